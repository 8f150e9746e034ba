/* What grows: the time for each byte has to stay what it is. */
#define _GNU_SOURCE
#include "bench.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sipinfo/sipinfo.h>

#define ROUNDS 5
#define GROWTH 1.3

static const size_t sizes[] = {1000, 10000, 100000, 1000000};
enum { N_SIZES = sizeof sizes / sizeof sizes[0] };

/* Messages of seven shapes */

static const char head[] =
	"SIP/2.0 401 Unauthorized\r\n"
	"Via: SIP/2.0/UDP pc33.example.com;branch=z9hG4bKnashds8\r\n"
	"To: <sip:bob@example.net>;tag=a6c85cf\r\n"
	"From: <sip:alice@example.com>;tag=1928301774\r\n"
	"Call-ID: a84b4c76e66710@pc33.example.com\r\n"
	"CSeq: 314159 INVITE\r\n";

static const struct shape {
	const char *name;
	const char *begin;  /* once, behind the head */
	const char *repeat; /* as often as there is room */
	const char *end;
} shapes[] = {
	{"many header fields", "", "X-Note: nothing that anybody reads, but a header field\r\n",
	 "Content-Length: 0\r\n\r\n"},
	{"many Via", "", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK77ef4c2312983.1\r\n",
	 "Content-Length: 0\r\n\r\n"},
	{"one huge header field", "Subject: ", "word after word, ", "\r\nContent-Length: 0\r\n\r\n"},
	{"Warnings", "", "Warning: 399 192.0.2.1 \"Something is not as it was\"\r\n",
	 "Content-Length: 0\r\n\r\n"},
	{"challenges", "",
	 "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"84a4cc6f3082121f32b42a\", "
	 "algorithm=MD5, qop=\"auth\"\r\n",
	 "Content-Length: 0\r\n\r\n"},
	{"one huge challenge", "WWW-Authenticate: Digest realm=\"example.com\"",
	 ", parameter=\"value of it\"", "\r\nContent-Length: 0\r\n\r\n"},
	{"body", "Content-Type: text/plain\r\n\r\n", "A line of a body.\r\n", ""},
};

static size_t
build(const struct shape *shape, size_t size, char *message)
{
	size_t n = 0, end = strlen(shape->end), repeat = strlen(shape->repeat);

	n += (size_t)sprintf(message, "%s%s", head, shape->begin);
	do {
		memcpy(message + n, shape->repeat, repeat);
		n += repeat;
	} while (n + repeat + end < size);
	memcpy(message + n, shape->end, end);
	return n + end;
}

static bool
pass(const struct sipinfo_finding *finding, void *user)
{
	(void)finding;
	(void)user;
	return true;
}

static double
nanoseconds_a_byte(const char *message, size_t len)
{
	size_t n = 2000000 / len + 1;
	double begin = bench_thread_seconds();

	for (size_t i = 0; i < n; i++)
		bench_sink += sipinfo_diagnose(message, len, NULL, NULL, pass, NULL);
	return (bench_thread_seconds() - begin) * 1e9 / (double)(n * len);
}

/* How much the time for one grows from the second size on. */
static double
growth(const double *ns)
{
	double most = 0;

	for (size_t i = 2; i < N_SIZES; i++)
		most = ns[i] / ns[1] > most ? ns[i] / ns[1] : most;
	return most;
}

static void
shapes_grow(void)
{
	char *message = malloc(sizes[N_SIZES - 1] + 1000);

	printf("\ndiagnosis, ns a byte at 1 KB, 10 KB, 100 KB, 1 MB\n");
	for (size_t i = 0; message != NULL && i < sizeof shapes / sizeof shapes[0]; i++) {
		double ns[N_SIZES][ROUNDS], median[N_SIZES];

		for (size_t round = 0; round < ROUNDS; round++) {
			for (size_t j = 0; j < N_SIZES; j++)
				ns[j][round] = nanoseconds_a_byte(
					message, build(&shapes[i], sizes[j], message));
		}
		for (size_t j = 0; j < N_SIZES; j++) {
			median[j] = bench_median(ns[j], ROUNDS);
			printf("%9.3f", median[j]);
		}
		printf("\n");
		bench_ratio(shapes[i].name, "10 KB", growth(median), GROWTH);
	}
	free(message);
}

/* A call of so many messages: what each takes, and the diagnosis at the end. */

