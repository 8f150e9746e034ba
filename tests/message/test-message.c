#include "guard.h"

#include <stdint.h>
#include <stdio.h>

#include "cpu-time.h"
#include "expect.h"
#include "samples.h"
#include "walk.h"

static struct start
start_of(const char *s)
{
	struct cursor c;
	struct start start;

	sipinfo_message_open(&c, text(s), &start);
	return start;
}

/* All of a message: up to 8 fields, then the body. */
struct reading {
	struct start start;
	struct field fields[8];
	size_t n;
	struct cursor c;
	struct body body;
};

static struct reading
reading_of(const char *s)
{
	struct reading r = { .n = 0 };

	sipinfo_message_open(&r.c, text(s), &r.start);
	while (r.n < LENGTH(r.fields) && sipinfo_message_field(&r.c, &r.fields[r.n]))
		r.n++;
	/* that was the last one, whoever asks again */
	if (r.n < LENGTH(r.fields))
		ck_assert(!sipinfo_message_field(&r.c, &r.fields[r.n]));
	sipinfo_message_body(&r.c, &r.body);
	return r;
}

static const struct {
	const char *line;
	int code;
	unsigned odd;
	const char *phrase;
} status_lines[] = {
	{ "SIP/2.0 404 Not Found\r\n", 404, 0, "Not Found" },
	{ "SIP/2.0 404 \r\n", 404, 0, "" },
	{ "SIP/2.0 404\r\n", 404, 0, "" },
	{ "SIP/2.0 404\nVia: x\n", 404, ODD_BARE_LF, "" },
	{ "SIP/2.0 404\rVia: x\r", 404, ODD_BARE_CR, "" },
	{ "SIP/2.0 404\r\r\nVia: x", 404, ODD_BARE_CR, "" },
	{ "SIP/2.0 404", 404, ODD_CUT, "" },
	{ "SIP/2.0 404 Not Fou", 404, ODD_CUT, "Not Fou" },
	{ "SIP/2.0 404 Not\tFound  \r\n", 404, 0, "Not\tFound" },
	{ "SIP/2.0 404 [x] \xc3\xa9\r\n", 404, 0, "[x] \xc3\xa9" },
	{ "SIP/2.0 404 a\x1b[1m\r\n", 404, ODD_CONTROL, "a\x1b[1m" },
	{ "SIP/2.0  200 OK\r\n", 200, ODD_SPACE, "OK" },
	{ "SIP/2.0\t200 OK\r\n", 200, ODD_SPACE, "OK" },
	{ " SIP/2.0 200 OK\r\n", 200, ODD_SPACE, "OK" },
	{ "\r\n\r\nSIP/2.0 200 OK\r\n", 200, ODD_BLANK_BEFORE, "OK" },
	{ "SIP/3.0 200 OK\r\n", 200, ODD_VERSION, "OK" },
	{ "SIP/2.00 200 OK\r\n", 200, ODD_VERSION, "OK" },
	{ "sip/2.0 200 OK\r\n", 200, ODD_VERSION_CASE, "OK" },
	{ "Sip/2.0 200 OK\r\n", 200, ODD_VERSION_CASE, "OK" },
	{ "SIP/2.a 200 OK\r\n", 200, ODD_VERSION | ODD_VERSION_CASE, "OK" },
	{ "SIP/2.z 200 OK\r\n", 200, ODD_VERSION | ODD_VERSION_CASE, "OK" },
	{ "SIP/2.` 200 OK\r\n", 200, ODD_VERSION, "OK" },
	{ "SIP/2.{ 200 OK\r\n", 200, ODD_VERSION, "OK" },
	{ "SIP/2.0 4x4 X\r\n", 0, ODD_CODE_TEXT, "X" },
	{ "SIP/2.0 404Not Found\r\n", 0, ODD_CODE_TEXT, "Found" },
	{ "SIP/2.0 OK\r\n", 0, ODD_CODE_TEXT, "" },
	{ "SIP/2.0 +404 X\r\n", 0, ODD_CODE_SIGN, "X" },
	{ "SIP/2.0 -404 X\r\n", 0, ODD_CODE_SIGN, "X" },
	{ "SIP/2.0 0404 X\r\n", 0, ODD_CODE_LONG, "X" },
	{ "SIP/2.0 2000 X\r\n", 0, ODD_CODE_LONG, "X" },
	{ "SIP/2.0 4294967696 X\r\n", 0, ODD_CODE_LONG, "X" },
	{ "SIP/2.0 20 X\r\n", 0, ODD_CODE_SHORT, "X" },
	{ "SIP/2.0 099 X\r\n", 99, ODD_CODE_RANGE, "X" },
	{ "SIP/2.0 700 X\r\n", 700, ODD_CODE_RANGE, "X" },
	{ "SIP/2.0 699 X\r\n", 699, 0, "X" },
	{ "SIP/2.0 100 X\r\n", 100, 0, "X" },
	{ "SIP/2.0 \r\n", 0, ODD_CODE_MISSING, "" },
	{ "SIP/2.0\r\n404 X\r\n", 0, ODD_CODE_MISSING, "" },
	{ "SIP/2.0", 0, ODD_CODE_MISSING | ODD_CUT, "" },
	{ "SIP/", 0, ODD_CODE_MISSING | ODD_CUT | ODD_VERSION, "" },
};

