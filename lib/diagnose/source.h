#ifndef SOURCE_H
#define SOURCE_H

#include "lookup/table.h"
#include "message/message.h"

/* The offset of what is in no message. */
#define NO_OFFSET ((size_t)-1)

/* So many header fields are remembered; what stands behind them is read again when it is asked for. */
#define INDEX_FIELDS 32

/* Header fields that were read once. */
struct index {
	struct start start;
	size_t line; /* behind the start line */
	size_t n;
	struct field fields[INDEX_FIELDS];
	uint8_t names[INDEX_FIELDS]; /* enum name of each */
	struct cursor cursor;        /* behind the last of them */
};

/* A message, as bytes or as header fields that somebody has read. */
struct source {
	bool parsed;
	struct slice bytes;
	const struct sipinfo_name_value *fields;
	size_t n;
	sipinfo_field_fn field; /* NULL: the array */
	void *user;
	struct slice uri, body; /* of what was read already */
	const struct index *index; /* NULL: none, every reader reads it from its start */
};

struct passage {
	const struct source *source;
	struct cursor cursor;
	struct start start;
	size_t line; /* behind the start line */
	size_t i;
	struct field field; /* where none was remembered */
};

struct source
sipinfo_source_of_bytes(const char *p, size_t n);

/* Of header fields in an array, or (field is not NULL) given by a function. */
struct source
sipinfo_source_of_fields(const struct sipinfo_name_value *fields, size_t n, sipinfo_field_fn field,
			 void *user);

/* Reads a source once, so that what is asked later need not. The index must stay as long as the source. */
void
sipinfo_source_index(struct source *source, struct index *index);

/* Reads the next one that was not remembered. */
const struct field *
sipinfo_source_read(struct passage *p);

/* The header fields of a source, one by one: each stays until the next one is asked for. NULL behind the last. */
void
sipinfo_source_open(struct passage *p, const struct source *source);
static inline const struct field *
sipinfo_source_next(struct passage *p)
{
	const struct index *index = p->source->index;

	return index != NULL && p->i < index->n ? &index->fields[p->i++] : sipinfo_source_read(p);
}

/* The name of the header field that was read last. */
static inline enum name
sipinfo_source_name(const struct passage *p)
{
	const struct index *index = p->source->index;

	return index != NULL && p->i <= index->n ? (enum name)index->names[p->i - 1]
						 : sipinfo_names_find(p->field.name);
}

/* The value of the first header field of that name; false if there is none. */
bool
sipinfo_source_find(const struct source *source, const char *name, struct slice *value);

/* Whether a list of words in any header field of that name holds this one, in any case. */
bool
sipinfo_source_has_word(const struct source *source, const char *name, struct slice word);

/* Whether there is a header field of that name. */
bool
sipinfo_source_has(const struct source *source, const char *name);

/* The Request-URI; empty if it is not known. */
struct slice
sipinfo_source_uri(const struct source *source);

/* The body; empty if there is none. */
struct slice
sipinfo_source_body(const struct source *source);

/* The tag of From or To; empty if there is none. */
struct slice
sipinfo_source_tag(const struct source *source, const char *name);

/* The branch of the last Via, which is the client's; empty if there is none. */
struct slice
sipinfo_source_branch(const struct source *source);

/* The number and the method of CSeq; false if they cannot be read. */
bool
sipinfo_source_cseq(const struct source *source, struct cseq *cseq);

#endif
