/**
 * \file
 * Findings: what the diagnosis of a response has to say, one by one.
 *
 * sipinfo_diagnose() gives each finding to a function of the caller. The
 * finding and everything in it is good until that function returns; what
 * sipinfo_finding_name() and sipinfo_finding_field() return stays.
 *
 * Bytes of the message come out as they are: they may hold anything, control
 * characters and broken UTF-8 included. sipinfo_finding_text() makes them safe
 * to be shown.
 *
 * All functions are thread-safe and do not allocate.
 */
#ifndef SIPINFO_FINDING_H
#define SIPINFO_FINDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sipinfo/export.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How much a finding weighs. Treat an unknown one as SIPINFO_SEVERITY_NOTE. Since 0.1. */
enum sipinfo_severity {
	SIPINFO_SEVERITY_NONE = 0,
	/** worth knowing */
	SIPINFO_SEVERITY_NOTE = 1,
	/** it survives, but it is likely to make trouble, or to be a mistake */
	SIPINFO_SEVERITY_WARNING = 2,
	/** why the request failed, or a rule that the response breaks */
	SIPINFO_SEVERITY_ERROR = 3
};

/**
 * The findings. The name of SIPINFO_FINDING_MIN_SE is "min-se"; what each one
 * says is in lib/registry/findings.ini. A later release may add some: show the
 * text of one that you do not know. Since 0.1.
 */
