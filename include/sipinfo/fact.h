/**
 * \file
 * Facts about a response code, as data.
 *
 * A code that IANA does not register has the facts of the code that it counts
 * as (sipinfo_effective()), because that is how a client has to treat it, even
 * if the library knows it. For a number outside 100..699 every function
 * answers 0 or NULL.
 *
 * Where a code has several values, the functions take an index from 0 and
 * answer 0 or NULL after the last value. sipinfo_fact_reference() tells the RFC and
 * section of each fact. A later release may add values to the enumerations;
 * each comment says how to treat an unknown one.
 *
 * All functions are thread-safe and do not allocate.
 */
#ifndef SIPINFO_FACT_H
#define SIPINFO_FACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sipinfo/export.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The aspects in which two codes can differ. Each has a bit in the set that
 * sipinfo_differences() returns: 1u << SIPINFO_ASPECT_RETRY. Ignore a bit that
 * you do not know. Since 0.1.
 */
enum sipinfo_aspect {
	SIPINFO_ASPECT_NONE = 0,
	/** sipinfo_class() */
	SIPINFO_ASPECT_CLASS = 1,
	/** sipinfo_is_final() */
	SIPINFO_ASPECT_FINAL = 2,
	/** sipinfo_sender() */
	SIPINFO_ASPECT_SENDERS = 3,
	/** sipinfo_scope() */
	SIPINFO_ASPECT_SCOPE = 4,
	/** sipinfo_methods() */
	SIPINFO_ASPECT_METHODS = 5,
	/** sipinfo_retry_option() */
	SIPINFO_ASPECT_RETRY = 6,
	/** sipinfo_dialog_effect() */
	SIPINFO_ASPECT_DIALOG = 7,
	/** sipinfo_code_header(): name and requirement */
	SIPINFO_ASPECT_HEADERS = 8,
	/** sipinfo_rank() */
	SIPINFO_ASPECT_RANK = 9,
	/** sipinfo_forwarding() */
	SIPINFO_ASPECT_FORWARDING = 10,
	/** sipinfo_registration() */
	SIPINFO_ASPECT_REGISTRATION = 11,
	/** the Q.850 cause in any of the mapping profiles */
	SIPINFO_ASPECT_Q850 = 12,
	/** the defining document */
	SIPINFO_ASPECT_DEFINED = 13,
	/** sipinfo_may_redial() */
	SIPINFO_ASPECT_REDIAL = 14
};

/** Who makes a response. Treat an unknown one as SIPINFO_SENDER_PROXY. Since 0.1. */
enum sipinfo_sender_kind {
	SIPINFO_SENDER_NONE = 0,
	/** the called side (UAS) */
	SIPINFO_SENDER_UAS = 1,
	/** a proxy on the way */
	SIPINFO_SENDER_PROXY = 2,
	/** a redirect server */
	SIPINFO_SENDER_REDIRECT = 3,
	/** a registrar */
	SIPINFO_SENDER_REGISTRAR = 4,
	/** a gateway to another network */
	SIPINFO_SENDER_GATEWAY = 5,
	/** the first proxy or edge proxy on the way */
	SIPINFO_SENDER_FIRST_PROXY = 6,
	/** the notifier of a subscription (RFC 6665) */
	SIPINFO_SENDER_NOTIFIER = 7,
	/** an event state compositor (RFC 3903) */
	SIPINFO_SENDER_COMPOSITOR = 8,
	/** a verification service (RFC 8224) */
	SIPINFO_SENDER_VERIFIER = 9,
	/** a URI-list server (RFC 5360, section 5.9) */
	SIPINFO_SENDER_RELAY = 10,
	/** a service on the way that blocks calls for its user (RFC 8688) */
	SIPINFO_SENDER_INTERMEDIARY = 11
};

/** What a refusal covers. Treat an unknown one as SIPINFO_SCOPE_BRANCH. Since 0.1. */
enum sipinfo_scope_kind {
	/** it refuses nothing */
	SIPINFO_SCOPE_NONE = 0,
	/** this destination only: another one may still answer */
	SIPINFO_SCOPE_BRANCH = 1,
	/** every destination: a forking proxy stops searching */
	SIPINFO_SCOPE_EVERYWHERE = 2
};

/** What the client may do about it. Treat an unknown one as SIPINFO_RETRY_NEVER. Since 0.1. */
enum sipinfo_retry_kind {
	SIPINFO_RETRY_NONE = 0,
	/** provisional: wait for the final response */
	SIPINFO_RETRY_WAIT = 1,
	/** success: nothing is left to do */
	SIPINFO_RETRY_UNNECESSARY = 2,
	/** try the addresses in the response */
	SIPINFO_RETRY_REDIRECTED = 3,
	/** send it again with credentials */
	SIPINFO_RETRY_CREDENTIALS = 4,
	/** send it again after a change to the request */
	SIPINFO_RETRY_AFTER_CHANGE = 5,
	/** send the same again later; Retry-After may say when */
	SIPINFO_RETRY_LATER = 6,
	/** send the same to another server or address */
	SIPINFO_RETRY_ELSEWHERE = 7,
	/** do not send it again */
	SIPINFO_RETRY_NEVER = 8
};

