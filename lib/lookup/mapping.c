#include "lookup/mapping.h"

struct sipinfo_mapping {
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
	uint16_t title, references;
	struct key_range keys[2]; /* by direction, in order */
};

#include "mapping-data.h"

static const struct profile_record *
profile_record(enum sipinfo_profile profile)
{
	size_t place = (size_t)profile;

	return profile != SIPINFO_PROFILE_NONE && place < ARRAY_LENGTH(profiles) ? &profiles[place] : NULL;
}

/* NULL if the profile makes no codes of this cause. */
static const struct mapping_key *
find(const struct profile_record *profile, int key)
{
	size_t low = profile->keys[TO_CODE].first, high = low + profile->keys[TO_CODE].n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (key < keys[middle].key)
			high = middle;
		else if (key > keys[middle].key)
			low = middle + 1;
		else
			return &keys[middle];
	}
	return NULL;
}

static const struct mapping_key *
of_code(int code, enum sipinfo_profile profile)
{
	const struct profile_record *record = profile_record(profile);
	unsigned place;

	if (record == NULL || sipinfo_class(code) == SIPINFO_CLASS_NONE)
		return NULL;
	place = code_keys[profile][code - 100];
	return place != 0 ? &keys[record->keys[TO_CAUSE].first + place - 1] : NULL;
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
	key = find(record, cause);
	if (key == NULL && has_heard_of(record, cause))
		key = find(record, 0);
	return key;
}

enum sipinfo_profile
sipinfo_profile_next(enum sipinfo_profile profile)
{
	return (enum sipinfo_profile)((size_t)profile + 1 < ARRAY_LENGTH(profiles)
					      ? (int)profile + 1
					      : SIPINFO_PROFILE_NONE);
}

enum sipinfo_profile
sipinfo_profile_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);
	int value = sipinfo_vocabulary_from_name(SIPINFO_VOCABULARY_PROFILE, name, len);
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;

	if (value != SIPINFO_NO_VALUE)
		return (enum sipinfo_profile)value;
	while ((profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE) {
		if (slice_same_letters(slice_of(sipinfo_profile_text(profile, SIPINFO_TEXT_TITLE, 0)), given))
			break;
	}
	return profile;
}

const char *
sipinfo_profile_name(enum sipinfo_profile profile)
{
	return sipinfo_vocabulary_name(SIPINFO_VOCABULARY_PROFILE, (int)profile);
}

const char *
sipinfo_profile_text(enum sipinfo_profile profile, enum sipinfo_text_kind kind, int lang)
{
	const struct profile_record *record = profile_record(profile);

	return record && kind == SIPINFO_TEXT_TITLE ? sipinfo_text_string(record->title, lang) : "";
}

const struct sipinfo_reference *
sipinfo_profile_reference(enum sipinfo_profile profile, size_t i)
{
	const struct profile_record *record = profile_record(profile);

	return record ? sipinfo_reference_listed(record->references, i) : NULL;
}

static const struct sipinfo_mapping *
row_of(const struct mapping_key *key, size_t i)
{
	return key != NULL && i < key->n ? &rows[key->first + i] : NULL;
}

const struct sipinfo_mapping *
sipinfo_mapping_of_code(int code, enum sipinfo_profile profile, size_t i)
{
	return row_of(of_code(code, profile), i);
}

const struct sipinfo_mapping *
sipinfo_mapping_of_cause(int cause, enum sipinfo_profile profile, size_t i)
{
	return row_of(of_cause(cause, profile), i);
}

int
sipinfo_cause_from_code(int code, enum sipinfo_profile profile)
{
	const struct mapping_key *key = of_code(code, profile);

	return key != NULL ? rows[key->first].cause : 0;
}

int
sipinfo_code_from_cause(int cause, enum sipinfo_profile profile)
{
	return sipinfo_mapping_code(sipinfo_mapping_of_cause(cause, profile, 0));
}

int
sipinfo_mapping_cause(const struct sipinfo_mapping *mapping)
{
	return mapping ? mapping->cause : 0;
}

int
sipinfo_mapping_code(const struct sipinfo_mapping *mapping)
{
	return mapping ? mapping->code : SIPINFO_CODE_NONE;
}

enum sipinfo_condition
sipinfo_mapping_condition(const struct sipinfo_mapping *mapping)
{
	return mapping ? (enum sipinfo_condition)mapping->condition : SIPINFO_CONDITION_NONE;
}

int
sipinfo_mapping_location(const struct sipinfo_mapping *mapping)
{
	return mapping ? mapping->location : SIPINFO_CAUSE_LOCATION_NONE;
}

const struct sipinfo_reference *
sipinfo_mapping_reference(const struct sipinfo_mapping *mapping, size_t i)
{
	return mapping ? sipinfo_reference_listed(mapping->citations, i) : NULL;
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
