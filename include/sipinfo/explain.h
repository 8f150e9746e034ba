/**
 * \file
 * The page of one response: what happened, why, and what to do next.
 */
#ifndef SIPINFO_EXPLAIN_H
#define SIPINFO_EXPLAIN_H

#include <stddef.h>

#include <sipinfo/diagnose.h>
#include <sipinfo/export.h>
#include <sipinfo/page.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Write the page of a response: what happened in one sentence, for the caller
 * in another, the findings in order of weight, the next step, and where to
 * read more. It works as the functions in page.h do.
 *
 * Nothing from the message comes out as it is: control characters, escape
 * sequences, bidirectional controls, broken UTF-8 and the markup of the format
 * are made visible.
 *
 * \param message  the bytes of a response; NULL counts as empty
 * \param len      their number
 * \param context  what else is known, such as the request; NULL is fine
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if \p context or \p options are
 *         invalid. A message that is no response has a page that says so.
 *
 * Thread-safe. Linear in \p len. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_explain(const char *message, size_t len, const struct sipinfo_context *context,
		const struct sipinfo_options *options, char *buf, size_t size);

/** The same for a response that a SIP stack has read already. Since 0.1. */
SIPINFO_EXPORT size_t
sipinfo_explain_response(const struct sipinfo_response *response,
			 const struct sipinfo_context *context,
			 const struct sipinfo_options *options, char *buf, size_t size);

#ifdef __cplusplus
}
#endif

#endif
