/* Reads all that can be read of any bytes; aborts if an answer points outside of them. */
#ifndef WALK_H
#define WALK_H

#include <stdlib.h>

#include "message/message.h"

struct walk {
	const char *p, *end;
	volatile unsigned sum; /* keeps the compiler from leaving reads out */
};

static inline void
walk_slice(struct walk *walk, struct slice s)
{
	if (s.n > 0 && (s.p < walk->p || s.p > walk->end || s.n > (size_t)(walk->end - s.p)))
		abort();
	for (size_t i = 0; i < s.n; i++)
		walk->sum = walk->sum ^ (unsigned char)s.p[i];
}

static inline void
walk_params(struct walk *walk, struct slice rest)
{
	struct param param;
	uint32_t number;
	size_t limit = rest.n + 1;

	walk_slice(walk, rest);
	while (sipinfo_value_next_param(&rest, &param)) {
		if (limit-- == 0)
			abort();
		walk_slice(walk, param.name);
		walk_slice(walk, param.value);
		sipinfo_value_number(param.value, &number);
		walk->sum = walk->sum ^ number;
	}
}

static inline void
walk_value(struct walk *walk, struct slice value)
{
	struct slice rest = value;
	struct param param;
	struct via via;
	struct cseq cseq;
	struct address address;
	struct warning warning;
	struct reason reason;
	struct retry_after retry;

	walk_slice(walk, sipinfo_value_head(&rest));
	walk_params(walk, rest);
	sipinfo_value_find_param(rest, "q", &param);
	walk_slice(walk, param.value);
	sipinfo_value_read_via(value, &via);
	walk_slice(walk, via.protocol);
	walk_slice(walk, via.transport);
	walk_slice(walk, via.host);
	walk_slice(walk, via.port_text);
	walk_params(walk, via.params);
	sipinfo_value_read_cseq(value, &cseq);
	walk_slice(walk, cseq.method);
	sipinfo_value_read_address(value, &address);
	walk_slice(walk, address.name);
	walk_slice(walk, address.uri);
	walk_params(walk, address.params);
	sipinfo_value_read_warning(value, &warning);
	walk_slice(walk, warning.code_text);
	walk_slice(walk, warning.agent);
	walk_slice(walk, warning.text);
	sipinfo_value_read_reason(value, &reason);
	walk_slice(walk, reason.protocol);
	walk_slice(walk, reason.cause_text);
	walk_slice(walk, reason.text);
	walk_slice(walk, reason.location);
	walk_slice(walk, reason.ppi);
	walk_params(walk, reason.params);
	sipinfo_value_read_retry_after(value, &retry);
	walk_slice(walk, retry.comment);
	walk_params(walk, retry.params);
}

static inline void
walk_field(struct walk *walk, const struct field *field)
{
	struct slice rest, value;
	struct auth auth = { .begins = false };
	size_t limit = field->value.n + 1;

	walk_slice(walk, field->name);
	walk_slice(walk, field->value);
	if (sipinfo_names_full(field->name).n < field->name.n)
		abort();
	for (rest = field->value; sipinfo_value_next(&rest, &value);) {
		if (value.n == 0 || limit-- == 0)
			abort();
		walk_slice(walk, value);
		walk_value(walk, value);
	}
	for (rest = field->value; sipinfo_value_next_token(&rest, &value);)
		walk_slice(walk, value);
	for (rest = field->value; sipinfo_value_next_auth(&rest, &auth);) {
		walk_slice(walk, auth.scheme);
		walk_slice(walk, auth.param.name);
		walk_slice(walk, auth.param.value);
	}
}

static inline void
walk_message(const char *p, size_t n)
{
	struct walk walk = { p, p + n, 0 };
	struct cursor cursor;
	struct start start;
	struct field field;
	struct body body;
	size_t offset = 0;

	sipinfo_message_open(&cursor, slice_given(p, n), &start);
	walk_slice(&walk, start.line);
	walk_slice(&walk, start.version);
	walk_slice(&walk, start.code_text);
	walk_slice(&walk, start.phrase);
	walk_slice(&walk, start.method);
	walk_slice(&walk, start.uri);
	if (start.code < 0 || start.code > 999)
		abort();
	while (sipinfo_message_field(&cursor, &field)) {
		if (field.offset < offset || field.offset > n || field.line > n + 1)
			abort();
		offset = field.offset;
		walk_field(&walk, &field);
	}
	if (sipinfo_message_field(&cursor, &field))
		abort();
	sipinfo_message_body(&cursor, &body);
	walk_slice(&walk, body.bytes);
	walk_slice(&walk, body.extra);
}

#endif
