#include "lookup/table.h"

#include "header-data.h"

uint32_t
sipinfo_methods(int code)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record ? record->methods : 0;
}

uint32_t
sipinfo_usual_methods(int code)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	if (record == NULL)
		return 0;
	return record->usual_methods != 0 ? record->usual_methods : record->methods;
}

size_t
sipinfo_usual_senders(int code)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record ? record->usual_senders : 0;
}

bool
sipinfo_may_redial(int code)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record == NULL || record->may_redial;
}

enum sipinfo_sender_kind
sipinfo_sender(int code, size_t i)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record ? (enum sipinfo_sender_kind)sipinfo_table_list(record->senders, i)
		      : SIPINFO_SENDER_NONE;
}

enum sipinfo_scope_kind
sipinfo_scope(int code)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record ? (enum sipinfo_scope_kind)record->scope : SIPINFO_SCOPE_NONE;
}

enum sipinfo_retry_kind
sipinfo_retry(int code)
{
	return sipinfo_retry_option(code, 0);
}

enum sipinfo_retry_kind
sipinfo_retry_option(int code, size_t i)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record ? (enum sipinfo_retry_kind)sipinfo_table_list(record->retry, i)
		      : SIPINFO_RETRY_NONE;
}

enum sipinfo_forwarding_kind
sipinfo_forwarding(int code)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record ? (enum sipinfo_forwarding_kind)record->forwarding : SIPINFO_FORWARDING_NONE;
}

enum sipinfo_dialog
sipinfo_dialog_effect(int code)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record ? (enum sipinfo_dialog)record->dialog : SIPINFO_DIALOG_NONE;
}

enum sipinfo_rank_kind
sipinfo_rank(int code)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record ? (enum sipinfo_rank_kind)record->rank : SIPINFO_RANK_NONE;
}

int
sipinfo_related(int code, size_t i)
{
	const struct code_record *record = sipinfo_code_record(code);

	return record ? sipinfo_table_list(record->related, i) : 0;
}

int
sipinfo_code_header(int code, size_t i)
{
	const struct code_record *record = sipinfo_code_effective_record(code);

	return record ? sipinfo_table_list(record->headers, i) : 0;
}

/* NULL for a number that is none. */
static const struct header_row *
header_row(int header)
{
	if (header < 1 || (size_t)header >= ARRAY_LENGTH(header_rows))
		return NULL;
	return &header_rows[header];
}

const char *
sipinfo_header_name(int header)
{
	const struct header_row *row = header_row(header);

	return row ? sipinfo_table_string(row->name) : NULL;
}

enum sipinfo_requirement
sipinfo_header_requirement(int header)
{
	const struct header_row *row = header_row(header);

	return row ? (enum sipinfo_requirement)row->requirement : SIPINFO_REQUIREMENT_NONE;
}

const char *
sipinfo_header_text(int header, enum sipinfo_text_kind kind, int lang)
{
	const struct header_row *row = header_row(header);

	return row && kind == SIPINFO_TEXT_MEANING ? sipinfo_text_string(row->purpose, lang) : NULL;
}

int
sipinfo_header_reference(int header, size_t i)
{
	const struct header_row *row = header_row(header);

	return row ? sipinfo_table_list(row->citations, i) : 0;
}
