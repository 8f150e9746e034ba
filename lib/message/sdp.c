#include "message/sdp.h"

#include "message/value.h"

/* Lines */

static const char *
line_end(const char *p, const char *end)
{
	while (p < end && !is_eol(*p))
		p++;
	return p;
}

/* The next line that is not empty, without its end. */
static bool
next_line(struct slice *rest, struct slice *line)
{
	const char *end = slice_end(*rest);
	const char *p = skip_eols(rest->p, end);
	const char *q = line_end(p, end);

	*line = slice_make(p, q);
	*rest = slice_make(q, end);
	return p < q;
}

/* The value of a line "x=value"; false if it is none of that type. */
static bool
value_of(struct slice line, char type, struct slice *value)
{
	const char *p = line.p, *end = slice_end(line);

	*value = slice_make(p, p);
	if (byte_at(p, end, 0) != type || byte_at(p, end, 1) != '=')
		return false;
	*value = slice_trim(slice_make(skip_bytes(p, end, 2), end));
	return true;
}

static bool
is_line(struct slice line)
{
	const char *p = line.p, *end = slice_end(line);

	return is_letter(byte_at(p, end, 0)) && byte_at(p, end, 1) == '=';
}

static struct slice
take_word(struct slice *rest)
{
	const char *end = slice_end(*rest);
	const char *p = skip_lws(rest->p, end);
	const char *q = skip_word(p, end);

	*rest = slice_make(q, end);
	return slice_make(p, q);
}

/* "IN IP4 192.0.2.1/127": the address. */
static struct slice
read_connection(struct slice value)
{
	struct slice address;
	const char *p, *end;

	take_word(&value);
	take_word(&value);
	address = take_word(&value);
	p = address.p;
	end = slice_end(address);
	while (p < end && *p != '/')
		p++;
	return slice_make(address.p, p);
}

static void
read_direction(struct slice attribute, enum sdp_direction *direction)
{
	if (slice_is(attribute, "sendrecv"))
		*direction = SDP_SENDRECV;
	else if (slice_is(attribute, "sendonly"))
		*direction = SDP_SENDONLY;
	else if (slice_is(attribute, "recvonly"))
		*direction = SDP_RECVONLY;
	else if (slice_is(attribute, "inactive"))
		*direction = SDP_INACTIVE;
}

/* Whether an attribute is this one, with a value or without. */
static bool
attribute_is(struct slice attribute, const char *name, struct slice *value)
{
	const char *end = slice_end(attribute);
	const char *p = match(attribute.p, end, name);

	*value = slice_make(end, end);
	if (p == NULL)
		return false;
	if (p >= end)
		return true;
	if (*p != ':')
		return false;
	*value = slice_make(p + 1, end);
	return true;
}

static void
note_bad(struct sdp *sdp, struct slice line)
{
	if (!sdp->unreadable)
		sdp->bad = line;
	sdp->unreadable = true;
}

bool
sipinfo_sdp_open(struct sdp *sdp, struct slice body)
{
	struct slice rest = body, line, value, before;
	bool begins = false;

	sdp->origin = sdp->connection = sdp->bad = slice_make(body.p, body.p);
	sdp->direction = SDP_SENDRECV;
	sdp->has_fingerprint = sdp->has_setup = sdp->has_ice = sdp->unreadable = false;
	sdp->rest = rest;
	for (;;) {
		before = rest;
		if (!next_line(&rest, &line) || value_of(line, 'm', &value))
			break;
		if (value_of(line, 'v', &value)) {
			begins = true;
		} else if (value_of(line, 'o', &value)) {
			sdp->origin = value;
		} else if (value_of(line, 'c', &value)) {
			sdp->connection = read_connection(value);
		} else if (value_of(line, 'a', &value)) {
			struct slice argument;

			read_direction(value, &sdp->direction);
			sdp->has_fingerprint |= attribute_is(value, "fingerprint", &argument);
			sdp->has_setup |= attribute_is(value, "setup", &argument);
			sdp->has_ice |= attribute_is(value, "ice-ufrag", &argument);
		} else if (!is_line(line)) {
			note_bad(sdp, line);
		}
	}
	sdp->rest = before;
	return begins;
}

/* Media */

static bool
holds(struct slice s, const char *word)
{
	const char *p = s.p, *end = slice_end(s);

	for (; p < end; p++) {
		if (match(p, end, word) != NULL)
			return true;
	}
	return false;
}

static void
read_attribute(struct sdp_media *media, struct slice value)
{
	struct slice argument;

	read_direction(value, &media->direction);
	media->has_crypto |= attribute_is(value, "crypto", &argument);
	media->has_fingerprint |= attribute_is(value, "fingerprint", &argument);
	media->has_ice |= attribute_is(value, "ice-ufrag", &argument);
	if (attribute_is(value, "curr", &argument))
		media->precondition = true;
	if (attribute_is(value, "des", &argument)) {
		media->precondition = true;
		media->precondition_failure |= holds(argument, "failure");
	}
}

static bool
read_media(struct sdp_media *media, struct slice value)
{
	struct slice port;
	const char *p, *end;

	media->type = take_word(&value);
	port = take_word(&value);
	p = port.p;
	end = slice_end(port);
	while (p < end && *p != '/')
		p++;
	media->port_text = slice_make(port.p, p);
	if (!sipinfo_value_number(media->port_text, &media->port))
		media->port = UINT32_MAX;
	media->protocol = take_word(&value);
	media->formats = slice_trim(value);
	return media->formats.n > 0 && media->port <= 65535;
}

