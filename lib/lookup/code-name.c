#include "lookup/table.h"

/* A name of a code: a phrase, or what a product calls it. */
struct name_row {
	uint16_t code;
	uint32_t name;
};

#include "name-data.h"

/* Names with a slip of the pen are looked for up to this length; the work is its square. */
#define NEAR_MATCH_MIN 8
#define NEAR_MATCH_MAX 64
#define NEAR_MATCH_EDITS 2
#define START_MIN 4

/* Codes that a name may mean, one bit each. */
struct candidates {
	uint8_t bits[75];
	size_t n;
};

typedef bool (*match_fn)(struct slice name, struct slice given);

static struct slice
name_of(const struct name_row *row)
{
	return slice_of(sipinfo_table_string(row->name));
}

static bool
begins_with(struct slice name, struct slice given)
{
	return given.n >= START_MIN &&
	       slice_same(slice_make(name.p, name.p + least(given.n, name.n)), given);
}

static size_t
letters_in(struct slice s)
{
	const char *p = s.p, *end = slice_end(s);
	size_t n = 0;

	for (; p < end; p++)
		n += is_alphanumeric(*p);
	return n;
}

/* Whether the letters that are given begin the other ones, which end in NUL. */
static bool
begins_with_letters(const char *name, struct slice given)
{
	const char *p = name, *q = given.p, *q_end = slice_end(given);

	for (;; p++, q++) {
		while (q < q_end && !is_alphanumeric(*q))
			q++;
		if (q >= q_end)
			return true;
		while (*p != '\0' && !is_alphanumeric(*p))
			p++;
		if (to_lower(*p) != to_lower(*q))
			return false;
	}
}

/* At the beginning of a word: "timeout" in Server Time-out, "cancel" in Request Cancelled. */
static bool
has_words(struct slice name, struct slice given)
{
	if (given.n > NEAR_MATCH_MAX || letters_in(given) < START_MIN)
		return false;
	for (const char *p = name.p; *p != '\0'; p++) {
		bool starts = is_alphanumeric(*p) && !is_alphanumeric(byte_before(name.p, p));

		if (starts && begins_with_letters(p, given))
			return true;
	}
	return false;
}

/* At most two characters inserted, removed or changed (Levenshtein). */
static bool
is_near(struct slice name, struct slice given)
{
	size_t row[NEAR_MATCH_MAX + 1];

	if (given.n < NEAR_MATCH_MIN || given.n > NEAR_MATCH_MAX ||
	    given.n + NEAR_MATCH_EDITS < name.n || name.n + NEAR_MATCH_EDITS < given.n)
		return false;
	for (size_t j = 0; j < ARRAY_LENGTH(row); j++)
		row[j] = j;
	for (size_t i = 1; i <= name.n; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (size_t j = 1; j <= given.n; j++) {
			size_t above = row[j];
			bool same = to_lower(name.p[i - 1]) == to_lower(given.p[j - 1]);

			row[j] = least(least(above, row[j - 1]) + 1, diagonal + (same ? 0 : 1));
			diagonal = above;
		}
	}
	return row[given.n] <= NEAR_MATCH_EDITS;
}

/* The first code that has such a phrase, registered ones before others, or 0. */
static int
find_first(struct slice given, match_fn matches)
{
	int found = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(phrase_rows); i++) {
		int code = phrase_rows[i].code;

		if (!matches(name_of(&phrase_rows[i]), given))
			continue;
		if (sipinfo_is_registered(code))
			return code;
		if (found == 0)
			found = code;
	}
	return found;
}

static void
add(struct candidates *c, int code)
{
	int place = code - 100;
	unsigned bit;

	if (sipinfo_class(code) == SIPINFO_CLASS_NONE)
		return;
	bit = 1u << (place & 7);
	if ((c->bits[place >> 3] & bit) != 0)
		return;
	c->bits[place >> 3] = (uint8_t)(c->bits[place >> 3] | bit);
	c->n++;
}

static void
add_rows(struct candidates *c, const struct name_row *rows, size_t n, struct slice given,
	 match_fn matches)
{
	for (size_t i = 0; i < n; i++) {
		if (matches(name_of(&rows[i]), given))
			add(c, rows[i].code);
	}
}

static void
add_own(struct candidates *c, struct slice given, match_fn matches)
{
	int code = SIPINFO_CODE_NONE;

	while ((code = sipinfo_code_next(code)) != SIPINFO_CODE_NONE) {
		if (matches(slice_of(sipinfo_phrase(code)), given))
			add(c, code);
	}
	while ((code = sipinfo_code_next_unregistered(code)) != SIPINFO_CODE_NONE) {
		if (matches(slice_of(sipinfo_phrase(code)), given))
			add(c, code);
	}
}

