/*
 * The vocabulary between those who say what a page holds (describe.c,
 * compare.c …) and those who say how it looks (render-*.c).
 *
 * A document is told in order, once or twice, and never stored. Each part is
 * for a page, which people read, for data, which programs read, or for both.
 * A part for data has a key, a part for a page a heading or a label.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "lookup/table.h"

enum doc_audience { DOC_BOTH, DOC_PAGE, DOC_DATA };

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
	const char *id; /* NULL: none, data has null */
	struct slice text;
	struct slice note; /* shown behind the text in parentheses on a page, not in data */
	const char *url;   /* where the text leads to */
	int number;
	char digits[12]; /* of the number, where text is empty */
};

enum doc_join {
	DOC_ONE,    /* one item */
	DOC_LIST,   /* any number of items */
	DOC_JOINED, /* items that make one text together */
};

#define DOC_ITEMS 40

struct content {
	enum doc_join join;
	bool worded; /* data has words beside it, even if it is empty */
	size_t n;
	struct content_item items[DOC_ITEMS];
};

struct doc_column {
	const char *key;
	struct slice heading;
};

#define DOC_COLUMNS 5

struct doc;

struct renderer {
	bool data;     /* takes the parts for data, else those for a page */
	bool measures; /* wants to hear the document twice */
	void (*begin_page)(struct doc *, const struct content *title);
	void (*end_page)(struct doc *);
	void (*begin_section)(struct doc *, const char *key, const struct content *heading);
	void (*end_section)(struct doc *);
	void (*paragraph)(struct doc *, const char *key, const struct content *);
	/* a short heading and the paragraph below it */
	void (*entry)(struct doc *, const char *key, struct slice heading, const struct content *);
	/* a label and its value on one line */
	void (*field)(struct doc *, const char *key, struct slice label, const struct content *);
	/* a list of things: each item holds paragraphs and fields */
	void (*begin_list)(struct doc *, const char *key, struct slice heading);
	void (*begin_item)(struct doc *);
	void (*end_item)(struct doc *);
	void (*end_list)(struct doc *);
	void (*begin_table)(struct doc *, const char *key, struct slice heading,
			    const struct doc_column *, size_t n);
	void (*row)(struct doc *, const struct content *const *cells);
	void (*end_table)(struct doc *);
};

#define TEXT_BLOCKS 32

/* What the text renderer learns when it hears the document first. */
struct text_layout {
	int widths[TEXT_BLOCKS][DOC_COLUMNS];
	int block; /* of fields or rows, counted */
	bool gap;  /* an empty line is due before the next part */
	bool after_field; /* one is due unless the next part is a field, too */
	bool indented;	  /* the table or list, for it has a heading */
	bool bullet;	  /* the next part begins an item */
};

struct doc {
	struct renderer renderer;
	const struct sipinfo_options *options;
	int lang;
	bool measuring;
	bool rtl;      /* the language runs from right to left */
	int depth;     /* of sections */
	int level;     /* of the heading above, 1 for the title */
	unsigned headed; /* the sections that have a heading: bit 1 << depth */
	bool headed_list;
	bool in_item;  /* of a list */
	int skipped;   /* depth of parts for another audience */
	const struct doc_column *columns;
	size_t n_columns;
	struct text_layout layout;
	bool first;     /* data: no comma is due */
	bool in_fields; /* HTML: a list of fields is open */

	char *buf;
	size_t size, len;
	bool full;
};

/* Writes the document that compose tells, as snprintf() would. */
size_t
sipinfo_document_render(const struct sipinfo_options *options, char *buf, size_t size,
		    void (*compose)(struct doc *, const void *), const void *subject);

/* For those who compose. */

void
sipinfo_document_begin_page(struct doc *d, const struct content *title);
void
sipinfo_document_end_page(struct doc *d);
void
sipinfo_document_begin(struct doc *d, enum doc_audience audience, const char *key, const struct content *heading);
void
sipinfo_document_end(struct doc *d);
void
sipinfo_document_paragraph(struct doc *d, enum doc_audience audience, const char *key,
	      const struct content *value);
void
sipinfo_document_entry(struct doc *d, enum doc_audience audience, const char *key, struct slice heading,
	  const struct content *value);
void
sipinfo_document_field(struct doc *d, enum doc_audience audience, const char *key, struct slice label,
	  const struct content *value);
void
sipinfo_document_begin_list(struct doc *d, enum doc_audience audience, const char *key, struct slice heading);
void
sipinfo_document_begin_item(struct doc *d);
void
sipinfo_document_end_item(struct doc *d);
void
sipinfo_document_end_list(struct doc *d);
void
sipinfo_document_begin_table(struct doc *d, enum doc_audience audience, const char *key, struct slice heading,
		const struct doc_column *columns, size_t n);
void
sipinfo_document_row(struct doc *d, const struct content *const *cells);
void
sipinfo_document_end_table(struct doc *d);

/* Values. */

void
sipinfo_content_clear(struct content *v, enum doc_join join);
struct content_item *
sipinfo_content_add(struct content *v, enum doc_type type);
void
sipinfo_content_add_text(struct content *v, struct slice text);
/* Makes it this one text, or empty if that is NULL. */
const struct content *
sipinfo_content_set_text(struct content *v, const char *text);
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
void
sipinfo_content_add_number(struct content *v, int number);
void
sipinfo_content_add_bool(struct content *v, bool b, struct slice words);

struct argument {
	const char *name;
	int number;
	struct slice text; /* instead of the number, if there is any */
	bool wire;	   /* the text comes from a message, not from the protocol */
};

/* Adds a text with its {placeholders} filled in. */
void
sipinfo_content_add_sentence(struct content *v, struct slice text, const struct argument *arguments,
		   size_t n);

/* For those who render. */

void
sipinfo_document_write(struct doc *d, const char *p, size_t n);
void
sipinfo_document_puts(struct doc *d, const char *s);

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
 * visible (\x1B, \u202E, \\).
 */
struct reader {
	const struct content *value;
	const struct content_item *current; /* the item of the part that is read */
	enum reader_part part;
	int lang;
	bool rtl;
	size_t item, step;
	struct slice rest;
};

struct reader
sipinfo_reader_of(const struct doc *d, const struct content *value);
/* The same for one text. */
struct reader
sipinfo_reader_of_text(struct slice text);
/* Fills buf with whole characters and returns how many bytes, 0 at the end. */
size_t
sipinfo_reader_read(struct reader *r, char *buf, size_t size);

/*
 * The same part by part, for those who write more than the text. Goes on to
 * the next part that is not empty, false at the end; then reads it.
 */
bool
sipinfo_reader_next_part(struct reader *r);
size_t
sipinfo_reader_read_part(struct reader *r, char *buf, size_t size);

/* Whether a page may lead there: http or https, and nothing but the characters of a URI. */
bool
sipinfo_document_is_link(const char *url);

/* Whether a page shows this column of a table. */
static inline bool
doc_column_is_shown(const struct doc_column *columns, size_t i)
{
	return i == 0 || columns[i].heading.n > 0;
}

/* Fills in the functions of a renderer. A constant table of them would need relocations. */
void
sipinfo_render_text(struct renderer *r);
void
sipinfo_render_markdown(struct renderer *r);
void
sipinfo_render_html(struct renderer *r);
void
sipinfo_render_json(struct renderer *r);

#endif
