#!/usr/bin/env python3
"""The generator refuses what is wrong, says where and what it expected, and writes the same each time.

test-generator.py SOURCE
"""

import configparser
import os
import re
import shutil
import subprocess
import sys
import tempfile

from report import Report

SOURCE = sys.argv[1]
sys.path.insert(0, os.path.join(SOURCE, "lib"))

from generator import emit, ini, po, registry  # noqa: E402

MANY_FIELDS = "".join("\n[X-%d]\nreferences =\n    defined RFC 3261 20\n" % number
                      for number in range(255))

# Where a message has to point to, unless that is the first line that the break has changed.
SECTION, FILE = "section", "file"

# What is done to a copy of the registry: the file, what is looked for (the first match), what takes its
# place, a word that the message has to name (None: any will do), and where it points to.
BREAKS = [
    ("unknown key", "codes-4xx.ini", r"(?m)^related = ", "relatives = 1\nrelated = ", "relatives"),
    ("unknown key in a class", "classes.ini", r"(?m)^title = ", "titel = x\ntitle = ", "titel"),
    ("unknown key in a note", "notes.ini", r"(?m)^text = ", "txt = x\ntext = ", "txt"),
    ("unknown key in a document", "documents.ini", r"(?m)^title = ", "pages = 1\ntitle = ", "pages"),
    ("no citation", "codes-4xx.ini", r"(?m)^(scope = \w+) @ .*$", r"\1", "scope"),
    ("an empty citation", "codes-4xx.ini", r"(?m)^(scope = \w+) @ .*$", r"\1 @", "scope"),
    ("a citation of nothing after another", "codes-4xx.ini", r"(?m)^(scope = .*)$", r"\1;", None),
    ("no citation of a header field", "codes-4xx.ini", r"(?m)^(    must [^@]*) @ .*$", r"\1", "headers"),
    ("duplicate code", "codes-6xx.ini", r"\[603\]", "[600]", "600"),
    ("code of two files", "codes-unregistered.ini", r"\[411\]", "[410]", None),
    ("codes out of order", "codes-3xx.ini", r"\[301\]", "[299]", None),
    ("code of another class", "codes-3xx.ini", r"\[380\]", "[480]", None),
    ("no code at all", "codes-3xx.ini", r"\[380\]", "[3xx]", "3xx"),
    ("code above 699", "codes-6xx.ini", r"\[608\]", "[708]", "708"),
    ("duplicate key", "codes-4xx.ini", r"(?m)^(symbol = .*)$", r"\1\n\1", "symbol"),
    ("duplicate symbol", "codes-4xx.ini", r"symbol = UNAUTHORIZED", "symbol = BAD_REQUEST", "symbol"),
    ("symbol in small letters", "codes-4xx.ini", r"symbol = BAD_REQUEST", "symbol = Bad_Request", "symbol"),
    ("control character", "codes-4xx.ini", r"(?m)^summary = ", "summary = \x07", "U+0007"),
    ("escape character", "codes-4xx.ini", r"(?m)^summary = ", "summary = \x1b", "U+001B"),
    ("tab", "codes-4xx.ini", r"(?m)^summary = (\S+) ", "summary = \\1\t", "U+0009"),
    ("carriage return", "codes-4xx.ini", r"(?m)^(symbol = .*)$", "\\1\r", None),
    ("direction override", "codes-4xx.ini", r"(?m)^summary = ", "summary = \u202e", "U+202E"),
    ("byte order mark", "codes-4xx.ini", r"\A", "\ufeff", None),
    ("trailing space", "codes-4xx.ini", r"(?m)^(summary = .*)$", r"\1 ", "trailing"),
    ("trailing space in a note", "notes.ini", r"(?m)^(text = .*)$", r"\1 ", "trailing"),
    ("not NFC", "codes-4xx.ini", r"(?m)^summary = ", "summary = A\u0308", None),
    ("unknown related code", "codes-4xx.ini", r"(?m)^related = \d+", "related = 444", "444"),
    ("related to itself", "codes-4xx.ini", r"(?m)^related = \d+", "related = 400", "400"),
    ("related to a word", "codes-4xx.ini", r"(?m)^related = \d+", "related = busy", "busy"),
    ("unknown sender", "codes-4xx.ini", r"(?m)^senders = \w+", "senders = carrier", "carrier"),
    ("sender twice", "codes-4xx.ini", r"(?m)^senders = (\w+)", r"senders = \1 \1", "senders"),
    ("unknown scope", "codes-4xx.ini", r"(?m)^scope = \w+", "scope = somewhere", "somewhere"),
    ("two scopes", "codes-4xx.ini", r"(?m)^scope = \w+", "scope = branch everywhere", "scope"),
    ("unknown retry", "codes-4xx.ini", r"(?m)^retry = [\w-]+", "retry = maybe", "maybe"),
    ("unknown dialog effect", "codes-4xx.ini", r"(?m)^dialog = [\w-]+", "dialog = session", "session"),
    ("unknown rank", "codes-4xx.ini", r"(?m)^rank = [\w-]+", "rank = best", "best"),
    ("unknown forwarding", "codes-4xx.ini", r"(?m)^forwarding = [\w-]+", "forwarding = later", "later"),
    ("unknown registration", "codes-4xx.ini", r"(?m)^registration = [\w-]+", "registration = known", "known"),
    ("three ways to go on", "codes-4xx.ini", r"(?m)^(retry = after-change later) @", r"\1 elsewhere @", "retry: 3 values"),
    ("vendor among the registered", "codes-4xx.ini", r"(?m)^registration = [\w-]+", "registration = vendor", "vendor"),
    ("unknown method", "codes-1xx.ini", r"(?m)^methods = INVITE ", "methods = INVITE FETCH ", "FETCH"),
    ("ACK has no response", "codes-1xx.ini", r"(?m)^methods = INVITE ", "methods = INVITE ACK ", "ACK"),
    ("method left out that is none", "codes-4xx.ini", r"(?m)^methods = all", "methods = all -FETCH", "FETCH"),
    ("rank of a provisional code", "codes-1xx.ini", r"(?m)^(dialog = .*)$", "\\1\nrank = ordinary @ RFC 3261 16.7", "rank"),
    ("no section of an RFC", "codes-4xx.ini", r"@ RFC 3261 21\.4\.1(?=\s|;)", "@ RFC 3261 21.4.x", "21.4.x"),
    ("a section by its name", "codes-4xx.ini", r"@ RFC 3261 21\.4\.1(?=\s|;)", "@ RFC 3261 Responses", "Responses"),
    ("unknown document", "codes-4xx.ini", r"@ RFC 3261 21\.4\.1(?=\s|;)", "@ RFC 9999 1", "RFC 9999"),
    ("unknown role", "codes-4xx.ini", r"(?m)^    see RFC", "    read RFC", "read"),
    ("no defining reference", "codes-4xx.ini", r"(?m)^    defined RFC", "    see RFC", "references"),
    ("header row without purpose", "codes-4xx.ini", r"(?m)^    (must|may) ([\w-]+): [^@]*@", r"    \1 \2 @", "headers"),
    ("header row without requirement", "codes-4xx.ini", r"(?m)^    (must|may) ([\w-]+): ", r"    \2: ", "headers"),
    ("header row of an unknown requirement", "codes-4xx.ini", r"(?m)^    (must|may) ([\w-]+): ", r"    needs \2: ", "headers"),
    ("purpose with a full stop", "codes-4xx.ini", r"(?m)^    (must|may) ([\w-]+: [^@]*) @", r"    \1 \2. @", "full stop"),
    ("header field twice", "codes-4xx.ini", r"(?m)^(    (?:must|may) [\w-]+: .*)$", "\\1\n\\1", "twice"),
    ("no text", "codes-4xx.ini", r"(?m)^summary = .*\n(    .*\n)*", "", "summary", SECTION),
    ("an empty text", "codes-4xx.ini", r"(?m)^summary = .*\n(    .*\n)*", "summary =\n", "summary"),
    ("no text of a class", "classes.ini", r"(?m)^summary = .*\n(    .*\n)*", "", "summary", SECTION),
    ("no fact", "codes-4xx.ini", r"(?m)^forwarding = .*\n", "", "forwarding", SECTION),
    ("phrase of more than 70 characters", "codes-4xx.ini", r"(?m)^phrase = ", "phrase = %s " % ("long " * 15), "phrase"),
    ("notes out of order", "notes.ini", r"\[100/183\]", "[100/101]", "100/180"),
    ("a note twice", "notes.ini", r"\[100/183\]", "[100/180]", None),
    ("a note with the higher code first", "notes.ini", r"\[100/180\]", "[180/100]", "180/100"),
    ("a note on one code", "notes.ini", r"\[100/180\]", "[100]", "100"),
    ("a note on an unknown code", "notes.ini", r"\[100/180\]", "[100/111]", "111"),
    ("a note without text", "notes.ini", r"(?m)^text = .*\n(    .*\n)*", "", "text", SECTION),
    ("a note without citation", "notes.ini", r"(?m)^references =\n(    .*\n)*", "", "references", SECTION),
    ("unknown class", "classes.ini", r"\[6xx\]", "[7xx]", "xx"),
    ("date in words", "registry.ini", r"(?m)^date = .*$", "date = 7 January 2026", "date"),
    ("no section", "registry.ini", r"\[registry\]\n", "", None),
    ("a header that is not closed", "codes-4xx.ini", r"\[480\]", "[480", "broken section header"),
    ("a header with a word behind it", "codes-4xx.ini", r"\[480\]", "[480] busy", "broken section header"),
    ("an empty header", "codes-4xx.ini", r"\[480\]", "[]", "broken section header"),
    ("an indented line after a comment", "codes-4xx.ini", r"(?m)^(references =)$", "\\1\n# why", "continues nothing", 1),
    ("a comment that is indented", "codes-4xx.ini", r"(?m)^(references =)$", "\\1\n    # why", "# why"),
    ("no blank at the equals sign", "codes-4xx.ini", r"(?m)^symbol = ", "symbol=", "key = value"),
    ("an empty line inside of a section", "codes-4xx.ini", r"(?m)^(references =)$", "\\1\n", "continues nothing", 1),
    ("unknown severity", "findings.ini", r"(?m)^severity = error", "severity = fatal", "severity: 'fatal'"),
    ("a requirement without its field", "codes-4xx.ini", r"(?m)^    must-one ", "    must Require … must-one ", "must Require …"),
    ("a row that is out of order", "profiles.ini", r"(?m)^    486 -> 17 ", "    999 -> 17 ", "causes: no number 999"),
    ("an unknown condition", "profiles.ini", r"if warning-bearer", "if it-rains", "if it-rains"),
    ("a timer without a number", "timers.ini", r"(?m)^ms = 500$", "ms = 0.5 s", "ms: '0.5 s'"),
    ("a timer of nobody", "timers.ini", r"(?m)^side = client$", "side = caller", "side: 'caller'"),
    ("a timer with an unknown code", "timers.ini", r"(?m)^codes = 408$", "codes = 411x", "codes: '411x'"),
    ("a product of another kind", "products.ini", r"role = proxy", "role = phone", "role: 'phone'"),
    ("a finding with an odd mark", "findings.ini", r"(?m)^origin = yes$", "origin = no", "origin: 'no'"),
    ("a code that refuses nothing", "findings.ini", r"(?m)^refused-with = 483$", "refused-with = 200", "refused-with: '200'"),
    ("words of a product that are matched in no way", "vendors.ini", r"match = exact", "match = roughly", "match: 'roughly'"),
    ("braces outside of a template", "vendors.ini", r"(?m)^(match = exact\npattern = .*)$", r"\1 {x}", "pattern"),
    ("two names together in a template", "vendors.ini", r"\{host\} from", "{host}{from}", "words between two names"),
    ("a number that is not the one of its pattern", "vendors.ini", r"(?m)^(match = number\npattern = .*\nnumber = )", r"\g<1>1", "the one of the pattern"),
    ("a sureness that nobody knows", "vendors.ini", r"certainty = seen", "certainty = sure", "certainty: 'sure'"),
    ("a method of no request", "codes-4xx.ini", r"\[403 REGISTER\]", "[403 FETCH]", "'FETCH' is no method"),
    ("a method in two sections", "codes-4xx.ini", r"\[403 OPTIONS\]", "[403 REGISTER OPTIONS]", "REGISTER"),
    ("a method of another code", "codes-4xx.ini", r"\[403 REGISTER\]", "[499 REGISTER]", "behind its section"),
    ("a key that no method changes", "codes-4xx.ini", r"(?m)^(\[403 REGISTER\])$", "\\1\ntitle = Forbidden", "unknown key title"),
    ("usual methods that are all", "codes-4xx.ini", r"(?m)^usual-methods = INVITE.*$", "usual-methods = all", "some of methods"),
    ("a rare sender that is usual", "codes-4xx.ini", r"(?m)^rare-senders = \S+", "rare-senders = uas", "rare-senders"),
    ("redial by another word", "codes-4xx.ini", r"redial = never", "redial = no", "redial: 'no'"),
    ("eight steps", "codes-4xx.ini", r"(?m)^fix =$", "fix =" + "\n    Wait." * 8, "steps", -1),
    ("an example without its words", "codes-4xx.ini", r"(?m)^example = .*\n(    .*\n)*", "", "examples/", SECTION),
    ("an example with another code", "examples/403.sip", r"SIP/2.0 403", "SIP/2.0 404", "403", FILE),
    ("an example with a false length", "examples/403.sip", r"Content-Length: 0", "Content-Length: 7", "Content-Length: 7"),
    ("an example with a line that is no field", "examples/403.sip", r"Max-Forwards: 70", "Max-Forwards", "header field"),
    ("a header field for every response without a purpose", "fields.ini", r"(?m)^    may: carries", "    carries", "every-response"),
    ("a placeholder that nobody knows", "words.ini", r"except \{methods\}", "except {requests}", "[requests]", ("placeholders.ini", 1)),
    ("an unknown language of an alias", "languages.ini", r"(?m)^zh = zh-Hans", "zh = cn", "zh: 'cn'"),
    ("no languages", "languages.ini", r"\[aliases\]", "[others]", "[aliases]", FILE),
    ("a cause that has no number", "causes.ini", r"\[17\]", "[busy]", "no number"),
    ("a brace too many", "findings.ini", r"(?m)^text = There", "text = {There", "brace"),
    ("a nonsense line of a PO file", "po/vi.po", r"\Z", "\nnonsense\n", "nonsense", 1),
    ("a PO entry without translation", "po/th.po", r"\Z", '\nmsgctxt "a"\nmsgid "b"\n', "without msgstr", 1),
    ("another placeholder", "po/ru.po", r'(msgid "[^"]*\{code\}[^"]*"\nmsgstr "[^"]*)\{code\}', r"\1{number}", "{code}"),
    ("a lost placeholder", "po/ru.po", r'(msgid "[^"]*\{code\}[^"]*"\nmsgstr "[^"]*)\{code\}', r"\1", "{code}"),
    ("a blank at the end of a translation", "po/ru.po", r'(\nmsgid "[^"]+"\nmsgstr "[^"]+)"', r'\1 "', "white space"),
    ("a direction mark in a translation", "po/ru.po", r'(\nmsgid "[^"]+"\nmsgstr "[^"]+)"', '\\1\u200f"', "U+200F"),
    ("a translation that is not NFC", "po/vi.po", r'(\nmsgid "[^"]+"\nmsgstr "[^"]+)"', '\\1A\u0308"', "normalization"),
    ("a line that is nothing", "codes-4xx.ini", r"(?m)^(symbol = .*)$", "\\1\nnothing", None),
    ("a language with the id of another", "languages.ini", r"(?m)^(de = )\d+", r"\g<1>2", "id"),
    ("a language with a long tag", "languages.ini", r"(?m)^zh-Hans = ", "zh-Hans-CN-x = ", "zh-Hans-CN-x"),
    ("a language with a long name", "languages.ini", r"(?m)ltr Deutsch$", "ltr " + "Deutsch" * 6, "39"),
    ("an alias with a long tag", "languages.ini", r"(?m)^zh-TW = ", "zh-Hant-TW-x = ", "zh-Hant-TW-x"),
    ("a cause beyond 65535", "reasons.ini", r"\[STIR 428\]", "[STIR 65536]", "65535"),
    ("a profile without rows", "profiles.ini", r"(?m)^codes =\n(    .*\n)*", "codes =\n", "codes is empty", -1),
    ("more header fields than there is room for", "fields.ini", r"\Z", MANY_FIELDS, "255", FILE),
    ("an unknown direction", "languages.ini", r"\brtl\b", "down", None),
    ("a document without title", "documents.ini", r"(?m)^title = .*\n", "", "title", SECTION),
    ("a pattern with a short anchor", "lines.ini", r"(?m)^line = create_addr: No such host:$", "line = No: {text}x", "No: "),
    ("a pattern whose anchor has no blank", "lines.ini", r"(?m)^line = create_addr: No such host:$", "line = {uri}:closed:{code}", "a literal with a blank"),
    ("a pattern of an unknown placeholder", "lines.ini", r"\(cause \{cause\}", "(cause {reason}", "{reason}"),
    ("a pattern that says two things", "lines.ini", r"Overriding SIP cause \{number\}", "Overriding SIP cause {code}", "two things"),
    ("a pattern that ends with a text", "lines.ini", r"(?m)^line = create_addr: No such host:$", "line = create_addr: No such {text}", "{text}"),
    ("a pattern twice", "lines.ini", r"(?m)^line = Session-Timer expired -$", "line = create_addr: No such host:", "once"),
    ("an example that is not found", "lines.ini", r"create_addr: No such host: sip", "create_addr: No host: sip", "no line that is known"),
    ("a pattern without an example", "lines.ini", r"(?m)^    Couldn't call Local/$", "    Couldn't call IAX2/", "an example of each line"),
    ("a near miss that is found", "lines.ini", r"getaddrinfo: No such host:", "create_addr: No such host:", "asterisk-no-host"),
    ("unknown key of a line", "lines.ini", r"(?m)^    HTTP/1.1 603 Network blocked$", "    HTTP/1.1 603 Network blocked\nprogramme = x", "programme"),
    ("a line that says nothing", "lines.ini", r"(?m)^code = 404\nreferences =\n    see Asterisk res/res_pjsip_registrar.c\n(example =\n.*\nnear-miss =\n.*\n)summary = .*\nfix =\n.*\n", "references =\n    see Asterisk res/res_pjsip_registrar.c\n\\1", "nothing that its line says", -1),
    ("a code beside one that the line says", "lines.ini", r"(?m)^program = drachtio$", "program = drachtio\ncode = 486", "one of the two"),
    ("a line of an unknown code", "lines.ini", r"(?m)^code = 404$", "code = 444", "444"),
    ("a step without a full stop", "lines.ini", r"(?m)^(    Compare the name in the line with \"pjsip show endpoints\")\.$", r"\1", "whole sentences"),
    ("a token of two causes", "causes.ini", r"(?m)^tokens = USER_BUSY$", "tokens = UNALLOCATED", "UNALLOCATED"),
    ("no address of what is no RFC", "documents.ini", r"(?m)^url = .*\n", "", "url", SECTION),
]

