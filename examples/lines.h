/* What lines of a log say, out of a log of any length: the lines that say something are kept. */
#ifndef LINES_H
#define LINES_H

#include <stddef.h>
#include <stdint.h>

struct lines;

/* NULL without memory. */
struct lines *
lines_new(void);
void
lines_free(struct lines *lines);

/* What comes next in the log. */
void
lines_add(struct lines *lines, const char *p, size_t n);

/* The log is at its end: the lines that say something, one after the other. */
const char *
lines_text(struct lines *lines, size_t *n);

/* How many others were let go; each says what one of those that are kept says, too. */
uint64_t
lines_left_out(const struct lines *lines);

#endif
