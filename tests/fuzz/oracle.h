/*
 * What every page owes to its reader, whatever bytes it was made of: aborts where one does not.
 * Nothing here is the library's own code but the table of hidden characters, which has a test.
 */
#ifndef ORACLE_H
#define ORACLE_H

#include <stdio.h>

#include "base/utf8.h"
#include "input.h"

/* Whether pages are of a language from right to left. */
static bool from_right;

/*
 * UTF-8, and nothing hidden in it: joiners and isolates are the spelling of our own texts, isolates
 * and the mark of a row hold its parts in their places where a language runs from right to left.
 */
static inline void
check_text(const char *p, size_t n, bool lines, bool bold)
{
	const char *end = p + n;

	while (p < end) {
		const struct slice rest = {p, (size_t)(end - p)};
		unsigned long c = 0;
		size_t length = sipinfo_utf8_decode(rest, &c);

		DEMAND(length > 0);
		if (sipinfo_utf8_is_hidden(c)) {
			bool ours = sipinfo_utf8_is_joiner(c) || c == 0x2066 || c == 0x2069 ||
				    (from_right && (c == 0x200f || c == 0x2068));
			bool mark = bold && c == 0x1b &&
				    (strncmp(p, "\033[1m", 4) == 0 || strncmp(p, "\033[0m", 4) == 0);

			DEMAND(ours || mark || (lines && c == '\n'));
		}
		p += length;
	}
}

/* JSON, strictly RFC 8259, and no object has a key twice. */

struct json {
	const char *p;
	int depth;
};

static inline void
json_string(struct json *json)
{
	DEMAND(*json->p++ == '"');
	while (*json->p != '"') {
		DEMAND((unsigned char)*json->p >= 0x20);
		if (*json->p == '\\')
			DEMAND(*++json->p == '"' || *json->p == '\\');
		json->p++;
	}
	json->p++;
}

static inline bool
json_word(struct json *json, const char *word)
{
	if (strncmp(json->p, word, strlen(word)) != 0)
		return false;
	json->p += strlen(word);
	return true;
}

static inline void
json_number(struct json *json)
{
	json->p += *json->p == '-';
	DEMAND(*json->p >= '0' && *json->p <= '9');
	DEMAND(json->p[0] != '0' || json->p[1] < '0' || json->p[1] > '9');
	while (*json->p >= '0' && *json->p <= '9')
		json->p++;
}

static inline void
json_value(struct json *json)
{
	struct {
		const char *p;
		size_t n;
	} keys[128];
	size_t n_keys = 0;
	char close = *json->p == '{' ? '}' : ']';

	if (*json->p == '"') {
		json_string(json);
		return;
	}
	if (*json->p != '{' && *json->p != '[') {
		if (!json_word(json, "true") && !json_word(json, "false") && !json_word(json, "null"))
			json_number(json);
		return;
	}
	DEMAND(++json->depth < 32);
	json->p++;
	while (*json->p != close) {
		if (close == '}') {
			const char *key = json->p;
			size_t n;

			json_string(json);
			n = (size_t)(json->p - key);
			DEMAND(*json->p++ == ':' && n_keys < 128);
			for (size_t i = 0; i < n_keys; i++)
				DEMAND(keys[i].n != n || memcmp(keys[i].p, key, n) != 0);
			keys[n_keys].p = key;
			keys[n_keys++].n = n;
		}
		json_value(json);
		DEMAND(*json->p == close || (json->p[0] == ',' && json->p[1] != close));
		json->p += *json->p == ',';
	}
	json->p++;
	json->depth--;
}

static inline void
check_json(const char *page)
{
	struct json json = {page, 0};

	DEMAND(*page == '{');
	json_value(&json);
	DEMAND(strcmp(json.p, "\n") == 0);
}

/* HTML: every tag is closed where it was opened, attributes stand in quotes, one h1. */

