#include "message/unwrap.h"

#include <sipinfo/diagnose.h>

/*
 * How far behind a place where a message may end one is looked for that fits its Content-Length; and
 * where each line has to be unwrapped for that.
 */
#define REACH 65536
#define REACH_UNWRAPPED 8192

void
sipinfo_out_put(struct out *out, char c)
{
	if (out->p < out->end)
		*out->p++ = c;
}

void
sipinfo_out_write(struct out *out, const char *p, const char *end)
{
	for (; p < end; p++)
		sipinfo_out_put(out, *p);
}

/* Lines */

bool
sipinfo_unwrap_line(struct window *w, const char *p, struct line *line)
{
	const char *end = w->end, *start = p;
	char eol = w->cr ? '\r' : '\n';

	line->p = line->end = line->next = p;
	if (p >= end) {
		w->starved |= w->more;
		return false;
	}
	while (p < end && *p != eol)
		p++;
	if (p >= end) {
		if (w->more) {
			w->starved = true;
			return false;
		}
		line->end = line->next = p;
		return true;
	}
	line->next = p + 1;
	if (p > start && !w->cr && p[-1] == '\r')
		p--;
	line->end = p;
	return true;
}

static bool
ends_in_crlf(const struct line *line)
{
	return line->next - line->end == 2;
}

/* Before the one of these that a line ends in; the end if it ends in none. */
static const char *
trim_one_of(const char *p, const char *end, const char (*literals)[7], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *q = skip_back(p, end, strlen(literals[i]));

		if (match(q, end, literals[i]) == end)
			return q;
	}
	return end;
}

static const char *
trim_break(const char *p, const char *end)
{
	static const char breaks[][7] = {"<br>", "<br/>", "<br />"};

	return trim_one_of(p, end, breaks, sizeof breaks / sizeof breaks[0]);
}

const char *
sipinfo_unwrap_trim_spelt(const char *p, const char *end)
{
	static const char ends[][7] = {"^M", "\\r\\n", "\\r", "\\n"};

	return trim_one_of(p, end, ends, sizeof ends / sizeof ends[0]);
}

bool
sipinfo_unwrap_content(const struct view *view, const struct line *line, struct slice *content)
{
	const char *p = line->p, *end = line->end, *q;

	if (view->colour) {
		p = sipinfo_form_skip_colour(p, end);
		end = sipinfo_form_trim_colour(p, end);
	}
	if (view->breaks)
		end = trim_break(p, end);
	if (view->each) {
		q = sipinfo_form_skip_prefix(view->prefix, p, end);
		if (q == NULL) {
			*content = slice_make(end, end);
			return sipinfo_form_is_blank(p, end);
		}
		p = q;
	}
	if (view->colour)
		p = sipinfo_form_skip_colour(p, end);
	*content = slice_make(p, end);
	if (view->spelt)
		*content = slice_make(p, sipinfo_unwrap_trim_spelt(p, end));
	return true;
}

static bool
is_field(const char *p, const char *end)
{
	const char *q = skip_token(p, end);

	if (q == p)
		return false;
	q = skip_blank(q, end);
	return q < end && *q == ':';
}

bool
sipinfo_unwrap_is_first_field(const char *p, const char *end)
{
	static const char names[][15] = {
		"Via", "v", "From", "f", "To", "t", "Call-ID", "i", "CSeq", "Max-Forwards", "Contact",
		"m", "Record-Route", "Route", "Content-Length", "l", "User-Agent", "Server", "Allow",
	};
	const char *q = skip_token(p, end);

	if (!is_field(p, end))
		return false;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (slice_is(slice_make(p, q), names[i]))
			return true;
	}
	return false;
}

bool
sipinfo_unwrap_is_sdp(const char *p, const char *end)
{
	return p < end && *p >= 'a' && *p <= 'z' && byte_at(p, end, 1) == '=';
}

/* Header fields that programs make up in the lines around a message. */
static bool
is_mark_field(const char *p, const char *end)
{
	static const char names[][11] = {"JsSIP", "proto", "Received", "Sent"};
	const char *q = skip_token(p, end);

	if (is_digit(byte_at(p, end, 0)))
		return true;
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (slice_is(slice_make(p, q), names[i]))
			return true;
	}
	return false;
}

/* A binary record begins in the line. */
static bool
has_hep(const char *p, const char *end)
{
	for (; p < end; p++) {
		if (*p == 'H' && match(p, end, "HEP3") != NULL)
			return true;
	}
	return false;
}

