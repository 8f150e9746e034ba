#include "page/describe.h"

#include "page/aspect.h"
#include "page/describe-mapping.h"
#include "render/render.h"

static void
compose_data_bool(struct doc *d, const char *key, bool b)
{
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_bool(&v, b, slice_of(""));
	sipinfo_document_field(d, DOC_DATA, key, slice_of(""), &v);
}

void
sipinfo_describe_set_related(struct content *v, int code, int but)
{
	int related;

	sipinfo_content_clear(v, DOC_LIST);
	for (size_t i = 0; (related = sipinfo_related(code, i)) != 0; i++) {
		if (related == but)
			continue;
		sipinfo_content_add_number(v, related)->note = slice_of(sipinfo_phrase(related));
	}
}

static struct slice
label(enum sipinfo_aspect aspect, int lang)
{
	return slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_ASPECT, (int)aspect, lang));
}

static void
add_citations(struct content *v, int code, enum sipinfo_aspect aspect)
{
	const struct sipinfo_reference *reference;

	sipinfo_content_clear(v, DOC_LIST);
	for (size_t i = 0; (reference = sipinfo_fact_reference(code, aspect, i)) != NULL; i++)
		sipinfo_aspect_add_reference(v, reference);
}

static void
compose_facts(struct doc *d, int code)
{
	const struct doc_column columns[] = {
		{"aspect", word(WORD_HEADING_FACT, d->lang)},
		{"value", word(WORD_HEADING_VALUE, d->lang)},
		{"source", word(WORD_HEADING_SOURCE, d->lang)},
	};
	CONTENT(name, 1);
	CONTENT(value, DOC_ANY);
	CONTENT(source, DOC_ANY);
	const struct content *const cells[] = {&name, &value, &source};
	enum sipinfo_aspect aspect;

	if (sipinfo_class(code) == SIPINFO_CLASS_NONE || !sipinfo_document_hears(d, DOC_PAGE))
		return;
	sipinfo_document_begin_table(d, DOC_PAGE, NULL, word(WORD_HEADING_FACTS, d->lang), columns,
			ARRAY_LENGTH(columns));
	for (size_t i = 0; (aspect = sipinfo_aspect_row(i)) != SIPINFO_ASPECT_NONE; i++) {
		if (sipinfo_aspect_has_table(aspect))
			continue;
		sipinfo_aspect_value(&value, code, aspect, d->lang);
		if (value.n == 0 || !sipinfo_aspect_is_told(code, aspect))
			continue;
		sipinfo_content_clear(&name, DOC_ONE);
		sipinfo_content_add_text(&name, label(aspect, d->lang));
		add_citations(&source, code, aspect);
		sipinfo_document_row(d, cells);
	}
	sipinfo_document_end_table(d);
}

static bool
any_purpose(int code)
{
	return *sipinfo_header_text(sipinfo_code_header(code, 0), SIPINFO_TEXT_MEANING, 0) != '\0';
}

static void
compose_headers(struct doc *d, enum doc_audience audience, int code)
{
	const struct doc_column columns[] = {
		{"name", word(WORD_HEADING_HEADER_FIELD, d->lang)},
		{"requirement", word(WORD_HEADING_REQUIREMENT, d->lang)},
		/* a library for callers has no purposes: the column is not shown */
		{"purpose", slice_of(any_purpose(code) ? word(WORD_HEADING_PURPOSE, d->lang).p : "")},
		{"source", word(WORD_HEADING_SOURCE, d->lang)},
	};
	CONTENT(name, 1);
	CONTENT(requirement, 1);
	CONTENT(purpose, 1);
	CONTENT(source, DOC_ANY);
	const struct content *const cells[] = {&name, &requirement, &purpose, &source};
	const struct sipinfo_header *header;
	const struct sipinfo_reference *reference;

	if (!sipinfo_document_hears(d, audience) ||
	    (audience == DOC_PAGE && sipinfo_code_header(code, 0) == NULL))
		return;
	sipinfo_document_begin_table(d, audience, "headers", word(WORD_HEADING_HEADERS, d->lang), columns,
			ARRAY_LENGTH(columns));
	for (size_t i = 0; (header = sipinfo_code_header(code, i)) != NULL; i++) {
		sipinfo_content_clear(&name, DOC_ONE);
		sipinfo_content_add_foreign(&name, DOC_PROTOCOL,
					    slice_of(sipinfo_header_name(header)));
		sipinfo_content_clear(&requirement, DOC_ONE);
		sipinfo_content_add_id(&requirement, SIPINFO_VOCABULARY_REQUIREMENT,
			     (int)sipinfo_header_requirement(header), d->lang);
		sipinfo_content_set_text(&purpose, sipinfo_header_text(header, SIPINFO_TEXT_MEANING, d->lang));
		sipinfo_content_clear(&source, DOC_LIST);
		for (size_t j = 0; (reference = sipinfo_header_reference(header, j)) != NULL; j++)
			sipinfo_aspect_add_reference(&source, reference);
		sipinfo_document_row(d, cells);
	}
	sipinfo_document_end_table(d);
}

