"""An example: one exchange as it looks on the wire, with LF in its file and CRLF in the library."""

import os
import re

from .ini import forbidden

LENGTH_MAX = 4000       # some compilers take no longer literal
START = re.compile(r"(?:[A-Z]+ \S+ SIP/\d\.\d|SIP/2\.0 (\d{3}) .*)\Z")
FIELD = re.compile(r"([A-Za-z-]+): (.*)\Z")


class Exchange:
    def __init__(self, folder, name, code):
        self.name = name
        self.errors = []
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as stream:
            text = stream.read()
        self.text = text.replace("\n", "\r\n")
        lines = text.split("\n")
        for number, line in enumerate(lines, 1):
            if forbidden(line):
                self.fail("character U+%04X" % ord(forbidden(line)), "visible characters and blanks",
                          number)
        if lines.pop():
            self.fail("no line end at the end", "one", len(lines) + 1)
        codes = [self.read_message(lines, first, end) for first, end in self.messages(lines)]
        if codes[:1] != [None]:
            self.fail("no request at the beginning", "INVITE sip:ben@example.com SIP/2.0", 1)
        if str(code) not in codes:
            self.fail("no response with the code %d" % code, "SIP/2.0 %d …" % code, 1)
        if len(self.text.encode("utf-8")) > LENGTH_MAX:
            self.fail("%d bytes" % len(self.text.encode("utf-8")), "at most %d" % LENGTH_MAX, 1)

    def fail(self, what, expected, line):
        self.errors.append("%s:%d: %s; expected %s" % (self.name, line, what, expected))

    @staticmethod
    def messages(lines):
        """First line and end of each: a start line outside of a header."""
        starts, in_header = [], False
        for number, line in enumerate(lines):
            if START.match(line) and not in_header:
                starts.append(number)
                in_header = True
            in_header = in_header and line != ""
        return zip(starts, starts[1:] + [len(lines)])

    def read_message(self, lines, first, end):
        """The code; None for a request."""
        number, length = first + 1, None
        while number < end and lines[number]:
            field = FIELD.match(lines[number])
            if field and field.group(1) == "Content-Length":
                length = (field.group(2), number + 1)
            if not field and not re.match(r" +\S", lines[number]):
                self.fail("%r is no header field" % lines[number][:60], "Name: value", number + 1)
            number += 1
        if number == end:
            self.fail("the header has no end", "an empty line", end)
        body = "\r\n".join(lines[number + 1:end]).rstrip("\r\n")
        size = len(body.encode("utf-8")) + 2 if body else 0
        if length and length[0] != str(size):
            self.fail("Content-Length: %s" % length[0], "%d, the body with CRLF" % size, length[1])
        return START.match(lines[first]).group(1)
