#include "diagnose/advice.h"

#include "base/options.h"

static struct sipinfo_value
value_of(struct slice s)
{
	const struct sipinfo_value value = {s.p, s.n};

	return value;
}

void
sipinfo_advice_add(struct diagnosis *d, struct slice value)
{
	struct sipinfo_advice *a = &d->advice;

	if (a->n_values < VALUES_TOLD)
		a->values[a->n_values] = value_of(value);
	a->n_values++;
}

/* A q from 0 to 1, in thousandths; without one, or with one that does not begin with 0, it is 1. */
static int
q_of(const struct address *address)
{
	struct param param;
	const char *p, *end;
	int q = 0, unit = 100;

	sipinfo_value_find_param(address->params, "q", &param);
	end = slice_end(param.value);
	if (byte_at(param.value.p, end, 0) != '0')
		return 1000;
	p = match(param.value.p, end, "0.");
	for (; p != NULL && p < end && is_digit(*p); p++, unit /= 10)
		q += (*p - '0') * unit;
	return q;
}

/* Of the first addresses, those with the higher q first, else in the order of the message. */
void
sipinfo_advice_add_contact(struct diagnosis *d, const struct address *address)
{
	struct sipinfo_advice *a = &d->advice;
	int q = q_of(address);
	size_t i = a->n_values++;

	if (i >= VALUES_TOLD)
		return;
	for (; i > 0 && d->q[i - 1] < q; i--) {
		a->values[i] = a->values[i - 1];
		d->q[i] = d->q[i - 1];
	}
	a->values[i] = value_of(address->uri);
	d->q[i] = q;
}

void
sipinfo_advice_seconds(struct diagnosis *d, uint32_t seconds)
{
	d->advice.seconds = seconds;
}

/* Whether the request went out inside a dialog: then its To has a tag. */
static bool
is_in_dialog(const struct diagnosis *d)
{
	switch (d->method) {
	case SIPINFO_METHOD_BYE:
	case SIPINFO_METHOD_INFO:
	case SIPINFO_METHOD_PRACK:
	case SIPINFO_METHOD_UPDATE: return true;
	default: return d->has_request && sipinfo_source_tag(&d->request, "To").n > 0;
	}
}

/* What the request shows to be done already is not advised. */
static enum sipinfo_action
done_already(struct diagnosis *d)
{
	d->advice.flags |= SIPINFO_ADVICE_DONE_ALREADY;
	return SIPINFO_ACTION_NEVER;
}

static size_t
values_told(const struct diagnosis *d)
{
	return least(d->advice.n_values, VALUES_TOLD);
}

/* Leaves the values that the test keeps; they are few. */
static void
keep_values(struct diagnosis *d, bool (*keep)(const struct diagnosis *, struct slice))
{
	struct sipinfo_advice *a = &d->advice;
	size_t n = 0;

	for (size_t i = 0; i < values_told(d); i++) {
		if (keep(d, slice_given(a->values[i].p, a->values[i].len)))
			a->values[n++] = a->values[i];
	}
	a->n_values = n;
}

static bool
is_required(const struct diagnosis *d, struct slice tag)
{
	return sipinfo_source_has_word(&d->request, "Require", tag) ||
	       sipinfo_source_has_word(&d->request, "Proxy-Require", tag);
}

static bool
is_offered(const struct diagnosis *d, struct slice tag)
{
	return sipinfo_source_has_word(&d->request, "Supported", tag);
}

static bool
is_not_offered(const struct diagnosis *d, struct slice tag)
{
	return !is_offered(d, tag);
}

static bool
any_value(const struct diagnosis *d, bool (*is)(const struct diagnosis *, struct slice))
{
	for (size_t i = 0; i < values_told(d); i++) {
		if (is(d, slice_given(d->advice.values[i].p, d->advice.values[i].len)))
			return true;
	}
	return false;
}

/* 420: take out what stands in Require; where nothing does, what is only offered. */
static enum sipinfo_action
without_tags(struct diagnosis *d)
{
	if (d->advice.n_values == 0)
		return SIPINFO_ACTION_AFTER_CHANGE;
	if (!d->has_request)
		return SIPINFO_ACTION_WITHOUT_TAGS;
	if (any_value(d, is_required)) {
		keep_values(d, is_required);
		return SIPINFO_ACTION_WITHOUT_TAGS;
	}
	if (!any_value(d, is_offered))
		return done_already(d);
	keep_values(d, is_offered);
	d->advice.flags |= SIPINFO_ADVICE_OFFERED_TAGS;
	return SIPINFO_ACTION_WITHOUT_TAGS;
}

/* 421 and 494: add to Supported what is not there. */
static enum sipinfo_action
with_tags(struct diagnosis *d)
{
	if (d->advice.n_values == 0)
		return SIPINFO_ACTION_AFTER_CHANGE;
	if (!d->has_request)
		return SIPINFO_ACTION_WITH_TAGS;
	if (!any_value(d, is_not_offered))
		return done_already(d);
	keep_values(d, is_not_offered);
	return SIPINFO_ACTION_WITH_TAGS;
}

