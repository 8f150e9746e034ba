/* What the registries beside the codes have in common: a number or a name, texts, references. */
#ifndef ENTRY_H
#define ENTRY_H

#include "lookup/table.h"

struct entry {
	uint16_t number;
	uint8_t status;    /* what it means is the table's own */
	uint16_t texts[4]; /* title, meaning, caller, fix; 0: it has none */
	uint16_t references;
	uint32_t name;
};

/* NULL if there is no such number in a table that is in order of the numbers. */
const struct entry *
sipinfo_entry_find(const struct entry *entries, size_t n, int number);

/*
 * NULL if there is no such name in a table that is in order of the names. Any case. letters has the
 * place of the first name with each letter, and the end; what begins with no letter comes before.
 */
const struct entry *
sipinfo_entry_of_name(const struct entry *entries, const uint8_t letters[27], struct slice name);

/* The first entry whose name has the same letters and digits, or NULL; in any order. Each has some. */
const struct entry *
sipinfo_entry_like(const struct entry *entries, size_t n, struct slice name);

/* The entry after this one: NULL starts and ends. */
static inline const struct entry *
entry_next(const struct entry *entries, size_t n, const struct entry *entry)
{
	if (entry == NULL)
		return entries;
	return entry + 1 < entries + n ? entry + 1 : NULL;
}

/* The lowest number above this one, or 0, in a table that is in order of the numbers. */
int
sipinfo_entry_after(const struct entry *entries, size_t n, int number);

/* For these the entry may be NULL. */

/* 0 for NULL. */
static inline int
sipinfo_entry_number(const struct entry *entry)
{
	return entry ? entry->number : 0;
}

const char *
sipinfo_entry_name(const struct entry *entry);

const char *
sipinfo_entry_text(const struct entry *entry, enum sipinfo_text_kind kind, int lang);

const struct sipinfo_reference *
sipinfo_entry_reference(const struct entry *entry, size_t i);

#endif
