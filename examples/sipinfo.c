/* The sipinfo command: what SIP response codes mean, on a terminal. */
#define _POSIX_C_SOURCE 200809L
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "calls.h"
#include "catalog.h"
#include "command.h"

/* The commands and options stand here once: the help, the completion and the advice on what is misspelt read them. */
const struct command commands[] = {
	{"list", "[-c N] [-u]", MESSAGE_USE_LIST},
	{"search", "WORD...", MESSAGE_USE_SEARCH},
	{"cause", "[CAUSE]", MESSAGE_USE_CAUSE},
	{"map", "[CODE]", MESSAGE_USE_MAP},
	{"warning", "[NUMBER]", MESSAGE_USE_WARNING},
	{"tag", "[TAG]", MESSAGE_USE_TAG},
	{"timer", "[TIMER]", MESSAGE_USE_TIMER},
	{"product", "[PRODUCT]", MESSAGE_USE_PRODUCT},
	{"finding", "[ID]", MESSAGE_USE_FINDING},
	{"vendor", "[NUMBER]", MESSAGE_USE_VENDOR},
	{"explain", "[FILE]", MESSAGE_USE_EXPLAIN},
	{"annotate", "[FILE]", MESSAGE_USE_ANNOTATE},
	{"completion", "SHELL", MESSAGE_USE_COMPLETION},
	{"help", "", MESSAGE_USE_HELP},
	{"version", "", MESSAGE_USE_VERSION},
	{NULL, NULL, MESSAGE_NONE},
};

const struct flag flags[] = {
	{'F', "full", NULL, MESSAGE_OPTION_FULL},
	{'b', "brief", NULL, MESSAGE_OPTION_BRIEF},
	{'c', "class", "N", MESSAGE_OPTION_CLASS},
	{'u', "unregistered", NULL, MESSAGE_OPTION_UNREGISTERED},
	{'f', "format", "FORMAT", MESSAGE_OPTION_FORMAT},
	{'l', "lang", "TAG", MESSAGE_OPTION_LANG},
	{'p', "profile", "PROFILE", MESSAGE_OPTION_PROFILE},
	{'w', "width", "N", MESSAGE_OPTION_WIDTH},
	{'a', "all", NULL, MESSAGE_OPTION_ALL},
	{'i', "call", "ID", MESSAGE_OPTION_CALL},
	{'C', "color", "WHEN", MESSAGE_OPTION_COLOR},
	{'P', "no-pager", NULL, MESSAGE_OPTION_NO_PAGER},
	{'h', "help", NULL, MESSAGE_USE_HELP},
	{'V', "version", NULL, MESSAGE_USE_VERSION},
	{0, NULL, NULL, MESSAGE_NONE},
};

#define SYNTAX_WIDTH 28

static void
print_syntax(const char *syntax, enum message message, int width)
{
	printf("  %-*s", SYNTAX_WIDTH - 2, syntax);
	print_wrapped(say(message), SYNTAX_WIDTH, width > 0 ? width - SYNTAX_WIDTH : 0);
}

