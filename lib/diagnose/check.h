/* What is wrong with the status line, and with the response as a whole. */
#ifndef CHECK_H
#define CHECK_H

#include "diagnose/diagnosis.h"

/* What is wrong with the status line. */
void
sipinfo_check_start(struct diagnosis *d);

/* What is wrong with the response as a whole. */
void
sipinfo_check_end(struct diagnosis *d, const struct passage *p);

#endif
