/* Reason and Warning. */
#ifndef DIAGNOSE_REASON_H
#define DIAGNOSE_REASON_H

#include "diagnose/diagnosis.h"

void
sipinfo_reason_field(struct diagnosis *d);

void
sipinfo_reason_end(struct diagnosis *d);

/* Warning tells of a failure as Reason does, in numbers of its own. */
void
sipinfo_reason_warning(struct diagnosis *d);

/*
 * Tells what a product means by its words: those of a header field, or (field is empty) the phrase.
 * value is the part of the field that they stand in. False if nobody is known to write that.
 */
bool
sipinfo_reason_words(struct diagnosis *d, struct slice field, struct slice words, struct slice value);

/* Header fields of vendors that speak of an error, a cause or a reason. */
void
sipinfo_reason_vendor(struct diagnosis *d);

#endif
