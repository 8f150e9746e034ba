/* Plain text: headings, indented paragraphs, aligned rows, wrapped to a width. */
#include "base/utf8.h"
#include "document/ladder.h"
#include "render/render.h"

#define TEXT_BLOCKS 32

/* What it learns when it hears the document first, and where it is. */
struct state {
	int widths[TEXT_BLOCKS][DOC_COLUMNS];
	int block; /* of fields or rows, counted */
	bool gap;  /* an empty line is due before the next part */
	bool after_field; /* one is due unless the next part is a field, too */
	bool indented;	  /* the table or list, for it has a heading */
	bool bullet;	  /* the next part begins an item */
	int step_indent;  /* of the numbers of steps */
	int step_width;	  /* of a number with what follows it */
};

static struct state *
state(const struct doc *d)
{
	return d->state;
}

#define GAP 2
#define WIDTH_MIN 40
#define WIDTH_MAX 240
#define WINDOW 1024
#define NO_LIMIT 100000000

/* Lines */

/* Whether a character may not begin a line: closing marks, and what belongs to the syllable before it. */
static bool
is_tail(unsigned long c)
{
	static const uint16_t tails[] = {
		')',    ',',    '.',    ':',    ';',    '!',    '?',    ']',    '}',    '"',    '%',
		0x2019, 0x201d, 0x3001, 0x3002, 0x3005, 0x3009, 0x300b, 0x300d, 0x300f, 0x3011, 0x3015,
		0x3017, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x30a1,
		0x30a3, 0x30a5, 0x30a7, 0x30a9, 0x30c3, 0x30e3, 0x30e5, 0x30e7, 0x30fb, 0x30fc, 0xff01,
		0xff05, 0xff09, 0xff0c, 0xff0e, 0xff1a, 0xff1b, 0xff1f,
	};

	for (size_t i = 0; i < ARRAY_LENGTH(tails); i++) {
		if (tails[i] == c)
			return true;
	}
	return false;
}

/* Whether a character may not end a line: opening marks. */
static bool
is_head(unsigned long c)
{
	return c == '(' || c == '[' || c == '{' || c == '"' || c == 0x2018 || c == 0x201c ||
	       c == 0x3008 || c == 0x300a || c == 0x300c || c == 0x300e || c == 0x3010 ||
	       c == 0x3014 || c == 0xff08;
}

/* Chinese and Japanese have no blanks: a line ends between any two characters. Korean has. */
static bool
is_ideographic(unsigned long c)
{
	return c >= 0x2e80 && !(c >= 0xac00 && c <= 0xd7a3) && sipinfo_utf8_width(c) == 2;
}

/* Whether a line may end between two characters that no blank parts. */
static bool
parts(unsigned long before, unsigned long c)
{
	return (is_ideographic(before) || is_ideographic(c)) && before != ' ' && !is_head(before) && !is_tail(c);
}

/* Whether the blank at p stays on its line: in "RFC 3261", and before a section. */
static bool
holds(const char *start, const char *p, const char *end)
{
	if (byte_at(p, end, 1) == '\xc2' && byte_at(p, end, 2) == '\xa7')
		return true;
	return byte_before(start, p) == 'C' && byte_before(start, p - 1) == 'F' &&
	       byte_before(start, p - 2) == 'R' && is_digit(byte_at(p, end, 1)) &&
	       !is_alphanumeric(byte_before(start, p - 3));
}

/* So many of them can be added up. */
static int
to_columns(size_t n)
{
	return (int)least(n, NO_LIMIT);
}

