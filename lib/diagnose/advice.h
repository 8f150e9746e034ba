/* What to do next. */
#ifndef ADVICE_H
#define ADVICE_H

#include "diagnose/diagnosis.h"

void
sipinfo_advice_add(struct diagnosis *d, struct slice value);
void
sipinfo_advice_add_contact(struct diagnosis *d, const struct address *address);
void
sipinfo_advice_seconds(struct diagnosis *d, uint32_t seconds);
void
sipinfo_advice_decide(struct diagnosis *d);

/* Copies what was decided to the struct of a caller, which is valid. NULL is fine. */
void
sipinfo_advice_give(const struct sipinfo_advice *advice, struct sipinfo_advice *given);

/* Whether a struct of a caller has a size that makes sense. NULL is fine. */
bool
sipinfo_advice_is_valid(const struct sipinfo_advice *given);

#endif