START_TEST(status_line)
{
	struct start s = start_of(status_lines[_i].line);

	ck_assert_int_eq(s.kind, START_RESPONSE);
	ck_assert_int_eq(s.code, status_lines[_i].code);
	ck_assert_msg(s.odd == status_lines[_i].odd, "%s: %x", status_lines[_i].line, s.odd);
	expect(s.phrase, status_lines[_i].phrase, strlen(status_lines[_i].phrase), _i);
	ck_assert_uint_eq(s.method.n, 0);
	ck_assert_uint_eq(s.uri.n, 0);
}
END_TEST

static const struct {
	const char *line;
	unsigned odd;
	const char *method, *uri;
} request_lines[] = {
	{ "INVITE sip:bob@example.net SIP/2.0\r\n", 0, "INVITE", "sip:bob@example.net" },
	{ "INVITE  sip:b@c SIP/2.0\r\n", ODD_SPACE, "INVITE", "sip:b@c" },
	{ "INVITE sip:b@c  SIP/2.0\r\n", ODD_SPACE, "INVITE", "sip:b@c" },
	{ "INVITE sip:b@c SIP/2.0 \r\n", ODD_SPACE, "INVITE", "sip:b@c" },
	{ "INVITE\tsip:b@c SIP/2.0\r\n", ODD_SPACE, "INVITE", "sip:b@c" },
	{ "INVITE \tsip:b@c SIP/2.0\r\n", ODD_SPACE, "INVITE", "sip:b@c" },
	{ "INVITE sip:b; lr@c SIP/2.0\r\n", ODD_SPACE, "INVITE", "sip:b; lr@c" },
	{ "INVITE sip:b@c sip/2.0\r\n", ODD_VERSION_CASE, "INVITE", "sip:b@c" },
	{ "OPTIONS sip:b@c SIP/7.0\r\n", ODD_VERSION, "OPTIONS", "sip:b@c" },
	{ "INVITE SIP/2.0\r\n", ODD_MISSING | ODD_SPACE, "INVITE", "" },
	{ "!t.o%k-e*n_+`'~ sip:b@c SIP/2.0", ODD_CUT, "!t.o%k-e*n_+`'~", "sip:b@c" },
};

START_TEST(request_line)
{
	struct start s = start_of(request_lines[_i].line);

	ck_assert_int_eq(s.kind, START_REQUEST);
	ck_assert_msg(s.odd == request_lines[_i].odd, "%s: %x", request_lines[_i].line, s.odd);
	expect(s.method, request_lines[_i].method, strlen(request_lines[_i].method), _i);
	expect(s.uri, request_lines[_i].uri, strlen(request_lines[_i].uri), _i);
	ck_assert_int_eq(s.code, 0);
}
END_TEST

static const char *const no_start_lines[] = {
	"", "\r\n", "HTTP/1.1 200 OK\r\n", "INVITE sip:b@c\r\n", "INVITE sip:b@c SI",
	"SIP 2.0 404 X\r\n",
	"Via: SIP/2.0/UDP a\r\n", "To: SIP/2.0\r\n", "\xff\xfe", "SIP", " ", "(a) b SIP/2.0\r\n",
	"INVITE sip:b@c SIP /2.0\r\n",
};

START_TEST(no_start_line)
{
	struct start s = start_of(no_start_lines[_i]);

	ck_assert_int_eq(s.kind, START_NONE);
	ck_assert_int_eq(s.code, 0);
}
END_TEST

START_TEST(fields_without_start)
{
	struct reading r = reading_of("Via : a\r\nTo: b\r\n\r\n");

	ck_assert_int_eq(r.start.kind, START_NONE);
	ck_assert_uint_eq(r.n, 2);
	EQ(r.fields[0].name, "Via");
	ck_assert_uint_eq(r.fields[0].line, 1);
	r = reading_of("HTTP/1.1 200 OK\r\nTo: b\r\n\r\n");
	ck_assert_uint_eq(r.n, 1);
	EQ(r.fields[0].name, "To");
	r = reading_of(": a\r\nTo: b\r\n\r\n");
	ck_assert_uint_eq(r.n, 1);
	EQ(r.fields[0].name, "To");
	r = reading_of("");
	ck_assert_uint_eq(r.n, 0);
	ck_assert_uint_eq(r.c.odd, ODD_CUT | ODD_NO_BLANK);
	r = reading_of("\n\r");
	ck_assert_uint_eq(r.n, 0);
	ck_assert_uint_eq(r.start.line.n, 0);
}
END_TEST

