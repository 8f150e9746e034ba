#include <sipinfo/trace.h>

#include <sipinfo/diagnose.h>
#include <string.h>

#include "message/clock.h"
#include "message/screen.h"
#include "message/spelt.h"

/* What stands before a message is looked for so far above, and at most so far before it in its line. */
#define ABOVE 2048
#define BEFORE 512
/* What of the text a message is looked for in. The rest of SIPINFO_TRACE_LONGEST is what stands above. */
#define LONGEST (SIPINFO_TRACE_LONGEST - 8192)
/* So much of a string, or of UTF-16, is read at first; if that is too little, twice as much, and so on. */
#define FIRST_OF_STRING 4096
#define FIRST_OF_UTF16 8192
/* No line that ends a message is longer. */
#define END_LONGEST 127
/* So much must be there behind the "/" of a version, or a "HEP3", before it is looked at. */
#define START_LEAST 9
/* In so much of the text there is a LF, or there is none. */
#define FIRST_LINE 65536

/* How the text is written: in struct sipinfo_trace.encoding. */
enum {
	ENCODING_KNOWN = 1 << 0,
	ENCODING_CR = 1 << 1,     /* lines end in CR: there is no LF */
	ENCODING_UTF16 = 1 << 2,
	ENCODING_BIG = 1 << 3,    /* big endian */
	ENCODING_IN_LINE = 1 << 4 /* the line at hand had something in it before */
};

/* Where the search is. */
struct search {
	struct window w;
	const char *at;       /* before it, no message begins */
	uint64_t lines;       /* passed since the last message, not blank */
	bool in_line;         /* the line at hand has something in it */
	bool in_place;        /* the message is written over the text */
	struct out out;
	struct sipinfo_trace_message *message;
	const char *floor;    /* above it, nothing belongs to the message at hand */
	/* what was found */
	const char *begin, *end;
};

enum { SEARCH_END, SEARCH_FOUND, SEARCH_MORE };

/* HEP version 3 */

static uint32_t
big_endian(const char *p, const char *end, int n)
{
	uint32_t value = 0;

	for (; n > 0 && p < end; n--)
		value = value << 8 | (unsigned char)*p++;
	return value;
}

struct hep {
	bool sip;
	struct slice payload;
	struct slice from, to;
	uint32_t from_port, to_port, seconds, micros;
	bool has_time;
};

static void
read_chunk(struct hep *hep, uint32_t type, const char *p, const char *end)
{
	switch (type) {
	case 3:
	case 5: hep->from = slice_make(p, end); break;
	case 4:
	case 6: hep->to = slice_make(p, end); break;
	case 7: hep->from_port = big_endian(p, end, 2); break;
	case 8: hep->to_port = big_endian(p, end, 2); break;
	case 9:
		hep->seconds = big_endian(p, end, 4);
		hep->has_time = true;
		break;
	case 10: hep->micros = big_endian(p, end, 4); break;
	case 11: hep->sip = p < end && *p == 1; break;
	case 15: hep->payload = slice_make(p, end); break;
	default: break;
	}
}

/* Reads the record at p, where HEP3 stands; returns the place behind it, NULL if it is none or not whole. */
static const char *
read_hep(struct window *w, const char *p, struct hep *hep)
{
	const char *end = w->end, *q = skip_bytes(p, end, 4), *stop;
	struct slice none = slice_make(p, p);
	uint32_t length = big_endian(q, end, 2);

	hep->sip = hep->has_time = false;
	hep->payload = hep->from = hep->to = none;
	hep->from_port = hep->to_port = hep->seconds = hep->micros = 0;
	if ((size_t)(end - p) < length) {
		w->starved |= w->more;
		return NULL;
	}
	q = skip_bytes(q, end, 2);
	stop = skip_bytes(p, end, length);
	while (q < stop) {
		uint32_t size = big_endian(skip_bytes(q, stop, 4), stop, 2);

		if (size < 6 || size > (size_t)(stop - q))
			return NULL;
		if (big_endian(q, stop, 2) == 0)
			read_chunk(hep, big_endian(skip_bytes(q, stop, 2), stop, 2),
				   skip_bytes(q, stop, 6), skip_bytes(q, stop, size));
		q = skip_bytes(q, stop, size);
	}
	return stop;
}

/* A fraction is told in millionths. */
static void
put_number(struct out *out, uint32_t value, bool fraction)
{
	bool written = fraction;

	for (uint32_t unit = fraction ? 100000 : 1000000000; unit > 0; unit /= 10) {
		written = written || value >= unit || unit == 1;
		if (written)
			sipinfo_out_put(out, (char)('0' + value / unit % 10));
	}
}

