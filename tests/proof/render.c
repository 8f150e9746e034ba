/*
 * Proves that pages are written without a read that leaves what they hold, and without a write that leaves
 * the buffer: for every content of every part of a page, in any state that the parts before it leave, and for
 * any room. run says which part of the code it is; what the others may answer stands in here, as their headers
 * promise it, and is proved where it is made.
 *
 * Each text is of 0 to SIZE bytes, any bytes, and the last ones of its object, so that a read past its end
 * leaves the object. Nothing in the code compares places of two texts, so that one object stands for all.
 * What is handed out must be readable to its end.
 *
 * Of a count and the items that it counts Eva knows no relation: that content.c fills in each that it counts
 * is taken for granted in what stands in for it.
 */
#if defined PART_TEXT || defined PART_ROWS || defined PART_LADDER
#define TEXT
#endif
#if defined TEXT || defined PART_MARKDOWN || defined PART_HTML || defined PART_JSON
#define RENDERER
#endif

#include "any.h"

#include "document/ladder.h"
#include "render/render.h"

/* With NUL behind the last one, for names, addresses and texts of the tables */
static char strings[SIZE + 1], room[SIZE];

static struct slice
any_slice(void)
{
	return slice_make(any_place(), memory + SIZE);
}

static const char *
any_string(void)
{
	return strings + Frama_C_unsigned_int_interval(0, SIZE);
}

/* What those who compose may say */

static struct content_item
any_item(void)
{
	struct content_item item;

	item.type = (enum doc_type)Frama_C_interval(DOC_TEXT, DOC_BOOL);
	item.origin = (enum doc_origin)Frama_C_interval(DOC_OURS, DOC_WIRE);
	item.id = any_string();
	item.text = any_slice();
	item.note = any_slice();
	item.url = any_bool() ? any_string() : NULL;
	item.number = Frama_C_interval(INT32_MIN, INT32_MAX);
	Frama_C_make_unknown(item.digits, sizeof item.digits);
	item.digits[sizeof item.digits - 1] = '\0';
	return item;
}

static struct content_item items[DOC_ANY];

static struct content
any_content(void)
{
	struct content v;

	v.join = (enum doc_join)Frama_C_interval(DOC_ONE, DOC_JOINED);
	v.worded = any_bool();
	v.n = Frama_C_unsigned_int_interval(0, DOC_ANY);
	v.room = DOC_ANY;
	v.items = items;
	return v;
}

static struct ladder_arrow arrows[LADDER_ARROWS];

static struct ladder
any_ladder(void)
{
	struct ladder ladder;

	//@ loop unroll LADDER_PARTIES;
	for (size_t i = 0; i < LADDER_PARTIES; i++)
		ladder.parties[i] = any_slice();
	ladder.n_parties = Frama_C_unsigned_int_interval(1, LADDER_PARTIES);
	ladder.n_arrows = Frama_C_unsigned_int_interval(1, LADDER_ARROWS);
	ladder.arrows = arrows;
	return ladder;
}

static struct ladder_arrow
any_arrow(void)
{
	struct ladder_arrow arrow;

	arrow.number = Frama_C_unsigned_int_interval(1, UINT32_MAX);
	arrow.from = Frama_C_interval(0, LADDER_PARTIES - 1);
	arrow.to = Frama_C_interval(0, LADDER_PARTIES - 1);
	arrow.is_response = any_bool();
	arrow.label = any_slice();
	arrow.note = any_slice();
	arrow.count = Frama_C_unsigned_int_interval(1, UINT32_MAX);
	arrow.time = Frama_C_long_long_interval(-1, INT64_MAX);
	arrow.mark = (enum sipinfo_severity)Frama_C_interval(0, SIPINFO_SEVERITY_ERROR);
	return arrow;
}

static struct sipinfo_options options = {.size = sizeof options};

/* A caller's that lies */
static size_t
any_fit(const char *text, size_t len, int columns, int *used, void *user)
{
	(void)text;
	(void)columns;
	(void)user;
	(void)len;
	*used = Frama_C_interval(INT32_MIN, INT32_MAX);
	return Frama_C_unsigned_long_interval(0, SIZE_MAX);
}
static struct doc_column columns[DOC_COLUMNS];

