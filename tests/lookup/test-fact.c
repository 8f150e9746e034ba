#include <limits.h>
#include <sipinfo/sipinfo.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "suite.h"

#define MANY 50

static const int no_code[] = {INT_MIN, INT_MIN + 1, -1, 0, 99, 700, 1000, 65636, INT_MAX};


START_TEST(outside)
{
	for (size_t i = 0; i < LENGTH(no_code); i++) {
		int code = no_code[i];

		ck_assert_uint_eq(sipinfo_methods(code), 0);
		ck_assert_int_eq(sipinfo_sender(code, 0), SIPINFO_SENDER_NONE);
		ck_assert_int_eq(sipinfo_sender(code, SIZE_MAX), SIPINFO_SENDER_NONE);
		ck_assert_int_eq(sipinfo_scope(code), SIPINFO_SCOPE_NONE);
		ck_assert_int_eq(sipinfo_retry(code), SIPINFO_RETRY_NONE);
		ck_assert_int_eq(sipinfo_retry_option(code, 0), SIPINFO_RETRY_NONE);
		ck_assert_int_eq(sipinfo_forwarding(code), SIPINFO_FORWARDING_NONE);
		ck_assert_int_eq(sipinfo_dialog_effect(code), SIPINFO_DIALOG_NONE);
		ck_assert_int_eq(sipinfo_rank(code), SIPINFO_RANK_NONE);
		ck_assert_int_eq(sipinfo_related(code, 0), 0);
		ck_assert_ptr_null(sipinfo_code_header(code, 0));
	}
}
END_TEST

START_TEST(unregistered_codes)
{
	for (int code = 100; code <= 699; code++) {
		/* what the library knows has facts of its own */
		bool known = sipinfo_registration(code) != SIPINFO_REGISTRATION_NONE;
		int as = known ? code : sipinfo_effective(code);

		ck_assert_uint_eq(sipinfo_methods(code), sipinfo_methods(as));
		for (size_t i = 0; i < MANY; i++) {
			ck_assert_int_eq(sipinfo_sender(code, i), sipinfo_sender(as, i));
			ck_assert_int_eq(sipinfo_retry_option(code, i),
					 sipinfo_retry_option(as, i));
			ck_assert_ptr_eq(sipinfo_code_header(code, i), sipinfo_code_header(as, i));
		}
		ck_assert_int_eq(sipinfo_scope(code), sipinfo_scope(as));
		ck_assert_int_eq(sipinfo_forwarding(code), sipinfo_forwarding(as));
		ck_assert_int_eq(sipinfo_dialog_effect(code), sipinfo_dialog_effect(as));
		ck_assert_int_eq(sipinfo_rank(code), sipinfo_rank(as));
		if (sipinfo_registration(code) == SIPINFO_REGISTRATION_NONE)
			ck_assert_int_eq(sipinfo_related(code, 0), 0);
	}
}
END_TEST

/* Each list ends with 0, stays at 0 and says nothing twice. */
START_TEST(lists)
{
	for (int code = 100; code <= 699; code++) {
		size_t senders = 0, retries = 0, related = 0;

		for (; sipinfo_sender(code, senders) != SIPINFO_SENDER_NONE; senders++) {
			ck_assert_uint_lt(senders, MANY);
			ck_assert_ptr_nonnull(sipinfo_vocabulary_name(SIPINFO_VOCABULARY_SENDER,
							 (int)sipinfo_sender(code, senders)));
			for (size_t j = 0; j < senders; j++)
				ck_assert_int_ne(sipinfo_sender(code, senders),
						 sipinfo_sender(code, j));
		}
		for (; sipinfo_retry_option(code, retries) != SIPINFO_RETRY_NONE; retries++) {
			ck_assert_uint_lt(retries, MANY);
			ck_assert_ptr_nonnull(sipinfo_vocabulary_name(SIPINFO_VOCABULARY_RETRY,
							 (int)sipinfo_retry_option(code, retries)));
			for (size_t j = 0; j < retries; j++)
				ck_assert_int_ne(sipinfo_retry_option(code, retries),
						 sipinfo_retry_option(code, j));
		}
		for (; sipinfo_related(code, related) != 0; related++) {
			int other = sipinfo_related(code, related);

			ck_assert_uint_lt(related, MANY);
			ck_assert_int_ne(other, code);
			ck_assert_msg(sipinfo_registration(other) != SIPINFO_REGISTRATION_NONE,
				      "%d: %d", code, other);
			for (size_t j = 0; j < related; j++)
				ck_assert_int_ne(other, sipinfo_related(code, j));
		}
		ck_assert_msg(senders > 0 && retries > 0, "%d", code);
		ck_assert_int_eq(sipinfo_retry(code), sipinfo_retry_option(code, 0));
		ck_assert_int_eq(sipinfo_sender(code, senders + 1), 0);
		ck_assert_int_eq(sipinfo_sender(code, SIZE_MAX), 0);
		ck_assert_int_eq(sipinfo_retry_option(code, SIZE_MAX), 0);
		ck_assert_int_eq(sipinfo_related(code, SIZE_MAX), 0);
		ck_assert_ptr_null(sipinfo_code_header(code, SIZE_MAX));
	}
}
END_TEST

