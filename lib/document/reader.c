#include "document/reader.h"

#include "base/block.h"
#include "base/utf8.h"

/* Whether a byte stands for itself; all others are looked at one by one. */
static bool
is_plain(char c)
{
	return (signed char)c >= 0x20 && c != 0x7f && c != '\\';
}

static inline uint8_t
stops(char c)
{
	return byte_is_odd(c) | byte_is(c, '\\');
}

const char *
sipinfo_reader_skip(const char *p, const char *end)
{
	return skip_plain(p, end, stops);
}

/* Whether the i-th item and the next one are one run from left to right. */
static bool
runs_on(const struct content *v, size_t i)
{
	return v->join == DOC_JOINED && i + 1 < v->n && v->items[i].origin != DOC_OURS &&
	       v->items[i].note.n == 0 && v->items[i + 1].origin != DOC_OURS;
}

/* The steps through an item, each of which may be a part of it. */
enum step { OPEN, TEXT, CLOSE, NOTE_OPEN, NOTE_ISOLATE, NOTE, NOTE_POP, NOTE_CLOSE };

bool
sipinfo_reader_next_marked_part(struct reader *r, const struct content_item *item, bool isolated)
{
	struct slice text;

	switch ((enum step)r->step++) {
	case OPEN:
		if (isolated && (r->item == 0 || !runs_on(r->value, r->item - 1)))
			/* left-to-right isolate. NOLINTNEXTLINE(misc-misleading-bidirectional) */
			return reader_found(r, DOC_PART_OPEN, slice_of("\xe2\x81\xa6"), true);
		r->step++;
		/* fallthrough */
	case TEXT:
		text = content_item_text(item);
		if (text.n > 0)
			return reader_found(r, DOC_PART_TEXT, text, item->origin == DOC_OURS);
		r->step++;
		/* fallthrough */
	case CLOSE:
		if (isolated && !runs_on(r->value, r->item)) /* pop directional isolate */
			return reader_found(r, DOC_PART_CLOSE, slice_of("\xe2\x81\xa9"), true);
		r->step++;
		/* fallthrough */
	case NOTE_OPEN:
		if (item->note.n == 0)
			return false;
		return reader_found(r, DOC_PART_NOTE, word(WORD_SEPARATOR_OPEN, r->lang), true);
	case NOTE_ISOLATE:
		if (r->rtl)
			/* first strong isolate: it may be ours or of the protocol.
			 * NOLINTNEXTLINE(misc-misleading-bidirectional) */
			return reader_found(r, DOC_PART_OPEN, slice_of("\xe2\x81\xa8"), true);
		r->step++;
		/* fallthrough */
	case NOTE:
		return reader_found(r, DOC_PART_NOTE, item->note, true);
	case NOTE_POP:
		if (r->rtl)
			return reader_found(r, DOC_PART_CLOSE, slice_of("\xe2\x81\xa9"), true);
		r->step++;
		/* fallthrough */
	case NOTE_CLOSE:
		return reader_found(r, DOC_PART_NOTE, word(WORD_SEPARATOR_CLOSE, r->lang), true);
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

/* Past characters of more than one byte that need no change, as far as there are such ones here. */
static const char *
skip_seen(const struct reader *r, const char *p, const char *end)
{
	for (;;) {
		unsigned long c = 0;
		size_t length;

		p = sipinfo_utf8_skip_seen(p, end);
		if (!(byte_at(p, end, 0) & 0x80))
			return p;
		length = sipinfo_utf8_decode(slice_make(p, end), &c);
		if (length == 0 || !is_shown(r, c))
			return p;
		p = skip_bytes(p, end, length);
	}
}

/* The same for ASCII: here as far as it is short, as between words. */
static const char *
skip_ascii(const struct reader *r, const char *p, const char *end)
{
	const char *near = skip_bytes(p, end, 8);

	while (p < near && byte_may(*p, BYTE_PLAIN) && byte_may(*p, BYTE_PROSE))
		p++;
	return byte_at(p, end, 0) & 0x80 ? p : r->skip(p, end);
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
		n = escape(r->escaped, 'x', (unsigned char)byte_at(p, end, 0));
	} else if (c == '\\') {
		n = escape(r->escaped, '\\', 0);
	} else {
		n = escape(r->escaped, c < 0x80 ? 'x' : 'u', c);
	}
	r->rest = slice_make(skip_bytes(p, end, length), end);
	return slice_make(r->escaped, r->escaped + n);
}

struct slice
sipinfo_reader_next_odd_run(struct reader *r, const char *stop)
{
	const char *start = r->rest.p, *end = slice_end(r->rest), *p = stop, *from;

	while (byte_at(p, end, 0) & 0x80) {
		from = p;
		p = skip_seen(r, from, end);
		if (p == from)
			break;
		p = skip_ascii(r, p, end);
	}
	if (p == start) {
		if (!is_plain(byte_at(p, end, 0)))
			return take_escaped(r);
		p = skip_bytes(p, end, 1);
	}
	r->rest = slice_make(p, end);
	return slice_make(start, p);
}

char
sipinfo_reader_peek(const struct reader *r)
{
	const char *p = r->rest.p, *end = slice_end(r->rest);

	if (p >= end)
		return '\0';
	return is_plain(*p) ? *p : '\\';
}

char *
sipinfo_reader_read(struct reader *r, char *p, const char *room)
{
	while (room - p >= (ptrdiff_t)sizeof r->escaped) {
		struct slice run = reader_next(r);
		const char *stop = slice_end(utf8_first(run, (size_t)(room - p)));

		if (run.n == 0)
			break;
		/* of what stands for itself the rest waits */
		if (stop < slice_end(run))
			r->rest = slice_make(stop, slice_end(r->rest));
		copy_bytes(&p, room, run.p, stop);
	}
	return p;
}

bool
sipinfo_reader_is_link(const char *url)
{
	struct slice s = slice_of(url != NULL ? url : "");
	const char *p = s.p, *end = slice_end(s);

	if (!(end - p > 7 && memcmp(p, "http://", 7) == 0) && !(end - p > 8 && memcmp(p, "https://", 8) == 0))
		return false;
	for (; p < end; p++) {
		if (!byte_may(*p, BYTE_URI))
			return false;
	}
	return true;
}
