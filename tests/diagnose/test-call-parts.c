/*
 * What messages say together, one condition of a call at a time. A row is a call, a line a message:
 *
 *	[@ms] WAY METHOD CSEQ [CODE] [in] [tag=…] [at=12] [v6] [vias=…] [branch=…] [uri=…] [phrase=…] [-Name]
 *		[| Name: value] [|| body]
 *
 * WAY is > for what the caller sends, < for the response to it, >> and << for what the callee sends and
 * its response. in: the request has a tag in To. at: from host 1 to host 2; -: not known. -Name leaves a
 * header field out. ^ is a LF in a value, and ~ in a body.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>

#include <sipinfo/sipinfo.h>

#include "diagnose/call.h"
#include "suite.h"

struct flow {
	const char *lines;
	const char *findings; /* about the call, in their order, without "call-" */
	enum sipinfo_result result;
};

/* A line, taken apart. */
struct line_of_flow {
	char way[4], method[96], tag[64], at[4], branch[64], uri[512], phrase[32], left_out[64];
	const char *rest; /* fields and body */
	long long time;
	unsigned cseq;
	int code, vias;
	bool in, v6;
};

static void
take(char *to, size_t size, const char *text)
{
	ck_assert_uint_lt(strlen(text), size);
	memcpy(to, text, strlen(text) + 1);
}

static void
read_option(struct line_of_flow *l, const char *word)
{
	if (strcmp(word, "in") == 0)
		l->in = true;
	else if (strcmp(word, "v6") == 0)
		l->v6 = true;
	else if (strncmp(word, "phrase=", 7) == 0)
		take(l->phrase, sizeof l->phrase, word + 7);
	else if (strncmp(word, "tag=", 4) == 0)
		take(l->tag, sizeof l->tag, word + 4);
	else if (strncmp(word, "at=", 3) == 0)
		take(l->at, sizeof l->at, word + 3);
	else if (strncmp(word, "vias=", 5) == 0)
		l->vias = atoi(word + 5);
	else if (strncmp(word, "branch=", 7) == 0)
		take(l->branch, sizeof l->branch, word + 7);
	else if (strncmp(word, "uri=", 4) == 0)
		take(l->uri, sizeof l->uri, word + 4);
	else if (word[0] == '-')
		snprintf(l->left_out + strlen(l->left_out), sizeof l->left_out - strlen(l->left_out), "%s,", word);
	else if (word[0] >= '0' && word[0] <= '9')
		l->code = atoi(word);
	else
		ck_abort_msg("%s", word);
}

static void
read_flow_line(struct line_of_flow *l, const char *line)
{
	char word[600];
	int n, taken = 0;

	memset(l, 0, sizeof *l);
	l->time = -1;
	l->vias = 1;
	snprintf(l->uri, sizeof l->uri, "sip:b@example.com");
	snprintf(l->tag, sizeof l->tag, "b");
	snprintf(l->phrase, sizeof l->phrase, "X");
	if (sscanf(line, "@%lld %n", &l->time, &taken) == 1)
		line += taken;
	ck_assert_msg(sscanf(line, "%3s %95s %u%n", l->way, l->method, &l->cseq, &taken) == 3, "%s", line);
	line += taken;
	while (sscanf(line, " %599s%n", word, &n) == 1 && word[0] != '|') {
		read_option(l, word);
		line += n;
	}
	l->rest = line;
	if (l->branch[0] == '\0')
		snprintf(l->branch, sizeof l->branch, "%.20s%u%s",
			 strcmp(l->method, "CANCEL") == 0 ? "INVITE" : l->method, l->cseq,
			 l->way[1] != '\0' ? "r" : "");
}

struct text_of_flow {
	char p[40000];
	size_t n;
};

static void
put(struct text_of_flow *t, const char *format, const char *s)
{
	t->n += (size_t)snprintf(t->p + t->n, sizeof t->p - t->n, format, s);
	ck_assert_uint_lt(t->n, sizeof t->p);
}

static void
put_field(struct text_of_flow *t, const struct line_of_flow *l, const char *name, const char *value)
{
	char left_out[32];

	snprintf(left_out, sizeof left_out, "-%s,", name);
	if (strstr(l->left_out, left_out) != NULL)
		return;
	put(t, "%s: ", name);
	put(t, "%s\r\n", value);
}

/* The message of a line, whose fields are those of every message but for what the line says. */
static void
write_flow_line(struct text_of_flow *t, const struct line_of_flow *l)
{
	bool reverse = l->way[1] != '\0', request = l->way[0] == '>';
	bool tagged = request ? l->in : l->code != 100;
	char value[600], extra[4000] = "", body[4000] = "";
	const char *p = l->rest;

	t->n = 0;
	if (request) {
		put(t, "%s ", l->method);
		put(t, "%s SIP/2.0\r\n", l->uri);
	} else {
		snprintf(value, sizeof value, "%d", l->code);
		put(t, "SIP/2.0 %s ", value);
		put(t, "%s\r\n", l->phrase);
	}
	for (int i = l->vias; i > 0; i--) {
		snprintf(value, sizeof value, "SIP/2.0/UDP 192.0.2.%d;branch=z9hG4bK%.80s%s", i, l->branch,
			 i > 1 ? "p" : "");
		put_field(t, l, "Via", value);
	}
	if (request)
		put_field(t, l, "Max-Forwards", "70");
	snprintf(value, sizeof value, reverse ? "<sip:b@example.com>;tag=%s" : "<sip:a@example.com>;tag=a", l->tag);
	put_field(t, l, "From", value);
	snprintf(value, sizeof value, "<sip:%s@example.com>%s%s", reverse ? "a" : "b", tagged ? ";tag=" : "",
		 !tagged ? "" : reverse ? "a" : l->tag);
	put_field(t, l, "To", value);
	put_field(t, l, "Call-ID", "x");
	snprintf(value, sizeof value, "%u %s", l->cseq, l->method);
	put_field(t, l, "CSeq", value);
	while ((p = strchr(p, '|')) != NULL) {
		const char *end = strchr(++p, '|');
		size_t n = end != NULL ? (size_t)(end - p) : strlen(p);

		if (*p == '|') {
			snprintf(body, sizeof body, "%s", p + 2);
			break;
		}
		snprintf(value, sizeof value, "%.*s", (int)n - (n > 0 && p[n - 1] == ' ' && end != NULL), p);
		snprintf(extra + strlen(extra), sizeof extra - strlen(extra), "%s\r\n", value + (value[0] == ' '));
	}
	for (p = extra; *p != '\0'; p++) {
		char c[2] = { *p, '\0' };

		put(t, "%s", *p == '^' ? "\n" : c);
	}
	for (char *q = body; (q = strchr(q, '~')) != NULL;)
		*q = '\n';
	if (body[0] == 'v')
		put(t, "%s", "Content-Type: application/sdp\r\n");
	snprintf(value, sizeof value, "%zu", strlen(body));
	put_field(t, l, "Content-Length", value);
	put(t, "\r\n%s", body);
}

static struct sipinfo_call *
begin(void)
{
	struct sipinfo_call *call = sipinfo_call_begin(malloc(SIPINFO_CALL_SIZE), SIPINFO_CALL_SIZE);

	ck_assert_ptr_nonnull(call);
	return call;
}

/* Host - has no name; one whose name is ] is cut before it, and a letter is a whole name. */
static void
name_host(char *name, size_t size, const struct line_of_flow *l, char host)
{
	if (host == '-')
		name[0] = '\0';
	else if (host >= 'a')
		snprintf(name, size, "%c", host);
	else if (l->v6)
		snprintf(name, size, host == ']' ? "[2001:db8::%c" : "[2001:db8::%c]:5060", host == ']' ? '9' : host);
	else
		snprintf(name, size, "192.0.2.%c:5060", host);
}

/* Of the first line; 0: the messages have no numbers. */
static uint32_t first_number;

static void
add_line(struct sipinfo_call *call, const char *line)
{
	static struct text_of_flow text;
	struct sipinfo_message message = { .size = sizeof message };
	struct line_of_flow l;
	char source[32], destination[32];

	read_flow_line(&l, line);
	write_flow_line(&text, &l);
	message.bytes = text.p;
	message.len = text.n;
	message.time = l.time;
	if (first_number != 0)
		message.number = first_number + (uint32_t)sipinfo_call_messages(call);
	if (l.at[0] != '\0') {
		name_host(source, sizeof source, &l, l.at[0]);
		name_host(destination, sizeof destination, &l, l.at[1]);
		message.source = source;
		message.source_len = strlen(source);
		message.destination = destination;
		message.destination_len = strlen(destination);
	}
	ck_assert_msg(sipinfo_call_add(call, &message), "%s", text.p);
}

/* Adds one of several lines, and gives those behind it. */
static const char *
add_first_line(struct sipinfo_call *call, const char *lines)
{
	size_t n = strcspn(lines, "\n");
	char line[4096];

	ck_assert_uint_lt(n, sizeof line);
	snprintf(line, sizeof line, "%.*s", (int)n, lines);
	add_line(call, line);
	return lines + n + (lines[n] == '\n');
}

static void
add_lines(struct sipinfo_call *call, const char *lines)
{
	while (*lines != '\0')
		lines = add_first_line(call, lines);
}

struct names {
	char p[2048];
};

static bool
add_name(const struct sipinfo_finding *f, void *user)
{
	struct names *names = user;
	const char *name = sipinfo_finding_name(sipinfo_finding_kind(f));
	size_t n = strlen(names->p);

	if (strncmp(name, "call-", 5) == 0)
		snprintf(names->p + n, sizeof names->p - n, "%s%s%s", n > 0 ? " " : "", name + 5,
			 sipinfo_finding_severity(f) == SIPINFO_SEVERITY_NOTE ? "?" : "");
	return true;
}

/* What was found about the call; ? behind what is a note. */
static const char *
names_of(struct sipinfo_call *call)
{
	static struct names names;

	names.p[0] = '\0';
	ck_assert(sipinfo_call_diagnose(call, NULL, add_name, &names));
	return names.p;
}

#define ANSWERED "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n> ACK 1 in uri=sip:b@192.0.2.2\n"
#define FAILED SIPINFO_RESULT_FAILED
#define ENDED SIPINFO_RESULT_ENDED
#define UP SIPINFO_RESULT_ANSWERED
#define OPEN SIPINFO_RESULT_UNFINISHED
#define LONG50 "01234567890123456789012345678901234567890123456789"
#define LONG150 LONG50 LONG50 LONG50
#define LONG250 LONG150 LONG50 LONG50

