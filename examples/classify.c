/* Decide what to do with the final responses of three branches, as a proxy does. */
#include <stdio.h>

#include <sipinfo/sipinfo.h>

int
main(void)
{
	static const int branches[] = {404, 503, 401};
	size_t which;
	int best = sipinfo_best_response(branches, 3, &which);

	printf("forward %d of branch %d: %s\n", best, (int)which,
	       sipinfo_vocabulary_text(SIPINFO_VOCABULARY_CLASS, (int)sipinfo_class(best), 0));
	switch (sipinfo_retry(best)) {
	case SIPINFO_RETRY_CREDENTIALS:
		puts("the client asks for a password and tries again");
		break;
	case SIPINFO_RETRY_LATER:
		puts("the client tries again later");
		break;
	default:
		puts("the client gives up");
		break;
	}
	return 0;
}
