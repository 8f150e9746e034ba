#include "document/reader.h"

#include "base/block.h"
#include "base/utf8.h"

static void
begin(struct reader *r, const struct content *content, struct slice rest)
{
	r->value = content;
	r->current = NULL;
	r->part = DOC_PART_TEXT;
	r->lang = 0;
	r->rtl = r->ours = false;
	r->item = 0;
	r->step = 0;
	r->rest = rest;
}

struct reader
sipinfo_reader_of(const struct content *content, int lang, bool rtl)
{
	struct reader r;

	begin(&r, content, slice_of(""));
	r.lang = lang;
	r.rtl = rtl;
	return r;
}

struct reader
sipinfo_reader_of_text(struct slice text, enum doc_origin origin)
{
	struct reader r;

	begin(&r, NULL, text);
	r.ours = origin == DOC_OURS;
	return r;
}

/* What people read; without words that is the number. */
static struct slice
item_text(const struct content_item *item)
{
	return item->text.n > 0 ? item->text : slice_of(item->digits);
}

/* Whether the i-th item and the next one are one run from left to right. */
static bool
runs_on(const struct content *v, size_t i)
{
	return v->join == DOC_JOINED && i + 1 < v->n && v->items[i].origin != DOC_OURS &&
	       v->items[i].note.n == 0 && v->items[i + 1].origin != DOC_OURS;
}

/* The steps through an item, each of which may be a part of it. */
enum step { OPEN, TEXT, CLOSE, NOTE_OPEN, NOTE_ISOLATE, NOTE, NOTE_POP, NOTE_CLOSE, COMMA };

static bool
found(struct reader *r, enum reader_part part, struct slice text, bool ours)
{
	r->part = part;
	r->rest = text;
	r->ours = ours;
	return true;
}

bool
sipinfo_reader_next_part(struct reader *r)
{
	const struct content *v = r->value;

	r->rest = slice_of("");
	while (v != NULL && r->item < v->n) {
		const struct content_item *item = r->current = &v->items[r->item];
		bool ours = item->origin == DOC_OURS, isolated = r->rtl && !ours;
		struct slice text;

		if (r->step > COMMA) {
			r->step = OPEN;
			r->item++;
			continue;
		}
		switch ((enum step)r->step++) {
		case OPEN:
			if (isolated && (r->item == 0 || !runs_on(v, r->item - 1)))
				/* left-to-right isolate. NOLINTNEXTLINE(misc-misleading-bidirectional) */
				return found(r, DOC_PART_OPEN, slice_of("\xe2\x81\xa6"), true);
			r->step++;
			/* fallthrough */
		case TEXT:
			text = item_text(item);
			/* most items have nothing between their text and what parts them from the next */
			if (!isolated && item->note.n == 0)
				r->step = COMMA;
			if (text.n > 0)
				return found(r, DOC_PART_TEXT, text, ours);
			if (r->step == COMMA)
				continue;
			r->step++;
			/* fallthrough */
		case CLOSE:
			if (isolated && !runs_on(v, r->item)) /* pop directional isolate */
				return found(r, DOC_PART_CLOSE, slice_of("\xe2\x81\xa9"), true);
			r->step++;
			/* fallthrough */
		case NOTE_OPEN:
			if (item->note.n > 0)
				return found(r, DOC_PART_NOTE, word(WORD_SEPARATOR_OPEN, r->lang), true);
			r->step++;
			/* fallthrough */
		case NOTE_ISOLATE:
			if (item->note.n > 0 && r->rtl)
				/* first strong isolate: it may be ours or of the protocol.
				 * NOLINTNEXTLINE(misc-misleading-bidirectional) */
				return found(r, DOC_PART_OPEN, slice_of("\xe2\x81\xa8"), true);
			r->step++;
			/* fallthrough */
		case NOTE:
			if (item->note.n > 0)
				return found(r, DOC_PART_NOTE, item->note, true);
			r->step++;
			/* fallthrough */
		case NOTE_POP:
			if (item->note.n > 0 && r->rtl)
				return found(r, DOC_PART_CLOSE, slice_of("\xe2\x81\xa9"), true);
			r->step++;
			/* fallthrough */
		case NOTE_CLOSE:
			if (item->note.n > 0)
				return found(r, DOC_PART_NOTE, word(WORD_SEPARATOR_CLOSE, r->lang), true);
			r->step++;
			/* fallthrough */
		case COMMA:
			if (v->join != DOC_JOINED && r->item + 1 < v->n)
				return found(r, DOC_PART_AFTER, word(WORD_SEPARATOR_COMMA, r->lang), true);
			break;
		}
	}
	return false;
}

/* Makes a character visible: \x1B for a byte, \u202E for a character, \\ for a backslash. */
static size_t
escape(char *out, char kind, unsigned long c)
{
	static const char hex[] = "0123456789ABCDEF";
	int digits = kind == 'x' ? 2 : c > 0xffff ? 6 : 4;
	size_t n = 0;

	out[n++] = '\\';
	out[n++] = kind;
	if (kind == '\\')
		return n;
	for (int i = digits - 1; i >= 0; i--)
		out[n++] = hex[c >> (4 * i) & 15];
	return n;
}

