/**
 * \file
 * Findings: what the diagnosis of a response has to say, one by one.
 *
 * sipinfo_diagnose() gives each finding to a function of the caller. The
 * finding and everything in it is good until that function returns; what
 * sipinfo_finding_name() and sipinfo_finding_field() return stays.
 *
 * Bytes of the message come out as they are: they may hold anything, control
 * characters and broken UTF-8 included. sipinfo_finding_text() makes them safe
 * to be shown.
 *
 * All functions are thread-safe and do not allocate.
 */
#ifndef SIPINFO_FINDING_H
#define SIPINFO_FINDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sipinfo/export.h>
#include <sipinfo/finding-id.h>
#include <sipinfo/page.h>
#include <sipinfo/reference.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How much a finding weighs. Treat an unknown one as SIPINFO_SEVERITY_NOTE. Since 0.1. */
enum sipinfo_severity {
	SIPINFO_SEVERITY_NONE = 0,
	/** worth knowing */
	SIPINFO_SEVERITY_NOTE = 1,
	/** it survives, but it is likely to make trouble, or to be a mistake */
	SIPINFO_SEVERITY_WARNING = 2,
	/** why the request failed, or a rule that the response breaks */
	SIPINFO_SEVERITY_ERROR = 3
};

/** One finding. Since 0.1. */
struct sipinfo_finding;

/**
 * Take one finding.
 *
 * \return true to get the next one, false to hear no more. Since 0.1.
 */
typedef bool (*sipinfo_finding_fn)(const struct sipinfo_finding *finding, void *user);

/** Tell what was found. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_finding_id
sipinfo_finding_kind(const struct sipinfo_finding *finding);

/** Tell how much it weighs: in another response the same thing may weigh less. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_severity
sipinfo_finding_severity(const struct sipinfo_finding *finding);

/** Get the full name of the header field that it rests on, or that is missing, "Retry-After"; NULL if there is none. ASCII, static. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_finding_field(const struct sipinfo_finding *finding);

/**
 * Get the bytes that it rests on: the value, or the part of it, in the message
 * or array that was given (that of the request for what the request says).
 *
 * \param len  to be set to their number; NULL is fine
 *
 * \return where they begin; NULL if it rests on no bytes. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_finding_value(const struct sipinfo_finding *finding, size_t *len);

/**
 * Tell where these bytes begin, counted from the start of the message that was
 * given.
 *
 * \return SIZE_MAX if they are not among its bytes: if it rests on none, on the
 *         request that the response answers, on an array, or on a call. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_finding_offset(const struct sipinfo_finding *finding);

/**
 * Get the number of a message of the call on which it rests: the one that the
 * caller gave it, or its place from 1.
 *
 * \param i  0 for the first one; at most four are kept
 *
 * \return 0 after the last one, and in the diagnosis of one message. Since 0.1.
 */
SIPINFO_EXPORT uint32_t
sipinfo_finding_message(const struct sipinfo_finding *finding, size_t i);

/**
 * Get the name of a parameter: what its text says in braces, "seconds".
 *
 * \param i  0 for the first one
 *
 * \return NULL after the last one. ASCII, static. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_finding_parameter(const struct sipinfo_finding *finding, size_t i);

/**
 * Get the number of a parameter, by its name: a count or a code, or what the
 * digits say that stand in the message ("30"; more than 4294967295 counts as
 * that much). -1 if there is no such parameter, it is no
 * number, or \p name is NULL. Since 0.1.
 */
SIPINFO_EXPORT int64_t
sipinfo_finding_number(const struct sipinfo_finding *finding, const char *name);

/**
 * Get the text of a parameter, by its name: bytes of the message as they are
 * ("30", too), or a static string. It is good until the function that got the
 * finding returns.
 *
 * \param len  to be set to its length; NULL is fine
 *
 * \return NULL if there is no such parameter, \p name is NULL, or it is a number
 *         that stands nowhere in the message. Not ended by NUL. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_finding_string(const struct sipinfo_finding *finding, const char *name, size_t *len);

/**
 * Write a text about the finding, as snprintf() does.
 *
 * What comes from the message is made visible in it (\\x1B, \\u202E), and cut
 * behind 200 bytes, where an ellipsis shows it.
 *
 * \param kind  SIPINFO_TEXT_SUMMARY: what was found, in the sentences of the finding;
 *              SIPINFO_TEXT_MEANING: what the thing that it names means: an option tag, a cause, a warning;
 *              SIPINFO_TEXT_FIX: what to do about it, as steps in the order to try them with a line feed between
 * \param lang  a language id; 0 and unknown ones mean English
 * \param buf   where to write; NULL counts as \p size 0
 * \param size  the room there, in bytes
 *
 * \return the length of the text without the NUL; 0 if it has none of that kind. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_finding_text(const struct sipinfo_finding *finding, enum sipinfo_text_kind kind, int lang,
		     char *buf, size_t size);

/** Get the name of a finding, "min-se"; NULL for a number that is none. It means the same in every release. ASCII, static. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_finding_name(enum sipinfo_finding_id id);

/** Iterate over all that can be found: SIPINFO_FINDING_NONE starts and ends. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_finding_id
sipinfo_finding_next(enum sipinfo_finding_id id);

/** Find what can be found by its name, in any case; SIPINFO_FINDING_NONE if there is no such one. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_finding_id
sipinfo_finding_from_name(const char *name, size_t len);

/**
 * Get a text about what can be found, for a list of it. What a message puts in is in braces, "{seconds}".
 * \param id    any number
 * \param kind  SIPINFO_TEXT_SUMMARY or SIPINFO_TEXT_FIX
 * \param lang  a language id; 0 and unknown ones mean English
 * \return UTF-8, static; "" where there is no such text. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_finding_id_text(enum sipinfo_finding_id id, enum sipinfo_text_kind kind, int lang);

/** Get a reference that says where the rule behind a finding stands. NULL after the last one. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_finding_reference(enum sipinfo_finding_id id, size_t i);

/**
 * Write the page of what can be found: its sentences with what varies in braces, its weight, and what to do.
 * \param id       any number; of one that is no finding the page says so
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write; NULL counts as \p size 0
 * \param size     the room there, in bytes
 * \return the length of the page, or 0 if the options are invalid (see page.h). Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe_finding(enum sipinfo_finding_id id, const struct sipinfo_options *options, char *buf,
			 size_t size);

#ifdef __cplusplus
}
#endif

#endif
