#include "diagnosis.h"

/* The phrase and the code */

/* ATIS-1000099: with this phrase 603 means what 608 means elsewhere. */
static void
judge_block(struct diagnosis *d)
{
	if (d->code != SIPINFO_CODE_DECLINE || !slice_is(d->phrase, "Network Blocked"))
		return;
	d->told_as = SIPINFO_CODE_REJECTED;
	finding_tell_wire(d, SIPINFO_FINDING_NETWORK_BLOCKED, d->phrase, NULL);
}

static void
judge_phrase(struct diagnosis *d)
{
	struct sipinfo_finding f;
	int other;

	d->known = KNOWN_NONE;
	if (!d->has_phrase || slice_is(d->phrase, sipinfo_phrase(d->code)))
		return;
	if (d->phrase.n == 0) {
		finding_tell_wire(d, SIPINFO_FINDING_PHRASE_EMPTY, d->phrase, NULL);
		return;
	}
	other = sipinfo_priv_exact_phrase(d->phrase, d->code);
	if (other == d->code) {
		judge_block(d);
		return;
	}
	finding_begin(d, &f, other != 0 ? SIPINFO_FINDING_PHRASE_OF_ANOTHER_CODE
					: SIPINFO_FINDING_PHRASE_OWN, d->phrase);
	finding_wire(&f, "phrase", d->phrase);
	if (other != 0) {
		finding_number(&f, "other", other);
		finding_number(&f, "code", d->code);
	}
	finding_tell(d, &f);
}

static void
judge_code(struct diagnosis *d)
{
	struct sipinfo_finding f;

	if (sipinfo_is_registered(d->code))
		return;
	finding_begin_whole(&f, SIPINFO_FINDING_CODE_UNREGISTERED, NULL);
	finding_number(&f, "code", d->code);
	finding_number(&f, "as", sipinfo_effective(d->code));
	finding_tell(d, &f);
}

static void
judge_method(struct diagnosis *d)
{
	enum sipinfo_finding_id id = SIPINFO_FINDING_NONE;
	struct sipinfo_finding f;

	d->known = KNOWN_CSEQ;
	if (d->method_name.n == 0)
		return;
	if (d->method == SIPINFO_METHOD_NONE)
		id = SIPINFO_FINDING_METHOD_UNKNOWN;
	else if (d->method == SIPINFO_METHOD_ACK)
		id = SIPINFO_FINDING_RESPONSE_TO_ACK;
	else if ((sipinfo_methods(d->code) >> d->method & 1) != 0)
		return;
	else if (d->code == SIPINFO_CODE_ACCEPTED)
		id = SIPINFO_FINDING_ACCEPTED_DEPRECATED;
	else if (d->code == SIPINFO_CODE_REQUEST_TIMEOUT)
		id = SIPINFO_FINDING_TIMEOUT_TO_NON_INVITE;
	else
		id = SIPINFO_FINDING_METHOD_UNFIT;
	finding_begin(d, &f, id, d->method_name);
	finding_wire(&f, "method", d->method_name);
	if (id == SIPINFO_FINDING_METHOD_UNFIT)
		finding_number(&f, "code", d->code);
	finding_tell(d, &f);
}

/* What is missing */

struct names {
	char text[96];
	size_t n;
};

static void
names_add(struct names *names, const char *name)
{
	size_t n = strlen(name);

	if (names->n + n + 3 > sizeof names->text)
		return;
	if (names->n > 0) {
		memcpy(names->text + names->n, ", ", 2);
		names->n += 2;
	}
	memcpy(names->text + names->n, name, n);
	names->n += n;
	names->text[names->n] = '\0';
}

bool
diagnosis_has(const struct diagnosis *d, const char *name)
{
	struct slice value;

	return source_find(&d->response, name, &value);
}

static void
tell_missing(struct diagnosis *d, enum sipinfo_finding_id id, const char *field, const char *fields)
{
	struct sipinfo_finding f;

	finding_begin_whole(&f, id, field);
	finding_number(&f, "code", d->code);
	if (field != NULL)
		finding_protocol(&f, "field", field);
	else
		finding_protocol(&f, "fields", fields);
	finding_tell(d, &f);
}

static void
judge_required(struct diagnosis *d)
{
	struct names choice = {"", 0};
	bool found = false;
	int header;

	for (size_t i = 0; (header = sipinfo_header(d->code, i)) != 0; i++) {
		const char *name = sipinfo_header_name(header);

		switch (sipinfo_header_requirement(header)) {
		case SIPINFO_REQUIREMENT_MUST:
			if (!diagnosis_has(d, name))
				tell_missing(d, SIPINFO_FINDING_MISSING_HEADER, name, NULL);
			break;
		case SIPINFO_REQUIREMENT_MUST_ONE:
			found = found || diagnosis_has(d, name);
			names_add(&choice, name);
			break;
		case SIPINFO_REQUIREMENT_SHOULD:
			/* a recommendation for a success depends on its method */
			if (d->code >= 300 && !diagnosis_has(d, name))
				tell_missing(d, SIPINFO_FINDING_MISSING_HEADER_RECOMMENDED, name,
					     NULL);
			break;
		default: break;
		}
	}
	if (choice.n > 0 && !found)
		tell_missing(d, SIPINFO_FINDING_MISSING_HEADER_CHOICE, NULL, choice.text);
}

