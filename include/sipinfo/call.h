/**
 * \file
 * A call: why it failed, from all its messages and not from one response.
 *
 *     static max_align_t memory[SIPINFO_CALL_SIZE / sizeof (max_align_t) + 1];
 *     struct sipinfo_call *call = sipinfo_call_begin(memory, sizeof memory);
 *     struct sipinfo_message message = {.size = sizeof message, .time = -1};
 *
 *     while (next(&message))
 *             sipinfo_call_add(call, &message);
 *     sipinfo_explain_call(call, NULL, page, sizeof page);
 *
 * The messages of one Call-ID go in one after the other, in the order in which
 * they were seen; a registration, a subscription or a single request is a call
 * in this sense, too. What the call needs of them is copied: nothing that was
 * handed in has to stay.
 *
 * The memory belongs to the caller and is all that is used. Any number of
 * messages goes in, in time linear in their bytes. So much is looked at at
 * once: 64 transactions, 8 dialogs, 8 KiB of each of the last 8 requests and
 * of the response that decides. The oldest are let go first, and a finding
 * says so. The ladder shows the first 64 and the last 64 arrows.
 *
 * No function allocates. A call is used by one thread at a time; two calls
 * know nothing of each other. They use less than 32 KiB of stack, and
 * sipinfo_explain_call() less than 64 KiB.
 */
#ifndef SIPINFO_CALL_H
#define SIPINFO_CALL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sipinfo/diagnose.h>
#include <sipinfo/export.h>
#include <sipinfo/page.h>
#include <sipinfo/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** No release with this soname needs more memory for a call; sipinfo_call_size() is what it needs. Since 0.1. */
enum { SIPINFO_CALL_SIZE = 262144 };

/** A call in the memory of the caller. Since 0.1. */
struct sipinfo_call;

/** How a message went, seen from the program that saw it. Since 0.1. */
enum sipinfo_way {
	/** it was captured in between, or nobody knows */
	SIPINFO_WAY_NONE = 0,
	SIPINFO_WAY_SENT = 1,
	SIPINFO_WAY_RECEIVED = 2
};

/**
 * One message. Set everything to 0, \p size to sizeof (struct sipinfo_message),
 * \p time to -1, then what there is: the bytes, or what was read of them.
 * A wrong \p size, an unknown flag or way makes it invalid. Since 0.1.
 */
struct sipinfo_message {
	/** sizeof (struct sipinfo_message) */
	size_t size;
	/** the bytes, alone; NULL: it was read already */
	const char *bytes;
	size_t len;
	/** milliseconds since any fixed point; -1: not known */
	int64_t time;
	/** its number in the capture or log, for findings to name it; 0: they are counted from 1 */
	uint32_t number;
	/** one of enum sipinfo_way */
	int way;
	/** a sum of enum sipinfo_context_flag */
	unsigned flags;
	/** of a response that was read already; 0: it is a request */
	int code;
	/** of a response that was read already, or NULL */
	const char *phrase;
	size_t phrase_len;
	/** of a request that was read already; its method stands in CSeq */
	const char *uri;
	size_t uri_len;
	/** the header fields of what was read already, as an array or from a function */
	const struct sipinfo_name_value *fields;
	size_t n_fields;
	sipinfo_field_fn field;
	/** passed to \p field */
	void *user;
	const char *body;
	size_t body_len;
	/** where it came from and went to, as people write it: "192.0.2.1:5060"; NULL: not known */
	const char *source;
	size_t source_len;
	const char *destination;
	size_t destination_len;
};

/** What became of a call. Treat an unknown one as SIPINFO_RESULT_UNFINISHED. Since 0.1. */
enum sipinfo_result {
	/** there was no message */
	SIPINFO_RESULT_NONE = 0,
	/** no final response was seen */
	SIPINFO_RESULT_UNFINISHED = 1,
	/** it was answered, and goes on */
	SIPINFO_RESULT_ANSWERED = 2,
	/** it was answered, and a BYE has ended it */
	SIPINFO_RESULT_ENDED = 3,
	/** it was refused or got lost, or it broke after it was answered */
	SIPINFO_RESULT_FAILED = 4,
	/** the caller's side gave up before it was answered */
	SIPINFO_RESULT_CANCELLED = 5,
	/** the request of a registration has succeeded */
	SIPINFO_RESULT_REGISTERED = 6,
	/** another request has succeeded */
	SIPINFO_RESULT_SUCCEEDED = 7
};

