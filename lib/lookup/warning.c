#include "lookup/entry.h"

#include "warning-data.h"

static const struct entry *
warning(int code)
{
	return sipinfo_entry_find(warnings, ARRAY_LENGTH(warnings), code);
}

int
sipinfo_warning_next(int code)
{
	return sipinfo_entry_after(warnings, ARRAY_LENGTH(warnings), code);
}

int
sipinfo_warning_from_name(const char *name, size_t len)
{
	return sipinfo_entry_number(
		sipinfo_entry_like(warnings, ARRAY_LENGTH(warnings), slice_given(name, len)));
}

const char *
sipinfo_warning_name(int code)
{
	return sipinfo_entry_name(warning(code));
}

const char *
sipinfo_warning_text(int code, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(warning(code), kind, lang);
}

const struct sipinfo_reference *
sipinfo_warning_reference(int code, size_t i)
{
	return sipinfo_entry_reference(warning(code), i);
}
