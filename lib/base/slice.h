#ifndef SLICE_H
#define SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * Bytes in somebody else's memory: no terminator, any value, NUL included.
 * An absent slice is an empty one: look at n, not at p.
 */
struct slice {
	const char *p;
	size_t n;
#ifdef __FRAMAC__
	/* Eva relates no two variables and would see p + n anywhere: the proof keeps the sum. */
	const char *end;
#endif
};

/* The bytes from p up to, not including, end. Make every slice here, for the proof's sake. */
static inline struct slice
slice_make(const char *p, const char *end)
{
	struct slice s;

	s.p = p;
	s.n = (size_t)(end - p);
#ifdef __FRAMAC__
	s.end = end;
#endif
	return s;
}

/* What a caller gave. NULL is nothing, whatever n says; SIZE_MAX: it ends in NUL. */
static inline struct slice
slice_given(const char *p, size_t n)
{
	static const char nothing[1] = "";

	if (p == NULL || n == 0)
		return slice_make(nothing, nothing);
	return slice_make(p, p + (n == SIZE_MAX ? strlen(p) : n));
}

static inline struct slice
slice_of(const char *s)
{
#ifdef __FRAMAC__
	/* the same place, but one that Eva sees in the string */
	return slice_make(s, strchr(s, '\0'));
#else
	return slice_make(s, s + strlen(s));
#endif
}

