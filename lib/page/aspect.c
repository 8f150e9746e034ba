#include "page/aspect.h"

void
sipinfo_aspect_add_reference(struct content *v, const struct sipinfo_reference *reference)
{
	struct content_item *item = sipinfo_content_add(v, DOC_TEXT);

	item->origin = DOC_PROTOCOL;
	/* a file of a product is too long for a page; the address leads there */
	if (strchr(sipinfo_reference_section(reference), '/') != NULL)
		item->text = slice_of(sipinfo_reference_document(reference));
	else
		item->text = slice_of(sipinfo_reference_name(reference));
	item->url = sipinfo_reference_url(reference);
}

bool
sipinfo_aspect_waits_for_retry_after(int code)
{
	const struct sipinfo_header *header;

	if (sipinfo_retry(code) != SIPINFO_RETRY_AFTER_CHANGE ||
	    sipinfo_retry_option(code, 1) != SIPINFO_RETRY_LATER)
		return false;
	for (size_t i = 0; (header = sipinfo_code_header(code, i)) != NULL; i++) {
		if (strcmp(sipinfo_header_name(header), "Retry-After") == 0)
			return true;
	}
	return false;
}

void
sipinfo_aspect_add_code(struct content *v, int code)
{
	const char *phrase = sipinfo_phrase(code);

	sipinfo_content_add_number(v, code)->origin = DOC_PROTOCOL;
	if (*phrase == '\0')
		return;
	sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of(" "));
	sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of(phrase));
}

void
sipinfo_aspect_add_titled_code(struct content *v, int code, int lang)
{
	const char *title = sipinfo_text(code, SIPINFO_TEXT_TITLE, lang);

	sipinfo_aspect_add_code(v, code);
	if (sipinfo_registration(code) == SIPINFO_REGISTRATION_NONE ||
	    slice_same(slice_of(title), slice_of(sipinfo_phrase(code))))
		return;
	sipinfo_content_add_text(v, word(WORD_SEPARATOR_TITLE, lang));
	sipinfo_content_add_text(v, slice_of(title));
}

static void
add_names(struct content *v, uint32_t methods, int lang)
{
	enum sipinfo_method m = SIPINFO_METHOD_NONE;
	bool first = true;

	while ((m = sipinfo_method_next(m)) != SIPINFO_METHOD_NONE) {
		if (!(methods >> m & 1))
			continue;
		if (!first)
			sipinfo_content_add_text(v, word(WORD_SEPARATOR_COMMA, lang));
		sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of(sipinfo_method_name(m)));
		first = false;
	}
}

/* Adds what stands before the next placeholder, and returns where that begins: at the end if there is none. */
static const char *
add_before(struct content *v, const char *p, const char *end)
{
	const char *open = find_byte(p, end, '{');

	sipinfo_content_add_text(v, slice_make(p, open));
	return open;
}

/* Adds methods of a set; a large set is told by what is missing in it, but for ACK, which has no response. */
static void
add_methods_of(struct content *v, uint32_t methods, uint32_t set, int lang)
{
	bool others = methods != set;
	uint32_t missing = ~(set | 1u << SIPINFO_METHOD_ACK);
	struct slice text = word(others ? WORD_VALUE_ANY_OTHER_METHOD_BUT : WORD_VALUE_ANY_METHOD_BUT,
				 lang);
	const char *at, *end = slice_end(text);
	enum sipinfo_method m = SIPINFO_METHOD_NONE;
	unsigned n_missing = 0;

	while ((m = sipinfo_method_next(m)) != SIPINFO_METHOD_NONE)
		n_missing += missing >> m & 1;
	if (n_missing == 0) {
		sipinfo_content_add_text(v, word(others ? WORD_VALUE_ANY_OTHER_METHOD
							: WORD_VALUE_ANY_METHOD,
						 lang));
		return;
	}
	if (n_missing > 3) {
		add_names(v, methods, lang);
		return;
	}
	at = add_before(v, text.p, end);
	add_names(v, missing, lang);
	sipinfo_content_add_text(v, slice_make(find_byte(at, end, '}') + 1, end));
}

/* "INVITE; also allowed: any other request" */
static void
add_usual_and_allowed(struct content *v, int code, int lang,
		      void (*add)(struct content *, int code, bool usual, int lang))
{
	struct slice text = word(WORD_VALUE_USUAL_AND_ALLOWED, lang);
	const char *p = text.p, *end = slice_end(text);

	while ((p = add_before(v, p, end)) != end) {
		add(v, code, match(p, end, "{usual}") != NULL, lang);
		p = find_byte(p, end, '}') + 1;
	}
}

