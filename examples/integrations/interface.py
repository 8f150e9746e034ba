"""What the headers declare, for the generators of bindings: functions, enumerations, structs and their comments."""

import collections
import glob
import os
import re

Function = collections.namedtuple("Function", "name returns parameters comment header")  # parameters: [(type, name)]
Enumeration = collections.namedtuple("Enumeration", "name values comment header")        # values: [(name, number, comment)]
Struct = collections.namedtuple("Struct", "name members comment header")                 # members: [(type, name, length)]

FUNCTION = re.compile(r"SIPINFO_EXPORT ([^;(]*?)\s*\n(sipinfo_\w+)\(([^;]*)\);")
ENUMERATION = re.compile(r"^enum (sipinfo_\w+)? ?\{(.*?)\};", re.M | re.S)
STRUCT = re.compile(r"^struct (sipinfo_\w+) \{(.*?)^\};", re.M | re.S)
COMMENT = re.compile(r"/\*.*?\*/", re.S)


def split(declared):
    """("const char *", "name") of "const char *name"."""
    kind, name = re.match(r"(.*?)(\w+)$", " ".join(declared.split())).groups()
    return kind.strip(), name


def words(comment):
    """The text of a comment."""
    lines = [re.sub(r"^\s*\*? ?", "", line) for line in comment.strip()[3:-2].splitlines()]
    return "\n".join(line.replace("\\p ", "").rstrip() for line in lines).strip()


def before(text, position):
    """The comment that ends right before a declaration."""
    end = text.rfind("*/", 0, position)
    if end < 0 or text[end + 2:position].strip():
        return ""
    return words(text[text.rfind("/**", 0, end):end + 2])


class Interface:
    def __init__(self, *folders):
        """folders: where sipinfo/*.h are, those that are generated when the library is built included"""
        self.functions, self.enumerations, self.structs, self.constants = [], [], [], []
        self.opaque = {}    # the comment of each struct that is only declared, by its name
        paths = {os.path.basename(path): path for folder in folders
                 for path in glob.glob(os.path.join(folder, "sipinfo", "*.h"))}
        for header, path in sorted(paths.items()):
            with open(path, encoding="utf-8") as stream:
                self.read(header, stream.read())
        if not self.functions or not any(one.name == "sipinfo_finding_id" for one in self.enumerations):
            raise SystemExit("%s: not all headers are there" % ", ".join(folders))

    def read(self, header, text):
        for found in FUNCTION.finditer(text):
            returns, name, given = found.groups()
            given = [] if given.strip() == "void" else [split(one) for one in given.split(",")]
            self.functions.append(Function(name, returns.strip(), given, before(text, found.start()), header))
        for found in ENUMERATION.finditer(text):
            values = [(name, int(number), words(comment) if comment else "") for comment, name, number in re.findall(
                r"(/\*\*(?:(?!\*/).)*\*/)?\s*(SIPINFO_\w+) = (-?\d+)", found.group(2), flags=re.S)]
            if found.group(1):
                self.enumerations.append(Enumeration(found.group(1), values, before(text, found.start()), header))
            else:
                self.constants.extend(values)
        for name, number in re.findall(r"^#define (SIPINFO_\w+) (\d+)$", text, flags=re.M):
            self.constants.append((name, int(number), ""))
        for found in re.finditer(r"^struct (sipinfo_\w+);", text, flags=re.M):
            self.opaque[found.group(1)] = before(text, found.start())
        for found in STRUCT.finditer(text):
            members = []
            for line in COMMENT.sub("", found.group(2)).split(";"):
                for one in line.split(",") if line.strip() else []:
                    length = re.search(r"\[(\w+)\]", one)
                    one = re.sub(r"\[\w+\]", "", one)
                    kind, name = split(one) if " " in one.strip() else (members[-1][0], one.strip())
                    members.append((kind, name, length.group(1) if length else None))
            self.structs.append(Struct(found.group(1), members, before(text, found.start()), header))
