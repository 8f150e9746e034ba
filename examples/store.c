/* A few pages are in memory; another takes the place of one, which goes to the file if it was changed. */
#define _POSIX_C_SOURCE 200809L
#include "store.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PAGE 4096
#define PAGES 256

struct frame {
	uint64_t page;
	bool used, changed;
};

struct store {
	int file; /* -1 as long as all fits into memory */
	uint64_t end, in_file;
	struct frame frames[PAGES];
	char bytes[PAGES][PAGE];
};

int
nameless_file(void)
{
	const char *folder = getenv("TMPDIR");
	char name[4096];
	int length, file;

	length = snprintf(name, sizeof name, "%s/sipinfo-000000",
			  folder != NULL && *folder != '\0' ? folder : "/tmp");
	if (length < 0 || (size_t)length >= sizeof name)
		return -1;
	/* mkstemp() puts a name of its own in the place of six X */
	memset(name + length - 6, 'X', 6);
	if ((file = mkstemp(name)) < 0)
		return -1;
	unlink(name);
	return file;
}

struct store *
store_new(void)
{
	struct store *store = calloc(1, sizeof *store);

	if (store != NULL)
		store->file = -1;
	return store;
}

void
store_free(struct store *store)
{
	if (store != NULL && store->file >= 0)
		close(store->file);
	free(store);
}

uint64_t
store_end(const struct store *store)
{
	return store->end;
}

static bool
put_page(struct store *store, uint64_t page, const char *p)
{
	size_t done = 0;

	if (store->file < 0)
		store->file = nameless_file();
	while (store->file >= 0 && done < PAGE) {
		ssize_t n = pwrite(store->file, p + done, PAGE - done, (off_t)(page * PAGE + done));

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		done += (size_t)n;
	}
	if (store->file >= 0 && store->in_file <= page)
		store->in_file = page + 1;
	return store->file >= 0;
}

/* A page that was never put there has nothing yet. */
static bool
get_page(struct store *store, uint64_t page, char *p)
{
	size_t done = 0;

	while (store->file >= 0 && page < store->in_file && done < PAGE) {
		ssize_t n = pread(store->file, p + done, PAGE - done, (off_t)(page * PAGE + done));

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		if (n == 0)
			break;
		done += (size_t)n;
	}
	memset(p + done, 0, PAGE - done);
	return true;
}

/* Where the page is in memory, or NULL. */
static char *
hold(struct store *store, uint64_t page, bool change)
{
	size_t i = page % PAGES;
	struct frame *frame = &store->frames[i];

	if (!frame->used || frame->page != page) {
		if (frame->used && frame->changed && !put_page(store, frame->page, store->bytes[i]))
			return NULL;
		frame->used = get_page(store, page, store->bytes[i]);
		if (!frame->used)
			return NULL;
		frame->page = page;
		frame->changed = false;
	}
	frame->changed = frame->changed || change;
	return store->bytes[i];
}

bool
store_write(struct store *store, uint64_t at, const void *p, size_t n)
{
	const char *from = p;

	while (n > 0) {
		size_t in_page = at % PAGE, part = n < PAGE - in_page ? n : PAGE - in_page;
		char *to = hold(store, at / PAGE, true);

		if (to == NULL)
			return false;
		memcpy(to + in_page, from, part);
		from += part;
		at += part;
		n -= part;
	}
	if (at > store->end)
		store->end = at;
	return true;
}

bool
store_read(struct store *store, uint64_t at, void *p, size_t n)
{
	char *to = p;

	while (n > 0) {
		size_t in_page = at % PAGE, part = n < PAGE - in_page ? n : PAGE - in_page;
		const char *from = hold(store, at / PAGE, false);

		if (from == NULL)
			return false;
		memcpy(to, from + in_page, part);
		to += part;
		at += part;
		n -= part;
	}
	return true;
}
