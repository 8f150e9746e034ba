#include <limits.h>
#include <sipinfo/sipinfo.h>
#include <stdint.h>
#include <string.h>

#include "suite.h"

#define MANY 50

static const int no_code[] = {INT_MIN, INT_MIN + 1, -1, 0, 99, 700, 1000, 65636, INT_MAX};
static const int no_header[] = {INT_MIN, -1, 0, 30000, 65535, 65536, INT_MAX};

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
		ck_assert_int_eq(sipinfo_code_header(code, 0), 0);
	}
}
END_TEST

START_TEST(unregistered_codes)
{
	for (int code = 100; code <= 699; code++) {
		int as = sipinfo_effective(code);

		ck_assert_uint_eq(sipinfo_methods(code), sipinfo_methods(as));
		for (size_t i = 0; i < MANY; i++) {
			ck_assert_int_eq(sipinfo_sender(code, i), sipinfo_sender(as, i));
			ck_assert_int_eq(sipinfo_retry_option(code, i),
					 sipinfo_retry_option(as, i));
			ck_assert_int_eq(sipinfo_code_header(code, i), sipinfo_code_header(as, i));
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
		ck_assert_int_eq(sipinfo_code_header(code, SIZE_MAX), 0);
	}
}
END_TEST

START_TEST(methods)
{
	uint32_t known = 0;

	for (int i = 1; sipinfo_method_name(i) != NULL; i++)
		known |= UINT32_C(1) << i;
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
		ck_assert_msg((sipinfo_rank(code) == SIPINFO_RANK_AVOID) == (code == 503), "%d",
			      code);
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
	for (size_t i = 0; sipinfo_code_header(code, i) != 0; i++) {
		if (strcmp(sipinfo_header_name(sipinfo_code_header(code, i)), name) == 0)
			return sipinfo_header_requirement(sipinfo_code_header(code, i));
	}
	return SIPINFO_REQUIREMENT_NONE;
}

START_TEST(headers)
{
	for (int code = 100; code <= 699; code++) {
		int header;

		for (size_t i = 0; (header = sipinfo_code_header(code, i)) != 0; i++) {
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
			for (; sipinfo_header_reference(header, n) != 0; n++)
				ck_assert_ptr_nonnull(sipinfo_reference_document(
					sipinfo_header_reference(header, n)));
			ck_assert_msg(n > 0, "%d: %s", code, name);
			ck_assert_int_eq(sipinfo_header_reference(header, SIZE_MAX), 0);
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

START_TEST(no_such_header)
{
	for (size_t i = 0; i < LENGTH(no_header); i++) {
		ck_assert_ptr_null(sipinfo_header_name(no_header[i]));
		ck_assert_ptr_null(sipinfo_header_text(no_header[i], SIPINFO_TEXT_MEANING, 0));
		ck_assert_int_eq(sipinfo_header_requirement(no_header[i]),
				 SIPINFO_REQUIREMENT_NONE);
		ck_assert_int_eq(sipinfo_header_reference(no_header[i], 0), 0);
	}
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
		for (size_t i = 0; i < MANY; i++) {
			if (sipinfo_sender(a, i) != sipinfo_sender(b, i))
				return true;
		}
		return false;
	case SIPINFO_ASPECT_SCOPE:
		return sipinfo_scope(a) != sipinfo_scope(b);
	case SIPINFO_ASPECT_METHODS:
		return sipinfo_methods(a) != sipinfo_methods(b);
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
	};

	for (int a = 95; a <= 705; a++) {
		for (int b = a; b <= 705; b++) {
			uint32_t set = sipinfo_differences(a, b);

			EXPECT(sipinfo_differences(b, a) == set, "%d, %d", a, b);
			EXPECT((set & 1) == 0 && set >> 14 == 0, "%d, %d: %x", a, b, set);
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
				EXPECT((set >> aspects[i] & 1) == differs(a, b, aspects[i]),
				       "%d, %d: aspect %d", a, b, (int)aspects[i]);
		}
	}
	ck_assert_uint_eq(sipinfo_differences(INT_MIN, INT_MAX), 0);
	ck_assert(sipinfo_differences(183, 421) & 1u << SIPINFO_ASPECT_RETRY);
	ck_assert(sipinfo_differences(183, 421) & 1u << SIPINFO_ASPECT_HEADERS);
	ck_assert(sipinfo_differences(404, 604) & 1u << SIPINFO_ASPECT_SCOPE);
	ck_assert(sipinfo_differences(500, 503) & 1u << SIPINFO_ASPECT_RANK);
	ck_assert(sipinfo_differences(486, 487) & 1u << SIPINFO_ASPECT_DEFINED);
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
		{"differences", differences},
	};

	return run_units("fact", units, LENGTH(units));
}