/* A text of the message at hand, which is all NUL. */
static struct out
out_of(char *text, size_t size)
{
	struct out out = {text, text, text + size - 1};

	return out;
}

static void
put_address(struct out out, struct slice host, uint32_t port)
{
	static const char hex[] = "0123456789abcdef";
	const char *p = host.p, *end = slice_end(host);

	if (host.n == 4) {
		for (; p < end; p++) {
			if (p > host.p)
				sipinfo_out_put(&out, '.');
			put_number(&out, (unsigned char)*p, false);
		}
	} else if (host.n == 16) {
		sipinfo_out_put(&out, '[');
		for (; p < end; p = skip_bytes(p, end, 2)) {
			uint32_t group = big_endian(p, end, 2);
			bool written = false;

			if (p > host.p)
				sipinfo_out_put(&out, ':');
			for (int shift = 12; shift >= 0; shift -= 4) {
				written = written || group >> shift != 0 || shift == 0;
				if (written)
					sipinfo_out_put(&out, hex[group >> shift & 15]);
			}
		}
		sipinfo_out_put(&out, ']');
	} else {
		return;
	}
	sipinfo_out_put(&out, ':');
	put_number(&out, port, false);
}

/*
 * Records follow each other. One that no other follows has lost some bytes, and has some of the next
 * one in their place: it ends there.
 */
static const char *
end_of_record(struct search *s, const char *p, const char *end, struct hep *hep)
{
	const char *q = hep->payload.p, *stop = slice_end(hep->payload);

	if (p > s->w.start)
		return end;
	if (s->w.end - end < 4) {
		s->w.starved |= s->w.more;
		return end;
	}
	if (match(end, s->w.end, "HEP3") != NULL)
		return end;
	for (q = find_byte(q, stop, 'H'); q < stop; q = find_byte(q + 1, stop, 'H')) {
		if (match(q, stop, "HEP3") != NULL) {
			hep->payload = slice_make(hep->payload.p, q);
			return q;
		}
	}
	return end;
}

/* SEARCH_FOUND if a record with a message is at p. */
static int
take_hep(struct search *s, const char *p)
{
	struct sipinfo_trace_message *message = s->message;
	struct hep hep;
	const char *end = read_hep(&s->w, p, &hep);

	if (end == NULL)
		return s->w.starved ? SEARCH_MORE : SEARCH_END;
	if (!hep.sip || hep.payload.n == 0)
		return SEARCH_END;
	end = end_of_record(s, p, end, &hep);
	sipinfo_out_write(&s->out, hep.payload.p, slice_end(hep.payload));
	message->form = SIPINFO_TRACE_FORM_HEP;
	put_address(out_of(message->source, sizeof message->source), hep.from, hep.from_port);
	put_address(out_of(message->destination, sizeof message->destination), hep.to, hep.to_port);
	if (hep.has_time) {
		struct out time = out_of(message->time, sizeof message->time);

		put_number(&time, hep.seconds, false);
		sipinfo_out_put(&time, '.');
		put_number(&time, hep.micros % 1000000, true);
	}
	s->begin = p;
	s->end = end;
	return SEARCH_FOUND;
}

/* Where a start line is */

struct start_at {
	const char *p, *behind; /* behind what is known of it: the version, or the code */
	const char *line;       /* where its line begins, or nearly */
	bool status;
};

/* Whether the characters at a line's start are only what quotes, indents and colours it. */
static bool
is_plain_prefix(const char *p, const char *end)
{
	while (p < end) {
		const char *q = sipinfo_form_skip_colour(p, end);

		if (q > p) {
			p = q;
			continue;
		}
		if (is_blank(*p) || *p == '>') {
			p++;
		} else if ((q = match(p, end, "\xc2\xa0")) != NULL ||
			   (q = match(p, end, "\xef\xbb\xbf")) != NULL) {
			p = q;
		} else {
			return false;
		}
	}
	return true;
}

/* Back to where a method begins that is followed by a URI which ends at end; NULL if none is there. */
static const char *
find_method(const char *line, const char *end)
{
	const char *uri = end, *p, *q;

	while (uri > line && !is_lws(uri[-1]))
		uri--;
	/* a scheme */
	p = skip_token(uri, end);
	if (p == uri || find_byte(uri, p, '%') < p || is_digit(byte_at(uri, end, 0)) ||
	    byte_at(p, end, 0) != ':' || p + 1 >= end)
		return NULL;
	if (uri <= line || uri[-1] != ' ')
		return NULL;
	q = uri - 1;
	for (p = q; p > line && is_token(p[-1]);)
		p--;
	/* alone in its line it may be any token; a quote before it belongs to a string */
	if (p < q && is_plain_prefix(line, p) && find_byte(p, q, '\'') == q)
		return p;
	for (p = q; p > line && p[-1] >= 'A' && p[-1] <= 'Z';)
		p--;
	return q - p >= 3 ? p : NULL;
}

