#include "guard.h"

#include <limits.h>
#include <sipinfo/sipinfo.h>
#include <stdint.h>
#include <stdio.h>

#include "suite.h"

/* What counts as any number: all around the codes, and the ends of int. */
static const int odd_numbers[] = {INT_MIN, INT_MIN + 1, -32768, -1,  0,     1,           99,
				  700,     999,         1000,   355, 65636, INT_MAX - 1, INT_MAX};

static int
find(const char *phrase)
{
	return sipinfo_code_from_name(phrase, strlen(phrase));
}

static bool
is_known(int code)
{
	return sipinfo_registration(code) != SIPINFO_REGISTRATION_NONE;
}

START_TEST(registered)
{
	static const struct {
		int code;
		enum sipinfo_registration_kind how;
	} cases[] = {
		{100, SIPINFO_REGISTRATION_REGISTERED}, {486, SIPINFO_REGISTRATION_REGISTERED},
		{608, SIPINFO_REGISTRATION_REGISTERED}, {202, SIPINFO_REGISTRATION_DEPRECATED},
		{402, SIPINFO_REGISTRATION_RESERVED},   {411, SIPINFO_REGISTRATION_HISTORIC},
		{687, SIPINFO_REGISTRATION_DRAFT},      {477, SIPINFO_REGISTRATION_VENDOR},
		{499, SIPINFO_REGISTRATION_NONE},       {101, SIPINFO_REGISTRATION_NONE},
		{699, SIPINFO_REGISTRATION_NONE},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		enum sipinfo_registration_kind how = cases[i].how;
		bool yes = how >= SIPINFO_REGISTRATION_REGISTERED &&
			   how <= SIPINFO_REGISTRATION_RESERVED;

		ck_assert_msg(sipinfo_registration(cases[i].code) == how, "%d", cases[i].code);
		ck_assert_msg(sipinfo_is_registered(cases[i].code) == yes, "%d", cases[i].code);
	}
	for (size_t i = 0; i < LENGTH(odd_numbers); i++) {
		if (odd_numbers[i] >= 100 && odd_numbers[i] <= 699)
			continue;
		ck_assert(!sipinfo_is_registered(odd_numbers[i]));
		ck_assert_int_eq(sipinfo_registration(odd_numbers[i]), SIPINFO_REGISTRATION_NONE);
	}
}
END_TEST

START_TEST(classes)
{
	static const struct {
		int first, last;
		enum sipinfo_class_kind is;
	} ranges[] = {
		{INT_MIN, INT_MIN, SIPINFO_CLASS_NONE},   {-699, 99, SIPINFO_CLASS_NONE},
		{100, 199, SIPINFO_CLASS_PROVISIONAL},    {200, 299, SIPINFO_CLASS_SUCCESS},
		{300, 399, SIPINFO_CLASS_REDIRECTION},    {400, 499, SIPINFO_CLASS_REQUEST_FAILURE},
		{500, 599, SIPINFO_CLASS_SERVER_FAILURE}, {600, 699, SIPINFO_CLASS_GLOBAL_FAILURE},
		{700, 2000, SIPINFO_CLASS_NONE},          {65636, 65636, SIPINFO_CLASS_NONE},
		{INT_MAX, INT_MAX, SIPINFO_CLASS_NONE},
	};

	for (size_t i = 0; i < LENGTH(ranges); i++) {
		enum sipinfo_class_kind is = ranges[i].is;

		for (long long code = ranges[i].first; code <= ranges[i].last; code++) {
			int c = (int)code;

			EXPECT(sipinfo_class(c) == is, "%d", c);
			EXPECT(sipinfo_is_provisional(c) == (is == SIPINFO_CLASS_PROVISIONAL), "%d", c);
			EXPECT(sipinfo_is_final(c) == (is > SIPINFO_CLASS_PROVISIONAL), "%d", c);
			EXPECT(sipinfo_is_success(c) == (is == SIPINFO_CLASS_SUCCESS), "%d", c);
			EXPECT(sipinfo_is_redirection(c) == (is == SIPINFO_CLASS_REDIRECTION), "%d", c);
			EXPECT(sipinfo_is_failure(c) == (is >= SIPINFO_CLASS_REQUEST_FAILURE), "%d", c);
		}
	}
}
END_TEST

