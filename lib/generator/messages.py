"""The words of the sipinfo command. They stand beside it and are translated with the rest."""

import os

from . import po
from .ini import File, RegistryError
from .tables import Text, literal, symbol, write_file

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples")


def read():
    """(context, English) of each message, in order."""
    file = File(FOLDER, "messages.ini")
    texts = [Text("command.%s" % key, section.get(key))
             for section in file.sections for key in section.values]
    if file.errors:
        raise RegistryError(file.errors)
    return texts


def write(known, folder, languages):
    texts = read()
    head = "/* Written by generate.py from examples/messages.ini. Do not edit. */\n\n"
    names = [head, "enum message {\n"]
    names.extend("\tMESSAGE_%s,\n" % symbol(context.partition(".")[2]) for context, _ in texts)
    names.append("\tMESSAGE_COUNT\n};\n")
    data = [head, "static const struct {\n\tconst char *lang;\n"
                  "\tconst char *texts[MESSAGE_COUNT];\n} messages[] = {\n"]
    for language in languages:
        translated = {}
        if language != "en":
            translated = po.read(known.folder, language, set(texts)).texts
            if known.languages[language][1] == "rtl":
                translated = {key: po.isolate(text) for key, text in translated.items()}
        data.append("\t{ %s, {\n" % literal(language))
        data.extend("\t\t%s,\n" % literal(translated.get(key, key[1])) for key in texts)
        data.append("\t} },\n")
    data.append("};\n")
    for name, lines in (("messages.h", names), ("message-data.h", data)):
        write_file(os.path.join(folder, name), "".join(lines))