/** Get the memory that a call needs, in bytes: at most SIPINFO_CALL_SIZE. Since 0.1. */
SIPINFO_EXPORT size_t
sipinfo_call_size(void);

/**
 * Begin a call in the memory of the caller, or begin anew there.
 *
 * \param memory  aligned as malloc() does; it must stay as long as the call is used
 * \param size    its size in bytes
 *
 * \return the call, which is all in \p memory; NULL if that is NULL, too
 *         small, or not aligned. Since 0.1.
 */
SIPINFO_EXPORT struct sipinfo_call *
sipinfo_call_begin(void *memory, size_t size);

/**
 * Add a message. The first one with a Call-ID decides which call it is.
 *
 * \return true if it was taken; false if the arguments make no sense, if it is
 *         no SIP message, or if it belongs to another call: then it is left
 *         out, and counted. Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_call_add(struct sipinfo_call *call, const struct sipinfo_message *message);

/**
 * Find out what happened, and what to do next. More messages may be added afterwards.
 *
 * \param advice  to be filled in, as by sipinfo_diagnose(); NULL is fine. Its
 *                values are good until the next message is added.
 * \param each    called for each finding, those about the whole first, each kind in
 *                the order in which it came up; NULL is fine
 * \param user    passed to \p each
 *
 * \return false if \p call is NULL, or \p advice has a wrong size. Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_call_diagnose(struct sipinfo_call *call, struct sipinfo_advice *advice,
		      sipinfo_finding_fn each, void *user);

/**
 * Write the page of a call: a ladder of its messages, what went wrong, what to
 * do, and who answered. It works as the functions in page.h do. A call of one
 * response has the page of sipinfo_explain().
 *
 * \return the length of the page; 0 if \p call is NULL or \p options are invalid. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_explain_call(struct sipinfo_call *call, const struct sipinfo_options *options, char *buf,
		     size_t size);

/** Tell what became of it. NULL: SIPINFO_RESULT_NONE. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_result
sipinfo_call_result(struct sipinfo_call *call);

/**
 * Write a text about the call, as sipinfo_finding_text() does.
 *
 * \param kind  SIPINFO_TEXT_TITLE: who called whom;
 *              SIPINFO_TEXT_SUMMARY: why it ended as it did, in the sentences of the weightiest
 *              finding, else of the response that decided, else of the result;
 *              SIPINFO_TEXT_CALLER: for the person at the phone, if there is anything to tell
 * \param lang  a language id; 0 and unknown ones mean English
 * \param buf   where to write; NULL counts as \p size 0
 * \param size  the room there, in bytes
 *
 * \return the length of the text without the NUL; 0 if it has none of that
 *         kind, or \p call is NULL. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_call_text(struct sipinfo_call *call, enum sipinfo_text_kind kind, int lang, char *buf,
		  size_t size);

/**
 * Find the Call-ID of a message, for a program that sorts the messages of many calls.
 *
 * \param id_len  to be set to its length; NULL is fine
 *
 * \return where it stands in \p message, not ended by NUL; NULL if there is none. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_message_call_id(const char *message, size_t len, size_t *id_len);

/**
 * Get the URI of From or To in the first request: bytes of the message as they
 * are, at most 253, an ellipsis at the end of a longer one. Good until the next
 * message is added.
 *
 * \param len  to be set to their number; NULL is fine
 *
 * \return not ended by NUL; NULL if it is not known. Since 0.1.
 */
SIPINFO_EXPORT const char *
sipinfo_call_from(const struct sipinfo_call *call, size_t *len);
SIPINFO_EXPORT const char *
sipinfo_call_to(const struct sipinfo_call *call, size_t *len);

/** The same for the Call-ID. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_call_id(const struct sipinfo_call *call, size_t *len);

/** Tell how many messages were taken. NULL: 0. Since 0.1. */
SIPINFO_EXPORT size_t
sipinfo_call_messages(const struct sipinfo_call *call);

#ifdef __cplusplus
}
#endif

#endif
