#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "diagnose/diagnosis.h"
#include "expect.h"
#include "findings.h"

static char page[1 << 20];

static const char *
explain(const char *message, size_t n, const char *request, int format)
{
	const struct sipinfo_options options = { .size = sizeof options, .format = format };
	const struct sipinfo_context context = {
		.size = sizeof context,
		.request = request,
		.request_len = request != NULL ? strlen(request) : 0,
	};
	size_t length = sipinfo_explain(message, n, &context, &options, page, sizeof page);

	if (length == 0 || length >= sizeof page || strlen(page) != length)
		ck_abort_msg("a page of %zu bytes", length);
	return page;
}

/* Hostile bytes */

static const struct {
	const char *p;
	size_t n;
} hostile[] = {
	{ "\x1b[31m\x9b" "1m", 8 },
	{ "\0\x01\x7f\x07\x08", 5 },
	{ "\r\n ", 3 },
	{ "\n\tx", 3 },
	{ "\xe2\x80\xae\xe2\x81\xa6\xe2\x80\x8f", 9 },
	{ "\xff\xc3\xe2\x80\xed\xa0\x80\xc0\xaf", 9 },
	{ "<script>&\"'", 11 },
	{ "|`*_[x](y)", 10 },
	{ "\\\\\"\\", 4 },
	{ "\xc2\x85\xe2\x80\xa8\xef\xbb\xbf", 8 },
	{ "\xe2\x80\x8d\xcd\x8f\xef\xb8\x8f\xf0\x9d\x85\xb3", 12 },
};

/* The number of a well-formed character and its length, or 0. */
static size_t
decode(const unsigned char *p, uint32_t *c)
{
	size_t n = p[0] < 0x80 ? 1 : p[0] < 0xc2 ? 0 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;

	if (n == 0 || p[0] > 0xf4)
		return 0;
	*c = n == 1 ? p[0] : p[0] & (0x7fu >> n);
	for (size_t i = 1; i < n; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (p[i] & 0x3f);
	}
	if ((n == 3 && *c < 0x800) || (n == 4 && *c < 0x10000) || (*c >= 0xd800 && *c < 0xe000))
		return 0;
	return n;
}

static const char *
fault_of(const char *text, int format)
{
	const unsigned char *p = (const unsigned char *)text;
	uint32_t c = 0;

	for (size_t n; *p != '\0'; p += n) {
		n = decode(p, &c);
		if (n == 0)
			return "broken UTF-8";
		if ((c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0))
			return "a control character";
		if (c != '\n' && sipinfo_utf8_is_hidden(c))
			return "an invisible character";
	}
	if (format == SIPINFO_FORMAT_JSON && strchr(text, '\n') != text + strlen(text) - 1)
		return "a line feed in JSON";
	if (format == SIPINFO_FORMAT_HTML && strstr(text, "<script") != NULL)
		return "markup";
	return NULL;
}

/* Each at every place of the message of each finding, in every format. */
START_TEST(hostile_bytes)
{
	const char *hit = finding_rows[_i].hit;
	size_t length = strlen(hit);
	static char message[4096];

	for (size_t at = 0; at <= length; at++) {
		size_t h = at % LENGTH(hostile);
		int format = SIPINFO_FORMAT_TEXT + (int)(at / LENGTH(hostile)) % 4;

		for (size_t round = 0; round < 3; round++, h = (h + 3) % LENGTH(hostile)) {
			size_t n = hostile[h].n;
			const char *fault;

			memcpy(message, hit, at);
			memcpy(message + at, hostile[h].p, n);
			memcpy(message + at + n, hit + at, length - at);
			fault = fault_of(explain(message, length + n, finding_rows[_i].request,
			                         format), format);
			if (fault != NULL)
				ck_abort_msg("%s: %s, %zu at %zu in format %d:\n%s",
				             sipinfo_finding_name(finding_rows[_i].id), fault, h,
				             at, format, page);
		}
	}
}
END_TEST

