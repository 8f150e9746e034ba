/*
 * A caller on libosip2's parser: it sends an INVITE by UDP and says why it failed. libosip2 reads some header
 * fields into structs of their own and keeps the others in a list, so the message is written anew for us.
 *
 *     cc call.c -o call $(pkg-config --cflags --libs libosip2 sipinfo)
 *     ./call sip:USER@IPV4-ADDRESS:PORT
 */
#define _POSIX_C_SOURCE 200809L
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <osipparser2/osip_message.h>
#include <osipparser2/osip_parser.h>
#include <sipinfo/sipinfo.h>

static const char invite[] =
	"INVITE %s SIP/2.0\r\n"
	"Via: SIP/2.0/UDP 127.0.0.1:%u;branch=z9hG4bK%lx\r\n"
	"Max-Forwards: 70\r\n"
	"From: <sip:alice@example.com>;tag=%lx\r\n"
	"To: <%s>\r\n"
	"Call-ID: %lx@127.0.0.1\r\n"
	"CSeq: 1 INVITE\r\n"
	"Contact: <sip:alice@127.0.0.1:%u>\r\n"
	"Supported: 100rel\r\n"
	"Content-Length: 0\r\n\r\n";

static osip_message_t *
parse(const char *bytes, size_t len)
{
	osip_message_t *message;

	if (osip_message_init(&message) != OSIP_SUCCESS)
		return NULL;
	if (osip_message_parse(message, bytes, len) == OSIP_SUCCESS)
		return message;
	osip_message_free(message);
	return NULL;
}

/* RFC 3261 17.1.1.3: the INVITE's fields, and To of the response */
static bool
send_ack(int fd, const osip_message_t *request, const osip_message_t *response)
{
	osip_message_t *ack;
	char *bytes;
	size_t len;
	bool sent = false;

	if (osip_message_clone(request, &ack) != OSIP_SUCCESS)
		return false;
	osip_message_set_method(ack, osip_strdup("ACK"));
	osip_cseq_set_method(ack->cseq, osip_strdup("ACK"));
	osip_to_free(ack->to);
	osip_to_clone(response->to, &ack->to);
	osip_message_force_update(ack);
	if (osip_message_to_str(ack, &bytes, &len) == OSIP_SUCCESS) {
		sent = send(fd, bytes, len, 0) == (ssize_t)len;
		osip_free(bytes);
	}
	osip_message_free(ack);
	return sent;
}

static void
explain(osip_message_t *response, const char *request, size_t request_len)
{
	const char *name = getenv("LANG");
	int lang = sipinfo_lang_from_name(name, SIZE_MAX);
	const struct sipinfo_options options = {.size = sizeof options, .lang = lang, .width = 78};
	/* the request at hand sharpens what is found */
	const struct sipinfo_context context = {
		.size = sizeof context, .request = request, .request_len = request_len};
	struct sipinfo_advice advice = {.size = sizeof advice};
	static char page[SIPINFO_PAGE_SIZE];
	char *bytes;
	size_t len;

	osip_message_force_update(response);
	if (osip_message_to_str(response, &bytes, &len) != OSIP_SUCCESS)
		return;
	sipinfo_explain(bytes, len, &context, &options, page, sizeof page);
	fputs(page, stdout);
	sipinfo_diagnose(bytes, len, &context, &advice, NULL, NULL);
	sipinfo_advice_text(&advice, lang, page, sizeof page);
	printf("caller: %s\nstep: %s\n", sipinfo_advice_caller(&advice, lang), page);
	osip_free(bytes);
}

/* Sends the request and waits for its final response. */
static int
call(int fd, const osip_message_t *request, const char *bytes, size_t bytes_len)
{
	char received[65536];
	osip_message_t *response;
	ssize_t len;

	if (send(fd, bytes, bytes_len, 0) != (ssize_t)bytes_len)
		return 1;
	while ((len = recv(fd, received, sizeof received, 0)) > 0) {
		response = parse(received, (size_t)len);
		if (response != NULL && sipinfo_is_final(response->status_code)) {
			if (!send_ack(fd, request, response))
				return 1;
			if (!sipinfo_is_success(response->status_code))
				explain(response, bytes, bytes_len);
			osip_message_free(response);
			return 0;
		}
		osip_message_free(response);
	}
	return 1;
}

int
main(int argc, char **argv)
{
	struct sockaddr_in local = {.sin_family = AF_INET}, far = {.sin_family = AF_INET};
	socklen_t local_len = sizeof local;
	int fd = socket(AF_INET, SOCK_DGRAM, 0), len, status;
	unsigned long random = (unsigned long)getpid() * 2654435761UL;
	osip_message_t *request;
	osip_uri_t *uri;
	char bytes[2048];
	unsigned port;

	parser_init();
	osip_uri_init(&uri);
	if (argc != 2 || osip_uri_parse(uri, argv[1]) != OSIP_SUCCESS || uri->port == NULL ||
	    inet_pton(AF_INET, uri->host, &far.sin_addr) != 1)
		return 2;
	far.sin_port = htons((uint16_t)strtoul(uri->port, NULL, 10));
	if (connect(fd, (struct sockaddr *)&far, sizeof far) != 0 ||
	    getsockname(fd, (struct sockaddr *)&local, &local_len) != 0)
		return 1;
	port = ntohs(local.sin_port);
	len = snprintf(bytes, sizeof bytes, invite, argv[1], port, random, random, argv[1], random, port);
	request = len < (int)sizeof bytes ? parse(bytes, (size_t)len) : NULL;
	if (request == NULL)
		return 1;
	status = call(fd, request, bytes, (size_t)len);
	osip_message_free(request);
	osip_uri_free(uri);
	close(fd);
	return status;
}
