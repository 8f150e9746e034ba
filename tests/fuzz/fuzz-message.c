/* clang -fsanitize=fuzzer,address,undefined -Ilib -Itests tests/fuzz/fuzz-message.c lib/… */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "walk.h"

/* LONGEST 1024 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* An allocation of exactly this size, so that a read past its end is seen. */
	char *copy = malloc(size > 0 ? size : 1);

	if (copy == NULL)
		return 0;
	if (size > 0)
		memcpy(copy, data, size);
	walk_message(copy, size);
	free(copy);
	return 0;
}
