/**
 * \file
 * The values of the enumerations, as stable names and as words for people.
 *
 * All functions take any number, are thread-safe and do not allocate. Strings
 * are static and valid while the library is loaded.
 */
#ifndef SIPINFO_VOCABULARY_H
#define SIPINFO_VOCABULARY_H

#include <stddef.h>

#include <sipinfo/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The enumerations. A later release may add some. Since 0.1. */
enum sipinfo_vocabulary {
	SIPINFO_VOCABULARY_NONE = 0,
	/** enum sipinfo_class_kind */
	SIPINFO_VOCABULARY_CLASS = 1,
	/** enum sipinfo_registration_kind */
	SIPINFO_VOCABULARY_REGISTRATION = 2,
	/** enum sipinfo_sender_kind */
	SIPINFO_VOCABULARY_SENDER = 3,
	/** enum sipinfo_forwarding_kind */
	SIPINFO_VOCABULARY_FORWARDING = 4,
	/** enum sipinfo_scope_kind */
	SIPINFO_VOCABULARY_SCOPE = 5,
	/** enum sipinfo_retry_kind */
	SIPINFO_VOCABULARY_RETRY = 6,
	/** enum sipinfo_dialog */
	SIPINFO_VOCABULARY_DIALOG = 7,
	/** enum sipinfo_rank_kind */
	SIPINFO_VOCABULARY_RANK = 8,
	/** enum sipinfo_requirement */
	SIPINFO_VOCABULARY_REQUIREMENT = 9,
	/** enum sipinfo_role */
	SIPINFO_VOCABULARY_ROLE = 10,
	/** enum sipinfo_aspect */
	SIPINFO_VOCABULARY_ASPECT = 11,
	/** enum sipinfo_text_kind */
	SIPINFO_VOCABULARY_TEXT = 12,
	/** enum sipinfo_cause_class_kind */
	SIPINFO_VOCABULARY_CAUSE_CLASS = 13,
	/** enum sipinfo_profile */
	SIPINFO_VOCABULARY_PROFILE = 14,
	/** enum sipinfo_condition */
	SIPINFO_VOCABULARY_CONDITION = 15,
	/** enum sipinfo_severity */
	SIPINFO_VOCABULARY_SEVERITY = 16,
	/** enum sipinfo_action */
	SIPINFO_VOCABULARY_ACTION = 17,
	/** enum sipinfo_result */
	SIPINFO_VOCABULARY_RESULT = 18,
	/** enum sipinfo_timer_side_kind */
	SIPINFO_VOCABULARY_TIMER_SIDE = 19,
	/** enum sipinfo_certainty_kind */
	SIPINFO_VOCABULARY_CERTAINTY = 20,
	/** enum sipinfo_act */
	SIPINFO_VOCABULARY_ACT = 21
};

/** What the functions below take and return where there is no value. Since 0.1. */
enum sipinfo_no_value {
	SIPINFO_NO_VALUE = -1
};

/**
 * Iterate over the values of an enumeration that have a name, in ascending order.
 *
 * \param value  SIPINFO_NO_VALUE to start, else the previous one
 *
 * \return SIPINFO_NO_VALUE at the end. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_vocabulary_next(enum sipinfo_vocabulary vocabulary, int value);

/**
 * Find a value by its name, without regard to case, blanks and punctuation.
 *
 * \param name  the name; it need not end in NUL. NULL is an empty one.
 * \param len   its length in bytes
 *
 * \return SIPINFO_NO_VALUE if there is none: 0 may be a value. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_vocabulary_from_name(enum sipinfo_vocabulary vocabulary, const char *name, size_t len);

/**
 * Get the name of a value, for data: SIPINFO_RETRY_AFTER_CHANGE is "after-change".
 *
 * It means the same in every release and language.
 *
 * \return lower-case ASCII with hyphens; NULL if there is no such value. A
 *         value 0 has no name, but where it says something ("none"). Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_vocabulary_name(enum sipinfo_vocabulary vocabulary, int value);

/**
 * Get the words for a value, fit for a table: "after a change to the request".
 *
 * \param lang  a language id; 0 and unknown ones mean English
 *
 * \return UTF-8, without full stop; "" where there is no such value. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_vocabulary_text(enum sipinfo_vocabulary vocabulary, int value, int lang);

#ifdef __cplusplus
}
#endif

#endif
