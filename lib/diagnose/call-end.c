#include "diagnose/call.h"

#include "diagnose/advice.h"
#include "message/sdp.h"

/* What the whole says, when no more messages are at hand. */

static struct call_finding *
tell_method(struct sipinfo_call *call, enum sipinfo_finding_id id, const struct transaction *t,
	    uint32_t count, uint32_t number)
{
	struct sipinfo_finding f;

	sipinfo_call_begin_finding(&f, id);
	sipinfo_finding_add_wire(&f, "method", slice_make(t->method_text, t->method_text + t->n_method));
	sipinfo_finding_add_number(&f, "count", to_int(count));
	if (t->code != 0)
		sipinfo_finding_add_number(&f, "code", t->code);
	return sipinfo_call_note(call, &f, number, true);
}

/* Repeats: somebody does not hear the other one. */

static bool
was_seen_elsewhere(const struct sipinfo_call *call, const struct transaction *t)
{
	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		const struct transaction *other = &call->transactions[i];

		if (other->method == t->method && other->cseq == t->cseq &&
		    sipinfo_call_same(&other->branch, &t->branch) &&
		    (other->code != 0 || other->ringing != 0))
			return true;
	}
	return false;
}

/* Whether something came after it: at the end of a trace nothing can be missing yet. */
static bool
has_waited(const struct sipinfo_call *call, const struct transaction *t)
{
	return t->sent > 1 || (t->first >= 0 && call->end - t->first >= 2000);
}

static void
check_unanswered(struct sipinfo_call *call, const struct transaction *t)
{
	if (t->method == SIPINFO_METHOD_ACK || t->code != 0 || !t->has_request)
		return;
	if (t->ringing == 0 && has_waited(call, t) && !was_seen_elsewhere(call, t)) {
		tell_method(call, SIPINFO_FINDING_CALL_UNANSWERED, t, t->sent, t->request);
		call->lost |= !t->in_dialog || t->method == SIPINFO_METHOD_INVITE;
	}
}

/* Where a trace shows several hops: whether the ACK ends at one that the 2xx has come through. */
static bool
tell_stopped(struct sipinfo_call *call, const struct transaction *t)
{
	const struct call_row *first = NULL, *last = NULL;
	struct sipinfo_finding f;

	for (uint32_t i = 0; call->has_addresses && i < sipinfo_call_rows(call); i++) {
		const struct call_row *row = sipinfo_call_row(call, i);

		if (row->cseq != t->cseq)
			continue;
		if (row->method == SIPINFO_METHOD_INVITE && row->code == t->code && first == NULL)
			first = row;
		else if (row->method == SIPINFO_METHOD_ACK && row->code == 0)
			last = row;
	}
	if (first == NULL || last == NULL || last->to == first->from || last->to != first->to)
		return false;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_ACK_STOPPED);
	sipinfo_finding_add_wire(&f, "address", sipinfo_call_kept(&call->parties[last->to]));
	sipinfo_finding_add_number(&f, "code", t->code);
	return sipinfo_call_note(call, &f, last->number, true) != NULL;
}

/* RFC 3261 13.3.1.4: without an ACK the callee's side sends BYE after 64 * T1, which is 32 seconds. */
static bool
is_given_up(const struct sipinfo_call *call, const struct transaction *t)
{
	const int64_t longest = 70000;

	return call->has_bye && call->bye_reverse &&
	       (t->answered < 0 || call->bye_time - t->answered < longest);
}