/* tcpdump shows bytes of other layers as letters: a method that is known may have some before it. */
static const char *
trim_method(const char *p, const char *end)
{
	/* PRACK ends in ACK, and is asked for first */
	static const char methods[][10] = {
		"INVITE", "PRACK", "ACK", "BYE", "CANCEL", "REGISTER", "OPTIONS", "UPDATE",
		"SUBSCRIBE", "NOTIFY", "PUBLISH", "INFO", "REFER", "MESSAGE",
	};

	for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
		const char *q = skip_back(p, end, strlen(methods[i]));

		if (match(q, end, methods[i]) == end)
			return q;
	}
	return p;
}

/* A "SIP/2.0" is at p: is it that of a start line? */
static bool
find_start(struct search *s, const char *p, struct start_at *start)
{
	const char *end = s->w.end, *q = skip_bytes(p, end, 7), *method;

	start->line = p;
	while (start->line > s->w.start && p - start->line < BEFORE && start->line[-1] != '\n' &&
	       !(s->w.cr && start->line[-1] == '\r'))
		start->line--;
	if (byte_at(q, end, 0) == ' ' && is_digit(byte_at(q, end, 1)) && byte_at(q, end, 1) != '0' &&
	    is_digit(byte_at(q, end, 2)) && is_digit(byte_at(q, end, 3)) &&
	    !is_alphanumeric(byte_at(q, end, 4))) {
		start->p = p;
		start->behind = skip_bytes(q, end, 4);
		start->status = true;
		return true;
	}
	if (p <= start->line || p[-1] != ' ' || is_alphanumeric(byte_at(q, end, 0)))
		return false;
	method = find_method(start->line, p - 1);
	if (method == NULL)
		return false;
	start->p = method;
	start->behind = q;
	start->status = false;
	return true;
}

/* Whether these characters stand there, in any case. */
static bool
has_literal(const char *p, const char *end, const char *literal)
{
	for (; p < end; p++) {
		if (match(p, end, literal) != NULL)
			return true;
	}
	return false;
}

/* A name that no log puts before a start line: what follows is the value of a header field. */
static bool
has_field_before(const char *p, const char *end)
{
	static const char names[][9] = {
		"Via:", "Warning:", "Reason:", "Subject:", "From:", "Contact:", "Server:", "Call-ID:",
	};

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (has_literal(p, end, names[i]))
			return true;
	}
	return false;
}

/* The beginning of the line behind a place; nothing if there is none at hand. */
static struct slice
line_behind(struct search *s, const char *p)
{
	const char *end = s->w.end, *q;
	char eol = s->w.cr ? '\r' : '\n';

	p = skip_bytes(find_byte(p, end, eol), end, 1);
	for (q = p; q < end && *q != eol && q - p < BEFORE; q++)
		continue;
	if (q >= end && s->w.more)
		s->w.starved = true;
	return slice_make(p, q > p && q[-1] == '\r' ? q - 1 : q);
}

/* Whether "&lt;" or "<" is in the fields first. What the end of the text cuts off is neither. */
static bool
has_entities(struct search *s, const char *p)
{
	const char *end = skip_bytes(p, s->w.end, ABOVE);

	for (; end - p >= 3; p++) {
		if (*p == '&' && (match(p, end, "&lt;") != NULL || match(p, end, "&#60;") != NULL ||
				  match(p, end, "&#x3c;") != NULL))
			return true;
		if (*p == '<' && match(p, end, "<br") == NULL)
			return false;
	}
	if (end >= s->w.end && s->w.more)
		s->w.starved = true;
	return false;
}