static struct doc
any_doc(void)
{
	struct doc d = {.options = &options};

	options.fit = any_bool() ? any_fit : NULL;
	options.width = Frama_C_interval(0, INT32_MAX);
	options.flags = Frama_C_unsigned_int_interval(0, SIPINFO_FLAG_BOLD | SIPINFO_FLAG_BRIEF);
	d.lang = Frama_C_interval(0, INT32_MAX);
	d.measuring = any_bool();
	d.rtl = any_bool();
	d.depth = Frama_C_interval(0, DOC_DEPTH);
	d.level = Frama_C_interval(0, DOC_DEPTH);
	d.headed_list = any_bool();
	d.in_item = any_bool();
	d.columns = columns;
	d.n_columns = DOC_COLUMNS;
	d.n_heard = Frama_C_unsigned_int_interval(0, DOC_COLUMNS);
	d.start = room;
	d.at = room + Frama_C_unsigned_int_interval(0, SIZE - 1);
	d.end = room + Frama_C_unsigned_int_interval(0, SIZE - 1);
	d.lost = Frama_C_unsigned_int_interval(0, UINT32_MAX);
	return d;
}

#if defined RENDERER || defined PART_COPY
/* What the reader may answer */

static struct slice
stub_run(struct reader *r)
{
	r->ascii = any_bool();
	r->rest = any_slice();
	return any_slice();
}
#define reader_next stub_run
#define reader_next_run stub_run
#endif

#if defined PART_COPY || defined PART_READER
#include "document/reader.c"
#endif

#if defined PART_CONTENT || defined PART_READER || defined PART_ARROWS
/* What the tables say */

const char *
sipinfo_vocabulary_name(enum sipinfo_vocabulary vocabulary, int value)
{
	(void)vocabulary;
	(void)value;
	return any_bool() ? any_string() : NULL;
}

const char *
sipinfo_vocabulary_text(enum sipinfo_vocabulary vocabulary, int value, int lang)
{
	(void)vocabulary;
	(void)value;
	(void)lang;
	return any_string();
}

const char *
sipinfo_text_string(unsigned text, int lang)
{
	(void)text;
	(void)lang;
	return any_string();
}
#endif

#ifdef RENDERER

static bool
stub_next_part(struct reader *r)
{
	r->part = (enum reader_part)Frama_C_interval(DOC_PART_OPEN, DOC_PART_AFTER);
	r->current = &items[Frama_C_unsigned_int_interval(0, DOC_ANY - 1)];
	r->rest = any_slice();
	return any_bool();
}
#define reader_next_part stub_next_part

static int
stub_columns(const struct reader *r, struct slice run)
{
	(void)r;
	(void)run;
	return Frama_C_interval(0, INT32_MAX);
}
#define reader_columns stub_columns

/* What is written must be readable. Where it goes is proved elsewhere. */
static void
stub_write(struct doc *d, struct slice s)
{
	(void)d;
	sum(s);
}
#define sipinfo_document_write stub_write
#define doc_write stub_write

static void
stub_puts(struct doc *d, const char *s)
{
	(void)d;
	(void)strlen(s);
}
#define doc_puts stub_puts
#define doc_put stub_puts

static void
stub_put_character(struct doc *d, char c)
{
	(void)d;
	(void)c;
}
#define doc_put_character stub_put_character

/* All of the room may have been written, and what is returned lies in it. */
char *
sipinfo_reader_read(struct reader *r, char *p, const char *room_end)
{
	(void)r;
#ifdef TEXT
	Frama_C_make_unknown((char *)room_end - 1024, 1024);
#endif
	while (p < room_end && any_bool())
		p++;
	return p;
}

char
sipinfo_reader_peek(const struct reader *r)
{
	(void)r;
	return (char)Frama_C_interval(-128, 127);
}

const char *
sipinfo_reader_skip(const char *p, const char *end)
{
	while (p < end && any_bool())
		p++;
	return p;
}

bool
sipinfo_reader_is_link(const char *url)
{
	(void)url;
	return any_bool();
}

