#include "diagnose/finding.h"

#include "diagnose/source.h"

struct finding_record {
	uint8_t severity, flags;
	uint32_t name;
	uint16_t text, fix, references;
	uint16_t codes; /* that it explains; 0: all */
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
	f->handle = NULL;
	f->n_arguments = 0;
	memset(f->messages, 0, sizeof f->messages);
}

void
sipinfo_finding_add_wire(struct sipinfo_finding *f, const char *name, struct slice text)
{
	struct argument a = {.name = name, .number = -1, .text = text, .wire = true};
	uint32_t number;

	/* text for people, a number for programs */
	if (sipinfo_value_number(text, &number))
		a.number = number;
	f->arguments[f->n_arguments++] = a;
}

void
sipinfo_finding_add_protocol(struct sipinfo_finding *f, const char *name, const char *text)
{
	const struct argument a = {.name = name, .number = -1, .text = slice_of(text)};

	f->arguments[f->n_arguments++] = a;
}

void
sipinfo_finding_add_number(struct sipinfo_finding *f, const char *name, int number)
{
	const struct argument a = {.name = name, .number = number};

	f->arguments[f->n_arguments++] = a;
}

void
sipinfo_finding_add_subject(struct sipinfo_finding *f, enum subject subject, int number)
{
	f->subject = subject;
	f->number = number;
}

void
sipinfo_finding_add_handle(struct sipinfo_finding *f, enum subject subject, const void *handle)
{
	f->subject = subject;
	f->handle = handle;
}

bool
sipinfo_finding_says_why(enum sipinfo_finding_id id, int code)
{
	const struct finding_record *record = record_of(id);
	int listed;

	if (record == NULL || record->codes == 0 || code < 300)
		return true;
	for (size_t i = 0; (listed = sipinfo_table_list(record->codes, i)) != 0; i++) {
		if (listed == code)
			return true;
	}
	return false;
}

bool
sipinfo_finding_is(enum sipinfo_finding_id id, enum finding_flag flag)
{
	const struct finding_record *record = record_of(id);

	return record != NULL && (record->flags & (unsigned)flag) != 0;
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
		if (name != NULL && strcmp(f->arguments[i].name, name) == 0)
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

uint32_t
sipinfo_finding_message(const struct sipinfo_finding *finding, size_t i)
{
	return i < FINDING_MESSAGES ? finding->messages[i] : 0;
}

const char *
sipinfo_finding_name(enum sipinfo_finding_id id)
{
	const struct finding_record *record = record_of(id);

	return record ? sipinfo_table_string(record->name) : NULL;
}

enum sipinfo_finding_id
sipinfo_finding_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);

	for (size_t id = 1; id < ARRAY_LENGTH(finding_records); id++) {
		if (slice_is(given, sipinfo_table_string(finding_records[id].name)))
			return (enum sipinfo_finding_id)id;
	}
	return SIPINFO_FINDING_NONE;
}

enum sipinfo_finding_id
sipinfo_finding_next(enum sipinfo_finding_id id)
{
	enum sipinfo_finding_id next;

	if (id != SIPINFO_FINDING_NONE && record_of(id) == NULL)
		return SIPINFO_FINDING_NONE;
	next = (enum sipinfo_finding_id)((int)id + 1);
	return record_of(next) != NULL ? next : SIPINFO_FINDING_NONE;
}

const struct sipinfo_reference *
sipinfo_finding_reference(enum sipinfo_finding_id id, size_t i)
{
	const struct finding_record *record = record_of(id);

	return record ? sipinfo_reference_listed(record->references, i) : NULL;
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

enum sipinfo_severity
sipinfo_finding_weight(enum sipinfo_finding_id id)
{
	const struct finding_record *record = record_of(id);

	return record != NULL ? (enum sipinfo_severity)record->severity : SIPINFO_SEVERITY_NONE;
}

const char *
sipinfo_finding_id_text(enum sipinfo_finding_id id, enum sipinfo_text_kind kind, int lang)
{
	unsigned number = sipinfo_finding_text_number(id, kind);

	return number != 0 ? sipinfo_text_string(number, lang) : "";
}
