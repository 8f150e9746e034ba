/* What single messages say, one condition at a time: the findings in their order, and the step. */
#include <stdio.h>

#include "diagnose/advice.h"
#include "diagnose/diagnosis.h"
#include "expect.h"
#include "findings.h"

enum form { BYTES, FIELDS };

static const struct {
	const char *message, *request;
	unsigned flags;
	enum form form; /* of the request */
	const char *findings; /* ? behind what is a note */
	enum sipinfo_action action;
} said[] = {
#include "said.inc"
};

struct names {
	char p[4096];
};

static bool
add_name(const struct sipinfo_finding *f, void *user)
{
	struct names *names = user;
	size_t n = strlen(names->p);

	snprintf(names->p + n, sizeof names->p - n, "%s%s%s", n > 0 ? " " : "", sipinfo_finding_name(sipinfo_finding_kind(f)),
		 sipinfo_finding_severity(f) == SIPINFO_SEVERITY_NOTE ? "?" : "");
	return true;
}

#define FIELDS_MAX 64

/* A request as a stack has read it. */
static void
give_fields(struct sipinfo_context *context, const char *request, struct sipinfo_name_value *fields)
{
	struct cursor cursor;
	struct start start;
	struct field field;
	struct body body;
	size_t n = 0;

	sipinfo_message_open(&cursor, text(request), &start);
	while (n < FIELDS_MAX && sipinfo_message_field(&cursor, &field)) {
		fields[n].name = field.name.p;
		fields[n].name_len = field.name.n;
		fields[n].value = field.value.p;
		fields[n++].value_len = field.value.n;
	}
	sipinfo_message_body(&cursor, &body);
	context->request_fields = fields;
	context->n_request_fields = n;
	context->request_uri = start.uri.p;
	context->request_uri_len = start.uri.n;
	context->request_body = body.bytes.p;
	context->request_body_len = body.bytes.n;
}

START_TEST(each)
{
	struct sipinfo_name_value fields[FIELDS_MAX];
	struct sipinfo_context context = { .size = sizeof context, .flags = said[_i].flags };
	struct sipinfo_advice advice = { .size = sizeof advice };
	struct names names = { "" };

	if (said[_i].request != NULL && said[_i].form == FIELDS) {
		give_fields(&context, said[_i].request, fields);
	} else if (said[_i].request != NULL) {
		context.request = said[_i].request;
		context.request_len = strlen(said[_i].request);
	}
	ck_assert(sipinfo_diagnose(said[_i].message, strlen(said[_i].message), &context, &advice, add_name, &names));
	if (getenv("SIPINFO_FLOWS") != NULL) {
		printf("%d\t%s\t%d\n", _i, names.p, advice.action);
		return;
	}
	ck_assert_msg(strcmp(names.p, said[_i].findings) == 0, "%d: %s: %s", _i, names.p, said[_i].message);
	ck_assert_msg(advice.action == (int)said[_i].action, "%d: action %d: %s", _i, advice.action, said[_i].message);
}
END_TEST

START_TEST(findings)
{
	const enum sipinfo_finding_id none = (enum sipinfo_finding_id)9999;
	struct sipinfo_finding f;

	sipinfo_finding_begin(&f, SIPINFO_FINDING_VIA_NAT, "Via");
	sipinfo_finding_add_wire(&f, "host", text("h"));
	f.messages[0] = 7;
	ck_assert_ptr_null(sipinfo_finding_value(&f, NULL));
	ck_assert_ptr_null(sipinfo_finding_string(&f, NULL, NULL));
	ck_assert_str_eq(sipinfo_finding_string(&f, "host", NULL), "h");
	ck_assert_int_eq(sipinfo_finding_number(&f, "received"), -1);
	ck_assert_uint_eq(sipinfo_finding_message(&f, 0), 7);
	ck_assert_uint_eq(sipinfo_finding_message(&f, FINDING_MESSAGES), 0);
	ck_assert_int_eq(sipinfo_finding_from_name("via-nat", SIZE_MAX), SIPINFO_FINDING_VIA_NAT);
	ck_assert_int_eq(sipinfo_finding_from_name("via-na", SIZE_MAX), SIPINFO_FINDING_NONE);
	ck_assert_int_eq(sipinfo_finding_next(none), SIPINFO_FINDING_NONE);
	ck_assert_int_eq(sipinfo_finding_weight(none), SIPINFO_SEVERITY_NONE);
	ck_assert(sipinfo_finding_says_why(none, 404));
	ck_assert(!sipinfo_finding_is(none, FINDING_OF_FORM));
}
END_TEST

/* The names of header fields of which a response needs one fit where they are gathered. */
START_TEST(choices_fit)
{
	for (int code = sipinfo_code_next(0); code != 0; code = sipinfo_code_next(code)) {
		const struct sipinfo_header *header;
		size_t n = 0;

		for (size_t i = 0; (header = sipinfo_code_header(code, i)) != NULL; i++)
			n += strlen(sipinfo_header_name(header)) + 2;
		ck_assert_msg(n < NAMES_SIZE || sipinfo_header_requirement(sipinfo_code_header(code, 0)) != SIPINFO_REQUIREMENT_MUST_ONE,
			      "%d", code);
	}
}
END_TEST

START_TEST(refused)
{
	struct sipinfo_response response = { .size = sizeof response, .code = 404 };
	struct sipinfo_context context = { .size = 3 };
	struct sipinfo_name_value field = { "Require", SIZE_MAX, "x", SIZE_MAX };
	struct sipinfo_advice advice = { .size = sizeof advice };

	ck_assert(!sipinfo_diagnose_response(&response, &context, NULL, NULL, NULL));
	/* no field is no request */
	context.size = sizeof context;
	context.request_fields = &field;
	ck_assert(sipinfo_diagnose_response(&response, &context, &advice, NULL, NULL));
	ck_assert_int_eq(advice.code, 404);
}
END_TEST

/* A repeat refuses nothing a second time. */
START_TEST(repeats)
{
	struct sipinfo_context context = { .size = sizeof context, .request = REQUEST("INVITE", CREDENTIALS) };
	const char *message = INVITE("401 X", MD5);

	context.request_len = strlen(context.request);
	for (unsigned n = 0; n < 2; n++) {
		struct names names = { "" };

		context.repeats = n;
		ck_assert(sipinfo_diagnose(message, strlen(message), &context, NULL, add_name, &names));
		ck_assert_int_eq(strstr(names.p, "credentials-refused") != NULL, n == 0);
	}
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("diagnose parts");
	TCase *tcase = add_rows(suite, "said", each, LENGTH(said));

	tcase_add_test(tcase, findings);
	tcase_add_test(tcase, choices_fit);
	tcase_add_test(tcase, refused);
	tcase_add_test(tcase, repeats);
	return run_suite(suite);
}
