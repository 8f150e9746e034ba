/* The sipinfo command: what SIP response codes mean, on a terminal. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <unicase.h>
#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#include "command.h"
#include "explain.h"

static const char usage[] =
	"usage: sipinfo CODE [CODE]         explain a response code, or compare two\n"
	"       sipinfo list [--class N]    list the registered codes, of class N xx\n"
	"       sipinfo search WORD...      find the codes whose texts hold all the words\n"
	"       sipinfo cause [CAUSE]       explain a Q.850 cause, or list them\n"
	"       sipinfo map [CODE]          tell which cause each profile makes of a code, or of all\n"
	"       sipinfo warning [NUMBER]    explain a warn-code, or list them\n"
	"       sipinfo tag [TAG]           explain an option tag, or list them\n"
	"       sipinfo explain [FILE]      explain the responses in a file or the standard input\n"
	"       sipinfo annotate            copy the standard input, such as a log, and say below\n"
	"                                   each SIP status line what it means\n"
	"       sipinfo --help | --version\n"
	"\n"
	"A CODE is a number from 100 to 699 or a reason phrase, as in: sipinfo \"busy here\".\n"
	"\n"
	"  -c, --class=N     with list: only the codes of this class, 1 to 6\n"
	"  -u, --unregistered  with list: the codes that IANA does not register\n"
	"  -f, --format=F    text, markdown, html or json; list and search write a line a code\n"
	"                    as text, in JSON an array, in the others the page of each code\n"
	"  -p, --profile=P   with cause and map: print only what rfc3398, rfc4497, freeswitch or\n"
	"                    asterisk makes of it\n"
	"  -w, --width=N     wrap lines at this column, from 40 to 240; 0: do not wrap\n"
	"  -h, --help        print this and exit\n"
	"  -V, --version     print the version and the date of the registry and exit\n"
	"\n"
	"Headings are bold on a terminal unless NO_COLOR is set.\n"
	"Exit status: 0, 1 if nothing was found, 2 if the command line is wrong.\n";

int
fail(int status, const char *what, const char *which)
{
	fprintf(stderr, "sipinfo: %s%s%s\n", what, which ? ": " : "", which ? which : "");
	return status;
}

/* Lends libunistring to the library. */
static size_t
fit(const char *s, size_t len, int columns, int *used, void *user)
{
	const uint8_t *text = (const uint8_t *)s;
	char *breaks = user;
	size_t at_break = 0, n = 0;
	int width = 0, width_shown = 0, width_at_break = 0;

	u8_possible_linebreaks(text, len, "UTF-8", breaks);
	while (n < len) {
		ucs4_t c;
		int length = u8_mbtouc(&c, text + n, len - n);
		int w = uc_width(c, "UTF-8");

		if (n > 0 && breaks[n] == UC_BREAK_POSSIBLE) {
			at_break = n;
			width_at_break = width_shown;
		}
		if (w > 0 && width + w > columns && c != ' ')
			break;
		if (w > 0)
			width += w;
		if (c != ' ')
			width_shown = width;
		n += (size_t)length;
	}
	if (n < len && at_break > 0) {
		*used = width_at_break;
		return at_break;
	}
	*used = n < len || s[len - 1] == ' ' ? width_shown : width;
	if (n == 0) {
		ucs4_t c;

		n = (size_t)u8_mbtouc(&c, text, len);
	}
	return n;
}

/* The longest text that the library asks about at a time is far shorter. */
static char breaks[64 * 1024];

static int
terminal_width(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;

	if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
	    size.ws_col > 0)
		return size.ws_col;
	if (columns != NULL && atoi(columns) > 0)
		return atoi(columns);
	return 80;
}

bool
is_number(const char *word)
{
	return word[0] != '\0' && word[strspn(word, "0123456789")] == '\0';
}

int
code_of(const char *word)
{
	int code;

	if (is_number(word))
		return strlen(word) <= 4 ? atoi(word) : -1;
	code = sipinfo_from_phrase(word, strlen(word));
	return code != 0 ? code : -1;
}

