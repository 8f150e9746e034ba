/* Every sample message (.sip, .dat), for the tests that try them all. */
#ifndef SAMPLES_H
#define SAMPLES_H

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <check.h>

static inline bool
is_message(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot != NULL && (strcmp(dot, ".sip") == 0 || strcmp(dot, ".dat") == 0);
}

/* Calls each for every message at and under a path; says how many there were. */
static inline size_t
each_sample(const char *path, void (*each)(const char *path, const char *bytes, size_t n))
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	size_t count = 0;

	if (dir == NULL) {
		static char bytes[65536];
		FILE *file;
		size_t n;

		if (!is_message(path))
			return 0;
		file = fopen(path, "rb");
		ck_assert_msg(file != NULL, "%s", path);
		n = fread(bytes, 1, sizeof bytes, file);
		fclose(file);
		each(path, bytes, n);
		return 1;
	}
	while ((entry = readdir(dir)) != NULL) {
		char inner[1024];
		int n;

		if (entry->d_name[0] == '.')
			continue;
		n = snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
		ck_assert_msg(n > 0 && (size_t)n < sizeof inner, "%s", path);
		count += each_sample(inner, each);
	}
	closedir(dir);
	return count;
}

static inline const char *
samples(void)
{
	const char *path = getenv("SIPINFO_SAMPLES");

	return path != NULL ? path : "tests/samples";
}

#endif