/* Where nobody but us wrote, joiners belong to the spelling, and isolates keep a run from left to right together. */
static bool
is_shown(const struct reader *r, unsigned long c)
{
	/* the marks around a run are ours, and meant to do what they do */
	if (r->part == DOC_PART_OPEN || r->part == DOC_PART_CLOSE)
		return true;
	return !sipinfo_utf8_is_hidden(c) ||
	       (r->ours && (sipinfo_utf8_is_joiner(c) || c == 0x2066 || c == 0x2069));
}

/* Whether a byte stands for itself; all others are looked at one by one. */
static bool
is_plain(char c)
{
	return (signed char)c >= 0x20 && c != 0x7f && c != '\\';
}

static const char *
skip_plain(const char *p, const char *end)
{
	while (end - p >= BLOCK) {
		uint8_t other = 0;

		for (int i = 0; i < BLOCK; i++)
			other |= (uint8_t)p[i] | byte_within(p[i], '\0', 0x20) | byte_is(p[i], 0x7f) |
				 byte_is(p[i], '\\');
		if ((other & 0x80) != 0)
			break;
		p += BLOCK;
	}
	for (; end - p >= 8; p += 8) {
		uint64_t eight;

		memcpy(&eight, p, sizeof eight);
		if (((eight & BYTES_OF(0x80)) | bytes_below(eight, 0x20) | bytes_are(eight, 0x7f) |
		     bytes_are(eight, '\\')) != 0)
			break;
	}
	while (p < end && is_plain(*p))
		p++;
	return p;
}

/* Past what needs no change. */
static const char *
skip_shown(const struct reader *r, const char *p, const char *end)
{
	/* the characters around the last one that was seen: those of its script are, too */
	unsigned long first = 1, last = 0, c;
	size_t length;

	for (;;) {
		p = skip_plain(p, end);
		for (; p < end && (unsigned char)*p >= 0x80; p += length) {
			length = utf8_decode_three(p, end, &c);
			if (length == 0)
				length = sipinfo_utf8_decode(slice_make(p, end), &c);
			if (length == 0)
				return p;
			if (c >= first && c <= last)
				continue;
			if (sipinfo_utf8_find_hidden(c, &first, &last) && !is_shown(r, c))
				return p;
		}
		if (p >= end || !is_plain(*p))
			return p;
	}
}

/* What stands for the first character of the rest, which can't stand for itself. */
static struct slice
take_escaped(struct reader *r)
{
	const char *p = r->rest.p, *end = slice_end(r->rest);
	unsigned long c = 0;
	size_t length = sipinfo_utf8_decode(r->rest, &c), n;

	if (length == 0) {
		length = 1;
		n = escape(r->escaped, 'x', (unsigned char)*p);
	} else if (c == '\\') {
		n = escape(r->escaped, '\\', 0);
	} else {
		n = escape(r->escaped, c < 0x80 ? 'x' : 'u', c);
	}
	r->rest = slice_make(p + length, end);
	return slice_make(r->escaped, r->escaped + n);
}

struct slice
sipinfo_reader_next_run(struct reader *r)
{
	const char *p = r->rest.p, *end = slice_end(r->rest), *stop;

	if (r->rest.n == 0)
		return r->rest;
	stop = skip_shown(r, p, end);
	if (stop == p)
		return take_escaped(r);
	r->rest = slice_make(stop, end);
	return slice_make(p, stop);
}

char
sipinfo_reader_peek(const struct reader *r)
{
	const char *p = r->rest.p, *end = slice_end(r->rest);
	unsigned long c;

	if (p >= end)
		return '\0';
	if (is_plain(*p))
		return *p;
	return (unsigned char)*p >= 0x80 && sipinfo_utf8_decode(r->rest, &c) > 0 && is_shown(r, c)
		       ? *p
		       : '\\';
}

struct slice
sipinfo_reader_next(struct reader *r)
{
	while (r->rest.n == 0) {
		if (!sipinfo_reader_next_part(r))
			return slice_of("");
	}
	return sipinfo_reader_next_run(r);
}

size_t
sipinfo_reader_read(struct reader *r, char *buf, size_t size)
{
	size_t n = 0;

	while (size - n >= sizeof r->escaped) {
		struct slice run = sipinfo_reader_next(r);
		size_t taken = run.n;

		if (taken == 0)
			break;
		if (taken > size - n) {
			/* of what stands for itself the rest waits, from a whole character on */
			taken = size - n;
			while (((unsigned char)run.p[taken] & 0xc0) == 0x80)
				taken--;
			r->rest = slice_make(run.p + taken, slice_end(r->rest));
		}
		memcpy(buf + n, run.p, taken);
		n += taken;
	}
	return n;
}

bool
sipinfo_reader_is_link(const char *url)
{
	static const char http[] = "http://", https[] = "https://", others[] = "-._~:/?#[]@!$&'()*+,;=%";
	size_t n = url != NULL ? strlen(url) : 0;

	if (!(n > sizeof http && memcmp(url, http, sizeof http - 1) == 0) &&
	    !(n > sizeof https && memcmp(url, https, sizeof https - 1) == 0))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!is_alphanumeric(url[i]) && memchr(others, url[i], sizeof others - 1) == NULL)
			return false;
	}
	return true;
}
