#define _GNU_SOURCE
#include "guard.h"

#include <limits.h>
#include <sipinfo/sipinfo.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#ifndef _WIN32
#include <pthread.h>
#endif

#include "suite.h"

#define ROOM 65536

static char page[ROOM], other[ROOM];

static const struct sipinfo_options plain = {.size = sizeof(struct sipinfo_options)};

/* Any of the two: b below 0 means one code. */
static size_t
write_page(int a, int b, const struct sipinfo_options *options, char *buf, size_t size)
{
	return b < 0 ? sipinfo_describe(a, options, buf, size)
		     : sipinfo_compare(a, b, options, buf, size);
}

static size_t
print(int a, int b, const struct sipinfo_options *options, char *buf)
{
	size_t n;

	memset(buf, 'x', ROOM);
	n = write_page(a, b, options, buf, ROOM);
	ck_assert_msg(n < ROOM && strlen(buf) == n, "%d, %d: %u", a, b, (unsigned)n);
	return n;
}

static bool
begins_character(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

START_TEST(length)
{
	static const int pages[][2] = {{486, -1}, {0, -1}, {499, -1}, {183, 421}, {7, INT_MAX}};

	for (size_t i = 0; i < LENGTH(pages); i++) {
		int a = pages[i][0], b = pages[i][1];
		size_t n = print(a, b, NULL, page);

		ck_assert_uint_gt(n, 0);
		ck_assert_int_eq(page[n - 1], '\n');
		ck_assert_uint_eq(write_page(a, b, NULL, NULL, 0), n);
		ck_assert_uint_eq(write_page(a, b, NULL, NULL, 100), n);
		ck_assert_uint_eq(write_page(a, b, NULL, NULL, SIZE_MAX), n);
		other[0] = 'x';
		ck_assert_uint_eq(write_page(a, b, NULL, other, 0), n);
		ck_assert_int_eq(other[0], 'x');
		print(a, b, &plain, other);
		ck_assert_str_eq(page, other);
	}
}
END_TEST

/* Sizes up to the whole page and one more, each or one in so many, in memory that ends there. */
static void
check_cuts(int a, int b, const struct sipinfo_options *options, size_t step)
{
	size_t n = print(a, b, options, page);
	struct guard guard;

	guard_open(&guard, ROOM);
	for (size_t size = 1; size <= n + 2; size += size + step <= n ? step : 1) {
		char *buf = guard.end - size;
		size_t shown;

		memset(buf, 'x', size);
		buf[-1] = 'y';
		ck_assert_uint_eq(write_page(a, b, options, buf, size), n);
		ck_assert_int_eq(buf[-1], 'y');
		ck_assert_msg(memchr(buf, '\0', size) != NULL, "%d, %d: no NUL in %u", a, b,
			      (unsigned)size);
		shown = strlen(buf);
		ck_assert_msg(memcmp(buf, page, shown) == 0, "%d, %d: other text in %u", a, b,
			      (unsigned)size);
		if (size > n) {
			ck_assert_uint_eq(shown, n);
			continue;
		}
		ck_assert_msg(begins_character(page[shown]), "%d, %d: cut inside a character at %u",
			      a, b, (unsigned)shown);
		/* nothing is left out that had room: a character has four bytes at most */
		ck_assert_msg(shown + 4 >= size, "%d, %d: %u of %u", a, b, (unsigned)shown,
			      (unsigned)size);
		for (size_t i = shown + 1; i < size; i++)
			ck_assert_msg(!begins_character(page[i]), "%d, %d: %u of %u", a, b,
				      (unsigned)shown, (unsigned)size);
	}
	guard_close(&guard);
}

/* Who sends it usually is told of a code that has one such sender, not of one that has several. */
START_TEST(usual_sender)
{
	print(438, 404, NULL, page);
	ck_assert_ptr_nonnull(strstr(page, "438 usually comes from a verification service."));
	ck_assert_ptr_null(strstr(page, "404 usually comes from"));
	print(421, 494, NULL, page);
	ck_assert_uint_eq(sipinfo_usual_senders(421), 2);
	ck_assert_ptr_null(strstr(page, "421 usually comes from"));
	ck_assert_ptr_nonnull(strstr(page, "494 usually comes from an edge proxy, the one next to a phone."));
	/* both from the same one, and a code that nobody has described */
	print(428, 437, NULL, page);
	ck_assert_ptr_null(strstr(page, "usually comes from"));
	print(438, 499, NULL, page);
	ck_assert_ptr_null(strstr(page, "499 usually comes from"));
}
END_TEST

/* What to do after a failure is one sentence, and there is one for every failure. */
START_TEST(retry_sentences)
{
	static const struct {
		int code;
		const char *words;
	} rows[] = {
		{301, "tries the addresses in the response."},
		{380, "may send the same request to another server or address, or to the addresses in the response."},
		{401, "sends the request again with credentials."},
		{404, "changes the request, or sends the same request again at the time that Retry-After names."},
		{417, "changes the request, or sends the same request again later."},
		{420, "has to change the request before it tries again."},
		{430, "may send the same request to another server or address."},
		{470, "may send the same request again later, or change it."},
		{480, "may send the same request again later, or to another server or address."},
		{487, "may send the same request again later."},
		{488, "changes the request, or sends the same request to another server or address."},
		{503, "may send the same request to another server or address, or again to this one later."},
		{607, "should not send the same request again."},
	};
	struct sipinfo_options options = plain;
	char expected[256];

	options.flags = SIPINFO_FLAG_BRIEF;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		snprintf(expected, sizeof expected, "After %d the client %s", rows[i].code, rows[i].words);
		sipinfo_compare(rows[i].code, 180, &options, page, sizeof page);
		ck_assert_msg(strstr(page, expected) != NULL, "%d: %s", rows[i].code, page);
	}
	for (int code = sipinfo_code_next(0); code != 0; code = sipinfo_code_next(code)) {
		snprintf(expected, sizeof expected, " After %d the client ", code);
		sipinfo_compare(code, 180, &options, page, sizeof page);
		ck_assert_msg((strstr(page, expected) != NULL) == (code >= 300), "%d: %s", code, page);
	}
}
END_TEST