static inline const char *
slice_end(struct slice s)
{
#ifdef __FRAMAC__
	return s.end;
#else
	/* NULL + 0 is undefined in C. */
	return s.n > 0 ? s.p + s.n : s.p;
#endif
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static inline bool
is_eol(char c)
{
	return c == '\r' || c == '\n';
}

/* A C0 control or DEL; a tab is white space. */
static inline bool
is_control(char c)
{
	return ((unsigned char)c < 0x20 && c != '\t') || c == 0x7f;
}

/* ASCII only: the locale has no say in a protocol. */
static inline char
to_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static inline bool
is_letter(char c)
{
	char small = to_lower(c);

	return small >= 'a' && small <= 'z';
}

static inline bool
is_alphanumeric(char c)
{
	return is_digit(c) || is_letter(c);
}

/* What a byte may be: a sum for each. */
enum {
	BYTE_TOKEN = 1,       /* of the token of RFC 3261 25.1 */
	BYTE_LWS = 2,         /* white space, or of a line end */
	BYTE_OPENS = 4,       /* a quoted string, what stands in < and >, a comment */
	BYTE_COMMA = 8,
	BYTE_SEMICOLON = 16,
	BYTE_ENDS_QUOTE = 32, /* or hides what follows in it */
	BYTE_EQUALS = 64,
	BYTE_PLAIN = 128,     /* printable, and neither an escape nor markup in text, HTML and JSON */
	BYTE_PROSE = 256,     /* nor in Markdown, whatever is beside it */
	BYTE_URI = 512,	      /* of a URI (RFC 3986) */
};

extern const uint16_t sipinfo_slice_bytes[256];

static inline bool
byte_may(char c, unsigned any)
{
	return (sipinfo_slice_bytes[(unsigned char)c] & any) != 0;
}

/* Inside a field value a line end is white space: the line was folded there. */
static inline bool
is_lws(char c)
{
	return byte_may(c, BYTE_LWS);
}

/* Methods and names of header fields are made of tokens. */
static inline bool
is_token(char c)
{
	return byte_may(c, BYTE_TOKEN);
}

static inline const char *
skip_token(const char *p, const char *end)
{
	while (p < end && is_token(*p))
		p++;
	return p;
}

static inline const char *
skip_blank(const char *p, const char *end)
{
	while (p < end && is_blank(*p))
		p++;
	return p;
}

static inline const char *
skip_lws(const char *p, const char *end)
{
	while (p < end && is_lws(*p))
		p++;
	return p;
}

static inline const char *
skip_word(const char *p, const char *end)
{
	while (p < end && !is_lws(*p))
		p++;
	return p;
}

static inline const char *
skip_digits(const char *p, const char *end)
{
	while (p < end && is_digit(*p))
		p++;
	return p;
}

static inline const char *
skip_eols(const char *p, const char *end)
{
	while (p < end && is_eol(*p))
		p++;
	return p;
}

/* The first of these bytes at p or behind it; end if there is none. */
static inline const char *
find_byte(const char *p, const char *end, char byte)
{
#ifdef __FRAMAC__
	while (p < end && *p != byte)
		p++;
	return p;
#else
	const char *found = memchr(p, (unsigned char)byte, (size_t)(end - p));

	return found != NULL ? found : end;
#endif
}

/* The first of any of these bytes at p or behind it; end if there is none. */
static inline const char *
find_any(const char *p, const char *end, const char *any)
{
	while (p < end && memchr(any, *p, strlen(any)) == NULL)
		p++;
	return p;
}

/* The byte so many places behind p; NUL if that is not before end. */
static inline char
byte_at(const char *p, const char *end, size_t n)
{
	for (; p < end && n > 0; n--)
		p++;
	return p < end ? *p : '\0';
}

/* The byte before p; NUL if p is at the start. */
static inline char
byte_before(const char *start, const char *p)
{
	return p > start ? p[-1] : '\0';
}

/* So many bytes on, but not beyond end. */
static inline const char *
skip_bytes(const char *p, const char *end, size_t n)
{
#ifdef __FRAMAC__
	for (; p < end && n > 0; n--)
		p++;
	return p;
#else
	return p < end && n < (size_t)(end - p) ? p + n : end;
#endif
}

/* So many bytes back, but not before start. */
static inline const char *
skip_back(const char *start, const char *p, size_t n)
{
	for (; p > start && n > 0; n--)
		p--;
	return p;
}

static inline size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Copies as many bytes as there is room for, which may overlap, and goes behind them. */
static inline void
copy_bytes(char **to, const char *room, const char *p, const char *end)
{
#ifdef __FRAMAC__
	for (; p < end && *to < room; p++)
		*(*to)++ = *p;
#else
	size_t n = least((size_t)(end - p), (size_t)(room - *to));

	memmove(*to, p, n);
	*to += n;
#endif
}

/* The place after literal if the bytes at p begin with it in any case, otherwise NULL. */
static inline const char *
match(const char *p, const char *end, const char *literal)
{
	for (; *literal != '\0'; p++, literal++) {
		if (p >= end || (*p != *literal && to_lower(*p) != to_lower(*literal)))
			return NULL;
	}
	return p;
}

static inline bool
slice_is(struct slice s, const char *literal)
{
	const char *end = slice_end(s);

	/* the length of a literal is no work, that of a name in a table is: most differ in their first letter */
	if (s.p < end && *s.p != *literal && to_lower(*s.p) != to_lower(*literal))
		return false;
	return s.n == strlen(literal) && match(s.p, end, literal) != NULL;
}

static inline bool
slice_same(struct slice a, struct slice b)
{
	const char *p = a.p, *p_end = slice_end(a), *q = b.p, *q_end = slice_end(b);

	for (; p < p_end && q < q_end; p++, q++) {
		if (*p != *q && to_lower(*p) != to_lower(*q))
			return false;
	}
	return p >= p_end && q >= q_end;
}

/* Equal when everything but letters and digits is left out. */
static inline bool
slice_same_letters(struct slice a, struct slice b)
{
	const char *p = a.p, *p_end = slice_end(a), *q = b.p, *q_end = slice_end(b);

	for (;; p++, q++) {
		while (p < p_end && !is_alphanumeric(*p))
			p++;
		while (q < q_end && !is_alphanumeric(*q))
			q++;
		if (p >= p_end || q >= q_end)
			return p >= p_end && q >= q_end;
		if (to_lower(*p) != to_lower(*q))
			return false;
	}
}

/* What stands before the first letter or digit is left out. */
static inline struct slice
slice_from_letter(struct slice s)
{
	const char *p = s.p, *end = slice_end(s);

	while (p < end && !is_alphanumeric(*p))
		p++;
	return slice_make(p, end);
}

/* Without the white space and folded line ends at both sides. */
static inline struct slice
slice_trim(struct slice s)
{
	const char *p = s.p, *end = slice_end(s);

	if (p >= end)
		return s;
	p = skip_lws(p, end);
	while (end > p && is_lws(end[-1]))
		end--;
	return slice_make(p, end);
}

/* What a number of seconds, or a count, is in an int: the largest stands for what is larger. */
static inline int
to_int(size_t n)
{
	return (int)least(n, 0x7fffffff);
}

#endif
