#include "page/describe.h"
#include "render/render.h"

/* The address of an exported function would need a relocation. */
static const struct sipinfo_reference *
timer_reference(const void *timer, size_t i)
{
	return sipinfo_timer_reference(timer, i);
}

static int
timer_code(const void *timer, size_t i)
{
	return sipinfo_timer_code(timer, i);
}

static bool
has_code(const struct sipinfo_timer *timer, int code)
{
	int one;

	for (size_t i = 0; (one = sipinfo_timer_code(timer, i)) != 0; i++) {
		if (one == code)
			return true;
	}
	return false;
}

/* The timer after this one that is seen as the code. */
static const struct sipinfo_timer *
next_of_code(const struct sipinfo_timer *timer, int code)
{
	while ((timer = sipinfo_timer_next(timer)) != NULL && !has_code(timer, code))
		;
	return timer;
}

static void
set_side(struct content *v, const struct sipinfo_timer *timer, int lang)
{
	sipinfo_content_clear(v, DOC_ONE);
	sipinfo_content_add_id(v, SIPINFO_VOCABULARY_TIMER_SIDE, (int)sipinfo_timer_side(timer), lang);
}

void
sipinfo_describe_timers_data(struct doc *d, int code)
{
	const struct sipinfo_timer *timer = NULL;
	CONTENT(v, DOC_ANY);

	sipinfo_content_clear(&v, DOC_LIST);
	while ((timer = next_of_code(timer, code)) != NULL)
		sipinfo_content_add_foreign(&v, DOC_PROTOCOL, slice_of(sipinfo_timer_name(timer)));
	sipinfo_document_field(d, DOC_DATA, "timers", slice_of(""), &v);
}

void
sipinfo_describe_timers(struct doc *d, int code)
{
	const struct doc_column columns[] = {
		{"timer", word(WORD_HEADING_TIMER, d->lang)},
		{"title", word(WORD_HEADING_EXPIRY, d->lang)},
		{"value", word(WORD_HEADING_TIME, d->lang)},
		{"side", word(WORD_HEADING_SIDE, d->lang)},
	};
	CONTENT(name, 1);
	CONTENT(title, 1);
	CONTENT(value, 1);
	CONTENT(side, 1);
	const struct content *const cells[] = {&name, &title, &value, &side};
	const struct sipinfo_timer *timer = NULL;

	if (next_of_code(NULL, code) == NULL)
		return;
	sipinfo_document_begin_table(d, DOC_PAGE, NULL, word(WORD_HEADING_TIMERS, d->lang), columns,
				     ARRAY_LENGTH(columns));
	while ((timer = next_of_code(timer, code)) != NULL) {
		sipinfo_content_set_protocol(&name, sipinfo_timer_name(timer));
		sipinfo_content_set_text(&title, sipinfo_timer_text(timer, SIPINFO_TEXT_TITLE, d->lang));
		sipinfo_content_set_protocol(&value, sipinfo_timer_value(timer));
		set_side(&side, timer, d->lang);
		sipinfo_document_row(d, cells);
	}
	sipinfo_document_end_table(d);
}

static void
compose_data(struct doc *d, const struct sipinfo_timer *timer)
{
	CONTENT(v, 1);

	sipinfo_page_data_text(d, "kind", "timer");
	sipinfo_page_data_text(d, "timer", sipinfo_timer_name(timer));
	sipinfo_page_data_text(d, "value", sipinfo_timer_value(timer));
	sipinfo_content_clear(&v, DOC_ONE);
	if (timer != NULL)
		sipinfo_content_add_number(&v, (int)sipinfo_timer_milliseconds(timer));
	sipinfo_document_field(d, DOC_DATA, "milliseconds", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_ONE);
	v.worded = true;
	if (timer != NULL)
		set_side(&v, timer, d->lang);
	sipinfo_document_field(d, DOC_DATA, "side", slice_of(""), &v);
	sipinfo_page_codes(d, slice_of(""), timer_code, timer);
	sipinfo_page_data_texts(d, sipinfo_timer_text(timer, SIPINFO_TEXT_TITLE, d->lang),
				sipinfo_timer_text(timer, SIPINFO_TEXT_MEANING, d->lang),
				sipinfo_timer_text(timer, SIPINFO_TEXT_FIX, d->lang));
}

static void
compose_page(struct doc *d, const struct sipinfo_timer *timer)
{
	CONTENT(v, 1);

	sipinfo_content_set_protocol(&v, sipinfo_timer_value(timer));
	sipinfo_document_field(d, DOC_PAGE, NULL, word(WORD_HEADING_TIME, d->lang), &v);
	set_side(&v, timer, d->lang);
	sipinfo_document_field(d, DOC_PAGE, NULL, word(WORD_HEADING_SIDE, d->lang), &v);
	sipinfo_page_codes(d, word(WORD_HEADING_CODES, d->lang), timer_code, timer);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_MEANING, d->lang),
			  sipinfo_timer_text(timer, SIPINFO_TEXT_MEANING, d->lang));
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_FIX, d->lang),
			  sipinfo_timer_text(timer, SIPINFO_TEXT_FIX, d->lang));
}

static void
compose(struct doc *d, const void *subject)
{
	const struct sipinfo_timer *timer = subject;

	sipinfo_page_begin(d, sipinfo_timer_name(timer),
			   sipinfo_timer_text(timer, SIPINFO_TEXT_TITLE, d->lang),
			   WORD_PAGE_UNKNOWN_TIMER);
	if (sipinfo_document_is_data(d))
		compose_data(d, timer);
	else if (timer != NULL)
		compose_page(d, timer);
	sipinfo_page_references_of(d, DOC_BOTH, timer_reference, timer);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe_timer(const struct sipinfo_timer *timer, const struct sipinfo_options *options,
		       char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose, timer);
}
