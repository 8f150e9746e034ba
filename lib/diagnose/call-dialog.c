#include "diagnose/call.h"

/* Dialogs: who has which tag, and where the requests inside have to go. */

static struct dialog *
find_dialog(struct sipinfo_call *call, const struct key *tag)
{
	for (size_t i = 0; i < CALL_DIALOGS; i++) {
		if (call->dialogs[i].used && sipinfo_call_same(&call->dialogs[i].tag, tag))
			return &call->dialogs[i];
	}
	return NULL;
}

static struct dialog *
open_dialog(struct sipinfo_call *call, const struct key *tag)
{
	struct dialog *d = find_dialog(call, tag);

	if (d != NULL)
		return d;
	d = &call->dialogs[call->n_dialogs++ % CALL_DIALOGS];
	if (d->used)
		call->n_let_go++;
	memset(d, 0, sizeof *d);
	d->used = true;
	d->tag = *tag;
	d->refreshed = NO_TIME;
	return d;
}

/* The URIs of all Record-Route or Route values, one after the other with a line feed behind each; up to the cut. */
static uint16_t
gather_routes(const struct source *source, const char *name, char routes[CALL_ROUTES],
	      size_t *hops, bool *cut)
{
	struct passage p;
	const struct field *field;
	struct slice rest, value;
	struct address address;
	size_t n = 0;

	*hops = 0;
	*cut = false;
	sipinfo_source_open(&p, source);
	while ((field = sipinfo_source_next(&p)) != NULL) {
		if (!sipinfo_names_is(field->name, name))
			continue;
		rest = field->value;
		while (sipinfo_value_next(&rest, &value)) {
			sipinfo_value_read_address(value, &address);
			(*hops)++;
			if (address.uri.n + 1 > CALL_ROUTES - n) {
				*cut = true;
				return (uint16_t)n;
			}
			memcpy(routes + n, address.uri.p, address.uri.n);
			n += address.uri.n;
			routes[n++] = '\n';
		}
	}
	return (uint16_t)n;
}

/* The part of a URI that says where it goes: without its parameters. */
static struct slice
target_of(struct slice uri)
{
	const char *end = slice_end(uri), *from = uri.p;

	for (const char *p = uri.p; p != end; p++) {
		if (*p == '@')
			from = p;
	}
	return slice_make(uri.p, find_any(from, end, ";?>"));
}

bool
sipinfo_call_same_target(struct slice a, struct slice b)
{
	return slice_same(target_of(a), target_of(b));
}

static void
tell_target(struct sipinfo_call *call, struct taken *t, struct slice uri, struct slice target)
{
	struct sipinfo_finding f;

	sipinfo_call_begin_finding(&f, t->reverse ? SIPINFO_FINDING_CALL_WAY_OF_CALLEE
						  : SIPINFO_FINDING_CALL_TARGET);
	sipinfo_finding_add_wire(&f, "method", t->start.method);
	sipinfo_finding_add_wire(&f, "uri", uri);
	sipinfo_finding_add_wire(&f, "contact", target);
	sipinfo_call_note(call, &f, t->number, true);
}

/* Whether two lists are one. Both end in a line feed, if they are not empty. */
static bool
is_same_way(const char *a, size_t a_n, const char *b, size_t b_n)
{
	const char *p = a, *a_end = a + a_n, *q = b, *b_end = b + b_n, *next, *other;

	while (p != a_end && q != b_end) {
		next = find_byte(p, a_end, '\n');
		other = find_byte(q, b_end, '\n');
		if (!sipinfo_call_same_target(slice_make(p, next), slice_make(q, other)))
			return false;
		p = next + 1;
		q = other + 1;
	}
	return p == a_end && q == b_end;
}

/* Whether one list is the other one from its end. */
static bool
is_reversed(const char *a, size_t a_n, const char *b, size_t b_n)
{
	const char *p = a, *a_end = a + a_n, *q = b + b_n, *from, *next;

	while (p != a_end) {
		next = find_byte(p, a_end, '\n');
		if (q == b)
			return false;
		for (from = q - 1; from != b && from[-1] != '\n'; from--)
			continue;
		if (!sipinfo_call_same_target(slice_make(p, next), slice_make(from, q - 1)))
			return false;
		q = from;
		p = next + 1;
	}
	return q == b;
}

static void
check_route(struct sipinfo_call *call, struct taken *t, const struct dialog *d)
{
	char routes[CALL_ROUTES];
	struct sipinfo_finding f;
	size_t hops;
	bool cut;
	uint16_t n = gather_routes(&t->source, "Route", routes, &hops, &cut);

	if (cut || d->routes_cut ||
	    (hops == d->hops && (t->reverse ? is_same_way(routes, n, d->routes, d->n_routes)
					    : is_reversed(routes, n, d->routes, d->n_routes))))
		return;
	sipinfo_call_begin_finding(&f, t->reverse ? SIPINFO_FINDING_CALL_ROUTE_OF_CALLEE
						  : SIPINFO_FINDING_CALL_ROUTE);
	sipinfo_finding_add_wire(&f, "method", t->start.method);
	sipinfo_finding_add_number(&f, "there", to_int(hops));
	sipinfo_finding_add_number(&f, "due", to_int(d->hops));
	sipinfo_call_note(call, &f, t->number, true);
}

/*
 * A request of the caller inside the dialog goes to Contact of the 2xx, by way of its Record-Route;
 * one of the callee to Contact of the INVITE. Both can be told only where the request leaves the
 * side that makes it.
 */
