/**
 * \file
 * The codes of Geolocation-Error (RFC 6442, in a 424) and of AlertMsg-Error (RFC 8876, in a 425).
 *
 * All functions take any number, are thread-safe and do not allocate. Strings
 * are static and valid while the library is loaded.
 */
#ifndef SIPINFO_FIELD_ERROR_H
#define SIPINFO_FIELD_ERROR_H

#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Get the registered text of a Geolocation-Error code. It is protocol text, never translated.
 *
 * \return ASCII; NULL for a number that is not registered. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_geolocation_error_name(int code);

/**
 * Get a text about a Geolocation-Error code.
 *
 * \param code  any number
 * \param kind  SIPINFO_TEXT_MEANING or SIPINFO_TEXT_FIX
 * \param lang  a language id of sipinfo_lang_from_name(); 0 and unknown ones mean English
 *
 * \return UTF-8; NULL for a number that is not registered, and for any other
 *         kind. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_geolocation_error_text(int code, enum sipinfo_text_kind kind, int lang);

/**
 * Get a reference of a Geolocation-Error code (see reference.h).
 *
 * \return 0 after the last one, and for a number that is not registered. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_geolocation_error_reference(int code, size_t i);

/**
 * Get the registered text of an AlertMsg-Error code. It is protocol text, never translated.
 *
 * \return ASCII; NULL for a number that is not registered. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_alert_error_name(int code);

/**
 * Get a text about an AlertMsg-Error code. Works as sipinfo_geolocation_error_text(). Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_alert_error_text(int code, enum sipinfo_text_kind kind, int lang);

/**
 * Get a reference of an AlertMsg-Error code (see reference.h).
 *
 * \return 0 after the last one, and for a number that is not registered. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_alert_error_reference(int code, size_t i);

#ifdef __cplusplus
}
#endif

#endif
