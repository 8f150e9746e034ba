/* The next request, built from the advice: done as told, it is another one, and is not advised again. */
#include "advice-values.h"
#include "call-samples.h"
#include "diagnose/finding.h"
#include "diagnose/source.h"
#include "expect.h"
#include "findings.h"
#include "samples.h"

/* What would be sent next. */
struct next {
	char text[1 << 16];
};

static bool
is_listed(const struct sipinfo_advice *advice, struct slice tag)
{
	for (size_t i = 0; i < advice->n_values && i < SIPINFO_ADVICE_VALUES; i++) {
		if (slice_same_letters(tag, slice_given(advice->values[i].p, advice->values[i].len)))
			return true;
	}
	return false;
}

static void
put(struct next *next, const char *p, size_t n)
{
	size_t at = strlen(next->text);

	ck_assert_uint_lt(at + n, sizeof next->text);
	memcpy(next->text + at, p, n);
	next->text[at + n] = '\0';
}

static void
put_text(struct next *next, const char *text)
{
	put(next, text, strlen(text));
}

/* A list of tags without those that are to go; the field goes with the last of them. */
static void
put_remaining(struct next *next, const char *name, struct slice list,
	      const struct sipinfo_advice *advice)
{
	struct slice tag;
	bool any = false;

	while (sipinfo_value_next_token(&list, &tag)) {
		if (is_listed(advice, tag))
			continue;
		put_text(next, any ? ", " : name);
		put_text(next, any ? "" : ": ");
		put(next, tag.p, tag.n);
		any = true;
	}
	if (any)
		put_text(next, "\r\n");
}

/* Copies the request line by line; a line that the advice is about is written anew. */
static void
copy_changed(struct next *next, const struct source *request, const struct sipinfo_advice *advice)
{
	static const char *const lists[] = { "Supported", "Require", "Proxy-Require" };
	bool offered = (advice->flags & SIPINFO_ADVICE_OFFERED_TAGS) != 0;
	struct passage p;
	const struct field *field;
	char line[64];

	sipinfo_source_open(&p, request);
	put(next, p.start.method.p, p.start.method.n);
	put_text(next, " ");
	if (advice->action == SIPINFO_ACTION_REDIRECTED)
		put(next, advice->values[0].p, advice->values[0].len);
	else
		put(next, p.start.uri.p, p.start.uri.n);
	put_text(next, " SIP/2.0\r\n");
	while ((field = sipinfo_source_next(&p)) != NULL) {
		bool changed = false;

		for (size_t i = 0; i < 3 && advice->action == SIPINFO_ACTION_WITHOUT_TAGS; i++) {
			if (sipinfo_names_is(field->name, lists[i]) && offered == (i == 0)) {
				put_remaining(next, lists[i], field->value, advice);
				changed = true;
			}
		}
		if (advice->action == SIPINFO_ACTION_LONGER_TIMER &&
		    (sipinfo_names_is(field->name, "Session-Expires") ||
		     sipinfo_names_is(field->name, "Expires") ||
		     sipinfo_names_is(field->name, "Min-SE")))
			changed = true;
		if (advice->action == SIPINFO_ACTION_CREDENTIALS &&
		    (sipinfo_names_is(field->name, "Authorization") ||
		     sipinfo_names_is(field->name, "Proxy-Authorization")))
			changed = true;
		if (changed)
			continue;
		put(next, field->name.p, field->name.n);
		put_text(next, ": ");
		put(next, field->value.p, field->value.n);
		put_text(next, "\r\n");
	}
	if (advice->action == SIPINFO_ACTION_LONGER_TIMER) {
		snprintf(line, sizeof line, "%s: %lld\r\n",
			 advice->code == SIPINFO_CODE_INTERVAL_TOO_BRIEF ? "Expires"
									  : "Session-Expires",
			 (long long)advice->seconds);
		put_text(next, line);
	}
	for (size_t i = 0; advice->action == SIPINFO_ACTION_WITH_TAGS && i < advice->n_values; i++) {
		put_text(next, "Supported: ");
		put(next, advice->values[i].p, advice->values[i].len);
		put_text(next, "\r\n");
	}
}

