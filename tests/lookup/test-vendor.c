#include "guard.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sipinfo/vendor.h>
#include <sipinfo/vocabulary.h>

#include "suite.h"

static const struct sipinfo_vendor *
find(const char *field, const char *value, int code)
{
	return sipinfo_vendor_find(field, field != NULL ? strlen(field) : 0, value, strlen(value), code);
}

static const char *
name_of(const char *field, const char *value, int code)
{
	const char *name = sipinfo_vendor_name(find(field, value, code));

	return name != NULL ? name : "";
}

START_TEST(every_entry)
{
	const struct sipinfo_vendor *vendor = NULL;
	size_t n = 0, of_messages = 0;

	while ((vendor = sipinfo_vendor_next(vendor)) != NULL) {
		const char *name = sipinfo_vendor_name(vendor);
		const char *pattern = sipinfo_vendor_pattern(vendor);

		n++;
		ck_assert_ptr_eq(sipinfo_vendor_from_name(name, strlen(name)), vendor);
		ck_assert_ptr_ne(sipinfo_vendor_from_name(name, strlen(name) - 1), vendor);
		ck_assert_int_gt((int)strlen(sipinfo_vendor_product(vendor)), 0);
		ck_assert_int_gt((int)strlen(sipinfo_vendor_text(vendor, SIPINFO_TEXT_SUMMARY, 0)), 0);
		ck_assert_int_gt((int)strlen(sipinfo_vendor_text(vendor, SIPINFO_TEXT_MEANING, 0)), 0);
		ck_assert_int_gt((int)strlen(sipinfo_vendor_text(vendor, SIPINFO_TEXT_FIX, 0)), 0);
		ck_assert_str_eq(sipinfo_vendor_text(vendor, SIPINFO_TEXT_SEND, 0), "");
		ck_assert_ptr_nonnull(sipinfo_vendor_reference(vendor, 0));
		ck_assert_str_ne(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_CERTAINTY,
							 (int)sipinfo_vendor_certainty(vendor), 0),
				 "");
		for (size_t i = 0; sipinfo_vendor_code(vendor, i) != 0; i++)
			ck_assert_int_ge(sipinfo_vendor_code(vendor, i), 100);
		/* what it writes leads back to it, or to one with the same words */
		if (strchr(pattern, '{') == NULL &&
		    sipinfo_vendor_certainty(vendor) != SIPINFO_CERTAINTY_REPORT) {
			const char *field = sipinfo_vendor_field(vendor);
			const struct sipinfo_vendor *found;
			char words[256];

			snprintf(words, sizeof words, "x %s", pattern);
			found = find(field[0] != '\0' ? field : NULL, words + 2, sipinfo_vendor_code(vendor, 0));
			if (found == NULL)
				found = find(NULL, words, sipinfo_vendor_code(vendor, 0));
			ck_assert_msg(found != NULL && strcmp(sipinfo_vendor_pattern(found), pattern) == 0 &&
					      strcmp(sipinfo_vendor_field(found), field) == 0,
				      "%s", name);
			of_messages++;
		}
	}
	ck_assert_uint_ge(n, 300);
	ck_assert_uint_ge(of_messages, 250);
}
END_TEST

