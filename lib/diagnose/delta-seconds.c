#include "diagnose/delta-seconds.h"

#include "diagnose/advice.h"

#define DAY 86400

void
sipinfo_delta_seconds_retry_after(struct diagnosis *d)
{
	struct retry_after retry;

	/* the first one counts */
	if (d->fields[d->name] > 1)
		return;
	if (!sipinfo_value_read_retry_after(d->field->value, &retry)) {
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_RETRY_AFTER_UNREADABLE,
					    d->field->value, "value");
		return;
	}
	sipinfo_advice_seconds(d, retry.seconds);
	sipinfo_diagnosis_tell_wire(d, d->code == SIPINFO_CODE_SERVICE_UNAVAILABLE
				     ? SIPINFO_FINDING_RETRY_AFTER_SERVER
				     : SIPINFO_FINDING_RETRY_AFTER,
			  slice_make(d->field->value.p,
				     skip_digits(d->field->value.p, slice_end(d->field->value))),
			  "seconds");
	if (retry.seconds > DAY)
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_RETRY_AFTER_LONG, d->field->value,
					  NULL);
	if (retry.comment.n > 0)
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_RETRY_AFTER_COMMENT, retry.comment, "comment");
	if (retry.has_duration) {
		struct param duration;

		sipinfo_value_find_param(retry.params, "duration", &duration);
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_RETRY_AFTER_DURATION, duration.value,
				  "duration");
	}
}

static bool
tell_seconds(struct diagnosis *d, enum sipinfo_finding_id id, uint32_t *seconds)
{
	struct slice rest = d->field->value, head = sipinfo_value_head(&rest);
	struct sipinfo_finding *f;

	if (sipinfo_value_number(head, seconds)) {
		sipinfo_diagnosis_tell_wire(d, id, head, "seconds");
		return true;
	}
	f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_NUMBER_UNREADABLE, d->field->value);
	sipinfo_finding_add_protocol(f, "field", f->field);
	sipinfo_finding_add_wire(f, "value", d->field->value);
	sipinfo_diagnosis_tell(d, f);
	return false;
}

/* What the request asks for, and whether that would do. */
static void
tell_asked(struct diagnosis *d, const char *field, struct slice value, uint32_t least,
	   enum sipinfo_finding_id asked, enum sipinfo_finding_id enough)
{
	struct sipinfo_finding *f;
	uint32_t seconds;

	if (!sipinfo_value_number(value, &seconds))
		return;
	f = sipinfo_diagnosis_begin_about(d, seconds < least ? asked : enough, field);
	d->timer_suffices = seconds >= least;
	sipinfo_diagnosis_rest_on(d, f, &d->request, value);
	sipinfo_finding_add_wire(f, "seconds", value);
	sipinfo_finding_add_protocol(f, "field", field);
	sipinfo_diagnosis_tell(d, f);
}

void
sipinfo_delta_seconds_min_se(struct diagnosis *d)
{
	struct slice value, rest;
	uint32_t least;

	if (d->code != SIPINFO_CODE_SESSION_INTERVAL_TOO_SMALL || d->fields[d->name] > 1 ||
	    !tell_seconds(d, SIPINFO_FINDING_MIN_SE, &least))
		return;
	sipinfo_advice_seconds(d, least);
	if (least < 90) {
		rest = d->field->value;
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_MIN_SE_TOO_LOW,
					  sipinfo_value_head(&rest), "seconds");
	}
	if (!d->has_request || !sipinfo_source_find(&d->request, "Session-Expires", &value))
		return;
	tell_asked(d, "Session-Expires", sipinfo_value_head(&value), least,
		   SIPINFO_FINDING_SESSION_EXPIRES_REQUESTED,
		   SIPINFO_FINDING_SESSION_EXPIRES_SUFFICIENT);
}

/* The expires parameter of the first Contact of the request that has one. */
static bool
find_expires(const struct source *request, struct param *param)
{
	struct address address;
	struct slice rest, value;
	struct passage p;
	const struct field *field;

	sipinfo_source_open(&p, request);
	while ((field = sipinfo_source_next(&p)) != NULL) {
		if (!sipinfo_names_is(field->name, "Contact"))
			continue;
		rest = field->value;
		while (sipinfo_value_next(&rest, &value)) {
			if (sipinfo_value_read_address(value, &address) &&
			    sipinfo_value_find_param(address.params, "expires", param))
				return true;
		}
	}
	return false;
}

void
sipinfo_delta_seconds_min_expires(struct diagnosis *d)
{
	struct slice value;
	struct param param;
	uint32_t least;

	if (d->code != SIPINFO_CODE_INTERVAL_TOO_BRIEF || d->fields[d->name] > 1 ||
	    !tell_seconds(d, SIPINFO_FINDING_MIN_EXPIRES, &least))
		return;
	sipinfo_advice_seconds(d, least);
	if (!d->has_request)
		return;
	/* the parameter of a Contact goes before the header field (RFC 3261 10.2.1.1) */
	if (find_expires(&d->request, &param)) {
		tell_asked(d, "Contact", param.value, least, SIPINFO_FINDING_EXPIRES_REQUESTED,
			   SIPINFO_FINDING_EXPIRES_SUFFICIENT);
		return;
	}
	if (sipinfo_source_find(&d->request, "Expires", &value))
		tell_asked(d, "Expires", value, least, SIPINFO_FINDING_EXPIRES_REQUESTED,
			   SIPINFO_FINDING_EXPIRES_SUFFICIENT);
}