/* What the two have in common is listed below the table, if there is anything. */
START_TEST(in_common)
{
	print(655, 180, NULL, page);
	ck_assert_ptr_null(strstr(page, "The same for both"));
	print(182, 183, NULL, page);
	ck_assert_ptr_nonnull(strstr(page, "\nThe same for both  Class, Final, "));
}
END_TEST

/* Every code that goes with something is listed, and every cause, the first one too, has what becomes it. */
START_TEST(lists)
{
	const struct sipinfo_options data = {.size = sizeof data, .format = SIPINFO_FORMAT_JSON};

	sipinfo_describe_timer(sipinfo_timer_from_name("Timer C", 7), &data, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "\"codes\":[408,487],"));
	sipinfo_describe_timer(sipinfo_timer_from_name("Timer C", 7), NULL, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "408 (Request Timeout), 487 (Request Terminated)\n"));
	sipinfo_describe_cause(1, &data, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "\"from_codes\":{\"rfc3398\":[404"));
}
END_TEST

static bool
blames_request(int code)
{
	return sipinfo_class(code) == SIPINFO_CLASS_REQUEST_FAILURE &&
	       sipinfo_retry(code) == SIPINFO_RETRY_AFTER_CHANGE;
}

static bool
blames_server(int code)
{
	return sipinfo_class(code) == SIPINFO_CLASS_SERVER_FAILURE &&
	       (sipinfo_retry(code) == SIPINFO_RETRY_LATER || sipinfo_retry(code) == SIPINFO_RETRY_ELSEWHERE);
}

/* The paragraph below the title, alone. */
static const char *
summary_of_page(void)
{
	char *p = strstr(page, "\n\n");

	ck_assert_ptr_nonnull(p);
	p += 2;
	ck_assert_ptr_nonnull(strchr(p, '\n'));
	*strchr(p, '\n') = '\0';
	return p;
}

/* The only one who sends it usually, if somebody has described that. */
static int
usual_sender_of(int code)
{
	return sipinfo_usual_senders(code) == 1 && sipinfo_registration(code) != SIPINFO_REGISTRATION_NONE
		       ? (int)sipinfo_sender(code, 0)
		       : SIPINFO_SENDER_NONE;
}

static bool
tells(const char *summary, const char *format, int code)
{
	char expected[128];

	snprintf(expected, sizeof expected, format, code);
	return strstr(summary, expected) != NULL;
}

