/*
 * What nobody can do faster: a lookup in an array behind a function of a shared object, a search
 * for line ends, a copy of a page's pieces.
 */
#include "bench.h"

#include <string.h>

#include <sipinfo/sipinfo.h>

static const char *texts[LIMIT_LANGUAGES][LIMIT_KINDS][600];
static int causes[5][600];
static uint32_t differences[600][600];
static uint8_t orders[600];

void
limit_fill(int code, int kind, int lang, const char *text)
{
	texts[lang - 1][kind][code - 100] = text;
	for (int profile = 1; profile < 5; profile++)
		causes[profile][code - 100] =
			sipinfo_cause_from_code(code, (enum sipinfo_profile)profile);
	if (kind == 0 && lang == 1) {
		for (int b = 100; b < 700; b++)
			differences[code - 100][b - 100] = sipinfo_differences(code, b);
		orders[code - 100] = (uint8_t)((sipinfo_class(code) == SIPINFO_CLASS_SUCCESS ? 0
						: sipinfo_class(code) == SIPINFO_CLASS_GLOBAL_FAILURE
							? 1
							: (int)sipinfo_class(code) - 1) *
						       10 +
					       (int)sipinfo_rank(code));
	}
}

const char *
limit_text(int code, int kind, int lang)
{
	if (code < 100 || code > 699 || lang < 1 || lang > LIMIT_LANGUAGES || kind < 0 ||
	    kind >= LIMIT_KINDS)
		return "";
	return texts[lang - 1][kind][code - 100];
}

const char *
limit_phrase(int code)
{
	return code < 100 || code > 699 ? "" : texts[0][0][code - 100];
}

int
limit_class(int code)
{
	return code < 100 || code > 699 ? 0 : code / 100;
}

int
limit_best(const int *codes, size_t n, size_t *which)
{
	size_t best = n;
	int least = 256;

	for (size_t i = 0; i < n; i++) {
		int order = codes[i] < 200 || codes[i] > 699 ? 256 : orders[codes[i] - 100];

		if (order < least) {
			least = order;
			best = i;
		}
	}
	if (which != NULL)
		*which = best;
	return best < n ? codes[best] : 0;
}

int
limit_cause(int code, int profile)
{
	return code < 100 || code > 699 || profile < 1 || profile > 4 ? 0
								      : causes[profile][code - 100];
}

uint32_t
limit_differences(int a, int b)
{
	return a < 100 || a > 699 || b < 100 || b > 699 ? 0 : differences[a - 100][b - 100];
}

size_t
limit_replay(const char *page, const uint16_t *pieces, size_t n, char *buf, size_t size)
{
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		if (pieces[i] < size - len)
			memcpy(buf + len, page + len, pieces[i]);
		len += pieces[i];
	}
	return len;
}

size_t
limit_lines(const char *p, size_t n)
{
	const char *end = p + n;
	size_t lines = 0;

	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		lines++;
		p++;
	}
	return lines;
}
