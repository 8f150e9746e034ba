/**
 * \file
 * A trace: from what people paste to messages.
 *
 * What is at hand when a call failed is seldom one message. It is a trace, a
 * log, or a page from a forum, with a prefix on every line, quoted, indented,
 * or as the text of a program in JSON. These functions go through such a text,
 * once, and give the SIP messages in it as they were on the wire, as far as
 * the form lets them be known.
 *
 *     char buf[SIPINFO_TRACE_LONGEST];
 *     struct sipinfo_trace trace = {.size = sizeof trace};
 *     struct sipinfo_trace_message message = {.size = sizeof message};
 *
 *     while (sipinfo_trace_read(&trace, text, len, false, buf, sizeof buf, &message) ==
 *            SIPINFO_TRACE_RESULT_MESSAGE) {
 *             use(buf, message.len, message.context_flags);
 *             text += trace.used;
 *             len -= trace.used;
 *     }
 *
 * A message begins where a line is a request line or a status line in full
 * (RFC 3261 7.1, 7.2), or where a line has one behind a prefix and header
 * fields follow. Nothing inside of a header field or a body passes for a
 * message: a body ends where Content-Length says if a message, the mark of the
 * form, an empty line or the end of the input stands there, and otherwise at
 * the first of these.
 *
 * Any bytes may come in. It takes time linear in their number, does not
 * allocate, keeps no state but in the structs of the caller, and is
 * thread-safe. It uses less than 4 KiB of stack.
 */
#ifndef SIPINFO_TRACE_H
#define SIPINFO_TRACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sipinfo/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * No message is longer, nor is a line looked at beyond this: what is longer is
 * cut, and SIPINFO_CONTEXT_PARTIAL says so. It is also the length of an input
 * of which sipinfo_trace_read() always uses some bytes up. Since 0.1.
 */
#define SIPINFO_TRACE_LONGEST 1048576

/** What stands around a message, and whose habit that is. Since 0.1. */
enum sipinfo_trace_form {
	/** there is no message */
	SIPINFO_TRACE_FORM_NONE = 0,
	/** nothing, or nothing that is known */
	SIPINFO_TRACE_FORM_PLAIN = 1,
	/** a prefix of one shape on every line: a date, blanks, > of a mail */
	SIPINFO_TRACE_FORM_PREFIX = 2,
	/** a string with \\r\\n or \\n spelt out: JSON, C, a program's log */
	SIPINFO_TRACE_FORM_STRING = 3,
	/** a record of syslog with \#015 and \#012 spelt out */
	SIPINFO_TRACE_FORM_SYSLOG = 4,
	/** the whole message on one line, its line ends lost */
	SIPINFO_TRACE_FORM_ONE_LINE = 5,
	/** HTML: entities, br at the line ends */
	SIPINFO_TRACE_FORM_HTML = 6,
	SIPINFO_TRACE_FORM_ASTERISK_PJSIP = 7,
	SIPINFO_TRACE_FORM_ASTERISK_SIP = 8,
	/** sofia-sip, FreeSWITCH, drachtio */
	SIPINFO_TRACE_FORM_SOFIA = 9,
	/** the module sipdump of Kamailio */
	SIPINFO_TRACE_FORM_SIPDUMP = 10,
	/** the table of siptrace, Kamailio and OpenSIPS */
	SIPINFO_TRACE_FORM_SIPTRACE = 11,
	SIPINFO_TRACE_FORM_AUDIOCODES = 12,
	SIPINFO_TRACE_FORM_SNGREP = 13,
	/** sngrep's screen: the call flow at the left, the message at the right */
	SIPINFO_TRACE_FORM_SNGREP_SCREEN = 14,
	SIPINFO_TRACE_FORM_HOMER = 15,
	/** ngrep, sipgrep */
	SIPINFO_TRACE_FORM_NGREP = 16,
	SIPINFO_TRACE_FORM_TCPDUMP = 17,
	/** Wireshark's packet details as text */
	SIPINFO_TRACE_FORM_WIRESHARK = 18,
	/** pjsip, pjsua */
	SIPINFO_TRACE_FORM_PJSIP = 19,
	/** belle-sip, Linphone */
	SIPINFO_TRACE_FORM_BELLE_SIP = 20,
	SIPINFO_TRACE_FORM_BARESIP = 21,
	SIPINFO_TRACE_FORM_SIPP = 22,
	SIPINFO_TRACE_FORM_CISCO_IOS = 23,
	SIPINFO_TRACE_FORM_CISCO_CUCM = 24,
	/** Cisco Jabber and phones */
	SIPINFO_TRACE_FORM_CISCO_PHONE = 25,
	/** sipmsg.log of Oracle's session border controllers */
	SIPINFO_TRACE_FORM_ORACLE = 26,
	SIPINFO_TRACE_FORM_YATE = 27,
	SIPINFO_TRACE_FORM_SNOM = 28,
	/** JsSIP, SIP.js */
	SIPINFO_TRACE_FORM_BROWSER = 29,
	/** HEP version 3, binary */
	SIPINFO_TRACE_FORM_HEP = 30
};

