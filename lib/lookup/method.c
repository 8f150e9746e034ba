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

const char *
sipinfo_method_name(int method)
{
	if (method < 1 || (size_t)method >= ARRAY_LENGTH(names))
		return NULL;
	return names[method];
}

enum sipinfo_method
sipinfo_method_from_name(const char *name, size_t len)
{
	if (name == NULL)
		return SIPINFO_METHOD_NONE;
	for (size_t i = 1; i < ARRAY_LENGTH(names); i++) {
		if (strlen(names[i]) == len && memcmp(names[i], name, len) == 0)
			return (enum sipinfo_method)i;
	}
	return SIPINFO_METHOD_NONE;
}

const char *
sipinfo_method_text(int method, enum sipinfo_text_kind kind, int lang)
{
	if (method < 1 || (size_t)method >= ARRAY_LENGTH(methods) || kind != SIPINFO_TEXT_MEANING)
		return NULL;
	return sipinfo_text_string(methods[method].meaning, lang);
}

int
sipinfo_method_reference(int method, size_t i)
{
	if (method < 1 || (size_t)method >= ARRAY_LENGTH(methods))
		return 0;
	return sipinfo_table_list(methods[method].references, i);
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
