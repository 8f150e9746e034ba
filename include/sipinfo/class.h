/**
 * \file
 * The class of a response code (RFC 3261, section 7.2).
 *
 * All functions take any number, are thread-safe and cost a comparison or two.
 */
#ifndef SIPINFO_CLASS_H
#define SIPINFO_CLASS_H

#include <stdbool.h>

#include <sipinfo/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The classes. The value is the first digit of the code. Since 0.1. */
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

/**
 * Tell the class of a code.
 *
 * \return SIPINFO_CLASS_NONE if \p code is not in 100..699. Since 0.1.
 */
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

#ifdef __cplusplus
}
#endif

#endif
