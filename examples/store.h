/* Bytes that may be more than the memory should hold: what is not at hand lies in a file without a name. */
#ifndef STORE_H
#define STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A file that is gone when it is closed, in TMPDIR; -1 if there can't be one. */
int
nameless_file(void);

struct store;

/* NULL without memory. */
struct store *
store_new(void);
void
store_free(struct store *store);

/* How many bytes it has: where the next one goes. */
uint64_t
store_end(const struct store *store);

/* Writes bytes at a place, or behind the end; false if there is no room for them. */
bool
store_write(struct store *store, uint64_t at, const void *p, size_t n);

/* Reads bytes that were written; false if the file can't be read. */
bool
store_read(struct store *store, uint64_t at, void *p, size_t n);

#endif
