#include "diagnose/diagnosis.h"
#include "page/aspect.h"
#include "page/explain.h"
#include "page/finding-text.h"
#include "page/page.h"
#include "render/render.h"

struct telling {
	struct doc *d;
	enum sipinfo_severity severity; /* only these */
	bool any;
	struct slice shown; /* the value that a page has shown last */
	enum sipinfo_finding_id id; /* of the finding before */
	bool origin;                /* only what tells who answered; otherwise only the others */
};

/* Findings */

/* Of a call: the messages on which it rests. */
static void
add_messages(const struct sipinfo_finding *f, struct content *v)
{
	sipinfo_content_clear(v, DOC_LIST);
	for (size_t i = 0; i < FINDING_MESSAGES && f->messages[i] != 0; i++)
		sipinfo_content_add_number(v, to_int(f->messages[i]));
}

static void
tell_data(struct doc *d, const struct sipinfo_finding *f)
{
	CONTENT(v, DOC_ANY);

	sipinfo_page_data_text(d, "id", sipinfo_finding_name(f->id));
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_SEVERITY, (int)f->severity, d->lang);
	sipinfo_document_field(d, DOC_DATA, "severity", slice_of(""), &v);
	add_messages(f, &v);
	sipinfo_document_field(d, DOC_DATA, "messages", slice_of(""), &v);
	sipinfo_page_data_text(d, "field", f->field);
	sipinfo_content_clear(&v, DOC_ONE);
	if (f->has_value)
		sipinfo_content_add_foreign(&v, DOC_WIRE, f->value);
	sipinfo_document_field(d, DOC_DATA, "value", slice_of(""), &v);
	sipinfo_finding_text_sentence(f, SIPINFO_TEXT_SUMMARY, d->lang, &v);
	sipinfo_document_field(d, DOC_DATA, "text", slice_of(""), &v);
	sipinfo_finding_text_sentence(f, SIPINFO_TEXT_MEANING, d->lang, &v);
	sipinfo_document_field(d, DOC_DATA, "meaning", slice_of(""), &v);
	sipinfo_finding_text_sentence(f, SIPINFO_TEXT_FIX, d->lang, &v);
	sipinfo_document_steps(d, DOC_DATA, "fix", slice_of(""), &v);
}

/* Whether the sentence shows all of the value: then it is not shown again. */
static bool
names_value(const struct sipinfo_finding *f)
{
	if (f->subject == SUBJECT_WARNING || sipinfo_finding_is(f->id, FINDING_SHOWS_VALUE))
		return true;
	for (size_t i = 0; i < f->n_arguments; i++) {
		if (f->arguments[i].wire && f->arguments[i].text.n == f->value.n &&
		    f->arguments[i].text.p == f->value.p)
			return true;
	}
	return false;
}

static void
tell_page(struct telling *t, const struct sipinfo_finding *f)
{
	struct doc *d = t->d;
	bool texts = sipinfo_document_hears_text(d, DOC_PAGE);
	CONTENT(v, DOC_ANY);

	if (texts) {
		sipinfo_finding_text_sentence(f, SIPINFO_TEXT_SUMMARY, d->lang, &v);
		/* a library for callers has no sentence: its name is better than nothing */
		if (v.n == 0)
			sipinfo_content_add_foreign(&v, DOC_PROTOCOL,
						    slice_of(sipinfo_finding_name(f->id)));
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	}
	if (f->field != NULL && f->has_value && f->value.n > 0 && !names_value(f) &&
	    (f->value.p != t->shown.p || f->value.n != t->shown.n)) {
		sipinfo_content_clear(&v, DOC_JOINED);
		sipinfo_content_add_wire(&v, f->value);
		sipinfo_document_field(d, DOC_PAGE, NULL, slice_of(f->field), &v);
	}
	if (f->has_value)
		t->shown = f->value;
	add_messages(f, &v);
	if (v.n > 0)
		sipinfo_document_field(d, DOC_PAGE, NULL, word(WORD_CALL_MESSAGES, d->lang), &v);
	if (!texts)
		return;
	sipinfo_finding_text_sentence(f, SIPINFO_TEXT_MEANING, d->lang, &v);
	if (v.n > 0)
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	sipinfo_finding_text_sentence(f, SIPINFO_TEXT_FIX, d->lang, &v);
	/* what stands above already, word for word, is not said again */
	if (v.n != 1 || f->id != t->id || f->subject != SUBJECT_NONE)
		sipinfo_document_steps(d, DOC_PAGE, NULL, slice_of(""), &v);
	t->id = f->id;
}

