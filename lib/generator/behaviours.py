"""What servers do by default: behaviours.ini, read, validated and written as C."""

import re

from .tables import HEAD, symbol


class Behaviour:
    def __init__(self, section):
        self.name = section.name
        self.product = section.get("product")
        self.part = section.get("part")
        self.act = section.get("act")
        self.ranges = []
        self.setting = ""
        self.by_default = True
        self.detail = ""
        self.references = []


def read(known):
    known.behaviours = []
    for section in known.open("behaviours.ini").sections:
        behaviour = Behaviour(section)
        if behaviour.act not in known.words["act"]:
            section.fail("act: %r" % behaviour.act, "one of %s" % ", ".join(known.words["act"]), "act")
        behaviour.ranges = read_ranges(section)
        behaviour.setting = section.get("setting", default="")
        by_default = section.get("by-default", default="yes") if behaviour.setting else "yes"
        if by_default not in ("yes", "no"):
            section.fail("by-default: %r" % by_default, "yes or no", "by-default")
        behaviour.by_default = by_default == "yes"
        behaviour.detail = section.get("detail", default="")
        for key in ("product", "part", "setting", "detail"):
            if not getattr(behaviour, key).isascii():
                section.fail("%s is not ASCII" % key, "names of the product, which nobody translates", key)
        behaviour.references = known.references(section, ("see",))
        section.finish()
        known.behaviours.append(behaviour)
    check_order(known)


def read_ranges(section):
    ranges, last = [], 0
    for word in section.get("codes").split():
        match = re.match(r"([1-6]\d\d)(?:-([1-6]\d\d))?\Z", word)
        first = int(match.group(1)) if match else 0
        end = int(match.group(2) or first) if match else 0
        if first <= last or end < first:
            section.fail("codes: %r" % word, "codes and ranges in ascending order: 408 500-502", "codes")
        ranges.append((first, end))
        last = end
    return ranges


def check_order(known):
    """The rows of a product lie one after the other, in the order of the acts."""
    acts, seen = list(known.words["act"]), []
    for before, behaviour in zip([None] + known.behaviours, known.behaviours):
        if before is None or behaviour.product != before.product:
            if behaviour.product in seen:
                known.stop("behaviours.ini:1: [%s] stands apart from its product; expected all rows of a "
                           "product together" % behaviour.name)
            seen.append(behaviour.product)
        elif behaviour.act in acts and before.act in acts and acts.index(behaviour.act) < acts.index(before.act):
            known.stop("behaviours.ini:1: [%s] is out of order; expected the order of the acts in words.ini"
                       % behaviour.name)


def emit(tables):
    out = [HEAD, "static const struct sipinfo_behaviour behaviours[] = {\n"]
    for behaviour in tables.known.behaviours:
        out.append("\t{ %s, SIPINFO_ACT_%s, %s, %d, %d },\n" % (
            ", ".join(str(tables.strings.add(string)) for string in (
                behaviour.product, behaviour.part, behaviour.setting, behaviour.detail)),
            symbol(behaviour.act), "true" if behaviour.by_default else "false",
            tables.lists.add(number for pair in behaviour.ranges for number in pair),
            tables.reference_list(behaviour.references)))
    out.append("};\n")
    return out