/* Entities */

static const char *
read_number(const char *p, const char *end, uint32_t *value)
{
	uint32_t base = 10, n = 0;
	const char *start;

	if (p < end && (*p == 'x' || *p == 'X')) {
		base = 16;
		p++;
	}
	for (start = p; p < end && p - start < 7; p++) {
		char c = to_lower(*p);

		if (is_digit(c))
			n = n * base + (uint32_t)(c - '0');
		else if (base == 16 && c >= 'a' && c <= 'f')
			n = n * base + (uint32_t)(c - 'a') + 10;
		else
			break;
	}
	*value = n;
	return p;
}

static const struct {
	char name[7];
	char c;
} entities[] = {
	{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&amp;", '&'}, {"&apos;", '\''}, {"&nbsp;", ' '},
};

/* Writes the character of the entity at p and returns the place behind it; p itself if it is none. */
static const char *
write_entity(struct out *out, const char *p, const char *end)
{
	const char *q;
	uint32_t value;

	for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++) {
		q = match(p, end, entities[i].name);
		if (q != NULL) {
			sipinfo_out_put(out, entities[i].c);
			return q;
		}
	}
	q = match(p, end, "&#");
	if (q == NULL)
		return p;
	q = read_number(q, end, &value);
	/* what is no plain character stays as it is written */
	if (byte_at(q, end, 0) != ';' || value < 0x20 || value >= 0x7f)
		return p;
	sipinfo_out_put(out, (char)value);
	return skip_bytes(q, end, 1);
}

static void
write_content(struct out *out, const struct view *view, struct slice content)
{
	const char *p = content.p, *end = slice_end(content), *q;

	while (p < end) {
		if (view->entities && *p == '&' && (q = write_entity(out, p, end)) > p)
			p = q;
		else
			sipinfo_out_put(out, *p++);
	}
}

/* The message */

enum part { PART_FIELDS, PART_BODY };

/* A place where the message may end: so much of it is written then. */
struct stop {
	const char *p;
	char *out;
	struct slice closing;
	bool set;
};

struct taking {
	struct window *w;
	const struct view *view;
	struct out *out;
	const char *base; /* where what belongs to the message begins: so much room there is */
	enum part part;
	bool crlf;        /* lines end in CR LF only: LF alone is a byte of its line */
	bool ended;       /* the line at hand is the end of one */
	bool open;        /* the line before was none */
	bool pasted;      /* something had to be undone */
	bool partial;
	bool quoted;      /* a quoted string is open in the field before */
	/* what the fields say of the body */
	bool has_type, has_length, sdp, fragment, multipart;
	uint32_t length;  /* 0 if they don't */
	/* the body so far */
	char *body;
	uint32_t feeds;   /* LFs in it that stand for CR LF */
	bool closed;      /* the last boundary of a multipart body was there */
	struct slice boundary;
	struct stop first;    /* the first place where it may end */
	struct stop content;  /* behind the last line that is not blank */
};

static void
set_stop(struct stop *stop, const struct taking *t, const char *p, struct slice closing)
{
	stop->p = p;
	stop->out = t->out->p;
	stop->closing = closing;
	stop->set = true;
}

static bool
writes_crlf(const struct taking *t, const struct line *line)
{
	return ends_in_crlf(line) || t->view->dots || t->view->spelt;
}

static void
write_eol(struct taking *t, const struct line *line)
{
	if (line->next == line->end)
		return;
	if (writes_crlf(t, line)) {
		sipinfo_out_put(t->out, '\r');
		sipinfo_out_put(t->out, '\n');
	} else {
		sipinfo_out_put(t->out, '\n');
	}
}

/*
 * Whether a line of the text ends a line of the message, too: ngrep writes a dot for the CR, and where
 * lines end in CR LF, LF alone is a byte of its line.
 */
static struct slice
take_end(struct taking *t, const struct line *line, struct slice content)
{
	const char *p = content.p, *end = slice_end(content);

	t->ended = true;
	if (t->view->dots) {
		t->ended = end > p && end[-1] == '.';
		return t->ended ? slice_make(p, end - 1) : content;
	}
	if (t->crlf)
		t->ended = ends_in_crlf(line) || line->next == line->end;
	return content;
}

