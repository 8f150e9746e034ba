#include <limits.h>

#include "lookup/table.h"

/* What each code is like, a number for each aspect. */
#include "aspect-data.h"

bool
sipinfo_can_answer(int code, enum sipinfo_method method)
{
	return (unsigned)method < 32 && (sipinfo_methods(code) >> method & 1) != 0;
}

uint32_t
sipinfo_methods(int code)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

	return record ? record->methods : 0;
}

uint32_t
sipinfo_usual_methods(int code)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

	if (record == NULL)
		return 0;
	return record->usual_methods != 0 ? record->usual_methods : record->methods;
}

size_t
sipinfo_usual_senders(int code)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

	return record ? record->usual_senders : 0;
}

bool
sipinfo_may_redial(int code)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

	return record == NULL || record->may_redial;
}

enum sipinfo_sender_kind
sipinfo_sender(int code, size_t i)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

	return record ? (enum sipinfo_sender_kind)sipinfo_table_list(record->senders, i)
		      : SIPINFO_SENDER_NONE;
}

enum sipinfo_scope_kind
sipinfo_scope(int code)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

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
	const struct code_record *record = sipinfo_code_fact_record(code);

	return record ? (enum sipinfo_retry_kind)sipinfo_table_list(record->retry, i)
		      : SIPINFO_RETRY_NONE;
}

enum sipinfo_forwarding_kind
sipinfo_forwarding(int code)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

	return record ? (enum sipinfo_forwarding_kind)record->forwarding : SIPINFO_FORWARDING_NONE;
}

enum sipinfo_dialog
sipinfo_dialog_effect(int code)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

	return record ? (enum sipinfo_dialog)record->dialog : SIPINFO_DIALOG_NONE;
}

enum sipinfo_rank_kind
sipinfo_rank(int code)
{
	const struct code_record *record = sipinfo_code_fact_record(code);

	return record ? (enum sipinfo_rank_kind)record->rank : SIPINFO_RANK_NONE;
}

int
sipinfo_related(int code, size_t i)
{
	const struct code_record *record = sipinfo_code_record(code);

	return record ? sipinfo_table_list(record->related, i) : 0;
}

uint32_t
sipinfo_differences(int a, int b)
{
	const uint8_t *in_a = aspect_rows[aspect_places[code_row(a)]];
	const uint8_t *in_b = aspect_rows[aspect_places[code_row(b)]];
	uint32_t set = 0;

	if (sipinfo_class(a) == SIPINFO_CLASS_NONE || sipinfo_class(b) == SIPINFO_CLASS_NONE)
		return sipinfo_class(a) != sipinfo_class(b) ? 1u << SIPINFO_ASPECT_CLASS : 0;
	for (size_t i = 1; a != b && i <= ASPECTS; i++)
		set |= (uint32_t)(in_a[i] != in_b[i]) << i;
	return set;
}

bool
sipinfo_differs(int a, int b, enum sipinfo_aspect aspect)
{
	return (unsigned)aspect <= ASPECTS && (sipinfo_differences(a, b) >> aspect & 1) != 0;
}

int
sipinfo_best_response(const int *codes, size_t n, size_t *which)
{
	size_t best = n;
	unsigned least = UINT_MAX;

	for (size_t i = 0; codes != NULL && i < n; i++) {
		unsigned order;

		if (!sipinfo_is_final(codes[i]))
			continue;
		order = sipinfo_code_fact_record(codes[i])->order;
		if (order < least) {
			least = order;
			best = i;
		}
	}
	if (which != NULL)
		*which = best;
	if (best == n)
		return SIPINFO_CODE_NONE;
	return codes[best] == SIPINFO_CODE_SERVICE_UNAVAILABLE ? SIPINFO_CODE_SERVER_INTERNAL_ERROR
							       : codes[best];
}
