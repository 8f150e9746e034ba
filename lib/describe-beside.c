#include "describe-beside.h"

void
compose_sentence(struct doc *d, enum word sentence, int number)
{
	const struct doc_argument argument = {.name = "number", .number = number};
	struct doc_value v;

	value_clear(&v, DOC_JOINED);
	value_add_sentence(&v, word(sentence, d->lang), &argument, 1);
	doc_paragraph(d, DOC_PAGE, NULL, &v);
}

void
compose_name(struct doc *d, const char *name, const char *title)
{
	struct doc_value v;

	compose_data_text(d, "name", name);
	if (name == NULL || strcmp(name, title) == 0)
		return;
	value_clear(&v, DOC_ONE);
	value_add_foreign(&v, DOC_PROTOCOL, slice_of(name));
	doc_field(d, DOC_PAGE, NULL, word(WORD_HEADING_NAME, d->lang), &v);
}

void
value_add_title(struct doc_value *v, enum word sentence, const struct doc_argument *argument,
		const char *title, int lang)
{
	value_add_sentence(v, word(sentence, lang), argument, 1);
	if (title == NULL)
		return;
	value_add_text(v, slice_of(" \xc2\xb7 "));
	value_add_text(v, slice_of(title));
}

/* The three texts that a warn-code and a tag have. */
static void
compose_data_texts(struct doc *d, int lang, const char *title, const char *meaning,
		   const char *fix)
{
	doc_begin(d, DOC_DATA, "texts", NULL);
	compose_data_text(d, "lang", sipinfo_lang_tag(lang));
	compose_data_text(d, "title", title);
	compose_data_text(d, "meaning", meaning);
	compose_data_text(d, "fix", fix);
	doc_end(d);
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
	const struct doc_argument argument = {.name = "number", .number = code};
	struct doc_value v;

	value_clear(&v, DOC_JOINED);
	value_add_title(&v, WORD_PAGE_WARNING_TITLE, &argument, title, d->lang);
	doc_begin_page(d, &v);
	compose_data_text(d, "kind", "warning");
	compose_data_number(d, "warning", code);
	compose_name(d, sipinfo_warning_name(code), title);
	compose_data_texts(d, sipinfo_priv_warning_lang(code, d->lang), title, meaning, fix);
	if (title == NULL)
		compose_sentence(d, WORD_PAGE_UNKNOWN_WARNING, code);
	compose_text(d, kind_label(SIPINFO_TEXT_MEANING, d->lang), meaning);
	compose_text(d, kind_label(SIPINFO_TEXT_FIX, d->lang), fix);
	compose_references_of(d, DOC_BOTH, warning_reference, code);
	compose_data_text(d, "lang", sipinfo_lang_tag(d->lang));
	doc_end_page(d);
}

size_t
sipinfo_describe_warning(int code, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_priv_render(options, buf, size, compose_warning, &code);
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
	const struct doc_argument argument = {.name = "tag", .text = slice_of(name ? name : "")};
	struct doc_value v;

	value_clear(&v, DOC_JOINED);
	value_add_title(&v, name ? WORD_PAGE_TAG_TITLE : WORD_PAGE_UNKNOWN_TAG, &argument, title,
			d->lang);
	doc_begin_page(d, &v);
	compose_data_text(d, "kind", "tag");
	compose_data_text(d, "tag", name);
	compose_data_texts(d, sipinfo_priv_tag_lang(tag, d->lang), title, meaning, fix);
	compose_text(d, kind_label(SIPINFO_TEXT_MEANING, d->lang), meaning);
	compose_text(d, word(WORD_HEADING_SUPPORT, d->lang), fix);
	compose_references_of(d, DOC_BOTH, tag_reference, tag);
	compose_data_text(d, "lang", sipinfo_lang_tag(d->lang));
	doc_end_page(d);
}

size_t
sipinfo_describe_tag(int tag, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_priv_render(options, buf, size, compose_tag, &tag);
}
