#include "diagnose/call.h"

#include "base/options.h"
#include "base/utf8.h"
#include "diagnose/media.h"

#include <stddef.h>

_Static_assert(sizeof(struct sipinfo_call) <= SIPINFO_CALL_SIZE, "the size is promised");

/* Strings */

/* FNV-1a. */
uint64_t
sipinfo_call_hash(struct slice s)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (size_t i = 0; i < s.n; i++)
		hash = (hash ^ (unsigned char)s.p[i]) * 0x100000001b3u;
	return hash;
}

struct key
sipinfo_call_key(struct slice s)
{
	struct key key = {.n = (uint16_t)least(s.n, UINT16_MAX)};
	size_t n = least(s.n, sizeof key.p);

	key.hash = (uint32_t)sipinfo_call_hash(s);
	for (size_t i = 0; i < n; i++)
		key.p[i] = s.p[i];
	return key;
}

bool
sipinfo_call_same(const struct key *a, const struct key *b)
{
	return a->n == b->n && a->hash == b->hash && memcmp(a->p, b->p, sizeof a->p) == 0;
}

size_t
sipinfo_call_keep_text(char *p, size_t room, struct slice s)
{
	struct slice first = s.n > room ? utf8_first(s, room - strlen(ELLIPSIS)) : s;

	if (first.n > 0)
		memcpy(p, first.p, first.n);
	if (first.n == s.n)
		return s.n;
	memcpy(p + first.n, ELLIPSIS, strlen(ELLIPSIS));
	return first.n + strlen(ELLIPSIS);
}

void
sipinfo_call_keep(struct kept *k, struct slice s)
{
	k->n = (uint16_t)sipinfo_call_keep_text(k->p, sizeof k->p, s);
	k->cut = s.n > sizeof k->p;
}

struct slice
sipinfo_call_kept(const struct kept *k)
{
	return slice_make(k->p, k->p + k->n);
}

/* Findings */

/* More than is shown of one. */
#define TEXT_MAX 208

static struct slice
keep_text(struct sipinfo_call *call, struct slice s)
{
	char *p = call->texts + call->n_texts;
	size_t n;

	if (least(s.n, TEXT_MAX) > CALL_TEXTS - call->n_texts)
		return slice_of(ELLIPSIS);
	n = sipinfo_call_keep_text(p, TEXT_MAX, s);
	call->n_texts += n;
	return slice_make(p, p + n);
}

bool
sipinfo_call_says_the_same(const struct sipinfo_finding *noted, const struct sipinfo_finding *f)
{
	if (noted->id != f->id || noted->field != f->field || noted->n_arguments != f->n_arguments)
		return false;
	for (size_t i = 0; i < f->n_arguments; i++) {
		const struct argument *x = &noted->arguments[i], *y = &f->arguments[i];
		char text[TEXT_MAX];
		size_t n = sipinfo_call_keep_text(text, sizeof text, y->text);

		if (x->number != y->number || !slice_same(x->text, slice_make(text, text + n)))
			return false;
	}
	return true;
}

static void
add_message(struct call_finding *noted, uint32_t number)
{
	struct sipinfo_finding *f = &noted->finding;

	for (size_t i = 0; i < FINDING_MESSAGES; i++) {
		if (f->messages[i] == number)
			return;
		if (f->messages[i] == 0) {
			f->messages[i] = number;
			return;
		}
	}
}

struct call_finding *
sipinfo_call_note(struct sipinfo_call *call, const struct sipinfo_finding *f, uint32_t number,
		  bool whole)
{
	const size_t room = f->id == SIPINFO_FINDING_MORE_FINDINGS ? ARRAY_LENGTH(call->noted) : CALL_NOTED;
	struct call_finding *noted;

	for (size_t i = 0; i < call->n_noted; i++) {
		if (sipinfo_call_says_the_same(&call->noted[i].finding, f)) {
			add_message(&call->noted[i], number);
			sipinfo_call_mark(call, number, call->noted[i].finding.severity);
			return &call->noted[i];
		}
	}
	if (call->n_noted >= room) {
		call->n_left_out++;
		return NULL;
	}
	noted = &call->noted[call->n_noted++];
	noted->whole = whole;
	noted->finding = *f;
	noted->finding.offset = NO_OFFSET;
	memset(noted->finding.messages, 0, sizeof noted->finding.messages);
	/* what comes from a message does not outlive it */
	noted->finding.value = keep_text(call, f->value);
	for (size_t i = 0; i < f->n_arguments; i++) {
		if (f->arguments[i].text.n > 0)
			noted->finding.arguments[i].text = keep_text(call, f->arguments[i].text);
	}
	add_message(noted, number);
	sipinfo_call_mark(call, number, f->severity);
	return noted;
}

