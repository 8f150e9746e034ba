#include "page/aspect.h"

#include "lookup/mapping.h"

void
sipinfo_aspect_add_reference(struct content *v, int reference)
{
	struct content_item *item = sipinfo_content_add(v, DOC_TEXT);

	item->origin = DOC_PROTOCOL;
	/* a file of a product is too long for a page; the address leads there */
	if (strchr(sipinfo_reference_section(reference), '/') != NULL)
		item->text = slice_of(sipinfo_reference_document(reference));
	else
		item->text = slice_of(sipinfo_reference_name(reference));
	item->url = sipinfo_reference_url(reference);
	if (item->url[0] == '\0')
		item->url = NULL;
}

void
sipinfo_aspect_add_code(struct content *v, int code)
{
	const char *phrase = sipinfo_phrase(code);

	sipinfo_content_add_number(v, code);
	v->items[v->n - 1].origin = DOC_PROTOCOL;
	if (phrase[0] == '\0')
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
	sipinfo_content_add_text(v, slice_of(" \xc2\xb7 "));
	sipinfo_content_add_text(v, slice_of(title));
}

/* All methods that have a response. */
#define ALL_METHODS                                                                                \
	(((1u << (SIPINFO_METHOD_UPDATE + 1)) - 1) & ~1u & ~(1u << SIPINFO_METHOD_ACK))

static void
add_names(struct content *v, uint32_t methods, int lang)
{
	bool first = true;

	for (int i = 1; sipinfo_method_name(i) != NULL; i++) {
		if (!(methods >> i & 1))
			continue;
		if (!first) {
			sipinfo_content_add_text(v, word(WORD_PAGE_COMMA, lang));
			sipinfo_content_add_text(v, slice_of(" "));
		}
		sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of(sipinfo_method_name(i)));
		first = false;
	}
}

/* Adds methods of a set; a large set is told by what is missing in it. */
static void
add_methods_of(struct content *v, uint32_t methods, uint32_t set, int lang)
{
	static const char placeholder[] = "{methods}";
	bool others = methods != set;
	uint32_t missing = ALL_METHODS & ~set;
	struct slice text = word(others ? WORD_VALUE_ANY_OTHER_METHOD_BUT : WORD_VALUE_ANY_METHOD_BUT,
				 lang);
	const char *at;
	unsigned n_missing = 0;

	for (int i = 1; sipinfo_method_name(i) != NULL; i++)
		n_missing += missing >> i & 1;
	if (methods == 0)
		return;
	if (n_missing == 0) {
		sipinfo_content_add_text(v, word(others ? WORD_VALUE_ANY_OTHER_METHOD
							: WORD_VALUE_ANY_METHOD,
						 lang));
		return;
	}
	at = strstr(text.p, placeholder);
	if (n_missing > 4 || at == NULL) {
		add_names(v, methods, lang);
		return;
	}
	sipinfo_content_add_text(v, slice_make(text.p, at));
	add_names(v, missing, lang);
	sipinfo_content_add_text(v, slice_make(at + sizeof placeholder - 1, slice_end(text)));
}

/* "INVITE; also allowed: any other request" */
static void
add_usual_and_allowed(struct content *v, int code, int lang,
		      void (*add)(struct content *, int code, bool usual, int lang))
{
	struct slice text = word(WORD_VALUE_USUAL_AND_ALLOWED, lang);
	const char *p = text.p, *end = slice_end(text), *open;

	while (p < end && (open = memchr(p, '{', (size_t)(end - p))) != NULL) {
		if (open > p)
			sipinfo_content_add_text(v, slice_make(p, open));
		add(v, code, match(open, end, "{usual}") != NULL, lang);
		p = memchr(open, '}', (size_t)(end - open));
		p = p != NULL ? p + 1 : end;
	}
	if (p < end)
		sipinfo_content_add_text(v, slice_make(p, end));
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
		if (i > first) {
			sipinfo_content_add_text(v, word(WORD_PAGE_COMMA, lang));
			sipinfo_content_add_text(v, slice_of(" "));
		}
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

/* The header fields that matter, with how much they are needed. */
static void
add_headers(struct content *v, int code, int lang)
{
	int header;

	for (size_t i = 0; (header = sipinfo_code_header(code, i)) != 0; i++) {
		enum sipinfo_requirement requirement = sipinfo_header_requirement(header);

		sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of(sipinfo_header_name(header)));
		v->items[v->n - 1].note = slice_of(
			sipinfo_vocabulary_text(SIPINFO_VOCABULARY_REQUIREMENT, (int)requirement, lang));
	}
	if (v->n == 0)
		sipinfo_content_add_text(v, word(WORD_VALUE_NONE, lang));
}

