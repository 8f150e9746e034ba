#include "diagnose/diagnosis.h"
#include "page/aspect.h"
#include "page/finding-text.h"
#include "page/page.h"

/* What is explained, and how the diagnosis of it is going. */
struct explanation {
	const char *message;
	size_t len;
	const struct sipinfo_response *response;
	const struct sipinfo_context *context;
};

struct telling {
	struct doc *d;
	enum sipinfo_severity severity; /* only these */
	size_t n;
	struct slice shown; /* the value that a page has shown last */
	enum sipinfo_finding_id id; /* of the finding before */
	bool origin;                /* only what tells who answered; otherwise only the others */
};

/* False if the arguments make no sense. */
static bool
take(const struct explanation *e, struct diagnosis *d, sipinfo_finding_fn each, void *user)
{
	if (e->response != NULL)
		return sipinfo_diagnosis_of_response(d, e->response, e->context, each, user);
	return sipinfo_diagnosis_of_message(d, e->message, e->len, e->context, each, user);
}

static void
diagnose(const struct explanation *e, struct diagnosis *d, sipinfo_finding_fn each, void *user)
{
	if (take(e, d, each, user))
		sipinfo_diagnosis_run(d);
}

static bool
ignore(const struct sipinfo_finding *finding, void *user)
{
	(void)finding;
	(void)user;
	return true;
}

/* Findings */

static void
tell_data(struct doc *d, const struct sipinfo_finding *f)
{
	struct content v;

	sipinfo_page_data_text(d, "id", sipinfo_finding_name(f->id));
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_SEVERITY, (int)f->severity, d->lang);
	sipinfo_document_field(d, DOC_DATA, "severity", slice_of(""), &v);
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
	sipinfo_document_field(d, DOC_DATA, "fix", slice_of(""), &v);
}

/* Whether the sentence shows all of the value: then it is not shown again. */
static bool
names_value(const struct sipinfo_finding *f)
{
	if (f->subject == SUBJECT_WARNING || f->id == SIPINFO_FINDING_WARNING_UNREGISTERED ||
	    f->id == SIPINFO_FINDING_CAUSE_MAPPING)
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
	struct content v;

	sipinfo_finding_text_sentence(f, SIPINFO_TEXT_SUMMARY, d->lang, &v);
	/* a library for callers has no sentence: its name is better than nothing */
	if (v.n == 0)
		sipinfo_content_add_foreign(&v, DOC_PROTOCOL, slice_of(sipinfo_finding_name(f->id)));
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	if (f->field != NULL && f->has_value && f->value.n > 0 && !names_value(f) &&
	    (f->value.p != t->shown.p || f->value.n != t->shown.n)) {
		sipinfo_content_clear(&v, DOC_JOINED);
		sipinfo_content_add_wire(&v, f->value);
		sipinfo_document_field(d, DOC_PAGE, NULL, slice_of(f->field), &v);
	}
	if (f->has_value)
		t->shown = f->value;
	sipinfo_finding_text_sentence(f, SIPINFO_TEXT_MEANING, d->lang, &v);
	if (v.n > 0)
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	sipinfo_finding_text_sentence(f, SIPINFO_TEXT_FIX, d->lang, &v);
	/* what stands above already, word for word, is not said again */
	if (v.n > 1 || (v.n > 0 && (f->id != t->id || f->subject != SUBJECT_NONE)))
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
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

/* Who answered, and by which way: of the notes the last. */
static bool
is_origin(const struct sipinfo_finding *f)
{
	switch (f->id) {
	case SIPINFO_FINDING_SERVER:
	case SIPINFO_FINDING_FROM_PROXY:
	case SIPINFO_FINDING_FROM_ENDPOINT:
	case SIPINFO_FINDING_VIA_HOPS:
	case SIPINFO_FINDING_VIA_NAT: return true;
	default: return false;
	}
}

static bool
tell(const struct sipinfo_finding *f, void *user)
{
	struct telling *t = user;

	if (f->severity != t->severity || is_origin(f) != t->origin)
		return true;
	if (t->n++ == 0 && !t->d->renderer.data)
		sipinfo_document_begin_list(t->d, DOC_PAGE, NULL,
					    heading_of(t->severity, t->d->lang));
	sipinfo_document_begin_item(t->d);
	if (t->d->renderer.data)
		tell_data(t->d, f);
	else
		tell_page(t, f);
	sipinfo_document_end_item(t->d);
	return true;
}

/* The message is read once for each severity: that costs time, but no memory. */
static void
compose_findings(struct doc *d, const struct explanation *e)
{
	struct telling t = {.d = d};
	struct diagnosis diagnosis;

	if (d->renderer.data)
		sipinfo_document_begin_list(d, DOC_DATA, "findings", slice_of(""));
	for (int s = SIPINFO_SEVERITY_ERROR; s >= SIPINFO_SEVERITY_NOTE; s--) {
		t.severity = (enum sipinfo_severity)s;
		t.n = 0;
		t.id = SIPINFO_FINDING_NONE;
		t.shown = slice_of("");
		t.origin = false;
		diagnose(e, &diagnosis, tell, &t);
		t.origin = true;
		if (t.severity == SIPINFO_SEVERITY_NOTE)
			diagnose(e, &diagnosis, tell, &t);
		if (t.n > 0 && !d->renderer.data)
			sipinfo_document_end_list(d);
	}
	if (d->renderer.data)
		sipinfo_document_end_list(d);
}

/* The next step */

static void
compose_step_data(struct doc *d, const struct sipinfo_step *s)
{
	struct content v;

	sipinfo_document_begin(d, DOC_DATA, "next", NULL);
	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, SIPINFO_VOCABULARY_ACTION, (int)s->action, d->lang);
	sipinfo_document_field(d, DOC_DATA, "action", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_ONE);
	if (s->has_seconds)
		sipinfo_content_add_number(&v, to_int(s->seconds));
	sipinfo_document_field(d, DOC_DATA, "seconds", slice_of(""), &v);
	sipinfo_content_clear(&v, DOC_LIST);
	for (size_t i = 0; i < s->n_values && i < VALUES_TOLD; i++)
		sipinfo_content_add_foreign(&v, DOC_WIRE, s->values[i]);
	sipinfo_document_field(d, DOC_DATA, "values", slice_of(""), &v);
	sipinfo_finding_text_advice(s, d->lang, &v);
	sipinfo_document_field(d, DOC_DATA, "text", slice_of(""), &v);
	sipinfo_document_end(d);
}

