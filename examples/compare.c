/* Compare two codes in 72 columns: compare 183 421 */
#include <stdio.h>
#include <stdlib.h>

#include <sipinfo/sipinfo.h>

int
main(int argc, char **argv)
{
	struct sipinfo_options options = {.size = sizeof options, .width = 72};
	int a = argc > 1 ? atoi(argv[1]) : 183;
	int b = argc > 2 ? atoi(argv[2]) : 421;
	size_t size = sipinfo_compare(a, b, &options, NULL, 0) + 1;
	char *page = malloc(size);

	if (page == NULL)
		return 1;
	sipinfo_compare(a, b, &options, page, size);
	fputs(page, stdout);
	free(page);
	return 0;
}
