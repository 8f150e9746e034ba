/**
 * \file
 * Facts about a response code, as data, and what is computed from them.
 *
 * A code that the library does not know has the facts of the code that it
 * counts as (sipinfo_effective()), because that is how a client has to treat
 * it. One that it knows has its own, be it registered or not: a client that
 * knows no more than the class treats it as sipinfo_effective() says. For a
 * number outside 100..699 every function answers 0 or NULL.
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
#include <sipinfo/method.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The aspects in which two codes can differ. Ignore one that you do not know. Since 0.1. */
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
	/** the far end: whom the request is for (UAS) */
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
	/** ends at most this usage of the dialog: nothing, if the request is no part of it */
	SIPINFO_DIALOG_USAGE = 5,
	/** ends the dialog with all its usages */
	SIPINFO_DIALOG_DIALOG = 6
};

/** Its rank when a forking proxy chooses (RFC 3261, section 16.7, step 6): among all (6xx), or within its class. Treat an unknown one as SIPINFO_RANK_ORDINARY. Since 0.1. */
enum sipinfo_rank_kind {
	/** not in the choice: provisional, or success */
	SIPINFO_RANK_NONE = 0,
	/** preferred */
	SIPINFO_RANK_PREFERRED = 1,
	/** no preference */
	SIPINFO_RANK_ORDINARY = 2,
	/** the last choice */
	SIPINFO_RANK_AVOID = 3,
	/** 6xx: before every other class, and no preference among them */
	SIPINFO_RANK_FIRST_OF_ALL = 4
};

/** Tell whether a code can answer a request with this method. False for SIPINFO_METHOD_NONE. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_can_answer(int code, enum sipinfo_method method);

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

/** Tell its rank in the choice of a forking proxy. sipinfo_best_response() makes the choice. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_rank_kind
sipinfo_rank(int code);

/** Get a code that a reader may want to compare with this one, the likeliest first. SIPINFO_CODE_NONE after the last one, and for a code that is not in the registry. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_related(int code, size_t i);

/**
 * Tell whether two codes differ in an aspect.
 *
 * It is computed from the facts, is the same for (a, b) and (b, a), and false
 * for a code and itself. Numbers outside 100..699 differ from codes in their
 * class alone, and not among themselves. False for an unknown aspect. Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_differs(int a, int b, enum sipinfo_aspect aspect);

/** Get all aspects in which two codes differ, as a set: 1u << SIPINFO_ASPECT_RETRY and so on. Since 0.1. */
SIPINFO_EXPORT uint32_t
sipinfo_differences(int a, int b);

/**
 * Choose the response that a forking proxy forwards (RFC 3261, section 16.7, step 6).
 *
 * The rules, in this order:
 *  1. A 2xx goes first: it is forwarded at once, whatever else comes.
 *  2. A 6xx goes before every other class.
 *  3. Else the lowest class goes first.
 *  4. Within a class, those that help to send the request again go first
 *     (401, 407, 415, 420, 484), and 482 and 503 go last: 482 is what all copies
 *     of a merged request get but the one that is served (RFC 5057, section 5.1).
 *  5. Among equals, the one that stands first in \p codes.
 * A 503 that is the only final response is not forwarded: the answer is 500.
 * Where 401 or 407 wins, the proxy also collects the challenges of the other
 * 401 and 407 responses (section 16.7, step 7); the header fields are its own
 * work.
 *
 * Provisional codes and numbers outside 100..699 are passed over. A code that
 * is not registered is chosen by its class and returned as it is.
 *
 * \param codes  the codes of the branches, in the order of their arrival.
 *               NULL is fine with \p n = 0; NULL with another \p n counts as empty.
 * \param n      how many
 * \param which  to be set to the place of the chosen one in \p codes, from 0:
 *               the branch; to \p n if there is none. NULL is fine.
 *
 * \return the code to forward; SIPINFO_CODE_NONE if there is no final response
 *         among them. Linear in \p n. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_best_response(const int *codes, size_t n, size_t *which);

#ifdef __cplusplus
}
#endif

#endif
