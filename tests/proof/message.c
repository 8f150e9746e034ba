/*
 * Proves that no read leaves the message, for every message of 0 to SIZE bytes, and that every
 * slice handed out lies in it.
 *
 * The message is the last bytes of its object, so that a read past its end leaves the object.
 */
#include "message/message.h"

#include "any.h"

static void
read_params(struct slice rest)
{
	struct param param;
	uint32_t number;

	while (sipinfo_value_next_param(&rest, &param)) {
		sum(param.name);
		sum(param.value);
		sipinfo_value_number(param.value, &number);
	}
	sipinfo_value_find_param(rest, "q", &param);
	sum(param.value);
}

static void
read_value(struct slice value)
{
	struct slice rest = value;
	struct via via;
	struct cseq cseq;
	struct address address;
	struct warning warning;
	struct reason reason;
	struct retry_after retry;

	sum(sipinfo_value_head(&rest));
	read_params(rest);
	sipinfo_value_read_via(value, &via);
	sum(via.protocol);
	sum(via.transport);
	sum(via.host);
	sum(via.port_text);
	read_params(via.params);
	sipinfo_value_read_cseq(value, &cseq);
	sum(cseq.method);
	sipinfo_value_read_address(value, &address);
	sum(address.name);
	sum(address.uri);
	read_params(address.params);
	sipinfo_value_read_warning(value, &warning);
	sum(warning.code_text);
	sum(warning.agent);
	sum(warning.text);
	sipinfo_value_read_reason(value, &reason);
	sum(reason.protocol);
	sum(reason.cause_text);
	sum(reason.text);
	sum(reason.location);
	sum(reason.ppi);
	read_params(reason.params);
	sipinfo_value_read_retry_after(value, &retry);
	sum(retry.comment);
	read_params(retry.params);
}

static void
read_field(struct field field)
{
	struct slice rest, value;
	struct auth auth;

	sum(field.name);
	sum(field.value);
	sum(sipinfo_names_full(field.name));
	rest = field.value;
	while (sipinfo_value_next(&rest, &value))
		read_value(value);
	rest = field.value;
	while (sipinfo_value_next_token(&rest, &value))
		sum(value);
	rest = field.value;
	auth.scheme = slice_make(rest.p, rest.p);
	while (sipinfo_value_next_auth(&rest, &auth)) {
		sum(auth.scheme);
		sum(auth.param.name);
		sum(auth.param.value);
	}
	sum(slice_trim(field.value));
	slice_same(field.name, field.value);
	slice_is(field.value, "x");
}

int
main(void)
{
	struct cursor cursor;
	struct start start;
	struct field field;
	struct body body;
	struct slice message;

	Frama_C_make_unknown(memory, SIZE);
	message = slice_make(memory + Frama_C_unsigned_int_interval(0, SIZE), memory + SIZE);
	sipinfo_message_open(&cursor, message, &start);
	sum(start.line);
	sum(start.version);
	sum(start.code_text);
	sum(start.phrase);
	sum(start.method);
	sum(start.uri);
	while (sipinfo_message_field(&cursor, &field))
		read_field(field);
	sipinfo_message_body(&cursor, &body);
	sum(body.bytes);
	sum(body.extra);
	return 0;
}
