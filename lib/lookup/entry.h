/* What the registries beside the codes have in common: a number or a name, texts, references. */
#ifndef SUBJECT_H
#define SUBJECT_H

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

/* The place, from 1, of a name in a table that is in order of the names; 0: not found. Any case. */
int
sipinfo_entry_place(const struct entry *entries, size_t n, struct slice name);

/* The entry at a place from 1, or NULL. */
static inline const struct entry *
entry_at(const struct entry *entries, size_t n, int place)
{
	return place >= 1 && (size_t)place <= n ? &entries[place - 1] : NULL;
}

/* The place after this one: 0 starts and ends. */
static inline int
entry_next(size_t n, int place)
{
	if (place < 0)
		place = 0;
	return (size_t)place < n ? place + 1 : 0;
}

/* The lowest number above this one, or 0, in a table that is in order of the numbers. */
int
sipinfo_entry_after(const struct entry *entries, size_t n, int number);

/* For these the entry may be NULL. */

const char *
sipinfo_entry_name(const struct entry *entry);

const char *
sipinfo_entry_text(const struct entry *entry, enum sipinfo_text_kind kind, int lang);

int
sipinfo_entry_reference(const struct entry *entry, size_t i);

/* The language in which it is told. */
int
sipinfo_entry_lang(const struct entry *entry, int lang);

/* The language in which a cause, a warn-code, a tag is described. */
int
sipinfo_cause_lang(int cause, int lang);
int
sipinfo_warning_lang(int code, int lang);
int
sipinfo_tag_lang(int tag, int lang);

#endif
