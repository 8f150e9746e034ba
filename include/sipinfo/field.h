/**
 * \file
 * Header fields: those that IANA registers, those that matter in a response,
 * and the error codes that two of them carry.
 *
 * A field, and a row about one, is a pointer that the functions here hand out.
 * It stays while the library is loaded. NULL is none, and a fair question
 * everywhere.
 *
 * All functions are thread-safe and do not allocate. Strings are static and
 * valid while the library is loaded; names are ASCII and never translated.
 */
#ifndef SIPINFO_FIELD_H
#define SIPINFO_FIELD_H

#include <stddef.h>

#include <sipinfo/code.h>
#include <sipinfo/export.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A header field that IANA registers. Since 0.1. */
struct sipinfo_field;

/**
 * Find a header field by its name or its compact form, in any case (RFC 3261, sections 7.3.1 and 7.3.3).
 *
 * \param name  the name, without colon; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return NULL if it is not registered. Logarithmic time. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_field *
sipinfo_field_from_name(const char *name, size_t len);

/** Iterate over the registered header fields, in order of their names: NULL starts and ends. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_field *
sipinfo_field_next(const struct sipinfo_field *field);

/** Get the name of a field, "Call-ID"; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_field_name(const struct sipinfo_field *field);

/** Get the compact form of a field, "i", or "" if it has none; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_field_compact(const struct sipinfo_field *field);

/**
 * Tell how a field is registered.
 *
 * \return SIPINFO_REGISTRATION_REGISTERED; SIPINFO_REGISTRATION_DEPRECATED for
 *         one that is no longer to be used; SIPINFO_REGISTRATION_RESERVED for
 *         one that is kept free; SIPINFO_REGISTRATION_NONE for NULL. Since 0.1.
 */
SIPINFO_EXPORT enum sipinfo_registration_kind
sipinfo_field_registration(const struct sipinfo_field *field);

/** Get a reference of a field, the defining one first. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_field_reference(const struct sipinfo_field *field, size_t i);

/** How much a response needs a header field. Treat an unknown one as SIPINFO_REQUIREMENT_MAY. Since 0.1. */
enum sipinfo_requirement {
	SIPINFO_REQUIREMENT_NONE = 0,
	/** always there */
	SIPINFO_REQUIREMENT_MUST = 1,
	/** there in the case that its purpose names */
	SIPINFO_REQUIREMENT_MUST_IF = 2,
	/** at least one of the header fields with this requirement is there */
	SIPINFO_REQUIREMENT_MUST_ONE = 3,
	/** recommended */
	SIPINFO_REQUIREMENT_SHOULD = 4,
	/** optional, and worth looking at */
	SIPINFO_REQUIREMENT_MAY = 5
};

/** A row of a response: a header field that has a meaning of its own in it. Since 0.1. */
struct sipinfo_header;

/**
 * Get a header field that has a meaning of its own in a response.
 *
 * \param code  any number; one that is not registered has the rows of the code
 *              that it counts as (sipinfo_effective())
 * \param i     0 for the first one
 *
 * \return NULL after the last one. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_header *
sipinfo_code_header(int code, size_t i);

/** Get the name of the header field, "Retry-After"; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_header_name(const struct sipinfo_header *header);

/** Tell how much the response needs it; SIPINFO_REQUIREMENT_NONE for NULL. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_requirement
sipinfo_header_requirement(const struct sipinfo_header *header);

/**
 * Get a text about a header field in a response.
 *
 * \param header  a row, or NULL
 * \param kind    SIPINFO_TEXT_MEANING: what it is for
 * \param lang    a language id; 0 and unknown ones mean English
 *
 * \return UTF-8, a phrase without full stop; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_header_text(const struct sipinfo_header *header, enum sipinfo_text_kind kind, int lang);

/** Get a reference that says where that stands. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_header_reference(const struct sipinfo_header *header, size_t i);

/** Iterate over the codes of Geolocation-Error (RFC 6442), in a 424: 0 starts and ends, any number is fine. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_geolocation_error_next(int code);

/** Find a Geolocation-Error code by its registered text, without regard to case, blanks and punctuation; 0 if there is none. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_geolocation_error_from_name(const char *name, size_t len);

/** Get the registered text of a Geolocation-Error code; NULL for a number that is not registered. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_geolocation_error_name(int code);

/**
 * Get a text about a Geolocation-Error code.
 *
 * \param code  any number
 * \param kind  SIPINFO_TEXT_MEANING or SIPINFO_TEXT_FIX
 * \param lang  a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_geolocation_error_text(int code, enum sipinfo_text_kind kind, int lang);

/** Get a reference of a Geolocation-Error code. NULL after the last one, and for a number that is not registered. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_geolocation_error_reference(int code, size_t i);

/** Iterate over the codes of AlertMsg-Error (RFC 8876), in a 425: 0 starts and ends, any number is fine. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_alert_error_next(int code);

/** Find an AlertMsg-Error code by its registered text. Works as sipinfo_geolocation_error_from_name(). Since 0.1. */
SIPINFO_EXPORT int
sipinfo_alert_error_from_name(const char *name, size_t len);

/** Get the registered text of an AlertMsg-Error code; NULL for a number that is not registered. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_alert_error_name(int code);

/** Get a text about an AlertMsg-Error code. Works as sipinfo_geolocation_error_text(). Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_alert_error_text(int code, enum sipinfo_text_kind kind, int lang);

/** Get a reference of an AlertMsg-Error code. NULL after the last one, and for a number that is not registered. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_alert_error_reference(int code, size_t i);

#ifdef __cplusplus
}
#endif

#endif
