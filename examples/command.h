/* What the sources of the sipinfo command share. */
#ifndef COMMAND_H
#define COMMAND_H

#include <stdbool.h>

#include <sipinfo/sipinfo.h>

enum { FOUND = 0, NOT_FOUND = 1, USAGE = 2 };

int
fail(int status, const char *what, const char *which);

bool
is_number(const char *word);

/* The code that a word of the command line means, or -1. */
int
code_of(const char *word);

/* Whether the word asks for something beside the codes: cause, map, tag, warning. */
bool
is_beside(const char *word);

/* Answers such a command; profile is 0 or one of enum sipinfo_profile. */
int
beside(int argc, char **argv, int profile, const struct sipinfo_options *options);

/* 0 if there is no such profile. */
int
profile_of(const char *word);

#endif
