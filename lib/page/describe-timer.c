#include "page/page.h"
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

static void
compose_facts(struct doc *d, const struct sipinfo_timer *timer)
{
	const char *value = sipinfo_timer_value(timer);
	struct content v;

	sipinfo_content_clear(&v, DOC_ONE);
	if (value != NULL)
		sipinfo_content_add_foreign(&v, DOC_PROTOCOL, slice_of(value));
	sipinfo_document_field(d, DOC_BOTH, "value", word(WORD_HEADING_DEFAULT, d->lang), &v);
	sipinfo_page_data_number(d, "milliseconds", (int)sipinfo_timer_milliseconds(timer));
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_TIMER_SIDE, (int)sipinfo_timer_side(timer),
			       d->lang);
	sipinfo_document_field(d, DOC_BOTH, "side", word(WORD_HEADING_TIMER_SIDE, d->lang), &v);
	sipinfo_page_codes(d, word(WORD_HEADING_CODES, d->lang), timer_code, timer);
}

static void
compose_timer(struct doc *d, const void *subject)
{
	const struct sipinfo_timer *timer = subject;
	const char *name = sipinfo_timer_name(timer);
	const char *title = sipinfo_timer_text(timer, SIPINFO_TEXT_TITLE, d->lang);
	const char *meaning = sipinfo_timer_text(timer, SIPINFO_TEXT_MEANING, d->lang);
	const char *fix = sipinfo_timer_text(timer, SIPINFO_TEXT_FIX, d->lang);

	sipinfo_page_begin(d, name, title, WORD_PAGE_UNKNOWN_TIMER);
	sipinfo_page_data_text(d, "kind", "timer");
	sipinfo_page_data_text(d, "timer", name);
	sipinfo_page_data_texts(d, title, meaning, fix);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_MEANING, d->lang), meaning);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_FIX, d->lang), fix);
	if (timer != NULL || sipinfo_document_is_data(d))
		compose_facts(d, timer);
	sipinfo_page_references_of(d, DOC_BOTH, timer_reference, timer);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe_timer(const struct sipinfo_timer *timer, const struct sipinfo_options *options,
		       char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose_timer, timer);
}
