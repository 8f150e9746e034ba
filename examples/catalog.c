/* All that can be asked about by its number or name, and the commands that ask. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalog.h"
#include "command.h"

/* Codes */

static int
next_code(int code)
{
	int next = code == 0 || sipinfo_is_registered(code) ? sipinfo_code_next(code) : 0;

	return next != 0 ? next : sipinfo_code_next_unregistered(sipinfo_is_registered(code) ? 0 : code);
}

static int
code_from_name(const char *name, size_t len)
{
	return sipinfo_code_from_name(name, len);
}

static const char *
no_label(int number)
{
	(void)number;
	return NULL;
}

static const char *
phrase(int code, enum sipinfo_text_kind kind, int lang)
{
	(void)lang;
	return kind == SIPINFO_TEXT_TITLE ? sipinfo_phrase(code) : "";
}

/* Option tags, timers, words of products: lists of pointers */

#define LISTED(what)                                                                               \
	static const struct sipinfo_##what *nth_##what(int n)                                      \
	{                                                                                          \
		/* most ask for the one that was asked for last, or for the next */                \
		static const struct sipinfo_##what *one;                                           \
		static int place;                                                                  \
                                                                                                   \
		if (one == NULL || n < place) {                                                    \
			one = sipinfo_##what##_next(NULL);                                         \
			place = 1;                                                                 \
		}                                                                                  \
		for (; place < n && one != NULL; place++)                                          \
			one = sipinfo_##what##_next(one);                                          \
		return one;                                                                        \
	}                                                                                          \
                                                                                                   \
	static int next_##what(int n)                                                              \
	{                                                                                          \
		return nth_##what(n + 1) != NULL ? n + 1 : 0;                                      \
	}                                                                                          \
                                                                                                   \
	static const char *what##_label(int n)                                                     \
	{                                                                                          \
		return sipinfo_##what##_name(nth_##what(n));                                       \
	}                                                                                          \
                                                                                                   \
	static const char *what##_text(int n, enum sipinfo_text_kind kind, int lang)               \
	{                                                                                          \
		return sipinfo_##what##_text(nth_##what(n), kind, lang);                           \
	}                                                                                          \
                                                                                                   \
	static size_t describe_##what(int n, const struct sipinfo_options *options, char *buf,     \
				      size_t size)                                                 \
	{                                                                                          \
		return sipinfo_describe_##what(nth_##what(n), options, buf, size);                 \
	}                                                                                          \
                                                                                                   \
	static int what##_from_name(const char *name, size_t len)                                  \
	{                                                                                          \
		const struct sipinfo_##what *one = sipinfo_##what##_from_name(name, len);          \
                                                                                                   \
		for (int n = 1; one != NULL; n++) {                                                \
			if (nth_##what(n) == one)                                                  \
				return n;                                                          \
		}                                                                                  \
		return 0;                                                                          \
	}

LISTED(tag)
LISTED(timer)
LISTED(vendor)

/* Of a product also by its number: "sipinfo vendor 560486". */
static int
vendor_from_word(const char *name, size_t len)
{
	const struct sipinfo_vendor *one = sipinfo_vendor_from_number(name, len, NULL);

	for (int n = 1; one != NULL; n++) {
		if (nth_vendor(n) == one)
			return n;
	}
	return vendor_from_name(name, len);
}

/* Products: the first behaviour of each stands for it. */

static const struct sipinfo_behaviour *
nth_product(int n)
{
	const struct sipinfo_behaviour *behaviour = sipinfo_behaviour_next(NULL);

	while (behaviour != NULL && n > 1) {
		const char *product = sipinfo_behaviour_product(behaviour);

		behaviour = sipinfo_behaviour_next(behaviour);
		if (behaviour != NULL && strcmp(product, sipinfo_behaviour_product(behaviour)) != 0)
			n--;
	}
	return behaviour;
}

static int
next_product(int n)
{
	return nth_product(n + 1) != NULL ? n + 1 : 0;
}

static const char *
product_label(int n)
{
	return sipinfo_behaviour_product(nth_product(n));
}

/* A product has nothing but its name. */
static const char *
product_text(int n, enum sipinfo_text_kind kind, int lang)
{
	(void)lang;
	return kind == SIPINFO_TEXT_TITLE ? product_label(n) : "";
}

static size_t
describe_product(int n, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_describe_product(nth_product(n), options, buf, size);
}

static int
product_from_name(const char *name, size_t len)
{
	const struct sipinfo_behaviour *behaviour = sipinfo_behaviour_from_name(name, len);

	for (int n = 1; behaviour != NULL; n++) {
		if (nth_product(n) == behaviour)
			return n;
	}
	return 0;
}

/* Findings */

static int
next_finding(int id)
{
	return (int)sipinfo_finding_next((enum sipinfo_finding_id)id);
}

static const char *
finding_label(int id)
{
	return sipinfo_finding_name((enum sipinfo_finding_id)id);
}

/* Its sentences with what varies in braces. */
static const char *
finding_text(int id, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_finding_id_text((enum sipinfo_finding_id)id, kind, lang);
}

static size_t
describe_finding(int id, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_describe_finding((enum sipinfo_finding_id)id, options, buf, size);
}

static int
finding_from_name(const char *name, size_t len)
{
	return (int)sipinfo_finding_from_name(name, len);
}

static const struct subject subjects[] = {
	{"code", "codes", next_code, no_label, sipinfo_text, sipinfo_describe, code_from_name},
	{"cause", "causes", sipinfo_cause_next, no_label, sipinfo_cause_text,
	 sipinfo_describe_cause, sipinfo_cause_from_name},
	{"map", NULL, sipinfo_code_next, no_label, phrase, sipinfo_describe_mapping,
	 code_from_name},
	{"tag", "tags", next_tag, tag_label, tag_text, describe_tag, tag_from_name},
	{"warning", "warnings", sipinfo_warning_next, no_label, sipinfo_warning_text,
	 sipinfo_describe_warning, sipinfo_warning_from_name},
	{"timer", "timers", next_timer, timer_label, timer_text, describe_timer, timer_from_name},
	{"product", "products", next_product, product_label, product_text, describe_product,
	 product_from_name},
	{"finding", "findings", next_finding, finding_label, finding_text, describe_finding,
	 finding_from_name},
	{"vendor", "vendors", next_vendor, vendor_label, vendor_text, describe_vendor,
	 vendor_from_word},
};

const struct subject *
catalog_subject(size_t i)
{
	return i < sizeof subjects / sizeof subjects[0] ? &subjects[i] : NULL;
}

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

const char *
catalog_title(const struct subject *subject, int number, int lang)
{
	const char *title = subject->text(number, SIPINFO_TEXT_TITLE, lang);

	return title[0] != '\0' ? title : subject->text(number, SIPINFO_TEXT_SUMMARY, lang);
}

const struct subject *
catalog_find(const char *words, int *number)
{
	for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
		size_t n = strlen(subjects[i].name);

		if (strncmp(words, subjects[i].name, n) != 0 || words[n] != ' ')
			continue;
		words += n + 1;
		*number = is_number(words) ? atoi(words) : subjects[i].from_name(words, strlen(words));
		return &subjects[i];
	}
	*number = atoi(words);
	return &subjects[0];
}

