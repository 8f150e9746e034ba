/* Lines of logs. tests/test-lines.py compares the matcher with expressions of the same patterns. */
#include "guard.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include <sipinfo/sipinfo.h>

#include "count.h"
#include "cpu-time.h"
#include "line-examples.h"
#include "suite.h"

static bool
find(const char *text, size_t len, size_t from, struct sipinfo_line *found)
{
	memset(found, 0, sizeof *found);
	found->size = sizeof *found;
	return sipinfo_line_find(text, len, from, found);
}

static bool
find_in(const char *text, struct sipinfo_line *found)
{
	return find(text, strlen(text), 0, found);
}

START_TEST(row_is_found)
{
	const struct example *row = &examples[_i];
	struct sipinfo_line found;

	if (!row->found) {
		EXPECT(!find_in(row->line, &found), "%s: %s", row->kind, row->line);
		return;
	}
	EXPECT(find_in(row->line, &found), "not found: %s", row->line);
	ck_assert_str_eq(sipinfo_line_kind_name(found.kind), row->kind);
	ck_assert_uint_ge(found.length, 6);
	ck_assert_uint_le(found.offset + found.length, strlen(row->line));
	ck_assert_int_eq(found.code, row->code);
	ck_assert_int_eq(found.cause, row->cause);
	ck_assert(found.code == 0 || found.cause == 0);
	ck_assert(found.code == 0 || (found.code >= 100 && found.code <= 699));
	ck_assert(found.cause == 0 || sipinfo_cause_name(found.cause) != NULL);
	ck_assert_str_ne(sipinfo_line_text(&found, SIPINFO_TEXT_SUMMARY, 0), "");
}
END_TEST

/* A line that is cut anywhere, at either side, is no reason to read on. */
START_TEST(cut)
{
	const char *line = examples[_i].line;
	size_t len = strlen(line);
	struct sipinfo_line found, whole;
	bool whole_found = find_in(line, &whole);
	struct guard guard;

	guard_open(&guard, len);
	for (size_t n = 0; n <= len; n++) {
		bool any = find(guard_place(&guard, line, n), n, 0, &found);

		EXPECT(!any || found.offset + found.length <= n, "%s: %zu", line, n);
		EXPECT(!whole_found || n < whole.offset + whole.length + 2 ||
			       (any && found.kind == whole.kind && found.offset == whole.offset),
		       "%s: cut at %zu", line, n);
		any = find(guard_place(&guard, line + n, len - n), len - n, 0, &found);
		EXPECT(!whole_found || n > whole.offset ||
			       (any && found.kind == whole.kind && found.offset == whole.offset - n),
		       "%s: from %zu", line, n);
		any = find(guard_place(&guard, line, len), len, n, &found);
		EXPECT(!any || found.offset >= n, "%s: searched from %zu", line, n);
	}
	guard_close(&guard);
}
END_TEST

/* How far the search goes on where nothing can begin: from any place before a line it comes upon it. */
START_TEST(moved)
{
	const struct example *row = &examples[_i];
	char line[1024];
	size_t len = strlen(row->line);

	ck_assert_uint_lt(len + 32, sizeof line);
	for (size_t n = 1; row->found && n < 32; n++) {
		struct sipinfo_line found;

		memset(line, '\n', n);
		memcpy(line + n, row->line, len);
		EXPECT(find(line, n + len, 0, &found), "%zu before %s", n, row->line);
		ck_assert_str_eq(sipinfo_line_kind_name(found.kind), row->kind);
	}
}
END_TEST

/* The same is found whatever stands around the text. */
static void
check_alone(const char *text, size_t n)
{
	static const char around[] = "486;-./fP\n:\" ";
	struct sipinfo_line alone, other;
	char room[256];
	bool any = false;

	ck_assert_uint_lt(n + 32, sizeof room);
	for (size_t i = 0; i < sizeof around; i++) {
		memset(room, around[i], sizeof room);
		memcpy(room + 16, text, n);
		if (i == 0)
			any = find(room + 16, n, 0, &alone);
		EXPECT(find(room + 16, n, 0, &other) == any, "%.*s beside %c", (int)n, text, around[i]);
		EXPECT(!any || (other.kind == alone.kind && other.offset == alone.offset &&
				other.length == alone.length && other.code == alone.code && other.cause == alone.cause),
		       "%.*s beside %c", (int)n, text, around[i]);
	}
	EXPECT(find(room, 16 + n, 16, &other) == any, "%.*s", (int)n, text);
	EXPECT(!any || (other.offset == alone.offset + 16 && other.length == alone.length), "%.*s", (int)n, text);
}