/* How the lines of the message are to be read. False if no header field follows where one must. */
static bool
find_view(struct search *s, const struct start_at *start, struct view *view)
{
	const char *p, *end;
	struct slice second = line_behind(s, start->behind), after, content;
	struct line line;
	bool plain = is_plain_prefix(start->line, start->p), first;
	/* a mark of UTF-8 stands before the first line only */
	const char *mark = match(start->line, start->p, "\xef\xbb\xbf");

	memset(view, 0, sizeof *view);
	view->prefix = slice_make(mark != NULL ? mark : start->line, start->p);
	view->colour = has_literal(start->line, start->p, "\x1b") || has_literal(start->line, start->p, "^[[");
	p = second.p;
	end = slice_end(second);
	if (view->colour)
		p = sipinfo_form_skip_colour(p, end);
	if (view->prefix.n > 0) {
		const char *q = sipinfo_form_skip_prefix(view->prefix, p, end);

		view->each = q != NULL && (q < end || !sipinfo_form_is_blank(p, end));
		if (!view->each && is_blank(byte_at(p, end, 0)) &&
		    sipinfo_unwrap_is_first_field(skip_blank(p, end), end)) {
			/* the first line has another prefix than the others */
			view->prefix = slice_make(p, skip_blank(p, end));
			view->each = true;
		}
	}
	view->spelt = sipinfo_unwrap_trim_spelt(p, end) < end;
	view->breaks = has_literal(second.p, end, "<br");
	view->entities = has_entities(s, start->behind);
	line.p = second.p;
	line.end = line.next = end;
	if (!sipinfo_unwrap_content(view, &line, &content))
		content = second;
	first = sipinfo_unwrap_is_first_field(content.p, slice_end(content));
	if (!first && content.n == 0) {
		after = line_behind(s, second.p);
		line.p = after.p;
		line.end = line.next = slice_end(after);
		if (sipinfo_unwrap_content(view, &line, &content) &&
		    sipinfo_unwrap_is_first_field(content.p, slice_end(content)))
			view->doubled = first = true;
	}
	return plain || first;
}

/* What the line of the start line has behind it, as far as it must be known; false if it may go on. */
static bool
find_line_end(struct search *s, const char *p, const char **end)
{
	const char *q = p;
	char eol = s->w.cr ? '\r' : '\n';

	while (q < s->w.end && *q != eol && q - p < 4 * BEFORE)
		q++;
	*end = q;
	return q < s->w.end || !s->w.more;
}

static bool
ends_in_dot(struct slice line)
{
	const char *p = line.p, *end = slice_end(slice_trim(line));

	return byte_before(p, sipinfo_form_trim_colour(p, end)) == '.';
}

/* The message in what was read of a string; more of it may be left. *n is set to its length there. */
static enum unwrapped
take_lines_of(struct out *out, char *start, bool more, size_t *n, unsigned *flags)
{
	struct view view;
	struct window text;
	struct ending ending = {.p = start};
	enum unwrapped done;

	memset(&view, 0, sizeof view);
	view.prefix = slice_make(start, start);
	text.start = start;
	text.end = out->p;
	text.more = more;
	text.starved = text.cr = false;
	out->p = start;
	done = sipinfo_unwrap_lines(&text, start, start, &view, out, &ending);
	*n = (size_t)(ending.p - start);
	*flags = ending.flags;
	return done;
}

/*
 * The text of a string or a record. It is read as far as its first message needs, for it may go on
 * for long; but what is written over what it was read from can't be read again. Returns the place
 * behind the message; NULL if there is none, or the window has starved.
 */
static const char *
take_text(struct search *s, const char *p, enum spelling spelling, const char *floor,
	  unsigned *flags)
{
	bool exact = sipinfo_spelt_is_exact(spelling) && !s->in_place;
	char *start = s->out.p;
	size_t most = exact ? FIRST_OF_STRING : SIZE_MAX, n;
	enum unwrapped done;
	const char *end;
	struct out again;

	for (;; most *= 2) {
		s->out.p = start;
		end = sipinfo_spelt_read(spelling, &s->w, floor, p, most, &s->out);
		if (end == NULL)
			return NULL;
		done = take_lines_of(&s->out, start, (size_t)(s->out.p - start) >= most, &n, flags);
		if (done != UNWRAPPED_MORE)
			break;
	}
	if (spelling >= SPELLING_RECORDS)
		*flags |= SIPINFO_CONTEXT_PASTED;
	if (!exact)
		return end;
	/* so much of the text was the message: up to where? Nothing is written any more. */
	again.start = again.p = again.end = s->out.p;
	return sipinfo_spelt_read(spelling, &s->w, floor, p, n, &again);
}

/* Tells what the form is, if nothing above has. */
static int
form_of_spelling(enum spelling spelling)
{
	switch (spelling) {
	case SPELLING_OCTAL: return SIPINFO_TRACE_FORM_SYSLOG;
	case SPELLING_RECORDS: return SIPINFO_TRACE_FORM_AUDIOCODES;
	case SPELLING_BLANKS: return SIPINFO_TRACE_FORM_ONE_LINE;
	default: return SIPINFO_TRACE_FORM_STRING;
	}
}

static int
form_of_view(const struct view *view)
{
	const char *p = skip_blank(view->prefix.p, slice_end(view->prefix));

	/* a row of mysql, or one that it prints as lines */
	if (!view->each && (match(p, slice_end(view->prefix), "|") != NULL ||
			    match(p, slice_end(view->prefix), "msg: ") != NULL))
		return SIPINFO_TRACE_FORM_SIPTRACE;
	if (view->entities || view->breaks)
		return SIPINFO_TRACE_FORM_HTML;
	if (view->dots)
		return SIPINFO_TRACE_FORM_NGREP;
	return view->each ? SIPINFO_TRACE_FORM_PREFIX : SIPINFO_TRACE_FORM_PLAIN;
}

