#include "message/spelt.h"

/* How far to look for a line end. */
#define NEAR 512

static bool
is_hex(char c)
{
	return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
}

static uint32_t
hex_value(char c)
{
	c = to_lower(c);
	return (uint32_t)(is_digit(c) ? c - '0' : c - 'a' + 10);
}

static bool
is_octal(char c)
{
	return c >= '0' && c <= '7';
}

/* name ":" at p */
static bool
is_field_at(const char *p, const char *end)
{
	const char *q;

	if (p >= end || !is_alphanumeric(*p))
		return false;
	q = skip_blank(skip_token(p, end), end);
	return q < end && *q == ':';
}

/* Finding out */

/* Past an escape for CR or LF at p: so many backslashes, then r or n, 012, x0a, u000a. NULL: none. */
static const char *
skip_escape(const char *p, const char *end, int *depth)
{
	static const char ends[][6] = {"r", "n", "015", "012", "x0d", "x0a", "u000d", "u000a"};
	int n = 0;

	for (; p < end && *p == '\\' && n < 3; p++)
		n++;
	*depth = n;
	if (n == 0 || n == 3)
		return NULL;
	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
		const char *q = match(p, end, ends[i]);

		if (q != NULL)
			return q;
	}
	return NULL;
}

static const char *
skip_escapes(const char *p, const char *end, int *depth)
{
	const char *q = skip_escape(p, end, depth), *second;
	int again;

	if (q == NULL)
		return NULL;
	second = skip_escape(q, end, &again);
	return second != NULL && again == *depth ? second : q;
}

/* #015#012, #012, or " #012" */
static const char *
skip_octal(const char *p, const char *end)
{
	const char *q = match(p, end, "#015#012");

	if (q == NULL)
		q = match(p, end, " #012");
	return q != NULL ? q : match(p, end, "#012");
}

/* Whether blanks for line ends stand at two places: " Via: " and another. */
static bool
has_fields(const char *p, const char *end)
{
	int n = 0;
	bool quoted = false;

	for (; p < end; p++) {
		if (*p == '"')
			quoted = !quoted;
		else if (!quoted && is_blank(*p) && sipinfo_unwrap_is_first_field(p + 1, end) && ++n == 2)
			return true;
	}
	return false;
}

static bool
is_records(const char *floor, const char *p)
{
	for (; floor < p; floor++) {
		if (match(floor, p, "[SID=") != NULL || match(floor, p, "[S=") != NULL)
			return true;
	}
	return false;
}

enum spelling
sipinfo_spelt_find(const char *floor, const char *p, const char *behind, const char *end,
		   bool ngrep)
{
	const char *q, *after;
	bool string = byte_before(floor, p) == '"';
	int depth;

	for (q = behind; q < end && q - behind < NEAR; q++) {
		if (*q == '\\' && (after = skip_escapes(q, end, &depth)) != NULL) {
			if (string && depth == 1 && byte_at(after, end, 0) == '"')
				return SPELLING_LINES;
			return !is_field_at(after, end) ? SPELLING_NONE
			       : depth == 1             ? SPELLING_STRING
							: SPELLING_STRING_TWICE;
		}
		if ((*q == '#' || *q == ' ') && (after = skip_octal(q, end)) != NULL)
			return !is_field_at(after, end) ? SPELLING_NONE
			       : is_records(floor, p)   ? SPELLING_RECORDS
							: SPELLING_OCTAL;
		if (ngrep && *q == '.' && byte_at(q, end, 1) == '.' &&
		    is_field_at(skip_bytes(q, end, 2), end))
			return p - floor == 2 ? SPELLING_WRAPPED : SPELLING_DOTS;
		if (*q == '"' && string && !has_fields(behind, q))
			return SPELLING_LINES;
		if (*q == '"' && q > behind)
			break;
	}
	return has_fields(behind, end) ? SPELLING_BLANKS : SPELLING_NONE;
}

bool
sipinfo_spelt_is_exact(enum spelling spelling)
{
	return spelling == SPELLING_STRING || spelling == SPELLING_STRING_TWICE ||
	       spelling == SPELLING_OCTAL || spelling == SPELLING_LINES || spelling == SPELLING_QUOTED;
}

/* Strings */

/* One string after the other: the bytes of the inner one are what the outer one says. */
struct reader {
	struct window *w;
	const char *p;
	char quote; /* what ends the string; 0: the end of the line */
	uint32_t pending; /* bytes of a character, the next one lowest */
	int n_pending;
};

