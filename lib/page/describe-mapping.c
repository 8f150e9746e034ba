#include "page/describe-mapping.h"

#include "lookup/mapping.h"
#include "page/aspect.h"
#include "page/describe.h"

static int
row_of(const struct way *way, enum sipinfo_profile profile, size_t i)
{
	return way->to_cause ? sipinfo_mapping_of_code(way->from, profile, i)
			     : sipinfo_mapping_of_cause(way->from, profile, i);
}

static enum mapping_reach
reach_of(const struct way *way, enum sipinfo_profile profile)
{
	return way->to_cause ? sipinfo_mapping_code_reach(way->from, profile)
			     : sipinfo_mapping_cause_reach(way->from, profile);
}

static int
result_of(const struct way *way, int row)
{
	return way->to_cause ? sipinfo_mapping_cause(row) : sipinfo_mapping_code(row);
}

/* Whether a profile's default differs from that of RFC 3398. */
static bool
differs(const struct way *way, enum sipinfo_profile profile)
{
	int ours = row_of(way, SIPINFO_PROFILE_RFC3398, 0), theirs = row_of(way, profile, 0);

	return ours != 0 && theirs != 0 && result_of(way, ours) != result_of(way, theirs);
}

/* When a row holds; nothing where that goes without saying. */
static struct slice
condition(const struct way *way, enum sipinfo_profile profile, int row, int lang)
{
	enum sipinfo_condition value = sipinfo_mapping_condition(row);

	if (value != SIPINFO_CONDITION_NONE)
		return slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_CONDITION, (int)value, lang));
	switch (reach_of(way, profile)) {
	case MAPPING_CLASS:
		return word(WORD_VALUE_REST_OF_CLASS, lang);
	case MAPPING_OTHER:
		return word(way->to_cause ? WORD_VALUE_ALL_OTHER_CODES
					  : WORD_VALUE_ALL_OTHER_CAUSES,
			    lang);
	default:
		return row_of(way, profile, 1) != 0 ? word(WORD_VALUE_BY_DEFAULT, lang)
						    : slice_of("");
	}
}

static void
add_result(struct content *v, const struct way *way, int row, bool marked, int lang)
{
	int result = result_of(way, row);

	sipinfo_content_clear(v, DOC_JOINED);
	if (marked)
		sipinfo_content_add_text(v, slice_of("\xe2\x89\xa0 "));
	if (result == 0) {
		sipinfo_content_add_text(v, word(WORD_VALUE_NONE, lang));
	} else if (way->to_cause) {
		sipinfo_content_add_number(v, result);
		sipinfo_content_add_text(v, slice_of(" "));
		sipinfo_content_add_foreign(v, DOC_PROTOCOL, slice_of(sipinfo_cause_name(result)));
	} else {
		sipinfo_aspect_add_code(v, result);
	}
}

static bool
has_condition(const struct way *way, enum sipinfo_profile profile, int row)
{
	return condition(way, profile, row, 0).n > 0;
}

static bool
has_location(const struct way *way, enum sipinfo_profile profile, int row)
{
	(void)way;
	(void)profile;
	return sipinfo_mapping_location(row) >= 0;
}

static bool
any_row(const struct way *way, bool (*has)(const struct way *, enum sipinfo_profile, int row))
{
	for (int p = 1; p <= PROFILE_LAST; p++) {
		enum sipinfo_profile profile = (enum sipinfo_profile)p;
		int row;

		for (size_t i = 0; (row = row_of(way, profile, i)) != 0; i++) {
			if (has(way, profile, row))
				return true;
		}
	}
	return false;
}

static void
compose_rows(struct doc *d, const struct way *way)
{
	const struct doc_column columns[] = {
		{"profile", word(WORD_HEADING_PROFILE, d->lang)},
		{"result", word(way->to_cause ? WORD_HEADING_CAUSE : WORD_HEADING_RESPONSE, d->lang)},
		/* a column without a heading is not shown */
		{"condition", any_row(way, has_condition) ? word(WORD_HEADING_CONDITION, d->lang)
							  : slice_of("")},
		{"location", any_row(way, has_location) ? word(WORD_HEADING_LOCATION, d->lang)
							: slice_of("")},
	};
	struct content profile, result, when, location;
	const struct content *const cells[] = {&profile, &result, &when, &location};
	int row;

	sipinfo_document_begin_table(d, DOC_PAGE, NULL, slice_of(""), columns, ARRAY_LENGTH(columns));
	for (int p = 1; p <= PROFILE_LAST; p++) {
		enum sipinfo_profile number = (enum sipinfo_profile)p;

		for (size_t i = 0; (row = row_of(way, number, i)) != 0; i++) {
			int place = sipinfo_mapping_location(row);

			sipinfo_content_clear(&profile, DOC_ONE);
			if (i == 0)
				sipinfo_content_add_text(
					&profile,
					slice_of(sipinfo_mapping_profile_title(number, d->lang)));
			add_result(&result, way, row, i == 0 && differs(way, number), d->lang);
			sipinfo_content_clear(&when, DOC_ONE);
			sipinfo_content_add_text(&when, condition(way, number, row, d->lang));
			sipinfo_content_clear(&location, DOC_ONE);
			if (place >= 0)
				sipinfo_content_add_text(&location,
					       slice_of(sipinfo_cause_location_text(place, SIPINFO_TEXT_TITLE, d->lang)));
			sipinfo_document_row(d, cells);
		}
	}
	sipinfo_document_end_table(d);
}

