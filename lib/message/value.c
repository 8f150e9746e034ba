#include "message/value.h"

/* What closes the quoted string, the < or the comment that opens at p; end if nothing does. */
static const char *
closing(const char *p, const char *end)
{
	const char *quote;
	char open = byte_at(p, end, 0);
	size_t depth = 0;

	p = skip_bytes(p, end, 1);
	/* the two that stand in nearly every field */
	if (open == '<')
		return find_byte(p, end, '>');
	if (open == '"') {
		quote = find_byte(p, end, '"');
		if (find_byte(p, quote, '\\') == quote)
			return quote;
		for (;;) {
			while (p < end && !byte_may(*p, BYTE_ENDS_QUOTE))
				p++;
			if (p >= end || *p == '"')
				return p;
			p = skip_bytes(p, end, 2);
		}
	}
	for (; p < end; p = skip_bytes(p, end, *p == '\\' ? 2 : 1)) {
		if (*p == ')') {
			if (depth == 0)
				return p;
			depth--;
		} else if (*p == '(') {
			depth++;
		}
	}
	return end;
}

/* Past the byte at p, or past all that it opens. */
static const char *
step(const char *p, const char *end)
{
	if (byte_may(byte_at(p, end, 0), BYTE_OPENS))
		p = closing(p, end);
	return skip_bytes(p, end, 1);
}

/* Takes what stands between the opener at p and what closes it. */
static const char *
read_enclosed(const char *p, const char *end, struct slice *inside, unsigned *odd)
{
	const char *close = closing(p, end);

	*inside = slice_make(skip_bytes(p, end, 1), close);
	if (close >= end)
		*odd |= ODD_OPEN;
	return skip_bytes(close, end, 1);
}

bool
sipinfo_value_next(struct slice *rest, struct slice *value)
{
	const char *p = rest->p, *end = slice_end(*rest);

	while (p < end) {
		const char *from = p;

		/* most fields have one value, and no comma at all */
		if (find_byte(p, end, ',') == end)
			p = end;
		for (;;) {
			while (p < end && !byte_may(*p, BYTE_COMMA | BYTE_OPENS))
				p++;
			if (p >= end || *p == ',')
				break;
			p = step(p, end);
		}
		*value = slice_trim(slice_make(from, p));
		p = skip_bytes(p, end, 1);
		if (value->n > 0) {
			*rest = slice_make(p, end);
			return true;
		}
	}
	*rest = slice_make(p, end);
	*value = *rest;
	return false;
}

bool
sipinfo_value_next_token(struct slice *rest, struct slice *token)
{
	const char *p = rest->p, *end = slice_end(*rest), *from;

	while (p < end && (*p == ',' || is_lws(*p)))
		p++;
	from = p;
	while (p < end && *p != ',' && !is_lws(*p))
		p++;
	*token = slice_make(from, p);
	*rest = slice_make(p, end);
	return token->n > 0;
}

struct slice
sipinfo_value_head(struct slice *rest)
{
	const char *p = rest->p, *end = slice_end(*rest);
	struct slice head;

	for (;;) {
		while (p < end && !byte_may(*p, BYTE_SEMICOLON | BYTE_OPENS))
			p++;
		if (p >= end || *p == ';')
			break;
		p = step(p, end);
	}
	head = slice_trim(slice_make(rest->p, p));
	*rest = slice_make(p, end);
	return head;
}

/* Reads name=value up to the next stop, a comma or a semicolon, outside quotes. */
static const char *
read_param(const char *p, const char *end, unsigned stop, struct param *param)
{
	const char *from = p;

	param->odd = 0;
	param->quoted = false;
	while (p < end && !byte_may(*p, stop | BYTE_EQUALS))
		p++;
	param->name = slice_trim(slice_make(from, p));
	param->value = slice_make(p, p);
	if (p >= end || *p != '=')
		return p;
	if (param->name.n == 0)
		param->odd |= ODD_NO_NAME;
	p = skip_lws(p + 1, end);
	from = p;
	if (p < end && *p == '"') {
		param->quoted = true;
		p = skip_lws(read_enclosed(p, end, &param->value, &param->odd), end);
		if (p < end && !byte_may(*p, stop))
			param->odd |= ODD_JUNK;
	}
	for (;;) {
		while (p < end && !byte_may(*p, stop | BYTE_OPENS))
			p++;
		if (p >= end || byte_may(*p, stop))
			break;
		p = step(p, end);
	}
	if (!param->quoted)
		param->value = slice_trim(slice_make(from, p));
	return p;
}

