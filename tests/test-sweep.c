/* Every page that a caller is likely to ask for, read as a proof-reader would. */
#include <ctype.h>
#include <limits.h>
#include <sipinfo/sipinfo.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "suite.h"

#define ROOM  65536
#define SHOWN 12 /* faults of a kind that are told one by one */

static const int all_widths[] = {0, 60, 80, 200};

/* Of each sort: known without registration, unknown, and no codes at all. */
static const int unregistered[] = {101, 150, 201, 299, 303,  399,   409,     411,    419,
				   477, 490, 499, 510, 599,  601,   687,     699,    99,
				   700, 0,   -1,  999, 1000, 12345, INT_MIN, INT_MAX};

/* The page that is being read. */
static struct {
	int a, b; /* b is NONE for the page of one code */
	int width;
	bool bold;
	char text[ROOM];
	size_t n;
} page;

#define NONE (INT_MIN + 1)

static unsigned faults;

static void __attribute__((format(printf, 1, 2))) fault(const char *format, ...)
{
	va_list arguments;

	if (++faults > SHOWN)
		return;
	if (page.b == NONE)
		fprintf(stderr, "describe(%d), width %d: ", page.a, page.width);
	else
		fprintf(stderr, "compare(%d, %d), width %d: ", page.a, page.b, page.width);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
}

static size_t
write_page(char *buf, size_t size)
{
	struct sipinfo_options options = {.size = sizeof options};

	options.width = page.width;
	options.flags = page.bold ? SIPINFO_FLAG_BOLD : 0;
	return page.b == NONE ? sipinfo_describe(page.a, &options, buf, size)
			      : sipinfo_compare(page.a, page.b, &options, buf, size);
}

static void
read_page(int a, int b, int width, bool bold)
{
	page.a = a;
	page.b = b;
	page.width = width;
	page.bold = bold;
	page.n = write_page(page.text, sizeof page.text);
	if (page.n >= sizeof page.text)
		ck_abort_msg("%d, %d: %u bytes", a, b, (unsigned)page.n);
	if (strlen(page.text) != page.n)
		fault("%u bytes, not %u", (unsigned)strlen(page.text), (unsigned)page.n);
}

/* Bytes */

/* The length of the well-formed UTF-8 character at s, or 0. */
static size_t
character(const unsigned char *s)
{
	size_t n = s[0] < 0x80 ? 1 : s[0] >= 0xf0 ? 4 : s[0] >= 0xe0 ? 3 : 2;

	if ((s[0] >= 0x80 && s[0] < 0xc2) || s[0] > 0xf4)
		return 0;
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	}
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] >= 0xa0) ||
	    (s[0] == 0xf0 && s[1] < 0x90) || (s[0] == 0xf4 && s[1] >= 0x90))
		return 0;
	return n;
}

static void
check_bytes(void)
{
	size_t n;

	if (page.n == 0 || page.text[page.n - 1] != '\n')
		fault("no line feed at the end");
	if (page.n > 1 && page.text[page.n - 2] == '\n')
		fault("an empty line at the end");
	if (page.text[0] == '\n' || strstr(page.text, "\n\n\n") != NULL)
		fault("too many empty lines");
	if (strpbrk(page.text, "{}") != NULL)
		fault("a placeholder is left: %.30s", strpbrk(page.text, "{}"));
	if (strstr(page.text, "\xe2\x80\xa6") != NULL)
		fault("a list does not fit");
	if (strchr(page.text, '\t') != NULL || strchr(page.text, '\r') != NULL)
		fault("a tab or a carriage return");
	for (size_t i = 0; i < page.n; i += n) {
		n = character((const unsigned char *)page.text + i);
		if (n == 0) {
			fault("no UTF-8 at byte %u", (unsigned)i);
			return;
		}
	}
}

/* Lines */

struct line {
	const char *p;
	size_t n, indent;
};

/* The next line of the page; false after the last one. */
static bool
next_line(const char **at, struct line *line)
{
	const char *end = strchr(*at, '\n');

	if (**at == '\0')
		return false;
	line->p = *at;
	line->n = end != NULL ? (size_t)(end - *at) : strlen(*at);
	line->indent = 0;
	while (line->indent < line->n && line->p[line->indent] == ' ')
		line->indent++;
	*at += line->n + (end != NULL);
	return true;
}