static void
check_repeats(struct sipinfo_call *call, const struct transaction *t)
{
	bool invite = t->method == SIPINFO_METHOD_INVITE;

	if (t->method == SIPINFO_METHOD_ACK)
		return;
	if (invite && sipinfo_is_success(t->code)) {
		if (t->acks == 0 && (t->finals > 1 || call->has_bye)) {
			call->no_ack = true;
			tell_method(call, SIPINFO_FINDING_CALL_NO_ACK, t, t->finals, t->response);
		} else if (t->finals > 2) {
			/* it says where, so that nobody has to search */
			bool stopped = tell_stopped(call, t);
			struct call_finding *lost = tell_method(call, SIPINFO_FINDING_CALL_ACK_LOST, t,
								t->finals, t->response);

			if (stopped && lost != NULL)
				lost->finding.without_fix = true;
			call->broken = is_given_up(call, t);
		} else if (t->sent > 2) {
			tell_method(call, SIPINFO_FINDING_CALL_REQUEST_REPEATED, t, t->sent,
				    t->request);
		}
		return;
	}
	if (t->finals > 1 && (invite ? t->finals > t->acks : t->finals >= t->sent))
		tell_method(call, SIPINFO_FINDING_CALL_RESPONSE_REPEATED, t, t->finals, t->response);
	else if (t->sent > 2 && t->code != 0)
		tell_method(call, SIPINFO_FINDING_CALL_REQUEST_REPEATED, t, t->sent, t->request);
	else if (invite && t->acks == 0 && t->answered >= 0 && call->end - t->answered > 4000)
		tell_method(call, SIPINFO_FINDING_CALL_RESPONSE_REPEATED, t, t->finals, t->response);
}

static bool
lacks_prack(const struct transaction *t)
{
	return !t->has_prack && t->rseq_count > 1;
}

static void
check_prack(struct sipinfo_call *call, const struct transaction *t)
{
	if (!lacks_prack(t))
		return;
	call->no_prack = true;
	tell_method(call, SIPINFO_FINDING_CALL_NO_PRACK, t, t->rseq_count, t->reliable);
}

/* How an INVITE ended */

/* Codes that speak of the way or of a server, and not of the callee. */
static bool
is_of_network(int code)
{
	return (code >= 500 && code < 600) || code == SIPINFO_CODE_NOT_FOUND ||
	       code == SIPINFO_CODE_LOOP_DETECTED || code == SIPINFO_CODE_TOO_MANY_HOPS;
}

static void
tell_code(struct sipinfo_call *call, enum sipinfo_finding_id id, int code, int before,
	  uint32_t number)
{
	struct sipinfo_finding f;

	sipinfo_call_begin_finding(&f, id);
	sipinfo_finding_add_number(&f, "code", code);
	if (before != 0)
		sipinfo_finding_add_number(&f, "before", before);
	sipinfo_call_note(call, &f, number, true);
}

/* A phone that rings long enough to be heard, and then a code that blames nobody. */
static void
check_not_answered(struct sipinfo_call *call, const struct transaction *t)
{
	const int64_t long_enough = 10000;
	struct sipinfo_finding f;

	if ((t->code != SIPINFO_CODE_TEMPORARILY_UNAVAILABLE &&
	     t->code != SIPINFO_CODE_REQUEST_TIMEOUT) ||
	    t->in_dialog || t->rang < 0 || t->answered - t->rang < long_enough)
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_NOT_ANSWERED);
	sipinfo_finding_add_number(&f, "seconds", to_int((size_t)(t->answered - t->rang) / 1000));
	sipinfo_finding_add_number(&f, "code", t->code);
	sipinfo_call_note(call, &f, t->response, true);
}

static void
check_end_of_invite(struct sipinfo_call *call, const struct transaction *t)
{
	if (t->method != SIPINFO_METHOD_INVITE)
		return;
	/* RFC 3262 3: without PRACK it has to fail */
	if (t->ringing != 0 && is_of_network(t->code) && !lacks_prack(t))
		tell_code(call, SIPINFO_FINDING_CALL_FAILED_AFTER_RINGING, t->code, t->ringing,
			  t->response);
	check_not_answered(call, t);
	if (t->code == SIPINFO_CODE_REQUEST_TERMINATED) {
		if (!t->cancelled && t->has_request)
			tell_code(call, SIPINFO_FINDING_CALL_TERMINATED, t->code, 0, t->response);
	}
	if (t->cancelled && sipinfo_is_success(t->code) && !call->has_bye)
		tell_code(call, SIPINFO_FINDING_CALL_CANCEL_LATE, t->code, 0, t->response);
}

