#include "lookup/table.h"

const char *
sipinfo_version(void)
{
	return SIPINFO_VERSION;
}
