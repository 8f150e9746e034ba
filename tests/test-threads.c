/*
 * Every exported function, from several threads at once: each thread gets the answers that one thread
 * alone gets. Built with -fsanitize=thread it shows that they share nothing that changes.
 *
 * test-threads [SEED [TIMES [each]]]    each: the sum of each function, too
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "every-call.h"

#define THREADS 4

struct work {
	struct state state;
	uint32_t seed;
	unsigned times;
	uint64_t sum;
};

static void *
run(void *given)
{
	struct work *work = given;

	work->sum = call_everything(&work->state, work->seed, work->times, NULL);
	return NULL;
}

int
main(int argc, char **argv)
{
	uint32_t seed = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 1;
	unsigned times = argc > 2 ? (unsigned)strtoul(argv[2], NULL, 10) : 60;
	/* what is called keeps its promise of less than 64 KiB of stack; the rest is ours */
	static struct work work[THREADS];
	pthread_t threads[THREADS];
	static uint64_t sums[LENGTH(calls)];
	uint64_t expected;

	for (int i = 0; i < THREADS; i++) {
		work[i].seed = seed;
		work[i].times = times;
		if (pthread_create(&threads[i], NULL, run, &work[i]) != 0)
			return EXIT_FAILURE;
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	expected = call_everything(&work[0].state, seed, times, sums);
	for (int i = 0; i < THREADS; i++) {
		if (work[i].sum != expected) {
			fprintf(stderr, "thread %d: other answers than one thread alone gets\n", i);
			return EXIT_FAILURE;
		}
	}
	for (size_t i = 0; argc > 3 && i < LENGTH(calls); i++)
		printf("%s: %012llx\n", calls[i].name, (unsigned long long)sums[i]);
	/* what a machine answers may be compared with what others do */
	printf("%u functions, %u times, seed %u: %012llx\n", (unsigned)LENGTH(calls), times, (unsigned)seed,
	       (unsigned long long)expected);
	return EXIT_SUCCESS;
}
