/* Memory that ends where the next byte may not be touched. Include it first. */
#ifndef GUARD_H
#define GUARD_H

#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <windows.h>
#else
#include <sys/mman.h>
#include <unistd.h>
#endif

struct guard {
	char *base, *end;
	size_t mapped;
};

/* Room for so many bytes. A failure ends the program: no test makes sense then. */
static inline void
guard_open(struct guard *guard, size_t size)
{
#ifdef _WIN32
	SYSTEM_INFO info;
	DWORD old;
	size_t page;

	GetSystemInfo(&info);
	page = info.dwPageSize;
	guard->mapped = (size / page + 2) * page;
	guard->base = VirtualAlloc(NULL, guard->mapped, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
	if (guard->base == NULL)
		abort();
	guard->end = guard->base + guard->mapped - page;
	if (!VirtualProtect(guard->end, page, PAGE_NOACCESS, &old))
		abort();
#else
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	void *base;

	guard->mapped = (size / page + 2) * page;
	base = mmap(NULL, guard->mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
	            -1, 0);
	if (base == MAP_FAILED)
		abort();
	guard->base = base;
	guard->end = guard->base + guard->mapped - page;
	if (mprotect(guard->end, page, PROT_NONE) != 0)
		abort();
#endif
}

/* A copy whose end is the end of the room. It lasts until the next one. */
static inline char *
guard_place(struct guard *guard, const char *bytes, size_t n)
{
	if (n > (size_t)(guard->end - guard->base))
		abort();
	if (n > 0)
		memcpy(guard->end - n, bytes, n);
	return guard->end - n;
}

static inline void
guard_close(struct guard *guard)
{
#ifdef _WIN32
	VirtualFree(guard->base, 0, MEM_RELEASE);
#else
	munmap(guard->base, guard->mapped);
#endif
}

#endif
