/*
 * Bytes that are looked at together. Each test is arithmetic on one byte without a branch, so that
 * compilers make vectors of a loop over a block: what it tells is in the high bit.
 */
#ifndef BLOCK_H
#define BLOCK_H

#include "base/slice.h"

#define BLOCK 32

/* c is one of the n (at most 128) characters from first on. */
static inline uint8_t
byte_within(char c, char first, uint8_t n)
{
	uint8_t from = (uint8_t)((uint8_t)c - (uint8_t)first);

	return (uint8_t)((uint8_t)(from - n) & (uint8_t)~from);
}

static inline uint8_t
byte_is(char c, char other)
{
	return byte_within(c, other, 1);
}

/* c is no printable character of ASCII. */
static inline uint8_t
byte_is_odd(char c)
{
	uint8_t from = (uint8_t)((uint8_t)c - 0x20);

	return (uint8_t)(from + 0x21) | from;
}

/*
 * Goes past what does not stop; no plain byte may. The last bytes of a long text are looked at
 * together with those before them.
 */
static inline const char *
skip_plain(const char *p, const char *end, uint8_t (*stops)(char c))
{
	const char *start = p, *from;

	for (; p < end && end - start >= BLOCK; p = from + BLOCK) {
		uint8_t found = 0;

		from = end - p >= BLOCK ? p : end - BLOCK;
		for (int i = 0; i < BLOCK; i++)
			found |= stops(from[i]);
		if ((found & 0x80) != 0)
			break;
	}
	while (p < end && byte_may(*p, BYTE_PLAIN))
		p++;
	while (p < end && (stops(*p) & 0x80) == 0)
		p++;
	return p;
}

#define BYTES_OF(byte) (0x0101010101010101 * (uint64_t)(byte))

/* Not 0 if one of eight bytes in a word is odd: what is carried to the next byte comes from such a one. */
static inline uint64_t
bytes_are_odd(uint64_t eight)
{
	return (eight | (eight + BYTES_OF(1)) | (eight - BYTES_OF(0x20))) & BYTES_OF(0x80);
}

#endif
