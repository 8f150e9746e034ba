/**
 * \file
 * Languages.
 *
 * A language is an id that means the same in every release; 0 is none, and
 * counts as English wherever a language is asked for. There is no current
 * language: each call says which one it wants.
 * All functions are thread-safe and do not allocate.
 */
#ifndef SIPINFO_LANG_H
#define SIPINFO_LANG_H

#include <stdbool.h>
#include <stddef.h>

#include <sipinfo/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Find the nearest language that is compiled in.
 *
 * Takes the name of a language in itself ("Deutsch"), a BCP 47 tag ("zh-Hans-CN", "pt-BR"), a POSIX locale name
 * ("vi_VN.UTF-8", "C"), a list of them ("vi:ru", as in LANGUAGE), or the value
 * of an Accept-Language header field with q ("ru, en;q=0.8"; RFC 3261, section
 * 20.3). Case makes no difference. The nearest language is found by the lookup
 * of RFC 4647, section 3.4: "pt-BR", then "pt"; ranges are tried in the order
 * of their q, and those with q=0 are not tried.
 * "C" and "POSIX" are English; "*" is no wish at all and is passed over.
 *
 * \param name  the wish; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return the language id, or 0 if no language of the list is compiled in.
 *
 * Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_lang_from_name(const char *name, size_t len);

/**
 * Iterate over the languages that are compiled in, English first.
 *
 * \param lang  0 to start, else the previous one
 *
 * \return the next language id, or 0 at the end and after a number that is no language. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_lang_next(int lang);

/** Get the BCP 47 tag of a language, "zh-Hans"; NULL if it is not compiled in. ASCII, static. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_lang_tag(int lang);

/** Get the name of a language in that language; NULL if it is not compiled in. UTF-8, static. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_lang_name(int lang);

/** Tell whether a language is written from right to left. False if it is not compiled in. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_lang_is_rtl(int lang);

#ifdef __cplusplus
}
#endif

#endif
