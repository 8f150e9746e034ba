#include "thing.h"

enum place { TITLE, MEANING, CALLER, FIX };

/* The first place whose number is not below this one. */
static size_t
lower_bound(const struct thing *things, size_t n, int number)
{
	size_t low = 0;

	while (n > 0) {
		size_t half = n / 2;

		if (things[low + half].number < number) {
			low += half + 1;
			n -= half + 1;
		} else {
			n = half;
		}
	}
	return low;
}

const struct thing *
sipinfo_priv_thing(const struct thing *things, size_t n, int number)
{
	size_t place = lower_bound(things, n, number);

	return place < n && things[place].number == number ? &things[place] : NULL;
}

int
sipinfo_priv_thing_after(const struct thing *things, size_t n, int number)
{
	size_t place;

	/* no table goes beyond, and number + 1 must not overflow */
	if (number > UINT16_MAX)
		return 0;
	place = lower_bound(things, n, number < 1 ? 1 : number + 1);
	return place < n ? things[place].number : 0;
}

/* Below 0 if the slice comes before the name, above 0 if after it, in lower case. */
static int
order(struct slice s, const char *name)
{
	const char *p = s.p, *end = slice_end(s);

	for (; p < end && *name != '\0'; p++, name++) {
		int difference = (unsigned char)to_lower(*p) - (unsigned char)to_lower(*name);

		if (difference != 0)
			return difference;
	}
	return (p < end) - (*name != '\0');
}

int
sipinfo_priv_thing_place(const struct thing *things, size_t n, struct slice name)
{
	size_t low = 0;

	while (n > 0) {
		size_t half = n / 2;
		int o = order(name, sipinfo_priv_string(things[low + half].name));

		if (o == 0)
			return (int)(low + half) + 1;
		if (o > 0) {
			low += half + 1;
			n -= half + 1;
		} else {
			n = half;
		}
	}
	return 0;
}

const char *
sipinfo_priv_thing_name(const struct thing *thing)
{
	return thing ? sipinfo_priv_string(thing->name) : NULL;
}

const char *
sipinfo_priv_thing_text(const struct thing *thing, enum sipinfo_text kind, int lang)
{
	unsigned text;

	if (thing == NULL)
		return NULL;
	switch (kind) {
	case SIPINFO_TEXT_TITLE:
		text = thing->texts[TITLE];
		break;
	case SIPINFO_TEXT_MEANING:
		text = thing->texts[MEANING];
		break;
	case SIPINFO_TEXT_CALLER:
		text = thing->texts[CALLER];
		break;
	case SIPINFO_TEXT_FIX:
		text = thing->texts[FIX];
		break;
	default:
		text = 0;
		break;
	}
	return text != 0 ? sipinfo_priv_text(text, lang) : NULL;
}

int
sipinfo_priv_thing_reference(const struct thing *thing, size_t i)
{
	return thing ? sipinfo_priv_list(thing->references, i) : 0;
}

int
sipinfo_priv_thing_lang(const struct thing *thing, int lang)
{
	if (thing != NULL && sipinfo_priv_is_translated(thing->texts[MEANING], lang))
		return lang;
	return sipinfo_lang_next(0);
}
