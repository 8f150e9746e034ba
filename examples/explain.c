/* sipinfo explain. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "capture.h"
#include "command.h"

/* Requests further back than this are not looked at for a response. */
#define REQUESTS 256

struct bytes {
	const char *p;
	size_t n;
};

/* What is longer is no context for a response. */
#define REQUEST_LONGEST 65536
/* So much without a line end is no text, and so much without a message no trace. */
#define LINE_LONGEST (16 << 20)
#define NOTHING_LONGEST (1 << 30)
/* An input as short as this is explained as a whole if no message is found in it. */
#define HEAD 4096

/* What is read, and which requests were among it: the last ones, in a ring. */
struct input {
	int file;
	const char *path;
	char *window, *message; /* SIPINFO_TRACE_LONGEST bytes each */
	size_t len;
	bool ended;
	char head[HEAD];
	uint64_t total, line, found_at; /* bytes; of the line that goes on; up to the last message */
	uint64_t skipped;               /* lines */
	int only;                       /* messages in this form; 0: in any */
	struct bytes requests[REQUESTS];
	size_t n_requests, n_responses;
	size_t printed;
};

static void
separate(struct input *in, int format)
{
	if (in->printed++ > 0 && format != SIPINFO_FORMAT_JSON && format != SIPINFO_FORMAT_HTML)
		putchar('\n');
}

struct page {
	struct bytes message;
	const struct sipinfo_context *context;
};

static size_t
write_page(const void *subject, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct page *page = subject;

	return sipinfo_explain(page->message.p, page->message.n, page->context, options, buf, size);
}

static int
print_message(struct input *in, struct bytes message, const struct sipinfo_context *context,
	      const struct sipinfo_options *options)
{
	const struct page page = {message, context};

	separate(in, options->format);
	return print_page(write_page, &page, options);
}

/* What the first finding says a message is. */
struct kind {
	enum sipinfo_finding_id id;
	int lang;
	char text[1024];
};

static bool
first(const struct sipinfo_finding *finding, void *user)
{
	struct kind *kind = user;

	kind->id = sipinfo_finding_kind(finding);
	sipinfo_finding_text(finding, SIPINFO_TEXT_SUMMARY, kind->lang, kind->text,
	                     sizeof kind->text);
	return false;
}

/* The last request that the response answers. */
static struct bytes
request_of(const struct input *in, struct bytes response)
{
	struct bytes none = {NULL, 0};

	for (size_t i = in->n_requests; i > 0 && i + REQUESTS > in->n_requests; i--) {
		struct bytes request = in->requests[(i - 1) % REQUESTS];

		if (sipinfo_answers(response.p, response.n, request.p, request.n))
			return request;
	}
	return none;
}

/* Keeps a request as the context of what comes. */
static void
keep_request(struct input *in, struct bytes message)
{
	struct bytes *kept = &in->requests[in->n_requests++ % REQUESTS];
	char *copy = message.n <= REQUEST_LONGEST ? malloc(message.n) : NULL;

	free((char *)kept->p);
	if (copy != NULL)
		memcpy(copy, message.p, message.n);
	kept->p = copy;
	kept->n = copy != NULL ? message.n : 0;
}

/* Explains a response, names a request, passes over what is neither. */
static int
explain_message(struct input *in, struct bytes message, unsigned flags,
		const struct sipinfo_options *options)
{
	struct sipinfo_context context = {.size = sizeof context, .flags = flags};
	struct kind kind = {.lang = options->lang};
	struct sipinfo_advice advice = {.size = sizeof advice};
	struct bytes request;

	sipinfo_diagnose(message.p, message.n, NULL, &advice, first, &kind);
	if (advice.code == 0 && kind.id == SIPINFO_FINDING_REQUEST) {
		keep_request(in, message);
		if (options->format <= SIPINFO_FORMAT_TEXT) {
			separate(in, options->format);
			puts(kind.text);
		}
		return FOUND;
	}
	if (advice.code == 0 &&
	    (kind.id == SIPINFO_FINDING_NOT_A_RESPONSE || kind.id == SIPINFO_FINDING_EMPTY_INPUT))
		return NOT_FOUND;
	in->n_responses++;
	request = request_of(in, message);
	context.request = request.p;
	context.request_len = request.n;
	return print_message(in, message, &context, options);
}

/* Reading */

/* Adds what there is to the window. False if it can't be read. */
static bool
read_more(struct input *in)
{
	ssize_t n;

	do
		n = read(in->file, in->window + in->len, SIPINFO_TRACE_LONGEST - in->len);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		return false;
	in->ended = n == 0;
	for (ssize_t i = 0; i < n; i++, in->line++) {
		if (in->window[in->len + (size_t)i] == '\n')
			in->line = 0;
	}
	if (in->total < HEAD && n > 0) {
		size_t room = HEAD - (size_t)in->total;

		memcpy(in->head + in->total, in->window + in->len,
		       (size_t)n < room ? (size_t)n : room);
	}
	in->total += (uint64_t)n;
	in->len += (size_t)n;
	return true;
}

