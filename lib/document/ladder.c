#include "document/ladder.h"

void
sipinfo_document_ladder(struct doc *d, const char *key, struct slice heading,
			const struct ladder *ladder)
{
	if (d->skipped == 0 && ladder->n_parties > 0 && ladder->n_arrows > 0)
		d->renderer.ladder(d, key, heading, ladder);
}

void
sipinfo_ladder_label(struct content *v, const struct ladder_arrow *arrow)
{
	sipinfo_content_clear(v, DOC_JOINED);
	sipinfo_content_add_wire(v, arrow->label);
	if (arrow->note.n > 0) {
		sipinfo_content_add_text(v, slice_of(" "));
		sipinfo_content_add_text(v, arrow->note);
	}
	if (arrow->count > 1) {
		sipinfo_content_add_text(v, slice_of(" x"));
		sipinfo_content_add_number(v, to_int(arrow->count));
	}
}

struct slice
sipinfo_ladder_time(const struct ladder_arrow *arrow, char *buf, size_t size)
{
	char *p = buf + size;
	uint64_t rest;

	if (arrow->time < 0)
		return slice_of("");
	rest = (uint64_t)arrow->time;
	/* room for all digits of an int64_t and the point: 21 */
	for (int digits = 0; rest > 0 || digits < 4; digits++) {
		if (digits == 3)
			*--p = '.';
		*--p = (char)('0' + rest % 10);
		rest /= 10;
	}
	return slice_make(p, buf + size);
}
