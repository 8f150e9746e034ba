/* The header field that is being read. */
#ifndef DIAGNOSE_FIELD_H
#define DIAGNOSE_FIELD_H

#include "diagnose/diagnosis.h"

/* The header field that is being read: each part takes its own. */
void
sipinfo_field_diagnose(struct diagnosis *d);

/* What the request says about what this code is about. */
void
sipinfo_field_request(struct diagnosis *d);

#endif