/* Digest credentials for the first challenge; others than those of the first request. */
static void
put_credentials(struct next *next, const struct source *response)
{
	bool proxy = !sipinfo_source_has(response, "WWW-Authenticate");
	struct slice value, realm = slice_of("");
	struct auth auth = { .begins = false };
	struct slice algorithm = slice_of("MD5");

	if (!sipinfo_source_find(response, proxy ? "Proxy-Authenticate" : "WWW-Authenticate", &value))
		return;
	while (sipinfo_value_next_auth(&value, &auth)) {
		if (slice_is(auth.param.name, "realm"))
			realm = auth.param.value;
		if (slice_is(auth.param.name, "algorithm"))
			algorithm = auth.param.value;
	}
	put_text(next, proxy ? "Proxy-Authorization: " : "Authorization: ");
	put_text(next, "Digest username=\"new\", nonce=\"n\", uri=\"sip:x\", response=\"2\", realm=\"");
	put(next, realm.p, realm.n);
	put_text(next, "\", algorithm=");
	put(next, algorithm.p, algorithm.n);
	put_text(next, "\r\n");
}

/* The line that a finding about the request wants, where that is one. */
static const struct {
	enum sipinfo_finding_id id;
	const char *add;
} changes[] = {
	{ SIPINFO_FINDING_MAX_FORWARDS_MISSING, "Max-Forwards: 70\r\n" },
	{ SIPINFO_FINDING_REQUEST_CONTACT_MISSING, "Contact: <sip:me@192.0.2.9>\r\n" },
};

/* To send the same again: not at once, and for the seconds that the server has named. */
static void
check_wait(const char *what, const struct sipinfo_advice *advice, const struct source *answer)
{
	struct slice value;
	struct retry_after retry;

	ck_assert_msg(advice->seconds != 0, "%s: the same request at once", what);
	if (sipinfo_source_find(answer, "Retry-After", &value) &&
	    sipinfo_value_read_retry_after(value, &retry) && retry.seconds > 0)
		ck_assert_msg(advice->seconds == retry.seconds, "%s: %lld seconds", what,
			      (long long)advice->seconds);
	else
		ck_assert_msg(advice->seconds < 0, "%s: %lld seconds", what,
			      (long long)advice->seconds);
}

/* A request inside a dialog has one place to go to. */
static void
check_elsewhere(const char *what, const struct source *request)
{
	ck_assert_msg(sipinfo_source_tag(request, "To").n == 0, "%s: elsewhere, in a dialog", what);
}

/* Nobody is sent to where the request went. */
static void
check_targets(const char *what, const struct sipinfo_advice *advice, const struct source *request)
{
	struct passage p;

	sipinfo_source_open(&p, request);
	ck_assert_msg(advice->n_values > 0, "%s: redirected to nowhere", what);
	for (size_t i = 0; i < advice->n_values && i < SIPINFO_ADVICE_VALUES; i++)
		ck_assert_msg(!slice_same_letters(p.start.uri, slice_given(advice->values[i].p,
									  advice->values[i].len)),
			      "%s: redirected to itself", what);
}

struct told {
	size_t ids[512];
};

static bool
note(const struct sipinfo_finding *f, void *user)
{
	struct told *told = user;

	told->ids[sipinfo_finding_kind(f)]++;
	return true;
}

static void
diagnose(const char *response, size_t n, const char *request, size_t request_n,
	 struct sipinfo_advice *advice, struct told *told)
{
	const struct sipinfo_context context = { .size = sizeof context,
						 .request = request,
						 .request_len = request_n };

	memset(told, 0, sizeof *told);
	advice->size = sizeof *advice;
	ck_assert(sipinfo_diagnose(response, n, &context, advice, note, told));
}

static size_t counts[32];

/*
 * Does what the advice says. The next request differs in what is sent, where or when, and the same
 * response to it does not lead to the same step again.
 */
