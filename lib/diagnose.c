#include "diagnosis.h"

/* What all parts need */

void
finding_begin(struct diagnosis *d, struct sipinfo_finding *f, enum sipinfo_finding_id id,
	      struct slice value)
{
	finding_begin_whole(f, id, known_name(d->known));
	f->has_value = true;
	f->value = value;
	if (!d->response.parsed && value.n > 0)
		f->offset = (size_t)(value.p - d->response.message.p);
}

void
finding_tell_wire(struct diagnosis *d, enum sipinfo_finding_id id, struct slice value,
		  const char *name)
{
	struct sipinfo_finding f;

	finding_begin(d, &f, id, value);
	if (name != NULL)
		finding_wire(&f, name, value);
	finding_tell(d, &f);
}

bool
finding_counts(struct diagnosis *d)
{
	d->values[d->known]++;
	return d->values[d->known] <= VALUES_TOLD;
}

/* The start line */

static void
tell_start(struct diagnosis *d, enum sipinfo_finding_id id, const char *name, struct slice value)
{
	d->known = KNOWN_NONE;
	finding_tell_wire(d, id, value, name);
}

static void
tell_no_response(struct diagnosis *d, const struct start *start)
{
	struct sipinfo_finding f;

	if (d->response.message.n == 0) {
		finding_begin_whole(&f, SIPINFO_FINDING_EMPTY_INPUT, NULL);
	} else if (start->kind == START_REQUEST) {
		d->known = KNOWN_NONE;
		finding_begin(d, &f, SIPINFO_FINDING_REQUEST, start->line);
		finding_wire(&f, "method", start->method);
		finding_wire(&f, "uri", start->uri);
	} else {
		d->known = KNOWN_NONE;
		finding_begin(d, &f, SIPINFO_FINDING_NOT_A_RESPONSE, start->line);
		finding_wire(&f, "line", start->line);
	}
	finding_tell(d, &f);
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
	finding_begin_whole(&f, SIPINFO_FINDING_CODE_OUT_OF_RANGE, NULL);
	finding_number(&f, "text", d->code);
	finding_tell(d, &f);
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

	if (!source_find(&d->response, "CSeq", &value))
		return;
	if (sipinfo_priv_read_cseq(value, &cseq)) {
		d->method_name = cseq.method;
		d->method = sipinfo_method_from_name(cseq.method.p, cseq.method.n);
	}
}

static bool
same_field(const struct source *a, const struct source *b, const char *name)
{
	struct slice in_a, in_b;
	struct cseq cseq_a, cseq_b;

	if (!source_find(a, name, &in_a) || !source_find(b, name, &in_b))
		return false;
	/* it may have been cut off */
	if (!a->parsed && slice_end(in_a) == slice_end(a->message))
		return true;
	if (strcmp(name, "CSeq") != 0)
		return in_a.n == in_b.n && memcmp(in_a.p, in_b.p, in_a.n) == 0;
	return sipinfo_priv_read_cseq(in_a, &cseq_a) && sipinfo_priv_read_cseq(in_b, &cseq_b) &&
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
	if (diagnosis_has(d, "Call-ID") && !same_field(&d->response, &d->request, "Call-ID"))
		differs = "Call-ID";
	else if (diagnosis_has(d, "CSeq") && !same_field(&d->response, &d->request, "CSeq"))
		differs = "CSeq";
	if (differs == NULL)
		return;
	d->has_request = false;
	finding_begin_whole(&f, SIPINFO_FINDING_OTHER_REQUEST, differs);
	finding_protocol(&f, "field", differs);
	finding_tell(d, &f);
}

int
sipinfo_priv_diagnose(struct diagnosis *d)
{
	struct passage p;

	passage_open(&p, &d->response);
	if (d->response.parsed ? !check_code(d) : !read_start(d, &p.start))
		return 0;
	read_method(d);
	check_request(d);
	judge_start(d);
	if (!d->response.parsed && (p.start.odd & ODD_CONTROL) != 0) {
		d->control_lines = 1;
		d->control.line = p.cursor.line - 1;
		d->control.value = p.start.line;
	}
	while (passage_field(&p, &d->field)) {
		d->cut = (d->field.odd & ODD_CUT) != 0;
		note_odd(d);
		d->known = known_of(d->field.name);
		d->fields[d->known]++;
		diagnose_field(d);
	}
	d->cut = false;
	if (!d->response.parsed && (p.cursor.odd & ODD_NO_BLANK) != 0)
		d->partial = true;
	diagnose_challenges_end(d);
	diagnose_reasons_end(d);
	diagnose_request(d);
	diagnose_origin(d);
	judge(d, &p);
	step_decide(d);
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
	if (!sipinfo_priv_take(&context, sizeof context, given,
			       SIZE_UP_TO(struct sipinfo_context, reserved)) ||
	    (context.flags & ~(unsigned)SIPINFO_CONTEXT_PARTIAL) != 0 || context.reserved != 0)
		return false;
	d->partial = (context.flags & SIPINFO_CONTEXT_PARTIAL) != 0;
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
sipinfo_priv_take_message(struct diagnosis *d, const char *message, size_t len,
			  const struct sipinfo_context *context, sipinfo_finding_fn each,
			  void *user)
{
	if (!take(d, context, each, user))
		return false;
	d->response = source_of_bytes(message, len);
	return true;
}

bool
sipinfo_priv_take_response(struct diagnosis *d, const struct sipinfo_response *given,
			   const struct sipinfo_context *context, sipinfo_finding_fn each,
			   void *user)
{
	struct sipinfo_response response;

	if (!take(d, context, each, user) || given == NULL ||
	    !sipinfo_priv_take(&response, sizeof response, given,
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

	if (!sipinfo_priv_take_message(&d, message, len, context, each, user))
		return SIPINFO_ERROR_INVALID;
	return sipinfo_priv_diagnose(&d);
}

int
sipinfo_diagnose_response(const struct sipinfo_response *response,
			  const struct sipinfo_context *context, sipinfo_finding_fn each,
			  void *user)
{
	struct diagnosis d;

	if (!sipinfo_priv_take_response(&d, response, context, each, user))
		return SIPINFO_ERROR_INVALID;
	return sipinfo_priv_diagnose(&d);
}

size_t
sipinfo_message_end(const char *messages, size_t len)
{
	return sipinfo_priv_message_end(slice_given(messages, messages != NULL ? len : 0));
}

bool
sipinfo_answers(const char *response, size_t len, const char *request, size_t request_len)
{
	const struct source a = source_of_bytes(response, len);
	const struct source b = source_of_bytes(request, request_len);

	return same_field(&a, &b, "Call-ID") && same_field(&a, &b, "CSeq");
}