/* The lowest number above this one for which it is so, asking one by one. */
static int
lowest_above(int code, bool registered_ones)
{
	for (int i = code < 0 ? 0 : code + 1; i < 1100 && code < 1100; i++) {
		if (is_known(i) && sipinfo_is_registered(i) == registered_ones)
			return i;
	}
	return 0;
}

START_TEST(iteration)
{
	int n = 0, previous = 0, others = 0;

	for (int code = sipinfo_code_next(0); code != 0; code = sipinfo_code_next(code)) {
		ck_assert_int_gt(code, previous);
		ck_assert(sipinfo_is_registered(code));
		previous = code;
		ck_assert_int_lt(n++, 600);
	}
	ck_assert_int_ge(n, 75);
	previous = 0;
	for (int code = sipinfo_code_next_unregistered(0); code != 0;
	     code = sipinfo_code_next_unregistered(code)) {
		ck_assert_int_gt(code, previous);
		ck_assert(!sipinfo_is_registered(code));
		ck_assert_int_ge(sipinfo_registration(code), SIPINFO_REGISTRATION_HISTORIC);
		previous = code;
		ck_assert_int_lt(others++, 600);
	}
	ck_assert_int_gt(others, 0);
	for (int code = -10; code <= 1010; code++) {
		ck_assert_msg(sipinfo_code_next(code) == lowest_above(code, true), "after %d", code);
		ck_assert_msg(sipinfo_code_next_unregistered(code) == lowest_above(code, false),
			      "after %d", code);
	}
	ck_assert_int_eq(sipinfo_code_next(INT_MIN), 100);
	ck_assert_int_eq(sipinfo_code_next(INT_MAX), 0);
	ck_assert_int_eq(sipinfo_code_next_unregistered(INT_MIN), sipinfo_code_next_unregistered(0));
	ck_assert_int_eq(sipinfo_code_next_unregistered(INT_MAX), 0);
}
END_TEST

