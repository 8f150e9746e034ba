/* WWW-Authenticate and Proxy-Authenticate. */
#ifndef CHALLENGE_H
#define CHALLENGE_H

#include "diagnose/diagnosis.h"

void
sipinfo_challenge_field(struct diagnosis *d);

void
sipinfo_challenge_end(struct diagnosis *d);

#endif
