#include "diagnose/diagnosis.h"

/* Whether the registry gives the header field that is being read a meaning in this response. */
static bool
belongs(const struct diagnosis *d)
{
	const char *name = sipinfo_names_text(d->name);
	int header;

	for (size_t i = 0; (header = sipinfo_header(d->code, i)) != 0; i++) {
		if (strcmp(sipinfo_header_name(header), name) == 0)
			return true;
	}
	return false;
}

/* Tells the whole value, if the header field belongs to the code. */
static void
tell_list(struct diagnosis *d, enum sipinfo_finding_id id)
{
	if (belongs(d) && sipinfo_finding_counts(d))
		sipinfo_finding_tell_wire(d, id, d->field.value, "value");
}

/* Tells what the request has in a header field, if it is known. */
static void
tell_requested(struct diagnosis *d, enum sipinfo_finding_id id, const char *name)
{
	struct sipinfo_finding f;
	struct slice value;

	if (!d->has_request || !sipinfo_source_find(&d->request, name, &value) || value.n == 0)
		return;
	sipinfo_finding_begin_whole(&f, id, name);
	f.has_value = true;
	f.value = value;
	sipinfo_finding_add_wire(&f, "value", value);
	sipinfo_finding_tell(d, &f);
}

/* Option tags */

static void
tell_tag(struct diagnosis *d, enum sipinfo_finding_id registered, enum sipinfo_finding_id unknown,
	 enum subject subject, struct slice tag)
{
	int number = sipinfo_tag(tag.p, tag.n);
	struct sipinfo_finding f;

	sipinfo_finding_begin(d, &f, number != 0 ? registered : unknown, tag);
	sipinfo_finding_add_wire(&f, "tag", tag);
	if (number != 0)
		sipinfo_finding_add_subject(&f, subject, number);
	sipinfo_finding_tell(d, &f);
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
	sipinfo_finding_begin(d, &f, name != NULL ? there : missing, tag);
	sipinfo_finding_add_wire(&f, "tag", tag);
	if (name != NULL)
		sipinfo_finding_add_protocol(&f, "field", name);
	sipinfo_finding_tell(d, &f);
}

static void
read_unsupported(struct diagnosis *d)
{
	struct slice rest = d->field.value, tag;

	if (d->code != SIPINFO_CODE_BAD_EXTENSION)
		return;
	while (sipinfo_value_next_token(&rest, &tag)) {
		sipinfo_advice_add(d, tag);
		if (!sipinfo_finding_counts(d))
			continue;
		tell_tag(d, SIPINFO_FINDING_UNSUPPORTED_TAG,
			 SIPINFO_FINDING_UNSUPPORTED_TAG_UNKNOWN, SUBJECT_REFUSED_TAG, tag);
		tell_tag_of_request(d, tag, "Require", "Proxy-Require",
				    SIPINFO_FINDING_REFUSED_TAG_REQUESTED,
				    SIPINFO_FINDING_REFUSED_TAG_NOT_REQUESTED);
	}
}

static void
read_require(struct diagnosis *d)
{
	bool insists = d->code == SIPINFO_CODE_EXTENSION_REQUIRED ||
		       d->code == SIPINFO_CODE_SECURITY_AGREEMENT_REQUIRED;
	struct slice rest = d->field.value, tag;

	while (sipinfo_value_next_token(&rest, &tag)) {
		if (insists)
			sipinfo_advice_add(d, tag);
		if (!sipinfo_finding_counts(d))
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
			sipinfo_finding_tell_wire(d, SIPINFO_FINDING_RELIABLE_PROVISIONAL, tag,
						  NULL);
		else
			tell_tag(d, SIPINFO_FINDING_EXTENSION_IN_USE,
				 SIPINFO_FINDING_EXTENSION_IN_USE, SUBJECT_REFUSED_TAG, tag);
		if (d->has_request && !sipinfo_source_has_word(&d->request, "Supported", tag) &&
		    !sipinfo_source_has_word(&d->request, "Require", tag))
			sipinfo_finding_tell_wire(d, SIPINFO_FINDING_EXTENSION_NOT_OFFERED, tag, "tag");
	}
}

/* Times */

#define DAY 86400