static int
columns(struct line line)
{
	int n = 0;

	for (size_t i = 0; i < line.n; i++)
		n += ((unsigned char)line.p[i] & 0xc0) != 0x80;
	return n;
}

static bool
has_gap(struct line line)
{
	for (size_t i = line.indent; i + 1 < line.n; i++) {
		if (line.p[i] == ' ' && line.p[i + 1] == ' ')
			return true;
	}
	return false;
}

static void
check_lines(void)
{
	const char *at = page.text;
	struct line line;

	while (next_line(&at, &line)) {
		bool one_word = memchr(line.p + line.indent, ' ', line.n - line.indent) == NULL;

		if (page.width > 0 && columns(line) > page.width && !one_word)
			fault("%d columns: %.*s", columns(line), (int)line.n, line.p);
		/* where nothing is wrapped, a text keeps the blanks it has */
		if (line.n > 0 && line.p[line.n - 1] == ' ')
			fault("blanks at the end: \"%.*s\"", (int)line.n, line.p);
	}
}

/* Words */

static bool
is_letter(char c)
{
	return isalpha((unsigned char)c) || ((unsigned char)c & 0x80) != 0;
}

struct word {
	const char *p;
	size_t n;
};

/*
 * The word that begins here, with hyphens and apostrophes inside; empty where there is none, or
 * where it goes on as a name: tcp_mss, pjsip/include, Progress().
 */
static struct word
word_at(const char *p, const char *end)
{
	struct word word = {p, 0};

	while (p + word.n < end &&
	       (is_letter(p[word.n]) || (word.n > 0 && strchr("-'", p[word.n]))))
		word.n++;
	if (p + word.n < end && strchr(" .,;:)?\"", p[word.n]) == NULL)
		word.n = 0;
	return word;
}

static bool
same_word(struct word a, struct word b)
{
	if (a.n == 0 || a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++) {
		if (tolower((unsigned char)a.p[i]) != tolower((unsigned char)b.p[i]))
			return false;
	}
	return true;
}

/* The word in which a line ends, if no punctuation follows. */
static struct word
last_word(struct line line)
{
	struct word word = {line.p + line.n, 0};

	while (word.p > line.p && (is_letter(word.p[-1]) || strchr("-'", word.p[-1]))) {
		word.p--;
		word.n++;
	}
	if (word.p > line.p && word.p[-1] != ' ')
		word.n = 0;
	return word;
}

/* Blanks of one column are between words, those of more are between the cells of a row. */
static void
check_doubled_words(void)
{
	const char *at = page.text;
	struct line line, previous = {"", 0, 0};

	while (next_line(&at, &line)) {
		const char *end = line.p + line.n;
		struct word first = word_at(line.p + line.indent, end);

		for (const char *p = line.p + line.indent; p < end;) {
			struct word word = word_at(p, end), next;

			if (word.n == 0) {
				while (p < end && *p != ' ')
					p++;
			} else {
				p += word.n;
			}
			if (p + 1 >= end || p[0] != ' ') {
				/* punctuation behind it: the next word belongs elsewhere */
				while (p < end && *p != ' ')
					p++;
				while (p < end && *p == ' ')
					p++;
				continue;
			}
			next = word_at(p + 1, end);
			if (word.n > 0 && same_word(word, next))
				fault("%.*s %.*s", (int)word.n, word.p, (int)next.n, next.p);
			while (p < end && *p == ' ')
				p++;
		}
		/* a paragraph goes on in lines of the same indentation; a row's cells do not count
		 */
		if (page.width > 0 && line.n > line.indent && previous.n > 0 &&
		    previous.indent == line.indent && !has_gap(line) && !has_gap(previous) &&
		    same_word(last_word(previous), first) &&
		    /* but for the header fields of an example */
		    !(first.p + first.n < end && first.p[first.n] == ':'))
			fault("%.*s twice across lines", (int)first.n, first.p);
		previous = line;
	}
}

