/*
 * How fast it is, beside other libraries and what nobody can do faster, all in one run: machines
 * differ, ratios hardly. The rounds of all rows are interleaved, so that what disturbs the machine
 * disturbs all of them; a row is the median of its rounds, and the spread is half of what lies
 * between the quarters. docs/performance.md says how to read it.
 *
 *	bench COMMAND FOLDER   COMMAND is the sipinfo command, FOLDER is for its input
 */
#define _GNU_SOURCE
#include "bench.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <sipinfo/sipinfo.h>

#define ROUNDS 21

const char bench_response[] =
	"SIP/2.0 420 Bad Extension\r\n"
	"Via: SIP/2.0/UDP server10.example.net;branch=z9hG4bK4b43c2ff8.1;received=192.0.2.3\r\n"
	"Via: SIP/2.0/UDP pc33.example.com;branch=z9hG4bKnashds8;received=192.0.2.1\r\n"
	"To: Bob <sip:bob@example.net>;tag=a6c85cf\r\n"
	"From: Alice <sip:alice@example.com>;tag=1928301774\r\n"
	"Call-ID: a84b4c76e66710@pc33.example.com\r\n"
	"CSeq: 314159 INVITE\r\n"
	"Contact: <sip:bob@192.0.2.4;transport=udp>\r\n"
	"Allow: INVITE, ACK, CANCEL, OPTIONS, BYE\r\n"
	"Unsupported: 100rel, timer\r\n"
	"Reason: Q.850;cause=127;text=\"Interworking, unspecified\"\r\n"
	"Server: Example Server 1.0\r\n"
	"Date: Mon, 17 Aug 2026 10:03:31 GMT\r\n"
	"Content-Length: 0\r\n\r\n";
const size_t bench_response_len = sizeof bench_response - 1;

volatile unsigned long bench_sink;

/* Clocks */

