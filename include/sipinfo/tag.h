/**
 * \file
 * Option tags: the extensions that Supported, Require, Proxy-Require and Unsupported name.
 *
 * A tag is a pointer that the functions here hand out. It stays while the
 * library is loaded. NULL is no tag, and a fair question everywhere.
 *
 * All functions are thread-safe and do not allocate. Strings are static and
 * valid while the library is loaded.
 */
#ifndef SIPINFO_TAG_H
#define SIPINFO_TAG_H

#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** An option tag that IANA registers. Since 0.1. */
struct sipinfo_tag;

/**
 * Find an option tag by its name, in any case (RFC 3261, section 7.3.1).
 *
 * \param name  the name; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return NULL if it is not registered. Logarithmic time. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_tag *
sipinfo_tag_from_name(const char *name, size_t len);

/** Iterate over the option tags, in order of their names: NULL starts and ends. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_tag *
sipinfo_tag_next(const struct sipinfo_tag *tag);

/** Get the name of a tag, "100rel", as it is registered; NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_tag_name(const struct sipinfo_tag *tag);

/**
 * Get a text about a tag.
 *
 * \param tag   a tag, or NULL
 * \param kind  SIPINFO_TEXT_TITLE, SIPINFO_TEXT_MEANING (what the extension
 *              is) or SIPINFO_TEXT_FIX (what a client has to do to support it)
 * \param lang  a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_tag_text(const struct sipinfo_tag *tag, enum sipinfo_text_kind kind, int lang);

/** Get a reference of a tag, the defining one first. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_tag_reference(const struct sipinfo_tag *tag, size_t i);

/**
 * Write the page of one option tag: what it is, and how to support it.
 *
 * \param tag      a tag; of NULL the page says that it is none
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write; NULL counts as \p size 0
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid (see
 *         page.h). Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe_tag(const struct sipinfo_tag *tag, const struct sipinfo_options *options,
		     char *buf, size_t size);

#ifdef __cplusplus
}
#endif

#endif