static enum sipinfo_action
action_after_change(struct diagnosis *d)
{
	const struct sipinfo_advice *a = &d->advice;

	switch (d->code) {
	case SIPINFO_CODE_BAD_EXTENSION: return without_tags(d);
	case SIPINFO_CODE_EXTENSION_REQUIRED:
	case SIPINFO_CODE_SECURITY_AGREEMENT_REQUIRED: return with_tags(d);
	case SIPINFO_CODE_SESSION_INTERVAL_TOO_SMALL:
	case SIPINFO_CODE_INTERVAL_TOO_BRIEF:
		if (d->timer_suffices)
			return done_already(d);
		return a->seconds >= 0 ? SIPINFO_ACTION_LONGER_TIMER : SIPINFO_ACTION_AFTER_CHANGE;
	case SIPINFO_CODE_AMBIGUOUS:
		return a->n_values > 0 ? SIPINFO_ACTION_REDIRECTED : SIPINFO_ACTION_AFTER_CHANGE;
	default: return SIPINFO_ACTION_AFTER_CHANGE;
	}
}

/* What the code itself means: for a code of one vendor this says more than what it counts as. */
static enum sipinfo_retry_kind
retry_option(const struct diagnosis *d, size_t i)
{
	const struct code_record *record = sipinfo_code_record(d->told_as);

	return record != NULL ? (enum sipinfo_retry_kind)sipinfo_table_list(record->retry, i)
			      : sipinfo_retry_option(d->told_as, i);
}

/* Whether a code in a dialog leaves nothing of it (RFC 3261, section 12.2.1.2; RFC 5057). */
static bool
ends_dialog(const struct diagnosis *d)
{
	switch (d->code) {
	case SIPINFO_CODE_CALL_TRANSACTION_DOES_NOT_EXIST:
		/* it was never asked about this dialog */
		return !d->lacks_tag;
	case SIPINFO_CODE_REQUEST_TIMEOUT: return true;
	case SIPINFO_CODE_TOO_MANY_HOPS:
		/* the other side has not seen the BYE */
		return d->method != SIPINFO_METHOD_BYE;
	default: return sipinfo_dialog_effect(d->code) == SIPINFO_DIALOG_DIALOG;
	}
}

static enum sipinfo_action
action_of_success(const struct diagnosis *d)
{
	return d->method == SIPINFO_METHOD_INVITE ? SIPINFO_ACTION_ACK
						  : SIPINFO_ACTION_UNNECESSARY;
}

static enum sipinfo_action
action_of(struct diagnosis *d)
{
	const struct sipinfo_advice *a = &d->advice;

	if (ends_dialog(d) && is_in_dialog(d) && !d->made_here)
		return SIPINFO_ACTION_END_DIALOG;
	if (d->code == SIPINFO_CODE_CALL_TRANSACTION_DOES_NOT_EXIST && d->lacks_tag)
		return SIPINFO_ACTION_AFTER_CHANGE;
	switch (retry_option(d, 0)) {
	case SIPINFO_RETRY_WAIT:
		return d->reliable ? SIPINFO_ACTION_PRACK : SIPINFO_ACTION_WAIT;
	case SIPINFO_RETRY_UNNECESSARY: return action_of_success(d);
	case SIPINFO_RETRY_REDIRECTED:
		return a->n_values > 0 ? SIPINFO_ACTION_REDIRECTED : SIPINFO_ACTION_NEVER;
	case SIPINFO_RETRY_CREDENTIALS:
		/* for which challenge? */
		if (d->challenges == 0 && !d->partial)
			return SIPINFO_ACTION_NEVER;
		return SIPINFO_ACTION_CREDENTIALS;
	case SIPINFO_RETRY_AFTER_CHANGE:
		/* a limit that Retry-After calls temporary needs no change */
		if (a->seconds >= 0 && retry_option(d, 1) == SIPINFO_RETRY_LATER)
			return SIPINFO_ACTION_LATER;
		return action_after_change(d);
	case SIPINFO_RETRY_LATER: return SIPINFO_ACTION_LATER;
	case SIPINFO_RETRY_ELSEWHERE:
		/* a dialog has one destination */
		return is_in_dialog(d) ? SIPINFO_ACTION_LATER : SIPINFO_ACTION_ELSEWHERE;
	default: return SIPINFO_ACTION_NEVER;
	}
}

