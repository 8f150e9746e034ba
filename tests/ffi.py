"""The library through a plain foreign-function interface, with the types as the headers declare them.

A declaration is regular: SIPINFO_EXPORT and the type on one line, name and parameters on the next ones.
"""

import ctypes
import glob
import json
import os
import re

DECLARATION = re.compile(r"^SIPINFO_EXPORT ([^;(]*?)\s*\n(sipinfo_\w+)\(([^;]*)\);", re.M)
ENUMERATOR = re.compile(r"^\s*(SIPINFO_\w+)\s*=\s*(-?\d+)\s*,?\s*$", re.M)
SIMPLE = {"bool": ctypes.c_bool, "int": ctypes.c_int, "unsigned": ctypes.c_uint,
          "size_t": ctypes.c_size_t, "uint32_t": ctypes.c_uint32, "int64_t": ctypes.c_int64,
          "void": None}


def without_comments(text):
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def headers(*folders):
    """{path: text without comments} of all public headers."""
    found = {}
    for folder in folders:
        for path in sorted(glob.glob(os.path.join(folder, "sipinfo", "*.h"))):
            with open(path, encoding="utf-8") as stream:
                found[path] = without_comments(stream.read())
    return found


def declarations(text):
    """(type, name, [parameter, ...]) of each function."""
    for kind, name, parameters in DECLARATION.findall(text):
        parameters = [" ".join(parameter.split()) for parameter in parameters.split(",")]
        yield kind.strip(), name, [] if parameters == ["void"] else parameters


def enumerators(text):
    """{name: value}"""
    return {name: int(value) for name, value in ENUMERATOR.findall(text)}


def converter(declared):
    """The ctypes type of a parameter or of an answer."""
    kind = re.sub(r"\b\w+$", "", declared).strip() if not declared.endswith("*") else declared
    kind = kind or declared
    if "*" in kind or kind.endswith("_fn"):
        return ctypes.c_char_p if kind.replace(" ", "") == "constchar*" else ctypes.c_void_p
    return ctypes.c_int if kind.startswith("enum ") else SIMPLE[kind]


class Options(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t), ("lang", ctypes.c_int), ("format", ctypes.c_int), ("width", ctypes.c_int),
                ("flags", ctypes.c_uint), ("fit", ctypes.c_void_p), ("user", ctypes.c_void_p)]


class Library:
    """library.text(486, 3, 0) calls sipinfo_text(); words go in as str, their length after them."""

    def __init__(self, path, *folders):
        self.so = ctypes.CDLL(path)
        self.declared = {}
        self.constants = {}
        for text in headers(*folders).values():
            self.constants.update(enumerators(text))
            for kind, name, parameters in declarations(text):
                self.declared[name] = (kind, parameters)

    def __getattr__(self, name):
        kind, parameters = self.declared["sipinfo_" + name]
        function = getattr(self.so, "sipinfo_" + name)
        function.restype = converter(kind + " x" if "*" not in kind else kind)
        function.argtypes = [converter(parameter) for parameter in parameters]

        def call(*arguments):
            given = []
            for argument in arguments:
                if isinstance(argument, str):
                    argument = argument.encode("utf-8")
                    given.extend((argument, len(argument)))
                else:
                    given.append(argument)
            answer = function(*given)
            return answer.decode("utf-8") if isinstance(answer, bytes) else answer

        setattr(self, name, call)
        return call

    def all(self, name, *arguments):
        """What a function with an index hands out."""
        found = []
        while True:
            value = getattr(self, name)(*(arguments + (len(found),)))
            if not value:
                return found
            found.append(value)

    def each(self, name, start, *before):
        """What an iterator hands out."""
        found, value = [], start
        while True:
            value = getattr(self, name + "_next")(*(before + (value,)))
            if value == start:
                return found
            found.append(value)

    def word(self, vocabulary, value):
        """The name of a value: word("retry", 8) is "never"."""
        return self.vocabulary_name(self.constants["SIPINFO_VOCABULARY_" + symbol(vocabulary)], value)

    def kind_text(self, name, *subject):
        """A text in English: kind_text("cause", 17, "meaning")."""
        *subject, kind = subject
        return getattr(self, name + "_text")(*subject, self.constants["SIPINFO_TEXT_" + symbol(kind)], 0)

    def page(self, name, *subject):
        """What a page in English says as data: page("describe_finding", 7)."""
        options = Options(size=ctypes.sizeof(Options), format=self.constants["SIPINFO_FORMAT_JSON"])
        buf = ctypes.create_string_buffer(self.constants["SIPINFO_PAGE_SIZE"])
        getattr(self, name)(*subject, ctypes.addressof(options), ctypes.addressof(buf), len(buf))
        return json.loads(buf.value.decode("utf-8"))

    def place(self, reference):
        """Document and section, as the registry cites them."""
        return ("%s %s" % (self.reference_document(reference), self.reference_section(reference))).strip()

    def places(self, name, *subject):
        return [self.place(reference) for reference in self.all(name + "_reference", *subject)]

    def references(self, name, *subject):
        """With their roles, as the rows of the registry."""
        return ["%s %s" % (self.word("role", self.reference_role(reference)), self.place(reference))
                for reference in self.all(name + "_reference", *subject)]


def symbol(name):
    """after-change in the constants: AFTER_CHANGE"""
    return re.sub(r"[^A-Z0-9]+", "_", name.upper())
