/*
 * sipinfo search: what an engineer would open for these words, the best first.
 *
 * A word counts by how rare it is among all that is known, and by where it stands: in a name or
 * title more than in a summary, there more than in the other texts.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "catalog.h"
#include "command.h"

enum { WORDS = 16, LONGEST = 64, SHOWN = 10 };

/* How near a word of a text is to that of the query, in hundredths. */
enum { SAME = 100, OTHER_FORM = 85, BEGINS = 40 };

/* A symptom says of the first thing that it leads to what a title would, and more. */
enum { SYMPTOM_WEIGHT = 12 };

/* What a word that stands nowhere takes away, beside what words tell. */
#define UNKNOWN 4.3

struct word {
	uint8_t bytes[LONGEST];
	size_t n, stem; /* its length, and how much of it all its forms have */
	size_t ascii;   /* how much of the stem is ASCII, from its start */
	double rarity;
};

struct hit {
	const struct subject *subject;
	int number;
	unsigned strength[WORDS]; /* where each word stands best: weight by hundredths */
	double score;
};

enum { SYMPTOMS = 26, THINGS = 4 };

struct thing {
	const struct subject *subject;
	int number;
};

struct search {
	struct word words[WORDS];
	bool begins[256]; /* the bytes with which one of them may begin in a text */
	struct thing things[SYMPTOMS][THINGS]; /* of the symptoms */
	size_t n_words, n_hits, room;
	struct hit *hits;
	int lang;
};

/* What one opens for a symptom, the best first. */
static const struct symptom {
	enum message words;
	const char *things[THINGS];
} symptoms[SYMPTOMS] = {
	{MESSAGE_SYMPTOM_NO_AUDIO, {"finding call-private-address", "finding call-no-codec", "200", "finding sdp-address-zero"}},
	{MESSAGE_SYMPTOM_CODEC, {"488", "finding call-no-codec", "606"}},
	{MESSAGE_SYMPTOM_SRTP, {"finding sdp-secure-refused", "finding sdp-webrtc-refused", "488"}},
	{MESSAGE_SYMPTOM_PASSWORD, {"401", "403", "finding credentials-refused", "407"}},
	{MESSAGE_SYMPTOM_DROPS_AFTER_30, {"finding call-no-ack", "timer H", "finding call-ack-lost"}},
	{MESSAGE_SYMPTOM_DROPS_AFTER_15_MINUTES, {"timer Session timer", "finding call-timer", "422"}},
	{MESSAGE_SYMPTOM_NO_ANSWER, {"480", "408", "cause 19", "timer C"}},
	{MESSAGE_SYMPTOM_TIMEOUT, {"408", "504", "timer B", "timer F"}},
	{MESSAGE_SYMPTOM_NOT_REGISTERED, {"480", "404", "430"}},
	{MESSAGE_SYMPTOM_REGISTER_FAILS, {"403", "401", "404", "423"}},
	{MESSAGE_SYMPTOM_NAT, {"finding call-private-address", "finding via-nat", "408"}},
	{MESSAGE_SYMPTOM_BUSY, {"486", "600", "cause 17"}},
	{MESSAGE_SYMPTOM_REJECTED, {"603", "cause 21", "486"}},
	{MESSAGE_SYMPTOM_BLOCKED, {"608", "607", "603"}},
	{MESSAGE_SYMPTOM_WRONG_NUMBER, {"404", "484", "604", "cause 1"}},
	{MESSAGE_SYMPTOM_CONGESTION, {"503", "cause 34", "486"}},
	{MESSAGE_SYMPTOM_LOOP, {"482", "483"}},
	{MESSAGE_SYMPTOM_TRANSFER, {"finding call-transfer-failed", "202", "481"}},
	{MESSAGE_SYMPTOM_HOLD, {"finding call-change-refused", "491", "488"}},
	{MESSAGE_SYMPTOM_MISSED, {"finding completed-elsewhere", "487", "cause 26"}},
	{MESSAGE_SYMPTOM_HANGUP, {"finding call-bye-refused", "481"}},
	{MESSAGE_SYMPTOM_LARGE, {"513", "finding request-large", "413"}},
	{MESSAGE_SYMPTOM_CALLER_ID, {"433", "438", "428"}},
	{MESSAGE_SYMPTOM_EARLY_MEDIA, {"183", "180", "cause 127"}},
	{MESSAGE_SYMPTOM_EMERGENCY, {"380", "424"}},
	{MESSAGE_SYMPTOM_SUBSCRIBE, {"489", "481", "timer N"}},
};

