/*
 * A response, behind 0xff the request that it answers, and choices at the end: each of the two as
 * bytes, and as the fields that a stack has read of it. What is found may not depend on how they are
 * handed over. One in 64 becomes a page.
 */
#include "oracle.h"

#include "parsed.h"

struct subject {
	const struct sipinfo_response *response;
	const struct sipinfo_context *context;
};

static size_t
explain(const void *given, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct subject *subject = given;

	return sipinfo_explain_response(subject->response, subject->context, options, buf, size);
}

static void
begin(struct found *found)
{
	found->n = 0;
	memset(&found->advice, 0, sizeof found->advice);
	found->advice.size = sizeof found->advice;
}

static void
diagnose(struct found *found, const char *message, size_t n, const struct sipinfo_context *context)
{
	begin(found);
	DEMAND(sipinfo_diagnose(message, n, context, &found->advice, keep_finding, found));
}

static void
diagnose_response(struct found *found, const struct sipinfo_response *response,
		  const struct sipinfo_context *context)
{
	begin(found);
	DEMAND(sipinfo_diagnose_response(response, context, &found->advice, keep_finding, found));
}

static struct sipinfo_response
response_of(struct parsed *parsed, bool asked)
{
	struct sipinfo_response response = {.size = sizeof response};

	response.code = parsed->start.code;
	response.phrase = parsed->start.phrase.p;
	response.phrase_len = parsed->start.phrase.n;
	response.body = parsed->body.n > 0 ? parsed->body.p : NULL;
	response.body_len = parsed->body.n;
	response.fields = asked ? NULL : parsed->fields;
	response.n_fields = asked ? 0 : parsed->n;
	response.field = asked ? parsed_field : NULL;
	response.user = parsed;
	return response;
}

/* With the request as fields in the place of bytes. */
static struct sipinfo_context
context_of(const struct sipinfo_context *context, struct parsed *parsed, bool asked)
{
	struct sipinfo_context with = *context;

	with.request = NULL;
	with.request_len = 0;
	with.request_fields = asked ? NULL : parsed->fields;
	with.n_request_fields = asked ? 0 : parsed->n;
	with.request_field = asked ? parsed_field : NULL;
	with.user = parsed;
	with.request_uri = parsed->start.uri.p;
	with.request_uri_len = parsed->start.uri.n;
	with.request_body = parsed->body.p;
	with.request_body_len = parsed->body.n;
	return with;
}

/* LONGEST 2048 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct found bytes, given;
	struct input in = {data, size}, first;
	unsigned choice = choose(&in), seed;
	struct sipinfo_options options = choose_options(&in, &seed);
	struct sipinfo_context context = {.size = sizeof context}, with;
	struct sipinfo_response response;
	struct parsed parsed, request;
	char *message, *asked;

	first = split(&in, 0xff);
	message = copy(first.p, first.n);
	asked = copy(in.p, in.n);
	parse(&parsed, message, first.n);
	parse(&request, asked, in.n);
	context.flags = choice % 8;
	context.repeats = (choice >> 3) % 2;
	context.request = in.n > 0 ? asked : NULL;
	context.request_len = in.n;
	response = response_of(&parsed, (choice >> 4) % 2 != 0);
	with = context_of(&context, &request, (choice >> 5) % 2 != 0);
	diagnose(&bytes, message, first.n, &context);
	diagnose_response(&given, &response, &context);
	if (parsed.whole && is_response(&parsed))
		check_same_found("the response as bytes or fields", &bytes, &given);
	if (request.whole && is_request(&request)) {
		diagnose(&given, message, first.n, &with);
		check_same_found("the request as bytes or fields", &bytes, &given);
	}
	if (is_one_in(data, size, 64)) {
		const struct subject subject = {&response, &with};

		check_written(explain, &subject, choice << 4, &options);
	}
	free(message);
	free(asked);
	return 0;
}
