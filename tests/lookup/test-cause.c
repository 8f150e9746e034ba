#include "guard.h"

#include <limits.h>
#include <stdbool.h>
#include <sipinfo/cause.h>

#include "suite.h"

static const int numbers[] = {INT_MIN, -128, -1, 0, 128, 255, 65535, 65536, 65553, INT_MAX};

START_TEST(order)
{
	int n = 0, own = 0, previous = 0;

	for (int cause = sipinfo_cause_next(0); cause != 0; cause = sipinfo_cause_next(cause)) {
		ck_assert_int_gt(cause, previous);
		ck_assert_ptr_nonnull(sipinfo_cause_name(cause));
		ck_assert_ptr_nonnull(sipinfo_cause_reference(cause, 0));
		previous = cause;
		n++;
		own += cause > 127;
	}
	ck_assert_int_ge(n - own, 74);
	ck_assert_int_gt(own, 0);
	ck_assert_int_eq(sipinfo_cause_next(INT_MIN), 1);
	ck_assert_int_eq(sipinfo_cause_next(-1), 1);
	ck_assert_int_eq(sipinfo_cause_next(9), 14);
	ck_assert_int_eq(sipinfo_cause_next(127), 142);
	ck_assert_int_eq(sipinfo_cause_next(previous), 0);
	ck_assert_int_eq(sipinfo_cause_next(65535), 0);
	ck_assert_int_eq(sipinfo_cause_next(INT_MAX), 0);
}
END_TEST

START_TEST(texts)
{
	ck_assert_str_eq(sipinfo_cause_name(21), "Call rejected");
	ck_assert_str_eq(sipinfo_cause_name(487), "ORIGINATOR_CANCEL");
	/* what FreeSWITCH or Asterisk calls it */
	ck_assert_int_eq(sipinfo_cause_from_name("UNALLOCATED_NUMBER", 18), 1);
	ck_assert_int_eq(sipinfo_cause_from_name("unallocated number", 18), 1);
	ck_assert_int_eq(sipinfo_cause_from_name("UNALLOCATED_NUMBERS", 19), 0);
	ck_assert_int_eq(sipinfo_cause_from_name(NULL, 3), 0);
	ck_assert_int_eq(sipinfo_cause_from_name("", 0), 0);
	ck_assert_int_eq(sipinfo_cause_from_name("._-", 3), 0);
	ck_assert(sipinfo_cause_is_itu(21));
	ck_assert(!sipinfo_cause_is_itu(52));
	ck_assert(!sipinfo_cause_is_itu(487));
	for (int cause = sipinfo_cause_next(0); cause != 0; cause = sipinfo_cause_next(cause)) {
		for (int kind = -1; kind < 12; kind++) {
			const char *text = sipinfo_cause_text(cause, (enum sipinfo_text_kind)kind, 0);
			bool has = kind == SIPINFO_TEXT_TITLE || kind == SIPINFO_TEXT_MEANING ||
			           (kind == SIPINFO_TEXT_CALLER && cause <= 127);

			EXPECT((text[0] != '\0') == has, "cause %d, kind %d", cause, kind);
		}
	}
	/* a language that does not exist is English */
	ck_assert_str_eq(sipinfo_cause_text(21, SIPINFO_TEXT_TITLE, INT_MAX),
	                 sipinfo_cause_text(21, SIPINFO_TEXT_TITLE, 0));
}
END_TEST

START_TEST(unknown)
{
	for (size_t i = 0; i < LENGTH(numbers); i++) {
		ck_assert_ptr_null(sipinfo_cause_name(numbers[i]));
		ck_assert_str_eq(sipinfo_cause_text(numbers[i], SIPINFO_TEXT_TITLE, 0), "");
		ck_assert(!sipinfo_cause_is_itu(numbers[i]));
		ck_assert_int_eq(sipinfo_cause_class(numbers[i]), SIPINFO_CAUSE_CLASS_NONE);
		ck_assert_ptr_null(sipinfo_cause_reference(numbers[i], 0));
	}
	ck_assert_ptr_null(sipinfo_cause_name(126));
	ck_assert_int_eq(sipinfo_cause_class(126), SIPINFO_CAUSE_CLASS_INTERWORKING);
	ck_assert_ptr_null(sipinfo_cause_reference(21, 1000));
}
END_TEST

