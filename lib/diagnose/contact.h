/* Contact and other addresses. */
#ifndef CONTACT_H
#define CONTACT_H

#include "diagnose/diagnosis.h"

void
sipinfo_contact_field(struct diagnosis *d);

void
sipinfo_contact_call_info(struct diagnosis *d);

/* Tells each address of the field. */
void
sipinfo_contact_uris(struct diagnosis *d, enum sipinfo_finding_id id);

#endif