static void
follow(const char *what, const char *response, size_t n, const char *request, size_t request_n)
{
	static struct next next;
	const struct source first = sipinfo_source_of_bytes(request, request_n);
	const struct source answer = sipinfo_source_of_bytes(response, n);
	struct sipinfo_advice advice, again;
	struct told told, told_again;
	static struct next unchanged;
	struct sipinfo_advice none = { .size = sizeof none };
	bool named = false;

	diagnose(response, n, request, request_n, &advice, &told);
	if (advice.code < 300)
		return;
	next.text[0] = unchanged.text[0] = '\0';
	copy_changed(&unchanged, &first, &none);
	copy_changed(&next, &first, &advice);
	if (advice.action == SIPINFO_ACTION_CREDENTIALS)
		put_credentials(&next, &answer);
	for (size_t i = 0; i < LENGTH(changes); i++) {
		if (told.ids[changes[i].id] == 0)
			continue;
		put_text(&next, changes[i].add);
		named = true;
	}
	put_text(&next, "\r\n");
	put_text(&unchanged, "\r\n");
	counts[advice.action]++;
	switch (advice.action) {
	case SIPINFO_ACTION_LATER: check_wait(what, &advice, &answer); return;
	case SIPINFO_ACTION_ELSEWHERE: check_elsewhere(what, &first); return;
	case SIPINFO_ACTION_NEVER:
	case SIPINFO_ACTION_END_DIALOG: return;
	case SIPINFO_ACTION_AFTER_CHANGE:
		if (!named)
			return;
		break;
	case SIPINFO_ACTION_WITHOUT_TAGS:
	case SIPINFO_ACTION_WITH_TAGS:
	case SIPINFO_ACTION_LONGER_TIMER: break;
	case SIPINFO_ACTION_REDIRECTED: check_targets(what, &advice, &first); break;
	case SIPINFO_ACTION_CREDENTIALS:
		if (!sipinfo_source_has(&answer, "WWW-Authenticate") &&
		    !sipinfo_source_has(&answer, "Proxy-Authenticate"))
			return;
		break;
	default: ck_abort_msg("%s: action %d after a failure", what, advice.action);
	}
	ck_assert_msg(strcmp(next.text, unchanged.text) != 0, "%s: the same request again:\n%s", what,
		      next.text);
	diagnose(response, n, next.text, strlen(next.text), &again, &told_again);
	for (size_t i = 0; i < LENGTH(changes); i++)
		ck_assert_msg(told_again.ids[changes[i].id] == 0, "%s: %s is told again", what,
			      sipinfo_finding_name(changes[i].id));
	/* a stale nonce says nothing about the credentials, and others may be refused, too */
	if (advice.action == SIPINFO_ACTION_AFTER_CHANGE ||
	    told.ids[SIPINFO_FINDING_CHALLENGE_STALE] > 0 ||
	    (advice.flags & SIPINFO_ADVICE_REFUSED_CREDENTIALS) != 0)
		return;
	ck_assert_msg(again.action != advice.action || again.flags != advice.flags ||
			      !same_values(&again, &advice),
		      "%s: action %d is advised again", what, advice.action);
}

