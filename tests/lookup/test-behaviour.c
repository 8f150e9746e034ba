#include "guard.h"

#include <limits.h>
#include <sipinfo/behaviour.h>
#include <sipinfo/vocabulary.h>
#include <stdio.h>

#include "suite.h"

static char whole[65536];

static const struct sipinfo_behaviour *
find(const char *name)
{
	return sipinfo_behaviour_from_name(name, strlen(name));
}

/* Whether the product has a behaviour with this act that is about the code, by default or not. */
static bool
does(const char *product, enum sipinfo_act act, int code, bool by_default)
{
	const struct sipinfo_behaviour *behaviour;

	for (size_t i = 0; (behaviour = sipinfo_behaviour_of_code(code, i)) != NULL; i++) {
		if (strcmp(sipinfo_behaviour_product(behaviour), product) == 0 &&
		    sipinfo_behaviour_act(behaviour) == act &&
		    sipinfo_behaviour_is_default(behaviour) == by_default)
			return true;
	}
	return false;
}

/* What stands in the sources, gathered apart from the registry. */
static const struct {
	const char *product;
	enum sipinfo_act act;
	bool by_default;
	const char *codes;
} expected[] = {
	{"Asterisk", SIPINFO_ACT_SENDS_AT_HANGUP, true, "603"},
	{"Asterisk", SIPINFO_ACT_SENDS_WITHOUT_CONTACT, true, "404"},
	{"Asterisk", SIPINFO_ACT_NEXT_ADDRESS, true, "408 503"},
	{"Asterisk", SIPINFO_ACT_PROBE_DOWN, false, ""},
	{"Asterisk", SIPINFO_ACT_REGISTERS_AGAIN, true, "408 500 502 503 504 6xx"},
	{"FreeSWITCH", SIPINFO_ACT_SENDS_AT_END, true, "480"},
	{"FreeSWITCH", SIPINFO_ACT_GOES_ON, true, "480 487"},
	{"FreeSWITCH", SIPINFO_ACT_NEXT_ADDRESS, true, "503"},
	{"FreeSWITCH", SIPINFO_ACT_PROBE_DOWN, false, "408 503 6xx"},
	{"Kamailio", SIPINFO_ACT_SENDS_WITHOUT_REPLY, true, "408"},
	{"Kamailio", SIPINFO_ACT_TURNS_INTO_500, true, "503"},
	{"Kamailio", SIPINFO_ACT_NEXT_ADDRESS, true, ""},
	{"Kamailio", SIPINFO_ACT_NEXT_ADDRESS, false, "503"},
	{"Kamailio", SIPINFO_ACT_PROBE_UP, false, "2xx"},
	{"OpenSIPS", SIPINFO_ACT_SENDS_FILTERED, true, "473"},
	{"OpenSIPS", SIPINFO_ACT_TURNS_INTO_500, true, ""},
	{"OpenSIPS", SIPINFO_ACT_NEXT_ADDRESS, true, "408 503"},
	{"OpenSIPS", SIPINFO_ACT_PROBE_UP, false, "200"},
};

static bool
is_listed(const char *codes, int code)
{
	char one[8], all[8];

	snprintf(one, sizeof one, "%d", code);
	snprintf(all, sizeof all, "%dxx", code / 100);
	return strstr(codes, one) != NULL || strstr(codes, all) != NULL;
}

START_TEST(sources)
{
	for (size_t i = 0; i < LENGTH(expected); i++) {
		for (int code = 100; code < 700; code++)
			EXPECT(does(expected[i].product, expected[i].act, code,
				    expected[i].by_default) == is_listed(expected[i].codes, code),
			       "%s, act %d, code %d", expected[i].product, (int)expected[i].act, code);
	}
}
END_TEST

