"""Write what the registry knows as C: read-only tables without pointers, so without relocations."""

import os
import subprocess

from . import behaviours, catalog_emit, comments, findings, lines, messages, names, po, vendors
from .ini import RegistryError
from .registry import CLASSES, KINDS, VOCABULARIES
from .tables import HEAD, Pool, Tables, literal, symbol


def words(tables):
    out = [HEAD, "enum word {\n\tWORD_NONE = 0,\n"]
    for group, entries in tables.known.words.items():
        for key, english in entries.items():
            out.append("\tWORD_%s_%s = %d,\n" % (symbol(group), symbol(key),
                                                  tables.word("%s.%s" % (group, key), english)))
    out.append("};\n\n/* how many there are */\nenum { TEXT_KINDS = %d, ASPECTS = %d };\n" % (
        len(KINDS), len(tables.known.words["aspect"])))
    return out


def vocabularies(tables):
    out = [HEAD, "static const struct vocabulary_entry entries[][40] = {\n"]
    for vocabulary in VOCABULARIES:
        out.append("\t[SIPINFO_VOCABULARY_%s] = {\n" % symbol(vocabulary))
        for key, english in tables.known.words[vocabulary].items():
            out.append("\t\t[SIPINFO_%s_%s] = { %d, %d },\n" % (
                symbol(vocabulary), symbol(key), tables.strings.add(key),
                tables.word("%s.%s" % (vocabulary, key), english)))
        out.append("\t},\n")
    out.append("};\n")
    return out


def code_texts(tables, context, texts):
    """The numbers of all kinds, 0 for those that it lacks."""
    return "{ %s }" % ", ".join(
        str(tables.text("%s.%s" % (context, kind), texts[kind]) if kind in texts else 0)
        for kind in KINDS)


def method_bits(methods):
    """A set of methods. The bit of no method stands for re-INVITE."""
    return " | ".join("1u << SIPINFO_METHOD_%s" % (
        "NONE" if method == "re-INVITE" else symbol(method)) for method in methods) or "0"


def class_records(tables):
    for name in CLASSES:
        phrase, references, texts = tables.known.classes[name]
        yield (code_texts(tables, name, texts), tables.strings.add(phrase),
               tables.reference_list(references))


def header_rows(tables, code):
    rows = []
    for header in code.headers:
        tables.headers.append("\t{ SIPINFO_REQUIREMENT_%s, %d, %d, %d },\n" % (
            symbol(header.requirement), tables.strings.add(header.name),
            tables.text("header.%s" % header.name, header.purpose),
            tables.reference_list(header.citations)))
        rows.append(len(tables.headers))
    return tables.lists.add(rows)


def codes(tables):
    known = tables.known
    out = [HEAD]
    ordered = sorted(known.codes.values(), key=lambda code: code.number)
    out.append("static const struct code_record code_records[] = {\n")
    for number, code in enumerate(ordered):
        facts, cited = code.facts, code.citations
        out.append("\t{\n\t\t.code = %d, .phrase = %d,\n\t\t.texts = %s,\n" % (
            code.number, tables.strings.add(code.phrase),
            code_texts(tables, code.number, code.texts)))
        for fact in ("registration", "forwarding", "scope", "dialog", "rank"):
            out.append("\t\t.%s = SIPINFO_%s_%s,\n" % (fact, symbol(fact), symbol(facts[fact])))
        out.append("\t\t.methods = %s,\n" % method_bits(facts["methods"]))
        out.append("\t\t.usual_methods = %s,\n" % method_bits(code.usual_methods))
        out.append("\t\t.may_redial = %s, .usual_senders = %d, .example = %d,\n" % (
            "true" if facts["redial"] == "allowed" else "false", code.usual_senders,
            tables.examples.add(code.example)))
        out.append("\t\t.senders = %d, .retry = %d, .headers = %d, .related = %d, "
                   ".references = %d,\n" % (
                       tables.enum_list("SIPINFO_SENDER", facts["senders"]),
                       tables.enum_list("SIPINFO_RETRY", facts["retry"]),
                       header_rows(tables, code), tables.lists.add(code.related),
                       tables.reference_list(code.references)))
        out.append("\t\t.citations = {\n")
        cited["q850"] = catalog_emit.mapping_citations(known, code.number)
        for fact, references in cited.items():
            out.append("\t\t\t[SIPINFO_ASPECT_%s] = %d,\n" % (
                symbol(fact), tables.reference_list(references)))
        out.append("\t\t},\n\t},\n")
    out.append("};\n\n")
    index = {code.number: place for place, code in enumerate(ordered, 1)}
    out.append("/* place in code_records, from 1, of the codes 100 to 699; 0: not in the registry */\n"
               "static const uint8_t code_places[600] = {\n")
    for code in ordered:
        out.append("\t[%d - 100] = %d,\n" % (code.number, index[code.number]))
    out.append("};\n\n/* from 1, in order of the codes: what is different for some methods */\n"
               "static const struct variation_row variation_rows[] = {\n\t{ 0, 0, { 0 } },\n")
    for code in ordered:
        for variation in code.variations:
            texts = code_texts(tables, variation.name, variation.texts)
            if texts.strip("{ }0,"):
                out.append("\t{ %d, %s, %s },\n" % (
                    code.number, method_bits(variation.methods), texts))
    out.append("};\n\nstatic const struct class_record class_records[] = {\n")
    for record in class_records(tables):
        out.append("\t{ .texts = %s, .name = %d, .references = %d },\n" % record)
    out.append("};\n\nstatic const char registry_date[] = %s;\n" % literal(known.date))
    return out


