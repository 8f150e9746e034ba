"""What the registry knows beyond the codes: causes, profiles, warn-codes, option tags and more."""

import re

DEFINED = ("defined", "updated", "see", "former")
LIMITS = {"title": 50, "summary": 100, "meaning": 350, "caller": 160, "fix": 700, "support": 700}
CLASSES = ("3xx", "4xx", "5xx", "6xx")

# file, whether its sections are numbers, whether they have a name, their texts, their statuses
FORMS = {
    "causes": ("causes.ini", True, True, ("title", "meaning", "caller"),
               ("itu", "other", "private")),
    "locations": ("locations.ini", True, True, ("title",), ()),
    "warnings": ("warnings.ini", True, True, ("title", "meaning", "fix"), ()),
    "tags": ("tags.ini", False, False, ("title", "meaning", "support"), ()),
    "protocols": ("protocols.ini", False, False, ("meaning",), ("registered", "other")),
    "reasons": ("reasons.ini", False, True, ("title", "meaning"), ()),
    "location_errors": ("location-errors.ini", True, True, ("meaning", "fix"), ()),
    "alert_errors": ("alert-errors.ini", True, True, ("meaning", "fix"), ()),
    "timers": ("timers.ini", False, False, ("title", "meaning", "fix"), ()),
    "fields": ("fields.ini", False, False, (), ("registered", "deprecated", "reserved")),
}


class Entry:
    """A section: a number or a name, references, texts by key, and a status where there is one."""

    def __init__(self, section):
        self.section = section
        self.number = 0
        self.name = section.name
        self.status = ""
        self.references = []
        self.texts = {}


class Row:
    """A row of a profile. The key is a number; 3 to 6 for the rest of a class, 0 for all others."""

    def __init__(self, key, value, location, condition, citations):
        self.key = key
        self.value = value
        self.location = location
        self.condition = condition
        self.citations = citations


class Profile:
    def __init__(self, name):
        self.name = name
        self.title = ""
        self.references = []
        self.causes = []
        self.codes = []


def read_entries(known, kind):
    name, numbered, named, texts, statuses = FORMS[kind]
    entries = []
    for section in known.open(name).sections:
        entry = Entry(section)
        if numbered:
            if not re.match(r"\d{1,3}$", section.name):
                section.fail("no number", "a section for each number: [17]")
                continue
            entry.number = int(section.name)
            if entries and entries[-1].number >= entry.number:
                section.fail("out of order", "a number above %d" % entries[-1].number)
        if named:
            entry.name = section.get("name")
        if not entry.name.isascii():
            section.fail("name: %r" % entry.name, "protocol text in ASCII", "name")
        if statuses:
            entry.status = section.get("status", default="registered"
                                       if kind == "fields" else None)
            if entry.status not in statuses:
                section.fail("status: %r" % entry.status, "one of %s" % ", ".join(statuses),
                             "status")
        roles = ("see",) if entry.status in ("other", "private") else DEFINED
        entry.references = known.references(section, roles)
        for key in texts:
            # nobody is told of a private cause
            if key != "caller" or entry.status != "private":
                entry.texts[key] = text(section, key)
        entries.append(entry)
    return entries


def text(section, key):
    value = section.steps(key) if key in ("fix", "support") else section.get(key)
    if len(value) > LIMITS[key]:
        section.fail("%s: %d characters" % (key, len(value)), "at most %d" % LIMITS[key], key)
    if key != "title" and not value.endswith((".", "?", ")")):
        section.fail("%s ends without a full stop" % key, "whole sentences", key)
    if key == "title" and value.endswith("."):
        section.fail("title ends with a full stop", "none", key)
    return value


def finish(entries):
    for entry in entries:
        entry.section.finish()


def check_names(entries):
    """Names that are looked up in any case differ in any case."""
    names = [entry.name.lower() for entry in entries]
    for entry in entries:
        if names.count(entry.name.lower()) > 1:
            entry.section.fail("the same name stands twice", "names that differ in any case")


def read_fields(known):
    known.fields = read_entries(known, "fields")
    forms = {}
    for field in known.fields:
        field.every_response = field.section.rows("every-response", default=[])
    for field in known.fields:
        field.compact = field.section.get("compact", default="none")
        if field.compact == "none":
            field.compact = ""
        elif not re.match(r"[a-z]$", field.compact) or field.compact in forms:
            field.section.fail("compact: %r" % field.compact, "a small letter of its own",
                               "compact")
        forms[field.compact] = field
    check_names(known.fields)
    known.fields.sort(key=lambda field: field.name.lower())
    finish(known.fields)


def read_locations(known):
    known.locations = read_entries(known, "locations")
    for location in known.locations:
        location.abbreviation = location.section.get("abbreviation")
    if [location.number for location in known.locations] != list(range(16)):
        known.stop("locations.ini:1: other locations; expected those from 0 to 15")
    finish(known.locations)


def read_reasons(known):
    known.reasons = read_entries(known, "reasons")
    protocols = [protocol.name for protocol in known.protocols]
    seen = set()
    for reason in known.reasons:
        match = re.match(r"(\S+) (\d+)$", reason.section.name)
        if not match or match.group(1) not in protocols or match.group(1) in ("SIP", "Q.850"):
            reason.section.fail("no cause of a protocol that defines its causes",
                                "a protocol of protocols.ini, and a number: [STIR 428]")
            continue
        reason.protocol = protocols.index(match.group(1)) + 1
        reason.number = int(match.group(2))
        if reason.number > 0xffff:
            reason.section.fail("cause %d" % reason.number, "at most 65535")
        if (reason.protocol, reason.number) in seen:
            reason.section.fail("described twice", "each cause once")
        seen.add((reason.protocol, reason.number))
    finish(known.reasons)


