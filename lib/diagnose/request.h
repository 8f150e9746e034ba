/* A request, and what the request at hand says about its response. */
#ifndef REQUEST_H
#define REQUEST_H

#include "diagnose/diagnosis.h"

/* What is wrong with the request line; NULL where the header fields are all that is known. */
void
sipinfo_request_start(struct diagnosis *d, const struct start *start);

/* The header field that is being read. */
void
sipinfo_request_field(struct diagnosis *d);

/* What is wrong with the request as a whole. */
void
sipinfo_request_end(struct diagnosis *d, const struct passage *p);

/* What in the request explains the failure. */
void
sipinfo_request_of_response(struct diagnosis *d);

#endif
