/* Documents: what is written where it has no room, lines that are taken, who hears which part. */
#include "document/ladder.h"

#include <stdio.h>

#include "expect.h"

/* Pieces that end anywhere, even inside of a character: what is cut ends with a whole one. */
START_TEST(pieces)
{
	static const char text[] = "a\xc3\xa9\xe5\xbf\x99\xf0\x9f\x98\x80z";
	const size_t n = sizeof text - 1;

	for (size_t size = 0; size <= n + 1; size++) {
		for (size_t piece = 1; piece <= n; piece++) {
			size_t whole = size > 0 ? size - 1 : 0;
			char buf[32];
			struct doc d;

			memset(buf, 'x', sizeof buf);
			sipinfo_document_open(&d, buf, size);
			for (size_t at = 0; at < n; at += piece)
				sipinfo_document_write(&d, slice_given(text + at, piece < n - at ? piece : n - at));
			ck_assert_uint_eq(sipinfo_document_close(&d), n);
			ck_assert_int_eq(buf[size], 'x');
			if (size == 0)
				continue;
			while (whole > 0 && ((unsigned char)text[whole] & 0xc0) == 0x80)
				whole--;
			EXPECT(strlen(buf) == whole, "%zu, %zu: %zu, not %zu", size, piece, strlen(buf), whole);
			ck_assert_mem_eq(buf, text, whole);
		}
	}
}
END_TEST

/* A piece of nothing but the inside of characters, where there is nothing before it; and nothing at all. */
START_TEST(inside)
{
	char room[5] = "\x80xyz", *buf = room + 1;
	struct doc d;

	sipinfo_document_open(&d, buf, 1);
	doc_puts(&d, "\x80\x80");
	doc_puts(&d, "");
	doc_puts(&d, "a");
	ck_assert_uint_eq(sipinfo_document_close(&d), 3);
	ck_assert_mem_eq(buf, "\0yz", 4);
	sipinfo_document_open(&d, buf, 4);
	doc_puts(&d, "");
	ck_assert_uint_eq(sipinfo_document_close(&d), 0);
	ck_assert_mem_eq(buf, "\0yz", 4);
	ck_assert_int_eq(room[0], '\x80');
	/* the same where there is no call for what has room */
	sipinfo_document_open(&d, buf, 4);
	doc_write(&d, (struct slice){0});
	doc_put(&d, "a\xc3");
	doc_put(&d, "\xa9");
	ck_assert_uint_eq(sipinfo_document_close(&d), 3);
	ck_assert_str_eq(buf, "a\xc3\xa9");
	sipinfo_document_open(&d, buf, 4);
	doc_put(&d, "ab\xc3\xa9");
	doc_put_character(&d, 'c');
	doc_put(&d, "d");
	ck_assert_uint_eq(sipinfo_document_close(&d), 6);
	ck_assert_str_eq(buf, "ab");
	memcpy(buf, "\0yz", 4);
	sipinfo_document_open(&d, NULL, 4);
	doc_puts(&d, "a");
	doc_puts(&d, "b");
	ck_assert_uint_eq(sipinfo_document_close(&d), 2);
	ck_assert_int_eq(d.nowhere, '\0');
}
END_TEST

START_TEST(lines)
{
	static const char *const behind[] = {"a\nb", "a\rb", "a\r\nb", "ab"};
	static const struct {
		const char *text;
		size_t n;
		const char *lines[4];
	} rows[] = {
		{"", 1, {""}},
		{"a", 1, {"a"}},
		{"a\r\nb", 2, {"a", "b"}},
		{"a\nb\n", 2, {"a", "b"}},
		{"a\rb\r", 2, {"a", "b"}},
		{"a\r\n\r\nb", 3, {"a", "", "b"}},
		{"a\n\rb", 3, {"a", "", "b"}},
		{"\r\n", 1, {""}},
		{"\n\nb", 3, {"", "", "b"}},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct slice rest = slice_of(rows[i].text);

		for (size_t k = 0; k < rows[i].n; k++) {
			struct slice line = sipinfo_document_take_line(&rest);

			expect(line, rows[i].lines[k], strlen(rows[i].lines[k]), (int)i);
		}
		ck_assert_uint_eq(rest.n, 0);
	}
	/* a line feed that stands behind the lines is none of theirs */
	for (size_t i = 0; i < LENGTH(behind); i++) {
		struct slice rest = slice_given(behind[i], 1);

		EQ(sipinfo_document_take_line(&rest), "a");
		ck_assert_uint_eq(rest.n, 0);
	}
}
END_TEST

/* Who hears what: a renderer that counts the calls. */
struct heard {
	size_t sections, paragraphs, entries, fields, lists, items, tables, rows, ladders, steps, verbatims, ends;
	size_t bytes;
};

