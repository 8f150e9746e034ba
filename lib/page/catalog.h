/* What the pages about things beside the codes share. */
#ifndef CATALOG_H
#define CATALOG_H

#include "page/page.h"
#include "lookup/entry.h"

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

#endif
