#include "thing.h"

/* The status of a protocol tells whether IANA registers it. */
#include "reason-data.h"

static const struct thing *
protocol_thing(int protocol)
{
	return thing_at(protocols, ARRAY_LENGTH(protocols), protocol);
}

/* There are few of them, and they are in IANA's order. */
int
sipinfo_protocol(const char *s, size_t len)
{
	const struct slice given = slice_given(s, len);

	for (size_t i = 0; i < ARRAY_LENGTH(protocols); i++) {
		if (slice_is(given, sipinfo_priv_string(protocols[i].name)))
			return (int)i + 1;
	}
	return 0;
}

int
sipinfo_protocol_next(int protocol)
{
	return thing_next(ARRAY_LENGTH(protocols), protocol);
}

const char *
sipinfo_protocol_name(int protocol)
{
	return sipinfo_priv_thing_name(protocol_thing(protocol));
}

bool
sipinfo_protocol_is_registered(int protocol)
{
	const struct thing *thing = protocol_thing(protocol);

	return thing != NULL && thing->status;
}

const char *
sipinfo_protocol_meaning(int protocol, int lang)
{
	return sipinfo_priv_thing_text(protocol_thing(protocol), SIPINFO_TEXT_MEANING, lang);
}

int
sipinfo_protocol_reference(int protocol, size_t i)
{
	return sipinfo_priv_thing_reference(protocol_thing(protocol), i);
}

static const struct thing *
reason_thing(int reason)
{
	return thing_at(reasons, ARRAY_LENGTH(reasons), reason);
}

int
sipinfo_reason(int protocol, int64_t cause)
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
	return sipinfo_priv_thing_name(reason_thing(reason));
}

const char *
sipinfo_reason_text(int reason, enum sipinfo_text kind, int lang)
{
	return sipinfo_priv_thing_text(reason_thing(reason), kind, lang);
}

int
sipinfo_reason_reference(int reason, size_t i)
{
	return sipinfo_priv_thing_reference(reason_thing(reason), i);
}
