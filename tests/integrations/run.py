"""Drives real SIP software with the library on loopback, and tells what came out.

run.py [--packages | --texts] [NAME...]
    --packages  only prints the packages of Debian that are needed
    --texts     prints under each row what the user sees
"""

import importlib
import os
import sys
import time

import kit

NAMES = ("sofia_sip", "libre", "libosip2", "baresip", "linphone", "lua_binding", "wireshark", "kamailio", "python_package", "javascript", "sngrep", "pjsip")


def main():
    arguments = sys.argv[1:]
    names = [name for name in arguments if not name.startswith("--")] or list(NAMES)
    for name in names:
        if name not in NAMES:
            sys.exit("no integration %s; there are: %s" % (name, " ".join(NAMES)))
    drivers = [importlib.import_module(name) for name in names]
    if "--packages" in arguments:
        print(" ".join(sorted({package for driver in drivers for package in driver.PACKAGES})))
        return 0
    passed = failed = skipped = 0
    print("%-12s %-13s %-58s %s" % ("program", "version", "what was driven", "result"))
    for driver in drivers:
        program, begun = driver.PROGRAM, time.monotonic()
        version = "?"
        try:
            version = driver.version()
            for driven, seen in driver.drive():
                print("%-12s %-13s %-58s %s" % (program, version, driven, "passed"))
                if "--texts" in arguments:
                    print("".join("    | %s\n" % row for row in seen.splitlines()), end="")
                sys.stdout.flush()
                passed += 1
        except kit.Skipped as why:
            print("%-12s %-13s %-58s %s" % (program, "-", why, "skipped"))
            skipped += 1
        except Exception as error:      # whatever it is, the others are driven all the same
            print("%-12s %-13s %-58s %s\n%s: %s" % (program, version, "", "FAILED", type(error).__name__, error))
            failed += 1
        print("%-12s %d s" % ("", time.monotonic() - begun), file=sys.stderr)
    print("%d passed, %d failed, %d skipped" % (passed, failed, skipped))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