void
sipinfo_call_begin_finding(struct sipinfo_finding *f, enum sipinfo_finding_id id)
{
	sipinfo_finding_begin(f, id, NULL);
}

/* The ladder */

uint32_t
sipinfo_call_rows(const struct sipinfo_call *call)
{
	return (uint32_t)least(call->n_rows, 2 * CALL_ROWS);
}

const struct call_row *
sipinfo_call_row(const struct sipinfo_call *call, uint32_t i)
{
	uint32_t let_go = call->n_rows - sipinfo_call_rows(call);

	return i < CALL_ROWS ? &call->head[i] : &call->tail[(i + let_go) % CALL_ROWS];
}

/* The arrow that came after so many others, as long as it is kept. */
static struct call_row *
row_at(struct sipinfo_call *call, uint32_t i)
{
	return i < CALL_ROWS ? &call->head[i] : &call->tail[i % CALL_ROWS];
}

/* The rows that are still there, from the last one back, as far as it makes sense to look. */
static uint32_t
oldest_near(const struct sipinfo_call *call)
{
	return call->n_rows - (uint32_t)least(call->n_rows, 24);
}

void
sipinfo_call_mark(struct sipinfo_call *call, uint32_t number, enum sipinfo_severity severity)
{
	for (uint32_t i = call->n_rows; i > oldest_near(call); i--) {
		struct call_row *row = row_at(call, i - 1);

		if (row->number == number) {
			enum sipinfo_severity *mark = call->concluded ? &row->end_mark : &row->mark;

			if (*mark < severity)
				*mark = severity;
			return;
		}
	}
}

/* Who takes part: addresses where they are known, else the two sides. */
static int
party_of(struct sipinfo_call *call, struct slice address)
{
	struct key key = sipinfo_call_key(address);

	for (size_t i = 0; i < call->n_parties; i++) {
		if (sipinfo_call_same(&call->party_keys[i], &key))
			return (int)i;
	}
	if (call->n_parties == CALL_PARTIES)
		return CALL_PARTIES - 1;
	call->party_keys[call->n_parties] = key;
	sipinfo_call_keep(&call->parties[call->n_parties], address);
	return (int)call->n_parties++;
}

static void
find_parties(struct sipinfo_call *call, const struct taken *t, struct call_row *row)
{
	struct slice source = slice_given(t->given->source, t->given->source_len);
	struct slice destination = slice_given(t->given->destination, t->given->destination_len);

	if (call->has_addresses && source.n > 0 && destination.n > 0) {
		row->from = party_of(call, source);
		row->to = party_of(call, destination);
		return;
	}
	row->from = t->reverse == t->is_request ? 1 : 0;
	row->to = 1 - row->from;
	if (call->has_addresses && call->n_parties < 2)
		row->from = row->to = 0;
}

static void
set_label(struct call_row *row, const struct taken *t)
{
	struct slice label = t->is_request ? t->start.method
					   : slice_make(t->start.code_text.p,
							slice_end(t->start.line));

	label = slice_trim(label);
	row->n_label = (uint8_t)sipinfo_call_keep_text(row->label, sizeof row->label, label);
}

/* Each proxy makes its own of these. */
static bool
goes_hop_by_hop(const struct call_row *row)
{
	return row->method == SIPINFO_METHOD_CANCEL || row->method == SIPINFO_METHOD_ACK ||
	       row->code == SIPINFO_CODE_TRYING;
}

/* Messages that are sent again fold into one arrow, and so do those that were seen at two places. */
static bool
fold_row(struct sipinfo_call *call, const struct call_row *new)
{
	for (uint32_t i = call->n_rows; i > oldest_near(call); i--) {
		struct call_row *row = row_at(call, i - 1);

		if (row->code != new->code || row->cseq != new->cseq ||
		    row->method != new->method || row->to_tag != new->to_tag ||
		    (row->branch != new->branch && !goes_hop_by_hop(new)) ||
		    row->n_label != new->n_label ||
		    memcmp(row->label, new->label, row->n_label) != 0)
			continue;
		if (row->top == new->top && row->from == new->from && row->to == new->to) {
			row->count++;
			return true;
		}
		if (row->top != new->top && !call->has_addresses) {
			row->copies++;
			return true;
		}
	}
	return false;
}

