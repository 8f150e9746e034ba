#include "lookup/table.h"

struct document_record {
	uint32_t name, title, obsoleted_by;
};

struct reference_record {
	uint8_t role;
	uint16_t document;
	uint32_t section, url, name;
};

#include "reference-data.h"

/* NULL for a number that is no reference. */
static const struct reference_record *
reference_record(int reference)
{
	if (reference < 1 || (size_t)reference >= ARRAY_LENGTH(reference_records))
		return NULL;
	return &reference_records[reference];
}

int
sipinfo_code_reference(int code, size_t i)
{
	const struct code_record *record = sipinfo_code_record(code);

	return sipinfo_table_list(
		record ? record->references : sipinfo_class_record(code)->references, i);
}

int
sipinfo_fact_reference(int code, enum sipinfo_aspect aspect, size_t i)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	if (record == NULL || (size_t)aspect >= ARRAY_LENGTH(record->citations))
		return 0;
	return sipinfo_table_list(record->citations[aspect], i);
}

enum sipinfo_role
sipinfo_reference_role(int reference)
{
	const struct reference_record *record = reference_record(reference);

	return record ? (enum sipinfo_role)record->role : SIPINFO_ROLE_NONE;
}

const char *
sipinfo_reference_document(int reference)
{
	const struct reference_record *record = reference_record(reference);

	return record ? sipinfo_table_string(document_records[record->document].name) : NULL;
}

const char *
sipinfo_reference_section(int reference)
{
	const struct reference_record *record = reference_record(reference);

	return record ? sipinfo_table_string(record->section) : NULL;
}

const char *
sipinfo_reference_title(int reference)
{
	const struct reference_record *record = reference_record(reference);

	return record ? sipinfo_table_string(document_records[record->document].title) : NULL;
}

const char *
sipinfo_reference_obsoleted_by(int reference)
{
	const struct reference_record *record = reference_record(reference);

	return record ? sipinfo_table_string(document_records[record->document].obsoleted_by)
		      : NULL;
}

const char *
sipinfo_reference_url(int reference)
{
	const struct reference_record *record = reference_record(reference);

	return record ? sipinfo_table_string(record->url) : NULL;
}

const char *
sipinfo_reference_name(int reference)
{
	return sipinfo_table_string(reference_records[reference].name);
}
