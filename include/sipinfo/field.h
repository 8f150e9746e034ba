/**
 * \file
 * The header fields that IANA registers: enough to recognise them.
 *
 * A field is a number that sipinfo_field_from_name() and sipinfo_field_next() hand out;
 * 0 is none. It is good while the library is loaded, and may differ in the
 * next release: do not store it. Every number is fine, one that is no field
 * included.
 *
 * All functions are thread-safe and do not allocate. Strings are ASCII, static
 * and valid while the library is loaded.
 */
#ifndef SIPINFO_FIELD_H
#define SIPINFO_FIELD_H

#include <stddef.h>

#include <sipinfo/code.h>
#include <sipinfo/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Find a header field by its name or its compact form, in any case (RFC 3261, sections 7.3.1 and 7.3.3).
 *
 * \param name  the name, without colon; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return the field, or 0 if it is not registered. Logarithmic time. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_field_from_name(const char *name, size_t len);

/**
 * Iterate over the registered header fields, in order of their names.
 *
 * \param field  0 to start, else the previous field; any number is fine
 *
 * \return the next field, or 0 at the end. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_field_next(int field);

/** Get the name of a field, "Call-ID"; NULL for a number that is none. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_field_name(int field);

/** Get the compact form of a field, "i", or "" if it has none; NULL for a number that is no field. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_field_compact(int field);

/**
 * Tell how a field is registered.
 *
 * \return SIPINFO_REGISTRATION_REGISTERED, or SIPINFO_REGISTRATION_DEPRECATED
 *         for one that is no longer to be used; SIPINFO_REGISTRATION_NONE for
 *         a number that is no field. Since 0.1.
 */
SIPINFO_EXPORT enum sipinfo_registration_kind
sipinfo_field_registration(int field);

/**
 * Get a reference of a field, the defining one first (see reference.h).
 *
 * \return 0 after the last one, and for a number that is no field. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_field_reference(int field, size_t i);

#ifdef __cplusplus
}
#endif

#endif