def headers(tables):
    out = [HEAD, "/* lists tell their places, from 1 */\n"
                 "static const struct sipinfo_header headers[] = {\n"]
    out.extend(tables.headers)
    out.append("};\n")
    return out


def notes(tables):
    out = [HEAD, "/* from 1, in order of the codes */\nstatic const struct note_row note_rows[] = {\n"
                 "\t{ 0, 0, 0, 0 },\n"]
    for (low, high), (english, references) in sorted(tables.known.notes.items()):
        text = tables.text("%d/%d.note" % (low, high), english)
        if text:
            out.append("\t{ %d, %d, %d, %d },\n" % (
                low, high, text, tables.reference_list(references)))
    out.append("};\n")
    return out


def references(tables):
    strings = tables.strings
    out = [HEAD, "static const struct document_record document_records[] = {\n\t{ 0, 0, 0 },\n"]
    for document in tables.known.documents.values():
        out.append("\t{ %d, %d, %d },\n" % (strings.add(document.name), strings.add(document.title),
                                          strings.add(document.obsoleted_by)))
    out.append("};\n\n/* lists tell their places, from 1 */\n"
               "static const struct sipinfo_reference references[] = {\n")
    for reference in tables.references:
        role = "SIPINFO_ROLE_%s" % symbol(reference.role) if reference.role else "SIPINFO_ROLE_NONE"
        out.append("\t{ %s, %d, %d, %d, %d },\n" % (
            role, tables.documents[reference.document.name], strings.add(reference.section),
            strings.add(reference.document.address(reference.section)),
            strings.add(reference.name())))
    out.append("};\n")
    return out


def lists(tables):
    out = [HEAD, "static const uint16_t lists[] = {\n"]
    out.extend("\t%s,\n" % number for number in tables.lists.numbers)
    out.append("};\n")
    return out


def examples(tables):
    out = [HEAD]
    tables.examples.write(out)
    return out


def strings(tables):
    out = [HEAD]
    tables.strings.write(out)
    return out


def texts(tables):
    """All texts of all languages in one object; a text that a language lacks is the English one."""
    out = [HEAD]
    pool = Pool("texts")
    english = [pool.add(text) for _, text in tables.texts]
    offsets, ends = [english], [pool.size]
    for language in tables.languages[1:]:
        translated = po.read(tables.known.folder, language, set(tables.texts)).texts
        if tables.known.languages[language][1] == "rtl":
            translated = {key: po.isolate(text) for key, text in translated.items()}
        pool.offsets.clear()    # a translation that equals the English is a translation all the same
        offsets.append([pool.add(translated[key]) if key in translated else english[number]
                        for number, key in enumerate(tables.texts)])
        ends.append(pool.size)
    pool.write(out)
    out.append("enum { TEXT_COUNT = %d, LANGUAGE_COUNT = %d };\n\n"
               "/* where the texts of a language end; those of the next one follow */\n"
               "static const uint32_t language_ends[LANGUAGE_COUNT] = {\n\t%s\n};\n\n"
               % (len(tables.texts), len(tables.languages), ", ".join(map(str, ends))))
    out.append("static const uint32_t text_offsets[LANGUAGE_COUNT][TEXT_COUNT] = {\n")
    for language, row in zip(tables.languages, offsets):
        out.append("\t{ /* %s */\n" % language)
        for place in range(0, len(row), 12):
            out.append("\t\t%s,\n" % ", ".join(str(offset) for offset in row[place:place + 12]))
        out.append("\t},\n")
    out.append("};\n\nstatic const struct language_record language_records[LANGUAGE_COUNT] = {\n")
    places = []
    for place, language in enumerate(tables.languages, 1):
        number, direction, name = tables.known.languages[language]
        places.append("\t[%d] = %d,\n" % (number, place))
        out.append("\t{ %d, %s, %s, %s },\n" % (
            number, "true" if direction == "rtl" else "false", literal(language), literal(name)))
    out.append("};\n\n/* place in language_records, from 1, of a language id */\n"
               "static const uint8_t language_places[] = {\n")
    out.extend(places)
    out.append("};\n\nstatic const struct language_alias language_aliases[] = {\n")
    for alias, language in tables.known.aliases.items():
        number = tables.known.languages[language][0] if language in tables.languages else 0
        out.append("\t{ %s, %d },\n" % (literal(alias), number))
    out.append("};\n")
    return out