static void
check_way(struct sipinfo_call *call, struct taken *t, const struct dialog *d)
{
	const struct kept *target = t->reverse ? &call->far_contact : &d->target;
	struct slice contact = sipinfo_call_kept(target);

	if (t->vias != 1 || !d->confirmed || t->method == SIPINFO_METHOD_CANCEL)
		return;
	if (contact.n > 0 && !target->cut && !sipinfo_call_same_target(t->start.uri, contact))
		tell_target(call, t, t->start.uri, contact);
	check_route(call, t, d);
}

static void
check_tags(struct sipinfo_call *call, struct taken *t, bool known)
{
	struct sipinfo_finding f;

	if (known || t->from_tag.n == 0)
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_TAGS);
	sipinfo_finding_add_wire(&f, "method", t->start.method);
	sipinfo_finding_add_wire(&f, "from", t->from_tag);
	sipinfo_finding_add_wire(&f, "to", t->to_tag);
	sipinfo_call_note(call, &f, t->number, true);
}

static void
note_bye(struct sipinfo_call *call, struct taken *t)
{
	struct dialog *d;
	struct key callee = sipinfo_call_key(t->reverse ? t->from_tag : t->to_tag);
	struct sipinfo_finding f;
	int64_t after, expiry, margin;

	if (call->has_bye)
		return;
	call->has_bye = true;
	call->bye_reverse = t->reverse;
	call->bye_time = t->time;
	d = find_dialog(call, &callee);
	if (d == NULL || d->session_expires == 0 || d->refreshed < 0 || t->time < 0)
		return;
	/* RFC 4028 10: the side that misses a refresh sends BYE the lesser of 32 s and a third before */
	after = (t->time - d->refreshed) / 1000;
	expiry = d->session_expires;
	margin = (int64_t)least(d->session_expires / 3, 32);
	if (after < expiry - margin - 2 || after > expiry + 2)
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_TIMER);
	sipinfo_finding_add_number(&f, "seconds", (int)after);
	sipinfo_finding_add_number(&f, "interval", to_int((size_t)expiry));
	sipinfo_call_note(call, &f, t->number, true);
}

static void
keep_caller_contact(struct sipinfo_call *call, const struct taken *t)
{
	const struct kept before = call->caller_contact;

	sipinfo_call_keep(&call->caller_contact, t->contact);
	if (!slice_same(sipinfo_call_kept(&before), sipinfo_call_kept(&call->caller_contact)))
		call->caller_contact_number = t->number;
}

void
sipinfo_call_dialog_request(struct sipinfo_call *call, struct taken *t)
{
	struct key from = sipinfo_call_key(t->from_tag), to = sipinfo_call_key(t->to_tag);
	struct key *callee = t->reverse ? &from : &to;
	struct dialog *d;

	if ((t->method == SIPINFO_METHOD_INVITE || t->method == SIPINFO_METHOD_REGISTER) &&
	    t->to_tag.n == 0 && !t->reverse)
		keep_caller_contact(call, t);
	/* the last hop shows what the callee's side gets, after the servers on the way */
	if (t->method == SIPINFO_METHOD_INVITE && !t->reverse && t->contact.n > 0 &&
	    t->vias >= call->far_vias) {
		sipinfo_call_keep(&call->far_contact, t->contact);
		call->far_vias = t->vias;
	}
	if (t->repeat || t->transaction->copy)
		return;
	if (t->method == SIPINFO_METHOD_BYE)
		note_bye(call, t);
	if (t->to_tag.n == 0 || call->begins_inside)
		return;
	d = find_dialog(call, callee);
	/* an ACK to a failure has the tag of that response, which makes no dialog */
	if (t->method != SIPINFO_METHOD_ACK && call->n_dialogs > 0 &&
	    call->n_dialogs <= CALL_DIALOGS)
		check_tags(call, t, d != NULL);
	if (d == NULL)
		return;
	check_way(call, t, d);
	if (t->contact.n > 0 &&
	    (t->method == SIPINFO_METHOD_INVITE || t->method == SIPINFO_METHOD_UPDATE))
		/* it moves to another address (RFC 3261 12.2.2) */
		sipinfo_call_keep(t->reverse ? &d->target : &call->far_contact, t->contact);
}

static void
read_timer(struct dialog *d, struct taken *t)
{
	struct slice value;
	uint32_t seconds;

	if (sipinfo_source_find(&t->source, "Session-Expires", &value) &&
	    sipinfo_value_number(sipinfo_value_head(&value), &seconds)) {
		d->session_expires = seconds;
		d->refreshed = t->time;
	}
}

void
sipinfo_call_dialog_response(struct sipinfo_call *call, struct taken *t)
{
	struct key callee = sipinfo_call_key(t->reverse ? t->from_tag : t->to_tag);
	struct dialog *d;

	if (t->to_tag.n == 0 || t->code >= 300 || t->code <= SIPINFO_CODE_TRYING)
		return;
	if (t->method != SIPINFO_METHOD_INVITE && t->method != SIPINFO_METHOD_UPDATE &&
	    t->method != SIPINFO_METHOD_SUBSCRIBE)
		return;
	d = open_dialog(call, &callee);
	if (!sipinfo_is_success(t->code))
		return;
	read_timer(d, t);
	if (t->reverse)
		return;
	/* a target refresh may change the address, and nothing changes the way */
	if (t->contact.n > 0)
		sipinfo_call_keep(&d->target, t->contact);
	if (!d->confirmed && t->method == SIPINFO_METHOD_INVITE && !t->transaction->in_dialog) {
		d->n_routes = gather_routes(&t->source, "Record-Route", d->routes, &d->hops,
					    &d->routes_cut);
		d->confirmed = true;
	}
}
