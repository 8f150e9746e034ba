#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include "call-samples.h"
#include "diagnose/source.h"
#include "expect.h"
#include "samples.h"
#include "split.h"

#define DIALOG_OF(branch, cseq) \
	"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK" branch "\r\n" \
	"Max-Forwards: 70\r\nFrom: <sip:a@example.com>;tag=1\r\nCall-ID: x\r\nCSeq: " cseq "\r\n"

/* What a call has to say. */
struct heard {
	size_t n, ids[512], errors, warnings;
	int heading; /* what says why the call ended */
	volatile unsigned sum;
};

static bool
hear(const struct sipinfo_finding *f, void *user)
{
	struct heard *heard = user;
	enum sipinfo_finding_id id = sipinfo_finding_kind(f);
	enum sipinfo_severity severity = sipinfo_finding_severity(f);
	char text[4096];
	const char *name, *p;
	size_t n;

	heard->n++;
	heard->ids[id]++;
	heard->errors += severity == SIPINFO_SEVERITY_ERROR;
	heard->warnings += severity == SIPINFO_SEVERITY_WARNING;
	for (size_t i = 0; (name = sipinfo_finding_parameter(f, i)) != NULL; i++) {
		p = sipinfo_finding_string(f, name, &n);
		for (size_t j = 0; j < n; j++)
			heard->sum += (unsigned char)p[j];
	}
	for (int kind = SIPINFO_TEXT_SUMMARY; kind <= SIPINFO_TEXT_FIX; kind++) {
		sipinfo_finding_text(f, (enum sipinfo_text_kind)kind, 0, text, sizeof text);
		ck_assert_msg(strchr(text, '{') == NULL, "%s", text);
		ck_assert_msg(strstr(text, "\\x0A") == NULL, "%s", text);
	}
	return true;
}

static void
read_call(struct sipinfo_call *call, struct heard *heard)
{
	struct sipinfo_advice advice = { .size = sizeof advice };

	memset(heard, 0, sizeof *heard);
	ck_assert(sipinfo_call_diagnose(call, &advice, hear, heard));
	ck_assert_uint_eq(advice.n_errors, heard->errors);
	ck_assert_uint_eq(advice.n_warnings, heard->warnings);
	heard->heading = advice.finding;
}

static char bytes[1 << 20];

static size_t
load(const char *name)
{
	char path[1024];
	FILE *file;
	size_t n;

	snprintf(path, sizeof path, "%s/calls/%s.sip", samples(), name);
	file = fopen(path, "rb");
	if (file == NULL)
		return 0;
	n = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	return n;
}

/* Of the first call in a file. */
static enum sipinfo_result
read_file(const char *name, struct heard *heard)
{
	struct call_sample sample;
	enum sipinfo_result result;
	size_t n = load(name);

	ck_assert_msg(n > 0, "%s", name);
	call_sample_read(&sample, bytes, n);
	ck_assert_uint_gt(sample.n, 0);
	read_call(sample.calls[0], heard);
	result = sipinfo_call_result(sample.calls[0]);
	call_sample_free(&sample);
	return result;
}

