#include "page/describe.h"
#include "render/render.h"

/* The request that the code answers where the act is about it. */
static enum sipinfo_method
method_of(enum sipinfo_act act)
{
	switch (act) {
	case SIPINFO_ACT_PROBE_UP:
	case SIPINFO_ACT_PROBE_DOWN: return SIPINFO_METHOD_OPTIONS;
	case SIPINFO_ACT_REGISTERS_AGAIN:
	case SIPINFO_ACT_REGISTERS_NO_MORE:
	case SIPINFO_ACT_REGISTER_DOWN: return SIPINFO_METHOD_REGISTER;
	default: return SIPINFO_METHOD_INVITE;
	}
}

#define FEW_CODES 5

/*
 * Whether it says something of this code: what holds for its whole class is told on the page of the
 * product only, and what holds for many codes only where the code usually answers such a request.
 */
static bool
is_telling(const struct sipinfo_behaviour *behaviour, int code)
{
	int first, last, hundred = code / 100 * 100;

	if (!sipinfo_behaviour_range(behaviour, code, &first, &last))
		return false;
	if (last - first < FEW_CODES)
		return true;
	return (first > hundred || last < hundred + 99) &&
	       (sipinfo_usual_methods(code) >> method_of(sipinfo_behaviour_act(behaviour)) & 1) != 0;
}

/* The next behaviour that says something of the code. */
static const struct sipinfo_behaviour *
next_of_code(int code, const struct sipinfo_behaviour *behaviour)
{
	while ((behaviour = sipinfo_behaviour_next(behaviour)) != NULL) {
		if (is_telling(behaviour, code))
			return behaviour;
	}
	return NULL;
}

static void
set_act(struct content *v, const struct sipinfo_behaviour *behaviour, int lang)
{
	const char *detail = sipinfo_behaviour_detail(behaviour);

	sipinfo_content_clear(v, DOC_ONE);
	sipinfo_content_add_id(v, SIPINFO_VOCABULARY_ACT, (int)sipinfo_behaviour_act(behaviour), lang);
	v->items[0].note = slice_of(detail);
}

static void
set_setting(struct content *v, const struct sipinfo_behaviour *behaviour, int lang)
{
	sipinfo_content_set_protocol(v, sipinfo_behaviour_setting(behaviour));
	if (v->n != 0)
		v->items[0].note = word(sipinfo_behaviour_is_default(behaviour)
						? WORD_VALUE_BY_DEFAULT
						: WORD_VALUE_NOT_BY_DEFAULT,
					lang);
}

static void
set_source(struct content *v, const struct sipinfo_behaviour *behaviour)
{
	const struct sipinfo_reference *reference;

	sipinfo_content_clear(v, DOC_LIST);
	for (size_t i = 0; (reference = sipinfo_behaviour_reference(behaviour, i)) != NULL; i++)
		sipinfo_content_add_foreign(v, DOC_PROTOCOL,
					    slice_of(sipinfo_reference_name(reference)));
}

/* Makes a code of three digits the first one of a range: "500-504". */
static void
add_last(struct content_item *item, int last)
{
	char *p = item->digits + strlen(item->digits);

	*p++ = '-';
	for (int part = 100; part > 0; part /= 10)
		*p++ = (char)('0' + last / part % 10);
	*p = '\0';
}

static void
set_codes(struct content *v, const struct sipinfo_behaviour *behaviour)
{
	int first;

	sipinfo_content_clear(v, DOC_LIST);
	for (size_t i = 0; (first = sipinfo_behaviour_first_code(behaviour, i)) != 0; i++) {
		int last = sipinfo_behaviour_last_code(behaviour, i);
		struct content_item *item = sipinfo_content_add_number(v, first);

		if (last != first)
			add_last(item, last);
	}
}

static void
compose_data(struct doc *d, const struct sipinfo_behaviour *behaviour)
{
	CONTENT(v, DOC_ANY);
	int first;

	sipinfo_document_begin_item(d);
	sipinfo_page_data_text(d, "product", sipinfo_behaviour_product(behaviour));
	sipinfo_page_data_text(d, "part", sipinfo_behaviour_part(behaviour));
	set_act(&v, behaviour, d->lang);
	sipinfo_document_field(d, DOC_DATA, "act", slice_of(""), &v);
	sipinfo_document_begin_list(d, DOC_DATA, "codes", slice_of(""));
	for (size_t i = 0; (first = sipinfo_behaviour_first_code(behaviour, i)) != 0; i++) {
		sipinfo_document_begin_item(d);
		sipinfo_page_data_number(d, "first", first);
		sipinfo_page_data_number(d, "last", sipinfo_behaviour_last_code(behaviour, i));
		sipinfo_document_end_item(d);
	}
	sipinfo_document_end_list(d);
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_bool(&v, sipinfo_behaviour_is_default(behaviour), slice_of(""));
	sipinfo_document_field(d, DOC_DATA, "by_default", slice_of(""), &v);
	sipinfo_page_data_text(d, "setting", text_or_null(sipinfo_behaviour_setting(behaviour)));
	sipinfo_page_data_text(d, "detail", text_or_null(sipinfo_behaviour_detail(behaviour)));
	set_source(&v, behaviour);
	sipinfo_document_field(d, DOC_DATA, "source", slice_of(""), &v);
	sipinfo_document_end_item(d);
}

void
sipinfo_describe_behaviours_data(struct doc *d, int code)
{
	const struct sipinfo_behaviour *behaviour = NULL;

	sipinfo_document_begin_list(d, DOC_DATA, "behaviours", slice_of(""));
	while ((behaviour = next_of_code(code, behaviour)) != NULL)
		compose_data(d, behaviour);
	sipinfo_document_end_list(d);
}

