/*
 * Lines of a log, and choices at the end. What is found lies in the text and behind what was found
 * before; one in 16 becomes a page.
 */
#include "oracle.h"

static size_t
explain(const void *given, const struct sipinfo_options *options, char *buf, size_t size)
{
	const struct input *text = given;

	return sipinfo_explain_lines((const char *)text->p, text->n, options, buf, size);
}

static void
find_all(const char *text, size_t n, int lang)
{
	struct sipinfo_line found = {.size = sizeof found}, again = {.size = sizeof again};

	for (size_t from = 0; sipinfo_line_find(text, n, from, &found);) {
		DEMAND(found.length > 0 && found.offset >= from && found.offset <= n &&
		       found.length <= n - found.offset);
		for (size_t i = found.offset; i < found.offset + found.length; i++)
			DEMAND(text[i] != '\n' && text[i] != '\r');
		DEMAND(sipinfo_line_find(text, n, found.offset, &again) &&
		       again.offset == found.offset && again.length == found.length &&
		       again.kind == found.kind && again.code == found.code &&
		       again.cause == found.cause);
		for (int kind = SIPINFO_TEXT_TITLE; kind <= SIPINFO_TEXT_FIX; kind++) {
			const char *said = sipinfo_line_text(&found, (enum sipinfo_text_kind)kind, lang);

			check_text(said, strlen(said), true, false);
		}
		from = found.offset + found.length;
	}
}

/* LONGEST 1024 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	unsigned seed, room = choose(&in);
	struct sipinfo_options options = choose_options(&in, &seed);
	char *text = copy(in.p, in.n);

	find_all(text, in.n, options.lang);
	if (is_one_in(data, size, 16))
		check_written(explain, &(struct input){(const uint8_t *)text, in.n}, room << 4, &options);
	free(text);
	return 0;
}
