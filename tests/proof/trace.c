/*
 * Proves that the reading of traces reads no byte too many, and writes none, for every text of SIZE
 * bytes and every place in it: see message.c. Each part is proved for all that the others may hand it;
 * what the others may answer stands below, as what their headers promise. run says which part it is.
 *
 * The text is all of its object, so that a read before it or behind it leaves the object.
 */
#include "any.h"

#ifdef PART_TRACE
#include "message/trace.c"
#else
#include "message/screen.h"
#include "message/spelt.h"
#endif

static char room[SIZE];

static struct slice
any_slice(void)
{
	return slice_make(any_place(), any_place());
}

static struct window
any_window(void)
{
	struct window w;

	w.start = memory;
	w.end = memory + SIZE;
	w.more = any_bool();
	w.starved = any_bool();
	w.cr = any_bool();
	return w;
}

static struct out
any_out(void)
{
	struct out out;

	out.start = room;
	out.p = room + Frama_C_unsigned_int_interval(0, SIZE);
	out.end = room + SIZE;
	return out;
}

static struct sipinfo_trace_message
any_message(void)
{
	struct sipinfo_trace_message message = {.size = sizeof message};

	message.form = Frama_C_interval(0, SIPINFO_TRACE_FORM_HEP);
	message.direction = Frama_C_interval(0, 2);
	return message;
}

/* What the other parts may answer */

#ifndef PART_FORM
bool
sipinfo_form_is_end(struct slice line)
{
	(void)line;
	return any_bool();
}

bool
sipinfo_form_is_begin(struct slice line)
{
	(void)line;
	return any_bool();
}

const char *
sipinfo_form_read(const char *floor, const char *above, struct slice prefix, bool each,
		  struct sipinfo_trace_message *message)
{
	(void)floor;
	(void)above;
	(void)prefix;
	(void)each;
	message->form = Frama_C_interval(0, SIPINFO_TRACE_FORM_HEP);
	return any_place();
}

void
sipinfo_form_read_addresses(struct slice line, struct sipinfo_trace_message *message)
{
	(void)line;
	(void)message;
}

const char *
sipinfo_form_skip_prefix(struct slice prefix, const char *p, const char *end)
{
	(void)prefix;
	for (; p < end && any_bool(); p++)
		continue;
	return any_bool() ? p : NULL;
}

const char *
sipinfo_form_skip_colour(const char *p, const char *end)
{
	for (; p < end && any_bool(); p++)
		continue;
	return p;
}

const char *
sipinfo_form_trim_colour(const char *p, const char *end)
{
	for (; p < end && any_bool(); end--)
		continue;
	return end;
}

bool
sipinfo_form_is_blank(const char *p, const char *end)
{
	(void)p;
	(void)end;
	return any_bool();
}
#endif

#ifndef PART_UNWRAP
const char *
sipinfo_unwrap_trim_spelt(const char *p, const char *end)
{
	for (; p < end && any_bool(); end--)
		continue;
	return end;
}

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

bool
sipinfo_unwrap_line(struct window *w, const char *p, struct line *line)
{
	const char *end = w->end, *q = p;

	line->p = line->end = line->next = p;
	if (p >= end)
		return false;
	while (q < end && any_bool())
		q++;
	w->starved = any_bool();
	line->end = q;
	line->next = q < end ? q + 1 : q;
	return any_bool();
}

bool
sipinfo_unwrap_content(const struct view *view, const struct line *line, struct slice *content)
{
	const char *p = line->p, *end = line->end;

	(void)view;
	while (p < end && any_bool())
		p++;
	*content = slice_make(p, end);
	return any_bool();
}

bool
sipinfo_unwrap_is_first_field(const char *p, const char *end)
{
	(void)p;
	(void)end;
	return any_bool();
}

bool
sipinfo_unwrap_is_sdp(const char *p, const char *end)
{
	(void)p;
	(void)end;
	return any_bool();
}

enum unwrapped
sipinfo_unwrap_lines(struct window *w, const char *base, const char *p, const struct view *view,
		     struct out *out, struct ending *ending)
{
	const char *q = p, *end = w->end;

	(void)base;
	(void)view;
	while (q < end && any_bool()) {
		sipinfo_out_put(out, *q);
		q++;
	}
	ending->p = q;
	ending->closing = slice_make(q, end);
	ending->flags = 0;
	w->starved = any_bool();
	return (enum unwrapped)Frama_C_interval(0, 2);
}
#endif

#ifdef PART_TRACE
enum spelling
sipinfo_spelt_find(const char *floor, const char *p, const char *behind, const char *end, bool ngrep)
{
	(void)floor;
	(void)p;
	(void)behind;
	(void)end;
	(void)ngrep;
	return (enum spelling)Frama_C_interval(0, SPELLING_QUOTED);
}

