#include "diagnose/contact.h"

#include "diagnose/advice.h"

static struct slice
request_uri(const struct diagnosis *d)
{
	return d->has_request ? sipinfo_source_uri(&d->request) : slice_of("");
}

/* A q is a number from 0 to 1 with at most three digits behind the point (RFC 3261 25.1). */
static bool
is_q(struct slice s)
{
	const char *p = s.p, *end = slice_end(s), *point;

	if (p >= end || (*p != '0' && *p != '1'))
		return false;
	point = p + 1;
	if (point >= end)
		return true;
	if (*point != '.' || end - point > 4)
		return false;
	for (p = point + 1; p < end; p++) {
		if (!is_digit(*p) || (s.p[0] == '1' && *p != '0'))
			return false;
	}
	return true;
}

static void
tell_parameter(struct diagnosis *d, enum sipinfo_finding_id id, struct slice uri, const char *name,
	       struct slice value)
{
	struct sipinfo_finding *f = sipinfo_diagnosis_begin(d, id, value);

	sipinfo_finding_add_wire(f, "uri", uri);
	sipinfo_finding_add_wire(f, name, value);
	sipinfo_diagnosis_tell(d, f);
}

/* The preference among several addresses, and how long a registration holds. */
static void
read_params(struct diagnosis *d, const struct address *address)
{
	bool registered = d->method == SIPINFO_METHOD_REGISTER && sipinfo_is_success(d->code);
	struct param param;
	uint32_t seconds;

	if (sipinfo_value_find_param(address->params, "q", &param)) {
		if (!is_q(param.value))
			tell_parameter(d, SIPINFO_FINDING_CONTACT_Q_UNREADABLE, address->uri, "q",
				       param.value);
		else if (sipinfo_is_redirection(d->code))
			tell_parameter(d, SIPINFO_FINDING_CONTACT_Q, address->uri, "q",
				       param.value);
	}
	if (!sipinfo_value_find_param(address->params, "expires", &param) ||
	    (!registered && !sipinfo_is_redirection(d->code)))
		return;
	if (sipinfo_value_number(param.value, &seconds))
		tell_parameter(d, registered ? SIPINFO_FINDING_CONTACT_EXPIRES
					     : SIPINFO_FINDING_REDIRECT_EXPIRES,
			       address->uri, "seconds", param.value);
}

static void
read_other_contacts(struct diagnosis *d)
{
	struct slice rest = d->field->value, value;
	struct address address;

	while (sipinfo_value_next(&rest, &value)) {
		if (sipinfo_diagnosis_counts(d) && sipinfo_value_read_address(value, &address))
			read_params(d, &address);
	}
}

void
sipinfo_contact_field(struct diagnosis *d)
{
	bool ambiguous = d->code == SIPINFO_CODE_AMBIGUOUS;
	struct slice rest = d->field->value, value, uri;
	struct address address;

	if (sipinfo_diagnosis_refuses(d) && d->endpoint_sign == NULL && !sipinfo_diagnosis_field_belongs(d))
		d->endpoint_sign = sipinfo_names_text(d->name);
	if (!ambiguous && !sipinfo_is_redirection(d->code)) {
		read_other_contacts(d);
		return;
	}
	uri = request_uri(d);
	while (sipinfo_value_next(&rest, &value)) {
		bool told = sipinfo_diagnosis_counts(d), itself;

		if (!sipinfo_value_read_address(value, &address) || slice_is(address.uri, "*")) {
			if (told)
				sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CONTACT_UNREADABLE,
							  value, "value");
			continue;
		}
		itself = slice_same(uri, address.uri);
		/* what was tried is not tried again (RFC 3261 8.1.3.4) */
		if (!itself)
			sipinfo_advice_add_contact(d, &address);
		if (!told)
			continue;
		sipinfo_diagnosis_tell_wire(d, ambiguous ? SIPINFO_FINDING_CHOICE_CONTACT
					       : SIPINFO_FINDING_REDIRECT_CONTACT,
				  address.uri, "uri");
		read_params(d, &address);
		if (itself && !ambiguous)
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_REDIRECT_TO_ITSELF,
						  address.uri, "uri");
	}
}

void
sipinfo_contact_uris(struct diagnosis *d, enum sipinfo_finding_id id)
{
	struct slice rest = d->field->value, value;
	struct address address;

	while (sipinfo_value_next(&rest, &value)) {
		if (sipinfo_diagnosis_counts(d) && sipinfo_value_read_address(value, &address))
			sipinfo_diagnosis_tell_wire(d, id, address.uri, "uri");
	}
}

void
sipinfo_contact_call_info(struct diagnosis *d)
{
	struct slice rest = d->field->value, value;
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
