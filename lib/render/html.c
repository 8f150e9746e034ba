/* HTML: one article, to be put into a page. */
#include "base/block.h"
#include "base/utf8.h"
#include "document/ladder.h"
#include "render/render.h"

struct state {
	bool in_fields; /* a list of fields is open */
};

static struct state *
state(const struct doc *d)
{
	return d->state;
}

/* Text */

static const char *
instead_of(char c)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\'': return "&#39;";
	default: return NULL;
	}
}

static inline uint8_t
stops(char c)
{
	/* & and ' are neighbours; < and > differ in one bit */
	return byte_is_odd(c) | byte_is(c, '\\') | byte_within(c, '&', 2) | byte_is(c | 2, '>') |
	       byte_is(c, '"');
}

/* Past what stands for itself. */
static const char *
skip(const char *p, const char *end)
{
	return skip_plain(p, end, stops);
}

static void
part(struct doc *d, struct reader *reader)
{
	struct slice run;

	reader->skip = skip;
	while ((run = reader_next_run(reader)).n > 0) {
		const char *instead = run.n == 1 ? instead_of(byte_at(run.p, slice_end(run), 0)) : NULL;

		if (instead != NULL)
			doc_puts(d, instead);
		else
			doc_write(d, run);
	}
}

static void
text(struct doc *d, struct slice s)
{
	struct reader reader;

	reader_begin_text(&reader, s, DOC_OURS);
	part(d, &reader);
}

/* The text of an item: bytes of a message as code, and what leads somewhere as a link. */
static void
item(struct doc *d, struct reader *reader)
{
	bool wire = reader->current->origin == DOC_WIRE;
	const char *url = reader->current->url;
	bool link = url != NULL && sipinfo_reader_is_link(url);

	if (link) {
		doc_put(d, "<a href=\"");
		text(d, slice_of(url));
		doc_put(d, "\">");
	}
	if (wire)
		doc_put(d, "<code dir=\"ltr\">");
	part(d, reader);
	if (wire)
		doc_put(d, "</code>");
	if (link)
		doc_put(d, "</a>");
}

