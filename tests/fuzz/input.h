/*
 * What the harnesses make of the bytes that a fuzzer gives: choices from the end, and the rest in
 * memory of exactly its size, so that a read past its end is seen.
 */
#ifndef INPUT_H
#define INPUT_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <sipinfo/sipinfo.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define DEMAND(condition)                                                                          \
	do {                                                                                       \
		if (!(condition))                                                                  \
			abort();                                                                   \
	} while (0)

struct input {
	const uint8_t *p;
	size_t n;
};

/* The last byte that is left, 0 if there is none. */
static inline unsigned
choose(struct input *in)
{
	return in->n > 0 ? in->p[--in->n] : 0;
}

static inline void *
allocate(size_t n)
{
	void *p = calloc(n > 0 ? n : 1, 1);

	DEMAND(p != NULL);
	return p;
}

/* In an allocation of n bytes and not one more, but for 0. */
static inline char *
copy(const uint8_t *p, size_t n)
{
	char *bytes = allocate(n);

	if (n > 0)
		memcpy(bytes, p, n);
	return bytes;
}

/* The bytes before the first one that is mark; the mark is taken, too. */
static inline struct input
split(struct input *in, int mark)
{
	const uint8_t *at = in->n > 0 ? memchr(in->p, mark, in->n) : NULL;
	struct input first = {in->p, at != NULL ? (size_t)(at - in->p) : in->n};
	size_t taken = first.n + (at != NULL);

	in->p += taken;
	in->n -= taken;
	return first;
}

static inline uint32_t
hash_of(const uint8_t *data, size_t size)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < size; i++)
		hash = (uint32_t)(((uint64_t)hash ^ data[i]) * 16777619u & 0xffffffffu);
	return hash ^ hash >> 16;
}

/*
 * Whether what costs much is to be done with an input: with one in so many, whatever its bytes are.
 * The same input gets the same answer, so that what is found can be found again.
 */
static inline bool
is_one_in(const uint8_t *data, size_t size, unsigned many)
{
	return hash_of(data, size) % many == 0;
}

/* A fit that takes what it likes: the library may not believe it. */
static inline size_t
hostile_fit(const char *s, size_t len, int columns, int *used, void *user)
{
	unsigned *seed = user;

	(void)s;
	*seed = (*seed & 0xffff) * 25173u + 13849u;
	switch (*seed >> 8 & 7) {
	case 0:
		*used = -1;
		return 0;
	case 1:
		*used = 0x7fffffff;
		return len;
	case 2:
		*used = 0;
		return SIZE_MAX;
	case 3:
		return 1; /* says nothing of the columns */
	default:
		*used = columns;
		return len < 5 ? len : 5;
	}
}

/* One of those that are compiled in, or none. */
static inline int
choose_language(uint32_t hash)
{
	int lang = 0;

	if (hash % 16 == 0)
		return (int)(hash >> 4) % 32;
	for (unsigned n = hash % 16; n > 0; n--)
		lang = sipinfo_lang_next(lang);
	return lang;
}

/*
 * Options of every kind. The format is of the input: each has code of its own. What has none, such as
 * the language, differs from input to input. seed lasts as long as they do.
 */
static inline struct sipinfo_options
choose_options(struct input *in, unsigned *seed)
{
	static const int widths[] = {0, 72, 40, 240, 1, 100000};
	struct sipinfo_options options = {.size = sizeof options};
	uint32_t hash = hash_of(in->p, in->n);

	options.format = (int)(choose(in) % 5);
	options.lang = choose_language(hash & 0xff);
	options.width = widths[(hash >> 8) % 6];
	options.flags = (hash >> 12) % 4;
	*seed = (hash >> 16) % 256;
	if (*seed % 8 == 0) {
		options.fit = hostile_fit;
		options.user = seed;
	}
	return options;
}

#endif