/* Headings and labels: they are what is bold. */

#define BOLD   "\033[1m"
#define NORMAL "\033[0m"

static bool
is_blank(const char *p, const char *end)
{
	while (p < end && *p == ' ')
		p++;
	return p == end;
}

static void
check_headings(void)
{
	const char *at = strchr(page.text, '\n');

	/* the first line is the title; an empty line follows it */
	if (strncmp(page.text, BOLD, 4) != 0 || at == NULL)
		fault("no title");
	for (at = page.text; (at = strstr(at, BOLD)) != NULL;) {
		const char *words = at + 4, *end = strstr(words, NORMAL), *feed, *next;

		if (end == NULL) {
			fault("bold to the end");
			return;
		}
		if (is_blank(words, end))
			fault("an empty heading");
		feed = memchr(words, '\n', strlen(words));
		if (feed == NULL)
			return;
		next = feed + 1;
		if (strncmp(next, NORMAL, 4) == 0)
			next += 4;
		if (at != page.text && (*next == '\0' || *next == '\n') &&
		    (end > feed || is_blank(end + 4, feed)))
			fault("nothing follows \"%.*s\"", (int)(end - words), words);
		at = end + 4;
	}
}

/* The table of differences */

struct row {
	char label[80], a[600], b[600];
};

#define ROWS 20

/* Takes the cell that begins at p; the place of the next one. */
static const char *
take_cell(const char *p, const char *end, char *cell, size_t size)
{
	size_t n = 0;

	while (p < end && *p == ' ')
		p++;
	while (p < end && !(p[0] == ' ' && p + 1 < end && p[1] == ' ')) {
		if (n + 1 < size)
			cell[n++] = *p;
		p++;
	}
	cell[n] = '\0';
	return p;
}

static void
heading_of(int code, char *heading, size_t size)
{
	const char *phrase = sipinfo_phrase(code);

	snprintf(heading, size, "%d%s%s", code, phrase[0] != '\0' ? " " : "", phrase);
}

/* The rows of the table in a page that is not wrapped; -1 if it has none. */
static int
read_table(struct row *rows)
{
	char a[100], b[100], x[600], y[600];
	const char *at = page.text;
	struct line line;
	int n = 0;
	bool inside = false;

	heading_of(page.a, a, sizeof a);
	heading_of(page.b, b, sizeof b);
	while (next_line(&at, &line)) {
		const char *end = line.p + line.n, *p;

		if (!inside) {
			p = take_cell(line.p, end, x, sizeof x);
			p = take_cell(p, end, y, sizeof y);
			inside = line.indent > 2 && strcmp(x, a) == 0 && strcmp(y, b) == 0 &&
				 p == end;
			continue;
		}
		if (line.n == 0)
			return n;
		if (n == ROWS) {
			fault("more than %d rows", ROWS);
			return n;
		}
		p = take_cell(line.p, end, rows[n].label, sizeof rows[n].label);
		p = take_cell(p, end, rows[n].a, sizeof rows[n].a);
		p = take_cell(p, end, rows[n].b, sizeof rows[n].b);
		if (rows[n].label[0] == '\0' || rows[n].a[0] == '\0' || rows[n].b[0] == '\0' ||
		    p != end)
			fault("a cell is empty: %.*s", (int)line.n, line.p);
		n++;
	}
	return inside ? n : -1;
}

static int
bits(uint32_t set)
{
	int n = 0;

	for (; set != 0; set &= set - 1)
		n++;
	return n;
}

static void
check_table(int a, int b)
{
	static struct row one[ROWS], two[ROWS];
	bool codes =
		sipinfo_class(a) != SIPINFO_CLASS_NONE && sipinfo_class(b) != SIPINFO_CLASS_NONE;
	int expected, n, m;

	read_page(a, b, 0, false);
	n = read_table(one);
	if (sipinfo_differences(a, b) != sipinfo_differences(b, a))
		fault("the differences depend on the order");
	expected = codes ? bits(sipinfo_differences(a, b)) : 0;
	if (expected == 0)
		expected = -1;
	if (n != expected)
		fault("%d rows, not %d (-1: no table)", n, expected);
	read_page(b, a, 0, false);
	m = read_table(two);
	if (m != n) {
		fault("%d rows, and %d the other way", m, n);
		return;
	}
	for (int i = 0; i < n; i++) {
		if (strcmp(one[i].label, two[i].label) != 0 || strcmp(one[i].a, two[i].b) != 0 ||
		    strcmp(one[i].b, two[i].a) != 0)
			fault("row %s depends on the order", one[i].label);
		if (strcmp(one[i].a, one[i].b) == 0)
			fault("row %s says the same of both: %s", one[i].label, one[i].a);
	}
}

