/*
 * Calls of any messages. What has to hold: the messages that were taken are counted, the page is
 * whole and free of control characters, asking twice says the same, an answer in between changes
 * nothing, and each finding names messages that were there.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <sipinfo/sipinfo.h>
#include "split.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct heard {
	size_t n, errors, warnings, messages;
	uint64_t sum;
};

static bool
hear(const struct sipinfo_finding *f, void *user)
{
	struct heard *heard = user;
	char text[4096];
	size_t n;
	const char *p = sipinfo_finding_value(f, &n);

	heard->n++;
	heard->errors += sipinfo_finding_severity(f) == SIPINFO_SEVERITY_ERROR;
	heard->warnings += sipinfo_finding_severity(f) == SIPINFO_SEVERITY_WARNING;
	for (size_t i = 0; i < n; i++)
		heard->sum = heard->sum * 31 + (unsigned char)p[i];
	for (size_t i = 0; sipinfo_finding_message(f, i) != 0; i++) {
		if (sipinfo_finding_message(f, i) > heard->messages)
			abort();
	}
	if (sipinfo_finding_text(f, SIPINFO_TEXT_SUMMARY, 0, text, sizeof text) == 0)
		abort();
	heard->sum = heard->sum * 31 + strlen(text);
	return true;
}

static void
judge(struct sipinfo_call *call, struct heard *heard)
{
	struct sipinfo_advice advice = { .size = sizeof advice };

	memset(heard, 0, sizeof *heard);
	heard->messages = sipinfo_call_messages(call);
	if (!sipinfo_call_diagnose(call, &advice, hear, heard) ||
	    advice.n_errors != heard->errors || advice.n_warnings != heard->warnings)
		abort();
	for (size_t i = 0; i < advice.n_values && i < SIPINFO_ADVICE_VALUES; i++) {
		for (size_t j = 0; j < advice.values[i].len; j++)
			heard->sum += (unsigned char)advice.values[i].p[j];
	}
}

static void
check_page(struct sipinfo_call *call, int format)
{
	struct sipinfo_options options = { .size = sizeof options, .format = format, .width = 72 };
	static char page[1 << 20];
	size_t length = sipinfo_explain_call(call, &options, page, sizeof page);

	if (length == 0 || (length < sizeof page && strlen(page) != length))
		abort();
	for (size_t i = 0; page[i] != '\0'; i++) {
		if ((unsigned char)page[i] < 0x20 && page[i] != '\n')
			abort();
	}
}

/* 0xff parts the messages; the byte behind it says more about the one that follows. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct sipinfo_call *call = sipinfo_call_begin(malloc(sipinfo_call_size()),
						       sipinfo_call_size());
	struct sipinfo_call *asked = sipinfo_call_begin(malloc(sipinfo_call_size()),
							sipinfo_call_size());
	struct heard one, other;
	size_t taken = 0;
	int64_t time = 0;

	if (call == NULL || asked == NULL)
		abort();
	for (size_t at = 0, n; at < size; at += n) {
		const uint8_t *end = memchr(data + at, 0xff, size - at);
		struct sipinfo_message message = { .size = sizeof message, .time = -1 };
		uint8_t how = data[at];
		/* an allocation of exactly this size, so that a read past the end is seen */
		char *bytes;

		n = end != NULL ? (size_t)(end - data) - at + 1 : size - at;
		message.len = split_message((const char *)data + at, n);
		n = end == NULL && message.len < n ? message.len : n;
		bytes = malloc(n);
		if (bytes == NULL)
			abort();
		memcpy(bytes, data + at, n);
		message.bytes = bytes;
		message.len = end != NULL ? n - 1 : n;
		if (how % 4 != 0) {
			time += how * 50;
			message.time = time;
			message.source = how % 3 == 0 ? "a" : "b";
			message.destination = how % 3 == 0 ? "b" : "a";
			message.source_len = message.destination_len = 1;
		}
		message.flags = how % 5 == 0 ? SIPINFO_CONTEXT_PARTIAL : 0;
		if (message.len > 0) {
			taken += sipinfo_call_add(call, &message);
			sipinfo_call_add(asked, &message);
		}
		if (how % 7 == 0)
			judge(asked, &other);
		free(bytes);
	}
	if (sipinfo_call_messages(call) != taken || sipinfo_call_messages(asked) != taken)
		abort();
	judge(call, &one);
	judge(asked, &other);
	if (one.n != other.n || one.sum != other.sum ||
	    sipinfo_call_result(call) != sipinfo_call_result(asked))
		abort();
	check_page(call, 1 + (int)(size % 4));
	judge(call, &other);
	if (one.sum != other.sum)
		abort();
	free(call);
	free(asked);
	return 0;
}
