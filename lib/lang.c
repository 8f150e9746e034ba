#include "private.h"

struct language_record {
	uint8_t id;
	bool rtl;
	char tag[12];
	char name[40];
};

#include "text-data.h"

/* The place of a language; that of English if it is not compiled in. */
static size_t
place(int lang)
{
	if (lang < 1 || (size_t)lang >= ARRAY_LENGTH(language_places) || language_places[lang] == 0)
		return 0;
	return language_places[lang] - 1u;
}

/* NULL if it is not compiled in. */
static const struct language_record *
language(int lang)
{
	const struct language_record *record = &language_records[place(lang)];

	return record->id == lang ? record : NULL;
}

const char *
sipinfo_priv_text(unsigned text, int lang)
{
	return (const char *)&texts + text_offsets[place(lang)][text];
}

bool
sipinfo_priv_is_translated(unsigned text, int lang)
{
	if (language(lang) == NULL)
		return false;
	return place(lang) == 0 || text_offsets[place(lang)][text] >= ENGLISH_END;
}

int
sipinfo_lang_next(int lang)
{
	size_t after = place(lang) + 1;

	if (lang == 0)
		return language_records[0].id;
	if (language(lang) == NULL || after >= LANGUAGE_COUNT)
		return 0;
	return language_records[after].id;
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

	return record ? record->rtl : false;
}

/* The language whose tag is the wish or its nearest shortening (RFC 4647, section 3.4), or 0. */
static int
look_up(struct slice wish)
{
	while (wish.n > 0) {
		for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
			if (slice_is(wish, language_records[i].tag))
				return language_records[i].id;
		}
		do
			wish.n--;
		while (wish.n > 0 && wish.p[wish.n] != '-' && wish.p[wish.n] != '_');
		/* a single letter or digit opens a subtag and goes with it */
		if (wish.n > 2 && (wish.p[wish.n - 2] == '-' || wish.p[wish.n - 2] == '_'))
			wish.n -= 2;
	}
	return 0;
}

int
sipinfo_lang(const char *tags, size_t len)
{
	struct slice wish;

	if (tags == NULL)
		return 0;
	wish = slice_given(tags, len);
	return look_up(slice_trim(wish));
}
