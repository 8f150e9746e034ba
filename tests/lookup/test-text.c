#include <limits.h>
#include <sipinfo/sipinfo.h>
#include <stdint.h>
#include <string.h>

#include "suite.h"

static const int no_kind[] = {INT_MIN, -1, 0, 9, 255, 256, 257, 65537, INT_MAX};
static const int no_lang[] = {INT_MIN, -1, 0, 250, 255, 256, 257, 65537, INT_MAX};

static const char *
text(int code, int kind, int lang)
{
	return sipinfo_text(code, (enum sipinfo_text_kind)kind, lang);
}

/* The length of the well-formed character at s, or 0. */
static int
character(const unsigned char *s, unsigned long *c)
{
	int n = s[0] < 0x80 ? 1 : s[0] >= 0xf0 ? 4 : s[0] >= 0xe0 ? 3 : 2;

	if ((s[0] >= 0x80 && s[0] < 0xc2) || s[0] > 0xf4)
		return 0;
	*c = n == 1 ? s[0] : s[0] & (0x7fu >> n);
	for (int i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (s[i] & 0x3f);
	}
	return *c >= (n == 4 ? 0x10000ul : n == 3 ? 0x800ul : 0) ? n : 0;
}

static void
check_words(const char *words, int code, int kind)
{
	const unsigned char *s = (const unsigned char *)words;
	size_t length = strlen(words);
	unsigned long c;

	ck_assert_msg(length > 0, "%d has no text %d", code, kind);
	for (int n; *s != '\0'; s += n) {
		n = character(s, &c);
		EXPECT(n > 0, "%d, %d: no UTF-8: %s", code, kind, words);
		/* a line feed parts the steps of a fix */
		EXPECT((c >= 0x20 && (c < 0x7f || c >= 0xa0)) || (c == '\n' && kind == SIPINFO_TEXT_FIX),
		       "%d, %d: control character", code, kind);
	}
	ck_assert_msg(words[0] != ' ' && words[length - 1] != ' ', "%d, %d: blank", code, kind);
}

START_TEST(every_text)
{
	for (int code = -1; code <= 1000; code++) {
		for (int kind = SIPINFO_TEXT_TITLE; kind <= SIPINFO_TEXT_SEND; kind++) {
			const char *words = text(code, kind, 0);
			size_t length = strlen(words);

			check_words(words, code, kind);
			ck_assert_msg((words[length - 1] == '.') == (kind != SIPINFO_TEXT_TITLE),
				      "%d, %d: the end of: %s", code, kind, words);
			for (int other = SIPINFO_TEXT_TITLE; other < kind; other++)
				ck_assert_msg(strcmp(words, text(code, other, 0)) != 0,
					      "%d: %d and %d", code, kind, other);
		}
	}
}
END_TEST

START_TEST(every_language)
{
	for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang)) {
		for (int code = 99; code <= 700; code++) {
			for (int kind = SIPINFO_TEXT_TITLE; kind <= SIPINFO_TEXT_SEND; kind++) {
				int used = sipinfo_text_lang(text(code, kind, lang));

				check_words(text(code, kind, lang), code, kind);
				ck_assert(used == lang || used == sipinfo_lang_next(0));
				if (used != lang)
					ck_assert_str_eq(text(code, kind, lang),
							 text(code, kind, 0));
			}
		}
	}
}
END_TEST

START_TEST(no_such_kind)
{
	for (size_t i = 0; i < LENGTH(no_kind); i++) {
		ck_assert_str_eq(text(486, no_kind[i], 0), "");
		for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang))
			ck_assert_str_eq(text(486, no_kind[i], lang), "");
		ck_assert_str_eq(text(99, no_kind[i], 1), "");
		ck_assert_str_eq(text(INT_MAX, no_kind[i], INT_MAX), "");
		ck_assert_int_eq(sipinfo_text_lang(text(486, no_kind[i], 1)), 0);
	}
}
END_TEST

