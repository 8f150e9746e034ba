/**
 * \file
 * Request methods that IANA registers.
 *
 * All functions take any number, are thread-safe and do not allocate. Strings
 * are static and valid while the library is loaded.
 */
#ifndef SIPINFO_METHOD_H
#define SIPINFO_METHOD_H

#include <stdbool.h>
#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The methods. Each has a bit in a set of methods: 1u << SIPINFO_METHOD_INVITE.
 * A later release may add some. Since 0.1.
 */
enum sipinfo_method {
	/** none, or one that is not registered */
	SIPINFO_METHOD_NONE = 0,
	/** RFC 3261; it has no response */
	SIPINFO_METHOD_ACK = 1,
	/** RFC 3261 */
	SIPINFO_METHOD_BYE = 2,
	/** RFC 3261 */
	SIPINFO_METHOD_CANCEL = 3,
	/** RFC 6086 */
	SIPINFO_METHOD_INFO = 4,
	/** RFC 3261 */
	SIPINFO_METHOD_INVITE = 5,
	/** RFC 3428 */
	SIPINFO_METHOD_MESSAGE = 6,
	/** RFC 6665 */
	SIPINFO_METHOD_NOTIFY = 7,
	/** RFC 3261 */
	SIPINFO_METHOD_OPTIONS = 8,
	/** RFC 3262 */
	SIPINFO_METHOD_PRACK = 9,
	/** RFC 3903 */
	SIPINFO_METHOD_PUBLISH = 10,
	/** RFC 3515 */
	SIPINFO_METHOD_REFER = 11,
	/** RFC 3261 */
	SIPINFO_METHOD_REGISTER = 12,
	/** RFC 6665 */
	SIPINFO_METHOD_SUBSCRIBE = 13,
	/** RFC 3311 */
	SIPINFO_METHOD_UPDATE = 14
};

/** Iterate over the methods: SIPINFO_METHOD_NONE starts and ends. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_method
sipinfo_method_next(enum sipinfo_method method);

/** Get the name of a method as it stands in a request, "INVITE"; NULL if there is no such method. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_method_name(enum sipinfo_method method);

/**
 * Find a method by its name. Methods are case-sensitive (RFC 3261, section 7.1).
 *
 * \param name  the name; it need not end in NUL. NULL is an empty name.
 * \param len   its length in bytes
 *
 * \return the method, or SIPINFO_METHOD_NONE if it is not registered. Since 0.1.
 */
SIPINFO_EXPORT enum sipinfo_method
sipinfo_method_from_name(const char *name, size_t len);

/**
 * Get a text about a method.
 *
 * \param kind  SIPINFO_TEXT_MEANING: what a request with it does
 * \param lang  a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_method_text(enum sipinfo_method method, enum sipinfo_text_kind kind, int lang);

/** Get a reference of a method, the defining one first. NULL after the last one, and if there is no such method. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_method_reference(enum sipinfo_method method, size_t i);

/**
 * Get a text about a code in the response to a certain request: a REGISTER
 * that is answered 403 is another story than a call.
 *
 * \param code       any number, as for sipinfo_text()
 * \param method     the method of the request; an unknown one has no texts of its own
 * \param in_dialog  whether the request was sent inside of a dialog (its To
 *                   had a tag). It makes an INVITE a re-INVITE, and is of no
 *                   matter to other methods.
 * \param kind       which text
 * \param lang       a language id; 0 and unknown ones mean English
 *
 * \return the text for that method, or that of sipinfo_text() where the method
 *         makes no difference. Never NULL.
 *
 * Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_text_for(int code, enum sipinfo_method method, bool in_dialog,
		 enum sipinfo_text_kind kind, int lang);

#ifdef __cplusplus
}
#endif

#endif