static const struct flow flows[] = {
	/* where requests inside a dialog have to go */
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2;x=1\n"
	  "< BYE 2 200",
	  "", ENDED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2?x>\n"
	  "< BYE 2 200",
	  "", ENDED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2>\n"
	  "< BYE 2 200",
	  "", ENDED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:192.0.2.2;x\n"
	  "< BYE 2 200",
	  "target", ENDED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:c@192.0.2.3 vias=2\n"
	  "< BYE 2 200 vias=2",
	  "", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> BYE 2 in uri=sip:c@192.0.2.3\n"
	  "< BYE 2 200",
	  "", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@" LONG250 ">\n"
	  "> ACK 1 in uri=sip:x@y\n"
	  "> BYE 2 in uri=sip:c@192.0.2.3\n"
	  "< BYE 2 200",
	  "", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "> CANCEL 1 in uri=sip:x@y\n"
	  "< CANCEL 1 200\n"
	  "< INVITE 1 487\n"
	  "> ACK 1 in branch=INVITE1",
	  "cancelled?", SIPINFO_RESULT_CANCELLED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "> INFO 2 in uri=sip:x@y\n"
	  "< INFO 2 200",
	  "", OPEN },
	{ ANSWERED
	  "> CANCEL 1 in uri=sip:x@y\n"
	  "< CANCEL 1 200",
	  "cancel-late", UP },
	{ "> INVITE 1 | Contact: <a>\n"
	  "< INVITE 1 200 | Contact: <b>\n"
	  "> ACK 1 in uri=c\n"
	  ">> BYE 1 in uri=c",
	  "target way-of-callee", ENDED },
	{ "> INVITE 1 | Contact: <a>\n"
	  "< INVITE 1 200 | Contact: <b>\n"
	  "> ACK 1 in uri=b\n"
	  ">> UPDATE 1 in uri=a | Contact: <d>\n"
	  "<< UPDATE 1 200\n"
	  "> UPDATE 2 in uri=d | Contact: <e>\n"
	  "< UPDATE 2 200\n"
	  ">> BYE 2 in uri=e",
	  "", ENDED },
	/* by which way */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>, <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p2@192.0.2.8>, <sip:p1@192.0.2.9>",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>, <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p1@192.0.2.9>, <sip:p2@192.0.2.8>",
	  "route", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>, <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p2@192.0.2.8>",
	  "route", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: , <>, x\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: x, <>",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@" LONG150 ">, <sip:p2@" LONG150 ">, <sip:p3@" LONG150 ">, <sip:p4@" LONG150 ">\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>, <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p1@" LONG150 ">, <sip:p2@" LONG150 ">, <sip:p3@" LONG150 ">, <sip:p4@" LONG150 ">",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>, <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p2@192.0.2.8>, <sip:p1@192.0.2.9>\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.1 | Route: <sip:p1@192.0.2.9>, <sip:p2@192.0.2.8>\n"
	  "<< BYE 1 200",
	  "", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>, <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p2@192.0.2.8>, <sip:p1@192.0.2.9>\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.1 | Route: <sip:p2@192.0.2.8>, <sip:p1@192.0.2.9>\n"
	  "<< BYE 1 200",
	  "route-of-callee", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>, <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p2@192.0.2.8>, <sip:p1@192.0.2.9>\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.1 | Route: <sip:p1@192.0.2.9>\n"
	  "<< BYE 1 200",
	  "route-of-callee", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>, <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p2@192.0.2.8>, <sip:p1@192.0.2.9>\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.1 | Route: <sip:p1@192.0.2.9>, <sip:p2@192.0.2.7>\n"
	  "<< BYE 1 200",
	  "route-of-callee", ENDED },
	{ ANSWERED
	  ">> BYE 1 in uri=sip:a@192.0.2.1 | Route: <sip:p1@192.0.2.9>\n"
	  "<< BYE 1 200",
	  "route-of-callee", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>, <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p2@192.0.2.8>, <sip:p1@192.0.2.9>\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "<< BYE 1 200",
	  "route-of-callee", ENDED },
	{ ANSWERED
	  ">> BYE 1 in uri=sip:c@192.0.2.1\n"
	  "<< BYE 1 200",
	  "way-of-callee", ENDED },
	/* a way that is too long to be kept is not compared */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@" LONG150 LONG150 LONG150 LONG50 "0123>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "route", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@" LONG150 LONG150 LONG150 LONG50 "01234>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	/* nothing changes it */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1@192.0.2.9;lr>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p1@192.0.2.9;lr>\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1> | Route: <sip:p1@192.0.2.9;lr>\n"
	  "< INVITE 2 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p2@192.0.2.8;lr>\n"
	  "> ACK 2 in uri=sip:b@192.0.2.2 | Route: <sip:p1@192.0.2.9;lr>",
	  "", UP },
	/* tags that no dialog has */
	{ ANSWERED
	  "> BYE 2 in tag=z uri=sip:b@192.0.2.2\n"
	  "< BYE 2 481 tag=z",
	  "tags bye-refused", FAILED },
	{ ANSWERED
	  "> BYE 2 in tag=z -From uri=sip:b@192.0.2.2\n"
	  "< BYE 2 481 tag=z",
	  "bye-refused", FAILED },
	{ ANSWERED
	  "> BYE 2 uri=sip:b@192.0.2.2\n"
	  "< BYE 2 481",
	  "bye-refused", ENDED },
	{ ANSWERED
	  ">> BYE 2 in -From tag=z uri=sip:a@192.0.2.1\n"
	  "<< BYE 2 481 tag=z",
	  "bye-refused", FAILED },
	{ "> MESSAGE 1\n"
	  "< MESSAGE 1 200\n"
	  "> MESSAGE 2 in\n"
	  "< MESSAGE 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 183 tag=t0\n"
	  "< INVITE 1 183 tag=t1\n"
	  "< INVITE 1 183 tag=t2\n"
	  "< INVITE 1 183 tag=t3\n"
	  "< INVITE 1 183 tag=t4\n"
	  "< INVITE 1 183 tag=t5\n"
	  "< INVITE 1 183 tag=t6\n"
	  "< INVITE 1 183 tag=t7\n"
	  "< INVITE 1 183 tag=t8\n"
	  "> INFO 2 in tag=z\n"
	  "< INFO 2 200 tag=z",
	  "let-go?", OPEN },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 183 tag=t0\n"
	  "< INVITE 1 183 tag=t1\n"
	  "< INVITE 1 183 tag=t2\n"
	  "< INVITE 1 183 tag=t3\n"
	  "< INVITE 1 183 tag=t4\n"
	  "< INVITE 1 183 tag=t5\n"
	  "< INVITE 1 183 tag=t6\n"
	  "< INVITE 1 183 tag=t7\n"
	  "< INVITE 1 183 tag=t8\n"
	  "> INFO 2 in tag=t0\n"
	  "< INFO 2 200 tag=t0",
	  "let-go?", OPEN },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 183 tag=t0\n"
	  "< INVITE 1 183 tag=t1\n"
	  "< INVITE 1 183 tag=t2\n"
	  "< INVITE 1 183 tag=t3\n"
	  "< INVITE 1 183 tag=t4\n"
	  "< INVITE 1 183 tag=t5\n"
	  "< INVITE 1 183 tag=t6\n"
	  "< INVITE 1 183 tag=t7\n"
	  "> INFO 2 in tag=z\n"
	  "< INFO 2 200 tag=z",
	  "tags", OPEN },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 tag=43d3ca9e | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in tag=43d3ca9e uri=sip:b@192.0.2.2\n"
	  "> BYE 2 in tag=522770e4 uri=sip:b@192.0.2.2\n"
	  "< BYE 2 481 tag=522770e4",
	  "tags bye-refused", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 tag=" LONG50 " | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in tag=" LONG50 " uri=sip:b@192.0.2.2\n"
	  "> BYE 2 in tag=" LONG50 " uri=sip:b@192.0.2.2\n"
	  "< BYE 2 200 tag=" LONG50 "",
	  "", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 tag=" LONG50 " | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in tag=" LONG50 " uri=sip:b@192.0.2.2\n"
	  "> BYE 2 in tag=" LONG50 "x uri=sip:b@192.0.2.2\n"
	  "< BYE 2 481 tag=" LONG50 "x",
	  "tags bye-refused", FAILED },
	/* targets that move */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 407\n"
	  "> ACK 1 in branch=INVITE1\n"
	  "> INVITE 2 | Contact: <sip:a@192.0.2.5>\n"
	  "< INVITE 2 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 2 in uri=sip:b@192.0.2.2\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.5\n"
	  "<< BYE 1 200",
	  "", ENDED },
	{ "> INVITE 1 vias=2 | Contact: <sip:a@192.0.2.5>\n"
	  "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "<< BYE 1 200",
	  "way-of-callee", ENDED },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 200\n"
	  "> ACK 2 in uri=sip:b@192.0.2.2\n"
	  ">> BYE 1 in uri=sip:c@192.0.2.1\n"
	  "<< BYE 1 200",
	  "way-of-callee", ENDED },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.5>\n"
	  "< INVITE 2 200 | Contact: <sip:b@192.0.2.6>\n"
	  "> ACK 2 in uri=sip:b@192.0.2.6\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.5\n"
	  "<< BYE 1 200",
	  "", ENDED },
	{ ANSWERED
	  ">> UPDATE 1 in uri=sip:a@192.0.2.1 | Contact: <sip:b@192.0.2.6>\n"
	  "<< UPDATE 1 200\n"
	  "> BYE 2 in uri=sip:b@192.0.2.6\n"
	  "< BYE 2 200",
	  "", ENDED },
	{ ANSWERED
	  ">> INFO 1 in uri=sip:a@192.0.2.1 | Contact: <sip:b@192.0.2.6>\n"
	  "<< INFO 1 200\n"
	  "> BYE 2 in uri=sip:b@192.0.2.2\n"
	  "< BYE 2 200",
	  "", ENDED },
	{ ANSWERED
	  "> UPDATE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.5>\n"
	  "< UPDATE 2 200\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.5\n"
	  "<< BYE 1 200",
	  "", ENDED },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 2 200\n"
	  "> ACK 2 in uri=sip:b@192.0.2.2\n"
	  "> BYE 3 in uri=sip:b@192.0.2.2\n"
	  "< BYE 3 200",
	  "", ENDED },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 2 200\n"
	  "> ACK 2 in uri=sip:b@192.0.2.2\n"
	  "> BYE 3 in uri=sip:c@192.0.2.2\n"
	  "< BYE 3 200",
	  "target", ENDED },
	{ ANSWERED
	  ">> INVITE 1 in uri=sip:a@192.0.2.1 | Contact: <sip:b@192.0.2.2>\n"
	  "<< INVITE 1 200 | Contact: <sip:a@192.0.2.1>\n"
	  ">> ACK 1 in uri=sip:a@192.0.2.1",
	  "", UP },
	{ ANSWERED
	  ">> INVITE 1 uri=sip:a@192.0.2.1 | Contact: <sip:b@192.0.2.2>\n"
	  "<< INVITE 1 200 | Contact: <sip:a@192.0.2.1>\n"
	  ">> ACK 1 in uri=sip:a@192.0.2.1",
	  "", UP },
	{ "> INVITE 1\n"
	  "< INVITE 1 100 tag=b\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.9\n"
	  "<< BYE 1 200",
	  "", ENDED },
	{ "> INVITE 1\n"
	  "< INVITE 1 100 -To | To: <sip:b@example.com>;tag=q",
	  "", OPEN },
	{ "> SUBSCRIBE 1\n"
	  "< SUBSCRIBE 1 200\n"
	  ">> NOTIFY 1 in | Event: presence | Subscription-State: active\n"
	  "<< NOTIFY 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	/* which responses make a dialog */
	{ "> SUBSCRIBE 1\n"
	  "< SUBSCRIBE 1 200\n"
	  ">> NOTIFY 1 in tag=z | Event: presence | Subscription-State: active\n"
	  "<< NOTIFY 1 200 tag=z",
	  "tags", SIPINFO_RESULT_SUCCEEDED },
	{ "> SUBSCRIBE 1\n"
	  "< SUBSCRIBE 1 300\n"
	  "> INFO 2 in tag=z\n"
	  "< INFO 2 200 tag=z",
	  "", FAILED },
	{ "> MESSAGE 1\n"
	  "< MESSAGE 1 200\n"
	  "> MESSAGE 2 in tag=z\n"
	  "< MESSAGE 2 200 tag=z",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 100 tag=b -To | To: <sip:b@example.com>;tag=q\n"
	  "> INFO 2 in tag=z\n"
	  "< INFO 2 200 tag=z",
	  "", OPEN },
	/* how transfers and changes go on */
	{ ANSWERED
	  ">> NOTIFY 1 in uri=sip:a@192.0.2.1 | Event: refer || SIP/2.0 180 X~\n"
	  "<< NOTIFY 1 200",
	  "", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in uri=sip:a@192.0.2.1 | Event: refer || SIP/2.0 299 X~\n"
	  "<< NOTIFY 1 200",
	  "", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in uri=sip:a@192.0.2.1 | Event: refer || SIP/2.0 300 X~\n"
	  "<< NOTIFY 1 200",
	  "transfer-failed", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in uri=sip:a@192.0.2.1 | Event: refer || SIP/2.0 699 X~\n"
	  "<< NOTIFY 1 200",
	  "transfer-failed", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in uri=sip:a@192.0.2.1 | Event: refer || SIP/2.0 700 X~\n"
	  "<< NOTIFY 1 200",
	  "", UP },
	{ ANSWERED
	  "> UPDATE 2 in uri=sip:b@192.0.2.2\n"
	  "< UPDATE 2 299",
	  "", UP },
	{ ANSWERED
	  "> UPDATE 2 in uri=sip:b@192.0.2.2\n"
	  "< UPDATE 2 300",
	  "change-refused", UP },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2\n"
	  "< BYE 2 299",
	  "", ENDED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2\n"
	  "< BYE 2 300",
	  "bye-refused", FAILED },
	/* what is found about the call is told in its order */
	{ ANSWERED
	  ">> NOTIFY 1 in uri=sip:a@192.0.2.1 | Event: refer || SIP/2.0 486 Busy~\n"
	  "<< NOTIFY 1 200\n"
	  "> INFO 2 in uri=sip:c@192.0.2.2\n"
	  "< INFO 2 200",
	  "transfer-failed target", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in uri=sip:a@192.0.2.1 | Event: presence | Subscription-State: terminated;reason=rejected\n"
	  "<< NOTIFY 1 200\n"
	  "> INFO 2 in uri=sip:c@192.0.2.2\n"
	  "< INFO 2 200",
	  "subscription-ended target", UP },
	/* timers of sessions */
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@60010 > BYE 2 in uri=sip:b@192.0.2.2",
	  "timer", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@59000 > BYE 2 in uri=sip:b@192.0.2.2",
	  "timer", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@56000 > BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@92500 > BYE 2 in uri=sip:b@192.0.2.2",
	  "timer", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@94000 > BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 1800\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@1768100 > BYE 2 in uri=sip:b@192.0.2.2",
	  "timer", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 1800\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@1700000 > BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@58009 > BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@58010 > BYE 2 in uri=sip:b@192.0.2.2",
	  "timer", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@93009 > BYE 2 in uri=sip:b@192.0.2.2",
	  "timer", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@93010 > BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 1800\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@1766009 > BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 1800\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@1766010 > BYE 2 in uri=sip:b@192.0.2.2",
	  "timer", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@0 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@60000 > BYE 2 in uri=sip:b@192.0.2.2",
	  "timer", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 0\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@1000 > BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	/* from the last refresh */
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@40000 > UPDATE 2 in uri=sip:b@192.0.2.2\n"
	  "@40010 < UPDATE 2 200 | Session-Expires: 90\n"
	  "@100010 > BYE 3 in uri=sip:b@192.0.2.2",
	  "timer", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@40000 >> UPDATE 1 in uri=sip:a@192.0.2.1\n"
	  "@40010 << UPDATE 1 200 | Session-Expires: 90\n"
	  "@60010 > BYE 3 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: x\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@60010 > BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@60010 > BYE 2 in uri=sip:b@192.0.2.2",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@1000 > BYE 2 in uri=sip:b@192.0.2.2\n"
	  "@60010 >> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "@60020 < BYE 2 200\n"
	  "@60020 << BYE 1 200",
	  "", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Session-Expires: 90\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@60010 > BYE 2 in tag=z uri=sip:b@192.0.2.2\n"
	  "@60020 < BYE 2 200 tag=z",
	  "tags", ENDED },
	/* what is sent again, and what nothing answers */
	{ "@0 > OPTIONS 1\n"
	  "@500 > OPTIONS 1",
	  "unanswered", FAILED },
	{ "@0 > OPTIONS 1\n"
	  "@0 > OPTIONS 1\n"
	  "@50 > OPTIONS 1",
	  "", OPEN },
	{ "@0 > OPTIONS 1\n"
	  "@99 > OPTIONS 1\n"
	  "@198 > OPTIONS 1",
	  "", OPEN },
	{ "@0 > OPTIONS 1\n"
	  "@100 > OPTIONS 1",
	  "unanswered", FAILED },
	{ "@0 > OPTIONS 1\n"
	  "@500 > OPTIONS 1\n"
	  "@1500 > OPTIONS 1",
	  "unanswered", FAILED },
	{ "> OPTIONS 1\n"
	  "> OPTIONS 1",
	  "unanswered", FAILED },
	{ "@0 > OPTIONS 1\n"
	  "> OPTIONS 1",
	  "unanswered", FAILED },
	{ "@0 > OPTIONS 1\n"
	  "@3000 > OPTIONS 2\n"
	  "@3010 < OPTIONS 2 200",
	  "unanswered", FAILED },
	{ "@0 > OPTIONS 1\n"
	  "@1000 > OPTIONS 2\n"
	  "@1010 < OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@1000 > OPTIONS 2\n"
	  "@1999 < OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@1000 > OPTIONS 2\n"
	  "@2000 < OPTIONS 2 200",
	  "unanswered", FAILED },
	{ "> OPTIONS 1\n"
	  "> OPTIONS 2\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "< OPTIONS 1 180",
	  "begins-inside?", OPEN },
	{ "< OPTIONS 1 100",
	  "begins-inside?", OPEN },
	{ "@0 > INVITE 1\n"
	  "@500 > INVITE 1\n"
	  "@600 < INVITE 1 180",
	  "", OPEN },
	{ "@0 > OPTIONS 1 vias=1\n"
	  "@10 > OPTIONS 1 vias=2\n"
	  "@500 > OPTIONS 1 vias=1\n"
	  "@600 < OPTIONS 1 200 vias=2",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1 vias=1\n"
	  "@10 > OPTIONS 1 vias=2\n"
	  "@500 > OPTIONS 1 vias=1\n"
	  "@600 < OPTIONS 1 180 vias=2",
	  "", OPEN },
	{ "@0 > OPTIONS 1 vias=1\n"
	  "@10 > OPTIONS 1 vias=2\n"
	  "@500 > OPTIONS 1 vias=1\n"
	  "@600 > OPTIONS 2\n"
	  "@700 < OPTIONS 2 200",
	  "unanswered", FAILED },
	{ ANSWERED
	  "@0 > INFO 2 in uri=sip:b@192.0.2.2\n"
	  "@500 > INFO 2 in uri=sip:b@192.0.2.2",
	  "unanswered", UP },
	{ ANSWERED
	  "@0 > INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "@500 > INVITE 2 in uri=sip:b@192.0.2.2",
	  "unanswered", UP },
	{ "@0 > OPTIONS 1\n"
	  "@500 > OPTIONS 1\n"
	  "@600 > OPTIONS 2\n"
	  "@1600 > OPTIONS 2",
	  "unanswered", FAILED },
	{ "@0 > OPTIONS 1\n"
	  "@500 > OPTIONS 1\n"
	  "@1500 > OPTIONS 1\n"
	  "@1600 < OPTIONS 1 200",
	  "request-repeated", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@10 < OPTIONS 1 200\n"
	  "@500 > OPTIONS 1\n"
	  "@510 < OPTIONS 1 200\n"
	  "@1500 > OPTIONS 1\n"
	  "@1510 < OPTIONS 1 200",
	  "response-repeated", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@10 < OPTIONS 1 200\n"
	  "@500 > OPTIONS 1\n"
	  "@510 < OPTIONS 1 200",
	  "response-repeated", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@10 < OPTIONS 1 200\n"
	  "@500 < OPTIONS 1 200",
	  "response-repeated", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@10 < OPTIONS 1 200\n"
	  "@60 < OPTIONS 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@10 < OPTIONS 1 200\n"
	  "@109 < OPTIONS 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@0 < OPTIONS 1 200\n"
	  "@0 < OPTIONS 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@10 < OPTIONS 1 200\n"
	  "@110 < OPTIONS 1 200",
	  "response-repeated", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 200\n"
	  "@60 < OPTIONS 1 200",
	  "response-repeated", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1\n"
	  "@10 < OPTIONS 1 200\n"
	  "< OPTIONS 1 200",
	  "response-repeated", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > INVITE 1\n"
	  "@10 < INVITE 1 486\n"
	  "@20 > ACK 1 in branch=INVITE1\n"
	  "@500 < INVITE 1 486\n"
	  "@510 > ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "@0 > INVITE 1\n"
	  "@10 < INVITE 1 486\n"
	  "@500 < INVITE 1 486",
	  "response-repeated", FAILED },
	{ "@0 > INVITE 1\n"
	  "@10 < INVITE 1 486\n"
	  "@20 > ACK 1 in branch=INVITE1\n"
	  "@500 < INVITE 1 486\n"
	  "@510 > ACK 1 in branch=INVITE1\n"
	  "@1500 < INVITE 1 486",
	  "response-repeated", FAILED },
	{ "@0 > INVITE 1\n"
	  "@10 < INVITE 1 486\n"
	  "@4020 > OPTIONS 2\n"
	  "@4030 < OPTIONS 2 200",
	  "response-repeated", FAILED },
	{ "@0 > INVITE 1\n"
	  "@10 < INVITE 1 486\n"
	  "@4000 > OPTIONS 2\n"
	  "@4010 < OPTIONS 2 200",
	  "", FAILED },
	{ "@0 > INVITE 1\n"
	  "@0 < INVITE 1 300\n"
	  "@4000 > OPTIONS 2\n"
	  "@4001 < OPTIONS 2 200",
	  "response-repeated", FAILED },
	{ "@0 > INVITE 1\n"
	  "@10 < INVITE 1 486\n"
	  "@3020 > OPTIONS 2\n"
	  "@3030 < OPTIONS 2 200",
	  "", FAILED },
	{ "> INVITE 1\n"
	  "< INVITE 1 486\n"
	  "@9000 > OPTIONS 2\n"
	  "@9030 < OPTIONS 2 200",
	  "", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@500 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@1500 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@1600 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@1610 > ACK 1 in uri=sip:b@192.0.2.2",
	  "request-repeated", UP },
	/* an ACK that does not arrive */
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>",
	  "no-ack", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@9000 >> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "@9010 << BYE 1 200",
	  "no-ack", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>",
	  "", UP },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>",
	  "ack-lost", UP },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@32000 >> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "@32010 << BYE 1 200",
	  "ack-lost", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@32000 > BYE 2 in uri=sip:b@192.0.2.2\n"
	  "@32010 < BYE 2 200",
	  "ack-lost", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@99000 >> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "@99010 << BYE 1 200",
	  "ack-lost", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "<< BYE 1 200",
	  "ack-lost", FAILED },
	{ ANSWERED
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@99000 >> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "@99010 << BYE 1 200",
	  "ack-lost", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@70009 >> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "@70019 << BYE 1 200",
	  "ack-lost", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@0 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@70000 >> BYE 1 in uri=sip:a@192.0.2.1\n"
	  "@70010 << BYE 1 200",
	  "ack-lost", ENDED },
	/* where the ACK ends */
	{ "@0 > INVITE 1 at=12 | Contact: <sip:a@192.0.2.1>\n"
	  "@1 > INVITE 1 at=23 vias=2 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@11 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in at=12 uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@1521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>",
	  "ack-stopped ack-lost", UP },
	{ "@0 > INVITE 1 at=12 | Contact: <sip:a@192.0.2.1>\n"
	  "@1 > INVITE 1 at=23 vias=2 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@11 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in at=12 uri=sip:b@192.0.2.2\n"
	  "@21 > ACK 1 in at=23 vias=2 uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@1521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>",
	  "ack-lost", UP },
	{ "@0 > INVITE 1 at=12 | Contact: <sip:a@192.0.2.1>\n"
	  "@1 > INVITE 1 at=23 vias=2 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@11 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in at=14 uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@1521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>",
	  "ack-lost", UP },
	{ "@0 > INVITE 1 at=12 | Contact: <sip:a@192.0.2.1>\n"
	  "@1 > INVITE 1 at=23 vias=2 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@11 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@1521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>",
	  "ack-stopped ack-lost", UP },
	{ "@0 > INVITE 1 at=12 | Contact: <sip:a@192.0.2.1>\n"
	  "@1 > INVITE 1 at=23 vias=2 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@11 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in at=12 uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@1521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@1600 > OPTIONS 7 at=12\n"
	  "@1610 < OPTIONS 7 200 at=21",
	  "ack-stopped ack-lost", UP },
	{ "@0 > INVITE 1 at=12 | Contact: <sip:a@192.0.2.1>\n"
	  "@1 > INVITE 1 at=23 vias=2 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@11 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in at=12 uri=sip:b@192.0.2.2\n"
	  "@30 < ACK 1 200 at=21\n"
	  "@520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@1521 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>",
	  "ack-stopped ack-lost", UP },
	{ "@0 > INVITE 1 at=12 | Contact: <sip:a@192.0.2.1>\n"
	  "@1 > INVITE 1 at=23 vias=2 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
	  "@11 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in at=12 uri=sip:b@192.0.2.2\n"
	  "@520 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
	  "@1600 > INVITE 2 in at=23 uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1>\n"
	  "@1610 < INVITE 2 200 at=32 | Contact: <sip:b@192.0.2.2>\n"
	  "@1620 > ACK 2 in at=23 uri=sip:b@192.0.2.2",
	  "ack-stopped ack-lost", UP },
	{ "@0 > INVITE 1 at=12 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 at=21\n"
	  "@20 > ACK 1 in tag=z at=12\n"
	  "@520 < INVITE 1 200 at=21\n"
	  "@1520 < INVITE 1 200 at=21",
	  "ack-lost", UP },
	{ "@0 > INVITE 1 at=12 branch=i0\n"
	  "@1 > INVITE 1 at=23 branch=i1\n"
	  "@2 > INVITE 1 at=34 branch=i2\n"
	  "@3 > INVITE 1 at=45 branch=i3\n"
	  "@4 > INVITE 1 at=56 branch=i4\n"
	  "@5 > INVITE 1 at=67 branch=i5\n"
	  "@6 > INVITE 1 at=78 branch=i6\n"
	  "@100 < INVITE 1 200 at=87 branch=i6\n"
	  "@120 > ACK 1 in at=78\n"
	  "@520 < INVITE 1 200 at=87 branch=i6\n"
	  "@1520 < INVITE 1 200 at=87 branch=i6",
	  "ack-lost", UP },
	{ "@10 < INVITE 1 200 at=32\n"
	  "@20 > ACK 1 in at=12\n"
	  "@520 < INVITE 1 200 at=32\n"
	  "@1520 < INVITE 1 200 at=32",
	  "ack-stopped ack-lost begins-inside?", UP },
	/* reliable provisional responses */
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1",
	  "no-prack", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 2",
	  "", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 > PRACK 2 in | RAck: 1 1 INVITE\n"
	  "@610 < PRACK 2 200",
	  "", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 > PRACK 2 in | RAck: \n"
	  "@610 < PRACK 2 200",
	  "no-prack", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 > PRACK 2 in | RAck: x 1 INVITE\n"
	  "@610 < PRACK 2 200",
	  "no-prack", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 > PRACK 2 in | RAck: 1\n"
	  "@610 < PRACK 2 200",
	  "no-prack", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 > PRACK 2 in | RAck: 1 x\n"
	  "@610 < PRACK 2 200",
	  "no-prack", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 > PRACK 2 in | RAck: 1 9 INVITE\n"
	  "@610 < PRACK 2 200",
	  "no-prack", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel\n"
	  "@520 < INVITE 1 183 | Require: 100rel",
	  "", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | RSeq: 1\n"
	  "@520 < INVITE 1 183 | RSeq: 1",
	  "", OPEN },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel, timer | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel, timer | RSeq: 1\n"
	  "@600 < INVITE 1 504\n"
	  "@610 > ACK 1 in branch=INVITE1",
	  "no-prack", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 < INVITE 1 404\n"
	  "@610 > ACK 1 in branch=INVITE1",
	  "no-prack", FAILED },
	/* how an INVITE ends */
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 180\n"
	  "< OPTIONS 1 503",
	  "", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 404\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 482\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 483\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 486\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 499\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 500\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 503\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 599\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 600\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 604\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 180\n"
	  "@10009 < INVITE 1 480\n"
	  "@10010 > ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 180\n"
	  "@10010 < INVITE 1 480\n"
	  "@10011 > ACK 1 in branch=INVITE1",
	  "not-answered?", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 180\n"
	  "@10009 < INVITE 1 408\n"
	  "@10010 > ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 180\n"
	  "@10010 < INVITE 1 408\n"
	  "@10011 > ACK 1 in branch=INVITE1",
	  "not-answered?", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 180\n"
	  "@10009 < INVITE 1 486\n"
	  "@10010 > ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 180\n"
	  "@10010 < INVITE 1 486\n"
	  "@10011 > ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183\n"
	  "@20010 < INVITE 1 480\n"
	  "@20020 > ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 180\n"
	  "< INVITE 1 480\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@0 < INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "@0 > ACK 1 in uri=sip:b@192.0.2.2\n"
	  "@10 > INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "@20 < INVITE 2 180\n"
	  "@20020 < INVITE 2 480\n"
	  "@20030 > ACK 2 in branch=INVITE2",
	  "target change-refused", UP },
	{ "< INVITE 1 487",
	  "begins-inside?", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 487\n"
	  "> ACK 1 in branch=INVITE1",
	  "terminated", FAILED },
	{ "< INVITE 1 180\n"
	  "> CANCEL 1\n"
	  "< CANCEL 1 200\n"
	  "< INVITE 1 487",
	  "cancelled? begins-inside?", SIPINFO_RESULT_CANCELLED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "> CANCEL 1\n"
	  "< CANCEL 1 200",
	  "cancelled?", SIPINFO_RESULT_CANCELLED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "> CANCEL 1 | Reason: SIP;cause=200\n"
	  "> CANCEL 1\n"
	  "< CANCEL 1 200\n"
	  "< INVITE 1 487\n"
	  "> ACK 1 in branch=INVITE1",
	  "cancelled-with-reason", SIPINFO_RESULT_CANCELLED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "> CANCEL 1 | Reason: SIP;cause=200\n"
	  "< CANCEL 1 200\n"
	  "< INVITE 1 486\n"
	  "> ACK 1 in branch=INVITE1",
	  "cancelled-with-reason", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "> CANCEL 1\n"
	  "< CANCEL 1 200\n"
	  "< INVITE 1 486\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "> CANCEL 1\n"
	  "< CANCEL 1 200\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "cancel-late", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "> CANCEL 1\n"
	  "< CANCEL 1 200\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> BYE 2 in uri=sip:b@192.0.2.2\n"
	  "< BYE 2 200",
	  "", ENDED },
	{ "> CANCEL 1\n"
	  "< CANCEL 1 481",
	  "", OPEN },
	{ "> INVITE 1 branch=x\n"
	  "> CANCEL 1 branch=y\n"
	  "< CANCEL 1 200\n"
	  "< INVITE 1 487 branch=x\n"
	  "> ACK 1 in branch=x",
	  "cancelled?", SIPINFO_RESULT_CANCELLED },
	{ "> INVITE 1 branch=x\n"
	  "> INVITE 1 branch=w\n"
	  "> CANCEL 1 branch=y\n"
	  "< CANCEL 1 200",
	  "cancelled?", SIPINFO_RESULT_CANCELLED },
	/* changes that pass each other */
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  ">> INVITE 1 in uri=sip:a@192.0.2.1\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2\n"
	  "<< INVITE 1 491\n"
	  ">> ACK 1 in branch=INVITE1r",
	  "target way-of-callee crossed", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  ">> INVITE 1 in uri=sip:a@192.0.2.1\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2\n"
	  "<< INVITE 1 491\n"
	  ">> ACK 1 in branch=INVITE1r\n"
	  "> INVITE 3 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 3 200\n"
	  "> ACK 3 in uri=sip:b@192.0.2.2",
	  "target way-of-callee crossed?", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  ">> INVITE 1 in uri=sip:a@192.0.2.1\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2\n"
	  "<< INVITE 1 491\n"
	  ">> ACK 1 in branch=INVITE1r\n"
	  "> INVITE 3 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 3 488\n"
	  "> ACK 3 in branch=INVITE3",
	  "target way-of-callee crossed change-refused", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2\n"
	  ">> INVITE 1 in uri=sip:a@192.0.2.1\n"
	  "<< INVITE 1 200\n"
	  ">> ACK 1 in uri=sip:a@192.0.2.1",
	  "target", UP },
	{ ANSWERED
	  ">> INVITE 1 in uri=sip:a@192.0.2.1\n"
	  "<< INVITE 1 200\n"
	  ">> ACK 1 in uri=sip:a@192.0.2.1\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2",
	  "target", UP },
	{ ANSWERED
	  ">> INVITE 1 in uri=sip:a@192.0.2.1\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2",
	  "target crossed", UP },
	{ ANSWERED
	  "<< INVITE 1 180\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2",
	  "target", UP },
	{ ANSWERED
	  ">> INVITE 1 in vias=2 uri=sip:a@192.0.2.1\n"
	  ">> INVITE 1 in uri=sip:a@192.0.2.1\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2",
	  "target crossed", UP },
	{ ANSWERED
	  "> UPDATE 2 in uri=sip:b@192.0.2.2\n"
	  ">> UPDATE 1 in uri=sip:a@192.0.2.1\n"
	  "< UPDATE 2 491\n"
	  "<< UPDATE 1 491",
	  "", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  ">> INVITE 1 in uri=sip:a@192.0.2.1\n"
	  "< INVITE 2 488\n"
	  "> ACK 2 in branch=INVITE2",
	  "target change-refused", UP },
	{ "> INVITE 2 in\n"
	  ">> INVITE 1 in\n"
	  "<< INVITE 1 491\n"
	  ">> ACK 1 in branch=INVITE1r",
	  "crossed begins-inside?", FAILED },
	/* copies that meet again */
	{ "> INVITE 1 branch=x\n"
	  "> INVITE 1 branch=y\n"
	  "< INVITE 1 200 branch=x\n"
	  "< INVITE 1 482 branch=y\n"
	  "> ACK 1 in branch=y",
	  "merged", UP },
	{ "> INVITE 1 branch=x\n"
	  "> INVITE 2 branch=y\n"
	  "< INVITE 1 200 branch=x\n"
	  "< INVITE 2 482 branch=y\n"
	  "> ACK 2 in branch=y",
	  "", UP },
	{ "> INVITE 1 branch=x\n"
	  "> INVITE 1 branch=y\n"
	  "< INVITE 1 482 branch=x\n"
	  "< INVITE 1 482 branch=y",
	  "", FAILED },
	{ "< INVITE 1 180 branch=x\n"
	  "> INVITE 1 branch=y\n"
	  "< INVITE 1 482 branch=y",
	  "begins-inside?", FAILED },
	/* changes that are refused */
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 488\n"
	  "> ACK 2 in branch=INVITE2",
	  "target change-refused", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 487\n"
	  "> ACK 2 in branch=INVITE2",
	  "target terminated", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 481\n"
	  "> ACK 2 in branch=INVITE2",
	  "target", FAILED },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 408\n"
	  "> ACK 2 in branch=INVITE2",
	  "target", FAILED },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 404\n"
	  "> ACK 2 in branch=INVITE2",
	  "target", FAILED },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 401\n"
	  "> ACK 2 in branch=INVITE2",
	  "target challenge-unanswered", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 407\n"
	  "> ACK 2 in branch=INVITE2",
	  "target challenge-unanswered", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2",
	  "target", UP },
	{ ANSWERED
	  "> UPDATE 2 in uri=sip:b@192.0.2.2\n"
	  "< UPDATE 2 488",
	  "change-refused", UP },
	{ ANSWERED
	  "> REFER 2 in uri=sip:b@192.0.2.2\n"
	  "< REFER 2 603",
	  "change-refused", UP },
	{ ANSWERED
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 488",
	  "", UP },
	{ ANSWERED
	  "> UPDATE 2 in uri=sip:b@192.0.2.2\n"
	  "< UPDATE 2 501",
	  "change-refused", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 488\n"
	  "> ACK 2 in branch=INVITE2\n"
	  "> INVITE 3 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 3 200\n"
	  "> ACK 3 in uri=sip:b@192.0.2.2",
	  "target", UP },
	{ ANSWERED
	  "> UPDATE 2 in branch=x uri=sip:b@192.0.2.2\n"
	  "< UPDATE 2 488 branch=x\n"
	  "> UPDATE 2 in branch=y uri=sip:b@192.0.2.2\n"
	  "< UPDATE 2 200 branch=y",
	  "change-refused", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 488\n"
	  "> ACK 2 in branch=INVITE2\n"
	  "> UPDATE 3 in uri=sip:b@192.0.2.2\n"
	  "< UPDATE 3 200",
	  "target", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 488\n"
	  "> ACK 2 in branch=INVITE2\n"
	  "> INFO 3 in uri=sip:b@192.0.2.2\n"
	  "< INFO 3 200",
	  "target change-refused", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 488\n"
	  "> ACK 2 in branch=INVITE2\n"
	  "> INVITE 3 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 3 488\n"
	  "> ACK 3 in branch=INVITE3",
	  "target change-refused", UP },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 488\n"
	  "> ACK 2 in branch=INVITE2\n"
	  ">> INVITE 3 in uri=sip:a@192.0.2.1\n"
	  "<< INVITE 3 200\n"
	  ">> ACK 3 in uri=sip:a@192.0.2.1",
	  "target change-refused", UP },
	{ ANSWERED
	  "> UPDATE 2 in uri=sip:b@192.0.2.2\n"
	  "< UPDATE 2 488\n"
	  "> INVITE 3 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 3 200\n"
	  "> ACK 3 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ ANSWERED
	  "> REFER 2 in uri=sip:b@192.0.2.2\n"
	  "< REFER 2 603\n"
	  "> INVITE 3 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 3 200\n"
	  "> ACK 3 in uri=sip:b@192.0.2.2",
	  "change-refused", UP },
	{ ANSWERED
	  "> REFER 2 in uri=sip:b@192.0.2.2\n"
	  "< REFER 2 603\n"
	  "> REFER 3 in uri=sip:b@192.0.2.2\n"
	  "< REFER 3 202",
	  "", UP },
	{ "> INVITE 3 in\n"
	  "< INVITE 3 200\n"
	  "> ACK 3 in\n"
	  "> UPDATE 2 in\n"
	  "< UPDATE 2 488",
	  "begins-inside?", FAILED },
	/* challenges */
	{ "> REGISTER 1\n"
	  "< REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "challenge-unanswered", FAILED },
	{ "> REGISTER 1\n"
	  "< REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "> REGISTER 2\n"
	  "< REGISTER 2 200",
	  "", SIPINFO_RESULT_REGISTERED },
	{ "@0 > REGISTER 1\n"
	  "@10 < REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "@500 < REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "response-repeated", FAILED },
	{ "> REGISTER 2\n"
	  "< REGISTER 2 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "> REGISTER 1\n"
	  "< REGISTER 1 200",
	  "", SIPINFO_RESULT_REGISTERED },
	{ "> REGISTER 0 branch=x\n"
	  "< REGISTER 0 200 branch=x\n"
	  "> REGISTER 1\n"
	  "< REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "challenge-unanswered", FAILED },
	{ "> REGISTER 1 branch=x\n"
	  "< REGISTER 1 401 branch=x | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "> REGISTER 1 branch=y\n"
	  "< REGISTER 1 200 branch=y",
	  "challenge-unanswered", SIPINFO_RESULT_REGISTERED },
	{ "< REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "begins-inside?", FAILED },
	{ "> REGISTER 1\n"
	  "< REGISTER 1 494\n"
	  "> REGISTER 1 branch=z",
	  "", FAILED },
	{ "> BYE 1 in\n"
	  "< BYE 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "challenge-unanswered begins-inside?", FAILED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"s\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "> REGISTER 2 | Authorization: Digest username=\"u\", realm=\"s\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 2 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "realm", FAILED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"s\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "", FAILED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "> REGISTER 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 2 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "", FAILED },
	{ "> REGISTER 1\n"
	  "< REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "> REGISTER 2\n"
	  "< REGISTER 2 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "challenge-unanswered", FAILED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"s\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 1 401\n"
	  "> REGISTER 2 | Authorization: Digest username=\"u\", realm=\"s\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 2 401",
	  "", FAILED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"s\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 1 401 | WWW-Authenticate: Digest nonce=\"n\"\n"
	  "> REGISTER 2 | Authorization: Digest username=\"u\", realm=\"s\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 2 401 | WWW-Authenticate: Digest nonce=\"n\"",
	  "", FAILED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"s\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 1 407 | Proxy-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "> REGISTER 2 | Authorization: Digest username=\"u\", realm=\"s\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 2 407 | Proxy-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "realm", FAILED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 1 403",
	  "account-refused", FAILED },
	{ "> REGISTER 1 | Proxy-Authorization: Digest realm=\"r\", username=\"u\"\n"
	  "< REGISTER 1 403",
	  "account-refused", FAILED },
	{ "> REGISTER 1 | Proxy-Authorization: Digest realm=\"r\"\n"
	  "< REGISTER 1 403",
	  "", FAILED },
	{ "> REGISTER 1\n"
	  "< REGISTER 1 403",
	  "", FAILED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< OPTIONS 1 403",
	  "", FAILED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "< REGISTER 1 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "< REGISTER 2 403",
	  "", FAILED },
	/* counts of a nonce */
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=00000001\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=00000001\n"
	  "< OPTIONS 2 200",
	  "nonce-reused", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=0000000a\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=0000000A\n"
	  "< OPTIONS 2 200",
	  "nonce-reused", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=0000000f\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=00000010\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=00000001\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=0000000b\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=00000001\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< OPTIONS 2 200",
	  "nonce-reused", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=g\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=g\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=/\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=/\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=123456789\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=123456789\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 branch=x | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< OPTIONS 1 200 branch=x\n"
	  "> OPTIONS 2 branch=x | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< OPTIONS 2 200 branch=x",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 branch=x | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< OPTIONS 1 200 branch=x\n"
	  "> OPTIONS 1 branch=y | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< OPTIONS 1 200 branch=y",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 branch=x | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< OPTIONS 1 200 branch=x\n"
	  "> INFO 1 branch=y | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< INFO 1 200 branch=y",
	  "nonce-reused", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest nonce=\"n\", nc=1, Digest nonce=\"m\", nc=3, Digest nc=2, Digest nonce=\"k\"\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest nonce=\"n\", nc=1, Digest nonce=\"m\", nc=3, Digest nc=2, Digest nonce=\"k\"\n"
	  "< OPTIONS 2 200",
	  "nonce-reused nonce-reused", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest nonce=\"n0\", nc=1 | Authorization: Digest nonce=\"n1\", nc=1 | Authorization: Digest nonce=\"n2\", nc=1 | Authorization: Digest nonce=\"n3\", nc=1 | Authorization: Digest nonce=\"n7\", nc=1\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest nonce=\"n7\", nc=1\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest nonce=\"n0\", nc=1 | Authorization: Digest nonce=\"n1\", nc=1 | Authorization: Digest nonce=\"n2\", nc=1 | Authorization: Digest nonce=\"n3\", nc=1\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest nonce=\"n3\", nc=1\n"
	  "< OPTIONS 2 200",
	  "nonce-reused", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: nonce=\"n\"\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: nonce=\"n\"\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 | Authorization: Digest nonce=\"n1\", nc=1\n"
	  "< OPTIONS 1 200\n"
	  "> OPTIONS 2 | Authorization: Digest nonce=\"n2\", nc=1\n"
	  "< OPTIONS 2 200\n"
	  "> OPTIONS 3 | Authorization: Digest nonce=\"n3\", nc=1\n"
	  "< OPTIONS 3 200\n"
	  "> OPTIONS 4 | Authorization: Digest nonce=\"n4\", nc=1\n"
	  "< OPTIONS 4 200\n"
	  "> OPTIONS 5 | Authorization: Digest nonce=\"n5\", nc=1\n"
	  "< OPTIONS 5 200\n"
	  "> OPTIONS 6 | Authorization: Digest nonce=\"n6\", nc=1\n"
	  "< OPTIONS 6 200\n"
	  "> OPTIONS 7 | Authorization: Digest nonce=\"n7\", nc=1\n"
	  "< OPTIONS 7 200\n"
	  "> OPTIONS 8 | Authorization: Digest nonce=\"n8\", nc=1\n"
	  "< OPTIONS 8 200\n"
	  "> OPTIONS 9 | Authorization: Digest nonce=\"n9\", nc=1\n"
	  "< OPTIONS 9 200\n"
	  "> OPTIONS 10 | Authorization: Digest nonce=\"n10\", nc=1\n"
	  "< OPTIONS 10 200\n"
	  "> OPTIONS 11 | Authorization: Digest nonce=\"n11\", nc=1\n"
	  "< OPTIONS 11 200\n"
	  "> OPTIONS 12 | Authorization: Digest nonce=\"n12\", nc=1\n"
	  "< OPTIONS 12 200\n"
	  "> OPTIONS 13 | Authorization: Digest nonce=\"n13\", nc=1\n"
	  "< OPTIONS 13 200\n"
	  "> OPTIONS 14 | Authorization: Digest nonce=\"n14\", nc=1\n"
	  "< OPTIONS 14 200\n"
	  "> OPTIONS 15 | Authorization: Digest nonce=\"n15\", nc=1\n"
	  "< OPTIONS 15 200\n"
	  "> OPTIONS 16 | Authorization: Digest nonce=\"n16\", nc=1\n"
	  "< OPTIONS 16 200\n"
	  "> OPTIONS 17 | Authorization: Digest nonce=\"n17\", nc=1\n"
	  "< OPTIONS 17 200\n"
	  "> OPTIONS 18 | Authorization: Digest nonce=\"n18\", nc=1\n"
	  "< OPTIONS 18 200\n"
	  "> OPTIONS 30 | Authorization: Digest nonce=\"n1\", nc=1\n"
	  "< OPTIONS 30 200\n"
	  "> OPTIONS 31 | Authorization: Digest nonce=\"n18\", nc=1\n"
	  "< OPTIONS 31 200",
	  "nonce-reused", SIPINFO_RESULT_SUCCEEDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "> CANCEL 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< CANCEL 1 200\n"
	  "< INVITE 1 487\n"
	  "> ACK 1 in branch=INVITE1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1",
	  "cancelled?", SIPINFO_RESULT_CANCELLED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "> CANCEL 1 branch=y | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1\n"
	  "< CANCEL 1 200 branch=y\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", qop=auth, nc=1",
	  "cancel-late", UP },
	/* what requests report */
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: refer | Content-Type: message/sipfrag || SIP/2.0 486 Busy Here~\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee transfer-failed", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: refer | Content-Type: message/sipfrag || SIP/2.0 200 OK~\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: refer | Content-Type: message/sipfrag || SIP/2.0 700 X~\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: refer || INVITE sip:b@c SIP/2.0~\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: refer\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: presence | Subscription-State: terminated;reason=rejected\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee subscription-ended", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: presence | Subscription-State: terminated;reason=noresource\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee subscription-ended", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: presence | Subscription-State: terminated;reason=giveup\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee subscription-ended", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: presence | Subscription-State: terminated;reason=timeout\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: presence | Subscription-State: terminated\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: presence | Subscription-State: active;reason=rejected\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Event: presence\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee", UP },
	{ ANSWERED
	  ">> NOTIFY 1 in | Subscription-State: terminated;reason=rejected\n"
	  "<< NOTIFY 1 200",
	  "way-of-callee", UP },
	/* offers and answers */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0 101 13 97 98 99~a=rtpmap:101 telephone-event/8000~a=rtpmap:97 red/8000~a=rtpmap:98 ulpfec/8000~a=rtpmap:99 rtx/8000~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 8 101 13 97 98 99~a=rtpmap:101 telephone-event/8000~a=rtpmap:97 red/8000~a=rtpmap:98 ulpfec/8000~a=rtpmap:99 rtx/8000~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 96~a=rtpmap:96 a-codec-with-a-very-very-long-name/8000~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 97~a=rtpmap:97 a-codec-with-a-very-very-longer-name/8000~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVPF 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/SAVP 0~a=crypto:1 x~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/SAVP 0~a=crypto:1 x~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/SAVP 0~a=crypto:1 x~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "protocol", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 UDP/TLS/RTP/SAVPF 0~a=fingerprint:x~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/SAVPF 0~a=fingerprint:x~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=application-of-mine 4000 TCP/A-PROTOCOL-WITH-A-LONG-NAME 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=application-of-mine 4000 TCP/ANOTHER 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 96 97 98 99 100 101 102 103 104 105 106 107 108 109~a=rtpmap:96 codec96/8000~a=rtpmap:97 codec97/8000~a=rtpmap:98 codec98/8000~a=rtpmap:99 codec99/8000~a=rtpmap:100 codec100/8000~a=rtpmap:101 codec101/8000~a=rtpmap:102 codec102/8000~a=rtpmap:103 codec103/8000~a=rtpmap:104 codec104/8000~a=rtpmap:105 codec105/8000~a=rtpmap:106 codec106/8000~a=rtpmap:107 codec107/8000~a=rtpmap:108 codec108/8000~a=rtpmap:109 codec109/8000~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 96 97 98 99 100 101 102 103 104 105 106 107 108 109~a=rtpmap:96 codec96/8000~a=rtpmap:97 codec97/8000~a=rtpmap:98 codec98/8000~a=rtpmap:99 codec99/8000~a=rtpmap:100 codec100/8000~a=rtpmap:101 codec101/8000~a=rtpmap:102 codec102/8000~a=rtpmap:103 codec103/8000~a=rtpmap:104 codec104/8000~a=rtpmap:105 codec105/8000~a=rtpmap:106 codec106/8000~a=rtpmap:107 codec107/8000~a=rtpmap:108 codec108/8000~a=rtpmap:109 codec109/8000~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 96 97 98 99 100 101 102 103 104 105 106~a=rtpmap:96 longcodec96/8000~a=rtpmap:97 longcodec97/8000~a=rtpmap:98 longcodec98/8000~a=rtpmap:99 longcodec99/8000~a=rtpmap:100 longcodec100/8000~a=rtpmap:101 longcodec101/8000~a=rtpmap:102 longcodec102/8000~a=rtpmap:103 longcodec103/8000~a=rtpmap:104 longcodec104/8000~a=rtpmap:105 longcodec105/8000~a=rtpmap:106 longcodec106/8000~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP x~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 200~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=video 4002 RTP/AVP 31~m=text 4004 RTP/AVP 98~m=audio 4006 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~m=video 4002 RTP/AVP 31~m=text 4004 RTP/AVP 98~m=audio 4006 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=video 4002 RTP/AVP 31~m=text 4004 RTP/AVP 98~m=audio 4006 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "streams", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~m=video 4002 RTP/AVP 31~m=text 4004 RTP/AVP 98~m=audio 4006 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "streams", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=video 4002 RTP/AVP 31~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~m=video 0 RTP/AVP 31~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "stream-refused?", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=video 4002 RTP/AVP 31~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 0 RTP/AVP 0~m=video 0 RTP/AVP 31~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "stream-refused stream-refused", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 0 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~a=sendonly~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 0 RTP/AVP 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 0 RTP/AVP 0~m=audio 4000 RTP/AVP 0~a=sendonly~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "direction", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~a=sendonly~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "direction", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~a=recvonly~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "direction", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~a=inactive~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "direction", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~a=sendonly~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~a=recvonly~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=video 4000 RTP/AVP 31~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=video 4000 RTP/AVP 31~a=sendonly~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=video 4002 RTP/AVP 31~m=text 4004 RTP/AVP 98~m=audio 4006 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~m=video 4002 RTP/AVP 31~m=text 4004 RTP/AVP 98~m=audio 4006 RTP/AVP 0~a=sendonly~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 0 RTP/AVP 0~a=inactive~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "stream-refused", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~",
	  "streams", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "streams", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 || v~",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> | Content-Type: application/sdp\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 183 | Require: 100rel | RSeq: 1 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> PRACK 2 in | RAck: 1 1 INVITE || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "< PRACK 2 200\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 | Require: 100rel | RSeq: 1 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> PRACK 2 in | RAck: 1 1 INVITE || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "< PRACK 2 200 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 9~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> INFO 2 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "< INFO 2 200",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> UPDATE 2 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< UPDATE 2 200 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=c || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=c || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "< INVITE 1 183 tag=d || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t0 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t1 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t3 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t4 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t5 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t6 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t7 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t8 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t9 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "let-go?", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t0 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t1 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t3 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t4 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t5 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t6 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=t7 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~",
	  "no-codec", OPEN },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 183 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> PRACK 2 in | RAck: 1 1 INVITE || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=c || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 300 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 299 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=c || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=d || v~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	/* an ACK never offers; it and a PRACK answer what a response has offered, and no response answers another */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~",
	  "answer-missing", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 | Require: 100rel | RSeq: 1 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> PRACK 2 in | RAck: 1 1 INVITE\n"
	  "< PRACK 2 200\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "> PRACK 2 in | RAck: 1 1 INVITE || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "< PRACK 2 200\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 183 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 183 tag=c || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=d || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~\n"
	  "< INVITE 1 200 tag=c | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in tag=c uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 udp 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "protocol", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 101 0~a=rtpmap:101 telephone-event/8000~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 101 0~a=rtpmap:101 telephone-event/8000~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=c || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=c phrase=Y || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~",
	  "", OPEN },
	/* which way is told of what was agreed in the end */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~a=sendonly~",
	  "", OPEN },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~a=sendonly~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 2 180",
	  "", UP },
	/* what was agreed before says nothing of what is agreed now */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=audio 4002 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=audio 4002 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 2 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 0 RTP/AVP 0~\n"
	  "> ACK 2 in uri=sip:b@192.0.2.2",
	  "stream-refused", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=audio 4002 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=audio 4002 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 2 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=audio 4002 RTP/AVP 0~a=sendonly~\n"
	  "> ACK 2 in uri=sip:b@192.0.2.2",
	  "streams", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=d || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 183 tag=c || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 486 tag=d\n"
	  "> ACK 1 in tag=d branch=INVITE1\n"
	  "> INVITE 2 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 2 183 tag=c || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 2 183 tag=d || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~",
	  "no-codec", FAILED },
	/* an offer that is accepted without an answer */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "answer-missing", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 -Content-Length | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 -Content-Length | Contact: <sip:b@192.0.2.2> | Content-Length: x\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 183 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 2 180",
	  "", UP },
	/* addresses of private networks */
	{ "> INVITE 1 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@203.0.113.1>\n"
	  "> ACK 1 in uri=sip:b@203.0.113.1",
	  "private-address?", UP },
	{ "> INVITE 1 | Contact: <sip:a@203.0.113.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@10.0.0.1:5060;x>\n"
	  "> ACK 1 in uri=sip:b@10.0.0.1:5060;x",
	  "private-address?", UP },
	/* of the first side that has answered */
	{ "> INVITE 1 | Contact: <sip:a@203.0.113.1>\n"
	  "< INVITE 1 200 tag=c | Contact: <sip:b@10.0.0.1>\n"
	  "> ACK 1 in tag=c uri=sip:b@10.0.0.1\n"
	  "< INVITE 1 200 tag=d | Contact: <sip:b@10.0.0.2>\n"
	  "> ACK 1 in tag=d branch=y uri=sip:b@10.0.0.2",
	  "private-address?", UP },
	{ "> INVITE 1 | Contact: <sip:a@203.0.113.1>\n"
	  "< INVITE 1 183 tag=c\n"
	  "< INVITE 1 200 tag=d | Contact: <sip:b@10.0.0.1>\n"
	  "> ACK 1 in tag=d uri=sip:b@10.0.0.1",
	  "private-address?", UP },
	{ "> INVITE 1 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@10.0.0.2>\n"
	  "> ACK 1 in uri=sip:b@10.0.0.2",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@0.0.0.0>\n"
	  "> ACK 1 in uri=sip:b@0.0.0.0",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@example.com>\n"
	  "> ACK 1 in uri=sip:b@example.com",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@[fd00::1]:5060>\n"
	  "< INVITE 1 200 | Contact: <sip:b@[2001:db8::1]>\n"
	  "> ACK 1 in uri=sip:b@[2001:db8::1]",
	  "private-address?", UP },
	{ "> INVITE 1 | Contact: <sip:a@10.0.0.1?x>\n"
	  "< INVITE 1 200 | Contact: <sip:203.0.113.1>>\n"
	  "> ACK 1 in uri=sip:203.0.113.1>",
	  "private-address?", UP },
	{ "> INVITE 1 | Contact: <sip:a@[fd00::1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@[2001:db8::1>\n"
	  "> ACK 1 in uri=sip:b@[2001:db8::1",
	  "private-address?", UP },
	{ "> INVITE 1 | Contact: <a>\n"
	  "< INVITE 1 200 | Contact: <b>\n"
	  "> ACK 1 in uri=b",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@203.0.113.1>\n"
	  "> ACK 1 in uri=sip:b@203.0.113.1\n"
	  "> BYE 2 in uri=sip:b@203.0.113.1\n"
	  "> BYE 2 in uri=sip:b@203.0.113.1",
	  "unanswered private-address?", ENDED },
	{ "@0 > INVITE 1 | Contact: <sip:a@10.0.0.1>\n"
	  "@10 < INVITE 1 200 | Contact: <sip:b@203.0.113.1>\n"
	  "@20 > ACK 1 in uri=sip:b@203.0.113.1\n"
	  "@520 < INVITE 1 200 | Contact: <sip:b@203.0.113.1>\n"
	  "@1520 < INVITE 1 200 | Contact: <sip:b@203.0.113.1>\n"
	  "@32000 >> BYE 1 in uri=sip:a@10.0.0.1\n"
	  "@32010 << BYE 1 200",
	  "ack-lost private-address", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@203.0.113.1>\n"
	  "> ACK 1 in uri=sip:b@203.0.113.1\n"
	  "@0 > OPTIONS 2\n"
	  "@500 > OPTIONS 2",
	  "unanswered private-address", UP },
	{ "> INVITE 1 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@203.0.113.1>\n"
	  "> ACK 1 in uri=sip:b@203.0.113.1\n"
	  "> INVITE 2 in uri=sip:b@203.0.113.1\n"
	  "> INVITE 2 in uri=sip:b@203.0.113.1",
	  "unanswered private-address", UP },
	{ "> INVITE 1 at=12 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 at=21 | Contact: <sip:b@10.0.0.2>\n"
	  "> ACK 1 in at=12 uri=sip:b@10.0.0.2",
	  "private-address? private-address?", UP },
	{ "> REGISTER 1 at=12 | Contact: <sip:a@10.0.0.1>\n"
	  "< REGISTER 1 200 at=21",
	  "private-address?", SIPINFO_RESULT_REGISTERED },
	{ "> REGISTER 1 at=11 | Contact: <sip:a@10.0.0.1>\n"
	  "< REGISTER 1 200 at=11",
	  "", SIPINFO_RESULT_REGISTERED },
	{ "> REGISTER 1 | Contact: <sip:a@10.0.0.1>\n"
	  "< REGISTER 1 200",
	  "", SIPINFO_RESULT_REGISTERED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 10.0.0.1~s=-~c=IN IP4 10.0.0.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 203.0.113.1~s=-~c=IN IP4 203.0.113.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "private-address?", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 203.0.113.1~s=-~c=IN IP4 203.0.113.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 10.0.0.1~s=-~c=IN IP4 10.0.0.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "private-address?", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 10.0.0.1~s=-~c=IN IP4 10.0.0.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 203.0.113.1~s=-~c=IN IP4 203.0.113.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1> || v~\n"
	  "< INVITE 2 180",
	  "", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 10.0.0.1~s=-~c=IN IP4 10.0.0.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "answer-missing", UP },
	/* the account, the domain, the software */
	{ "> INVITE 1 -From uri=sip:b@192.0.2.9 | From: <sip:a@example.com>;tag=a\n"
	  "< INVITE 1 403 -From | From: <sip:a@example.com>;tag=a\n"
	  "> ACK 1 in branch=INVITE1 -From | From: <sip:a@example.com>;tag=a",
	  "numeric-domain", FAILED },
	{ "> INVITE 1 -From uri=sip:b@192.0.2.9 | From: <sip:a@192.0.2.1>;tag=a\n"
	  "< INVITE 1 403 -From | From: <sip:a@192.0.2.1>;tag=a\n"
	  "> ACK 1 in branch=INVITE1 -From | From: <sip:a@192.0.2.1>;tag=a",
	  "", FAILED },
	{ "> INVITE 1 -From uri=sip:b@192.0.2.9 | From: <sip:>;tag=a\n"
	  "< INVITE 1 403 -From | From: <sip:>;tag=a\n"
	  "> ACK 1 in branch=INVITE1 -From | From: <sip:>;tag=a",
	  "", FAILED },
	{ "> INVITE 1 -From uri=sip:b@example.com | From: <sip:a@example.com>;tag=a\n"
	  "< INVITE 1 403 -From | From: <sip:a@example.com>;tag=a\n"
	  "> ACK 1 in branch=INVITE1 -From | From: <sip:a@example.com>;tag=a",
	  "", FAILED },
	{ "> INVITE 1 uri=sip:b@192.0.2.9 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 404",
	  "", FAILED },
	{ "> INVITE 1 uri=sip:b@192.0.2.9\n"
	  "< INVITE 1 404\n"
	  "> ACK 1 in branch=INVITE1",
	  "numeric-domain", FAILED },
	/* of a URI that is kept in part, the last part is no address and no domain */
	{ "> INVITE 1 -From uri=sip:b@192.0.2.9 | From: <sip:a@" LONG250 ".example.com>;tag=a\n"
	  "< INVITE 1 404",
	  "", FAILED },
	{ "> INVITE 1 uri=sip:" LONG150 LONG50 "01234567890123456789012345678901234b@192.0.2.99999\n"
	  "< INVITE 1 404\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "> INVITE 1 uri=sip:" LONG150 LONG50 "b@192.0.2.99;" LONG50 "\n"
	  "< INVITE 1 404\n"
	  "> ACK 1 in branch=INVITE1",
	  "numeric-domain", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 | User-Agent: Phone/1.0\n"
	  "< INVITE 1 503 | Server: Proxy (2.0)\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing other-software?", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 | Server: Phone\n"
	  "< INVITE 1 503 | User-Agent: Proxy-3\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing other-software?", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 | User-Agent: " LONG250 "\n"
	  "< INVITE 1 503 | Server: " LONG250 "\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 | User-Agent: Phone 1\n"
	  "< INVITE 1 503 | Server: Phone-2\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 | User-Agent: Phone\n"
	  "< INVITE 1 503 | X: y\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 | X: y\n"
	  "< INVITE 1 503 | Server: Proxy\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 | User-Agent: Phone(1)\n"
	  "< INVITE 1 503 | Server: phone\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 | User-Agent: Phone\n"
	  "< INVITE 1 183 | User-Agent: Gateway\n"
	  "< INVITE 1 503 | Server: Phone\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 tag=c | User-Agent: Phone\n"
	  "< INVITE 1 180 tag=d\n"
	  "< INVITE 1 503 | Server: Proxy\n"
	  "> ACK 1 in branch=INVITE1",
	  "failed-after-ringing", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 180 | User-Agent: Phone\n"
	  "> OPTIONS 9\n"
	  "< OPTIONS 9 503 | Server: Proxy",
	  "", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 100 | User-Agent: Proxy\n"
	  "< INVITE 1 503 | Server: Other\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "> INVITE 1 branch=x\n"
	  "< INVITE 1 200 branch=x | User-Agent: Phone\n"
	  "> INVITE 3 branch=y\n"
	  "< INVITE 3 503 branch=y | Server: Proxy",
	  "", UP },
	{ "> INVITE 1\n"
	  "< INVITE 1 180 | User-Agent: Phone\n"
	  "< INVITE 1 503 | Server: Proxy\n"
	  "> INVITE 2\n"
	  "< INVITE 2 200",
	  "failed-after-ringing", UP },
	{ "> INVITE 1\n"
	  "< INVITE 1 180 | User-Agent: Phone\n"
	  "< INVITE 1 200\n"
	  "> ACK 1 in\n"
	  "> INVITE 2 in\n"
	  "< INVITE 2 488 | Server: Proxy\n"
	  "> ACK 2 in branch=INVITE2",
	  "change-refused", UP },
	/* Via and From on the way back */
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 200 -Via | Via: SIP/2.0/UDP 198.51.100.1;branch=z9hG4bKOPTIONS1",
	  "rewritten", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via | Via: x, SIP/2.0/UDP 198.51.100.1;branch=z9hG4bKx\n"
	  "< OPTIONS 1 200 branch=x",
	  "rewritten", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via | Via: SIP/2.0/UDP ;branch=z9hG4bKx\n"
	  "< OPTIONS 1 200 branch=x",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 200 -Via | Via: SIP/2.0/UDP ;branch=z9hG4bKOPTIONS1",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via\n"
	  "< OPTIONS 1 200 -Via",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via | Via: x\n"
	  "< OPTIONS 1 200 -Via | Via: x",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via | Via: SIP/2.0/UDP h\n"
	  "< OPTIONS 1 200 -Via | Via: SIP/2.0/UDP g",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via | Via: SIP/2.0/UDP h;branch=, SIP/2.0/UDP x:;branch=z9hG4bKx\n"
	  "< OPTIONS 1 200 -Via | Via: SIP/2.0/UDP g;branch=, SIP/2.0/UDP x;branch=z9hG4bKx",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via | Via: SIP/2.0/UDP " LONG50 ".example.com;branch=z9hG4bKx\n"
	  "< OPTIONS 1 200 -Via | Via: SIP/2.0/UDP g;branch=z9hG4bKx",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 200 -From | From: <sip:c@example.com>;tag=a",
	  "from-changed", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via\n"
	  "< OPTIONS 1 200 -Via -From | From: <sip:c@example.com>;tag=a",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -From\n"
	  "< OPTIONS 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 200 -From | From: <>;tag=a",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -From | From: <sip:" LONG250 "@x>;tag=a\n"
	  "< OPTIONS 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	/* arrows that fold */
	{ "> OPTIONS 1 at=12\n"
	  "> OPTIONS 1 at=13\n"
	  "< OPTIONS 1 200 at=21",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 at=12\n"
	  "> OPTIONS 2\n"
	  "< OPTIONS 2 200\n"
	  "< OPTIONS 1 200 at=21",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> INVITE 1 branch=x\n"
	  "> INVITE 1 branch=y\n"
	  "< INVITE 1 100 branch=y\n"
	  "< INVITE 1 100 branch=x\n"
	  "< INVITE 1 486 branch=x\n"
	  "> ACK 1 in branch=x",
	  "", FAILED },
	{ "> AVERYLONGMETHODNAMETHATISLONGER 1\n"
	  "< AVERYLONGMETHODNAMETHATISLONGER 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	/* what decides */
	{ "> INVITE 1 branch=x\n"
	  "< INVITE 1 486 branch=x\n"
	  "> ACK 1 in branch=x\n"
	  "> INVITE 2 branch=y\n"
	  "< INVITE 2 486 branch=y\n"
	  "> ACK 2 in branch=y",
	  "", FAILED },
	{ "> INVITE 1 branch=x\n"
	  "< INVITE 1 486 branch=x\n"
	  "> ACK 1 in branch=x\n"
	  "> INVITE 2 branch=y\n"
	  "< INVITE 2 486 branch=y\n"
	  "> ACK 2 in branch=y\n"
	  "> INVITE 3 branch=z\n"
	  "< INVITE 3 486 branch=z\n"
	  "> ACK 3 in branch=z",
	  "attempts", FAILED },
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 486\n"
	  "> OPTIONS 2\n"
	  "< OPTIONS 2 486\n"
	  "> OPTIONS 3\n"
	  "< OPTIONS 3 486\n"
	  "> OPTIONS 4\n"
	  "< OPTIONS 4 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> INVITE 1\n"
	  "< INVITE 1 486\n"
	  "> ACK 1 in branch=INVITE1\n"
	  "> OPTIONS 2\n"
	  "< OPTIONS 2 486",
	  "", FAILED },
	{ "> INVITE 1\n"
	  "< INVITE 1 486\n"
	  "> ACK 1 in branch=INVITE1\n"
	  "> INFO 2 in\n"
	  "< INFO 2 481",
	  "", FAILED },
	{ ANSWERED
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 500\n"
	  "> INFO 3 in uri=sip:b@192.0.2.2\n"
	  "< INFO 3 481",
	  "", FAILED },
	{ ANSWERED
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 500\n"
	  "> OPTIONS 3\n"
	  "< OPTIONS 3 404",
	  "", UP },
	{ ANSWERED
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 500\n"
	  "> OPTIONS 3\n"
	  "< OPTIONS 3 404\n"
	  "> INFO 4 in uri=sip:b@192.0.2.2\n"
	  "< INFO 4 500",
	  "", UP },
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 404\n"
	  "> OPTIONS 2 in\n"
	  "< OPTIONS 2 500",
	  "", FAILED },
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 404\n"
	  "> OPTIONS 2 in\n"
	  "< OPTIONS 2 200",
	  "", FAILED },
	{ "@0 > OPTIONS 1\n"
	  "@10 < OPTIONS 1 404\n"
	  "@20 > INFO 2\n"
	  "@30 < INFO 2 500\n"
	  "@500 < OPTIONS 1 404",
	  "response-repeated", FAILED },
	{ "> INVITE 1 branch=x\n"
	  "> INVITE 1 branch=y\n"
	  "< INVITE 1 200 branch=x\n"
	  "< INVITE 1 486 branch=y\n"
	  "> OPTIONS 3\n"
	  "< OPTIONS 3 404",
	  "", UP },
	{ ANSWERED
	  "> INVITE 3 branch=y\n"
	  "< INVITE 3 486 branch=y\n"
	  "> ACK 3 in branch=y",
	  "target", UP },
	{ ANSWERED
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 481",
	  "", FAILED },
	{ ANSWERED
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 408",
	  "", FAILED },
	{ ANSWERED
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 404",
	  "", FAILED },
	{ ANSWERED
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 501",
	  "", UP },
	{ ANSWERED
	  "> INFO 2 in uri=sip:b@192.0.2.2\n"
	  "< INFO 2 488",
	  "", UP },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2\n"
	  "< BYE 2 500",
	  "bye-refused", FAILED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2\n"
	  "< BYE 2 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"",
	  "challenge-unanswered", FAILED },
	/* what was tried again with success */
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2\n"
	  "< BYE 2 401 | WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\n"
	  "> BYE 3 in uri=sip:b@192.0.2.2 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b@192.0.2.2\", response=\"1\"\n"
	  "< BYE 3 200",
	  "", ENDED },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 2 481\n"
	  "> ACK 2 in uri=sip:b@192.0.2.2\n"
	  "> INVITE 3 in uri=sip:b@192.0.2.2 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 3 200 | Contact: <sip:b@192.0.2.2>\n"
	  "> ACK 3 in uri=sip:b@192.0.2.2",
	  "", UP },
	{ ANSWERED
	  "> OPTIONS 2\n"
	  "< OPTIONS 2 481",
	  "", UP },
	{ "> BYE 1 in\n"
	  "< BYE 1 200",
	  "begins-inside?", ENDED },
	{ "> INVITE 1 branch=i1\n"
	  "> CANCEL 1 branch=i1\n"
	  "< INVITE 1 487 branch=i1\n"
	  "> ACK 1 in branch=i1",
	  "cancelled?", SIPINFO_RESULT_CANCELLED },
	{ "> REFER 1 | Replaces: x;to-tag=1;from-tag=2\n"
	  "< REFER 1 481",
	  "replaces-unknown", FAILED },
	{ "> INVITE 1 | Replaces: x;to-tag=1;from-tag=2\n"
	  "< INVITE 1 481\n"
	  "> ACK 1 in branch=INVITE1",
	  "replaces-unknown", FAILED },
	{ ANSWERED
	  "> INVITE 2 in uri=sip:b@192.0.2.2 | Replaces: x\n"
	  "< INVITE 2 481\n"
	  "> ACK 2 in branch=INVITE2",
	  "target", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 < INVITE 1 486\n"
	  "@610 > ACK 1 in branch=INVITE1",
	  "no-prack", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 < INVITE 1 480 | Retry-After: 5\n"
	  "@610 > ACK 1 in branch=INVITE1",
	  "no-prack", FAILED },
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 483\n"
	  "> OPTIONS 2\n"
	  "< OPTIONS 2 416",
	  "", FAILED },
	/* messages that lack what they need */
	/* what a request is its first line says */
	{ "> INVITE 1 -CSeq | CSeq: 1 BYE\n"
	  "< INVITE 1 486\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ "> OPTIONS 1 -CSeq\n"
	  "< OPTIONS 1 200 -CSeq",
	  "", OPEN },
	{ "> OPTIONS 1 -To -From -Via -Call-ID\n"
	  "< OPTIONS 1 200 -To -From -Via -Call-ID",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "< OPTIONS 1 200\n"
	  "> OPTIONS 1",
	  "begins-inside?", SIPINFO_RESULT_SUCCEEDED },
	{ ">> OPTIONS 1\n"
	  "<< OPTIONS 1 200\n"
	  "> OPTIONS 1 tag=b\n"
	  "< OPTIONS 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > INVITE 1 -From | From: <sip:a@example.com> | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 -From | From: <sip:a@example.com> | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in -From uri=sip:b@192.0.2.2 | From: <sip:a@example.com>\n"
	  "@520 < INVITE 1 200 -From | From: <sip:a@example.com> | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 -From | From: <sip:a@example.com> | Contact: <sip:b@192.0.2.2>\n"
	  "@32000 >> BYE 1 -From | From: <sip:b@example.com>",
	  "ack-lost", FAILED },
	{ "@0 > INVITE 1 -From | From: <sip:a@example.com> | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 200 -From | From: <sip:a@example.com> | Contact: <sip:b@192.0.2.2>\n"
	  "@20 > ACK 1 in -From uri=sip:b@192.0.2.2 | From: <sip:a@example.com>\n"
	  "@520 < INVITE 1 200 -From | From: <sip:a@example.com> | Contact: <sip:b@192.0.2.2>\n"
	  "@1520 < INVITE 1 200 -From | From: <sip:a@example.com> | Contact: <sip:b@192.0.2.2>\n"
	  "@32000 > BYE 2 -From | From: <sip:a@example.com>",
	  "ack-lost", ENDED },
	{ "> CANCEL 1 branch=x\n"
	  "> CANCEL 1 branch=y -From | From: <sip:a@example.com>;tag=q\n"
	  "> CANCEL 1 branch=z\n"
	  "< CANCEL 1 481 branch=z",
	  "", OPEN },
	{ "@0 > OPTIONS 1\n"
	  "@500 > OPTIONS 1\n"
	  "@1500 > OPTIONS 1\n"
	  "@1510 < OPTIONS 1 200\n"
	  "@1700 < OPTIONS 1 200",
	  "request-repeated", SIPINFO_RESULT_SUCCEEDED },
	/* what is kept whole is compared, what is kept in part is not */
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@" LONG150 LONG50 "01234567890123456789012345678901234567890123456>\n"
	  "> ACK 1 in uri=sip:x@y",
	  "target", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@" LONG150 LONG50 "012345678901234567890123456789012345678901234567>\n"
	  "> ACK 1 in uri=sip:x@y",
	  "", UP },
	{ "> OPTIONS 1 -From | From: <sip:a@" LONG150 LONG50 "01234567890123456789012345678901234567890123456>;tag=a\n"
	  "< OPTIONS 1 200",
	  "from-changed", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -From | From: <sip:a@" LONG150 LONG50 "012345678901234567890123456789012345678901234567>;tag=a\n"
	  "< OPTIONS 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via | Via: SIP/2.0/UDP aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;branch=z9hG4bKx\n"
	  "< OPTIONS 1 200 branch=x",
	  "rewritten", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 -Via | Via: SIP/2.0/UDP aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;branch=z9hG4bKx\n"
	  "< OPTIONS 1 200 branch=x",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 96 97 98 99 100 101 102 103 104 105 106 107~a=rtpmap:96 c0/8000~a=rtpmap:97 c1/8000~a=rtpmap:98 c2/8000~a=rtpmap:99 c3/8000~a=rtpmap:100 c4/8000~a=rtpmap:101 c5/8000~a=rtpmap:102 c6/8000~a=rtpmap:103 c7/8000~a=rtpmap:104 c8/8000~a=rtpmap:105 c9/8000~a=rtpmap:106 c10/8000~a=rtpmap:107 c11/8000~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "no-codec", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 96 97 98 99 100 101 102 103 104 105 106 107 108~a=rtpmap:96 c0/8000~a=rtpmap:97 c1/8000~a=rtpmap:98 c2/8000~a=rtpmap:99 c3/8000~a=rtpmap:100 c4/8000~a=rtpmap:101 c5/8000~a=rtpmap:102 c6/8000~a=rtpmap:103 c7/8000~a=rtpmap:104 c8/8000~a=rtpmap:105 c9/8000~a=rtpmap:106 c10/8000~a=rtpmap:107 c11/8000~a=rtpmap:108 c12/8000~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "", UP },
	/* at the limits */
	{ ANSWERED
	  "> INFO 2 in uri=sip:c@" LONG150 LONG150 "\n"
	  "< INFO 2 200\n"
	  "> INFO 3 in uri=sip:c@" LONG150 LONG150 "\n"
	  "< INFO 3 200",
	  "target", UP },
	{ "> INVITE 1\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 503\n"
	  "> ACK 1 in branch=INVITE1\n"
	  "> INVITE 2\n"
	  "< INVITE 2 180\n"
	  "< INVITE 2 500\n"
	  "> ACK 2 in branch=INVITE2",
	  "failed-after-ringing failed-after-ringing", FAILED },
	{ "@0 > INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@520 < INVITE 1 183 | Require: 100rel | RSeq: 1\n"
	  "@600 < INVITE 1 486\n"
	  "@610 > ACK 1 in branch=INVITE1\n"
	  "@620 > INVITE 2\n"
	  "@630 < INVITE 2 183 | Require: 100rel | RSeq: 1\n"
	  "@1130 < INVITE 2 183 | Require: 100rel | RSeq: 1",
	  "no-prack no-prack", FAILED },
	{ ANSWERED
	  "> INFO 2 in uri=sip:c@x\n"
	  "> INFO 3 in uri=sip:c@x\n"
	  "> INFO 4 in uri=sip:c@x\n"
	  "> INFO 5 in uri=sip:c@x\n"
	  "> INFO 6 in uri=sip:c@x\n"
	  "> INFO 7 in uri=sip:c@x\n"
	  "> INFO 8 in uri=sip:c@x",
	  "target", UP },
	{ "> OPTIONS 1 at=12\n"
	  "< OPTIONS 1 200 at=2-\n"
	  "> OPTIONS 2 at=-1\n"
	  "< OPTIONS 2 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 at=1-\n"
	  "< OPTIONS 1 200 at=21",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 at=11\n"
	  "< OPTIONS 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> OPTIONS 1 at=1-\n"
	  "> OPTIONS 1 at=11",
	  "unanswered", FAILED },
	{ "> OPTIONSODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODD 1\n"
	  "< OPTIONSODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODDODD 1 200",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> INVITE 1\n"
	  "< INVITE 1 180\n"
	  "< INVITE 1 180 phrase=Y\n"
	  "< INVITE 1 180 phrase=Ringing\n"
	  "< INVITE 1 180",
	  "", OPEN },
	{ "> OPTIONS 1\n"
	  "@500 > OPTIONS 1",
	  "unanswered", FAILED },
	{ "> INVITE 1 branch=x\n"
	  "> INVITE 1 branch=w -From | From: <sip:a@example.com>;tag=q\n"
	  "> CANCEL 1 branch=y\n"
	  "< CANCEL 1 200",
	  "cancelled?", SIPINFO_RESULT_CANCELLED },
	{ ANSWERED
	  "> BYE 2 in -Max-Forwards uri=sip:b@192.0.2.2 | Reason: Q.850;cause=16\n"
	  "< BYE 2 200",
	  "", ENDED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "> OPTIONS 2\n"
	  "> OPTIONS 3\n"
	  "> OPTIONS 4\n"
	  "> OPTIONS 5\n"
	  "> OPTIONS 6\n"
	  "> OPTIONS 7\n"
	  "> OPTIONS 8\n"
	  "< REGISTER 1 403",
	  "account-refused", FAILED },
	{ "> REGISTER 1 | Authorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\"\n"
	  "> OPTIONS 2\n"
	  "> OPTIONS 3\n"
	  "> OPTIONS 4\n"
	  "> OPTIONS 5\n"
	  "> OPTIONS 6\n"
	  "> OPTIONS 7\n"
	  "> OPTIONS 8\n"
	  "> OPTIONS 9\n"
	  "< REGISTER 1 403",
	  "", FAILED },
	{ "> INVITE 1 in\n"
	  "< INVITE 1 200\n"
	  "> ACK 1 in",
	  "begins-inside?", SIPINFO_RESULT_SUCCEEDED },
	{ "@0 > OPTIONS 1 branch=x\n"
	  "@500 > OPTIONS 1 branch=x\n"
	  "@600 > OPTIONS 1 branch=y\n"
	  "@610 < OPTIONS 1 200 branch=y",
	  "unanswered", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1^p2@h>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p1^p2@h>\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.1 | Route: <sip:p1>\n"
	  "<< BYE 1 200",
	  "route route-of-callee", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p1>\n"
	  ">> BYE 1 in uri=sip:a@192.0.2.1 | Route: <sip:p1^p2@h>\n"
	  "<< BYE 1 200",
	  "route-of-callee", ENDED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <sip:p1>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p1^p2@h>",
	  "route", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1>\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> | Record-Route: <p2@h^sip:p1>\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2 | Route: <sip:p1>",
	  "route", UP },
	{ "> REGISTER 1 | Authorization: Digest realm=\"r\", response=\"1\"\n"
	  "< REGISTER 1 200\n"
	  "> REGISTER 2 | Proxy-Authorization: Digest realm=\"r\", response=\"1\"\n"
	  "< REGISTER 2 403",
	  "", FAILED },
	{ "> REGISTER 1 -Max-Forwards | Max-Forwards: 1\n"
	  "< REGISTER 1 200\n"
	  "> REGISTER 2 -Max-Forwards | Max-Forwards: 0\n"
	  "< REGISTER 2 483",
	  "", FAILED },
	{ ANSWERED
	  ">> INVITE 1 in vias=2 uri=sip:a@192.0.2.1\n"
	  ">> INVITE 1 in uri=sip:a@192.0.2.1\n"
	  "<< INVITE 1 200\n"
	  "<< INVITE 1 200 vias=2\n"
	  ">> ACK 1 in uri=sip:a@192.0.2.1\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 491\n"
	  "> ACK 2 in branch=INVITE2 uri=sip:b@192.0.2.2",
	  "", UP },
	{ "> OPTIONS 1\n"
	  "< OPTIONS 1 200 -Content-Length | Content-Length: 9 || abc",
	  "", SIPINFO_RESULT_SUCCEEDED },
	{ "> INVITE 1\n"
	  "< INVITE 1 180 | To: x\n"
	  "< INVITE 1 486 | To: x | To: y\n"
	  "> ACK 1 in branch=INVITE1",
	  "", FAILED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2 | Reason: Q.850;cause=16\n"
	  "< BYE 2 500 | Reason: Q.850;cause=126",
	  "bye-refused", FAILED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2 | Reason: X.1;cause=16\n"
	  "< BYE 2 500 | Reason: X.1;x",
	  "bye-refused", FAILED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2 | Reason: Preemption;cause=1\n"
	  "< BYE 2 500 | Reason: Preemption;cause=77",
	  "bye-refused", FAILED },
	{ ANSWERED
	  "> BYE 2 in uri=sip:b@192.0.2.2 | Reason: SIP;cause=200;text=\"Call completed elsewhere\"\n"
	  "< BYE 2 500 | Reason: SIP;cause=777",
	  "bye-refused", FAILED },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~m=video 4002 RTP/AVP 31~m=text 4004 RTP/AVP 98~m=audio 4006 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 0 RTP/AVP 0~m=audio 0 RTP/AVP 0~m=audio 0 RTP/AVP 0~m=audio 0 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2",
	  "stream-refused stream-refused stream-refused", UP },
	{ "> INVITE 1 | Contact: <sip:a@192.0.2.1> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "< INVITE 1 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.2~s=-~c=IN IP4 192.0.2.2~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 1 in uri=sip:b@192.0.2.2\n"
	  "> INVITE 2 in uri=sip:b@192.0.2.2\n"
	  "< INVITE 2 200 | Contact: <sip:b@192.0.2.2> || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0~\n"
	  "> ACK 2 in uri=sip:b@192.0.2.2 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 8~",
	  "no-codec", UP },
	{ "> INVITE 1 at=12 v6 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 at=21 v6 | Contact: <sip:b@10.0.0.2>\n"
	  "> ACK 1 in at=12 v6 uri=sip:b@10.0.0.2",
	  "private-address? private-address?", UP },
	{ "> INVITE 1 at=12 v6 | Contact: <sip:a@10.0.0.1>\n"
	  "< INVITE 1 200 at=]1 v6 | Contact: <sip:b@10.0.0.2>\n"
	  "> ACK 1 in at=12 v6 uri=sip:b@10.0.0.2",
	  "private-address? private-address?", UP },
};

