#include "bench.h"

#include <string.h>

#include <sofia-sip/msg.h>
#include <sofia-sip/msg_addr.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_parser.h>
#include <sofia-sip/sip_status.h>
#include <sofia-sip/su_alloc.h>

static msg_mclass_t const *messages;

void
bench_sofia_begin(void)
{
	messages = sip_default_mclass();
}

void
bench_sofia_phrase(size_t n)
{
	unsigned long sum = 0;

	for (size_t i = 0; i < n; i++) {
		const char *phrase = sip_status_phrase(bench_code(i));

		sum += (uintptr_t)phrase;
	}
	bench_sink += sum;
}

void
bench_sofia_parse(size_t n)
{
	for (size_t i = 0; i < n; i++) {
		msg_t *message = msg_make(messages, 0, bench_response, (ssize_t)bench_response_len);
		sip_t *sip = sip_object(message);

		bench_sink += sip != NULL && sip->sip_status != NULL
				      ? (unsigned long)sip->sip_status->st_status
				      : 0;
		msg_destroy(message);
	}
}