/* Where line ends would forge lines, they are shown, and a folded value is on one line. */
START_TEST(line_ends)
{
	const char *message = "SIP/2.0 404 a\x1b[2Jb\r\nServer: one\r\n two\r\n\tthree\r\n\r\n";
	const struct sipinfo_name_value field = { "Server", 6, "one\r\nForged: x\r\n", 16 };
	struct sipinfo_response response = { .size = sizeof response, .code = 404,
	                                     .fields = &field, .n_fields = 1 };

	explain(message, strlen(message), NULL, SIPINFO_FORMAT_TEXT);
	ck_assert_ptr_nonnull(strstr(page, "\"a\\x1B[2Jb\""));
	ck_assert_ptr_nonnull(strstr(page, "\"one two three\""));
	sipinfo_explain_response(&response, NULL, NULL, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "one\\x0D\\x0AForged: x"));
}
END_TEST

/* A long value is cut between two characters, and that shows. */
START_TEST(long_value)
{
	char message[1024] = "SIP/2.0 404 ";
	size_t n = strlen(message);

	for (int i = 0; i < 199; i++)
		message[n++] = 'x';
	memcpy(message + n, "\xe5\xbf\x99yyy\r\n\r\n", 11);
	explain(message, strlen(message), NULL, SIPINFO_FORMAT_TEXT);
	ck_assert_ptr_nonnull(strstr(page, "xx\xe2\x80\xa6\""));
	ck_assert_ptr_null(strstr(page, "yyy"));
	explain(message, strlen(message), NULL, SIPINFO_FORMAT_JSON);
	ck_assert_ptr_nonnull(strstr(page, "\xe5\xbf\x99yyy\""));
}
END_TEST

/* Pages */

static const char *
part(const char *heading)
{
	const char *p = strstr(page, heading);

	ck_assert_msg(p != NULL, "no %s in\n%s", heading, page);
	return p;
}

START_TEST(order)
{
	const char *message = INVITE("488 Busy Here", "Server: x\r\nWarning: 304 h \"t\"\r\n");

	explain(message, strlen(message), NULL, SIPINFO_FORMAT_TEXT);
	ck_assert_int_eq(strncmp(page, "488 Not Acceptable Here\n", 24), 0);
	ck_assert(part("For the caller") < part("Errors"));
	ck_assert(part("Errors") < part("Warnings"));
	ck_assert(part("Warnings") < part("Notes"));
	ck_assert(part("Notes") < part("What to do next"));
	ck_assert(part("What to do next") < part("Read more"));
}
END_TEST

/* The cause speaks for the code where it says more. */
START_TEST(caller)
{
	static const struct {
		const char *message;
		int code, cause;
	} rows[] = {
		{ INVITE("480 X", "Reason: Q.850;cause=1\r\n"), 0, 1 },
		{ INVITE("404 X", "Reason: Q.850;cause=1\r\n"), 404, 0 },
		{ INVITE("480 X", "Reason: Q.850;cause=127\r\n"), 480, 0 },
		{ INVITE("500 X", "Reason: SIP;cause=1, Q.850;cause=34\r\n"), 0, 34 },
		{ INVITE("183 X", "Reason: Q.850;cause=1\r\n"), 183, 0 },
		/* the response itself says what the phone has to change */
		{ INVITE("422 X", "Min-SE: 90\r\nReason: Q.850;cause=34\r\n"), 422, 0 },
		{ INVITE("420 X", "Unsupported: 100rel\r\nReason: Q.850;cause=127\r\n"), 420, 0 },
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *expected = rows[i].code != 0
			? sipinfo_text(rows[i].code, SIPINFO_TEXT_CALLER, 0)
			: sipinfo_cause_text(rows[i].cause, SIPINFO_TEXT_CALLER, 0);

		explain(rows[i].message, strlen(rows[i].message), NULL, SIPINFO_FORMAT_TEXT);
		ck_assert_msg(strstr(page, expected) != NULL, "%zu: %s", i, page);
	}
}
END_TEST