START_TEST(flow)
{
	struct sipinfo_advice advice = { .size = sizeof advice };
	struct sipinfo_call *call = begin();
	const char *names;

	add_lines(call, flows[_i].lines);
	names = names_of(call);
	ck_assert_msg(strcmp(names, flows[_i].findings) == 0, "%d: %s: %s", _i, names, flows[_i].lines);
	ck_assert_msg(sipinfo_call_result(call) == flows[_i].result, "%d: result %d: %s", _i,
		      sipinfo_call_result(call), flows[_i].lines);
	ck_assert(sipinfo_call_diagnose(call, &advice, NULL, NULL));
	ck_assert_msg(advice.seconds >= -1, "%d: %d seconds: %s", _i, (int)advice.seconds, flows[_i].lines);
	/* and what is about the call is told before what is about one message */
	for (size_t i = 0; i < call->n_noted; i++) {
		names = sipinfo_finding_name(call->noted[i].finding.id);
		EXPECT(call->noted[i].whole == (strncmp(names, "call-", 5) == 0), "%d: %s", _i, names);
	}
	free(call);
}
END_TEST

/* What the end shows beside the findings. */
static unsigned
shown_at_end(const struct sipinfo_call *call)
{
	const bool shown[] = { call->no_ack, call->broken, call->no_prack, call->elsewhere, call->rang_out, call->unheard, call->lost };
	unsigned all = 0;

	for (size_t i = 0; i < LENGTH(shown); i++)
		all = all << 1 | shown[i];
	return all;
}

