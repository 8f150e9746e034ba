#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "call-samples.h"
#include "count.h"
#include "diagnose/diagnosis.h"
#include "expect.h"
#include "findings.h"
#include "samples.h"

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

/* What a caller makes of an advice by hand has its words, too: the numbers in it may be any. */
static const struct {
	int action, code;
	unsigned flags;
	size_t n;
	const char *text;
} steps[] = {
	{ SIPINFO_ACTION_NONE, 0, 0, 0, "Without a response code nothing can be advised." },
	{ -1, 404, 0, 1, "Without a response code nothing can be advised." },
	{ 15, 404, 0, 2, "Without a response code nothing can be advised." },
	{ SIPINFO_ACTION_WAIT, 183, 0, 0, "Wait: the final response is still to come." },
	{ SIPINFO_ACTION_WAIT, 0, 0, 0, "Look for the messages that follow: the trace ends before a final response." },
	{ SIPINFO_ACTION_UNNECESSARY, 200, 0, 0, "Nothing has to be done: the request has succeeded." },
	{ SIPINFO_ACTION_UNNECESSARY, 0, 0, 0, "Nothing has to be done." },
	{ SIPINFO_ACTION_REDIRECTED, 302, 0, 1, "Send the request again to this address: a." },
	{ SIPINFO_ACTION_REDIRECTED, 302, 0, 2,
	  "Send the request again to these addresses, in this order: a, b." },
	{ SIPINFO_ACTION_REDIRECTED, 485, 0, 1, "Ask the caller whether this address is meant, and call it: a." },
	{ SIPINFO_ACTION_CREDENTIALS, 401, 0, 0, "Send the request again with credentials." },
	{ SIPINFO_ACTION_CREDENTIALS, 401, SIPINFO_ADVICE_REFUSED_CREDENTIALS, 0,
	  "Do not send the same credentials again: ask for the user name and the password first." },
	{ SIPINFO_ACTION_AFTER_CHANGE, 0, 0, 0,
	  "Correct what the findings tell, from the first one on, then try again." },
	{ SIPINFO_ACTION_AFTER_CHANGE, 400, 0, 0,
	  "Change the request before it is sent again: the same request will be refused again." },
	{ SIPINFO_ACTION_AFTER_CHANGE, 483, SIPINFO_ADVICE_ENDS_CALL, 0,
	  "The BYE has not reached the other side, where the call may go on. Correct what the findings tell, and "
	  "send a new BYE." },
	{ SIPINFO_ACTION_LATER, 480, 0, 0, "The same request may be sent again later. No time is given." },
	{ SIPINFO_ACTION_LATER, 480, 0, 1, "The same request may be sent again later. Seconds to wait: a." },
	{ SIPINFO_ACTION_LATER, 0, 0, 0,
	  "Correct what the findings tell, from the first one on, then try again." },
	{ SIPINFO_ACTION_ELSEWHERE, 503, 0, 0,
	  "Send the request to another server or another address of the same person." },
	{ SIPINFO_ACTION_NEVER, 403, 0, 0,
	  "Do not send the request again: no other response is to be expected." },
	{ SIPINFO_ACTION_NEVER, 421, SIPINFO_ADVICE_DONE_ALREADY, 0,
	  "Do not send the request again as it is: it shows already what the response asks for. Find the server that "
	  "answered, and compare the request that arrives there with this request." },
	{ SIPINFO_ACTION_WITHOUT_TAGS, 420, 0, 1,
	  "Send the request again without this option tag in Require and Proxy-Require: a." },
	{ SIPINFO_ACTION_WITHOUT_TAGS, 420, 0, 2,
	  "Send the request again without these option tags in Require and Proxy-Require: a, b." },
	{ SIPINFO_ACTION_WITHOUT_TAGS, 420, SIPINFO_ADVICE_OFFERED_TAGS, 1,
	  "Send the request again without this option tag in Supported: a." },
	{ SIPINFO_ACTION_WITHOUT_TAGS, 420, SIPINFO_ADVICE_OFFERED_TAGS, 2,
	  "Send the request again without these option tags in Supported: a, b." },
	{ SIPINFO_ACTION_WITH_TAGS, 421, 0, 1, "Send the request again with this option tag in Supported: a." },
	{ SIPINFO_ACTION_WITH_TAGS, 421, 0, 2,
	  "Send the request again with these option tags in Supported: a, b." },
	{ SIPINFO_ACTION_LONGER_TIMER, 422, 0, 1,
	  "Send the request again with a longer session interval. The least value in seconds: a." },
	{ SIPINFO_ACTION_LONGER_TIMER, 423, 0, 0,
	  "Send the request again with a longer expiry. The least value in seconds: -1." },
	{ SIPINFO_ACTION_END_DIALOG, 481, 0, 0,
	  "The dialog is gone at the other side: end it here, too, and start a new dialog if you still need it." },
	{ SIPINFO_ACTION_END_DIALOG, 481, SIPINFO_ADVICE_ENDS_CALL, 0,
	  "The other side does not know this call any more, so the call is over. Release it here, too." },
	{ SIPINFO_ACTION_END_DIALOG, 408, SIPINFO_ADVICE_ENDS_CALL, 0,
	  "No response came in time inside the dialog: end the call or subscription that the request belongs to, and "
	  "start a new one if you still need it." },
	{ SIPINFO_ACTION_ACK, 200, 0, 0,
	  "Send ACK to the address in Contact of this response. Without the ACK the server repeats the response for "
	  "32 seconds and then ends the call." },
	{ SIPINFO_ACTION_ACK, 200, SIPINFO_ADVICE_REPEATED, 1,
	  "Send the ACK again, and find out why the first ACK did not arrive." },
	{ SIPINFO_ACTION_PRACK, 183, 0, 0,
	  "Answer the response with PRACK, then wait for the final response." },
	{ SIPINFO_ACTION_NEVER, 404, SIPINFO_ADVICE_MADE_HERE, 0,
	  "Do not send the request again: no other response is to be expected." },
	{ SIPINFO_ACTION_NEVER, 408, SIPINFO_ADVICE_MADE_HERE, 0,
	  "Send the request again later, or to another server: no response has come." },
	{ SIPINFO_ACTION_NEVER, 480, SIPINFO_ADVICE_MADE_HERE, 0,
	  "Register first, then send the request again." },
	{ SIPINFO_ACTION_NEVER, 503, SIPINFO_ADVICE_MADE_HERE, 0,
	  "Check the network, the name of the server and its address, then send the request again." },
};

