#!/usr/bin/env python3
"""Ask the library for every row of the facts tables, which are read here without the generator.

test-catalog.py LIBRARY FACTS HEADER-FOLDER...
"""

import csv
import os
import re
import sys

import ffi

TITLE, MEANING = 1, 4
RFC3398, RFC4497, FREESWITCH, ASTERISK = 1, 2, 3, 4
NONE, LOCATION_USER, DIAGNOSTIC, WARNING_BEARER, OTHER_BEARER = 0, 1, 2, 3, 4
CAN_AUTHENTICATE, CAN_RETRY, NOT_FOLLOWED, CALL_STANDS = 5, 6, 7, 8
RESPONSE_NEEDED, CHANNELS_TAKEN, GATEWAY_FAILURE = 9, 10, 11
USER, PRIVATE_REMOTE = 0, 5


class Library(ffi.Library):
    def documents(self, name, *subject):
        """The documents of a thing, by the function that gives its references."""
        return [self.reference_document(reference) for reference in self.all(name, *subject)]

    def rows(self, name, number, profile):
        """(cause, code, condition, location, sections) of each row."""
        return [(self.mapping_cause(row), self.mapping_code(row), self.mapping_condition(row),
                 self.mapping_location(row),
                 {self.reference_section(reference)
                  for reference in self.all("mapping_reference", row)})
                for row in self.all("mapping_of_" + name, number, profile)]