void
catalog_print_name(const struct subject *subject, int number)
{
	const char *label = subject->label(number);

	if (subject == &subjects[0])
		printf("%d %s", number, sipinfo_phrase(number));
	else if (label != NULL)
		printf("%s %s", subject->name, label);
	else
		printf("%s %d", subject->name, number);
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

	if (is_number(word) && subject->label(subject->next(0)) == NULL)
		return strlen(word) <= 4 ? atoi(word) : -1;
	number = subject->from_name(word, strlen(word));
	return number != 0 ? number : -1;
}

static bool
is_known(const struct subject *subject, int number)
{
	return catalog_title(subject, number, 0)[0] != '\0';
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

int
catalog_print_page(const struct subject *subject, int number, const struct sipinfo_options *options)
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
		if (catalog_print_page(subject, n, options) != FOUND)
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
		const char *title = catalog_title(subject, n, lang);

		if (label != NULL && strcmp(label, title) == 0)
			puts(label);
		else if (label != NULL)
			printf("%s: %s\n", label, title);
		else
			printf("%d %s\n", n, title);
	}
	return FOUND;
}

int
catalog_print(const struct sipinfo_options *options)
{
	int status = FOUND;

	printf("{\"version\":1,\"kind\":\"catalog\",\"library\":\"%s\",\"registry_date\":\"%s\"",
	       sipinfo_version(), sipinfo_registry_date());
	for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
		if (subjects[i].plural == NULL)
			continue;
		printf(",\"%s\":", subjects[i].plural);
		status = print_pages(&subjects[i], options);
		if (status != FOUND)
			return status;
	}
	puts("}");
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

	if (subject == NULL)
		return fail(NOT_FOUND, MESSAGE_NOT_KNOWN, argv[0]);
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
	return catalog_print_page(subject, number, options);
}
