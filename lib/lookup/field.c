#include "lookup/entry.h"

/* The status of a field is its registration. */
#include "field-data.h"

static const struct entry *
field_entry(int field)
{
	return entry_at(fields, ARRAY_LENGTH(fields), field);
}

int
sipinfo_field_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);

	if (given.n == 1) {
		char letter = to_lower(given.p[0]);

		return letter >= 'a' && letter <= 'z' ? compact_places[letter - 'a'] : 0;
	}
	return sipinfo_entry_place(fields, ARRAY_LENGTH(fields), given);
}

int
sipinfo_field_next(int field)
{
	return entry_next(ARRAY_LENGTH(fields), field);
}

const char *
sipinfo_field_name(int field)
{
	return sipinfo_entry_name(field_entry(field));
}

const char *
sipinfo_field_compact(int field)
{
	return field_entry(field) ? sipinfo_table_string(compact_forms[field - 1]) : NULL;
}

enum sipinfo_registration_kind
sipinfo_field_registration(int field)
{
	const struct entry *entry = field_entry(field);

	return entry ? (enum sipinfo_registration_kind)entry->status : SIPINFO_REGISTRATION_NONE;
}

int
sipinfo_field_reference(int field, size_t i)
{
	return sipinfo_entry_reference(field_entry(field), i);
}
