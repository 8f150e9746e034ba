"""Write what the registry knows as C: read-only tables without pointers, so without relocations."""

import collections
import os
import subprocess

from . import behaviours, catalog_emit, comments, findings, lines, messages, names, po, vendors
from .ini import RegistryError
from .registry import CLASSES, KINDS, VOCABULARIES
from .tables import FOR_CALLERS, HEAD, Pool, Tables, literal, symbol, write_file


def words(tables):
    out = [HEAD, "enum word {\n\tWORD_NONE = 0,\n"]
    for group, entries in tables.known.words.items():
        for key, english in entries.items():
            out.append("\tWORD_%s_%s = %d,\n" % (symbol(group), symbol(key),
                                                  tables.word("%s.%s" % (group, key), english)))
    out.append("};\n\n/* how many there are */\n"
               "enum { TEXT_KINDS = %d, ASPECTS = %d, SENDERS = %d, DIALOG_EFFECTS = %d };\n" % (
                   len(KINDS), *(len(tables.known.words[name]) for name in ("aspect", "sender", "dialog"))))
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


def columns(tables):
    """The kinds of texts of codes that are compiled in."""
    return [kind for kind in KINDS if not tables.only_callers or FOR_CALLERS.match("100." + kind)]


def every_code(tables, kind, name, comment, values):
    """A table of all codes from 100 to 699, and behind them what is no code."""
    return ["/* %s */\nstatic const %s %s[CODES + 1] = {\n" % (comment, kind, name)] + [
        "\t%s,\n" % ", ".join(str(value) for value in values[line:line + 20])
        for line in range(0, len(values), 20)] + ["};\n\n"]


def method_bits(methods):
    """A set of methods. The bit of no method stands for re-INVITE."""
    return " | ".join("1u << SIPINFO_METHOD_%s" % (
        "NONE" if method == "re-INVITE" else symbol(method)) for method in methods) or "0"


