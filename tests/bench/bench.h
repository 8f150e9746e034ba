/* What the sources of the benchmark share. */
#ifndef BENCH_H
#define BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The response that everybody reads. */
extern const char bench_response[];
extern const size_t bench_response_len;

/* The i-th of many known codes in no order. */
int
bench_code(size_t i);

/* What is computed goes here, so that no compiler leaves it out. */
extern volatile unsigned long bench_sink;

/* Seconds of this thread alone. */
double
bench_thread_seconds(void);

/* The median of n values, which are put in order. */
double
bench_median(double *values, size_t n);

/* Prints a line of the table: what, beside what, the ratio, the most it may be (0: no target). */
void
bench_ratio(const char *what, const char *beside, double ratio, double most);

/* The same for a target that is no ratio: a number of something, at most or at least so many. */
void
bench_figure(const char *what, double value, const char *unit, double most, double least);

/* The parsers of other libraries: each loop runs so often. */
void
bench_osip_begin(void);
void
bench_osip_phrase(size_t n);
void
bench_osip_parse(size_t n);
void
bench_sofia_begin(void);
void
bench_sofia_phrase(size_t n);
void
bench_sofia_parse(size_t n);
void
bench_re_begin(void);
void
bench_re_parse(size_t n);

/* limit.c, a shared object: what nobody can do faster. */

#define LIMIT_LANGUAGES 4
#define LIMIT_KINDS 9

void
limit_fill(int code, int kind, int lang, const char *text);
const char *
limit_text(int code, int kind, int lang);
const char *
limit_phrase(int code);
int
limit_class(int code);
int
limit_best(const int *codes, size_t n, size_t *which);
int
limit_cause(int code, int profile);
uint32_t
limit_differences(int a, int b);
/* Copies pieces of so many bytes each, as snprintf() would. */
size_t
limit_replay(const char *page, const uint16_t *pieces, size_t n, char *buf, size_t size);
size_t
limit_lines(const char *p, size_t n);

/* inside.c, a shared object that holds the library: what only the library itself can call. */

/* Reads a message to its end; how many header fields it has. */
size_t
inside_read(const char *message, size_t len);
/* The lengths of the pieces in which a page is written; how many there are. */
size_t
inside_pieces_of_comparison(int a, int b, int format, uint16_t *pieces, size_t n);
size_t
inside_pieces_of_explanation(const char *message, size_t len, int format, uint16_t *pieces,
			     size_t n);

/* Rows that grow, and rows of the command (NULL: left out). */
void
bench_scale(void);
void
bench_command(const char *command, const char *folder);

#endif
