"""What translators are told beside a text: what it is, who reads it, how long it may be, what is put in."""

import re

from .po import placeholders

# kind of a text: for whom, and what it says; its limit in characters (docs/texts.md)
KINDS = {
    "title": ("anyone", "the heading, without a full stop", 40),
    "summary": ("a line in a log", "one sentence", 100),
    "caller": ("the person at the phone, who has never heard of SIP",
               "what happened and what to do next, in at most two short sentences", 160),
    "meaning": ("an engineer", "what it means", 600),
    "seen": ("an engineer", "when one meets it", 500),
    "fix": ("an engineer on the receiving side", "what to do about it", 700),
    "send": ("an engineer on the sending side", "when to answer with this code, not with another",
             450),
    "example": ("anyone", "what the exchange shown beside it teaches", 250),
    "note": ("an engineer", "what tells the two codes apart", 300),
    "text": ("an engineer", "what was found in a message", 300),
}
# These are shorter than the kind of the same name of a code.
LIMITS = {"cause.meaning": 350, "tag.meaning": 350, "warning.meaning": 350, "method.meaning": 200}

THINGS = {
    "cause": "Cause %s of the telephone network or of FreeSWITCH",
    "warning": "Warn-code %s", "tag": "Option tag %s", "reason": "Cause in Reason: %s",
    "protocol": "Protocol of Reason: %s", "location": "Place %s in a telephone network",
    "method": "Request method %s", "finding": "Finding of the diagnosis: %s",
    "location-error": "Code %s of Geolocation-Error", "alert-error": "Code %s of AlertMsg-Error",
    "profile": "Way to translate between codes and causes: %s", "line": "Line of a log: %s",
    "timer": "Timer %s", "vendor": "Words of a product: %s",
}
# Groups of words whose texts are whole sentences of a page.
SENTENCES = ("difference", "step", "retry-sentence", "sender-sentence", "dialog-sentence")


def subject(known, context):
    """(what it is about, its kind), or None for words of a page."""
    owner, _, kind = context.rpartition(".")
    number = re.match(r"(\d+)(?: (.+))?\Z", owner)
    if number:
        phrase = known.codes[int(number.group(1))].phrase
        return ("Response code %s (%s)%s" % (
            number.group(1), phrase,
            " to " + ", ".join(number.group(2).split()) + " requests" if number.group(2) else ""), kind)
    pair = re.match(r"(\d+)/(\d+)\Z", owner)
    if pair:
        return ("Response codes %s and %s" % pair.groups(), kind)
    if re.match(r"\dxx\Z", owner):
        return ("Any response code from %s00 to %s99 that nobody has described" % (owner[0], owner[0]),
                kind)
    if owner == "none":
        return ("A number that is no response code", kind)
    thing, _, name = owner.partition(".")
    if thing in THINGS and name:
        return (THINGS[thing] % name, kind)
    return None


def of(known, text):
    """The lines of the comment."""
    about = subject(known, text.context)
    group, _, rest = text.context.partition(".")
    if about and about[1] in KINDS:
        reader, says, limit = KINDS[about[1]]
        limit = LIMITS.get("%s.%s" % (group, about[1]), limit)
        lines = ["%s. For %s: %s." % (about[0], reader, says), "Length: %d characters." % limit]
    elif group == "header":
        lines = ["What the header field %s is for in a response. For an engineer." % rest,
                 "Begins with a small letter, without a full stop; a cell of a table."]
    elif group == "command":
        lines = ["Words of the sipinfo command in a terminal."]
    elif group == "separator":
        lines = ["Stands between things on a page, whole, with its blanks: what your language has there."]
    elif group in SENTENCES:
        lines = ["Words of a page (%s): a whole sentence for an engineer." % group]
    else:
        lines = ["Words of a page (%s): a label, a value in a table, or a sentence." % group]
    steps = text.english.count("\n") + 1
    if steps > 1:
        lines.append("Steps: %d, with \\n between two of them." % steps)
    lines.extend("{%s}: %s, such as \"%s\"." % ((name,) + known.placeholders[name])
                 for name in sorted({name[1:-1] for name in placeholders(text.english)}))
    return lines
