/* Strings and lists: what all tables point to. */
#include "private.h"

/* The lists hold values of the enumerations, too. */
#include "list-data.h"
#include "string-data.h"

const char *
sipinfo_priv_string(uint32_t place)
{
	return (const char *)&strings + place;
}

int
sipinfo_priv_list(uint16_t place, size_t i)
{
	const uint16_t *list = lists + place;

	while (i > 0 && *list != 0) {
		list++;
		i--;
	}
	return *list;
}
