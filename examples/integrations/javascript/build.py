#!/usr/bin/env python3
"""Builds the npm package: libsipinfo as WebAssembly with clang and lld, and what JavaScript needs to know of the headers.

build.py [--texts all|caller] OUTPUT-FOLDER INCLUDE-FOLDER [LANGUAGE...]

OUTPUT-FOLDER gets sipinfo.wasm, interface.mjs, and what is in this folder. --texts caller leaves out what is for engineers;
languages: those to compile in besides English, all if none is named. INCLUDE-FOLDER is where libsipinfo's headers are
installed, the generated ones included.
"""

import argparse
import glob
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.join(HERE, "..", "..", "..")
sys.path.insert(0, os.path.join(HERE, ".."))
from interface import Interface  # noqa: E402
from generate import write_interface  # noqa: E402

PACKAGE = ("package.json", "sipinfo.mjs", "README.md")
# the deepest page uses less than 64 KiB
STACK = 256 * 1024


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--texts", choices=["all", "caller"], default="caller")
    parser.add_argument("output")
    parser.add_argument("include")
    parser.add_argument("languages", nargs="*")
    given = parser.parse_args()
    os.makedirs(given.output, exist_ok=True)
    objects = os.path.join(given.output, "objects")
    os.makedirs(objects, exist_ok=True)
    interface = Interface(given.include)
    subprocess.check_call([sys.executable, os.path.join(SOURCE, "lib", "generate.py"), "--tables", objects,
                           "--texts", given.texts] + given.languages)
    flags = ["--target=wasm32", "-std=c11", "-ffreestanding", "-fno-builtin", "-Oz", "-flto", "-mbulk-memory", "-nostdlib",
             "-I", os.path.join(HERE, "freestanding"), "-I", given.include, "-I", os.path.join(SOURCE, "lib"), "-I", objects]
    sources = glob.glob(os.path.join(SOURCE, "lib", "*", "*.c")) + glob.glob(os.path.join(HERE, "freestanding", "*.c"))
    subprocess.check_call(
        ["clang"] + flags + sorted(sources) +
        ["-Wl,--no-entry", "-Wl,--gc-sections", "-Wl,--strip-all", "-Wl,--lto-O2", "-Wl,-z,stack-size=%d" % STACK,
         "-Wl,--stack-first", "-Wl,--export=__heap_base"] +
        ["-Wl,--export=" + one.name for one in interface.functions] + ["-o", os.path.join(given.output, "sipinfo.wasm")])
    write_interface(interface, given.output)
    for name in PACKAGE:
        shutil.copy(os.path.join(HERE, name), given.output)
    shutil.rmtree(objects)


if __name__ == "__main__":
    main()