/* A code that comes back from the callee's side goes on in one way: handed on, translated or changed. */
START_TEST(one_way_back)
{
	static const char *const products[] = {"Asterisk", "FreeSWITCH", "Kamailio", "OpenSIPS"};

	for (size_t i = 0; i < LENGTH(products); i++) {
		for (int code = 300; code < 700; code++)
			EXPECT(does(products[i], SIPINFO_ACT_HANDS_ON, code, true) +
					       does(products[i], SIPINFO_ACT_TRANSLATES, code, true) +
					       does(products[i], SIPINFO_ACT_TURNS_INTO_500, code, true) ==
				       1,
			       "%s, code %d", products[i], code);
	}
}
END_TEST

/* What a gateway answers to a probe does not put it aside and keep it in use. */
START_TEST(probes)
{
	const struct sipinfo_behaviour *up = NULL, *down = NULL;

	while ((up = sipinfo_behaviour_next(up)) != NULL) {
		if (sipinfo_behaviour_act(up) != SIPINFO_ACT_PROBE_UP)
			continue;
		down = NULL;
		while ((down = sipinfo_behaviour_next(down)) != NULL) {
			if (sipinfo_behaviour_act(down) != SIPINFO_ACT_PROBE_DOWN ||
			    strcmp(sipinfo_behaviour_product(up), sipinfo_behaviour_product(down)) != 0 ||
			    strcmp(sipinfo_behaviour_part(up), sipinfo_behaviour_part(down)) != 0)
				continue;
			for (int code = 100; code < 700; code++)
				EXPECT(!sipinfo_behaviour_has_code(up, code) ||
					       !sipinfo_behaviour_has_code(down, code),
				       "%s, code %d", sipinfo_behaviour_part(up), code);
		}
	}
}
END_TEST

START_TEST(every_behaviour)
{
	const struct sipinfo_behaviour *behaviour = NULL;
	size_t n = 0, of_balancer = 0;

	while ((behaviour = sipinfo_behaviour_next(behaviour)) != NULL) {
		int first, last = 99, length = 0;
		char codes[1024];
		size_t i;

		n++;
		of_balancer += strcmp(sipinfo_behaviour_part(behaviour), "load_balancer") == 0;
		ck_assert_ptr_nonnull(find(sipinfo_behaviour_product(behaviour)));
		ck_assert_str_ne(sipinfo_behaviour_part(behaviour), "");
		ck_assert_str_ne(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_ACT,
							 (int)sipinfo_behaviour_act(behaviour), 0),
				 "");
		ck_assert(sipinfo_behaviour_is_default(behaviour) ||
			  sipinfo_behaviour_setting(behaviour)[0] != '\0');
		ck_assert_ptr_nonnull(sipinfo_behaviour_reference(behaviour, 0));
		ck_assert_ptr_null(sipinfo_behaviour_reference(behaviour, SIZE_MAX));
		for (i = 0; (first = sipinfo_behaviour_first_code(behaviour, i)) != 0; i++) {
			ck_assert_int_gt(first, last);
			last = sipinfo_behaviour_last_code(behaviour, i);
			ck_assert_int_ge(last, first);
			ck_assert_int_lt(last, 700);
			ck_assert(!sipinfo_behaviour_has_code(behaviour, first - 1) || i > 0);
			ck_assert(sipinfo_behaviour_has_code(behaviour, first));
			ck_assert(sipinfo_behaviour_has_code(behaviour, last));
			length += snprintf(codes + length, sizeof codes - (size_t)length,
					   last > first ? "%s%d-%d" : "%s%d", i > 0 ? ", " : "", first, last);
		}
		ck_assert_uint_gt(i, 0);
		ck_assert(!sipinfo_behaviour_has_code(behaviour, last + 1));
		ck_assert_int_eq(sipinfo_behaviour_last_code(behaviour, i), 0);
		ck_assert_int_eq(sipinfo_behaviour_first_code(behaviour, SIZE_MAX), 0);
		ck_assert_int_eq(sipinfo_behaviour_last_code(behaviour, SIZE_MAX / 2), 0);
		ck_assert_uint_gt(sipinfo_describe_product(behaviour, NULL, whole, sizeof whole), 0);
		ck_assert_ptr_nonnull(strstr(whole, sipinfo_behaviour_product(behaviour)));
		ck_assert_ptr_nonnull(strstr(whole, sipinfo_behaviour_part(behaviour)));
		ck_assert_ptr_nonnull(strstr(whole, codes));
	}
	ck_assert_uint_gt(n, 60);
	ck_assert_uint_eq(of_balancer, 2);
}
END_TEST

