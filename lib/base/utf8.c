#include "base/utf8.h"

#include <stdint.h>

#include "base/block.h"
#include "base/hidden.h"

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
sipinfo_utf8_count(struct slice s)
{
	const char *p = s.p, *end = slice_end(s);
	int count = 0;

	for (; end - p >= BLOCK; p += BLOCK) {
		unsigned char n = 0;

		for (int i = 0; i < BLOCK; i++)
			n = (unsigned char)(n + (((unsigned char)p[i] & 0xc0) != 0x80));
		count += n;
	}
	for (; end - p >= 8; p += 8) {
		uint64_t eight;

		memcpy(&eight, p, sizeof eight);
		/* the bytes of ASCII are characters all */
		if ((eight & 0x8080808080808080) == 0) {
			count += 8;
			continue;
		}
		for (int i = 0; i < 8; i++)
			count += ((unsigned char)p[i] & 0xc0) != 0x80;
	}
	for (; p < end; p++)
		count += ((unsigned char)*p & 0xc0) != 0x80;
	return count;
}

bool
sipinfo_utf8_is_hidden(unsigned long c)
{
	size_t low = 0, high = sizeof hidden / sizeof hidden[0];

	if (c >= 0x20 && c < 0x7f)
		return false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c < hidden[middle].first)
			high = middle;
		else if (c > hidden[middle].last)
			low = middle + 1;
		else
			return true;
	}
	return false;
}

bool
sipinfo_utf8_is_joiner(unsigned long c)
{
	return c == 0x200c || c == 0x200d;
}
