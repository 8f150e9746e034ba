#include "diagnose/call.h"

#include "document/ladder.h"
#include "page/explain.h"
#include "page/finding-text.h"
#include "page/page.h"
#include "render/render.h"

#define CAUSE_NO_ANSWER 19

/* The page of a call: the ladder, what went wrong, what to do. */

_Static_assert(CALL_PARTIES == LADDER_PARTIES, "each party has a column");
_Static_assert(2 * CALL_ROWS == LADDER_ARROWS, "each row has an arrow");

static struct slice
label_of(const struct call_row *row)
{
	return slice_make(row->label, row->label + row->n_label);
}

static enum sipinfo_severity
mark_of(const struct call_row *row)
{
	return row->mark > row->end_mark ? row->mark : row->end_mark;
}

/* Why */

static const struct sipinfo_finding *
told(const struct sipinfo_call *call, int id)
{
	for (size_t i = 0; i < call->n_told; i++) {
		if ((int)call->told[i]->id == id)
			return call->told[i];
	}
	return NULL;
}

static enum word
summary_of(enum sipinfo_result result)
{
	switch (result) {
	case SIPINFO_RESULT_ANSWERED: return WORD_CALL_SUMMARY_ANSWERED;
	case SIPINFO_RESULT_ENDED: return WORD_CALL_SUMMARY_ENDED;
	case SIPINFO_RESULT_FAILED: return WORD_CALL_SUMMARY_FAILED;
	case SIPINFO_RESULT_CANCELLED: return WORD_CALL_SUMMARY_CANCELLED;
	case SIPINFO_RESULT_REGISTERED: return WORD_CALL_SUMMARY_REGISTERED;
	case SIPINFO_RESULT_SUCCEEDED: return WORD_CALL_SUMMARY_SUCCEEDED;
	default: return WORD_CALL_SUMMARY_UNFINISHED;
	}
}

static void
add_summary(const struct sipinfo_call *call, int lang, struct content *v)
{
	const struct sipinfo_finding *f = told(call, call->advice.finding);
	const char *text = NULL;

	/* nothing is wrong: what explains it is told nevertheless */
	if (f == NULL && call->rang_out)
		f = told(call, SIPINFO_FINDING_CALL_NOT_ANSWERED);
	if (f != NULL) {
		sipinfo_finding_text_sentence(f, SIPINFO_TEXT_SUMMARY, lang, v);
		if (v->n > 0)
			return;
	}
	sipinfo_content_clear(v, DOC_JOINED);
	if (call->has_decisive && call->result == SIPINFO_RESULT_FAILED)
		text = sipinfo_finding_text_summary(&call->advice, lang);
	sipinfo_content_add_text(v, text != NULL ? slice_of(text)
						 : word(summary_of(call->result), lang));
}

/* For the caller: what the response says that decided, if the call was not answered. */
static const char *
caller_text(const struct sipinfo_call *call, int lang)
{
	if (call->method != SIPINFO_METHOD_INVITE && !call->has_decisive)
		return NULL;
	if (call->no_ack || call->broken)
		return slice_of(sipinfo_text_string(WORD_CALL_CALLER_BROKEN, lang)).p;
	if (call->elsewhere)
		return sipinfo_text_string(WORD_CALL_CALLER_ELSEWHERE, lang);
	if (call->unheard && !call->answered)
		return sipinfo_text_string(WORD_CALL_CALLER_LOST, lang);
	if (call->rang_out)
		return sipinfo_cause_text(CAUSE_NO_ANSWER, SIPINFO_TEXT_CALLER, lang);
	if (call->has_decisive && !call->answered)
		return text_or_null(sipinfo_advice_caller(&call->advice, lang));
	if (call->lost && !call->answered)
		return sipinfo_text_string(WORD_CALL_CALLER_LOST, lang);
	return NULL;
}

static void
add_title(const struct sipinfo_call *call, struct content *v)
{
	sipinfo_content_clear(v, DOC_JOINED);
	sipinfo_content_add_wire(v, sipinfo_call_kept(&call->from));
	sipinfo_content_add_text(v, slice_of(" \xe2\x86\x92 "));
	sipinfo_content_add_wire(v, sipinfo_call_kept(&call->to));
}

