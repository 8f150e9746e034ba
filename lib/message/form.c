#include "message/form.h"

#include <string.h>

/* Needles are looked for in this order; the second behind the first. */
static const struct {
	char first[30];
	char then[18];
	unsigned char form, direction;
} rows[] = {
#define RECEIVED SIPINFO_TRACE_DIRECTION_RECEIVED
#define SENT SIPINFO_TRACE_DIRECTION_SENT
	/* asterisk res/res_pjsip_logger.c:logging_on_rx_msg, logging_on_tx_msg */
	{"<--- Received SIP", "", SIPINFO_TRACE_FORM_ASTERISK_PJSIP, RECEIVED},
	{"<--- Transmitting SIP", "", SIPINFO_TRACE_FORM_ASTERISK_PJSIP, SENT},
	/* asterisk channels/chan_sip.c:handle_request_do, send_response, send_request, retrans_pkt */
	{"<--- SIP read from", "", SIPINFO_TRACE_FORM_ASTERISK_SIP, RECEIVED},
	{"Retransmitting #", ") to ", SIPINFO_TRACE_FORM_ASTERISK_SIP, SENT},
	{"ransmitting (", ") to ", SIPINFO_TRACE_FORM_ASTERISK_SIP, SENT},
	/* sofia-sip tport/tport_logging.c:tport_stamp */
	{"recv ", " bytes from ", SIPINFO_TRACE_FORM_SOFIA, RECEIVED},
	{"send ", " bytes to ", SIPINFO_TRACE_FORM_SOFIA, SENT},
	/* pjproject pjsua-lib/pjsua_core.c:logging_on_rx_msg, logging_on_tx_msg */
	{"RX ", " bytes Re", SIPINFO_TRACE_FORM_PJSIP, RECEIVED},
	{"TX ", " bytes Re", SIPINFO_TRACE_FORM_PJSIP, SENT},
	/* belle-sip src/channel.c */
	{"received [", "new bytes from [", SIPINFO_TRACE_FORM_BELLE_SIP, RECEIVED},
	{"message sent to [", "", SIPINFO_TRACE_FORM_BELLE_SIP, SENT},
	/* AudioCodes: "---- Incoming SIP Message from h:p to SIPInterface" */
	{"Incoming SIP Message from", "", SIPINFO_TRACE_FORM_AUDIOCODES, RECEIVED},
	{"Outgoing SIP Message to", "", SIPINFO_TRACE_FORM_AUDIOCODES, SENT},
	{"Incoming SIP ", " message from ", SIPINFO_TRACE_FORM_CISCO_CUCM, RECEIVED},
	{"Outgoing SIP ", " message to ", SIPINFO_TRACE_FORM_CISCO_CUCM, SENT},
	{"sipio-recv", "", SIPINFO_TRACE_FORM_CISCO_PHONE, RECEIVED},
	{"sipio-sent", "", SIPINFO_TRACE_FORM_CISCO_PHONE, SENT},
	{"|SIP_MSG_RECV|", "", SIPINFO_TRACE_FORM_CISCO_PHONE, RECEIVED},
	{"|SIP_MSG_SENT|", "", SIPINFO_TRACE_FORM_CISCO_PHONE, SENT},
	/* SIPp src/socket.cpp */
	{" message received", "", SIPINFO_TRACE_FORM_SIPP, RECEIVED},
	{" message sent", "bytes", SIPINFO_TRACE_FORM_SIPP, SENT},
	{"ccsipDisplayMsg", "", SIPINFO_TRACE_FORM_CISCO_IOS, 0},
	/* Oracle: "On [1:0]h:p received from h:p" */
	{"On ", " received from ", SIPINFO_TRACE_FORM_ORACLE, RECEIVED},
	{"On ", " sent to ", SIPINFO_TRACE_FORM_ORACLE, SENT},
	/* Yate modules/ysipchan.cpp */
	{"received ", "SIP message from ", SIPINFO_TRACE_FORM_YATE, RECEIVED},
	{"<sip:", " sending ", SIPINFO_TRACE_FORM_YATE, SENT},
	{"Sent to ", " at ", SIPINFO_TRACE_FORM_SNOM, SENT},
	{"Received from ", " at ", SIPINFO_TRACE_FORM_SNOM, RECEIVED},
	/* JsSIP src/Transport.js; SIP.js src/platform/web/transport/transport.ts */
	{"Transport sending message", "", SIPINFO_TRACE_FORM_BROWSER, SENT},
	{"Transport received ", "message", SIPINFO_TRACE_FORM_BROWSER, RECEIVED},
	{"ending WebSocket message", "", SIPINFO_TRACE_FORM_BROWSER, SENT},
	{"eceived WebSocket ", "message", SIPINFO_TRACE_FORM_BROWSER, RECEIVED},
	{"eceived text message", "", SIPINFO_TRACE_FORM_BROWSER, RECEIVED},
	/* homer-app utils/exportwriter */
	{"proto:", " ---> ", SIPINFO_TRACE_FORM_HOMER, 0},
	/* tcpdump: "IP h.p > h.p: SIP" */
	{" > ", ": SIP", SIPINFO_TRACE_FORM_TCPDUMP, 0},
#undef RECEIVED
#undef SENT
};

