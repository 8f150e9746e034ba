/* The calls in a trace: messages go in one by one, and come out by Call-ID. */
#ifndef CALLS_H
#define CALLS_H

#include <sipinfo/sipinfo.h>

/* Which of them are explained in full. */
struct calls_choice {
	const char *id; /* only this one; NULL: those that failed, or the only one */
	bool all;
};

struct calls;

/* NULL without memory. */
struct calls *
calls_new(void);
void
calls_free(struct calls *calls);

/* Copies a message; false without memory. What is no message of SIP is passed over. */
bool
calls_add(struct calls *calls, const struct sipinfo_message *message);

/* How many calls there are. */
size_t
calls_count(const struct calls *calls);

/* Prints a table if there are many, and the pages. Returns the status of the command. */
int
calls_print(struct calls *calls, const struct calls_choice *choice,
	    const struct sipinfo_options *options);

#endif
