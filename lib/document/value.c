/* Bytes of a message as part of a sentence. What is hostile in them, sipinfo_reader_read() makes
 * visible. */
#include "document/document.h"

/* Adds what stands before the next place where a line is folded; the rest is after it. */
static struct slice
add_unfolded(struct content *v, struct slice text)
{
	const char *p = text.p, *end = slice_end(text), *blank;

	for (; p < end; p++) {
		blank = skip_eols(p, end);
		if (blank > p && blank < end && is_blank(*blank))
			break;
	}
	if (p > text.p)
		sipinfo_content_add_foreign(v, DOC_WIRE, slice_make(text.p, p));
	return slice_make(skip_lws(p, end), end);
}

void
sipinfo_content_add_wire(struct content *v, struct slice text)
{
	size_t n = text.n;
	struct slice rest;

	if (n > WIRE_MAX) {
		n = WIRE_MAX;
		for (int i = 0; i < 3 && ((unsigned char)text.p[n] & 0xc0) == 0x80; i++)
			n--;
	}
	rest = n > 0 ? slice_make(text.p, text.p + n) : slice_of("");
	for (int lines = 1; rest.n > 0; lines++) {
		if (lines > 1)
			sipinfo_content_add_text(v, slice_of(" "));
		if (lines == WIRE_LINES)
			break;
		rest = add_unfolded(v, rest);
	}
	if (rest.n > 0)
		sipinfo_content_add_foreign(v, DOC_WIRE, rest);
	if (n < text.n)
		sipinfo_content_add_text(v, slice_of("\xe2\x80\xa6"));
}