/* Small readers */

static const char *
find(const char *p, const char *end, const char *needle)
{
	for (; p < end; p++) {
		const char *q = p, *s = needle;

		/* p is never NULL, nor is q. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
		while (q < end && *s != '\0' && *q == *s) {
			q++;
			s++;
		}
		if (*s == '\0')
			return q;
	}
	return NULL;
}

const char *
sipinfo_form_skip_colour(const char *p, const char *end)
{
	for (;;) {
		const char *q = p;

		if (q < end && *q == '\x1b')
			q++;
		else if (byte_at(q, end, 0) == '^' && byte_at(q, end, 1) == '[')
			q = skip_bytes(q, end, 2);
		else
			return p;
		if (q >= end || *q != '[')
			return p;
		for (q++; q < end && (is_digit(*q) || *q == ';'); q++)
			continue;
		if (q >= end || !is_alphanumeric(*q))
			return p;
		p = q + 1;
	}
}

const char *
sipinfo_form_trim_colour(const char *p, const char *end)
{
	for (;;) {
		const char *q = end;

		while (q > p && end - q < 11 && q[-1] != '\x1b' && q[-1] != '^')
			q--;
		if (q <= p)
			return end;
		q--;
		if (sipinfo_form_skip_colour(q, end) < end)
			return end;
		end = q;
	}
}

bool
sipinfo_form_is_blank(const char *p, const char *end)
{
	while (p < end) {
		/* U+00A0 is blank, too */
		if (is_lws(*p))
			p++;
		else if (*p == '\xc2' && byte_at(p, end, 1) == '\xa0')
			p = skip_bytes(p, end, 2);
		else
			return false;
	}
	return true;
}

static const char *
skip_alphanumeric(const char *p, const char *end, bool *number)
{
	*number = false;
	for (; p < end && is_alphanumeric(*p); p++)
		*number = *number || is_digit(*p);
	return p;
}

const char *
sipinfo_form_skip_prefix(struct slice prefix, const char *p, const char *end)
{
	const char *a = prefix.p, *a_end = slice_end(prefix), *a_next, *p_next;
	bool a_number, p_number;

	for (;;) {
		a = sipinfo_form_skip_colour(a, a_end);
		p = sipinfo_form_skip_colour(p, end);
		if (a >= a_end)
			return p;
		if (is_alphanumeric(*a)) {
			a_next = skip_alphanumeric(a, a_end, &a_number);
			p_next = skip_alphanumeric(p, end, &p_number);
			if (!(a_number && p_number) && !slice_same(slice_make(a, a_next), slice_make(p, p_next)))
				return NULL;
		} else if (is_blank(*a)) {
			a_next = skip_blank(a, a_end);
			p_next = skip_blank(p, end);
			/* blanks at the end have their width: what is more belongs to the line */
			if (a_next >= a_end) {
				for (; a < a_end && p < end && *a == *p; a++)
					p++;
				/* a line of nothing else may have lost some */
				return a >= a_end || p >= end ? p : NULL;
			}
			if (p_next == p)
				return NULL;
		} else {
			if (p >= end || *a != *p)
				return NULL;
			a_next = a + 1;
			p_next = p + 1;
		}
		a = a_next;
		p = p_next;
	}
}

/* Marks */

