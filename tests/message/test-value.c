#include "guard.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "expect.h"
#include "message/value.h"

START_TEST(slices)
{
	char same[] = "vIA";

	ck_assert(slice_is(text("Via"), "via"));
	ck_assert(slice_is(text("vIA"), "ViA"));
	ck_assert(!slice_is(text("Vi"), "Via"));
	ck_assert(!slice_is(text("Viaa"), "Via"));
	ck_assert(!slice_is(slice_given("Vi\0", 3), "Vi"));
	ck_assert(!slice_is(slice_given(NULL, 0), "Via"));
	ck_assert(slice_is(slice_given(NULL, 0), ""));
	/* Only letters have a case: @ and ` differ by the same bit. */
	ck_assert(!slice_is(text("@"), "`"));
	ck_assert(!slice_is(text("\xc4"), "\xe4"));
	ck_assert(slice_same(text("Via"), text(same)));
	ck_assert(!slice_same(text("Via"), text("Vi")));
	ck_assert(!slice_same(text("Vi"), text("Via")));
	EQ(slice_trim(text(" \t\r\n a b \r\n ")), "a b");
	EQ(slice_trim(text(" \r\n")), "");
	EQ(slice_trim(text("")), "");
}
END_TEST

/* What the values of a list are, each in brackets. */
static const char *
values_of(const char *list, bool (*next)(struct slice *, struct slice *))
{
	static char out[300];
	struct slice rest = text(list), value;
	size_t n = 0;

	out[0] = '\0';
	while (next(&rest, &value))
		n += (size_t)snprintf(out + n, sizeof out - n, "[%.*s]", (int)value.n, value.p);
	ck_assert_uint_eq(rest.n, 0);
	ck_assert_uint_eq(value.n, 0);
	return out;
}

START_TEST(values)
{
	static const char *const lists[][2] = {
		{ "", "" },
		{ " , ,, ", "" },
		{ "a", "[a]" },
		{ "a,b", "[a][b]" },
		{ " a ,\r\n b, ", "[a][b]" },
		{ "\"a,b\", c", "[\"a,b\"][c]" },
		{ "\"a\\\",b\", c", "[\"a\\\",b\"][c]" },
		{ "\"a\\\\\",b", "[\"a\\\\\"][b]" },
		{ "<sip:a,b>, c", "[<sip:a,b>][c]" },
		{ "<a\">,b\"", "[<a\">][b\"]" },
		{ "1 (x, (y, \"z) \\), w), 2", "[1 (x, (y, \"z) \\), w)][2]" },
		{ "\"never closed, b", "[\"never closed, b]" },
		{ "<never closed, b", "[<never closed, b]" },
		{ "(a (b), c", "[(a (b), c]" },
		{ "\"a\\", "[\"a\\]" },
		{ "a>,b),c", "[a>][b)][c]" },
		{ "\"a,b\" c", "[\"a,b\" c]" },
		{ "<>,(),\"\",a", "[<>][()][\"\"][a]" },
		{ "(a\\", "[(a\\]" },
		{ "(a\\)),b", "[(a\\))][b]" },
	};

	for (size_t i = 0; i < LENGTH(lists); i++)
		ck_assert_str_eq(values_of(lists[i][0], sipinfo_value_next), lists[i][1]);
}
END_TEST

START_TEST(tokens)
{
	static const char *const lists[][2] = {
		{ "", "" },
		{ "100rel", "[100rel]" },
		{ "100rel,timer", "[100rel][timer]" },
		{ " 100rel ,, timer\r\n\tpath ", "[100rel][timer][path]" },
		{ ",", "" },
		{ "a b", "[a][b]" },
	};

	for (size_t i = 0; i < LENGTH(lists); i++)
		ck_assert_str_eq(values_of(lists[i][0], sipinfo_value_next_token), lists[i][1]);
}
END_TEST