/* What a text weighs that has all words as they are. */
static unsigned
weight_of(enum sipinfo_text_kind kind)
{
	switch (kind) {
	case SIPINFO_TEXT_TITLE: return 8;
	case SIPINFO_TEXT_SUMMARY: return 5;
	case SIPINFO_TEXT_CALLER:
	case SIPINFO_TEXT_MEANING:
	case SIPINFO_TEXT_SEEN: return 3;
	default: return 2;
	}
}

/* Codes are what most look for; words of one product are what few do. */
static double
share_of(const struct subject *subject)
{
	if (strcmp(subject->name, "code") == 0)
		return 1.0;
	if (strcmp(subject->name, "finding") == 0)
		return 0.9;
	return strcmp(subject->name, "vendor") == 0 ? 0.4 : 0.7;
}

static bool
is_letter(const uint8_t *p, size_t n, size_t *length)
{
	ucs4_t c;

	if (*p < 0x80) {
		*length = 1;
		return (*p >= '0' && *p <= '9') || (*p >= 'a' && *p <= 'z') ||
		       (*p >= 'A' && *p <= 'Z');
	}
	*length = (size_t)u8_mbtouc(&c, p, n);
	return uc_is_property_alphabetic(c) || uc_is_property_combining(c);
}

/* Moves the place to the next word. Returns its length in bytes, or 0 if there is none. */
static size_t
next_word(const uint8_t *text, size_t n, size_t *place)
{
	size_t length, end;

	for (; *place < n && !is_letter(text + *place, n - *place, &length); *place += length)
		continue;
	for (end = *place; end < n && is_letter(text + end, n - end, &length); end += length)
		continue;
	return end - *place;
}

/* Lower case in place where that is all that folding does; in a new string, to be freed, elsewhere. */
static uint8_t *
fold(const char *text, size_t len, size_t *n)
{
	uint8_t *folded;

	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)text[i] >= 0x80)
			return u8_casefold((const uint8_t *)text, len, NULL, NULL, NULL, n);
	}
	folded = malloc(len + 1);
	for (size_t i = 0; folded != NULL && i < len; i++)
		folded[i] = (uint8_t)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 32 : text[i]);
	*n = len;
	return folded;
}

/* The end of an English word that its other forms lack; of other languages the last two letters. */
static size_t
stem_of(const uint8_t *bytes, size_t n)
{
	static const char *const ends[] = {"ing", "ed", "es", "s", "d", "e"};

	if (bytes[0] >= 0x80) {
		for (int i = 0; i < 2 && n > 8; i++) {
			for (n--; n > 8 && (bytes[n] & 0xc0) == 0x80; n--)
				continue;
		}
		return n;
	}
	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
		size_t end = strlen(ends[i]);

		if (n >= end + 4 && memcmp(bytes + n - end, ends[i], end) == 0)
			return n - end;
	}
	return n;
}

static unsigned
nearness(const struct word *word, const uint8_t *token, size_t n)
{
	if (n < word->stem || memcmp(token, word->bytes, word->stem) != 0)
		return 0;
	if (n == word->n && memcmp(token, word->bytes, n) == 0)
		return SAME;
	if (word->stem >= 3 && n <= word->stem + (token[0] < 0x80 ? 3 : 8))
		return OTHER_FORM;
	return word->n >= 3 && n > word->n && memcmp(token, word->bytes, word->n) == 0 ? BEGINS : 0;
}

static void
read_token(struct search *search, struct hit *hit, const uint8_t *token, size_t n, unsigned weight)
{
	for (size_t i = 0; i < search->n_words; i++) {
		const struct word *word = &search->words[i];
		unsigned near = nearness(word, token, n);

		/* a language without blanks: anywhere in a run of letters */
		if (near == 0 && word->bytes[0] >= 0xe0 && u8_strlen(word->bytes) >= 6 && n > word->n) {
			for (size_t at = 1; at + word->n <= n && near == 0; at++) {
				if (memcmp(token + at, word->bytes, word->n) == 0)
					near = SAME;
			}
		}
		if (weight * near > hit->strength[i])
			hit->strength[i] = weight * near;
	}
}