struct page {
	int a, b; /* b is -1 if there is one code */
};

static size_t
write_page(const struct page *page, const struct sipinfo_options *options, char *buf, size_t size)
{
	if (page->b >= 0)
		return sipinfo_compare(page->a, page->b, options, buf, size);
	return sipinfo_describe(page->a, options, buf, size);
}

static int
print_page(const struct page *page, const struct sipinfo_options *options)
{
	size_t size = write_page(page, options, NULL, 0) + 1;
	char *buf = malloc(size);

	if (buf == NULL)
		return fail(USAGE, strerror(errno), NULL);
	write_page(page, options, buf, size);
	fputs(buf, stdout);
	free(buf);
	return FOUND;
}

/* 0 if there is no such format. */
static int
format_of(const char *word)
{
	static const char *const formats[] = {
		[SIPINFO_FORMAT_TEXT] = "text",
		[SIPINFO_FORMAT_MARKDOWN] = "markdown",
		[SIPINFO_FORMAT_HTML] = "html",
		[SIPINFO_FORMAT_JSON] = "json",
	};

	for (int i = SIPINFO_FORMAT_TEXT; i <= SIPINFO_FORMAT_JSON; i++) {
		if (strcmp(word, formats[i]) == 0)
			return i;
	}
	return 0;
}

static int
explain(int argc, char **argv, const struct sipinfo_options *options)
{
	struct page page = {-1, -1};

	for (int i = 0; i < argc; i++) {
		int code = code_of(argv[i]);

		if (code < 100 || code > 699)
			return fail(NOT_FOUND, "no SIP response code", argv[i]);
		*(i == 0 ? &page.a : &page.b) = code;
	}
	return print_page(&page, options);
}

/* One of several codes: a line of text, an element of a JSON array, or else its page. */
static int
print_one(int code, bool first, const struct sipinfo_options *options)
{
	const struct page page = {code, -1};

	if (options->format == SIPINFO_FORMAT_TEXT) {
		printf("%d %s: %s\n", code, sipinfo_phrase(code),
		       sipinfo_text(code, SIPINFO_TEXT_SUMMARY, options->lang));
		return FOUND;
	}
	if (options->format == SIPINFO_FORMAT_JSON)
		putchar(first ? '[' : ',');
	else if (options->format == SIPINFO_FORMAT_MARKDOWN && !first)
		putchar('\n');
	return print_page(&page, options);
}

static void
end_all(bool any, const struct sipinfo_options *options)
{
	if (options->format == SIPINFO_FORMAT_JSON)
		puts(any ? "]" : "[]");
}

static int
list(int class, bool unregistered, const struct sipinfo_options *options)
{
	int (*next)(int) = unregistered ? sipinfo_next_unregistered : sipinfo_next;
	int status = FOUND;
	bool any = false;

	for (int code = next(0); code != 0 && status == FOUND; code = next(code)) {
		if (class != 0 && class != (int)sipinfo_class(code))
			continue;
		status = print_one(code, !any, options);
		any = true;
	}
	end_all(any, options);
	return status;
}

static uint8_t *
fold(const char *text)
{
	size_t n;

	return u8_casefold((const uint8_t *)text, strlen(text) + 1, NULL, NULL, NULL, &n);
}

/* Whether any text of the code holds the word, which is folded already. */
static bool
holds(int code, const uint8_t *word)
{
	bool found = false;

	for (int kind = SIPINFO_TEXT_NONE; kind <= SIPINFO_TEXT_SEND && !found; kind++) {
		const char *text = kind == SIPINFO_TEXT_NONE
					   ? sipinfo_phrase(code)
					   : sipinfo_text(code, (enum sipinfo_text)kind, 0);
		uint8_t *folded = fold(text);

		found = folded != NULL && u8_strstr(folded, word) != NULL;
		free(folded);
	}
	return found;
}

static bool
holds_all(int code, int argc, char **argv)
{
	bool all = true;

	for (int i = 0; i < argc && all; i++) {
		uint8_t *word = fold(argv[i]);

		all = word != NULL && holds(code, word);
		free(word);
	}
	return all;
}

