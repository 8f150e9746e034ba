#include "thing.h"

#include "error-data.h"

static const struct thing *
location_error(int code)
{
	return sipinfo_priv_thing(location_errors, ARRAY_LENGTH(location_errors), code);
}

const char *
sipinfo_geolocation_error_name(int code)
{
	return sipinfo_priv_thing_name(location_error(code));
}

const char *
sipinfo_geolocation_error_text(int code, enum sipinfo_text kind, int lang)
{
	return sipinfo_priv_thing_text(location_error(code), kind, lang);
}

int
sipinfo_geolocation_error_reference(int code, size_t i)
{
	return sipinfo_priv_thing_reference(location_error(code), i);
}

static const struct thing *
alert_error(int code)
{
	return sipinfo_priv_thing(alert_errors, ARRAY_LENGTH(alert_errors), code);
}

const char *
sipinfo_alert_error_name(int code)
{
	return sipinfo_priv_thing_name(alert_error(code));
}

const char *
sipinfo_alert_error_text(int code, enum sipinfo_text kind, int lang)
{
	return sipinfo_priv_thing_text(alert_error(code), kind, lang);
}

int
sipinfo_alert_error_reference(int code, size_t i)
{
	return sipinfo_priv_thing_reference(alert_error(code), i);
}
