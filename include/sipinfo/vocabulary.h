/**
 * \file
 * The values of the enumerations, as stable ids and as words for people.
 */
#ifndef SIPINFO_VOCABULARY_H
#define SIPINFO_VOCABULARY_H

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
	SIPINFO_VOCABULARY_ACTION = 17
};

/**
 * Get the id of a value, for data: SIPINFO_RETRY_AFTER_CHANGE is "after-change".
 *
 * An id means the same in every release and language.
 *
 * \return lower-case ASCII with hyphens, static; NULL if there is no such
 *         value. A value 0 has no id, but where it says something ("none").
 *
 * Thread-safe. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_vocabulary_name(enum sipinfo_vocabulary vocabulary, int value);

/**
 * Get the words for a value, fit for a table: "after a change to the request".
 *
 * \param lang  a language id of sipinfo_lang_from_name(); 0 and unknown ones mean English
 *
 * \return UTF-8, static, without full stop; NULL where sipinfo_vocabulary_name() is NULL.
 *
 * Thread-safe. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_vocabulary_text(enum sipinfo_vocabulary vocabulary, int value, int lang);

#ifdef __cplusplus
}
#endif

#endif
