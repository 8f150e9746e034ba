/* A page names the sources of what it says: all of them, each in its place. */
#include <sipinfo/sipinfo.h>
#include <stdio.h>
#include <string.h>

#include "suite.h"

static char page[1 << 18], expected[1 << 16];

/* The i-th source of what stands at this place. */
typedef const struct sipinfo_reference *(*sources_fn)(const void *subject, size_t i);

static void
expect_text(const char *text)
{
	strcat(expected, text);
}

/* What leads to a file of a product is told by its name alone. */
static const char *
short_name(const struct sipinfo_reference *reference)
{
	return strchr(sipinfo_reference_section(reference), '/') != NULL
		       ? sipinfo_reference_document(reference)
		       : sipinfo_reference_name(reference);
}

/* On a page: "RFC 3261 §7.2, Asterisk" */
static void
expect_row(sources_fn sources, const void *subject)
{
	const struct sipinfo_reference *reference;

	strcpy(expected, "  ");
	for (size_t i = 0; (reference = sources(subject, i)) != NULL; i++) {
		expect_text(i > 0 ? ", " : "");
		expect_text(short_name(reference));
	}
	expect_text("\n");
}

/* The line behind p that begins with this cell ends with what is expected. */
static bool
row_ends(const char *p, const char *cell)
{
	char start[128];
	const char *end;
	size_t n = strlen(expected);

	snprintf(start, sizeof start, "\n  %s  ", cell);
	p = strstr(p, start);
	if (p == NULL)
		return false;
	end = strchr(p + 1, '\n') + 1;
	return (size_t)(end - p) > n && memcmp(end - n, expected, n) == 0;
}

struct fact {
	int code;
	enum sipinfo_aspect aspect;
};

static const struct sipinfo_reference *
of_fact(const void *subject, size_t i)
{
	const struct fact *fact = subject;

	return sipinfo_fact_reference(fact->code, fact->aspect, i);
}

static bool
has_row(const struct fact *fact)
{
	switch (fact->aspect) {
	case SIPINFO_ASPECT_HEADERS:
	case SIPINFO_ASPECT_DEFINED:
		return false;
	case SIPINFO_ASPECT_REDIAL:
		return !sipinfo_may_redial(fact->code);
	default:
		return of_fact(fact, 0) != NULL;
	}
}

START_TEST(facts)
{
	for (int code = 100; code < 700; code++) {
		struct fact fact = {code, SIPINFO_ASPECT_NONE};
		int aspect = -1;

		sipinfo_describe(code, NULL, page, sizeof page);
		while ((aspect = sipinfo_vocabulary_next(SIPINFO_VOCABULARY_ASPECT, aspect)) >= 0) {
			const char *label = sipinfo_vocabulary_text(SIPINFO_VOCABULARY_ASPECT, aspect, 0);

			fact.aspect = (enum sipinfo_aspect)aspect;
			if (!has_row(&fact))
				continue;
			expect_row(of_fact, &fact);
			EXPECT(row_ends(strstr(page, "\nFacts\n"), label), "%d: %s%s", code, label, expected);
		}
	}
}
END_TEST

static const struct sipinfo_reference *
of_header(const void *header, size_t i)
{
	return sipinfo_header_reference(header, i);
}

START_TEST(headers)
{
	const struct sipinfo_header *header;

	for (int code = 100; code < 700; code++) {
		sipinfo_describe(code, NULL, page, sizeof page);
		for (size_t i = 0; (header = sipinfo_code_header(code, i)) != NULL; i++) {
			expect_row(of_header, header);
			EXPECT(row_ends(strstr(page, "\nHeader fields in the response\n"), sipinfo_header_name(header)),
			       "%d: %s", code, expected);
		}
	}
}
END_TEST

/* In data: "source":["RFC 3398 §7.2.4.1","Asterisk res/res_pjsip.c"] */
static void
expect_list(sources_fn sources, const void *subject)
{
	const struct sipinfo_reference *reference;

	strcpy(expected, "\"source\":[");
	for (size_t i = 0; (reference = sources(subject, i)) != NULL; i++) {
		expect_text(i > 0 ? ",\"" : "\"");
		expect_text(sipinfo_reference_name(reference));
		expect_text("\"");
	}
	expect_text("]");
}

