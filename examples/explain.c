/* sipinfo explain. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

/* Requests further back than this are not looked at for a response. */
#define REQUESTS 256

struct bytes {
	const char *p;
	size_t n;
};

/* What has been read, and which requests were among it: the last ones, in a ring. */
struct input {
	char *p;
	size_t n;
	struct bytes requests[REQUESTS];
	size_t n_requests;
	size_t printed;
};

static bool
read_all(FILE *file, struct input *in)
{
	size_t room = 0, n;

	do {
		if (in->n == room) {
			char *p;

			room = room > 0 ? 2 * room : 64 * 1024;
			p = realloc(in->p, room);
			if (p == NULL)
				return false;
			in->p = p;
		}
		n = fread(in->p + in->n, 1, room - in->n, file);
		in->n += n;
	} while (n > 0);
	return ferror(file) == 0;
}

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

/* Explains a response, names a request, passes over what is neither. */
static int
explain_message(struct input *in, struct bytes message, const struct sipinfo_options *options,
                size_t *responses)
{
	struct sipinfo_context context = {.size = sizeof context};
	struct kind kind = {.lang = options->lang};
	struct bytes request;
	struct sipinfo_advice advice = {.size = sizeof advice};
	int code;

	sipinfo_diagnose(message.p, message.n, NULL, &advice, first, &kind);
	code = advice.code;
	if (code == 0 && kind.id == SIPINFO_FINDING_REQUEST) {
		in->requests[in->n_requests++ % REQUESTS] = message;
		if (options->format <= SIPINFO_FORMAT_TEXT) {
			separate(in, options->format);
			puts(kind.text);
		}
		return FOUND;
	}
	if (code == 0 && kind.id == SIPINFO_FINDING_NOT_A_RESPONSE)
		return FOUND;
	(*responses)++;
	request = request_of(in, message);
	context.request = request.p;
	context.request_len = request.n;
	return print_message(in, message, &context, options);
}

static int
explain_input(struct input *in, const struct sipinfo_options *options)
{
	struct bytes all = {in->p, in->n};
	size_t responses = 0, end;
	int status = FOUND;

	for (size_t at = 0; at < in->n && status == FOUND; at += end) {
		struct bytes message = {in->p + at, 0};

		message.n = end = sipinfo_message_end(message.p, in->n - at);
		status = explain_message(in, message, options, &responses);
	}
	if (status != FOUND || responses > 0)
		return status;
	if (in->n_requests == 0)
		status = print_message(in, all, NULL, options);
	return status == FOUND ? NOT_FOUND : status;
}

int
explain_file(const char *path, const struct sipinfo_options *options)
{
	FILE *file = path != NULL ? fopen(path, "rb") : stdin;
	struct input *in = calloc(1, sizeof *in);
	int status;

	if (file == NULL || in == NULL || !read_all(file, in)) {
		status = fail(FAILED, MESSAGE_CANNOT_READ, path != NULL ? path : "-");
	} else {
		status = explain_input(in, options);
	}
	if (file != NULL && file != stdin)
		fclose(file);
	if (in != NULL)
		free(in->p);
	free(in);
	return status;
}
