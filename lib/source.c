#include "diagnosis.h"

/* Names */

static const char known_names[KNOWN_COUNT][19] = {
	[KNOWN_ACCEPT] = "Accept",
	[KNOWN_ACCEPT_ENCODING] = "Accept-Encoding",
	[KNOWN_ACCEPT_LANGUAGE] = "Accept-Language",
	[KNOWN_ALERTMSG_ERROR] = "AlertMsg-Error",
	[KNOWN_ALLOW] = "Allow",
	[KNOWN_ALLOW_EVENTS] = "Allow-Events",
	[KNOWN_CALL_ID] = "Call-ID",
	[KNOWN_CALL_INFO] = "Call-Info",
	[KNOWN_CONTACT] = "Contact",
	[KNOWN_CONTENT_TYPE] = "Content-Type",
	[KNOWN_CSEQ] = "CSeq",
	[KNOWN_ERROR_INFO] = "Error-Info",
	[KNOWN_FROM] = "From",
	[KNOWN_GEOLOCATION_ERROR] = "Geolocation-Error",
	[KNOWN_MIN_EXPIRES] = "Min-Expires",
	[KNOWN_MIN_SE] = "Min-SE",
	[KNOWN_PERMISSION_MISSING] = "Permission-Missing",
	[KNOWN_PROXY_AUTHENTICATE] = "Proxy-Authenticate",
	[KNOWN_REASON] = "Reason",
	[KNOWN_RECV_INFO] = "Recv-Info",
	[KNOWN_REQUIRE] = "Require",
	[KNOWN_RETRY_AFTER] = "Retry-After",
	[KNOWN_RSEQ] = "RSeq",
	[KNOWN_SECURITY_SERVER] = "Security-Server",
	[KNOWN_SERVER] = "Server",
	[KNOWN_TO] = "To",
	[KNOWN_UNSUPPORTED] = "Unsupported",
	[KNOWN_USER_AGENT] = "User-Agent",
	[KNOWN_VIA] = "Via",
	[KNOWN_WARNING] = "Warning",
	[KNOWN_WWW_AUTHENTICATE] = "WWW-Authenticate",
};

enum known
known_of(struct slice name)
{
	struct slice full = sipinfo_priv_message_name(name);

	for (int i = 1; i < KNOWN_COUNT; i++) {
		if (slice_is(full, known_names[i]))
			return (enum known)i;
	}
	return KNOWN_NONE;
}

const char *
known_name(enum known known)
{
	return known != KNOWN_NONE ? known_names[known] : NULL;
}

/* Passages */

void
passage_open(struct passage *p, const struct source *source)
{
	p->source = source;
	p->i = 0;
	if (!source->parsed)
		sipinfo_priv_message_open(&p->cursor, source->message, &p->start);
}

bool
passage_field(struct passage *p, struct field *field)
{
	const struct sipinfo_name_value *pair;

	if (!p->source->parsed)
		return sipinfo_priv_message_field(&p->cursor, field);
	if (p->i >= p->source->n)
		return false;
	pair = &p->source->fields[p->i++];
	field->name = slice_trim(slice_given(pair->name, pair->name_len));
	field->value = slice_trim(slice_given(pair->value, pair->value_len));
	field->line = p->i;
	field->offset = NO_OFFSET;
	field->odd = 0;
	return true;
}

bool
source_find(const struct source *source, const char *name, struct slice *value)
{
	struct passage p;
	struct field field;

	passage_open(&p, source);
	while (passage_field(&p, &field)) {
		if (sipinfo_priv_message_is(field.name, name)) {
			*value = field.value;
			return true;
		}
	}
	*value = slice_of("");
	return false;
}

bool
source_has_word(const struct source *source, const char *name, struct slice word)
{
	struct passage p;
	struct field field;
	struct slice token;

	passage_open(&p, source);
	while (passage_field(&p, &field)) {
		if (!sipinfo_priv_message_is(field.name, name))
			continue;
		while (sipinfo_priv_next_token(&field.value, &token)) {
			if (slice_same(token, word))
				return true;
		}
	}
	return false;
}
