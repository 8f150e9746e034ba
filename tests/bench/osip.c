#include "bench.h"

#include <osipparser2/osip_message.h>
#include <osipparser2/osip_parser.h>

void
bench_osip_begin(void)
{
	parser_init();
}

void
bench_osip_phrase(size_t n)
{
	unsigned long sum = 0;

	for (size_t i = 0; i < n; i++) {
		const char *phrase = osip_message_get_reason(bench_code(i));

		sum += (uintptr_t)phrase;
	}
	bench_sink += sum;
}

void
bench_osip_parse(size_t n)
{
	for (size_t i = 0; i < n; i++) {
		osip_message_t *message;

		osip_message_init(&message);
		osip_message_parse(message, bench_response, bench_response_len);
		bench_sink += (unsigned long)message->status_code;
		osip_message_free(message);
	}
}