static void
add_row(struct sipinfo_call *call, const struct taken *t)
{
	struct call_row row;

	memset(&row, 0, sizeof row);
	row.number = t->number;
	row.count = 1;
	row.time = t->time;
	row.code = t->code;
	row.cseq = t->cseq.number;
	row.method = t->method;
	row.branch = sipinfo_call_hash(t->branch);
	row.top = sipinfo_call_hash(t->top);
	row.to_tag = sipinfo_call_hash(t->to_tag);
	row.has_sdp = t->has_sdp;
	row.has_reason = t->has_reason;
	row.is_reliable = t->reliable;
	row.mark = SIPINFO_SEVERITY_NONE;
	set_label(&row, t);
	find_parties(call, t, &row);
	if (!fold_row(call, &row))
		*row_at(call, call->n_rows++) = row;
}

/* Reading a message */

static struct slice
first_value(struct slice list)
{
	struct slice value;

	return sipinfo_value_next(&list, &value) ? value : list;
}

static void
read_via(struct taken *t, struct slice list)
{
	struct slice value;
	struct param param;
	struct via via;

	while (sipinfo_value_next(&list, &value)) {
		if (!sipinfo_value_read_via(value, &via))
			continue;
		sipinfo_value_find_param(via.params, "branch", &param);
		t->branch = param.value;
		if (t->vias++ == 0) {
			t->top = param.value;
			t->via_host = via.host;
		}
	}
}

static struct slice
uri_of(struct slice value)
{
	struct address address;

	sipinfo_value_read_address(first_value(value), &address);
	return address.uri;
}

