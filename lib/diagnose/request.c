#include "diagnose/request.h"

#include "diagnose/check.h"
#include "diagnose/contact.h"
#include "diagnose/media.h"
#include "diagnose/reason.h"

/* The header fields of a request that are judged together: the first of each. */
enum part {
	PART_VIA,
	PART_MAX_FORWARDS,
	PART_FROM,
	PART_TO,
	PART_CALL_ID,
	PART_CSEQ,
	PART_CONTACT,
	PART_CONTENT_LENGTH,
	PART_EXPIRES,
	PART_SESSION_EXPIRES,
	PART_MIN_SE,
	PART_EVENT,
	PART_REFER_TO,
	PART_RACK,
	PART_COUNT
};

static const char part_names[PART_COUNT][16] = {
	"Via",     "Max-Forwards",   "From",    "To",              "Call-ID", "CSeq",
	"Contact", "Content-Length", "Expires", "Session-Expires", "Min-SE",  "Event",
	"Refer-To", "RAck",
};

struct request {
	struct diagnosis *d;
	const struct source *source;
	bool own;     /* it is the message that is diagnosed, not the one that it answers */
	bool partial; /* what is not there is not missing */
	struct slice method, uri, line;
	unsigned odd;
	enum sipinfo_method number;
	bool has[PART_COUNT];
	struct slice values[PART_COUNT]; /* of those that it has */
	struct cseq cseq;
	bool has_cseq;
	size_t size; /* of all of it; 0 if it is not known */
};

static void
take(struct request *r, const struct field *field)
{
	for (size_t part = 0; part != PART_COUNT; part++) {
		if (!sipinfo_names_is(field->name, part_names[part]))
			continue;
		if (!r->has[part])
			r->values[part] = field->value;
		r->has[part] = true;
		return;
	}
}

static struct slice
value_of(const struct request *r, enum part part)
{
	return r->has[part] ? r->values[part] : slice_of("");
}

static void
read_request(struct request *r, struct diagnosis *d, const struct source *source)
{
	struct passage p;
	const struct field *field;

	memset(r, 0, sizeof *r);
	r->d = d;
	r->source = source;
	r->own = source == &d->message;
	r->partial = r->own && d->partial;
	r->method = r->line = slice_of("");
	r->uri = source->uri;
	sipinfo_source_open(&p, source);
	if (!source->parsed) {
		r->method = p.start.method;
		r->uri = p.start.uri;
		r->line = p.start.line;
		r->odd = p.start.odd;
	}
	while ((field = sipinfo_source_next(&p)) != NULL)
		take(r, field);
	if (!source->parsed) {
		struct body body;

		r->partial = r->partial || (p.cursor.odd & ODD_NO_BLANK) != 0;
		sipinfo_message_body(&p.cursor, &body);
		r->size = (size_t)(slice_end(body.bytes) - p.cursor.start);
	}
	r->has_cseq = sipinfo_value_read_cseq(value_of(r, PART_CSEQ), &r->cseq);
	if (source->parsed && r->has_cseq)
		r->method = r->cseq.method;
	r->number = sipinfo_method_from_name(r->method.p, r->method.n);
}

/* Telling */

static struct sipinfo_finding *
begin(struct request *r, enum sipinfo_finding_id id, const char *field, struct slice value)
{
	struct sipinfo_finding *f = sipinfo_diagnosis_begin_about(r->d, id, field);

	if (value.n > 0)
		sipinfo_diagnosis_rest_on(r->d, f, r->source, value);
	return f;
}

static void
tell(struct request *r, enum sipinfo_finding_id id, const char *field, struct slice value,
     const char *name)
{
	struct sipinfo_finding *f = begin(r, id, field, value);

	if (name != NULL)
		sipinfo_finding_add_wire(f, name, value);
	sipinfo_diagnosis_tell(r->d, f);
}

static void
tell_method(struct request *r, enum sipinfo_finding_id id, const char *field)
{
	struct sipinfo_finding *f = begin(r, id, field, slice_of(""));

	sipinfo_finding_add_wire(f, "method", r->method);
	sipinfo_finding_add_protocol(f, "field", field);
	sipinfo_diagnosis_tell(r->d, f);
}

/* The request line */

static bool
has_scheme(struct slice uri)
{
	const char *end = slice_end(uri), *p = skip_token(uri.p, end);

	return p != uri.p && byte_at(p, end, 0) == ':';
}

