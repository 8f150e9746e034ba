#include "document/document.h"

/* Output */

void
sipinfo_document_open(struct doc *d, char *buf, size_t size)
{
	bool somewhere = buf != NULL && size > 0;

	d->start = d->at = somewhere ? buf : &d->nowhere;
	d->end = d->start + (somewhere ? size - 1 : 0);
	d->lost = 0;
	*d->at = '\0';
}

size_t
sipinfo_document_close(struct doc *d)
{
	*d->at = '\0';
	return (size_t)(d->at - d->start) + d->lost;
}

/* Writes what there is room for, up to the end of a character, and counts the rest. */
static void
write_cut(struct doc *d, struct slice s)
{
	const char *p = s.p, *end = slice_end(s), *stop = p;

	if (d->lost == 0) {
		stop = slice_end(utf8_first(s, (size_t)(d->end - d->at)));
		copy_bytes(&d->at, d->end, p, stop);
		/* the character may have begun in an earlier piece */
		if (stop == p && utf8_continues(byte_at(p, end, 0))) {
			while (d->at > d->start && utf8_continues(d->at[-1])) {
				d->at--;
				d->lost++;
			}
			if (d->at > d->start) {
				d->at--;
				d->lost++;
			}
		}
		d->end = d->at;
	}
	d->lost += (size_t)(end - stop);
}

void
sipinfo_document_write(struct doc *d, struct slice s)
{
	if (s.n == 0)
		return;
	if (s.n > (size_t)(d->end - d->at))
		write_cut(d, s);
	else
		copy_bytes(&d->at, d->end, s.p, slice_end(s));
}

/* Parts */

bool
sipinfo_document_is_data(const struct doc *d)
{
	return d->renderer.data;
}

/* Parts for another audience are passed over, with all that is in them. */
static bool
skips(const struct doc *d, enum doc_audience audience)
{
	if (d->skipped > 0)
		return true;
	return audience != DOC_BOTH && (audience == DOC_DATA) != d->renderer.data;
}

bool
sipinfo_document_hears(const struct doc *d, enum doc_audience audience)
{
	return !skips(d, audience);
}

bool
sipinfo_document_hears_text(const struct doc *d, enum doc_audience audience)
{
	return !d->measuring && !skips(d, audience);
}

void
sipinfo_document_begin_page(struct doc *d, const struct content *title)
{
	d->depth = d->level = 1;
	d->renderer.begin_page(d, title);
}

void
sipinfo_document_end_page(struct doc *d)
{
	d->renderer.end_page(d);
}

void
sipinfo_document_begin(struct doc *d, enum doc_audience audience, const char *key,
		       const struct content *heading)
{
	if (skips(d, audience)) {
		d->skipped++;
		return;
	}
	d->depth++;
	if (heading != NULL && heading->n > 0) {
		d->headed |= 1u << d->depth;
		d->level++;
	}
	d->renderer.begin_section(d, key, heading);
}

void
sipinfo_document_end(struct doc *d)
{
	if (d->skipped > 0) {
		d->skipped--;
		return;
	}
	d->renderer.end_section(d);
	if (d->headed >> d->depth & 1)
		d->level--;
	d->headed &= ~(1u << d->depth);
	d->depth--;
}

void
sipinfo_document_paragraph(struct doc *d, enum doc_audience audience, const char *key,
	      const struct content *value)
{
	if (sipinfo_document_hears_text(d, audience))
		d->renderer.paragraph(d, key, value);
}

void
sipinfo_document_entry(struct doc *d, enum doc_audience audience, const char *key,
		       struct slice heading, const struct content *value)
{
	if (sipinfo_document_hears_text(d, audience))
		d->renderer.entry(d, key, heading, value);
}

void
sipinfo_document_steps(struct doc *d, enum doc_audience audience, const char *key,
		       struct slice heading, const struct content *value)
{
	CONTENT(step, DOC_ANY);
	size_t n;

	if (!sipinfo_document_hears_text(d, audience))
		return;
	n = sipinfo_content_steps(value);
	if (n == 0 && !d->renderer.data)
		return;
	if (n == 1 && !d->renderer.data) {
		if (heading.n > 0)
			d->renderer.entry(d, key, heading, value);
		else
			d->renderer.paragraph(d, key, value);
		return;
	}
	d->renderer.begin_steps(d, key, heading, n);
	for (size_t i = 0; i < n; i++) {
		sipinfo_content_step(&step, value, i);
		d->renderer.step(d, i + 1, &step);
	}
	d->renderer.end_steps(d);
}

void
sipinfo_document_verbatim(struct doc *d, enum doc_audience audience, const char *key,
			  struct slice heading, struct slice lines)
{
	const char *end = slice_end(lines);

	if (!sipinfo_document_hears_text(d, audience))
		return;
	/* a page has its own idea of what stands below */
	while (!d->renderer.data && end > lines.p && is_eol(end[-1]))
		end--;
	d->renderer.verbatim(d, key, heading, slice_make(lines.p, end));
}

void
sipinfo_document_field(struct doc *d, enum doc_audience audience, const char *key,
		       struct slice label, const struct content *value)
{
	if (!skips(d, audience))
		d->renderer.field(d, key, label, value);
}

void
sipinfo_document_begin_list(struct doc *d, enum doc_audience audience, const char *key,
			    struct slice heading)
{
	if (skips(d, audience)) {
		d->skipped++;
		return;
	}
	d->headed_list = heading.n > 0;
	d->level += d->headed_list;
	d->renderer.begin_list(d, key, heading);
}

void
sipinfo_document_begin_item(struct doc *d)
{
	if (d->skipped > 0)
		return;
	d->in_item = true;
	d->renderer.begin_item(d);
}

void
sipinfo_document_end_item(struct doc *d)
{
	if (d->skipped > 0)
		return;
	d->renderer.end_item(d);
	d->in_item = false;
}

void
sipinfo_document_end_list(struct doc *d)
{
	if (d->skipped > 0) {
		d->skipped--;
		return;
	}
	d->renderer.end_list(d);
	d->level -= d->headed_list;
}

void
sipinfo_document_begin_table(struct doc *d, enum doc_audience audience, const char *key,
			     struct slice heading, const struct doc_column *columns, size_t n)
{
	if (skips(d, audience)) {
		d->skipped++;
		return;
	}
	d->columns = columns;
	d->n_columns = d->n_heard = n;
	d->renderer.begin_table(d, key, heading, columns, n);
}

void
sipinfo_document_row(struct doc *d, const struct content *const *cells)
{
	if (d->skipped == 0)
		d->renderer.row(d, cells);
}

void
sipinfo_document_end_table(struct doc *d)
{
	if (d->skipped > 0)
		d->skipped--;
	else
		d->renderer.end_table(d);
}

struct slice
sipinfo_document_take_line(struct slice *lines)
{
	const char *p = lines->p, *end = slice_end(*lines);
	const char *stop = find_byte(p, find_byte(p, end, '\n'), '\r'), *next = stop;

	if (next < end && *next == '\r')
		next++;
	if (next < end && *next == '\n')
		next++;
	*lines = slice_make(next, end);
	return slice_make(p, stop);
}
