#include "base/options.h"
#include "diagnose/advice.h"
#include "diagnose/challenge.h"
#include "diagnose/check.h"
#include "diagnose/field.h"
#include "diagnose/media.h"
#include "diagnose/origin.h"
#include "diagnose/reason.h"
#include "diagnose/request.h"

/* The start line */

static void
tell_start(struct diagnosis *d, enum sipinfo_finding_id id, const char *name, struct slice value)
{
	d->name = NAME_NONE;
	sipinfo_diagnosis_tell_wire(d, id, value, name);
}

static void
tell_no_response(struct diagnosis *d, const struct start *start)
{
	if (d->message.bytes.n == 0)
		tell_start(d, SIPINFO_FINDING_EMPTY_INPUT, NULL, slice_of(""));
	else
		tell_start(d, SIPINFO_FINDING_NOT_A_RESPONSE, "line", start->line);
}

/* False if there is no code to go on with. */
static bool
read_start(struct diagnosis *d, const struct start *start)
{
	if (start->kind == START_REQUEST) {
		sipinfo_request_start(d, start);
		return true;
	}
	if (start->kind != START_RESPONSE) {
		tell_no_response(d, start);
		return false;
	}
	if ((start->odd & ODD_VERSION) != 0)
		tell_start(d, SIPINFO_FINDING_VERSION, "version", start->version);
	if ((start->odd & ODD_SPACE) != 0)
		tell_start(d, SIPINFO_FINDING_STATUS_LINE_SPACE, NULL, start->line);
	if (start->code == 0) {
		if (start->code_text.n == 0)
			tell_start(d, SIPINFO_FINDING_CODE_MISSING, NULL, start->line);
		else
			tell_start(d, SIPINFO_FINDING_CODE_UNREADABLE, "text", start->code_text);
		return false;
	}
	if (sipinfo_class(start->code) == SIPINFO_CLASS_NONE) {
		tell_start(d, SIPINFO_FINDING_CODE_OUT_OF_RANGE, "text", start->code_text);
		return false;
	}
	d->code = d->told_as = start->code;
	d->phrase = start->phrase;
	/* a phrase that was cut off says nothing, nor does one that is not there yet */
	d->has_phrase = (start->odd & ODD_CUT) == 0;
	if (d->has_phrase && slice_end(start->code_text) == slice_end(start->line))
		tell_start(d, SIPINFO_FINDING_PHRASE_SPACE_MISSING, NULL, start->line);
	return true;
}

/* The same for a code that was read already. */
static bool
check_code(struct diagnosis *d)
{
	struct sipinfo_finding *f;

	if (sipinfo_class(d->code) != SIPINFO_CLASS_NONE)
		return true;
	f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_CODE_OUT_OF_RANGE, NULL);
	sipinfo_finding_add_number(f, "text", d->code);
	sipinfo_diagnosis_tell(d, f);
	return false;
}

/* All of it */

static void
note_odd(struct diagnosis *d)
{
	unsigned unreadable = ODD_NO_COLON | ODD_NO_NAME | ODD_NAME | ODD_INDENT;

	/* the colon may have been cut off */
	if (d->cut)
		unreadable &= ~(unsigned)ODD_NO_COLON;
	if ((d->field->odd & unreadable) != 0) {
		if (d->unreadable_lines++ == 0)
			d->unreadable = *d->field;
	}
	if ((d->field->odd & ODD_CONTROL) != 0) {
		if (d->control_lines++ == 0)
			d->control = *d->field;
	}
}

/* What has to be known before the header fields can be judged. */
static void
read_method(struct diagnosis *d)
{
	struct cseq cseq;

	if (sipinfo_source_cseq(&d->message, &cseq)) {
		d->method_name = cseq.method;
		d->method = sipinfo_method_from_name(cseq.method.p, cseq.method.n);
	}
}

static bool
same_field(const struct source *a, const struct source *b, const char *name)
{
	struct slice in_a, in_b;
	struct cseq cseq_a, cseq_b;

	if (!sipinfo_source_find(a, name, &in_a) || !sipinfo_source_find(b, name, &in_b))
		return false;
	/* it may have been cut off */
	if (!a->parsed && slice_end(in_a) == slice_end(a->bytes))
		return true;
	if (strcmp(name, "CSeq") != 0)
		return in_a.n == in_b.n && memcmp(in_a.p, in_b.p, in_a.n) == 0;
	return sipinfo_value_read_cseq(in_a, &cseq_a) && sipinfo_value_read_cseq(in_b, &cseq_b) &&
	       cseq_a.number == cseq_b.number && slice_same(cseq_a.method, cseq_b.method);
}

