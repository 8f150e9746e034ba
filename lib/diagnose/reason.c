#include "diagnose/reason.h"

/*
 * Which of several reasons decides.
 *
 * RFC 3326 allows several values, one for each protocol (RFC 9366: more, if the protocol says so),
 * and does not rank them. They are ranked here by how much they say beyond the status code:
 *
 *  1. Preemption: the network took the call away, whatever the code says.
 *  2. Q.850: the cause of the network where the call failed. The status code is what a gateway
 *     made of it, and several causes become one code. But causes that say nothing (16, 31, 127 and
 *     those that are not defined) come last: a gateway puts them in where it knows no better.
 *  3. SIP: another response, which was lost when this one was made of it.
 *  4. The others.
 *
 * Among equals the first one decides, as everywhere here.
 */
static void
weigh(struct diagnosis *d, struct slice value, enum weight weight, int cause)
{
	if (weight <= d->reason_weight)
		return;
	d->reason_weight = weight;
	d->reason = value;
	d->cause = cause;
}

static bool
says_something(int cause)
{
	return cause != 16 && cause != 31 && cause != 127 && sipinfo_cause_name(cause) != NULL;
}

/* In a response that is no failure a reason is only worth knowing. */
static bool
tells_of_failure(const struct diagnosis *d)
{
	return d->is_request || sipinfo_diagnosis_refuses(d);
}

static void
soften(const struct diagnosis *d, struct sipinfo_finding *f)
{
	if (!tells_of_failure(d) && f->severity == SIPINFO_SEVERITY_ERROR)
		f->severity = SIPINFO_SEVERITY_NOTE;
}

/* Words of a product. The table is long: so much of a text is looked at. */
#define WORDS_MAX 400

/* A phrase is short, and others may write it, too: whether the software calls itself otherwise. */
static bool
is_other_product(const struct diagnosis *d, const struct sipinfo_vendor *vendor)
{
	const char *name = sipinfo_vendor_product(vendor), *p = name;
	struct slice product, software;

	if (!sipinfo_source_find(&d->message, "Server", &software) &&
	    !sipinfo_source_find(&d->message, "User-Agent", &software))
		return false;
	while (is_alphanumeric(*p))
		p++;
	product = slice_make(name, p);
	for (p = software.p; (size_t)(slice_end(software) - p) >= product.n; p++) {
		if (slice_same_letters(slice_make(p, p + product.n), product))
			return false;
	}
	return true;
}

bool
sipinfo_reason_words(struct diagnosis *d, struct slice field, struct slice words, struct slice value)
{
	const struct sipinfo_vendor *vendor;
	struct sipinfo_finding *f;
	bool other;

	if (words.n == 0 || words.n > WORDS_MAX)
		return false;
	vendor = sipinfo_vendor_find(field.p, field.n, words.p, words.n, d->code);
	if (vendor == NULL)
		return false;
	other = field.n == 0 && is_other_product(d, vendor);
	if (d->vendor == NULL && !other)
		d->vendor = vendor;
	f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_VENDOR_WORDS, value);
	sipinfo_finding_add_protocol(f, "product", sipinfo_vendor_product(vendor));
	sipinfo_finding_add_wire(f, "text", words);
	sipinfo_finding_add_handle(f, SUBJECT_VENDOR, vendor);
	soften(d, f);
	if (d->is_request)
		f->severity = SIPINFO_SEVERITY_WARNING;
	if (other)
		f->severity = SIPINFO_SEVERITY_NOTE;
	sipinfo_diagnosis_tell(d, f);
	return true;
}

/* Words */

/* The next word of at least four letters; shorter ones say little. */
static bool
next_word(struct slice *rest, struct slice *word)
{
	const char *p = rest->p, *end = slice_end(*rest), *from;

	while (p < end) {
		while (p < end && !is_alphanumeric(*p))
			p++;
		from = p;
		while (p < end && is_alphanumeric(*p))
			p++;
		if (p - from >= 4) {
			*word = slice_make(from, p);
			*rest = slice_make(p, end);
			return true;
		}
	}
	*rest = slice_make(p, end);
	return false;
}

/* "avail" and "available" are one word, and so are "expire" and "expiry". */
static bool
same_word(struct slice a, struct slice b)
{
	size_t n = 0, least = a.n < b.n ? a.n : b.n;

	while (n < least && to_lower(a.p[n]) == to_lower(b.p[n]))
		n++;
	return n >= 5 || n == least;
}