struct slice
sipinfo_document_take_line(struct slice *lines)
{
	*lines = any_slice();
	return any_slice();
}

size_t
sipinfo_utf8_decode(struct slice s, unsigned long *c)
{
	(void)s;
	*c = Frama_C_unsigned_long_interval(0, 0x10ffff);
	return Frama_C_unsigned_int_interval(0, 4);
}

int
sipinfo_utf8_width(unsigned long c)
{
	(void)c;
	return Frama_C_interval(0, 2);
}

int
sipinfo_utf8_columns(struct slice s)
{
	(void)s;
	return Frama_C_interval(0, INT32_MAX);
}

void
sipinfo_ladder_label(struct content *v, const struct ladder_arrow *arrow)
{
	(void)arrow;
	sipinfo_content_clear(v, DOC_JOINED);
}

struct slice
sipinfo_ladder_time(const struct ladder_arrow *arrow, char *buf, size_t size)
{
	(void)arrow;
	Frama_C_make_unknown(buf, size);
	return slice_make(buf + Frama_C_unsigned_int_interval(0, 24), buf + size);
}

/* Whatever is added, content.c fills in each item that is counted. */
static void
add(struct content *v)
{
	v->n = Frama_C_unsigned_int_interval(0, v->room);
	//@ loop unroll DOC_ANY;
	for (size_t i = 0; i < v->room; i++)
		v->items[i] = any_item();
}

void
sipinfo_content_clear(struct content *v, enum doc_join join)
{
	add(v);
	v->worded = any_bool();
	v->join = join;
}

void
sipinfo_content_add_text(struct content *v, struct slice text)
{
	sum(text);
	add(v);
}

void
sipinfo_content_add_foreign(struct content *v, enum doc_origin origin, struct slice text)
{
	(void)origin;
	sum(text);
	add(v);
}

void
sipinfo_content_add_wire(struct content *v, struct slice text)
{
	sum(text);
	add(v);
}

void
sipinfo_content_add_id(struct content *v, enum sipinfo_vocabulary vocabulary, int value, int lang)
{
	(void)vocabulary;
	(void)value;
	(void)lang;
	add(v);
}

void
sipinfo_content_add_number(struct content *v, int number)
{
	(void)number;
	add(v);
}

const char *
sipinfo_lang_tag(int lang)
{
	(void)lang;
	return any_string();
}

#endif

#ifdef PART_TELLING
/* Those who render may read all that they are told. */

static void
hear(struct doc *d, const struct content *v)
{
	(void)d;
	//@ assert v->n <= v->room;
	for (size_t i = 0; i < v->n; i++)
		sum(v->items[i].text);
}

static void
hear_end(struct doc *d)
{
	(void)d;
}

static void
hear_section(struct doc *d, const char *key, const struct content *heading)
{
	(void)strlen(key);
	if (heading != NULL)
		hear(d, heading);
}

static void
hear_value(struct doc *d, const char *key, struct slice label, const struct content *v)
{
	(void)strlen(key);
	sum(label);
	hear(d, v);
}

static void
hear_list(struct doc *d, const char *key, struct slice heading)
{
	(void)d;
	(void)strlen(key);
	sum(heading);
}

static void
hear_table(struct doc *d, const char *key, struct slice heading, const struct doc_column *column, size_t n)
{
	hear_list(d, key, heading);
	//@ loop unroll DOC_COLUMNS;
	for (size_t i = 0; i < n; i++)
		sum(column[i].heading);
}

static void
hear_row(struct doc *d, const struct content *const *cells)
{
	//@ loop unroll DOC_COLUMNS;
	for (size_t i = 0; i < d->n_columns; i++)
		hear(d, cells[i]);
}

static void
hear_steps(struct doc *d, const char *key, struct slice heading, size_t n)
{
	(void)n;
	hear_list(d, key, heading);
}

static void
hear_step(struct doc *d, size_t number, const struct content *v)
{
	(void)d;
	(void)number;
	/* whether those that are counted are filled in, Eva does not see */
	//@ assert v->n <= v->room;
}

