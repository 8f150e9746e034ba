/* Each part of a document in each format, and what becomes of its text there. */
#include <check.h>
#include <limits.h>
#include <stdio.h>

#include "document/ladder.h"
#include "render/render.h"
#include "suite.h"

static char page[64 * 1024];

struct subject {
	void (*tell)(struct doc *, const void *);
	const void *what;
};

static void
compose(struct doc *d, const void *given)
{
	const struct subject *subject = given;
	CONTENT(title, 1);

	sipinfo_document_begin_page(d, sipinfo_content_set_text(&title, "T"));
	subject->tell(d, subject->what);
	sipinfo_document_end_page(d);
}

/* What stands below the title. */
static const char *
render_in(const struct sipinfo_options *options, void (*tell)(struct doc *, const void *), const void *what)
{
	static const char *const titles[] = {"T\n\n", "# T\n\n", "<article class=\"sipinfo\" lang=\"en\" dir=\"ltr\">\n<h1>T</h1>\n",
					     "{\"version\":2,"};
	const struct subject subject = {tell, what};
	size_t n = sipinfo_render(options, page, sizeof page, compose, &subject);
	const char *title = titles[options->format - SIPINFO_FORMAT_TEXT];

	ck_assert_uint_lt(n, sizeof page);
	ck_assert_uint_eq(strlen(page), n);
	ck_assert_msg(strncmp(page, title, strlen(title)) == 0, "%s", page);
	return page + strlen(title);
}

static const char *
render(int format, void (*tell)(struct doc *, const void *), const void *what)
{
	const struct sipinfo_options options = {.size = sizeof options, .format = format};

	return render_in(&options, tell, what);
}

static const char *
render_wrapped(int width, void (*tell)(struct doc *, const void *), const void *what)
{
	const struct sipinfo_options options = {
		.size = sizeof options, .format = SIPINFO_FORMAT_TEXT, .width = width};

	return render_in(&options, tell, what);
}

static void
tell_paragraph(struct doc *d, const void *text)
{
	CONTENT(v, 1);

	sipinfo_document_paragraph(d, DOC_BOTH, "text", sipinfo_content_set_text(&v, text));
}

/* Lines */

static void
put(char **p, const char *s, size_t times)
{
	for (; times > 0; times--) {
		strcpy(*p, s);
		*p += strlen(s);
	}
}

#define WIDE "\xe4\xb8\x80"

/* Twenty wide characters fill a line; before what may not begin a line, or behind what may not end one, it is shorter. */
START_TEST(east_asian)
{
	static const char *const tails[] = {
		")", ",", ".", ":", ";", "!", "?", "]", "}", "\"", "%", "\xe2\x80\x99", "\xe2\x80\x9d",
		"\xe3\x80\x81", "\xe3\x80\x82", "\xe3\x80\x85", "\xe3\x80\x89", "\xe3\x80\x8b", "\xe3\x80\x8d",
		"\xe3\x80\x8f", "\xe3\x80\x91", "\xe3\x80\x95", "\xe3\x80\x97", "\xe3\x81\x81", "\xe3\x81\x83",
		"\xe3\x81\x85", "\xe3\x81\x87", "\xe3\x81\x89", "\xe3\x81\xa3", "\xe3\x82\x83", "\xe3\x82\x85",
		"\xe3\x82\x87", "\xe3\x82\xa1", "\xe3\x82\xa3", "\xe3\x82\xa5", "\xe3\x82\xa7", "\xe3\x82\xa9",
		"\xe3\x83\x83", "\xe3\x83\xa3", "\xe3\x83\xa5", "\xe3\x83\xa7", "\xe3\x83\xbb", "\xe3\x83\xbc",
		"\xef\xbc\x81", "\xef\xbc\x85", "\xef\xbc\x89", "\xef\xbc\x8c", "\xef\xbc\x8e", "\xef\xbc\x9a",
		"\xef\xbc\x9b", "\xef\xbc\x9f",
	};
	static const char *const heads[] = {
		"(", "[", "{", "\xe2\x80\x98", "\xe2\x80\x9c", "\xe3\x80\x88", "\xe3\x80\x8a",
		"\xe3\x80\x8c", "\xe3\x80\x8e", "\xe3\x80\x90", "\xe3\x80\x94", "\xef\xbc\x88",
	};
	static const char *const marks[] = {"\xcc\x80", "\xe3\x82\x99"};
	static const char *const others[] = {"a", "-", "'", "*", "~", "<", WIDE, "\xe3\x81\x82", "\xe3\x82\xa2"};
	char text[512], expected[512], *p, *q;

	for (size_t i = 0; i < LENGTH(tails); i++) {
		p = text;
		put(&p, WIDE, 20);
		put(&p, tails[i], 1);
		put(&p, WIDE, 1);
		q = expected;
		put(&q, WIDE, 19);
		put(&q, "\n" WIDE, 1);
		put(&q, tails[i], 1);
		put(&q, WIDE "\n", 1);
		ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	}
	for (size_t i = 0; i < LENGTH(heads); i++) {
		p = text;
		put(&p, WIDE, 19);
		put(&p, heads[i], 1);
		put(&p, WIDE, 2);
		q = expected;
		put(&q, WIDE, 19);
		put(&q, "\n", 1);
		put(&q, heads[i], 1);
		put(&q, WIDE, 2);
		put(&q, "\n", 1);
		ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	}
	/* a quotation mark may be either */
	p = text;
	put(&p, WIDE, 19);
	put(&p, "\"", 1);
	put(&p, WIDE, 2);
	q = expected;
	put(&q, WIDE, 18);
	put(&q, "\n" WIDE "\"" WIDE WIDE "\n", 1);
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	/* nor may a mark begin one, which goes with what it stands on */
	for (size_t i = 0; i < LENGTH(marks); i++) {
		p = text;
		put(&p, WIDE, 20);
		put(&p, marks[i], 1);
		put(&p, ")" WIDE, 1);
		q = expected;
		put(&q, WIDE, 19);
		put(&q, "\n" WIDE, 1);
		put(&q, marks[i], 1);
		put(&q, ")" WIDE "\n", 1);
		ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
		p = text;
		put(&p, WIDE, 20);
		put(&p, marks[i], 1);
		put(&p, "a", 1);
		q = expected;
		put(&q, WIDE, 20);
		put(&q, marks[i], 1);
		put(&q, "\na\n", 1);
		ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	}
	for (size_t i = 0; i < LENGTH(others); i++) {
		p = text;
		put(&p, WIDE, 20);
		put(&p, others[i], 1);
		put(&p, WIDE, 1);
		q = expected;
		put(&q, WIDE, 20);
		put(&q, "\n", 1);
		put(&q, others[i], 1);
		put(&q, WIDE "\n", 1);
		ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	}
}
END_TEST

/* A word in Latin or Korean letters is not broken; a mark goes with what it stands on. */
START_TEST(words)
{
	/* the first and the last syllable */
	static const char hangul[] = "\xea\xb0\x80\xed\x9e\xa3\xea\xb0\x80\xea\xb0\x80";
	char text[512], expected[512], *p = text, *q = expected;

	put(&p, WIDE, 18);
	put(&p, "abcdefg", 1);
	put(&q, WIDE, 18);
	put(&q, "\nabcdefg\n", 1);
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	/* nine columns each with the blank */
	p = text;
	q = expected;
	put(&p, hangul, 1);
	put(&p, " ", 1);
	put(&p, hangul, 1);
	put(&p, " ", 1);
	put(&p, hangul, 1);
	put(&p, " ", 1);
	put(&p, hangul, 1);
	put(&p, " ", 1);
	put(&p, hangul, 1);
	strcpy(expected, text);
	expected[4 * 13 - 1] = '\n';
	strcat(expected, "\n");
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	/* Hangul beside what is wide and has no blanks: the line ends between them */
	p = text;
	q = expected;
	put(&p, WIDE, 18);
	put(&p, hangul, 1);
	put(&q, WIDE, 18);
	put(&q, "\n", 1);
	put(&q, hangul, 1);
	put(&q, "\n", 1);
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	/* letters of half the width are not wide */
	p = text;
	q = expected;
	put(&p, WIDE, 18);
	put(&p, "\xef\xbd\xb1", 7);
	put(&q, WIDE, 18);
	put(&q, "\n", 1);
	put(&q, "\xef\xbd\xb1", 7);
	put(&q, "\n", 1);
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	/* the first character beside which a line may end without a blank */
	p = text;
	q = expected;
	put(&p, "xx ", 1);
	put(&p, "a", 36);
	put(&p, "\xe2\xba\x80", 1);
	put(&q, "xx ", 1);
	put(&q, "a", 36);
	put(&q, "\n\xe2\xba\x80\n", 1);
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	p = text;
	q = expected;
	put(&p, "xx ", 1);
	put(&p, "a", 35);
	put(&p, "\xe2\xba\x80" "b", 1);
	put(&q, "xx ", 1);
	put(&q, "a", 35);
	put(&q, "\xe2\xba\x80\nb\n", 1);
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	/* the first combining mark behind the last column */
	p = text;
	q = expected;
	put(&p, "a", 40);
	put(&p, "\xcc\x80 b", 1);
	put(&q, "a", 40);
	put(&q, "\xcc\x80\nb\n", 1);
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
}
END_TEST

/* A line is as long as it may be, and that is from 40 to 240 columns. */
START_TEST(line_widths)
{
	static const struct {
		int width;
		size_t columns;
	} rows[] = {{1, 40}, {39, 40}, {40, 40}, {41, 41}, {239, 239}, {240, 240}, {241, 240}, {INT_MAX, 240}};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		char text[256], expected[sizeof text + 2], *p = text;

		put(&p, "x", rows[i].columns - 2);
		put(&p, " y", 1);
		snprintf(expected, sizeof expected, "%s\n", text);
		ck_assert_str_eq(render_wrapped(rows[i].width, tell_paragraph, text), expected);
		p = text;
		put(&p, "x", rows[i].columns - 1);
		put(&p, " y", 1);
		snprintf(expected, sizeof expected, "%s\n", text);
		expected[rows[i].columns - 1] = '\n';
		ck_assert_str_eq(render_wrapped(rows[i].width, tell_paragraph, text), expected);
	}
}
END_TEST

/* What is long is read on where the line before it ended. */
START_TEST(long_paragraph)
{
	char text[6000], expected[6000], *p = text, *q = expected;

	for (int i = 0; i < 500; i++) {
		put(&p, "123456789 ", 1);
		put(&q, "123456789", 1);
		put(&q, i % 4 == 3 ? "\n" : " ", 1);
	}
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
}
END_TEST

/* Each part inside of a section, and how far in its lines stand. */
static void
tell_entry_inside(struct doc *d, const char *text)
{
	CONTENT(v, 1);

	sipinfo_document_entry(d, DOC_BOTH, "e", slice_of("E"), sipinfo_content_set_text(&v, text));
}

static void
tell_steps_inside(struct doc *d, const char *heading, int n, const char *text)
{
	char steps[256] = "";
	CONTENT(v, 1);

	for (int i = 1; i < n; i++)
		strcat(steps, "s\n");
	strcat(steps, text);
	sipinfo_document_steps(d, DOC_BOTH, "s", slice_of(heading), sipinfo_content_set_text(&v, steps));
}

