#include "lookup/entry.h"

/* The status of a cause tells whether ITU-T defines it. */
struct cause_token {
	uint32_t name;
	uint16_t cause;
};

#include "cause-data.h"

static const struct entry *
cause_entry(int cause)
{
	if ((size_t)cause < ARRAY_LENGTH(cause_places))
		return cause_places[cause] != 0 ? &causes[cause_places[cause] - 1] : NULL;
	return sipinfo_entry_find(causes, ARRAY_LENGTH(causes), cause);
}

int
sipinfo_cause_next(int cause)
{
	return sipinfo_entry_after(causes, ARRAY_LENGTH(causes), cause);
}

/* Below 0 if the slice comes before the name, above 0 if after it. */
static int
order(struct slice s, const char *name)
{
	const char *p = s.p, *end = slice_end(s);

	for (; p < end && *name != '\0'; p++, name++) {
		if (*p != *name)
			return (unsigned char)*p - (unsigned char)*name;
	}
	return (p < end) - (*name != '\0');
}

int
sipinfo_cause_from_token(struct slice token)
{
	size_t low = 0, high = ARRAY_LENGTH(cause_tokens);

	while (low < high) {
		size_t middle = (low + high) / 2;
		int o = order(token, sipinfo_table_string(cause_tokens[middle].name));

		if (o < 0)
			high = middle;
		else if (o > 0)
			low = middle + 1;
		else
			return cause_tokens[middle].cause;
	}
	return 0;
}

int
sipinfo_cause_from_name(const char *name, size_t len)
{
	const struct slice given = slice_from_letter(slice_given(name, len));
	const struct entry *entry = sipinfo_entry_like(causes, ARRAY_LENGTH(causes), given);

	if (entry != NULL)
		return entry->number;
	for (size_t i = 0; i < ARRAY_LENGTH(cause_tokens); i++) {
		if (slice_same_letters(slice_of(sipinfo_table_string(cause_tokens[i].name)), given))
			return cause_tokens[i].cause;
	}
	return 0;
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

const struct sipinfo_reference *
sipinfo_cause_reference(int cause, size_t i)
{
	return sipinfo_entry_reference(cause_entry(cause), i);
}

static bool
is_location(int location)
{
	return (size_t)location < ARRAY_LENGTH(locations);
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
	return sipinfo_entry_text(is_location(location) ? &locations[location] : NULL, kind, lang);
}

int
sipinfo_cause_location_next(int location)
{
	if (location < 0)
		return 0;
	return is_location(location) && is_location(location + 1) ? location + 1
								  : SIPINFO_CAUSE_LOCATION_NONE;
}

int
sipinfo_cause_location_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);
	const struct entry *named = sipinfo_entry_like(locations, ARRAY_LENGTH(locations), given);

	for (size_t i = 0; i < ARRAY_LENGTH(abbreviations); i++) {
		if (slice_is(given, sipinfo_table_string(abbreviations[i])))
			return (int)i;
	}
	return named ? named->number : SIPINFO_CAUSE_LOCATION_NONE;
}