bool
sipinfo_value_next_param(struct slice *rest, struct param *param)
{
	const char *p = rest->p, *end = slice_end(*rest);
	bool found;

	while (p < end && (*p == ';' || is_lws(*p)))
		p++;
	found = p < end;
	*rest = slice_make(read_param(p, end, BYTE_SEMICOLON, param), end);
	return found;
}

bool
sipinfo_value_find_param(struct slice params, const char *name, struct param *param)
{
	while (sipinfo_value_next_param(&params, param)) {
		if (slice_is(param->name, name))
			return true;
	}
	return false;
}

bool
sipinfo_value_next_auth(struct slice *rest, struct auth *auth)
{
	struct slice item;
	bool found = sipinfo_value_next(rest, &item);
	const char *p = item.p, *end = slice_end(item);
	const char *scheme_end = skip_token(p, end);
	const char *q = skip_lws(scheme_end, end);

	auth->begins = scheme_end > p && (q >= end || *q != '=');
	if (auth->begins) {
		auth->scheme = slice_make(p, scheme_end);
		p = q;
	}
	read_param(p, end, BYTE_COMMA, &auth->param);
	return found;
}

bool
sipinfo_value_number(struct slice s, uint32_t *number)
{
	const char *p = s.p, *end = slice_end(s);
	uint64_t n = 0;

	for (; p < end && is_digit(*p); p++) {
		n = n * 10 + (uint64_t)(*p - '0');
		n = n < UINT32_MAX ? n : UINT32_MAX;
	}
	*number = (uint32_t)n;
	return p >= end && s.n > 0;
}

/* Up to the next stop or white space. */
static const char *
skip_to(const char *p, const char *end, char stop)
{
	while (p < end && *p != stop && !is_lws(*p))
		p++;
	return p;
}

/* Past the white space, the slash and the white space that may stand at p. */
static const char *
skip_slash(const char *p, const char *end)
{
	p = skip_lws(p, end);
	return p < end && *p == '/' ? skip_lws(p + 1, end) : p;
}

/* Past "SIP/2.0/" and the white space that may stand there; odd if it is another version. */
static const char *
skip_version(const char *p, const char *end, unsigned *odd)
{
	const char *transport = match(p, end, "SIP/2.0/");
	const char *version, *name_end, *version_end;

	if (transport != NULL)
		return skip_lws(transport, end);
	name_end = skip_to(p, end, '/');
	version = skip_slash(name_end, end);
	version_end = skip_to(version, end, '/');
	if (!slice_is(slice_make(p, name_end), "SIP") ||
	    !slice_is(slice_make(version, version_end), "2.0"))
		*odd |= ODD_VERSION;
	return skip_slash(version_end, end);
}

bool
sipinfo_value_read_via(struct slice value, struct via *via)
{
	struct slice head = sipinfo_value_head(&value);
	const char *p = head.p, *end = slice_end(head);
	const char *transport, *transport_end, *host, *host_end;

	via->odd = 0;
	transport = skip_version(p, end, &via->odd);
	transport_end = skip_word(transport, end);
	host = skip_lws(transport_end, end);
	via->protocol = slice_make(p, transport_end);
	via->transport = slice_make(transport, transport_end);
	if (host < end && *host == '[')
		host_end = skip_to(host, end, ']');
	else
		host_end = skip_to(host, end, ':');
	if (host_end < end && *host_end == ']')
		host_end++;
	via->host = slice_make(host, host_end);
	p = skip_lws(host_end, end);
	via->port = 0;
	via->port_text = slice_make(p, p);
	if (p < end && *p == ':') {
		via->port_text = slice_trim(slice_make(p + 1, end));
		if (!sipinfo_value_number(via->port_text, &via->port) || via->port > 65535) {
			via->port = 0;
			via->odd |= ODD_NUMBER;
		}
	} else if (p < end) {
		via->odd |= ODD_JUNK;
	}
	via->params = value;
	return via->host.n > 0;
}

bool
sipinfo_value_read_cseq(struct slice value, struct cseq *cseq)
{
	const char *end = slice_end(value);
	const char *p = skip_lws(value.p, end);
	const char *q = skip_word(p, end);
	bool is_number = sipinfo_value_number(slice_make(p, q), &cseq->number);

	cseq->method = slice_trim(slice_make(q, end));
	return is_number && cseq->method.n > 0;
}