START_TEST(no_such_language)
{
	for (size_t i = 0; i < LENGTH(no_lang); i++) {
		ck_assert_str_eq(text(486, SIPINFO_TEXT_FIX, no_lang[i]),
				 text(486, SIPINFO_TEXT_FIX, 1));
		ck_assert_msg(sipinfo_text_lang(text(486, SIPINFO_TEXT_FIX, no_lang[i])) == 1, "%d",
			      no_lang[i]);
		ck_assert_str_eq(sipinfo_note_text(401, 407, no_lang[i]), sipinfo_note_text(401, 407, 1));
	}
	ck_assert_int_eq(sipinfo_text_lang(text(486, SIPINFO_TEXT_FIX, 1)), 1);
}
END_TEST

START_TEST(unknown_codes)
{
	for (int kind = SIPINFO_TEXT_TITLE; kind <= SIPINFO_TEXT_SEND; kind++) {
		/* those of the class */
		ck_assert_str_eq(text(499, kind, 0), text(498, kind, 0));
		ck_assert_str_ne(text(499, kind, 0), text(400, kind, 0));
		ck_assert_str_ne(text(499, kind, 0), text(599, kind, 0));
		ck_assert_str_ne(text(150, kind, 0), text(183, kind, 0));
		/* those of a number that is no code */
		ck_assert_str_eq(text(99, kind, 0), text(700, kind, 0));
		ck_assert_str_eq(text(99, kind, 0), text(INT_MIN, kind, 0));
		ck_assert_str_eq(text(99, kind, 0), text(INT_MAX, kind, 0));
		ck_assert_str_ne(text(99, kind, 0), text(499, kind, 0));
		/* its own, although it counts as another */
		ck_assert_str_ne(text(411, kind, 0), text(400, kind, 0));
		ck_assert_str_ne(text(411, kind, 0), text(499, kind, 0));
	}
}
END_TEST

START_TEST(notes)
{
	static const int pairs[][2] = {{180, 183}, {401, 407}, {420, 421}, {486, 600}};
	int n = 0;

	for (size_t i = 0; i < LENGTH(pairs); i++)
		ck_assert_msg(sipinfo_note_text(pairs[i][0], pairs[i][1], 0)[0] != '\0', "%d, %d",
			      pairs[i][0], pairs[i][1]);
	for (int a = 99; a <= 700; a++) {
		for (int b = 99; b <= 700; b++) {
			const char *note = sipinfo_note_text(a, b, 0);
			const struct sipinfo_reference *reference = sipinfo_note_reference(a, b, 0);
			size_t i = 0;

			EXPECT(strcmp(sipinfo_note_text(b, a, 0), note) == 0, "%d, %d", a, b);
			EXPECT(sipinfo_note_reference(b, a, 0) == reference, "%d, %d", a, b);
			if (note[0] == '\0') {
				EXPECT(reference == NULL, "%d, %d", a, b);
				continue;
			}
			n++;
			ck_assert_int_ne(a, b);
			check_words(note, a, b);
			ck_assert_msg(note[strlen(note) - 1] == '.', "%d, %d", a, b);
			ck_assert_msg(reference != NULL, "%d, %d: no citation", a, b);
			for (; sipinfo_note_reference(a, b, i) != NULL; i++)
				ck_assert_ptr_nonnull(
					sipinfo_reference_document(sipinfo_note_reference(a, b, i)));
			ck_assert_ptr_null(sipinfo_note_reference(a, b, i + 1));
			ck_assert_ptr_null(sipinfo_note_reference(a, b, (size_t)-1));
		}
	}
	for (int code = 99; code <= 700; code++) {
		for (int other = 0, last = 0; (other = sipinfo_note_next(code, other)) != 0; n--) {
			ck_assert_int_gt(other, last);
			ck_assert_str_ne(sipinfo_note_text(code, other, 0), "");
			last = other;
		}
	}
	ck_assert_int_eq(n, 0);
	ck_assert_int_gt(sipinfo_note_next(401, 0), 0);
	ck_assert_int_eq(sipinfo_note_next(401, INT_MAX), 0);
	ck_assert_int_eq(sipinfo_note_next(INT_MIN, INT_MIN), 0);
	ck_assert_str_eq(sipinfo_note_text(INT_MIN, INT_MAX, 0), "");
	ck_assert_str_eq(sipinfo_note_text(-1, -1, 0), "");
	ck_assert_str_eq(sipinfo_note_text(0, 0, 0), "");
	ck_assert_str_eq(sipinfo_note_text(401 + 65536, 407, 0), "");
	ck_assert_ptr_null(sipinfo_note_reference(0, 0, 0));
}
END_TEST

