#include "guard.h"

#include <limits.h>
#include <sipinfo/method.h>

#include "suite.h"

static const struct {
	enum sipinfo_method method;
	const char *name;
} methods[] = {
	{SIPINFO_METHOD_ACK, "ACK"},
	{SIPINFO_METHOD_BYE, "BYE"},
	{SIPINFO_METHOD_CANCEL, "CANCEL"},
	{SIPINFO_METHOD_INFO, "INFO"},
	{SIPINFO_METHOD_INVITE, "INVITE"},
	{SIPINFO_METHOD_MESSAGE, "MESSAGE"},
	{SIPINFO_METHOD_NOTIFY, "NOTIFY"},
	{SIPINFO_METHOD_OPTIONS, "OPTIONS"},
	{SIPINFO_METHOD_PRACK, "PRACK"},
	{SIPINFO_METHOD_PUBLISH, "PUBLISH"},
	{SIPINFO_METHOD_REFER, "REFER"},
	{SIPINFO_METHOD_REGISTER, "REGISTER"},
	{SIPINFO_METHOD_SUBSCRIBE, "SUBSCRIBE"},
	{SIPINFO_METHOD_UPDATE, "UPDATE"},
};

static enum sipinfo_method
find(const char *name)
{
	return sipinfo_method_from_name(name, strlen(name));
}

START_TEST(names)
{
	enum sipinfo_method method = SIPINFO_METHOD_NONE;
	int n = 0;

	for (size_t i = 0; i < LENGTH(methods); i++) {
		ck_assert_str_eq(sipinfo_method_name(methods[i].method), methods[i].name);
		ck_assert_int_eq(find(methods[i].name), methods[i].method);
	}
	while ((method = sipinfo_method_next(method)) != SIPINFO_METHOD_NONE) {
		ck_assert_int_eq(find(sipinfo_method_name(method)), method);
		ck_assert_str_ne(sipinfo_method_text(method, SIPINFO_TEXT_MEANING, 0), "");
		ck_assert_str_eq(sipinfo_method_text(method, SIPINFO_TEXT_TITLE, 0), "");
		ck_assert_ptr_nonnull(sipinfo_method_reference(method, 0));
		ck_assert_ptr_null(sipinfo_method_reference(method, 100));
		/* a set of methods is 32 bits wide */
		ck_assert_int_lt(n++, 31);
	}
	ck_assert_int_ge(n, (int)LENGTH(methods));
}
END_TEST

START_TEST(no_method)
{
	static const int numbers[] = {INT_MIN, -1, 0, 32, 255, 256, 65537, INT_MAX};

	for (size_t i = 0; i < LENGTH(numbers); i++) {
		enum sipinfo_method method = (enum sipinfo_method)numbers[i];

		ck_assert_ptr_null(sipinfo_method_name(method));
		ck_assert_str_eq(sipinfo_method_text(method, SIPINFO_TEXT_MEANING, 0), "");
		ck_assert_ptr_null(sipinfo_method_reference(method, 0));
		if (method != SIPINFO_METHOD_NONE)
			ck_assert_int_eq(sipinfo_method_next(method), SIPINFO_METHOD_NONE);
	}
}
END_TEST

START_TEST(near_misses)
{
	static const char *const cases[] = {
		"",           "invite", "Invite", "INVIT",     "INVITES", " INVITE", "INVITE ",
		"INVITE\r\n", "ACKK",   "B",      "PUBLISHED", "FOO",     "REGISTE", "SUBSCRIBES",
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i]) == SIPINFO_METHOD_NONE, "\"%s\"", cases[i]);
	ck_assert_int_eq(sipinfo_method_from_name(NULL, 0), SIPINFO_METHOD_NONE);
	ck_assert_int_eq(sipinfo_method_from_name(NULL, 6), SIPINFO_METHOD_NONE);
	ck_assert_int_eq(sipinfo_method_from_name("INVITE", 0), SIPINFO_METHOD_NONE);
	ck_assert_int_eq(sipinfo_method_from_name("INVITE", 7), SIPINFO_METHOD_NONE);
	ck_assert_int_eq(sipinfo_method_from_name("ACK\0", 4), SIPINFO_METHOD_NONE);
	ck_assert_int_eq(sipinfo_method_from_name("\0\0\0\0", 4), SIPINFO_METHOD_NONE);
	ck_assert_int_eq(sipinfo_method_from_name("\0ACK", 4), SIPINFO_METHOD_NONE);
}
END_TEST