/* Where the line ends that begins at start, and the columns that it takes. */
static const char *
fit_plain(const char *start, const char *end, int columns, int *used)
{
	const char *p = start, *at_break = start;
	size_t most = (size_t)columns, count = 0, count_at_break = count;
	unsigned long c, before = ' ';

	for (const char *next; p < end; p = next) {
		size_t width;

		c = (unsigned char)*p;
		next = c & 0x80 ? skip_bytes(p, end, sipinfo_utf8_decode(slice_make(p, end), &c)) : p + 1;
		if (c == ' ') {
			if (!holds(start, p, end)) {
				at_break = p + 1;
				if (byte_before(start, p) != ' ')
					count_at_break = count;
			}
			count++;
			before = c;
			continue;
		}
		width = c < 0x300 ? 1 : (size_t)sipinfo_utf8_width(c);
		/* a mark goes with what it stands on */
		if (width == 0)
			continue;
		if (c >= 0x2e80 || before >= 0x2e80) {
			if (parts(before, c)) {
				at_break = p;
				count_at_break = count;
			}
		}
		if (count + width > most && p > start)
			break;
		count += width;
		before = c;
	}
	/* the blanks at its end are not written, there either */
	if (at_break > start && (p < end || at_break == p)) {
		p = at_break;
		count = count_at_break;
	}
	*used = to_columns(count);
	return p;
}

static const char *
fit(const struct doc *d, const char *start, const char *end, int columns, int *used)
{
	const char *p;

	columns = larger(columns, 1);
	*used = 0;
	if (d->options->fit == NULL)
		return fit_plain(start, end, columns, used);
	p = skip_bytes(start, end,
		       d->options->fit(start, (size_t)(end - start), columns, used, d->options->user));
	if (p == start)
		p = end;
	/* a function that lies makes the page ugly, not wrong: no cut character, no overflow */
	while (p < end && utf8_continues(*p))
		p++;
	if (*used < 0 || *used > 2 * WINDOW)
		*used = 0;
	return p;
}

static int
line_width(const struct doc *d)
{
	int width = d->options->width;

	if (width == 0)
		return NO_LIMIT;
	return smaller(larger(width, WIDTH_MIN), WIDTH_MAX);
}

static void
spaces(struct doc *d, int n)
{
	static const char blank[] = "                                ";

	for (; n > 0; n -= (int)sizeof blank - 1)
		sipinfo_document_write(d, slice_make(blank, skip_bytes(blank, blank + sizeof blank - 1, (size_t)n)));
}

static void
bold(struct doc *d, bool on)
{
	if (d->options->flags & SIPINFO_FLAG_BOLD)
		doc_puts(d, on ? "\033[1m" : "\033[0m");
}

/* What stands beside other things in a line keeps its place there, whichever way a terminal goes. */
static void
isolate(struct doc *d, bool begins)
{
	/* first strong isolate, pop directional isolate. NOLINTNEXTLINE(misc-misleading-bidirectional) */
	static const char marks[][4] = {"\xe2\x81\xa9", "\xe2\x81\xa8"};

	if (d->rtl)
		doc_puts(d, marks[begins]);
}

/* A line of several things goes from right to left, for no letter of theirs tells its direction. */
static void
begin_row(struct doc *d)
{
	/* right-to-left mark. NOLINTNEXTLINE(misc-misleading-bidirectional) */
	if (d->rtl)
		doc_puts(d, "\xe2\x80\x8f");
}

/* A cell of a table, or the label of a field. */
static void
begin_cell(struct doc *d, bool strong)
{
	isolate(d, true);
	if (strong)
		bold(d, true);
}

static void
end_cell(struct doc *d, bool strong)
{
	if (strong)
		bold(d, false);
	isolate(d, false);
}

/* A value that is written a line at a time. */
struct flow {
	struct reader reader;
	int isolates; /* how many are open where its line ends */
	char *end;    /* of what waits in the window */
	char window[WINDOW];
};

/* Deeper ones mean nothing (UAX #9, BD2). */
#define ISOLATES_MAX 125

/* How many isolates are open behind a text, if so many are before it. */
static int
count_isolates(int count, const char *p, const char *end)
{
	for (; (p = find_byte(p, end, '\xe2')) < end; p++) {
		char mark = byte_at(p, end, 1) == '\x81' ? byte_at(p, end, 2) : '\0';

		if (mark >= '\xa6' && mark <= '\xa8' && count < ISOLATES_MAX)
			count++;
		else if (mark == '\xa9' && count > 0)
			count--;
	}
	return count;
}

static bool
flow_is_over(const struct flow *f)
{
	/* flow_begin() has set it. NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult) */
	return f->end == f->window;
}