static struct sipinfo_advice
advice_by_hand(int action, int code, unsigned flags, size_t n)
{
	struct sipinfo_advice advice = {
		.size = sizeof advice,
		.action = action,
		.code = code,
		.told_as = code,
		.flags = flags,
		.seconds = n == 1 ? 5 : -1,
		.n_values = n,
		.values = { { "a", 1 }, { "b", 1 } },
	};

	return advice;
}

START_TEST(by_hand)
{
	for (size_t i = 0; i < LENGTH(steps); i++) {
		struct sipinfo_advice advice =
			advice_by_hand(steps[i].action, steps[i].code, steps[i].flags, steps[i].n);
		char text[512];
		size_t n = sipinfo_advice_text(&advice, 0, text, sizeof text);

		ck_assert_str_eq(text, steps[i].text);
		ck_assert_uint_eq(n, strlen(text));
		ck_assert_uint_eq(sipinfo_advice_text(&advice, 0, NULL, 0), n);
		ck_assert_uint_eq(sipinfo_advice_text(&advice, 0, NULL, 9), n);
		ck_assert_uint_eq(sipinfo_advice_text(&advice, 0, text, 1), n);
		ck_assert_str_eq(text, "");
		text[0] = 'x';
		ck_assert_uint_eq(sipinfo_advice_text(&advice, 0, text, 0), n);
		ck_assert_int_eq(text[0], 'x');
	}
}
END_TEST

/* No time is less than nothing, which is a time. */
START_TEST(seconds)
{
	static const struct {
		int action;
		int64_t seconds;
		const char *text;
	} rows[] = {
		{ SIPINFO_ACTION_LATER, -1, "The same request may be sent again later. No time is given." },
		{ SIPINFO_ACTION_LATER, 0, "The same request may be sent again later. Seconds to wait: 0." },
		{ SIPINFO_ACTION_LATER, 1, "The same request may be sent again later. Seconds to wait: 1." },
		{ SIPINFO_ACTION_ELSEWHERE, -1, "Send the request to another server or another address of the same person." },
		{ SIPINFO_ACTION_ELSEWHERE, 0,
		  "Send the request to another server now, or to this one later. Seconds to wait: 0." },
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct sipinfo_advice advice = advice_by_hand(rows[i].action, 480, 0, 0);
		char text[512];

		advice.seconds = rows[i].seconds;
		sipinfo_advice_text(&advice, 0, text, sizeof text);
		ck_assert_str_eq(text, rows[i].text);
	}
	explain(INVITE("422 X", "Min-SE: 0\r\n"), SIZE_MAX, NULL, SIPINFO_FORMAT_JSON);
	part("\"seconds\":0,");
	explain(INVITE("480 X", ""), SIZE_MAX, NULL, SIPINFO_FORMAT_JSON);
	part("\"seconds\":null,");
}
END_TEST

/* The steps of a code that refuses, or sends the client on. */
START_TEST(more_of_code)
{
	static const int codes[] = { 100, 183, 199, 200, 202, 299, 300, 301, 399, 404 };
	char message[512];

	for (size_t i = 0; i < LENGTH(codes); i++) {
		snprintf(message, sizeof message, INVITE("%d X", "Contact: <sip:c@example.com>\r\n"), codes[i]);
		explain(message, strlen(message), NULL, SIPINFO_FORMAT_TEXT);
		EXPECT((strstr(page, "More about this code") != NULL) == (codes[i] >= 300), "%d: %s", codes[i], page);
		explain(message, strlen(message), NULL, SIPINFO_FORMAT_MARKDOWN);
		EXPECT((strstr(page, "\n## More about this code\n") != NULL) == (codes[i] >= 300), "%d: %s", codes[i], page);
	}
}
END_TEST

/* The value that a sentence does not show stands below it, however short it is; nothing is no value. */
START_TEST(values)
{
	static const struct {
		enum sipinfo_finding_id id;
		const char *shown, *not_shown;
	} rows[] = {
		{ SIPINFO_FINDING_CONTACT_STAR, "\n    Contact  *\n", "\n    Contact  \n" },
		{ SIPINFO_FINDING_MAX_FORWARDS_SPENT, "\n    Max-Forwards  0\n", "\n    Max-Forwards  \n" },
		{ SIPINFO_FINDING_EMPTY_HEADER, "Reason is there, but has no value.", "\n    Reason" },
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		size_t k = 0;

		while (finding_rows[k].id != rows[i].id)
			k++;
		explain(finding_rows[k].hit, strlen(finding_rows[k].hit), finding_rows[k].request, SIPINFO_FORMAT_TEXT);
		part(rows[i].shown);
		EXPECT(strstr(page, rows[i].not_shown) == NULL, "%s", page);
	}
}
END_TEST

