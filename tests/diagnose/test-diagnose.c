#include "guard.h"

#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include "diagnose/diagnosis.h"
#include "expect.h"
#include "findings.h"
#include "samples.h"

/* What a diagnosis has found. */
struct found {
	size_t n, ids[512]; /* how often each */
	enum sipinfo_finding_id only; /* for text: that of this one */
	char text[1024];
	volatile unsigned sum;
};

/* Asks everything, so that a read past the end is seen. */
static bool
gather(const struct sipinfo_finding *f, void *user)
{
	struct found *found = user;
	enum sipinfo_finding_id id = sipinfo_finding_kind(f);
	const char *name, *p;
	char text[4096];
	size_t n;

	ck_assert_ptr_nonnull(sipinfo_finding_name(id));
	found->n++;
	found->ids[id]++;
	p = sipinfo_finding_value(f, &n);
	for (size_t i = 0; i < n; i++)
		found->sum += (unsigned char)p[i];
	for (size_t i = 0; (name = sipinfo_finding_parameter(f, i)) != NULL; i++) {
		p = sipinfo_finding_string(f, name, &n);
		if (p == NULL && sipinfo_finding_number(f, name) < 0)
			ck_abort_msg("%s: {%s} is neither", sipinfo_finding_name(id), name);
		for (size_t j = 0; j < n; j++)
			found->sum += (unsigned char)p[j];
	}
	for (int kind = SIPINFO_TEXT_TITLE; kind <= SIPINFO_TEXT_SEND; kind++) {
		n = sipinfo_finding_text(f, (enum sipinfo_text_kind)kind, 0, text, sizeof text);
		if (n >= sizeof text || strlen(text) != n ||
		    (kind == SIPINFO_TEXT_SUMMARY && n == 0))
			ck_abort_msg("%s: %zu bytes of text", sipinfo_finding_name(id), n);
		if (kind == SIPINFO_TEXT_SUMMARY && id == found->only)
			snprintf(found->text, sizeof found->text, "%.1023s", text);
	}
	return true;
}

static int
diagnose_in(struct found *found, const char *message, size_t n,
	    const struct sipinfo_context *context)
{
	struct sipinfo_advice advice = { .size = sizeof advice };

	memset(found, 0, sizeof *found);
	ck_assert(sipinfo_diagnose(message, n, context, &advice, gather, found));
	ck_assert(advice.told_as == 0 || advice.code != 0);
	return advice.code;
}

static int
diagnose(struct found *found, const char *message, size_t n, const char *request)
{
	const struct sipinfo_context context = {
		.size = sizeof context,
		.request = request,
		.request_len = request != NULL ? strlen(request) : 0,
	};

	return diagnose_in(found, message, n, &context);
}

START_TEST(each_finding)
{
	struct found found;
	const char *name = sipinfo_finding_name(finding_rows[_i].id);

	const struct sipinfo_context context = context_of((size_t)_i, true);

	diagnose_in(&found, finding_rows[_i].hit, strlen(finding_rows[_i].hit), &context);
	ck_assert_msg(found.ids[finding_rows[_i].id] > 0, "%s is not found", name);
	diagnose(&found, finding_rows[_i].miss, strlen(finding_rows[_i].miss),
	         finding_rows[_i].request);
	ck_assert_msg(found.ids[finding_rows[_i].id] == 0, "%s is found", name);
}
END_TEST

/* Every finding has its row, its sentences are filled in, and it has a reference. */
static bool
check_text(const struct sipinfo_finding *f, void *user)
{
	char text[4096];

	(void)user;
	sipinfo_finding_text(f, SIPINFO_TEXT_SUMMARY, 0, text, sizeof text);
	ck_assert_msg(strchr(text, '{') == NULL, "%s", text);
	sipinfo_finding_text(f, SIPINFO_TEXT_FIX, 0, text, sizeof text);
	ck_assert_msg(strchr(text, '{') == NULL, "%s", text);
	return true;
}

START_TEST(all_findings)
{
	int n = 0;

	for (enum sipinfo_finding_id id = sipinfo_finding_next(0); id != 0;
	     id = sipinfo_finding_next(id)) {
		bool there = false;

		ck_assert_int_eq((int)id, ++n);
		ck_assert_ptr_nonnull(sipinfo_finding_reference(id, 0));
		for (size_t i = 0; i < LENGTH(finding_rows); i++)
			there = there || finding_rows[i].id == id;
		/* those about a whole call are in test-call.c */
		ck_assert_msg(there || strncmp(sipinfo_finding_name(id), "call-", 5) == 0,
			      "%s has no row", sipinfo_finding_name(id));
	}
	ck_assert_ptr_null(sipinfo_finding_name((enum sipinfo_finding_id)(n + 1)));
	ck_assert_ptr_null(sipinfo_finding_name(SIPINFO_FINDING_NONE));
	ck_assert_ptr_null(sipinfo_finding_reference(SIPINFO_FINDING_NONE, 0));
	for (size_t i = 0; i < LENGTH(finding_rows); i++) {
		const struct sipinfo_context context = context_of(i, true);

		sipinfo_diagnose(finding_rows[i].hit, strlen(finding_rows[i].hit), &context, NULL,
				 check_text, NULL);
	}
}
END_TEST

/* A response without a fault has nothing said against it. */
START_TEST(clean)
{
	struct found found;
	const char *message = INVITE("486 Busy Here", "");

	ck_assert_int_eq(diagnose(&found, message, strlen(message), NULL), 486);
	ck_assert_uint_eq(found.n, 0);
}
END_TEST

static bool
stop(const struct sipinfo_finding *f, void *user)
{
	(void)f;
	++*(int *)user;
	return false;
}

/* A value is told with its place in the message, however short. */
static bool
find_place(const struct sipinfo_finding *f, void *user)
{
	const char *message = user, *p;
	size_t n;

	p = sipinfo_finding_value(f, &n);
	if (p >= message && p < message + strlen(message) && n > 0)
		ck_assert_msg(sipinfo_finding_offset(f) == (size_t)(p - message), "%s", sipinfo_finding_name(sipinfo_finding_kind(f)));
	return true;
}

START_TEST(places)
{
	static char message[] = REQUEST("INVITE", "Max-Forwards: x\r\n"), response[] = INVITE("503 X", "Retry-After: x\r\n");

	ck_assert(sipinfo_diagnose(message, strlen(message), NULL, NULL, find_place, message));
	ck_assert(sipinfo_diagnose(response, strlen(response), NULL, NULL, find_place, response));
	for (size_t i = 0; i < LENGTH(finding_rows); i++) {
		char hit[8192];

		snprintf(hit, sizeof hit, "%s", finding_rows[i].hit);
		ck_assert(sipinfo_diagnose(hit, strlen(hit), NULL, NULL, find_place, hit));
	}
}
END_TEST

