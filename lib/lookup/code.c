#include "lookup/table.h"

struct phrase_row {
	uint16_t code;
	uint32_t phrase;
};

#include "code-data.h"

/* Phrases with a slip of the pen are looked for up to this length; the work is its square. */
#define NEAR_MATCH_MIN 8
#define NEAR_MATCH_MAX 64
#define NEAR_MATCH_EDITS 2
#define PREFIX_MIN 4

const struct code_record *
sipinfo_code_record(int code)
{
	if (code < 100 || code > 699 || code_places[code - 100] == 0)
		return NULL;
	return &code_records[code_places[code - 100] - 1];
}

const struct code_record *
sipinfo_code_effective_record(int code)
{
	return sipinfo_code_record(sipinfo_effective(code));
}

const struct class_record *
sipinfo_class_record(int code)
{
	return &class_records[sipinfo_class(code)];
}

const struct variation_row *
sipinfo_code_variation(int code, size_t i)
{
	for (size_t place = 1; place < ARRAY_LENGTH(variation_rows); place++) {
		if (variation_rows[place].code == code && i-- == 0)
			return &variation_rows[place];
	}
	return NULL;
}

const char *
sipinfo_registry_date(void)
{
	return registry_date;
}

enum sipinfo_registration_kind
sipinfo_registration(int code)
{
	const struct code_record *record = sipinfo_code_record(code);

	return record ? (enum sipinfo_registration_kind)record->registration : SIPINFO_REGISTRATION_NONE;
}

bool
sipinfo_is_registered(int code)
{
	switch (sipinfo_registration(code)) {
	case SIPINFO_REGISTRATION_REGISTERED:
	case SIPINFO_REGISTRATION_DEPRECATED:
	case SIPINFO_REGISTRATION_RESERVED:
		return true;
	default:
		return false;
	}
}

static int
next(int code, bool registered)
{
	if (code < 100)
		code = 99;
	while (code < 699) {
		code++;
		if (sipinfo_code_record(code) != NULL && sipinfo_is_registered(code) == registered)
			return code;
	}
	return 0;
}

int
sipinfo_code_next(int code)
{
	return next(code, true);
}

int
sipinfo_code_next_unregistered(int code)
{
	return next(code, false);
}

int
sipinfo_effective(int code)
{
	if (sipinfo_is_registered(code))
		return code;
	switch (sipinfo_class(code)) {
	case SIPINFO_CLASS_NONE:
		return 0;
	case SIPINFO_CLASS_PROVISIONAL:
		return SIPINFO_CODE_SESSION_PROGRESS;
	default:
		return code / 100 * 100;
	}
}

const char *
sipinfo_phrase(int code)
{
	const struct code_record *record = sipinfo_code_record(code);

	return sipinfo_table_string(record ? record->phrase : sipinfo_class_record(code)->name);
}

/* Equal when everything but letters and digits is left out. */
static bool
same_letters(struct slice a, struct slice b)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a.n && !is_alphanumeric(a.p[i]))
			i++;
		while (j < b.n && !is_alphanumeric(b.p[j]))
			j++;
		if (i == a.n || j == b.n)
			return i == a.n && j == b.n;
		if (to_lower(a.p[i]) != to_lower(b.p[j]))
			return false;
		i++;
		j++;
	}
}

static bool
begins_with(struct slice phrase, struct slice start)
{
	if (start.n < PREFIX_MIN || start.n > phrase.n)
		return false;
	return slice_same(slice_make(phrase.p, phrase.p + start.n), start);
}

static unsigned
least(unsigned a, unsigned b, unsigned c)
{
	unsigned ab = a < b ? a : b;

	return ab < c ? ab : c;
}

/* At most two characters inserted, removed or changed (Levenshtein). */
static bool
is_near(struct slice phrase, struct slice given)
{
	unsigned row[NEAR_MATCH_MAX + 1];

	if (given.n < NEAR_MATCH_MIN || given.n > NEAR_MATCH_MAX)
		return false;
	for (unsigned j = 0; j <= given.n; j++)
		row[j] = j;
	for (unsigned i = 1; i <= phrase.n; i++) {
		unsigned diagonal = row[0];

		row[0] = i;
		for (unsigned j = 1; j <= given.n; j++) {
			unsigned above = row[j];
			bool same = to_lower(phrase.p[i - 1]) == to_lower(given.p[j - 1]);

			row[j] = least(above + 1, row[j - 1] + 1, diagonal + (same ? 0 : 1));
			diagonal = above;
		}
	}
	return row[given.n] <= NEAR_MATCH_EDITS;
}

/* The first code that has such a phrase, registered ones before others, or 0. */
static int
find_first(struct slice given, bool (*matches)(struct slice phrase, struct slice given))
{
	int found = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(phrase_rows); i++) {
		int code = phrase_rows[i].code;

		if (!matches(slice_of(sipinfo_table_string(phrase_rows[i].phrase)), given))
			continue;
		if (sipinfo_is_registered(code))
			return code;
		if (found == 0)
			found = code;
	}
	return found;
}

/* The only code that has such a phrase, or 0. */
static int
find_only(struct slice given, bool (*matches)(struct slice phrase, struct slice given))
{
	int found = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(phrase_rows); i++) {
		int code = phrase_rows[i].code;

		if (!matches(slice_of(sipinfo_table_string(phrase_rows[i].phrase)), given))
			continue;
		if (found != 0 && found != code)
			return 0;
		found = code;
	}
	return found;
}

/* What stands before the first letter is passed over here, and not again for each phrase. */
static struct slice
from_letter(struct slice s)
{
	const char *p = s.p, *end = slice_end(s);

	while (p < end && !is_alphanumeric(*p))
		p++;
	return slice_make(p, end);
}

int
sipinfo_code_from_exact_phrase(struct slice phrase, int code)
{
	phrase = from_letter(phrase);
	for (size_t i = 0; i < ARRAY_LENGTH(phrase_rows); i++) {
		if (phrase_rows[i].code == code &&
		    same_letters(slice_of(sipinfo_table_string(phrase_rows[i].phrase)), phrase))
			return code;
	}
	return find_first(phrase, same_letters);
}

int
sipinfo_code_from_name(const char *s, size_t len)
{
	struct slice given;
	int code;

	if (s == NULL || len == 0)
		return 0;
	given = slice_trim(slice_given(s, len));
	if (given.n == 0)
		return 0;
	code = find_first(given, slice_same);
	if (code == 0)
		code = find_first(from_letter(given), same_letters);
	if (code == 0)
		code = find_only(given, begins_with);
	if (code == 0)
		code = find_only(given, is_near);
	return code;
}
