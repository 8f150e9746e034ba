/* What the tables are made of, and what all that look something up share. */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <sipinfo/sipinfo.h>

#include "base/slice.h"
#include "words.h"

#define ARRAY_LENGTH(a) (sizeof (a) / sizeof (a)[0])

/*
 * The tables hold no pointers. A string is a place among the strings, a text
 * is a number that each language has words for, a list is a place among the
 * lists and begins with its length, a reference is a place from 1 among the references.
 */

struct code_record {
	uint32_t methods, usual_methods; /* usual: 0 where all are alike */
	uint32_t example;		 /* 0: none */
	bool may_redial;
	uint8_t usual_senders; /* so many of the senders, from the first */
	uint8_t registration, forwarding, scope, dialog, rank;
	uint8_t order; /* of a final one: how good it is to forward, the lower the better */
	uint16_t senders, retry, headers, related, references;
	uint16_t citations[ASPECTS + 1];
};

struct class_record {
	uint16_t references;
};

/* Tables of all codes have so many rows, and one more for what is no code. */
#define CODES 600

static inline unsigned
code_row(int code)
{
	return code >= 100 && code < 100 + CODES ? (unsigned)(code - 100) : CODES;
}

/* The texts of a code that differ for some methods. */
struct variation_row {
	uint16_t code;
	uint32_t methods; /* bits; that of no method stands for an INVITE inside of a dialog */
	uint16_t texts[TEXT_KINDS]; /* 0: that of the code */
};

/* NULL if the code is not in the registry. */
const struct code_record *
sipinfo_code_record(int code);

/* The record that holds the facts: its own, or that of the code it counts as. NULL outside 100..699. */
const struct code_record *
sipinfo_code_fact_record(int code);

const struct class_record *
sipinfo_class_record(int code);

/* Whether the header field of this name has a meaning in responses with the code, from 100 to 699. */
bool
sipinfo_code_has_header(int code, const char *name);

/* The i-th variation of a code, or NULL. */
const struct variation_row *
sipinfo_code_variation(int code, size_t i);

/*
 * The code that is known by this phrase, letters and digits compared: the given code if it is
 * among them, or 0.
 */
int
sipinfo_code_from_exact_phrase(struct slice phrase, int code);

/* The cause that FreeSWITCH or Asterisk calls so, in capitals; or 0. */
int
sipinfo_cause_from_token(struct slice token);

/* Whether a behaviour is about this code, and the range that it is in: from the first code to the last. */
bool
sipinfo_behaviour_range(const struct sipinfo_behaviour *behaviour, int code, int *first, int *last);

const char *
sipinfo_table_string(uint32_t place);

/* The i-th number of a list, or 0 at its end; and all of them. */
int
sipinfo_table_list(uint16_t place, size_t i);
const uint16_t *
sipinfo_table_numbers(uint16_t place, size_t *n);

const char *
sipinfo_text_string(unsigned text, int lang);

/* The i-th reference of a list, or NULL at its end. */
const struct sipinfo_reference *
sipinfo_reference_listed(uint16_t place, size_t i);

static inline struct slice
word(enum word number, int lang)
{
	return slice_of(sipinfo_text_string(number, lang));
}

#endif
