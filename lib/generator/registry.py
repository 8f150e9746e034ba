"""What the registry knows, read and validated."""

import os
import re

from . import behaviours, catalog, findings, lines, names, vendors
from .exchange import Exchange
from .ini import File, RegistryError

KINDS = ("title", "summary", "caller", "meaning", "seen", "fix", "send", "example")
TEXT_KINDS = KINDS[:-1]         # of a class, too
METHOD_KINDS = KINDS[1:-1]      # those that may depend on the method
STEPS_MAX = 7
CODE_FILES = ("codes-1xx.ini", "codes-2xx.ini", "codes-3xx.ini", "codes-4xx.ini",
              "codes-5xx.ini", "codes-6xx.ini", "codes-unregistered.ini")
CLASSES = ("none", "1xx", "2xx", "3xx", "4xx", "5xx", "6xx")
FACTS = ("registration", "methods", "senders", "forwarding", "scope", "retry", "dialog", "rank",
         "redial")
LISTS = ("senders", "rare-senders", "retry")
RETRY_MAX = 2           # a comparison has sentences for two
REGISTERED = ("registered", "deprecated", "reserved")

# The groups of words.ini that are vocabularies: a value of the enumeration has an id and a wording.
VOCABULARIES = ("class", "registration", "sender", "forwarding", "scope", "retry", "dialog",
                "rank", "requirement", "role", "aspect", "text", "cause-class",
                "profile", "condition",
                "severity", "action", "result", "timer-side", "certainty", "act")


# The room in the records of lang.c.
TAG_MAX = 11
LANGUAGE_NAME_MAX = 39


class Document:
    def __init__(self, name, title, obsoleted_by, url):
        self.name = name
        self.title = title
        self.obsoleted_by = obsoleted_by
        self.url = url

    def address(self, section):
        if not self.name.startswith("RFC "):
            return self.url
        base = "https://www.rfc-editor.org/rfc/rfc" + self.name[4:]
        if re.match(r"\d", section):
            return base + "#section-" + section
        if section.startswith("Appendix "):
            return base + "#appendix-" + section[9:]
        return base


class Reference:
    def __init__(self, document, section, role=""):
        self.document = document
        self.section = section
        self.role = role

    def name(self):
        """How a page shows it."""
        mark = "\u00a7" if self.section[:1].isdigit() else ""
        return ("%s %s%s" % (self.document.name, mark, self.section)).strip()

    def key(self):
        return (self.document.name, self.section, self.role)


class Header:
    def __init__(self, line, requirement, name, purpose, citations):
        self.line = line
        self.requirement = requirement
        self.name = name
        self.purpose = purpose
        self.citations = citations


class Variation:
    """What is different for some methods; re-INVITE is an INVITE inside of a dialog."""

    def __init__(self, name, methods, texts):
        self.name = name
        self.methods = methods
        self.texts = texts


class Code:
    def __init__(self, number):
        self.number = number
        self.variations = []
        self.example = ""
        self.facts = {}
        self.citations = {}
        self.texts = {}


def merge(citations, others):
    known = [citation.key() for citation in citations]
    return citations + [other for other in others if other.key() not in known]