/* What stands behind the findings stands as high as they do, whatever was found. */
START_TEST(heading_levels)
{
	static const struct {
		const char *message;
		bool errors, warnings, notes;
	} rows[] = {
		{ INVITE("420 Bad Extension", "Unsupported: 100rel\r\nWarning: 304 h \"t\"\r\nServer: x\r\n"), true, false, true },
		{ INVITE("480 Temporarily Unavailable", "Retry-After: x\r\n"), false, true, false },
		{ INVITE("480 Temporarily Unavailable", "Retry-After: 5\r\n"), false, false, true },
		{ INVITE("480 Temporarily Unavailable", ""), false, false, false },
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		explain(rows[i].message, strlen(rows[i].message), NULL, SIPINFO_FORMAT_MARKDOWN);
		EXPECT((strstr(page, "\n## Errors\n") != NULL) == rows[i].errors, "%zu: %s", i, page);
		EXPECT((strstr(page, "\n## Warnings\n") != NULL) == rows[i].warnings, "%zu: %s", i, page);
		EXPECT((strstr(page, "\n## Notes\n") != NULL) == rows[i].notes, "%zu: %s", i, page);
		part("\n## What to do next\n");
		part("\n## Read more\n");
	}
}
END_TEST

/* More values than are told: the rest is an ellipsis. */
START_TEST(more_values)
{
	struct sipinfo_advice advice = advice_by_hand(SIPINFO_ACTION_WITH_TAGS, 421, 0, SIPINFO_ADVICE_VALUES + 1);
	char text[512];

	for (int i = 0; i < SIPINFO_ADVICE_VALUES; i++)
		advice.values[i] = advice.values[i % 2];
	sipinfo_advice_text(&advice, 0, text, sizeof text);
	ck_assert_ptr_nonnull(strstr(text, ": a, b, a, b"));
	ck_assert_ptr_nonnull(strstr(text, "a, b \xe2\x80\xa6."));
	advice.n_values--;
	sipinfo_advice_text(&advice, 0, text, sizeof text);
	ck_assert_ptr_nonnull(strstr(text, "a, b."));
}
END_TEST

/* Of more values data has as many as an advice has room for. */
START_TEST(more_values_of_a_message)
{
	char message[512] = "SIP/2.0 420 Bad Extension\r\nUnsupported: a0";
	const char *listed, *end;
	size_t n = 0;

	for (int i = 1; i < 2 * SIPINFO_ADVICE_VALUES; i++)
		snprintf(message + strlen(message), sizeof message - strlen(message), ", a%d", i);
	strcat(message, "\r\n\r\n");
	explain(message, strlen(message), NULL, SIPINFO_FORMAT_JSON);
	listed = strstr(part("\"next\":{"), "\"values\":[");
	ck_assert_ptr_nonnull(listed);
	end = strchr(listed, ']');
	for (const char *p = listed; (p = strstr(p, "\"a")) != NULL && p < end; p++)
		n++;
	ck_assert_uint_eq(n, SIPINFO_ADVICE_VALUES);
	ck_assert_int_eq(strncmp(end - 5, "\"a15\"", 5), 0);
}
END_TEST

/* Of a cause and a change the change is told; of a vendor's words these. */
START_TEST(caller_by_hand)
{
	static const int changes[] = { SIPINFO_ACTION_CREDENTIALS, SIPINFO_ACTION_WITHOUT_TAGS,
				       SIPINFO_ACTION_WITH_TAGS, SIPINFO_ACTION_LONGER_TIMER };
	struct sipinfo_advice advice;

	for (int action = 0; action <= SIPINFO_ACTION_PRACK; action++) {
		bool change = false;

		for (size_t i = 0; i < LENGTH(changes); i++)
			change = change || action == changes[i];
		advice = advice_by_hand(action, 480, 0, 0);
		advice.cause = 1;
		ck_assert_msg(sipinfo_advice_caller(&advice, 0) ==
				      (change ? sipinfo_text(480, SIPINFO_TEXT_CALLER, 0)
					      : sipinfo_cause_text(1, SIPINFO_TEXT_CALLER, 0)),
			      "%d", action);
	}
	advice = advice_by_hand(SIPINFO_ACTION_LATER, 480, 0, 0);
	advice.cause = 1;
	advice.vendor = sipinfo_vendor_from_name("twilio-phrase-cps", 17);
	ck_assert_ptr_eq(sipinfo_advice_caller(&advice, 0),
			 sipinfo_vendor_text(advice.vendor, SIPINFO_TEXT_CALLER, 0));
	/* a cause that nobody knows */
	advice.vendor = NULL;
	advice.cause = 126;
	ck_assert_ptr_eq(sipinfo_advice_caller(&advice, 0), sipinfo_text(480, SIPINFO_TEXT_CALLER, 0));
	advice = advice_by_hand(SIPINFO_ACTION_AFTER_CHANGE, 483, SIPINFO_ADVICE_ENDS_CALL, 0);
	ck_assert_str_eq(sipinfo_advice_caller(&advice, 0),
			 "You have hung up, but the other phone may not know it yet. You need not do anything.");
	advice.action = SIPINFO_ACTION_NEVER;
	ck_assert_ptr_eq(sipinfo_advice_caller(&advice, 0), sipinfo_text(483, SIPINFO_TEXT_CALLER, 0));
	advice.flags = SIPINFO_ADVICE_NO_CALL;
	ck_assert_str_eq(sipinfo_advice_caller(&advice, 0), "");
	advice = advice_by_hand(SIPINFO_ACTION_NEVER, 0, 0, 0);
	ck_assert_str_eq(sipinfo_advice_caller(&advice, 0), "");
	ck_assert_str_eq(sipinfo_advice_caller(NULL, 0), "");
	advice = advice_by_hand(SIPINFO_ACTION_NEVER, 403, 0, 0);
	advice.size = 3;
	ck_assert_str_eq(sipinfo_advice_caller(&advice, 0), "");
}
END_TEST