static void
compose_profiles(struct doc *d, const struct way *way)
{
	int told = 0, different = 0;
	struct content heading;

	for (int p = 1; p <= PROFILE_LAST; p++) {
		told += row_of(way, (enum sipinfo_profile)p, 0) != 0;
		different += differs(way, (enum sipinfo_profile)p);
	}
	sipinfo_content_clear(&heading, DOC_ONE);
	sipinfo_content_add_text(
		&heading,
		word(way->to_cause ? WORD_HEADING_CAUSES : WORD_HEADING_RESPONSES, d->lang));
	sipinfo_document_begin(d, DOC_PAGE, NULL, &heading);
	if (different > 0)
		sipinfo_page_sentence(d, WORD_PAGE_PROFILES_DIFFER, 0);
	else if (told != 1)
		sipinfo_page_sentence(d, told > 0 ? WORD_PAGE_PROFILES_AGREE : WORD_PAGE_NO_PROFILE,
				      0);
	if (told > 0)
		compose_rows(d, way);
	sipinfo_document_end(d);
}

static void
data_id(struct doc *d, const char *key, enum sipinfo_vocabulary vocabulary, int value)
{
	struct content v;

	sipinfo_content_clear(&v, DOC_ONE);
	sipinfo_content_add_id(&v, vocabulary, value, d->lang);
	sipinfo_document_field(d, DOC_DATA, key, slice_of(""), &v);
}

/* How far a row goes. */
static const char *
covers(const struct way *way, enum sipinfo_profile profile)
{
	switch (reach_of(way, profile)) {
	case MAPPING_CLASS:
		return "class";
	case MAPPING_OTHER:
		return "other";
	default:
		return way->to_cause ? "code" : "cause";
	}
}

static void
data_row(struct doc *d, const struct way *way, enum sipinfo_profile profile, int row)
{
	int place = sipinfo_mapping_location(row), reference;
	struct content v;

	data_id(d, "profile", SIPINFO_VOCABULARY_PROFILE, (int)profile);
	sipinfo_content_clear(&v, DOC_ONE);
	if (result_of(way, row) != 0)
		sipinfo_content_add_number(&v, result_of(way, row));
	sipinfo_document_field(d, DOC_DATA, way->to_cause ? "cause" : "code", slice_of(""), &v);
	sipinfo_page_data_text(d, "covers", covers(way, profile));
	data_id(d, "condition", SIPINFO_VOCABULARY_CONDITION,
		(int)sipinfo_mapping_condition(row));
	sipinfo_page_data_text(d, "location", sipinfo_cause_location_abbreviation(place));
	sipinfo_content_clear(&v, DOC_LIST);
	for (size_t i = 0; (reference = sipinfo_mapping_reference(row, i)) != 0; i++)
		sipinfo_content_add_text(&v, slice_of(sipinfo_reference_name(reference)));
	sipinfo_document_field(d, DOC_DATA, "source", slice_of(""), &v);
}

static void
compose_data_rows(struct doc *d, const struct way *way)
{
	int row;

	sipinfo_document_begin_list(d, DOC_DATA, way->to_cause ? "causes" : "codes", slice_of(""));
	for (int p = 1; p <= PROFILE_LAST; p++) {
		enum sipinfo_profile profile = (enum sipinfo_profile)p;

		for (size_t i = 0; (row = row_of(way, profile, i)) != 0; i++) {
			sipinfo_document_begin_item(d);
			data_row(d, way, profile, row);
			sipinfo_document_end_item(d);
		}
	}
	sipinfo_document_end_list(d);
}

/* The next number that has rows of its own in the way back. */
static int
next_back(const struct way *way, int number)
{
	if (way->to_cause)
		return sipinfo_cause_next(number);
	/* unregistered codes have rows, too */
	return number < 100 ? 100 : number < 699 ? number + 1 : 0;
}

/* What becomes this number, in one profile. */
static void
add_sources(struct content *v, const struct way *way, enum sipinfo_profile profile, int lang)
{
	sipinfo_content_clear(v, DOC_LIST);
	/* 0 is what becomes nothing */
	for (int n = way->from > 0 ? next_back(way, 0) : 0; n != 0; n = next_back(way, n)) {
		const struct way back = {!way->to_cause, n};
		int row;

		if (reach_of(&back, profile) != MAPPING_OWN)
			continue;
		for (size_t i = 0; (row = row_of(&back, profile, i)) != 0; i++) {
			enum sipinfo_condition when = sipinfo_mapping_condition(row);

			if (result_of(&back, row) != way->from)
				continue;
			sipinfo_content_add_number(v, n);
			if (when != SIPINFO_CONDITION_NONE)
				v->items[v->n - 1].note = slice_of(sipinfo_vocabulary_text(
					SIPINFO_VOCABULARY_CONDITION, (int)when, lang));
		}
	}
}

