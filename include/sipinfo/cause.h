/**
 * \file
 * Causes: why a telephone network released a call (ITU-T Q.850), and where (RFC 8606).
 *
 * SIP carries them in the Reason header field: Q.850;cause=16;location=LN. A
 * cause is an int, and every int is a fair question. Those from 1 to 127 are
 * Q.850's range; those above it are FreeSWITCH's own, which it writes as
 * SIP;cause=N although they are no response codes.
 *
 * All functions are thread-safe and do not allocate. Strings are static and
 * valid while the library is loaded.
 */
#ifndef SIPINFO_CAUSE_H
#define SIPINFO_CAUSE_H

#include <stdbool.h>
#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The classes of causes, by range. The value is the class in the upper three
 * bits of the cause, where Q.850 has two classes for normal events. Treat an
 * unknown one as SIPINFO_CAUSE_CLASS_NORMAL, as Q.850 treats an unknown cause.
 * Since 0.1.
 */
enum sipinfo_cause_class_kind {
	/** not in 1..127 */
	SIPINFO_CAUSE_CLASS_NONE = 0,
	/** 1 to 31: a normal event */
	SIPINFO_CAUSE_CLASS_NORMAL = 1,
	/** 32 to 47: resources are unavailable */
	SIPINFO_CAUSE_CLASS_RESOURCE_UNAVAILABLE = 2,
	/** 48 to 63: a service or option is not available */
	SIPINFO_CAUSE_CLASS_SERVICE_UNAVAILABLE = 3,
	/** 64 to 79: a service or option is not implemented */
	SIPINFO_CAUSE_CLASS_SERVICE_NOT_IMPLEMENTED = 4,
	/** 80 to 95: a message is invalid, such as a parameter out of range */
	SIPINFO_CAUSE_CLASS_INVALID_MESSAGE = 5,
	/** 96 to 111: a protocol error, such as an unknown message */
	SIPINFO_CAUSE_CLASS_PROTOCOL_ERROR = 6,
	/** 112 to 127: interworking with another network */
	SIPINFO_CAUSE_CLASS_INTERWORKING = 7
};

/**
 * Iterate over the causes that the library knows, in ascending order: those of
 * Q.850's range, then FreeSWITCH's own.
 *
 * \param cause  0 to start, else the previous cause; any number is fine, and a
 *               negative one starts
 *
 * \return the lowest known cause above \p cause, or 0 at the end. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_cause_next(int cause);

/**
 * Get the name of a cause: "Call rejected", or for one of FreeSWITCH's own its
 * token, "ORIGINATOR_CANCEL". It is protocol text, never translated.
 *
 * \return ASCII; NULL for a number that the library does not know. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_cause_name(int cause);

/**
 * Find a cause by its name or by what products call it, without regard to
 * case, blanks and punctuation: "USER_BUSY" and "User busy" are 17.
 *
 * \param name  the name; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return 0 if there is no such cause. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_cause_from_name(const char *name, size_t len);

/**
 * Tell whether ITU-T defines a cause.
 *
 * \return false for one that is only seen in practice, and for a number that
 *         the library does not know. Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_cause_is_itu(int cause);

/**
 * Tell the class of a cause, by its range: it need not be known.
 *
 * \return SIPINFO_CAUSE_CLASS_NONE if \p cause is not in 1..127. Since 0.1.
 */
SIPINFO_EXPORT enum sipinfo_cause_class_kind
sipinfo_cause_class(int cause);

/**
 * Get a text about a cause.
 *
 * \param cause  any number
 * \param kind   SIPINFO_TEXT_TITLE, SIPINFO_TEXT_MEANING or SIPINFO_TEXT_CALLER
 * \param lang   a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text (FreeSWITCH's own have no
 *         SIPINFO_TEXT_CALLER). Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_cause_text(int cause, enum sipinfo_text_kind kind, int lang);

/** Get a reference of a cause, the defining one first. NULL after the last one, and for a cause that the library does not know. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_cause_reference(int cause, size_t i);

/**
 * Write the page of one cause: what it means, what to tell the caller, and
 * which response code each profile of mapping.h makes of it.
 *
 * \param cause    any number; an unknown one is described by its class
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write; NULL counts as \p size 0
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid (see
 *         page.h). Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe_cause(int cause, const struct sipinfo_options *options, char *buf, size_t size);

/**
 * Where in the telephone network a call was released: a number from 0 to 15,
 * 0 is the user. Since 0.1.
 */
enum sipinfo_cause_location {
	/** not in 0..15; starts and ends an iteration */
	SIPINFO_CAUSE_LOCATION_NONE = -1
};

/** Iterate over the locations in ascending order: SIPINFO_CAUSE_LOCATION_NONE starts and ends. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_cause_location_next(int location);

/**
 * Find a location by its abbreviation or its name, without regard to case, blanks and punctuation.
 *
 * \param name  "TN" or "transit network"; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return SIPINFO_CAUSE_LOCATION_NONE if there is no such one. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_cause_location_from_name(const char *name, size_t len);

/** Get the name of a location, "transit network" for 3; NULL for a number outside 0..15. ASCII, never translated. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_cause_location_name(int location);

/** Get the abbreviation of a location as it stands in Reason, "TN" for 3 (RFC 8606, section 4); NULL for a number outside 0..15. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_cause_location_abbreviation(int location);

/**
 * Get a text about a location.
 *
 * \param kind  SIPINFO_TEXT_TITLE
 * \param lang  a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_cause_location_text(int location, enum sipinfo_text_kind kind, int lang);

#ifdef __cplusplus
}
#endif

#endif
