/* Arguments of every kind for the calls that calls.py writes: from a seed, the same ones every time. */
#ifndef PICKS_H
#define PICKS_H

#ifndef LENGTH
#define LENGTH(array) (sizeof(array) / sizeof(array)[0])
#endif

struct text {
	const char *p;
	size_t n;
};

static const int numbers[] = {
	INT_MIN, -1,  0,   1,   2,   3,	  4,   5,   6,	 7,   8,   9,   10,  11,  12,  13,  14,	   15,
	16,	 17,  18,  19,	20,  21,  27,  31,  34,	 41,  63,  64,	88,  99,  100, 102, 127,   128,
	180,	 183, 199, 200, 202, 302, 399, 400, 401, 404, 407, 420, 421, 422, 423, 437, 480,   486,
	488,	 499, 500, 503, 599, 600, 603, 607, 608, 699, 700, 999, 1000, 1234, 65536, INT_MAX,
};

#define RESPONSE                                                                                   \
	"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1;received=198.51.100.1\r\n"                     \
	"From: <sip:a@example.com>;tag=1\r\nTo: <sip:b@example.com>;tag=2\r\n"                      \
	"Call-ID: x@example.com\r\nCSeq: 1 INVITE\r\n"

static const char *const texts[] = {
	"",
	"100rel",
	"timer",
	"Via",
	"v",
	"INVITE",
	"Busy Here",
	"ring",
	"Q.850",
	"SIP",
	"STIR",
	"LN",
	"en",
	"ru_RU.UTF-8",
	"zh-Hans, de;q=0.5",
	"no such name",
	"\x1b[31m\xff\xe2\x80\xae",
	"SIP/2.0 486 Busy Here\r\n" RESPONSE "Retry-After: 5 (\xe2\x80\x8d)\r\nContent-Length: 0\r\n\r\n",
	"SIP/2.0 420 Bad Extension\r\n" RESPONSE "Unsupported: 100rel, x\r\nWarning: 399 h \"a\rb\"\r\n\r\n",
	"SIP/2.0 401 Unauthorized\r\n" RESPONSE
	"WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5, qop=\"auth\"\r\n\r\n",
	"SIP/2.0 503 Service Unavailable\r\n" RESPONSE
	"Reason: Q.850;cause=34;text=\"x\", SIP;cause=503\r\nServer: OpenSIPS (3.2)\r\n\r\n",
	"SIP/2.0 302 Moved\n" RESPONSE "Contact: <sip:c@example.com>;q=0.5, \"d\" <sip:d@example.com>\n\n",
	"INVITE sip:b@example.com SIP/2.0\r\n" RESPONSE "Require: 100rel\r\nSupported: timer\r\n\r\n",
};

static inline uint32_t
pick(struct state *s)
{
	s->seed = (uint32_t)(((uint64_t)s->seed * 1664525u + 1013904223u) & 0xffffffffu);
	return s->seed >> 8;
}

static inline int
pick_number(struct state *s)
{
	return numbers[pick(s) % LENGTH(numbers)];
}

static inline size_t
pick_index(struct state *s)
{
	uint32_t n = pick(s);

	return n % 64 == 0 ? SIZE_MAX / 8 * 8 : n % 9;
}

static inline size_t
pick_size(struct state *s)
{
	uint32_t n = pick(s);

	return n % 4 == 0 ? n / 4 % 64 : sizeof s->buf;
}

static inline const char *
pick_string(struct state *s)
{
	uint32_t n = pick(s);

	return n % 16 == 0 ? NULL : texts[n / 16 % LENGTH(texts)];
}

static inline struct text
pick_text(struct state *s)
{
	struct text text = {pick_string(s), 0};
	uint32_t n = pick(s);

	if (text.p != NULL) {
		text.n = strlen(text.p);
		if (n % 4 == 0)
			text.n = n / 4 % (text.n + 1);
	}
	return text;
}

