/* UTF-8: what is a character, how wide it is, what hides. */
#include "guard.h"

#include "base/utf8.h"

#include "encode.h"
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
		{"\xc0\x80", 2, 0, 0},
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
		{"\xf8\x90\x80\x80", 4, 0, 0},
		{"\xf0\x90\x80z", 4, 0, 0},
		{"\xf1z\x80\x80", 4, 0, 0},
		{"\xff", 1, 0, 0},
	};

	struct guard guard;

	guard_open(&guard, 64);
	for (size_t i = 0; i < LENGTH(rows); i++) {
		unsigned long c = 0, same = 0;
		const char *p = guard_place(&guard, rows[i].bytes, rows[i].n);
		size_t length = sipinfo_utf8_decode(slice_make(p, p + rows[i].n), &c);

		ck_assert_msg(length == rows[i].length, "%zu: %zu", i, length);
		ck_assert_msg(length == 0 || c == rows[i].c, "%zu: %lx", i, c);
		length = utf8_decode_short(p, p + rows[i].n, &same);
		ck_assert_msg(length == (rows[i].length == 2 || rows[i].length == 3 ? rows[i].length : 0),
			      "%zu: %zu", i, length);
		ck_assert_msg(length == 0 || same == rows[i].c, "%zu: %lx", i, same);
	}
	guard_close(&guard);
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
		{"\xe5\xbfz", 1},
		{"\xe5z\xbf", 1},
		{"\xc3z", 1},
		{"a\xc3", 1},
		{"a\xe5", 1},
		{"\xc2\x7f", 1},
		{"\xc2\xa0", 1},
		{"\xc1\xbf", 0},
		{"\xe0\x9f\xbf", 0},
		{"\xed\x9f\xbf", 1},
		{"\xed\xa0\x80", 0},
		{"\xed\xbf\xbf", 0},
		{"\xee\x80\x80", 1},
		{"\xe5\xbf\xe5\xbf\x99", 2},
	};

	struct guard guard;

	guard_open(&guard, 64);
	for (size_t i = 0; i < LENGTH(rows); i++) {
		size_t n = strlen(rows[i].text);
		const char *p = guard_place(&guard, rows[i].text, n);

		ck_assert_msg(sipinfo_utf8_columns(slice_make(p, p + n)) == rows[i].columns, "%zu", i);
	}
	guard_close(&guard);
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

/* Where a character stands makes no difference to its width: neither alone, nor behind any other. */
START_TEST(columns_of_any)
{
	unsigned long before = 1;
	uint32_t state = 1;

	for (int round = 0; round < 200000; round++) {
		unsigned long c;
		char text[8];
		size_t n;

		state = state * 1664525 + 1013904223;
		/* near the one before, or anywhere */
		c = (state >> 31 ? before + (state >> 8) % 2000 : state >> 8) % 0x110000;
		if (c < 0x80 || (c >= 0xd800 && c <= 0xdfff))
			continue;
		n = encode(before, text);
		n += encode(c, text + n);
		EXPECT(sipinfo_utf8_columns(slice_make(text, text + n)) ==
			       (before < 0x80 ? 1 : sipinfo_utf8_width(before)) + sipinfo_utf8_width(c),
		       "U+%04lX U+%04lX", before, c);
		before = c;
	}
}
END_TEST

/* Past a character of two or three bytes if no other of its 64 is hidden, and past no broken one. */
START_TEST(seen)
{
	static const char *const broken[] = {"\xc0\x80", "\xc1\xbf", "\xc2", "\xc3x", "\xe0\x80\x80",
					     "\xe0\x9f\xbf", "\xe4\xb8", "\xe4\xb8x", "\xe4x\xb8", "\xff"};

	for (unsigned long row = 0; row < 0x110000; row += 64) {
		bool hides = row < 0x80 || row > 0xffff || (row >= 0xd800 && row <= 0xdfff);

		for (unsigned long c = row; c < row + 64; c++)
			hides = hides || sipinfo_utf8_is_hidden(c);
		for (unsigned long c = row; c < row + 64; c++) {
			char text[8];
			size_t n = encode(c, text);
			const char *stop = sipinfo_utf8_skip_seen(text, text + n);

			EXPECT(stop == (hides ? text : text + n), "U+%04lX", c);
		}
	}
	for (size_t i = 0; i < LENGTH(broken); i++)
		ck_assert_ptr_eq(sipinfo_utf8_skip_seen(broken[i], broken[i] + strlen(broken[i])), broken[i]);
	ck_assert_ptr_eq(sipinfo_utf8_skip_seen(broken[0], broken[0]), broken[0]);
	ck_assert(sipinfo_utf8_is_hidden(0) && sipinfo_utf8_is_hidden(0x1f) && !sipinfo_utf8_is_hidden(0x20));
	ck_assert(!sipinfo_utf8_is_hidden(0x7e) && sipinfo_utf8_is_hidden(0x7f) && sipinfo_utf8_is_hidden(0x9f));
	ck_assert(!sipinfo_utf8_is_hidden(0xa0) && sipinfo_utf8_is_hidden(0xad) && !sipinfo_utf8_is_hidden(0xae));
	/* no characters */
	ck_assert(!sipinfo_utf8_is_hidden(0x110000) && !sipinfo_utf8_is_hidden(0xffffffff));
	ck_assert(sipinfo_utf8_is_joiner(0x200c) && sipinfo_utf8_is_joiner(0x200d));
	ck_assert(!sipinfo_utf8_is_joiner(0x200b) && !sipinfo_utf8_is_joiner(0x200e));
}
END_TEST

/* What has no room is not copied; what is copied may move within its room. */
START_TEST(copied)
{
	char room[] = "abcdef", *p = room + 1;

	copy_bytes(&p, room + 3, "xyz", &"xyz"[3]);
	ck_assert_str_eq(room, "axydef");
	ck_assert_ptr_eq(p, room + 3);
	copy_bytes(&p, room + 6, p, p);
	ck_assert_ptr_eq(p, room + 3);
	p = room;
	copy_bytes(&p, room + 6, room + 2, room + 6);
	ck_assert_str_eq(room, "ydefef");
	ck_assert_ptr_eq(p, room + 4);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"copied", copied},
		{"characters", characters},
		{"widths", widths},
		{"columns", columns},
		{"columns of any", columns_of_any},
		{"seen", seen},
	};

	return run_units("utf8", units, LENGTH(units));
}
