/*
 * Calls of any messages. What has to hold: the messages that were taken are counted, asking twice
 * and in between says the same, each finding names messages that were there, messages that were read
 * already say the same as their bytes, and the page is what a page has to be.
 */
#include "oracle.h"

#include "parsed.h"
#include "split.h"

struct call {
	struct sipinfo_call *call;
	struct found found;
	size_t errors, warnings;
};

/* In memory of exactly its size, which is used again: to get that much costs more than all else. */
static void
begin(struct call *call)
{
	void *memory = call->call != NULL ? (void *)call->call : allocate(sipinfo_call_size());

	call->call = sipinfo_call_begin(memory, sipinfo_call_size());
	DEMAND(call->call != NULL);
}

static bool
hear(const struct sipinfo_finding *f, void *user)
{
	struct call *call = user;
	size_t messages = sipinfo_call_messages(call->call);

	call->errors += sipinfo_finding_severity(f) == SIPINFO_SEVERITY_ERROR;
	call->warnings += sipinfo_finding_severity(f) == SIPINFO_SEVERITY_WARNING;
	for (size_t i = 0; sipinfo_finding_message(f, i) != 0; i++)
		DEMAND(i < 4 && sipinfo_finding_message(f, i) <= messages);
	return keep_finding(f, &call->found);
}

static void
judge(struct call *call)
{
	struct sipinfo_advice *advice = &call->found.advice;

	call->found.n = call->errors = call->warnings = 0;
	memset(advice, 0, sizeof *advice);
	advice->size = sizeof *advice;
	DEMAND(sipinfo_call_diagnose(call->call, advice, hear, call));
	DEMAND(advice->n_errors == call->errors && advice->n_warnings == call->warnings);
}

/* Texts of the call and bytes of its messages. */
static void
ask(struct sipinfo_call *call, int lang)
{
	static const enum sipinfo_text_kind kinds[] = {
		SIPINFO_TEXT_TITLE, SIPINFO_TEXT_SUMMARY, SIPINFO_TEXT_CALLER,
	};
	char text[4096], small[24];
	size_t n = 0;

	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		n = sipinfo_call_text(call, kinds[i], lang, text, sizeof text);
		DEMAND(n < sizeof text && strlen(text) == n && (n > 0 || i != 1));
		check_text(text, n, false, false);
		DEMAND(sipinfo_call_text(call, kinds[i], lang, small, sizeof small) == n);
		check_beginning(small, sizeof small, text);
	}
	DEMAND(sipinfo_call_from(call, &n) == NULL || n <= 253);
	DEMAND(sipinfo_call_to(call, &n) == NULL || n <= 253);
	DEMAND(sipinfo_call_id(call, &n) == NULL || n <= 253);
}

/* The message that the input says: what is at its start decides what else is known of it. */
static struct sipinfo_message
message_of(const char *bytes, size_t n, int64_t *time)
{
	struct sipinfo_message message = {.size = sizeof message, .time = -1, .bytes = bytes, .len = n};
	unsigned how = (unsigned char)bytes[0];

	if (how % 4 != 0) {
		*time += (int64_t)how * 50;
		message.time = *time;
		message.source = how % 3 == 0 ? "a" : "b";
		message.destination = how % 3 == 0 ? "b" : "a";
		message.source_len = message.destination_len = 1;
	}
	message.flags = how % 5 == 0 ? SIPINFO_CONTEXT_PARTIAL : 0;
	return message;
}

/* The same as fields; false if they do not say the same. */
static bool
as_fields(struct sipinfo_message *message, struct parsed *parsed)
{
	parse(parsed, message->bytes, message->len);
	/* a line end inside of what was read becomes a blank */
	if (!parsed->whole || parsed->lines || (!is_response(parsed) && !is_request(parsed)))
		return false;
	message->bytes = NULL;
	message->len = 0;
	message->code = parsed->start.code;
	message->phrase = parsed->start.phrase.p;
	message->phrase_len = parsed->start.phrase.n;
	message->uri = parsed->start.uri.p;
	message->uri_len = parsed->start.uri.n;
	message->fields = parsed->fields;
	message->n_fields = parsed->n;
	message->body = parsed->body.n > 0 ? parsed->body.p : NULL;
	message->body_len = parsed->body.n;
	return true;
}

/* 0xff or the start line of another one parts the messages. */
static struct input
next_message(struct input *in)
{
	struct input rest = *in, first = split(&rest, 0xff);
	size_t n = split_message((const char *)first.p, first.n);

	if (n < first.n) {
		first.n = n;
		rest.p = in->p + n;
		rest.n = in->n - n;
	}
	*in = rest;
	return first;
}

static size_t
explain(const void *given, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct call *call = given;

	return sipinfo_explain_call(call->call, options, buf, size);
}

/* LONGEST 4096 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct call once, asked, read;
	struct input in = {data, size};
	unsigned seed, room = choose(&in);
	struct sipinfo_options options = choose_options(&in, &seed);
	bool comparable = true;
	size_t taken = 0;
	int64_t time = 0;

	begin(&once);
	begin(&asked);
	begin(&read);
	while (in.n > 0) {
		struct input part = next_message(&in);
		char *bytes = copy(part.p, part.n);

		if (part.n > 0) {
			struct sipinfo_message message = message_of(bytes, part.n, &time);
			static struct parsed parsed;
			bool is_taken = sipinfo_call_add(once.call, &message);

			taken += is_taken;
			DEMAND(sipinfo_call_add(asked.call, &message) == is_taken);
			if (bytes[0] % 7 == 0)
				judge(&asked);
			comparable = comparable && as_fields(&message, &parsed);
			DEMAND(!comparable || sipinfo_call_add(read.call, &message) == is_taken);
		}
		free(bytes);
	}
	DEMAND(sipinfo_call_messages(once.call) == taken && sipinfo_call_messages(asked.call) == taken);
	judge(&once);
	judge(&asked);
	check_same_found("asked at the end or in between", &once.found, &asked.found);
	DEMAND(sipinfo_call_result(once.call) == sipinfo_call_result(asked.call));
	if (comparable) {
		judge(&read);
		check_same_found("the messages as bytes or fields", &once.found, &read.found);
		DEMAND(sipinfo_call_result(once.call) == sipinfo_call_result(read.call));
	}
	ask(once.call, options.lang);
	if (is_one_in(data, size, 16)) {
		check_written(explain, &once, room << 5, &options);
		judge(&once);
		check_same_found("before and behind the page", &once.found, &asked.found);
	}
	return 0;
}
