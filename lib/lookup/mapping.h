/* What pages need to know of the profiles beyond the public face. */
#ifndef MAPPING_H
#define MAPPING_H

#include "lookup/table.h"

/* How a profile comes to speak of a number. */
enum mapping_reach { MAPPING_NONE, MAPPING_OWN, MAPPING_CLASS, MAPPING_OTHER };

enum mapping_reach
sipinfo_mapping_code_reach(int code, enum sipinfo_profile profile);

enum mapping_reach
sipinfo_mapping_cause_reach(int cause, enum sipinfo_profile profile);

#endif
