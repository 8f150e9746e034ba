/* What the pages of a cause and of a code's causes share. */
#ifndef DESCRIBE_MAPPING_H
#define DESCRIBE_MAPPING_H

#include "page/page.h"

/* One way through the profiles: from codes to causes, or back. */
struct way {
	bool to_cause;
	int from;
};

/* What each profile makes of it, and what becomes it, as tables and as data. */
void
sipinfo_describe_mapping_rows(struct doc *d, const struct way *way);

/* As data: every row of every profile, with what it depends on. */
void
sipinfo_describe_mapping_data(struct doc *d, const struct way *way);

/* The i-th place where the rows of a struct way stand, none told twice. */
const struct sipinfo_reference *
sipinfo_describe_mapping_reference(const void *way, size_t i);

#endif