static const struct {
	const char *response, *request;
} steps[] = {
	{ INVITE("420 X", "Unsupported: a, b\r\n"), REQUEST("INVITE", "Require: b, c\r\nk: a\r\n") },
	{ INVITE("420 X", "Unsupported: a\r\n"), REQUEST("INVITE", "Proxy-Require: a\r\n") },
	{ INVITE("420 X", "Unsupported: a, b\r\n"), REQUEST("INVITE", "k: a, c\r\n") },
	{ INVITE("420 X", "Unsupported: a\r\n"), REQUEST("INVITE", "k: c\r\n") },
	{ INVITE("421 X", "Require: timer, path\r\n"), REQUEST("INVITE", "k: timer\r\n") },
	{ INVITE("421 X", "Require: timer\r\n"), REQUEST("INVITE", "") },
	{ INVITE("494 X", "Require: sec-agree\r\n"), REQUEST("INVITE", "") },
	{ INVITE("422 X", "Min-SE: 1800\r\n"), REQUEST("INVITE", "x: 90;refresher=uac\r\n") },
	{ INVITE("422 X", "Min-SE: 1800\r\n"), REQUEST("INVITE", "") },
	{ OTHER("REGISTER", "423 X", "Min-Expires: 600\r\n"), REQUEST("REGISTER", "Expires: 60\r\n") },
	{ INVITE("302 X", "m: <sip:b@example.com>, <sip:a@x>\r\n"), REQUEST("INVITE", "") },
	{ INVITE("300 X", "m: <sip:c@x>;q=0.1, <sip:a@x>\r\n"), REQUEST("INVITE", "") },
	{ INVITE("485 X", "m: <sip:a@x>\r\n"), REQUEST("INVITE", "") },
	{ INVITE("401 X", MD5), REQUEST("INVITE", "") },
	{ INVITE("401 X", DIGEST(", algorithm=SHA-256, qop=\"auth\"")),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\"\r\n") },
	{ INVITE("407 X", "Proxy-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "") },
	{ OTHER("BYE", "483 X", ""), REQUEST("BYE", "") },
	{ INVITE("486 X", "Retry-After: 3\r\n"), REQUEST("INVITE", "") },
	{ INVITE("503 X", "Retry-After: 3\r\n"), REQUEST("INVITE", "") },
	{ INVITE("604 X", ""), REQUEST("INVITE", "") },
	{ INVITE("503 X", "Retry-After: 0\r\n"), REQUEST("INVITE", "") },
	{ INVITE("480 X", "Retry-After: 0\r\n"), REQUEST("INVITE", "") },
	{ INVITE("500 X", "Retry-After: x\r\n"), REQUEST("INVITE", "") },
	{ INVITE("302 X", "m: <sip:b@example.com>\r\n"), REQUEST("INVITE", "") },
	{ INVITE("302 X", "m: <sip:B@EXAMPLE.com>, <sip:c@x>\r\n"), REQUEST("INVITE", "") },
	{ INVITE("485 X", "m: <sip:b@example.com>\r\n"), REQUEST("INVITE", "") },
	{ INVITE("503 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\n"
	  "Contact: <sip:a@192.0.2.1>\r\n" END },
};

START_TEST(each_step)
{
	follow(steps[_i].response, steps[_i].response, strlen(steps[_i].response), steps[_i].request,
	       strlen(steps[_i].request));
}
END_TEST

/* Each failure in the samples of calls, with its own request. */
static void
follow_call(const char *path, const char *p, size_t n)
{
	struct { const char *p; size_t n; } requests[64];
	size_t n_requests = 0;

	for (size_t at = 0, end; at < n; at += end) {
		end = split_message(p + at, call_sample_next_line(p + at, n - at));
		if (end > 8 && memcmp(p + at, "SIP/2.0 ", 8) != 0) {
			if (n_requests == 64)
				continue;
			requests[n_requests].p = p + at;
			requests[n_requests++].n = end;
			continue;
		}
		for (size_t i = n_requests; i > 0; i--) {
			if (sipinfo_answers(p + at, end, requests[i - 1].p, requests[i - 1].n)) {
				follow(path, p + at, end, requests[i - 1].p, requests[i - 1].n);
				break;
			}
		}
	}
}

START_TEST(samples_of_calls)
{
	char path[1024];

	memset(counts, 0, sizeof counts);
	snprintf(path, sizeof path, "%s/calls", samples());
	ck_assert_uint_gt(each_sample(path, follow_call), 80);
	/* they hold enough of them */
	ck_assert_uint_gt(counts[SIPINFO_ACTION_CREDENTIALS], 2);
	ck_assert_uint_gt(counts[SIPINFO_ACTION_LATER], 2);
	ck_assert_uint_gt(counts[SIPINFO_ACTION_WITHOUT_TAGS], 0);
}
END_TEST

/*
 * Each finding that says what to do. The step changes what is sent: then doing it on the request (in
 * a call: as its healthy twin does it) makes the finding go away; or another side has to change what
 * it sends; or it is about people, servers and networks, and no message shows it.
 */
enum where { REQUESTS, ADVISED, RESPONSES, OUTSIDE };

#define OF(name) SIPINFO_FINDING_##name
#define BYE_IN_DIALOG "BYE sip:b@c SIP/2.0\r\n"
#define REFUSED INVITE("488 X", "")

static const struct {
	enum sipinfo_finding_id id;
	enum where where;
	/* of a single request: what it gets or loses; or of an advice: what leads to it */
	const char *response, *request, *remove, *add;
} fixes[] = {
	{ OF(EMPTY_INPUT), OUTSIDE, 0, 0, 0, 0 },
	{ OF(NOT_A_RESPONSE), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CODE_UNREADABLE), RESPONSES, 0, 0, 0, 0 },
	{ OF(CODE_OUT_OF_RANGE), RESPONSES, 0, 0, 0, 0 },
	{ OF(PHRASE_OF_ANOTHER_CODE), RESPONSES, 0, 0, 0, 0 },
	{ OF(ACCEPTED_DEPRECATED), RESPONSES, 0, 0, 0, 0 },
	{ OF(METHOD_UNFIT), RESPONSES, 0, 0, 0, 0 },
	{ OF(TIMEOUT_TO_NON_INVITE), RESPONSES, 0, 0, 0, 0 },
	{ OF(MISSING_HEADER), RESPONSES, 0, 0, 0, 0 },
	{ OF(MISSING_HEADER_CHOICE), RESPONSES, 0, 0, 0, 0 },
	{ OF(MISSING_COPIED_HEADER), RESPONSES, 0, 0, 0, 0 },
	{ OF(TO_TAG_MISSING), RESPONSES, 0, 0, 0, 0 },
	{ OF(BODY_CUT), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CONTROL_CHARACTER), OUTSIDE, 0, 0, 0, 0 },
	{ OF(UNSUPPORTED_TAG), ADVISED, INVITE("420 X", "Unsupported: timer\r\n"),
	  REQUEST("INVITE", "Require: timer\r\n"), 0, 0 },
	{ OF(UNSUPPORTED_TAG_UNKNOWN), ADVISED, INVITE("420 X", "Unsupported: x\r\n"),
	  REQUEST("INVITE", "Require: x\r\n"), 0, 0 },
	{ OF(REFUSED_TAG_NOT_REQUESTED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(REQUIRED_TAG), ADVISED, INVITE("421 X", "Require: timer\r\n"), REQUEST("INVITE", ""), 0, 0 },
	{ OF(REQUIRED_TAG_OFFERED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(EXTENSION_NOT_OFFERED), RESPONSES, 0, 0, 0, 0 },
	{ OF(RETRY_AFTER_SERVER), ADVISED, INVITE("503 X", "Retry-After: 3\r\n"), REQUEST("INVITE", ""),
	  0, 0 },
	{ OF(MIN_SE), ADVISED, INVITE("422 X", "Min-SE: 1800\r\n"),
	  REQUEST("INVITE", "Session-Expires: 90\r\n"), 0, 0 },
	{ OF(SESSION_EXPIRES_SUFFICIENT), OUTSIDE, 0, 0, 0, 0 },
	{ OF(MIN_EXPIRES), ADVISED, OTHER("REGISTER", "423 X", "Min-Expires: 600\r\n"),
	  REQUEST("REGISTER", "Expires: 60\r\n"), 0, 0 },
	{ OF(EXPIRES_SUFFICIENT), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CHALLENGE), ADVISED, INVITE("401 X", MD5), REQUEST("INVITE", ""), 0, 0 },
	{ OF(CHALLENGE_STALE), ADVISED, INVITE("401 X", DIGEST(", qop=\"auth\", stale=true")),
	  REQUEST("INVITE", CREDENTIALS), 0, 0 },
	{ OF(CHALLENGE_AUTH_INT), RESPONSES, 0, 0, 0, 0 },
	{ OF(CHALLENGE_WITHOUT_MD5), RESPONSES, 0, 0, 0, 0 },
	{ OF(CREDENTIALS_REFUSED), ADVISED, INVITE("401 X", MD5), REQUEST("INVITE", CREDENTIALS), 0, 0 },
	{ OF(CREDENTIALS_ALGORITHM), OUTSIDE, 0, 0, 0, 0 },
	{ OF(ALLOW_LISTS_METHOD), OUTSIDE, 0, 0, 0, 0 },
	{ OF(SECURITY_SERVER), ADVISED,
	  INVITE("494 X", "Require: sec-agree\r\nSecurity-Server: tls\r\n"), REQUEST("INVITE", ""), 0, 0 },
	{ OF(PERMISSION_MISSING), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CONTACT_CARD), OUTSIDE, 0, 0, 0, 0 },
	{ OF(REDIRECT_TO_ITSELF), RESPONSES, 0, 0, 0, 0 },
	{ OF(NETWORK_BLOCKED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(NOT_DECLINED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(REPEATED_RESPONSE), OUTSIDE, 0, 0, 0, 0 },
	{ OF(REFUSED_TAG_OFFERED), ADVISED, INVITE("420 X", "Unsupported: timer\r\n"),
	  REQUEST("INVITE", "Supported: timer\r\n"), 0, 0 },
	{ OF(METHOD_REFUSED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(METHOD_NOT_KNOWN), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CONTACT_Q_UNREADABLE), RESPONSES, 0, 0, 0, 0 },
	{ OF(MISSING_HEADER_CONDITIONAL), RESPONSES, 0, 0, 0, 0 },
	{ OF(PHRASE_KAMAILIO), OUTSIDE, 0, 0, 0, 0 },
	{ OF(REASON_TEXT), OUTSIDE, 0, 0, 0, 0 },
	{ OF(REASON_SEMICOLON), RESPONSES, 0, 0, 0, 0 },
	{ OF(REASON_ESCAPED), RESPONSES, 0, 0, 0, 0 },
	{ OF(VENDOR_FIELD), OUTSIDE, 0, 0, 0, 0 },
	{ OF(REQUEST_HEADER_MISSING), REQUESTS, 0, BYE_IN_DIALOG VIA FROM TO "CSeq: 1 BYE\r\nMax-Forwards: 70\r\n" END,
	  0, ID },
	{ OF(REQUEST_CONTACT_MISSING), REQUESTS, 0,
	  "INVITE sip:b@example.com SIP/2.0\r\n" VIA FROM "To: <sip:b@example.com>\r\n" ID
	  "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\n" END,
	  0, "Contact: <sip:a@192.0.2.1>\r\n" },
	{ OF(MAX_FORWARDS_MISSING), REQUESTS, 0, BYE_IN_DIALOG DIALOG "CSeq: 1 BYE\r\n" END, 0,
	  "Max-Forwards: 70\r\n" },
	{ OF(MAX_FORWARDS_SPENT), REQUESTS, 0, HOPS("0"), "Max-Forwards: 0\r\n",
	  "Max-Forwards: 70\r\n" },
	{ OF(MAX_FORWARDS_AMPLE), OUTSIDE, 0, 0, 0, 0 },
	{ OF(FROM_TAG_MISSING), REQUESTS, 0,
	  BYE_IN_DIALOG VIA "From: <sip:a@example.com>\r\n" TO ID "CSeq: 1 BYE\r\nMax-Forwards: 70\r\n" END,
	  "From: <sip:a@example.com>\r\n", FROM },
	{ OF(DIALOG_TAG_MISSING), REQUESTS, 0, REQUEST("BYE", ""), "To: <sip:b@example.com>\r\n", TO },
	{ OF(CONTENT_LENGTH_MISSING), REQUESTS, 0,
	  "BYE sip:b@c SIP/2.0\r\nVia: SIP/2.0/TCP h;branch=z9hG4bK1\r\n" FROM TO ID
	  "CSeq: 1 BYE\r\nMax-Forwards: 70\r\n\r\n",
	  0, "Content-Length: 0\r\n" },
	{ OF(REQUEST_LARGE), REQUESTS, INVITE("513 X", ""),
	  REQUEST("INVITE", LARGE LARGE LARGE LARGE), LARGE LARGE LARGE LARGE, "" },
	{ OF(SESSION_EXPIRES_TOO_LOW), REQUESTS, 0, REQUEST("INVITE", "Session-Expires: 60\r\n"),
	  "Session-Expires: 60\r\n", "Session-Expires: 1800\r\n" },
	{ OF(SDP_UNREADABLE), REQUESTS, 0, SDP(AUDIO "nonsense\r\n"), "nonsense\r\n", "" },
	{ OF(SDP_PAYLOAD_TWICE), REQUESTS, 0,
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 96\r\na=rtpmap:96 opus/48000/2\r\na=rtpmap:96 speex/8000\r\n"),
	  "a=rtpmap:96 speex/8000\r\n", "" },
	{ OF(SDP_ADDRESS_ZERO), REQUESTS, 0, SDP("c=IN IP4 0.0.0.0\r\nm=audio 4000 RTP/AVP 0\r\n"),
	  "c=IN IP4 0.0.0.0\r\nm=audio 4000 RTP/AVP 0\r\n", AUDIO "a=inactive\r\n" },
	{ OF(SDP_KEY_MISSING), REQUESTS, 0, SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\n"),
	  "RTP/SAVP", "RTP/AVP" },
	{ OF(SDP_PRECONDITION_FAILURE), REQUESTS, 0, SDP(AUDIO "a=des:qos failure e2e sendrecv\r\n"),
	  "a=des:qos failure e2e sendrecv\r\n", "" },
	{ OF(SDP_WEBRTC_REFUSED), REQUESTS, REFUSED,
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 UDP/TLS/RTP/SAVPF 0\r\na=fingerprint:sha-256 00\r\n"),
	  "UDP/TLS/RTP/SAVPF", "RTP/AVP" },
	{ OF(SDP_SECURE_REFUSED), REQUESTS, REFUSED,
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x\r\n"),
	  "RTP/SAVP", "RTP/AVP" },
	{ OF(CALL_NO_ACK), RESPONSES, 0, 0, 0, 0 },
	{ OF(CALL_ACK_LOST), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_RESPONSE_REPEATED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_REQUEST_REPEATED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_UNANSWERED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_NO_PRACK), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_TARGET), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_ROUTE), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_TAGS), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_TIMER), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_NO_CODEC), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_STREAM_REFUSED), RESPONSES, 0, 0, 0, 0 },
	{ OF(CALL_PROTOCOL), RESPONSES, 0, 0, 0, 0 },
	{ OF(CALL_CROSSED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_MERGED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_FAILED_AFTER_RINGING), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_TERMINATED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_CANCEL_LATE), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_BYE_REFUSED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_CHALLENGE_UNANSWERED), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_ATTEMPTS), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_PRIVATE_ADDRESS), RESPONSES, 0, 0, 0, 0 },
	{ OF(CALL_REWRITTEN), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_NUMERIC_DOMAIN), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_TRANSFER_FAILED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_REPLACES_UNKNOWN), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_ACCOUNT_REFUSED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_SUBSCRIPTION_ENDED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_ACK_STOPPED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_NOT_ANSWERED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_FROM_CHANGED), OUTSIDE, 0, 0, 0, 0 },
	{ OF(CALL_NONCE_REUSED), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_WAY_OF_CALLEE), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_ROUTE_OF_CALLEE), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_REALM), REQUESTS, 0, 0, 0, 0 },
	{ OF(CALL_ANSWER_MISSING), RESPONSES, 0, 0, 0, 0 },
	{ OF(CALL_DIRECTION), RESPONSES, 0, 0, 0, 0 },
};