/* Nothing but a sign, five times or more. */
static bool
is_rule(const char *p, const char *end)
{
	const char *start = p;
	char sign = byte_at(p, end, 0);

	if (sign != '-' && sign != '=' && sign != '~' && sign != '*' && sign != '|' && sign != '#' &&
	    sign != '_')
		return false;
	while (p < end && *p == sign)
		p++;
	return p >= end && (p - start >= 5 || sign == '#');
}

bool
sipinfo_form_is_end(struct slice line)
{
	static const char beginnings[][12] = {
		"--end msg", "--- (", "*** message", "[Time:", "```", "~~~", "+----",
	};
	const char *p = line.p, *end = slice_end(line), *q;

	p = sipinfo_form_skip_colour(skip_blank(p, end), end);
	p = skip_blank(p, end);
	while (end > p && is_lws(end[-1]))
		end--;
	if (p >= end)
		return p > skip_blank(line.p, p);
	if (*p == '\v' || is_rule(p, end) || slice_is(slice_make(p, end), "---"))
		return true;
	for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++) {
		if (match(p, end, beginnings[i]) != NULL)
			return true;
	}
	/* <-------------> */
	if (*p == '<') {
		for (q = p + 1; q < end && *q == '-'; q++)
			continue;
		return q - p > 5 && q < end && *q == '>';
	}
	/* the columns behind the message in a table of siptrace */
	return *p == '|';
}

/* Past the month that a date begins with, or p. */
static const char *
skip_month(const char *p, const char *end)
{
	static const char months[][4] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
	};

	for (size_t i = 0; i < sizeof months / sizeof months[0]; i++) {
		const char *q = match(p, end, months[i]);

		if (q != NULL && q < end && is_blank(*q)) {
			q = skip_blank(q, end);
			return q < end && is_digit(*q) ? q : p;
		}
	}
	return p;
}

/* hh:mm:ss */
static bool
is_clock(const char *p, const char *end)
{
	static const char shape[] = "00:00:00";
	const char *s = shape;

	for (; *s != '\0'; s++, p++) {
		if (p >= end || (*s == '0' ? !is_digit(*p) : *p != *s))
			return false;
	}
	return true;
}

static const char *
find_clock(const char *p, const char *end)
{
	for (; p < end; p++) {
		if (is_digit(*p) && is_clock(p, end))
			return p;
	}
	return NULL;
}

/* A date or a time, with which the lines of logs begin. */
static bool
is_dated(const char *p, const char *end)
{
	const char *near;

	p = sipinfo_form_skip_colour(p, end);
	if (p < end && *p == '[')
		p++;
	near = skip_bytes(p, end, 40);
	if (skip_month(p, near) > p || (p < near && is_digit(*p)))
		return find_clock(p, near) != NULL;
	return false;
}

static bool
is_address(const char *p, const char *end);

/* h:p -> h:p */
static const char *
find_arrow(const char *p, const char *end)
{
	const char *arrow = find(p, end, " -> ");

	if (arrow == NULL || !is_address(arrow, end))
		return NULL;
	return arrow;
}

static bool
has_word(const char *p, const char *end, const char *word)
{
	const char *start = p;

	for (; p < end; p++) {
		const char *q = match(p, end, word);

		if (q != NULL && (is_digit(byte_at(q, end, 0)) || byte_at(q, end, 0) == '[') &&
		    !is_alphanumeric(byte_before(start, p)))
			return true;
	}
	return false;
}

static int
arrow_form(const char *p, const char *arrow)
{
	static const char transports[][5] = {"UDP ", "TCP ", "TLS ", "WS ", "WSS "};

	for (size_t i = 0; i < sizeof transports / sizeof transports[0]; i++) {
		if (has_word(p, arrow, transports[i]))
			return SIPINFO_TRACE_FORM_BARESIP;
	}
	if (has_word(p, arrow, "U ") || has_word(p, arrow, "T "))
		return SIPINFO_TRACE_FORM_NGREP;
	return SIPINFO_TRACE_FORM_SNGREP;
}