static void
check_line(struct request *r)
{
	if ((r->odd & ODD_VERSION) != 0)
		tell(r, SIPINFO_FINDING_REQUEST_VERSION, NULL, r->line, "line");
	if ((r->odd & ODD_SPACE) != 0)
		tell(r, SIPINFO_FINDING_REQUEST_LINE_SPACE, NULL, r->line, NULL);
	if (byte_at(r->uri.p, slice_end(r->uri), 0) == '<')
		tell(r, SIPINFO_FINDING_REQUEST_URI_BRACKETS, NULL, r->uri, "uri");
	else if (!has_scheme(r->uri))
		tell(r, SIPINFO_FINDING_REQUEST_URI_UNREADABLE, NULL, r->uri, "uri");
	if (r->number == SIPINFO_METHOD_NONE)
		tell(r, SIPINFO_FINDING_REQUEST_METHOD_UNKNOWN, NULL, r->method, "method");
}

/* What is missing */

static void
check_mandatory(struct request *r)
{
	static const enum part mandatory[] = {PART_VIA, PART_FROM, PART_TO, PART_CALL_ID,
					       PART_CSEQ};

	for (size_t i = 0; i < ARRAY_LENGTH(mandatory); i++) {
		if (!r->has[mandatory[i]])
			tell_method(r, SIPINFO_FINDING_REQUEST_HEADER_MISSING,
				    part_names[mandatory[i]]);
	}
	if (!r->has[PART_CONTACT] &&
	    (r->number == SIPINFO_METHOD_INVITE || r->number == SIPINFO_METHOD_SUBSCRIBE ||
	     r->number == SIPINFO_METHOD_REFER))
		tell_method(r, SIPINFO_FINDING_REQUEST_CONTACT_MISSING, "Contact");
	if (!r->has[PART_EVENT] &&
	    (r->number == SIPINFO_METHOD_SUBSCRIBE || r->number == SIPINFO_METHOD_NOTIFY ||
	     r->number == SIPINFO_METHOD_PUBLISH))
		tell_method(r, SIPINFO_FINDING_REQUEST_HEADER_MISSING, "Event");
	if (!r->has[PART_REFER_TO] && r->number == SIPINFO_METHOD_REFER)
		tell_method(r, SIPINFO_FINDING_REQUEST_HEADER_MISSING, "Refer-To");
	if (!r->has[PART_RACK] && r->number == SIPINFO_METHOD_PRACK)
		tell_method(r, SIPINFO_FINDING_REQUEST_HEADER_MISSING, "RAck");
}

static void
check_max_forwards(struct request *r)
{
	struct slice value = value_of(r, PART_MAX_FORWARDS);
	uint32_t hops;

	if (!r->has[PART_MAX_FORWARDS])
		tell_method(r, SIPINFO_FINDING_MAX_FORWARDS_MISSING, "Max-Forwards");
	else if (!sipinfo_value_number(value, &hops) || hops > 255)
		tell(r, SIPINFO_FINDING_MAX_FORWARDS_UNREADABLE, "Max-Forwards", value, "value");
	else if (hops == 0 && r->number != SIPINFO_METHOD_OPTIONS)
		tell(r, SIPINFO_FINDING_MAX_FORWARDS_SPENT, "Max-Forwards", value, NULL);
	else if (hops >= 10 && r->d->code == SIPINFO_CODE_TOO_MANY_HOPS)
		tell(r, SIPINFO_FINDING_MAX_FORWARDS_AMPLE, "Max-Forwards", value, "hops");
}

static struct slice
tag_of(struct slice value)
{
	struct address address;
	struct param tag;

	sipinfo_value_read_address(value, &address);
	sipinfo_value_find_param(address.params, "tag", &tag);
	return tag.value;
}

/* Methods that only a dialog has. */
static bool
needs_dialog(enum sipinfo_method method)
{
	return method == SIPINFO_METHOD_BYE || method == SIPINFO_METHOD_PRACK ||
	       method == SIPINFO_METHOD_UPDATE || method == SIPINFO_METHOD_INFO;
}

static void
check_tags(struct request *r)
{
	if (r->has[PART_FROM] && tag_of(r->values[PART_FROM]).n == 0) {
		tell(r, SIPINFO_FINDING_FROM_TAG_MISSING, "From", r->values[PART_FROM], NULL);
		r->d->lacks_tag = true;
	}
	if (needs_dialog(r->number) && r->has[PART_TO] && tag_of(r->values[PART_TO]).n == 0) {
		tell_method(r, SIPINFO_FINDING_DIALOG_TAG_MISSING, "To");
		r->d->lacks_tag = true;
	}
}

