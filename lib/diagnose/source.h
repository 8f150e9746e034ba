#ifndef SOURCE_H
#define SOURCE_H

#include "lookup/table.h"
#include "message/message.h"

/* The offset of what is in no message. */
#define NO_OFFSET ((size_t)-1)

/* A message, as bytes or as header fields that somebody has read. */
struct source {
	bool parsed;
	struct slice message;
	const struct sipinfo_name_value *fields;
	size_t n;
};

struct passage {
	const struct source *source;
	struct cursor cursor;
	struct start start;
	size_t i;
};

/* The header fields of a source, one by one. */
void
sipinfo_source_open(struct passage *p, const struct source *source);
bool
sipinfo_source_next(struct passage *p, struct field *field);

/* The value of the first header field of that name; false if there is none. */
bool
sipinfo_source_find(const struct source *source, const char *name, struct slice *value);

/* Whether a list of words in any header field of that name holds this one, in any case. */
bool
sipinfo_source_has_word(const struct source *source, const char *name, struct slice word);

/* Whether there is a header field of that name. */
bool
sipinfo_source_has(const struct source *source, const char *name);

#endif
