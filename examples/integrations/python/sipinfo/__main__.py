"""python -m sipinfo CODE [CODE] | FILE: the page of a code, of two, or of each call in a trace."""

import argparse
import os
import sys

import sipinfo


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m sipinfo", description="What a SIP response means, and what to do about it.")
    parser.add_argument("what", nargs="+", help="a code or its phrase, two codes, or a file with SIP messages (- is standard input)")
    parser.add_argument("--lang", default=os.environ.get("LANG", ""), help="the language, such as ru")
    parser.add_argument("--format", default="text", choices=[one.name.lower() for one in sipinfo.Format if one])
    parser.add_argument("--width", type=int, default=78)
    given = parser.parse_args()
    how = {"lang": given.lang, "format": sipinfo.Format[given.format.upper()], "width": given.width}
    codes = [int(word) if word.isdigit() else sipinfo.code_from_name(word) for word in given.what]
    if len(codes) == 1 and codes[0]:
        print(sipinfo.describe(codes[0], **how), end="")
        return 0
    if len(codes) == 2 and all(codes):
        print(sipinfo.compare(codes[0], codes[1], **how), end="")
        return 0
    if len(codes) != 1 or not (given.what[0] == "-" or os.path.exists(given.what[0])):
        print("neither a code nor a file: %s" % " ".join(given.what), file=sys.stderr)
        return 1
    with sys.stdin.buffer if given.what[0] == "-" else open(given.what[0], "rb") as stream:
        text = stream.read()
    calls = sipinfo.calls(text)
    for call in calls:
        print(call.explain(**how))
    if not calls:
        print(sipinfo.explain(text, **how), end="")
    return 0 if calls else 1


if __name__ == "__main__":
    sys.exit(main())
