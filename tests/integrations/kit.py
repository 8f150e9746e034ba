"""What the drivers of the integrations share: the far end (SIPp), programs that are built and run, and what is expected of them.

A driver is a module with PACKAGES (of Debian, all that it needs), version() of the program that is driven, and
drive(), which yields (what was driven, what the user sees) for each case that has passed.
"""

import os
import re
import shlex
import shutil
import socket
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
EXAMPLES = os.path.join(SOURCE, "examples", "integrations")
# where the library was installed for the drivers
ROOT = os.environ.get("SIPINFO_ROOT", os.path.join(SOURCE, "build-integrate", "root"))

# (status line, header fields): what a far end refuses a call with
REFUSALS = {
    407: ("407 Proxy Authentication Required", 'Proxy-Authenticate: Digest realm="example.com", nonce="1a2b", algorithm=MD5'),
    420: ("420 Bad Extension", "Unsupported: 100rel"),
    421: ("421 Extension Required", "Require: timer"),
    486: ("486 Busy Here", 'Reason: Q.850;cause=17;text="User busy"'),
    503: ("503 Service Unavailable", "Retry-After: 120"),
}

# what each of them has to be explained with: {code: (status line, word)}
TELLING = {code: (REFUSALS[code][0], word) for code, word in (
    (407, "example.com"), (420, "100rel"), (421, "timer"), (486, "Q.850"), (503, "120"))}


class Failure(Exception):
    pass


class Skipped(Exception):
    """What is to be driven can't be had here."""


def expect(condition, message, text=""):
    if not condition:
        raise Failure("%s\n%s" % (message, text))


def line(text, beginning):
    """The first line that begins so, without its beginning."""
    for one in text.splitlines():
        if one.startswith(beginning):
            return one[len(beginning):].strip()
    raise Failure("no line %r in\n%s" % (beginning, text))


def before(name, folder):
    """A list of folders in the environment, with ours in front."""
    return ":".join([folder] + [one for one in os.environ.get(name, "").split(":") if one])


def environment(**more):
    env = dict(os.environ, LC_ALL="C.UTF-8", LD_LIBRARY_PATH=before("LD_LIBRARY_PATH", os.path.join(ROOT, "lib")),
               PKG_CONFIG_PATH=before("PKG_CONFIG_PATH", os.path.join(ROOT, "lib", "pkgconfig")),
               PATH=os.path.join(ROOT, "bin") + ":/usr/bin:/usr/sbin:" + os.environ["PATH"])
    env.update(more)
    return env


def run(*command, timeout=60, status=0, text=None, cwd=None, **env):
    """What a program prints; status None: however it ends."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, input=text, cwd=cwd,
                          env=environment(**env), timeout=timeout, encoding="utf-8", errors="replace")
    expect(status is None or done.returncode == status, "%s: %d" % (shlex.join(command), done.returncode), done.stdout)
    return done.stdout


def pkg_config(*arguments):
    return shlex.split(run("pkg-config", *arguments))


def package_version(package):
    """The upstream version of a package of Debian."""
    return re.sub(r"^\d+:|[-+].*", "", run("dpkg-query", "-W", "-f", "${Version}", package))


def compile_c(folder, source, output, *flags, packages=("sipinfo",), libraries=()):
    """Builds one source of an integration as its page says it."""
    path = os.path.join(folder, output)
    run("cc", "-Wall", "-Wextra", "-Werror", os.path.join(EXAMPLES, source), "-o", path, *flags,
        *pkg_config("--cflags", "--libs", *packages), *libraries)
    return path


def free_port(kind):
    with socket.socket(socket.AF_INET, kind) as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def udp_port():
    return free_port(socket.SOCK_DGRAM)


def tcp_port():
    return free_port(socket.SOCK_STREAM)


def wait_for(condition, what, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.05)
    raise Failure("%s: not within %d s" % (what, seconds))


def listens(port, table="udp"):
    with open("/proc/net/" + table, encoding="ascii") as stream:
        return any(row.split()[1].endswith(":%04X" % port) for row in stream.readlines()[1:])


class Sipp:
    """SIPp with a scenario of ours on loopback; it has to end well."""

    def __init__(self, scenario, *arguments, calls=1, target=None, status=0, port=None, **words):
        """words: what stands in the scenario for @WORD@"""
        self.folder = tempfile.mkdtemp()
        with open(os.path.join(HERE, "scenarios", scenario + ".xml"), encoding="utf-8") as stream:
            text = stream.read()
        for word, value in words.items():
            text = text.replace("@%s@" % word.upper(), value)
        path = os.path.join(self.folder, "scenario.xml")
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)
        self.port = port or udp_port()
        self.status = status
        self.log = os.path.join(self.folder, "messages.log")
        command = ["sipp", "-sf", path, "-i", "127.0.0.1",
                   "-p", str(self.port), "-m", str(calls), "-nostdin", "-timeout", "30", "-timeout_error",
                   "-trace_msg", "-message_file", self.log]
        self.process = subprocess.Popen(command + list(arguments) + ([target] if target else []), cwd=self.folder,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(TERM="dumb"),
                                        encoding="utf-8", errors="replace")
        self.uri = "sip:bob@127.0.0.1:%d" % self.port

    def __enter__(self):
        wait_for(lambda: listens(self.port) or self.process.poll() is not None, "SIPp")
        return self

    def __exit__(self, kind, *_):
        try:
            if kind is not None:
                return
            out, _ = self.process.communicate(timeout=30)
            expect(self.status is None or self.process.returncode == self.status,
                   "SIPp: %d" % self.process.returncode, out[-2000:] + "\n" + self.wire())
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.communicate()
            shutil.rmtree(self.folder)

    def wire(self):
        """SIPp's own log of what was sent and received."""
        if not os.path.exists(self.log):
            return ""
        with open(self.log, encoding="utf-8", errors="replace") as stream:
            return stream.read()

    def messages(self):
        """[(seconds, "received" or "sent", text)] of all messages."""
        found = []
        for stamp, way, text in re.findall(
                r"^-{20,} (\S+ \S+)\n\S+ message (received|sent)[^\n]*\n\n(.*?)(?=^-{20,}|\Z)",
                self.wire(), flags=re.M | re.S):
            day, clock = stamp.split()
            hours, minutes, seconds = clock.split(":")
            found.append((int(hours) * 3600 + int(minutes) * 60 + float(seconds), way, text))
        return found


def refuse(code, pause=0, **more):
    """A far end that refuses a call with a code of REFUSALS, after some milliseconds."""
    status, header = REFUSALS[code]
    return Sipp("refuse", status_line=status, header=header, pause=str(pause), **more)


def drive_caller(call):
    """The cases of a program that calls a URI and prints what to tell the caller, and the next step."""
    for code, (status, word) in TELLING.items():
        with refuse(code) as peer:
            out = run(call, peer.uri)
        expect(word in out, "%s is not told" % word, out)
        yield status, line(out, "caller:") + "\n" + line(out, "step:")
    with refuse(486) as peer:
        out = run(call, peer.uri, LANG="ru_RU.UTF-8")
    caller = line(out, "caller:")
    expect("занят" in caller, "not in Russian", out)
    yield "486 Busy Here, in Russian", caller
