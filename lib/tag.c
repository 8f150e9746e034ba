#include "thing.h"

#include "tag-data.h"

static const struct thing *
tag_thing(int tag)
{
	return thing_at(tags, ARRAY_LENGTH(tags), tag);
}

int
sipinfo_tag(const char *s, size_t len)
{
	return sipinfo_priv_thing_place(tags, ARRAY_LENGTH(tags), slice_given(s, len));
}

int
sipinfo_tag_next(int tag)
{
	return thing_next(ARRAY_LENGTH(tags), tag);
}

const char *
sipinfo_tag_name(int tag)
{
	return sipinfo_priv_thing_name(tag_thing(tag));
}

const char *
sipinfo_tag_text(int tag, enum sipinfo_text kind, int lang)
{
	return sipinfo_priv_thing_text(tag_thing(tag), kind, lang);
}

int
sipinfo_tag_reference(int tag, size_t i)
{
	return sipinfo_priv_thing_reference(tag_thing(tag), i);
}

int
sipinfo_priv_tag_lang(int tag, int lang)
{
	return sipinfo_priv_thing_lang(tag_thing(tag), lang);
}
