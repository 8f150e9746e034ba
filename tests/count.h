/* How often a text stands in another one. */
#ifndef COUNT_H
#define COUNT_H

#include <stddef.h>
#include <string.h>

static inline size_t
count(const char *text, const char *what)
{
	size_t n = 0;

	for (; (text = strstr(text, what)) != NULL; text++)
		n++;
	return n;
}

#endif
