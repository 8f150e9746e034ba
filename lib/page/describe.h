/* The parts of a code's page that the comparison of two has, too. */
#ifndef DESCRIBE_H
#define DESCRIBE_H

#include "page/page.h"

/* Makes it the codes that one may want to compare with this one, but for another one (or 0). */
void
sipinfo_describe_set_related(struct content *v, int code, int but);

/* Everything about a code, for data. */
void
sipinfo_describe_code_data(struct doc *d, int code);

/* What it means, when it is seen, what to do: for a page. */
void
sipinfo_describe_code_texts(struct doc *d, int code);

/* What servers do with it, as far as that tells it from others: for a page, and for data. */
void
sipinfo_describe_behaviours(struct doc *d, int code);
void
sipinfo_describe_behaviours_data(struct doc *d, int code);

/* The timers that one sees by it: for a page, and for data. */
void
sipinfo_describe_timers(struct doc *d, int code);
void
sipinfo_describe_timers_data(struct doc *d, int code);

#endif
