#include <limits.h>
#include <sipinfo/sipinfo.h>
#include <stdint.h>
#include <string.h>

#include "suite.h"

#define MANY 100

static void
check_reference(const struct sipinfo_reference *reference, int code)
{
	const char *document = sipinfo_reference_document(reference);
	const char *section = sipinfo_reference_section(reference);
	const char *title = sipinfo_reference_title(reference);
	const char *obsoleted_by = sipinfo_reference_obsoleted_by(reference);
	const char *url = sipinfo_reference_url(reference);

	ck_assert_msg(document && section && title && obsoleted_by && url, "%d", code);
	ck_assert_msg(document[0] != '\0' && title[0] != '\0', "%d", code);
	ck_assert_msg(strncmp(sipinfo_reference_name(reference), document, strlen(document)) == 0,
		      "%d: %s", code, document);
	ck_assert_msg(strlen(sipinfo_reference_name(reference)) >= strlen(section) &&
			      strcmp(sipinfo_reference_name(reference) +
					     strlen(sipinfo_reference_name(reference)) - strlen(section),
				     section) == 0,
		      "%d: %s", code, section);
	ck_assert_msg(strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0,
		      "%d: %s has the address \"%s\"", code, document, url);
	for (const char *p = title; *p != '\0'; p++)
		ck_assert_msg(*p >= 32 && *p < 127, "\"%s\" is not ASCII", title);
	if (strncmp(document, "RFC ", 4) != 0)
		return;
	/* 9.1, Appendix A, or all of it */
	ck_assert_msg(section[strspn(section, "0123456789.")] == '\0' ||
			      strncmp(section, "Appendix ", 9) == 0,
		      "%s: \"%s\"", document, section);
	ck_assert_msg(strstr(url, document + 4) != NULL, "%s: %s", document, url);
	if (section[0] >= '1' && section[0] <= '9')
		ck_assert_msg(strstr(url, section) != NULL, "%s %s: %s", document, section, url);
}

START_TEST(of_codes)
{
	for (int code = 100; code <= 699; code++) {
		size_t i = 0;
		const struct sipinfo_reference *reference;

		ck_assert_msg(sipinfo_code_reference(code, 0) != NULL, "%d", code);
		if (sipinfo_is_registered(code))
			ck_assert_msg(sipinfo_reference_role(sipinfo_code_reference(code, 0)) ==
					      SIPINFO_ROLE_DEFINED,
				      "%d", code);
		for (; (reference = sipinfo_code_reference(code, i)) != NULL; i++) {
			ck_assert_uint_lt(i, MANY);
			check_reference(reference, code);
			ck_assert_int_ge(sipinfo_reference_role(reference), SIPINFO_ROLE_DEFINED);
			ck_assert_int_le(sipinfo_reference_role(reference), SIPINFO_ROLE_FORMER);
			for (size_t j = 0; j < i; j++)
				ck_assert_msg(sipinfo_code_reference(code, j) != reference, "%d", code);
		}
		ck_assert_ptr_null(sipinfo_code_reference(code, i + 1));
		ck_assert_ptr_null(sipinfo_code_reference(code, SIZE_MAX));
	}
}
END_TEST

/* The definition in force is in no document that was obsoleted; a former one is. */
START_TEST(in_force)
{
	for (int code = sipinfo_code_next(0); code != 0; code = sipinfo_code_next(code)) {
		for (size_t i = 0; sipinfo_code_reference(code, i) != NULL; i++) {
			const struct sipinfo_reference *reference =
				sipinfo_code_reference(code, i);
			const char *obsoleted_by = sipinfo_reference_obsoleted_by(reference);

			if (sipinfo_reference_role(reference) == SIPINFO_ROLE_DEFINED)
				ck_assert_msg(obsoleted_by[0] == '\0', "%d: %s", code,
					      obsoleted_by);
			if (sipinfo_reference_role(reference) == SIPINFO_ROLE_FORMER)
				ck_assert_msg(obsoleted_by[0] != '\0', "%d", code);
		}
	}
}
END_TEST

START_TEST(unknown_codes)
{
	ck_assert_ptr_eq(sipinfo_code_reference(498, 0), sipinfo_code_reference(499, 0));
	ck_assert_ptr_ne(sipinfo_code_reference(499, 0), sipinfo_code_reference(599, 0));
	ck_assert_ptr_null(sipinfo_code_reference(99, 0));
	ck_assert_ptr_null(sipinfo_code_reference(700, 0));
	ck_assert_ptr_null(sipinfo_code_reference(INT_MIN, 0));
	ck_assert_ptr_null(sipinfo_code_reference(INT_MAX, SIZE_MAX));
}
END_TEST

START_TEST(known_ones)
{
	const struct sipinfo_reference *defined = sipinfo_code_reference(421, 0);

	ck_assert_str_eq(sipinfo_reference_document(defined), "RFC 3261");
	ck_assert_str_eq(sipinfo_reference_section(defined), "21.4.16");
	ck_assert_str_eq(sipinfo_reference_title(defined), "SIP: Session Initiation Protocol");
	ck_assert_str_eq(sipinfo_reference_obsoleted_by(defined), "");
	ck_assert_str_eq(sipinfo_reference_document(sipinfo_code_reference(608, 0)), "RFC 8688");
	ck_assert_str_eq(sipinfo_reference_document(sipinfo_code_reference(607, 0)), "RFC 8197");
	ck_assert_str_eq(sipinfo_reference_document(sipinfo_code_reference(199, 0)), "RFC 6228");
	ck_assert_str_eq(sipinfo_reference_document(sipinfo_code_reference(428, 0)), "RFC 8224");
	ck_assert_str_eq(sipinfo_reference_document(sipinfo_code_reference(489, 0)), "RFC 6665");
}
END_TEST

