/**
 * \file
 * References: where a fact stands.
 *
 * A reference is a number that sipinfo_code_reference(), sipinfo_fact_reference() and
 * others hand out; 0 is none. It is good while the library is loaded, and may
 * differ in the next release: do not store it. Strings are ASCII and static.
 * All functions are thread-safe.
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

/**
 * Get a reference of a code, the defining one first.
 *
 * \param code  any number; one that is not in the registry has the references of its class
 * \param i     0 for the first one
 *
 * \return the reference, or 0 after the last one. Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_code_reference(int code, size_t i);

/**
 * Get a reference that says where one fact about a code stands.
 *
 * \param code    any number
 * \param aspect  which fact
 * \param i       0 for the first one
 *
 * \return the reference, or 0 after the last one and where there is no such
 *         fact. The header fields have their own: sipinfo_header_reference().
 *         Since 0.1.
 */
SIPINFO_EXPORT int
sipinfo_fact_reference(int code, enum sipinfo_aspect aspect, size_t i);

/** Tell the role of a reference; SIPINFO_ROLE_NONE for a number that is none. Since 0.1. */
SIPINFO_EXPORT enum sipinfo_role
sipinfo_reference_role(int reference);

/** Get the name of the document, "RFC 3261", or NULL for a number that is no reference. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_document(int reference);

/** Get the section, "21.4.16", "" if the whole document is meant, or NULL for a number that is no reference. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_section(int reference);

/** Get the title of the document, or NULL for a number that is no reference. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_title(int reference);

/** Get the documents that obsoleted this one, "RFC 6665", "" if it is in force, or NULL for a number that is no reference. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_obsoleted_by(int reference);

/** Get the address of the section on the web, or NULL for a number that is no reference. Since 0.1. */
SIPINFO_EXPORT const char *
sipinfo_reference_url(int reference);

#ifdef __cplusplus
}
#endif

#endif
