#include "lines.h"

#include <stdlib.h>
#include <string.h>

#include <sipinfo/sipinfo.h>

/* So many bytes of lines are kept, and more only of one that says what none has said. */
#define KEPT (1 << 20)
#define ROOM (KEPT + (1 << 18))
#define THINGS 64
/* A line beyond this is taken in pieces, that overlap by more than a find has bytes. */
#define PIECE (1 << 16)
#define OVERLAP 4096
/* So much of a line is kept before a find, and behind it. */
#define AROUND 1024

struct lines {
	size_t n, n_piece, n_things;
	uint64_t left_out;
	struct sipinfo_line things[THINGS];
	char text[ROOM], piece[PIECE];
};

struct lines *
lines_new(void)
{
	struct lines *lines = malloc(sizeof *lines);

	if (lines != NULL) {
		lines->n = lines->n_piece = lines->n_things = 0;
		lines->left_out = 0;
	}
	return lines;
}

void
lines_free(struct lines *lines)
{
	free(lines);
}

/* Whether none of the lines before has said it. */
static bool
is_new(struct lines *lines, const struct sipinfo_line *found)
{
	for (size_t i = 0; i < lines->n_things; i++) {
		const struct sipinfo_line *thing = &lines->things[i];

		if (thing->kind == found->kind && thing->code == found->code &&
		    thing->cause == found->cause)
			return false;
	}
	if (lines->n_things < THINGS)
		lines->things[lines->n_things++] = *found;
	return true;
}

static void
keep(struct lines *lines, const struct sipinfo_line *found, const char *p, const char *end)
{
	size_t n = (size_t)(end - p);
	bool new = is_new(lines, found);

	if (lines->n + n + 1 > (new ? ROOM : KEPT)) {
		lines->left_out++;
		return;
	}
	memcpy(lines->text + lines->n, p, n);
	lines->n += n;
	lines->text[lines->n++] = '\n';
}

/* Keeps the lines with finds before the limit. Returns how much is done, at least that. */
static size_t
take(struct lines *lines, const char *p, size_t n, size_t limit)
{
	struct sipinfo_line found = {.size = sizeof found};
	size_t done = 0;

	while (done < limit && sipinfo_line_find(p, n, done, &found) && found.offset < limit) {
		size_t begin = found.offset, end = found.offset + found.length;

		while (begin > done && found.offset - begin < AROUND && p[begin - 1] != '\n')
			begin--;
		while (end < n && end - found.offset < AROUND && p[end] != '\n')
			end++;
		keep(lines, &found, p + begin, p + end);
		done = end;
	}
	return done > limit ? done : limit;
}

/* The lines in the piece that are whole, or all of it at the end. */
static void
take_piece(struct lines *lines, bool ended)
{
	size_t n = lines->n_piece, done = n;

	while (done > 0 && !ended && lines->piece[done - 1] != '\n')
		done--;
	if (done > 0)
		done = take(lines, lines->piece, done, done);
	else if (n == PIECE)
		done = take(lines, lines->piece, n, n - OVERLAP);
	lines->n_piece = n - done;
	memmove(lines->piece, lines->piece + done, lines->n_piece);
}

void
lines_add(struct lines *lines, const char *p, size_t n)
{
	while (n > 0) {
		size_t room = PIECE - lines->n_piece, part = n < room ? n : room;

		memcpy(lines->piece + lines->n_piece, p, part);
		lines->n_piece += part;
		p += part;
		n -= part;
		if (lines->n_piece == PIECE)
			take_piece(lines, false);
	}
}

const char *
lines_text(struct lines *lines, size_t *n)
{
	take_piece(lines, true);
	*n = lines->n;
	return lines->text;
}

uint64_t
lines_left_out(const struct lines *lines)
{
	return lines->left_out;
}