static struct slice
heading_of(enum sipinfo_severity severity, int lang)
{
	switch (severity) {
	case SIPINFO_SEVERITY_ERROR: return word(WORD_EXPLAIN_ERRORS, lang);
	case SIPINFO_SEVERITY_WARNING: return word(WORD_EXPLAIN_WARNINGS, lang);
	default: return word(WORD_EXPLAIN_NOTES, lang);
	}
}

static void
tell(struct telling *t, const struct sipinfo_finding *f)
{
	if (f->severity != t->severity || sipinfo_finding_is(f->id, FINDING_ORIGIN) != t->origin)
		return;
	if (!t->any && !sipinfo_document_is_data(t->d))
		sipinfo_document_begin_list(t->d, DOC_PAGE, NULL,
					    heading_of(t->severity, t->d->lang));
	t->any = true;
	sipinfo_document_begin_item(t->d);
	if (sipinfo_document_is_data(t->d))
		tell_data(t->d, f);
	else
		tell_page(t, f);
	sipinfo_document_end_item(t->d);
}

static void
tell_all(struct telling *t, const struct sipinfo_finding *const *findings, size_t n)
{
	for (size_t i = 0; i < n; i++)
		tell(t, findings[i]);
}

void
sipinfo_explain_severities(struct doc *d, const struct sipinfo_finding *const *findings, size_t n,
			   enum sipinfo_severity most, enum sipinfo_severity least)
{
	struct telling t = {.d = d};

	for (int severity = (int)most; severity >= (int)least; severity--) {
		t.severity = (enum sipinfo_severity)severity;
		t.any = false;
		t.id = SIPINFO_FINDING_NONE;
		t.shown = slice_of("");
		t.origin = false;
		tell_all(&t, findings, n);
		t.origin = true;
		if (t.severity == SIPINFO_SEVERITY_NOTE)
			tell_all(&t, findings, n);
		if (t.any && !sipinfo_document_is_data(d))
			sipinfo_document_end_list(d);
	}
}

void
sipinfo_explain_findings(struct doc *d, const struct sipinfo_finding *const *findings, size_t n)
{
	if (sipinfo_document_is_data(d))
		sipinfo_document_begin_list(d, DOC_DATA, "findings", slice_of(""));
	sipinfo_explain_severities(d, findings, n, SIPINFO_SEVERITY_ERROR, SIPINFO_SEVERITY_NOTE);
	if (sipinfo_document_is_data(d))
		sipinfo_document_end_list(d);
}

/* The next step */

static void
compose_step_data(struct doc *d, const struct sipinfo_advice *a)
{
	CONTENT(v, DOC_ANY);

	if (!sipinfo_document_hears(d, DOC_DATA))
		return;
	sipinfo_document_begin(d, DOC_DATA, "next", NULL);
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_ACTION, a->action, d->lang);
	sipinfo_document_field(d, DOC_DATA, "action", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_ONE);
	if (a->seconds >= 0)
		sipinfo_content_add_number(&v, to_int((size_t)a->seconds));
	sipinfo_document_field(d, DOC_DATA, "seconds", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_LIST);
	for (size_t i = 0; i < a->n_values && i < VALUES_TOLD; i++)
		sipinfo_content_add_foreign(&v, DOC_WIRE,
					    slice_given(a->values[i].p, a->values[i].len));
	sipinfo_document_field(d, DOC_DATA, "values", slice_of(""), &v);
	sipinfo_finding_text_advice(a, d->lang, &v);
	sipinfo_document_field(d, DOC_DATA, "text", slice_of(""), &v);
	sipinfo_document_end(d);
}

/* The steps of the code itself. */
static void
tell_more(struct doc *d, const char *text)
{
	CONTENT(v, 1);

	sipinfo_document_steps(d, DOC_PAGE, NULL, word(WORD_EXPLAIN_MORE, d->lang),
			       sipinfo_content_set_text(&v, text));
}

/* Whether a finding says what to do about this very failure, so that the general steps are not told. */
static bool
is_explained(const struct sipinfo_finding *const *findings, size_t n, int code)
{
	for (size_t i = 0; i < n; i++) {
		/* words of a product that did not send them are a hint only */
		if (sipinfo_finding_is(findings[i]->id, FINDING_EXPLAINS) &&
		    sipinfo_finding_says_why(findings[i]->id, code) &&
		    (findings[i]->id != SIPINFO_FINDING_VENDOR_WORDS ||
		     findings[i]->severity != SIPINFO_SEVERITY_NOTE))
			return true;
	}
	return false;
}