static void
hear_lines(struct doc *d, const char *key, struct slice heading, struct slice lines)
{
	hear_list(d, key, heading);
	sum(lines);
}

static void
hear_ladder(struct doc *d, const char *key, struct slice heading, const struct ladder *ladder)
{
	hear_list(d, key, heading);
	//@ loop unroll LADDER_PARTIES;
	for (size_t i = 0; i < ladder->n_parties; i++)
		sum(ladder->parties[i]);
}

static struct renderer
any_renderer(void)
{
	return (struct renderer){any_bool(), hear, hear_end, hear_section, hear_end, hear_section, hear_value,
				 hear_value, hear_list, hear_end, hear_end, hear_end, hear_table, hear_row,
				 hear_end, hear_steps, hear_step, hear_end, hear_lines, hear_ladder};
}
#endif

#ifdef PART_OPTIONS
/* What the renderers do with a page: they write. */

static void
stub_render(struct doc *d, const struct composition *composition)
{
	composition->compose(d, composition->subject);
}

void
sipinfo_render_text(struct doc *d, const struct composition *composition)
{
	stub_render(d, composition);
}

void
sipinfo_render_markdown(struct doc *d, const struct composition *composition)
{
	stub_render(d, composition);
}

void
sipinfo_render_html(struct doc *d, const struct composition *composition)
{
	stub_render(d, composition);
}

void
sipinfo_render_json(struct doc *d, const struct composition *composition)
{
	stub_render(d, composition);
}

static void
compose(struct doc *d, const void *subject)
{
	(void)subject;
	sipinfo_document_write(d, any_slice());
	sipinfo_document_write(d, any_slice());
}

const char *
sipinfo_lang_tag(int lang)
{
	(void)lang;
	return any_bool() ? any_string() : NULL;
}

int
sipinfo_lang_next(int lang)
{
	return lang + 1;
}

bool
sipinfo_lang_is_rtl(int lang)
{
	(void)lang;
	return any_bool();
}
#endif

#ifdef TEXT
#include "render/text.c"
#elif defined PART_MARKDOWN
#include "render/markdown.c"
#elif defined PART_HTML
#include "render/html.c"
#elif defined PART_JSON
#include "render/json.c"
#endif

#ifdef TEXT
/*
 * What a window of a value holds lies in it. Proved for one as part text; of those of cells beside each other,
 * which stand in one array, in which Eva sees no end of one, this is all that part rows knows.
 */
/*@ requires \valid(f) && \valid_read(reader);
  @ assigns f->end \from f;
  @ assigns f->isolates \from \nothing;
  @ ensures \initialized(&f->end) && \initialized(&f->isolates);
  @ ensures \subset(f->end, f->window + (0 .. WINDOW)) && 0 <= f->isolates <= ISOLATES_MAX;
  @*/
static void flow_begin(struct flow *f, const struct reader *reader);

/*@ requires \subset(f->end, f->window + (0 .. WINDOW)) && 0 <= f->isolates <= ISOLATES_MAX;
  @ assigns f->end \from f;
  @ assigns f->isolates, \result \from \nothing;
  @ ensures \initialized(&f->end) && \initialized(&f->isolates);
  @ ensures \subset(f->end, f->window + (0 .. WINDOW)) && 0 <= f->isolates <= ISOLATES_MAX;
  @ ensures 0 <= \result <= NO_LIMIT;
  @*/
static int flow_line(struct flow *f, struct doc *d, int columns);

static struct state
any_state(void)
{
	struct state own;

	//@ loop unroll TEXT_BLOCKS;
	for (int i = 0; i < TEXT_BLOCKS; i++) {
		//@ loop unroll DOC_COLUMNS;
		for (int j = 0; j < DOC_COLUMNS; j++)
			own.widths[i][j] = Frama_C_interval(0, NO_LIMIT);
	}
	own.block = Frama_C_interval(0, TEXT_BLOCKS - 1);
	own.gap = any_bool();
	own.after_field = any_bool();
	own.indented = any_bool();
	own.bullet = any_bool();
	own.step_indent = Frama_C_interval(0, GAP * DOC_DEPTH);
	own.step_width = Frama_C_interval(3, 4);
	return own;
}
#endif

