/* What the sources of the sipinfo command share. */
#ifndef COMMAND_H
#define COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sipinfo/sipinfo.h>

#include "messages.h"

enum { FOUND = 0, NOT_FOUND = 1, FAILED = 2, CALL_FAILED = 3 };

struct command {
	const char *name, *arguments;
	enum message message;
};

/* An option; value is what its value is called, or NULL. */
struct flag {
	char letter;
	const char *name, *value;
	enum message message;
};

/* All there are, ended by a name that is NULL. */
extern const struct command commands[];
extern const struct flag flags[];

/* Chooses the language of the messages. */
void
speak(int lang);

const char *
say(enum message message);

/* Says on one line of the standard error what is wrong, and with what (NULL: nothing). Returns the status. */
int
fail(int status, enum message message, const char *what);

/* The same, and what may have been meant (NULL: nothing). */
int
fail_near(int status, enum message message, const char *what, const char *near);

/* The command or the option that is spelt nearly so, or NULL. */
const char *
near_command(const char *word);
const char *
near_option(const char *word);

/* Shows what is printed from now on in a pager, on a terminal. */
void
open_pager(void);

/* Waits until its reader has seen all. False if there is none. */
bool
close_pager(void);

/* Makes links of references in pages of text, where the terminal is known to show them. */
void
link_references(void);

/* Says on one line of the standard error what there is so many of. */
void
note(enum message message, uint64_t number);

/* Prints a text in a column of this width, with the lines after the first indented to where it began. */
void
print_wrapped(const char *text, int indent, int width);

/* Prints a text, and blanks up to this width. */
void
print_padded(const char *text, int width);

/* Lends libunistring to the library: the fit of struct sipinfo_options. */
size_t
fit(const char *s, size_t len, int columns, int *used, void *user);

/* Writes a page as sipinfo_describe() does. */
typedef size_t (*write_fn)(const void *subject, const struct sipinfo_options *options, char *buf,
			   size_t size);

int
print_page(write_fn write, const void *subject, const struct sipinfo_options *options);

/* Around several pages: in JSON they are an array. */
void
begin_one_of_many(bool first, const struct sipinfo_options *options);
void
end_many(bool any, const struct sipinfo_options *options);

bool
is_number(const char *word);

/* The code that a word of the command line means, or -1. */
int
code_of(const char *word);

/* Whether the word asks for something of the catalogue: cause, map, tag, warning, timer, finding, vendor. */
bool
is_of_catalog(const char *word);

/* Answers such a command; profile is 0 or one of enum sipinfo_profile. */
int
catalog(int argc, char **argv, int profile, const struct sipinfo_options *options);

/* 0 if there is no such profile. */
int
profile_of(const char *word);

/* Finds what has these words; the best come first. */
int
search_for(int argc, char **argv, const struct sipinfo_options *options);

/* Prints the script that completes command lines in a shell: bash, zsh, fish. */
int
print_completion(const char *shell);

struct calls_choice;

/* Explains the calls in a file, or in the standard input if it is NULL or "-". */
int
explain_file(const char *path, const struct calls_choice *choice,
	     const struct sipinfo_options *options);

/* Copies a file, or the standard input if it is NULL or "-", and says below a line what it means. */
int
annotate(const char *path, int lang);

#endif