static bool
take_location(const struct sipinfo_finding *f, void *user)
{
	if (sipinfo_finding_kind(f) == SIPINFO_FINDING_CAUSE_LOCATION)
		sipinfo_finding_text(f, SIPINFO_TEXT_SUMMARY, 0, user, 256);
	return true;
}

/* Each of the places where a cause arises is told by its title. */
START_TEST(locations)
{
	for (int location = 0; location <= 15; location++) {
		const char *title = sipinfo_cause_location_text(location, SIPINFO_TEXT_TITLE, 0);
		char message[512], text[256] = "";

		snprintf(message, sizeof message, INVITE("486 X", "Reason: Q.850;cause=17;location=%s\r\n"),
			 sipinfo_cause_location_abbreviation(location));
		ck_assert(sipinfo_diagnose(message, strlen(message), NULL, NULL, take_location, text));
		ck_assert_msg(title[0] != '\0' && strstr(text, title) != NULL, "%d: \"%s\"", location, text);
	}
}
END_TEST

#define WITHOUT_VERSION "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\nContent-Type: application/sdp\r\n\r\n"

/* What a finding about a session description rests on, and what stands before it. */
static const struct {
	enum sipinfo_finding_id id;
	const char *message, *before, *value;
} media_places[] = {
	{ SIPINFO_FINDING_SDP_UNREADABLE, SDP("nonsense\r\n" AUDIO), "s=-\r\n", "nonsense" },
	{ SIPINFO_FINDING_SDP_UNREADABLE, SDP(AUDIO "m=video\r\n"), "RTP/AVP 0\r\n", "m=video" },
	{ SIPINFO_FINDING_SDP_UNREADABLE, WITHOUT_VERSION "s=-\r\nt=0 0\r\n", "\r\n\r\n",
	  "s=-\r\nt=0 0\r\n" },
	{ SIPINFO_FINDING_SDP_PAYLOAD_TWICE,
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 8 97 0\r\na=rtpmap:97 GSM/8000\r\na=rtpmap:97 PCMU/8000\r\n"),
	  "m=audio 4000 RTP/AVP 8 ", "97" },
	{ SIPINFO_FINDING_SDP_ADDRESS_MISSING, SDP("m=audio 4000 RTP/AVP 0\r\n"), "\r\nm=", "audio" },
	{ SIPINFO_FINDING_SDP_ADDRESS_ZERO, SDP("m=audio 4000 RTP/AVP 0\r\nc=IN IP4 0.0.0.0\r\n"), "c=IN IP4 ", "0.0.0.0" },
	{ SIPINFO_FINDING_SDP_KEY_MISSING, SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\n"), "m=audio 4000 ",
	  "RTP/SAVP" },
	{ SIPINFO_FINDING_SDP_PRECONDITION_FAILURE, SDP(AUDIO "a=des:qos failure e2e send\r\n"), "\r\nm=", "audio" },
};

struct place {
	enum sipinfo_finding_id id;
	size_t offset, length, n;
	const char *value;
};

static bool
take_place(const struct sipinfo_finding *f, void *user)
{
	struct place *place = user;

	if (sipinfo_finding_kind(f) != place->id)
		return true;
	place->n++;
	place->offset = sipinfo_finding_offset(f);
	place->value = sipinfo_finding_value(f, &place->length);
	return true;
}

START_TEST(places_in_the_body)
{
	const char *message = media_places[_i].message, *value = media_places[_i].value, *before = media_places[_i].before;
	struct place place = { .id = media_places[_i].id };

	ck_assert(sipinfo_diagnose(message, strlen(message), NULL, NULL, take_place, &place));
	ck_assert_uint_eq(place.n, 1);
	ck_assert_uint_eq(place.length, strlen(value));
	ck_assert_uint_le(place.offset, strlen(message) - place.length);
	ck_assert_uint_ge(place.offset, strlen(before));
	ck_assert_ptr_eq(place.value, message + place.offset);
	ck_assert_int_eq(memcmp(message + place.offset, value, strlen(value)), 0);
	ck_assert_int_eq(memcmp(message + place.offset - strlen(before), before, strlen(before)), 0);
}
END_TEST