static void
compose_step(struct doc *d, const struct diagnosis *diagnosis)
{
	struct content v;

	compose_step_data(d, &diagnosis->step);
	if (diagnosis->step.action == SIPINFO_ACTION_NONE)
		return;
	sipinfo_finding_text_advice(&diagnosis->step, d->lang, &v);
	sipinfo_document_entry(d, DOC_PAGE, NULL, word(WORD_EXPLAIN_NEXT, d->lang), &v);
	if (diagnosis->code >= 300)
		sipinfo_page_text(d, word(WORD_EXPLAIN_MORE, d->lang),
			     sipinfo_text(diagnosis->code, SIPINFO_TEXT_FIX, d->lang));
}

/* What happened */

/*
 * The sentence for the caller is about a call: it would be wrong about a request that makes none,
 * unless its code is for such requests, or asks for credentials. Within a call it fits a failure.
 */
static bool
concerns_caller(const struct diagnosis *d)
{
	unsigned methods = sipinfo_methods(d->code);

	if (d->method_name.n == 0 || d->method == SIPINFO_METHOD_INVITE)
		return true;
	if (d->code == SIPINFO_CODE_ACCEPTED)
		return d->method == SIPINFO_METHOD_MESSAGE || d->method == SIPINFO_METHOD_REFER;
	if ((methods >> SIPINFO_METHOD_INVITE & 1) == 0 ||
	    d->code == SIPINFO_CODE_BAD_ALERT_MESSAGE)
		return true;
	if (sipinfo_retry(d->code) == SIPINFO_RETRY_CREDENTIALS)
		return true;
	switch (d->method) {
	case SIPINFO_METHOD_BYE:
	case SIPINFO_METHOD_CANCEL:
	case SIPINFO_METHOD_INFO:
	case SIPINFO_METHOD_PRACK:
	case SIPINFO_METHOD_UPDATE: return d->code >= 300;
	default: return false;
	}
}

