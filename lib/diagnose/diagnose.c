#include "diagnose/diagnosis.h"

/* What all parts need */

void
sipinfo_finding_begin(struct diagnosis *d, struct sipinfo_finding *f, enum sipinfo_finding_id id,
	      struct slice value)
{
	sipinfo_finding_begin_whole(f, id, sipinfo_names_text(d->name));
	f->has_value = true;
	f->value = value;
	if (!d->response.parsed && value.n > 0)
		f->offset = (size_t)(value.p - d->response.message.p);
}

void
sipinfo_finding_tell_wire(struct diagnosis *d, enum sipinfo_finding_id id, struct slice value,
		  const char *name)
{
	struct sipinfo_finding f;

	sipinfo_finding_begin(d, &f, id, value);
	if (name != NULL)
		sipinfo_finding_add_wire(&f, name, value);
	sipinfo_finding_tell(d, &f);
}

bool
sipinfo_finding_counts(struct diagnosis *d)
{
	d->values[d->name]++;
	return d->values[d->name] <= VALUES_TOLD;
}

/* The start line */

static void
tell_start(struct diagnosis *d, enum sipinfo_finding_id id, const char *name, struct slice value)
{
	d->name = NAME_NONE;
	sipinfo_finding_tell_wire(d, id, value, name);
}

static void
tell_no_response(struct diagnosis *d, const struct start *start)
{
	struct sipinfo_finding f;

	if (d->response.message.n == 0) {
		sipinfo_finding_begin_whole(&f, SIPINFO_FINDING_EMPTY_INPUT, NULL);
	} else if (start->kind == START_REQUEST) {
		d->name = NAME_NONE;
		sipinfo_finding_begin(d, &f, SIPINFO_FINDING_REQUEST, start->line);
		sipinfo_finding_add_wire(&f, "method", start->method);
		sipinfo_finding_add_wire(&f, "uri", start->uri);
	} else {
		d->name = NAME_NONE;
		sipinfo_finding_begin(d, &f, SIPINFO_FINDING_NOT_A_RESPONSE, start->line);
		sipinfo_finding_add_wire(&f, "line", start->line);
	}
	sipinfo_finding_tell(d, &f);
}

/* False if there is no code to go on with. */
static bool
read_start(struct diagnosis *d, const struct start *start)
{
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
	struct sipinfo_finding f;

	if (sipinfo_class(d->code) != SIPINFO_CLASS_NONE)
		return true;
	sipinfo_finding_begin_whole(&f, SIPINFO_FINDING_CODE_OUT_OF_RANGE, NULL);
	sipinfo_finding_add_number(&f, "text", d->code);
	sipinfo_finding_tell(d, &f);
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
	if ((d->field.odd & unreadable) != 0) {
		if (d->unreadable_lines++ == 0)
			d->unreadable = d->field;
	}
	if ((d->field.odd & ODD_CONTROL) != 0) {
		if (d->control_lines++ == 0)
			d->control = d->field;
	}
}