static void
flow_begin(struct flow *f, const struct reader *reader)
{
	f->reader = *reader;
	f->isolates = 0;
	f->end = sipinfo_reader_read(&f->reader, f->window, f->window + sizeof f->window);
}

/* Writes what fits of it and returns the columns that took; the rest waits in the window. */
static int
flow_line(struct flow *f, struct doc *d, int columns)
{
	const char *room = f->window + sizeof f->window, *next, *shown;
	char *rest = f->window;
	int used;

	if (flow_is_over(f))
		return 0;
	next = shown = fit(d, f->window, f->end, columns, &used);
	while (shown > f->window && shown[-1] == ' ')
		shown--;
	for (int i = 0; i < f->isolates; i++)
		isolate(d, true);
	sipinfo_document_write(d, slice_make(f->window, shown));
	if (d->rtl)
		f->isolates = count_isolates(f->isolates, f->window, shown);
	for (int i = 0; i < f->isolates; i++)
		isolate(d, false);
	copy_bytes(&rest, room, next, f->end);
	f->end = sipinfo_reader_read(&f->reader, rest, room);
	return used;
}

static int
measure(const struct doc *d, struct reader *reader)
{
	char window[WINDOW];
	const char *p, *end;
	size_t total = 0;
	struct slice run;
	int used;

	if (d->options->fit == NULL) {
		while ((run = reader_next(reader)).n > 0)
			total += (size_t)reader_columns(reader, run);
		return to_columns(total);
	}
	while ((end = sipinfo_reader_read(reader, window, window + sizeof window)) > window) {
		for (p = window; p < end; total += (size_t)used)
			p = fit(d, p, end, NO_LIMIT, &used);
	}
	return to_columns(total);
}

/* Writes all of a value on the line where it stands. */
static void
write_all(struct doc *d, struct reader *reader)
{
	struct slice run;

	while ((run = reader_next(reader)).n > 0)
		doc_write(d, run);
}

/*
 * Writes a value from the column where the line stands, with the lines after it indented. Beside: a
 * label stands there.
 */
static void
flow_all(struct doc *d, struct reader *reader, int column, int indent, bool beside)
{
	int width = line_width(d);
	struct flow f;

	if (width == NO_LIMIT) {
		if (beside)
			isolate(d, true);
		write_all(d, reader);
		if (beside)
			isolate(d, false);
		doc_puts(d, "\n");
		return;
	}
	flow_begin(&f, reader);
	f.isolates = beside;
	for (;;) {
		flow_line(&f, d, width - column);
		doc_puts(d, "\n");
		if (flow_is_over(&f))
			return;
		spaces(d, indent);
		column = indent;
	}
}

static void
flow_value(struct doc *d, const struct content *value, int column, int indent)
{
	struct reader reader;

	doc_read(d, &reader, value);
	flow_all(d, &reader, column, indent, false);
}

/* Parts */

static int
indent_of(const struct doc *d)
{
	return GAP * (d->depth - 1);
}

static void
gap(struct doc *d)
{
	if (d->measuring)
		return;
	if (state(d)->gap || state(d)->after_field)
		doc_puts(d, "\n");
	state(d)->gap = state(d)->after_field = false;
}

/* The indent of a line, with the bullet of an item where it begins. */
static void
begin_line(struct doc *d)
{
	if (!state(d)->after_field || state(d)->bullet)
		gap(d);
	if (state(d)->bullet) {
		spaces(d, indent_of(d) - GAP);
		doc_puts(d, "- ");
	} else {
		spaces(d, indent_of(d));
	}
	state(d)->bullet = false;
}

static void
write_heading(struct doc *d, struct reader *reader, int indent)
{
	int width = line_width(d);

	if (d->measuring)
		return;
	gap(d);
	spaces(d, indent);
	if ((d->options->flags & SIPINFO_FLAG_BOLD) == 0) {
		flow_all(d, reader, indent, indent, false);
		return;
	}
	/* the control sequence must not stand behind the line feed */
	bold(d, true);
	if (width == NO_LIMIT) {
		write_all(d, reader);
	} else {
		struct flow f;

		flow_begin(&f, reader);
		while (!flow_is_over(&f)) {
			flow_line(&f, d, width - indent);
			if (!flow_is_over(&f)) {
				doc_puts(d, "\n");
				spaces(d, indent);
			}
		}
	}
	bold(d, false);
	doc_puts(d, "\n");
}

