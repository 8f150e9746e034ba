/*
 * Lines of logs. lib/registry/README.md explains the patterns, lib/generator/lines.py writes them.
 *
 * Each pattern has an anchor: the first literal in it, of LINE_WINDOW bytes or more. The search looks
 * at the last three of LINE_WINDOW bytes: what they hash to says how far no anchor can begin, or which
 * anchors may begin right here. From an anchor a pattern is followed without ever going back, and a
 * placeholder takes so many bytes at most. What stands before an anchor is read after that, back to a
 * blank at most, which every such anchor has: so the time is linear in the length of the text.
 */
#include "base/options.h"
#include "lookup/table.h"

struct sipinfo_line_kind {
	uint32_t name, program;
	uint16_t summary, fix, references;
	uint16_t code, cause;
};

struct line_pattern {
	uint16_t program; /* where it begins in line_programs */
	uint16_t kind;
};

#include "line-data.h"

/* What is being matched: the text from where the search began, and what the line says. */
struct matching {
	const char *start, *end;
	int code, cause;
};

enum { NUMBER_MAX = 20, BLANKS_MAX = 64, TOKEN_MAX = 48, NAME_MAX = 200, PROTOCOL_MAX = 40, LENGTH_MAX = 9 };

static bool
is_word(char c)
{
	return is_alphanumeric(c) || c == '_';
}

/* Whether no number or word goes on at p: "486", but not "4860", "486x", "486.5" or "486-7". */
static bool
ends_here(const char *p, const char *end)
{
	if (p >= end)
		return true;
	if (*p == '-' || *p == '.')
		return end - p < 2 || !is_alphanumeric(p[1]);
	return !is_word(*p);
}

static bool
is_code(const char *p)
{
	return p[0] >= '1' && p[0] <= '6' && is_digit(p[1]) && is_digit(p[2]);
}

static int
number_of(const char *p, const char *end)
{
	int n = 0;

	for (; p < end; p++)
		n = 10 * n + (*p - '0');
	return n;
}

/* Placeholders. Each gives the place behind what it takes at p, or NULL. */

static const char *
take_code(struct matching *m, const char *p)
{
	if (m->end - p < 3 || !is_code(p) || !ends_here(p + 3, m->end))
		return NULL;
	m->code = number_of(p, p + 3);
	return p + 3;
}

static const char *
take_cause(struct matching *m, const char *p)
{
	const char *behind = p;

	while (behind < m->end && behind - p < 3 && is_digit(*behind))
		behind++;
	m->cause = number_of(p, behind);
	return sipinfo_cause_class(m->cause) != SIPINFO_CAUSE_CLASS_NONE &&
			       sipinfo_cause_name(m->cause) != NULL && ends_here(behind, m->end)
		       ? behind
		       : NULL;
}

static const char *
take_token(struct matching *m, const char *p)
{
	const char *behind = p;

	while (behind < m->end && behind - p < TOKEN_MAX && is_word(*behind))
		behind++;
	if (behind < m->end && is_word(*behind))
		return NULL;
	m->cause = sipinfo_cause_from_token(slice_make(p, behind));
	return m->cause != 0 ? behind : NULL;
}

static const char *
take_number(const struct matching *m, const char *p)
{
	const char *digits = p < m->end && *p == '-' ? p + 1 : p;
	const char *behind = digits;

	while (behind < m->end && behind - digits < NUMBER_MAX && is_digit(*behind))
		behind++;
	return behind > digits && (behind == m->end || !is_digit(*behind)) ? behind : NULL;
}

static const char *
take_blanks(const struct matching *m, const char *p)
{
	const char *behind = p;

	while (behind < m->end && behind - p < BLANKS_MAX && is_blank(*behind))
		behind++;
	return behind > p && (behind == m->end || !is_blank(*behind)) ? behind : NULL;
}

static const char *
take_literal(const struct matching *m, const char *p, const uint8_t *literal, size_t n)
{
	return (size_t)(m->end - p) >= n && memcmp(p, literal, n) == 0 ? p + n : NULL;
}

/* Any bytes of the line up to where the literal stands first. */
static const char *
take_text(const struct matching *m, const char *p, const uint8_t *literal, size_t n)
{
	for (size_t i = 0; i <= LINE_TEXT_MAX && p < m->end && !is_eol(*p); i++, p++) {
		if ((unsigned char)*p == literal[0] && take_literal(m, p, literal, n) != NULL)
			return p;
	}
	return NULL;
}

/* What stands before the anchor. Each gives where it begins, or NULL; at is where the anchor begins. */

/* The byte so many places before p; NUL if the search began behind it. */
static char
back(const struct matching *m, const char *p, int n)
{
	return p - m->start >= n ? p[-n] : '\0';
}