bool
sipinfo_sdp_next(struct sdp *sdp, struct sdp_media *media)
{
	struct slice rest = sdp->rest, line, value, before;
	const char *from;

	if (!next_line(&rest, &line)) {
		sdp->rest = rest;
		return false;
	}
	value_of(line, 'm', &value);
	if (!read_media(media, value))
		note_bad(sdp, line);
	media->connection = sdp->connection;
	media->direction = sdp->direction;
	media->has_crypto = media->precondition = media->precondition_failure = false;
	media->has_fingerprint = sdp->has_fingerprint;
	media->has_ice = sdp->has_ice;
	media->codecs = 0;
	from = rest.p;
	for (;;) {
		before = rest;
		if (!next_line(&rest, &line) || value_of(line, 'm', &value))
			break;
		if (value_of(line, 'c', &value))
			media->connection = read_connection(value);
		else if (value_of(line, 'a', &value))
			read_attribute(media, value);
		else if (!is_line(line))
			note_bad(sdp, line);
	}
	media->lines = slice_make(from, before.p);
	sdp->rest = before;
	return true;
}

/* Codecs */

/* RFC 3551, tables 4 and 5: what a payload type means without a=rtpmap. */
struct slice
sipinfo_sdp_static_name(uint32_t payload)
{
	static const struct {
		unsigned char payload;
		char name[7];
	} names[] = {
		{0, "PCMU"},  {3, "GSM"},   {4, "G723"},  {5, "DVI4"},  {6, "DVI4"},
		{7, "LPC"},   {8, "PCMA"},  {9, "G722"},  {10, "L16"},  {11, "L16"},
		{12, "QCELP"}, {13, "CN"},  {14, "MPA"},  {15, "G728"}, {16, "DVI4"},
		{17, "DVI4"}, {18, "G729"}, {25, "CelB"}, {26, "JPEG"}, {28, "nv"},
		{31, "H261"}, {32, "MPV"},  {33, "MP2T"}, {34, "H263"},
	};

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (names[i].payload == payload)
			return slice_of(names[i].name);
	}
	return slice_of("");
}

/* "0 PCMU/8000": the name, and the clock behind the slash. */
static struct slice
read_rtpmap(struct slice map, uint32_t *rate)
{
	struct slice encoding = take_word(&map);
	const char *end = slice_end(encoding), *p = find_byte(encoding.p, end, '/');
	const char *clock = skip_bytes(p, end, 1);

	sipinfo_value_number(slice_make(clock, skip_digits(clock, end)), rate);
	return slice_make(encoding.p, p);
}

static void
look_up(const struct sdp_media *media, struct sdp_codec *codec)
{
	struct slice rest = media->lines, line, value, map, name;
	uint32_t rate, payload;
	bool found = false;

	while (next_line(&rest, &line)) {
		if (!value_of(line, 'a', &value) || !attribute_is(value, "rtpmap", &map) ||
		    !sipinfo_value_number(take_word(&map), &payload) || payload != codec->payload)
			continue;
		name = read_rtpmap(map, &rate);
		if (!found) {
			codec->name = name;
			codec->rate = rate;
			found = true;
		} else if (!slice_same(name, codec->name) || rate != codec->rate) {
			codec->twice = true;
			codec->other = name;
		}
	}
}

bool
sipinfo_sdp_codec(struct sdp_media *media, struct sdp_codec *codec)
{
	codec->format = take_word(&media->formats);
	codec->rate = 0;
	codec->twice = false;
	codec->name = codec->other = slice_make(slice_end(codec->format), slice_end(codec->format));
	if (!sipinfo_value_number(codec->format, &codec->payload))
		codec->payload = UINT32_MAX;
	if (codec->format.n == 0 || media->codecs == SDP_CODECS)
		return false;
	media->codecs++;
	if (codec->payload <= 127)
		look_up(media, codec);
	return true;
}

/* Addresses */

static bool
read_octets(struct slice host, uint32_t octets[4])
{
	const char *p = host.p, *end = slice_end(host), *q;

	for (int i = 0; i < 4; i++) {
		q = skip_digits(p, end);
		if (!sipinfo_value_number(slice_make(p, q), &octets[i]) || octets[i] > 255)
			return false;
		if (i < 3) {
			if (q >= end || *q != '.')
				return false;
			q++;
		}
		p = q;
	}
	return p >= end;
}

static bool
has_colon(struct slice host)
{
	for (const char *p = host.p; p < slice_end(host); p++) {
		if (*p == ':')
			return true;
	}
	return false;
}

bool
sipinfo_sdp_is_numeric(struct slice host)
{
	uint32_t octets[4];

	return has_colon(host) || read_octets(host, octets);
}

/* RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291. */
bool
sipinfo_sdp_is_private(struct slice host)
{
	const char *p = host.p, *end = slice_end(host);
	uint32_t o[4] = {0};

	if (p < end && *p == '[')
		p++;
	if (has_colon(host))
		return match(p, end, "fc") != NULL || match(p, end, "fd") != NULL ||
		       match(p, end, "fe8") != NULL || match(p, end, "fe9") != NULL ||
		       match(p, end, "fea") != NULL || match(p, end, "feb") != NULL;
	if (!read_octets(host, o))
		return false;
	return o[0] == 10 || (o[0] == 172 && o[1] >= 16 && o[1] <= 31) ||
	       (o[0] == 192 && o[1] == 168) || (o[0] == 100 && o[1] >= 64 && o[1] <= 127) ||
	       (o[0] == 169 && o[1] == 254) || o[0] == 127;
}

bool
sipinfo_sdp_is_unspecified(struct slice host)
{
	return slice_is(host, "0.0.0.0") || slice_is(host, "::") || slice_is(host, "[::]");
}
