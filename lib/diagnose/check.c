#include "diagnose/check.h"

#include "diagnose/reason.h"

/* The phrase and the code */

/* ATIS-1000099: with this phrase 603 means what 608 means elsewhere. */
static void
check_block(struct diagnosis *d)
{
	if (!slice_is(d->phrase, "Network Blocked"))
		return;
	d->told_as = SIPINFO_CODE_REJECTED;
	sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_NETWORK_BLOCKED, d->phrase, NULL);
}

/*
 * Kamailio writes its internal error number and the module that answered behind the phrase:
 * "Unresolvable destination (478/SL)".
 */
static struct slice
kamailio_suffix(struct slice phrase)
{
	const char *p = phrase.p, *end = slice_end(phrase), *open = NULL, *q;

	for (; p < end; p++) {
		if (*p == '(')
			open = p;
	}
	if (open == NULL)
		return slice_make(end, end);
	q = skip_digits(open + 1, end);
	if (q == open + 1 || byte_at(q, end, 0) != '/')
		return slice_make(end, end);
	p = match(q + 1, end, "SL)");
	if (p == NULL)
		p = match(q + 1, end, "TM)");
	return p == end ? slice_make(open, end) : slice_make(end, end);
}

static void
tell_suffix(struct diagnosis *d, struct slice suffix)
{
	const char *number_end = skip_digits(suffix.p + 1, slice_end(suffix));
	struct sipinfo_finding *f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_PHRASE_KAMAILIO, suffix);

	sipinfo_finding_add_wire(f, "suffix", suffix);
	sipinfo_finding_add_wire(f, "number", slice_make(suffix.p + 1, number_end));
	sipinfo_finding_add_wire(f, "module", slice_make(number_end + 1, slice_end(suffix) - 1));
	sipinfo_diagnosis_tell(d, f);
	d->proxy_sign = "phrase";
}

static void
check_phrase(struct diagnosis *d)
{
	struct slice suffix;
	struct sipinfo_finding *f;
	int other;

	d->name = NAME_NONE;
	if (!d->has_phrase || slice_is(d->phrase, sipinfo_phrase(d->code)))
		return;
	if (d->phrase.n == 0) {
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_PHRASE_EMPTY, d->phrase, NULL);
		return;
	}
	suffix = kamailio_suffix(d->phrase);
	if (suffix.n > 0) {
		tell_suffix(d, suffix);
		sipinfo_reason_words(d, slice_of(""), d->phrase, d->phrase);
		return;
	}
	other = sipinfo_code_from_exact_phrase(d->phrase, d->code);
	if (other == d->code)
		check_block(d);
	if (d->told_as != d->code || sipinfo_reason_words(d, slice_of(""), d->phrase, d->phrase) ||
	    other == d->code)
		return;
	f = sipinfo_diagnosis_begin(d, other != 0 ? SIPINFO_FINDING_PHRASE_OF_ANOTHER_CODE
					: SIPINFO_FINDING_PHRASE_OWN, d->phrase);
	sipinfo_finding_add_wire(f, "phrase", d->phrase);
	if (other != 0) {
		sipinfo_finding_add_number(f, "other", other);
		sipinfo_finding_add_number(f, "code", d->code);
	}
	sipinfo_diagnosis_tell(d, f);
}

/* The program made the response itself. */
void
sipinfo_check_here(struct diagnosis *d)
{
	struct sipinfo_finding *f;

	if (d->made_here) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_MADE_HERE, NULL);
		sipinfo_finding_add_number(f, "code", d->code);
		sipinfo_diagnosis_tell(d, f);
	}
	if (d->repeats > 0) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_REPEATED_RESPONSE, NULL);
		sipinfo_finding_add_number(f, "code", d->code);
		sipinfo_finding_add_number(f, "count", to_int(d->repeats));
		sipinfo_diagnosis_tell(d, f);
	}
}

static void
check_registered(struct diagnosis *d)
{
	struct sipinfo_finding *f;

	if (sipinfo_is_registered(d->code))
		return;
	f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_CODE_UNREGISTERED, NULL);
	sipinfo_finding_add_number(f, "code", d->code);
	sipinfo_finding_add_number(f, "as", sipinfo_effective(d->code));
	sipinfo_diagnosis_tell(d, f);
}

