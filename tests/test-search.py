#!/usr/bin/env python3
"""The first three hits of sipinfo search are what an engineer would open.

test-search.py SIPINFO
"""

import os
import re
import subprocess
import sys

from report import Report, program

# What is typed, and what is looked for: all of it among the first three.
QUERIES = (
    ("no audio", "finding call-private-address", "200", "finding call-no-codec"),
    ("one-way audio", "finding call-private-address"),
    ("I hear silence", "finding call-private-address"),
    ("codec", "488", "finding call-no-codec"),
    ("codecs mismatch", "488"),
    ("SRTP", "488", "finding sdp-secure-refused"),
    ("WebRTC", "finding sdp-webrtc-refused"),
    ("wrong password", "401", "403"),
    ("login fails", "401", "403"),
    ("call drops after 30 seconds", "finding call-no-ack"),
    ("calls drop after 15 minutes", "422", "finding call-timer"),
    ("session timer", "timer Session timer", "tag timer"),
    ("timeout", "408", "504"),
    ("no response from server", "408"),
    ("busy", "486", "600", "cause 17"),
    ("phone not registered", "480", "404"),
    ("registration fails", "403", "401"),
    ("number does not exist", "404", "604"),
    ("call rejected", "603"),
    ("robocall blocked", "608", "607"),
    ("NAT", "finding call-private-address", "finding via-nat"),
    ("private address", "finding call-private-address"),
    ("too many hops", "483", "482"),
    ("routing loop", "482", "483"),
    ("transfer failed", "finding call-transfer-failed"),
    ("hold", "491", "finding call-change-refused"),
    ("answered elsewhere", "487", "finding completed-elsewhere"),
    ("cannot hang up", "481", "finding call-bye-refused"),
    ("packet too large", "513", "413"),
    ("anonymous caller", "433"),
    ("spoofed caller id", "438"),
    ("emergency call", "380", "424"),
    ("presence subscription", "489"),
    ("no ACK", "finding call-no-ack"),
    ("PRACK", "finding call-no-prack"),
    ("100rel", "tag 100rel", "420"),
    ("overload", "503"),
    ("glare", "491"),
    ("no ringback", "180", "183"),
    ("trunk full", "503"),
    ("gruu", "tag gruu"),
    ("bandwidth", "warning 370"),
)

# The phrase or title of a code in each language leads to it.
# The same symptoms as the reader of a language types them: the first thing to open is among the first three.
SYMPTOMS = {"no-audio": "finding call-private-address", "password": "401", "drops-after-30": "finding call-no-ack",
            "busy": "486", "rejected": "603", "wrong-number": "404", "congestion": "503", "loop": "482",
            "hangup": "finding call-bye-refused", "large": "513", "transfer": "finding call-transfer-failed"}
TRANSLATED = (("ru", 486), ("ru", 404), ("th", 486), ("th", 408), ("vi", 486), ("vi", 503))


def hits(command, language, *words):
    run = subprocess.run([command, "--lang", language, "--width", "0", "search"] + list(words),
                         stdout=subprocess.PIPE, check=False)
    names = [line.split(":")[0] for line in run.stdout.decode("utf-8").splitlines()]
    return [name.split()[0] if name[:1].isdigit() else name for name in names]


def symptoms():
    """The first phrase of each symptom in each language whose PO file has it."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib", "registry", "po")
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".po"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as stream:
            entries = stream.read().split("\n\n")
        for entry in entries:
            context = re.search(r'^msgctxt "command\.symptom-([a-z0-9-]+)"$', entry, flags=re.M)
            text = re.search(r'^msgstr "([^",]+)', entry, flags=re.M)
            if context and text and "fuzzy" not in entry and context.group(1) in SYMPTOMS:
                yield name[:-3], context.group(1), text.group(1)


def main():
    command, report = program(sys.argv[1]), Report()
    for query, *wanted in QUERIES:
        found = hits(command, "en", *query.split())
        report.check(set(wanted) <= set(found[:3]), "%s: %s, not %s" % (query, found[:3], wanted))
        report.equal(hits(command, "en", query), found, query + " as one word")
        report.check(len(found) <= 10, "%s: %d hits" % (query, len(found)))
    for language, code in TRANSLATED:
        run = subprocess.run([command, "--lang", language, "--width", "0", str(code)],
                             stdout=subprocess.PIPE, check=False)
        title = run.stdout.decode("utf-8").splitlines()[0].split(" \u00b7 ")[-1]
        found = hits(command, language, title)
        report.check(str(code) in found[:3], "%s: %s: %s" % (language, title, found[:3]))
    for language, symptom, phrase in symptoms():
        found = hits(command, language, phrase)
        report.check(SYMPTOMS[symptom] in found[:3], "%s: %s: %s, not %s" % (
            language, phrase, found[:3], SYMPTOMS[symptom]))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