/* Each call has what its name tells, as an error or a warning, above everything else. */
static const struct {
	const char *name;
	enum sipinfo_finding_id id;
	enum sipinfo_result result;
} calls[] = {
	{ "200-repeated-no-ack", SIPINFO_FINDING_CALL_NO_ACK, SIPINFO_RESULT_FAILED },
	{ "401-after-credentials", SIPINFO_FINDING_CREDENTIALS_REFUSED, SIPINFO_RESULT_FAILED },
	{ "401-repeated-same-branch", SIPINFO_FINDING_CALL_RESPONSE_REPEATED,
	  SIPINFO_RESULT_FAILED },
	{ "420-tag-only-in-supported", SIPINFO_FINDING_REFUSED_TAG_OFFERED, SIPINFO_RESULT_FAILED },
	{ "421-tag-already-supported", SIPINFO_FINDING_REQUIRED_TAG_OFFERED, SIPINFO_RESULT_FAILED },
	{ "483-bye-without-max-forwards", SIPINFO_FINDING_MAX_FORWARDS_MISSING,
	  SIPINFO_RESULT_FAILED },
	{ "487-after-cancel-with-reason", SIPINFO_FINDING_CALL_CANCELLED_WITH_REASON,
	  SIPINFO_RESULT_CANCELLED },
	{ "488-no-common-codec-in-answer", SIPINFO_FINDING_CALL_NO_CODEC, SIPINFO_RESULT_FAILED },
	{ "488-webrtc-offer", SIPINFO_FINDING_SDP_WEBRTC_REFUSED, SIPINFO_RESULT_FAILED },
	{ "491-crossing", SIPINFO_FINDING_CALL_CROSSED, SIPINFO_RESULT_FAILED },
	{ "503-after-180", SIPINFO_FINDING_CALL_FAILED_AFTER_RINGING, SIPINFO_RESULT_FAILED },
	{ "bye-without-from-tag", SIPINFO_FINDING_FROM_TAG_MISSING, SIPINFO_RESULT_FAILED },
	{ "credentials-refused", SIPINFO_FINDING_CREDENTIALS_REFUSED, SIPINFO_RESULT_FAILED },
	{ "max-forwards-ample", SIPINFO_FINDING_MAX_FORWARDS_AMPLE, SIPINFO_RESULT_FAILED },
	{ "request-large", SIPINFO_FINDING_REQUEST_LARGE, SIPINFO_RESULT_FAILED },
	{ "reason-text", SIPINFO_FINDING_REASON_TEXT, SIPINFO_RESULT_FAILED },
	{ "vendor-words", SIPINFO_FINDING_VENDOR_WORDS, SIPINFO_RESULT_FAILED },
	{ "credentials-algorithm", SIPINFO_FINDING_CREDENTIALS_ALGORITHM, SIPINFO_RESULT_FAILED },
	/* the answer of the second phone that rang */
	{ "forked-answers", SIPINFO_FINDING_CALL_NO_CODEC, SIPINFO_RESULT_ENDED },
	/* the other phone was cancelled, and nothing is wrong */
	{ "forked", SIPINFO_FINDING_NONE, SIPINFO_RESULT_ENDED },
	{ "ack-stopped", SIPINFO_FINDING_CALL_ACK_STOPPED, SIPINFO_RESULT_FAILED },
	{ "change-refused", SIPINFO_FINDING_CALL_CHANGE_REFUSED, SIPINFO_RESULT_ENDED },
	{ "transfer-refused", SIPINFO_FINDING_CALL_CHANGE_REFUSED, SIPINFO_RESULT_ENDED },
	/* the proxy has cancelled, not the caller */
	{ "rang-out-at-proxy", SIPINFO_FINDING_NONE, SIPINFO_RESULT_FAILED },
	{ "transfer-failed", SIPINFO_FINDING_CALL_TRANSFER_FAILED, SIPINFO_RESULT_ENDED },
	/* both have waited, and one has tried again */
	{ "crossed-settled", SIPINFO_FINDING_NONE, SIPINFO_RESULT_ENDED },
	{ "ended-on-hold", SIPINFO_FINDING_NONE, SIPINFO_RESULT_ENDED },
	/* most registrars know how to reach it */
	{ "registered-behind-nat", SIPINFO_FINDING_NONE, SIPINFO_RESULT_REGISTERED },
	{ "realm", SIPINFO_FINDING_CALL_REALM, SIPINFO_RESULT_FAILED },
	{ "answer-missing", SIPINFO_FINDING_CALL_ANSWER_MISSING, SIPINFO_RESULT_ENDED },
	{ "direction", SIPINFO_FINDING_CALL_DIRECTION, SIPINFO_RESULT_ENDED },
};

START_TEST(named)
{
	struct heard heard;
	enum sipinfo_result result = read_file(calls[_i].name, &heard);

	ck_assert_msg(heard.heading == (int)calls[_i].id, "%s: %s is first", calls[_i].name,
		      sipinfo_finding_name((enum sipinfo_finding_id)heard.heading));
	ck_assert_int_eq(result, calls[_i].result);
}
END_TEST

/*
 * Each finding about a whole call has a call that shows it, and one that is almost the same and
 * healthy. The call is named after it; private-address comes with the missing ACK that it causes.
 */
