/**
 * \file
 * libsipinfo: what a SIP response means, and what to do about it.
 *
 *     #include <stdio.h>
 *     #include <sipinfo/sipinfo.h>
 *
 *     int main(void)
 *     {
 *         puts(sipinfo_text(SIPINFO_CODE_BUSY_HERE, SIPINFO_TEXT_CALLER, 0));
 *         return 0;
 *     }
 *
 * This header includes all others. Where to begin:
 *
 * What most programs need
 * - sipinfo_lang_from_name(): the language of the reader (lang.h)
 * - sipinfo_text(): one text about a code, for the caller or an engineer (text.h)
 * - sipinfo_describe(), sipinfo_compare(): the page of a code, of two (page.h)
 * - sipinfo_explain(): the page of a response as it came (explain.h)
 * - sipinfo_code_from_name(): the code of a phrase (code.h)
 *
 * What stacks, proxies and gateways need, as data
 * - sipinfo_class(), sipinfo_effective(), sipinfo_phrase() (code.h)
 * - sipinfo_retry(), sipinfo_can_answer(), sipinfo_differs(), sipinfo_best_response() (fact.h)
 * - sipinfo_diagnose_response(): findings, and the next step (diagnose.h, finding.h, advice.h)
 * - sipinfo_cause_from_code(), sipinfo_code_from_cause() (mapping.h), sipinfo_cause_text() (cause.h)
 *
 * What tools need
 * - sipinfo_call_begin(), sipinfo_explain_call(): a whole call (call.h)
 * - sipinfo_line_find(): what a line of a log says (line.h)
 * - what travels beside a code: tag.h, warning.h, reason.h, field.h, method.h
 * - what servers do by default: behaviour.h; the timers: timer.h; the words of products: vendor.h
 * - where each fact stands: reference.h; the names of values: vocabulary.h
 *
 * What holds for every function:
 *
 * - There is no state: no initialisation, no globals, no locale, no
 *   environment, no errno, no input or output. Every function is thread-safe
 *   and may be called in a signal handler.
 * - Nothing is allocated, so nothing is to be freed. Strings and handles that
 *   come out are static, and valid while the library is loaded. Strings are
 *   UTF-8. A text that does not exist is "", a name or a handle is NULL.
 * - Text goes in as pointer and length; an embedded NUL or a missing one is
 *   fine. A length of SIZE_MAX says that the text ends in NUL, in arguments
 *   and in structs alike; only sipinfo_trace_read() needs the length itself.
 * - Any number is a fair code. An unknown one is treated as RFC 3261, section
 *   8.1.3.2, has a client treat it.
 * - What is here stays: within a soname nothing is removed or changed in
 *   meaning. New functions and new enumerators may come.
 */
#ifndef SIPINFO_SIPINFO_H
#define SIPINFO_SIPINFO_H

#include <sipinfo/advice.h>
#include <sipinfo/behaviour.h>
#include <sipinfo/call.h>
#include <sipinfo/cause.h>
#include <sipinfo/code.h>
#include <sipinfo/diagnose.h>
#include <sipinfo/explain.h>
#include <sipinfo/export.h>
#include <sipinfo/fact.h>
#include <sipinfo/field.h>
#include <sipinfo/finding-id.h>
#include <sipinfo/finding.h>
#include <sipinfo/lang.h>
#include <sipinfo/line.h>
#include <sipinfo/mapping.h>
#include <sipinfo/method.h>
#include <sipinfo/page.h>
#include <sipinfo/reason.h>
#include <sipinfo/reference.h>
#include <sipinfo/tag.h>
#include <sipinfo/text.h>
#include <sipinfo/timer.h>
#include <sipinfo/trace.h>
#include <sipinfo/vendor.h>
#include <sipinfo/version.h>
#include <sipinfo/vocabulary.h>
#include <sipinfo/warning.h>

#endif
