#include "diagnose/diagnosis.h"

/* Names */

static const char names[NAME_COUNT][19] = {
	[NAME_ACCEPT] = "Accept",
	[NAME_ACCEPT_ENCODING] = "Accept-Encoding",
	[NAME_ACCEPT_LANGUAGE] = "Accept-Language",
	[NAME_ALERTMSG_ERROR] = "AlertMsg-Error",
	[NAME_ALLOW] = "Allow",
	[NAME_ALLOW_EVENTS] = "Allow-Events",
	[NAME_CALL_ID] = "Call-ID",
	[NAME_CALL_INFO] = "Call-Info",
	[NAME_CONTACT] = "Contact",
	[NAME_CONTENT_TYPE] = "Content-Type",
	[NAME_CSEQ] = "CSeq",
	[NAME_ERROR_INFO] = "Error-Info",
	[NAME_FROM] = "From",
	[NAME_GEOLOCATION_ERROR] = "Geolocation-Error",
	[NAME_MIN_EXPIRES] = "Min-Expires",
	[NAME_MIN_SE] = "Min-SE",
	[NAME_PERMISSION_MISSING] = "Permission-Missing",
	[NAME_PROXY_AUTHENTICATE] = "Proxy-Authenticate",
	[NAME_REASON] = "Reason",
	[NAME_RECV_INFO] = "Recv-Info",
	[NAME_REQUIRE] = "Require",
	[NAME_RETRY_AFTER] = "Retry-After",
	[NAME_RSEQ] = "RSeq",
	[NAME_SECURITY_SERVER] = "Security-Server",
	[NAME_SERVER] = "Server",
	[NAME_TO] = "To",
	[NAME_UNSUPPORTED] = "Unsupported",
	[NAME_USER_AGENT] = "User-Agent",
	[NAME_VIA] = "Via",
	[NAME_WARNING] = "Warning",
	[NAME_WWW_AUTHENTICATE] = "WWW-Authenticate",
};

enum name
sipinfo_names_find(struct slice name)
{
	struct slice full = sipinfo_names_full(name);

	for (int i = 1; i < NAME_COUNT; i++) {
		if (slice_is(full, names[i]))
			return (enum name)i;
	}
	return NAME_NONE;
}

const char *
sipinfo_names_text(enum name name)
{
	return name != NAME_NONE ? names[name] : NULL;
}

/* Passages */

void
sipinfo_source_open(struct passage *p, const struct source *source)
{
	p->source = source;
	p->i = 0;
	if (!source->parsed)
		sipinfo_message_open(&p->cursor, source->message, &p->start);
}

bool
sipinfo_source_next(struct passage *p, struct field *field)
{
	const struct sipinfo_name_value *pair;

	if (!p->source->parsed)
		return sipinfo_message_field(&p->cursor, field);
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
sipinfo_source_find(const struct source *source, const char *name, struct slice *value)
{
	struct passage p;
	struct field field;

	sipinfo_source_open(&p, source);
	while (sipinfo_source_next(&p, &field)) {
		if (sipinfo_names_is(field.name, name)) {
			*value = field.value;
			return true;
		}
	}
	*value = slice_of("");
	return false;
}

bool
sipinfo_source_has_word(const struct source *source, const char *name, struct slice word)
{
	struct passage p;
	struct field field;
	struct slice token;

	sipinfo_source_open(&p, source);
	while (sipinfo_source_next(&p, &field)) {
		if (!sipinfo_names_is(field.name, name))
			continue;
		while (sipinfo_value_next_token(&field.value, &token)) {
			if (slice_same(token, word))
				return true;
		}
	}
	return false;
}
