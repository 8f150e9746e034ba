#ifndef MESSAGE_H
#define MESSAGE_H

#include "message/names.h"
#include "message/value.h"

/*
 * Reads the bytes of a SIP message, whole or cut off, well formed or not: start line, fields, body.
 * What the fields say, value.h reads. Nothing is copied: every slice lies in the input and
 * is as hostile. Every call answers for every input; a message takes time linear in its length.
 *
 *	struct cursor c;
 *	struct start start;
 *	struct field field;
 *	struct body body;
 *
 *	sipinfo_message_open(&c, slice_given(message, length), &start);
 *	while (sipinfo_message_field(&c, &field))
 *		if (sipinfo_names_is(field.name, "Warning"))
 *			while (sipinfo_value_next(&field.value, &value))
 *				sipinfo_value_read_warning(value, &warning);
 *	sipinfo_message_body(&c, &body);
 */

enum start_kind {
	START_NONE,     /* neither of the two */
	START_RESPONSE, /* the line begins with SIP/ */
	START_REQUEST   /* the line is a method, something, and a word that begins with SIP/ */
};

/* The first line that is not blank. Slices that the kind does not have are empty. */
struct start {
	enum start_kind kind;
	unsigned odd;
	int code;               /* 0 if it could not be read: odd says why */
	struct slice line;      /* all of it, without its line end */
	struct slice version;   /* "SIP/2.0" */
	struct slice code_text; /* what stands where the code should */
	struct slice phrase;    /* trimmed; may be empty; always from this line */
	struct slice method;
	struct slice uri;       /* trimmed; may be empty */
};

struct field {
	struct slice name;  /* as written: see sipinfo_names_full() */
	struct slice value; /* trimmed; folded line ends are inside */
	size_t line;        /* the first line of the input is 1 */
	size_t offset;      /* of the name, from the start of the input */
	unsigned odd;
};

/* What ends a line. With LINES_LF it may be CR LF as well; LINES_CR needs an input without any LF. */
enum line_ends {
	LINES_CRLF,
	LINES_LF,
	LINES_CR
};

/* Where the reading is. Read odd when no field is left: it has all that was odd in any line. */
struct cursor {
	const char *start, *p, *end;
	enum line_ends ends; /* as the start line has it */
	size_t line;
	unsigned odd;
	bool done;
	bool has_type;   /* a Content-Type was seen */
	bool has_length; /* a readable Content-Length was seen */
	uint32_t length; /* what it says; 0 without one */
};

struct body {
	struct slice bytes; /* Content-Length bytes if as many are there */
	uint32_t missing;   /* bytes that Content-Length promises and the input lacks */
	bool converted;     /* each CR LF had become LF, but Content-Length counts the CRs */
	struct slice extra; /* what follows the body, blank lines left out */
	bool next;          /* extra is another message */
};

/*
 * Reads the start line. It is used up, unless it is of no kind and looks like a header field: then
 * it is the first field.
 */
void
sipinfo_message_open(struct cursor *c, struct slice message, struct start *start);

/*
 * The next header field. False at the blank line, at the end of the input, and where the start line
 * of another message stands (no blank line before it); then and ever after.
 */
bool
sipinfo_message_field(struct cursor *c, struct field *field);

/* Call when no field is left. Without Content-Length the body is all the rest. */
void
sipinfo_message_body(const struct cursor *c, struct body *body);

/*
 * Whether a line, without its line end, starts a message by its syntax: METHOD URI SIP/2.0 or
 * SIP/2.0 and three digits, one space between the parts.
 */
bool
sipinfo_message_is_start(struct slice line);

#endif
