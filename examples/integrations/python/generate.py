#!/usr/bin/env python3
"""Writes sipinfo/interface.py: all that the headers declare, as Python has it.

generate.py OUTPUT INCLUDE-FOLDER...

Enumerations become IntEnum (or IntFlag), structs ctypes.Structure, opaque structs classes with properties and methods,
and each function whose arguments are plain a function with types and the comment of the header. A function that is
neither plain nor written by hand is an error here, so none can be forgotten.
"""

import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from interface import Interface  # noqa: E402

CTYPES = {"bool": "c_bool", "int": "c_int", "unsigned": "c_uint", "size_t": "c_size_t", "uint32_t": "c_uint32",
          "uint64_t": "c_uint64", "int64_t": "c_int64", "char": "c_char"}
# in __init__.py: what takes structs and callbacks
BY_HAND = {"sipinfo_" + name for name in (
    "best_response diagnose diagnose_response explain explain_response advice_text advice_caller line_find line_text "
    "trace_read text_lang message_call_id call_begin call_add call_diagnose call_text call_result call_from call_to "
    "call_id call_messages explain_call finding_kind finding_severity finding_field finding_value finding_offset "
    "finding_message finding_parameter finding_number finding_string finding_text").split()}
KEYWORDS = {"class", "from", "import"}


def camel(name):
    return "".join(part.capitalize() for part in name.replace("sipinfo_", "").split("_"))


def plain_name(name):
    return name + "_" if name in KEYWORDS else name


def handle(kind):
    """The opaque struct behind a pointer."""
    parts = kind.split()
    return parts[2] if parts[:2] == ["const", "struct"] and parts[3:] == ["*"] else None


def ctype(kind):
    if kind in CTYPES:
        return CTYPES[kind]
    if kind.startswith("enum "):
        return "c_int"
    if kind.startswith("struct ") and not kind.endswith("*"):
        return camel(kind.split()[1])
    return "c_char_p" if kind == "const char *" else "c_void_p"


def default(parameters, value):
    """A default, if the parameter before has one."""
    return " = " + value if parameters and "=" in parameters[-1] else ""


def docstring(comment, indent):
    """The comment of the header, without the parameters that only C has."""
    lines, kept = [], True
    for line in comment.splitlines():
        found = re.match(r"\\param (\w+)\s+(.*)", line)
        if found:
            kept = found.group(1) not in ("len", "size", "buf", "options", "user", "id_len")
            line = "%s: %s" % found.groups()
        elif line.startswith("\\return") or not line.strip():
            kept, line = True, line.replace("\\return", "Returns")
        if kept:
            lines.append(re.sub(r"^\s+", "    ", line))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip()).replace("\\", "\\\\")
    return '"""' + text.replace("\n", "\n" + indent).replace("\n" + indent + "\n", "\n\n") + (
        "\n" + indent if "\n" in text else "") + '"""'


