/* JSON (RFC 8259): one object on one line. docs/json.md tells what is in it. */
#include "base/block.h"
#include "document/ladder.h"
#include "render/render.h"

struct state {
	bool first; /* no comma is due */
};

static struct state *
state(const struct doc *d)
{
	return d->state;
}

#define SHAPE_VERSION "2"

static inline uint8_t
stops(char c)
{
	return byte_is_odd(c) | byte_is(c, '\\') | byte_is(c, '"');
}

static const char *
skip(const char *p, const char *end)
{
	return skip_plain(p, end, stops);
}

/* Text in quotation marks. The reader has made control characters and broken bytes visible. */
static void
string(struct doc *d, struct reader *reader)
{
	struct slice run;

	reader->skip = skip;
	doc_put(d, "\"");
	while ((run = reader_next(reader)).n > 0) {
		char first = byte_at(run.p, slice_end(run), 0);

		/* a backslash is the first byte of what stands for a character, and nowhere else */
		if (first == '\\')
			doc_put(d, run.n == 2 ? "\\\\" : "\\");
		else if (first == '"')
			doc_put(d, "\\");
		doc_write(d, run);
	}
	doc_put(d, "\"");
}

static void
odd_text(struct doc *d, struct slice s, enum doc_origin origin)
{
	struct reader reader;

	reader_begin_text(&reader, s, origin);
	string(d, &reader);
}

/* The same for one text, which mostly may be written as it is. */
static void
text(struct doc *d, struct slice s, enum doc_origin origin)
{
	if (skip(s.p, slice_end(s)) < slice_end(s)) {
		odd_text(d, s, origin);
		return;
	}
	doc_put(d, "\"");
	doc_write(d, s);
	doc_put(d, "\"");
}

static void
joined(struct doc *d, const struct content *v)
{
	struct reader reader;

	doc_read(d, &reader, v);
	string(d, &reader);
}

static void
comma(struct doc *d)
{
	if (!state(d)->first)
		doc_put(d, ",");
	state(d)->first = false;
}

/* A key is one of ours: letters, digits and underscores. */
static void
open_name(struct doc *d, const char *key)
{
	if (state(d)->first)
		doc_put(d, "\"");
	else
		doc_put(d, ",\"");
	state(d)->first = false;
	doc_put(d, key);
}

static void
name(struct doc *d, const char *key)
{
	open_name(d, key);
	doc_put(d, "\":");
}

/* That of the words beside a value. */
static void
words_name(struct doc *d, const char *key)
{
	open_name(d, key);
	doc_put(d, "_text\":");
}

static void
begin(struct doc *d, const char *bracket)
{
	doc_put(d, bracket);
	state(d)->first = true;
}

static void
end(struct doc *d, const char *bracket)
{
	doc_put(d, bracket);
	state(d)->first = false;
}

static void
item(struct doc *d, const struct content_item *item)
{
	switch (item->type) {
	case DOC_ID:
		text(d, slice_of(item->id), DOC_OURS);
		break;
	case DOC_NUMBER:
		doc_put(d, item->digits);
		break;
	case DOC_BOOL:
		doc_put(d, item->number ? "true" : "false");
		break;
	default:
		text(d, item->text, item->origin);
		break;
	}
}

static void
words(struct doc *d, const struct content_item *item)
{
	text(d, item->text, item->origin);
}

static inline void
value(struct doc *d, const struct content *v,
      void (*write)(struct doc *, const struct content_item *))
{
	bool empty = v->n == 0 || (v->n == 1 && v->items[0].type == DOC_TEXT &&
				   v->items[0].text.n == 0);

	if (v->join == DOC_LIST) {
		begin(d, "[");
		for (size_t i = 0; i < v->n; i++) {
			comma(d);
			write(d, &v->items[i]);
		}
		end(d, "]");
	} else if (empty) {
		doc_put(d, "null");
	} else if (v->join == DOC_JOINED) {
		joined(d, v);
	} else {
		write(d, &v->items[0]);
	}
}

static bool
has_words(const struct content *v)
{
	for (size_t i = 0; i < v->n; i++) {
		if (v->items[i].type != DOC_TEXT && v->items[i].text.n > 0)
			return v->join != DOC_JOINED;
	}
	return v->worded && v->join != DOC_JOINED;
}

/* A value, and the words for it beside it. */
static void
member(struct doc *d, const char *key, const struct content *v)
{
	name(d, key);
	value(d, v, item);
	if (has_words(v)) {
		words_name(d, key);
		value(d, v, words);
	}
}