void
sipinfo_describe_behaviours(struct doc *d, int code)
{
	const struct doc_column columns[] = {
		{"product", word(WORD_HEADING_PRODUCT, d->lang)},
		{"act", word(WORD_HEADING_ACT, d->lang)},
		{"setting", word(WORD_HEADING_DEPENDS, d->lang)},
	};
	CONTENT(product, 1);
	CONTENT(act, 1);
	CONTENT(setting, 1);
	const struct content *const cells[] = {&product, &act, &setting};
	const struct sipinfo_behaviour *behaviour = NULL;

	if (next_of_code(code, NULL) == NULL)
		return;
	sipinfo_document_begin_table(d, DOC_PAGE, NULL, word(WORD_HEADING_BEHAVIOURS, d->lang), columns,
				     ARRAY_LENGTH(columns));
	while ((behaviour = next_of_code(code, behaviour)) != NULL) {
		sipinfo_content_set_protocol(&product, sipinfo_behaviour_product(behaviour));
		product.items[0].note = slice_of(sipinfo_behaviour_part(behaviour));
		set_act(&act, behaviour, d->lang);
		set_setting(&setting, behaviour, d->lang);
		sipinfo_document_row(d, cells);
	}
	sipinfo_document_end_table(d);
}

static const struct sipinfo_behaviour *
first_of(const struct sipinfo_behaviour *behaviour)
{
	return sipinfo_behaviour_from_name(sipinfo_behaviour_product(behaviour), SIZE_MAX);
}

static const struct sipinfo_behaviour *
next_of_product(const struct sipinfo_behaviour *behaviour)
{
	const struct sipinfo_behaviour *next = sipinfo_behaviour_next(behaviour);

	return next != NULL && sipinfo_behaviour_product(next) == sipinfo_behaviour_product(behaviour)
		       ? next
		       : NULL;
}

static bool
has_reference(const struct sipinfo_behaviour *behaviour, const struct sipinfo_reference *wanted)
{
	const struct sipinfo_reference *reference;

	for (size_t i = 0; (reference = sipinfo_behaviour_reference(behaviour, i)) != NULL; i++) {
		if (reference == wanted)
			return true;
	}
	return false;
}

/* The i-th file of all, each once, at the behaviour that names it first. */
static const struct sipinfo_reference *
product_reference(const void *product, size_t i)
{
	const struct sipinfo_behaviour *first = product;

	for (const struct sipinfo_behaviour *b = first; b != NULL; b = next_of_product(b)) {
		const struct sipinfo_reference *reference;

		for (size_t j = 0; (reference = sipinfo_behaviour_reference(b, j)) != NULL; j++) {
			const struct sipinfo_behaviour *named = first;

			while (!has_reference(named, reference))
				named = next_of_product(named);
			if (named != b)
				continue;
			if (i == 0)
				return reference;
			i--;
		}
	}
	return NULL;
}

static void
compose_product_data(struct doc *d, const struct sipinfo_behaviour *first)
{
	sipinfo_page_data_text(d, "kind", "product");
	sipinfo_page_data_text(d, "product", sipinfo_behaviour_product(first));
	sipinfo_document_begin_list(d, DOC_DATA, "behaviours", slice_of(""));
	for (const struct sipinfo_behaviour *b = first; b != NULL; b = next_of_product(b))
		compose_data(d, b);
	sipinfo_document_end_list(d);
}

static void
compose_product(struct doc *d, const struct sipinfo_behaviour *first)
{
	const struct doc_column columns[] = {
		{"part", word(WORD_HEADING_PART, d->lang)},
		{"codes", word(WORD_HEADING_CODES, d->lang)},
		{"act", word(WORD_HEADING_ACT, d->lang)},
		{"setting", word(WORD_HEADING_DEPENDS, d->lang)},
	};
	CONTENT(part, 1);
	CONTENT(codes, DOC_ANY);
	CONTENT(act, 1);
	CONTENT(setting, 1);
	const struct content *const cells[] = {&part, &codes, &act, &setting};

	sipinfo_document_begin_table(d, DOC_PAGE, NULL, slice_of(""), columns, ARRAY_LENGTH(columns));
	for (const struct sipinfo_behaviour *b = first; b != NULL; b = next_of_product(b)) {
		sipinfo_content_set_protocol(&part, sipinfo_behaviour_part(b));
		set_codes(&codes, b);
		set_act(&act, b, d->lang);
		set_setting(&setting, b, d->lang);
		sipinfo_document_row(d, cells);
	}
	sipinfo_document_end_table(d);
}

static void
compose(struct doc *d, const void *subject)
{
	const struct sipinfo_behaviour *first = first_of(subject);
	const char *product = sipinfo_behaviour_product(first);
	const struct argument argument = {.name = "product", .text = slice_of(product ? product : "")};
	CONTENT(v, DOC_ANY);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_page_add_title(&v, product ? WORD_PAGE_PRODUCT_TITLE : WORD_PAGE_UNKNOWN_PRODUCT,
			       &argument, "", d->lang);
	sipinfo_document_begin_page(d, &v);
	if (sipinfo_document_is_data(d))
		compose_product_data(d, first);
	else if (first != NULL)
		compose_product(d, first);
	sipinfo_page_references_of(d, DOC_BOTH, product_reference, first);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe_product(const struct sipinfo_behaviour *behaviour,
			 const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose, behaviour);
}