START_TEST(each_finding)
{
	size_t found = 0;

	for (enum sipinfo_finding_id id = sipinfo_finding_next(0); id != 0;
	     id = sipinfo_finding_next(id)) {
		const char *name = sipinfo_finding_name(id);
		struct heard heard;
		char healthy[128];

		if (strncmp(name, "call-", 5) != 0)
			continue;
		found++;
		read_file(name + 5, &heard);
		ck_assert_msg(heard.ids[id] > 0, "%s is not found", name);
		if (heard.heading != 0 && id != SIPINFO_FINDING_CALL_PRIVATE_ADDRESS &&
		    heard.heading != (int)id)
			ck_assert_msg(strncmp(sipinfo_finding_name(
						      (enum sipinfo_finding_id)heard.heading),
					      "call-", 5) != 0,
				      "%s: %s is first", name,
				      sipinfo_finding_name((enum sipinfo_finding_id)heard.heading));
		snprintf(healthy, sizeof healthy, "%s-healthy", name + 5);
		read_file(healthy, &heard);
		ck_assert_msg(heard.ids[id] == 0, "%s is found", name);
		ck_assert_msg(heard.errors + heard.warnings == 0, "%s: %s", healthy,
			      sipinfo_finding_name((enum sipinfo_finding_id)heard.heading));
	}
	ck_assert_uint_ge(found, 28);
}
END_TEST

/* The flows of RFC 3665 are well: no error and no warning but where the RFC means one. */
static const struct {
	const char *section;
	size_t calls;
	enum sipinfo_result result;
	enum sipinfo_finding_id meant[2];
} flows[] = {
	{ "2.1", 1, SIPINFO_RESULT_REGISTERED, { 0, 0 } },
	{ "2.2", 1, SIPINFO_RESULT_REGISTERED, { 0, 0 } },
	{ "2.3", 1, SIPINFO_RESULT_REGISTERED, { 0, 0 } },
	{ "2.4", 1, SIPINFO_RESULT_REGISTERED, { 0, 0 } },
	/* an unsuccessful registration, whose first request lacks Max-Forwards in the RFC, too */
	{ "2.5", 1, SIPINFO_RESULT_FAILED,
	  { SIPINFO_FINDING_CREDENTIALS_REFUSED, SIPINFO_FINDING_MAX_FORWARDS_MISSING } },
	{ "3.1", 1, SIPINFO_RESULT_ENDED, { 0, 0 } },
	{ "3.2", 1, SIPINFO_RESULT_ENDED, { 0, 0 } },
	{ "3.3", 1, SIPINFO_RESULT_ANSWERED, { 0, 0 } },
	/* the proxy that fails does not answer; the call by way of the other one is the second call */
	{ "3.4", 2, SIPINFO_RESULT_FAILED, { SIPINFO_FINDING_CALL_UNANSWERED, 0 } },
	{ "3.5", 1, SIPINFO_RESULT_ENDED, { 0, 0 } },
	{ "3.6", 1, SIPINFO_RESULT_ENDED, { 0, 0 } },
	{ "3.7", 1, SIPINFO_RESULT_ENDED, { 0, 0 } },
	{ "3.8", 1, SIPINFO_RESULT_CANCELLED, { 0, 0 } },
	{ "3.9", 1, SIPINFO_RESULT_FAILED, { 0, 0 } },
	{ "3.10", 1, SIPINFO_RESULT_FAILED, { 0, 0 } },
	{ "3.11", 1, SIPINFO_RESULT_FAILED, { 0, 0 } },
};

START_TEST(rfc_flows)
{
	struct call_sample sample;
	struct heard heard;
	char name[64];

	snprintf(name, sizeof name, "rfc3665/%s", flows[_i].section);
	call_sample_read(&sample, bytes, load(name));
	ck_assert_uint_eq(sample.n, flows[_i].calls);
	ck_assert_int_eq(sipinfo_call_result(sample.calls[0]), flows[_i].result);
	for (size_t i = 0; i < sample.n; i++) {
		size_t meant = 0;

		read_call(sample.calls[i], &heard);
		for (int j = 0; i == 0 && j < 2; j++)
			meant += flows[_i].meant[j] != 0 && heard.ids[flows[_i].meant[j]] > 0;
		ck_assert_msg(heard.errors + heard.warnings == meant, "%s: %s", name,
			      sipinfo_finding_name((enum sipinfo_finding_id)heard.heading));
	}
	call_sample_free(&sample);
}
END_TEST

