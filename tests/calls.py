#!/usr/bin/env python3
"""Writes calls of every exported function, from the headers: what a test calls needs no list to be kept.

calls.py SOURCE OUTPUT

The output is C: call_everything() calls each function with arguments of every kind, and call_by_name()
each that takes a name and its length. A function that is in lib/sipinfo.map and in no header, or that
has a parameter of a kind that is not known here, is an error.
"""

import glob
import os
import re
import sys

# What a struct is filled with; any other struct has its size and is empty otherwise.
FILLED = {"sipinfo_options": "pick_options(s)", "sipinfo_context": "pick_context(s)",
          "sipinfo_response": "pick_response(s)", "sipinfo_message": "pick_message(s)"}
NUMBERS = {"int", "unsigned", "int64_t", "uint32_t", "uint64_t", "bool"}


class Unknown(Exception):
    pass


def declarations(source):
    """The text of all public headers without comments."""
    folder = os.path.join(source, "include", "sipinfo")
    text = ""
    for path in sorted(glob.glob(os.path.join(folder, "*.h"))):
        with open(path, encoding="utf-8") as stream:
            text += re.sub(r"/\*.*?\*/", "", stream.read(), flags=re.S)
    with open(os.path.join(folder, "version.h.in"), encoding="utf-8") as stream:
        return text + re.sub(r"/\*.*?\*/", "", stream.read(), flags=re.S)


def parameters(text):
    """[(type, name)]"""
    found = []
    for one in text.split(","):
        one = " ".join(one.split())
        if one == "void":
            continue
        match = re.match(r"(.*?[\s*])(\w+)$", one)
        found.append((match.group(1).strip(), match.group(2)))
    return found


class Writer:
    def __init__(self, source):
        text = declarations(source)
        self.functions = {}
        for result, name, given in re.findall(
                r"^SIPINFO_EXPORT\s+([^;()]*?)\s*\b(sipinfo_\w+)\(([^)]*)\);", text, flags=re.M):
            self.functions[name] = (" ".join(result.split()), parameters(given))
        self.callbacks = {name: (" ".join(result.split()), parameters(given)) for result, name, given in
                          re.findall(r"typedef\s+([^;()]*?)\s*\(\*(\w+)\)\(([^)]*)\);", text)}
        self.complete = set(re.findall(r"struct (sipinfo_\w+)\s*\{", text))
        # what is given to callbacks only lives as long as they run
        self.lent = {self.struct(kind) for _, given in self.callbacks.values() for kind, _ in given
                     if self.struct(kind) and self.struct(kind) not in self.complete}

    @staticmethod
    def struct(kind):
        match = re.match(r"(?:const )?struct (\w+) \*$", kind)
        return match.group(1) if match else None

    def lent_to(self, name):
        given = self.functions[name][1]
        kind = self.struct(given[0][0]) if given else None
        return kind if kind in self.lent else None

    def argument(self, given, i, before):
        """The expression for a parameter; statements go to before."""
        kind, name = given[i]
        last = given[i - 1][0] if i > 0 else ""
        struct = self.struct(kind)
        if kind == "const char *":
            if i + 1 < len(given) and given[i + 1][0] == "size_t":
                before.append("struct text t%d = pick_text(s);" % i)
                return "t%d.p" % i
            return "pick_string(s)"
        if kind == "size_t" and last == "const char *":
            return "t%d.n" % (i - 1)
        if kind == "char *":
            return "s->buf"
        if kind == "size_t" and last == "char *":
            before.append("memset(s->buf, 0, sizeof s->buf);")
            return "pick_size(s)"
        if kind == "const int *":
            return "numbers"
        if kind == "size_t" and last == "const int *":
            return "pick_index(s) % 8"
        if kind == "size_t" and last != "void *":
            return "pick_index(s)"
        if kind == "size_t *":
            before.append("size_t n%d = 0;" % i)
            return "&n%d" % i
        if kind == "void *" and i + 1 < len(given) and given[i + 1][0] == "size_t":
            return "s->memory.bytes"
        if kind == "size_t" and last == "void *":
            return "sizeof s->memory.bytes"
        if kind == "void *":
            return "s"
        if struct == "sipinfo_call":
            return "pick_call(s)"
        if kind in NUMBERS:
            return "(%s)pick_number(s)" % kind
        if re.match(r"enum \w+$", kind):
            return "(%s)pick_number(s)" % kind
        if kind in self.callbacks:
            return "on_" + kind
        if struct in FILLED and kind.startswith("const"):
            return FILLED[struct]
        if struct in self.complete:
            before.append("struct %s v%d = {.size = sizeof v%d};" % (struct, i, i))
            return "&v%d" % i
        if struct and struct not in self.lent and kind.startswith("const"):
            return "s->%s" % struct
        raise Unknown("%s %s" % (kind, name))

    def call(self, name, first=None):
        result, given = self.functions[name]
        before = []
        arguments = []
        for i in range(len(given)):
            try:
                value = first if first and i == 0 else self.argument(given, i, before)
                # one after the other: compilers do not agree on the order of arguments
                if "pick_" in value:
                    kind = given[i][0]
                    before.append("%s a%d = %s;" % (kind, i, value))
                    value = "a%d" % i
                arguments.append(value)
            except Unknown as what:
                sys.exit("%s: how is %s made? Say so in tests/calls.py." % (name, what))
        call = "%s(%s)" % (name, ", ".join(arguments))
        length = [i for i, (kind, _) in enumerate(given) if kind == "size_t *"]
        if result == "void":
            after = call + ";"
        elif result == "const char *" and length:
            before.append("const char *r = %s;" % call)
            after = "add(s, r, r != NULL ? n%d : 0);" % length[0]
        elif result == "const char *":
            after = "add_string(s, %s);" % call
        elif self.struct(result):
            kind = self.struct(result)
            before.append("%sr = %s;" % (result, call))
            after = "if (r != NULL)\n\t\ts->%s = r;\n\tadd_number(s, r != NULL);" % kind
        elif name.endswith("_size"):
            # of a struct: each machine has its own
            after = "add_number(s, %s > 0);" % call
        elif result == "size_t":
            before.append("size_t r = %s;" % call)
            # the same number on every machine
            after = "add_number(s, r == SIZE_MAX ? 0x7fffffff : r);"
        else:
            after = "add_number(s, (uint64_t)%s);" % call
        if any(kind == "char *" for kind, _ in given):
            after += "\n\tadd(s, s->buf, sizeof s->buf);"
        return "".join("\t%s\n" % line for line in before) + "\t%s\n" % after

    def write(self, out):
        pools = sorted({self.struct(result) for result, _ in self.functions.values()
                        if self.struct(result)})
        out.write(HEAD % "".join("\tconst struct %s *%s;\n" % (kind, kind) for kind in pools))
        lent = {kind: [name for name in self.functions if self.lent_to(name) == kind]
                for kind in sorted(self.lent)}
        for kind, names in lent.items():
            for name in names:
                out.write("static void\ncall_%s(struct state *s, const struct %s *given)\n{\n%s}\n\n"
                          % (name, kind, self.call(name, "given")))
        used = {kind for _, given in self.functions.values() for kind, _ in given} & set(self.callbacks)
        for callback in sorted(used):
            result, given = self.callbacks[callback]
            lines = ["struct state *s = user;"]
            lines += ["(void)%s;" % name for kind, name in given if name != "user"]
            for kind, name in given:
                for function in lent.get(self.struct(kind), []):
                    lines.append("call_%s(s, %s);" % (function, name))
            if result != "void":
                lines.append("return (%s)(pick_number(s) %% 8 != 0);" % result)
            out.write("static %s\non_%s(%s)\n{\n%s}\n\n" % (
                result, callback, ", ".join("%s %s" % pair for pair in given),
                "".join("\t%s\n" % line for line in lines)))
        plain = [name for name in self.functions if not self.lent_to(name)]
        for name in plain:
            out.write("static void\ncall_%s(struct state *s)\n{\n%s}\n\n" % (name, self.call(name)))
        out.write("static const struct {\n\tconst char *name;\n\tvoid (*call)(struct state *);\n"
                  "} calls[] = {\n%s};\n\n"
                  % "".join("\t{\"%s\", call_%s},\n" % (name, name) for name in plain))
        out.write(TAIL)
        by_name = [name for name, (_, given) in self.functions.items()
                   if [kind for kind, _ in given] == ["const char *", "size_t"]]
        out.write("/* What they answer, in one number. */\n"
                  "static inline uint64_t\ncall_by_name(const char *p, size_t n)\n{\n\tuint64_t sum = 0;\n\n%s\treturn sum;\n}\n"
                  % "".join("\tsum = ((sum & 0xffffffffffff) * 31) ^ (uint64_t)(uintptr_t)%s(p, n);\n" % name
                            if "*" in self.functions[name][0] else
                            "\tsum = ((sum & 0xffffffffffff) * 31) ^ (uint64_t)(int64_t)%s(p, n);\n" % name
                            for name in by_name))