void
sipinfo_describe_code_texts(struct doc *d, int code)
{
	static const enum sipinfo_text_kind kinds[] = {SIPINFO_TEXT_MEANING, SIPINFO_TEXT_SEEN,
						  SIPINFO_TEXT_FIX};

	if (!sipinfo_document_hears_text(d, DOC_PAGE))
		return;
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		sipinfo_page_text(d, kind_label(kinds[i], d->lang),
				  sipinfo_text(code, kinds[i], d->lang));
}

static void
data_aspect(struct doc *d, const char *key, int code, enum sipinfo_aspect aspect)
{
	CONTENT(v, DOC_ANY);

	sipinfo_aspect_data(&v, code, aspect, d->lang);
	sipinfo_document_field(d, DOC_DATA, key, slice_of(""), &v);
}

static void
compose_class_data(struct doc *d, int code)
{
	sipinfo_document_begin(d, DOC_DATA, "class", NULL);
	sipinfo_page_data_number(d, "digit", (int)sipinfo_class(code));
	data_aspect(d, "name", code, SIPINFO_ASPECT_CLASS);
	sipinfo_document_end(d);
}

static void
data_text(struct doc *d, int kind, const char *text)
{
	const char *key = sipinfo_vocabulary_name(SIPINFO_VOCABULARY_TEXT, kind);

	if (kind == SIPINFO_TEXT_FIX)
		sipinfo_page_data_steps(d, key, text);
	else
		sipinfo_page_data_text(d, key, text);
}

static void
compose_texts_data(struct doc *d, int code)
{
	int kind = SIPINFO_TEXT_NONE;

	sipinfo_document_begin(d, DOC_DATA, "texts", NULL);
	sipinfo_page_data_text(d, "lang",
			       text_lang_tag(sipinfo_text(code, SIPINFO_TEXT_SUMMARY, d->lang)));
	while ((kind = sipinfo_vocabulary_next(SIPINFO_VOCABULARY_TEXT, kind)) != SIPINFO_NO_VALUE)
		data_text(d, kind,
			  text_or_null(sipinfo_text(code, (enum sipinfo_text_kind)kind, d->lang)));
	sipinfo_document_end(d);
}

static void
compose_usual_methods_data(struct doc *d, int code)
{
	enum sipinfo_method m = SIPINFO_METHOD_NONE;
	CONTENT(v, DOC_ANY);

	sipinfo_content_clear(&v, DOC_LIST);
	while ((m = sipinfo_method_next(m)) != SIPINFO_METHOD_NONE) {
		if (sipinfo_usual_methods(code) >> m & 1)
			sipinfo_content_add_text(&v, slice_of(sipinfo_method_name(m)));
	}
	sipinfo_document_field(d, DOC_DATA, "usual_methods", slice_of(""), &v);
}

static void
compose_rare_senders_data(struct doc *d, int code)
{
	CONTENT(v, DOC_ANY);
	int value;

	sipinfo_content_clear(&v, DOC_LIST);
	v.worded = true;
	for (size_t i = sipinfo_usual_senders(code); (value = (int)sipinfo_sender(code, i)) != 0; i++)
		sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_SENDER, value, d->lang);
	sipinfo_document_field(d, DOC_DATA, "rare_senders", slice_of(""), &v);
}

/* The texts that may depend on the method of the request, in the order of a page. */
static const enum sipinfo_text_kind method_kinds[] = {
	SIPINFO_TEXT_SUMMARY, SIPINFO_TEXT_CALLER, SIPINFO_TEXT_MEANING,
	SIPINFO_TEXT_SEEN,    SIPINFO_TEXT_FIX,	   SIPINFO_TEXT_SEND,
};

/* Empty if it is that of the code. */
static const char *
variation_text(const struct variation_row *row, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_text_string(row->texts[kind - SIPINFO_TEXT_TITLE], lang);
}

static void
variation_methods(struct content *v, const struct variation_row *row)
{
	enum sipinfo_method m = SIPINFO_METHOD_NONE;

	sipinfo_content_clear(v, DOC_LIST);
	while ((m = sipinfo_method_next(m)) != SIPINFO_METHOD_NONE) {
		if (row->methods >> m & 1)
			sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of(sipinfo_method_name(m)));
	}
	if (row->methods & 1)
		sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of("re-INVITE"));
}

