/* The sipinfo command: what SIP response codes mean, on a terminal. */
#define _POSIX_C_SOURCE 200809L
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <unicase.h>
#include <unistr.h>

#include "calls.h"
#include "command.h"

struct help {
	const char *syntax;
	enum message message;
};

static const struct help uses[] = {
	{"sipinfo CODE [CODE]", MESSAGE_USE_CODE},
	{"sipinfo list [-c N] [-u]", MESSAGE_USE_LIST},
	{"sipinfo search WORD...", MESSAGE_USE_SEARCH},
	{"sipinfo cause [CAUSE]", MESSAGE_USE_CAUSE},
	{"sipinfo map [CODE]", MESSAGE_USE_MAP},
	{"sipinfo warning [NUMBER]", MESSAGE_USE_WARNING},
	{"sipinfo tag [TAG]", MESSAGE_USE_TAG},
	{"sipinfo explain [FILE]", MESSAGE_USE_EXPLAIN},
	{"sipinfo annotate [FILE]", MESSAGE_USE_ANNOTATE},
};

static const struct help switches[] = {
	{"-c, --class=N", MESSAGE_OPTION_CLASS},
	{"-u, --unregistered", MESSAGE_OPTION_UNREGISTERED},
	{"-f, --format=FORMAT", MESSAGE_OPTION_FORMAT},
	{"-l, --lang=TAG", MESSAGE_OPTION_LANG},
	{"-p, --profile=PROFILE", MESSAGE_OPTION_PROFILE},
	{"-w, --width=N", MESSAGE_OPTION_WIDTH},
	{"-a, --all", MESSAGE_OPTION_ALL},
	{"-i, --call=ID", MESSAGE_OPTION_CALL},
	{"-h, --help", MESSAGE_USE_HELP},
	{"-V, --version", MESSAGE_USE_VERSION},
};

#define SYNTAX_WIDTH 28

static void
print_help(const struct help *help, size_t n, enum message heading, int width)
{
	puts(say(heading));
	for (size_t i = 0; i < n; i++) {
		printf("  %-*s", SYNTAX_WIDTH - 2, help[i].syntax);
		print_wrapped(say(help[i].message), SYNTAX_WIDTH,
			      width > 0 ? width - SYNTAX_WIDTH : 0);
	}
	putchar('\n');
}

static int
help(int width)
{
	static const enum message last[] = {MESSAGE_ABOUT_CODE, MESSAGE_ABOUT_COLOR,
					    MESSAGE_ABOUT_STATUS};

	print_help(uses, sizeof uses / sizeof uses[0], MESSAGE_USAGE_HEADING, width);
	print_help(switches, sizeof switches / sizeof switches[0], MESSAGE_OPTIONS_HEADING, width);
	for (size_t i = 0; i < sizeof last / sizeof last[0]; i++)
		print_wrapped(say(last[i]), 0, width);
	return FOUND;
}

static int
version(void)
{
	static const char placeholder[] = "{date}";
	const char *text = say(MESSAGE_VERSION);
	const char *at = strstr(text, placeholder);

	printf("sipinfo %s (%.*s%s%s)\n", sipinfo_version(), at ? (int)(at - text) : 0, text,
	       sipinfo_registry_date(), at ? at + sizeof placeholder - 1 : "");
	return FOUND;
}

/* The language that the environment asks for; LANGUAGE is a list of wishes. */
static int
environment_language(void)
{
	static const char *const names[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const char *wish = getenv(names[i]);
		int lang = wish != NULL ? sipinfo_lang_from_name(wish, strlen(wish)) : 0;

		/* of the locale variables the first that is set decides */
		if (lang != 0 || (i > 0 && wish != NULL && *wish != '\0'))
			return lang;
	}
	return 0;
}

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
	code = sipinfo_code_from_name(word, strlen(word));
	return code != 0 ? code : -1;
}

struct page {
	int a, b; /* b is -1 if there is one code */
};