START_TEST(effective)
{
	static const struct {
		int code, as;
	} cases[] = {
		{100, 100}, {101, 183}, {150, 183}, {183, 183}, {199, 199}, {201, 200}, {299, 200},
		{303, 300}, {399, 300}, {411, 400}, {499, 400}, {477, 400}, {599, 500}, {687, 600},
		{699, 600}, {99, 0},    {700, 0},   {0, 0},     {-1, 0},    {486, 486}, {202, 202},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(sipinfo_effective(cases[i].code) == cases[i].as, "%d counts as %d",
			      cases[i].code, sipinfo_effective(cases[i].code));
	for (int code = 100; code <= 699; code++) {
		int as = sipinfo_effective(code);

		ck_assert_msg(sipinfo_is_registered(as), "%d counts as %d", code, as);
		ck_assert_int_eq(as / 100, code / 100);
		ck_assert_int_eq(sipinfo_effective(as), as);
		if (sipinfo_is_registered(code))
			ck_assert_int_eq(as, code);
	}
	for (size_t i = 0; i < LENGTH(odd_numbers); i++) {
		if (odd_numbers[i] < 100 || odd_numbers[i] > 699)
			ck_assert_int_eq(sipinfo_effective(odd_numbers[i]), 0);
	}
}
END_TEST

START_TEST(phrases)
{
	ck_assert_str_eq(sipinfo_phrase(486), "Busy Here");
	ck_assert_str_eq(sipinfo_phrase(606), "Not Acceptable");
	ck_assert_str_eq(sipinfo_phrase(411), "Length Required");
	ck_assert_str_eq(sipinfo_phrase(499), "Request Failure");
	ck_assert_str_eq(sipinfo_phrase(498), "Request Failure");
	for (int code = -1; code <= 1000; code++) {
		const char *phrase = sipinfo_phrase(code);

		ck_assert_ptr_nonnull(phrase);
		if (code >= 100 && code <= 699)
			ck_assert_msg(phrase[0] != '\0', "%d has no phrase", code);
		for (const char *p = phrase; *p != '\0'; p++)
			ck_assert_msg(*p >= 32 && *p < 127, "%d: %s", code, phrase);
	}
}
END_TEST

/* All codes of a class that nobody has described are told in the same way. */
START_TEST(unknown_codes)
{
	static const char *const names[] = {"Provisional", "Successful", "Redirection", "Request Failure",
					    "Server Failure", "Global Failure"};

	for (int hundred = 100; hundred < 700; hundred += 100) {
		int first = 0;

		for (int code = hundred; code < hundred + 100; code++) {
			if (is_known(code))
				continue;
			first = first == 0 ? code : first;
			EXPECT(strcmp(sipinfo_phrase(code), names[hundred / 100 - 1]) == 0, "%d: %s", code,
			       sipinfo_phrase(code));
			for (int kind = 0; kind < 12; kind++)
				EXPECT(sipinfo_text(code, (enum sipinfo_text_kind)kind, 0) ==
					       sipinfo_text(first, (enum sipinfo_text_kind)kind, 0),
				       "%d: text %d", code, kind);
			for (size_t i = 0; i < 40; i++)
				EXPECT(sipinfo_code_reference(code, i) == sipinfo_code_reference(first, i), "%d", code);
			EXPECT(sipinfo_differences(code, first) == 0, "%d: %x", code, sipinfo_differences(code, first));
			EXPECT(sipinfo_effective(code) == sipinfo_effective(first), "%d", code);
			EXPECT(sipinfo_retry(code) == sipinfo_retry(first) && sipinfo_scope(code) == sipinfo_scope(first) &&
				       sipinfo_methods(code) == sipinfo_methods(first) &&
				       sipinfo_dialog_effect(code) == sipinfo_dialog_effect(first),
			       "%d", code);
		}
		EXPECT(first != 0, "%d", hundred);
	}
}
END_TEST

START_TEST(no_phrase_outside)
{
	for (size_t i = 0; i < LENGTH(odd_numbers); i++) {
		if (odd_numbers[i] < 100 || odd_numbers[i] > 699)
			ck_assert_msg(strcmp(sipinfo_phrase(odd_numbers[i]), "") == 0,
				      "%d has the phrase \"%s\"", odd_numbers[i],
				      sipinfo_phrase(odd_numbers[i]));
	}
}
END_TEST

/* The code whose own phrase this is: a registered one first, then the lowest. */
static int
owner(const char *phrase)
{
	for (int code = sipinfo_code_next(0); code != 0; code = sipinfo_code_next(code)) {
		if (strcmp(sipinfo_phrase(code), phrase) == 0)
			return code;
	}
	for (int code = sipinfo_code_next_unregistered(0); code != 0;
	     code = sipinfo_code_next_unregistered(code)) {
		if (strcmp(sipinfo_phrase(code), phrase) == 0)
			return code;
	}
	return 0;
}

/* The phrase in capitals and in small letters. */
static void
check_case(const char *phrase, int code)
{
	char upper[128], lower[128];
	size_t n = strlen(phrase);

	ck_assert_uint_lt(n, sizeof upper);
	for (size_t i = 0; i <= n; i++) {
		char c = phrase[i];

		upper[i] = (char)(c >= 'a' && c <= 'z' ? c - 32 : c);
		lower[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
	}
	ck_assert_msg(find(upper) == code, "%s: %d", upper, find(upper));
	ck_assert_msg(find(lower) == code, "%s: %d", lower, find(lower));
}

START_TEST(own_phrase)
{
	for (int code = 100; code <= 699; code++) {
		const char *phrase = sipinfo_phrase(code);

		if (!is_known(code))
			continue;
		ck_assert_msg(find(phrase) == owner(phrase), "%s: %d", phrase, find(phrase));
		check_case(phrase, owner(phrase));
	}
	/* two codes have this one */
	ck_assert_int_eq(find("Not Acceptable"), 406);
}
END_TEST

START_TEST(other_phrases)
{
	static const struct {
		const char *phrase;
		int code;
	} cases[] = {
		{"Internal Server Error", 500},
		{"internal server error", 500},
		{"Stale Date", 403},
		{"Proxy Authorization Required", 407},
		{"Precondition Failed", 412},
		{"Request-URI Too Large", 414},
		{"Call Leg/Transaction Does Not Exist", 481},
		{"Temporarily not available", 480},
		{"Request Cancelled", 487},
		{"Gateway Time-out", 504},
		{"Use Supported PASSporT Format", 428},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i].phrase) == cases[i].code, "%s: %d", cases[i].phrase,
			      find(cases[i].phrase));
}
END_TEST