/* What a stack has read already says the same as the bytes. */
struct parsed {
	struct sipinfo_name_value fields[64];
	size_t n;
};

static bool
field_at(size_t i, struct sipinfo_name_value *field, void *user)
{
	const struct parsed *parsed = user;

	if (i >= parsed->n)
		return false;
	*field = parsed->fields[i];
	return true;
}

static void
parse(const char *p, size_t n, struct parsed *parsed, struct sipinfo_message *message)
{
	struct cursor cursor;
	struct start start;
	struct field field;
	struct body body;

	parsed->n = 0;
	sipinfo_message_open(&cursor, slice_given(p, n), &start);
	while (parsed->n < 64 && sipinfo_message_field(&cursor, &field)) {
		struct sipinfo_name_value *pair = &parsed->fields[parsed->n++];

		pair->name = field.name.p;
		pair->name_len = field.name.n;
		pair->value = field.value.p;
		pair->value_len = field.value.n;
	}
	sipinfo_message_body(&cursor, &body);
	message->bytes = NULL;
	message->code = start.code;
	message->phrase = start.phrase.p;
	message->phrase_len = start.phrase.n;
	message->uri = start.uri.p;
	message->uri_len = start.uri.n;
	message->body = body.bytes.p;
	message->body_len = body.bytes.n;
}

static void
compare_forms(const char *path, const char *p, size_t n)
{
	static struct parsed parsed;
	struct sipinfo_message message = { .size = sizeof message, .time = -1 };
	struct sipinfo_call *one = sipinfo_call_begin(malloc(SIPINFO_CALL_SIZE), SIPINFO_CALL_SIZE);
	struct sipinfo_call *other = sipinfo_call_begin(malloc(SIPINFO_CALL_SIZE), SIPINFO_CALL_SIZE);
	struct heard of_bytes, of_fields;

	for (size_t at = 0, end; at < n; at += end) {
		end = split_message(p + at, n - at);
		message.bytes = p + at;
		message.len = end;
		if (!sipinfo_call_add(one, &message))
			continue;
		parse(p + at, end, &parsed, &message);
		message.fields = parsed.fields;
		message.n_fields = parsed.n;
		message.field = at % 2 == 0 ? field_at : NULL;
		message.user = &parsed;
		ck_assert_msg(sipinfo_call_add(other, &message), "%s", path);
	}
	read_call(one, &of_bytes);
	read_call(other, &of_fields);
	ck_assert_int_eq(sipinfo_call_result(one), sipinfo_call_result(other));
	for (int id = 1; id < (int)LENGTH(of_bytes.ids); id++) {
		/* about lines and sizes */
		if (id == SIPINFO_FINDING_CALL_OTHER_MESSAGES ||
		    id == SIPINFO_FINDING_LINE_ENDS_LF || id == SIPINFO_FINDING_REQUEST_LARGE ||
		    id == SIPINFO_FINDING_BODY_CUT || id == SIPINFO_FINDING_CUT_OFF)
			continue;
		ck_assert_msg(of_bytes.ids[id] == of_fields.ids[id], "%s: %s", path,
			      sipinfo_finding_name((enum sipinfo_finding_id)id));
	}
	free(one);
	free(other);
}

START_TEST(parsed)
{
	char path[1024];

	snprintf(path, sizeof path, "%s/calls", samples());
	ck_assert_uint_gt(each_sample(path, compare_forms), 80);
}
END_TEST

