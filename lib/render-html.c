/* HTML: one article, to be put into a page. */
#include "document.h"

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
		doc_write(d, p + from, i - from);
		doc_puts(d, instead);
		from = i + 1;
	}
	doc_write(d, p + from, n - from);
}

static void
part(struct doc *d, struct doc_reader *reader)
{
	char window[512];
	size_t n;

	while ((n = doc_read_part(reader, window, sizeof window)) > 0)
		write_escaped(d, window, n);
}

static void
text(struct doc *d, struct slice s)
{
	struct doc_reader reader = doc_text_reader(s);

	part(d, &reader);
}

/* The text of an item: bytes of a message as code, and what leads somewhere as a link. */
static void
item(struct doc *d, struct doc_reader *reader)
{
	bool wire = reader->current->origin == DOC_WIRE;
	bool link = doc_is_link(reader->current->url);

	if (link) {
		doc_puts(d, "<a href=\"");
		write_escaped(d, reader->current->url, strlen(reader->current->url));
		doc_puts(d, "\">");
	}
	doc_puts(d, wire ? "<code dir=\"ltr\">" : "");
	part(d, reader);
	doc_puts(d, wire ? "</code>" : "");
	doc_puts(d, link ? "</a>" : "");
}

static void
value(struct doc *d, const struct doc_value *v)
{
	struct doc_reader reader = doc_reader(d, v);

	while (doc_next_part(&reader)) {
		switch (reader.part) {
		case DOC_PART_OPEN:
			doc_puts(d, "<bdi dir=\"ltr\">");
			break;
		case DOC_PART_CLOSE:
			doc_puts(d, "</bdi>");
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
		doc_puts(d, "</dl>\n");
	d->in_fields = false;
}

/* "<h2>" or "</h2>" */
static void
heading_tag(struct doc *d, const char *open, int level)
{
	const char digit = (char)('0' + (level < 6 ? level : 6));

	doc_puts(d, open);
	doc_write(d, &digit, 1);
	doc_puts(d, ">");
}

static void
heading(struct doc *d, int level, const struct doc_value *v)
{
	end_fields(d);
	heading_tag(d, "<h", level);
	value(d, v);
	heading_tag(d, "</h", level);
	doc_puts(d, "\n");
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
	doc_puts(d, "\n");
}

static void
begin_page(struct doc *d, const struct doc_value *title)
{
	doc_puts(d, "<article class=\"sipinfo\" lang=\"");
	text(d, slice_of(sipinfo_lang_tag(d->lang)));
	doc_puts(d, d->rtl ? "\" dir=\"rtl\">\n" : "\" dir=\"ltr\">\n");
	heading(d, d->level, title);
}

static void
end_page(struct doc *d)
{
	end_fields(d);
	doc_puts(d, "</article>\n");
}

static void
begin_section(struct doc *d, const char *key, const struct doc_value *v)
{
	(void)key;
	end_fields(d);
	doc_puts(d, "<section>\n");
	if (v != NULL && v->n > 0)
		heading(d, d->level, v);
}

static void
end_section(struct doc *d)
{
	end_fields(d);
	doc_puts(d, "</section>\n");
}

static void
paragraph(struct doc *d, const char *key, const struct doc_value *v)
{
	(void)key;
	end_fields(d);
	doc_puts(d, "<p>");
	value(d, v);
	doc_puts(d, "</p>\n");
}

static void
entry(struct doc *d, const char *key, struct slice s, const struct doc_value *v)
{
	label(d, d->level + 1, s);
	paragraph(d, key, v);
}

static void
field(struct doc *d, const char *key, struct slice s, const struct doc_value *v)
{
	(void)key;
	if (!d->in_fields)
		doc_puts(d, "<dl>\n");
	d->in_fields = true;
	doc_puts(d, "<dt>");
	text(d, s);
	doc_puts(d, "</dt>\n<dd>");
	value(d, v);
	doc_puts(d, "</dd>\n");
}

static void
begin_list(struct doc *d, const char *key, struct slice s)
{
	(void)key;
	/* the level is that inside of the list already */
	label(d, d->level, s);
	doc_puts(d, "<ul>\n");
}

static void
begin_item(struct doc *d)
{
	doc_puts(d, "<li>\n");
}

static void
end_item(struct doc *d)
{
	end_fields(d);
	doc_puts(d, "</li>\n");
}

static void
end_list(struct doc *d)
{
	doc_puts(d, "</ul>\n");
}

/* The cell above the first column may be empty, and is no heading then. */
static void
column_heading(struct doc *d, struct slice s)
{
	doc_puts(d, s.n > 0 ? "<th scope=\"col\">" : "<td>");
	text(d, s);
	doc_puts(d, s.n > 0 ? "</th>\n" : "</td>\n");
}

static void
begin_table(struct doc *d, const char *key, struct slice s, const struct doc_column *columns,
	    size_t n)
{
	(void)key;
	label(d, d->level + 1, s);
	doc_puts(d, "<table>\n<thead>\n<tr>\n");
	for (size_t i = 0; i < n; i++) {
		if (doc_column_is_shown(columns, i))
			column_heading(d, columns[i].heading);
	}
	doc_puts(d, "</tr>\n</thead>\n<tbody>\n");
}

static void
row(struct doc *d, const struct doc_value *const *cells)
{
	doc_puts(d, "<tr>\n");
	for (size_t i = 0; i < d->n_columns; i++) {
		if (!doc_column_is_shown(d->columns, i))
			continue;
		doc_puts(d, i == 0 ? "<th scope=\"row\">" : "<td>");
		value(d, cells[i]);
		doc_puts(d, i == 0 ? "</th>\n" : "</td>\n");
	}
	doc_puts(d, "</tr>\n");
}

static void
end_table(struct doc *d)
{
	doc_puts(d, "</tbody>\n</table>\n");
}

void
sipinfo_priv_render_html(struct renderer *r)
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
