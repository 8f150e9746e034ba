#include "lookup/table.h"

struct method_record {
	uint16_t meaning, references;
};

#include "method-data.h"

/* NULL if there is no such method. */
static const struct method_record *
method_record(enum sipinfo_method method)
{
	return method != SIPINFO_METHOD_NONE && (size_t)method < ARRAY_LENGTH(methods) ? &methods[method]
										      : NULL;
}

enum sipinfo_method
sipinfo_method_next(enum sipinfo_method method)
{
	/* what is before the first one, -1 for instance, ends at none, too */
	return (size_t)method + 1 < ARRAY_LENGTH(methods) ? (enum sipinfo_method)((int)method + 1)
							  : SIPINFO_METHOD_NONE;
}

const char *
sipinfo_method_name(enum sipinfo_method method)
{
	return method_record(method) ? method_names[method] : NULL;
}

enum sipinfo_method
sipinfo_method_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);

	for (size_t i = 1; i < ARRAY_LENGTH(method_names); i++) {
		const char *known = method_names[i];

		/* an empty name has a NUL there, and no method does */
		if (known[0] == given.p[0] && strlen(known) == given.n &&
		    memcmp(known, given.p, given.n) == 0)
			return (enum sipinfo_method)i;
	}
	return SIPINFO_METHOD_NONE;
}

const char *
sipinfo_method_text(enum sipinfo_method method, enum sipinfo_text_kind kind, int lang)
{
	const struct method_record *record = method_record(method);

	if (record == NULL || kind != SIPINFO_TEXT_MEANING)
		return "";
	return sipinfo_text_string(record->meaning, lang);
}

const struct sipinfo_reference *
sipinfo_method_reference(enum sipinfo_method method, size_t i)
{
	const struct method_record *record = method_record(method);

	return record ? sipinfo_reference_listed(record->references, i) : NULL;
}

const char *
sipinfo_text_for(int code, enum sipinfo_method method, bool in_dialog,
		 enum sipinfo_text_kind kind, int lang)
{
	bool again = in_dialog && method == SIPINFO_METHOD_INVITE;
	const struct variation_row *row;

	if (again || ((int)method > 0 && (int)method < 32)) {
		for (size_t i = 0; (row = sipinfo_code_variation(code, i)) != NULL; i++) {
			if (!(row->methods >> (again ? 0 : (int)method) & 1))
				continue;
			if ((int)kind < SIPINFO_TEXT_TITLE || (int)kind > TEXT_KINDS ||
			    row->texts[kind - SIPINFO_TEXT_TITLE] == 0)
				break;
			return sipinfo_text_string(row->texts[kind - SIPINFO_TEXT_TITLE], lang);
		}
	}
	return sipinfo_text(code, kind, lang);
}
