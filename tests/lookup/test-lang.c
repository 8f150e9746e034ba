#include "guard.h"

#include <limits.h>
#include <sipinfo/lang.h>
#include <stdint.h>
#include <stdio.h>

#include "suite.h"

/* English is always there, and first. Of the others these tests take what is compiled in. */

static const int no_language[] = {INT_MIN, -1, 0, 250, 255, 256, 257, 65536, 65537, INT_MAX};

static int
find(const char *tags)
{
	return sipinfo_lang_from_name(tags, strlen(tags));
}

static int
english(void)
{
	return sipinfo_lang_next(0);
}

START_TEST(iteration)
{
	int n = 0;

	ck_assert_int_eq(english(), 1);
	ck_assert_str_eq(sipinfo_lang_tag(english()), "en");
	for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang)) {
		ck_assert_ptr_nonnull(sipinfo_lang_tag(lang));
		ck_assert_ptr_nonnull(sipinfo_lang_name(lang));
		ck_assert_str_ne(sipinfo_lang_tag(lang), "");
		ck_assert_str_ne(sipinfo_lang_name(lang), "");
		ck_assert_int_eq(find(sipinfo_lang_tag(lang)), lang);
		ck_assert_int_eq(find(sipinfo_lang_name(lang)), lang);
		ck_assert_int_lt(n++, 200);
	}
	/* none is passed over */
	for (int lang = 1; lang < 256; lang++)
		n -= sipinfo_lang_tag(lang) != NULL;
	ck_assert_int_eq(n, 0);
	for (size_t i = 0; i < LENGTH(no_language); i++) {
		if (no_language[i] != 0)
			ck_assert_msg(sipinfo_lang_next(no_language[i]) == 0, "%d", no_language[i]);
		ck_assert_msg(sipinfo_lang_tag(no_language[i]) == NULL, "%d", no_language[i]);
		ck_assert_msg(sipinfo_lang_name(no_language[i]) == NULL, "%d", no_language[i]);
		ck_assert_msg(!sipinfo_lang_is_rtl(no_language[i]), "%d", no_language[i]);
	}
	for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang))
		ck_assert_int_eq(sipinfo_lang_is_rtl(lang), strcmp(sipinfo_lang_tag(lang), "ar") == 0);
}
END_TEST

START_TEST(tags)
{
	static const char *const cases[] = {
		"en",
		"EN",
		"eN",
		"en-US",
		"EN-us",
		"en-GB-oxendict",
		"en-Latn-US",
		"en-x-private",
		" en ",
		"en-US-x-twain",
		"en-a-bbb-x-a-ccc",
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i]) == english(), "\"%s\": %d", cases[i], find(cases[i]));
}
END_TEST

START_TEST(locales)
{
	static const char *const cases[] = {
		"en_US",
		"en_GB.UTF-8",
		"en_US.ISO-8859-1",
		"en_US.utf8@euro",
		"en.UTF-8",
		"en@euro",
		"C",
		"POSIX",
		"C.UTF-8",
		"c",
		"posix",
		"C.utf8",
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i]) == english(), "\"%s\": %d", cases[i], find(cases[i]));
}
END_TEST

START_TEST(no_such_language)
{
	static const char *const cases[] = {
		"",       " ",     "-",        "_",           ",",         ";",      ":",
		"*",      "e",     "eng",      "enx",         "en1",       "e-n",    "-en",
		"_en",    "tlh",   "tlh-Latn", "xx_YY.UTF-8", "i-klingon", "x-en",   "englisch",
		".UTF-8", "@euro", "*;q=1",    "tlh, *",      "CC",        "POSIXX", "q=1",
		";q=1",   "=",     "qaa-en",   "xn",          "an-US",     "n",      "nglish",
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i]) == 0, "\"%s\": %d", cases[i], find(cases[i]));
	ck_assert_int_eq(sipinfo_lang_from_name("en", 0), 0);
	ck_assert_int_eq(sipinfo_lang_from_name("en", 1), 0);
}
END_TEST

START_TEST(null)
{
	ck_assert_int_eq(sipinfo_lang_from_name(NULL, 0), 0);
	ck_assert_int_eq(sipinfo_lang_from_name(NULL, 2), 0);
}
END_TEST

