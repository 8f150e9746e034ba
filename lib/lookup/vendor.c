#include "lookup/table.h"

enum vendor_match { VENDOR_EXACT, VENDOR_CONTAINS, VENDOR_SUFFIX, VENDOR_NUMBER, VENDOR_TEMPLATE };

struct sipinfo_vendor {
	uint32_t name, product, field, pattern, number;
	uint8_t match, certainty;
	bool in_message; /* not only in reports */
	uint16_t codes, references;
	uint16_t summary, meaning, caller, fix;
};

#include "vendor-data.h"

/* Matching */

/* The place after the pattern if p begins with it in any case, otherwise NULL. */
static const char *
begins(const char *p, const char *end, struct slice pattern)
{
	const char *q = pattern.p, *q_end = slice_end(pattern);

	for (; q < q_end; p++, q++) {
		if (p >= end || to_lower(*p) != to_lower(*q))
			return NULL;
	}
	return p;
}

/* The place after the first occurrence of the pattern, or NULL. */
static const char *
after_first(const char *p, const char *end, struct slice pattern)
{
	for (; (size_t)(end - p) >= pattern.n; p++) {
		const char *after = begins(p, end, pattern);

		if (after != NULL)
			return after;
	}
	return NULL;
}

static bool
ends(struct slice text, struct slice pattern)
{
	return text.n >= pattern.n &&
	       begins(slice_end(text) - pattern.n, slice_end(text), pattern) != NULL;
}

/* Literals and {names} by turns, a literal first; a name stands for one byte or more. */
static bool
fits_template(struct slice text, struct slice pattern)
{
	const char *p = text.p, *end = slice_end(text);
	const char *q = pattern.p, *q_end = slice_end(pattern);
	bool first = true;

	/* behind a name at its end there is an empty literal */
	for (;;) {
		const char *open = memchr(q, '{', (size_t)(q_end - q));
		struct slice literal = slice_make(q, open != NULL ? open : q_end);

		if (open == NULL)
			return ends(slice_make(p, end), literal);
		p = first ? begins(p, end, literal) : after_first(p, end, literal);
		if (p == NULL || p >= end)
			return false;
		first = false;
		p++;
		q = (const char *)memchr(open, '}', (size_t)(q_end - open)) + 1;
	}
}

static bool
fits(const struct sipinfo_vendor *vendor, struct slice text)
{
	const char *literal = sipinfo_table_string(vendor->pattern), *after;
	struct slice pattern;

	if (vendor->match == VENDOR_EXACT)
		return slice_is(text, literal);
	pattern = slice_of(literal);
	switch ((enum vendor_match)vendor->match) {
	case VENDOR_CONTAINS:
		return after_first(text.p, slice_end(text), pattern) != NULL;
	case VENDOR_SUFFIX:
		return text.n > pattern.n && text.p[text.n - pattern.n - 1] == ' ' &&
		       memcmp(slice_end(text) - pattern.n, pattern.p, pattern.n) == 0;
	case VENDOR_NUMBER:
		after = begins(text.p, slice_end(text), pattern);
		return after != NULL && (after == slice_end(text) || !is_alphanumeric(*after));
	default:
		return fits_template(text, pattern);
	}
}

#define GUID_LENGTH 36

/* Without "GUID;" before it, and without a full stop behind it. */
static struct slice
words_of(struct slice text)
{
	size_t i = 0;

	text = slice_trim(text);
	for (; i < text.n; i++) {
		bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
		char c = to_lower(text.p[i]);

		if (hyphen ? c != '-' : !is_digit(c) && (c < 'a' || c > 'f'))
			break;
	}
	if (i == GUID_LENGTH && byte_at(text.p, slice_end(text), GUID_LENGTH) == ';')
		text = slice_trim(slice_make(text.p + GUID_LENGTH + 1, slice_end(text)));
	if (byte_before(text.p, slice_end(text)) == '.')
		text = slice_make(text.p, slice_end(text) - 1);
	return text;
}

static bool
comes_with(const struct sipinfo_vendor *vendor, int code)
{
	int other;

	for (size_t i = 0; (other = sipinfo_vendor_code(vendor, i)) != 0; i++) {
		if (other == code)
			return true;
	}
	return false;
}

