/* sipinfo explain: many calls in one trace. */
#define _POSIX_C_SOURCE 200809L
#include "calls.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

struct kept {
	struct kept *next;
	struct sipinfo_message message; /* its bytes stand behind it */
};

struct one {
	struct one *next_in_slot;
	struct kept *first, **last;
	size_t n, id_len;
	char *id;
	/* found out before anything is printed */
	enum sipinfo_result result;
	bool failed;
};

#define SLOTS 65536

struct calls {
	struct one *slots[SLOTS];
	struct one **all;
	size_t n, room;
	struct sipinfo_call *call; /* one memory for all of them, one after the other */
};

struct calls *
calls_new(void)
{
	struct calls *calls = calloc(1, sizeof *calls);

	if (calls == NULL)
		return NULL;
	calls->call = malloc(sipinfo_call_size());
	if (calls->call == NULL) {
		free(calls);
		return NULL;
	}
	return calls;
}

void
calls_free(struct calls *calls)
{
	if (calls == NULL)
		return;
	for (size_t i = 0; i < calls->n; i++) {
		struct one *one = calls->all[i];

		while (one->first != NULL) {
			struct kept *kept = one->first;

			one->first = kept->next;
			free(kept);
		}
		free(one->id);
		free(one);
	}
	free(calls->all);
	free(calls->call);
	free(calls);
}

size_t
calls_count(const struct calls *calls)
{
	return calls->n;
}

static size_t
slot_of(const char *id, size_t n)
{
	size_t hash = 5381;

	for (size_t i = 0; i < n; i++)
		hash = hash * 33 + (unsigned char)id[i];
	return hash % SLOTS;
}

static struct one *
add_one(struct calls *calls, const char *id, size_t n)
{
	struct one *one = calloc(1, sizeof *one);

	if (calls->n == calls->room) {
		size_t room = calls->room > 0 ? 2 * calls->room : 64;
		struct one **all = realloc(calls->all, room * sizeof calls->all[0]);

		if (all == NULL) {
			free(one);
			return NULL;
		}
		calls->all = all;
		calls->room = room;
	}
	if (one == NULL)
		return NULL;
	one->id = malloc(n + 1);
	if (one->id == NULL) {
		free(one);
		return NULL;
	}
	memcpy(one->id, id, n);
	one->id[n] = '\0';
	one->id_len = n;
	one->last = &one->first;
	calls->all[calls->n++] = one;
	return one;
}

/* A message without Call-ID is a call of its own. */
static struct one *
find_one(struct calls *calls, const char *id, size_t n)
{
	size_t slot = slot_of(id, n);
	struct one *one;

	if (n == 0)
		return add_one(calls, "", 0);
	for (one = calls->slots[slot]; one != NULL; one = one->next_in_slot) {
		if (one->id_len == n && memcmp(one->id, id, n) == 0)
			return one;
	}
	one = add_one(calls, id, n);
	if (one != NULL) {
		one->next_in_slot = calls->slots[slot];
		calls->slots[slot] = one;
	}
	return one;
}

bool
calls_add(struct calls *calls, const struct sipinfo_message *message)
{
	size_t n = 0, room = message->len + message->source_len + message->destination_len;
	const char *id = sipinfo_message_call_id(message->bytes, message->len, &n);
	struct kept *kept;
	struct one *one;
	char *p;

	/* only messages of SIP make a call */
	if (!sipinfo_call_add(sipinfo_call_begin(calls->call, sipinfo_call_size()), message))
		return true;
	one = find_one(calls, id != NULL ? id : "", n);
	kept = one != NULL ? malloc(sizeof *kept + room) : NULL;
	if (kept == NULL)
		return false;
	kept->next = NULL;
	kept->message = *message;
	p = (char *)(kept + 1);
	memcpy(p, message->bytes, message->len);
	kept->message.bytes = p;
	p += message->len;
	if (message->source_len > 0)
		memcpy(p, message->source, message->source_len);
	kept->message.source = p;
	p += message->source_len;
	if (message->destination_len > 0)
		memcpy(p, message->destination, message->destination_len);
	kept->message.destination = p;
	*one->last = kept;
	one->last = &kept->next;
	one->n++;
	return true;
}