START_TEST(lists)
{
	static const struct {
		const char *list;
		bool is_english;
	} cases[] = {
		{"tlh:en", true},
		{"tlh:en_GB", true},
		{"tlh_KL.UTF-8:en_US.UTF-8", true},
		{"tlh,en", true},
		{"tlh, en", true},
		{"tlh, en;q=0.8", true},
		{"tlh;q=1.0,en-GB;q=0.1", true},
		{"en;q=0.8, tlh", true},
		{"en ; q=0.8", true},
		{"en;Q=0.001", true},
		{"*, en", true},
		{"*;q=0.9, en;q=0.1", true},
		{", ,en", true},
		{"en,", true},
		{"en;q=0", false},
		{"en;q=0.0", false},
		{"en;q=0.000", false},
		{"tlh, en;q=0", false},
		{"tlh:xx", false},
		{"tlh, xx;q=0.5", false},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg((find(cases[i].list) == english()) == cases[i].is_english,
			      "\"%s\": %d", cases[i].list, find(cases[i].list));
}
END_TEST

/* Any two languages: the order of the list counts, then q. */
START_TEST(order)
{
	static const char *const no_weight[] = {"", "x=0", "q", "q 0", "q=", "q=2", "q=x", "q=1.5"};
	/* the lighter one first; what is behind three digits, and what is no digit, does not count */
	static const char *const weights[][2] = {
		{"0.9", "1"},	    {"0.999", "1"},   {"0.999", "1.000"},  {"0.99", "0.999"}, {"0.98", "0.99"},
		{"0.09", "0.1"},    {"0.009", "0.01"}, {"0.001", "0.002"}, {"0.5;x=9", "0.55"},
		{"0.49999", "0.5"}, {"0", "0.001"},
	};
	static const char *const equal[] = {"0.999", "0.9991", "0.9999", "0.999;q=0"};
	char list[128];

	for (int a = sipinfo_lang_next(0); a != 0; a = sipinfo_lang_next(a)) {
		for (int b = sipinfo_lang_next(0); b != 0; b = sipinfo_lang_next(b)) {
			const char *x = sipinfo_lang_tag(a), *y = sipinfo_lang_tag(b);

			snprintf(list, sizeof list, "%s:%s", x, y);
			ck_assert_msg(find(list) == a, "%s: %d", list, find(list));
			snprintf(list, sizeof list, "%s, %s", x, y);
			ck_assert_msg(find(list) == a, "%s: %d", list, find(list));
			snprintf(list, sizeof list, "%s;q=0.5, %s;q=0.6", x, y);
			ck_assert_msg(find(list) == b, "%s: %d", list, find(list));
			snprintf(list, sizeof list, "%s;q=0.5, %s", x, y);
			ck_assert_msg(find(list) == b, "%s: %d", list, find(list));
			if (a == b)
				continue;
			/* what is no q, or can't be read, leaves the weight as it is */
			for (size_t i = 0; i < LENGTH(no_weight); i++) {
				snprintf(list, sizeof list, "%s;q=0.9, %s;%s", x, y, no_weight[i]);
				ck_assert_msg(find(list) == b, "%s: %d", list, find(list));
				snprintf(list, sizeof list, "%s, %s;%s", x, y, no_weight[i]);
				ck_assert_msg(find(list) == a, "%s: %d", list, find(list));
				snprintf(list, sizeof list, "%s;%s, %s", x, no_weight[i], y);
				ck_assert_msg(find(list) == a, "%s: %d", list, find(list));
			}
			for (size_t i = 0; i < LENGTH(weights); i++) {
				snprintf(list, sizeof list, "%s;q=%s, %s;q=%s", x, weights[i][0], y, weights[i][1]);
				ck_assert_msg(find(list) == b, "%s: %d", list, find(list));
				snprintf(list, sizeof list, "%s;q=%s, %s;q=%s", y, weights[i][1], x, weights[i][0]);
				ck_assert_msg(find(list) == b, "%s: %d", list, find(list));
			}
			for (size_t i = 0; i < LENGTH(equal); i++) {
				snprintf(list, sizeof list, "%s;q=0.999, %s;q=%s", x, y, equal[i]);
				ck_assert_msg(find(list) == a, "%s: %d", list, find(list));
			}
			snprintf(list, sizeof list, "%s;q=0, %s;q=0.1", x, y);
			ck_assert_msg(find(list) == b, "%s: %d", list, find(list));
		}
	}
}
END_TEST

START_TEST(no_terminator)
{
	static const char *const cases[] = {
		"en",          "en-US",   "tlh:en", "tlh, en;q=0.8",
		"en;q=0",      "en;q=0.", "en;q=",  "en;q",
		"en;",         "C",       "POSIX",  "*",
		"en_GB.UTF-8", "en-",     "en\0",   "en;q=0.1234567890123456789",
	};
	struct guard guard;

	guard_open(&guard, 64);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		for (size_t n = 0; n <= strlen(cases[i]); n++)
			ck_assert_int_eq(sipinfo_lang_from_name(guard_place(&guard, cases[i], n), n),
					 sipinfo_lang_from_name(cases[i], n));
	}
	guard_close(&guard);
	ck_assert_int_eq(sipinfo_lang_from_name("e\0n", 3), 0);
}
END_TEST

START_TEST(long_list)
{
	static char list[200000];

	memset(list, ',', sizeof list);
	ck_assert_int_eq(sipinfo_lang_from_name(list, sizeof list), 0);
	memset(list, 'a', sizeof list);
	ck_assert_int_eq(sipinfo_lang_from_name(list, sizeof list), 0);
	for (size_t i = 0; i < sizeof list; i += 2)
		memcpy(list + i, "a-", 2);
	ck_assert_int_eq(sipinfo_lang_from_name(list, 20000), 0);
	memcpy(list, "en-", 3);
	for (size_t i = 3; i <= 200; i++)
		ck_assert_int_eq(sipinfo_lang_from_name(list, i), english());
	ck_assert_int_eq(sipinfo_lang_from_name(list, sizeof list), english());
	for (size_t i = 0; i + 4 <= sizeof list; i += 4)
		memcpy(list + i, "xx, ", 4);
	ck_assert_int_eq(sipinfo_lang_from_name(list, sizeof list), 0);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"iteration", iteration}, {"tags", tags},
		{"locales", locales},     {"no such language", no_such_language},
		{"NULL", null},           {"lists", lists},
		{"order", order},         {"no terminator", no_terminator},
		{"long list", long_list},
	};

	return run_units("lang", units, LENGTH(units));
}
