/* What becomes of each character, and of bytes that are none. */
#include "document/reader.h"

#include <stdio.h>

#include "base/utf8.h"
#include "encode.h"
#include "suite.h"

static const char *
read_as(enum doc_origin origin, const char *p, size_t n)
{
	static char shown[160];
	struct reader reader;

	reader_begin_text(&reader, slice_given(p, n), origin);
	*sipinfo_reader_read(&reader, shown, shown + sizeof shown - 1) = '\0';
	return shown;
}

START_TEST(test_every_character)
{
	for (unsigned long c = 0; c <= 0x10ffff; c++) {
		bool surrogate = c >= 0xd800 && c <= 0xdfff;
		/* the spelling of a word, and what runs from left to right in our own texts */
		bool joiner = c == 0x200c || c == 0x200d || c == 0x2066 || c == 0x2069;
		char text[8] = "", escape[16];
		size_t n = encode(c, text);

		text[n] = '\0';
		snprintf(escape, sizeof escape,
			 c < 0x80     ? "\\x%02lX"
			 : c < 0x10000 ? "\\u%04lX"
				       : "\\u%06lX",
			 c);
		if (surrogate)
			snprintf(escape, sizeof escape, "\\xED\\x%02X\\x%02X", (unsigned char)text[1],
				 (unsigned char)text[2]);
		if (c == '\\')
			strcpy(escape, "\\\\");
		for (int origin = DOC_OURS; origin <= DOC_WIRE; origin++) {
			bool plain = c != '\\' && !surrogate &&
				     (!sipinfo_utf8_is_hidden(c) || (joiner && origin == DOC_OURS));
			const char *got = read_as((enum doc_origin)origin, text, n);

			EXPECT(strcmp(got, plain ? text : escape) == 0, "U+%04lX: %s", c, got);
		}
	}
}
END_TEST

/* What becomes of a character depends on none beside it, however many are looked at together. */
START_TEST(test_among_others)
{
	static const char *const before[] = {"", "a ", "0123456789012345678901234567890123456789 ",
					     "\xd0\xb6", "\xe0\xb8\x81 ", "\xe1\xbb\x87n \xc6\xb0"};
	static const char *const behind[] = {"", "z", " 0123456789012345678901234567890123456789",
					     "\xd1\x8f", " \xe0\xb9\x80", "\xf0\x9f\x98\x80"};

	for (unsigned long c = 0; c <= 0xffff; c++) {
		for (size_t i = 0; i < LENGTH(before); i++) {
			char text[128], alone[16], expected[128];
			size_t n = strlen(before[i]);

			memcpy(text, before[i], n);
			n += encode(c, text + n);
			strcpy(alone, read_as(DOC_OURS, text + strlen(before[i]), n - strlen(before[i])));
			snprintf(expected, sizeof expected, "%s%s%s", before[i], alone, behind[i]);
			memcpy(text + n, behind[i], strlen(behind[i]));
			n += strlen(behind[i]);
			EXPECT(strcmp(read_as(DOC_OURS, text, n), expected) == 0, "U+%04lX behind %s", c,
			       before[i]);
		}
	}
}
END_TEST

/* Of a text the columns of its characters, however they follow each other. */
START_TEST(test_columns)
{
	unsigned long c = 0;

	for (int i = 0; i < 200000; i++) {
		char text[16];
		size_t n = 0;
		int columns = 0;

		for (int k = 0; k < 4; k++) {
			/* near the one before, or anywhere */
			c = k % 2 == 0 ? (c * 1103515245 + 12345) % (i % 2 == 0 ? 0x10fff0 : 0x3200) : c + 1;
			if (c >= 0xd800 && c <= 0xdfff)
				c = 0xe000;
			n += encode(c, text + n);
			columns += c < 0x80 ? 1 : sipinfo_utf8_width(c);
		}
		ck_assert_int_eq(sipinfo_utf8_columns(slice_given(text, n)), columns);
	}
}
END_TEST

/* One of each kind; that the table is whole, test-hidden.py says. */
START_TEST(test_hidden)
{
	static const unsigned long hidden[] = {
		0, 0x1b, 0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x180b, 0x180e, 0x200b, 0x200c,
		0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0x206f,
		0x3164, 0xfdd0, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff0, 0xfff9, 0xfffb, 0xfffe, 0xffff,
		0x1bca0, 0x1d173, 0x1d17a, 0x1ffff, 0xe0000, 0xe0041, 0xe0100, 0xe0fff, 0x10ffff,
	};
	/* beside them, and characters that enclose the digits behind them */
	static const unsigned long seen[] = {
		0x20, 0x7e, 0xa0, 0xac, 0xae, 0x34e, 0x350, 0x600, 0x6dd, 0x115e, 0x1161, 0x180a,
		0x1810, 0x200a, 0x2010, 0x2027, 0x202f, 0x205f, 0x2070, 0x3163, 0x3165, 0xfdcf, 0xfdf0,
		0xfdff, 0xfe10, 0xff9f, 0xffa1, 0xffef, 0xfffc, 0xfffd, 0x110bd, 0x1d172, 0x1d17b,
		0x1f600, 0xdfffd, 0xe1000, 0x10fffd,
	};

	for (size_t i = 0; i < LENGTH(hidden); i++)
		EXPECT(sipinfo_utf8_is_hidden(hidden[i]), "U+%04lX is seen", hidden[i]);
	for (size_t i = 0; i < LENGTH(seen); i++)
		EXPECT(!sipinfo_utf8_is_hidden(seen[i]), "U+%04lX is hidden", seen[i]);
}
END_TEST

