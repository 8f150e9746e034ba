/* Parts a file of well-formed messages, written one after the other. */
#ifndef SPLIT_H
#define SPLIT_H

#include <stddef.h>
#include <string.h>
#include <strings.h>

/* Whether a line, without its line end, begins a message. */
static inline int
split_is_start(const char *p, size_t n)
{
	static const char version[] = "SIP/2.0";
	size_t v = sizeof version - 1;

	if (n > 0 && p[n - 1] == '\r')
		n--;
	return n > v && (memcmp(p, "SIP/2.0 ", v + 1) == 0 || memcmp(p + n - v - 1, " SIP/2.0", v + 1) == 0);
}

/* The length of the first message, with the blank lines after it; of a block of lines that is no message, too. */
static inline size_t
split_message(const char *p, size_t n)
{
	static const char name[] = "Content-Length:";
	size_t at = 0, length = 0, begin;

	while (at < n && (p[at] == '\r' || p[at] == '\n'))
		at++;
	begin = at;
	while (at < n && p[at] != '\n' && p[at] != '\r') {
		size_t end = at;

		while (end < n && p[end] != '\n')
			end++;
		if (at > begin && split_is_start(p + at, end - at))
			return at;
		if (end - at > sizeof name && strncasecmp(p + at, name, sizeof name - 1) == 0) {
			length = 0;
			for (size_t i = at + sizeof name - 1; i < end && length < n; i++) {
				if (p[i] >= '0' && p[i] <= '9')
					length = length * 10 + (size_t)(p[i] - '0');
			}
		}
		at = end < n ? end + 1 : n;
	}
	if (at < n && p[at] == '\r')
		at++;
	if (at < n && p[at] == '\n')
		at++;
	at = length < n - at ? at + length : n;
	while (at < n && (p[at] == '\r' || p[at] == '\n'))
		at++;
	return at;
}

#endif
