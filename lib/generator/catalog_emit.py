"""Write what stands beyond the codes as tables: see tables.py."""

from .tables import HEAD, literal, symbol

# The texts in the order of struct entry. What a client has to do about a tag is its "fix".
TEXTS = (("title",), ("meaning",), ("caller",), ("fix", "support"))


def entry(tables, context, found, status="0"):
    numbers = []
    for keys in TEXTS:
        key = next((key for key in keys if key in found.texts), None)
        numbers.append(tables.text("%s.%s" % (context, keys[0]), found.texts[key]) if key else 0)
    return "{ %d, %s, %s, %d, %d }" % (
        found.number, status, "{ %s }" % ", ".join(str(number) for number in numbers),
        tables.reference_list(found.references), tables.strings.add(found.name))


def array(kind, name, rows):
    return "static const %s %s[] = {\n%s};\n\n" % (
        kind, name, "".join("\t%s,\n" % row for row in rows))


def entries(tables, name, kind, found, status=None):
    return array("struct entry", name, [
        entry(tables, "%s.%s" % (kind, one.section.name), one, status(one) if status else "0")
        for one in found])


def registration(found):
    return "SIPINFO_REGISTRATION_" + symbol(found.status)


def cause_places(causes):
    """Where those that Q.850 has numbers for stand."""
    places = {cause.number: place for place, cause in enumerate(causes, 1)}
    return "/* place in causes, from 1, of those up to 127 */\nstatic const uint8_t cause_places[128] = {\n%s};\n\n" % (
        "".join("\t%s,\n" % ", ".join(str(places.get(number, 0)) for number in range(line, line + 16))
                for line in range(0, 128, 16)))


def causes(tables):
    known = tables.known
    out = [HEAD, "/* in order of the numbers */\n",
           entries(tables, "causes", "cause", known.causes,
                  lambda cause: "true" if cause.status == "itu" else "false"),
           cause_places(known.causes),
           entries(tables, "locations", "location", known.locations)]
    out.append(array("uint32_t", "abbreviations", [
        tables.strings.add(location.abbreviation) for location in known.locations]))
    out.append("/* in order of the names */\n")
    out.append(array("struct cause_token", "cause_tokens", [
        "{ %d, %d }" % (tables.strings.add(token), known.tokens[token]) for token in sorted(known.tokens)]))
    return out


def warnings(tables):
    return [HEAD, "/* in order of the numbers */\n",
            entries(tables, "warnings", "warning", tables.known.warnings)]


def letters(name, found):
    """Where the names with each letter begin in a table that is in order of the names, and its end."""
    return "static const uint8_t %s[27] = { %s };\n\n" % (name, ", ".join(
        str(sum(one.name.lower() < letter for one in found)) for letter in "abcdefghijklmnopqrstuvwxyz{"))


def tags(tables):
    return [HEAD, "/* in order of the names, in any case */\n",
            entries(tables, "tags", "tag", tables.known.tags),
            letters("tag_letters", tables.known.tags)]


def reasons(tables):
    known = tables.known
    return [HEAD, entries(tables, "protocols", "protocol", known.protocols,
                         lambda protocol: "true" if protocol.status == "registered" else "false"),
            "/* the status is the protocol, a place in the table above, from 1 */\n",
            entries(tables, "reasons", "reason", known.reasons,
                   lambda reason: str(reason.protocol))]


def fields(tables):
    known = tables.known
    out = [HEAD, "/* in order of the names, in any case */\n",
           entries(tables, "fields", "field", known.fields, registration),
           letters("field_letters", known.fields)]
    out.append("/* place in fields, from 1, of a compact form */\n"
               "static const uint8_t compact_places[26] = {\n")
    out.extend("\t['%s' - 'a'] = %d,\n" % (field.compact, place)
               for place, field in enumerate(known.fields, 1) if field.compact)
    out.append("};\n\n")
    out.append(array("uint32_t", "compact_forms", [
        tables.strings.add(field.compact) for field in known.fields]))
    return out


def errors(tables):
    return [HEAD, "/* in order of the numbers */\n",
            entries(tables, "location_errors", "location-error", tables.known.location_errors),
            entries(tables, "alert_errors", "alert-error", tables.known.alert_errors)]


def names(name, rows):
    """Short names in an array of their own: [(designator, text)]."""
    return ["static const char %s[][%d] = {\n" % (name, max(len(text) for _, text in rows) + 1)] + [
        "\t%s%s,\n" % (designator, literal(text)) for designator, text in rows] + ["};\n"]


