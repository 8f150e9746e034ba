"""tshark: fields, filters, expert infos and whole calls from a capture of SIPp's calls on loopback."""

import os
import shutil
import subprocess
import tempfile

import kit
import lua_binding

PACKAGES = ["gcc", "liblua5.2-dev", "pkg-config", "python3", "sip-tester", "tshark"]
PROGRAM = "tshark"


def version():
    return kit.run("tshark", "--version").split("TShark (Wireshark) ")[1].split()[0].rstrip(".")


class Capture:
    """What goes over loopback to and from some ports."""

    def __init__(self, path, *ports):
        self.path = path
        self.process = subprocess.Popen(["dumpcap", "-q", "-i", "lo", "-w", path, "-f", " or ".join(
            "udp port %d" % port for port in ports)], stderr=subprocess.PIPE, env=kit.environment(), encoding="utf-8")

    def __enter__(self):
        kit.wait_for(lambda: self.process.poll() is not None or os.path.exists(self.path) and os.path.getsize(self.path),
                     "dumpcap")
        kit.expect(self.process.poll() is None, "dumpcap has ended")
        return self

    def __exit__(self, *_):
        kit.time.sleep(0.5)     # what was sent last is still in dumpcap's buffer
        self.process.terminate()
        self.process.communicate(timeout=15)


def drive():
    folder = tempfile.mkdtemp()
    try:
        lua_binding.build(folder, "5.2")
        script = shutil.copy(os.path.join(kit.EXAMPLES, "wireshark", "sip-explained.lua"), folder)
        path = os.path.join(folder, "calls.pcapng")
        ports = {code: kit.udp_port() for code in kit.REFUSALS}
        lost = kit.udp_port()
        with Capture(path, lost, *ports.values()):
            with kit.Sipp("no-ack", port=lost, status=None), kit.Sipp("call-without-ack", "-s", "bob", target="127.0.0.1:%d" % lost):
                pass
            for code, port in ports.items():
                with kit.refuse(code, port=port) as peer:
                    with kit.Sipp("call", "-s", "bob", target="127.0.0.1:%d" % peer.port, wanted=str(code),
                                  header="Supported: 100rel"):
                        pass
        sip = [word for port in [lost, *ports.values()] for word in ("-d", "udp.port==%d,sip" % port)]

        def tshark(*arguments, **env):
            return kit.run("tshark", "-r", path, *sip, "-X", "lua_script:" + script, *arguments, **env)

        out = tshark("-Y", "sipinfo", "-T", "fields", "-E", "separator=|", "-e", "sipinfo.code", "-e", "sipinfo.retry",
                     "-e", "sipinfo.summary")
        rows = {int(row.split("|")[0]): row for row in out.splitlines() if "|" in row}
        kit.expect(sorted(rows) == sorted(kit.REFUSALS), "fields of %s" % sorted(rows), out)
        kit.expect("420|without-tags|" in rows[420] and "421|with-tags|" in rows[421], "what may be tried again", out)
        yield "sipinfo.code, .retry, .summary of five refused calls", "\n".join(rows[code] for code in sorted(rows))
        out = tshark("-Y", 'sipinfo.retry == "with-tags" && sipinfo.fix contains "100rel"', "-T", "fields",
                     "-e", "sip.Status-Code", "-e", "sipinfo.step")
        kit.expect(kit.line(out, "421"), "the filter", out)
        yield 'filter sipinfo.retry == "with-tags" and a word of .fix', kit.line(out, "421")
        out = tshark("-q", "-z", "expert,warn")
        kit.expect("Warns (5)" in out, "expert infos", out)
        yield "expert infos of refused calls", "\n".join(row.strip() for row in out.splitlines() if "SIPINFO" in row or "sipinfo" in row)
        out = tshark("-V", "-Y", "sipinfo.code == 486")
        part = out[out.index("SIP explained"):]
        kit.expect("Q.850" in part and "Found" in part, "the tree", out)
        yield "the tree of a 486", part.strip()
        out = tshark("-q", "-X", "lua_script1:calls", "-X", "lua_script1:lang=ru")
        kit.expect(out.count("INVITE") >= 6 and "занят" in out, "calls", out)
        busy = out[out.rindex("Вызов", 0, out.index("486 Busy Here")):]
        yield "six calls explained, in Russian", busy[:1500]
        out = tshark("-q", "-X", "lua_script1:calls", "-Y", "sip", "-X", "lua_script1:width=78", LANG="C")
        call = next(page for page in out.split("\nCall ") if "200 OK" in page)
        kit.expect("never acknowledged" in call, "a 200 without ACK", out)
        yield "a 200 that is never acknowledged", call.strip()
    finally:
        shutil.rmtree(folder)