size_t
sipinfo_call_text(struct sipinfo_call *call, enum sipinfo_text_kind kind, int lang, char *buf,
		  size_t size)
{
	CONTENT(v, DOC_ANY);

	sipinfo_content_clear(&v, DOC_JOINED);
	if (call != NULL)
		sipinfo_call_conclude(call);
	if (call != NULL && kind == SIPINFO_TEXT_TITLE)
		add_title(call, &v);
	else if (call != NULL && kind == SIPINFO_TEXT_SUMMARY)
		add_summary(call, lang, &v);
	else if (call != NULL && kind == SIPINFO_TEXT_CALLER && caller_text(call, lang) != NULL)
		sipinfo_content_add_text(&v, slice_of(caller_text(call, lang)));
	return sipinfo_finding_text_write(&v, lang, buf, size);
}

/* The head */

static void
compose_title(struct doc *d, const struct sipinfo_call *call)
{
	CONTENT(v, DOC_SHORT);
	enum word kind = call->method == SIPINFO_METHOD_INVITE     ? WORD_CALL_TITLE_CALL
			 : call->method == SIPINFO_METHOD_REGISTER ? WORD_CALL_TITLE_REGISTRATION
								   : WORD_CALL_TITLE_REQUEST;

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_text(&v, word(kind, d->lang));
	sipinfo_content_add_text(&v, word(WORD_SEPARATOR_TITLE, d->lang));
	sipinfo_content_add_text(
		&v, slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_RESULT,
						     (int)(call->result != SIPINFO_RESULT_NONE
								   ? call->result
								   : SIPINFO_RESULT_UNFINISHED),
						     d->lang)));
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "call");
}

static void
wire_field(struct doc *d, const char *key, enum word label, const struct kept *k)
{
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_foreign(&v, DOC_WIRE, sipinfo_call_kept(k));
	sipinfo_document_field(d, DOC_DATA, key, slice_of(""), &v);
	if (k->n > 0 && label != WORD_CALL_TITLE_CALL)
		sipinfo_document_field(d, DOC_PAGE, NULL, word(label, d->lang), &v);
}

static void
compose_head(struct doc *d, const struct sipinfo_call *call)
{
	const char *caller = caller_text(call, d->lang);
	CONTENT(v, DOC_ANY);

	add_summary(call, d->lang, &v);
	sipinfo_document_field(d, DOC_DATA, "summary", slice_of(""), &v);
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	wire_field(d, "call_id", WORD_CALL_TITLE_CALL, &call->id);
	wire_field(d, "from", WORD_CALL_FROM, &call->from);
	wire_field(d, "to", WORD_CALL_TO, &call->to);
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_RESULT, (int)call->result, d->lang);
	sipinfo_document_field(d, DOC_DATA, "result", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_ONE);
	if (call->has_decisive)
		sipinfo_content_add_number(&v, call->failure);
	sipinfo_document_field(d, DOC_DATA, "code", slice_of(""), &v);
	sipinfo_page_data_text(d, "caller", caller);
	sipinfo_page_data_number(d, "count", to_int(call->n_messages));
}

/* The ladder */

static void
compose_ladder(struct doc *d, const struct sipinfo_call *call)
{
	struct ladder_arrow arrows[LADDER_ARROWS];
	struct ladder ladder = {.n_parties = call->n_parties, .arrows = arrows};
	uint32_t n = sipinfo_call_rows(call);

	for (size_t i = 0; i < call->n_parties; i++)
		ladder.parties[i] = sipinfo_call_kept(&call->parties[i]);
	for (uint32_t i = 0; i < n; i++) {
		const struct call_row *row = sipinfo_call_row(call, i);
		struct ladder_arrow *arrow = &arrows[ladder.n_arrows++];

		arrow->number = row->number;
		arrow->from = row->from;
		arrow->to = row->to;
		arrow->is_response = row->code != 0;
		arrow->label = label_of(row);
		arrow->note = row->copies > 0 ? word(WORD_CALL_PLACES, d->lang) : slice_of("");
		arrow->count = row->count;
		arrow->time = row->time >= 0 && call->end > call->start ? row->time - call->start : -1;
		arrow->mark = mark_of(row);
	}
	sipinfo_document_ladder(d, "ladder", word(WORD_CALL_LADDER, d->lang), &ladder);
	if (call->n_rows > n)
		sipinfo_page_sentence(d, WORD_CALL_LEFT_OUT, to_int(call->n_rows - n));
}