class Writer:
    def __init__(self, interface):
        self.interface = interface
        self.enums = {one.name: camel(re.sub("_kind$", "", one.name)) for one in interface.enumerations}
        structs = {one.name for one in interface.structs} | {"sipinfo_call", "sipinfo_finding"}
        self.opaque = sorted({handle(kind) for one in interface.functions for kind, _ in one.parameters + [(one.returns, "")]
                              if handle(kind)} - structs)

    def enumerations(self):
        for one in self.interface.enumerations:
            prefix = os.path.commonprefix([name for name, _, _ in one.values] + ["SIPINFO_" + camel_to_upper(one.name)])
            prefix = prefix[:prefix.rfind("_") + 1] if not prefix.endswith("_") else prefix
            base = "IntFlag" if one.name.endswith("_flag") else "IntEnum"
            yield "class %s(%s):\n    %s\n" % (self.enums[one.name], base, docstring(one.comment, "    "))
            for name, number, _ in one.values:
                short = name[len(prefix):]
                yield "    %s = %d" % ("_" + short if short[0].isdigit() else short, number)
            yield "\n"
        yield from ("%s = %d" % (name[len("SIPINFO_"):], number) for name, number, _ in self.interface.constants)

    def structs(self):
        for one in self.interface.structs:
            fields = []
            for kind, name, length in one.members:
                kind = "c_void_p" if one.name == "sipinfo_value" and name == "p" else ctype(kind)
                length = length and (length[len("SIPINFO_"):] if length.startswith("SIPINFO_") else length)
                fields.append('("%s", %s)' % (name, "%s * %s" % (kind, length) if length else kind))
            yield "\n\nclass %s(ctypes.Structure):\n    %s\n    _fields_ = [\n        %s]" % (
                camel(one.name), docstring(one.comment, "    "), ",\n        ".join(fields))

    def signatures(self):
        yield "\n\nSIGNATURES: Dict[str, Tuple[Any, List[Any]]] = {"
        for one in self.interface.functions:
            returns = ctype(one.returns)
            # the pointer is needed: for its language, or because no NUL ends the bytes
            if one.returns == "const char *" and ("text" in one.name or "size_t *" in dict(one.parameters)
                                                  or one.name == "sipinfo_advice_caller"):
                returns = "c_void_p"
            parameters = [ctype(kind) for kind, _ in one.parameters]
            if one.name == "sipinfo_text_lang":     # it looks at the pointer, not at the text
                parameters = ["c_void_p"]
            yield "    %r: (%s, [%s])," % (one.name, returns, ", ".join(parameters))
        yield "}\nlib = load(SIGNATURES)"

    def function(self, one, method_of=None):
        """The lines of a wrapper, or None if it is not plain."""
        parameters, arguments, hints, buffer = [], [], [], False
        given = list(one.parameters)
        while given:
            kind, name = given.pop(0)
            name = plain_name(name)
            if not parameters and method_of:
                parameters, arguments = ["self"], ["self.pointer"]
            elif kind == "const char *" and given and given[0][0] == "size_t":
                given.pop(0)
                parameters.append("%s: Words%s" % (name, default(parameters, '""')))
                hints.append("%s_bytes = to_bytes(%s)" % (name, name))
                arguments += ["%s_bytes" % name, "len(%s_bytes)" % name]
            elif kind == "const struct sipinfo_options *":
                parameters += ["lang: Language = 0", "format: int = 0", "width: int = 0", "flags: int = 0"]
                arguments.append("ctypes.byref(to_options(Options, lang, format, width, flags))")
            elif kind == "char *" and [k for k, _ in given] == ["size_t"]:
                buffer, given = True, []
            elif handle(kind) in self.opaque:
                parameters.append('%s: "Optional[%s]" = None' % (name, camel(handle(kind))))
                arguments.append("to_pointer(%s)" % name)
            elif name == "lang":
                parameters.append("lang: Language = 0")
                arguments.append("to_lang(lib, lang)" if one.name != "sipinfo_lang_next" else "lang")
            elif kind == "bool":
                parameters.append("%s: bool = False" % name)
                arguments.append(name)
            elif kind in CTYPES or kind.startswith("enum "):
                parameters.append("%s: int%s" % (name, default(parameters, "0")))
                arguments.append(name)
            else:
                return None
        call = "lib.%s(%s)" % (one.name, ", ".join(arguments))
        if buffer:
            hint, result = "str", "written(lib.%s, %s)" % (one.name, ", ".join(arguments))
        elif one.returns == "const char *" and "text" in one.name:
            hint, result = "LocalText", "to_text(lib, %s)" % call
        elif one.returns == "const char *":
            hint, result = "Optional[str]", "to_str(%s)" % call
        elif handle(one.returns) in self.opaque:
            hint, result = '"Optional[%s]"' % camel(handle(one.returns)), "%s.of(%s)" % (camel(handle(one.returns)), call)
        elif one.returns.startswith("enum "):
            hint, result = self.enums[one.returns.split()[1]], "to_enum(%s, %s)" % (self.enums[one.returns.split()[1]], call)
        elif one.returns in CTYPES:
            hint = "bool" if one.returns == "bool" else "int"
            result = "%s(%s)" % (hint, call)
        else:
            return None
        short = one.name[len("sipinfo_"):]
        if method_of:
            short = short[len(method_of) - len("sipinfo_") + 1:]
        lines = ["def %s(%s) -> %s:" % (plain_name(short), ", ".join(parameters), hint), "    " + docstring(one.comment, "    ")]
        lines += ["    " + line for line in hints] + ["    return %s" % result]
        if method_of and len(parameters) == 1:
            lines.insert(0, "@property")
        return lines

    def classes(self):
        for name in self.opaque:
            about = next((one for one in self.interface.functions if one.name == name + "_next"), None)
            yield "\n\nclass %s(Handle):\n    %s" % (camel(name), docstring(
                self.interface.opaque[name], "    "))
            if about:
                yield "\n    @classmethod\n    def all(cls) -> \"List[%s]\":\n        return all_of(cls, lib.%s)" % (camel(name), about.name)
            for one in self.interface.functions:
                if one.name.startswith(name + "_") and one.parameters and handle(one.parameters[0][0]) == name \
                        and not one.name.endswith("_next"):
                    lines = self.function(one, name)
                    if lines:
                        yield "\n    " + "\n".join(lines).replace("\n", "\n    ").replace("    \n", "\n")

    def functions(self):
        for one in self.interface.functions:
            if one.name in BY_HAND:
                continue
            lines = self.function(one)
            if lines is None:
                sys.exit("%s: neither plain nor written by hand" % one.name)
            yield "\n\n" + "\n".join(lines)


def camel_to_upper(name):
    return name.replace("sipinfo_", "").replace("_kind", "").upper() + "_"


HEAD = '''"""What the headers of libsipinfo declare. Written by generate.py: do not change it here."""

# pylint: skip-file
import ctypes
from ctypes import c_bool, c_char, c_char_p, c_int, c_int64, c_size_t, c_uint, c_uint32, c_uint64, c_void_p
from enum import IntEnum, IntFlag
from typing import Any, Dict, List, Optional, Tuple

from .library import (Handle, Language, LocalText, Words, all_of, load, to_bytes, to_enum, to_lang, to_options, to_pointer,
                      to_str, to_text, written)

'''


def main():
    writer = Writer(Interface(*sys.argv[2:]))
    parts = [writer.enumerations(), writer.structs(), writer.signatures(), writer.classes(), writer.functions()]
    text = HEAD + "\n".join(line for part in parts for line in part) + "\n"
    with open(sys.argv[1], "w", encoding="utf-8") as stream:
        stream.write(text)


if __name__ == "__main__":
    main()