static void
add_all(struct candidates *c, struct slice given, match_fn matches)
{
	add_rows(c, phrase_rows, ARRAY_LENGTH(phrase_rows), given, matches);
	add_rows(c, name_rows, ARRAY_LENGTH(name_rows), given, matches);
}

/* What the profiles make of a cause that a product calls so: USER_BUSY. */
static void
add_of_cause(struct candidates *c, struct slice given)
{
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;
	int cause = sipinfo_cause_from_name(given.p, given.n);

	while (cause != 0 && (profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE)
		add(c, sipinfo_code_from_cause(cause, profile));
}

/* The number in SIP_486_BUSY_HERE, or 0. */
static int
number_in(struct slice symbol)
{
	const char *p = symbol.p, *end = slice_end(symbol), *behind = skip_digits(p, end);
	int number = 0;

	if (behind - p != 3 || byte_at(behind, end, 0) != '_')
		return 0;
	for (; p < behind; p++)
		number = number * 10 + (*p - '0');
	return number;
}

/* Without what stands before the phrase in a constant, or empty where nothing does. */
static struct slice
symbol_of(struct slice given)
{
	for (size_t i = 0; i < ARRAY_LENGTH(symbol_prefixes); i++) {
		const char *behind =
			match(given.p, slice_end(given), sipinfo_table_string(symbol_prefixes[i]));

		if (behind != NULL)
			return slice_make(behind, slice_end(given));
	}
	return slice_given(NULL, 0);
}

static struct candidates
look_for(struct slice given)
{
	struct candidates c = {{0}, 0};
	struct slice letters = slice_from_letter(given), symbol = symbol_of(given);
	bool known;

	add_rows(&c, phrase_rows, ARRAY_LENGTH(phrase_rows), letters, slice_same_letters);
	known = c.n > 0;
	add_rows(&c, name_rows, ARRAY_LENGTH(name_rows), letters, slice_same_letters);
	add(&c, number_in(symbol));
	known = known || symbol.n != 0;
	if (c.n == 0)
		add_all(&c, slice_from_letter(symbol), slice_same_letters);
	if (c.n == 0) {
		add_of_cause(&c, letters);
		known = true;
	}
	if (c.n == 0)
		add_own(&c, given, begins_with);
	/* the word of a product alone may be a word of other phrases, too */
	else if (!known)
		add_all(&c, given, has_words);
	if (c.n == 0)
		add_all(&c, given, has_words);
	if (c.n == 0)
		add_rows(&c, phrase_rows, ARRAY_LENGTH(phrase_rows), given, is_near);
	return c;
}

/* The i-th of them, registered ones first. */
static int
candidate(const struct candidates *c, size_t i)
{
	for (int registered = 1; registered >= 0; registered--) {
		for (int code = 100; code <= 699; code++) {
			if ((c->bits[(code - 100) >> 3] >> ((code - 100) & 7) & 1) == 0 ||
			    sipinfo_is_registered(code) != registered)
				continue;
			if (i == 0)
				return code;
			i--;
		}
	}
	return SIPINFO_CODE_NONE;
}

int
sipinfo_code_from_exact_phrase(struct slice phrase, int code)
{
	phrase = slice_from_letter(phrase);
	for (size_t i = 0; i < ARRAY_LENGTH(phrase_rows); i++) {
		if (phrase_rows[i].code == code &&
		    slice_same_letters(name_of(&phrase_rows[i]), phrase))
			return code;
	}
	return find_first(phrase, slice_same_letters);
}

int
sipinfo_code_from_name(const char *name, size_t len)
{
	const struct slice given = slice_trim(slice_given(name, len));
	const struct slice symbol = symbol_of(given);
	struct candidates found;
	int code;

	code = find_first(given, slice_same);
	if (code == 0)
		code = find_first(slice_from_letter(given), slice_same_letters);
	if (code == 0 && number_in(symbol) == 0)
		code = find_first(slice_from_letter(symbol), slice_same_letters);
	if (code != 0)
		return code;
	found = look_for(given);
	return found.n == 1 ? candidate(&found, 0) : SIPINFO_CODE_NONE;
}

int
sipinfo_code_candidate(const char *name, size_t len, size_t i)
{
	const struct candidates found = look_for(slice_trim(slice_given(name, len)));

	return candidate(&found, i);
}