static void
check_cancel(struct sipinfo_call *call, const struct transaction *t)
{
	struct sipinfo_finding f;

	if (t->method != SIPINFO_METHOD_INVITE || !t->cancelled || sipinfo_is_success(t->code))
		return;
	/* another code comes from a proxy, whose time for ringing is over: it cancels by itself */
	if (t->code != 0 && t->code != SIPINFO_CODE_REQUEST_TERMINATED && !t->cancel_with_reason)
		return;
	sipinfo_call_begin_finding(&f, t->cancel_with_reason
					       ? SIPINFO_FINDING_CALL_CANCELLED_WITH_REASON
					       : SIPINFO_FINDING_CALL_CANCELLED);
	sipinfo_call_note(call, &f, t->response != 0 ? t->response : t->request, true);
}

/* Whether an INVITE that was sent after this one was refused has changed the call. */
static bool
is_changed_later(const struct sipinfo_call *call, const struct transaction *t)
{
	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		const struct transaction *o = &call->transactions[i];

		if (o->method == SIPINFO_METHOD_INVITE && o->in_dialog &&
		    o->request > t->response && sipinfo_is_success(o->code))
			return true;
	}
	return false;
}

/* Two re-INVITEs that pass each other. */
static void
check_crossing(struct sipinfo_call *call, const struct transaction *t)
{
	struct sipinfo_finding f;

	if (t->method != SIPINFO_METHOD_INVITE || t->code != SIPINFO_CODE_REQUEST_PENDING)
		return;
	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		const struct transaction *o = &call->transactions[i];

		if (o->copy || !o->has_request || o->method != t->method ||
		    o->reverse == t->reverse || o->request > t->response ||
		    (o->response != 0 && o->response < t->request))
			continue;
		sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_CROSSED);
		/* as RFC 3261 14.1 means it */
		if (is_changed_later(call, t))
			f.severity = SIPINFO_SEVERITY_NOTE;
		sipinfo_call_note(call, &f, t->request, true);
		sipinfo_call_note(call, &f, o->request, true);
		return;
	}
}

/* Two copies of one request that came by different ways (RFC 3261 8.2.2.2). */
static void
check_merged(struct sipinfo_call *call, const struct transaction *t)
{
	if (t->code != SIPINFO_CODE_LOOP_DETECTED)
		return;
	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		const struct transaction *o = &call->transactions[i];

		if (o->has_request && o->method == t->method && o->cseq == t->cseq &&
		    o->code != t->code) {
			tell_method(call, SIPINFO_FINDING_CALL_MERGED, t, 2, t->response);
			return;
		}
	}
}

static void
check_bye(struct sipinfo_call *call, const struct transaction *t)
{
	if (t->method == SIPINFO_METHOD_BYE && t->code >= 300 &&
	    sipinfo_retry(t->code) != SIPINFO_RETRY_CREDENTIALS)
		tell_code(call, SIPINFO_FINDING_CALL_BYE_REFUSED, t->code, 0, t->response);
}

/* Codes that leave nothing of the dialog (RFC 5057), so that the call is over. */
static bool
ends_call(int code)
{
	return code == SIPINFO_CODE_CALL_TRANSACTION_DOES_NOT_EXIST ||
	       code == SIPINFO_CODE_REQUEST_TIMEOUT ||
	       sipinfo_dialog_effect(code) == SIPINFO_DIALOG_DIALOG;
}

/* A change that is refused leaves the call as it was (RFC 3261 14.1). What is tried again is a step. */
static void
check_change(struct sipinfo_call *call, const struct transaction *t)
{
	struct sipinfo_finding f;

	if ((t->method != SIPINFO_METHOD_INVITE && t->method != SIPINFO_METHOD_UPDATE &&
	     t->method != SIPINFO_METHOD_REFER) ||
	    !t->in_dialog || t->code < 300 || t->code == SIPINFO_CODE_REQUEST_PENDING ||
	    t->code == SIPINFO_CODE_REQUEST_TERMINATED || ends_call(t->code) ||
	    sipinfo_retry(t->code) == SIPINFO_RETRY_CREDENTIALS)
		return;
	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		const struct transaction *o = &call->transactions[i];

		if (o->in_dialog && o->reverse == t->reverse &&
		    o->cseq > t->cseq && sipinfo_is_success(o->code) &&
		    (o->method == t->method || (t->method != SIPINFO_METHOD_REFER &&
						(o->method == SIPINFO_METHOD_INVITE ||
						 o->method == SIPINFO_METHOD_UPDATE))))
			return;
	}
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_CHANGE_REFUSED);
	sipinfo_finding_add_wire(&f, "method", slice_make(t->method_text, t->method_text + t->n_method));
	sipinfo_finding_add_number(&f, "code", t->code);
	sipinfo_call_note(call, &f, t->response, true);
}