static int
search(int argc, char **argv, const struct sipinfo_options *options)
{
	int (*const next[])(int) = {sipinfo_next, sipinfo_next_unregistered};
	int status = FOUND;
	bool any = false;

	for (size_t i = 0; i < 2; i++) {
		for (int code = next[i](0); code != 0 && status == FOUND; code = next[i](code)) {
			if (!holds_all(code, argc, argv))
				continue;
			status = print_one(code, !any, options);
			any = true;
		}
	}
	end_all(any, options);
	return any ? status : fail(NOT_FOUND, "no code's texts hold all these words", NULL);
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {
		{"class", required_argument, NULL, 'c'},
		{"unregistered", no_argument, NULL, 'u'},
		{"format", required_argument, NULL, 'f'},
		{"profile", required_argument, NULL, 'p'},
		{"width", required_argument, NULL, 'w'},
		{"help", no_argument, NULL, 'h'},
		{"version", no_argument, NULL, 'V'},
		{NULL, 0, NULL, 0},
	};
	struct sipinfo_options page = {
		.size = sizeof page,
		.format = SIPINFO_FORMAT_TEXT,
		.fit = fit,
		.user = breaks,
	};
	bool unregistered = false;
	int class = 0, profile = 0, option;

	page.width = terminal_width();
	if (isatty(STDOUT_FILENO) && (getenv("NO_COLOR") == NULL || *getenv("NO_COLOR") == '\0'))
		page.flags |= SIPINFO_FLAG_COLOR;
	opterr = 0;
	while ((option = getopt_long(argc, argv, "c:uf:p:w:hV", options, NULL)) != -1) {
		switch (option) {
		case 'c':
			if (strlen(optarg) != 1 || optarg[0] < '1' || optarg[0] > '6')
				return fail(USAGE, "a class is a digit from 1 to 6", optarg);
			class = optarg[0] - '0';
			break;
		case 'u':
			unregistered = true;
			break;
		case 'f':
			page.format = format_of(optarg);
			if (page.format == 0)
				return fail(USAGE, "no format (text, markdown, html or json)", optarg);
			break;
		case 'p':
			profile = profile_of(optarg);
			if (profile == 0)
				return fail(USAGE, "no profile", optarg);
			break;
		case 'w':
			if (!is_number(optarg) || strlen(optarg) > 4)
				return fail(USAGE, "no width", optarg);
			page.width = atoi(optarg);
			break;
		case 'h':
			fputs(usage, stdout);
			return FOUND;
		case 'V':
			printf("sipinfo %s (IANA registry of %s)\n", sipinfo_version(),
			       sipinfo_registry_date());
			return FOUND;
		default:
			return fail(USAGE, "unknown option, or one without its value (see --help)",
				    argv[optind - 1]);
		}
	}
	argc -= optind;
	argv += optind;
	if (argc == 0)
		return fail(USAGE, "no code given (see --help)", NULL);
	if (is_beside(argv[0]))
		return beside(argc, argv, profile, &page);
	if (profile != 0)
		return fail(USAGE, "a profile goes with cause and map", NULL);
	if (strcmp(argv[0], "list") == 0)
		return argc == 1 ? list(class, unregistered, &page)
				 : fail(USAGE, "list takes no more words", argv[1]);
	if (strcmp(argv[0], "explain") == 0)
		return argc <= 2 ? explain_file(argc == 2 ? argv[1] : NULL, &page)
				 : fail(USAGE, "explain takes one file", argv[2]);
	if (strcmp(argv[0], "annotate") == 0)
		return argc == 1 ? annotate(page.lang)
				 : fail(USAGE, "annotate takes no more words", argv[1]);
	if (strcmp(argv[0], "search") == 0)
		return argc > 1 ? search(argc - 1, argv + 1, &page)
				: fail(USAGE, "search takes a word or more", NULL);
	if (argc > 2)
		return fail(USAGE, "two codes at the most", argv[2]);
	return explain(argc, argv, &page);
}