/* Asking twice, and asking in between, changes nothing. */
START_TEST(asking)
{
	struct sipinfo_message message = { .size = sizeof message, .time = -1 };
	struct sipinfo_call *call = sipinfo_call_begin(malloc(SIPINFO_CALL_SIZE), SIPINFO_CALL_SIZE);
	struct sipinfo_call *once = sipinfo_call_begin(malloc(SIPINFO_CALL_SIZE), SIPINFO_CALL_SIZE);
	static char page[1 << 17], again[1 << 17];
	size_t n = load("200-repeated-no-ack"), m;
	struct heard heard;

	for (size_t at = 0, end; at < n; at += end) {
		end = split_message(bytes + at, n - at);
		message.bytes = bytes + at;
		message.len = end;
		ck_assert(sipinfo_call_add(call, &message));
		ck_assert(sipinfo_call_add(once, &message));
		read_call(call, &heard);
		ck_assert_uint_gt(sipinfo_explain_call(call, NULL, page, sizeof page), 0);
	}
	/* a message of another call is a finding, even if it was asked before */
	message.bytes = "SIP/2.0 200 OK\r\nCall-ID: another\r\n\r\n";
	message.len = strlen(message.bytes);
	ck_assert(!sipinfo_call_add(call, &message));
	ck_assert(!sipinfo_call_add(once, &message));
	read_call(call, &heard);
	ck_assert_uint_eq(heard.ids[SIPINFO_FINDING_CALL_OTHER_MESSAGES], 1);
	sipinfo_explain_call(call, NULL, page, sizeof page);
	m = sipinfo_explain_call(once, NULL, again, sizeof again);
	ck_assert_uint_eq(m, strlen(page));
	ck_assert_str_eq(page, again);
	ck_assert_uint_eq(sipinfo_explain_call(once, NULL, NULL, 0), m);
	ck_assert_uint_eq(sipinfo_call_messages(once), 5);
	free(call);
	free(once);
}
END_TEST

/*
 * A fault of a message that does not explain the response is told, but it is not why the call failed:
 * each fault with each code, and the codes that it explains.
 */

#define INVITE_TO(line) line "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
#define INVITE_LINE INVITE_TO("INVITE sip:b@example.com SIP/2.0\r\n")
#define FROM_A "From: <sip:a@example.com>;tag=1\r\n"
#define TO_B "To: <sip:b@example.com>\r\n"
#define ID_X "Call-ID: x\r\n"
#define CSEQ "CSeq: 1 INVITE\r\n"
#define HOPS "Max-Forwards: 70\r\n"
#define CONTACT_A "Contact: <sip:a@192.0.2.1>\r\n"
#define SDP_HEAD "Content-Type: application/sdp\r\n\r\nv=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\n"

static const struct {
	const char *request, *to, *fields; /* to and fields: of the response */
	enum sipinfo_finding_id id;
	int codes[4];
} faults[] = {
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ CONTACT_A "\r\n", ";tag=2", "",
	  SIPINFO_FINDING_MAX_FORWARDS_MISSING, { 400, 483 } },
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ CONTACT_A "Max-Forwards: x\r\n\r\n", ";tag=2", "",
	  SIPINFO_FINDING_MAX_FORWARDS_UNREADABLE, { 400, 483 } },
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ CONTACT_A "Max-Forwards: 0\r\n\r\n", ";tag=2", "",
	  SIPINFO_FINDING_MAX_FORWARDS_SPENT, { 483 } },
	{ INVITE_LINE FROM_A ID_X CSEQ CONTACT_A HOPS "\r\n", ";tag=2", "",
	  SIPINFO_FINDING_REQUEST_HEADER_MISSING, { 400, 489 } },
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ HOPS "\r\n", ";tag=2", "",
	  SIPINFO_FINDING_REQUEST_CONTACT_MISSING, { 400 } },
	{ INVITE_LINE "From: <sip:a@example.com>\r\n" TO_B ID_X CSEQ CONTACT_A HOPS "\r\n", ";tag=2",
	  "", SIPINFO_FINDING_FROM_TAG_MISSING, { 400, 481 } },
	{ INVITE_TO("INVITE <sip:b@example.com> SIP/2.0\r\n") FROM_A TO_B ID_X CSEQ CONTACT_A HOPS
	  "\r\n", ";tag=2", "", SIPINFO_FINDING_REQUEST_URI_BRACKETS, { 400, 416 } },
	{ INVITE_TO("INVITE b SIP/2.0\r\n") FROM_A TO_B ID_X CSEQ CONTACT_A HOPS "\r\n", ";tag=2", "",
	  SIPINFO_FINDING_REQUEST_URI_UNREADABLE, { 400, 416 } },
	{ INVITE_TO("INVITE sip:b@example.com SIP/3.0\r\n") FROM_A TO_B ID_X CSEQ CONTACT_A HOPS
	  "\r\n", ";tag=2", "", SIPINFO_FINDING_REQUEST_VERSION, { 400, 505 } },
	{ INVITE_TO("INVITE  sip:b@example.com SIP/2.0\r\n") FROM_A TO_B ID_X CSEQ CONTACT_A HOPS
	  "\r\n", ";tag=2", "", SIPINFO_FINDING_REQUEST_LINE_SPACE, { 400 } },
	{ INVITE_LINE FROM_A TO_B ID_X "CSeq: 1 BYE\r\n" CONTACT_A HOPS "\r\n", ";tag=2", "",
	  SIPINFO_FINDING_CSEQ_METHOD, { 400 } },
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ CONTACT_A HOPS "Session-Expires: 60\r\n\r\n", ";tag=2", "",
	  SIPINFO_FINDING_SESSION_EXPIRES_TOO_LOW, { 400, 422 } },
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ CONTACT_A HOPS SDP_HEAD "m=audio 4000 RTP/AVP 0\r\n",
	  ";tag=2", "", SIPINFO_FINDING_SDP_ADDRESS_MISSING, { 400, 488, 606 } },
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ CONTACT_A HOPS SDP_HEAD "c=IN IP4 192.0.2.1\r\n"
	  "m=audio 4000 RTP/SAVP 0\r\n", ";tag=2", "", SIPINFO_FINDING_SDP_KEY_MISSING,
	  { 400, 488, 606 } },
	/* a fault of the response explains none */
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ CONTACT_A HOPS "\r\n", "", "", SIPINFO_FINDING_TO_TAG_MISSING,
	  { 0 } },
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ CONTACT_A HOPS "\r\n", ";tag=2", "no colon\r\n",
	  SIPINFO_FINDING_LINE_UNREADABLE, { 0 } },
	{ INVITE_LINE FROM_A TO_B ID_X CSEQ CONTACT_A HOPS "\r\n", ";tag=2", "Server: a\r\nServer: b\r\n",
	  SIPINFO_FINDING_REPEATED_HEADER, { 0 } },
};

