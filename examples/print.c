/* Pages on the standard output. */
#include <stdio.h>
#include <stdlib.h>

#include "command.h"

/* Most pages fit into this. */
#define ROOM 65536

int
print_page(write_fn write, const void *subject, const struct sipinfo_options *options)
{
	static char room[ROOM];
	size_t n = write(subject, options, room, sizeof room);
	char *buf = room;

	if (n >= sizeof room) {
		buf = malloc(n + 1);
		if (buf == NULL)
			return fail(FAILED, MESSAGE_NO_MEMORY, NULL);
		write(subject, options, buf, n + 1);
	}
	fwrite(buf, 1, n, stdout);
	if (buf != room)
		free(buf);
	return FOUND;
}

void
begin_one_of_many(bool first, const struct sipinfo_options *options)
{
	if (options->format == SIPINFO_FORMAT_JSON)
		putchar(first ? '[' : ',');
	else if (options->format == SIPINFO_FORMAT_MARKDOWN && !first)
		putchar('\n');
}

void
end_many(bool any, const struct sipinfo_options *options)
{
	if (options->format == SIPINFO_FORMAT_JSON)
		puts(any ? "]" : "[]");
}
