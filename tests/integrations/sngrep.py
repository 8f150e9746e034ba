"""sngrep: it has no plugins, so what it saves is explained: a capture, and the text out of its dialog."""

import fcntl
import os
import pty
import select
import shutil
import struct
import tempfile
import termios
import time

import kit
import wireshark

PACKAGES = ["sip-tester", "sngrep", "tshark"]
PROGRAM = "sngrep"
F2, TAB, ENTER = b"\x1bOQ", b"\t", b"\r"


def version():
    return kit.package_version("sngrep")


def press(keys, folder, *arguments):
    """sngrep on a terminal of its own."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execvpe("sngrep", ["sngrep", *arguments], kit.environment(TERM="xterm"))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
    try:
        for key in (b"", *keys):
            os.write(terminal, key)
            end = time.monotonic() + (1.0 if not key else 0.3)
            while time.monotonic() < end:
                if select.select([terminal], [], [], 0.05)[0]:
                    os.read(terminal, 65536)
    finally:
        os.kill(pid, 15)
        os.waitpid(pid, 0)
        os.close(terminal)


def drive():
    folder = tempfile.mkdtemp()
    try:
        captured = os.path.join(folder, "calls.pcapng")
        port = kit.udp_port()
        with wireshark.Capture(captured, port):
            with kit.refuse(420, port=port), kit.Sipp("call", "-s", "bob", target="127.0.0.1:%d" % port, wanted="420",
                                                      header="Require: 100rel"):
                pass
        saved = os.path.join(folder, "saved.pcap")
        kit.run("sngrep", "-N", "-q", "-I", captured, "-O", saved)
        out = kit.run("sipinfo", "explain", saved, status=3, LANG="C")
        kit.expect("100rel" in out and "420 Bad Extension" in out, "a saved capture", out)
        yield "sipinfo explain on a capture that it saves (-O)", "\n".join(out.splitlines()[:16])
        # the dialog: the name of the file, past the choice of dialogs to .txt, then Save
        press([F2, *(bytes([byte]) for byte in b"saved"), *[TAB] * 5, b" ", TAB, ENTER, ENTER], folder, "-I", captured)
        saved = os.path.join(folder, "saved.txt")
        kit.expect(os.path.exists(saved), "sngrep has saved no text")
        out = kit.run("sipinfo", "explain", "--lang", "ru", saved, status=3)
        kit.expect("100rel" in out and "420 Bad Extension" in out and "INVITE" in out, "a saved text", out)
        yield "sipinfo explain on the text that it saves (F2), in Russian", "\n".join(out.splitlines()[:16])
    finally:
        shutil.rmtree(folder)