START_TEST(numbers)
{
	static const struct {
		const char *line;
		int code, cause;
	} cases[] = {
		{"SIP/2.0 486", 486, 0},
		{"SIP/2.0 \t 100 Trying", 100, 0},
		{"SIP/2.0 699 X", 699, 0},
		{"SIP/2.0 404\\r\\n", 404, 0},
		{"SIP/2.0 404.", 404, 0},
		{"SIP/2.0 404- X", 404, 0},
		{"Overriding SIP cause 480 with 486 from the other leg", 486, 0},
		{"Reason: Q.850;cause=34", 0, 34},
		{"Reason: Q.850;cause=016", 0, 16},
		{"hanging up, cause: ORIGINATOR_CANCEL", 0, 487},
		{"hanging up, cause: UNALLOCATED", 0, 1},
		{"hanging up, cause: UNALLOCATED_NUMBER", 0, 1},
		{"PJSIP/a-0000001f is busy", 0, 17},
		{"Local/a@b-0000001f;1 is busy", 0, 17},
		{"Local/a@b-0000001f;2 is busy", 0, 17},
		{"(Local/a@b-0000001f is busy", 0, 17},
		{"<sips:a@b>: session closed: 486", 486, 0},
		{"Nobody picked up in -1 ms", 0, 19},
		{"SIP/2.0 603 Network Blocked", 603, 0},
		{"a\nSIP Status: 486", 486, 0},
		{"a\rSIP/SDP Status: 200", 200, 0},
		{"Auto fallthrough, channel 'SIP/a-0000001f' status is 'CONGESTION'", 0, 0},
		{"SIP/2.0 404..", 404, 0},
		{"SIP/2.0 404-", 404, 0},
		{"SIP/2.0 404", 404, 0},
		{"Reason: Q.850;cause=127", 0, 127},
		{"Reason: Q.850;cause=1", 0, 1},
		{"486' fatal response received from 'sip:a@b'", 486, 0},
		{"code 486' fatal response received from 'sip:a@b'", 486, 0},
		{"-486' fatal response received from 'sip:a@b'", 486, 0},
		{"PJSIP/a-09afbcde is busy", 0, 17},
		{"PJSIP/a-a000001f is busy", 0, 17},
		{"AJSIP/a-0000001f is busy", 0, 17},
		{"ZJSIP/a-0000001f is busy", 0, 17},
		{"PJ/a-0000001f is busy", 0, 17},
		{"x PJSIP/a-0000001f is busy", 0, 17},
		{"\"PJSIP/a-0000001f is busy", 0, 17},
		{"'PJSIP/a-0000001f is busy", 0, 17},
		{",PJSIP/a-0000001f is busy", 0, 17},
		{"=PJSIP/a-0000001f is busy", 0, 17},
		{"[PJSIP/a-0000001f is busy", 0, 17},
		{"sip:a: session closed: 486", 486, 0},
		{"sips:a: session closed: 486", 486, 0},
		{"<sip:a@b: session closed: 486", 486, 0},
		{"x<sip:a@b>: session closed: 486", 486, 0},
		{"=sip:a@b: session closed: 486", 486, 0},
		{"<sip:a>: session closed: 486", 486, 0},
		{"sip:a@b (prio 1): 486", 486, 0},
		{"SIP\"Status: 486", 486, 0},
		{"SIP,Status: 486", 486, 0},
		{"SIP;Status: 486", 486, 0},
		{"SIP|Status: 486", 486, 0},
		{"SIP\tStatus: 486", 486, 0},
		{"SIP\"376\"Status: 486", 486, 0},
		{"SIP;376;Status: 486", 486, 0},
		{"SIP/S Status: 486", 486, 0},
		{"SIP/7 Status: 486", 486, 0},
		{"SIP/.zZ_0/9+a-A Status: 486", 486, 0},
		{"SIP/SDP 376 Status: 486", 486, 0},
		{"\"SIP Status: 486", 486, 0},
		{",SIP Status: 486", 486, 0},
		{";SIP Status: 486", 486, 0},
		{"|SIP Status: 486", 486, 0},
		{"\tSIP Status: 486", 486, 0},
	};
	static const char *const none[] = {
		"SIP/2.0 000 X", "SIP/2.0 099", "SIP/2.0 700 X", "SIP/2.0 4041", "SIP/2.0 40", "SIP/2.0 404x",
		"SIP/2.0 404.5", "SIP/2.0 404-5", "SIP/2.0 404_", "SIP/2.0", "SIP/2.0 ", "SIP/2.0404",
		"SIP/2.0\n404 X", "Reason: Q.850;cause=0", "Reason: Q.850;cause=128", "Reason: Q.850;cause=",
		"Reason: Q.850;cause=340", "hanging up, cause: USER_BUSYX", "hanging up, cause: ",
		"hanging up, cause: user_busy", "sip:a@b\n: session closed: 486",
		"PJSIP/a-0000001F is busy", "PJSIP/a-000001f is busy", "/a-0000001f is busy",
		"Local/a@b-0000001f;0 is busy", "Local/a@b-0000001f;3 is busy", "Local/a@b-0000001f:2 is busy",
		"-0000001f is busy", "PJSIP-a-0000001f is busy", "Aa/-0000001f is busy", "1JSIP/a-0000001f is busy",
		"PJ[SIP/-0000001f is busy", "Nobody picked up in  ms", "Nobody picked up in - ms",
		"sip:: session closed: 486",
		"sips:: session closed: 486", "tel:1: session closed: 486", ">sip:a@b: session closed: 486",
		"SIP/ Status: 486", "SIPS Status: 486", "SIP.X Status: 486", "XSIP Status: 486", "SIPStatus: 486",
		"SI Status: 486", "SIP:X Status: 486", ":SIP Status: 486",
		"pJSIP/a-0000001f is busy", "P/a-0000001f is busy", "PJSIP/-0000001f is busy",
		"SIP/2.0 4x4", "SIP/2.0 40x", "SIP/2.0 x04", "SIP/2.0 404-5 X", "SIP/2.0 404.x X", "SIP/2.0  ",
		"SIP/2.0 \n486", "Reason: Q.850;cause=0016", "Reason: Q.850;cause=487", "Reason: Q.850;cause=17-8",
		"486x fatal response received from 'sip:a@b'", "x486' fatal response received from 'sip:a@b'",
		"_486' fatal response received from 'sip:a@b'", "4486' fatal response received from 'sip:a@b'",
		"786' fatal response received from 'sip:a@b'", "4x6' fatal response received from 'sip:a@b'",
		"86' fatal response received from 'sip:a@b'", "' fatal response received from 'sip:a@b'",
		"PJSIP/a-g000001f is busy", "PJSIP/a-0000001g is busy", "PJSIP/a-`000001f is busy",
		"PJSIP/a-F000001f is busy", "PJSIP/a-:000001f is busy", "PJSIP/a-00000001f is busy",
		"PJSIP/a-0000001f;2; is busy", "PJSIP/a-0000001f; is busy", "PJSIP/a-0000001f;22 is busy",
		"PJSIP/a_0000001f is busy", "@JSIP/a-0000001f is busy", "[/a-0000001f is busy",
		"PJ_SIP/a-0000001f is busy", "0000001f is busy", "1 is busy", ";1 is busy",
		"Nobody picked up in --1 ms", "Nobody picked up in 1x ms", "Nobody picked up in 1",
		"sip: session closed: 486", "sips: session closed: 486", "sip: (prio 1): 486", ": session closed: 486",
		">: session closed: 486", "sipx:a@b: session closed: 486", "Sip:a@b: session closed: 486",
		"sip:a@b>c: session closed: 486", "<>sip:a@b: session closed: 486", "sipsx:a@b: session closed: 486",
		"sip:a@b (prio x): 486", "sip:a@b (prio 1) 486", " xsip:a@b: session closed: 486",
		"<xsip:a@b: session closed: 486", ">xsip:a@b: session closed: 486", "< sip: session closed: 486",
		" xPJSIP/a-0000001f is busy", "[ xPJSIP/a-0000001f is busy", " :SIP Status: 486", "\n:SIP Status: 486",
		"XIP Status: 486", "SXP Status: 486", "SIX Status: 486", "SIP/: Status: 486", "SIP/:X Status: 486",
		"SIP/@ Status: 486", "SIP_/X Status: 486", "SIP7 Status: 486", "SIP7Status: 486", "SIP7 7Status: 486",
		"@SIP Status: 486", "SIP 7x Status: 486", "SIP 7 7 Status: 486", "7 Status: 486", " Status: 486",
		"  7 Status: 486", "Status: 486", "SIP\nStatus: 486",
	};
	struct sipinfo_line found;

	for (size_t i = 0; i < LENGTH(cases); i++) {
		EXPECT(find_in(cases[i].line, &found), "not found: %s", cases[i].line);
		EXPECT(found.code == cases[i].code && found.cause == cases[i].cause, "%s: %d, %d",
		       cases[i].line, found.code, found.cause);
	}
	for (size_t i = 0; i < LENGTH(none); i++)
		EXPECT(!find_in(none[i], &found), "%s: %s", none[i], sipinfo_line_kind_name(found.kind));
	/* what stands before and behind what is searched tells nothing, wherever that begins and ends */
	for (size_t i = 0; i < LENGTH(cases) + LENGTH(none); i++) {
		const char *line = i < LENGTH(cases) ? cases[i].line : none[i - LENGTH(cases)];
		size_t len = strlen(line);

		for (size_t from = 0; from < len; from++)
			check_alone(line + from, len - from);
		for (size_t n = 0; n < len; n++)
			check_alone(line, n);
	}
}
END_TEST

