/*
 * A library for callers in English and in a language from right to left: tests/variant/tables.py. What it leaves out
 * is left out of the pages, too, and what is not ours is kept apart on them.
 */
#include <stdio.h>

#include "call-samples.h"
#include "count.h"
#include "findings.h"
#include "samples.h"
#include "suite.h"

#define OPEN "\xe2\x9f\xa6"
#define CLOSE "\xe2\x9f\xa7"

static char page[1 << 20];

static int
made_up(void)
{
	return sipinfo_lang_next(sipinfo_lang_next(0));
}

static struct sipinfo_options
options_for(int lang, int format)
{
	const struct sipinfo_options options = {.size = sizeof options, .lang = lang, .format = format};

	return options;
}

/* Nothing of a page is open at its end. */
static void
check_page(size_t n, int lang, int format)
{
	ck_assert_uint_gt(n, 0);
	ck_assert_uint_lt(n, sizeof page);
	ck_assert_uint_eq(strlen(page), n);
	if (format == SIPINFO_FORMAT_JSON)
		return;
	ck_assert_msg(strstr(page, "{") == NULL || lang == 0 || format != SIPINFO_FORMAT_TEXT, "%s", page);
	ck_assert_msg(count(page, "\xe2\x81\xa6") + count(page, "\xe2\x81\xa8") == count(page, "\xe2\x81\xa9"),
		      "%s", page);
	ck_assert_msg((count(page, "\xe2\x81\xa9") > 0) == (lang == made_up()), "%s", page);
	/* a text of ours stands between brackets there */
	ck_assert_msg(count(page, OPEN) == count(page, CLOSE), "%s", page);
	ck_assert_msg((count(page, OPEN) > 0) == (lang == made_up()), "%s", page);
}

START_TEST(languages)
{
	int english = sipinfo_lang_next(0), other = made_up();

	ck_assert_str_eq(sipinfo_lang_tag(english), "en");
	ck_assert_str_eq(sipinfo_lang_tag(other), "ar");
	ck_assert_int_eq(sipinfo_lang_next(other), 0);
	ck_assert(!sipinfo_lang_is_rtl(english));
	ck_assert(sipinfo_lang_is_rtl(other));
	ck_assert_int_eq(sipinfo_text_lang(sipinfo_text(486, SIPINFO_TEXT_CALLER, other)), other);
	ck_assert_int_eq(sipinfo_text_lang(sipinfo_text(486, SIPINFO_TEXT_CALLER, english)), english);
	ck_assert_str_eq(sipinfo_text(486, SIPINFO_TEXT_FIX, english), "");
	ck_assert_str_eq(sipinfo_example(486), "");
	ck_assert_str_eq(sipinfo_note_text(401, 407, english), "");
	ck_assert_str_eq(sipinfo_header_text(sipinfo_code_header(421, 0), SIPINFO_TEXT_MEANING, 0), "");
}
END_TEST

/* The page of a code tells the caller, and has no heading for what is not there. */
START_TEST(codes)
{
	for (int code = 100; code <= 699; code++) {
		struct sipinfo_options options = options_for(0, SIPINFO_FORMAT_TEXT);

		check_page(sipinfo_describe(code, &options, page, sizeof page), 0, options.format);
		ck_assert_ptr_nonnull(strstr(page, sipinfo_text(code, SIPINFO_TEXT_CALLER, 0)));
		ck_assert_ptr_null(strstr(page, "When you see it"));
		ck_assert_ptr_null(strstr(page, "Example"));
		check_page(sipinfo_compare(code, 486, &options, page, sizeof page), 0, options.format);
		ck_assert_ptr_nonnull(strstr(page, sipinfo_text(code, SIPINFO_TEXT_SUMMARY, 0)));
		ck_assert_ptr_nonnull(strstr(page, sipinfo_text(486, SIPINFO_TEXT_SUMMARY, 0)));
		ck_assert_ptr_null(strstr(page, "When to send"));
		for (int format = SIPINFO_FORMAT_TEXT; format <= SIPINFO_FORMAT_JSON; format++) {
			options = options_for(made_up(), format);
			check_page(sipinfo_describe(code, &options, page, sizeof page), options.lang, format);
			check_page(sipinfo_compare(code, 183, &options, page, sizeof page), options.lang, format);
		}
	}
}
END_TEST

/* A code and its phrase are one run from left to right, and so is a code without a phrase. */
START_TEST(code_and_phrase)
{
	struct sipinfo_options options = options_for(made_up(), SIPINFO_FORMAT_TEXT);

	sipinfo_describe(486, &options, page, sizeof page);
	ck_assert_int_eq(strncmp(page, "\xe2\x81\xa6" "486 Busy Here\xe2\x81\xa9", 19), 0);
	sipinfo_describe(700, &options, page, sizeof page);
	ck_assert_int_eq(strncmp(page, "\xe2\x81\xa6" "700\xe2\x81\xa9", 9), 0);
}
END_TEST