static void
check_method(struct diagnosis *d)
{
	enum sipinfo_finding_id id = SIPINFO_FINDING_NONE;
	struct sipinfo_finding *f;

	d->name = NAME_CSEQ;
	if (d->method_name.n == 0)
		return;
	if (d->method == SIPINFO_METHOD_NONE)
		id = SIPINFO_FINDING_METHOD_UNKNOWN;
	else if (d->method == SIPINFO_METHOD_ACK)
		id = SIPINFO_FINDING_RESPONSE_TO_ACK;
	else if ((sipinfo_methods(d->code) >> d->method & 1) != 0)
		return;
	else if (d->code == SIPINFO_CODE_ACCEPTED &&
		 (d->method == SIPINFO_METHOD_SUBSCRIBE || d->method == SIPINFO_METHOD_REFER))
		id = SIPINFO_FINDING_ACCEPTED_DEPRECATED;
	else if (d->code == SIPINFO_CODE_REQUEST_TIMEOUT)
		id = SIPINFO_FINDING_TIMEOUT_TO_NON_INVITE;
	else
		id = SIPINFO_FINDING_METHOD_UNFIT;
	f = sipinfo_diagnosis_begin(d, id, d->method_name);
	sipinfo_finding_add_wire(f, "method", d->method_name);
	if (id == SIPINFO_FINDING_METHOD_UNFIT)
		sipinfo_finding_add_number(f, "code", d->code);
	sipinfo_diagnosis_tell(d, f);
}

/* 405 and 501 are about the method. */
static void
check_refused_method(struct diagnosis *d)
{
	struct sipinfo_finding *f;

	d->name = NAME_CSEQ;
	if (d->method_name.n == 0 || (d->code != SIPINFO_CODE_METHOD_NOT_ALLOWED &&
				      d->code != SIPINFO_CODE_NOT_IMPLEMENTED))
		return;
	f = sipinfo_diagnosis_begin(d, d->code == SIPINFO_CODE_NOT_IMPLEMENTED
					       ? SIPINFO_FINDING_METHOD_NOT_KNOWN
					       : SIPINFO_FINDING_METHOD_REFUSED,
				d->method_name);
	sipinfo_finding_add_wire(f, "method", d->method_name);
	sipinfo_diagnosis_tell(d, f);
}

/* What is missing */

static void
names_add(char names[NAMES_SIZE], const char *name)
{
	size_t length = strlen(names), n = strlen(name);

	if (length > 0) {
		memcpy(names + length, ", ", 2);
		length += 2;
	}
	memcpy(names + length, name, n + 1);
}

static void
tell_missing(struct diagnosis *d, enum sipinfo_finding_id id, const char *field, const char *fields)
{
	struct sipinfo_finding *f = sipinfo_diagnosis_begin_about(d, id, field);

	sipinfo_finding_add_number(f, "code", d->code);
	if (field != NULL)
		sipinfo_finding_add_protocol(f, "field", field);
	else
		sipinfo_finding_add_protocol(f, "fields", fields);
	sipinfo_diagnosis_tell(d, f);
}

/* All of them were read: those that the diagnosis knows are counted. */
static bool
has(const struct diagnosis *d, const char *name)
{
	enum name known = sipinfo_names_find(slice_of(name));

	return known != NAME_NONE ? d->fields[known] > 0 : sipinfo_source_has(&d->message, name);
}

static void
check_required(struct diagnosis *d)
{
	bool found = false;
	const struct sipinfo_header *header;

	for (size_t i = 0; (header = sipinfo_code_header(d->code, i)) != NULL; i++) {
		const char *name = sipinfo_header_name(header);

		switch (sipinfo_header_requirement(header)) {
		case SIPINFO_REQUIREMENT_MUST:
			if (!has(d, name))
				tell_missing(d, SIPINFO_FINDING_MISSING_HEADER, name, NULL);
			break;
		case SIPINFO_REQUIREMENT_MUST_ONE:
			found = found || has(d, name);
			names_add(d->choice, name);
			break;
		case SIPINFO_REQUIREMENT_SHOULD:
			/* a recommendation for a success depends on its method */
			if (sipinfo_diagnosis_refuses(d) && !has(d, name))
				tell_missing(d, SIPINFO_FINDING_MISSING_HEADER_RECOMMENDED, name,
					     NULL);
			break;
		default: break;
		}
	}
	if (d->choice[0] != '\0' && !found)
		tell_missing(d, SIPINFO_FINDING_MISSING_HEADER_CHOICE, NULL, d->choice);
}

