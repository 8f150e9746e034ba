/* Retry-After, Min-SE, Min-Expires. */
#ifndef TIMER_H
#define TIMER_H

#include "diagnose/diagnosis.h"

void
sipinfo_timer_retry_after(struct diagnosis *d);

void
sipinfo_timer_min_se(struct diagnosis *d);

void
sipinfo_timer_min_expires(struct diagnosis *d);

#endif
