#include "diagnose/option-tag.h"

#include "diagnose/advice.h"

static void
tell_tag(struct diagnosis *d, enum sipinfo_finding_id registered, enum sipinfo_finding_id unknown,
	 enum subject subject, struct slice tag)
{
	const struct sipinfo_tag *known = sipinfo_tag_from_name(tag.p, tag.n);
	struct sipinfo_finding f;

	sipinfo_diagnosis_begin(d, &f, known != NULL ? registered : unknown, tag);
	sipinfo_finding_add_wire(&f, "tag", tag);
	if (known != NULL)
		sipinfo_finding_add_handle(&f, subject, known);
	sipinfo_diagnosis_tell(d, &f);
}

/* Tells in which of two header fields of the request the tag is, or that it is in none. */
static void
tell_tag_of_request(struct diagnosis *d, struct slice tag, const char *one, const char *other,
		    enum sipinfo_finding_id there, enum sipinfo_finding_id missing)
{
	struct sipinfo_finding f;
	const char *name = NULL;

	if (!d->has_request)
		return;
	if (sipinfo_source_has_word(&d->request, one, tag))
		name = one;
	else if (sipinfo_source_has_word(&d->request, other, tag))
		name = other;
	sipinfo_diagnosis_begin(d, &f, name != NULL ? there : missing, tag);
	sipinfo_finding_add_wire(&f, "tag", tag);
	if (name != NULL)
		sipinfo_finding_add_protocol(&f, "field", name);
	sipinfo_diagnosis_tell(d, &f);
}

void
sipinfo_option_tag_unsupported(struct diagnosis *d)
{
	struct slice rest = d->field.value, tag;

	if (d->code != SIPINFO_CODE_BAD_EXTENSION)
		return;
	while (sipinfo_value_next_token(&rest, &tag)) {
		sipinfo_advice_add(d, tag);
		if (!sipinfo_diagnosis_counts(d))
			continue;
		tell_tag(d, SIPINFO_FINDING_UNSUPPORTED_TAG,
			 SIPINFO_FINDING_UNSUPPORTED_TAG_UNKNOWN, SUBJECT_REFUSED_TAG, tag);
		tell_tag_of_request(d, tag, "Require", "Proxy-Require",
				    SIPINFO_FINDING_REFUSED_TAG_REQUESTED,
				    SIPINFO_FINDING_REFUSED_TAG_NOT_REQUESTED);
	}
}

void
sipinfo_option_tag_require(struct diagnosis *d)
{
	bool insists = d->code == SIPINFO_CODE_EXTENSION_REQUIRED ||
		       d->code == SIPINFO_CODE_SECURITY_AGREEMENT_REQUIRED;
	struct slice rest = d->field.value, tag;

	while (sipinfo_value_next_token(&rest, &tag)) {
		if (insists)
			sipinfo_advice_add(d, tag);
		if (!sipinfo_diagnosis_counts(d))
			continue;
		if (insists) {
			tell_tag(d, SIPINFO_FINDING_REQUIRED_TAG,
				 SIPINFO_FINDING_REQUIRED_TAG_UNKNOWN, SUBJECT_TAG, tag);
			tell_tag_of_request(d, tag, "Supported", "Require",
					    SIPINFO_FINDING_REQUIRED_TAG_OFFERED,
					    SIPINFO_FINDING_REQUIRED_TAG_NOT_OFFERED);
			continue;
		}
		if (sipinfo_is_provisional(d->code) && slice_is(tag, "100rel"))
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_RELIABLE_PROVISIONAL, tag,
						  NULL);
		else
			tell_tag(d, SIPINFO_FINDING_EXTENSION_IN_USE,
				 SIPINFO_FINDING_EXTENSION_IN_USE, SUBJECT_REFUSED_TAG, tag);
		if (d->has_request && !sipinfo_source_has_word(&d->request, "Supported", tag) &&
		    !sipinfo_source_has_word(&d->request, "Require", tag))
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_EXTENSION_NOT_OFFERED, tag, "tag");
	}
}
