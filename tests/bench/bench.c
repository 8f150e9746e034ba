/*
 * How fast it is, beside libosip2 in the same run: machines differ, ratios hardly.
 * Prints the median of some rounds in nanoseconds for one call of each.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <osipparser2/osip_message.h>
#include <osipparser2/osip_parser.h>
#include <sipinfo/sipinfo.h>

#define ROUNDS 9

static const char response[] =
	"SIP/2.0 420 Bad Extension\r\n"
	"Via: SIP/2.0/UDP server10.example.net;branch=z9hG4bK4b43c2ff8.1;received=192.0.2.3\r\n"
	"Via: SIP/2.0/UDP pc33.example.com;branch=z9hG4bKnashds8;received=192.0.2.1\r\n"
	"To: Bob <sip:bob@example.net>;tag=a6c85cf\r\n"
	"From: Alice <sip:alice@example.com>;tag=1928301774\r\n"
	"Call-ID: a84b4c76e66710@pc33.example.com\r\n"
	"CSeq: 314159 INVITE\r\n"
	"Unsupported: 100rel, timer\r\n"
	"Reason: Q.850;cause=127;text=\"Interworking, unspecified\"\r\n"
	"Server: Example Server 1.0\r\n"
	"Content-Length: 0\r\n\r\n";

static volatile unsigned long sink;

static void
ours_phrase(int i)
{
	sink += (unsigned char)sipinfo_phrase(400 + i % 100)[0];
}

static void
theirs_phrase(int i)
{
	const char *phrase = osip_message_get_reason(400 + i % 100);

	sink += phrase != NULL ? (unsigned char)phrase[0] : 0;
}

static void
ours_text(int i)
{
	sink += (unsigned char)sipinfo_text(400 + i % 100, SIPINFO_TEXT_CALLER, 11)[0];
}

static bool
count(const struct sipinfo_finding *finding, void *user)
{
	(void)finding;
	++*(unsigned long *)user;
	return true;
}

static void
ours_message(int i)
{
	unsigned long found = 0;

	(void)i;
	sipinfo_diagnose(response, sizeof response - 1, NULL, count, &found);
	sink += found;
}

static void
theirs_message(int i)
{
	osip_message_t *message;

	(void)i;
	osip_message_init(&message);
	osip_message_parse(message, response, sizeof response - 1);
	sink += (unsigned long)message->status_code;
	osip_message_free(message);
}

static char page[65536];

static void
ours_compare(int i)
{
	sink += sipinfo_compare(183, 400 + i % 100, NULL, page, sizeof page);
}

static void
copy(int i)
{
	memcpy(page, response, sizeof response - 1);
	sink += (unsigned char)page[i % 100];
}

static int
ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
measure(const char *name, void (*work)(int), int calls)
{
	double ns[ROUNDS];

	for (int round = 0; round < ROUNDS; round++) {
		struct timespec begin, end;

		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
		for (int i = 0; i < calls; i++)
			work(i);
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
		ns[round] = ((double)(end.tv_sec - begin.tv_sec) * 1e9 +
			     (double)(end.tv_nsec - begin.tv_nsec)) / calls;
	}
	qsort(ns, ROUNDS, sizeof ns[0], ascending);
	printf("%10.1f  %s\n", ns[ROUNDS / 2], name);
}

int
main(void)
{
	parser_init();
	measure("sipinfo: phrase of a code", ours_phrase, 1000000);
	measure("osip2:   phrase of a code", theirs_phrase, 1000000);
	measure("sipinfo: text of a code in a language", ours_text, 1000000);
	measure("sipinfo: diagnosis of a response, all findings", ours_message, 20000);
	measure("osip2:   parsing the same response", theirs_message, 20000);
	measure("sipinfo: comparison page", ours_compare, 500);
	measure("memcpy of the response", copy, 1000000);
	return 0;
}
