/*
 * Traces of any bytes. What has to hold: progress, places inside of the text, no message longer than
 * the part that it came from, the same at once and in pieces, and what a value or a body holds never
 * passes for a message.
 *
 * LONGEST 3000
 */
#include <stdio.h>

#include "input.h"

#define MOST 64

/* What was found, in short. */
struct found {
	struct sipinfo_trace_message about[MOST];
	uint64_t sums[MOST];
	size_t n;
};

static uint64_t
sum(const char *p, size_t n)
{
	uint64_t hash = 2166136261u;

	for (size_t i = 0; i < n; i++)
		hash = (hash ^ (unsigned char)p[i]) * 16777619u & 0xffffffffu;
	return hash;
}

static void
check_text(const char *text, size_t size)
{
	const char *end = memchr(text, '\0', size);

	if (end == NULL)
		abort();
	for (; text < end; text++) {
		if (*text < 0x20 || *text >= 0x7f)
			abort();
	}
}

static void
check_message(const struct sipinfo_trace_message *m, uint64_t last, uint64_t total)
{
	if (m->len == 0 || m->len > m->length || m->offset < last || m->offset > total ||
	    m->length > total - m->offset)
		abort();
	if (m->form <= SIPINFO_TRACE_FORM_NONE || m->form > SIPINFO_TRACE_FORM_HEP ||
	    m->direction < 0 || m->direction > SIPINFO_TRACE_DIRECTION_RECEIVED || m->reserved != 0)
		abort();
	if (m->skipped_bytes != m->offset - last)
		abort();
	check_text(m->time, sizeof m->time);
	check_text(m->source, sizeof m->source);
	check_text(m->destination, sizeof m->destination);
}

/* Reads a text that comes in pieces: each in an allocation of its size, so that a read past it is seen. */
static void
read_text(struct found *found, const char *text, size_t n, size_t piece)
{
	struct sipinfo_trace trace = {.size = sizeof trace};
	struct sipinfo_trace_message m = {.size = sizeof m};
	size_t begin = 0, end = piece < n ? piece : n;
	uint64_t last = 0;
	int result;

	found->n = 0;
	for (;;) {
		size_t length = end - begin;
		char *input = malloc(length > 0 ? length : 1), *buf = malloc(length > 0 ? length : 1);

		if (input == NULL || buf == NULL)
			abort();
		memcpy(input, text + begin, length);
		result = sipinfo_trace_read(&trace, input, length, end < n, buf, length, &m);
		if (result == SIPINFO_TRACE_RESULT_INVALID || trace.used > length ||
		    (memcmp(input, text + begin, length) != 0))
			abort();
		begin += trace.used;
		if (trace.offset != begin)
			abort();
		if (result == SIPINFO_TRACE_RESULT_MESSAGE) {
			check_message(&m, last, n);
			if (trace.used == 0)
				abort();
			last = m.offset + m.length;
			if (found->n < MOST) {
				found->about[found->n] = m;
				found->sums[found->n] = sum(buf, m.len);
			}
			found->n++;
		}
		free(input);
		free(buf);
		if (result == SIPINFO_TRACE_RESULT_MESSAGE)
			continue;
		if (result == SIPINFO_TRACE_RESULT_END)
			break;
		if (end >= n)
			abort();
		/* a window that doubles, as the header advises */
		end += length > piece ? length : piece;
		end = end < n ? end : n;
	}
	if (begin != n)
		abort();
}

static void
check_same(const struct found *a, const struct found *b)
{
	if (a->n != b->n)
		abort();
	for (size_t i = 0; i < a->n && i < MOST; i++) {
		if (a->sums[i] != b->sums[i] ||
		    memcmp(&a->about[i], &b->about[i], sizeof a->about[i]) != 0)
			abort();
	}
}

/* Whatever a value or a body holds: it is one message, and comes out byte for byte. */
static void
check_verbatim(const char *data, size_t size, size_t split)
{
	static const char head[] = "SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP h\r\n"
				   "From: <sip:a@example.com>\r\nContent-Type: text/plain\r\nX: ";
	struct found found;
	char length[64];
	size_t n = 0;
	char *message = malloc(sizeof head + sizeof length + size);

	if (message == NULL)
		abort();
	memcpy(message, head, sizeof head - 1);
	n = sizeof head - 1;
	/* no line end: no sender can put one into a value */
	for (size_t i = 0; i < split; i++) {
		if (data[i] == '\n' && message[n - 1] == '\r')
			continue;
		message[n++] = data[i];
	}
	/* CR CR LF counts as one */
	if (message[n - 1] == '\r')
		message[n - 1] = 'x';
	n += (size_t)sprintf(message + n, "\r\nContent-Length: %zu\r\n\r\n", size - split);
	memcpy(message + n, data + split, size - split);
	n += size - split;
	read_text(&found, message, n, n);
	if (found.n != 1 || found.about[0].len != n || found.sums[0] != sum(message, n) ||
	    found.about[0].context_flags != 0)
		abort();
	free(message);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct found once, again;
	const char *text;
	size_t n;

	if (size == 0)
		return 0;
	text = (const char *)data + 1;
	n = size - 1;
	/* the first byte says what is compared */
	if (data[0] % 4 == 0) {
		check_verbatim(text, n, n * data[0] / 256);
		return 0;
	}
	read_text(&once, text, n, n);
	read_text(&again, text, n, data[0] % 4 == 1 ? n : data[0] % 61 + 1u);
	check_same(&once, &again);
	return 0;
}
