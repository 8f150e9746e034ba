/* Strings and lists: what all tables point to. */
#include "lookup/table.h"

/* The lists hold values of the enumerations, too. */
#include "list-data.h"
#include "string-data.h"

const char *
sipinfo_table_string(uint32_t place)
{
	return (const char *)&strings + place;
}

int
sipinfo_table_list(uint16_t place, size_t i)
{
	const uint16_t *list = lists + place;

	return i < list[0] ? list[1 + i] : 0;
}

const uint16_t *
sipinfo_table_numbers(uint16_t place, size_t *n)
{
	const uint16_t *list = lists + place;

	*n = list[0];
	return list + 1;
}