/* Makes a call of the messages again. */
static struct sipinfo_call *
make(struct calls *calls, const struct one *one)
{
	struct sipinfo_call *call = sipinfo_call_begin(calls->call, sipinfo_call_size());

	for (const struct kept *kept = one->first; kept != NULL; kept = kept->next)
		sipinfo_call_add(call, &kept->message);
	return call;
}

/* Printing */

static size_t
write_call(const void *subject, const struct sipinfo_options *options, char *buf, size_t size)
{
	struct sipinfo_call *const *call = subject;

	return sipinfo_explain_call(*call, options, buf, size);
}

static int
print_call(struct calls *calls, const struct one *one, const struct sipinfo_options *options)
{
	struct sipinfo_call *call = make(calls, one);

	return print_page(write_call, &call, options);
}

static void
settle(struct calls *calls, struct one *one)
{
	struct sipinfo_advice advice = {.size = sizeof advice};
	struct sipinfo_call *call = make(calls, one);

	one->result = sipinfo_call_result(call);
	sipinfo_call_diagnose(call, &advice, NULL, NULL);
	one->failed = one->result == SIPINFO_RESULT_FAILED || advice.n_errors > 0;
}

/* Three lines a call: what became of it, who called whom, why. */
static void
print_row(struct calls *calls, const struct one *one, size_t number,
	  const struct sipinfo_options *options)
{
	struct sipinfo_call *call = make(calls, one);
	const int indent = 5;
	char text[2048];

	printf("%3zu  ", number);
	print_padded(sipinfo_vocabulary_text(SIPINFO_VOCABULARY_RESULT, (int)one->result,
					     options->lang),
		     24);
	sipinfo_call_text(call, SIPINFO_TEXT_TITLE, options->lang, text, sizeof text);
	puts(text);
	sipinfo_call_text(call, SIPINFO_TEXT_SUMMARY, options->lang, text, sizeof text);
	printf("%*s", indent, "");
	print_wrapped(text, indent, options->width > 0 ? options->width - indent : 0);
}

static bool
is_chosen(const struct calls *calls, const struct one *one, const struct calls_choice *choice,
	  const struct sipinfo_options *options)
{
	if (choice->id != NULL)
		return strcmp(one->id, choice->id) == 0;
	return choice->all || calls->n == 1 || one->failed ||
	       options->format == SIPINFO_FORMAT_JSON;
}

static int
print_pages(struct calls *calls, const struct calls_choice *choice, bool any,
	    const struct sipinfo_options *options)
{
	bool found = false;

	for (size_t i = 0; i < calls->n; i++) {
		if (!is_chosen(calls, calls->all[i], choice, options))
			continue;
		if (any && options->format != SIPINFO_FORMAT_JSON &&
		    options->format != SIPINFO_FORMAT_HTML)
			putchar('\n');
		if (print_call(calls, calls->all[i], options) == FAILED)
			return FAILED;
		any = found = true;
	}
	return choice->id != NULL && !found ? fail(NOT_FOUND, MESSAGE_NO_SUCH_CALL, choice->id)
					     : FOUND;
}

int
calls_print(struct calls *calls, const struct calls_choice *choice,
	    const struct sipinfo_options *options)
{
	bool table = calls->n > 1 && choice->id == NULL && options->format == SIPINFO_FORMAT_TEXT;
	bool failed = false;
	int status;

	for (size_t i = 0; i < calls->n; i++) {
		settle(calls, calls->all[i]);
		if (choice->id == NULL || strcmp(calls->all[i]->id, choice->id) == 0)
			failed = failed || calls->all[i]->failed;
	}
	for (size_t i = 0; table && i < calls->n; i++)
		print_row(calls, calls->all[i], i + 1, options);
	status = print_pages(calls, choice, table, options);
	return status != FOUND ? status : failed ? CALL_FAILED : FOUND;
}