static void
read_field(struct taken *t, const struct field *field)
{
	struct slice head, rest = field->value;

	if (sipinfo_names_is(field->name, "Via")) {
		read_via(t, field->value);
	} else if (sipinfo_names_is(field->name, "Call-ID")) {
		t->call_id = field->value;
	} else if (sipinfo_names_is(field->name, "From")) {
		t->from = field->value;
	} else if (sipinfo_names_is(field->name, "To")) {
		t->to = field->value;
	} else if (sipinfo_names_is(field->name, "CSeq")) {
		sipinfo_value_read_cseq(field->value, &t->cseq);
	} else if (sipinfo_names_is(field->name, "Contact")) {
		if (t->contact.n == 0)
			t->contact = uri_of(field->value);
	} else if (sipinfo_names_is(field->name, "Authorization") ||
		   sipinfo_names_is(field->name, "Proxy-Authorization")) {
		t->has_credentials = true;
	} else if (sipinfo_names_is(field->name, "Reason")) {
		t->has_reason = true;
		t->reason = field->value;
	} else if (sipinfo_names_is(field->name, "Content-Type")) {
		t->has_sdp = slice_is(sipinfo_value_head(&rest), "application/sdp");
	} else if (sipinfo_names_is(field->name, "RSeq")) {
		t->has_rseq = sipinfo_value_number(field->value, &t->rseq);
	} else if (sipinfo_names_is(field->name, "RAck")) {
		t->rack = field->value;
	} else if (sipinfo_names_is(field->name, "Require")) {
		while (sipinfo_value_next_token(&rest, &head))
			t->reliable = t->reliable || slice_is(head, "100rel");
	}
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

/* False if it is no message of SIP. */
static bool
read_message(struct taken *t)
{
	struct passage p;
	const struct field *field;

	t->call_id = t->from = t->to = t->branch = t->top = t->via_host = slice_of("");
	t->contact = t->reason = t->rack = t->cseq.method = slice_of("");
	sipinfo_source_open(&p, &t->source);
	t->start = p.start;
	if (p.start.kind == START_NONE || (p.start.kind == START_RESPONSE &&
					   sipinfo_class(p.start.code) == SIPINFO_CLASS_NONE))
		return false;
	t->is_request = p.start.kind == START_REQUEST;
	t->code = t->is_request ? 0 : p.start.code;
	while ((field = sipinfo_source_next(&p)) != NULL)
		read_field(t, field);
	t->from_tag = tag_of(t->from);
	t->to_tag = tag_of(t->to);
	if (t->is_request)
		t->cseq.method = t->start.method;
	t->method = sipinfo_method_from_name(t->cseq.method.p, t->cseq.method.n);
	return true;
}

/* Bytes of what was read already. */

struct writing {
	char *p;
	size_t n, room;
	bool full;
};

static void
put(struct writing *w, struct slice s)
{
	if (w->full || s.n > w->room - w->n) {
		w->full = true;
		return;
	}
	if (s.n > 0)
		memcpy(w->p + w->n, s.p, s.n);
	w->n += s.n;
}

static void
put_text(struct writing *w, const char *text)
{
	put(w, slice_of(text));
}

/* A line end inside would forge a line: it becomes a blank. */
static void
put_line(struct writing *w, struct slice s)
{
	size_t from = w->n;

	put(w, s);
	for (size_t i = from; i != w->n; i++) {
		if (is_eol(w->p[i]))
			w->p[i] = ' ';
	}
}

static void
put_number(struct writing *w, size_t number)
{
	char digits[20];
	char *p = digits + sizeof digits;

	do {
		*--p = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	put(w, slice_make(p, digits + sizeof digits));
}

static void
put_start(struct writing *w, const struct sipinfo_message *m, const struct source *fields)
{
	struct cseq cseq = {.method = slice_of("")};

	if (m->code != 0) {
		put_text(w, "SIP/2.0 ");
		put_number(w, (size_t)m->code);
		put_text(w, " ");
		put_line(w, slice_given(m->phrase, m->phrase_len));
	} else {
		sipinfo_source_cseq(fields, &cseq);
		put_line(w, cseq.method);
		put_text(w, " ");
		put_line(w, m->uri_len > 0 ? slice_given(m->uri, m->uri_len)
					   : slice_of("sip:unknown.invalid"));
		put_text(w, " SIP/2.0");
	}
	put_text(w, "\r\n");
}

static bool
write_message(struct sipinfo_call *call, struct sipinfo_message *m, struct taken *t)
{
	const struct source fields =
		sipinfo_source_of_fields(m->fields, m->n_fields, m->field, m->user);
	struct writing w = {.p = call->message, .room = sizeof call->message};
	struct passage p;
	const struct field *field;

	if (m->code != 0 && sipinfo_class(m->code) == SIPINFO_CLASS_NONE)
		return false;
	put_start(&w, m, &fields);
	sipinfo_source_open(&p, &fields);
	while (!w.full && (field = sipinfo_source_next(&p)) != NULL) {
		size_t before = w.n;

		put_line(&w, field->name);
		put_text(&w, ": ");
		/* the body that is given may be another one than came */
		if (sipinfo_names_is(field->name, "Content-Length"))
			put_number(&w, slice_given(m->body, m->body_len).n);
		else
			put_line(&w, field->value);
		put_text(&w, "\r\n");
		if (w.full)
			w.n = before;
	}
	t->cut = w.full;
	if (w.full)
		m->flags |= SIPINFO_CONTEXT_PARTIAL;
	w.full = false;
	put_text(&w, "\r\n");
	put(&w, slice_given(m->body, m->body_len));
	t->cut |= w.full;
	if (w.full)
		m->flags |= SIPINFO_CONTEXT_PASTED;
	t->source = sipinfo_source_of_bytes(call->message, w.n);
	return true;
}

/* Transactions */

/* The room for a new one: of those that are there the oldest goes. */
static struct transaction *
new_transaction(struct sipinfo_call *call)
{
	struct transaction *t = &call->transactions[call->n_transactions++ % CALL_TRANSACTIONS];

	if (t->used)
		call->n_let_go++;
	memset(t, 0, sizeof *t);
	t->used = true;
	t->first = t->last = t->answered = t->answered_last = t->rang = NO_TIME;
	return t;
}

/* CANCEL and ACK have a transaction of their own, whose branch may be that of the INVITE. */
static struct transaction *
find_transaction(struct sipinfo_call *call, const struct taken *m, struct key *top,
		 struct key *branch)
{
	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		struct transaction *t = &call->transactions[i];

		if (!t->used || t->method != m->method || t->cseq != m->cseq.number ||
		    !sipinfo_call_same(&t->branch, branch))
			continue;
		if (sipinfo_call_same(&t->top, top))
			return t;
	}
	return NULL;
}

static bool
is_copy(const struct sipinfo_call *call, const struct transaction *new)
{
	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		const struct transaction *t = &call->transactions[i];

		if (t == new || t->copy || t->method != new->method ||
		    t->cseq != new->cseq)
			continue;
		if (new->method == SIPINFO_METHOD_CANCEL
			    ? sipinfo_call_same(&t->from_tag, &new->from_tag)
			    : new->branch.n > 0 && sipinfo_call_same(&t->branch, &new->branch))
			return true;
	}
	return false;
}

static void
keep_request(struct sipinfo_call *call, struct transaction *t, struct taken *m)
{
	struct call_slot *slot = &call->requests[call->n_requests % CALL_REQUESTS];
	struct slice bytes = m->source.bytes;

	if (bytes.n > CALL_ROOM) {
		m->cut = true;
		return;
	}
	slot->use = ++call->n_requests;
	slot->number = m->number;
	slot->n = bytes.n;
	memcpy(slot->p, bytes.p, bytes.n);
	t->slot = (uint8_t)((slot->use - 1) % CALL_REQUESTS + 1);
	t->slot_use = slot->use;
}