static double
nanoseconds_a_message(size_t n, void *memory)
{
	struct sipinfo_call *call = sipinfo_call_begin(memory, SIPINFO_CALL_SIZE);
	double begin;
	char text[1024];

	begin = bench_thread_seconds();
	for (size_t i = 0; i < n; i++) {
		struct sipinfo_message message = {.size = sizeof message, .time = -1};
		size_t number = i / 2 + 1;

		message.bytes = text;
		message.len = (size_t)sprintf(
			text,
			"%s\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK%zu\r\n"
			"From: <sip:alice@example.com>;tag=1\r\nTo: <sip:bob@example.com>%s\r\n"
			"Call-ID: 1@192.0.2.1\r\nCSeq: %zu OPTIONS\r\nContent-Length: 0\r\n\r\n",
			i % 2 == 0 ? "OPTIONS sip:bob@example.com SIP/2.0" : "SIP/2.0 200 OK", number,
			i % 2 == 0 ? "" : ";tag=2", number);
		bench_sink += sipinfo_call_add(call, &message);
	}
	bench_sink += sipinfo_call_diagnose(call, NULL, pass, NULL);
	return (bench_thread_seconds() - begin) * 1e9 / (double)n;
}

static void
call_grows(void)
{
	static const size_t counts[] = {10, 100, 1000, 10000, 100000};
	enum { N = sizeof counts / sizeof counts[0] };
	void *memory = malloc(SIPINFO_CALL_SIZE);
	double median[N], most = 0;

	printf("\na call, ns a message of 10, 100, 1,000, 10,000, 100,000\n");
	for (size_t j = 0; memory != NULL && j < N; j++) {
		double ns[ROUNDS];

		for (size_t round = 0; round < ROUNDS; round++)
			ns[round] = nanoseconds_a_message(counts[j], memory);
		median[j] = bench_median(ns, ROUNDS);
		printf("%9.0f", median[j]);
	}
	free(memory);
	printf("\n");
	for (size_t j = 2; j < N; j++)
		most = median[j] / median[1] > most ? median[j] / median[1] : most;
	bench_ratio("messages of a call", "100", most, GROWTH);
}

/* Threads and languages */

#define COMPARISONS 4000

struct worker {
	size_t languages;
	double seconds; /* of this thread alone: others may have the machine meanwhile */
};

static void *
comparisons(void *given)
{
	struct worker *worker = given;
	double begin = bench_thread_seconds();
	struct sipinfo_options options = {.size = sizeof options};
	char page[32768];
	int lang = 0;

	for (size_t i = 0; i < COMPARISONS; i++) {
		if (i % worker->languages == 0)
			lang = 0;
		lang = sipinfo_lang_next(lang);
		options.lang = lang;
		/* no thread writes what another one reads, not even here */
		sipinfo_compare(183, 400 + (int)(i / 4 % 100), &options, page, sizeof page);
	}
	worker->seconds = bench_thread_seconds() - begin;
	return NULL;
}

/* Of each thread, on average. */
static double
seconds_of_threads(size_t n, size_t languages)
{
	struct worker workers[2] = {{languages, 0}, {languages, 0}};
	pthread_t threads[2];
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		pthread_create(&threads[i], NULL, comparisons, &workers[i]);
	for (size_t i = 0; i < n; i++) {
		pthread_join(threads[i], NULL);
		sum += workers[i].seconds;
	}
	return sum / (double)n;
}

static double
bytes_a_page(size_t languages)
{
	struct sipinfo_options options = {.size = sizeof options};
	size_t n = 0;
	int lang = 0;

	for (size_t i = 0; i < languages; i++) {
		options.lang = lang = sipinfo_lang_next(lang);
		for (int code = 400; code < 500; code++)
			n += sipinfo_compare(183, code, &options, NULL, 0);
	}
	return (double)n / (double)languages;
}

static void
threads_and_languages(void)
{
	double one[ROUNDS], two[ROUNDS], four[ROUNDS];
	size_t n = 0;

	for (int lang = 0; (lang = sipinfo_lang_next(lang)) != 0;)
		n++;
	for (size_t round = 0; round < ROUNDS; round++) {
		one[round] = seconds_of_threads(1, 1);
		two[round] = seconds_of_threads(2, 1);
		four[round] = seconds_of_threads(1, n < 4 ? n : 4);
	}
	printf("\nthreads and languages\n");
	bench_ratio("comparisons in 2 threads", "in 1 thread, as many in each",
		    bench_median(two, ROUNDS) / bench_median(one, ROUNDS), GROWTH);
	bench_ratio("a byte of comparisons in 4 languages", "in English",
		    bench_median(four, ROUNDS) / bytes_a_page(n < 4 ? n : 4) /
			    (bench_median(one, ROUNDS) / bytes_a_page(1)),
		    GROWTH);
}

void
bench_scale(void)
{
	shapes_grow();
	call_grows();
	threads_and_languages();
}