static bool
tells_dialog(const char *summary, int code)
{
	return tells(summary, "%d leaves dialogs", code) || tells(summary, "%d creates an early dialog", code) ||
	       tells(summary, "%d ends one early dialog", code) || tells(summary, "%d confirms", code) ||
	       tells(summary, "Inside a dialog, %d ", code);
}

/* What a response does to the attempt: 4xx and 5xx do the same. */
static int
outcome_of(int code)
{
	return sipinfo_class(code) == SIPINFO_CLASS_SERVER_FAILURE ? SIPINFO_CLASS_REQUEST_FAILURE
								   : (int)sipinfo_class(code);
}

/* Who sends it and what becomes of a dialog is told where the outcome is the same; where nothing is told, that is. */
static void
check_summary(int a, int b)
{
	const char *summary = summary_of_page();
	bool same = outcome_of(a) == outcome_of(b), senders = same && usual_sender_of(a) != usual_sender_of(b);
	bool dialogs = tells_dialog(summary, a) || tells_dialog(summary, b);
	bool told = !same || senders || dialogs || strstr(summary, "After ") != NULL;
	bool facts = (sipinfo_differences(a, b) & ~(1u << SIPINFO_ASPECT_DEFINED)) != 0;

	EXPECT(tells(summary, "%d usually comes from", a) == (senders && usual_sender_of(a) != 0), "%d, %d: %s", a, b, summary);
	EXPECT(tells(summary, "%d usually comes from", b) == (senders && usual_sender_of(b) != 0), "%d, %d: %s", a, b, summary);
	EXPECT(!dialogs || same, "%d, %d: %s", a, b, summary);
	EXPECT(!tells_dialog(summary, a) || !tells_dialog(summary, b) || sipinfo_dialog_effect(a) != sipinfo_dialog_effect(b),
	       "%d, %d: %s", a, b, summary);
	EXPECT((strstr(summary, "The rows below show") != NULL) == (!told && facts && a != b), "%d, %d: %s", a, b, summary);
	EXPECT((strstr(summary, "Both have the same effect on") != NULL) == (!told && !facts && a != b), "%d, %d: %s", a, b, summary);
}

/* That the one asks for another request and the other one may be tried again is told of such pairs only. */
START_TEST(blame)
{
	struct sipinfo_options options = plain;
	char expected[256];

	options.flags = SIPINFO_FLAG_BRIEF;
	for (int a = sipinfo_code_next(0); a != 0; a = sipinfo_code_next(a)) {
		for (int b = sipinfo_code_next(0); b != 0; b = sipinfo_code_next(b)) {
			bool told = (blames_request(a) && blames_server(b)) ||
				    (blames_server(a) && blames_request(b));

			snprintf(expected, sizeof expected, " %d means that the request cannot be served as it is. "
				 "%d means that a server failed, although the request may be valid.",
				 blames_request(a) ? a : b, blames_request(a) ? b : a);
			sipinfo_compare(a, b, &options, page, sizeof page);
			ck_assert_msg((strstr(page, expected) != NULL) == told, "%d, %d: %s", a, b, page);
			check_summary(a, b);
		}
	}
}
END_TEST

/* Of what is no code the summary says just that, once of each. */
START_TEST(summary_without_code)
{
	static const struct {
		int a, b;
		const char *summary;
	} rows[] = {
		{700, 200, "700 is no SIP response code: these go from 100 to 699."},
		{200, 700, "700 is no SIP response code: these go from 100 to 699."},
		{99, 99, "99 is no SIP response code: these go from 100 to 699."},
		{99, 700, "99 is no SIP response code: these go from 100 to 699. 700 is no SIP response code: these go from 100 to 699."},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		print(rows[i].a, rows[i].b, NULL, page);
		ck_assert_str_eq(summary_of_page(), rows[i].summary);
	}
}
END_TEST