/* NULL if it was let go. */
static const struct call_slot *
request_of(const struct sipinfo_call *call, const struct transaction *t)
{
	const struct call_slot *slot;

	if (t->slot == 0)
		return NULL;
	slot = &call->requests[t->slot - 1];
	return slot->use == t->slot_use ? slot : NULL;
}

static struct transaction *
open_transaction(struct sipinfo_call *call, struct taken *m)
{
	struct key top = sipinfo_call_key(m->top), branch = sipinfo_call_key(m->branch);
	struct transaction *t = find_transaction(call, m, &top, &branch);

	if (t != NULL)
		return t;
	t = new_transaction(call);
	t->top = top;
	t->branch = branch;
	t->cseq = m->cseq.number;
	t->method = m->method;
	t->n_method = (uint8_t)sipinfo_call_keep_text(t->method_text, sizeof t->method_text, m->cseq.method);
	t->reverse = m->reverse;
	t->from_tag = sipinfo_call_key(m->from_tag);
	t->copy = is_copy(call, t);
	return t;
}

static void
note_request(struct sipinfo_call *call, struct taken *m)
{
	struct transaction *t = m->transaction;
	/* what is seen twice within a moment was captured twice, and not sent twice */
	bool again = m->time < 0 || t->last < 0 || m->time - t->last >= 100;

	m->repeat = t->has_request;
	if (!t->has_request) {
		t->has_request = true;
		t->request = m->number;
		t->first = m->time;
		t->sent = 1;
		t->has_credentials = m->has_credentials;
		t->via_host = sipinfo_call_key(m->via_host);
		sipinfo_call_keep(&t->from, uri_of(m->from));
		t->in_dialog = m->to_tag.n > 0;
		if (m->method != SIPINFO_METHOD_ACK)
			keep_request(call, t, m);
	} else if (again) {
		t->sent++;
	}
	t->last = m->time;
}

static struct transaction *
invite_of(struct sipinfo_call *call, const struct taken *m)
{
	struct key branch = sipinfo_call_key(m->branch), tag = sipinfo_call_key(m->from_tag);
	struct transaction *found = NULL;

	for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
		struct transaction *t = &call->transactions[i];

		if (t->copy || t->method != SIPINFO_METHOD_INVITE || t->cseq != m->cseq.number)
			continue;
		if (sipinfo_call_same(&t->branch, &branch))
			return t;
		if (sipinfo_call_same(&t->from_tag, &tag) || found == NULL)
			found = t;
	}
	return found;
}

/* What a request does to the INVITE that it follows. */
static void
follow_invite(struct sipinfo_call *call, struct taken *m)
{
	struct slice rest = m->rack, number;
	struct transaction *t;
	uint32_t cseq, rseq;

	if (m->method == SIPINFO_METHOD_PRACK) {
		if (!sipinfo_value_next_token(&rest, &number) ||
		    !sipinfo_value_number(number, &rseq) ||
		    !sipinfo_value_next_token(&rest, &number) ||
		    !sipinfo_value_number(number, &cseq))
			return;
		for (size_t i = 0; i != CALL_TRANSACTIONS; i++) {
			t = &call->transactions[i];
			if (t->method == SIPINFO_METHOD_INVITE && t->cseq == cseq)
				t->has_prack = true;
		}
		return;
	}
	t = invite_of(call, m);
	if (t == NULL)
		return;
	if (m->method == SIPINFO_METHOD_ACK) {
		t->acks++;
	} else {
		t->cancelled = true;
		t->cancel_with_reason = t->cancel_with_reason || m->has_reason;
	}
}

/* The first Via of a response is that of its request (RFC 3261 8.2.6.2). */
static void
check_via(struct sipinfo_call *call, const struct taken *m)
{
	const struct transaction *t = m->transaction;
	struct key host = sipinfo_call_key(m->via_host);
	struct sipinfo_finding f;

	if (!t->has_request || t->top.n == 0 || sipinfo_call_same(&host, &t->via_host) ||
	    t->via_host.n > sizeof t->via_host.p)
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_REWRITTEN);
	sipinfo_finding_add_wire(&f, "method", m->cseq.method);
	sipinfo_finding_add_wire(&f, "sent",
				 slice_make(t->via_host.p, t->via_host.p + t->via_host.n));
	sipinfo_finding_add_wire(&f, "received", m->via_host);
	sipinfo_call_note(call, &f, m->number, true);
}