/* What stands in the request has no place in the response. */
START_TEST(places_in_the_request)
{
	static const struct {
		enum sipinfo_finding_id id;
		const char *request, *value;
	} rows[] = {
		{ SIPINFO_FINDING_SDP_WEBRTC_REFUSED, SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 UDP/TLS/RTP/SAVPF 0\r\n"),
		  "UDP/TLS/RTP/SAVPF" },
		{ SIPINFO_FINDING_SDP_SECURE_REFUSED,
		  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\na=crypto:1 x\r\n"), "RTP/SAVP" },
		{ SIPINFO_FINDING_SDP_KEY_MISSING, SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\n"), "RTP/SAVP" },
		{ SIPINFO_FINDING_SDP_PAYLOAD_TWICE, SDP(AUDIO "a=rtpmap:0 GSM/8000\r\na=rtpmap:0 PCMU/8000\r\n"), "0" },
		{ SIPINFO_FINDING_SDP_UNREADABLE, SDP("nonsense\r\n" AUDIO), "nonsense" },
	};
	const char *message = INVITE("488 X", "");

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct sipinfo_context context = {
			.size = sizeof context, .request = rows[i].request, .request_len = strlen(rows[i].request) };
		struct place place = { .id = rows[i].id };

		ck_assert(sipinfo_diagnose(message, strlen(message), &context, NULL, take_place, &place));
		ck_assert_uint_eq(place.n, 1);
		ck_assert_uint_eq(place.offset, SIZE_MAX);
		ck_assert_uint_eq(place.length, strlen(rows[i].value));
		ck_assert(place.value > rows[i].request && place.value < rows[i].request + strlen(rows[i].request));
		ck_assert_int_eq(memcmp(place.value, rows[i].value, place.length), 0);
	}
}
END_TEST

static bool
look(const struct sipinfo_finding *f, void *user)
{
	const char *message = user, *p;
	size_t n;

	if (sipinfo_finding_kind(f) != SIPINFO_FINDING_RETRY_AFTER)
		return true;
	p = sipinfo_finding_value(f, &n);
	ck_assert_uint_eq(n, 2);
	ck_assert_ptr_eq(p, message + sipinfo_finding_offset(f));
	ck_assert_int_eq(memcmp(p, "30", 2), 0);
	ck_assert_str_eq(sipinfo_finding_field(f), "Retry-After");
	ck_assert_int_eq(sipinfo_finding_severity(f), SIPINFO_SEVERITY_NOTE);
	p = sipinfo_finding_string(f, "seconds", &n);
	ck_assert_int_eq(memcmp(p, "30", n), 0);
	ck_assert_ptr_null(sipinfo_finding_string(f, "second", NULL));
	ck_assert_int_eq(sipinfo_finding_number(f, "seconds"), 30);
	ck_assert_int_eq(sipinfo_finding_number(f, "second"), -1);
	return true;
}

START_TEST(arguments)
{
	static char message[] = INVITE("486 X", "RETRY-AFTER : 30;x=y\r\n");
	struct sipinfo_context context = { .size = sizeof context };
	struct sipinfo_response response = { .size = sizeof response, .code = 404 };
	struct sipinfo_advice advice = { .size = sizeof advice };
	struct found found;
	int count = 0;

	ck_assert(sipinfo_diagnose(message, sizeof message - 1, NULL, NULL, look, message));
	ck_assert(sipinfo_diagnose(message, sizeof message - 1, NULL, NULL, stop, &count));
	ck_assert_int_eq(count, 1);
	ck_assert_int_eq(diagnose(&found, NULL, 100, NULL), 0);
	ck_assert_uint_eq(found.ids[SIPINFO_FINDING_EMPTY_INPUT], 1);
	/* nothing is asked for, which is fine */
	ck_assert(sipinfo_diagnose(message, 1, NULL, NULL, NULL, NULL));
	context.flags = 8;
	ck_assert(!sipinfo_diagnose(message, 1, &context, NULL, stop, &count));
	context.flags = 0;
	context.size = 8;
	ck_assert(!sipinfo_diagnose(message, 1, &context, NULL, stop, &count));
	ck_assert(!sipinfo_diagnose_response(NULL, NULL, NULL, stop, &count));
	ck_assert(sipinfo_diagnose_response(&response, NULL, &advice, stop, &count));
	ck_assert_int_eq(advice.code, 404);
	ck_assert_uint_eq(advice.size, sizeof advice);
	advice.size--;
	ck_assert(!sipinfo_diagnose_response(&response, NULL, &advice, stop, &count));
	ck_assert_uint_eq(sipinfo_advice_text(&advice, 0, NULL, 0), 0);
	ck_assert_str_eq(sipinfo_advice_caller(&advice, 0), "");
	advice.size++;
	response.code = 1000;
	ck_assert(sipinfo_diagnose_response(&response, NULL, &advice, stop, &count));
	ck_assert_int_eq(advice.code, 0);
	response.flags = 8;
	ck_assert(!sipinfo_diagnose_response(&response, NULL, NULL, stop, &count));
	response.flags = 0;
	response.size--;
	ck_assert(!sipinfo_diagnose_response(&response, NULL, NULL, stop, &count));
	ck_assert_uint_eq(sipinfo_advice_text(NULL, 0, NULL, 0), 0);
	ck_assert_str_eq(sipinfo_advice_caller(NULL, 0), "");
	ck_assert(!sipinfo_answers(NULL, 1, NULL, 1));
}
END_TEST

START_TEST(partial)
{
	static const char *const messages[] = {
		"SIP/2.0 420 Bad Extension\r\n" VIA,
		"SIP/2.0 420 Bad Extension",
		"SIP/2.0 420 Bad Exten",
		"SIP/2.0 420 Bad Extension\r\n" VIA FROM "To:",
		"SIP/2.0 420 Bad Extension\r\n" VIA FROM "To: <sip:b@example.com>",
		"SIP/2.0 420 Bad Extension\r\n" VIA FROM TO ID "CSeq: 1",
	};
	struct sipinfo_context context = { .size = sizeof context,
	                                   .flags = SIPINFO_CONTEXT_PARTIAL };
	struct found found;

	for (size_t i = 0; i < LENGTH(messages); i++) {
		ck_assert_int_eq(diagnose(&found, messages[i], strlen(messages[i]), NULL), 420);
		ck_assert_msg(found.n == 1 && found.ids[SIPINFO_FINDING_CUT_OFF] == 1, "%zu: %zu",
		              i, found.n);
	}
	memset(&found, 0, sizeof found);
	sipinfo_diagnose("SIP/2.0 420 Bad Extension\r\n\r\n", 29, &context, NULL, gather, &found);
	ck_assert_uint_eq(found.n, 0);
}
END_TEST

/* Steps */

static const struct {
	const char *message, *request;
	enum sipinfo_action action;
	int64_t seconds;
	const char *values;
} steps[] = {
	{ "x", NULL, SIPINFO_ACTION_NONE, -1, "" },
	{ INVITE("180 Ringing", ""), NULL, SIPINFO_ACTION_WAIT, -1, "" },
	{ INVITE("200 OK", "Retry-After: 3\r\n"), NULL, SIPINFO_ACTION_ACK, -1, "" },
	{ OTHER("BYE", "200 OK", ""), NULL, SIPINFO_ACTION_UNNECESSARY, -1, "" },
	{ INVITE("183 X", "Require: 100rel\r\nRSeq: 1\r\n"), NULL, SIPINFO_ACTION_PRACK, -1, "" },
	{ INVITE("420 X", "Unsupported: a, b\r\n"), REQUEST("INVITE", "Require: b\r\nk: a\r\n"),
	  SIPINFO_ACTION_WITHOUT_TAGS, -1, "b" },
	{ INVITE("420 X", "Unsupported: a, b\r\n"), REQUEST("INVITE", "k: a\r\n"),
	  SIPINFO_ACTION_WITHOUT_TAGS, -1, "a" },
	{ INVITE("420 X", "Unsupported: a, b\r\n"), REQUEST("INVITE", "k: c\r\n"),
	  SIPINFO_ACTION_NEVER, -1, "" },
	{ INVITE("421 X", "Require: timer\r\n"), REQUEST("INVITE", "k: timer\r\n"),
	  SIPINFO_ACTION_NEVER, -1, "" },
	{ INVITE("421 X", "Require: timer, path\r\n"), REQUEST("INVITE", "k: timer\r\n"),
	  SIPINFO_ACTION_WITH_TAGS, -1, "path" },
	{ INVITE("422 X", "Min-SE: 90\r\n"), REQUEST("INVITE", "x: 90\r\n"), SIPINFO_ACTION_NEVER,
	  -1, "" },
	{ OTHER("BYE", "483 X", ""), NULL, SIPINFO_ACTION_AFTER_CHANGE, -1, "" },
	{ OTHER("BYE", "481 X", ""), REQUEST("BYE", ""), SIPINFO_ACTION_AFTER_CHANGE, -1, "" },
	{ INVITE("485 X", "m: <sip:b@example.com>\r\n"), REQUEST("INVITE", ""),
	  SIPINFO_ACTION_AFTER_CHANGE, -1, "" },
	{ INVITE("401 X", MD5), NULL, SIPINFO_ACTION_CREDENTIALS, -1, "" },
	{ INVITE("420 X", "Unsupported: a, b\r\nUnsupported: c\r\n"), NULL,
	  SIPINFO_ACTION_WITHOUT_TAGS, -1, "a b c" },
	{ INVITE("420 X", ""), NULL, SIPINFO_ACTION_AFTER_CHANGE, -1, "" },
	{ INVITE("421 X", "Require: timer\r\n"), NULL, SIPINFO_ACTION_WITH_TAGS, -1, "timer" },
	{ INVITE("422 X", "Min-SE: 1800\r\n"), NULL, SIPINFO_ACTION_LONGER_TIMER, 1800, "" },
	{ OTHER("REGISTER", "423 X", "Min-Expires: 99999999999\r\n"), NULL,
	  SIPINFO_ACTION_LONGER_TIMER, 4294967295, "" },
	{ INVITE("302 X", "m: <sip:a@x>;q=0, <sip:b@x>;q=0.001, <sip:c@x>;q=0.01, <sip:d@x>;q=0.0999999\r\n"
	                  "m: <sip:e@x>;q=0.1, <sip:f@x>;q=0., <sip:g@x>;q=x, <sip:h@x>;q=1.0, <sip:i@x>;q=\r\n"),
	  NULL, SIPINFO_ACTION_REDIRECTED, -1, "sip:g@x sip:h@x sip:i@x sip:e@x sip:d@x sip:c@x sip:b@x sip:a@x sip:f@x" },
	{ INVITE("302 X", "m: <sip:a@x>;q=0.1, <sip:b@x>;q=0.75\r\n"
	                  "m: sip:c@x;q=0.7\r\nm: sip:d@x\r\n"), NULL, SIPINFO_ACTION_REDIRECTED, -1, "sip:d@x sip:b@x sip:c@x sip:a@x" },
	{ INVITE("302 X", ""), NULL, SIPINFO_ACTION_NEVER, -1, "" },
	{ INVITE("302 X", "m: <a:1>;q=0.1, <a:2>;q=0.2, <a:3>;q=0.3, <a:4>;q=0.4, <a:5>;q=0.5, <a:6>;q=0.6\r\n"
	                  "m: <a:7>;q=0.7, <a:8>;q=0.8, <a:9>;q=0.9, <a:10>, <a:11>, <a:12>, <a:13>, <a:14>, <a:15>, <a:16>;q=0\r\n"
	                  "m: <a:17>, <a:18>\r\n"),
	  NULL, SIPINFO_ACTION_REDIRECTED, -1,
	  "a:10 a:11 a:12 a:13 a:14 a:15 a:9 a:8 a:7 a:6 a:5 a:4 a:3 a:2 a:1 a:16" },
	{ INVITE("302 X", "m: <a:1>;q=0.999, <a:2>;q=1, <a:3>;q=0.9999\r\n"), NULL, SIPINFO_ACTION_REDIRECTED, -1,
	  "a:2 a:1 a:3" },
	{ INVITE("422 X", "Min-SE: 0\r\n"), NULL, SIPINFO_ACTION_LONGER_TIMER, 0, "" },
	{ INVITE("480 X", "Retry-After: 0\r\n"), NULL, SIPINFO_ACTION_LATER, -1, "" },
	{ INVITE("480 X", "Retry-After: 1\r\n"), NULL, SIPINFO_ACTION_LATER, 1, "" },
	{ INVITE("484 X", "Retry-After: 1\r\n"), NULL, SIPINFO_ACTION_AFTER_CHANGE, -1, "" },
	{ INVITE("494 X", "Require: a, b\r\n"), REQUEST("INVITE", "k: b\r\n"), SIPINFO_ACTION_WITH_TAGS, -1, "a" },
	{ INVITE("485 X", "m: <sip:a@x>\r\n"), NULL, SIPINFO_ACTION_REDIRECTED, -1, "sip:a@x" },
	{ INVITE("486 X", "Retry-After: 3\r\n"), NULL, SIPINFO_ACTION_LATER, 3, "" },
	{ INVITE("404 X", ""), NULL, SIPINFO_ACTION_AFTER_CHANGE, -1, "" },
	{ INVITE("413 X", "Retry-After: 3\r\n"), NULL, SIPINFO_ACTION_LATER, 3, "" },
	{ INVITE("413 X", "Retry-After: 0\r\n"), NULL, SIPINFO_ACTION_LATER, -1, "" },
	{ INVITE("413 X", ""), NULL, SIPINFO_ACTION_AFTER_CHANGE, -1, "" },
	{ INVITE("503 X", "Retry-After: 3\r\nRetry-After: 9\r\n"), NULL, SIPINFO_ACTION_ELSEWHERE,
	  3, "" },
	{ INVITE("604 X", ""), NULL, SIPINFO_ACTION_NEVER, -1, "" },
	{ INVITE("401 X", ""), NULL, SIPINFO_ACTION_NEVER, -1, "" },
	{ "SIP/2.0 401 X", NULL, SIPINFO_ACTION_CREDENTIALS, -1, "" },
	{ INVITE("477 X", ""), NULL, SIPINFO_ACTION_LATER, -1, "" },
	{ INVITE("603 X", ""), NULL, SIPINFO_ACTION_LATER, -1, "" },
	{ INVITE("603 Network Blocked", ""), NULL, SIPINFO_ACTION_NEVER, -1, "" },
	{ INVITE("302 X", "m: <sip:b@example.com>, <sip:a@x>\r\n"), REQUEST("INVITE", ""),
	  SIPINFO_ACTION_REDIRECTED, -1, "sip:a@x" },
	{ INVITE("481 X", ""), NULL, SIPINFO_ACTION_NEVER, -1, "" },
	{ OTHER("BYE", "481 X", ""), NULL, SIPINFO_ACTION_END_DIALOG, -1, "" },
	{ INVITE("408 X", ""), NULL, SIPINFO_ACTION_LATER, -1, "" },
	{ INVITE("408 X", ""), "INVITE x SIP/2.0\r\n" VIA FROM TO ID "CSeq: 1 INVITE\r\n\r\n",
	  SIPINFO_ACTION_END_DIALOG, -1, "" },
	{ INVITE("481 X", ""), "INVITE x SIP/2.0\r\n" VIA FROM TO ID "CSeq: 1 INVITE\r\n\r\n",
	  SIPINFO_ACTION_END_DIALOG, -1, "" },
	{ INVITE("404 X", ""), "INVITE x SIP/2.0\r\n" VIA FROM TO ID "CSeq: 1 INVITE\r\n\r\n",
	  SIPINFO_ACTION_END_DIALOG, -1, "" },
	{ INVITE("503 X", "Retry-After: 3\r\n"),
	  "INVITE x SIP/2.0\r\n" VIA FROM TO ID "CSeq: 1 INVITE\r\n\r\n", SIPINFO_ACTION_LATER, 3,
	  "" },
	{ INVITE("499 X", ""), NULL, SIPINFO_ACTION_AFTER_CHANGE, -1, "" },
};

static void
join(const struct sipinfo_advice *advice, char *all, size_t size)
{
	all[0] = '\0';
	for (size_t i = 0; i < advice->n_values && i < SIPINFO_ADVICE_VALUES; i++) {
		size_t n = strlen(all);

		snprintf(all + n, size - n, "%s%.*s", i > 0 ? " " : "", (int)advice->values[i].len,
			 advice->values[i].p);
	}
}

static void
advise(struct sipinfo_advice *advice, const char *message, const char *request)
{
	const struct sipinfo_context context = {
		.size = sizeof context,
		.request = request,
		.request_len = request != NULL ? strlen(request) : 0,
	};

	advice->size = sizeof *advice;
	ck_assert(sipinfo_diagnose(message, strlen(message), &context, advice, NULL, NULL));
}

START_TEST(step)
{
	struct sipinfo_advice advice;
	char values[256], text[1024];

	advise(&advice, steps[_i].message, steps[_i].request);
	join(&advice, values, sizeof values);
	ck_assert_int_eq(advice.action, steps[_i].action);
	ck_assert_int_eq(advice.seconds, steps[_i].seconds);
	ck_assert_str_eq(values, steps[_i].values);
	ck_assert_uint_gt(sipinfo_advice_text(&advice, 0, text, sizeof text), 10);
	ck_assert_ptr_null(strchr(text, '{'));
}
END_TEST

/* Whether a list of tags in a header field of the request holds this one. */
static bool
lists(const char *request, const char *field, const char *tag, size_t n)
{
	const struct source source = sipinfo_source_of_bytes(request, strlen(request));

	return sipinfo_source_has_word(&source, field, slice_given(tag, n));
}

/*
 * A step, done as told, changes the next request: each tag that is to go is there, each that is to
 * come is not, a longer timer is longer, another address is another one.
 */
START_TEST(step_changes_the_request)
{
	const char *request = steps[_i].request;
	struct sipinfo_advice advice;
	struct source source;
	struct slice value, rest;
	uint32_t seconds;

	if (request == NULL)
		return;
	advise(&advice, steps[_i].message, request);
	source = sipinfo_source_of_bytes(request, strlen(request));
	for (size_t i = 0; i < advice.n_values && i < SIPINFO_ADVICE_VALUES; i++) {
		const struct sipinfo_value *v = &advice.values[i];

		switch (advice.action) {
		case SIPINFO_ACTION_WITHOUT_TAGS:
			if ((advice.flags & SIPINFO_ADVICE_OFFERED_TAGS) != 0)
				ck_assert(lists(request, "Supported", v->p, v->len));
			else
				ck_assert(lists(request, "Require", v->p, v->len) ||
					  lists(request, "Proxy-Require", v->p, v->len));
			break;
		case SIPINFO_ACTION_WITH_TAGS:
			ck_assert(!lists(request, "Supported", v->p, v->len));
			break;
		case SIPINFO_ACTION_REDIRECTED:
			ck_assert(!slice_same(sipinfo_source_uri(&source),
					      slice_given(v->p, v->len)));
			break;
		default: ck_abort_msg("values with action %d", advice.action);
		}
	}
	if (advice.action == SIPINFO_ACTION_LONGER_TIMER &&
	    sipinfo_source_find(&source, "Session-Expires", &value)) {
		rest = value;
		if (sipinfo_value_number(sipinfo_value_head(&rest), &seconds))
			ck_assert_int_lt(seconds, advice.seconds);
	}
}
END_TEST

/* Words of a product count, unless the software that sent them calls itself otherwise. */
START_TEST(words_of_products)
{
	static const struct {
		const char *message, *vendor;
	} rows[] = {
		{ INVITE("404 Not here", ""), "Kamailio" },
		{ INVITE("404 Not here", "Server: kamailio (5.7.4)\r\n"), "Kamailio" },
		{ INVITE("404 Not here", "Server: Other/1\r\n"), NULL },
		{ INVITE("404 Not Found", ""), NULL },
		{ INVITE("603 Network Blocked", ""), NULL },
		{ INVITE("488 X", "Reason: Q.850;cause=22;text=\"MediaOfferError\"\r\n"), "Microsoft" },
		{ INVITE("480 X", "Reason: Q.850;cause=19;text=\"NO_ANSWER\"\r\n"), NULL },
		{ INVITE("403 X", "X-Twilio-Error: 32201 a\r\n"), "Twilio" },
		{ INVITE("183 X", "Reason: Q.850;cause=22;text=\"MediaOfferError\"\r\n"), NULL },
		{ INVITE("300 X", "Reason: Q.850;cause=22;text=\"MediaOfferError\"\r\n"), "Microsoft" },
	};
	struct sipinfo_advice advice;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		advise(&advice, rows[i].message, NULL);
		ck_assert_msg((advice.vendor != NULL) == (rows[i].vendor != NULL), "%zu", i);
		if (rows[i].vendor != NULL)
			ck_assert_ptr_nonnull(
				strstr(sipinfo_vendor_product(advice.vendor), rows[i].vendor));
		/* a number that the words contradict is not told to the caller */
		if (advice.vendor != NULL)
			ck_assert_int_eq(advice.cause, 0);
	}
}
END_TEST