START_TEST(classes)
{
	static const int bounds[][2] = {{1, 1},  {15, 1},  {16, 1},  {31, 1}, {32, 2}, {47, 2},
					{48, 3}, {63, 3},  {64, 4},  {79, 4}, {80, 5}, {95, 5},
					{96, 6}, {111, 6}, {112, 7}, {127, 7}};

	for (size_t i = 0; i < LENGTH(bounds); i++)
		ck_assert_int_eq((int)sipinfo_cause_class(bounds[i][0]), bounds[i][1]);
}
END_TEST

START_TEST(locations)
{
	struct guard guard;

	guard_open(&guard, 64);
	for (int i = 0; i < 16; i++) {
		const char *abbreviation = sipinfo_cause_location_abbreviation(i);
		const char *name;
		size_t n = strlen(abbreviation);

		ck_assert_ptr_nonnull(sipinfo_cause_location_name(i));
		ck_assert_str_ne(sipinfo_cause_location_text(i, SIPINFO_TEXT_TITLE, 0), "");
		ck_assert_int_eq(sipinfo_cause_location_from_name(
					 guard_place(&guard, abbreviation, n), n),
		                 i);
		ck_assert_int_eq(sipinfo_cause_location_next(i), i < 15 ? i + 1 : -1);
		/* several are spare, and the first of them is found */
		name = sipinfo_cause_location_name(i);
		ck_assert_str_eq(sipinfo_cause_location_name(
					 sipinfo_cause_location_from_name(name, strlen(name))),
				 name);
	}
	ck_assert_int_eq(sipinfo_cause_location_next(SIPINFO_CAUSE_LOCATION_NONE), 0);
	ck_assert_int_eq(sipinfo_cause_location_next(INT_MIN), 0);
	ck_assert_int_eq(sipinfo_cause_location_next(16), SIPINFO_CAUSE_LOCATION_NONE);
	ck_assert_int_eq(sipinfo_cause_location_next(INT_MAX), SIPINFO_CAUSE_LOCATION_NONE);
	guard_close(&guard);
	ck_assert_int_eq(sipinfo_cause_location_from_name("rpn", 3), 5);
	ck_assert_int_eq(sipinfo_cause_location_from_name("U", 1), 0);
	ck_assert_int_eq(sipinfo_cause_location_from_name("U\0", 2), -1);
	ck_assert_int_eq(sipinfo_cause_location_from_name("LP", 2), -1);
	ck_assert_int_eq(sipinfo_cause_location_from_name("", 0), -1);
	ck_assert_int_eq(sipinfo_cause_location_from_name(NULL, 0), -1);
	ck_assert_int_eq(sipinfo_cause_location_from_name(NULL, 3), -1);
	for (size_t i = 0; i < LENGTH(numbers); i++) {
		if (numbers[i] == 0)
			continue;
		ck_assert_ptr_null(sipinfo_cause_location_name(numbers[i]));
		ck_assert_ptr_null(sipinfo_cause_location_abbreviation(numbers[i]));
		ck_assert_str_eq(sipinfo_cause_location_text(numbers[i], SIPINFO_TEXT_TITLE, 0), "");
	}
	ck_assert_ptr_null(sipinfo_cause_location_name(16));
}
END_TEST

START_TEST(page)
{
	static char whole[16384], cut[16384];

	for (int cause = -2; cause < 900; cause++) {
		size_t n = sipinfo_describe_cause(cause, NULL, whole, sizeof whole);

		EXPECT(n > 0 && n < sizeof whole && strlen(whole) == n, "cause %d: %zu", cause, n);
		EXPECT(sipinfo_describe_cause(cause, NULL, NULL, 0) == n, "cause %d", cause);
		EXPECT(sipinfo_describe_cause(cause, NULL, cut, 20) == n && strlen(cut) <= 19 &&
			       strncmp(cut, whole, strlen(cut)) == 0,
		       "cause %d", cause);
	}
	sipinfo_describe_cause(21, NULL, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "603 Decline"));
	ck_assert_ptr_nonnull(strstr(whole, "the cause location is the user"));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"order", order},     {"texts", texts},         {"unknown", unknown},
		{"classes", classes}, {"locations", locations}, {"page", page},
	};

	return run_units("cause", units, LENGTH(units));
}