/* Of what is no code there is nothing to try again. */
START_TEST(brief_without_code)
{
	struct sipinfo_options options = plain;

	options.flags = SIPINFO_FLAG_BRIEF;
	for (int code = 99; code <= 700; code += 601) {
		print(code, -1, &options, page);
		ck_assert_ptr_nonnull(strstr(page, sipinfo_text(code, SIPINFO_TEXT_MEANING, 0)));
		ck_assert_ptr_null(strstr(page, "Retry"));
		ck_assert_ptr_null(strstr(page, "Read more"));
	}
	print(486, -1, &options, page);
	ck_assert_ptr_nonnull(strstr(page, "\nRetry  "));
}
END_TEST

/* A brief page is the beginning of the whole one and fits a screen; data is whole. */
START_TEST(brief)
{
	static char whole[SIPINFO_PAGE_SIZE], less[SIPINFO_PAGE_SIZE];
	struct sipinfo_options options = plain;

	for (int code = 100; code <= 699; code++) {
		size_t lines = 0;

		options.format = SIPINFO_FORMAT_TEXT;
		options.width = 80;
		options.flags = SIPINFO_FLAG_NONE;
		sipinfo_describe(code, &options, whole, sizeof whole);
		options.flags = SIPINFO_FLAG_BRIEF;
		sipinfo_describe(code, &options, less, sizeof less);
		for (const char *p = less; (p = strchr(p, '\n')) != NULL; p++)
			lines++;
		ck_assert_msg(lines <= 50, "%d: %u lines", code, (unsigned)lines);
		ck_assert_msg(strlen(less) < strlen(whole), "%d is no shorter", code);
		ck_assert_int_eq(atoi(less), code);
		ck_assert_ptr_null(strstr(less, "Read more"));
		sipinfo_compare(code, 486, &options, less, sizeof less);
		ck_assert_ptr_null(strstr(less, "What it means"));
		options.format = SIPINFO_FORMAT_JSON;
		sipinfo_describe(code, &options, less, sizeof less);
		options.flags = SIPINFO_FLAG_NONE;
		sipinfo_describe(code, &options, whole, sizeof whole);
		ck_assert_str_eq(less, whole);
	}
}
END_TEST

START_TEST(cuts)
{
	struct sipinfo_options options = plain;

	check_cuts(486, -1, NULL, 1);
	check_cuts(0, -1, NULL, 1);
	check_cuts(183, 421, NULL, 1);
	options.width = 60;
	check_cuts(401, 407, &options, 1);
	check_cuts(499, 700, &options, 1);
	options.flags = SIPINFO_FLAG_BOLD;
	check_cuts(180, 183, &options, 1);
}
END_TEST

/*
 * Of each format and many languages: what is written in small pieces is cut in other places. Every size
 * takes fifteen seconds: SIPINFO_EVERY_SIZE in the environment asks for that.
 */
START_TEST(cuts_of_formats)
{
	static const int pairs[][2] = {{100, -1}, {180, -1}, {200, -1}, {302, -1}, {401, -1},
				       {420, -1}, {486, -1}, {503, -1}, {604, -1}, {699, -1},
				       {183, 421}, {401, 407}, {480, 486}, {603, 607}, {499, 500}};
	struct sipinfo_options options = plain;
	size_t step = getenv("SIPINFO_EVERY_SIZE") != NULL ? 1 : 13;
	int lang = 0;

	for (size_t i = 0; i < LENGTH(pairs); i++) {
		lang = sipinfo_lang_next(lang);
		options.lang = lang;
		options.format = SIPINFO_FORMAT_TEXT + (int)i % 4;
		options.width = i % 3 == 0 ? 0 : 72;
		check_cuts(pairs[i][0], pairs[i][1], &options, step);
	}
}
END_TEST

static void
refuse(const struct sipinfo_options *options)
{
	char buf[8] = "unused";

	ck_assert_uint_eq(sipinfo_describe(486, options, buf, sizeof buf), 0);
	ck_assert_str_eq(buf, "");
	strcpy(buf, "unused");
	ck_assert_uint_eq(sipinfo_compare(183, 421, options, buf, sizeof buf), 0);
	ck_assert_str_eq(buf, "");
	strcpy(buf, "unused");
	ck_assert_uint_eq(sipinfo_describe(486, options, buf, 0), 0);
	ck_assert_str_eq(buf, "unused");
	ck_assert_uint_eq(sipinfo_describe(486, options, NULL, 0), 0);
	ck_assert_uint_eq(sipinfo_compare(0, 0, options, NULL, 8), 0);
}

