/* What the pages have in common. */
#ifndef PAGE_H
#define PAGE_H

#include "document/document.h"

/* What a text of this kind is headed with. */
static inline struct slice
kind_label(enum sipinfo_text_kind kind, int lang)
{
	return slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_TEXT, (int)kind, lang));
}

/* A heading and a text or its steps below it, for a page; nothing if it is NULL or empty. */
void
sipinfo_page_text(struct doc *d, struct slice heading, const char *text);

/* A text as data; null if it is NULL. */
void
sipinfo_page_data_text(struct doc *d, const char *key, const char *text);

/* The steps of a text as data; an empty list if it is NULL or empty. */
void
sipinfo_page_data_steps(struct doc *d, const char *key, const char *text);

void
sipinfo_page_data_number(struct doc *d, const char *key, int number);

/* Where to read more about a code, or two (else b is 0). */
void
sipinfo_page_references(struct doc *d, enum doc_audience audience, int a, int b);

/* Where to read more about something else, whose i-th reference get() knows. */
void
sipinfo_page_references_of(struct doc *d, enum doc_audience audience, int (*get)(int, size_t),
		      int thing);

/* One or more whole sentences of our own. */
void
sipinfo_page_sentence(struct doc *d, enum word sentence, int number);

/* What is known as protocol text, where that is not the title already. */
void
sipinfo_page_name(struct doc *d, const char *name, const char *title);

/* What the title of a page begins with, then the title of the thing, if it has one. */
void
sipinfo_page_add_title(struct content *v, enum word sentence, const struct argument *argument,
		const char *title, int lang);

/* The three texts that a warn-code and a tag have. */
void
sipinfo_page_data_texts(struct doc *d, int lang, const char *title, const char *meaning,
			const char *fix);

#endif
