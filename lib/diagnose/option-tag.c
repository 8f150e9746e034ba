#include "diagnose/option-tag.h"

#include "diagnose/advice.h"

static void
tell_tag(struct diagnosis *d, enum sipinfo_finding_id registered, enum sipinfo_finding_id unknown,
	 enum subject subject, struct slice tag, bool with_fix)
{
	const struct sipinfo_tag *known = sipinfo_tag_from_name(tag.p, tag.n);
	struct sipinfo_finding *f = sipinfo_diagnosis_begin(d, known != NULL ? registered : unknown, tag);

	sipinfo_finding_add_wire(f, "tag", tag);
	f->without_fix = !with_fix;
	/* the request tells more about it, and does so right behind */
	if (!with_fix)
		f->severity = SIPINFO_SEVERITY_NOTE;
	if (known != NULL)
		sipinfo_finding_add_handle(f, with_fix ? subject : SUBJECT_REFUSED_TAG, known);
	sipinfo_diagnosis_tell(d, f);
}

static void
tell_place(struct diagnosis *d, enum sipinfo_finding_id id, struct slice tag, const char *field)
{
	struct sipinfo_finding *f = sipinfo_diagnosis_begin(d, id, tag);

	sipinfo_finding_add_wire(f, "tag", tag);
	if (field != NULL)
		sipinfo_finding_add_protocol(f, "field", field);
	sipinfo_diagnosis_tell(d, f);
}

/* Where the request has the tag that is refused. */
static void
tell_refused_in_request(struct diagnosis *d, struct slice tag)
{
	if (sipinfo_source_has_word(&d->request, "Require", tag))
		tell_place(d, SIPINFO_FINDING_REFUSED_TAG_REQUESTED, tag, "Require");
	else if (sipinfo_source_has_word(&d->request, "Proxy-Require", tag))
		tell_place(d, SIPINFO_FINDING_REFUSED_TAG_REQUESTED, tag, "Proxy-Require");
	else if (sipinfo_source_has_word(&d->request, "Supported", tag))
		tell_place(d, SIPINFO_FINDING_REFUSED_TAG_OFFERED, tag, "Supported");
	else
		tell_place(d, SIPINFO_FINDING_REFUSED_TAG_NOT_REQUESTED, tag, NULL);
}

/* Where it has the tag that is wanted: only in Supported it is offered (RFC 3261 20.37). */
static void
tell_wanted_in_request(struct diagnosis *d, struct slice tag)
{
	if (sipinfo_source_has_word(&d->request, "Supported", tag))
		tell_place(d, SIPINFO_FINDING_REQUIRED_TAG_OFFERED, tag, "Supported");
	else
		tell_place(d, SIPINFO_FINDING_REQUIRED_TAG_NOT_OFFERED, tag, NULL);
}

/* Of what the request shows to be done, or to be impossible, the fix is not told. */
static bool
fix_helps(const struct diagnosis *d, struct slice tag, bool refused)
{
	if (!d->has_request)
		return true;
	if (refused)
		return sipinfo_source_has_word(&d->request, "Require", tag) ||
		       sipinfo_source_has_word(&d->request, "Proxy-Require", tag);
	return !sipinfo_source_has_word(&d->request, "Supported", tag);
}

void
sipinfo_option_tag_unsupported(struct diagnosis *d)
{
	struct slice rest = d->field->value, tag;

	if (d->code != SIPINFO_CODE_BAD_EXTENSION)
		return;
	while (sipinfo_value_next_token(&rest, &tag)) {
		sipinfo_advice_add(d, tag);
		if (!sipinfo_diagnosis_counts(d))
			continue;
		tell_tag(d, SIPINFO_FINDING_UNSUPPORTED_TAG,
			 SIPINFO_FINDING_UNSUPPORTED_TAG_UNKNOWN, SUBJECT_REFUSED_TAG, tag,
			 fix_helps(d, tag, true));
		if (d->has_request)
			tell_refused_in_request(d, tag);
	}
}

void
sipinfo_option_tag_require(struct diagnosis *d)
{
	bool insists = d->code == SIPINFO_CODE_EXTENSION_REQUIRED ||
		       d->code == SIPINFO_CODE_SECURITY_AGREEMENT_REQUIRED;
	struct slice rest = d->field->value, tag;

	while (sipinfo_value_next_token(&rest, &tag)) {
		if (insists)
			sipinfo_advice_add(d, tag);
		if (!sipinfo_diagnosis_counts(d))
			continue;
		if (insists) {
			tell_tag(d, SIPINFO_FINDING_REQUIRED_TAG,
				 SIPINFO_FINDING_REQUIRED_TAG_UNKNOWN, SUBJECT_TAG, tag,
				 fix_helps(d, tag, false));
			if (d->has_request)
				tell_wanted_in_request(d, tag);
			continue;
		}
		if (sipinfo_is_provisional(d->code) && slice_is(tag, "100rel")) {
			d->reliable = true;
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_RELIABLE_PROVISIONAL, tag,
						    NULL);
		} else
			tell_tag(d, SIPINFO_FINDING_EXTENSION_IN_USE,
				 SIPINFO_FINDING_EXTENSION_IN_USE, SUBJECT_REFUSED_TAG, tag, true);
		if (d->has_request && !sipinfo_source_has_word(&d->request, "Supported", tag) &&
		    !sipinfo_source_has_word(&d->request, "Require", tag))
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_EXTENSION_NOT_OFFERED, tag, "tag");
	}
}