/* Options of a release that is still to come. */
union later {
	struct sipinfo_options options;
	unsigned char bytes[5000];
};

START_TEST(size_of_options)
{
	static union later later;
	size_t n = print(183, 421, NULL, page);

	for (size_t size = 0; size <= 4200; size++) {
		later.options.size = size;
		if (size < sizeof plain || size > 4096) {
			refuse(&later.options);
			continue;
		}
		ck_assert_uint_eq(sipinfo_compare(183, 421, &later.options, NULL, 0), n);
	}
	later.options.size = SIZE_MAX;
	refuse(&later.options);
	later.options.size = 4096;
	for (size_t i = sizeof plain; i < 4096; i++) {
		later.bytes[i] = 1;
		ck_assert_uint_eq(sipinfo_compare(183, 421, &later.options, NULL, 0), 0);
		later.bytes[i] = 0;
	}
	later.bytes[4096] = 1;
	ck_assert_uint_eq(sipinfo_compare(183, 421, &later.options, NULL, 0), n);
	later.options.size = sizeof plain;
	later.bytes[sizeof plain] = 1;
	ck_assert_uint_eq(sipinfo_compare(183, 421, &later.options, NULL, 0), n);
}
END_TEST

/* What lies behind the options is not read. */
START_TEST(end_of_options)
{
	struct guard guard;
	const void *bytes;

	guard_open(&guard, sizeof plain);
	bytes = guard_place(&guard, (const char *)&plain, sizeof plain);
	ck_assert_uint_eq(sipinfo_describe(486, bytes, NULL, 0),
			  sipinfo_describe(486, NULL, NULL, 0));
	guard_close(&guard);
}
END_TEST

START_TEST(invalid_options)
{
	static const int numbers[] = {-1, INT_MIN, 99, 256, 65537, INT_MAX};
	static const unsigned flags[] = {0x40000000, 0x80000000, 0x80000001, 0xffffffff};
	struct sipinfo_options options = plain;

	options.width = -1;
	refuse(&options);
	options.width = INT_MIN;
	refuse(&options);
	options = plain;
	for (size_t i = 0; i < LENGTH(numbers); i++) {
		options.format = numbers[i];
		refuse(&options);
	}
	options = plain;
	for (size_t i = 0; i < LENGTH(flags); i++) {
		options.flags = flags[i];
		refuse(&options);
	}
}
END_TEST

START_TEST(languages)
{
	static const int unknown[] = {INT_MIN, -1, 250, 256, 65537, INT_MAX};
	struct sipinfo_options options = plain;

	print(183, 421, NULL, page);
	for (size_t i = 0; i < LENGTH(unknown); i++) {
		options.lang = unknown[i];
		print(183, 421, &options, other);
		ck_assert_str_eq(page, other);
	}
	options.lang = sipinfo_lang_next(0);
	print(183, 421, &options, other);
	ck_assert_str_eq(page, other);
}
END_TEST

START_TEST(formats)
{
	struct sipinfo_options options = plain;

	print(486, -1, NULL, page);
	options.format = SIPINFO_FORMAT_TEXT;
	print(486, -1, &options, other);
	ck_assert_str_eq(page, other);
}
END_TEST

/* How many columns the longest line takes, a character a column. */
static int
longest(const char *text)
{
	int columns = 0, most = 0;

	for (; *text != '\0'; text++) {
		if (*text == '\n')
			columns = 0;
		else if (begins_character(*text))
			columns++;
		if (columns > most)
			most = columns;
	}
	return most;
}

START_TEST(widths)
{
	static const int same[][2] = {{1, 40}, {39, 40}, {241, 240}, {1000, 240}, {INT_MAX, 240}};
	struct sipinfo_options options = plain;
	int unwrapped;

	print(183, 421, NULL, page);
	unwrapped = longest(page);
	ck_assert_int_gt(unwrapped, 300);
	for (int width = 40; width <= 240; width++) {
		options.width = width;
		print(183, 421, &options, page);
		ck_assert_msg(longest(page) <= width, "%d columns for %d", longest(page), width);
		ck_assert_msg(longest(page) > width - 20, "%d columns for %d", longest(page),
			      width);
	}
	for (size_t i = 0; i < LENGTH(same); i++) {
		options.width = same[i][0];
		print(183, 421, &options, page);
		options.width = same[i][1];
		print(183, 421, &options, other);
		ck_assert_str_eq(page, other);
	}
}
END_TEST

