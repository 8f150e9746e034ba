/* Pages on the standard output. */
#include <stdio.h>
#include <stdlib.h>

#include "command.h"

int
print_page(write_fn write, const void *subject, const struct sipinfo_options *options)
{
	size_t size = write(subject, options, NULL, 0) + 1;
	char *buf = malloc(size);

	if (buf == NULL)
		return fail(FAILED, MESSAGE_NO_MEMORY, NULL);
	write(subject, options, buf, size);
	fwrite(buf, 1, size - 1, stdout);
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
