/**
 * \file
 * Texts about a response code, for people.
 *
 * Do not parse a text and do not compare it: its words may change in any
 * release. Decide on the code and on its facts.
 *
 * The functions named ..._text, here and in the other headers, are never NULL:
 * a text that does not exist is "". A name that does not exist is NULL.
 *
 * Texts are UTF-8 in NFC, static, and valid while the library is loaded. They
 * have no control characters, but for the line feeds of SIPINFO_TEXT_FIX. They begin with a capital, end with a full stop
 * (titles do not), and contain no markup: escape them as any other text.
 * A library built with -Dtexts=caller has only the titles, summaries and texts
 * for callers of codes, classes and causes, and the words that pages are built
 * from. Every other text is absent there, and the functions answer as for a
 * kind that the thing does not have.
 * All functions are thread-safe and do not allocate.
 */
#ifndef SIPINFO_TEXT_H
#define SIPINFO_TEXT_H

#include <stddef.h>

#include <sipinfo/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/* See reference.h. */
struct sipinfo_reference;

/** The kinds of text. One that is unknown, or that a thing lacks, is "". Since 0.1. */
enum sipinfo_text_kind {
	SIPINFO_TEXT_NONE = 0,
	/** the phrase in the reader's language: a heading of up to about 40 characters */
	SIPINFO_TEXT_TITLE = 1,
	/** one sentence of up to about 100 characters: a line in a log */
	SIPINFO_TEXT_SUMMARY = 2,
	/** for the person at the phone: what happened and what to do, without jargon */
	SIPINFO_TEXT_CALLER = 3,
	/** for an engineer: what it means */
	SIPINFO_TEXT_MEANING = 4,
	/** for an engineer: when one meets it */
	SIPINFO_TEXT_SEEN = 5,
	/**
	 * for the engineer on the receiving side: what to do about it, as steps in the order to try
	 * them. A line feed stands between two steps; there is none in any other kind of text.
	 */
	SIPINFO_TEXT_FIX = 6,
	/** for the engineer on the sending side: when to answer with it rather than with its neighbours */
	SIPINFO_TEXT_SEND = 7,
	/** for both: what the exchange of sipinfo_example() shows; only of codes that have one */
	SIPINFO_TEXT_EXAMPLE = 8
};

/**
 * Get a text about a code.
 *
 * \param code  any number. One that is not in the registry has the texts of
 *              its class, and one outside 100..699 texts that say so.
 * \param kind  which text
 * \param lang  a language id (see lang.h); 0 and unknown ones mean English
 *
 * \return the text, in English where the language lacks it (see
 *         sipinfo_text_lang()); "" if \p kind is unknown or was left out when
 *         the library was built. Never NULL. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_text(int code, enum sipinfo_text_kind kind, int lang);

/**
 * Get an example of a code: a request and its response, and what else the
 * lesson needs, as they look on the wire.
 *
 * The messages stand one after the other, each from its start line to the
 * empty line after its header, or to the end of its body; an empty line may
 * follow a body. Addresses are those that are reserved for documentation.
 *
 * \return UTF-8 with CRLF line ends, static; "" for a code that has none. Never
 *         NULL. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_example(int code);

/**
 * Tell in which language a text is: the one that was asked for, or English
 * where that language lacks the text.
 *
 * \param text  what any function named ..._text returned: this very pointer,
 *              not a copy
 *
 * \return a language id; 0 for "" and NULL, for protocol text such as a phrase
 *         or a name, and for bytes that are not the library's. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_text_lang(const char *text);

/**
 * Iterate over the codes that are easily confused with a code: those for which
 * there is a note, in ascending order.
 *
 * \param code   any number
 * \param other  0 to start, else the previous one
 *
 * \return 0 at the end. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_note_next(int code, int other);

/**
 * Get the note on two codes that are easily confused: one or two sentences
 * that name the decisive difference.
 *
 * \param a     any number
 * \param b     any number; the order of the two makes no difference
 * \param lang  a language id; 0 and unknown ones mean English
 *
 * \return the note; "" if the registry has none for this pair. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_note_text(int a, int b, int lang);

/** Get a reference that says where the rule behind a note stands. NULL after the last one, and where there is no note. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_note_reference(int a, int b, size_t i);

#ifdef __cplusplus
}
#endif

#endif
