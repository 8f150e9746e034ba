#include "bench.h"

#include <re.h>

static struct mbuf *buffer;

void
bench_re_begin(void)
{
	libre_init();
	buffer = mbuf_alloc(bench_response_len);
	mbuf_write_mem(buffer, (const uint8_t *)bench_response, bench_response_len);
}

void
bench_re_parse(size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct sip_msg *message = NULL;

		buffer->pos = 0;
		if (sip_msg_decode(&message, buffer) == 0)
			bench_sink += message->scode;
		mem_deref(message);
	}
}
