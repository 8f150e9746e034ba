#ifndef SDP_H
#define SDP_H

#include <stdint.h>

#include "base/slice.h"

/*
 * Reads a session description (RFC 8866) as far as a diagnosis needs it: what is offered, where the
 * media go, how they are protected. Nothing is copied: every slice lies in the body and is as
 * hostile. Every call answers for every input, in time linear in what it reads.
 *
 *	struct sdp sdp;
 *	struct sdp_media media;
 *	struct sdp_codec codec;
 *
 *	sipinfo_sdp_open(&sdp, body);
 *	while (sipinfo_sdp_next(&sdp, &media))
 *		while (sipinfo_sdp_codec(&media, &codec))
 *			…
 */

enum sdp_direction { SDP_SENDRECV, SDP_SENDONLY, SDP_RECVONLY, SDP_INACTIVE };

/* What the session as a whole says, and where the reading is. */
struct sdp {
	struct slice rest;
	struct slice origin;     /* of o= */
	struct slice connection; /* the address of c=, without network and type */
	enum sdp_direction direction;
	bool has_fingerprint, has_setup, has_ice;
	bool unreadable;         /* a line that is none, or m= without its parts */
	struct slice bad;        /* the first such line */
};

/* One m= with the lines below it. */
struct sdp_media {
	struct slice type;       /* "audio" */
	struct slice protocol;   /* "RTP/AVP" */
	struct slice formats;    /* all of them; sipinfo_sdp_codec() takes them one by one */
	struct slice lines;      /* below m= */
	struct slice port_text;
	uint32_t port;           /* more than 65535 if it is no port */
	struct slice connection; /* its own, or that of the session */
	enum sdp_direction direction;
	bool has_crypto, has_fingerprint, has_ice;
	bool precondition, precondition_failure;
	size_t codecs;           /* taken so far */
};

struct sdp_codec {
	struct slice format; /* as in m= */
	uint32_t payload;    /* more than 127 if it is no payload type */
	struct slice name;   /* "opus"; empty if no a=rtpmap names it */
	uint32_t rate;       /* of the clock; 0 if it is not known */
	bool twice;          /* a second a=rtpmap names it otherwise */
	struct slice other;  /* that name */
};

/* Of one m=, so many formats are looked up. */
#define SDP_CODECS 32

/* Whether it is one at all: it begins with v=. */
bool
sipinfo_sdp_open(struct sdp *sdp, struct slice body);

bool
sipinfo_sdp_next(struct sdp *sdp, struct sdp_media *media);

/* False after the last one, and after SDP_CODECS. */
bool
sipinfo_sdp_codec(struct sdp_media *media, struct sdp_codec *codec);

/* What a payload type means where no a=rtpmap names it: "PCMU" for 0; empty if nothing. */
struct slice
sipinfo_sdp_static_name(uint32_t payload);

/* An address of a private network, or one that is valid on one link or machine only. */
bool
sipinfo_sdp_is_private(struct slice host);

/* 0.0.0.0 or ::, which is no address. */
bool
sipinfo_sdp_is_unspecified(struct slice host);

/* Four numbers with dots between, or anything with a colon. */
bool
sipinfo_sdp_is_numeric(struct slice host);

#endif
