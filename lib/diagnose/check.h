/* What is wrong with the status line, and with the response as a whole. */
#ifndef CHECK_H
#define CHECK_H

#include "diagnose/diagnosis.h"

/* What is wrong with the status line. */
void
sipinfo_check_start(struct diagnosis *d);

/* Whether it was made here, or has come before. */
void
sipinfo_check_here(struct diagnosis *d);

/* What is wrong with the lines and the length of a message. */
void
sipinfo_check_form(struct diagnosis *d, const struct passage *p);

/* What is wrong with the response as a whole. */
void
sipinfo_check_end(struct diagnosis *d, const struct passage *p);

#endif