/* Takes the bold sequences out of the other page; the number of them. */
static int
take_colors_out(char *text)
{
	char *to = text;
	int n = 0;

	for (const char *p = text; *p != '\0';) {
		if (strncmp(p, "\033[1m", 4) == 0 || strncmp(p, "\033[0m", 4) == 0) {
			ck_assert_int_eq(p[2], n % 2 == 0 ? '1' : '0');
			n++;
			p += 4;
			continue;
		}
		*to++ = *p++;
	}
	*to = '\0';
	return n;
}

START_TEST(colors)
{
	static const int pages[][2] = {{486, -1}, {183, 421}, {499, 600}, {0, 603}, {486, 486}};
	static const int all_widths[] = {0, 40, 80, 240};
	struct sipinfo_options options = plain;

	for (size_t i = 0; i < LENGTH(pages); i++) {
		for (size_t j = 0; j < LENGTH(all_widths); j++) {
			int n;

			options.flags = 0;
			options.width = all_widths[j];
			print(pages[i][0], pages[i][1], &options, page);
			ck_assert_ptr_null(strchr(page, '\033'));
			options.flags = SIPINFO_FLAG_BOLD;
			print(pages[i][0], pages[i][1], &options, other);
			n = take_colors_out(other);
			ck_assert_int_gt(n, 4);
			ck_assert_int_eq(n % 2, 0);
			ck_assert_str_eq(page, other);
		}
	}
}
END_TEST

/* A line that is bold ends so: what reads line by line sees no open sequence. */
START_TEST(colors_end_on_their_line)
{
	struct sipinfo_options options = plain;
	bool bold = false;

	options.flags = SIPINFO_FLAG_BOLD;
	print(183, 421, &options, page);
	for (const char *p = page; *p != '\0'; p++) {
		if (*p == '\033')
			bold = p[2] == '1';
		ck_assert_msg(!(*p == '\n' && bold), "bold goes on behind the line: %.40s", p + 1);
	}
}
END_TEST

struct lent {
	int calls;
	bool fair;
};

/* Breaks between any two characters, as it is done in Japanese. */
static size_t
fit_anywhere(const char *s, size_t len, int columns, int *used, void *user)
{
	struct lent *lent = user;
	size_t n = 0;
	int count = 0;

	lent->calls++;
	if (len < 1 || columns < 1 || memchr(s, '\n', len) != NULL || !begins_character(s[0]))
		lent->fair = false;
	for (; n < len && (count < columns || !begins_character(s[n])); n++) {
		if (!begins_character(s[n]))
			continue;
		count++;
		if (s[n] != ' ')
			*used = count;
	}
	return n;
}

static size_t
fit_nothing(const char *s, size_t len, int columns, int *used, void *user)
{
	(void)s, (void)len, (void)columns, (void)user;
	*used = 0;
	return 0;
}

static size_t
fit_too_much(const char *s, size_t len, int columns, int *used, void *user)
{
	(void)s, (void)columns, (void)user;
	*used = INT_MAX;
	return len + 1000;
}

/* A byte, whatever it is part of. */
static size_t
fit_byte(const char *s, size_t len, int columns, int *used, void *user)
{
	(void)s, (void)len, (void)columns, (void)user;
	*used = INT_MIN;
	return 1;
}

/* How often each byte stands there; their order changes with the width of columns. */
static void
tally(const char *text, unsigned counts[256])
{
	memset(counts, 0, 256 * sizeof counts[0]);
	for (; *text != '\0'; text++) {
		if (*text != ' ' && *text != '\n')
			counts[(unsigned char)*text]++;
	}
}

START_TEST(lent_fit)
{
	struct sipinfo_options options = plain;
	struct lent lent = {0, true};
	unsigned mine[256], theirs[256];

	options.fit = fit_anywhere;
	options.user = &lent;
	options.width = 60;
	print(486, -1, NULL, page);
	print(486, -1, &options, other);
	ck_assert_int_gt(lent.calls, 50);
	ck_assert(lent.fair);
	ck_assert_int_le(longest(other), 60);
	tally(page, mine);
	tally(other, theirs);
	ck_assert_mem_eq(mine, theirs, sizeof mine);
}
END_TEST

