#include "diagnose/call.h"

#include "diagnose/media.h"

/* Offers and answers. */

static uint8_t
keep_small(char *to, size_t room, struct slice s)
{
	size_t n = sipinfo_call_keep_text(to, room, s);

	for (size_t i = 0; i != n; i++)
		to[i] = to_lower(to[i]);
	return (uint8_t)n;
}

static enum call_protocol
protocol_of(struct slice protocol)
{
	if (slice_is(protocol, "RTP/AVP") || slice_is(protocol, "RTP/AVPF"))
		return PROTOCOL_AVP;
	if (slice_is(protocol, "RTP/SAVP"))
		return PROTOCOL_SAVP;
	if (sipinfo_media_is_webrtc(protocol))
		return PROTOCOL_WEBRTC;
	return PROTOCOL_OTHER;
}

/* What is beside the codecs in a list of formats, and carries no voice. */
static bool
carries_no_voice(struct slice name)
{
	return slice_is(name, "telephone-event") || slice_is(name, "CN") ||
	       slice_is(name, "red") || slice_is(name, "ulpfec") || slice_is(name, "rtx");
}

static void
read_stream(struct call_stream *s, struct sdp_media *media)
{
	struct sdp_codec codec;

	memset(s, 0, sizeof *s);
	s->n_type = keep_small(s->type, sizeof s->type, media->type);
	s->protocol = protocol_of(media->protocol);
	s->n_protocol = (uint8_t)sipinfo_call_keep_text(s->protocol_text, sizeof s->protocol_text, media->protocol);
	s->port = media->port;
	s->direction = media->direction;
	sipinfo_call_keep(&s->address, media->connection);
	while (sipinfo_sdp_codec(media, &codec)) {
		struct slice name = codec.name;

		if (name.n == 0)
			name = sipinfo_sdp_static_name(codec.payload);
		if (name.n == 0)
			name = codec.format;

		if (carries_no_voice(name))
			continue;
		if (s->n_codecs == CALL_CODECS) {
			s->more_codecs = true;
			return;
		}
		s->codecs[s->n_codecs].n = keep_small(s->codecs[s->n_codecs].name,
						      sizeof s->codecs[0].name, name);
		s->n_codecs++;
	}
}

static bool
read_media(struct call_media *m, struct slice body, uint32_t number)
{
	struct sdp_media media;
	struct sdp sdp;

	m->n = 0;
	m->number = number;
	if (!sipinfo_sdp_open(&sdp, body))
		return false;
	while (sipinfo_sdp_next(&sdp, &media)) {
		if (m->n < CALL_STREAMS)
			read_stream(&m->streams[m->n], &media);
		m->n++;
	}
	return m->n > 0;
}

static struct slice
type_of(const struct call_stream *s)
{
	return slice_make(s->type, s->type + s->n_type);
}

static struct slice
protocol_text(const struct call_stream *s)
{
	return slice_make(s->protocol_text, s->protocol_text + s->n_protocol);
}

static bool
shares_codec(const struct call_stream *a, const struct call_stream *b)
{
	for (size_t i = 0; i != a->n_codecs; i++) {
		for (size_t j = 0; j != b->n_codecs; j++) {
			if (a->codecs[i].n == b->codecs[j].n &&
			    memcmp(a->codecs[i].name, b->codecs[j].name, a->codecs[i].n) == 0)
				return true;
		}
	}
	/* what was not kept may be shared */
	return a->more_codecs || b->more_codecs;
}

#define CODEC_LIST (CALL_CODECS * (CALL_CODEC_NAME + 2))

/* The names of codecs with commas between. */
static struct slice
list_codecs(const struct call_stream *s, char buf[CODEC_LIST])
{
	size_t n = 0;

	for (size_t i = 0; i < s->n_codecs; i++) {
		if (i > 0) {
			buf[n++] = ',';
			buf[n++] = ' ';
		}
		memcpy(buf + n, s->codecs[i].name, s->codecs[i].n);
		n += s->codecs[i].n;
	}
	return slice_make(buf, buf + n);
}

