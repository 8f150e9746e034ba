#include "base/utf8.h"

#include <stdint.h>

#include "base/block.h"

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
		size_t middle = low + (high - low) / 2;

		if (c > ranges[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
is_within(const struct range *ranges, size_t n, unsigned long c)
{
	size_t i = place_of(ranges, n, c);

	return i < n && c >= ranges[i].first;
}

size_t
sipinfo_utf8_decode(struct slice s, unsigned long *c)
{
	static const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
	const unsigned char *p = (const unsigned char *)s.p;
	size_t length;

	if (s.n == 0)
		return 0;
	length = p[0] < 0x80 ? 1 : p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;

	if (p[0] >= 0xf8 || (p[0] & 0xc0) == 0x80 || length > s.n)
		return 0;
	*c = length == 1 ? p[0] : p[0] & (0x7fu >> length);
	for (size_t i = 1; i < length; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (p[i] & 0x3f);
	}
	if (*c < least[length] || *c > 0x10ffff || (*c >= 0xd800 && *c <= 0xdfff))
		return 0;
	return length;
}

int
sipinfo_utf8_width(unsigned long c)
{
	/* Latin, Greek and Cyrillic letters, as far as the first marks among them */
	if (c < 0x300 || (c >= 0x370 && c < 0x483))
		return 1;
	if (is_within(marks, sizeof marks / sizeof marks[0], c) || sipinfo_utf8_is_hidden(c))
		return 0;
	return is_within(wide, sizeof wide / sizeof wide[0], c) ? 2 : 1;
}

int
sipinfo_utf8_columns(struct slice s)
{
	const char *p = s.p, *end = slice_end(s);
	int columns = 0;

	while (p < end) {
		const char *start = p;
		unsigned long c;
		size_t length;

		for (; end - p >= BLOCK; p += BLOCK) {
			unsigned char seen = 0;

			for (int i = 0; i < BLOCK; i++)
				seen |= (unsigned char)p[i];
			if (seen >= 0x80)
				break;
		}
		while (p < end && (unsigned char)*p < 0x80)
			p++;
		columns += (int)(p - start);
		for (; p < end && (unsigned char)*p >= 0x80; p += length) {
			length = sipinfo_utf8_decode(slice_make(p, end), &c);
			if (length == 0)
				length = 1;
			else
				columns += sipinfo_utf8_width(c);
		}
	}
	return columns;
}

bool
sipinfo_utf8_is_hidden(unsigned long c)
{
	return (c < 0x20 || c >= 0x7f) && is_within(hidden, sizeof hidden / sizeof hidden[0], c);
}

bool
sipinfo_utf8_find_hidden(unsigned long c, unsigned long *first, unsigned long *last)
{
	/* the first one and the last one of all are hidden: a character that is not has one on each side */
	size_t i = place_of(hidden, sizeof hidden / sizeof hidden[0], c);

	if (c >= hidden[i].first)
		return true;
	*first = hidden[i - 1].last + 1ul;
	*last = hidden[i].first - 1ul;
	return false;
}

bool
sipinfo_utf8_is_joiner(unsigned long c)
{
	return c == 0x200c || c == 0x200d;
}