/* The purposes of header fields are for engineers: their column is not shown, the others are. */
START_TEST(columns)
{
	struct sipinfo_options options = options_for(0, SIPINFO_FORMAT_MARKDOWN);

	sipinfo_describe(421, &options, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "| Header field | "));
	ck_assert_ptr_null(strstr(page, "Purpose"));
	options.format = SIPINFO_FORMAT_JSON;
	sipinfo_describe(421, &options, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "\"purpose\":null"));
	/* of a cause there is the title, and the language is that of the title */
	options.lang = made_up();
	sipinfo_describe_cause(17, &options, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "\"texts\":{\"lang\":\"ar\",\"title\":\"" OPEN));
	ck_assert_ptr_nonnull(strstr(page, "\"meaning\":null"));
}
END_TEST

/* A finding has no sentence here: its name is better than nothing. */
START_TEST(findings)
{
	for (size_t i = 0; i < LENGTH(finding_rows); i++) {
		struct sipinfo_options options = options_for(0, SIPINFO_FORMAT_TEXT);
		const struct sipinfo_context context = {
			.size = sizeof context,
			.request = finding_rows[i].request,
			.request_len = SIZE_MAX,
		};
		const char *hit = finding_rows[i].hit, *name = sipinfo_finding_name(finding_rows[i].id);

		/* these are told by the program that asks */
		if (finding_rows[i].id == SIPINFO_FINDING_MADE_HERE ||
		    finding_rows[i].id == SIPINFO_FINDING_REPEATED_RESPONSE)
			continue;
		sipinfo_explain(hit, strlen(hit), &context, &options, page, sizeof page);
		ck_assert_msg(strstr(page, name) != NULL, "%s: %s", name, page);
		options = options_for(made_up(), SIPINFO_FORMAT_HTML);
		sipinfo_explain(hit, strlen(hit), &context, &options, page, sizeof page);
		ck_assert_msg(strstr(page, name) != NULL, "%s: %s", name, page);
	}
}
END_TEST

/* Steps and summaries of what happened stay, where the words are those of pages. */
START_TEST(calls)
{
	static const struct {
		const char *name, *summary;
	} rows[] = {
		{"no-ack", "The call failed."},
		{"not-answered", "The callee is known, but cannot be reached or takes no calls at the moment."},
		{"not-answered-healthy", "The callee is known, but cannot be reached or takes no calls at the moment."},
		{"unanswered", "The call failed."},
		{"cancelled", "The caller's side gave up before the call was answered."},
	};
	static char bytes[1 << 16];

	for (size_t i = 0; i < LENGTH(rows); i++) {
		char path[1024], text[1024];
		struct call_sample sample;
		FILE *file;

		snprintf(path, sizeof path, "%s/calls/%s.sip", samples(), rows[i].name);
		file = fopen(path, "rb");
		ck_assert_ptr_nonnull(file);
		call_sample_read(&sample, bytes, fread(bytes, 1, sizeof bytes, file));
		fclose(file);
		for (size_t k = 0; k < sample.n; k++) {
			for (int format = SIPINFO_FORMAT_TEXT; format <= SIPINFO_FORMAT_JSON; format++) {
				struct sipinfo_options options = options_for(made_up(), format);

				sipinfo_explain_call(sample.calls[k], &options, page, sizeof page);
				ck_assert_uint_gt(strlen(page), 100);
			}
			sipinfo_call_text(sample.calls[k], SIPINFO_TEXT_SUMMARY, 0, text, sizeof text);
			ck_assert_str_eq(text, rows[i].summary);
			sipinfo_explain_call(sample.calls[k], NULL, page, sizeof page);
			ck_assert_ptr_nonnull(strstr(page, rows[i].summary));
			/* a message without words is not listed */
			ck_assert_ptr_null(strstr(page, ": \n"));
		}
		call_sample_free(&sample);
	}
}
END_TEST

/* What a line means by itself is left out; what it is called is there. */
START_TEST(lines)
{
	static const char log[] = "SIP/2.0 603 Network Blocked\nReason: Q.850;cause=34\n"
				  "chan_sip.c: Peer 'a' is now UNREACHABLE!  Last qualify: 7";
	struct sipinfo_options options = options_for(0, SIPINFO_FORMAT_TEXT);

	sipinfo_explain_lines(log, sizeof log - 1, &options, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "603 Decline"));
	ck_assert_ptr_nonnull(strstr(page, sipinfo_text(603, SIPINFO_TEXT_SUMMARY, 0)));
	ck_assert_ptr_nonnull(strstr(page, "Q.850 cause 34"));
	ck_assert_ptr_nonnull(strstr(page, "Peer 'a' is now UNREACHABLE!  Last qualify: 7"));
	options = options_for(made_up(), SIPINFO_FORMAT_JSON);
	sipinfo_explain_lines(log, sizeof log - 1, &options, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "\"cause\":34,\"summary\":null,\"fix\":[]"));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"languages", languages}, {"codes", codes}, {"columns", columns},
		{"code and phrase", code_and_phrase},
		{"findings", findings},   {"calls", calls}, {"lines", lines},
	};

	return run_units("variant", units, LENGTH(units));
}