/* What is asked before the end changes no answer at the end. */
START_TEST(flow_asked)
{
	struct sipinfo_advice advice = { .size = sizeof advice }, other = { .size = sizeof other };
	struct sipinfo_call *call = begin();
	enum sipinfo_severity marks[CALL_ROWS];
	unsigned shown;

	for (const char *lines = flows[_i].lines; *lines != '\0';) {
		lines = add_first_line(call, lines);
		ck_assert(sipinfo_call_diagnose(call, &advice, NULL, NULL));
	}
	ck_assert_str_eq(names_of(call), flows[_i].findings);
	ck_assert_int_eq(sipinfo_call_result(call), flows[_i].result);
	for (size_t i = 0; i < CALL_ROWS; i++)
		marks[i] = call->head[i].end_mark;
	shown = shown_at_end(call);
	sipinfo_call_begin(call, SIPINFO_CALL_SIZE);
	add_lines(call, flows[_i].lines);
	ck_assert(sipinfo_call_diagnose(call, &other, NULL, NULL));
	ck_assert_msg(advice.action == other.action && advice.finding == other.finding && advice.seconds == other.seconds &&
		      advice.n_errors == other.n_errors && advice.n_warnings == other.n_warnings,
		      "%d: %d, not %d: %s", _i, advice.action, other.action, flows[_i].lines);
	for (size_t i = 0; i < CALL_ROWS; i++)
		EXPECT(shown_at_end(call) == shown && call->head[i].end_mark == marks[i], "%d: arrow %zu: %s", _i, i, flows[_i].lines);
	free(call);
}
END_TEST

