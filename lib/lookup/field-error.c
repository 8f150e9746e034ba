#include "lookup/entry.h"

#include "error-data.h"

static const struct entry *
location_error(int code)
{
	return sipinfo_entry_find(location_errors, ARRAY_LENGTH(location_errors), code);
}

const char *
sipinfo_geolocation_error_name(int code)
{
	return sipinfo_entry_name(location_error(code));
}

const char *
sipinfo_geolocation_error_text(int code, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(location_error(code), kind, lang);
}

int
sipinfo_geolocation_error_reference(int code, size_t i)
{
	return sipinfo_entry_reference(location_error(code), i);
}

static const struct entry *
alert_error(int code)
{
	return sipinfo_entry_find(alert_errors, ARRAY_LENGTH(alert_errors), code);
}

const char *
sipinfo_alert_error_name(int code)
{
	return sipinfo_entry_name(alert_error(code));
}

const char *
sipinfo_alert_error_text(int code, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(alert_error(code), kind, lang);
}

int
sipinfo_alert_error_reference(int code, size_t i)
{
	return sipinfo_entry_reference(alert_error(code), i);
}
