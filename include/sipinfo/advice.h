/**
 * \file
 * Advice: what a client can do next, as data and in words.
 *
 * sipinfo_diagnose() and sipinfo_call_diagnose() fill in a struct of the caller.
 * All functions are thread-safe and do not allocate.
 */
#ifndef SIPINFO_ADVICE_H
#define SIPINFO_ADVICE_H

#include <stddef.h>
#include <stdint.h>

#include <sipinfo/export.h>
#include <sipinfo/vendor.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What a client can do next. The first values are those of enum sipinfo_retry_kind
 * and mean the same; the others say more. Treat an unknown one as
 * SIPINFO_ACTION_NEVER. Since 0.1.
 */
enum sipinfo_action {
	/** there is no response code */
	SIPINFO_ACTION_NONE = 0,
	/** provisional: wait for the final response */
	SIPINFO_ACTION_WAIT = 1,
	/** success: nothing is left to do */
	SIPINFO_ACTION_UNNECESSARY = 2,
	/** try the addresses that are the values, the best first */
	SIPINFO_ACTION_REDIRECTED = 3,
	/** send it again with credentials for the challenges */
	SIPINFO_ACTION_CREDENTIALS = 4,
	/** send it again after a change to the request that the findings and texts tell */
	SIPINFO_ACTION_AFTER_CHANGE = 5,
	/** send the same again later; after the seconds, if there are any */
	SIPINFO_ACTION_LATER = 6,
	/** send the same to another server or address; after the seconds, if there are any, to this one, too */
	SIPINFO_ACTION_ELSEWHERE = 7,
	/** do not send it again */
	SIPINFO_ACTION_NEVER = 8,
	/** send it again without the option tags that are the values: see SIPINFO_ADVICE_OFFERED_TAGS */
	SIPINFO_ACTION_WITHOUT_TAGS = 9,
	/** send it again with the option tags that are the values in Supported */
	SIPINFO_ACTION_WITH_TAGS = 10,
	/** send it again with a timer of at least the seconds: Session-Expires after 422, Expires after 423 */
	SIPINFO_ACTION_LONGER_TIMER = 11,
	/** the other side has lost the dialog, or no longer answers in it: end it */
	SIPINFO_ACTION_END_DIALOG = 12,
	/** success of an INVITE: send ACK to the Contact of this response, every time that it comes */
	SIPINFO_ACTION_ACK = 13,
	/** provisional and reliable: send PRACK, then wait for the final response */
	SIPINFO_ACTION_PRACK = 14
};

/** More about an action. Pass over those that you do not know. Since 0.1. */
enum sipinfo_advice_flag {
	SIPINFO_ADVICE_NONE = 0,
	/** CREDENTIALS: those that were sent have been refused, so ask for others first */
	SIPINFO_ADVICE_REFUSED_CREDENTIALS = 1,
	/** WITHOUT_TAGS: the request has the tags in Supported, and nowhere else */
	SIPINFO_ADVICE_OFFERED_TAGS = 2,
	/** NEVER: the request shows already what the response asks for, so something between has changed it, or the server is wrong */
	SIPINFO_ADVICE_DONE_ALREADY = 4,
	/** the program made the response itself: see SIPINFO_CONTEXT_MADE_HERE */
	SIPINFO_ADVICE_MADE_HERE = 8,
	/** the request makes no call: there is nothing to tell a caller */
	SIPINFO_ADVICE_NO_CALL = 16,
	/** ACK: the response has come before, so the ACK does not arrive */
	SIPINFO_ADVICE_REPEATED = 32,
	/** END_DIALOG, AFTER_CHANGE: the request is a BYE; the call is over here, but perhaps not at the other side */
	SIPINFO_ADVICE_ENDS_CALL = 64,
	/** the request was sent inside of a dialog: its To has a tag */
	SIPINFO_ADVICE_IN_DIALOG = 128,
	/** a 603, and by the cause in Reason nobody has declined */
	SIPINFO_ADVICE_NOT_DECLINED = 256
};

/** Bytes of somebody else; not ended by NUL. Since 0.1. */
struct sipinfo_value {
	const char *p;
	size_t len;
};

/** So many values are kept, the others are counted. Since 0.1. */
enum { SIPINFO_ADVICE_VALUES = 16 };

/**
 * What can be done next. Set \p size to sizeof (struct sipinfo_advice) before
 * it is filled in; a \p size that is less than that of the first release, or
 * more than 4096, is refused. Since 0.1.
 */
struct sipinfo_advice {
	/** sizeof (struct sipinfo_advice) */
	size_t size;
	/** the values that there are, even if they are more than are kept */
	size_t n_values;
	/** the response code; 0 if there is none */
	int code;
	/** the code whose texts tell what has happened: another one if the phrase makes it so, and 0 without a code */
	int told_as;
	/** the Q.850 cause that says more than the code; 0 if there is none */
	int cause;
	/** one of enum sipinfo_action */
	int action;
	/** to wait, or of the timer; -1 if there are none */
	int64_t seconds;
	/**
	 * the finding that says why, one of enum sipinfo_finding_id: the first of the errors, else of the
	 * warnings; a fault of a message that does not explain the response is passed over. 0 if there is none
	 */
	int finding;
	/** a sum of enum sipinfo_advice_flag */
	unsigned flags;
	size_t n_errors, n_warnings;
	/** option tags or URIs: bytes of the message, good as long as it is */
	struct sipinfo_value values[SIPINFO_ADVICE_VALUES];
	/** the method of the request, one of enum sipinfo_method; 0 if it is not known */
	int method;
	/** what a product means by its words, where they say more than the code and the cause; NULL if there are none */
	const struct sipinfo_vendor *vendor;
};

/**
 * Write what to do next in words, as snprintf() does.
 *
 * What comes from the message is made visible in it, as in sipinfo_finding_text().
 *
 * \param advice  as it was filled in; NULL or one of a wrong size has no text
 * \param lang    a language id; 0 and unknown ones mean English
 * \param buf     where to write; NULL counts as \p size 0
 * \param size    the room there, in bytes
 *
 * \return the length of the text without the NUL, or 0. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_advice_text(const struct sipinfo_advice *advice, int lang, char *buf, size_t size);

/**
 * Get the sentence for the person at the phone: that of the cause, where it
 * says more than the code and the response does not ask for a change of the
 * request, else that of the code; of a response that the program made itself
 * what happened here.
 *
 * \return UTF-8, static; "" if the request makes no call, or \p advice has
 *         no code. Never NULL. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_advice_caller(const struct sipinfo_advice *advice, int lang);

#ifdef __cplusplus
}
#endif

#endif