#define HEARD(d) ((struct heard *)(d)->state)

static void
hear_section(struct doc *d, const char *key, const struct content *heading)
{
	(void)key;
	(void)heading;
	HEARD(d)->sections++;
}

static void
hear_paragraph(struct doc *d, const char *key, const struct content *v)
{
	(void)key;
	(void)v;
	HEARD(d)->paragraphs++;
}

static void
hear_entry(struct doc *d, const char *key, struct slice heading, const struct content *v)
{
	(void)key;
	(void)heading;
	(void)v;
	HEARD(d)->entries++;
}

static void
hear_field(struct doc *d, const char *key, struct slice heading, const struct content *v)
{
	(void)key;
	(void)heading;
	(void)v;
	HEARD(d)->fields++;
}

static void
hear_list(struct doc *d, const char *key, struct slice heading)
{
	(void)key;
	(void)heading;
	HEARD(d)->lists++;
}

static void
hear_item(struct doc *d)
{
	HEARD(d)->items++;
}

static void
hear_end(struct doc *d)
{
	HEARD(d)->ends++;
}

static void
hear_table(struct doc *d, const char *key, struct slice heading, const struct doc_column *columns, size_t n)
{
	(void)key;
	(void)heading;
	(void)columns;
	(void)n;
	HEARD(d)->tables++;
}

static void
hear_row(struct doc *d, const struct content *const *cells)
{
	(void)cells;
	HEARD(d)->rows++;
}

static void
hear_steps(struct doc *d, const char *key, struct slice heading, size_t n)
{
	(void)key;
	(void)heading;
	HEARD(d)->steps += n;
}

static void
hear_step(struct doc *d, size_t number, const struct content *v)
{
	(void)d;
	ck_assert_uint_gt(number, 0);
	ck_assert_uint_eq(v->n, 1);
}

static void
hear_verbatim(struct doc *d, const char *key, struct slice heading, struct slice text)
{
	(void)key;
	(void)heading;
	HEARD(d)->verbatims++;
	HEARD(d)->bytes = text.n;
}

static void
hear_ladder(struct doc *d, const char *key, struct slice heading, const struct ladder *ladder)
{
	(void)key;
	(void)heading;
	ck_assert_uint_gt(ladder->n_parties, 0);
	ck_assert_uint_gt(ladder->n_arrows, 0);
	HEARD(d)->ladders++;
}

static struct doc
document(struct heard *heard, bool data)
{
	const struct doc d = {
		.renderer = {.data = data, .begin_section = hear_section, .end_section = hear_end,
			     .paragraph = hear_paragraph, .entry = hear_entry, .field = hear_field,
			     .begin_list = hear_list, .begin_item = hear_item, .end_item = hear_end,
			     .end_list = hear_end, .begin_table = hear_table, .row = hear_row,
			     .end_table = hear_end, .begin_steps = hear_steps, .step = hear_step,
			     .end_steps = hear_end, .verbatim = hear_verbatim, .ladder = hear_ladder},
		.state = heard,
		.depth = 1,
		.level = 1,
	};

	memset(heard, 0, sizeof *heard);
	return d;
}

static void
tell_all(struct doc *d, enum doc_audience audience)
{
	const struct doc_column columns[] = {{"one", slice_of("One")}};
	const struct ladder_arrow arrow = {.number = 1, .count = 1};
	const struct ladder ladder = {.n_parties = 1, .n_arrows = 1, .arrows = &arrow};
	CONTENT(v, 1);
	const struct content *const cells[] = {&v};

	sipinfo_content_set_text(&v, "a\nb");
	sipinfo_document_paragraph(d, audience, "p", &v);
	sipinfo_document_entry(d, audience, "e", slice_of("h"), &v);
	sipinfo_document_field(d, audience, "f", slice_of("l"), &v);
	sipinfo_document_steps(d, audience, "s", slice_of(""), &v);
	sipinfo_document_verbatim(d, audience, "v", slice_of(""), slice_of("x\r\n\r\n"));
	sipinfo_document_begin_list(d, audience, "l", slice_of("h"));
	sipinfo_document_begin_item(d);
	sipinfo_document_paragraph(d, DOC_BOTH, "p", &v);
	sipinfo_document_ladder(d, "ladder", slice_of(""), &ladder);
	sipinfo_document_end_item(d);
	sipinfo_document_end_list(d);
	sipinfo_document_begin_table(d, audience, "t", slice_of(""), columns, 1);
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
	sipinfo_document_begin(d, audience, "b", &v);
	sipinfo_document_end(d);
}

