/**
 * \file
 * How gateways translate between response codes and causes.
 *
 * There is no one answer: RFC 3398 and RFC 4497 differ, and so do products. So
 * each question names a profile. Some translations depend on more than the
 * number, a Warning header field, say, or the location of the cause; those are
 * rows with a condition, beside the default.
 *
 * All functions take any number as a code, a cause or a profile, are
 * thread-safe and do not allocate.
 */
#ifndef SIPINFO_MAPPING_H
#define SIPINFO_MAPPING_H

#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The profiles. A later release may add some; in an unknown one nothing is
 * translated. Since 0.1.
 */
enum sipinfo_profile {
	SIPINFO_PROFILE_NONE = 0,
	/** RFC 3398: SIP and ISUP, the public telephone network */
	SIPINFO_PROFILE_RFC3398 = 1,
	/** RFC 4497: SIP and QSIG, private telephone networks */
	SIPINFO_PROFILE_RFC4497 = 2,
	/** what FreeSWITCH does */
	SIPINFO_PROFILE_FREESWITCH = 3,
	/** what Asterisk does */
	SIPINFO_PROFILE_ASTERISK = 4
};

/**
 * What a row of a mapping depends on, beside the number. Treat a condition
 * that you do not know as one that does not hold. sipinfo_vocabulary_text() has it in
 * words. Since 0.1.
 */
enum sipinfo_condition {
	/** nothing: the row is the default */
	SIPINFO_CONDITION_NONE = 0,
	/** the location of the cause is the user */
	SIPINFO_CONDITION_LOCATION_USER = 1,
	/** the diagnostic field of the cause gives a new number for Contact */
	SIPINFO_CONDITION_DIAGNOSTIC = 2,
	/** a Warning tells of an unavailable bearer capability */
	SIPINFO_CONDITION_WARNING_BEARER = 3,
	/** a Warning shows that a call with another bearer capability could succeed */
	SIPINFO_CONDITION_OTHER_BEARER = 4,
	/** the gateway can authenticate itself and goes on with the call */
	SIPINFO_CONDITION_CAN_AUTHENTICATE = 5,
	/** the gateway can work around the problem with a new request */
	SIPINFO_CONDITION_CAN_RETRY = 6,
	/** the gateway does not follow the redirection itself */
	SIPINFO_CONDITION_NOT_FOLLOWED = 7,
	/** the call on the telephone side still has to be cleared */
	SIPINFO_CONDITION_CALL_STANDS = 8,
	/** the INVITE still needs a final response */
	SIPINFO_CONDITION_RESPONSE_NEEDED = 9,
	/** no other channel is free, which counts as congestion */
	SIPINFO_CONDITION_CHANNELS_TAKEN = 10,
	/** no other channel can be tried, which counts as a failure of the gateway */
	SIPINFO_CONDITION_GATEWAY_FAILURE = 11,
	/** the version of the product is older than those that the source names */
	SIPINFO_CONDITION_OLDER_VERSION = 12
};

/** Iterate over the profiles: SIPINFO_PROFILE_NONE starts and ends. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_profile
sipinfo_profile_next(enum sipinfo_profile profile);

/**
 * Find a profile by its name or title, without regard to case, blanks and punctuation.
 *
 * \return SIPINFO_PROFILE_NONE if there is none. Since 0.1.
 */
SIPINFO_EXPORT enum sipinfo_profile
sipinfo_profile_from_name(const char *name, size_t len);

/** Get the name of a profile, "rfc3398"; NULL if there is no such profile. ASCII, static. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_profile_name(enum sipinfo_profile profile);

/**
 * Get a text about a profile.
 *
 * \param kind  SIPINFO_TEXT_TITLE: "RFC 3398 (ISUP)"
 * \param lang  a language id; 0 and unknown ones mean English
 *
 * \return UTF-8, static; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_profile_text(enum sipinfo_profile profile, enum sipinfo_text_kind kind, int lang);

/** Get a reference of a profile: where its rows stand. NULL after the last one. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_profile_reference(enum sipinfo_profile profile, size_t i);

/**
 * Translate a response code into a cause.
 *
 * Where the profile has no row for the code, what it says about the rest of
 * its class holds, else what it says about every other code. Provisional codes
 * and successes only have rows of their own.
 *
 * \return the default cause, or 0 if the profile makes none of this code.
 *         Logarithmic time. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_cause_from_code(int code, enum sipinfo_profile profile);

/**
 * Translate a cause into a response code.
 *
 * Where the profile has no row for the cause, what it says about every other
 * cause holds. That goes for causes above 127 only in a profile that has such
 * causes of its own, which is FreeSWITCH.
 *
 * \return the default code, or SIPINFO_CODE_NONE if the profile makes none of
 *         this cause, and for a \p cause below 1. Logarithmic time. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_code_from_cause(int cause, enum sipinfo_profile profile);

/** A row of a mapping. It stays while the library is loaded. NULL is none, and a fair question everywhere. Since 0.1. */
struct sipinfo_mapping;

/**
 * Get a row of the mapping from codes to causes, the default first, those with
 * a condition after it.
 *
 * Where the profile has no row for the code, its row for the rest of the class
 * or for every other code is found, as in sipinfo_cause_from_code().
 *
 * \param i  0 for the first one
 *
 * \return NULL after the last row. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_mapping *
sipinfo_mapping_of_code(int code, enum sipinfo_profile profile, size_t i);

/** Get a row of the mapping from causes to codes. Works as sipinfo_mapping_of_code(). Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_mapping *
sipinfo_mapping_of_cause(int cause, enum sipinfo_profile profile, size_t i);

/** Get the cause of a row; 0 if the code becomes no cause, if the row holds for every other cause, and for NULL. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_mapping_cause(const struct sipinfo_mapping *mapping);

/**
 * Get the response code of a row.
 *
 * \return SIPINFO_CODE_NONE if the cause becomes no code, if the row holds for
 *         the rest of a class or for every other code, and for NULL. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_mapping_code(const struct sipinfo_mapping *mapping);

/** Tell what a row depends on; SIPINFO_CONDITION_NONE for a default, and for NULL. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_condition
sipinfo_mapping_condition(const struct sipinfo_mapping *mapping);

/** Get the location that goes with the cause of a row; SIPINFO_CAUSE_LOCATION_NONE if the profile names none, and for NULL. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_mapping_location(const struct sipinfo_mapping *mapping);

/** Get a reference that says where a row stands. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_mapping_reference(const struct sipinfo_mapping *mapping, size_t i);

/**
 * Write the page of the mapping of one code: all profiles side by side, both
 * ways, with their conditions, and where they disagree.
 *
 * \param code     any number
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write; NULL counts as \p size 0
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid (see
 *         page.h). Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe_mapping(int code, const struct sipinfo_options *options, char *buf, size_t size);

#ifdef __cplusplus
}
#endif

#endif
