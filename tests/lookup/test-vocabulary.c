#include <limits.h>
#include <sipinfo/sipinfo.h>
#include <string.h>

#include "suite.h"

/* An id means the same in every release: no line here ever changes. */
static const struct {
	enum sipinfo_vocabulary vocabulary;
	int value;
	const char *id;
} ids[] = {
	{SIPINFO_VOCABULARY_CLASS, SIPINFO_CLASS_PROVISIONAL, "provisional"},
	{SIPINFO_VOCABULARY_CLASS, SIPINFO_CLASS_SUCCESS, "success"},
	{SIPINFO_VOCABULARY_CLASS, SIPINFO_CLASS_REDIRECTION, "redirection"},
	{SIPINFO_VOCABULARY_CLASS, SIPINFO_CLASS_REQUEST_FAILURE, "request-failure"},
	{SIPINFO_VOCABULARY_CLASS, SIPINFO_CLASS_SERVER_FAILURE, "server-failure"},
	{SIPINFO_VOCABULARY_CLASS, SIPINFO_CLASS_GLOBAL_FAILURE, "global-failure"},
	{SIPINFO_VOCABULARY_REGISTRATION, SIPINFO_REGISTRATION_REGISTERED, "registered"},
	{SIPINFO_VOCABULARY_REGISTRATION, SIPINFO_REGISTRATION_DEPRECATED, "deprecated"},
	{SIPINFO_VOCABULARY_REGISTRATION, SIPINFO_REGISTRATION_RESERVED, "reserved"},
	{SIPINFO_VOCABULARY_REGISTRATION, SIPINFO_REGISTRATION_HISTORIC, "historic"},
	{SIPINFO_VOCABULARY_REGISTRATION, SIPINFO_REGISTRATION_DRAFT, "draft"},
	{SIPINFO_VOCABULARY_REGISTRATION, SIPINFO_REGISTRATION_VENDOR, "vendor"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_UAS, "uas"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_PROXY, "proxy"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_REDIRECT, "redirect"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_REGISTRAR, "registrar"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_GATEWAY, "gateway"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_FIRST_PROXY, "first-proxy"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_NOTIFIER, "notifier"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_COMPOSITOR, "compositor"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_VERIFIER, "verifier"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_RELAY, "relay"},
	{SIPINFO_VOCABULARY_SENDER, SIPINFO_SENDER_INTERMEDIARY, "intermediary"},
	{SIPINFO_VOCABULARY_FORWARDING, SIPINFO_FORWARDING_NEVER, "never"},
	{SIPINFO_VOCABULARY_FORWARDING, SIPINFO_FORWARDING_AT_ONCE, "at-once"},
	{SIPINFO_VOCABULARY_FORWARDING, SIPINFO_FORWARDING_BEST, "best"},
	{SIPINFO_VOCABULARY_FORWARDING, SIPINFO_FORWARDING_CONSUMED, "consumed"},
	{SIPINFO_VOCABULARY_SCOPE, SIPINFO_SCOPE_NONE, "none"},
	{SIPINFO_VOCABULARY_SCOPE, SIPINFO_SCOPE_BRANCH, "branch"},
	{SIPINFO_VOCABULARY_SCOPE, SIPINFO_SCOPE_EVERYWHERE, "everywhere"},
	{SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_WAIT, "wait"},
	{SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_UNNECESSARY, "unnecessary"},
	{SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_REDIRECTED, "redirected"},
	{SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_CREDENTIALS, "credentials"},
	{SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_AFTER_CHANGE, "after-change"},
	{SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_LATER, "later"},
	{SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_ELSEWHERE, "elsewhere"},
	{SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_NEVER, "never"},
	{SIPINFO_VOCABULARY_DIALOG, SIPINFO_DIALOG_NONE, "none"},
	{SIPINFO_VOCABULARY_DIALOG, SIPINFO_DIALOG_CREATES_EARLY, "creates-early"},
	{SIPINFO_VOCABULARY_DIALOG, SIPINFO_DIALOG_ENDS_EARLY, "ends-early"},
	{SIPINFO_VOCABULARY_DIALOG, SIPINFO_DIALOG_CONFIRMS, "confirms"},
	{SIPINFO_VOCABULARY_DIALOG, SIPINFO_DIALOG_TRANSACTION, "transaction"},
	{SIPINFO_VOCABULARY_DIALOG, SIPINFO_DIALOG_USAGE, "usage"},
	{SIPINFO_VOCABULARY_DIALOG, SIPINFO_DIALOG_DIALOG, "dialog"},
	{SIPINFO_VOCABULARY_RANK, SIPINFO_RANK_NONE, "none"},
	{SIPINFO_VOCABULARY_RANK, SIPINFO_RANK_PREFERRED, "preferred"},
	{SIPINFO_VOCABULARY_RANK, SIPINFO_RANK_ORDINARY, "ordinary"},
	{SIPINFO_VOCABULARY_RANK, SIPINFO_RANK_AVOID, "avoid"},
	{SIPINFO_VOCABULARY_RANK, SIPINFO_RANK_FIRST_OF_ALL, "first-of-all"},
	{SIPINFO_VOCABULARY_REQUIREMENT, SIPINFO_REQUIREMENT_MUST, "must"},
	{SIPINFO_VOCABULARY_REQUIREMENT, SIPINFO_REQUIREMENT_MUST_IF, "must-if"},
	{SIPINFO_VOCABULARY_REQUIREMENT, SIPINFO_REQUIREMENT_MUST_ONE, "must-one"},
	{SIPINFO_VOCABULARY_REQUIREMENT, SIPINFO_REQUIREMENT_SHOULD, "should"},
	{SIPINFO_VOCABULARY_REQUIREMENT, SIPINFO_REQUIREMENT_MAY, "may"},
	{SIPINFO_VOCABULARY_ROLE, SIPINFO_ROLE_DEFINED, "defined"},
	{SIPINFO_VOCABULARY_ROLE, SIPINFO_ROLE_UPDATED, "updated"},
	{SIPINFO_VOCABULARY_ROLE, SIPINFO_ROLE_SEE, "see"},
	{SIPINFO_VOCABULARY_ROLE, SIPINFO_ROLE_FORMER, "former"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_CLASS, "class"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_FINAL, "final"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_SENDERS, "senders"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_SCOPE, "scope"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_METHODS, "methods"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_RETRY, "retry"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_DIALOG, "dialog"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_HEADERS, "headers"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_RANK, "rank"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_FORWARDING, "forwarding"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_REGISTRATION, "registration"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_Q850, "q850"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_DEFINED, "defined"},
	{SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_REDIAL, "redial"},
	{SIPINFO_VOCABULARY_TEXT, SIPINFO_TEXT_TITLE, "title"},
	{SIPINFO_VOCABULARY_TEXT, SIPINFO_TEXT_SUMMARY, "summary"},
	{SIPINFO_VOCABULARY_TEXT, SIPINFO_TEXT_CALLER, "caller"},
	{SIPINFO_VOCABULARY_TEXT, SIPINFO_TEXT_MEANING, "meaning"},
	{SIPINFO_VOCABULARY_TEXT, SIPINFO_TEXT_SEEN, "seen"},
	{SIPINFO_VOCABULARY_TEXT, SIPINFO_TEXT_FIX, "fix"},
	{SIPINFO_VOCABULARY_TEXT, SIPINFO_TEXT_SEND, "send"},
	{SIPINFO_VOCABULARY_TEXT, SIPINFO_TEXT_EXAMPLE, "example"},
};

