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
        for code, (status, word) in kit.TELLING.items():
            with kit.refuse(code) as peer:
                out = kit.run(call, peer.uri)
            kit.expect(word in out, "%s is not told" % word, out)
            yield status, kit.line(out, "caller:") + "\n" + kit.line(out, "step:")
        with kit.refuse(486) as peer:
            out = kit.run(call, peer.uri, LANG="ru_RU.UTF-8")
        caller = kit.line(out, "caller:")
        kit.expect("занят" in caller, "not in Russian", out)
        yield "486 Busy Here, in Russian", caller
