#include "lookup/entry.h"

/* A tag is an entry of this table. */
#include "tag-data.h"

static const struct entry *
entry_of(const struct sipinfo_tag *tag)
{
	return (const struct entry *)tag;
}

static const struct sipinfo_tag *
tag_of(const struct entry *entry)
{
	return (const struct sipinfo_tag *)entry;
}

const struct sipinfo_tag *
sipinfo_tag_from_name(const char *name, size_t len)
{
	return tag_of(sipinfo_entry_of_name(tags, tag_letters, slice_given(name, len)));
}

const struct sipinfo_tag *
sipinfo_tag_next(const struct sipinfo_tag *tag)
{
	return tag_of(entry_next(tags, ARRAY_LENGTH(tags), entry_of(tag)));
}

const char *
sipinfo_tag_name(const struct sipinfo_tag *tag)
{
	return sipinfo_entry_name(entry_of(tag));
}

const char *
sipinfo_tag_text(const struct sipinfo_tag *tag, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(entry_of(tag), kind, lang);
}

const struct sipinfo_reference *
sipinfo_tag_reference(const struct sipinfo_tag *tag, size_t i)
{
	return sipinfo_entry_reference(entry_of(tag), i);
}