static void
check_cseq(struct request *r)
{
	struct sipinfo_finding *f;

	if (!r->has[PART_CSEQ])
		return;
	if (!r->has_cseq || r->cseq.number > INT32_MAX) {
		tell(r, SIPINFO_FINDING_REQUEST_CSEQ_UNREADABLE, "CSeq", r->values[PART_CSEQ],
		     "value");
	} else if (!r->source->parsed &&
		   (r->cseq.method.n != r->method.n ||
		    memcmp(r->cseq.method.p, r->method.p, r->method.n) != 0)) {
		f = begin(r, SIPINFO_FINDING_CSEQ_METHOD, "CSeq", r->cseq.method);
		sipinfo_finding_add_wire(f, "cseq", r->cseq.method);
		sipinfo_finding_add_wire(f, "method", r->method);
		sipinfo_diagnosis_tell(r->d, f);
	}
}

/* The way it goes: the transport of the first Via. */
static bool
is_udp(struct slice transport)
{
	return slice_is(transport, "UDP");
}

static void
check_way(struct request *r)
{
	struct slice rest = value_of(r, PART_VIA), value;
	struct param branch;
	struct via via;
	struct sipinfo_finding *f;

	if (!sipinfo_value_next(&rest, &value) || !sipinfo_value_read_via(value, &via))
		return;
	if (r->own &&
	    (!sipinfo_value_find_param(via.params, "branch", &branch) ||
	     match(branch.value.p, slice_end(branch.value), "z9hG4bK") == NULL))
		tell(r, SIPINFO_FINDING_BRANCH_OLD, "Via", value, NULL);
	if (!is_udp(via.transport) && !r->has[PART_CONTENT_LENGTH] && !r->partial)
		tell(r, SIPINFO_FINDING_CONTENT_LENGTH_MISSING, "Via", via.transport, "transport");
	/* RFC 3261 18.1.1: within 200 bytes of the MTU, 1300 where that is unknown */
	if (is_udp(via.transport) && r->size > 1300) {
		f = sipinfo_diagnosis_begin_about(r->d, SIPINFO_FINDING_REQUEST_LARGE, NULL);
		sipinfo_finding_add_number(f, "size", to_int(r->size));
		if (r->d->code == SIPINFO_CODE_MESSAGE_TOO_LARGE)
			f->severity = SIPINFO_SEVERITY_ERROR;
		sipinfo_diagnosis_tell(r->d, f);
	}
}

/* Timers */

static void
check_timers(struct request *r)
{
	struct slice rest = value_of(r, PART_SESSION_EXPIRES), head = sipinfo_value_head(&rest);
	struct slice least_rest = value_of(r, PART_MIN_SE), least = sipinfo_value_head(&least_rest);
	struct sipinfo_finding *f;
	uint32_t interval, minimum;

	if (!sipinfo_value_number(head, &interval))
		return;
	if (interval < 90)
		tell(r, SIPINFO_FINDING_SESSION_EXPIRES_TOO_LOW, "Session-Expires", head,
		     "seconds");
	if (!sipinfo_value_number(least, &minimum) || minimum <= interval)
		return;
	f = begin(r, SIPINFO_FINDING_SESSION_EXPIRES_BELOW_MIN, "Session-Expires", head);
	sipinfo_finding_add_wire(f, "seconds", head);
	sipinfo_finding_add_wire(f, "least", least);
	sipinfo_diagnosis_tell(r->d, f);
}

/* A star in Contact removes all bindings, and then Expires must be 0 (RFC 3261 10.2.2). */
static void
check_star(struct request *r)
{
	struct address address;

	sipinfo_value_read_address(value_of(r, PART_CONTACT), &address);
	if (r->number == SIPINFO_METHOD_REGISTER && slice_is(address.uri, "*") &&
	    !slice_is(value_of(r, PART_EXPIRES), "0"))
		tell(r, SIPINFO_FINDING_CONTACT_STAR, "Contact", r->values[PART_CONTACT], NULL);
}

/* Credentials */

static const char credential_names[][9] = {"username", "realm", "nonce", "uri", "response"};

struct credentials {
	struct slice scheme, realm, username, qop;
	bool has[ARRAY_LENGTH(credential_names)];
	bool has_nc, odd;
};