/* What FreeSWITCH and Asterisk call a cause; more or fewer letters are another token, or none. */
START_TEST(tokens)
{
	static const struct {
		const char *token;
		int cause;
	} rows[] = {
		{"UNALLOCATED_NUMBER", 1}, {"UNALLOCATED", 1}, {"NO_ROUTE_TRANSIT_NET", 2},
		{"NO_ROUTE_DESTINATION", 3}, {"MISDIALLED_TRUNK_PREFIX", 5}, {"CHANNEL_UNACCEPTABLE", 6},
		{"CALL_AWARDED_DELIVERED", 7}, {"NUMBER_PORTED_NOT_HERE", 14}, {"NORMAL_CLEARING", 16},
		{"USER_BUSY", 17}, {"NO_USER_RESPONSE", 18}, {"NO_ANSWER", 19},
		{"SUBSCRIBER_ABSENT", 20}, {"CALL_REJECTED", 21}, {"NUMBER_CHANGED", 22},
		{"REDIRECTION_TO_NEW_DESTINATION", 23}, {"REDIRECTED_TO_NEW_DESTINATION", 23},
		{"EXCHANGE_ROUTING_ERROR", 25}, {"ANSWERED_ELSEWHERE", 26},
		{"DESTINATION_OUT_OF_ORDER", 27}, {"INVALID_NUMBER_FORMAT", 28},
		{"FACILITY_REJECTED", 29}, {"NORMAL_UNSPECIFIED", 31}, {"NORMAL_CIRCUIT_CONGESTION", 34},
		{"NETWORK_OUT_OF_ORDER", 38}, {"NORMAL_TEMPORARY_FAILURE", 41},
		{"SWITCH_CONGESTION", 42}, {"ACCESS_INFO_DISCARDED", 43}, {"REQUESTED_CHAN_UNAVAIL", 44},
		{"PRE_EMPTED", 45}, {"FACILITY_NOT_SUBSCRIBED", 50}, {"OUTGOING_CALL_BARRED", 52},
		{"INCOMING_CALL_BARRED", 54}, {"BEARERCAPABILITY_NOTAUTH", 57},
		{"BEARERCAPABILITY_NOTAVAIL", 58}, {"SERVICE_UNAVAILABLE", 63},
		{"BEARERCAPABILITY_NOTIMPL", 65}, {"CHAN_NOT_IMPLEMENTED", 66},
		{"FACILITY_NOT_IMPLEMENTED", 69}, {"SERVICE_NOT_IMPLEMENTED", 79},
		{"INVALID_CALL_REFERENCE", 81}, {"INCOMPATIBLE_DESTINATION", 88},
		{"INVALID_MSG_UNSPECIFIED", 95}, {"MANDATORY_IE_MISSING", 96},
		{"MESSAGE_TYPE_NONEXIST", 97}, {"WRONG_MESSAGE", 98}, {"IE_NONEXIST", 99},
		{"INVALID_IE_CONTENTS", 100}, {"WRONG_CALL_STATE", 101},
		{"RECOVERY_ON_TIMER_EXPIRE", 102}, {"MANDATORY_IE_LENGTH_ERROR", 103},
		{"PROTOCOL_ERROR", 111}, {"INTERWORKING", 127},
	};
	struct sipinfo_line found;
	char line[128];
	int n, cause = 127;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		n = snprintf(line, sizeof line, "hanging up, cause: %s", rows[i].token);
		EXPECT(find_in(line, &found) && found.cause == rows[i].cause, "%s", line);
		EXPECT(!find(line, (size_t)n - 1, 0, &found), "%.*s", n - 1, line);
		snprintf(line, sizeof line, "hanging up, cause: %sS", rows[i].token);
		EXPECT(!find_in(line, &found), "%s", line);
	}
	while ((cause = sipinfo_cause_next(cause)) != 0) {
		snprintf(line, sizeof line, "hanging up, cause: %s", sipinfo_cause_name(cause));
		EXPECT(find_in(line, &found) && found.cause == cause, "%s", line);
		ck_assert_int_eq(sipinfo_cause_from_name(line + 19, strlen(line) - 19), cause);
	}
}
END_TEST

