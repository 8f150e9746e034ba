#!/usr/bin/env python3
"""Turn the registry into the read-only tables that are compiled in.

generate.py --check                 validate the registry, write nothing
generate.py --tables DIR [LANG...]  write the tables, with these languages (none: all that have a PO file)
generate.py --outputs               print the names of the tables
generate.py --finding-ids FILE      write the installed header with the ids of the findings
generate.py --messages DIR [LANG...]  write the words of the command
generate.py --pot FILE              write the template for translators
generate.py --merge                 merge that template into every PO file (needs msgmerge)
generate.py --completeness          print how much of each language is translated

Standard library only, Python 3.7 or newer. The output depends on the registry alone.
"""

import argparse
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from generator import emit, findings, registry  # noqa: E402
from generator.ini import RegistryError  # noqa: E402


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--registry", default=os.path.join(here, "registry"), metavar="DIR")
    todo = parser.add_mutually_exclusive_group(required=True)
    todo.add_argument("--check", action="store_true", help="validate only")
    todo.add_argument("--tables", metavar="DIR", help="write the tables into this folder")
    todo.add_argument("--outputs", action="store_true", help="print the names of the tables")
    todo.add_argument("--finding-ids", metavar="FILE", help="write the header of the findings")
    todo.add_argument("--messages", metavar="DIR", help="write the words of the command")
    todo.add_argument("--pot", metavar="FILE", help="write the template for translators")
    todo.add_argument("--merge", action="store_true", help="bring the PO files up to date")
    todo.add_argument("--completeness", action="store_true", help="print what is translated")
    parser.add_argument("--texts", choices=("all", "caller"), default="all",
                        help="caller: only titles, summaries and the texts for callers")
    parser.add_argument("--depfile", metavar="FILE", help="write what the tables depend on")
    parser.add_argument("languages", nargs="*", metavar="LANG", help="languages to compile in")
    args = parser.parse_args()
    if args.outputs:
        print("\n".join(emit.OUTPUTS))
        return 0
    try:
        known = registry.read(args.registry)
        if args.tables:
            emit.write(known, args.tables, args.languages, args.texts == "caller", args.depfile)
        elif args.finding_ids:
            findings.write_header(known, args.finding_ids)
        elif args.messages:
            emit.write_messages(known, args.messages, args.languages)
        elif args.pot:
            emit.write_template(known, args.pot)
        elif args.merge:
            emit.merge(known)
        elif args.completeness:
            emit.print_completeness(known)
        else:
            emit.check(known)
    except RegistryError as error:
        for line in error.lines:
            print(line, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
