/* sipinfo explain. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"
#include "command.h"

struct bytes {
	const char *p;
	size_t n;
};

/* What has been read. */
struct input {
	char *p;
	size_t n;
	struct calls *calls;
};

static bool
read_all(FILE *file, struct input *in)
{
	size_t room = 0, n;

	do {
		if (in->n == room) {
			char *p;

			room = room > 0 ? 2 * room : 64 * 1024;
			p = realloc(in->p, room);
			if (p == NULL)
				return false;
			in->p = p;
		}
		n = fread(in->p + in->n, 1, room - in->n, file);
		in->n += n;
	} while (n > 0);
	return ferror(file) == 0;
}

struct page {
	struct bytes message;
};

static size_t
write_page(const void *subject, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct page *page = subject;

	return sipinfo_explain(page->message.p, page->message.n, NULL, options, buf, size);
}

static int
explain_input(struct input *in, const struct calls_choice *choice,
	      const struct sipinfo_options *options)
{
	const struct page all = {{in->p, in->n}};
	struct sipinfo_message message = {.size = sizeof message, .time = -1};
	int status;

	for (size_t at = 0; at < in->n; at += message.len) {
		message.bytes = in->p + at;
		message.len = sipinfo_message_end(message.bytes, in->n - at);
		if (!calls_add(in->calls, &message))
			return fail(FAILED, MESSAGE_NO_MEMORY, NULL);
	}
	if (calls_count(in->calls) > 0)
		return calls_print(in->calls, choice, options);
	status = print_page(write_page, &all, options);
	return status == FOUND ? NOT_FOUND : status;
}

int
explain_file(const char *path, const struct calls_choice *choice,
	     const struct sipinfo_options *options)
{
	FILE *file = path != NULL ? fopen(path, "rb") : stdin;
	struct input *in = calloc(1, sizeof *in);
	int status;

	if (in != NULL)
		in->calls = calls_new();
	if (in == NULL || in->calls == NULL)
		status = fail(FAILED, MESSAGE_NO_MEMORY, NULL);
	else if (file == NULL || !read_all(file, in))
		status = fail(FAILED, MESSAGE_CANNOT_READ, path != NULL ? path : "-");
	else
		status = explain_input(in, choice, options);
	if (file != NULL && file != stdin)
		fclose(file);
	if (in != NULL) {
		calls_free(in->calls);
		free(in->p);
	}
	free(in);
	return status;
}
