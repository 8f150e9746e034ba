#include "page/page.h"
#include "render/render.h"

/* The address of an exported function would need a relocation. */
static const struct sipinfo_reference *
vendor_reference(const void *vendor, size_t i)
{
	return sipinfo_vendor_reference(vendor, i);
}

static int
vendor_code(const void *vendor, size_t i)
{
	return sipinfo_vendor_code(vendor, i);
}

static const char *
text_of(const struct sipinfo_vendor *vendor, enum sipinfo_text_kind kind, const struct doc *d)
{
	return sipinfo_vendor_text(vendor, kind, d->lang);
}

/* Protocol text as a field; nothing on a page where there is none. */
static void
compose_field(struct doc *d, const char *key, enum word label, const char *text)
{
	CONTENT(v, DOC_ANY);

	sipinfo_content_set_protocol(&v, text);
	if (v.n > 0 || sipinfo_document_is_data(d))
		sipinfo_document_field(d, DOC_BOTH, key, word(label, d->lang), &v);
}

static void
compose_facts(struct doc *d, const struct sipinfo_vendor *vendor)
{
	CONTENT(v, DOC_ANY);

	compose_field(d, "product", WORD_HEADING_PRODUCT, sipinfo_vendor_product(vendor));
	compose_field(d, "field", WORD_HEADING_HEADER_FIELD, sipinfo_vendor_field(vendor));
	compose_field(d, "pattern", WORD_HEADING_WORDS, sipinfo_vendor_pattern(vendor));
	compose_field(d, "number", WORD_HEADING_NUMBER, sipinfo_vendor_number(vendor));
	sipinfo_page_codes(d, word(WORD_HEADING_CODES, d->lang), vendor_code, vendor);
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_CERTAINTY,
			       (int)sipinfo_vendor_certainty(vendor), d->lang);
	sipinfo_document_field(d, DOC_BOTH, "certainty", word(WORD_HEADING_SOURCE, d->lang), &v);
}

static void
compose_texts_data(struct doc *d, const struct sipinfo_vendor *vendor)
{
	const char *summary = text_of(vendor, SIPINFO_TEXT_SUMMARY, d);

	sipinfo_document_begin(d, DOC_DATA, "texts", NULL);
	sipinfo_page_data_text(d, "lang", text_lang_tag(summary));
	sipinfo_page_data_text(d, "summary", text_or_null(summary));
	sipinfo_page_data_text(d, "caller", text_or_null(text_of(vendor, SIPINFO_TEXT_CALLER, d)));
	sipinfo_page_data_text(d, "meaning",
			       text_or_null(text_of(vendor, SIPINFO_TEXT_MEANING, d)));
	sipinfo_page_data_steps(d, "fix", text_or_null(text_of(vendor, SIPINFO_TEXT_FIX, d)));
	sipinfo_document_end(d);
}

static void
compose_vendor(struct doc *d, const void *subject)
{
	static const enum sipinfo_text_kind kinds[] = {SIPINFO_TEXT_CALLER, SIPINFO_TEXT_MEANING,
						       SIPINFO_TEXT_FIX};
	const struct sipinfo_vendor *vendor = subject;
	const char *name = sipinfo_vendor_name(vendor);

	sipinfo_page_begin(d, name, "", WORD_PAGE_UNKNOWN_VENDOR);
	sipinfo_page_data_text(d, "kind", "vendor");
	sipinfo_page_data_text(d, "vendor", name);
	sipinfo_page_text(d, slice_of(""), text_of(vendor, SIPINFO_TEXT_SUMMARY, d));
	compose_texts_data(d, vendor);
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		sipinfo_page_text(d, kind_label(kinds[i], d->lang), text_of(vendor, kinds[i], d));
	if (vendor != NULL || sipinfo_document_is_data(d))
		compose_facts(d, vendor);
	sipinfo_page_references_of(d, DOC_BOTH, vendor_reference, vendor);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe_vendor(const struct sipinfo_vendor *vendor, const struct sipinfo_options *options,
			char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose_vendor, vendor);
}
