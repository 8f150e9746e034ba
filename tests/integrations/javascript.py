"""The npm package: in Node, in Chromium, and in pages on JsSIP and SIP.js that call over a WebSocket."""

import base64
import hashlib
import http.server
import os
import re
import shutil
import socketserver
import struct
import subprocess
import tempfile
import threading
import urllib.parse

import kit

# Node may be there from elsewhere, with npm in it: then Debian's npm can't be installed
PACKAGES = ["chromium", "clang", "lld", "python3"] + [
    package for command, package in (("node", "nodejs"), ("npm", "npm")) if not shutil.which(command)]
PROGRAM = "JavaScript"
SOURCE = os.path.join(kit.EXAMPLES, "javascript")
LIMIT = 1500000     # bytes of the package for phones, in all languages
# what the pages are bundled from, by npm
BUNDLED = ["esbuild@0.24.2", "jssip@3.13.8", "sip.js@0.21.2", "typescript@5.6.3"]
PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>sipinfo</title><pre id="told"></pre>
<script type="module">
const told = document.getElementById("told");
new MutationObserver(() => fetch("/told", { method: "POST", body: told.textContent })).observe(told, { childList: true });
try {
	await import("./%s.mjs");
} catch (error) {
	told.textContent = "failed: " + error.stack;
}
</script>
"""
CHECKS = """import * as names from "./sipinfo.mjs";
import { checks } from "./checks.mjs";
const sipinfo = await names.load();
for (const check of Object.values(checks))
	check(sipinfo, names);
