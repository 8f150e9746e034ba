/* JavaScript can't make a pointer to a function of C: this one calls what it imports. */
#include <sipinfo/finding.h>

__attribute__((import_module("sipinfo"), import_name("finding"))) bool
sipinfo_js_on_finding(const struct sipinfo_finding *finding);

sipinfo_finding_fn
sipinfo_js_each(void);

static bool
each(const struct sipinfo_finding *finding, void *user)
{
	(void)user;
	return sipinfo_js_on_finding(finding);
}

__attribute__((export_name("sipinfo_js_each"))) sipinfo_finding_fn
sipinfo_js_each(void)
{
	return each;
}
