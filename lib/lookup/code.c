#include "lookup/table.h"

#include "code-data.h"

const struct code_record *
sipinfo_code_record(int code)
{
	unsigned place = code_places[code_row(code)];

	return place != 0 ? &code_records[place - 1] : NULL;
}

const struct code_record *
sipinfo_code_fact_record(int code)
{
	unsigned place = fact_places[code_row(code)];

	return place != 0 ? &code_records[place - 1] : NULL;
}

const struct class_record *
sipinfo_class_record(int code)
{
	return &class_records[sipinfo_class(code)];
}

enum sipinfo_class_kind
sipinfo_class(int code)
{
	if (code < 100 || code > 699)
		return SIPINFO_CLASS_NONE;
	return (enum sipinfo_class_kind)((unsigned)code / 100);
}

bool
sipinfo_is_provisional(int code)
{
	return code >= 100 && code <= 199;
}

bool
sipinfo_is_final(int code)
{
	return code >= 200 && code <= 699;
}

bool
sipinfo_is_success(int code)
{
	return code >= 200 && code <= 299;
}

bool
sipinfo_is_redirection(int code)
{
	return code >= 300 && code <= 399;
}

bool
sipinfo_is_failure(int code)
{
	return code >= 400 && code <= 699;
}

const struct variation_row *
sipinfo_code_variation(int code, size_t i)
{
	size_t low = 1, high = ARRAY_LENGTH(variation_rows);

	/* the first row that is not of a lower code */
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (variation_rows[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return i < ARRAY_LENGTH(variation_rows) - low && variation_rows[low + i].code == code
		       ? &variation_rows[low + i]
		       : NULL;
}

const char *
sipinfo_registry_date(void)
{
	return registry_date;
}

enum sipinfo_registration_kind
sipinfo_registration(int code)
{
	const struct code_record *record = sipinfo_code_record(code);

	return record ? (enum sipinfo_registration_kind)record->registration : SIPINFO_REGISTRATION_NONE;
}

bool
sipinfo_is_registered(int code)
{
	switch (sipinfo_registration(code)) {
	case SIPINFO_REGISTRATION_REGISTERED:
	case SIPINFO_REGISTRATION_DEPRECATED:
	case SIPINFO_REGISTRATION_RESERVED:
		return true;
	default:
		return false;
	}
}

static int
next(int code, bool registered)
{
	for (int row = code < 100 ? 0 : code - 99; row < CODES; row++) {
		if (sipinfo_code_record(100 + row) != NULL &&
		    sipinfo_is_registered(100 + row) == registered)
			return 100 + row;
	}
	return 0;
}

int
sipinfo_code_next(int code)
{
	return next(code, true);
}

int
sipinfo_code_next_unregistered(int code)
{
	return next(code, false);
}

int
sipinfo_effective(int code)
{
	if (sipinfo_is_registered(code))
		return code;
	switch (sipinfo_class(code)) {
	case SIPINFO_CLASS_NONE:
		return 0;
	case SIPINFO_CLASS_PROVISIONAL:
		return SIPINFO_CODE_SESSION_PROGRESS;
	default:
		return code / 100 * 100;
	}
}

const char *
sipinfo_phrase(int code)
{
	/* a branch that is foreseen is faster than a choice of places */
	if (code < 100 || code > 699)
		return (const char *)&phrases + phrase_places[CODES];
	return (const char *)&phrases + phrase_places[(unsigned)(code - 100)];
}
