#include "guard.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <sipinfo/sipinfo.h>

#include "cpu-time.h"
#include "message/clock.h"
#include "message/unwrap.h"
#include "samples.h"
#include "suite.h"

#define MOST 16

/* A text in exactly as many bytes, and the messages that were found in it. */
struct found {
	struct sipinfo_trace_message about[MOST];
	char *bytes[MOST];
	size_t n;
	uint64_t skipped_lines, skipped_bytes;
};

static void
forget(struct found *found)
{
	for (size_t i = 0; i < found->n; i++)
		free(found->bytes[i]);
	found->n = 0;
}

/* Printable ASCII, and a NUL behind it. */
static void
check_printable(const char *text, size_t size)
{
	const char *end = memchr(text, '\0', size);

	EXPECT(end != NULL, "no NUL");
	for (; end != NULL && text < end; text++)
		EXPECT(*text >= 0x20 && *text < 0x7f, "byte 0x%02x", (unsigned char)*text);
}

/* What holds of every message. */
static void
check_message(const struct sipinfo_trace_message *m, uint64_t *end, uint64_t total)
{
	EXPECT(m->len > 0 && m->len <= m->length, "%zu of %llu bytes", m->len,
	       (unsigned long long)m->length);
	EXPECT(m->offset >= *end && m->offset + m->length <= total, "at %llu of %llu",
	       (unsigned long long)m->offset, (unsigned long long)total);
	EXPECT(m->form > SIPINFO_TRACE_FORM_NONE && m->form <= SIPINFO_TRACE_FORM_HEP, "%d", m->form);
	EXPECT((m->context_flags & ~(unsigned)(SIPINFO_CONTEXT_PARTIAL | SIPINFO_CONTEXT_PASTED)) == 0,
	       "%u", m->context_flags);
	check_printable(m->time, sizeof m->time);
	check_printable(m->source, sizeof m->source);
	check_printable(m->destination, sizeof m->destination);
	EXPECT(m->skipped_bytes == m->offset - *end, "%llu bytes skipped",
	       (unsigned long long)m->skipped_bytes);
	*end = m->offset + m->length;
}

/* Reads a text that comes in pieces of a size; 0: at once. */
static void
read_text(struct found *found, const char *text, size_t n, size_t piece)
{
	struct sipinfo_trace trace = { .size = sizeof trace };
	struct sipinfo_trace_message m = { .size = sizeof m };
	size_t begin = 0, end = piece > 0 && piece < n ? piece : n;
	char *buf = malloc(n > 0 ? n : 1);
	struct guard guard;
	uint64_t last = 0;
	int result;

	ck_assert_ptr_nonnull(buf);
	memset(found, 0, sizeof *found);
	guard_open(&guard, n);
	for (;;) {
		const char *input = guard_place(&guard, text + begin, end - begin);

		result = sipinfo_trace_read(&trace, input, end - begin, end < n, buf,
		                            end - begin, &m);
		EXPECT(result != SIPINFO_TRACE_RESULT_INVALID, "invalid");
		EXPECT(trace.used <= end - begin, "%zu used", trace.used);
		begin += trace.used;
		EXPECT(trace.offset == begin, "offset %llu", (unsigned long long)trace.offset);
		if (result == SIPINFO_TRACE_RESULT_MESSAGE) {
			EXPECT(trace.used > 0, "no progress");
			check_message(&m, &last, n);
			EXPECT(found->n < MOST, "too many messages");
			found->about[found->n] = m;
			found->bytes[found->n] = malloc(m.len);
			ck_assert_ptr_nonnull(found->bytes[found->n]);
			memcpy(found->bytes[found->n++], buf, m.len);
			continue;
		}
		if (result == SIPINFO_TRACE_RESULT_END)
			break;
		EXPECT(end < n, "more, but there is none");
		end = end + piece < n ? end + piece : n;
	}
	EXPECT(begin == n, "%zu of %zu bytes", begin, n);
	found->skipped_lines = m.skipped_lines;
	found->skipped_bytes = m.skipped_bytes;
	guard_close(&guard);
	free(buf);
}

static bool
is_same(const struct found *a, size_t i, const struct found *b, size_t j)
{
	return a->about[i].len == b->about[j].len &&
	       memcmp(a->bytes[i], b->bytes[j], a->about[i].len) == 0;
}

static size_t
trimmed(const struct found *found, size_t i)
{
	size_t n = found->about[i].len;

	while (n > 0 && strchr(" \r\n", found->bytes[i][n - 1]) != NULL)
		n--;
	return n;
}

/*
 * Whether a message of b is in a: the same up to white space at its end. One that nothing has ended
 * may go on in another text.
 */
static bool
is_found(const struct found *a, size_t i, const struct found *b, size_t j)
{
	size_t n = trimmed(b, j);
	bool partial = (b->about[j].context_flags & SIPINFO_CONTEXT_PARTIAL) != 0;

	return (partial ? a->about[i].len >= n : trimmed(a, i) == n) &&
	       memcmp(a->bytes[i], b->bytes[j], n) == 0;
}

/* The samples */

struct sample {
	char path[300];
	char form[40], messages[200];
};

/* The column of a row of INDEX.csv; only the ones behind it are ever quoted. */
static const char *
take_column(const char *p, char *text, size_t size)
{
	size_t n = strcspn(p, ",\n");

	snprintf(text, size, "%.*s", (int)n, p);
	return p[n] == ',' ? p + n + 1 : p + n;
}

static void
each_row(const char *folder, void (*each)(const struct sample *sample, const char *text, size_t n))
{
	static char text[65536];
	char path[600], row[4096];
	FILE *index;
	size_t count = 0;

	snprintf(path, sizeof path, "%s/%s/INDEX.csv", samples(), folder);
	index = fopen(path, "r");
	ck_assert_msg(index != NULL, "%s", path);
	while (fgets(row, sizeof row, index) != NULL) {
		struct sample sample;
		char name[200];
		const char *p = take_column(row, name, sizeof name);
		FILE *file;
		size_t n;

		p = take_column(p, sample.form, sizeof sample.form);
		take_column(p, sample.messages, sizeof sample.messages);
		if (strcmp(name, "file") == 0)
			continue;
		snprintf(path, sizeof path, "%s/%s/%s", samples(), folder, name);
		snprintf(sample.path, sizeof sample.path, "%s/%s", folder, name);
		file = fopen(path, "rb");
		ck_assert_msg(file != NULL, "%s", path);
		n = fread(text, 1, sizeof text, file);
		fclose(file);
		each(&sample, text, n);
		count++;
	}
	fclose(index);
	ck_assert_uint_gt(count, 140);
}

static void
each_sample_text(void (*each)(const struct sample *sample, const char *text, size_t n))
{
	each_row("pasted", each);
	each_row("forged", each);
}

/* "INVITE 100 422" */
static void
list_messages(const struct found *found, char *text, size_t size)
{
	size_t used = 0;

	text[0] = '\0';
	for (size_t i = 0; i < found->n; i++) {
		const char *p = found->bytes[i], *end = p + found->about[i].len, *q;

		if (end - p > 8 && memcmp(p, "SIP/2.0 ", 8) == 0)
			p += 8;
		for (q = p; q < end && *q > ' '; q++)
			continue;
		used += (size_t)snprintf(text + used, size - used, "%s%.*s", i > 0 ? " " : "",
		                         (int)(q - p), p);
	}
}

static void
check_names(const struct sample *sample, const char *text, size_t n)
{
	struct found found;
	char list[400];

	read_text(&found, text, n, 0);
	list_messages(&found, list, sizeof list);
	EXPECT(strcmp(list, sample->messages) == 0, "%s: %s, not %s", sample->path, list,
	       sample->messages);
	forget(&found);
}

START_TEST(messages)
{
	each_sample_text(check_names);
}
END_TEST

/* Findings */

struct findings {
	bool min_se, cause;
	const char *wrong;
};

static bool
note_finding(const struct sipinfo_finding *f, void *user)
{
	struct findings *findings = user;

	switch (sipinfo_finding_kind(f)) {
	case SIPINFO_FINDING_MIN_SE:
	case SIPINFO_FINDING_MIN_SE_TOO_LOW: findings->min_se = true; break;
	case SIPINFO_FINDING_REASON_Q850: findings->cause = true; break;
	case SIPINFO_FINDING_LINE_UNREADABLE:
	case SIPINFO_FINDING_CUT_OFF:
	case SIPINFO_FINDING_BODY_CUT:
	case SIPINFO_FINDING_BODY_EXTRA:
	case SIPINFO_FINDING_ANOTHER_MESSAGE:
	case SIPINFO_FINDING_LINE_ENDS_LF:
	case SIPINFO_FINDING_LINE_ENDS_CR:
	case SIPINFO_FINDING_MISSING_HEADER:
	case SIPINFO_FINDING_MISSING_COPIED_HEADER:
		findings->wrong = sipinfo_finding_name(sipinfo_finding_kind(f));
		break;
	default: break;
	}
	return true;
}

static void
check_findings(const struct sample *sample, const char *text, size_t n)
{
	struct found found;

	read_text(&found, text, n, 0);
	for (size_t i = 0; i < found.n; i++) {
		const struct sipinfo_context context = {
			.size = sizeof context,
			.flags = found.about[i].context_flags,
		};
		struct sipinfo_advice advice = { .size = sizeof advice };
		struct findings findings = { .wrong = NULL };

		ck_assert(sipinfo_diagnose(found.bytes[i], found.about[i].len, &context, &advice,
		                           note_finding, &findings));
		EXPECT(findings.wrong == NULL, "%s: %s", sample->path, findings.wrong);
		EXPECT(advice.code != 422 || (findings.min_se && findings.cause),
		       "%s: Min-SE or the cause is lost", sample->path);
	}
	forget(&found);
}

START_TEST(findings)
{
	each_row("pasted", check_findings);
}
END_TEST

/* Pieces, prefixes, lost lines */

/* What is found in pieces of a size is what is found at once. */
static void
check_size(const char *name, const struct found *whole, const char *text, size_t n, size_t size)
{
	struct found pieces;

	read_text(&pieces, text, n, size);
	EXPECT(pieces.n == whole->n, "%s: %zu messages in pieces of %zu, not %zu", name, pieces.n, size,
	       whole->n);
	EXPECT(pieces.skipped_lines == whole->skipped_lines &&
	               pieces.skipped_bytes == whole->skipped_bytes,
	       "%s: pieces of %zu: %llu lines skipped, not %llu", name, size,
	       (unsigned long long)pieces.skipped_lines, (unsigned long long)whole->skipped_lines);
	for (size_t i = 0; i < whole->n; i++)
		EXPECT(is_same(&pieces, i, whole, i) &&
		               memcmp(&pieces.about[i], &whole->about[i], sizeof whole->about[i]) == 0,
		       "%s: message %zu in pieces of %zu", name, i, size);
	forget(&pieces);
}

/* Smaller ones take half a minute: with SIPINFO_EVERY in the environment they are tried. */
static size_t
smallest_piece(size_t n)
{
	if (getenv("SIPINFO_EVERY") != NULL)
		return n > 40000 ? 1000 : n > 12000 ? 64 : 1;
	return n > 10000 ? 1000 : n > 2000 ? 64 : n > 1000 ? 7 : 1;
}

static void
check_pieces(const struct sample *sample, const char *text, size_t n)
{
	static const size_t sizes[] = { 1, 2, 7, 64, 1000 };
	struct found whole;

	read_text(&whole, text, n, 0);
	for (size_t i = 0; i < LENGTH(sizes); i++) {
		if (sizes[i] >= smallest_piece(n))
			check_size(sample->path, &whole, text, n, sizes[i]);
	}
	forget(&whole);
}

START_TEST(pieces)
{
	each_sample_text(check_pieces);
}
END_TEST

/* All places take minutes: with SIPINFO_EVERY in the environment they are tried, else one in so many. */
static size_t
stride(size_t n)
{
	return getenv("SIPINFO_EVERY") != NULL ? 1 : n;
}

/* Whatever is cut off behind a message that stands whole: it is found, and it is the same. */
static size_t
skip_line(const char *p, const char *end)
{
	const char *q = memchr(p, '\n', (size_t)(end - p));

	return (size_t)((q != NULL ? q + 1 : end) - p);
}

static void
check_each_prefix(const struct sample *sample, const char *text, size_t n, size_t step)
{
	struct found whole, cut;

	read_text(&whole, text, n, 0);
	for (size_t length = 0; length < n; length += step) {
		read_text(&cut, text, length, 0);
		for (size_t i = 0; i < whole.n; i++) {
			uint64_t end = whole.about[i].offset + whole.about[i].length;

			/* the line behind it is what ends it */
			if (step == 1)
				end += skip_line(text + end, text + n);
			if (end > length)
				break;
			EXPECT(i < cut.n && is_found(&cut, i, &whole, i), "%s: message %zu in %zu bytes",
			       sample->path, i, length);
		}
		forget(&cut);
	}
	forget(&whole);
}

static void
check_prefixes(const struct sample *sample, const char *text, size_t n)
{
	check_each_prefix(sample, text, n, stride(n > 12000 ? 401 : 37));
}

START_TEST(prefixes)
{
	each_row(_i == 0 ? "pasted" : "forged", check_prefixes);
}
END_TEST

/* Whichever line is lost: the messages that it was no part of are found. */
static void
check_lines(const struct sample *sample, const char *text, size_t n)
{
	struct found whole, rest;
	char *less;
	size_t next;

	/* half a character would be lost with the line */
	if (strcmp(sample->form, "utf16") == 0)
		return;
	less = malloc(n > 0 ? n : 1);
	ck_assert_ptr_nonnull(less);
	read_text(&whole, text, n, 0);
	for (size_t at = 0, line = 0; at < n; at = next, line++) {
		size_t from = 0;

		for (next = at; next < n && text[next] != '\n'; next++)
			continue;
		next += next < n;
		/* mysql's " | INVITE |" behind a header field, and not behind the empty line, folds it */
		if (strcmp(sample->path, "pasted/siptrace-mysql.txt") == 0 && text[at] == '\r')
			continue;
		memcpy(less, text, at);
		memcpy(less + at, text + next, n - next);
		read_text(&rest, less, n - (next - at), 0);
		for (size_t i = 0; i < whole.n; i++) {
			size_t j = from;

			if (whole.about[i].offset < next &&
			    whole.about[i].offset + whole.about[i].length > at)
				continue;
			while (j < rest.n && !is_found(&rest, j, &whole, i))
				j++;
			/* what is forged in a body that has lost its message has nothing to hide behind */
			EXPECT(j < rest.n || memcmp(sample->path, "forged", 6) == 0,
			       "%s: message %zu is lost without the line at %zu",
			       sample->path, i, at);
			if (j < rest.n)
				from = j + 1;
		}
		forget(&rest);
	}
	free(less);
	forget(&whole);
}

START_TEST(lines)
{
	each_row(_i == 0 ? "pasted" : "forged", check_lines);
}
END_TEST

/* Times as numbers */

static const struct {
	const char *text;
	int64_t milliseconds;
} times[] = {
	{ "", -1 },
	{ "no time", -1 },
	{ "10:03", -1 },
	{ "10:03:31", 36211000 },
	{ "1:03:31", 3811000 },
	{ "10:03:31.123456", 36211123 },
	{ "10:03:31,9", 36211900 },
	{ "10:03:31.", 36211000 },
	{ "100:03:31", -1 },
	{ "Aug 17 10:03:31", 36211000 },
	{ "17/8/2026 10:03:31", 36211000 },
	{ "1970-01-01 00:00:00", 0 },
	{ "2000-02-29T23:59:59.999Z", 951868799999 },
	{ "2000/03/01 00:00:00", 951868800000 },
	{ "2026-08-17T10:03:31.123Z", 1786961011123 },
	{ "2026-08-17T10:03:31.123+02:00", 1786961011123 },
	{ "2026-99-17 10:03:31", 36211000 },
	{ "20260817100331.123456", 1786961011123 },
	{ "20260817", 20260817000 },
	{ "1786961011.123456", 1786961011123 },
	{ "1786961011", 1786961011000 },
	{ "1786961011,5", 1786961011500 },
	{ "1786961011x", -1 },
	{ "19691231235959", -1 },
	{ "10:x", -1 },
	{ "10:03x31", -1 },
	{ "10:03:x", -1 },
	{ "10:003:31", -1 },
	{ "x 10:03:31", 36211000 },
	{ "2026 10:03:31", 36211000 },
	{ "1969-12-31 10:03:31", 36211000 },
	{ "20260817 10:03:31", 36211000 },
	{ "2026-x 10:03:31", 36211000 },
	{ "2026-123-1 10:03:31", 36211000 },
	{ "2026-00-17 10:03:31", 36211000 },
	{ "2026-08 10:03:31", 36211000 },
	{ "2026-08.17 10:03:31", 36211000 },
	{ "2026-08-x 10:03:31", 36211000 },
	{ "2026-08-123 10:03:31", 36211000 },
	{ "1970-01-02 00:00:00", 86400000 },
	{ "2026-12-31 00:00:00", 1798675200000 },
	{ "2026-13-01 10:03:31", 36211000 },
	{ "2026-008-17 10:03:31", 36211000 },
	{ "20260-08-17 10:03:31", 36211000 },
	{ "at 2026-08-17 10:03:31", 1786961011000 },
	{ "10:03:031", -1 },
	{ "19700101000000", 0 },
	{ "20260817100000", 1786960800000 },
	{ "20260817100331x", 1786961011000 },
	{ "123456789012", 123456789012000 },
	{ "1234567890123", -1 },
	{ "123456789012345", -1 },
	{ "99999999999999999999999999999999999999", -1 },
};

START_TEST(time_is_a_number)
{
	size_t n = strlen(times[_i].text);
	struct guard guard;
	const char *text;
	char behind_digit[64];
	int64_t milliseconds;

	guard_open(&guard, n);
	text = guard_place(&guard, times[_i].text, n);
	milliseconds = sipinfo_clock_milliseconds(slice_make(text, text + n));
	ck_assert_msg(milliseconds == times[_i].milliseconds, "%s: %lld", times[_i].text, (long long)milliseconds);
	guard_close(&guard);
	snprintf(behind_digit, sizeof behind_digit, "1%s", times[_i].text);
	milliseconds = sipinfo_clock_milliseconds(slice_make(behind_digit + 1, behind_digit + 1 + n));
	ck_assert_msg(milliseconds == times[_i].milliseconds, "1 before %s: %lld", times[_i].text, (long long)milliseconds);
}
END_TEST

/* What forms say of their messages */

