#include <limits.h>
#include <stdbool.h>
#include <sipinfo/warning.h>
#include <string.h>

#include "suite.h"

static const int numbers[] = {INT_MIN, -1, 0, 299, 371, 400, 65536 + 370, INT_MAX};

START_TEST(order)
{
	int n = 0, previous = 0;

	for (int code = sipinfo_warning_next(0); code != 0; code = sipinfo_warning_next(code)) {
		ck_assert_int_gt(code, previous);
		previous = code;
		n++;
	}
	ck_assert_int_eq(n, 15);
	ck_assert_int_eq(sipinfo_warning_next(INT_MIN), 300);
	ck_assert_int_eq(sipinfo_warning_next(370), 380);
	ck_assert_int_eq(sipinfo_warning_next(399), 0);
	ck_assert_int_eq(sipinfo_warning_next(INT_MAX), 0);
	for (int code = -3; code < 1000; code++) {
		int next = code + 1;

		while (next < 1000 && sipinfo_warning_name(next) == NULL)
			next++;
		EXPECT(sipinfo_warning_next(code) == (next < 1000 ? next : 0), "after %d", code);
	}
	ck_assert_int_eq(sipinfo_warning_next(INT_MAX - 1), 0);
	ck_assert_int_eq(sipinfo_warning_from_name(NULL, 3), 0);
	ck_assert_int_eq(sipinfo_warning_from_name("--", 2), 0);
	ck_assert_int_eq(sipinfo_warning_from_name("insufficient-bandwidth", 22), 370);
}
END_TEST

START_TEST(texts)
{
	ck_assert_str_eq(sipinfo_warning_name(370), "Insufficient bandwidth");
	for (int code = sipinfo_warning_next(0); code != 0; code = sipinfo_warning_next(code)) {
		for (int kind = -1; kind < 12; kind++) {
			bool has = kind == SIPINFO_TEXT_TITLE || kind == SIPINFO_TEXT_MEANING ||
			           kind == SIPINFO_TEXT_FIX;

			EXPECT((sipinfo_warning_text(code, (enum sipinfo_text_kind)kind, 0)[0] !=
				'\0') == has,
			       "%d, kind %d", code, kind);
		}
		ck_assert_ptr_nonnull(sipinfo_warning_reference(code, 0));
		ck_assert_ptr_null(sipinfo_warning_reference(code, 100));
	}
}
END_TEST

START_TEST(unknown)
{
	for (size_t i = 0; i < LENGTH(numbers); i++) {
		ck_assert_ptr_null(sipinfo_warning_name(numbers[i]));
		ck_assert_str_eq(sipinfo_warning_text(numbers[i], SIPINFO_TEXT_FIX, 0), "");
		ck_assert_ptr_null(sipinfo_warning_reference(numbers[i], 0));
	}
}
END_TEST

START_TEST(page)
{
	static char whole[8192];

	for (int code = 298; code < 402; code++) {
		size_t n = sipinfo_describe_warning(code, NULL, whole, sizeof whole);

		EXPECT(n > 0 && n < sizeof whole && strlen(whole) == n, "%d: %zu", code, n);
		EXPECT((strstr(whole, "What to do") != NULL) == (sipinfo_warning_name(code) != NULL),
		       "%d", code);
	}
	ck_assert_uint_gt(sipinfo_describe_warning(INT_MIN, NULL, whole, sizeof whole), 0);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"order", order},   {"texts", texts}, {"unknown", unknown},
		{"page", page},
	};

	return run_units("warning", units, LENGTH(units));
}
