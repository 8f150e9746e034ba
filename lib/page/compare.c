#include "page/aspect.h"
#include "page/describe.h"
#include "render/render.h"

struct pair {
	int a, b;
};

/* What a response does to the attempt, coarsely: the order is that of the words. */
enum outcome { PROVISIONAL, SUCCESS, REDIRECTION, FAILURE, GLOBAL, OUTCOMES };

static enum outcome
outcome(int code)
{
	switch (sipinfo_class(code)) {
	case SIPINFO_CLASS_PROVISIONAL:
		return PROVISIONAL;
	case SIPINFO_CLASS_SUCCESS:
		return SUCCESS;
	case SIPINFO_CLASS_REDIRECTION:
		return REDIRECTION;
	case SIPINFO_CLASS_GLOBAL_FAILURE:
		return GLOBAL;
	default:
		return FAILURE;
	}
}

static void
add_sentence(struct content *v, enum word sentence, int lang, int a, int b)
{
	const struct argument arguments[] = {
		{.name = "a", .number = a},
		{.name = "b", .number = b},
		{.name = "code", .number = a},
	};

	if (v->n != 0)
		sipinfo_content_add_text(v, word(WORD_SEPARATOR_SENTENCE, lang));
	sipinfo_content_add_sentence(v, word(sentence, lang), arguments, ARRAY_LENGTH(arguments));
}

static void
add_outcomes(struct content *v, int a, int b, int lang)
{
	static const uint16_t sentences[][OUTCOMES] = {
		[PROVISIONAL][PROVISIONAL] = WORD_DIFFERENCE_PROVISIONAL_PROVISIONAL,
		[PROVISIONAL][SUCCESS] = WORD_DIFFERENCE_PROVISIONAL_SUCCESS,
		[PROVISIONAL][REDIRECTION] = WORD_DIFFERENCE_PROVISIONAL_REDIRECTION,
		[PROVISIONAL][FAILURE] = WORD_DIFFERENCE_PROVISIONAL_FAILURE,
		[PROVISIONAL][GLOBAL] = WORD_DIFFERENCE_PROVISIONAL_GLOBAL,
		[SUCCESS][SUCCESS] = WORD_DIFFERENCE_SUCCESS_SUCCESS,
		[SUCCESS][REDIRECTION] = WORD_DIFFERENCE_SUCCESS_REDIRECTION,
		[SUCCESS][FAILURE] = WORD_DIFFERENCE_SUCCESS_FAILURE,
		[SUCCESS][GLOBAL] = WORD_DIFFERENCE_SUCCESS_GLOBAL,
		[REDIRECTION][REDIRECTION] = WORD_DIFFERENCE_REDIRECTION_REDIRECTION,
		[REDIRECTION][FAILURE] = WORD_DIFFERENCE_REDIRECTION_FAILURE,
		[REDIRECTION][GLOBAL] = WORD_DIFFERENCE_REDIRECTION_GLOBAL,
		[FAILURE][FAILURE] = WORD_DIFFERENCE_FAILURE_FAILURE,
		[FAILURE][GLOBAL] = WORD_DIFFERENCE_FAILURE_GLOBAL,
		[GLOBAL][GLOBAL] = WORD_DIFFERENCE_GLOBAL_GLOBAL,
	};

	if (outcome(a) > outcome(b))
		add_outcomes(v, b, a, lang);
	else
		add_sentence(v, (enum word)sentences[outcome(a)][outcome(b)], lang, a, b);
}

/*
 * Sentences about one code; none where there is nothing to say, or where it would hold for some of
 * its responses only.
 */
