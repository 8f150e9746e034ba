#include "lookup/table.h"

enum sipinfo_class_kind
sipinfo_class(int code)
{
	if (code < 100 || code > 699)
		return SIPINFO_CLASS_NONE;
	return (enum sipinfo_class_kind)(code / 100);
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