/* Where a text goes on behind what was pasted, only the length tells what the body is. */
static bool
has_body(const struct diagnosis *d)
{
	return (!d->pasted || sipinfo_source_has(&d->message, "Content-Length")) &&
	       sipinfo_source_body(&d->message).n > 0;
}

/*
 * Whether the condition of a header field that is required in some cases is met. The registry tells
 * the condition in words; here are those that the messages decide.
 */
static bool
is_due(const struct diagnosis *d, const char *name)
{
	bool invite = d->method == SIPINFO_METHOD_INVITE;
	bool publish = d->method == SIPINFO_METHOD_PUBLISH;

	if (strcmp(name, "Contact") == 0)
		return sipinfo_is_success(d->code) &&
		       (invite || d->method == SIPINFO_METHOD_SUBSCRIBE);
	if (strcmp(name, "Record-Route") == 0)
		return sipinfo_is_success(d->code) && invite && d->has_request &&
		       sipinfo_source_tag(&d->request, "To").n == 0 &&
		       sipinfo_source_has(&d->request, "Record-Route");
	if (strcmp(name, "RSeq") == 0)
		return sipinfo_source_has_word(&d->message, "Require", slice_of("100rel"));
	if (strcmp(name, "Require") == 0)
		return sipinfo_is_provisional(d->code) && d->fields[NAME_RSEQ] > 0;
	if (strcmp(name, "Expires") == 0)
		return publish || d->method == SIPINFO_METHOD_SUBSCRIBE;
	if (strcmp(name, "SIP-ETag") == 0 || strcmp(name, "Allow-Events") == 0)
		return publish;
	if (strcmp(name, "Security-Server") == 0)
		return sipinfo_source_has_word(&d->message, "Require", slice_of("sec-agree"));
	if (strcmp(name, "Reason") == 0)
		return d->told_as != d->code;
	if (strcmp(name, "Content-Type") == 0)
		return has_body(d);
	return false;
}

static void
check_conditional(struct diagnosis *d)
{
	const struct sipinfo_header *header;

	for (size_t i = 0; (header = sipinfo_code_header(d->code, i)) != NULL; i++) {
		const char *name = sipinfo_header_name(header);

		if (sipinfo_header_requirement(header) == SIPINFO_REQUIREMENT_MUST_IF &&
		    is_due(d, name) && !has(d, name))
			tell_missing(d, SIPINFO_FINDING_MISSING_HEADER_CONDITIONAL, name, NULL);
	}
}

static void
check_copied(struct diagnosis *d)
{
	static const enum name copied[] = {NAME_VIA, NAME_FROM, NAME_TO, NAME_CALL_ID,
					    NAME_CSEQ};
	struct sipinfo_finding *f;

	for (size_t i = 0; i < ARRAY_LENGTH(copied); i++) {
		if (d->fields[copied[i]] == 0)
			names_add(d->missing, sipinfo_names_text(copied[i]));
	}
	if (d->missing[0] == '\0')
		return;
	f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_MISSING_COPIED_HEADER, NULL);
	sipinfo_finding_add_protocol(f, "fields", d->missing);
	sipinfo_diagnosis_tell(d, f);
}

static void
check_repeated(struct diagnosis *d)
{
	static const enum name single[] = {
		NAME_FROM, NAME_TO, NAME_CALL_ID, NAME_CSEQ, NAME_CONTENT_TYPE,
		NAME_RETRY_AFTER, NAME_MIN_EXPIRES, NAME_MIN_SE, NAME_RSEQ,
		NAME_SERVER, NAME_USER_AGENT,
	};
	struct sipinfo_finding *f;

	for (size_t i = 0; i < ARRAY_LENGTH(single); i++) {
		if (d->fields[single[i]] < 2)
			continue;
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_REPEATED_HEADER,
					    sipinfo_names_text(single[i]));
		sipinfo_finding_add_protocol(f, "field", sipinfo_names_text(single[i]));
		sipinfo_finding_add_number(f, "count", to_int(d->fields[single[i]]));
		sipinfo_diagnosis_tell(d, f);
	}
}

