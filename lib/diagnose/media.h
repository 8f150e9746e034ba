/* Session descriptions: what a body offers, and what a failure has to do with it. */
#ifndef MEDIA_H
#define MEDIA_H

#include "diagnose/diagnosis.h"
#include "message/sdp.h"

/* The session description of a message; false if it carries none. */
bool
sipinfo_media_find(const struct source *source, struct slice *body);

/* What is wrong with the session description of the message itself. */
void
sipinfo_media_check(struct diagnosis *d, const struct source *source);

/* What in the offer explains that it was refused. */
void
sipinfo_media_of_request(struct diagnosis *d);

/* RTP as browsers do it: DTLS-SRTP with feedback. */
bool
sipinfo_media_is_webrtc(struct slice protocol);

/* Why the media of the request were refused, where the offer shows it; told before what the response says. */
void
sipinfo_media_refused(struct diagnosis *d);

#endif
