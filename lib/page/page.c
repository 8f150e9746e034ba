#include "page/page.h"

#include "page/aspect.h"

void
sipinfo_page_text(struct doc *d, struct slice heading, const char *text)
{
	CONTENT(v, 1);

	if (!sipinfo_document_hears_text(d, DOC_PAGE))
		return;
	sipinfo_document_steps(d, DOC_PAGE, NULL, heading, sipinfo_content_set_text(&v, text));
}

void
sipinfo_page_data_text(struct doc *d, const char *key, const char *text)
{
	CONTENT(v, 1);

	if (!sipinfo_document_hears(d, DOC_DATA))
		return;
	sipinfo_document_field(d, DOC_DATA, key, slice_of(""), sipinfo_content_set_text(&v, text));
}

void
sipinfo_page_data_steps(struct doc *d, const char *key, const char *text)
{
	CONTENT(v, 1);

	if (!sipinfo_document_hears(d, DOC_DATA))
		return;
	sipinfo_document_steps(d, DOC_DATA, key, slice_of(""), sipinfo_content_set_text(&v, text));
}

void
sipinfo_page_data_number(struct doc *d, const char *key, int number)
{
	CONTENT(v, 1);

	if (!sipinfo_document_hears(d, DOC_DATA))
		return;
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_number(&v, number);
	sipinfo_document_field(d, DOC_DATA, key, slice_of(""), &v);
}

void
sipinfo_page_sentence(struct doc *d, enum word sentence, int number)
{
	const struct argument argument = {.name = "number", .number = number};
	CONTENT(v, DOC_ANY);

	if (!sipinfo_document_hears_text(d, DOC_PAGE))
		return;
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_sentence(&v, word(sentence, d->lang), &argument, 1);
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
}

void
sipinfo_page_standing(struct doc *d, int code)
{
	const struct argument arguments[] = {
		{.name = "code", .number = code},
		{.name = "as", .number = sipinfo_effective(code)},
	};
	enum word sentence;
	CONTENT(v, DOC_ANY);

	if (sipinfo_is_registered(code) || !sipinfo_document_hears_text(d, DOC_PAGE))
		return;
	if (sipinfo_class(code) == SIPINFO_CLASS_NONE)
		sentence = WORD_PAGE_NOT_A_CODE;
	else if (sipinfo_registration(code) != SIPINFO_REGISTRATION_NONE)
		sentence = WORD_PAGE_NOT_REGISTERED;
	else
		sentence = WORD_PAGE_COUNTS_AS;
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_sentence(&v, word(sentence, d->lang), arguments,
				     ARRAY_LENGTH(arguments));
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
}

void
sipinfo_page_name(struct doc *d, const char *name, const char *title)
{
	CONTENT(v, 1);

	sipinfo_page_data_text(d, "name", name);
	if (name == NULL || strcmp(name, title) == 0)
		return;
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_foreign(&v, DOC_PROTOCOL, slice_of(name));
	sipinfo_document_field(d, DOC_PAGE, NULL, word(WORD_HEADING_NAME, d->lang), &v);
}

static void
add_to_name(struct content *v, const char *title, int lang)
{
	if (*title == '\0')
		return;
	sipinfo_content_add_text(v, word(WORD_SEPARATOR_TITLE, lang));
	sipinfo_content_add_text(v, slice_of(title));
}

void
sipinfo_page_add_title(struct content *v, enum word sentence, const struct argument *argument,
		const char *title, int lang)
{
	sipinfo_content_add_sentence(v, word(sentence, lang), argument, 1);
	add_to_name(v, title, lang);
}

void
sipinfo_page_begin(struct doc *d, const char *name, const char *title, enum word unknown)
{
	CONTENT(v, DOC_SHORT);

	sipinfo_content_clear(&v, DOC_JOINED);
	if (name != NULL)
		sipinfo_content_add_foreign(&v, DOC_PROTOCOL, slice_of(name));
	else
		sipinfo_content_add_text(&v, word(unknown, d->lang));
	add_to_name(&v, title, d->lang);
	sipinfo_document_begin_page(d, &v);
}

void
sipinfo_page_end(struct doc *d)
{
	sipinfo_page_data_text(d, "lang", sipinfo_lang_tag(d->lang));
	sipinfo_document_end_page(d);
}

void
sipinfo_page_codes(struct doc *d, struct slice label, int (*get)(const void *, size_t),
		   const void *subject)
{
	CONTENT(v, DOC_ANY);
	int code;

	sipinfo_content_clear(&v, DOC_LIST);
	for (size_t i = 0; (code = get(subject, i)) != 0; i++) {
		sipinfo_content_add_number(&v, code)->note = slice_of(sipinfo_phrase(code));
	}
	if (v.n > 0 || sipinfo_document_is_data(d))
		sipinfo_document_field(d, DOC_BOTH, "codes", label, &v);
}

/* The three texts that a warn-code and a tag have. */
void
sipinfo_page_data_texts(struct doc *d, const char *title, const char *meaning, const char *fix)
{
	sipinfo_document_begin(d, DOC_DATA, "texts", NULL);
	sipinfo_page_data_text(d, "lang", text_lang_tag(*meaning != '\0' ? meaning : title));
	sipinfo_page_data_text(d, "title", text_or_null(title));
	sipinfo_page_data_text(d, "meaning", text_or_null(meaning));
	sipinfo_page_data_steps(d, "fix", text_or_null(fix));
	sipinfo_document_end(d);
}