/* Whether a profile says what becomes of the code, be it that it becomes no cause. */
static bool
becomes_cause(int code)
{
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;

	while ((profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE) {
		if (sipinfo_mapping_of_code(code, profile, 0) != NULL)
			return true;
	}
	return false;
}

START_TEST(citations)
{
	/* The aspects about which every code of the registry has a fact. */
	static const enum sipinfo_aspect facts[] = {
		SIPINFO_ASPECT_CLASS,  SIPINFO_ASPECT_FINAL,      SIPINFO_ASPECT_SENDERS,
		SIPINFO_ASPECT_SCOPE,  SIPINFO_ASPECT_METHODS,    SIPINFO_ASPECT_RETRY,
		SIPINFO_ASPECT_DIALOG, SIPINFO_ASPECT_FORWARDING,
	};

	for (int code = 100; code <= 699; code++) {
		for (size_t i = 0; i < LENGTH(facts); i++)
			ck_assert_msg(sipinfo_fact_reference(code, facts[i], 0) != NULL, "%d: fact %d", code,
				      (int)facts[i]);
		ck_assert_msg((sipinfo_fact_reference(code, SIPINFO_ASPECT_RANK, 0) != NULL) ==
				      (code >= 300),
			      "%d", code);
		/* what an unknown code does not have from the code that it counts as */
		ck_assert_msg((sipinfo_fact_reference(code, SIPINFO_ASPECT_REGISTRATION, 0) != NULL) ==
				      (sipinfo_registration(code) != SIPINFO_REGISTRATION_NONE),
			      "%d", code);
		ck_assert_msg((sipinfo_fact_reference(code, SIPINFO_ASPECT_Q850, 0) != NULL) == becomes_cause(code),
			      "%d", code);
		for (int aspect = -1; aspect < 40; aspect++) {
			size_t i = 0;
			const struct sipinfo_reference *reference;

			for (; (reference = sipinfo_fact_reference(code, (enum sipinfo_aspect)aspect,
							     i)) != NULL;
			     i++) {
				ck_assert_uint_lt(i, MANY);
				check_reference(reference, code);
				ck_assert_int_eq(sipinfo_reference_role(reference),
						 SIPINFO_ROLE_NONE);
			}
			ck_assert_ptr_null(
				sipinfo_fact_reference(code, (enum sipinfo_aspect)aspect, SIZE_MAX));
			if (i > 0)
				ck_assert_ptr_nonnull(sipinfo_vocabulary_name(SIPINFO_VOCABULARY_ASPECT, aspect));
		}
	}
	ck_assert_ptr_null(sipinfo_fact_reference(99, SIPINFO_ASPECT_CLASS, 0));
	ck_assert_ptr_null(sipinfo_fact_reference(700, SIPINFO_ASPECT_CLASS, 0));
	ck_assert_ptr_null(sipinfo_fact_reference(486, SIPINFO_ASPECT_NONE, 0));
	ck_assert_ptr_null(sipinfo_fact_reference(486, (enum sipinfo_aspect)INT_MAX, 0));
	ck_assert_ptr_null(sipinfo_fact_reference(486, (enum sipinfo_aspect)INT_MIN, 0));
	ck_assert_ptr_eq(sipinfo_fact_reference(499, SIPINFO_ASPECT_RETRY, 0),
			 sipinfo_fact_reference(400, SIPINFO_ASPECT_RETRY, 0));
}
END_TEST

START_TEST(no_such_reference)
{
	ck_assert_int_eq(sipinfo_reference_role(NULL), SIPINFO_ROLE_NONE);
	ck_assert_ptr_null(sipinfo_reference_name(NULL));
	ck_assert_ptr_null(sipinfo_reference_document(NULL));
	ck_assert_ptr_null(sipinfo_reference_section(NULL));
	ck_assert_ptr_null(sipinfo_reference_title(NULL));
	ck_assert_ptr_null(sipinfo_reference_obsoleted_by(NULL));
	ck_assert_ptr_null(sipinfo_reference_url(NULL));
}
END_TEST

START_TEST(every_reference)
{
	const struct sipinfo_reference *reference = NULL;
	const struct sipinfo_behaviour *behaviour = NULL;
	uintptr_t last = 0;
	bool found = false;
	int n = 0;

	while ((reference = sipinfo_reference_next(reference)) != NULL) {
		ck_assert_str_ne(sipinfo_reference_name(reference), "");
		check_reference(reference, 0);
		found = found || reference == sipinfo_code_reference(421, 0);
		last = (uintptr_t)reference;
		n++;
	}
	ck_assert(found);
	ck_assert_int_gt(n, 500);
	while ((behaviour = sipinfo_behaviour_next(behaviour)) != NULL)
		ck_assert((uintptr_t)sipinfo_behaviour_reference(behaviour, 0) <= last);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"of codes", of_codes},           {"in force", in_force},
		{"unknown codes", unknown_codes}, {"known ones", known_ones},
		{"citations", citations},         {"no such reference", no_such_reference},
		{"every reference", every_reference},
	};

	return run_units("reference", units, LENGTH(units));
}