static int
next_raw(struct reader *r)
{
	if (r->p >= r->w->end) {
		r->w->starved |= r->w->more;
		return -1;
	}
	return (unsigned char)*r->p++;
}

static int
peek_raw(struct reader *r)
{
	if (r->p >= r->w->end) {
		r->w->starved |= r->w->more;
		return -1;
	}
	return (unsigned char)*r->p;
}

/* The bytes of a character in UTF-8. */
static void
pend(struct reader *r, uint32_t c)
{
	r->n_pending = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	if (r->n_pending == 1)
		r->pending = c;
	else if (r->n_pending == 2)
		r->pending = 0x80c0 | c >> 6 | (c & 0x3f) << 8;
	else if (r->n_pending == 3)
		r->pending = 0x8080e0 | c >> 12 | (c >> 6 & 0x3f) << 8 | (c & 0x3f) << 16;
	else
		r->pending = 0x808080f0 | c >> 18 | (c >> 12 & 0x3f) << 8 | (c >> 6 & 0x3f) << 16 |
			     (c & 0x3f) << 24;
}

static int
take_pending(struct reader *r)
{
	int c = (int)(r->pending & 0xff);

	r->pending >>= 8;
	r->n_pending--;
	return c;
}

/* Four digits of a \u; -1 if they are not there. */
static int32_t
read_unit(struct reader *r)
{
	const char *p = r->p, *end = r->w->end;
	uint32_t value = 0;

	for (int i = 0; i < 4; i++) {
		if (p >= end) {
			r->w->starved |= r->w->more;
			return -1;
		}
		if (!is_hex(*p))
			return -1;
		value = (value << 4 | hex_value(*p)) & 0xffff;
		p++;
	}
	r->p = p;
	return (int32_t)value;
}

static void
read_unicode(struct reader *r)
{
	int32_t high = read_unit(r), low;
	const char *back = r->p;

	if (high < 0) {
		pend(r, 'u');
		return;
	}
	if (high >= 0xd800 && high < 0xdc00 && byte_at(r->p, r->w->end, 0) == '\\' &&
	    byte_at(r->p, r->w->end, 1) == 'u') {
		r->p = skip_bytes(r->p, r->w->end, 2);
		low = read_unit(r);
		if (low >= 0xdc00 && low < 0xe000) {
			pend(r, 0x10000 + ((uint32_t)(high - 0xd800) << 10) + (uint32_t)(low - 0xdc00));
			return;
		}
		r->p = back;
	}
	pend(r, high >= 0xd800 && high < 0xe000 ? 0xfffd : (uint32_t)high);
}

static int
read_digits(struct reader *r, int c)
{
	uint32_t value;
	int next;

	if (c == 'x') {
		value = 0;
		for (int i = 0; i < 2 && (next = peek_raw(r)) >= 0 && is_hex((char)next); i++) {
			value = (value << 4 | hex_value((char)next)) & 0xff;
			r->p++;
		}
		return (int)value;
	}
	value = (uint32_t)(c - '0');
	for (int i = 0; i < 2 && (next = peek_raw(r)) >= 0 && is_octal((char)next); i++) {
		value = (value << 3 | (uint32_t)(next - '0')) & 0xff;
		r->p++;
	}
	return (int)value;
}

/* What an escape of one letter stands for; the letter itself if it is none. */
static int
letter_value(int c)
{
	switch (c) {
	case 'n': return '\n';
	case 'r': return '\r';
	case 't': return '\t';
	case 'b': return '\b';
	case 'f': return '\f';
	case 'v': return '\v';
	case 'a': return '\a';
	case 'e': return 0x1b;
	default: return c;
	}
}

/* The next byte that the string says, or -1 at its end. */
static int
next_byte(struct reader *r)
{
	int c;

	if (r->n_pending > 0)
		return take_pending(r);
	c = peek_raw(r);
	if (c < 0 || c == '\n' || (r->quote != 0 && c == (unsigned char)r->quote))
		return -1;
	r->p++;
	if (c == '\r' && peek_raw(r) == '\n')
		return -1;
	if (c != '\\')
		return c;
	c = next_raw(r);
	if (c < 0)
		return -1;
	if (c == 'u') {
		read_unicode(r);
		return take_pending(r);
	}
	if (c == 'x' || is_octal((char)c))
		return read_digits(r, c);
	return letter_value(c);
}

