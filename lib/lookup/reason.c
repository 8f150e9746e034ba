#include "lookup/entry.h"

/* The status of a protocol tells whether IANA registers it. */
#include "reason-data.h"

static const struct entry *
protocol_entry(int protocol)
{
	return entry_at(protocols, ARRAY_LENGTH(protocols), protocol);
}

/* There are few of them, and they are in IANA's order. */
int
sipinfo_protocol_from_name(const char *s, size_t len)
{
	const struct slice given = slice_given(s, len);

	for (size_t i = 0; i < ARRAY_LENGTH(protocols); i++) {
		if (slice_is(given, sipinfo_table_string(protocols[i].name)))
			return (int)i + 1;
	}
	return 0;
}

int
sipinfo_protocol_next(int protocol)
{
	return entry_next(ARRAY_LENGTH(protocols), protocol);
}

const char *
sipinfo_protocol_name(int protocol)
{
	return sipinfo_entry_name(protocol_entry(protocol));
}

bool
sipinfo_protocol_is_registered(int protocol)
{
	const struct entry *entry = protocol_entry(protocol);

	return entry != NULL && entry->status;
}

const char *
sipinfo_protocol_text(int protocol, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(protocol_entry(protocol), kind, lang);
}

int
sipinfo_protocol_reference(int protocol, size_t i)
{
	return sipinfo_entry_reference(protocol_entry(protocol), i);
}

static const struct entry *
reason_entry(int reason)
{
	return entry_at(reasons, ARRAY_LENGTH(reasons), reason);
}

int
sipinfo_reason_from_cause(int protocol, int64_t cause)
{
	for (size_t i = 0; i < ARRAY_LENGTH(reasons); i++) {
		if (reasons[i].status == protocol && reasons[i].number == cause)
			return (int)i + 1;
	}
	return 0;
}

const char *
sipinfo_reason_name(int reason)
{
	return sipinfo_entry_name(reason_entry(reason));
}

const char *
sipinfo_reason_text(int reason, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(reason_entry(reason), kind, lang);
}

int
sipinfo_reason_reference(int reason, size_t i)
{
	return sipinfo_entry_reference(reason_entry(reason), i);
}
