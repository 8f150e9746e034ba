/**
 * \file
 * Diagnosis: why this response came, and what to do next.
 *
 * There are two ways to hand in a response: as the bytes of a message (whole
 * or cut off, CR LF or LF, folded lines, compact forms, any case), or as what
 * a SIP stack has read of it already. Both give the same findings. A request
 * is read in the same way: what is wrong with it, and why a call ends.
 *
 * Lines end as the start line does: in CR LF (RFC 3261 25.1), in LF, or, in an
 * input without any LF, in CR. Where they end in CR LF, a lone CR or LF is a
 * control character of its line and begins no header field and no message.
 *
 * Every call takes time linear in the length of what is given, whatever the
 * bytes. Of one header field, 16 values are told one by one, and of a message
 * 128 findings, the weightiest; a finding of its own counts them if there are
 * more.
 *
 * All functions are thread-safe, do not allocate, and use less than 64 KiB of
 * stack.
 */
#ifndef SIPINFO_DIAGNOSE_H
#define SIPINFO_DIAGNOSE_H

#include <stdbool.h>
#include <stddef.h>

#include <sipinfo/advice.h>
#include <sipinfo/export.h>
#include <sipinfo/finding.h>

#ifdef __cplusplus
extern "C" {
#endif

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
 * Give a header field of a message, for a stack that keeps them in its own form.
 *
 * It may be asked for the same one more than once. The bytes have to stay
 * until the call is over, and as long as its findings and advice are used.
 *
 * \param i      0 for the first one, in the order of the message
 * \param field  to be filled in
 * \param user   what the struct says
 *
 * \return false after the last one. Since 0.1.
 */
typedef bool (*sipinfo_field_fn)(size_t i, struct sipinfo_name_value *field, void *user);

/** Flags for struct sipinfo_response and struct sipinfo_context. An unknown one makes it invalid. Since 0.1. */
enum sipinfo_context_flag {
	SIPINFO_CONTEXT_NONE = 0,
	/** header fields were left out: none is to be called missing */
	SIPINFO_CONTEXT_PARTIAL = 1,
	/**
	 * The program made the response itself, and nothing came from the network:
	 * 408 when no response came in time, 503 when there was no way to send, 480
	 * when it is not registered, 404 when it knows no such number, 603 or 486
	 * when its own user refused. No header field is called missing then.
	 */
	SIPINFO_CONTEXT_MADE_HERE = 2,
	/**
	 * The message comes from a log, a screen or a page (trace.h): how its lines
	 * end, whether an empty line closes it, and how long its body is says
	 * nothing about what was sent.
	 */
	SIPINFO_CONTEXT_PASTED = 4
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
	/** a sum of enum sipinfo_context_flag; those of the context are added */
	unsigned flags;
	/** the phrase; NULL if it is not known: then nothing is said about it */
	const char *phrase;
	size_t phrase_len;
	/** all header fields in the order of the message (else see SIPINFO_CONTEXT_PARTIAL) */
	const struct sipinfo_name_value *fields;
	size_t n_fields;
	/** in their place a function that is asked for them; then \p fields is not looked at */
	sipinfo_field_fn field;
	/** passed to \p field */
	void *user;
	/** the body; NULL if there is none, or it is not known */
	const char *body;
	size_t body_len;
};

/**
 * What is known besides the response. Everything may be left 0; \p size as in
 * struct sipinfo_response. The request may be given as bytes or as header
 * fields; it sharpens findings. One that the response does not answer (another
 * Call-ID, CSeq or Via branch) is left out, and a finding says so. Since 0.1.
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
	/** in their place a function that is asked for them */
	sipinfo_field_fn request_field;
	/** passed to \p request_field */
	void *user;
	/** with header fields: its Request-URI and body, or NULL */
	const char *request_uri;
	size_t request_uri_len;
	const char *request_body;
	size_t request_body_len;
	/** a sum of enum sipinfo_context_flag */
	unsigned flags;
	/** how often the same response has come before: a repeat is no second refusal */
	unsigned repeats;
};

/**
 * Find out what a response says, what is wrong with it, and what to do next.
 *
 * \param message  the bytes of a response or a request, alone or with others behind it; NULL counts as empty
 * \param len      their number
 * \param context  what else is known, or NULL
 * \param advice   to be filled in; NULL if it is not asked for
 * \param each     called for each finding, in the order of the message, then for what concerns all of it; NULL if they are not asked for
 * \param user     passed to \p each
 *
 * \return false if the arguments make no sense: a struct with an impossible
 *         size, an unknown flag. Then nothing was done. A message of which no
 *         code can be read is no such case: the code is 0, and a finding says
 *         why. Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_diagnose(const char *message, size_t len, const struct sipinfo_context *context,
		 struct sipinfo_advice *advice, sipinfo_finding_fn each, void *user);

/** The same for a response that was read already; NULL makes no sense. Since 0.1. */
SIPINFO_EXPORT bool
sipinfo_diagnose_response(const struct sipinfo_response *response,
			  const struct sipinfo_context *context, struct sipinfo_advice *advice,
			  sipinfo_finding_fn each, void *user);

/**
 * Tell whether a response answers a request: Call-ID and CSeq are there and
 * the same in both, and so is the branch of the last Via, if both have one.
 * Since 0.1.
 */
SIPINFO_EXPORT bool
sipinfo_answers(const char *response, size_t len, const char *request, size_t request_len);

#ifdef __cplusplus
}
#endif

#endif