FILES = (("words.h", words), ("vocabulary-data.h", vocabularies), ("code-data.h", codes),
         ("header-data.h", headers), ("note-data.h", notes), ("finding-data.h", findings.emit)) + (
             lines.FILES + names.FILES + catalog_emit.FILES) + (
             ("vendor-data.h", vendors.emit), ("behaviour-data.h", behaviours.emit), ("example-data.h", examples), ("reference-data.h", references),
             ("list-data.h", lists), ("string-data.h", strings))


TEXTS = "text-data.h"

# words.h comes first: meson.build hands it to those who need no other table
OUTPUTS = [name for name, _ in FILES] + [TEXTS]


def check_room(tables):
    """The records in the sources have so many bits for these."""
    known = tables.known
    rows = sum(len(profile.causes) + len(profile.codes) for profile in known.profiles)
    for file, what, count, most in (
            ("codes-4xx.ini", "codes", len(known.codes), 0xff),
            ("fields.ini", "header fields", len(known.fields), 0xff),
            ("protocols.ini", "protocols", len(known.protocols), 0xff),
            ("methods.ini", "methods", len(known.methods), 31),
            ("documents.ini", "documents", len(known.documents), 0xffff),
            ("documents.ini", "references", len(tables.references), 0xffff),
            ("profiles.ini", "rows", rows, 0xffff),
            ("words.ini", "texts", len(tables.texts), 0xffff),
            ("registry.ini", "members of lists", len(tables.lists.numbers), 0xffff)):
        if count > most:
            raise RegistryError(["%s:1: %d %s; expected at most %d, for so much room the tables "
                                 "have" % (file, count, what, most)])


def choose(known, languages):
    """The languages to compile in: of those that are translated the wanted ones, or all."""
    for language in languages:
        if language not in known.languages:
            raise RegistryError(["languages.ini:1: no language %s; expected of %s" % (
                language, ", ".join(known.languages))])
    return ["en"] + [language for language in known.translated()
                     if not languages or language in languages]


def make(known, languages=(), only_callers=False):
    """The tables, and the files they fill but that of the texts."""
    tables = Tables(known, choose(known, languages), only_callers)
    files = [(name, "".join(fill(tables))) for name, fill in FILES]
    check_room(tables)
    return tables, files


def check(known):
    """Everything that any other task would stumble over."""
    texts = template_texts(known)
    errors = ["placeholders.ini:1: no [%s], which stands in %s; expected what is put in there" % (
        name[1:-1], text.context) for text in texts for name in po.placeholders(text.english)
        if name[1:-1] not in known.placeholders]
    if errors:
        raise RegistryError(errors)
    keys = set(texts)
    for language in known.translated():
        try:
            po.read(known.folder, language, keys)
        except RegistryError as error:
            errors.extend(error.lines)
    if errors:
        raise RegistryError(errors)


def write(known, folder, languages, only_callers, depfile):
    tables, files = make(known, languages, only_callers)
    files.append((TEXTS, "".join(texts(tables))))
    os.makedirs(folder, exist_ok=True)
    for name, content in files:
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
    if depfile:
        # the folders change when a language comes
        read = [folder for folder in ("", "po") if os.path.isdir(os.path.join(known.folder, folder))]
        read.extend(file.name for file in known.files)
        read.extend("po/%s.po" % language for language in tables.languages[1:])
        with open(depfile, "w", encoding="utf-8", newline="\n") as stream:
            stream.write("%s: %s\n" % (os.path.join(folder, OUTPUTS[0]), " ".join(
                os.path.join(known.folder, name).rstrip("/").replace(" ", "\\ ") for name in read)))


def template_texts(known):
    """All that translators translate, in order."""
    tables, _ = make(known)
    return tables.texts[1:] + messages.read()


def write_messages(known, folder, languages):
    messages.write(known, folder, choose(known, languages))


def write_template(known, path):
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(po.template(template_texts(known), lambda text: comments.of(known, text)))


def merge(known):
    path = os.path.join(known.folder, "po", "sipinfo.pot")
    write_template(known, path)
    for language in known.translated():
        subprocess.check_call([
            "msgmerge", "--quiet", "--update", "--backup=none", "--no-wrap", "--no-location",
            "--previous", os.path.join(known.folder, "po", language + ".po"), path])


def print_completeness(known):
    keys = set(template_texts(known))
    for language in known.languages:
        if language not in known.translated():
            print("%-8s no file" % language if language != "en" else
                  "%-8s %d texts, the source" % (language, len(keys)))
            continue
        translation = po.read(known.folder, language, keys)
        print("%-8s %d of %d texts, %d fuzzy, %d stale%s" % (
            language, len(translation.texts), len(keys), translation.fuzzy, translation.stale,
            ", in work" if language in known.in_work else ""))