static enum word
retry_sentence(int code)
{
	static const struct {
		enum sipinfo_retry_kind first, second;
		uint16_t sentence;
	} sentences[] = {
		{SIPINFO_RETRY_REDIRECTED, SIPINFO_RETRY_NONE, WORD_RETRY_SENTENCE_REDIRECTED},
		{SIPINFO_RETRY_CREDENTIALS, SIPINFO_RETRY_NONE, WORD_RETRY_SENTENCE_CREDENTIALS},
		{SIPINFO_RETRY_AFTER_CHANGE, SIPINFO_RETRY_NONE, WORD_RETRY_SENTENCE_AFTER_CHANGE},
		{SIPINFO_RETRY_AFTER_CHANGE, SIPINFO_RETRY_LATER,
		 WORD_RETRY_SENTENCE_AFTER_CHANGE_OR_LATER},
		{SIPINFO_RETRY_AFTER_CHANGE, SIPINFO_RETRY_ELSEWHERE,
		 WORD_RETRY_SENTENCE_AFTER_CHANGE_OR_ELSEWHERE},
		{SIPINFO_RETRY_LATER, SIPINFO_RETRY_NONE, WORD_RETRY_SENTENCE_LATER},
		{SIPINFO_RETRY_LATER, SIPINFO_RETRY_AFTER_CHANGE,
		 WORD_RETRY_SENTENCE_LATER_OR_AFTER_CHANGE},
		{SIPINFO_RETRY_LATER, SIPINFO_RETRY_ELSEWHERE, WORD_RETRY_SENTENCE_LATER_OR_ELSEWHERE},
		{SIPINFO_RETRY_ELSEWHERE, SIPINFO_RETRY_NONE, WORD_RETRY_SENTENCE_ELSEWHERE},
		{SIPINFO_RETRY_ELSEWHERE, SIPINFO_RETRY_LATER, WORD_RETRY_SENTENCE_ELSEWHERE_OR_LATER},
		{SIPINFO_RETRY_ELSEWHERE, SIPINFO_RETRY_REDIRECTED,
		 WORD_RETRY_SENTENCE_ELSEWHERE_OR_REDIRECTED},
		{SIPINFO_RETRY_NEVER, SIPINFO_RETRY_NONE, WORD_RETRY_SENTENCE_NEVER},
	};

	if (sipinfo_aspect_waits_for_retry_after(code))
		return WORD_RETRY_SENTENCE_AFTER_CHANGE_OR_RETRY_AFTER;
	for (size_t i = 0; i < ARRAY_LENGTH(sentences); i++) {
		if (sentences[i].first == sipinfo_retry(code) &&
		    sentences[i].second == sipinfo_retry_option(code, 1))
			return (enum word)sentences[i].sentence;
	}
	return WORD_NONE;
}

static enum word
sender_sentence(int code)
{
	static const uint16_t sentences[] = {
		[SIPINFO_SENDER_UAS] = WORD_SENDER_SENTENCE_UAS,
		[SIPINFO_SENDER_PROXY] = WORD_SENDER_SENTENCE_PROXY,
		[SIPINFO_SENDER_REDIRECT] = WORD_SENDER_SENTENCE_REDIRECT,
		[SIPINFO_SENDER_REGISTRAR] = WORD_SENDER_SENTENCE_REGISTRAR,
		[SIPINFO_SENDER_GATEWAY] = WORD_SENDER_SENTENCE_GATEWAY,
		[SIPINFO_SENDER_FIRST_PROXY] = WORD_SENDER_SENTENCE_FIRST_PROXY,
		[SIPINFO_SENDER_NOTIFIER] = WORD_SENDER_SENTENCE_NOTIFIER,
		[SIPINFO_SENDER_COMPOSITOR] = WORD_SENDER_SENTENCE_COMPOSITOR,
		[SIPINFO_SENDER_VERIFIER] = WORD_SENDER_SENTENCE_VERIFIER,
		[SIPINFO_SENDER_RELAY] = WORD_SENDER_SENTENCE_RELAY,
		[SIPINFO_SENDER_INTERMEDIARY] = WORD_SENDER_SENTENCE_INTERMEDIARY,
	};

	/* of several usual senders none is the usual one; of a code that nobody has described none is known */
	if (sipinfo_usual_senders(code) != 1 ||
	    sipinfo_registration(code) == SIPINFO_REGISTRATION_NONE)
		return WORD_NONE;
	_Static_assert(ARRAY_LENGTH(sentences) == SENDERS + 1, "a sender has no sentence");
	return (enum word)sentences[sipinfo_sender(code, 0)];
}

