/**
 * \file
 * The Reason header field: its protocols, and the causes that a protocol's registry defines.
 *
 * A protocol and a reason are pointers that the functions here hand out. They
 * stay while the library is loaded. NULL is none, and a fair question
 * everywhere.
 *
 * The causes of the protocol SIP are response codes (code.h), those of Q.850
 * are causes (cause.h).
 *
 * All functions are thread-safe and do not allocate. Strings are static and
 * valid while the library is loaded.
 */
#ifndef SIPINFO_REASON_H
#define SIPINFO_REASON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sipinfo/export.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A protocol of Reason. Since 0.1. */
struct sipinfo_protocol;

/** A cause that the registry of a protocol defines. Since 0.1. */
struct sipinfo_reason;

/**
 * Find a protocol by its name, in any case (RFC 3261, section 7.3.1).
 *
 * \param name  the name; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return NULL if the library does not know it. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_protocol *
sipinfo_protocol_from_name(const char *name, size_t len);

/** Iterate over the protocols, those that IANA registers first: NULL starts and ends. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_protocol *
sipinfo_protocol_next(const struct sipinfo_protocol *protocol);

/** Get the name of a protocol, "Q.850", as it is registered; NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_protocol_name(const struct sipinfo_protocol *protocol);

/** Tell whether IANA registers a protocol; false for NULL. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_protocol_is_registered(const struct sipinfo_protocol *protocol);

/**
 * Get a text about a protocol.
 *
 * \param protocol  a protocol, or NULL
 * \param kind      SIPINFO_TEXT_MEANING: what its causes are, and who sends them
 * \param lang      a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_protocol_text(const struct sipinfo_protocol *protocol, enum sipinfo_text_kind kind,
		      int lang);

/** Get a reference of a protocol, the defining one first. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_protocol_reference(const struct sipinfo_protocol *protocol, size_t i);

/**
 * Find the reason that a protocol's registry defines for a cause.
 *
 * \param protocol  a protocol, or NULL
 * \param cause     any number
 *
 * \return NULL if the library knows none: always for SIP and Q.850. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_reason *
sipinfo_reason_from_cause(const struct sipinfo_protocol *protocol, int64_t cause);

/**
 * Find a reason by its registered name, without regard to case, blanks and punctuation.
 *
 * \param protocol  whose reasons to look through; NULL: those of all
 * \param name      the name; it need not end in NUL. NULL is an empty one.
 * \param len       its length in bytes
 *
 * \return NULL if there is none. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_reason *
sipinfo_reason_from_name(const struct sipinfo_protocol *protocol, const char *name, size_t len);

/** Iterate over the reasons of all protocols: NULL starts and ends. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reason *
sipinfo_reason_next(const struct sipinfo_reason *reason);

/** Get the protocol of a reason; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_protocol *
sipinfo_reason_protocol(const struct sipinfo_reason *reason);

/** Get the cause of a reason, as it stands in Reason; -1 for NULL. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_reason_cause(const struct sipinfo_reason *reason);

/** Get the registered name of a reason, "UA Preemption"; NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reason_name(const struct sipinfo_reason *reason);

/**
 * Get a text about a reason.
 *
 * \param reason  a reason, or NULL
 * \param kind    SIPINFO_TEXT_TITLE or SIPINFO_TEXT_MEANING
 * \param lang    a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_reason_text(const struct sipinfo_reason *reason, enum sipinfo_text_kind kind, int lang);

/** Get a reference of a reason, the defining one first. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_reason_reference(const struct sipinfo_reason *reason, size_t i);

#ifdef __cplusplus
}
#endif

#endif
