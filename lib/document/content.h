/* What a paragraph, a heading or a cell of a document holds: words, numbers, ids, bytes of a message. */
#ifndef CONTENT_H
#define CONTENT_H

#include "base/argument.h"
#include "lookup/table.h"

enum doc_type {
	DOC_TEXT,   /* words */
	DOC_ID,     /* a value of a vocabulary: an id for data, words for people */
	DOC_NUMBER, /* a number; text, if any, is how people are told it */
	DOC_BOOL,   /* number is 0 or 1, text is yes or no in words */
};

/* Where a text comes from. What is not ours runs from left to right in every language. */
enum doc_origin {
	DOC_OURS,     /* written in the language of the page */
	DOC_PROTOCOL, /* phrases, names of header fields, documents: the same in every language */
	DOC_WIRE,     /* bytes of a message */
};

struct content_item {
	enum doc_type type;
	enum doc_origin origin;
	const char *id; /* of DOC_ID */
	struct slice text;
	struct slice note; /* shown behind the text in parentheses on a page, not in data */
	const char *url;   /* where the text leads to */
	int number;
	char digits[12]; /* of the number, where text is empty */
};

/* What people read; without words that is the number. */
static inline struct slice
content_item_text(const struct content_item *item)
{
	return item->text.n > 0 ? item->text : slice_of(item->digits);
}

enum doc_join {
	DOC_ONE,    /* one item */
	DOC_LIST,   /* any number of items */
	DOC_JOINED, /* items that make one text together */
};

struct content {
	enum doc_join join;
	bool worded; /* data has words beside it, even if it is empty */
	size_t n, room;
	struct content_item *items;
};

/* A content with room for so many items: those of one text or number, of a short list, of anything. */
#define CONTENT(name, most)                                                                        \
	struct content_item name##_items[most];                                                    \
	struct content name = {DOC_ONE, false, 0, (most), name##_items}
#define DOC_SHORT 8
#define DOC_ANY 48

void
sipinfo_content_clear(struct content *v, enum doc_join join);
struct content_item *
sipinfo_content_add(struct content *v, enum doc_type type);
void
sipinfo_content_add_text(struct content *v, struct slice text);
/* Makes it this one text, or empty if that is NULL. */
const struct content *
sipinfo_content_set_text(struct content *v, const char *text);
/* Makes it this one text of the protocol, or empty if that is NULL or "". */
void
sipinfo_content_set_protocol(struct content *v, const char *text);
/* A text that is not ours: see enum doc_origin. */
void
sipinfo_content_add_foreign(struct content *v, enum doc_origin origin, struct slice text);
#define WIRE_MAX 200
#define WIRE_LINES 8
/*
 * Bytes of a message, none or many: an ellipsis stands for those after the first WIRE_MAX, and a
 * blank for the place where a line is folded (the first few of them).
 */
void
sipinfo_content_add_wire(struct content *v, struct slice text);
void
sipinfo_content_add_id(struct content *v, enum sipinfo_vocabulary vocabulary, int value, int lang);
struct content_item *
sipinfo_content_add_number(struct content *v, int number);
void
sipinfo_content_add_bool(struct content *v, bool b, struct slice words);

/* Adds a text with its {placeholders} filled in. */
void
sipinfo_content_add_sentence(struct content *v, struct slice text, const struct argument *arguments,
		   size_t n);

/* How many steps a text has: a line feed in a text of ours parts two of them. 0 if it is empty. */
size_t
sipinfo_content_steps(const struct content *v);

/* Makes it the i-th step of that text. */
void
sipinfo_content_step(struct content *step, const struct content *v, size_t i);

#endif