static void
write_line(struct taking *t, const struct line *line, struct slice content)
{
	write_content(t->out, t->view, content);
	t->open = !t->ended;
	if (t->open && line->next > line->end)
		sipinfo_out_put(t->out, '\n');
	else if (!t->open)
		write_eol(t, line);
	if (!t->crlf && !writes_crlf(t, line) && line->next > line->end)
		t->feeds++;
}

/* Whether the bytes of the body up to end are all, or with their CRs. */
static bool
fits(const struct taking *t, const char *end)
{
	size_t n = (size_t)(end - t->body);

	if (!t->has_length)
		return false;
	if (n == t->length)
		return true;
	/* the CRs are gone */
	return !t->crlf && n + t->feeds - (t->out->p - end == 1 && t->feeds > 0 ? 1 : 0) == t->length;
}

static void
note_field(struct taking *t, const char *p, const char *end)
{
	const char *q = skip_token(p, end);
	struct slice name = slice_make(p, q), value;
	uint32_t length;

	q = skip_blank(q, end);
	if (q >= end || *q != ':')
		return;
	value = slice_trim(slice_make(q + 1, end));
	if (sipinfo_names_is(name, "Content-Length")) {
		if (!t->has_length && sipinfo_value_number(value, &length)) {
			t->has_length = true;
			t->length = length;
		}
	} else if (sipinfo_names_is(name, "Content-Type")) {
		t->has_type = true;
		t->sdp = match(value.p, slice_end(value), "application/sdp") != NULL;
		t->fragment = match(value.p, slice_end(value), "message/sip") != NULL;
		t->multipart = match(value.p, slice_end(value), "multipart/") != NULL;
	}
}

/* Whether a quoted string is open at the end of a field's line. */
static bool
is_open(const char *p, const char *end, bool quoted)
{
	while (p < end) {
		if (*p == '"')
			quoted = !quoted;
		p = skip_bytes(p, end, *p == '\\' && quoted ? 2 : 1);
	}
	return quoted;
}

static bool
is_last_boundary(const struct taking *t, struct slice content)
{
	const char *p = content.p, *end = slice_end(slice_trim(content));
	const char *b = t->boundary.p, *b_end = slice_end(t->boundary);

	for (; b < b_end; b++, p++) {
		if (p >= end || *p != *b)
			return false;
	}
	return match(p, end, "--") == end;
}

/* What may end a message: a start line, a mark, a line that a body of this kind has not. */
static bool
may_end(struct taking *t, struct slice content, bool of_view)
{
	const char *p = content.p, *end = slice_end(content);

	/* an empty line without ngrep's dot ends the packet */
	if (!of_view || (t->view->dots && !t->ended && p >= end))
		return true;
	if (sipinfo_message_is_start(content)) {
		/* message/sipfrag begins with one; a part of a body may, too */
		if (t->fragment && t->out->p == t->body)
			return false;
		return !t->multipart || t->closed || t->boundary.n == 0;
	}
	if (t->multipart && t->boundary.n == 0 && match(p, end, "--") != NULL &&
	    !sipinfo_form_is_end(content)) {
		t->boundary = slice_make(p, slice_end(slice_trim(content)));
		return false;
	}
	if (t->multipart && is_last_boundary(t, content)) {
		t->closed = true;
		return false;
	}
	if (sipinfo_unwrap_is_sdp(p, end))
		return false;
	if (t->sdp)
		return t->out->p > t->body;
	if (t->closed && sipinfo_form_is_blank(p, end))
		return true;
	return sipinfo_form_is_end(content) || sipinfo_form_is_begin(content) || has_hep(p, end);
}

/* Where the text before p may end by its Content-Length: a blank line stands there, or what may end it. */
static bool
is_end_of_body(const struct line *line, struct slice content, bool of_view)
{
	const char *p = content.p, *end = slice_end(content);

	/* in the last line of a text that is cut, nobody knows what would stand */
	return line->next == line->end || !of_view || sipinfo_form_is_blank(p, end) ||
	       sipinfo_message_is_start(content) ||
	       sipinfo_form_is_end(content) || sipinfo_form_is_begin(content) ||
	       byte_at(p, end, 0) == ']';
}

static enum unwrapped
finish(struct taking *t, const struct stop *stop, struct ending *ending)
{
	t->out->p = stop->out;
	ending->p = stop->p;
	ending->closing = stop->closing;
	ending->flags = 0;
	if (t->pasted)
		ending->flags |= SIPINFO_CONTEXT_PASTED;
	if (t->partial)
		ending->flags |= SIPINFO_CONTEXT_PARTIAL;
	return UNWRAPPED;
}

