#include "guard.h"

#include "expect.h"
#include "message/sdp.h"

#define SESSION "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1/127\r\nt=0 0\r\n"

START_TEST(session)
{
	struct sdp sdp;
	struct sdp_media media;

	ck_assert(sipinfo_sdp_open(&sdp, text(SESSION "a=sendonly\r\na=fingerprint:sha-256 00\r\na=setup:active\r\n"
					      "a=ice-ufrag:x\r\na=fingerprints:x\r\n")));
	EQ(sdp.origin, "- 1 1 IN IP4 192.0.2.1");
	EQ(sdp.connection, "192.0.2.1");
	ck_assert_int_eq(sdp.direction, SDP_SENDONLY);
	ck_assert(sdp.has_fingerprint && sdp.has_setup && sdp.has_ice && !sdp.unreadable);
	ck_assert(!sipinfo_sdp_next(&sdp, &media));
	ck_assert(!sipinfo_sdp_next(&sdp, &media));
	ck_assert(sipinfo_sdp_open(&sdp, text(SESSION "a=fingerprints:x\r\na=set\r\na=other\r\n")));
	ck_assert(!sdp.has_fingerprint && !sdp.has_setup && !sdp.has_ice);
	ck_assert_int_eq(sdp.direction, SDP_SENDRECV);
	/* an attribute may have no value */
	ck_assert(sipinfo_sdp_open(&sdp, text(SESSION "a=fingerprint\r\na=setup")));
	ck_assert(sdp.has_fingerprint && sdp.has_setup && !sdp.has_ice);
	/* none at all */
	ck_assert(!sipinfo_sdp_open(&sdp, text("")));
	ck_assert(!sipinfo_sdp_open(&sdp, text("s=-\r\n")));
	ck_assert(!sipinfo_sdp_open(&sdp, text("m=audio 1 RTP/AVP 0\r\n")));
}
END_TEST

/* The first line that is none. */
START_TEST(lines)
{
	static const char *const cases[][2] = {
		{ SESSION, "" },
		{ SESSION "x\r\ny\r\n", "x" },
		{ SESSION "{=x\r\n", "{=x" },
		{ SESSION "@=x\r\n", "@=x" },
		{ SESSION "Z=x\r\nA=x\r\nz=x\r\n", "" },
		{ SESSION "xy=z\r\n", "xy=z" },
		{ SESSION "m\r\n", "m" },
		{ SESSION "m=audio 1 RTP/AVP 0\r\nx\r\n", "x" },
		{ SESSION "m=audio 1 RTP/AVP\r\n", "m=audio 1 RTP/AVP" },
		{ SESSION "m=audio 1\r\n", "m=audio 1" },
		{ SESSION "m=audio x RTP/AVP 0\r\n", "m=audio x RTP/AVP 0" },
		{ SESSION "m=audio 65536 RTP/AVP 0\r\n", "m=audio 65536 RTP/AVP 0" },
		{ SESSION "m=audio 65535/2 RTP/AVP 0\r\n", "" },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct sdp sdp;
		struct sdp_media media;

		ck_assert(sipinfo_sdp_open(&sdp, text(cases[i][0])));
		while (sipinfo_sdp_next(&sdp, &media))
			continue;
		ck_assert_int_eq(sdp.unreadable, cases[i][1][0] != '\0');
		expect(sdp.bad, cases[i][1], strlen(cases[i][1]), (int)i);
	}
}
END_TEST