static void
tell_few_steps_inside(struct doc *d, const char *text)
{
	tell_steps_inside(d, "", 2, text);
}

static void
tell_steps_below_inside(struct doc *d, const char *text)
{
	tell_steps_inside(d, "H", 9, text);
}

static void
tell_many_steps_inside(struct doc *d, const char *text)
{
	tell_steps_inside(d, "H", 10, text);
}

static void
tell_verbatim_inside(struct doc *d, const char *text)
{
	sipinfo_document_verbatim(d, DOC_BOTH, "v", slice_of(""), slice_of(text));
}

static void
tell_paragraph_inside(struct doc *d, const char *text)
{
	tell_paragraph(d, text);
}

static void
tell_party_inside(struct doc *d, const char *text)
{
	const struct ladder_arrow arrow = {.number = 1, .label = slice_of("L"), .count = 1, .time = -1};
	const struct ladder ladder = {.n_parties = 1, .parties = {slice_of(text)}, .n_arrows = 1, .arrows = &arrow};

	sipinfo_document_ladder(d, "ladder", slice_of(""), &ladder);
}

struct inside {
	void (*tell)(struct doc *, const char *);
	const char *text;
};

static void
tell_inside(struct doc *d, const void *given)
{
	const struct inside *inside = given;
	CONTENT(heading, 1);

	sipinfo_document_begin(d, DOC_BOTH, "s", sipinfo_content_set_text(&heading, "S"));
	inside->tell(d, inside->text);
	sipinfo_document_end(d);
}

START_TEST(indents)
{
	static const struct {
		void (*tell)(struct doc *, const char *);
		const char *before;
		int columns, indent;
	} rows[] = {
		{tell_paragraph_inside, "\n  ", 38, 2},
		{tell_entry_inside, "\n  E\n    ", 36, 4},
		{tell_few_steps_inside, "\n  2. ", 35, 5},
		{tell_steps_below_inside, "\n    9. ", 33, 7},
		{tell_many_steps_inside, "\n    10. ", 32, 8},
		{tell_verbatim_inside, "\n    ", 36, 6},
		{tell_party_inside, "\n  A  ", 35, 5},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		char text[64], expected[128], *p = text;
		const struct inside inside = {rows[i].tell, text};

		put(&p, "x", (size_t)rows[i].columns - 2);
		put(&p, " y", 1);
		snprintf(expected, sizeof expected, "%s%s\n", rows[i].before, text);
		ck_assert_msg(strstr(render_wrapped(40, tell_inside, &inside), expected) != NULL, "%s", page);
		p = text;
		put(&p, "x", (size_t)rows[i].columns - 1);
		snprintf(expected, sizeof expected, "%s%s\n%*sy\n", rows[i].before, text, rows[i].indent, "");
		put(&p, " y", 1);
		ck_assert_msg(strstr(render_wrapped(40, tell_inside, &inside), expected) != NULL, "%s", page);
	}
}
END_TEST

/* "RFC 3261" and what stands before a section sign stay on one line. */
START_TEST(held)
{
	static const struct {
		const char *end;
		bool holds;
	} rows[] = {
		{"RFC 3", true},
		{"RFC 3261", true},      {"(RFC 3261", true},   {"XRFC 3261", false}, {"1RFC 3261", false},
		{"RFC x", false},        {"RFX 3261", false},   {"FC 3261", false},   {"RFC3 3261", false},
		{"RFC \xc2\xa7", true},  {"a \xc2\xa7 1", true}, {"a \xc2\xb6 1", false}, {"a \xc3\xa7 1", false},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		size_t word = strcspn(rows[i].end, " ");
		char text[128], expected[128];

		/* the word ends in the last column */
		memset(text, 'x', 39 - word);
		sprintf(text + 39 - word, " %s", rows[i].end);
		strcpy(expected, text);
		expected[rows[i].holds ? 39 - word : 40] = '\n';
		strcat(expected, "\n");
		ck_assert_str_eq(render_wrapped(40, tell_paragraph, text), expected);
	}
	/* at the beginning of all */
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, "RFC 3261"), "RFC 3261\n");
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, "RFC "), "RFC\n");
	ck_assert_str_eq(render_wrapped(40, tell_paragraph, ""), "\n");
}
END_TEST

/* Sections without a heading, and so many that nothing has room on a line. */
static void
tell_deep(struct doc *d, const void *text)
{
	CONTENT(heading, 1);
	CONTENT(v, 1);

	for (int i = 0; i < 24; i++)
		sipinfo_document_begin(d, DOC_BOTH, "s",
				       i == 0 ? NULL : sipinfo_content_set_text(&heading, i == 1 ? NULL : "h"));
	sipinfo_document_paragraph(d, DOC_BOTH, "text", sipinfo_content_set_text(&v, text));
	for (int i = 0; i < 24; i++)
		sipinfo_document_end(d);
}

START_TEST(deep)
{
	const char *text = render_wrapped(40, tell_deep, "ab " WIDE WIDE);

	/* one character a line, which is more than there is room for */
	ck_assert_ptr_nonnull(strstr(text, "\n                                                a\n"));
	ck_assert_ptr_nonnull(strstr(text, "\n                                                b\n"));
	ck_assert_ptr_nonnull(strstr(text, "\n                                                " WIDE "\n"));
	/* a mark stays on what it belongs to */
	text = render_wrapped(40, tell_deep, "a\xcc\x80" "b");
	ck_assert_ptr_nonnull(strstr(text, "\n                                                a\xcc\x80\n"));
	text = render_wrapped(40, tell_deep, WIDE "\xcc\x80" "b");
	ck_assert_ptr_nonnull(strstr(text, "\n                                                " WIDE "\xcc\x80\n"));
	text = render(SIPINFO_FORMAT_TEXT, tell_deep, "ab " WIDE WIDE);
	ck_assert_int_eq(strncmp(text, "    h\n", 6), 0);
	ck_assert_ptr_nonnull(strstr(text, "\n                                                ab " WIDE WIDE "\n"));
	/* there are six headings */
	text = render(SIPINFO_FORMAT_MARKDOWN, tell_deep, "ab");
	ck_assert_int_eq(strncmp(text, "## h\n\n### h\n\n#### h\n\n##### h\n\n###### h\n\n###### h\n\n", 48), 0);
	ck_assert_ptr_null(strstr(text, "#######"));
	text = render(SIPINFO_FORMAT_HTML, tell_deep, "ab");
	ck_assert_msg(strncmp(text, "<section>\n<section>\n<section>\n<h2>h</h2>\n<section>\n<h3>h</h3>\n", 62) == 0, "%s", text);
	ck_assert_ptr_nonnull(strstr(text, "<h6>h</h6>\n<section>\n<h6>h</h6>\n"));
	ck_assert_ptr_null(strstr(text, "<h7>"));
	text = render(SIPINFO_FORMAT_JSON, tell_deep, "ab");
	ck_assert_int_eq(strncmp(text, "\"s\":{\"s\":{", 10), 0);
	ck_assert_ptr_nonnull(strstr(text, "{\"text\":\"ab\"}"));
}
END_TEST

/* Steps */

struct steps {
	size_t n;
	const char *heading;
};

static void
tell_steps(struct doc *d, const void *given)
{
	const struct steps *steps = given;
	char text[64] = "";
	CONTENT(v, 1);

	for (size_t i = 0; i < steps->n; i++)
		strcat(text, i > 0 ? "\nx" : "x");
	sipinfo_document_steps(d, DOC_BOTH, "steps", slice_of(steps->heading), sipinfo_content_set_text(&v, text));
}

START_TEST(numbered)
{
	static const struct steps none = {0, "H"}, one = {1, ""}, headed = {1, "H"}, two = {2, ""}, nine = {9, "H"},
				  ten = {10, ""}, eleven = {11, ""};

	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_steps, &one), "x\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_steps, &headed), "H\n  x\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_steps, &two), "1. x\n2. x\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_steps, &nine),
			 "H\n  1. x\n  2. x\n  3. x\n  4. x\n  5. x\n  6. x\n  7. x\n  8. x\n  9. x\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_steps, &ten),
			 " 1. x\n 2. x\n 3. x\n 4. x\n 5. x\n 6. x\n 7. x\n 8. x\n 9. x\n10. x\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_steps, &eleven),
			 " 1. x\n 2. x\n 3. x\n 4. x\n 5. x\n 6. x\n 7. x\n 8. x\n 9. x\n10. x\n11. x\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_steps, &two), "1. x\n2. x\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_steps, &eleven),
			 "1. x\n2. x\n3. x\n4. x\n5. x\n6. x\n7. x\n8. x\n9. x\n10. x\n11. x\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_steps, &headed), "## H\n\nx\n");
	ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_HTML, tell_steps, &two),
				     "<ol>\n<li>x</li>\n<li>x</li>\n</ol>\n"));
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_steps, &two), "\"steps\":[\"x\",\"x\"]}\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_steps, &one), "\"steps\":[\"x\"]}\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_steps, &none), "\"steps\":[]}\n");
}
END_TEST

/* Verbatim */

static void
tell_verbatim(struct doc *d, const void *text)
{
	sipinfo_document_verbatim(d, DOC_BOTH, "lines", slice_of(""), slice_of(text));
}

static void
tell_labelled_verbatim(struct doc *d, const void *text)
{
	sipinfo_document_verbatim(d, DOC_BOTH, "lines", slice_of("L"), slice_of(text));
}

START_TEST(as_it_is)
{
	static const char text[] = "a <b>\r\n\r\nc\nd\r";

	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_verbatim, text), "  a <b>\n\n  c\n  d\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_labelled_verbatim, text), "L\n  a <b>\n\n  c\n  d\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_verbatim, text), "```\na <b>\n\nc\nd\n```\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_labelled_verbatim, "`\n````\n``"),
			 "## L\n\n`````\n`\n````\n``\n`````\n");
	ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_HTML, tell_verbatim, text), ">a &lt;b&gt;\n\nc\nd</pre>\n"));
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_verbatim, text),
			 "\"lines\":[\"a <b>\",\"\",\"c\",\"d\"]}\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_verbatim, ""), "\"lines\":[]}\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_verbatim, "c"), "\"lines\":[\"c\"]}\n");
}
END_TEST

/* Markdown */

