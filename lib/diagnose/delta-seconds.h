/* The header fields whose value is a number of seconds: Retry-After, Min-SE, Min-Expires. */
#ifndef DELTA_SECONDS_H
#define DELTA_SECONDS_H

#include "diagnose/diagnosis.h"

void
sipinfo_delta_seconds_retry_after(struct diagnosis *d);

void
sipinfo_delta_seconds_min_se(struct diagnosis *d);

void
sipinfo_delta_seconds_min_expires(struct diagnosis *d);

#endif
