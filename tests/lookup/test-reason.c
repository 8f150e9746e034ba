#include "guard.h"

#include <limits.h>
#include <sipinfo/reason.h>

#include "suite.h"

static int
find(const char *name)
{
	return sipinfo_protocol_from_name(name, strlen(name));
}

START_TEST(protocols)
{
	struct guard guard;
	int n = 0, registered = 0;
	bool others = false;

	guard_open(&guard, 64);
	for (int i = sipinfo_protocol_next(0); i != 0; i = sipinfo_protocol_next(i)) {
		const char *name = sipinfo_protocol_name(i);
		size_t length = strlen(name);

		ck_assert_int_eq(sipinfo_protocol_from_name(guard_place(&guard, name, length), length), i);
		ck_assert_ptr_nonnull(sipinfo_protocol_text(i, SIPINFO_TEXT_MEANING, 0));
		ck_assert_int_ne(sipinfo_protocol_reference(i, 0), 0);
		/* those that IANA registers come first */
		ck_assert(!(others && sipinfo_protocol_is_registered(i)));
		others = others || !sipinfo_protocol_is_registered(i);
		registered += sipinfo_protocol_is_registered(i);
		n++;
	}
	guard_close(&guard);
	ck_assert_int_eq(registered, 22);
	ck_assert_int_ge(n, 24);
	ck_assert_int_eq(find("q.850"), find("Q.850"));
	ck_assert_int_ne(find("q.850"), 0);
	ck_assert_int_ne(find("sip"), find("stir"));
}
END_TEST

START_TEST(no_protocol)
{
	static const int numbers[] = {INT_MIN, -1, 0, 1000, INT_MAX};
	static const char *const cases[] = {"", "Q.85", "Q.8500", "Q850", " SIP", "SIP;", "\xff"};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i]) == 0, "\"%s\"", cases[i]);
	ck_assert_int_eq(sipinfo_protocol_from_name(NULL, 0), 0);
	ck_assert_int_eq(sipinfo_protocol_from_name(NULL, 3), 0);
	ck_assert_int_eq(sipinfo_protocol_from_name("SIP\0", 4), 0);
	for (size_t i = 0; i < LENGTH(numbers); i++) {
		ck_assert_ptr_null(sipinfo_protocol_name(numbers[i]));
		ck_assert(!sipinfo_protocol_is_registered(numbers[i]));
		ck_assert_ptr_null(sipinfo_protocol_text(numbers[i], SIPINFO_TEXT_MEANING, 0));
		ck_assert_int_eq(sipinfo_protocol_reference(numbers[i], 0), 0);
		ck_assert_int_eq(sipinfo_reason_from_cause(numbers[i], 1), 0);
		ck_assert_ptr_null(sipinfo_reason_name(numbers[i]));
		ck_assert_ptr_null(sipinfo_reason_text(numbers[i], SIPINFO_TEXT_TITLE, 0));
		ck_assert_int_eq(sipinfo_reason_reference(numbers[i], 0), 0);
	}
}
END_TEST

START_TEST(reasons)
{
	static const struct {
		const char *protocol;
		int64_t cause;
		const char *name;
	} cases[] = {
		{"Preemption", 1, "UA Preemption"},
		{"STIR", 428, "Use Identity Header"},
		{"RELEASE_CAUSE", 5, "SIP response time-out"},
		{"FAILURE_CAUSE", 1, "Media bearer or QoS lost"},
	};
	static const int64_t causes[] = {INT64_MIN, -1, 0, 5000, 65536 + 1, INT64_MAX};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		int reason = sipinfo_reason_from_cause(find(cases[i].protocol), cases[i].cause);

		ck_assert_str_eq(sipinfo_reason_name(reason), cases[i].name);
		ck_assert_ptr_nonnull(sipinfo_reason_text(reason, SIPINFO_TEXT_TITLE, 0));
		ck_assert_ptr_nonnull(sipinfo_reason_text(reason, SIPINFO_TEXT_MEANING, 0));
		ck_assert_ptr_null(sipinfo_reason_text(reason, SIPINFO_TEXT_FIX, 0));
		ck_assert_int_ne(sipinfo_reason_reference(reason, 0), 0);
		for (size_t j = 0; j < LENGTH(causes); j++)
			ck_assert_int_eq(sipinfo_reason_from_cause(find(cases[i].protocol), causes[j]), 0);
	}
	/* their causes are codes and causes themselves */
	ck_assert_int_eq(sipinfo_reason_from_cause(find("SIP"), 428), 0);
	ck_assert_int_eq(sipinfo_reason_from_cause(find("Q.850"), 1), 0);
	ck_assert_int_eq(sipinfo_reason_from_cause(find("STIR"), 1), 0);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"protocols", protocols},
		{"no protocol", no_protocol},
		{"reasons", reasons},
	};

	return run_units("reason", units, LENGTH(units));
}