static void
tell_credentials(struct request *r, const char *field, const struct credentials *c)
{
	struct sipinfo_finding *f;

	if (!slice_is(c->scheme, "Digest"))
		return;
	/* where a comma is missing, a parameter stands inside of another one */
	for (size_t i = 0; i < ARRAY_LENGTH(c->has); i++) {
		if (c->has[i] || c->odd)
			continue;
		f = begin(r, SIPINFO_FINDING_CREDENTIALS_INCOMPLETE, field, c->scheme);
		sipinfo_finding_add_protocol(f, "parameter", credential_names[i]);
		sipinfo_diagnosis_tell(r->d, f);
		return;
	}
	if (c->qop.n > 0 && !c->has_nc) {
		f = begin(r, SIPINFO_FINDING_CREDENTIALS_WITHOUT_NC, field, c->scheme);
		sipinfo_diagnosis_tell(r->d, f);
	}
	if (!r->own)
		return;
	f = begin(r, SIPINFO_FINDING_CREDENTIALS, field, c->realm);
	sipinfo_finding_add_wire(f, "realm", c->realm);
	sipinfo_finding_add_wire(f, "username", c->username);
	sipinfo_diagnosis_tell(r->d, f);
}

static void
read_credentials(struct request *r, const char *field, struct slice value)
{
	struct credentials c = {.scheme = slice_of("")};
	struct auth auth = {.scheme = slice_of("")};

	while (sipinfo_value_next_auth(&value, &auth)) {
		if (auth.begins) {
			tell_credentials(r, field, &c);
			c = (struct credentials){.scheme = auth.scheme, .realm = slice_of(""),
						 .username = slice_of(""), .qop = slice_of("")};
		}
		for (size_t i = 0; i < ARRAY_LENGTH(c.has); i++)
			c.has[i] = c.has[i] || slice_is(auth.param.name, credential_names[i]);
		if (slice_is(auth.param.name, "realm"))
			c.realm = auth.param.value;
		else if (slice_is(auth.param.name, "username"))
			c.username = auth.param.value;
		else if (slice_is(auth.param.name, "qop"))
			c.qop = auth.param.value;
		c.odd = c.odd || auth.param.odd != 0;
		c.has_nc = c.has_nc || slice_is(auth.param.name, "nc");
	}
	tell_credentials(r, field, &c);
}

/* Of each kind the first few. */
static void
check_credentials(struct request *r)
{
	struct passage p;
	const struct field *field;
	int told = 0;

	sipinfo_source_open(&p, r->source);
	while (told < VALUES_TOLD && (field = sipinfo_source_next(&p)) != NULL) {
		if (sipinfo_names_is(field->name, "Authorization")) {
			read_credentials(r, "Authorization", field->value);
			told++;
		} else if (sipinfo_names_is(field->name, "Proxy-Authorization")) {
			read_credentials(r, "Proxy-Authorization", field->value);
			told++;
		}
	}
}

/* All of it */

static void
check(struct request *r)
{
	if (!r->partial) {
		check_mandatory(r);
		check_max_forwards(r);
	}
	check_tags(r);
	check_cseq(r);
	check_way(r);
	check_timers(r);
	check_star(r);
	check_credentials(r);
}

void
sipinfo_request_start(struct diagnosis *d, const struct start *start)
{
	struct sipinfo_finding *f;

	d->is_request = true;
	d->name = NAME_NONE;
	f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_REQUEST, start->line);
	sipinfo_finding_add_wire(f, "method", start->method);
	sipinfo_finding_add_wire(f, "uri", start->uri);
	sipinfo_diagnosis_tell(d, f);
}

void
sipinfo_request_field(struct diagnosis *d)
{
	switch (d->name) {
	case NAME_REASON: sipinfo_reason_field(d); break;
	case NAME_WARNING: sipinfo_reason_warning(d); break;
	case NAME_CONTACT: sipinfo_contact_field(d); break;
	case NAME_NONE: sipinfo_reason_vendor(d); break;
	default: break;
	}
}

void
sipinfo_request_end(struct diagnosis *d, const struct passage *p)
{
	struct request r;

	read_request(&r, d, &d->message);
	check_line(&r);
	check(&r);
	sipinfo_reason_end(d);
	sipinfo_media_check(d, &d->message);
	sipinfo_check_form(d, p);
}

void
sipinfo_request_of_response(struct diagnosis *d)
{
	struct request r;

	read_request(&r, d, &d->request);
	check(&r);
	sipinfo_media_of_request(d);
}
