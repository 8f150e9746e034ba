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

#endif