static double
seconds_of(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

double
bench_thread_seconds(void)
{
	return seconds_of(CLOCK_THREAD_CPUTIME_ID);
}

static int
ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double
bench_median(double *values, size_t n)
{
	qsort(values, n, sizeof values[0], ascending);
	return values[n / 2];
}

/* Lookups. Three kinds: of codes that are known, of those that are not, and one that waits for another. */

enum { CODES = 4096, LANG = 11 };

static uint16_t known[CODES], unknown[CODES];

/* In an order that no processor learns by heart; the same one in each run. */
static void
choose_codes(void)
{
	size_t n_known = 0, n_unknown = 0;
	uint32_t random = 1;

	while (n_known < CODES || n_unknown < CODES) {
		int code;

		random = random * 1664525 + 1013904223;
		code = 400 + (int)(random >> 8) % 300;
		if (sipinfo_registration(code) != SIPINFO_REGISTRATION_NONE) {
			if (n_known < CODES)
				known[n_known++] = (uint16_t)code;
		} else if (n_unknown < CODES) {
			unknown[n_unknown++] = (uint16_t)code;
		}
	}
	for (int code = 100; code < 700; code++) {
		limit_fill(code, 0, 1, sipinfo_phrase(code));
		for (int lang = 1; lang <= LIMIT_LANGUAGES; lang++) {
			for (int kind = 1; kind < LIMIT_KINDS; kind++)
				limit_fill(code, kind, lang,
					   sipinfo_text(code, (enum sipinfo_text_kind)kind,
							lang == 2 ? LANG : 1));
		}
	}
}

int
bench_code(size_t i)
{
	return known[i % CODES];
}

/* The address of what is found is all that is taken: to read it is not the lookup. */
#define LOOKUP(name, codes, expression)                                                            \
	static void name(size_t n)                                                                 \
	{                                                                                          \
		uintptr_t sum = 0;                                                                 \
		for (size_t i = 0; i < n; i++) {                                                   \
			int code = codes[i % CODES];                                               \
			sum += (uintptr_t)(expression);                                            \
		}                                                                                  \
		bench_sink += sum;                                                                 \
	}

/* Which code comes next depends on what was found, though the compiler alone does not know that it is 0. */
static volatile uintptr_t nothing;

#define DEPENDENT(name, expression)                                                                \
	static void name(size_t n)                                                                 \
	{                                                                                          \
		uintptr_t found = 0, none = nothing;                                               \
		for (size_t i = 0; i < n; i++) {                                                   \
			int code = known[(i + (found & none)) % CODES];                            \
			found = (uintptr_t)(expression);                                           \
		}                                                                                  \
		bench_sink += found;                                                               \
	}

LOOKUP(array_phrase_known, known, limit_phrase(code))
LOOKUP(array_phrase_unknown, unknown, limit_phrase(code))
DEPENDENT(array_phrase_dependent, limit_phrase(code))
LOOKUP(array_class_known, known, limit_class(code))
LOOKUP(array_class_unknown, unknown, limit_class(code))
DEPENDENT(array_class_dependent, limit_class(code))
LOOKUP(array_text_known, known, limit_text(code, SIPINFO_TEXT_CALLER, 2))
LOOKUP(array_text_unknown, unknown, limit_text(code, SIPINFO_TEXT_CALLER, 2))
DEPENDENT(array_text_dependent, limit_text(code, SIPINFO_TEXT_CALLER, 2))

LOOKUP(phrase_known, known, sipinfo_phrase(code))
LOOKUP(phrase_unknown, unknown, sipinfo_phrase(code))
DEPENDENT(phrase_dependent, sipinfo_phrase(code))
LOOKUP(class_known, known, sipinfo_class(code))
LOOKUP(class_unknown, unknown, sipinfo_class(code))
DEPENDENT(class_dependent, sipinfo_class(code))
LOOKUP(text_known, known, sipinfo_text(code, SIPINFO_TEXT_CALLER, LANG))
LOOKUP(text_unknown, unknown, sipinfo_text(code, SIPINFO_TEXT_CALLER, LANG))
DEPENDENT(text_dependent, sipinfo_text(code, SIPINFO_TEXT_CALLER, LANG))

LOOKUP(array_cause, known, limit_cause(code, SIPINFO_PROFILE_RFC3398))
LOOKUP(cause, known, sipinfo_cause_from_code(code, SIPINFO_PROFILE_RFC3398))
LOOKUP(array_differences, known, limit_differences(code, known[(i + 7) % CODES]))
LOOKUP(differences, known, sipinfo_differences(code, known[(i + 7) % CODES]))

static void
array_best(size_t n)
{
	size_t which;

	for (size_t i = 0; i < n; i++) {
		const int four[] = {known[i % CODES], known[(i + 3) % CODES], known[(i + 9) % CODES],
				    known[(i + 17) % CODES]};

		bench_sink += (unsigned long)limit_best(four, 4, &which) + which;
	}
}

static void
best(size_t n)
{
	size_t which;

	for (size_t i = 0; i < n; i++) {
		const int four[] = {known[i % CODES], known[(i + 3) % CODES], known[(i + 9) % CODES],
				    known[(i + 17) % CODES]};

		bench_sink += (unsigned long)sipinfo_best_response(four, 4, &which) + which;
	}
}

/* A response */

static void
lines(size_t n)
{
	for (size_t i = 0; i < n; i++)
		bench_sink += limit_lines(bench_response, bench_response_len);
}

static void
reader(size_t n)
{
	for (size_t i = 0; i < n; i++)
		bench_sink += inside_read(bench_response, bench_response_len);
}

static bool
pass(const struct sipinfo_finding *finding, void *user)
{
	(void)finding;
	(void)user;
	return true;
}

static void
diagnosis(size_t n)
{
	for (size_t i = 0; i < n; i++)
		bench_sink += sipinfo_diagnose(bench_response, bench_response_len, NULL, NULL, pass,
					       NULL);
}

/* Pages */

#define PAGE_MOST 65536
#define PIECES_MOST 16384

/* In the order of enum sipinfo_format. */
static struct {
	size_t len, n_pieces;
	uint16_t pieces[PIECES_MOST];
	char page[PAGE_MOST];
} explained[5], compared[5];

static char buf[PAGE_MOST];

static size_t
explain(int format, char *page)
{
	const struct sipinfo_options options = {.size = sizeof options, .format = format};

	return sipinfo_explain(bench_response, bench_response_len, NULL, &options, page, PAGE_MOST);
}

static size_t
compare(int format, char *page)
{
	const struct sipinfo_options options = {.size = sizeof options, .format = format};

	return sipinfo_compare(183, 421, &options, page, PAGE_MOST);
}

static void
keep_pages(void)
{
	for (int format = SIPINFO_FORMAT_TEXT; format <= SIPINFO_FORMAT_JSON; format++) {
		explained[format].len = explain(format, explained[format].page);
		explained[format].n_pieces = inside_pieces_of_explanation(
			bench_response, bench_response_len, format, explained[format].pieces,
			PIECES_MOST);
		compared[format].len = compare(format, compared[format].page);
		compared[format].n_pieces = inside_pieces_of_comparison(
			183, 421, format, compared[format].pieces, PIECES_MOST);
	}
}

#define PAGES(name, what, kept, format)                                                            \
	static void name(size_t n)                                                                 \
	{                                                                                          \
		for (size_t i = 0; i < n; i++)                                                     \
			bench_sink += what(format, buf);                                           \
	}                                                                                          \
	static void name##_copy(size_t n)                                                          \
	{                                                                                          \
		for (size_t i = 0; i < n; i++) {                                                   \
			memcpy(buf, kept[format].page, kept[format].len);                          \
			/* each copy is one that somebody may look at */                           \
			__asm__ volatile("" : : "r"(buf) : "memory");                              \
		}                                                                                  \
	}                                                                                          \
	static void name##_replay(size_t n)                                                        \
	{                                                                                          \
		for (size_t i = 0; i < n; i++)                                                     \
			bench_sink += limit_replay(kept[format].page, kept[format].pieces,         \
						   kept[format].n_pieces, buf, sizeof buf);        \
	}

PAGES(explain_text, explain, explained, SIPINFO_FORMAT_TEXT)
PAGES(explain_json, explain, explained, SIPINFO_FORMAT_JSON)
PAGES(compare_text, compare, compared, SIPINFO_FORMAT_TEXT)
PAGES(compare_markdown, compare, compared, SIPINFO_FORMAT_MARKDOWN)
PAGES(compare_html, compare, compared, SIPINFO_FORMAT_HTML)
PAGES(compare_json, compare, compared, SIPINFO_FORMAT_JSON)

/* Rows: each runs n times in a round. */

struct row {
	const char *name;
	void (*work)(size_t n);
	size_t n;
	double ns[ROUNDS]; /* for one */
};

#define QUICK 200000
#define PAGE(name, what)                                                                           \
	{what, name, 50, {0}}, {what ", memcpy of it", name##_copy, 5000, {0}},                    \
	{                                                                                          \
		what ", replay of its pieces", name##_replay, 500, { 0 }                           \
	}

static struct row rows[] = {
	{"array: phrase, known", array_phrase_known, QUICK, {0}},
	{"phrase, known", phrase_known, QUICK, {0}},
	{"osip2: phrase", bench_osip_phrase, QUICK, {0}},
	{"sofia-sip: phrase", bench_sofia_phrase, QUICK, {0}},
	{"array: phrase, unknown", array_phrase_unknown, QUICK, {0}},
	{"phrase, unknown", phrase_unknown, QUICK, {0}},
	{"array: phrase, dependent", array_phrase_dependent, QUICK, {0}},
	{"phrase, dependent", phrase_dependent, QUICK, {0}},
	{"array: class, known", array_class_known, QUICK, {0}},
	{"class, known", class_known, QUICK, {0}},
	{"array: class, unknown", array_class_unknown, QUICK, {0}},
	{"class, unknown", class_unknown, QUICK, {0}},
	{"array: class, dependent", array_class_dependent, QUICK, {0}},
	{"class, dependent", class_dependent, QUICK, {0}},
	{"array: text, known", array_text_known, QUICK, {0}},
	{"text, known", text_known, QUICK, {0}},
	{"array: text, unknown", array_text_unknown, QUICK, {0}},
	{"text, unknown", text_unknown, QUICK, {0}},
	{"array: text, dependent", array_text_dependent, QUICK, {0}},
	{"text, dependent", text_dependent, QUICK, {0}},
	{"array: best of 4", array_best, QUICK / 2, {0}},
	{"best_response of 4", best, QUICK / 2, {0}},
	{"array: cause", array_cause, QUICK, {0}},
	{"cause_from_code", cause, QUICK, {0}},
	{"array: differences", array_differences, QUICK, {0}},
	{"differences", differences, QUICK / 10, {0}},
	{"memchr: lines of the response", lines, 20000, {0}},
	{"reader alone", reader, 2000, {0}},
	{"diagnosis, no-op callback", diagnosis, 1000, {0}},
	{"sofia-sip: parse", bench_sofia_parse, 500, {0}},
	{"osip2: parse", bench_osip_parse, 500, {0}},
	{"libre: parse", bench_re_parse, 500, {0}},
	PAGE(explain_text, "explain: text"),
	PAGE(explain_json, "explain: JSON"),
	PAGE(compare_text, "compare: text"),
	PAGE(compare_markdown, "compare: Markdown"),
	PAGE(compare_html, "compare: HTML"),
	PAGE(compare_json, "compare: JSON"),
};

#define N_ROWS (sizeof rows / sizeof rows[0])

static const struct {
	const char *what, *beside;
	double most;
} ratios[] = {
	{"phrase, known", "array: phrase, known", 1.1},
	{"phrase, unknown", "array: phrase, unknown", 1.1},
	{"phrase, dependent", "array: phrase, dependent", 1.1},
	{"class, known", "array: class, known", 1.1},
	{"class, unknown", "array: class, unknown", 1.1},
	{"class, dependent", "array: class, dependent", 1.1},
	{"text, known", "array: text, known", 1.1},
	{"text, unknown", "array: text, unknown", 1.1},
	{"text, dependent", "array: text, dependent", 1.1},
	{"phrase, known", "osip2: phrase", 1 / 6.0},
	{"phrase, known", "sofia-sip: phrase", 1 / 6.0},
	{"best_response of 4", "array: best of 4", 4},
	{"cause_from_code", "array: cause", 2},
	{"differences", "array: differences", 8},
	{"reader alone", "memchr: lines of the response", 4},
	{"diagnosis, no-op callback", "memchr: lines of the response", 14},
	{"diagnosis, no-op callback", "sofia-sip: parse", 0.4},
	{"diagnosis, no-op callback", "osip2: parse", 0.25},
	{"diagnosis, no-op callback", "libre: parse", 0.12},
	{"explain: text", "explain: text, memcpy of it", 200},
	{"explain: text", "explain: text, replay of its pieces", 0},
	{"explain: JSON", "explain: JSON, memcpy of it", 200},
	{"explain: JSON", "explain: JSON, replay of its pieces", 0},
	{"compare: text", "compare: text, memcpy of it", 120},
	{"compare: text", "compare: text, replay of its pieces", 0},
	{"compare: Markdown", "compare: Markdown, memcpy of it", 120},
	{"compare: Markdown", "compare: Markdown, replay of its pieces", 0},
	{"compare: HTML", "compare: HTML, memcpy of it", 120},
	{"compare: HTML", "compare: HTML, replay of its pieces", 0},
	{"compare: JSON", "compare: JSON, memcpy of it", 120},
	{"compare: JSON", "compare: JSON, replay of its pieces", 0},
};

static void
measure(void)
{
	for (size_t i = 0; i < N_ROWS; i++)
		rows[i].work(rows[i].n);
	for (size_t round = 0; round < ROUNDS; round++) {
		for (size_t i = 0; i < N_ROWS; i++) {
			double begin = bench_thread_seconds();

			rows[i].work(rows[i].n);
			rows[i].ns[round] = (bench_thread_seconds() - begin) * 1e9 / (double)rows[i].n;
		}
	}
}

static double
median_of(const char *name)
{
	for (size_t i = 0; i < N_ROWS; i++) {
		if (strcmp(rows[i].name, name) == 0)
			return bench_median(rows[i].ns, ROUNDS);
	}
	fprintf(stderr, "no row %s\n", name);
	exit(1);
}

static int missed;

static const char *
mark(bool met)
{
	missed += !met;
	return met ? "" : "  MISSED";
}

void
bench_ratio(const char *what, const char *beside, double ratio, double most)
{
	if (most > 0)
		printf("%10.3f  <= %7.3f  %s / %s%s\n", ratio, most, what, beside,
		       mark(ratio <= most));
	else
		printf("%10.3f              %s / %s\n", ratio, what, beside);
}

void
bench_figure(const char *what, double value, const char *unit, double most, double least)
{
	if (most > 0)
		printf("%10.2f  <= %7.2f  %s: %s%s\n", value, most, unit, what, mark(value <= most));
	else if (least > 0)
		printf("%10.2f  >= %7.2f  %s: %s%s\n", value, least, unit, what, mark(value >= least));
	else
		printf("%10.2f              %s: %s\n", value, unit, what);
}

/* On one processor, for the caches' sake: the last one, where the system does less. */
static void
pin(void)
{
	cpu_set_t all, one;

	CPU_ZERO(&one);
	if (sched_getaffinity(0, sizeof all, &all) != 0)
		return;
	for (int cpu = CPU_SETSIZE - 1; cpu >= 0; cpu--) {
		if (CPU_ISSET(cpu, &all)) {
			CPU_SET(cpu, &one);
			break;
		}
	}
	sched_setaffinity(0, sizeof one, &one);
}

int
main(int argc, char **argv)
{
	/* its processes are measured, too: before this one is large, or held to a processor */
	if (argc > 2)
		bench_command(argv[1], argv[2]);
	bench_scale();
	pin();
	bench_osip_begin();
	bench_sofia_begin();
	bench_re_begin();
	choose_codes();
	keep_pages();
	measure();
	printf("\nnanoseconds for one: median of %d rounds, spread, what\n", ROUNDS);
	for (size_t i = 0; i < N_ROWS; i++) {
		double median = bench_median(rows[i].ns, ROUNDS);

		printf("%10.2f  +- %7.2f  %s\n", median,
		       (rows[i].ns[3 * ROUNDS / 4] - rows[i].ns[ROUNDS / 4]) / 2, rows[i].name);
	}
	printf("\nratio, target, what\n");
	for (size_t i = 0; i < sizeof ratios / sizeof ratios[0]; i++)
		bench_ratio(ratios[i].what, ratios[i].beside,
			    median_of(ratios[i].what) / median_of(ratios[i].beside), ratios[i].most);
	printf("\n%d targets missed\n", missed);
	return 0;
}