const struct sipinfo_vendor *
sipinfo_vendor_find(const char *field, size_t field_len, const char *value, size_t len, int code)
{
	const struct slice name = field != NULL ? slice_given(field, field_len) : slice_of("");
	const struct slice text = words_of(slice_given(value, len));
	const struct sipinfo_vendor *found = NULL, *vendor = NULL, *before = vendors;
	bool has_field = slice_is(name, sipinfo_vendor_field(before));

	while ((vendor = sipinfo_vendor_next(vendor)) != NULL) {
		/* many of one field follow each other */
		if (vendor->field != before->field)
			has_field = slice_is(name, sipinfo_vendor_field(vendor));
		before = vendor;
		if (!vendor->in_message || !has_field || !fits(vendor, text))
			continue;
		if (comes_with(vendor, code))
			return vendor;
		if (found == NULL)
			found = vendor;
	}
	return found;
}

/* Asking */

const struct sipinfo_vendor *
sipinfo_vendor_next(const struct sipinfo_vendor *vendor)
{
	if (vendor == NULL)
		return vendors;
	return vendor + 1 < vendors + ARRAY_LENGTH(vendors) ? vendor + 1 : NULL;
}

const struct sipinfo_vendor *
sipinfo_vendor_from_number(const char *number, size_t len, const struct sipinfo_vendor *after)
{
	const struct slice given = slice_given(number, len);

	while (given.n != 0 && (after = sipinfo_vendor_next(after)) != NULL) {
		if (slice_is(given, sipinfo_vendor_number(after)) ||
		    (!after->in_message && after->match == VENDOR_TEMPLATE && fits(after, given)))
			return after;
	}
	return NULL;
}

const struct sipinfo_vendor *
sipinfo_vendor_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);
	const struct sipinfo_vendor *vendor = NULL;

	while ((vendor = sipinfo_vendor_next(vendor)) != NULL) {
		if (slice_is(given, sipinfo_vendor_name(vendor)))
			return vendor;
	}
	return NULL;
}

const char *
sipinfo_vendor_name(const struct sipinfo_vendor *vendor)
{
	return vendor != NULL ? sipinfo_table_string(vendor->name) : NULL;
}

const char *
sipinfo_vendor_product(const struct sipinfo_vendor *vendor)
{
	return vendor != NULL ? sipinfo_table_string(vendor->product) : NULL;
}

const char *
sipinfo_vendor_field(const struct sipinfo_vendor *vendor)
{
	return vendor != NULL ? sipinfo_table_string(vendor->field) : NULL;
}

const char *
sipinfo_vendor_pattern(const struct sipinfo_vendor *vendor)
{
	return vendor != NULL ? sipinfo_table_string(vendor->pattern) : NULL;
}

const char *
sipinfo_vendor_number(const struct sipinfo_vendor *vendor)
{
	return vendor != NULL ? sipinfo_table_string(vendor->number) : NULL;
}

int
sipinfo_vendor_code(const struct sipinfo_vendor *vendor, size_t i)
{
	return vendor != NULL ? sipinfo_table_list(vendor->codes, i) : 0;
}

enum sipinfo_certainty_kind
sipinfo_vendor_certainty(const struct sipinfo_vendor *vendor)
{
	return vendor != NULL ? (enum sipinfo_certainty_kind)vendor->certainty
			      : SIPINFO_CERTAINTY_NONE;
}

const char *
sipinfo_vendor_text(const struct sipinfo_vendor *vendor, enum sipinfo_text_kind kind, int lang)
{
	unsigned text = vendor == NULL			? 0
			: kind == SIPINFO_TEXT_SUMMARY	? vendor->summary
			: kind == SIPINFO_TEXT_MEANING	? vendor->meaning
			: kind == SIPINFO_TEXT_CALLER	? vendor->caller
			: kind == SIPINFO_TEXT_FIX	? vendor->fix
							: 0;

	/* the text of 0 is empty */
	return sipinfo_text_string(text, lang);
}

const struct sipinfo_reference *
sipinfo_vendor_reference(const struct sipinfo_vendor *vendor, size_t i)
{
	return vendor != NULL ? sipinfo_reference_listed(vendor->references, i) : NULL;
}
