#include "guard.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <sipinfo/sipinfo.h>

#include "message/clock.h"
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
	EXPECT(memchr(m->time, '\0', sizeof m->time) != NULL, "time");
	EXPECT(memchr(m->source, '\0', sizeof m->source) != NULL, "source");
	EXPECT(memchr(m->destination, '\0', sizeof m->destination) != NULL, "destination");
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

static void
check_pieces(const struct sample *sample, const char *text, size_t n)
{
	static const size_t sizes[] = { 1, 2, 7, 64, 1000 };
	struct found whole;

	read_text(&whole, text, n, 0);
	for (size_t i = 0; i < LENGTH(sizes); i++) {
		if (n <= 12000 || sizes[i] >= 64)
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
static void
check_prefixes(const struct sample *sample, const char *text, size_t n)
{
	struct found whole, cut;

	read_text(&whole, text, n, 0);
	for (size_t length = 0; length < n; length += stride(n > 12000 ? 401 : 37)) {
		read_text(&cut, text, length, 0);
		for (size_t i = 0; i < whole.n; i++) {
			if (whole.about[i].offset + whole.about[i].length > length)
				break;
			EXPECT(i < cut.n && is_found(&cut, i, &whole, i), "%s: message %zu in %zu bytes",
			       sample->path, i, length);
		}
		forget(&cut);
	}
	forget(&whole);
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
	{ "123456789012345", -1 },
	{ "99999999999999999999999999999999999999", -1 },
};

START_TEST(time_is_a_number)
{
	const char *text = times[_i].text;

	ck_assert_msg(sipinfo_clock_milliseconds(slice_make(text, text + strlen(text))) == times[_i].milliseconds,
	              "%s: %lld", text,
	              (long long)sipinfo_clock_milliseconds(slice_make(text, text + strlen(text))));
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

/* Small texts: what comes out, byte for byte */

#define HEAD "SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP h\r\nCall-ID: x\r\nCSeq: 1 INVITE\r\n"
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
	{ HEAD "l: 3\r\n\r\nabc" OTHER, 2, HEAD "l: 3\r\n\r\nabc", 0, 0 },
	{ OTHER OTHER OTHER, 3, OTHER, 0, 0 },
	/* no start line */
	{ "FS -> SBC : INVITE sip:b@example.com SIP/2.0\n\nand then it hung up\n", 0, NULL, 0, 0 },
	{ "it said SIP/2.0 486 Busy Here and no more\n", 0, NULL, 0, 0 },
	{ "s=SIP/2.0 200 OK\r\nt=0 0\r\n", 0, NULL, 0, 0 },
	{ "Warning: 399 h \"SIP/2.0 200 OK\"\r\nVia: SIP/2.0/UDP h\r\n\r\n", 0, NULL, 0, 0 },
	{ "SIP/2.0 4x4 X\r\n\r\nSIP/2.0 48 X\r\n\r\nSIP/3.0 486 X\r\n\r\n", 0, NULL, 0, 0 },
	{ "INVITE b SIP/2.0\r\n\r\nINVITE sip: SIP/2.0\r\n\r\n", 0, NULL, 0, 0 },
	/* prose around */
	{ "Hello,\nhere it is:\n\n" HEAD "l: 0\r\n\r\nbye\n", 1, HEAD "l: 0\r\n\r\n", 0, 2 },
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
	{ "SIP/2.0 486 X\nFrom: <sip:a@b>;tag=&lt;\n\n", 1,
	  "SIP/2.0 486 X\nFrom: <sip:a@b>;tag=&lt;\n\n", PASTED, 0 },
	{ "  SIP/2.0 486 X\nVia: h\nl: 0\n\nSIP/2.0 200 OK<br>\nFrom: &lt;sip:a@b&gt;<br>\n<br>\n", 2,
	  "SIP/2.0 486 X\nVia: h\nl: 0\n\n", PASTED, 0 },
	/* strings */
	{ "\"SIP/2.0 486 X\\r\\nVia: \\u00e9\\ud83d\\ude00\\t\\\"\\/\\\\\\r\\n\\r\\n\"", 1,
	  "SIP/2.0 486 X\r\nVia: \xc3\xa9\xf0\x9f\x98\x80\t\"/\\\r\n\r\n", 0, 0 },
	{ "puts(\"SIP/2.0 486 X\\015\\012Via: \\x41\\101\\15\\12\\15\\12\");", 1,
	  "SIP/2.0 486 X\r\nVia: AA\r\n\r\n", 0, 0 },
	/* a lone \r in a string is one in the message */
	{ "\"SIP/2.0 486 X\\r\\nVia: a\\rSIP/2.0 200 OK\\r\\n\\r\\n\"", 1,
	  "SIP/2.0 486 X\r\nVia: a\rSIP/2.0 200 OK\r\n\r\n", 0, 0 },
	/* syslog */
	{ "host prog: [SIP/2.0 486 X#015#012Via: a#011b#015#012#015#012]", 1,
	  "SIP/2.0 486 X\r\nVia: a\tb\r\n\r\n", 0, 0 },
	/* a folded line in an indented message */
	{ "  SIP/2.0 486 X\n  Via: a\n   b\n  \n", 1, "SIP/2.0 486 X\nVia: a\n b\n\n", PASTED, 0 },
	/* a prefix whose numbers change; others write between */
	{ "[9:59:59] x[12]: SIP/2.0 486 X\n[10:00:00] x[12]: Via: a\nother: stranger\n"
	  "[10:00:00] x[7]: To: b\n[10:00:00] x[7]: \n",
	  1, "SIP/2.0 486 X\nVia: a\nTo: b\n\n", PASTED, 0 },
};

START_TEST(small)
{
	size_t n = strlen(texts[_i].text);
	struct found found;
	char name[12];

	read_text(&found, texts[_i].text, n, 0);
	snprintf(name, sizeof name, "%d", _i);
	check_size(name, &found, texts[_i].text, n, 1);
	ck_assert_msg(found.n == texts[_i].n, "%d: %zu messages", _i, found.n);
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
	size_t n = strlen(head) + 4000 + strlen(tail);
	char *text = malloc(n + 1), name[12];
	struct found found;

	ck_assert_ptr_nonnull(text);
	sprintf(text, "%s%4000d%s", head, 0, tail);
	for (size_t i = strlen(head); i < n - strlen(tail); i++)
		text[i] = 'x';
	read_text(&found, text, n, 0);
	ck_assert_msg(found.n == 1 && found.about[0].len > 4000, "%d: %zu messages", _i, found.n);
	snprintf(name, sizeof name, "%d", _i);
	check_size(name, &found, text, n, 61);
	forget(&found);
	free(text);
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

START_TEST(interface)
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
	clock_t from = clock();
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
	*seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
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

/* Of ten times the length it takes ten times the time, and not a hundred. An emulator gets less to do. */
START_TEST(linear)
{
	double seconds[2], best[2] = { 1e9, 1e9 };
	size_t length = getenv("MESON_EXE_WRAPPER") == NULL ? 300000 : 50000;

	for (int i = 0; i < 2; i++) {
		size_t n;
		char *text = make_long(long_texts[_i].head, long_texts[_i].unit,
		                       i == 0 ? length : 10 * length, &n);

		for (int j = 0; j < (i == 0 ? 3 : 1); j++) {
			count_messages(text, n, &seconds[i]);
			if (seconds[i] < best[i])
				best[i] = seconds[i];
		}
		free(text);
	}
	ck_assert_msg(best[1] < 25 * best[0] + 0.05, "%d: %f s, %f s", _i, best[0], best[1]);
	ck_assert_msg(best[1] < 20, "%d: %f s", _i, best[1]);
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

	tcase = add_rows(suite, "samples", messages, 1);
	tcase_add_test(tcase, findings);
	tcase_add_test(tcase, pieces);
	tcase_add_loop_test(tcase, time_is_a_number, 0, LENGTH(times));
	tcase_add_loop_test(tcase, what_is_known, 0, LENGTH(known));
	add_rows(suite, "prefixes", prefixes, 2);
	add_rows(suite, "lines", lines, 2);
	tcase = add_rows(suite, "texts", small, LENGTH(texts));
	tcase_add_loop_test(tcase, long_line, 0, LENGTH(one_line));
	tcase_add_test(tcase, verbatim);
	tcase_add_test(tcase, interface);
	tcase = add_rows(suite, "long", linear, LENGTH(long_texts));
	tcase_add_test(tcase, many);
	tcase_add_test(tcase, none);
	tcase_add_test(tcase, longest);
	return run_suite(suite);
}