START_TEST(fields)
{
	struct reading r = reading_of("\r\nSIP/2.0 200 OK\r\n"
	                              "v: a, b\r\n"
	                              "TO\t : \tb \r\n"
	                              "Reason: Q.850;\r\n  cause=34;\r\n\ttext=\"x\"\r\n"
	                              "Warning:\r\n"
	                              "Subject:\r\n \r\n"
	                              "\r\nbody: no\r\n");

	ck_assert_uint_eq(r.n, 5);
	EQ(r.fields[0].name, "v");
	EQ(r.fields[0].value, "a, b");
	ck_assert_uint_eq(r.fields[0].odd, 0);
	ck_assert_uint_eq(r.fields[0].line, 3);
	ck_assert_uint_eq(r.fields[0].offset, 18);
	EQ(r.fields[1].name, "TO");
	EQ(r.fields[1].value, "b");
	ck_assert_uint_eq(r.fields[1].odd, ODD_COLON_SPACE);
	EQ(r.fields[2].value, "Q.850;\r\n  cause=34;\r\n\ttext=\"x\"");
	ck_assert_uint_eq(r.fields[2].odd, ODD_FOLDED);
	ck_assert_uint_eq(r.fields[2].line, 5);
	EQ(r.fields[3].value, "");
	ck_assert_uint_eq(r.fields[3].line, 8);
	EQ(r.fields[4].value, "");
	ck_assert_uint_eq(r.fields[4].odd, ODD_FOLDED);
	EQ(r.body.bytes, "body: no\r\n");
	ck_assert_uint_eq(r.c.odd, ODD_BLANK_BEFORE | ODD_COLON_SPACE | ODD_FOLDED);
}
END_TEST

static const struct {
	const char *line, *name, *value;
	unsigned odd;
} odd_fields[] = {
	{ "no colon at all\r\n", "", "no colon at all", ODD_NO_COLON },
	{ "no colon\r\n x: y\r\n", "", "no colon\r\n x: y", ODD_NO_COLON | ODD_FOLDED },
	{ ": x\r\n", "", "x", ODD_NO_NAME },
	{ " : x\r\n", "", "x", ODD_NO_NAME | ODD_INDENT },
	{ " To: x\r\n", "To", "x", ODD_INDENT },
	{ "  \r\n", "", "", ODD_NO_COLON | ODD_INDENT },
	{ "T o: x\r\n", "T o", "x", ODD_NAME },
	{ "T\xc3\xb6: x\r\n", "T\xc3\xb6", "x", ODD_NAME },
	{ "T\x01: x\r\n", "T\x01", "x", ODD_NAME | ODD_CONTROL },
	{ "To: x\x7f\r\n", "To", "x\x7f", ODD_CONTROL },
	{ "To: x:y::\r\n", "To", "x:y::", 0 },
	{ "To: x\ty\r\n", "To", "x\ty", 0 },
	/* a lone CR or LF is a byte of the value, whatever it tries to begin */
	{ "To: x\n", "To", "x", ODD_CONTROL | ODD_CUT },
	{ "To: x\n y\r\n", "To", "x\n y", ODD_CONTROL },
	{ "To: x\r y\r\n", "To", "x\r y", ODD_CONTROL },
	{ "To: x\rVia: y\r\n", "To", "x\rVia: y", ODD_CONTROL },
	{ "To: x\nVia: y\r\n", "To", "x\nVia: y", ODD_CONTROL },
	{ "To: x\n\nVia: y\r\n", "To", "x\n\nVia: y", ODD_CONTROL },
	{ "To: x\rSIP/2.0 200 OK\r\n", "To", "x\rSIP/2.0 200 OK", ODD_CONTROL },
	{ "To: x\nSIP/2.0 200 OK\r\n", "To", "x\nSIP/2.0 200 OK", ODD_CONTROL },
	{ "To\r: x\r\n", "To", "x", ODD_CONTROL | ODD_COLON_SPACE },
	{ "To: x\n\r\n", "To", "x", ODD_CONTROL },
	{ "To: x\r\ry\r\n", "To", "x\r\ry", ODD_CONTROL },
	{ "To: x\ry\nz\r\n", "To", "x\ry\nz", ODD_CONTROL },
	{ "To: x\r\r", "To", "x", ODD_CONTROL },
	{ "To: abcd\x01\r\n", "To", "abcd\x01", ODD_CONTROL },
	{ "To: abcd\x7f\r\n", "To", "abcd\x7f", ODD_CONTROL },
	{ "To: abcd\x01" "efghijkl\r\n", "To", "abcd\x01" "efghijkl", ODD_CONTROL },
	{ "To :x\r\n", "To", "x", ODD_COLON_SPACE },
	{ "To: x\r\r\n y\r\n", "To", "x\r\r\n y", ODD_BARE_CR | ODD_FOLDED },
	{ "To: x", "To", "x", ODD_CUT },
	{ "To: x\r\n y", "To", "x\r\n y", ODD_CUT | ODD_FOLDED },
	{ "To:", "To", "", ODD_CUT },
	{ "To", "", "To", ODD_CUT | ODD_NO_COLON },
	{ "To: x\r", "To", "x", 0 },
	{ "SIP/2.0: x\r\n", "SIP/2.0", "x", ODD_NAME },
};

