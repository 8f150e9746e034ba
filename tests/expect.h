/* What the tests of slices share. */
#ifndef EXPECT_H
#define EXPECT_H

#include <check.h>
#include <string.h>

#include "base/slice.h"
#include "suite.h"

#define EQ(slice, text) expect((slice), (text), sizeof(text) - 1, __LINE__)

/* where is a line of the test, or a row of its table. */
static inline void
expect(struct slice s, const char *text, size_t n, int where)
{
	ck_assert_msg(s.n == n && (n == 0 || memcmp(s.p, text, n) == 0),
	              "%d: got \"%.*s\", not \"%s\"", where, (int)s.n, s.n > 0 ? s.p : "", text);
}

#ifdef GUARD_H
/* With guard.h before: a copy behind whose end no byte may be touched. It lasts for so many others. */
static inline struct slice
text(const char *s)
{
	static struct guard rooms[16];
	static size_t at;
	struct guard *room = &rooms[at++ % LENGTH(rooms)];
	size_t n = strlen(s);
	const char *p;

	if (room->base == NULL)
		guard_open(room, 4096);
	p = guard_place(room, s, n);
	return slice_make(p, p + n);
}
#endif

#endif