static enum unwrapped
finish_here(struct taking *t, const char *p, struct slice closing, struct ending *ending)
{
	struct stop stop;

	set_stop(&stop, t, p, closing);
	return finish(t, &stop, ending);
}

/* So many bytes back in the body. */
static char *
body_back(const struct taking *t, int n)
{
	char *p = t->out->p;

	for (; n > 0 && p > t->body; n--)
		p--;
	return p;
}

/* Where the body ends without the line end that it may not count. */
static char *
before_eol(const struct taking *t)
{
	char *last = body_back(t, 1), *p = body_back(t, 2);

	if (byte_at(last, t->out->p, 0) != '\n')
		return t->out->p;
	return byte_at(p, t->out->p, 0) == '\r' ? p : last;
}

/* drachtio writes a blank for the last CR LF: the line at hand is open, it ends in LF. */
static bool
restore_end(struct taking *t)
{
	char *p = body_back(t, 2);

	if ((size_t)(t->out->p - t->body) != t->length || byte_at(p, t->out->p, 0) != ' ')
		return false;
	t->out->p = p;
	sipinfo_out_put(t->out, '\r');
	sipinfo_out_put(t->out, '\n');
	t->pasted = true;
	return true;
}

/* The end of the text. */
static enum unwrapped
finish_text(struct taking *t, const char *p, struct ending *ending)
{
	struct slice none = slice_make(p, p);
	char *before;

	if (t->w->starved)
		return UNWRAPPED_MORE;
	if (t->part == PART_FIELDS) {
		/* cut in a line: the diagnosis sees it; cut between two: nobody knows */
		if (is_eol(byte_before(t->out->start, t->out->p)))
			t->pasted = t->partial = true;
		return finish_here(t, p, none, ending);
	}
	before = before_eol(t);
	if (t->body == t->out->p || fits(t, t->out->p))
		return finish_here(t, p, none, ending);
	if (fits(t, before)) {
		t->out->p = before;
		return finish_here(t, p, none, ending);
	}
	if (t->first.set) {
		t->pasted = true;
		return finish(t, &t->first, ending);
	}
	if (t->content.set && t->has_length) {
		t->content.p = p;
		return finish(t, &t->content, ending);
	}
	return finish_here(t, p, none, ending);
}

/* A line that is not of the view: others may have written between. */
static bool
skip_strangers(struct taking *t, struct line *line, struct slice *content)
{
	struct line next = *line;

	if (t->view->prefix.n < 4)
		return false;
	for (int i = 0; i < 8; i++) {
		if (!sipinfo_unwrap_line(t->w, next.next, &next))
			return false;
		if (sipinfo_unwrap_content(t->view, &next, content) && content->n > 0) {
			const char *p = content->p, *end = slice_end(*content);

			if (sipinfo_form_is_end(*content) || sipinfo_form_is_begin(*content) ||
			    !(t->part == PART_FIELDS ? is_field(p, end) : sipinfo_unwrap_is_sdp(p, end)))
				return false;
			*line = next;
			return true;
		}
	}
	return false;
}

/*
 * Past the empty line that stands behind each line. Two more are an empty line and its own; one more
 * and a header field are a line that is lost. False at the end of the text.
 */
static bool
skip_spacing(struct taking *t, struct line *line, struct slice *content, bool *of_view)
{
	struct line next;
	struct slice after;

	if (!sipinfo_unwrap_line(t->w, line->next, line))
		return false;
	*of_view = sipinfo_unwrap_content(t->view, line, content);
	if (t->part != PART_FIELDS || !*of_view || content->n > 0)
		return true;
	if (!sipinfo_unwrap_line(t->w, line->next, &next))
		return !t->w->starved;
	if (sipinfo_unwrap_content(t->view, &next, &after) &&
	    sipinfo_unwrap_is_first_field(after.p, slice_end(after))) {
		*line = next;
		*content = after;
	}
	return true;
}

/* One line of the header fields; UNWRAPPED_NONE to go on. */
static enum unwrapped
take_field(struct taking *t, const struct line *line, struct slice content, bool of_view,
	   struct ending *ending)
{
	const char *p = content.p, *end = slice_end(content);
	struct slice none = slice_make(p, p);