/* No trace looks so: a picture, a disk, memory. */
static bool
is_hopeless(const struct input *in)
{
	uint64_t nothing = in->total - in->found_at;

	return (nothing > LINE_LONGEST && in->line > LINE_LONGEST) || nothing > NOTHING_LONGEST;
}

/* Explains each message as soon as it is whole. */
static int
explain_text(struct input *in, const struct sipinfo_options *options)
{
	struct sipinfo_trace trace = {.size = sizeof trace};
	struct sipinfo_trace_message message = {.size = sizeof message};
	size_t at = 0;
	int result;

	for (;;) {
		struct bytes bytes = {in->message, 0};

		result = sipinfo_trace_next(&trace, in->window + at, in->len - at, !in->ended,
					    in->message, SIPINFO_TRACE_LONGEST, &message);
		at += trace.used;
		if (result == SIPINFO_TRACE_MESSAGE) {
			int status;

			if (in->only != SIPINFO_TRACE_FORM_NONE && in->only != message.form)
				continue;
			bytes.n = message.len;
			in->skipped += message.skipped_lines;
			status = explain_message(in, bytes, message.context_flags, options);
			if (status == FAILED)
				return status;
			in->found_at = in->total;
			continue;
		}
		if (result != SIPINFO_TRACE_MORE || is_hopeless(in))
			break;
		memmove(in->window, in->window + at, in->len - at);
		in->len -= at;
		at = 0;
		fflush(stdout);
		if (!read_more(in))
			return fail(FAILED, MESSAGE_CANNOT_READ, in->path);
	}
	in->skipped += message.skipped_lines;
	return in->n_responses > 0 ? FOUND : NOT_FOUND;
}

/* What a short input without a message lacks is worth a page; a long one is worth a line. */
static int
explain_nothing(struct input *in, const struct sipinfo_options *options)
{
	struct bytes all = {in->head, (size_t)in->total};
	int status;

	if (in->n_requests > 0)
		return NOT_FOUND;
	if (in->total > HEAD || (all.n > 0 && memchr(all.p, '\0', all.n) != NULL))
		return fail(NOT_FOUND, MESSAGE_NO_MESSAGE, in->path);
	status = explain_message(in, all, 0, options);
	if (status == NOT_FOUND && print_message(in, all, NULL, options) == FAILED)
		status = FAILED;
	return status;
}

struct explaining {
	struct input *in;
	const struct sipinfo_options *options;
	int status;
};

/* A message of a capture. */
static bool
explain_captured(const struct packet *packet, const char *p, size_t n, void *user)
{
	struct explaining *explaining = user;
	struct bytes message = {p, n};

	(void)packet;
	explaining->status = explain_message(explaining->in, message, 0, explaining->options);
	return explaining->status != FAILED;
}

static int
explain_capture(struct input *in, const struct sipinfo_options *options)
{
	struct explaining explaining = {in, options, FOUND};
	const struct capture capture = {
		.path = in->path, .file = in->file, .head = in->window, .head_len = in->len,
	};
	int status = read_capture(&capture, explain_captured, &explaining);

	if (status == FAILED || explaining.status == FAILED)
		return FAILED;
	/* tshark 4.0 does not know HEP: its records are read as they stand */
	if (in->n_responses + in->n_requests == 0 && lseek(in->file, 0, SEEK_SET) == 0) {
		in->only = SIPINFO_TRACE_FORM_HEP;
		in->len = 0;
		in->ended = false;
		if (explain_text(in, options) == FAILED)
			return FAILED;
	}
	if (in->n_responses > 0)
		return FOUND;
	return in->n_requests > 0 ? NOT_FOUND : fail(NOT_FOUND, MESSAGE_NO_SIP_IN_CAPTURE, in->path);
}

static int
explain_input(struct input *in, const struct sipinfo_options *options)
{
	int status;

	while (in->len < CAPTURE_MAGIC && !in->ended) {
		if (!read_more(in))
			return fail(FAILED, MESSAGE_CANNOT_READ, in->path);
	}
	if (is_capture(in->window, in->len))
		return explain_capture(in, options);
	status = explain_text(in, options);
	if (status == NOT_FOUND)
		status = explain_nothing(in, options);
	else if (status == FOUND && in->skipped > 0)
		note(MESSAGE_SKIPPED, in->skipped);
	return status;
}

int
explain_file(const char *path, const struct sipinfo_options *options)
{
	struct input *in = calloc(1, sizeof *in);
	bool standard = path == NULL || strcmp(path, "-") == 0;
	int status;

	if (in == NULL)
		return fail(FAILED, MESSAGE_NO_MEMORY, NULL);
	in->path = standard ? "-" : path;
	in->file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	in->window = malloc(SIPINFO_TRACE_LONGEST);
	in->message = malloc(SIPINFO_TRACE_LONGEST);
	if (in->window == NULL || in->message == NULL)
		status = fail(FAILED, MESSAGE_NO_MEMORY, NULL);
	else if (in->file < 0)
		status = fail(FAILED, MESSAGE_CANNOT_READ, in->path);
	else
		status = explain_input(in, options);
	if (in->file >= 0 && !standard)
		close(in->file);
	for (size_t i = 0; i < REQUESTS; i++)
		free((char *)in->requests[i].p);
	free(in->window);
	free(in->message);
	free(in);
	return status;
}