int
main(void)
{
	struct content v = any_content();
	const struct content *cells[DOC_COLUMNS] = {&v, &v, &v, &v, &v};
	struct ladder drawn = any_ladder();
	struct doc d = any_doc();

	Frama_C_make_unknown(memory, SIZE);
	Frama_C_make_unknown(strings, SIZE);
	Frama_C_make_unknown(room, SIZE);
	//@ loop unroll DOC_ANY;
	for (size_t i = 0; i < DOC_ANY; i++)
		items[i] = any_item();
	//@ loop unroll LADDER_ARROWS;
	for (size_t i = 0; i < LADDER_ARROWS; i++)
		arrows[i] = any_arrow();
	//@ loop unroll DOC_COLUMNS;
	for (size_t i = 0; i < DOC_COLUMNS; i++)
		columns[i] = (struct doc_column){any_string(), any_slice()};
#ifdef PART_UTF8
	const char *end = memory + SIZE, *p = any_place();
	unsigned long c;

	sum(slice_make(p, skip_bytes(p, end, sipinfo_utf8_decode(slice_make(p, end), &c))));
	utf8_decode_short(any_place(), any_place(), &c);
	sipinfo_utf8_width(Frama_C_unsigned_int_interval(0, UINT32_MAX));
	sipinfo_utf8_is_hidden(Frama_C_unsigned_int_interval(0, UINT32_MAX));
	sipinfo_utf8_is_joiner(Frama_C_unsigned_int_interval(0, UINT32_MAX));
	sipinfo_utf8_columns(any_slice());
	sum(slice_make(p, sipinfo_utf8_skip_seen(p, end)));
	sipinfo_utf8_skip_seen(any_place(), any_place());
#elif defined PART_WRITER
	struct slice lines = any_slice();
	char *to = any_bool() ? room : NULL;

	doc_write(&d, any_slice());
	doc_put(&d, any_string());
	doc_put_character(&d, (char)Frama_C_interval(-128, 127));
	sipinfo_document_write(&d, slice_make(any_place(), any_place()));
	sipinfo_document_write(&d, any_slice());
	sipinfo_document_close(&d);
	sipinfo_document_open(&d, to, Frama_C_unsigned_int_interval(0, SIZE));
	sipinfo_document_close(&d);
	sipinfo_document_open(&d, to, Frama_C_unsigned_int_interval(0, SIZE));
	sipinfo_document_write(&d, any_slice());
	sipinfo_document_close(&d);
	sum(sipinfo_document_take_line(&lines));
	sum(lines);
#elif defined PART_CONTENT
	struct argument arguments[3];

	//@ loop unroll 3;
	for (int i = 0; i < 3; i++) {
		arguments[i].name = i == 0 ? "number" : i == 1 ? "code" : "";
		arguments[i].text = any_slice();
		arguments[i].number = Frama_C_long_long_interval(INT64_MIN, INT64_MAX);
		arguments[i].wire = any_bool();
	}
	CONTENT(step, DOC_ANY);

	/* items first, which the calls below change */
	sipinfo_content_steps(&v);
	sipinfo_content_step(&step, &v, Frama_C_unsigned_int_interval(0, UINT32_MAX));
	sipinfo_content_clear(&v, any_content().join);
	v = any_content();
	sipinfo_content_add_text(&v, any_slice());
	sipinfo_content_set_text(&v, any_bool() ? any_string() : NULL);
	sipinfo_content_set_protocol(&v, any_bool() ? any_string() : NULL);
	v = any_content();
	sipinfo_content_add_foreign(&v, DOC_PROTOCOL, any_slice());
	sipinfo_content_add_wire(&v, any_slice());
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_SEVERITY, Frama_C_interval(INT32_MIN, INT32_MAX), 1);
	v = any_content();
	sipinfo_content_add_number(&v, Frama_C_interval(INT32_MIN, INT32_MAX));
	sipinfo_content_add_bool(&v, any_bool(), any_slice());
	v = any_content();
	sipinfo_content_add_sentence(&v, any_slice(), arguments, Frama_C_unsigned_int_interval(0, 3));