static bool
shares_word(struct slice text, struct slice name)
{
	struct slice word, other, rest;

	while (next_word(&text, &word)) {
		rest = name;
		while (next_word(&rest, &other)) {
			if (same_word(word, other))
				return true;
		}
	}
	return false;
}

/*
 * Words beat numbers: whether the text says something else than the number's name. A number that
 * the response code confirms stands.
 */
static bool
text_differs(const struct diagnosis *d, const struct reason *reason, int cause)
{
	const size_t long_enough = 200;
	struct slice text = reason->text, name = slice_of(sipinfo_cause_name(cause)), word;

	if (slice_is(text, name.p))
		return false;
	text = slice_make(text.p, skip_bytes(text.p, slice_end(text), long_enough));
	/* ATIS-1000099 puts an address there, not words about the cause */
	if (match(text.p, slice_end(text), "v=analytics") != NULL ||
	    sipinfo_code_from_cause(cause, SIPINFO_PROFILE_RFC3398) == d->code ||
	    shares_word(text, name))
		return false;
	return next_word(&text, &word);
}

static void
tell_text(struct diagnosis *d, const struct reason *reason, int cause)
{
	struct sipinfo_finding *f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_REASON_TEXT, reason->text);

	sipinfo_finding_add_wire(f, "text", reason->text);
	sipinfo_finding_add_number(f, "cause", cause);
	sipinfo_finding_add_protocol(f, "name", sipinfo_cause_name(cause));
	soften(d, f);
	sipinfo_diagnosis_tell(d, f);
}

static void
tell_location(struct diagnosis *d, struct slice location)
{
	struct sipinfo_finding *f;
	int number;

	if (location.n == 0)
		return;
	number = sipinfo_cause_location_from_name(location.p, location.n);
	f = sipinfo_diagnosis_begin(d, number >= 0 ? SIPINFO_FINDING_CAUSE_LOCATION
					 : SIPINFO_FINDING_CAUSE_LOCATION_UNKNOWN, location);
	sipinfo_finding_add_wire(f, "location", location);
	if (number >= 0)
		sipinfo_finding_add_subject(f, SUBJECT_LOCATION, number);
	sipinfo_diagnosis_tell(d, f);
}

/* RFC 3398 would have made another code of the cause, under whatever condition. */
static void
tell_mapping(struct diagnosis *d, struct slice value, int cause)
{
	const struct sipinfo_mapping *mapping;
	struct sipinfo_finding *f;
	int expected;

	if (!sipinfo_is_failure(d->code) || !says_something(cause))
		return;
	expected = sipinfo_code_from_cause(cause, SIPINFO_PROFILE_RFC3398);
	if (expected == 0)
		return;
	for (size_t i = 0;
	     (mapping = sipinfo_mapping_of_cause(cause, SIPINFO_PROFILE_RFC3398, i)) != NULL; i++) {
		if (sipinfo_mapping_code(mapping) == d->code)
			return;
	}
	f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_CAUSE_MAPPING, value);
	sipinfo_finding_add_number(f, "cause", cause);
	sipinfo_finding_add_number(f, "expected", expected);
	sipinfo_finding_add_number(f, "code", d->code);
	sipinfo_diagnosis_tell(d, f);
}

#define CAUSE_REJECTED 21

/* This is the cause of a call that somebody rejects. What text says otherwise is not read here. */
static bool
is_declined_by_nobody(const struct diagnosis *d, const struct reason *reason, bool words)
{
	return !d->is_request && d->code == SIPINFO_CODE_DECLINE && d->told_as == d->code &&
	       d->method == SIPINFO_METHOD_INVITE && reason->cause <= 127 &&
	       reason->cause != CAUSE_REJECTED && !words && d->vendor == NULL;
}

static void
tell_not_declined(struct diagnosis *d, struct slice value, int cause)
{
	struct sipinfo_finding *f;

	d->not_declined = true;
	f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_NOT_DECLINED, value);
	/* the cause itself explains it */
	if (says_something(cause))
		f->severity = SIPINFO_SEVERITY_NOTE;
	sipinfo_diagnosis_tell(d, f);
}