enum sipinfo_finding_id {
	SIPINFO_FINDING_NONE = 0,
	SIPINFO_FINDING_EMPTY_INPUT = 1,
	SIPINFO_FINDING_NOT_A_RESPONSE = 2,
	SIPINFO_FINDING_REQUEST = 3,
	SIPINFO_FINDING_CODE_MISSING = 4,
	SIPINFO_FINDING_CODE_UNREADABLE = 5,
	SIPINFO_FINDING_CODE_OUT_OF_RANGE = 6,
	SIPINFO_FINDING_VERSION = 7,
	SIPINFO_FINDING_STATUS_LINE_SPACE = 8,
	SIPINFO_FINDING_PHRASE_SPACE_MISSING = 9,
	SIPINFO_FINDING_PHRASE_EMPTY = 10,
	SIPINFO_FINDING_PHRASE_OF_ANOTHER_CODE = 11,
	SIPINFO_FINDING_PHRASE_OWN = 12,
	SIPINFO_FINDING_CODE_UNREGISTERED = 13,
	SIPINFO_FINDING_ACCEPTED_DEPRECATED = 14,
	SIPINFO_FINDING_METHOD_UNFIT = 15,
	SIPINFO_FINDING_TIMEOUT_TO_NON_INVITE = 16,
	SIPINFO_FINDING_RESPONSE_TO_ACK = 17,
	SIPINFO_FINDING_METHOD_UNKNOWN = 18,
	SIPINFO_FINDING_CSEQ_UNREADABLE = 19,
	SIPINFO_FINDING_OTHER_REQUEST = 20,
	SIPINFO_FINDING_MISSING_HEADER = 21,
	SIPINFO_FINDING_MISSING_HEADER_CHOICE = 22,
	SIPINFO_FINDING_MISSING_HEADER_RECOMMENDED = 23,
	SIPINFO_FINDING_MISSING_COPIED_HEADER = 24,
	SIPINFO_FINDING_TO_TAG_MISSING = 25,
	SIPINFO_FINDING_CUT_OFF = 26,
	SIPINFO_FINDING_BODY_CUT = 27,
	SIPINFO_FINDING_BODY_EXTRA = 28,
	SIPINFO_FINDING_ANOTHER_MESSAGE = 29,
	SIPINFO_FINDING_CONTENT_LENGTH_UNREADABLE = 30,
	SIPINFO_FINDING_CONTENT_LENGTH_CONFLICT = 31,
	SIPINFO_FINDING_LINE_UNREADABLE = 32,
	SIPINFO_FINDING_CONTROL_CHARACTER = 33,
	SIPINFO_FINDING_LINE_ENDS_LF = 34,
	SIPINFO_FINDING_LINE_ENDS_CR = 35,
	SIPINFO_FINDING_REPEATED_HEADER = 36,
	SIPINFO_FINDING_EMPTY_HEADER = 37,
	SIPINFO_FINDING_MORE_VALUES = 38,
	SIPINFO_FINDING_NUMBER_UNREADABLE = 39,
	SIPINFO_FINDING_UNSUPPORTED_TAG = 40,
	SIPINFO_FINDING_UNSUPPORTED_TAG_UNKNOWN = 41,
	SIPINFO_FINDING_REFUSED_TAG_REQUESTED = 42,
	SIPINFO_FINDING_REFUSED_TAG_NOT_REQUESTED = 43,
	SIPINFO_FINDING_REQUIRED_TAG = 44,
	SIPINFO_FINDING_REQUIRED_TAG_UNKNOWN = 45,
	SIPINFO_FINDING_REQUIRED_TAG_OFFERED = 46,
	SIPINFO_FINDING_REQUIRED_TAG_NOT_OFFERED = 47,
	SIPINFO_FINDING_EXTENSION_IN_USE = 48,
	SIPINFO_FINDING_EXTENSION_NOT_OFFERED = 49,
	SIPINFO_FINDING_RELIABLE_PROVISIONAL = 50,
	SIPINFO_FINDING_RETRY_AFTER = 51,
	SIPINFO_FINDING_RETRY_AFTER_SERVER = 52,
	SIPINFO_FINDING_RETRY_AFTER_LONG = 53,
	SIPINFO_FINDING_RETRY_AFTER_COMMENT = 54,
	SIPINFO_FINDING_RETRY_AFTER_DURATION = 55,
	SIPINFO_FINDING_RETRY_AFTER_UNREADABLE = 56,
	SIPINFO_FINDING_MIN_SE = 57,
	SIPINFO_FINDING_MIN_SE_TOO_LOW = 58,
	SIPINFO_FINDING_SESSION_EXPIRES_REQUESTED = 59,
	SIPINFO_FINDING_SESSION_EXPIRES_SUFFICIENT = 60,
	SIPINFO_FINDING_MIN_EXPIRES = 61,
	SIPINFO_FINDING_EXPIRES_REQUESTED = 62,
	SIPINFO_FINDING_EXPIRES_SUFFICIENT = 63,
	SIPINFO_FINDING_CHALLENGE = 64,
	SIPINFO_FINDING_CHALLENGE_STALE = 65,
	SIPINFO_FINDING_CHALLENGE_INCOMPLETE = 66,
	SIPINFO_FINDING_CHALLENGE_WITHOUT_QOP = 67,
	SIPINFO_FINDING_CHALLENGE_AUTH_INT = 68,
	SIPINFO_FINDING_CHALLENGE_SCHEME = 69,
	SIPINFO_FINDING_CHALLENGE_ALGORITHM_UNKNOWN = 70,
	SIPINFO_FINDING_CHALLENGE_WITHOUT_MD5 = 71,
	SIPINFO_FINDING_CHALLENGE_AKA = 72,
	SIPINFO_FINDING_CHALLENGES = 73,
	SIPINFO_FINDING_CREDENTIALS_REFUSED = 74,
	SIPINFO_FINDING_ALLOW = 75,
	SIPINFO_FINDING_ALLOW_LISTS_METHOD = 76,
	SIPINFO_FINDING_ACCEPT = 77,
	SIPINFO_FINDING_ACCEPT_ENCODING = 78,
	SIPINFO_FINDING_ACCEPT_LANGUAGE = 79,
	SIPINFO_FINDING_CONTENT_TYPE_SENT = 80,
	SIPINFO_FINDING_ALLOW_EVENTS = 81,
	SIPINFO_FINDING_EVENT_REQUESTED = 82,
	SIPINFO_FINDING_RECV_INFO = 83,
	SIPINFO_FINDING_RECV_INFO_NONE = 84,
	SIPINFO_FINDING_SECURITY_SERVER = 85,
	SIPINFO_FINDING_LOCATION_ERROR = 86,
	SIPINFO_FINDING_ALERT_ERROR = 87,
	SIPINFO_FINDING_PERMISSION_MISSING = 88,
	SIPINFO_FINDING_CONTACT_CARD = 89,
	SIPINFO_FINDING_WARNING = 90,
	SIPINFO_FINDING_WARNING_UNREGISTERED = 91,
	SIPINFO_FINDING_WARNING_UNREADABLE = 92,
	SIPINFO_FINDING_REASON_Q850 = 93,
	SIPINFO_FINDING_REASON_Q850_UNKNOWN = 94,
	SIPINFO_FINDING_CAUSE_LOCATION = 95,
	SIPINFO_FINDING_CAUSE_LOCATION_UNKNOWN = 96,
	SIPINFO_FINDING_CAUSE_MAPPING = 97,
	SIPINFO_FINDING_REASON_SIP = 98,
	SIPINFO_FINDING_COMPLETED_ELSEWHERE = 99,
	SIPINFO_FINDING_REASON_REGISTERED = 100,
	SIPINFO_FINDING_REASON_OTHER = 101,
	SIPINFO_FINDING_REASON_WITHOUT_CAUSE = 102,
	SIPINFO_FINDING_REASON_PROTOCOL_UNKNOWN = 103,
	SIPINFO_FINDING_REASON_UNREADABLE = 104,
	SIPINFO_FINDING_REASON_CAUSE_UNREADABLE = 105,
	SIPINFO_FINDING_REASON_CHOICE = 106,
	SIPINFO_FINDING_REDIRECT_CONTACT = 107,
	SIPINFO_FINDING_REDIRECT_TO_ITSELF = 108,
	SIPINFO_FINDING_CHOICE_CONTACT = 109,
	SIPINFO_FINDING_CONTACT_UNREADABLE = 110,
	SIPINFO_FINDING_ERROR_INFO = 111,
	SIPINFO_FINDING_SERVER = 112,
	SIPINFO_FINDING_FROM_PROXY = 113,
	SIPINFO_FINDING_FROM_ENDPOINT = 114,
	SIPINFO_FINDING_VIA_HOPS = 115,
	SIPINFO_FINDING_VIA_NAT = 116,
	SIPINFO_FINDING_VIA_UNREADABLE = 117,
	SIPINFO_FINDING_REASON_SAME_CODE = 118,
	SIPINFO_FINDING_NETWORK_BLOCKED = 119,
	SIPINFO_FINDING_REASON_FREESWITCH = 120
};

