#include "lookup/entry.h"

#include "tag-data.h"

static const struct entry *
tag_entry(int tag)
{
	return entry_at(tags, ARRAY_LENGTH(tags), tag);
}

int
sipinfo_tag_from_name(const char *s, size_t len)
{
	return sipinfo_entry_place(tags, ARRAY_LENGTH(tags), slice_given(s, len));
}

int
sipinfo_tag_next(int tag)
{
	return entry_next(ARRAY_LENGTH(tags), tag);
}

const char *
sipinfo_tag_name(int tag)
{
	return sipinfo_entry_name(tag_entry(tag));
}

const char *
sipinfo_tag_text(int tag, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(tag_entry(tag), kind, lang);
}

int
sipinfo_tag_reference(int tag, size_t i)
{
	return sipinfo_entry_reference(tag_entry(tag), i);
}

int
sipinfo_tag_lang(int tag, int lang)
{
	return sipinfo_entry_lang(tag_entry(tag), lang);
}
