"""libre: a caller that hands the header fields over as libre has read them."""

import tempfile

import kit

PACKAGES = ["gcc", "libre-dev", "pkg-config", "sip-tester"]
PROGRAM = "libre"
FLAGS = ["-DHAVE_INTTYPES_H", "-DHAVE_STDBOOL_H"]


def version():
    return kit.pkg_config("--modversion", "libre")[0]


def drive():
    with tempfile.TemporaryDirectory() as folder:
        call = kit.compile_c(folder, "libre/call.c", "call", *FLAGS, packages=("sipinfo", "libre"))
        yield from kit.drive_caller(call)
