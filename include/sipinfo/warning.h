/**
 * \file
 * Warn-codes: what the Warning header field says about a request (RFC 3261, section 20.43).
 *
 * All functions take any number, are thread-safe and do not allocate. Strings
 * are static and valid while the library is loaded.
 */
#ifndef SIPINFO_WARNING_H
#define SIPINFO_WARNING_H

#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Iterate over the warn-codes that IANA registers, in ascending order.
 *
 * \param code  0 to start, else the previous one; any number is fine
 *
 * \return the lowest registered warn-code above \p code, or 0 at the end. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_warning_next(int code);

/** Find a warn-code by its registered text, without regard to case, blanks and punctuation; 0 if there is none. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_warning_from_name(const char *name, size_t len);

/**
 * Get the registered text of a warn-code, "Insufficient bandwidth" for 370. It
 * is protocol text, never translated.
 *
 * \return ASCII; NULL for a number that is not registered. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_warning_name(int code);

/**
 * Get a text about a warn-code.
 *
 * \param code  any number
 * \param kind  SIPINFO_TEXT_TITLE, SIPINFO_TEXT_MEANING or SIPINFO_TEXT_FIX
 * \param lang  a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_warning_text(int code, enum sipinfo_text_kind kind, int lang);

/** Get a reference of a warn-code, the defining one first. NULL after the last one, and for a number that is not registered. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_warning_reference(int code, size_t i);

/**
 * Write the page of one warn-code: what it means and what to do about it.
 *
 * \param code     any number; of one that is not registered the page says so
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write; NULL counts as \p size 0
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid (see
 *         page.h). Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe_warning(int code, const struct sipinfo_options *options, char *buf, size_t size);

#ifdef __cplusplus
}
#endif

#endif
