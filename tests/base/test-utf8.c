/* UTF-8: what is a character, how wide it is, what hides. */
#include "base/utf8.h"

#include "expect.h"

START_TEST(characters)
{
	static const struct {
		const char *bytes;
		size_t n, length;
		unsigned long c;
	} rows[] = {
		{"", 0, 0, 0},
		{"\0", 1, 1, 0},
		{"a", 1, 1, 'a'},
		{"ab", 2, 1, 'a'},
		{"\x7f", 1, 1, 0x7f},
		{"\x80", 1, 0, 0},
		{"\xbf\x80", 2, 0, 0},
		{"\xc1\xbf", 2, 0, 0},
		{"\xc2\x80", 2, 2, 0x80},
		{"\xc2\x80\x80", 3, 2, 0x80},
		{"\xc2", 1, 0, 0},
		{"\xc2\x7f", 2, 0, 0},
		{"\xc2\xc0", 2, 0, 0},
		{"\xdf\xbf", 2, 2, 0x7ff},
		{"\xe0\x9f\xbf", 3, 0, 0},
		{"\xe0\xa0\x80", 3, 3, 0x800},
		{"\xe0\xa0", 2, 0, 0},
		{"\xe0\xa0z", 3, 0, 0},
		{"\xe0z\x80", 3, 0, 0},
		{"\xed\x9f\xbf", 3, 3, 0xd7ff},
		{"\xed\xa0\x80", 3, 0, 0},
		{"\xed\xbf\xbf", 3, 0, 0},
		{"\xee\x80\x80", 3, 3, 0xe000},
		{"\xef\xbf\xbf", 3, 3, 0xffff},
		{"\xf0\x8f\xbf\xbf", 4, 0, 0},
		{"\xf0\x90\x80\x80", 4, 4, 0x10000},
		{"\xf0\x90\x80", 3, 0, 0},
		{"\xf4\x8f\xbf\xbf", 4, 4, 0x10ffff},
		{"\xf4\x90\x80\x80", 4, 0, 0},
		{"\xf7\xbf\xbf\xbf", 4, 0, 0},
		{"\xf8\x88\x80\x80\x80", 5, 0, 0},
		{"\xff", 1, 0, 0},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		unsigned long c = 0, three = 0;
		const char *p = rows[i].bytes;
		size_t length = sipinfo_utf8_decode(slice_make(p, p + rows[i].n), &c);

		ck_assert_msg(length == rows[i].length, "%zu: %zu", i, length);
		ck_assert_msg(length == 0 || c == rows[i].c, "%zu: %lx", i, c);
		length = utf8_decode_three(p, p + rows[i].n, &three);
		ck_assert_msg(length == (rows[i].length == 3 ? 3 : 0), "%zu: %zu", i, length);
		ck_assert_msg(length == 0 || three == rows[i].c, "%zu: %lx", i, three);
	}
}
END_TEST

START_TEST(widths)
{
	static const struct {
		unsigned long c;
		int width;
	} rows[] = {
		{'a', 1},      {0x2ff, 1},    {0x300, 0},    {0x36f, 0},     {0x370, 1},    {0x482, 1},
		{0x483, 0},    {0x489, 0},    {0x48a, 1},    {0x4e00, 2},    {0xac00, 2},   {0xd7a3, 2},
		{0xff01, 2},   {0xff61, 1},   {0x200b, 0},   {0xfeff, 0},    {0x1f600, 2},  {0x20000, 2},
		{0xe0100, 0},  {0xe01ef, 0},  {0xf0000, 1},  {0x10fffd, 1},  {0x10ffff, 0},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		ck_assert_msg(sipinfo_utf8_width(rows[i].c) == rows[i].width, "U+%04lX", rows[i].c);
}
END_TEST

/* A byte that is no character takes no column: it is never written. */
START_TEST(columns)
{
	static const char ascii[] = "0123456789012345678901234567890123456789";
	static const struct {
		const char *text;
		int columns;
	} rows[] = {
		{"", 0},
		{"abc", 3},
		{"\xe5\xbf\x99", 2},
		{"a\xe5\xbf\x99z", 4},
		{"e\xcc\x81", 1},
		{"\xff", 0},
		{"a\xff\xfez", 2},
		{"a\xe5\xbf", 1},
		{"\xe5\xbf\xe5\xbf\x99", 2},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		ck_assert_msg(sipinfo_utf8_columns(text(rows[i].text)) == rows[i].columns, "%zu", i);
	for (size_t n = 0; n < sizeof ascii; n++) {
		char line[64];

		ck_assert_int_eq(sipinfo_utf8_columns(slice_make(ascii, ascii + n)), (int)n);
		for (size_t at = 0; at < n; at++) {
			memcpy(line, ascii, n);
			memcpy(line + at, "\xe5\xbf\x99", 3);
			memcpy(line + at + 3, ascii + at, n - at);
			ck_assert_int_eq(sipinfo_utf8_columns(slice_make(line, line + n + 3)), (int)n + 2);
		}
	}
}
END_TEST

/* Among the characters from first to last none is hidden, and on both sides of them one is. */
START_TEST(between_hidden)
{
	unsigned long first, last;

	for (unsigned long c = 0; c <= 0x10ffff; c++) {
		if (sipinfo_utf8_is_hidden(c)) {
			EXPECT(sipinfo_utf8_find_hidden(c, &first, &last), "U+%04lX", c);
			continue;
		}
		EXPECT(!sipinfo_utf8_find_hidden(c, &first, &last), "U+%04lX", c);
		EXPECT(first == c && sipinfo_utf8_is_hidden(first - 1) && last >= c && last < 0x10ffff,
		       "U+%04lX: from %lx to %lx", c, first, last);
		EXPECT(sipinfo_utf8_is_hidden(last + 1), "U+%04lX: from %lx to %lx", c, first, last);
		for (unsigned long other = c; other <= last; other++)
			EXPECT(!sipinfo_utf8_is_hidden(other), "U+%04lX: from %lx to %lx", c, first, last);
		EXPECT(!sipinfo_utf8_find_hidden(last, &first, &last) && first == c, "U+%04lX", c);
		c = last;
	}
	ck_assert(sipinfo_utf8_is_joiner(0x200c) && sipinfo_utf8_is_joiner(0x200d));
	ck_assert(!sipinfo_utf8_is_joiner(0x200b) && !sipinfo_utf8_is_joiner(0x200e));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"characters", characters},
		{"widths", widths},
		{"columns", columns},
		{"between hidden", between_hidden},
	};

	return run_units("utf8", units, LENGTH(units));
}
