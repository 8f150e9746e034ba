/*
 * A response, behind 0xff the request that it answers, and choices at the end. Each is diagnosed and
 * all that can be asked of a finding and a step is asked; one in 64 becomes a page.
 */
#include "oracle.h"

struct asked {
	const char *message, *request;
	size_t n, request_n, findings;
	int lang;
	uint32_t sum;
};

static void
add(struct asked *asked, const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		asked->sum = ((asked->sum & 0xffffff) * 31) ^ (unsigned char)p[i];
}

static bool
is_inside(const struct asked *asked, const char *p, size_t n)
{
	return (p >= asked->message && p <= asked->message + asked->n &&
		n <= (size_t)(asked->message + asked->n - p)) ||
	       (p >= asked->request && p <= asked->request + asked->request_n &&
		n <= (size_t)(asked->request + asked->request_n - p));
}

static void
ask_text(struct asked *asked, const struct sipinfo_finding *finding, enum sipinfo_text_kind kind)
{
	char text[512], small[24];
	size_t n = sipinfo_finding_text(finding, kind, asked->lang, text, sizeof text);

	DEMAND(sipinfo_finding_text(finding, kind, asked->lang, small, sizeof small) == n);
	check_beginning(small, sizeof small, text);
	if (n >= sizeof text)
		n = strlen(text);
	DEMAND(strlen(text) == n);
	check_text(text, n, kind == SIPINFO_TEXT_FIX, false);
	add(asked, text, n);
}

static bool
ask_finding(const struct sipinfo_finding *finding, void *user)
{
	struct asked *asked = user;
	const char *name, *bytes;
	size_t n = 0;

	DEMAND(sipinfo_finding_name(sipinfo_finding_kind(finding)) != NULL);
	DEMAND(sipinfo_finding_severity(finding) != SIPINFO_SEVERITY_NONE);
	bytes = sipinfo_finding_value(finding, &n);
	DEMAND(n == 0 || is_inside(asked, bytes, n));
	if (sipinfo_finding_offset(finding) != SIZE_MAX) {
		DEMAND(sipinfo_finding_offset(finding) <= asked->n);
		DEMAND(n == 0 || bytes == asked->message + sipinfo_finding_offset(finding));
	}
	add(asked, bytes, n);
	for (size_t i = 0; (name = sipinfo_finding_parameter(finding, i)) != NULL; i++) {
		bytes = sipinfo_finding_string(finding, name, &n);
		add(asked, bytes, bytes != NULL ? n : 0);
		asked->sum ^= (uint32_t)(sipinfo_finding_number(finding, name) & 0xffff);
	}
	asked->sum ^= (uint32_t)sipinfo_finding_kind(finding) << 8;
	/* the same texts come again and again: the first findings show how bytes are told in them */
	if (asked->findings++ < 3) {
		ask_text(asked, finding, SIPINFO_TEXT_SUMMARY);
		ask_text(asked, finding, SIPINFO_TEXT_FIX);
	}
	DEMAND(asked->findings <= 100000);
	return true;
}

static void
ask_advice(struct asked *asked, const struct sipinfo_advice *advice)
{
	char text[512], small[24];
	size_t n;

	for (size_t i = 0; i < advice->n_values && i < SIPINFO_ADVICE_VALUES; i++) {
		DEMAND(is_inside(asked, advice->values[i].p, advice->values[i].len));
		add(asked, advice->values[i].p, advice->values[i].len);
	}
	DEMAND(advice->seconds >= -1 && advice->n_errors + advice->n_warnings <= asked->findings);
	DEMAND(advice->finding == 0 || advice->n_errors + advice->n_warnings > 0);
	n = sipinfo_advice_text(advice, asked->lang, text, sizeof text);
	DEMAND(sipinfo_advice_text(advice, asked->lang, small, sizeof small) == n);
	check_beginning(small, sizeof small, text);
	if (n >= sizeof text)
		n = strlen(text);
	check_text(text, n, false, false);
	asked->sum ^= (uint32_t)advice->action ^ advice->flags << 4 ^ (uint32_t)advice->code << 12;
}

/* All that can be asked about a response. */
static void
ask(struct asked *asked, const struct sipinfo_context *context)
{
	struct sipinfo_advice advice = {.size = sizeof advice};

	DEMAND(sipinfo_diagnose(asked->message, asked->n, context, &advice, ask_finding, asked));
	ask_advice(asked, &advice);
}

struct subject {
	struct asked asked;
	const struct sipinfo_context *context;
};

static size_t
explain(const void *given, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct subject *subject = given;

	return sipinfo_explain(subject->asked.message, subject->asked.n, subject->context, options, buf,
			       size);
}

/* LONGEST 2048 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size}, message;
	unsigned seed, room = choose(&in);
	struct sipinfo_options options = choose_options(&in, &seed);
	struct sipinfo_context context = {.size = sizeof context};
	struct subject subject = {.context = &context};
	struct asked *asked = &subject.asked, again;
	char *response, *request;

	context.flags = room % 4;
	context.repeats = room % 8 / 4;
	message = split(&in, 0xff);
	response = copy(message.p, message.n);
	request = copy(in.p, in.n);
	context.request = in.n > 0 ? request : NULL;
	context.request_len = in.n;
	asked->message = response;
	asked->n = message.n;
	asked->request = request;
	asked->request_n = in.n;
	asked->lang = options.lang;
	again = *asked;
	ask(asked, &context);
	sipinfo_answers(response, message.n, request, in.n);
	if (is_one_in(data, size, 64)) {
		check_written(explain, &subject, room << 4, &options);
		/* nothing is remembered from one call to the next */
		ask(&again, &context);
		DEMAND(again.sum == asked->sum);
	}
	free(response);
	free(request);
	return 0;
}
