#include "guard.h"

#include <sipinfo/code.h>
#include <sipinfo/timer.h>
#include <sipinfo/vocabulary.h>

#include "suite.h"

static const struct sipinfo_timer *
find(const char *name)
{
	return sipinfo_timer_from_name(name, strlen(name));
}

/* RFC 3261, table 4; RFC 6026, section 7; RFC 6665, section 4.1.2.4; RFC 4028, section 4. */
static const struct {
	const char *name;
	int64_t milliseconds;
	enum sipinfo_timer_side_kind side;
	int code;
} expected[] = {
	{"T1", 500, SIPINFO_TIMER_SIDE_BOTH, 0},
	{"T2", 4000, SIPINFO_TIMER_SIDE_BOTH, 0},
	{"T4", 5000, SIPINFO_TIMER_SIDE_BOTH, 0},
	{"Timer A", 500, SIPINFO_TIMER_SIDE_CLIENT, 0},
	{"Timer B", 32000, SIPINFO_TIMER_SIDE_CLIENT, 408},
	{"Timer C", 180000, SIPINFO_TIMER_SIDE_PROXY, 408},
	{"Timer D", 32000, SIPINFO_TIMER_SIDE_CLIENT, 0},
	{"Timer E", 500, SIPINFO_TIMER_SIDE_CLIENT, 0},
	{"Timer F", 32000, SIPINFO_TIMER_SIDE_CLIENT, 408},
	{"Timer G", 500, SIPINFO_TIMER_SIDE_SERVER, 0},
	{"Timer H", 32000, SIPINFO_TIMER_SIDE_SERVER, 0},
	{"Timer I", 5000, SIPINFO_TIMER_SIDE_SERVER, 0},
	{"Timer J", 32000, SIPINFO_TIMER_SIDE_SERVER, 0},
	{"Timer K", 5000, SIPINFO_TIMER_SIDE_CLIENT, 0},
	{"Timer L", 32000, SIPINFO_TIMER_SIDE_SERVER, 0},
	{"Timer M", 32000, SIPINFO_TIMER_SIDE_CLIENT, 0},
	{"Timer N", 32000, SIPINFO_TIMER_SIDE_SUBSCRIBER, 0},
	{"Session timer", 1800000, SIPINFO_TIMER_SIDE_BOTH, 422},
};

START_TEST(every_timer)
{
	const struct sipinfo_timer *timer = NULL;
	struct guard guard;
	size_t n = 0;

	guard_open(&guard, 64);
	while ((timer = sipinfo_timer_next(timer)) != NULL) {
		const char *name = sipinfo_timer_name(timer);
		size_t length = strlen(name);

		ck_assert_uint_lt(n, LENGTH(expected));
		ck_assert_str_eq(name, expected[n].name);
		ck_assert_int_eq(sipinfo_timer_milliseconds(timer), expected[n].milliseconds);
		ck_assert_int_eq(sipinfo_timer_side(timer), expected[n].side);
		ck_assert_int_eq(sipinfo_timer_code(timer, 0), expected[n].code);
		ck_assert_int_gt((int)strlen(sipinfo_timer_value(timer)), 0);
		ck_assert_int_gt((int)strlen(sipinfo_timer_text(timer, SIPINFO_TEXT_TITLE, 0)), 0);
		ck_assert_int_gt((int)strlen(sipinfo_timer_text(timer, SIPINFO_TEXT_MEANING, 0)), 0);
		ck_assert_int_gt((int)strlen(sipinfo_timer_text(timer, SIPINFO_TEXT_FIX, 0)), 0);
		ck_assert_str_eq(sipinfo_timer_text(timer, SIPINFO_TEXT_SEND, 0), "");
		ck_assert_ptr_nonnull(sipinfo_timer_reference(timer, 0));
		ck_assert_ptr_null(sipinfo_timer_reference(timer, SIZE_MAX));
		ck_assert_int_eq(sipinfo_timer_code(timer, SIZE_MAX), 0);
		ck_assert_str_ne(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_TIMER_SIDE,
							 (int)sipinfo_timer_side(timer), 0),
				 "");
		for (size_t i = 0; sipinfo_timer_code(timer, i) != 0; i++)
			ck_assert(sipinfo_is_registered(sipinfo_timer_code(timer, i)));
		ck_assert_ptr_eq(sipinfo_timer_from_name(guard_place(&guard, name, length), length),
				 timer);
		ck_assert_ptr_ne(sipinfo_timer_from_name(name, length - 1), timer);
		ck_assert_ptr_ne(sipinfo_timer_from_name(name, length + 1), timer);
		n++;
	}
	guard_close(&guard);
	ck_assert_uint_eq(n, LENGTH(expected));
}
END_TEST

START_TEST(names)
{
	static const char *const misses[] = {
		"", "timer", "timer ", "T", "T3", "Timer", "Timer O", "TimerB", "Timer  B", " B",
		"B ", "BB", "session", "\xff",
	};

	ck_assert_ptr_eq(find("b"), find("Timer B"));
	ck_assert_ptr_eq(find("TIMER B"), find("Timer B"));
	ck_assert_ptr_eq(find("t1"), find("T1"));
	ck_assert_ptr_nonnull(find("SESSION TIMER"));
	for (size_t i = 0; i < LENGTH(misses); i++)
		ck_assert_msg(find(misses[i]) == NULL, "\"%s\"", misses[i]);
	ck_assert_ptr_null(sipinfo_timer_from_name(NULL, 0));
	ck_assert_ptr_null(sipinfo_timer_from_name(NULL, 5));
}
END_TEST

START_TEST(no_timer)
{
	ck_assert_ptr_null(sipinfo_timer_name(NULL));
	ck_assert_ptr_null(sipinfo_timer_value(NULL));
	ck_assert_int_eq(sipinfo_timer_milliseconds(NULL), -1);
	ck_assert_int_eq(sipinfo_timer_side(NULL), SIPINFO_TIMER_SIDE_NONE);
	ck_assert_int_eq(sipinfo_timer_code(NULL, 0), 0);
	ck_assert_str_eq(sipinfo_timer_text(NULL, SIPINFO_TEXT_TITLE, 0), "");
	ck_assert_ptr_null(sipinfo_timer_reference(NULL, 0));
}
END_TEST

START_TEST(pages)
{
	static char whole[8192];
	const struct sipinfo_options data = {.size = sizeof data, .format = SIPINFO_FORMAT_JSON};
	const struct sipinfo_timer *timer = NULL;

	while ((timer = sipinfo_timer_next(timer)) != NULL) {
		ck_assert_uint_lt(sipinfo_describe_timer(timer, NULL, whole, sizeof whole), sizeof whole);
		ck_assert_ptr_eq(strstr(whole, sipinfo_timer_name(timer)), whole);
		ck_assert_ptr_nonnull(strstr(whole, sipinfo_timer_value(timer)));
	}
	sipinfo_describe_timer(find("B"), NULL, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "408 (Request Timeout)"));
	ck_assert_uint_gt(sipinfo_describe_timer(NULL, NULL, whole, sizeof whole), 0);
	ck_assert_ptr_nonnull(strstr(whole, "no timer"));
	sipinfo_describe_timer(NULL, &data, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "\"timer\":null"));
	ck_assert_ptr_nonnull(strstr(whole, "\"milliseconds\":null"));
	ck_assert_ptr_nonnull(strstr(whole, "\"side\":null"));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"every timer", every_timer},
		{"names", names},
		{"no timer", no_timer},
		{"pages", pages},
	};

	return run_units("timer", units, LENGTH(units));
}
