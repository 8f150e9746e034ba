/**
 * \file
 * Diagnosis: why this response came, and what to do next.
 *
 * There are two ways to hand in a response: as the bytes of a message (whole
 * or cut off, CR LF or LF, folded lines, compact forms, any case), or as what
 * a SIP stack has read of it already. Both give the same findings.
 *
 * Lines end as the start line does: in CR LF (RFC 3261 25.1), in LF, or, in an
 * input without any LF, in CR. Where they end in CR LF, a lone CR or LF is a
 * control character of its line and begins no header field and no message.
 *
 * Every call takes time linear in the length of what is given, whatever the
 * bytes. Of one header field, 16 values are told one by one, and a finding of
 * its own counts them if there are more.
 *
 * All functions are thread-safe, do not allocate, and use less than 16 KiB of
 * stack.
 */
#ifndef SIPINFO_DIAGNOSE_H
#define SIPINFO_DIAGNOSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sipinfo/finding.h>
#include <sipinfo/version.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a call answers to arguments that make no sense. Since 0.1. */
enum sipinfo_error {
	SIPINFO_ERROR_NONE = 0,
	/** a struct with an impossible size, an unknown flag, or no function to give findings to */
	SIPINFO_ERROR_INVALID = -1
};

/** One header field as a SIP stack has read it. NULL counts as empty. Since 0.1. */
struct sipinfo_name_value {
	/** full name or compact form, in any case */
	const char *name;
	size_t name_len;
	/** the value as it stands in the message; several values with commas are fine */
	const char *value;
	size_t value_len;
};

/**
 * A response that was read already. Set everything to 0, \p size to
 * sizeof (struct sipinfo_response), then what there is. A \p size that is less
 * than that of the first release, or bytes behind it that are not 0 and that
 * this release does not know, make it invalid. Since 0.1.
 */
struct sipinfo_response {
	/** sizeof (struct sipinfo_response) */
	size_t size;
	int code;
	/** the phrase; NULL if it is not known: then nothing is said about it */
	const char *phrase;
	size_t phrase_len;
	/** all header fields in the order of the message (else see SIPINFO_CONTEXT_PARTIAL) */
	const struct sipinfo_name_value *fields;
	size_t n_fields;
};

/** Flags for struct sipinfo_context. An unknown one makes it invalid. Since 0.1. */
enum sipinfo_context_flag {
	SIPINFO_CONTEXT_NONE = 0,
	/** header fields were left out: none is to be called missing */
	SIPINFO_CONTEXT_PARTIAL = 1,
	/**
	 * the message comes from a log, a screen or a page (trace.h): how its lines
	 * end, whether an empty line closes it and how long its body is says
	 * nothing about what was sent
	 */
	SIPINFO_CONTEXT_PASTED = 2
};

/**
 * What is known besides the response. Everything may be left 0; \p size as in
 * struct sipinfo_response. The request may be given as bytes or as header
 * fields; it sharpens findings. One that the response does not answer (another
 * Call-ID or CSeq) is left out, and a finding says so. Since 0.1.
 */
struct sipinfo_context {
	/** sizeof (struct sipinfo_context) */
	size_t size;
	/** the bytes of the request that the response answers, or NULL */
	const char *request;
	size_t request_len;
	/** its header fields, if there are no bytes */
	const struct sipinfo_name_value *request_fields;
	size_t n_request_fields;
	/** a sum of enum sipinfo_context_flag */
	unsigned flags;
	/** 0 */
	unsigned reserved;
};