START_TEST(no_terminator)
{
	struct guard guard;

	guard_open(&guard, 64);
	for (size_t i = 0; i < LENGTH(methods); i++) {
		size_t n = strlen(methods[i].name);

		ck_assert_int_eq(
			sipinfo_method_from_name(guard_place(&guard, methods[i].name, n), n),
			methods[i].method);
		n--;
		ck_assert_int_eq(
			sipinfo_method_from_name(guard_place(&guard, methods[i].name, n), n),
			SIPINFO_METHOD_NONE);
	}
	guard_close(&guard);
}
END_TEST

static bool
is_own(int code, int method, bool in_dialog, enum sipinfo_text_kind kind)
{
	const char *text = sipinfo_text_for(code, (enum sipinfo_method)method, in_dialog, kind, 0);

	ck_assert_ptr_nonnull(text);
	return text != sipinfo_text(code, kind, 0);
}

START_TEST(texts_by_method)
{
	ck_assert(is_own(403, SIPINFO_METHOD_REGISTER, false, SIPINFO_TEXT_FIX));
	ck_assert_str_ne(sipinfo_text_for(403, SIPINFO_METHOD_REGISTER, false, SIPINFO_TEXT_FIX, 0),
			 sipinfo_text_for(403, SIPINFO_METHOD_OPTIONS, false, SIPINFO_TEXT_FIX, 0));
	/* what it lacks is that of the code, and so is what has no variation at all */
	ck_assert(!is_own(403, SIPINFO_METHOD_REGISTER, false, SIPINFO_TEXT_TITLE));
	ck_assert(!is_own(403, SIPINFO_METHOD_PRACK, false, SIPINFO_TEXT_FIX));
	/* only an INVITE depends on the dialog */
	ck_assert(!is_own(403, SIPINFO_METHOD_INVITE, false, SIPINFO_TEXT_FIX));
	ck_assert(is_own(403, SIPINFO_METHOD_INVITE, true, SIPINFO_TEXT_FIX));
	ck_assert(is_own(403, SIPINFO_METHOD_REGISTER, true, SIPINFO_TEXT_FIX));
	/* the answer to each of these says something of its own */
	for (size_t i = 0; i < LENGTH(methods); i++) {
		bool has = methods[i].method != SIPINFO_METHOD_ACK && methods[i].method != SIPINFO_METHOD_INVITE;

		ck_assert_msg(is_own(200, (int)methods[i].method, false, SIPINFO_TEXT_SUMMARY) == has,
			      "%s", methods[i].name);
	}
	ck_assert(is_own(200, SIPINFO_METHOD_INVITE, true, SIPINFO_TEXT_SUMMARY));
}
END_TEST

START_TEST(texts_by_no_method)
{
	static const int numbers[] = {INT_MIN, -1, 0, 15, 31, 32, 33, 64, 255, INT_MAX};
	static const int kinds[] = {INT_MIN, -1, 0, 9, 255, INT_MAX};

	for (size_t i = 0; i < LENGTH(numbers); i++) {
		ck_assert(!is_own(403, numbers[i], false, SIPINFO_TEXT_FIX));
		ck_assert(!is_own(403, numbers[i], true, SIPINFO_TEXT_FIX));
		ck_assert(!is_own(numbers[i], SIPINFO_METHOD_REGISTER, true, SIPINFO_TEXT_FIX));
	}
	for (size_t i = 0; i < LENGTH(kinds); i++)
		ck_assert_str_eq(sipinfo_text_for(403, SIPINFO_METHOD_REGISTER, false,
						  (enum sipinfo_text_kind)kinds[i], 0),
				 "");
}
END_TEST

START_TEST(every_text_by_method)
{
	size_t own = 0;

	for (int code = 99; code <= 700; code++) {
		for (int method = 0; method <= SIPINFO_METHOD_UPDATE + 1; method++) {
			for (int kind = SIPINFO_TEXT_TITLE; kind <= SIPINFO_TEXT_EXAMPLE; kind++) {
				own += is_own(code, method, false, (enum sipinfo_text_kind)kind);
				own += is_own(code, method, true, (enum sipinfo_text_kind)kind);
			}
		}
	}
	ck_assert_uint_gt(own, 100);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"names", names},
		{"no method", no_method},
		{"near misses", near_misses},
		{"no terminator", no_terminator},
		{"texts by method", texts_by_method},
		{"texts by no method", texts_by_no_method},
		{"every text by method", every_text_by_method},
	};

	return run_units("method", units, LENGTH(units));
}
