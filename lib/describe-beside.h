/* What the pages about things beside the codes share. */
#ifndef DESCRIBE_BESIDE_H
#define DESCRIBE_BESIDE_H

#include "describe.h"
#include "thing.h"

/* A heading and a text below it, for a page; nothing if the text is NULL. */
void
compose_text(struct doc *d, struct slice heading, const char *text);

/* One or more whole sentences of our own. */
void
compose_sentence(struct doc *d, enum word sentence, int number);

/* A text as data; null if it is NULL. */
void
compose_data_text(struct doc *d, const char *key, const char *text);

void
compose_data_number(struct doc *d, const char *key, int number);

/* What is known as protocol text, where that is not the title already. */
void
compose_name(struct doc *d, const char *name, const char *title);

/* What the title of a page begins with, then the title of the thing, if it has one. */
void
value_add_title(struct doc_value *v, enum word sentence, const struct doc_argument *argument,
		const char *title, int lang);

#endif