START_TEST(params)
{
	struct slice rest = text(" Q.850 ; cause = 18 ;;lr; TEXT = \"a;\\\"b\" ;=x;e=;"
	                         "o=\"x\" y;u=\"z");
	struct param p;

	EQ(sipinfo_value_head(&rest), "Q.850");
	ck_assert(sipinfo_value_next_param(&rest, &p));
	EQ(p.name, "cause");
	EQ(p.value, "18");
	ck_assert(!p.quoted);
	ck_assert_uint_eq(p.odd, 0);
	ck_assert(sipinfo_value_next_param(&rest, &p));
	EQ(p.name, "lr");
	EQ(p.value, "");
	ck_assert(sipinfo_value_next_param(&rest, &p));
	EQ(p.name, "TEXT");
	EQ(p.value, "a;\\\"b");
	ck_assert(p.quoted);
	ck_assert_uint_eq(p.odd, 0);
	ck_assert(sipinfo_value_next_param(&rest, &p));
	EQ(p.name, "");
	EQ(p.value, "x");
	ck_assert_uint_eq(p.odd, ODD_NO_NAME);
	ck_assert(sipinfo_value_next_param(&rest, &p));
	EQ(p.name, "e");
	EQ(p.value, "");
	ck_assert(sipinfo_value_next_param(&rest, &p));
	EQ(p.value, "x");
	ck_assert_uint_eq(p.odd, ODD_JUNK);
	ck_assert(sipinfo_value_next_param(&rest, &p));
	EQ(p.value, "z");
	ck_assert_uint_eq(p.odd, ODD_OPEN);
	ck_assert(!sipinfo_value_next_param(&rest, &p));
	ck_assert(sipinfo_value_find_param(text(";a=1;B=2;b=3"), "b", &p));
	EQ(p.value, "2");
	ck_assert(!sipinfo_value_find_param(text(";a=1;bb=2"), "b", &p));
	EQ(p.value, "");
	ck_assert(sipinfo_value_find_param(text(";a="), "a", &p));
	EQ(p.value, "");
	ck_assert(!p.quoted);
	/* what a backslash hides closes nothing, nor does a backslash that hides nothing */
	ck_assert(sipinfo_value_find_param(text("a=\"b\\\""), "a", &p));
	EQ(p.value, "b\\\"");
	ck_assert_uint_eq(p.odd, ODD_OPEN);
	ck_assert(sipinfo_value_find_param(text("a=\"b\\"), "a", &p));
	EQ(p.value, "b\\");
	ck_assert_uint_eq(p.odd, ODD_OPEN);
}
END_TEST

START_TEST(challenges)
{
	static const char digest[] = "Digest realm=\"a, b\",\r\n nonce=\"x==\" ,"
		" qop=\"auth,auth-int\", stale = FALSE, "
		"Basic realm=\"c\", Negotiate, NTLM gssapi-data=\"\"";
	static const char *const wanted[][4] = {
		{ "Digest", "realm", "a, b", "begins" }, { "Digest", "nonce", "x==", "" },
		{ "Digest", "qop", "auth,auth-int", "" }, { "Digest", "stale", "FALSE", "" },
		{ "Basic", "realm", "c", "begins" }, { "Negotiate", "", "", "begins" },
		{ "NTLM", "gssapi-data", "", "begins" },
	};
	struct slice rest = text(digest);
	struct auth a = { .begins = false };

	for (size_t i = 0; i < LENGTH(wanted); i++) {
		ck_assert(sipinfo_value_next_auth(&rest, &a));
		expect(a.scheme, wanted[i][0], strlen(wanted[i][0]), (int)i);
		expect(a.param.name, wanted[i][1], strlen(wanted[i][1]), (int)i);
		expect(a.param.value, wanted[i][2], strlen(wanted[i][2]), (int)i);
		ck_assert_int_eq(a.begins, wanted[i][3][0] != '\0');
	}
	ck_assert(!sipinfo_value_next_auth(&rest, &a));
	ck_assert(!a.begins);
	/* No scheme at all. */
	rest = text("realm=\"a\"");
	a = (struct auth){ .begins = false };
	ck_assert(sipinfo_value_next_auth(&rest, &a));
	ck_assert(!a.begins);
	ck_assert_uint_eq(a.scheme.n, 0);
	EQ(a.param.name, "realm");
	EQ(a.param.value, "a");
	/* A scheme alone. */
	rest = text("Negotiate");
	ck_assert(sipinfo_value_next_auth(&rest, &a));
	ck_assert(a.begins);
	EQ(a.scheme, "Negotiate");
	ck_assert_uint_eq(a.param.name.n, 0);
}
END_TEST