	if (!of_view) {
		t->pasted = t->partial = true;
		return finish_here(t, line->p, none, ending);
	}
	if (t->open) {
		write_line(t, line, content);
		return UNWRAPPED_NONE;
	}
	if (content.n == 0 || ((!t->crlf || !t->ended) && sipinfo_form_is_blank(p, end))) {
		t->part = PART_BODY;
		if (t->view->dots && !t->ended) {
			/* ngrep ends the packet with it */
			t->partial = true;
			return finish_here(t, line->next, none, ending);
		}
		/* drachtio writes a blank for the CR */
		t->pasted = t->pasted || !t->ended;
		if (!t->ended && content.n > 0)
			sipinfo_out_put(t->out, '\r');
		write_eol(t, line);
		t->body = t->out->p;
		t->feeds = 0;
		return UNWRAPPED_NONE;
	}
	if (sipinfo_message_is_start(content) && !(t->quoted && !t->crlf)) {
		t->pasted = t->partial = true;
		return finish_here(t, line->p, none, ending);
	}
	if (is_blank(byte_at(p, end, 0))) {
		t->quoted = is_open(p, end, t->quoted);
		write_line(t, line, content);
		return UNWRAPPED_NONE;
	}
	if (!is_field(p, end) || is_mark_field(p, end)) {
		if (sipinfo_form_is_end(content) || sipinfo_form_is_begin(content) ||
		    has_hep(p, end)) {
			t->pasted = t->partial = true;
			return finish_here(t, line->p, content, ending);
		}
		/* the blank line before a body of SDP is lost */
		if (match(p, end, "v=0") == end && t->out->p - t->out->start < line->p - t->base) {
			t->part = PART_BODY;
			sipinfo_out_put(t->out, '\n');
			t->body = t->out->p;
			t->feeds = 0;
			t->sdp = true;
			t->pasted = true;
			write_line(t, line, content);
			set_stop(&t->content, t, line->next, none);
			return UNWRAPPED_NONE;
		}
	}
	t->quoted = is_open(p, end, false);
	note_field(t, p, end);
	write_line(t, line, content);
	return UNWRAPPED_NONE;
}

/* Before a method: whether it may be part of it. Bodies end in small letters, methods have none. */
static bool
is_method_before(char c)
{
	return is_token(c) && !(c >= 'a' && c <= 'z');
}

/* On a stream the next message may begin in the line in which the body ends. */
static bool
take_rest(struct taking *t, struct slice content, struct ending *ending)
{
	size_t n = (size_t)(t->out->p - t->body);
	const char *p, *end = slice_end(content);

	if (t->view->entities)
		return false;
	for (int i = 0; i < 2 && n < t->length; i++, n += t->feeds) {
		p = skip_bytes(content.p, end, t->length - n);
		if (!sipinfo_message_is_start(slice_make(p, end)) ||
		    (match(p, end, "SIP/2.0 ") == NULL && is_method_before(byte_before(content.p, p))))
			continue;
		sipinfo_out_write(t->out, content.p, p);
		finish_here(t, p, slice_make(p, p), ending);
		return true;
	}
	return false;
}

/* Whether a place in the text is one where a body may end. */
static bool
is_end_at(struct taking *t, const char *p)
{
	struct line line;

	if (!sipinfo_unwrap_line(t->w, p, &line))
		return true;
	return is_end_of_body(&line, slice_make(line.p, line.end), true);
}

/*
 * Whether a later place than p, where the body may end, fits Content-Length: found by counting, so
 * that a length that fits nowhere does not have all of it read for every message.
 */
static bool
fits_later(struct taking *t, const char *p)
{
	const struct view *view = t->view;
	const char *end = t->w->end, *q;
	size_t n = (size_t)(t->out->p - t->body), left;

	if (n >= t->length)
		return false;
	if (view->each || view->colour || view->breaks || view->dots || view->spelt ||
	    view->entities || view->doubled)
		return true;
	left = t->length - n;
	if (left <= REACH && left <= (size_t)(end - p) && is_end_at(t, skip_bytes(p, end, left)))
		return true;
	if (left <= REACH && left > (size_t)(end - p) && t->w->more) {
		t->w->starved = true;
		return true;
	}
	if (t->crlf || n + t->feeds >= t->length)
		return false;
	/* the CRs are gone */
	left -= t->feeds;
	for (q = p; q < end && left > 0 && q - p < REACH; q++) {
		if (*q != '\n')
			left--;
		else
			left -= left > 1 && byte_before(t->w->start, q) != '\r' ? 2 : 1;
	}
	if (q >= end && t->w->more)
		t->w->starved = true;
	return left == 0 && is_end_at(t, q);
}