START_TEST(test_bytes)
{
	ck_assert_str_eq(read_as(DOC_WIRE, "a\xff\xc3", 3), "a\\xFF\\xC3");
	ck_assert_str_eq(read_as(DOC_WIRE, "\xe2\x80", 2), "\\xE2\\x80");
	ck_assert_str_eq(read_as(DOC_WIRE, "\xc0\x80", 2), "\\xC0\\x80");
	ck_assert_str_eq(read_as(DOC_WIRE, "\0", 1), "\\x00");
	ck_assert_str_eq(read_as(DOC_WIRE, "", 0), "");
}
END_TEST

static const char *
read_items(const struct content *v, bool rtl)
{
	static char shown[256];
	struct reader reader;

	reader_begin(&reader, v, sipinfo_lang_next(0), rtl);
	*sipinfo_reader_read(&reader, shown, shown + sizeof shown - 1) = '\0';
	return shown;
}

#define LRI "\xe2\x81\xa6"
#define FSI "\xe2\x81\xa8"
#define PDI "\xe2\x81\xa9"
#define ZWJ "\xe2\x80\x8d"

/* What is not ours is a run from left to right: those that stand side by side in one text are one. */
START_TEST(test_runs)
{
	CONTENT(v, 4);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_text(&v, slice_of("a "));
	sipinfo_content_add_foreign(&v, DOC_PROTOCOL, slice_of("b"));
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of("c"));
	sipinfo_content_add_text(&v, slice_of(" d"));
	ck_assert_str_eq(read_items(&v, false), "a bc d");
	ck_assert_str_eq(read_items(&v, true), "a " LRI "bc" PDI " d");
	/* a note parts them */
	v.items[1].note = slice_of("n");
	ck_assert_str_eq(read_items(&v, false), "a b (n)c d");
	ck_assert_str_eq(read_items(&v, true), "a " LRI "b" PDI " (" FSI "n" PDI ")" LRI "c" PDI " d");
	/* so does a comma */
	v.items[1].note = slice_of("");
	v.join = DOC_LIST;
	ck_assert_str_eq(read_items(&v, false), "a , b, c,  d");
	ck_assert_str_eq(read_items(&v, true), "a , " LRI "b" PDI ", " LRI "c" PDI ",  d");
	/* a joiner is part of our spelling, beside a note, too, and never of what is not ours */
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_text(&v, slice_of("a" ZWJ "b"));
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of("c" ZWJ "d"));
	ck_assert_str_eq(read_items(&v, false), "a" ZWJ "bc\\u200Dd");
	ck_assert_str_eq(read_items(&v, true), "a" ZWJ "b" LRI "c\\u200Dd" PDI);
	v.items[0].note = slice_of("n" ZWJ);
	v.items[1].note = slice_of("m");
	ck_assert_str_eq(read_items(&v, false), "a" ZWJ "b (n" ZWJ ")c\\u200Dd (m)");
	ck_assert_str_eq(read_items(&v, true),
			 "a" ZWJ "b (" FSI "n" ZWJ PDI ")" LRI "c\\u200Dd" PDI " (" FSI "m" PDI ")");
	/* of nothing there is nothing but its marks */
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of(""));
	ck_assert_str_eq(read_items(&v, false), "");
	ck_assert_str_eq(read_items(&v, true), LRI PDI);
	sipinfo_content_clear(&v, DOC_LIST);
	sipinfo_content_add_text(&v, slice_of("a"));
	v.items[0].note = slice_of("n");
	ck_assert_str_eq(read_items(&v, false), "a (n)");
	ck_assert_str_eq(read_items(&v, true), "a (" FSI "n" PDI ")");
	sipinfo_content_clear(&v, DOC_LIST);
	ck_assert_str_eq(read_items(&v, true), "");
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"every character", test_every_character},
		{"among others", test_among_others},
		{"columns", test_columns},
		{"hidden characters", test_hidden},
		{"bytes", test_bytes},
		{"runs", test_runs},
	};

	return run_units("reader", units, LENGTH(units));
}
