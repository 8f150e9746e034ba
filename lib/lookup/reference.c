#include "lookup/table.h"

struct document_record {
	uint32_t name, title, obsoleted_by;
};

struct sipinfo_reference {
	uint8_t role;
	uint16_t document;
	uint32_t section, url, name;
};

#include "reference-data.h"

const struct sipinfo_reference *
sipinfo_reference_listed(uint16_t place, size_t i)
{
	int number = sipinfo_table_list(place, i);

	return number != 0 ? &references[number - 1] : NULL;
}

const struct sipinfo_reference *
sipinfo_code_reference(int code, size_t i)
{
	const struct code_record *record = sipinfo_code_record(code);

	return sipinfo_reference_listed(
		record ? record->references : sipinfo_class_record(code)->references, i);
}

/* What an unknown code may lack although the code has it that it counts as. */
static bool
has_fact(int code, enum sipinfo_aspect aspect)
{
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;

	if (aspect == SIPINFO_ASPECT_REGISTRATION)
		return sipinfo_registration(code) != SIPINFO_REGISTRATION_NONE;
	if (aspect != SIPINFO_ASPECT_Q850)
		return true;
	while ((profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE) {
		if (sipinfo_mapping_of_code(code, profile, 0) != NULL)
			return true;
	}
	return false;
}

const struct sipinfo_reference *
sipinfo_fact_reference(int code, enum sipinfo_aspect aspect, size_t i)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

	if (record == NULL || (size_t)aspect >= ARRAY_LENGTH(record->citations) || !has_fact(code, aspect))
		return NULL;
	return sipinfo_reference_listed(record->citations[aspect], i);
}

const struct sipinfo_reference *
sipinfo_reference_next(const struct sipinfo_reference *reference)
{
	if (reference == NULL)
		return references;
	return reference + 1 < references + ARRAY_LENGTH(references) ? reference + 1 : NULL;
}

enum sipinfo_role
sipinfo_reference_role(const struct sipinfo_reference *reference)
{
	return reference ? (enum sipinfo_role)reference->role : SIPINFO_ROLE_NONE;
}

const char *
sipinfo_reference_name(const struct sipinfo_reference *reference)
{
	return reference ? sipinfo_table_string(reference->name) : NULL;
}

const char *
sipinfo_reference_section(const struct sipinfo_reference *reference)
{
	return reference ? sipinfo_table_string(reference->section) : NULL;
}

const char *
sipinfo_reference_url(const struct sipinfo_reference *reference)
{
	return reference ? sipinfo_table_string(reference->url) : NULL;
}

static const struct document_record *
document_of(const struct sipinfo_reference *reference)
{
	return &document_records[reference->document];
}

const char *
sipinfo_reference_document(const struct sipinfo_reference *reference)
{
	return reference ? sipinfo_table_string(document_of(reference)->name) : NULL;
}

const char *
sipinfo_reference_title(const struct sipinfo_reference *reference)
{
	return reference ? sipinfo_table_string(document_of(reference)->title) : NULL;
}

const char *
sipinfo_reference_obsoleted_by(const struct sipinfo_reference *reference)
{
	return reference ? sipinfo_table_string(document_of(reference)->obsoleted_by) : NULL;
}
