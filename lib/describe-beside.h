/* What the pages about things beside the codes share. */
#ifndef DESCRIBE_BESIDE_H
#define DESCRIBE_BESIDE_H

#include "describe.h"
#include "thing.h"

/* One or more whole sentences of our own. */
void
compose_sentence(struct doc *d, enum word sentence, int number);

/* What is known as protocol text, where that is not the title already. */
void
compose_name(struct doc *d, const char *name, const char *title);

/* What the title of a page begins with, then the title of the thing, if it has one. */
void
value_add_title(struct doc_value *v, enum word sentence, const struct doc_argument *argument,
		const char *title, int lang);

#endif