START_TEST(words)
{
	static const struct {
		const char *guid;
		bool is;
	} before[] = {
		{"01234567-89ab-cdef-0123-456789abcdef;", true},
		{"FFFFFFFF-AAAA-FFFF-AAAA-FFFFFFFFFFFF; ", true},
		{"0123456g-89ab-cdef-0123-456789abcdef;", false},
		{"g1234567-89ab-cdef-0123-456789abcdef;", false},
		{"01234567-89ab-cdef-0123-456789abcde`;", false},
		{"01234567-89ab-cdef-0123-456789abcde/;", false},
		{"01234567-89ab-cdef-0123-456789abcde:;", false},
		{"01234567-89ab-cdef-0123-456789abcde-;", false},
		{"01234567089ab-cdef-0123-456789abcdef;", false},
		{"01234567-89ab0cdef-0123-456789abcdef;", false},
		{"01234567-89ab-cdef00123-456789abcdef;", false},
		{"01234567-89ab-cdef-01230456789abcdef;", false},
		{"01234567-89ab-cdef-0123-456789abcdef0;", false},
		{"01234567-89ab-cdef-0123-456789abcdef", false},
		{"01234567-89ab-cdef-0123-456789abcdef;;", false},
		{";", false},
	};

	/* a suffix stands behind a blank, in capitals */
	ck_assert_str_eq(name_of(NULL, "Caller Origination Number is Invalid D35", 403), "telnyx-d35");
	ck_assert_str_eq(name_of(NULL, "InvalidD35", 403), "");
	ck_assert_str_eq(name_of(NULL, "Invalid d35", 403), "");
	ck_assert_str_eq(name_of(NULL, "D35", 403), "");
	ck_assert_str_eq(name_of(NULL, " D35", 403), "");
	ck_assert_str_eq(name_of(NULL, "x D35", 403), "telnyx-d35");
	ck_assert_str_eq(name_of(NULL, "x D351", 403), "");
	/* a number begins the value, and no digit follows */
	ck_assert_str_eq(name_of("X-Twilio-Error", "32201 Authentication failure", 403), "twilio-32201");
	ck_assert_str_eq(name_of("x-twilio-error", "32201", 0), "twilio-32201");
	ck_assert_str_eq(name_of("X-Twilio-Error", "322011", 0), "");
	ck_assert_str_eq(name_of("X-Twilio-Error", " 32201 x", 0), "twilio-32201");
	ck_assert_str_eq(name_of("X-Twilio", "32201", 0), "");
	ck_assert_str_eq(name_of(NULL, "32201", 0), "");
	/* Microsoft's words behind an identifier, in any case, with or without a full stop */
	ck_assert_str_eq(
		name_of("Reason",
			"9810e5a9-667c-4513-8d3a-5d83503e1c71;Current call site state prevents fork to this entity.",
			0),
		"teams-site-state");
	ck_assert_str_eq(
		name_of("reason", "current call site state prevents fork to this entity", 0),
		"teams-site-state");
	ck_assert_str_eq(
		name_of("Reason",
			"9810e5a9-667c-4513-8d3a-5d83503e1c71:Current call site state prevents fork to this entity",
			0),
		"");
	ck_assert_str_eq(
		name_of("Reason",
			"9810E5A9-667C-4513-8D3A-5D83503E1C71; Current call site state prevents fork to this entity",
			0),
		"teams-site-state");
	ck_assert_str_eq(
		name_of("Reason",
			"9810e5a9-667c-4513-8d3a-5d83503e1c7;Current call site state prevents fork to this entity",
			0),
		"");
	for (size_t i = 0; i < LENGTH(before); i++) {
		char value[128];

		snprintf(value, sizeof value, "%sCurrent call site state prevents fork to this entity", before[i].guid);
		ck_assert_msg((find("Reason", value, 0) != NULL) == before[i].is, "%s", value);
	}
	/* one full stop */
	ck_assert_str_eq(name_of("Reason", "Current call site state prevents fork to this entity..", 0), "");
	ck_assert_str_eq(name_of("Reason", "Current call site state prevents fork to this entity .", 0), "");
	/* what varies */
	ck_assert_str_ne(name_of(NULL, "Unresolvable destination (478/SL)", 478), "");
	ck_assert_str_eq(name_of(NULL, "Unresolvable destination (478/)", 478), "");
	ck_assert_str_eq(name_of(NULL, "Unresolvable destination (478/SL", 478), "");
	ck_assert_str_eq(name_of(NULL, "I'm terribly sorry, server error occurred (1/SL)", 500), "kamailio-terribly");
	ck_assert_str_eq(name_of(NULL, "i'm terribly sorry, server error occurred (1/TM/SL)", 0), "kamailio-terribly");
	ck_assert_str_eq(name_of(NULL, "I'm terribly sorry, server error occurred (1/S)", 500), "kamailio-terribly");
	ck_assert_str_eq(name_of(NULL, "I'm terribly sorry, server error occurred (/SL)", 500), "");
	ck_assert_str_eq(name_of(NULL, "x I'm terribly sorry, server error occurred (1/SL)", 500), "");
	ck_assert_str_eq(name_of(NULL, "I'm terribly sorry, server error occurred (1/)", 500), "");
	ck_assert_str_eq(name_of(NULL, "I'm terribly sorry, server error occurred (1SL)", 500), "");
	ck_assert_str_eq(name_of(NULL, "I'm terribly sorry, server error occurred (", 500), "");
	ck_assert_str_eq(name_of(NULL, "I'm terribly sorry", 500), "");
	ck_assert_str_eq(
		name_of("Warning",
			"SIP server a.example from INVITE does not match any SIP server configured for phone number id 7",
			403),
		"whatsapp-sip-server");
	ck_assert_str_eq(
		name_of("Warning",
			"SIP server a.example does not match any SIP server configured for phone number id 7", 403),
		"");
	ck_assert_str_eq(name_of("X-Reason", "No Account exists for sid 7", 503), "jambonz-no-account");
	ck_assert_str_eq(name_of("X-Reason", "No Account exists for sid ", 503), "");
	/* anywhere */
	ck_assert_str_eq(name_of(NULL, "Trunk CPS limit exceeded. Region: us1", 503), "twilio-phrase-cps");
	ck_assert_str_eq(name_of(NULL, "cps limit exceeded", 503), "twilio-phrase-cps");
	ck_assert_str_eq(name_of(NULL, "Trunk CPS limit exceede", 503), "");
	/* two fit: the one that comes with the code, or the first */
	ck_assert_str_eq(name_of(NULL, "concurrent call limit exceeded CPS limit exceeded", 0), "twilio-phrase-cps");
	ck_assert_str_eq(name_of(NULL, "concurrent call limit exceeded CPS limit exceeded", 500),
			 "twilio-phrase-concurrent");
	ck_assert_str_eq(name_of(NULL, "concurrent call limit exceeded D35", 403), "telnyx-d35");
	ck_assert_str_eq(name_of(NULL, "concurrent call limit exceeded D35", 500), "twilio-phrase-concurrent");
	ck_assert_str_eq(name_of(NULL, "Licensed session capacity reached", 503), "oracle-licensed-capacity");
	ck_assert_str_eq(name_of(NULL, "Busy Here", 486), "");
}
END_TEST