static void
compose_variations_data(struct doc *d, int code)
{
	const struct variation_row *row;
	CONTENT(v, DOC_ANY);

	sipinfo_document_begin_list(d, DOC_DATA, "by_method", slice_of(""));
	for (size_t i = 0; (row = sipinfo_code_variation(code, i)) != NULL; i++) {
		sipinfo_document_begin_item(d);
		variation_methods(&v, row);
		sipinfo_document_field(d, DOC_DATA, "methods", slice_of(""), &v);
		for (size_t k = 0; k < ARRAY_LENGTH(method_kinds); k++)
			data_text(d, (int)method_kinds[k], variation_text(row, method_kinds[k], d->lang));
		sipinfo_document_end_item(d);
	}
	sipinfo_document_end_list(d);
}

static void
compose_variation(struct doc *d, const struct variation_row *row)
{
	CONTENT(v, DOC_ANY);

	variation_methods(&v, row);
	sipinfo_document_begin(d, DOC_PAGE, NULL, &v);
	sipinfo_page_text(d, slice_of(""), variation_text(row, SIPINFO_TEXT_SUMMARY, d->lang));
	for (size_t k = 1; k < ARRAY_LENGTH(method_kinds); k++)
		sipinfo_page_text(d, kind_label(method_kinds[k], d->lang),
				  variation_text(row, method_kinds[k], d->lang));
	sipinfo_document_end(d);
}

static void
compose_variations(struct doc *d, int code)
{
	const struct variation_row *row = sipinfo_code_variation(code, 0);
	CONTENT(v, 1);

	if (row == NULL)
		return;
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_text(&v, word(WORD_HEADING_BY_METHOD, d->lang));
	sipinfo_document_begin(d, DOC_PAGE, NULL, &v);
	for (size_t i = 0; (row = sipinfo_code_variation(code, i)) != NULL; i++)
		compose_variation(d, row);
	sipinfo_document_end(d);
}

static void
compose_example(struct doc *d, int code)
{
	struct slice example = slice_of(sipinfo_example(code));
	const char *words = sipinfo_text(code, SIPINFO_TEXT_EXAMPLE, d->lang);
	CONTENT(heading, 1);
	CONTENT(v, 1);

	if (example.n == 0)
		return;
	sipinfo_content_clear(&heading, DOC_ONE);
	sipinfo_content_add_text(&heading, word(WORD_HEADING_EXAMPLE, d->lang));
	sipinfo_document_begin(d, DOC_PAGE, NULL, &heading);
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, sipinfo_content_set_text(&v, words));
	sipinfo_document_verbatim(d, DOC_PAGE, NULL, slice_of(""), example);
	sipinfo_document_end(d);
}

/* The cause in each profile; null where it makes none of the code. */
static void
compose_causes_data(struct doc *d, int code)
{
	enum sipinfo_profile p = SIPINFO_PROFILE_NONE;

	sipinfo_document_begin(d, DOC_DATA, "q850", NULL);
	while ((p = sipinfo_profile_next(p)) != SIPINFO_PROFILE_NONE) {
		int cause = sipinfo_cause_from_code(code, p);
		CONTENT(v, 1);

		sipinfo_content_clear(&v, DOC_ONE);
		if (cause != 0)
			sipinfo_content_add_number(&v, cause);
		sipinfo_document_field(d, DOC_DATA, sipinfo_profile_name(p), slice_of(""), &v);
	}
	sipinfo_document_end(d);
}

/* What tells a code from those that it is confused with. */
static void
compose_confused(struct doc *d, enum doc_audience audience, int code)
{
	const struct doc_column columns[] = {
		{"code", word(WORD_HEADING_CODE, d->lang)},
		{"text", word(WORD_HEADING_DIFFERENCE, d->lang)},
	};
	const struct doc_column data[] = {columns[0], {"phrase", slice_of("")}, columns[1]};
	CONTENT(other, 1);
	CONTENT(phrase, 1);
	CONTENT(note, 1);
	const struct content *const page_cells[] = {&other, &note};
	const struct content *const data_cells[] = {&other, &phrase, &note};
	bool for_data = sipinfo_document_is_data(d);
	int i = sipinfo_note_next(code, 0);

	if (!sipinfo_document_hears(d, audience) || (i == 0 && !for_data))
		return;
	sipinfo_document_begin_table(d, audience, "confused", word(WORD_HEADING_CONFUSED, d->lang),
			for_data ? data : columns,
			for_data ? ARRAY_LENGTH(data) : ARRAY_LENGTH(columns));
	for (; i != 0; i = sipinfo_note_next(code, i)) {
		sipinfo_content_clear(&other, DOC_ONE);
		sipinfo_content_add_number(&other, i)->note = slice_of(sipinfo_phrase(i));
		sipinfo_content_set_text(&phrase, sipinfo_phrase(i));
		sipinfo_content_set_text(&note, sipinfo_note_text(code, i, d->lang));
		sipinfo_document_row(d, for_data ? data_cells : page_cells);
	}
	sipinfo_document_end_table(d);
}

