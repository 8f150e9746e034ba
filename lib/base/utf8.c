#include "base/utf8.h"

#include <stdint.h>

struct range {
	uint32_t first, last;
};

#include "base/hidden.h"
#include "base/width.h"

/* The place of the first range that ends at the character or after it, or n. */
static size_t
place_of(const struct range *ranges, size_t n, unsigned long c)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (c > ranges[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	return high;
}

/* Whether one of them has it, looked for first at the place of the character before: a text stays among few ranges. */
static bool
is_within_near(const struct range *ranges, size_t n, unsigned long c, size_t *place)
{
	size_t i = *place;

	if ((i > 0 && c <= ranges[i - 1].last) || (i < n && c > ranges[i].last))
		i = place_of(ranges, n, c);
	*place = i;
	return i < n && c >= ranges[i].first;
}

size_t
sipinfo_utf8_decode(struct slice s, unsigned long *c)
{
	static const unsigned long smallest[] = {0, 0, 0x80, 0x800, 0x10000};
	const char *p = s.p, *end = slice_end(s);
	unsigned first;
	size_t length;

	if (p >= end)
		return 0;
	first = (unsigned char)*p++;
	length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
	if (first >= 0xf8 || (first & 0xc0) == 0x80)
		return 0;
	*c = length == 1 ? first : first & (0x7fu >> length);
	for (size_t i = 1; i < length; i++, p++) {
		if (p >= end || !utf8_continues(*p))
			return 0;
		*c = *c << 6 | ((unsigned char)*p & 0x3f);
	}
	if (*c < smallest[length] || *c > 0x10ffff || (*c >= 0xd800 && *c <= 0xdfff))
		return 0;
	return length;
}

/* Whether no character of this row of 64 is hidden. */
static inline bool
is_seen_row(unsigned long row)
{
	return row < 1024 && (seen_rows[row / 64] >> row % 64 & 1) != 0;
}

/* Where the character before stood among the ranges. */
struct places {
	size_t mark, wide;
};

static inline int
width(unsigned long c, struct places *places)
{
	/* Latin, Greek and Cyrillic letters, as far as the first marks among them */
	if (c < 0x300 || (c >= 0x370 && c < 0x483))
		return 1;
	if (is_within_near(marks, sizeof marks / sizeof marks[0], c, &places->mark) ||
	    (!is_seen_row(c / 64) && sipinfo_utf8_is_hidden(c)))
		return 0;
	return is_within_near(wide, sizeof wide / sizeof wide[0], c, &places->wide) ? 2 : 1;
}

int
sipinfo_utf8_width(unsigned long c)
{
	struct places places = {0};

	return width(c, &places);
}

int
sipinfo_utf8_columns(struct slice s)
{
	const char *p = s.p, *end = slice_end(s);
	struct places places = {0};
	size_t columns = 0;

	while (p < end) {
		const char *start = p;
		unsigned long c = 0;
		size_t length;

		while (p < end && (unsigned char)*p < 0x80)
			p++;
		columns += (size_t)(p - start);
		for (; p < end && (unsigned char)*p >= 0x80; p = skip_bytes(p, end, length)) {
			length = utf8_decode_short(p, end, &c);
			if (length == 0)
				length = sipinfo_utf8_decode(slice_make(p, end), &c);
			if (length == 0)
				length = 1;
			else
				columns += (size_t)width(c, &places);
		}
	}
	return to_int(columns);
}

bool
sipinfo_utf8_is_hidden(unsigned long c)
{
	const size_t n = sizeof hidden / sizeof hidden[0];
	size_t i;

	if (c >= 0x20 && c < 0x7f)
		return false;
	i = place_of(hidden, n, c);
	return i < n && c >= hidden[i].first;
}

const char *
sipinfo_utf8_skip_seen(const char *p, const char *end)
{
	for (;;) {
		if (end - p >= 3 && (p[0] & 0xf0) == 0xe0 && utf8_continues(p[1]) && utf8_continues(p[2])) {
			unsigned row = ((unsigned char)p[0] & 0xfu) << 6 | ((unsigned char)p[1] & 0x3fu);

			/* what would fit into two bytes is broken */
			if (row < 0x20 || !is_seen_row(row))
				return p;
			p += 3;
		} else if (end - p >= 2 && (p[0] & 0xe0) == 0xc0 && utf8_continues(p[1])) {
			if (!is_seen_row((unsigned char)p[0] & 0x1fu))
				return p;
			p += 2;
		} else {
			return p;
		}
	}
}

bool
sipinfo_utf8_is_joiner(unsigned long c)
{
	return c == 0x200c || c == 0x200d;
}
