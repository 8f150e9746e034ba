#ifndef ARGUMENT_H
#define ARGUMENT_H

#include <stdint.h>

#include "base/slice.h"

/* What is put into a text in the place of {name}. */
struct argument {
	const char *name;
	int64_t number;    /* of digits on the wire, too; -1 if it is none */
	struct slice text; /* instead of the number, if there is any */
	bool wire;	   /* the text comes from a message, not from the protocol */
};

#endif