class Registry:
    def __init__(self, folder):
        self.folder = folder
        self.files = []
        self.documents = {}
        self.words = {}
        self.placeholders = {}
        self.methods = {}
        self.languages = {}
        self.in_work = set()    # languages whose translation may be incomplete
        self.aliases = {}
        self.codes = {}
        self.classes = {}
        self.notes = {}
        self.cited_documents = {}

    def open(self, name):
        if not os.path.exists(os.path.join(self.folder, name)):
            self.stop("%s:1: missing; expected a file of the registry" % name)
        file = File(self.folder, name)
        self.files.append(file)
        return file

    def errors(self):
        return [error for file in self.files for error in file.errors]

    def stop(self, message):
        """For what leaves no sense in reading on."""
        raise RegistryError(self.errors() + [message])

    # citations

    def document_of(self, text):
        """The longest name of a document that a citation begins with, or None."""
        if text not in self.cited_documents:
            words = text.split(" ")
            names = (" ".join(words[:n]) for n in range(len(words), 0, -1))
            self.cited_documents[text] = next((name for name in names if name in self.documents),
                                              None)
        return self.cited_documents[text]

    def reference(self, section, key, text, where, role=""):
        name = self.document_of(text)
        if name is None:
            section.fail("%s: cites %r" % (key, text),
                         "a document of documents.ini, then its section: RFC 3261 21.4.16", where)
            return None
        place = text[len(name):].strip()
        if name.startswith("RFC ") and not re.match(
                r"(\d+(\.\d+)*|Appendix [A-Z](\.\d+)*|)$", place):
            section.fail("%s: %r is no section of an RFC" % (key, place),
                         "numbers (21.4.16), or Appendix A", where)
        return Reference(self.documents[name], place, role)

    def citations(self, section, key, text, where):
        found = [self.reference(section, key, part.strip(), where) for part in text.split(";")]
        return [reference for reference in found if reference]

    def cited(self, section, key, line):
        """Split a fact into what it says and where that stands."""
        if not line:
            return "", []       # missing, which has been said
        value, at, citations = line.partition(" @ ")
        if not at or not citations.strip():
            section.fail("%s: %r cites nothing" % (key, line), "value @ RFC 3261 21.4.16", line)
            return value.strip(), []
        return value.strip(), self.citations(section, key, citations, line)

    def references(self, section, roles):
        found = []
        for row in section.rows("references"):
            role, _, citation = row.partition(" ")
            if role not in roles:
                section.fail("references: %r is no role" % role,
                             "%s, then a citation" % " or ".join(roles), row)
                continue
            reference = self.reference(section, "references", citation.strip(), row, role)
            if reference:
                found.append(reference)
        if "defined" in roles and found and found[0].role != "defined":
            section.fail("references: the first is not the defining document",
                         "defined RFC 3261 21.4.16", section.rows("references")[0])
        return found

    def texts(self, section, kinds, optional=()):
        return {kind: self.text(section, kind) for kind in kinds
                if kind not in optional or section.has(kind)}

    def text(self, section, kind):
        if kind != "fix":
            return section.get(kind)
        text = section.steps(kind)
        if text.count("\n") >= STEPS_MAX:
            section.fail("fix: %d steps" % (text.count("\n") + 1), "at most %d" % STEPS_MAX, kind)
        return text

    # files

    def read_documents(self):
        for section in self.open("documents.ini").sections:
            obsoleted_by = section.get("obsoleted-by", default="none")
            url = section.get("url", default="none")
            if url == "none" and not section.name.startswith("RFC "):
                section.fail("a document that is no RFC, without an address", "url = https://…")
            self.documents[section.name] = Document(
                section.name, section.get("title"),
                "" if obsoleted_by == "none" else obsoleted_by, "" if url == "none" else url)
            section.finish()

    def read_languages(self):
        ids = set()
        file = self.open("languages.ini")
        if [section.name for section in file.sections] != ["languages", "aliases"]:
            self.stop("languages.ini:1: other sections; expected [languages], [aliases]")
        section, aliases = file.sections
        for tag in section.values:
            match = re.match(r"(\d+) (ltr|rtl)( in-work)? (.+)$", section.get(tag))
            if not match or match.group(1) in ids or int(match.group(1)) > 255:
                section.fail("%s: %r" % (tag, section.get(tag)),
                             "an id of its own up to 255, ltr or rtl, perhaps in-work, and a "
                             "name: 2 rtl العربية",
                             tag)
                continue
            if len(tag) > TAG_MAX or len(match.group(4).encode("utf-8")) > LANGUAGE_NAME_MAX:
                section.fail("%s: too long" % tag, "a tag of up to %d bytes, a name of up to %d"
                             % (TAG_MAX, LANGUAGE_NAME_MAX), tag)
            ids.add(match.group(1))
            self.languages[tag] = (int(match.group(1)), match.group(2), match.group(4))
            if match.group(3):
                self.in_work.add(tag)
        if list(self.languages)[:1] != ["en"]:
            section.fail("the first language is not the source", "en first")
        for alias in aliases.values:
            self.aliases[alias] = aliases.get(alias)
            if len(alias) > TAG_MAX:
                aliases.fail("%s: too long" % alias, "a tag of up to %d bytes" % TAG_MAX, alias)
            if self.aliases[alias] not in ("none",) + tuple(self.languages):
                aliases.fail("%s: %r is no language" % (alias, self.aliases[alias]),
                             "a tag of [languages], or none", alias)

    def translated(self):
        """The languages that have a PO file."""
        return [tag for tag in self.languages
                if os.path.exists(os.path.join(self.folder, "po", tag + ".po"))]

    def read_words(self):
        for section in self.open("words.ini").sections:
            self.words[section.name] = {key: section.get(key) for key in section.values}
            if section.name == "separator":
                for key, text in self.words["separator"].items():
                    if not re.match(r'"[^"]+"\Z', text):
                        section.fail("%s: %s" % (key, text), "a separator in quotation marks", key)
                    self.words["separator"][key] = text[1:-1]
        for vocabulary in VOCABULARIES:
            if vocabulary not in self.words:
                self.stop("words.ini:1: a vocabulary without words; expected [%s]" % vocabulary)

    def read_placeholders(self):
        for section in self.open("placeholders.ini").sections:
            if not re.match(r"[a-z-]+\Z", section.name):
                section.fail("no name of a placeholder", "small letters")
            self.placeholders[section.name] = (section.get("what"), section.get("example"))
            section.finish()

    def read_methods(self):
        for section in self.open("methods.ini").sections:
            self.methods[section.name] = (self.references(section, ("defined", "updated")),
                                          section.get("meaning"))
            section.finish()

    def read_codes(self, name):
        file = self.open(name)
        previous = 0
        code = None
        for section in file.sections:
            if code and section.name.startswith("%d " % code.number):
                self.read_variation(section, code)
                continue
            if not re.match(r"[1-6][0-9][0-9]\Z", section.name):
                section.fail("no response code",
                             "a number from 100 to 699; behind its section, methods: [403 REGISTER]")
                continue
            code = self.read_code(section, int(section.name))
            if code.number <= previous:
                section.fail("out of order", "a code above %d" % previous)
            if code.number in self.codes:
                section.fail("described twice", "each code once")
            previous = code.number
            self.codes[code.number] = code
            registered = code.facts["registration"] in REGISTERED
            if registered == (name == "codes-unregistered.ini"):
                section.fail("registration: %r in this file" % code.facts["registration"],
                             "%s in the file of the class, others in codes-unregistered.ini"
                             % ", ".join(REGISTERED), "registration")
            if registered and name != "codes-%dxx.ini" % (code.number // 100):
                section.fail("in the file of another class",
                             "it in codes-%dxx.ini" % (code.number // 100))

    def read_code(self, section, number):
        code = Code(number)
        code.section = section
        code.symbol = section.get("symbol")
        if not re.match(r"[A-Z][A-Z0-9_]*$", code.symbol):
            section.fail("symbol: %r" % code.symbol, "capitals, digits and underscores", "symbol")
        code.phrase = section.get("phrase")
        if len(code.phrase) > 70:
            section.fail("phrase: %d characters" % len(code.phrase), "at most 70", "phrase")
        code.phrases = []
        for row in section.rows("phrases", default=[]):
            code.phrases.append(self.cited(section, "phrases", row))
        code.references = self.references(section, ("defined", "updated", "see", "former"))
        for fact in FACTS:
            if fact == "rank" and number < 300:
                if section.has("rank"):
                    section.fail("rank of a code below 300", "none: a forking proxy does not "
                                 "choose among provisional responses and successes", "rank")
                code.facts[fact], code.citations[fact] = "none", []
                continue
            if fact == "redial" and not section.has("redial"):
                code.facts[fact], code.citations[fact] = "allowed", []
                continue
            value, code.citations[fact] = self.cited(section, fact, section.line_of(fact))
            code.facts[fact] = self.fact(section, fact, value)
            if fact == "rank" and (code.facts[fact] == "first-of-all") != (number >= 600):
                section.fail("rank: %r" % value, "first-of-all for 6xx and only for them", "rank")
        self.read_usual(section, code)
        # RFC 3261 7.2 is where every number gets its class from
        for fact in ("class", "final"):
            code.citations[fact] = [Reference(self.documents["RFC 3261"], "7.2")]
        code.headers = [self.header(section, row) for row in section.rows("headers", default=[])]
        names = set()
        for header in code.headers:
            if header.name in names:
                section.fail("headers: %s stands twice" % header.name, "each header field once",
                             header.line)
            names.add(header.name)
        code.related = []
        for word in section.get("related").split():
            if not word.isdigit() or int(word) == number:
                section.fail("related: %r" % word, "other codes, likeliest first: 420 494",
                             "related")
                continue
            code.related.append(int(word))
        code.texts = self.texts(section, KINDS, optional=("example",))
        code.example = self.read_example(section, code)
        section.finish()
        return code

    def read_variation(self, section, code):
        methods = section.name.split(" ")[1:]
        for method in methods:
            if method != "re-INVITE" and (method not in self.methods or method == "ACK"):
                section.fail("%r is no method that has a response" % method,
                             "methods, or re-INVITE: [403 REGISTER]")
            elif method in [name for variation in code.variations for name in variation.methods]:
                section.fail("%s stands in another section of %d, too" % (method, code.number),
                             "each method once")
        texts = self.texts(section, METHOD_KINDS, optional=METHOD_KINDS)
        if not texts:
            section.fail("no text", "one of %s at least" % ", ".join(METHOD_KINDS))
        for kind, text in texts.items():
            if text == code.texts.get(kind):
                section.fail("%s is that of [%d]" % (kind, code.number),
                             "none where the method makes no difference", kind)
        code.variations.append(Variation(section.name, methods, texts))
        section.finish()

    def read_example(self, section, code):
        """A request and its response as they look on the wire, beside its sentence."""
        name = "examples/%d.sip" % code.number
        path = os.path.join(self.folder, name)
        if os.path.exists(path) != ("example" in code.texts):
            section.fail("an example without its exchange, or an exchange without its words",
                         "the key example and %s" % name, "example")
        if not os.path.exists(path):
            return ""
        file = Exchange(self.folder, name, code.number)
        self.files.append(file)
        return file.text

    def read_usual(self, section, code):
        """What is usual, apart from what is merely allowed."""
        code.usual_methods = []
        if section.has("usual-methods"):
            value = section.line_of("usual-methods")
            if " @ " in value:
                value, citations = self.cited(section, "usual-methods", value)
                code.citations["methods"] = merge(code.citations["methods"], citations)
            code.usual_methods = self.method_set(section, value, "usual-methods")
            if not set(code.usual_methods) < set(code.facts["methods"]):
                section.fail("usual-methods: %s" % " ".join(code.usual_methods),
                             "some of methods, but not all", "usual-methods")
        code.usual_senders = len(code.facts["senders"])
        if section.has("rare-senders"):
            value, citations = self.cited(section, "rare-senders", section.line_of("rare-senders"))
            rare = self.fact(section, "rare-senders", value)
            if set(rare) & set(code.facts["senders"]):
                section.fail("rare-senders: %s" % value, "none of senders", "rare-senders")
            code.facts["senders"] = code.facts["senders"] + rare
            code.citations["senders"] = merge(code.citations["senders"], citations)

    def fact(self, section, fact, value):
        if fact == "methods":
            return self.method_set(section, value)
        words = self.words[{"senders": "sender", "rare-senders": "sender"}.get(fact, fact)]
        values = value.split()
        if not values:
            return [] if fact in LISTS else "none"
        for word in values:
            if word not in words:
                section.fail("%s: %r" % (fact, word), "one of %s" % ", ".join(words), fact)
        if fact in LISTS:
            if len(values) != len(set(values)):
                section.fail("%s: a value stands twice" % fact, "each value once", fact)
            if fact == "retry" and len(values) > RETRY_MAX:
                section.fail("retry: %d values" % len(values), "at most %d" % RETRY_MAX, fact)
            return values
        if len(values) != 1:
            section.fail("%s: %r" % (fact, value), "one value", fact)
        return values[0]

    def method_set(self, section, value, key="methods"):
        names = value.split()
        if names[:1] == ["all"]:
            methods = [name for name in self.methods if name != "ACK"]
            for name in names[1:]:
                if name[0] != "-" or name[1:] not in methods:
                    section.fail("%s: %r" % (key, name),
                                 "all, then methods to leave out: all -CANCEL -PRACK", key)
                    continue
                methods.remove(name[1:])
            return methods
        for name in names:
            if name not in self.methods or name == "ACK":
                section.fail("%s: %r" % (key, name),
                             "methods that have a response: INVITE UPDATE", key)
        return [name for name in names if name in self.methods]

    def header(self, section, row):
        value, citations = self.cited(section, "headers", row)
        match = re.match(r"(\S+) ([A-Za-z0-9-]+): (.+)$", value)
        if not match or match.group(1) not in self.words["requirement"]:
            section.fail("headers: %r" % value, "%s; the header field: what it is for: "
                         "must Require: names the extensions" % " or ".join(
                             self.words["requirement"]), row)
            return Header(row, "may", "?", "?", [])
        purpose = match.group(3)
        if purpose.endswith("."):
            section.fail("headers: a full stop behind what %s is for" % match.group(2),
                         "words without one", row)
        return Header(row, match.group(1), match.group(2), purpose, citations)

    def add_headers(self):
        """Those that may stand in every response but 100: a row for each code that has none."""
        for field in self.fields:
            for row in field.every_response:
                value, citations = self.cited(field.section, "every-response", row)
                requirement, colon, purpose = value.partition(": ")
                if requirement not in self.words["requirement"] or not colon or purpose[-1] == ".":
                    field.section.fail("every-response: %r" % value, "a requirement and what it is "
                                       "for: may: carries the Q.850 cause", row)
                    continue
                for code in self.codes.values():
                    if code.number > 100 and field.name not in [own.name for own in code.headers]:
                        code.headers.append(
                            Header(row, requirement, field.name, purpose, citations))

    def read_classes(self):
        for section in self.open("classes.ini").sections:
            if section.name not in CLASSES:
                section.fail("no class of response codes", "one of %s" % ", ".join(CLASSES))
                continue
            name = "" if section.name == "none" else section.get("name")
            references = [] if section.name == "none" else self.references(
                section, ("defined", "updated", "see", "former"))
            self.classes[section.name] = (name, references, self.texts(section, TEXT_KINDS))
            section.finish()
        missing = [name for name in CLASSES if name not in self.classes]
        if missing:
            self.stop("classes.ini:1: a class is missing; expected [%s]" % missing[0])

    def read_notes(self):
        previous = (0, 0)
        for section in self.open("notes.ini").sections:
            match = re.match(r"(\d+)/(\d+)$", section.name)
            pair = (int(match.group(1)), int(match.group(2))) if match else (0, 0)
            if not match or pair[0] >= pair[1]:
                section.fail("no pair of codes", "the lower one first: [420/421]")
                continue
            if pair <= previous:
                section.fail("out of order", "a pair after %d/%d" % previous)
            previous = pair
            for number in pair:
                if number not in self.codes:
                    section.fail("%d is not in the registry" % number, "two codes that are")
            self.notes[pair] = (section.get("text"), self.references(section, ("see",)))
            section.finish()

    def check_symbols(self):
        seen = {}
        for code in self.codes.values():
            if code.symbol in seen:
                code.section.fail("symbol of %d, too" % seen[code.symbol], "one of its own",
                                  "symbol")
            seen[code.symbol] = code.number
            for other in code.related:
                if other not in self.codes:
                    code.section.fail("related: %d is not in the registry" % other,
                                      "codes that are", "related")


def read_date(known):
    sections = known.open("registry.ini").sections
    if [section.name for section in sections] != ["registry"]:
        known.stop("registry.ini:1: other sections; expected [registry]")
    known.date = sections[0].get("date")
    if not re.match(r"\d{4}-\d{2}-\d{2}$", known.date):
        sections[0].fail("date: %r" % known.date, "a date: 2026-01-07", "date")
    sections[0].finish()


def read(folder):
    known = Registry(folder)
    known.read_documents()
    known.read_languages()
    known.read_words()
    known.read_placeholders()
    known.read_methods()
    for name in CODE_FILES:
        known.read_codes(name)
    known.read_classes()
    known.read_notes()
    known.findings = findings.read(known)
    known.check_symbols()
    catalog.read(known)
    known.lines = lines.read(known)
    known.names = names.read(known)
    known.add_headers()
    vendors.read(known)
    behaviours.read(known)
    read_date(known)
    if known.errors():
        raise RegistryError(known.errors())
    return known