/* What does not fit is counted, and what is there stays what it is. */

static size_t
count_of(struct sipinfo_call *call, enum sipinfo_finding_id id)
{
	size_t n = 0;

	sipinfo_call_result(call);
	for (size_t i = 0; i < call->n_told; i++)
		n += call->told[i]->id == id;
	return n;
}

START_TEST(many_findings)
{
	int stopped = 0;

	for (int n = 80; n < 110; n++) {
		struct sipinfo_call *call = begin();
		char line[128];

		add_lines(call, "@0 > INVITE 1 at=12 | Contact: <sip:a@192.0.2.1>\n"
				"@1 > INVITE 1 at=23 vias=2 | Contact: <sip:a@192.0.2.1>\n"
				"@10 < INVITE 1 200 at=32 vias=2 | Contact: <sip:b@192.0.2.2>\n"
				"@11 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
				"@20 > ACK 1 in at=12 uri=sip:b@192.0.2.2");
		/* two findings in each, and one in the last one if there is one left */
		for (int i = 0; i < n; i += 2) {
			snprintf(line, sizeof line, "> UPDATE %d in at=12 uri=sip:c@%d | Session-Expires: %d", i + 2, i,
				 i + 1 < n ? i / 2 + 1 : 1);
			add_line(call, line);
			snprintf(line, sizeof line, "< UPDATE %d 200 at=21", i + 2);
			add_line(call, line);
		}
		ck_assert_int_eq((int)call->n_noted, n < CALL_NOTED ? n : CALL_NOTED);
		add_lines(call, "@520 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
				"@1520 < INVITE 1 200 at=21 | Contact: <sip:b@192.0.2.2>\n"
				"@2000 > INVITE 900 in at=12 uri=sip:b@192.0.2.2 || v=0~m=audio 1 RTP/AVP 0~\n"
				"@2010 < INVITE 900 200 at=21 || v=0~m=audio 1 RTP/AVP 8~");
		ck_assert_int_eq((int)count_of(call, SIPINFO_FINDING_CALL_TARGET), (n < CALL_NOTED ? n + 1 : CALL_NOTED) / 2);
		stopped += count_of(call, SIPINFO_FINDING_CALL_ACK_STOPPED) > count_of(call, SIPINFO_FINDING_CALL_ACK_LOST);
		if (n < CALL_NOTED - 8 || n >= CALL_NOTED)
			ck_assert_int_eq((int)count_of(call, SIPINFO_FINDING_CALL_NO_CODEC), n < CALL_NOTED);
		ck_assert_uint_le(call->n_told, CALL_NOTED + 1);
		if (n < CALL_NOTED - 8 || n >= CALL_NOTED)
			ck_assert_int_eq(call->n_left_out > 0, n >= CALL_NOTED);
		/* and how many are left out is told */
		ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_MORE_FINDINGS), call->n_left_out > 0);
		for (size_t i = 0; i < call->n_told; i++) {
			if (call->told[i]->id == SIPINFO_FINDING_MORE_FINDINGS)
				ck_assert_int_eq(sipinfo_finding_number(call->told[i], "count"), (int64_t)call->n_left_out);
		}
		free(call);
	}
	/* where there was room for one of the two */
	ck_assert_int_eq(stopped, 1);
}
END_TEST