/* The same text is told apart by language, even where two languages say it in the same words. */
START_TEST(language_of_any_text)
{
	static const char copy[] = "Busy Here";
	const char *one = sipinfo_text(486, SIPINFO_TEXT_TITLE, 0);
	int before = sipinfo_lang_next(0), here;

	for (int lang = sipinfo_lang_next(0); lang != 0; lang = sipinfo_lang_next(lang)) {
		const char *texts[] = {
			sipinfo_text(486, SIPINFO_TEXT_FIX, lang),
			sipinfo_note_text(401, 407, lang),
			sipinfo_cause_text(17, SIPINFO_TEXT_TITLE, lang),
			sipinfo_warning_text(370, SIPINFO_TEXT_MEANING, lang),
			sipinfo_vocabulary_text(SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_LATER, lang),
			sipinfo_method_text(SIPINFO_METHOD_INVITE, SIPINFO_TEXT_MEANING, lang),
			sipinfo_tag_text(sipinfo_tag_next(NULL), SIPINFO_TEXT_MEANING, lang),
			sipinfo_header_text(sipinfo_code_header(503, 0), SIPINFO_TEXT_MEANING, lang),
		};
		const char *first = sipinfo_vocabulary_text(SIPINFO_VOCABULARY_CLASS, SIPINFO_CLASS_PROVISIONAL, lang);
		int translated = 0;

		ck_assert(sipinfo_text_lang(first) == lang ||
			  first == sipinfo_vocabulary_text(SIPINFO_VOCABULARY_CLASS, SIPINFO_CLASS_PROVISIONAL, 0));
		for (size_t i = 0; i < LENGTH(texts); i++)
			ck_assert_msg(sipinfo_text_lang(texts[i]) == lang ||
					      sipinfo_text_lang(texts[i]) == sipinfo_lang_next(0),
				      "%s: %d", texts[i], sipinfo_text_lang(texts[i]));
		for (size_t i = 0; i < LENGTH(texts); i++)
			translated += sipinfo_text_lang(texts[i]) == lang;
		ck_assert_msg(translated > 0, "%s", sipinfo_lang_tag(lang));
	}
	/* behind the texts of one language those of the next one stand, and nothing behind the last */
	while ((here = sipinfo_text_lang(one)) != 0) {
		EXPECT(here == before || here == sipinfo_lang_next(before), "%s: %d behind %d", one, here, before);
		before = here;
		one += strlen(one) + 1;
	}
	ck_assert_int_eq(sipinfo_lang_next(before), 0);
	ck_assert_int_eq(sipinfo_text_lang(NULL), 0);
	ck_assert_int_eq(sipinfo_text_lang(""), 0);
	ck_assert_int_eq(sipinfo_text_lang(copy), 0);
	ck_assert_int_eq(sipinfo_text_lang(sipinfo_phrase(486)), 0);
	ck_assert_int_eq(sipinfo_text_lang(sipinfo_text(486, SIPINFO_TEXT_NONE, 0)), 0);
	ck_assert_int_eq(sipinfo_text_lang((const char *)SIZE_MAX), 0);
}
END_TEST

