/**
 * \file
 * The words of products: texts and numbers that they put into the reason
 * phrase, Reason, Warning and header fields of their own.
 *
 * An entry is a pointer that the functions here hand out. It stays while the
 * library is loaded. NULL is no entry, and a fair question everywhere.
 *
 * All functions are thread-safe and do not allocate. Strings are static and
 * valid while the library is loaded.
 */
#ifndef SIPINFO_VENDOR_H
#define SIPINFO_VENDOR_H

#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A text or number of a product. Since 0.1. */
struct sipinfo_vendor;

/** What is known about where it stands. Treat an unknown one as SIPINFO_CERTAINTY_DOCUMENTED. Since 0.1. */
enum sipinfo_certainty_kind {
	SIPINFO_CERTAINTY_NONE = 0,
	/** a public trace or document shows it in a SIP message */
	SIPINFO_CERTAINTY_SEEN = 1,
	/** the source code of the product, or its list of responses, puts it there */
	SIPINFO_CERTAINTY_SOURCE = 2,
	/** the product's document has it as the message of the error, without a SIP message */
	SIPINFO_CERTAINTY_DOCUMENTED = 3,
	/** a number of reports and portals, not expected in a SIP message */
	SIPINFO_CERTAINTY_REPORT = 4
};

/**
 * Find what a product means by the words of a response.
 *
 * The case makes no difference, nor does a full stop at the end. In Reason, the
 * identifier that Microsoft puts before its words ("GUID;words") is passed over.
 *
 * \param field      the name of the header field, in any case; NULL for the
 *                   reason phrase. It need not end in NUL.
 * \param field_len  its length in bytes
 * \param value      the reason phrase, or the value of the field; of Reason
 *                   and Warning the text without its quotation marks. NULL is
 *                   an empty one.
 * \param len        its length in bytes
 * \param code       the response code, or 0. Where the words fit several
 *                   entries, one that comes with this code is taken.
 *
 * \return NULL if nobody is known to write that. Linear in \p len. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_vendor *
sipinfo_vendor_find(const char *field, size_t field_len, const char *value, size_t len, int code);

/**
 * Find a number of a product, as its reports and portals have it: "560486", "32201".
 *
 * \param number  digits; they need not end in NUL. NULL is an empty text.
 * \param len     their length in bytes
 * \param after   NULL for the first entry with this number, or the one before
 *
 * \return NULL after the last one: several products, or words, may share a number. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_vendor *
sipinfo_vendor_from_number(const char *number, size_t len, const struct sipinfo_vendor *after);

/** Find an entry by its name, "teams-560"; the same in every release. NULL if there is none. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_vendor *
sipinfo_vendor_from_name(const char *name, size_t len);

/** Iterate over the entries: NULL starts and ends. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_vendor *
sipinfo_vendor_next(const struct sipinfo_vendor *vendor);

/** Get the name of an entry, for data; NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_vendor_name(const struct sipinfo_vendor *vendor);

/** Get the name of the product; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_vendor_product(const struct sipinfo_vendor *vendor);

/** Get the header field; "" for the reason phrase and for a number of reports, NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_vendor_field(const struct sipinfo_vendor *vendor);

/** Get the words or the number; a name in braces stands for what varies. NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_vendor_pattern(const struct sipinfo_vendor *vendor);

/** Get the product's number for the same thing; "" if it has none, NULL for NULL. ASCII. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_vendor_number(const struct sipinfo_vendor *vendor);

/** Get a response code that it comes with. 0 after the last one: often none is known. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_vendor_code(const struct sipinfo_vendor *vendor, size_t i);

/** Tell what is known about where it stands. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_certainty_kind
sipinfo_vendor_certainty(const struct sipinfo_vendor *vendor);

/**
 * Get a text about an entry.
 *
 * \param vendor  an entry, or NULL
 * \param kind    SIPINFO_TEXT_SUMMARY, SIPINFO_TEXT_MEANING, SIPINFO_TEXT_CALLER
 *                (where there is something to tell) or SIPINFO_TEXT_FIX
 * \param lang    a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_vendor_text(const struct sipinfo_vendor *vendor, enum sipinfo_text_kind kind, int lang);

/** Get a reference of an entry. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_vendor_reference(const struct sipinfo_vendor *vendor, size_t i);

/**
 * Write the page of one entry: what the words or the number mean, what to do, and where they stand.
 * \param vendor   an entry; of NULL the page says that it is none
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write; NULL counts as \p size 0
 * \param size     the room there, in bytes
 * \return the length of the page, or 0 if the options are invalid (see page.h). Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe_vendor(const struct sipinfo_vendor *vendor, const struct sipinfo_options *options,
			char *buf, size_t size);

#ifdef __cplusplus
}
#endif

#endif