void
sipinfo_explain_advice(struct doc *d, const struct sipinfo_advice *a,
		       const struct sipinfo_finding *const *findings, size_t n)
{
	CONTENT(v, DOC_ANY);

	compose_step_data(d, a);
	if (a->action == SIPINFO_ACTION_NONE || !sipinfo_document_hears_text(d, DOC_PAGE))
		return;
	sipinfo_finding_text_advice(a, d->lang, &v);
	sipinfo_document_entry(d, DOC_PAGE, NULL, word(WORD_EXPLAIN_NEXT, d->lang), &v);
	if (a->code >= 300 && (a->flags & SIPINFO_ADVICE_MADE_HERE) == 0 &&
	    !is_explained(findings, n, a->code))
		tell_more(d, sipinfo_finding_text_fix(a, d->lang));
}

/* What happened */

static void
compose_title(struct doc *d, const struct diagnosis *diagnosis)
{
	CONTENT(v, DOC_SHORT);

	sipinfo_content_clear(&v, DOC_JOINED);
	if (diagnosis->advice.code != 0)
		sipinfo_aspect_add_titled_code(&v, diagnosis->code, d->lang);
	else
		sipinfo_content_add_text(&v, word(diagnosis->is_request ? WORD_EXPLAIN_REQUEST
									: WORD_EXPLAIN_NO_RESPONSE,
						  d->lang));
	sipinfo_document_begin_page(d, &v);
}

static void
compose_code(struct doc *d, const struct diagnosis *diagnosis)
{
	bool known = diagnosis->advice.code != 0;
	const char *caller;
	CONTENT(v, 1);

	sipinfo_content_clear(&v, DOC_ONE);
	if (known)
		sipinfo_content_add_number(&v, diagnosis->code);
	sipinfo_document_field(d, DOC_DATA, "code", slice_of(""), &v);
	sipinfo_page_data_text(d, "phrase", known ? sipinfo_phrase(diagnosis->code) : NULL);
	sipinfo_content_clear(&v, DOC_ONE);
	if (diagnosis->has_phrase)
		sipinfo_content_add_foreign(&v, DOC_WIRE, diagnosis->phrase);
	sipinfo_document_field(d, DOC_DATA, "wire_phrase", slice_of(""), &v);
	sipinfo_content_set_text(&v, sipinfo_finding_text_summary(&diagnosis->advice, d->lang));
	sipinfo_document_field(d, DOC_DATA, "summary", slice_of(""), &v);
	if (known)
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	caller = text_or_null(sipinfo_advice_caller(&diagnosis->advice, d->lang));
	sipinfo_page_data_text(d, "caller", caller);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_CALLER, d->lang), caller);
}

static void
compose(struct doc *d, const void *subject)
{
	const struct diagnosis *diagnosis = subject;
	const struct sipinfo_finding *findings[FINDINGS_KEPT];

	compose_title(d, diagnosis);
	sipinfo_page_data_text(d, "kind", diagnosis->is_request ? "request" : "response");
	compose_code(d, diagnosis);
	for (size_t i = 0; i < diagnosis->n_kept; i++)
		findings[i] = &diagnosis->kept[i];
	sipinfo_explain_findings(d, findings, diagnosis->n_kept);
	sipinfo_explain_advice(d, &diagnosis->advice, findings, diagnosis->n_kept);
	sipinfo_page_references(d, DOC_BOTH, diagnosis->advice.code, 0);
	sipinfo_page_end(d);
}

size_t
sipinfo_explain_diagnosis(const struct diagnosis *d, const struct sipinfo_options *options,
			  char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose, d);
}

static size_t
nothing(char *buf, size_t size)
{
	if (buf != NULL && size > 0)
		buf[0] = '\0';
	return 0;
}

size_t
sipinfo_explain(const char *message, size_t len, const struct sipinfo_context *context,
		const struct sipinfo_options *options, char *buf, size_t size)
{
	struct diagnosis d;

	if (!sipinfo_diagnosis_of_message(&d, message, len, context))
		return nothing(buf, size);
	sipinfo_diagnosis_run(&d);
	return sipinfo_explain_diagnosis(&d, options, buf, size);
}

size_t
sipinfo_explain_response(const struct sipinfo_response *response,
			 const struct sipinfo_context *context,
			 const struct sipinfo_options *options, char *buf, size_t size)
{
	struct diagnosis d;

	if (!sipinfo_diagnosis_of_response(&d, response, context))
		return nothing(buf, size);
	sipinfo_diagnosis_run(&d);
	return sipinfo_explain_diagnosis(&d, options, buf, size);
}
