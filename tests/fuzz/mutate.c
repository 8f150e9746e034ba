/*
 * Mutations of messages that libFuzzer does not know: lines that change places, come twice, are folded,
 * lost or cut off, and names of header fields that change their case. Otherwise it does as it likes.
 */
#include <stdint.h>
#include <string.h>

size_t
LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);
size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);

struct line {
	size_t p, n; /* with its line end */
};

static unsigned
draw(unsigned *seed, unsigned below)
{
	*seed = (uint32_t)((uint64_t)*seed * 1664525 + 1013904223);
	return (*seed >> 8) % below;
}

/* Any line but the start of what is left behind the last line end. */
static struct line
any_line(const uint8_t *data, size_t size, unsigned *seed)
{
	struct line line = {draw(seed, (unsigned)size), 0};
	const uint8_t *end;

	while (line.p > 0 && data[line.p - 1] != '\n')
		line.p--;
	end = memchr(data + line.p, '\n', size - line.p);
	line.n = end != NULL ? (size_t)(end - data) + 1 - line.p : size - line.p;
	return line;
}

/* Puts n bytes in at p, which may be of the data. Returns the new size. */
static size_t
insert(uint8_t *data, size_t size, size_t most, size_t p, const uint8_t *bytes, size_t n)
{
	uint8_t held[4096];

	if (n > sizeof held || n > most - size)
		return size;
	memcpy(held, bytes, n);
	memmove(data + p + n, data + p, size - p);
	memcpy(data + p, held, n);
	return size + n;
}

static size_t
take_out(uint8_t *data, size_t size, struct line line)
{
	memmove(data + line.p, data + line.p + line.n, size - line.p - line.n);
	return size - line.n;
}

static void
change_case(uint8_t *data, struct line line, unsigned *seed)
{
	unsigned upper = draw(seed, 2);

	for (size_t i = line.p; i < line.p + line.n && data[i] != ':'; i++) {
		uint8_t c = data[i] | 0x20;

		if (c >= 'a' && c <= 'z')
			data[i] = upper != 0 ? (uint8_t)(c - 0x20) : c;
	}
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
	struct line line, other;

	if (size == 0 || size > most || draw(&seed, 3) != 0)
		return LLVMFuzzerMutate(data, size, most);
	line = any_line(data, size, &seed);
	other = any_line(data, size, &seed);
	switch (draw(&seed, 6)) {
	case 0: /* moved */
		if (line.p > other.p && line.n <= 4096) {
			uint8_t held[4096];

			memcpy(held, data + line.p, line.n);
			size = take_out(data, size, line);
			return insert(data, size, most, other.p, held, line.n);
		}
		return insert(data, size, most, other.p, data + line.p, line.n);
	case 1: /* twice */
		return insert(data, size, most, line.p, data + line.p, line.n);
	case 2: /* folded */
		return insert(data, size, most, line.p + draw(&seed, (unsigned)line.n),
			      (const uint8_t *)"\r\n ", 3);
	case 3: /* lost; one byte stays */
		return line.n < size ? take_out(data, size, line) : size;
	case 4: /* cut off within; the choices at the end stay */
		other.p = line.p + draw(&seed, (unsigned)line.n);
		other.n = line.p + line.n - other.p;
		return other.n < size ? take_out(data, size, other) : size;
	default:
		change_case(data, line, &seed);
		return size;
	}
}
