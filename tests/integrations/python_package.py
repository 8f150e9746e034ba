"""The package for Python: sdist and wheel, types, its own tests, and the command on a call of SIPp."""

import glob
import os
import shutil
import tarfile
import tempfile
import zipfile

import kit

PACKAGES = ["mypy", "pkg-config", "python3", "python3-setuptools", "python3-wheel", "sip-tester"]
PROGRAM = "Python"
PYTHON = "/usr/bin/python3"
LIBRARY = os.path.join(kit.ROOT, "lib", "libsipinfo.so.0")


def version():
    return kit.run(PYTHON, "--version").split()[1]


def build(folder):
    """The folder with the package out of a wheel, which is built out of an sdist."""
    source = os.path.join(folder, "integrations", "python")
    shutil.copytree(os.path.join(kit.EXAMPLES, "python"), source)
    shutil.copy(os.path.join(kit.EXAMPLES, "interface.py"), os.path.dirname(source))
    kit.run(PYTHON, "setup.py", "-q", "sdist", cwd=source)
    (sdist,) = glob.glob(os.path.join(source, "dist", "*.tar.gz"))
    with tarfile.open(sdist) as archive:
        archive.extractall(os.path.join(folder, "sdist"))
    (unpacked,) = glob.glob(os.path.join(folder, "sdist", "*"))
    # the headers are not needed any more
    kit.run(PYTHON, "setup.py", "-q", "bdist_wheel", cwd=unpacked, SIPINFO_INCLUDE="/nonexistent")
    (wheel,) = glob.glob(os.path.join(unpacked, "dist", "*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(os.path.join(folder, "installed"))
    return os.path.join(folder, "installed"), os.path.join(unpacked, "tests"), [os.path.basename(sdist), os.path.basename(wheel)]


def drive():
    with tempfile.TemporaryDirectory() as folder:
        installed, tests, names = build(folder)
        yield "sdist and wheel", "\n".join(names)
        env = dict(PYTHONPATH=installed, SIPINFO_LIBRARY=LIBRARY)
        out = kit.run(PYTHON, "-m", "unittest", "discover", "-s", tests, cwd=folder, **env)
        kit.expect("\nOK" in out and "Ran 0" not in out, "unittest", out)
        yield "unittest on what the wheel installs", out.strip().splitlines()[-3]
        out = kit.run("mypy", "--strict", "--no-error-summary", "--cache-dir", os.path.join(folder, "cache"), "-p", "sipinfo", cwd=installed)
        kit.expect("error" not in out, "types", out)
        yield "mypy --strict", out.strip() or "no errors"
        out = kit.run(PYTHON, "-m", "sipinfo", "486", LANG="ru_RU.UTF-8", **env)
        kit.expect(out.startswith("486 Busy Here"), "python -m sipinfo 486", out)
        yield "python3 -m sipinfo 486, in Russian", "\n".join(out.splitlines()[:6])
        with kit.refuse(420) as peer:
            with kit.Sipp("call", "-s", "bob", target="127.0.0.1:%d" % peer.port, wanted="420", header="Supported: 100rel"):
                pass
            log = os.path.join(folder, "sip.log")
            with open(log, "w", encoding="utf-8") as stream:
                stream.write(peer.wire())
        out = kit.run(PYTHON, "-m", "sipinfo", log, LANG="C", **env)
        kit.expect("100rel" in out and "INVITE" in out, "a log of SIPp", out)
        yield "python3 -m sipinfo on SIPp's log of a refused call", "\n".join(out.splitlines()[:24])