ENVIRONMENTS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"},
]


def generate(registry_folder, *options, **environment):
    variables = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", **environment)
    return subprocess.run(
        [sys.executable, os.path.join(SOURCE, "lib", "generate.py"), "--registry", registry_folder]
        + list(options), env=variables, timeout=100, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE)


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return stream.read()


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)


def faults_of(folder):
    """What --check says."""
    try:
        emit.check(registry.read(folder))
    except ini.RegistryError as error:
        return error.lines
    return []


def place(text, broken, where):
    """The line that a message has to name: where it changes, so many lines further, or above it."""
    if where == FILE:
        return 1
    lines, others = broken.split("\n"), text.split("\n")
    number = next((number for number, (one, other) in enumerate(zip(lines, others), 1)
                   if one != other), len(others))
    if isinstance(where, int):
        return number + where
    if where == SECTION:
        number -= 1
        while not lines[number - 1].startswith("["):
            number -= 1
    return number


def refuse(folder, what, name, pattern, replacement, word=None, where=None):
    """Faults of one broken registry."""
    path = os.path.join(folder, name)
    text = read(path)
    broken, count = re.subn(pattern, replacement, text, count=1)
    if count == 0 or broken == text:
        return ["%s: the test breaks nothing in %s" % (what, name)]
    write(path, broken)
    try:
        said = faults_of(folder)
    finally:
        write(path, text)
    place_of_it = where if isinstance(where, tuple) else (name, place(text, broken, where))
    faults = []
    if not said:
        faults.append("%s: accepted" % what)
    elif not any(line.startswith("%s:%d: " % place_of_it) for line in said):
        faults.append("%s: %s:%d is not named in %r" % ((what,) + place_of_it + (said[:3],)))
    elif word is not None and not any(word in line for line in said):
        faults.append("%s: %r is not named in %r" % (what, word, said[:3]))
    for line in said:
        if not re.match(r"[\w./-]+:[0-9]+: \S.*; expected \S", line):
            faults.append("%s: not the form of a message: %r" % (what, line))
    return faults


