#include <limits.h>
#include <sipinfo/code.h>
#include <sipinfo/fork.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "suite.h"

#define MOST 12

/* RFC 3261, section 16.7, step 6, rule by rule and slowly. */

static bool
is_among(int code, const int *codes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (codes[i] == code)
			return true;
	}
	return false;
}

/* The first code from low to high that is (not) among some others, or 0. */
static int
first_between(const int *codes, size_t n, int low, int high, const int *some, size_t n_some,
	      bool among)
{
	for (size_t i = 0; i < n; i++) {
		if (codes[i] >= low && codes[i] <= high &&
		    is_among(codes[i], some, n_some) == among)
			return codes[i];
	}
	return 0;
}

static int
expected(const int *codes, size_t n)
{
	static const int again[] = {401, 407, 415, 420, 484};
	static const int last[] = {503};
	int code;

	if ((code = first_between(codes, n, 200, 299, NULL, 0, false)) != 0)
		return code;
	if ((code = first_between(codes, n, 600, 699, NULL, 0, false)) != 0)
		return code;
	if ((code = first_between(codes, n, 300, 399, NULL, 0, false)) != 0)
		return code;
	if ((code = first_between(codes, n, 400, 499, again, LENGTH(again), true)) != 0)
		return code;
	if ((code = first_between(codes, n, 400, 499, NULL, 0, false)) != 0)
		return code;
	if ((code = first_between(codes, n, 500, 599, last, LENGTH(last), false)) != 0)
		return code;
	return is_among(503, codes, n) ? 500 : 0;
}

static void
check_list(const int *codes, size_t n)
{
	int got = sipinfo_best_response(codes, n), want = expected(codes, n);

	if (got == want)
		return;
	for (size_t i = 0; i < n; i++)
		printf("%d ", codes[i]);
	ck_abort_msg("got %d, not %d", got, want);
}

START_TEST(cases)
{
	static const struct {
		int codes[6];
		int best;
	} lists[] = {
		{{0}, 0},
		{{100, 180, 183}, 0},
		{{-1, 0, 99, 700, INT_MAX, INT_MIN}, 0},
		{{180, 486}, 486},
		{{486, 200, 603}, 200},
		{{603, 486, 202, 200}, 202},
		{{486, 603, 302}, 603},
		{{600, 603}, 600},
		{{603, 600}, 603},
		{{486, 302, 301}, 302},
		{{500, 486}, 486},
		{{404, 486, 480}, 404},
		{{404, 407, 486}, 407},
		{{486, 401, 407}, 401},
		{{407, 401}, 407},
		{{480, 484}, 484},
		{{480, 415}, 415},
		{{480, 420}, 420},
		{{503, 500}, 500},
		{{503, 504}, 504},
		{{503, 599}, 599},
		{{503, 486}, 486},
		{{503, 302}, 302},
		{{503, 603}, 603},
		{{503, 200}, 200},
		{{503}, 500},
		{{503, 503, 503}, 500},
		{{100, 503, 183, 503}, 500},
		{{299, 200}, 299},
		{{687, 600}, 687},
		{{499, 477, 486}, 499},
		{{399, 300}, 399},
		{{421, 494, 422}, 421},
		{{700, 599, 99}, 599},
	};

	for (size_t i = 0; i < LENGTH(lists); i++) {
		size_t n = 0;

		while (n < LENGTH(lists[i].codes) && lists[i].codes[n] != 0)
			n++;
		/* 0 is a number that is no code, too: let it stand there */
		ck_assert_msg(sipinfo_best_response(lists[i].codes, LENGTH(lists[i].codes)) ==
				      lists[i].best,
			      "list %d", (int)i);
		ck_assert_msg(sipinfo_best_response(lists[i].codes, n) ==
				      (i == 2 ? 0 : lists[i].best),
			      "list %d", (int)i);
	}
}
END_TEST

START_TEST(nothing)
{
	static const int code = 200;

	ck_assert_int_eq(sipinfo_best_response(NULL, 0), 0);
	ck_assert_int_eq(sipinfo_best_response(NULL, 7), 0);
	ck_assert_int_eq(sipinfo_best_response(NULL, SIZE_MAX), 0);
	ck_assert_int_eq(sipinfo_best_response(&code, 0), 0);
}
END_TEST

START_TEST(alone)
{
	for (int code = -10; code <= 1000; code++) {
		int want = code < 200 || code > 699 ? 0 : code == 503 ? 500 : code;

		ck_assert_msg(sipinfo_best_response(&code, 1) == want, "%d", code);
	}
}
END_TEST

START_TEST(pairs)
{
	int codes[2];

	for (codes[0] = 90; codes[0] <= 710; codes[0]++) {
		for (codes[1] = 90; codes[1] <= 710; codes[1]++)
			check_list(codes, 2);
	}
}
END_TEST

static uint32_t
random_number(uint32_t *state)
{
	*state = *state * 1664525 + 1013904223;
	return *state >> 8;
}

START_TEST(random_lists)
{
	static const int likely[] = {100, 183, 200, 202, 302, 401, 404, 407, 408, 415, 420,
				     480, 484, 486, 487, 488, 500, 503, 504, 600, 603, 606};
	uint32_t state = 1;

	for (int round = 0; round < 300000; round++) {
		int codes[MOST];
		size_t n = random_number(&state) % (MOST + 1);
		/* a list without successes and 6xx is decided by the finer rules */
		int top = random_number(&state) % 2 ? 600 : 720;

		for (size_t i = 0; i < n; i++) {
			uint32_t r = random_number(&state);

			codes[i] = r % 2 ? likely[r / 2 % LENGTH(likely)]
					 : 90 + (int)(r / 2 % (unsigned)(top - 90));
			if (top == 600 && (codes[i] >= 600 || codes[i] / 100 == 2))
				codes[i] = 503;
		}
		check_list(codes, n);
	}
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"cases", cases}, {"nothing", nothing},           {"alone", alone},
		{"pairs", pairs}, {"random lists", random_lists},
	};

	return run_units("fork", units, LENGTH(units));
}