START_TEST(numbers)
{
	static const struct {
		const char *s;
		uint32_t n;
		bool all;
	} cases[] = {
		{ "0", 0, true }, { "007", 7, true }, { "4294967294", UINT32_MAX - 1, true },
		{ "4294967295", UINT32_MAX, true }, { "4294967296", UINT32_MAX, true },
		{ "42949672950", UINT32_MAX, true }, { "99999999999999999999", UINT32_MAX, true },
		{ "", 0, false }, { "-5", 0, false }, { "+5", 0, false }, { "5 ", 5, false },
		{ " 5", 0, false }, { "0x15", 0, false }, { "5.5", 5, false },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		uint32_t n = 1;

		ck_assert_int_eq(sipinfo_value_number(text(cases[i].s), &n), cases[i].all);
		ck_assert_uint_eq(n, cases[i].n);
	}
	ck_assert(!sipinfo_value_number(slice_given("4\0", 2), &(uint32_t){ 0 }));
}
END_TEST

START_TEST(vias)
{
	static const struct {
		const char *s, *transport, *host, *port_text;
		uint32_t port;
		unsigned odd;
		bool good;
	} cases[] = {
		{ "SIP/2.0/UDP a.b:5060;branch=z9hG4bK", "UDP", "a.b", "5060", 5060, 0, true },
		{ "SIP/2.0/TLS a.b", "TLS", "a.b", "", 0, 0, true },
		{ "SIP  / 2.0\r\n / TCP     a.b : 5 ;x", "TCP", "a.b", "5", 5, 0, true },
		{ "SIP/2.0/UDP [2001:db8::1]:5061", "UDP", "[2001:db8::1]", "5061", 5061, 0, true },
		{ "SIP/2.0/UDP [2001:db8::1];x", "UDP", "[2001:db8::1]", "", 0, 0, true },
		{ "SIP/2.0/UDP [2001:db8::1", "UDP", "[2001:db8::1", "", 0, 0, true },
		{ "sip/2.0/udp a", "udp", "a", "", 0, 0, true },
		{ "SIP/3.0/UDP a", "UDP", "a", "", 0, ODD_VERSION, true },
		{ "SIP/2.0/UDP a:", "UDP", "a", "", 0, ODD_NUMBER, true },
		{ "SIP/2.0/UDP a:65535", "UDP", "a", "65535", 65535, 0, true },
		{ "SIP/2.0/UDP a:65536", "UDP", "a", "65536", 0, ODD_NUMBER, true },
		{ "SIP/2.0/UDP 2001:db8::1", "UDP", "2001", "db8::1", 0, ODD_NUMBER, true },
		{ "SIP/2.0/UDP a b", "UDP", "a", "", 0, ODD_JUNK, true },
		{ "SIP/2.0/UDP", "UDP", "", "", 0, 0, false },
		{ "SIP/2.0/UDP ;branch=x", "UDP", "", "", 0, 0, false },
		{ "SIP/2.0", "", "", "", 0, 0, false },
		{ "", "", "", "", 0, ODD_VERSION, false },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct via v;

		ck_assert_int_eq(sipinfo_value_read_via(text(cases[i].s), &v), cases[i].good);
		expect(v.transport, cases[i].transport, strlen(cases[i].transport), (int)i);
		expect(v.host, cases[i].host, strlen(cases[i].host), (int)i);
		expect(v.port_text, cases[i].port_text, strlen(cases[i].port_text), (int)i);
		ck_assert_uint_eq(v.port, cases[i].port);
		ck_assert_msg(v.odd == cases[i].odd, "%s: %x", cases[i].s, v.odd);
	}
}
END_TEST

