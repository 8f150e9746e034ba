#include "message/message.h"

#include "base/block.h"

static inline uint64_t
eight_are_odd(const char *p)
{
	uint64_t eight;

	memcpy(&eight, p, sizeof eight);
	return bytes_are_odd(eight);
}

static bool
is_printable(const char *p, const char *end)
{
	while (end - p >= 8 && eight_are_odd(p) == 0)
		p += 8;
	while (p < end && *p >= 0x20 && *p < 0x7f)
		p++;
	return p >= end;
}
/*
 * RFC 3261 25.1 ends lines with CR LF. What is written in another way throughout shows it in its
 * first line; anywhere else a lone CR or LF is a byte of its line that forges nothing.
 */
static enum line_ends
find_line_ends(const char *p, const char *end)
{
	const char *start = p;
	bool line_feed = false;

	for (; p < end && is_eol(*p); p++)
		line_feed = line_feed || *p == '\n';
	start = p;
	p = find_byte(p, end, '\n');
	if (p >= end)
		return line_feed ? LINES_CRLF : LINES_CR;
	return byte_before(start, p) == '\r' ? LINES_CRLF : LINES_LF;
}

/*
 * Past the line end at p; p itself if none is there. CR CR LF is one: some tools make it of CR LF.
 * So is a CR with which the input ends: the rest of CR LF is missing.
 */
static const char *
skip_odd_eol(const char *p, const char *end, enum line_ends ends, unsigned *odd)
{
	const char *q = p;

	if (q < end && *q == '\n' && ends == LINES_LF) {
		*odd |= ODD_BARE_LF;
		return q + 1;
	}
	if (q >= end || *q != '\r')
		return p;
	q++;
	if (q >= end)
		return q;
	if (ends == LINES_CR) {
		*odd |= ODD_BARE_CR;
		return q;
	}
	if (*q == '\r' && q + 1 < end && q[1] == '\n') {
		*odd |= ODD_BARE_CR;
		return q + 2;
	}
	return p;
}

/* CR LF is a line end in each of them. */
static inline bool
is_crlf(const char *p, const char *end)
{
	return p < end && *p == '\r' && p + 1 < end && p[1] == '\n';
}

static inline const char *
skip_eol(const char *p, const char *end, enum line_ends ends, unsigned *odd)
{
	return is_crlf(p, end) ? p + 2 : skip_odd_eol(p, end, ends, odd);
}

/* The same at the start of a line, where a lone LF is in no value: it is a blank line. */
static inline const char *
skip_blank_line(const char *p, const char *end, enum line_ends ends, unsigned *odd)
{
	if (p < end && !is_eol(*p))
		return p;
	return skip_eol(p, end, p < end && *p == '\n' ? LINES_LF : ends, odd);
}

static const char *
skip_blank_lines(const char *p, const char *end, enum line_ends ends)
{
	unsigned odd = 0;
	const char *q;

	while ((q = skip_blank_line(p, end, ends, &odd)) > p)
		p = q;
	return p;
}

/* To the end of a line that is not all printable, or ends in an odd way. */
static const char *
skip_odd_line(const char *p, const char *end, enum line_ends ends, unsigned *odd)
{
	unsigned ignored = 0;

	for (; p < end; p++) {
		if ((unsigned char)*p >= 0x20 && *p != 0x7f)
			continue;
		if (is_crlf(p, end) || (is_eol(*p) && skip_odd_eol(p, end, ends, &ignored) > p))
			return p;
		if (is_control(*p))
			*odd |= ODD_CONTROL;
	}
	*odd |= ODD_CUT;
	return p;
}

/* To the end of the line. */
static const char *
skip_line(const char *p, const char *end, enum line_ends ends, unsigned *odd)
{
	const char *stop;

	/* then there is no LF to look for */
	if (ends == LINES_CR)
		return skip_odd_line(p, end, ends, odd);
	stop = find_byte(p, end, '\n');
	if (stop > p && stop[-1] == '\r')
		stop--;
	else if (ends == LINES_CRLF)
		return skip_odd_line(p, end, ends, odd);
	if (stop >= end || !is_printable(p, stop))
		return skip_odd_line(p, end, ends, odd);
	return stop;
}

static void
read_code(struct start *start)
{
	struct slice text = start->code_text;
	uint32_t code;

	if (text.n == 0)
		start->odd |= ODD_CODE_MISSING;
	else if (byte_at(text.p, slice_end(text), 0) == '+' || byte_at(text.p, slice_end(text), 0) == '-')
		start->odd |= ODD_CODE_SIGN;
	else if (!sipinfo_value_number(text, &code))
		start->odd |= ODD_CODE_TEXT;
	else if (text.n < 3)
		start->odd |= ODD_CODE_SHORT;
	else if (text.n > 3)
		start->odd |= ODD_CODE_LONG;
	else {
		start->code = (int)code;
		if (code < 100 || code > 699)
			start->odd |= ODD_CODE_RANGE;
	}
}

