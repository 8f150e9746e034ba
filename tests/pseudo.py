"""Languages made on the fly, in which every text stands between brackets, and libraries built with them."""

import ctypes
import os
import shutil
import subprocess

from generator import emit, po, registry

OPEN, CLOSE = "\u27e6", "\u27e7"


def copy(source, folder):
    """A copy of the sources; returns its registry."""
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("build*", ".git", "samples", "golden"))
    return os.path.join(folder, "lib", "registry")


def translate(folder, tags):
    """Writes the PO files of these languages."""
    texts = emit.template_texts(registry.read(folder))
    os.makedirs(os.path.join(folder, "po"), exist_ok=True)
    for tag in tags:
        with open(os.path.join(folder, "po", tag + ".po"), "w", encoding="utf-8") as stream:
            stream.write(po.HEADER)
            for text in texts:
                # each line, for the steps are told one by one
                translated = "\n".join(OPEN + line + CLOSE for line in text.english.split("\n"))
                stream.write("\nmsgctxt %s\nmsgid %s\nmsgstr %s\n" % (
                    po.quote(text.context), po.quote(text.english), po.quote(translated)))


def build(folder, meson, *options):
    out = os.path.join(folder, "build")
    quiet = {"stdout": subprocess.DEVNULL}
    subprocess.check_call([meson, "setup", out, folder, "-Dtests=disabled", "-Dtool=disabled", "-Dexamples=disabled",
                           "-Dbuildtype=plain"] + list(options), **quiet)
    subprocess.check_call([meson, "compile", "-C", out], **quiet)
    return ctypes.CDLL(os.path.join(out, "lib", "libsipinfo.so"))


class Options(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t), ("lang", ctypes.c_int), ("format", ctypes.c_int),
                ("width", ctypes.c_int), ("flags", ctypes.c_uint), ("fit", ctypes.c_void_p),
                ("user", ctypes.c_void_p)]


def page(function, *numbers, lang=0, format=0):
    options = Options(ctypes.sizeof(Options), lang, format)
    function.restype = ctypes.c_size_t
    buf = ctypes.create_string_buffer(1 << 17)
    n = function(*numbers, ctypes.byref(options), buf, ctypes.c_size_t(len(buf)))
    assert 0 < n < len(buf)
    return buf.value.decode("utf-8")