START_TEST(odd_field)
{
	char message[200];
	struct reading r;

	snprintf(message, sizeof message, "SIP/2.0 200 OK\r\n%s", odd_fields[_i].line);
	r = reading_of(message);
	ck_assert_msg(r.n == 1, "%s: %zu", odd_fields[_i].line, r.n);
	expect(r.fields[0].name, odd_fields[_i].name, strlen(odd_fields[_i].name), _i);
	expect(r.fields[0].value, odd_fields[_i].value, strlen(odd_fields[_i].value), _i);
	ck_assert_msg(r.fields[0].odd == odd_fields[_i].odd, "%s: %x", odd_fields[_i].line,
	              r.fields[0].odd);
	ck_assert_uint_eq(r.c.odd, odd_fields[_i].odd | ODD_NO_BLANK);
}
END_TEST

/* Eight bytes of a value are looked at in one step: each byte at each place of three such steps. */
START_TEST(each_byte)
{
	if (is_eol((char)_i))
		return;
	for (int place = 0; place < 24; place++) {
		char message[] = "SIP/2.0 200 OK\r\nTo: abcdefghijklmnopqrstuvwx\r\n";
		struct reading r;

		strchr(message, 'a')[place] = (char)_i;
		r = reading_of(message);
		EXPECT(r.n == 1, "%x at %d: %zu", _i, place, r.n);
		EXPECT(r.fields[0].odd == (is_control((char)_i) ? ODD_CONTROL : 0), "%x at %d: %x", _i, place,
		       r.fields[0].odd);
	}
}
END_TEST

/* What ends a line is what ends the start line: it may be LF, and CR if there is no LF at all. */
static const struct {
	const char *message, *name, *value;
	size_t n;
	unsigned odd;
} line_end_rows[] = {
	{ "SIP/2.0 200 OK\nTo: x\nVia: y\n\n", "Via", "y", 2, ODD_BARE_LF },
	{ "SIP/2.0 200 OK\nTo: x\r\nVia: y\n\n", "Via", "y", 2, ODD_BARE_LF },
	{ "SIP/2.0 200 OK\nTo: x\rVia: y\n\n", "To", "x\rVia: y", 1, ODD_BARE_LF | ODD_CONTROL },
	{ "SIP/2.0 200 OK\nTo: x\n y\n\n", "To", "x\n y", 1, ODD_BARE_LF | ODD_FOLDED },
	{ "SIP/2.0 200 OK\nTo: x\r y\n\n", "To", "x\r y", 1, ODD_BARE_LF | ODD_CONTROL },
	{ "SIP/2.0 200 OK\nTo: x\r\r\nVia: y\n\n", "Via", "y", 2, ODD_BARE_LF | ODD_BARE_CR },
	{ "SIP/2.0 200 OK\rTo: x\rVia: y\r\r", "Via", "y", 2, ODD_BARE_CR },
	{ "SIP/2.0 200 OK\rTo: x\r y\r\r", "To", "x\r y", 1, ODD_BARE_CR | ODD_FOLDED },
	{ "SIP/2.0 200 OK\r\nTo: x\r\n\n", "To", "x", 1, ODD_BARE_LF },
	{ "SIP/2.0 200 OK\r\nTo: x\r\r\nVia: y\r\n\r\n", "Via", "y", 2, ODD_BARE_CR },
	{ "SIP/2.0 200 OK\r\nTo: x\r\n\r\r\n", "To", "x", 1, ODD_BARE_CR },
	{ "SIP/2.0 200 OK\nTo: x", "To", "x", 1, ODD_BARE_LF | ODD_CUT | ODD_NO_BLANK },
	/* blank lines before it have a say only in whether there is a LF at all */
	{ "\rSIP/2.0 200 OK\rTo: x\rVia: y\r\r", "Via", "y", 2, ODD_BARE_CR | ODD_BLANK_BEFORE },
	{ "\n\nSIP/2.0 200 OK\r\nTo: x\ny\r\n\r\n", "To", "x\ny", 1,
	  ODD_BARE_LF | ODD_BLANK_BEFORE | ODD_CONTROL },
	/* a start line where a field should be ends the fields */
	{ "SIP/2.0 200 OK\r\nTo: x\r\nSIP/2.0 200 OK\r\n\r\n", "To", "x", 1, ODD_NO_BLANK },
};