/* Long texts: an ellipsis stands for those for which there is no room, and the findings stay. */
START_TEST(many_texts)
{
	struct sipinfo_call *call = begin();
	char line[512];

	add_lines(call, ANSWERED);
	for (int i = 0; i < 60; i++) {
		snprintf(line, sizeof line, "> INFO %d in uri=sip:%d@" LONG150 LONG50, i + 2, i);
		add_line(call, line);
	}
	ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_CALL_TARGET), 60);
	ck_assert_uint_le(call->n_texts, CALL_TEXTS);
	for (size_t i = 0; i < 60; i++) {
		size_t n;

		sipinfo_finding_string(call->told[i], "uri", &n);
		ck_assert_uint_eq(n, i < 10 ? 206 : 207);
	}
	for (int i = 60; i < 90; i++) {
		snprintf(line, sizeof line, "> INFO %d in uri=sip:%d@" LONG150 LONG50, i + 2, i);
		add_line(call, line);
	}
	ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_CALL_TARGET), 90);
	/* a short one that has room to the byte */
	ck_assert_uint_eq(call->n_texts, CALL_TEXTS);
	for (size_t i = 60; i < 90; i++) {
		size_t n;

		sipinfo_finding_string(call->told[i], "uri", &n);
		ck_assert(i < 89 ? n == 207 || n == 3 : n == 3);
	}
	free(call);
}
END_TEST

/* What is sent again is one arrow, and so is what was seen at two places, unless it is known which. */
START_TEST(folded)
{
	static const struct {
		const char *lines, *arrows; /* of each: times sent, times seen elsewhere */
	} cases[] = {
		{ "> OPTIONS 1\n> OPTIONS 1\n> OPTIONS 1\n< OPTIONS 1 200", "3+0 1+0" },
		{ "> OPTIONS 1\n> OPTIONS 1 vias=2\n< OPTIONS 1 200 vias=2\n< OPTIONS 1 200", "1+1 1+1" },
		{ "> OPTIONS 1\n> OPTIONS 1 vias=2\n> OPTIONS 1\n> OPTIONS 1 vias=2\n> OPTIONS 1 vias=3", "2+3" },
		{ "> OPTIONS 1 at=12\n> OPTIONS 1 at=23 vias=2\n> OPTIONS 1 at=12\n< OPTIONS 1 200 at=32 vias=2\n< OPTIONS 1 200 at=21",
		  "2+0 1+0 1+0 1+0" },
		{ "> OPTIONS 1 at=12\n> OPTIONS 1 at=13", "1+0 1+0" },
		{ "> OPTIONS 1\n> OPTIONS 2", "1+0 1+0" },
		{ "> OPTIONS 1 branch=x\n> OPTIONS 2 branch=x", "1+0 1+0" },
		{ "> OPTIONS 1\n> MESSAGE 1 branch=OPTIONS1", "1+0 1+0" },
		{ "> OPTIONS 1 branch=x\n> OPTIONS 1 branch=y", "1+0 1+0" },
		{ "> INVITE 1\n< INVITE 1 180\n< INVITE 1 180\n< INVITE 1 183\n< INVITE 1 180 tag=c", "1+0 2+0 1+0 1+0" },
		{ "> INVITE 1\n< INVITE 1 180\n< INVITE 1 180 phrase=Y", "1+0 1+0 1+0" },
		{ "> INVITE 1\n< INVITE 1 100\n< INVITE 1 100 branch=y", "1+0 1+1" },
		{ "> CANCEL 1 branch=x\n> CANCEL 1 branch=y", "1+1" },
		{ "> ACK 1 in branch=x\n> ACK 1 in branch=y", "1+1" },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct sipinfo_call *call = begin();
		char arrows[128] = "";

		add_lines(call, cases[i].lines);
		for (uint32_t j = 0; j < call->n_rows; j++)
			snprintf(arrows + strlen(arrows), sizeof arrows - strlen(arrows), "%s%u+%u", j > 0 ? " " : "",
				 call->head[j].count, call->head[j].copies);
		ck_assert_msg(strcmp(arrows, cases[i].arrows) == 0, "%zu: %s", i, arrows);
		free(call);
	}
}
END_TEST

/* Arrows between others fold, too, if there are not too many. */
START_TEST(folded_near)
{
	for (uint32_t others = 20; others < 30; others++) {
		struct sipinfo_call *call = begin();
		char line[64];

		add_line(call, "> OPTIONS 1");
		for (uint32_t i = 0; i < others; i++) {
			snprintf(line, sizeof line, "> INFO %u", i + 2);
			add_line(call, line);
		}
		add_line(call, "> OPTIONS 1");
		ck_assert_uint_eq(call->n_rows, others + (others < 24 ? 1 : 2));
		free(call);
	}
}
END_TEST

/* From whom to whom an arrow goes: addresses where they are known, else the sides of the call. */
START_TEST(sides)
{
	static const struct {
		const char *lines, *sides;
	} cases[] = {
		{ "> OPTIONS 1\n< OPTIONS 1 200", "01 10" },
		{ ANSWERED ">> BYE 1 in\n<< BYE 1 200", "01 10 01 10 01" },
		{ "> OPTIONS 1\n> OPTIONS 2 -From | From: <sip:c@example.com>;tag=a", "01 01" },
		{ "> OPTIONS 1\n>> OPTIONS 1 in -From | From: <sip:a@example.com>;tag=q", "01 10" },
		{ "> OPTIONS 1 at=12\n< OPTIONS 1 200", "01 10" },
		{ "> OPTIONS 1 at=11\n< OPTIONS 1 200", "00 00" },
		{ "> OPTIONS 1 at=12\n< OPTIONS 1 200 at=2-", "01 10" },
		{ "> OPTIONS 1 at=12\n< OPTIONS 1 200 at=-1", "01 10" },
		{ "> OPTIONS 1 at=1-\n< OPTIONS 1 200 at=43", "01 10" },
		{ "> OPTIONS 1 at=-1\n< OPTIONS 1 200 at=43", "01 10" },
		{ "> OPTIONS 1 at=ab\n< OPTIONS 1 200 at=ba\n> OPTIONS 2 at=ac", "01 10 02" },
		{ "> OPTIONS 1 at=12\n> OPTIONS 2 at=34\n> OPTIONS 3 at=56\n> OPTIONS 4 at=67\n> OPTIONS 5 at=78\n> OPTIONS 6 at=61",
		  "01 23 45 55 55 50" },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct sipinfo_call *call = begin();
		char found[64] = "";

		add_lines(call, cases[i].lines);
		for (uint32_t j = 0; j < call->n_rows; j++)
			snprintf(found + strlen(found), sizeof found - strlen(found), "%s%d%d", j > 0 ? " " : "",
				 call->head[j].from, call->head[j].to);
		ck_assert_msg(strcmp(found, cases[i].sides) == 0, "%zu: %s", i, found);
		free(call);
	}
}
END_TEST

/* A call begins with the first time that is known, and ends with the latest one. */
START_TEST(times)
{
	static const struct {
		const char *lines;
		int64_t start, end;
	} cases[] = {
		{ "> OPTIONS 1\n< OPTIONS 1 200", -1, -1 },
		{ "@0 > OPTIONS 1\n< OPTIONS 1 200", 0, 0 },
		{ "@0 > OPTIONS 1\n@500 > OPTIONS 1\n@200 < OPTIONS 1 200", 0, 500 },
		{ "> OPTIONS 1\n@7 > OPTIONS 1\n@9 < OPTIONS 1 200", 7, 9 },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct sipinfo_call *call = begin();

		add_lines(call, cases[i].lines);
		ck_assert_int_eq(call->start, cases[i].start);
		ck_assert_int_eq(call->end, cases[i].end);
		free(call);
	}
}
END_TEST

/* The first of many transactions are let go, and those behind them are asked in their order. */
START_TEST(many_transactions)
{
	for (int n = CALL_TRANSACTIONS - 1; n < CALL_TRANSACTIONS + 3; n++) {
		const int first = n > CALL_TRANSACTIONS ? n - CALL_TRANSACTIONS : 0;
		struct sipinfo_call *call = begin();
		char line[64];
		size_t len;
		int told = 0;

		for (int i = 0; i < n; i++) {
			snprintf(line, sizeof line, "> M%d %d", i, i + 1);
			add_line(call, line);
			add_line(call, line);
		}
		ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_CALL_UNANSWERED), (size_t)(n - first));
		for (size_t i = 0; i < call->n_told; i++) {
			if (call->told[i]->id == SIPINFO_FINDING_CALL_UNANSWERED) {
				const char *method = sipinfo_finding_string(call->told[i], "method", &len);

				snprintf(line, sizeof line, "M%d", first + told++);
				ck_assert_msg(len == strlen(line) && memcmp(method, line, len) == 0, "%d: not %s", n, line);
			}
			if (call->told[i]->id == SIPINFO_FINDING_CALL_LET_GO)
				ck_assert_int_eq(sipinfo_finding_number(call->told[i], "count"), first);
		}
		ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_CALL_LET_GO), first > 0);
		free(call);
	}
}
END_TEST

/* The first arrows and the last ones are kept; where an ACK between ends is not known. */
START_TEST(many_arrows)
{
	static const struct {
		int stopped, arrived; /* the arrow of the ACK that stops, and of one that arrives; 0: none */
		size_t found;
	} cases[] = {
		{ 2, 0, 1 }, { CALL_ROWS - 1, 0, 1 }, { 102, 0, 0 }, { 205 - CALL_ROWS - 1, 0, 0 },
		{ 205 - CALL_ROWS, 0, 1 }, { 204, 0, 1 }, { 205 - CALL_ROWS, 190, 0 },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct sipinfo_call *call = begin();
		char line[128];

		add_lines(call, "@0 > INVITE 1 at=23 | Contact: <sip:a@192.0.2.1>\n@11 < INVITE 1 200 at=32 | Contact: <sip:b@192.0.2.2>");
		for (int j = 2; j < 202; j++) {
			if (j == cases[i].stopped)
				add_line(call, "@20 > ACK 1 in at=12 uri=sip:b@192.0.2.2");
			else if (j == cases[i].arrived)
				add_line(call, "@20 > ACK 1 in at=23 uri=sip:b@192.0.2.2");
			else {
				snprintf(line, sizeof line, "< OPTIONS 2 183 at=21 phrase=%d", j);
				add_line(call, line);
			}
		}
		add_lines(call, "@520 < INVITE 1 200 at=32\n@1520 < INVITE 1 200 at=32\n< OPTIONS 2 183 at=21 phrase=202");
		if (cases[i].stopped == 204)
			add_line(call, "@2000 > ACK 1 in at=12 uri=sip:b@192.0.2.2");
		else
			add_line(call, "< OPTIONS 2 183 at=21 phrase=203");
		ck_assert_uint_eq(call->n_rows, 205);
		ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_CALL_ACK_LOST), 1);
		ck_assert_msg(count_of(call, SIPINFO_FINDING_CALL_ACK_STOPPED) == cases[i].found, "%zu", i);
		free(call);
	}
}
END_TEST

