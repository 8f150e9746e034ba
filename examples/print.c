/* Pages on the standard output. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

/* Most pages fit into this. */
#define ROOM 65536

static bool links;

/* Terminals that are known to show links (OSC 8), and a reader's own wish. */
void
link_references(void)
{
	static const char *const marks[] = {"FORCE_HYPERLINK", "KITTY_WINDOW_ID", "KONSOLE_VERSION",
					    "WEZTERM_PANE",    "WT_SESSION",	  "DOMTERM"};
	static const char *const programs[] = {"iTerm.app", "WezTerm", "vscode", "ghostty"};
	const char *vte = getenv("VTE_VERSION"), *program = getenv("TERM_PROGRAM");

	links = vte != NULL && atoi(vte) >= 5000;
	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		const char *value = getenv(marks[i]);

		if (value != NULL && *value != '\0' && strcmp(value, "0") != 0)
			links = true;
	}
	for (size_t i = 0; program != NULL && i < sizeof programs / sizeof programs[0]; i++)
		links = links || strcmp(program, programs[i]) == 0;
}

static size_t
digits(const char *p)
{
	return strspn(p, "0123456789");
}

/* The length of "RFC 3261" or "RFC 3261 §21.4.24" at p, and where it is to be read; 0: there is none. */
static size_t
reference_at(const char *p, char *url, size_t size)
{
	static const char section[] = " \xc2\xa7";
	size_t number = strncmp(p, "RFC ", 4) == 0 ? digits(p + 4) : 0, n = 4 + number, part = 0;
	int length;

	if (number == 0 || number > 5)
		return 0;
	length = snprintf(url, size, "https://www.rfc-editor.org/rfc/rfc%.*s", (int)number, p + 4);
	if (strncmp(p + n, section, sizeof section - 1) == 0) {
		const char *at = p + n + sizeof section - 1;

		part = strspn(at, "0123456789.");
		while (part > 0 && at[part - 1] == '.')
			part--;
		if (part > 0 && part < 20) {
			snprintf(url + length, size - (size_t)length, "#section-%.*s", (int)part, at);
			n += sizeof section - 1 + part;
		}
	}
	return n;
}

static void
print_linked(const char *text, size_t n)
{
	const char *p = text, *end = text + n;
	char url[96];

	while (p < end) {
		const char *next = strstr(p, "RFC ");
		size_t length;

		if (next == NULL)
			break;
		fwrite(p, 1, (size_t)(next - p), stdout);
		length = reference_at(next, url, sizeof url);
		if (length > 0)
			printf("\x1b]8;;%s\x1b\\%.*s\x1b]8;;\x1b\\", url, (int)length, next);
		else
			fwrite(next, 1, 4, stdout);
		p = next + (length > 0 ? length : 4);
	}
	fwrite(p, 1, (size_t)(end - p), stdout);
}

int
print_page(write_fn write, const void *subject, const struct sipinfo_options *options)
{
	static char room[ROOM];
	size_t n = write(subject, options, room, sizeof room);
	char *buf = room;

	if (n >= sizeof room) {
		buf = malloc(n + 1);
		if (buf == NULL)
			return fail(FAILED, MESSAGE_NO_MEMORY, NULL);
		write(subject, options, buf, n + 1);
	}
	if (links && options->format == SIPINFO_FORMAT_TEXT)
		print_linked(buf, n);
	else
		fwrite(buf, 1, n, stdout);
	if (buf != room)
		free(buf);
	return FOUND;
}

void
begin_one_of_many(bool first, const struct sipinfo_options *options)
{
	if (options->format == SIPINFO_FORMAT_JSON)
		putchar(first ? '[' : ',');
	else if (options->format == SIPINFO_FORMAT_MARKDOWN && !first)
		putchar('\n');
}

void
end_many(bool any, const struct sipinfo_options *options)
{
	if (options->format == SIPINFO_FORMAT_JSON)
		puts(any ? "]" : "[]");
}
