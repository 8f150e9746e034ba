/*
 * A document with each of its parts made of any bytes, behind a text that tries to be more than text or
 * without one, in every format. The structure may not change.
 */
#include "oracle.h"

#include "hostile.h"
#include "render/render.h"

static size_t
render(const void *subject, const struct sipinfo_options *options, char *buf, size_t size)
{
	return sipinfo_render(options, buf, size, hostile_compose, subject);
}

/* LONGEST 64 */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, size};
	unsigned seed, choice = choose(&in);
	struct sipinfo_options options = choose_options(&in, &seed);
	size_t trick = hash_of(data, size) % (2 * sizeof hostile / sizeof hostile[0]);
	size_t before = trick < sizeof hostile / sizeof hostile[0] ? hostile[trick].n : 0;
	char *text = allocate(before + in.n);
	struct hostile_subject subject = {
		.text = slice_given(text, before + in.n),
		.origin = (enum doc_origin)(choice % 3),
		.rtl = choice % 8 >= 4,
	};

	if (before > 0)
		memcpy(text, hostile[trick].p, before);
	if (in.n > 0)
		memcpy(text + before, in.p, in.n);
	from_right = subject.rtl;
	check_written(render, &subject, choice << 3, &options);
	free(text);
	return 0;
}