/* A client gives each request a branch of its own, even if it forgets to count CSeq up. */
static bool
same_branch(const struct source *a, const struct source *b)
{
	struct slice in_a = sipinfo_source_branch(a), in_b = sipinfo_source_branch(b);

	/* it may have been cut off */
	if (!a->parsed && slice_end(in_a) == slice_end(a->bytes))
		return true;
	return in_a.n == 0 || in_b.n == 0 || slice_same(in_a, in_b);
}

static void
check_request(struct diagnosis *d)
{
	const char *differs = NULL;
	struct sipinfo_finding *f;

	if (!d->has_request)
		return;
	/* what a cut off response lacks proves nothing */
	if (sipinfo_source_has(&d->message, "Call-ID") && !same_field(&d->message, &d->request, "Call-ID"))
		differs = "Call-ID";
	else if (sipinfo_source_has(&d->message, "CSeq") && !same_field(&d->message, &d->request, "CSeq"))
		differs = "CSeq";
	else if (!same_branch(&d->message, &d->request))
		differs = "Via";
	if (differs == NULL)
		return;
	d->has_request = false;
	f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_OTHER_REQUEST, differs);
	sipinfo_finding_add_protocol(f, "field", differs);
	sipinfo_diagnosis_tell(d, f);
}

/* What a response alone is asked about. */
static void
diagnose_response(struct diagnosis *d, const struct passage *p)
{
	sipinfo_challenge_end(d);
	sipinfo_reason_end(d);
	sipinfo_field_request(d);
	if (d->has_request && sipinfo_is_failure(d->code))
		sipinfo_request_of_response(d);
	sipinfo_origin_end(d);
	sipinfo_check_end(d, p);
}

static void
read_fields(struct diagnosis *d, struct passage *p)
{
	while ((d->field = sipinfo_source_next(p)) != NULL) {
		d->cut = (d->field->odd & ODD_CUT) != 0;
		note_odd(d);
		d->name = sipinfo_source_name(p);
		d->fields[d->name]++;
		sipinfo_field_diagnose(d);
	}
	d->cut = false;
	if (!d->message.parsed && (p->cursor.odd & ODD_NO_BLANK) != 0)
		d->partial = true;
}

static void
diagnose(struct diagnosis *d)
{
	struct passage p;

	sipinfo_source_open(&p, &d->message);
	if (d->message.parsed ? !check_code(d) : !read_start(d, &p.start)) {
		/* a number that is no code leaves nothing to go on with */
		d->code = 0;
		return;
	}
	read_method(d);
	if (!d->is_request) {
		check_request(d);
		sipinfo_check_here(d);
		sipinfo_check_start(d);
		if (d->has_request)
			sipinfo_media_refused(d);
	}
	if (!d->message.parsed && (p.start.odd & ODD_CONTROL) != 0) {
		d->control_lines = 1;
		d->control.line = p.line;
		d->control.value = p.start.line;
	}
	read_fields(d, &p);
	if (d->is_request)
		sipinfo_request_end(d, &p);
	else
		diagnose_response(d, &p);
}

void
sipinfo_diagnosis_run(struct diagnosis *d)
{
	sipinfo_source_index(&d->message, &d->message_index);
	if (d->has_request)
		sipinfo_source_index(&d->request, &d->request_index);
	diagnose(d);
	sipinfo_advice_decide(d);
	if (d->n_left_out > 0)
		sipinfo_diagnosis_tell_left_out(d);
}

/* What a caller gives */

static const unsigned known_flags =
	SIPINFO_CONTEXT_PARTIAL | SIPINFO_CONTEXT_MADE_HERE | SIPINFO_CONTEXT_PASTED;

static void
begin(struct diagnosis *d)
{
	memset(d, 0, offsetof(struct diagnosis, kept));
	d->phrase = d->method_name = d->algorithm = d->algorithm_sent = d->reason = d->refused = slice_of("");
	d->advice.size = sizeof d->advice;
	d->advice.seconds = -1;
}