START_TEST(methods)
{
	uint32_t known = 0;

	enum sipinfo_method m = SIPINFO_METHOD_NONE;

	while ((m = sipinfo_method_next(m)) != SIPINFO_METHOD_NONE)
		known |= UINT32_C(1) << m;
	for (int code = 100; code <= 699; code++) {
		uint32_t set = sipinfo_methods(code);

		ck_assert_msg(set != 0, "%d answers nothing", code);
		ck_assert_msg((set & ~known) == 0, "%d answers unknown methods", code);
		ck_assert_msg((set & UINT32_C(1) << SIPINFO_METHOD_ACK) == 0, "%d answers ACK",
			      code);
	}
	ck_assert_uint_eq(sipinfo_methods(200), known & ~(UINT32_C(1) << SIPINFO_METHOD_ACK));
	ck_assert_uint_eq(sipinfo_methods(180), UINT32_C(1) << SIPINFO_METHOD_INVITE);
	/* RFC 4320: only an INVITE may be answered with 408 */
	ck_assert_uint_eq(sipinfo_methods(408), UINT32_C(1) << SIPINFO_METHOD_INVITE);
	for (int method = -40; method < 80; method++) {
		bool is = method > 0 && method < 32 && (sipinfo_methods(200) >> method & 1) != 0;

		ck_assert_msg(sipinfo_can_answer(200, (enum sipinfo_method)method) == is, "%d", method);
		ck_assert_msg(sipinfo_can_answer(180, (enum sipinfo_method)method) ==
				      (method == SIPINFO_METHOD_INVITE),
			      "%d", method);
	}
	ck_assert(!sipinfo_can_answer(200, (enum sipinfo_method)INT_MIN));
	ck_assert(!sipinfo_can_answer(200, (enum sipinfo_method)INT_MAX));
}
END_TEST

START_TEST(classes)
{
	for (int code = 100; code <= 699; code++) {
		bool final = sipinfo_is_final(code), failure = sipinfo_is_failure(code);

		ck_assert_msg((sipinfo_retry(code) == SIPINFO_RETRY_WAIT) == !final, "%d", code);
		ck_assert_msg((sipinfo_retry(code) == SIPINFO_RETRY_UNNECESSARY) ==
				      sipinfo_is_success(code),
			      "%d", code);
		ck_assert_msg((sipinfo_rank(code) != SIPINFO_RANK_NONE) == (code >= 300), "%d",
			      code);
		ck_assert_msg((sipinfo_scope(code) == SIPINFO_SCOPE_EVERYWHERE) == (code >= 600),
			      "%d", code);
		if (failure)
			ck_assert_msg(sipinfo_scope(code) != SIPINFO_SCOPE_NONE, "%d", code);
		if (code < 300)
			ck_assert_msg(sipinfo_scope(code) == SIPINFO_SCOPE_NONE, "%d", code);
		ck_assert_msg(sipinfo_forwarding(code) != SIPINFO_FORWARDING_NONE, "%d", code);
	}
}
END_TEST