/* A function that does not keep its word does no harm, and nothing is lost. */
START_TEST(unfair_fit)
{
	static const sipinfo_fit_fn unfair[] = {fit_nothing, fit_too_much, fit_byte};
	static const int all_widths[] = {0, 40, 80};
	unsigned mine[256], theirs[256];

	print(183, 421, NULL, page);
	tally(page, mine);
	for (size_t i = 0; i < LENGTH(unfair); i++) {
		for (size_t j = 0; j < LENGTH(all_widths); j++) {
			struct sipinfo_options options = plain;

			options.fit = unfair[i];
			options.width = all_widths[j];
			/* used is nonsense, so the page may be long: only its letters count */
			print(183, 421, &options, other);
			for (const char *p = strchr(other, '\n'); p != NULL;
			     p = strchr(p + 1, '\n'))
				ck_assert(begins_character(p[1]));
			tally(other, theirs);
			ck_assert_mem_eq(mine, theirs, sizeof mine);
		}
	}
}
END_TEST

#if !defined(_WIN32) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) ||                         \
	__has_feature(thread_sanitizer)
#define HAS_SANITIZER
#endif
#endif
#ifndef HAS_SANITIZER
#define MEASURE_STACK
#endif
#endif

#ifdef MEASURE_STACK
#define STACK (256 * 1024)

static void *
idle(void *argument)
{
	return argument;
}

/* The functions are called once before, so that the dynamic linker's own stack does not count. */
static void *
write_pages(void *argument)
{
	struct sipinfo_options options = plain;

	for (int width = 0; width <= 120; width += 60) {
		options.width = width;
		options.flags = SIPINFO_FLAG_BOLD;
		write_page(183, 421, &options, page, sizeof page);
		write_page(499, 600, &options, page, sizeof page);
		write_page(200, -1, &options, page, sizeof page);
	}
	return argument;
}

/* How deep a function goes, in bytes. */
static size_t
depth(void *(*function)(void *))
{
	static union {
		unsigned char bytes[STACK];
		max_align_t align;
	} stack;
	size_t page_size = 4096, start;
	unsigned char *base = stack.bytes;
	pthread_attr_t attributes;
	pthread_t thread;

	base += page_size - (uintptr_t)base % page_size;
	memset(base, 0xa5, STACK - page_size);
	ck_assert_int_eq(pthread_attr_init(&attributes), 0);
	ck_assert_int_eq(pthread_attr_setstack(&attributes, base, STACK - page_size), 0);
	ck_assert_int_eq(pthread_create(&thread, &attributes, function, NULL), 0);
	ck_assert_int_eq(pthread_join(thread, NULL), 0);
	pthread_attr_destroy(&attributes);
	for (start = 0; start < STACK - page_size && base[start] == 0xa5; start++)
		;
	return STACK - page_size - start;
}

START_TEST(stack)
{
	size_t without, with;

	write_pages(NULL);
	without = depth(idle);
	with = depth(write_pages);
	printf("stack: %u bytes\n", (unsigned)(with - without));
	ck_assert_msg(with - without > 500, "%u bytes are not measured",
		      (unsigned)(with - without));
	ck_assert_msg(with - without < 64 * 1024, "%u bytes of stack", (unsigned)(with - without));
}
END_TEST
#endif

int
main(void)
{
	const struct unit units[] = {
		{"brief", brief},
		{"brief without code", brief_without_code},
		{"usual sender", usual_sender}, {"blame", blame},
		{"in common", in_common}, {"lists", lists},
		{"summary without code", summary_without_code},
		{"retry sentences", retry_sentences},
		{"length", length},
		{"cuts", cuts}, {"cuts of formats", cuts_of_formats},
		{"size of options", size_of_options},
		{"end of options", end_of_options},
		{"invalid options", invalid_options},
		{"languages", languages},
		{"formats", formats},
		{"widths", widths},
		{"colors", colors},
		{"colors end on their line", colors_end_on_their_line},
		{"lent fit", lent_fit},
		{"unfair fit", unfair_fit},
#ifdef MEASURE_STACK
		{"stack", stack},
#endif
	};

	return run_units("page", units, LENGTH(units));
}