static size_t
write_page(const void *subject, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct page *page = subject;

	if (page->b >= 0)
		return sipinfo_compare(page->a, page->b, options, buf, size);
	return sipinfo_describe(page->a, options, buf, size);
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
	begin_one_of_many(first, options);
	return print_page(write_page, &page, options);
}

/* What an ambiguous word may mean: "busy". False if that is nothing. */
static bool
list_candidates(const char *word, const struct sipinfo_options *options)
{
	bool any = false;
	int code;

	for (size_t i = 0; (code = sipinfo_code_candidate(word, strlen(word), i)) != 0; i++) {
		print_one(code, !any, options);
		any = true;
	}
	if (any)
		end_many(any, options);
	return any;
}

static int
print_codes(int argc, char **argv, const struct sipinfo_options *options)
{
	struct page page = {-1, -1};

	for (int i = 0; i < argc; i++) {
		int code = code_of(argv[i]);

		if (code < 0 && argc == 1 && list_candidates(argv[i], options))
			return FOUND;
		if (code < 100 || code > 699)
			return fail(NOT_FOUND, MESSAGE_NOT_A_CODE, argv[i]);
		*(i == 0 ? &page.a : &page.b) = code;
	}
	return print_page(write_page, &page, options);
}

static int
list(int class, bool unregistered, const struct sipinfo_options *options)
{
	int (*next)(int) = unregistered ? sipinfo_code_next_unregistered : sipinfo_code_next;
	int status = FOUND;
	bool any = false;

	for (int code = next(0); code != 0 && status == FOUND; code = next(code)) {
		if (class != 0 && class != (int)sipinfo_class(code))
			continue;
		status = print_one(code, !any, options);
		any = true;
	}
	end_many(any, options);
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
holds(int code, const uint8_t *word, int lang)
{
	bool found = false;

	for (int kind = SIPINFO_TEXT_NONE; kind <= SIPINFO_TEXT_SEND && !found; kind++) {
		const char *text = kind == SIPINFO_TEXT_NONE
					   ? sipinfo_phrase(code)
					   : sipinfo_text(code, (enum sipinfo_text_kind)kind, lang);
		uint8_t *folded = fold(text);

		found = folded != NULL && u8_strstr(folded, word) != NULL;
		free(folded);
	}
	return found;
}

static bool
holds_all(int code, int argc, char **argv, int lang)
{
	bool all = true;

	for (int i = 0; i < argc && all; i++) {
		uint8_t *word = fold(argv[i]);

		all = word != NULL && holds(code, word, lang);
		free(word);
	}
	return all;
}

static int
search(int argc, char **argv, const struct sipinfo_options *options)
{
	int (*const next[])(int) = {sipinfo_code_next, sipinfo_code_next_unregistered};
	int status = FOUND;
	bool any = false;

	for (size_t i = 0; i < 2; i++) {
		for (int code = next[i](0); code != 0 && status == FOUND; code = next[i](code)) {
			if (!holds_all(code, argc, argv, options->lang))
				continue;
			status = print_one(code, !any, options);
			any = true;
		}
	}
	end_many(any, options);
	return any ? status : fail(NOT_FOUND, MESSAGE_NOT_FOUND, NULL);
}

/* What the options say, beside the page. */
struct wishes {
	bool unregistered;
	int class, profile;
	struct calls_choice calls;
};

static int
run(int argc, char **argv, const struct wishes *wishes, const struct sipinfo_options *page)
{
	if (argc == 0)
		return fail(FAILED, MESSAGE_NO_CODE, NULL);
	if ((wishes->class != 0 || wishes->unregistered) && strcmp(argv[0], "list") != 0)
		return fail(FAILED, MESSAGE_LIST_ALONE, NULL);
	if ((wishes->calls.all || wishes->calls.id != NULL) && strcmp(argv[0], "explain") != 0)
		return fail(FAILED, MESSAGE_EXPLAIN_ALONE, NULL);
	if (is_of_catalog(argv[0]))
		return catalog(argc, argv, wishes->profile, page);
	if (wishes->profile != 0)
		return fail(FAILED, MESSAGE_PROFILE_ALONE, NULL);
	if (strcmp(argv[0], "list") == 0)
		return argc == 1 ? list(wishes->class, wishes->unregistered, page)
				 : fail(FAILED, MESSAGE_TOO_MANY_WORDS, argv[1]);
	if (strcmp(argv[0], "explain") == 0)
		return argc <= 2 ? explain_file(argc == 2 ? argv[1] : NULL, &wishes->calls, page)
				 : fail(FAILED, MESSAGE_TOO_MANY_WORDS, argv[2]);
	if (strcmp(argv[0], "annotate") == 0)
		return argc <= 2 ? annotate(argc == 2 ? argv[1] : NULL, page->lang)
				 : fail(FAILED, MESSAGE_TOO_MANY_WORDS, argv[2]);
	if (strcmp(argv[0], "search") == 0)
		return argc > 1 ? search(argc - 1, argv + 1, page)
				: fail(FAILED, MESSAGE_NO_WORDS, NULL);
	if (argc > 2)
		return fail(FAILED, MESSAGE_TOO_MANY_CODES, argv[2]);
	return print_codes(argc, argv, page);
}

/* What was printed has to arrive, too. */
static int
finish(int status)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		return fail(FAILED, MESSAGE_CANNOT_WRITE, NULL);
	return status;
}