START_TEST(via_parts)
{
	struct via v;
	struct param p;

	ck_assert(sipinfo_value_read_via(text("SIP/2.0/UDP a;branch=x;received=192.0.2.1"), &v));
	EQ(v.protocol, "SIP/2.0/UDP");
	ck_assert(sipinfo_value_find_param(v.params, "received", &p));
	EQ(p.value, "192.0.2.1");
}
END_TEST

START_TEST(cseqs)
{
	struct cseq c;

	ck_assert(sipinfo_value_read_cseq(text("314159 INVITE"), &c));
	ck_assert_uint_eq(c.number, 314159);
	EQ(c.method, "INVITE");
	ck_assert(sipinfo_value_read_cseq(text(" 0009\r\n  INVITE "), &c));
	ck_assert_uint_eq(c.number, 9);
	EQ(c.method, "INVITE");
	ck_assert(sipinfo_value_read_cseq(text("1 A"), &c));
	ck_assert(!sipinfo_value_read_cseq(text("1"), &c));
	ck_assert(!sipinfo_value_read_cseq(text("INVITE"), &c));
	ck_assert(!sipinfo_value_read_cseq(text("1INVITE"), &c));
	ck_assert(!sipinfo_value_read_cseq(text("-1 INVITE"), &c));
	ck_assert(!sipinfo_value_read_cseq(text(""), &c));
}
END_TEST

START_TEST(addresses)
{
	static const struct {
		const char *s, *name, *uri, *params;
		bool bracketed;
		unsigned odd;
	} cases[] = {
		{ "\"A, B\" <sip:a@b;x=1>;q=0.7", "A, B", "sip:a@b;x=1", ";q=0.7", true, 0 },
		{ "\"A \\\"<B>\\\"\" <sip:a>", "A \\\"<B>\\\"", "sip:a", "", true, 0 },
		{ "Bob Smith<sip:a> ;q=1", "Bob Smith", "sip:a", ";q=1", true, 0 },
		{ "<sip:a;lr>", "", "sip:a;lr", "", true, 0 },
		{ "< sip:a >", "", "sip:a", "", true, 0 },
		{ "sip:a@b;q=1.0", "", "sip:a@b", ";q=1.0", false, 0 },
		{ "sip:a(b@c;q=1.0", "", "sip:a(b@c", ";q=1.0", false, 0 },
		{ " * ", "", "*", "", false, 0 },
		{ "\"A\" sip:a;q=1", "A", "sip:a", ";q=1", false, 0 },
		{ "<sip:a;q=1", "", "sip:a;q=1", "", true, ODD_OPEN },
		{ "<sip:a> x;q=1", "", "sip:a", ";q=1", true, ODD_JUNK },
		{ "\"A\" x <sip:a>", "A", "sip:a", "", true, ODD_JUNK },
	};
	struct address a;

	for (size_t i = 0; i < LENGTH(cases); i++) {
		ck_assert(sipinfo_value_read_address(text(cases[i].s), &a));
		expect(a.name, cases[i].name, strlen(cases[i].name), (int)i);
		expect(a.uri, cases[i].uri, strlen(cases[i].uri), (int)i);
		expect(a.params, cases[i].params, strlen(cases[i].params), (int)i);
		ck_assert_int_eq(a.bracketed, cases[i].bracketed);
		ck_assert_msg(a.odd == cases[i].odd, "%s: %x", cases[i].s, a.odd);
	}
	ck_assert(!sipinfo_value_read_address(text("\"A <sip:a>"), &a));
	ck_assert_uint_eq(a.odd, ODD_OPEN);
	ck_assert(!sipinfo_value_read_address(text("<>"), &a));
	ck_assert(!sipinfo_value_read_address(text(";q=1"), &a));
	ck_assert(!sipinfo_value_read_address(text(""), &a));
}
END_TEST