static void
judge_copied(struct diagnosis *d)
{
	static const enum known copied[] = {KNOWN_VIA, KNOWN_FROM, KNOWN_TO, KNOWN_CALL_ID,
					    KNOWN_CSEQ};
	struct names missing = {"", 0};
	struct sipinfo_finding f;

	for (size_t i = 0; i < ARRAY_LENGTH(copied); i++) {
		if (d->fields[copied[i]] == 0)
			names_add(&missing, known_name(copied[i]));
	}
	if (missing.n == 0)
		return;
	finding_begin_whole(&f, SIPINFO_FINDING_MISSING_COPIED_HEADER, NULL);
	finding_protocol(&f, "fields", missing.text);
	finding_tell(d, &f);
}

static void
judge_repeated(struct diagnosis *d)
{
	static const enum known single[] = {
		KNOWN_FROM, KNOWN_TO, KNOWN_CALL_ID, KNOWN_CSEQ, KNOWN_CONTENT_TYPE,
		KNOWN_RETRY_AFTER, KNOWN_MIN_EXPIRES, KNOWN_MIN_SE, KNOWN_RSEQ,
		KNOWN_SERVER, KNOWN_USER_AGENT,
	};
	struct sipinfo_finding f;

	for (size_t i = 0; i < ARRAY_LENGTH(single); i++) {
		if (d->fields[single[i]] < 2)
			continue;
		finding_begin_whole(&f, SIPINFO_FINDING_REPEATED_HEADER, known_name(single[i]));
		finding_protocol(&f, "field", known_name(single[i]));
		finding_number(&f, "count", to_int(d->fields[single[i]]));
		finding_tell(d, &f);
	}
}

static void
judge_more(struct diagnosis *d)
{
	struct sipinfo_finding f;

	for (int i = 1; i < KNOWN_COUNT; i++) {
		if (d->values[i] <= VALUES_TOLD)
			continue;
		finding_begin_whole(&f, SIPINFO_FINDING_MORE_VALUES, known_name((enum known)i));
		finding_protocol(&f, "field", known_name((enum known)i));
		finding_number(&f, "count", to_int(d->values[i]));
		finding_number(&f, "told", VALUES_TOLD);
		finding_tell(d, &f);
	}
}

/* The form of the message */

static void
judge_lines(struct diagnosis *d, unsigned odd)
{
	struct sipinfo_finding f;

	d->known = KNOWN_NONE;
	if (d->unreadable_lines > 0) {
		struct slice line = d->unreadable.value;

		if (d->unreadable.name.n > 0)
			line = slice_make(d->unreadable.name.p, slice_end(line));
		finding_begin(d, &f, SIPINFO_FINDING_LINE_UNREADABLE, line);
		finding_number(&f, "line", to_int(d->unreadable.line));
		finding_wire(&f, "text", line);
		finding_number(&f, "count", to_int(d->unreadable_lines));
		finding_tell(d, &f);
	}
	if (d->control_lines > 0) {
		finding_begin(d, &f, SIPINFO_FINDING_CONTROL_CHARACTER, d->control.value);
		finding_number(&f, "line", to_int(d->control.line));
		finding_number(&f, "count", to_int(d->control_lines));
		finding_tell(d, &f);
	}
	if ((odd & ODD_BARE_CR) != 0) {
		finding_begin_whole(&f, SIPINFO_FINDING_LINE_ENDS_CR, NULL);
		finding_tell(d, &f);
	}
	if ((odd & ODD_BARE_LF) != 0) {
		finding_begin_whole(&f, SIPINFO_FINDING_LINE_ENDS_LF, NULL);
		finding_tell(d, &f);
	}
}

static void
judge_length(struct diagnosis *d, const struct cursor *c)
{
	struct sipinfo_finding f;
	struct slice value;
	struct body body;

	if ((c->odd & ODD_LENGTH) != 0) {
		source_find(&d->response, "Content-Length", &value);
		finding_begin(d, &f, SIPINFO_FINDING_CONTENT_LENGTH_UNREADABLE, value);
		f.field = "Content-Length";
		finding_wire(&f, "value", value);
		finding_tell(d, &f);
	}
	if ((c->odd & ODD_LENGTHS) != 0) {
		finding_begin_whole(&f, SIPINFO_FINDING_CONTENT_LENGTH_CONFLICT, "Content-Length");
		finding_tell(d, &f);
	}
	if ((c->odd & ODD_NO_BLANK) != 0) {
		finding_begin_whole(&f, SIPINFO_FINDING_CUT_OFF, NULL);
		finding_tell(d, &f);
		return;
	}
	sipinfo_priv_message_body(c, &body);
	if (body.missing > 0) {
		finding_begin_whole(&f, SIPINFO_FINDING_BODY_CUT, "Content-Length");
		finding_number(&f, "length", to_int(c->length));
		finding_number(&f, "missing", to_int(body.missing));
		finding_tell(d, &f);
	}
	if (body.extra.n > 0) {
		finding_begin_whole(&f, body.next ? SIPINFO_FINDING_ANOTHER_MESSAGE
						  : SIPINFO_FINDING_BODY_EXTRA, NULL);
		if (!body.next)
			finding_number(&f, "extra", to_int(body.extra.n));
		finding_tell(d, &f);
	}
}

void
judge_start(struct diagnosis *d)
{
	judge_phrase(d);
	judge_code(d);
}

void
judge(struct diagnosis *d, const struct passage *p)
{
	judge_method(d);
	if (!d->partial) {
		judge_required(d);
		judge_copied(d);
	}
	judge_repeated(d);
	judge_more(d);
	if (!d->response.parsed) {
		judge_lines(d, p->cursor.odd);
		judge_length(d, &p->cursor);
	}
}