HEAD = """/* Written by tests/calls.py. */
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <sipinfo/sipinfo.h>

/* What was picked last, and what the calls have answered so far. */
struct state {
	uint32_t seed;
	struct sipinfo_options options;
	struct sipinfo_context context;
	struct sipinfo_response response;
	struct sipinfo_name_value fields[4];
	struct sipinfo_message message;
	union {
		char bytes[SIPINFO_CALL_SIZE];
		uint64_t aligned;
		void *pointer;
	} memory; /* of a call */
	uint64_t sum;
	char buf[2048];
%s};

#include "picks.h"

"""
TAIL = """/* Calls each function so many times; the same seed gives the same sum. sums: of each alone, or NULL. */
static inline uint64_t
call_everything(struct state *s, uint32_t seed, unsigned times, uint64_t *sums)
{
	static const struct state empty;
	uint64_t sum = 0;

	*s = empty;
	for (size_t i = 0; i < LENGTH(calls); i++) {
		s->seed = seed;
		s->sum = 0;
		for (unsigned n = 0; n < times; n++)
			calls[i].call(s);
		if (sums != NULL)
			sums[i] = s->sum;
		sum = (sum ^ s->sum) * 31 & 0xffffffffffff;
	}
	return sum;
}

"""


def mapped(source):
    with open(os.path.join(source, "lib", "sipinfo.map"), encoding="utf-8") as stream:
        text = re.sub(r"/\*.*?\*/|#[^\n]*", "", stream.read(), flags=re.S)
    return set(re.findall(r"\b(sipinfo_\w+)\s*;", text))


def main():
    source, output = sys.argv[1:]
    writer = Writer(source)
    missing = mapped(source) ^ set(writer.functions)
    if missing:
        sys.exit("in the map or in a header, but not in both: %s" % ", ".join(sorted(missing)))
    with open(output, "w", encoding="utf-8") as out:
        writer.write(out)


if __name__ == "__main__":
    main()
