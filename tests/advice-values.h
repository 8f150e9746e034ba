/* Compares what two advices advise to do with: addresses, tags, names. */
#ifndef ADVICE_VALUES_H
#define ADVICE_VALUES_H

#include <string.h>

#include <sipinfo/sipinfo.h>

static inline bool
same_values(const struct sipinfo_advice *a, const struct sipinfo_advice *b)
{
	if (a->n_values != b->n_values)
		return false;
	for (size_t i = 0; i < a->n_values && i < SIPINFO_ADVICE_VALUES; i++) {
		if (a->values[i].len != b->values[i].len ||
		    memcmp(a->values[i].p, b->values[i].p, a->values[i].len) != 0)
			return false;
	}
	return true;
}

#endif
