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