START_TEST(many_values)
{
	struct sipinfo_advice advice;
	const char *message = INVITE("420 X", "Unsupported: " SIXTEEN ",a17,a18\r\n");
	struct found found;
	char values[256];

	advise(&advice, message, NULL);
	join(&advice, values, sizeof values);
	ck_assert_uint_eq(advice.n_values, 18);
	ck_assert_str_eq(strrchr(values, ' '), " a16");
	diagnose(&found, message, strlen(message), NULL);
	ck_assert_uint_eq(found.ids[SIPINFO_FINDING_UNSUPPORTED_TAG_UNKNOWN], 16);
	ck_assert_uint_eq(found.ids[SIPINFO_FINDING_MORE_VALUES], 1);
}
END_TEST

/* What a newer program asks for of an older library stays 0, and an older one gets what it knows. */
START_TEST(advice_sizes)
{
	struct {
		struct sipinfo_advice advice;
		char more[4096 - sizeof(struct sipinfo_advice)];
	} newer;
	const char *message = INVITE("486 X", "Retry-After: 9\r\n");

	memset(&newer, 1, sizeof newer);
	newer.advice.size = sizeof newer;
	ck_assert(sipinfo_diagnose(message, strlen(message), NULL, &newer.advice, NULL, NULL));
	ck_assert_uint_eq(newer.advice.size, sizeof newer);
	ck_assert_int_eq(newer.advice.seconds, 9);
	for (size_t i = 0; i < sizeof newer.more; i++)
		ck_assert_int_eq(newer.more[i], 0);
	newer.advice.size = 4097;
	ck_assert(!sipinfo_diagnose(message, strlen(message), NULL, &newer.advice, NULL, NULL));
}
END_TEST

