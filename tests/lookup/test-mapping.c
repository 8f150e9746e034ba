#include <limits.h>
#include <sipinfo/cause.h>
#include <sipinfo/fact.h>
#include <sipinfo/mapping.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>
#include <sipinfo/vocabulary.h>
#include <string.h>

#include "suite.h"

#define LAST SIPINFO_PROFILE_ASTERISK

START_TEST(defaults)
{
	ck_assert_int_eq(sipinfo_cause_from_code(486, SIPINFO_PROFILE_RFC3398), 17);
	ck_assert_int_eq(sipinfo_cause_from_code(503, SIPINFO_PROFILE_ASTERISK), 34);
	/* the rest of the class */
	ck_assert_int_eq(sipinfo_cause_from_code(499, SIPINFO_PROFILE_RFC3398), 31);
	ck_assert_int_eq(sipinfo_cause_from_code(599, SIPINFO_PROFILE_ASTERISK), 34);
	/* every other code */
	ck_assert_int_eq(sipinfo_cause_from_code(499, SIPINFO_PROFILE_FREESWITCH), 31);
	ck_assert_int_eq(sipinfo_cause_from_code(305, SIPINFO_PROFILE_ASTERISK), 16);
	ck_assert_int_eq(sipinfo_cause_from_code(699, SIPINFO_PROFILE_FREESWITCH), 31);
	/* none, though there is a row */
	ck_assert_int_eq(sipinfo_cause_from_code(487, SIPINFO_PROFILE_RFC3398), 0);
	ck_assert_ptr_nonnull(sipinfo_mapping_of_code(487, SIPINFO_PROFILE_RFC3398, 0));
	/* provisional codes and successes have no default */
	ck_assert_ptr_null(sipinfo_mapping_of_code(183, SIPINFO_PROFILE_FREESWITCH, 0));
	ck_assert_int_eq(sipinfo_cause_from_code(200, SIPINFO_PROFILE_FREESWITCH), 16);
	ck_assert_int_eq(sipinfo_cause_from_code(202, SIPINFO_PROFILE_ASTERISK), 0);

	for (int p = 1; p <= LAST; p++)
		ck_assert_int_eq(sipinfo_code_from_cause(1, (enum sipinfo_profile)p), 404);
	ck_assert_int_eq(sipinfo_code_from_cause(21, SIPINFO_PROFILE_FREESWITCH), 603);
	ck_assert_int_eq(sipinfo_code_from_cause(21, SIPINFO_PROFILE_ASTERISK), 403);
	ck_assert_int_eq(sipinfo_code_from_cause(126, SIPINFO_PROFILE_RFC4497), 500);
	ck_assert_int_eq(sipinfo_code_from_cause(16, SIPINFO_PROFILE_RFC3398), 0);
	/* FreeSWITCH's own causes mean nothing to the others */
	ck_assert_int_eq(sipinfo_code_from_cause(815, SIPINFO_PROFILE_FREESWITCH), 600);
	ck_assert_int_eq(sipinfo_code_from_cause(802, SIPINFO_PROFILE_FREESWITCH), 480);
	ck_assert_int_eq(sipinfo_code_from_cause(815, SIPINFO_PROFILE_RFC3398), 0);
	ck_assert_int_eq(sipinfo_code_from_cause(815, SIPINFO_PROFILE_ASTERISK), 0);
	for (int p = 1; p <= LAST; p++) {
		for (int cause = 128; cause < 1000; cause++)
			EXPECT((sipinfo_mapping_of_cause(cause, (enum sipinfo_profile)p, 0) != NULL) ==
				       (p == SIPINFO_PROFILE_FREESWITCH),
			       "profile %d, cause %d", p, cause);
	}
	/* below them the rest of the causes is known to each that has a rest */
	ck_assert_int_eq(sipinfo_code_from_cause(127, SIPINFO_PROFILE_RFC4497), 500);
	ck_assert_int_eq(sipinfo_code_from_cause(12, SIPINFO_PROFILE_RFC4497), 500);
}
END_TEST

