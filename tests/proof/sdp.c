/*
 * Proves that no read leaves the session description, for every one of 0 to SIZE bytes, and that
 * every slice handed out lies in it: see message.c.
 */
#include "message/sdp.h"

#include "any.h"

int
main(void)
{
	struct slice body;
	struct sdp sdp;
	struct sdp_media media;
	struct sdp_codec codec;

	Frama_C_make_unknown(memory, SIZE);
	body = slice_make(memory + Frama_C_unsigned_int_interval(0, SIZE), memory + SIZE);
	sipinfo_sdp_open(&sdp, body);
	sum(sdp.origin);
	sum(sdp.connection);
	sum(sdp.bad);
	while (sipinfo_sdp_next(&sdp, &media)) {
		sum(media.type);
		sum(media.protocol);
		sum(media.formats);
		sum(media.lines);
		sum(media.port_text);
		sum(media.connection);
		sipinfo_sdp_is_private(media.connection);
		sipinfo_sdp_is_unspecified(media.connection);
		sipinfo_sdp_is_numeric(media.connection);
		while (sipinfo_sdp_codec(&media, &codec)) {
			sum(codec.format);
			sum(codec.name);
			sum(codec.other);
		}
	}
	return 0;
}
