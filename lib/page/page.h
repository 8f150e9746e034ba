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

/* A text as data is null where it does not exist. */
static inline const char *
text_or_null(const char *text)
{
	return *text != '\0' ? text : NULL;
}

/* The tag of the language that a text is in; that of English where there is no text. */
static inline const char *
text_lang_tag(const char *text)
{
	int lang = sipinfo_text_lang(text);

	return sipinfo_lang_tag(lang != 0 ? lang : sipinfo_lang_next(0));
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
sipinfo_page_references_of(struct doc *d, enum doc_audience audience,
			   const struct sipinfo_reference *(*get)(const void *, size_t),
			   const void *subject);

/* One or more whole sentences of our own. */
void
sipinfo_page_sentence(struct doc *d, enum word sentence, int number);

/* What is special about a code that IANA does not register, if it is such a one: for a page. */
void
sipinfo_page_standing(struct doc *d, int code);

/* What is known as protocol text, where that is not the title already. */
void
sipinfo_page_name(struct doc *d, const char *name, const char *title);

/* What the title of a page begins with, then the title of the thing, if it has one. */
void
sipinfo_page_add_title(struct content *v, enum word sentence, const struct argument *argument,
		const char *title, int lang);

/* Whether the page tells less than everything; data is always whole. */
static inline bool
sipinfo_page_is_brief(const struct doc *d)
{
	return (d->options->flags & SIPINFO_FLAG_BRIEF) != 0 && !sipinfo_document_is_data(d);
}

/* Begins the page of something that has a name, and perhaps a title; of what is not known, if the name is NULL. */
void
sipinfo_page_begin(struct doc *d, const char *name, const char *title, enum word unknown);

/* Ends the page with the language that it is written in. */
void
sipinfo_page_end(struct doc *d);

/* The response codes that go with something, in order, as a field. */
void
sipinfo_page_codes(struct doc *d, struct slice label, int (*get)(const void *, size_t),
		   const void *subject);

/* The three texts that a warn-code and a tag have. */
void
sipinfo_page_data_texts(struct doc *d, const char *title, const char *meaning, const char *fix);

#endif
