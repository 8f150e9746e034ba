/**
 * \file
 * Response codes: the constants, what is registered, and the reason phrase.
 *
 * A code is an int, and every int is a fair question. The library answers for
 * 100 to 699 (RFC 3261, section 7.2) and says plainly that a number outside
 * of it is no response code; it never fails.
 */
#ifndef SIPINFO_CODE_H
#define SIPINFO_CODE_H

#include <stdbool.h>
#include <stddef.h>

#include <sipinfo/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The response codes that IANA registers, by their reason phrase.
 *
 * A later release may add codes. Since 0.1.
 */
enum sipinfo_code {
	SIPINFO_CODE_TRYING = 100,
	SIPINFO_CODE_RINGING = 180,
	SIPINFO_CODE_CALL_IS_BEING_FORWARDED = 181,
	SIPINFO_CODE_QUEUED = 182,
	SIPINFO_CODE_SESSION_PROGRESS = 183,
	SIPINFO_CODE_EARLY_DIALOG_TERMINATED = 199,
	SIPINFO_CODE_OK = 200,
	SIPINFO_CODE_ACCEPTED = 202,
	SIPINFO_CODE_NO_NOTIFICATION = 204,
	SIPINFO_CODE_MULTIPLE_CHOICES = 300,
	SIPINFO_CODE_MOVED_PERMANENTLY = 301,
	SIPINFO_CODE_MOVED_TEMPORARILY = 302,
	SIPINFO_CODE_USE_PROXY = 305,
	SIPINFO_CODE_ALTERNATIVE_SERVICE = 380,
	SIPINFO_CODE_BAD_REQUEST = 400,
	SIPINFO_CODE_UNAUTHORIZED = 401,
	SIPINFO_CODE_PAYMENT_REQUIRED = 402,
	SIPINFO_CODE_FORBIDDEN = 403,
	SIPINFO_CODE_NOT_FOUND = 404,
	SIPINFO_CODE_METHOD_NOT_ALLOWED = 405,
	SIPINFO_CODE_NOT_ACCEPTABLE = 406,
	SIPINFO_CODE_PROXY_AUTHENTICATION_REQUIRED = 407,
	SIPINFO_CODE_REQUEST_TIMEOUT = 408,
	SIPINFO_CODE_GONE = 410,
	SIPINFO_CODE_CONDITIONAL_REQUEST_FAILED = 412,
	SIPINFO_CODE_REQUEST_ENTITY_TOO_LARGE = 413,
	SIPINFO_CODE_REQUEST_URI_TOO_LONG = 414,
	SIPINFO_CODE_UNSUPPORTED_MEDIA_TYPE = 415,
	SIPINFO_CODE_UNSUPPORTED_URI_SCHEME = 416,
	SIPINFO_CODE_UNKNOWN_RESOURCE_PRIORITY = 417,
	SIPINFO_CODE_BAD_EXTENSION = 420,
	SIPINFO_CODE_EXTENSION_REQUIRED = 421,
	SIPINFO_CODE_SESSION_INTERVAL_TOO_SMALL = 422,
	SIPINFO_CODE_INTERVAL_TOO_BRIEF = 423,
	SIPINFO_CODE_BAD_LOCATION_INFORMATION = 424,
	SIPINFO_CODE_BAD_ALERT_MESSAGE = 425,
	SIPINFO_CODE_USE_IDENTITY_HEADER = 428,
	SIPINFO_CODE_PROVIDE_REFERRER_IDENTITY = 429,
	SIPINFO_CODE_FLOW_FAILED = 430,
	SIPINFO_CODE_ANONYMITY_DISALLOWED = 433,
	SIPINFO_CODE_BAD_IDENTITY_INFO = 436,
	SIPINFO_CODE_UNSUPPORTED_CREDENTIAL = 437,
	SIPINFO_CODE_INVALID_IDENTITY_HEADER = 438,
	SIPINFO_CODE_FIRST_HOP_LACKS_OUTBOUND_SUPPORT = 439,
	SIPINFO_CODE_MAX_BREADTH_EXCEEDED = 440,
	SIPINFO_CODE_BAD_INFO_PACKAGE = 469,
	SIPINFO_CODE_CONSENT_NEEDED = 470,
	SIPINFO_CODE_TEMPORARILY_UNAVAILABLE = 480,
	SIPINFO_CODE_CALL_TRANSACTION_DOES_NOT_EXIST = 481,
	SIPINFO_CODE_LOOP_DETECTED = 482,
	SIPINFO_CODE_TOO_MANY_HOPS = 483,
	SIPINFO_CODE_ADDRESS_INCOMPLETE = 484,
	SIPINFO_CODE_AMBIGUOUS = 485,
	SIPINFO_CODE_BUSY_HERE = 486,
	SIPINFO_CODE_REQUEST_TERMINATED = 487,
	SIPINFO_CODE_NOT_ACCEPTABLE_HERE = 488,
	SIPINFO_CODE_BAD_EVENT = 489,
	SIPINFO_CODE_REQUEST_PENDING = 491,
	SIPINFO_CODE_UNDECIPHERABLE = 493,
	SIPINFO_CODE_SECURITY_AGREEMENT_REQUIRED = 494,
	SIPINFO_CODE_SERVER_INTERNAL_ERROR = 500,
	SIPINFO_CODE_NOT_IMPLEMENTED = 501,
	SIPINFO_CODE_BAD_GATEWAY = 502,
	SIPINFO_CODE_SERVICE_UNAVAILABLE = 503,
	SIPINFO_CODE_SERVER_TIME_OUT = 504,
	SIPINFO_CODE_VERSION_NOT_SUPPORTED = 505,
	SIPINFO_CODE_MESSAGE_TOO_LARGE = 513,
	SIPINFO_CODE_PUSH_NOTIFICATION_SERVICE_NOT_SUPPORTED = 555,
	SIPINFO_CODE_PRECONDITION_FAILURE = 580,
	SIPINFO_CODE_BUSY_EVERYWHERE = 600,
	SIPINFO_CODE_DECLINE = 603,
	SIPINFO_CODE_DOES_NOT_EXIST_ANYWHERE = 604,
	SIPINFO_CODE_NOT_ACCEPTABLE_ANYWHERE = 606,
	SIPINFO_CODE_UNWANTED = 607,
	SIPINFO_CODE_REJECTED = 608,
};