/* For the caller the cause says more than the code, unless it became this code by the book. */
static const char *
caller_text(const struct diagnosis *d, int lang)
{
	const char *text = "";

	if (!concerns_caller(d))
		return NULL;
	if (d->code >= 400 && d->cause != 0 && d->told_as == d->code &&
	    sipinfo_code_from_cause(d->cause, SIPINFO_PROFILE_RFC3398) != d->code)
		text = sipinfo_cause_text(d->cause, SIPINFO_TEXT_CALLER, lang);
	return text[0] != '\0' ? text : sipinfo_text(d->told_as, SIPINFO_TEXT_CALLER, lang);
}

static void
compose_title(struct doc *d, const struct diagnosis *diagnosis)
{
	struct content v;

	sipinfo_content_clear(&v, DOC_JOINED);
	if (diagnosis->step.action != SIPINFO_ACTION_NONE)
		sipinfo_aspect_add_titled_code(&v, diagnosis->code, d->lang);
	else
		sipinfo_content_add_text(&v, word(WORD_EXPLAIN_NO_RESPONSE, d->lang));
	sipinfo_document_begin_page(d, &v);
}

static void
compose_code(struct doc *d, const struct diagnosis *diagnosis)
{
	bool known = diagnosis->step.action != SIPINFO_ACTION_NONE;
	const char *caller;
	struct content v;

	sipinfo_content_clear(&v, DOC_ONE);
	if (known)
		sipinfo_content_add_number(&v, diagnosis->code);
	sipinfo_document_field(d, DOC_DATA, "code", slice_of(""), &v);
	sipinfo_page_data_text(d, "phrase", known ? sipinfo_phrase(diagnosis->code) : NULL);
	sipinfo_content_clear(&v, DOC_ONE);
	if (diagnosis->has_phrase)
		sipinfo_content_add_foreign(&v, DOC_WIRE, diagnosis->phrase);
	sipinfo_document_field(d, DOC_DATA, "wire_phrase", slice_of(""), &v);
	sipinfo_content_set_text(
		&v, known ? sipinfo_text(diagnosis->told_as, SIPINFO_TEXT_SUMMARY, d->lang) : NULL);
	sipinfo_document_field(d, DOC_DATA, "summary", slice_of(""), &v);
	if (known)
		sipinfo_document_paragraph(d, DOC_PAGE, NULL, &v);
	caller = known ? caller_text(diagnosis, d->lang) : NULL;
	sipinfo_page_data_text(d, "caller", caller);
	sipinfo_page_text(d, kind_label(SIPINFO_TEXT_CALLER, d->lang), caller);
}

static void
compose(struct doc *d, const void *subject)
{
	const struct explanation *e = subject;
	struct diagnosis diagnosis;

	diagnose(e, &diagnosis, ignore, NULL);
	compose_title(d, &diagnosis);
	sipinfo_page_data_text(d, "kind", "response");
	compose_code(d, &diagnosis);
	compose_findings(d, e);
	compose_step(d, &diagnosis);
	sipinfo_page_references(d, DOC_BOTH,
			   diagnosis.step.action != SIPINFO_ACTION_NONE ? diagnosis.code : 0, 0);
	sipinfo_page_data_text(d, "lang", sipinfo_lang_tag(d->lang));
	sipinfo_document_end_page(d);
}

static size_t
explain(const struct explanation *e, const struct sipinfo_options *options, char *buf, size_t size)
{
	struct diagnosis d;

	if (!take(e, &d, ignore, NULL)) {
		if (buf != NULL && size > 0)
			buf[0] = '\0';
		return 0;
	}
	return sipinfo_document_render(options, buf, size, compose, e);
}

size_t
sipinfo_explain(const char *message, size_t len, const struct sipinfo_context *context,
		const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct explanation e = {.message = message, .len = len, .context = context};

	return explain(&e, options, buf, size);
}

size_t
sipinfo_explain_response(const struct sipinfo_response *response,
			 const struct sipinfo_context *context,
			 const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct explanation e = {.response = response, .context = context};

	if (response == NULL) {
		if (buf != NULL && size > 0)
			buf[0] = '\0';
		return 0;
	}
	return explain(&e, options, buf, size);
}
