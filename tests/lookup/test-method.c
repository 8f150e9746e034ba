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
	int n = 0;

	for (size_t i = 0; i < LENGTH(methods); i++) {
		ck_assert_str_eq(sipinfo_method_name((int)methods[i].method), methods[i].name);
		ck_assert_int_eq(find(methods[i].name), methods[i].method);
	}
	while (sipinfo_method_name(n + 1) != NULL) {
		n++;
		ck_assert_int_eq((int)find(sipinfo_method_name(n)), n);
		/* a set of methods is 32 bits wide */
		ck_assert_int_lt(n, 31);
	}
	ck_assert_int_ge(n, (int)LENGTH(methods));
}
END_TEST

START_TEST(no_method)
{
	static const int numbers[] = {INT_MIN, -1, 0, 32, 255, 256, 65537, INT_MAX};

	for (size_t i = 0; i < LENGTH(numbers); i++)
		ck_assert_ptr_null(sipinfo_method_name(numbers[i]));
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

int
main(void)
{
	const struct unit units[] = {
		{"names", names},
		{"no method", no_method},
		{"near misses", near_misses},
		{"no terminator", no_terminator},
	};

	return run_units("method", units, LENGTH(units));
}
