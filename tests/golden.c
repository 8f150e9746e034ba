/*
 * golden SAMPLES GOLDEN          compares the page of every sample with its golden file
 * golden --write SAMPLES GOLDEN  writes the golden files
 */
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "call-samples.h"

static bool writes;
static int wrong, count;

static size_t
read_file(const char *path, char *bytes, size_t size)
{
	FILE *file = fopen(path, "rb");
	size_t n;

	if (file == NULL)
		return 0;
	n = fread(bytes, 1, size, file);
	fclose(file);
	return n;
}

static void
write_file(const char *path, const char *bytes, size_t n)
{
	FILE *file = fopen(path, "wb");

	if (file == NULL || fwrite(bytes, 1, n, file) != n || fclose(file) != 0) {
		perror(path);
		exit(2);
	}
}

/* The pages of the calls in a sample, one after the other. */
static size_t
write_calls(const char *bytes, size_t n, const struct sipinfo_options *options, char *page,
	    size_t size)
{
	struct call_sample sample;
	size_t length = 0;

	call_sample_read(&sample, bytes, n);
	for (size_t i = 0; i < sample.n; i++) {
		if (i > 0)
			page[length++] = '\n';
		length += sipinfo_explain_call(sample.calls[i], options, page + length,
					       size - length);
	}
	call_sample_free(&sample);
	return length;
}

static void
one_sample(const char *path, const char *golden)
{
	static char sample[65536], page[262144], expected[262144];
	const struct sipinfo_options options = { .size = sizeof options, .width = 100 };
	size_t n = read_file(path, sample, sizeof sample);

	if (strstr(path, "/calls/") != NULL)
		n = write_calls(sample, n, &options, page, sizeof page);
	else
		n = sipinfo_explain(sample, n, NULL, &options, page, sizeof page);

	count++;
	if (writes) {
		write_file(golden, page, n);
		return;
	}
	if (read_file(golden, expected, sizeof expected) == n && memcmp(expected, page, n) == 0)
		return;
	printf("%s is not the page of %s:\n%s\n", golden, path, page);
	wrong++;
}

/* The golden file of constructed/486-canonical.sip is constructed/486-canonical.txt. */
static void
each_sample(const char *samples, const char *golden)
{
	DIR *dir = opendir(samples);
	struct dirent *entry;

	if (dir == NULL) {
		perror(samples);
		exit(2);
	}
	if (writes)
		mkdir(golden, 0777);
	while ((entry = readdir(dir)) != NULL) {
		const char *dot = strrchr(entry->d_name, '.');
		char sample[1024], page[1024];
		struct stat is;

		if (entry->d_name[0] == '.')
			continue;
		snprintf(sample, sizeof sample, "%s/%s", samples, entry->d_name);
		snprintf(page, sizeof page, "%s/%s", golden, entry->d_name);
		if (stat(sample, &is) != 0) {
			perror(sample);
			exit(2);
		}
		if (S_ISDIR(is.st_mode)) {
			each_sample(sample, page);
		} else if (dot != NULL && (strcmp(dot, ".sip") == 0 || strcmp(dot, ".dat") == 0)) {
			strcpy(strrchr(page, '.'), ".txt");
			one_sample(sample, page);
		}
	}
	closedir(dir);
}

int
main(int argc, char **argv)
{
	writes = argc == 4 && strcmp(argv[1], "--write") == 0;
	if (argc != 3 + writes) {
		fputs("usage: golden [--write] SAMPLES GOLDEN\n", stderr);
		return 2;
	}
	each_sample(argv[1 + writes], argv[2 + writes]);
	printf("%d samples, %d pages differ\n", count, wrong);
	return wrong > 0 || count < 200;
}
