#include "lookup/entry.h"

/*
 * A protocol and a reason are entries of these tables. The status of a protocol tells whether IANA
 * registers it.
 */
#include "reason-data.h"

static const struct entry *
protocol_entry(const struct sipinfo_protocol *protocol)
{
	return (const struct entry *)protocol;
}

static const struct sipinfo_protocol *
protocol_of(const struct entry *entry)
{
	return (const struct sipinfo_protocol *)entry;
}

/* There are few of them, and they are in IANA's order. */
const struct sipinfo_protocol *
sipinfo_protocol_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);

	for (size_t i = 0; i < ARRAY_LENGTH(protocols); i++) {
		if (slice_is(given, sipinfo_table_string(protocols[i].name)))
			return protocol_of(&protocols[i]);
	}
	return NULL;
}

const struct sipinfo_protocol *
sipinfo_protocol_next(const struct sipinfo_protocol *protocol)
{
	return protocol_of(
		entry_next(protocols, ARRAY_LENGTH(protocols), protocol_entry(protocol)));
}

const char *
sipinfo_protocol_name(const struct sipinfo_protocol *protocol)
{
	return sipinfo_entry_name(protocol_entry(protocol));
}

bool
sipinfo_protocol_is_registered(const struct sipinfo_protocol *protocol)
{
	return protocol != NULL && protocol_entry(protocol)->status;
}

const char *
sipinfo_protocol_text(const struct sipinfo_protocol *protocol, enum sipinfo_text_kind kind,
		      int lang)
{
	return sipinfo_entry_text(protocol_entry(protocol), kind, lang);
}

const struct sipinfo_reference *
sipinfo_protocol_reference(const struct sipinfo_protocol *protocol, size_t i)
{
	return sipinfo_entry_reference(protocol_entry(protocol), i);
}

static const struct entry *
reason_entry(const struct sipinfo_reason *reason)
{
	return (const struct entry *)reason;
}

static const struct sipinfo_reason *
reason_of(const struct entry *entry)
{
	return (const struct sipinfo_reason *)entry;
}

/* Any protocol is fine where none is given. */
static bool
belongs(const struct entry *reason, const struct sipinfo_protocol *protocol)
{
	return protocol == NULL || &protocols[reason->status - 1] == protocol_entry(protocol);
}

const struct sipinfo_reason *
sipinfo_reason_from_cause(const struct sipinfo_protocol *protocol, int64_t cause)
{
	if (protocol == NULL)
		return NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(reasons); i++) {
		if (reasons[i].number == cause && belongs(&reasons[i], protocol))
			return reason_of(&reasons[i]);
	}
	return NULL;
}

const struct sipinfo_reason *
sipinfo_reason_from_name(const struct sipinfo_protocol *protocol, const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);

	for (size_t i = 0; i < ARRAY_LENGTH(reasons); i++) {
		if (belongs(&reasons[i], protocol) && sipinfo_entry_like(&reasons[i], 1, given) != NULL)
			return reason_of(&reasons[i]);
	}
	return NULL;
}

const struct sipinfo_reason *
sipinfo_reason_next(const struct sipinfo_reason *reason)
{
	return reason_of(entry_next(reasons, ARRAY_LENGTH(reasons), reason_entry(reason)));
}

const struct sipinfo_protocol *
sipinfo_reason_protocol(const struct sipinfo_reason *reason)
{
	return reason ? protocol_of(&protocols[reason_entry(reason)->status - 1]) : NULL;
}

int
sipinfo_reason_cause(const struct sipinfo_reason *reason)
{
	return reason ? reason_entry(reason)->number : -1;
}

const char *
sipinfo_reason_name(const struct sipinfo_reason *reason)
{
	return sipinfo_entry_name(reason_entry(reason));
}

const char *
sipinfo_reason_text(const struct sipinfo_reason *reason, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(reason_entry(reason), kind, lang);
}

const struct sipinfo_reference *
sipinfo_reason_reference(const struct sipinfo_reason *reason, size_t i)
{
	return sipinfo_entry_reference(reason_entry(reason), i);
}
