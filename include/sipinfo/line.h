/**
 * \file
 * Lines of logs: what a line says about a call or a registration when the message itself is not there.
 *
 * SIP servers and phones tell in lines of their own what went wrong, and packet
 * lists and accounting have one line for a response. sipinfo_line_find() finds
 * such lines in a text and says which code or Q.850 cause stands behind each,
 * or what it means beside any number. A line of other software is passed over.
 *
 *     struct sipinfo_line line = {.size = sizeof line};
 *
 *     for (size_t at = 0; sipinfo_line_find(log, len, at, &line); at = line.offset + line.length)
 *         puts(sipinfo_line_text(&line, SIPINFO_TEXT_SUMMARY, lang));
 *
 * All functions are thread-safe and do not allocate. Strings are static and
 * valid while the library is loaded.
 */
#ifndef SIPINFO_LINE_H
#define SIPINFO_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A kind of line: what a certain program writes in a certain case. It is good
 * while the library is loaded. Since 0.1.
 */
struct sipinfo_line_kind;

/** What was found in a text. Since 0.1. */
struct sipinfo_line {
	/** sizeof(struct sipinfo_line): set it before the call. A smaller struct is refused. */
	size_t size;
	/** where the bytes begin that it rests on, counted from the start of the text */
	size_t offset;
	/** how many they are: 6 or more, all of one line */
	size_t length;
	/** never NULL after a success */
	const struct sipinfo_line_kind *kind;
	/** the response code that stands behind the line, 100 to 699; 0 if there is none, or it can't be told */
	int code;
	/** the cause that stands behind it (see cause.h; above 127: FreeSWITCH's own); 0 if there is none. With a code it is 0. */
	int cause;
};

/**
 * Find what a text says next. The text is one line of a log or many: what is
 * found never goes beyond the end of a line (LF or CR).
 *
 * What is found begins at \p from or later, and is the first there. Two of them
 * never overlap if each search begins where the one before ended. Only what
 * follows \p from is looked at: a cut text may hide a line, but never makes one
 * up from what is not there.
 *
 * \param text   any bytes; NULL is an empty text
 * \param len    its length in bytes
 * \param from   where to begin; beyond \p len nothing is found
 * \param found  filled in on success, otherwise left alone; NULL is refused
 *
 * \return false if nothing more is found, or \p found is refused. Linear in
 *         the bytes between \p from and the end of what is found. Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_line_find(const char *text, size_t len, size_t from, struct sipinfo_line *found);

/**
 * Get a text about what was found: that of its kind if there is one, otherwise
 * that of its code, otherwise that of its cause.
 *
 * \param found  filled in by sipinfo_line_find(); NULL, or one without a kind, has no text
 * \param kind   SIPINFO_TEXT_TITLE: of the code or cause;
 *               SIPINFO_TEXT_SUMMARY: one sentence (of a cause its meaning: a few);
 *               SIPINFO_TEXT_FIX: what to do about it, a step a line (see text.h)
 * \param lang   a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_line_text(const struct sipinfo_line *found, enum sipinfo_text_kind kind, int lang);

/**
 * Write a page on what the lines of a text say: each thing once, in the order
 * in which it comes first, with the line, how often it stands there, and what
 * to do about it.
 *
 * Up to 32 different things are told, and the number of others. The bytes of
 * the text are made visible as sipinfo_explain() does it.
 *
 * \param text     any bytes; NULL is an empty text. If it says nothing the page says so.
 * \param len      its length in bytes
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write; NULL counts as \p size 0
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid (see
 *         page.h). Linear in \p len. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_explain_lines(const char *text, size_t len, const struct sipinfo_options *options, char *buf,
		      size_t size);

/**
 * Find a kind of line by its name.
 *
 * \param name the name, "asterisk-extension-not-found", in any case; it need not end in NUL. NULL is an empty one.
 * \param len  its length in bytes
 *
 * \return NULL if there is no such kind. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_line_kind *
sipinfo_line_kind_from_name(const char *name, size_t len);

/** Iterate over the kinds of lines, in no order that means anything: NULL starts and ends. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_line_kind *
sipinfo_line_kind_next(const struct sipinfo_line_kind *kind);

/** Get the name of a kind. It means the same in every release. ASCII, lower-case with hyphens; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_line_kind_name(const struct sipinfo_line_kind *kind);

/** Get the programs that write such a line, "Kamailio, OpenSIPS", or "any". ASCII, never translated; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_line_kind_program(const struct sipinfo_line_kind *kind);

/**
 * Get a text of the kind itself.
 *
 * \param kind  any kind, or NULL
 * \param text  SIPINFO_TEXT_SUMMARY or SIPINFO_TEXT_FIX
 * \param lang  a language id; 0 and unknown ones mean English
 *
 * \return UTF-8; "" where there is no such text, and if the kind says no more
 *         than its code or cause. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_line_kind_text(const struct sipinfo_line_kind *kind, enum sipinfo_text_kind text, int lang);

/** Get a reference that says where the line comes from: the source of the program, with version and file. NULL after the last one, and for NULL. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_line_kind_reference(const struct sipinfo_line_kind *kind, size_t i);

#ifdef __cplusplus
}
#endif

#endif
