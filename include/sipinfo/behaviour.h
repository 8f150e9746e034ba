/**
 * \file
 * What servers do by default: which code they send when a call ends unanswered,
 * and which codes make them try another address or route, or put a gateway aside.
 *
 * A behaviour is one statement about one part of a product, read in its source:
 * the part does one thing with the codes of some ranges. It is a pointer that the
 * functions here hand out, and stays while the library is loaded. NULL is no
 * behaviour, and a fair question everywhere.
 *
 * Most behaviours hold by default. Others need a setting, and are here since
 * nearly everybody switches it on: the probes of gateways.
 *
 * All functions are thread-safe and do not allocate. Strings are static and
 * valid while the library is loaded.
 */
#ifndef SIPINFO_BEHAVIOUR_H
#define SIPINFO_BEHAVIOUR_H

#include <stdbool.h>
#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>

#ifdef __cplusplus
extern "C" {
#endif

/** One statement about a part of a product. Since 0.1. */
struct sipinfo_behaviour;

/**
 * What a product does. The first ones say on which occasion it sends a code,
 * those from SIPINFO_ACT_HANDS_ON on what it makes of a code that comes to it.
 * A later release may add some: pass over a behaviour whose act you do not know.
 * sipinfo_vocabulary_text() has it in words. Since 0.1.
 */
enum sipinfo_act {
	SIPINFO_ACT_NONE = 0,
	/** the dial plan hangs up before anybody has answered */
	SIPINFO_ACT_SENDS_AT_HANGUP = 1,
	/** the dial plan ends before anybody has answered */
	SIPINFO_ACT_SENDS_AT_END = 2,
	/** the phone has rung for too long */
	SIPINFO_ACT_SENDS_AFTER_RINGING = 3,
	/** no response has come in time */
	SIPINFO_ACT_SENDS_WITHOUT_REPLY = 4,
	/** no phone of the callee is registered */
	SIPINFO_ACT_SENDS_WITHOUT_CONTACT = 5,
	/** the dial plan does not know the number */
	SIPINFO_ACT_SENDS_FOR_UNKNOWN = 6,
	/** the number is incomplete or missing */
	SIPINFO_ACT_SENDS_FOR_PARTIAL = 7,
	/** the dial plan reports busy */
	SIPINFO_ACT_SENDS_FOR_BUSY = 8,
	/** the dial plan reports congestion */
	SIPINFO_ACT_SENDS_FOR_CONGESTION = 9,
	/** the two sides have no codec in common */
	SIPINFO_ACT_SENDS_WITHOUT_CODEC = 10,
	/** the caller gives up */
	SIPINFO_ACT_SENDS_FOR_CANCEL = 11,
	/** a limit on calls is reached */
	SIPINFO_ACT_SENDS_AT_LIMIT = 12,
	/** the gateway of the call is put aside */
	SIPINFO_ACT_SENDS_FOR_GATEWAY_DOWN = 13,
	/** the request could not be sent to any address */
	SIPINFO_ACT_SENDS_UNSENT = 14,
	/** the name of the next hop does not resolve */
	SIPINFO_ACT_SENDS_UNRESOLVED = 15,
	/** a blacklist covers the destination */
	SIPINFO_ACT_SENDS_FILTERED = 16,
	/** a URI cannot be read */
	SIPINFO_ACT_SENDS_FOR_BAD_URI = 17,
	/** the server itself has a fault */
	SIPINFO_ACT_SENDS_FOR_FAULT = 18,
	/** hands the code on to the caller */
	SIPINFO_ACT_HANDS_ON = 19,
	/** translates it to a Q.850 cause, and back for the caller: see mapping.h */
	SIPINFO_ACT_TRANSLATES = 20,
	/** sends 500 to the caller in its place */
	SIPINFO_ACT_TURNS_INTO_500 = 21,
	/** tries the next address of the same name (RFC 3263) */
	SIPINFO_ACT_NEXT_ADDRESS = 22,
	/** tries the next route of the call */
	SIPINFO_ACT_NEXT_ROUTE = 23,
	/** lets the dial plan choose the next step */
	SIPINFO_ACT_LEAVES_TO_DIAL_PLAN = 24,
	/** lets the script choose the next route */
	SIPINFO_ACT_LEAVES_TO_SCRIPT = 25,
	/** goes on with the dial plan */
	SIPINFO_ACT_GOES_ON = 26,
	/** hangs up on the caller */
	SIPINFO_ACT_ENDS_CALL = 27,
	/** keeps a gateway in use that answers a probe with it */
	SIPINFO_ACT_PROBE_UP = 28,
	/** puts a gateway aside that answers a probe with it */
	SIPINFO_ACT_PROBE_DOWN = 29,
	/** registers again by itself */
	SIPINFO_ACT_REGISTERS_AGAIN = 30,
	/** does not register again by itself */
	SIPINFO_ACT_REGISTERS_NO_MORE = 31,
	/** puts a gateway aside that refuses to be registered, and tries again later */
	SIPINFO_ACT_REGISTER_DOWN = 32
};

/**
 * Iterate over the behaviours: NULL starts and ends. Those of a product lie one
 * after the other, in the order of the acts. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_behaviour *
sipinfo_behaviour_next(const struct sipinfo_behaviour *behaviour);

/** Get a behaviour that is about a code, in the same order. NULL after the last one. Any number is fair. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_behaviour *
sipinfo_behaviour_of_code(int code, size_t i);

/**
 * Find the first behaviour of a product by the product's name, in any case: "Kamailio".
 *
 * \param name  the name; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return NULL if nothing is known of such a product. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_behaviour *
sipinfo_behaviour_from_name(const char *name, size_t len);

/** Get the name of the product, "Asterisk"; NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_behaviour_product(const struct sipinfo_behaviour *behaviour);

/** Get the part of the product, a module, an application or a file, "chan_pjsip"; NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_behaviour_part(const struct sipinfo_behaviour *behaviour);

/** Tell what it does. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_act
sipinfo_behaviour_act(const struct sipinfo_behaviour *behaviour);

/** Tell whether it is about a code. False for NULL. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_behaviour_has_code(const struct sipinfo_behaviour *behaviour, int code);

/** Get the first code of the i-th range, in ascending order. 0 after the last range, and for NULL. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_behaviour_first_code(const struct sipinfo_behaviour *behaviour, size_t i);

/** Get the last code of the i-th range: that of a single code is the same as the first. 0 as above. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_behaviour_last_code(const struct sipinfo_behaviour *behaviour, size_t i);

/**
 * Get the settings on which it depends, in the words of the product: "remap_503_500=1".
 * A value is the one with which it holds.
 *
 * \return ASCII; "" if it depends on none, and for NULL. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_behaviour_setting(const struct sipinfo_behaviour *behaviour);

/** Tell whether these settings are so by default. True if there are none; false for NULL. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_behaviour_is_default(const struct sipinfo_behaviour *behaviour);

/**
 * Get what comes with it: a header field of the response, the variable or the
 * functions with which a dial plan or script goes on.
 *
 * \return ASCII, "Reason: Q.850;cause=16"; "" if there is nothing, and for NULL. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_behaviour_detail(const struct sipinfo_behaviour *behaviour);

/** Get a reference: the source where it stands. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_behaviour_reference(const struct sipinfo_behaviour *behaviour, size_t i);

/**
 * Write the page of one product: all its behaviours.
 *
 * \param behaviour  any behaviour of the product; of NULL the page says that nothing is known
 * \param options    NULL for plain text in English, not wrapped
 * \param buf        where to write; NULL counts as \p size 0
 * \param size       the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid (see
 *         page.h). Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe_product(const struct sipinfo_behaviour *behaviour,
			 const struct sipinfo_options *options, char *buf, size_t size);

#ifdef __cplusplus
}
#endif

#endif
