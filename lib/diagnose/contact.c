#include "diagnose/contact.h"

#include "diagnose/advice.h"

static struct slice
request_uri(const struct diagnosis *d)
{
	struct passage p;

	if (!d->has_request || d->request.parsed)
		return slice_of("");
	sipinfo_source_open(&p, &d->request);
	return p.start.uri;
}

void
sipinfo_contact_field(struct diagnosis *d)
{
	bool ambiguous = d->code == SIPINFO_CODE_AMBIGUOUS;
	struct slice rest = d->field.value, value, uri;
	struct address address;

	if (d->code >= 300 && d->endpoint_sign == NULL && !sipinfo_diagnosis_field_belongs(d))
		d->endpoint_sign = sipinfo_names_text(d->name);
	if (!ambiguous && !sipinfo_is_redirection(d->code))
		return;
	uri = request_uri(d);
	while (sipinfo_value_next(&rest, &value)) {
		bool told = sipinfo_diagnosis_counts(d), itself;

		if (!sipinfo_value_read_address(value, &address) || slice_is(address.uri, "*")) {
			if (told)
				sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CONTACT_UNREADABLE,
							  value, "value");
			continue;
		}
		itself = !ambiguous && uri.n > 0 && slice_same(uri, address.uri);
		/* what was tried is not tried again (RFC 3261 8.1.3.4) */
		if (!itself)
			sipinfo_advice_add_contact(d, &address);
		if (!told)
			continue;
		sipinfo_diagnosis_tell_wire(d, ambiguous ? SIPINFO_FINDING_CHOICE_CONTACT
					       : SIPINFO_FINDING_REDIRECT_CONTACT,
				  address.uri, "uri");
		if (itself)
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_REDIRECT_TO_ITSELF,
						  address.uri, "uri");
	}
}

void
sipinfo_contact_uris(struct diagnosis *d, enum sipinfo_finding_id id)
{
	struct slice rest = d->field.value, value;
	struct address address;

	while (sipinfo_value_next(&rest, &value)) {
		if (sipinfo_diagnosis_counts(d) && sipinfo_value_read_address(value, &address))
			sipinfo_diagnosis_tell_wire(d, id, address.uri, "uri");
	}
}

void
sipinfo_contact_call_info(struct diagnosis *d)
{
	struct slice rest = d->field.value, value;
	struct address address;
	struct param purpose;

	if (d->code != SIPINFO_CODE_UNWANTED && d->code != SIPINFO_CODE_REJECTED)
		return;
	while (sipinfo_value_next(&rest, &value)) {
		if (!sipinfo_diagnosis_counts(d) || !sipinfo_value_read_address(value, &address))
			continue;
		if (sipinfo_value_find_param(address.params, "purpose", &purpose) &&
		    slice_is(purpose.value, "jwscard"))
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CONTACT_CARD, address.uri, "uri");
	}
}