START_TEST(media)
{
	struct sdp sdp;
	struct sdp_media m;

	ck_assert(sipinfo_sdp_open(&sdp, text(SESSION "a=recvonly\r\n"
		"m=audio 4000/2 RTP/SAVP 0 8\r\nc=IN IP4 192.0.2.2\r\na=crypto:1 x\r\na=inactive\r\na=curr:qos e2e none\r\n"
		"m=video 70000 RTP/AVP 96\r\nb=AS:1\r\na=fingerprint:x\r\na=ice-ufrag:x\r\na=des:qos failure e2e send\r\n"
		"m=text 0 RTP/AVP 98\r\na=des:qos mandatory e2e send\r\na=sendrecv\r\n"
		"m=image x udptl t38\r\na=sendonly\r\n")));
	ck_assert(sipinfo_sdp_next(&sdp, &m));
	EQ(m.type, "audio");
	EQ(m.port_text, "4000");
	ck_assert_uint_eq(m.port, 4000);
	EQ(m.protocol, "RTP/SAVP");
	EQ(m.formats, "0 8");
	EQ(m.connection, "192.0.2.2");
	ck_assert_int_eq(m.direction, SDP_INACTIVE);
	ck_assert(m.has_crypto && !m.has_fingerprint && !m.has_ice);
	ck_assert(m.precondition && !m.precondition_failure);
	ck_assert(sipinfo_sdp_next(&sdp, &m));
	EQ(m.type, "video");
	ck_assert_uint_gt(m.port, 65535);
	EQ(m.connection, "192.0.2.1");
	ck_assert_int_eq(m.direction, SDP_RECVONLY);
	ck_assert(!m.has_crypto && m.has_fingerprint && m.has_ice);
	ck_assert(m.precondition && m.precondition_failure);
	ck_assert(sipinfo_sdp_next(&sdp, &m));
	ck_assert_uint_eq(m.port, 0);
	ck_assert_int_eq(m.direction, SDP_SENDRECV);
	ck_assert(m.precondition && !m.precondition_failure);
	ck_assert(sipinfo_sdp_next(&sdp, &m));
	ck_assert_uint_gt(m.port, 65535);
	ck_assert_int_eq(m.direction, SDP_SENDONLY);
	ck_assert(!m.precondition && !m.precondition_failure && !m.has_crypto && !m.has_fingerprint && !m.has_ice);
	ck_assert(!sipinfo_sdp_next(&sdp, &m));
}
END_TEST

START_TEST(codecs)
{
	struct sdp sdp;
	struct sdp_media m;
	struct sdp_codec c;
	char many[512] = SESSION "m=audio 4000 RTP/AVP";

	ck_assert(sipinfo_sdp_open(&sdp, text(SESSION "m=audio 4000 RTP/AVP 0 96 97 98 99 127 128 x\r\n"
		"a=rtpmap:0 PCMU/8000\r\na=rtpmap:96 opus/48000/2\r\na=rtpmap:96 OPUS/48000/2\r\n"
		"a=rtpmap:97 speex/8000\r\na=rtpmap:97 speex/16000\r\na=rtpmap:98 a\r\na=rtpmap:98 b\r\n"
		"a=rtpmap:127 c/1\r\na=rtpmap:128 d/1\r\n"
		"a=rtpmap\r\na=rtpmap:x y/1\r\na=sendrecv\r\nb=AS:1\r\n")));
	ck_assert(sipinfo_sdp_next(&sdp, &m));
	ck_assert(sipinfo_sdp_codec(&m, &c));
	EQ(c.format, "0");
	EQ(c.name, "PCMU");
	ck_assert_uint_eq(c.rate, 8000);
	ck_assert(sipinfo_sdp_codec(&m, &c));
	EQ(c.name, "opus");
	ck_assert_uint_eq(c.payload, 96);
	ck_assert(!c.twice);
	ck_assert(sipinfo_sdp_codec(&m, &c));
	EQ(c.name, "speex");
	ck_assert_uint_eq(c.rate, 8000);
	ck_assert(c.twice);
	EQ(c.other, "speex");
	ck_assert(sipinfo_sdp_codec(&m, &c));
	EQ(c.name, "a");
	ck_assert_uint_eq(c.rate, 0);
	ck_assert(c.twice);
	EQ(c.other, "b");
	ck_assert(sipinfo_sdp_codec(&m, &c));
	EQ(c.name, "");
	ck_assert_uint_eq(c.rate, 0);
	ck_assert(sipinfo_sdp_codec(&m, &c));
	ck_assert_uint_eq(c.payload, 127);
	EQ(c.name, "c");
	ck_assert(sipinfo_sdp_codec(&m, &c));
	EQ(c.format, "128");
	ck_assert_uint_gt(c.payload, 127);
	EQ(c.name, "");
	ck_assert(sipinfo_sdp_codec(&m, &c));
	EQ(c.format, "x");
	ck_assert_uint_gt(c.payload, 127);
	ck_assert(!sipinfo_sdp_codec(&m, &c));
	/* so many, and no more */
	for (size_t i = 0; i <= SDP_CODECS; i++)
		strcat(many, " 0");
	ck_assert(sipinfo_sdp_open(&sdp, text(many)));
	ck_assert(sipinfo_sdp_next(&sdp, &m));
	for (size_t i = 0; i < SDP_CODECS; i++)
		ck_assert(sipinfo_sdp_codec(&m, &c));
	ck_assert(!sipinfo_sdp_codec(&m, &c));
}
END_TEST