START_TEST(conditions)
{
	const struct sipinfo_mapping *row =
		sipinfo_mapping_of_code(606, SIPINFO_PROFILE_RFC3398, 1);

	ck_assert_int_eq(sipinfo_mapping_cause(row), 65);
	ck_assert_int_eq(sipinfo_mapping_code(row), 606);
	ck_assert_int_eq(sipinfo_mapping_condition(row), SIPINFO_CONDITION_WARNING_BEARER);
	ck_assert_int_eq(sipinfo_mapping_location(row), 0);
	ck_assert_ptr_null(sipinfo_mapping_of_code(606, SIPINFO_PROFILE_RFC3398, 2));
	ck_assert_ptr_null(sipinfo_mapping_of_code(606, SIPINFO_PROFILE_RFC3398, (size_t)-1));
	row = sipinfo_mapping_of_cause(21, SIPINFO_PROFILE_RFC4497, 1);
	ck_assert_int_eq(sipinfo_mapping_code(row), 603);
	ck_assert_int_eq(sipinfo_mapping_condition(row), SIPINFO_CONDITION_LOCATION_USER);
	ck_assert_int_eq(sipinfo_mapping_location(row), -1);
	/* Asterisk 20.18, 22.8 and 23.2 had no row for the two */
	row = sipinfo_mapping_of_code(302, SIPINFO_PROFILE_ASTERISK, 1);
	ck_assert_int_eq(sipinfo_mapping_cause(row), 16);
	ck_assert_int_eq(sipinfo_mapping_condition(row), SIPINFO_CONDITION_OLDER_VERSION);
	row = sipinfo_mapping_of_cause(23, SIPINFO_PROFILE_ASTERISK, 1);
	ck_assert_int_eq(sipinfo_mapping_code(row), 603);
	ck_assert_int_eq(sipinfo_mapping_condition(row), SIPINFO_CONDITION_OLDER_VERSION);
	ck_assert_str_eq(sipinfo_vocabulary_name(SIPINFO_VOCABULARY_CONDITION, SIPINFO_CONDITION_LOCATION_USER),
	                 "location-user");
	ck_assert_str_ne(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_CONDITION,
					      SIPINFO_CONDITION_GATEWAY_FAILURE, 0), "");
	ck_assert_str_eq(sipinfo_vocabulary_name(SIPINFO_VOCABULARY_PROFILE, SIPINFO_PROFILE_RFC3398), "rfc3398");
}
END_TEST