/**
 * Find out what a response says, and what is wrong with it.
 *
 * \param message  the bytes of a response, alone or with others behind it; NULL counts as empty
 * \param len      their number
 * \param context  what else is known, or NULL
 * \param each     called for each finding, in the order of the message, then for what concerns all of it
 * \param user     passed to \p each
 *
 * \return the code; 0 if none could be read (a finding says why); one of enum
 *         sipinfo_error if the arguments make no sense. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_diagnose(const char *message, size_t len, const struct sipinfo_context *context,
		 sipinfo_finding_fn each, void *user);

/** The same for a response that was read already. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_diagnose_response(const struct sipinfo_response *response,
			  const struct sipinfo_context *context, sipinfo_finding_fn each,
			  void *user);

/** What a client can do next. Treat an unknown one as SIPINFO_ACTION_GIVE_UP. Since 0.1. */
enum sipinfo_action {
	/** there is no response code */
	SIPINFO_ACTION_NONE = 0,
	/** success: nothing is left to do */
	SIPINFO_ACTION_NOTHING = 1,
	/** provisional: the final response is still to come */
	SIPINFO_ACTION_WAIT = 2,
	/** send it again with credentials for the challenges */
	SIPINFO_ACTION_WITH_CREDENTIALS = 3,
	/** send it again without the option tags that are the values */
	SIPINFO_ACTION_WITHOUT_TAGS = 4,
	/** send it again with the option tags that are the values in Supported */
	SIPINFO_ACTION_WITH_TAGS = 5,
	/** send it again with a timer of at least the seconds: Session-Expires after 422, Expires after 423 */
	SIPINFO_ACTION_LONGER_TIMER = 6,
	/** send it to the addresses that are the values, the best first */
	SIPINFO_ACTION_AT_CONTACTS = 7,
	/** the request has to change, in a way that the findings and texts tell */
	SIPINFO_ACTION_CHANGE = 8,
	/** send the same again later; after the seconds, if there are any */
	SIPINFO_ACTION_LATER = 9,
	/** send it to another server or address now; after the seconds, if there are any, to this one, too */
	SIPINFO_ACTION_ELSEWHERE = 10,
	/** do not send it again */
	SIPINFO_ACTION_GIVE_UP = 11,
	/** the other side has lost the dialog, or no longer answers in it: end it */
	SIPINFO_ACTION_END_DIALOG = 12
};

/** An action with its parameters. It is good until the function that gets it returns. Since 0.1. */
struct sipinfo_step;

/** Take the next step. Since 0.1. */
typedef void (*sipinfo_step_fn)(const struct sipinfo_step *step, void *user);

/**
 * Tell what a client can do next.
 *
 * \param each  called once with the step, for its parameters; NULL if the
 *              action is all that is asked for
 *
 * \return the action, one of enum sipinfo_action; one of enum sipinfo_error if
 *         the arguments make no sense. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_next_step(const char *message, size_t len, const struct sipinfo_context *context,
		  sipinfo_step_fn each, void *user);

/** The same for a response that was read already. Since 0.1. */
SIPINFO_EXPORT int
sipinfo_next_step_response(const struct sipinfo_response *response,
			   const struct sipinfo_context *context, sipinfo_step_fn each, void *user);

/** Get the action. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_action
sipinfo_step_action(const struct sipinfo_step *step);

/** Get the seconds: to wait, or of the timer; -1 if there are none. Since 0.1. */
SIPINFO_EXPORT int64_t
sipinfo_step_seconds(const struct sipinfo_step *step);

/**
 * Get a value: an option tag, or a URI. They are bytes of the message. At most
 * 16 are kept; sipinfo_step_values() counts all.
 *
 * \param i    0 for the first one
 * \param len  to be set to its length; NULL is fine
 *
 * \return NULL after the last one. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_step_value(const struct sipinfo_step *step, size_t i, size_t *len);

/** Count the values in the message. Since 0.1. */
SIPINFO_EXPORT size_t
sipinfo_step_values(const struct sipinfo_step *step);

/** Write what to do in words, as sipinfo_finding_text() does. Since 0.1. */
SIPINFO_EXPORT size_t
sipinfo_step_text(const struct sipinfo_step *step, int lang, char *buf, size_t size);

/**
 * Tell whether a response answers a request: Call-ID and CSeq are there and
 * the same in both. Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_answers(const char *response, size_t len, const char *request, size_t request_len);

#ifdef __cplusplus
}
#endif

#endif
