"""The words of the sipinfo command. They stand beside it and are translated with the rest."""

import os

from . import po
from .ini import File, RegistryError

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples")


def read():
    """(context, English) of each message, in order."""
    file = File(FOLDER, "messages.ini")
    texts = [("command.%s" % key, section.get(key))
             for section in file.sections for key in section.values]
    if file.errors:
        raise RegistryError(file.errors)
    return texts


def write(known, path, languages, symbol, literal):
    texts = read()
    out = ["/* Written by generate.py from examples/messages.ini. Do not edit. */\n\nenum message {\n"]
    out.extend("\tMESSAGE_%s,\n" % symbol(context.partition(".")[2]) for context, _ in texts)
    out.append("\tMESSAGE_COUNT\n};\n\nstatic const struct {\n\tconst char *lang;\n"
               "\tconst char *texts[MESSAGE_COUNT];\n} messages[] = {\n")
    for language in languages:
        translated = {}
        if language != "en":
            translated = po.read(known.folder, language, set(texts)).texts
        out.append("\t{ %s, {\n" % literal(language))
        out.extend("\t\t%s,\n" % literal(translated.get(key, key[1])) for key in texts)
        out.append("\t} },\n")
    out.append("};\n")
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        stream.write("".join(out))