/* A challenge is a step: something has to follow it. */
static void
check_challenge(struct sipinfo_call *call, const struct transaction *t)
{
	if (sipinfo_retry(t->code) != SIPINFO_RETRY_CREDENTIALS || t->has_credentials || t->finals > 1 || !t->has_request)
		return;
	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		const struct transaction *o = &call->transactions[i];

		if (o->method == t->method && o->request > t->request && o->cseq != t->cseq)
			return;
	}
	tell_method(call, SIPINFO_FINDING_CALL_CHALLENGE_UNANSWERED, t, 1, t->response);
}

static void
check_transactions(struct sipinfo_call *call)
{
	const uint32_t kept = (uint32_t)least(call->n_transactions, CALL_TRANSACTIONS);

	for (uint32_t i = call->n_transactions - kept; i != call->n_transactions; i++) {
		const struct transaction *t = &call->transactions[i % CALL_TRANSACTIONS];

		if (t->copy)
			continue;
		check_repeats(call, t);
		check_unanswered(call, t);
		check_prack(call, t);
		check_cancel(call, t);
		check_end_of_invite(call, t);
		check_crossing(call, t);
		check_merged(call, t);
		check_bye(call, t);
		check_change(call, t);
		check_challenge(call, t);
	}
}

/* Addresses */

/* The host at p, which ends before one of these bytes. One in brackets is what stands in them. */
static struct slice
read_host(const char *p, const char *end, const char *ends)
{
	if (byte_at(p, end, 0) == '[')
		return slice_make(p + 1, find_byte(p, end, ']'));
	return slice_make(p, find_any(p, end, ends));
}

static struct slice
host_of(struct slice uri)
{
	const char *end = slice_end(uri), *from = skip_bytes(find_byte(uri.p, end, ':'), end, 1);

	for (const char *p = from; p != end; p++) {
		if (*p == '@')
			from = p + 1;
	}
	return read_host(from, end, ":;?>");
}

/* None where the cut is in it. */
static struct slice
host_of_kept(const struct kept *uri)
{
	struct slice host = host_of(sipinfo_call_kept(uri));

	return uri->cut && slice_end(host) == uri->p + uri->n ? slice_of("") : host;
}

static bool
is_public(struct slice host)
{
	return sipinfo_sdp_is_numeric(host) && !sipinfo_sdp_is_private(host) &&
	       !sipinfo_sdp_is_unspecified(host);
}

/* It matters where the two sides are in different networks, and harms where something is lost. */
static bool
check_private(struct sipinfo_call *call, struct slice mine, struct slice other, const char *field,
	      uint32_t number)
{
	struct sipinfo_finding f;

	if (!sipinfo_sdp_is_private(mine) || !is_public(other))
		return false;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_PRIVATE_ADDRESS);
	sipinfo_finding_add_wire(&f, "address", mine);
	sipinfo_finding_add_protocol(&f, "field", field);
	sipinfo_finding_add_wire(&f, "other", other);
	if (!call->no_ack && !call->lost && !call->broken)
		f.severity = SIPINFO_SEVERITY_NOTE;
	sipinfo_call_note(call, &f, number, true);
	return true;
}

/* Of an address with its port: "192.0.2.1:5060", "[2001:db8::1]:5060". */
static struct slice
host_of_address(struct slice address)
{
	return read_host(address.p, slice_end(address), ":");
}

