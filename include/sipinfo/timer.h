/**
 * \file
 * The timers of SIP: what runs out, after how long, and which code one sees then.
 *
 * A timer is a pointer that the functions here hand out. It stays while the
 * library is loaded. NULL is no timer, and a fair question everywhere.
 *
 * All functions are thread-safe and do not allocate. Strings are static and
 * valid while the library is loaded.
 */
#ifndef SIPINFO_TIMER_H
#define SIPINFO_TIMER_H

#include <stddef.h>
#include <stdint.h>

#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** T1, T2, T4, Timer A to Timer N, or the session timer. Since 0.1. */
struct sipinfo_timer;

/** Who runs a timer. Treat an unknown one as SIPINFO_TIMER_SIDE_BOTH. Since 0.1. */
enum sipinfo_timer_side_kind {
	SIPINFO_TIMER_SIDE_NONE = 0,
	/** the side that sends the request */
	SIPINFO_TIMER_SIDE_CLIENT = 1,
	/** the side that responds */
	SIPINFO_TIMER_SIDE_SERVER = 2,
	/** each of them */
	SIPINFO_TIMER_SIDE_BOTH = 3,
	/** a proxy, for a request that it forwards */
	SIPINFO_TIMER_SIDE_PROXY = 4,
	/** a subscriber (RFC 6665) */
	SIPINFO_TIMER_SIDE_SUBSCRIBER = 5
};

/**
 * Find a timer by its name, in any case: "T1", "Timer B" or "B", "Session timer".
 *
 * \param name  the name; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return NULL if there is no such timer. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_timer *
sipinfo_timer_from_name(const char *name, size_t len);

/** Iterate over the timers, in the order of RFC 3261 and then of later documents: NULL starts and ends. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_timer *
sipinfo_timer_next(const struct sipinfo_timer *timer);

/** Get the name of a timer, "Timer B"; NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_timer_name(const struct sipinfo_timer *timer);

/** Get its default, "64*T1 (32 s)", in signs that every language has; NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_timer_value(const struct sipinfo_timer *timer);

/**
 * Get its default as a number: what it is at the start, over UDP, while T1, T2
 * and T4 have their defaults. The least value where the document says "more than".
 *
 * \return milliseconds; -1 for NULL. Since 0.1.
 */
SIPINFO_EXPORT int64_t
sipinfo_timer_milliseconds(const struct sipinfo_timer *timer);

/** Tell who runs it. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_timer_side_kind
sipinfo_timer_side(const struct sipinfo_timer *timer);

/** Get a code that one sees because of it, the likeliest first. 0 after the last one: many run out unseen. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_timer_code(const struct sipinfo_timer *timer, size_t i);

/**
 * Get a text about a timer.
 *
 * \param timer  a timer, or NULL
 * \param kind   SIPINFO_TEXT_TITLE, SIPINFO_TEXT_MEANING (what runs out and what
 *               one sees then) or SIPINFO_TEXT_FIX (what to do when it does)
 * \param lang   a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_timer_text(const struct sipinfo_timer *timer, enum sipinfo_text_kind kind, int lang);

/** Get a reference of a timer, the defining one first. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_timer_reference(const struct sipinfo_timer *timer, size_t i);

/**
 * Write the page of one timer: how long it runs, which code one sees, what to do.
 *
 * \param timer    a timer; of NULL the page says that it is none
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write; NULL counts as \p size 0
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid (see
 *         page.h). Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe_timer(const struct sipinfo_timer *timer, const struct sipinfo_options *options,
		       char *buf, size_t size);

#ifdef __cplusplus
}
#endif

#endif
