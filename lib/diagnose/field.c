#include "diagnose/field.h"

#include "diagnose/challenge.h"
#include "diagnose/contact.h"
#include "diagnose/delta-seconds.h"
#include "diagnose/option-tag.h"
#include "diagnose/origin.h"
#include "diagnose/reason.h"
#include "diagnose/request.h"

/* Tells the whole value, if the header field sipinfo_diagnosis_field_belongs to the code. */
static void
tell_list(struct diagnosis *d, enum sipinfo_finding_id id)
{
	if (sipinfo_diagnosis_field_belongs(d) && sipinfo_diagnosis_counts(d))
		sipinfo_diagnosis_tell_wire(d, id, d->field->value, "value");
}

/* Tells what the request has in a header field, if it is known. */
static void
tell_requested(struct diagnosis *d, enum sipinfo_finding_id id, const char *name)
{
	struct sipinfo_finding *f;
	struct slice value;

	if (!d->has_request || !sipinfo_source_find(&d->request, name, &value) || value.n == 0)
		return;
	f = sipinfo_diagnosis_begin_about(d, id, name);
	sipinfo_diagnosis_rest_on(d, f, &d->request, value);
	sipinfo_finding_add_wire(f, "value", value);
	sipinfo_diagnosis_tell(d, f);
}

static void
read_to(struct diagnosis *d)
{
	struct address address;
	struct param tag;

	/* each proxy answers CANCEL itself, and nobody asks for the tag of that */
	if (d->fields[NAME_TO] > 1 || d->code == SIPINFO_CODE_TRYING ||
	    d->method == SIPINFO_METHOD_CANCEL ||
	    (!d->message.parsed && slice_end(d->field->value) == slice_end(d->message.bytes)))
		return;
	sipinfo_value_read_address(d->field->value, &address);
	if (!sipinfo_value_find_param(address.params, "tag", &tag) || tag.value.n == 0)
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_TO_TAG_MISSING, d->field->value,
					    NULL);
}

static void
read_cseq(struct diagnosis *d)
{
	struct cseq cseq;
	bool readable = sipinfo_value_read_cseq(d->field->value, &cseq);

	/* a number that is too large is read as the largest */
	if (sipinfo_diagnosis_counts(d) && (!readable || cseq.number == UINT32_MAX))
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CSEQ_UNREADABLE, d->field->value, "value");
}

static void
read_allow(struct diagnosis *d)
{
	struct slice rest = d->field->value, method;
	struct sipinfo_finding *f;

	if (!sipinfo_diagnosis_refuses(d))
		return;
	if (d->endpoint_sign == NULL && !sipinfo_diagnosis_field_belongs(d))
		d->endpoint_sign = sipinfo_names_text(d->name);
	tell_list(d, d->field->value.n > 0 ? SIPINFO_FINDING_ALLOW : SIPINFO_FINDING_ALLOW_NONE);
	if (d->code != SIPINFO_CODE_METHOD_NOT_ALLOWED || d->values[d->name] > VALUES_TOLD)
		return;
	while (sipinfo_value_next_token(&rest, &method)) {
		if (method.n != d->method_name.n ||
		    memcmp(method.p, d->method_name.p, method.n) != 0)
			continue;
		f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_ALLOW_LISTS_METHOD, method);
		sipinfo_finding_add_wire(f, "method", method);
		sipinfo_diagnosis_tell(d, f);
		return;
	}
}

static void
read_security_server(struct diagnosis *d)
{
	struct slice rest = d->field->value, value, params;

	if (!sipinfo_diagnosis_field_belongs(d))
		return;
	while (sipinfo_value_next(&rest, &value)) {
		params = value;
		if (sipinfo_diagnosis_counts(d))
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_SECURITY_SERVER,
					  sipinfo_value_head(&params), "mechanism");
	}
}

/* Geolocation-Error and AlertMsg-Error: a number and perhaps parameters. */
static void
read_error(struct diagnosis *d, enum sipinfo_finding_id id, enum subject subject)
{
	struct slice rest = d->field->value, value, params, head;
	struct sipinfo_finding *f;
	uint32_t number;

	while (sipinfo_value_next(&rest, &value)) {
		if (!sipinfo_diagnosis_counts(d))
			continue;
		params = value;
		head = sipinfo_value_head(&params);
		f = sipinfo_diagnosis_begin(d, id, value);
		sipinfo_finding_add_wire(f, "error", head);
		if (sipinfo_value_number(head, &number) && number < 1000)
			sipinfo_finding_add_subject(f, subject, (int)number);
		sipinfo_diagnosis_tell(d, f);
	}
}

