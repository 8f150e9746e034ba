"""liblinphone: a caller that explains the error info of a call that failed."""

import tempfile

import kit

PACKAGES = ["gcc", "liblinphone-dev", "pkg-config", "sip-tester"]
PROGRAM = "liblinphone"


def version():
    return kit.package_version("liblinphone-dev")   # linphone.pc has none


def drive():
    with tempfile.TemporaryDirectory() as folder:
        call = kit.compile_c(folder, "linphone/call.c", "call", packages=("sipinfo", "linphone"), libraries=("-llinphone",))
        # the option tags of 420 and 421 and the Retry-After of 503 do not reach an application
        for code, word in ((420, "Bad Extension"), (421, "Extension Required"), (486, "Q.850"), (503, "another server")):
            with kit.refuse(code) as peer:
                out = kit.run(call, peer.uri, HOME=folder, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder)
            kit.expect(word in out, "%s is not told" % word, out)
            yield kit.REFUSALS[code][0], "\n".join(kit.line(out, one) for one in ("caller:", "step:", "retry:"))
        with kit.refuse(486) as peer:
            out = kit.run(call, peer.uri, LANG="ru_RU.UTF-8", HOME=folder)
        kit.expect("занят" in kit.line(out, "caller:"), "not in Russian", out)
        yield "486 Busy Here, in Russian", kit.line(out, "caller:")
