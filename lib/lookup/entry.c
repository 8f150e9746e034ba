#include "lookup/entry.h"

#include <limits.h>

enum place { TITLE, MEANING, CALLER, FIX };

/* The first entry whose number is not below this one, or NULL. */
static const struct entry *
lower_bound(const struct entry *entries, size_t n, int number)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (entries[middle].number < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n ? &entries[low] : NULL;
}

const struct entry *
sipinfo_entry_find(const struct entry *entries, size_t n, int number)
{
	const struct entry *entry = lower_bound(entries, n, number);

	return entry != NULL && entry->number == number ? entry : NULL;
}

int
sipinfo_entry_after(const struct entry *entries, size_t n, int number)
{
	return number != INT_MAX ? sipinfo_entry_number(lower_bound(entries, n, number + 1)) : 0;
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

const struct entry *
sipinfo_entry_of_name(const struct entry *entries, const uint8_t letters[27], struct slice name)
{
	char first = to_lower(byte_at(name.p, slice_end(name), 0));
	size_t low = is_letter(first) ? letters[first - 'a'] : 0;
	size_t high = letters[is_letter(first) ? first - 'a' + 1 : 0];

	while (low < high) {
		size_t middle = (low + high) / 2;
		int o = order(name, sipinfo_table_string(entries[middle].name));

		if (o < 0)
			high = middle;
		else if (o > 0)
			low = middle + 1;
		else
			return &entries[middle];
	}
	return NULL;
}

const struct entry *
sipinfo_entry_like(const struct entry *entries, size_t n, struct slice name)
{
	name = slice_from_letter(name);
	for (size_t i = 0; i < n; i++) {
		if (slice_same_letters(slice_of(sipinfo_table_string(entries[i].name)), name))
			return &entries[i];
	}
	return NULL;
}

const char *
sipinfo_entry_name(const struct entry *entry)
{
	return entry ? sipinfo_table_string(entry->name) : NULL;
}

const char *
sipinfo_entry_text(const struct entry *entry, enum sipinfo_text_kind kind, int lang)
{
	unsigned text;

	if (entry == NULL)
		return "";
	switch (kind) {
	case SIPINFO_TEXT_TITLE:
		text = entry->texts[TITLE];
		break;
	case SIPINFO_TEXT_MEANING:
		text = entry->texts[MEANING];
		break;
	case SIPINFO_TEXT_CALLER:
		text = entry->texts[CALLER];
		break;
	case SIPINFO_TEXT_FIX:
		text = entry->texts[FIX];
		break;
	default:
		text = 0;
		break;
	}
	return sipinfo_text_string(text, lang);
}

const struct sipinfo_reference *
sipinfo_entry_reference(const struct entry *entry, size_t i)
{
	return entry ? sipinfo_reference_listed(entry->references, i) : NULL;
}