START_TEST(stable_ids)
{
	for (size_t i = 0; i < LENGTH(ids); i++) {
		const char *id = sipinfo_vocabulary_name(ids[i].vocabulary, ids[i].value);

		ck_assert_msg(id != NULL && strcmp(id, ids[i].id) == 0, "\"%s\": %s", ids[i].id,
			      id != NULL ? id : "(null)");
	}
}
END_TEST

static bool
is_listed(int vocabulary, int value)
{
	for (size_t i = 0; i < LENGTH(ids); i++) {
		if ((int)ids[i].vocabulary == vocabulary && ids[i].value == value)
			return true;
	}
	return false;
}

/* What no table of ids[] has is no value. A new value belongs there. */
START_TEST(no_such_value)
{
	static const int values[] = {INT_MIN, -1, 14, 15, 16, 17, 255, 256, 65536, INT_MAX};
	static const int vocabularies[] = {INT_MIN, -1, 0, 250, 256, 65537, INT_MAX};

	for (int vocabulary = 1; vocabulary <= SIPINFO_VOCABULARY_TEXT; vocabulary++) {
		for (int value = 0; value < 256; value++) {
			const char *id = sipinfo_vocabulary_name((enum sipinfo_vocabulary)vocabulary, value);

			ck_assert_msg((id != NULL) == is_listed(vocabulary, value), "%d, %d: %s",
				      vocabulary, value, id != NULL ? id : "(null)");
		}
		for (size_t i = 0; i < LENGTH(values); i++) {
			if (is_listed(vocabulary, values[i]))
				continue;
			ck_assert_ptr_null(
				sipinfo_vocabulary_name((enum sipinfo_vocabulary)vocabulary, values[i]));
			ck_assert_str_eq(
				sipinfo_vocabulary_text((enum sipinfo_vocabulary)vocabulary, values[i], 0), "");
		}
	}
	for (size_t i = 0; i < LENGTH(vocabularies); i++) {
		for (int value = -1; value < 40; value++) {
			ck_assert_ptr_null(
				sipinfo_vocabulary_name((enum sipinfo_vocabulary)vocabularies[i], value));
			ck_assert_str_eq(sipinfo_vocabulary_text((enum sipinfo_vocabulary)vocabularies[i],
							   value, 0), "");
		}
	}
}
END_TEST

