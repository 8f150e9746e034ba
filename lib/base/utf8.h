#ifndef UTF8_H
#define UTF8_H

#include "base/slice.h"

/* The length of the well-formed UTF-8 character that s begins with, 0 if there is none; *c is its number. */
size_t
sipinfo_utf8_decode(struct slice s, unsigned long *c);

/* The columns of a terminal that a character takes: 0, 1 or 2. */
int
sipinfo_utf8_width(unsigned long c);

/* The columns that well-formed text takes. */
int
sipinfo_utf8_columns(struct slice s);

/* Characters that do something to the text around them instead of being seen. */
bool
sipinfo_utf8_is_hidden(unsigned long c);

/* The hidden ones that the spelling of a word asks for in Persian and Hindi: U+200C and U+200D. */
bool
sipinfo_utf8_is_joiner(unsigned long c);

#endif