/* What ends a word on the way back. */
static bool
is_stop(char c)
{
	return is_lws(c) || c == '"' || c == '\'' || c == '(' || c == ',' || c == '=' || c == '[';
}

static const char *
before_code(struct matching *m, const char *at)
{
	if (at - m->start < 3 || !is_code(at - 3) || is_word(back(m, at, 4)))
		return NULL;
	m->code = number_of(at - 3, at);
	return at - 3;
}

/* Asterisk's name of a channel: PJSIP/alice-0000001f, Local/100@from-internal-0000001f;2 */
static const char *
before_channel(const struct matching *m, const char *at)
{
	const char *p = at, *name_end, *slash;

	if (back(m, p, 2) == ';' && (p[-1] == '1' || p[-1] == '2'))
		p -= 2;
	for (int i = 1; i <= 8; i++) {
		char c = back(m, p, i);

		if (!is_digit(c) && !(c >= 'a' && c <= 'f'))
			return NULL;
	}
	if (back(m, p, 9) != '-')
		return NULL;
	name_end = p -= 9;
	while (p > m->start && !is_stop(p[-1]))
		p--;
	/* the hyphen ends it at the latest */
	for (slash = p; is_alphanumeric(*slash); slash++) {
	}
	if (*slash != '/' || slash - p < 2 || slash - p > 21 || !(*p >= 'A' && *p <= 'Z'))
		return NULL;
	return name_end - slash > 1 && name_end - slash <= NAME_MAX + 1 ? p : NULL;
}

/* sip:bob@example.com, or <sip:bob@example.com> */
static const char *
before_uri(const struct matching *m, const char *at)
{
	const char *p = back(m, at, 1) == '>' ? at - 1 : at;
	const char *uri_end = p, *rest;

	while (p > m->start && !is_stop(p[-1]) && p[-1] != '<' && p[-1] != '>')
		p--;
	if (back(m, p, 1) == '>')
		return NULL;
	if (uri_end - p > 4 && memcmp(p, "sip:", 4) == 0)
		rest = p + 4;
	else if (uri_end - p > 5 && memcmp(p, "sips:", 5) == 0)
		rest = p + 5;
	else
		return NULL;
	return uri_end - rest <= NAME_MAX ? p : NULL;
}

/* What stands between two columns of a list. */
static bool
is_gap(char c)
{
	return is_blank(c) || c == '"' || c == ',' || c == ';' || c == '|';
}

static const char *
before_gap(const struct matching *m, const char *at)
{
	const char *p = at;

	while (at - p < BLANKS_MAX && is_gap(back(m, p, 1)))
		p--;
	return p < at && !is_gap(back(m, p, 1)) ? p : NULL;
}

static bool
is_protocol(char c)
{
	return is_alphanumeric(c) || c == '.' || c == '_' || c == '/' || c == '+' || c == '-';
}

/* The columns of a packet list: the protocol, which is SIP or SIP/SDP, and perhaps the length. */
static const char *
before_column(const struct matching *m, const char *at)
{
	const char *p = before_gap(m, at), *word_end, *digits, *gap;

	if (p == NULL)
		return NULL;
	for (digits = p; p - digits < LENGTH_MAX && is_digit(back(m, digits, 1)); digits--) {
	}
	gap = before_gap(m, digits);
	word_end = p = gap != NULL ? gap : p;
	while (is_protocol(back(m, p, 1)))
		p--;
	if (p > m->start && !is_gap(p[-1]) && !is_eol(p[-1]))
		return NULL;
	/* there are more bytes: the anchor is behind it */
	if (memcmp(p, "SIP", 3) != 0)
		return NULL;
	if (word_end - p == 3)
		return p;
	return p[3] == '/' && word_end - p > 4 && word_end - p <= PROTOCOL_MAX + 4 ? p : NULL;
}

static const char *
before(struct matching *m, uint8_t element, const char *at)
{
	switch (element) {
	case LINE_CODE: return before_code(m, at);
	case LINE_CHANNEL: return before_channel(m, at);
	case LINE_URI: return before_uri(m, at);
	case LINE_COLUMN: return before_column(m, at);
	default: return at;
	}
}

/* The place behind what an element takes at p, or NULL. What belongs to the element stands at program. */
static const char *
take(struct matching *m, uint8_t element, const uint8_t *program, const char *p)
{
	switch (element) {
	case LINE_CODE: return take_code(m, p);
	case LINE_CAUSE: return take_cause(m, p);
	case LINE_TOKEN: return take_token(m, p);
	case LINE_NUMBER: return take_number(m, p);
	case LINE_BLANKS: return take_blanks(m, p);
	/* a literal follows */
	case LINE_TEXT: return take_text(m, p, program + 2, program[1]);
	default: return take_literal(m, p, program + 1, program[0]);
	}
}

