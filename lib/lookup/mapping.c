#include "lookup/mapping.h"

struct mapping_row {
	uint16_t cause, code;
	uint8_t condition;
	int8_t location;
	uint16_t citations;
};

/* n rows of a code, a cause, the rest of a class of codes (3 to 6), or of all others (0) */
struct mapping_key {
	uint16_t key, first, n;
};

struct key_range {
	uint16_t first, n;
};

enum direction { TO_CAUSE, TO_CODE };

struct profile_record {
	uint16_t title;
	struct key_range keys[2]; /* by direction, in order */
};

#include "mapping-data.h"

static const struct profile_record *
profile_record(enum sipinfo_profile profile)
{
	size_t place = (size_t)profile;

	return place >= 1 && place < ARRAY_LENGTH(profiles) ? &profiles[place] : NULL;
}

/* NULL if the profile has no rows of this key. */
static const struct mapping_key *
find(const struct profile_record *profile, enum direction direction, int key)
{
	const struct mapping_key *low = keys + profile->keys[direction].first;
	size_t n = profile->keys[direction].n;

	while (n > 0) {
		size_t half = n / 2;

		if (low[half].key == key)
			return &low[half];
		if (low[half].key < key) {
			low += half + 1;
			n -= half + 1;
		} else {
			n = half;
		}
	}
	return NULL;
}

static const struct mapping_key *
of_code(int code, enum sipinfo_profile profile)
{
	const struct profile_record *record = profile_record(profile);
	const struct mapping_key *key;

	if (record == NULL || sipinfo_class(code) == SIPINFO_CLASS_NONE)
		return NULL;
	key = find(record, TO_CAUSE, code);
	if (key == NULL && code >= 300)
		key = find(record, TO_CAUSE, code / 100);
	if (key == NULL && code >= 300)
		key = find(record, TO_CAUSE, 0);
	return key;
}

/* A cause above 127 is one of its maker: only a profile that has such ones has heard of it. */
static bool
has_heard_of(const struct profile_record *profile, int cause)
{
	const struct key_range *range = &profile->keys[TO_CODE];

	return cause <= 127 || keys[range->first + range->n - 1].key > 127;
}

static const struct mapping_key *
of_cause(int cause, enum sipinfo_profile profile)
{
	const struct profile_record *record = profile_record(profile);
	const struct mapping_key *key;

	if (record == NULL || cause < 1)
		return NULL;
	key = find(record, TO_CODE, cause);
	if (key == NULL && has_heard_of(record, cause))
		key = find(record, TO_CODE, 0);
	return key;
}

int
sipinfo_mapping_of_code(int code, enum sipinfo_profile profile, size_t i)
{
	const struct mapping_key *key = of_code(code, profile);

	return key && i < key->n ? (int)(key->first + i) : 0;
}

int
sipinfo_mapping_of_cause(int cause, enum sipinfo_profile profile, size_t i)
{
	const struct mapping_key *key = of_cause(cause, profile);

	return key && i < key->n ? (int)(key->first + i) : 0;
}

int
sipinfo_cause_from_code(int code, enum sipinfo_profile profile)
{
	return sipinfo_mapping_cause(sipinfo_mapping_of_code(code, profile, 0));
}

int
sipinfo_code_from_cause(int cause, enum sipinfo_profile profile)
{
	return sipinfo_mapping_code(sipinfo_mapping_of_cause(cause, profile, 0));
}

/* Row 0, which holds nothing, for a number that is none. */
static const struct mapping_row *
row(int mapping)
{
	return &rows[mapping >= 1 && (size_t)mapping < ARRAY_LENGTH(rows) ? mapping : 0];
}

int
sipinfo_mapping_cause(int mapping)
{
	return row(mapping)->cause;
}

int
sipinfo_mapping_code(int mapping)
{
	return row(mapping)->code;
}

enum sipinfo_condition
sipinfo_mapping_condition(int mapping)
{
	return (enum sipinfo_condition)row(mapping)->condition;
}

int
sipinfo_mapping_location(int mapping)
{
	return row(mapping)->location;
}

int
sipinfo_mapping_reference(int mapping, size_t i)
{
	return sipinfo_table_list(row(mapping)->citations, i);
}

const char *
sipinfo_mapping_profile_title(enum sipinfo_profile profile, int lang)
{
	return sipinfo_text_string(profile_record(profile)->title, lang);
}

enum mapping_reach
sipinfo_mapping_code_reach(int code, enum sipinfo_profile profile)
{
	const struct mapping_key *key = of_code(code, profile);

	if (key == NULL)
		return MAPPING_NONE;
	return key->key == 0 ? MAPPING_OTHER : key->key == code ? MAPPING_OWN : MAPPING_CLASS;
}

enum mapping_reach
sipinfo_mapping_cause_reach(int cause, enum sipinfo_profile profile)
{
	const struct mapping_key *key = of_cause(cause, profile);

	if (key == NULL)
		return MAPPING_NONE;
	return key->key == 0 ? MAPPING_OTHER : MAPPING_OWN;
}