/* From of a response is that of its request, too. */
static void
check_from(struct sipinfo_call *call, const struct taken *m)
{
	const struct transaction *t = m->transaction;
	struct slice sent = sipinfo_call_kept(&t->from), received = uri_of(m->from);
	struct sipinfo_finding f;

	if (t->top.n == 0 || sent.n == 0 || t->from.cut || received.n == 0 ||
	    sipinfo_call_same_target(sent, received))
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_FROM_CHANGED);
	sipinfo_finding_add_wire(&f, "method", m->cseq.method);
	sipinfo_finding_add_wire(&f, "sent", sent);
	sipinfo_finding_add_wire(&f, "received", received);
	sipinfo_call_note(call, &f, m->number, true);
}

static void
note_response(struct sipinfo_call *call, struct taken *m)
{
	struct transaction *t = m->transaction;

	check_via(call, m);
	check_from(call, m);
	if (m->code < 200) {
		if (m->code > SIPINFO_CODE_TRYING && m->code > t->ringing)
			t->ringing = m->code;
		if (m->code == SIPINFO_CODE_RINGING && t->rang < 0)
			t->rang = m->time;
		if (m->reliable && m->has_rseq) {
			m->repeat = t->rseq_count > 0 && t->rseq == m->rseq;
			t->rseq_count = m->repeat ? t->rseq_count + 1 : 1;
			if (!m->repeat)
				t->reliable = m->number;
			t->rseq = m->rseq;
		}
		return;
	}
	m->repeat = t->code == m->code;
	if (m->repeat && m->time >= 0 && t->answered_last >= 0 && m->time - t->answered_last < 100)
		return;
	t->finals = m->repeat ? t->finals + 1 : 1;
	t->code = m->code;
	if (!m->repeat) {
		t->response = m->number;
		t->answered = m->time;
	}
	t->answered_last = m->time;
}

/* The failure that decides */

static void
copy_slot(struct call_slot *slot, struct slice bytes, uint32_t number)
{
	slot->n = least(bytes.n, CALL_ROOM);
	slot->number = number;
	slot->use = 1;
	memcpy(slot->p, bytes.p, slot->n);
}

static void
keep_failure(struct sipinfo_call *call, struct taken *m)
{
	const struct call_slot *request = request_of(call, m->transaction);

	if (call->failure == m->code && call->failure_method == m->method &&
	    !sipinfo_call_same(&call->failure_branch, &m->transaction->branch))
		call->failure_attempts++;
	else if (call->failure != m->code)
		call->failure_attempts = 1;
	call->failure = m->code;
	call->failure_in_dialog = m->transaction->in_dialog;
	call->failure_method = m->method;
	call->failure_number = m->number;
	call->failure_branch = m->transaction->branch;
	call->failure_flags = m->given->flags;
	copy_slot(&call->decisive, m->source.bytes, m->number);
	if (call->decisive.n < m->source.bytes.n) {
		/* what is behind its room is not missing */
		call->failure_flags |= SIPINFO_CONTEXT_PASTED;
		m->cut = true;
	}
	call->decisive_request.use = 0;
	call->failure_request = m->transaction->request;
	if (request != NULL)
		copy_slot(&call->decisive_request, slice_make(request->p, request->p + request->n),
			  request->number);
}

/* Content-Length says that there is no body. */
static bool
is_bare(const struct taken *m)
{
	struct slice value;
	uint32_t length;

	return (m->given->flags & SIPINFO_CONTEXT_PARTIAL) == 0 &&
	       sipinfo_source_find(&m->source, "Content-Length", &value) &&
	       sipinfo_value_number(value, &length) && length == 0;
}

/* The failure of the call itself weighs more than one inside of it; among equals the last one counts. */
static void
note_outcome(struct sipinfo_call *call, struct taken *m)
{
	bool inside = m->transaction->in_dialog;

	if (m->code < 200 || m->method == SIPINFO_METHOD_CANCEL)
		return;
	if (sipinfo_is_success(m->code)) {
		if (m->method == SIPINFO_METHOD_INVITE && !inside) {
			call->answered = true;
			if (call->first_success == 0)
				call->first_success = m->number;
			call->success_cseq = m->cseq.number;
			if (is_bare(m))
				call->bare_success = m->number;
		}
		if (m->method == SIPINFO_METHOD_REGISTER)
			call->registered = true;
		call->succeeded = call->succeeded || m->method == call->method;
		/* what was tried again with success did not fail */
		if (call->failure_method == m->method && call->failure_in_dialog == inside)
			call->failure = 0;
		return;
	}
	if (m->repeat && call->failure == m->code)
		return;
	/* of several phones that rang one has answered */
	if (call->answered && !inside && m->method == SIPINFO_METHOD_INVITE &&
	    m->cseq.number == call->success_cseq)
		return;
	if (call->failure != 0 && inside && !call->failure_in_dialog && !call->answered)
		return;
	keep_failure(call, m);
}

