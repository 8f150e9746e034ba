#include "lookup/table.h"

/* How good a final response is to forward: the lower the better. */
static int
order(int code)
{
	static const uint8_t by_class[] = {
		[SIPINFO_CLASS_SUCCESS] = 0,
		[SIPINFO_CLASS_GLOBAL_FAILURE] = 1,
		[SIPINFO_CLASS_REDIRECTION] = 2,
		[SIPINFO_CLASS_REQUEST_FAILURE] = 3,
		[SIPINFO_CLASS_SERVER_FAILURE] = 4,
	};

	return by_class[sipinfo_class(code)] * 10 + (int)sipinfo_rank(code);
}

int
sipinfo_best_response(const int *codes, size_t n)
{
	int best = 0;

	if (codes == NULL)
		return 0;
	for (size_t i = 0; i < n; i++) {
		if (!sipinfo_is_final(codes[i]))
			continue;
		if (best == 0 || order(codes[i]) < order(best))
			best = codes[i];
	}
	return best == SIPINFO_CODE_SERVICE_UNAVAILABLE ? SIPINFO_CODE_SERVER_INTERNAL_ERROR : best;
}