static int
help(int width)
{
	static const enum message last[] = {MESSAGE_ABOUT_CODE, MESSAGE_ABOUT_COLOR,
					    MESSAGE_ABOUT_PAGER, MESSAGE_ABOUT_STATUS};
	char syntax[64];

	puts(say(MESSAGE_USAGE_HEADING));
	print_syntax("sipinfo CODE [CODE]", MESSAGE_USE_CODE, width);
	for (size_t i = 0; commands[i].name != NULL; i++) {
		snprintf(syntax, sizeof syntax, "sipinfo %s %s", commands[i].name,
			 commands[i].arguments);
		print_syntax(syntax, commands[i].message, width);
	}
	printf("\n%s\n", say(MESSAGE_OPTIONS_HEADING));
	for (size_t i = 0; flags[i].name != NULL; i++) {
		snprintf(syntax, sizeof syntax, "-%c, --%s%s%s", flags[i].letter, flags[i].name,
			 flags[i].value != NULL ? "=" : "",
			 flags[i].value != NULL ? flags[i].value : "");
		print_syntax(syntax, flags[i].message, width);
	}
	putchar('\n');
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

/* The page of a number that is no response code says so; that is not what was looked for. */
static int
found_codes(int a, int b, int status)
{
	bool good = sipinfo_class(a) != SIPINFO_CLASS_NONE &&
		    (b < 0 || sipinfo_class(b) != SIPINFO_CLASS_NONE);

	return status == FOUND && !good ? NOT_FOUND : status;
}

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

/* "busy here" without quotation marks: several words that are no codes one by one. */
static bool
join(int argc, char **argv, char *words, size_t size)
{
	size_t n = 0;

	for (int i = 0; i < argc; i++) {
		int length = snprintf(words + n, size - n, "%s%s", i > 0 ? " " : "", argv[i]);

		if (length < 0 || (size_t)length >= size - n)
			return false;
		n += (size_t)length;
	}
	return true;
}

static bool
is_integer(const char *word)
{
	return is_number(word[0] == '-' ? word + 1 : word);
}

/* The page of two codes is whole unless --brief is asked for. */
static int
print_codes(int argc, char **argv, bool brief, struct sipinfo_options options)
{
	int codes[2] = {-1, -1}, joined;
	char words[256];
	bool all = true;

	for (int i = 0; i < argc; i++) {
		int code = code_of(argv[i]);

		all = all && (is_integer(argv[i]) || code >= 0);
		if (i < 2)
			codes[i] = code;
	}
	if (!all && argc > 1 && join(argc, argv, words, sizeof words) && (joined = code_of(words)) >= 0)
		return print_page(write_page, &(struct page){joined, -1}, &options);
	if (argc > 2)
		return fail(FAILED, MESSAGE_TOO_MANY_CODES, argv[2]);
	for (int i = 0; i < argc; i++) {
		if (codes[i] < 0 && argc == 1 && list_candidates(argv[i], &options))
			return FOUND;
		if (codes[i] < 0)
			return fail_near(NOT_FOUND, MESSAGE_NOT_A_CODE, argv[i], near_command(argv[i]));
	}
	if (argc == 2 && !brief)
		options.flags &= ~(unsigned)SIPINFO_FLAG_BRIEF;
	return found_codes(codes[0], codes[1],
			   print_page(write_page, &(struct page){codes[0], codes[1]}, &options));
}

static int
list(int class, bool unregistered, const struct sipinfo_options *options)
{
	int (*next)(int) = unregistered ? sipinfo_code_next_unregistered : sipinfo_code_next;
	int status = FOUND;
	bool any = false;

	if (class == 0 && !unregistered && options->format == SIPINFO_FORMAT_JSON)
		return catalog_print(options);
	for (int code = next(0); code != 0 && status == FOUND; code = next(code)) {
		if (class != 0 && class != (int)sipinfo_class(code))
			continue;
		status = print_one(code, !any, options);
		any = true;
	}
	end_many(any, options);
	return status;
}

/* What the options say, besides what the page takes. */
struct wishes {
	bool unregistered, brief, full, no_pager;
	const char *color;
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
	if (strcmp(argv[0], "help") == 0)
		return help(page->width);
	if (strcmp(argv[0], "version") == 0)
		return version();
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
		return argc > 1 ? search_for(argc - 1, argv + 1, page)
				: fail(FAILED, MESSAGE_NO_WORDS, NULL);
	if (strcmp(argv[0], "completion") == 0)
		return argc == 2 ? print_completion(argv[1]) : fail(FAILED, MESSAGE_NO_SHELL, NULL);
	return print_codes(argc, argv, wishes->brief, *page);
}

/* What was printed has to arrive, too. A reader who leaves the pager early has seen enough. */
static int
finish(int status)
{
	bool written = fflush(stdout) == 0 && !ferror(stdout);

	if (close_pager())
		return status;
	return written ? status : fail(FAILED, MESSAGE_CANNOT_WRITE, NULL);
}

/* An option that is not known, or lacks its value. */
static int
fail_option(const char *word, int option)
{
	if (option == ':')
		return fail(FAILED, MESSAGE_NO_VALUE, word);
	if (word[0] == '-' && word[1] >= '0' && word[1] <= '9')
		return fail(NOT_FOUND, MESSAGE_NOT_A_CODE, word);
	return fail_near(FAILED, MESSAGE_BAD_OPTION, word, near_option(word));
}

static bool
wants_color(const char *when, bool terminal)
{
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");

	if (when != NULL && strcmp(when, "auto") != 0)
		return strcmp(when, "always") == 0;
	return terminal && (no_color == NULL || *no_color == '\0') &&
	       (term == NULL || strcmp(term, "dumb") != 0);
}

static bool
is_when(const char *word)
{
	return strcmp(word, "auto") == 0 || strcmp(word, "always") == 0 ||
	       strcmp(word, "never") == 0;
}

/* Reads one option. Returns a status, or -1 to go on. */
static int
read_option(int option, const char *word, struct wishes *wishes, struct sipinfo_options *page)
{
	switch (option) {
	case 'a':
		wishes->calls.all = true;
		break;
	case 'b':
		wishes->brief = true;
		break;
	case 'F':
		wishes->full = true;
		break;
	case 'P':
		wishes->no_pager = true;
		break;
	case 'C':
		if (!is_when(optarg))
			return fail(FAILED, MESSAGE_BAD_COLOR, optarg);
		wishes->color = optarg;
		break;
	case 'i':
		wishes->calls.id = optarg;
		break;
	case 'c':
		if (strlen(optarg) != 1 || optarg[0] < '1' || optarg[0] > '6')
			return fail(FAILED, MESSAGE_BAD_CLASS, optarg);
		wishes->class = optarg[0] - '0';
		break;
	case 'u':
		wishes->unregistered = true;
		break;
	case 'f':
		page->format = format_of(optarg);
		if (page->format == 0)
			return fail(FAILED, MESSAGE_BAD_FORMAT, optarg);
		break;
	case 'l':
		page->lang = sipinfo_lang_from_name(optarg, strlen(optarg));
		speak(page->lang != 0 ? page->lang : sipinfo_lang_next(0));
		if (page->lang == 0)
			fail(FOUND, MESSAGE_NO_LANGUAGE, optarg);
		break;
	case 'p':
		wishes->profile = profile_of(optarg);
		if (wishes->profile == 0)
			return fail(FAILED, MESSAGE_BAD_PROFILE, optarg);
		break;
	case 'w':
		if (!is_number(optarg) || strlen(optarg) > 4)
			return fail(FAILED, MESSAGE_BAD_WIDTH, optarg);
		page->width = atoi(optarg);
		break;
	case 'h':
		return finish(help(page->width));
	case 'V':
		return finish(version());
	default:
		return fail_option(word, option);
	}
	return -1;
}

/* What getopt_long() takes, from the table. */
enum { FLAGS = 32 };

struct getopt_tables {
	struct option longs[FLAGS];
	char shorts[2 * FLAGS + 2];
};

static void
fill(struct getopt_tables *tables)
{
	char *p = tables->shorts;

	*p++ = ':';
	for (size_t i = 0; flags[i].name != NULL && i + 1 < FLAGS; i++) {
		bool takes = flags[i].value != NULL;

		tables->longs[i] = (struct option){
			flags[i].name, takes ? required_argument : no_argument, NULL,
			flags[i].letter};
		*p++ = flags[i].letter;
		if (takes)
			*p++ = ':';
	}
}

/* Pages of one code are brief in a terminal or a pipe; documents are whole. A log that grows takes no pager. */
static void
settle(int argc, char **argv, const struct wishes *wishes, struct sipinfo_options *page)
{
	bool terminal = isatty(STDOUT_FILENO);

	if ((wishes->brief || page->format == SIPINFO_FORMAT_TEXT) && !wishes->full)
		page->flags |= SIPINFO_FLAG_BRIEF;
	if (wants_color(wishes->color, terminal)) {
		page->flags |= SIPINFO_FLAG_BOLD;
		link_references();
	}
	if (!wishes->no_pager && argc > 0 && strcmp(argv[0], "annotate") != 0)
		open_pager();
}

int
main(int argc, char **argv)
{
	struct getopt_tables tables = {.shorts = ""};
	struct sipinfo_options page = {
		.size = sizeof page,
		.lang = environment_language(),
		.format = SIPINFO_FORMAT_TEXT,
		.width = terminal_width(),
		.fit = fit,
	};
	struct wishes wishes = {0};
	int option;

	speak(page.lang);
	fill(&tables);
	opterr = 0;
	while ((option = getopt_long(argc, argv, tables.shorts, tables.longs, NULL)) != -1) {
		int status = read_option(option, argv[optind - 1], &wishes, &page);

		if (status >= 0)
			return status;
	}
	settle(argc - optind, argv + optind, &wishes, &page);
	return finish(run(argc - optind, argv + optind, &wishes, &page));
}
