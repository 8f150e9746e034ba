/* The parts of a code's page that other pages have, too. */
#ifndef PAGE_H
#define PAGE_H

#include "document/document.h"

/* What a text of this kind is headed with. */
static inline struct slice
kind_label(enum sipinfo_text kind, int lang)
{
	return slice_of(sipinfo_wording(SIPINFO_VOCABULARY_TEXT, (int)kind, lang));
}

/* A heading and a text below it, for a page; nothing if the text is NULL. */
void
sipinfo_page_text(struct doc *d, struct slice heading, const char *text);

/* A text as data; null if it is NULL. */
void
sipinfo_page_data_text(struct doc *d, const char *key, const char *text);

void
sipinfo_page_data_number(struct doc *d, const char *key, int number);

/* Makes it the codes that one may want to compare with this one, but for another one (or 0). */
void
sipinfo_describe_set_related(struct content *v, int code, int but);

/* Everything about a code, for data. */
void
sipinfo_describe_code_data(struct doc *d, int code);

/* What it means, when it is seen, what to do: for a page. */
void
sipinfo_describe_code_texts(struct doc *d, int code);

/* What is special about a code that IANA does not register, if it is such a one: for a page. */
void
sipinfo_describe_standing(struct doc *d, int code);

/* Where to read more about a code, or two (else b is 0). */
void
sipinfo_page_references(struct doc *d, enum doc_audience audience, int a, int b);

/* Where to read more about something else, whose i-th reference get() knows. */
void
sipinfo_page_references_of(struct doc *d, enum doc_audience audience, int (*get)(int, size_t),
		      int thing);

#endif
