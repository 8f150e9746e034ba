#include "page/page.h"
#include "render/render.h"

/* The address of an exported function would need a relocation. */
static const struct sipinfo_reference *
tag_reference(const void *tag, size_t i)
{
	return sipinfo_tag_reference(tag, i);
}

static void
compose_tag(struct doc *d, const void *subject)
{
	const struct sipinfo_tag *tag = subject;
	const char *name = sipinfo_tag_name(tag);
	const char *title = sipinfo_tag_text(tag, SIPINFO_TEXT_TITLE, d->lang);
	const char *meaning = sipinfo_tag_text(tag, SIPINFO_TEXT_MEANING, d->lang);
	const char *fix = sipinfo_tag_text(tag, SIPINFO_TEXT_FIX, d->lang);
	const struct argument argument = {.name = "tag", .text = slice_of(name ? name : "")};
	CONTENT(v, DOC_SHORT);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_page_add_title(&v, name ? WORD_PAGE_TAG_TITLE : WORD_PAGE_UNKNOWN_TAG, &argument,
			       title, d->lang);
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "tag");
	sipinfo_page_data_text(d, "tag", name);
	sipinfo_page_data_texts(d, title, meaning, fix);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_MEANING, d->lang), meaning);
	sipinfo_page_text(d, word(WORD_HEADING_SUPPORT, d->lang), fix);
	sipinfo_page_references_of(d, DOC_BOTH, tag_reference, tag);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe_tag(const struct sipinfo_tag *tag, const struct sipinfo_options *options,
		     char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose_tag, tag);
}
