/*
 * The same response as bytes and as the fields that a stack has read of it: what is found may not
 * depend on how it was handed over.
 */
#include "oracle.h"

#include "message/message.h"

#define FIELDS 32

struct found {
	size_t n;
	enum sipinfo_finding_id ids[64];
};

static bool
keep(const struct sipinfo_finding *finding, void *user)
{
	struct found *found = user;

	if (found->n < 64)
		found->ids[found->n] = sipinfo_finding_kind(finding);
	found->n++;
	return true;
}

/* Findings about how the bytes are laid out: fields have no layout. */
static bool
is_of_bytes(enum sipinfo_finding_id id)
{
	switch (id) {
	case SIPINFO_FINDING_PHRASE_SPACE_MISSING:
	case SIPINFO_FINDING_STATUS_LINE_SPACE:
	case SIPINFO_FINDING_VERSION:
	case SIPINFO_FINDING_CUT_OFF:
	case SIPINFO_FINDING_BODY_CUT:
	case SIPINFO_FINDING_BODY_EXTRA:
	case SIPINFO_FINDING_ANOTHER_MESSAGE:
	case SIPINFO_FINDING_CONTENT_LENGTH_UNREADABLE:
	case SIPINFO_FINDING_CONTENT_LENGTH_CONFLICT:
	case SIPINFO_FINDING_LINE_UNREADABLE:
	case SIPINFO_FINDING_CONTROL_CHARACTER:
	case SIPINFO_FINDING_LINE_ENDS_LF:
	case SIPINFO_FINDING_LINE_ENDS_CR:
		return true;
	default:
		return false;
	}
}

/* The next id that is not about layout. */
static int
next(const struct found *found, size_t *i)
{
	while (*i < found->n && is_of_bytes(found->ids[*i]))
		++*i;
	return *i < found->n ? (int)found->ids[(*i)++] : 0;
}

static const char *
name_of(int id)
{
	return id != 0 ? sipinfo_finding_name((enum sipinfo_finding_id)id) : "nothing more";
}

static void
compare(const struct found *a, const struct found *b)
{
	size_t i = 0, j = 0;
	int id;

	if (a->n > 64 || b->n > 64)
		return;
	do {
		int other = next(b, &j);

		id = next(a, &i);
		if (id != other) {
			fprintf(stderr, "bytes: %s, fields: %s\n", name_of(id), name_of(other));
			abort();
		}
	} while (id != 0);
}

/* LONGEST 1024 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	unsigned choice = choose(&in);
	char *message = copy(in.p, in.n);
	struct sipinfo_name_value fields[FIELDS];
	struct sipinfo_response response = {.size = sizeof response, .fields = fields};
	struct sipinfo_context context = {.size = sizeof context};
	struct found bytes = {0}, given = {0};
	struct cursor cursor;
	struct start start;
	struct field field;
	struct body body;
	bool whole;

	sipinfo_message_open(&cursor, slice_given(message, in.n), &start);
	response.code = start.code;
	/* where the bytes end in the middle of something, they say less */
	whole = (start.odd & ODD_CUT) == 0;
	response.phrase = start.phrase.p;
	response.phrase_len = start.phrase.n;
	while (whole && sipinfo_message_field(&cursor, &field)) {
		whole = response.n_fields < FIELDS && (field.odd & ODD_CUT) == 0;
		if (whole) {
			struct sipinfo_name_value *one = &fields[response.n_fields++];

			one->name = field.name.p;
			one->name_len = field.name.n;
			one->value = field.value.p;
			one->value_len = field.value.n;
		}
	}
	/* without the empty line a field may be missing because the bytes are */
	whole = whole && (cursor.odd & ODD_NO_BLANK) == 0;
	sipinfo_message_body(&cursor, &body);
	response.body = body.bytes.n > 0 ? body.bytes.p : NULL;
	response.body_len = body.bytes.n;
	context.flags = choice % 4;
	if (choice % 8 >= 4) {
		context.request_fields = fields;
		context.n_request_fields = response.n_fields;
	}
	sipinfo_diagnose_response(&response, &context, NULL, keep, &given);
	if (whole && start.code > 0 && context.request_fields == NULL &&
	    sipinfo_diagnose(message, in.n, &context, NULL, keep, &bytes))
		compare(&bytes, &given);
	free(message);
	return 0;
}