/* A 603 tells of a person who declined, unless the cause says otherwise: Asterisk sends it for many. */
START_TEST(declined_by_nobody)
{
	static const struct {
		const char *reason;
		bool declined;
	} rows[] = {
		{"", true},
		{"Reason: Q.850;cause=21\r\n", true},
		{"Reason: SIP;cause=486\r\n", true},
		{"Reason: Q.850;cause=128\r\n", true},
		{"Reason: Q.850;cause=0\r\n", false},
		{"Reason: Q.850;cause=16\r\n", false},
		{"Reason: Q.850;cause=41\r\n", false},
	};
	char message[512];

	for (size_t i = 0; i < LENGTH(rows); i++) {
		snprintf(message, sizeof message, INVITE("603 Decline", "%s"), rows[i].reason);
		explain(message, strlen(message), NULL, SIPINFO_FORMAT_TEXT);
		ck_assert_msg((strstr(page, "is declined") != NULL) == rows[i].declined, "%s%s",
			      rows[i].reason, page);
		ck_assert_msg((strstr(page, "before anybody answered it") == NULL) == rows[i].declined,
			      "%s%s", rows[i].reason, page);
		ck_assert_msg(rows[i].declined || strstr(page, "Your call was declined") == NULL, "%s",
			      page);
	}
}
END_TEST

/* Of a request that makes no call the page does not tell the caller that one was answered. */
START_TEST(no_caller)
{
	static const struct {
		const char *message;
		bool told;
	} rows[] = {
		{ INVITE("200 OK", ""), true },
		{ OTHER("REGISTER", "200 OK", ""), false },
		{ OTHER("BYE", "200 OK", ""), false },
		{ OTHER("BYE", "481 X", ""), true },
		{ OTHER("REGISTER", "100 Trying", ""), false },
		{ OTHER("REGISTER", "403 X", ""), true },
		{ OTHER("REGISTER", "401 X", MD5), true },
		{ OTHER("REGISTER", "423 X", "Min-Expires: 9\r\n"), true },
		{ OTHER("REFER", "202 X", ""), true },
		{ OTHER("SUBSCRIBE", "202 X", ""), false },
		{ OTHER("MESSAGE", "425 X", ""), true },
		{ "SIP/2.0 200 OK\r\n\r\n", true },
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		explain(rows[i].message, strlen(rows[i].message), NULL, SIPINFO_FORMAT_TEXT);
		ck_assert_msg((strstr(page, "For the caller") != NULL) == rows[i].told, "%zu: %s", i,
		              page);
	}
}
END_TEST

/* 603 with the phrase of ATIS-1000099 is no decision of the called person. */
START_TEST(blocked)
{
	const char *message = INVITE("603 Network Blocked", "Reason: Q.850;cause=21\r\n");

	explain(message, strlen(message), NULL, SIPINFO_FORMAT_TEXT);
	part(sipinfo_text(608, SIPINFO_TEXT_SUMMARY, 0));
	part(sipinfo_text(608, SIPINFO_TEXT_CALLER, 0));
	ck_assert_ptr_null(strstr(page, sipinfo_text(603, SIPINFO_TEXT_SUMMARY, 0)));
}
END_TEST

/* What to do is said once of several values that ask for the same. */
START_TEST(fix_once)
{
	const char *message = INVITE("420 Bad", "Unsupported: foo, bar\r\n"), *p;

	explain(message, strlen(message), NULL, SIPINFO_FORMAT_TEXT);
	p = part("switch it off");
	ck_assert_ptr_null(strstr(p + 1, "switch it off"));
}
END_TEST