START_TEST(numbers)
{
	const struct sipinfo_vendor *vendor = sipinfo_vendor_from_number("560486", 6, NULL);
	size_t n = 0;

	ck_assert_str_eq(sipinfo_vendor_name(vendor), "teams-560");
	ck_assert_ptr_nonnull(sipinfo_vendor_from_number("32201", 5, NULL));
	ck_assert_ptr_null(sipinfo_vendor_from_number("32201", 4, NULL));
	ck_assert_ptr_null(sipinfo_vendor_from_number("560", 3, NULL));
	ck_assert_ptr_null(sipinfo_vendor_from_number("561486", 6, NULL));
	ck_assert_ptr_null(sipinfo_vendor_from_number("", 0, NULL));
	ck_assert_ptr_null(sipinfo_vendor_from_number("5", 1, NULL));
	/* words are no numbers */
	ck_assert_ptr_null(sipinfo_vendor_from_number("CPS limit exceeded", 18, NULL));
	ck_assert_ptr_null(sipinfo_vendor_from_number("Unresolvable destination (478/SL)", 33, NULL));
	ck_assert_ptr_null(sipinfo_vendor_from_number(NULL, 6, NULL));
	/* Microsoft gives one number to several texts */
	vendor = NULL;
	while ((vendor = sipinfo_vendor_from_number("510532", 6, vendor)) != NULL)
		n++;
	ck_assert_uint_ge(n, 2);
}
END_TEST

