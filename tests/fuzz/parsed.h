/*
 * A message as a SIP stack hands it over that has read it already, and what is found in it: the same
 * as in the bytes, but for how they are laid out.
 */
#ifndef PARSED_H
#define PARSED_H

#include <stdio.h>

#include "input.h"

#include "advice-values.h"
#include "message/message.h"

#define FIELDS 32

struct parsed {
	struct start start;
	struct sipinfo_name_value fields[FIELDS];
	size_t n;
	struct slice body;
	bool whole; /* nothing is cut off, and there is room for all header fields */
	bool lines; /* a line end is inside of something */
};

static inline bool
has_line_end(struct slice s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '\r' || s.p[i] == '\n')
			return true;
	}
	return false;
}

static inline void
parse(struct parsed *parsed, const char *p, size_t n)
{
	struct cursor cursor;
	struct field field;
	struct body body;

	parsed->n = 0;
	sipinfo_message_open(&cursor, slice_given(p, n), &parsed->start);
	/* where the bytes end in the middle of something, they say less */
	parsed->whole = (parsed->start.odd & ODD_CUT) == 0;
	parsed->lines = has_line_end(parsed->start.line);
	while (sipinfo_message_field(&cursor, &field)) {
		struct sipinfo_name_value *pair = &parsed->fields[parsed->n];

		parsed->whole = parsed->whole && parsed->n < FIELDS && (field.odd & ODD_CUT) == 0;
		if (!parsed->whole)
			continue;
		parsed->lines = parsed->lines || has_line_end(field.name) || has_line_end(field.value);
		pair->name = field.name.p;
		pair->name_len = field.name.n;
		pair->value = field.value.p;
		pair->value_len = field.value.n;
		parsed->n++;
	}
	/* without the empty line a field may be missing because the bytes are */
	parsed->whole = parsed->whole && (cursor.odd & ODD_NO_BLANK) == 0;
	sipinfo_message_body(&cursor, &body);
	parsed->body = body.bytes;
}

/* sipinfo_field_fn */
static inline bool
parsed_field(size_t i, struct sipinfo_name_value *field, void *user)
{
	const struct parsed *parsed = user;

	if (i >= parsed->n)
		return false;
	*field = parsed->fields[i];
	return true;
}

/* Whether it is a response with a code. */
static inline bool
is_response(const struct parsed *parsed)
{
	return parsed->start.kind == START_RESPONSE && sipinfo_class(parsed->start.code) != SIPINFO_CLASS_NONE;
}

/* Whether it is a request whose CSeq names its method: fields have it there only. */
static inline bool
is_request(const struct parsed *parsed)
{
	for (size_t i = 0; i < parsed->n; i++) {
		const struct sipinfo_name_value *field = &parsed->fields[i];
		struct cseq cseq;

		if (!sipinfo_names_is(slice_make(field->name, field->name + field->name_len), "CSeq"))
			continue;
		return parsed->start.kind == START_REQUEST && parsed->start.uri.n > 0 &&
		       sipinfo_value_read_cseq(slice_make(field->value, field->value + field->value_len),
					       &cseq) &&
		       cseq.method.n == parsed->start.method.n &&
		       memcmp(cseq.method.p, parsed->start.method.p, cseq.method.n) == 0;
	}
	return false;
}

/* What is found: each with all that it says. */

#define FOUND 160

struct found {
	size_t n;
	enum sipinfo_finding_id ids[FOUND];
	uint32_t sums[FOUND];
	struct sipinfo_advice advice;
};

static inline uint32_t
add_bytes(uint32_t sum, const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		sum = ((sum & 0xffffff) * 31) ^ (unsigned char)p[i];
	return sum;
}

/* Findings about how the bytes are laid out: fields have no layout, and a request no size. */
static inline bool
is_of_layout(enum sipinfo_finding_id id)
{
	switch (id) {
	case SIPINFO_FINDING_PHRASE_SPACE_MISSING:
	case SIPINFO_FINDING_STATUS_LINE_SPACE:
	case SIPINFO_FINDING_VERSION:
	case SIPINFO_FINDING_CUT_OFF:
	case SIPINFO_FINDING_BODY_CUT:
	case SIPINFO_FINDING_BODY_EXTRA:
	case SIPINFO_FINDING_ANOTHER_MESSAGE:
	case SIPINFO_FINDING_CONTENT_LENGTH_UNREADABLE:
	case SIPINFO_FINDING_CONTENT_LENGTH_CONFLICT:
	case SIPINFO_FINDING_LINE_UNREADABLE:
	case SIPINFO_FINDING_CONTROL_CHARACTER:
	case SIPINFO_FINDING_LINE_ENDS_LF:
	case SIPINFO_FINDING_LINE_ENDS_CR:
	case SIPINFO_FINDING_REQUEST_VERSION:
	case SIPINFO_FINDING_REQUEST_LINE_SPACE:
	case SIPINFO_FINDING_REQUEST_LARGE:
		return true;
	default:
		return false;
	}
}

/* sipinfo_finding_fn */
static inline bool
keep_finding(const struct sipinfo_finding *finding, void *user)
{
	struct found *found = user;
	enum sipinfo_finding_id id = sipinfo_finding_kind(finding);
	const char *name, *p;
	uint32_t sum;
	size_t n;

	if (is_of_layout(id))
		return true;
	DEMAND(found->n < FOUND);
	p = sipinfo_finding_value(finding, &n);
	sum = add_bytes((uint32_t)id, p, n);
	for (size_t i = 0; (name = sipinfo_finding_parameter(finding, i)) != NULL; i++) {
		p = sipinfo_finding_string(finding, name, &n);
		sum = add_bytes(sum, name, strlen(name));
		/* a number may stand nowhere in what is given */
		if (p != NULL && sipinfo_finding_number(finding, name) < 0)
			sum = add_bytes(sum, p, n);
		sum ^= (uint32_t)(sipinfo_finding_number(finding, name) & 0xffff);
	}
	for (size_t i = 0; i < 4; i++)
		sum = ((sum & 0xffffff) * 31) ^ sipinfo_finding_message(finding, i);
	found->ids[found->n] = id;
	found->sums[found->n++] = sum;
	return true;
}

static inline const char *
name_of(const struct found *found, size_t i)
{
	return i < found->n ? sipinfo_finding_name(found->ids[i]) : "nothing more";
}

static inline bool
is_same_advice(const struct sipinfo_advice *a, const struct sipinfo_advice *b)
{
	return a->code == b->code && a->told_as == b->told_as && a->action == b->action &&
	       a->seconds == b->seconds && a->flags == b->flags && a->cause == b->cause &&
	       a->vendor == b->vendor && same_values(a, b);
}

static inline void
check_same_found(const char *what, const struct found *a, const struct found *b)
{
	size_t i = 0;

	/* of many findings the lightest are counted only, and which that are depends on those left out here */
	for (size_t j = 0; j < a->n || j < b->n; j++) {
		if ((j < a->n && a->ids[j] == SIPINFO_FINDING_MORE_FINDINGS) ||
		    (j < b->n && b->ids[j] == SIPINFO_FINDING_MORE_FINDINGS))
			return;
	}
	while (i < a->n && i < b->n && a->sums[i] == b->sums[i])
		i++;
	if (i < a->n || i < b->n) {
		fprintf(stderr, "%s: %s or %s\n", what, name_of(a, i), name_of(b, i));
		abort();
	}
	if (!is_same_advice(&a->advice, &b->advice)) {
		fprintf(stderr, "%s: action %d or %d\n", what, a->advice.action, b->advice.action);
		abort();
	}
}

#endif