static void
read_retry_after(struct diagnosis *d)
{
	struct retry_after retry;

	/* the first one counts */
	if (d->fields[d->name] > 1)
		return;
	if (!sipinfo_value_read_retry_after(d->field.value, &retry)) {
		sipinfo_finding_tell_wire(d, SIPINFO_FINDING_RETRY_AFTER_UNREADABLE, d->field.value,
				  "value");
		return;
	}
	sipinfo_advice_seconds(d, retry.seconds);
	sipinfo_finding_tell_wire(d, d->code == SIPINFO_CODE_SERVICE_UNAVAILABLE
				     ? SIPINFO_FINDING_RETRY_AFTER_SERVER
				     : SIPINFO_FINDING_RETRY_AFTER,
			  slice_make(d->field.value.p,
				     skip_digits(d->field.value.p, slice_end(d->field.value))),
			  "seconds");
	if (retry.seconds > DAY)
		sipinfo_finding_tell_wire(d, SIPINFO_FINDING_RETRY_AFTER_LONG, d->field.value,
					  NULL);
	if (retry.comment.n > 0)
		sipinfo_finding_tell_wire(d, SIPINFO_FINDING_RETRY_AFTER_COMMENT, retry.comment, "comment");
	if (retry.has_duration) {
		struct param duration;

		sipinfo_value_find_param(retry.params, "duration", &duration);
		sipinfo_finding_tell_wire(d, SIPINFO_FINDING_RETRY_AFTER_DURATION, duration.value,
				  "duration");
	}
}

static bool
tell_seconds(struct diagnosis *d, enum sipinfo_finding_id id, uint32_t *seconds)
{
	struct slice rest = d->field.value, head = sipinfo_value_head(&rest);
	struct sipinfo_finding f;

	if (sipinfo_value_number(head, seconds)) {
		sipinfo_finding_tell_wire(d, id, head, "seconds");
		return true;
	}
	sipinfo_finding_begin(d, &f, SIPINFO_FINDING_NUMBER_UNREADABLE, d->field.value);
	sipinfo_finding_add_protocol(&f, "field", f.field);
	sipinfo_finding_add_wire(&f, "value", d->field.value);
	sipinfo_finding_tell(d, &f);
	return false;
}

/* What the request asks for, and whether that would do. */
static void
tell_asked(struct diagnosis *d, const char *field, struct slice value, uint32_t least,
	   enum sipinfo_finding_id asked, enum sipinfo_finding_id enough)
{
	struct sipinfo_finding f;
	uint32_t seconds;

	if (!sipinfo_value_number(value, &seconds))
		return;
	sipinfo_finding_begin_whole(&f, seconds < least ? asked : enough, field);
	f.has_value = true;
	f.value = value;
	sipinfo_finding_add_wire(&f, "seconds", value);
	sipinfo_finding_add_protocol(&f, "field", field);
	sipinfo_finding_tell(d, &f);
}

static void
read_min_se(struct diagnosis *d)
{
	struct slice value, rest;
	uint32_t least;

	if (d->code != SIPINFO_CODE_SESSION_INTERVAL_TOO_SMALL || d->fields[d->name] > 1 ||
	    !tell_seconds(d, SIPINFO_FINDING_MIN_SE, &least))
		return;
	sipinfo_advice_seconds(d, least);
	if (least < 90) {
		rest = d->field.value;
		sipinfo_finding_tell_wire(d, SIPINFO_FINDING_MIN_SE_TOO_LOW,
					  sipinfo_value_head(&rest), "seconds");
	}
	if (!d->has_request || !sipinfo_source_find(&d->request, "Session-Expires", &value))
		return;
	tell_asked(d, "Session-Expires", sipinfo_value_head(&value), least,
		   SIPINFO_FINDING_SESSION_EXPIRES_REQUESTED,
		   SIPINFO_FINDING_SESSION_EXPIRES_SUFFICIENT);
}

static void
read_min_expires(struct diagnosis *d)
{
	struct slice value, first;
	struct address address;
	struct param param;
	uint32_t least;

	if (d->code != SIPINFO_CODE_INTERVAL_TOO_BRIEF || d->fields[d->name] > 1 ||
	    !tell_seconds(d, SIPINFO_FINDING_MIN_EXPIRES, &least))
		return;
	sipinfo_advice_seconds(d, least);
	if (!d->has_request)
		return;
	/* the parameter of a Contact goes before the header field (RFC 3261 10.2.1.1) */
	if (sipinfo_source_find(&d->request, "Contact", &value) &&
	    sipinfo_value_next(&value, &first) &&
	    sipinfo_value_read_address(first, &address) &&
	    sipinfo_value_find_param(address.params, "expires", &param)) {
		tell_asked(d, "Contact", param.value, least, SIPINFO_FINDING_EXPIRES_REQUESTED,
			   SIPINFO_FINDING_EXPIRES_SUFFICIENT);
		return;
	}
	if (sipinfo_source_find(&d->request, "Expires", &value))
		tell_asked(d, "Expires", value, least, SIPINFO_FINDING_EXPIRES_REQUESTED,
			   SIPINFO_FINDING_EXPIRES_SUFFICIENT);
}

