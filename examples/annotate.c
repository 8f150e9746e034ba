/* sipinfo annotate. */
#define _POSIX_C_SOURCE 200809L
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "command.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Three digits that no letter or digit follows, or 0. */
static int
code_at(const char *p, const char *end)
{
	int code;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	if (end - p < 3 || !is_digit(p[0]) || !is_digit(p[1]) || !is_digit(p[2]))
		return 0;
	if (end - p > 3 && p[3] != ' ' && p[3] != '\t' && p[3] != '\r' && p[3] != '\n' &&
	    strchr("\"'|,;)]<\\", p[3]) == NULL)
		return 0;
	code = (p[0] - '0') * 100 + (p[1] - '0') * 10 + (p[2] - '0');
	return sipinfo_class(code) != SIPINFO_CLASS_NONE ? code : 0;
}

/*
 * Whether a line has come to a status line: "SIP/2.0 486", or tshark's
 * "SIP 512 Status: 486" and "SIP/SDP 900 Status: 183".
 */
static int
status_at(const char *p, const char *end, bool *sip)
{
	static const char version[] = "SIP/2.0", summary[] = "Status: ";

	if (end - p > (ptrdiff_t)sizeof version &&
	    strncasecmp(p, version, sizeof version - 1) == 0 &&
	    (p[sizeof version - 1] == ' ' || p[sizeof version - 1] == '\t'))
		return code_at(p + sizeof version, end);
	if (end - p > 4 && (memcmp(p, "SIP ", 4) == 0 || memcmp(p, "SIP/", 4) == 0))
		*sip = true;
	if (*sip && end - p > (ptrdiff_t)sizeof summary &&
	    memcmp(p, summary, sizeof summary - 1) == 0)
		return code_at(p + sizeof summary - 1, end);
	return 0;
}

static void
annotate_line(const char *line, size_t n, int lang)
{
	bool ended = n > 0 && line[n - 1] == '\n', sip = false;

	fwrite(line, 1, n, stdout);
	for (size_t i = 0; i < n; i++) {
		int code;

		if (line[i] != 'S' && line[i] != 's')
			continue;
		code = status_at(line + i, line + n, &sip);
		if (code == 0)
			continue;
		printf("%s    = %d %s: %s\n", ended ? "" : "\n", code, sipinfo_phrase(code),
		       sipinfo_text(code, SIPINFO_TEXT_SUMMARY, lang));
		ended = true;
	}
}

int
annotate(int lang)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t n;
	int status = FOUND;

	setvbuf(stdout, NULL, _IOLBF, 0);
	while ((n = getline(&line, &room, stdin)) > 0) {
		annotate_line(line, (size_t)n, lang);
		/* a line without its end, or one of NULs, waits in the buffer otherwise */
		if (fflush(stdout) != 0)
			break;
	}
	if (status == FOUND && ferror(stdin))
		status = fail(FAILED, MESSAGE_CANNOT_READ, "-");
	free(line);
	return status;
}
