/* One public header alone, as the build names it: it needs nothing before it. */
#include HEADER

/* Twice does no harm. */
#include HEADER

int
main(void)
{
	return 0;
}