static size_t
repeat(char *line, const char *before, char fill, size_t n, const char *after)
{
	size_t length = strlen(before);

	memcpy(line, before, length);
	memset(line + length, fill, n);
	strcpy(line + length + n, after);
	return length + n + strlen(after);
}

/* A placeholder takes so many bytes at most: with one more it is another line, or a part of it is one. */
START_TEST(limits)
{
	static const struct {
		const char *before;
		char fill;
		size_t most;
		const char *after;
	} rows[] = {
		{"SIP/2.0", ' ', 64, "486"},
		{"SIP/2.0", '\t', 64, "486"},
		{"Nobody picked up in ", '7', 20, " ms"},
		{"PJSIP/", 'a', 200, "-0000001f is busy"},
		{"PJSIP/", 'a', 200, "-0000001f;2 is busy"},
		{"P", 'a', 20, "/a-0000001f is busy"},
		{"sip:", 'a', 200, ": session closed: 486"},
		{"sips:", 'a', 200, ": session closed: 486"},
		{"SIP/", 'X', 40, " Status: 486"},
		{"SIP", ' ', 64, "Status: 486"},
		{"SIP", '|', 64, "376 Status: 486"},
		{"SIP 376", ',', 64, "Status: 486"},
		{"SIP ", '7', 9, " Status: 486"},
	};
	char line[2000];
	struct sipinfo_line found;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		for (size_t n = 1; n < 4 * rows[i].most; n++) {
			size_t length = repeat(line, rows[i].before, rows[i].fill, n, rows[i].after);
			bool any = find(line, length, 0, &found) && found.offset == 0 && found.length == length;

			EXPECT(any == (n <= rows[i].most), "%zu: %s", n, line);
		}
	}
	/* no token is as long */
	repeat(line, "hanging up, cause: ", 'A', 48, "");
	EXPECT(!find_in(line, &found), "%s", line);
	repeat(line, "hanging up, cause: ", 'A', 49, "");
	EXPECT(!find_in(line, &found), "%s", line);
}
END_TEST

