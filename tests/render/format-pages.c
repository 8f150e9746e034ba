/*
 * Writes pages for test-format.py. Each is a line "A B LENGTH" and LENGTH bytes;
 * B is -1 on the page of one code. Instead of codes: hostile texts, which
 * have -2 for A and the number of the text for B.
 */
#include <stdio.h>
#include <stdlib.h>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#include "hostile.h"
#include "render/render.h"

#define SIZE (256 * 1024)

static char buf[SIZE];

static void
put(int a, int b, size_t n)
{
	if (n == 0 || n >= SIZE)
		exit(EXIT_FAILURE);
	printf("%d %d %zu\n", a, b, n);
	fwrite(buf, 1, n, stdout);
}

static int
next(int code)
{
	static const int odd[] = {0, 150, 450, 699, 700};
	static size_t at;

	if (code == 0)
		at = 0;
	if (at == 0) {
		int following = sipinfo_code_next(code);

		if (following != 0)
			return following;
	}
	return at < ARRAY_LENGTH(odd) - 1 ? odd[++at] : 0;
}

int
main(int argc, char **argv)
{
	struct sipinfo_options options = {.size = sizeof options};
	int codes[700], n = 0, step;

	if (argc != 3)
		return EXIT_FAILURE;
#ifdef _WIN32
	/* the lengths are those of the bytes */
	_setmode(_fileno(stdout), _O_BINARY);
#endif
	options.format = atoi(argv[1]);
	step = atoi(argv[2]);
	for (int code = next(0); code != 0; code = next(code))
		codes[n++] = code;
	for (int code = sipinfo_code_next_unregistered(0); code != 0;
	     code = sipinfo_code_next_unregistered(code))
		codes[n++] = code;
	for (int i = 0; i < n; i++)
		put(codes[i], -1, sipinfo_describe(codes[i], &options, buf, SIZE));
	for (int i = 0; i < n * n; i += step) {
		int a = codes[i / n], b = codes[i % n];

		put(a, b, sipinfo_compare(a, b, &options, buf, SIZE));
	}
	for (size_t i = 0; i < ARRAY_LENGTH(hostile); i++) {
		struct hostile_subject subject = {.text = slice_given(hostile[i].p, hostile[i].n)};

		for (int origin = DOC_OURS; origin <= DOC_WIRE; origin++) {
			subject.origin = (enum doc_origin)origin;
			put(-2, (int)i,
			    sipinfo_render(&options, buf, SIZE, hostile_compose,
						    &subject));
		}
	}
	return EXIT_SUCCESS;
}