START_TEST(markup)
{
	static const struct {
		const char *text, *source;
	} rows[] = {
		/* at the start of a block */
		{"# a", "\\# a"},
		{"> a", "\\> a"},
		{"- a", "\\- a"},
		{"+ a", "\\+ a"},
		{" a", "&#32;a"},
		{"1. a", "1\\. a"},
		{"12) a", "12\\) a"},
		{"1.5 a", "1.5 a"},
		{"1)", "1\\)"},
		{"1", "1"},
		{"1- a", "1- a"},
		{"= a", "= a"},
		/* in it */
		{"a # b", "a # b"},
		{"a - b 1. c", "a - b 1. c"},
		{"a\\b", "a\\\\\\\\b"},
		{"\\", "\\\\\\\\"},
		{"a `b` *c* [d] ~e~ <f>", "a \\`b\\` \\*c\\* \\[d\\] \\~e\\~ &lt;f>"},
		{"a & b &c &#d &1 e&", "a & b &amp;c &amp;#d &amp;1 e&amp;"},
		{"a_b _c_ d_ _", "a_b \\_c\\_ d\\_ \\_"},
		{"a|b", "a|b"},
		{"http://a b:/ c:/d e: f:", "http\\://a b:/ c:/d e: f\\:"},
		{"a:/", "a\\:/"},
		{"www.a www", "www\\.a www"},
		/* far from either end */
		{"0123456789 0123456789 0123456789 0123456789 www.abc 0123456789 0123456789 0123456789",
		 "0123456789 0123456789 0123456789 0123456789 www\\.abc 0123456789 0123456789 0123456789"},
		{"0123456789 0123456789 0123456789 0123456789 abc://d 0123456789 0123456789 0123456789",
		 "0123456789 0123456789 0123456789 0123456789 abc\\://d 0123456789 0123456789 0123456789"},
		{"wwww.a ww.b w.c WWW.d", "wwww.a ww.b w.c WWW\\.d"},
		{"a*ww*w.b", "a\\*ww\\*w.b"},
		{"a*www.b", "a\\*www\\.b"},
		{"a\\ww.b", "a\\\\\\\\ww.b"},
		{"a\\www.b", "a\\\\\\\\www\\.b"},
		{"a@b", "a`@`b"},
		{".@. -@- _@_ +@+ 1@2", ".`@`. -`@`- \\_`@`\\_ +`@`+ 1`@`2"},
		{"@a a@ (@b c@) a@ b", "@a a@ (@b c@) a@ b"},
		{"a@", "a`@`"},
		{"a @ b", "a @ b"},
		{"a/@b a@/b a@,", "a/@b a@/b a@,"},
		{"a:/b", "a:/b"},
		{"\x01# a", "\\\\x01# a"},
		{"\x01. a", "\\\\x01. a"},
		{"\x01" "1. a", "\\\\x01" "1. a"},
		{"a://", "a\\://"},
		{"a\x1b" "b\\c", "a\\\\x1Bb\\\\\\\\c"},
		{"\xd0\xb6*\xd0\xb6<\"\xd0\xb6", "\xd0\xb6\\*\xd0\xb6&lt;\"\xd0\xb6"},
	};
	char expected[256];

	for (size_t i = 0; i < LENGTH(rows); i++) {
		snprintf(expected, sizeof expected, "%s\n", rows[i].source);
		ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_paragraph, rows[i].text), expected);
	}
}
END_TEST

/* What stands behind the end of a text is none of it. */
struct cut {
	const char *text;
	size_t n;
	enum doc_origin origin;
};

static void
tell_cut(struct doc *d, const void *given)
{
	const struct cut *cut = given;
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_foreign(&v, cut->origin, slice_given(cut->text, cut->n));
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
}

static void
tell_cut_lines(struct doc *d, const void *given)
{
	const struct cut *cut = given;

	sipinfo_document_verbatim(d, DOC_BOTH, "lines", slice_of(""), slice_given(cut->text, cut->n));
}

START_TEST(ends)
{
	static const struct {
		struct cut cut;
		const char *markdown;
	} rows[] = {
		{{"abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz", 5, DOC_OURS}, "abcde\n"},
		{{"abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz", 33, DOC_OURS},
		 "abcdefghijklmnopqrstuvwxyz abcdef\n"},
		{{"\xd0\xb6" "ab", 3, DOC_OURS}, "\xd0\xb6" "a\n"},
		{{"\xd0\xb6" "abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz", 3, DOC_OURS},
		 "\xd0\xb6" "a\n"},
		{{"a_b", 2, DOC_OURS}, "a\\_\n"},
		{{"a.b", 2, DOC_OURS}, "a.\n"},
		{{"1. a", 2, DOC_OURS}, "1\\.\n"},
		{{"1.5", 2, DOC_OURS}, "1\\.\n"},
		{{"a:b", 2, DOC_OURS}, "a\\:\n"},
		{{"a`", 1, DOC_WIRE}, "`a`\n"},
		{{"`a`", 2, DOC_WIRE}, "`` `a ``\n"},
	};
	static const struct cut fence = {"````\n", 3, DOC_OURS};

	for (size_t i = 0; i < LENGTH(rows); i++)
		ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_cut, &rows[i].cut), rows[i].markdown);
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_cut_lines, &fence), "````\n```\n````\n");
}
END_TEST

/* What would be markup is that, too, where it stands in two texts. */
static void
tell_number_and(struct doc *d, const void *text)
{
	CONTENT(v, 2);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_number(&v, 1);
	sipinfo_content_add_text(&v, slice_of(text));
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
}

START_TEST(markup_in_two_texts)
{
	static const struct {
		const char *text, *source;
	} rows[] = {
		{". a", "1\\. a\n"}, {") a", "1\\) a\n"}, {".", "1\\.\n"}, {".5", "1.5\n"}, {" . a", "1 . a\n"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_number_and, rows[i].text), rows[i].source);
}
END_TEST

static void
tell_wire(struct doc *d, const void *bytes)
{
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of(bytes));
	sipinfo_document_paragraph(d, DOC_BOTH, "wire", &v);
}

static void
tell_wire_cell(struct doc *d, const void *bytes)
{
	const struct doc_column columns[] = {{"wire", slice_of("W")}};
	CONTENT(v, 1);
	const struct content *const cells[] = {&v};

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of(bytes));
	sipinfo_document_begin_table(d, DOC_BOTH, "t", slice_of(""), columns, 1);
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
}

START_TEST(code)
{
	static const struct {
		const char *bytes, *source;
	} rows[] = {
		{"a", "`a`"},
		{"a b", "`a b`"},
		{" a", "` a`"},
		{"a ", "`a `"},
		{" a ", "`  a  `"},
		{"`", "`` ` ``"},
		{"`a", "`` `a ``"},
		{"a`", "`` a` ``"},
		{"a`b``c", "```a`b``c```"},
		{"|", "`|`"},
		{"\x1b", "`\\x1B`"},
	};
	char expected[256];

	for (size_t i = 0; i < LENGTH(rows); i++) {
		snprintf(expected, sizeof expected, "%s\n", rows[i].source);
		ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_wire, rows[i].bytes), expected);
	}
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_wire_cell, "a|b||"),
			 "| W |\n| --- |\n| `a\\|b\\|\\|` |\n");
}
END_TEST

/* Behind code a block has begun: what would be markup at its start stands for itself. */
static void
tell_wire_and(struct doc *d, const void *text)
{
	CONTENT(v, 2);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of("x"));
	sipinfo_content_add_text(&v, slice_of(text));
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
}

START_TEST(behind_code)
{
	static const char *const texts[] = {". a", ") a", "# a", "- a", " a", "1. a"};
	char expected[64];

	for (size_t i = 0; i < LENGTH(texts); i++) {
		snprintf(expected, sizeof expected, "`x`%s\n", texts[i]);
		ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_wire_and, texts[i]), expected);
	}
}
END_TEST

/* Nor does an at sign, which is code, make one of what follows it. */
static void
tell_mailbox(struct doc *d, const void *host)
{
	CONTENT(v, 2);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_text(&v, slice_of("a@"));
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of(host));
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
}

START_TEST(mailbox)
{
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_mailbox, "b`c"), "a`@`b\\`c\n");
}
END_TEST

struct link {
	const char *before, *text, *url;
	enum doc_origin origin;
};

static void
tell_link(struct doc *d, const void *given)
{
	const struct link *link = given;
	CONTENT(v, 3);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_text(&v, slice_of(link->before));
	sipinfo_content_add_foreign(&v, link->origin, slice_of(link->text));
	v.items[1].url = link->url;
	sipinfo_content_add_text(&v, slice_of("."));
	sipinfo_document_paragraph(d, DOC_BOTH, "link", &v);
}

START_TEST(links)
{
	static const struct {
		struct link link;
		const char *markdown, *html;
	} rows[] = {
		{{"see ", "a_b", "https://example.com/?a=b&c=(d)", DOC_PROTOCOL},
		 "see [a_b](https://example.com/?a=b&amp;c=\\(d\\)).\n",
		 "see <a href=\"https://example.com/?a=b&amp;c=(d)\">a_b</a>."},
		/* an exclamation mark would make an image of it */
		{{"see!", "a", "https://example.com/", DOC_PROTOCOL}, "see!a.\n",
		 "see!<a href=\"https://example.com/\">a</a>."},
		{{"", "a", "https://example.com/", DOC_PROTOCOL}, "[a](https://example.com/).\n",
		 "<a href=\"https://example.com/\">a</a>."},
		/* it begins no block */
		{{"", "- a", "https://example.com/", DOC_PROTOCOL}, "[- a](https://example.com/).\n",
		 "<a href=\"https://example.com/\">- a</a>."},
		{{"", ". a", "https://example.com/", DOC_PROTOCOL}, "[. a](https://example.com/).\n",
		 "<a href=\"https://example.com/\">. a</a>."},
		{{"1", ". a", "https://example.com/", DOC_PROTOCOL}, "1[. a](https://example.com/).\n",
		 "1<a href=\"https://example.com/\">. a</a>."},
		{{"see ", "a", "javascript:x", DOC_PROTOCOL}, "see a.\n", "see a."},
		{{"see ", "a", "", DOC_PROTOCOL}, "see a.\n", "see a."},
		{{"see ", "a", NULL, DOC_PROTOCOL}, "see a.\n", "see a."},
		{{"see ", "`a`", "https://example.com/", DOC_WIRE}, "see [\\`a\\`](https://example.com/).\n",
		 "<a href=\"https://example.com/\">"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_link, &rows[i].link), rows[i].markdown);
		ck_assert_msg(strstr(render(SIPINFO_FORMAT_HTML, tell_link, &rows[i].link), rows[i].html) != NULL,
			      "%s", page);
	}
}
END_TEST

/* JSON */

START_TEST(strings)
{
	static const struct {
		const char *text, *string;
	} rows[] = {
		{"a", "a"},
		{"\"", "\\\""},
		{"a\"b\\c<&'d/", "a\\\"b\\\\\\\\c<&'d/"},
		{"\\", "\\\\\\\\"},
		{"a\x01\x7f", "a\\\\x01\\\\x7F"},
		{"\xc2\xad\xd0\xb6", "\\\\u00AD\xd0\xb6"},
		{"\xff", "\\\\xFF"},
		{"\xd0\xb6\"\xd0\xb6\\\xd0\xb6", "\xd0\xb6\\\"\xd0\xb6\\\\\\\\\xd0\xb6"},
	};
	char expected[128];

	for (size_t i = 0; i < LENGTH(rows); i++) {
		snprintf(expected, sizeof expected, "\"text\":\"%s\"}\n", rows[i].string);
		ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_paragraph, rows[i].text), expected);
	}
}
END_TEST