def check_form(report, folder):
    """Python's own reader finds the same in every file."""
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".ini"):
            continue
        parser = configparser.ConfigParser(
            strict=True, interpolation=None, delimiters=("=",), comment_prefixes=("#",),
            empty_lines_in_values=False, default_section="\0")
        parser.optionxform = str
        parser.read(os.path.join(folder, name), encoding="utf-8")
        report.equal(
            {section.name: {key: "\n".join(lines) for key, lines in section.values.items()}
             for section in ini.File(folder, name).sections},
            {section: dict(parser[section]) for section in parser.sections()},
            "configparser reads %s" % name)


def step_too_few():
    return ("a step too few in a translation", "po/vi.po",
            r'(msgctxt "404\.fix"\nmsgid ""\n(?:"[^\n]*"\n)+msgstr ""\n"[^\n]*)\\n"\n"', r"\1 ", "steps", -1)


def check_breaks(report, folder):
    report.equal(faults_of(folder), [], "the registry as it is")
    for case in BREAKS + [step_too_few()]:
        faults = refuse(folder, *case)
        report.check(not faults, "; ".join(faults))
    report.equal(faults_of(folder), [], "the registry afterwards")


def check_output(report, registry_folder, temporary):
    tables = []
    for number, environment in enumerate(ENVIRONMENTS):
        out = os.path.join(temporary, "tables-%d" % number)
        done = generate(registry_folder, "--tables", out, **environment)
        report.equal((done.returncode, done.stderr), (0, b""), "generate in %s" % environment)
        tables.append({name: read(os.path.join(out, name))
                       for name in sorted(os.listdir(out))} if os.path.isdir(out) else {})
    report.check(len(tables[0]) >= 9, "%d tables" % len(tables[0]))
    for environment, table in zip(ENVIRONMENTS, tables):
        report.check(table == tables[0], "other tables in %s" % environment)
    for name, text in tables[0].items():
        report.check(temporary not in text and SOURCE not in text, "%s names a folder" % name)
        report.check(all(ord(char) < 127 for char in re.sub(r"/\*.*?\*/", "", text)),
                     "%s is not ASCII" % name)
    return tables[0]


def main():
    report = Report()
    with tempfile.TemporaryDirectory() as temporary:
        original = os.path.join(SOURCE, "lib", "registry")
        folder = os.path.join(temporary, "registry")
        shutil.copytree(original, folder)
        check_form(report, folder)
        check_breaks(report, folder)
        tables = check_output(report, original, temporary)

        # from another folder
        out = os.path.join(temporary, "moved")
        report.equal(generate(folder, "--tables", out).returncode, 0, "a moved registry")
        report.check({name: read(os.path.join(out, name)) for name in sorted(os.listdir(out))}
                     == tables, "a moved registry gives other tables")

        # the command says what the functions say
        write(os.path.join(folder, "po", "vi.po"),
              read(os.path.join(folder, "po", "vi.po")) + "\nnonsense\n")
        done = generate(folder, "--check")
        report.check(done.returncode == 1 and done.stderr.startswith(b"po/vi.po:"),
                     "a nonsense line in a PO file: %r" % done.stderr[-200:])
        os.remove(os.path.join(folder, "codes-5xx.ini"))
        done = generate(folder, "--check")
        report.check(done.returncode == 1 and done.stderr.startswith(b"codes-5xx.ini:1: "),
                     "a missing file: %r" % done.stderr[-200:])
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
