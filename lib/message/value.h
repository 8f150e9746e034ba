#ifndef VALUE_H
#define VALUE_H

#include <stdint.h>

#include "base/slice.h"

/*
 * Reads the values of header fields. Nothing is copied: every slice lies in the one that was given
 * and is as hostile; backslashes of quoted strings are left in. Every call answers for every input,
 * in time linear in what it reads.
 */

/* What is odd about something that was read; a set. None of them stops the reading. */
enum odd {
	/* Any line. */
	ODD_CUT = 1 << 0,          /* the input ends before the line does */
	ODD_CONTROL = 1 << 1,      /* has a control byte, NUL included */
	ODD_BARE_LF = 1 << 2,      /* a line ends in LF alone */
	ODD_BARE_CR = 1 << 3,      /* a line ends in CR alone, or in CR CR LF */

	/* The start line. */
	ODD_BLANK_BEFORE = 1 << 4, /* blank lines before it, as keep-alives leave them */
	ODD_SPACE = 1 << 5,        /* not exactly one space between the parts, none around them */
	ODD_VERSION = 1 << 6,      /* SIP, but not 2.0; also of a Via value */
	ODD_VERSION_CASE = 1 << 7, /* "sip" in small letters */
	ODD_CODE_MISSING = 1 << 8,
	ODD_CODE_TEXT = 1 << 9,    /* something else than digits in it, as in 4x4 */
	ODD_CODE_SIGN = 1 << 10,   /* begins with + or - */
	ODD_CODE_SHORT = 1 << 11,  /* fewer than three digits */
	ODD_CODE_LONG = 1 << 12,   /* more than three digits, 0404 included */
	ODD_CODE_RANGE = 1 << 13,  /* three digits, but not 100 to 699: code has them */

	/* A header field. */
	ODD_NO_COLON = 1 << 14,    /* name is empty, value is the line */
	ODD_NO_NAME = 1 << 15,     /* nothing before the colon; in a parameter, before the = */
	ODD_NAME = 1 << 16,        /* the name has bytes that no name has */
	ODD_COLON_SPACE = 1 << 17, /* white space before the colon: allowed, but rare */
	ODD_FOLDED = 1 << 18,      /* continues on the next line: allowed, but obsolete */
	ODD_INDENT = 1 << 19,      /* the first field begins with white space: folds what? */

	/* All fields together: in the cursor. */
	ODD_NO_BLANK = 1 << 20,    /* the fields end without a blank line */
	ODD_LENGTH = 1 << 21,      /* a Content-Length that is no number: not used */
	ODD_LENGTHS = 1 << 22,     /* Content-Lengths that differ: the first is used */

	/* A value. */
	ODD_OPEN = 1 << 23,        /* a quoted string, a < or a ( is never closed */
	ODD_JUNK = 1 << 24,        /* something follows where nothing should */
	ODD_MISSING = 1 << 25,     /* a part that must be there is not */
	ODD_NUMBER = 1 << 26       /* a part that must be a number is none */
};

/* One parameter: name, name=value or name="value". */
struct param {
	struct slice name;
	struct slice value; /* trimmed; without the quotes */
	bool quoted;
	unsigned odd;       /* ODD_OPEN, ODD_JUNK, ODD_NO_NAME */
};

struct auth {
	struct slice scheme; /* of the challenge that param belongs to; empty if none was named */
	bool begins;         /* param is the first of its challenge */
	struct param param;  /* name is empty if the scheme stands alone */
};

struct via {
	struct slice protocol;  /* "SIP/2.0/UDP", as written: may have white space */
	struct slice transport;
	struct slice host;      /* an IPv6 address keeps its brackets */
	struct slice port_text;
	uint32_t port;          /* 0 if none, or none that could be read */
	struct slice params;
	unsigned odd;           /* ODD_VERSION, ODD_NUMBER, ODD_JUNK */
};

struct cseq {
	uint32_t number;
	struct slice method;
};

struct address {
	struct slice name; /* without its quotes */
	struct slice uri;  /* without its brackets; "*" for the Contact of that name */
	bool bracketed;
	struct slice params;
	unsigned odd;      /* ODD_OPEN, ODD_JUNK */
};

struct warning {
	int code;                /* 0 if it is not three digits */
	struct slice code_text;
	struct slice agent;
	struct slice text;       /* without its quotes */
	unsigned odd;            /* ODD_NUMBER, ODD_MISSING, ODD_OPEN, ODD_JUNK */
};

struct reason {
	struct slice protocol;
	uint32_t cause;          /* saturated; only if has_cause */
	bool has_cause;
	struct slice cause_text; /* as written, also if it is no number */
	struct slice text, location, ppi;
	struct slice params;     /* all of them */
	bool has_bare;           /* a parameter has a name alone */
	unsigned odd;            /* ODD_OPEN, ODD_JUNK, ODD_NO_NAME, ODD_NUMBER */
};

struct retry_after {
	uint32_t seconds;
	struct slice comment; /* without the outer parentheses */
	uint32_t duration;    /* only if has_duration */
	bool has_duration;
	struct slice params;
	unsigned odd;         /* ODD_OPEN, ODD_NUMBER (of the duration) */
};

/*
 * The values of a list field: commas in quotes, <> and comments do not split; empty ones are left
 * out. Not for challenges, credentials and dates: their commas mean something else.
 */
bool
sipinfo_value_next(struct slice *rest, struct slice *value);

/* Words between commas or white space: option tags, methods. */
bool
sipinfo_value_next_token(struct slice *rest, struct slice *token);

/* Takes what stands before the first ; and leaves the parameters. */
struct slice
sipinfo_value_head(struct slice *rest);

/* The parameters after a ; one by one. */
bool
sipinfo_value_next_param(struct slice *rest, struct param *param);

/* The first parameter of that name, in any case; if there is none, *param is an empty one. */
bool
sipinfo_value_find_param(struct slice params, const char *name, struct param *param);

/*
 * The parameters of challenges (or credentials), one by one. Set *auth to zero before the first
 * call: the scheme is kept there from one call to the next.
 */
bool
sipinfo_value_next_auth(struct slice *rest, struct auth *auth);

/*
 * The number that the digits at the front make, at most UINT32_MAX. True if the whole slice is
 * digits and there is at least one.
 */
bool
sipinfo_value_number(struct slice s, uint32_t *number);

/*
 * Each reads one value. All members are set whatever it returns. The first of two parameters of one
 * name counts.
 */

/* True if there is a transport and a host. */
bool
sipinfo_value_read_via(struct slice value, struct via *via);

/* True if there are a number and a method. */
bool
sipinfo_value_read_cseq(struct slice value, struct cseq *cseq);

/* Contact, From, To, Error-Info and others of their form. True if there is a URI. */
bool
sipinfo_value_read_address(struct slice value, struct address *address);

/* True if the code has three digits. */
bool
sipinfo_value_read_warning(struct slice value, struct warning *warning);

/* True if there is a protocol. */
bool
sipinfo_value_read_reason(struct slice value, struct reason *reason);

/* True if it is seconds, an optional comment and parameters: a date or a sign is not. */
bool
sipinfo_value_read_retry_after(struct slice value, struct retry_after *retry);

#endif
