/* Who answered, and by which way. */
#ifndef ORIGIN_H
#define ORIGIN_H

#include "diagnose/diagnosis.h"

void
sipinfo_origin_via(struct diagnosis *d);

void
sipinfo_origin_server(struct diagnosis *d);

void
sipinfo_origin_end(struct diagnosis *d);

#endif