static void
check_more(struct diagnosis *d)
{
	struct sipinfo_finding *f;

	for (int i = 1; d->has_more_values && i < NAME_COUNT; i++) {
		if (d->values[i] <= VALUES_TOLD)
			continue;
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_MORE_VALUES,
					    sipinfo_names_text((enum name)i));
		sipinfo_finding_add_protocol(f, "field", sipinfo_names_text((enum name)i));
		sipinfo_finding_add_number(f, "count", to_int(d->values[i]));
		sipinfo_finding_add_number(f, "told", VALUES_TOLD);
		sipinfo_diagnosis_tell(d, f);
	}
}

/* The form of the message */

static void
check_lines(struct diagnosis *d, unsigned odd)
{
	struct sipinfo_finding *f;

	d->name = NAME_NONE;
	if (d->unreadable_lines > 0) {
		struct slice line = d->unreadable.value;

		if (d->unreadable.name.n > 0)
			line = slice_make(d->unreadable.name.p, slice_end(line));
		f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_LINE_UNREADABLE, line);
		sipinfo_finding_add_number(f, "line", to_int(d->unreadable.line));
		sipinfo_finding_add_wire(f, "text", line);
		sipinfo_finding_add_number(f, "count", to_int(d->unreadable_lines));
		sipinfo_diagnosis_tell(d, f);
	}
	if (d->control_lines > 0) {
		f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_CONTROL_CHARACTER, d->control.value);
		sipinfo_finding_add_number(f, "line", to_int(d->control.line));
		sipinfo_finding_add_number(f, "count", to_int(d->control_lines));
		sipinfo_diagnosis_tell(d, f);
	}
	if (d->pasted)
		return;
	if ((odd & ODD_BARE_CR) != 0) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_LINE_ENDS_CR, NULL);
		sipinfo_diagnosis_tell(d, f);
	}
	if ((odd & ODD_BARE_LF) != 0) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_LINE_ENDS_LF, NULL);
		sipinfo_diagnosis_tell(d, f);
	}
}

static void
check_length(struct diagnosis *d, const struct cursor *c)
{
	struct sipinfo_finding *f;
	struct slice value;
	struct body body;

	if ((c->odd & ODD_LENGTH) != 0) {
		sipinfo_source_find(&d->message, "Content-Length", &value);
		f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_CONTENT_LENGTH_UNREADABLE, value);
		f->field = "Content-Length";
		sipinfo_finding_add_wire(f, "value", value);
		sipinfo_diagnosis_tell(d, f);
	}
	if ((c->odd & ODD_LENGTHS) != 0) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_CONTENT_LENGTH_CONFLICT, "Content-Length");
		sipinfo_diagnosis_tell(d, f);
	}
	if (d->pasted)
		return;
	if ((c->odd & ODD_NO_BLANK) != 0) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_CUT_OFF, NULL);
		sipinfo_diagnosis_tell(d, f);
		return;
	}
	sipinfo_message_body(c, &body);
	if (body.missing > 0) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_BODY_CUT, "Content-Length");
		sipinfo_finding_add_number(f, "length", to_int(c->length));
		sipinfo_finding_add_number(f, "missing", to_int(body.missing));
		sipinfo_diagnosis_tell(d, f);
	}
	if (body.extra.n > 0) {
		f = sipinfo_diagnosis_begin_about(d, body.next ? SIPINFO_FINDING_ANOTHER_MESSAGE
						  : SIPINFO_FINDING_BODY_EXTRA, NULL);
		if (!body.next)
			sipinfo_finding_add_number(f, "extra", to_int(body.extra.n));
		sipinfo_diagnosis_tell(d, f);
	}
}

void
sipinfo_check_form(struct diagnosis *d, const struct passage *p)
{
	check_repeated(d);
	check_more(d);
	if (!d->message.parsed) {
		check_lines(d, p->cursor.odd);
		check_length(d, &p->cursor);
	}
}

void
sipinfo_check_start(struct diagnosis *d)
{
	check_phrase(d);
	check_registered(d);
}

void
sipinfo_check_end(struct diagnosis *d, const struct passage *p)
{
	check_method(d);
	check_refused_method(d);
	if (!d->partial) {
		check_conditional(d);
		check_required(d);
		check_copied(d);
	}
	sipinfo_check_form(d, p);
}