static void
read_q850(struct diagnosis *d, struct slice value, const struct reason *reason, bool words)
{
	int cause = reason->cause <= 127 ? (int)reason->cause : 0;
	const char *name = sipinfo_cause_name(cause);
	bool differs = name != NULL && says_something(cause) && text_differs(d, reason, cause);
	struct sipinfo_finding *f;

	if (differs && !words)
		tell_text(d, reason, cause);
	f = sipinfo_diagnosis_begin(d, name != NULL ? SIPINFO_FINDING_REASON_Q850
					  : SIPINFO_FINDING_REASON_Q850_UNKNOWN, value);
	if (name != NULL) {
		sipinfo_finding_add_number(f, "cause", cause);
		sipinfo_finding_add_protocol(f, "name", name);
		/* what the number means is not what has happened */
		if (!differs)
			sipinfo_finding_add_subject(f, SUBJECT_CAUSE, cause);
	} else {
		sipinfo_finding_add_wire(f, "cause", reason->cause_text);
	}
	soften(d, f);
	if (differs || words || (name != NULL && !says_something(cause)))
		f->severity = SIPINFO_SEVERITY_NOTE;
	sipinfo_diagnosis_tell(d, f);
	weigh(d, value, says_something(cause) ? WEIGHT_Q850 : WEIGHT_OTHER,
	      says_something(cause) && !differs ? cause : 0);
	tell_location(d, reason->location);
	if (is_declined_by_nobody(d, reason, words || differs))
		tell_not_declined(d, value, cause);
	if (name != NULL && !differs)
		tell_mapping(d, value, cause);
}

/*
 * FreeSWITCH has causes of its own, from 700 on, and sends them where a response code should stand:
 * SIP;cause=806;text="USER_NOT_REGISTERED". Older ones number most of them 200 less, from 500 on:
 * only the name tells them from response codes.
 */
static int
freeswitch_cause(const struct reason *reason)
{
	const char *name;

	if (reason->cause < 500 || reason->cause > 999)
		return 0;
	name = sipinfo_cause_name((int)reason->cause);
	if (name != NULL)
		return (int)reason->cause;
	name = sipinfo_cause_name((int)reason->cause + 200);
	return name != NULL && slice_is(reason->text, name) ? (int)reason->cause + 200 : 0;
}

static void
tell_freeswitch(struct diagnosis *d, struct slice value, const struct reason *reason, int cause)
{
	struct sipinfo_finding *f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_REASON_FREESWITCH, value);

	sipinfo_finding_add_wire(f, "cause", reason->cause_text);
	sipinfo_finding_add_protocol(f, "name", sipinfo_cause_name(cause));
	sipinfo_finding_add_subject(f, SUBJECT_CAUSE, cause);
	soften(d, f);
	sipinfo_diagnosis_tell(d, f);
}

/* 0 for a number that is no response code. */
static int
code_of(const struct reason *reason)
{
	return reason->cause <= 699 ? (int)reason->cause : 0;
}

static void
read_sip(struct diagnosis *d, struct slice value, const struct reason *reason)
{
	struct sipinfo_finding *f;
	int code = code_of(reason);
	int cause = freeswitch_cause(reason);

	weigh(d, value, WEIGHT_SIP, 0);
	if (cause != 0) {
		tell_freeswitch(d, value, reason, cause);
		return;
	}
	if (sipinfo_class(code) == SIPINFO_CLASS_NONE) {
		f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_REASON_OTHER, value);
		sipinfo_finding_add_wire(f, "protocol", reason->protocol);
		sipinfo_finding_add_wire(f, "cause", reason->cause_text);
		sipinfo_diagnosis_tell(d, f);
		return;
	}
	if (code == SIPINFO_CODE_OK && tells_of_failure(d)) {
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_COMPLETED_ELSEWHERE, value, NULL);
		return;
	}
	f = sipinfo_diagnosis_begin(d, code == d->code ? SIPINFO_FINDING_REASON_SAME_CODE
					     : SIPINFO_FINDING_REASON_SIP, value);
	sipinfo_finding_add_number(f, "cause", code);
	sipinfo_finding_add_protocol(f, "phrase", sipinfo_phrase(code));
	if (code != d->code)
		sipinfo_finding_add_subject(f, SUBJECT_CODE, code);
	sipinfo_diagnosis_tell(d, f);
}