static void
add_text(struct sipinfo_call *call, const char *text)
{
	const struct sipinfo_message message = {
		.size = sizeof message, .time = -1, .bytes = text, .len = strlen(text)
	};

	ck_assert_msg(sipinfo_call_add(call, &message), "%s", text);
}

START_TEST(heading)
{
	struct sipinfo_call *call = malloc(SIPINFO_CALL_SIZE);
	const char *cseq = strstr(faults[_i].request, "CSeq: ");
	char response[1024], summary[1024];
	struct heard heard;

	for (int code = sipinfo_code_next(299); code != 0; code = sipinfo_code_next(code)) {
		bool explained = false;

		snprintf(response, sizeof response,
			 "SIP/2.0 %d %s\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n" FROM_A
			 "To: <sip:b@example.com>%s\r\n" ID_X "%.*s\r\n%sContent-Length: 0\r\n\r\n",
			 code, sipinfo_phrase(code), faults[_i].to, (int)strcspn(cseq, "\r"), cseq,
			 faults[_i].fields);
		sipinfo_call_begin(call, SIPINFO_CALL_SIZE);
		add_text(call, faults[_i].request);
		add_text(call, response);
		read_call(call, &heard);
		ck_assert_msg(heard.ids[faults[_i].id] > 0, "%d: not told", code);
		for (size_t i = 0; i < sizeof faults[_i].codes / sizeof faults[_i].codes[0]; i++)
			explained = explained || faults[_i].codes[i] == code;
		ck_assert_msg((heard.heading == (int)faults[_i].id) == explained, "%s, %d: %s heads",
			      sipinfo_finding_name(faults[_i].id), code,
			      sipinfo_finding_name((enum sipinfo_finding_id)heard.heading));
		/* what the response says is above everything else then, and the steps of its code are there */
		if (code == 486 && faults[_i].id != SIPINFO_FINDING_CSEQ_METHOD) {
			static char page[65536];

			sipinfo_call_text(call, SIPINFO_TEXT_SUMMARY, 0, summary, sizeof summary);
			ck_assert_str_eq(summary, sipinfo_text(486, SIPINFO_TEXT_SUMMARY, 0));
			sipinfo_explain_call(call, NULL, page, sizeof page);
			ck_assert_ptr_nonnull(strstr(page, "More about this code"));
		}
	}
	/* where no response came, it may be why */
	sipinfo_call_begin(call, SIPINFO_CALL_SIZE);
	add_text(call, faults[_i].request);
	read_call(call, &heard);
	ck_assert_int_eq(heard.heading, faults[_i].codes[0] != 0 ? (int)faults[_i].id : 0);
	free(call);
}
END_TEST