/* What is refused has no length, whatever room there is. */
START_TEST(refused)
{
	const struct sipinfo_advice wrong = { .size = 3 };
	const struct sipinfo_context context = { .size = 3 };
	char small[4] = "abc";

	ck_assert_uint_eq(sipinfo_advice_text(NULL, 0, NULL, 0), 0);
	ck_assert_uint_eq(sipinfo_advice_text(NULL, 0, NULL, 4), 0);
	ck_assert_uint_eq(sipinfo_advice_text(NULL, 0, small, 0), 0);
	ck_assert_str_eq(small, "abc");
	ck_assert_uint_eq(sipinfo_explain("x", 1, &context, NULL, NULL, 0), 0);
	ck_assert_uint_eq(sipinfo_explain("x", 1, &context, NULL, NULL, 4), 0);
	ck_assert_uint_eq(sipinfo_explain("x", 1, &context, NULL, small, 0), 0);
	ck_assert_uint_eq(sipinfo_explain_call(NULL, NULL, NULL, 0), 0);
	ck_assert_uint_eq(sipinfo_explain_call(NULL, NULL, NULL, 4), 0);
	ck_assert_uint_eq(sipinfo_explain_call(NULL, NULL, small, 0), 0);
	ck_assert_str_eq(small, "abc");
	ck_assert_uint_eq(sipinfo_advice_text(&wrong, 0, small, sizeof small), 0);
	ck_assert_str_eq(small, "");
	small[0] = 'x';
	ck_assert_uint_eq(sipinfo_explain_call(NULL, NULL, small, sizeof small), 0);
	ck_assert_str_eq(small, "");
	/* nor has room for nothing but the NUL */
	small[0] = 'x';
	ck_assert_uint_eq(sipinfo_explain_call(NULL, NULL, small, 1), 0);
	ck_assert_str_eq(small, "");
	small[0] = 'x';
	ck_assert_uint_eq(sipinfo_advice_text(&wrong, 0, small, 1), 0);
	ck_assert_str_eq(small, "");
	small[0] = 'x';
	ck_assert_uint_eq(sipinfo_explain("x", 1, &context, NULL, small, 1), 0);
	ck_assert_str_eq(small, "");
}
END_TEST

/* The text of a finding is written as a page is: cut at a character, and its length told. */
static bool
write_text(const struct sipinfo_finding *f, void *user)
{
	char whole[512], less[512];
	size_t n = sipinfo_finding_text(f, SIPINFO_TEXT_FIX, 0, whole, sizeof whole), *heard = user;

	*heard += n;
	ck_assert_uint_eq(strlen(whole), n);
	if (sipinfo_finding_kind(f) == SIPINFO_FINDING_UNSUPPORTED_TAG)
		ck_assert_str_eq(whole, "Send the request again without 100rel in Require and in Proxy-Require.\n"
					"Where the call makes no sense without it, switch it on at the server, or use another server.");
	ck_assert_uint_eq(sipinfo_finding_text(f, SIPINFO_TEXT_FIX, 0, NULL, 0), n);
	ck_assert_uint_eq(sipinfo_finding_text(f, SIPINFO_TEXT_FIX, 0, NULL, 5), n);
	for (size_t size = 1; size <= n + 1; size++) {
		memset(less, 'x', sizeof less);
		ck_assert_uint_eq(sipinfo_finding_text(f, SIPINFO_TEXT_FIX, 0, less, size), n);
		ck_assert_uint_eq(strlen(less), size - 1);
		ck_assert_mem_eq(less, whole, size - 1);
		ck_assert_int_eq(less[size], 'x');
	}
	return true;
}

START_TEST(finding_texts)
{
	static const char message[] = INVITE("420 Bad", "Unsupported: 100rel\r\n");
	size_t heard = 0;

	ck_assert(sipinfo_diagnose(message, sizeof message - 1, NULL, NULL, write_text, &heard));
	ck_assert_uint_gt(heard, 0);
}
END_TEST

/* Words of a product that did not send the response are a hint: the steps of the code are told beside them. */
START_TEST(hint)
{
	static const struct {
		const char *message;
		bool hint;
	} rows[] = {
		{ INVITE("403 Invalid D35", "Server: Telnyx\r\n"), false },
		{ INVITE("403 Invalid D35", "Server: Kamailio\r\n"), true },
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		explain(rows[i].message, strlen(rows[i].message), NULL, SIPINFO_FORMAT_TEXT);
		part("These words are known from Telnyx: \"Invalid D35\".");
		ck_assert_msg((strstr(page, "More about this code") != NULL) == rows[i].hint, "%s", page);
	}
}
END_TEST

/* For the caller of a call: what has decided, unless the call itself says more. */
static const struct {
	const char *name, *text;
} callers[] = {
	{ "no-ack", "The connection broke soon after the call was answered. Please call again." },
	{ "ack-stopped", "The connection broke soon after the call was answered. Please call again." },
	{ "unanswered", "No reply has come back to your phone. Check your internet connection and try again." },
	{ "response-repeated", "No reply has come back to your phone. Check your internet connection and try again." },
	{ "487-after-cancel-with-reason",
	  "Somebody has answered this call on another phone. You need not do anything." },
	{ "not-answered", "The phone rang, but nobody picked up. Call at another time or leave a message." },
	{ "failed-after-ringing-healthy", "The line is busy. Try again in a few minutes." },
	{ "bye-refused", "" },
	{ "bye-without-from-tag",
	  "You have hung up, but the other phone may not know it yet. You need not do anything." },
	{ "no-ack-healthy", "" },
	{ "let-go", "" },
	{ "realm-healthy", "" },
};

START_TEST(caller_of_call)
{
	static char bytes[1 << 16];
	struct call_sample sample;
	char path[1024], text[256];
	FILE *file;
	size_t n;

	snprintf(path, sizeof path, "%s/calls/%s.sip", samples(), callers[_i].name);
	file = fopen(path, "rb");
	ck_assert_ptr_nonnull(file);
	call_sample_read(&sample, bytes, fread(bytes, 1, sizeof bytes, file));
	fclose(file);
	n = sipinfo_call_text(sample.calls[0], SIPINFO_TEXT_CALLER, 0, text, sizeof text);
	ck_assert_str_eq(text, callers[_i].text);
	ck_assert_uint_eq(n, strlen(text));
	/* as on the page */
	sipinfo_explain_call(sample.calls[0], NULL, page, sizeof page);
	ck_assert((strstr(page, "For the caller") != NULL) == (n > 0));
	ck_assert_ptr_nonnull(strstr(page, text));
	call_sample_free(&sample);
}
END_TEST