/* Requests that make a dialog or belong to one. */
#define IN_DIALOG                                                                                  \
	(1u << SIPINFO_METHOD_INVITE | 1u << SIPINFO_METHOD_BYE | 1u << SIPINFO_METHOD_UPDATE |    \
	 1u << SIPINFO_METHOD_INFO | 1u << SIPINFO_METHOD_PRACK | 1u << SIPINFO_METHOD_REFER |     \
	 1u << SIPINFO_METHOD_SUBSCRIBE | 1u << SIPINFO_METHOD_NOTIFY)

static enum word
dialog_sentence(int code)
{
	static const uint16_t sentences[] = {
		[SIPINFO_DIALOG_NONE] = WORD_DIALOG_SENTENCE_NONE,
		[SIPINFO_DIALOG_CREATES_EARLY] = WORD_DIALOG_SENTENCE_CREATES_EARLY,
		[SIPINFO_DIALOG_ENDS_EARLY] = WORD_DIALOG_SENTENCE_ENDS_EARLY,
		[SIPINFO_DIALOG_CONFIRMS] = WORD_DIALOG_SENTENCE_CONFIRMS,
		[SIPINFO_DIALOG_TRANSACTION] = WORD_DIALOG_SENTENCE_TRANSACTION,
		[SIPINFO_DIALOG_USAGE] = WORD_DIALOG_SENTENCE_USAGE,
		[SIPINFO_DIALOG_DIALOG] = WORD_DIALOG_SENTENCE_DIALOG,
	};

	if ((sipinfo_methods(code) & IN_DIALOG) == 0)
		return WORD_NONE;
	_Static_assert(ARRAY_LENGTH(sentences) == DIALOG_EFFECTS, "an effect has no sentence");
	return (enum word)sentences[sipinfo_dialog_effect(code)];
}

/* Says it of both where they differ in it, or of the one for which there is something to say. */
static bool
add_both(struct content *v, int a, int b, int lang, enum word (*sentence)(int code))
{
	if (sentence(a) == sentence(b))
		return false;
	if (sentence(a) != WORD_NONE)
		add_sentence(v, sentence(a), lang, a, 0);
	if (sentence(b) != WORD_NONE)
		add_sentence(v, sentence(b), lang, b, 0);
	return true;
}

/* A 4xx that asks for another request. */
static bool
blames_request(int code)
{
	return sipinfo_class(code) == SIPINFO_CLASS_REQUEST_FAILURE &&
	       sipinfo_retry(code) == SIPINFO_RETRY_AFTER_CHANGE;
}

/* A 5xx after which the same request may succeed. */
static bool
blames_server(int code)
{
	return sipinfo_class(code) == SIPINFO_CLASS_SERVER_FAILURE &&
	       (sipinfo_retry(code) == SIPINFO_RETRY_LATER ||
		sipinfo_retry(code) == SIPINFO_RETRY_ELSEWHERE);
}

/* One paragraph that says how the two differ, from the facts alone. */
static void
compose_summary(struct doc *d, int a, int b)
{
	CONTENT(v, DOC_ANY);
	bool told = outcome(a) != outcome(b);

	if (!sipinfo_document_hears_text(d, DOC_BOTH))
		return;
	sipinfo_content_clear(&v, DOC_JOINED);
	if (sipinfo_class(a) == SIPINFO_CLASS_NONE || sipinfo_class(b) == SIPINFO_CLASS_NONE) {
		if (sipinfo_class(a) == SIPINFO_CLASS_NONE)
			add_sentence(&v, WORD_PAGE_NOT_A_CODE, d->lang, a, b);
		if (sipinfo_class(b) == SIPINFO_CLASS_NONE && a != b)
			add_sentence(&v, WORD_PAGE_NOT_A_CODE, d->lang, b, a);
	} else if (a == b) {
		add_sentence(&v, WORD_DIFFERENCE_SAME_CODE, d->lang, a, b);
	} else {
		add_outcomes(&v, a, b, d->lang);
		/* how they are tried again differs then, too */
		if ((blames_request(a) && blames_server(b)) ||
		    (blames_server(a) && blames_request(b)))
			add_sentence(&v, WORD_DIFFERENCE_BLAME_REQUEST_SERVER, d->lang,
				     blames_request(a) ? a : b, blames_request(a) ? b : a);
		told = add_both(&v, a, b, d->lang, retry_sentence) || told;
		if (outcome(a) == outcome(b)) {
			told = add_both(&v, a, b, d->lang, sender_sentence) || told;
			told = add_both(&v, a, b, d->lang, dialog_sentence) || told;
		}
		if (!told)
			add_sentence(&v,
				     sipinfo_differences(a, b) & ~(1u << SIPINFO_ASPECT_DEFINED)
					     ? WORD_DIFFERENCE_DETAILS
					     : WORD_DIFFERENCE_ALIKE,
				     d->lang, a, b);
	}
	sipinfo_document_paragraph(d, DOC_BOTH, "summary", &v);
}

