#include "diagnose/media.h"

bool
sipinfo_media_is_webrtc(struct slice protocol)
{
	return slice_is(protocol, "UDP/TLS/RTP/SAVPF") || slice_is(protocol, "TCP/TLS/RTP/SAVPF") ||
	       slice_is(protocol, "RTP/SAVPF");
}

bool
sipinfo_media_find(const struct source *source, struct slice *body)
{
	struct slice type, rest;

	*body = sipinfo_source_body(source);
	if (body->n == 0 || !sipinfo_source_find(source, "Content-Type", &type))
		return false;
	rest = type;
	return slice_is(sipinfo_value_head(&rest), "application/sdp");
}

static void
tell(struct diagnosis *d, const struct source *source, enum sipinfo_finding_id id,
     struct slice value, const char *name, struct slice more, const char *more_name)
{
	struct sipinfo_finding *f = sipinfo_diagnosis_begin_about(d, id, NULL);

	if (value.n > 0)
		sipinfo_diagnosis_rest_on(d, f, source, value);
	sipinfo_finding_add_wire(f, name, value);
	if (more_name != NULL)
		sipinfo_finding_add_wire(f, more_name, more);
	sipinfo_diagnosis_tell(d, f);
}

static void
check_codecs(struct diagnosis *d, const struct source *source, struct sdp_media media)
{
	struct sdp_codec codec;
	struct sipinfo_finding *f;

	while (sipinfo_sdp_codec(&media, &codec)) {
		if (!codec.twice)
			continue;
		f = sipinfo_diagnosis_begin_about(d, SIPINFO_FINDING_SDP_PAYLOAD_TWICE, NULL);
		sipinfo_diagnosis_rest_on(d, f, source, codec.format);
		sipinfo_finding_add_wire(f, "payload", codec.format);
		sipinfo_finding_add_wire(f, "name", codec.name);
		sipinfo_finding_add_wire(f, "other", codec.other);
		sipinfo_diagnosis_tell(d, f);
		return;
	}
}

/* Media under DTLS or SDES needs a key, and a key needs such a profile. */
static void
check_keys(struct diagnosis *d, const struct source *source, const struct sdp_media *media)
{
	struct slice none = slice_of("");

	if ((slice_is(media->protocol, "RTP/SAVP") || sipinfo_media_is_webrtc(media->protocol)) &&
	    !media->has_crypto && !media->has_fingerprint)
		tell(d, source, SIPINFO_FINDING_SDP_KEY_MISSING, media->protocol, "protocol", none,
		     NULL);
}

static void
check_media(struct diagnosis *d, const struct source *source, const struct sdp_media *media)
{
	check_codecs(d, source, *media);
	if (media->port == 0)
		return;
	if (media->connection.n == 0)
		tell(d, source, SIPINFO_FINDING_SDP_ADDRESS_MISSING, media->type, "media",
		     media->type, NULL);
	/* a browser that gathers its candidates later writes it, too */
	else if (sipinfo_sdp_is_unspecified(media->connection) && !media->has_ice)
		tell(d, source, SIPINFO_FINDING_SDP_ADDRESS_ZERO, media->connection, "address",
		     media->type, "media");
	check_keys(d, source, media);
	if (media->precondition_failure)
		tell(d, source, SIPINFO_FINDING_SDP_PRECONDITION_FAILURE, media->type, "media",
		     media->type, NULL);
}

static void
check(struct diagnosis *d, const struct source *source)
{
	struct slice body, none = slice_of("");
	struct sdp_media media;
	struct sdp sdp;
	size_t n = 0;

	if (!sipinfo_media_find(source, &body))
		return;
	if (!sipinfo_sdp_open(&sdp, body)) {
		tell(d, source, SIPINFO_FINDING_SDP_UNREADABLE, body, "line", none, NULL);
		return;
	}
	while (sipinfo_sdp_next(&sdp, &media)) {
		if (n++ < VALUES_TOLD)
			check_media(d, source, &media);
	}
	if (sdp.unreadable)
		tell(d, source, SIPINFO_FINDING_SDP_UNREADABLE, sdp.bad, "line", none, NULL);
}

void
sipinfo_media_check(struct diagnosis *d, const struct source *source)
{
	if (!d->partial)
		check(d, source);
}

/* Codes that refuse a session description. */
static bool
refuses_media(int code)
{
	return code == SIPINFO_CODE_NOT_ACCEPTABLE_HERE ||
	       code == SIPINFO_CODE_NOT_ACCEPTABLE_ANYWHERE ||
	       code == SIPINFO_CODE_UNSUPPORTED_MEDIA_TYPE;
}

/* An offer that only encrypts is refused by those that cannot. */
void
sipinfo_media_refused(struct diagnosis *d)
{
	struct slice body, none = slice_of("");
	struct sdp_media media;
	struct sdp sdp;

	if (!refuses_media(d->code) || !sipinfo_media_find(&d->request, &body) ||
	    !sipinfo_sdp_open(&sdp, body))
		return;
	while (sipinfo_sdp_next(&sdp, &media)) {
		if (media.port == 0)
			continue;
		if (sipinfo_media_is_webrtc(media.protocol)) {
			d->media_refused = true;
			tell(d, &d->request, SIPINFO_FINDING_SDP_WEBRTC_REFUSED, media.protocol,
			     "protocol", media.type, "media");
			return;
		}
		/* without a key it would be refused by everybody: that is told apart */
		if (slice_is(media.protocol, "RTP/SAVP") &&
		    (media.has_crypto || media.has_fingerprint)) {
			d->media_refused = true;
			tell(d, &d->request, SIPINFO_FINDING_SDP_SECURE_REFUSED, media.protocol,
			     "protocol", none, NULL);
			return;
		}
	}
}

void
sipinfo_media_of_request(struct diagnosis *d)
{
	check(d, &d->request);
}
