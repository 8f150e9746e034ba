#include "lookup/entry.h"

struct sipinfo_header {
	uint8_t requirement;
	uint32_t name;
	uint16_t purpose;
	uint16_t citations;
};

/* A field is an entry of this table; its status is its registration. */
#include "field-data.h"
#include "header-data.h"
#include "error-data.h"

static const struct entry *
entry_of(const struct sipinfo_field *field)
{
	return (const struct entry *)field;
}

static const struct sipinfo_field *
field_of(const struct entry *entry)
{
	return (const struct sipinfo_field *)entry;
}

const struct sipinfo_field *
sipinfo_field_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);

	if (given.n == 1) {
		char letter = to_lower(given.p[0]);
		int place = is_letter(letter) ? compact_places[letter - 'a'] : 0;

		return place != 0 ? field_of(&fields[place - 1]) : NULL;
	}
	return field_of(sipinfo_entry_of_name(fields, field_letters, given));
}

const struct sipinfo_field *
sipinfo_field_next(const struct sipinfo_field *field)
{
	return field_of(entry_next(fields, ARRAY_LENGTH(fields), entry_of(field)));
}

const char *
sipinfo_field_name(const struct sipinfo_field *field)
{
	return sipinfo_entry_name(entry_of(field));
}

const char *
sipinfo_field_compact(const struct sipinfo_field *field)
{
	return field ? sipinfo_table_string(compact_forms[entry_of(field) - fields]) : NULL;
}

enum sipinfo_registration_kind
sipinfo_field_registration(const struct sipinfo_field *field)
{
	return field ? (enum sipinfo_registration_kind)entry_of(field)->status
		     : SIPINFO_REGISTRATION_NONE;
}

const struct sipinfo_reference *
sipinfo_field_reference(const struct sipinfo_field *field, size_t i)
{
	return sipinfo_entry_reference(entry_of(field), i);
}

const struct sipinfo_header *
sipinfo_code_header(int code, size_t i)
{
	const struct code_record *record = sipinfo_code_fact_record(code);
	int place = record ? sipinfo_table_list(record->headers, i) : 0;

	return place != 0 ? &headers[place - 1] : NULL;
}

bool
sipinfo_code_has_header(int code, const char *name)
{
	const struct code_record *record = sipinfo_code_fact_record(code);
	int place;

	for (size_t i = 0; (place = sipinfo_table_list(record->headers, i)) != 0; i++) {
		if (strcmp(sipinfo_table_string(headers[place - 1].name), name) == 0)
			return true;
	}
	return false;
}

const char *
sipinfo_header_name(const struct sipinfo_header *header)
{
	return header ? sipinfo_table_string(header->name) : NULL;
}

enum sipinfo_requirement
sipinfo_header_requirement(const struct sipinfo_header *header)
{
	return header ? (enum sipinfo_requirement)header->requirement : SIPINFO_REQUIREMENT_NONE;
}

const char *
sipinfo_header_text(const struct sipinfo_header *header, enum sipinfo_text_kind kind, int lang)
{
	if (header == NULL || kind != SIPINFO_TEXT_MEANING)
		return "";
	return sipinfo_text_string(header->purpose, lang);
}

const struct sipinfo_reference *
sipinfo_header_reference(const struct sipinfo_header *header, size_t i)
{
	return header ? sipinfo_reference_listed(header->citations, i) : NULL;
}

/* Geolocation-Error */

static const struct entry *
location_error(int code)
{
	return sipinfo_entry_find(location_errors, ARRAY_LENGTH(location_errors), code);
}

int
sipinfo_geolocation_error_next(int code)
{
	return sipinfo_entry_after(location_errors, ARRAY_LENGTH(location_errors), code);
}

int
sipinfo_geolocation_error_from_name(const char *name, size_t len)
{
	return sipinfo_entry_number(sipinfo_entry_like(
		location_errors, ARRAY_LENGTH(location_errors), slice_given(name, len)));
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

const struct sipinfo_reference *
sipinfo_geolocation_error_reference(int code, size_t i)
{
	return sipinfo_entry_reference(location_error(code), i);
}

/* AlertMsg-Error */

static const struct entry *
alert_error(int code)
{
	return sipinfo_entry_find(alert_errors, ARRAY_LENGTH(alert_errors), code);
}

int
sipinfo_alert_error_next(int code)
{
	return sipinfo_entry_after(alert_errors, ARRAY_LENGTH(alert_errors), code);
}

int
sipinfo_alert_error_from_name(const char *name, size_t len)
{
	return sipinfo_entry_number(sipinfo_entry_like(
		alert_errors, ARRAY_LENGTH(alert_errors), slice_given(name, len)));
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

const struct sipinfo_reference *
sipinfo_alert_error_reference(int code, size_t i)
{
	return sipinfo_entry_reference(alert_error(code), i);
}