void
sipinfo_describe_code_data(struct doc *d, int code)
{
	const struct way way = {.to_cause = true, .from = code};
	CONTENT(v, DOC_ANY);

	if (!sipinfo_document_hears(d, DOC_DATA))
		return;
	sipinfo_page_data_number(d, "code", code);
	sipinfo_page_data_text(d, "phrase", sipinfo_phrase(code));
	compose_data_bool(d, "registered", sipinfo_is_registered(code));
	data_aspect(d, "registration", code, SIPINFO_ASPECT_REGISTRATION);
	compose_class_data(d, code);
	compose_data_bool(d, "final", sipinfo_is_final(code));
	sipinfo_page_data_number(d, "effective", sipinfo_effective(code));
	sipinfo_page_references(d, DOC_DATA, code, 0);
	data_aspect(d, "methods", code, SIPINFO_ASPECT_METHODS);
	compose_usual_methods_data(d, code);
	data_aspect(d, "senders", code, SIPINFO_ASPECT_SENDERS);
	compose_rare_senders_data(d, code);
	data_aspect(d, "scope", code, SIPINFO_ASPECT_SCOPE);
	data_aspect(d, "retry", code, SIPINFO_ASPECT_RETRY);
	compose_data_bool(d, "may_redial", sipinfo_may_redial(code));
	data_aspect(d, "dialog_effect", code, SIPINFO_ASPECT_DIALOG);
	data_aspect(d, "forwarding", code, SIPINFO_ASPECT_FORWARDING);
	data_aspect(d, "rank", code, SIPINFO_ASPECT_RANK);
	compose_causes_data(d, code);
	sipinfo_describe_mapping_data(d, &way);
	compose_headers(d, DOC_DATA, code);
	sipinfo_describe_set_related(&v, code, 0);
	sipinfo_document_field(d, DOC_DATA, "related", slice_of(""), &v);
	compose_texts_data(d, code);
	compose_variations_data(d, code);
	sipinfo_describe_timers_data(d, code);
	sipinfo_describe_behaviours_data(d, code);
	sipinfo_document_verbatim(d, DOC_DATA, "example", slice_of(""), slice_of(sipinfo_example(code)));
	compose_confused(d, DOC_DATA, code);
}

/* On one page of a terminal: what it means, what to do, whether to try again. */
static void
compose_brief(struct doc *d, int code)
{
	static const enum sipinfo_aspect told[] = {SIPINFO_ASPECT_RETRY, SIPINFO_ASPECT_REDIAL};
	CONTENT(v, DOC_ANY);

	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_MEANING, d->lang),
			  sipinfo_text(code, SIPINFO_TEXT_MEANING, d->lang));
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_FIX, d->lang),
			  sipinfo_text(code, SIPINFO_TEXT_FIX, d->lang));
	for (size_t i = 0; i < ARRAY_LENGTH(told); i++) {
		sipinfo_aspect_value(&v, code, told[i], d->lang);
		if (v.n > 0 && sipinfo_aspect_is_told(code, told[i]))
			sipinfo_document_field(d, DOC_PAGE, NULL, label(told[i], d->lang), &v);
	}
}

/* Everything, in the order in which one reads up. */
static void
compose_full(struct doc *d, int code)
{
	sipinfo_describe_code_texts(d, code);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_SEND, d->lang),
		     sipinfo_text(code, SIPINFO_TEXT_SEND, d->lang));
	compose_variations(d, code);
	compose_facts(d, code);
	compose_headers(d, DOC_PAGE, code);
	sipinfo_describe_timers(d, code);
	sipinfo_describe_behaviours(d, code);
	compose_example(d, code);
	compose_confused(d, DOC_PAGE, code);
	sipinfo_page_references(d, DOC_PAGE, code, 0);
}

static void
compose(struct doc *d, const void *subject)
{
	int code = *(const int *)subject;
	CONTENT(v, DOC_ANY);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_aspect_add_titled_code(&v, code, d->lang);
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "code");
	sipinfo_describe_code_data(d, code);
	sipinfo_document_paragraph(
		d, DOC_PAGE, NULL,
		sipinfo_content_set_text(&v, sipinfo_text(code, SIPINFO_TEXT_SUMMARY, d->lang)));
	sipinfo_page_standing(d, code);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_CALLER, d->lang),
		     sipinfo_text(code, SIPINFO_TEXT_CALLER, d->lang));
	if (sipinfo_page_is_brief(d))
		compose_brief(d, code);
	else
		compose_full(d, code);
	sipinfo_describe_set_related(&v, code, 0);
	if (v.n > 0)
		sipinfo_document_field(d, DOC_PAGE, NULL, word(WORD_PAGE_RELATED, d->lang), &v);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe(int code, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose, &code);
}
