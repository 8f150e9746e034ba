#!/usr/bin/env python3
"""Every file of the corpus and of the samples through a harness, without a fuzzer.

replay.py FOLDER... -- COMMAND
"""

import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from report import program  # noqa: E402


def main():
    at = sys.argv.index("--")
    paths = sorted(os.path.join(folder, name) for top in sys.argv[1:at]
                   for folder, _, names in os.walk(top) for name in names)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "list")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write("".join(name + "\n" for name in paths))
        done = subprocess.run([program(sys.argv[at + 1]), path], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, universal_newlines=True)
    print(done.stdout + "\n".join(done.stderr.splitlines()[-3:] if done.returncode else []))
    return done.returncode and 1


if __name__ == "__main__":
    sys.exit(main())
