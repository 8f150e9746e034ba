#include "diagnose/finding.h"
#include "page/page.h"
#include "render/render.h"

static enum sipinfo_finding_id
id_of(const void *subject)
{
	return *(const enum sipinfo_finding_id *)subject;
}

/* The address of an exported function would need a relocation. */
static const struct sipinfo_reference *
finding_reference(const void *subject, size_t i)
{
	return sipinfo_finding_reference(id_of(subject), i);
}

static const char *
text_of(const void *subject, enum sipinfo_text_kind kind, const struct doc *d)
{
	return sipinfo_finding_id_text(id_of(subject), kind, d->lang);
}

static void
compose_severity(struct doc *d, const void *subject)
{
	enum sipinfo_severity severity = sipinfo_finding_weight(id_of(subject));
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_SEVERITY, (int)severity, d->lang);
	if (v.n > 0 || sipinfo_document_is_data(d))
		sipinfo_document_field(d, DOC_BOTH, "severity", word(WORD_HEADING_SEVERITY, d->lang),
				       &v);
}

static void
compose_finding(struct doc *d, const void *subject)
{
	const char *name = sipinfo_finding_name(id_of(subject));
	const char *text = text_of(subject, SIPINFO_TEXT_SUMMARY, d);
	const char *fix = text_of(subject, SIPINFO_TEXT_FIX, d);

	sipinfo_page_begin(d, name, "", WORD_PAGE_UNKNOWN_FINDING);
	sipinfo_page_data_text(d, "kind", "finding");
	sipinfo_page_data_text(d, "finding", name);
	sipinfo_page_text(d, slice_of(""), text);
	sipinfo_document_begin(d, DOC_DATA, "texts", NULL);
	sipinfo_page_data_text(d, "lang", text_lang_tag(text));
	sipinfo_page_data_text(d, "text", text_or_null(text));
	sipinfo_page_data_steps(d, "fix", text_or_null(fix));
	sipinfo_document_end(d);
	compose_severity(d, subject);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_FIX, d->lang), fix);
	sipinfo_page_references_of(d, DOC_BOTH, finding_reference, subject);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe_finding(enum sipinfo_finding_id id, const struct sipinfo_options *options, char *buf,
			 size_t size)
{
	return sipinfo_render(options, buf, size, compose_finding, &id);
}
