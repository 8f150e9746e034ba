#ifndef UNWRAP_H
#define UNWRAP_H

#include "message/form.h"

/*
 * Takes one message out of the lines of a text. What stands around each of its lines is a view; where
 * the message ends is decided here and nowhere else.
 */

/* The text at hand. starved: a decision needed what may come behind its end. */
struct window {
	const char *start, *end;
	bool more;
	bool starved;
	bool cr; /* lines end in CR: there is no LF */
};

/* A line; eol is what ends it, in bytes: 0 only at the end of the text. */
struct line {
	const char *p, *end, *next;
};

/* How a line of the text has a line of the message in it. */
struct view {
	struct slice prefix; /* of the start line; of each line, if each is set */
	bool each;
	bool colour;  /* sequences for terminals stand at both ends */
	bool breaks;  /* <br> stands at the end */
	bool dots;    /* ngrep: a dot is the CR */
	bool spelt;   /* each line ends in its line end spelt out, ^M or \r\n, before the real one */
	bool entities; /* &lt; for < */
	bool doubled; /* an empty line follows each line */
};

/* Where the message is written to. Writing beyond the end is left out: there is room by contract. */
struct out {
	char *start, *p, *end;
};

enum unwrapped {
	UNWRAPPED_NONE, /* no message */
	UNWRAPPED,
	UNWRAPPED_MORE  /* the end of the text does not let it be decided */
};

struct ending {
	const char *p;         /* behind the message in the text */
	struct slice closing;  /* the line that stands there and ended it, or nothing */
	unsigned flags;        /* of enum sipinfo_context_flag */
};

/* False at the end of the text, and where the line may go on behind it: then it has starved. */
bool
sipinfo_unwrap_line(struct window *w, const char *p, struct line *line);

/* Where a line ends that ends in ^M, \r\n, \r or \n spelt out: before it. */
const char *
sipinfo_unwrap_trim_spelt(const char *p, const char *end);

/* What a line says, without what the view takes off. False if it is no line of this view. */
bool
sipinfo_unwrap_content(const struct view *view, const struct line *line, struct slice *content);

/*
 * The lines from the start line at p on, where the text goes on; the first one's prefix is off already. What belongs to the
 * message begins at base, and the message does not get longer than that.
 */
enum unwrapped
sipinfo_unwrap_lines(struct window *w, const char *base, const char *p, const struct view *view,
		     struct out *out, struct ending *ending);

/* Whether a line is a header field that messages begin with: Via, From, To, Call-ID, CSeq … */
bool
sipinfo_unwrap_is_first_field(const char *p, const char *end);

/* Whether a line is one of SDP: a small letter and =. */
bool
sipinfo_unwrap_is_sdp(const char *p, const char *end);

void
sipinfo_out_put(struct out *out, char c);

void
sipinfo_out_write(struct out *out, const char *p, const char *end);

#endif