static int
next_inner(struct reader *r)
{
	uint32_t value = 0;
	int c = next_byte(r);

	if (c < 0 || c == '"')
		return -1;
	if (c != '\\')
		return c;
	c = next_byte(r);
	if (c != 'u')
		return c < 0 ? -1 : letter_value(c);
	for (int i = 0; i < 4; i++) {
		c = next_byte(r);
		/* nor is -1, the end */
		if (!is_hex((char)c))
			return -1;
		value = (value << 4 | hex_value((char)c)) & 0xffff;
	}
	pend(r, value >= 0xd800 && value < 0xe000 ? 0xfffd : value);
	return take_pending(r);
}

/* The quote that opens the string in which p stands, or 0. */
static char
find_quote(const char *floor, const char *p)
{
	static const char openers[] = {':', '=', ',', '[', '{', '(', '\\'};
	const char *q;

	if (byte_before(floor, p) == '\'')
		return '\'';
	for (q = p; q > floor; q--) {
		const char *before;

		if (q[-1] != '"')
			continue;
		before = q - 1;
		while (before > floor && is_blank(before[-1]))
			before--;
		if (before <= floor || before < q - 1)
			return '"';
		for (size_t i = 0; i < sizeof openers; i++) {
			if (before[-1] == openers[i])
				return '"';
		}
		/* it closes one */
		return 0;
	}
	return 0;
}

static const char *
read_string(struct window *w, const char *floor, const char *p, bool twice, size_t most,
	    struct out *out)
{
	struct reader r = {.w = w, .p = p, .quote = find_quote(floor, p)};
	int c;

	for (; most > 0; most--) {
		c = twice ? next_inner(&r) : next_byte(&r);
		if (c < 0)
			break;
		sipinfo_out_put(out, (char)c);
	}
	if (w->starved)
		return NULL;
	return r.p;
}

/*
 * The strings of lines that have the same in front of them: {"log":"INVITE … SIP/2.0\r\n","time":…}
 * NULL if a header field does not follow in the next one.
 */
static const char *
read_lines(struct window *w, const char *floor, const char *p, size_t most, struct out *out)
{
	struct slice prefix = slice_make(floor, p);
	struct line line;
	const char *behind;

	for (bool first = true;; first = false) {
		struct reader r = {.w = w, .p = p, .quote = '"'};
		int c, last = 0;

		for (; most > 0 && (c = next_byte(&r)) >= 0; most--) {
			sipinfo_out_put(out, (char)c);
			last = c;
		}
		if (last != '\n' && most > 0) {
			sipinfo_out_put(out, '\n');
			most--;
		}
		if (most == 0)
			return r.p;
		if (!sipinfo_unwrap_line(w, r.p, &line))
			return w->starved ? NULL : r.p;
		behind = line.next;
		if (!sipinfo_unwrap_line(w, behind, &line))
			return w->starved || first ? NULL : behind;
		p = sipinfo_form_skip_prefix(prefix, line.p, line.end);
		if (first && (p == NULL || !sipinfo_unwrap_is_first_field(p, line.end)))
			return NULL;
		if (p == NULL)
			return behind;
	}
}

/* Quoted-printable */

/* What two hexadecimal digits behind the = at p say, in capitals as RFC 2045 6.7 wants them, or -1. */
static int
quoted_at(const char *p, const char *end)
{
	char high = byte_at(p, end, 1), low = byte_at(p, end, 2);

	if (!is_hex(high) || !is_hex(low) || high >= 'a' || low >= 'a')
		return -1;
	/* a text has its line ends as they are: none comes out of a value */
	if (high < '2')
		return -1;
	return (int)(hex_value(high) << 4 | hex_value(low));
}

static const char *
read_quoted(struct window *w, const char *p, size_t most, struct out *out)
{
	const char *end = w->end, *q;
	int value;

	while (most > 0 && p < end) {
		q = match(p, end, "=\r\n");
		if (q == NULL)
			q = match(p, end, "=\n");
		/* the line goes on in the next one */
		if (q != NULL) {
			p = q;
			continue;
		}
		value = *p == '=' ? quoted_at(p, end) : -1;
		sipinfo_out_put(out, value != -1 ? (char)value : *p);
		p = skip_bytes(p, end, value != -1 ? 3 : 1);
		most--;
	}
	if (most > 0 && w->more) {
		w->starved = true;
		return NULL;
	}
	return p;
}