/* The two vocabularies use one word for one thing. */
START_TEST(same_words)
{
	for (int i = SIPINFO_RETRY_WAIT; i <= SIPINFO_RETRY_NEVER; i++) {
		ck_assert_str_eq(sipinfo_vocabulary_name(SIPINFO_VOCABULARY_RETRY, i),
				 sipinfo_vocabulary_name(SIPINFO_VOCABULARY_ACTION, i));
		ck_assert_str_eq(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_RETRY, i, 0),
				 sipinfo_vocabulary_text(SIPINFO_VOCABULARY_ACTION, i, 0));
	}
}
END_TEST

/* What a stack keeps in its own form gives the findings of the bytes. */
static bool
field_at(size_t i, struct sipinfo_name_value *field, void *user)
{
	static const struct sipinfo_name_value fields[] = {
		{ "Require", 7, "path", 4 },
		{ "Unsupported", 11, "path, x", 7 },
	};
	size_t from = user != NULL ? 0 : 1;

	if (i + from >= 1 + (user == NULL))
		return false;
	*field = fields[i + from];
	return true;
}

START_TEST(fields_by_function)
{
	struct sipinfo_advice advice = { .size = sizeof advice };
	struct found found = { .n = 0 };
	int request;
	const struct sipinfo_context context = { .size = sizeof context,
						 .request_field = field_at,
						 .user = &request,
						 .flags = SIPINFO_CONTEXT_PARTIAL };
	const struct sipinfo_response response = { .size = sizeof response,
						   .code = 420,
						   .field = field_at };

	ck_assert(sipinfo_diagnose_response(&response, &context, &advice, gather, &found));
	ck_assert_int_eq(advice.action, SIPINFO_ACTION_WITHOUT_TAGS);
	ck_assert_uint_eq(advice.n_values, 1);
	ck_assert_uint_eq(found.ids[SIPINFO_FINDING_REFUSED_TAG_REQUESTED], 1);
}
END_TEST

