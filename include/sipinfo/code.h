/**
 * \file
 * Response codes: the constants, what is registered, the reason phrase, and the class.
 *
 * A code is an int, and every int is a fair question. The library answers for
 * 100 to 699 (RFC 3261, section 7.2) and says plainly that a number outside
 * of it is no response code; it never fails. All functions are thread-safe.
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
	SIPINFO_CODE_NONE = 0,
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
	SIPINFO_CODE_REJECTED = 608
};

/** How a code is registered. Treat an unknown value as SIPINFO_REGISTRATION_NONE. Since 0.1. */
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

/** The classes (RFC 3261, section 7.2). The value is the first digit of the code. Since 0.1. */
enum sipinfo_class_kind {
	/** not in 100..699 */
	SIPINFO_CLASS_NONE = 0,
	/** 1xx: the request was received and is being processed */
	SIPINFO_CLASS_PROVISIONAL = 1,
	/** 2xx: the request has succeeded */
	SIPINFO_CLASS_SUCCESS = 2,
	/** 3xx: the client has to go elsewhere to complete the request */
	SIPINFO_CLASS_REDIRECTION = 3,
	/** 4xx: this server refuses this request */
	SIPINFO_CLASS_REQUEST_FAILURE = 4,
	/** 5xx: this server fails, although the request may be right */
	SIPINFO_CLASS_SERVER_FAILURE = 5,
	/** 6xx: the request can't be fulfilled at any server */
	SIPINFO_CLASS_GLOBAL_FAILURE = 6
};

/** Tell the class of a code; SIPINFO_CLASS_NONE if it is not in 100..699. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_class_kind
sipinfo_class(int code);

/** Tell whether a code is provisional: 100 to 199. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_is_provisional(int code);

/** Tell whether a code is final: 200 to 699. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_is_final(int code);

/** Tell whether a code means success: 200 to 299. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_is_success(int code);

/** Tell whether a code redirects: 300 to 399. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_is_redirection(int code);

/** Tell whether a code means failure: 400 to 699. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_is_failure(int code);

/** Tell whether IANA registers a code, deprecated and reserved ones included. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_is_registered(int code);

/** Tell how a code is registered; SIPINFO_REGISTRATION_NONE if the library does not know it. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_registration_kind
sipinfo_registration(int code);

/**
 * Iterate over the registered codes in ascending order.
 *
 * \param code  SIPINFO_CODE_NONE to start, else the previous code; any number is fine
 *
 * \return the lowest registered code above \p code; SIPINFO_CODE_NONE at the
 *         end. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_code_next(int code);

/**
 * Iterate over the codes that are seen in practice although IANA does not
 * register them. Works as sipinfo_code_next(). Since 0.1.
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
 * \return a registered code; SIPINFO_CODE_NONE if \p code is not in 100..699.
 *         Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_effective(int code);

/**
 * Get the reason phrase of a code.
 *
 * The phrase is protocol text: it is in English in every language, and nothing
 * may be decided on it (RFC 3261, section 7.2).
 *
 * \return the registered phrase to the letter; for an unregistered code that
 *         the library knows the phrase that is seen with it; for any other
 *         code from 100 to 699 the name of its class, "Request Failure", say,
 *         which is fit to be sent; for a number outside of it "". ASCII,
 *         static, never NULL. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_phrase(int code);

/**
 * Find the code of a name: a reason phrase, or what a product calls it.
 *
 * Upper and lower case are the same. These are tried in turn:
 *  1. the phrase itself, of a registered code first;
 *  2. other phrases that are seen for a code, such as "Internal Server Error";
 *  3. both, and the words of products, without regard to blanks and punctuation;
 *  4. a constant of a product: PJSIP_SC_DECLINE, SIP_486_BUSY_HERE;
 *  5. a cause by its name or token, where all profiles make one code of it: USER_BUSY;
 *  6. the one phrase that begins with the four or more characters given;
 *  7. the one name in which a word begins with them: "cancel", "timeout";
 *  8. the one phrase that is at most two characters away (inserted, removed,
 *     changed), for eight to 64 characters given.
 * From 3 on nothing is found where several codes fit: see sipinfo_code_candidate().
 *
 * \param name  a name; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return the code; SIPINFO_CODE_NONE if no code or more than one fits. Linear
 *         in \p len. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_code_from_name(const char *name, size_t len);

/**
 * Get a code that a name may mean: "busy" is 486 or 600.
 *
 * \param name  as for sipinfo_code_from_name()
 * \param len   its length in bytes
 * \param i     0 for the first one
 *
 * \return the codes that fit, by the first of these steps where any does:
 *         registered ones first, in ascending order. SIPINFO_CODE_NONE after
 *         the last one. Linear in \p len. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_code_candidate(const char *name, size_t len, size_t i);

#ifdef __cplusplus
}
#endif

#endif