/* One line of the body; UNWRAPPED_NONE to go on. */
static enum unwrapped
take_body(struct taking *t, const struct line *line, struct slice content, bool of_view,
	  struct ending *ending)
{
	const char *p = content.p, *end = slice_end(content);
	struct slice none = slice_make(p, p), closing = of_view ? content : none;
	size_t n = (size_t)(t->out->p - t->body);

	if (t->has_length && is_end_of_body(line, content, of_view)) {
		char *before = before_eol(t);

		if (!t->open && fits(t, t->out->p))
			return finish_here(t, line->p, closing, ending);
		if (fits(t, before)) {
			t->out->p = before;
			return finish_here(t, line->p, closing, ending);
		}
		if (t->open && restore_end(t))
			return finish_here(t, line->p, closing, ending);
	}
	if (t->open && of_view && !sipinfo_form_is_end(content) && !sipinfo_form_is_begin(content)) {
		write_line(t, line, content);
		set_stop(&t->content, t, line->next, none);
		return UNWRAPPED_NONE;
	}
	if (of_view && take_rest(t, content, ending))
		return UNWRAPPED;
	if (may_end(t, content, of_view)) {
		if (!t->first.set) {
			struct stop *last = t->content.set ? &t->content : NULL;

			set_stop(&t->first, t, line->p, closing);
			if (last != NULL)
				t->first.out = last->out;
			if (!fits_later(t, line->p)) {
				t->pasted = true;
				return finish(t, &t->first, ending);
			}
		}
	}
	if (t->first.set && (!of_view || t->sdp || n > t->length ||
			     line->p - t->first.p > (t->view->each ? REACH_UNWRAPPED : REACH))) {
		t->pasted = true;
		return finish(t, &t->first, ending);
	}
	write_line(t, line, content);
	if (!sipinfo_form_is_blank(p, end))
		set_stop(&t->content, t, line->next, none);
	return UNWRAPPED_NONE;
}

enum unwrapped
sipinfo_unwrap_lines(struct window *w, const char *base, const char *p, const struct view *view,
		     struct out *out, struct ending *ending)
{
	struct taking t = {.w = w, .view = view, .out = out, .base = base, .part = PART_FIELDS};
	struct line line;
	struct slice content;
	enum unwrapped done;

	t.boundary = slice_make(p, p);
	t.body = t.first.out = t.content.out = out->p;
	t.first.p = t.content.p = p;
	t.first.closing = t.content.closing = t.boundary;
	if (!sipinfo_unwrap_line(w, p, &line))
		return UNWRAPPED_MORE;
	content = slice_make(line.p, line.end);
	if (view->colour)
		content = slice_make(line.p, sipinfo_form_trim_colour(line.p, line.end));
	if (view->breaks)
		content = slice_make(line.p, trim_break(line.p, line.end));
	t.crlf = (ends_in_crlf(&line) || line.next == line.end) && !view->each;
	t.pasted = !t.crlf || view->colour || view->breaks || view->entities || view->doubled ||
		   view->prefix.n > 0;
	if (view->spelt)
		content = slice_make(content.p,
				     sipinfo_unwrap_trim_spelt(content.p, slice_end(content)));
	content = take_end(&t, &line, content);
	write_line(&t, &line, content);
	for (p = line.next; sipinfo_unwrap_line(w, p, &line); p = line.next) {
		bool of_view = sipinfo_unwrap_content(view, &line, &content);

		if (!of_view) {
			struct line stranger = line;

			of_view = skip_strangers(&t, &line, &content);
			if (w->starved)
				return UNWRAPPED_MORE;
			if (!of_view)
				line = stranger;
		}
		if (view->doubled && !t.open && of_view && content.n == 0 &&
		    !skip_spacing(&t, &line, &content, &of_view)) {
			p = line.next;
			break;
		}
		content = take_end(&t, &line, content);
		done = t.part == PART_FIELDS ? take_field(&t, &line, content, of_view, ending)
					     : take_body(&t, &line, content, of_view, ending);
		if (done != UNWRAPPED_NONE)
			return done;
		/* nothing behind the blank line belongs to a message that announces no body */
		if (t.part == PART_BODY && t.out->p == t.body &&
		    (t.has_length ? t.length == 0 : !t.has_type))
			return finish_here(&t, line.next, slice_make(line.next, line.next), ending);
	}
	return finish_text(&t, p, ending);
}
