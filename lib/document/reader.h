/* Reads contents as text, for those who render them. */
#ifndef READER_H
#define READER_H

#include "base/utf8.h"
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
	/* past bytes of ASCII that are written as they are: printable ones but the backslash, or fewer */
	const char *(*skip)(const char *p, const char *end);
	const struct content *value;
	const struct content_item *current; /* the item of the part that is read */
	enum reader_part part;
	int lang;
	bool rtl;
	bool ours;  /* the part was written by us */
	bool ascii; /* the last run was, and is all of the part that was left */
	size_t item;
	unsigned step;
	struct slice rest;
	char escaped[8]; /* what stands for the last character that can't stand for itself */
};

/* Past printable characters of ASCII but the backslash: the skip() of those who escape no more. */
const char *
sipinfo_reader_skip(const char *p, const char *end);

static inline void
reader_begin(struct reader *r, const struct content *content, int lang, bool rtl)
{
	*r = (struct reader){
		.skip = sipinfo_reader_skip, .value = content, .part = DOC_PART_TEXT, .lang = lang, .rtl = rtl};
}

/* The same for one text. */
static inline void
reader_begin_text(struct reader *r, struct slice text, enum doc_origin origin)
{
	*r = (struct reader){.skip = sipinfo_reader_skip,
			     .part = DOC_PART_TEXT,
			     .ours = origin == DOC_OURS,
			     .rest = text};
}

/* Writes whole characters to p, as many as there is room for, and returns the place behind them: p at the end. */
char *
sipinfo_reader_read(struct reader *r, char *p, const char *room);

/*
 * The same part by part, for those who write more than the text: goes on to the next part that is
 * not empty, false at the end; then its runs. What is usual is done here, for it is done over and over.
 */
bool
sipinfo_reader_next_marked_part(struct reader *r, const struct content_item *item, bool isolated);
struct slice
sipinfo_reader_next_odd_run(struct reader *r, const char *stop);

static inline bool
reader_found(struct reader *r, enum reader_part part, struct slice text, bool ours)
{
	r->part = part;
	r->rest = text;
	r->ours = ours;
	return true;
}

static inline bool
reader_next_part(struct reader *r)
{
	const struct content *v = r->value;

	while (v != NULL && r->item < v->n) {
		const struct content_item *item = r->current = &v->items[r->item];
		bool ours = item->origin == DOC_OURS, isolated = r->rtl && !ours;

		if (isolated || item->note.n > 0) {
			if (sipinfo_reader_next_marked_part(r, item, isolated))
				return true;
		} else if (r->step == 0) {
			struct slice text = content_item_text(item);

			r->step++;
			if (text.n > 0)
				return reader_found(r, DOC_PART_TEXT, text, ours);
		}
		r->step = 0;
		r->item++;
		if (v->join != DOC_JOINED && r->item < v->n)
			return reader_found(r, DOC_PART_AFTER, word(WORD_SEPARATOR_COMMA, r->lang),
					    true);
	}
	return false;
}

/*
 * The next run of bytes of the part: of the text where it stands for itself, else what stands for
 * one character, good until the next call. Where skip() stops, a character of its own is a run.
 * Empty at the end.
 */
static inline struct slice
reader_next_run(struct reader *r)
{
	struct slice run = r->rest;
	const char *end = slice_end(run), *stop;

	if (run.n == 0)
		return run;
	stop = r->skip(run.p, end);
	r->ascii = stop == end;
	if (stop < end)
		return sipinfo_reader_next_odd_run(r, stop);
	r->rest = slice_make(end, end);
	return run;
}

/* The columns of a terminal that a run takes. */
static inline int
reader_columns(const struct reader *r, struct slice run)
{
	return r->ascii ? (int)run.n : sipinfo_utf8_columns(run);
}

/* The next run of the value. */
static inline struct slice
reader_next(struct reader *r)
{
	while (r->rest.n == 0) {
		if (!reader_next_part(r))
			return r->rest;
	}
	return reader_next_run(r);
}

/*
 * The byte with which the next run of this part begins, if it stands for itself and is ASCII; a backslash for
 * another one, '\0' at its end.
 */
char
sipinfo_reader_peek(const struct reader *r);

/* Whether a page may lead there: http or https, and nothing but the characters of a URI. */
bool
sipinfo_reader_is_link(const char *url);

#endif