static inline const struct sipinfo_options *
pick_options(struct state *s)
{
	static const int widths[] = {0, 40, 72, 1000};
	static const struct sipinfo_options none;
	uint32_t n = pick(s);

	if (n % 8 == 0)
		return NULL;
	s->options = none;
	s->options.size = sizeof s->options;
	s->options.format = (int)(n / 8 % 6);
	s->options.width = widths[n / 64 % LENGTH(widths)];
	s->options.lang = (int)(n / 256 % 20);
	s->options.flags = n / 8192 % 2;
	return &s->options;
}

static inline void
pick_fields(struct state *s)
{
	static const char *const names[] = {"Warning", "Reason", "Retry-After", "v", "Contact", "x\r\n"};
	static const char *const values[] = {"399 h \"a\"", "Q.850;cause=16", "17", "<sip:a@b>", "\xff,,;"};

	for (size_t i = 0; i < LENGTH(s->fields); i++) {
		s->fields[i].name = names[pick(s) % LENGTH(names)];
		s->fields[i].name_len = strlen(s->fields[i].name);
		s->fields[i].value = values[pick(s) % LENGTH(values)];
		s->fields[i].value_len = strlen(s->fields[i].value);
	}
}

static inline const struct sipinfo_context *
pick_context(struct state *s)
{
	static const struct sipinfo_context none;
	struct text request = pick_text(s);
	uint32_t n = pick(s);

	if (n % 8 == 0)
		return NULL;
	s->context = none;
	s->context.size = sizeof s->context;
	s->context.flags = n / 8 % 4;
	s->context.request = request.p;
	s->context.request_len = request.n;
	if (n / 32 % 2 == 0) {
		pick_fields(s);
		s->context.request = NULL;
		s->context.request_fields = s->fields;
		s->context.n_request_fields = LENGTH(s->fields);
	}
	return &s->context;
}

static inline const struct sipinfo_response *
pick_response(struct state *s)
{
	static const struct sipinfo_response none;
	struct text phrase = pick_text(s);
	uint32_t n = pick(s);

	if (n % 8 == 0)
		return NULL;
	pick_fields(s);
	s->response = none;
	s->response.size = sizeof s->response;
	s->response.code = pick_number(s);
	s->response.phrase = phrase.p;
	s->response.phrase_len = phrase.n;
	s->response.fields = s->fields;
	s->response.n_fields = n / 8 % (LENGTH(s->fields) + 1);
	return &s->response;
}

static inline const struct sipinfo_message *
pick_message(struct state *s)
{
	static const struct sipinfo_message none;
	struct text text = pick_text(s);
	uint32_t n = pick(s);

	if (n % 16 == 0)
		return NULL;
	pick_fields(s);
	s->message = none;
	s->message.size = sizeof s->message;
	s->message.bytes = text.p;
	s->message.len = text.n;
	s->message.time = (int64_t)(n % 100000) - 1;
	s->message.way = (int)(n / 16 % 4);
	s->message.code = pick_number(s);
	s->message.fields = s->fields;
	s->message.n_fields = n / 64 % (LENGTH(s->fields) + 1);
	return &s->message;
}

/* A call of some messages. */
static inline struct sipinfo_call *
pick_call(struct state *s)
{
	struct sipinfo_call *call = sipinfo_call_begin(s->memory.bytes, sizeof s->memory.bytes);
	uint32_t n = pick(s) % 8;

	if (n == 0)
		return NULL;
	for (uint32_t i = 0; i < n; i++)
		sipinfo_call_add(call, pick_message(s));
	return call;
}

/* FNV-1a, in a way that no sanitizer takes for an overflow. */
static inline void
add(struct state *s, const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		s->sum = ((s->sum ^ (unsigned char)p[i]) & 0xffffffffu) * 16777619u & 0xffffffffffffu;
}

static inline void
add_number(struct state *s, uint64_t n)
{
	char bytes[8];

	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(n >> (8 * i) & 0x7f);
	add(s, bytes, sizeof bytes);
}

static inline void
add_string(struct state *s, const char *text)
{
	add(s, text != NULL ? text : "-", text != NULL ? strlen(text) : 1);
}

#endif