/* Past the next list of sources, which is the expected one; NULL if it is another. */
static const char *
past_list(const char *p)
{
	p = strstr(p, "\"source\":[");
	return p != NULL && strncmp(p, expected, strlen(expected)) == 0 ? p + strlen(expected) : NULL;
}

static const struct sipinfo_options data = {.size = sizeof data, .format = SIPINFO_FORMAT_JSON};

#define MANY 128

/* What a page should tell to read more. */
struct more {
	const struct sipinfo_reference *all[MANY];
	size_t n;
};

static void
add_more(struct more *more, const struct sipinfo_reference *reference)
{
	for (size_t i = 0; i < more->n; i++) {
		if (strcmp(sipinfo_reference_name(more->all[i]), sipinfo_reference_name(reference)) == 0)
			return;
	}
	ck_assert_uint_lt(more->n, MANY);
	more->all[more->n++] = reference;
}

static void
add_all(struct more *more, sources_fn sources, const void *subject)
{
	const struct sipinfo_reference *reference;

	for (size_t i = 0; (reference = sources(subject, i)) != NULL; i++)
		add_more(more, reference);
}

/* The references of the page, which is data, are these and no others. */
static bool
tells_more(const struct more *more)
{
	const char *p = strstr(page, "\"references\":[");

	if (p == NULL)
		return false;
	p = strchr(p, '[') + 1;
	for (size_t i = 0; i < more->n; i++) {
		const char *section = sipinfo_reference_section(more->all[i]);

		snprintf(expected, sizeof expected,
			 section[0] != '\0' ? "{\"document\":\"%s\",\"section\":\"%s\"," : "{\"document\":\"%s\",\"section\":null,",
			 sipinfo_reference_document(more->all[i]), section);
		if (strncmp(p, expected, strlen(expected)) != 0)
			return false;
		p = strchr(p, '}') + 1;
		p += *p == ',';
	}
	return *p == ']';
}

static const struct sipinfo_reference *
of_row(const void *row, size_t i)
{
	return sipinfo_mapping_reference(row, i);
}

static const struct sipinfo_reference *
of_cause(const void *cause, size_t i)
{
	return sipinfo_cause_reference(*(const int *)cause, i);
}

/* Every row of every profile has its sources, and the page has those of all rows. */
static void
check_mapping(int number, const struct sipinfo_mapping *(*row_of)(int, enum sipinfo_profile, size_t),
	      struct more *more)
{
	enum sipinfo_profile profile = SIPINFO_PROFILE_NONE;
	const struct sipinfo_mapping *row;
	const char *p = page;

	while ((profile = sipinfo_profile_next(profile)) != SIPINFO_PROFILE_NONE) {
		for (size_t i = 0; (row = row_of(number, profile, i)) != NULL; i++) {
			expect_list(of_row, row);
			p = past_list(p);
			EXPECT(p != NULL, "%d: no %s in %s", number, expected, page);
			add_all(more, of_row, row);
		}
	}
	EXPECT(strstr(p, "\"source\"") == NULL, "%d: more rows", number);
	EXPECT(tells_more(more), "%d: no %s in %s", number, expected, page);
}

START_TEST(mapping)
{
	for (int code = 99; code <= 700; code++) {
		struct more more = {.n = 0};

		sipinfo_describe_mapping(code, &data, page, sizeof page);
		check_mapping(code, sipinfo_mapping_of_code, &more);
	}
	for (int cause = 0; cause < 1000; cause++) {
		struct more more = {.n = 0};

		add_all(&more, of_cause, &cause);
		sipinfo_describe_cause(cause, &data, page, sizeof page);
		check_mapping(cause, sipinfo_mapping_of_cause, &more);
	}
}
END_TEST

static const struct sipinfo_reference *
of_behaviour(const void *behaviour, size_t i)
{
	return sipinfo_behaviour_reference(behaviour, i);
}