START_TEST(blanks_and_punctuation)
{
	static const struct {
		const char *phrase;
		int code;
	} cases[] = {
		{"BusyHere", 486},
		{"  busy   here  ", 486},
		{"Busy-Here.", 486},
		{"\tBUSY\tHERE\t", 486},
		{"\"busy here\"", 486},
		{"call transaction does not exist", 481},
		{"Request URI Too Long", 414},
		{"requesturitoolong", 414},
		{"Server Timeout", 504},
		{"Request Time-out", 408},
		{"Ok.", 200},
		{"o k", 200},
		{"gateway timeout", 504},
		{"busy_here", 486},
		/* two codes have this one, however it is written */
		{"not-acceptable", 406},
		{"NOT_ACCEPTABLE", 406},
		{"Busy Here......................................................................"
		 "..................................................",
		 486},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i].phrase) == cases[i].code, "%s: %d", cases[i].phrase,
			      find(cases[i].phrase));
}
END_TEST

/* "486 600" */
static const char *
candidates(const char *name)
{
	static char list[256];
	size_t at = 0;
	int code;

	list[0] = '\0';
	for (size_t i = 0; (code = sipinfo_code_candidate(name, strlen(name), i)) != 0; i++) {
		ck_assert_uint_lt(at, sizeof list - 8);
		at += (size_t)sprintf(list + at, "%s%d", i > 0 ? " " : "", code);
	}
	ck_assert_int_eq(sipinfo_code_candidate(name, strlen(name), SIZE_MAX), 0);
	return list;
}

START_TEST(names_of_products)
{
	static const struct {
		const char *name;
		int code;
		const char *candidates;
	} cases[] = {
		{"version", 505, "505"},
		{"Session Timer Too Small", 422, "422"},
		{"PJSIP_SC_DECLINE", 603, "603"},
		{"pjsip_sc_decline", 603, "603"},
		{"PJSIP_SC_TSX_TIMEOUT", 408, "408"},
		{"SIP_STATUS_INTERNAL_SERVER_ERROR", 500, "500"},
		{"SIP_RESPONSE_CODE_STALE_DATE", 403, "403 439"},
		{"SIP_486_BUSY_HERE", 486, "486"},
		{"SIP_481_NO_CALL", 481, "481"},
		{"SIP_BUSY_HERE", 486, "486"},
		{"LinphoneReasonDoNotDisturb", 600, "600"},
		{"USER_BUSY", 486, "486"},
		{"User busy", 486, "486"},
		{"CALL_REJECTED", 0, "403 603"},
		{"904", 0, "401 407"},
		{"Operation has no matching challenge", 0, "401 407"},
		{"Redirected", 0, "300 301 302 305 380"},
		{"busy", 0, "486 503 600"},
		{"cancel", 0, "200 487"},
		{"timeout", 0, "408 480 504"},
		/* a phrase counts before a word of a product */
		{"Rejected", 608, "403 603 608"},
		{"Not Acceptable", 406, "406 488 606"},
		{"Not Found", 404, "404 604"},
		{"SIP_100_X", 100, "100"},
		{"SIP_699_X", 699, "699"},
		{"SIP_099_X", 0, ""},
		{"SIP_700_X", 0, ""},
		{"SIP_486X", 0, ""},
		{"SIP_X_486_X", 0, ""},
		/* a word is looked for at its beginning only */
		{"transaction does", 481, "481"},
		{"equest", 0, ""},
		{"imeout", 0, ""},
		{"requ", 0, "408 413 414 487 491 490"},
		{"SIP_999_NONE", 0, ""},
		{"SIP_", 0, ""},
		{"SIP_48", 0, ""},
		{"SIP_486", 0, ""},
		{"SIP_486-BUSY", 0, ""},
		{"SIP_4860_BUSY", 0, ""},
		{"SIP_99999999999999999999_BUSY", 0, ""},
		{"no such name", 0, ""},
		{"", 0, ""},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		ck_assert_msg(find(cases[i].name) == cases[i].code, "%s: %d", cases[i].name,
			      find(cases[i].name));
		ck_assert_msg(strcmp(candidates(cases[i].name), cases[i].candidates) == 0, "%s: %s",
			      cases[i].name, candidates(cases[i].name));
	}
	ck_assert_int_eq(sipinfo_code_candidate(NULL, 5, 0), 0);
}
END_TEST