/* A response that the program made itself is no response of the network. */
START_TEST(made_here)
{
	static const int codes[] = { 404, 408, 480, 486, 487, 503, 603, 500 };
	struct sipinfo_advice advice = { .size = sizeof advice };
	struct sipinfo_response response = { .size = sizeof response };
	const char *caller;

	for (size_t i = 0; i < LENGTH(codes); i++) {
		struct found found = { .n = 0 };

		response.code = codes[i];
		response.flags = 0;
		ck_assert(sipinfo_diagnose_response(&response, NULL, &advice, NULL, NULL));
		caller = sipinfo_advice_caller(&advice, 0);
		response.flags = SIPINFO_CONTEXT_MADE_HERE;
		ck_assert(sipinfo_diagnose_response(&response, NULL, &advice, gather, &found));
		ck_assert_uint_eq(found.n, 1);
		ck_assert_str_ne(sipinfo_advice_caller(&advice, 0), "");
		ck_assert_str_ne(sipinfo_advice_caller(&advice, 0), caller);
	}
}
END_TEST

/* Which of several reasons decides: see diagnose-reason.c. */
static const struct {
	const char *fields, *chosen;
} reasons[] = {
	{ "Reason: SIP;cause=486, Q.850;cause=17\r\n", "Q.850;cause=17" },
	{ "Reason: Q.850;cause=17\r\nReason: SIP;cause=486\r\n", "Q.850;cause=17" },
	{ "Reason: SIP;cause=486\r\nReason: Q.850;cause=127\r\n", "SIP;cause=486" },
	{ "Reason: Q.850;cause=17, Preemption;cause=1\r\n", "Preemption;cause=1" },
	{ "Reason: Q.850;cause=17, Q.850;cause=1\r\n", "Q.850;cause=17" },
	{ "Reason: STIR;cause=428, Q.850;cause=16\r\n", "STIR;cause=428" },
};

START_TEST(reason_choice)
{
	char message[1024], sentence[256];
	struct found found = { .only = SIPINFO_FINDING_REASON_CHOICE };

	snprintf(message, sizeof message, "SIP/2.0 480 X\r\n%s\r\n", reasons[_i].fields);
	snprintf(sentence, sizeof sentence, "is used: %s", reasons[_i].chosen);
	sipinfo_diagnose(message, strlen(message), NULL, NULL, gather, &found);
	ck_assert_msg(strstr(found.text, sentence) != NULL, "%s: %s", sentence, found.text);
}
END_TEST

/* Samples */

static void
read_prefixes(const char *path, const char *bytes, size_t n)
{
	struct found found;
	struct guard guard;
	char page[64];

	(void)path;
	guard_open(&guard, n);
	for (size_t length = 0; length <= n; length++) {
		const char *p = guard_place(&guard, bytes, length);

		diagnose(&found, p, length, NULL);
		/* a prefix may be its own request, too */
		if (length % 16 == 0) {
			const struct sipinfo_context context = { .size = sizeof context,
			                                         .request = p,
			                                         .request_len = length };

			ck_assert_uint_gt(sipinfo_explain(p, length, &context, NULL, page,
			                                  sizeof page), 0);
		}
	}
	guard_close(&guard);
}

