#include "lookup/table.h"

struct note_row {
	uint16_t low, high;
	uint16_t text, references;
};

#include "example-data.h"
#include "note-data.h"
#include "text-data.h"

/* Where the texts of a language begin, of all and of each kind; those of English if it is not known. */
static const uint32_t *
starts(int lang)
{
	unsigned id = (unsigned)lang;

	return text_starts[id < ARRAY_LENGTH(text_starts) ? id : 0];
}

const char *
sipinfo_text_string(unsigned text, int lang)
{
	return (const char *)&texts + text_offsets[starts(lang)[0] + text];
}

const char *
sipinfo_text(int code, enum sipinfo_text_kind kind, int lang)
{
	uint32_t start = (int)kind > 0 && (int)kind <= TEXT_KINDS ? starts(lang)[kind] : 0;

	if (start == 0)
		return (const char *)&texts; /* the first one is empty */
	/* a branch that is foreseen is faster than a choice of rows */
	if (code < 100 || code > 699)
		return (const char *)&texts + text_offsets[start + text_rows[CODES] - 1];
	return (const char *)&texts + text_offsets[start + text_rows[(unsigned)(code - 100)] - 1];
}

int
sipinfo_text_lang(const char *text)
{
	const uintptr_t start = (uintptr_t)&texts, at = (uintptr_t)text;
	size_t i = 0;

	/* the empty text comes first, and is in no language */
	if (at <= start || at >= start + language_ends[LANGUAGE_COUNT - 1])
		return 0;
	while (at >= start + language_ends[i])
		i++;
	return language_ids[i];
}

const char *
sipinfo_example(int code)
{
	const struct code_record *record = sipinfo_code_record(code);

	return record != NULL && record->example != 0
		       ? (const char *)&examples + record->example
		       : "";
}

/* NULL if there is none for this pair. */
static const struct note_row *
note_row(int a, int b)
{
	int low = a < b ? a : b;
	int high = a < b ? b : a;

	for (size_t i = 1; i < ARRAY_LENGTH(note_rows); i++) {
		if (note_rows[i].low == low && note_rows[i].high == high)
			return &note_rows[i];
	}
	return NULL;
}

const char *
sipinfo_note_text(int a, int b, int lang)
{
	const struct note_row *row = note_row(a, b);

	return row ? sipinfo_text_string(row->text, lang) : "";
}

const struct sipinfo_reference *
sipinfo_note_reference(int a, int b, size_t i)
{
	const struct note_row *row = note_row(a, b);

	return row ? sipinfo_reference_listed(row->references, i) : NULL;
}

int
sipinfo_note_next(int code, int other)
{
	/* in order of the lower code, then of the higher one: so come the partners of a code, too */
	for (size_t i = 1; i < ARRAY_LENGTH(note_rows) && note_rows[i].low <= code; i++) {
		const struct note_row *row = &note_rows[i];

		if (row->high == code && row->low > other)
			return row->low;
		if (row->low == code && row->high > other)
			return row->high;
	}
	return 0;
}
