/* Reads contents as text, for those who render them. */
#ifndef READER_H
#define READER_H

#include "document/content.h"

/* What an item is made of, in this order. */
enum reader_part {
	DOC_PART_OPEN,	/* opens a run from left to right in a page of the other direction */
	DOC_PART_TEXT,
	DOC_PART_CLOSE, /* closes it */
	DOC_PART_NOTE,	/* with a blank before it, in parentheses */
	DOC_PART_AFTER, /* what stands between this item and the next */
};

/*
 * Reads a value as text: items one after the other with their notes and
 * separators, UTF-8 whole and well-formed, whatever came from the wire made
 * visible (\x1B, \u202E, \\); so is what is hidden in our own texts, but for joiners.
 */
struct reader {
	const struct content *value;
	const struct content_item *current; /* the item of the part that is read */
	enum reader_part part;
	int lang;
	bool rtl;
	bool ours; /* the part was written by us */
	size_t item;
	unsigned step;
	struct slice rest;
	char escaped[8]; /* what stands for the last character that can't stand for itself */
};

struct reader
sipinfo_reader_of(const struct content *content, int lang, bool rtl);
/* The same for one text. */
struct reader
sipinfo_reader_of_text(struct slice text, enum doc_origin origin);
/*
 * Goes on to the next run of bytes, which may be written as they are: of the text where it stands
 * for itself, else what stands for one character, good until the next call. Empty at the end.
 */
struct slice
sipinfo_reader_next(struct reader *r);
/* Fills buf with whole characters and returns how many bytes, 0 at the end. */
size_t
sipinfo_reader_read(struct reader *r, char *buf, size_t size);

/*
 * The same part by part, for those who write more than the text. Goes on to
 * the next part that is not empty, false at the end; then its runs.
 */
bool
sipinfo_reader_next_part(struct reader *r);
struct slice
sipinfo_reader_next_run(struct reader *r);
/* The byte with which the next run of this part begins, '\0' at its end. */
char
sipinfo_reader_peek(const struct reader *r);

/* Whether a page may lead there: http or https, and nothing but the characters of a URI. */
bool
sipinfo_reader_is_link(const char *url);

#endif