/* What the program made itself has a summary of its own, and its steps are what it can do itself. */
START_TEST(made_here)
{
	static const struct {
		int code;
		const char *summary, *caller;
	} rows[] = {
		{ 404, "This program knows no way to the number", "Your phone does not know how to reach this number." },
		{ 408, "No response came in time, so this program", "Your phone got no reply." },
		{ 480, "This program was not ready to make calls", "Your phone is not connected to the telephone service." },
		{ 486, "The user of this program is busy", "You were busy when this call came." },
		{ 487, "The user of this program ended the attempt", "You have ended this call before anybody answered." },
		{ 503, "This program could not send the request", "Your phone could not reach the telephone service." },
		{ 603, "The user of this program has declined", "You have declined this call." },
		{ 500, "This program ended the attempt itself.", "Your phone has ended this attempt." },
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		int code = rows[i].code;
		struct sipinfo_response response = { .size = sizeof response, .code = code,
						     .flags = SIPINFO_CONTEXT_MADE_HERE };

		sipinfo_explain_response(&response, NULL, NULL, page, sizeof page);
		EXPECT(strstr(page, rows[i].summary) != NULL, "%d: %s", code, page);
		EXPECT(strstr(page, rows[i].caller) != NULL, "%d: %s", code, page);
		ck_assert_ptr_null(strstr(page, sipinfo_text(code, SIPINFO_TEXT_SUMMARY, 0)));
		ck_assert_ptr_null(strstr(page, "More about this code"));
		response.flags = 0;
		sipinfo_explain_response(&response, NULL, NULL, page, sizeof page);
		ck_assert_ptr_nonnull(strstr(page, sipinfo_text(code, SIPINFO_TEXT_SUMMARY, 0)));
		ck_assert_ptr_nonnull(strstr(page, "More about this code"));
	}
}
END_TEST

#define FROM_HOST(host, start, tag, branch, cseq) \
	start "\r\nVia: SIP/2.0/UDP " host ";branch=z9hG4bK" branch "\r\nMax-Forwards: 70\r\n" \
	"From: <sip:a@example.com>;tag=1\r\nTo: <sip:b@example.com>" tag "\r\nCall-ID: x\r\nCSeq: " cseq \
	"\r\nContact: <sip:a@192.0.2.1>\r\nContent-Length: 0\r\n\r\n"
#define OF_CALL(start, tag, branch, cseq) FROM_HOST("192.0.2.1", start, tag, branch, cseq)
#define OF_INVITE OF_CALL("INVITE sip:b@example.com SIP/2.0", "", "1", "1 INVITE")

struct timed {
	int64_t time;
	const char *bytes;
};

static struct sipinfo_call *
call_of(const struct timed *messages, size_t n)
{
	struct sipinfo_call *call = sipinfo_call_begin(malloc(SIPINFO_CALL_SIZE), SIPINFO_CALL_SIZE);

	for (size_t i = 0; i < n; i++) {
		struct sipinfo_message message = { .size = sizeof message, .time = messages[i].time,
						   .bytes = messages[i].bytes };

		message.len = strlen(message.bytes);
		ck_assert(sipinfo_call_add(call, &message));
	}
	return call;
}

static const char *
explain_call(const struct timed *messages, size_t n, int format)
{
	const struct sipinfo_options options = { .size = sizeof options, .format = format };
	struct sipinfo_call *call = call_of(messages, n);
	size_t length = sipinfo_explain_call(call, &options, page, sizeof page);

	ck_assert_uint_gt(length, 0);
	ck_assert_uint_lt(length, sizeof page);
	free(call);
	return page;
}

/* Nobody answered, and then somebody did: the call was answered. */
START_TEST(answered_later)
{
	static const struct timed messages[] = {
		{ 0, OF_INVITE },
		{ 100, OF_CALL("SIP/2.0 180 Ringing", ";tag=2", "1", "1 INVITE") },
		{ 30100, OF_CALL("SIP/2.0 480 X", ";tag=2", "1", "1 INVITE") },
		{ 30200, OF_CALL("ACK sip:b@example.com SIP/2.0", ";tag=2", "1", "1 ACK") },
		{ 60000, OF_CALL("INVITE sip:b@example.com SIP/2.0", "", "2", "2 INVITE") },
		{ 60100, OF_CALL("SIP/2.0 200 OK", ";tag=3", "2", "2 INVITE") },
		{ 60200, OF_CALL("ACK sip:a@192.0.2.1 SIP/2.0", ";tag=3", "3", "2 ACK") },
		{ 70000, OF_CALL("BYE sip:a@192.0.2.1 SIP/2.0", ";tag=3", "4", "3 BYE") },
		{ 70100, OF_CALL("SIP/2.0 200 OK", ";tag=3", "4", "3 BYE") },
	};
	struct sipinfo_call *call = call_of(messages, LENGTH(messages));
	char text[256];

	ck_assert_int_eq(sipinfo_call_result(call), SIPINFO_RESULT_ENDED);
	sipinfo_explain_call(call, NULL, page, sizeof page);
	part("The phone rang for 30 seconds and nobody answered it. Then the call was ended with 480.");
	sipinfo_call_text(call, SIPINFO_TEXT_SUMMARY, 0, text, sizeof text);
	ck_assert_str_eq(text, "The call was answered and hung up in the ordinary way.");
	ck_assert_uint_eq(sipinfo_call_text(call, SIPINFO_TEXT_CALLER, 0, text, sizeof text), 0);
	free(call);
}
END_TEST