def class_of(code):
    """The name of the class of a code: CLASSES has that of what is none first."""
    return CLASSES[code // 100] if 100 <= code <= 699 else CLASSES[0]


def effective(known, code):
    """What a client takes an unknown code for (RFC 3261, section 8.1.3.2)."""
    found = known.codes.get(code)
    if found and found.facts["registration"] in ("registered", "deprecated", "reserved"):
        return code
    return 183 if code < 200 else code // 100 * 100


# the final classes, the best to be forwarded first (RFC 3261, section 16.7)
FORWARDED_FIRST = (2, 6, 3, 4, 5)


def kinds_of_aspects(tables, code):
    """For each aspect something that is equal for codes that are alike in it."""
    known = tables.known
    own = known.codes.get(code)
    code_facts = own or known.codes[effective(known, code)]
    facts = code_facts.facts
    first = (own.references if own else known.classes[class_of(code)][1])[0]
    return {
        "registration": own.facts["registration"] if own else "none",
        "methods": (tuple(facts["methods"]), tuple(code_facts.usual_methods or facts["methods"])),
        "senders": (tuple(facts["senders"]), code_facts.usual_senders),
        "forwarding": facts["forwarding"], "scope": facts["scope"], "retry": tuple(facts["retry"]),
        "dialog": facts["dialog"], "rank": facts["rank"], "redial": facts["redial"],
        "headers": tuple((header.name, header.requirement) for header in code_facts.headers),
        "class": code // 100, "final": code >= 200, "defined": tables.reference(first),
        "q850": tuple(tuple((row.value, row.condition) for row in catalog_emit.rows_of_code(profile, code))
                      for profile in known.profiles),
    }


def aspects(tables):
    """A row of numbers for each way to be; two codes differ in an aspect if their numbers there do."""
    numbers, rows, places = {}, {}, []
    for code in range(100, 700):
        row = tuple((aspect, numbers.setdefault(aspect, {}).setdefault(kind, len(numbers[aspect])))
                    for aspect, kind in kinds_of_aspects(tables, code).items())
        places.append(rows.setdefault(row, len(rows)))
    out = ["static const uint8_t aspect_rows[][ASPECTS + 1] = {\n"]
    out.extend("\t{ %s },\n" % ", ".join("[SIPINFO_ASPECT_%s] = %d" % (symbol(aspect), number)
                                         for aspect, number in row) for row in rows)
    out.append("};\n\n")
    return [HEAD] + out + every_code(tables, "uint8_t", "aspect_places",
                                     "the row of each code", places + [0])


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
    rows = {}
    out.append("static const struct code_record code_records[] = {\n")
    for number, code in enumerate(ordered):
        facts, cited = code.facts, code.citations
        rows[code.number] = tables.text_row(code.number, code.texts, columns(tables))
        out.append("\t/* %d */\n\t{\n" % code.number)
        for fact in ("registration", "forwarding", "scope", "dialog", "rank"):
            out.append("\t\t.%s = SIPINFO_%s_%s,\n" % (fact, symbol(fact), symbol(facts[fact])))
        if code.number >= 200:
            out.append("\t\t.order = %d * 10 + SIPINFO_RANK_%s,\n" % (
                FORWARDED_FIRST.index(code.number // 100), symbol(facts["rank"])))
        out.append("\t\t.methods = %s,\n" % method_bits(facts["methods"]))
        out.append("\t\t.usual_methods = %s,\n" % method_bits(code.usual_methods))
        out.append("\t\t.may_redial = %s, .usual_senders = %d, .example = %d,\n" % (
            "true" if facts["redial"] == "allowed" else "false", code.usual_senders,
            tables.examples.add("" if tables.only_callers else code.example)))
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
    every = range(100, 700)
    out.extend(every_code(tables, "uint8_t", "code_places", "place in code_records, from 1; 0: not in the registry",
                          [index.get(code, 0) for code in every] + [0]))
    out.extend(every_code(tables, "uint8_t", "fact_places", "the same of the code whose facts hold",
                          [index[code if code in index else effective(known, code)] for code in every] + [0]))
    out.extend(every_code(tables, "uint16_t", "phrase_places", "place of the phrase, or of the name of the class",
                          [tables.phrases.add(known.codes[code].phrase if code in index else
                                              known.classes[class_of(code)][0]) for code in every]
                          + [tables.phrases.add(known.classes[CLASSES[0]][0])]))
    tables.phrases.write(out)
    out.append("/* from 1, in order of the codes: what is different for some methods */\n"
               "static const struct variation_row variation_rows[] = {\n\t{ 0, 0, { 0 } },\n")
    for code in ordered:
        for variation in code.variations:
            texts = code_texts(tables, variation.name, variation.texts)
            if texts.strip("{ }0,"):
                out.append("\t{ %d, %s, %s },\n" % (
                    code.number, method_bits(variation.methods), texts))
    classes = {name: tables.text_row(name, known.classes[name][2], columns(tables)) for name in CLASSES}
    tables.code_rows = [rows[code] if code in rows else classes[class_of(code)] for code in every] + [
        classes[CLASSES[0]]]
    out.append("};\n\nstatic const struct class_record class_records[] = {\n")
    for name in CLASSES:
        out.append("\t{ %d },\n" % tables.reference_list(known.classes[name][1]))
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
    for document in (tables.known.documents[name] for name in tables.documents):
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
    known = tables.known
    out = [HEAD]
    pool = Pool("texts")
    english = [pool.add(key.english if key else "") for key in tables.texts]
    offsets, ends = [english], [pool.size]
    for language in tables.languages[1:]:
        translated = po.read(known.folder, language, set(tables.texts)).texts
        if known.languages[language][1] == "rtl":
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
    out.append("static const uint32_t text_offsets[LANGUAGE_COUNT * TEXT_COUNT] = {\n")
    for language, row in zip(tables.languages, offsets):
        out.append("\t/* %s */\n" % language)
        for place in range(0, len(row), 12):
            out.append("\t%s,\n" % ", ".join(str(offset) for offset in row[place:place + 12]))
    places = {known.languages[language][0]: place for place, language in enumerate(tables.languages)}
    kinds = columns(tables)
    out.append("};\n\nstatic const uint8_t language_ids[LANGUAGE_COUNT] = { %s };\n\n"
               "/*\n * Where the texts of each language begin, and from 1 those of a kind in the row of a code; 0: it has none.\n"
               " * What is not compiled in is told in English.\n */\n"
               "static const uint32_t text_starts[][TEXT_KINDS + 1] = {\n" % ", ".join(map(str, places)))
    for number in range(max(places) + 1):
        first = places.get(number, 0) * len(tables.texts)
        out.append("\t{ %d, %s },\n" % (first, ", ".join(
            str(first + kinds.index(kind) + 1 if kind in kinds else 0) for kind in KINDS)))
    out.append("};\n\n")
    out.extend(every_code(tables, "uint16_t", "text_rows", "the first text of each code", tables.code_rows))
    return out


def languages(tables):
    known = tables.known
    out = [HEAD, "static const struct language_record language_records[] = {\n"]
    for language in tables.languages:
        number, direction, name = known.languages[language]
        out.append("\t{ %d, %s, %s, %s },\n" % (
            number, "true" if direction == "rtl" else "false", literal(language), literal(name)))
    out.append("};\n\nstatic const struct language_alias language_aliases[] = {\n")
    for alias, language in known.aliases.items():
        number = known.languages[language][0] if language in tables.languages else 0
        out.append("\t{ %s, %d },\n" % (literal(alias), number))
    out.append("};\n")
    return out


FILES = (("words.h", words), ("vocabulary-data.h", vocabularies), ("code-data.h", codes),
         ("header-data.h", headers), ("note-data.h", notes), ("finding-data.h", findings.emit)) + (
             lines.FILES + names.FILES + catalog_emit.FILES) + (
             ("vendor-data.h", vendors.emit), ("behaviour-data.h", behaviours.emit), ("example-data.h", examples), ("reference-data.h", references),
             ("aspect-data.h", aspects), ("lang-data.h", languages),
             ("list-data.h", lists), ("string-data.h", strings))


TEXTS = "text-data.h"

# words.h comes first: meson.build hands it to those who need no other table
OUTPUTS = [name for name, _ in FILES] + [TEXTS]


def rows_of_a_code(known):
    """At most."""
    return sum(max(collections.Counter(row.key for row in profile.causes).values())
               for profile in known.profiles)


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
            ("profiles.ini", "rows of a code in all profiles", rows_of_a_code(known), 32),
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
        write_file(os.path.join(folder, name), content)
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
    return [text for text in tables.texts[1:] if text] + messages.read()


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