/* What sets the codes of class 6xx apart, and no rank says. */
static struct content_item
first_of_all(int lang)
{
	struct content_item item = {0};

	item.type = DOC_ID;
	item.id = "first-of-all";
	item.text = word(WORD_VALUE_FIRST_OF_ALL, lang);
	return item;
}

/* Whether no profile before this one makes the same cause of the code. */
static bool
is_first_with_cause(int code, int profile)
{
	for (int p = 1; p < profile; p++) {
		if (sipinfo_mapping_of_code(code, (enum sipinfo_profile)p, 0) != 0 &&
		    sipinfo_cause_from_code(code, (enum sipinfo_profile)p) ==
			    sipinfo_cause_from_code(code, (enum sipinfo_profile)profile))
			return false;
	}
	return true;
}

/* "41 (RFC 3398, FreeSWITCH), 34 (Asterisk)" */
static void
add_causes(struct content *v, int code, int lang)
{
	v->join = DOC_JOINED;
	for (int p = 1; p <= PROFILE_LAST; p++) {
		int cause = sipinfo_cause_from_code(code, (enum sipinfo_profile)p);
		bool first = true;

		if (sipinfo_mapping_of_code(code, (enum sipinfo_profile)p, 0) == 0 ||
		    !is_first_with_cause(code, p))
			continue;
		if (v->n > 0) {
			sipinfo_content_add_text(v, word(WORD_PAGE_COMMA, lang));
			sipinfo_content_add_text(v, slice_of(" "));
		}
		if (cause != 0)
			sipinfo_content_add_number(v, cause);
		else
			sipinfo_content_add_text(v, word(WORD_VALUE_NONE, lang));
		for (int q = p; q <= PROFILE_LAST; q++) {
			if (sipinfo_mapping_of_code(code, (enum sipinfo_profile)q, 0) == 0 ||
			    sipinfo_cause_from_code(code, (enum sipinfo_profile)q) != cause)
				continue;
			sipinfo_content_add_text(v, first ? slice_of(" (") : word(WORD_PAGE_COMMA, lang));
			if (!first)
				sipinfo_content_add_text(v, slice_of(" "));
			sipinfo_content_add_text(
				v, slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_PROFILE, q, lang)));
			first = false;
		}
		sipinfo_content_add_text(v, slice_of(")"));
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
		break;
	case SIPINFO_ASPECT_DIALOG:
		sipinfo_content_add_id(v, SIPINFO_VOCABULARY_DIALOG,
				       (int)sipinfo_dialog_effect(code), lang);
		break;
	case SIPINFO_ASPECT_HEADERS:
		v->join = DOC_LIST;
		add_headers(v, code, lang);
		break;
	case SIPINFO_ASPECT_RANK:
		sipinfo_content_add_id(v, SIPINFO_VOCABULARY_RANK, (int)sipinfo_rank(code), lang);
		if (sipinfo_class(code) == SIPINFO_CLASS_GLOBAL_FAILURE && v->n > 0)
			v->items[0] = first_of_all(lang);
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
	case SIPINFO_ASPECT_REDIAL:
		sipinfo_content_add_bool(v, sipinfo_may_redial(code),
					 word(sipinfo_may_redial(code) ? WORD_REDIAL_ALLOWED
								       : WORD_REDIAL_NEVER,
					      lang));
		break;
	default:
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
	int header, first;

	switch (aspect) {
	case SIPINFO_ASPECT_METHODS:
		sipinfo_content_clear(v, DOC_LIST);
		for (int i = 1; sipinfo_method_name(i) != NULL; i++) {
			if (sipinfo_methods(code) >> i & 1)
				sipinfo_content_add_text(v, slice_of(sipinfo_method_name(i)));
		}
		break;
	case SIPINFO_ASPECT_HEADERS:
		sipinfo_content_clear(v, DOC_LIST);
		v->worded = true;
		for (size_t i = 0; (header = sipinfo_code_header(code, i)) != 0; i++) {
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
		if (first != 0)
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

bool
sipinfo_aspect_is_told(int code, enum sipinfo_aspect aspect)
{
	return aspect != SIPINFO_ASPECT_REDIAL || !sipinfo_may_redial(code);
}

static bool
same_headers(int a, int b)
{
	for (size_t i = 0;; i++) {
		int x = sipinfo_code_header(a, i), y = sipinfo_code_header(b, i);

		if (x == 0 || y == 0)
			return x == y;
		if (strcmp(sipinfo_header_name(x), sipinfo_header_name(y)) != 0 ||
		    sipinfo_header_requirement(x) != sipinfo_header_requirement(y))
			return false;
	}
}

static bool
same_senders(int a, int b)
{
	size_t i = 0;

	if (sipinfo_usual_senders(a) != sipinfo_usual_senders(b))
		return false;
	while (sipinfo_sender(a, i) == sipinfo_sender(b, i)) {
		if (sipinfo_sender(a, i++) == SIPINFO_SENDER_NONE)
			return true;
	}
	return false;
}

static bool
same_retry(int a, int b)
{
	size_t i = 0;

	while (sipinfo_retry_option(a, i) == sipinfo_retry_option(b, i)) {
		if (sipinfo_retry_option(a, i++) == SIPINFO_RETRY_NONE)
			return true;
	}
	return false;
}

static bool
same_causes(int a, int b)
{
	for (int p = 1; p <= PROFILE_LAST; p++) {
		enum sipinfo_profile profile = (enum sipinfo_profile)p;

		if (sipinfo_cause_from_code(a, profile) != sipinfo_cause_from_code(b, profile))
			return false;
	}
	return true;
}

uint32_t
sipinfo_differences(int a, int b)
{
	uint32_t set = 0;

	if (a == b)
		return 0;
#define DIFFERENCE(aspect, same)                                                                   \
	if (!(same))                                                                               \
		set |= 1u << SIPINFO_ASPECT_##aspect
	DIFFERENCE(CLASS, sipinfo_class(a) == sipinfo_class(b));
	if (sipinfo_class(a) == SIPINFO_CLASS_NONE || sipinfo_class(b) == SIPINFO_CLASS_NONE)
		return set;
	DIFFERENCE(FINAL, sipinfo_is_final(a) == sipinfo_is_final(b));
	DIFFERENCE(SENDERS, same_senders(a, b));
	DIFFERENCE(SCOPE, sipinfo_scope(a) == sipinfo_scope(b));
	DIFFERENCE(METHODS, sipinfo_methods(a) == sipinfo_methods(b) &&
				    sipinfo_usual_methods(a) == sipinfo_usual_methods(b));
	DIFFERENCE(RETRY, same_retry(a, b));
	DIFFERENCE(DIALOG, sipinfo_dialog_effect(a) == sipinfo_dialog_effect(b));
	DIFFERENCE(HEADERS, same_headers(a, b));
	DIFFERENCE(RANK, sipinfo_rank(a) == sipinfo_rank(b) &&
				 (sipinfo_class(a) == SIPINFO_CLASS_GLOBAL_FAILURE) ==
					 (sipinfo_class(b) == SIPINFO_CLASS_GLOBAL_FAILURE));
	DIFFERENCE(FORWARDING, sipinfo_forwarding(a) == sipinfo_forwarding(b));
	DIFFERENCE(REGISTRATION, sipinfo_registration(a) == sipinfo_registration(b));
	DIFFERENCE(Q850, same_causes(a, b));
	DIFFERENCE(REDIAL, sipinfo_may_redial(a) == sipinfo_may_redial(b));
	DIFFERENCE(DEFINED, sipinfo_code_reference(a, 0) == sipinfo_code_reference(b, 0));
#undef DIFFERENCE
	return set;
}
