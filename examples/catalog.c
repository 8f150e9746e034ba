/* The commands about what travels beside a code: causes, their mapping, warn-codes, option tags. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

struct subject {
	const char *name;
	int (*next)(int);
	/* what it is called, and what is said of it in a list */
	const char *(*label)(int number);
	const char *(*title)(int number, enum sipinfo_text_kind kind, int lang);
	size_t (*describe)(int number, const struct sipinfo_options *, char *buf, size_t size);
};

static const char *
no_label(int number)
{
	(void)number;
	return NULL;
}

static const char *
phrase(int code, enum sipinfo_text_kind kind, int lang)
{
	(void)kind;
	(void)lang;
	return sipinfo_phrase(code);
}

/* A tag has no number of its own: here it is its place in the list, from 1. */
static const struct sipinfo_tag *
nth_tag(int n)
{
	const struct sipinfo_tag *tag = sipinfo_tag_next(NULL);

	while (--n > 0 && tag != NULL)
		tag = sipinfo_tag_next(tag);
	return tag;
}

static int
next_tag(int n)
{
	return nth_tag(n + 1) != NULL ? n + 1 : 0;
}

static const char *
tag_name(int n)
{
	return sipinfo_tag_name(nth_tag(n));
}

static const char *
tag_text(int n, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_tag_text(nth_tag(n), kind, lang);
}

static size_t
describe_tag(int n, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_describe_tag(nth_tag(n), options, buf, size);
}

static const struct subject subjects[] = {
	{"cause", sipinfo_cause_next, no_label, sipinfo_cause_text, sipinfo_describe_cause},
	{"map", sipinfo_code_next, no_label, phrase, sipinfo_describe_mapping},
	{"tag", next_tag, tag_name, tag_text, describe_tag},
	{"warning", sipinfo_warning_next, no_label, sipinfo_warning_text, sipinfo_describe_warning},
};

static const struct subject *
subject_of(const char *word)
{
	for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
		if (strcmp(word, subjects[i].name) == 0)
			return &subjects[i];
	}
	return NULL;
}

bool
is_of_catalog(const char *word)
{
	return subject_of(word) != NULL;
}

int
profile_of(const char *word)
{
	return (int)sipinfo_profile_from_name(word, strlen(word));
}

/* What a word means: its number, or what it is called in any case. -1: none. */
static int
number_of(const struct subject *subject, const char *word)
{
	int number;

	if (strcmp(subject->name, "tag") == 0) {
		for (int n = 0; (n = next_tag(n)) != 0;) {
			if (nth_tag(n) == sipinfo_tag_from_name(word, strlen(word)))
				return n;
		}
		return -1;
	}
	if (is_number(word))
		return strlen(word) <= 4 ? atoi(word) : -1;
	if (strcmp(subject->name, "map") == 0)
		return code_of(word);
	number = strcmp(subject->name, "cause") == 0
			 ? sipinfo_cause_from_name(word, strlen(word))
			 : sipinfo_warning_from_name(word, strlen(word));
	return number != 0 ? number : -1;
}

static bool
is_known(const struct subject *subject, int number)
{
	return subject->title(number, SIPINFO_TEXT_TITLE, 0)[0] != '\0';
}

/* What one profile makes of a code or a cause: a line each, the default first. */
static int
print_rows(int number, bool from_code, enum sipinfo_profile profile, int lang)
{
	const struct sipinfo_mapping *row;

	for (size_t i = 0;; i++) {
		enum sipinfo_condition condition;
		int result;

		row = from_code ? sipinfo_mapping_of_code(number, profile, i)
				: sipinfo_mapping_of_cause(number, profile, i);
		if (row == NULL)
			return i > 0 ? FOUND : fail(NOT_FOUND, MESSAGE_NOT_TRANSLATED, NULL);
		result = from_code ? sipinfo_mapping_cause(row) : sipinfo_mapping_code(row);
		condition = sipinfo_mapping_condition(row);
		if (result == 0)
			fputs(say(MESSAGE_NONE), stdout);
		else
			printf("%d %s", result,
			       from_code ? sipinfo_cause_name(result) : sipinfo_phrase(result));
		if (condition != SIPINFO_CONDITION_NONE)
			printf(" (%s)",
			       sipinfo_vocabulary_text(SIPINFO_VOCABULARY_CONDITION, (int)condition, lang));
		putchar('\n');
	}
}