static void
take_flags(struct diagnosis *d, unsigned flags)
{
	d->pasted |= (flags & SIPINFO_CONTEXT_PASTED) != 0;
	d->made_here |= (flags & SIPINFO_CONTEXT_MADE_HERE) != 0;
	/* what a program makes for itself need not be a whole message */
	d->partial |= (flags & (SIPINFO_CONTEXT_MADE_HERE | SIPINFO_CONTEXT_PARTIAL)) != 0;
}

static bool
take_context(struct diagnosis *d, const struct sipinfo_context *given)
{
	struct sipinfo_context context;

	begin(d);
	if (given == NULL)
		return true;
	if (!sipinfo_options_take(&context, sizeof context, given,
				  SIZE_UP_TO(struct sipinfo_context, repeats)) ||
	    (context.flags & ~known_flags) != 0)
		return false;
	take_flags(d, context.flags);
	d->repeats = context.repeats;
	if (context.request != NULL && context.request_len > 0) {
		d->request = sipinfo_source_of_bytes(context.request, context.request_len);
		d->has_request = true;
	} else if ((context.request_fields != NULL && context.n_request_fields > 0) ||
		   context.request_field != NULL) {
		d->request = sipinfo_source_of_fields(context.request_fields,
						      context.n_request_fields,
						      context.request_field, context.user);
		d->request.uri = slice_given(context.request_uri, context.request_uri_len);
		d->request.body = slice_given(context.request_body, context.request_body_len);
		d->has_request = true;
	}
	return true;
}

bool
sipinfo_diagnosis_of_message(struct diagnosis *d, const char *message, size_t len,
			     const struct sipinfo_context *context)
{
	if (!take_context(d, context))
		return false;
	d->message = sipinfo_source_of_bytes(message, len);
	return true;
}

void
sipinfo_diagnosis_of_source(struct diagnosis *d, const struct source *message,
			    const struct source *request, unsigned flags)
{
	begin(d);
	take_flags(d, flags);
	d->message = *message;
	if (request != NULL) {
		d->request = *request;
		d->has_request = true;
	}
}

bool
sipinfo_diagnosis_of_response(struct diagnosis *d, const struct sipinfo_response *given,
			      const struct sipinfo_context *context)
{
	struct sipinfo_response response;

	if (!take_context(d, context) || given == NULL ||
	    !sipinfo_options_take(&response, sizeof response, given,
				  SIZE_UP_TO(struct sipinfo_response, body_len)) ||
	    (response.flags & ~known_flags) != 0)
		return false;
	take_flags(d, response.flags);
	d->message = sipinfo_source_of_fields(response.fields, response.n_fields, response.field,
					      response.user);
	d->message.body = slice_given(response.body, response.body_len);
	d->code = d->told_as = response.code;
	if (response.phrase != NULL) {
		d->phrase = slice_trim(slice_given(response.phrase, response.phrase_len));
		d->has_phrase = true;
	}
	return true;
}

/* Telling */

static void
tell(const struct diagnosis *d, struct sipinfo_advice *advice, sipinfo_finding_fn each, void *user)
{
	sipinfo_advice_give(&d->advice, advice);
	for (size_t i = 0; each != NULL && i < d->n_kept; i++) {
		if (!each(&d->kept[i], user))
			return;
	}
}

bool
sipinfo_diagnose(const char *message, size_t len, const struct sipinfo_context *context,
		 struct sipinfo_advice *advice, sipinfo_finding_fn each, void *user)
{
	struct diagnosis d;

	if (!sipinfo_advice_is_valid(advice) ||
	    !sipinfo_diagnosis_of_message(&d, message, len, context))
		return false;
	sipinfo_diagnosis_run(&d);
	tell(&d, advice, each, user);
	return true;
}

bool
sipinfo_diagnose_response(const struct sipinfo_response *response,
			  const struct sipinfo_context *context, struct sipinfo_advice *advice,
			  sipinfo_finding_fn each, void *user)
{
	struct diagnosis d;

	if (!sipinfo_advice_is_valid(advice) ||
	    !sipinfo_diagnosis_of_response(&d, response, context))
		return false;
	sipinfo_diagnosis_run(&d);
	tell(&d, advice, each, user);
	return true;
}

bool
sipinfo_answers(const char *response, size_t len, const char *request, size_t request_len)
{
	const struct source a = sipinfo_source_of_bytes(response, len);
	const struct source b = sipinfo_source_of_bytes(request, request_len);

	return same_field(&a, &b, "Call-ID") && same_field(&a, &b, "CSeq") && same_branch(&a, &b);
}