/* Where a name has one code it is the only candidate; a phrase may share it. */
START_TEST(candidates_agree)
{
	for (int code = 100; code <= 699; code++) {
		const char *phrase = sipinfo_phrase(code);
		int found = find(phrase), other, n = 0;

		for (size_t i = 0; (other = sipinfo_code_candidate(phrase, strlen(phrase), i)) != 0; i++)
			n += other == found;
		ck_assert_msg(n == (found != 0), "%s: %d", phrase, n);
	}
}
END_TEST

START_TEST(nothing_to_find)
{
	static const char *const cases[] = {
		"",
		" ",
		"\t\r\n",
		"x",
		"486",
		"-",
		"...",
		"\xc3\xa4",
		"\xff\xfe",
		"no such phrase",
		"Busy Nowhere",
		"{a}",
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i]) == 0, "\"%s\": %d", cases[i], find(cases[i]));
	ck_assert_int_eq(sipinfo_code_from_name(NULL, 0), 0);
	ck_assert_int_eq(sipinfo_code_from_name(NULL, 9), 0);
	ck_assert_int_eq(sipinfo_code_from_name("Busy Here", 0), 0);
}
END_TEST

START_TEST(prefixes)
{
	static const struct {
		const char *phrase;
		int code;
	} cases[] = {
		{"Tryi", 100},   {"ring", 180},     {"Rin", 0},          {"Try", 0},
		{"busy h", 486}, {"busy e", 600},   {"busy", 0},         {"Busy ", 0},
		{"Bad E", 0},    {"Bad Ev", 489},   {"Bad Ex", 420},     {"Bad G", 502},
		{"Not A", 0},    {"Not Accept", 0}, {"Not F", 404},      {"Unsupported", 0},
		{"Decl", 603},   {"dec", 0},        {"Push Notif", 555}, {"Unsupported M", 415},
		/* the beginning of a phrase counts before a word of others */
		{"Acce", 202},   {"Prox", 407},     {"Max-", 440},       {"Temp", 480},
		{"Reje", 608},   {"Rej", 0},        {"Servi", 503},      {"Dial", 687},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i].phrase) == cases[i].code, "%s: %d", cases[i].phrase,
			      find(cases[i].phrase));
}
END_TEST

START_TEST(slips)
{
	static const struct {
		const char *phrase;
		int code;
	} cases[] = {
		{"Busy Hera", 486},   /* one changed */
		{"Busy Hree", 486},   /* two changed */
		{"Bsy Here", 486},    /* one removed */
		{"Bussyy Here", 486}, /* two inserted */
		{"xBusy Herex", 486},
		{"Xusy Hexe", 486},
		{"Xusy Hexx", 0},    /* three changed */
		{"Busy Herexxx", 0}, /* three inserted */
		{"Forbiden", 403},   /* 8 characters */
		{"Forbidn", 0},      /* 7, and no prefix */
		{"Declyne", 0},      /* 7 */
		{"Decliene", 603},   /* 8 */
		{"Unatuhorized", 401},
		{"Temporarly Unavailable", 480},
		{"Temporrily Unavailble", 480},  /* two removed */
		{"Tempoarily Unavailble", 480},
		{"Tempoarily Unvailble", 0}, /* three */
		{"Internal Servre Error", 500},
		{"Not Acceptible", 0}, /* 406 and 606 */
		{"Session Intervall To Small", 422},
		{"Push Notification Service Not Suported", 555},
		{"Regretfully, we were not able to process teh URI", 479},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i].phrase) == cases[i].code, "%s: %d", cases[i].phrase,
			      find(cases[i].phrase));
}
END_TEST