/* Behind the version of a request line stands nothing but what the form puts there. */
static bool
is_whole(const struct start_at *start, const char *end)
{
	const char *p = start->behind;

	if (start->status)
		return true;
	if (p < end && *p == '.')
		p++;
	return p >= end || is_lws(*p) ? sipinfo_form_is_blank(p, end)
				      : *p == '<' || *p == '\x1b' || *p == '^' || *p == '\\';
}

/* The columns that stand behind the message in a table of siptrace have its addresses. */
static void
read_columns(struct search *s, struct ending *ending)
{
	struct line line;

	if (ending->closing.n == 0 && sipinfo_unwrap_line(&s->w, ending->p, &line))
		ending->closing = slice_make(line.p, line.end);
	if (match(skip_blank(ending->closing.p, slice_end(ending->closing)),
		  slice_end(ending->closing), "|") != NULL)
		sipinfo_form_read_addresses(ending->closing, s->message);
}

/* The lines from the start line on. */
static int
take_lines(struct search *s, const struct start_at *start, const char *end, struct ending *ending)
{
	struct sipinfo_trace_message *message = s->message;
	char prefix[BEFORE], *p = prefix;
	int form;
	struct view view;

	if (!is_whole(start, end) || !find_view(s, start, &view))
		return SEARCH_END;
	/* the prefix of the start line alone may be what announces it */
	s->begin = sipinfo_form_read(s->floor, start->line, slice_make(start->line, start->p),
				     view.each && slice_end(view.prefix) == start->p, message);
	view.dots = ends_in_dot(slice_make(start->p, end)) &&
		    (message->form == SIPINFO_TRACE_FORM_NGREP ||
		     ends_in_dot(line_behind(s, start->behind)));
	form = form_of_view(&view);
	if (s->in_place) {
		/* it is written over, and needed to the end; none is longer */
		copy_bytes(&p, prefix + sizeof prefix, view.prefix.p, slice_end(view.prefix));
		view.prefix = slice_make(prefix, p);
	}
	if (sipinfo_unwrap_lines(&s->w, s->begin, start->p, &view, &s->out, ending) != UNWRAPPED)
		return SEARCH_END;
	if (message->form == SIPINFO_TRACE_FORM_NONE)
		message->form = form;
	if (message->form == SIPINFO_TRACE_FORM_SIPTRACE)
		read_columns(s, ending);
	return SEARCH_FOUND;
}

/* What closes the string and its line, if no other message is in it. */
static void
skip_rest(struct search *s, struct ending *ending)
{
	const char *p = ending->p, *end = s->w.end;

	for (; p < end && p - ending->p < BEFORE; p++) {
		if (*p == '\n') {
			ending->p = p + 1;
			return;
		}
		if (match(p, end, "/2.0") != NULL)
			return;
	}
	if (p >= end) {
		s->w.starved |= s->w.more;
		ending->p = p;
	}
}

static int
take_spelt(struct search *s, const struct start_at *start, enum spelling spelling,
	   struct ending *ending)
{
	struct sipinfo_trace_message *message = s->message;

	s->begin = sipinfo_form_read(s->floor, start->line, slice_make(start->line, start->p), false,
				     message);
	ending->p = take_text(s, start->p, spelling, start->line, &ending->flags);
	if (ending->p == NULL)
		return SEARCH_END;
	if (message->form == SIPINFO_TRACE_FORM_NONE)
		message->form = form_of_spelling(spelling);
	if (sipinfo_spelt_is_exact(spelling))
		skip_rest(s, ending);
	return SEARCH_FOUND;
}

/* A line of ngrep's is above, or the message is in it. */
static bool
is_ngrep(const struct search *s, const struct start_at *start)
{
	struct sipinfo_trace_message message = {.form = SIPINFO_TRACE_FORM_NONE};

	sipinfo_form_read(s->floor, start->line, slice_make(start->line, start->p), false, &message);
	return message.form == SIPINFO_TRACE_FORM_NGREP;
}

/* The source of a mail: the line below says so. */
static bool
is_quoted(struct search *s, const struct start_at *start)
{
	const char *p;

	if (start->p != start->line)
		return false;
	p = line_behind(s, start->behind).p;
	return sipinfo_spelt_is_quoted(p, skip_bytes(p, s->w.end, BEFORE));
}

/* What was read is none, or not yet. */
static void
forget(struct search *s)
{
	size_t size = s->message->size;

	memset(s->message, 0, sizeof *s->message);
	s->message->size = size;
	s->out.p = s->out.start;
}