int
main(int argc, char **argv)
{
	static const struct option options[] = {
		{"all", no_argument, NULL, 'a'},
		{"call", required_argument, NULL, 'i'},
		{"class", required_argument, NULL, 'c'},
		{"unregistered", no_argument, NULL, 'u'},
		{"format", required_argument, NULL, 'f'},
		{"lang", required_argument, NULL, 'l'},
		{"profile", required_argument, NULL, 'p'},
		{"width", required_argument, NULL, 'w'},
		{"help", no_argument, NULL, 'h'},
		{"version", no_argument, NULL, 'V'},
		{NULL, 0, NULL, 0},
	};
	struct sipinfo_options page = {
		.size = sizeof page,
		.lang = environment_language(),
		.format = SIPINFO_FORMAT_TEXT,
		.width = terminal_width(),
		.fit = fit,
	};
	struct wishes wishes = {0};
	const char *no_color = getenv("NO_COLOR");
	int option;

	speak(page.lang);
	if (isatty(STDOUT_FILENO) && (no_color == NULL || *no_color == '\0'))
		page.flags |= SIPINFO_FLAG_BOLD;
	opterr = 0;
	while ((option = getopt_long(argc, argv, "ai:c:uf:l:p:w:hV", options, NULL)) != -1) {
		switch (option) {
		case 'a':
			wishes.calls.all = true;
			break;
		case 'i':
			wishes.calls.id = optarg;
			break;
		case 'c':
			if (strlen(optarg) != 1 || optarg[0] < '1' || optarg[0] > '6')
				return fail(FAILED, MESSAGE_BAD_CLASS, optarg);
			wishes.class = optarg[0] - '0';
			break;
		case 'u':
			wishes.unregistered = true;
			break;
		case 'f':
			page.format = format_of(optarg);
			if (page.format == 0)
				return fail(FAILED, MESSAGE_BAD_FORMAT, optarg);
			break;
		case 'l':
			page.lang = sipinfo_lang_from_name(optarg, strlen(optarg));
			speak(page.lang != 0 ? page.lang : sipinfo_lang_next(0));
			break;
		case 'p':
			wishes.profile = profile_of(optarg);
			if (wishes.profile == 0)
				return fail(FAILED, MESSAGE_BAD_PROFILE, optarg);
			break;
		case 'w':
			if (!is_number(optarg) || strlen(optarg) > 4)
				return fail(FAILED, MESSAGE_BAD_WIDTH, optarg);
			page.width = atoi(optarg);
			break;
		case 'h':
			return finish(help(page.width));
		case 'V':
			return finish(version());
		default:
			return fail(FAILED, MESSAGE_BAD_OPTION, argv[optind - 1]);
		}
	}
	return finish(run(argc - optind, argv + optind, &wishes, &page));
}
