/* sipinfo annotate: copies a log, and says below a line what it means. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <unictype.h>
#include <unistr.h>

#include "command.h"

/* So much is read at a time. A line beyond it is taken in pieces. */
#define BLOCK (1024 * 1024)

/* So much of such a line is kept back: more than a find has bytes. */
#define KEPT 4096

/* So many finds in one line are told. */
#define NOTES 64

struct log {
	int file, lang;
	bool terminal;
	size_t n; /* bytes in the block */
	char block[BLOCK];
	/* what the line says that is being copied */
	size_t n_notes;
	bool more;
	struct sipinfo_line notes[NOTES];
};

static bool
is_plain(char c)
{
	return (c >= ' ' && c < 0x7f) || c == '\t' || c == '\n';
}

/* What a terminal would obey, or nobody would see, is written as \x1B. */
static size_t
put_one(const uint8_t *p, size_t n)
{
	ucs4_t c;
	int length = u8_mbtoucr(&c, p, n);
	bool seen = length > 0 && uc_is_print(c) && !uc_is_property_default_ignorable_code_point(c) &&
		    !uc_is_property_bidi_control(c);

	/* the one at the end of a line belongs to it */
	if (*p == '\r' && n > 1 && p[1] == '\n')
		seen = true;
	if (length <= 0)
		length = 1;
	for (int i = 0; i < length; i++)
		printf(seen ? "%c" : "\\x%02X", p[i]);
	return (size_t)length;
}

static void
hand_on(const struct log *log, const char *p, size_t n)
{
	const char *end = p + n;

	while (log->terminal && p < end) {
		const char *plain = p;

		while (p < end && is_plain(*p))
			p++;
		fwrite(plain, 1, (size_t)(p - plain), stdout);
		if (p < end)
			p += put_one((const uint8_t *)p, (size_t)(end - p));
	}
	fwrite(p, 1, (size_t)(end - p), stdout);
}

static void
remember(struct log *log, const struct sipinfo_line *found)
{
	const char *summary = sipinfo_line_text(found, SIPINFO_TEXT_SUMMARY, log->lang);

	for (size_t i = 0; i < log->n_notes; i++) {
		if (log->notes[i].code == found->code && log->notes[i].cause == found->cause &&
		    sipinfo_line_text(&log->notes[i], SIPINFO_TEXT_SUMMARY, log->lang) == summary)
			return;
	}
	if (log->n_notes < NOTES)
		log->notes[log->n_notes++] = *found;
	else
		log->more = true;
}

static void
tell(const struct sipinfo_line *found, int lang)
{
	const char *summary = sipinfo_line_text(found, SIPINFO_TEXT_SUMMARY, lang);
	/* what a line means by itself need not be what its code is called: 603 Network Blocked */
	bool own = summary[0] != '\0' &&
		   summary == sipinfo_line_kind_text(found->kind, SIPINFO_TEXT_SUMMARY, lang);

	fputs("    = ", stdout);
	if (found->code != 0)
		printf("%d%s%s", found->code, own ? "" : " ", own ? "" : sipinfo_phrase(found->code));
	else if (found->cause != 0)
		printf("%s%d%s%s", found->cause <= 127 ? "Q.850 " : "FreeSWITCH ", found->cause,
		       own ? "" : " ", own ? "" : sipinfo_cause_name(found->cause));
	/* a library for callers has no texts of lines and causes */
	if (summary[0] != '\0')
		printf("%s%s", found->code != 0 || found->cause != 0 ? ": " : "", summary);
	putchar('\n');
}

/* Behind a line: what it says. */
static void
tell_all(struct log *log, bool ended)
{
	if (!ended)
		putchar('\n');
	for (size_t i = 0; i < log->n_notes; i++)
		tell(&log->notes[i], log->lang);
	if (log->more)
		printf("    = %s\n", say(MESSAGE_MORE_IN_LINE));
	log->n_notes = 0;
	log->more = false;
}

/* The place behind the line that goes on at this place. */
static size_t
end_of_line(const char *p, size_t n, size_t at)
{
	const char *end = memchr(p + at, '\n', n - at);

	return end != NULL ? (size_t)(end - p) + 1 : n;
}

/* Lines that are whole; there may be notes on the first one, whose beginning has been copied before. */
static void
annotate_lines(struct log *log, const char *p, size_t n)
{
	struct sipinfo_line found = {.size = sizeof found};
	size_t done = 0, line_end = end_of_line(p, n, 0);
	bool any;

	for (size_t at = 0;; at = found.offset + found.length) {
		any = sipinfo_line_find(p, n, at, &found);
		if (log->n_notes > 0 && (!any || found.offset >= line_end)) {
			hand_on(log, p + done, line_end - done);
			tell_all(log, line_end > 0 && p[line_end - 1] == '\n');
			done = line_end;
		}
		if (!any)
			break;
		if (log->n_notes == 0)
			line_end = end_of_line(p, n, found.offset + found.length);
		remember(log, &found);
	}
	hand_on(log, p + done, n - done);
}

/* A piece of a line that is longer than the block. Returns how much of it is done. */
static size_t
annotate_piece(struct log *log)
{
	struct sipinfo_line found = {.size = sizeof found};
	size_t at = 0, limit = log->n - KEPT;

	while (sipinfo_line_find(log->block, log->n, at, &found) && found.offset < limit) {
		remember(log, &found);
		at = found.offset + found.length;
	}
	if (at < limit)
		at = limit;
	hand_on(log, log->block, at);
	return at;
}

/* What is in the block, up to the end of its last line. */
static void
annotate_block(struct log *log)
{
	size_t done = log->n;

	while (done > 0 && log->block[done - 1] != '\n')
		done--;
	if (done > 0)
		annotate_lines(log, log->block, done);
	else if (log->n == BLOCK)
		done = annotate_piece(log);
	log->n -= done;
	memmove(log->block, log->block + done, log->n);
}

/* What can be read now: under tail -f a line comes out as soon as it went in. False on a failure. */
static bool
copy(struct log *log)
{
	ssize_t n;

	do {
		n = read(log->file, log->block + log->n, BLOCK - log->n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n > 0) {
			log->n += (size_t)n;
			annotate_block(log);
		} else if (n == 0) {
			annotate_lines(log, log->block, log->n);
		}
		/* what could not be written is told at the end of the program */
		if (fflush(stdout) != 0)
			return true;
	} while (n != 0 && (n > 0 || errno == EINTR));
	return n == 0;
}

int
annotate(const char *path, int lang)
{
	static struct log log;
	int status = FOUND;

	if (path != NULL && strcmp(path, "-") == 0)
		path = NULL;
	log.lang = lang;
	log.terminal = isatty(STDOUT_FILENO) != 0;
	log.file = path != NULL ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
	setvbuf(stdout, NULL, _IOFBF, 64 * 1024);
	if (log.file < 0 || !copy(&log))
		status = fail(FAILED, MESSAGE_CANNOT_READ, path != NULL ? path : "-");
	if (path != NULL && log.file >= 0)
		close(log.file);
	return status;
}