/* A start line is there: takes the message, if it is one. */
static int
take_message(struct search *s, struct start_at *start)
{
	struct ending ending = {.p = start->p};
	enum spelling spelling;
	const char *end;
	int found;

	s->floor = skip_back(s->w.start, start->line, ABOVE);
	s->begin = start->line;
	if (!find_line_end(s, start->behind, &end))
		return SEARCH_MORE;
	if (sipinfo_screen_is_tree(start->line, start->p)) {
		s->message->form = SIPINFO_TRACE_FORM_WIRESHARK;
		found = sipinfo_screen_read_tree(&s->w, s->floor, start->line, start->p, &s->out,
						 &ending, s->message) == UNWRAPPED
				? SEARCH_FOUND
				: SEARCH_END;
	} else if (sipinfo_screen_is_flow(start->line, start->p)) {
		s->message->form = SIPINFO_TRACE_FORM_SNGREP_SCREEN;
		found = sipinfo_screen_read_flow(&s->w, start->p, &s->out, &ending) == UNWRAPPED
				? SEARCH_FOUND
				: SEARCH_END;
	} else {
		if (!is_plain_prefix(start->line, start->p)) {
			if (!start->status)
				start->p = trim_method(start->p, skip_token(start->p, start->behind));
			if (has_field_before(start->line, start->p))
				return SEARCH_END;
		}
		spelling = sipinfo_spelt_find(start->line, start->p, start->behind, end,
					      is_ngrep(s, start));
		if (spelling == SPELLING_NONE && is_quoted(s, start))
			spelling = SPELLING_QUOTED;
		found = SEARCH_END;
		if (spelling != SPELLING_NONE)
			found = take_spelt(s, start, spelling, &ending);
		if (found == SEARCH_END && (spelling == SPELLING_NONE || spelling == SPELLING_LINES)) {
			forget(s);
			found = take_lines(s, start, end, &ending);
		}
	}
	s->message->context_flags = ending.flags;
	s->end = ending.p;
	return found;
}

/* The search */

static bool
is_eol_of(const struct search *s, char c)
{
	return c == '\n' || (s->w.cr && c == '\r');
}

/* Whether the line that ends at end is one that programs write behind a message. */
static bool
is_end_line(const struct search *s, const char *end)
{
	const char *p = end;

	for (; p > s->w.start && !is_eol_of(s, p[-1]); p--) {
		if (end - p >= END_LONGEST)
			return false;
	}
	return sipinfo_form_is_end(slice_make(p, end));
}

/* Lines between that were counted before it was known that they belong to the message. */
static void
uncount(struct search *s, const char *p, const char *end)
{
	bool blank = true;

	for (; p < end; p++) {
		if (!is_eol_of(s, *p)) {
			blank = blank && is_lws(*p);
			continue;
		}
		if (!blank && !is_end_line(s, p) && s->lines > 0)
			s->lines--;
		blank = true;
	}
}

static int
take(struct search *s, const char *p, bool hep, struct start_at *start)
{
	s->w.starved = false;
	forget(s);
	if (hep)
		return take_hep(s, p);
	return find_start(s, p, start) ? take_message(s, start) : SEARCH_END;
}

/* A start line may be at p: takes the message in at most LONGEST bytes of text. */
static int
try(struct search *s, const char *p, bool hep)
{
	const struct window all = s->w;
	struct start_at start = {.line = p};
	bool cut = false;
	int found;

	s->begin = s->end = p;
	if ((size_t)(s->w.end - p) > LONGEST) {
		s->w.end = p + LONGEST;
		s->w.more = cut = true;
	}
	found = take(s, p, hep, &start);
	if (s->w.starved && cut) {
		/* it is longer than any message that is read whole */
		s->w.more = false;
		found = take(s, p, hep, &start);
	}
	if (s->w.starved)
		found = SEARCH_MORE;
	else if (found == SEARCH_FOUND && cut && !s->w.more)
		s->message->context_flags |= SIPINFO_CONTEXT_PARTIAL;
	s->w = all;
	if (found == SEARCH_FOUND)
		uncount(s, s->begin, start.line);
	return found;
}

/* Goes on from s->at. */
static int
search(struct search *s)
{
	const char *p, *end = s->w.end;
	int found;

	for (p = s->at; p < end; p++) {
		if (is_eol_of(s, *p)) {
			if (s->in_line && !is_end_line(s, p))
				s->lines++;
			s->in_line = false;
			continue;
		}
		if (*p == '/' || *p == 'H') {
			bool hep = *p == 'H';

			if (s->w.more && end - p < START_LEAST)
				break;
			if (hep ? match(p, end, "HEP3") != NULL
				: match(skip_back(s->w.start, p, 3), end, "SIP/2.0") != NULL) {
				found = try(s, hep ? p : skip_back(s->w.start, p, 3), hep);
				s->at = p;
				if (found != SEARCH_END)
					return found;
			}
		}
		s->in_line = s->in_line || !is_lws(*p);
	}
	s->at = p;
	if (s->w.more)
		return SEARCH_MORE;
	if (s->in_line)
		s->lines++;
	return SEARCH_END;
}

