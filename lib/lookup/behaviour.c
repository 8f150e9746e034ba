#include "lookup/table.h"

struct sipinfo_behaviour {
	uint32_t product, part, setting, detail;
	uint8_t act;
	bool by_default;
	uint16_t codes; /* the first and the last code of each range, by turns */
	uint16_t references;
};

#include "behaviour-data.h"

const struct sipinfo_behaviour *
sipinfo_behaviour_next(const struct sipinfo_behaviour *behaviour)
{
	if (behaviour == NULL)
		return behaviours;
	return behaviour + 1 < behaviours + ARRAY_LENGTH(behaviours) ? behaviour + 1 : NULL;
}

const struct sipinfo_behaviour *
sipinfo_behaviour_of_code(int code, size_t i)
{
	const struct sipinfo_behaviour *behaviour = NULL;

	while ((behaviour = sipinfo_behaviour_next(behaviour)) != NULL) {
		if (!sipinfo_behaviour_has_code(behaviour, code))
			continue;
		if (i == 0)
			return behaviour;
		i--;
	}
	return NULL;
}

const struct sipinfo_behaviour *
sipinfo_behaviour_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);
	const struct sipinfo_behaviour *behaviour = NULL;

	while ((behaviour = sipinfo_behaviour_next(behaviour)) != NULL) {
		if (slice_is(given, sipinfo_behaviour_product(behaviour)))
			return behaviour;
	}
	return NULL;
}

const char *
sipinfo_behaviour_product(const struct sipinfo_behaviour *behaviour)
{
	return behaviour != NULL ? sipinfo_table_string(behaviour->product) : NULL;
}

const char *
sipinfo_behaviour_part(const struct sipinfo_behaviour *behaviour)
{
	return behaviour != NULL ? sipinfo_table_string(behaviour->part) : NULL;
}

enum sipinfo_act
sipinfo_behaviour_act(const struct sipinfo_behaviour *behaviour)
{
	return behaviour != NULL ? (enum sipinfo_act)behaviour->act : SIPINFO_ACT_NONE;
}

static int
listed(const struct sipinfo_behaviour *behaviour, size_t range, size_t which)
{
	const uint16_t *codes;
	size_t n;

	if (behaviour == NULL)
		return 0;
	codes = sipinfo_table_numbers(behaviour->codes, &n);
	return range < n / 2 ? codes[2 * range + which] : 0;
}

bool
sipinfo_behaviour_range(const struct sipinfo_behaviour *behaviour, int code, int *first, int *last)
{
	const uint16_t *codes;
	size_t n;

	if (behaviour == NULL)
		return false;
	codes = sipinfo_table_numbers(behaviour->codes, &n);
	for (size_t i = 0; i < n; i += 2) {
		*first = codes[i];
		*last = codes[i + 1];
		if (*first <= code && code <= *last)
			return true;
	}
	return false;
}

bool
sipinfo_behaviour_has_code(const struct sipinfo_behaviour *behaviour, int code)
{
	int first, last;

	return sipinfo_behaviour_range(behaviour, code, &first, &last);
}

int
sipinfo_behaviour_first_code(const struct sipinfo_behaviour *behaviour, size_t i)
{
	return listed(behaviour, i, 0);
}

int
sipinfo_behaviour_last_code(const struct sipinfo_behaviour *behaviour, size_t i)
{
	return listed(behaviour, i, 1);
}

const char *
sipinfo_behaviour_setting(const struct sipinfo_behaviour *behaviour)
{
	return behaviour != NULL ? sipinfo_table_string(behaviour->setting) : "";
}

bool
sipinfo_behaviour_is_default(const struct sipinfo_behaviour *behaviour)
{
	return behaviour != NULL && behaviour->by_default;
}

const char *
sipinfo_behaviour_detail(const struct sipinfo_behaviour *behaviour)
{
	return behaviour != NULL ? sipinfo_table_string(behaviour->detail) : "";
}

const struct sipinfo_reference *
sipinfo_behaviour_reference(const struct sipinfo_behaviour *behaviour, size_t i)
{
	return behaviour != NULL ? sipinfo_reference_listed(behaviour->references, i) : NULL;
}
