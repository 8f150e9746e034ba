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

/* Of length, first and last letter, in any case: each name has a place of its own. */
#define PLACES 128
#define PLACE(n, first, last) ((unsigned)((n) + 3 * ((first) & 31) + 7 * ((last) & 31)) % PLACES)

static const uint8_t places[PLACES] = {
	[PLACE(6, 'A', 't')] = NAME_ACCEPT,
	[PLACE(15, 'A', 'g')] = NAME_ACCEPT_ENCODING,
	[PLACE(15, 'A', 'e')] = NAME_ACCEPT_LANGUAGE,
	[PLACE(14, 'A', 'r')] = NAME_ALERTMSG_ERROR,
	[PLACE(5, 'A', 'w')] = NAME_ALLOW,
	[PLACE(12, 'A', 's')] = NAME_ALLOW_EVENTS,
	[PLACE(7, 'C', 'D')] = NAME_CALL_ID,
	[PLACE(9, 'C', 'o')] = NAME_CALL_INFO,
	[PLACE(7, 'C', 't')] = NAME_CONTACT,
	[PLACE(12, 'C', 'e')] = NAME_CONTENT_TYPE,
	[PLACE(4, 'C', 'q')] = NAME_CSEQ,
	[PLACE(10, 'E', 'o')] = NAME_ERROR_INFO,
	[PLACE(4, 'F', 'm')] = NAME_FROM,
	[PLACE(17, 'G', 'r')] = NAME_GEOLOCATION_ERROR,
	[PLACE(11, 'M', 's')] = NAME_MIN_EXPIRES,
	[PLACE(6, 'M', 'E')] = NAME_MIN_SE,
	[PLACE(18, 'P', 'g')] = NAME_PERMISSION_MISSING,
	[PLACE(18, 'P', 'e')] = NAME_PROXY_AUTHENTICATE,
	[PLACE(6, 'R', 'n')] = NAME_REASON,
	[PLACE(9, 'R', 'o')] = NAME_RECV_INFO,
	[PLACE(7, 'R', 'e')] = NAME_REQUIRE,
	[PLACE(11, 'R', 'r')] = NAME_RETRY_AFTER,
	[PLACE(4, 'R', 'q')] = NAME_RSEQ,
	[PLACE(15, 'S', 'r')] = NAME_SECURITY_SERVER,
	[PLACE(6, 'S', 'r')] = NAME_SERVER,
	[PLACE(2, 'T', 'o')] = NAME_TO,
	[PLACE(11, 'U', 'd')] = NAME_UNSUPPORTED,
	[PLACE(10, 'U', 't')] = NAME_USER_AGENT,
	[PLACE(3, 'V', 'a')] = NAME_VIA,
	[PLACE(7, 'W', 'g')] = NAME_WARNING,
	[PLACE(16, 'W', 'e')] = NAME_WWW_AUTHENTICATE,
};

struct slice
sipinfo_names_full(struct slice name)
{
	const char *end = slice_end(name), *full;

	if (name.n != 1)
		return name;
	for (size_t i = 0; i < sizeof compact_forms / sizeof compact_forms[0]; i++) {
		if (to_lower(byte_at(name.p, end, 0)) == compact_forms[i][0]) {
			full = compact_forms[i] + 1;
			for (end = full; *end != '\0'; end++)
				continue;
			return slice_make(full, end);
		}
	}
	return name;
}

enum name
sipinfo_names_find(struct slice name)
{
	const char *known;
	unsigned place;

	name = sipinfo_names_full(name);
	if (name.n == 0 || name.n >= sizeof names[0])
		return NAME_NONE;
	place = places[PLACE(name.n, name.p[0], name.p[name.n - 1])];
	known = names[place];
	/* one that is as long */
	if (known[name.n - 1] == '\0' || known[name.n] != '\0')
		return NAME_NONE;
	return memcmp(name.p, known, name.n) == 0 || slice_is(name, known) ? (enum name)place : NAME_NONE;
}

const char *
sipinfo_names_text(enum name name)
{
	return name != NAME_NONE ? names[name] : NULL;
}