static void
tell_codecs(struct sipinfo_call *call, const struct call_stream *offer,
	    const struct call_stream *answer)
{
	char offered[CODEC_LIST], answered[CODEC_LIST];
	struct sipinfo_finding f;
	struct call_finding *noted;

	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_NO_CODEC);
	sipinfo_finding_add_wire(&f, "media", type_of(offer));
	sipinfo_finding_add_wire(&f, "offered", list_codecs(offer, offered));
	sipinfo_finding_add_wire(&f, "answered", list_codecs(answer, answered));
	noted = sipinfo_call_note(call, &f, call->offer.number, true);
	if (noted != NULL)
		sipinfo_call_note(call, &f, call->answer.number, true);
}

/* One stream of several may be refused in good order: a call with video becomes one without. */
static bool
is_any_taken(const struct sipinfo_call *call)
{
	const size_t n = least(call->answer.n, CALL_STREAMS);

	for (size_t i = 0; i != n; i++) {
		if (call->answer.streams[i].port != 0)
			return true;
	}
	return false;
}

static void
tell_stream(struct sipinfo_call *call, enum sipinfo_finding_id id, const struct call_stream *offer,
	    const struct call_stream *answer)
{
	struct sipinfo_finding f;

	sipinfo_call_begin_finding(&f, id);
	sipinfo_finding_add_wire(&f, "media", type_of(offer));
	sipinfo_finding_add_wire(&f, "offered", protocol_text(offer));
	sipinfo_finding_add_wire(&f, "answered", protocol_text(answer));
	if (id == SIPINFO_FINDING_CALL_STREAM_REFUSED && is_any_taken(call))
		f.severity = SIPINFO_SEVERITY_NOTE;
	sipinfo_call_note(call, &f, call->answer.number, true);
}

static void
compare_streams(struct sipinfo_call *call, const struct call_stream *offer,
		const struct call_stream *answer)
{
	if (offer->port == 0)
		return;
	if (answer->port == 0) {
		tell_stream(call, SIPINFO_FINDING_CALL_STREAM_REFUSED, offer, answer);
		return;
	}
	if (offer->protocol != answer->protocol)
		tell_stream(call, SIPINFO_FINDING_CALL_PROTOCOL, offer, answer);
	else if (!shares_codec(offer, answer))
		tell_codecs(call, offer, answer);
}

/* Of those that were offered and answered so many are kept of both. */
static size_t
streams_kept(const struct sipinfo_call *call)
{
	return least(least(call->offer.n, call->answer.n), CALL_STREAMS);
}

/* RFC 3264 6: the answer has as many streams as the offer, in its order. */
static void
compare(struct sipinfo_call *call)
{
	const size_t n = streams_kept(call);
	struct sipinfo_finding f;

	if (call->offer.n != call->answer.n) {
		sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_STREAMS);
		sipinfo_finding_add_number(&f, "offered", to_int(call->offer.n));
		sipinfo_finding_add_number(&f, "answered", to_int(call->answer.n));
		sipinfo_call_note(call, &f, call->answer.number, true);
	}
	for (size_t i = 0; i != n; i++)
		compare_streams(call, &call->offer.streams[i], &call->answer.streams[i]);
}

static bool
is_open(const struct sipinfo_call *call)
{
	return call->offer.number != 0 && !call->offer_answered;
}

/*
 * RFC 3261 13.2.1, RFC 3262 5: requests offer. A PRACK does where nothing is open, an ACK never: they
 * answer what a response has offered, and what no request has offered no response answers.
 */
static bool
is_offer(const struct sipinfo_call *call, const struct taken *t)
{
	if (!t->is_request)
		return !is_open(call) || !call->offer_requested;
	if (t->method == SIPINFO_METHOD_PRACK)
		return !is_open(call);
	return t->method != SIPINFO_METHOD_ACK;
}

static bool
is_answer(const struct sipinfo_call *call, const struct taken *t)
{
	return is_open(call) && call->offer_requested != t->is_request;
}

