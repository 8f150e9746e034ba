#ifndef FORM_H
#define FORM_H

#include <sipinfo/trace.h>

#include "message/message.h"

/*
 * What programs write around the messages in their traces. A form is a row of the table in form.c;
 * CONTRIBUTING.md tells how to add one. Lines come without their line ends.
 */

/* Whether a line is one that programs write behind a message: dashes, "--end msg--", "```". */
bool
sipinfo_form_is_end(struct slice line);

/* Whether a line announces a message, or begins with a date as the lines of logs do. */
bool
sipinfo_form_is_begin(struct slice line);

/*
 * Reads what stands before a message: the prefix in its own line, then the lines above it, the
 * nearest first, from floor up to above. Sets form, direction, time and addresses, as far as they
 * are there, and returns where what belongs to the message begins; above if nothing is known.
 * Where each line has a prefix, it is given to be taken off.
 */
const char *
sipinfo_form_read(const char *floor, const char *above, struct slice prefix, bool each,
		  struct sipinfo_trace_message *message);

/* The first two addresses in a line become source and destination. */
void
sipinfo_form_read_addresses(struct slice line, struct sipinfo_trace_message *message);

/* Past a prefix of the same shape: other digits, other widths; NULL if p has none. */
const char *
sipinfo_form_skip_prefix(struct slice prefix, const char *p, const char *end);

/* Past sequences that colour a terminal: ESC [ … letter, ESC spelt as ^[, too. */
const char *
sipinfo_form_skip_colour(const char *p, const char *end);

/* The end without such sequences, if p to end has some there. */
const char *
sipinfo_form_trim_colour(const char *p, const char *end);

/* Whether there is nothing but white space, no-break spaces included. */
bool
sipinfo_form_is_blank(const char *p, const char *end);

#endif