static void
add_some_methods(struct content *v, int code, bool usual, int lang)
{
	uint32_t methods = sipinfo_methods(code), some = sipinfo_usual_methods(code);

	if (usual)
		add_names(v, some, lang);
	else
		add_methods_of(v, methods & ~some, methods, lang);
}

static void
add_methods(struct content *v, int code, int lang)
{
	uint32_t methods = sipinfo_methods(code);

	v->join = DOC_JOINED;
	if (sipinfo_usual_methods(code) != methods)
		add_usual_and_allowed(v, code, lang, add_some_methods);
	else
		add_methods_of(v, methods, methods, lang);
}

static void
add_some_senders(struct content *v, int code, bool usual, int lang)
{
	size_t first = usual ? 0 : sipinfo_usual_senders(code), end = sipinfo_usual_senders(code);
	int value;

	for (size_t i = first; (value = (int)sipinfo_sender(code, i)) != 0; i++) {
		if (usual && i == end)
			break;
		if (i > first)
			sipinfo_content_add_text(v, word(WORD_SEPARATOR_COMMA, lang));
		sipinfo_content_add_text(
			v, slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_SENDER, value, lang)));
	}
}

/* All of them, the commonest first. */
static void
list_senders(struct content *v, int code, int lang)
{
	int value;

	v->join = DOC_LIST;
	for (size_t i = 0; (value = (int)sipinfo_sender(code, i)) != 0; i++)
		sipinfo_content_add_id(v, SIPINFO_VOCABULARY_SENDER, value, lang);
}

static void
add_senders(struct content *v, int code, int lang)
{
	if (sipinfo_sender(code, sipinfo_usual_senders(code)) == SIPINFO_SENDER_NONE) {
		list_senders(v, code, lang);
		return;
	}
	v->join = DOC_JOINED;
	add_usual_and_allowed(v, code, lang, add_some_senders);
}

/* The header fields that are needed so much, behind the words for that. */
static void
add_required(struct content *v, int code, int requirement, int lang)
{
	bool first = true;
	const struct sipinfo_header *header;

	for (size_t i = 0; (header = sipinfo_code_header(code, i)) != NULL; i++) {
		if ((int)sipinfo_header_requirement(header) != requirement)
			continue;
		if (first && v->n != 0)
			sipinfo_content_add_text(v, word(WORD_SEPARATOR_SEMICOLON, lang));
		if (first)
			sipinfo_content_add_text(v, slice_of(sipinfo_vocabulary_text(
							    SIPINFO_VOCABULARY_REQUIREMENT,
							    requirement, lang)));
		sipinfo_content_add_text(
			v, word(first ? WORD_SEPARATOR_COLON : WORD_SEPARATOR_COMMA, lang));
		sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of(sipinfo_header_name(header)));
		first = false;
	}
}

/* "required: Require; optional: Reason, Error-Info" */
static void
add_headers(struct content *v, int code, int lang)
{
	int r = SIPINFO_NO_VALUE;

	v->join = DOC_JOINED;
	while ((r = sipinfo_vocabulary_next(SIPINFO_VOCABULARY_REQUIREMENT, r)) != SIPINFO_NO_VALUE)
		add_required(v, code, r, lang);
}

/* So many rows all profiles have of one code, at most: the generator sees to it. */
#define MAPPINGS 32

struct mappings {
	size_t n;
	const struct sipinfo_mapping *rows[MAPPINGS];
	enum sipinfo_profile profiles[MAPPINGS];
};

