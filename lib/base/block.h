/*
 * Bytes that are looked at together. Each test is arithmetic on one byte without a branch, so that
 * compilers make vectors of a loop over a block: what it tells is in the high bit.
 */
#ifndef BLOCK_H
#define BLOCK_H

#include <stdint.h>

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

/* The same for eight bytes in a word: high bits of bytes that are less than n, which is at most 0x80. */
#define BYTES_OF(byte) (0x0101010101010101 * (uint64_t)(byte))

static inline uint64_t
bytes_below(uint64_t eight, uint8_t n)
{
	uint64_t low = eight & BYTES_OF(0x7f);

	/* nothing is carried from a byte to the next */
	return ~((low + BYTES_OF(0x80 - n)) | eight) & BYTES_OF(0x80);
}

/* High bits if any is no printable ASCII: what is carried to the next comes from such a one. */
static inline uint64_t
bytes_not_printable(uint64_t eight)
{
	return (eight | (eight + BYTES_OF(1)) | (eight - BYTES_OF(0x20))) & BYTES_OF(0x80);
}

static inline uint64_t
bytes_are(uint64_t eight, uint8_t byte)
{
	return bytes_below(eight ^ BYTES_OF(byte), 1);
}

#endif