bool
sipinfo_spelt_is_quoted(const char *p, const char *end)
{
	char last = '\0';

	if (match(p, end, "Via:") == NULL)
		return false;
	for (; p < end; p++) {
		const char *q = *p == ';' ? match(p, end, ";branch=3D") : NULL;

		/* a branch begins with this (RFC 3261 8.1.1.7), in the next line perhaps */
		if (q != NULL && (match(q, end, "z9hG4bK") != NULL || match(q, end, "=\n") != NULL ||
				  match(q, end, "=\r\n") != NULL))
			return true;
		/* the line ends, and does not go on in the next one */
		if (*p == '\n' && last != '=')
			return false;
		if (*p != '\r')
			last = *p;
	}
	return false;
}

/* Syslog */

/* What three digits behind p say, or -1. */
static int
octal_at(const char *p, const char *end)
{
	int value = 0;

	for (size_t i = 1; i <= 3; i++) {
		char c = byte_at(p, end, i);

		if (!is_octal(c))
			return -1;
		value = value * 8 + (c - '0');
	}
	return value < 256 ? value : -1;
}

static const char *
read_octal(const char *p, const char *end, bool records, size_t most, struct out *out)
{
	int value;

	for (; most > 0 && p < end && !is_eol(*p); most--) {
		const char *q = records ? match(p, end, " #012") : NULL;

		if (q != NULL) {
			sipinfo_out_put(out, '\r');
			sipinfo_out_put(out, '\n');
			p = q;
		} else if (*p == '#' && (value = octal_at(p, end)) >= 0) {
			sipinfo_out_put(out, (char)value);
			p = skip_bytes(p, end, 4);
		} else {
			sipinfo_out_put(out, *p++);
		}
	}
	return p;
}

/* Past "[S=…] [SID=…]" and two blanks of a record, or NULL. */
static const char *
skip_record(const char *p, const char *end)
{
	for (; p < end; p++) {
		const char *q = match(p, end, "[SID=");

		if (q == NULL)
			continue;
		q = skip_bytes(find_byte(q, end, ']'), end, 1);
		for (int i = 0; i < 2 && q < end && *q == ' '; i++)
			q++;
		return q;
	}
	return NULL;
}

/* Without the time that stands at the end of a record. */
static const char *
trim_time(const char *p, const char *end)
{
	for (; p < end; p++) {
		if (*p == ' ' && match(p, end, " [Time:") != NULL)
			return p;
	}
	return end;
}

static bool
begins_message(const char *p, const char *end)
{
	const char *q = skip_blank(p, end);

	return (q < end && *q == '(') || match(q, end, "SIP/2.0 ") != NULL ||
	       match(q, end, "----") != NULL;
}

/* The number of a record: "[S=1718477]". 0 if it has none. */
static uint32_t
read_serial(const char *p, const char *end)
{
	uint32_t number;

	for (; p < end; p++) {
		const char *q = match(p, end, "[S=");

		if (q == NULL)
			continue;
		sipinfo_value_number(slice_make(q, end), &number);
		return number;
	}
	return 0;
}

static const char *
read_records(struct window *w, const char *floor, const char *p, struct out *out)
{
	uint32_t serial = read_serial(floor, p), next_serial;
	struct line line;
	char *start = out->p;
	const char *q, *end;

	if (!sipinfo_unwrap_line(w, p, &line))
		return NULL;
	sipinfo_out_write(out, line.p, trim_time(line.p, line.end));
	for (;;) {
		struct line next;

		if (!sipinfo_unwrap_line(w, line.next, &next)) {
			if (w->starved)
				return NULL;
			break;
		}
		q = skip_record(next.p, next.end);
		if (q == NULL || begins_message(q, next.end))
			break;
		/* one between is lost, or of another message */
		next_serial = read_serial(next.p, q);
		if (serial != 0 && (next_serial == 0 || next_serial - 1 != serial))
			break;
		serial = next_serial;
		sipinfo_out_write(out, q, trim_time(q, next.end));
		line = next;
	}
	end = out->p;
	out->p = start;
	read_octal(start, end, true, SIZE_MAX, out);
	return line.next;
}

/* ngrep */

/* Two dots are a line end where a line begins behind them, or the end, or others. */
static void
read_dots(const char *p, const char *end, struct out *out)
{
	while (p < end) {
		const char *q = p;

		while (q < end && *q == '.')
			q++;
		if (q - p < 2 || !(q >= end || q - p >= 4 || is_field_at(q, end) || sipinfo_unwrap_is_sdp(q, end))) {
			if (q == p)
				q++;
			sipinfo_out_write(out, p, q);
			p = q;
			continue;
		}
		if ((q - p) % 2 != 0)
			sipinfo_out_put(out, *p++);
		for (; p < q; p = skip_bytes(p, q, 2)) {
			sipinfo_out_put(out, '\r');
			sipinfo_out_put(out, '\n');
		}
	}
}