/* Sets form and direction if a line announces a message. */
static bool
read_row(struct slice line, int *form, int *direction)
{
	const char *p = line.p, *end = slice_end(line), *q;

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		q = find(p, end, rows[i].first);
		if (q == NULL || (rows[i].then[0] != '\0' && find(q, end, rows[i].then) == NULL))
			continue;
		*form = rows[i].form;
		*direction = rows[i].direction;
		return true;
	}
	q = find_arrow(p, end);
	if (q == NULL)
		return false;
	*form = arrow_form(p, q);
	*direction = SIPINFO_TRACE_DIRECTION_NONE;
	return true;
}

bool
sipinfo_form_is_begin(struct slice line)
{
	int form, direction;
	const char *end = slice_end(line);

	return is_dated(line.p, end) || slice_is(slice_trim(line), "Received:") ||
	       slice_is(slice_trim(line), "Sent:") || read_row(line, &form, &direction);
}

/* Time */

/* False if there is no room for all of it, and for a NUL behind it. */
static bool
put(char *text, size_t size, size_t *n, const char *p, const char *end)
{
	for (; p < end && *n + 1 < size; p++)
		text[(*n)++] = *p;
	return p >= end;
}

static void
copy_time(const char *p, const char *end, struct sipinfo_trace_message *message)
{
	size_t n = 0;

	for (const char *q = p; q < end; q++) {
		if ((unsigned char)*q < 0x20 || (unsigned char)*q >= 0x7f)
			return;
	}
	if ((size_t)(end - p) >= sizeof message->time)
		return;
	memset(message->time, 0, sizeof message->time);
	put(message->time, sizeof message->time, &n, p, end);
}

/* To the left of a clock: 2026-08-17T, 17/8/2026, Aug 17 */
static const char *
skip_date_back(const char *start, const char *clock)
{
	const char *p = clock, *q;
	bool marks = false;

	if (p > start && (p[-1] == ' ' || p[-1] == 'T'))
		p--;
	for (q = p; q > start && (is_digit(q[-1]) || q[-1] == '-' || q[-1] == '/') && p - q < 10; q--)
		marks = marks || !is_digit(q[-1]);
	if (marks && p - q >= 5)
		return q;
	/* the day of a month */
	if (p - q <= 2) {
		while (q > start && is_blank(q[-1]))
			q--;
		q = skip_back(start, q, 3);
		if (skip_month(q, clock) > q)
			return q;
	}
	return clock;
}

static void
read_time(struct slice line, struct sipinfo_trace_message *message)
{
	const char *start = line.p, *end = slice_end(line), *clock, *p;

	clock = find_clock(start, end);
	if (clock == NULL) {
		/* 20260817100331.123456 */
		for (p = start; p < end && is_digit(*p); p++)
			continue;
		if (p - start == 14) {
			for (p = p < end && *p == '.' ? p + 1 : p; p < end && is_digit(*p); p++)
				continue;
			copy_time(start, p, message);
		}
		return;
	}
	p = skip_bytes(clock, end, 8);
	if (p < end && (*p == '.' || *p == ',' || *p == ':') && is_digit(byte_at(p, end, 1))) {
		for (p++; p < end && is_digit(*p); p++)
			continue;
	}
	if (p < end && *p == 'Z') {
		p++;
	} else if (p < end && (*p == '+' || *p == '-') && is_digit(byte_at(p, end, 1)) &&
		   is_digit(byte_at(p, end, 2))) {
		const char *q = skip_bytes(p, end, 3);

		if (q < end && *q == ':')
			q++;
		if (is_digit(byte_at(q, end, 0)) && is_digit(byte_at(q, end, 1)))
			p = skip_bytes(q, end, 2);
	}
	copy_time(skip_date_back(start, clock), p, message);
}

/* Addresses */

/* Past 192.0.2.7, or NULL. */
static const char *
skip_ipv4(const char *p, const char *end)
{
	for (int i = 0; i < 4; i++) {
		const char *q = skip_digits(p, end);

		if (q == p || q - p > 3)
			return NULL;
		p = q;
		if (i < 3) {
			if (p >= end || *p != '.')
				return NULL;
			p++;
		}
	}
	return p;
}

static bool
is_hex(char c)
{
	return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
}

