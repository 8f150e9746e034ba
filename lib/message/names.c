#include "message/names.h"

#include "compact-data.h"

static const char names[NAME_COUNT][19] = {
	[NAME_ACCEPT] = "Accept",
	[NAME_ACCEPT_ENCODING] = "Accept-Encoding",
	[NAME_ACCEPT_LANGUAGE] = "Accept-Language",
	[NAME_ALERTMSG_ERROR] = "AlertMsg-Error",
	[NAME_ALLOW] = "Allow",
	[NAME_ALLOW_EVENTS] = "Allow-Events",
	[NAME_CALL_ID] = "Call-ID",
	[NAME_CALL_INFO] = "Call-Info",
	[NAME_CONTACT] = "Contact",
	[NAME_CONTENT_TYPE] = "Content-Type",
	[NAME_CSEQ] = "CSeq",
	[NAME_ERROR_INFO] = "Error-Info",
	[NAME_FROM] = "From",
	[NAME_GEOLOCATION_ERROR] = "Geolocation-Error",
	[NAME_MIN_EXPIRES] = "Min-Expires",
	[NAME_MIN_SE] = "Min-SE",
	[NAME_PERMISSION_MISSING] = "Permission-Missing",
	[NAME_PROXY_AUTHENTICATE] = "Proxy-Authenticate",
	[NAME_REASON] = "Reason",
	[NAME_RECV_INFO] = "Recv-Info",
	[NAME_REQUIRE] = "Require",
	[NAME_RETRY_AFTER] = "Retry-After",
	[NAME_RSEQ] = "RSeq",
	[NAME_SECURITY_SERVER] = "Security-Server",
	[NAME_SERVER] = "Server",
	[NAME_TO] = "To",
	[NAME_UNSUPPORTED] = "Unsupported",
	[NAME_USER_AGENT] = "User-Agent",
	[NAME_VIA] = "Via",
	[NAME_WARNING] = "Warning",
	[NAME_WWW_AUTHENTICATE] = "WWW-Authenticate",
};

/* The shortest first, and where those of each length begin. */
static const uint8_t by_length[] = {
	NAME_TO, NAME_VIA, NAME_CSEQ, NAME_FROM, NAME_RSEQ, NAME_ALLOW, NAME_ACCEPT,
	NAME_MIN_SE, NAME_REASON, NAME_SERVER, NAME_CALL_ID, NAME_CONTACT, NAME_REQUIRE,
	NAME_WARNING, NAME_CALL_INFO, NAME_RECV_INFO, NAME_ERROR_INFO, NAME_USER_AGENT,
	NAME_MIN_EXPIRES, NAME_RETRY_AFTER, NAME_UNSUPPORTED, NAME_ALLOW_EVENTS,
	NAME_CONTENT_TYPE, NAME_ALERTMSG_ERROR, NAME_ACCEPT_ENCODING, NAME_ACCEPT_LANGUAGE,
	NAME_SECURITY_SERVER, NAME_WWW_AUTHENTICATE, NAME_GEOLOCATION_ERROR,
	NAME_PERMISSION_MISSING, NAME_PROXY_AUTHENTICATE,
};

static const uint8_t of_length[] = {0, 0, 0, 1, 2, 5, 6, 10, 14, 14, 16, 18, 21, 23, 23, 24, 27, 28, 29, 31};

#define NAME_LONGEST (sizeof of_length / sizeof of_length[0] - 2)

struct slice
sipinfo_names_full(struct slice name)
{
	const char *end = slice_end(name);

	if (name.n != 1 || name.p >= end)
		return name;
	for (size_t i = 0; i < sizeof compact_forms / sizeof compact_forms[0]; i++) {
		if (to_lower(*name.p) == compact_forms[i][0]) {
			for (end = compact_forms[i] + 1; *end != '\0'; end++)
				continue;
			return slice_make(compact_forms[i] + 1, end);
		}
	}
	return name;
}

enum name
sipinfo_names_find(struct slice name)
{
	if (name.n == 1)
		name = sipinfo_names_full(name);
	if (name.n == 0 || name.n > NAME_LONGEST)
		return NAME_NONE;
	for (size_t i = of_length[name.n]; i < of_length[name.n + 1]; i++) {
		const char *known = names[by_length[i]];

		if (to_lower(*name.p) == to_lower(*known) &&
		    (memcmp(name.p, known, name.n) == 0 || slice_is(name, known)))
			return (enum name)by_length[i];
	}
	return NAME_NONE;
}

const char *
sipinfo_names_text(enum name name)
{
	return name != NAME_NONE ? names[name] : NULL;
}