/** What a proxy does with it (RFC 3261, section 16.7). Treat an unknown one as SIPINFO_FORWARDING_BEST. Since 0.1. */
enum sipinfo_forwarding_kind {
	SIPINFO_FORWARDING_NONE = 0,
	/** it stays on its hop */
	SIPINFO_FORWARDING_NEVER = 1,
	/** it is forwarded as soon as it comes */
	SIPINFO_FORWARDING_AT_ONCE = 2,
	/** it is stored, and the best of the stored final responses is forwarded */
	SIPINFO_FORWARDING_BEST = 3,
	/** the proxy that receives it acts on it or puts another one in its place */
	SIPINFO_FORWARDING_CONSUMED = 4
};

/** What it does to a dialog (RFC 3261, section 12; RFC 5057, section 5.1). Treat an unknown one as SIPINFO_DIALOG_TRANSACTION. Since 0.1. */
enum sipinfo_dialog {
	/** nothing */
	SIPINFO_DIALOG_NONE = 0,
	/** creates an early dialog */
	SIPINFO_DIALOG_CREATES_EARLY = 1,
	/** ends one early dialog */
	SIPINFO_DIALOG_ENDS_EARLY = 2,
	/** confirms the dialog */
	SIPINFO_DIALOG_CONFIRMS = 3,
	/** only this transaction fails */
	SIPINFO_DIALOG_TRANSACTION = 4,
	/** ends this usage of the dialog */
	SIPINFO_DIALOG_USAGE = 5,
	/** ends the dialog with all its usages */
	SIPINFO_DIALOG_DIALOG = 6
};

/** Its rank within its class when a forking proxy chooses (RFC 3261, section 16.7, step 6). Treat an unknown one as SIPINFO_RANK_ORDINARY. Since 0.1. */
enum sipinfo_rank_kind {
	/** not in the choice: provisional, or success */
	SIPINFO_RANK_NONE = 0,
	/** preferred */
	SIPINFO_RANK_PREFERRED = 1,
	/** no preference */
	SIPINFO_RANK_ORDINARY = 2,
	/** the last choice */
	SIPINFO_RANK_AVOID = 3
};

/** How much a response needs a header field. Treat an unknown one as SIPINFO_REQUIREMENT_MAY. Since 0.1. */
enum sipinfo_requirement {
	SIPINFO_REQUIREMENT_NONE = 0,
	/** always there */
	SIPINFO_REQUIREMENT_MUST = 1,
	/** there in the case that its purpose names */
	SIPINFO_REQUIREMENT_MUST_IF = 2,
	/** at least one of the header fields with this requirement is there */
	SIPINFO_REQUIREMENT_MUST_ONE = 3,
	/** recommended */
	SIPINFO_REQUIREMENT_SHOULD = 4,
	/** optional, and worth looking at */
	SIPINFO_REQUIREMENT_MAY = 5
};

/** Get the requests that a code can answer, as a set: 1u << SIPINFO_METHOD_INVITE and so on. Since 0.1. */
SIPINFO_EXPORT uint32_t
sipinfo_methods(int code);

/** Get those of sipinfo_methods() that it answers in practice: all where none stands out. Since 0.1. */
SIPINFO_EXPORT uint32_t
sipinfo_usual_methods(int code);

/** Tell how many of the senders that sipinfo_sender() names, from the first, usually send it. The others are allowed to. Since 0.1. */
SIPINFO_EXPORT size_t
sipinfo_usual_senders(int code);

/**
 * Tell whether a dialer may call the number again some time. False where the
 * code says something lasting about the number, or about the callee's wish.
 *
 * \return true for a number that is no code. Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_may_redial(int code);

/** Get who makes a response, the commonest first. SIPINFO_SENDER_NONE after the last one. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_sender_kind
sipinfo_sender(int code, size_t i);

/** Tell what a refusal covers. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_scope_kind
sipinfo_scope(int code);

/** Tell the best thing that a client can do: sipinfo_retry_option() with index 0. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_retry_kind
sipinfo_retry(int code);

/** Get what a client can do, the best first. SIPINFO_RETRY_NONE after the last one. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_retry_kind
sipinfo_retry_option(int code, size_t i);

/** Tell what a proxy does with it. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_forwarding_kind
sipinfo_forwarding(int code);

/** Tell what it does to a dialog. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_dialog
sipinfo_dialog_effect(int code);

/** Tell its rank within its class. sipinfo_best_response() makes the whole choice. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_rank_kind
sipinfo_rank(int code);

/** Get a code that a reader may want to compare with this one, the likeliest first. 0 after the last one, and for a code that is not in the registry. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_related(int code, size_t i);

/**
 * Get a header field that has a meaning of its own in this response.
 *
 * \return a number for the functions below, or 0 after the last one. It is
 *         good while the library is loaded; do not store it. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_code_header(int code, size_t i);

/** Get the name of the header field, "Retry-After"; NULL for a number that is none. ASCII, static. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_header_name(int header);

/** Tell how much the response needs it. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_requirement
sipinfo_header_requirement(int header);

/** Get what it is for, in a language; NULL for a number that is none. UTF-8, static, a phrase without full stop. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_header_text(int header, enum sipinfo_text_kind kind, int lang);

/** Get a reference that says where that stands. 0 after the last one. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_header_reference(int header, size_t i);

#ifdef __cplusplus
}
#endif

#endif
