#include "diagnose/origin.h"

#include "product-data.h"

static bool
is_address(struct slice host)
{
	char first = byte_at(host.p, slice_end(host), 0);

	return is_digit(first) || first == '[';
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
	struct sipinfo_finding *f;

	/* a host name always gets received (RFC 3261 18.2.1); an address only when it differs */
	if (!is_address(via->host) ||
	    !sipinfo_value_find_param(via->params, "received", &received) || received.value.n == 0 ||
	    slice_same(bare(received.value), bare(via->host)))
		return;
	f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_VIA_NAT, value);
	sipinfo_finding_add_wire(f, "received", received.value);
	sipinfo_finding_add_wire(f, "host", via->host);
	sipinfo_diagnosis_tell(d, f);
}

void
sipinfo_origin_via(struct diagnosis *d)
{
	struct slice rest = d->field->value, value;
	struct via via;

	while (sipinfo_value_next(&rest, &value)) {
		if (!sipinfo_diagnosis_counts(d))
			continue;
		if (!sipinfo_value_read_via(value, &via)) {
			sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_VIA_UNREADABLE, value, "value");
			continue;
		}
		if (d->values[d->name] == 1)
			d->first_host = via.host;
		tell_via(d, value, &via);
	}
}

void
sipinfo_origin_server(struct diagnosis *d)
{
	if (!sipinfo_diagnosis_counts(d))
		return;
	sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_SERVER, d->field->value, "product");
	for (size_t i = 0; i < ARRAY_LENGTH(proxy_names); i++) {
		if (match(d->field->value.p, slice_end(d->field->value), proxy_names[i]) != NULL)
			d->proxy_sign = sipinfo_names_text(d->name);
	}
	if (d->name == NAME_USER_AGENT)
		d->endpoint_sign = sipinfo_names_text(d->name);
}

void
sipinfo_origin_end(struct diagnosis *d)
{
	const char *sign = d->proxy_sign != NULL ? d->proxy_sign : d->endpoint_sign;
	struct sipinfo_finding *f;

	if (sipinfo_diagnosis_refuses(d) && d->method == SIPINFO_METHOD_INVITE && sign != NULL) {
		f = sipinfo_diagnosis_begin_about(d, d->proxy_sign != NULL ? SIPINFO_FINDING_FROM_PROXY
							      : SIPINFO_FINDING_FROM_ENDPOINT,
				    sign);
		sipinfo_finding_add_protocol(f, "field", sign);
		sipinfo_diagnosis_tell(d, f);
	}
	if (d->values[NAME_VIA] > 1 && d->first_host.n > 0) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_VIA_HOPS, "Via");
		sipinfo_finding_add_number(f, "count", to_int(d->values[NAME_VIA]));
		sipinfo_finding_add_wire(f, "host", d->first_host);
		sipinfo_diagnosis_tell(d, f);
	}
}
