#include "lookup/table.h"

struct language_record {
	uint8_t id;
	bool rtl;
	char tag[12];
	char name[40];
};

struct language_alias {
	char tag[12];
	uint8_t id; /* 0: none that is near enough */
};

#include "lang-data.h"

/* A longer tag is shortened at once: the work is the square of the length. */
#define WISH_MAX 64

/* NULL if it is not compiled in. */
static const struct language_record *
language(int lang)
{
	for (size_t i = 0; i < ARRAY_LENGTH(language_records); i++) {
		if (language_records[i].id == lang)
			return &language_records[i];
	}
	return NULL;
}

int
sipinfo_lang_next(int lang)
{
	bool passed = lang == 0;

	for (size_t i = 0; i < ARRAY_LENGTH(language_records); i++) {
		if (passed)
			return language_records[i].id;
		passed = language_records[i].id == lang;
	}
	return 0;
}

const char *
sipinfo_lang_tag(int lang)
{
	const struct language_record *record = language(lang);

	return record ? record->tag : NULL;
}

const char *
sipinfo_lang_name(int lang)
{
	const struct language_record *record = language(lang);

	return record ? record->name : NULL;
}

bool
sipinfo_lang_is_rtl(int lang)
{
	const struct language_record *record = language(lang);

	return record != NULL && record->rtl;
}

/* BCP 47 parts subtags with a hyphen, POSIX with an underscore. */
static bool
same_tag(struct slice wish, const char *tag)
{
	size_t i = 0;

	for (; i < wish.n && tag[i] != '\0'; i++) {
		if (to_lower(wish.p[i] == '_' ? '-' : wish.p[i]) != to_lower(tag[i]))
			return false;
	}
	return i == wish.n && tag[i] == '\0';
}

static bool
is_english_by_name(struct slice wish)
{
	return slice_is(wish, "C") || slice_is(wish, "POSIX");
}

/* The language of exactly this tag or name, or SIPINFO_NO_VALUE. */
static int
exactly(struct slice wish)
{
	for (size_t i = 0; i < ARRAY_LENGTH(language_records); i++) {
		if (same_tag(wish, language_records[i].tag) ||
		    same_tag(wish, language_records[i].name))
			return language_records[i].id;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(language_aliases); i++) {
		if (same_tag(wish, language_aliases[i].tag))
			return language_aliases[i].id;
	}
	return SIPINFO_NO_VALUE;
}

static bool
parts_subtags(char c)
{
	return c == '-' || c == '_';
}

/* The language of the wish or of its longest shortening (RFC 4647, section 3.4), or 0. */
static int
look_up(struct slice wish)
{
	/* behind the tag a POSIX name may have a codeset and a modifier */
	for (size_t i = 0; i < wish.n; i++) {
		if (wish.p[i] == '.' || wish.p[i] == '@')
			wish.n = i;
	}
	if (is_english_by_name(wish))
		return language_records[0].id;
	/* no tag of ours is near as long, so a subtag that is cut here goes first */
	wish.n = least(wish.n, WISH_MAX);
	while (wish.n != 0) {
		int found = exactly(wish);

		if (found != SIPINFO_NO_VALUE)
			return found;
		/* no tag of ours ends with a subtag of one character: such a one needs no look of its own */
		do
			wish.n--;
		while (wish.n != 0 && !parts_subtags(wish.p[wish.n]));
	}
	return 0;
}

/* The q of a range in thousandths; 1000 where there is none or it can't be read. */
static int
weight(struct slice parameters)
{
	const char *p = skip_lws(parameters.p, slice_end(parameters));
	const char *end = slice_end(parameters);
	int q = 0, unit = 100;

	p = match(p, end, "q");
	if (p == NULL)
		return 1000;
	p = match(skip_lws(p, end), end, "=");
	if (p == NULL)
		return 1000;
	p = skip_lws(p, end);
	if (p >= end || *p != '0')
		return 1000;
	for (p++; p < end; p++) {
		if (*p == '.')
			continue;
		if (!is_digit(*p))
			break;
		q += (*p - '0') * unit;
		unit /= 10;
	}
	return q;
}

int
sipinfo_lang_from_name(const char *name, size_t len)
{
	struct slice rest = slice_given(name, len);
	const char *p = rest.p, *end = slice_end(rest);
	int best = 0, best_weight = 0;

	while (p < end) {
		const char *stop = p, *semicolon = NULL;
		int found, q;

		for (; stop < end && *stop != ',' && *stop != ':'; stop++) {
			if (*stop == ';' && semicolon == NULL)
				semicolon = stop;
		}
		found = look_up(slice_trim(slice_make(p, semicolon ? semicolon : stop)));
		q = semicolon ? weight(slice_make(semicolon + 1, stop)) : 1000;
		if (found != 0 && q > best_weight) {
			best = found;
			best_weight = q;
		}
		p = skip_bytes(stop, end, 1);
	}
	return best;
}