/* RFC 5057, section 5.1: the whole of its table that says anything but "transaction", and 408 as RFC 3261 12.2.1.2 has it. */
START_TEST(dialog_effects)
{
	static const int dialogs[] = {404, 410, 416, 482, 483, 484, 485, 502, 604};
	static const int usages[] = {405, 408, 480, 481, 489, 501};
	static const int transactions[] = {400, 401, 402, 403, 406, 407, 412, 413,
					   414, 415, 417, 420, 421, 422, 423, 428, 429,
					   436, 437, 438, 486, 487, 488, 491, 493, 494,
					   500, 503, 504, 505, 513, 580, 600, 603, 606};

	for (size_t i = 0; i < LENGTH(dialogs); i++)
		ck_assert_msg(sipinfo_dialog_effect(dialogs[i]) == SIPINFO_DIALOG_DIALOG, "%d",
			      dialogs[i]);
	for (size_t i = 0; i < LENGTH(usages); i++)
		ck_assert_msg(sipinfo_dialog_effect(usages[i]) == SIPINFO_DIALOG_USAGE, "%d",
			      usages[i]);
	for (size_t i = 0; i < LENGTH(transactions); i++)
		ck_assert_msg(sipinfo_dialog_effect(transactions[i]) == SIPINFO_DIALOG_TRANSACTION,
			      "%d", transactions[i]);
	ck_assert_int_eq(sipinfo_dialog_effect(100), SIPINFO_DIALOG_NONE);
	ck_assert_int_eq(sipinfo_dialog_effect(180), SIPINFO_DIALOG_CREATES_EARLY);
	ck_assert_int_eq(sipinfo_dialog_effect(199), SIPINFO_DIALOG_ENDS_EARLY);
	ck_assert_int_eq(sipinfo_dialog_effect(200), SIPINFO_DIALOG_CONFIRMS);
}
END_TEST

START_TEST(known_facts)
{
	static const int preferred[] = {401, 407, 415, 420, 484};

	for (int code = 400; code <= 499; code++) {
		bool is_preferred = false;

		for (size_t i = 0; i < LENGTH(preferred); i++)
			is_preferred = is_preferred || preferred[i] == code;
		ck_assert_msg((sipinfo_rank(code) == SIPINFO_RANK_PREFERRED) == is_preferred, "%d",
			      code);
	}
	for (int code = 100; code <= 699; code++)
		ck_assert_msg((sipinfo_rank(code) == SIPINFO_RANK_AVOID) ==
				      (code == 482 || code == 503),
			      "%d", code);
	ck_assert_int_eq(sipinfo_forwarding(100), SIPINFO_FORWARDING_NEVER);
	ck_assert_int_eq(sipinfo_forwarding(180), SIPINFO_FORWARDING_AT_ONCE);
	ck_assert_int_eq(sipinfo_forwarding(200), SIPINFO_FORWARDING_AT_ONCE);
	ck_assert_int_eq(sipinfo_forwarding(486), SIPINFO_FORWARDING_BEST);
	ck_assert_int_eq(sipinfo_retry(401), SIPINFO_RETRY_CREDENTIALS);
	ck_assert_int_eq(sipinfo_retry(407), SIPINFO_RETRY_CREDENTIALS);
	ck_assert_int_eq(sipinfo_retry(302), SIPINFO_RETRY_REDIRECTED);
	ck_assert_int_eq(sipinfo_retry(421), SIPINFO_RETRY_AFTER_CHANGE);
	ck_assert_int_eq(sipinfo_retry(486), SIPINFO_RETRY_LATER);
	ck_assert_int_eq(sipinfo_sender(407, 0), SIPINFO_SENDER_PROXY);
	ck_assert_int_eq(sipinfo_sender(486, 0), SIPINFO_SENDER_UAS);
	ck_assert_int_eq(sipinfo_sender(430, 0), SIPINFO_SENDER_FIRST_PROXY);
	ck_assert_int_eq(sipinfo_sender(608, 0), SIPINFO_SENDER_INTERMEDIARY);
}
END_TEST

static enum sipinfo_requirement
requirement(int code, const char *name)
{
	for (size_t i = 0; sipinfo_code_header(code, i) != NULL; i++) {
		if (strcmp(sipinfo_header_name(sipinfo_code_header(code, i)), name) == 0)
			return sipinfo_header_requirement(sipinfo_code_header(code, i));
	}
	return SIPINFO_REQUIREMENT_NONE;
}

