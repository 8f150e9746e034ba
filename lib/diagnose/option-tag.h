/* Require and Unsupported. */
#ifndef OPTION_TAG_H
#define OPTION_TAG_H

#include "diagnose/diagnosis.h"

void
sipinfo_option_tag_unsupported(struct diagnosis *d);

void
sipinfo_option_tag_require(struct diagnosis *d);

#endif