/* The place behind the rest of a pattern, or NULL. */
static const char *
follow(struct matching *m, const uint8_t *program, const char *p)
{
	while (p != NULL && *program != LINE_END) {
		uint8_t element = *program++;

		p = take(m, element, program, p);
		if (element == LINE_LITERAL)
			program += 1 + program[0];
	}
	return p;
}

/* Whether the pattern has its anchor at this place. */
static bool
fits(struct matching *m, const struct line_pattern *pattern, const char *at, struct sipinfo_line *found)
{
	const uint8_t *program = line_programs + pattern->program;
	const struct sipinfo_line_kind *kind = &line_kinds[pattern->kind];
	const char *begin, *behind;

	m->code = kind->code;
	m->cause = kind->cause;
	behind = follow(m, program + 1, at);
	begin = behind != NULL ? before(m, program[0], at) : NULL;
	if (begin == NULL)
		return false;
	found->offset = (size_t)(begin - m->start);
	found->length = (size_t)(behind - begin);
	found->kind = kind;
	found->code = m->code;
	found->cause = m->cause;
	return true;
}

/* The last three bytes of a window. */
static unsigned
hash(const char *window)
{
	const unsigned char *p = (const unsigned char *)window + LINE_WINDOW - 3;

	return ((unsigned)p[0] << 7 ^ (unsigned)p[1] << 3 ^ p[2]) & ((1u << LINE_HASH_BITS) - 1);
}

bool
sipinfo_line_find(const char *text, size_t len, size_t from, struct sipinfo_line *found)
{
	const struct slice given = slice_given(text, len);
	struct matching m;
	const char *at;

	if (found == NULL || found->size < SIZE_UP_TO(struct sipinfo_line, cause))
		return false;
	m.end = slice_end(given);
	m.start = at = skip_bytes(given.p, m.end, from);
	while (m.end - at >= LINE_WINDOW) {
		unsigned hit = line_hits[hash(at)];

		if (hit < LINE_SKIP) {
			at += LINE_SKIP - hit;
			continue;
		}
		for (unsigned i = line_buckets[hit - LINE_SKIP]; i < line_buckets[hit - LINE_SKIP + 1]; i++) {
			if (fits(&m, &line_patterns[i], at, found)) {
				found->offset += from;
				return true;
			}
		}
		at++;
	}
	return false;
}

const char *
sipinfo_line_text(const struct sipinfo_line *found, enum sipinfo_text_kind kind, int lang)
{
	const char *own;

	if (found == NULL || found->kind == NULL ||
	    (kind != SIPINFO_TEXT_TITLE && kind != SIPINFO_TEXT_SUMMARY && kind != SIPINFO_TEXT_FIX))
		return "";
	own = sipinfo_line_kind_text(found->kind, kind, lang);
	if (own[0] != '\0')
		return own;
	if (found->code != 0)
		return sipinfo_text(found->code, kind, lang);
	return sipinfo_cause_text(
		found->cause, kind == SIPINFO_TEXT_SUMMARY ? SIPINFO_TEXT_MEANING : kind, lang);
}

const struct sipinfo_line_kind *
sipinfo_line_kind_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);

	for (size_t i = 0; i < ARRAY_LENGTH(line_kinds); i++) {
		if (slice_is(given, sipinfo_table_string(line_kinds[i].name)))
			return &line_kinds[i];
	}
	return NULL;
}

const struct sipinfo_line_kind *
sipinfo_line_kind_next(const struct sipinfo_line_kind *kind)
{
	if (kind == NULL)
		return line_kinds;
	return kind < line_kinds + ARRAY_LENGTH(line_kinds) - 1 ? kind + 1 : NULL;
}

const char *
sipinfo_line_kind_name(const struct sipinfo_line_kind *kind)
{
	return kind != NULL ? sipinfo_table_string(kind->name) : NULL;
}

const char *
sipinfo_line_kind_program(const struct sipinfo_line_kind *kind)
{
	return kind != NULL ? sipinfo_table_string(kind->program) : NULL;
}

const char *
sipinfo_line_kind_text(const struct sipinfo_line_kind *kind, enum sipinfo_text_kind text, int lang)
{
	unsigned number = 0;

	if (kind != NULL && text == SIPINFO_TEXT_SUMMARY)
		number = kind->summary;
	else if (kind != NULL && text == SIPINFO_TEXT_FIX)
		number = kind->fix;
	return sipinfo_text_string(number, lang);
}

const struct sipinfo_reference *
sipinfo_line_kind_reference(const struct sipinfo_line_kind *kind, size_t i)
{
	return kind != NULL ? sipinfo_reference_listed(kind->references, i) : NULL;
}