/* What does not come in as lines. */

static bool
add_bytes(struct sipinfo_call *call, const char *text, unsigned flags)
{
	struct sipinfo_message message = { .size = sizeof message, .time = -1, .bytes = text, .flags = flags };

	message.len = strlen(text);
	return sipinfo_call_add(call, &message);
}

#define BEHIND(cseq) \
	"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nFrom: <sip:a@example.com>;tag=a\r\n" \
	"To: <sip:b@example.com>;tag=b\r\nCSeq: " cseq "\r\n"

/* An identifier is all of its bytes, however many. */
START_TEST(long_id)
{
	static char text[70000 + 1000], other[70000 + 1000];
	struct sipinfo_call *call = begin();

	snprintf(text, sizeof text, "SIP/2.0 200 OK\r\n" BEHIND("1 OPTIONS") "Call-ID: %070000d\r\n\r\n", 1);
	snprintf(other, sizeof other, "SIP/2.0 200 OK\r\n" BEHIND("1 OPTIONS") "Call-ID: %070000d\r\n\r\n", 2);
	ck_assert(add_bytes(call, text, 0));
	ck_assert(!add_bytes(call, other, 0));
	ck_assert(add_bytes(call, text, 0));
	ck_assert_uint_eq(sipinfo_call_messages(call), 2);
	ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_CALL_OTHER_MESSAGES), 1);
	free(call);
}
END_TEST

static void
assert_cut(const char *p, size_t n, const char *start, size_t most)
{
	ck_assert_uint_ge(n, most - 3);
	ck_assert_uint_le(n, most);
	ck_assert_mem_eq(p, start, strlen(start));
	ck_assert_mem_eq(p + n - 3, "\xe2\x80\xa6", 3);
}

/* An ellipsis stands for what is not kept; what is cut is compared with nothing. */
START_TEST(long_texts)
{
	static char text[4000];
	struct sipinfo_call *call = begin();
	const struct call_row *row;
	const char *p;
	size_t n;

	/* the cut is in a character of three bytes */
	snprintf(text, sizeof text, "%s sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
		 "From: <sip:" LONG250 "\xe0\xb8\x81>;tag=a\r\nTo: <sip:" LONG150 LONG50 "012345678901234567890123456789012345678901234\xe0\xb8\x81\xe0\xb8\x81>\r\n"
		 "Call-ID: " LONG150 LONG150 "\r\nCSeq: 1 %s\r\n\r\n", LONG50, LONG50);
	ck_assert(add_bytes(call, text, 0));
	snprintf(text, sizeof text, "SIP/2.0 480 " LONG50 "\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
		 "From: <sip:" LONG250 "x>;tag=a\r\nTo: <sip:b@example.com>;tag=b\r\n"
		 "Call-ID: " LONG150 LONG150 "\r\nCSeq: 1 %s\r\n\r\n", LONG50);
	ck_assert(add_bytes(call, text, 0));
	ck_assert_str_eq(names_of(call), "");
	p = sipinfo_call_from(call, &n);
	assert_cut(p, n, "sip:" LONG150 LONG50, 253);
	p = sipinfo_call_to(call, &n);
	assert_cut(p, n, "sip:" LONG150 LONG50, 253);
	ck_assert_uint_eq(n, 252);
	p = sipinfo_call_id(call, &n);
	assert_cut(p, n, LONG250, 253);
	row = &call->head[0];
	assert_cut(call->transactions[0].method_text, call->transactions[0].n_method, "0123456789", 16);
	ck_assert_uint_eq(row->n_label, 50);
	row = &call->head[1];
	ck_assert_uint_eq(row->n_label, 54);
	free(call);
}
END_TEST

/* What is not kept is not called missing, and that it is not kept is told once a message. */
START_TEST(not_kept)
{
	static char text[20000], body[20000];
	static const char *const formats[] = {
		"SIP/2.0 486 Busy Here\r\n" BEHIND("1 INVITE") "Call-ID: x\r\nContent-Length: 9000\r\n\r\n%09000d",
		"SIP/2.0 486 Busy Here\r\n" BEHIND("1 INVITE") "Call-ID: x\r\nX: %09000d\r\n\r\n",
		"INVITE sip:b SIP/2.0\r\n" BEHIND("1 INVITE") "Call-ID: x\r\nX: %09000d\r\n\r\n",
		"SIP/2.0 180 Ringing\r\n" BEHIND("1 INVITE") "Call-ID: x\r\nX: %09000d\r\n\r\n",
	};
	static const struct sipinfo_name_value fields[] = {
		{ "Via", SIZE_MAX, "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1", SIZE_MAX }, { "From", SIZE_MAX, "<sip:a@example.com>;tag=a", SIZE_MAX },
		{ "To", SIZE_MAX, "<sip:b@example.com>;tag=b", SIZE_MAX }, { "CSeq", SIZE_MAX, "1 INVITE", SIZE_MAX },
		{ "Call-ID", SIZE_MAX, "x", SIZE_MAX }, { "Content-Length", SIZE_MAX, "20000", SIZE_MAX },
	};
	struct sipinfo_message message = { .size = sizeof message, .time = -1, .code = 486, .fields = fields, .n_fields = LENGTH(fields), .body = body, .body_len = sizeof body };
	struct sipinfo_call *call;

	for (size_t i = 0; i < LENGTH(formats); i++) {
		call = begin();
		snprintf(text, sizeof text, formats[i], 1);
		ck_assert(add_bytes(call, text, 0));
		ck_assert_int_eq(strstr(names_of(call), "not-kept?") != NULL, i < 3);
		ck_assert_uint_eq(call->n_not_kept, i < 3);
		ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_BODY_CUT) + count_of(call, SIPINFO_FINDING_CUT_OFF), 0);
		free(call);
	}
	call = begin();
	memset(body, 'x', sizeof body);
	ck_assert(sipinfo_call_add(call, &message));
	ck_assert_ptr_nonnull(strstr(names_of(call), "not-kept?"));
	ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_BODY_CUT), 0);
	ck_assert_uint_eq(call->n_not_kept, 1);
	free(call);
	/* what does not fit behind what is there */
	call = begin();
	message.code = 180;
	message.phrase = body;
	message.phrase_len = CALL_ROOM + 1;
	message.body_len = CALL_ROOM;
	ck_assert(sipinfo_call_add(call, &message));
	ck_assert_uint_eq(call->n_not_kept, 1);
	free(call);
}
END_TEST

/* One message alone is kept if it has room. */
START_TEST(long_message)
{
	static char text[CALL_ROOM + 2];

	for (size_t n = CALL_ROOM - 1; n <= CALL_ROOM + 1; n++) {
		struct sipinfo_call *call = begin();
		int length = snprintf(text, sizeof text, "SIP/2.0 486 Busy Here\r\n" BEHIND("1 INVITE") "Call-ID: x\r\n\r\n");

		memset(text + length, 'x', n - (size_t)length);
		text[n] = '\0';
		ck_assert(add_bytes(call, text, 0));
		ck_assert_int_eq(call->single.use != 0, n <= CALL_ROOM);
		ck_assert_uint_eq(call->n_not_kept, n > CALL_ROOM);
		free(call);
	}
}
END_TEST

/* A long failure is diagnosed by what is kept of it. */
START_TEST(long_failure)
{
	static char text[20000];
	struct sipinfo_call *call = begin();

	snprintf(text, sizeof text, "SIP/2.0 486 Busy Here\r\n" BEHIND("1 INVITE")
		 "Call-ID: x\r\nX: %09000d\r\nRetry-After: 5\r\n\r\n", 1);
	ck_assert(add_bytes(call, text, 0));
	ck_assert_int_eq(sipinfo_call_result(call), SIPINFO_RESULT_FAILED);
	ck_assert_uint_eq(call->decisive.n, CALL_ROOM);
	ck_assert_int_eq((int)call->advice.seconds, -1);
	free(call);
}
END_TEST

/* A 2xx that was cut does not lack an answer; what is due to the form of a trace is not told. */
START_TEST(pasted)
{
	const char *found[] = { "answer-missing", "" };

	for (int cut = 0; cut < 2; cut++) {
		struct sipinfo_call *call = begin();

		add_line(call, "> INVITE 1 branch=1 || v=0~m=audio 1 RTP/AVP 0~");
		ck_assert(add_bytes(call, "SIP/2.0 200 OK\n" BEHIND("1 INVITE") "Call-ID: x\nContact: <sip:b@192.0.2.2>\nContent-Length: 0\n\n",
				    cut ? SIPINFO_CONTEXT_PARTIAL : 0));
		add_line(call, "> ACK 1 in uri=sip:b@192.0.2.2");
		ck_assert_str_eq(names_of(call), found[cut]);
		ck_assert_uint_eq(count_of(call, SIPINFO_FINDING_LINE_ENDS_LF), 0);
		free(call);
	}
}
END_TEST

START_TEST(parsed)
{
	static char filler[20000];
	const struct sipinfo_name_value fields[] = {
		{ "Via", SIZE_MAX, "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1", SIZE_MAX },
		{ "From", SIZE_MAX, "<sip:a@example.com>;tag=a", SIZE_MAX },
		{ "To", SIZE_MAX, "<sip:b@example.com>;tag=b", SIZE_MAX },
		{ "Call-ID", SIZE_MAX, "x", SIZE_MAX },
		{ "CSeq", SIZE_MAX, "1 INVITE", SIZE_MAX },
		{ "Content-Length", SIZE_MAX, "99", SIZE_MAX },
		{ "X", SIZE_MAX, filler, SIZE_MAX },
		{ "Retry-After", SIZE_MAX, "5", SIZE_MAX },
	};
	struct sipinfo_message message = { .size = sizeof message, .time = -1, .code = 486, .phrase = "Busy\r\nX: y",
		.phrase_len = SIZE_MAX, .fields = fields, .n_fields = LENGTH(fields) };
	struct sipinfo_call *call = begin();
	static char page[1 << 16];

	/* all of it */
	memset(filler, 'f', sizeof filler - 1);
	filler[100] = '\0';
	ck_assert(sipinfo_call_add(call, &message));
	ck_assert_int_eq(sipinfo_call_result(call), SIPINFO_RESULT_FAILED);
	ck_assert_int_eq((int)call->advice.seconds, 5);
	sipinfo_explain_call(call, NULL, page, sizeof page);
	ck_assert_ptr_nonnull(strstr(page, "Busy  X: y"));
	/* a field that has no room, and what stands behind it */
	sipinfo_call_begin(call, SIPINFO_CALL_SIZE);
	filler[100] = 'f';
	message.bytes = "";
	message.body = filler;
	message.body_len = SIZE_MAX;
	ck_assert(sipinfo_call_add(call, &message));
	ck_assert_int_eq(sipinfo_call_result(call), SIPINFO_RESULT_FAILED);
	ck_assert_int_eq((int)call->advice.seconds, -1);
	ck_assert_uint_eq(call->failure_flags, SIPINFO_CONTEXT_PARTIAL | SIPINFO_CONTEXT_PASTED);
	/* a request whose URI is not known, with a number */
	sipinfo_call_begin(call, SIPINFO_CALL_SIZE);
	message.code = 0;
	message.n_fields = 5;
	message.body = NULL;
	message.number = 7;
	ck_assert(sipinfo_call_add(call, &message));
	ck_assert_uint_eq(call->head[0].number, 7);
	ck_assert_mem_eq(call->uri.p, "sip:unknown.invalid", call->uri.n);
	sipinfo_call_begin(call, SIPINFO_CALL_SIZE);
	message.uri = "b";
	message.uri_len = 1;
	ck_assert(sipinfo_call_add(call, &message));
	ck_assert_mem_eq(call->uri.p, "b", call->uri.n);
	ck_assert_uint_eq(call->uri.n, 1);
	/* no code */
	message.code = 99;
	ck_assert(!sipinfo_call_add(call, &message));
	message.code = 700;
	ck_assert(!sipinfo_call_add(call, &message));
	message.code = 0;
	message.way = -1;
	ck_assert(!sipinfo_call_add(call, &message));
	ck_assert(!add_bytes(call, "SIP/2.0 700 X\r\n" BEHIND("1 INVITE") "Call-ID: x\r\n\r\n", 0));
	ck_assert_uint_eq(sipinfo_call_messages(call), 1);
	free(call);
}
END_TEST

static bool
count_one(const struct sipinfo_finding *f, void *user)
{
	(void)f;
	return ++*(int *)user > 2;
}

/* The number that the messages of a finding have, one after the other with commas between; "" if there is none. */
static const char *
messages_of(struct sipinfo_call *call, enum sipinfo_finding_id id)
{
	static char numbers[64];
	uint32_t number;

	numbers[0] = '\0';
	sipinfo_call_result(call);
	for (size_t i = 0; i < call->n_told; i++) {
		for (size_t j = 0; call->told[i]->id == id && (number = sipinfo_finding_message(call->told[i], j)) != 0; j++)
			snprintf(numbers + strlen(numbers), sizeof numbers - strlen(numbers), "%s%u",
				 numbers[0] != '\0' ? "," : "", number);
	}
	return numbers;
}

/* A finding names its messages by the numbers that they were given. */
START_TEST(numbers)
{
	static const struct {
		const char *lines;
		enum sipinfo_finding_id id;
		const char *numbers; /* the first line has 101 */
	} cases[] = {
		{ "> INVITE 1 | Contact: <sip:a@10.0.0.1>\n< INVITE 1 200 | Contact: <sip:b@203.0.113.1>\n> ACK 1 in uri=sip:b@203.0.113.1",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "101" },
		{ "> INVITE 1 | Contact: <sip:a@203.0.113.1>\n< INVITE 1 200 | Contact: <sip:b@10.0.0.1>\n> ACK 1 in uri=sip:b@10.0.0.1",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "102" },
		{ "> OPTIONS 7\n< OPTIONS 7 200\n> INVITE 1 | Contact: <sip:a@10.0.0.1>\n< INVITE 1 407\n> ACK 1 in branch=INVITE1\n"
		  "> INVITE 2 | Contact: <sip:a@10.0.0.1>\n< INVITE 2 200 | Contact: <sip:b@203.0.113.1>\n> ACK 2 in uri=sip:b@203.0.113.1",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "103" },
		{ "> INVITE 1 at=12 | Contact: <sip:a@10.0.0.1>\n< INVITE 1 200 at=21 | Contact: <sip:b@host>\n> ACK 1 in at=12 uri=sip:b@host",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "101" },
		{ "> OPTIONS 7 at=12\n> REGISTER 1 at=12 | Contact: <sip:a@10.0.0.1>\n< REGISTER 1 200 at=21",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "102" },
		{ ANSWERED
		  ">> NOTIFY 1 in uri=sip:a@192.0.2.1 | Event: refer || SIP/2.0 486 Busy~\n"
		  ">> NOTIFY 1 in uri=sip:a@192.0.2.1 | Event: refer || SIP/2.0 486 Busy~\n<< NOTIFY 1 200",
		  SIPINFO_FINDING_CALL_TRANSFER_FAILED, "104" },
		{ ANSWERED "> INFO 2 in uri=sip:c@192.0.2.2\n> INFO 2 in uri=sip:c@192.0.2.2", SIPINFO_FINDING_CALL_TARGET, "104" },
		{ ANSWERED "> INFO 2 in tag=z\n> INFO 2 in tag=z vias=2", SIPINFO_FINDING_CALL_TAGS, "104" },
		{ ANSWERED "> INFO 2 in uri=sip:c@x\n> INFO 3 in uri=sip:c@x\n> INFO 4 in uri=sip:c@x\n> INFO 5 in uri=sip:c@x\n> INFO 6 in uri=sip:c@x",
		  SIPINFO_FINDING_CALL_TARGET, "104,105,106,107" },
		{ "> OPTIONS 1 -Via | Via: SIP/2.0/UDP h;branch=x\n> OPTIONS 1 -Via | Via: SIP/2.0/UDP g;branch=p, SIP/2.0/UDP h;branch=x\n> OPTIONS 1 -Via | Via: SIP/2.0/UDP h;branch=x\n> OPTIONS 1 -Via | Via: SIP/2.0/UDP g;branch=p, SIP/2.0/UDP h;branch=x",
		  SIPINFO_FINDING_CALL_UNANSWERED, "101" },
		{ "> INVITE 1\n> CANCEL 1\n< CANCEL 1 200", SIPINFO_FINDING_CALL_CANCELLED, "101" },
		{ "> INVITE 1\n> CANCEL 1\n< CANCEL 1 200\n< INVITE 1 487", SIPINFO_FINDING_CALL_CANCELLED, "104" },
		{ "> INVITE 1 || v=0~m=audio 1 RTP/AVP 0~\n< INVITE 1 200 || v=0~m=audio 1 RTP/AVP 8~\n> ACK 1 in",
		  SIPINFO_FINDING_CALL_NO_CODEC, "101,102" },
		{ "> INVITE 1 || v=0~m=audio 1 RTP/AVP 0~\n> INVITE 1 || v=0~m=audio 1 RTP/AVP 0~\n"
		  "< INVITE 1 200 || v=0~m=audio 1 RTP/AVP 8~\n< INVITE 1 200 || v=0~m=audio 1 RTP/AVP 8~",
		  SIPINFO_FINDING_CALL_NO_CODEC, "101,103" },
		{ "> INVITE 1 || v=0~m=audio 1 RTP/AVP 0~\n> INVITE 1 vias=2 || v=0~m=audio 1 RTP/AVP 0~\n"
		  "< INVITE 1 200 vias=2 || v=0~m=audio 1 RTP/AVP 8~\n< INVITE 1 200 || v=0~m=audio 1 RTP/AVP 8~",
		  SIPINFO_FINDING_CALL_NO_CODEC, "101,104" },
		{ "@0 > INVITE 1\n@10 < INVITE 1 183 | Require: 100rel | RSeq: 0\n@520 < INVITE 1 183 | Require: 100rel | RSeq: 0",
		  SIPINFO_FINDING_CALL_NO_PRACK, "102" },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct sipinfo_call *call = begin();

		first_number = 101;
		add_lines(call, cases[i].lines);
		first_number = 0;
		ck_assert_msg(strcmp(messages_of(call, cases[i].id), cases[i].numbers) == 0, "%zu: %s", i,
			      messages_of(call, cases[i].id));
		free(call);
	}
}
END_TEST