/* One response alone has the page that it has alone. */
START_TEST(one_response)
{
	const char *response = "SIP/2.0 486 Busy Here\r\nTo: <sip:b@example.com>;tag=2\r\n"
			       DIALOG_OF("1", "1 INVITE") "Content-Length: 0\r\n\r\n";
	struct sipinfo_message message = { .size = sizeof message, .time = -1, .bytes = response };
	struct sipinfo_call *call = sipinfo_call_begin(malloc(SIPINFO_CALL_SIZE), SIPINFO_CALL_SIZE);
	char alone[8192], page[8192];

	message.len = strlen(response);
	ck_assert(sipinfo_call_add(call, &message));
	sipinfo_explain(response, message.len, NULL, NULL, alone, sizeof alone);
	sipinfo_explain_call(call, NULL, page, sizeof page);
	ck_assert_str_eq(page, alone);
	ck_assert_int_eq(sipinfo_call_result(call), SIPINFO_RESULT_FAILED);
	free(call);
}
END_TEST

START_TEST(arguments)
{
	static _Alignas(16) char memory[SIPINFO_CALL_SIZE];
	const char *request = "OPTIONS sip:b@example.com SIP/2.0\r\nTo: <sip:b@example.com>\r\n"
			      DIALOG_OF("1", "1 OPTIONS") "\r\n";
	struct sipinfo_message message = { .size = sizeof message, .time = -1, .bytes = request };
	struct sipinfo_options options = { .size = 3 };
	struct sipinfo_advice advice = { .size = 3 };
	struct sipinfo_call *call;
	char text[256] = "unchanged";
	size_t len = 7;

	message.len = strlen(request);
	ck_assert_uint_le(sipinfo_call_size(), SIPINFO_CALL_SIZE);
	ck_assert_ptr_null(sipinfo_call_begin(NULL, SIPINFO_CALL_SIZE));
	ck_assert_ptr_null(sipinfo_call_begin(memory, sipinfo_call_size() - 1));
	ck_assert_ptr_null(sipinfo_call_begin(memory + 1, sizeof memory - 1));
	call = sipinfo_call_begin(memory, sizeof memory);
	ck_assert_ptr_eq(call, memory);
	ck_assert_int_eq(sipinfo_call_result(call), SIPINFO_RESULT_NONE);
	ck_assert_int_eq(sipinfo_call_result(NULL), SIPINFO_RESULT_NONE);
	ck_assert_ptr_null(sipinfo_call_from(NULL, &len));
	ck_assert_uint_eq(len, 0);
	ck_assert_ptr_null(sipinfo_call_id(call, NULL));
	ck_assert_uint_gt(sipinfo_explain_call(call, NULL, NULL, 0), 0);
	ck_assert(!sipinfo_call_add(NULL, &message));
	ck_assert(!sipinfo_call_add(call, NULL));
	message.size--;
	ck_assert(!sipinfo_call_add(call, &message));
	message.size++;
	message.flags = 8;
	ck_assert(!sipinfo_call_add(call, &message));
	message.flags = 0;
	message.way = SIPINFO_WAY_RECEIVED + 1;
	ck_assert(!sipinfo_call_add(call, &message));
	message.way = SIPINFO_WAY_RECEIVED;
	message.len = 3;
	ck_assert(!sipinfo_call_add(call, &message));
	message.len = strlen(request);
	ck_assert_uint_eq(sipinfo_call_messages(call), 0);
	ck_assert(sipinfo_call_add(call, &message));
	ck_assert_uint_eq(sipinfo_call_messages(call), 1);
	ck_assert_mem_eq(sipinfo_call_to(call, &len), "sip:b@example.com", 17);
	ck_assert_uint_eq(len, 17);
	ck_assert_mem_eq(sipinfo_call_id(call, &len), "x", 1);
	ck_assert(!sipinfo_call_diagnose(NULL, NULL, NULL, NULL));
	ck_assert(!sipinfo_call_diagnose(call, &advice, NULL, NULL));
	ck_assert(sipinfo_call_diagnose(call, NULL, NULL, NULL));
	ck_assert_int_eq(sipinfo_call_result(call), SIPINFO_RESULT_UNFINISHED);
	ck_assert_uint_eq(sipinfo_explain_call(call, &options, text, sizeof text), 0);
	ck_assert_str_eq(text, "");
	ck_assert_uint_eq(sipinfo_explain_call(NULL, NULL, text, sizeof text), 0);
	ck_assert_uint_eq(sipinfo_call_text(NULL, SIPINFO_TEXT_SUMMARY, 0, text, sizeof text), 0);
	ck_assert_uint_gt(sipinfo_call_text(call, SIPINFO_TEXT_SUMMARY, 0, text, sizeof text), 0);
	sipinfo_call_text(call, SIPINFO_TEXT_TITLE, 0, text, sizeof text);
	ck_assert_str_eq(text, "sip:a@example.com \xe2\x86\x92 sip:b@example.com");
	ck_assert_uint_eq(sipinfo_call_text(call, SIPINFO_TEXT_SEND, 0, text, sizeof text), 0);
	ck_assert_mem_eq(sipinfo_message_call_id(request, strlen(request), &len), "x", 1);
	ck_assert_uint_eq(len, 1);
	ck_assert_ptr_null(sipinfo_message_call_id(NULL, 9, &len));
	ck_assert_uint_eq(len, 0);
	ck_assert_ptr_null(sipinfo_message_call_id("SIP/2.0 404", 11, NULL));
}
END_TEST

