#include "lookup/table.h"

/* A value that does not exist has the empty string as its name. */
struct vocabulary_entry {
	uint32_t name;
	uint16_t words;
};

#include "vocabulary-data.h"

/* NULL if there is no such value. */
static const struct vocabulary_entry *
find(enum sipinfo_vocabulary vocabulary, int value)
{
	size_t place = (size_t)vocabulary;

	if (place >= ARRAY_LENGTH(entries) || (size_t)value >= ARRAY_LENGTH(entries[place]) ||
	    entries[place][value].name == 0)
		return NULL;
	return &entries[place][value];
}

int
sipinfo_vocabulary_next(enum sipinfo_vocabulary vocabulary, int value)
{
	for (size_t i = value < 0 ? 0 : (size_t)value + 1; i < ARRAY_LENGTH(entries[0]); i++) {
		if (find(vocabulary, (int)i) != NULL)
			return (int)i;
	}
	return SIPINFO_NO_VALUE;
}

int
sipinfo_vocabulary_from_name(enum sipinfo_vocabulary vocabulary, const char *name, size_t len)
{
	const struct slice given = slice_from_letter(slice_given(name, len));

	for (size_t i = 0; i < ARRAY_LENGTH(entries[0]); i++) {
		const struct vocabulary_entry *entry = find(vocabulary, (int)i);

		if (entry != NULL && slice_same_letters(slice_of(sipinfo_table_string(entry->name)), given))
			return (int)i;
	}
	return SIPINFO_NO_VALUE;
}

const char *
sipinfo_vocabulary_name(enum sipinfo_vocabulary vocabulary, int value)
{
	const struct vocabulary_entry *entry = find(vocabulary, value);

	return entry ? sipinfo_table_string(entry->name) : NULL;
}

const char *
sipinfo_vocabulary_text(enum sipinfo_vocabulary vocabulary, int value, int lang)
{
	const struct vocabulary_entry *entry = find(vocabulary, value);

	return entry ? sipinfo_text_string(entry->words, lang) : "";
}