static void
add_reference_title(struct content *v, const struct sipinfo_reference *reference, int lang)
{
	const struct argument arguments[] = {
		{.name = "title", .text = slice_of(sipinfo_reference_title(reference))},
		{.name = "documents", .text = slice_of(sipinfo_reference_obsoleted_by(reference))},
	};

	if (arguments[1].text.n != 0)
		sipinfo_content_add_sentence(v, word(WORD_PAGE_OBSOLETE, lang), arguments,
					     ARRAY_LENGTH(arguments));
	else
		sipinfo_content_add_foreign(v, DOC_PROTOCOL, arguments[0].text);
	/* the name leaves out the file of a product */
	if (strchr(sipinfo_reference_section(reference), '/') != NULL) {
		sipinfo_content_add_text(v, word(WORD_SEPARATOR_TITLE, lang));
		sipinfo_content_add_foreign(v, DOC_PROTOCOL,
					    slice_of(sipinfo_reference_section(reference)));
	}
}

static void
reference_page_row(struct doc *d, const struct sipinfo_reference *reference)
{
	CONTENT(name, 1);
	CONTENT(title, DOC_SHORT);
	const struct content *const cells[] = {&name, &title};

	sipinfo_content_clear(&name, DOC_ONE);
	sipinfo_aspect_add_reference(&name, reference);
	sipinfo_content_clear(&title, DOC_JOINED);
	if (doc_hears_column(d, 1))
		add_reference_title(&title, reference, d->lang);
	sipinfo_document_row(d, cells);
}

static void
reference_data_row(struct doc *d, const struct sipinfo_reference *reference)
{
	CONTENT(name, 1);
	CONTENT(section, 1);
	CONTENT(role, 1);
	CONTENT(title, 1);
	CONTENT(url, 1);
	const struct content *const cells[] = {&name, &section, &role, &title, &url};

	sipinfo_content_set_text(&name, sipinfo_reference_document(reference));
	sipinfo_content_set_text(&section, sipinfo_reference_section(reference));
	sipinfo_content_clear(&role, DOC_ONE);
	sipinfo_content_add_id(&role, SIPINFO_VOCABULARY_ROLE,
			       (int)sipinfo_reference_role(reference), d->lang);
	sipinfo_content_set_text(&title, sipinfo_reference_title(reference));
	sipinfo_content_set_text(&url, sipinfo_reference_url(reference));
	sipinfo_document_row(d, cells);
}

static void
reference_row(struct doc *d, const struct sipinfo_reference *reference)
{
	if (sipinfo_document_is_data(d))
		reference_data_row(d, reference);
	else
		reference_page_row(d, reference);
}

void
sipinfo_page_references_of(struct doc *d, enum doc_audience audience,
			   const struct sipinfo_reference *(*get)(const void *, size_t),
			   const void *subject)
{
	const struct slice document = word(WORD_HEADING_DOCUMENT, d->lang);
	const struct slice title = word(WORD_HEADING_TITLE, d->lang);
	const struct doc_column page[] = {{"document", document}, {"title", title}};
	const struct doc_column data[] = {
		{"document", document}, {"section", document}, {"role", document},
		{"title", title},	{"url", document},
	};
	bool for_data = sipinfo_document_is_data(d);
	const struct sipinfo_reference *reference;

	if (!for_data && get(subject, 0) == NULL)
		return;
	sipinfo_document_begin_table(d, audience, "references",
				     word(WORD_HEADING_REFERENCES, d->lang),
				     for_data ? data : page,
				     for_data ? ARRAY_LENGTH(data) : ARRAY_LENGTH(page));
	for (size_t i = 0; (reference = get(subject, i)) != NULL; i++)
		reference_row(d, reference);
	sipinfo_document_end_table(d);
}

/* So many references two codes have together, at most. */
#define REFERENCES 64

struct references {
	const struct sipinfo_reference *all[REFERENCES];
	size_t n;
};

static void
add_references(struct references *references, int code)
{
	const struct sipinfo_reference *reference;
	size_t before = references->n;

	for (size_t i = 0; (reference = sipinfo_code_reference(code, i)) != NULL; i++) {
		bool known = references->n == REFERENCES;

		/* a string stands once in the tables */
		for (size_t j = 0; j < before && !known; j++)
			known = sipinfo_reference_name(references->all[j]) == sipinfo_reference_name(reference);
		if (!known)
			references->all[references->n++] = reference;
	}
}

static const struct sipinfo_reference *
listed_reference(const void *subject, size_t i)
{
	const struct references *references = subject;

	return i < references->n ? references->all[i] : NULL;
}

void
sipinfo_page_references(struct doc *d, enum doc_audience audience, int a, int b)
{
	struct references references;

	if (!sipinfo_document_hears(d, audience))
		return;
	/* those of the first code, then those that only the second one has: 0 has none */
	references.n = 0;
	add_references(&references, a);
	add_references(&references, b);
	sipinfo_page_references_of(d, audience, listed_reference, &references);
}
