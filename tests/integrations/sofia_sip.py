"""sofia-sip: a user agent that explains a refused call, chooses among forks, and does the next step."""

import tempfile

import kit

PACKAGES = ["gcc", "libsofia-sip-ua-dev", "pkg-config", "sip-tester"]
PROGRAM = "sofia-sip"


def version():
    return kit.pkg_config("--modversion", "sofia-sip-ua")[0]


def drive():
    with tempfile.TemporaryDirectory() as folder:
        call = kit.compile_c(folder, "sofia-sip/call.c", "call", packages=("sipinfo", "sofia-sip-ua"))
        with kit.refuse(486) as peer:
            out = kit.run(call, peer.uri, LANG="ru_RU.UTF-8")
        kit.expect("Q.850" in out, "the Reason is not told", out)
        caller = kit.line(out, "caller:")
        kit.expect("занят" in caller.lower(), "not in Russian", out)
        yield "486 with Reason, in Russian", caller
        for code, (status, word) in kit.TELLING.items():
            with kit.refuse(code) as peer:
                out = kit.run(call, peer.uri)
            kit.expect(word in out, "%s is not told" % word, out)
            yield status, kit.line(out, "step:")
        with kit.Sipp("no-foo", calls=2) as peer:
            out = kit.run(call, "-r", "foo", peer.uri)
            messages = peer.messages()
        invites = [text for _, way, text in messages if way == "received" and text.startswith("INVITE")]
        kit.expect(["foo" in text for text in invites] == [True, False] and "answered:" in out, "no retry", out)
        yield "420, then the call again without the tag: 200", kit.line(out, "step:")
        with kit.Sipp("later", calls=2) as peer:
            out = kit.run(call, peer.uri)
            messages = peer.messages()
        at = [when for when, way, text in messages if way == "received" and text.startswith("INVITE")]
        kit.expect(len(at) == 2 and 1 <= at[1] - at[0] < 3 and "answered:" in out, "no retry in time", out)
        yield "503, then the call again after Retry-After (%.1f s): 200" % (at[1] - at[0]), kit.line(out, "step:")
        with kit.refuse(486) as busy, kit.refuse(407) as proxy, kit.refuse(421) as extension:
            out = kit.run(call, busy.uri, proxy.uri, extension.uri)
        best = kit.line(out, "best:")
        kit.expect(best.startswith("407 from " + proxy.uri), "the best of 486, 407, 421", out)
        yield "three forks: 486, 407, 421", best
        out = kit.run(call, "sip:bob@127.0.0.1:1")
        yield "nobody there", kit.line(out, "caller:")