/* Messages that need no words: one line each. */

static const char *
plain_text(const struct call_row *row, int lang)
{
	return row->code != 0 ? sipinfo_text(row->code, SIPINFO_TEXT_SUMMARY, lang)
			      : sipinfo_method_text(row->method, SIPINFO_TEXT_MEANING, lang);
}

/* Told once, however often it came. */
static bool
was_told(const struct sipinfo_call *call, uint32_t i, const char *text, int lang)
{
	for (uint32_t j = 0; j < i; j++) {
		const struct call_row *row = sipinfo_call_row(call, j);

		if (mark_of(row) == SIPINFO_SEVERITY_NONE && plain_text(row, lang) == text)
			return true;
	}
	return false;
}

static void
compose_plain(struct doc *d, const struct sipinfo_call *call)
{
	bool any = false;
	CONTENT(v, DOC_ANY);

	for (uint32_t i = 0; i < sipinfo_call_rows(call); i++) {
		const struct call_row *row = sipinfo_call_row(call, i);
		const char *text = plain_text(row, d->lang);

		if (mark_of(row) != SIPINFO_SEVERITY_NONE || *text == '\0' ||
		    was_told(call, i, text, d->lang))
			continue;
		if (!any)
			sipinfo_document_begin_list(d, DOC_PAGE, NULL,
						    word(WORD_CALL_PLAIN, d->lang));
		any = true;
		sipinfo_document_begin_item(d);
		sipinfo_content_clear(&v, DOC_JOINED);
		sipinfo_content_add_wire(&v, label_of(row));
		sipinfo_content_add_text(&v, word(WORD_SEPARATOR_COLON, d->lang));
		sipinfo_content_add_text(&v, slice_of(text));
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
		sipinfo_document_end_item(d);
	}
	if (any)
		sipinfo_document_end_list(d);
}

/* All of it */

static void
compose(struct doc *d, const void *subject)
{
	const struct sipinfo_call *call = subject;

	compose_title(d, call);
	compose_head(d, call);
	compose_ladder(d, call);
	if (sipinfo_document_is_data(d)) {
		sipinfo_explain_findings(d, call->told, call->n_told);
	} else {
		sipinfo_explain_severities(d, call->told, call->n_told, SIPINFO_SEVERITY_ERROR,
					   SIPINFO_SEVERITY_WARNING);
		sipinfo_page_text(d,
				  slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_TEXT,
								   SIPINFO_TEXT_CALLER, d->lang)),
				  caller_text(call, d->lang));
	}
	sipinfo_explain_advice(d, &call->advice, call->told, call->n_told);
	if (!sipinfo_document_is_data(d)) {
		sipinfo_explain_severities(d, call->told, call->n_told, SIPINFO_SEVERITY_NOTE,
					   SIPINFO_SEVERITY_NOTE);
		compose_plain(d, call);
	}
	sipinfo_page_references(d, DOC_BOTH, call->failure, 0);
	sipinfo_page_end(d);
}

size_t
sipinfo_explain_call(struct sipinfo_call *call, const struct sipinfo_options *options, char *buf,
		     size_t size)
{
	if (call == NULL) {
		if (buf != NULL && size > 0)
			buf[0] = '\0';
		return 0;
	}
	if (call->single.use != 0) {
		const struct source one = sipinfo_source_of_bytes(call->single.p, call->single.n);

		sipinfo_diagnosis_of_source(&call->work, &one, NULL, call->single_flags);
		sipinfo_diagnosis_run(&call->work);
		/* what was found in the call may lie in what the page needs */
		sipinfo_call_reopen(call);
		return sipinfo_explain_diagnosis(&call->work, options, buf, size);
	}
	sipinfo_call_conclude(call);
	return sipinfo_render(options, buf, size, compose, call);
}
