"""What a diagnosis can find: findings.ini, read, validated and written as C."""

import re

from .tables import HEAD, symbol, write_file

SEVERITIES = ("note", "warning", "error")
FLAGS = ("cut", "origin", "shows-value", "of-form", "explains")
LIMITS = {"text": 300, "fix": 700}


class Finding:
    def __init__(self, name, severity, flags, codes, references, text, fix):
        self.name = name
        self.severity = severity
        self.flags = flags
        self.codes = codes          # None: it explains whatever came
        self.references = references
        self.text = text
        self.fix = fix


def check_text(section, key, text):
    """Whole sentences, and braces only around placeholders."""
    if not text:
        return
    if not re.match(r"[A-Z0-9{]", text) or not re.search(r"[.:)]$|\.\"$|: \{[a-z]+\}$", text):
        section.fail("%s: %r" % (key, text[:60]), "whole sentences", key)
    if re.search(r"[{}]", re.sub(r"\{[a-z]+\}", "", text)):
        section.fail("%s: a brace that belongs to no placeholder" % key, "{word}", key)
    if len(text) > LIMITS[key]:
        section.fail("%s: %d characters" % (key, len(text)), "at most %d" % LIMITS[key], key)


def read_codes(section):
    """The codes of refused-with; [0], which is no code, for none; None if it is not there."""
    if not section.has("refused-with"):
        return None
    text = section.get("refused-with")
    if not re.match(r"(none|[3-6][0-9]{2}( [3-6][0-9]{2})*)$", text):
        section.fail("refused-with: %r" % text, "codes of final responses, or none", "refused-with")
    return [0] if text == "none" else [int(code) for code in text.split()]


def read(known):
    found = []
    for section in known.open("findings.ini").sections:
        if not re.match(r"[a-z0-9]+(-[a-z0-9]+)*$", section.name):
            section.fail("no id of a finding", "small letters, digits and hyphens")
        severity = section.get("severity")
        if severity not in SEVERITIES:
            section.fail("severity: %r" % severity, "one of %s" % ", ".join(SEVERITIES), "severity")
        flags = [flag for flag in FLAGS if section.has(flag)]
        for flag in flags:
            if section.get(flag) != "yes":
                section.fail("%s: %r" % (flag, section.get(flag)), "yes, or no such key", flag)
        codes = read_codes(section)
        references = known.references(section, ("see",))
        text = section.get("text")
        fix = section.steps("fix") if section.has("fix") else ""
        check_text(section, "text", text)
        check_text(section, "fix", fix)
        section.finish()
        found.append(Finding(section.name, severity, flags, codes, references, text, fix))
    return found


def emit(tables):
    out = [HEAD, "static const struct finding_record finding_records[] = {\n"]
    for finding in tables.known.findings:
        out.append("\t[SIPINFO_FINDING_%s] = { SIPINFO_SEVERITY_%s, %s, %d, %d, %d, %d, %d },\n" % (
            symbol(finding.name), symbol(finding.severity),
            " | ".join("FINDING_" + symbol(flag) for flag in finding.flags) or "0", tables.strings.add(finding.name),
            tables.text("finding.%s.text" % finding.name, finding.text),
            tables.text("finding.%s.fix" % finding.name, finding.fix),
            tables.reference_list(finding.references),
            0 if finding.codes is None else tables.lists.add(finding.codes)))
    out.append("};\n")
    return out


HEADER = """/**
 * \\file
 * The ids of the findings. Written by generate.py from lib/registry/findings.ini: do not edit.
 */
#ifndef SIPINFO_FINDING_ID_H
#define SIPINFO_FINDING_ID_H

/**
 * What can be found. The name of SIPINFO_FINDING_MIN_SE is "min-se". Beside
 * each one stands what it says, with what is put in in braces. A later release
 * may add some: show the text of one that you do not know. Since 0.1.
 */
enum sipinfo_finding_id {
	SIPINFO_FINDING_NONE = 0%s
};

#endif
"""


def write_header(known, path):
    """An id is the place of a finding in the file, so a new one goes to its end."""
    out = []
    for number, finding in enumerate(known.findings, 1):
        out.append(",\n\t/** %s */\n\tSIPINFO_FINDING_%s = %d" % (
            " ".join(finding.text.split()).replace("*/", "* /").replace("/*", "/ *"), symbol(finding.name), number))
    write_file(path, HEADER % "".join(out))