START_TEST(headers)
{
	for (int code = 100; code <= 699; code++) {
		const struct sipinfo_header *header;

		for (size_t i = 0; (header = sipinfo_code_header(code, i)) != NULL; i++) {
			const char *name = sipinfo_header_name(header);
			const char *purpose = sipinfo_header_text(header, SIPINFO_TEXT_MEANING, 0);
			size_t n = 0;

			ck_assert_uint_lt(i, MANY);
			ck_assert_msg(name != NULL && purpose != NULL, "%d", code);
			ck_assert_msg(name[0] >= 'A' && name[0] <= 'Z', "%d: %s", code, name);
			ck_assert_msg(purpose[0] != '\0' && purpose[strlen(purpose) - 1] != '.',
				      "%d: %s", code, purpose);
			ck_assert_str_eq(sipinfo_header_text(header, SIPINFO_TEXT_MEANING, INT_MAX), purpose);
			ck_assert_ptr_nonnull(sipinfo_vocabulary_name(SIPINFO_VOCABULARY_REQUIREMENT,
							 (int)sipinfo_header_requirement(header)));
			for (; sipinfo_header_reference(header, n) != NULL; n++)
				ck_assert_ptr_nonnull(sipinfo_reference_document(
					sipinfo_header_reference(header, n)));
			ck_assert_msg(n > 0, "%d: %s", code, name);
			ck_assert_ptr_null(sipinfo_header_reference(header, SIZE_MAX));
			for (size_t j = 0; j < i; j++)
				ck_assert_str_ne(sipinfo_header_name(sipinfo_code_header(code, j)),
						 name);
		}
	}
	ck_assert_int_eq(requirement(401, "WWW-Authenticate"), SIPINFO_REQUIREMENT_MUST);
	ck_assert_int_eq(requirement(407, "Proxy-Authenticate"), SIPINFO_REQUIREMENT_MUST);
	ck_assert_int_eq(requirement(405, "Allow"), SIPINFO_REQUIREMENT_MUST);
	ck_assert_int_eq(requirement(420, "Unsupported"), SIPINFO_REQUIREMENT_MUST);
	ck_assert_int_eq(requirement(422, "Min-SE"), SIPINFO_REQUIREMENT_MUST);
	ck_assert_int_ne(requirement(423, "Min-Expires"), SIPINFO_REQUIREMENT_NONE);
}
END_TEST

START_TEST(usual_ones)
{
	for (int code = -1; code <= 1000; code++) {
		uint32_t all = sipinfo_methods(code), usual = sipinfo_usual_methods(code);
		size_t senders = 0;

		while (sipinfo_sender(code, senders) != SIPINFO_SENDER_NONE)
			senders++;
		ck_assert_msg((usual & ~all) == 0, "%d", code);
		ck_assert_msg((usual == 0) == (all == 0), "%d", code);
		ck_assert_msg(sipinfo_usual_senders(code) <= senders, "%d", code);
		ck_assert_msg((sipinfo_usual_senders(code) == 0) == (senders == 0), "%d", code);
	}
	ck_assert(sipinfo_methods(403) >> SIPINFO_METHOD_NOTIFY & 1);
	ck_assert(!(sipinfo_usual_methods(403) >> SIPINFO_METHOD_NOTIFY & 1));
	ck_assert(sipinfo_usual_methods(403) >> SIPINFO_METHOD_INVITE & 1);
	ck_assert_int_eq(sipinfo_sender(403, sipinfo_usual_senders(403)), SIPINFO_SENDER_NOTIFIER);
}
END_TEST

START_TEST(redial)
{
	static const int never[] = {404, 410, 484, 604, 607};
	static const int fine[] = {INT_MIN, -1, 0, 99, 100, 200, 408, 480, 486, 503, 600, 700, INT_MAX};

	for (size_t i = 0; i < LENGTH(never); i++) {
		ck_assert_msg(!sipinfo_may_redial(never[i]), "%d", never[i]);
		ck_assert_ptr_nonnull(sipinfo_fact_reference(never[i], SIPINFO_ASPECT_REDIAL, 0));
	}
	for (size_t i = 0; i < LENGTH(fine); i++)
		ck_assert_msg(sipinfo_may_redial(fine[i]), "%d", fine[i]);
	ck_assert_ptr_null(sipinfo_fact_reference(486, SIPINFO_ASPECT_REDIAL, 0));
}
END_TEST

START_TEST(no_such_header)
{
	ck_assert_ptr_null(sipinfo_header_name(NULL));
	ck_assert_str_eq(sipinfo_header_text(NULL, SIPINFO_TEXT_MEANING, 0), "");
	ck_assert_int_eq(sipinfo_header_requirement(NULL), SIPINFO_REQUIREMENT_NONE);
	ck_assert_ptr_null(sipinfo_header_reference(NULL, 0));
	ck_assert_str_eq(sipinfo_header_text(sipinfo_code_header(401, 0), SIPINFO_TEXT_FIX, 0), "");
}
END_TEST