/* A request inside of a call that nobody answers is no call that has not come through. */
START_TEST(lost_later)
{
	static const struct timed messages[] = {
		{ 0, OF_INVITE },
		{ 100, OF_CALL("SIP/2.0 200 OK", ";tag=2", "1", "1 INVITE") },
		{ 200, OF_CALL("ACK sip:a@192.0.2.1 SIP/2.0", ";tag=2", "2", "1 ACK") },
		{ 5000, OF_CALL("INVITE sip:a@192.0.2.1 SIP/2.0", ";tag=2", "3", "2 INVITE") },
		{ 5500, OF_CALL("INVITE sip:a@192.0.2.1 SIP/2.0", ";tag=2", "3", "2 INVITE") },
		{ 6500, OF_CALL("INVITE sip:a@192.0.2.1 SIP/2.0", ";tag=2", "3", "2 INVITE") },
		{ 8500, OF_CALL("INVITE sip:a@192.0.2.1 SIP/2.0", ";tag=2", "3", "2 INVITE") },
		{ 12500, OF_CALL("INVITE sip:a@192.0.2.1 SIP/2.0", ";tag=2", "3", "2 INVITE") },
	};
	struct sipinfo_call *call = call_of(messages, LENGTH(messages));
	char text[256] = "x";

	ck_assert_uint_eq(sipinfo_call_text(call, SIPINFO_TEXT_CALLER, 0, text, sizeof text), 0);
	ck_assert_str_eq(text, "");
	sipinfo_explain_call(call, NULL, page, sizeof page);
	part("The INVITE has no response at all. Times it was sent: 5.");
	ck_assert_ptr_null(strstr(page, "For the caller"));
	free(call);
}
END_TEST

/* A finding rests on so many messages; the others are in the ladder. A method without words is, too. */
START_TEST(many_messages)
{
	static const struct timed messages[] = {
		{ 0, OF_INVITE },
		{ 1, FROM_HOST("203.0.113.7", "SIP/2.0 180 X", ";tag=2", "1", "1 INVITE") },
		{ 2, FROM_HOST("203.0.113.7", "SIP/2.0 181 X", ";tag=2", "1", "1 INVITE") },
		{ 3, FROM_HOST("203.0.113.7", "SIP/2.0 182 X", ";tag=2", "1", "1 INVITE") },
		{ 4, FROM_HOST("203.0.113.7", "SIP/2.0 183 X", ";tag=2", "1", "1 INVITE") },
		{ 5, FROM_HOST("203.0.113.7", "SIP/2.0 180 X", ";tag=2", "1", "1 INVITE") },
		{ 6, OF_CALL("FOO sip:b@example.com SIP/2.0", ";tag=2", "2", "2 FOO") },
	};
	const struct sipinfo_options options = { .size = sizeof options, .format = SIPINFO_FORMAT_JSON };
	struct sipinfo_call *call = call_of(messages, LENGTH(messages));

	sipinfo_explain_call(call, &options, page, sizeof page);
	part("\"label\":\"INVITE\",\"note\":null,\"count\":1,\"milliseconds\":0,");
	part("\"messages\":[2,3,4,5]");
	ck_assert_ptr_null(strstr(page, "[2,3,4,5,"));
	sipinfo_explain_call(call, NULL, page, sizeof page);
	part("FOO");
	ck_assert_msg(strstr(page, "FOO: ") == NULL, "%s", page);
	free(call);
}
END_TEST

/* The first 64 arrows are shown and the last 64; a page says how many it leaves out. */
START_TEST(rows)
{
	static const size_t counts[] = { 1, 2, 63, 64, 65, 70, 127, 128, 129, 140 };
	static char bytes[140][512];
	static struct timed messages[140];
	char expected[128];

	for (size_t i = 0; i < LENGTH(messages); i++) {
		snprintf(bytes[i], sizeof bytes[i], OF_CALL("MESSAGE sip:b@example.com SIP/2.0", "", "%zu", "%zu MESSAGE"), i, i);
		messages[i].bytes = bytes[i];
		messages[i].time = (int64_t)i;
	}
	for (size_t i = 0; i < LENGTH(counts); i++) {
		size_t n = counts[i], left_out = n > 128 ? n - 128 : 0;
		const char *p;

		explain_call(messages, n, SIPINFO_FORMAT_JSON);
		EXPECT(strstr(page, "\"kind\":\"call\"") != NULL || n == 1, "%s", page);
		p = n == 1 ? page : part("\"messages\":[{");
		EXPECT(n == 1 || count(p, "\"number\":") == n - left_out, "%zu: %s", n, page);
		for (size_t k = 1; n > 1 && k <= n; k++) {
			if (k == 65)
				k += left_out;
			snprintf(expected, sizeof expected, "{\"number\":%zu,\"from\":0,\"to\":1,\"label\":\"MESSAGE\","
				 "\"note\":null,\"count\":1,\"milliseconds\":%zu,", k, k - 1);
			p = strstr(p + 1, "{\"number\":");
			EXPECT(p != NULL && strncmp(p, expected, strlen(expected)) == 0, "%zu: %s in %s", n, expected, page);
		}
		explain_call(messages, n, SIPINFO_FORMAT_TEXT);
		snprintf(expected, sizeof expected, "Arrows that are left out between the first ones and the last ones: %zu.", left_out);
		EXPECT((strstr(page, "left out") != NULL) == (left_out > 0), "%zu: %s", n, page);
		EXPECT(left_out == 0 || strstr(page, expected) != NULL, "%zu: %s", n, page);
		/* what needs no words is told once */
		EXPECT(count(page, "\n  - MESSAGE: ") == (n > 1), "%zu: %s", n, page);
	}
}
END_TEST

