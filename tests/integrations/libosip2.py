"""libosip2: a caller that has libosip2 read the response and write it anew."""

import tempfile

import kit

PACKAGES = ["gcc", "libosip2-dev", "pkg-config", "sip-tester"]
PROGRAM = "libosip2"


def version():
    return kit.pkg_config("--modversion", "libosip2")[0]


def drive():
    with tempfile.TemporaryDirectory() as folder:
        call = kit.compile_c(folder, "libosip2/call.c", "call", packages=("sipinfo", "libosip2"))
        yield from kit.drive_caller(call)