/* What sipinfo_differences() has to say about one aspect, asked again by the public functions. */
static bool
differs(int a, int b, enum sipinfo_aspect aspect)
{
	switch (aspect) {
	case SIPINFO_ASPECT_CLASS:
		return sipinfo_class(a) != sipinfo_class(b);
	case SIPINFO_ASPECT_FINAL:
		return sipinfo_is_final(a) != sipinfo_is_final(b);
	case SIPINFO_ASPECT_SENDERS:
		if (sipinfo_usual_senders(a) != sipinfo_usual_senders(b))
			return true;
		for (size_t i = 0; i < MANY; i++) {
			if (sipinfo_sender(a, i) != sipinfo_sender(b, i))
				return true;
		}
		return sipinfo_usual_senders(a) != sipinfo_usual_senders(b);
	case SIPINFO_ASPECT_REDIAL:
		return sipinfo_may_redial(a) != sipinfo_may_redial(b);
	case SIPINFO_ASPECT_SCOPE:
		return sipinfo_scope(a) != sipinfo_scope(b);
	case SIPINFO_ASPECT_METHODS:
		return sipinfo_methods(a) != sipinfo_methods(b) ||
		       sipinfo_usual_methods(a) != sipinfo_usual_methods(b);
	case SIPINFO_ASPECT_RETRY:
		for (size_t i = 0; i < MANY; i++) {
			if (sipinfo_retry_option(a, i) != sipinfo_retry_option(b, i))
				return true;
		}
		return false;
	case SIPINFO_ASPECT_DIALOG:
		return sipinfo_dialog_effect(a) != sipinfo_dialog_effect(b);
	case SIPINFO_ASPECT_FORWARDING:
		return sipinfo_forwarding(a) != sipinfo_forwarding(b);
	case SIPINFO_ASPECT_REGISTRATION:
		return sipinfo_registration(a) != sipinfo_registration(b);
	default:
		return false;
	}
}

START_TEST(differences)
{
	static const enum sipinfo_aspect aspects[] = {
		SIPINFO_ASPECT_CLASS,  SIPINFO_ASPECT_FINAL,      SIPINFO_ASPECT_SENDERS,
		SIPINFO_ASPECT_SCOPE,  SIPINFO_ASPECT_METHODS,    SIPINFO_ASPECT_RETRY,
		SIPINFO_ASPECT_DIALOG, SIPINFO_ASPECT_FORWARDING, SIPINFO_ASPECT_REGISTRATION,
		SIPINFO_ASPECT_REDIAL,
	};

	for (int a = 95; a <= 705; a++) {
		for (int b = a; b <= 705; b++) {
			uint32_t set = sipinfo_differences(a, b);

			EXPECT(sipinfo_differences(b, a) == set, "%d, %d", a, b);
			EXPECT((set & 1) == 0 && set >> 15 == 0, "%d, %d: %x", a, b, set);
			if (a == b)
				EXPECT(set == 0, "%d: %x", a, set);
			if (sipinfo_class(a) == SIPINFO_CLASS_NONE &&
			    sipinfo_class(b) == SIPINFO_CLASS_NONE) {
				EXPECT(set == 0, "%d, %d: %x", a, b, set);
				continue;
			}
			if (sipinfo_class(a) == SIPINFO_CLASS_NONE ||
			    sipinfo_class(b) == SIPINFO_CLASS_NONE) {
				EXPECT(set == 1u << SIPINFO_ASPECT_CLASS, "%d, %d: %x", a, b, set);
				continue;
			}
			for (size_t i = 0; i < LENGTH(aspects); i++)
				EXPECT((set >> aspects[i] & 1) == differs(a, b, aspects[i]) &&
					       sipinfo_differs(a, b, aspects[i]) ==
						       differs(a, b, aspects[i]),
				       "%d, %d: aspect %d", a, b, (int)aspects[i]);
		}
	}
	ck_assert_uint_eq(sipinfo_differences(INT_MIN, INT_MAX), 0);
	ck_assert(!sipinfo_differs(183, 421, SIPINFO_ASPECT_NONE));
	ck_assert(!sipinfo_differs(183, 421, (enum sipinfo_aspect)INT_MAX));
	ck_assert(!sipinfo_differs(183, 421, (enum sipinfo_aspect)-1));
	ck_assert(sipinfo_differs(486, 99, SIPINFO_ASPECT_CLASS));
	ck_assert(!sipinfo_differs(486, 99, SIPINFO_ASPECT_RETRY));
	ck_assert(sipinfo_differences(183, 421) & 1u << SIPINFO_ASPECT_RETRY);
	ck_assert(sipinfo_differences(183, 421) & 1u << SIPINFO_ASPECT_HEADERS);
	ck_assert(sipinfo_differences(404, 604) & 1u << SIPINFO_ASPECT_SCOPE);
	ck_assert(sipinfo_differences(500, 503) & 1u << SIPINFO_ASPECT_RANK);
	ck_assert(sipinfo_differences(486, 487) & 1u << SIPINFO_ASPECT_DEFINED);
}
END_TEST