START_TEST(line_ends)
{
	struct reading r = reading_of(line_end_rows[_i].message);
	const char *value = line_end_rows[_i].value;

	ck_assert_uint_eq(r.n, line_end_rows[_i].n);
	expect(r.fields[r.n - 1].name, line_end_rows[_i].name, strlen(line_end_rows[_i].name), _i);
	expect(r.fields[r.n - 1].value, value, strlen(value), _i);
	ck_assert_msg(r.c.odd == line_end_rows[_i].odd, "%d: %x", _i, r.c.odd);
}
END_TEST

static const struct {
	const char *line;
	bool starts;
} start_rows[] = {
	{ "SIP/2.0 486 Busy Here", true },
	{ "SIP/2.0 486 ", true },
	{ "SIP/2.0 486", true },
	{ "sip/2.0 486 Busy Here", true },
	{ "INVITE sip:b@example.com SIP/2.0", true },
	{ "!X-2 tel:+1 SIP/2.0", true },
	{ "OPTIONS urn:service:sos SIP/2.0", true },
	{ "SIP/2.0  486 Busy Here", false },
	{ " SIP/2.0 486 Busy Here", false },
	{ "SIP/2.0 4860 Busy Here", false },
	{ "SIP/2.0 48 Busy Here", false },
	{ "SIP/3.0 486 Busy Here", false },
	{ "SIP/2.0", false },
	{ "INVITE b SIP/2.0", false },
	{ "INVITE a:b SIP/2.0", true },
	{ "INVITE a1:b SIP/2.0", true },
	{ "INVITE 1a:b SIP/2.0", false },
	{ "INVITE :b SIP/2.0", false },
	{ "INVITE a/b:c SIP/2.0", false },
	{ "SIP/2.0 001 X", true },
	{ "INVITE sip: SIP/2.0", false },
	{ "INVITE sip:b@example.com SIP/2.0 now", false },
	{ "INVITE  sip:b@example.com SIP/2.0", false },
	{ "INVITE sip:b@example.com SIP/2.1", false },
	{ "we sent INVITE sip:b@example.com SIP/2.0", false },
	{ "FS : INVITE sip:b@example.com SIP/2.0", false },
	{ "Via: SIP/2.0/UDP h", false },
	{ "", false },
};

START_TEST(starts)
{
	ck_assert_msg(sipinfo_message_is_start(text(start_rows[_i].line)) == start_rows[_i].starts,
	              "%s", start_rows[_i].line);
}
END_TEST

START_TEST(no_line_feed_behind)
{
	struct reading r = reading_of("\r\nSIP/2.0 200 OK\rTo: x\r\r");

	ck_assert_uint_eq(r.n, 0);
	EQ(r.start.phrase, "OK\rTo: x");
	ck_assert_uint_eq(r.start.odd, ODD_BLANK_BEFORE | ODD_CONTROL);
}
END_TEST

START_TEST(nul_bytes)
{
	static const char message[] = "SIP/2.0 480 a\0b\r\nX\0: a\0b\r\n\r\n\0";
	struct cursor c;
	struct start start;
	struct field field;
	struct body body;

	sipinfo_message_open(&c, slice_given(message, sizeof message - 1), &start);
	EQ(start.phrase, "a\0b");
	ck_assert_uint_eq(start.odd, ODD_CONTROL);
	ck_assert(sipinfo_message_field(&c, &field));
	EQ(field.name, "X\0");
	EQ(field.value, "a\0b");
	ck_assert(!sipinfo_message_field(&c, &field));
	sipinfo_message_body(&c, &body);
	EQ(body.bytes, "\0");
}
END_TEST

