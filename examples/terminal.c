/* What the command says itself: in the reader's language, wrapped to the width of the terminal. */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <unictype.h>
#include <unilbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#ifdef HAVE_LIBTHAI
#include <thai/thwbrk.h>
#endif

#include "command.h"
#include "message-data.h"

static size_t language;

void
speak(int lang)
{
	const char *tag = sipinfo_lang_tag(lang);

	for (size_t i = 0; tag != NULL && i < sizeof messages / sizeof messages[0]; i++) {
		if (strcmp(messages[i].lang, tag) == 0)
			language = i;
	}
}

const char *
say(enum message message)
{
	return messages[language].texts[message];
}

/* A word of the command line may hold anything: what can't be seen is written as \x1B. */
static void
print_visibly(const char *word, FILE *file)
{
	const uint8_t *p = (const uint8_t *)word;
	size_t n = strlen(word);

	while (n > 0) {
		ucs4_t c;
		int length = u8_mbtoucr(&c, p, n);
		bool seen = length > 0 && uc_is_print(c) && c != '\\';

		if (length <= 0)
			length = 1;
		for (int i = 0; i < length; i++)
			fprintf(file, seen ? "%c" : "\\x%02X", p[i]);
		p += length;
		n -= (size_t)length;
	}
}

int
fail_near(int status, enum message message, const char *what, const char *near)
{
	bool by_system = message == MESSAGE_CANNOT_READ || message == MESSAGE_CANNOT_WRITE;
	int reason = errno;

	fprintf(stderr, "sipinfo: %s", say(message));
	if (what != NULL) {
		fputs(": ", stderr);
		print_visibly(what, stderr);
	}
	if (by_system && reason != 0)
		fprintf(stderr, ": %s", strerror(reason));
	if (near != NULL)
		fprintf(stderr, " (%s %s)", say(MESSAGE_DID_YOU_MEAN), near);
	fputc('\n', stderr);
	return status;
}

int
fail(int status, enum message message, const char *what)
{
	return fail_near(status, message, what, NULL);
}

/* How many letters are wrong, missing, too many or exchanged with the next one. */
static size_t
distance(const char *a, size_t n, const char *b)
{
	enum { LONG = 32 };
	size_t rows[3][LONG + 1], m = strlen(b), *before = rows[0], *last = rows[1], *row = rows[2];

	if (m > LONG || n > LONG)
		return LONG;
	for (size_t j = 0; j <= m; j++)
		last[j] = before[j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t *oldest = before;

		row[0] = i;
		for (size_t j = 1; j <= m; j++) {
			size_t best = last[j - 1] + (a[i - 1] != b[j - 1]);

			if (last[j] + 1 < best)
				best = last[j] + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
			    before[j - 2] + 1 < best)
				best = before[j - 2] + 1;
			row[j] = best;
		}
		before = last;
		last = row;
		row = oldest;
	}
	return last[m];
}

/* Whether this name is nearer than the nearest so far. */
static bool
is_nearer(const char *word, size_t n, const char *name, size_t *nearest)
{
	size_t far = distance(word, n, name);

	if (far >= *nearest || 3 * far > strlen(name) + 1)
		return false;
	*nearest = far;
	return true;
}

const char *
near_command(const char *word)
{
	const char *near = NULL;
	size_t nearest = 3;

	for (size_t i = 0; commands[i].name != NULL; i++) {
		if (is_nearer(word, strlen(word), commands[i].name, &nearest))
			near = commands[i].name;
	}
	return near;
}

const char *
near_option(const char *word)
{
	static char option[40];
	const char *name = word + strspn(word, "-"), *near = NULL;
	size_t nearest = 3;

	if (strncmp(word, "--", 2) != 0)
		return NULL;
	for (size_t i = 0; flags[i].name != NULL; i++) {
		if (is_nearer(name, strcspn(name, "="), flags[i].name, &nearest))
			near = flags[i].name;
	}
	if (near == NULL)
		return NULL;
	snprintf(option, sizeof option, "--%s", near);
	return option;
}

void
note(enum message message, uint64_t number)
{
	fprintf(stderr, "sipinfo: %s: %" PRIu64 "\n", say(message), number);
}

/* The longest text that is asked about at a time is far shorter. */
#define LONGEST (64 * 1024)

static char breaks[LONGEST];

