/* The times that programs write into their traces, as numbers. */
#include "message/clock.h"

/* So many digits are a date and a time of day; fewer, but more than any time has, are not read. */
#define DIGITS_COMPACT 14
#define DIGITS_MOST 12

/* Reads up to so many digits; NULL if there is none, or if more of them follow. */
static const char *
read_digits(const char *p, const char *end, int most, int64_t *value)
{
	const char *start = p;

	*value = 0;
	for (; p < end && is_digit(*p) && p - start < most; p++)
		*value = *value * 10 + (*p - '0');
	return p == start || (p < end && is_digit(*p)) ? NULL : p;
}

static int64_t
days_since_1970(int64_t year, int64_t month, int64_t day)
{
	/* the year begins in March, so that the day that comes and goes is the last one */
	int64_t y = month <= 2 ? year - 1 : year, m = (month + 9) % 12;

	return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1 - 719468;
}

static bool
is_mark(const char *p, const char *end)
{
	char c = byte_at(p, end, 0);

	return c == '-' || c == '/';
}

/* "2026-08-17" or "2026/08/17" at p: its seconds, or 0. */
static int64_t
read_date(const char *p, const char *end)
{
	int64_t year, month, day;

	p = read_digits(p, end, 4, &year);
	if (p == NULL || year < 1970 || !is_mark(p, end))
		return 0;
	p = read_digits(p + 1, end, 2, &month);
	if (p == NULL || month < 1 || month > 12 || !is_mark(p, end))
		return 0;
	p = read_digits(p + 1, end, 2, &day);
	return p == NULL ? 0 : days_since_1970(year, month, day) * 86400;
}

static int64_t
add_fraction(const char *p, const char *end, int64_t seconds)
{
	int64_t fraction = 0, unit = 100;

	if (p < end && (*p == '.' || *p == ',')) {
		for (p++; p < end && is_digit(*p); p++, unit /= 10)
			fraction += (*p - '0') * unit;
	}
	return seconds * 1000 + fraction;
}

/* Behind "10:03:31", or NULL. */
static const char *
read_clock(const char *p, const char *end, int64_t *seconds)
{
	int64_t hour, minute, second;

	p = read_digits(p, end, 2, &hour);
	if (p == NULL || p == end || *p != ':')
		return NULL;
	p = read_digits(p + 1, end, 2, &minute);
	if (p == NULL || p == end || *p != ':')
		return NULL;
	p = read_digits(p + 1, end, 2, &second);
	*seconds = hour * 3600 + minute * 60 + second;
	return p;
}

/* "20260817100331", fourteen digits */
static int64_t
compact_seconds(int64_t date, int64_t time)
{
	return days_since_1970(date / 10000, date / 100 % 100, date % 100) * 86400 + time / 10000 * 3600 +
	       time / 100 % 100 * 60 + time % 100;
}

int64_t
sipinfo_clock_milliseconds(struct slice text)
{
	const char *start = text.p, *end = slice_end(text), *first = NULL, *p, *q;
	int64_t seconds, value;

	for (p = start; p < end; p++) {
		if (!is_digit(*p) || (p > start && is_digit(p[-1])))
			continue;
		if (first == NULL)
			first = p;
		q = read_clock(p, end, &seconds);
		if (q != NULL)
			return add_fraction(q, end, seconds + read_date(first, p));
	}
	p = read_digits(start, end, DIGITS_COMPACT, &value);
	if (p == NULL)
		return -1;
	if (p - start == DIGITS_COMPACT && value >= 19700101000000)
		return add_fraction(p, end, compact_seconds(value / 1000000, value % 1000000));
	return p - start > DIGITS_MOST || (p < end && *p != '.' && *p != ',') ? -1 : add_fraction(p, end, value);
}