static inline const char *
html_tag(const char *p, const char **open, int *depth)
{
	static const char name_end[] = " />\n";
	bool closes = *p == '/';
	const char *name = p + closes;
	size_t n = strcspn(name, name_end);

	DEMAND(n > 0 && name[0] >= 'a' && name[0] <= 'z');
	p = name + n;
	if (closes) {
		DEMAND(*p == '>' && *depth > 0);
		--*depth;
		DEMAND(strncmp(open[*depth], name, n + 1) == 0 || strcspn(open[*depth], name_end) == n);
		DEMAND(strncmp(open[*depth], name, n) == 0);
		return p + 1;
	}
	DEMAND(strncmp(name, "script", n) != 0 && strncmp(name, "style", n) != 0);
	while (*p == ' ' || *p == '\n') {
		p += strspn(p, " \n");
		if (*p == '/' || *p == '>')
			break;
		n = strcspn(p, " =/>\n");
		DEMAND(n > 0 && strncmp(p, "on", 2) != 0 && strncmp(p + n, "=\"", 2) == 0);
		p += n + 2;
		p += strcspn(p, "\"<");
		DEMAND(*p++ == '"');
	}
	if (*p == '/') {
		DEMAND(p[1] == '>');
		return p + 2;
	}
	DEMAND(*p == '>');
	if (strncmp(name, "br>", 3) != 0 && strncmp(name, "hr>", 3) != 0) {
		DEMAND(*depth < 64);
		open[(*depth)++] = name;
	}
	return p + 1;
}

static inline void
check_html(const char *page)
{
	const char *open[64];
	int depth = 0, titles = 0;

	for (const char *p = page; *p != '\0';) {
		if (strncmp(p, "<h1", 3) == 0)
			titles++;
		if (*p == '<') {
			p = html_tag(p + 1, open, &depth);
		} else if (*p == '&') {
			p += 1 + strcspn(p + 1, "; <&");
			DEMAND(*p++ == ';');
		} else {
			DEMAND(*p != '>');
			p++;
		}
	}
	DEMAND(depth == 0 && titles == 1);
}

/* Markdown: one title, and no block of code is left open. */
static inline void
check_markdown(const char *page)
{
	size_t fence = 0;
	int titles = 0;

	for (const char *p = page; *p != '\0'; p += strcspn(p, "\n") + 1) {
		const char *at = p + strspn(p, " ");
		size_t ticks = strspn(at, "`");

		if (fence == 0 && ticks >= 3 && strcspn(at + ticks, "`") >= strcspn(at + ticks, "\n"))
			fence = ticks;
		else if (fence > 0 && ticks >= fence && at[ticks] == '\n')
			fence = 0;
		titles += fence == 0 && strncmp(p, "# ", 2) == 0;
	}
	DEMAND(titles == 1 && fence == 0);
}

static inline void
check_page(const char *page, size_t n, const struct sipinfo_options *options)
{
	DEMAND(n > 0 && strlen(page) == n && page[n - 1] == '\n');
	check_text(page, n, true,
		   (options->flags & SIPINFO_FLAG_BOLD) != 0 && options->format <= SIPINFO_FORMAT_TEXT);
	switch (options->format) {
	case SIPINFO_FORMAT_JSON:
		check_json(page);
		break;
	case SIPINFO_FORMAT_HTML:
		check_html(page);
		break;
	case SIPINFO_FORMAT_MARKDOWN:
		check_markdown(page);
		break;
	default:
		break;
	}
}

/* What was written into a room of so many bytes begins as all of the text does, and ends with a character. */
static inline void
check_beginning(const char *small, size_t room, const char *text)
{
	size_t n = strlen(small), all = strlen(text);

	DEMAND(n < room && n <= all && memcmp(small, text, n) == 0);
	DEMAND(n == all || ((unsigned char)text[n] & 0xc0) != 0x80);
	/* no room is wasted but what a character needs */
	DEMAND(n == all || n + 4 >= room);
}

typedef size_t (*page_fn)(const void *subject, const struct sipinfo_options *options, char *buf,
			  size_t size);

/* A fit that takes what it likes takes the same each time. */
static inline size_t
write_page(page_fn write, const void *subject, const struct sipinfo_options *options, char *buf,
	   size_t size)
{
	struct sipinfo_options own = *options;
	unsigned seed = own.user != NULL ? *(const unsigned *)own.user : 0;

	own.user = &seed;
	return write(subject, &own, buf, size);
}

/*
 * Writes as the library does: everything, then into a room of choice for which the answer is the
 * same, with a beginning that ends at the end of a character. The page is what it has to be.
 */
static inline void
check_written(page_fn write, const void *subject, size_t room, const struct sipinfo_options *options)
{
	size_t n = write_page(write, subject, options, NULL, 0);
	char *page = allocate(n + 1), *small;

	DEMAND(write_page(write, subject, options, page, n + 1) == n && page[n] == '\0');
	room = room % (n + 2);
	small = allocate(room);
	DEMAND(write_page(write, subject, options, small, room) == n);
	if (room > 0)
		check_beginning(small, room, page);
	free(small);
	check_page(page, n, options);
	free(page);
}

#endif