/* Whether this side, one of several when a call forks, has answered; so many are told apart. */
static bool
has_answered(const struct sipinfo_call *call, const struct taken *t)
{
	struct key tag = sipinfo_call_key(t->to_tag);

	for (size_t i = 0; i != call->n_answer_tags; i++) {
		if (sipinfo_call_same(&call->answer_tags[i], &tag))
			return true;
	}
	return call->n_answer_tags == CALL_DIALOGS;
}

/* Of a side that has not answered yet. */
static void
add_answer(struct sipinfo_call *call, const struct taken *t)
{
	call->answer_tags[call->n_answer_tags++] = sipinfo_call_key(t->to_tag);
}

void
sipinfo_call_media(struct sipinfo_call *call, struct taken *t)
{
	struct slice body;

	if (t->method != SIPINFO_METHOD_INVITE && t->method != SIPINFO_METHOD_UPDATE &&
	    t->method != SIPINFO_METHOD_ACK && t->method != SIPINFO_METHOD_PRACK)
		return;
	/* a failure carries a description of what would be taken, if any */
	if (t->code >= 300 || !sipinfo_media_find(&t->source, &body))
		return;
	/* the 2xx repeats what the 183 has said, but each fork answers for itself */
	if (!t->is_request && call->offer_answered && t->cseq.number == call->offer_cseq) {
		if (call->offer_requested && !has_answered(call, t) &&
		    read_media(&call->answer, body, t->number)) {
			add_answer(call, t);
			compare(call);
		}
		return;
	}
	if (is_offer(call, t)) {
		call->offer_answered = !read_media(&call->offer, body, t->number);
		call->offer_cseq = t->cseq.number;
		call->offer_requested = t->is_request;
		call->n_answer_tags = 0;
		return;
	}
	if (is_answer(call, t) && read_media(&call->answer, body, t->number)) {
		call->offer_answered = true;
		add_answer(call, t);
		compare(call);
	}
}

/* "sendrecv"; no switch: clang makes a table of pointers out of one */
static const char *
name_direction(enum sdp_direction direction)
{
	static const char names[][sizeof "sendrecv"] = {
		[SDP_SENDRECV] = "sendrecv",
		[SDP_SENDONLY] = "sendonly",
		[SDP_RECVONLY] = "recvonly",
		[SDP_INACTIVE] = "inactive",
	};

	return names[direction];
}

/* The offer of the INVITE that was answered is still open. */
static void
check_answer(struct sipinfo_call *call)
{
	struct sipinfo_finding f;

	if (call->bare_success == 0 || call->offer_answered || !call->offer_requested ||
	    call->offer_cseq != call->success_cseq)
		return;
	sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_ANSWER_MISSING);
	sipinfo_finding_add_protocol(&f, "method", "INVITE");
	sipinfo_finding_add_number(&f, "code", SIPINFO_CODE_OK);
	sipinfo_call_note(call, &f, call->bare_success, true);
}

/* What was agreed last: voice that was to go both ways goes one way, or none. */
static void
check_direction(struct sipinfo_call *call)
{
	const size_t n = streams_kept(call);
	struct sipinfo_finding f;

	if (!call->answered || !call->offer_answered)
		return;
	for (size_t i = 0; i != n; i++) {
		const struct call_stream *offer = &call->offer.streams[i];
		const struct call_stream *answer = &call->answer.streams[i];

		if (!slice_is(type_of(offer), "audio") || offer->port == 0 || answer->port == 0 ||
		    offer->direction != SDP_SENDRECV || answer->direction == SDP_SENDRECV)
			continue;
		sipinfo_call_begin_finding(&f, SIPINFO_FINDING_CALL_DIRECTION);
		sipinfo_finding_add_wire(&f, "media", type_of(offer));
		sipinfo_finding_add_protocol(&f, "offered", name_direction(offer->direction));
		sipinfo_finding_add_protocol(&f, "answered", name_direction(answer->direction));
		sipinfo_call_note(call, &f, call->answer.number, true);
	}
}

void
sipinfo_call_media_end(struct sipinfo_call *call)
{
	check_answer(call);
	check_direction(call);
}