/* Past 2001:db8::7, or NULL: a time has two colons, an address more, or two in a row, and 32 digits at most. */
static const char *
skip_ipv6(const char *p, const char *end)
{
	size_t colons = 0, twice = 0, digits = 0;

	for (; p < end && (is_hex(*p) || *p == ':'); p++) {
		if (*p != ':')
			digits++;
		else
			colons++;
		if (digits > 32 || colons > 8)
			return NULL;
		if (*p == ':' && byte_at(p, end, 1) == ':')
			twice++;
	}
	return digits > 0 && (twice == 1 || (twice == 0 && colons == 7)) ? p : NULL;
}

struct address_at {
	struct slice host, port;
	bool v6;
};

/* Reads host and port at p; returns the place behind them or NULL. */
static const char *
read_address(const char *p, const char *end, struct address_at *a)
{
	bool bracket = p < end && *p == '[';
	const char *host, *q;

	a->host = slice_make(p, p);
	a->port = a->host;
	a->v6 = false;
	if (bracket)
		p++;
	host = p;
	q = skip_ipv4(p, end);
	if (q == NULL) {
		a->v6 = true;
		q = skip_ipv6(p, end);
		if (q == NULL)
			return NULL;
	}
	a->host = slice_make(host, q);
	if (bracket) {
		if (q >= end || *q != ']')
			return NULL;
		q++;
	}
	a->port = slice_make(q, q);
	if (q < end && (*q == ':' || *q == '.') && is_digit(byte_at(q, end, 1))) {
		q++;
		a->port = slice_make(q, skip_digits(q, end));
		q = slice_end(a->port);
	} else {
		const char *on = match(q, end, " on port ");

		if (on != NULL) {
			a->port = slice_make(on, skip_digits(on, end));
			q = slice_end(a->port);
		}
	}
	return q;
}

static bool
is_address(const char *p, const char *end)
{
	struct address_at a;

	return read_address(p, end, &a) != NULL;
}

/* Nothing, if there is no room for it in brackets and with its port. */
static void
copy_address(char *text, size_t size, const struct address_at *a)
{
	static const char marks[] = "[]:";
	size_t room = a->v6 ? size : size - 2, n = 0;
	bool fits = true;

	memset(text, 0, size);
	if (a->v6)
		fits = put(text, room, &n, marks, marks + 1);
	fits &= put(text, room, &n, a->host.p, slice_end(a->host));
	if (a->v6)
		fits &= put(text, room, &n, marks + 1, marks + 2);
	if (a->port.n > 0) {
		fits &= put(text, room, &n, marks + 2, marks + 3);
		fits &= put(text, room, &n, a->port.p, slice_end(a->port));
	}
	if (!fits)
		memset(text, 0, size);
}

/* The next address at or behind p; returns the place behind it or NULL. */
static const char *
find_address(const char *start, const char *p, const char *end, struct address_at *a)
{
	for (; p < end; p++) {
		const char *q;

		if (*p != '[' && *p != ':' && !is_hex(*p))
			continue;
		if (p > start && (is_alphanumeric(p[-1]) || p[-1] == '.'))
			continue;
		q = read_address(p, end, a);
		if (q != NULL)
			return q;
	}
	return NULL;
}

void
sipinfo_form_read_addresses(struct slice line, struct sipinfo_trace_message *message)
{
	const char *start = line.p, *end = slice_end(line), *p;
	struct address_at first, second;

	p = find_address(start, start, end, &first);
	if (p == NULL)
		return;
	if (find_address(start, p, end, &second) == NULL) {
		if (message->direction == SIPINFO_TRACE_DIRECTION_SENT)
			copy_address(message->destination, sizeof message->destination, &first);
		else if (message->direction == SIPINFO_TRACE_DIRECTION_RECEIVED)
			copy_address(message->source, sizeof message->source, &first);
		return;
	}
	/* yate and Oracle name their own address first */
	if (message->direction == SIPINFO_TRACE_DIRECTION_RECEIVED) {
		copy_address(message->source, sizeof message->source, &second);
		copy_address(message->destination, sizeof message->destination, &first);
	} else {
		copy_address(message->source, sizeof message->source, &first);
		copy_address(message->destination, sizeof message->destination, &second);
	}
}

/* What stands before a message */

static bool
read_line(struct slice line, struct sipinfo_trace_message *message)
{
	int form, direction;

	if (!read_row(line, &form, &direction))
		return false;
	message->form = form;
	if (direction != SIPINFO_TRACE_DIRECTION_NONE)
		message->direction = direction;
	sipinfo_form_read_addresses(line, message);
	read_time(line, message);
	return true;
}