static void
compose_data_back(struct doc *d, const struct way *way)
{
	struct content v;

	sipinfo_document_begin(d, DOC_DATA, way->to_cause ? "from_causes" : "from_codes", NULL);
	for (int p = 1; p <= PROFILE_LAST; p++) {
		add_sources(&v, way, (enum sipinfo_profile)p, d->lang);
		sipinfo_document_field(d, DOC_DATA, sipinfo_vocabulary_name(SIPINFO_VOCABULARY_PROFILE, p), slice_of(""), &v);
	}
	sipinfo_document_end(d);
}

static void
compose_back(struct doc *d, const struct way *way)
{
	const struct doc_column columns[] = {
		{"profile", word(WORD_HEADING_PROFILE, d->lang)},
		{"from", way->to_cause ? word(WORD_HEADING_CAUSE, d->lang)
				       : word(WORD_HEADING_RESPONSE, d->lang)},
	};
	struct content profile, from;
	const struct content *const cells[] = {&profile, &from};
	bool open = false;

	for (int p = 1; p <= PROFILE_LAST; p++) {
		add_sources(&from, way, (enum sipinfo_profile)p, d->lang);
		if (from.n == 0)
			continue;
		if (!open)
			sipinfo_document_begin_table(d, DOC_PAGE, NULL,
					word(way->to_cause ? WORD_HEADING_FROM_CAUSES
							   : WORD_HEADING_FROM_CODES,
					     d->lang),
					columns, ARRAY_LENGTH(columns));
		open = true;
		sipinfo_content_clear(&profile, DOC_ONE);
		sipinfo_content_add_text(&profile, slice_of(sipinfo_mapping_profile_title(
						 (enum sipinfo_profile)p, d->lang)));
		sipinfo_document_row(d, cells);
	}
	if (open)
		sipinfo_document_end_table(d);
}

void
sipinfo_describe_mapping_rows(struct doc *d, const struct way *way)
{
	compose_profiles(d, way);
	compose_data_rows(d, way);
	compose_data_back(d, way);
	compose_back(d, way);
}

/* The i-th citation of the rows of a way, each counted as often as it stands. */
static int
citation_of(const struct way *way, size_t i)
{
	for (int p = 1; p <= PROFILE_LAST; p++) {
		int row;

		for (size_t j = 0; (row = row_of(way, (enum sipinfo_profile)p, j)) != 0; j++) {
			for (size_t k = 0; sipinfo_mapping_reference(row, k) != 0; k++) {
				if (i-- == 0)
					return sipinfo_mapping_reference(row, k);
			}
		}
	}
	return 0;
}

/* The references of a cause, if it is one, then the citations. */
static int
any_reference(const struct way *way, size_t i)
{
	size_t n = 0;

	if (!way->to_cause) {
		while (sipinfo_cause_reference(way->from, n) != 0)
			n++;
	}
	return i < n ? sipinfo_cause_reference(way->from, i) : citation_of(way, i - n);
}

/* The i-th of them when no place is told twice. */
int
sipinfo_describe_mapping_reference(const struct way *way, size_t i)
{
	int reference;

	for (size_t j = 0; (reference = any_reference(way, j)) != 0; j++) {
		bool told = false;

		for (size_t k = 0; k < j && !told; k++)
			told = strcmp(sipinfo_reference_name(any_reference(way, k)),
				      sipinfo_reference_name(reference)) == 0;
		if (!told && i-- == 0)
			return reference;
	}
	return 0;
}

static int
code_reference(int code, size_t i)
{
	const struct way way = {.to_cause = true, .from = code};

	return sipinfo_describe_mapping_reference(&way, i);
}

static void
compose_mapping(struct doc *d, const void *subject)
{
	int code = *(const int *)subject;
	const struct way way = {.to_cause = true, .from = code};
	struct content v;

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_aspect_add_code(&v, code);
	sipinfo_content_add_text(&v, slice_of(" \xc2\xb7 "));
	sipinfo_content_add_text(&v, slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_ASPECT,
							      SIPINFO_ASPECT_Q850, d->lang)));
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "mapping");
	sipinfo_page_data_number(d, "code", code);
	sipinfo_page_data_text(d, "phrase", sipinfo_phrase(code));
	if (sipinfo_class(code) == SIPINFO_CLASS_NONE)
		sipinfo_describe_standing(d, code);
	sipinfo_describe_mapping_rows(d, &way);
	sipinfo_page_references_of(d, DOC_BOTH, code_reference, code);
	sipinfo_page_data_text(d, "lang", sipinfo_lang_tag(d->lang));
	sipinfo_document_end_page(d);
}

size_t
sipinfo_describe_mapping(int code, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_document_render(options, buf, size, compose_mapping, &code);
}
