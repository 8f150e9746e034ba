#!/usr/bin/env python3
"""Write the tables of a library for callers in English and in a language from right to left that is made up.

tables.py SOURCE_FOLDER OUTPUT_FOLDER
"""

import os
import shutil
import sys
import tempfile

SOURCE, OUTPUT = sys.argv[1:3]
sys.path[:0] = [os.path.join(SOURCE, "lib"), os.path.join(SOURCE, "tests")]

import pseudo  # noqa: E402
from generator import emit, registry  # noqa: E402


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = os.path.join(temporary, "registry")
        shutil.copytree(os.path.join(SOURCE, "lib", "registry"), folder)
        pseudo.translate(folder, ["ar"])
        emit.write(registry.read(folder), OUTPUT, ["ar"], True, None)


if __name__ == "__main__":
    main()