/* A request, and a response with this code; the words beside it are there with it. */
START_TEST(examples)
{
	static const int none[] = {INT_MIN, -1, 0, 99, 111, 499, 700, INT_MAX};
	size_t n = 0;

	for (size_t i = 0; i < LENGTH(none); i++)
		ck_assert_str_eq(sipinfo_example(none[i]), "");
	for (int code = 100; code <= 699; code++) {
		const char *example = sipinfo_example(code);
		char response[] = "\r\nSIP/2.0 000 ";

		ck_assert_msg((example[0] != '\0') == (text(code, SIPINFO_TEXT_EXAMPLE, 0)[0] != '\0'),
			      "%d", code);
		if (example[0] == '\0')
			continue;
		n++;
		response[10] = (char)('0' + code / 100);
		response[11] = (char)('0' + code / 10 % 10);
		response[12] = (char)('0' + code % 10);
		ck_assert_msg(strstr(example, " SIP/") < strstr(example, "\r\n"), "%d", code);
		ck_assert_msg(strstr(example, response) != NULL, "%d", code);
		for (const char *p = example; *p != '\0'; p++)
			ck_assert_msg((*p == '\n') == (p > example && p[-1] == '\r'), "%d", code);
	}
	ck_assert_uint_ge(n, 75);
}
END_TEST

/* Texts of one thing after the other: no text is that of its neighbour. */
static void
check_own(const char *const texts[], size_t n, const char *name)
{
	static const char *before = "";

	for (size_t i = 0; i < n; i++) {
		if (texts[i][0] == '\0')
			continue;
		EXPECT(texts[i] != before, "%s: text %u is that before it: %s", name, (unsigned)i, before);
		for (size_t k = 0; k < i; k++)
			EXPECT(texts[i] != texts[k], "%s: text %u is text %u: %s", name, (unsigned)i, (unsigned)k, texts[k]);
		before = texts[i];
	}
}

/* In the order in which their texts are kept. */
#define CHECK_OWN(get, thing, name)                                                                                     \
	do {                                                                                                           \
		const char *const own[] = {                                                                            \
			get((thing), SIPINFO_TEXT_TITLE, 0),   get((thing), SIPINFO_TEXT_SUMMARY, 0),                  \
			get((thing), SIPINFO_TEXT_MEANING, 0), get((thing), SIPINFO_TEXT_CALLER, 0),                   \
			get((thing), SIPINFO_TEXT_FIX, 0),                                                             \
		};                                                                                                     \
		check_own(own, LENGTH(own), (name));                                                                   \
	} while (0)

START_TEST(own_texts)
{
	const struct sipinfo_tag *tag = NULL;
	const struct sipinfo_timer *timer = NULL;
	const struct sipinfo_vendor *vendor = NULL;
	enum sipinfo_finding_id id = SIPINFO_FINDING_NONE;

	for (int cause = 0; (cause = sipinfo_cause_next(cause)) != 0;)
		CHECK_OWN(sipinfo_cause_text, cause, sipinfo_cause_name(cause));
	for (int warning = 0; (warning = sipinfo_warning_next(warning)) != 0;)
		CHECK_OWN(sipinfo_warning_text, warning, sipinfo_warning_name(warning));
	while ((tag = sipinfo_tag_next(tag)) != NULL)
		CHECK_OWN(sipinfo_tag_text, tag, sipinfo_tag_name(tag));
	while ((timer = sipinfo_timer_next(timer)) != NULL)
		CHECK_OWN(sipinfo_timer_text, timer, sipinfo_timer_name(timer));
	while ((vendor = sipinfo_vendor_next(vendor)) != NULL)
		CHECK_OWN(sipinfo_vendor_text, vendor, sipinfo_vendor_name(vendor));
	while ((id = sipinfo_finding_next(id)) != SIPINFO_FINDING_NONE)
		CHECK_OWN(sipinfo_finding_id_text, id, sipinfo_finding_name(id));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"own texts", own_texts},
		{"every text", every_text},       {"every language", every_language},
		{"no such kind", no_such_kind},   {"no such language", no_such_language},
		{"unknown codes", unknown_codes}, {"notes", notes},
		{"language of any text", language_of_any_text},
		{"examples", examples},
	};

	return run_units("text", units, LENGTH(units));
}