/* What kinds of values are there, and where data has words beside them. */
static void
tell_values(struct doc *d, const void *given)
{
	CONTENT(v, 4);

	(void)given;
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_document_field(d, DOC_BOTH, "none", slice_of(""), &v);
	sipinfo_content_add_text(&v, slice_of(""));
	sipinfo_document_field(d, DOC_BOTH, "empty", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_LIST);
	sipinfo_document_field(d, DOC_BOTH, "no_list", slice_of(""), &v);
	sipinfo_content_add_text(&v, slice_of(""));
	sipinfo_document_field(d, DOC_BOTH, "one", slice_of(""), &v);
	sipinfo_content_add_text(&v, slice_of("b"));
	sipinfo_document_field(d, DOC_BOTH, "two", slice_of(""), &v);
	sipinfo_content_add_number(&v, 3);
	sipinfo_document_field(d, DOC_BOTH, "three", slice_of(""), &v);
	v.items[2].text = slice_of("c");
	sipinfo_document_field(d, DOC_BOTH, "worded", slice_of(""), &v);
	v.join = DOC_JOINED;
	sipinfo_document_field(d, DOC_BOTH, "joined", slice_of(""), &v);
	v.worded = true;
	sipinfo_document_field(d, DOC_BOTH, "still_joined", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_document_field(d, DOC_BOTH, "nothing_joined", slice_of(""), &v);
	v.worded = true;
	sipinfo_document_field(d, DOC_BOTH, "nothing_worded", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_RETRY, 9999, d->lang);
	sipinfo_document_field(d, DOC_BOTH, "id", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_bool(&v, false, slice_of(""));
	sipinfo_document_field(d, DOC_BOTH, "no", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_bool(&v, true, slice_of("y"));
	sipinfo_document_field(d, DOC_BOTH, "yes", slice_of(""), &v);
}

START_TEST(values)
{
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_values, NULL),
			 "\"none\":null,\"empty\":null,\"no_list\":[],\"one\":[\"\"],\"two\":[\"\",\"b\"],"
			 "\"three\":[\"\",\"b\",3],\"worded\":[\"\",\"b\",3],\"worded_text\":[\"\",\"b\",\"c\"],"
			 "\"joined\":\"bc\",\"still_joined\":\"bc\",\"nothing_joined\":null,\"nothing_worded\":null,"
			 "\"id\":null,\"id_text\":null,\"no\":false,\"yes\":true,\"yes_text\":\"y\"}\n");
}
END_TEST

/* Lists and fields */

static void
tell_list(struct doc *d, const void *given)
{
	CONTENT(v, 1);

	(void)given;
	sipinfo_document_field(d, DOC_BOTH, "before", slice_of("Before"), sipinfo_content_set_text(&v, "x"));
	sipinfo_document_begin_list(d, DOC_BOTH, "list", slice_of(""));
	for (int i = 0; i < 2; i++) {
		sipinfo_document_begin_item(d);
		sipinfo_document_field(d, DOC_BOTH, "a", slice_of("A"), sipinfo_content_set_text(&v, "1"));
		sipinfo_document_field(d, DOC_BOTH, "b", slice_of("B"), sipinfo_content_set_text(&v, "2"));
		sipinfo_document_steps(d, DOC_BOTH, "s", slice_of(""), sipinfo_content_set_text(&v, "x\ny"));
		sipinfo_document_end_item(d);
	}
	sipinfo_document_end_list(d);
	sipinfo_document_paragraph(d, DOC_BOTH, "after", sipinfo_content_set_text(&v, "z"));
}

START_TEST(lists)
{
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_list, NULL),
			 "Before  x\n\n- A  1\n  B  2\n\n  1. x\n  2. y\n\n- A  1\n  B  2\n\n  1. x\n  2. y\n\nz\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_list, NULL),
			 "- **Before:** x\n\n* - **A:** 1\n  - **B:** 2\n\n  1. x\n  2. y\n\n"
			 "* - **A:** 1\n  - **B:** 2\n\n  1. x\n  2. y\n\nz\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_list, NULL),
			 "\"before\":\"x\",\"list\":[{\"a\":\"1\",\"b\":\"2\",\"s\":[\"x\",\"y\"]},"
			 "{\"a\":\"1\",\"b\":\"2\",\"s\":[\"x\",\"y\"]}],\"after\":\"z\"}\n");
}
END_TEST

/* Each part, with a paragraph behind it. */
static void
tell_sequence(struct doc *d, const void *given)
{
	const struct doc_column columns[] = {{"a", slice_of("A")}, {"b", slice_of("B")}};
	const struct ladder_arrow arrow = {.number = 1, .from = 0, .to = 1, .label = slice_of("L"), .count = 1, .time = 0};
	const struct ladder ladder = {.n_parties = 2, .parties = {slice_of("x"), slice_of("y")},
				      .n_arrows = 1, .arrows = &arrow};
	CONTENT(v, 1);
	CONTENT(p, 1);
	const struct content *const cells[] = {&v, &p};

	(void)given;
	sipinfo_content_set_text(&p, "p");
	sipinfo_document_steps(d, DOC_BOTH, "s", slice_of(""), sipinfo_content_set_text(&v, "x\ny"));
	sipinfo_document_paragraph(d, DOC_BOTH, "p", &p);
	sipinfo_document_verbatim(d, DOC_BOTH, "v", slice_of(""), slice_of("v"));
	sipinfo_document_paragraph(d, DOC_BOTH, "p", &p);
	sipinfo_document_field(d, DOC_BOTH, "f", slice_of("F"), sipinfo_content_set_text(&v, "1"));
	sipinfo_document_field(d, DOC_BOTH, "f", slice_of("F"), &v);
	sipinfo_document_paragraph(d, DOC_BOTH, "p", &p);
	sipinfo_document_begin_table(d, DOC_BOTH, "t", slice_of(""), columns, LENGTH(columns));
	sipinfo_document_row(d, cells);
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
	sipinfo_document_paragraph(d, DOC_BOTH, "p", &p);
	sipinfo_document_entry(d, DOC_BOTH, "e", slice_of("E"), &v);
	sipinfo_document_paragraph(d, DOC_BOTH, "p", &p);
	sipinfo_document_ladder(d, "l", slice_of(""), &ladder);
	sipinfo_document_paragraph(d, DOC_BOTH, "p", &p);
	sipinfo_document_begin_list(d, DOC_BOTH, "i", slice_of(""));
	for (int i = 0; i < 2; i++) {
		sipinfo_document_begin_item(d);
		sipinfo_document_paragraph(d, DOC_BOTH, "p", &p);
		sipinfo_document_paragraph(d, DOC_BOTH, "q", &p);
		sipinfo_document_field(d, DOC_BOTH, "f", slice_of("F"), &v);
		sipinfo_document_end_item(d);
	}
	sipinfo_document_end_list(d);
	sipinfo_document_field(d, DOC_BOTH, "f", slice_of("F"), &v);
	sipinfo_document_steps(d, DOC_BOTH, "s", slice_of(""), sipinfo_content_set_text(&v, "x\ny"));
	sipinfo_document_field(d, DOC_BOTH, "f", slice_of("F"), &p);
	sipinfo_document_verbatim(d, DOC_BOTH, "v", slice_of(""), slice_of("v"));
	sipinfo_document_field(d, DOC_BOTH, "f", slice_of("F"), &p);
	sipinfo_document_begin_table(d, DOC_BOTH, "t", slice_of(""), columns, LENGTH(columns));
	sipinfo_document_end_table(d);
	sipinfo_document_field(d, DOC_BOTH, "f", slice_of("F"), &p);
	sipinfo_document_ladder(d, "l", slice_of(""), &ladder);
	sipinfo_document_field(d, DOC_BOTH, "f", slice_of("F"), &p);
}

START_TEST(sequence)
{
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_sequence, NULL),
			 "1. x\n"
			 "2. y\n\np\n\n  v\n\np\n\nF  1\nF  1\n\np\n\nA  B\n1  p\n1  p\n\n"
			 "p\n\nE\n  1\n\np\n\nA  x\nB  y\n\n               A         B\n"
			 "  1  0.000  L  |-------->|\n\np\n\n- p\n\n  p\n\n  F  1\n\n"
			 "- p\n\n  p\n\n  F  1\n\nF  1\n\n1. x\n2. y\n\nF  p\n\n"
			 "  v\n\nF  p\n\nA  B\n\nF  p\n\nA  x\nB  y\n\n"
			 "               A         B\n  1  0.000  L  |-------->|\n\n"
			 "F  p\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_sequence, NULL),
			 "1. x\n"
			 "2. y\n\np\n\n```\nv\n```\n\np\n\n- **F:** 1\n- **F:** 1\n\n"
			 "p\n\n| A | B |\n| --- | --- |\n| 1 | p |\n| 1 | p |\n\n"
			 "p\n\n## E\n\n1\n\np\n\n```mermaid\nsequenceDiagram\n"
			 "    participant A as x\n    participant B as y\n    A->>B: 1 0.000 L\n"
			 "```\n\np\n\n* p\n\n  p\n\n  - **F:** 1\n\n* p\n\n  p\n\n"
			 "  - **F:** 1\n\n- **F:** 1\n\n1. x\n2. y\n\n- **F:** p\n\n"
			 "```\nv\n```\n\n- **F:** p\n\n| A | B |\n| --- | --- |\n\n"
			 "- **F:** p\n\n```mermaid\nsequenceDiagram\n    participant A as x\n"
			 "    participant B as y\n    A->>B: 1 0.000 L\n```\n\n"
			 "- **F:** p\n");
}
END_TEST

/* Columns */

struct cells {
	const char *texts[3];
};

struct nested {
	const char *heading;
	bool table;
};

static void
tell_table(struct doc *d, const void *given)
{
	const struct cells *texts = given;
	const struct doc_column columns[] = {{"a", slice_of("A")}, {"b", slice_of("B")}, {"c", slice_of("C")}};
	CONTENT(a, 1);
	CONTENT(b, 1);
	CONTENT(c, 1);
	const struct content *const cells[] = {&a, &b, &c};

	sipinfo_content_set_text(&a, texts->texts[0]);
	sipinfo_content_set_text(&b, texts->texts[1]);
	sipinfo_content_set_text(&c, texts->texts[2]);
	sipinfo_document_begin_table(d, DOC_BOTH, "t", slice_of(""), columns, LENGTH(columns));
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
}

static void
tell_table_inside(struct doc *d, const void *given)
{
	CONTENT(v, 1);

	sipinfo_document_begin(d, DOC_BOTH, "s", sipinfo_content_set_text(&v, "S"));
	tell_table(d, given);
	sipinfo_document_end(d);
}