/**
 * How a code is registered, if it is. Treat a value that you do not know as
 * SIPINFO_REGISTRATION_NONE. Since 0.1.
 */
enum sipinfo_registration_kind {
	/** not in the registry of this library */
	SIPINFO_REGISTRATION_NONE = 0,
	/** registered with IANA */
	SIPINFO_REGISTRATION_REGISTERED = 1,
	/** registered with IANA, and no longer to be used (202) */
	SIPINFO_REGISTRATION_DEPRECATED = 2,
	/** registered with IANA for future use (402) */
	SIPINFO_REGISTRATION_RESERVED = 3,
	/** not registered: of RFC 2543, dropped by RFC 3261 */
	SIPINFO_REGISTRATION_HISTORIC = 4,
	/** not registered: of an Internet-Draft that expired */
	SIPINFO_REGISTRATION_DRAFT = 5,
	/** not registered: invented by an implementation */
	SIPINFO_REGISTRATION_VENDOR = 6
};

/**
 * Tell whether IANA registers a code (deprecated and reserved ones included).
 *
 * \param code  any number
 *
 * \return true if it is registered; false for every other number.
 *
 * Thread-safe. Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_is_registered(int code);

/**
 * Tell how a code is registered.
 *
 * \param code  any number
 *
 * \return SIPINFO_REGISTRATION_NONE for a code that the library does not know.
 *
 * Thread-safe. Since 0.1.
 */
SIPINFO_EXPORT enum sipinfo_registration_kind
sipinfo_registration(int code);

/**
 * Iterate over the registered codes in ascending order.
 *
 *     for (int code = sipinfo_code_next(0); code != 0; code = sipinfo_code_next(code))
 *
 * \param code  0 to start, else the previous code; any number is fine
 *
 * \return the lowest registered code above \p code, or 0 at the end.
 *
 * Thread-safe. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_code_next(int code);

/**
 * Iterate over the codes that are seen in practice although IANA does not
 * register them, in ascending order. Works as sipinfo_code_next().
 *
 * \param code  0 to start, else the previous code; any number is fine
 *
 * \return the lowest unregistered code above \p code, or 0 at the end.
 *
 * Thread-safe. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_code_next_unregistered(int code);

/**
 * Tell as which code a client has to treat a code (RFC 3261, section 8.1.3.2).
 *
 * A registered code is treated as itself. One that is not registered counts
 * as x00 of its class, and a provisional one as 183. That holds for the
 * unregistered codes that the library knows, too.
 *
 * \param code  any number
 *
 * \return a registered code, or 0 if \p code is not in 100..699.
 *
 * Thread-safe. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_effective(int code);

/**
 * Get the reason phrase of a code.
 *
 * The phrase is protocol text: it is in English in every language, and nothing
 * may be decided on it (RFC 3261, section 7.2).
 *
 * \param code  any number
 *
 * \return the registered phrase to the letter; for an unregistered code that
 *         the library knows the phrase that is seen with it; for any other
 *         code from 100 to 699 the name of its class, "Request Failure", say,
 *         which is fit to be sent; for a number outside of it "". ASCII,
 *         static, never NULL.
 *
 * Thread-safe. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_phrase(int code);

/**
 * Find the code of a reason phrase.
 *
 * Upper and lower case are the same. These are tried in turn:
 *  1. the phrase itself, of a registered code first;
 *  2. other phrases that are seen for a code, such as "Internal Server Error";
 *  3. the phrase without regard to blanks and punctuation;
 *  4. the one phrase that begins with the four or more characters given;
 *  5. the one phrase that is at most two characters away (inserted, removed,
 *     changed), for eight to 64 characters given.
 * 4 and 5 find nothing where phrases of several codes fit.
 *
 * \param s    a phrase in any case; it need not end in NUL. NULL is an empty one.
 * \param len  its length in bytes
 *
 * \return the code, or 0.
 *
 * Thread-safe. Linear in \p len. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_code_from_name(const char *s, size_t len);

#ifdef __cplusplus
}
#endif

#endif