/* UTF-16 */

struct decoder {
	const char *p, *end;
	bool big;
};

static uint32_t
read_unit(struct decoder *d)
{
	const char *p = d->p;
	uint32_t first, second;

	if (d->end - p < 2) {
		d->p = d->end;
		return 0;
	}
	first = (unsigned char)*p;
	second = (unsigned char)p[1];
	d->p = p + 2;
	return d->big ? first << 8 | second : second << 8 | first;
}

static uint32_t
read_character(struct decoder *d)
{
	uint32_t high = read_unit(d), low;
	struct decoder back = *d;

	if (high < 0xd800 || high > 0xdfff)
		return high;
	if (high < 0xdc00) {
		low = read_unit(d);
		if (low >= 0xdc00 && low <= 0xdfff)
			return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
		*d = back;
	}
	return '?';
}

/* How long a character is as UTF-8; where that would make its line longer than it was, it becomes a "?". */
static int
fit(uint32_t *c, size_t read, size_t written)
{
	int n = *c < 0x80 ? 1 : *c < 0x800 ? 2 : *c < 0x10000 ? 3 : 4;

	if (written + (size_t)n <= read)
		return n;
	*c = '?';
	return 1;
}

static void
put_character(struct out *out, uint32_t c, int n)
{
	if (n == 1) {
		sipinfo_out_put(out, (char)c);
		return;
	}
	sipinfo_out_put(out, (char)(n == 2 ? 0xc0 | c >> 6 : n == 3 ? 0xe0 | c >> 12 : 0xf0 | c >> 18));
	for (int shift = 6 * (n - 2); shift >= 0; shift -= 6)
		sipinfo_out_put(out, (char)(0x80 | (c >> shift & 0x3f)));
}

/* Decodes up to end, or until there is no room, or so much is written. Returns how much was read. */
static size_t
decode(const char *p, const char *end, bool big, size_t most, struct out *out, size_t *written)
{
	struct decoder d = {p, end, big};
	const char *start = p, *line = p;
	size_t before = 0; /* written before the line */

	*written = 0;
	while (d.end - d.p >= 2 && *written < most) {
		const struct decoder back = d;
		/* the mark is a line of its own */
		uint32_t first = read_character(&d), c = first == 0xfeff && back.p == p ? '\n' : first;
		int n = fit(&c, (size_t)(d.p - line), *written - before);

		if (out != NULL && out->end - out->p < n) {
			d = back;
			break;
		}
		if (out != NULL)
			put_character(out, c, n);
		*written += (size_t)n;
		if (c == '\n') {
			line = d.p;
			before = *written;
		}
	}
	return (size_t)(d.p - start);
}

/* The public function */

/* What a search found, in bytes of the input. */
struct result {
	int found;
	size_t at, begin, end;
};

static struct result
search_text(struct sipinfo_trace *trace, struct search *s, const char *text, size_t len, size_t at,
	    bool more)
{
	struct result result = {.found = SEARCH_END};

	s->w.start = text;
	s->w.end = text + len;
	s->w.more = more;
	s->w.cr = (trace->encoding & ENCODING_CR) != 0;
	s->at = text + least(at, len);
	result.found = search(s);
	result.at = (size_t)(s->at - text);
	if (result.found == SEARCH_FOUND) {
		result.begin = (size_t)(s->begin - text);
		result.end = (size_t)(s->end - text);
	}
	return result;
}

static struct result
search_utf16(struct sipinfo_trace *trace, struct search *s, const char *input, size_t len, bool more,
	     struct out room)
{
	bool big = (trace->encoding & ENCODING_BIG) != 0;
	const struct search back = *s;
	size_t n = FIRST_OF_UTF16, at, m, read;
	struct result result;

	for (;; n *= 2) {
		struct out out = room;

		*s = back;
		decode(input, input + least(trace->seen, len), big, SIZE_MAX, NULL, &at);
		read = decode(input, input + least(n, len), big, SIZE_MAX, &out, &m);
		/* the message is written over what it is read from: never before it is read */
		s->out = room;
		s->in_place = true;
		result = search_text(trace, s, room.start, m, at, more || len - read >= 2);
		if (result.found != SEARCH_MORE || n > read)
			break;
	}
	result.at = decode(input, input + len, big, result.at, NULL, &m);
	if (result.found == SEARCH_FOUND) {
		result.begin = decode(input, input + len, big, result.begin, NULL, &m);
		result.end = decode(input, input + len, big, result.end, NULL, &m);
	}
	return result;
}

