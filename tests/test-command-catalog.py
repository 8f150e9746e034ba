#!/usr/bin/env python3
"""What the sipinfo command says about causes, their mapping, warn-codes, option tags, timers, findings, words of products.

test-command-catalog.py SIPINFO DOCS/JSON.MD
"""

import json
import re
import subprocess
import sys

from report import program

# arguments, status, what stands in the output (or, if it fails, in the message)
CASES = (
    (["cause", "21"], 0, "Q.850 cause 21 \u00b7 Call rejected"),
    (["cause", "21"], 0, "the cause location is the user"),
    (["cause", "21", "--profile", "asterisk"], 0, "403 Forbidden\n"),
    (["cause", "21", "-p", "RFC3398"], 0,
     "403 Forbidden\n603 Decline (the cause location is the user)\n"),
    (["cause", "originator_cancel"], 0, "FreeSWITCH cause 487"),
    (["cause", "call rejected"], 0, "Q.850 cause 21"),
    (["cause", "130"], 1, "Cause 130 is not in this registry"),
    (["cause", "99999"], 1, "not known: 99999"),
    (["cause", "nonsense"], 1, "not known: nonsense"),
    (["cause"], 0, "21 Call rejected\n"),
    (["cause", "1", "2"], 2, "too many words: 2"),
    (["map", "503"], 0, "\u2260 34 No circuit/channel available"),
    (["map", "Busy Here"], 0, "17 User busy"),
    (["map", "503", "-p", "asterisk"], 0, "34 No circuit/channel available\n"),
    (["map", "487", "-p", "rfc3398"], 0, "none\n"),
    (["map", "180", "-p", "rfc3398"], 1, "the profile has no row for it"),
    (["map", "486"], 0, "All profiles agree."),
    (["map", "99"], 1, "not a SIP response code: 99"),
    (["map", "486", "-p", "yate"], 2, "no such profile: yate"),
    (["map"], 0, " 503          41          41          41          34  *\n"),
    (["map"], 0, " 486          17          17          17          17\n"),
    (["warning", "370"], 0, "Insufficient bandwidth"),
    (["warning", "insufficient BANDWIDTH"], 0, "Warning 370"),
    (["warning", "371"], 1, "does not register the warn-code 371"),
    (["warning"], 0, "399 Miscellaneous warning\n"),
    (["tag", "100REL"], 0, "Option tag 100rel"),
    (["tag", "100re"], 1, "not known: 100re"),
    (["tag"], 0, "timer: "),
    (["tag", "timer", "-p", "asterisk"], 2, "a profile goes with"),
    (["timer", "B"], 0, "64*T1 (32 s)"),
    (["timer", "session TIMER"], 0, "Session timer"),
    (["timer", "Q"], 1, "not known: Q"),
    (["timer"], 0, "Timer H: ACK does not come\n"),
    (["finding", "min-se"], 0, "{seconds}"),
    (["finding", "MIN-SE"], 0, "Weight  error"),
    (["finding", "nothing"], 1, "not known: nothing"),
    (["finding"], 0, "call-no-ack: "),
    (["vendor", "teams-560"], 0, "Microsoft Teams"),
    (["vendor", "32201"], 0, "Product"),
    (["vendor", "999999999"], 1, "not known: 999999999"),
    (["vendor"], 0, "teams-560: "),
    (["486", "-p", "asterisk"], 2, "a profile goes with"),
    (["--full", "503"], 0, "41 (RFC 3398, RFC 4497, FreeSWITCH), 34 (Asterisk)"),
)


def documented(path):
    """{name of an object: its members} from the tables of docs/json.md."""
    objects, members = {}, set()
    with open(path, encoding="utf-8") as page:
        for line in page:
            heading = re.match(r"#+ `([a-z.\[\]]+)`$", line)
            row = re.match(r"\| `(\w+)` \| ", line)
            if heading:
                members = objects.setdefault(heading.group(1), set())
            elif row:
                members.add(row.group(1))
    return objects


def shapes(kind, page):
    """The objects of a page that the documentation has a table for."""
    yield kind, page
    if kind == "cause":
        yield "cause.texts", page["texts"]
        for row in page["codes"]:
            yield "cause.codes[]", row
    if kind in ("finding", "vendor"):
        yield kind + ".texts", page["texts"]
    for reference in page["references"]:
        yield "code.references[]", reference


def main():
    command, faults, known = program(sys.argv[1]), 0, documented(sys.argv[2])
    for arguments, status, text in CASES:
        run = subprocess.run([command, "--width", "0"] + arguments, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, check=False)
        output = (run.stdout + run.stderr).decode("utf-8")
        if run.returncode != status or text not in output:
            print("%s: status %d, %r" % (" ".join(arguments), run.returncode, output[:300]))
            faults += 1
    for name in ("code", "cause", "map", "warning", "tag", "timer", "product", "finding", "vendor"):
        run = subprocess.run([command, "--format", "json", name], stdout=subprocess.PIPE,
                             check=False)
        kind = "mapping" if name == "map" else name
        for page in json.loads(run.stdout.decode("utf-8")):
            wrong = {what for what, value in shapes(kind, page) if set(value) != known[what]}
            if page["kind"] != kind or wrong:
                print("%s in JSON: %s, %s" % (name, page["kind"], sorted(wrong)))
                faults += 1
    run = subprocess.run([command, "--format", "json", "list"], stdout=subprocess.PIPE, check=False)
    catalog = json.loads(run.stdout.decode("utf-8"))
    if set(catalog) != known["catalog"]:
        print("list in JSON: %s" % sorted(catalog))
        faults += 1
    for name, pages in catalog.items():
        if isinstance(pages, list) and (len(pages) < 4 or
                                        {page["kind"] for page in pages} != {name[:-1]}):
            print("%s of the catalog: %d" % (name, len(pages)))
            faults += 1
    print("%d faults" % faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
