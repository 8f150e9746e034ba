#include "diagnose/challenge.h"

struct challenge {
	struct slice scheme, realm, algorithm, qop;
	bool has_realm, has_nonce, has_qop, stale;
};

/* The credentials of a request for a realm: those without a response only name the user (IMS). */
static bool
has_credentials(struct slice value, struct slice realm)
{
	struct auth auth = {.scheme = slice_of("")};
	bool same = false, answered = false;

	while (sipinfo_value_next_auth(&value, &auth)) {
		if (auth.begins)
			same = answered = false;
		if (slice_is(auth.param.name, "realm"))
			same = slice_same(auth.param.value, realm);
		else if (slice_is(auth.param.name, "response"))
			answered = auth.param.value.n > 0;
		if (same && answered)
			return true;
	}
	return false;
}

static bool
request_has_credentials(const struct diagnosis *d, struct slice realm)
{
	const char *name = d->name == NAME_PROXY_AUTHENTICATE ? "Proxy-Authorization"
								: "Authorization";
	struct passage p;
	const struct field *field;

	if (!d->has_request)
		return false;
	sipinfo_source_open(&p, &d->request);
	while ((field = sipinfo_source_next(&p)) != NULL) {
		if (sipinfo_names_is(field->name, name) &&
		    has_credentials(field->value, realm))
			return true;
	}
	return false;
}

/* The algorithm of the Digest credentials for a realm; empty if there are none. */
static struct slice
algorithm_of(struct slice value, struct slice realm)
{
	struct auth auth = {.scheme = slice_of("")};
	struct slice algorithm = slice_of("MD5");
	bool same = false;

	while (sipinfo_value_next_auth(&value, &auth)) {
		if (auth.begins && same)
			return algorithm;
		if (auth.begins)
			algorithm = slice_of("MD5");
		if (slice_is(auth.param.name, "realm"))
			same = slice_same(auth.param.value, realm);
		else if (slice_is(auth.param.name, "algorithm") && auth.param.value.n > 0)
			algorithm = auth.param.value;
	}
	return same ? algorithm : slice_of("");
}

static struct slice
algorithm_sent(const struct diagnosis *d, struct slice realm)
{
	const char *name = d->name == NAME_PROXY_AUTHENTICATE ? "Proxy-Authorization"
								: "Authorization";
	struct passage p;
	const struct field *field;
	struct slice algorithm = slice_of("");

	sipinfo_source_open(&p, &d->request);
	while (algorithm.n == 0 && (field = sipinfo_source_next(&p)) != NULL) {
		if (sipinfo_names_is(field->name, name))
			algorithm = algorithm_of(field->value, realm);
	}
	return algorithm;
}

/* The algorithms of IANA's registry that SIP clients have; AKA apart. */
static bool
is_common(struct slice algorithm)
{
	return slice_is(algorithm, "SHA-256") || slice_is(algorithm, "SHA-256-sess") ||
	       slice_is(algorithm, "SHA-512-256") || slice_is(algorithm, "SHA-512-256-sess");
}

static void
tell_algorithm(struct diagnosis *d, const struct challenge *c)
{
	if (slice_is(c->algorithm, "MD5") || slice_is(c->algorithm, "MD5-sess"))
		d->md5 = true;
	else if (match(c->algorithm.p, slice_end(c->algorithm), "AKAv") != NULL)
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CHALLENGE_AKA, c->algorithm, "algorithm");
	else if (!is_common(c->algorithm))
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CHALLENGE_ALGORITHM_UNKNOWN,
					  c->algorithm, "algorithm");
	else if (d->algorithm.n == 0)
		d->algorithm = c->algorithm;
}

static void
tell_incomplete(struct diagnosis *d, const struct challenge *c, const char *parameter)
{
	struct sipinfo_finding *f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_CHALLENGE_INCOMPLETE, c->scheme);

	sipinfo_finding_add_protocol(f, "parameter", parameter);
	sipinfo_diagnosis_tell(d, f);
}

static bool
accepts_auth(struct slice qop)
{
	struct slice token;

	while (sipinfo_value_next_token(&qop, &token)) {
		if (slice_is(token, "auth"))
			return true;
	}
	return false;
}

/*
 * Whether the credentials were made with the algorithm of this challenge. The server may offer
 * another one that fits in the next.
 */
static bool
fits_algorithm(struct diagnosis *d, const struct challenge *c)
{
	struct slice sent = algorithm_sent(d, c->realm);

	if (sent.n == 0 || slice_is(sent, "MD5-sess") || slice_same_letters(sent, c->algorithm)) {
		d->algorithm_fits = true;
		return true;
	}
	if (d->algorithm_sent.n == 0)
		d->algorithm_sent = sent;
	return false;
}