/* Whether a text's words need to be looked at one by one. */
static bool
may_be_near(const struct search *search, const char *text)
{
	for (const uint8_t *p = (const uint8_t *)text; *p != 0; p++) {
		if (!search->begins[*p])
			continue;
		for (size_t i = 0; i < search->n_words; i++) {
			const struct word *word = &search->words[i];

			if (strncasecmp((const char *)p, (const char *)word->bytes, word->ascii) == 0)
				return true;
		}
	}
	return false;
}

static bool
read_text(struct search *search, struct hit *hit, const char *text, unsigned weight)
{
	size_t n, length;
	uint8_t *folded;

	if (text == NULL || !may_be_near(search, text))
		return true;
	folded = fold(text, strlen(text), &n);
	if (folded == NULL)
		return false;
	for (size_t i = 0; (length = next_word(folded, n, &i)) > 0; i += length)
		read_token(search, hit, folded + i, length, weight);
	free(folded);
	return true;
}

/* What is different for some requests. */
static bool
read_variations(struct search *search, struct hit *hit)
{
	enum sipinfo_method method = SIPINFO_METHOD_NONE;
	bool good = true;

	while ((method = sipinfo_method_next(method)) != SIPINFO_METHOD_NONE) {
		for (int kind = SIPINFO_TEXT_SUMMARY; kind < SIPINFO_TEXT_SEND; kind++) {
			enum sipinfo_text_kind k = (enum sipinfo_text_kind)kind;
			const char *text = sipinfo_text_for(hit->number, method, false, k, search->lang);

			if (text != sipinfo_text(hit->number, k, search->lang))
				good = good && read_text(search, hit, text, weight_of(k));
		}
	}
	return good;
}

/* The words of the symptoms for which one opens this: of the first things that one opens most. */
static bool
read_symptoms(struct search *search, struct hit *hit)
{
	bool good = true;

	for (size_t i = 0; i < SYMPTOMS && good; i++) {
		for (unsigned k = 0; k < THINGS && good; k++) {
			const struct thing *thing = &search->things[i][k];

			if (thing->subject == hit->subject && thing->number == hit->number)
				good = read_text(search, hit, say(symptoms[i].words),
						 SYMPTOM_WEIGHT - k);
		}
	}
	return good;
}

static bool
read_thing(struct search *search, const struct subject *subject, int number)
{
	struct hit hit = {.subject = subject, .number = number};
	bool good, any = false, is_code = strcmp(subject->name, "code") == 0;

	good = read_symptoms(search, &hit) &&
	       read_text(search, &hit, subject->label(number), weight_of(SIPINFO_TEXT_TITLE)) &&
	       (!is_code || (read_text(search, &hit, sipinfo_phrase(number),
				       weight_of(SIPINFO_TEXT_TITLE)) &&
			     read_variations(search, &hit)));
	for (int kind = SIPINFO_TEXT_TITLE; kind <= SIPINFO_TEXT_SEND && good; kind++) {
		enum sipinfo_text_kind k = (enum sipinfo_text_kind)kind;

		good = read_text(search, &hit, subject->text(number, k, search->lang), weight_of(k));
	}
	for (size_t i = 0; i < search->n_words; i++)
		any = any || hit.strength[i] > 0;
	if (!good || !any)
		return good;
	if (search->n_hits == search->room) {
		size_t room = search->room != 0 ? 2 * search->room : 64;
		struct hit *hits = realloc(search->hits, room * sizeof *hits);

		if (hits == NULL)
			return false;
		search->hits = hits;
		search->room = room;
	}
	search->hits[search->n_hits++] = hit;
	return true;
}

static void
mark_begin(struct search *search, struct word *word)
{
	for (word->ascii = 0; word->ascii < word->stem && word->bytes[word->ascii] < 0x80; word->ascii++)
		continue;
	if (word->ascii == 0)
		memset(search->begins + 0x80, true, 0x80);
	search->begins[word->bytes[0]] = true;
	search->begins[toupper(word->bytes[0])] = true;
}