START_TEST(iteration)
{
	size_t n = 0;

	for (int vocabulary = -1; vocabulary < 40; vocabulary++) {
		enum sipinfo_vocabulary v = (enum sipinfo_vocabulary)vocabulary;
		int value = SIPINFO_NO_VALUE, last = SIPINFO_NO_VALUE;

		while ((value = sipinfo_vocabulary_next(v, value)) != SIPINFO_NO_VALUE) {
			const char *name = sipinfo_vocabulary_name(v, value);

			ck_assert_int_gt(value, last);
			ck_assert_int_eq(sipinfo_vocabulary_from_name(v, name, strlen(name)), value);
			n += is_listed(vocabulary, value);
			last = value;
		}
		ck_assert_int_eq(sipinfo_vocabulary_next(v, INT_MAX), SIPINFO_NO_VALUE);
		ck_assert_int_eq(sipinfo_vocabulary_from_name(v, NULL, 3), SIPINFO_NO_VALUE);
		ck_assert_int_eq(sipinfo_vocabulary_from_name(v, "", 0), SIPINFO_NO_VALUE);
		ck_assert_int_eq(sipinfo_vocabulary_from_name(v, "--", 2), SIPINFO_NO_VALUE);
	}
	ck_assert_uint_eq(n, LENGTH(ids));
	ck_assert_int_eq(sipinfo_vocabulary_from_name(SIPINFO_VOCABULARY_CLASS, "Request Failure", 15),
			 SIPINFO_CLASS_REQUEST_FAILURE);
	ck_assert_int_eq(sipinfo_vocabulary_from_name(SIPINFO_VOCABULARY_SCOPE, "none", 4), 0);
}
END_TEST

START_TEST(form_of_ids)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

	for (int vocabulary = 1; vocabulary < 40; vocabulary++) {
		for (int value = 0; value < 40; value++) {
			const char *id = sipinfo_vocabulary_name((enum sipinfo_vocabulary)vocabulary, value);

			if (id == NULL)
				continue;
			ck_assert_msg(id[0] >= 'a' && id[0] <= 'z' &&
					      id[strspn(id, letters)] == '\0',
				      "\"%s\"", id);
			for (int other = 0; other < value; other++) {
				const char *another =
					sipinfo_vocabulary_name((enum sipinfo_vocabulary)vocabulary, other);

				ck_assert_msg(another == NULL || strcmp(id, another) != 0, "\"%s\"",
					      id);
			}
		}
	}
}
END_TEST

START_TEST(wordings)
{
	static const int languages[] = {0, 1, -1, 255, INT_MIN, INT_MAX};

	for (size_t i = 0; i < LENGTH(ids); i++) {
		const char *english = sipinfo_vocabulary_text(ids[i].vocabulary, ids[i].value, 0);
		size_t length;

		ck_assert_msg(english != NULL, "%s", ids[i].id);
		length = strlen(english);
		ck_assert_msg(length > 0 && english[length - 1] != '.', "%s: \"%s\"", ids[i].id,
			      english);
		ck_assert_msg(english[0] != ' ' && english[length - 1] != ' ', "\"%s\"", english);
		for (size_t j = 0; j < LENGTH(languages); j++)
			ck_assert_str_eq(
				sipinfo_vocabulary_text(ids[i].vocabulary, ids[i].value, languages[j]),
				english);
		for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang)) {
			const char *words = sipinfo_vocabulary_text(ids[i].vocabulary, ids[i].value, lang);

			ck_assert_msg(words != NULL && words[0] != '\0', "%s in %s", ids[i].id,
				      sipinfo_lang_tag(lang));
		}
	}
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"stable ids", stable_ids},
		{"no such value", no_such_value},
		{"iteration", iteration},
		{"form of ids", form_of_ids},
		{"wordings", wordings},
	};

	return run_units("vocabulary", units, LENGTH(units));
}