/* Once for a realm, although it may offer several algorithms. */
static void
tell_refused(struct diagnosis *d, struct slice realm)
{
	if ((d->advice.flags & SIPINFO_ADVICE_REFUSED_CREDENTIALS) != 0 && slice_same(d->refused, realm))
		return;
	d->advice.flags |= SIPINFO_ADVICE_REFUSED_CREDENTIALS;
	d->refused = realm;
	sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CREDENTIALS_REFUSED, realm, "realm");
}

static void
tell_challenge(struct diagnosis *d, struct challenge *c)
{
	struct sipinfo_finding *f;
	bool refused;

	d->challenges++;
	if (!sipinfo_diagnosis_counts(d))
		return;
	if (!slice_is(c->scheme, "Digest")) {
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CHALLENGE_SCHEME, c->scheme, "scheme");
		return;
	}
	if (c->algorithm.n == 0)
		c->algorithm = slice_of("MD5");
	if (!c->has_realm || !c->has_nonce) {
		tell_incomplete(d, c, c->has_realm ? "nonce" : "realm");
		return;
	}
	/* not all of it: in a mobile network it holds the keys of the session (ck, ik) */
	f = sipinfo_diagnosis_begin(d, SIPINFO_FINDING_CHALLENGE, c->realm);
	sipinfo_finding_add_wire(f, "realm", c->realm);
	sipinfo_finding_add_wire(f, "scheme", c->scheme);
	sipinfo_finding_add_wire(f, "algorithm", c->algorithm);
	refused = !c->stale && d->repeats == 0 && request_has_credentials(d, c->realm);
	f->without_fix = c->stale || refused;
	sipinfo_diagnosis_tell(d, f);
	if (c->stale)
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CHALLENGE_STALE, c->realm, NULL);
	if (refused && fits_algorithm(d, c))
		tell_refused(d, c->realm);
	tell_algorithm(d, c);
	if (!c->has_qop)
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CHALLENGE_WITHOUT_QOP, c->realm,
					    NULL);
	else if (!accepts_auth(c->qop))
		sipinfo_diagnosis_tell_wire(d, SIPINFO_FINDING_CHALLENGE_AUTH_INT, c->qop, NULL);
}

static void
add_param(struct challenge *c, const struct param *param)
{
	if (slice_is(param->name, "realm") && !c->has_realm) {
		c->has_realm = true;
		c->realm = param->value;
	} else if (slice_is(param->name, "nonce")) {
		c->has_nonce = true;
	} else if (slice_is(param->name, "algorithm")) {
		c->algorithm = param->value;
	} else if (slice_is(param->name, "qop")) {
		c->has_qop = true;
		c->qop = param->value;
	} else if (slice_is(param->name, "stale")) {
		c->stale = slice_is(param->value, "true");
	}
}

void
sipinfo_challenge_field(struct diagnosis *d)
{
	struct slice rest = d->field->value;
	struct auth auth = {.scheme = slice_of("")};
	struct challenge c = {.scheme = slice_of("")};
	bool open = false;

	if (!sipinfo_is_failure(d->code))
		return;
	while (sipinfo_value_next_auth(&rest, &auth)) {
		if (auth.begins || !open) {
			if (open)
				tell_challenge(d, &c);
			memset(&c, 0, sizeof c);
			c.scheme = auth.scheme;
			open = true;
		}
		add_param(&c, &auth.param);
	}
	if (open)
		tell_challenge(d, &c);
}

void
sipinfo_challenge_end(struct diagnosis *d)
{
	struct sipinfo_finding *f;
	const char *field = d->fields[NAME_WWW_AUTHENTICATE] > 0 ? "WWW-Authenticate"
								  : "Proxy-Authenticate";

	if (d->challenges > 1) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_CHALLENGES, field);
		sipinfo_finding_add_number(f, "count", to_int(d->challenges));
		sipinfo_diagnosis_tell(d, f);
	}
	if (d->algorithm_sent.n > 0 && !d->algorithm_fits && d->algorithm.n > 0 && !d->partial) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_CREDENTIALS_ALGORITHM, field);
		sipinfo_finding_add_wire(f, "algorithm", d->algorithm);
		sipinfo_finding_add_wire(f, "sent", d->algorithm_sent);
		sipinfo_diagnosis_tell(d, f);
	}
	/* one with MD5 may have been cut off or left out */
	if (d->algorithm.n > 0 && !d->md5 && !d->partial) {
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_CHALLENGE_WITHOUT_MD5, field);
		sipinfo_finding_add_wire(f, "algorithm", d->algorithm);
		sipinfo_diagnosis_tell(d, f);
	}
}