const char *
sipinfo_spelt_read(enum spelling spelling, struct window *w, const char *floor, const char *p,
		   size_t most, struct out *out)
{
	const char *end = w->end;

	(void)spelling;
	(void)floor;
	for (; p < end && most > 0 && any_bool(); most--) {
		sipinfo_out_put(out, *p);
		p++;
	}
	w->starved = any_bool();
	return any_bool() ? p : NULL;
}

bool
sipinfo_spelt_is_quoted(const char *p, const char *end)
{
	(void)p;
	(void)end;
	return any_bool();
}

bool
sipinfo_spelt_is_exact(enum spelling spelling)
{
	(void)spelling;
	return any_bool();
}

bool
sipinfo_screen_is_tree(const char *floor, const char *p)
{
	(void)floor;
	(void)p;
	return any_bool();
}

bool
sipinfo_screen_is_flow(const char *floor, const char *p)
{
	(void)floor;
	(void)p;
	return any_bool();
}

enum unwrapped
sipinfo_screen_read_flow(struct window *w, const char *p, struct out *out, struct ending *ending)
{
	struct view view = {.each = false};

	return sipinfo_unwrap_lines(w, p, p, &view, out, ending);
}

enum unwrapped
sipinfo_screen_read_tree(struct window *w, const char *floor, const char *above, const char *p,
			 struct out *out, struct ending *ending, struct sipinfo_trace_message *message)
{
	(void)floor;
	(void)above;
	(void)message;
	return sipinfo_screen_read_flow(w, p, out, ending);
}
#endif

int
main(void)
{
	struct sipinfo_trace_message message = any_message();
	struct window w = any_window();
	struct out out = any_out();
	struct ending ending;

	Frama_C_make_unknown(memory, SIZE);
	Frama_C_make_unknown(room, SIZE);
#ifdef PART_FORM
	sipinfo_form_is_end(any_slice());
	sipinfo_form_is_begin(any_slice());
	sipinfo_form_read(memory, any_place(), any_slice(), any_bool(), &message);
	sipinfo_form_read_addresses(any_slice(), &message);
	sipinfo_form_skip_prefix(any_slice(), any_place(), any_place());
	sipinfo_form_skip_colour(any_place(), any_place());
	sipinfo_form_trim_colour(any_place(), any_place());
	sipinfo_form_is_blank(any_place(), any_place());
#elif defined PART_UNWRAP
	struct view view;
	struct line line;
	struct slice content;

	view.prefix = any_slice();
	view.each = any_bool();
	view.colour = any_bool();
	view.breaks = any_bool();
	view.dots = any_bool();
	view.spelt = any_bool();
	view.entities = any_bool();
	view.doubled = any_bool();
	if (sipinfo_unwrap_line(&w, any_place(), &line))
		sipinfo_unwrap_content(&view, &line, &content);
	sipinfo_unwrap_is_first_field(any_place(), any_place());
	sipinfo_unwrap_is_sdp(any_place(), any_place());
	sipinfo_out_write(&out, any_place(), any_place());
	sipinfo_unwrap_lines(&w, any_place(), any_place(), &view, &out, &ending);
#elif defined PART_SPELT
	sipinfo_spelt_find(memory, any_place(), any_place(), any_place(), any_bool());
	sipinfo_spelt_is_quoted(any_place(), any_place());
	for (int spelling = SPELLING_STRING; spelling <= SPELLING_QUOTED; spelling++) {
		out.p = room;
		sipinfo_spelt_read((enum spelling)spelling, &w, memory, any_place(),
				   Frama_C_unsigned_int_interval(0, SIZE), &out);
	}
#elif defined PART_SCREEN
	sipinfo_screen_is_tree(memory, any_place());
	sipinfo_screen_is_flow(memory, any_place());
	sipinfo_screen_read_tree(&w, memory, any_place(), any_place(), &out, &ending, &message);
	sipinfo_screen_read_flow(&w, any_place(), &out, &ending);
#else
	struct sipinfo_trace trace = {.size = sizeof trace};
	struct search s;
	size_t written;

	s.w = w;
	s.at = any_place();
	s.floor = memory;
	s.lines = 0;
	s.in_line = any_bool();
	s.in_place = any_bool();
	s.out = out;
	s.out.p = out.start;
	s.message = &message;
	search(&s);
	/* what UTF-16 becomes is searched as any other text */
	find_encoding(&trace, memory, SIZE, any_bool());
	s.out.p = s.out.start;
	decode(any_place(), w.end, any_bool(), SIZE, &s.out, &written);
	decode(any_place(), w.end, any_bool(), SIZE, NULL, &written);
	(void)ending;
#endif
	(void)message;
	(void)out;
	return 0;
}