START_TEST(names)
{
	EQ(sipinfo_names_full(text("a")), "Accept-Contact");
	EQ(sipinfo_names_full(text("v")), "Via");
	EQ(sipinfo_names_full(text("K")), "Supported");
	EQ(sipinfo_names_full(text("d")), "Request-Disposition");
	EQ(sipinfo_names_full(text("z")), "z");
	EQ(sipinfo_names_full(text("vv")), "vv");
	EQ(sipinfo_names_full(text("")), "");
	EQ(sipinfo_names_full(text("Reason")), "Reason");
	ck_assert(sipinfo_names_is(text("M"), "Contact"));
	ck_assert(sipinfo_names_is(text("CONTACT"), "Contact"));
	ck_assert(!sipinfo_names_is(text("Contacts"), "Contact"));
	ck_assert(!sipinfo_names_is(text("mm"), "Contact"));
	for (int name = NAME_NONE + 1; name < NAME_COUNT; name++) {
		const char *known = sipinfo_names_text((enum name)name);
		char changed[32];
		size_t n = strlen(known);

		ck_assert_msg(sipinfo_names_find(text(known)) == (enum name)name, "%s", known);
		/* T is To */
		ck_assert_msg(n == 2 || sipinfo_names_find(slice_given(known, n - 1)) != (enum name)name, "%s", known);
		snprintf(changed, sizeof changed, "%s%c", known, known[n - 1]);
		ck_assert_msg(sipinfo_names_find(text(changed)) == NAME_NONE, "%s", known);
		for (size_t i = 0; i < n; i++)
			changed[i] ^= (known[i] | 32) >= 'a' && (known[i] | 32) <= 'z' ? 32 : 0;
		changed[n] = '\0';
		ck_assert_msg(sipinfo_names_find(text(changed)) == (enum name)name, "%s", changed);
		changed[1] ^= 1;
		ck_assert_msg(sipinfo_names_find(text(changed)) != (enum name)name, "%s", changed);
	}
	ck_assert_int_eq(sipinfo_names_find(text("v")), NAME_VIA);
	ck_assert_int_eq(sipinfo_names_find(text("z")), NAME_NONE);
	ck_assert_int_eq(sipinfo_names_find(text("")), NAME_NONE);
	ck_assert_ptr_null(sipinfo_names_text(NAME_NONE));
	/* a NUL is a byte of a name */
	ck_assert_int_eq(sipinfo_names_find(slice_given("Via\0\0\0\0\0\0\0", 10)), NAME_NONE);
}
END_TEST

/* Of a name no byte behind its end is read, and none of one without bytes. */
START_TEST(name_ends)
{
	struct guard guard;

	guard_open(&guard, 64);
	for (int name = NAME_NONE; name < NAME_COUNT; name++) {
		const char *known = name == NAME_NONE ? "" : sipinfo_names_text((enum name)name);
		size_t n = strlen(known);
		const char *p = guard_place(&guard, known, n);

		ck_assert_int_eq(sipinfo_names_find(slice_make(p, p + n)), name);
	}
	guard_close(&guard);
}
END_TEST

#define HEAD "SIP/2.0 200 OK\r\n"

START_TEST(bodies)
{
	struct reading r = reading_of(HEAD "Content-Length: 4\r\n\r\nabcd");

	EQ(r.body.bytes, "abcd");
	ck_assert_uint_eq(r.body.missing, 0);
	ck_assert_uint_eq(r.body.extra.n, 0);
	r = reading_of(HEAD "l: 6\r\n\r\nabcd");
	EQ(r.body.bytes, "abcd");
	ck_assert_uint_eq(r.body.missing, 2);
	r = reading_of(HEAD "l: 2\r\n\r\nabcd");
	EQ(r.body.bytes, "ab");
	EQ(r.body.extra, "cd");
	ck_assert(!r.body.next);
	r = reading_of(HEAD "l: 2\r\n\r\nab\r\n\r\n");
	EQ(r.body.bytes, "ab");
	ck_assert_uint_eq(r.body.extra.n, 0);
	r = reading_of(HEAD "l: 2\r\n\r\nab" HEAD);
	EQ(r.body.extra, HEAD);
	ck_assert(r.body.next);
	r = reading_of(HEAD "\r\nabcd" HEAD);
	EQ(r.body.bytes, "abcd" HEAD);
	ck_assert_uint_eq(r.body.missing, 0);
	/* without a length, a message may follow at once only where no body is announced */
	r = reading_of(HEAD "\r\n" HEAD);
	ck_assert_uint_eq(r.body.bytes.n, 0);
	ck_assert(r.body.next);
	r = reading_of(HEAD "c: message/sipfrag\r\n\r\n" HEAD);
	EQ(r.body.bytes, HEAD);
	ck_assert(!r.body.next);
	r = reading_of(HEAD "Content-Type: message/sipfrag\r\n\r\n" HEAD);
	EQ(r.body.bytes, HEAD);
	ck_assert(!r.body.next);
	r = reading_of(HEAD "To: x\r\n" HEAD);
	ck_assert_uint_eq(r.n, 1);
	EQ(r.body.extra, HEAD);
	ck_assert(r.body.next);
	r = reading_of(HEAD "l: 99999999999999999999\r\n\r\nabcd");
	ck_assert_uint_eq(r.body.missing, UINT32_MAX - 4);
	r = reading_of(HEAD "l: -1\r\n\r\nabcd");
	EQ(r.body.bytes, "abcd");
	ck_assert_uint_eq(r.c.odd, ODD_LENGTH);
	r = reading_of(HEAD "l: 2\r\nContent-Length: 2\r\n\r\nab");
	ck_assert_uint_eq(r.c.odd, 0);
	r = reading_of(HEAD "l: 2\r\nContent-Length: 3\r\n\r\nabc");
	ck_assert_uint_eq(r.c.odd, ODD_LENGTHS);
	EQ(r.body.bytes, "ab");
	r = reading_of(HEAD "l: 2\r\n");
	ck_assert_uint_eq(r.c.odd, ODD_NO_BLANK);
	ck_assert_uint_eq(r.body.missing, 2);
	ck_assert_uint_eq(r.body.bytes.n, 0);
}
END_TEST