#elif defined PART_READER
	struct reader r;

	reader_begin_text(&r, any_slice(), (enum doc_origin)Frama_C_interval(DOC_OURS, DOC_WIRE));
	reader_next_run(&r);
	sum(r.rest);
	sipinfo_reader_peek(&r);
	r.part = (enum reader_part)Frama_C_interval(DOC_PART_OPEN, DOC_PART_AFTER);
	r.rest = any_slice();
	sipinfo_reader_next_odd_run(&r, any_place());
	sum(r.rest);
	/* what a run is made of: it is in the text, or in the reader */
	Frama_C_make_unknown(r.escaped, sizeof r.escaped);
	r.rest = any_slice();
	sum(take_escaped(&r));
	sum(slice_make(any_place(), skip_seen(&r, any_place(), memory + SIZE)));
	sum(slice_make(any_place(), skip_ascii(&r, any_place(), memory + SIZE)));
	r.rest = any_slice();
	r.value = &v;
	r.rtl = any_bool();
	r.lang = Frama_C_interval(0, INT32_MAX);
	r.item = Frama_C_unsigned_int_interval(0, DOC_ANY);
	r.step = Frama_C_unsigned_int_interval(0, 9);
	reader_next_part(&r);
	sum(slice_make(any_place(), sipinfo_reader_skip(any_place(), memory + SIZE)));
	sipinfo_reader_is_link(any_bool() ? any_string() : NULL);
#elif defined PART_COPY
	struct reader r;

	r.rest = any_slice();
	sum(slice_make(room, sipinfo_reader_read(&r, room + Frama_C_unsigned_int_interval(0, SIZE), room + SIZE)));
#elif defined PART_TELLING
	enum doc_audience audience = (enum doc_audience)Frama_C_interval(DOC_BOTH, DOC_DATA);

	//@ widen_hints global:"all", DOC_ANY;
	d.renderer = any_renderer();
	d.skipped = Frama_C_interval(0, DOC_DEPTH);
	d.headed = Frama_C_unsigned_int_interval(0, UINT32_MAX);
	sipinfo_document_is_data(&d);
	sipinfo_document_hears(&d, audience);
	doc_hears_column(&d, DOC_COLUMNS);
	sipinfo_document_begin(&d, audience, any_string(), any_bool() ? &v : NULL);
	sipinfo_document_end(&d);
	sipinfo_document_paragraph(&d, audience, any_string(), &v);
	sipinfo_document_entry(&d, audience, any_string(), any_slice(), &v);
	sipinfo_document_steps(&d, audience, any_string(), any_slice(), &v);
	sipinfo_document_verbatim(&d, audience, any_string(), any_slice(), any_slice());
	sipinfo_document_field(&d, audience, any_string(), any_slice(), &v);
	sipinfo_document_begin_list(&d, audience, any_string(), any_slice());
	sipinfo_document_begin_item(&d);
	sipinfo_document_end_item(&d);
	sipinfo_document_end_list(&d);
	sipinfo_document_begin_table(&d, audience, any_string(), any_slice(), columns,
				     Frama_C_unsigned_int_interval(1, DOC_COLUMNS));
	sipinfo_document_row(&d, cells);
	sipinfo_document_end_table(&d);
	sipinfo_document_ladder(&d, any_string(), any_slice(), &drawn);
	sipinfo_document_begin_page(&d, &v);
	sipinfo_document_end_page(&d);
#elif defined PART_OPTIONS
	static unsigned char given[sizeof options + 8];

	/* a caller's struct is as long as it says at least, and may be longer than ours */
	//@ loop unroll 9;
	for (size_t length = sizeof options; length <= sizeof given; length++) {
		unsigned char *own = given + sizeof given - length;
		size_t size = Frama_C_unsigned_int_interval(0, (unsigned)length);

		Frama_C_make_unknown((char *)given, sizeof given);
		memcpy(own, &size, sizeof size);
		sipinfo_render((const struct sipinfo_options *)own, room, Frama_C_unsigned_int_interval(1, SIZE), compose, NULL);
		sipinfo_render((const struct sipinfo_options *)own, room, 0, compose, NULL);
	}
	sipinfo_render(NULL, room, Frama_C_unsigned_int_interval(1, SIZE), compose, NULL);
	sipinfo_render(NULL, NULL, Frama_C_unsigned_int_interval(0, SIZE), compose, NULL);
