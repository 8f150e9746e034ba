/* What the registries beside the codes have in common: a number or a name, texts, references. */
#ifndef THING_H
#define THING_H

#include "private.h"

struct thing {
	uint16_t number;
	uint8_t status;    /* what it means is the table's own */
	uint16_t texts[4]; /* title, meaning, caller, fix; 0: it has none */
	uint16_t references;
	uint32_t name;
};

/* NULL if there is no such number in a table that is in order of the numbers. */
const struct thing *
sipinfo_priv_thing(const struct thing *things, size_t n, int number);

/* The place, from 1, of a name in a table that is in order of the names; 0: not found. Any case. */
int
sipinfo_priv_thing_place(const struct thing *things, size_t n, struct slice name);

/* The thing at a place from 1, or NULL. */
static inline const struct thing *
thing_at(const struct thing *things, size_t n, int place)
{
	return place >= 1 && (size_t)place <= n ? &things[place - 1] : NULL;
}

/* The place after this one: 0 starts and ends. */
static inline int
thing_next(size_t n, int place)
{
	if (place < 0)
		place = 0;
	return (size_t)place < n ? place + 1 : 0;
}

/* The lowest number above this one, or 0, in a table that is in order of the numbers. */
int
sipinfo_priv_thing_after(const struct thing *things, size_t n, int number);

/* For these the thing may be NULL. */

const char *
sipinfo_priv_thing_name(const struct thing *thing);

const char *
sipinfo_priv_thing_text(const struct thing *thing, enum sipinfo_text kind, int lang);

int
sipinfo_priv_thing_reference(const struct thing *thing, size_t i);

/* The language in which its meaning is told. */
int
sipinfo_priv_thing_lang(const struct thing *thing, int lang);

/* The language in which a cause, a warn-code, a tag is described. */
int
sipinfo_priv_cause_lang(int cause, int lang);
int
sipinfo_priv_warning_lang(int code, int lang);
int
sipinfo_priv_tag_lang(int tag, int lang);

#endif