/* Of 40 columns 36 are for cells: the first one gives way to a quarter, then the widest of the others. */
START_TEST(table_columns)
{
	static const struct {
		struct cells cells;
		const char *shown;
	} rows[] = {
		/* just fits */
		{{{"aaaa aaaaa", "bbbbbb bbbbbb", "cccccc cccccc"}},
		 "A           B              C\n"
		 "aaaa aaaaa  bbbbbb bbbbbb  cccccc cccccc\n"},
		{{{"aaaa aaaaa", "bbbbbb bbbbbb", "cccccc ccccccc"}},
		 "A          B              C\n"
		 "aaaa       bbbbbb bbbbbb  cccccc ccccccc\n"
		 "aaaaa\n"},
		/* a narrow one keeps what it needs, before or behind a wide one */
		{{{"aaaa", "bbbbbbbbbbb bbbbbbbbbb bbbbbbbb", "cccc ccccc"}},
		 "A     B                       C\n"
		 "aaaa  bbbbbbbbbbb bbbbbbbbbb  cccc ccccc\n"
		 "      bbbbbbbb\n"},
		{{{"aaaa", "bbbb bbbbb", "ccccccccccc cccccccccc cccccccc"}},
		 "A     B           C\n"
		 "aaaa  bbbb bbbbb  ccccccccccc cccccccccc\n"
		 "                  cccccccc\n"},
		/* two wide ones share it */
		{{{"aaaa", "bbbbbbb bbbbbbbb bbbb", "ccccccc cccccccc cccc"}},
		 "A     B                 C\n"
		 "aaaa  bbbbbbb bbbbbbbb  ccccccc cccccccc\n"
		 "      bbbb              cccc\n"},
		/* however many blanks it is broken at */
		{{{"aaaa", "bbbbbbb bbbbbbbb  bbbb", "ccccccc cccccccc cccc"}},
		 "A     B                 C\n"
		 "aaaa  bbbbbbb bbbbbbbb  ccccccc cccccccc\n"
		 "      bbbb              cccc\n"},
		{{{"aaaaa", "bbbbbbb bbbbbbbb bbbb", "ccccccc cccccccc cccc"}},
		 "A      B                C\n"
		 "aaaaa  bbbbbbb          ccccccc\n"
		 "       bbbbbbbb bbbb    cccccccc cccc\n"},
		/* the first one is as wide as it may be, and wider */
		{{{"aaaa aaaa", "bbbbbb bbbbbbb", "cccccc ccccccc"}},
		 "A          B              C\n"
		 "aaaa aaaa  bbbbbb         cccccc\n"
		 "           bbbbbbb        ccccccc\n"},
		{{{"aaaa aaaa a", "b", "cccccc cccccccccccccccccc"}},
		 "A          B  C\n"
		 "aaaa aaaa  b  cccccc cccccccccccccccccc\n"
		 "a\n"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		ck_assert_str_eq(render_wrapped(40, tell_table, &rows[i].cells), rows[i].shown);
	/* two columns fewer inside of a section */
	ck_assert_str_eq(render_wrapped(40, tell_table_inside, &(struct cells){{"aaaa aaaa", "bbbbbb bbbbbb", "cccccc ccccc"}}),
			 "S\n  A          B              C\n  aaaa aaaa  bbbbbb bbbbbb  cccccc ccccc\n");
	ck_assert_str_eq(render_wrapped(40, tell_table_inside, &(struct cells){{"aaaa aaaa", "bbbbbb bbbbbb", "cccccc cccccc"}}),
			 "S\n  A         B              C\n  aaaa      bbbbbb bbbbbb  cccccc cccccc\n"
			 "  aaaa\n");
	/* blanks at the end of a cell take room, and are not written where a line ends */
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_table, &(struct cells){{"a ", "b  ", "c "}}),
			 "A   B    C\na   b    c\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_table, &(struct cells){{"a  a", " b", "c"}}),
			 "A     B   C\na  a   b  c\n");
	ck_assert_str_eq(render_wrapped(40, tell_table, &(struct cells){{"a ", "b  ", "c "}}),
			 "A   B    C\na   b    c\n");
}
END_TEST

/* As many columns as there may be, or fewer than somebody has in store. */
struct table {
	const char *headings[DOC_COLUMNS], *cells[DOC_COLUMNS];
	size_t n;
};

static void
tell_columns(struct doc *d, const void *given)
{
	static const char *const keys[] = {"a", "b", "c", "d", "e"};
	const struct table *table = given;
	struct doc_column columns[DOC_COLUMNS];
	struct content_item items[DOC_COLUMNS];
	struct content v[DOC_COLUMNS];
	const struct content *cells[DOC_COLUMNS];

	for (size_t i = 0; i < DOC_COLUMNS; i++) {
		columns[i] = (struct doc_column){keys[i], slice_of(table->headings[i])};
		v[i] = (struct content){DOC_ONE, false, 0, 1, &items[i]};
		cells[i] = sipinfo_content_set_text(&v[i], table->cells[i]);
	}
	sipinfo_document_begin_table(d, DOC_BOTH, "t", slice_of(""), columns, table->n);
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
}

START_TEST(many_columns)
{
	static const struct table two = {{"", "", "C", "D", "E"}, {"aa", "bb", "cc", "dd", "ee"}, 2},
				  one = {{"A", "B", "C", "D", "E"}, {"aa", "bb", "cc", "dd", "ee"}, 1};
	/* 32 columns are for cells; one more, and the first one has 8, and the widest others give way */
	static const struct table fits = {{"A", "B", "C", "D", "E"},
					  {"aaaa aaaa", "bbbb b", "cccc c", "dddd d", "eeeee"}, 5},
				  wide = {{"A", "B", "C", "D", "E"},
					  {"aaaa aaaa", "bbbb b", "cccc c", "dddd d", "eeeeee"}, 5},
				  last = {{"A", "B", "C", "D", "E"}, {"aa", "bb", "cc", "dd", "eeee eeee eeee eeee eeee eeee"}, 5};

	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_columns, &two), "aa\n");
	ck_assert_str_eq(render_wrapped(40, tell_columns, &two), "aa\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_columns, &two), "| |\n| --- |\n| aa |\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_HTML, tell_columns, &two),
			 "<table>\n<thead>\n<tr>\n<td></td>\n</tr>\n</thead>\n<tbody>\n"
			 "<tr>\n<th scope=\"row\">aa</th>\n</tr>\n</tbody>\n</table>\n</article>\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_columns, &two), "\"t\":[{\"a\":\"aa\",\"b\":\"bb\"}]}\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_columns, &one), "A\naa\n");
	ck_assert_str_eq(render_wrapped(40, tell_columns, &one), "A\naa\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_columns, &one), "| A |\n| --- |\n| aa |\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_HTML, tell_columns, &one),
			 "<table>\n<thead>\n<tr>\n<th scope=\"col\">A</th>\n</tr>\n</thead>\n<tbody>\n"
			 "<tr>\n<th scope=\"row\">aa</th>\n</tr>\n</tbody>\n</table>\n</article>\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_columns, &one), "\"t\":[{\"a\":\"aa\"}]}\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_columns, &fits),
			 "A          B       C       D       E\naaaa aaaa  bbbb b  cccc c  dddd d  eeeee\n");
	ck_assert_str_eq(render_wrapped(40, tell_columns, &fits),
			 "A          B       C       D       E\naaaa aaaa  bbbb b  cccc c  dddd d  eeeee\n");
	ck_assert_str_eq(render_wrapped(40, tell_columns, &wide),
			 "A         B       C       D       E\naaaa      bbbb b  cccc c  dddd d  eeeeee\naaaa\n");
	ck_assert_str_eq(render_wrapped(40, tell_columns, &last),
			 "A   B   C   D   E\naa  bb  cc  dd  eeee eeee eeee eeee eeee\n                eeee\n");
}
END_TEST

/* The text of a cell begins where it begins, whatever stands before it in memory, and ends before its last blanks. */
static void
tell_blank_cell(struct doc *d, const void *given)
{
	const struct doc_column columns[] = {{"a", slice_of("A")}, {"b", slice_of("B")}};
	CONTENT(a, 2);
	CONTENT(b, 3);
	const struct content *const cells[] = {&a, &b};

	sipinfo_content_clear(&a, DOC_JOINED);
	sipinfo_content_add_text(&a, slice_given((const char *)given + 1, 1));
	sipinfo_content_add_text(&a, slice_of("a"));
	sipinfo_content_clear(&b, DOC_JOINED);
	sipinfo_content_add_text(&b, slice_of("b"));
	sipinfo_content_add_text(&b, slice_of(" "));
	sipinfo_content_add_text(&b, slice_of(" "));
	sipinfo_document_begin_table(d, DOC_BOTH, "t", slice_of(""), columns, LENGTH(columns));
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
}

START_TEST(blank_cell)
{
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_blank_cell, "   "), "A   B\n a  b\n");
	ck_assert_str_eq(render_wrapped(40, tell_blank_cell, "   "), "A   B\n a  b\n");
	/* nothing is written for an empty one, behind which there is nothing */
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_table, &(struct cells){{"a", "b", ""}}), "A  B  C\na  b\n");
	ck_assert_str_eq(render_wrapped(40, tell_table, &(struct cells){{"a", "b", ""}}), "A  B  C\na  b\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_table, &(struct cells){{"", "", "c"}}), "A  B  C\n      c\n");
	ck_assert_str_eq(render_wrapped(40, tell_table, &(struct cells){{"", "", "c"}}), "A  B  C\n      c\n");
}
END_TEST

/* What comes behind a list or a table stands as far in as what came before it. */
static void
tell_nested(struct doc *d, const void *given)
{
	const struct nested *nested = given;
	const struct doc_column columns[] = {{"a", slice_of("A")}};
	CONTENT(v, 1);
	const struct content *const cells[] = {&v};

	sipinfo_document_begin(d, DOC_BOTH, "s", sipinfo_content_set_text(&v, "S"));
	sipinfo_document_paragraph(d, DOC_BOTH, "before", sipinfo_content_set_text(&v, "y"));
	if (nested->table) {
		sipinfo_document_begin_table(d, DOC_BOTH, "table", slice_of(nested->heading), columns, 1);
		sipinfo_document_row(d, cells);
		sipinfo_document_end_table(d);
	} else {
		sipinfo_document_begin_list(d, DOC_BOTH, "list", slice_of(nested->heading));
		sipinfo_document_begin_item(d);
		sipinfo_document_field(d, DOC_BOTH, "a", slice_of("A"), &v);
		sipinfo_document_end_item(d);
		sipinfo_document_end_list(d);
	}
	sipinfo_document_paragraph(d, DOC_BOTH, "after", sipinfo_content_set_text(&v, "z"));
	sipinfo_document_end(d);
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
}

START_TEST(nested)
{
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_nested, &(struct nested){"", false}),
			 "S\n  y\n\n  - A  y\n\n  z\n\nz\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_nested, &(struct nested){"H", false}),
			 "S\n  y\n\n  H\n    - A  y\n\n  z\n\nz\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_nested, &(struct nested){"", true}),
			 "S\n  y\n\n  A\n  y\n\n  z\n\nz\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_nested, &(struct nested){"H", true}),
			 "S\n  y\n\n  H\n    A\n    y\n\n  z\n\nz\n");
}
END_TEST

/* Whatever has a heading has one of the level below what it stands in. */
static void
tell_headed(struct doc *d, const void *section)
{
	const struct doc_column columns[] = {{"a", slice_of("A")}};
	CONTENT(v, 1);
	const struct content *const cells[] = {&v};

	sipinfo_document_begin(d, DOC_BOTH, "s", sipinfo_content_set_text(&v, section));
	sipinfo_content_set_text(&v, "x\ny");
	sipinfo_document_entry(d, DOC_BOTH, "entry", slice_of("Entry"), &v);
	sipinfo_document_steps(d, DOC_BOTH, "steps", slice_of("Steps"), &v);
	sipinfo_document_verbatim(d, DOC_BOTH, "verbatim", slice_of("Verbatim"), slice_of("x"));
	sipinfo_document_begin_list(d, DOC_BOTH, "list", slice_of("List"));
	sipinfo_document_begin_item(d);
	sipinfo_document_field(d, DOC_BOTH, "a", slice_of("A"), &v);
	sipinfo_document_end_item(d);
	sipinfo_document_end_list(d);
	sipinfo_document_begin_table(d, DOC_BOTH, "table", slice_of("Table"), columns, 1);
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
	sipinfo_document_end(d);
}

