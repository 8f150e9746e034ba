/*
 * What only the library itself can call. Linked with the static library. Every write is counted, for
 * there is no room to write without a call.
 */
#include "bench.h"

#include <sipinfo/sipinfo.h>

#include "document/document.h"
#include "message/message.h"

static uint16_t *counted;
static size_t n_counted, most;

void
__real_sipinfo_document_write(struct doc *d, struct slice s);
void
__wrap_sipinfo_document_write(struct doc *d, struct slice s);
void
__real_sipinfo_document_puts(struct doc *d, const char *s);
void
__wrap_sipinfo_document_puts(struct doc *d, const char *s);

void
__wrap_sipinfo_document_write(struct doc *d, struct slice s)
{
	size_t before = d->lost;

	__real_sipinfo_document_write(d, s);
	if (n_counted < most && d->lost > before)
		counted[n_counted++] = (uint16_t)(d->lost - before);
}

void
__wrap_sipinfo_document_puts(struct doc *d, const char *s)
{
	__wrap_sipinfo_document_write(d, slice_of(s));
}

__attribute__((visibility("default"))) size_t
inside_read(const char *message, size_t len)
{
	struct cursor c;
	struct start start;
	struct field field;
	struct body body;
	size_t n = 0;

	sipinfo_message_open(&c, slice_given(message, len), &start);
	while (sipinfo_message_field(&c, &field))
		n++;
	sipinfo_message_body(&c, &body);
	return n + body.bytes.n;
}

__attribute__((visibility("default"))) size_t
inside_pieces_of_comparison(int a, int b, int format, uint16_t *pieces, size_t n)
{
	const struct sipinfo_options options = {.size = sizeof options, .format = format};

	counted = pieces;
	n_counted = 0;
	most = n;
	sipinfo_compare(a, b, &options, NULL, 0);
	return n_counted;
}

__attribute__((visibility("default"))) size_t
inside_pieces_of_explanation(const char *message, size_t len, int format, uint16_t *pieces, size_t n)
{
	const struct sipinfo_options options = {.size = sizeof options, .format = format};

	counted = pieces;
	n_counted = 0;
	most = n;
	sipinfo_explain(message, len, NULL, &options, NULL, 0);
	return n_counted;
}
