"""What JavaScript needs to know of the headers: interface.mjs, and sipinfo.d.ts for TypeScript.

A function is told by the kinds of its arguments and of its answer:
    i number, I 64 bits, b boolean, w words (pointer and length), h handle, l language, o options, B a buffer that is written;
    answers besides: s string, t text, v nothing.
A function that has other arguments is by hand in sipinfo.mjs, or building fails: none can be forgotten.
"""

import json
import os
import re

INTEGERS = ("int", "unsigned", "size_t", "uint32_t")
# what sipinfo.mjs has for them
BY_HAND = {"sipinfo_" + name for name in (
    "best_response diagnose diagnose_response explain explain_response advice_text advice_caller line_find line_text "
    "trace_read text_lang message_call_id call_begin call_add call_diagnose call_text call_result call_from call_to "
    "call_id call_messages call_size explain_call finding_kind finding_severity finding_field finding_value "
    "finding_offset finding_message finding_parameter finding_number finding_string finding_text").split()}
TYPES = {"i": "number", "I": "number", "b": "boolean", "w": "Words", "h": "Handle", "l": "Language", "o": "Options",
         "s": "string | null", "t": "string"}


def camel(name, first=False):
    parts = name.replace("sipinfo_", "").split("_")
    return (parts[0].capitalize() if first else parts[0]) + "".join(part.capitalize() for part in parts[1:])


def is_handle(kind):
    return re.match(r"const struct sipinfo_\w+ \*$", kind) is not None


def signature(function):
    """([(kind, name), ...], kind of the answer), or None if it is not plain."""
    parameters, given = [], list(function.parameters)
    answer = {"bool": "b", "int64_t": "I"}.get(function.returns)
    if function.returns == "const char *":
        answer = "t" if "text" in function.name else "s"
    elif is_handle(function.returns):
        answer = "h"
    elif function.returns in INTEGERS or function.returns.startswith("enum "):
        answer = "i"
    while given:
        kind, name = given.pop(0)
        if kind == "const char *" and given and given[0][0] == "size_t":
            given.pop(0)
            parameters.append(("w", name))
        elif kind == "char *" and [one for one, _ in given] == ["size_t"]:
            given, answer = [], "B"
        elif kind == "const struct sipinfo_options *":
            parameters.append(("o", "options"))
        elif is_handle(kind):
            parameters.append(("h", name))
        elif name == "lang":
            parameters.append(("l", name))
        elif kind in INTEGERS or kind.startswith("enum "):
            parameters.append(("i", name))
        elif kind in ("bool", "int64_t"):
            parameters.append(("b" if kind == "bool" else "I", name))
        else:
            return None
    return (parameters, answer) if answer else None


def layout(interface):
    """{struct: {"size": bytes, member: [offset, type]}} as clang lays them out for wasm32."""
    sizes = {"int64_t": (8, "i64"), "uint64_t": (8, "i64"), "char": (1, "i8")}
    found, constants = {}, {name: number for name, number, _ in interface.constants}
    waiting = list(interface.structs)
    while waiting:
        one = waiting.pop(0)
        inner = [kind.split()[1] for kind, _, _ in one.members if kind.startswith("struct ") and not kind.endswith("*")]
        if any(name not in found for name in inner):
            waiting.append(one)
            continue
        at, widest, members = 0, 1, {}
        for kind, name, length in one.members:
            if kind.startswith("struct ") and not kind.endswith("*"):
                size, align, told = found[kind.split()[1]]["size"], found[kind.split()[1]]["align"], kind.split()[1]
            else:
                size, told = sizes.get(kind, (4, "i32"))
                align = size
            at = (at + align - 1) // align * align
            members[name] = [at, told]
            at += size * (int(constants.get(length, length)) if length else 1)
            widest = max(widest, align)
        found[one.name] = dict(members, size=(at + widest - 1) // widest * widest, align=widest)
    # the member that every struct begins with has the name of what is told here
    for one in interface.structs:
        del found[one.name]["align"]
    return found


def write_interface(interface, folder):
    plain, hand = {}, []
    for function in interface.functions:
        told = None if function.name in BY_HAND else signature(function)
        if told:
            plain[function.name] = told + (function.comment,)
        elif function.name in BY_HAND:
            hand.append(function.name)
        else:
            raise SystemExit("%s: neither plain nor written by hand" % function.name)
    enumerations = {}
    for one in interface.enumerations:
        name = re.sub("_kind$", "", one.name)
        prefix = os.path.commonprefix([value for value, _, _ in one.values] + ["SIPINFO_%s_" % name[len("sipinfo_"):].upper()])
        prefix = prefix[:prefix.rfind("_") + 1]
        enumerations[camel(name, True)] = ({value[len(prefix):]: number for value, number, _ in one.values}, one.comment)
    with open(os.path.join(folder, "interface.mjs"), "w", encoding="utf-8") as stream:
        stream.write("// What the headers of libsipinfo declare. Written by generate.py: do not change it here.\n\n")
        for name, (values, _) in enumerations.items():
            stream.write("export const %s = Object.freeze(%s);\n" % (name, json.dumps(values)))
        stream.write("\nexport const functions = %s;\n" % json.dumps(
            {name: ["".join(kind for kind, _ in parameters), answer] for name, (parameters, answer, _) in plain.items()}, indent=1))
        stream.write("\nexport const layout = %s;\n" % json.dumps(layout(interface), indent=1))
        stream.write("\nexport const constants = %s;\n" % json.dumps({name: number for name, number, _ in interface.constants}))
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "types.d.ts"), encoding="utf-8") as stream:
        types = stream.read()
    rows = []
    for name, (parameters, answer, comment) in plain.items():
        given = ", ".join("%s%s: %s" % (one, "?" if kind in "ol" else "", TYPES[kind]) for kind, one in optional_last(parameters))
        rows.append("  /** %s */\n  %s(%s): %s;" % (comment.replace("*/", "").replace("\n", "\n   * "), camel(name), given,
                                                  "string" if answer == "B" else "Handle" if answer == "h" else TYPES[answer]))
    with open(os.path.join(folder, "sipinfo.d.ts"), "w", encoding="utf-8") as stream:
        stream.write(types.replace("  // PLAIN FUNCTIONS\n", "\n".join(rows) + "\n"))
        for name, (values, comment) in enumerations.items():
            stream.write("\n/** %s */\nexport const %s: { %s };\n" % (
                comment.replace("\n", "\n * "), name, "; ".join("readonly %s: %d" % (
                    json.dumps(one) if one[0].isdigit() else one, number) for one, number in values.items())))


def optional_last(parameters):
    """TypeScript wants what may be left out at the end; a language in front of something else is not left out."""
    return [(kind if all(other in "ol" for other, _ in parameters[i:]) else {"l": "i"}.get(kind, kind), name)
            for i, (kind, name) in enumerate(parameters)]