static const struct {
	const char *file;
	size_t message;
	int form, direction;
	const char *time, *source, *destination;
} known[] = {
#define IN SIPINFO_TRACE_DIRECTION_RECEIVED
#define OUT SIPINFO_TRACE_DIRECTION_SENT
	{ "asterisk-chansip-nat.txt", 0, SIPINFO_TRACE_FORM_ASTERISK_SIP, IN, "", "192.0.2.7:5060", "" },
	{ "asterisk-chansip-nat.txt", 1, SIPINFO_TRACE_FORM_ASTERISK_SIP, OUT, "", "", "192.0.2.7:5060" },
	{ "asterisk-chansip-client.txt", 0, SIPINFO_TRACE_FORM_ASTERISK_SIP, OUT, "", "",
	  "198.51.100.9:5060" },
	{ "asterisk-pjsip-ipv6.txt", 0, SIPINFO_TRACE_FORM_ASTERISK_PJSIP, IN, "",
	  "[2001:db8::7]:5060", "" },
	{ "asterisk-pjsip-perline.log", 0, SIPINFO_TRACE_FORM_ASTERISK_PJSIP, IN,
	  "2026-01-08 20:28:01", "192.0.2.7:5060", "" },
	{ "sofia-new.txt", 0, SIPINFO_TRACE_FORM_SOFIA, IN, "10:03:31.123456", "192.0.2.7:5060", "" },
	{ "sofia-ansi.txt", 1, SIPINFO_TRACE_FORM_SOFIA, OUT, "10:03:31.310556", "", "192.0.2.7:5060" },
	{ "drachtio.log", 0, SIPINFO_TRACE_FORM_SOFIA, IN, "2026-08-17 10:03:31.123456",
	  "192.0.2.7:5060", "" },
	{ "kamailio-sipdump.data", 0, SIPINFO_TRACE_FORM_SIPDUMP, IN, "1786961011.123456",
	  "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "kamailio-sipdump-ipv6.data", 1, SIPINFO_TRACE_FORM_SIPDUMP, OUT, "1786961011.310556",
	  "[2001:db8:1::9]:5060", "[2001:db8::7]:5060" },
	{ "siptrace-bars.txt", 0, SIPINFO_TRACE_FORM_SIPTRACE, 0, "2026-08-17 10:03:31",
	  "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "siptrace-mysql.txt", 1, SIPINFO_TRACE_FORM_SIPTRACE, 0, "2026-08-17 10:03:31",
	  "198.51.100.9:5060", "192.0.2.7:5060" },
	{ "syslog-kamailio-012.log", 0, SIPINFO_TRACE_FORM_SYSLOG, 0, "Aug 17 10:03:31", "", "" },
	{ "audiocodes-split.log", 1, SIPINFO_TRACE_FORM_AUDIOCODES, OUT, "Aug 17 10:03:31",
	  "198.51.100.9", "192.0.2.7:5060" },
	{ "sngrep-saved.txt", 0, SIPINFO_TRACE_FORM_SNGREP, 0, "2026/08/17 10:03:31.123456",
	  "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "sngrep-screen.txt", 0, SIPINFO_TRACE_FORM_SNGREP_SCREEN, 0, "", "", "" },
	{ "homer-export.txt", 1, SIPINFO_TRACE_FORM_HOMER, 0, "2026-08-17T10:03:31.310Z",
	  "198.51.100.9:5060", "192.0.2.7:5060" },
	{ "ngrep-byline.txt", 0, SIPINFO_TRACE_FORM_NGREP, 0, "2026/08/17 10:03:31.123456",
	  "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "ngrep-single.txt", 1, SIPINFO_TRACE_FORM_NGREP, 0, "2026/08/17 10:03:31.310556",
	  "198.51.100.9:5060", "192.0.2.7:5060" },
	{ "tcpdump-A.txt", 0, SIPINFO_TRACE_FORM_TCPDUMP, 0, "2026-08-17 10:03:31.123456",
	  "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "wireshark-details.txt", 0, SIPINFO_TRACE_FORM_WIRESHARK, 0, "", "192.0.2.7", "198.51.100.9" },
	{ "pjsua.txt", 0, SIPINFO_TRACE_FORM_PJSIP, OUT, "10:03:31.123", "", "198.51.100.9:5060" },
	{ "pjsua-android.txt", 1, SIPINFO_TRACE_FORM_PJSIP, IN, "08-17 10:03:31.512",
	  "198.51.100.9:5060", "" },
	{ "linphone-ios.txt", 0, SIPINFO_TRACE_FORM_BELLE_SIP, OUT, "2026-08-17 10:03:31.125178+0530",
	  "", "198.51.100.9:5060" },
	{ "baresip.txt", 0, SIPINFO_TRACE_FORM_BARESIP, 0, "10:03:31.123", "192.0.2.7:5060",
	  "198.51.100.9:5060" },
	{ "sipp-trace.log", 1, SIPINFO_TRACE_FORM_SIPP, IN, "2026-08-17T10:03:31.310556Z", "", "" },
	{ "cisco-ios.txt", 0, SIPINFO_TRACE_FORM_CISCO_IOS, IN, "10:03:31.123", "", "" },
	{ "cisco-ios-seq.txt", 1, SIPINFO_TRACE_FORM_CISCO_IOS, OUT, "Aug 17 10:03:31.310", "", "" },
	{ "cucm-sdl.txt", 0, SIPINFO_TRACE_FORM_CISCO_CUCM, IN, "10:03:31.123", "192.0.2.7:5060", "" },
	{ "cisco-jabber.log", 0, SIPINFO_TRACE_FORM_CISCO_PHONE, OUT, "2026-08-17 10:03:31,123", "", "" },
	{ "cisco-phone.txt", 1, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Aug 17 10:03:31.310556", "", "" },
	{ "oracle-sipmsg.log", 0, SIPINFO_TRACE_FORM_ORACLE, IN, "Aug 17 10:03:31.123",
	  "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "oracle-noifc.log", 1, SIPINFO_TRACE_FORM_ORACLE, OUT, "Aug 17 10:03:31.310",
	  "198.51.100.9:5060", "192.0.2.7:5060" },
	{ "yate.txt", 0, SIPINFO_TRACE_FORM_YATE, IN, "20260817100331.123456", "192.0.2.7:5060",
	  "0.0.0.0:5060" },
	{ "snom.txt", 0, SIPINFO_TRACE_FORM_SNOM, OUT, "17/8/2026 10:03:31:123", "",
	  "198.51.100.9:5060" },
	{ "jssip.txt", 1, SIPINFO_TRACE_FORM_BROWSER, IN, "", "", "" },
	{ "sipjs-doubled.txt", 0, SIPINFO_TRACE_FORM_BROWSER, OUT, "10:03:31", "", "" },
	{ "hep3.bin", 0, SIPINFO_TRACE_FORM_HEP, 0, "1786961011.123456", "192.0.2.7:5060",
	  "198.51.100.9:5060" },
	{ "json-pretty.json", 0, SIPINFO_TRACE_FORM_STRING, 0, "", "", "" },
	{ "asterisk-json.log", 0, SIPINFO_TRACE_FORM_ASTERISK_PJSIP, IN, "2026-08-17 10:03:31",
	  "192.0.2.7:5060", "" },
	{ "forum-oneline.txt", 0, SIPINFO_TRACE_FORM_ONE_LINE, 0, "", "", "" },
	{ "forum-html.txt", 0, SIPINFO_TRACE_FORM_HTML, 0, "", "", "" },
	{ "mail-quoted.txt", 0, SIPINFO_TRACE_FORM_PREFIX, 0, "", "", "" },
	{ "bare-crlf.txt", 0, SIPINFO_TRACE_FORM_PLAIN, 0, "", "", "" },
};

static size_t
read_sample(const char *name, char *text, size_t size)
{
	char path[600];
	FILE *file;
	size_t n;

	snprintf(path, sizeof path, "%s/pasted/%s", samples(), name);
	file = fopen(path, "rb");
	ck_assert_msg(file != NULL, "%s", path);
	n = fread(text, 1, size, file);
	fclose(file);
	return n;
}

START_TEST(what_is_known)
{
	static char text[65536];
	size_t n = read_sample(known[_i].file, text, sizeof text);
	const struct sipinfo_trace_message *m;
	struct found found;

	read_text(&found, text, n, 0);
	m = &found.about[known[_i].message];
	ck_assert_uint_gt(found.n, known[_i].message);
	ck_assert_msg(m->form == known[_i].form, "%s: form %d", known[_i].file, m->form);
	ck_assert_msg(m->direction == known[_i].direction, "%s: direction %d", known[_i].file,
	              m->direction);
	ck_assert_msg(strcmp(m->time, known[_i].time) == 0, "%s: %s", known[_i].file, m->time);
	ck_assert_msg(m->milliseconds ==
	                      sipinfo_clock_milliseconds(slice_make(m->time, m->time + strlen(m->time))),
	              "%s: %lld", known[_i].file, (long long)m->milliseconds);
	ck_assert_msg(strcmp(m->source, known[_i].source) == 0, "%s: from %s", known[_i].file,
	              m->source);
	ck_assert_msg(strcmp(m->destination, known[_i].destination) == 0, "%s: to %s",
	              known[_i].file, m->destination);
	forget(&found);
}
END_TEST

/* What lines above a message say of it. */

#define SIPDUMP(keys) "====================\n" keys "dstport: 5060\n~~~~~~~~~~~~~~~~~~~~\n"
#define ON(a, b) "On [1:0]" a " sent to " b "\n"

static const struct {
	const char *above;
	int form, direction;
	const char *time, *source, *destination;
} announced[] = {
	/* what programs write above their messages, the other way than in the samples */
	{ "<--- Transmitting SIP response (355 bytes) to UDP:192.0.2.7:5060 --->\n", SIPINFO_TRACE_FORM_ASTERISK_PJSIP,
	  OUT, "", "", "192.0.2.7:5060" },
	{ "Retransmitting #2 (no NAT) to 192.0.2.7:5060:\n", SIPINFO_TRACE_FORM_ASTERISK_SIP, OUT, "", "", "192.0.2.7:5060" },
	{ "10:03:31.123 channel [0x1]: received [355] new bytes from [UDP://192.0.2.7:5060]:\n", SIPINFO_TRACE_FORM_BELLE_SIP,
	  IN, "10:03:31.123", "192.0.2.7:5060", "" },
	{ "---- Incoming SIP Message from 192.0.2.7:5060 to SIPInterface #0 ----\n", SIPINFO_TRACE_FORM_AUDIOCODES,
	  IN, "", "192.0.2.7:5060", "" },
	{ "Outgoing SIP TCP message to 192.0.2.7 on port 5060 index 12\n", SIPINFO_TRACE_FORM_CISCO_CUCM,
	  OUT, "", "", "192.0.2.7:5060" },
	{ "10:03:31 |SIP_MSG_RECV|\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "10:03:31 |SIP_MSG_SENT|\n", SIPINFO_TRACE_FORM_CISCO_PHONE, OUT, "10:03:31", "", "" },
	{ "UDP message sent [355] bytes:\n", SIPINFO_TRACE_FORM_SIPP, OUT, "", "", "" },
	{ "<sip:INFO> 'udp:0.0.0.0:5060' sending 'INVITE' 0x1 to 192.0.2.7:5060\n", SIPINFO_TRACE_FORM_YATE,
	  OUT, "", "0.0.0.0:5060", "192.0.2.7:5060" },
	{ "Received from udp:192.0.2.7:5060 at 17/8/2026 10:03:31:123 (355 bytes):\n", SIPINFO_TRACE_FORM_SNOM,
	  IN, "17/8/2026 10:03:31:123", "192.0.2.7:5060", "" },
	{ "JsSIP:Transport sending message:\n", SIPINFO_TRACE_FORM_BROWSER, OUT, "", "", "" },
	{ "JsSIP:Transport received binary message:\n", SIPINFO_TRACE_FORM_BROWSER, IN, "", "", "" },
	{ "10:03:31 sip.Transport | sending WebSocket message:\n", SIPINFO_TRACE_FORM_BROWSER, OUT, "10:03:31", "", "" },
	{ "sip.Transport | Received WebSocket binary message:\n", SIPINFO_TRACE_FORM_BROWSER, IN, "", "", "" },
	{ "sip.WebSocket | received text message:\n", SIPINFO_TRACE_FORM_BROWSER, IN, "", "", "" },
	/* h:p -> h:p, and what stands before it */
	{ "U 192.0.2.7:5060 -> 198.51.100.9:5060\n", SIPINFO_TRACE_FORM_NGREP, 0, "", "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "T [2001:db8::7]:5060 -> [2001:db8::9]:5060\n", SIPINFO_TRACE_FORM_NGREP, 0, "", "[2001:db8::7]:5060",
	  "[2001:db8::9]:5060" },
	{ "xU 192.0.2.7:5060 -> 198.51.100.9:5060\n", SIPINFO_TRACE_FORM_SNGREP, 0, "", "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "U a.b -> 198.51.100.9:5060\n", SIPINFO_TRACE_FORM_SNGREP, 0, "", "", "" },
	{ "U 192.0.2.7:5060 -> b\n", SIPINFO_TRACE_FORM_PLAIN, 0, "", "", "" },
	{ "UDP 192.0.2.7:5060 -> 198.51.100.9:5060\n", SIPINFO_TRACE_FORM_BARESIP, 0, "", "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "TCP 192.0.2.7:5060 -> 198.51.100.9:5060\n", SIPINFO_TRACE_FORM_BARESIP, 0, "", "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "TLS 192.0.2.7:5060 -> 198.51.100.9:5060\n", SIPINFO_TRACE_FORM_BARESIP, 0, "", "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "WS 192.0.2.7:5060 -> 198.51.100.9:5060\n", SIPINFO_TRACE_FORM_BARESIP, 0, "", "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "WSS 192.0.2.7:5060 -> 198.51.100.9:5060\n", SIPINFO_TRACE_FORM_BARESIP, 0, "", "192.0.2.7:5060", "198.51.100.9:5060" },
	{ "SCTP 192.0.2.7:5060 -> 198.51.100.9:5060\n", SIPINFO_TRACE_FORM_SNGREP, 0, "", "192.0.2.7:5060", "198.51.100.9:5060" },
	/* addresses */
	{ ON("1:2:3:4:5:6:7:8.5060", "[::1]"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "[1:2:3:4:5:6:7:8]:5060", "[::1]" },
	{ ON("192.0.2.7 on port 5060", "198.51.100.9"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "192.0.2.7:5060", "198.51.100.9" },
	{ ON("1:2:3", "1::2::3"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "", "[:2::3]" },
	{ ON(":::::", "1::2:3:4:5:6:7:8:9:a"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "", "[3:4:5:6:7:8:9:a]" },
	{ ON("0123456789abcdef0123456789abcdef0123", "::"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "", "" },
	{ ON("fedc:ba98::7", "[FEDC:BA98::f]:5060"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "[fedc:ba98::7]", "[FEDC:BA98::f]:5060" },
	{ ON("[2001:dbg::7]", "198.51.100.9"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "", "198.51.100.9" },
	{ ON("[192.0.2.7", "[192.0.2.9"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "192.0.2.7", "192.0.2.9" },
	{ ON("1111:2222:3333:4444:5555:6666:7777:8888", "198.51.100.9"), SIPINFO_TRACE_FORM_ORACLE, OUT, "",
	  "[1111:2222:3333:4444:5555:6666:7777:8888]", "198.51.100.9" },
	{ ON("1111:2222:3333:4444:5555:6666:7777:88889", "198.51.100.9"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "", "198.51.100.9" },
	{ ON("[192.0.2.7x", "1.2.3.4567"), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "", "192.0.2.7" },
	{ ON("1.2.3", "1.2.3."), SIPINFO_TRACE_FORM_ORACLE, OUT, "", "", "" },
	/* an address with its port has 55 bytes, or is not told */
	{ ON("192.0.2.7:0123456789012345678901234567890123456789012", "198.51.100.9"), SIPINFO_TRACE_FORM_ORACLE, OUT, "",
	  "192.0.2.7:0123456789012345678901234567890123456789012", "198.51.100.9" },
	{ ON("192.0.2.7:01234567890123456789012345678901234567890123", "198.51.100.9"), SIPINFO_TRACE_FORM_ORACLE, OUT, "",
	  "", "198.51.100.9" },
	{ ON("[2001:db8::7]:0123456789012345678901234567890123456789", "198.51.100.9"), SIPINFO_TRACE_FORM_ORACLE, OUT, "",
	  "[2001:db8::7]:0123456789012345678901234567890123456789", "198.51.100.9" },
	{ ON("[2001:db8::7]:012345678901234567890123456789012345678901", "198.51.100.9"), SIPINFO_TRACE_FORM_ORACLE, OUT, "",
	  "", "198.51.100.9" },
	/* times */
	{ "sipio-recv 10:03:31\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "sipio-recv 10:03:31.\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "sipio-recv 10:03:31x5\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "sipio-recv 10:03:31.x\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "sipio-recv 10:03:31,9Z\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31,9Z", "", "" },
	{ "sipio-recv 10:03:31-0530\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31-0530", "", "" },
	{ "sipio-recv 10:03:31+05:30\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31+05:30", "", "" },
	{ "sipio-recv 10:03:31+x\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "sipio-recv 10:03:31+0x\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "sipio-recv 10:03:31+05\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "sipio-recv 10:03:31+05x\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "sipio-recv 10:03:31+05:3x\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "sipio-recv 10:03:3x\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "", "", "" },
	{ "2026-08-17T10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "2026-08-17T10:03:31", "", "" },
	{ "112026-08-17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "2026-08-17 10:03:31", "", "" },
	{ "1/2 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "1 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "  1 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "abc 7 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "Aug 123 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
	{ "Aug  7 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Aug  7 10:03:31", "", "" },
	{ "Jan 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Jan 17 10:03:31", "", "" },
	{ "Feb 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Feb 17 10:03:31", "", "" },
	{ "Mar 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Mar 17 10:03:31", "", "" },
	{ "Apr 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Apr 17 10:03:31", "", "" },
	{ "May 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "May 17 10:03:31", "", "" },
	{ "Jun 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Jun 17 10:03:31", "", "" },
	{ "Jul 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Jul 17 10:03:31", "", "" },
	{ "Aug 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Aug 17 10:03:31", "", "" },
	{ "Sep 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Sep 17 10:03:31", "", "" },
	{ "Oct 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Oct 17 10:03:31", "", "" },
	{ "Nov 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Nov 17 10:03:31", "", "" },
	{ "Dec 17 10:03:31 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Dec 17 10:03:31", "", "" },
	{ "20260817100331 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "20260817100331", "", "" },
	{ "20260817100331.12 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "20260817100331.12", "", "" },
	{ "2026081710033 sipio-recv\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "", "", "" },
	{ "20260817100331", SIPINFO_TRACE_FORM_PLAIN, 0, "20260817100331", "", "" },
	{ "20260817100331.12", SIPINFO_TRACE_FORM_PLAIN, 0, "20260817100331.12", "", "" },
	/* of sipdump */
	{ SIPDUMP("tag: rcv\ntime: 1\n\nsrcip: 192.0.2.7\nsrcport: 5060\ndstip: 198.51.100.9\n"), SIPINFO_TRACE_FORM_SIPDUMP, IN,
	  "1", "192.0.2.7:5060", "198.51.100.9:5060" },
	{ SIPDUMP("tag: snd\ntime: 123456789012345678901234567890123456789\nsrcip: x\nsrcport: 5060\ndstip: 198.51.100.9\n"),
	  SIPINFO_TRACE_FORM_SIPDUMP, OUT, "123456789012345678901234567890123456789", ":5060", "198.51.100.9:5060" },
	{ SIPDUMP("tag: snd\ntime: 1234567890123456789012345678901234567890\ndstip: 198.51.100.9\n"),
	  SIPINFO_TRACE_FORM_SIPDUMP, OUT, "", "", "198.51.100.9:5060" },
	{ SIPDUMP("tag: snd\ntime: 1\x07\ndstip: 198.51.100.9\n"), SIPINFO_TRACE_FORM_SIPDUMP, OUT, "", "", "198.51.100.9:5060" },
	{ SIPDUMP("tag: snd\ntime: \xc3\xa9\ndstip: 198.51.100.9\n"), SIPINFO_TRACE_FORM_SIPDUMP, OUT, "", "",
	  "198.51.100.9:5060" },
	{ SIPDUMP("tag: snd\ntime: 1\x7f\ndstip: 198.51.100.9\n"), SIPINFO_TRACE_FORM_SIPDUMP, OUT, "", "", "198.51.100.9:5060" },
	{ SIPDUMP("tag: snd\ntime: 1 ~\ndstip: 198.51.100.9\n"), SIPINFO_TRACE_FORM_SIPDUMP, OUT, "1 ~", "", "198.51.100.9:5060" },
	{ SIPDUMP("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n"), SIPINFO_TRACE_FORM_SIPDUMP, 0, "", "", ":5060" },
	{ SIPDUMP("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n"), SIPINFO_TRACE_FORM_PLAIN, 0, "", "", "" },
	{ SIPDUMP("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n"), SIPINFO_TRACE_FORM_PLAIN, 0, "", "", "" },
	/* what announces nothing */
	{ "sipio-recv 10:03:31\n\x1b[1!\n", SIPINFO_TRACE_FORM_PLAIN, 0, "", "", "" },
	{ "sipio-recv 10:03:31\n<------x\n", SIPINFO_TRACE_FORM_PLAIN, 0, "", "", "" },
	{ "sipio-recv 10:03:31\n<x----->\n", SIPINFO_TRACE_FORM_PLAIN, 0, "", "", "" },
	{ "sipio-recv 10:03:31\n<------\n", SIPINFO_TRACE_FORM_PLAIN, 0, "", "", "" },
	{ "sipio-recv 10:03:31\n<--->\n", SIPINFO_TRACE_FORM_PLAIN, 0, "", "", "" },
	{ "sipio-recv 10:03:31\n<------->\n", SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31", "", "" },
};

START_TEST(lines_above)
{
	static char text[1024];
	const struct sipinfo_trace_message *m;
	struct sample sample;
	struct found found;
	size_t n = (size_t)snprintf(text, sizeof text, "\n%sSIP/2.0 486 X\nVia: a\n\n", announced[_i].above);

	ck_assert_uint_lt(n, sizeof text);
	read_text(&found, text, n, 0);
	ck_assert_uint_eq(found.n, 1);
	m = &found.about[0];
	ck_assert_msg(m->form == announced[_i].form, "%d: form %d", _i, m->form);
	ck_assert_msg(m->direction == announced[_i].direction, "%d: direction %d", _i, m->direction);
	ck_assert_msg(strcmp(m->time, announced[_i].time) == 0, "%d: %s", _i, m->time);
	ck_assert_msg(strcmp(m->source, announced[_i].source) == 0, "%d: from %s", _i, m->source);
	ck_assert_msg(strcmp(m->destination, announced[_i].destination) == 0, "%d: to %s", _i, m->destination);
	ck_assert_uint_eq(m->len, strlen("SIP/2.0 486 X\nVia: a\n\n"));
	ck_assert_msg(m->form == SIPINFO_TRACE_FORM_PLAIN || m->skipped_lines == 0, "%d: %llu lines", _i,
	              (unsigned long long)m->skipped_lines);
	forget(&found);
	snprintf(sample.path, sizeof sample.path, "above %d", _i);
	check_pieces(&sample, text, n);
}
END_TEST

/* Addresses of the layers above a tree of Wireshark, the nearest ones of its packet. */

#define IP(from, to) "Internet Protocol Version 4, Src: " from ", Dst: " to "\n"
#define STATUS "    Status-Line: SIP/2.0 486 X\n"

static const struct {
	const char *text, *source, *destination;
} layers[] = {
	{ STATUS, "", "" },
	{ IP("192.0.2.7", "198.51.100.9") STATUS, "192.0.2.7", "198.51.100.9" },
	{ "Frame 1\n" IP("192.0.2.7", "198.51.100.9") "User Datagram Protocol\n" STATUS, "192.0.2.7", "198.51.100.9" },
	{ IP("10.0.0.1", "10.0.0.2") IP("192.0.2.7", "198.51.100.9") STATUS, "192.0.2.7", "198.51.100.9" },
	{ IP("192.0.2.7", "198.51.100.9") "Frame 2\n" STATUS, "", "" },
};

START_TEST(layers_above)
{
	struct found found;

	read_text(&found, layers[_i].text, strlen(layers[_i].text), 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_int_eq(found.about[0].form, SIPINFO_TRACE_FORM_WIRESHARK);
	ck_assert_str_eq(found.about[0].source, layers[_i].source);
	ck_assert_str_eq(found.about[0].destination, layers[_i].destination);
	forget(&found);
}
END_TEST

/* Lines as they are looked at: each ends where its memory does, and what stands before it is none of it. */

static const struct {
	const char *line;
	bool end, begin;
} lines_of_programs[] = {
	{ "", false, false },
	{ " \t", false, false },
	{ "x", false, false },
	{ "\x1b[0m", true, false },
	{ " \x1b[0m ", true, false },
	{ "\x1b[0m\r", true, false },
	{ " \r", false, false },
	{ "\v", true, false },
	{ "-----", true, false },
	{ " \t-----\t \r", true, false },
	{ "\x1b[1m-----", true, false },
	{ "----", false, false },
	{ "---", true, false },
	{ "--", false, false },
	{ "-----x", false, false },
	{ "-----=", false, false },
	{ "=====", true, false },
	{ "====", false, false },
	{ "~~~", true, false },
	{ "~~", false, false },
	{ "*****", true, false },
	{ "_____", true, false },
	{ "____", false, false },
	{ "+++++", false, false },
	{ "#", true, false },
	{ "##", true, false },
	{ "#x", false, false },
	{ "|", true, false },
	{ "| x", true, false },
	{ "--end msg", true, false },
	{ "--END MSG--", true, false },
	{ "--end ms", false, false },
	{ "--- (", true, false },
	{ "--- ", true, false },
	{ "*** message", true, false },
	{ "*** messag", false, false },
	{ "[Time:", true, false },
	{ "[Time", false, false },
	{ "```", true, false },
	{ "``", false, false },
	{ "+----", true, false },
	{ "+---", false, false },
	{ "<----->", true, false },
	{ "<---->", false, false },
	{ "<-----", false, false },
	{ "<-----x", false, false },
	{ "<", false, false },
	/* dates and times */
	{ "10:03:31", false, true },
	{ "[10:03:31]", false, true },
	{ "\x1b[1m[10:03:31]", false, true },
	{ "[[10:03:31]", false, false },
	{ " 10:03:31", false, false },
	{ "x 10:03:31", false, false },
	{ "10:03:3", false, false },
	{ "10:03.31", false, false },
	{ "10.03:31", false, false },
	{ "1x:03:31", false, false },
	{ "10:03:3x", false, false },
	{ "1", false, false },
	{ "[", false, false },
	{ "09/:/:/:09", false, false },
	{ "19:09:09", false, true },
	{ "1                              10:03:31x", false, true },
	{ "1                               10:03:31", false, true },
	{ "1                                10:03:31", false, false },
	{ "Jan 1 10:03:31", false, true },
	{ "dec\t \t9 10:03:31", false, true },
	{ "Jan 10:03:31", false, true },
	{ "Jan 1", false, false },
	{ "Jan x 10:03:31", false, false },
	{ "Jan1 10:03:31", false, false },
	{ "Janx 1 10:03:31", false, false },
	{ "Jan ", false, false },
	{ "Jan", false, false },
	{ "Ja", false, false },
	/* what announces a message */
	{ "Received:", false, true },
	{ " Sent: ", false, true },
	{ "Received", false, false },
	{ "Sent", false, false },
	{ "Sent: x", false, false },
	{ "a sipio-sent b", false, true },
	{ "sipio-sen", false, false },
	{ "sipio-sipio-sent", false, true },
	{ "recv 1 bytes from x", false, true },
	{ "recv 1 bytes fro", false, false },
	{ "recv ", false, false },
	{ " bytes from recv ", false, false },
	{ "1.2.3.4 -> 5.6.7.8", false, true },
	{ " -> [::1]", false, true },
	{ " -> x", false, false },
	{ " -> ", false, false },
	{ " ->", false, false },
};

/* A copy of a line at the end of the room, with what stands before it. */
static struct slice
guard_line(struct guard *guard, const char *before, const char *line)
{
	char text[128];
	size_t n = (size_t)snprintf(text, sizeof text, "%s%s", before, line);
	const char *p;

	ck_assert_uint_lt(n, sizeof text);
	guard_open(guard, n);
	p = guard_place(guard, text, n);
	return slice_make(p + strlen(before), p + n);
}

START_TEST(marks)
{
	const char *line = lines_of_programs[_i].line;
	struct guard guard;
	struct slice s = guard_line(&guard, "", line);

	ck_assert_msg(sipinfo_form_is_end(s) == lines_of_programs[_i].end, "%s", line);
	ck_assert_msg(sipinfo_form_is_begin(s) == lines_of_programs[_i].begin, "%s", line);
	guard_close(&guard);
}
END_TEST

/* What is taken off both ends of a line. */
static const struct {
	const char *line;
	size_t skipped, left; /* colours before it, and what is left without those behind it */
	bool blank;
} coloured[] = {
	{ "", 0, 0, true },
	{ "x", 0, 1, false },
	{ " \t\r\n", 0, 4, true },
	{ "\xc2\xa0 \xc2\xa0", 0, 5, true },
	{ "\xc2", 0, 1, false },
	{ "\xc2\xa1", 0, 2, false },
	{ "\xc2\xa0x", 0, 3, false },
	{ "\xc2\xa0 x", 0, 4, false },
	{ "\xa0", 0, 1, false },
	{ " x", 0, 2, false },
	{ "\x1b", 0, 1, false },
	{ "\x1b[", 0, 2, false },
	{ "\x1b[0", 0, 3, false },
	{ "\x1b[0!", 0, 4, false },
	{ "\x1b[:m", 0, 4, false },
	{ "\x1b[/m", 0, 4, false },
	{ "\x1bm", 0, 2, false },
	{ "\x1b[m", 3, 0, false },
	{ "\x1b[90;1mx", 7, 8, false },
	{ "\x1b[0m\x1b[1m", 8, 0, false },
	{ "\x1b[0m\x1b", 4, 5, false },
	{ "^", 0, 1, false },
	{ "^[", 0, 2, false },
	{ "^[[", 0, 3, false },
	{ "^[[m", 4, 0, false },
	{ "[[m", 0, 3, false },
	{ "^^[m", 0, 4, false },
	{ "^[[9mx", 5, 6, false },
	{ "x\x1b[0m", 0, 1, false },
	{ "x\x1b[0m\x1b[1m", 0, 1, false },
	{ "x^[[0m", 0, 1, false },
	{ "x\x1b[0my", 0, 6, false },
	{ "x\x1b[123456789m", 0, 1, false },
	{ "x\x1b[1234567890m", 0, 14, false },
	{ "\x1b[1234567890m", 13, 13, false },
	{ "[m", 0, 2, false },
	{ "x^[[12345678m", 0, 1, false },
	{ "x^[[123456789m", 0, 14, false },
};

START_TEST(colours)
{
	struct guard guard;
	struct slice s = guard_line(&guard, "\x1b", coloured[_i].line);
	const char *p = s.p, *end = slice_end(s);

	ck_assert_msg(sipinfo_form_skip_colour(p, end) == p + coloured[_i].skipped, "%d", _i);
	ck_assert_msg(sipinfo_form_trim_colour(p, end) == p + coloured[_i].left, "%d", _i);
	ck_assert_msg(sipinfo_form_is_blank(p, end) == coloured[_i].blank, "%d", _i);
	guard_close(&guard);
}
END_TEST

static const struct {
	const char *prefix, *line;
	int n; /* -1: it has no such prefix */
} prefixed[] = {
	{ "", "", 0 },
	{ "", "x", 0 },
	{ "> ", "> x", 2 },
	{ "> ", ">  x", 2 },
	{ "> ", ">", 1 },
	{ "> ", ">x", -1 },
	{ "> ", ">\tx", -1 },
	{ "> ", "", -1 },
	{ ">>", ">x", -1 },
	{ ">  ", "> ", 2 },
	{ ">  ", "> x", -1 },
	{ "  ", "  x", 2 },
	{ "[1] ", "[22] x", 5 },
	{ "[1] ", "[22", -1 },
	{ "[1] ", "[a] x", -1 },
	{ "[a] ", "[1] x", -1 },
	{ "[1", "[", -1 },
	{ "[a] ", "[A] x", 4 },
	{ "[Z] ", "[z] x", 4 },
	{ "[z] ", "[Z] x", 4 },
	{ "[A] ", "[a] x", 4 },
	{ "[9] ", "[0] x", 4 },
	{ "[0] ", "[9] x", 4 },
	{ "[a] ", "[b] x", -1 },
	{ "[a] ", "[ab] x", -1 },
	{ "[a1] ", "[22b] x", 6 },
	{ "[1a] ", "[b22] x", 6 },
	{ "a  1 ", "a \t2 x", 5 },
	{ "1 a ", "1a x", -1 },
	{ "1 a ", "1", -1 },
	{ "\x1b[1m> \x1b[0m", "> x", 2 },
	{ "> ", "\x1b[1m>\x1b[0m x", 10 },
	{ "> \x1b[1m", "> \x1b[0mx", 6 },
};

START_TEST(prefixes_of_lines)
{
	const char *line = prefixed[_i].line, *prefix = prefixed[_i].prefix, *p, *of_line, *q;
	size_t n = strlen(line), n_prefix = strlen(prefix);
	struct guard guard, guard_prefix;

	guard_open(&guard, n);
	guard_open(&guard_prefix, n_prefix);
	of_line = guard_place(&guard, line, n);
	p = guard_place(&guard_prefix, prefix, n_prefix);
	q = sipinfo_form_skip_prefix(slice_make(p, p + n_prefix), of_line, of_line + n);
	ck_assert_msg((q == NULL ? -1 : (int)(q - of_line)) == prefixed[_i].n, "%d", _i);
	guard_close(&guard_prefix);
	guard_close(&guard);
}
END_TEST

/* The addresses in a line; the way is known from elsewhere. */
static const struct {
	const char *line;
	int direction;
	const char *source, *destination;
} addressed[] = {
	{ "", OUT, "", "" },
	{ "192.0.2.7", IN, "192.0.2.7", "" },
	{ "192.0.2.7", OUT, "", "192.0.2.7" },
	{ "192.0.2.7", 0, "", "" },
	{ "192.0.2.7 198.51.100.9", 0, "192.0.2.7", "198.51.100.9" },
	{ "192.0.2.7 198.51.100.9", OUT, "192.0.2.7", "198.51.100.9" },
	{ "192.0.2.7 198.51.100.9", IN, "198.51.100.9", "192.0.2.7" },
	{ "192.0.2.7:5060 192.0.2.8 192.0.2.9", OUT, "192.0.2.7:5060", "192.0.2.8" },
	{ "1.2.3", OUT, "", "" },
	{ "1.2.3.", OUT, "", "" },
	{ "1.2.3.4", OUT, "", "1.2.3.4" },
	{ "1.2..4", OUT, "", "" },
	{ "1.2.3:4", OUT, "", "" },
	{ "1234.2.3.4", OUT, "", "" },
	{ "123.123.123.123", OUT, "", "123.123.123.123" },
	{ "1.2.3.1234", OUT, "", "" },
	{ "1.2.3.4:", OUT, "", "1.2.3.4" },
	{ "1.2.3.4:x", OUT, "", "1.2.3.4" },
	{ "1.2.3.4:5", OUT, "", "1.2.3.4:5" },
	{ "1.2.3.4.", OUT, "", "1.2.3.4" },
	{ "1.2.3.4.5", OUT, "", "1.2.3.4:5" },
	{ "1.2.3.4 on port ", OUT, "", "1.2.3.4" },
	{ "1.2.3.4 on port 5", OUT, "", "1.2.3.4:5" },
	{ "1.2.3.4 on por", OUT, "", "1.2.3.4" },
	{ "x1.2.3.4", OUT, "", "" },
	{ ".1.2.3.4", OUT, "", "" },
	{ "/1.2.3.4", OUT, "", "1.2.3.4" },
	{ "[1.2.3.4]", OUT, "", "1.2.3.4" },
	{ "[1.2.3.4]:5", OUT, "", "1.2.3.4:5" },
	{ "[1.2.3.4", OUT, "", "1.2.3.4" },
	{ "[", OUT, "", "" },
	{ "::1", OUT, "", "[::1]" },
	{ "1::", OUT, "", "[1::]" },
	{ "::", OUT, "", "" },
	{ ":::1", OUT, "", "[::1]" },
	{ "1:::2", OUT, "", "[::2]" },
	{ "[1::", OUT, "", "[1::]" },
	{ "[1::2]", OUT, "", "[1::2]" },
	{ "[1::2]:", OUT, "", "[1::2]" },
	{ "[1::2].5", OUT, "", "[1::2]:5" },
	{ "[1::2] on port 5", OUT, "", "[1::2]:5" },
	{ "fa:FA:0:9:a:f:A:F", OUT, "", "[fa:FA:0:9:a:f:A:F]" },
	{ "1:2:3:4:5:6:7", OUT, "", "" },
	{ "1:2:3:4:5:6:7:8", OUT, "", "[1:2:3:4:5:6:7:8]" },
	{ "1:2:3:4:5:6:7::", OUT, "", "[1:2:3:4:5:6:7::]" },
	{ "1::2:3:4:5:6:7:8", OUT, "", "[1::2:3:4:5:6:7:8]" },
	{ "1::2:3:4:5:6:7:8:9", OUT, "", "[2:3:4:5:6:7:8:9]" },
	{ "g::1", OUT, "", "" },
	{ "0123456789abcdef0123456789abcd::1", OUT, "", "[0123456789abcdef0123456789abcd::1]" },
	{ "0123456789abcdef0123456789abcd::12", OUT, "", "[0123456789abcdef0123456789abcd::12]" },
	{ "0123456789abcdef0123456789abcd::123", OUT, "", "" },
};

START_TEST(addresses)
{
	struct sipinfo_trace_message m = { .direction = addressed[_i].direction };
	struct guard guard;

	sipinfo_form_read_addresses(guard_line(&guard, "9", addressed[_i].line), &m);
	ck_assert_msg(strcmp(m.source, addressed[_i].source) == 0, "%s: from %s", addressed[_i].line, m.source);
	ck_assert_msg(strcmp(m.destination, addressed[_i].destination) == 0, "%s: to %s", addressed[_i].line, m.destination);
	guard_close(&guard);
}
END_TEST

/* What stands above a message, as far as it is known, and how much of it belongs to the message. */
static const struct {
	const char *before; /* above the floor, or in the line of the floor: none of it */
	const char *above;
	size_t belongs;     /* so many bytes of above */
	int form, direction;
	const char *time;
} above[] = {
	{ "", "", 0, 0, 0, "" },
	{ "sipio-recv\n", "", 0, 0, 0, "" },
	{ "", "\n", 0, 0, 0, "" },
	{ "", "x\n", 0, 0, 0, "" },
	{ "", "sipio-recv\n", 11, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "x\nsipio-recv\n", 11, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "sipio-recv\nx\n", 0, 0, 0, "" },
	{ "", "sipio-recv\n\n", 12, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "sipio-recv\n-----\n", 17, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "sipio-recv\n[x\n", 14, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "sipio-recv\n\x1b[1m[x\n", 18, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "sipio-recv\n\x1b[1m \n", 17, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "sipio-recv\n\n\n\n\n\n\n\n", 18, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "sipio-recv\n\n\n\n\n\n\n\n\n", 0, 0, 0, "" },
	{ "sipio-", "recv\n", 0, 0, 0, "" },
	/* the other way said in a line between */
	{ "", "10:03:31 ccsipDisplayMsg\nReceived:\n", 35, SIPINFO_TRACE_FORM_CISCO_IOS, IN, "10:03:31" },
	{ "", "10:03:31 ccsipDisplayMsg\nSent:\n", 31, SIPINFO_TRACE_FORM_CISCO_IOS, OUT, "10:03:31" },
	{ "", "Sent:\n", 0, 0, 0, "" },
	{ "", "=====\ntag: rcv\ndstport: 1\n~~~~~\n", 32, SIPINFO_TRACE_FORM_SIPDUMP, IN, "" },
	{ "", "=====\ntag: rcv\ndstport: 1\nx\n~~~~~\n", 0, 0, 0, "" },
	{ "", "Received:\nx\n", 0, 0, 0, "" },
	/* the time may stand in the line above */
	{ "", "10:03:31\nUDP message sent [3] bytes:\n", 28, SIPINFO_TRACE_FORM_SIPP, OUT, "10:03:31" },
	{ "", "10:03:31\n\nsipio-recv\n", 11, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "10:03:31\n10:03:32 sipio-recv\n", 20, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:32" },
	{ "10:03:31\n", "sipio-recv\n", 11, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "1", "0:03:31\nsipio-recv\n", 11, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "x", "10:03:31\nsipio-recv\n", 11, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	/* dates */
	{ "1", "2026-08-17 10:03:31 sipio-recv\n", 31, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "2026-08-17 10:03:31" },
	{ "", "12026-08-17 10:03:31 sipio-recv\n", 32, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "2026-08-17 10:03:31" },
	{ "2026-08-17 ", "10:03:31 sipio-recv\n", 20, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "2026-08-1", "7 10:03:31 sipio-recv\n", 22, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "Aug ", "17 10:03:31 sipio-recv\n", 23, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "A", "ug 17 10:03:31 sipio-recv\n", 26, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "", "1/2/3 10:03:31 sipio-recv\n", 26, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "1/2/3 10:03:31" },
	{ "", "11/2 10:03:31 sipio-recv\n", 25, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "", "11223 10:03:31 sipio-recv\n", 26, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "", "1-2-3T10:03:31 sipio-recv\n", 26, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "1-2-3T10:03:31" },
	{ "", "1-2-3x10:03:31 sipio-recv\n", 26, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "", "1-2-310:03:31 sipio-recv\n", 25, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "1-2-310:03:31" },
	{ "", "Aug7 10:03:31 sipio-recv\n", 25, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "", "AugT10:03:31 sipio-recv\n", 24, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "", "Aug 17T10:03:31 sipio-recv\n", 27, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "Aug 17T10:03:31" },
	{ "", "ug 17 10:03:31 sipio-recv\n", 26, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "", "sipio-recv 10:03:31.5-0530:\n", 28, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31.5-0530" },
	{ "", "sipio-recv 10:03:31:500\n", 24, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31:500" },
	{ "", "sipio-recv 10:03:31:x\n", 22, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31" },
	{ "", "sipio-recv 10:03:31Zx\n", 22, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:31Z" },
	{ "", "20260817100331. sipio-recv\n", 27, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "20260817100331." },
	{ "", "20260817100331,5 sipio-recv\n", 28, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "20260817100331" },
	{ "", "202608171003310 sipio-recv\n", 27, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "", "x20260817100331 sipio-recv\n", 27, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
};

START_TEST(above_a_message)
{
	struct sipinfo_trace_message m = { .size = sizeof m };
	char text[256];
	const char *p, *floor, *begin;
	size_t n = (size_t)snprintf(text, sizeof text, "%s%s", above[_i].before, above[_i].above);
	struct guard guard;

	guard_open(&guard, n);
	p = guard_place(&guard, text, n);
	floor = p + strlen(above[_i].before);
	begin = sipinfo_form_read(floor, p + n, slice_make(p + n, p + n), false, &m);
	ck_assert_msg((size_t)(p + n - begin) == above[_i].belongs, "%d: %d bytes", _i, (int)(p + n - begin));
	ck_assert_msg(m.form == above[_i].form, "%d: form %d", _i, m.form);
	ck_assert_msg(m.direction == above[_i].direction, "%d: direction %d", _i, m.direction);
	ck_assert_msg(strcmp(m.time, above[_i].time) == 0, "%d: %s", _i, m.time);
	guard_close(&guard);
}
END_TEST

static const struct {
	const char *prefix;
	bool each; /* line has it */
	const char *above;
	size_t belongs;
	int form, direction;
	const char *time;
} prefixed_above[] = {
	{ "sipio-recv ", false, "x\n", 0, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "sipio-recv ", true, "x\n", 0, 0, 0, "" },
	{ "x ", false, "sipio-recv\n", 11, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "> ", true, "> sipio-recv\n", 13, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "> ", true, "sipio-recv\n", 11, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "> ", true, "> sipio-recv\n> \n>\n", 18, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "" },
	{ "> ", false, "> sipio-recv\n> \n", 0, 0, 0, "" },
	{ "> ", true, "> sipio-recv\n> x\n", 0, 0, 0, "" },
	{ "> ", true, "> ccsipDisplayMsg\n> Received:\n", 30, SIPINFO_TRACE_FORM_CISCO_IOS, IN, "" },
	{ "> ", true, "> Received:\n", 0, 0, 0, "" },
	{ "10:03:31 ", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31 ", false, "", 0, 0, 0, "10:03:31" },
	{ "", true, "x\n", 0, 0, 0, "" },
	{ "10:03:31", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:3", true, "", 0, 0, 0, "" },
	{ "10:03:31.", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31.5", true, "", 0, 0, 0, "10:03:31.5" },
	{ "10:03:31:09", true, "", 0, 0, 0, "10:03:31:09" },
	{ "10:03:31 05:30", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31+x530", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31Z", true, "", 0, 0, 0, "10:03:31Z" },
	{ "10:03:31.5Z", true, "", 0, 0, 0, "10:03:31.5Z" },
	{ "10:03:31+", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31+0", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31-05", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31-05:", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31-05:3", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31-05:x0", true, "", 0, 0, 0, "10:03:31" },
	{ "10:03:31-05:30", true, "", 0, 0, 0, "10:03:31-05:30" },
	{ "10:03:31+0530", true, "", 0, 0, 0, "10:03:31+0530" },
	{ "10:03:31+05307", true, "", 0, 0, 0, "10:03:31+0530" },
	{ "20260817100331", true, "", 0, 0, 0, "20260817100331" },
	{ "20260817100331.", true, "", 0, 0, 0, "20260817100331." },
	{ "20260817100331.12", true, "", 0, 0, 0, "20260817100331.12" },
	{ "202608171003311", true, "", 0, 0, 0, "" },
	{ "2026081710033", true, "", 0, 0, 0, "" },
	{ "10:03:31 ", true, "10:03:32 sipio-recv\n", 20, SIPINFO_TRACE_FORM_CISCO_PHONE, IN, "10:03:32" },
};

START_TEST(above_with_prefix)
{
	struct sipinfo_trace_message m = { .size = sizeof m };
	const char *prefix = prefixed_above[_i].prefix, *text = prefixed_above[_i].above, *p, *q, *begin;
	size_t n = strlen(text), n_prefix = strlen(prefix);
	struct guard guard, guard_prefix;

	guard_open(&guard, n);
	guard_open(&guard_prefix, n_prefix);
	p = guard_place(&guard, text, n);
	q = guard_place(&guard_prefix, prefix, n_prefix);
	begin = sipinfo_form_read(p, p + n, slice_make(q, q + n_prefix), prefixed_above[_i].each, &m);
	ck_assert_msg((size_t)(p + n - begin) == prefixed_above[_i].belongs, "%d: %d bytes", _i, (int)(p + n - begin));
	ck_assert_msg(m.form == prefixed_above[_i].form, "%d: form %d", _i, m.form);
	ck_assert_msg(m.direction == prefixed_above[_i].direction, "%d: direction %d", _i, m.direction);
	ck_assert_msg(strcmp(m.time, prefixed_above[_i].time) == 0, "%d: %s", _i, m.time);
	guard_close(&guard_prefix);
	guard_close(&guard);
}
END_TEST

/* Line ends that are spelt out, and the names of fields. */
static const struct {
	const char *line;
	size_t left; /* without a line end */
	bool first;  /* a field that messages begin with */
} spelt_lines[] = {
	{ "", 0, false },
	{ "x", 1, false },
	{ "^M", 0, false },
	{ "M", 1, false },
	{ "x^M", 1, false },
	{ "x^", 2, false },
	{ "\\r\\n", 0, false },
	{ "x\\r\\n", 1, false },
	{ "x\\n\\r", 3, false },
	{ "\\r", 0, false },
	{ "\\n", 0, false },
	{ "r\\n", 1, false },
	{ "n", 1, false },
	{ "\\r\\nx", 5, false },
	{ "Via:", 4, true },
	{ "via \t: x", 8, true },
	{ "Via", 3, false },
	{ "Via ", 4, false },
	{ "V:", 2, true },
	{ "Vi:", 3, false },
	{ "Viaa:", 5, false },
	{ " Via:", 5, false },
	{ "Via;:", 5, false },
	{ ":", 1, false },
};

START_TEST(spelt_out)
{
	struct guard guard;
	struct slice s = guard_line(&guard, "^", spelt_lines[_i].line);
	const char *p = s.p, *end = slice_end(s);

	ck_assert_msg(sipinfo_unwrap_trim_spelt(p, end) == p + spelt_lines[_i].left, "%d", _i);
	ck_assert_msg(sipinfo_unwrap_is_first_field(p, end) == spelt_lines[_i].first, "%d", _i);
	guard_close(&guard);
}
END_TEST

/* What a view makes of a line. */
static const struct {
	const char *prefix, *line;
	bool each, colour, breaks, spelt, is_of_view;
	const char *content;
} views[] = {
	{ "", "", false, false, false, false, true, "" },
	{ "", "x<br>\x1b[0m", false, false, false, false, true, "x<br>\x1b[0m" },
	{ "> ", "> x", false, false, false, false, true, "> x" },
	{ "> ", "> x", true, false, false, false, true, "x" },
	{ "> ", "x", true, false, false, false, false, "" },
	{ "> ", "", true, false, false, false, true, "" },
	{ "> ", " \t", true, false, false, false, true, "" },
	{ "> ", ">", true, false, false, false, true, "" },
	{ "", "\x1b[1mx\x1b[0m", false, true, false, false, true, "x" },
	{ "> ", "\x1b[1m> \x1b[0mx\x1b[0m", true, true, false, false, true, "x" },
	{ "> ", "\x1b[1mx\x1b[0m", true, true, false, false, false, "" },
	{ "", "x<br>", false, false, true, false, true, "x" },
	{ "", "x<br/>", false, false, true, false, true, "x" },
	{ "", "x<br />", false, false, true, false, true, "x" },
	{ "", "<br />", false, false, true, false, true, "" },
	{ "", "<br>", false, false, true, false, true, "" },
	{ "", "<BR>", false, false, true, false, true, "" },
	{ "", "br>", false, false, true, false, true, "br>" },
	{ "", "<br  />", false, false, true, false, true, "<br  />" },
	{ "", "<br>x", false, false, true, false, true, "<br>x" },
	{ "", "<br><br>", false, false, true, false, true, "<br>" },
	{ "", "x^M", false, false, false, false, true, "x^M" },
	{ "", "x^M", false, false, false, true, true, "x" },
	{ "> ", "> x\\r\\n", true, false, false, true, true, "x" },
	{ "> ", "> x\\r<br>\x1b[0m", true, true, true, true, true, "x" },
};

START_TEST(view_of_line)
{
	const char *text = views[_i].line, *p;
	size_t n = strlen(text);
	struct view view = { .each = views[_i].each, .colour = views[_i].colour, .breaks = views[_i].breaks,
			     .spelt = views[_i].spelt };
	struct slice content;
	struct line line;
	struct guard guard;

	guard_open(&guard, n);
	p = guard_place(&guard, text, n);
	line.p = p;
	line.end = line.next = p + n;
	view.prefix = slice_of(views[_i].prefix);
	ck_assert_msg(sipinfo_unwrap_content(&view, &line, &content) == views[_i].is_of_view, "%d", _i);
	ck_assert_msg(slice_same(content, slice_of(views[_i].content)), "%d: %.*s", _i, (int)content.n, content.p);
	guard_close(&guard);
}
END_TEST

/* Where a line ends, and what behind the end of the text could make it longer. */
static const struct {
	const char *text;
	bool cr, more;
	int end, next; /* -1: nothing is known of it */
} ended[] = {
	{ "", false, false, -1, -1 },
	{ "", false, true, -1, -1 },
	{ "x", false, false, 1, 1 },
	{ "x", false, true, -1, -1 },
	{ "\n", false, true, 0, 1 },
	{ "x\ny", false, true, 1, 2 },
	{ "x\r\n", false, true, 1, 3 },
	{ "\r\n", false, true, 0, 2 },
	{ "\r\r\n", false, true, 1, 3 },
	{ "x\ry", false, false, 3, 3 },
	{ "x\ry", true, false, 1, 2 },
	{ "x\r\ry", true, true, 1, 2 },
	{ "\r", true, true, 0, 1 },
	{ "x\ny\r", true, true, 3, 4 },
};

START_TEST(ends_of_lines)
{
	char text[16];
	size_t n = (size_t)snprintf(text, sizeof text, "\r%s", ended[_i].text) - 1;
	struct window w = { .more = ended[_i].more, .cr = ended[_i].cr };
	struct line line;
	struct guard guard;
	bool is_there;

	guard_open(&guard, n + 1);
	w.start = guard_place(&guard, text, n + 1) + 1;
	w.end = w.start + n;
	is_there = sipinfo_unwrap_line(&w, w.start, &line);
	ck_assert_msg(is_there == (ended[_i].end >= 0), "%d", _i);
	ck_assert_msg(w.starved == (ended[_i].end < 0 && w.more), "%d", _i);
	ck_assert_ptr_eq(line.p, w.start);
	if (is_there) {
		ck_assert_ptr_eq(line.end, w.start + ended[_i].end);
		ck_assert_ptr_eq(line.next, w.start + ended[_i].next);
	}
	guard_close(&guard);
}
END_TEST

/* What has no room is left out. */
START_TEST(out_of_room)
{
	char room[] = "abcdef";
	struct out out = { room, room, room + 2 };

	sipinfo_out_write(&out, "x", &"x"[1]);
	ck_assert_ptr_eq(out.p, room + 1);
	sipinfo_out_write(&out, "yz", &"yz"[2]);
	sipinfo_out_put(&out, '!');
	ck_assert_ptr_eq(out.p, room + 2);
	ck_assert_str_eq(room, "xycdef");
}
END_TEST

/* What a form is taken for that nothing above announces. */

static const struct {
	const char *text;
	int form;
} forms[] = {
	{ "SIP/2.0 486 X\nVia: a\n\n", SIPINFO_TRACE_FORM_PLAIN },
	{ "> SIP/2.0 486 X\n> Via: a\n> \n", SIPINFO_TRACE_FORM_PREFIX },
	{ " SIP/2.0 486 X\n Via: a\n \n", SIPINFO_TRACE_FORM_PREFIX },
	{ "| SIP/2.0 486 X\n| Via: a\n| \n", SIPINFO_TRACE_FORM_PREFIX },
	{ "| SIP/2.0 486 X\nVia: a\n\n|\n", SIPINFO_TRACE_FORM_SIPTRACE },
	{ "   msg: SIP/2.0 486 X\nVia: a\n\n", SIPINFO_TRACE_FORM_SIPTRACE },
	{ "SIP/2.0 486 X\nTo: &lt;a&gt;\n\n", SIPINFO_TRACE_FORM_HTML },
	{ "SIP/2.0 486 X<br>\nVia: a<br>\n<br>\n", SIPINFO_TRACE_FORM_HTML },
	{ "SIP/2.0 486 X.\nVia: a.\n.\n", SIPINFO_TRACE_FORM_NGREP },
	{ "\"SIP/2.0 486 X\\r\\nVia: a\\r\\n\\r\\n\"\n", SIPINFO_TRACE_FORM_STRING },
	{ "x SIP/2.0 486 X#015#012Via: a#015#012#015#012\n", SIPINFO_TRACE_FORM_SYSLOG },
	{ "x [SID=1]  SIP/2.0 486 X #012Via: a\n", SIPINFO_TRACE_FORM_AUDIOCODES },
	{ "SIP/2.0 486 X Via:a To:b\n", SIPINFO_TRACE_FORM_ONE_LINE },
	{ "SIP/2.0 486 X\nVia: h;branch=3Dz9hG4bK\n\n", SIPINFO_TRACE_FORM_STRING },
};

START_TEST(forms_alone)
{
	struct found found;

	read_text(&found, forms[_i].text, strlen(forms[_i].text), 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_msg(found.about[0].form == forms[_i].form, "%d: form %d", _i, found.about[0].form);
	forget(&found);
}
END_TEST

/* Small texts: what comes out, byte for byte */

#define HEAD "SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP h\r\nCall-ID: x\r\nCSeq: 1 INVITE\r\n"
#define BAD "\xef\xbf\xbd"
#define LOG "[1] log: "
#define BAR "\xe2\x94\x82"
#define TREE(fields) "    Status-Line: SIP/2.0 486 X\n    Message Header\n" fields
#define NGREP "U 192.0.2.7:5060 -> 198.51.100.9:5060\n"
#define OTHER "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP h\r\nContent-Length: 0\r\n\r\n"
#define PASTED SIPINFO_CONTEXT_PASTED
#define CUT (SIPINFO_CONTEXT_PASTED | SIPINFO_CONTEXT_PARTIAL)

static const struct {
	const char *text;
	size_t n;            /* messages */
	const char *first;   /* the first one, NULL: not compared */
	unsigned flags;
	unsigned skipped;    /* lines before it */
} texts[] = {
	{ "", 0, NULL, 0, 0 },
	{ "\r\n\r\n", 0, NULL, 0, 0 },
	{ "SIP/2.0 486 Busy Here", 1, "SIP/2.0 486 Busy Here", 0, 0 },
	{ HEAD "\r\n", 1, HEAD "\r\n", 0, 0 },
	{ HEAD "l: 3\r\n\r\nabc", 1, HEAD "l: 3\r\n\r\nabc", 0, 0 },
	{ HEAD "l: 1\r\n\r\nx", 1, HEAD "l: 1\r\n\r\nx", 0, 0 },
	{ HEAD "l: 0\r\n\r\nx", 1, HEAD "l: 0\r\n\r\n", 0, 0 },
	{ HEAD "l:3\r\n\r\nabc", 1, HEAD "l:3\r\n\r\nabc", 0, 0 },
	{ HEAD "l: 3\r\n\r\nabc" OTHER, 2, HEAD "l: 3\r\n\r\nabc", 0, 0 },
	{ OTHER OTHER OTHER, 3, OTHER, 0, 0 },
	/* a blank line may be a body */
	{ HEAD "c: text/plain\r\n\r\n\r\n", 1, HEAD "c: text/plain\r\n\r\n\r\n", 0, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\n\n\n", 1, "SIP/2.0 486 X\nVia: a\nc: text/plain\n\n\n", PASTED, 0 },
	{ "| SIP/2.0 486 X\n| Via: a\n| c: text/plain\n| \n| \n", 1, "SIP/2.0 486 X\nVia: a\nc: text/plain\n\n\n", PASTED, 0 },
	/* no start line */
	{ "FS -> SBC : INVITE sip:b@example.com SIP/2.0\n\nand then it hung up\n", 0, NULL, 0, 0 },
	{ "it said SIP/2.0 486 Busy Here and no more\n", 0, NULL, 0, 0 },
	{ "s=SIP/2.0 200 OK\r\nt=0 0\r\n", 0, NULL, 0, 0 },
	{ "Warning: 399 h \"SIP/2.0 200 OK\"\r\nVia: SIP/2.0/UDP h\r\n\r\n", 0, NULL, 0, 0 },
	{ "SIP/2.0 4x4 X\r\n\r\nSIP/2.0 48 X\r\n\r\nSIP/3.0 486 X\r\n\r\nSIP/2.0 x86 X\r\n\r\n", 0, NULL, 0, 0 },
	{ "INVITE b SIP/2.0\r\n\r\nINVITE sip: SIP/2.0\r\n\r\n", 0, NULL, 0, 0 },
	/* prose around */
	{ "Hello,\nhere it is:\n\n" HEAD "l: 0\r\n\r\nbye\n", 1, HEAD "l: 0\r\n\r\n", 0, 2 },
	{ "<------------>\nhello\n" HEAD "l: 0\r\n\r\n", 1, HEAD "l: 0\r\n\r\n", 0, 1 },
	/* Content-Length that does not fit */
	{ HEAD "c: application/sdp\r\nl: 900\r\n\r\nv=0\r\ns=-\r\n\r\n" OTHER, 2,
	  HEAD "c: application/sdp\r\nl: 900\r\n\r\nv=0\r\ns=-\r\n", PASTED, 0 },
	{ HEAD "c: application/sdp\r\nl: 2\r\n\r\nv=0\r\ns=-\r\n\r\n" OTHER, 2,
	  HEAD "c: application/sdp\r\nl: 2\r\n\r\nv=0\r\ns=-\r\n", PASTED, 0 },
	/* the length counts what the body says, whatever that is */
	{ HEAD "c: message/sipfrag\r\nl: 16\r\n\r\nSIP/2.0 200 OK\r\n" OTHER, 2,
	  HEAD "c: message/sipfrag\r\nl: 16\r\n\r\nSIP/2.0 200 OK\r\n", 0, 0 },
	{ HEAD "c: message/sipfrag\r\nl: 99\r\n\r\nSIP/2.0 200 OK\r\n\r\n" OTHER, 2, NULL, 0, 0 },
	{ HEAD "c: text/plain\r\nl: 73\r\n\r\n<------------>\r\n" OTHER, 1, NULL, 0, 0 },
	/* lone CR and LF */
	{ HEAD "Warning: 399 h \"a\rSIP/2.0 200 OK\r\rl: 0\r\r\"\r\n\r\n", 1, NULL, 0, 0 },
	{ HEAD "Warning: 399 h \"a\nSIP/2.0 200 OK\nVia: x\nl: 0\n\n\"\r\n\r\n", 1, NULL, 0, 0 },
	{ HEAD "Subject: a\n<------------>\nSIP/2.0 200 OK\n\r\n\r\n", 1, NULL, 0, 0 },
	{ "SIP/2.0 486 X\nVia: SIP/2.0/UDP h\nWarning: 399 h \"a\nSIP/2.0 200 OK\nVia: x\"\n\n", 1,
	  NULL, 0, 0 },
	/* a message that breaks off */
	{ "SIP/2.0 486 X\r\nVia: SIP/2.0/UDP h\r\n" OTHER, 2, "SIP/2.0 486 X\r\nVia: SIP/2.0/UDP h\r\n",
	  CUT, 0 },
	{ "SIP/2.0 486 X\r\nVia: SIP/2.0/UD", 1, "SIP/2.0 486 X\r\nVia: SIP/2.0/UD", 0, 0 },
	/* HTML */
	{ "SIP/2.0 486 X\nFrom: &lt;sip:a@b&gt;;tag=&quot;&amp;&#65;&#x41;&#10;\n\n", 1,
	  "SIP/2.0 486 X\nFrom: <sip:a@b>;tag=\"&AA&#10;\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nTo: sip:a@b?x&y;tag=&amp;\n\n", 1, "SIP/2.0 486 X\nTo: sip:a@b?x&y;tag=&amp;\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nFrom: <sip:a@b>;tag=&lt;\n\n", 1,
	  "SIP/2.0 486 X\nFrom: <sip:a@b>;tag=&lt;\n\n", PASTED, 0 },
	{ "  SIP/2.0 486 X\nVia: h\nl: 0\n\nSIP/2.0 200 OK<br>\nFrom: &lt;sip:a@b&gt;<br>\n<br>\n", 2,
	  "SIP/2.0 486 X\nVia: h\nl: 0\n\n", PASTED, 0 },
	/* strings */
	{ "\"SIP/2.0 486 X\\r\\nVia: \\u007f\\u0080\\u07ff\\u0800\\ud800\\udc00\\ud800x\\udc00\\udc00\\udfff\\r\\n\\r\\n\"", 1,
	  "SIP/2.0 486 X\r\nVia: \x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xf0\x90\x80\x80" BAD "x" BAD BAD BAD "\r\n\r\n", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\u00e9\\ud83d\\ude00\\t\\\"\\/\\\\\\r\\n\\r\\n\"", 1,
	  "SIP/2.0 486 X\r\nVia: \xc3\xa9\xf0\x9f\x98\x80\t\"/\\\r\n\r\n", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\ud8c0\\udc00\\udbff\\udfff\\r\\n\\r\\n\"", 1,
	  "SIP/2.0 486 X\r\nVia: \xf1\x80\x80\x80\xf4\x8f\xbf\xbf\r\n\r\n", 0, 0 },
	{ "puts(\"SIP/2.0 486 X\\015\\012Via: \\x41\\101\\15\\12\\15\\12\");", 1,
	  "SIP/2.0 486 X\r\nVia: AA\r\n\r\n", 0, 0 },
	{ "\"SIP/2.0 486 X\\x0d\\x0aVia: a\\x0D\\x0A\\x0d\\x0a\"", 1, "SIP/2.0 486 X\r\nVia: a\r\n\r\n", 0, 0 },
	{ "\"SIP/2.0 486 X\\u000d\\u000aVia: a\\u000D\\u000A\\u000d\\u000a\"", 1, "SIP/2.0 486 X\r\nVia: a\r\n\r\n", 0, 0 },
	{ "\"SIP/2.0 486 X\\nVia: a\\n\\n\"", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ "\"SIP/2.0 486 X\\rVia: a\\r\\r\"", 1, NULL, 0, 0 },
	/* a lone \r in a string is one in the message */
	{ "\"SIP/2.0 486 X\\r\\nVia: a\\rSIP/2.0 200 OK\\r\\n\\r\\n\"", 1,
	  "SIP/2.0 486 X\r\nVia: a\rSIP/2.0 200 OK\r\n\r\n", 0, 0 },
	/* syslog */
	{ "host prog: [SIP/2.0 486 X#015#012Via: a#011b#015#012#015#012]", 1,
	  "SIP/2.0 486 X\r\nVia: a\tb\r\n\r\n", 0, 0 },
	/* what is no time, by its characters */
	{ "====================\ntag: rcv\ntime: 17\t8.1\ndstport: 1\n~~~~~~~~~~~~~~~~~~~~\n" HEAD "\r\n", 1, HEAD "\r\n", 0, 0 },
	/* the first line has another prefix, or one of a single blank */
	{ "> SIP/2.0 486 X\n  Via: a\n  To: b\n  \n", 1, "SIP/2.0 486 X\nVia: a\nTo: b\n\n", PASTED, 0 },
	{ "> SIP/2.0 486 X\n  no field\n\n", 1, "SIP/2.0 486 X\n  no field\n\n", PASTED, 0 },
	{ " SIP/2.0 486 X\n Via: a\n \n", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ "got SIP/2.0 486 X\nno field\nVia: a\n\n", 0, NULL, 0, 0 },
	/* dots that are no line ends */
	{ "SIP/2.0 486 X.\nVia: a\n\n", 1, "SIP/2.0 486 X.\nVia: a\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a.\n\n", 1, "SIP/2.0 486 X\nVia: a.\n\n", PASTED, 0 },
	/* a folded line in an indented message */
	{ "  SIP/2.0 486 X\n  Via: a\n   b\n  \n", 1, "SIP/2.0 486 X\nVia: a\n b\n\n", PASTED, 0 },
	/* a prefix whose numbers change; others write between */
	{ "[9:59:59] x[12]: SIP/2.0 486 X\n[10:00:00] x[12]: Via: a\nother: stranger\n"
	  "[10:00:00] x[7]: To: b\n[10:00:00] x[7]: \n",
	  1, "SIP/2.0 486 X\nVia: a\nTo: b\n\n", PASTED, 0 },
	/* what the escapes of a string stand for */
	{ "\"SIP/2.0 486 X\\r\\nVia: \\u20ac\\b\\f\\v\\a\\e\\q\\r\\n\\r\\n\"", 1,
	  "SIP/2.0 486 X\r\nVia: \xe2\x82\xac\b\f\v\a\x1bq\r\n\r\n", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\x4g\\18\\u12zz\\r\\n\\r\\n\"", 1,
	  "SIP/2.0 486 X\r\nVia: \x04g\x01" "8u12zz\r\n\r\n", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\x411\\1012\\u00411\\r\\n\\r\\n\"", 1, "SIP/2.0 486 X\r\nVia: A1A2A1\r\n\r\n", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\107\\70/\\7:\\r\\n\\r\\n\"", 1, "SIP/2.0 486 X\r\nVia: G8/\a:\r\n\r\n", 0, 0 },
	/* half a pair of UTF-16 */
	{ "\"SIP/2.0 486 X\\r\\nVia: \\ud83dx\\ud83d\\t\\ud83d\\u0041\\ud83d\\ue000\\udc00\\uffff\\ud83d\\u\\r\\n\\r\\n\"", 1,
	  "SIP/2.0 486 X\r\nVia: " BAD "x" BAD "\t" BAD "A" BAD "\xee\x80\x80" BAD "\xef\xbf\xbf" BAD "u\r\n\r\n", 0, 0 },
	/* a string that ends within an escape */
	{ "\"SIP/2.0 486 X\\r\\nVia: a\\", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\x4", 1, "SIP/2.0 486 X\r\nVia: \x04", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\x", 1, NULL, 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\1", 1, "SIP/2.0 486 X\r\nVia: \1", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\u12", 1, "SIP/2.0 486 X\r\nVia: u12", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: \\ud83d\\u", 1, "SIP/2.0 486 X\r\nVia: " BAD "u", 0, 0 },
	/* no string goes on in the next line */
	{ "\"SIP/2.0 486 X\\r\\nVia: a\nTo: b\\r\\n\\r\\n\"", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: a\r\nTo: b\\r\\n\\r\\n\"", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: a\rTo: b\\r\\n\\r\\n\"", 1, "SIP/2.0 486 X\r\nVia: a\rTo: b\r\n\r\n", 0, 0 },
	/* which quote ends it */
	{ "log('SIP/2.0 486 X\\r\\nVia: \"a\"\\r\\n\\r\\n');", 1, "SIP/2.0 486 X\r\nVia: \"a\"\r\n\r\n", 0, 0 },
	{ "log('SIP/2.0 486 X\\r\\nVia: a');\n", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "log(\"SIP/2.0 486 X\\r\\nVia: it's\");\n", 1, "SIP/2.0 486 X\r\nVia: it's", 0, 0 },
	{ "\"log\" SIP/2.0 486 X\\r\\nVia: \"a\"\\r\\n\\r\\n", 1, "SIP/2.0 486 X\r\nVia: \"a\"\r\n\r\n", 0, 0 },
	{ "x \"at 9: SIP/2.0 486 X\\r\\nVia: a\\r\\n\\r\\n\"b", 1, "SIP/2.0 486 X\r\nVia: a\r\n\r\n", 0, 0 },
	{ "\"m\": \"SIP/2.0 486 X\\r\\nVia: a\\r\\n\\r\\n\"b", 1, "SIP/2.0 486 X\r\nVia: a\r\n\r\n", 0, 0 },
	{ "m=\"SIP/2.0 486 X\\r\\nVia: a\"b", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "[1,\"SIP/2.0 486 X\\r\\nVia: a\"b", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "[\"SIP/2.0 486 X\\r\\nVia: a\"b", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "{\"SIP/2.0 486 X\\r\\nVia: a\"b", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "m\"SIP/2.0 486 X\\r\\nVia: a\"b", 1, "SIP/2.0 486 X\r\nVia: a\"b", 0, 0 },
	{ "\"SIP/2.0 486 X\\r\\nVia: a\"b", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	/* the next message in the same string */
	{ "\"SIP/2.0 486 X\\r\\nVia: a\\r\\n\\r\\nSIP/2.0 200 OK\\r\\nVia: b\\r\\n\\r\\n\"", 2,
	  "SIP/2.0 486 X\r\nVia: a\r\n\r\n", 0, 0 },
	{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\\\\r\\\\n\\\\r\\\\nSIP/2.0 200 OK\\\\r\\\\nVia: b\\\\r\\\\n\\\\r\\\\n\\\"}\"", 2,
	  "SIP/2.0 486 X\r\nVia: a\r\n\r\n", 0, 0 },
	{ "host prog: SIP/2.0 486 X#015#012Via: a#015#012#015#012SIP/2.0 200 OK#015#012Via: b#015#012#015#012\n", 2,
	  "SIP/2.0 486 X\r\nVia: a\r\n\r\n", 0, 0 },
	{ "{\"log\":\"SIP/2.0 486 X\\r\\n\"}\n{\"log\":\"Via: a\\r\\n\"}\n{\"log\":\"\\r\\n\"}\n"
	  "{\"log\":\"SIP/2.0 200 OK\\r\\n\"}\n{\"log\":\"Via: b\\r\\n\"}\n{\"log\":\"\\r\\n\"}\n", 2,
	  "SIP/2.0 486 X\r\nVia: a\r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: h;branch=3Dz9hG4bK\nTo: a\n\nSIP/2.0 200 OK\nVia: h;branch=3Dz9hG4bK\n\n", 2,
	  "SIP/2.0 486 X\nVia: h;branch=z9hG4bK\nTo: a\n\n", PASTED, 0 },
	{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\\\\\", \"n\": 1}", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	/* a string in a string */
	{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: \\\\u00e9\\\\ud83d\\\\t\\\\\\\"\\\\r\\\\n\\\\r\\\\n\\\"}\"", 1,
	  "SIP/2.0 486 X\r\nVia: \xc3\xa9" BAD "\t\"\r\n\r\n", 0, 0 },
	{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: \\\\ud7ff\\\\ud800\\\\udfff\\\\ue000\\\\r\\\\n\\\\r\\\\n\\\"}\"", 1,
	  "SIP/2.0 486 X\r\nVia: \xed\x9f\xbf" BAD BAD "\xee\x80\x80\r\n\r\n", 0, 0 },
	{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\\\"}\"\n", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\\\\ue00", 1, "SIP/2.0 486 X\r\nVia: a", 0, 0 },
	{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\\\\ue0zz\\\\r\\\\n\\\\r\\\\n\\\"}\"", 1, NULL, 0, 0 },
	{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\\\\ue000\\\\", 1, "SIP/2.0 486 X\r\nVia: a\xee\x80\x80", 0, 0 },
	/* escapes that are none of a line end, or not of the same depth */
	{ "SIP/2.0 486 X\\\\\\r\\\\\\nVia: a\r\n\r\n", 1, "SIP/2.0 486 X\\\\\\r\\\\\\nVia: a\r\n\r\n", 0, 0 },
	{ "SIP/2.0 486 X\\\\\\\\r\\\\\\\\nVia: a\r\n\r\n", 1, "SIP/2.0 486 X\\\\\\\\r\\\\\\\\nVia: a\r\n\r\n", 0, 0 },
	{ "SIP/2.0 486 X\\\\\\\\r\\\\n\r\n\r\n", 1, "SIP/2.0 486 X\\\\\\\\r\\\\n\r\n\r\n", 0, 0 },
	{ "SIP/2.0 486 X\\r\\\\nVia: a\r\n\r\n", 1, "SIP/2.0 486 X\\r\\\\nVia: a\r\n\r\n", 0, 0 },
	{ "SIP/2.0 486 X\\tVia: a\r\n\r\n", 1, "SIP/2.0 486 X\\tVia: a\r\n\r\n", 0, 0 },
	{ "SIP/2.0 486 X\\r\\n", 1, "SIP/2.0 486 X\\r\\n", 0, 0 },
	{ "SIP/2.0 486 X\\r", 1, "SIP/2.0 486 X\\r", 0, 0 },
	{ "SIP/2.0 486 X\\", 1, "SIP/2.0 486 X\\", 0, 0 },
	{ "\"SIP/2.0 486 X Via: a To: b\"\r\n", 1, "SIP/2.0 486 X\nVia:a\nTo: b\"\n", CUT, 0 },
	{ "SIP/2.0 486\" X Via: a To: b\r\n", 1, "SIP/2.0 486\" X Via: a To: b\r\n", CUT, 0 },
	/* strings, a line of the message in each */
	{ "{\"log\":\"SIP/2.0 486 X\\r\\n\"}\n{\"log\":\"Via: a\"}\n{\"log\":\"\\r\\n\"}\nend\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\n\r\n", CUT, 0 },
	{ "{\"log\":\"SIP/2.0 486 X\\r\\n\"}\n{\"log\":\"Via: a\\r\\n\"}\n{\"log\":\"\\r\\n\"}\nend\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\n\r\n", PASTED, 0 },
	{ "{\"log\":\"SIP/2.0 486 X\\r\\n\"}\n{\"log\":\"Via: a\\r\\n\"}", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	{ "{\"log\":\"SIP/2.0 486 X\\r\\n\"}\n{\"log\":\"no field\"}\n", 0, NULL, 0, 0 },
	{ "{\"log\":\"SIP/2.0 486 X\\r\\n\"}", 0, NULL, 0, 0 },
	{ "{\"log\":\"SIP/2.0 486 X", 0, NULL, 0, 0 },
	/* quoted-printable */
	{ "SIP/2.0 486 X\nVia: h;branch=3Dz9hG4bK\nTo: <sip:a@b>;tag=3D1=0D=3d=d3=3G=\r\n;x\n\n", 1,
	  "SIP/2.0 486 X\nVia: h;branch=z9hG4bK\nTo: <sip:a@b>;tag=1=0D=3d=d3=3G;x\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\r\nVia: h;branch=3D=\r\nz9hG4bK=\r\n", 1, "SIP/2.0 486 X\r\nVia: h;branch=z9hG4bK", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: h=\n;branch=3D=\nz9hG4bK\n\n", 1, "SIP/2.0 486 X\nVia: h;branch=z9hG4bK\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: h;branch=3Dz8=\n", 1, "SIP/2.0 486 X\nVia: h;branch=3Dz8=\n", CUT, 0 },
	{ "SIP/2.0 486 X\nVia: h;branch=3D", 1, "SIP/2.0 486 X\nVia: h;branch=3D", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: h;branch=3Dz9hG4bK\nTo: a=2Cb=20=1F=3a=a3=DF\n\n", 1,
	  "SIP/2.0 486 X\nVia: h;branch=z9hG4bK\nTo: a,b =1F=3a=a3\xdf\n\n", PASTED, 0 },
	/* syslog */
	{ "host prog: SIP/2.0 486 X#012Via: a#777b#18c#012#012", 1, "SIP/2.0 486 X\nVia: a#777b#18c\n\n", PASTED, 0 },
	{ "host prog: SIP/2.0 486 X#012Via: a#377#400#012#012", 1, "SIP/2.0 486 X\nVia: a\xff#400\n\n", PASTED, 0 },
	{ "host prog: SIP/2.0 486 X#012not a field", 0, NULL, 0, 0 },
	/* what stands behind a quotation mark is no spelling of the start line */
	{ "it said SIP/2.0 486 X\" and then\\r\\nVia: a\\r\\n\\r\\n\n", 0, NULL, 0, 0 },
	/* AudioCodes */
	{ "x [S=8] [SID=1]  SIP/2.0 486 X #012Via: a\ny [S=9] [SID=1] To: b #012 #012 [Time:1]\n", 1,
	  "SIP/2.0 486 X\r\nVia: aTo: b\r\n\r\n", PASTED, 0 },
	{ "x [S=8] [SID=1]  SIP/2.0 486 X #012Via: a\ny [S=9] [SID=1]   #012To: b #012 #012\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nTo: b\r\n\r\n", PASTED, 0 },
	{ "x [SID=1]  SIP/2.0 486 X #012Via: a #012\ny [SID=1]", 1, "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	{ "x [SID=1]  SIP/2.0 486 X #012Via: a #012 #012", 1, "SIP/2.0 486 X\r\nVia: a\r\n\r\n", PASTED, 0 },
	{ "x [SID=1]  SIP/2.0 486 X #012Via: a #012\ny [SID=1]  ---- next\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	{ "x [SID=1]  SIP/2.0 486 X #012Via: a #012\ny [SID=1]  SIP/2.0 200 OK #012Via: b #012\n", 2,
	  "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	{ "x [SID=1]  SIP/2.0 486 X #012Via: a #012\ny [SID=1]  (next\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	{ "x [SID=1]  SIP/2.0 486 X #012Via: a #012\ny [SID=1\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	{ "x [S=8] [SID=1]  SIP/2.0 486 X #012Via: a #012\ny [SID=1]  To: b #012\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	{ "x [S=8] [SID=1]  SIP/2.0 486 X #012Via: a #012\ny [S=11] [SID=1]  To: b #012\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	{ "x [S=1] [SID=1]  SIP/2.0 486 X #012Via: a #012\ny [S=3] [SID=1]  To: b #012\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	/* ngrep: each byte of a line end is a dot */
	{ NGREP "SIP/2.0 486 X..Via: a...To: b..{=..A=..v=0....\n", 1,
	  "SIP/2.0 486 X\r\nVia: a.\r\nTo: b..{=..A=\r\nv=0\r\n\r\n", PASTED, 0 },
	{ NGREP "SIP/2.0 486 X..Via: a.b..", 1, "SIP/2.0 486 X\r\nVia: a.b\r\n", CUT, 0 },
	{ NGREP "SIP/2.0 486 X..Via: a..c: application/sdp....v=0..a=b..z=c..`=d..{=e....\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nc: application/sdp\r\n\r\nv=0\r\na=b\r\nz=c..`=d..{=e\r\n", PASTED, 0 },
	{ NGREP "SIP/2.0 486 X..Via: a..c: text/plain......hello..\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nc: text/plain\r\n\r\n\r\nhello\r\n", PASTED, 0 },
	{ NGREP "SIP/2.0 486 X..Via: a.....\n", 1, "SIP/2.0 486 X\r\nVia: a.\r\n\r\n", PASTED, 0 },
	{ NGREP "SIP/2.0 486 X..Via: a..c: text/plain....hello..\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nc: text/plain\r\n\r\nhello\r\n", PASTED, 0 },
	{ NGREP "SIP/2.0 486 X. .no field\n\n", 1, "SIP/2.0 486 X. .no field\n\n", PASTED, 0 },
	{ NGREP "SIP/2.0 486 X..no field\n\n", 1, "SIP/2.0 486 X..no field\n\n", PASTED, 0 },
	{ NGREP "  SIP/2.0 486 X..Via: a..\n  To: b....\n one blank\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nTo: b\r\n\r\n", PASTED, 0 },
	{ NGREP "  SIP/2.0 486 X..Via: a..\n  To: b....\nx\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nTo: b\r\n\r\n", PASTED, 0 },
	/* one line, its line ends are blanks */
	{ "SIP/2.0 486 X Via: a \"b Via: c\" d To: e Content-Length: 10  v=0 o=\"a b\" s=- t=0 0 more SIP/2.0 2", 1,
	  NULL, 0, 0 },
	{ "SIP/2.0 486 X Via: a To: b v=0 s=-", 1, NULL, 0, 0 },
	/* one field is not enough: it is in the phrase */
	{ "SIP/2.0 486 X Via: a\r\nTo: b\r\n\r\n", 1, "SIP/2.0 486 X Via: a\r\nTo: b\r\n\r\n", 0, 0 },
	{ "it said SIP/2.0 486 X Via: a\n", 0, NULL, 0, 0 },
	{ "SIP/2.0 486 X Via:a To:b v=0 s=a b", 1, "SIP/2.0 486 X\nVia:a\nTo:b\nv=0\ns=a b", PASTED, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Length: 0 SIP/2.0 200 OK Via: a To: b Content-Length: 0", 2,
	  "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Length: 0\n", CUT, 0 },
	/* so much of the body as Content-Length has */
	{ "SIP/2.0 486 X Via: a To: b Content-Type: application/sdp Content-Length: 10  v=0 s=- x y", 1,
	  "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Type: application/sdp\nContent-Length: 10 \n\nv=0\ns=-\n", PASTED, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Type: application/sdp Content-Length: 10 v=0 s=- x y", 1,
	  "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Type: application/sdp\nContent-Length: 10\n\nv=0\ns=-\n", PASTED, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Type: application/sdp Content-Length: 10  v=0 s=-\n", 1,
	  "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Type: application/sdp\nContent-Length: 10 \n\nv=0\ns=-\n", PASTED, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Type: application/sdp Content-Length: 10  v=0 s=-\r\n\r\nbye\r\n", 1,
	  "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Type: application/sdp\nContent-Length: 10 \n\nv=0\ns=-\n", PASTED, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Type: application/sdp Content-Length: 10  v=0 s=- SIP/2.0 200 OK Via: c To: d", 2,
	  "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Type: application/sdp\nContent-Length: 10 \n\nv=0\ns=-\n", PASTED, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Type: application/sdp Content-Length: 17  v=0 o=\"a b\" s=- x", 1,
	  "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Type: application/sdp\nContent-Length: 17 \n\nv=0\no=\"a b\"\ns=- x", PASTED, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Type: application/sdp  v=0 a=b z=c `=d {=e t=0 0", 1,
	  "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Type: application/sdp \n\nv=0\na=b\nz=c `=d {=e\nt=0 0", PASTED, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Length: 10 x 0 y", 1, "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Length: 10 x 0 y\n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Length: 0 x y", 1, "SIP/2.0 486 X\nVia:a\nTo: b\nContent-Length: 0\n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a To: b Allow: c Zone: d e: f", 1, "SIP/2.0 486 X\nVia:a\nTo: b\nAllow: c\nZone: d e: f\n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a \"b Via: c\" d To: e\n", 1, "SIP/2.0 486 X\nVia:a \"b Via: c\" d\nTo: e\n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a To: ABC", 1, "SIP/2.0 486 X\nVia:a\nTo: ABC\n", CUT, 0 },
	{ "SIP/2.0 486 X\tVia: a\tTo: b c\td\n", 1, "SIP/2.0 486 X\nVia:a\nTo: b c\td\n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a To: b AZA sip:a@b SIP/2.0 Via: a To: b", 2, "SIP/2.0 486 X\nVia:a\nTo: b\n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a To: b INVITE sip:a@b SIP/2.0 Via: a To: b", 2, "SIP/2.0 486 X\nVia:a\nTo: b\n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a To: b AB sip:a@b SIP/2.0", 1, "SIP/2.0 486 X\nVia:a\nTo: b AB sip:a@b SIP/2.0\n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a To: b SIP/2.0 x SIP/2.0 ", 1, "SIP/2.0 486 X\nVia:a\nTo: b SIP/2.0 x SIP/2.0 \n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a Content-Length: x To: \"b  c\": d e:  f", 1,
	  "SIP/2.0 486 X\nVia:a\nContent-Length: x\nTo: \"b  c\": d e:  f\n", CUT, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Length: ", 1, NULL, 0, 0 },
	{ "SIP/2.0 486 X Via: a To: b Content-Length:  v=0 a=b Content-Length: 2 ", 1, NULL, 0, 0 },
	{ "SIP/2.0 486 X Via: a To:  b Subject:  c", 1, "SIP/2.0 486 X\nVia:a\nTo:  b\nSubject:  c\n", CUT, 0 },
	/* what looks like a method, a URI, a version or a code */
	{ "INVITE a%b:c SIP/2.0\r\nVia: x\r\n\r\n", 0, NULL, 0, 0 },
	{ "INVITE 1a:c SIP/2.0\r\nVia: x\r\n\r\n", 0, NULL, 0, 0 },
	{ "sip:b@c SIP/2.0\r\nVia: x\r\n\r\n", 0, NULL, 0, 0 },
	{ " sip:b@c SIP/2.0\r\nVia: x\r\n\r\n", 0, NULL, 0, 0 },
	{ "INVITE\tsip:b@c SIP/2.0\r\nVia: x\r\n\r\n", 0, NULL, 0, 0 },
	{ "INVITE sip:b@cSIP/2.0\r\nVia: x\r\n\r\n", 0, NULL, 0, 0 },
	{ "INVITE  sip:b@c SIP/2.0\r\nVia: x\r\n\r\n", 0, NULL, 0, 0 },
	{ "INVITE sip:b@c SIP/2.01\r\nVia: x\r\n\r\n", 0, NULL, 0, 0 },
	{ "SIP/2.0 086 X\r\nVia: x\r\n\r\nSIP/2.0 4867 X\r\nVia: x\r\n\r\n", 0, NULL, 0, 0 },
	{ "log: AB sip:b@c SIP/2.0\nVia: a\n\n", 0, NULL, 0, 0 },
	{ "log: FOOBAR sip:b@c SIP/2.0\nVia: a\n\n", 1, "FOOBAR sip:b@c SIP/2.0\nVia: a\n\n", PASTED, 0 },
	{ "it'sINVITE sip:b@c SIP/2.0\nVia: a\n\n", 1, "INVITE sip:b@c SIP/2.0\nVia: a\n\n", PASTED, 0 },
	{ "log: ZAZ sip:b@c SIP/2.0\nVia: a\n\n", 1, "ZAZ sip:b@c SIP/2.0\nVia: a\n\n", PASTED, 0 },
	{ "INVITE s1p:b SIP/2.0\nVia: a\n\n", 1, "INVITE s1p:b SIP/2.0\nVia: a\n\n", PASTED, 0 },
	{ "INVITE sip:b@c SIP/2.0", 1, "INVITE sip:b@c SIP/2.0", 0, 0 },
	{ "\n> INVITE sip:b@c SIP/2.0 \xc2\xa0\n> Via: a\n> \n", 1, "INVITE sip:b@c SIP/2.0 \xc2\xa0\nVia: a\n\n", PASTED, 0 },
	{ "got SIP/2.0 486\nVia: a\n\n", 1, "SIP/2.0 486\nVia: a\n\n", PASTED, 0 },
	{ "got SIP/2.0 486 <x>\nVia: a\n\n", 1, "SIP/2.0 486 <x>\nVia: a\n\n", PASTED, 0 },
	{ "AB sip:b@c SIP/2.0\nVia: a\n\n", 1, "AB sip:b@c SIP/2.0\nVia: a\n\n", PASTED, 0 },
	{ "bye\rSIP/2.0 486 X\r\rfoo\r", 1, "SIP/2.0 486 X\n\n", PASTED, 1 },
	/* U+00A0 is blank */
	{ "\xc2\xa0SIP/2.0 486 X\n\n", 1, "SIP/2.0 486 X\n\n", PASTED, 0 },
	{ "\xef\xbb\xbfSIP/2.0 486 X\n\n", 1, "SIP/2.0 486 X\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\n\t\xc2\xa0 \nbye\n", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\n\xc2\xa1\nTo: b\n\xc2\n\n", 1, "SIP/2.0 486 X\nVia: a\n\xc2\xa1\nTo: b\n\xc2\n\n", PASTED, 0 },
	/* fields with names that programs make up, and lines that are none */
	{ HEAD "1: x\r\nSent: y\r\nJsSIP: z\r\n\r\n", 1, HEAD "1: x\r\nSent: y\r\nJsSIP: z\r\n\r\n", 0, 0 },
	{ HEAD "Subject: sipio-recv\r\nTo: b\r\n\r\n", 1, HEAD "Subject: sipio-recv\r\nTo: b\r\n\r\n", 0, 0 },
	{ HEAD "Sent:\r\n" OTHER, 2, HEAD, CUT, 0 },
	{ HEAD "[Time:1]\r\n" OTHER, 2, HEAD, CUT, 0 },
	{ HEAD "<------------>\r\n" OTHER, 2, HEAD, CUT, 0 },
	{ HEAD "Received:\r\n" OTHER, 2, HEAD, CUT, 0 },
	{ HEAD "JsSIP:Transport received message:\r\n" OTHER, 2, HEAD, CUT, 0 },
	{ HEAD "proto:UDP a ---> b\r\n" OTHER, 2, HEAD, CUT, 0 },
	{ HEAD "1a: sipio-recv\r\n" OTHER, 2, HEAD, CUT, 0 },
	{ HEAD "a1: sipio-recv\r\n\r\n" OTHER, 2, HEAD "a1: sipio-recv\r\n\r\n", 0, 0 },
	{ HEAD "JsSI: sipio-recv\r\n\r\n" OTHER, 2, HEAD "JsSI: sipio-recv\r\n\r\n", 0, 0 },
	{ HEAD "Hello HEP3 x\r\n" OTHER, 2, HEAD, CUT, 0 },
	{ HEAD "Hello", 1, HEAD "Hello", 0, 0 },
	{ HEAD "Hello\r\n\r\n", 1, HEAD "Hello\r\n\r\n", 0, 0 },
	{ HEAD "Warning: 399 h \"a\r\nSIP/2.0 200 OK\r\nVia: x\r\n\r\n", 2, HEAD "Warning: 399 h \"a\r\n", CUT, 0 },
	/* the empty line before SDP is put in where something was taken off, and has made room for it */
	{ "> SIP/2.0 486 X\n> Via: a\n> v=0\n> s=-\n> foo\n> t=0 0\n", 1, "SIP/2.0 486 X\nVia: a\n\nv=0\ns=-\n", PASTED, 0 },
	{ "> SIP/2.0 486 X\n> Via: a\n> v=0\n> s=-\n", 1, "SIP/2.0 486 X\nVia: a\n\nv=0\ns=-\n", PASTED, 0 },
	{ "SIP/2.0 486 X\r\nVia: a\r\nv=0\r\ns=-\r\n", 1, "SIP/2.0 486 X\r\nVia: a\r\nv=0\r\ns=-\r\n", CUT, 0 },
	/* line ends that are spelt out before the real ones */
	{ "SIP/2.0 486 X^M\nVia: a^M\n^M\n", 1, "SIP/2.0 486 X\r\nVia: a\r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\\r\nVia: a\\r\n\\r\n", 1, "SIP/2.0 486 X\r\nVia: a\r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\\n\nVia: a\\n\n\\n\n", 1, "SIP/2.0 486 X\r\nVia: a\r\n\r\n", PASTED, 0 },
	/* entities that are written in other ways, or are none */
	{ "SIP/2.0 486 X\nTo: &lt;&gt;&quot;&amp;&apos;&nbsp;&copy;\n\n", 1, "SIP/2.0 486 X\nTo: <>\"&' &copy;\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\r\nTo: &#x3c;a&#X4a;&#x4k;&#12345678;&#65&#;&#200;&#x7F;&nbsp;&#xaG\r\n\r\n", 1,
	  "SIP/2.0 486 X\r\nTo: <aJ&#x4k;&#12345678;&#65&#;&#200;&#x7F; &#xaG\r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\r\nTo: &lt;&#x3f;&#x3A;&#x60;&#126;&#31;&#32;\r\n\r\n", 1, "SIP/2.0 486 X\r\nTo: <?:`~&#31; \r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\r\nTo: &lt;&#0000065;&#00000065;&#x0000041;&#x00000041;\r\n\r\n", 1,
	  "SIP/2.0 486 X\r\nTo: <A&#00000065;A&#x00000041;\r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\r\nTo: &#60;&#", 1, "SIP/2.0 486 X\r\nTo: <&#", PASTED, 0 },
	{ "SIP/2.0 486 X\r\nTo: &#60;&#x", 1, "SIP/2.0 486 X\r\nTo: <&#x", PASTED, 0 },
	{ "SIP/2.0 486 X\r\nTo: &#60;&#1", 1, "SIP/2.0 486 X\r\nTo: <&#1", PASTED, 0 },
	{ "SIP/2.0 486 X<br>\r\nVia: a<br />\r\n<br/>\r\n", 1, "SIP/2.0 486 X\r\nVia: a\r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X<br>\nc: text/plain<br>\nVia: a<br>\nl: 99<br>\n<br>\nabc<br>\nSIP/2.0 200 OK<br>\nVia: b<br>\n", 2,
	  "SIP/2.0 486 X\nc: text/plain\nVia: a\nl: 99\n\nabc\n", PASTED, 0 },
	/* colours */
	{ "^[[1mSIP/2.0 486 X^[[0m\n^[[1mVia: a^[[0m\n^[[1m^[[0m\n", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ "\x1b[1mSIP/2.0 486 X\x1b[0m\nVia: a\nc: text/plain\nl: 99\n\nabc\nSIP/2.0 200 OK\nVia: b\n", 2,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 99\n\nabc\n", PASTED, 0 },
	/* a prefix that is there in part */
	{ "a <br>SIP/2.0 486 X\na <br>\na <br>Via: b\n", 0, NULL, 0, 0 },
	{ "> SIP/2.0 486 X\n> Via: a\n> c: text/plain\n> \n> abc\n> ", 1, "SIP/2.0 486 X\nVia: a\nc: text/plain\n\nabc\n", PASTED, 0 },
	{ "> SIP/2.0 486 X\n> \nfoo\n", 1, "SIP/2.0 486 X\n\n", PASTED, 0 },
	/* lengths that fit, that fit nowhere, and that are said twice */
	{ HEAD "l: 3\r\nl: 9\r\n\r\nabc", 1, HEAD "l: 3\r\nl: 9\r\n\r\nabc", 0, 0 },
	{ HEAD "c: text/plain\r\n\r\nabc\r\n" OTHER, 2, HEAD "c: text/plain\r\n\r\nabc\r\n", PASTED, 0 },
	{ HEAD "c: text/plain\r\n\r\nabc\r\n", 1, HEAD "c: text/plain\r\n\r\nabc\r\n", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nabc\r\n", 1, HEAD "c: text/plain\r\nl: 3\r\n\r\nabc", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nabc\r\n" OTHER, 2, HEAD "c: text/plain\r\nl: 3\r\n\r\nabc", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 9\r\n\r\n\r\n\r\n", 1, HEAD "c: text/plain\r\nl: 9\r\n\r\n\r\n\r\n", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 99999\r\n\r\nabc\r\n" OTHER, 2, HEAD "c: text/plain\r\nl: 99999\r\n\r\nabc\r\n",
	  PASTED, 0 },
	{ HEAD "c: text/plain\r\nl: 4\r\n\r\nabc\n" OTHER, 1, HEAD "c: text/plain\r\nl: 4\r\n\r\nabc\nSIP/2.0 200 OK\r\nVia: SIP/2.0/UDP h\r\nContent-Length: 0\r\n", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 1\r\n\r\n\n" OTHER, 1, HEAD "c: text/plain\r\nl: 1\r\n\r\n\nSIP/2.0 200 OK\r\nVia: SIP/2.0/UDP h\r\nContent-Length: 0\r\n", 0, 0 },
	/* a blank for the CR of the empty line, or nothing */
	{ HEAD " \n", 1, HEAD "\r\n", PASTED, 0 },
	{ HEAD "\n", 1, HEAD "\n", PASTED, 0 },
	{ HEAD "c: text/plain\r\nl: 5\r\n \nabc\r\n" OTHER, 2, HEAD "c: text/plain\r\nl: 5\r\n\r\nabc\r\n", PASTED, 0 },
	/* a blank for the last CR */
	{ HEAD "c: text/plain\r\nl: 5\r\n\r\nabc \n" OTHER, 2, HEAD "c: text/plain\r\nl: 5\r\n\r\nabc\r\n", PASTED, 0 },
	{ HEAD "c: text/plain\r\nl: 5\r\n\r\nabc \n-----\r\n", 1, HEAD "c: text/plain\r\nl: 5\r\n\r\nabc\r\n", PASTED, 0 },
	{ HEAD "c: text/plain\r\n\r\nab\n-----\r\n", 1, HEAD "c: text/plain\r\n\r\nab\n", PASTED, 0 },
	{ HEAD "c: text/plain\r\n\r\nab\nSent:\r\n", 1, HEAD "c: text/plain\r\n\r\nab\n", PASTED, 0 },
	{ HEAD "c: text/plain\r\n\r\nab HEP3 c\r\n", 1, HEAD "c: text/plain\r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 1\n\n\nx\n", 1, "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 1\n\n\nx\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 7\n\nab\ncd\nSIP/2.0 200 OK\nVia: b\n\n", 2,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 7\n\nab\ncd\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 5\n\nab\n ", 1, "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 5\n\nab\n ", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 6\n\nab\n ", 1, "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 6\n\nab\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 19\n\nab\n-----\ncd\r\nef\n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 19\n\nab\n-----\ncd\r\nef\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\r\nc: text/plain\r\nl: 8\r\n\r\nab\r\n\r\n", 1,
	  "SIP/2.0 486 X\nVia: a\r\nc: text/plain\r\nl: 8\r\n\r\nab\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 8\n\nab\ncdeINVITE sip:a@b SIP/2.0\nVia: x\n\n", 2,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 8\n\nab\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 11\n\nab\n-----\nc\n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 11\n\nab\n-----\nc\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 12\n\nab\n-----\nc\n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 12\n\nab\n-----\nc", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 14\n\nab\n-----\nc\n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 14\n\nab\n-----\nc\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 13\n\nab\n-----\nc\n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 13\n\nab\n", PASTED, 0 },
	{ "> SIP/2.0 486 X\n> Via: a\n> c: text/plain\n> l: 6\n> \n> ab\n> -----\n> cdefgh\n> x\n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 6\n\nab\n", PASTED, 0 },
	/* the next message begins in the last line of the body */
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nabcINVITE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n", 2,
	  HEAD "c: text/plain\r\nl: 3\r\n\r\nabc", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nab>INVITE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n", 2,
	  HEAD "c: text/plain\r\nl: 3\r\n\r\nab>", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nab~INVITE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n", 2,
	  HEAD "c: text/plain\r\nl: 3\r\n\r\n", PASTED, 0 },
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nABCINVITE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n", 2,
	  HEAD "c: text/plain\r\nl: 3\r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 7\n\nab\ncdeINVITE sip:a@b SIP/2.0\nVia: x\n\n", 2,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 7\n\nab\ncde", PASTED, 0 },
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nabzINVITE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n", 2,
	  HEAD "c: text/plain\r\nl: 3\r\n\r\nabz", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nABaINVITE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n", 2,
	  HEAD "c: text/plain\r\nl: 3\r\n\r\nABa", 0, 0 },
	{ "SIP/2.0 486 X\nTo: &lt;a\nc: text/plain\nl: 3\n\nabcINVITE sip:a@b SIP/2.0\nVia: x\n\n", 2,
	  "SIP/2.0 486 X\nTo: <a\nc: text/plain\nl: 3\n\n", PASTED, 0 },
	{ "> SIP/2.0 486 X\n> Via: a\n> c: text/plain\n> l: 13\n> \n> ab\n> -----\nother\n> cd\n> \n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 13\n\nab\n", PASTED, 0 },
	{ HEAD "c: application/sdp\r\nl: 15\r\n\r\nv=0\r\nfoo\r\ns=-\r\n\r\n", 1, HEAD "c: application/sdp\r\nl: 15\r\n\r\nv=0\r\n", PASTED, 0 },
	/* in which lines a body may end by its length */
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nabc\r\nx", 1, HEAD "c: text/plain\r\nl: 3\r\n\r\nabc", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nabc\r\nx\r\n", 1, HEAD "c: text/plain\r\nl: 3\r\n\r\nabc\r\nx\r\n", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 5\r\n\r\nabc\r\n]\r\n", 1, HEAD "c: text/plain\r\nl: 5\r\n\r\nabc\r\n", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 3\r\n\r\nabc\r\n]\r\n", 1, HEAD "c: text/plain\r\nl: 3\r\n\r\nabc", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 5\r\n\r\nabc\r\n[\r\n", 1, HEAD "c: text/plain\r\nl: 5\r\n\r\nabc\r\n[\r\n", 0, 0 },
	{ HEAD "c: text/plain\r\nl: 99\r\n\r\nabc\r\n \r\n", 1, HEAD "c: text/plain\r\nl: 99\r\n\r\nabc\r\n", 0, 0 },
	{ HEAD "c: text/plain\r\n\r\nabc\r\n \r\n", 1, HEAD "c: text/plain\r\n\r\nabc\r\n \r\n", 0, 0 },
	/* which lines are of SDP */
	{ HEAD "c: application/sdp\r\n\r\nv=0\r\na=1\r\nz=0 0\r\n`=1\r\n", 1,
	  HEAD "c: application/sdp\r\n\r\nv=0\r\na=1\r\nz=0 0\r\n", PASTED, 0 },
	{ HEAD "c: application/sdp\r\n\r\nv=0\r\n{=1\r\n", 1, HEAD "c: application/sdp\r\n\r\nv=0\r\n", PASTED, 0 },
	{ HEAD "c: application/sdp\r\n\r\nv=0\r\nz", 1, HEAD "c: application/sdp\r\n\r\nv=0\r\n", PASTED, 0 },
	{ HEAD "c: application/sdp\r\n\r\nx\r\nv=0\r\n", 1, HEAD "c: application/sdp\r\n\r\nx\r\nv=0\r\n", 0, 0 },
	/* a quoted string goes on in the next line if its quote is not closed */
	{ "SIP/2.0 486 X\nWarning: 399 h \"a\\\"\nSIP/2.0 200 OK\nVia: x\"\n\n", 1,
	  "SIP/2.0 486 X\nWarning: 399 h \"a\\\"\nSIP/2.0 200 OK\nVia: x\"\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nWarning: 399 h \"a\\\\\"\nSIP/2.0 200 OK\nVia: x\n\n", 2, "SIP/2.0 486 X\nWarning: 399 h \"a\\\\\"\n", CUT, 0 },
	{ "SIP/2.0 486 X\nWarning: 399 h \\\"a\nSIP/2.0 200 OK\nVia: x\"\n\n", 1, NULL, 0, 0 },
	{ "SIP/2.0 486 X\nWarning: 399 h \"a\\\nSIP/2.0 200 OK\nVia: x\"\n\n", 1, NULL, 0, 0 },
	{ "SIP/2.0 486 X\nWarning: 399 h \"a\n b\"\nSIP/2.0 200 OK\nVia: x\n\n", 2, "SIP/2.0 486 X\nWarning: 399 h \"a\n b\"\n", CUT, 0 },
	{ "SIP/2.0 486 X\nWarning: 399 h \"a\n b\nSIP/2.0 200 OK\nVia: x\"\n\n", 1, NULL, 0, 0 },
	{ "SIP/2.0 486 X\nWarning: 399 h \"a\nTo: b\nSIP/2.0 200 OK\nVia: x\n\n", 2, NULL, 0, 0 },
	/* lines of a body that are no dates, and one that is */
	{ HEAD "c: text/plain\r\n\r\nJan\r\nJanx\r\nJan \r\nMay be\r\n-x\r\n", 1,
	  HEAD "c: text/plain\r\n\r\nJan\r\nJanx\r\nJan \r\nMay be\r\n-x\r\n", 0, 0 },
	{ HEAD "c: text/plain\r\n\r\nat 10:03:31\r\n", 1, HEAD "c: text/plain\r\n\r\nat 10:03:31\r\n", 0, 0 },
	{ HEAD "c: text/plain\r\n\r\nJan 1\r\nJan 1 10:03:31\r\n", 1, HEAD "c: text/plain\r\n\r\nJan 1\r\n", PASTED, 0 },
	/* read in vain as strings, then as lines */
	{ "10:03:31 U 192.0.2.7:5060 -> 198.51.100.9:5060\n{\"log\":\"SIP/2.0 486 X\\r\\n\"}\nVia: a\n\n", 1,
	  "SIP/2.0 486 X\\r\\n\"}\nVia: a\n\n", PASTED, 0 },
	/* trees of Wireshark */
	{ TREE("        Via: a\n    "), 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ TREE("        Via: a\n        [Generated]\n"), 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ TREE("        Via: a\n") "    Message Body\n        Owner (o):-\n        Session ({): x\n        Session (A): x\n"
	  "        Name (s) x: y\n        Time (t): 0 0\n        Zone (z):1\n        Attribute (a): b\n        no colon\n    Other\n", 1,
	  "SIP/2.0 486 X\nVia: a\n\no=-\nt=0 0\nz=1\na=b\n", PASTED, 0 },
	{ TREE("        Via: a\n            Transport: UDP\n") "    Other\n        To: b\n", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ TREE("        Via: a\n") "    Message Body\n        no colon", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ TREE("        Via: a\n") "Other\n        To: b\n", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ TREE("        Via: a\n        \n        To: b\n"), 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ TREE("        Via: a\n") "\n        To: b\n", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ "Status-Line: SIP/2.0 486 X\nMessage Header\n Via: a\n", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	{ TREE(""), 1, "SIP/2.0 486 X\n\n", PASTED, 0 },
	{ "    Status-Line: SIP/2.0 486 X\n", 1, "SIP/2.0 486 X\n\n", CUT, 0 },
	/* screens of sngrep */
	{ BAR "SIP/2.0 486 X\n" BAR "Via: a\n" BAR "Foo: b\n" BAR "Foo:b\n" BAR "foo\n" BAR "\n" BAR "v=0\n" BAR "{=\n" BAR
	  "A=\n" BAR "a\n" BAR "\n", 1, "SIP/2.0 486 X\nVia: a\nFoo: bFoo:bfoo\n\nv=0{=A=a\n", CUT, 0 },
	{ BAR "SIP/2.0 486 X\n" BAR "Aa: a\n" BAR "Zz: b\n" BAR "[z: b\n" BAR "@z: b\n" BAR "\n" BAR "v=0\n" BAR "a=1\n" BAR "z=2\n" BAR "`=3\n",
	  1, "SIP/2.0 486 X\nAa: a\nZz: b[z: b@z: b\n\nv=0\na=1\nz=2`=3\n", CUT, 0 },
	{ BAR "SIP/2.0 486 X\n" BAR "Via: a\n" BAR "{x: b\n" BAR "Foo\n" BAR ";x\n" BAR "\n", 1,
	  "SIP/2.0 486 X\nVia: a{x: bFoo;x\n\n", CUT, 0 },
	{ BAR "SIP/2.0 486 X\n" BAR "Via: a\n" BAR "Foo", 1, "SIP/2.0 486 X\nVia: aFoo\n", CUT, 0 },
	{ "\xe2\x94\x80 x " BAR "SIP/2.0 486 X\n\xe2\x94\x80 x " BAR "Via: a\n\xe2\x94\x80 x\n", 1, "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	/* a column that the text ends in */
	{ "| SIP/2.0 486 X\nVia: a\n\n| 192.0.2.7 | ::1", 1, "SIP/2.0 486 X\nVia: a\n\n", PASTED, 0 },
	/* parts of a body */
	{ HEAD "c: multipart/mixed\r\n\r\npreamble\r\n-----\r\n" OTHER, 2,
	  HEAD "c: multipart/mixed\r\n\r\npreamble\r\n", PASTED, 0 },
	{ HEAD "c: multipart/mixed\r\n\r\npreamble\r\n--x\r\nc: text/plain\r\n\r\nhello\r\n--xy\r\n--x--\r\nepilogue\r\n\r\n" OTHER, 2,
	  HEAD "c: multipart/mixed\r\n\r\npreamble\r\n--x\r\nc: text/plain\r\n\r\nhello\r\n--xy\r\n--x--\r\nepilogue\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\nVia: a\nc: multipart/mixed\nl: 33\n\n--x\n\nhello\n--x--\n\nepilogue\nSIP/2.0 200 OK\nVia: b\n\n", 2,
	  "SIP/2.0 486 X\nVia: a\nc: multipart/mixed\nl: 33\n\n--x\n\nhello\n--x--\n\nepilogue\n", PASTED, 0 },
	{ HEAD "c: multipart/mixed\r\n\r\n--x\r\nc: message/sipfrag\r\n\r\nSIP/2.0 100 X\r\n--x--\r\n" OTHER, 2,
	  HEAD "c: multipart/mixed\r\n\r\n--x\r\nc: message/sipfrag\r\n\r\nSIP/2.0 100 X\r\n--x--\r\n", PASTED, 0 },
	{ HEAD "c: multipart/mixed\r\n\r\n--x\r\n-\r\n--\r\n--x-\r\n", 1, HEAD "c: multipart/mixed\r\n\r\n--x\r\n-\r\n--\r\n--x-\r\n", 0, 0 },
	{ HEAD "c: multipart/mixed\r\n\r\n" OTHER, 2, NULL, 0, 0 },
	{ HEAD "c: multipart/mixed\r\n\r\n--xyz\r\n--xy", 1, HEAD "c: multipart/mixed\r\n\r\n--xyz\r\n--xy", 0, 0 },
	{ HEAD "c: multipart/mixed\r\n\r\n--xyz\r\n--xyz-", 1, HEAD "c: multipart/mixed\r\n\r\n--xyz\r\n--xyz-", 0, 0 },
	{ HEAD "c: multipart/mixed\r\n\r\n--xyz\r\n--xyz--\r\n\r\nx", 1, HEAD "c: multipart/mixed\r\n\r\n--xyz\r\n--xyz--\r\n", PASTED, 0 },
	{ HEAD "c: multipart/mixed\r\n\r\n--xyz\r\n--xyz\r\n\r\nx", 1, HEAD "c: multipart/mixed\r\n\r\n--xyz\r\n--xyz\r\n\r\nx", 0, 0 },
	{ HEAD "c: multipart/mixed\r\n\r\n--xyz\r\nv=0\r\n--xyz--\r\nSent:\r\nx", 1,
	  HEAD "c: multipart/mixed\r\n\r\n--xyz\r\nv=0\r\n--xyz--\r\n", PASTED, 0 },
	/* others write between */
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\nother\n" LOG "SIP/2.0 200 OK\n" LOG "Via: b\n" LOG "\n", 2,
	  "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\nother\n", 1, "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\nother\n" LOG "-----\n" LOG "To: b\n", 1, "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\nother\n" LOG "Sent:\n" LOG "To: b\n", 1, "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\n1\n2\n3\n4\n5\n6\n7\n" LOG "To: b\n" LOG "\n", 1,
	  "SIP/2.0 486 X\nVia: a\nTo: b\n\n", PASTED, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\n1\n2\n3\n4\n5\n6\n7\n8\n9\n" LOG "To: b\n" LOG "\n", 1,
	  "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\n1\n2\n3\n4\n5\n6\n7\n8\n" LOG "To: b\n" LOG "\n", 1,
	  "SIP/2.0 486 X\nVia: a\nTo: b\n\n", PASTED, 0 },
	{ "abc SIP/2.0 486 X\nabc Via: a\nother\nabc To: b\nabc \n", 1, "SIP/2.0 486 X\nVia: a\nTo: b\n\n", PASTED, 0 },
	{ "ab SIP/2.0 486 X\nab Via: a\nother\nab To: b\nab \n", 1, "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\nother\n" LOG "\n" LOG "To: b\n", 1, "SIP/2.0 486 X\nVia: a\nTo: b\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\nother\n" LOG "```: x\n" LOG "To: b\n", 1, "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\nother\n" LOG "x\n" LOG "To: b\n", 1, "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\nother\n" LOG "no field\n", 1, "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\n" LOG "c: application/sdp\n" LOG "\n" LOG "v=0\nother\n" LOG "s=-\n" LOG "\n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: application/sdp\n\nv=0\ns=-\n", PASTED, 0 },
	{ LOG "SIP/2.0 486 X\n" LOG "Via: a\n" LOG "c: application/sdp\n" LOG "\n" LOG "v=0\nother\n" LOG "no sdp\n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: application/sdp\n\nv=0\n", PASTED, 0 },
	/* an empty line behind each line */
	{ "SIP/2.0 486 X\n\nVia: a\n\nTo: b\n\n\n\n", 1, "SIP/2.0 486 X\nVia: a\nTo: b\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\r\n\r\nVia: a\r\n\r\nTo: b\r\n\r\n\r\n\r\n", 1, "SIP/2.0 486 X\r\nVia: a\r\nTo: b\r\n\r\n", PASTED, 0 },
	{ "SIP/2.0 486 X\r\rVia: a\r\rTo: b\r\r\r\r", 1, "SIP/2.0 486 X\nVia: a\nTo: b\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\n\nVia: a\nTo: b\n\nFrom: c\n\n\nCSeq: 1 A\n\n\n\n", 1,
	  "SIP/2.0 486 X\nVia: a\nTo: b\nFrom: c\nCSeq: 1 A\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\n\nVia: a\n\nc: text/plain\n\n\nabc\n\n", 1, "SIP/2.0 486 X\nVia: a\nc: text/plain\n\nabc\n", PASTED, 0 },
	{ "SIP/2.0 486 X\n\nVia: a\n\nc: text/plain\n\n\n\nabc\n\n\n\nVia: x\n\n", 1,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\n\nabc\n\nVia: x\n", PASTED, 0 },
	{ "SIP/2.0 486 X\n\nVia: a\n\nx\nTo: b\n\n\n\n", 1, "SIP/2.0 486 X\nVia: a\nx\nTo: b\n\n", PASTED, 0 },
	{ "SIP/2.0 486 X\n\nVia: a\n\n", 1, "SIP/2.0 486 X\nVia: a\n", CUT, 0 },
	{ "SIP/2.0 486 X\r\n\r\nVia: a\nb\r\n\r\n\r\n\r\n", 1, NULL, 0, 0 },
	{ "> SIP/2.0 486 X\n> \n> Via: a\n> \nother\n> To: b\n> \n> \n> \n", 1, NULL, 0, 0 },
	{ "> SIP/2.0 486 X\n> \n> Via: a\nother\n> To: b\n> \n> \n> \n", 1, NULL, 0, 0 },
	{ "> SIP/2.0 486 X\n> \n> Via: a\n> \n> \nother\n", 1, NULL, 0, 0 },
	/* ngrep: a dot is the CR */
	{ NGREP "SIP/2.0 486 X.\nVia: a.\nc: text/plain.\nl: 9.\n.\nabcd\n\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nc: text/plain\r\nl: 9\r\n\r\nabcd\n\n", PASTED, 0 },
	{ NGREP "SIP/2.0 486 X.\nVia: a.\nc: text/plain.\n.\nabc.\n\nmore\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nc: text/plain\r\n\r\nabc\r\n", PASTED, 0 },
	{ NGREP "SIP/2.0 486 X.\nVia: a.\nc: text/plain.\nl: 3.\n.\nabcd\n\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nc: text/plain\r\nl: 3\r\n\r\nabcd\n\n", PASTED, 0 },
	{ NGREP "SIP/2.0 486 X.\nVia: a.\nc: text/plain.\n.\nabc", 1, "SIP/2.0 486 X\r\nVia: a\r\nc: text/plain\r\n\r\nabc", PASTED, 0 },
	{ "x: >.SIP/2.0 486 X.\nx: >.Via: a.\nx: >.\nx: >.To: b.\n", 1, "SIP/2.0 486 X\r\nVia: a\r\n", CUT, 0 },
	{ NGREP "SIP/2.0 486 X.\n\n", 1, "SIP/2.0 486 X\r\n", CUT, 0 },
	{ "> SIP/2.0 486 X.\n> Via: a.\n> c: text/plain.\n> .\n> abc\nother\n", 1,
	  "SIP/2.0 486 X\r\nVia: a\r\nc: text/plain\r\n\r\nabc\n", PASTED, 0 },
};

/* How many lines are passed behind the last message: what programs write there is none of them. */
static const struct {
	const char *text;
	unsigned lines;
} behind[] = {
	{ HEAD "\r\n<------------>\r\n", 0 },
	{ HEAD "\r\n<------------>\r\n\r\n<------------>\r\n", 0 },
	{ HEAD "\r\n<------------>\r\nbye\r\n", 1 },
	{ HEAD "\r\nbye\r\n<------------>\r\nbye\r\n", 2 },
	{ HEAD "\r\n \t\r\nbye", 1 },
	{ HEAD "\r\nbye\r--end msg--\r\n", 1 },
	{ "SIP/2.0 486 X\rVia: a\r\r--end msg--\rbye\r--end msg--\r", 1 },
	{ "puts(\"SIP/2.0 486 X\\r\\nVia: a\\r\\n\\r\\n\");", 0 },
	{ "---------------\n--------------\n", 0 },
	{ "--end msg--\n--- (9 headers)\n*** message\n[Time:1]\n```\n~~~\n+----+\n---\n|\n", 0 },
	{ "-----\n=====\n~~~~~\n*****\n|||||\n#####\n_____\n#\n\v\n", 0 },
	{ "--end\n--\n***\n[Time]\n``\n~~\n+---+\n----\n====\n_\n-----x\n", 11 },
};

START_TEST(skipped_behind)
{
	struct sample sample = { .path = "behind" };
	struct found found;

	read_text(&found, behind[_i].text, strlen(behind[_i].text), 0);
	ck_assert_msg(found.skipped_lines == behind[_i].lines, "%d: %llu", _i,
	              (unsigned long long)found.skipped_lines);
	forget(&found);
	check_pieces(&sample, behind[_i].text, strlen(behind[_i].text));
}
END_TEST

static size_t
count_in(const char *format, const char *word, const char *first)
{
	struct found found;
	char text[200];
	int n = snprintf(text, sizeof text, format, word);
	size_t count;

	read_text(&found, text, (size_t)n, 0);
	count = found.n;
	if (first != NULL)
		ck_assert_msg(count == 1 && found.about[0].len == strlen(first) &&
		                      memcmp(found.bytes[0], first, strlen(first)) == 0, "%s", word);
	forget(&found);
	return count;
}

/* Words by which a start line is told from others. */
START_TEST(words)
{
	static const char *const methods[] = {
		"INVITE", "ACK", "BYE", "CANCEL", "REGISTER", "OPTIONS", "PRACK", "UPDATE", "SUBSCRIBE", "NOTIFY", "PUBLISH",
		"INFO", "REFER", "MESSAGE", "XFOOBAR",
	};
	static const char *const values[] = {
		"Via", "Warning", "Reason", "Subject", "From", "Contact", "Server", "Call-ID",
	};
	static const char *const first[] = {
		"Via", "v", "From", "f", "To", "t", "Call-ID", "i", "CSeq", "Max-Forwards", "Contact", "m", "Record-Route",
		"Route", "Content-Length", "l", "User-Agent", "Server", "Allow",
	};

	/* bytes of other layers may stand before a method that is known */
	for (size_t i = 0; i < LENGTH(methods); i++) {
		char wanted[64];

		snprintf(wanted, sizeof wanted, "%s sip:b@c SIP/2.0\nVia: a\n\n", methods[i]);
		count_in(methods[i][0] == 'X' ? "E..@%s sip:b@c SIP/2.0\nVia: a\n\n" : "E..@X%s sip:b@c SIP/2.0\nVia: a\n\n",
		         methods[i], wanted);
	}
	/* in the value of a field stands none */
	for (size_t i = 0; i < LENGTH(values); i++)
		ck_assert_msg(count_in("%s: SIP/2.0 486 X\nTo: b\n\n", values[i], NULL) == 0, "%s", values[i]);
	ck_assert_uint_eq(count_in("%s: SIP/2.0 486 X\nTo: b\n\n", "Log", NULL), 1);
	/* behind other words stands one if a field follows that messages begin with */
	for (size_t i = 0; i < LENGTH(first); i++)
		ck_assert_msg(count_in("got SIP/2.0 486 X\n%s: b\n\n", first[i], NULL) == 1, "%s", first[i]);
	ck_assert_uint_eq(count_in("got SIP/2.0 486 X\n%s: b\n\n", "Log", NULL), 0);
}
END_TEST

/* Bodies that end where Content-Length fits nowhere: it may fit elsewhere when the text is cut. */
static const struct {
	const char *text, *first;
	size_t n;
} unfit[] = {
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 29\n\nab\n-----\ncd\r\n-----\nef\n\nSIP/2.0 200 OK\nVia: b\n\n",
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 29\n\nab\n", 2 },
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 30\n\nab\n-----\ncd\r\n-----\nef\n\nSIP/2.0 200 OK\nVia: b\n\n",
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 30\n\nab\n", 2 },
	{ "> SIP/2.0 486 X\n> Via: a\n> c: text/plain\n> l: 99\n> \n> ab\n> -----\n> cd\nother\n",
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 99\n\nab\n", 1 },
	{ NGREP "SIP/2.0 486 X.\nVia: a.\nc: text/plain.\nl: 99.\n.\nab.\n-----\ncd.\n\n",
	  "SIP/2.0 486 X\r\nVia: a\r\nc: text/plain\r\nl: 99\r\n\r\nab\r\n", 1 },
	{ "SIP/2.0 486 X\\r\\n\nVia: a\\r\\n\nc: text/plain\\r\\n\nl: 99\\r\\n\n\\r\\n\nab\\r\\n\n-----\ncd\\r\\n\n",
	  "SIP/2.0 486 X\r\nVia: a\r\nc: text/plain\r\nl: 99\r\n\r\nab\r\n", 1 },
	{ "log: \x1b[1mSIP/2.0 486 X\nVia: a\nc: text/plain\nl: 99\n\nab\n-----\ncd\n",
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 99\n\nab\n", 1 },
	{ "SIP/2.0 486 X\nTo: &lt;a&gt;\nc: text/plain\nl: 99\n\nab\n-----\ncd\n",
	  "SIP/2.0 486 X\nTo: <a>\nc: text/plain\nl: 99\n\nab\n", 1 },
	{ "SIP/2.0 486 X\n\nVia: a\n\nc: text/plain\n\nl: 99\n\n\n\nab\n\n-----\n\ncd\n\n",
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 99\n\nab\n", 1 },
};

START_TEST(small_unfit)
{
	struct found found;
	struct sample sample;

	read_text(&found, unfit[_i].text, strlen(unfit[_i].text), 0);
	ck_assert_msg(found.n == unfit[_i].n, "%d: %zu messages", _i, found.n);
	ck_assert_msg(found.about[0].len == strlen(unfit[_i].first) &&
	                      memcmp(found.bytes[0], unfit[_i].first, found.about[0].len) == 0,
	              "%d: %.*s", _i, (int)found.about[0].len, found.bytes[0]);
	ck_assert_uint_eq(found.about[0].context_flags, PASTED);
	forget(&found);
	snprintf(sample.path, sizeof sample.path, "text %d", _i);
	check_pieces(&sample, unfit[_i].text, strlen(unfit[_i].text));
}
END_TEST

/* Keys that no rule stands above are not those of a record. */
START_TEST(no_record)
{
	static const char text[] = "tag: rcv\ntime: 17.5\ndstport: 1\n~~~~~~~~~~~~~~~~~~~~\n" HEAD "\r\n";
	struct found found;

	read_text(&found, text, sizeof text - 1, 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_int_eq(found.about[0].direction, SIPINFO_TRACE_DIRECTION_NONE);
	ck_assert_str_eq(found.about[0].time, "");
	forget(&found);
}
END_TEST

START_TEST(small_text)
{
	size_t n = strlen(texts[_i].text);
	struct found found;
	char name[12], text[1024] = "\n";

	snprintf(name, sizeof name, "%d", _i);
	/* behind a line: nothing is read before it is known how lines end */
	ck_assert_uint_lt(n + 1, sizeof text);
	memcpy(text + 1, texts[_i].text, n);
	read_text(&found, text, n + 1, 0);
	check_size(name, &found, text, n + 1, 1);
	forget(&found);
	read_text(&found, texts[_i].text, n, 0);
	check_size(name, &found, texts[_i].text, n, 1);
	ck_assert_msg(found.n == texts[_i].n, "%d: %zu messages: %s", _i, found.n, texts[_i].text);
	if (texts[_i].first != NULL) {
		ck_assert_msg(found.about[0].len == strlen(texts[_i].first) &&
		                      memcmp(found.bytes[0], texts[_i].first, found.about[0].len) == 0,
		              "%d: %.*s", _i, (int)found.about[0].len, found.bytes[0]);
		ck_assert_msg(found.about[0].context_flags == texts[_i].flags, "%d: %u", _i,
		              found.about[0].context_flags);
		ck_assert_msg(found.about[0].skipped_lines == texts[_i].skipped, "%d: %llu", _i,
		              (unsigned long long)found.about[0].skipped_lines);
	}
	forget(&found);
}
END_TEST

/* A small text says the same in pieces, and what stands whole in it is found wherever it is cut. */
START_TEST(small_in_parts)
{
	struct sample sample;
	char text[1024];
	size_t n;

	snprintf(sample.path, sizeof sample.path, "text %d", _i);
	/* behind a line: nothing is read before it is known how lines end */
	n = (size_t)snprintf(text, sizeof text, "\n%s", texts[_i].text);
	ck_assert_uint_lt(n, sizeof text);
	check_pieces(&sample, text, n);
	check_each_prefix(&sample, text, n, 1);
}
END_TEST

/* Lines that are longer than what is looked at of them at once, spelt in each way. */

static const struct {
	const char *head, *unit, *tail;             /* of the text: the unit 700 times */
	const char *head_out, *unit_out, *tail_out; /* of the message */
} spelt[] = {
	{ "\"SIP/2.0 486 X\\r\\nVia: ", "\\x41\\u20ac\\101 \\ud83d\\ude00", "\\r\\n\\r\\n\"\n",
	  "SIP/2.0 486 X\r\nVia: ", "A\xe2\x82\xac" "A \xf0\x9f\x98\x80", "\r\n\r\n" },
	{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: ", "\\\\u20ac\\\\t", "\\\\r\\\\n\\\\r\\\\n\\\"}\"\n",
	  "SIP/2.0 486 X\r\nVia: ", "\xe2\x82\xac\t", "\r\n\r\n" },
	{ "{\"log\":\"SIP/2.0 486 X\\r\\n\"}\n{\"log\":\"Via: ", "\\x41 bcdefgh", "\\r\\n\"}\n{\"log\":\"\\r\\n\"}\nend\n",
	  "SIP/2.0 486 X\r\nVia: ", "A bcdefgh", "\r\n\r\n" },
	{ "{\"log\":\"SIP/2.0 486 X\\r\\n\",\"more\":\"", "abcdefgh", "\"}\n{\"log\":\"Via: a\\r\\n\",\"more\":\"\"}\nend\n",
	  "SIP/2.0 486 X\r\n", "", "Via: a\r\n" },
	{ "host prog: SIP/2.0 486 X#015#012Via: ", "a#101", "#015#012#015#012\n", "SIP/2.0 486 X\r\nVia: ", "aA",
	  "\r\n\r\n" },
	{ "x [SID=1]  SIP/2.0 486 X #012Via: ", "abcdef", " #012 #012\nend\n", "SIP/2.0 486 X\r\nVia: ", "abcdef",
	  "\r\n\r\n" },
	{ NGREP "SIP/2.0 486 X..Via: ", "abc.", "de....\n", "SIP/2.0 486 X\r\nVia: ", "abc.", "de\r\n\r\n" },
	{ NGREP "  SIP/2.0 486 X..Via: ", "abc.", "de..\n  To: b....\nend\n", "SIP/2.0 486 X\r\nVia: ", "abc.",
	  "de\r\nTo: b\r\n\r\n" },
	{ "SIP/2.0 486 X Via:a To:b Subject:c", "\tdefg", "\n", "SIP/2.0 486 X\nVia:a\nTo:b\nSubject:c", "\tdefg", "\n" },
	{ "SIP/2.0 486 X\nVia: h;branch=3Dz9hG4bK\nSubject: ", "=41b", "\n\n",
	  "SIP/2.0 486 X\nVia: h;branch=z9hG4bK\nSubject: ", "Ab", "\n\n" },
};

#define UNITS 700

static size_t
put_units(char *text, const char *head, const char *unit, const char *tail)
{
	size_t n = strlen(head);

	memcpy(text, head, n);
	for (int i = 0; i < UNITS; i++) {
		memcpy(text + n, unit, strlen(unit));
		n += strlen(unit);
	}
	memcpy(text + n, tail, strlen(tail));
	return n + strlen(tail);
}

START_TEST(spelt_at_length)
{
	static char text[32768], wanted[32768];
	size_t n = put_units(text + 1, spelt[_i].head, spelt[_i].unit, spelt[_i].tail) + 1;
	size_t n_wanted = put_units(wanted, spelt[_i].head_out, spelt[_i].unit_out, spelt[_i].tail_out);
	struct sample sample = { .path = "long line" };
	struct found found;

	/* nothing is read before it is known how lines end */
	text[0] = '\n';
	read_text(&found, text, n, 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_msg(found.about[0].len == n_wanted && memcmp(found.bytes[0], wanted, n_wanted) == 0,
	              "%d: %zu bytes, not %zu: %.2000s", _i, found.about[0].len, n_wanted, found.bytes[0]);
	forget(&found);
	check_pieces(&sample, text, n);
}
END_TEST

/* Bodies of which no more is read than is worth it. */

static const struct {
	const char *head, *unit; /* the unit until the text is so long */
	size_t length;
	const char *first;
} long_bodies[] = {
	{ "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 99999\n\nab\n-----\n", "cd\nef\r\n", 70000,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 99999\n\nab\n" },
	{ "> SIP/2.0 486 X\n> Via: a\n> c: text/plain\n> l: 99999\n> \n> ab\n> -----\n", "> cdefghi\n", 10000,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 99999\n\nab\n" },
	{ "SIP/2.0 486 X<br>\nVia: a<br>\nc: text/plain<br>\nl: 99999<br>\n<br>\nab<br>\n-----<br>\n", "cd<br>\n", 70000,
	  "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: 99999\n\nab\n" },
};

static size_t
fill(char *text, const char *head, const char *unit, size_t length)
{
	size_t n = strlen(head), unit_length = strlen(unit);

	memcpy(text, head, n);
	for (; n < length; n += unit_length)
		memcpy(text + n, unit, unit_length);
	return n;
}

START_TEST(long_body)
{
	static char text[80000];
	size_t n = fill(text, long_bodies[_i].head, long_bodies[_i].unit, long_bodies[_i].length);
	struct sample sample = { .path = "long body" };
	struct found found;

	read_text(&found, text, n, 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_msg(found.about[0].len == strlen(long_bodies[_i].first) &&
	                      memcmp(found.bytes[0], long_bodies[_i].first, found.about[0].len) == 0,
	              "%d: %zu bytes: %.200s", _i, found.about[0].len, found.bytes[0]);
	ck_assert_uint_eq(found.about[0].context_flags, PASTED);
	forget(&found);
	check_pieces(&sample, text, n);
}
END_TEST

/* Bodies that end as far behind a place where they may end as is looked for, or farther. */

#define FAR_CRLF HEAD "c: text/plain\r\nl: %u\r\n\r\nab\r\n"
#define FAR_LF "SIP/2.0 486 X\nVia: a\nc: text/plain\nl: %u\n\nab\n"
#define FAR_EACH "> SIP/2.0 486 X\n> Via: a\n> c: text/plain\n> l: %u\n> \n> ab\n"
#define FAR_BREAKS "SIP/2.0 486 X<br>\nVia: a<br>\nc: text/plain<br>\nl: %u<br>\n<br>\nab<br>\n"

static const struct {
	const char *head, *first; /* up to that place, in the text and in the message */
	const char *mark, *unit;  /* the line there, and those behind it */
	size_t units;
	const char *last;
	unsigned length;
	size_t more;              /* of the message behind that place */
} far_ends[] = {
	{ FAR_CRLF, FAR_CRLF, "--------------\r\n", "abcdefghijklmn\r\n", 4095, "", 4 + 65536, 65536 },
	{ FAR_CRLF, FAR_CRLF, "--------------\r\n", "abcdefghijklmn\r\n", 4094, "abcdefghijklmno\r\n", 4 + 65537, 0 },
	/* the CRs are gone */
	{ FAR_LF, FAR_LF, "---------------\n", "abcdefghijklmno\n", 4095, "", 4 + 65536 + 4096, 65536 },
	{ FAR_LF, FAR_LF, "---------------\n", "abcdefghijklmno\n", 4094, "abcdefghijklmnop\n", 4 + 65537 + 4096, 0 },
	/* something stands around each line */
	{ FAR_EACH, FAR_LF, "> -----\n", "> -----\n", 1024, "", 3 + 1025 * 6, 1025 * 6 },
	{ FAR_EACH, FAR_LF, "> -----\n", "> -----\n", 1025, "", 3 + 1026 * 6, 0 },
	{ FAR_BREAKS, FAR_LF, "-----------<br>\n", "abcdefghijk<br>\n", 4096, "", 3 + 4097 * 12, 4097 * 12 },
	{ FAR_BREAKS, FAR_LF, "-----------<br>\n", "abcdefghijk<br>\n", 4097, "", 3 + 4098 * 12, 0 },
};

START_TEST(far_end)
{
	static char text[80000];
	char first[256], name[16];
	size_t n = (size_t)sprintf(text, far_ends[_i].head, far_ends[_i].length), n_first, n_unit = strlen(far_ends[_i].unit);
	struct found found;

	n += (size_t)sprintf(text + n, "%s", far_ends[_i].mark);
	for (size_t i = 0; i < far_ends[_i].units; i++, n += n_unit)
		memcpy(text + n, far_ends[_i].unit, n_unit);
	n += (size_t)sprintf(text + n, "%s\n", far_ends[_i].last);
	n_first = (size_t)snprintf(first, sizeof first, far_ends[_i].first, far_ends[_i].length);
	read_text(&found, text, n, 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_msg(found.about[0].len == n_first + far_ends[_i].more, "%d: %zu bytes", _i, found.about[0].len);
	ck_assert_int_eq(memcmp(found.bytes[0], first, n_first), 0);
	snprintf(name, sizeof name, "far %d", _i);
	check_size(name, &found, text, n, 20000);
	forget(&found);
}
END_TEST

/* A line that is longer before, in or behind the message than is looked at. */
START_TEST(long_lines)
{
	static const struct {
		const char *head, *tail, *tail_out;
		size_t before; /* what does not belong to the message */
	} starts[] = {
		{ "\nSIP/2.0 486 ", "\r\nVia: a\r\n\r\n", "\r\nVia: a\r\n\r\n", 1 },
		{ "\n    Status-Line: SIP/2.0 486 ", "\n    Message Header\n        Via: a\n", "\nVia: a\n\n", 18 },
		{ "\n" BAR "SIP/2.0 486 ", "\n" BAR "Via: a\n" BAR "\n", "\nVia: a\n\n", 4 },
	};
	static const char string[] = "\n\"SIP/2.0 486 X\\r\\nVia: a\\r\\n\\r\\n";
	static char text[4096];
	struct sample sample = { .path = "long line" };
	struct found found;
	size_t n = fill(text, "\n", "x", 700);

	n += (size_t)snprintf(text + n, sizeof text - n, "SIP/2.0 486 X\nVia: a\n\n");
	read_text(&found, text, n, 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_uint_eq(found.about[0].len, strlen("SIP/2.0 486 X\nVia: a\n\n"));
	forget(&found);
	check_pieces(&sample, text, n);

	for (size_t i = 0; i < LENGTH(starts); i++) {
		n = fill(text, starts[i].head, "x", 3000);
		n += (size_t)snprintf(text + n, sizeof text - n, "%s", starts[i].tail);
		read_text(&found, text, n, 0);
		ck_assert_uint_eq(found.n, 1);
		ck_assert_uint_eq(found.about[0].len, 3000 - starts[i].before + strlen(starts[i].tail_out));
		ck_assert_int_eq(memcmp(found.bytes[0] + 3000 - starts[i].before, starts[i].tail_out,
		                        strlen(starts[i].tail_out)), 0);
		forget(&found);
		check_pieces(&sample, text, n);
	}

	/* the rest of the line is skipped with the string only if it is short */
	for (size_t length = 100; length < 1000; length += 800) {
		n = fill(text, string, "x", length);
		n += (size_t)snprintf(text + n, sizeof text - n, "\n" OTHER);
		read_text(&found, text, n, 0);
		ck_assert_uint_eq(found.n, 2);
		ck_assert_uint_eq(found.about[0].len, strlen("SIP/2.0 486 X\r\nVia: a\r\n\r\n"));
		ck_assert_uint_eq(found.about[0].length, length == 100 ? 100 : strlen(string) - 1);
		forget(&found);
		check_pieces(&sample, text, n);
	}
}
END_TEST

/* What is looked at ends somewhere: the last place, and the next one. */

struct limited {
	size_t n;
	const char *first; /* what the first message begins with */
	uint64_t length, lines;
};

static const struct {
	const char *head;
	int most;
	char unit;
	const char *tail;
	struct limited at, beyond;
} limits[] = {
	/* the name of a field before a start line */
	{ "\nVia:", 508, 'x', "SIP/2.0 486 X\nTo: b\n\n", { .lines = 2 }, { 1, "SIP", 533, 0 } },
	/* the dot at the end of the line behind it */
	{ "\nSIP/2.0 486 X.\nVia: ", 506, 'x', ".\n.\n\n", { 1, "SIP/2.0 486 X\r\n", 530, 0 },
	  { 1, "SIP/2.0 486 X.\n", 532, 0 } },
	/* what stands behind a version */
	{ "\nINVITE sip:b@c SIP/2.0", 2047, ' ', "x\nVia: a\n\n", { .lines = 2 }, { 1, "INVITE sip:b@c SIP/2.0 ", 2080, 0 } },
	/* what closes a string */
	{ "\n\"SIP/2.0 486 X\\r\\nVia: a\\r\\n\\r\\n", 511, 'x', "\n", { 1, "SIP", 544, 0 }, { 1, "SIP", 32, 1 } },
	/* a line that ends a message */
	{ "\n", 127, '-', "\nbye\n", { .lines = 1 }, { .lines = 2 } },
};

static void
check_limit(int row, int count, const struct limited *limited)
{
	static char text[4096];
	struct found found;
	size_t n = (size_t)snprintf(text, sizeof text, "%s%*d%s", limits[row].head, count, 0, limits[row].tail);

	ck_assert_uint_lt(n, sizeof text);
	memset(text + strlen(limits[row].head), limits[row].unit, (size_t)count);
	read_text(&found, text, n, 0);
	ck_assert_msg(found.n == limited->n, "%d: %zu messages with %d", row, found.n, count);
	if (found.n > 0) {
		ck_assert_msg(strncmp(found.bytes[0], limited->first, strlen(limited->first)) == 0, "%d: %.20s with %d", row,
		              found.bytes[0], count);
		ck_assert_msg(found.about[0].length == limited->length, "%d: of %llu bytes with %d", row,
		              (unsigned long long)found.about[0].length, count);
	}
	ck_assert_msg(found.skipped_lines == limited->lines, "%d: %llu lines with %d", row,
	              (unsigned long long)found.skipped_lines, count);
	forget(&found);
}

START_TEST(reach)
{
	check_limit(_i, limits[_i].most, &limits[_i].at);
	check_limit(_i, limits[_i].most + 1, &limits[_i].beyond);
}
END_TEST

/* What stands whole is found before the rest of the text is there. */
START_TEST(at_once)
{
	static const char *const whole[] = {
		HEAD "From: <a>\r\nl: 0\r\n\r\n" OTHER,
		"> SIP/2.0 486 X\n> Via: <a>\n> \nbye\n",
		"\"SIP/2.0 486 X\\r\\nVia: <a>\\r\\n\\r\\n\"\nbye\n",
		"host prog: SIP/2.0 486 X#015#012Via: a#015#012#015#012\nbye\n",
		NGREP "SIP/2.0 486 X..Via: a....\nbye\n",
		NGREP "SIP/2.0 486 X.\nVia: <a>.\n.\nbye\n",
		TREE("        Via: a\n") "bye\n",
		BAR "SIP/2.0 486 X\n" BAR "Via: a\n" BAR "\nbye\n",
	};
	struct sipinfo_trace_message m = { .size = sizeof m };
	char text[512], buf[512];

	for (size_t i = 0; i < LENGTH(whole); i++) {
		struct sipinfo_trace trace = { .size = sizeof trace };
		size_t n = (size_t)snprintf(text, sizeof text, "\n%s", whole[i]);

		ck_assert_msg(sipinfo_trace_read(&trace, text, n, true, buf, sizeof buf, &m) == SIPINFO_TRACE_RESULT_MESSAGE,
		              "%s", whole[i]);
	}
}
END_TEST

/* No more is waited for if a record says that it is shorter than its own head. */
START_TEST(record_too_short)
{
	static const char text[] = "HEP3\0\5" HEAD "From: <a>\r\nl: 0\r\n\r\n" OTHER;
	struct sipinfo_trace trace = { .size = sizeof trace };
	struct sipinfo_trace_message m = { .size = sizeof m };
	char buf[sizeof text];

	ck_assert_int_eq(sipinfo_trace_read(&trace, text, sizeof text - 1, true, buf, sizeof buf, &m),
	                 SIPINFO_TRACE_RESULT_MESSAGE);
}
END_TEST

/* HEP */

/* Type, length of the data, data: so many of them. */
#define PROTOCOL { 11, 1, "\x01" }
#define MESSAGE { 15, sizeof OTHER - 1, OTHER }
#define HELLO HEAD "Subject: Hello\r\n\r\n"

struct chunk {
	unsigned type; /* 0x10000 more: of another vendor */
	size_t n;
	const char *data;
};

static size_t
put_record(char *text, const struct chunk *chunks, size_t n_chunks)
{
	size_t n = 6;

	memcpy(text, "HEP3", 4);
	for (size_t i = 0; i < n_chunks && chunks[i].type != 0; i++) {
		size_t size = chunks[i].n + 6;

		text[n++] = (char)(chunks[i].type >> 24);
		text[n++] = (char)(chunks[i].type >> 16 & 0xff);
		text[n++] = (char)(chunks[i].type >> 8 & 0xff);
		text[n++] = (char)(chunks[i].type & 0xff);
		text[n++] = (char)(size >> 8);
		text[n++] = (char)(size & 0xff);
		memcpy(text + n, chunks[i].data, chunks[i].n);
		n += chunks[i].n;
	}
	text[4] = (char)(n >> 8);
	text[5] = (char)(n & 0xff);
	return n;
}

static const struct {
	struct chunk chunks[9];
	bool found;
	const char *time, *source, *destination;
} records[] = {
	{ { PROTOCOL, MESSAGE }, true, "", "", "" },
	{ { PROTOCOL, { 3, 4, "\xc0\x00\x02\x07" }, { 4, 4, "\xc6\x33\x64\x09" }, { 7, 2, "\x13\xc4" },
	    { 8, 2, "\xff\xff" }, { 9, 4, "\x6a\x82\xdf\x33" }, { 10, 4, "\x00\x00\x00\x05" }, MESSAGE },
	  true, "1786961715.000005", "192.0.2.7:5060", "198.51.100.9:65535" },
	{ { PROTOCOL, { 5, 16, "\x20\x01\x0d\xb8\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x07" },
	    { 6, 16, "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff" }, { 8, 2, "\xff\xff" },
	    { 9, 4, "\xff\xff\xff\xff" }, { 10, 4, "\xff\xff\xff\xff" }, MESSAGE },
	  true, "4294967295.967295", "[2001:db8:0:0:0:0:0:7]:0",
	  "[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]:65535" },
	/* numbers that are cut, addresses of no such length, chunks of others, unknown ones */
	{ { PROTOCOL, { 3, 4, "\xc0\x00\x02\x07" }, { 4, 5, "12345" }, { 7, 1, "\x13" }, { 9, 0, "" },
	    { 0x1000f, 3, "abc" }, { 99, 3, "abc" }, MESSAGE }, true, "0.000000", "192.0.2.7:19", "" },
	{ { PROTOCOL, { 3, 4, "\x00\x0a\x64\x63" }, { 7, 2, "\x00\x0a" }, { 4, 4, "\xc6\x33\x64\x09" },
	    { 9, 4, "\x3b\x9a\xca\x00" }, { 10, 4, "\x00\x01\x86\xa0" }, MESSAGE, { 99, 0, "" } },
	  true, "1000000000.100000", "0.10.100.99:10", "198.51.100.9:0" },
	{ { PROTOCOL, MESSAGE, { 0x1000f, 3, "abc" } }, true, "", "", "" },
	/* no more of a number than belongs to it */
	{ { PROTOCOL, { 3, 4, "\xc0\x00\x02\x07" }, { 7, 3, "\x13\xc4\x01" }, { 4, 4, "\xc6\x33\x64\x09" }, { 8, 3, "\x13\xc4\x01" },
	    { 9, 5, "\x00\x00\x00\x05\x01" }, { 10, 5, "\x00\x00\x00\x05\x01" }, MESSAGE },
	  true, "5.000005", "192.0.2.7:5060", "198.51.100.9:5060" },
	/* no SIP */
	{ { { 11, 0, "" }, { 0x1000063, 0, "" }, MESSAGE }, false, "", "", "" },
	{ { { 11, 1, "\x22" }, MESSAGE }, false, "", "", "" },
	{ { { 11, 0, "" }, MESSAGE }, false, "", "", "" },
	{ { MESSAGE }, false, "", "", "" },
	{ { PROTOCOL }, false, "", "", "" },
	{ { PROTOCOL, { 15, 0, "" } }, false, "", "", "" },
};

START_TEST(hep_records)
{
	char text[512];
	size_t n = put_record(text, records[_i].chunks, 9);
	struct sample sample = { .path = "record" };
	struct found found;

	read_text(&found, text, n, 0);
	if (records[_i].found) {
		const struct sipinfo_trace_message *m = &found.about[0];

		ck_assert_uint_eq(found.n, 1);
		ck_assert_int_eq(m->form, SIPINFO_TRACE_FORM_HEP);
		ck_assert_uint_eq(m->length, n);
		ck_assert_uint_eq(m->len, sizeof OTHER - 1);
		ck_assert_int_eq(memcmp(found.bytes[0], OTHER, m->len), 0);
		ck_assert_str_eq(m->time, records[_i].time);
		ck_assert_str_eq(m->source, records[_i].source);
		ck_assert_str_eq(m->destination, records[_i].destination);
	} else {
		for (size_t i = 0; i < found.n; i++)
			ck_assert_int_ne(found.about[i].form, SIPINFO_TRACE_FORM_HEP);
	}
	forget(&found);
	check_pieces(&sample, text, n);
}
END_TEST

static uint64_t
length_of_first(const char *text, size_t n)
{
	struct found found;
	uint64_t length;

	read_text(&found, text, n, 0);
	ck_assert_uint_gt(found.n, 0);
	length = found.about[0].length;
	forget(&found);
	return length;
}

static size_t
count_records(const char *text, size_t n)
{
	struct sample sample = { .path = "records" };
	struct found found;
	size_t count = 0;

	read_text(&found, text, n, 0);
	for (size_t i = 0; i < found.n; i++)
		count += found.about[i].form == SIPINFO_TRACE_FORM_HEP;
	forget(&found);
	check_pieces(&sample, text, n);
	return count;
}

/* Records whose lengths are wrong, and one that has lost some of its bytes. */
START_TEST(hep_broken)
{
	static const struct chunk chunks[] = { PROTOCOL, MESSAGE };
	static const struct chunk hello[] = { PROTOCOL, { 15, sizeof HELLO - 1, HELLO } };
	char text[1024];
	size_t n = put_record(text, chunks, 2);

	ck_assert_uint_eq(count_records(text, n), 1);
	for (size_t length = 0; length < n; length++)
		ck_assert_uint_eq(count_records(text, length), 0);
	/* of the record, then of its first chunk: "HEP3", length, vendor, type, length */
	for (int length = 0; length < 12; length++) {
		text[5] = (char)length;
		ck_assert_uint_eq(count_records(text, n), 0);
		text[5] = (char)n;
		text[11] = (char)length;
		ck_assert_uint_eq(count_records(text, n), length == 7 ? 1 : 0);
		text[11] = 7;
	}
	text[5] = (char)(n - 1);
	ck_assert_uint_eq(count_records(text, n), 0);
	text[5] = (char)(n + 1);
	ck_assert_uint_eq(count_records(text, n), 0);
	text[11] = (char)(n - 6);
	text[5] = (char)n;
	ck_assert_uint_eq(count_records(text, n), 0);
	text[11] = 7;
	/* four bytes at the end are no chunk */
	memcpy(text + n, "HEP3", 4);
	text[5] = (char)(n + 4);
	ck_assert_uint_eq(count_records(text, n + 4), 0);
	text[5] = (char)n;
	/* the first one is followed by another */
	ck_assert_uint_eq(n + put_record(text + n, chunks, 2), 2 * n);
	ck_assert_uint_eq(count_records(text, 2 * n), 2);
	/* by something else */
	n = put_record(text, hello, 2);
	memcpy(text + n, "Hello, HEP.", 11);
	ck_assert_uint_eq(count_records(text, n + 11), 1);
	ck_assert_uint_eq(length_of_first(text, n + 11), n);
	n = put_record(text, chunks, 2);
	ck_assert_uint_eq(count_records(text, n + 3), 1);
	memcpy(text + n, "Hello, HEP.", 11);
	ck_assert_uint_eq(count_records(text, n + 11), 1);
	/* by another one too soon: that one is found, and the first ends where it begins */
	memmove(text + n - 5, text, n);
	put_record(text, chunks, 2);
	memcpy(text + n - 5, "HEP3", 4);
	text[n - 1] = 0;
	text[n] = (char)n;
	ck_assert_uint_eq(count_records(text, 2 * n - 5), 2);
	ck_assert_uint_eq(length_of_first(text, 2 * n - 5), n - 5);
	text[n - 6] = 'H';
	ck_assert_uint_eq(length_of_first(text, 2 * n - 5), n - 5);
	/* three bytes behind it don't tell */
	ck_assert_uint_eq(length_of_first(text, n + 4), n - 5);
	ck_assert_uint_eq(length_of_first(text, n + 3), n);
}
END_TEST

/* UTF-16 */

static const struct {
	const char *mark, *text, *first; /* \x01 to \x04: a unit that is no character */
	bool big;
	size_t n;
	unsigned flags;
} wide[] = {
	{ "\xff\xfe", HEAD "Subject: \xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xee\x80\x80\r\n\r\n",
	  HEAD "Subject: \xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xee\x80\x80\r\n\r\n", false, 1, 0 },
	{ "\xfe\xff", HEAD "Subject: \xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\r\n\r\n",
	  HEAD "Subject: \xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\r\n\r\n", true, 1, 0 },
	{ "", HEAD "\r\n" OTHER, HEAD "\r\n", false, 2, 0 },
	{ "", HEAD "\r\n" OTHER, HEAD "\r\n", true, 2, 0 },
	/* half a pair, and a mark within */
	{ "", HEAD "Subject: \x01x\x02x\x01\x01\x02\x01\xee\x80\x80\x03\r\n\r\n",
	  HEAD "Subject: ?x?x?\xf0\x90\x80\x80?\xee\x80\x80\xef\xbb\xbf\r\n\r\n", false, 1, 0 },
	{ "", HEAD "Subject: \x01", HEAD "Subject: ?", false, 1, 0 },
	{ "", HEAD "Subject: \x02\x02\xed\xbf\xbf\xed\xaf\xbfx\r\n\r\n", HEAD "Subject: ????x\r\n\r\n", false, 1, 0 },
	/* the first and the last of each length */
	{ "", HEAD "Subject: \x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\xf0\x90\x80\x80"
	  "\xf0\x90\x8f\xbf\xf4\x8f\xb0\x80\xf4\x8f\xbf\xbf\r\n\r\n",
	  HEAD "Subject: \x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\xf0\x90\x80\x80"
	  "\xf0\x90\x8f\xbf\xf4\x8f\xb0\x80\xf4\x8f\xbf\xbf\r\n\r\n", false, 1, 0 },
	/* no mark, though its first byte is that of one */
	{ "", "\xc3\xbe\n" OTHER, OTHER, false, 1, 0 },
	{ "", "\xc3\xbf\n" OTHER, OTHER, false, 1, 0 },
	/* no line gets longer than it was */
	{ "", HEAD "\xe2\x82\xac\xe2\x82\xac: x\r\n\r\n", HEAD "?\xe2\x82\xac: x\r\n\r\n", false, 1, 0 },
	{ "", "SIP/2.0 486 \xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\n\n",
	  "SIP/2.0 486 \xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac?\n\n", false, 1, PASTED },
	/* what is written over what it is read from */
	{ "", "> SIP/2.0 486 X\n> Via: a\n> \n", "SIP/2.0 486 X\nVia: a\n\n", false, 1, PASTED },
	{ "", "{\"m\":\"SIP/2.0 486 X\\r\\nVia: a\\r\\n\\r\\n\"}\n", "SIP/2.0 486 X\r\nVia: a\r\n\r\n", false, 1, 0 },
};

static size_t
put_unit(char *text, uint32_t unit, bool big)
{
	text[big ? 0 : 1] = (char)(unit >> 8);
	text[big ? 1 : 0] = (char)(unit & 0xff);
	return 2;
}

/* A text as UTF-16, with its mark. */
static size_t
put_wide(char *text, const char *mark, const char *p, bool big)
{
	static const uint32_t units[] = { 0, 0xd800, 0xdc00, 0xfeff };
	size_t n = strlen(mark);

	memcpy(text, mark, n);
	while (*p != '\0') {
		unsigned char c = (unsigned char)*p++;
		uint32_t value = c < 4 ? units[c] : c < 0x80 ? c : c < 0xe0 ? c & 0x1fu : c < 0xf0 ? c & 0xfu : c & 7u;

		while (((unsigned char)*p & 0xc0) == 0x80)
			value = value << 6 | ((unsigned char)*p++ & 0x3f);
		if (value >= 0x10000) {
			n += put_unit(text + n, 0xd800 + ((value - 0x10000) >> 10), big);
			value = 0xdc00 + ((value - 0x10000) & 0x3ff);
		}
		n += put_unit(text + n, value, big);
	}
	return n;
}

START_TEST(utf16)
{
	char text[2048];
	size_t n = put_wide(text, wide[_i].mark, wide[_i].text, wide[_i].big);
	struct sample sample = { .path = "UTF-16" };
	struct found found;

	/* half a unit at the end is none */
	for (size_t more = 0; more < 2; more++) {
		text[n] = 'x';
		read_text(&found, text, n + more, 0);
		ck_assert_uint_eq(found.n, wide[_i].n);
		ck_assert_msg(found.about[0].len == strlen(wide[_i].first) &&
		                      memcmp(found.bytes[0], wide[_i].first, found.about[0].len) == 0,
		              "%d: %.*s", _i, (int)found.about[0].len, found.bytes[0]);
		ck_assert_uint_eq(found.about[0].context_flags, wide[_i].flags);
		forget(&found);
		check_pieces(&sample, text, n + more);
	}
}
END_TEST

/* The first four bytes tell: what is not UTF-16 by all of them is read as it is. */
static const char bytes_first[][4] = {
	{ 'a', 0, 0, 'b' }, { 'a', 0, 0, 0 }, { 'a', 0, 'b', 'c' }, { 'a', 'b', 0, 0 }, { 0, 0, 0, 0 }, { 0, 'a', 'b', 0 },
	{ 0, 'a', 0, 0 },   { 0, 'a', 'b', 'c' }, { 0, 0, 'a', 'b' }, { '\xff', 'a', 0, 0 }, { '\xfe', 'a', 0, 0 },
	{ '\xff', '\xff', 0, 0 }, { '\xfe', '\xfe', 0, 0 },
};

START_TEST(encodings)
{
	char text[128];
	struct found found;

	memcpy(text, bytes_first[_i], 4);
	memcpy(text + 4, "\n" OTHER, sizeof OTHER + 1);
	read_text(&found, text, sizeof OTHER + 4, 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_uint_eq(found.about[0].len, sizeof OTHER - 1);
	forget(&found);
}
END_TEST

/* Four bytes are enough to tell, and three are not. */
START_TEST(shortest_utf16)
{
	struct found found;

	read_text(&found, "a\0\n", 4, 0);
	ck_assert_uint_eq(found.skipped_lines, 1);
	read_text(&found, "a\0\n", 3, 0);
	ck_assert_uint_eq(found.skipped_lines, 1);
	read_text(&found, "\0\na", 3, 0);
	ck_assert_uint_eq(found.skipped_lines, 2);
}
END_TEST

/* A CR ends a line if no LF stands in so much of the text. */
START_TEST(first_line)
{
	static char text[65536 + 64];

	for (size_t more = 0; more < 3; more++) {
		const char *first = more == 1 ? "SIP/2.0 486 X\n" : "SIP/2.0 486 X\r\nVia: a\r\n\r\n";
		struct found found;
		size_t n;

		memset(text, 'x', 65536 + more);
		text[0] = more < 2 ? '\r' : 'x';
		n = 65536 + more + (size_t)sprintf(text + 65536 + more, "\nSIP/2.0 486 X\r\nVia: a\r\n\r\n");
		read_text(&found, text, n, 0);
		ck_assert_uint_eq(found.n, 1);
		ck_assert_msg(strncmp(found.bytes[0], first, strlen(first)) == 0, "%.20s", found.bytes[0]);
		forget(&found);
	}
}
END_TEST

/* Of a message that is as long as any that is read whole nothing is cut. */
START_TEST(longest_whole)
{
	static char text[SIPINFO_TRACE_LONGEST];

	for (size_t more = 0; more < 2; more++) {
		struct found found;
		size_t n = SIPINFO_TRACE_LONGEST - 8192 + more;

		memset(text, 'x', n);
		memcpy(text, "SIP/2.0 486 X\nSubject: ", 23);
		read_text(&found, text, n, 0);
		ck_assert_uint_eq(found.n, 1);
		ck_assert_uint_eq(found.about[0].context_flags & SIPINFO_CONTEXT_PARTIAL, more == 0 ? 0 : SIPINFO_CONTEXT_PARTIAL);
		forget(&found);
		/* a short one, however long the text is */
		memcpy(text, OTHER, sizeof OTHER - 1);
		read_text(&found, text, n, 0);
		ck_assert_uint_eq(found.n, 1);
		ck_assert_uint_eq(found.about[0].context_flags, 0);
		forget(&found);
	}
}
END_TEST

/* The longest prefix that a line may have. */
START_TEST(utf16_prefix)
{
	static char text[4096], narrow[2048];
	struct sample sample = { .path = "prefix" };
	struct found found;
	size_t n;

	snprintf(narrow, sizeof narrow, "\n%512sSIP/2.0 486 X\nVia: a\n\n", "");
	n = put_wide(text, "\xff\xfe", narrow, false);
	read_text(&found, text, n, 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_uint_eq(found.about[0].len, strlen("SIP/2.0 486 X\nVia: a\n\n"));
	ck_assert_int_eq(memcmp(found.bytes[0], "SIP/2.0 486 X\nVia: a\n\n", found.about[0].len), 0);
	forget(&found);
	check_pieces(&sample, text, n);
}
END_TEST

/* Behind a long prefix it may be longer than where it came from: it is cut. */
START_TEST(utf16_longer)
{
	static char text[8192], narrow[8192];
	struct found found;
	size_t n = (size_t)sprintf(narrow, "\n%2000dSIP/2.0 486 ", 0);

	for (int i = 0; i < 1100; i++, n += 3)
		memcpy(narrow + n, "\xe2\x82\xac", 3);
	strcpy(narrow + n, "\nVia: a\n\n");
	n = put_wide(text, "\xff\xfe", narrow, false);
	read_text(&found, text, n, 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_uint_eq(found.about[0].len, found.about[0].length);
	ck_assert_uint_eq(found.about[0].context_flags, CUT);
	forget(&found);
}
END_TEST

/* It is read in blocks of 8192 bytes, and as many of them as the message needs. */
START_TEST(utf16_blocks)
{
	static char text[10000], narrow[5000];

	for (int missing = 0; missing <= 2; missing++) {
		struct found found;
		size_t n;

		snprintf(narrow, sizeof narrow, "%*d\n" OTHER, 4096 - missing - (int)sizeof OTHER, 0);
		n = put_wide(text, "\xff\xfe", narrow, false);
		ck_assert_uint_eq(n, 8194 - 2 * (size_t)missing);
		read_text(&found, text, n, 0);
		ck_assert_uint_eq(found.n, 1);
		ck_assert_uint_eq(found.about[0].len, sizeof OTHER - 1);
		ck_assert_uint_eq(found.about[0].length, 2 * (sizeof OTHER - 1));
		ck_assert_uint_eq(found.about[0].offset, n - 2 * (sizeof OTHER - 1));
		forget(&found);
	}
}
END_TEST

/* More of it than there is room for is read in parts, and each uses up some. */
START_TEST(utf16_longest)
{
	static char text[3 * SIPINFO_TRACE_LONGEST], buf[SIPINFO_TRACE_LONGEST];
	struct sipinfo_trace trace = { .size = sizeof trace };
	struct sipinfo_trace_message m = { .size = sizeof m };
	size_t at = 0;
	int result;

	memset(text, 0, sizeof text);
	for (size_t i = 0; i < sizeof text; i += 2)
		text[i] = 'a';
	put_wide(text + sizeof text - 2 * sizeof OTHER, "", "\n" OTHER, false);
	while ((result = sipinfo_trace_read(&trace, text + at, sizeof text - at, false, buf, sizeof buf, &m)) ==
	       SIPINFO_TRACE_RESULT_MORE) {
		ck_assert_uint_gt(trace.used, 0);
		at += trace.used;
	}
	ck_assert_int_eq(result, SIPINFO_TRACE_RESULT_MESSAGE);
	ck_assert_uint_eq(m.len, sizeof OTHER - 1);
	ck_assert_int_eq(memcmp(buf, OTHER, m.len), 0);
	ck_assert_uint_eq(at + trace.used, sizeof text);
	/* a buffer that has no room for it is refused */
	ck_assert_int_eq(sipinfo_trace_read(&trace, text, sizeof text, false, buf, sizeof buf - 1, &m),
	                 SIPINFO_TRACE_RESULT_INVALID);
}
END_TEST

/* A message on one line that goes on for longer than the line is looked at before it is read. */

static const struct {
	const char *head, *tail;
} one_line[] = {
	{ "{\"sip\":\"SIP/2.0 486 X\\r\\nVia: ", "\\r\\nTo: b\\r\\n\\r\\n\"}\n" },
	{ "{\"log\":\"\\\"SIP/2.0 486 X\\\\r\\\\nVia: ", "\\\\r\\\\nTo: b\\\\r\\\\n\\\\r\\\\n\\\"\"}\n" },
	{ "{\"log\":\"SIP/2.0 486 X\\r\\n\"}\n{\"log\":\"Via: ", "\\r\\n\"}\n{\"log\":\"\\r\\n\"}\n" },
	{ "host prog: SIP/2.0 486 X#015#012Via: ", "#015#012To: b#015#012#015#012\n" },
	{ "[S=1] [SID=a]  SIP/2.0 486 X #012Via: ", "\n[S=2] [SID=a]   #012To: b #012 #012\n" },
	{ "U 192.0.2.1:5060 -> 192.0.2.2:5060\n  SIP/2.0 486 X..Via: ", "..To: b....\n\n" },
	{ "U 192.0.2.1:5060 -> 192.0.2.2:5060 SIP/2.0 486 X..Via: ", "..To: b....\n\n" },
	{ "x SIP/2.0 486 X To: b Via: ", " Content-Length: 0\n" },
	{ "SIP/2.0 486 X\nVia: SIP/2.0/UDP h;branch=3Dz9hG4bK", "=3D\n\n" },
	{ "    Status-Line: SIP/2.0 486 X\n    Message Header\n        Via: ", "\n        To: b\n" },
};

START_TEST(long_line)
{
	const char *head = one_line[_i].head, *tail = one_line[_i].tail;
	size_t n = 1 + strlen(head) + 5000 + strlen(tail);
	char *text = malloc(n + 1), name[12];
	struct found found;

	ck_assert_ptr_nonnull(text);
	/* behind a line: nothing is read before it is known how lines end */
	sprintf(text, "\n%s%5000d%s", head, 0, tail);
	for (size_t i = 1 + strlen(head); i < n - strlen(tail); i++)
		text[i] = 'x';
	read_text(&found, text, n, 0);
	ck_assert_msg(found.n == 1 && found.about[0].len > 5000, "%d: %zu messages", _i, found.n);
	snprintf(name, sizeof name, "%d", _i);
	check_size(name, &found, text, n, 61);
	forget(&found);
	free(text);
}
END_TEST

/* A line end that is spelt out 511 bytes behind the code is looked for, and no farther. */
START_TEST(spelt_far)
{
	static const struct {
		const char *head, *tail;
	} ends[] = {
		{ "\"SIP/2.0 486 ", "\\r\\nVia: a\\r\\n\\r\\n\"\n" },
		{ "host prog: SIP/2.0 486 ", "#015#012Via: a#015#012#015#012\n" },
		{ NGREP "SIP/2.0 486 ", "..Via: a....\n" },
	};
	char text[1024];
	struct found found;

	for (size_t i = 0; i < 2 * LENGTH(ends); i++) {
		const char *head = ends[i / 2].head;
		size_t length = 510 + i % 2, n = strlen(head) + length;

		memcpy(text, head, strlen(head));
		memset(text + strlen(head), 'x', length);
		n += (size_t)snprintf(text + n, sizeof text - n, "%s", ends[i / 2].tail);
		read_text(&found, text, n, 0);
		ck_assert_msg(i % 2 != 0 || found.n == 1, "%zu", i);
		length += strlen("SIP/2.0 486 \r\nVia: a\r\n\r\n");
		ck_assert_msg((found.n == 1 && found.about[0].len == length) == (i % 2 == 0), "%zu", i);
		forget(&found);
	}
}
END_TEST

/* What is well formed comes out byte for byte. */
static void
check_verbatim(const char *path, const char *bytes, size_t n)
{
	struct found found;

	if (strstr(path, "-canonical.sip") == NULL)
		return;
	read_text(&found, bytes, n, 0);
	EXPECT(found.n == 1 && found.about[0].len == n && memcmp(found.bytes[0], bytes, n) == 0,
	       "%s", path);
	EXPECT(found.about[0].context_flags == 0 && found.skipped_bytes == 0, "%s", path);
	forget(&found);
}

START_TEST(verbatim)
{
	char path[600];

	snprintf(path, sizeof path, "%s/constructed", samples());
	ck_assert_uint_gt(each_sample(path, check_verbatim), 75);
}
END_TEST

/* The interface */

START_TEST(arguments)
{
	struct sipinfo_trace trace = { .size = sizeof trace };
	struct sipinfo_trace_message m = { .size = sizeof m };
	char buf[64];

	ck_assert_int_eq(sipinfo_trace_read(NULL, "x", 1, false, buf, sizeof buf, &m),
	                 SIPINFO_TRACE_RESULT_INVALID);
	ck_assert_int_eq(sipinfo_trace_read(&trace, "x", 1, false, buf, sizeof buf, NULL),
	                 SIPINFO_TRACE_RESULT_INVALID);
	ck_assert_int_eq(sipinfo_trace_read(&trace, "x", 1, false, NULL, 1, &m),
	                 SIPINFO_TRACE_RESULT_INVALID);
	ck_assert_int_eq(sipinfo_trace_read(&trace, "xy", 2, false, buf, 1, &m),
	                 SIPINFO_TRACE_RESULT_INVALID);
	trace.size--;
	ck_assert_int_eq(sipinfo_trace_read(&trace, "x", 1, false, buf, sizeof buf, &m),
	                 SIPINFO_TRACE_RESULT_INVALID);
	trace.size++;
	m.size--;
	ck_assert_int_eq(sipinfo_trace_read(&trace, "x", 1, false, buf, sizeof buf, &m),
	                 SIPINFO_TRACE_RESULT_INVALID);
	m.size++;
	ck_assert_int_eq(sipinfo_trace_read(&trace, NULL, 9, true, NULL, 0, &m), SIPINFO_TRACE_RESULT_MORE);
	ck_assert_int_eq(sipinfo_trace_read(&trace, NULL, 9, false, NULL, 0, &m), SIPINFO_TRACE_RESULT_END);
	ck_assert_uint_eq(m.skipped_bytes, 0);
	ck_assert_uint_eq(m.size, sizeof m);
	ck_assert_int_eq(m.form, SIPINFO_TRACE_FORM_NONE);
}
END_TEST

/* The bytes that stand before the input are none of it. */
START_TEST(bytes_before)
{
	static const char text[] = "SIP/2.0 486 X\nVia: a\n\n", request[] = "XINVITE sip:b@c SIP/2.0\nVia: a\n\n", dated[] = "117/8/2026 10:03:31 sipio-recv\nSIP/2.0 486 X\n\n";
	struct sipinfo_trace of_dated = { .size = sizeof of_dated }, of_request = of_dated;
	struct sipinfo_trace_message m = { .size = sizeof m };
	char buf[64];

	for (size_t at = 1; at < 4; at++) {
		struct sipinfo_trace trace = { .size = sizeof trace };

		ck_assert_int_eq(sipinfo_trace_read(&trace, text + at, sizeof text - 1 - at, false, buf, sizeof buf, &m),
		                 SIPINFO_TRACE_RESULT_END);
	}
	ck_assert_int_eq(sipinfo_trace_read(&of_dated, dated + 1, sizeof dated - 2, false, buf, sizeof buf, &m),
	                 SIPINFO_TRACE_RESULT_MESSAGE);
	ck_assert_str_eq(m.time, "17/8/2026 10:03:31");
	ck_assert_int_eq(sipinfo_trace_read(&of_request, request + 1, sizeof request - 2, false, buf, sizeof buf, &m),
	                 SIPINFO_TRACE_RESULT_MESSAGE);
	ck_assert_uint_eq(m.len, sizeof request - 2);
}
END_TEST

/* A NUL that a string spells is a byte of the message. */
START_TEST(nul_in_string)
{
	static const char wanted[] = "SIP/2.0 486 X\r\nVia: a\0b\r\n\r\n";
	static const char *const strings[] = {
		"host prog: SIP/2.0 486 X#015#012Via: a#000b#015#012#015#012\n",
		"\"SIP/2.0 486 X\\r\\nVia: a\\u0000b\\r\\n\\r\\n\"\n",
		"\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\\\\u0000b\\\\r\\\\n\\\\r\\\\n\\\"}\"\n",
		"\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\\u0000b\\\\r\\\\n\\\\r\\\\n\\\"}\"\n",
		"\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\\\\\\u0000b\\\\r\\\\n\\\\r\\\\n\\\"}\"\n",
		"{\"log\":\"SIP/2.0 486 X\\r\\n\"}\n{\"log\":\"Via: a\\0b\\r\\n\"}\n{\"log\":\"\\r\\n\"}\nend\n",
	};
	struct found found;

	read_text(&found, strings[_i], strlen(strings[_i]), 0);
	ck_assert_uint_eq(found.n, 1);
	ck_assert_uint_eq(found.about[0].len, sizeof wanted - 1);
	ck_assert_int_eq(memcmp(found.bytes[0], wanted, sizeof wanted - 1), 0);
	forget(&found);
}
END_TEST

/* So is one that stands in it as it is: \x02 here. */
START_TEST(nul_within)
{
	static const char *const strings[][2] = {
		{ "\"SIP/2.0 486 X\\r\\nVia: a\x02" "b\\\x02" "c\\x\x02" "d\\1\x02" "e\\r\\n\\r\\n\"\n",
		  "SIP/2.0 486 X\r\nVia: a\x02" "b\x02" "c\x02\x02" "d\1\x02" "e\r\n\r\n" },
		{ "\"{\\\"m\\\":\\\"SIP/2.0 486 X\\\\r\\\\nVia: a\x02" "b\\\\\x02" "c\\\\r\\\\n\\\\r\\\\n\\\"}\"\n",
		  "SIP/2.0 486 X\r\nVia: a\x02" "b\x02" "c\r\n\r\n" },
		{ "{\"log\":\"SIP/2.0 486 X\\r\\n\"}\n{\"log\":\"Via: a\x02" "b\\r\\n\"}\n{\"log\":\"\\r\\n\"}\nend\n",
		  "SIP/2.0 486 X\r\nVia: a\x02" "b\r\n\r\n" },
	};
	char text[128], wanted[64], *at;
	struct found found;

	for (size_t i = 0; i < LENGTH(strings); i++) {
		size_t n = (size_t)snprintf(text, sizeof text, "%s", strings[i][0]);
		size_t n_wanted = (size_t)snprintf(wanted, sizeof wanted, "%s", strings[i][1]);

		while ((at = memchr(text, 2, n)) != NULL)
			*at = '\0';
		while ((at = memchr(wanted, 2, n_wanted)) != NULL)
			*at = '\0';
		read_text(&found, text, n, 0);
		ck_assert_uint_eq(found.n, 1);
		ck_assert_uint_eq(found.about[0].len, n_wanted);
		ck_assert_int_eq(memcmp(found.bytes[0], wanted, n_wanted), 0);
		forget(&found);
	}
}
END_TEST

/* Long texts */

static char *
make_long(const char *head, const char *unit, size_t length, size_t *n)
{
	size_t head_length = strlen(head), unit_length = strlen(unit);
	char *text = malloc(head_length + length + unit_length);

	ck_assert_ptr_nonnull(text);
	memcpy(text, head, head_length);
	for (*n = head_length; *n < length; *n += unit_length)
		memcpy(text + *n, unit, unit_length);
	return text;
}

/* As the command reads: in a window. Says how many messages there were. */
static size_t
count_messages(const char *text, size_t n, double *seconds)
{
	static char buf[SIPINFO_TRACE_LONGEST];
	struct sipinfo_trace trace = { .size = sizeof trace };
	struct sipinfo_trace_message m = { .size = sizeof m };
	size_t count = 0, window = SIPINFO_TRACE_LONGEST;
	double from = cpu_seconds();
	int result;

	for (;;) {
		size_t length = n < window ? n : window;

		result = sipinfo_trace_read(&trace, text, length, n > length, buf, sizeof buf, &m);
		text += trace.used;
		n -= trace.used;
		if (result == SIPINFO_TRACE_RESULT_MESSAGE)
			count++;
		else if (result != SIPINFO_TRACE_RESULT_MORE)
			break;
		else
			EXPECT(trace.used > 0, "no progress in a whole window");
	}
	EXPECT(result == SIPINFO_TRACE_RESULT_END && n == 0, "%d, %zu bytes left", result, n);
	*seconds = cpu_seconds() - from;
	return count;
}

static const struct {
	const char *head, *unit;
} long_texts[] = {
	{ "", OTHER },
	{ "", HEAD "\r\n" },
	{ "", "SIP/2.0 200 OK\n" },
	{ "", "SIP/2.0 200 OK " },
	{ "", "SIP/2.0 200 OK\\r\\nVia: x\\r\\n\\r\\n" },
	{ "\"", "SIP/2.0 200 OK\\r\\nVia: x\\r\\n" },
	{ "", "\"SIP/2.0 200 OK\\r\\nVia: x\\r\\n\\r\\n\", " },
	{ "", "x [SID=1]  SIP/2.0 200 OK #012Via: x\n" },
	{ "x [SID=1]  SIP/2.0 200 OK #012Via: x\n", "x [SID=1]  y\n" },
	{ "", "[1] SIP/2.0 200 OK\n[1] Via: x\nstranger\n" },
	{ "", HEAD "c: text/plain\r\nl: 60000\r\n\r\nSIP/2.0 200 OK\r\n" },
	{ "", HEAD "c: multipart/mixed\r\nl: 60000\r\n\r\n--x\r\n" },
	{ "", "SIP/2.0 200 OK\nVia: x\nc: text/plain\nl: 60000\n\nSIP/2.0 200 OK\n" },
	{ "", "SIP/2.0 200 OK\n\nVia: x\n\n" },
	{ "", "U 1.2.3.4:5 -> 1.2.3.4:5\n  SIP/2.0 200 OK..Via: x..\n" },
	{ "", "    Status-Line: SIP/2.0 200 OK\n        Via: x\n" },
	{ "", "\xe2\x94\x82SIP/2.0 200 OK\n\xe2\x94\x82Via: x\n" },
	{ "", "SIP/2.0 200 OK Via: x To: y From: z " },
	{ "", "INVITE sip:b@c SIP/2.0 Via: x To: y " },
	{ "", "x SIP/2.0 200 OK\n" },
	{ "", "<" },
	{ "", "SIP/2.0" },
	{ "", "/" },
	{ "", "HEP3\x01\x01" },
	{ "", "\n" },
	{ "", " " },
	{ "", "\r" },
	{ "x", "a" },
	{ HEAD, "a: b\r\n" },
	{ HEAD, "a" },
	{ HEAD "c: text/plain\r\nl: 99999999\r\n\r\n", "x\r\n" },
	{ "\xff\xfe", "S\0" },
	{ "\x1b[1m", "\x1b[1m" },
	{ "", "Sent:\n" },
	{ "", "<--- SIP read from UDP:1.2.3.4:5 --->\n" },
};

/* Ten times the length takes as long as ten times the text, and not ten times that. An emulator gets less to do. */
START_TEST(linear)
{
	double seconds[2] = { 0, 0 };
	size_t length = getenv("MESON_EXE_WRAPPER") == NULL ? 100000 : 50000;

	for (int i = 0; i < 2; i++) {
		size_t n;
		char *text = make_long(long_texts[_i].head, long_texts[_i].unit,
		                       i == 0 ? length : 10 * length, &n);

		for (int j = 0; j < (i == 0 ? 10 : 1); j++) {
			double took;

			count_messages(text, n, &took);
			seconds[i] += took;
		}
		free(text);
	}
	ck_assert_msg(seconds[1] < 2.5 * seconds[0] + 0.05 + 2 * CPU_STEP, "%d: %f s, %f s", _i, seconds[0],
		      seconds[1]);
	ck_assert_msg(seconds[1] < 20, "%d: %f s", _i, seconds[1]);
}
END_TEST

START_TEST(many)
{
	double seconds;
	size_t n;
	char *text = make_long("", OTHER, 10000000, &n);

	ck_assert_uint_eq(count_messages(text, n, &seconds), n / strlen(OTHER));
	free(text);
}
END_TEST

START_TEST(none)
{
	double seconds;
	size_t n = 10000000;
	char *text = calloc(n, 1);
	uint32_t random = 1;

	ck_assert_ptr_nonnull(text);
	ck_assert_uint_eq(count_messages(text, n, &seconds), 0);
	for (size_t i = 0; i < n; i++) {
		random = random * 1664525 + 1013904223;
		text[i] = (char)(random >> 24);
	}
	ck_assert_uint_eq(count_messages(text, n, &seconds), 0);
	memset(text, 'x', n);
	ck_assert_uint_eq(count_messages(text, n, &seconds), 0);
	free(text);
}
END_TEST

/* A message that is longer than any is cut, and what follows it is found. */
START_TEST(longest)
{
	static char buf[SIPINFO_TRACE_LONGEST];
	struct sipinfo_trace trace = { .size = sizeof trace };
	struct sipinfo_trace_message m = { .size = sizeof m };
	size_t n;
	char *text = make_long(HEAD, "a: b\r\n", 3 * SIPINFO_TRACE_LONGEST, &n);
	double seconds;

	ck_assert_int_eq(sipinfo_trace_read(&trace, text, n, false, buf, sizeof buf, &m),
	                 SIPINFO_TRACE_RESULT_MESSAGE);
	ck_assert_uint_lt(m.len, SIPINFO_TRACE_LONGEST);
	ck_assert_uint_gt(m.len, SIPINFO_TRACE_LONGEST / 2);
	ck_assert_uint_eq(m.context_flags & SIPINFO_CONTEXT_PARTIAL, SIPINFO_CONTEXT_PARTIAL);
	free(text);
	text = make_long(HEAD, "a: b\r\n", 3 * SIPINFO_TRACE_LONGEST, &n);
	text = realloc(text, n + sizeof OTHER + 2);
	ck_assert_ptr_nonnull(text);
	memcpy(text + n, "\r\n" OTHER, sizeof OTHER + 1);
	ck_assert_uint_eq(count_messages(text, n + sizeof OTHER + 1, &seconds), 2);
	free(text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("trace");
	TCase *tcase;

	/* the quick ones first: who stops at the first fault waits less */
	tcase = add_rows(suite, "lines of programs", marks, LENGTH(lines_of_programs));
	tcase_add_loop_test(tcase, colours, 0, LENGTH(coloured));
	tcase_add_loop_test(tcase, prefixes_of_lines, 0, LENGTH(prefixed));
	tcase_add_loop_test(tcase, addresses, 0, LENGTH(addressed));
	tcase_add_loop_test(tcase, above_a_message, 0, LENGTH(above));
	tcase_add_loop_test(tcase, above_with_prefix, 0, LENGTH(prefixed_above));
	tcase_add_loop_test(tcase, spelt_out, 0, LENGTH(spelt_lines));
	tcase_add_loop_test(tcase, view_of_line, 0, LENGTH(views));
	tcase_add_loop_test(tcase, ends_of_lines, 0, LENGTH(ended));
	tcase_add_test(tcase, out_of_room);
	tcase = add_rows(suite, "texts", small_text, LENGTH(texts));
	tcase_add_test(tcase, words);
	tcase_add_loop_test(tcase, reach, 0, LENGTH(limits));
	tcase_add_test(tcase, at_once);
	tcase_add_loop_test(tcase, layers_above, 0, LENGTH(layers));
	tcase_add_loop_test(tcase, forms_alone, 0, LENGTH(forms));
	tcase_add_test(tcase, record_too_short);
	tcase_add_test(tcase, no_record);
	tcase_add_loop_test(tcase, far_end, 0, LENGTH(far_ends));
	tcase_add_loop_test(tcase, long_line, 0, LENGTH(one_line));
	tcase_add_test(tcase, spelt_far);
	tcase_add_test(tcase, nul_within);
	tcase_add_test(tcase, verbatim);
	tcase_add_loop_test(tcase, spelt_at_length, 0, LENGTH(spelt));
	tcase_add_test(tcase, arguments);
	tcase_add_test(tcase, bytes_before);
	tcase_add_loop_test(tcase, nul_in_string, 0, 6);
	tcase = add_rows(suite, "binary", hep_records, LENGTH(records));
	tcase_add_test(tcase, hep_broken);
	tcase_add_loop_test(tcase, utf16, 0, LENGTH(wide));
	tcase_add_loop_test(tcase, encodings, 0, LENGTH(bytes_first));
	tcase_add_test(tcase, shortest_utf16);
	tcase_add_test(tcase, first_line);
	tcase_add_test(tcase, longest_whole);
	tcase_add_test(tcase, utf16_longer);
	tcase_add_test(tcase, utf16_blocks);
	tcase_add_test(tcase, utf16_longest);
	tcase_add_test(tcase, utf16_prefix);
	tcase = add_rows(suite, "samples", messages, 1);
	tcase_add_test(tcase, findings);
	tcase_add_test(tcase, pieces);
	tcase_add_loop_test(tcase, time_is_a_number, 0, LENGTH(times));
	tcase_add_loop_test(tcase, what_is_known, 0, LENGTH(known));
	tcase_add_loop_test(tcase, lines_above, 0, LENGTH(announced));
	add_rows(suite, "prefixes", prefixes, 2);
	add_rows(suite, "lines", lines, 2);
	tcase = add_rows(suite, "parts", small_in_parts, LENGTH(texts));
	tcase_add_loop_test(tcase, skipped_behind, 0, LENGTH(behind));
	tcase_add_loop_test(tcase, small_unfit, 0, LENGTH(unfit));
	tcase_add_loop_test(tcase, long_body, 0, LENGTH(long_bodies));
	tcase_add_test(tcase, long_lines);
	add_tagged_rows(suite, "time", "linear", linear, LENGTH(long_texts));
	tcase = add_rows(suite, "long", many, 1);
	tcase_add_test(tcase, none);
	tcase_add_test(tcase, longest);
	return run_suite(suite);
}