static void
check_addresses(struct sipinfo_call *call)
{
	struct slice caller = host_of_kept(&call->caller_contact), callee;

	for (size_t i = 0; i != CALL_DIALOGS; i++) {
		const struct dialog *d = &call->dialogs[i];

		if (d->target.n == 0)
			continue;
		callee = host_of_kept(&d->target);
		if (!check_private(call, callee, caller, "Contact", call->first_success))
			check_private(call, callee,
				      host_of_address(sipinfo_call_kept(&call->callee_source)),
				      "Contact", call->first_success);
		if (!check_private(call, caller, callee, "Contact", call->caller_contact_number))
			check_private(call, caller,
				      host_of_address(sipinfo_call_kept(&call->caller_source)),
				      "Contact", call->caller_contact_number);
		break;
	}
	if (call->registered && call->has_addresses)
		check_private(call, caller, host_of_address(sipinfo_call_kept(&call->parties[1])),
			      "Contact", call->caller_contact_number);
	if (call->offer.n == 0 || call->answer.n == 0)
		return;
	check_private(call, sipinfo_call_kept(&call->answer.streams[0].address),
		      sipinfo_call_kept(&call->offer.streams[0].address), "SDP c=",
		      call->answer.number);
	check_private(call, sipinfo_call_kept(&call->offer.streams[0].address),
		      sipinfo_call_kept(&call->answer.streams[0].address), "SDP c=",
		      call->offer.number);
}

/* The realm of the first credentials, or of the first challenge; empty if there is none. */
static struct slice
realm_of(const struct source *message, const char *field, const char *or)
{
	struct auth auth;
	struct slice value;

	if (!sipinfo_source_find(message, field, &value) && !sipinfo_source_find(message, or, &value))
		return slice_of("");
	while (sipinfo_value_next_auth(&value, &auth)) {
		if (slice_is(auth.param.name, "realm"))
			return auth.param.value;
	}
	return slice_of("");
}

/* The client was challenged before, and has not answered for this realm. */
static void
check_realm(struct sipinfo_call *call, const struct source *request)
{
	const struct source response = sipinfo_source_of_bytes(call->decisive.p, call->decisive.n);
	bool proxy = call->failure == SIPINFO_CODE_PROXY_AUTHENTICATION_REQUIRED;
	struct slice realm, sent;
	struct sipinfo_finding f;

	if (call->failure_attempts < 2 ||
	    (!proxy && call->failure != SIPINFO_CODE_UNAUTHORIZED))
		return;
	realm = realm_of(&response, proxy ? "Proxy-Authenticate" : "WWW-Authenticate", "");
	sent = realm_of(request, proxy ? "Proxy-Authorization" : "Authorization",
			proxy ? "Authorization" : "Proxy-Authorization");
	if (realm.n == 0 || sent.n == 0 || slice_same(realm, sent))
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_REALM);
	sipinfo_finding_add_protocol(&f, "method", sipinfo_method_name(call->failure_method));
	sipinfo_finding_add_wire(&f, "realm", realm);
	sipinfo_finding_add_wire(&f, "sent", sent);
	sipinfo_call_note(call, &f, call->failure_number, true);
}

/* The request says more about why it was refused than the code. */
static void
check_refused_request(struct sipinfo_call *call)
{
	struct sipinfo_finding f;
	struct source request;
	struct slice value;
	struct auth auth;

	if (call->decisive_request.use == 0)
		return;
	request = sipinfo_source_of_bytes(call->decisive_request.p, call->decisive_request.n);
	check_realm(call, &request);
	if (call->failure == SIPINFO_CODE_CALL_TRANSACTION_DOES_NOT_EXIST &&
	    !call->failure_in_dialog && sipinfo_source_find(&request, "Replaces", &value)) {
		sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_REPLACES_UNKNOWN);
		sipinfo_finding_add_number(&f, "code", call->failure);
		sipinfo_finding_add_wire(&f, "replaces", value);
		sipinfo_call_note(call, &f, call->failure_number, true);
	}
	if (call->failure != SIPINFO_CODE_FORBIDDEN ||
	    call->failure_method != SIPINFO_METHOD_REGISTER ||
	    (!sipinfo_source_find(&request, "Authorization", &value) &&
	     !sipinfo_source_find(&request, "Proxy-Authorization", &value)))
		return;
	while (sipinfo_value_next_auth(&value, &auth)) {
		if (!slice_is(auth.param.name, "username"))
			continue;
		sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_ACCOUNT_REFUSED);
		sipinfo_finding_add_protocol(&f, "method", "REGISTER");
		sipinfo_finding_add_wire(&f, "username", auth.param.value);
		sipinfo_finding_add_number(&f, "code", call->failure);
		sipinfo_call_note(call, &f, call->failure_number, true);
		return;
	}
}

