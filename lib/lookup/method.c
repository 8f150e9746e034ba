#include "lookup/table.h"

struct method_record {
	uint16_t meaning, references;
};

#include "method-data.h"

static const char names[][10] = {
	[SIPINFO_METHOD_ACK] = "ACK",
	[SIPINFO_METHOD_BYE] = "BYE",
	[SIPINFO_METHOD_CANCEL] = "CANCEL",
	[SIPINFO_METHOD_INFO] = "INFO",
	[SIPINFO_METHOD_INVITE] = "INVITE",
	[SIPINFO_METHOD_MESSAGE] = "MESSAGE",
	[SIPINFO_METHOD_NOTIFY] = "NOTIFY",
	[SIPINFO_METHOD_OPTIONS] = "OPTIONS",
	[SIPINFO_METHOD_PRACK] = "PRACK",
	[SIPINFO_METHOD_PUBLISH] = "PUBLISH",
	[SIPINFO_METHOD_REFER] = "REFER",
	[SIPINFO_METHOD_REGISTER] = "REGISTER",
	[SIPINFO_METHOD_SUBSCRIBE] = "SUBSCRIBE",
	[SIPINFO_METHOD_UPDATE] = "UPDATE",
};

/* NULL if there is no such method. */
static const struct method_record *
method_record(enum sipinfo_method method)
{
	return (int)method >= 1 && (size_t)method < ARRAY_LENGTH(methods) ? &methods[method] : NULL;
}

enum sipinfo_method
sipinfo_method_next(enum sipinfo_method method)
{
	if ((int)method < 0 || (size_t)method + 1 >= ARRAY_LENGTH(methods))
		return SIPINFO_METHOD_NONE;
	return (enum sipinfo_method)((int)method + 1);
}

const char *
sipinfo_method_name(enum sipinfo_method method)
{
	return method_record(method) ? names[method] : NULL;
}

enum sipinfo_method
sipinfo_method_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);

	for (size_t i = 1; i < ARRAY_LENGTH(names); i++) {
		if (strlen(names[i]) == given.n && memcmp(names[i], given.p, given.n) == 0)
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
			if ((int)kind < SIPINFO_TEXT_TITLE || kind > SIPINFO_TEXT_EXAMPLE ||
			    row->texts[kind - SIPINFO_TEXT_TITLE] == 0)
				break;
			return sipinfo_text_string(row->texts[kind - SIPINFO_TEXT_TITLE], lang);
		}
	}
	return sipinfo_text(code, kind, lang);
}
