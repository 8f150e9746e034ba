"""baresip: a module that tells the caller why a call failed, for several calls at once."""

import json
import os
import re
import shutil
import socket
import subprocess
import tempfile

import kit

PACKAGES = ["baresip-core", "gcc", "libre-dev", "pkg-config", "sip-tester"]
PROGRAM = "baresip"
FLAGS = ["-shared", "-fPIC", "-DHAVE_INTTYPES_H", "-DHAVE_STDBOOL_H"]
MODULES = "/usr/lib/baresip/modules"
CONFIG = """sip_listen 127.0.0.1:%(sip)d
call_local_timeout 120
call_max_calls 8
audio_player aubridge,nil
audio_source aubridge,nil
audio_alert aubridge,nil
rtp_ports 20000-20100
module_path %(modules)s
module g711.so
module aubridge.so
module_app account.so
module_app menu.so
module_app ctrl_tcp.so
module_app sipinfo.so
ctrl_tcp_listen 127.0.0.1:%(control)d
sipinfo_language %(lang)s
"""


def version():
    return re.search(r"baresip v(\S+)", kit.run("baresip", "-h", status=None)).group(1)


class Baresip:
    def __init__(self, folder, lang):
        modules = os.path.join(folder, "modules")
        os.makedirs(modules)
        for name in os.listdir(MODULES):
            os.symlink(os.path.join(MODULES, name), os.path.join(modules, name))
        kit.compile_c(modules, "baresip/sipinfo.c", "sipinfo.so", *FLAGS, packages=("sipinfo", "libre"))
        self.sip, self.control = kit.udp_port(), kit.tcp_port()
        for name, text in (
                ("config", CONFIG % dict(sip=self.sip, control=self.control, modules=modules, lang=lang)),
                ("accounts", "<sip:alice@127.0.0.1:%d;transport=udp>;regint=0\n" % self.sip), ("contacts", "")):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as stream:
                stream.write(text)
        self.process = subprocess.Popen(["baresip", "-4", "-f", folder], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, env=kit.environment(), encoding="utf-8", errors="replace")

    def __enter__(self):
        kit.wait_for(lambda: kit.listens(self.control, "tcp") or self.process.poll() is not None, "baresip")
        self.socket = socket.create_connection(("127.0.0.1", self.control), timeout=15)
        self.rest = b""
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.terminate()
        self.log = self.process.communicate(timeout=15)[0]

    def command(self, **what):
        text = json.dumps(what).encode("utf-8")
        self.socket.sendall(b"%d:%s," % (len(text), text))

    def events(self):
        """What baresip tells, as netstrings of JSON."""
        while True:
            head = re.match(rb"(\d+):", self.rest)
            end = head and head.end() + int(head.group(1))
            if head and len(self.rest) > end:
                text, self.rest = self.rest[head.end():end], self.rest[end + 1:]
                yield json.loads(text.decode("utf-8", "replace"))
                continue
            more = self.socket.recv(65536)
            kit.expect(more, "baresip has ended")
            self.rest += more

    def told(self, n):
        """{Call-ID: {"caller": text, "step": text}} of the next n calls that fail."""
        found = {}
        for event in self.events():
            kind, _, text = event.get("param", "").partition(": ")
            if kind in ("caller", "step") and event.get("class") != "response":
                found.setdefault(event["id"], {})[kind] = text
            if len(found) == n and all(len(one) == 2 for one in found.values()):
                return found


def drive():
    folder = tempfile.mkdtemp()
    try:
        with Baresip(folder, "en") as program:
            for code, (status, _) in kit.TELLING.items():
                if code == 407:     # baresip asks for a password by itself
                    continue
                with kit.refuse(code) as peer:
                    program.command(command="dial", params=peer.uri)
                    told = list(program.told(1).values())[0]
                yield status, told["caller"] + "\n" + told["step"]
            # three at once, of which the first one takes the longest
            expected, peers = {}, [kit.refuse(486, pause=900), kit.refuse(421, pause=500), kit.refuse(503, pause=100)]
            with peers[0], peers[1], peers[2]:
                for peer in peers:
                    program.command(command="dial", params=peer.uri)
                told = program.told(3)
                for peer, text in zip(peers, ("line is busy", "missing a feature", "overloaded")):
                    ids = re.findall(r"^Call-ID: (\S+)", peer.wire(), flags=re.M)
                    expected[ids[0]] = text
            for call, text in expected.items():
                kit.expect(text in told[call]["caller"], "%s is not told of %s" % (text, call), repr(told))
            yield "486, 421, 503 at once, in another order", "\n".join(told[call]["caller"] for call in expected)
        logged = re.findall(r"^sipinfo: [^:]+: (\d+: .*)", program.log, flags=re.M)
        kit.expect(len(logged) == 7, "%d lines in the log" % len(logged), program.log)
        yield "the log of these calls", logged[0]
    finally:
        shutil.rmtree(folder)
    folder = tempfile.mkdtemp()
    try:
        with Baresip(folder, "ru") as program, kit.refuse(486) as peer:
            program.command(command="dial", params=peer.uri)
            told = list(program.told(1).values())[0]
        kit.expect("занят" in told["caller"], "not in Russian", repr(told))
        yield "486 Busy Here, in Russian", told["caller"]
    finally:
        shutil.rmtree(folder)
