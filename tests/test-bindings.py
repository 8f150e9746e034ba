#!/usr/bin/env python3
"""The bindings have all that the headers declare: each function, each enumerator, each member of a struct.

test-bindings.py SOURCE LIBRARY HEADER-FOLDER GENERATED-HEADER-FOLDER

The generators read the headers with a reader of their own; here they are held to what ffi.py reads.
"""

import glob
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import ffi
from report import Report, skip_elsewhere

# A message is bytes in the bindings, so nothing takes one in parts.
IN_PARTS = {"sipinfo_diagnose_response", "sipinfo_explain_response"}


def text_of(*paths):
    found = []
    for path in paths:
        with open(path, encoding="utf-8") as stream:
            found.append(stream.read())
    return "\n".join(found)


def load(path, name):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(report, *command, **env):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True,
                          env=dict(os.environ, PYTHONDONTWRITEBYTECODE="1", **env))
    report.check(done.returncode == 0, "%s: %s" % (" ".join(command), done.stdout[-2000:]))
    return done.stdout


def check_lua(report, folder, includes, functions, enumerators):
    out = run(report, sys.executable, os.path.join(folder, "generate.py"), *includes)
    hand = text_of(*glob.glob(os.path.join(folder, "*.[ch]")))
    by_hand = {"sipinfo_" + name for name in load(os.path.join(folder, "generate.py"), "lua_generate").BY_HAND}
    report.equal(sorted(by_hand - functions), [], "Lua: by hand, but not declared")
    for name in functions:
        if name in by_hand:
            report.check(name in IN_PARTS or re.search(r"\b%s\(" % name, hand + out), "Lua has no %s" % name)
        else:
            report.check('{"%s", plain_' % name[len("sipinfo_"):] in out, "Lua has no %s" % name)
    for name in enumerators:
        report.check('{"%s", %s},' % (name[len("SIPINFO_"):], name) in out, "Lua has no %s" % name)


def check_python(report, folder, includes, functions, enumerators, library, layout):
    with tempfile.TemporaryDirectory() as place:
        package = os.path.join(place, "sipinfo")
        shutil.copytree(os.path.join(folder, "sipinfo"), package, ignore=shutil.ignore_patterns("interface.py", "__pycache__"))
        run(report, sys.executable, os.path.join(folder, "generate.py"), os.path.join(package, "interface.py"), *includes)
        os.environ["SIPINFO_LIBRARY"] = library
        sys.path.insert(0, place)
        import sipinfo      # pylint: disable=import-outside-toplevel
        interface = sipinfo.interface
        hand = text_of(*glob.glob(os.path.join(package, "[a-hj-z_]*.py")))
        by_hand = load(os.path.join(folder, "generate.py"), "python_generate").BY_HAND
        report.equal(sorted(by_hand - functions), [], "Python: by hand, but not declared")
        for name in functions:
            short = name[len("sipinfo_"):]
            report.check(name in interface.SIGNATURES, "Python declares no %s" % name)
            if name in by_hand:
                report.check(name in IN_PARTS or "lib.%s" % name in hand, "Python has no %s" % name)
            else:
                report.check(callable(getattr(sipinfo, short, None) or getattr(sipinfo, short + "_", None)), "Python has no %s" % name)
        values = {}
        for one in vars(interface).values():
            if isinstance(one, type) and issubclass(one, int) and hasattr(one, "__members__"):
                values.setdefault(len(one.__members__), []).append(sorted(int(value) for value in one.__members__.values()))
        for tag, members in enumerators.items():
            report.check(sorted(members.values()) in values.get(len(members), []), "Python has no enum %s" % tag)
        # the compiler has measured the structs
        measured = 0
        for what, number in re.findall(r"PROMISED\((.*) == (\d+)\)", layout):
            found = re.match(r"offsetof\(struct (\w+), (\w+)\)|sizeof\(struct (\w+)\)", what)
            if found and interface.ctypes.sizeof(interface.c_void_p) == 8:
                tag, member, whole = found.groups()
                struct = getattr(interface, "".join(part.capitalize() for part in (tag or whole)[len("sipinfo_"):].split("_")))
                got = getattr(struct, member).offset if member else interface.ctypes.sizeof(struct)
                report.equal(got, int(number), "Python: " + what)
                measured += 1
        report.check(measured > 40 or interface.ctypes.sizeof(interface.c_void_p) != 8, "%d places in structs" % measured)
        run(report, sys.executable, "-m", "unittest", "discover", "-s", os.path.join(folder, "tests"), PYTHONPATH=place,
            SIPINFO_LIBRARY=library)


