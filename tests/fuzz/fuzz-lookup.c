/* Every function that takes a name and its length: any bytes, and then as a C string. */
#include "input.h"

#include "every-call.h"

/* LONGEST 48 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *name = copy(data, size), *string = allocate(size + 1);

	call_by_name(name, size);
	if (size > 0)
		memcpy(string, name, size);
	string[size] = '\0';
	call_by_name(string, strlen(string));
	free(string);
	free(name);
	return 0;
}
