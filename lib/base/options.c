/* Structs that callers fill in. They begin with their size and grow at the end only. */
#include "base/options.h"

#include <string.h>

#define SIZE_MAX_SENSIBLE 4096

bool
sipinfo_options_take(void *all, size_t known, const void *given, size_t first)
{
	const unsigned char *bytes = given;
	size_t size;

	memset(all, 0, known);
	memcpy(&size, given, sizeof size);
	if (size < first || size > SIZE_MAX_SENSIBLE)
		return false;
	/* a newer caller may know more members, as long as they say nothing */
	for (size_t i = known; i < size; i++) {
		if (bytes[i] != 0)
			return false;
	}
	memcpy(all, given, size < known ? size : known);
	return true;
}
