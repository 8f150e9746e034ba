/* HTML: one article, to be put into a page. */
#include "document/document.h"

/* Text */

static void
write_escaped(struct doc *d, const char *p, size_t n)
{
	size_t from = 0;

	for (size_t i = 0; i < n; i++) {
		const char *instead = p[i] == '&'    ? "&amp;"
				      : p[i] == '<'  ? "&lt;"
				      : p[i] == '>'  ? "&gt;"
				      : p[i] == '"'  ? "&quot;"
				      : p[i] == '\'' ? "&#39;"
						     : NULL;

		if (instead == NULL)
			continue;
		sipinfo_document_write(d, p + from, i - from);
		sipinfo_document_puts(d, instead);
		from = i + 1;
	}
	sipinfo_document_write(d, p + from, n - from);
}

static void
part(struct doc *d, struct reader *reader)
{
	char window[512];
	size_t n;

	while ((n = sipinfo_reader_read_part(reader, window, sizeof window)) > 0)
		write_escaped(d, window, n);
}

static void
text(struct doc *d, struct slice s)
{
	struct reader reader = sipinfo_reader_of_text(s);

	part(d, &reader);
}

/* The text of an item: bytes of a message as code, and what leads somewhere as a link. */
static void
item(struct doc *d, struct reader *reader)
{
	bool wire = reader->current->origin == DOC_WIRE;
	bool link = sipinfo_reader_is_link(reader->current->url);

	if (link) {
		sipinfo_document_puts(d, "<a href=\"");
		write_escaped(d, reader->current->url, strlen(reader->current->url));
		sipinfo_document_puts(d, "\">");
	}
	sipinfo_document_puts(d, wire ? "<code dir=\"ltr\">" : "");
	part(d, reader);
	sipinfo_document_puts(d, wire ? "</code>" : "");
	sipinfo_document_puts(d, link ? "</a>" : "");
}

static void
value(struct doc *d, const struct content *v)
{
	struct reader reader = sipinfo_document_reader(d, v);

	while (sipinfo_reader_next_part(&reader)) {
		switch (reader.part) {
		case DOC_PART_OPEN:
			sipinfo_document_puts(d, "<bdi dir=\"ltr\">");
			break;
		case DOC_PART_CLOSE:
			sipinfo_document_puts(d, "</bdi>");
			break;
		case DOC_PART_TEXT:
			item(d, &reader);
			break;
		default:
			part(d, &reader);
			break;
		}
	}
}

/* Parts */

/* Ends the list of fields, if the part before this one was a field. */
static void
end_fields(struct doc *d)
{
	if (d->in_fields)
		sipinfo_document_puts(d, "</dl>\n");
	d->in_fields = false;
}

/* "<h2>" or "</h2>" */
static void
heading_tag(struct doc *d, const char *open, int level)
{
	const char digit = (char)('0' + (level < 6 ? level : 6));

	sipinfo_document_puts(d, open);
	sipinfo_document_write(d, &digit, 1);
	sipinfo_document_puts(d, ">");
}

static void
heading(struct doc *d, int level, const struct content *v)
{
	end_fields(d);
	heading_tag(d, "<h", level);
	value(d, v);
	heading_tag(d, "</h", level);
	sipinfo_document_puts(d, "\n");
}

static void
label(struct doc *d, int level, struct slice s)
{
	end_fields(d);
	if (s.n == 0)
		return;
	heading_tag(d, "<h", level);
	text(d, s);
	heading_tag(d, "</h", level);
	sipinfo_document_puts(d, "\n");
}

static void
begin_page(struct doc *d, const struct content *title)
{
	sipinfo_document_puts(d, "<article class=\"sipinfo\" lang=\"");
	text(d, slice_of(sipinfo_lang_tag(d->lang)));
	sipinfo_document_puts(d, d->rtl ? "\" dir=\"rtl\">\n" : "\" dir=\"ltr\">\n");
	heading(d, d->level, title);
}