class Test:
    def __init__(self, library, folder):
        self.library = library
        self.folder = folder
        self.failures = []
        self.checks = 0

    def table(self, name):
        with open(os.path.join(self.folder, name + ".csv"), encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    def equal(self, where, found, wanted):
        self.checks += 1
        if found != wanted:
            self.failures.append("%s: %r, not %r" % (where, found, wanted))

    def rfcs(self, where, documents, text):
        for rfc in re.findall(r"RFC \d+", text):
            self.equal("%s cites %s" % (where, rfc), rfc in documents, True)

    # what is known by number or name

    def causes(self):
        lib = self.library
        for row in self.table("q850-causes"):
            cause = int(row["cause"])
            self.equal("cause %d" % cause, lib.cause_name(cause), row["name"])
            self.equal("cause %d itu" % cause, lib.cause_is_itu(cause),
                       row["status"] == "ITU-T")
        classes = {"normal event": 1, "resource unavailable": 2,
                   "service or option unavailable": 3, "service or option not implemented": 4,
                   "invalid message": 5, "protocol error": 6, "interworking": 7}
        for row in self.table("q850-classes"):
            low, high = row["range"].split("-")
            name = row["class"].split(" (")[0]
            for cause in range(int(low), int(high) + 1):
                self.equal("class of %d" % cause, lib.cause_class(cause), classes[name])
        for row in self.table("q850-locations"):
            number = int(row["value"])
            self.equal("location %d" % number, lib.cause_location_name(number), row["name"])
            self.equal("location %s" % row["abbreviation"],
                       lib.cause_location_from_name(row["abbreviation"].lower()), number)

    def numbered(self, file, column, what, reference="reference"):
        for row in self.table(file):
            code = int(row["code"])
            where = "%s %d" % (what, code)
            self.equal(where, getattr(self.library, what + "_name")(code), row[column])
            self.equal(where + " has a meaning",
                       bool(getattr(self.library, what + "_text")(code, MEANING, 0)), True)
            self.rfcs(where, self.library.documents(what + "_reference", code), row[reference])

    def tags(self):
        lib = self.library
        names = [row["tag"] for row in self.table("iana-option-tags")]
        for row in self.table("iana-option-tags"):
            tag = lib.tag_from_name(row["tag"].upper())
            self.equal("tag " + row["tag"], lib.tag_name(tag), row["tag"])
            self.rfcs("tag " + row["tag"], lib.documents("tag_reference", tag), row["reference"])
        self.equal("tags", sorted(lib.tag_name(tag) for tag in lib.each("tag", None)), sorted(names))

    def fields(self):
        lib = self.library
        table = self.table("iana-header-fields")
        for row in table:
            name = row["name"]
            field = lib.field_from_name(name.upper())
            self.equal("field " + name, lib.field_name(field), name)
            self.equal("compact form of " + name, lib.field_compact(field),
                       row["compact"])
            if row["compact"]:
                self.equal("field " + row["compact"], lib.field_from_name(row["compact"]), field)
            wanted = {"": 1, "deprecated": 2, "reserved": 3}[row["status"]]
            self.equal("registration of " + name, lib.field_registration(field), wanted)
            self.rfcs("field " + name, lib.documents("field_reference", field), row["references"])
        self.equal("number of fields", len(lib.each("field", None)), len(table))

    def methods(self):
        for number, row in enumerate(self.table("iana-methods"), 1):
            self.equal("method %d" % number, self.library.method_name(number),
                       row["method"])
            self.rfcs("method " + row["method"],
                      self.library.documents("method_reference", number), row["references"])

    def reasons(self):
        lib = self.library
        for row in self.table("iana-reason-protocols"):
            # the second row of SIP is about FreeSWITCH's use of it, not a protocol of its own
            registered = row["registry"] == "IANA" or row["protocol"] == "SIP"
            protocol = lib.protocol_from_name(row["protocol"].lower())
            self.equal("protocol " + row["protocol"], lib.protocol_name(protocol),
                       row["protocol"])
            self.equal("registration of " + row["protocol"],
                       lib.protocol_is_registered(protocol), registered)
        causes = [("Preemption", row["cause"], row["name"])
                  for row in self.table("preemption-causes")]
        # (multiple) is a rule for several values and no cause
        causes += [("STIR", row["cause"], row["meaning"])
                   for row in self.table("stir-reason-causes") if row["cause"].isdigit()]
        causes += [(row["protocol"], row["cause"], row["meaning"])
                   for row in self.table("ims-reason-causes")]
        for name, cause, meaning in causes:
            reason = lib.reason_from_cause(lib.protocol_from_name(name), int(cause))
            self.equal("reason %s %s" % (name, cause), lib.reason_name(reason), meaning)

    # the mapping, row by row with its conditions

    def rows(self, name, number, profile, section, wanted):
        """wanted: (cause, code, condition, location)"""
        found = self.library.rows(name, number, profile)
        where = "profile %d, %s %d" % (profile, name, number)
        self.equal(where, sorted(row[:4] for row in found), sorted(wanted))
        self.equal(where + ": the default is first", [row[2] for row in found][:1], [NONE])
        for row in found:
            self.equal("%s stands in %s" % (where, section), section in row[4], True)

    def rfc3398_codes(self):
        for row in self.table("rfc3398-sip-to-isup"):
            if not row["sip_code"].isdigit():
                continue
            code, flag = int(row["sip_code"]), row["flag"]
            location = USER if row["default_location"] == "user" else -1
            if flag == "no-mapping":
                wanted = [(0, code, NONE, -1)]
            elif flag == "by-warning":
                wanted = [(31, code, NONE, location), (65, code, WARNING_BEARER, location)]
            else:
                wanted = [(int(row["isup_cause"]), code, NONE, location)]
                if "*" in flag:
                    wanted.append((0, code, CAN_AUTHENTICATE, -1))
                if "+" in flag:
                    wanted.append((0, code, CAN_RETRY, -1))
            self.rows("code", code, RFC3398, "8.2.6.1", wanted)
        for code in (499, 599, 699):
            self.rows("code", code, RFC3398, "8.2.6.1",
                      [(31, 0, NONE, USER if code == 699 else -1)])

    def rfc3398_causes(self):
        wanted = {}
        for row in self.table("rfc3398-isup-to-sip"):
            if not row["cause"].isdigit():
                continue
            cause = int(row["cause"])
            code = int(row["sip_code"]) if row["sip_code"] else 0
            rows = wanted.setdefault(cause, [])
            rows.append((cause, code, DIAGNOSTIC if "diagnostic present" in row["flag"] else NONE,
                         -1))
            if "603 may be used" in row["flag"]:
                rows.append((cause, 603, LOCATION_USER, -1))
        for cause, rows in wanted.items():
            self.rows("cause", cause, RFC3398, "7.2.4.1", rows)
        for cause in set(range(1, 128)) - set(wanted):
            self.rows("cause", cause, RFC3398, "7.2.4.1", [(0, 500, NONE, -1)])

    def rfc4497_codes(self):
        for row in self.table("rfc4497-sip-to-qsig"):
            if not row["sip_code"].isdigit():
                continue
            code, note = int(row["sip_code"]), row["note_number"]
            location = USER if row["location"] == "user" else PRIVATE_REMOTE
            cause = int(row["cause"].split()[-1]) if row["cause"] else 0
            wanted = [(cause, code, NONE, location if cause else -1)]
            if note in ("5", "6"):
                wanted.append((0, code, CAN_AUTHENTICATE if note == "5" else CAN_RETRY, -1))
            elif note == "7":
                wanted.append((31, code, CALL_STANDS, location))
            elif note == "8":
                wanted.append((65, code, OTHER_BEARER, location))
            self.rows("code", code, RFC4497, "8.4.4", wanted)
        for code in (499, 599, 699):
            self.rows("code", code, RFC4497, "8.4.4",
                      [(31, 0, NONE, USER if code == 699 else PRIVATE_REMOTE)])

    def rfc4497_causes(self):
        known = set()
        for row in self.table("rfc4497-qsig-to-sip"):
            if not row["cause"].isdigit():
                continue
            cause = int(row["cause"])
            known.add(cause)
            wanted = [(cause, int(row["sip_code"] or 0), NONE, -1)]
            if cause == 16:
                wanted.append((cause, 500, RESPONSE_NEEDED, -1))
            elif cause == 21:
                wanted.append((cause, 603, LOCATION_USER, -1))
            elif cause == 22:
                wanted.append((cause, 301, DIAGNOSTIC, -1))
            elif cause == 44:
                wanted += [(cause, 503, CHANNELS_TAKEN, -1), (cause, 500, GATEWAY_FAILURE, -1)]
            self.rows("cause", cause, RFC4497, "8.4.1", wanted)
        for cause in set(range(1, 128)) - known:
            self.rows("cause", cause, RFC4497, "8.4.1", [(0, 500, NONE, -1)])

    def product(self, name, profile):
        """The tables of a product have no conditions. Returns its own codes."""
        lib, codes, defaults = self.library, {}, {}
        for row in self.table(name + "-sip-to-cause"):
            if row["sip_code"].isdigit():
                codes[int(row["sip_code"])] = int(row["cause"])
            else:
                defaults[row["sip_code"]] = int(row["cause"])
        for code in range(100, 700):
            wanted = codes.get(code)
            if wanted is None and code >= 300:
                wanted = defaults.get("default %dxx" % (code // 100), defaults.get("default"))
            self.equal("%s, code %d" % (name, code), lib.cause_from_code(code, profile),
                       wanted or 0)
        causes = {row["cause"]: int(row["sip_code"]) for row in self.table(name + "-cause-to-sip")}
        # where its table has no code, Asterisk's session answers 603
        default = causes.pop("default") or 603
        for cause in range(1, 128):
            self.equal("%s, cause %d" % (name, cause),
                       lib.code_from_cause(cause, profile),
                       causes.get(str(cause), default))
        for cause in causes:
            self.equal("%s, cause %s" % (name, cause),
                       lib.code_from_cause(int(cause), profile), causes[cause])
        return codes

    def products(self):
        freeswitch = self.product("freeswitch", FREESWITCH)
        asterisk = self.product("asterisk", ASTERISK)
        both = sorted(set(freeswitch) & set(asterisk))
        self.equal("codes that both products map", len(both), 30)
        differ = [code for code in both
                  if self.library.cause_from_code(code, FREESWITCH) !=
                  self.library.cause_from_code(code, ASTERISK)]
        self.equal("codes on which they disagree", len(differ), 17)


def main():
    library, folder, *headers = sys.argv[1:]
    test = Test(Library(library, *headers), folder)
    test.causes()
    test.numbered("iana-warn-codes", "description", "warning")
    test.numbered("geolocation-error-codes", "text", "geolocation_error")
    test.numbered("alertmsg-error-codes", "text", "alert_error")
    test.tags()
    test.fields()
    test.methods()
    test.reasons()
    test.rfc3398_codes()
    test.rfc3398_causes()
    test.rfc4497_codes()
    test.rfc4497_causes()
    test.products()
    for failure in test.failures:
        print(failure)
    print("%d of %d checks failed" % (len(test.failures), test.checks))
    return 1 if test.failures else 0


if __name__ == "__main__":
    sys.exit(main())