static void
read_version(const char *p, const char *end, struct start *start)
{
	start->version = slice_make(p, end);
	if (!slice_is(start->version, "SIP/2.0"))
		start->odd |= ODD_VERSION;
	for (; p < end; p++) {
		if (*p >= 'a' && *p <= 'z')
			start->odd |= ODD_VERSION_CASE;
	}
}

static void
read_status_line(const char *p, const char *end, struct start *start)
{
	const char *q = skip_word(p, end);

	start->kind = START_RESPONSE;
	read_version(p, q, start);
	p = skip_blank(q, end);
	if (p < end && (byte_at(q, end, 0) != ' ' || p - q > 1))
		start->odd |= ODD_SPACE;
	q = skip_word(p, end);
	start->code_text = slice_make(p, q);
	read_code(start);
	start->phrase = slice_trim(slice_make(q, end));
}

static void
read_request_line(const char *p, const char *end, struct start *start)
{
	const char *method_end = skip_token(p, end), *q;
	const char *version_end = slice_end(slice_trim(slice_make(p, end)));
	const char *version = version_end;
	size_t spaces = 0;
	bool tabs = false;

	while (version > p && !is_blank(version[-1]))
		version--;
	if (method_end == p || method_end >= version || !is_blank(*method_end))
		return;
	if (match(version, version_end, "sip/") == NULL)
		return;
	start->kind = START_REQUEST;
	start->method = slice_make(p, method_end);
	start->uri = slice_trim(slice_make(method_end, version));
	read_version(version, version_end, start);
	for (q = method_end; q < version; q++) {
		if (*q == ' ')
			spaces++;
		else if (*q == '\t')
			tabs = true;
	}
	if (start->uri.n == 0)
		start->odd |= ODD_MISSING;
	if (tabs || spaces != 2 || version_end < end)
		start->odd |= ODD_SPACE;
}

/* Reads the line from p to end, which has no line end in it. */
static void
read_start(const char *p, const char *end, struct start *start)
{
	struct slice none = slice_make(p, p);

	start->kind = START_NONE;
	start->odd = 0;
	start->code = 0;
	start->line = slice_make(p, end);
	start->version = none;
	start->code_text = none;
	start->phrase = none;
	start->method = none;
	start->uri = none;
	if (p < end && is_blank(*p))
		start->odd |= ODD_SPACE;
	p = skip_blank(p, end);
	if (match(p, end, "sip/") != NULL)
		read_status_line(p, end, start);
	else
		read_request_line(p, end, start);
}

/* scheme ":" and something, with nothing between that a request line has no room for */
static bool
is_uri(struct slice uri)
{
	const char *p = uri.p, *end = slice_end(uri);

	while (p < end && *p != ':' && is_token(*p))
		p++;
	if (p == uri.p || p >= end || *p != ':' || is_digit(byte_at(uri.p, end, 0)) || p + 1 >= end)
		return false;
	return skip_word(p, end) >= end;
}

bool
sipinfo_message_is_start(struct slice line)
{
	struct start start;

	read_start(line.p, slice_end(line), &start);
	if ((start.odd & (ODD_VERSION | ODD_MISSING | ODD_SPACE)) != 0)
		return false;
	if (start.kind == START_REQUEST)
		return is_uri(start.uri);
	return start.kind == START_RESPONSE && start.code > 0;
}

static bool
is_start(const char *p, const char *end, enum line_ends ends)
{
	unsigned odd = 0;

	return sipinfo_message_is_start(slice_make(p, skip_line(p, end, ends, &odd)));
}

static bool
is_field(const char *p, const char *end)
{
	const char *q = skip_token(p, end);
	const char *colon = skip_blank(q, end);

	return q > p && colon < end && *colon == ':';
}

void
sipinfo_message_open(struct cursor *c, struct slice message, struct start *start)
{
	const char *p = message.p, *end = slice_end(message), *stop;
	unsigned odd = 0;

	c->start = p;
	c->end = end;
	c->ends = find_line_ends(p, end);
	c->line = 1;
	c->odd = 0;
	c->done = false;
	c->has_type = false;
	c->has_length = false;
	c->length = 0;
	while ((stop = skip_blank_line(p, end, c->ends, &c->odd)) > p) {
		p = stop;
		c->line++;
		odd |= ODD_BLANK_BEFORE;
	}
	stop = skip_line(p, end, c->ends, &odd);
	read_start(p, stop, start);
	if (start->kind != START_NONE || !is_field(p, stop)) {
		p = skip_eol(stop, end, c->ends, &odd);
		c->line++;
	}
	c->p = p;
	start->odd |= odd;
	c->odd |= start->odd;
}