/* The line that ends at end: from where? */
static const char *
line_before(const char *floor, const char *end)
{
	while (end > floor && end[-1] != '\n')
		end--;
	return end;
}

static struct slice
without_prefix(struct slice line, struct slice prefix, bool each)
{
	const char *end = slice_end(line), *p;

	if (!each)
		return line;
	p = sipinfo_form_skip_prefix(prefix, line.p, end);
	return p != NULL ? slice_make(p, end) : line;
}

static void
read_host(const char *p, const char *end, struct address_at *a)
{
	struct address_at found;

	if (find_address(p, p, end, &found) != NULL) {
		a->host = found.host;
		a->v6 = found.v6;
	}
}

/* "key: value" */
static void
read_key(const char *p, const char *end, struct sipinfo_trace_message *message,
	 struct address_at *from, struct address_at *to)
{
	const char *q;

	if ((q = match(p, end, "tag: ")) != NULL)
		message->direction = match(q, end, "rcv") != NULL ? SIPINFO_TRACE_DIRECTION_RECEIVED
								  : SIPINFO_TRACE_DIRECTION_SENT;
	else if ((q = match(p, end, "time: ")) != NULL)
		copy_time(q, end, message);
	else if ((q = match(p, end, "srcip: ")) != NULL)
		read_host(q, end, from);
	else if ((q = match(p, end, "dstip: ")) != NULL)
		read_host(q, end, to);
	else if ((q = match(p, end, "srcport: ")) != NULL)
		from->port = slice_make(q, skip_digits(q, end));
	else if ((q = match(p, end, "dstport: ")) != NULL)
		to->port = slice_make(q, skip_digits(q, end));
}

/* kamailio src/modules/sipdump/sipdump_write.c: keys, a line each, below a rule of = */
static const char *
read_sipdump(const char *floor, const char *above, struct sipinfo_trace_message *message)
{
	struct slice none = slice_make(above, above);
	struct address_at from = {none, none, false}, to = {none, none, false};
	struct sipinfo_trace_message read = *message;
	const char *p = above;

	for (int i = 0; i < 14 && p > floor; i++) {
		const char *end = p - 1, *start = line_before(floor, end);

		if (byte_at(start, end, 0) == '=') {
			*message = read;
			copy_address(message->source, sizeof message->source, &from);
			copy_address(message->destination, sizeof message->destination, &to);
			message->form = SIPINFO_TRACE_FORM_SIPDUMP;
			return start;
		}
		read_key(start, slice_end(slice_trim(slice_make(start, end))), &read, &from, &to);
		p = start;
	}
	return above;
}

const char *
sipinfo_form_read(const char *floor, const char *above, struct slice prefix, bool each,
		  struct sipinfo_trace_message *message)
{
	const char *p = above;
	bool sipdump = false;

	if (!each && read_line(prefix, message))
		return above;
	for (int i = 0; i < 8 && p > floor; i++) {
		const char *end = p - 1, *start = line_before(floor, end);
		struct slice raw = slice_make(start, end);
		struct slice line = slice_trim(without_prefix(raw, prefix, each));
		const char *q = line.p, *q_end = slice_end(line);

		p = start;
		q = sipinfo_form_skip_colour(q, q_end);
		if (sipinfo_form_is_blank(q, q_end))
			continue;
		if (*q == '~') {
			sipdump = true;
		} else if (sipdump) {
			if (match(q, q_end, "dstport: ") != NULL)
				return read_sipdump(floor, end + 1, message);
			break;
		} else if (slice_is(line, "Received:")) {
			message->direction = SIPINFO_TRACE_DIRECTION_RECEIVED;
		} else if (slice_is(line, "Sent:")) {
			message->direction = SIPINFO_TRACE_DIRECTION_SENT;
		} else if (read_line(raw, message)) {
			/* SIPp and baresip have the time in the line above */
			if (message->time[0] == '\0' && start > floor)
				read_time(slice_make(line_before(floor, start - 1), start - 1), message);
			return start;
		} else if (!sipinfo_form_is_end(line) && *q != '[') {
			break;
		}
	}
	message->direction = SIPINFO_TRACE_DIRECTION_NONE;
	read_time(prefix, message);
	return above;
}
