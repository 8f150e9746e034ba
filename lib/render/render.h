/* How documents look. A renderer has a file of its own, and its state is its own. */
#ifndef RENDER_H
#define RENDER_H

#include "document/document.h"

/* A document that is told as often as a renderer wants to hear it. */
struct composition {
	void (*compose)(struct doc *, const void *);
	const void *subject;
};

/* Writes the document that compose tells, as snprintf() would. 0 if the options are invalid. */
size_t
sipinfo_render(const struct sipinfo_options *options, char *buf, size_t size,
	       void (*compose)(struct doc *, const void *), const void *subject);

static inline int
smaller(int a, int b)
{
	return a < b ? a : b;
}

static inline int
larger(int a, int b)
{
	return a > b ? a : b;
}

/* Hears the document and writes it. A constant table of functions would need relocations. */
void
sipinfo_render_text(struct doc *d, const struct composition *composition);
void
sipinfo_render_markdown(struct doc *d, const struct composition *composition);
void
sipinfo_render_html(struct doc *d, const struct composition *composition);
void
sipinfo_render_json(struct doc *d, const struct composition *composition);

#endif