static bool
is_of_call(enum sipinfo_finding_id id)
{
	return strncmp(sipinfo_finding_name(id), "call-", 5) == 0;
}

/* The requests, or the responses, of a sample, one after the other. */
static void
gather(const char *name, bool responses, struct next *all)
{
	static char bytes[1 << 16];
	char path[1024];
	FILE *file;
	size_t n;

	snprintf(path, sizeof path, "%s/calls/%s.sip", samples(), name);
	file = fopen(path, "rb");
	ck_assert_msg(file != NULL, "%s", path);
	n = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	all->text[0] = '\0';
	for (size_t at = 0, end; at < n; at += end) {
		end = split_message(bytes + at, call_sample_next_line(bytes + at, n - at));
		if (sipinfo_message_call_id(bytes + at, end, NULL) != NULL &&
		    (memcmp(bytes + at, "SIP/2.0 ", 8) == 0) == responses)
			put(all, bytes + at, end);
	}
}

/* The healthy twin shows the step done: it has other requests, or other responses. */
static void
compare_twins(const char *name, bool responses)
{
	static struct next ill, healthy;
	char twin[128];

	snprintf(twin, sizeof twin, "%s-healthy", name);
	gather(name, responses, &ill);
	gather(twin, responses, &healthy);
	ck_assert_msg(healthy.text[0] != '\0' && strcmp(ill.text, healthy.text) != 0, "%s", name);
}