START_TEST(headings)
{
	static const char *const names[] = {"Entry", "Steps", "Verbatim", "List", "Table"};

	for (size_t i = 0; i < LENGTH(names); i++) {
		char expected[32];

		for (int inside = 0; inside < 2; inside++) {
			const char *section = inside ? "S" : NULL;

			snprintf(expected, sizeof expected, "<h%d>%s</h%d>\n", 2 + inside, names[i], 2 + inside);
			render(SIPINFO_FORMAT_HTML, tell_headed, section);
			ck_assert_msg(strstr(page, expected) != NULL, "%s: %s", expected, page);
			snprintf(expected, sizeof expected, "\n%s %s\n\n", inside ? "###" : "##", names[i]);
			render(SIPINFO_FORMAT_MARKDOWN, tell_headed, section);
			ck_assert_msg(strstr(page, expected) != NULL, "%s: %s", expected, page);
		}
	}
}
END_TEST

/* A column without a heading is not shown, but for the first one; data has it. */
static void
tell_hidden(struct doc *d, const void *given)
{
	const struct doc_column columns[] = {{"a", slice_of("")}, {"b", slice_of("")}, {"c", slice_of("C")}};
	CONTENT(a, 1);
	CONTENT(b, 1);
	CONTENT(c, 1);
	const struct content *const cells[] = {&a, &b, &c};

	sipinfo_content_set_text(&a, "aa");
	sipinfo_content_set_text(&b, "bb");
	sipinfo_content_set_text(&c, given != NULL ? given : "cc");
	sipinfo_document_begin_table(d, DOC_BOTH, "t", slice_of(""), columns, LENGTH(columns));
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
}

START_TEST(hidden_column)
{
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_hidden, NULL), "    C\naa  cc\n");
	ck_assert_str_eq(render_wrapped(40, tell_hidden, NULL), "    C\naa  cc\n");
	/* it takes no room */
	ck_assert_str_eq(render_wrapped(40, tell_hidden, "0123456789 0123456789 0123456789 0"),
			 "    C\naa  0123456789 0123456789 0123456789 0\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_hidden, NULL), "| | C |\n| --- | --- |\n| aa | cc |\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_HTML, tell_hidden, NULL),
			 "<table>\n<thead>\n<tr>\n<td></td>\n<th scope=\"col\">C</th>\n</tr>\n</thead>\n<tbody>\n"
			 "<tr>\n<th scope=\"row\">aa</th>\n<td>cc</td>\n</tr>\n</tbody>\n</table>\n</article>\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_hidden, NULL),
			 "\"t\":[{\"a\":\"aa\",\"b\":\"bb\",\"c\":\"cc\"}]}\n");
}
END_TEST

/* The values of fields that follow each other stand below each other; behind so many blocks of them all are one. */
static void
tell_blocks(struct doc *d, const void *given)
{
	CONTENT(v, 1);

	(void)given;
	for (int i = 0; i < 36; i++) {
		sipinfo_document_begin(d, DOC_BOTH, "s", NULL);
		sipinfo_document_field(d, DOC_BOTH, "f", slice_of(i % 2 == 0 ? "a" : "bbb"),
				       sipinfo_content_set_text(&v, "x"));
		sipinfo_document_end(d);
	}
}

static void
tell_ladder_and_blocks(struct doc *d, const void *given)
{
	const struct ladder_arrow arrow = {.number = 1, .from = 0, .to = 0, .label = slice_of("L"), .count = 1, .time = -1};
	const struct ladder ladder = {.n_parties = 1, .parties = {slice_of("x")}, .n_arrows = 1, .arrows = &arrow};

	sipinfo_document_ladder(d, "l", slice_of(""), &ladder);
	tell_blocks(d, given);
}

START_TEST(blocks)
{
	const char *shown = render(SIPINFO_FORMAT_TEXT, tell_blocks, NULL);

	/* a section is a block, and so is what follows it; a ladder is one */
	for (int more = 0; more < 2; more++) {
		for (int i = 0; i < 36; i++) {
			const char *line = i % 2 == 1 ? "  bbb  x\n" : i < 16 ? "  a  x\n" : "  a    x\n";

			ck_assert_msg(strncmp(shown, line, strlen(line)) == 0, "%d: %s", i, shown);
			shown = strchr(shown, '\n') + 1;
			shown += *shown == '\n';
		}
		shown = strstr(render(SIPINFO_FORMAT_TEXT, tell_ladder_and_blocks, NULL), "*\n\n") + 3;
	}
}
END_TEST

/* What has no room is cut at the end of a character, and counted, in each format. */
START_TEST(cut_tables)
{
	static const struct cells cells = {{"a\xd0\xb6<", "\xe4\xb8\x80\"", "c"}};
	const struct subject subject = {tell_table, &cells};
	char part[512];

	for (int format = SIPINFO_FORMAT_TEXT; format <= SIPINFO_FORMAT_JSON; format++) {
		const struct sipinfo_options options = {.size = sizeof options, .format = format};
		size_t whole = sipinfo_render(&options, page, sizeof page, compose, &subject);

		ck_assert_uint_lt(whole + 1, sizeof part);
		for (size_t size = 0; size <= whole + 1; size++) {
			part[size] = '#';
			EXPECT(sipinfo_render(&options, part, size, compose, &subject) == whole, "%d: %zu", format, size);
			EXPECT(part[size] == '#', "%d: %zu: written past the end", format, size);
			EXPECT(size == 0 || strncmp(page, part, strlen(part)) == 0, "%d: %zu: %s", format, size, part);
			EXPECT(size == 0 || strlen(part) + 3 >= (size <= whole ? size : whole + 1), "%d: %zu: %s", format, size, part);
		}
		ck_assert_str_eq(part, page);
	}
}
END_TEST

/* A label takes half of a line at most; the value of a longer one stands below it. */
static void
tell_labels(struct doc *d, const void *given)
{
	CONTENT(v, 1);

	sipinfo_document_field(d, DOC_BOTH, "a", slice_of(given), sipinfo_content_set_text(&v, "x"));
	sipinfo_document_field(d, DOC_BOTH, "b", slice_of("b"), sipinfo_content_set_text(&v, "y"));
}

static void
tell_unlabelled(struct doc *d, const void *given)
{
	CONTENT(v, 1);

	(void)given;
	sipinfo_document_field(d, DOC_BOTH, "a", slice_of(""), sipinfo_content_set_text(&v, "x"));
}

START_TEST(labels)
{
	static const char *const rows[][2] = {
		{"aaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaa  x\nb                  y\n"},
		{"aaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaa  x\nb                   y\n"},
		{"aaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaa\n                    x\nb                   y\n"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		ck_assert_str_eq(render_wrapped(40, tell_labels, rows[i][0]), rows[i][1]);
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_unlabelled, NULL), "  x\n");
	/* a joiner takes none, and is part of the spelling of our labels */
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_labels, "a\xe2\x80\x8d"), "a\xe2\x80\x8d  x\nb  y\n");
	/* a letter of two bytes takes one column */
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_labels, "\xd0\xb6\xd0\xb6"),
			 "\xd0\xb6\xd0\xb6  x\nb   y\n");
	/* without a width any label stands beside its value */
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_labels, rows[2][0]),
			 "aaaaaaaaaaaaaaaaaaa  x\nb                    y\n");
}
END_TEST

/* A function that is lent measures labels, too, up to their last byte. */
static size_t
fit_bytes(const char *s, size_t len, int columns, int *used, void *user)
{
	size_t n = len < (size_t)columns ? len : (size_t)columns;

	(void)s;
	ck_assert_int_ge(columns, 1);
	++*(int *)user;
	*used = (int)n;
	return n;
}

START_TEST(lent_labels)
{
	int calls = 0;
	const struct sipinfo_options options = {.size = sizeof options, .format = SIPINFO_FORMAT_TEXT,
						.fit = fit_bytes, .user = &calls};
	const struct sipinfo_options narrow = {.size = sizeof narrow, .format = SIPINFO_FORMAT_TEXT, .width = 40,
					       .fit = fit_bytes, .user = &calls};

	ck_assert_str_eq(render_in(&options, tell_labels, "aaa"), "aaa  x\nb    y\n");
	ck_assert_str_eq(render_in(&options, tell_labels, ""), "   x\nb  y\n");
	/* and all columns of a table */
	ck_assert_str_eq(render_in(&options, tell_table, &(struct cells){{"aa", "b", "c c c"}}),
			 "A   B  C\naa  b  c c c\n");
	ck_assert_int_gt(calls, 0);
	/* it is never asked for less than a column */
	ck_assert_ptr_nonnull(strstr(render_in(&narrow, tell_deep, "ab"), "\n                                                a\n"));
}
END_TEST

/* One that lies about the columns of the first label is believed so far. */
struct lie {
	int calls, used;
};

static size_t
fit_lie(const char *s, size_t len, int columns, int *used, void *user)
{
	struct lie *lie = user;

	(void)columns;
	if (s[0] != 'a')
		*used = (int)len;
	else if (lie->used != 0)
		*used = lie->used;
	return len;
}

/* One that goes no further goes to the end. */
static size_t
fit_nothing(const char *s, size_t len, int columns, int *used, void *user)
{
	(void)s;
	(void)len;
	(void)columns;
	(void)user;
	*used = 0;
	return 0;
}

/* One that ends the first line inside of a character ends it behind that. */
static size_t
fit_byte(const char *s, size_t len, int columns, int *used, void *user)
{
	struct lie *lie = user;

	(void)s;
	(void)columns;
	*used = 1;
	return lie->calls++ == 0 ? 1 : len;
}

START_TEST(lies)
{
	static const int far[] = {-1, 0, 1, 2047, 2048, 2049, INT_MAX, INT_MIN};
	struct lie lie;
	const struct sipinfo_options measured = {.size = sizeof measured, .format = SIPINFO_FORMAT_TEXT,
						 .fit = fit_lie, .user = &lie};
	const struct sipinfo_options wrapped = {.size = sizeof wrapped, .format = SIPINFO_FORMAT_TEXT, .width = 40,
						.fit = fit_byte, .user = &lie};
	const struct sipinfo_options stuck = {.size = sizeof stuck, .format = SIPINFO_FORMAT_TEXT, .width = 40,
					      .fit = fit_nothing};

	for (size_t i = 0; i < LENGTH(far); i++) {
		int used = far[i] >= 0 && far[i] <= 2048 ? far[i] : 0, widest = used > 1 ? used : 1;
		char expected[3000];

		lie.used = far[i];
		snprintf(expected, sizeof expected, "aaa%*sx\nb%*sy\n", widest + 2 - used, "", widest + 1, "");
		ck_assert_str_eq(render_in(&measured, tell_labels, "aaa"), expected);
	}
	ck_assert_str_eq(render_in(&stuck, tell_paragraph, "a b"), "a b\n");
	lie.calls = -1; /* the title */
	ck_assert_str_eq(render_in(&wrapped, tell_paragraph, WIDE "a"), WIDE "\na\n");
	lie.calls = -1;
	ck_assert_str_eq(render_in(&wrapped, tell_paragraph, "a" WIDE WIDE), "a\n" WIDE WIDE "\n");
}
END_TEST