#elif defined PART_ARROWS
	char buf[24];
	struct ladder_arrow arrow = any_arrow();

	sipinfo_ladder_label(&v, &arrow);
	Frama_C_make_unknown(buf, sizeof buf);
	arrow.time = -1;
	sum(sipinfo_ladder_time(&arrow, buf, sizeof buf));
	arrow.time = Frama_C_long_long_interval(0, INT64_MAX);
	sum(sipinfo_ladder_time(&arrow, buf, sizeof buf));
#endif
#ifdef RENDERER
	struct state own;

	d.state = &own;
#ifndef TEXT
	/* how a text is read, and as which part of it */
	sum(slice_make(any_place(), skip(any_place(), memory + SIZE)));
#endif
#ifdef PART_JSON
	own.first = any_bool();
	end_page(&d);
#elif defined PART_HTML
	own.in_fields = any_bool();
	end_page(&d);
	end_section(&d);
	step(&d, 1, &v);
	end_steps(&d);
	field(&d, any_string(), any_slice(), &v);
	end_item(&d);
	end_list(&d);
	end_table(&d);
#elif defined PART_MARKDOWN
	own.gap = any_bool();
	own.after_field = any_bool();
	own.bullet = any_bool();
	field(&d, any_string(), any_slice(), &v);
	end_item(&d);
	end_steps(&d);
#elif defined TEXT
	/* how far a loop through a window goes: to its end and its start */
#define FLOW sizeof(struct flow)
	//@ widen_hints global:"all", FLOW, FLOW - WINDOW;
	own = any_state();
#endif
#ifdef PART_TEXT
	int used;

	fit(&d, any_place(), memory + SIZE, Frama_C_interval(INT32_MIN, INT32_MAX), &used);
	count_isolates(Frama_C_interval(0, ISOLATES_MAX), any_place(), any_place());
	flow_value(&d, &v, 3, 4);
	heading(&d, &v, 4);
	begin_page(&d, &v);
	end_page(&d);
	begin_section(&d, any_string(), any_bool() ? &v : NULL);
	end_section(&d);
	paragraph(&d, any_string(), &v);
	entry(&d, any_string(), any_slice(), &v);
	field(&d, any_string(), any_slice(), &v);
	begin_list(&d, any_string(), any_slice());
	begin_item(&d);
	end_item(&d);
	begin_steps(&d, any_string(), any_slice(), Frama_C_unsigned_int_interval(0, UINT32_MAX));
	step(&d, Frama_C_unsigned_int_interval(0, UINT32_MAX), &v);
	end_steps(&d);
	verbatim(&d, any_string(), any_slice(), any_slice());
	end_list(&d);
#elif defined PART_ROWS
	begin_table(&d, any_string(), any_slice(), columns, DOC_COLUMNS);
	row(&d, cells);
#elif defined PART_LADDER
	ladder(&d, any_string(), any_slice(), &drawn);
#endif
#ifndef TEXT
	begin_page(&d, &v);
	begin_section(&d, any_string(), any_bool() ? &v : NULL);
	entry(&d, any_string(), any_slice(), &v);
	begin_list(&d, any_string(), any_slice());
	begin_item(&d);
	begin_steps(&d, any_string(), any_slice(), Frama_C_unsigned_int_interval(0, UINT32_MAX));
	step(&d, Frama_C_unsigned_int_interval(0, UINT32_MAX), &v);
	verbatim(&d, any_string(), any_slice(), any_slice());
	begin_table(&d, any_string(), any_slice(), columns, DOC_COLUMNS);
	row(&d, cells);
	ladder(&d, any_string(), any_slice(), &drawn);
#endif
#endif
	(void)drawn;
	(void)cells;
	(void)d;
	return 0;
}