static void
heading(struct doc *d, const struct content *value, int indent)
{
	struct reader reader;

	doc_read(d, &reader, value);
	write_heading(d, &reader, indent);
}

static void
label_heading(struct doc *d, struct slice label)
{
	struct reader reader;

	reader_begin_text(&reader, label, DOC_OURS);
	write_heading(d, &reader, indent_of(d));
}

/* The widths of this block of rows: of columns, or of the labels of fields. */
static int *
block_widths(struct doc *d)
{
	return state(d)->widths[state(d)->block];
}

/* The last of them is all that come behind it, too. */
static void
next_block(struct doc *d)
{
	if (state(d)->block < TEXT_BLOCKS - 1)
		state(d)->block++;
}

static void
begin_page(struct doc *d, const struct content *title)
{
	heading(d, title, 0);
	state(d)->gap = true;
}

static void
end_page(struct doc *d)
{
	(void)d;
}

static void
begin_section(struct doc *d, const char *key, const struct content *value)
{
	(void)key;
	next_block(d);
	if (value != NULL && value->n > 0) {
		heading(d, value, GAP * (d->depth - 2));
		state(d)->gap = false;
	}
}

static void
end_section(struct doc *d)
{
	next_block(d);
	state(d)->gap = true;
}

static void
paragraph(struct doc *d, const char *key, const struct content *value)
{
	(void)key;
	state(d)->gap = state(d)->gap || state(d)->after_field;
	state(d)->after_field = false;
	begin_line(d);
	flow_value(d, value, indent_of(d), indent_of(d));
	state(d)->gap = true;
}

static void
entry(struct doc *d, const char *key, struct slice label, const struct content *value)
{
	(void)key;
	label_heading(d, label);
	spaces(d, indent_of(d) + GAP);
	flow_value(d, value, indent_of(d) + GAP, indent_of(d) + GAP);
	state(d)->gap = true;
}

static void
begin_steps(struct doc *d, const char *key, struct slice label, size_t n)
{
	(void)key;
	state(d)->step_indent = indent_of(d);
	state(d)->step_width = n > 9 ? 4 : 3;
	if (label.n > 0) {
		label_heading(d, label);
		state(d)->step_indent += GAP;
	} else {
		gap(d);
	}
}

static void
step(struct doc *d, size_t number, const struct content *value)
{
	int width = state(d)->step_width, column = state(d)->step_indent + width;

	spaces(d, state(d)->step_indent + (number < 10 ? width - 3 : 0));
	if (number >= 10)
		doc_put_character(d, (char)('0' + number / 10 % 10));
	doc_put_character(d, (char)('0' + number % 10));
	doc_puts(d, ". ");
	flow_value(d, value, column, column);
}

static void
end_steps(struct doc *d)
{
	state(d)->gap = true;
}

static void
verbatim(struct doc *d, const char *key, struct slice label, struct slice lines)
{
	struct reader reader;
	int column = indent_of(d) + GAP;

	(void)key;
	if (label.n > 0)
		label_heading(d, label);
	else
		gap(d);
	while (lines.n > 0) {
		struct slice line = sipinfo_document_take_line(&lines);

		/* what does not fit goes on as a folded header field does */
		if (line.n > 0) {
			spaces(d, column);
			reader_begin_text(&reader, line, DOC_OURS);
			flow_all(d, &reader, column, column + GAP, false);
		} else {
			doc_puts(d, "\n");
		}
	}
	state(d)->gap = true;
}

