#include "document/content.h"

#include "base/utf8.h"

#include <limits.h>

void
sipinfo_content_clear(struct content *v, enum doc_join join)
{
	v->join = join;
	v->worded = false;
	v->n = 0;
}

struct content_item *
sipinfo_content_add(struct content *v, enum doc_type type)
{
	bool full = v->n >= v->room;
	struct content_item *item;

	/* No list of the registry is longer than what is meant for it; if one were, the page would
	 * show that something is missing. */
	item = &v->items[v->n < v->room ? v->n++ : v->room - 1];
	memset(item, 0, sizeof *item);
	item->type = type;
	if (full)
		item->note = slice_of(ELLIPSIS);
	return item;
}

void
sipinfo_content_add_text(struct content *v, struct slice text)
{
	sipinfo_content_add(v, DOC_TEXT)->text = text;
}

const struct content *
sipinfo_content_set_text(struct content *v, const char *text)
{
	sipinfo_content_clear(v, DOC_ONE);
	if (text != NULL)
		sipinfo_content_add_text(v, slice_of(text));
	return v;
}

void
sipinfo_content_add_foreign(struct content *v, enum doc_origin origin, struct slice text)
{
	struct content_item *item = sipinfo_content_add(v, DOC_TEXT);

	item->origin = origin;
	item->text = text;
}

void
sipinfo_content_set_protocol(struct content *v, const char *text)
{
	sipinfo_content_clear(v, DOC_ONE);
	if (text != NULL && text[0] != '\0')
		sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of(text));
}

void
sipinfo_content_add_id(struct content *v, enum sipinfo_vocabulary vocabulary, int value, int lang)
{
	struct content_item *item;

	v->worded = true;
	if (sipinfo_vocabulary_name(vocabulary, value) == NULL)
		return;
	item = sipinfo_content_add(v, DOC_ID);
	item->id = sipinfo_vocabulary_name(vocabulary, value);
	item->text = slice_of(sipinfo_vocabulary_text(vocabulary, value, lang));
}

struct content_item *
sipinfo_content_add_number(struct content *v, int number)
{
	struct content_item *item = sipinfo_content_add(v, DOC_NUMBER);
	const bool negative = number < 0;
	/* INT_MIN has no opposite that is an int */
	unsigned rest = negative ? (unsigned)-(number + 1) + 1 : (unsigned)number;
	size_t places = 1;

	item->number = number;
	for (unsigned above = rest / 10; above > 0; above /= 10)
		places++;
	if (negative)
		item->digits[0] = '-';
	for (char *p = item->digits + negative; places > 0; places--, rest /= 10)
		p[places - 1] = (char)('0' + rest % 10);
	return item;
}

void
sipinfo_content_add_bool(struct content *v, bool b, struct slice words)
{
	struct content_item *item = sipinfo_content_add(v, DOC_BOOL);

	item->number = b;
	item->text = words;
}

static const struct argument *
argument(struct slice name, const struct argument *arguments, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (slice_is(name, arguments[i].name))
			return &arguments[i];
	}
	return NULL;
}

void
sipinfo_content_add_sentence(struct content *v, struct slice text, const struct argument *arguments,
		   size_t n)
{
	const char *p = text.p, *end = slice_end(text);

	while (p < end) {
		const char *open = find_byte(p, end, '{'), *close = find_byte(open, end, '}');
		const struct argument *found =
			close < end ? argument(slice_make(open + 1, close), arguments, n) : NULL;

		if (found == NULL) {
			sipinfo_content_add_text(v, slice_make(p, end));
			return;
		}
		if (open > p)
			sipinfo_content_add_text(v, slice_make(p, open));
		if (found->wire)
			sipinfo_content_add_wire(v, found->text);
		else if (found->text.n > 0)
			sipinfo_content_add_foreign(v, DOC_PROTOCOL, found->text);
		else
			sipinfo_content_add_number(v, found->number < INT_MAX ? (int)found->number : INT_MAX);
		p = close + 1;
	}
}

/* Bytes of a message as part of a sentence. What is hostile in them, the reader makes visible. */

/* Adds what stands before the next place where a line is folded; the rest is after it. */
static struct slice
add_unfolded(struct content *v, struct slice text)
{
	const char *p = text.p, *end = slice_end(text), *blank;

	for (; p < end; p++) {
		blank = skip_eols(p, end);
		if (blank > p && blank < end && is_blank(*blank))
			break;
	}
	if (p > text.p)
		sipinfo_content_add_foreign(v, DOC_WIRE, slice_make(text.p, p));
	return slice_make(skip_lws(p, end), end);
}

void
sipinfo_content_add_wire(struct content *v, struct slice text)
{
	struct slice shown = utf8_first(text, WIRE_MAX), rest = shown;

	for (int lines = 1; rest.n > 0; lines++) {
		if (lines > 1)
			sipinfo_content_add_text(v, slice_of(" "));
		if (lines == WIRE_LINES)
			break;
		rest = add_unfolded(v, rest);
	}
	if (rest.n > 0)
		sipinfo_content_add_foreign(v, DOC_WIRE, rest);
	if (shown.n < text.n)
		sipinfo_content_add_text(v, slice_of(ELLIPSIS));
}

static bool
may_have_steps(const struct content_item *item)
{
	return item->type == DOC_TEXT && item->origin == DOC_OURS;
}

size_t
sipinfo_content_steps(const struct content *v)
{
	size_t steps = 0;
	bool empty = true;

	for (size_t k = 0; k < v->n; k++) {
		const char *p = v->items[k].text.p, *end = slice_end(v->items[k].text);

		empty = empty && v->items[k].text.n == 0;
		if (!may_have_steps(&v->items[k]))
			continue;
		for (; p < end && (p = find_byte(p, end, '\n')) < end; p++)
			steps++;
	}
	return empty ? 0 : steps + 1;
}

void
sipinfo_content_step(struct content *step, const struct content *v, size_t i)
{
	size_t at = 0;

	sipinfo_content_clear(step, DOC_JOINED);
	for (size_t k = 0; k < v->n && at <= i; k++) {
		const struct content_item *piece = &v->items[k];
		const char *p = piece->text.p, *end = slice_end(piece->text), *stop;

		if (!may_have_steps(piece)) {
			if (at == i)
				*sipinfo_content_add(step, piece->type) = *piece;
			continue;
		}
		for (; at <= i; p = stop + 1, at++) {
			stop = p < end ? find_byte(p, end, '\n') : end;
			if (at == i) {
				struct content_item *item = sipinfo_content_add(step, piece->type);

				*item = *piece;
				item->text = slice_make(p, stop);
			}
			if (stop >= end)
				break;
		}
	}
}