struct page {
	const struct subject *subject;
	int number;
};

static size_t
write_page(const void *subject, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct page *page = subject;

	return page->subject->describe(page->number, options, buf, size);
}

static int
print_number(const struct subject *subject, int number, const struct sipinfo_options *options)
{
	const struct page page = {subject, number};
	int status = print_page(write_page, &page, options);

	return status == FOUND && !is_known(subject, number) ? NOT_FOUND : status;
}

/* Every one in turn, as the pages of several codes are written. */
static int
print_pages(const struct subject *subject, const struct sipinfo_options *options)
{
	bool first = true;

	for (int n = subject->next(0); n != 0; n = subject->next(n)) {
		begin_one_of_many(first, options);
		if (print_number(subject, n, options) != FOUND)
			return FAILED;
		first = false;
	}
	end_many(!first, options);
	return FOUND;
}

static int
print_list(const struct subject *subject, int lang)
{
	for (int n = subject->next(0); n != 0; n = subject->next(n)) {
		const char *label = subject->label(n);
		const char *title = subject->title(n, SIPINFO_TEXT_TITLE, lang);

		if (label != NULL)
			printf("%s: %s\n", label, title);
		else
			printf("%d %s\n", n, title);
	}
	return FOUND;
}

/* The default cause of every code in every profile; a star where they do not agree. */
static int
print_map(void)
{
	enum sipinfo_profile p = SIPINFO_PROFILE_NONE;

	print_padded(say(MESSAGE_CODE), 4);
	while ((p = sipinfo_profile_next(p)) != SIPINFO_PROFILE_NONE)
		printf("  %10s", sipinfo_profile_name(p));
	putchar('\n');
	for (int code = sipinfo_code_next(299); code != 0; code = sipinfo_code_next(code)) {
		int first = sipinfo_cause_from_code(code, SIPINFO_PROFILE_RFC3398);
		bool agree = true;

		printf("%4d", code);
		while ((p = sipinfo_profile_next(p)) != SIPINFO_PROFILE_NONE) {
			int cause = sipinfo_cause_from_code(code, p);

			agree = agree && cause == first;
			if (cause != 0)
				printf("  %10d", cause);
			else
				printf("  %10s", "-");
		}
		puts(agree ? "" : "  *");
	}
	return FOUND;
}

int
catalog(int argc, char **argv, int profile, const struct sipinfo_options *options)
{
	const struct subject *subject = subject_of(argv[0]);
	bool from_code = strcmp(argv[0], "map") == 0;
	bool maps = from_code || strcmp(argv[0], "cause") == 0;
	int number;

	if (profile != 0 && (!maps || argc == 1))
		return fail(FAILED, MESSAGE_PROFILE_ALONE, NULL);
	if (argc == 1 && options->format != SIPINFO_FORMAT_TEXT)
		return print_pages(subject, options);
	if (argc == 1)
		return from_code ? print_map() : print_list(subject, options->lang);
	if (argc > 2)
		return fail(FAILED, MESSAGE_TOO_MANY_WORDS, argv[2]);
	number = number_of(subject, argv[1]);
	if (number < 0 || (from_code && (number < 100 || number > 699)))
		return fail(NOT_FOUND, from_code ? MESSAGE_NOT_A_CODE : MESSAGE_NOT_KNOWN, argv[1]);
	if (profile != 0)
		return print_rows(number, from_code, (enum sipinfo_profile)profile, options->lang);
	return print_number(subject, number, options);
}