START_TEST(places)
{
	static const char text[] = "x SIP/2.0 486 Busy\nhanging up, cause: USER_BUSY then\r"
				   "<sip:a@example.com>: session closed: 404 Not Found";
	struct sipinfo_line found;

	ck_assert(find(text, sizeof text - 1, 0, &found));
	ck_assert_uint_eq(found.offset, 2);
	ck_assert_uint_eq(found.length, 11);
	ck_assert(find(text, sizeof text - 1, found.offset + found.length, &found));
	ck_assert_str_eq(text + found.offset + found.length, " then\r"
			 "<sip:a@example.com>: session closed: 404 Not Found");
	ck_assert(find(text, sizeof text - 1, found.offset + found.length, &found));
	ck_assert_int_eq(text[found.offset], 's');
	ck_assert_str_eq(text + found.offset + found.length, " Not Found");
	ck_assert(!find(text, sizeof text - 1, found.offset + found.length, &found));
	/* what stands before the search is not looked at */
	ck_assert(!find("sip:a@b: session closed: 486", 28, 5, &found));
	/* a line that goes on too long between two of its words */
	for (size_t gap = 505; gap < 520; gap++) {
		char line[700];
		int n = snprintf(line, sizeof line, "Peer '%0*d' is now UNREACHABLE!  Last qualify: 1",
				 (int)gap, 0);

		EXPECT(find(line, (size_t)n, 0, &found) == (gap <= 512), "%zu", gap);
	}
}
END_TEST

START_TEST(refused)
{
	static const char line[] = "SIP/2.0 486 Busy";
	struct sipinfo_line found = {.size = sizeof found, .code = 7};

	ck_assert(!sipinfo_line_find(line, sizeof line - 1, 0, NULL));
	ck_assert(!sipinfo_line_find(NULL, 100, 0, &found));
	ck_assert(!sipinfo_line_find(line, 0, 0, &found));
	ck_assert(!sipinfo_line_find(line, sizeof line - 1, sizeof line - 1, &found));
	ck_assert(!sipinfo_line_find(line, sizeof line - 1, SIZE_MAX, &found));
	ck_assert_int_eq(found.code, 7);
	ck_assert_ptr_null(found.kind);
	ck_assert_str_eq(sipinfo_line_text(&found, SIPINFO_TEXT_SUMMARY, 0), "");
	ck_assert_str_eq(sipinfo_line_text(NULL, SIPINFO_TEXT_SUMMARY, 0), "");
	found.size = sizeof found - 1;
	ck_assert(!sipinfo_line_find(line, sizeof line - 1, 0, &found));
	found.size = 0;
	ck_assert(!sipinfo_line_find(line, sizeof line - 1, 0, &found));
	found.size = sizeof found + 64;
	ck_assert(sipinfo_line_find(line, sizeof line - 1, 0, &found));
}
END_TEST

START_TEST(texts)
{
	struct sipinfo_line found;

	ck_assert(find_in("SIP/2.0 486", &found));
	ck_assert_str_eq(sipinfo_line_text(&found, SIPINFO_TEXT_SUMMARY, 0),
			 sipinfo_text(486, SIPINFO_TEXT_SUMMARY, 0));
	ck_assert_str_eq(sipinfo_line_text(&found, SIPINFO_TEXT_FIX, 0),
			 sipinfo_text(486, SIPINFO_TEXT_FIX, 0));
	ck_assert_str_eq(sipinfo_line_text(&found, SIPINFO_TEXT_TITLE, 0),
			 sipinfo_text(486, SIPINFO_TEXT_TITLE, 0));
	ck_assert_str_eq(sipinfo_line_kind_text(found.kind, SIPINFO_TEXT_SUMMARY, 0), "");
	ck_assert(find_in("Reason: Q.850;cause=34", &found));
	ck_assert_str_eq(sipinfo_line_text(&found, SIPINFO_TEXT_SUMMARY, 0),
			 sipinfo_cause_text(34, SIPINFO_TEXT_MEANING, 0));
	ck_assert_str_eq(sipinfo_line_text(&found, SIPINFO_TEXT_FIX, 0),
			 sipinfo_cause_text(34, SIPINFO_TEXT_FIX, 0));
	/* the words of the kind go before those of its code, the title is that of the code */
	ck_assert(find_in("SIP/2.0 603 Network Blocked", &found));
	ck_assert_str_eq(sipinfo_line_text(&found, SIPINFO_TEXT_SUMMARY, 0),
			 sipinfo_line_kind_text(found.kind, SIPINFO_TEXT_SUMMARY, 0));
	ck_assert_str_eq(sipinfo_line_text(&found, SIPINFO_TEXT_TITLE, 0), "Decline");
	for (int kind = -1; kind < 12; kind++) {
		bool has = kind == SIPINFO_TEXT_TITLE || kind == SIPINFO_TEXT_SUMMARY ||
			   kind == SIPINFO_TEXT_FIX;

		EXPECT((sipinfo_line_text(&found, (enum sipinfo_text_kind)kind, 0)[0] != '\0') == has,
		       "kind %d", kind);
		EXPECT((sipinfo_line_kind_text(found.kind, (enum sipinfo_text_kind)kind, 0)[0] != '\0') ==
			       (has && kind != SIPINFO_TEXT_TITLE),
		       "kind %d", kind);
	}
}
END_TEST

