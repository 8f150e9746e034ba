#include "lookup/table.h"

/* A value that does not exist has the empty string as its id. */
struct vocabulary_entry {
	uint32_t id;
	uint16_t words;
};

#include "vocabulary-data.h"

/* NULL if there is no such value. */
static const struct vocabulary_entry *
find(enum sipinfo_vocabulary vocabulary, int value)
{
	size_t place = (size_t)vocabulary;

	if (place >= ARRAY_LENGTH(entries) || value < 0 ||
	    (size_t)value >= ARRAY_LENGTH(entries[place]) || entries[place][value].id == 0)
		return NULL;
	return &entries[place][value];
}

const char *
sipinfo_vocabulary_name(enum sipinfo_vocabulary vocabulary, int value)
{
	const struct vocabulary_entry *entry = find(vocabulary, value);

	return entry ? sipinfo_table_string(entry->id) : NULL;
}

const char *
sipinfo_vocabulary_text(enum sipinfo_vocabulary vocabulary, int value, int lang)
{
	const struct vocabulary_entry *entry = find(vocabulary, value);

	return entry ? sipinfo_text_string(entry->words, lang) : NULL;
}
