/* What becomes of each character, and of bytes that are none. */
#include "document/reader.h"

#include <stdio.h>

#include "base/utf8.h"
#include "encode.h"
#include "suite.h"

#define LRI "\xe2\x81\xa6"
#define FSI "\xe2\x81\xa8"
#define PDI "\xe2\x81\xa9"
#define ZWJ "\xe2\x80\x8d"

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
	/* the first bytes of a character that is seen */
	ck_assert_str_eq(read_as(DOC_WIRE, "\xe4\xb8", 2), "\\xE4\\xB8");
	ck_assert_str_eq(read_as(DOC_WIRE, "\xf0\x9f\x98", 3), "\\xF0\\x9F\\x98");
	ck_assert_str_eq(read_as(DOC_WIRE, "\xd0", 1), "\\xD0");
}
END_TEST

/* The longest and shortest escapes, and what stands beside characters of more than one byte. */
START_TEST(test_some_characters)
{
	static const struct {
		const char *text, *shown;
	} rows[] = {
		{"\x1f", "\\x1F"},
		{" ~", " ~"},
		{"\x7f", "\\x7F"},
		{"\xc2\x80", "\\u0080"},
		{"\xc2\xad", "\\u00AD"},
		{"\xc2\xa0\xc2\xb0", "\xc2\xa0\xc2\xb0"},
		{"\xef\xbf\xbf", "\\uFFFF"},
		{"\xef\xbf\xbd", "\xef\xbf\xbd"},
		{"\xf0\x9b\xb2\xa0", "\\u01BCA0"},
		{"\xf4\x8f\xbf\xbf", "\\u10FFFF"},
		{"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
		/* among others */
		{"\xd0\xb6\\", "\xd0\xb6\\\\"},
		{"\xd0\xb6\x1b\xd0\xb6", "\xd0\xb6\\x1B\xd0\xb6"},
		{"\xd0\xb6 a\\\xd0\xb6", "\xd0\xb6 a\\\\\xd0\xb6"},
		{"\xd0\xb6\xc2\xad\xd0\xb6", "\xd0\xb6\\u00AD\xd0\xb6"},
		{"\xd0\xb6\xc2\xb0\xd0\xb6", "\xd0\xb6\xc2\xb0\xd0\xb6"},
		{"a\xff" "b\xd0\xb6\xff", "a\\xFFb\xd0\xb6\\xFF"},
		{"\xd0\xb6 12345678\x01", "\xd0\xb6 12345678\\x01"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *text = rows[i].text;

		ck_assert_str_eq(read_as(DOC_OURS, text, strlen(text)), rows[i].shown);
		ck_assert_str_eq(read_as(DOC_WIRE, text, strlen(text)), rows[i].shown);
	}
	/* a joiner is ours or it is shown */
	ck_assert_str_eq(read_as(DOC_OURS, "a" ZWJ, 4), "a" ZWJ);
	ck_assert_str_eq(read_as(DOC_PROTOCOL, "a" ZWJ, 4), "a\\u200D");
	/* what stands behind its end is none of it */
	ck_assert_str_eq(read_as(DOC_OURS, "\xd0\xb6" "ab", 3), "\xd0\xb6" "a");
	ck_assert_str_eq(read_as(DOC_OURS, "\xd0\xb6\xd0\xb6", 2), "\xd0\xb6");
	ck_assert_str_eq(read_as(DOC_OURS, "a\xd0\xb6", 1), "a");
	ck_assert_str_eq(read_as(DOC_OURS, "\xd0\xb6\xd0\xb6", 3), "\xd0\xb6\\xD0");
}
END_TEST

/* In a room that just has place for the longest escape all of a text is read, a piece at a time. */
START_TEST(test_least_room)
{
	static const char text[] = "abc\xf4\x8f\xbf\xbf" "d\x1b\xe4\xb8\x80\xe4\xb8\x80\xe4\xb8\x80 0123456789";
	char shown[64] = "", room[9];
	struct reader reader;
	char *end;

	reader_begin_text(&reader, slice_of(text), DOC_WIRE);
	while ((end = sipinfo_reader_read(&reader, room, room + 8)) > room) {
		*end = '\0';
		strcat(shown, room);
	}
	ck_assert_str_eq(shown, "abc\\u10FFFFd\\x1B\xe4\xb8\x80\xe4\xb8\x80\xe4\xb8\x80 0123456789");
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

/* The parts of an item, and whether we wrote them: those that are empty are none. */
START_TEST(test_parts)
{
	static const struct {
		const char *text, *note;
		enum doc_origin origin;
		bool rtl;
		struct {
			enum reader_part part;
			const char *text;
			bool ours;
		} parts[8];
	} rows[] = {
		{"a", "", DOC_OURS, true, {{DOC_PART_TEXT, "a", true}}},
		{"a", "", DOC_WIRE, false, {{DOC_PART_TEXT, "a", false}}},
		{"", "", DOC_OURS, true, {{DOC_PART_OPEN, NULL, false}}},
		{"a", "", DOC_WIRE, true,
		 {{DOC_PART_OPEN, LRI, true}, {DOC_PART_TEXT, "a", false}, {DOC_PART_CLOSE, PDI, true}}},
		{"", "", DOC_WIRE, true, {{DOC_PART_OPEN, LRI, true}, {DOC_PART_CLOSE, PDI, true}}},
		{"a", "n", DOC_PROTOCOL, false,
		 {{DOC_PART_TEXT, "a", false}, {DOC_PART_NOTE, " (", true}, {DOC_PART_NOTE, "n", true}, {DOC_PART_NOTE, ")", true}}},
		{"", "n", DOC_OURS, false, {{DOC_PART_NOTE, " (", true}, {DOC_PART_NOTE, "n", true}, {DOC_PART_NOTE, ")", true}}},
		{"a", "n", DOC_OURS, true,
		 {{DOC_PART_TEXT, "a", true}, {DOC_PART_NOTE, " (", true}, {DOC_PART_OPEN, FSI, true},
		  {DOC_PART_NOTE, "n", true}, {DOC_PART_CLOSE, PDI, true}, {DOC_PART_NOTE, ")", true}}},
	};
	CONTENT(v, 1);

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct reader reader;

		sipinfo_content_clear(&v, DOC_ONE);
		sipinfo_content_add_foreign(&v, rows[i].origin, slice_of(rows[i].text));
		v.items[0].note = slice_of(rows[i].note);
		reader_begin(&reader, &v, sipinfo_lang_next(0), rows[i].rtl);
		for (size_t k = 0; rows[i].parts[k].text != NULL; k++) {
			ck_assert(reader_next_part(&reader));
			ck_assert_int_eq(reader.part, rows[i].parts[k].part);
			ck_assert_int_eq(reader.ours, rows[i].parts[k].ours);
			ck_assert_uint_eq(reader.rest.n, strlen(rows[i].parts[k].text));
			ck_assert_mem_eq(reader.rest.p, rows[i].parts[k].text, reader.rest.n);
		}
		ck_assert(!reader_next_part(&reader));
	}
}
END_TEST

/* What parts the items of a list is ours, too. */
START_TEST(test_separator)
{
	struct reader reader;
	CONTENT(v, 2);

	sipinfo_content_clear(&v, DOC_LIST);
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of("a"));
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of("b"));
	reader_begin(&reader, &v, sipinfo_lang_next(0), false);
	ck_assert(reader_next_part(&reader));
	ck_assert(!reader.ours);
	ck_assert(reader_next_part(&reader));
	ck_assert_int_eq(reader.part, DOC_PART_AFTER);
	ck_assert(reader.ours);
	ck_assert(reader_next_part(&reader));
	ck_assert(!reader.ours);
	ck_assert(!reader_next_part(&reader));
}
END_TEST

/* The byte that comes next, if it stands for itself. */
START_TEST(test_peek)
{
	static const struct {
		const char *text;
		size_t n;
		char byte;
	} rows[] = {
		{"", 0, '\0'}, {"a", 0, '\0'}, {"a", 1, 'a'}, {" a", 2, ' '}, {"~", 1, '~'}, {"\x1f", 1, '\\'},
		{"\x7f", 1, '\\'}, {"\\", 1, '\\'}, {"\xd0\xb6", 2, '\\'}, {"\0", 1, '\\'},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct reader reader;

		reader_begin_text(&reader, slice_make(rows[i].text, rows[i].text + rows[i].n), DOC_OURS);
		ck_assert_int_eq(sipinfo_reader_peek(&reader), rows[i].byte);
	}
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
		{"some characters", test_some_characters},
		{"least room", test_least_room},
		{"parts", test_parts},
		{"separator", test_separator},
		{"peek", test_peek},
	};

	return run_units("reader", units, LENGTH(units));
}
