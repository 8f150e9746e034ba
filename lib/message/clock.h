#ifndef CLOCK_H
#define CLOCK_H

#include <stdint.h>

#include "base/slice.h"

/*
 * The milliseconds of "10:03:31.123", "2026-08-17T10:03:31.123Z", "20260817100331.123456" or "1786961011.123456":
 * since midnight if no date stands in front of the clock, else since 1970. A time zone is not looked at. -1: neither.
 */
int64_t
sipinfo_clock_milliseconds(struct slice text);

#endif
