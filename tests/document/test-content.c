/* What contents are made of: numbers, sentences, bytes of a message, steps. */
#include "document/reader.h"

#include <limits.h>
#include <stdio.h>

#include "expect.h"

static const char *
read_content_in(const struct content *v, bool rtl)
{
	static char shown[2048];
	struct reader reader;

	reader_begin(&reader, v, sipinfo_lang_next(0), rtl);
	*sipinfo_reader_read(&reader, shown, shown + sizeof shown - 1) = '\0';
	return shown;
}

static const char *
read_content(const struct content *v)
{
	return read_content_in(v, false);
}

START_TEST(numbers)
{
	static const struct {
		int number;
		const char *digits;
	} rows[] = {{0, "0"},     {1, "1"},     {-1, "-1"},         {9, "9"},
		    {10, "10"},   {99, "99"},   {-100, "-100"},     {1234567890, "1234567890"},
		    {486, "486"}, {-19, "-19"}, {INT_MAX, "2147483647"}, {INT_MIN, "-2147483648"}};
	CONTENT(v, 1);

	for (size_t i = 0; i < LENGTH(rows); i++) {
		sipinfo_content_clear(&v, DOC_ONE);
		sipinfo_content_add_number(&v, rows[i].number);
		ck_assert_str_eq(read_content(&v), rows[i].digits);
		ck_assert_int_eq(v.items[0].number, rows[i].number);
	}
}
END_TEST

/* More than it has room for: the last one gives way, and it shows that something is missing. */
START_TEST(full)
{
	CONTENT(v, 3);

	sipinfo_content_clear(&v, DOC_LIST);
	for (int i = 1; i <= 3; i++)
		sipinfo_content_add_number(&v, i);
	ck_assert_str_eq(read_content(&v), "1, 2, 3");
	sipinfo_content_add_number(&v, 4);
	ck_assert_uint_eq(v.n, 3);
	ck_assert_str_eq(read_content(&v), "1, 2, 4 (\xe2\x80\xa6)");
	sipinfo_content_add_text(&v, slice_of("x"));
	ck_assert_uint_eq(v.n, 3);
	ck_assert_str_eq(read_content(&v), "1, 2, x (\xe2\x80\xa6)");
}
END_TEST

START_TEST(texts)
{
	CONTENT(v, 2);

	ck_assert_str_eq(read_content(sipinfo_content_set_text(&v, "a")), "a");
	ck_assert_uint_eq(sipinfo_content_set_text(&v, NULL)->n, 0);
	ck_assert_uint_eq(sipinfo_content_set_text(&v, "")->n, 1);
	sipinfo_content_set_protocol(&v, "a");
	ck_assert_uint_eq(v.n, 1);
	ck_assert_int_eq(v.items[0].origin, DOC_PROTOCOL);
	sipinfo_content_set_protocol(&v, "");
	ck_assert_uint_eq(v.n, 0);
	sipinfo_content_set_protocol(&v, NULL);
	ck_assert_uint_eq(v.n, 0);
	/* an id that nobody knows is none, and still one in words */
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_RETRY, 9999, 0);
	ck_assert_uint_eq(v.n, 0);
	ck_assert(v.worded);
}
END_TEST

#define LRI "\xe2\x81\xa6"
#define PDI "\xe2\x81\xa9"

START_TEST(sentences)
{
	const struct argument arguments[] = {
		{.name = "code", .number = 486},
		{.name = "tag", .text = slice_of("100rel")},
		{.name = "value", .text = slice_of("a\x01"), .wire = true},
		{.name = "most", .number = INT64_MAX},
		{.name = "none", .text = slice_of(""), .wire = true},
		{.name = "letter", .text = slice_of("x")},
		{.name = "large", .number = INT_MAX},
	};
	static const struct {
		const char *text, *shown;
		size_t items;
	} rows[] = {
		{"", "", 0},
		{"plain", "plain", 1},
		{"{code}", "486", 1},
		{"a {code} b {tag}", "a 486 b 100rel", 4},
		{"{tag}{code}.", "100rel486.", 3},
		{"{letter}", "x", 1},
		{"\"{value}\"", "\"a\\x01\"", 3},
		{"{most}", "2147483647", 1},
		{"{large}", "2147483647", 1},
		{"<{none}>", "<>", 2},
		/* what it does not know, it leaves */
		{"a {other} b {code}", "a {other} b {code}", 1},
		{"{", "{", 1},
		{"a {code", "a {code", 1},
		{"{code} {", "486 {", 2},
		{"}", "}", 1},
		{"{}", "{}", 1},
	};
	CONTENT(v, DOC_ANY);

	for (size_t i = 0; i < LENGTH(rows); i++) {
		sipinfo_content_clear(&v, DOC_JOINED);
		sipinfo_content_add_sentence(&v, slice_of(rows[i].text), arguments, LENGTH(arguments));
		ck_assert_str_eq(read_content(&v), rows[i].shown);
		ck_assert_uint_eq(v.n, rows[i].items);
	}
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_sentence(&v, slice_of("a {code}"), NULL, 0);
	ck_assert_str_eq(read_content(&v), "a {code}");
	/* nothing of ours stands between two that are side by side: they are one run from left to right */
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_sentence(&v, slice_of("{tag}{value} a"), arguments, LENGTH(arguments));
	ck_assert_str_eq(read_content_in(&v, true), LRI "100rela\\x01" PDI " a");
}
END_TEST

