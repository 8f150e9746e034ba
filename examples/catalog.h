/* What can be asked about, kind by kind: codes, causes, tags, warn-codes, timers, findings, words of products. */
#ifndef CATALOG_H
#define CATALOG_H

#include <stdbool.h>
#include <stddef.h>

#include <sipinfo/sipinfo.h>

/* What has no number of its own (a tag, a timer, words of a product) has its place in the list here, from 1. */
struct subject {
	const char *name;   /* of the command */
	const char *plural; /* of its list in the catalogue; NULL: it is not in it */
	int (*next)(int number);
	/* how it is asked for if not by its number; NULL: by its number */
	const char *(*label)(int number);
	/* a title or a summary stands for what it is; "" where there is no such text */
	const char *(*text)(int number, enum sipinfo_text_kind kind, int lang);
	size_t (*describe)(int number, const struct sipinfo_options *, char *buf, size_t size);
	/* 0 if nothing has this name */
	int (*from_name)(const char *name, size_t len);
};

/* NULL after the last one. The codes are the first. */
const struct subject *
catalog_subject(size_t i);

/* What it is called in a list: a title, or what stands for one. */
const char *
catalog_title(const struct subject *subject, int number, int lang);

/* Prints "486 Busy Here", "timer Timer B": what to type to see its page. */
void
catalog_print_name(const struct subject *subject, int number);

/* What one types to see it: "486", "cause 17", "timer B". */
const struct subject *
catalog_find(const char *words, int *number);

int
catalog_print_page(const struct subject *subject, int number, const struct sipinfo_options *options);

/* All that is known, as one JSON object. */
int
catalog_print(const struct sipinfo_options *options);

#endif
