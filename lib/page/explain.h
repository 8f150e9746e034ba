/* What the pages of a response and of a call have in common. */
#ifndef PAGE_EXPLAIN_H
#define PAGE_EXPLAIN_H

#include "diagnose/finding.h"
#include "document/document.h"

/* The findings: errors, warnings, notes. */
void
sipinfo_explain_findings(struct doc *d, const struct sipinfo_finding *findings, size_t n);

/* What to do next. */
void
sipinfo_explain_advice(struct doc *d, const struct sipinfo_advice *a);

#endif