/* What one message says for itself */

static bool
is_told_of_one(const struct sipinfo_finding *f, bool with_reason)
{
	/* why it ends, however little that weighs */
	if (with_reason && f->field != NULL && strcmp(f->field, "Reason") == 0)
		return true;
	/* what is due to the form of a trace, or is told of the whole */
	return !sipinfo_finding_is(f->id, FINDING_OF_FORM) &&
	       f->severity >= SIPINFO_SEVERITY_WARNING;
}

static void
diagnose_one(struct sipinfo_call *call, struct taken *m)
{
	struct diagnosis *d = &call->work;
	const struct call_slot *slot = request_of(call, m->transaction);
	struct source request;

	/* a copy says what its original said, a repeat what came before it */
	if (m->repeat || m->transaction->copy || m->code >= 300)
		return;
	if (!m->is_request && slot != NULL)
		request = sipinfo_source_of_bytes(slot->p, slot->n);
	sipinfo_diagnosis_of_source(d, &m->source,
				    !m->is_request && slot != NULL ? &request : NULL,
				    m->given->flags);
	sipinfo_diagnosis_run(d);
	for (size_t i = 0; i < d->n_kept; i++) {
		if (is_told_of_one(&d->kept[i], m->is_request && m->has_reason))
			sipinfo_call_note(call, &d->kept[i], m->number, false);
	}
}

/* Taking in */

static void
begin_call(struct sipinfo_call *call, const struct taken *m)
{
	call->has_id = true;
	call->id_key = sipinfo_call_key(m->call_id);
	sipinfo_call_keep(&call->id, m->call_id);
	sipinfo_call_keep(&call->from, uri_of(m->from));
	sipinfo_call_keep(&call->to, uri_of(m->to));
	call->caller_tag = sipinfo_call_key(m->from_tag);
	call->caller_uri = sipinfo_call_key(uri_of(m->from));
	call->method = m->method;
	if (m->is_request)
		sipinfo_call_keep(&call->uri, m->start.uri);
	call->begins_inside = m->is_request ? m->to_tag.n > 0 : true;
	call->has_addresses = m->given->source_len > 0 && m->given->destination_len > 0;
	if (!call->has_addresses) {
		call->n_parties = 2;
		call->parties[0] = call->from;
		call->parties[1] = call->to;
	}
}

/* Whether it comes from the callee's side, or answers a request from there: its From tag says so. */
static bool
is_reverse(const struct sipinfo_call *call, const struct taken *m)
{
	struct key from = sipinfo_call_key(m->from_tag), to = sipinfo_call_key(m->to_tag);

	if (m->from_tag.n > 0 && sipinfo_call_same(&from, &call->caller_tag))
		return false;
	if (m->to_tag.n > 0 && sipinfo_call_same(&to, &call->caller_tag))
		return true;
	from = sipinfo_call_key(uri_of(m->from));
	return !sipinfo_call_same(&from, &call->caller_uri);
}

static bool
take_given(const struct sipinfo_message *given, struct sipinfo_message *m)
{
	const unsigned flags =
		SIPINFO_CONTEXT_PARTIAL | SIPINFO_CONTEXT_MADE_HERE | SIPINFO_CONTEXT_PASTED;

	return given != NULL &&
	       sipinfo_options_take(m, sizeof *m, given,
				    SIZE_UP_TO(struct sipinfo_message, destination_len)) &&
	       (m->flags & ~flags) == 0 && m->way >= SIPINFO_WAY_NONE &&
	       m->way <= SIPINFO_WAY_RECEIVED;
}

static void
take_time(struct sipinfo_call *call, struct taken *m)
{
	m->time = NO_TIME;
	if (m->given->time < 0)
		return;
	m->time = m->given->time;
	if (call->start < 0)
		call->start = m->time;
	if (m->time > call->end)
		call->end = m->time;
}

