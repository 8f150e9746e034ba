#!/usr/bin/env python3
"""The completion of command lines: bash is driven; zsh and fish read their scripts where they are installed.

test-completion.py SIPINFO
"""

import os
import shutil
import subprocess
import sys
import tempfile

from report import Report, program, skip

# the words of the line, the last one being typed, and what is offered
CASES = (
    (["expl"], ["explain"]),
    (["comp"], ["completion"]),
    (["48"], ["480", "481", "482", "483", "484", "485", "486", "487", "488", "489"]),
    (["486", "60"], ["600", "603", "604", "606", "607", "608"]),
    (["--for"], ["--format"]),
    (["--format", "j"], ["json"]),
    (["--format", "=", "m"], ["markdown"]),
    (["-f", "h"], ["html"]),
    (["--color", "a"], ["auto", "always"]),
    (["--lang", "r"], ["ru"]),
    (["-p", "f", ], ["freeswitch"]),
    (["tag", "100"], ["100rel"]),
    (["timer", "H"], ["H"]),
    (["cause", "12"], ["127"]),
    (["finding", "min-s"], ["min-se", "min-se-too-low"]),
    (["vendor", "teams-56"], ["teams-560"]),
    (["--full", "cause", "12"], ["127"]),
    (["completion", ""], ["bash", "zsh", "fish"]),
)


def script(command, shell):
    return subprocess.run([command, "completion", shell], stdout=subprocess.PIPE,
                          check=True).stdout.decode("utf-8")


def complete(source, words):
    """What bash offers for the last of the words."""
    line = "%s\nCOMP_WORDS=(sipinfo %s)\nCOMP_CWORD=%d\n_sipinfo\nprintf '%%s\\n' \"${COMPREPLY[@]}\"" % (
        source, " ".join("'%s'" % word for word in words), len(words))
    run = subprocess.run(["bash", "--norc"], input=line.encode("utf-8"), stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, check=False)
    return run.stdout.decode("utf-8").split(), run.stderr.decode("utf-8")


def main():
    command, report = program(sys.argv[1]), Report()
    if shutil.which("bash") is None:
        skip("bash is not installed")
    source = script(command, "bash")
    for words, wanted in CASES:
        offered, errors = complete(source, words)
        report.equal(sorted(offered), sorted(wanted), "sipinfo " + " ".join(words))
        report.equal(errors, "", "sipinfo " + " ".join(words))
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "call.sip"), "w", encoding="utf-8"):
            pass
        here = os.getcwd()
        os.chdir(folder)
        report.equal(complete(source, ["explain", "ca"])[0], ["call.sip"], "a file")
        os.chdir(here)
    for shell in ("zsh", "fish"):
        text = script(command, shell)
        for word in ("explain", "no-pager", "486", "min-se"):
            report.check(word in text, "%s has no %s" % (shell, word))
        if shutil.which(shell):
            run = subprocess.run([shell, "-n", "/dev/stdin"], input=text.encode("utf-8"),
                                 stderr=subprocess.PIPE, check=False)
            report.equal((run.returncode, run.stderr), (0, b""), shell)
    report.equal(subprocess.run([command, "completion", "csh"], stderr=subprocess.DEVNULL,
                                check=False).returncode, 2, "completion csh")
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
