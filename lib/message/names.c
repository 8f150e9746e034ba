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

bool
sipinfo_names_is(struct slice name, const char *full_name)
{
	return slice_is(sipinfo_names_full(name), full_name);
}

enum name
sipinfo_names_find(struct slice name)
{
	struct slice full = sipinfo_names_full(name);

	for (int i = 1; i < NAME_COUNT; i++) {
		if (slice_is(full, names[i]))
			return (enum name)i;
	}
	return NAME_NONE;
}

const char *
sipinfo_names_text(enum name name)
{
	return name != NAME_NONE ? names[name] : NULL;
}