/* What has to be known before the header fields can be judged. */
static void
read_method(struct diagnosis *d)
{
	struct slice value;
	struct cseq cseq;

	if (!sipinfo_source_find(&d->response, "CSeq", &value))
		return;
	if (sipinfo_value_read_cseq(value, &cseq)) {
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
	if (!a->parsed && slice_end(in_a) == slice_end(a->message))
		return true;
	if (strcmp(name, "CSeq") != 0)
		return in_a.n == in_b.n && memcmp(in_a.p, in_b.p, in_a.n) == 0;
	return sipinfo_value_read_cseq(in_a, &cseq_a) && sipinfo_value_read_cseq(in_b, &cseq_b) &&
	       cseq_a.number == cseq_b.number && slice_same(cseq_a.method, cseq_b.method);
}

static void
check_request(struct diagnosis *d)
{
	const char *differs = NULL;
	struct sipinfo_finding f;

	if (!d->has_request)
		return;
	/* what a cut off response lacks proves nothing */
	if (sipinfo_source_has(d, "Call-ID") && !same_field(&d->response, &d->request, "Call-ID"))
		differs = "Call-ID";
	else if (sipinfo_source_has(d, "CSeq") && !same_field(&d->response, &d->request, "CSeq"))
		differs = "CSeq";
	if (differs == NULL)
		return;
	d->has_request = false;
	sipinfo_finding_begin_whole(&f, SIPINFO_FINDING_OTHER_REQUEST, differs);
	sipinfo_finding_add_protocol(&f, "field", differs);
	sipinfo_finding_tell(d, &f);
}

int
sipinfo_diagnosis_run(struct diagnosis *d)
{
	struct passage p;

	sipinfo_source_open(&p, &d->response);
	if (d->response.parsed ? !check_code(d) : !read_start(d, &p.start))
		return 0;
	read_method(d);
	check_request(d);
	sipinfo_check_start(d);
	if (!d->response.parsed && (p.start.odd & ODD_CONTROL) != 0) {
		d->control_lines = 1;
		d->control.line = p.cursor.line - 1;
		d->control.value = p.start.line;
	}
	while (sipinfo_source_next(&p, &d->field)) {
		d->cut = (d->field.odd & ODD_CUT) != 0;
		note_odd(d);
		d->name = sipinfo_names_find(d->field.name);
		d->fields[d->name]++;
		sipinfo_field_diagnose(d);
	}
	d->cut = false;
	if (!d->response.parsed && (p.cursor.odd & ODD_NO_BLANK) != 0)
		d->partial = true;
	sipinfo_challenge_end(d);
	sipinfo_reason_end(d);
	sipinfo_field_request(d);
	sipinfo_origin_end(d);
	sipinfo_check_end(d, &p);
	sipinfo_advice_decide(d);
	return d->code;
}

/* What a caller gives */

static struct source
source_of_bytes(const char *p, size_t n)
{
	struct source source = {0};

	source.message = slice_given(p, n);
	return source;
}

static struct source
source_of_fields(const struct sipinfo_name_value *fields, size_t n)
{
	struct source source = {0};

	source.parsed = true;
	source.message = slice_of("");
	source.fields = fields;
	source.n = fields != NULL ? n : 0;
	return source;
}

static bool
take(struct diagnosis *d, const struct sipinfo_context *given, sipinfo_finding_fn each,
     void *user)
{
	struct sipinfo_context context;

	memset(d, 0, sizeof *d);
	d->each = each;
	d->user = user;
	d->phrase = d->method_name = d->algorithm = d->reason = d->refused = slice_of("");
	if (each == NULL)
		return false;
	if (given == NULL)
		return true;
	if (!sipinfo_options_take(&context, sizeof context, given,
			       SIZE_UP_TO(struct sipinfo_context, reserved)) ||
	    (context.flags & ~(unsigned)(SIPINFO_CONTEXT_PARTIAL | SIPINFO_CONTEXT_PASTED)) != 0 ||
	    context.reserved != 0)
		return false;
	d->partial = (context.flags & SIPINFO_CONTEXT_PARTIAL) != 0;
	d->pasted = (context.flags & SIPINFO_CONTEXT_PASTED) != 0;
	if (context.request != NULL && context.request_len > 0) {
		d->request = source_of_bytes(context.request, context.request_len);
		d->has_request = true;
	} else if (context.request_fields != NULL && context.n_request_fields > 0) {
		d->request = source_of_fields(context.request_fields, context.n_request_fields);
		d->has_request = true;
	}
	return true;
}

bool
sipinfo_diagnosis_of_message(struct diagnosis *d, const char *message, size_t len,
			  const struct sipinfo_context *context, sipinfo_finding_fn each,
			  void *user)
{
	if (!take(d, context, each, user))
		return false;
	d->response = source_of_bytes(message, len);
	return true;
}

bool
sipinfo_diagnosis_of_response(struct diagnosis *d, const struct sipinfo_response *given,
			   const struct sipinfo_context *context, sipinfo_finding_fn each,
			   void *user)
{
	struct sipinfo_response response;

	if (!take(d, context, each, user) || given == NULL ||
	    !sipinfo_options_take(&response, sizeof response, given,
			       SIZE_UP_TO(struct sipinfo_response, n_fields)))
		return false;
	d->response = source_of_fields(response.fields, response.n_fields);
	d->code = d->told_as = response.code;
	if (response.phrase != NULL) {
		d->phrase = slice_trim(slice_given(response.phrase, response.phrase_len));
		d->has_phrase = true;
	}
	return true;
}

int
sipinfo_diagnose(const char *message, size_t len, const struct sipinfo_context *context,
		 sipinfo_finding_fn each, void *user)
{
	struct diagnosis d;

	if (!sipinfo_diagnosis_of_message(&d, message, len, context, each, user))
		return SIPINFO_ERROR_INVALID;
	return sipinfo_diagnosis_run(&d);
}

int
sipinfo_diagnose_response(const struct sipinfo_response *response,
			  const struct sipinfo_context *context, sipinfo_finding_fn each,
			  void *user)
{
	struct diagnosis d;

	if (!sipinfo_diagnosis_of_response(&d, response, context, each, user))
		return SIPINFO_ERROR_INVALID;
	return sipinfo_diagnosis_run(&d);
}

bool
sipinfo_answers(const char *response, size_t len, const char *request, size_t request_len)
{
	const struct source a = source_of_bytes(response, len);
	const struct source b = source_of_bytes(request, request_len);

	return same_field(&a, &b, "Call-ID") && same_field(&a, &b, "CSeq");
}
