// One public header alone, as the build names it, in C++.
#include HEADER

#include HEADER

int
main()
{
	return 0;
}
