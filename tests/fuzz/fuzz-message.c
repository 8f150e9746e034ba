/* The reader alone: every slice lies in the bytes, places go forward, and the end comes. */
#include "input.h"

#include "walk.h"

/* LONGEST 1024 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *bytes = copy(data, size);
	const char *id;
	size_t n;

	walk_message(bytes, size);
	id = sipinfo_message_call_id(bytes, size, &n);
	DEMAND(id == NULL || (id >= bytes && id <= bytes + size && n <= (size_t)(bytes + size - id)));
	free(bytes);
	return 0;
}
