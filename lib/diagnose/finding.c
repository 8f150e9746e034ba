#include "diagnose/finding.h"

#include "diagnose/source.h"

struct finding_record {
	uint8_t severity;
	uint32_t name;
	uint16_t text, fix, references;
};

#include "finding-data.h"

/* NULL for a number that is no finding. */
static const struct finding_record *
record_of(enum sipinfo_finding_id id)
{
	if ((int)id < 1 || (size_t)id >= ARRAY_LENGTH(finding_records))
		return NULL;
	return &finding_records[id];
}

/* Making */

void
sipinfo_finding_begin(struct sipinfo_finding *f, enum sipinfo_finding_id id, const char *field)
{
	f->id = id;
	f->severity = (enum sipinfo_severity)finding_records[id].severity;
	f->field = field;
	f->has_value = f->without_fix = false;
	f->value = slice_of("");
	f->offset = NO_OFFSET;
	f->subject = SUBJECT_NONE;
	f->number = 0;
	f->n_arguments = 0;
}

void
sipinfo_finding_add_wire(struct sipinfo_finding *f, const char *name, struct slice text)
{
	struct argument a = {.name = name, .number = -1, .text = text, .wire = true};
	uint32_t number;

	/* text for people, a number for programs */
	if (sipinfo_value_number(text, &number))
		a.number = number;
	if (f->n_arguments < FINDING_ARGUMENTS)
		f->arguments[f->n_arguments++] = a;
}

void
sipinfo_finding_add_protocol(struct sipinfo_finding *f, const char *name, const char *text)
{
	const struct argument a = {.name = name, .number = -1, .text = slice_of(text)};

	if (f->n_arguments < FINDING_ARGUMENTS)
		f->arguments[f->n_arguments++] = a;
}

void
sipinfo_finding_add_number(struct sipinfo_finding *f, const char *name, int number)
{
	const struct argument a = {.name = name, .number = number};

	if (f->n_arguments < FINDING_ARGUMENTS)
		f->arguments[f->n_arguments++] = a;
}

void
sipinfo_finding_add_subject(struct sipinfo_finding *f, enum subject subject, int number)
{
	f->subject = subject;
	f->number = number;
}

/* What may be wrong with a header field only because the message ends inside it. */
bool
sipinfo_finding_is_due_to_cut(enum sipinfo_finding_id id)
{
	switch (id) {
	case SIPINFO_FINDING_CSEQ_UNREADABLE:
	case SIPINFO_FINDING_NUMBER_UNREADABLE:
	case SIPINFO_FINDING_UNSUPPORTED_TAG_UNKNOWN:
	case SIPINFO_FINDING_REFUSED_TAG_NOT_REQUESTED:
	case SIPINFO_FINDING_REQUIRED_TAG_UNKNOWN:
	case SIPINFO_FINDING_REQUIRED_TAG_NOT_OFFERED:
	case SIPINFO_FINDING_EXTENSION_NOT_OFFERED:
	case SIPINFO_FINDING_RETRY_AFTER_UNREADABLE:
	case SIPINFO_FINDING_MIN_SE_TOO_LOW:
	case SIPINFO_FINDING_SESSION_EXPIRES_SUFFICIENT:
	case SIPINFO_FINDING_EXPIRES_SUFFICIENT:
	case SIPINFO_FINDING_CHALLENGE_INCOMPLETE:
	case SIPINFO_FINDING_CHALLENGE_WITHOUT_QOP:
	case SIPINFO_FINDING_CHALLENGE_AUTH_INT:
	case SIPINFO_FINDING_CHALLENGE_SCHEME:
	case SIPINFO_FINDING_CHALLENGE_ALGORITHM_UNKNOWN:
	case SIPINFO_FINDING_WARNING_UNREADABLE:
	case SIPINFO_FINDING_REASON_Q850_UNKNOWN:
	case SIPINFO_FINDING_CAUSE_LOCATION_UNKNOWN:
	case SIPINFO_FINDING_REASON_WITHOUT_CAUSE:
	case SIPINFO_FINDING_REASON_PROTOCOL_UNKNOWN:
	case SIPINFO_FINDING_REASON_UNREADABLE:
	case SIPINFO_FINDING_REASON_CAUSE_UNREADABLE:
	case SIPINFO_FINDING_CONTACT_UNREADABLE:
	case SIPINFO_FINDING_VIA_UNREADABLE: return true;
	default: return false;
	}
}

/* Asking */

enum sipinfo_finding_id
sipinfo_finding_kind(const struct sipinfo_finding *finding)
{
	return finding->id;
}

enum sipinfo_severity
sipinfo_finding_severity(const struct sipinfo_finding *finding)
{
	return finding->severity;
}

const char *
sipinfo_finding_field(const struct sipinfo_finding *finding)
{
	return finding->field;
}

const char *
sipinfo_finding_value(const struct sipinfo_finding *finding, size_t *len)
{
	if (len != NULL)
		*len = finding->has_value ? finding->value.n : 0;
	return finding->has_value ? finding->value.p : NULL;
}

size_t
sipinfo_finding_offset(const struct sipinfo_finding *finding)
{
	return finding->offset;
}

const char *
sipinfo_finding_parameter(const struct sipinfo_finding *finding, size_t i)
{
	return i < finding->n_arguments ? finding->arguments[i].name : NULL;
}

static const struct argument *
argument(const struct sipinfo_finding *f, const char *name)
{
	for (size_t i = 0; i < f->n_arguments; i++) {
		if (strcmp(f->arguments[i].name, name) == 0)
			return &f->arguments[i];
	}
	return NULL;
}

int64_t
sipinfo_finding_number(const struct sipinfo_finding *finding, const char *name)
{
	const struct argument *a = argument(finding, name);

	return a != NULL ? a->number : -1;
}

const char *
sipinfo_finding_string(const struct sipinfo_finding *finding, const char *name, size_t *len)
{
	const struct argument *a = argument(finding, name);
	bool has_text = a != NULL && (a->wire || a->text.n > 0);

	if (len != NULL)
		*len = has_text ? a->text.n : 0;
	return has_text ? a->text.p : NULL;
}

const char *
sipinfo_finding_name(enum sipinfo_finding_id id)
{
	const struct finding_record *record = record_of(id);

	return record ? sipinfo_table_string(record->name) : NULL;
}

enum sipinfo_finding_id
sipinfo_finding_next(enum sipinfo_finding_id id)
{
	enum sipinfo_finding_id next = (enum sipinfo_finding_id)((int)id + 1);

	return (int)id >= 0 && record_of(next) ? next : SIPINFO_FINDING_NONE;
}

int
sipinfo_finding_reference(enum sipinfo_finding_id id, size_t i)
{
	const struct finding_record *record = record_of(id);

	return record ? sipinfo_table_list(record->references, i) : 0;
}

unsigned
sipinfo_finding_text_number(enum sipinfo_finding_id id, enum sipinfo_text_kind kind)
{
	const struct finding_record *record = record_of(id);

	if (record == NULL)
		return 0;
	return kind == SIPINFO_TEXT_SUMMARY ? record->text
	       : kind == SIPINFO_TEXT_FIX   ? record->fix
					    : 0;
}
