/* The processor's time that a program has had so far: what else the machine does does not count. */
#ifndef CPU_TIME_H
#define CPU_TIME_H

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#define CPU_STEP (1.0 / 64) /* seconds; it is counted in steps that are not longer */
#else
#include <time.h>
#define CPU_STEP (1.0 / CLOCKS_PER_SEC)
#endif

/* Seconds. */
static inline double
cpu_seconds(void)
{
#ifdef _WIN32
	/* its clock() goes on while others run */
	FILETIME start, end, system, user;

	GetProcessTimes(GetCurrentProcess(), &start, &end, &system, &user);
	return (double)user.dwLowDateTime * 1e-7 + (double)user.dwHighDateTime * 429.4967296;
#else
	return (double)clock() / CLOCKS_PER_SEC;
#endif
}

#endif