START_TEST(audiences)
{
	for (int data = 0; data <= 1; data++) {
		for (int audience = DOC_BOTH; audience <= DOC_DATA; audience++) {
			bool hears = audience == DOC_BOTH || (audience == DOC_DATA) == data;
			struct heard heard;
			struct doc d = document(&heard, data);

			ck_assert_int_eq(sipinfo_document_is_data(&d), data);
			ck_assert_int_eq(sipinfo_document_hears(&d, (enum doc_audience)audience), hears);
			ck_assert_int_eq(sipinfo_document_hears_text(&d, (enum doc_audience)audience), hears);
			tell_all(&d, (enum doc_audience)audience);
			ck_assert_uint_eq(heard.paragraphs, hears ? 2 : 0);
			ck_assert_uint_eq(heard.entries, hears);
			ck_assert_uint_eq(heard.fields, hears);
			ck_assert_uint_eq(heard.steps, hears ? 2 : 0);
			ck_assert_uint_eq(heard.verbatims, hears);
			/* a page has its own idea of what stands below */
			ck_assert_uint_eq(heard.bytes, hears ? data ? 5 : 1 : 0);
			ck_assert_uint_eq(heard.lists, hears);
			ck_assert_uint_eq(heard.items, hears);
			ck_assert_uint_eq(heard.ladders, hears);
			ck_assert_uint_eq(heard.tables, hears);
			ck_assert_uint_eq(heard.rows, hears);
			ck_assert_uint_eq(heard.sections, hears);
			ck_assert_uint_eq(heard.ends, hears ? 5 : 0);
			ck_assert_int_eq(d.skipped, 0);
			ck_assert_int_eq(d.depth, 1);
			ck_assert_int_eq(d.level, 1);
			ck_assert(!d.in_item);
			/* while the renderer measures, only what has columns is told */
			d = document(&heard, data);
			d.measuring = true;
			ck_assert_int_eq(sipinfo_document_hears(&d, (enum doc_audience)audience), hears);
			ck_assert(!sipinfo_document_hears_text(&d, (enum doc_audience)audience));
			tell_all(&d, (enum doc_audience)audience);
			ck_assert_uint_eq(heard.paragraphs + heard.entries + heard.steps + heard.verbatims, 0);
			ck_assert_uint_eq(heard.fields + heard.rows, hears ? 2 : 0);
			/* nothing inside of what is not heard is heard */
			d = document(&heard, data);
			sipinfo_document_begin(&d, data ? DOC_PAGE : DOC_DATA, "b", NULL);
			tell_all(&d, (enum doc_audience)audience);
			sipinfo_document_end(&d);
			for (size_t i = 0; i < sizeof heard; i++)
				ck_assert_int_eq(((const char *)&heard)[i], 0);
			ck_assert_int_eq(d.skipped, 0);
		}
	}
}
END_TEST

/* A renderer may need no more than the first columns. */
START_TEST(heard_columns)
{
	const struct doc_column columns[] = {{"a", slice_of("A")}, {"b", slice_of("")}, {"c", slice_of("C")}};
	struct heard heard;
	struct doc d = document(&heard, false);

	sipinfo_document_begin_table(&d, DOC_BOTH, "t", slice_of(""), columns, 3);
	ck_assert(doc_hears_column(&d, 2));
	ck_assert(!doc_hears_column(&d, 3));
	d.n_heard = 2;
	ck_assert(doc_hears_column(&d, 0));
	ck_assert(doc_hears_column(&d, 1));
	ck_assert(!doc_hears_column(&d, 2));
	sipinfo_document_end_table(&d);
	ck_assert(doc_column_is_shown(columns, 2));
	ck_assert(!doc_column_is_shown(columns, 1));
	ck_assert(doc_column_is_shown(columns, 0));
}
END_TEST

/* The level of a heading goes down with the sections that have one. */
START_TEST(levels)
{
	struct heard heard;
	struct doc d = document(&heard, false);
	CONTENT(none, 1);
	CONTENT(v, 1);

	sipinfo_content_set_text(&none, NULL);
	sipinfo_content_set_text(&v, "h");
	sipinfo_document_begin(&d, DOC_PAGE, NULL, &v);
	ck_assert_int_eq(d.level, 2);
	sipinfo_document_begin(&d, DOC_PAGE, NULL, NULL);
	ck_assert_int_eq(d.level, 2);
	sipinfo_document_begin(&d, DOC_PAGE, NULL, &none);
	ck_assert_int_eq(d.level, 2);
	sipinfo_document_begin(&d, DOC_PAGE, NULL, &v);
	ck_assert_int_eq(d.level, 3);
	ck_assert_int_eq(d.depth, 5);
	sipinfo_document_end(&d);
	ck_assert_int_eq(d.level, 2);
	sipinfo_document_end(&d);
	sipinfo_document_end(&d);
	ck_assert_int_eq(d.level, 2);
	sipinfo_document_begin_list(&d, DOC_PAGE, NULL, slice_of("h"));
	ck_assert_int_eq(d.level, 3);
	sipinfo_document_end_list(&d);
	ck_assert_int_eq(d.level, 2);
	sipinfo_document_begin_list(&d, DOC_PAGE, NULL, slice_of(""));
	ck_assert_int_eq(d.level, 2);
	sipinfo_document_end_list(&d);
	sipinfo_document_end(&d);
	ck_assert_int_eq(d.level, 1);
	ck_assert_int_eq(d.depth, 1);
}
END_TEST