static void
read_other(struct diagnosis *d, struct slice value, const struct reason *reason,
	   const struct sipinfo_protocol *protocol)
{
	const struct sipinfo_reason *known =
		sipinfo_reason_from_cause(protocol, (int64_t)reason->cause);
	bool preempted = slice_is(reason->protocol, "Preemption");
	struct sipinfo_finding *f;

	weigh(d, value, preempted && known != NULL ? WEIGHT_NETWORK : WEIGHT_OTHER, 0);
	f = sipinfo_diagnosis_begin(d, known != NULL ? SIPINFO_FINDING_REASON_REGISTERED
					 : SIPINFO_FINDING_REASON_OTHER, value);
	sipinfo_finding_add_wire(f, "protocol", reason->protocol);
	sipinfo_finding_add_wire(f, "cause", reason->cause_text);
	if (known != NULL) {
		sipinfo_finding_add_protocol(f, "name", sipinfo_reason_name(known));
		sipinfo_finding_add_handle(f, SUBJECT_REASON, known);
	}
	soften(d, f);
	sipinfo_diagnosis_tell(d, f);
}

/* Text that says no more than the number, so that it needs no product to explain it. */
static bool
is_plain(const struct reason *reason)
{
	int number = code_of(reason);
	struct slice text = reason->text, word, name;
	const char *cause;

	if (!reason->has_cause)
		return false;
	if (slice_is(reason->protocol, "SIP"))
		return number == SIPINFO_CODE_OK || slice_is(text, sipinfo_phrase(number));
	cause = slice_is(reason->protocol, "Q.850") ? sipinfo_cause_name(number) : NULL;
	if (cause == NULL)
		return false;
	if (slice_is(text, cause))
		return true;
	name = slice_of(cause);
	while (next_word(&text, &word)) {
		if (!shares_word(word, name))
			return false;
	}
	return true;
}

static void
tell_reason(struct diagnosis *d, struct slice value, const struct reason *reason)
{
	const struct sipinfo_protocol *protocol;
	bool words;

	if (reason->protocol.n == 0) {
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_REASON_UNREADABLE, value, "value");
		return;
	}
	d->reasons++;
	protocol = sipinfo_protocol_from_name(reason->protocol.p, reason->protocol.n);
	if (protocol == NULL)
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_REASON_PROTOCOL_UNKNOWN,
					  reason->protocol, "protocol");
	words = !is_plain(reason) && sipinfo_reason_words(d, slice_of("Reason"), reason->text, value);
	if (!reason->has_cause) {
		weigh(d, value, WEIGHT_OTHER, 0);
		if (reason->cause_text.n > 0)
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_REASON_CAUSE_UNREADABLE,
					  reason->cause_text, "value");
		else
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_REASON_WITHOUT_CAUSE,
						  reason->protocol, "protocol");
	} else if (slice_is(reason->protocol, "Q.850")) {
		read_q850(d, value, reason, words);
	} else if (slice_is(reason->protocol, "SIP")) {
		read_sip(d, value, reason);
	} else {
		read_other(d, value, reason, protocol);
	}
}

/*
 * Some write a semicolon where a comma parts two reasons: SIP;cause=607;Q.850;cause=42. Then a
 * parameter has the name of a protocol and no value. Leaves what is behind it in *rest.
 */
static struct slice
first_reason(struct slice value, struct slice *rest)
{
	struct slice params = value;
	struct param param;

	sipinfo_value_head(&params);
	while (sipinfo_value_next_param(&params, &param)) {
		const char *end;

		if (param.quoted || param.value.n > 0 ||
		    sipinfo_protocol_from_name(param.name.p, param.name.n) == NULL)
			continue;
		*rest = slice_make(param.name.p, slice_end(value));
		/* without the semicolon */
		for (end = param.name.p; end > value.p && (is_lws(end[-1]) || end[-1] == ';');)
			end--;
		return slice_make(value.p, end);
	}
	*rest = slice_make(slice_end(value), slice_end(value));
	return value;
}

