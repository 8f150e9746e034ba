"""What the registry knows beside the codes: causes, profiles, warn-codes, option tags and more."""

import re

from .ini import RegistryError

DEFINED = ("defined", "updated", "see", "former")
LIMITS = {"title": 50, "meaning": 350, "caller": 160, "fix": 400, "support": 400}
CLASSES = ("3xx", "4xx", "5xx", "6xx")

# file, whether its sections are numbers, whether they have a name, their texts, their statuses
FORMS = {
    "causes": ("causes.ini", True, True, ("title", "meaning", "caller"), ("itu", "other")),
    "private_causes": ("private-causes.ini", True, True, ("title", "meaning"), ()),
    "locations": ("locations.ini", True, True, ("title",), ()),
    "warnings": ("warnings.ini", True, True, ("title", "meaning", "fix"), ()),
    "tags": ("tags.ini", False, False, ("title", "meaning", "support"), ()),
    "protocols": ("protocols.ini", False, False, ("meaning",), ("registered", "other")),
    "reasons": ("reasons.ini", False, True, ("title", "meaning"), ()),
    "location_errors": ("location-errors.ini", True, True, ("meaning", "fix"), ()),
    "alert_errors": ("alert-errors.ini", True, True, ("meaning", "fix"), ()),
    "fields": ("fields.ini", False, False, (), ("registered", "deprecated", "reserved")),
}


class Thing:
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


def read_things(known, kind):
    name, numbered, named, texts, statuses = FORMS[kind]
    things = []
    for section in known.open(name).sections:
        thing = Thing(section)
        if numbered:
            if not re.match(r"\d{1,3}$", section.name):
                section.fail("a section is a number")
                continue
            thing.number = int(section.name)
            if things and things[-1].number >= thing.number:
                section.fail("numbers stand in order")
        if named:
            thing.name = section.get("name")
        if not thing.name.isascii():
            section.fail("a name is protocol text, in ASCII", "name")
        if statuses:
            thing.status = section.get("status", default="registered"
                                       if kind == "fields" else None)
            if thing.status not in statuses:
                section.fail("status: %r is not among %s" % (thing.status, ", ".join(statuses)),
                             "status")
        roles = ("see",) if thing.status == "other" or kind == "private_causes" else DEFINED
        thing.references = known.references(section, roles)
        for key in texts:
            thing.texts[key] = text(section, key)
        things.append(thing)
    return things


def text(section, key):
    value = section.get(key)
    if len(value) > LIMITS[key]:
        section.fail("%s is longer than %d characters" % (key, LIMITS[key]), key)
    if key != "title" and not value.endswith((".", "?", ")")):
        section.fail("%s ends without a full stop" % key, key)
    if key == "title" and value.endswith("."):
        section.fail("title takes no full stop", key)
    return value


def finish(things):
    for thing in things:
        thing.section.finish()


def check_names(things):
    """Names that are looked up in any case differ in any case."""
    names = [thing.name.lower() for thing in things]
    for thing in things:
        if names.count(thing.name.lower()) > 1:
            thing.section.fail("the same name stands twice")


def read_fields(known):
    known.fields = read_things(known, "fields")
    forms = {}
    for field in known.fields:
        field.compact = field.section.get("compact", default="none")
        if field.compact == "none":
            field.compact = ""
        elif not re.match(r"[a-z]$", field.compact) or field.compact in forms:
            field.section.fail("compact is a small letter of its own", "compact")
        forms[field.compact] = field
    check_names(known.fields)
    known.fields.sort(key=lambda field: field.name.lower())
    finish(known.fields)


def read_locations(known):
    known.locations = read_things(known, "locations")
    for location in known.locations:
        location.abbreviation = location.section.get("abbreviation")
    if [location.number for location in known.locations] != list(range(16)):
        raise RegistryError(["locations.ini:1: the locations are those from 0 to 15"])
    finish(known.locations)


def read_reasons(known):
    known.reasons = read_things(known, "reasons")
    protocols = [protocol.name for protocol in known.protocols]
    seen = set()
    for reason in known.reasons:
        match = re.match(r"(\S+) (\d+)$", reason.section.name)
        if not match or match.group(1) not in protocols or match.group(1) in ("SIP", "Q.850"):
            reason.section.fail("a section is a protocol that defines its causes, and a cause")
            continue
        reason.protocol = protocols.index(match.group(1)) + 1
        reason.number = int(match.group(2))
        if reason.number > 0xffff:
            reason.section.fail("a cause is at most 65535")
        if (reason.protocol, reason.number) in seen:
            reason.section.fail("described twice")
        seen.add((reason.protocol, reason.number))
    finish(known.reasons)


def read_causes(known):
    known.causes = read_things(known, "causes")
    known.private_causes = read_things(known, "private_causes")
    for cause in known.causes:
        if not 1 <= cause.number <= 127:
            cause.section.fail("a cause of Q.850's range is from 1 to 127")
    for cause in known.private_causes:
        if cause.number <= 127:
            cause.section.fail("a private cause is above 127")
        cause.status = "private"
    finish(known.causes + known.private_causes)


def read_profiles(known):
    known.profiles = []
    causes = {cause.number for cause in known.causes}
    private = {cause.number for cause in known.private_causes}
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
        raise RegistryError(["profiles.ini:1: the profiles are not those of words.ini, in order"])


def read_rows(known, section, direction, keys, values):
    rows, previous = [], None
    conditions = known.words["condition"]
    for line in section.rows(direction):
        said, citations = known.cited(section, direction, line)
        match = re.match(r"(\w+) -> (\d+|none)(?: location (\d+))?(?: if (\S+))?$", said)
        if not match:
            section.fail("%s: %r" % (direction, said), direction)
            continue
        key, value, location, condition = match.groups()
        order = row_order(key, direction)
        if order is None or (key.isdigit() and int(key) not in keys):
            section.fail("%s: no number %s" % (direction, key), direction)
            continue
        if value != "none" and int(value) not in values:
            section.fail("%s: %s becomes %s, which is not known" % (direction, key, value),
                         direction)
        if location and (int(location) > 15 or direction == "codes" or value == "none"):
            section.fail("%s: %s has a location" % (direction, key), direction)
        if condition and condition not in conditions:
            section.fail("%s: no condition %s" % (direction, condition), direction)
        if previous is not None and order < previous:
            section.fail("%s: %s is out of order" % (direction, key), direction)
        if (order != previous) != (condition is None):
            section.fail("%s: %s has its default first, and one only" % (direction, key), direction)
        previous = order
        rows.append(Row(order[1], 0 if value == "none" else int(value),
                        int(location) if location else -1, condition or "none", citations))
    if not rows:
        section.fail("%s: no row" % direction, direction)
    return rows


def row_order(key, direction):
    """Numbers, then classes, then all others: (rank, key of the row)."""
    if key.isdigit():
        return (0, int(key))
    if direction == "causes" and key in CLASSES:
        return (1, int(key[0]))
    return (2, 0) if key == "other" else None


def read(known):
    read_fields(known)
    read_locations(known)
    read_causes(known)
    read_profiles(known)
    known.tags = read_things(known, "tags")
    check_names(known.tags)
    known.tags.sort(key=lambda tag: tag.name.lower())
    known.warnings = read_things(known, "warnings")
    known.protocols = read_things(known, "protocols")
    check_names(known.protocols)
    read_reasons(known)
    known.location_errors = read_things(known, "location_errors")
    known.alert_errors = read_things(known, "alert_errors")
    finish(known.tags + known.warnings + known.protocols + known.location_errors +
           known.alert_errors)