/* From where the two sides send, and what the software at the callee calls itself. */
static void
keep_sources(struct sipinfo_call *call, const struct taken *m)
{
	struct slice source = slice_given(m->given->source, m->given->source_len), value;

	if (m->method != SIPINFO_METHOD_INVITE || m->reverse || m->transaction->in_dialog)
		return;
	if (m->is_request && m->vias == 1 && call->caller_source.n == 0)
		sipinfo_call_keep(&call->caller_source, source);
	if (!m->is_request && sipinfo_is_success(m->code) && call->callee_source.n == 0)
		sipinfo_call_keep(&call->callee_source, source);
	if (m->code > SIPINFO_CODE_TRYING && m->code < 200 && call->callee_software.n == 0 &&
	    (sipinfo_source_find(&m->source, "User-Agent", &value) ||
	     sipinfo_source_find(&m->source, "Server", &value)))
		sipinfo_call_keep(&call->callee_software, value);
}

static void
take_message(struct sipinfo_call *call, struct taken *m)
{
	m->reverse = is_reverse(call, m);
	m->transaction = open_transaction(call, m);
	if (m->is_request)
		note_request(call, m);
	else
		note_response(call, m);
	add_row(call, m);
	if (m->is_request &&
	    (m->method == SIPINFO_METHOD_ACK || m->method == SIPINFO_METHOD_CANCEL ||
	     m->method == SIPINFO_METHOD_PRACK))
		follow_invite(call, m);
	if (m->is_request)
		sipinfo_call_dialog_request(call, m);
	else
		sipinfo_call_dialog_response(call, m);
	if (m->is_request && !m->repeat && !m->transaction->copy) {
		sipinfo_call_event(call, m);
		sipinfo_call_credentials(call, m);
	}
	keep_sources(call, m);
	if (m->has_sdp && !m->repeat && !m->transaction->copy)
		sipinfo_call_media(call, m);
	diagnose_one(call, m);
	if (!m->is_request)
		note_outcome(call, m);
}

bool
sipinfo_call_add(struct sipinfo_call *call, const struct sipinfo_message *message)
{
	struct sipinfo_message given;
	struct taken m;
	struct key id;

	if (call == NULL || !take_given(message, &given))
		return false;
	memset(&m, 0, sizeof m);
	m.given = &given;
	if (given.bytes == NULL || given.len == 0) {
		if (!write_message(call, &given, &m))
			return false;
	} else {
		m.source = sipinfo_source_of_bytes(given.bytes, given.len);
	}
	if (!read_message(&m))
		return false;
	id = sipinfo_call_key(m.call_id);
	if (call->has_id && !sipinfo_call_same(&id, &call->id_key)) {
		sipinfo_call_reopen(call);
		call->n_other++;
		return false;
	}
	m.number = given.number != 0 ? given.number : call->n_messages + 1;
	call->n_messages++;
	sipinfo_call_reopen(call);
	take_time(call, &m);
	if (!call->has_id)
		begin_call(call, &m);
	call->single.use = 0;
	if (call->n_messages == 1 && m.source.bytes.n <= CALL_ROOM) {
		copy_slot(&call->single, m.source.bytes, m.number);
		call->single_flags = given.flags;
	}
	take_message(call, &m);
	call->n_not_kept += m.cut;
	return true;
}

size_t
sipinfo_call_size(void)
{
	return sizeof(struct sipinfo_call);
}

struct sipinfo_call *
sipinfo_call_begin(void *memory, size_t size)
{
	struct sipinfo_call *call = memory;

	if (memory == NULL || size < sizeof *call ||
	    (uintptr_t)memory % _Alignof(struct sipinfo_call) != 0)
		return NULL;
	memset(call, 0, sizeof *call);
	call->start = call->end = call->bye_time = NO_TIME;
	return call;
}

/* Asking */

static const char *
give(const struct kept *k, bool known, size_t *len)
{
	known = known && k->n > 0;
	if (len != NULL)
		*len = known ? k->n : 0;
	return known ? k->p : NULL;
}

const char *
sipinfo_call_from(const struct sipinfo_call *call, size_t *len)
{
	return give(call != NULL ? &call->from : NULL, call != NULL, len);
}

const char *
sipinfo_call_to(const struct sipinfo_call *call, size_t *len)
{
	return give(call != NULL ? &call->to : NULL, call != NULL, len);
}

const char *
sipinfo_call_id(const struct sipinfo_call *call, size_t *len)
{
	return give(call != NULL ? &call->id : NULL, call != NULL, len);
}

size_t
sipinfo_call_messages(const struct sipinfo_call *call)
{
	return call != NULL ? call->n_messages : 0;
}

const char *
sipinfo_message_call_id(const char *message, size_t len, size_t *id_len)
{
	const struct source source = sipinfo_source_of_bytes(message, len);
	struct slice id = slice_of("");
	bool found = sipinfo_source_find(&source, "Call-ID", &id) && id.n > 0;

	if (id_len != NULL)
		*id_len = found ? id.n : 0;
	return found ? id.p : NULL;
}