def read_causes(known):
    known.causes = read_entries(known, "causes")
    for cause in known.causes:
        cause.tokens = cause.section.get("tokens", default="").split()
        if cause.status == "private" and cause.number <= 127:
            cause.section.fail("a private cause in the range of Q.850", "a number above 127")
        if cause.status != "private" and not 1 <= cause.number <= 127:
            cause.section.fail("no cause of Q.850's range", "a number from 1 to 127, or "
                               "status = private")
    finish(known.causes)


def read_profiles(known):
    known.profiles = []
    private = {cause.number for cause in known.causes if cause.status == "private"}
    causes = {cause.number for cause in known.causes} - private
    for section in known.open("profiles.ini").sections:
        profile = Profile(section.name)
        profile.title = text(section, "title")
        profile.references = known.references(section, DEFINED)
        known_causes = causes | private if section.name == "freeswitch" else causes
        codes = set(range(100, 700))
        profile.causes = read_rows(known, section, "causes", codes, known_causes)
        profile.codes = read_rows(known, section, "codes", known_causes, codes)
        section.finish()
        known.profiles.append(profile)
    names = [profile.name for profile in known.profiles]
    if names != list(known.words["profile"]):
        known.stop("profiles.ini:1: other profiles than in words.ini; expected %s, in order"
                   % ", ".join(known.words["profile"]))


def read_rows(known, section, direction, keys, values):
    rows, previous = [], None
    conditions = known.words["condition"]
    for line in section.rows(direction):
        said, citations = known.cited(section, direction, line)
        match = re.match(r"(\w+) -> (\d+|none)(?: location (\d+))?(?: if (\S+))?$", said)
        def fail(what, expected, line=line):
            section.fail("%s: %s" % (direction, what), expected, line)

        if not match:
            fail(repr(said), "486 -> 17, then location 0 and if condition where they apply")
            continue
        key, value, location, condition = match.groups()
        order = row_order(key, direction)
        if order is None or (key.isdigit() and int(key) not in keys):
            fail("no number %s" % key, "one that is known, other%s"
                 % (", or a class: 4xx" if direction == "causes" else ""))
            continue
        if value != "none" and int(value) not in values:
            fail("%s becomes %s" % (key, value), "a number that is known, or none")
        if location and (int(location) > 15 or direction == "codes" or value == "none"):
            fail("a location of %s" % key, "one up to 15, of a cause")
        if condition and condition not in conditions:
            fail("if %s" % condition, "a condition of words.ini: %s" % ", ".join(conditions))
        if previous is not None and order < previous:
            fail("%s is out of order" % key, "numbers, classes, other")
        if (order != previous) != (condition is None):
            fail("%s" % said, "for each key a row without if first, and only one")
        previous = order
        rows.append(Row(order[1], 0 if value == "none" else int(value),
                        int(location) if location else -1, condition or "none", citations))
    return rows


def row_order(key, direction):
    """Numbers, then classes, then all others: (rank, key of the row)."""
    if key.isdigit():
        return (0, int(key))
    if direction == "causes" and key in CLASSES:
        return (1, int(key[0]))
    return (2, 0) if key == "other" else None


def read_timers(known):
    known.timers = read_entries(known, "timers")
    check_names(known.timers)
    for timer in known.timers:
        section = timer.section
        timer.value = section.get("value")
        timer.milliseconds = section.get("ms")
        if not re.match(r"[1-9][0-9]{0,8}\Z", timer.milliseconds):
            section.fail("ms: %r" % timer.milliseconds, "milliseconds, a whole number", "ms")
        timer.side = section.get("side")
        if timer.side not in known.words["timer-side"]:
            section.fail("side: %r" % timer.side,
                         "one of %s" % ", ".join(known.words["timer-side"]), "side")
        timer.codes = section.get("codes", default="").split()
        for code in timer.codes:
            if not code.isdigit() or int(code) not in known.codes:
                section.fail("codes: %r" % code, "codes of the registry, likeliest first: 408 487",
                             "codes")
    finish(known.timers)


def read_products(known):
    """What proxies call themselves; the match is on the beginning, in any case."""
    known.proxies = []
    for section in known.open("products.ini").sections:
        if section.get("role") != "proxy":
            section.fail("role: %r" % section.get("role"), "proxy", "role")
        if not section.name.isascii() or len(section.name) < 4:
            section.fail("no name of a product", "what it writes first, four letters or more")
        known.references(section, ("see",))
        known.proxies.append(section.name)
        section.finish()


def read(known):
    read_fields(known)
    read_products(known)
    read_timers(known)
    read_locations(known)
    read_causes(known)
    read_profiles(known)
    known.tags = read_entries(known, "tags")
    check_names(known.tags)
    known.tags.sort(key=lambda tag: tag.name.lower())
    known.warnings = read_entries(known, "warnings")
    known.protocols = read_entries(known, "protocols")
    check_names(known.protocols)
    read_reasons(known)
    known.location_errors = read_entries(known, "location_errors")
    known.alert_errors = read_entries(known, "alert_errors")
    finish(known.tags + known.warnings + known.protocols + known.location_errors +
           known.alert_errors)
