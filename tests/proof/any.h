/* What the proofs share: any input of 0 to SIZE bytes, and the reading of what is handed out. */
#ifndef ANY_H
#define ANY_H

#include "__fc_builtin.h"

#include "base/slice.h"

#ifndef SIZE
#define SIZE 65535
#endif

static char memory[SIZE];

static const char *
any_place(void)
{
	return memory + Frama_C_unsigned_int_interval(0, SIZE);
}

static bool
any_bool(void)
{
	return Frama_C_interval(0, 1) != 0;
}

/* What is handed out must itself be readable to its end. */
static unsigned
sum(struct slice s)
{
	const char *p = s.p, *end = slice_end(s);
	unsigned n = 0;

	for (; p < end; p++)
		n ^= (unsigned char)*p;
	return n;
}

#endif