START_TEST(converted_bodies)
{
	/* Four bytes of CR LF lines, pasted with LF: the length counts what is gone. */
	struct reading r = reading_of("SIP/2.0 200 OK\nl: 6\n\na\nb\n");

	EQ(r.body.bytes, "a\nb\n");
	ck_assert(r.body.converted);
	ck_assert_uint_eq(r.body.missing, 0);
	r = reading_of("SIP/2.0 200 OK\nl: 6\n\na\nb\n\nSIP/2.0 404 X\n\n");
	EQ(r.body.bytes, "a\nb\n");
	ck_assert(r.body.next);
	r = reading_of("SIP/2.0 200 OK\nl: 7\n\nab\nc\n");
	EQ(r.body.bytes, "ab\nc\n");
	ck_assert(r.body.converted);
	r = reading_of("SIP/2.0 200 OK\nl: 7\n\na\nb\nc");
	EQ(r.body.bytes, "a\nb\nc");
	ck_assert(r.body.converted);
	r = reading_of("SIP/2.0 200 OK\nl: 4\n\nab\n");
	EQ(r.body.bytes, "ab\n");
	ck_assert(r.body.converted);
	/* Bare LF that the length counts as such. */
	r = reading_of("SIP/2.0 200 OK\nl: 4\n\na\nb\n");
	EQ(r.body.bytes, "a\nb\n");
	ck_assert(!r.body.converted);
	r = reading_of("SIP/2.0 200 OK\nl: 9\n\na\nb\n");
	ck_assert_uint_eq(r.body.missing, 5);
	ck_assert(!r.body.converted);
	/* CR LF came through: a cut body is a cut body. */
	r = reading_of(HEAD "l: 6\r\n\r\na\nb\n");
	ck_assert_uint_eq(r.body.missing, 2);
}
END_TEST

static void
walk_prefixes(const char *path, const char *bytes, size_t n)
{
	struct guard guard;

	(void)path;
	guard_open(&guard, n);
	for (size_t length = 0; length <= n; length++)
		walk_message(guard_place(&guard, bytes, length), length);
	guard_close(&guard);
}

START_TEST(prefixes)
{
	ck_assert_uint_gt(each_sample(samples(), walk_prefixes), 200);
}
END_TEST

static void
walk_changes(const char *path, const char *bytes, size_t n)
{
	struct guard guard;
	char *p;

	(void)path;
	guard_open(&guard, n);
	p = guard_place(&guard, bytes, n);
	for (size_t i = 0; i < n; i++) {
		for (int byte = 0; byte < 256; byte++) {
			p[i] = (char)byte;
			walk_message(p, n);
		}
		p[i] = bytes[i];
	}
	guard_close(&guard);
}

START_TEST(changes)
{
	static const char *const files[] = {
		"odd-compact-forms", "odd-cr-only", "odd-error-info", "odd-folded-headers",
		"odd-reason-escapes", "odd-retry-after-all", "odd-warning-multi", "401-canonical",
	};
	char path[1024];

	snprintf(path, sizeof path, "%s/constructed/%s.sip", samples(), files[_i]);
	ck_assert_uint_eq(each_sample(path, walk_changes), 1);
}
END_TEST

static void
read_whole(const char *path, const char *bytes, size_t n)
{
	const char *name = strrchr(path, '/') + 1;
	struct cursor c;
	struct start start;
	struct field field;
	struct body body;

	sipinfo_message_open(&c, slice_given(bytes, n), &start);
	ck_assert_int_eq(start.kind, START_RESPONSE);
	ck_assert_int_eq(start.code, atoi(name));
	ck_assert_uint_eq(start.odd, 0);
	while (sipinfo_message_field(&c, &field))
		ck_assert_msg(sipinfo_value_next(&field.value, &(struct slice){ .n = 0 }) ||
		              slice_is(field.name, "Supported"), "%s: %s", path, field.name.p);
	/* Some RFCs print "Content-Length: ...". */
	ck_assert_msg((c.odd & ~(unsigned)(ODD_FOLDED | ODD_LENGTH)) == 0, "%s: %x", path, c.odd);
	sipinfo_message_body(&c, &body);
	ck_assert(!body.next);
}