/* Addresses */

static struct slice
request_uri(const struct diagnosis *d)
{
	struct passage p;

	if (!d->has_request || d->request.parsed)
		return slice_of("");
	sipinfo_source_open(&p, &d->request);
	return p.start.uri;
}

static void
read_contact(struct diagnosis *d)
{
	bool ambiguous = d->code == SIPINFO_CODE_AMBIGUOUS;
	struct slice rest = d->field.value, value, uri;
	struct address address;

	if (d->code >= 300 && d->endpoint_sign == NULL && !belongs(d))
		d->endpoint_sign = sipinfo_names_text(d->name);
	if (!ambiguous && !sipinfo_is_redirection(d->code))
		return;
	uri = request_uri(d);
	while (sipinfo_value_next(&rest, &value)) {
		bool told = sipinfo_finding_counts(d), itself;

		if (!sipinfo_value_read_address(value, &address) || slice_is(address.uri, "*")) {
			if (told)
				sipinfo_finding_tell_wire(d, SIPINFO_FINDING_CONTACT_UNREADABLE,
							  value, "value");
			continue;
		}
		itself = !ambiguous && uri.n > 0 && slice_same(uri, address.uri);
		/* what was tried is not tried again (RFC 3261 8.1.3.4) */
		if (!itself)
			sipinfo_advice_add_contact(d, &address);
		if (!told)
			continue;
		sipinfo_finding_tell_wire(d, ambiguous ? SIPINFO_FINDING_CHOICE_CONTACT
					       : SIPINFO_FINDING_REDIRECT_CONTACT,
				  address.uri, "uri");
		if (itself)
			sipinfo_finding_tell_wire(d, SIPINFO_FINDING_REDIRECT_TO_ITSELF,
						  address.uri, "uri");
	}
}

static void
read_uris(struct diagnosis *d, enum sipinfo_finding_id id)
{
	struct slice rest = d->field.value, value;
	struct address address;

	while (sipinfo_value_next(&rest, &value)) {
		if (sipinfo_finding_counts(d) && sipinfo_value_read_address(value, &address))
			sipinfo_finding_tell_wire(d, id, address.uri, "uri");
	}
}

static void
read_call_info(struct diagnosis *d)
{
	struct slice rest = d->field.value, value;
	struct address address;
	struct param purpose;

	if (d->code != SIPINFO_CODE_UNWANTED && d->code != SIPINFO_CODE_REJECTED)
		return;
	while (sipinfo_value_next(&rest, &value)) {
		if (!sipinfo_finding_counts(d) || !sipinfo_value_read_address(value, &address))
			continue;
		if (sipinfo_value_find_param(address.params, "purpose", &purpose) &&
		    slice_is(purpose.value, "jwscard"))
			sipinfo_finding_tell_wire(d, SIPINFO_FINDING_CONTACT_CARD, address.uri, "uri");
	}
}

/* Who answered */

static bool
is_address(struct slice host)
{
	return host.n > 0 && (is_digit(host.p[0]) || host.p[0] == '[');
}

/* Without the brackets that an IPv6 address may have or not. */
static struct slice
bare(struct slice host)
{
	if (host.n >= 2 && host.p[0] == '[' && host.p[host.n - 1] == ']')
		return slice_make(host.p + 1, slice_end(host) - 1);
	return host;
}

static void
tell_via(struct diagnosis *d, struct slice value, const struct via *via)
{
	struct param received;
	struct sipinfo_finding f;

	/* a host name always gets received (RFC 3261 18.2.1); an address only when it differs */
	if (!sipinfo_value_find_param(via->params, "received", &received) ||
	    !is_address(via->host) || received.value.n == 0 ||
	    slice_same(bare(received.value), bare(via->host)))
		return;
	sipinfo_finding_begin(d, &f, SIPINFO_FINDING_VIA_NAT, value);
	sipinfo_finding_add_wire(&f, "received", received.value);
	sipinfo_finding_add_wire(&f, "host", via->host);
	sipinfo_finding_tell(d, &f);
}