static void
end_page(struct doc *d)
{
	end_fields(d);
	sipinfo_document_puts(d, "</article>\n");
}

static void
begin_section(struct doc *d, const char *key, const struct content *v)
{
	(void)key;
	end_fields(d);
	sipinfo_document_puts(d, "<section>\n");
	if (v != NULL && v->n > 0)
		heading(d, d->level, v);
}

static void
end_section(struct doc *d)
{
	end_fields(d);
	sipinfo_document_puts(d, "</section>\n");
}

static void
paragraph(struct doc *d, const char *key, const struct content *v)
{
	(void)key;
	end_fields(d);
	sipinfo_document_puts(d, "<p>");
	value(d, v);
	sipinfo_document_puts(d, "</p>\n");
}

static void
entry(struct doc *d, const char *key, struct slice s, const struct content *v)
{
	label(d, d->level + 1, s);
	paragraph(d, key, v);
}

static void
field(struct doc *d, const char *key, struct slice s, const struct content *v)
{
	(void)key;
	if (!d->in_fields)
		sipinfo_document_puts(d, "<dl>\n");
	d->in_fields = true;
	sipinfo_document_puts(d, "<dt>");
	text(d, s);
	sipinfo_document_puts(d, "</dt>\n<dd>");
	value(d, v);
	sipinfo_document_puts(d, "</dd>\n");
}

static void
begin_list(struct doc *d, const char *key, struct slice s)
{
	(void)key;
	/* the level is that inside of the list already */
	label(d, d->level, s);
	sipinfo_document_puts(d, "<ul>\n");
}

static void
begin_item(struct doc *d)
{
	sipinfo_document_puts(d, "<li>\n");
}

static void
end_item(struct doc *d)
{
	end_fields(d);
	sipinfo_document_puts(d, "</li>\n");
}

static void
end_list(struct doc *d)
{
	sipinfo_document_puts(d, "</ul>\n");
}

/* The cell above the first column may be empty, and is no heading then. */
static void
column_heading(struct doc *d, struct slice s)
{
	sipinfo_document_puts(d, s.n > 0 ? "<th scope=\"col\">" : "<td>");
	text(d, s);
	sipinfo_document_puts(d, s.n > 0 ? "</th>\n" : "</td>\n");
}

static void
begin_table(struct doc *d, const char *key, struct slice s, const struct doc_column *columns,
	    size_t n)
{
	(void)key;
	label(d, d->level + 1, s);
	sipinfo_document_puts(d, "<table>\n<thead>\n<tr>\n");
	for (size_t i = 0; i < n; i++) {
		if (doc_column_is_shown(columns, i))
			column_heading(d, columns[i].heading);
	}
	sipinfo_document_puts(d, "</tr>\n</thead>\n<tbody>\n");
}

static void
row(struct doc *d, const struct content *const *cells)
{
	sipinfo_document_puts(d, "<tr>\n");
	for (size_t i = 0; i < d->n_columns; i++) {
		if (!doc_column_is_shown(d->columns, i))
			continue;
		sipinfo_document_puts(d, i == 0 ? "<th scope=\"row\">" : "<td>");
		value(d, cells[i]);
		sipinfo_document_puts(d, i == 0 ? "</th>\n" : "</td>\n");
	}
	sipinfo_document_puts(d, "</tr>\n");
}

static void
end_table(struct doc *d)
{
	sipinfo_document_puts(d, "</tbody>\n</table>\n");
}

void
sipinfo_render_html(struct renderer *r)
{
	r->data = false;
	r->measures = false;
	r->begin_page = begin_page;
	r->end_page = end_page;
	r->begin_section = begin_section;
	r->end_section = end_section;
	r->paragraph = paragraph;
	r->entry = entry;
	r->field = field;
	r->begin_list = begin_list;
	r->begin_item = begin_item;
	r->end_item = end_item;
	r->end_list = end_list;
	r->begin_table = begin_table;
	r->row = row;
	r->end_table = end_table;
}
