/* The page of what the lines of a log say. */
#include "page/aspect.h"
#include "page/page.h"
#include "render/render.h"

/* So many different things are told; the others are counted. */
#define THINGS 32

struct thing {
	struct sipinfo_line found;
	size_t n; /* how often */
};

struct things {
	struct slice text;
	size_t n, others;
	struct thing items[THINGS];
};

static void
count(struct things *all, const struct sipinfo_line *found)
{
	for (size_t i = 0; i < all->n; i++) {
		struct thing *thing = &all->items[i];

		if (thing->found.kind == found->kind && thing->found.code == found->code &&
		    thing->found.cause == found->cause) {
			thing->n++;
			return;
		}
	}
	if (all->n == THINGS) {
		all->others++;
		return;
	}
	all->items[all->n].found = *found;
	all->items[all->n++].n = 1;
}

/* The line in which it was found. */
static struct slice
line_of(struct slice text, const struct sipinfo_line *found)
{
	const char *begin = text.p + found->offset, *end = begin + found->length;

	while (begin > text.p && !is_eol(begin[-1]))
		begin--;
	while (end < slice_end(text) && !is_eol(*end))
		end++;
	return slice_trim(slice_make(begin, end));
}

/* What it is called: "486 Busy Here", "Q.850 cause 17 · User busy". Nothing without code and cause. */
static void
name_thing(struct content *v, const struct sipinfo_line *found, int lang)
{
	const struct argument argument = {.name = "number", .number = found->cause};

	sipinfo_content_clear(v, DOC_JOINED);
	if (found->code != 0)
		sipinfo_aspect_add_titled_code(v, found->code, lang);
	else if (found->cause != 0)
		sipinfo_page_add_title(v,
				       found->cause > 127 ? WORD_PAGE_PRIVATE_CAUSE_TITLE
							  : WORD_PAGE_CAUSE_TITLE,
				       &argument,
				       sipinfo_cause_text(found->cause, SIPINFO_TEXT_TITLE, lang), lang);
}

static void
number_or_null(struct doc *d, const char *key, int number)
{
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	if (number != 0)
		sipinfo_content_add_number(&v, number);
	sipinfo_document_field(d, DOC_DATA, key, slice_of(""), &v);
}

static void
tell_data(struct doc *d, const struct things *all, const struct thing *thing)
{
	const struct sipinfo_line *found = &thing->found;
	CONTENT(v, DOC_ANY);

	sipinfo_page_data_text(d, "id", sipinfo_line_kind_name(found->kind));
	sipinfo_page_data_text(d, "program", sipinfo_line_kind_program(found->kind));
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_foreign(&v, DOC_WIRE, line_of(all->text, found));
	sipinfo_document_field(d, DOC_DATA, "line", slice_of(""), &v);
	sipinfo_page_data_number(d, "count", to_int(thing->n));
	number_or_null(d, "code", found->code);
	number_or_null(d, "cause", found->cause);
	sipinfo_page_data_text(
		d, "summary", text_or_null(sipinfo_line_text(found, SIPINFO_TEXT_SUMMARY, d->lang)));
	sipinfo_page_data_steps(
		d, "fix", text_or_null(sipinfo_line_text(found, SIPINFO_TEXT_FIX, d->lang)));
}

static void
tell_number(struct doc *d, const struct sipinfo_line *found)
{
	CONTENT(v, 1);

	if (found->code == 0 && found->cause == 0)
		return;
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_number(&v, found->code != 0 ? found->code : found->cause);
	sipinfo_document_field(d, DOC_PAGE, NULL,
			       word(found->code != 0 ? WORD_LINES_CODE : WORD_LINES_CAUSE, d->lang),
			       &v);
}

static void
tell_page(struct doc *d, const struct things *all, const struct thing *thing)
{
	const char *summary = sipinfo_line_text(&thing->found, SIPINFO_TEXT_SUMMARY, d->lang);
	bool own = *sipinfo_line_kind_text(thing->found.kind, SIPINFO_TEXT_SUMMARY, d->lang) != '\0';
	CONTENT(v, DOC_ANY);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_wire(&v, line_of(all->text, &thing->found));
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	name_thing(&v, &thing->found, d->lang);
	/* what a line means by itself need not be what its code is called: 603 Network Blocked */
	if (v.n > 0 && !own)
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	if (*summary != '\0')
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, sipinfo_content_set_text(&v, summary));
	sipinfo_page_text(d, slice_of(""), sipinfo_line_text(&thing->found, SIPINFO_TEXT_FIX, d->lang));
	if (own)
		tell_number(d, &thing->found);
	if (thing->n > 1) {
		sipinfo_content_clear(&v, DOC_ONE);
		sipinfo_content_add_number(&v, to_int(thing->n));
		sipinfo_document_field(d, DOC_PAGE, NULL, word(WORD_LINES_COUNT, d->lang), &v);
	}
}

static void
compose(struct doc *d, const void *subject)
{
	const struct things *all = subject;
	CONTENT(v, 1);

	sipinfo_content_set_text(&v, NULL);
	sipinfo_content_add_text(&v, word(all->n > 0 ? WORD_LINES_TITLE : WORD_LINES_NONE, d->lang));
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "lines");
	if (sipinfo_document_is_data(d) || all->n > 0)
		sipinfo_document_begin_list(d, DOC_BOTH, "lines", slice_of(""));
	for (size_t i = 0; i < all->n; i++) {
		sipinfo_document_begin_item(d);
		if (sipinfo_document_is_data(d))
			tell_data(d, all, &all->items[i]);
		else
			tell_page(d, all, &all->items[i]);
		sipinfo_document_end_item(d);
	}
	if (sipinfo_document_is_data(d) || all->n > 0)
		sipinfo_document_end_list(d);
	if (all->others > 0)
		sipinfo_page_sentence(d, WORD_LINES_OTHERS, to_int(all->others));
	sipinfo_page_data_number(d, "others", to_int(all->others));
	sipinfo_page_end(d);
}

size_t
sipinfo_explain_lines(const char *text, size_t len, const struct sipinfo_options *options, char *buf,
		      size_t size)
{
	struct things all = {.text = slice_given(text, len)};
	struct sipinfo_line found = {.size = sizeof found};

	for (size_t at = 0; sipinfo_line_find(all.text.p, all.text.n, at, &found);
	     at = found.offset + found.length)
		count(&all, &found);
	return sipinfo_render(options, buf, size, compose, &all);
}