static void
tell_heading(struct doc *d, const void *text)
{
	CONTENT(v, 1);

	sipinfo_document_begin(d, DOC_BOTH, "s", sipinfo_content_set_text(&v, text));
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
	sipinfo_document_end(d);
}

static void
tell_bold(struct doc *d, const void *given)
{
	tell_labels(d, "aa");
	tell_table(d, given);
}

/* So are labels, and the heads of columns. */
START_TEST(bold_labels)
{
	const struct subject subject = {tell_bold, &(struct cells){{"aa", "b", "c"}}};

	for (int width = 0; width <= 40; width += 40) {
		const struct sipinfo_options options = {.size = sizeof options, .format = SIPINFO_FORMAT_TEXT, .width = width,
							.flags = SIPINFO_FLAG_BOLD};

		sipinfo_render(&options, page, sizeof page, compose, &subject);
		ck_assert_str_eq(page, "\033[1mT\033[0m\n\n\033[1maa\033[0m  x\n\033[1mb\033[0m   y\n\n"
				       "\033[1mA\033[0m   \033[1mB\033[0m  \033[1mC\033[0m\naa  b  c\n");
	}
}
END_TEST

static void
tell_deeper_heading(struct doc *d, const void *text)
{
	CONTENT(v, 1);

	sipinfo_document_begin(d, DOC_BOTH, "s", sipinfo_content_set_text(&v, "S"));
	tell_heading(d, text);
	sipinfo_document_end(d);
}

/* A heading that is bold over more than one line is bold up to its last byte. */
START_TEST(bold_heading)
{
	const struct sipinfo_options options = {.size = sizeof options, .format = SIPINFO_FORMAT_TEXT, .width = 40,
						.flags = SIPINFO_FLAG_BOLD};
	const struct subject subject = {tell_heading, "a123456789 b123456789 c123456789 d12345 e"};
	const struct subject deeper = {tell_deeper_heading, "a123456789 b123456789 c123456789 d12345"};

	sipinfo_render(&options, page, sizeof page, compose, &subject);
	ck_assert_str_eq(page, "\033[1mT\033[0m\n\n\033[1ma123456789 b123456789 c123456789 d12345\ne\033[0m\n"
			       "  a123456789 b123456789 c123456789\n  d12345 e\n");
	/* its lines are no longer further in */
	sipinfo_render(&options, page, sizeof page, compose, &deeper);
	ck_assert_str_eq(page, "\033[1mT\033[0m\n\n\033[1mS\033[0m\n  \033[1ma123456789 b123456789 c123456789\n"
			       "  d12345\033[0m\n    a123456789 b123456789 c123456789\n    d12345\n");
}
END_TEST

/* A number that is larger than any int is shown as the largest. */
static void
tell_large_ladder(struct doc *d, const void *given)
{
	const struct ladder_arrow arrow = {.number = SIZE_MAX, .from = 0, .to = 1, .label = slice_of("A"),
					   .note = slice_of("n"), .count = SIZE_MAX, .time = -1};
	const struct ladder ladder = {.n_parties = 2, .parties = {slice_of("x"), slice_of("y")},
				      .n_arrows = 1, .arrows = &arrow};

	(void)given;
	sipinfo_document_ladder(d, "ladder", slice_of(""), &ladder);
}

START_TEST(large_ladder)
{
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_large_ladder, NULL),
			 "A  x\nB  y\n\n                               A         B\n"
			 "  2147483647  A n x2147483647  |-------->|\n");
	ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_MARKDOWN, tell_large_ladder, NULL),
				     "\n    A->>B: 2147483647 A n x2147483647\n"));
	ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_HTML, tell_large_ladder, NULL), "2147483647"));
	ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_JSON, tell_large_ladder, NULL),
				     "\"number\":2147483647,"));
	ck_assert_ptr_nonnull(strstr(page, "\"note\":\"n\",\"count\":2147483647,"));
}
END_TEST

/* Numbers stand below each other, of however many digits they are. */
static void
tell_numbered_ladder(struct doc *d, const void *given)
{
	const struct ladder_arrow arrow = {.number = *(const size_t *)given, .from = 0, .to = 1,
					   .label = slice_of("A"), .count = 1, .time = -1};
	const struct ladder ladder = {.n_parties = 2, .parties = {slice_of("x"), slice_of("y")},
				      .n_arrows = 1, .arrows = &arrow};
	CONTENT(v, 1);

	sipinfo_document_begin(d, DOC_BOTH, "s", NULL);
	sipinfo_document_ladder(d, "ladder", slice_of(""), &ladder);
	sipinfo_document_paragraph(d, DOC_BOTH, "after", sipinfo_content_set_text(&v, "z"));
	sipinfo_document_ladder(d, "ladder", slice_of("H"), &ladder);
	sipinfo_document_paragraph(d, DOC_BOTH, "after", sipinfo_content_set_text(&v, "z"));
	sipinfo_document_end(d);
}

START_TEST(numbered_ladder)
{
	static const size_t numbers[] = {1, 9, 10, 11, 99, 100, 1000};

	for (size_t i = 0; i < LENGTH(numbers); i++) {
		char expected[512];
		int digits = snprintf(expected, sizeof expected, "%zu", numbers[i]);

		/* what comes behind it stands as far in as what came before it */
		snprintf(expected, sizeof expected,
			 "  A  x\n  B  y\n\n         %*sA         B\n    %zu  A  |-------->|\n\n  z\n\n"
			 "  H\n    A  x\n    B  y\n\n           %*sA         B\n      %zu  A  |-------->|\n\n  z\n",
			 digits, "", numbers[i], digits, "", numbers[i]);
		ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_numbered_ladder, &numbers[i]), expected);
	}
}
END_TEST

/* Labels have the room that the lanes leave, and not less than so much. */
static void
tell_ladder_of_six(struct doc *d, const char *label, int64_t time)
{
	const struct ladder_arrow arrow = {.number = 1, .from = 5, .to = 0, .label = slice_of(label), .count = 1,
					   .time = time};
	const struct ladder ladder = {.n_parties = 6,
				      .parties = {slice_of("a"), slice_of("b"), slice_of("c"), slice_of("d"),
						  slice_of("e"), slice_of("f")},
				      .n_arrows = 1,
				      .arrows = &arrow};

	sipinfo_document_ladder(d, "ladder", slice_of(""), &ladder);
}

static void
tell_wide_ladder(struct doc *d, const void *label)
{
	tell_ladder_of_six(d, label, 0);
}

static void
tell_timeless_ladder(struct doc *d, const void *label)
{
	tell_ladder_of_six(d, label, -1);
}

static void
tell_ladder_inside(struct doc *d, const void *label)
{
	CONTENT(v, 1);

	sipinfo_document_begin(d, DOC_BOTH, "s", sipinfo_content_set_text(&v, "S"));
	tell_timeless_ladder(d, label);
	sipinfo_document_end(d);
}

START_TEST(wide_ladder)
{
	static const char arrow[] = "  |<------------------------------------------------|\n";
	/* 15 columns are left, 16 are more: then it has 20 */
	const char *const rows[][2] = {
		{"12345678901234", "12345678901234"},
		{"123456789012345", "123456789012345"},
		{"1234567890123456", "1234567890123456    "},
		{"12345678901234567890", "12345678901234567890"},
	};
	char expected[256];

	for (size_t i = 0; i < LENGTH(rows); i++) {
		snprintf(expected, sizeof expected, "\n  1  0.000  %s%s", rows[i][1], arrow);
		ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_TEXT, tell_wide_ladder, rows[i][0]), expected));
	}
	/* without times there are seven more */
	ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_TEXT, tell_timeless_ladder, "1234567890 12345678901"),
				     "\n  1  1234567890 12345678901  |<----"));
	ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_TEXT, tell_timeless_ladder, "1234567890 123456789012"),
				     "\n  1  1234567890              |<----"));
	/* and two fewer inside of a section */
	ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_TEXT, tell_ladder_inside, "1234567890 123456789"),
				     "\n    1  1234567890 123456789  |<----"));
	ck_assert_ptr_nonnull(strstr(render(SIPINFO_FORMAT_TEXT, tell_ladder_inside, "1234567890 1234567890"),
				     "\n    1  1234567890            |<----"));
	/* what is longer goes on on the next line, where there is no arrow */
	ck_assert_ptr_nonnull(
		strstr(render(SIPINFO_FORMAT_TEXT, tell_wide_ladder, "1234567890 1234567890 1"),
		       "\n  1  0.000  1234567890            |<------------------------------------------------|\n"
		       "            1234567890 1          |         |         |         |         |         |\n"));
}
END_TEST

/* As far from each other as the longest label or address asks for, and not less than so much. */
struct lanes {
	const char *label, *note, *address;
	int from, to, lane;
};

static void
tell_lanes(struct doc *d, const void *given)
{
	const struct lanes *lanes = given;
	/* nobody asks for what is behind the last ones */
	const struct slice more = slice_of("1234567890123456789012345678901234567890");
	const struct ladder_arrow arrows[] = {
		{.number = 1, .from = lanes->from, .to = lanes->to, .label = slice_of(lanes->label),
		 .note = slice_of(lanes->note), .count = 1, .time = -1},
		{.number = 2, .from = 0, .to = 1, .label = more, .count = 1, .time = 100000000}};
	const struct ladder ladder = {.n_parties = 3, .parties = {slice_of(lanes->address), slice_of("y"), slice_of("z"), more},
				      .n_arrows = 1, .arrows = arrows};

	sipinfo_document_ladder(d, "ladder", slice_of(""), &ladder);
}

START_TEST(lanes)
{
	static const struct lanes rows[] = {
		{"A", "", "x", 0, 1, 150},
		{"A", "", "1234567890123456789", 0, 1, 150},
		{"A", "", "12345678901234567890", 0, 1, 154},
		{"A", "", "1234567890<234567890", 0, 1, 154},
		{"12345678901234567", "", "x", 0, 1, 150},
		{"123456789012345678", "", "x", 0, 1, 156},
		{"123456789012345678", "", "x", 2, 1, 156},
		{"123456789012345678", "", "x", 1, 1, 156},
		{"A", "1234567890123456", "x", 1, 0, 156},
		{"12345678901234567890123456789012345678", "", "x", 0, 2, 150},
		{"123456789012345678901234567890123456789", "", "x", 0, 2, 151},
		{"123456789012345678901234567890123456789", "", "x", 2, 0, 151},
		/* as wide as its characters are */
		{WIDE WIDE WIDE WIDE WIDE WIDE WIDE WIDE WIDE, "", "x", 0, 1, 156},
	};
	char expected[64];

	for (size_t i = 0; i < LENGTH(rows); i++) {
		snprintf(expected, sizeof expected, " viewBox=\"0 0 %d 80\" ", 136 + 3 * rows[i].lane);
		ck_assert_msg(strstr(render(SIPINFO_FORMAT_HTML, tell_lanes, &rows[i]), expected) != NULL,
			      "%zu: %s", i, page);
	}
	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_lanes, &rows[0]),
			 "A  x\nB  y\nC  z\n\n        A         B         C\n  1  A  |-------->|         |\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_MARKDOWN, tell_lanes, &rows[0]),
			 "```mermaid\nsequenceDiagram\n    participant A as x\n    participant B as y\n"
			 "    participant C as z\n    A->>B: 1 A\n```\n");
	ck_assert_str_eq(render(SIPINFO_FORMAT_JSON, tell_lanes, &rows[0]),
			 "\"ladder\":{\"parties\":[{\"address\":\"x\"},{\"address\":\"y\"},{\"address\":\"z\"}],"
			 "\"messages\":[{\"number\":1,\"from\":0,\"to\":1,\"label\":\"A\",\"note\":null,\"count\":1,"
			 "\"milliseconds\":null,\"severity\":null}]}}\n");
}
END_TEST

