/*
 * A document with each of its parts made of any bytes, behind a text that tries to be more than text or
 * without one, in every format. The structure may not change.
 */
#include "oracle.h"

#include "hostile.h"
#include "render/render.h"

struct written {
	const struct sipinfo_options *options;
	const struct hostile_subject *subject;
	unsigned seed, *used;
};

static size_t
write(const void *given, char *buf, size_t size)
{
	const struct written *written = given;

	*written->used = written->seed;
	return sipinfo_render(written->options, buf, size, hostile_compose, written->subject);
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
	const struct written written = {&options, &subject, seed, &seed};

	if (before > 0)
		memcpy(text, hostile[trick].p, before);
	if (in.n > 0)
		memcpy(text + before, in.p, in.n);
	check_written(write, &written, choice << 3, &options);
	free(text);
	return 0;
}