static void
read_canonical(const char *path, const char *bytes, size_t n)
{
	if (strstr(path, "-canonical.sip") != NULL)
		read_whole(path, bytes, n);
}

START_TEST(whole_samples)
{
	char path[1024];

	snprintf(path, sizeof path, "%s/constructed", samples());
	each_sample(path, read_canonical);
	snprintf(path, sizeof path, "%s/rfc-example", samples());
	each_sample(path, read_whole);
}
END_TEST

/* A message of n units, each what makes a careless reader look at all before or behind it again. */
static char *
make_long(const char *head, const char *unit, size_t n, size_t *length)
{
	size_t head_length = strlen(head), unit_length = strlen(unit);
	char *message = malloc(head_length + n * unit_length + 1);

	ck_assert_ptr_nonnull(message);
	memcpy(message, head, head_length + 1);
	for (size_t i = 0; i < n; i++)
		memcpy(message + head_length + i * unit_length, unit, unit_length);
	*length = head_length + n * unit_length;
	return message;
}

static double
seconds_for(const char *head, const char *unit, size_t n)
{
	size_t length;
	char *message = make_long(head, unit, n, &length);
	double best = 1e9;

	for (int i = 0; i < 5; i++) {
		double from = cpu_seconds();
		double took;

		walk_message(message, length);
		took = cpu_seconds() - from;
		if (took < best)
			best = took;
	}
	free(message);
	return best;
}

static const struct {
	const char *head, *unit;
} long_messages[] = {
	{ HEAD, "a: b\r\n" },
	{ HEAD "Via: ", "SIP/2.0/UDP h;branch=x, " },
	{ HEAD "Reason: Q.850", "\r\n ;a=b" },
	{ HEAD "Reason:", "\r\n " },
	{ HEAD "Reason: x", ";text=\"" },
	{ HEAD "Warning: ", "399 a \"b\\\"" },
	{ HEAD "Contact: ", "<" },
	{ HEAD "Retry-After: 1 ", "(" },
	{ HEAD "Retry-After: 1 ", "(), " },
	{ HEAD "WWW-Authenticate: ", "Digest a=\"b\", " },
	{ HEAD "a: ", ", " },
	{ HEAD "a: ", "; ;" },
	{ HEAD "a: ", "9" },
	{ HEAD, "no colon\r\n" },
	{ HEAD, "INVITE x\n" },
	{ "SIP/2.0 200 OK\r", "a: b\r" },
	{ HEAD, " " },
	{ HEAD "\r\n", "\r\n" },
	{ "", "\r\n" },
	{ "", "\r" },
	{ "", " " },
	{ "", HEAD },
	{ "", HEAD "\r\n" },
	{ "", "prose\n" HEAD },
	{ "", "SIP/2.0 200 OK\nl: 6\n\na\nb\n" },
	{ "", "SIP/2.0 200 OK\nl: 999999999\n\n" },
	{ "SIP/2.0 ", "4" },
	{ "A ", "b " },
};

/* Four times the length takes four times the time; were it sixteen, something reads again. */
START_TEST(linear)
{
	double one = seconds_for(long_messages[_i].head, long_messages[_i].unit, 25000);
	double four = seconds_for(long_messages[_i].head, long_messages[_i].unit, 100000);

	ck_assert_msg(four < 8 * one + 0.01 + 2 * CPU_STEP, "%d: %f s, %f s", _i, one, four);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("message");
	TCase *tcase;

	tcase = add_rows(suite, "start line", status_line, LENGTH(status_lines));
	tcase_add_loop_test(tcase, request_line, 0, LENGTH(request_lines));
	tcase_add_loop_test(tcase, no_start_line, 0, LENGTH(no_start_lines));
	tcase_add_loop_test(tcase, starts, 0, LENGTH(start_rows));
	tcase = add_rows(suite, "fields", odd_field, LENGTH(odd_fields));
	tcase_add_loop_test(tcase, each_byte, 1, 256);
	tcase_add_loop_test(tcase, line_ends, 0, LENGTH(line_end_rows));
	tcase_add_test(tcase, fields);
	tcase_add_test(tcase, fields_without_start);
	tcase_add_test(tcase, no_line_feed_behind);
	tcase_add_test(tcase, nul_bytes);
	tcase_add_test(tcase, names);
	tcase_add_test(tcase, name_ends);
	tcase = add_rows(suite, "body", bodies, 1);
	tcase_add_test(tcase, converted_bodies);
	add_rows(suite, "samples", whole_samples, 1);
	tcase = add_tagged_rows(suite, "walk", "changed samples", prefixes, 1);
	tcase_add_loop_test(tcase, changes, 0, 8);
	add_tagged_rows(suite, "time", "linear", linear, LENGTH(long_messages));
	return run_suite(suite);
}
