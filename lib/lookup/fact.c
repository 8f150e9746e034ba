#include "lookup/table.h"

bool
sipinfo_can_answer(int code, enum sipinfo_method method)
{
	return (int)method > 0 && (int)method < 32 && (sipinfo_methods(code) >> method & 1) != 0;
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

static bool
same_headers(int a, int b)
{
	for (size_t i = 0;; i++) {
		const struct sipinfo_header *x = sipinfo_code_header(a, i);
		const struct sipinfo_header *y = sipinfo_code_header(b, i);

		if (x == NULL || y == NULL)
			return x == y;
		if (strcmp(sipinfo_header_name(x), sipinfo_header_name(y)) != 0 ||
		    sipinfo_header_requirement(x) != sipinfo_header_requirement(y))
			return false;
	}
}

static bool
same_senders(int a, int b)
{
	size_t i = 0;

	if (sipinfo_usual_senders(a) != sipinfo_usual_senders(b))
		return false;
	while (sipinfo_sender(a, i) == sipinfo_sender(b, i)) {
		if (sipinfo_sender(a, i++) == SIPINFO_SENDER_NONE)
			return true;
	}
	return false;
}

static bool
same_retry(int a, int b)
{
	size_t i = 0;

	while (sipinfo_retry_option(a, i) == sipinfo_retry_option(b, i)) {
		if (sipinfo_retry_option(a, i++) == SIPINFO_RETRY_NONE)
			return true;
	}
	return false;
}

/* Row by row, with what each depends on. */
static bool
same_rows(int a, int b, enum sipinfo_profile profile)
{
	for (size_t i = 0;; i++) {
		const struct sipinfo_mapping *x = sipinfo_mapping_of_code(a, profile, i);
		const struct sipinfo_mapping *y = sipinfo_mapping_of_code(b, profile, i);

		if (x == NULL || y == NULL)
			return x == y;
		if (sipinfo_mapping_cause(x) != sipinfo_mapping_cause(y) ||
		    sipinfo_mapping_condition(x) != sipinfo_mapping_condition(y))
			return false;
	}
}

static bool
same_causes(int a, int b)
{
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;

	while ((profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE) {
		if (!same_rows(a, b, profile))
			return false;
	}
	return true;
}

static bool
same(int a, int b, enum sipinfo_aspect aspect)
{
	switch (aspect) {
	case SIPINFO_ASPECT_CLASS:
		return sipinfo_class(a) == sipinfo_class(b);
	case SIPINFO_ASPECT_FINAL:
		return sipinfo_is_final(a) == sipinfo_is_final(b);
	case SIPINFO_ASPECT_SENDERS:
		return same_senders(a, b);
	case SIPINFO_ASPECT_SCOPE:
		return sipinfo_scope(a) == sipinfo_scope(b);
	case SIPINFO_ASPECT_METHODS:
		return sipinfo_methods(a) == sipinfo_methods(b) &&
		       sipinfo_usual_methods(a) == sipinfo_usual_methods(b);
	case SIPINFO_ASPECT_RETRY:
		return same_retry(a, b);
	case SIPINFO_ASPECT_DIALOG:
		return sipinfo_dialog_effect(a) == sipinfo_dialog_effect(b);
	case SIPINFO_ASPECT_HEADERS:
		return same_headers(a, b);
	case SIPINFO_ASPECT_RANK:
		return sipinfo_rank(a) == sipinfo_rank(b);
	case SIPINFO_ASPECT_FORWARDING:
		return sipinfo_forwarding(a) == sipinfo_forwarding(b);
	case SIPINFO_ASPECT_REGISTRATION:
		return sipinfo_registration(a) == sipinfo_registration(b);
	case SIPINFO_ASPECT_Q850:
		return same_causes(a, b);
	case SIPINFO_ASPECT_REDIAL:
		return sipinfo_may_redial(a) == sipinfo_may_redial(b);
	case SIPINFO_ASPECT_DEFINED:
		return sipinfo_code_reference(a, 0) == sipinfo_code_reference(b, 0);
	default:
		return true;
	}
}

bool
sipinfo_differs(int a, int b, enum sipinfo_aspect aspect)
{
	bool codes = sipinfo_class(a) != SIPINFO_CLASS_NONE &&
		     sipinfo_class(b) != SIPINFO_CLASS_NONE;

	return a != b && (codes || aspect == SIPINFO_ASPECT_CLASS) && !same(a, b, aspect);
}

uint32_t
sipinfo_differences(int a, int b)
{
	int aspect = SIPINFO_ASPECT_NONE;
	uint32_t set = 0;

	while ((aspect = sipinfo_vocabulary_next(SIPINFO_VOCABULARY_ASPECT, aspect)) >= 0) {
		if (sipinfo_differs(a, b, (enum sipinfo_aspect)aspect))
			set |= 1u << aspect;
	}
	return set;
}

/* How good a final response is to forward: the lower the better. */
static int
order(int code)
{
	static const uint8_t by_class[] = {
		[SIPINFO_CLASS_SUCCESS] = 0,
		[SIPINFO_CLASS_GLOBAL_FAILURE] = 1,
		[SIPINFO_CLASS_REDIRECTION] = 2,
		[SIPINFO_CLASS_REQUEST_FAILURE] = 3,
		[SIPINFO_CLASS_SERVER_FAILURE] = 4,
	};

	return by_class[sipinfo_class(code)] * 10 + (int)sipinfo_rank(code);
}

int
sipinfo_best_response(const int *codes, size_t n, size_t *which)
{
	size_t best = n;

	for (size_t i = 0; codes != NULL && i < n; i++) {
		if (sipinfo_is_final(codes[i]) &&
		    (best == n || order(codes[i]) < order(codes[best])))
			best = i;
	}
	if (which != NULL)
		*which = best;
	if (best == n)
		return SIPINFO_CODE_NONE;
	return codes[best] == SIPINFO_CODE_SERVICE_UNAVAILABLE ? SIPINFO_CODE_SERVER_INTERNAL_ERROR
							       : codes[best];
}