/* Longer than any phrase and than the limit for slips: nothing is found, nothing is overrun. */
START_TEST(long_input)
{
	struct guard guard;
	char *long_one = malloc(100000);

	ck_assert_ptr_nonnull(long_one);
	memset(long_one, 'a', 100000);
	guard_open(&guard, 100000);
	for (size_t n = 60; n <= 70; n++)
		ck_assert_int_eq(sipinfo_code_from_name(guard_place(&guard, long_one, n), n), 0);
	ck_assert_int_eq(sipinfo_code_from_name(guard_place(&guard, long_one, 100000), 100000), 0);
	memcpy(long_one, "Busy Here", 9);
	ck_assert_int_eq(sipinfo_code_from_name(guard_place(&guard, long_one, 64), 64), 0);
	/* a word of other phrases is looked for in so many bytes; a word that has too few letters is none */
	memset(long_one, '.', 100);
	memcpy(long_one, "version", 7);
	ck_assert_int_eq(sipinfo_code_candidate(long_one, 64, 0), 505);
	ck_assert_int_eq(sipinfo_code_candidate(long_one, 65, 0), 0);
	ck_assert_int_eq(sipinfo_code_candidate("v.e.r.s", 7, 0), 505);
	ck_assert_int_eq(sipinfo_code_candidate("v.e.r.", 6, 0), 0);
	memset(long_one, 'a', 100);
	memcpy(long_one, "Busy Here", 9);
	memset(long_one + 9, ' ', 90000);
	ck_assert_int_eq(sipinfo_code_from_name(guard_place(&guard, long_one, 90000), 90000), 486);
	guard_close(&guard);
	free(long_one);
}
END_TEST

START_TEST(nul_is_a_character)
{
	static const char inside[] = "Busy Here\0 and much more behind it";

	ck_assert_int_eq(sipinfo_code_from_name(inside, 9), 486);
	ck_assert_int_eq(sipinfo_code_from_name(inside, sizeof inside - 1), 0);
	ck_assert_int_eq(sipinfo_code_from_name("\0\0\0\0", 4), 0);
}
END_TEST

START_TEST(no_terminator)
{
	struct guard guard;

	guard_open(&guard, 256);
	for (int code = 100; code <= 699; code++) {
		const char *phrase = sipinfo_phrase(code);
		size_t n = strlen(phrase);

		if (!is_known(code))
			continue;
		for (size_t cut = 0; cut <= n; cut++) {
			int whole = sipinfo_code_from_name(phrase, cut);

			ck_assert_int_eq(sipinfo_code_from_name(guard_place(&guard, phrase, cut), cut),
					 whole);
		}
	}
	guard_close(&guard);
}
END_TEST

START_TEST(date_of_the_registry)
{
	const char *date = sipinfo_registry_date();

	ck_assert_uint_eq(strlen(date), 10);
	ck_assert_uint_eq(strspn(date, "0123456789-"), 10);
	ck_assert(date[4] == '-' && date[7] == '-');
	ck_assert_int_ge(strcmp(date, "2026-01-07"), 0);
}
END_TEST

START_TEST(version_of_the_library)
{
	char expected[64];

	snprintf(expected, sizeof expected, "%d.%d.%d", SIPINFO_VERSION_MAJOR,
		 SIPINFO_VERSION_MINOR, SIPINFO_VERSION_PATCH);
	ck_assert_str_eq(SIPINFO_VERSION, expected);
	ck_assert_str_eq(sipinfo_version(), expected);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"registered", registered},
		{"classes", classes},
		{"iteration", iteration},
		{"effective", effective},
		{"phrases", phrases},
		{"unknown codes", unknown_codes},
		{"no phrase outside of 100 to 699", no_phrase_outside},
		{"own phrase", own_phrase},
		{"other phrases", other_phrases},
		{"blanks and punctuation", blanks_and_punctuation},
		{"names of products", names_of_products},
		{"candidates agree", candidates_agree},
		{"nothing to find", nothing_to_find},
		{"prefixes", prefixes},
		{"slips", slips},
		{"long input", long_input},
		{"NUL", nul_is_a_character},
		{"no terminator", no_terminator},
		{"date", date_of_the_registry},
		{"version", version_of_the_library},
	};

	return run_units("code", units, LENGTH(units));
}