#define HEADING_SIZE 96

/* "183 Session Progress": the generator sees to it that every phrase has room. */
static struct slice
code_heading(const struct doc *d, int code, char *buf)
{
	CONTENT(v, DOC_SHORT);
	struct reader reader;

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_aspect_add_code(&v, code);
	doc_read(d, &reader, &v);
	return slice_make(buf, sipinfo_reader_read(&reader, buf, buf + HEADING_SIZE));
}

static void
none_if_empty(struct content *v, int lang)
{
	if (v->n == 0)
		sipinfo_content_add_text(v, word(WORD_VALUE_NONE, lang));
}

static void
compose_differences(struct doc *d, int a, int b)
{
	char heading_a[HEADING_SIZE], heading_b[HEADING_SIZE];
	const struct doc_column columns[] = {
		{"aspect", slice_of("")},
		{"a", code_heading(d, a, heading_a)},
		{"b", code_heading(d, b, heading_b)},
	};
	void (*value)(struct content *, int code, enum sipinfo_aspect, int lang) =
		sipinfo_document_is_data(d) ? sipinfo_aspect_data : sipinfo_aspect_value;
	CONTENT(name, 1);
	CONTENT(in_a, DOC_ANY);
	CONTENT(in_b, DOC_ANY);
	CONTENT(same, DOC_ANY);
	const struct content *const cells[] = {&name, &in_a, &in_b};
	enum sipinfo_aspect aspect;

	uint32_t differences = sipinfo_differences(a, b);
	bool comparable = sipinfo_class(a) != SIPINFO_CLASS_NONE &&
			  sipinfo_class(b) != SIPINFO_CLASS_NONE;

	if (!sipinfo_document_is_data(d) && (differences == 0 || !comparable))
		return;
	sipinfo_content_clear(&same, DOC_LIST);
	sipinfo_document_begin_table(d, DOC_BOTH, "differences", word(WORD_HEADING_DIFFERENCES, d->lang), columns,
			ARRAY_LENGTH(columns));
	for (size_t i = 0; (aspect = sipinfo_aspect_row(i)) != SIPINFO_ASPECT_NONE; i++) {
		value(&in_a, a, aspect, d->lang);
		if ((differences >> aspect & 1) == 0) {
			if (in_a.n > 0 && sipinfo_aspect_is_told(a, aspect))
				sipinfo_content_add_id(&same, SIPINFO_VOCABULARY_ASPECT, (int)aspect,
						       d->lang);
			continue;
		}
		sipinfo_content_clear(&name, DOC_ONE);
		sipinfo_content_add_id(&name, SIPINFO_VOCABULARY_ASPECT, (int)aspect, d->lang);
		sipinfo_content_clear(&in_b, DOC_ONE);
		if (doc_hears_column(d, 2))
			value(&in_b, b, aspect, d->lang);
		if (!sipinfo_document_is_data(d)) {
			none_if_empty(&in_a, d->lang);
			none_if_empty(&in_b, d->lang);
		}
		sipinfo_document_row(d, cells);
	}
	sipinfo_document_end_table(d);
	if (same.n > 0)
		sipinfo_document_field(d, DOC_PAGE, NULL, word(WORD_PAGE_SAME, d->lang), &same);
}

/* A library for callers has no texts for engineers. */
static bool
has_text(int code, enum sipinfo_text_kind kind)
{
	return *sipinfo_text(code, kind, 0) != '\0';
}

