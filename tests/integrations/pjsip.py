"""PJSIP: a caller on pjsua-lib. Debian 12 has no package of it: what pkg-config finds is driven, or nothing."""

import tempfile

import kit

PACKAGES = ["gcc", "pkg-config", "sip-tester"]
PROGRAM = "PJSIP"


def version():
    try:
        return kit.pkg_config("--modversion", "libpjproject")[0]
    except kit.Failure:
        raise kit.Skipped("pkg-config finds no libpjproject, and Debian has no package of it")


def drive():
    with tempfile.TemporaryDirectory() as folder:
        call = kit.compile_c(folder, "pjsip/call.c", "call", packages=("sipinfo", "libpjproject"))
        yield from kit.drive_caller(call)
