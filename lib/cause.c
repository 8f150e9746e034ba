#include "thing.h"

/* The status of a cause tells whether ITU-T defines it. */
#include "cause-data.h"

static const struct thing *
cause_thing(int cause)
{
	return sipinfo_priv_thing(causes, ARRAY_LENGTH(causes), cause);
}

int
sipinfo_cause_next(int cause)
{
	return sipinfo_priv_thing_after(causes, ARRAY_LENGTH(causes), cause);
}

const char *
sipinfo_cause_name(int cause)
{
	return sipinfo_priv_thing_name(cause_thing(cause));
}

bool
sipinfo_cause_is_itu(int cause)
{
	const struct thing *thing = cause_thing(cause);

	return thing != NULL && thing->status;
}

enum sipinfo_cause_class
sipinfo_cause_class(int cause)
{
	if (cause < 1 || cause > 127)
		return SIPINFO_CAUSE_CLASS_NONE;
	return cause < 16 ? SIPINFO_CAUSE_CLASS_NORMAL : (enum sipinfo_cause_class)(cause / 16);
}

const char *
sipinfo_cause_text(int cause, enum sipinfo_text kind, int lang)
{
	return sipinfo_priv_thing_text(cause_thing(cause), kind, lang);
}

int
sipinfo_cause_reference(int cause, size_t i)
{
	return sipinfo_priv_thing_reference(cause_thing(cause), i);
}

int
sipinfo_priv_cause_lang(int cause, int lang)
{
	return sipinfo_priv_thing_lang(cause_thing(cause), lang);
}

static bool
is_location(int location)
{
	return location >= 0 && (size_t)location < ARRAY_LENGTH(locations);
}

const char *
sipinfo_location_name(int location)
{
	return is_location(location) ? sipinfo_priv_thing_name(&locations[location]) : NULL;
}

const char *
sipinfo_location_abbreviation(int location)
{
	return is_location(location) ? sipinfo_priv_string(abbreviations[location]) : NULL;
}

const char *
sipinfo_location_title(int location, int lang)
{
	if (!is_location(location))
		return NULL;
	return sipinfo_priv_thing_text(&locations[location], SIPINFO_TEXT_TITLE, lang);
}

int
sipinfo_location_from_abbreviation(const char *s, size_t len)
{
	const struct slice given = slice_given(s, len);

	for (size_t i = 0; i < ARRAY_LENGTH(abbreviations); i++) {
		if (slice_is(given, sipinfo_priv_string(abbreviations[i])))
			return (int)i;
	}
	return -1;
}
