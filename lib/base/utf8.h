#ifndef UTF8_H
#define UTF8_H

#include "base/slice.h"

/* The length of the well-formed UTF-8 character that s begins with, 0 if there is none; *c is its number. */
size_t
sipinfo_utf8_decode(struct slice s, unsigned long *c);

/* Characters that do something to the text around them instead of being seen. */
bool
sipinfo_utf8_is_hidden(unsigned long c);

#endif