START_TEST(kinds)
{
	const struct sipinfo_line_kind *kind = NULL;
	size_t n = 0, of_examples = 0;

	while ((kind = sipinfo_line_kind_next(kind)) != NULL) {
		const char *name = sipinfo_line_kind_name(kind);

		ck_assert_ptr_eq(sipinfo_line_kind_from_name(name, strlen(name)), kind);
		ck_assert_ptr_ne(sipinfo_line_kind_from_name(name, strlen(name) - 1), kind);
		ck_assert_uint_gt(strlen(sipinfo_line_kind_program(kind)), 0);
		ck_assert_ptr_nonnull(sipinfo_line_kind_reference(kind, 0));
		ck_assert_ptr_null(sipinfo_line_kind_reference(kind, 100));
		n++;
	}
	/* each has an example, and they are in one order */
	for (size_t i = 0; i < LENGTH(examples); i++)
		of_examples += i == 0 || strcmp(examples[i].kind, examples[i - 1].kind) != 0;
	ck_assert_uint_eq(n, of_examples);
	ck_assert_ptr_null(sipinfo_line_kind_from_name(NULL, 0));
	ck_assert_ptr_null(sipinfo_line_kind_from_name("nobody", 6));
	ck_assert_ptr_null(sipinfo_line_kind_name(NULL));
	ck_assert_ptr_null(sipinfo_line_kind_program(NULL));
	ck_assert_str_eq(sipinfo_line_kind_text(NULL, SIPINFO_TEXT_SUMMARY, 0), "");
	ck_assert_ptr_null(sipinfo_line_kind_reference(NULL, 0));
}
END_TEST

