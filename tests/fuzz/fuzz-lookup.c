/*
 * Every function that takes a name and its length: any bytes, and the same as a C string, which get
 * the same answer; lists come to an end.
 */
#include "oracle.h"

#include "every-call.h"

/* Those that want more than a name. */
static uint64_t
call_with_more(const char *p, size_t n)
{
	const char *mark = n > 0 ? memchr(p, '\xff', n) : NULL;
	size_t field = mark != NULL ? (size_t)(mark - p) : 0;
	size_t behind = mark != NULL ? field + 1 : 0;
	uint64_t sum = 0, vendors = 0;
	int code;

	for (size_t i = 0; (code = sipinfo_code_candidate(p, n, i)) != SIPINFO_CODE_NONE; i++) {
		DEMAND(i < 600 && sipinfo_class(code) != SIPINFO_CLASS_NONE);
		sum += (uint64_t)code;
	}
	for (int vocabulary = 0; vocabulary <= SIPINFO_VOCABULARY_ACT + 1; vocabulary++)
		sum += (uint64_t)(int64_t)sipinfo_vocabulary_from_name((enum sipinfo_vocabulary)vocabulary, p, n) &
		       0xffff;
	for (const struct sipinfo_protocol *protocol = NULL;
	     (protocol = sipinfo_protocol_next(protocol)) != NULL;)
		sum += sipinfo_reason_from_name(protocol, p, n) != NULL;
	for (const struct sipinfo_vendor *vendor = NULL;
	     (vendor = sipinfo_vendor_from_number(p, n, vendor)) != NULL;)
		DEMAND(++vendors < 1000);
	sum += sipinfo_vendor_find(mark != NULL ? p : NULL, field, p + behind, n - behind, 0) != NULL;
	return sum + vendors;
}

/* LONGEST 64 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *name = copy(data, size), *string = allocate(size + 1);
	size_t n;

	if (size > 0)
		memcpy(string, name, size);
	n = strlen(string);
	DEMAND(call_by_name(name, n) == call_by_name(string, SIZE_MAX));
	if (is_one_in(data, size, 4))
		DEMAND(call_with_more(name, n) == call_with_more(string, n));
	/* behind a NUL, too */
	if (n < size) {
		call_by_name(name, size);
		call_with_more(name, size);
	}
	free(string);
	free(name);
	return 0;
}