/* Whether a header field with nothing in it is worth a finding. */
static bool
may_be_empty(enum name name)
{
	return name == NAME_NONE || name == NAME_ACCEPT || name == NAME_ACCEPT_ENCODING ||
	       name == NAME_ACCEPT_LANGUAGE || name == NAME_ALLOW || name == NAME_RECV_INFO;
}

static void
tell_empty(struct diagnosis *d)
{
	struct sipinfo_finding *f;

	if (!sipinfo_diagnosis_counts(d))
		return;
	f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_EMPTY_HEADER, d->field->value);
	sipinfo_finding_add_protocol(f, "field", f->field);
	sipinfo_diagnosis_tell(d, f);
}

void
sipinfo_field_diagnose(struct diagnosis *d)
{
	if (d->is_request) {
		sipinfo_request_field(d);
		return;
	}
	if (d->field->value.n == 0 && !may_be_empty(d->name)) {
		/* after the name the message may have been cut off */
		if (d->message.parsed || d->field->value.p < slice_end(d->message.bytes))
			tell_empty(d);
		return;
	}
	switch (d->name) {
	case NAME_ACCEPT:
		tell_list(d, d->field->value.n > 0 ? SIPINFO_FINDING_ACCEPT
						  : SIPINFO_FINDING_ACCEPT_NONE);
		break;
	case NAME_ACCEPT_ENCODING:
		tell_list(d, d->field->value.n > 0 ? SIPINFO_FINDING_ACCEPT_ENCODING
						  : SIPINFO_FINDING_ACCEPT_ENCODING_NONE);
		break;
	case NAME_ACCEPT_LANGUAGE:
		if (d->field->value.n > 0)
			tell_list(d, SIPINFO_FINDING_ACCEPT_LANGUAGE);
		break;
	case NAME_ALERTMSG_ERROR:
		read_error(d, SIPINFO_FINDING_ALERT_ERROR, SUBJECT_ALERT_ERROR);
		break;
	case NAME_ALLOW: read_allow(d); break;
	case NAME_ALLOW_EVENTS: tell_list(d, SIPINFO_FINDING_ALLOW_EVENTS); break;
	case NAME_CALL_INFO: sipinfo_contact_call_info(d); break;
	case NAME_CONTACT: sipinfo_contact_field(d); break;
	case NAME_CSEQ: read_cseq(d); break;
	case NAME_ERROR_INFO: sipinfo_contact_uris(d, SIPINFO_FINDING_ERROR_INFO); break;
	case NAME_GEOLOCATION_ERROR:
		read_error(d, SIPINFO_FINDING_LOCATION_ERROR, SUBJECT_LOCATION_ERROR);
		break;
	case NAME_MIN_EXPIRES: sipinfo_delta_seconds_min_expires(d); break;
	case NAME_MIN_SE: sipinfo_delta_seconds_min_se(d); break;
	case NAME_PERMISSION_MISSING:
		sipinfo_contact_uris(d, SIPINFO_FINDING_PERMISSION_MISSING);
		break;
	case NAME_PROXY_AUTHENTICATE:
	case NAME_WWW_AUTHENTICATE: sipinfo_challenge_field(d); break;
	case NAME_REASON: sipinfo_reason_field(d); break;
	case NAME_RECV_INFO:
		if (d->field->value.n > 0)
			tell_list(d, SIPINFO_FINDING_RECV_INFO);
		else if (sipinfo_diagnosis_field_belongs(d))
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_RECV_INFO_NONE,
						    d->field->value, NULL);
		break;
	case NAME_REQUIRE: sipinfo_option_tag_require(d); break;
	case NAME_RETRY_AFTER: sipinfo_delta_seconds_retry_after(d); break;
	case NAME_SECURITY_SERVER: read_security_server(d); break;
	case NAME_SERVER:
	case NAME_USER_AGENT: sipinfo_origin_server(d); break;
	case NAME_TO: read_to(d); break;
	case NAME_UNSUPPORTED: sipinfo_option_tag_unsupported(d); break;
	case NAME_VIA: sipinfo_origin_via(d); break;
	case NAME_WARNING: sipinfo_reason_warning(d); break;
	case NAME_NONE: sipinfo_reason_vendor(d); break;
	default: break;
	}
}

/* What the request says about what this code is about. */
void
sipinfo_field_request(struct diagnosis *d)
{
	if (d->code == SIPINFO_CODE_UNSUPPORTED_MEDIA_TYPE)
		tell_requested(d, SIPINFO_FINDING_CONTENT_TYPE_SENT, "Content-Type");
	if (d->code == SIPINFO_CODE_BAD_EVENT)
		tell_requested(d, SIPINFO_FINDING_EVENT_REQUESTED, "Event");
}
