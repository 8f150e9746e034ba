#include "lookup/table.h"

struct note_row {
	uint16_t low, high;
	uint16_t text, references;
};

#include "example-data.h"
#include "note-data.h"

/* The number of the text of a code, 0 if the kind is unknown or absent. */
static unsigned
code_text(int code, int kind)
{
	const struct code_record *record = sipinfo_code_record(code);

	if (kind < SIPINFO_TEXT_TITLE || kind > TEXT_KINDS)
		return 0;
	return (record ? record->texts
		       : sipinfo_class_record(code)->texts)[kind - SIPINFO_TEXT_TITLE];
}

const char *
sipinfo_text(int code, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_text_string(code_text(code, (int)kind), lang);
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
	int found = 0;

	for (size_t i = 1; i < ARRAY_LENGTH(note_rows); i++) {
		const struct note_row *row = &note_rows[i];
		int partner = row->low == code ? row->high : row->low;

		if ((row->low == code || row->high == code) && partner > other &&
		    (found == 0 || partner < found))
			found = partner;
	}
	return found;
}