/** One finding. Since 0.1. */
struct sipinfo_finding;

/**
 * Take one finding.
 *
 * \return true to get the next one, false to hear no more. Since 0.1.
 */
typedef bool (*sipinfo_finding_fn)(const struct sipinfo_finding *finding, void *user);

/** Tell what was found. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_finding_id
sipinfo_finding_kind(const struct sipinfo_finding *finding);

/** Tell how much it weighs: in another response the same thing may weigh less. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_severity
sipinfo_finding_severity(const struct sipinfo_finding *finding);

/** Get the full name of the header field that it rests on, or that is missing, "Retry-After"; NULL if there is none. ASCII, static. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_finding_field(const struct sipinfo_finding *finding);

/**
 * Get the bytes that it rests on: the value, or the part of it, in the message
 * or array that was given (that of the request for what the request says).
 *
 * \param len  to be set to their number; NULL is fine
 *
 * \return where they begin; NULL if it rests on no bytes. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_finding_value(const struct sipinfo_finding *finding, size_t *len);

/** Tell where these bytes begin, counted from the start of the response's bytes. SIZE_MAX if they are not among them. Since 0.1. */
SIPINFO_EXPORT size_t
sipinfo_finding_offset(const struct sipinfo_finding *finding);

/**
 * Get the name of a parameter: what its text says in braces, "seconds".
 *
 * \param i  0 for the first one
 *
 * \return NULL after the last one. ASCII, static. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_finding_parameter(const struct sipinfo_finding *finding, size_t i);

/** Get a parameter that is a number, by its name; -1 if there is none. Since 0.1. */
SIPINFO_EXPORT int64_t
sipinfo_finding_number(const struct sipinfo_finding *finding, const char *name);

/**
 * Get a parameter that is text, by its name: bytes of the message as they are,
 * or a static string. It is good until the function that got the finding returns.
 *
 * \param len  to be set to its length; NULL is fine
 *
 * \return NULL if there is no such parameter. Not ended by NUL. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_finding_string(const struct sipinfo_finding *finding, const char *name, size_t *len);

/**
 * Write a text about the finding, as snprintf() does.
 *
 * What comes from the message is made visible in it (\\x1B, \\u202E), and cut
 * behind 200 bytes, where an ellipsis shows it.
 *
 * \param kind  SIPINFO_TEXT_SUMMARY: what was found, in the sentences of the finding;
 *              SIPINFO_TEXT_MEANING: what the thing that it names means: an option tag, a cause, a warning;
 *              SIPINFO_TEXT_FIX: what to do about it
 * \param lang  a language id; 0 and unknown ones mean English
 * \param buf   where to write; NULL counts as \p size 0
 * \param size  the room there, in bytes
 *
 * \return the length of the text without the NUL; 0 if it has none of that kind. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_finding_text(const struct sipinfo_finding *finding, enum sipinfo_text_kind kind, int lang,
		     char *buf, size_t size);

/** Get the name of a finding, "min-se"; NULL for a number that is none. It means the same in every release. ASCII, static. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_finding_name(enum sipinfo_finding_id id);

/** Iterate over all that can be found: SIPINFO_FINDING_NONE starts and ends. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_finding_id
sipinfo_finding_next(enum sipinfo_finding_id id);

/** Find what can be found by its name, in any case; SIPINFO_FINDING_NONE if there is no such one. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_finding_id
sipinfo_finding_from_name(const char *name, size_t len);

/** Get a reference that says where the rule behind a finding stands. NULL after the last one. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_finding_reference(enum sipinfo_finding_id id, size_t i);

#ifdef __cplusplus
}
#endif

#endif
