#include "guard.h"

#include <stdbool.h>
#include <sipinfo/reason.h>

#include "suite.h"

static const struct sipinfo_protocol *
find(const char *name)
{
	return sipinfo_protocol_from_name(name, strlen(name));
}

START_TEST(protocols)
{
	const struct sipinfo_protocol *i = NULL;
	struct guard guard;
	int n = 0, registered = 0;
	bool others = false;

	guard_open(&guard, 64);
	while ((i = sipinfo_protocol_next(i)) != NULL) {
		const char *name = sipinfo_protocol_name(i);
		size_t length = strlen(name);

		ck_assert_ptr_eq(
			sipinfo_protocol_from_name(guard_place(&guard, name, length), length), i);
		ck_assert_str_ne(sipinfo_protocol_text(i, SIPINFO_TEXT_MEANING, 0), "");
		ck_assert_ptr_nonnull(sipinfo_protocol_reference(i, 0));
		/* those that IANA registers come first */
		ck_assert(!(others && sipinfo_protocol_is_registered(i)));
		others = others || !sipinfo_protocol_is_registered(i);
		registered += sipinfo_protocol_is_registered(i);
		n++;
	}
	guard_close(&guard);
	ck_assert_int_eq(registered, 22);
	ck_assert_int_ge(n, 24);
	ck_assert_ptr_eq(find("q.850"), find("Q.850"));
	ck_assert_ptr_nonnull(find("q.850"));
	ck_assert_ptr_ne(find("sip"), find("stir"));
}
END_TEST

START_TEST(no_protocol)
{
	static const char *const cases[] = {"", "Q.85", "Q.8500", "Q850", " SIP", "SIP;", "\xff"};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i]) == NULL, "\"%s\"", cases[i]);
	ck_assert_ptr_null(sipinfo_protocol_from_name(NULL, 0));
	ck_assert_ptr_null(sipinfo_protocol_from_name(NULL, 3));
	ck_assert_ptr_null(sipinfo_protocol_from_name("SIP\0", 4));
	ck_assert_ptr_null(sipinfo_protocol_name(NULL));
	ck_assert(!sipinfo_protocol_is_registered(NULL));
	ck_assert_str_eq(sipinfo_protocol_text(NULL, SIPINFO_TEXT_MEANING, 0), "");
	ck_assert_str_eq(sipinfo_protocol_text(find("SIP"), SIPINFO_TEXT_TITLE, 0), "");
	ck_assert_ptr_null(sipinfo_protocol_reference(NULL, 0));
	ck_assert_ptr_null(sipinfo_reason_from_cause(NULL, 1));
	ck_assert_ptr_null(sipinfo_reason_name(NULL));
	ck_assert_ptr_null(sipinfo_reason_protocol(NULL));
	ck_assert_int_eq(sipinfo_reason_cause(NULL), -1);
	ck_assert_str_eq(sipinfo_reason_text(NULL, SIPINFO_TEXT_TITLE, 0), "");
	ck_assert_ptr_null(sipinfo_reason_reference(NULL, 0));
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
		const struct sipinfo_protocol *protocol = find(cases[i].protocol);
		const struct sipinfo_reason *reason =
			sipinfo_reason_from_cause(protocol, cases[i].cause);

		ck_assert_str_eq(sipinfo_reason_name(reason), cases[i].name);
		ck_assert_str_ne(sipinfo_reason_text(reason, SIPINFO_TEXT_TITLE, 0), "");
		ck_assert_str_ne(sipinfo_reason_text(reason, SIPINFO_TEXT_MEANING, 0), "");
		ck_assert_str_eq(sipinfo_reason_text(reason, SIPINFO_TEXT_FIX, 0), "");
		ck_assert_ptr_nonnull(sipinfo_reason_reference(reason, 0));
		for (size_t j = 0; j < LENGTH(causes); j++)
			ck_assert_ptr_null(sipinfo_reason_from_cause(protocol, causes[j]));
	}
	/* their causes are codes and causes themselves */
	ck_assert_ptr_null(sipinfo_reason_from_cause(find("SIP"), 428));
	ck_assert_ptr_null(sipinfo_reason_from_cause(find("Q.850"), 1));
	ck_assert_ptr_null(sipinfo_reason_from_cause(find("STIR"), 1));
}
END_TEST

START_TEST(every_reason)
{
	const struct sipinfo_reason *reason = NULL;
	int n = 0, of_stir = 0;

	while ((reason = sipinfo_reason_next(reason)) != NULL) {
		const struct sipinfo_protocol *protocol = sipinfo_reason_protocol(reason);
		const char *name = sipinfo_reason_name(reason);

		ck_assert_ptr_nonnull(protocol);
		ck_assert_ptr_eq(
			sipinfo_reason_from_cause(protocol, sipinfo_reason_cause(reason)), reason);
		/* another cause may have the same name */
		ck_assert_str_eq(sipinfo_reason_name(sipinfo_reason_from_name(
					 protocol, name, strlen(name))),
				 name);
		ck_assert_ptr_eq(sipinfo_reason_protocol(sipinfo_reason_from_name(
					 protocol, name, strlen(name))),
				 protocol);
		of_stir += protocol == find("STIR");
		n++;
	}
	ck_assert_int_gt(n, 10);
	/* RFC 8224 and RFC 9410: 403, 428, 436 to 438 */
	ck_assert_int_eq(of_stir, 5);
	ck_assert_ptr_eq(sipinfo_reason_from_name(NULL, "ua preemption", 13),
			 sipinfo_reason_from_cause(find("Preemption"), 1));
	ck_assert_ptr_null(sipinfo_reason_from_name(find("STIR"), "UA Preemption", 13));
	ck_assert_ptr_null(sipinfo_reason_from_name(NULL, NULL, 1));
	ck_assert_ptr_null(sipinfo_reason_from_name(NULL, "-", 1));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"protocols", protocols},
		{"no protocol", no_protocol},
		{"reasons", reasons},
		{"every reason", every_reason},
	};

	return run_units("reason", units, LENGTH(units));
}
