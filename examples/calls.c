/*
 * sipinfo explain: many calls in one trace. Their messages are kept in a store, those of a call as a
 * chain, and so are the calls: the memory does not grow with the trace.
 */
#define _POSIX_C_SOURCE 200809L
#include "calls.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command.h"
#include "store.h"

/* No more pages than anybody reads; the table has all calls. */
#define PAGES_MOST 100

/* A message in the store: this, its bytes, where it came from and where it went. */
struct kept {
	uint64_t next; /* of the same call; 0: none */
	int64_t time;
	uint64_t len;
	uint32_t source_len, destination_len;
	uint32_t flags;
	int32_t way;
};

/* A call in the store. */
struct one {
	uint64_t next, next_in_slot; /* 0: none */
	uint64_t first, last;        /* messages */
	uint64_t id;                 /* hash of the Call-ID; 0: it has none */
	bool failed;
	char reserved[7];
};

#define SLOTS 131072

struct calls {
	uint64_t slots[SLOTS]; /* by the Call-ID: the youngest call there */
	uint64_t seed;
	uint64_t first, last, n; /* calls, in the order in which they begin */
	struct store *store;
	char *bytes; /* for a message that was read back */
	size_t room;
	struct sipinfo_call *call; /* one memory for all of them, one after the other */
	bool broken;               /* the store has failed */
};

struct calls *
calls_new(void)
{
	static const char begin[8] = "sipinfo";
	struct calls *calls = calloc(1, sizeof *calls);

	if (calls == NULL)
		return NULL;
	calls->call = malloc(sipinfo_call_size());
	calls->store = store_new();
	if (calls->call == NULL || calls->store == NULL ||
	    !store_write(calls->store, 0, begin, sizeof begin)) {
		calls_free(calls);
		return NULL;
	}
	/* nobody who writes a trace knows which Call-IDs share a slot */
	calls->seed = (uint64_t)(uintptr_t)calls ^ (uint64_t)time(NULL) << 20 ^ (uint64_t)getpid() << 44;
	return calls;
}

void
calls_free(struct calls *calls)
{
	if (calls == NULL)
		return;
	store_free(calls->store);
	free(calls->call);
	free(calls->bytes);
	free(calls);
}

size_t
calls_count(const struct calls *calls)
{
	return calls->n;
}

/* Not 0. With 64 bits, and a seed, what is equal is the same. */
static uint64_t
hash_id(const struct calls *calls, const char *id, size_t n)
{
	uint64_t hash = calls->seed ^ n;

	for (size_t i = 0; i < n; i++) {
		hash = (hash ^ (unsigned char)id[i]) * 0x9e3779b97f4a7c15u;
		hash ^= hash >> 32;
	}
	return hash != 0 ? hash : 1;
}

static bool
get_one(struct calls *calls, uint64_t at, struct one *one)
{
	calls->broken = calls->broken || !store_read(calls->store, at, one, sizeof *one);
	return !calls->broken;
}

static bool
put(struct calls *calls, uint64_t at, const void *p, size_t n)
{
	calls->broken = calls->broken || !store_write(calls->store, at, p, n);
	return !calls->broken;
}

/* A message without Call-ID is a call of its own. */
static uint64_t
find_one(struct calls *calls, const char *id, size_t n, struct one *one)
{
	uint64_t name = n > 0 ? hash_id(calls, id, n) : 0, *slot = &calls->slots[name % SLOTS];
	uint64_t at = name != 0 ? *slot : 0;

	for (; at != 0; at = one->next_in_slot) {
		if (!get_one(calls, at, one) || one->id == name)
			return at;
	}
	at = store_end(calls->store);
	memset(one, 0, sizeof *one);
	one->id = name;
	if (name != 0) {
		one->next_in_slot = *slot;
		*slot = at;
	}
	if (calls->last != 0)
		put(calls, calls->last + offsetof(struct one, next), &at, sizeof at);
	else
		calls->first = at;
	calls->last = at;
	calls->n++;
	put(calls, at, one, sizeof *one);
	return at;
}

/* Puts a message behind the others of its call. */
static void
keep(struct calls *calls, const struct sipinfo_message *message, uint64_t call, struct one *one)
{
	const uint64_t at = store_end(calls->store);
	const struct kept kept = {
		.time = message->time,
		.len = message->len,
		.source_len = (uint32_t)message->source_len,
		.destination_len = (uint32_t)message->destination_len,
		.flags = message->flags,
		.way = message->way,
	};

	put(calls, at, &kept, sizeof kept);
	put(calls, store_end(calls->store), message->bytes, message->len);
	put(calls, store_end(calls->store), message->source, message->source_len);
	put(calls, store_end(calls->store), message->destination, message->destination_len);
	if (one->last != 0)
		put(calls, one->last + offsetof(struct kept, next), &at, sizeof at);
	else
		one->first = at;
	one->last = at;
	put(calls, call, one, sizeof *one);
}

bool
calls_add(struct calls *calls, const struct sipinfo_message *message)
{
	size_t n = 0;
	const char *id = sipinfo_message_call_id(message->bytes, message->len, &n);
	struct one one;
	uint64_t at;

	/* only messages of SIP make a call */
	if (!sipinfo_call_add(sipinfo_call_begin(calls->call, sipinfo_call_size()), message))
		return true;
	at = find_one(calls, id, n, &one);
	if (!calls->broken)
		keep(calls, message, at, &one);
	return !calls->broken;
}