/* Times are those since the first one; there are none where nothing has passed. */
START_TEST(times)
{
	static const struct {
		int64_t times[3];
		const char *shown[3];
	} tests[] = {
		{ { 5, 6, 8 }, { "0", "1", "3" } },
		{ { 0, 0, 1 }, { "0", "0", "1" } },
		{ { 5, 5, 5 }, { "null", "null", "null" } },
		{ { -1, -1, -1 }, { "null", "null", "null" } },
		{ { 5, -1, 8 }, { "0", "null", "3" } },
		{ { -1, 5, 8 }, { "null", "0", "3" } },
		{ { 5, 8, -1 }, { "0", "3", "null" } },
		/* a clock that was set back */
		{ { 5, 4, 8 }, { "0", "null", "3" } },
		{ { 5, 4, 3 }, { "null", "null", "null" } },
	};

	for (size_t i = 0; i < LENGTH(tests); i++) {
		const struct timed messages[] = {
			{ .time = tests[i].times[0], .bytes = OF_INVITE },
			{ .time = tests[i].times[1], .bytes = OF_CALL("SIP/2.0 180 Ringing", ";tag=2", "1", "1 INVITE") },
			{ .time = tests[i].times[2], .bytes = OF_CALL("SIP/2.0 486 Busy Here", ";tag=2", "1", "1 INVITE") },
		};
		const char *p = explain_call(messages, LENGTH(messages), SIPINFO_FORMAT_JSON);

		for (size_t k = 0; k < LENGTH(messages); k++) {
			char expected[32];

			snprintf(expected, sizeof expected, "\"milliseconds\":%s,", tests[i].shown[k]);
			p = strstr(p + 1, "\"milliseconds\":");
			EXPECT(p != NULL && strncmp(p, expected, strlen(expected)) == 0, "%zu: %zu: %s", i, k, page);
		}
	}
}
END_TEST

/* Of those who take part six are told apart, the others are the last one of them. */
START_TEST(parties)
{
	static const char *const hosts[] = { "h1", "h2", "h3", "h4", "h5", "h6", "h7" };
	const struct sipinfo_options options = { .size = sizeof options, .format = SIPINFO_FORMAT_JSON };

	for (size_t n = 2; n <= LENGTH(hosts); n++) {
		struct sipinfo_call *call = call_of(NULL, 0);
		char bytes[512], expected[256] = "\"parties\":[";

		for (size_t i = 0; i < n; i++) {
			struct sipinfo_message message = { .size = sizeof message, .bytes = bytes, .time = -1 };
			size_t to = i + 1 < n ? i + 1 : 0;

			message.len = (size_t)snprintf(bytes, sizeof bytes, OF_CALL("INVITE sip:b@example.com SIP/2.0", "", "%zu", "1 INVITE"), i);
			message.source = hosts[i];
			message.destination = hosts[to];
			message.source_len = message.destination_len = 2;
			ck_assert(sipinfo_call_add(call, &message));
			if (i < 6)
				snprintf(expected + strlen(expected), sizeof expected - strlen(expected),
					 "%s{\"address\":\"%s\"}", i > 0 ? "," : "", hosts[i]);
		}
		strcat(expected, "],");
		sipinfo_explain_call(call, &options, page, sizeof page);
		part(expected);
		snprintf(expected, sizeof expected, "{\"number\":%zu,\"from\":%zu,\"to\":0,", n, n < 7 ? n - 1 : 5);
		part(expected);
		free(call);
	}
}
END_TEST

/* A message that was seen at another place is one arrow, which says so. */
START_TEST(places)
{
	static const char copy[] =
		"INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK9\r\n"
		"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nMax-Forwards: 69\r\nFrom: <sip:a@example.com>;tag=1\r\n"
		"To: <sip:b@example.com>\r\nCall-ID: x\r\nCSeq: 1 INVITE\r\nContact: <sip:a@192.0.2.1>\r\nContent-Length: 0\r\n\r\n";
	static const struct timed messages[] = { { 0, OF_INVITE }, { 1, copy }, { 2, copy } };

	explain_call(messages, 2, SIPINFO_FORMAT_TEXT);
	part("INVITE seen at more than one place  |-------->|");
	explain_call(messages, 3, SIPINFO_FORMAT_TEXT);
	part("INVITE seen at more than one place  |-------->|");
}
END_TEST

/* What the first message does not say is null, and not on the page. */
START_TEST(nobody)
{
	static const struct timed named[] = {
		{ 0, OF_INVITE },
		{ 1, OF_CALL("SIP/2.0 486 Busy Here", ";tag=2", "1", "1 INVITE") },
	};
	static const struct timed nameless[] = {
		{ 0, "INVITE sip:b SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <a>;tag=1\r\nCSeq: 1 INVITE\r\n\r\n" },
		{ 1, "SIP/2.0 486 X\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <a>;tag=1\r\nCSeq: 1 INVITE\r\n\r\n" },
	};

	explain_call(named, LENGTH(named), SIPINFO_FORMAT_JSON);
	part("\"call_id\":\"x\",\"from\":\"sip:a@example.com\",\"to\":\"sip:b@example.com\",");
	explain_call(named, LENGTH(named), SIPINFO_FORMAT_TEXT);
	part("\nFrom  sip:a@example.com\nTo    sip:b@example.com\n");
	explain_call(nameless, LENGTH(nameless), SIPINFO_FORMAT_JSON);
	part("\"call_id\":null,\"from\":\"a\",\"to\":null,");
	explain_call(nameless, LENGTH(nameless), SIPINFO_FORMAT_TEXT);
	part("\nFrom  a\n");
	ck_assert_ptr_null(strstr(page, "\nTo  "));
}
END_TEST

