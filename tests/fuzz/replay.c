/* Gives a harness every file of the folders on the command line, once: what a fuzzer found stays found. */
#include <stdio.h>

#include "input.h"

#define LARGEST (1 << 20)

static unsigned count;

static void
give(const char *path)
{
	static uint8_t data[LARGEST];
	FILE *file = fopen(path, "rb");
	size_t n;

	if (file == NULL) {
		perror(path);
		exit(EXIT_FAILURE);
	}
	n = fread(data, 1, sizeof data, file);
	fclose(file);
	/* of what brings the program down the name is known */
	fprintf(stderr, "%s\n", path);
	LLVMFuzzerTestOneInput(data, n);
	count++;
}

/* The list comes from the build, so that no folder has to be read here. */
int
main(int argc, char **argv)
{
	char path[4096];
	FILE *list;

	if (argc != 2 || (list = fopen(argv[1], "r")) == NULL)
		return EXIT_FAILURE;
	while (fgets(path, sizeof path, list) != NULL) {
		path[strcspn(path, "\r\n")] = '\0';
		give(path);
	}
	fclose(list);
	printf("%u inputs\n", count);
	return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
