/**
 * \file
 * Option tags: the extensions that Supported, Require, Proxy-Require and Unsupported name.
 *
 * A tag is a number that sipinfo_tag_from_name() and sipinfo_tag_next() hand out; 0 is
 * none. It is good while the library is loaded, and may differ in the next
 * release: do not store it. Every number is fine, one that is no tag included.
 *
 * All functions are thread-safe and do not allocate. Strings are static and
 * valid while the library is loaded.
 */
#ifndef SIPINFO_TAG_H
#define SIPINFO_TAG_H

#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Find an option tag by its name, in any case (RFC 3261, section 7.3.1).
 *
 * \param s    the name; it need not end in NUL. NULL is an empty one.
 * \param len  its length in bytes
 *
 * \return the tag, or 0 if it is not registered. Logarithmic time. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_tag_from_name(const char *s, size_t len);

/**
 * Iterate over the option tags that IANA registers, in order of their names.
 *
 * \param tag  0 to start, else the previous tag; any number is fine
 *
 * \return the next tag, or 0 at the end. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_tag_next(int tag);

/** Get the name of a tag, "100rel", as it is registered; NULL for a number that is none. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_tag_name(int tag);

/**
 * Get a text about a tag.
 *
 * \param tag   any number
 * \param kind  SIPINFO_TEXT_TITLE, SIPINFO_TEXT_MEANING (what the extension
 *              is) or SIPINFO_TEXT_FIX (what a client has to do to support it)
 * \param lang  a language id of sipinfo_lang_from_name(); 0 and unknown ones mean English
 *
 * \return UTF-8; NULL for a number that is no tag, and for any other kind. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_tag_text(int tag, enum sipinfo_text_kind kind, int lang);

/**
 * Get a reference of a tag, the defining one first (see reference.h).
 *
 * \return 0 after the last one, and for a number that is no tag. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_tag_reference(int tag, size_t i);

/**
 * Write the page of one option tag: what it is, and how to support it.
 *
 * \param tag      any number; of one that is no tag the page says so
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write; NULL counts as \p size 0
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid (see
 *         page.h). Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe_tag(int tag, const struct sipinfo_options *options, char *buf, size_t size);

#ifdef __cplusplus
}
#endif

#endif