/** Which way a message went, seen from who wrote the trace. The values are those of enum sipinfo_way. Since 0.1. */
enum sipinfo_trace_direction {
	SIPINFO_TRACE_DIRECTION_NONE = 0,
	SIPINFO_TRACE_DIRECTION_SENT = 1,
	SIPINFO_TRACE_DIRECTION_RECEIVED = 2
};

/** What sipinfo_trace_read() answers. Since 0.1. */
enum sipinfo_trace_result {
	/** the arguments make no sense */
	SIPINFO_TRACE_RESULT_INVALID = -1,
	/** there is no other message */
	SIPINFO_TRACE_RESULT_END = 0,
	/** a message */
	SIPINFO_TRACE_RESULT_MESSAGE = 1,
	/** what is at hand does not decide: call again with more behind it */
	SIPINFO_TRACE_RESULT_MORE = 2
};

/**
 * Where the reading is. Set everything to 0 and \p size to sizeof (struct
 * sipinfo_trace) before the first call; then only read it. A \p size that is
 * less than that of the first release makes it invalid. Since 0.1.
 */
struct sipinfo_trace {
	/** sizeof (struct sipinfo_trace) */
	size_t size;
	/** bytes of the last input that are done: the next input begins behind them */
	size_t used;
	/** how many bytes all inputs before the next one had: its offset in the whole text */
	uint64_t offset;
	/** the bytes since the last message that were no part of one, and the lines that were not blank */
	uint64_t skipped_bytes;
	uint64_t skipped_lines;
	/** bytes of the next input that were looked at before; for the library */
	uint32_t seen;
	/** how characters and lines are written; for the library */
	uint32_t encoding;
};

/**
 * A message. Set \p size to sizeof (struct sipinfo_trace_message); the rest is
 * set by the library. The texts end in NUL and have printable ASCII characters
 * only; one that is not known, or too long, is empty. Since 0.1.
 */
struct sipinfo_trace_message {
	/** sizeof (struct sipinfo_trace_message) */
	size_t size;
	/** its length in the buffer */
	size_t len;
	/** where in the whole text the part begins that it came from, what names it included */
	uint64_t offset;
	/** the length of that part: \p len is never more */
	uint64_t length;
	/** what was skipped before it: bytes, and lines that were not blank */
	uint64_t skipped_bytes;
	uint64_t skipped_lines;
	/**
	 * what \p time says, for struct sipinfo_message: milliseconds since midnight, or since
	 * 1970 if it has a date with the year first or is such a number; -1: not known. A time
	 * zone is not looked at.
	 */
	int64_t milliseconds;
	/** one of enum sipinfo_trace_form */
	int form;
	/** one of enum sipinfo_trace_direction: what struct sipinfo_message wants as \p way */
	int direction;
	/** for struct sipinfo_context: a sum of enum sipinfo_context_flag, what the form has changed or cut */
	unsigned context_flags;
	/** 0 */
	unsigned reserved;
	/** as the form writes it: "10:03:31.123", "2026-08-17T10:03:31.123Z", "1786961011.123456" */
	char time[40];
	/** host and port, as "192.0.2.7:5060" or "[2001:db8::7]:5060"; an unknown port is left out */
	char source[56];
	char destination[56];
};

/**
 * Find the next message and unwrap it.
 *
 * Lines that are written in CR LF come out so, byte for byte. Where the form
 * has lost the CRs they end in LF, and SIPINFO_CONTEXT_PASTED tells a diagnosis
 * to expect that.
 *
 * \param trace    where the reading is
 * \param input    the text; NULL counts as empty. It begins trace->used bytes
 *                 behind where the input of the call before began.
 * \param len      its length
 * \param more     whether something follows \p input later. If so, the answer is
 *                 SIPINFO_TRACE_RESULT_MORE as long as what follows could change it:
 *                 then drop trace->used bytes and add others; best add as many
 *                 as there are, because what is left is read again.
 * \param buf      for the message; not inside of \p input
 * \param size     at least the lesser of \p len and SIPINFO_TRACE_LONGEST
 * \param message  to be set; after SIPINFO_TRACE_RESULT_END it has only what was skipped
 *
 * \return one of enum sipinfo_trace_result. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_trace_read(struct sipinfo_trace *trace, const char *input, size_t len, bool more,
		   char *buf, size_t size, struct sipinfo_trace_message *message);

#ifdef __cplusplus
}
#endif

#endif