/* The first of the heaviest of those that explain the code. */
static int
weightiest(const struct diagnosis *d)
{
	for (int s = SIPINFO_SEVERITY_ERROR; s >= SIPINFO_SEVERITY_WARNING; s--) {
		for (size_t i = 0; i != d->n_kept; i++) {
			if ((int)d->kept[i].severity == s &&
			    sipinfo_finding_says_why(d->kept[i].id, d->code))
				return (int)d->kept[i].id;
		}
	}
	return 0;
}

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
	/* what is written for this method */
	if (sipinfo_diagnosis_refuses(d) &&
	    sipinfo_text_for(d->told_as, d->method, is_in_dialog(d), SIPINFO_TEXT_CALLER,
			     0) != sipinfo_text(d->told_as, SIPINFO_TEXT_CALLER, 0))
		return true;
	if (d->code == SIPINFO_CODE_ACCEPTED)
		return d->method == SIPINFO_METHOD_MESSAGE || d->method == SIPINFO_METHOD_REFER;
	if ((methods >> SIPINFO_METHOD_INVITE & 1) == 0)
		return true;
	if (sipinfo_retry(d->code) == SIPINFO_RETRY_CREDENTIALS)
		return true;
	switch (d->method) {
	case SIPINFO_METHOD_BYE:
	case SIPINFO_METHOD_CANCEL:
	case SIPINFO_METHOD_INFO:
	case SIPINFO_METHOD_PRACK:
	case SIPINFO_METHOD_UPDATE: return sipinfo_diagnosis_refuses(d);
	default: return false;
	}
}

static bool
is_told(const struct diagnosis *d, enum sipinfo_finding_id id)
{
	for (size_t i = 0; i != d->n_kept; i++) {
		if (d->kept[i].id == id)
			return true;
	}
	return false;
}

static int64_t
seconds_of(const struct diagnosis *d, enum sipinfo_action action)
{
	int64_t seconds = d->advice.seconds;

	switch (action) {
	case SIPINFO_ACTION_LONGER_TIMER: return seconds;
	case SIPINFO_ACTION_LATER:
	/* no wait at all would be the same request again */
	case SIPINFO_ACTION_ELSEWHERE: return seconds != 0 ? seconds : -1;
	default: return -1;
	}
}

void
sipinfo_advice_decide(struct diagnosis *d)
{
	struct sipinfo_advice *a = &d->advice;
	enum sipinfo_action action = d->code != 0 ? action_of(d) : SIPINFO_ACTION_NONE;

	/* nothing in the request makes a loop behind it end */
	if (action == SIPINFO_ACTION_AFTER_CHANGE && is_told(d, SIPINFO_FINDING_MAX_FORWARDS_AMPLE))
		action = SIPINFO_ACTION_NEVER;
	a->code = d->code;
	a->told_as = d->code != 0 ? d->told_as : 0;
	a->action = (int)action;
	a->finding = weightiest(d);
	a->method = (int)d->method;
	/* a phrase that makes it another code says what has happened */
	a->vendor = sipinfo_diagnosis_refuses(d) && d->told_as == d->code ? d->vendor : NULL;
	if (is_in_dialog(d))
		a->flags |= SIPINFO_ADVICE_IN_DIALOG;
	/* for the caller the cause says more than the code, unless it became this code by the book */
	/* 480 is what several causes become, and says the least of them */
	if (sipinfo_is_failure(d->code) && d->told_as == d->code &&
	    (d->code == SIPINFO_CODE_TEMPORARILY_UNAVAILABLE ||
	     sipinfo_code_from_cause(d->cause, SIPINFO_PROFILE_RFC3398) != d->code))
		a->cause = d->cause;
	if (d->method == SIPINFO_METHOD_BYE)
		a->flags |= SIPINFO_ADVICE_ENDS_CALL;
	if (d->repeats > 0)
		a->flags |= SIPINFO_ADVICE_REPEATED;
	if (d->made_here)
		a->flags |= SIPINFO_ADVICE_MADE_HERE;
	if (!concerns_caller(d))
		a->flags |= SIPINFO_ADVICE_NO_CALL;
	if (d->not_declined)
		a->flags |= SIPINFO_ADVICE_NOT_DECLINED;
	a->seconds = seconds_of(d, action);
	if (action != SIPINFO_ACTION_REDIRECTED && action != SIPINFO_ACTION_WITH_TAGS &&
	    action != SIPINFO_ACTION_WITHOUT_TAGS)
		a->n_values = 0;
	for (size_t i = a->n_values; i < VALUES_TOLD; i++)
		a->values[i] = value_of(slice_of(""));
}

/* Giving */

#define FIRST_SIZE SIZE_UP_TO(struct sipinfo_advice, vendor)

bool
sipinfo_advice_is_valid(const struct sipinfo_advice *given)
{
	size_t size;

	if (given == NULL)
		return true;
	memcpy(&size, given, sizeof size);
	return size >= FIRST_SIZE && size <= 4096;
}

void
sipinfo_advice_give(const struct sipinfo_advice *advice, struct sipinfo_advice *given)
{
	size_t size;

	if (given == NULL)
		return;
	memcpy(&size, given, sizeof size);
	memset(given, 0, size);
	memcpy(given, advice, least(size, sizeof *advice));
	given->size = size;
}
