"""The binding for Lua, on every Lua of Debian."""

import os
import re
import subprocess
import tempfile

import kit

VERSIONS = ("5.1", "5.2", "5.3", "5.4")
PACKAGES = ["gcc", "pkg-config", "python3"] + ["lua" + version for version in VERSIONS] + [
    "liblua%s-dev" % ("5.1-0" if version == "5.1" else version) for version in VERSIONS]
PROGRAM = "Lua"


def version():
    return "5.1 to 5.4"


def build(folder, lua):
    """sipinfo.so for one version of Lua."""
    source = os.path.join(kit.EXAMPLES, "lua")
    with open(os.path.join(folder, "interface.h"), "w", encoding="utf-8") as stream:
        stream.write(kit.run("python3", os.path.join(source, "generate.py"), os.path.join(kit.ROOT, "include")))
    kit.compile_c(folder, "lua/sipinfo.c", "sipinfo.so", "-shared", "-fPIC", "-I" + folder,
                  *kit.pkg_config("--cflags", "lua" + lua))


def drive():
    for lua in VERSIONS:
        with tempfile.TemporaryDirectory() as folder:
            build(folder, lua)
            out = kit.run("lua" + lua, os.path.join(kit.HERE, "binding.lua"), LUA_CPATH=os.path.join(folder, "?.so"))
            kit.expect(re.search(r"^Lua %s: \d\d checks$" % lua, out, flags=re.M), "no checks", out)
            yield "the binding on Lua " + lua, out.strip()