/* Every row is found from its key, has a citation, and agrees with the short answers. */
START_TEST(rows)
{
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;

	while ((profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE) {
		for (int n = 1; n < 1000; n++) {
			const struct sipinfo_mapping *by_code =
				sipinfo_mapping_of_code(n, profile, 0);
			const struct sipinfo_mapping *by_cause =
				sipinfo_mapping_of_cause(n, profile, 0);
			const struct sipinfo_mapping *row;

			EXPECT(sipinfo_mapping_cause(by_code) ==
				       sipinfo_cause_from_code(n, profile),
			       "%d", n);
			EXPECT(sipinfo_mapping_code(by_cause) ==
				       sipinfo_code_from_cause(n, profile),
			       "%d", n);
			for (size_t i = 0; (row = sipinfo_mapping_of_code(n, profile, i)) != NULL;
			     i++) {
				int cause = sipinfo_mapping_cause(row);

				EXPECT((sipinfo_mapping_condition(row) == SIPINFO_CONDITION_NONE) ==
					       (i == 0),
				       "code %d, row %zu", n, i);
				EXPECT(sipinfo_mapping_code(row) == n ||
					       sipinfo_mapping_code(row) == 0,
				       "code %d", n);
				EXPECT(cause == 0 || sipinfo_cause_name(cause) != NULL, "code %d", n);
				EXPECT(sipinfo_reference_document(
					       sipinfo_mapping_reference(row, 0)) != NULL,
				       "code %d", n);
			}
			for (size_t i = 0; (row = sipinfo_mapping_of_cause(n, profile, i)) != NULL;
			     i++)
				EXPECT((sipinfo_mapping_condition(row) == SIPINFO_CONDITION_NONE) ==
					       (i == 0),
				       "cause %d, row %zu", n, i);
		}
	}
}
END_TEST

START_TEST(nothing)
{
	static const int numbers[] = {INT_MIN, -1, 0, 3, 4, 6, 99, 700, 65536 + 486, INT_MAX};
	static const int profiles[] = {INT_MIN, -1, 0, LAST + 1, 255, INT_MAX};

	for (size_t i = 0; i < LENGTH(numbers); i++) {
		for (int p = 1; p <= LAST; p++)
			ck_assert_ptr_null(
				sipinfo_mapping_of_code(numbers[i], (enum sipinfo_profile)p, 0));
	}
	ck_assert_ptr_null(sipinfo_mapping_of_cause(0, SIPINFO_PROFILE_FREESWITCH, 0));
	ck_assert_ptr_null(sipinfo_mapping_of_cause(-1, SIPINFO_PROFILE_FREESWITCH, 0));
	ck_assert_ptr_null(sipinfo_mapping_of_cause(INT_MIN, SIPINFO_PROFILE_FREESWITCH, 0));
	for (size_t i = 0; i < LENGTH(profiles); i++) {
		enum sipinfo_profile profile = (enum sipinfo_profile)profiles[i];

		ck_assert_int_eq(sipinfo_cause_from_code(486, profile), 0);
		ck_assert_int_eq(sipinfo_code_from_cause(17, profile), 0);
		ck_assert_ptr_null(sipinfo_mapping_of_code(486, profile, 0));
		ck_assert_ptr_null(sipinfo_mapping_of_cause(17, profile, 0));
	}
	ck_assert_int_eq(sipinfo_mapping_cause(NULL), 0);
	ck_assert_int_eq(sipinfo_mapping_code(NULL), 0);
	ck_assert_int_eq(sipinfo_mapping_condition(NULL), SIPINFO_CONDITION_NONE);
	ck_assert_int_eq(sipinfo_mapping_location(NULL), SIPINFO_CAUSE_LOCATION_NONE);
	ck_assert_ptr_null(sipinfo_mapping_reference(NULL, 0));
}
END_TEST

START_TEST(profiles)
{
	static const int odd[] = {INT_MIN, -1, LAST + 1, 255, INT_MAX};
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;
	int n = 0;

	for (; (profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE; n++) {
		const char *name = sipinfo_profile_name(profile);
		const char *title = sipinfo_profile_text(profile, SIPINFO_TEXT_TITLE, 0);

		ck_assert_int_eq(sipinfo_profile_from_name(name, strlen(name)), profile);
		ck_assert_int_eq(sipinfo_profile_from_name(title, strlen(title)), profile);
		ck_assert_str_eq(sipinfo_profile_text(profile, SIPINFO_TEXT_FIX, 0), "");
		ck_assert_ptr_nonnull(sipinfo_profile_reference(profile, 0));
		ck_assert_ptr_null(sipinfo_profile_reference(profile, 100));
	}
	ck_assert_int_eq(n, LAST);
	ck_assert_int_eq(sipinfo_profile_from_name("RFC 4497", 8), SIPINFO_PROFILE_RFC4497);
	ck_assert_int_eq(sipinfo_profile_from_name("RFC 4498", 8), SIPINFO_PROFILE_NONE);
	ck_assert_int_eq(sipinfo_profile_from_name("", 0), SIPINFO_PROFILE_NONE);
	ck_assert_int_eq(sipinfo_profile_from_name("--", 2), SIPINFO_PROFILE_NONE);
	ck_assert_int_eq(sipinfo_profile_from_name(NULL, 7), SIPINFO_PROFILE_NONE);
	for (size_t i = 0; i < LENGTH(odd); i++) {
		ck_assert_int_eq(sipinfo_profile_next((enum sipinfo_profile)odd[i]), SIPINFO_PROFILE_NONE);
		ck_assert_ptr_null(sipinfo_profile_name((enum sipinfo_profile)odd[i]));
		ck_assert_str_eq(sipinfo_profile_text((enum sipinfo_profile)odd[i],
						      SIPINFO_TEXT_TITLE, 0), "");
		ck_assert_ptr_null(sipinfo_profile_reference((enum sipinfo_profile)odd[i], 0));
	}
}
END_TEST

START_TEST(as_a_fact)
{
	uint32_t bit = 1u << SIPINFO_ASPECT_Q850;

	ck_assert(sipinfo_differences(486, 503) & bit);
	ck_assert(!(sipinfo_differences(486, 600) & bit));
	ck_assert(!(sipinfo_differences(180, 183) & bit));
	ck_assert(sipinfo_differences(183, 421) & bit);
	ck_assert_ptr_nonnull(sipinfo_fact_reference(503, SIPINFO_ASPECT_Q850, 3));
	ck_assert_ptr_null(sipinfo_fact_reference(503, SIPINFO_ASPECT_Q850, 4));
	ck_assert_ptr_null(sipinfo_fact_reference(183, SIPINFO_ASPECT_Q850, 0));
}
END_TEST

static char whole[16384];

/* Past the next "covers" of a page, if it is this one or if it is not; otherwise NULL. */
static const char *
past_covers(const char *p, const char *one, bool is)
{
	static const char key[] = "\"covers\":\"";
	bool found;

	p = strstr(p, key);
	if (p == NULL)
		return NULL;
	p += sizeof key - 1;
	found = strncmp(p, one, strlen(one)) == 0 && p[strlen(one)] == '"';
	return found == is ? p : NULL;
}

/* A row that holds for one number is its own; one that holds for more is that of the rest. */
static void
check_reach(int number, int first, int end, const char *one,
	    const struct sipinfo_mapping *(*row_of)(int, enum sipinfo_profile, size_t))
{
	const char *p = whole;

	for (int i = 1; i <= LAST; i++) {
		enum sipinfo_profile profile = (enum sipinfo_profile)i;
		const struct sipinfo_mapping *row = row_of(number, profile, 0);
		bool own = true;

		for (int other = first; other < end && own; other++)
			own = other == number || row_of(other, profile, 0) != row;
		for (size_t k = 0; row_of(number, profile, k) != NULL; k++) {
			p = past_covers(p, one, own);
			EXPECT(p != NULL, "%d, profile %d: %s", number, i, whole);
		}
	}
}

START_TEST(reach)
{
	const struct sipinfo_options data = {.size = sizeof data, .format = SIPINFO_FORMAT_JSON};

	for (int code = 100; code < 700; code++) {
		sipinfo_describe_mapping(code, &data, whole, sizeof whole);
		check_reach(code, 100, 700, "code", sipinfo_mapping_of_code);
	}
	sipinfo_describe_mapping(499, &data, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "\"covers\":\"class\""));
	ck_assert_ptr_nonnull(strstr(whole, "\"covers\":\"other\""));
	sipinfo_describe_mapping(305, &data, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "\"covers\":\"other\""));
	for (int cause = 1; cause < 1000; cause++) {
		sipinfo_describe_cause(cause, &data, whole, sizeof whole);
		check_reach(cause, 1, 1000, "cause", sipinfo_mapping_of_cause);
	}
}
END_TEST

START_TEST(page)
{
	for (int code = 98; code < 702; code++) {
		size_t n = sipinfo_describe_mapping(code, NULL, whole, sizeof whole);

		EXPECT(n > 0 && n < sizeof whole && strlen(whole) == n, "code %d: %zu", code, n);
	}
	sipinfo_describe_mapping(503, NULL, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "\xe2\x89\xa0 34"));
	ck_assert_ptr_null(strstr(whole, "\xe2\x89\xa0 41"));
	sipinfo_describe_mapping(486, NULL, whole, sizeof whole);
	ck_assert_ptr_null(strstr(whole, "\xe2\x89\xa0"));
	sipinfo_describe(503, NULL, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "41 (RFC 3398, RFC 4497, FreeSWITCH), 34 (Asterisk)"));
	sipinfo_compare(183, 503, NULL, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "34 (Asterisk)"));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"defaults", defaults},   {"conditions", conditions}, {"rows", rows}, {"nothing", nothing},
		{"profiles", profiles},
		{"as a fact", as_a_fact},   {"page", page}, {"reach", reach},
	};

	return run_units("mapping", units, LENGTH(units));
}