/* The product, without its version. */
static struct slice
product_of(struct slice software)
{
	return slice_make(software.p, find_any(software.p, slice_end(software), "/ -("));
}

/* Who has really answered: the callee's side, or something in between. */
static void
check_software(struct sipinfo_call *call)
{
	struct slice callee = sipinfo_call_kept(&call->callee_software), server;
	struct sipinfo_finding f;
	struct source failure;
	struct kept kept;

	if (call->failure == 0 || call->failure_in_dialog || call->n_dialogs > 1 ||
	    callee.n == 0 || call->failure_method != SIPINFO_METHOD_INVITE)
		return;
	failure = sipinfo_source_of_bytes(call->decisive.p, call->decisive.n);
	if (!sipinfo_source_find(&failure, "Server", &server) &&
	    !sipinfo_source_find(&failure, "User-Agent", &server))
		return;
	sipinfo_call_keep(&kept, server);
	if (slice_same_letters(product_of(callee), product_of(sipinfo_call_kept(&kept))))
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_OTHER_SOFTWARE);
	sipinfo_finding_add_wire(&f, "server", server);
	sipinfo_finding_add_wire(&f, "callee", callee);
	sipinfo_call_note(call, &f, call->failure_number, true);
}

/* A carrier that knows its users by its domain does not know them by an address. */
static void
check_domain(struct sipinfo_call *call)
{
	struct slice host = host_of_kept(&call->uri);
	struct slice domain = host_of_kept(&call->from);
	struct sipinfo_finding f;

	if ((call->failure != SIPINFO_CODE_FORBIDDEN && call->failure != SIPINFO_CODE_NOT_FOUND) ||
	    call->failure_in_dialog || !sipinfo_sdp_is_numeric(host) || domain.n == 0 ||
	    sipinfo_sdp_is_numeric(domain))
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_NUMERIC_DOMAIN);
	sipinfo_finding_add_wire(&f, "host", host);
	sipinfo_finding_add_number(&f, "code", call->failure);
	sipinfo_call_note(call, &f, call->failure_request, true);
}

/* The whole */

static void
tell_count(struct sipinfo_call *call, enum sipinfo_finding_id id, uint32_t count)
{
	struct sipinfo_finding f;

	if (count == 0)
		return;
	sipinfo_call_begin_finding(&f, id);
	sipinfo_finding_add_number(&f, "count", to_int(count));
	sipinfo_call_note(call, &f, 0, true);
}

static void
check_whole(struct sipinfo_call *call)
{
	struct sipinfo_finding f;

	if (call->failure != 0 && call->failure_attempts > 2) {
		sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_ATTEMPTS);
		sipinfo_finding_add_number(&f, "code", call->failure);
		sipinfo_finding_add_number(&f, "count", to_int(call->failure_attempts));
		sipinfo_call_note(call, &f, call->failure_number, true);
	}
	if (call->begins_inside)
		tell_count(call, SIPINFO_FINDING_CALL_BEGINS_INSIDE, 1);
	tell_count(call, SIPINFO_FINDING_CALL_LET_GO, call->n_let_go);
	tell_count(call, SIPINFO_FINDING_CALL_OTHER_MESSAGES, call->n_other);
	tell_count(call, SIPINFO_FINDING_CALL_NOT_KEPT, call->n_not_kept);
	tell_count(call, SIPINFO_FINDING_MORE_FINDINGS, (uint32_t)to_int(call->n_left_out));
}

static bool
is_cancelled(const struct sipinfo_call *call)
{
	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		const struct transaction *t = &call->transactions[i];

		if (!t->copy && t->method == SIPINFO_METHOD_INVITE && t->cancelled &&
		    (t->code == 0 || t->code == SIPINFO_CODE_REQUEST_TERMINATED))
			return true;
	}
	return false;
}