/* Thai is written without blanks: where a word ends takes a dictionary. */
static void
find_thai_breaks(const uint8_t *text, size_t len)
{
#ifdef HAVE_LIBTHAI
	static thwchar_t wide[LONGEST + 1];
	static size_t offsets[LONGEST + 1];
	static int ends[LONGEST];
	static ThBrk *dictionary;
	bool thai = false;
	size_t count = 0;
	int n;

	for (size_t i = 0; i < len; count++) {
		ucs4_t c;

		offsets[count] = i;
		i += (size_t)u8_mbtouc(&c, text + i, len - i);
		wide[count] = (thwchar_t)c;
		thai = thai || (c >= 0xe00 && c < 0xe80);
	}
	if (!thai)
		return;
	if (dictionary == NULL)
		dictionary = th_brk_new(NULL);
	if (dictionary == NULL)
		return;
	wide[count] = 0;
	n = th_brk_wc_find_breaks(dictionary, wide, ends, count);
	for (int i = 0; i < n; i++) {
		if (ends[i] > 0 && (size_t)ends[i] < count && wide[ends[i] - 1] >= 0xe00 &&
		    wide[ends[i]] >= 0xe00)
			breaks[offsets[ends[i]]] = UC_BREAK_POSSIBLE;
	}
#else
	(void)text;
	(void)len;
#endif
}

/* "RFC 3261 §21.4.24" stays on one line. */
static bool
belongs_together(const char *s, size_t n, size_t len)
{
	size_t word = n;

	if (n == 0 || s[n - 1] != ' ')
		return false;
	if (len - n >= 2 && memcmp(s + n, "\xc2\xa7", 2) == 0)
		return true;
	while (word > 0 && s[word - 1] == ' ')
		word--;
	return word >= 3 && memcmp(s + word - 3, "RFC", 3) == 0 && s[n] >= '0' && s[n] <= '9';
}

/* How many columns its first character takes; *length becomes its bytes. */
static int
width_of(const uint8_t *text, size_t len, int *length)
{
	ucs4_t c = text[0];

	*length = 1;
	if (c >= 0x20 && c < 0x7f)
		return 1;
	*length = u8_mbtouc(&c, text, len);
	return uc_width(c, "UTF-8");
}

/* How much of it fits if it may be broken anywhere: if all does, nobody need know where it may. */
static size_t
fits(const uint8_t *text, size_t len, int columns, int *used)
{
	size_t n = 0;
	int width = 0;

	*used = 0;
	while (n < len) {
		int length, w = width_of(text + n, len - n, &length);

		if (w > 0 && width + w > columns && text[n] != ' ' && n > 0)
			break;
		if (w > 0)
			width += w;
		if (text[n] != ' ')
			*used = width;
		n += (size_t)length;
	}
	return n;
}

size_t
fit(const char *s, size_t len, int columns, int *used, void *user)
{
	const uint8_t *text = (const uint8_t *)s, *blank;
	size_t at_break = 0, n = 0, reached, seen;
	int width = 0, width_shown = 0, width_at_break = 0;

	(void)user;
	if (len > LONGEST)
		len = LONGEST;
	reached = fits(text, len, columns, used);
	if (reached == len)
		return len;
	/* where the word ends that does not fit, so that it is seen whole */
	blank = memchr(text + reached, ' ', len - reached);
	seen = blank != NULL ? (size_t)(blank - text) : len;
	u8_possible_linebreaks(text, seen, "UTF-8", breaks);
	find_thai_breaks(text, seen);
	while (n < len) {
		int length, w = width_of(text + n, len - n, &length);

		if (n > 0 && breaks[n] == UC_BREAK_POSSIBLE && !belongs_together(s, n, len)) {
			/* names, addresses and the like stay whole if they can */
			bool torn = text[n - 1] != ' ' && text[n - 1] < 0x80 && text[n] < 0x80;

			if (!torn || at_break == 0) {
				at_break = n;
				width_at_break = width_shown;
			}
		}
		if (w > 0 && width + w > columns && text[n] != ' ' && n > 0)
			break;
		if (w > 0)
			width += w;
		if (text[n] != ' ')
			width_shown = width;
		n += (size_t)length;
	}
	if (n < len && at_break > 0) {
		*used = width_at_break;
		return at_break;
	}
	*used = width_shown;
	return n;
}

void
print_wrapped(const char *text, int indent, int width)
{
	size_t len = strlen(text);
	int used;

	while (len > 0) {
		size_t n = width > 0 ? fit(text, len, width, &used, NULL) : len;
		size_t shown = n;

		while (shown > 0 && text[shown - 1] == ' ')
			shown--;
		fwrite(text, 1, shown, stdout);
		putchar('\n');
		text += n;
		len -= n;
		if (len > 0)
			printf("%*s", indent, "");
	}
}

void
print_padded(const char *text, int width)
{
	int used = u8_strwidth((const uint8_t *)text, "UTF-8");

	printf("%s%*s", text, used < width ? width - used : 0, "");
}
