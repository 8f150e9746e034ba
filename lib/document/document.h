/*
 * The vocabulary between those who say what a page holds (page/)
 * and those who say how it looks (render/).
 *
 * A document is told in order, once or twice, and never stored. Each part is
 * for a page, which people read, for data, which programs read, or for both.
 * A part for data has a key, a part for a page a heading or a label.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "document/content.h"
#include "document/reader.h"

enum doc_audience { DOC_BOTH, DOC_PAGE, DOC_DATA };

struct doc_column {
	const char *key;
	struct slice heading;
};

#define DOC_COLUMNS 5
#define DOC_DEPTH 16 /* so many sections, lists and items stand in each other, at most */

struct doc;
struct ladder;

struct renderer {
	bool data;     /* takes the parts for data, else those for a page */
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
	/* numbered steps, so many */
	void (*begin_steps)(struct doc *, const char *key, struct slice heading, size_t n);
	void (*step)(struct doc *, size_t number, const struct content *);
	void (*end_steps)(struct doc *);
	/* lines that are shown as they are */
	void (*verbatim)(struct doc *, const char *key, struct slice heading, struct slice lines);
	void (*ladder)(struct doc *, const char *key, struct slice heading, const struct ladder *);
};

struct doc {
	struct renderer renderer;
	const struct sipinfo_options *options;
	int lang;
	bool measuring; /* fields, rows and what holds them are heard, nothing is written */
	bool rtl;      /* the language runs from right to left */
	int depth;     /* of sections */
	int level;     /* of the heading above, 1 for the title */
	unsigned headed; /* the sections that have a heading: bit 1 << depth */
	bool headed_list;
	bool in_item;  /* of a list */
	int skipped;   /* depth of parts for another audience */
	const struct doc_column *columns;
	size_t n_columns, n_heard; /* of them so many are heard now */
	void *state; /* the renderer's own */

	char *start, *at, *end; /* of the room, the NUL left out; at the end once something had none */
	size_t lost;		/* so many bytes had none */
	char nowhere;
};

/* For those who compose. */

/* Whether programs read it: then its parts for data are told, otherwise those for a page. */
bool
sipinfo_document_is_data(const struct doc *d);

/*
 * Whether a part for this audience would be heard now: what is long in the making need not be made
 * otherwise. The second one is about what holds no field and no table.
 */
bool
sipinfo_document_hears(const struct doc *d, enum doc_audience audience);
bool
sipinfo_document_hears_text(const struct doc *d, enum doc_audience audience);

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
/*
 * A text of one or more steps. On a page a single one is a paragraph, with its heading if there is
 * one, and no step is nothing; data has a list.
 */
void
sipinfo_document_steps(struct doc *d, enum doc_audience audience, const char *key, struct slice heading,
	  const struct content *value);
/* Text of ours whose lines, which CRLF ends, stay as they are; data has a list of them. */
void
sipinfo_document_verbatim(struct doc *d, enum doc_audience audience, const char *key,
	  struct slice heading, struct slice lines);
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

/* The same for a column of the table that has begun. */
static inline bool
doc_hears_column(const struct doc *d, size_t i)
{
	return i < d->n_heard;
}

/* For those who render. */

/* Takes the first line off the lines. */
struct slice
sipinfo_document_take_line(struct slice *lines);

/* The text of a content in the language of the document. */
static inline void
doc_read(const struct doc *d, struct reader *r, const struct content *content)
{
	reader_begin(r, content, d->lang, d->rtl && !d->renderer.data);
}

/* Has it written there. A document that is written nowhere is counted. */
void
sipinfo_document_open(struct doc *d, char *buf, size_t size);

/* Ends what was written with NUL, and returns its length, with that of what did not fit. */
size_t
sipinfo_document_close(struct doc *d);

/* What does not fit is cut at the end of a character, and counted. */
void
sipinfo_document_write(struct doc *d, struct slice s);

static inline void
doc_puts(struct doc *d, const char *s)
{
	sipinfo_document_write(d, slice_of(s));
}

/* The same two without a call where there is room: for what is written over and over. */
static inline void
doc_write(struct doc *d, struct slice s)
{
	if (s.n == 0 || s.n > (size_t)(d->end - d->at))
		sipinfo_document_write(d, s);
	else
		copy_bytes(&d->at, d->end, s.p, slice_end(s));
}

static inline void
doc_put(struct doc *d, const char *s)
{
	doc_write(d, slice_of(s));
}

static inline void
doc_put_character(struct doc *d, char c)
{
	doc_write(d, slice_make(&c, &c + 1));
}

/* Whether a page shows this column of a table. */
static inline bool
doc_column_is_shown(const struct doc_column *columns, size_t i)
{
	return i == 0 || columns[i].heading.n > 0;
}


#endif
