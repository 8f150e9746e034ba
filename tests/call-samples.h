/*
 * Samples of calls: messages one after the other. A line before a message may tell when it was
 * seen and by which way, as sngrep saves it: 2026/01/01 12:00:00.000000 192.0.2.1:5060 -> 192.0.2.2:5060.
 */
#ifndef CALL_SAMPLES_H
#define CALL_SAMPLES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sipinfo/sipinfo.h>
#include "split.h"

#define CALL_SAMPLES_MAX 16

struct call_sample {
	struct sipinfo_call *calls[CALL_SAMPLES_MAX];
	size_t n;
};

/* Reads a line between messages. */
static inline void
call_sample_line(const char *p, size_t n, struct sipinfo_message *message)
{
	static char line[256], source[64], destination[64];
	int hour, minute;
	double second;

	snprintf(line, sizeof line, "%.*s", (int)(n < 255 ? n : 255), p);
	if (sscanf(line, "%*d/%*d/%*d %d:%d:%lf %63s -> %63s", &hour, &minute, &second, source,
		   destination) == 5)
		message->time = (int64_t)((hour * 60 + minute) * 60000 + second * 1000 + 0.5);
	else if (sscanf(line, "F%*d %63[A-Za-z0-9_] -> %63[A-Za-z0-9_]", source, destination) != 2)
		return;
	message->source = source;
	message->source_len = strlen(source);
	message->destination = destination;
	message->destination_len = strlen(destination);
}

/* Where the next such line begins, so that no body without a length runs on into it. */
static inline size_t
call_sample_next_line(const char *p, size_t n)
{
	for (size_t i = 1; i + 5 < n; i++) {
		if (p[i - 1] == '\n' && ((p[i] == 'F' && p[i + 1] >= '0' && p[i + 1] <= '9') ||
					 (p[i] == '2' && p[i + 1] == '0' && p[i + 4] == '/')))
			return i;
	}
	return n;
}

/* Gives each message to the call that it belongs to. */
static inline void
call_sample_read(struct call_sample *sample, const char *bytes, size_t n)
{
	struct sipinfo_message message = { .size = sizeof message, .time = -1 };

	sample->n = 0;
	for (size_t at = 0, end; at < n; at += end) {
		struct sipinfo_call *call;
		size_t i = 0;

		end = split_message(bytes + at, call_sample_next_line(bytes + at, n - at));
		message.bytes = bytes + at;
		message.len = end;
		while (i < sample->n && !sipinfo_call_add(sample->calls[i], &message))
			i++;
		if (i < sample->n || sample->n == CALL_SAMPLES_MAX) {
			message.source_len = message.destination_len = 0;
			message.time = -1;
			continue;
		}
		call = sipinfo_call_begin(malloc(sipinfo_call_size()), sipinfo_call_size());
		if (call == NULL)
			abort();
		if (sipinfo_call_add(call, &message)) {
			sample->calls[sample->n++] = call;
			message.source_len = message.destination_len = 0;
			message.time = -1;
		} else {
			free(call);
			call_sample_line(bytes + at, end, &message);
		}
	}
}

static inline void
call_sample_free(struct call_sample *sample)
{
	for (size_t i = 0; i < sample->n; i++)
		free(sample->calls[i]);
}

#endif