static void
field(struct doc *d, const char *key, struct slice label, const struct content *value)
{
	int *widths = block_widths(d);
	struct reader reader;
	int used, column;

	(void)key;
	reader_begin_text(&reader, label, DOC_OURS);
	used = measure(d, &reader);
	if (d->measuring) {
		widths[0] = larger(widths[0], used);
		return;
	}
	column = smaller(indent_of(d) + widths[0] + GAP, line_width(d) / 2);
	begin_line(d);
	begin_row(d);
	state(d)->after_field = true;
	begin_cell(d, true);
	reader_begin_text(&reader, label, DOC_OURS);
	write_all(d, &reader);
	end_cell(d, true);
	if (indent_of(d) + used + GAP > column) {
		doc_puts(d, "\n");
		spaces(d, column);
	} else {
		spaces(d, column - indent_of(d) - used);
	}
	doc_read(d, &reader, value);
	flow_all(d, &reader, column, column, true);
}

/* Narrows the columns until the row fits: the first one to a quarter, the widest others first. */
static void
narrow(const struct doc *d, int *widths, int width)
{
	int room = width - indent_of(d) - GAP * ((int)d->n_columns - 1);
	int rest = room, open;
	bool fixed[DOC_COLUMNS] = {false};

	for (size_t i = 0; i < d->n_columns; i++)
		rest -= widths[i];
	if (rest >= 0)
		return;
	widths[0] = smaller(widths[0], room / 4);
	rest = room - widths[0];
	open = (int)d->n_columns - 1;
	for (size_t round = 1; round < d->n_columns; round++) {
		for (size_t i = 1; i < d->n_columns; i++) {
			if (!fixed[i] && widths[i] <= rest / open) {
				fixed[i] = true;
				rest -= widths[i];
				open--;
				break;
			}
		}
	}
	for (size_t i = 1; i < d->n_columns && open > 0; i++) {
		if (!fixed[i])
			widths[i] = rest / open;
	}
}

/* Makes the columns of this block as wide as these cells. */
static void
measure_row(struct doc *d, struct reader *cells)
{
	int *widths = block_widths(d);

	for (size_t i = 0; i < d->n_heard; i++)
		widths[i] = larger(widths[i], doc_column_is_shown(d->columns, i) ? measure(d, &cells[i]) : 0);
}

/* Writes a cell but for the blanks at its end, and returns the columns that took. */
static int
write_cell(struct doc *d, struct reader *reader)
{
	size_t used = 0, blanks = 0;
	struct slice run;

	while ((run = reader_next(reader)).n > 0) {
		const char *end = slice_end(run), *stop = end;

		used += (size_t)reader_columns(reader, run);
		while (stop > run.p && stop[-1] == ' ')
			stop--;
		if (stop > run.p) {
			spaces(d, to_columns(blanks));
			blanks = 0;
			doc_write(d, slice_make(run.p, stop));
		}
		blanks += (size_t)(end - stop);
	}
	return to_columns(used - blanks);
}

/* A row that need not fit. */
static void
write_whole_row(struct doc *d, struct reader *cells, bool strong)
{
	const size_t n = d->n_columns;
	int column = indent_of(d), at = column;

	begin_row(d);
	spaces(d, column);
	for (size_t i = 0; i < n; i++) {
		struct reader *cell = &cells[i];

		if (!doc_column_is_shown(d->columns, i))
			continue;
		if (cell->rest.n > 0 || reader_next_part(cell)) {
			spaces(d, column - at);
			begin_cell(d, strong);
			at = column + write_cell(d, cell);
			end_cell(d, strong);
		}
		column += block_widths(d)[i] + GAP;
	}
	doc_puts(d, "\n");
}

