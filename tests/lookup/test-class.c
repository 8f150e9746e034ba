#include <limits.h>
#include <sipinfo/class.h>

#include "suite.h"

static const int far_away[] = {INT_MIN, INT_MIN + 1, -100, -1, 10000, 65636, INT_MAX - 1, INT_MAX};

/* Written out digit by digit, so that it shares nothing with the library. */
static enum sipinfo_class_kind
expected(int code)
{
	static const struct {
		int first, last;
		enum sipinfo_class_kind class;
	} classes[] = {
		{100, 199, SIPINFO_CLASS_PROVISIONAL},    {200, 299, SIPINFO_CLASS_SUCCESS},
		{300, 399, SIPINFO_CLASS_REDIRECTION},    {400, 499, SIPINFO_CLASS_REQUEST_FAILURE},
		{500, 599, SIPINFO_CLASS_SERVER_FAILURE}, {600, 699, SIPINFO_CLASS_GLOBAL_FAILURE},
	};

	for (size_t i = 0; i < LENGTH(classes); i++) {
		if (code >= classes[i].first && code <= classes[i].last)
			return classes[i].class;
	}
	return SIPINFO_CLASS_NONE;
}

static void
check_code(int code)
{
	enum sipinfo_class_kind class = expected(code);

	ck_assert_msg(sipinfo_class(code) == class, "class of %d", code);
	ck_assert_msg(sipinfo_is_provisional(code) == (class == SIPINFO_CLASS_PROVISIONAL),
		      "provisional: %d", code);
	ck_assert_msg(sipinfo_is_final(code) == (class > SIPINFO_CLASS_PROVISIONAL), "final: %d",
		      code);
	ck_assert_msg(sipinfo_is_success(code) == (class == SIPINFO_CLASS_SUCCESS), "success: %d",
		      code);
	ck_assert_msg(sipinfo_is_redirection(code) == (class == SIPINFO_CLASS_REDIRECTION),
		      "redirection: %d", code);
	ck_assert_msg(sipinfo_is_failure(code) == (class >= SIPINFO_CLASS_REQUEST_FAILURE),
		      "failure: %d", code);
}

START_TEST(every_code)
{
	for (int code = -1000; code <= 2000; code++)
		check_code(code);
	for (size_t i = 0; i < LENGTH(far_away); i++)
		check_code(far_away[i]);
}
END_TEST

START_TEST(the_value_is_the_first_digit)
{
	ck_assert_int_eq(SIPINFO_CLASS_NONE, 0);
	for (int code = 100; code <= 699; code++)
		ck_assert_int_eq((int)sipinfo_class(code), code / 100);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"every code", every_code},
		{"first digit", the_value_is_the_first_digit},
	};

	return run_units("class", units, LENGTH(units));
}