static const char *
read_wrapped(struct window *w, const char *p, struct out *out)
{
	char *start = out->p, *end;
	struct line line;

	for (;;) {
		const char *q;

		if (!sipinfo_unwrap_line(w, p, &line)) {
			if (w->starved)
				return NULL;
			break;
		}
		q = line.p;
		if (out->p > start) {
			if (byte_at(q, line.end, 0) != ' ' || byte_at(q, line.end, 1) != ' ')
				break;
			q = skip_bytes(q, line.end, 2);
		}
		sipinfo_out_write(out, q, line.end);
		p = line.next;
	}
	end = out->p;
	out->p = start;
	read_dots(start, end, out);
	return p;
}

/* One line */

/* A start line at p: the one of the next message in the same line. */
static bool
is_start_at(const char *p, const char *end)
{
	const char *q = match(p, end, "SIP/2.0 ");

	if (q != NULL)
		return q < end && is_digit(*q);
	for (q = p; q < end && *q >= 'A' && *q <= 'Z'; q++)
		continue;
	if (q - p < 3 || q >= end || *q != ' ')
		return false;
	q = skip_word(q + 1, end);
	return match(q, end, " SIP/2.0") != NULL;
}

/*
 * Puts line ends where blanks stand before what looks like a field, then before lines of SDP. What
 * stands behind Content-Length bytes, or behind Content-Length: 0, is something else.
 */
static const char *
read_blanks(struct window *w, const char *p, struct out *out)
{
	const char *end = w->end;
	bool quoted = false, body = false, spared = false, has_length = false;
	bool room = false; /* a blank that was left out makes room for an empty line */
	uint32_t length = 0, n = 0;
	char last = '\0';

	for (; p < end && !is_eol(*p); last = *p++) {
		const char *q = p + 1;

		if (body)
			n++;
		if (*p == '"')
			quoted = !quoted;
		if (!is_blank(*p) || (quoted && !body)) {
			sipinfo_out_put(out, *p);
			continue;
		}
		if (is_start_at(q, end) || (body && has_length && n + 1 == length) ||
		    (has_length && length == 0 && is_digit(last)))
			break;
		if (!body && match(q, end, "v=0 ") != NULL) {
			sipinfo_out_put(out, '\n');
			if (room) {
				sipinfo_out_put(out, '\n');
				room = false;
			}
			body = true;
		} else if (body && sipinfo_unwrap_is_sdp(q, end)) {
			sipinfo_out_put(out, '\n');
			n++;
		} else if (!body && q < end && *q >= 'A' && *q <= 'Z' && is_field_at(q, end)) {
			sipinfo_out_put(out, '\n');
			q = match(q, end, "Content-Length: ");
			if (q != NULL && q < end && is_digit(*q)) {
				has_length = true;
				sipinfo_value_number(slice_make(q, skip_word(q, end)), &length);
			}
		} else if (!spared && !body && last == ':') {
			spared = true;
			room = true;
		} else {
			sipinfo_out_put(out, *p);
		}
	}
	if (p >= end && w->more) {
		w->starved = true;
		return NULL;
	}
	if (p >= end) {
		if (room)
			sipinfo_out_put(out, '\n');
		return p;
	}
	/* in place of the blank, or of the end of the line */
	sipinfo_out_put(out, '\n');
	return p + 1;
}

const char *
sipinfo_spelt_read(enum spelling spelling, struct window *w, const char *floor, const char *p,
		   size_t most, struct out *out)
{
	struct line line;

	switch (spelling) {
	case SPELLING_STRING: return read_string(w, floor, p, false, most, out);
	case SPELLING_STRING_TWICE: return read_string(w, floor, p, true, most, out);
	case SPELLING_RECORDS: return read_records(w, floor, p, out);
	case SPELLING_WRAPPED: return read_wrapped(w, p, out);
	case SPELLING_BLANKS: return read_blanks(w, p, out);
	case SPELLING_OCTAL: return read_octal(p, w->end, false, most, out);
	case SPELLING_QUOTED: return read_quoted(w, p, most, out);
	case SPELLING_LINES: return read_lines(w, floor, p, most, out);
	default: break;
	}
	if (!sipinfo_unwrap_line(w, p, &line))
		return NULL;
	read_dots(line.p, line.end, out);
	return line.next;
}
