"""Kamailio: a proxy whose routes are in Lua, and the same in Python."""

import os
import re
import shutil
import signal
import subprocess
import tempfile

import kit
import lua_binding
import python_package

PACKAGES = python_package.PACKAGES + ["gcc", "kamailio", "kamailio-lua-modules", "kamailio-python3-modules", "liblua5.1-0-dev", "pkg-config", "python3", "sip-tester"]
PROGRAM = "Kamailio"
SOURCE = os.path.join(kit.EXAMPLES, "kamailio")


def version():
    return kit.run("kamailio", "-v").split("kamailio ")[1].split()[0]


class Kamailio:
    def __init__(self, folder, routes, gateways, *definitions, **env):
        self.port = kit.udp_port()
        self.log = os.path.join(folder, "kamailio.log")
        command = ["kamailio", "-DD", "-E", "-m", "64", "-M", "8", "-Y", folder, "-P", os.path.join(folder, "pid"),
                   "-f", os.path.join(SOURCE, "kamailio.cfg"), "-A", "LISTEN=udp:127.0.0.1:%d" % self.port,
                   "-A", 'ROUTES="%s"' % os.path.join(SOURCE, routes)]
        for definition in definitions:
            command += ["-A", definition]
        with open(self.log, "wb") as stream:
            self.process = subprocess.Popen(command, stdout=stream, stderr=stream, start_new_session=True,
                                            env=kit.environment(GATEWAYS=" ".join(gateways), **env))

    def __enter__(self):
        kit.wait_for(lambda: kit.listens(self.port) or self.process.poll() is not None, "Kamailio")
        kit.expect(self.process.poll() is None, "Kamailio has ended", self.text())
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=10)
        finally:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def text(self):
        with open(self.log, encoding="utf-8", errors="replace") as stream:
            return stream.read()


def header(text, name):
    return kit.line(text, name + ":")


def drive_with(routes, *definitions, **env):
    folder = tempfile.mkdtemp()
    try:
        cases = ((420, "en", "feature", "rfc3398", 127), (420, "en", "feature", "asterisk", 3), (421, "ru", "функци", "freeswitch", 127),
                 (486, "ru, en;q=0.5", "занят", "rfc4497", 17), (407, "en", None, "rfc3398", 0))
        for code, language, word, profile, cause in cases:
            with kit.refuse(code) as gateway, Kamailio(folder, routes, [gateway.uri], *definitions, PROFILE=profile, **env) as proxy:
                with kit.Sipp("call", "-s", "bob", target="127.0.0.1:%d" % proxy.port, wanted=str(code),
                              header="Accept-Language: " + language) as caller:
                    kit.wait_for(lambda: str(code) in caller.wire(), "the refusal")
                    refusal = [text for _, _, text in caller.messages() if text.startswith("SIP/2.0 %d" % code)]
            kit.expect(refusal, "no refusal", proxy.text())
            if word is None:
                kit.expect("Warning:" not in refusal[0] and "Reason:" not in refusal[0], "a challenge is no failure", refusal[0])
                yield "407: goes back as it is", refusal[0].splitlines()[0]
                continue
            warning, reason = header(refusal[0], "Warning"), header(refusal[0], "Reason")
            kit.expect(word in warning and ("Q.850;cause=%d;" % cause in reason or code == 486), "Warning and Reason", refusal[0])
            yield "%s: Warning (%s), Reason (%s)" % (kit.REFUSALS[code][0], language[:2], profile), warning + "\n" + reason
        with kit.refuse(503) as first, kit.refuse(486) as second:
            with Kamailio(folder, routes, [first.uri, second.uri], *definitions, **env) as proxy:
                with kit.Sipp("call", "-s", "bob", target="127.0.0.1:%d" % proxy.port, wanted="486",
                              header="Accept-Language: en"):
                    pass
        log = proxy.text()
        kit.expect(" ERROR: " not in log, "Kamailio has an error", log)
        kit.expect(re.search(r"503: server-failure, retry elsewhere", log) and re.search(r"486: request-failure, retry later", log),
                   "what failure_route decides", log)
        yield "503, so the next gateway: 486", "\n".join(
            row.partition(": 1-")[2] for row in log.splitlines() if ", retry " in row)
        page = [row.split("127.0.0.1: ", 1)[1] for row in log.splitlines() if "127.0.0.1: " in row and ", retry " not in row]
        kit.expect(any("INVITE" in row for row in page) and any("503" in row for row in page)
                   and any("486 Busy Here" in row for row in page), "the call in the log", log)
        yield "the whole call explained in the log", "\n".join(page[:24])
    finally:
        shutil.rmtree(folder)


def drive():
    folder = tempfile.mkdtemp()
    try:
        lua_binding.build(folder, "5.1")
        for driven, seen in drive_with("routes.lua", LUA_CPATH=os.path.join(folder, "?.so")):
            yield "Lua: " + driven, seen
        installed, _, _ = python_package.build(folder)
        for driven, seen in drive_with("routes.py", "WITH_PYTHON=1", PYTHONPATH=installed, SIPINFO_LIBRARY=python_package.LIBRARY):
            yield "Python: " + driven, seen
    finally:
        shutil.rmtree(folder)
