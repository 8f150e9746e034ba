#include "diagnose/advice.h"

void
sipinfo_advice_add(struct diagnosis *d, struct slice value)
{
	struct sipinfo_step *s = &d->step;

	if (s->n_values < VALUES_TOLD)
		s->values[s->n_values] = value;
	s->n_values++;
}

/* A q from 0 to 1, in thousandths; without one, or with nonsense, it is 1. */
static int
q_of(const struct address *address)
{
	struct param param;
	const char *p, *end;
	int q = 0, unit = 100;

	if (!sipinfo_value_find_param(address->params, "q", &param) || param.value.n == 0 ||
	    param.value.p[0] != '0')
		return 1000;
	p = param.value.p + 1;
	end = slice_end(param.value);
	if (p < end && *p == '.')
		p++;
	for (; p < end && is_digit(*p) && unit > 0; p++, unit /= 10)
		q += (*p - '0') * unit;
	return q;
}

/* Of the first addresses, those with the higher q first, else in the order of the message. */
void
sipinfo_advice_add_contact(struct diagnosis *d, const struct address *address)
{
	struct sipinfo_step *s = &d->step;
	int q = q_of(address);
	size_t i = s->n_values++;

	if (i >= VALUES_TOLD)
		return;
	for (; i > 0 && d->q[i - 1] < q; i--) {
		s->values[i] = s->values[i - 1];
		d->q[i] = d->q[i - 1];
	}
	s->values[i] = address->uri;
	d->q[i] = q;
}

void
sipinfo_advice_seconds(struct diagnosis *d, uint32_t seconds)
{
	d->step.has_seconds = true;
	d->step.seconds = seconds;
}

/* Whether the request went out inside a dialog: then its To has a tag. */
static bool
is_in_dialog(const struct diagnosis *d)
{
	struct address address;
	struct param tag;
	struct slice to;

	switch (d->method) {
	case SIPINFO_METHOD_BYE:
	case SIPINFO_METHOD_INFO:
	case SIPINFO_METHOD_PRACK:
	case SIPINFO_METHOD_UPDATE: return true;
	default: break;
	}
	if (!d->has_request || !sipinfo_source_find(&d->request, "To", &to))
		return false;
	sipinfo_value_read_address(to, &address);
	return sipinfo_value_find_param(address.params, "tag", &tag) && tag.value.n > 0;
}

static enum sipinfo_action
action_after_change(const struct diagnosis *d)
{
	const struct sipinfo_step *s = &d->step;

	switch (d->code) {
	case SIPINFO_CODE_BAD_EXTENSION:
		return s->n_values > 0 ? SIPINFO_ACTION_WITHOUT_TAGS : SIPINFO_ACTION_CHANGE;
	case SIPINFO_CODE_EXTENSION_REQUIRED:
	case SIPINFO_CODE_SECURITY_AGREEMENT_REQUIRED:
		return s->n_values > 0 ? SIPINFO_ACTION_WITH_TAGS : SIPINFO_ACTION_CHANGE;
	case SIPINFO_CODE_SESSION_INTERVAL_TOO_SMALL:
	case SIPINFO_CODE_INTERVAL_TOO_BRIEF:
		return s->has_seconds ? SIPINFO_ACTION_LONGER_TIMER : SIPINFO_ACTION_CHANGE;
	case SIPINFO_CODE_AMBIGUOUS:
		return s->n_values > 0 ? SIPINFO_ACTION_AT_CONTACTS : SIPINFO_ACTION_CHANGE;
	default: return SIPINFO_ACTION_CHANGE;
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
ends_dialog(int code)
{
	return code == SIPINFO_CODE_CALL_TRANSACTION_DOES_NOT_EXIST ||
	       code == SIPINFO_CODE_REQUEST_TIMEOUT ||
	       sipinfo_dialog_effect(code) == SIPINFO_DIALOG_DIALOG;
}

static enum sipinfo_action
action_of(const struct diagnosis *d)
{
	const struct sipinfo_step *s = &d->step;

	if (ends_dialog(d->code) && is_in_dialog(d))
		return SIPINFO_ACTION_END_DIALOG;
	switch (retry_option(d, 0)) {
	case SIPINFO_RETRY_WAIT: return SIPINFO_ACTION_WAIT;
	case SIPINFO_RETRY_UNNECESSARY: return SIPINFO_ACTION_NOTHING;
	case SIPINFO_RETRY_REDIRECTED:
		return s->n_values > 0 ? SIPINFO_ACTION_AT_CONTACTS : SIPINFO_ACTION_GIVE_UP;
	case SIPINFO_RETRY_CREDENTIALS:
		/* for which challenge? */
		if (d->challenges == 0 && !d->partial)
			return SIPINFO_ACTION_GIVE_UP;
		return SIPINFO_ACTION_WITH_CREDENTIALS;
	case SIPINFO_RETRY_AFTER_CHANGE:
		/* a limit that Retry-After calls temporary needs no change */
		if (s->has_seconds && retry_option(d, 1) == SIPINFO_RETRY_LATER)
			return SIPINFO_ACTION_LATER;
		return action_after_change(d);
	case SIPINFO_RETRY_LATER: return SIPINFO_ACTION_LATER;
	case SIPINFO_RETRY_ELSEWHERE:
		/* a dialog has one destination */
		return is_in_dialog(d) ? SIPINFO_ACTION_LATER : SIPINFO_ACTION_ELSEWHERE;
	default: return SIPINFO_ACTION_GIVE_UP;
	}
}

void
sipinfo_advice_decide(struct diagnosis *d)
{
	struct sipinfo_step *s = &d->step;

	s->code = d->code;
	s->action = action_of(d);
	if (s->action != SIPINFO_ACTION_LONGER_TIMER && s->action != SIPINFO_ACTION_LATER &&
	    s->action != SIPINFO_ACTION_ELSEWHERE)
		s->has_seconds = false;
	if (s->action != SIPINFO_ACTION_AT_CONTACTS && s->action != SIPINFO_ACTION_WITH_TAGS &&
	    s->action != SIPINFO_ACTION_WITHOUT_TAGS)
		s->n_values = 0;
}

/* Asking */

enum sipinfo_action
sipinfo_step_action(const struct sipinfo_step *step)
{
	return step->action;
}

int64_t
sipinfo_step_seconds(const struct sipinfo_step *step)
{
	return step->has_seconds ? (int64_t)step->seconds : -1;
}

const char *
sipinfo_step_value(const struct sipinfo_step *step, size_t i, size_t *len)
{
	bool there = i < step->n_values && i < VALUES_TOLD;

	if (len != NULL)
		*len = there ? step->values[i].n : 0;
	return there ? step->values[i].p : NULL;
}

size_t
sipinfo_step_values(const struct sipinfo_step *step)
{
	return step->n_values;
}
