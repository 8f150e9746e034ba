/**
 * \file
 * The Reason header field: its protocols, and the causes that a protocol's registry defines.
 *
 * A protocol and a reason are numbers that the functions here hand out; 0 is
 * none. They are good while the library is loaded, and may differ in the next
 * release: do not store them. Every number is fine, one that is none included.
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
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Find a protocol by its name, in any case (RFC 3261, section 7.3.1).
 *
 * \param s    the name; it need not end in NUL. NULL is an empty one.
 * \param len  its length in bytes
 *
 * \return the protocol, or 0 if the library does not know it. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_protocol_from_name(const char *s, size_t len);

/**
 * Iterate over the protocols that the library knows: those that IANA registers, then others.
 *
 * \param protocol  0 to start, else the previous protocol; any number is fine
 *
 * \return the next protocol, or 0 at the end. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_protocol_next(int protocol);

/** Get the name of a protocol, "Q.850", as it is registered; NULL for a number that is none. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_protocol_name(int protocol);

/** Tell whether IANA registers a protocol; false for a number that is none. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_protocol_is_registered(int protocol);

/**
 * Get what the causes of a protocol are, and who sends them.
 *
 * \param protocol  any number
 * \param lang      a language id of sipinfo_lang_from_name(); 0 and unknown ones mean English
 *
 * \return UTF-8; NULL for a number that is no protocol. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_protocol_text(int protocol, enum sipinfo_text_kind kind, int lang);

/**
 * Get a reference of a protocol, the defining one first (see reference.h).
 *
 * \return 0 after the last one, and for a number that is no protocol. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_protocol_reference(int protocol, size_t i);

/**
 * Find the reason that a protocol's registry defines for a cause.
 *
 * \param protocol  any number
 * \param cause     any number
 *
 * \return the reason, or 0 if the library knows none: always for SIP and
 *         Q.850, and for a number that is no protocol. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_reason_from_cause(int protocol, int64_t cause);

/** Get the registered name of a reason, "UA Preemption"; NULL for a number that is none. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reason_name(int reason);

/**
 * Get a text about a reason.
 *
 * \param reason  any number
 * \param kind    SIPINFO_TEXT_TITLE or SIPINFO_TEXT_MEANING
 * \param lang    a language id of sipinfo_lang_from_name(); 0 and unknown ones mean English
 *
 * \return UTF-8; NULL for a number that is no reason, and for any other kind. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_reason_text(int reason, enum sipinfo_text_kind kind, int lang);

/**
 * Get a reference of a reason, the defining one first (see reference.h).
 *
 * \return 0 after the last one, and for a number that is no reason. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_reason_reference(int reason, size_t i);

#ifdef __cplusplus
}
#endif

#endif