/* False if there is too little to tell. */
static bool
find_encoding(struct sipinfo_trace *trace, const char *input, size_t len, bool more)
{
	const char *p = input, *end = input + len;
	bool cr = false;

	if (len < 4 && more)
		return false;
	trace->encoding = 0;
	if (len >= 4 && ((p[0] == '\xff' && p[1] == '\xfe') || (p[0] == '\xfe' && p[1] == '\xff') ||
			 (p[0] != '\0' && p[1] == '\0' && p[2] != '\0' && p[3] == '\0') ||
			 (p[0] == '\0' && p[1] != '\0' && p[2] == '\0' && p[3] != '\0'))) {
		trace->encoding = ENCODING_UTF16;
		if (p[0] == '\0' || (p[0] == '\xfe' && p[1] == '\xff'))
			trace->encoding |= ENCODING_BIG;
	} else {
		for (; p < end && *p != '\n' && p - input < FIRST_LINE; p++)
			cr = cr || *p == '\r';
		if (p >= end && more)
			return false;
		if ((p >= end || *p != '\n') && cr)
			trace->encoding = ENCODING_CR;
	}
	trace->encoding |= ENCODING_KNOWN;
	return true;
}

static size_t
forget_above(size_t at)
{
	return at - least(at, ABOVE + BEFORE);
}

int
sipinfo_trace_read(struct sipinfo_trace *trace, const char *input, size_t len, bool more,
		   char *buf, size_t size, struct sipinfo_trace_message *message)
{
	static const char nothing[1] = "";
	struct search s = {.message = message};
	struct result result;
	struct out room;
	uint64_t offset;
	size_t size_given;

	if (trace == NULL || trace->size < sizeof *trace || message == NULL ||
	    message->size < sizeof *message)
		return SIPINFO_TRACE_RESULT_INVALID;
	if (input == NULL)
		len = 0;
	if (len == 0)
		input = nothing;
	if (len > 0 && (buf == NULL || size < least(len, SIPINFO_TRACE_LONGEST)))
		return SIPINFO_TRACE_RESULT_INVALID;
	size_given = message->size;
	memset(message, 0, sizeof *message);
	message->size = size_given;
	offset = trace->offset;
	trace->used = 0;
	if ((trace->encoding & ENCODING_KNOWN) == 0 && !find_encoding(trace, input, len, more))
		return SIPINFO_TRACE_RESULT_MORE;
	room.start = room.p = buf;
	room.end = buf != NULL ? buf + size : buf;
	s.out = room;
	s.lines = trace->skipped_lines;
	s.in_line = (trace->encoding & ENCODING_IN_LINE) != 0;
	result = (trace->encoding & ENCODING_UTF16) != 0
			 ? search_utf16(trace, &s, input, len, more, room)
			 : search_text(trace, &s, input, len, trace->seen, more);
	trace->encoding &= ~(uint32_t)ENCODING_IN_LINE;
	if (result.found != SEARCH_FOUND) {
		forget(&s);
		trace->used = result.found == SEARCH_END ? len : forget_above(result.at);
		trace->seen = result.found == SEARCH_END ? 0 : (uint32_t)(result.at - trace->used);
		trace->skipped_bytes += trace->used;
		trace->skipped_lines = s.lines;
		if (result.found == SEARCH_MORE && s.in_line)
			trace->encoding |= ENCODING_IN_LINE;
		trace->offset += trace->used;
		message->skipped_bytes = trace->skipped_bytes;
		message->skipped_lines = trace->skipped_lines;
		message->offset = trace->offset;
		return result.found == SEARCH_END ? SIPINFO_TRACE_RESULT_END : SIPINFO_TRACE_RESULT_MORE;
	}
	message->len = (size_t)(s.out.p - s.out.start);
	message->offset = offset + result.begin;
	message->length = result.end - result.begin;
	/* UTF-16 that begins within a line may be longer as UTF-8 */
	if (message->len > message->length) {
		message->len = (size_t)message->length;
		message->context_flags |= SIPINFO_CONTEXT_PARTIAL;
	}
	message->skipped_bytes = trace->skipped_bytes + result.begin;
	message->skipped_lines = s.lines;
	message->milliseconds = sipinfo_clock_milliseconds(slice_make(message->time, message->time + strlen(message->time)));
	trace->used = result.end;
	trace->seen = 0;
	trace->skipped_bytes = trace->skipped_lines = 0;
	trace->offset = offset + trace->used;
	return SIPINFO_TRACE_RESULT_MESSAGE;
}