START_TEST(names)
{
	static const char *const misses[] = {"", "asterisk ", "Asteris", "chan_pjsip", "\xff"};
	struct guard guard;

	guard_open(&guard, 64);
	ck_assert_ptr_eq(sipinfo_behaviour_from_name(guard_place(&guard, "KAMAILIO", 8), 8),
			 find("Kamailio"));
	ck_assert_ptr_nonnull(find("Kamailio"));
	guard_close(&guard);
	for (size_t i = 0; i < LENGTH(misses); i++)
		ck_assert_msg(find(misses[i]) == NULL, "\"%s\"", misses[i]);
	ck_assert_ptr_null(sipinfo_behaviour_from_name(NULL, 0));
	ck_assert_ptr_null(sipinfo_behaviour_from_name(NULL, 5));
}
END_TEST

START_TEST(no_behaviour)
{
	static const int numbers[] = {INT_MIN, -1, 0, 99, 700, INT_MAX};

	for (size_t i = 0; i < LENGTH(numbers); i++)
		ck_assert_ptr_null(sipinfo_behaviour_of_code(numbers[i], 0));
	ck_assert_ptr_null(sipinfo_behaviour_of_code(503, SIZE_MAX));
	ck_assert_ptr_null(sipinfo_behaviour_product(NULL));
	ck_assert_ptr_null(sipinfo_behaviour_part(NULL));
	ck_assert_int_eq(sipinfo_behaviour_act(NULL), SIPINFO_ACT_NONE);
	ck_assert(!sipinfo_behaviour_has_code(NULL, 0));
	ck_assert_int_eq(sipinfo_behaviour_first_code(NULL, 0), 0);
	ck_assert_int_eq(sipinfo_behaviour_last_code(NULL, 0), 0);
	ck_assert_str_eq(sipinfo_behaviour_setting(NULL), "");
	ck_assert(!sipinfo_behaviour_is_default(NULL));
	ck_assert_str_eq(sipinfo_behaviour_detail(NULL), "");
	ck_assert_ptr_null(sipinfo_behaviour_reference(NULL, 0));
	ck_assert_uint_gt(sipinfo_describe_product(NULL, NULL, whole, sizeof whole), 0);
	ck_assert_ptr_nonnull(strstr(whole, "Nothing is known"));
}
END_TEST

/* A page tells what tells the code from others; the rest stands with the product. */
START_TEST(pages_of_codes)
{
	static const struct {
		int code;
		const char *words;
		bool told;
	} rows[] = {
		{503, "sends 500 to the caller", true},
		{500, "sends 500 to the caller", false},
		{408, "puts a gateway aside that answers a probe", true},
		{404, "keeps a gateway in use that answers a probe", true},
		{403, "keeps a gateway in use that answers a probe", false}, /* seldom answers OPTIONS */
		{412, "What servers do by default", false},		       /* only answers PUBLISH */
		{603, "lets the script choose", false},			       /* so it does after every failure */
		{180, "What servers do by default", false},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		sipinfo_describe(rows[i].code, NULL, whole, sizeof whole);
		ck_assert_msg((strstr(whole, rows[i].words) != NULL) == rows[i].told, "%d: %s",
			      rows[i].code, rows[i].words);
	}
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"sources", sources},
		{"one way back", one_way_back},
		{"probes", probes},
		{"every behaviour", every_behaviour},
		{"names", names},
		{"no behaviour", no_behaviour},
		{"pages of codes", pages_of_codes},
	};

	return run_units("behaviour", units, LENGTH(units));
}
