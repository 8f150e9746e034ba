#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Copies a struct that begins with its size, whichever release the caller was built
 * with: first is the size that it had in the first one, and is understood for ever.
 * False if it makes no sense.
 */
bool
sipinfo_options_take(void *all, size_t known, const void *given, size_t first);

/* The size of a struct whose first release ended with this member. */
#define SIZE_UP_TO(type, member) (offsetof(type, member) + sizeof(((type *)0)->member))

#endif