/* A hundred thousand messages take ten times as long as ten thousand, and no more memory. */
static double
seconds_for(struct sipinfo_call *call, int n, bool same)
{
	struct timespec from, to;
	char text[1024];

	call = sipinfo_call_begin(call, SIPINFO_CALL_SIZE);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	for (int i = 0; i < n; i++) {
		struct sipinfo_message message = { .size = sizeof message, .bytes = text };
		int k = same ? 0 : i / 2;

		snprintf(text, sizeof text,
			 "%s\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK%d\r\nMax-Forwards: 70\r\n"
			 "From: <sip:a@example.com>;tag=1\r\nTo: <sip:b@example.com>%s\r\nCall-ID: x\r\n"
			 "CSeq: %d OPTIONS\r\nContent-Length: 0\r\n\r\n",
			 i % 2 == 0 ? "OPTIONS sip:b@example.com SIP/2.0" : "SIP/2.0 503 X", k,
			 i % 2 == 0 ? "" : ";tag=2", k + 1);
		message.len = strlen(text);
		message.time = i * 1000;
		ck_assert(sipinfo_call_add(call, &message));
	}
	ck_assert_uint_gt(sipinfo_explain_call(call, NULL, NULL, 0), 0);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	ck_assert_uint_eq(sipinfo_call_messages(call), (size_t)n);
	return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

START_TEST(linear)
{
	struct sipinfo_call *call = malloc(SIPINFO_CALL_SIZE);

	for (int same = 0; same < 2; same++) {
		double ten = seconds_for(call, 10, same), some = seconds_for(call, 10000, same);
		double many = seconds_for(call, 100000, same);

		if (getenv("SIPINFO_TIMES") != NULL)
			printf("10: %.6f s, 10,000: %.4f s, 100,000: %.4f s\n", ten, some, many);
		ck_assert_msg(many < 20 * some + 0.1, "%f s, %f s", some, many);
	}
	free(call);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("call");
	TCase *tcase;

	tcase = add_rows(suite, "named", named, LENGTH(calls));
	tcase_add_test(tcase, each_finding);
	tcase_add_loop_test(tcase, rfc_flows, 0, LENGTH(flows));
	tcase = add_rows(suite, "interface", arguments, 1);
	tcase_add_test(tcase, parsed);
	tcase_add_test(tcase, asking);
	tcase_add_loop_test(tcase, heading, 0, sizeof faults / sizeof faults[0]);
	tcase_add_test(tcase, one_response);
	add_tagged_rows(suite, "time", "linear", linear, 1);
	return run_suite(suite);
}