/* SIZE_MAX says that a text ends in NUL, in structs, too. */
START_TEST(texts_may_end_in_nul)
{
	static const char request[] = "INVITE sip:b@example.com SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\n"
				      "Require: foo\r\n\r\n";
	static const char body[] = "v=0\r\n";
	const struct sipinfo_name_value counted[] = {
		{ "Call-ID", 7, "1", 1 }, { "CSeq", 4, "1 INVITE", 8 }, { "Unsupported", 11, "foo", 3 } };
	const struct sipinfo_name_value ended[] = { { "Call-ID", SIZE_MAX, "1", SIZE_MAX },
						    { "CSeq", SIZE_MAX, "1 INVITE", SIZE_MAX },
						    { "Unsupported", SIZE_MAX, "foo", SIZE_MAX } };
	struct sipinfo_response response = { .size = sizeof response, .code = 420, .phrase = "Bad Extension",
		.phrase_len = 13, .fields = counted, .n_fields = 3, .body = body, .body_len = sizeof body - 1 };
	struct sipinfo_context context = { .size = sizeof context, .request = request,
		.request_len = sizeof request - 1 };
	static char wanted[SIPINFO_PAGE_SIZE], got[SIPINFO_PAGE_SIZE];

	ck_assert_uint_gt(sipinfo_explain_response(&response, &context, NULL, wanted, sizeof wanted), 0);
	response.fields = ended;
	response.phrase_len = response.body_len = context.request_len = SIZE_MAX;
	sipinfo_explain_response(&response, &context, NULL, got, sizeof got);
	ck_assert_str_eq(got, wanted);
	ck_assert_ptr_nonnull(strstr(got, "foo"));
	sipinfo_explain(request, sizeof request - 1, NULL, NULL, wanted, sizeof wanted);
	sipinfo_explain(request, SIZE_MAX, NULL, NULL, got, sizeof got);
	ck_assert_str_eq(got, wanted);
}
END_TEST

START_TEST(prefixes)
{
	ck_assert_uint_gt(each_sample(samples(), read_prefixes), 200);
}
END_TEST

static bool
pass(const struct sipinfo_finding *f, void *user)
{
	size_t n;
	const char *p = sipinfo_finding_value(f, &n);

	for (size_t i = 0; i < n; i++)
		*(unsigned *)user += (unsigned char)p[i];
	return true;
}

static void
read_changes(const char *path, const char *bytes, size_t n)
{
	struct guard guard;
	unsigned sum = 0;
	char *p;

	(void)path;
	guard_open(&guard, n);
	p = guard_place(&guard, bytes, n);
	for (size_t i = 0; i < n; i++) {
		for (int byte = 0; byte < 256; byte++) {
			p[i] = (char)byte;
			sipinfo_diagnose(p, n, NULL, NULL, pass, &sum);
		}
		p[i] = bytes[i];
	}
	guard_close(&guard);
}

START_TEST(changes)
{
	static const char *const files[] = {
		"odd-compact-forms", "odd-cr-only", "odd-error-info", "odd-folded-headers",
		"odd-reason-escapes", "odd-retry-after-all", "odd-warning-multi", "401-canonical",
		"421-canonical", "odd-multiple-contact",
	};
	char path[1024];

	snprintf(path, sizeof path, "%s/constructed/%s.sip", samples(), files[_i]);
	ck_assert_uint_eq(each_sample(path, read_changes), 1);
}
END_TEST

/* What a stack has parsed gives the findings of the bytes, but for those about lines and length. */
static void
compare_forms(const char *path, const char *bytes, size_t n)
{
	struct sipinfo_name_value pairs[64];
	struct sipinfo_response response = { .size = sizeof response, .fields = pairs };
	struct found of_bytes, of_pairs = { .n = 0 };
	struct cursor cursor;
	struct start start;
	struct field field;
	struct body body;

	sipinfo_message_open(&cursor, slice_given(bytes, n), &start);
	while (response.n_fields < LENGTH(pairs) && sipinfo_message_field(&cursor, &field)) {
		struct sipinfo_name_value *pair = &pairs[response.n_fields++];

		pair->name = field.name.p;
		pair->name_len = field.name.n;
		pair->value = field.value.p;
		pair->value_len = field.value.n;
	}
	if (start.kind != START_RESPONSE || sipinfo_class(start.code) == SIPINFO_CLASS_NONE ||
	    (cursor.odd & ODD_NO_BLANK) != 0)
		return;
	response.code = start.code;
	response.phrase = start.phrase.n > 0 ? start.phrase.p : "";
	response.phrase_len = start.phrase.n;
	sipinfo_message_body(&cursor, &body);
	response.body = body.bytes.p;
	response.body_len = body.bytes.n;
	diagnose(&of_bytes, bytes, n, NULL);
	sipinfo_diagnose_response(&response, NULL, NULL, gather, &of_pairs);
	for (int id = 1; id < (int)LENGTH(of_bytes.ids); id++) {
		if ((id >= SIPINFO_FINDING_VERSION && id <= SIPINFO_FINDING_PHRASE_SPACE_MISSING) ||
		    (id >= SIPINFO_FINDING_CUT_OFF && id <= SIPINFO_FINDING_LINE_ENDS_CR))
			continue;
		ck_assert_msg(of_bytes.ids[id] == of_pairs.ids[id], "%s: %s", path,
		              sipinfo_finding_name((enum sipinfo_finding_id)id));
	}
}

START_TEST(parsed)
{
	each_sample(samples(), compare_forms);
	for (size_t i = 0; i < LENGTH(finding_rows); i++) {
		const char *name = sipinfo_finding_name(finding_rows[i].id);

		compare_forms(name, finding_rows[i].hit, strlen(finding_rows[i].hit));
		compare_forms(name, finding_rows[i].miss, strlen(finding_rows[i].miss));
	}
}
END_TEST

/* Time */

static const struct {
	const char *head, *unit, *tail;
} long_messages[] = {
	{ "SIP/2.0 420 X\r\n", "Unsupported: 100rel\r\n", "\r\n" },
	{ "SIP/2.0 404 X\r\nVia: ", "SIP/2.0/UDP 192.0.2.1;received=192.0.2.2,", "x\r\n\r\n" },
	{ "SIP/2.0 404 X\r\n", "Via: SIP/2.0/UDP 192.0.2.1;received=192.0.2.2\r\n", "\r\n" },
	{ "SIP/2.0 404 X\r\nReason: SIP", ";\r\n x=y", "\r\n\r\n" },
	{ "SIP/2.0 480 X\r\nReason: ", "Q.850;cause=17,", "\r\n\r\n" },
	{ "SIP/2.0 401 X\r\nWWW-Authenticate: ", "Digest realm=\"r\", nonce=n,", "\r\n\r\n" },
	{ "SIP/2.0 405 X\r\n", "Allow: INVITE, BYE\r\n", "\r\n" },
	{ "SIP/2.0 302 X\r\nContact: ", "<sip:x@y>;q=0.5,", "\r\n\r\n" },
	{ "SIP/2.0 404 ", "Not Found ", "\r\n\r\n" },
	{ "SIP/2.0 404 X\r\n", "no colon\r\n", "\r\n" },
	{ "SIP/2.0 404 X\r\n", "X:\x01\r\n", "\r\n" },
	{ "SIP/2.0 488 X\r\n", "Warning: 304 h \"t\"\r\n", "\r\n" },
	{ "SIP/2.0 404 X\r\n", "Content-Length: 5\r\n", "\r\n" },
	{ "", "prose ", "" },
};