/* What the cursor must know of the fields that it passes to find the end of the body. */
static void
note_field(struct cursor *c, const struct field *field)
{
	uint32_t length;

	/* as long as neither of them, nor a compact form */
	if (field->name.n != 1 && field->name.n != 12 && field->name.n != 14)
		return;
	if (sipinfo_names_is(field->name, "Content-Type")) {
		c->has_type = true;
	} else if (sipinfo_names_is(field->name, "Content-Length")) {
		if (!sipinfo_value_number(field->value, &length)) {
			c->odd |= ODD_LENGTH;
		} else if (!c->has_length) {
			c->has_length = true;
			c->length = length;
		} else if (c->length != length) {
			c->odd |= ODD_LENGTHS;
		}
	}
}

/* Reads the name at p and returns where the value begins. */
static const char *
read_name(const char *p, const char *end, struct field *field)
{
	const char *name = p;

	p = skip_token(p, end);
	if (p > name && p < end && *p == ':') {
		field->name = slice_make(name, p);
		return p + 1;
	}
	for (p = name; p < end && *p != ':'; p++) {
		if (is_control(*p))
			field->odd |= ODD_CONTROL;
	}
	if (p >= end) {
		field->odd |= ODD_NO_COLON;
		field->name = slice_make(name, name);
		return name;
	}
	field->name = slice_trim(slice_make(name, p));
	if (slice_end(field->name) < p)
		field->odd |= ODD_COLON_SPACE;
	if (field->name.n == 0)
		field->odd |= ODD_NO_NAME;
	else if (skip_token(field->name.p, slice_end(field->name)) < slice_end(field->name))
		field->odd |= ODD_NAME;
	return p + 1;
}

bool
sipinfo_message_field(struct cursor *c, struct field *field)
{
	const char *p = c->p, *end = c->end, *name, *value, *stop;
	unsigned odd = 0;

	if (c->done) {
		field->name = field->value = slice_make(p, p);
		return false;
	}
	stop = skip_blank_line(p, end, c->ends, &odd);
	if (p >= end || stop > p) {
		field->name = field->value = slice_make(p, p);
		c->done = true;
		c->odd |= p >= end ? ODD_NO_BLANK : odd;
		c->p = stop;
		return false;
	}
	stop = skip_line(p, end, c->ends, &odd);
	field->odd = is_blank(*p) ? ODD_INDENT : 0;
	name = skip_blank(p, stop);
	value = read_name(name, stop, field);
	if ((field->odd & (ODD_NO_COLON | ODD_NAME)) != 0 &&
	    sipinfo_message_is_start(slice_make(p, stop))) {
		field->value = slice_make(p, p);
		c->odd |= ODD_NO_BLANK;
		return false;
	}
	field->line = c->line;
	field->offset = (size_t)(name - c->start);
	odd |= field->odd;
	for (;;) {
		p = skip_eol(stop, end, c->ends, &odd);
		c->line++;
		if (p >= end || !is_blank(*p))
			break;
		odd |= ODD_FOLDED;
		stop = skip_line(p, end, c->ends, &odd);
	}
	field->value = slice_trim(slice_make(value, stop));
	field->odd = odd;
	c->p = p;
	c->odd |= odd;
	note_field(c, field);
	return true;
}

/* Past as much as *n bytes, a LF counting as so many, and takes from *n what was there. */
static const char *
skip_counted(const char *p, const char *end, uint32_t line_feed, uint32_t *n)
{
	for (; p < end && *n > 0; p++) {
		uint32_t cost = *p == '\n' ? line_feed : 1;

		*n = *n > cost ? *n - cost : 0;
	}
	return p;
}

static bool
is_boundary(const char *p, const char *end, enum line_ends ends)
{
	p = skip_blank_lines(p, end, ends);
	return p >= end || is_start(p, end, ends);
}

void
sipinfo_message_body(const struct cursor *c, struct body *body)
{
	const char *p = c->p, *end = c->end, *stop = end, *converted;
	uint32_t missing = c->length, none_missing = missing;

	body->converted = false;
	if ((c->odd & ODD_NO_BLANK) != 0) {
		stop = p;
	} else if (c->has_length) {
		stop = skip_counted(p, end, 1, &missing);
		if (c->ends == LINES_LF && (missing > 0 || !is_boundary(stop, end, c->ends))) {
			converted = skip_counted(p, end, 2, &none_missing);
			if (none_missing == 0 && is_boundary(converted, end, c->ends)) {
				stop = converted;
				missing = 0;
				body->converted = true;
			}
		}
	} else if (!c->has_type && is_boundary(p, end, c->ends)) {
		stop = p;
	}
	body->bytes = slice_make(p, stop);
	body->missing = missing;
	p = skip_blank_lines(stop, end, c->ends);
	body->extra = slice_make(p, end);
	body->next = is_start(p, end, c->ends);
}