START_TEST(products)
{
	const struct sipinfo_behaviour *first = NULL;

	while ((first = sipinfo_behaviour_next(first)) != NULL) {
		const char *product = sipinfo_behaviour_product(first), *p = page;
		const struct sipinfo_behaviour *behaviour = NULL;
		struct more more = {.n = 0};

		sipinfo_describe_product(first, &data, page, sizeof page);
		while ((behaviour = sipinfo_behaviour_next(behaviour)) != NULL) {
			if (strcmp(sipinfo_behaviour_product(behaviour), product) != 0)
				continue;
			expect_list(of_behaviour, behaviour);
			p = past_list(p);
			EXPECT(p != NULL, "%s: no %s in %s", product, expected, page);
			add_all(&more, of_behaviour, behaviour);
		}
		EXPECT(tells_more(&more), "%s: no %s in %s", product, expected, page);
	}
}
END_TEST

static const struct sipinfo_reference *
of_code(const void *code, size_t i)
{
	return sipinfo_code_reference(*(const int *)code, i);
}

/* Of two codes those of the first one, then what only the other one has. */
START_TEST(codes)
{
	for (int code = 100; code < 700; code++) {
		struct more more = {.n = 0};
		const char *p;
		int other = code < 699 ? code + 1 : 486;

		add_all(&more, of_code, &code);
		sipinfo_describe(code, &data, page, sizeof page);
		EXPECT(tells_more(&more), "%d: no %s in %s", code, expected, page);
		add_all(&more, of_code, &other);
		sipinfo_compare(code, other, NULL, page, sizeof page);
		p = strstr(page, "\nRead more\n");
		EXPECT(p != NULL, "%d: %s", code, page);
		p = strchr(p + 11, '\n');
		for (size_t i = 0; i < more.n; i++) {
			snprintf(expected, sizeof expected, "\n  %s  ", short_name(more.all[i]));
			EXPECT(strncmp(p, expected, strlen(expected)) == 0, "%d: no %s in %.900s", code, expected, strstr(page, "\nRead more"));
			p = strchr(p + 1, '\n');
		}
		EXPECT(p[1] == '\0', "%d: %s", code, p);
	}
}
END_TEST

static const struct sipinfo_reference *
of_tag(const void *tag, size_t i)
{
	return sipinfo_tag_reference(tag, i);
}

static const struct sipinfo_reference *
of_timer(const void *timer, size_t i)
{
	return sipinfo_timer_reference(timer, i);
}

static const struct sipinfo_reference *
of_vendor(const void *vendor, size_t i)
{
	return sipinfo_vendor_reference(vendor, i);
}

static const struct sipinfo_reference *
of_warning(const void *code, size_t i)
{
	return sipinfo_warning_reference(*(const int *)code, i);
}

static const struct sipinfo_reference *
of_finding(const void *id, size_t i)
{
	return sipinfo_finding_reference(*(const enum sipinfo_finding_id *)id, i);
}

static void
check_more(sources_fn sources, const void *subject)
{
	struct more more = {.n = 0};

	add_all(&more, sources, subject);
	EXPECT(tells_more(&more), "no %s in %s", expected, page);
}

START_TEST(others)
{
	const struct sipinfo_tag *tag = NULL;
	const struct sipinfo_timer *timer = NULL;
	const struct sipinfo_vendor *vendor = NULL;
	enum sipinfo_finding_id id = SIPINFO_FINDING_NONE;

	while ((tag = sipinfo_tag_next(tag)) != NULL) {
		sipinfo_describe_tag(tag, &data, page, sizeof page);
		check_more(of_tag, tag);
	}
	while ((timer = sipinfo_timer_next(timer)) != NULL) {
		sipinfo_describe_timer(timer, &data, page, sizeof page);
		check_more(of_timer, timer);
	}
	while ((vendor = sipinfo_vendor_next(vendor)) != NULL) {
		sipinfo_describe_vendor(vendor, &data, page, sizeof page);
		check_more(of_vendor, vendor);
	}
	for (int code = 0; (code = sipinfo_warning_next(code)) != 0;) {
		sipinfo_describe_warning(code, &data, page, sizeof page);
		check_more(of_warning, &code);
	}
	while ((id = sipinfo_finding_next(id)) != SIPINFO_FINDING_NONE) {
		sipinfo_describe_finding(id, &data, page, sizeof page);
		check_more(of_finding, &id);
	}
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"facts", facts},       {"headers", headers}, {"mapping", mapping},
		{"products", products}, {"codes", codes},     {"others", others},
	};

	return run_units("citations", units, LENGTH(units));
}