static void
read_reasons(struct diagnosis *d, struct slice value)
{
	struct slice rest, one;
	struct reason reason;

	/* a comma with a backslash before it parts them, too */
	if (value.n > 1 && slice_end(value)[-1] == '\\') {
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_REASON_ESCAPED, value, "value");
		value = slice_trim(slice_make(value.p, slice_end(value) - 1));
	}
	sipinfo_value_read_reason(value, &reason);
	if (!reason.has_bare) {
		tell_reason(d, value, &reason);
		return;
	}
	one = first_reason(value, &rest);
	sipinfo_value_read_reason(one, &reason);
	tell_reason(d, one, &reason);
	if (rest.n == 0)
		return;
	sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_REASON_SEMICOLON, value, "value");
	/* what is behind a second semicolon is not read: so the time stays linear */
	if (sipinfo_diagnosis_counts(d)) {
		sipinfo_value_read_reason(rest, &reason);
		tell_reason(d, rest, &reason);
	}
}

void
sipinfo_reason_field(struct diagnosis *d)
{
	struct slice rest = d->field->value, value;

	while (sipinfo_value_next(&rest, &value)) {
		if (sipinfo_diagnosis_counts(d))
			read_reasons(d, value);
	}
}

void
sipinfo_reason_end(struct diagnosis *d)
{
	if (d->reasons < 2 || !tells_of_failure(d))
		return;
	d->name = NAME_REASON;
	sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_REASON_CHOICE, d->reason, "value");
}

/* Warning tells of a failure as Reason does, in numbers of its own. */
static void
read_warning(struct diagnosis *d, struct slice value)
{
	struct warning warning;
	struct sipinfo_finding *f;
	bool known;

	if (!sipinfo_value_read_warning(value, &warning) || warning.agent.n == 0 ||
	    (warning.odd & ODD_MISSING) != 0) {
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_WARNING_UNREADABLE, value, "value");
		return;
	}
	if (sipinfo_reason_words(d, slice_of("Warning"), warning.text, value))
		return;
	known = sipinfo_warning_name(warning.code) != NULL;
	f = sipinfo_diagnosis_begin(d, known ? SIPINFO_FINDING_WARNING : SIPINFO_FINDING_WARNING_UNREGISTERED,
		value);
	sipinfo_finding_add_wire(f, "agent", warning.agent);
	sipinfo_finding_add_number(f, "code", warning.code);
	sipinfo_finding_add_wire(f, "text", warning.text);
	/* its steps would lead away from what the offer shows */
	if (d->media_refused)
		f->severity = SIPINFO_SEVERITY_NOTE;
	else if (known)
		sipinfo_finding_add_subject(f, SUBJECT_WARNING, warning.code);
	soften(d, f);
	sipinfo_diagnosis_tell(d, f);
}

void
sipinfo_reason_warning(struct diagnosis *d)
{
	struct slice rest = d->field->value, value;

	while (sipinfo_value_next(&rest, &value)) {
		if (sipinfo_diagnosis_counts(d))
			read_warning(d, value);
	}
}

/* Header fields of vendors */

static bool
holds(struct slice name, const char *part)
{
	for (const char *p = name.p; p != slice_end(name); p++) {
		if (match(p, slice_end(name), part) != NULL)
			return true;
	}
	return false;
}

#define VENDOR_FIELD_MAX 64

/* Anything of a vendor that speaks of an error, a cause or a reason. */
static bool
is_vendor_word(struct slice name)
{
	if (name.n > VENDOR_FIELD_MAX)
		return false;
	if (slice_is(name, "ms-diagnostics") || slice_is(name, "ms-diagnostics-public"))
		return true;
	return (match(name.p, slice_end(name), "X-") != NULL ||
		match(name.p, slice_end(name), "P-") != NULL) &&
	       (holds(name, "error") || holds(name, "cause") || holds(name, "reason"));
}

void
sipinfo_reason_vendor(struct diagnosis *d)
{
	struct sipinfo_finding *f;

	if (!is_vendor_word(d->field->name) || d->field->value.n == 0 ||
	    !tells_of_failure(d) || d->vendor_words == VALUES_TOLD)
		return;
	d->vendor_words++;
	if (sipinfo_reason_words(d, d->field->name, d->field->value, d->field->value))
		return;
	f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_VENDOR_FIELD, d->field->value);
	sipinfo_finding_add_wire(f, "field", d->field->name);
	sipinfo_finding_add_wire(f, "value", d->field->value);
	sipinfo_diagnosis_tell(d, f);
}
