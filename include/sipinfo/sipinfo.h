/**
 * \file
 * libsipinfo: what a SIP response means, and what to do about it.
 *
 * This header includes all others.
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
 * What holds for every function:
 *
 * - There is no state: no initialisation, no globals, no locale, no
 *   environment, no errno, no input or output. Every function is thread-safe
 *   and may be called in a signal handler.
 * - Nothing is allocated, so nothing is to be freed. Strings that come out are
 *   UTF-8, static, and valid while the library is loaded.
 * - Text goes in as pointer and length; an embedded NUL or a missing one is fine.
 * - Any number is a fair code. An unknown one is treated as RFC 3261, section
 *   8.1.3.2, has a client treat it.
 * - What is here stays: within a soname nothing is removed or changed in
 *   meaning. New functions and new enumerators may come.
 */
#ifndef SIPINFO_SIPINFO_H
#define SIPINFO_SIPINFO_H

#include <sipinfo/advice.h>
#include <sipinfo/cause.h>
#include <sipinfo/class.h>
#include <sipinfo/code.h>
#include <sipinfo/diagnose.h>
#include <sipinfo/field-error.h>
#include <sipinfo/explain.h>
#include <sipinfo/export.h>
#include <sipinfo/fact.h>
#include <sipinfo/field.h>
#include <sipinfo/finding-id.h>
#include <sipinfo/finding.h>
#include <sipinfo/fork.h>
#include <sipinfo/lang.h>
#include <sipinfo/mapping.h>
#include <sipinfo/method.h>
#include <sipinfo/page.h>
#include <sipinfo/reason.h>
#include <sipinfo/reference.h>
#include <sipinfo/tag.h>
#include <sipinfo/text.h>
#include <sipinfo/trace.h>
#include <sipinfo/version.h>
#include <sipinfo/vocabulary.h>
#include <sipinfo/warning.h>

#endif
