#ifndef SPELT_H
#define SPELT_H

#include "message/unwrap.h"

/*
 * Messages that a program has put on one line, their line ends spelt out or lost. They are read into
 * out as a text of lines, from which unwrap.h takes the message.
 */

enum spelling {
	SPELLING_NONE,
	SPELLING_STRING,       /* \r\n of JSON and C */
	SPELLING_STRING_TWICE, /* \\r\\n: a string in a string */
	SPELLING_OCTAL,        /* #015#012 of syslog */
	SPELLING_RECORDS,      /* the same over several records of AudioCodes */
	SPELLING_DOTS,         /* ngrep -W single: each byte of the line end is a dot */
	SPELLING_WRAPPED,      /* ngrep's own width: the same, and the line goes on below */
	SPELLING_BLANKS,       /* each line end is a blank */
	SPELLING_LINES,        /* each line of the text has a string with a line of the message */
	SPELLING_QUOTED        /* quoted-printable, the source of a mail: =3D, a = at the end of a line */
};

/*
 * How the message is spelt whose start line begins at p and is known up to behind; the line may be
 * looked at up to end. floor is where the line begins at the earliest.
 */
enum spelling
sipinfo_spelt_find(const char *floor, const char *p, const char *behind, const char *end,
		   bool ngrep);

/* Whether the line there, the first behind a start line, is quoted-printable: the branch of a Via says so. */
bool
sipinfo_spelt_is_quoted(const char *p, const char *end);

/*
 * Reads the text from p on into out, up to the end of its string or line, or until so many bytes are
 * there. Returns the place behind what was read; NULL if the window has starved.
 */
const char *
sipinfo_spelt_read(enum spelling spelling, struct window *w, const char *floor, const char *p,
		   size_t most, struct out *out);

/* Whether what is read of it up to some byte says how much of the text that was. */
bool
sipinfo_spelt_is_exact(enum spelling spelling);

#endif
