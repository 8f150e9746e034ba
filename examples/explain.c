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

#include "calls.h"
#include "capture.h"
#include "command.h"
#include "lines.h"

/* So much without a line end is no text, and so much without a message no trace. */
#define LINE_LONGEST (16 << 20)
#define NOTHING_LONGEST (1 << 30)
/* An input as short as this is explained as a whole if no message is found in it. */
#define HEAD 4096

/* What is read, and the calls in it. */
struct input {
	int file;
	const char *path;
	char *window, *message; /* SIPINFO_TRACE_LONGEST bytes each */
	size_t len;
	bool ended;
	char head[HEAD];
	struct lines *lines; /* as long as there is no message */
	uint64_t total, line, found_at; /* bytes; of the line that goes on; up to the last message */
	uint64_t skipped;               /* lines */
	int only;                       /* messages in this form; 0: in any */
	struct calls *calls;
};

struct page {
	const char *p;
	size_t n;
};

static size_t
write_page(const void *subject, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct page *page = subject;

	return sipinfo_explain(page->p, page->n, NULL, options, buf, size);
}

static size_t
write_lines(const void *subject, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct page *page = subject;

	return sipinfo_explain_lines(page->p, page->n, options, buf, size);
}

/* The milliseconds of "1786961011.123456", seconds since 1970. */
static int64_t
milliseconds(const char *seconds)
{
	char *end;
	int64_t whole = strtoll(seconds, &end, 10), fraction = 0;

	if (end == seconds)
		return -1;
	for (int64_t unit = 100; *end != '\0' && end[1] >= '0' && end[1] <= '9' && unit > 0; end++, unit /= 10)
		fraction += (end[1] - '0') * unit;
	return whole * 1000 + fraction;
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
	if (in->lines != NULL && n > 0)
		lines_add(in->lines, in->window + in->len, (size_t)n);
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

/* Adds a message to the calls. False without memory. */
static bool
add_traced(struct input *in, const struct sipinfo_trace_message *traced)
{
	const struct sipinfo_message message = {
		.size = sizeof message,
		.bytes = in->message,
		.len = traced->len,
		.time = traced->milliseconds,
		.way = traced->direction,
		.flags = traced->context_flags,
		.source = traced->source,
		.source_len = strlen(traced->source),
		.destination = traced->destination,
		.destination_len = strlen(traced->destination),
	};

	return calls_add(in->calls, &message);
}

/* Takes each message out of a text. */
static int
read_text(struct input *in)
{
	struct sipinfo_trace trace = {.size = sizeof trace};
	struct sipinfo_trace_message message = {.size = sizeof message};
	size_t at = 0;
	int result;

	for (;;) {
		result = sipinfo_trace_read(&trace, in->window + at, in->len - at, !in->ended,
					    in->message, SIPINFO_TRACE_LONGEST, &message);
		at += trace.used;
		if (result == SIPINFO_TRACE_RESULT_MESSAGE) {
			if (in->only != SIPINFO_TRACE_FORM_NONE && in->only != message.form)
				continue;
			in->skipped += message.skipped_lines;
			if (!add_traced(in, &message))
				return fail(FAILED, MESSAGE_NO_ROOM, NULL);
			in->found_at = in->total;
			if (calls_count(in->calls) > 0) {
				lines_free(in->lines);
				in->lines = NULL;
			}
			continue;
		}
		if (result != SIPINFO_TRACE_RESULT_MORE || is_hopeless(in))
			break;
		memmove(in->window, in->window + at, in->len - at);
		in->len -= at;
		at = 0;
		if (!read_more(in))
			return fail(FAILED, MESSAGE_CANNOT_READ, in->path);
	}
	in->skipped += message.skipped_lines;
	return FOUND;
}

/* Without a message: what lines of a log say, what a short input lacks, or one line. */
static int
explain_nothing(const struct input *in, const struct sipinfo_options *options)
{
	struct page page;
	int status;

	page.p = lines_text(in->lines, &page.n);
	if (page.n > 0) {
		status = print_page(write_lines, &page, options);
		if (lines_left_out(in->lines) > 0)
			note(MESSAGE_LINES_LEFT_OUT, lines_left_out(in->lines));
		if (!in->ended)
			note(MESSAGE_NOT_READ_ON, in->total);
		return status;
	}
	page.p = in->head;
	page.n = (size_t)in->total;
	if (in->total > HEAD || (page.n > 0 && memchr(page.p, '\0', page.n) != NULL))
		return fail(NOT_FOUND, MESSAGE_NO_MESSAGE, in->path);
	status = print_page(write_page, &page, options);
	return status == FOUND ? NOT_FOUND : status;
}

/* "192.0.2.1:5060" */
static int
endpoint(char *buf, size_t size, const char *host, const char *port)
{
	bool brackets = strchr(host, ':') != NULL;

	return snprintf(buf, size, "%s%s%s%s%s", brackets ? "[" : "", host, brackets ? "]" : "",
			port[0] != '\0' ? ":" : "", port);
}

static bool
add_captured(const struct packet *packet, const char *p, size_t n, void *user)
{
	struct input *in = user;
	char source[64], destination[64];
	struct sipinfo_message message = {
		.size = sizeof message,
		.bytes = p,
		.len = n,
		.time = milliseconds(packet->time),
		.source = source,
		.destination = destination,
	};

	message.source_len = (size_t)endpoint(source, sizeof source, packet->source, packet->source_port);
	message.destination_len = (size_t)endpoint(destination, sizeof destination, packet->destination,
						   packet->destination_port);
	return calls_add(in->calls, &message);
}

static int
read_captured(struct input *in)
{
	const struct capture capture = {
		.path = in->path, .file = in->file, .head = in->window, .head_len = in->len,
	};
	int status = read_capture(&capture, add_captured, in);

	if (status != FOUND)
		return status;
	/* tshark 4.0 does not know HEP: its records are read as they stand */
	if (calls_count(in->calls) == 0 && lseek(in->file, 0, SEEK_SET) == 0) {
		in->only = SIPINFO_TRACE_FORM_HEP;
		in->len = 0;
		in->ended = false;
		status = read_text(in);
		in->skipped = 0;
	}
	if (status == FOUND && calls_count(in->calls) == 0)
		return fail(NOT_FOUND, MESSAGE_NO_SIP_IN_CAPTURE, in->path);
	return status;
}

static int
explain_input(struct input *in, const struct calls_choice *choice,
	      const struct sipinfo_options *options)
{
	int status;

	while (in->len < CAPTURE_MAGIC && !in->ended) {
		if (!read_more(in))
			return fail(FAILED, MESSAGE_CANNOT_READ, in->path);
	}
	status = is_capture(in->window, in->len) ? read_captured(in) : read_text(in);
	if (status != FOUND)
		return status;
	if (calls_count(in->calls) == 0)
		return explain_nothing(in, options);
	status = calls_print(in->calls, choice, options);
	if (status != FAILED && in->skipped > 0)
		note(MESSAGE_SKIPPED, in->skipped);
	return status;
}

int
explain_file(const char *path, const struct calls_choice *choice,
	     const struct sipinfo_options *options)
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
	in->lines = lines_new();
	in->calls = calls_new();
	if (in->window == NULL || in->message == NULL || in->lines == NULL || in->calls == NULL)
		status = fail(FAILED, MESSAGE_NO_MEMORY, NULL);
	else if (in->file < 0)
		status = fail(FAILED, MESSAGE_CANNOT_READ, in->path);
	else
		status = explain_input(in, choice, options);
	if (in->file >= 0 && !standard)
		close(in->file);
	calls_free(in->calls);
	free(in->window);
	free(in->message);
	lines_free(in->lines);
	free(in);
	return status;
}