static void
write_row(struct doc *d, struct reader *cells, bool strong)
{
	int widths[DOC_COLUMNS], width = line_width(d);
	struct flow flows[DOC_COLUMNS];
	bool more = true;

	if (d->measuring) {
		measure_row(d, cells);
		return;
	}
	if (width == NO_LIMIT && d->options->fit == NULL) {
		write_whole_row(d, cells, strong);
		return;
	}
	memcpy(widths, block_widths(d), sizeof widths);
	if (width != NO_LIMIT)
		narrow(d, widths, width);
	for (size_t i = 0; i < d->n_columns; i++)
		flow_begin(&flows[i], &cells[i]);
	while (more) {
		int column = indent_of(d), at = column;

		more = false;
		begin_row(d);
		spaces(d, column);
		for (size_t i = 0; i < d->n_columns; i++) {
			if (!doc_column_is_shown(d->columns, i))
				continue;
			if (!flow_is_over(&flows[i])) {
				spaces(d, column - at);
				begin_cell(d, strong);
				at = column + flow_line(&flows[i], d, widths[i]);
				end_cell(d, strong);
				more = more || !flow_is_over(&flows[i]);
			}
			column += widths[i] + GAP;
		}
		doc_puts(d, "\n");
	}
}

static void
begin_list(struct doc *d, const char *key, struct slice label)
{
	(void)key;
	next_block(d);
	state(d)->indented = label.n > 0;
	if (label.n > 0) {
		label_heading(d, label);
		d->depth++;
	}
}

static void
begin_item(struct doc *d)
{
	d->depth++;
	state(d)->bullet = true;
}

static void
end_item(struct doc *d)
{
	d->depth--;
	state(d)->bullet = false;
	state(d)->gap = true;
}

static void
begin_table(struct doc *d, const char *key, struct slice label, const struct doc_column *columns,
	    size_t n)
{
	struct reader cells[DOC_COLUMNS];
	bool any = false;

	(void)key;
	/* nothing comes behind the last column */
	if (d->measuring && line_width(d) == NO_LIMIT && d->options->fit == NULL)
		d->n_heard = n - 1;
	next_block(d);
	state(d)->indented = label.n > 0;
	if (label.n > 0) {
		label_heading(d, label);
		d->depth++;
	} else {
		gap(d);
	}
	for (size_t i = 0; i < n; i++) {
		reader_begin_text(&cells[i], columns[i].heading, DOC_OURS);
		any = any || columns[i].heading.n > 0;
	}
	if (any)
		write_row(d, cells, true);
}

static void
row(struct doc *d, const struct content *const *cells)
{
	struct reader readers[DOC_COLUMNS];

	for (size_t i = 0; i < d->n_columns; i++)
		doc_read(d, &readers[i], cells[i]);
	write_row(d, readers, false);
}

/* Of a table, too. */
static void
end_list(struct doc *d)
{
	if (state(d)->indented)
		d->depth--;
	next_block(d);
	state(d)->gap = true;
	/* a field behind it belongs to none of its items */
	state(d)->after_field = false;
}

/* Ladder */

#define LANE 10
#define LADDER_WIDTH 80
#define LABEL_MIN 20
#define TIME_SIZE 24

/* The columns of a ladder, from left to right: those of the time with what parts it from the number. */
struct columns {
	int number, time, label, lanes;
};

static int
digits(int n)
{
	int count = 1;

	for (; n > 9; n /= 10)
		count++;
	return count;
}

static struct columns
ladder_columns(const struct doc *d, const struct ladder *ladder)
{
	int width = smaller(line_width(d), LADDER_WIDTH), room;
	struct columns c = {.lanes = LANE * ((int)ladder->n_parties - 1) + 1};
	char buf[TIME_SIZE];
	CONTENT(v, DOC_ANY);

	for (size_t i = 0; i < ladder->n_arrows; i++) {
		const struct ladder_arrow *arrow = &ladder->arrows[i];
		int time = (int)sipinfo_ladder_time(arrow, buf, sizeof buf).n;
		struct reader reader;

		sipinfo_ladder_label(&v, arrow);
		doc_read(d, &reader, &v);
		c.label = larger(c.label, measure(d, &reader));
		c.time = larger(c.time, time > 0 ? GAP + time : 0);
		c.number = larger(c.number, digits(to_int(arrow->number)));
	}
	room = width - indent_of(d) - 2 - c.number - c.time - GAP - GAP - c.lanes;
	if (c.label > room)
		c.label = larger(room, LABEL_MIN);
	return c;
}

