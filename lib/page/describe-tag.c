#include "page/catalog.h"

void
sipinfo_page_sentence(struct doc *d, enum word sentence, int number)
{
	const struct argument argument = {.name = "number", .number = number};
	struct content v;

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_sentence(&v, word(sentence, d->lang), &argument, 1);
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
}

void
sipinfo_page_name(struct doc *d, const char *name, const char *title)
{
	struct content v;

	sipinfo_page_data_text(d, "name", name);
	if (name == NULL || strcmp(name, title) == 0)
		return;
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_foreign(&v, DOC_PROTOCOL, slice_of(name));
	sipinfo_document_field(d, DOC_PAGE, NULL, word(WORD_HEADING_NAME, d->lang), &v);
}

void
sipinfo_page_add_title(struct content *v, enum word sentence, const struct argument *argument,
		const char *title, int lang)
{
	sipinfo_content_add_sentence(v, word(sentence, lang), argument, 1);
	if (title == NULL)
		return;
	sipinfo_content_add_text(v, slice_of(" \xc2\xb7 "));
	sipinfo_content_add_text(v, slice_of(title));
}

/* The three texts that a warn-code and a tag have. */
static void
compose_data_texts(struct doc *d, int lang, const char *title, const char *meaning,
		   const char *fix)
{
	sipinfo_document_begin(d, DOC_DATA, "texts", NULL);
	sipinfo_page_data_text(d, "lang", sipinfo_lang_tag(lang));
	sipinfo_page_data_text(d, "title", title);
	sipinfo_page_data_text(d, "meaning", meaning);
	sipinfo_page_data_text(d, "fix", fix);
	sipinfo_document_end(d);
}

/* The address of an exported function would need a relocation. */
static int
warning_reference(int code, size_t i)
{
	return sipinfo_warning_reference(code, i);
}

static void
compose_warning(struct doc *d, const void *subject)
{
	int code = *(const int *)subject;
	const char *title = sipinfo_warning_text(code, SIPINFO_TEXT_TITLE, d->lang);
	const char *meaning = sipinfo_warning_text(code, SIPINFO_TEXT_MEANING, d->lang);
	const char *fix = sipinfo_warning_text(code, SIPINFO_TEXT_FIX, d->lang);
	const struct argument argument = {.name = "number", .number = code};
	struct content v;

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_page_add_title(&v, WORD_PAGE_WARNING_TITLE, &argument, title, d->lang);
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "warning");
	sipinfo_page_data_number(d, "warning", code);
	sipinfo_page_name(d, sipinfo_warning_name(code), title);
	compose_data_texts(d, sipinfo_warning_lang(code, d->lang), title, meaning, fix);
	if (title == NULL)
		sipinfo_page_sentence(d, WORD_PAGE_UNKNOWN_WARNING, code);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_MEANING, d->lang), meaning);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_FIX, d->lang), fix);
	sipinfo_page_references_of(d, DOC_BOTH, warning_reference, code);
	sipinfo_page_data_text(d, "lang", sipinfo_lang_tag(d->lang));
	sipinfo_document_end_page(d);
}

size_t
sipinfo_describe_warning(int code, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_document_render(options, buf, size, compose_warning, &code);
}

static int
tag_reference(int tag, size_t i)
{
	return sipinfo_tag_reference(tag, i);
}

static void
compose_tag(struct doc *d, const void *subject)
{
	int tag = *(const int *)subject;
	const char *name = sipinfo_tag_name(tag);
	const char *title = sipinfo_tag_text(tag, SIPINFO_TEXT_TITLE, d->lang);
	const char *meaning = sipinfo_tag_text(tag, SIPINFO_TEXT_MEANING, d->lang);
	const char *fix = sipinfo_tag_text(tag, SIPINFO_TEXT_FIX, d->lang);
	const struct argument argument = {.name = "tag", .text = slice_of(name ? name : "")};
	struct content v;

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_page_add_title(&v, name ? WORD_PAGE_TAG_TITLE : WORD_PAGE_UNKNOWN_TAG, &argument,
			       title, d->lang);
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "tag");
	sipinfo_page_data_text(d, "tag", name);
	compose_data_texts(d, sipinfo_tag_lang(tag, d->lang), title, meaning, fix);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_MEANING, d->lang), meaning);
	sipinfo_page_text(d, word(WORD_HEADING_SUPPORT, d->lang), fix);
	sipinfo_page_references_of(d, DOC_BOTH, tag_reference, tag);
	sipinfo_page_data_text(d, "lang", sipinfo_lang_tag(d->lang));
	sipinfo_document_end_page(d);
}

size_t
sipinfo_describe_tag(int tag, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_document_render(options, buf, size, compose_tag, &tag);
}