static void
begin_page(struct doc *d, const struct content *title)
{
	(void)title;
	begin(d, "{");
	name(d, "version");
	doc_put(d, SHAPE_VERSION);
}

static void
end_page(struct doc *d)
{
	end(d, "}\n");
}

static void
begin_section(struct doc *d, const char *key, const struct content *heading)
{
	(void)heading;
	name(d, key);
	begin(d, "{");
}

static void
end_section(struct doc *d)
{
	end(d, "}");
}

static void
entry(struct doc *d, const char *key, struct slice heading, const struct content *v)
{
	(void)heading;
	member(d, key, v);
}

static void
begin_list(struct doc *d, const char *key, struct slice heading)
{
	(void)heading;
	name(d, key);
	begin(d, "[");
}

static void
begin_item(struct doc *d)
{
	comma(d);
	begin(d, "{");
}

static void
end_list(struct doc *d)
{
	end(d, "]");
}

static void
begin_steps(struct doc *d, const char *key, struct slice heading, size_t n)
{
	(void)n;
	begin_list(d, key, heading);
}

static void
step(struct doc *d, size_t number, const struct content *v)
{
	(void)number;
	comma(d);
	joined(d, v);
}

static void
verbatim(struct doc *d, const char *key, struct slice heading, struct slice lines)
{
	begin_list(d, key, heading);
	while (lines.n > 0) {
		comma(d);
		text(d, sipinfo_document_take_line(&lines), DOC_OURS);
	}
	end_list(d);
}

static void
begin_table(struct doc *d, const char *key, struct slice heading, const struct doc_column *columns,
	    size_t n)
{
	(void)columns;
	(void)n;
	begin_list(d, key, heading);
}

static void
row(struct doc *d, const struct content *const *cells)
{
	begin_item(d);
	for (size_t i = 0; i < d->n_columns; i++)
		member(d, d->columns[i].key, cells[i]);
	end(d, "}");
}

static void
wire_member(struct doc *d, const char *key, struct slice text)
{
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_foreign(&v, DOC_WIRE, text);
	member(d, key, &v);
}

static void
number_member(struct doc *d, const char *key, int64_t number)
{
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	if (number >= 0)
		sipinfo_content_add_number(&v, number < INT32_MAX ? (int)number : INT32_MAX);
	member(d, key, &v);
}

static void
ladder(struct doc *d, const char *key, struct slice heading, const struct ladder *ladder)
{
	CONTENT(v, 1);

	begin_section(d, key, NULL);
	begin_list(d, "parties", heading);
	for (size_t i = 0; i < ladder->n_parties; i++) {
		begin_item(d);
		wire_member(d, "address", ladder->parties[i]);
		end(d, "}");
	}
	end(d, "]");
	begin_list(d, "messages", heading);
	for (size_t i = 0; i < ladder->n_arrows; i++) {
		const struct ladder_arrow *arrow = &ladder->arrows[i];

		begin_item(d);
		number_member(d, "number", to_int(arrow->number));
		number_member(d, "from", arrow->from);
		number_member(d, "to", arrow->to);
		wire_member(d, "label", arrow->label);
		sipinfo_content_clear(&v, DOC_ONE);
		sipinfo_content_add_text(&v, arrow->note);
		member(d, "note", &v);
		number_member(d, "count", to_int(arrow->count));
		number_member(d, "milliseconds", arrow->time);
		sipinfo_content_clear(&v, DOC_ONE);
		sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_SEVERITY, (int)arrow->mark, d->lang);
		name(d, "severity");
		value(d, &v, item);
		end(d, "}");
	}
	end(d, "]");
	end_section(d);
}

void
sipinfo_render_json(struct doc *d, const struct composition *composition)
{
	struct renderer *r = &d->renderer;
	struct state own = {0};

	d->state = &own;
	r->data = true;
	r->begin_page = begin_page;
	r->end_page = end_page;
	r->begin_section = begin_section;
	r->end_section = end_section;
	r->paragraph = member;
	r->entry = entry;
	r->field = entry;
	r->begin_list = begin_list;
	r->begin_item = begin_item;
	r->end_item = end_section;
	r->end_list = end_list;
	r->begin_steps = begin_steps;
	r->step = step;
	r->end_steps = end_list;
	r->verbatim = verbatim;
	r->begin_table = begin_table;
	r->row = row;
	r->end_table = end_list;
	r->ladder = ladder;
	composition->compose(d, composition->subject);
}