static uint32_t
random_number(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

/* Pieces of examples and any bytes in any order: what is found lies inside, in order, on one line. */
START_TEST(random_bytes)
{
	uint32_t state = 7;
	struct guard guard;

	guard_open(&guard, 600);
	for (int round = 0; round < 100000; round++) {
		char text[600];
		size_t n = 0, at = 0;
		const char *place;
		struct sipinfo_line found;

		while (n < 500) {
			const char *line = examples[random_number(&state) % LENGTH(examples)].line;
			size_t len = strlen(line), begin = random_number(&state) % len;
			size_t piece = random_number(&state) % (len - begin < 60 ? len - begin : 60);

			if (random_number(&state) % 4 == 0)
				text[n++] = (char)random_number(&state);
			memcpy(text + n, line + begin, piece);
			n += piece;
		}
		place = guard_place(&guard, text, n);
		while (find(place, n, at, &found)) {
			EXPECT(found.offset >= at && found.length >= 6 && found.length <= n &&
				       found.offset <= n - found.length,
			       "round %d", round);
			EXPECT(memchr(place + found.offset, '\n', found.length) == NULL &&
				       memchr(place + found.offset, '\r', found.length) == NULL,
			       "round %d: over the end of a line", round);
			EXPECT(sipinfo_line_text(&found, SIPINFO_TEXT_SUMMARY, 0)[0] != '\0', "round %d",
			       round);
			at = found.offset + found.length;
		}
	}
	guard_close(&guard);
}
END_TEST

#define TIMED (1024 * 1024) /* bytes in all */

/* Processor time for each byte of a text that repeats a piece, in ns: the best of three. */
static double
time_for_a_byte(const char *piece, size_t size)
{
	char *text = malloc(size);
	size_t len = strlen(piece), found_at = 0;
	double best = 0;
	struct sipinfo_line found;

	ck_assert_ptr_nonnull(text);
	for (size_t i = 0; i < size; i++)
		text[i] = piece[i % len];
	for (int round = 0; round < 3; round++) {
		double begin = cpu_seconds();
		double time;

		for (size_t done = 0; done < TIMED; done += size)
			for (size_t at = 0; find(text, size, at, &found); at = found.offset + found.length)
				found_at = found.offset;
		time = (cpu_seconds() - begin) * 1e9 / TIMED;
		best = round == 0 || time < best ? time : best;
	}
	ck_assert_uint_lt(found_at, size);
	free(text);
	return best;
}

/* The beginnings of patterns again and again: what makes the search stop and look everywhere. */
START_TEST(linear)
{
	static const char *const pieces[] = {
		"' failed for '", "Peer '", "Contact x/sip", "ACC: call missed: ", "SIP/2.0 ", "Status: ",
		"-0000001f is busy", "PJSIP/a-0000001", " (prio 1): ", "sip:", "\"Status: ", "(callid: ",
		"Everyone is busy/congested at this time (1:0/", "Reason: Q.850;text=\"", "Got SIP ", "a",
		"Hangup x [CS_", "' status is '", "call failed with cause: ", "Registration for '",
	};

	for (size_t i = 0; i < LENGTH(pieces); i++) {
		double small = time_for_a_byte(pieces[i], TIMED / 16);
		double large = time_for_a_byte(pieces[i], TIMED);

		EXPECT(large < 3 * small + 5 + 2 * CPU_STEP * 1e9 / TIMED, "%s: %.1f and %.1f ns a byte", pieces[i], small, large);
		/* an emulator takes its time */
		EXPECT(large < 2000 || getenv("MESON_EXE_WRAPPER") != NULL, "%s: %.1f ns a byte", pieces[i], large);
		if (getenv("SIPINFO_SHOW") != NULL)
			printf("%-50s %8.2f ns a byte\n", pieces[i], large);
	}
}
END_TEST

static char page_buf[256 * 1024];

START_TEST(page)
{
	static const char log[] = "noise\n\x1b[1mSIP/2.0 486 Busy Here\x1b[m\nSIP/2.0 486 Again\n"
				  "    -- SIP/trunk-0000023a is circuit-busy\nReason: Q.850;cause=34\n";
	struct sipinfo_options options = {.size = sizeof options};
	size_t n = sipinfo_explain_lines(log, sizeof log - 1, NULL, page_buf, sizeof page_buf);

	ck_assert_uint_eq(strlen(page_buf), n);
	ck_assert_ptr_nonnull(strstr(page_buf, "486 Busy Here"));
	ck_assert_ptr_nonnull(strstr(page_buf, "SIP/trunk-0000023a is circuit-busy"));
	ck_assert_ptr_nonnull(strstr(page_buf, "Q.850 cause 34"));
	ck_assert_ptr_nonnull(strstr(page_buf, "\\x1B[1mSIP/2.0 486 Busy Here\\x1B[m"));
	ck_assert_ptr_null(strchr(page_buf, '\x1b'));
	ck_assert_ptr_null(strstr(page_buf, "Again"));
	ck_assert_ptr_null(strstr(page_buf, "noise"));
	for (int format = 1; format <= SIPINFO_FORMAT_JSON; format++) {
		options.format = format;
		n = sipinfo_explain_lines(log, sizeof log - 1, &options, page_buf, sizeof page_buf);
		EXPECT(n > 200 && n < sizeof page_buf, "%d: %zu", format, n);
		EXPECT(n == sipinfo_explain_lines(log, sizeof log - 1, &options, NULL, 0), "%d", format);
	}
	n = sipinfo_explain_lines(NULL, 0, NULL, page_buf, sizeof page_buf);
	ck_assert_ptr_nonnull(strstr(page_buf, "No line"));
	ck_assert_uint_gt(n, 0);
	options.format = 99;
	ck_assert_uint_eq(sipinfo_explain_lines(log, 5, &options, page_buf, sizeof page_buf), 0);
}
END_TEST

static const char *
page_of(const char *log, int format)
{
	struct sipinfo_options options = {.size = sizeof options, .format = format};

	ck_assert_uint_eq(sipinfo_explain_lines(log, strlen(log), &options, page_buf, sizeof page_buf),
			  strlen(page_buf));
	return page_buf;
}

/* Each thing once, with what it is called, what it means and how often it stands there. */
START_TEST(things)
{
	const struct sipinfo_options data = {.size = sizeof data, .format = SIPINFO_FORMAT_JSON};

	page_of("hanging up, cause: ORIGINATOR_CANCEL", SIPINFO_FORMAT_TEXT);
	ck_assert_ptr_nonnull(strstr(page_buf, "hanging up, cause: ORIGINATOR_CANCEL\n"));
	ck_assert_ptr_nonnull(strstr(page_buf, "FreeSWITCH cause 487 \xc2\xb7 "));
	ck_assert_ptr_null(strstr(page_buf, "Q.850 cause 487"));
	/* what a line means by itself, and its code beside it */
	page_of("SIP/2.0 603 Network Blocked", SIPINFO_FORMAT_TEXT);
	ck_assert_ptr_nonnull(strstr(page_buf, "has blocked this call on the result of its analytics"));
	ck_assert_ptr_nonnull(strstr(page_buf, "Response code  603\n"));
	ck_assert_ptr_null(strstr(page_buf, "603 Decline"));
	page_of("x PJSIP/a-0000001f is busy\n", SIPINFO_FORMAT_TEXT);
	ck_assert_ptr_nonnull(strstr(page_buf, "\n  Q.850 cause 17 \xc2\xb7 User busy\n"));
	page_of("call failed with cause: Busy", SIPINFO_FORMAT_TEXT);
	ck_assert_ptr_nonnull(strstr(page_buf, "The callee is busy (486 or 600)."));
	ck_assert_ptr_nonnull(strstr(page_buf, "\n  Cause  17\n"));
	/* a line that says neither code nor cause has no number */
	page_of("Peer 'a' is now UNREACHABLE!  Last qualify: 7", SIPINFO_FORMAT_TEXT);
	ck_assert_ptr_nonnull(strstr(page_buf, "Switch qualify off if the far end never responds to OPTIONS.\n"));
	ck_assert_ptr_null(strstr(page_buf, "Response code"));
	ck_assert_ptr_null(strstr(page_buf, "ause"));
	page_of("Peer 'a' is now UNREACHABLE!  Last qualify: 7", SIPINFO_FORMAT_JSON);
	ck_assert_ptr_nonnull(strstr(page_buf, "\"code\":null,\"cause\":null"));
	/* two causes are two things, the same one twice is one */
	page_of("Reason: Q.850;cause=34\nReason: Q.850;cause=17\nReason: Q.850;cause=34", SIPINFO_FORMAT_TEXT);
	ck_assert_uint_eq(count(page_buf, "Q.850 cause "), 2);
	page_of("Reason: Q.850;cause=34\nReason: Q.850;cause=17\nReason: Q.850;cause=34", SIPINFO_FORMAT_JSON);
	ck_assert_ptr_nonnull(strstr(page_buf, "\"line\":\"Reason: Q.850;cause=34\",\"count\":2,"));
	ck_assert_ptr_nonnull(strstr(page_buf, "\"line\":\"Reason: Q.850;cause=17\",\"count\":1,"));
	/* the last cause of Q.850 */
	page_of("Reason: Q.850;cause=127", SIPINFO_FORMAT_TEXT);
	ck_assert_ptr_nonnull(strstr(page_buf, "\n  Q.850 cause 127 \xc2\xb7 "));
	/* the line goes from one line end to the next, but not past the text */
	page_of("a\n b SIP/2.0 486 X c \rd", SIPINFO_FORMAT_JSON);
	ck_assert_ptr_nonnull(strstr(page_buf, "\"line\":\"b SIP/2.0 486 X c\","));
	sipinfo_explain_lines(&"xSIP/2.0 486 Xx"[1], 13, &data, page_buf, sizeof page_buf);
	ck_assert_ptr_nonnull(strstr(page_buf, "\"line\":\"SIP/2.0 486 X\","));
}
END_TEST

/* A list begins and ends where there is something to list. */
START_TEST(list)
{
	page_of("SIP/2.0 486 X", SIPINFO_FORMAT_HTML);
	ck_assert_uint_eq(count(page_buf, "<ul>"), 1);
	ck_assert_uint_eq(count(page_buf, "<li>\n<p>"), 1);
	ck_assert_uint_eq(count(page_buf, "</ul>"), 1);
	page_of("x", SIPINFO_FORMAT_HTML);
	ck_assert_ptr_null(strstr(page_buf, "ul>"));
}
END_TEST

/* More different things than a page tells: the others are counted. */
START_TEST(many)
{
	static char log[64 * 1024];
	size_t n = 0;

	for (int code = 100; code < 200; code++) {
		n += (size_t)snprintf(log + n, sizeof log - n, "SIP/2.0 %d X\n", code);
		/* those of 132 are one more than it tells */
		if (code < 131 || code > 133)
			continue;
		ck_assert_uint_gt(sipinfo_explain_lines(log, n, NULL, page_buf, sizeof page_buf), 0);
		ck_assert_int_eq(strstr(page_buf, ": 1.") != NULL, code == 132);
	}
	ck_assert_uint_gt(sipinfo_explain_lines(log, n, NULL, page_buf, sizeof page_buf), 0);
	ck_assert_ptr_nonnull(strstr(page_buf, "SIP/2.0 131 X"));
	ck_assert_ptr_null(strstr(page_buf, "SIP/2.0 132 X"));
	ck_assert_ptr_nonnull(strstr(page_buf, ": 68."));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"numbers", numbers}, {"places", places}, {"refused", refused}, {"limits", limits},
		{"texts", texts},     {"kinds", kinds},   {"random bytes", random_bytes},
		{"page", page},       {"many", many},     {"things", things},
		{"list", list},       {"tokens", tokens},
	};
	Suite *suite = suite_create("line");

	add_rows(suite, "examples", row_is_found, LENGTH(examples));
	add_rows(suite, "cut", cut, LENGTH(examples));
	add_rows(suite, "moved", moved, LENGTH(examples));
	for (size_t i = 0; i < LENGTH(units); i++)
		add_rows(suite, units[i].topic, units[i].test, 1);
	add_tagged_rows(suite, "time", "linear", linear, 1);
	return run_suite(suite);
}