/* A number that is no code takes part in no statement about responses, and one code is not two. */
static void
check_claims(int a, int b)
{
	bool codes =
		sipinfo_class(a) != SIPINFO_CLASS_NONE && sipinfo_class(b) != SIPINFO_CLASS_NONE;
	const char *claim;

	read_page(a, b, 0, false);
	claim = strstr(page.text, "\nBoth ");
	if ((!codes || a == b) && claim != NULL)
		fault("%.60s", claim);
}

/* Runs */

static void
check_page(void)
{
	check_bytes();
	check_lines();
	check_doubled_words();
}

static void
check_pair(int a, int b)
{
	for (size_t i = 0; i < LENGTH(all_widths); i++) {
		read_page(a, b, all_widths[i], false);
		check_page();
	}
	read_page(a, b, 0, true);
	check_headings();
}

static void
end_of_run(void)
{
	if (faults > 0)
		ck_abort_msg("%u faults, of which the first stand above", faults);
}

START_TEST(one_code)
{
	for (int code = -1; code <= 1000; code++)
		check_pair(code, NONE);
	for (size_t i = 0; i < LENGTH(unregistered); i++)
		check_pair(unregistered[i], NONE);
	end_of_run();
}
END_TEST

START_TEST(registered_pairs)
{
	for (int a = sipinfo_code_next(0); a != 0; a = sipinfo_code_next(a)) {
		for (int b = sipinfo_code_next(0); b != 0; b = sipinfo_code_next(b))
			check_pair(a, b);
	}
	end_of_run();
}
END_TEST

START_TEST(other_pairs)
{
	for (size_t i = 0; i < LENGTH(unregistered); i++) {
		for (int b = sipinfo_code_next(0); b != 0; b = sipinfo_code_next(b)) {
			check_pair(unregistered[i], b);
			check_pair(b, unregistered[i]);
		}
		for (size_t j = 0; j < LENGTH(unregistered); j++)
			check_pair(unregistered[i], unregistered[j]);
	}
	for (int code = -1; code <= 1000; code++) {
		check_pair(code, code);
		check_pair(code, 486);
	}
	end_of_run();
}
END_TEST

START_TEST(registered_tables)
{
	for (int a = sipinfo_code_next(0); a != 0; a = sipinfo_code_next(a)) {
		for (int b = a; b != 0; b = sipinfo_code_next(b))
			check_table(a, b);
	}
	end_of_run();
}
END_TEST

START_TEST(other_tables)
{
	for (size_t i = 0; i < LENGTH(unregistered); i++) {
		for (int b = sipinfo_code_next(0); b != 0; b = sipinfo_code_next(b))
			check_table(unregistered[i], b);
		for (size_t j = 0; j < LENGTH(unregistered); j++)
			check_table(unregistered[i], unregistered[j]);
	}
	end_of_run();
}
END_TEST

START_TEST(claims)
{
	for (int code = -1; code <= 1000; code++)
		check_claims(code, code);
	for (size_t i = 0; i < LENGTH(unregistered); i++) {
		for (int b = sipinfo_code_next(0); b != 0; b = sipinfo_code_next(b)) {
			check_claims(unregistered[i], b);
			check_claims(b, unregistered[i]);
		}
	}
	end_of_run();
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"one code", one_code},         {"registered pairs", registered_pairs},
		{"other pairs", other_pairs},   {"registered tables", registered_tables},
		{"other tables", other_tables}, {"claims", claims},
	};

	return run_units("sweep", units, LENGTH(units));
}
