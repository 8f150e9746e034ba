#include "page/page.h"
#include "render/render.h"

/* The address of an exported function would need a relocation. */
static const struct sipinfo_reference *
warning_reference(const void *code, size_t i)
{
	return sipinfo_warning_reference(*(const int *)code, i);
}

static void
compose_warning(struct doc *d, const void *subject)
{
	int code = *(const int *)subject;
	const char *title = sipinfo_warning_text(code, SIPINFO_TEXT_TITLE, d->lang);
	const char *meaning = sipinfo_warning_text(code, SIPINFO_TEXT_MEANING, d->lang);
	const char *fix = sipinfo_warning_text(code, SIPINFO_TEXT_FIX, d->lang);
	const struct argument argument = {.name = "number", .number = code};
	CONTENT(v, DOC_SHORT);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_page_add_title(&v, WORD_PAGE_WARNING_TITLE, &argument, title, d->lang);
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "warning");
	sipinfo_page_data_number(d, "warning", code);
	sipinfo_page_name(d, sipinfo_warning_name(code), title);
	sipinfo_page_data_texts(d, title, meaning, fix);
	if (sipinfo_warning_name(code) == NULL)
		sipinfo_page_sentence(d, WORD_PAGE_UNKNOWN_WARNING, code);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_MEANING, d->lang), meaning);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_FIX, d->lang), fix);
	sipinfo_page_references_of(d, DOC_BOTH, warning_reference, &code);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe_warning(int code, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose_warning, &code);
}
