#include "lookup/entry.h"

/* The status of a cause tells whether ITU-T defines it. */
#include "cause-data.h"

static const struct entry *
cause_entry(int cause)
{
	return sipinfo_entry_find(causes, ARRAY_LENGTH(causes), cause);
}

int
sipinfo_cause_next(int cause)
{
	return sipinfo_entry_after(causes, ARRAY_LENGTH(causes), cause);
}

const char *
sipinfo_cause_name(int cause)
{
	return sipinfo_entry_name(cause_entry(cause));
}

bool
sipinfo_cause_is_itu(int cause)
{
	const struct entry *entry = cause_entry(cause);

	return entry != NULL && entry->status;
}

enum sipinfo_cause_class_kind
sipinfo_cause_class(int cause)
{
	if (cause < 1 || cause > 127)
		return SIPINFO_CAUSE_CLASS_NONE;
	return cause < 16 ? SIPINFO_CAUSE_CLASS_NORMAL : (enum sipinfo_cause_class_kind)(cause / 16);
}

const char *
sipinfo_cause_text(int cause, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(cause_entry(cause), kind, lang);
}

int
sipinfo_cause_reference(int cause, size_t i)
{
	return sipinfo_entry_reference(cause_entry(cause), i);
}

int
sipinfo_cause_lang(int cause, int lang)
{
	return sipinfo_entry_lang(cause_entry(cause), lang);
}

static bool
is_location(int location)
{
	return location >= 0 && (size_t)location < ARRAY_LENGTH(locations);
}

const char *
sipinfo_cause_location_name(int location)
{
	return is_location(location) ? sipinfo_entry_name(&locations[location]) : NULL;
}

const char *
sipinfo_cause_location_abbreviation(int location)
{
	return is_location(location) ? sipinfo_table_string(abbreviations[location]) : NULL;
}

const char *
sipinfo_cause_location_text(int location, enum sipinfo_text_kind kind, int lang)
{
	if (!is_location(location))
		return NULL;
	return sipinfo_entry_text(&locations[location], kind, lang);
}

int
sipinfo_cause_location_from_name(const char *s, size_t len)
{
	const struct slice given = slice_given(s, len);

	for (size_t i = 0; i < ARRAY_LENGTH(abbreviations); i++) {
		if (slice_is(given, sipinfo_table_string(abbreviations[i])))
			return (int)i;
	}
	return -1;
}