/* The arrow of a response is a broken one, whatever its label; one that failed has a head of its own. */
struct shown_arrow {
	bool is_response;
	const char *label;
	enum sipinfo_severity mark;
	const char *markdown;
	bool dashed, error;
};

static void
tell_arrow(struct doc *d, const void *given)
{
	const struct shown_arrow *shown = given;
	const struct ladder_arrow arrow = {.number = 1, .from = 1, .to = 0, .is_response = shown->is_response,
					   .label = slice_of(shown->label), .count = 1, .time = -1,
					   .mark = shown->mark};
	const struct ladder ladder = {.n_parties = 2, .parties = {slice_of("x"), slice_of("y")},
				      .n_arrows = 1, .arrows = &arrow};

	sipinfo_document_ladder(d, "ladder", slice_of(""), &ladder);
}

/* What stands at the end of a label does not move the lanes. */
START_TEST(blank_label)
{
	static const struct shown_arrow rows[] = {
		{.label = "A B "}, {.label = "A B"}, {.label = "A B  "}, {.label = "A B \t"}, {.label = ""}, {.label = " "},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *shown = strstr(render(SIPINFO_FORMAT_TEXT, tell_arrow, &rows[i]), "\n  1  ");
		const char *head = strstr(page, "A         B\n"), *lane;

		ck_assert_ptr_nonnull(shown);
		ck_assert_ptr_nonnull(head);
		lane = strchr(shown, '|');
		ck_assert_ptr_nonnull(lane);
		while (head > page && head[-1] == ' ')
			head--;
		ck_assert_msg(lane - shown - 1 == strstr(head, "A") - head, "%zu: %s", i, page);
	}
}
END_TEST

START_TEST(arrows)
{
	static const struct shown_arrow rows[] = {
		{true, "486 X", SIPINFO_SEVERITY_NONE, "\n    B-->>A: 1 486 X\n", true, false},
		{true, "486 X", SIPINFO_SEVERITY_WARNING, "\n    B-->>A: 1 486 X\n", true, false},
		{true, "486 X", SIPINFO_SEVERITY_ERROR, "\n    B--xA: 1 486 X\n", true, true},
		{true, "X", SIPINFO_SEVERITY_NONE, "\n    B-->>A: 1 X\n", true, false},
		{false, "X", SIPINFO_SEVERITY_NOTE, "\n    B->>A: 1 X\n", false, false},
		{false, "4", SIPINFO_SEVERITY_WARNING, "\n    B->>A: 1 4\n", false, false},
		{false, "4X", SIPINFO_SEVERITY_ERROR, "\n    B-xA: 1 4X\n", false, true},
		{false, "", SIPINFO_SEVERITY_NONE, "\n    B->>A: 1 \n", false, false},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *shown = render(SIPINFO_FORMAT_MARKDOWN, tell_arrow, &rows[i]);

		ck_assert_msg(strstr(shown, rows[i].markdown) != NULL, "%zu: %s", i, shown);
		shown = render(SIPINFO_FORMAT_HTML, tell_arrow, &rows[i]);
		ck_assert_int_eq(strstr(shown, "stroke-dasharray") != NULL, rows[i].dashed);
		ck_assert_int_eq(strstr(shown, "<g class=\"error\"") != NULL, rows[i].error);
	}
}
END_TEST

#define LRI "\xe2\x81\xa6"
#define FSI "\xe2\x81\xa8"
#define PDI "\xe2\x81\xa9"

/* From right to left: a run from left to right that goes on on the next line is closed and opened again. */
static void
tell_right_to_left(struct doc *d, const void *bytes)
{
	CONTENT(v, 3);

	d->rtl = true;
	sipinfo_content_clear(&v, DOC_JOINED);
	/* a bullet and a raised zero, which begin as the marks do */
	sipinfo_content_add_text(&v, slice_of("a \xe2\x81\x83 \xe2\x81\xb0 "));
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of(bytes));
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
}

START_TEST(right_to_left)
{
	ck_assert_str_eq(render_wrapped(40, tell_right_to_left, "b"),
			 "a \xe2\x81\x83 \xe2\x81\xb0 " LRI "b" PDI "\n");
	ck_assert_str_eq(render_wrapped(40, tell_right_to_left,
					"01234567890123456789012345678 01234567890123456789012345678901234567 z"),
			 "a \xe2\x81\x83 \xe2\x81\xb0 " LRI "01234567890123456789012345678" PDI "\n" FSI
			 "01234567890123456789012345678901234567 z" PDI "\n");
}
END_TEST

/* A label and its value, and the cells of a table, are kept apart on each line. */
static void
tell_apart(struct doc *d, const void *value)
{
	const struct doc_column columns[] = {{"a", slice_of("A")}, {"b", slice_of("B")}};
	CONTENT(a, 1);
	CONTENT(b, 1);
	const struct content *const cells[] = {&a, &b};

	d->rtl = true;
	sipinfo_content_set_text(&a, "a");
	sipinfo_document_field(d, DOC_BOTH, "f", slice_of("F"), sipinfo_content_set_text(&b, value));
	sipinfo_document_begin_table(d, DOC_BOTH, "t", slice_of(""), columns, LENGTH(columns));
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
	sipinfo_document_verbatim(d, DOC_BOTH, "v", slice_of(""), slice_of("v"));
}

#define RLM "\xe2\x80\x8f"

START_TEST(apart_right_to_left)
{
	static const char shown[] = RLM FSI "F" PDI "  " FSI "b" PDI "\n\n" RLM FSI "A" PDI "  " FSI "B" PDI "\n" RLM FSI "a" PDI
				    "  " FSI "b" PDI "\n\n  v\n";

	ck_assert_str_eq(render(SIPINFO_FORMAT_TEXT, tell_apart, "b"), shown);
	ck_assert_str_eq(render_wrapped(40, tell_apart, "b"), shown);
	ck_assert_str_eq(render_wrapped(40, tell_apart, "0123456789 0123456789 0123456789 01234567"),
			 RLM FSI "F" PDI "  " FSI "0123456789 0123456789 0123456789" PDI "\n   " FSI "01234567" PDI "\n\n" RLM
			 FSI "A" PDI "  " FSI "B" PDI "\n" RLM FSI "a" PDI "  " FSI "0123456789 0123456789 0123456789" PDI "\n"
			 RLM "   " FSI "01234567" PDI "\n\n  v\n");
}
END_TEST

/* So is one that begins the text. */
static void
tell_foreign(struct doc *d, const void *bytes)
{
	CONTENT(v, 1);

	d->rtl = true;
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of(bytes));
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
}

START_TEST(right_to_left_at_once)
{
	ck_assert_str_eq(render_wrapped(40, tell_foreign, "b"), LRI "b" PDI "\n");
	ck_assert_str_eq(render_wrapped(40, tell_foreign, "01234567890123456789012345678901234567 z 01234"),
			 LRI "01234567890123456789012345678901234567 z" PDI "\n" FSI "01234" PDI "\n");
}
END_TEST

/* So is a note, whose direction its first letter tells. */
static void
tell_noted(struct doc *d, const void *note)
{
	CONTENT(v, 1);

	d->rtl = true;
	sipinfo_content_set_text(&v, "a");
	v.items[0].note = slice_of(note);
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
}

START_TEST(right_to_left_note)
{
	ck_assert_str_eq(render_wrapped(40, tell_noted, "b"), "a (" FSI "b" PDI ")\n");
	ck_assert_str_eq(render_wrapped(40, tell_noted, "0123456789 0123456789 0123456789 0123456789"),
			 "a (" FSI "0123456789 0123456789 0123456789" PDI "\n" FSI "0123456789" PDI ")\n");
}
END_TEST

/* A text of ours that closes none too many, or opens more than means something. */
static void
tell_ours(struct doc *d, const void *bytes)
{
	CONTENT(v, 1);

	d->rtl = true;
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_text(&v, slice_of(bytes));
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
}

static void
append(char *text, const char *piece, int times)
{
	for (int i = 0; i < times; i++)
		strcat(text, piece);
}

START_TEST(isolates)
{
	char text[1000] = "", wrapped[2000] = "";

	ck_assert_str_eq(render_wrapped(40, tell_ours, "a" PDI "b"), "a" PDI "b\n");
	/* what closes nothing leaves nothing open, nor closed */
	ck_assert_str_eq(render_wrapped(40, tell_ours, PDI LRI "0123456789 0123456789 0123456789 0123456789"),
			 PDI LRI "0123456789 0123456789 0123456789" PDI "\n" FSI "0123456789" PDI "\n");
	append(text, LRI, 130);
	append(text, "0123456789 ", 4);
	append(text, "x", 1);
	append(wrapped, LRI, 130);
	append(wrapped, "0123456789 0123456789 0123456789", 1);
	append(wrapped, PDI, 125);
	append(wrapped, "\n", 1);
	append(wrapped, FSI, 125);
	append(wrapped, "0123456789 x", 1);
	append(wrapped, PDI, 125);
	append(wrapped, "\n", 1);
	ck_assert_str_eq(render_wrapped(40, tell_ours, text), wrapped);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"isolates", isolates},
		{"East Asian", east_asian}, {"words", words}, {"held", held},   {"deep", deep},
		{"numbered", numbered},     {"as it is", as_it_is}, {"markup", markup},
		{"code", code},             {"links", links},       {"lists", lists},
		{"nested", nested}, {"headings", headings},
		{"large ladder", large_ladder}, {"right to left", right_to_left},
		{"right to left at once", right_to_left_at_once},
		{"lanes", lanes}, {"wide ladder", wide_ladder},     {"arrows", arrows},
		{"blank label", blank_label},
		{"markup in two texts", markup_in_two_texts},
		{"columns", table_columns}, {"hidden column", hidden_column}, {"blocks", blocks},     {"labels", labels},
		{"line widths", line_widths}, {"lies", lies}, {"many columns", many_columns}, {"blank cell", blank_cell},
		{"sequence", sequence}, {"ends", ends}, {"mailbox", mailbox}, {"strings", strings}, {"values", values},
		{"numbered ladder", numbered_ladder}, {"long paragraph", long_paragraph}, {"indents", indents},
		{"right-to-left note", right_to_left_note}, {"apart, right to left", apart_right_to_left},
		{"behind code", behind_code}, {"lent labels", lent_labels}, {"bold heading", bold_heading},
		{"bold labels", bold_labels}, {"cut tables", cut_tables},
	};

	return run_units("parts", units, LENGTH(units));
}