/* Reads a message; its bytes are good until the next one is read. */
static bool
get_message(struct calls *calls, uint64_t at, struct kept *kept, struct sipinfo_message *message)
{
	size_t n;

	if (!store_read(calls->store, at, kept, sizeof *kept))
		return false;
	n = (size_t)kept->len + kept->source_len + kept->destination_len;
	if (n > calls->room) {
		free(calls->bytes);
		calls->bytes = malloc(n);
		calls->room = calls->bytes != NULL ? n : 0;
	}
	if (calls->bytes == NULL || !store_read(calls->store, at + sizeof *kept, calls->bytes, n))
		return false;
	*message = (struct sipinfo_message){
		.size = sizeof *message,
		.bytes = calls->bytes,
		.len = (size_t)kept->len,
		.time = kept->time,
		.way = kept->way,
		.flags = kept->flags,
		.source = calls->bytes + kept->len,
		.source_len = kept->source_len,
		.destination = calls->bytes + kept->len + kept->source_len,
		.destination_len = kept->destination_len,
	};
	return true;
}

/* Makes a call of the messages again. */
static struct sipinfo_call *
make(struct calls *calls, const struct one *one)
{
	struct sipinfo_call *call = sipinfo_call_begin(calls->call, sipinfo_call_size());
	struct sipinfo_message message;
	struct kept kept;

	for (uint64_t at = one->first; at != 0; at = kept.next) {
		if (!get_message(calls, at, &kept, &message)) {
			calls->broken = true;
			break;
		}
		sipinfo_call_add(call, &message);
	}
	return call;
}

/* Printing */

static size_t
write_call(const void *subject, const struct sipinfo_options *options, char *buf, size_t size)
{
	struct sipinfo_call *const *call = subject;

	return sipinfo_explain_call(*call, options, buf, size);
}

/* Three lines a call: what became of it, who called whom, why. */
static void
print_row(struct sipinfo_call *call, uint64_t number, const struct sipinfo_options *options)
{
	const int indent = 5;
	char text[2048];

	printf("%3llu  ", (unsigned long long)number);
	print_padded(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_RESULT, (int)sipinfo_call_result(call),
					     options->lang),
		     24);
	sipinfo_call_text(call, SIPINFO_TEXT_TITLE, options->lang, text, sizeof text);
	puts(text);
	sipinfo_call_text(call, SIPINFO_TEXT_SUMMARY, options->lang, text, sizeof text);
	printf("%*s", indent, "");
	print_wrapped(text, indent, options->width > 0 ? options->width - indent : 0);
}

static bool
is_failed(struct sipinfo_call *call)
{
	struct sipinfo_advice advice = {.size = sizeof advice};

	sipinfo_call_diagnose(call, &advice, NULL, NULL);
	return sipinfo_call_result(call) == SIPINFO_RESULT_FAILED || advice.n_errors > 0;
}

/* What is asked about one call, or about all. */
struct printing {
	const struct calls_choice *choice;
	const struct sipinfo_options *options;
	uint64_t id; /* 0: all */
	bool table, failed, any;
	uint64_t pages, left_out;
};

/* Finds out which calls failed, and prints the table. */
static bool
settle_all(struct calls *calls, struct printing *printing)
{
	struct one one;
	uint64_t number = 0;

	for (uint64_t at = calls->first; at != 0 && get_one(calls, at, &one); at = one.next) {
		struct sipinfo_call *call;

		number++;
		if (printing->id != 0 && one.id != printing->id)
			continue;
		call = make(calls, &one);
		one.failed = is_failed(call);
		printing->failed = printing->failed || one.failed;
		if (printing->table)
			print_row(call, number, printing->options);
		put(calls, at + offsetof(struct one, failed), &one.failed, sizeof one.failed);
	}
	return !calls->broken;
}

static bool
is_chosen(const struct calls *calls, const struct one *one, struct printing *printing)
{
	bool json = printing->options->format == SIPINFO_FORMAT_JSON;

	if (printing->id != 0)
		return one->id == printing->id;
	if (printing->choice->all || calls->n == 1 || json)
		return true;
	if (one->failed && printing->pages >= PAGES_MOST)
		printing->left_out++;
	return one->failed && printing->pages < PAGES_MOST;
}

static int
print_pages(struct calls *calls, struct printing *printing)
{
	const struct sipinfo_options *options = printing->options;
	struct one one;

	for (uint64_t at = calls->first; at != 0 && get_one(calls, at, &one); at = one.next) {
		struct sipinfo_call *call;

		if (!is_chosen(calls, &one, printing))
			continue;
		if ((printing->table || printing->pages > 0) && options->format != SIPINFO_FORMAT_JSON &&
		    options->format != SIPINFO_FORMAT_HTML)
			putchar('\n');
		call = make(calls, &one);
		if (calls->broken)
			break;
		if (print_page(write_call, &call, options) == FAILED)
			return FAILED;
		printing->pages++;
	}
	return FOUND;
}

int
calls_print(struct calls *calls, const struct calls_choice *choice,
	    const struct sipinfo_options *options)
{
	struct printing printing = {
		.choice = choice,
		.options = options,
		.id = choice->id != NULL ? hash_id(calls, choice->id, strlen(choice->id)) : 0,
		.table = calls->n > 1 && choice->id == NULL && options->format == SIPINFO_FORMAT_TEXT,
	};
	int status = settle_all(calls, &printing) ? print_pages(calls, &printing) : FOUND;

	if (calls->broken)
		return fail(FAILED, MESSAGE_NO_ROOM, NULL);
	if (status != FOUND)
		return status;
	if (printing.left_out > 0)
		note(MESSAGE_LEFT_OUT, printing.left_out);
	if (choice->id != NULL && printing.pages == 0)
		return fail(NOT_FOUND, MESSAGE_NO_SUCH_CALL, choice->id);
	return printing.failed ? CALL_FAILED : FOUND;
}
