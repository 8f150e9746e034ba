#include "page/describe-mapping.h"

#include "lookup/mapping.h"
#include "page/aspect.h"
#include "render/render.h"

static const struct sipinfo_mapping *
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
result_of(const struct way *way, const struct sipinfo_mapping *row)
{
	return way->to_cause ? sipinfo_mapping_cause(row) : sipinfo_mapping_code(row);
}

/* Whether a profile's default differs from that of RFC 3398. */
static bool
differs(const struct way *way, enum sipinfo_profile profile)
{
	const struct sipinfo_mapping *ours = row_of(way, SIPINFO_PROFILE_RFC3398, 0);
	const struct sipinfo_mapping *theirs = row_of(way, profile, 0);

	return ours != NULL && result_of(way, ours) != result_of(way, theirs);
}

/* When a row holds; nothing where that goes without saying. */
static struct slice
condition(const struct way *way, enum sipinfo_profile profile,
	  const struct sipinfo_mapping *row, int lang)
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
		return row_of(way, profile, 1) != NULL ? word(WORD_VALUE_BY_DEFAULT, lang)
						    : slice_of("");
	}
}

static void
add_result(struct content *v, const struct way *way, const struct sipinfo_mapping *row, bool marked,
	   int lang)
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
has_condition(const struct way *way, enum sipinfo_profile profile,
	      const struct sipinfo_mapping *row)
{
	return condition(way, profile, row, 0).n > 0;
}

static bool
has_location(const struct way *way, enum sipinfo_profile profile,
	     const struct sipinfo_mapping *row)
{
	(void)way;
	(void)profile;
	return sipinfo_mapping_location(row) >= 0;
}

