/* The words of findings and advice. */
#ifndef FINDING_TEXT_H
#define FINDING_TEXT_H

#include "diagnose/advice.h"
#include "diagnose/finding.h"
#include "document/document.h"

void
sipinfo_finding_text_sentence(const struct sipinfo_finding *f, enum sipinfo_text_kind kind, int lang,
		 struct content *v);
/* Writes words as snprintf() would. */
size_t
sipinfo_finding_text_write(const struct content *v, int lang, char *buf, size_t size);

void
sipinfo_finding_text_advice(const struct sipinfo_advice *a, int lang, struct content *v);

/* What to do about the code in the response to that request, as steps. */
const char *
sipinfo_finding_text_fix(const struct sipinfo_advice *a, int lang);

/* What happened in one sentence; NULL without a code. */
const char *
sipinfo_finding_text_summary(const struct sipinfo_advice *a, int lang);

#endif
