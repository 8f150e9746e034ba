#ifndef UTF8_H
#define UTF8_H

#include "base/slice.h"

#define ELLIPSIS "\xe2\x80\xa6"

/* Whether a byte of a character of more than one is not the first. */
static inline bool
utf8_continues(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* The first bytes, at most so many, up to the end of a character. */
static inline struct slice
utf8_first(struct slice s, size_t most)
{
	const char *end = slice_end(s), *stop = skip_bytes(s.p, end, most);

	for (int i = 0; i < 3 && stop > s.p && stop < end && utf8_continues(*stop); i++)
		stop--;
	return slice_make(s.p, stop);
}

/* The length of the well-formed UTF-8 character that s begins with, 0 if there is none; *c is its number. */
size_t
sipinfo_utf8_decode(struct slice s, unsigned long *c);

/* The same for a character of two or three bytes, as most are that are not ASCII, without a call; 0 if it is another one. */
static inline size_t
utf8_decode_short(const char *p, const char *end, unsigned long *c)
{
	unsigned first, second;

	if (end - p < 2 || !utf8_continues(p[1]))
		return 0;
	first = (unsigned char)p[0];
	second = (unsigned char)p[1] & 0x3fu;
	if ((first & 0xe0) == 0xc0) {
		*c = (first & 0x1f) << 6 | second;
		return *c >= 0x80 ? 2 : 0;
	}
	if ((first & 0xf0) != 0xe0 || end - p < 3 || !utf8_continues(p[2]))
		return 0;
	*c = (first & 0xf) << 12 | second << 6 | ((unsigned char)p[2] & 0x3fu);
	return *c >= 0x800 && (*c < 0xd800 || *c > 0xdfff) ? 3 : 0;
}

/* The columns of a terminal that a character takes: 0, 1 or 2. */
int
sipinfo_utf8_width(unsigned long c);

/* The columns that well-formed text takes. */
int
sipinfo_utf8_columns(struct slice s);

/* Characters that do something to the text around them instead of being seen. */
bool
sipinfo_utf8_is_hidden(unsigned long c);

/*
 * Goes past well-formed characters of two or three bytes, as far as all beside them are seen, too:
 * of what it stops at nothing is known.
 */
const char *
sipinfo_utf8_skip_seen(const char *p, const char *end);

/* The hidden ones that the spelling of a word asks for in Persian and Hindi: U+200C and U+200D. */
bool
sipinfo_utf8_is_joiner(unsigned long c);

#endif