static void
value(struct doc *d, const struct content *v)
{
	struct reader reader;

	doc_read(d, &reader, v);
	while (reader_next_part(&reader)) {
		switch (reader.part) {
		case DOC_PART_OPEN:
			doc_put(d, "<bdi dir=\"ltr\">");
			break;
		case DOC_PART_CLOSE:
			doc_put(d, "</bdi>");
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
	if (state(d)->in_fields)
		doc_puts(d, "</dl>\n");
	state(d)->in_fields = false;
}

/* "<h2>" or "</h2>" */
static void
heading_tag(struct doc *d, const char *open, int level)
{
	doc_puts(d, open);
	doc_put_character(d, (char)('0' + smaller(level, 6)));
	doc_puts(d, ">");
}

static void
heading(struct doc *d, int level, const struct content *v)
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
begin_page(struct doc *d, const struct content *title)
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
begin_section(struct doc *d, const char *key, const struct content *v)
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
paragraph(struct doc *d, const char *key, const struct content *v)
{
	(void)key;
	end_fields(d);
	doc_put(d, "<p>");
	value(d, v);
	doc_put(d, "</p>\n");
}

static void
entry(struct doc *d, const char *key, struct slice s, const struct content *v)
{
	label(d, d->level + 1, s);
	paragraph(d, key, v);
}

static void
begin_steps(struct doc *d, const char *key, struct slice s, size_t n)
{
	(void)key;
	(void)n;
	label(d, d->level + 1, s);
	doc_puts(d, "<ol>\n");
}

static void
step(struct doc *d, size_t number, const struct content *v)
{
	(void)number;
	doc_put(d, "<li>");
	value(d, v);
	doc_put(d, "</li>\n");
}

static void
end_steps(struct doc *d)
{
	doc_puts(d, "</ol>\n");
}

static void
verbatim(struct doc *d, const char *key, struct slice s, struct slice lines)
{
	(void)key;
	label(d, d->level + 1, s);
	doc_puts(d, "<pre dir=\"ltr\">");
	while (lines.n > 0) {
		text(d, sipinfo_document_take_line(&lines));
		doc_puts(d, lines.n > 0 ? "\n" : "");
	}
	doc_puts(d, "</pre>\n");
}

static void
field(struct doc *d, const char *key, struct slice s, const struct content *v)
{
	(void)key;
	if (!state(d)->in_fields)
		doc_put(d, "<dl>\n");
	state(d)->in_fields = true;
	doc_put(d, "<dt>");
	text(d, s);
	doc_put(d, "</dt>\n<dd>");
	value(d, v);
	doc_put(d, "</dd>\n");
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
row(struct doc *d, const struct content *const *cells)
{
	doc_put(d, "<tr>\n");
	for (size_t i = 0; i < d->n_columns; i++) {
		if (!doc_column_is_shown(d->columns, i))
			continue;
		if (i == 0) {
			doc_put(d, "<th scope=\"row\">");
			value(d, cells[i]);
			doc_put(d, "</th>\n");
		} else {
			doc_put(d, "<td>");
			value(d, cells[i]);
			doc_put(d, "</td>\n");
		}
	}
	doc_put(d, "</tr>\n");
}

static void
end_table(struct doc *d)
{
	doc_puts(d, "</tbody>\n</table>\n");
}

/* Ladder: a drawing in the colour of the text around it, so that it suits any background. */

#define GLYPH 7 /* the width of a character, about */
#define LADDER_TOP 34
#define LADDER_ROW 30
#define LADDER_LEFT 136
#define LADDER_TIME 68 /* so much of it is for the time */
#define LANE_MIN 150
#define GLYPHS_MAX 10000 /* nothing is wider */

static void
number(struct doc *d, int n)
{
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_number(&v, n);
	doc_puts(d, v.items[0].digits);
}

/* ` x="12"` */
static void
place(struct doc *d, const char *name, int n)
{
	doc_puts(d, " ");
	doc_puts(d, name);
	doc_puts(d, "=\"");
	number(d, n);
	doc_puts(d, "\"");
}

static void
plain(struct doc *d, const struct content *v)
{
	struct reader reader;

	doc_read(d, &reader, v);
	while (reader_next_part(&reader))
		part(d, &reader);
}

static int
glyphs(const struct doc *d, const struct content *v)
{
	struct reader reader;
	struct slice run;
	size_t count = 0;

	doc_read(d, &reader, v);
	while ((run = reader_next(&reader)).n > 0)
		count += (size_t)reader_columns(&reader, run);
	return (int)least(count, GLYPHS_MAX);
}

static void
party_content(struct content *v, const struct ladder *ladder, int party)
{
	sipinfo_content_clear(v, DOC_JOINED);
	sipinfo_content_add_wire(v, ladder->parties[party]);
}

/* How far the lanes must be from each other for every label and address to fit. */
static int
lane_width(const struct doc *d, const struct ladder *ladder)
{
	int lane = LANE_MIN;
	CONTENT(v, DOC_ANY);

	for (size_t i = 0; i < ladder->n_arrows; i++) {
		const struct ladder_arrow *arrow = &ladder->arrows[i];
		int lanes = larger(arrow->from, arrow->to) - smaller(arrow->from, arrow->to);

		sipinfo_ladder_label(&v, arrow);
		lane = larger(lane, (glyphs(d, &v) * GLYPH + 30) / larger(lanes, 1));
	}
	for (int i = 0; i < (int)ladder->n_parties; i++) {
		party_content(&v, ladder, i);
		lane = larger(lane, (glyphs(d, &v) + 2) * GLYPH);
	}
	return lane;
}

static void
svg_line(struct doc *d, int x1, int y1, int x2, int y2, const char *more)
{
	doc_puts(d, "<line");
	place(d, "x1", x1);
	place(d, "y1", y1);
	place(d, "x2", x2);
	place(d, "y2", y2);
	doc_puts(d, more);
	doc_puts(d, "/>\n");
}

static void
svg_text(struct doc *d, int x, int y, const char *more)
{
	doc_puts(d, "<text");
	place(d, "x", x);
	place(d, "y", y);
	doc_puts(d, more);
	doc_puts(d, ">");
}

/* The number that findings name, and beside it what weighs on the message: not by colour alone. */
static void
arrow_number(struct doc *d, const struct ladder_arrow *arrow)
{
	doc_puts(d, arrow->mark == SIPINFO_SEVERITY_ERROR	   ? "! "
				 : arrow->mark == SIPINFO_SEVERITY_WARNING ? "? "
									   : "");
	number(d, to_int(arrow->number));
}

static void
svg_arrow(struct doc *d, const struct ladder_arrow *arrow, int lane, int y)
{
	int from = LADDER_LEFT + lane / 2 + arrow->from * lane;
	int to = LADDER_LEFT + lane / 2 + arrow->to * lane;
	int back = to > from ? -8 : 8;
	char buf[24];
	struct slice time = sipinfo_ladder_time(arrow, buf, sizeof buf);
	CONTENT(v, DOC_ANY);

	doc_puts(d, arrow->mark == SIPINFO_SEVERITY_ERROR
					 ? "<g class=\"error\" stroke=\"#d33\" fill=\"#d33\">\n"
					 : "<g stroke=\"currentColor\" fill=\"currentColor\">\n");
	svg_text(d, LADDER_LEFT - LADDER_TIME - 12, y, " text-anchor=\"end\" stroke=\"none\"");
	arrow_number(d, arrow);
	doc_puts(d, "</text>\n");
	if (time.n > 0) {
		svg_text(d, LADDER_LEFT - 12, y, " text-anchor=\"end\" stroke=\"none\" opacity=\"0.7\"");
		sipinfo_document_write(d, time);
		doc_puts(d, "</text>\n");
	}
	/* beside the sender, so that no lifeline goes through it */
	svg_text(d, from == to ? from + 10 : to > from ? from + lane / 2 : from - lane / 2, y - 5,
		 from == to ? " stroke=\"none\"" : " text-anchor=\"middle\" stroke=\"none\"");
	sipinfo_ladder_label(&v, arrow);
	plain(d, &v);
	doc_puts(d, "</text>\n");
	if (from == to) {
		doc_puts(d, "<circle");
		place(d, "cx", from);
		place(d, "cy", y);
		doc_puts(d, " r=\"4\"/>\n");
	} else {
		svg_line(d, from, y, to, y, arrow->is_response ? " stroke-dasharray=\"5 4\"" : "");
		doc_puts(d, "<polygon points=\"");
		number(d, to);
		doc_puts(d, ",");
		number(d, y);
		doc_puts(d, " ");
		number(d, to + back);
		doc_puts(d, ",");
		number(d, y - 4);
		doc_puts(d, " ");
		number(d, to + back);
		doc_puts(d, ",");
		number(d, y + 4);
		doc_puts(d, "\"/>\n");
	}
	doc_puts(d, "</g>\n");
}

/* The same in words: one message after the other. */
static void
svg_description(struct doc *d, const struct ladder *ladder)
{
	CONTENT(v, DOC_ANY);

	doc_puts(d, "<desc>");
	for (size_t i = 0; i < ladder->n_arrows; i++) {
		const struct ladder_arrow *arrow = &ladder->arrows[i];

		if (i > 0)
			doc_puts(d, "; ");
		arrow_number(d, arrow);
		doc_puts(d, " ");
		party_content(&v, ladder, arrow->from);
		plain(d, &v);
		doc_puts(d, " \xe2\x86\x92 ");
		party_content(&v, ladder, arrow->to);
		plain(d, &v);
		doc_puts(d, ": ");
		sipinfo_ladder_label(&v, arrow);
		plain(d, &v);
	}
	doc_puts(d, "</desc>\n");
}

static void
ladder(struct doc *d, const char *key, struct slice s, const struct ladder *ladder)
{
	int lane = lane_width(d, ladder);
	int width = LADDER_LEFT + lane * (int)ladder->n_parties;
	int height = LADDER_TOP + LADDER_ROW * (int)ladder->n_arrows + 16;
	CONTENT(v, DOC_ANY);

	(void)key;
	label(d, d->level + 1, s);
	doc_puts(d, "<figure class=\"ladder\" dir=\"ltr\">\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ");
	number(d, width);
	doc_puts(d, " ");
	number(d, height);
	doc_puts(d, "\"");
	place(d, "width", width);
	place(d, "height", height);
	doc_puts(d, ">\n<title>");
	text(d, s);
	doc_puts(d, "</title>\n");
	svg_description(d, ladder);
	doc_puts(d, "<g font-family=\"monospace\" font-size=\"11\">\n");
	for (int i = 0; i < (int)ladder->n_parties; i++) {
		int x = LADDER_LEFT + lane / 2 + i * lane;

		svg_text(d, x, 16, " text-anchor=\"middle\" fill=\"currentColor\"");
		party_content(&v, ladder, i);
		plain(d, &v);
		doc_puts(d, "</text>\n");
		svg_line(d, x, 24, x, height, " stroke=\"currentColor\" opacity=\"0.4\"");
	}
	for (size_t i = 0; i < ladder->n_arrows; i++)
		svg_arrow(d, &ladder->arrows[i], lane, LADDER_TOP + LADDER_ROW * ((int)i + 1) - 8);
	doc_puts(d, "</g>\n</svg>\n</figure>\n");
}

void
sipinfo_render_html(struct doc *d, const struct composition *composition)
{
	struct renderer *r = &d->renderer;
	struct state own = {0};

	d->state = &own;
	r->data = false;
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
	r->begin_steps = begin_steps;
	r->step = step;
	r->end_steps = end_steps;
	r->verbatim = verbatim;
	r->begin_table = begin_table;
	r->row = row;
	r->end_table = end_table;
	r->ladder = ladder;
	composition->compose(d, composition->subject);
}