static bool
add_words(struct search *search, const char *argument)
{
	size_t n, length;
	uint8_t *folded = fold(argument, strlen(argument), &n);

	if (folded == NULL)
		return false;
	for (size_t i = 0; (length = next_word(folded, n, &i)) > 0; i += length) {
		struct word *word = &search->words[search->n_words];

		if (search->n_words == WORDS || length >= LONGEST)
			continue;
		memcpy(word->bytes, folded + i, length);
		word->n = length;
		word->stem = stem_of(word->bytes, word->n);
		mark_begin(search, word);
		search->n_words++;
	}
	free(folded);
	return true;
}

/* The logarithm to base two, straight between the powers of two: what a word tells. */
static double
bits(double n)
{
	double tells = 0;

	while (n >= 2) {
		n /= 2;
		tells++;
	}
	return tells + (n - 1);
}

/* The more of the rare words, and the better their places, the higher. */
static void
rate(struct search *search, size_t things)
{
	double all = 0;

	for (size_t i = 0; i < search->n_words; i++) {
		size_t with = 0;

		for (size_t k = 0; k < search->n_hits; k++)
			with += search->hits[k].strength[i] > 0;
		search->words[i].rarity = with > 0 ? bits(1.0 + (double)things / (double)with) : 0;
		all += with > 0 ? search->words[i].rarity : UNKNOWN;
	}
	for (size_t k = 0; k < search->n_hits; k++) {
		struct hit *hit = &search->hits[k];
		double met = 0, sum = 0;

		for (size_t i = 0; i < search->n_words; i++) {
			double rarity = search->words[i].rarity;

			sum += rarity * hit->strength[i];
			met += hit->strength[i] > 0 ? rarity : 0;
		}
		hit->score = sum * (met / all) * (met / all) * share_of(hit->subject);
	}
}

static int
by_score(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	if (x->subject != y->subject)
		return x->subject < y->subject ? -1 : 1;
	return x->number < y->number ? -1 : 1;
}

static int
print_hit(const struct hit *hit, bool first, const struct sipinfo_options *options)
{
	const char *summary = hit->subject->text(hit->number, SIPINFO_TEXT_SUMMARY, options->lang);

	if (options->format != SIPINFO_FORMAT_TEXT) {
		begin_one_of_many(first, options);
		return catalog_print_page(hit->subject, hit->number, options);
	}
	catalog_print_name(hit->subject, hit->number);
	printf(": %s\n", summary[0] != '\0' ? summary
					     : catalog_title(hit->subject, hit->number, options->lang));
	return FOUND;
}

static void
find_symptoms(struct search *search)
{
	for (size_t i = 0; i < SYMPTOMS; i++) {
		for (size_t k = 0; k < THINGS && symptoms[i].things[k] != NULL; k++) {
			struct thing *thing = &search->things[i][k];

			thing->subject = catalog_find(symptoms[i].things[k], &thing->number);
		}
	}
}

static bool
find(struct search *search)
{
	const struct subject *subject;
	size_t things = 0;

	find_symptoms(search);
	for (size_t i = 0; (subject = catalog_subject(i)) != NULL; i++) {
		if (subject->plural == NULL)
			continue;
		for (int n = 0; (n = subject->next(n)) != 0; things++) {
			if (!read_thing(search, subject, n))
				return false;
		}
	}
	rate(search, things);
	if (search->n_hits > 0)
		qsort(search->hits, search->n_hits, sizeof *search->hits, by_score);
	return true;
}

int
search_for(int argc, char **argv, const struct sipinfo_options *options)
{
	struct search search = {.lang = options->lang};
	int status = FOUND;
	bool good = true;

	for (int i = 0; i < argc && good; i++)
		good = add_words(&search, argv[i]);
	if (good && search.n_words == 0)
		return fail(NOT_FOUND, MESSAGE_NOT_FOUND, NULL);
	if (!good || !find(&search)) {
		free(search.hits);
		return fail(FAILED, MESSAGE_NO_MEMORY, NULL);
	}
	for (size_t i = 0; i < search.n_hits && i < SHOWN && status == FOUND; i++) {
		if (search.hits[i].score < search.hits[0].score / 3)
			break;
		status = print_hit(&search.hits[i], i == 0, options);
	}
	end_many(search.n_hits > 0, options);
	if (search.n_hits == 0)
		status = fail(NOT_FOUND, MESSAGE_NOT_FOUND, NULL);
	free(search.hits);
	return status;
}