START_TEST(no_entry)
{
	static const char guid[] = "9810e5a9-667c-4513-8d3a-5d83503e1c71;";
	static const char *const no_words[] = {"", " ", ".", " . ", "\t", "9810e5a9-667c-4513-8d3a-5d83503e1c71; "};
	const struct sipinfo_vendor *vendor = NULL;
	struct guard guard;

	guard_open(&guard, 4096);
	for (size_t n = 0; n < sizeof guid; n++)
		ck_assert_ptr_null(
			sipinfo_vendor_find("Reason", 6, guard_place(&guard, guid, n), n, INT_MIN));
	for (size_t n = 0; n <= 20; n++)
		ck_assert_ptr_null(sipinfo_vendor_find(
			NULL, 0, guard_place(&guard, "Unresolvable destina", n), n, INT_MAX));
	guard_close(&guard);
	while ((vendor = sipinfo_vendor_next(vendor)) != NULL) {
		for (size_t i = 0; i < LENGTH(no_words); i++)
			ck_assert_msg(find(sipinfo_vendor_field(vendor), no_words[i], 0) == NULL, "%s: \"%s\"",
				      sipinfo_vendor_field(vendor), no_words[i]);
	}
	ck_assert_ptr_null(sipinfo_vendor_find(NULL, 0, NULL, 5, 0));
	ck_assert_ptr_null(sipinfo_vendor_find("", 0, "", 0, 0));
	ck_assert_ptr_null(sipinfo_vendor_from_name(NULL, 3));
	ck_assert_ptr_null(sipinfo_vendor_from_name("", 0));
	ck_assert_ptr_null(sipinfo_vendor_name(NULL));
	ck_assert_ptr_null(sipinfo_vendor_product(NULL));
	ck_assert_ptr_null(sipinfo_vendor_field(NULL));
	ck_assert_ptr_null(sipinfo_vendor_pattern(NULL));
	ck_assert_ptr_null(sipinfo_vendor_number(NULL));
	ck_assert_int_eq(sipinfo_vendor_code(NULL, 0), 0);
	ck_assert_int_eq(sipinfo_vendor_certainty(NULL), SIPINFO_CERTAINTY_NONE);
	ck_assert_str_eq(sipinfo_vendor_text(NULL, SIPINFO_TEXT_FIX, 0), "");
	ck_assert_ptr_null(sipinfo_vendor_reference(NULL, 0));
}
END_TEST

/* Of every one, and of none: whole, and the unit sees that it says what it is about. */
START_TEST(pages)
{
	static char whole[8192];
	const struct sipinfo_options data = {.size = sizeof data, .format = SIPINFO_FORMAT_JSON};
	const struct sipinfo_vendor *one = NULL;

	do {
		size_t n = sipinfo_describe_vendor(one, NULL, whole, sizeof whole);
		const char *name = sipinfo_vendor_name(one);

		ck_assert_uint_gt(n, 0);
		ck_assert_uint_eq(n, strlen(whole));
		ck_assert_ptr_nonnull(strstr(whole, name != NULL ? name : "not in this registry"));
	} while ((one = sipinfo_vendor_next(one)) != NULL);
	sipinfo_describe_vendor(NULL, &data, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "\"vendor\":null"));
	ck_assert_ptr_nonnull(strstr(whole, "\"pattern\":null"));
	ck_assert_ptr_nonnull(strstr(whole, "\"certainty\":null"));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"pages", pages},
		{"every entry", every_entry},
		{"words", words},
		{"numbers", numbers},
		{"no entry", no_entry},
	};

	return run_units("vendor", units, LENGTH(units));
}