static double
seconds_for(int i, size_t times, bool explain)
{
	size_t head = strlen(long_messages[i].head), unit = strlen(long_messages[i].unit);
	size_t tail = strlen(long_messages[i].tail), n = head + unit * times + tail;
	char *message = malloc(n), page[64];
	double best = 1e9;

	if (message == NULL)
		abort();
	memcpy(message, long_messages[i].head, head);
	for (size_t k = 0; k < times; k++)
		memcpy(message + head + k * unit, long_messages[i].unit, unit);
	memcpy(message + n - tail, long_messages[i].tail, tail);
	for (int round = 0; round < 3; round++) {
		struct timespec from, to;
		struct found found;
		double seconds;

		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
		if (explain)
			sipinfo_explain(message, n, NULL, NULL, page, sizeof page);
		else
			diagnose(&found, message, n, NULL);
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
		seconds = (double)(to.tv_sec - from.tv_sec) +
		          (double)(to.tv_nsec - from.tv_nsec) / 1e9;
		best = seconds < best ? seconds : best;
	}
	free(message);
	return best;
}

/* Four times the length takes four times the time; were it sixteen, something reads again. */
START_TEST(linear)
{
	for (int explain = 0; explain < 2; explain++) {
		double one = seconds_for(_i, 25000, explain);
		double four = seconds_for(_i, 100000, explain);

		if (getenv("SIPINFO_TIMES") != NULL)
			printf("%s%.40s: %.4f s, %.4f s\n", explain ? "explain " : "diagnose ",
			       long_messages[_i].unit, one, four);
		ck_assert_msg(four < 8 * one + 0.02, "%d: %f s, %f s", _i, one, four);
	}
}
END_TEST

/* A longer context makes no difference either: it is asked about 16 times at most. */
START_TEST(linear_request)
{
	static char request[2000000];
	const char *message = INVITE("420 X", "Unsupported: " SIXTEEN "\r\n");
	struct sipinfo_context context = { .size = sizeof context, .request = request };
	double seconds[2];

	for (int i = 0; i < 2; i++) {
		struct timespec from, to;
		struct found found = { .n = 0 };
		size_t n = (size_t)snprintf(request, sizeof request, "%.*s",
		                            (int)(strlen(REQUEST("INVITE", "")) - strlen(END)),
		                            REQUEST("INVITE", ""));

		while (n < (i == 0 ? 400000u : 1600000u))
			n += (size_t)snprintf(request + n, sizeof request - n, "Require: x\r\n");
		context.request_len = n;
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
		sipinfo_diagnose(message, strlen(message), &context, NULL, gather, &found);
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
		seconds[i] = (double)(to.tv_sec - from.tv_sec) +
		             (double)(to.tv_nsec - from.tv_nsec) / 1e9;
	}
	ck_assert_msg(seconds[1] < 8 * seconds[0] + 0.02, "%f s, %f s", seconds[0], seconds[1]);
}
END_TEST

/* Of all that can be found: its page and its text name the same. */
START_TEST(finding_pages)
{
	static char whole[8192];
	const struct sipinfo_options data = {.size = sizeof data, .format = SIPINFO_FORMAT_JSON};
	enum sipinfo_finding_id id = SIPINFO_FINDING_NONE;

	while ((id = sipinfo_finding_next(id)) != SIPINFO_FINDING_NONE) {
		const char *text = sipinfo_finding_id_text(id, SIPINFO_TEXT_SUMMARY, 0);

		ck_assert_str_ne(text, "");
		ck_assert_str_eq(sipinfo_finding_id_text(id, SIPINFO_TEXT_SEND, 0), "");
		ck_assert_uint_eq(sipinfo_describe_finding(id, NULL, whole, sizeof whole),
				  strlen(whole));
		ck_assert_ptr_nonnull(strstr(whole, sipinfo_finding_name(id)));
		ck_assert_ptr_nonnull(strstr(whole, text));
		ck_assert_ptr_nonnull(strstr(whole, "Weight"));
	}
	ck_assert_str_eq(sipinfo_finding_id_text(SIPINFO_FINDING_NONE, SIPINFO_TEXT_SUMMARY, 0), "");
	ck_assert_str_eq(sipinfo_finding_id_text((enum sipinfo_finding_id)9999,
						 SIPINFO_TEXT_SUMMARY, 0), "");
	ck_assert_uint_gt(sipinfo_describe_finding((enum sipinfo_finding_id)9999, NULL, whole,
						   sizeof whole), 0);
	ck_assert_ptr_nonnull(strstr(whole, "Nothing of this name"));
	ck_assert_ptr_null(strstr(whole, "Weight"));
	sipinfo_describe_finding(SIPINFO_FINDING_NONE, &data, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "\"finding\":null"));
	ck_assert_ptr_nonnull(strstr(whole, "\"severity\":null"));
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("diagnose");
	TCase *tcase;

	tcase = add_rows(suite, "findings", each_finding, LENGTH(finding_rows));
	tcase_add_test(tcase, texts_may_end_in_nul);
	tcase_add_test(tcase, all_findings);
	tcase_add_test(tcase, finding_pages);
	tcase_add_test(tcase, clean);
	tcase_add_test(tcase, locations);
	tcase_add_loop_test(tcase, reason_choice, 0, LENGTH(reasons));
	tcase = add_rows(suite, "interface", arguments, 1);
	tcase_add_test(tcase, places);
	tcase_add_loop_test(tcase, places_in_the_body, 0, LENGTH(media_places));
	tcase_add_test(tcase, places_in_the_request);
	tcase_add_test(tcase, partial);
	tcase = add_rows(suite, "steps", step, LENGTH(steps));
	tcase_add_loop_test(tcase, step_changes_the_request, 0, LENGTH(steps));
	tcase_add_test(tcase, words_of_products);
	tcase_add_test(tcase, many_values);
	tcase_add_test(tcase, advice_sizes);
	tcase_add_test(tcase, same_words);
	tcase_add_test(tcase, fields_by_function);
	tcase_add_test(tcase, made_here);
	add_rows(suite, "samples", parsed, 1);
	tcase = add_tagged_rows(suite, "walk", "changed samples", prefixes, 1);
	tcase_add_loop_test(tcase, changes, 0, 10);
	tcase = add_tagged_rows(suite, "time", "linear", linear, LENGTH(long_messages));
	tcase_add_test(tcase, linear_request);
	return run_suite(suite);
}