/* The choice of a forking proxy: RFC 3261, section 16.7, step 6, rule by rule and slowly. */

#define MOST 12


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
first_among(const int *codes, size_t n, int low, int high, const int *some, size_t n_some,
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
best_by_rules(const int *codes, size_t n)
{
	static const int again[] = {401, 407, 415, 420, 484};
	static const int merged[] = {482}, last[] = {503};
	int code;

	if ((code = first_among(codes, n, 200, 299, NULL, 0, false)) != 0)
		return code;
	if ((code = first_among(codes, n, 600, 699, NULL, 0, false)) != 0)
		return code;
	if ((code = first_among(codes, n, 300, 399, NULL, 0, false)) != 0)
		return code;
	if ((code = first_among(codes, n, 400, 499, again, LENGTH(again), true)) != 0)
		return code;
	if ((code = first_among(codes, n, 400, 499, merged, LENGTH(merged), false)) != 0)
		return code;
	if ((code = first_among(codes, n, 400, 499, NULL, 0, false)) != 0)
		return code;
	if ((code = first_among(codes, n, 500, 599, last, LENGTH(last), false)) != 0)
		return code;
	return is_among(503, codes, n) ? 500 : 0;
}

static void
check_list(const int *codes, size_t n)
{
	size_t which;
	int got = sipinfo_best_response(codes, n, &which), want = best_by_rules(codes, n);

	/* it is the first of them, and 500 stands for a 503 */
	if (got == want && (want == 0 ? which == n
				      : codes[which] == want || (want == 500 && codes[which] == 503)) &&
	    (which == n || !is_among(codes[which], codes, which)))
		return;
	for (size_t i = 0; i < n; i++)
		printf("%d ", codes[i]);
	ck_abort_msg("got %d, not %d", got, want);
}

START_TEST(best_of_cases)
{
	static const struct {
		int codes[6];
		int best;
	} branches[] = {
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
		/* a merged copy loses against the copy that is served (RFC 5057 5.1, note 9) */
		{{482, 486}, 486},
		{{482, 404, 482}, 404},
		{{482, 484, 480}, 484},
		{{482, 500}, 482},
		{{482, 482}, 482},
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

	for (size_t i = 0; i < LENGTH(branches); i++) {
		/* the rest of a list is 0, a number that is no code */
		ck_assert_msg(sipinfo_best_response(branches[i].codes, LENGTH(branches[i].codes), NULL) ==
				      branches[i].best,
			      "list %d", (int)i);
	}
}
END_TEST

START_TEST(best_of_nothing)
{
	static const int code = 200;
	size_t which = 42;

	ck_assert_int_eq(sipinfo_best_response(NULL, 0, NULL), 0);
	ck_assert_int_eq(sipinfo_best_response(NULL, 7, &which), 0);
	ck_assert_uint_eq(which, 7);
	ck_assert_int_eq(sipinfo_best_response(NULL, SIZE_MAX, NULL), 0);
	ck_assert_int_eq(sipinfo_best_response(&code, 0, &which), 0);
	ck_assert_uint_eq(which, 0);
}
END_TEST

START_TEST(best_alone)
{
	for (int code = -10; code <= 1000; code++) {
		int want = code < 200 || code > 699 ? 0 : code == 503 ? 500 : code;

		ck_assert_msg(sipinfo_best_response(&code, 1, NULL) == want, "%d", code);
	}
}
END_TEST

START_TEST(best_of_pairs)
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

START_TEST(best_at_random)
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
		{"outside of 100 to 699", outside},
		{"unregistered codes", unregistered_codes},
		{"lists", lists},
		{"methods", methods},
		{"classes", classes},
		{"dialog effects", dialog_effects},
		{"known facts", known_facts},
		{"headers", headers},
		{"no such header", no_such_header},
		{"usual ones", usual_ones},
		{"redial", redial},
		{"differences", differences},
		{"best of cases", best_of_cases},
		{"best of nothing", best_of_nothing},
		{"best alone", best_alone},
		{"best of pairs", best_of_pairs},
		{"best at random", best_at_random},
	};

	return run_units("fact", units, LENGTH(units));
}