static void
read_mappings(struct mappings *all, int code)
{
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;
	const struct sipinfo_mapping *row;

	all->n = 0;
	while ((profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE) {
		for (size_t i = 0; (row = sipinfo_mapping_of_code(code, profile, i)) != NULL; i++) {
			all->rows[all->n] = row;
			all->profiles[all->n++] = profile;
		}
	}
}

static bool
same_row(const struct sipinfo_mapping *a, const struct sipinfo_mapping *b)
{
	return sipinfo_mapping_cause(a) == sipinfo_mapping_cause(b) &&
	       sipinfo_mapping_condition(a) == sipinfo_mapping_condition(b);
}

/* The profiles that have the i-th row, and when it holds: "(RFC 3398, FreeSWITCH)", "(RFC 3398: …)". */
static void
add_profiles(struct content *v, const struct mappings *all, size_t i, int lang)
{
	enum sipinfo_condition when = sipinfo_mapping_condition(all->rows[i]);

	sipinfo_content_add_text(v, word(WORD_SEPARATOR_OPEN, lang));
	for (size_t j = i; j < all->n; j++) {
		if (!same_row(all->rows[i], all->rows[j]))
			continue;
		if (j > i)
			sipinfo_content_add_text(v, word(WORD_SEPARATOR_COMMA, lang));
		sipinfo_content_add_text(v, slice_of(sipinfo_vocabulary_text(
						    SIPINFO_VOCABULARY_PROFILE, (int)all->profiles[j], lang)));
	}
	if (when != SIPINFO_CONDITION_NONE) {
		sipinfo_content_add_text(v, word(WORD_SEPARATOR_COLON, lang));
		sipinfo_content_add_text(v, slice_of(sipinfo_vocabulary_text(
						    SIPINFO_VOCABULARY_CONDITION, (int)when, lang)));
	}
	sipinfo_content_add_text(v, word(WORD_SEPARATOR_CLOSE, lang));
}

static bool
told_before(const struct mappings *all, size_t i)
{
	for (size_t j = 0; j < i; j++) {
		if (same_row(all->rows[i], all->rows[j]))
			return true;
	}
	return false;
}

/* "31 (RFC 3398, RFC 4497), 65 (RFC 3398: Warning tells of …), 58 (Asterisk)" */
static void
add_causes(struct content *v, int code, int lang)
{
	struct mappings all;

	v->join = DOC_JOINED;
	read_mappings(&all, code);
	for (size_t i = 0; i < all.n; i++) {
		int cause = sipinfo_mapping_cause(all.rows[i]);

		if (told_before(&all, i))
			continue;
		if (v->n != 0)
			sipinfo_content_add_text(v, word(WORD_SEPARATOR_COMMA, lang));
		if (cause != 0)
			sipinfo_content_add_number(v, cause);
		else
			sipinfo_content_add_text(v, word(WORD_VALUE_NONE, lang));
		add_profiles(v, &all, i, lang);
	}
}

void
sipinfo_aspect_value(struct content *v, int code, enum sipinfo_aspect aspect, int lang)
{
	int value;

	sipinfo_content_clear(v, DOC_ONE);
	if (sipinfo_class(code) == SIPINFO_CLASS_NONE)
		return;
	switch (aspect) {
	case SIPINFO_ASPECT_CLASS:
		sipinfo_content_add_id(v, SIPINFO_VOCABULARY_CLASS, (int)sipinfo_class(code), lang);
		break;
	case SIPINFO_ASPECT_FINAL:
		sipinfo_content_add_bool(v, sipinfo_is_final(code),
			       word(sipinfo_is_final(code) ? WORD_VALUE_YES
							   : WORD_VALUE_FINAL_FOLLOWS,
				    lang));
		break;
	case SIPINFO_ASPECT_SENDERS:
		add_senders(v, code, lang);
		break;
	case SIPINFO_ASPECT_SCOPE:
		sipinfo_content_add_id(v, SIPINFO_VOCABULARY_SCOPE, (int)sipinfo_scope(code), lang);
		break;
	case SIPINFO_ASPECT_METHODS:
		add_methods(v, code, lang);
		break;
	case SIPINFO_ASPECT_RETRY:
		v->join = DOC_LIST;
		for (size_t i = 0; (value = (int)sipinfo_retry_option(code, i)) != 0; i++)
			sipinfo_content_add_id(v, SIPINFO_VOCABULARY_RETRY, value, lang);
		if (sipinfo_aspect_waits_for_retry_after(code))
			v->items[1].note = word(WORD_VALUE_IF_RETRY_AFTER, lang);
		break;
	case SIPINFO_ASPECT_DIALOG:
		sipinfo_content_add_id(v, SIPINFO_VOCABULARY_DIALOG,
				       (int)sipinfo_dialog_effect(code), lang);
		break;
	case SIPINFO_ASPECT_HEADERS:
		add_headers(v, code, lang);
		break;
	case SIPINFO_ASPECT_RANK:
		sipinfo_content_add_id(v, SIPINFO_VOCABULARY_RANK, (int)sipinfo_rank(code), lang);
		break;
	case SIPINFO_ASPECT_FORWARDING:
		sipinfo_content_add_id(v, SIPINFO_VOCABULARY_FORWARDING,
				       (int)sipinfo_forwarding(code), lang);
		break;
	case SIPINFO_ASPECT_REGISTRATION:
		sipinfo_content_add_id(v, SIPINFO_VOCABULARY_REGISTRATION,
				       (int)sipinfo_registration(code), lang);
		break;
	case SIPINFO_ASPECT_Q850:
		add_causes(v, code, lang);
		break;
	case SIPINFO_ASPECT_DEFINED:
		sipinfo_aspect_add_reference(v, sipinfo_code_reference(code, 0));
		break;
	default: /* SIPINFO_ASPECT_REDIAL */
		sipinfo_content_add_bool(v, sipinfo_may_redial(code),
					 word(sipinfo_may_redial(code) ? WORD_REDIAL_ALLOWED
								       : WORD_REDIAL_NEVER,
					      lang));
		break;
	}
}

/*
 * Methods and header fields one by one, the others as on a page. The words
 * beside a header field say how much it is needed.
 */
void
sipinfo_aspect_data(struct content *v, int code, enum sipinfo_aspect aspect, int lang)
{
	const struct sipinfo_header *header;
	const struct sipinfo_reference *first;
	enum sipinfo_method m = SIPINFO_METHOD_NONE;

	switch (aspect) {
	case SIPINFO_ASPECT_METHODS:
		sipinfo_content_clear(v, DOC_LIST);
		while ((m = sipinfo_method_next(m)) != SIPINFO_METHOD_NONE) {
			if (sipinfo_can_answer(code, m))
				sipinfo_content_add_text(v, slice_of(sipinfo_method_name(m)));
		}
		break;
	case SIPINFO_ASPECT_HEADERS:
		sipinfo_content_clear(v, DOC_LIST);
		for (size_t i = 0; (header = sipinfo_code_header(code, i)) != NULL; i++) {
			struct content_item *item = sipinfo_content_add(v, DOC_ID);

			item->id = sipinfo_header_name(header);
			item->text = slice_of(
				sipinfo_vocabulary_text(SIPINFO_VOCABULARY_REQUIREMENT,
						(int)sipinfo_header_requirement(header), lang));
		}
		break;
	case SIPINFO_ASPECT_SENDERS:
		sipinfo_content_clear(v, DOC_LIST);
		list_senders(v, code, lang);
		v->worded = true;
		break;
	case SIPINFO_ASPECT_RETRY:
		sipinfo_aspect_value(v, code, aspect, lang);
		v->join = DOC_LIST;
		v->worded = true;
		break;
	case SIPINFO_ASPECT_DEFINED:
		sipinfo_content_clear(v, DOC_ONE);
		first = sipinfo_code_reference(code, 0);
		if (first != NULL)
			sipinfo_content_add_text(v, slice_of(sipinfo_reference_name(first)));
		break;
	case SIPINFO_ASPECT_FINAL:
	case SIPINFO_ASPECT_REDIAL:
		sipinfo_aspect_value(v, code, aspect, lang);
		break;
	default:
		sipinfo_aspect_value(v, code, aspect, lang);
		v->worded = true;
		break;
	}
}

enum sipinfo_aspect
sipinfo_aspect_row(size_t i)
{
	static const uint8_t rows[] = {
		SIPINFO_ASPECT_CLASS,	   SIPINFO_ASPECT_FINAL,   SIPINFO_ASPECT_SENDERS,
		SIPINFO_ASPECT_SCOPE,	   SIPINFO_ASPECT_METHODS, SIPINFO_ASPECT_RETRY,
		SIPINFO_ASPECT_DIALOG,	   SIPINFO_ASPECT_HEADERS, SIPINFO_ASPECT_RANK,
		SIPINFO_ASPECT_FORWARDING, SIPINFO_ASPECT_Q850,	   SIPINFO_ASPECT_REGISTRATION,
		SIPINFO_ASPECT_REDIAL,	   SIPINFO_ASPECT_DEFINED,
	};

	_Static_assert(ARRAY_LENGTH(rows) == ASPECTS, "an aspect has no row");
	return i < ARRAY_LENGTH(rows) ? (enum sipinfo_aspect)rows[i] : SIPINFO_ASPECT_NONE;
}

bool
sipinfo_aspect_has_table(enum sipinfo_aspect aspect)
{
	return aspect == SIPINFO_ASPECT_HEADERS || aspect == SIPINFO_ASPECT_DEFINED;
}

bool
sipinfo_aspect_is_told(int code, enum sipinfo_aspect aspect)
{
	return aspect != SIPINFO_ASPECT_REDIAL || !sipinfo_may_redial(code);
}