static void
read_via(struct diagnosis *d)
{
	struct slice rest = d->field.value, value;
	struct via via;

	while (sipinfo_value_next(&rest, &value)) {
		if (!sipinfo_finding_counts(d))
			continue;
		if (!sipinfo_value_read_via(value, &via)) {
			sipinfo_finding_tell_wire(d, SIPINFO_FINDING_VIA_UNREADABLE, value, "value");
			continue;
		}
		if (d->values[d->name] == 1)
			d->first_via = via;
		tell_via(d, value, &via);
	}
}

static void
read_server(struct diagnosis *d)
{
	/* what they call themselves in Server; all of them are proxies */
	static const char proxies[][12] = {
		"kamailio", "OpenSIPS", "OpenSER", "Sip EXpress", "repro",
	};

	if (!sipinfo_finding_counts(d))
		return;
	sipinfo_finding_tell_wire(d, SIPINFO_FINDING_SERVER, d->field.value, "product");
	for (size_t i = 0; i < ARRAY_LENGTH(proxies); i++) {
		if (match(d->field.value.p, slice_end(d->field.value), proxies[i]) != NULL)
			d->proxy_sign = sipinfo_names_text(d->name);
	}
	if (d->name == NAME_USER_AGENT)
		d->endpoint_sign = sipinfo_names_text(d->name);
}

void
sipinfo_origin_end(struct diagnosis *d)
{
	const char *sign = d->proxy_sign != NULL ? d->proxy_sign : d->endpoint_sign;
	struct sipinfo_finding f;

	if (d->code >= 300 && d->method == SIPINFO_METHOD_INVITE && sign != NULL) {
		sipinfo_finding_begin_whole(&f, d->proxy_sign != NULL ? SIPINFO_FINDING_FROM_PROXY
							      : SIPINFO_FINDING_FROM_ENDPOINT,
				    sign);
		sipinfo_finding_add_protocol(&f, "field", sign);
		sipinfo_finding_tell(d, &f);
	}
	if (d->values[NAME_VIA] > 1 && d->first_via.host.n > 0) {
		sipinfo_finding_begin_whole(&f, SIPINFO_FINDING_VIA_HOPS, "Via");
		sipinfo_finding_add_number(&f, "count", to_int(d->values[NAME_VIA]));
		sipinfo_finding_add_wire(&f, "host", d->first_via.host);
		sipinfo_finding_tell(d, &f);
	}
}

/* The others */

static void
read_to(struct diagnosis *d)
{
	struct address address;
	struct param tag;

	if (d->fields[NAME_TO] > 1 || d->code == SIPINFO_CODE_TRYING ||
	    (!d->response.parsed && slice_end(d->field.value) == slice_end(d->response.message)))
		return;
	sipinfo_value_read_address(d->field.value, &address);
	if (!sipinfo_value_find_param(address.params, "tag", &tag) || tag.value.n == 0)
		sipinfo_finding_tell_wire(d, SIPINFO_FINDING_TO_TAG_MISSING, d->field.value, NULL);
}

static void
read_cseq(struct diagnosis *d)
{
	struct cseq cseq;
	bool readable = sipinfo_value_read_cseq(d->field.value, &cseq);

	/* a number that is too large is read as the largest */
	if (sipinfo_finding_counts(d) && (!readable || cseq.number == UINT32_MAX))
		sipinfo_finding_tell_wire(d, SIPINFO_FINDING_CSEQ_UNREADABLE, d->field.value, "value");
}

static void
read_allow(struct diagnosis *d)
{
	struct slice rest = d->field.value, method;
	struct sipinfo_finding f;

	if (d->code >= 300 && d->endpoint_sign == NULL && !belongs(d))
		d->endpoint_sign = sipinfo_names_text(d->name);
	if (d->code < 300)
		return;
	tell_list(d, SIPINFO_FINDING_ALLOW);
	if (d->code != SIPINFO_CODE_METHOD_NOT_ALLOWED || d->method_name.n == 0 ||
	    d->values[d->name] > VALUES_TOLD)
		return;
	while (sipinfo_value_next_token(&rest, &method)) {
		if (method.n != d->method_name.n ||
		    memcmp(method.p, d->method_name.p, method.n) != 0)
			continue;
		sipinfo_finding_begin(d, &f, SIPINFO_FINDING_ALLOW_LISTS_METHOD, method);
		sipinfo_finding_add_wire(&f, "method", method);
		sipinfo_finding_tell(d, &f);
		return;
	}
}

