/* Every code, every kind of text, every pair of neighbours, in every language and format. */
#include <string.h>

#include <sipinfo/sipinfo.h>

#include "suite.h"

static char page[1 << 18];

static size_t
checked_length(const char *what, size_t n)
{
	ck_assert_msg(n > 0 && n < sizeof page, "%s: %zu bytes", what, n);
	ck_assert_uint_eq(strlen(page), n);
	ck_assert_ptr_null(strstr(page, "{code}"));
	ck_assert_ptr_null(strstr(page, "{methods}"));
	ck_assert_ptr_null(strstr(page, "\xe2\x80\xa6 ("));
	return n;
}

static void
try_formats(int code, int next, int lang)
{
	struct sipinfo_options options = {.size = sizeof options, .lang = lang};

	for (int format = SIPINFO_FORMAT_TEXT; format <= SIPINFO_FORMAT_JSON; format++) {
		options.format = format;
		options.width = format == SIPINFO_FORMAT_TEXT ? 60 : 0;
		checked_length("describe", sipinfo_describe(code, &options, page, sizeof page));
		checked_length("compare", sipinfo_compare(code, next, &options, page, sizeof page));
		if (format == SIPINFO_FORMAT_JSON) {
			char wanted[32] = "\"lang\":\"";

			strcat(wanted, sipinfo_lang_tag(lang));
			ck_assert_ptr_nonnull(strstr(page, wanted));
		}
	}
}

START_TEST(every_code_in_every_language)
{
	for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang)) {
		int previous = 183, used;

		for (int code = sipinfo_code_next(0); code != 0; code = sipinfo_code_next(code)) {
			for (int kind = SIPINFO_TEXT_TITLE; kind <= SIPINFO_TEXT_SEND; kind++) {
				enum sipinfo_text_kind k = (enum sipinfo_text_kind)kind;

				ck_assert_int_gt((int)strlen(sipinfo_text(code, k, lang)), 1);
				/* whether a translation is whole, another test asks */
				used = sipinfo_text_lang(sipinfo_text(code, k, lang));
				ck_assert(used == lang || used == sipinfo_lang_next(0));
			}
			try_formats(code, previous, lang);
			previous = code;
		}
		for (int code = sipinfo_code_next_unregistered(0); code != 0;
		     code = sipinfo_code_next_unregistered(code))
			try_formats(code, 400, lang);
		try_formats(499, 199, lang);
		try_formats(99, 700, lang);
	}
}
END_TEST

static size_t
room(size_t n, const char *what, int a, int b)
{
	EXPECT(n > 0 && n < SIPINFO_PAGE_SIZE, "%s %d %d: %zu", what, a, b, n);
	return n;
}

/* Two long pages make the longest comparison: each code is compared with the one of the longest page. */
START_TEST(every_page_has_room)
{
	struct sipinfo_options options = {.size = sizeof options, .flags = SIPINFO_FLAG_BOLD};

	for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang)) {
		for (int format = SIPINFO_FORMAT_TEXT; format <= SIPINFO_FORMAT_JSON; format++) {
			int longest = 0;
			size_t most = 0;

			options.lang = lang;
			options.format = format;
			options.width = format == SIPINFO_FORMAT_TEXT ? 40 : 0;
			for (int code = 99; code <= 700; code++) {
				size_t n = room(sipinfo_describe(code, &options, NULL, 0), "describe",
						code, 0);

				room(sipinfo_describe_mapping(code, &options, NULL, 0), "mapping", code, 0);
				longest = n > most ? code : longest;
				most = n > most ? n : most;
			}
			for (int code = 99; code <= 700; code++)
				room(sipinfo_compare(code, longest, &options, NULL, 0), "compare", code,
				     longest);
			for (int cause = 0; (cause = sipinfo_cause_next(cause)) != 0;)
				room(sipinfo_describe_cause(cause, &options, NULL, 0), "cause", cause, 0);
		}
	}
}
END_TEST

START_TEST(every_language_has_a_tag)
{
	for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang)) {
		const char *tag = sipinfo_lang_tag(lang);

		ck_assert_ptr_nonnull(tag);
		ck_assert_ptr_nonnull(sipinfo_lang_name(lang));
		ck_assert_int_eq(sipinfo_lang_from_name(tag, strlen(tag)), lang);
	}
}
END_TEST

START_TEST(a_missing_language_is_english)
{
	struct sipinfo_options options = {
		.size = sizeof options, .lang = 200, .format = SIPINFO_FORMAT_JSON};
	int english = sipinfo_lang_from_name("en", 2);

	ck_assert_int_eq(sipinfo_text_lang(sipinfo_text(486, SIPINFO_TEXT_CALLER, 200)), english);
	checked_length("describe", sipinfo_describe(486, &options, page, sizeof page));
	ck_assert_ptr_nonnull(strstr(page, "\"lang\":\"en\""));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"every code in every language", every_code_in_every_language},
		{"every page has room", every_page_has_room},
		{"every language has a tag", every_language_has_a_tag},
		{"a missing language is English", a_missing_language_is_english},
	};

	return run_units("languages", units, LENGTH(units));
}