/* Of several failures one decides; what was tried again with success, and the other phones that rang, do not. */
START_TEST(decides)
{
	static const struct {
		const char *lines;
		int code; /* 0: nothing failed */
	} cases[] = {
		{ "> INVITE 1\n< INVITE 1 486\n> ACK 1 in branch=INVITE1\n> INFO 2 in\n< INFO 2 481", 486 },
		{ "> OPTIONS 1\n< OPTIONS 1 404\n> OPTIONS 2 in\n< OPTIONS 2 500", 404 },
		{ "> OPTIONS 1\n< OPTIONS 1 404\n> OPTIONS 2 in\n< OPTIONS 2 200", 404 },
		{ "> OPTIONS 1\n< OPTIONS 1 404\n> OPTIONS 2\n< OPTIONS 2 200", 0 },
		{ "> OPTIONS 1\n< OPTIONS 1 404\n> OPTIONS 2\n< OPTIONS 2 500", 500 },
		{ "> INVITE 1 branch=x\n> INVITE 1 branch=y\n< INVITE 1 200 branch=x\n< INVITE 1 486 branch=y", 0 },
		{ "> INVITE 1 branch=x\n> INVITE 1 branch=y\n< INVITE 1 486 branch=y\n< INVITE 1 200 branch=x", 0 },
		{ ANSWERED "> INVITE 3 branch=y\n< INVITE 3 486 branch=y\n> ACK 3 in branch=y", 486 },
		{ ANSWERED "> INVITE 1 in branch=y\n< INVITE 1 488 branch=y\n> ACK 1 in branch=y", 488 },
		{ ANSWERED "> OPTIONS 1\n< OPTIONS 1 404", 404 },
		{ ANSWERED "> INFO 2 in\n< INFO 2 500\n> INFO 3 in\n< INFO 3 200", 0 },
		{ ANSWERED "> INFO 2 in\n< INFO 2 500\n> OPTIONS 3 in\n< OPTIONS 3 200", 500 },
		{ ANSWERED "> INFO 2 in\n< INFO 2 500\n> OPTIONS 3\n< OPTIONS 3 404", 404 },
		{ ANSWERED "> OPTIONS 2\n< OPTIONS 2 404\n> INFO 3 in\n< INFO 3 500", 500 },
		{ "> INVITE 1\n> CANCEL 1\n< CANCEL 1 481", 0 },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct sipinfo_advice advice = { .size = sizeof advice };
		struct sipinfo_call *call = begin();

		add_lines(call, cases[i].lines);
		ck_assert(sipinfo_call_diagnose(call, &advice, NULL, NULL));
		ck_assert_msg(advice.code == cases[i].code, "%zu: %d", i, advice.code);
		/* its request is kept as long as it is */
		if (call->decisive_request.use != 0)
			ck_assert_ptr_null(memchr(call->decisive_request.p, '\0', call->decisive_request.n));
		free(call);
	}
}
END_TEST

/* What the text of a finding names. */
START_TEST(arguments)
{
	static const struct {
		const char *lines;
		enum sipinfo_finding_id id;
		const char *name, *value; /* of the first such finding */
	} cases[] = {
		{ "@0 > OPTIONS 1\n@500 > OPTIONS 1\n@1500 > OPTIONS 1", SIPINFO_FINDING_CALL_UNANSWERED, "count", "3" },
		{ "@0 > OPTIONS 1\n@500 > OPTIONS 1", SIPINFO_FINDING_CALL_UNANSWERED, "code", "-1" },
		{ "> INVITE 1 | Contact: <sip:10.0.0.1>\n< INVITE 1 200 | Contact: <sip:203.0.113.1>",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "other", "203.0.113.1" },
		{ "> INVITE 1 || v=0~m=application-of-mine 1 TCP/A-PROTOCOL-WITH-A-LONG-NAME 0~\n< INVITE 1 200 || v=0~m=audio 1 RTP/AVP 0~",
		  SIPINFO_FINDING_CALL_PROTOCOL, "media", "application-o\xe2\x80\xa6" },
		{ "> INVITE 1 || v=0~m=application-of-mine 1 TCP/A-PROTOCOL-WITH-A-LONG-NAME 0~\n< INVITE 1 200 || v=0~m=audio 1 RTP/AVP 0~",
		  SIPINFO_FINDING_CALL_PROTOCOL, "offered", "TCP/A-PROTOCOL-WITH-A\xe2\x80\xa6" },
		{ "< OPTIONS 1 200", SIPINFO_FINDING_CALL_BEGINS_INSIDE, "count", "1" },
		{ "> OPTIONS 9 at=32\n> INVITE 1 at=12 | Contact: <sip:a@10.0.0.1>\n< INVITE 1 200 at=21 | Contact: <sip:b@host>",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "other", "192.0.2.1" },
		{ "> INVITE 1 at=23 vias=2 | Contact: <sip:a@10.0.0.1>\n< INVITE 1 200 at=32 vias=2 | Contact: <sip:b@host>\n> INVITE 2 in at=12",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "other", "" },
		{ "@0 > OPTIONS 1\n@500 > OPTIONS 1\n@1500 > OPTIONS 1\n@1600 < OPTIONS 1 200",
		  SIPINFO_FINDING_CALL_REQUEST_REPEATED, "count", "3" },
		{ "@0 > OPTIONS 1\n@10 < OPTIONS 1 200\n@500 < OPTIONS 1 200\n@1500 < OPTIONS 1 200",
		  SIPINFO_FINDING_CALL_RESPONSE_REPEATED, "count", "3" },
		{ "@0 > OPTIONS 1\n@10 < OPTIONS 1 200\n@500 < OPTIONS 1 200", SIPINFO_FINDING_CALL_RESPONSE_REPEATED, "code", "200" },
		{ "@0 > INVITE 1\n@10 < INVITE 1 486\n@4020 > OPTIONS 2", SIPINFO_FINDING_CALL_RESPONSE_REPEATED, "count", "1" },
		{ "@0 > INVITE 1\n@10 < INVITE 1 200\n@520 < INVITE 1 200", SIPINFO_FINDING_CALL_NO_ACK, "count", "2" },
		{ "@0 > INVITE 1\n@10 < INVITE 1 200\n@20 > ACK 1 in\n@520 < INVITE 1 200\n@1520 < INVITE 1 200",
		  SIPINFO_FINDING_CALL_ACK_LOST, "count", "3" },
		{ "@0 > INVITE 1\n@10 < INVITE 1 183 | Require: 100rel | RSeq: 1\n@520 < INVITE 1 183 | Require: 100rel | RSeq: 1",
		  SIPINFO_FINDING_CALL_NO_PRACK, "count", "2" },
		{ "> REGISTER 1\n< REGISTER 1 401", SIPINFO_FINDING_CALL_CHALLENGE_UNANSWERED, "count", "1" },
		{ "> REGISTER 1\n< REGISTER 1 401", SIPINFO_FINDING_CALL_CHALLENGE_UNANSWERED, "method", "REGISTER" },
		{ "> INVITE 1 branch=x\n> INVITE 1 branch=y\n< INVITE 1 200 branch=x\n< INVITE 1 482 branch=y",
		  SIPINFO_FINDING_CALL_MERGED, "count", "2" },
		{ "> INVITE 1 branch=x\n< INVITE 1 486 branch=x\n> INVITE 2 branch=y\n< INVITE 2 486 branch=y\n"
		  "> INVITE 3 branch=z\n< INVITE 3 486 branch=z",
		  SIPINFO_FINDING_CALL_ATTEMPTS, "count", "3" },
		{ "@0 > INVITE 1\n@0 < INVITE 1 180\n@5000 < INVITE 1 180\n@10000 < INVITE 1 480", SIPINFO_FINDING_CALL_NOT_ANSWERED, "seconds", "10" },
		{ "@0 > INVITE 1\n@10 < INVITE 1 180\n@12009 < INVITE 1 480", SIPINFO_FINDING_CALL_NOT_ANSWERED, "seconds", "11" },
		{ "> INVITE 1\n< INVITE 1 180\n< INVITE 1 183\n< INVITE 1 180\n< INVITE 1 503",
		  SIPINFO_FINDING_CALL_FAILED_AFTER_RINGING, "before", "183" },
		{ "@0 > INVITE 1\n@10 < INVITE 1 200 | Session-Expires: 90\n@60010 > BYE 2 in", SIPINFO_FINDING_CALL_TIMER, "seconds", "60" },
		{ "@0 > INVITE 1\n@10 < INVITE 1 200 | Session-Expires: 90\n@60010 > BYE 2 in", SIPINFO_FINDING_CALL_TIMER, "interval", "90" },
		{ "> INVITE 1 at=12\n> INVITE 1 at=23 vias=2 | Contact: <sip:a@host>\n"
		  "< INVITE 1 200 at=32 vias=2 | Contact: <sip:b@10.0.0.2>\n< INVITE 1 200 at=21 | Contact: <sip:b@10.0.0.2>",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "other", "192.0.2.3" },
		{ "> INVITE 1 at=12 | Contact: <sip:a@10.0.0.1>\n> INVITE 1 at=23 vias=2 | Contact: <sip:a@10.0.0.1>\n"
		  "< INVITE 1 200 at=32 vias=2 | Contact: <sip:b@host>\n< INVITE 1 200 at=21 | Contact: <sip:b@host>",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "other", "192.0.2.1" },
		{ "> REGISTER 1 at=12 | Contact: <sip:a@10.0.0.1>\n< REGISTER 1 200 at=21",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "other", "192.0.2.2" },
		{ "> REGISTER 1 at=12 | Contact: <sip:a@10.0.0.1>\n< REGISTER 1 200 at=21",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "address", "10.0.0.1" },
		{ "> INVITE 1 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0 8~\n< INVITE 1 200 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 3~", SIPINFO_FINDING_CALL_NO_CODEC, "offered", "pcmu, pcma" },
		{ "> INVITE 1 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0 8~\n< INVITE 1 200 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 3~", SIPINFO_FINDING_CALL_NO_CODEC, "answered", "gsm" },
		{ "> INVITE 1 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 0 8~\n< INVITE 1 200 || v=0~o=- 1 1 IN IP4 192.0.2.1~s=-~c=IN IP4 192.0.2.1~t=0 0~m=audio 4000 RTP/AVP 3~", SIPINFO_FINDING_CALL_NO_CODEC, "media", "audio" },
		{ "> OPTIONS 1 | Authorization: Digest nonce=\"n\", nc=0000009f\n> OPTIONS 2 | Authorization: Digest nonce=\"n\", nc=0000009F",
		  SIPINFO_FINDING_CALL_NONCE_REUSED, "count", "159" },
		{ "> INVITE 1\n> CANCEL 1\n< INVITE 1 200", SIPINFO_FINDING_CALL_CANCEL_LATE, "code", "200" },
		{ "> INVITE 1\n> CANCEL 1\n< INVITE 1 200", SIPINFO_FINDING_CALL_CANCEL_LATE, "before", "-1" },
		{ "> INVITE 1\n< INVITE 1 487", SIPINFO_FINDING_CALL_TERMINATED, "before", "-1" },
		{ ANSWERED "> BYE 2 in\n< BYE 2 500", SIPINFO_FINDING_CALL_BYE_REFUSED, "before", "-1" },
		{ "> INVITE 1\n< INVITE 1 183 tag=t0\n< INVITE 1 183 tag=t1\n< INVITE 1 183 tag=t2\n< INVITE 1 183 tag=t3\n< INVITE 1 183 tag=t4\n< INVITE 1 183 tag=t5\n< INVITE 1 183 tag=t6\n< INVITE 1 183 tag=t7\n< INVITE 1 183 tag=t8\n< INVITE 1 183 tag=t9",
		  SIPINFO_FINDING_CALL_LET_GO, "count", "2" },
		{ "> INVITE 1 | Contact: <sip:a@[fd00::1>\n< INVITE 1 200 | Contact: <sip:b@[2001:db8::1>",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "address", "fd00::1" },
		{ "> INVITE 1 | Contact: <sip:a@[fd00::1>\n< INVITE 1 200 | Contact: <sip:b@[2001:db8::1>",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "other", "2001:db8::1" },
		{ "> INVITE 1 at=12 v6 | Contact: <sip:a@host>\n< INVITE 1 200 at=]1 v6 | Contact: <sip:b@10.0.0.2>",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "other", "2001:db8::9" },
		{ "> INVITE 1 at=12 v6 | Contact: <sip:a@host>\n< INVITE 1 200 at=31 v6 | Contact: <sip:b@10.0.0.2>",
		  SIPINFO_FINDING_CALL_PRIVATE_ADDRESS, "other", "2001:db8::3" },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct sipinfo_call *call = begin();
		const char *text = NULL;
		char value[64] = "";
		size_t n = 0;

		add_lines(call, cases[i].lines);
		sipinfo_call_result(call);
		for (size_t j = call->n_told; j > 0; j--) {
			const struct sipinfo_finding *f = call->told[j - 1];

			if (f->id != cases[i].id)
				continue;
			text = sipinfo_finding_string(f, cases[i].name, &n);
			if (text != NULL)
				snprintf(value, sizeof value, "%.*s", (int)n, text);
			else
				snprintf(value, sizeof value, "%d", (int)sipinfo_finding_number(f, cases[i].name));
		}
		ck_assert_msg(strcmp(value, cases[i].value) == 0, "%zu: %s: %s", i, cases[i].name, value);
		ck_assert_msg(text == NULL || n == strlen(value), "%zu: %s: %zu bytes", i, cases[i].name, n);
		free(call);
	}
}
END_TEST

/*
 * What a response before the last one says is told once, however long it is, nothing of a failure that does not
 * decide, and of what is no fault only why a request ends the call.
 */
START_TEST(told)
{
	static const struct {
		const char *lines;
		enum sipinfo_finding_id id;
		size_t n;
	} cases[] = {
		{ "> INVITE 1\n< INVITE 1 183 | Retry-After: x\n< INVITE 1 503 | Retry-After: x",
		  SIPINFO_FINDING_RETRY_AFTER_UNREADABLE, 1 },
		{ "> INVITE 1\n< INVITE 1 183 | Retry-After: " LONG150 LONG150
		  "x\n< INVITE 1 503 | Retry-After: " LONG150 LONG150 "x", SIPINFO_FINDING_RETRY_AFTER_UNREADABLE, 1 },
		{ "> INVITE 1\n< INVITE 1 300 | Retry-After: x\n> INVITE 2\n< INVITE 2 200", SIPINFO_FINDING_RETRY_AFTER_UNREADABLE, 0 },
		{ "> INVITE 1\n< INVITE 1 299 | Retry-After: x\n> INVITE 2\n< INVITE 2 200", SIPINFO_FINDING_RETRY_AFTER_UNREADABLE, 1 },
		{ "> INVITE 1\n< INVITE 1 180 phrase=Ringing | Retry-After: x", SIPINFO_FINDING_RETRY_AFTER_UNREADABLE, 1 },
		{ "> OPTIONS 1 -Max-Forwards", SIPINFO_FINDING_MAX_FORWARDS_MISSING, 1 },
		{ ANSWERED "> BYE 2 in | Reason: Q.850;cause=16\n< BYE 2 200", SIPINFO_FINDING_REASON_Q850, 1 },
		{ "> INVITE 1\n< INVITE 1 183 | Reason: Q.850;cause=16\n< INVITE 1 200", SIPINFO_FINDING_REASON_Q850, 0 },
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct sipinfo_call *call = begin();

		add_lines(call, cases[i].lines);
		ck_assert_msg(count_of(call, cases[i].id) == cases[i].n, "%zu: %zu", i, count_of(call, cases[i].id));
		free(call);
	}
}
END_TEST

/* The protocols of a row go together, and those of two rows do not. */
START_TEST(protocols)
{
	static const char *const rows[][4] = {
		{ "RTP/AVP", "RTP/AVPF" },
		{ "RTP/SAVP" },
		{ "UDP/TLS/RTP/SAVPF", "TCP/TLS/RTP/SAVPF", "RTP/SAVPF" },
		{ "udptl", "TCP/MSRP" },
	};
	const size_t width = LENGTH(rows[0]), n = LENGTH(rows) * width;

	for (size_t i = 0; i < n * n; i++) {
		size_t a = i / n, b = i % n;
		const char *offered = rows[a / width][a % width], *answered = rows[b / width][b % width];
		struct sipinfo_call *call;
		char lines[512];

		if (offered == NULL || answered == NULL)
			continue;
		call = begin();
		snprintf(lines, sizeof lines,
			 "> INVITE 1 || v=0~m=audio 1 %s 0~\n< INVITE 1 200 || v=0~m=audio 1 %s 0~", offered, answered);
		add_lines(call, lines);
		ck_assert_msg(count_of(call, SIPINFO_FINDING_CALL_PROTOCOL) == (a / width != b / width), "%s, %s",
			      offered, answered);
		free(call);
	}
}
END_TEST

START_TEST(asked)
{
	struct sipinfo_call *call = begin();
	size_t len = 9;
	int n = 0;

	add_lines(call, ANSWERED "> BYE 2 in tag=z uri=x\n< BYE 2 481 tag=z");
	ck_assert(sipinfo_call_diagnose(call, NULL, count_one, &n));
	ck_assert_int_eq(n, 1);
	ck_assert_mem_eq(sipinfo_call_from(call, &len), "sip:a@example.com", 17);
	ck_assert_uint_eq(len, 17);
	ck_assert_ptr_null(sipinfo_call_to(NULL, &len));
	ck_assert_uint_eq(len, 0);
	ck_assert_ptr_null(sipinfo_call_id(NULL, NULL));
	ck_assert_uint_eq(sipinfo_call_messages(NULL), 0);
	ck_assert_ptr_null(sipinfo_message_call_id("OPTIONS sip:b SIP/2.0\r\nCall-ID: \r\n\r\n", SIZE_MAX, &len));
	ck_assert_uint_eq(len, 0);
	free(call);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("call parts");

	TCase *tcase = add_rows(suite, "flows", flow, LENGTH(flows));

	tcase_add_loop_test(tcase, flow_asked, 0, LENGTH(flows));
	tcase_add_test(tcase, many_findings);
	tcase_add_test(tcase, many_texts);
	tcase_add_test(tcase, folded);
	tcase_add_test(tcase, folded_near);
	tcase_add_test(tcase, sides);
	tcase_add_test(tcase, times);
	tcase_add_test(tcase, many_transactions);
	tcase_add_test(tcase, many_arrows);
	tcase_add_test(tcase, long_id);
	tcase_add_test(tcase, long_texts);
	tcase_add_test(tcase, not_kept);
	tcase_add_test(tcase, long_message);
	tcase_add_test(tcase, long_failure);
	tcase_add_test(tcase, pasted);
	tcase_add_test(tcase, parsed);
	tcase_add_test(tcase, numbers);
	tcase_add_test(tcase, decides);
	tcase_add_test(tcase, arguments);
	tcase_add_test(tcase, told);
	tcase_add_test(tcase, protocols);
	tcase_add_test(tcase, asked);
	return run_suite(suite);
}
