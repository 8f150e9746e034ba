/*
 * Markdown: CommonMark, with the tables of GFM. Each block is one line, so
 * that a text can begin no other.
 */
#include "base/block.h"
#include "document/ladder.h"
#include "render/render.h"

struct state {
	bool gap;	  /* an empty line is due before the next part */
	bool after_field; /* one is due unless the next part is a field, too */
	bool bullet;	  /* the next part begins an item */
};

static struct state *
state(const struct doc *d)
{
	return d->state;
}

/* Text */

enum place { IN_LINE, AT_START, IN_HEADING, IN_CELL };

/* Writes text, and remembers what stands before the next character. */
struct pen {
	struct doc *d;
	bool cell, heading;
	bool start;    /* of a block, where more characters mean something */
	bool numbered; /* nothing but digits since the start */
	char last;     /* '\0' at the start, '`' behind code */
	int w;	       /* how many w stand before */
};

static struct pen
pen(struct doc *d, enum place place)
{
	struct pen pen = {0};

	pen.d = d;
	pen.cell = place == IN_CELL;
	pen.heading = place == IN_HEADING;
	pen.start = place == AT_START;
	return pen;
}

static bool
is_in_mailbox(char c)
{
	return is_alphanumeric(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

/* What stands for a character at the start of a block, or NULL: it stands for itself. */
static const char *
escape_at_start(char c)
{
	switch (c) {
	case ' ':
		return "&#32;";
	case '#':
		return "\\#";
	case '>':
		return "\\>";
	case '-':
		return "\\-";
	case '+':
		return "\\+";
	default:
		return NULL;
	}
}

/* The same behind digits at the start of a block: "1. " and "1) " would begin a list. */
static const char *
escape_behind_number(char c, char next)
{
	if (next != ' ' && next != '\0')
		return NULL;
	return c == '.' ? "\\." : c == ')' ? "\\)" : NULL;
}

/*
 * What stands for a character, or NULL: it stands for itself. Escaped is what
 * could be markup here, and no more, for the source is read, too. next and
 * next2 are '\0' behind the end of the part.
 */
static const char *
escape(const struct pen *pen, char c, char next, char next2)
{
	switch (c) {
	case '`':
		return "\\`";
	case '*':
		return "\\*";
	case '[':
		return "\\[";
	case ']':
		return "\\]";
	case '~':
		return "\\~";
	case '<':
		return "&lt;";
	case '&':
		return next == '#' || next == '\0' || is_alphanumeric(next) ? "&amp;" : NULL;
	case '_':
		return is_alphanumeric(pen->last) && is_alphanumeric(next) ? NULL : "\\_";
	case '|':
		return pen->cell ? "\\|" : NULL;
	case '#':
		if (pen->heading)
			return "\\#";
		break;
	case ':': /* GFM makes links of http://, www. and what looks like an e-mail address */
		return (next == '/' && (next2 == '/' || next2 == '\0')) || next == '\0' ? "\\:" : NULL;
	case '.':
		if (pen->w == 3)
			return "\\.";
		break;
	case '@': /* an escaped @ would do as well as a bare one */
		return is_in_mailbox(pen->last) && (next == '\0' || is_in_mailbox(next)) ? "`@`" : NULL;
	default:
		break;
	}
	if (pen->numbered)
		return escape_behind_number(c, next);
	return pen->start ? escape_at_start(c) : NULL;
}

/*
 * Characters that may have to be escaped in the middle of a block: # & * < @ [ \ ] _ ` | ~, a dot
 * behind a w, a colon before a slash; with neighbours of theirs, for that is less to ask.
 */
static inline uint8_t
stops(char c, char next)
{
	return byte_is_odd(c) | byte_within(c, '#', 4) | byte_is(c, '*') | byte_is(c, '<') |
	       byte_is(c, '@') | byte_within(c, '[', 6) | byte_within(c, '|', 3) |
	       (byte_is(c | 0x20, 'w') & byte_is(next, '.')) | (byte_is(c, ':') & byte_is(next, '/'));
}

/* Whether one of them stands for itself, for what is beside it. */
static bool
is_harmless(const char *start, const char *p, const char *end)
{
	char before = byte_before(start, p), next = byte_at(p, end, 1);

	return next != '\0' && ((*p == '.' && (before | 0x20) != 'w') || (*p == ':' && next != '/') ||
				(*p == '_' && is_alphanumeric(before) && is_alphanumeric(next)));
}

/* Past what stands for itself in the middle of a block. */
static const char *
skip(const char *p, const char *end)
{
	const char *start = p;

	/* what stands before the first dot, only the pen knows */
	if (byte_at(p, end, 0) == '.')
		return p;
	for (; end - p > BLOCK; p += BLOCK) {
		uint8_t found = 0;

		for (int i = 0; i < BLOCK; i++)
			found |= stops(p[i], p[i + 1]);
		if ((found & 0x80) != 0)
			break;
	}
	while (p < end && (byte_may(*p, BYTE_PROSE) || is_harmless(start, p, end)))
		p++;
	return p;
}

/* Writes one character, which may be markup here. */
static void
write_character(struct pen *pen, char c, char next, char next2)
{
	const char *instead = escape(pen, c, next, next2);

	if (instead != NULL)
		doc_puts(pen->d, instead);
	else
		doc_put_character(pen->d, c);
	pen->numbered = (pen->start || pen->numbered) && is_digit(c);
	pen->start = false;
	pen->w = (c | 0x20) == 'w' ? to_int((size_t)pen->w + 1) : 0;
	pen->last = instead != NULL && instead[0] == '`' ? '`' : c;
}

/* Writes what stands for itself in the middle of a block. */
static void
write_plain(struct pen *pen, const char *p, const char *end)
{
	const char *w = end;

	if (p >= end)
		return;
	doc_write(pen->d, slice_make(p, end));
	while (w > p && (w[-1] | 0x20) == 'w')
		w--;
	pen->w = to_int((w > p ? 0 : (size_t)pen->w) + (size_t)(end - w));
	pen->last = byte_before(p, end);
}

/* Writes what stands for a character that can't stand for itself: a backslash, and not a second one. */
static void
write_visible(struct pen *pen, struct slice run)
{
	const char *p = run.p, *end = slice_end(run);

	for (; p < end && *p == '\\'; p++)
		doc_puts(pen->d, "\\\\");
	pen->start = pen->numbered = false;
	pen->w = 0;
	pen->last = '\\';
	write_plain(pen, p, end);
}

static void
part(struct pen *pen, struct reader *reader)
{
	struct slice run;

	reader->skip = skip;
	while ((run = reader_next_run(reader)).n > 0) {
		const char *p = run.p, *end = slice_end(run);

		if (byte_at(p, end, 0) == '\\') {
			write_visible(pen, run);
			continue;
		}
		for (; p < end && (pen->start || pen->numbered || run.n == 1); p++) {
			char behind = sipinfo_reader_peek(reader), behind2 = '\0';
			const char *next = p + 1;

			/*
			 * Where it matters, both are bytes of the text; the second one matters behind a
			 * colon and a slash, and such a colon is a run of its own.
			 */
			if (reader->rest.n > 1) {
				behind2 = byte_at(reader->rest.p, slice_end(reader->rest), 1);
				behind2 = behind2 != '\0' ? behind2 : '\\';
			}
			write_character(pen, *p, next < end ? *next : behind, behind2);
		}
		write_plain(pen, p, end);
	}
}

/* Bytes of a message, as code. With more backticks around than in it, nothing in it is markup. */
static void
code(struct pen *pen, struct reader *reader)
{
	struct reader ahead = *reader;
	char first = '\0', last = '\0';
	size_t run = 0, longest = 0;
	struct slice s;
	bool padded;

	while ((s = reader_next_run(&ahead)).n > 0) {
		const char *p = s.p, *end = slice_end(s);

		first = first == '\0' ? byte_at(p, end, 0) : first;
		last = byte_before(p, end);
		for (; p < end; p++) {
			run = *p == '`' ? run + 1 : 0;
			longest = run > longest ? run : longest;
		}
	}
	padded = first == '`' || last == '`' || (first == ' ' && last == ' ');
	for (size_t i = 0; i <= longest; i++)
		doc_puts(pen->d, "`");
	doc_puts(pen->d, padded ? " " : "");
	while ((s = reader_next_run(reader)).n > 0) {
		const char *p = s.p, *end = slice_end(s), *bar;

		for (; pen->cell && (bar = find_byte(p, end, '|')) < end; p = bar + 1) {
			sipinfo_document_write(pen->d, slice_make(p, bar));
			doc_puts(pen->d, "\\|");
		}
		sipinfo_document_write(pen->d, slice_make(p, end));
	}
	doc_puts(pen->d, padded ? " " : "");
	for (size_t i = 0; i <= longest; i++)
		doc_puts(pen->d, "`");
	pen->start = pen->numbered = false;
	pen->last = '`';
}

static void
write_url(struct doc *d, struct slice url)
{
	const char *p = url.p, *end = slice_end(url), *stop;

	for (;; p = stop + 1) {
		stop = find_byte(p, find_byte(p, find_byte(p, end, '&'), '('), ')');
		doc_write(d, slice_make(p, stop));
		if (stop >= end)
			return;
		doc_puts(d, *stop == '&' ? "&amp;" : *stop == '(' ? "\\(" : "\\)");
	}
}

/* The text of an item: bytes of a message as code, or a link where it leads somewhere. */
static void
item(struct pen *pen, struct reader *reader)
{
	/* an exclamation mark before it would make it an image */
	const char *url = reader->current->url;

	if (url != NULL && (pen->last == '!' || !sipinfo_reader_is_link(url)))
		url = NULL;
	if (url != NULL) {
		doc_put(pen->d, "[");
		pen->start = pen->numbered = false;
		pen->last = '[';
	}
	/*
	 * Behind other code, or a backtick, the backticks would not count as they should; and
	 * "[`a]: b`](c)" at the start of a block would define a link named "`a".
	 */
	if (reader->current->origin == DOC_WIRE && pen->last != '`' && url == NULL)
		code(pen, reader);
	else
		part(pen, reader);
	if (url != NULL) {
		doc_put(pen->d, "](");
		write_url(pen->d, slice_of(url));
		doc_put(pen->d, ")");
		pen->last = ')';
	}
}

static void
value(struct pen *pen, const struct content *v)
{
	struct reader reader;

	doc_read(pen->d, &reader, v);
	while (reader_next_part(&reader)) {
		if (reader.part == DOC_PART_TEXT)
			item(pen, &reader);
		else
			part(pen, &reader);
	}
}

static void
text(struct pen *pen, struct slice s)
{
	struct reader reader;

	reader_begin_text(&reader, s, DOC_OURS);
	part(pen, &reader);
}

/* Parts */

/* An empty line where one is due, then the bullet or the indent of an item. */
static void
begin_block(struct doc *d)
{
	if (state(d)->gap || state(d)->after_field)
		doc_puts(d, "\n");
	if (state(d)->bullet)
		doc_puts(d, "* ");
	else if (d->in_item)
		doc_puts(d, "  ");
	state(d)->gap = state(d)->after_field = state(d)->bullet = false;
}

static void
end_block(struct doc *d)
{
	doc_puts(d, "\n");
	state(d)->gap = true;
}

static struct pen
begin_heading(struct doc *d, int level)
{
	begin_block(d);
	for (int i = 0; i < level && i < 6; i++)
		doc_puts(d, "#");
	doc_puts(d, " ");
	return pen(d, IN_HEADING);
}

static void
heading(struct doc *d, int level, const struct content *v)
{
	struct pen pen = begin_heading(d, level);

	value(&pen, v);
	end_block(d);
}

static void
label(struct doc *d, int level, struct slice s)
{
	struct pen pen;

	if (s.n == 0)
		return;
	pen = begin_heading(d, level);
	text(&pen, s);
	end_block(d);
}

static void
begin_page(struct doc *d, const struct content *title)
{
	heading(d, d->level, title);
}

static void
nothing(struct doc *d)
{
	(void)d;
}

static void
begin_section(struct doc *d, const char *key, const struct content *v)
{
	(void)key;
	if (v != NULL && v->n > 0)
		heading(d, d->level, v);
}

static void
paragraph(struct doc *d, const char *key, const struct content *v)
{
	struct pen start = pen(d, AT_START);

	(void)key;
	begin_block(d);
	value(&start, v);
	end_block(d);
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
}

static void
write_number(struct doc *d, size_t number)
{
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_number(&v, to_int(number));
	doc_puts(d, v.items[0].digits);
}

static void
step(struct doc *d, size_t number, const struct content *v)
{
	struct pen start = pen(d, AT_START);

	if (number == 1)
		begin_block(d);
	else if (d->in_item)
		doc_puts(d, "  ");
	write_number(d, number);
	doc_puts(d, ". ");
	value(&start, v);
	doc_puts(d, "\n");
}

static void
end_steps(struct doc *d)
{
	state(d)->gap = true;
}

/*
 * The longest run of backticks at the beginning of a line, which could end a block of code; one of
 * two at least, for there must be three around it.
 */
static size_t
longest_fence(struct slice lines)
{
	size_t longest = 2;

	while (lines.n > 0) {
		struct slice line = sipinfo_document_take_line(&lines);
		const char *p = line.p, *end = slice_end(line);
		size_t run = 0;

		for (; p < end && *p == '`'; p++)
			run++;
		longest = run > longest ? run : longest;
	}
	return longest;
}

static void
write_fence(struct doc *d, size_t n)
{
	for (size_t i = 0; i <= n; i++)
		doc_puts(d, "`");
	doc_puts(d, "\n");
}

static void
verbatim(struct doc *d, const char *key, struct slice s, struct slice lines)
{
	size_t fence = longest_fence(lines);

	(void)key;
	label(d, d->level + 1, s);
	begin_block(d);
	write_fence(d, fence);
	while (lines.n > 0) {
		struct slice line = sipinfo_document_take_line(&lines);

		sipinfo_document_write(d, line);
		doc_puts(d, "\n");
	}
	write_fence(d, fence);
	state(d)->gap = true;
}

static void
field(struct doc *d, const char *key, struct slice s, const struct content *v)
{
	struct pen name = pen(d, AT_START), line = pen(d, IN_LINE);

	(void)key;
	if (state(d)->after_field && !state(d)->bullet)
		state(d)->after_field = false;
	begin_block(d);
	doc_puts(d, "- **");
	text(&name, s);
	doc_puts(d, ":** ");
	value(&line, v);
	doc_puts(d, "\n");
	state(d)->after_field = true;
}

static void
begin_list(struct doc *d, const char *key, struct slice s)
{
	(void)key;
	/* the level is that inside of the list already */
	label(d, d->level, s);
}

static void
begin_item(struct doc *d)
{
	state(d)->bullet = true;
}

static void
end_item(struct doc *d)
{
	state(d)->bullet = false;
	state(d)->gap = true;
}

static void
begin_table(struct doc *d, const char *key, struct slice s, const struct doc_column *columns,
	    size_t n)
{
	(void)key;
	label(d, d->level + 1, s);
	begin_block(d);
	doc_puts(d, "|");
	for (size_t i = 0; i < n; i++) {
		struct pen cell = pen(d, IN_CELL);

		if (!doc_column_is_shown(columns, i))
			continue;
		doc_puts(d, " ");
		text(&cell, columns[i].heading);
		doc_puts(d, columns[i].heading.n > 0 ? " |" : "|");
	}
	doc_puts(d, "\n|");
	for (size_t i = 0; i < n; i++)
		doc_puts(d, doc_column_is_shown(columns, i) ? " --- |" : "");
	doc_puts(d, "\n");
	state(d)->gap = true;
}

static void
row(struct doc *d, const struct content *const *cells)
{
	doc_put(d, "|");
	for (size_t i = 0; i < d->n_columns; i++) {
		struct pen cell = pen(d, IN_CELL);

		if (!doc_column_is_shown(d->columns, i))
			continue;
		doc_put(d, " ");
		value(&cell, cells[i]);
		doc_put(d, " |");
	}
	doc_put(d, "\n");
}

/* Ladder: a sequence diagram of Mermaid, in which #NN; is the character of that number. */

static void
mermaid_text(struct doc *d, const struct content *label)
{
	struct reader reader;
	struct slice run;

	doc_read(d, &reader, label);
	while ((run = reader_next(&reader)).n > 0) {
		for (const char *p = run.p, *end = slice_end(run); p < end; p++) {
			CONTENT(v, 1);

			/* its keywords, such as end, are harmless behind a colon or as */
			if (is_alphanumeric(*p) || (*p & 0x80) != 0 ||
			    strchr(" .-+/@()=", *p) != NULL) {
				doc_put_character(d, *p);
				continue;
			}
			sipinfo_content_clear(&v, DOC_ONE);
			sipinfo_content_add_number(&v, *p);
			doc_puts(d, "#");
			doc_puts(d, v.items[0].digits);
			doc_puts(d, ";");
		}
	}
}

static void
mermaid_party(struct doc *d, int party)
{
	doc_put_character(d, ladder_letter(party));
}

static void
ladder(struct doc *d, const char *key, struct slice s, const struct ladder *ladder)
{
	char buf[24];
	CONTENT(v, DOC_ANY);

	(void)key;
	label(d, d->level + 1, s);
	begin_block(d);
	doc_puts(d, "```mermaid\nsequenceDiagram");
	for (int i = 0; i < (int)ladder->n_parties; i++) {
		doc_puts(d, "\n    participant ");
		mermaid_party(d, i);
		doc_puts(d, " as ");
		sipinfo_content_clear(&v, DOC_JOINED);
		sipinfo_content_add_wire(&v, ladder->parties[i]);
		mermaid_text(d, &v);
	}
	for (size_t i = 0; i < ladder->n_arrows; i++) {
		const struct ladder_arrow *arrow = &ladder->arrows[i];
		struct slice time = sipinfo_ladder_time(arrow, buf, sizeof buf);
		bool failed = arrow->mark == SIPINFO_SEVERITY_ERROR;

		doc_puts(d, "\n    ");
		mermaid_party(d, arrow->from);
		doc_puts(d, arrow->is_response ? (failed ? "--x" : "-->>") : failed ? "-x" : "->>");
		mermaid_party(d, arrow->to);
		doc_puts(d, ": ");
		sipinfo_content_clear(&v, DOC_ONE);
		sipinfo_content_add_number(&v, to_int(arrow->number));
		doc_puts(d, v.items[0].digits);
		doc_puts(d, " ");
		if (time.n > 0) {
			sipinfo_document_write(d, time);
			doc_puts(d, " ");
		}
		sipinfo_ladder_label(&v, arrow);
		mermaid_text(d, &v);
	}
	doc_puts(d, "\n```");
	end_block(d);
}

void
sipinfo_render_markdown(struct doc *d, const struct composition *composition)
{
	struct renderer *r = &d->renderer;
	struct state own = {0};

	d->state = &own;
	r->data = false;
	r->begin_page = begin_page;
	r->end_page = nothing;
	r->begin_section = begin_section;
	r->end_section = nothing;
	r->paragraph = paragraph;
	r->entry = entry;
	r->field = field;
	r->begin_list = begin_list;
	r->begin_item = begin_item;
	r->end_item = end_item;
	r->end_list = nothing;
	r->begin_steps = begin_steps;
	r->step = step;
	r->end_steps = end_steps;
	r->verbatim = verbatim;
	r->begin_table = begin_table;
	r->row = row;
	r->end_table = nothing;
	r->ladder = ladder;
	composition->compose(d, composition->subject);
}