/* The message ends inside a header field: that is no fault of its sender. */
START_TEST(cut)
{
	static const char *const ends[] = {
		"CSeq", "CSeq: ", "CSeq: 1", "Via: SIP/2", "Warning: 39", "Warning: 399 h",
		"Reason: Q.8", "Reason: Q.850;cause=", "Retry-After: ", "Contact: <",
		"WWW-Authenticate: Dig", "WWW-Authenticate: Digest realm=\"r",
		"WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256",
		"Unsupported: 100r", "Require: tim",
	};
	static const int codes[] = { 401, 420, 421, 480 };

	for (size_t i = 0; i < LENGTH(ends); i++) {
		for (size_t j = 0; j < LENGTH(codes); j++) {
			char message[512];

			snprintf(message, sizeof message, "SIP/2.0 %d %s\r\n" DIALOG "%s", codes[j],
			         sipinfo_phrase(codes[j]), ends[i]);
			explain(message, strlen(message), NULL, SIPINFO_FORMAT_TEXT);
			ck_assert_msg(strstr(page, "Errors") == NULL, "%s: %s", message, page);
			ck_assert_msg(strstr(part("Warnings"), "  - The message ends inside") != NULL,
			              "%s", page);
			ck_assert_msg(strstr(strstr(page, "  - ") + 1, "IANA") == NULL, "%s", page);
		}
	}
}
END_TEST

START_TEST(data)
{
	const char *message = INVITE("420 Bad", "Unsupported: 100rel\r\n");

	explain(message, strlen(message), NULL, SIPINFO_FORMAT_JSON);
	part("\"code\":420");
	part("\"wire_phrase\":\"Bad\"");
	part("\"id\":\"unsupported-tag\"");
	part("\"field\":\"Unsupported\"");
	part("\"value\":\"100rel\"");
	part("\"next\":{\"action\":");
	part("\"lang\":\"en\"");
	explain("", 0, NULL, SIPINFO_FORMAT_JSON);
	part("\"code\":null");
	part("\"wire_phrase\":null");
}
END_TEST

START_TEST(sizes)
{
	const char *message = INVITE("420 Bad", "Unsupported: 100rel\r\n");
	struct sipinfo_options options = { .size = 3 };
	struct sipinfo_context context = { .size = 3 };
	char small[20] = "unchanged";
	size_t n = strlen(message), length = sipinfo_explain(message, n, NULL, NULL, NULL, 0);

	ck_assert_uint_eq(sipinfo_explain(message, n, NULL, NULL, small, sizeof small), length);
	ck_assert_str_eq(small, "420 Bad Extension\n\n");
	ck_assert_uint_eq(sipinfo_explain(message, n, NULL, &options, small, sizeof small), 0);
	ck_assert_str_eq(small, "");
	small[0] = 'x';
	ck_assert_uint_eq(sipinfo_explain(message, n, &context, NULL, small, sizeof small), 0);
	ck_assert_str_eq(small, "");
	ck_assert_uint_eq(sipinfo_explain_response(NULL, NULL, NULL, small, sizeof small), 0);
	ck_assert_uint_gt(sipinfo_explain(NULL, 7, NULL, NULL, NULL, 7), 0);
}
END_TEST

/* Every page of every finding in every language ends, and no placeholder is left. */
START_TEST(languages)
{
	struct sipinfo_options options = { .size = sizeof options, .width = 60 };

	for (size_t i = 0; i < LENGTH(finding_rows); i++) {
		for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang)) {
			const char *hit = finding_rows[i].hit;

			options.lang = lang;
			sipinfo_explain(hit, strlen(hit), NULL, &options, page, sizeof page);
			ck_assert_msg(strchr(page, '{') == NULL, "%d: %s", lang, page);
		}
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("explain");
	TCase *tcase = tcase_create("hostile bytes");

	tcase_add_loop_test(tcase, hostile_bytes, 0, (int)LENGTH(finding_rows));
	tcase_add_test(tcase, line_ends);
	tcase_add_test(tcase, long_value);
	tcase_set_timeout(tcase, 120);
	suite_add_tcase(suite, tcase);
	tcase = tcase_create("pages");
	tcase_add_test(tcase, order);
	tcase_add_test(tcase, caller);
	tcase_add_test(tcase, declined_by_nobody);
	tcase_add_test(tcase, no_caller);
	tcase_add_test(tcase, blocked);
	tcase_add_test(tcase, fix_once);
	tcase_add_test(tcase, cut);
	tcase_add_test(tcase, data);
	tcase_add_test(tcase, sizes);
	tcase_add_test(tcase, languages);
	tcase_set_timeout(tcase, 120);
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
