#ifndef ARGUMENT_H
#define ARGUMENT_H

#include "base/slice.h"

/* What is put into a text in the place of {name}. */
struct argument {
	const char *name;
	int number;
	struct slice text; /* instead of the number, if there is any */
	bool wire;	   /* the text comes from a message, not from the protocol */
};

#endif
