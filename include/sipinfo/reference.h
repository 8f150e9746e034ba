/**
 * \file
 * References: where a fact stands.
 *
 * A reference is a pointer that the functions named ..._reference hand out. It
 * stays while the library is loaded; the same fact may have another one in the
 * next release. NULL is no reference, and a fair question everywhere.
 *
 * Strings are UTF-8, static, and valid while the library is loaded. All
 * functions are thread-safe.
 */
#ifndef SIPINFO_REFERENCE_H
#define SIPINFO_REFERENCE_H

#include <stddef.h>

#include <sipinfo/export.h>
#include <sipinfo/fact.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What a document is to a code. Treat a role that you do not know as
 * SIPINFO_ROLE_SEE. Since 0.1.
 */
enum sipinfo_role {
	/** a citation of one fact */
	SIPINFO_ROLE_NONE = 0,
	/** defines the code, and is in force */
	SIPINFO_ROLE_DEFINED = 1,
	/** changes how the code is used */
	SIPINFO_ROLE_UPDATED = 2,
	/** worth reading */
	SIPINFO_ROLE_SEE = 3,
	/** defined the code once, and is obsolete */
	SIPINFO_ROLE_FORMER = 4
};

/** A section of a document. Since 0.1. */
struct sipinfo_reference;

/**
 * Get a reference of a code, the defining one first.
 *
 * \param code  any number; one that is not in the registry has the references of its class
 * \param i     0 for the first one
 *
 * \return NULL after the last one. Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_code_reference(int code, size_t i);

/**
 * Get a reference that says where one fact about a code stands.
 *
 * \param code    any number
 * \param aspect  which fact
 * \param i       0 for the first one
 *
 * \return NULL after the last one and where there is no such fact. The header
 *         fields have their own: sipinfo_header_reference(). Since 0.1.
 */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_fact_reference(int code, enum sipinfo_aspect aspect, size_t i);

/** Iterate over all references of the registry, in no order that matters: NULL starts and ends. Since 0.1. */
SIPINFO_EXPORT const struct sipinfo_reference *
sipinfo_reference_next(const struct sipinfo_reference *reference);

/** Tell the role of a reference; SIPINFO_ROLE_NONE for NULL. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_role
sipinfo_reference_role(const struct sipinfo_reference *reference);

/** Get document and section as they are cited, "RFC 3261 §21.4.16"; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_name(const struct sipinfo_reference *reference);

/** Get the name of the document, "RFC 3261"; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_document(const struct sipinfo_reference *reference);

/** Get the section, "21.4.16", "" if the whole document is meant; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_section(const struct sipinfo_reference *reference);

/** Get the title of the document; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_title(const struct sipinfo_reference *reference);

/** Get the documents that obsoleted this one, "RFC 6665", "" if it is in force; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_obsoleted_by(const struct sipinfo_reference *reference);

/** Get the address of the section on the web, "" if it has none; NULL for NULL. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_url(const struct sipinfo_reference *reference);

#ifdef __cplusplus
}
#endif

#endif
