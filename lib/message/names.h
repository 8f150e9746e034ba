/* The names of header fields. */
#ifndef NAMES_H
#define NAMES_H

#include "base/slice.h"

/* The header fields that the diagnosis reads. */
enum name {
	NAME_NONE,
	NAME_ACCEPT,
	NAME_ACCEPT_ENCODING,
	NAME_ACCEPT_LANGUAGE,
	NAME_ALERTMSG_ERROR,
	NAME_ALLOW,
	NAME_ALLOW_EVENTS,
	NAME_CALL_ID,
	NAME_CALL_INFO,
	NAME_CONTACT,
	NAME_CONTENT_TYPE,
	NAME_CSEQ,
	NAME_ERROR_INFO,
	NAME_FROM,
	NAME_GEOLOCATION_ERROR,
	NAME_MIN_EXPIRES,
	NAME_MIN_SE,
	NAME_PERMISSION_MISSING,
	NAME_PROXY_AUTHENTICATE,
	NAME_REASON,
	NAME_RECV_INFO,
	NAME_REQUIRE,
	NAME_RETRY_AFTER,
	NAME_RSEQ,
	NAME_SECURITY_SERVER,
	NAME_SERVER,
	NAME_TO,
	NAME_UNSUPPORTED,
	NAME_USER_AGENT,
	NAME_VIA,
	NAME_WARNING,
	NAME_WWW_AUTHENTICATE,
	NAME_COUNT
};

/* "Via" for "v": the name itself unless it is a compact form. */
struct slice
sipinfo_names_full(struct slice name);

/* Whether a field's name is this one, in any case, compact or not. */
static inline bool
sipinfo_names_is(struct slice name, const char *full_name)
{
	if (name.n == 1)
		name = sipinfo_names_full(name);
	return slice_is(name, full_name);
}

/* NAME_NONE for a field that nobody reads. */
enum name
sipinfo_names_find(struct slice name);

/* NULL for NAME_NONE. */
const char *
sipinfo_names_text(enum name name);

#endif