START_TEST(warnings)
{
	static const struct {
		const char *s;
		int code;
		const char *agent, *text;
		unsigned odd;
	} cases[] = {
		{ "301 a.b \"x, \\\"y\\\"\"", 301, "a.b", "x, \\\"y\\\"", 0 },
		{ "304 [2001:db8::1]:5060\r\n \"x\"", 304, "[2001:db8::1]:5060", "x", 0 },
		{ "399 a \"\"", 399, "a", "", 0 },
		{ "399 \"x\"", 399, "", "x", ODD_MISSING },
		{ "399 only-two", 399, "only-two", "", ODD_MISSING },
		{ "399 a some text", 399, "a", "some text", ODD_MISSING },
		{ "399", 399, "", "", ODD_MISSING },
		{ "399 a \"x", 399, "a", "x", ODD_OPEN },
		{ "399 a \"x\" y", 399, "a", "x", ODD_JUNK },
		{ "001 a \"x\"", 1, "a", "x", 0 },
		{ "39 short \"x\"", 0, "short", "x", ODD_NUMBER },
		{ "1999 a \"b\"", 0, "a", "b", ODD_NUMBER },
		{ "3x9 a \"b\"", 0, "a", "b", ODD_NUMBER },
		{ "", 0, "", "", ODD_NUMBER | ODD_MISSING },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct warning w;

		ck_assert_int_eq(sipinfo_value_read_warning(text(cases[i].s), &w),
		                 cases[i].code > 0);
		ck_assert_int_eq(w.code, cases[i].code);
		expect(w.agent, cases[i].agent, strlen(cases[i].agent), (int)i);
		expect(w.text, cases[i].text, strlen(cases[i].text), (int)i);
		ck_assert_msg(w.odd == cases[i].odd, "%s: %x", cases[i].s, w.odd);
	}
}
END_TEST

START_TEST(reasons)
{
	static const struct {
		const char *s;
		bool bare;
	} cases[] = {
		{ "Q.850;cause=16", false }, { "Q.850;x", true },     { "Q.850;x;cause=16", true }, { "Q.850;cause=16;x", true },
		{ "Q.850;x=\"\"", false },   { "Q.850;=", false },    { "Q.850;=y", false },        { "Q.850", false },
	};
	struct reason r;

	ck_assert(sipinfo_value_read_reason(
		text("Q.850 ;cause=17;text=\"User busy\";location=LN"), &r));
	EQ(r.protocol, "Q.850");
	ck_assert(r.has_cause);
	ck_assert_uint_eq(r.cause, 17);
	EQ(r.text, "User busy");
	EQ(r.location, "LN");
	ck_assert_uint_eq(r.odd, 0);
	ck_assert(sipinfo_value_read_reason(
		text("STIR;CAUSE=436;ppi=\"..a\";cause=1;text=x y"), &r));
	ck_assert_uint_eq(r.cause, 436);
	EQ(r.ppi, "..a");
	EQ(r.text, "x y");
	ck_assert(sipinfo_value_read_reason(text("Q.850"), &r));
	ck_assert(!r.has_cause);
	ck_assert_uint_eq(r.cause, 0);
	ck_assert_uint_eq(r.cause_text.n, 0);
	ck_assert_uint_eq(r.odd, 0);
	ck_assert(sipinfo_value_read_reason(text("X;cause=\"0x15\""), &r));
	ck_assert(!r.has_cause);
	EQ(r.cause_text, "0x15");
	ck_assert_uint_eq(r.odd, ODD_NUMBER);
	ck_assert(sipinfo_value_read_reason(text("Q.850;cause=4294967296"), &r));
	ck_assert_uint_eq(r.cause, UINT32_MAX);
	ck_assert(sipinfo_value_read_reason(text("Q.850;cause=16;text=\"never"), &r));
	EQ(r.text, "never");
	ck_assert_uint_eq(r.odd, ODD_OPEN);
	ck_assert(!sipinfo_value_read_reason(text(";cause=16"), &r));
	ck_assert_uint_eq(r.cause, 16);
	ck_assert(!sipinfo_value_read_reason(text(""), &r));
	/* the first of each counts, whatever others there are */
	ck_assert(sipinfo_value_read_reason(text("X;a=b;text=1;text=2;location=3;location=4;ppi=5;ppi=6;cause=x;cause=7"), &r));
	EQ(r.text, "1");
	EQ(r.location, "3");
	EQ(r.ppi, "5");
	EQ(r.cause_text, "x");
	ck_assert(!r.has_cause);
	ck_assert(sipinfo_value_read_reason(text("X;a=b"), &r));
	ck_assert_uint_eq(r.text.n + r.location.n + r.ppi.n + r.cause_text.n, 0);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		sipinfo_value_read_reason(text(cases[i].s), &r);
		ck_assert_msg(r.has_bare == cases[i].bare, "%s", cases[i].s);
	}
}
END_TEST