/* Does the step on the request. */
static void
edit(struct next *next, const char *request, const char *remove, const char *add)
{
	const char *at = remove != NULL ? strstr(request, remove) : strstr(request, "\r\n\r\n");

	ck_assert_ptr_nonnull(at);
	if (remove == NULL)
		at += 2;
	next->text[0] = '\0';
	put(next, request, (size_t)(at - request));
	put_text(next, add);
	put_text(next, at + (remove != NULL ? strlen(remove) : 0));
}

START_TEST(each_fix)
{
	static struct next next;
	enum sipinfo_finding_id id = fixes[_i].id;
	const char *name = sipinfo_finding_name(id), *response = fixes[_i].response;
	const char *request = fixes[_i].request;
	struct sipinfo_advice advice;
	struct told told;

	if (fixes[_i].where == OUTSIDE || (fixes[_i].where == RESPONSES && !is_of_call(id)))
		return;
	if (is_of_call(id)) {
		compare_twins(name + 5, fixes[_i].where == RESPONSES);
		return;
	}
	ck_assert_ptr_nonnull(request);
	if (fixes[_i].where == ADVISED) {
		diagnose(response, strlen(response), request, strlen(request), &advice, &told);
		ck_assert_msg(told.ids[id] > 0, "%s", name);
		ck_assert_msg(advice.action != SIPINFO_ACTION_AFTER_CHANGE &&
				      advice.action != SIPINFO_ACTION_NEVER,
			      "%s: action %d", name, advice.action);
		follow(name, response, strlen(response), request, strlen(request));
		return;
	}
	edit(&next, request, fixes[_i].remove, fixes[_i].add);
	ck_assert_str_ne(next.text, request);
	for (int done = 0; done < 2; done++) {
		const char *p = done ? next.text : request;

		if (response != NULL)
			diagnose(response, strlen(response), p, strlen(p), &advice, &told);
		else
			diagnose(p, strlen(p), NULL, 0, &advice, &told);
		ck_assert_msg((told.ids[id] == 0) == (done != 0), "%s: told %zu times, %s", name,
			      told.ids[id], done ? "when the step was done" : "at first");
	}
}
END_TEST

/* No finding says what to do without standing above, once. */
START_TEST(all_fixes)
{
	for (enum sipinfo_finding_id id = sipinfo_finding_next(0); id != 0;
	     id = sipinfo_finding_next(id)) {
		size_t above = 0;

		for (size_t i = 0; i < LENGTH(fixes); i++)
			above += fixes[i].id == id;
		ck_assert_msg(above == (sipinfo_finding_text_number(id, SIPINFO_TEXT_FIX) != 0), "%s",
			      sipinfo_finding_name(id));
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("step");
	TCase *tcase = add_rows(suite, "steps", each_step, LENGTH(steps));

	add_rows(suite, "fixes", each_fix, LENGTH(fixes));
	tcase_add_test(tcase, all_fixes);

	tcase_add_test(tcase, samples_of_calls);
	return run_suite(suite);
}
