"""Cuts the call flows of RFC 3665 out of its text, a file for each section.

extract-rfc3665.py RFC3665.TXT FOLDER

The page breaks, the indentation, the comments and a doubled blank go; the lines end in CR LF. Before each message stands the line of
its figure, "F1 Alice -> Proxy_1", which tells who sends it to whom.
"""

import os
import re
import sys

FIGURE = re.compile(r"F(\d+) (.*?)((?:Alice|Bob|Proxy \d|SIP Server|ALG|Redirect|Redirect Server|Proxy|Server)) -> (.*)$")
START = re.compile(r"([A-Z]+ \S+ SIP/2\.0|SIP/2\.0 +\d{3} .*)$")
RESEND = re.compile(r"(?:Resend of|Same as) Message F(\d+)")
SECTION = re.compile(r"(\d+(?:\.\d+)?)\.  (\S.*)$")


def lines_of(path):
    with open(path, encoding="utf-8", errors="replace") as text:
        for line in text.read().replace("\f", "").splitlines():
            if re.match(r"(RFC 3665 |Johnston, et al\.)", line):
                continue
            yield line[3:] if line.startswith("   ") else line


def without_comments(text):
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def main():
    source, folder = sys.argv[1:]
    text = without_comments("\n".join(lines_of(source)))
    flows, section = {}, None
    figure, message = None, None
    for line in text.split("\n"):
        found = SECTION.match(line)
        if found and "..." not in line and ". ." not in line:
            section, message = found.group(1), None
            continue
        found = FIGURE.match(line.strip())
        if found and not line.startswith(" " * 8):
            names = [name.strip().replace(" ", "_") for name in found.group(3, 4)]
            figure, message = "F%s %s -> %s" % (found.group(1), names[0], names[1]), None
            continue
        if figure and RESEND.search(line):
            first = "F%s " % RESEND.search(line).group(1)
            flows[section] += [[figure] + one[1:] for one in flows[section] if one[0].startswith(first)]
            figure = None
        if figure and START.match(line):
            line = re.sub(" +", " ", line)
            message = [figure]
            flows.setdefault(section, []).append(message)
            figure = None
        if message is not None:
            message.append(line.rstrip())
    for section, messages in flows.items():
        with open(os.path.join(folder, section + ".sip"), "w", newline="", encoding="utf-8") as out:
            for message in messages:
                out.write(message[0] + "\n" + whole(message[1:]))


def whole(lines):
    """The header fields, one empty line, and as much of the body as Content-Length says."""
    while lines and not lines[-1]:
        lines.pop()
    head, body = [], []
    for number, line in enumerate(lines):
        if not line and any(re.match(r"Content-Length: *[1-9]", one) for one in head):
            body = [one for one in lines[number:] if re.match(r"[a-z]=", one)]
            break
        if not line:
            # a page break inside the header fields leaves empty lines
            if any(re.match(r"[A-Z][A-Za-z-]*: ", one) for one in lines[number:]):
                continue
            break
        head.append(line)
    # what the RFC prints as one message may have lost some bytes of its body
    text = "".join(line + "\r\n" for line in body)
    head = [re.sub(r"^Content-Length: .*", "Content-Length: %d" % len(text), line) for line in head]
    return "\r\n".join(head) + "\r\n\r\n" + text


if __name__ == "__main__":
    main()