/* RFC 3551, tables 4 and 5 */
START_TEST(static_names)
{
	static const char names[][6] = {
		"PCMU", "", "", "GSM", "G723", "DVI4", "DVI4", "LPC", "PCMA", "G722", "L16", "L16", "QCELP", "CN", "MPA",
		"G728", "DVI4", "DVI4", "G729", "", "", "", "", "", "", "CelB", "JPEG", "", "nv", "", "", "H261", "MPV",
		"MP2T", "H263",
	};

	for (uint32_t payload = 0; payload < 130; payload++) {
		const char *name = payload < LENGTH(names) ? names[payload] : "";

		expect(sipinfo_sdp_static_name(payload), name, strlen(name), (int)payload);
	}
	EQ(sipinfo_sdp_static_name(256), "");
}
END_TEST

/* The first and the last address of each network, and their neighbours. */
START_TEST(addresses)
{
	static const struct {
		const char *host;
		bool numeric, private, unspecified;
	} cases[] = {
		{ "9.255.255.255", true, false, false },   { "10.0.0.0", true, true, false },
		{ "11.0.0.0", true, false, false },        { "172.15.0.1", true, false, false },
		{ "172.16.0.1", true, true, false },       { "172.31.0.1", true, true, false },
		{ "172.32.0.1", true, false, false },      { "192.168.0.1", true, true, false },
		{ "192.167.0.1", true, false, false },     { "100.63.0.1", true, false, false },
		{ "100.64.0.1", true, true, false },       { "100.127.0.1", true, true, false },
		{ "100.128.0.1", true, false, false },     { "169.254.0.1", true, true, false },
		{ "169.253.0.1", true, false, false },     { "127.0.0.1", true, true, false },
		{ "128.0.0.1", true, false, false },       { "255.255.255.255", true, false, false },
		{ "0.0.0.0", true, false, true },          { "::", true, false, true },
		{ "[::]", true, false, true },             { "fc00::1", true, true, false },
		{ "[FD00::1]", true, true, false },        { "fe80::1", true, true, false },
		{ "fe90::1", true, true, false },          { "fea0::1", true, true, false },
		{ "feb0::1", true, true, false },          { "fec0::1", true, false, false },
		{ "2001:db8::1", true, false, false },     { "", false, false, false },
		{ "10", false, false, false },             { "10.0.0", false, false, false },
		{ "10.0.0.256", false, false, false },     { "10.0.0.1.2", false, false, false },
		{ "10-0.0.1", false, false, false },       { "10.0.0.", false, false, false },
		{ "fc.example.com", false, false, false }, { "0.0.0.0x", false, false, false },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct slice host = text(cases[i].host);

		ck_assert_msg(sipinfo_sdp_is_numeric(host) == cases[i].numeric, "%s", cases[i].host);
		ck_assert_msg(sipinfo_sdp_is_private(host) == cases[i].private, "%s", cases[i].host);
		ck_assert_msg(sipinfo_sdp_is_unspecified(host) == cases[i].unspecified, "%s", cases[i].host);
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("sdp");
	TCase *tcase = tcase_create("sdp");

	suite_add_tcase(suite, tcase);
	tcase_add_test(tcase, session);
	tcase_add_test(tcase, lines);
	tcase_add_test(tcase, media);
	tcase_add_test(tcase, codecs);
	tcase_add_test(tcase, static_names);
	tcase_add_test(tcase, addresses);
	return run_suite(suite);
}
