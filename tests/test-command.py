#!/usr/bin/env python3
"""The sipinfo command.

test-command.py COMMAND VERSION REGISTRY-DATE-FILE IANA-TABLE
"""

import csv
import os
import re
import subprocess
import sys

from report import Report, program, sections

FOUND, NOT_FOUND, USAGE = 0, 1, 2


class Run:
    def __init__(self, command, *arguments, **environment):
        variables = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        for name in ("LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                variables[name] = os.environ[name]
        variables.update(environment)
        done = subprocess.run([command] + list(arguments), env=variables, timeout=20,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE)
        self.what = " ".join(["sipinfo"] + ["%r" % a if " " in a or not a else a
                                            for a in arguments])
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")
        self.lines = self.out.splitlines()


def main():
    command, version, date_file, table = sys.argv[1:5]
    command = program(command)
    report = Report()

    def run(*arguments, **environment):
        return Run(command, *arguments, **environment)

    def good(*arguments, **environment):
        """What succeeds writes to standard output only, and no control characters."""
        done = run(*arguments, **environment)
        report.equal(done.status, FOUND, "status of " + done.what)
        report.equal(done.err, "", "errors of " + done.what)
        report.check(done.out.endswith("\n"), "%s ends in no line feed" % done.what)
        report.check(not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", done.out),
                     "%s writes control characters into a pipe" % done.what)
        return done

    def bad(status, *arguments):
        """What fails says why in one line, and nothing on standard output."""
        done = run(*arguments)
        report.equal(done.status, status, "status of " + done.what)
        report.equal(done.out, "", "output of " + done.what)
        report.check(re.match(r"sipinfo: [^\n]+\n$", done.err),
                     "%s: %r is no line" % (done.what, done.err))
        return done

    # list
    with open(table, encoding="utf-8", newline="") as stream:
        iana = [(row["code"], row["phrase"]) for row in csv.DictReader(stream)]
    listed = good("list")
    report.equal(len(listed.lines), len(iana), "lines of sipinfo list")
    report.equal([tuple(line.split(":")[0].split(" ", 1)) for line in listed.lines], iana,
                 "sipinfo list")
    for line in listed.lines:
        report.check(re.match(r"\d{3} [^:]+: [A-Z0-9].*\.$", line), "list: %r" % line)
    count = 0
    for digit in "123456":
        for arguments in (("list", "--class", digit), ("list", "--class=" + digit),
                          ("-c", digit, "list"), ("list", "-c" + digit)):
            lines = good(*arguments).lines
            report.equal(lines, [line for line in listed.lines if line[0] == digit],
                         " ".join(arguments))
        count += len(lines)
    report.equal(count, len(iana), "lines of all classes")
    for option in ("-u", "--unregistered"):
        others = good("list", option).lines
        report.check(others and not set(others) & set(listed.lines), "list %s" % option)
    for digit in ("0", "7", "", "x", "44", "-1", "4xx"):
        bad(USAGE, "list", "--class", digit)
    bad(USAGE, "list", "486")
    bad(USAGE, "list", "--class")

    # search
    found = good("search", "100rel").lines
    report.equal(found[0].split(":")[0], "tag 100rel", "search 100rel")
    report.equal(good("search", "100REL").lines, found, "search in capitals")
    report.equal(good("search", "100rel ").lines, found, "search with a blank")
    report.check("486 Busy Here" in good("search", "busy here").lines[0], "search of a phrase")
    bad(NOT_FOUND, "search", "nosuchwordanywhere")
    bad(NOT_FOUND, "search", "", "?")
    found = good("search", "100rel", "nosuchwordanywhere").lines
    report.check(found[0].startswith("tag 100rel"), "search of a word and one that is nowhere")
    bad(USAGE, "search")

    # pages
    page = good("486")
    report.check(page.lines[0] == "486 Busy Here", "486: %r" % page.lines[0])
    for word in ("Busy Here", "busy here", "BUSY HERE", "busyhere", "Busy Hree", "busy h"):
        report.equal(good(word).out, page.out, "sipinfo %r" % word)
    pair = good("183", "421")
    report.check("183 Session Progress" in pair.lines[0] and "421 Extension Required" in pair.lines[0],
                 "183 421: %r" % pair.lines[0])
    report.equal(good("session progress", "421").out, pair.out, "a phrase and a number")
    report.equal(good("421", "183").lines[0].split(" \u00b7 ")[::-1],
                 pair.lines[0].split(" \u00b7 "), "the title of 421 183")
    good("486", "486")
    for code in ("100", "699", "499", "411"):
        report.check(good(code).lines[0].startswith(code), "title of " + code)

    # what a word may mean
    report.equal(good("PJSIP_SC_BUSY_HERE").out, page.out, "a constant of a product")
    codes = [line.split()[0] for line in good("busy").lines]
    report.check(codes == sorted(codes) and {"486", "600"} <= set(codes), "sipinfo busy: %s" % codes)
    bad(NOT_FOUND, "busy", "486")

    # widths
    report.equal(max(map(len, good("183", "421", "--width", "60").lines)) <= 60, True, "width 60")
    wide = max(map(len, good("183", "421", "-w", "200").lines))
    report.check(120 < wide <= 200, "width 200: %d columns" % wide)
    report.check(max(map(len, good("183", "421", "--width=0").lines)) > 240, "width 0")
    report.check(max(map(len, pair.lines)) <= 80, "80 columns without a terminal")
    report.equal(good("183", "421", COLUMNS="60").out,
                 good("183", "421", "-w60").out, "COLUMNS=60")
    for columns in ("", "x", "0", "-5"):
        report.equal(good("183", "421", COLUMNS=columns).out, pair.out, "COLUMNS=" + columns)
    for width in ("1", "39", "40", "240", "241", "9999"):
        good("486", "-w", width)
    for width in ("", "x", "-1", "8o", "12345", "99999999999999999999", "1e2", " 60"):
        bad(USAGE, "486", "--width", width)
    bad(USAGE, "486", "--width")

    # colour
    report.equal(good("486", NO_COLOR="1").out, page.out, "NO_COLOR in a pipe")
    report.equal(good("486", NO_COLOR="").out, page.out, "an empty NO_COLOR in a pipe")
    on_terminal(report, command)

    # what is no code
    for word in ("0", "99", "700", "999", "1000"):
        done = run(word)
        report.equal((done.status, done.lines[0], done.err), (NOT_FOUND, word, ""), done.what)
    report.equal(run("486", "999").status, NOT_FOUND, "486 999")
    report.check("differ" in good("486", "600", "--brief").out, "486 600 --brief")
    for word in ("4294967782", "184467440737095516160", "9" * 400, "abc", "", " ", "4a6", "+486", "4.86", "\u00e4\u00f6", "\x1b[2J"):
        done = bad(NOT_FOUND, word)
        report.check("\x1b" not in done.err, "an escape sequence comes through: %r" % done.err)
    bad(NOT_FOUND, "486", "abc")
    bad(NOT_FOUND, "abc", "486")
    bad(USAGE, "486", "487", "488")

    # what was meant
    report.equal(good("busy", "here").out, page.out, "busy here without quotation marks")
    report.equal(good("Call/Transaction", "does", "not", "exist").out, good("481").out, "four words")
    for words, meant in ((["explian"], "explain"), (["serach"], "search"), (["486", "--formt", "json"], "--format"),
                         (["486", "--ful"], None)):
        done = run(*words)
        report.check(meant is None or "did you mean %s)" % meant in done.err, done.what + ": " + done.err)
    report.check("did you mean" not in bad(NOT_FOUND, "qwertyuiop").err, "nothing is near")
    report.check("not a SIP response code: -5" in bad(NOT_FOUND, "-5").err, "sipinfo -5")
    report.check("without its value: --width" in bad(USAGE, "486", "--width").err, "no value")
    done = run("486", "--lang", "xx")
    report.equal((done.status, done.out), (FOUND, page.out), "--lang xx")
    report.check("English instead: xx" in done.err, "--lang xx says nothing: " + done.err)
    report.check("No such file" in run("explain", "no/such/file").err, "why a file can't be read")

    # short and full
    whole = good("486", "--full")
    report.check(len(page.lines) <= 50 < len(whole.lines), "486: %d of %d lines" % (
        len(page.lines), len(whole.lines)))
    report.equal(good("--full", "--brief", "486").out, whole.out, "--full wins")
    report.check(len(good("183", "421", "--brief").lines) < len(pair.lines) / 2, "183 421 --brief")
    report.equal(good("486", "-fjson", "--brief").out, good("486", "-fjson").out, "data is whole")

    # colour by wish
    report.check("\x1b[1m" in run("486", "--color=always").out, "--color=always in a pipe")
    report.equal(good("486", "--color", "never").out, page.out, "--color never")
    report.check("\x1b]8;;https://www.rfc-editor.org/rfc/rfc3261#section-21.4.24\x1b\\" in
                 run("486", "--full", "--color=always", FORCE_HYPERLINK="1").out, "a link")
    report.check("\x1b]8" not in run("486", "--full", "--color=always").out, "no link unasked")
    bad(USAGE, "486", "--color", "sometimes")
    bad(USAGE)
    for option in ("-x", "--nonsense", "--class-x", "-", "--version=1"):
        done = run(option) if option == "-" else bad(USAGE, option)
        report.check(done.status != FOUND, "sipinfo " + option)
    report.check("--nonsense" in bad(USAGE, "--nonsense", "486").err, "the bad option is named")
    report.check("--nonsense" in bad(USAGE, "486", "--nonsense").err, "the bad option is named")
    bad(USAGE, "-w")
    bad(USAGE, "486", "-xw60")

    # options that go with list alone
    bad(USAGE, "-c", "4", "486")
    bad(USAGE, "-u", "486")
    good("-c", "4", "list")

    # help and version
    for option in ("-h", "--help"):
        report.check(good(option).out.startswith("Usage\n  sipinfo "), option)
    date = sections(os.path.dirname(date_file), os.path.basename(date_file))["registry"]["date"]
    report.check(good("help").out.startswith("Usage\n  sipinfo "), "help")
    for option in ("-V", "--version", "version"):
        lines = good(option).lines
        report.check(len(lines) == 1 and version in lines[0] and date in lines[0],
                     "%s: %r" % (option, lines))

    # the output can't be written
    if os.path.exists("/dev/full"):
        for arguments in (["486"], ["list"], ["--version"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([command] + arguments, stdout=full, stderr=subprocess.PIPE,
                                      timeout=20)
            report.check(done.returncode != FOUND and done.stderr,
                         "sipinfo %s > /dev/full: status %d" % (arguments[0], done.returncode))
    return report.end()


def on_terminal(report, command):
    """Bold on a terminal, unless NO_COLOR says otherwise."""
    try:
        import pty
        os.close(pty.openpty()[1])
    except (ImportError, OSError) as error:
        print("not tried on a terminal: %s" % error)
        return

    def shown(**environment):
        master, slave = pty.openpty()
        variables = dict(os.environ, **dict({"TERM": "xterm", "PAGER": "cat"}, **environment))
        if not environment:
            variables.pop("NO_COLOR", None)
        child = subprocess.Popen([command, "180"], env=variables, stdin=subprocess.DEVNULL,
                                 stdout=slave)
        os.close(slave)
        text = b""
        while True:
            try:
                part = os.read(master, 65536)
            except OSError:     # what Linux says when the other end is closed
                break
            if not part:
                break
            text += part
        os.close(master)
        report.equal(child.wait(20), 0, "status on a terminal")
        return text

    report.check(b"\x1b[1m180 Ringing\x1b[0m" in shown(), "no bold title on a terminal")
    report.check(b"\x1b[1m" not in shown(TERM="dumb"), "bold on a dumb terminal")
    report.check(b"[[180 Ringing" in shown(SIPINFO_PAGER="sed 1s/^/[[/", NO_COLOR="1"), "the pager")
    report.check(b"[[180 Ringing" in shown(PAGER="sed 1s/^/[[/", NO_COLOR="1"), "PAGER")
    report.check(b"[[" not in shown(SIPINFO_PAGER="", PAGER="sed 1s/^/[[/"), "SIPINFO_PAGER is empty")
    report.check(shown(SIPINFO_PAGER="true") == b"", "a pager that reads nothing")
    report.check(b"\x1b" not in shown(NO_COLOR="1"), "NO_COLOR=1 on a terminal")
    report.check(b"\x1b[1m" in shown(NO_COLOR=""), "an empty NO_COLOR counts as not set")


if __name__ == "__main__":
    sys.exit(main())