def check_javascript(report, folder, includes, functions, enumerators):
    sys.path.insert(0, os.path.dirname(folder))
    from interface import Interface     # pylint: disable=import-outside-toplevel
    generate = load(os.path.join(folder, "generate.py"), "javascript_generate")
    with tempfile.TemporaryDirectory() as place:
        interface = Interface(*includes)
        generate.write_interface(interface, place)
        out, types = text_of(os.path.join(place, "interface.mjs")), text_of(os.path.join(place, "sipinfo.d.ts"))
    hand = text_of(os.path.join(folder, "sipinfo.mjs"), os.path.join(folder, "types.d.ts"))
    plain = json.loads(re.search(r"export const functions = (\{.*?\n\});", out, flags=re.S).group(1))
    report.equal(sorted(generate.BY_HAND - functions), [], "JavaScript: by hand, but not declared")
    for name in functions:
        if name in generate.BY_HAND:
            report.check(name in IN_PARTS or name in hand, "JavaScript has no %s" % name)
        else:
            report.check(name in plain and "  %s(" % generate.camel(name) in types, "JavaScript has no %s" % name)
    tables = [sorted(json.loads(values).values()) for values in re.findall(r"Object\.freeze\((\{.*?\})\)", out)]
    for tag, members in enumerators.items():
        report.check(sorted(members.values()) in tables, "JavaScript has no enum %s" % tag)
    # clang lays the structs out for wasm32 as the generator thinks
    clang = shutil.which("clang")
    if clang is None:
        print("no clang: the layout for WebAssembly is not compared")
        return
    checks = ["#include <sipinfo/sipinfo.h>"]
    for tag, members in generate.layout(interface).items():
        for member, place in members.items():
            checks.append("_Static_assert(sizeof(struct %s) == %d, \"\");" % (tag, place) if member == "size" else
                          "_Static_assert(offsetof(struct %s, %s) == %d, \"\");" % (tag, member, place[0]))
    done = subprocess.run([clang, "--target=wasm32", "-std=c11", "-ffreestanding", "-fsyntax-only", "-x", "c", "-"]
                          + ["-I" + one for one in includes], input="\n".join(checks) + "\n",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    report.check(done.returncode == 0 and len(checks) > 40, "the layout for WebAssembly: %s" % done.stdout)


def main():
    skip_elsewhere()
    sys.dont_write_bytecode = True
    source, library, *includes = sys.argv[1:]
    report = Report()
    functions, enumerators = set(), {}
    for text in ffi.headers(*includes).values():
        functions.update(name for _, name, _ in ffi.declarations(text))
        for tag, body in re.findall(r"^enum (\w+)\s*\{(.*?)\}", text, flags=re.M | re.S):
            enumerators[tag] = {name: int(value) for name, value in re.findall(r"(SIPINFO_\w+) = (-?\d+)", body)}
    report.check(len(functions) > 150 and len(enumerators) > 25, "%d functions, %d enums" % (len(functions), len(enumerators)))
    folder = os.path.join(source, "examples", "integrations")
    names = {name for members in enumerators.values() for name in members}
    check_lua(report, os.path.join(folder, "lua"), includes, functions, names)
    check_javascript(report, os.path.join(folder, "javascript"), includes, functions, enumerators)
    check_python(report, os.path.join(folder, "python"), includes, functions, enumerators, library,
                 text_of(os.path.join(source, "tests", "abi", "layout.h")))
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
