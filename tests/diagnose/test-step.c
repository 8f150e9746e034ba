/* The next request, built from the advice: done as told, it is another one, and is not advised again. */
#include "call-samples.h"
#include "diagnose/source.h"
#include "expect.h"
#include "findings.h"
#include "samples.h"

/* What would be sent next: to whom, after how long, and what. */
struct next {
	char text[1 << 16];
	int64_t wait;
	bool elsewhere;
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
	struct field field;
	char line[64];

	sipinfo_source_open(&p, request);
	put(next, p.start.method.p, p.start.method.n);
	put_text(next, " ");
	if (advice->action == SIPINFO_ACTION_REDIRECTED)
		put(next, advice->values[0].p, advice->values[0].len);
	else
		put(next, p.start.uri.p, p.start.uri.n);
	put_text(next, " SIP/2.0\r\n");
	while (sipinfo_source_next(&p, &field)) {
		bool changed = false;

		for (size_t i = 0; i < 3 && advice->action == SIPINFO_ACTION_WITHOUT_TAGS; i++) {
			if (sipinfo_names_is(field.name, lists[i]) && offered == (i == 0)) {
				put_remaining(next, lists[i], field.value, advice);
				changed = true;
			}
		}
		if (advice->action == SIPINFO_ACTION_LONGER_TIMER &&
		    (sipinfo_names_is(field.name, "Session-Expires") ||
		     sipinfo_names_is(field.name, "Expires") ||
		     sipinfo_names_is(field.name, "Min-SE")))
			changed = true;
		if (advice->action == SIPINFO_ACTION_CREDENTIALS &&
		    (sipinfo_names_is(field.name, "Authorization") ||
		     sipinfo_names_is(field.name, "Proxy-Authorization")))
			changed = true;
		if (changed)
			continue;
		put(next, field.name.p, field.name.n);
		put_text(next, ": ");
		put(next, field.value.p, field.value.n);
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

/* The change that a finding names, where it names one. */
static const struct {
	enum sipinfo_finding_id id;
	const char *add; /* lines */
} changes[] = {
	{ SIPINFO_FINDING_MAX_FORWARDS_MISSING, "Max-Forwards: 70\r\n" },
	{ SIPINFO_FINDING_REQUEST_CONTACT_MISSING, "Contact: <sip:me@192.0.2.9>\r\n" },
};

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

static bool
same_values(const struct sipinfo_advice *a, const struct sipinfo_advice *b)
{
	if (a->n_values != b->n_values)
		return false;
	for (size_t i = 0; i < a->n_values && i < SIPINFO_ADVICE_VALUES; i++) {
		if (a->values[i].len != b->values[i].len ||
		    memcmp(a->values[i].p, b->values[i].p, a->values[i].len) != 0)
			return false;
	}
	return true;
}

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
	next.wait = advice.action == SIPINFO_ACTION_LATER ? 1 : 0;
	next.elsewhere = advice.action == SIPINFO_ACTION_ELSEWHERE;
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
	case SIPINFO_ACTION_LATER:
	case SIPINFO_ACTION_ELSEWHERE:
		ck_assert_msg(next.wait > 0 || next.elsewhere, "%s", what);
		return;
	case SIPINFO_ACTION_NEVER:
	case SIPINFO_ACTION_END_DIALOG: return;
	case SIPINFO_ACTION_AFTER_CHANGE:
		if (!named)
			return;
		break;
	case SIPINFO_ACTION_WITHOUT_TAGS:
	case SIPINFO_ACTION_WITH_TAGS:
	case SIPINFO_ACTION_LONGER_TIMER:
	case SIPINFO_ACTION_REDIRECTED: break;
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

int
main(void)
{
	Suite *suite = suite_create("step");
	TCase *tcase = add_rows(suite, "steps", each_step, LENGTH(steps));

	tcase_add_test(tcase, samples_of_calls);
	return run_suite(suite);
}
