/* Writes a character in UTF-8, also one that may not be there. */
#ifndef ENCODE_H
#define ENCODE_H

#include <stddef.h>

/* Returns its length: 1 to 4. */
static inline size_t
encode(unsigned long c, char *p)
{
	static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
	size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (size_t i = n - 1; i > 0; i--, c >>= 6)
		p[i] = (char)(0x80 | (c & 0x3f));
	p[0] = (char)(lead[n] | c);
	return n;
}

#endif
