#!/usr/bin/env python3
"""Writes what of the Lua binding follows from the headers: the constants, and each function whose arguments are plain.

generate.py INCLUDE-FOLDER... > interface.h

sipinfo_text(486, SIPINFO_TEXT_CALLER, lang) is sipinfo.text(486, sipinfo.TEXT_CALLER, lang) in Lua. A function that
is neither plain nor written by hand in sipinfo.c is an error here, so none can be forgotten.
"""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from interface import Interface  # noqa: E402

# Written by hand, or reached through what is: a call is an object, a diagnosis a table.
BY_HAND = {
    "best_response": "best_response", "diagnose": "diagnose", "explain": "explain", "line_find": "lines",
    "line_text": "lines", "call_begin": "call", "call_add": "call:add", "call_diagnose": "call:diagnose",
    "explain_call": "call:explain", "call_result": "call:result", "call_text": "call:text", "call_from": "call:from",
    "call_to": "call:to", "call_id": "call:id", "call_messages": "call:messages", "message_call_id": "message_call_id",
    "advice_text": "diagnose().step", "advice_caller": "diagnose().caller", "trace_read": "messages",
    "finding_kind": "findings[i].id", "finding_severity": "findings[i].severity", "finding_field": "findings[i].field",
    "finding_value": "findings[i].value", "finding_offset": "findings[i].offset",
    "finding_message": "findings[i].messages", "finding_parameter": "findings[i].parameters",
    "finding_number": "findings[i].parameters", "finding_string": "findings[i].parameters",
    "finding_text": "findings[i].summary, .meaning, .fix",
    # it asks about a pointer, and strings of Lua are copies: so every ..._text returns the language as well
    "text_lang": "text",
    # a message in Lua is a string, so what takes one in parts is not needed
    "diagnose_response": "diagnose", "explain_response": "explain",
}
INTEGERS = {"int", "unsigned", "size_t", "uint32_t", "int64_t"}


def is_integer(kind):
    return kind in INTEGERS or kind.startswith("enum ")


def handle(kind):
    """The name of the opaque struct behind a pointer type, or None."""
    parts = kind.split()
    return parts[2] if len(parts) == 4 and parts[:2] == ["const", "struct"] and parts[3] == "*" else None


def wrapper(function, opaque):
    """The lines of a wrapper; None if an argument is not plain."""
    lines, arguments, place, buffer = [], [], 0, False
    given = list(function.parameters)
    while given:
        kind, name = given.pop(0)
        place += 1
        if kind == "const char *" and given and given[0][0] == "size_t" and given[0][1].endswith("len"):
            length = given.pop(0)[1]
            lines += ["size_t %s = 0;" % length, "const char *%s = luaL_optlstring(L, %d, NULL, &%s);" % (name, place, length)]
            arguments += [name, length]
        elif kind == "const struct sipinfo_options *":
            lines.append("struct sipinfo_options options = take_options(L, %d);" % place)
            arguments.append("&options")
        elif kind == "char *" and [one[0] for one in given] == ["size_t"]:
            buffer, given = True, []
            arguments += ["buf", "size"]
        elif handle(kind) in opaque:
            lines.append("const struct %s *%s = take_handle(L, %d, \"%s\");" % (handle(kind), name, place, handle(kind)))
            arguments.append(name)
        elif kind == "bool":
            arguments.append("lua_toboolean(L, %d) != 0" % place)
        elif is_integer(kind):
            arguments.append("(%s)luaL_optinteger(L, %d, 0)" % (kind, place))
        else:
            return None
    call = "%s(%s)" % (function.name, ", ".join(arguments))
    if buffer:
        lines += ["char *buf = NULL;", "size_t size = 0, needed = %s;" % call, "size = needed + 1;",
                  "buf = lua_newuserdata(L, size);", "%s;" % call, "lua_pushlstring(L, buf, needed);"]
    elif function.returns == "bool":
        lines.append("lua_pushboolean(L, %s);" % call)
    elif function.returns == "const char *" and "text" in function.name:
        lines += ["const char *text = %s;" % call, "lua_pushstring(L, text);",
                  "lua_pushinteger(L, sipinfo_text_lang(text));", "return 2;"]
        return lines
    elif function.returns == "const char *":
        lines.append("lua_pushstring(L, %s); /* NULL is nil */" % call)
    elif is_integer(function.returns):
        lines.append("lua_pushinteger(L, (lua_Integer)%s);" % call)
    elif handle(function.returns) in opaque:
        lines.append("push_handle(L, %s, \"%s\");" % (call, handle(function.returns)))
    else:
        return None
    return lines + ["return 1;"]


def main():
    interface = Interface(*sys.argv[1:])
    known = {one.name for one in interface.structs}
    opaque = {handle(kind) for one in interface.functions for kind, _ in one.parameters if handle(kind)} - known
    opaque -= {"sipinfo_call", "sipinfo_finding"}
    plain = []
    for function in interface.functions:
        short = function.name[len("sipinfo_"):]
        lines = None if short in BY_HAND else wrapper(function, opaque)
        if lines is None:
            if short not in BY_HAND:
                sys.exit("%s: neither plain nor written by hand" % function.name)
            continue
        plain.append(short)
        print("static int\nplain_%s(lua_State *L)\n{\n%s}\n" % (short, "".join("\t%s\n" % line for line in lines)))
    print("static const luaL_Reg plain[] = {\n%s\t{NULL, NULL},\n};\n" % "".join(
        "\t{\"%s\", plain_%s},\n" % (short, short) for short in plain))
    print("static const struct {\n\tconst char *name;\n\tint value;\n} constants[] = {\n%s\t{NULL, 0},\n};" % "".join(
        "\t{\"%s\", %s},\n" % (name[len("SIPINFO_"):], name) for one in interface.enumerations for name, _, _ in one.values))


if __name__ == "__main__":
    main()
