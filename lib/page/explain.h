/* What the pages of a response and of a call have in common. */
#ifndef PAGE_EXPLAIN_H
#define PAGE_EXPLAIN_H

#include "diagnose/diagnosis.h"
#include "document/document.h"

/* The findings: errors, warnings, notes. */
void
sipinfo_explain_findings(struct doc *d, const struct sipinfo_finding *const *findings, size_t n);

/* Those of these weights only, for a page. */
void
sipinfo_explain_severities(struct doc *d, const struct sipinfo_finding *const *findings, size_t n,
			   enum sipinfo_severity most, enum sipinfo_severity least);

/* The page of a message whose diagnosis has been run. */
size_t
sipinfo_explain_diagnosis(const struct diagnosis *d, const struct sipinfo_options *options,
			  char *buf, size_t size);

/* What to do next. */
void
sipinfo_explain_advice(struct doc *d, const struct sipinfo_advice *a,
		       const struct sipinfo_finding *const *findings, size_t n);

#endif
