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
        for code, (status, word) in kit.TELLING.items():
            with kit.refuse(code) as peer:
                out = kit.run(call, peer.uri)
            kit.expect(word in out, "%s is not told" % word, out)
            yield status, kit.line(out, "caller:") + "\n" + kit.line(out, "step:")
        with kit.refuse(486) as peer:
            out = kit.run(call, peer.uri, LANG="ru_RU.UTF-8")
        kit.expect("занят" in kit.line(out, "caller:"), "not in Russian", out)
        yield "486 Busy Here, in Russian", kit.line(out, "caller:")