document.getElementById("told").textContent = Object.keys(checks).length + " checks in " + navigator.userAgent;
"""


def version():
    return "Node " + kit.run("node", "--version").strip()[1:]


class Pages:
    """A folder on loopback, and what a page tells."""

    def __init__(self, folder):
        told = self.told = []

        class Handler(http.server.SimpleHTTPRequestHandler):
            extensions_map = dict(http.server.SimpleHTTPRequestHandler.extensions_map,
                                  **{".mjs": "text/javascript", ".wasm": "application/wasm"})

            def __init__(self, *arguments):
                super().__init__(*arguments, directory=folder)

            def do_POST(self):
                told.append(self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8"))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def open(self, page, lang, **query):
        """What the page tells in Chromium."""
        del self.told[:]
        profile = tempfile.mkdtemp()
        url = "http://127.0.0.1:%d/%s.html?%s" % (self.server.server_address[1], page, urllib.parse.urlencode(query))
        process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=" + lang, "--accept-lang=" + lang,
             "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", "--user-data-dir=" + profile, url],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, env=kit.environment(LANGUAGE=lang))
        try:
            kit.wait_for(lambda: self.told, "the page %s" % page, 60)
        finally:
            os.killpg(process.pid, 9)
            process.wait()
            shutil.rmtree(profile, ignore_errors=True)
        kit.expect(not self.told[0].startswith("failed"), "the page %s" % page, self.told[0])
        return self.told[0]


class Refusing(socketserver.BaseRequestHandler):
    """A SIP server on a WebSocket (RFC 7118) that refuses every INVITE as the server's status and header say."""

    def handle(self):
        self.reader = self.request.makefile("rb")
        head = {}
        for row in iter(self.reader.readline, b"\r\n"):
            if not row:
                return
            name, _, value = row.decode("latin-1").partition(":")
            head[name.strip().lower()] = value.strip()
        accept = base64.b64encode(hashlib.sha1((head["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest())
        self.request.sendall(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             b"Sec-WebSocket-Protocol: sip\r\nSec-WebSocket-Accept: " + accept + b"\r\n\r\n")
        for message in self.frames():
            self.server.wire.append(message)
            if message.startswith("INVITE"):
                self.refuse(message)

    def frames(self):
        while True:
            head = self.reader.read(2)
            if len(head) < 2 or head[0] & 15 == 8:
                return
            length = head[1] & 127
            if length >= 126:
                length = struct.unpack(">H" if length == 126 else ">Q", self.reader.read(2 if length == 126 else 8))[0]
            mask = self.reader.read(4)
            payload = bytes(byte ^ mask[i % 4] for i, byte in enumerate(self.reader.read(length)))
            if head[0] & 15 == 1:
                yield payload.decode("utf-8")

    def refuse(self, invite):
        def field(name):
            return "".join("%s\r\n" % row for row in re.findall(r"^%s:[^\r\n]*" % name, invite, flags=re.M | re.I))

        answer = ("SIP/2.0 %s\r\n" % self.server.status + field("Via") + field("From") +
                  field("To").rstrip() + ";tag=refused\r\n" + field("Call-ID") + field("CSeq") + self.server.header +
                  "\r\nContent-Length: 0\r\n\r\n").encode("utf-8")
        self.server.wire.append(answer.decode())
        self.request.sendall(bytes([129, 126]) + struct.pack(">H", len(answer)) + answer)


def refusing(code):
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Refusing)
    server.daemon_threads = True
    (server.status, server.header), server.wire = kit.REFUSALS[code], []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def build(folder, texts):
    kit.run("/usr/bin/python3", os.path.join(SOURCE, "build.py"), "--texts", texts, folder, os.path.join(kit.ROOT, "include"),
            timeout=300)
    return os.path.getsize(os.path.join(folder, "sipinfo.wasm"))


def drive():
    work = tempfile.mkdtemp()
    try:
        caller, everything = os.path.join(work, "sipinfo"), os.path.join(work, "all")
        sizes = build(caller, "caller"), build(everything, "all")
        kit.expect(sizes[0] < LIMIT, "%d bytes" % sizes[0])
        names = sorted(os.listdir(caller))
        yield "WebAssembly for phones, and with all texts", "%d bytes, %d bytes\n%s" % (sizes + (" ".join(names),))
        for what, folder in (("texts for callers", caller), ("all texts", everything)):
            out = kit.run("node", "--test", os.path.join(SOURCE, "tests"), SIPINFO_PACKAGE=folder)
            kit.expect(re.search(r"pass [1-9]", out) and "fail 0" in out, "node --test", out)
            yield "node --test, " + what, re.search(r"pass \d+", out).group()
        # in a browser
        pages = os.path.join(work, "pages")
        shutil.copytree(caller, pages)
        shutil.copy(os.path.join(SOURCE, "tests", "checks.mjs"), pages)
        with open(os.path.join(pages, "browser.mjs"), "w", encoding="utf-8") as stream:
            stream.write(CHECKS)
        for page in ("browser", "jssip", "sipjs"):
            with open(os.path.join(pages, page + ".html"), "w", encoding="utf-8") as stream:
                stream.write(PAGE % page)
        server = Pages(pages)
        yield "the same checks in Chromium", server.open("browser", "en")
        # what people have
        project = os.path.join(work, "project")
        os.mkdir(project)
        kit.run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", *BUNDLED, caller, cwd=project,
                timeout=300, HOME=work)
        for name in os.listdir(os.path.join(SOURCE, "phone")):
            shutil.copy(os.path.join(SOURCE, "phone", name), project)
        with open(os.path.join(project, "types.mts"), "w", encoding="utf-8") as stream:
            stream.write('import { load, Text, Retry } from "sipinfo";\nconst sipinfo = await load();\n'
                         'const told: string = sipinfo.text(486, Text.CALLER, "ru");\nconst later: boolean = sipinfo.retry(486) === Retry.LATER;\n'
                         'const step: string | undefined = sipinfo.diagnose("", { lang: "ru" })?.step;\nconsole.log(told, later, step);\n')
        kit.run("npx", "tsc", "--strict", "--noEmit", "--target", "es2022", "--module", "nodenext", "types.mts", cwd=project, HOME=work, timeout=180)
        yield "tsc --strict on the types", "no errors"
        for page, library, code, lang, word in (("jssip", "JsSIP 3.13.8", 486, "ru", "занят"), ("jssip", "JsSIP 3.13.8", 503, "en", "120"),
                                                ("sipjs", "SIP.js 0.21.2", 486, "vi", "bận"), ("sipjs", "SIP.js 0.21.2", 421, "en", "timer")):
            kit.run("npx", "esbuild", page + ".mjs", "--bundle", "--format=esm", "--external:node:*", "--log-level=error",
                    "--outfile=" + os.path.join(pages, page + ".mjs"), cwd=project, HOME=work)
            far = refusing(code)
            told = server.open(page, lang, ws="ws://127.0.0.1:%d" % far.server_address[1], to="sip:bob@example.com")
            far.shutdown()
            kit.expect(word in told, "%s is not told by %s" % (word, page), told + "\n" + "".join(far.wire))
            kit.expect(any(text.startswith("ACK") for text in far.wire), "no ACK", "".join(far.wire))
            yield "a page on %s: %s (%s)" % (library, kit.REFUSALS[code][0][:20], lang), told
    finally:
        shutil.rmtree(work)