/* The texts of a call, whether it has been asked before or not. */
START_TEST(texts_of_call)
{
	static const struct timed messages[] = {
		{ 0, OF_INVITE },
		{ 1600, OF_CALL("SIP/2.0 180 Ringing", ";tag=2", "1", "1 INVITE") },
		{ 31600, OF_CALL("SIP/2.0 480 X", ";tag=2", "1", "1 INVITE") },
		{ 31700, OF_CALL("ACK sip:b@example.com SIP/2.0", ";tag=2", "1", "1 ACK") },
	};
	static const struct {
		int kind;
		const char *text;
	} texts[] = {
		{ SIPINFO_TEXT_TITLE, "sip:a@example.com \xe2\x86\x92 sip:b@example.com" },
		{ SIPINFO_TEXT_SUMMARY, "The phone rang for 30 seconds and nobody answered it. Then the call was ended with 480." },
		{ SIPINFO_TEXT_CALLER, "The phone rang, but nobody picked up. Call at another time or leave a message." },
		{ SIPINFO_TEXT_MEANING, "" },
		{ SIPINFO_TEXT_NONE, "" },
		{ -1, "" },
	};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct sipinfo_call *call = call_of(messages, LENGTH(messages));
		enum sipinfo_text_kind kind = (enum sipinfo_text_kind)texts[i].kind;
		char text[256] = "x";
		size_t n = strlen(texts[i].text);

		ck_assert_uint_eq(sipinfo_call_text(call, kind, 0, text, sizeof text), n);
		ck_assert_str_eq(text, texts[i].text);
		ck_assert_uint_eq(sipinfo_call_text(call, kind, 0, NULL, 0), n);
		ck_assert_uint_eq(sipinfo_call_text(NULL, kind, 0, text, sizeof text), 0);
		ck_assert_str_eq(text, "");
		free(call);
	}
}
END_TEST

/* A call of one message has the page of that message as long as all of it is kept. */
START_TEST(single_and_long)
{
	static char bytes[10000];
	static const char start[] = "SIP/2.0 486 Busy Here\r\nX: ";
	const struct timed message = { 0, bytes };

	for (size_t n = 8191; n <= 8193; n++) {
		memset(bytes, 'x', n);
		memcpy(bytes, start, sizeof start - 1);
		memcpy(bytes + n - 4, "\r\n\r\n", 5);
		explain_call(&message, 1, SIPINFO_FORMAT_JSON);
		part(n <= 8192 ? "\"kind\":\"response\"" : "\"kind\":\"call\"");
	}
}
END_TEST

/* A method is a token, and may begin with a digit; what a response is does not hang on its phrase. */
START_TEST(digit_method)
{
	static const struct timed messages[] = {
		{ 0, OF_CALL("1INVITE sip:b@example.com SIP/2.0", "", "1", "1 1INVITE") },
		{ 1, OF_CALL("SIP/2.0 486", ";tag=2", "1", "1 1INVITE") },
	};
	struct sipinfo_options options = { .size = sizeof options, .format = SIPINFO_FORMAT_MARKDOWN };
	struct sipinfo_call *call = call_of(messages, LENGTH(messages));
	const char *dash;

	sipinfo_explain_call(call, &options, page, sizeof page);
	part("\n    A->>B: 1 0.000 1INVITE\n    B-->>A: 2 0.001 486\n");
	options.format = SIPINFO_FORMAT_HTML;
	sipinfo_explain_call(call, &options, page, sizeof page);
	dash = strstr(page, "stroke-dasharray");
	ck_assert_ptr_nonnull(dash);
	ck_assert(dash > strstr(page, "486</text>"));
	ck_assert_ptr_null(strstr(dash + 1, "stroke-dasharray"));
	free(call);
}
END_TEST

static bool
count_finding(const struct sipinfo_finding *f, void *user)
{
	(void)f;
	++*(size_t *)user;
	return true;
}

/* A call of one message has the page of that message, whatever has been asked before; what is found in the call stays. */
START_TEST(single)
{
	static const struct timed messages[] = {
		{ 0, OF_INVITE },
		{ 0, OF_CALL("SIP/2.0 486 Busy Here", ";tag=2", "1", "1 INVITE") },
		{ 0, OF_CALL("SIP/2.0 603 X", ";tag=2", "1", "1 BYE") },
	};
	static char again[1 << 16];

	for (size_t i = 0; i < LENGTH(messages); i++) {
		struct sipinfo_call *call = call_of(&messages[i], 1);
		char text[256], later[256];
		size_t n, before = 0;

		sipinfo_call_text(call, SIPINFO_TEXT_SUMMARY, 0, text, sizeof text);
		sipinfo_call_diagnose(call, NULL, count_finding, &before);
		free(call);
		call = call_of(&messages[i], 1);
		sipinfo_explain(messages[i].bytes, SIZE_MAX, NULL, NULL, page, sizeof page);
		for (int round = 0; round < 2; round++) {
			n = 0;
			sipinfo_explain_call(call, NULL, again, sizeof again);
			ck_assert_str_eq(again, page);
			sipinfo_call_diagnose(call, NULL, count_finding, &n);
			ck_assert_uint_eq(n, before);
			sipinfo_call_text(call, SIPINFO_TEXT_SUMMARY, 0, later, sizeof later);
			ck_assert_str_eq(later, text);
		}
		free(call);
	}
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
	tcase_add_test(tcase, by_hand);
	tcase_add_test(tcase, seconds);
	tcase_add_test(tcase, more_of_code);
	tcase_add_test(tcase, values);
	tcase_add_test(tcase, heading_levels);
	tcase_add_test(tcase, more_values);
	tcase_add_test(tcase, more_values_of_a_message);
	tcase_add_test(tcase, caller_by_hand);
	tcase_add_test(tcase, refused);
	tcase_add_test(tcase, finding_texts);
	tcase_add_test(tcase, hint);
	tcase_add_test(tcase, made_here);
	tcase_add_test(tcase, answered_later);
	tcase_add_test(tcase, lost_later);
	tcase_add_test(tcase, many_messages);
	tcase_add_test(tcase, rows);
	tcase_add_test(tcase, times);
	tcase_add_test(tcase, parties);
	tcase_add_test(tcase, places);
	tcase_add_test(tcase, nobody);
	tcase_add_test(tcase, texts_of_call);
	tcase_add_test(tcase, single_and_long);
	tcase_add_test(tcase, digit_method);
	tcase_add_test(tcase, single);
	tcase_add_loop_test(tcase, caller_of_call, 0, (int)LENGTH(callers));
	tcase_set_timeout(tcase, 120);
	suite_add_tcase(suite, tcase);
	return run_suite(suite);
}
