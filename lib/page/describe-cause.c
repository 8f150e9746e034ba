#include "page/describe-mapping.h"
#include "render/render.h"

static void
compose_class(struct doc *d, int cause)
{
	CONTENT(v, DOC_SHORT);

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_CAUSE_CLASS, (int)sipinfo_cause_class(cause),
			       d->lang);
	if (v.n > 0 || sipinfo_document_is_data(d))
		sipinfo_document_field(d, DOC_BOTH, "class",
			  slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_ASPECT, SIPINFO_ASPECT_CLASS,
						   d->lang)),
			  &v);
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_bool(&v, sipinfo_cause_is_itu(cause), slice_of(""));
	sipinfo_document_field(d, DOC_DATA, "itu", slice_of(""), &v);
}

/* What is to be said of a cause that ITU-T does not define. */
static enum word
cause_standing(int cause)
{
	if (sipinfo_cause_name(cause) != NULL)
		return cause > 127 ? WORD_PAGE_PRIVATE_CAUSE : WORD_PAGE_NOT_ITU;
	return sipinfo_cause_class(cause) != SIPINFO_CAUSE_CLASS_NONE ? WORD_PAGE_UNKNOWN_CAUSE_IN_RANGE
								      : WORD_PAGE_UNKNOWN_CAUSE;
}

static void
compose_cause_texts(struct doc *d, int cause)
{
	static const enum sipinfo_text_kind kinds[] = {SIPINFO_TEXT_CALLER, SIPINFO_TEXT_MEANING};

	const char *title = sipinfo_cause_text(cause, SIPINFO_TEXT_TITLE, d->lang);
	const char *caller = sipinfo_cause_text(cause, SIPINFO_TEXT_CALLER, d->lang);
	const char *meaning = sipinfo_cause_text(cause, SIPINFO_TEXT_MEANING, d->lang);

	sipinfo_document_begin(d, DOC_DATA, "texts", NULL);
	sipinfo_page_data_text(d, "lang", text_lang_tag(*meaning != '\0' ? meaning : title));
	sipinfo_page_data_text(d, "title", text_or_null(title));
	sipinfo_page_data_text(d, "caller", text_or_null(caller));
	sipinfo_page_data_text(d, "meaning", text_or_null(meaning));
	sipinfo_document_end(d);
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		sipinfo_page_text(d, kind_label(kinds[i], d->lang),
			     sipinfo_cause_text(cause, kinds[i], d->lang));
}

static enum word
cause_title(int cause)
{
	if (sipinfo_cause_class(cause) != SIPINFO_CAUSE_CLASS_NONE)
		return WORD_PAGE_CAUSE_TITLE;
	return sipinfo_cause_name(cause) != NULL ? WORD_PAGE_PRIVATE_CAUSE_TITLE
						 : WORD_PAGE_OTHER_CAUSE_TITLE;
}

static void
compose_cause(struct doc *d, const void *subject)
{
	int cause = *(const int *)subject;
	const struct way way = {.to_cause = false, .from = cause};
	const char *title = sipinfo_cause_text(cause, SIPINFO_TEXT_TITLE, d->lang);
	const struct argument argument = {.name = "number", .number = cause};
	CONTENT(v, DOC_SHORT);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_page_add_title(&v, cause_title(cause), &argument, title, d->lang);
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "cause");
	sipinfo_page_data_number(d, "cause", cause);
	sipinfo_page_name(d, sipinfo_cause_name(cause), title);
	compose_class(d, cause);
	if (!sipinfo_cause_is_itu(cause))
		sipinfo_page_sentence(d, cause_standing(cause), cause);
	compose_cause_texts(d, cause);
	sipinfo_describe_mapping_rows(d, &way);
	sipinfo_page_references_of(d, DOC_BOTH, sipinfo_describe_mapping_reference, &way);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe_cause(int cause, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose_cause, &cause);
}