/* The lanes of one line, with the arrow across them if there is one. */
static void
ladder_lanes(struct doc *d, const struct ladder *ladder, const struct ladder_arrow *arrow)
{
	int low = -1, high = low;

	if (arrow != NULL) {
		low = smaller(arrow->from, arrow->to);
		high = larger(arrow->from, arrow->to);
	}
	for (int i = 0; i < (int)ladder->n_parties; i++) {
		if (low < i && i <= high) {
			doc_puts(d, low + 1 == i && arrow->to == low ? "<" : "-");
			doc_puts(d, "-------");
			doc_puts(d, i == high && arrow->to == high ? ">" : "-");
		} else if (i > 0) {
			spaces(d, LANE - 1);
		}
		doc_puts(d, low < i && i < high ? "-" : low == high && i == low ? "*" : "|");
	}
}

static void
ladder_row(struct doc *d, const struct ladder *ladder, const struct columns *c,
	   const struct ladder_arrow *arrow)
{
	const char mark = arrow->mark == SIPINFO_SEVERITY_ERROR	    ? '!'
			  : arrow->mark == SIPINFO_SEVERITY_WARNING ? '?'
								    : ' ';
	char number[12];
	char buf[TIME_SIZE];
	struct slice time = sipinfo_ladder_time(arrow, buf, sizeof buf);
	CONTENT(v, DOC_ANY);
	CONTENT(n, 1);
	struct reader reader;
	struct flow f;
	bool first = true;

	sipinfo_content_clear(&n, DOC_ONE);
	sipinfo_content_add_number(&n, to_int(arrow->number));
	memcpy(number, n.items[0].digits, sizeof number);
	sipinfo_ladder_label(&v, arrow);
	doc_read(d, &reader, &v);
	flow_begin(&f, &reader);
	do {
		int used;

		spaces(d, indent_of(d));
		doc_put_character(d, first ? mark : ' ');
		spaces(d, 1 + c->number - (first ? (int)strlen(number) : 0));
		if (first)
			doc_puts(d, number);
		spaces(d, c->time - (first ? (int)time.n : 0));
		if (first)
			sipinfo_document_write(d, time);
		spaces(d, GAP);
		used = flow_line(&f, d, c->label);
		spaces(d, c->label - used + GAP);
		ladder_lanes(d, ladder, first ? arrow : NULL);
		doc_puts(d, "\n");
		first = false;
	} while (!flow_is_over(&f));
}

static void
ladder(struct doc *d, const char *key, struct slice label, const struct ladder *ladder)
{
	struct columns c;
	int column;

	(void)key;
	next_block(d);
	if (d->measuring)
		return;
	if (label.n > 0) {
		label_heading(d, label);
		d->depth++;
	} else {
		gap(d);
	}
	c = ladder_columns(d, ladder);
	for (int i = 0; i < (int)ladder->n_parties; i++) {
		CONTENT(v, DOC_ANY);

		sipinfo_content_clear(&v, DOC_JOINED);
		sipinfo_content_add_wire(&v, ladder->parties[i]);
		spaces(d, indent_of(d));
		doc_put_character(d, ladder_letter(i));
		spaces(d, GAP);
		flow_value(d, &v, indent_of(d) + 1 + GAP,
			 indent_of(d) + 1 + GAP);
	}
	doc_puts(d, "\n");
	column = indent_of(d) + 2 + c.number + c.time + GAP + c.label + GAP;
	spaces(d, column);
	for (int i = 0; i < (int)ladder->n_parties; i++) {
		if (i > 0)
			spaces(d, LANE - 1);
		doc_put_character(d, ladder_letter(i));
	}
	doc_puts(d, "\n");
	for (size_t i = 0; i < ladder->n_arrows; i++)
		ladder_row(d, ladder, &c, &ladder->arrows[i]);
	if (label.n > 0)
		d->depth--;
	state(d)->gap = true;
}

void
sipinfo_render_text(struct doc *d, const struct composition *composition)
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
	r->end_table = end_list;
	r->ladder = ladder;
	d->measuring = true;
	composition->compose(d, composition->subject);
	d->measuring = false;
	own.block = 0;
	own.gap = own.after_field = false;
	composition->compose(d, composition->subject);
}