static enum sipinfo_result
result_of(const struct sipinfo_call *call)
{
	if (call->n_messages == 0)
		return SIPINFO_RESULT_NONE;
	if (call->no_ack || call->broken)
		return SIPINFO_RESULT_FAILED;
	if (call->method == SIPINFO_METHOD_INVITE && !call->answered && is_cancelled(call))
		return SIPINFO_RESULT_CANCELLED;
	if (call->answered) {
		if (call->failure != 0 && call->failure_in_dialog &&
		    (call->failure_method == SIPINFO_METHOD_BYE || ends_call(call->failure)))
			return SIPINFO_RESULT_FAILED;
		return call->has_bye ? SIPINFO_RESULT_ENDED : SIPINFO_RESULT_ANSWERED;
	}
	if (call->failure != 0 || call->lost)
		return SIPINFO_RESULT_FAILED;
	if (call->has_bye)
		return SIPINFO_RESULT_ENDED;
	if (call->registered)
		return SIPINFO_RESULT_REGISTERED;
	return call->succeeded ? SIPINFO_RESULT_SUCCEEDED : SIPINFO_RESULT_UNFINISHED;
}

/* The response that decides, with its request. */
static void
diagnose_decisive(struct sipinfo_call *call)
{
	struct source message, request;

	call->has_decisive = call->failure != 0;
	if (!call->has_decisive)
		return;
	message = sipinfo_source_of_bytes(call->decisive.p, call->decisive.n);
	if (call->decisive_request.use != 0)
		request = sipinfo_source_of_bytes(call->decisive_request.p, call->decisive_request.n);
	sipinfo_diagnosis_of_source(&call->work, &message,
				    call->decisive_request.use != 0 ? &request : NULL, call->failure_flags);
	sipinfo_diagnosis_run(&call->work);
}

/* The finding of the response that decides which says the same; NULL if there is none. */
static struct sipinfo_finding *
same_in_decisive(struct sipinfo_call *call, const struct sipinfo_finding *f)
{
	for (size_t i = 0; call->has_decisive && i < call->work.n_kept; i++) {
		if (sipinfo_call_says_the_same(f, &call->work.kept[i]))
			return &call->work.kept[i];
	}
	return NULL;
}

static void
gather(struct sipinfo_call *call)
{
	call->n_told = 0;
	for (size_t i = 0; i < call->n_noted; i++) {
		if (call->noted[i].whole)
			call->told[call->n_told++] = &call->noted[i].finding;
	}
	for (size_t i = 0; call->has_decisive && i < call->work.n_kept; i++) {
		call->work.kept[i].messages[0] = call->failure_number;
		call->told[call->n_told++] = &call->work.kept[i];
	}
	for (size_t i = 0; i < call->n_noted; i++) {
		struct sipinfo_finding *f = &call->noted[i].finding, *same;

		if (call->noted[i].whole)
			continue;
		same = same_in_decisive(call, f);
		if (same == NULL)
			call->told[call->n_told++] = f;
		else
			memcpy(same->messages, f->messages, sizeof same->messages);
	}
	for (size_t i = 0; call->has_decisive && i != call->work.n_kept; i++) {
		const struct sipinfo_finding *f = &call->work.kept[i];

		if (f->messages[0] == call->failure_number)
			sipinfo_call_mark(call, call->failure_number, f->severity);
	}
}

/* Without a failure that decides. */
static enum sipinfo_action
action_of(const struct sipinfo_call *call)
{
	if (call->no_ack)
		return SIPINFO_ACTION_ACK;
	switch (call->result) {
	case SIPINFO_RESULT_FAILED: return SIPINFO_ACTION_LATER;
	case SIPINFO_RESULT_UNFINISHED: return SIPINFO_ACTION_WAIT;
	default: break;
	}
	for (size_t i = 0; i < call->n_told; i++) {
		if (call->told[i]->severity >= SIPINFO_SEVERITY_WARNING)
			return SIPINFO_ACTION_AFTER_CHANGE;
	}
	return SIPINFO_ACTION_UNNECESSARY;
}

