/* What every test program does once its cases are written. */
#ifndef SUITE_H
#define SUITE_H

#include <check.h>
#include <stdlib.h>

struct unit {
	const char *topic;
	const TTest *test;
};

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

/* For long loops: check's own assertions report each success to the parent process. */
#define EXPECT(condition, ...)                                                                     \
	do {                                                                                       \
		if (!(condition))                                                                  \
			ck_abort_msg(__VA_ARGS__);                                                 \
	} while (0)

/* A case that runs a test once for each row of its table. */
static inline TCase *
add_rows(Suite *suite, const char *topic, const TTest *test, size_t n)
{
	TCase *tcase = tcase_create(topic);

	tcase_add_loop_test(tcase, test, 0, (int)n);
	tcase_set_timeout(tcase, 300);
	suite_add_tcase(suite, tcase);
	return tcase;
}

/* The same for a test that can be left out with CK_EXCLUDE_TAGS: of "time" where others want the machine, of "walk" where only answers matter. */
static inline TCase *
add_tagged_rows(Suite *suite, const char *tag, const char *topic, const TTest *test, size_t n)
{
	TCase *tcase = add_rows(suite, topic, test, n);

	tcase_set_tags(tcase, tag);
	return tcase;
}

static inline int
run_suite(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	int failed;

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static inline int
run_units(const char *name, const struct unit *units, size_t n)
{
	Suite *suite = suite_create(name);

	for (size_t i = 0; i < n; i++) {
		TCase *tcase = tcase_create(units[i].topic);

		tcase_add_test(tcase, units[i].test);
		tcase_set_timeout(tcase, 120);
		suite_add_tcase(suite, tcase);
	}
	return run_suite(suite);
}

#endif