START_TEST(wire)
{
	static const struct {
		const char *bytes, *shown;
	} rows[] = {
		{"", ""},
		{"a b", "a b"},
		{"a\r\n b", "a b"},
		{"a\n\tb", "a b"},
		{"a\r\n  \r\n b", "a b"},
		{"a\r\nb", "a\\x0D\\x0Ab"},
		{"a\r\n", "a\\x0D\\x0A"},
		{"\r\n a", " a"},
		{"a\r\n ", "a"},
		/* so many lines, then a fold is shown as any other control character */
		{"1\r\n 2\r\n 3\r\n 4\r\n 5\r\n 6\r\n 7\r\n 8", "1 2 3 4 5 6 7 8"},
		{"1\r\n 2\r\n 3\r\n 4\r\n 5\r\n 6\r\n 7\r\n 8\r\n 9", "1 2 3 4 5 6 7 8\\x0D\\x0A 9"},
	};
	char text[WIRE_MAX + 8];
	CONTENT(v, DOC_ANY);

	for (size_t i = 0; i < LENGTH(rows); i++) {
		sipinfo_content_clear(&v, DOC_JOINED);
		sipinfo_content_add_wire(&v, slice_of(rows[i].bytes));
		ck_assert_str_eq(read_content(&v), rows[i].shown);
	}
	/* a blank behind its end folds nothing */
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_wire(&v, slice_given("a\r\n b", 3));
	ck_assert_str_eq(read_content(&v), "a\\x0D\\x0A");
	/* where nothing is, nothing is kept apart from right to left */
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_wire(&v, slice_of(""));
	ck_assert_str_eq(read_content_in(&v, true), "");
	sipinfo_content_add_wire(&v, slice_of("\r\n a\r\n "));
	ck_assert_str_eq(read_content_in(&v, true), " " LRI "a" PDI);
	/* an ellipsis behind so many bytes, and never in a character */
	for (size_t n = WIRE_MAX - 5; n <= WIRE_MAX + 3; n++) {
		memset(text, 'x', n);
		memcpy(text + n, "\xf0\x9f\x98\x80", 4);
		sipinfo_content_clear(&v, DOC_JOINED);
		sipinfo_content_add_wire(&v, slice_make(text, text + n + 4));
		if (n + 4 <= WIRE_MAX) {
			ck_assert_uint_eq(v.n, 1);
			ck_assert_uint_eq(v.items[0].text.n, n + 4);
			continue;
		}
		ck_assert_uint_eq(v.n, 2);
		ck_assert_uint_eq(v.items[0].text.n, n < WIRE_MAX ? n : WIRE_MAX);
		EQ(v.items[1].text, "\xe2\x80\xa6");
	}
	/* of bytes that are no characters no more than three go with it */
	memset(text, 0x80, sizeof text);
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_wire(&v, slice_make(text, text + sizeof text));
	ck_assert_uint_eq(v.items[0].text.n, WIRE_MAX - 3);
}
END_TEST

/* A line feed parts the steps of a text of ours; those of others have none. */
START_TEST(steps)
{
	static const struct {
		const char *text;
		size_t n;
		const char *steps[3];
	} rows[] = {
		{"", 0, {NULL}},
		{"a", 1, {"a"}},
		{"a\nb", 2, {"a", "b"}},
		{"a\nb\nc", 3, {"a", "b", "c"}},
		{"a\n", 2, {"a", ""}},
		{"\nb", 2, {"", "b"}},
	};
	CONTENT(v, DOC_SHORT);
	CONTENT(step, DOC_SHORT);

	for (size_t i = 0; i < LENGTH(rows); i++) {
		sipinfo_content_set_text(&v, rows[i].text);
		ck_assert_uint_eq(sipinfo_content_steps(&v), rows[i].n);
		for (size_t k = 0; k < rows[i].n; k++) {
			sipinfo_content_step(&step, &v, k);
			ck_assert_str_eq(read_content(&step), rows[i].steps[k]);
		}
	}
	ck_assert_uint_eq(sipinfo_content_steps(sipinfo_content_set_text(&v, NULL)), 0);
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_text(&v, slice_of("a\nb "));
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of("x\ny"));
	sipinfo_content_add_text(&v, slice_of(" c\n"));
	sipinfo_content_add_foreign(&v, DOC_PROTOCOL, slice_of("d"));
	ck_assert_uint_eq(sipinfo_content_steps(&v), 3);
	sipinfo_content_step(&step, &v, 0);
	ck_assert_str_eq(read_content(&step), "a");
	sipinfo_content_step(&step, &v, 1);
	ck_assert_str_eq(read_content(&step), "b x\\x0Ay c");
	sipinfo_content_step(&step, &v, 2);
	ck_assert_str_eq(read_content(&step), "d");
	sipinfo_content_step(&step, &v, 3);
	ck_assert_uint_eq(step.n, 0);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"numbers", numbers},     {"full", full}, {"texts", texts},
		{"sentences", sentences}, {"wire", wire}, {"steps", steps},
	};

	return run_units("content", units, LENGTH(units));
}
