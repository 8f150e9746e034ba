/* What was accepted, as the compiler at hand sees it: see baseline.py. */
#include <stddef.h>
#include <stdint.h>

#include <sipinfo/sipinfo.h>

#define PROMISED(what) _Static_assert(what, #what);

#include "enumerators.h"

#if UINTPTR_MAX == UINT64_MAX
#include "layout.h"
#endif

int
main(void)
{
	return 0;
}