static void
compose_one(struct doc *d, const char *key, int code)
{
	CONTENT(heading, DOC_SHORT);
	CONTENT(v, 1);

	if (sipinfo_document_is_data(d)) {
		sipinfo_document_begin(d, DOC_DATA, key, NULL);
		sipinfo_describe_code_data(d, code);
		sipinfo_document_end(d);
		return;
	}
	sipinfo_content_clear(&heading, DOC_JOINED);
	sipinfo_aspect_add_code(&heading, code);
	sipinfo_document_begin(d, DOC_PAGE, NULL, &heading);
	if (sipinfo_class(code) != SIPINFO_CLASS_NONE)
		sipinfo_page_standing(d, code);
	if (!has_text(code, SIPINFO_TEXT_MEANING))
		sipinfo_document_paragraph(
			d, DOC_PAGE, NULL,
			sipinfo_content_set_text(
				&v, sipinfo_text(code, SIPINFO_TEXT_SUMMARY, d->lang)));
	sipinfo_describe_code_texts(d, code);
	sipinfo_document_end(d);
}

/* One code's advice to the sender, under its number and phrase. */
static void
compose_send(struct doc *d, int code)
{
	CONTENT(heading, DOC_SHORT);
	CONTENT(v, 1);

	sipinfo_content_clear(&heading, DOC_JOINED);
	sipinfo_aspect_add_code(&heading, code);
	sipinfo_document_begin(d, DOC_PAGE, NULL, &heading);
	sipinfo_document_paragraph(d, DOC_PAGE, NULL,
		      sipinfo_content_set_text(&v, sipinfo_text(code, SIPINFO_TEXT_SEND, d->lang)));
	sipinfo_document_end(d);
}

static void
compose_related(struct doc *d, int code, int but)
{
	const struct argument argument = {.name = "code", .number = code};
	CONTENT(v, DOC_ANY);
	CONTENT(heading, DOC_ANY);

	if (!sipinfo_document_hears(d, DOC_PAGE))
		return;
	sipinfo_describe_set_related(&v, code, but);
	if (v.n == 0)
		return;
	sipinfo_content_clear(&heading, DOC_JOINED);
	sipinfo_content_add_sentence(&heading, word(WORD_PAGE_CONFUSED_WITH, d->lang), &argument,
				     1);
	sipinfo_document_begin(d, DOC_PAGE, NULL, &heading);
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	sipinfo_document_end(d);
}

/* What each of them is, and when to send which. */
static void
compose_both(struct doc *d, int a, int b)
{
	CONTENT(v, 1);

	compose_one(d, "a", a);
	if (a != b || sipinfo_document_is_data(d))
		compose_one(d, "b", b);
	if (has_text(a, SIPINFO_TEXT_SEND)) {
		sipinfo_content_clear(&v, DOC_ONE);
		sipinfo_content_add_text(&v, word(WORD_HEADING_SEND, d->lang));
		sipinfo_document_begin(d, DOC_PAGE, NULL, &v);
		compose_send(d, a);
		if (a != b)
			compose_send(d, b);
		sipinfo_document_end(d);
	}
	compose_related(d, a, b);
	if (a != b)
		compose_related(d, b, a);
	sipinfo_page_references(d, DOC_PAGE, a, a == b ? 0 : b);
}

static void
compose(struct doc *d, const void *subject)
{
	const struct pair *pair = subject;
	int a = pair->a, b = pair->b;
	const char *note = sipinfo_note_text(a, b, d->lang);
	CONTENT(v, DOC_SHORT);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_aspect_add_code(&v, a);
	sipinfo_content_add_text(&v, word(WORD_SEPARATOR_TITLE, d->lang));
	sipinfo_aspect_add_code(&v, b);
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "comparison");
	compose_summary(d, a, b);
	sipinfo_page_data_text(d, "note", text_or_null(note));
	if (*note != '\0')
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, sipinfo_content_set_text(&v, note));
	compose_differences(d, a, b);
	if (!sipinfo_page_is_brief(d))
		compose_both(d, a, b);
	sipinfo_page_end(d);
}

size_t
sipinfo_compare(int a, int b, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct pair pair = {a, b};

	return sipinfo_render(options, buf, size, compose, &pair);
}
