#include "diagnose/call.h"

/* What requests inside a call report: how a transfer went, why a subscription has ended. */

static struct slice
first_word(struct slice value)
{
	return sipinfo_value_head(&value);
}

/* RFC 3515 2.4.5: the body of the NOTIFY is the response to the new call, or its beginning. */
static void
check_transfer(struct sipinfo_call *call, struct taken *t)
{
	struct slice body = sipinfo_source_body(&t->source);
	struct sipinfo_finding f;
	struct cursor cursor;
	struct start start;

	sipinfo_message_open(&cursor, body, &start);
	if (start.kind != START_RESPONSE || start.code < 300 ||
	    sipinfo_class(start.code) == SIPINFO_CLASS_NONE)
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_TRANSFER_FAILED);
	sipinfo_finding_add_number(&f, "code", start.code);
	sipinfo_finding_add_wire(&f, "phrase", start.phrase);
	sipinfo_call_note(call, &f, t->number, true);
}

static void
check_subscription(struct sipinfo_call *call, struct taken *t)
{
	struct sipinfo_finding f;
	struct slice state;
	struct param reason;

	if (!sipinfo_source_find(&t->source, "Subscription-State", &state) ||
	    !slice_is(sipinfo_value_head(&state), "terminated") ||
	    !sipinfo_value_find_param(state, "reason", &reason) ||
	    (!slice_is(reason.value, "rejected") && !slice_is(reason.value, "noresource") &&
	     !slice_is(reason.value, "giveup")))
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_SUBSCRIPTION_ENDED);
	sipinfo_finding_add_wire(&f, "reason", reason.value);
	sipinfo_call_note(call, &f, t->number, true);
}

void
sipinfo_call_event(struct sipinfo_call *call, struct taken *t)
{
	struct slice event;

	if (t->method != SIPINFO_METHOD_NOTIFY ||
	    !sipinfo_source_find(&t->source, "Event", &event))
		return;
	if (slice_is(first_word(event), "refer"))
		check_transfer(call, t);
	else
		check_subscription(call, t);
}

/* Credentials: each request counts its nonce up (RFC 7616 3.4). */

static void
note_nonce(struct sipinfo_call *call, struct taken *t, struct slice nonce, uint32_t nc)
{
	struct nonce *new = &call->nonces[call->n_nonces % CALL_NONCES];
	const size_t kept = least(call->n_nonces, CALL_NONCES);
	uint64_t hash = sipinfo_call_hash(nonce), branch = sipinfo_call_hash(t->branch);
	struct sipinfo_finding f;

	for (size_t i = 0; i != kept; i++) {
		const struct nonce *old = &call->nonces[i];

		if (old->nonce != hash || old->nc != nc || old->branch == branch ||
		    (old->cseq == t->cseq.number && old->method == t->method))
			continue;
		sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_NONCE_REUSED);
		sipinfo_finding_add_wire(&f, "method", t->start.method);
		sipinfo_finding_add_number(&f, "count", to_int(nc));
		sipinfo_call_note(call, &f, t->number, true);
		return;
	}
	new->nonce = hash;
	new->nc = nc;
	new->branch = branch;
	new->cseq = t->cseq.number;
	new->method = t->method;
	call->n_nonces++;
}

static bool
read_hex(struct slice s, uint32_t *number)
{
	*number = 0;
	/* as many as a number has room for, and as nc may have (RFC 3261 25.1) */
	if (s.n == 0 || s.n > 8)
		return false;
	for (const char *p = s.p; p != slice_end(s); p++) {
		char c = to_lower(*p);

		if (!is_digit(c) && (c < 'a' || c > 'f'))
			return false;
		*number = *number << 4 | (uint32_t)(is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	return true;
}

static void
read_credentials(struct sipinfo_call *call, struct taken *t, struct slice value)
{
	struct slice nonce = slice_of("");
	struct auth auth;
	uint32_t nc = 0;
	bool counted = false;

	while (sipinfo_value_next_auth(&value, &auth)) {
		if (auth.begins && counted && nonce.n > 0)
			note_nonce(call, t, nonce, nc);
		if (auth.begins) {
			counted = false;
			nonce = slice_of("");
		}
		if (slice_is(auth.param.name, "nonce"))
			nonce = auth.param.value;
		else if (slice_is(auth.param.name, "nc"))
			counted = read_hex(auth.param.value, &nc);
	}
	if (counted && nonce.n > 0)
		note_nonce(call, t, nonce, nc);
}

/* ACK and CANCEL carry those of the INVITE again. */
void
sipinfo_call_credentials(struct sipinfo_call *call, struct taken *t)
{
	struct passage p;
	const struct field *field;
	int n = 0;

	if (!t->has_credentials || t->method == SIPINFO_METHOD_ACK ||
	    t->method == SIPINFO_METHOD_CANCEL)
		return;
	sipinfo_source_open(&p, &t->source);
	while (n < 4 && (field = sipinfo_source_next(&p)) != NULL) {
		if (!sipinfo_names_is(field->name, "Authorization") &&
		    !sipinfo_names_is(field->name, "Proxy-Authorization"))
			continue;
		read_credentials(call, t, field->value);
		n++;
	}
}
