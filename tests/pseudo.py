"""Languages made on the fly, in which every text stands between brackets, and libraries built with them."""

import ctypes
import os
import re
import shutil
import subprocess

from generator import emit, po, registry

OPEN, CLOSE = "\u27e6", "\u27e7"


def copy(source, folder):
    """A copy of the sources; returns its registry."""
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("build*", ".git", "samples", "golden"))
    return os.path.join(folder, "lib", "registry")


def bracketed(line):
    return OPEN + line + CLOSE


def is_word(token):
    """An English word: small letters, or a capital at its beginning only; names of the protocol are others."""
    return re.match(r"[A-Za-z]?[a-z]+\Z", token) and len(token) > 1


def by_word(line, change, join=True):
    """The line with its English words changed; names, numbers and what is in braces stay."""
    return "".join(change(token) if is_word(token) else token
                   for token in re.split(r"(\{[a-z-]+\}|\w[-\w./=]*\w|\w)", line))


def right_to_left(line):
    """Words in the letters of Hebrew."""
    return by_word(line, lambda word: "".join(chr(0x5D0 + ord(c) % 27) for c in word.lower()))


def double_width(line):
    """Words in wide letters, without blanks between them, and the marks of Chinese."""
    wide = by_word(line, lambda word: "".join(chr(0x4E00 + 16 * ord(c)) for c in word))
    wide = re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", wide)
    return re.sub(r"\. ?(?=\Z|[\u4e00-\u9fff])", "\u3002", re.sub(r", (?=[\u4e00-\u9fff])", "\uff0c", wide))


def twice_as_long(line):
    return by_word(line, lambda word: word + word)


def translate(folder, tags, change=bracketed):
    """Writes the PO files of these languages."""
    texts = emit.template_texts(registry.read(folder))
    os.makedirs(os.path.join(folder, "po"), exist_ok=True)
    for tag in tags:
        with open(os.path.join(folder, "po", tag + ".po"), "w", encoding="utf-8") as stream:
            stream.write(po.HEADER)
            for text in texts:
                # each line, for the steps are told one by one
                translated = "\n".join(map(change, text.english.split("\n")))
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


def page(function, *numbers, lang=0, format=0, width=0):
    options = Options(ctypes.sizeof(Options), lang, format, width)
    function.restype = ctypes.c_size_t
    buf = ctypes.create_string_buffer(1 << 17)
    n = function(*numbers, ctypes.byref(options), buf, ctypes.c_size_t(len(buf)))
    assert 0 < n < len(buf)
    return buf.value.decode("utf-8")