static bool
any_row(const struct way *way, bool (*has)(const struct way *, enum sipinfo_profile,
					   const struct sipinfo_mapping *))
{
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;
	const struct sipinfo_mapping *row;

	while ((profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE) {
		for (size_t i = 0; (row = row_of(way, profile, i)) != NULL; i++) {
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
	CONTENT(profile, 1);
	CONTENT(result, DOC_SHORT);
	CONTENT(when, 1);
	CONTENT(location, 1);
	const struct content *const cells[] = {&profile, &result, &when, &location};
	enum sipinfo_profile p = SIPINFO_PROFILE_NONE;
	const struct sipinfo_mapping *row;

	sipinfo_document_begin_table(d, DOC_PAGE, NULL, slice_of(""), columns, ARRAY_LENGTH(columns));
	while ((p = sipinfo_profile_next(p)) != SIPINFO_PROFILE_NONE) {
		for (size_t i = 0; (row = row_of(way, p, i)) != NULL; i++) {
			int place = sipinfo_mapping_location(row);

			sipinfo_content_clear(&profile, DOC_ONE);
			if (i == 0)
				sipinfo_content_add_text(
					&profile,
					slice_of(sipinfo_profile_text(p, SIPINFO_TEXT_TITLE,
								      d->lang)));
			add_result(&result, way, row, i == 0 && differs(way, p), d->lang);
			sipinfo_content_clear(&when, DOC_ONE);
			sipinfo_content_add_text(&when, condition(way, p, row, d->lang));
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
	enum sipinfo_profile p = SIPINFO_PROFILE_NONE;
	CONTENT(heading, 1);

	while ((p = sipinfo_profile_next(p)) != SIPINFO_PROFILE_NONE) {
		told += row_of(way, p, 0) != NULL;
		different += differs(way, p);
	}
	sipinfo_content_clear(&heading, DOC_ONE);
	sipinfo_content_add_text(
		&heading,
		word(way->to_cause ? WORD_HEADING_CAUSES : WORD_HEADING_RESPONSES, d->lang));
	sipinfo_document_begin(d, DOC_PAGE, NULL, &heading);
	if (different != 0)
		sipinfo_page_sentence(d, WORD_PAGE_PROFILES_DIFFER, way->from);
	else if (told != 1)
		sipinfo_page_sentence(d, told != 0 ? WORD_PAGE_PROFILES_AGREE : WORD_PAGE_NO_PROFILE,
				      way->from);
	if (told != 0)
		compose_rows(d, way);
	sipinfo_document_end(d);
}

static void
data_id(struct doc *d, const char *key, enum sipinfo_vocabulary vocabulary, int value)
{
	CONTENT(v, 1);

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
data_row(struct doc *d, const struct way *way, enum sipinfo_profile profile,
	 const struct sipinfo_mapping *row)
{
	const struct sipinfo_reference *reference;
	int place = sipinfo_mapping_location(row);
	CONTENT(v, DOC_ANY);

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
	for (size_t i = 0; (reference = sipinfo_mapping_reference(row, i)) != NULL; i++)
		sipinfo_content_add_text(&v, slice_of(sipinfo_reference_name(reference)));
	sipinfo_document_field(d, DOC_DATA, "source", slice_of(""), &v);
}

void
sipinfo_describe_mapping_data(struct doc *d, const struct way *way)
{
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;
	const struct sipinfo_mapping *row;

	sipinfo_document_begin_list(d, DOC_DATA, way->to_cause ? "causes" : "codes", slice_of(""));
	while ((profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE) {
		for (size_t i = 0; (row = row_of(way, profile, i)) != NULL; i++) {
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
	/* unregistered codes have rows, too; what is no code has none */
	return number < 699 ? number + 1 : 0;
}

/* What becomes this number, in one profile. */
static void
add_sources(struct content *v, const struct way *way, enum sipinfo_profile profile, int lang)
{
	sipinfo_content_clear(v, DOC_LIST);
	/* 0 is what becomes nothing */
	for (int n = way->from > 0 ? next_back(way, 0) : 0; n != 0; n = next_back(way, n)) {
		const struct way back = {!way->to_cause, n};
		const struct sipinfo_mapping *row;

		if (reach_of(&back, profile) != MAPPING_OWN)
			continue;
		for (size_t i = 0; (row = row_of(&back, profile, i)) != NULL; i++) {
			enum sipinfo_condition when = sipinfo_mapping_condition(row);

			/* no condition has no words */
			if (result_of(&back, row) == way->from)
				sipinfo_content_add_number(v, n)->note = slice_of(sipinfo_vocabulary_text(
					SIPINFO_VOCABULARY_CONDITION, (int)when, lang));
		}
	}
}

static void
compose_data_back(struct doc *d, const struct way *way)
{
	enum sipinfo_profile p = SIPINFO_PROFILE_NONE;
	CONTENT(v, DOC_ANY);

	sipinfo_document_begin(d, DOC_DATA, way->to_cause ? "from_causes" : "from_codes", NULL);
	while ((p = sipinfo_profile_next(p)) != SIPINFO_PROFILE_NONE) {
		add_sources(&v, way, p, d->lang);
		sipinfo_document_field(d, DOC_DATA, sipinfo_profile_name(p), slice_of(""), &v);
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
	CONTENT(profile, 1);
	CONTENT(from, DOC_ANY);
	const struct content *const cells[] = {&profile, &from};
	enum sipinfo_profile p = SIPINFO_PROFILE_NONE;
	bool open = false;

	while ((p = sipinfo_profile_next(p)) != SIPINFO_PROFILE_NONE) {
		add_sources(&from, way, p, d->lang);
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
		sipinfo_content_add_text(&profile, slice_of(sipinfo_profile_text(p, SIPINFO_TEXT_TITLE, d->lang)));
		sipinfo_document_row(d, cells);
	}
	if (open)
		sipinfo_document_end_table(d);
}

void
sipinfo_describe_mapping_rows(struct doc *d, const struct way *way)
{
	if (sipinfo_document_is_data(d)) {
		sipinfo_describe_mapping_data(d, way);
		compose_data_back(d, way);
	} else {
		compose_profiles(d, way);
		compose_back(d, way);
	}
}

/* The i-th citation of the rows of a way, each counted as often as it stands. */
static const struct sipinfo_reference *
citation_of(const struct way *way, size_t i)
{
	enum sipinfo_profile p = SIPINFO_PROFILE_NONE;
	const struct sipinfo_mapping *row;

	while ((p = sipinfo_profile_next(p)) != SIPINFO_PROFILE_NONE) {
		for (size_t j = 0; (row = row_of(way, p, j)) != NULL; j++) {
			for (size_t k = 0; sipinfo_mapping_reference(row, k) != NULL; k++) {
				if (i == 0)
					return sipinfo_mapping_reference(row, k);
				i--;
			}
		}
	}
	return NULL;
}

/* The references of a cause, if it is one, then the citations. */
static const struct sipinfo_reference *
any_reference(const struct way *way, size_t i)
{
	size_t n = 0;

	if (!way->to_cause) {
		while (sipinfo_cause_reference(way->from, n) != NULL)
			n++;
	}
	return i < n ? sipinfo_cause_reference(way->from, i) : citation_of(way, i - n);
}

const struct sipinfo_reference *
sipinfo_describe_mapping_reference(const void *way, size_t i)
{
	const struct sipinfo_reference *reference;

	for (size_t j = 0; (reference = any_reference(way, j)) != NULL; j++) {
		bool told = false;

		for (size_t k = 0; k < j && !told; k++)
			told = strcmp(sipinfo_reference_name(any_reference(way, k)),
				      sipinfo_reference_name(reference)) == 0;
		if (told)
			continue;
		if (i == 0)
			return reference;
		i--;
	}
	return NULL;
}

static void
compose_mapping(struct doc *d, const void *subject)
{
	int code = *(const int *)subject;
	const struct way way = {.to_cause = true, .from = code};
	CONTENT(v, DOC_SHORT);

	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_aspect_add_code(&v, code);
	sipinfo_content_add_text(&v, word(WORD_SEPARATOR_TITLE, d->lang));
	sipinfo_content_add_text(&v, slice_of(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_ASPECT,
							      SIPINFO_ASPECT_Q850, d->lang)));
	sipinfo_document_begin_page(d, &v);
	sipinfo_page_data_text(d, "kind", "mapping");
	sipinfo_page_data_number(d, "code", code);
	sipinfo_page_data_text(d, "phrase", sipinfo_phrase(code));
	if (sipinfo_class(code) == SIPINFO_CLASS_NONE)
		sipinfo_page_standing(d, code);
	sipinfo_describe_mapping_rows(d, &way);
	sipinfo_page_references_of(d, DOC_BOTH, sipinfo_describe_mapping_reference, &way);
	sipinfo_page_end(d);
}

size_t
sipinfo_describe_mapping(int code, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, compose_mapping, &code);
}
