/* A ladder: the messages of a call as arrows between those who take part. */
#ifndef LADDER_H
#define LADDER_H

#include <stdint.h>

#include "document/document.h"

/* Those behind the last one can't be drawn; who tells the ladder folds them into one. */
#define LADDER_PARTIES 6
#define LADDER_ARROWS 128 /* at most */

struct ladder_arrow {
	size_t number;              /* of the message, from 1 */
	int from, to;               /* parties; the same one twice: it goes nowhere */
	bool is_response;           /* its line is a broken one */
	struct slice label;         /* bytes of the message: its method, or code and phrase */
	struct slice note;          /* our words about it; may be empty */
	size_t count;               /* how often it was sent, 1 or more */
	int64_t time;               /* milliseconds since the first message, -1: not known */
	enum sipinfo_severity mark; /* of the worst that was found in it */
};

struct ladder {
	size_t n_parties;
	struct slice parties[LADDER_PARTIES]; /* bytes of messages: addresses */
	size_t n_arrows;
	const struct ladder_arrow *arrows;
};

/*
 * Tells a ladder: columns and arrows in text, a sequence diagram of Mermaid in Markdown, a drawing
 * with a text alternative in HTML; for data an object with the lists "parties" and "messages".
 * Nothing if it has no party or no arrow.
 */
void
sipinfo_document_ladder(struct doc *d, const char *key, struct slice heading,
			const struct ladder *ladder);

/* What renderers share. */

/* "A" for the first party. */
static inline char
ladder_letter(int party)
{
	return (char)('A' + party);
}

/* The label of an arrow, what we say about it, and how often it was sent, if more than once. */
void
sipinfo_ladder_label(struct content *v, const struct ladder_arrow *arrow);

/* "0.500": seconds of the time. Empty if it is not known. */
struct slice
sipinfo_ladder_time(const struct ladder_arrow *arrow, char *buf, size_t size);

#endif