def timers(tables):
    return [HEAD, array("struct sipinfo_timer", "timers", [
        "{ %s, %d, %s, SIPINFO_TIMER_SIDE_%s, %d }" % (
            entry(tables, "timer.%s" % timer.section.name, timer), tables.strings.add(timer.value),
            timer.milliseconds, symbol(timer.side), tables.lists.add(timer.codes))
        for timer in tables.known.timers])]


def compact_forms(tables):
    """A letter, then the name that it stands for: the readers of messages use no other table."""
    return [HEAD] + names("compact_forms", [
        ("", field.compact + field.name) for field in tables.known.fields if field.compact])


def products(tables):
    """What proxies call themselves in Server and User-Agent."""
    return [HEAD] + names("proxy_names", [("", name) for name in tables.known.proxies])


def methods(tables):
    out = [HEAD, *names("method_names", [("[SIPINFO_METHOD_%s] = " % symbol(name), name)
                                         for name in tables.known.methods]),
           "\nstatic const struct method_record methods[] = {\n"]
    for name, (references, meaning) in tables.known.methods.items():
        out.append("\t[SIPINFO_METHOD_%s] = { %d, %d },\n" % (
            symbol(name), tables.text("method.%s.meaning" % name, meaning),
            tables.reference_list(references)))
    out.append("};\n")
    return out


def mappings(tables):
    """The rows of a key lie one after the other; so do the keys of a profile, in order."""
    rows, keys, ranges = [], [], []
    for profile in tables.known.profiles:
        for direction in (profile.causes, profile.codes):
            first, previous = len(keys), None
            # the sort is stable: the default stays first
            for row in sorted(direction, key=lambda row: row.key):
                key = row.key if row.key > 6 or direction is profile.codes else 0
                cause, code = (row.value, key) if direction is profile.causes else (key, row.value)
                if row.key != previous:
                    keys.append([row.key, len(rows), 0])
                keys[-1][2] += 1
                previous = row.key
                rows.append("{ %d, %d, SIPINFO_CONDITION_%s, %d, %d }" % (
                    cause, code, symbol(row.condition), row.location,
                    tables.reference_list(row.citations)))
            ranges.append((first, len(keys) - first))
    out = [HEAD, array("struct sipinfo_mapping", "rows", rows),
           array("struct mapping_key", "keys", ["{ %d, %d, %d }" % tuple(key) for key in keys]),
           "static const struct profile_record profiles[] = {\n"
           "\t{ 0, 0, { { 0, 0 }, { 0, 0 } } },\n"]
    for place, profile in enumerate(tables.known.profiles):
        out.append("\t[SIPINFO_PROFILE_%s] = { %d, %d, { { %d, %d }, { %d, %d } } },\n" % (
            (symbol(profile.name), tables.word("profile.%s.title" % profile.name, profile.title),
             tables.reference_list(profile.references))
            + ranges[2 * place] + ranges[2 * place + 1]))
    out.append("};\n\n/* place in the keys of a profile, from 1, of what holds for a code of 100 to 699; 0: nothing does */\n"
               "static const uint8_t code_keys[][600] = {\n")
    for place, profile in enumerate(tables.known.profiles):
        first, n = ranges[2 * place]
        places = {key[0]: number for number, key in enumerate(keys[first:first + n], 1)}
        held = [next((places[key] for key in ((code, code // 100, 0) if code >= 300 else (code,))
                      if key in places), 0) for code in range(100, 700)]
        out.append("\t[SIPINFO_PROFILE_%s] = {\n" % symbol(profile.name))
        out.extend("\t\t%s,\n" % ", ".join(map(str, held[line:line + 24])) for line in range(0, 600, 24))
        out.append("\t},\n")
    out.append("};\n")
    return out


def rows_of_code(profile, code):
    for key in (code, code // 100, 0):
        rows = [row for row in profile.causes if row.key == key]
        if rows and (key == code or code >= 300):
            return rows
    return []


def mapping_citations(known, code):
    """Where the profiles say what they make of a code."""
    found = {}
    for profile in known.profiles:
        for row in rows_of_code(profile, code):
            found.update((citation.key(), citation) for citation in row.citations)
    return list(found.values())


FILES = (("cause-data.h", causes), ("mapping-data.h", mappings), ("warning-data.h", warnings),
         ("tag-data.h", tags), ("reason-data.h", reasons), ("field-data.h", fields),
         ("error-data.h", errors), ("method-data.h", methods),
         ("timer-data.h", timers), ("compact-data.h", compact_forms), ("product-data.h", products))