bool
sipinfo_value_read_address(struct slice value, struct address *address)
{
	const char *end = slice_end(value);
	const char *p = skip_lws(value.p, end), *from = p;
	bool quoted = p < end && *p == '"';

	address->odd = 0;
	address->name = slice_make(p, p);
	if (quoted)
		from = p = read_enclosed(p, end, &address->name, &address->odd);
	/* A comment cannot stand here, and a URI may well have a parenthesis. */
	while (p < end && *p != '<' && *p != ';')
		p++;
	address->uri = slice_trim(slice_make(from, p));
	address->bracketed = p < end && *p == '<';
	if (address->bracketed) {
		if (!quoted)
			address->name = address->uri;
		else if (address->uri.n > 0)
			address->odd |= ODD_JUNK;
		p = skip_lws(read_enclosed(p, end, &address->uri, &address->odd), end);
		address->uri = slice_trim(address->uri);
		if (p < end && *p != ';')
			address->odd |= ODD_JUNK;
		while (p < end && *p != ';')
			p = step(p, end);
	}
	address->params = slice_make(p, end);
	return address->uri.n > 0;
}

bool
sipinfo_value_read_warning(struct slice value, struct warning *warning)
{
	const char *end = slice_end(value);
	const char *p = skip_lws(value.p, end), *q = skip_to(p, end, '"');
	uint32_t code;

	warning->odd = 0;
	warning->code = 0;
	warning->code_text = slice_make(p, q);
	if (sipinfo_value_number(warning->code_text, &code) && warning->code_text.n == 3)
		warning->code = (int)code;
	else
		warning->odd |= ODD_NUMBER;
	p = skip_lws(q, end);
	q = skip_to(p, end, '"');
	warning->agent = slice_make(p, q);
	p = skip_lws(q, end);
	warning->text = slice_trim(slice_make(p, end));
	if (p < end && *p == '"') {
		p = read_enclosed(p, end, &warning->text, &warning->odd);
		if (skip_lws(p, end) < end)
			warning->odd |= ODD_JUNK;
	} else {
		warning->odd |= ODD_MISSING;
	}
	if (warning->agent.n == 0)
		warning->odd |= ODD_MISSING;
	return warning->code > 0;
}

static bool
is_bare(const struct param *param)
{
	return param->name.n > 0 && param->value.n == 0 && !param->quoted;
}

bool
sipinfo_value_read_reason(struct slice value, struct reason *reason)
{
	struct param param;
	bool has_text = false, has_location = false, has_ppi = false, has_cause = false;

	reason->protocol = sipinfo_value_head(&value);
	reason->params = value;
	reason->cause = 0;
	reason->has_cause = reason->has_bare = false;
	reason->cause_text = slice_make(value.p, value.p);
	reason->text = reason->location = reason->ppi = reason->cause_text;
	reason->odd = 0;
	while (sipinfo_value_next_param(&value, &param)) {
		reason->odd |= param.odd;
		reason->has_bare |= is_bare(&param);
		if (!has_cause && slice_is(param.name, "cause")) {
			has_cause = true;
			reason->cause_text = param.value;
			reason->has_cause = sipinfo_value_number(param.value, &reason->cause);
			if (!reason->has_cause)
				reason->odd |= ODD_NUMBER;
		} else if (!has_text && slice_is(param.name, "text")) {
			has_text = true;
			reason->text = param.value;
		} else if (!has_location && slice_is(param.name, "location")) {
			has_location = true;
			reason->location = param.value;
		} else if (!has_ppi && slice_is(param.name, "ppi")) {
			has_ppi = true;
			reason->ppi = param.value;
		}
	}
	return reason->protocol.n > 0;
}

bool
sipinfo_value_read_retry_after(struct slice value, struct retry_after *retry)
{
	const char *end = slice_end(value);
	const char *p = skip_lws(value.p, end), *q = p;
	struct param param;
	bool readable;

	while (q < end && is_digit(*q))
		q++;
	readable = sipinfo_value_number(slice_make(p, q), &retry->seconds);
	retry->odd = 0;
	retry->duration = 0;
	retry->has_duration = false;
	p = skip_lws(q, end);
	retry->comment = slice_make(p, p);
	if (p < end && *p == '(')
		p = skip_lws(read_enclosed(p, end, &retry->comment, &retry->odd), end);
	if (p < end && *p != ';')
		readable = false;
	retry->params = slice_make(p, end);
	if (readable && sipinfo_value_find_param(retry->params, "duration", &param)) {
		retry->has_duration = sipinfo_value_number(param.value, &retry->duration);
		if (!retry->has_duration)
			retry->odd |= ODD_NUMBER;
	}
	if (!readable)
		retry->seconds = 0;
	return readable;
}
