/* The facts about a code, aspect by aspect, as values for a document. */
#ifndef ASPECT_H
#define ASPECT_H

#include "document/document.h"

/* The i-th aspect in the order of rows; SIPINFO_ASPECT_NONE after the last. Every page and all data follow this order. */
enum sipinfo_aspect
sipinfo_aspect_row(size_t i);

/* Whether it is told apart from the rows on the page of one code: header fields and references have tables of their own. */
bool
sipinfo_aspect_has_table(enum sipinfo_aspect aspect);

/* What a code has in an aspect. Empty if there is nothing to tell. */
void
sipinfo_aspect_value(struct content *v, int code, enum sipinfo_aspect aspect, int lang);

/* The same for data: null or an empty list where there is nothing to tell. */
void
sipinfo_aspect_data(struct content *v, int code, enum sipinfo_aspect aspect, int lang);

/* The name of a reference, "RFC 3261 §21.4.16", that leads to its address. */
void
sipinfo_aspect_add_reference(struct content *v, const struct sipinfo_reference *reference);

/* A code and its phrase, "486 Busy Here"; the code alone outside 100..699. */
void
sipinfo_aspect_add_code(struct content *v, int code);

/* The same, and behind it the phrase in the language of the page, where that says it otherwise. */
void
sipinfo_aspect_add_titled_code(struct content *v, int code, int lang);

/* Whether the same request may be sent again only if Retry-After says so: then only a change helps without it. */
bool
sipinfo_aspect_waits_for_retry_after(int code);

/* Whether a page tells it of a code, where it does not compare it: what goes without saying is not. */
bool
sipinfo_aspect_is_told(int code, enum sipinfo_aspect aspect);

#endif