static bool
is_told(const struct sipinfo_call *call, enum sipinfo_finding_id id)
{
	for (size_t i = 0; i < call->n_told; i++) {
		if (call->told[i]->id == id)
			return true;
	}
	return false;
}

static void
advise(struct sipinfo_call *call)
{
	struct sipinfo_advice *a = &call->advice;

	memset(a, 0, sizeof *a);
	a->size = sizeof *a;
	a->seconds = -1;
	if (call->has_decisive) {
		*a = call->work.advice;
		/* what comes of it comes again until the client sends PRACK */
		call->elsewhere = call->result == SIPINFO_RESULT_CANCELLED &&
				  is_told(call, SIPINFO_FINDING_COMPLETED_ELSEWHERE);
		if (call->elsewhere)
			a->action = SIPINFO_ACTION_NEVER;
		call->rang_out = !call->answered &&
				 is_told(call, SIPINFO_FINDING_CALL_NOT_ANSWERED);
		call->unheard = is_told(call, SIPINFO_FINDING_CALL_RESPONSE_REPEATED);
		if (call->no_prack && a->action == SIPINFO_ACTION_LATER)
			a->action = SIPINFO_ACTION_AFTER_CHANGE;
		/* these say what to change */
		if (a->action == SIPINFO_ACTION_NEVER &&
		    (is_told(call, SIPINFO_FINDING_CALL_NUMERIC_DOMAIN) ||
		     is_told(call, SIPINFO_FINDING_CALL_ACCOUNT_REFUSED)))
			a->action = SIPINFO_ACTION_AFTER_CHANGE;
	} else {
		a->action = (int)action_of(call);
	}
	a->n_errors = a->n_warnings = 0;
	a->finding = SIPINFO_FINDING_NONE;
	for (int s = SIPINFO_SEVERITY_ERROR; s >= SIPINFO_SEVERITY_WARNING; s--) {
		for (size_t i = 0; i < call->n_told; i++) {
			if ((int)call->told[i]->severity != s)
				continue;
			if (a->finding == SIPINFO_FINDING_NONE &&
			    sipinfo_finding_says_why(call->told[i]->id, call->failure))
				a->finding = (int)call->told[i]->id;
			if (s == SIPINFO_SEVERITY_ERROR)
				a->n_errors++;
			else
				a->n_warnings++;
		}
	}
}

/* What was noted at the end goes when more comes. */
void
sipinfo_call_reopen(struct sipinfo_call *call)
{
	if (!call->concluded)
		return;
	call->n_noted = call->n_noted_open;
	call->n_texts = call->n_texts_open;
	call->n_left_out = call->n_left_out_open;
	for (size_t i = 0; i != CALL_ROWS; i++)
		call->head[i].end_mark = call->tail[i].end_mark = SIPINFO_SEVERITY_NONE;
	call->elsewhere = call->unheard = call->rang_out = false;
	call->concluded = call->no_ack = call->lost = call->broken = call->no_prack = false;
}

void
sipinfo_call_conclude(struct sipinfo_call *call)
{
	if (call->concluded)
		return;
	call->n_noted_open = call->n_noted;
	call->n_texts_open = call->n_texts;
	call->n_left_out_open = call->n_left_out;
	call->concluded = true;
	check_transactions(call);
	check_addresses(call);
	check_domain(call);
	check_refused_request(call);
	check_software(call);
	sipinfo_call_media_end(call);
	check_whole(call);
	diagnose_decisive(call);
	gather(call);
	call->result = result_of(call);
	advise(call);
}

/* Asking */

bool
sipinfo_call_diagnose(struct sipinfo_call *call, struct sipinfo_advice *advice,
		      sipinfo_finding_fn each, void *user)
{
	if (call == NULL || !sipinfo_advice_is_valid(advice))
		return false;
	sipinfo_call_conclude(call);
	sipinfo_advice_give(&call->advice, advice);
	for (size_t i = 0; each != NULL && i < call->n_told; i++) {
		if (!each(call->told[i], user))
			break;
	}
	return true;
}

enum sipinfo_result
sipinfo_call_result(struct sipinfo_call *call)
{
	if (call == NULL)
		return SIPINFO_RESULT_NONE;
	sipinfo_call_conclude(call);
	return call->result;
}