START_TEST(retries)
{
	static const struct {
		const char *s;
		bool good;
		uint32_t seconds;
		const char *comment;
		bool has_duration;
		uint32_t duration;
		unsigned odd;
	} cases[] = {
		{ "120", true, 120, "", false, 0, 0 },
		{ "120 (I'm in a meeting)", true, 120, "I'm in a meeting", false, 0, 0 },
		{ "120(x)", true, 120, "x", false, 0, 0 },
		{ "18000;duration=3600", true, 18000, "", true, 3600, 0 },
		{ "1 (a (b) \\) c) ;duration=60;x=\"a;b\"", true, 1, "a (b) \\) c", true, 60, 0 },
		{ "1 (a;duration=60", true, 1, "a;duration=60", false, 0, ODD_OPEN },
		{ "1;duration=x", true, 1, "", false, 0, ODD_NUMBER },
		{ "99999999999999999999", true, UINT32_MAX, "", false, 0, 0 },
		{ "-5", false, 0, "", false, 0, 0 },
		{ "5.5", false, 0, "", false, 0, 0 },
		{ "120 seconds", false, 0, "", false, 0, 0 },
		{ "120s", false, 0, "", false, 0, 0 },
		{ "Mon, 21 Jul 1997 18:48:34 GMT", false, 0, "", false, 0, 0 },
		{ "21 Jul 1997", false, 0, "", false, 0, 0 },
		{ "(x)", false, 0, "x", false, 0, 0 },
		{ "", false, 0, "", false, 0, 0 },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct retry_after r;

		ck_assert_int_eq(sipinfo_value_read_retry_after(text(cases[i].s), &r),
		                 cases[i].good);
		ck_assert_uint_eq(r.seconds, cases[i].seconds);
		expect(r.comment, cases[i].comment, strlen(cases[i].comment), (int)i);
		ck_assert_int_eq(r.has_duration, cases[i].has_duration);
		ck_assert_uint_eq(r.duration, cases[i].duration);
		ck_assert_msg(r.odd == cases[i].odd, "%s: %x", cases[i].s, r.odd);
	}
}
END_TEST

static void
add(Suite *suite, const char *topic, const TTest *test)
{
	TCase *tcase = tcase_create(topic);

	tcase_add_test(tcase, test);
	suite_add_tcase(suite, tcase);
}

int
main(void)
{
	Suite *suite = suite_create("value");

	add(suite, "slices", slices);
	add(suite, "values", values);
	add(suite, "tokens", tokens);
	add(suite, "params", params);
	add(suite, "challenges", challenges);
	add(suite, "numbers", numbers);
	add(suite, "vias", vias);
	add(suite, "via parts", via_parts);
	add(suite, "cseqs", cseqs);
	add(suite, "addresses", addresses);
	add(suite, "warnings", warnings);
	add(suite, "reasons", reasons);
	add(suite, "retries", retries);
	return run_suite(suite);
}
