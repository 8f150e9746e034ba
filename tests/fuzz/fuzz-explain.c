/* clang -fsanitize=fuzzer,address,undefined -Iinclude -Ibuild/include -Ibuild/lib -Ilib … */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <sipinfo/sipinfo.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A response and, behind 0xff, the request that it answers; the length tells the format. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *split = size > 0 ? memchr(data, 0xff, size) : NULL;
	size_t n = split != NULL ? (size_t)(split - data) : size;
	struct sipinfo_options options = { .size = sizeof options };
	struct sipinfo_context context = { .size = sizeof context };
	/* allocations of exactly this size, so that a read past the end is seen */
	char *response = malloc(n + 1), *request = malloc(size - n + 1);
	static char page[1 << 20];
	size_t length;

	if (response == NULL || request == NULL)
		abort();
	response = realloc(response, n > 0 ? n : 1);
	request = realloc(request, size > n ? size - n : 1);
	if (n > 0)
		memcpy(response, data, n);
	if (size > n)
		memcpy(request, data + n, size - n);
	context.request = size > n + 1 ? request + 1 : NULL;
	context.request_len = size > n + 1 ? size - n - 1 : 0;
	options.format = 1 + (int)(size % 4);
	options.width = size % 3 == 0 ? 72 : 0;
	length = sipinfo_explain(response, n, &context, &options, page, sizeof page);
	if (length == 0 || (length < sizeof page && strlen(page) != length))
		abort();
	for (size_t i = 0; page[i] != '\0'; i++) {
		if ((unsigned char)page[i] < 0x20 && page[i] != '\n')
			abort();
	}
	free(response);
	free(request);
	return 0;
}