/* On a page one step is a paragraph and none is nothing; data has a list. */
START_TEST(one_step)
{
	static const char *const texts[] = {NULL, "", "a", "a\nb"};
	CONTENT(v, 1);

	for (int data = 0; data <= 1; data++) {
		for (size_t i = 0; i < LENGTH(texts); i++) {
			size_t n = i < 2 ? 0 : i - 1;
			struct heard heard;
			struct doc d = document(&heard, data);

			sipinfo_content_set_text(&v, texts[i]);
			sipinfo_document_steps(&d, DOC_BOTH, "s", slice_of(""), &v);
			ck_assert_uint_eq(heard.paragraphs, !data && n == 1);
			ck_assert_uint_eq(heard.steps, data || n > 1 ? n : 0);
			ck_assert_uint_eq(heard.ends, data || n > 1);
			sipinfo_document_steps(&d, DOC_BOTH, "s", slice_of("h"), &v);
			ck_assert_uint_eq(heard.entries, !data && n == 1);
			ck_assert_uint_eq(heard.steps, data || n > 1 ? 2 * n : 0);
		}
	}
}
END_TEST

/* A ladder without anybody or anything is none; of lines that are empty a page has no line. */
START_TEST(nothing_to_tell)
{
	const struct ladder_arrow arrow = {.number = 1, .count = 1};
	struct ladder ladder = {.n_parties = 0, .n_arrows = 1, .arrows = &arrow};
	static const char lines_only[] = "\n\r\n";
	struct heard heard;
	struct doc d = document(&heard, false);

	sipinfo_document_ladder(&d, "l", slice_of(""), &ladder);
	ladder.n_parties = 1;
	ladder.n_arrows = 0;
	sipinfo_document_ladder(&d, "l", slice_of(""), &ladder);
	ck_assert_uint_eq(heard.ladders, 0);
	sipinfo_document_verbatim(&d, DOC_BOTH, "v", slice_of(""), slice_of("\r\n\n\r"));
	ck_assert_uint_eq(heard.verbatims, 1);
	ck_assert_uint_eq(heard.bytes, 0);
	/* what stands before the lines is none of them */
	sipinfo_document_verbatim(&d, DOC_BOTH, "v", slice_of(""), slice_given(&lines_only[1], 2));
	ck_assert_uint_eq(heard.verbatims, 2);
	ck_assert_uint_eq(heard.bytes, 0);
}
END_TEST

START_TEST(ladder_parts)
{
	static const struct {
		int64_t time;
		const char *shown;
	} rows[] = {{-1, ""},          {INT64_MIN, ""},      {0, "0.000"},
		    {7, "0.007"},      {999, "0.999"},       {1000, "1.000"},
		    {9999, "9.999"},   {10000, "10.000"},    {100000, "100.000"},
		    {64001, "64.001"}, {INT64_MAX, "9223372036854775.807"}};
	struct ladder_arrow arrow = {.label = slice_of("486 X"), .count = 1};
	char buf[24];
	CONTENT(v, DOC_ANY);

	for (size_t i = 0; i < LENGTH(rows); i++) {
		arrow.time = rows[i].time;
		expect(sipinfo_ladder_time(&arrow, buf, sizeof buf), rows[i].shown, strlen(rows[i].shown),
		       (int)i);
	}
	sipinfo_ladder_label(&v, &arrow);
	ck_assert_uint_eq(v.n, 1);
	arrow.count = 2;
	sipinfo_ladder_label(&v, &arrow);
	EQ(v.items[1].text, " x");
	ck_assert_int_eq(v.items[2].number, 2);
	arrow.count = SIZE_MAX;
	arrow.note = slice_of("(ours)");
	sipinfo_ladder_label(&v, &arrow);
	EQ(v.items[2].text, "(ours)");
	ck_assert_int_eq(v.items[4].number, INT32_MAX);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"pieces", pieces},   {"inside", inside},     {"lines", lines},
		{"audiences", audiences}, {"levels", levels}, {"heard columns", heard_columns}, {"one step", one_step},
		{"nothing to tell", nothing_to_tell},         {"ladder", ladder_parts},
	};

	return run_units("document", units, LENGTH(units));
}