static void
read_security_server(struct diagnosis *d)
{
	struct slice rest = d->field.value, value, params;

	if (!belongs(d))
		return;
	while (sipinfo_value_next(&rest, &value)) {
		params = value;
		if (sipinfo_finding_counts(d))
			sipinfo_finding_tell_wire(d, SIPINFO_FINDING_SECURITY_SERVER,
					  sipinfo_value_head(&params), "mechanism");
	}
}

/* Geolocation-Error and AlertMsg-Error: a number and perhaps parameters. */
static void
read_error(struct diagnosis *d, enum sipinfo_finding_id id, enum subject subject)
{
	struct slice rest = d->field.value, value, params, head;
	struct sipinfo_finding f;
	uint32_t number;

	while (sipinfo_value_next(&rest, &value)) {
		if (!sipinfo_finding_counts(d))
			continue;
		params = value;
		head = sipinfo_value_head(&params);
		sipinfo_finding_begin(d, &f, id, value);
		sipinfo_finding_add_wire(&f, "error", head);
		if (sipinfo_value_number(head, &number) && number < 1000)
			sipinfo_finding_add_subject(&f, subject, (int)number);
		sipinfo_finding_tell(d, &f);
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
	struct sipinfo_finding f;

	if (!sipinfo_finding_counts(d))
		return;
	sipinfo_finding_begin(d, &f, SIPINFO_FINDING_EMPTY_HEADER, d->field.value);
	sipinfo_finding_add_protocol(&f, "field", f.field);
	sipinfo_finding_tell(d, &f);
}

void
sipinfo_field_diagnose(struct diagnosis *d)
{
	if (d->field.value.n == 0 && !may_be_empty(d->name)) {
		/* after the name the message may have been cut off */
		if (d->response.parsed || d->field.value.p < slice_end(d->response.message))
			tell_empty(d);
		return;
	}
	switch (d->name) {
	case NAME_ACCEPT: tell_list(d, SIPINFO_FINDING_ACCEPT); break;
	case NAME_ACCEPT_ENCODING: tell_list(d, SIPINFO_FINDING_ACCEPT_ENCODING); break;
	case NAME_ACCEPT_LANGUAGE: tell_list(d, SIPINFO_FINDING_ACCEPT_LANGUAGE); break;
	case NAME_ALERTMSG_ERROR:
		read_error(d, SIPINFO_FINDING_ALERT_ERROR, SUBJECT_ALERT_ERROR);
		break;
	case NAME_ALLOW: read_allow(d); break;
	case NAME_ALLOW_EVENTS: tell_list(d, SIPINFO_FINDING_ALLOW_EVENTS); break;
	case NAME_CALL_INFO: read_call_info(d); break;
	case NAME_CONTACT: read_contact(d); break;
	case NAME_CSEQ: read_cseq(d); break;
	case NAME_ERROR_INFO: read_uris(d, SIPINFO_FINDING_ERROR_INFO); break;
	case NAME_GEOLOCATION_ERROR:
		read_error(d, SIPINFO_FINDING_LOCATION_ERROR, SUBJECT_LOCATION_ERROR);
		break;
	case NAME_MIN_EXPIRES: read_min_expires(d); break;
	case NAME_MIN_SE: read_min_se(d); break;
	case NAME_PERMISSION_MISSING: read_uris(d, SIPINFO_FINDING_PERMISSION_MISSING); break;
	case NAME_PROXY_AUTHENTICATE:
	case NAME_WWW_AUTHENTICATE: sipinfo_challenge_field(d); break;
	case NAME_REASON: sipinfo_reason_field(d); break;
	case NAME_RECV_INFO:
		if (d->field.value.n > 0)
			tell_list(d, SIPINFO_FINDING_RECV_INFO);
		else if (belongs(d))
			sipinfo_finding_tell_wire(d, SIPINFO_FINDING_RECV_INFO_NONE, d->field.value,
						  NULL);
		break;
	case NAME_REQUIRE: read_require(d); break;
	case NAME_RETRY_AFTER: read_retry_after(d); break;
	case NAME_SECURITY_SERVER: read_security_server(d); break;
	case NAME_SERVER:
	case NAME_USER_AGENT: read_server(d); break;
	case NAME_TO: read_to(d); break;
	case NAME_UNSUPPORTED: read_unsupported(d); break;
	case NAME_VIA: read_via(d); break;
	case NAME_WARNING: sipinfo_reason_warning_field(d); break;
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
