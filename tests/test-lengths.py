#!/usr/bin/env python3
"""A length of SIZE_MAX says that a text ends in NUL: every function that takes one gives the same answer for it.

test-lengths.py LIBRARY HEADER-FOLDER GENERATED-HEADER-FOLDER
"""

import ctypes
import re
import sys

import ffi
from report import Report, skip_elsewhere

SIZE_MAX = ctypes.c_size_t(-1).value
RESPONSE = ("SIP/2.0 420 Bad Extension\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nFrom: <sip:a@example.com>;tag=1\r\n"
            "To: <sip:b@example.com>;tag=2\r\nCall-ID: 1@192.0.2.1\r\nCSeq: 1 INVITE\r\nUnsupported: foo\r\nContent-Length: 0\r\n\r\n")
# for each function one of these has an answer
WORDS = ["Busy Here", "ru", "Via", "100rel", "User busy", "Q.850", "T1", "TN", "rfc3398", "min-se", "INVITE", "Isolated", "never",
         "Insufficient bandwidth", "Preemption", "Permission To Use Location Information", "UA Preemption",
         "asterisk-extension-not-found", "Cannot process the alert payload", "Asterisk", "busy", RESPONSE]
# needs the length itself, by its comment
TRUE_LENGTH = {"sipinfo_trace_read"}
# take a struct of the caller: the tests of diagnosis and of calls see to them
STRUCTS = re.compile(r"struct sipinfo_(advice|line|trace|call|context|response|message)\b")


def is_text(parameter, following):
    return parameter.startswith("const char *") and re.match(r"size_t (\w+_)?len$", following) is not None


def argument(parameter, buf):
    if parameter == "char *buf":
        return buf
    if parameter == "size_t size":
        return len(buf)
    if parameter == "enum sipinfo_vocabulary vocabulary":
        return 6
    return None if "*" in parameter or "_fn " in parameter else 0


def ask(function, parameters, words, lengths, buf):
    """The answer, and what was written."""
    given, at, left, words = [], 0, list(lengths), list(words)
    ctypes.memset(buf, 0, len(buf))
    while at < len(parameters):
        following = parameters[at + 1] if at + 1 < len(parameters) else ""
        if is_text(parameters[at], following):
            given += [words.pop(0), left.pop(0)]
            at += 2
        else:
            given.append(argument(parameters[at], buf))
            at += 1
    return function(*given), buf.value


def vendors(library):
    """Words that name an entry of a product: its name, its number, its field and words."""
    names, numbers, both = [], [], []
    for vendor in library.each("vendor", None):
        names.append([library.vendor_name(vendor).encode()])
        numbers.append([library.vendor_number(vendor).encode()])
        if library.vendor_field(vendor) and "{" not in library.vendor_pattern(vendor):
            both.append([library.vendor_field(vendor).encode(), library.vendor_pattern(vendor).encode()])
    return names[:2] + [one for one in numbers if one[0]][:2] + both[:2]


def main():
    skip_elsewhere()
    report = Report()
    library = ffi.Library(sys.argv[1], *sys.argv[2:])
    buf = ctypes.create_string_buffer(65536)
    for name, (kind, parameters) in sorted(library.declared.items()):
        pairs = sum(is_text(one, other) for one, other in zip(parameters, parameters[1:]))
        if not pairs or name in TRUE_LENGTH or any(STRUCTS.search(one) for one in parameters if "context" not in one):
            continue
        function = getattr(library.so, name)
        function.restype = ffi.converter(kind + " x" if "*" not in kind else kind)
        function.argtypes = [ffi.converter(one) for one in parameters]
        answered = False
        nothing = ask(function, parameters, [b""] * pairs, [0] * pairs, buf)
        for words in [[word.encode("utf-8")] * pairs for word in WORDS] + [one for one in vendors(library) if len(one) == pairs]:
            true = [len(word) for word in words]
            wanted = ask(function, parameters, words, true, buf)
            answered = answered or wanted != nothing
            for which in range(pairs):
                lengths = [SIZE_MAX if i == which else length for i, length in enumerate(true)]
                report.equal(ask(function, parameters, words, lengths, buf), wanted, "%s(%r)" % (name, words))
            beyond = [word + b"\0more" for word in words]
            report.equal(ask(function, parameters, beyond, [SIZE_MAX] * pairs, buf), wanted, "%s, beyond NUL" % name)
        report.equal(ask(function, parameters, [None] * pairs, [SIZE_MAX] * pairs, buf), nothing, "%s(NULL)" % name)
        report.check(answered, "%s: none of the words has an answer" % name)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
