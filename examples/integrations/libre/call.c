/*
 * A caller on libre: it sends an INVITE and says why it failed. The header fields go in as libre has read
 * them, without a copy.
 *
 *     cc -DHAVE_INTTYPES_H -DHAVE_STDBOOL_H call.c -o call $(pkg-config --cflags --libs libre sipinfo)
 *     ./call URI
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <re.h>
#include <sipinfo/sipinfo.h>

struct list_of_fields {
	struct sipinfo_name_value fields[64];
	size_t n;
};

static bool
take(const struct le *element, struct list_of_fields *list)
{
	const struct sip_hdr *header = element->data;

	list->fields[list->n++] = (struct sipinfo_name_value){
		.name = header->name.p,
		.name_len = header->name.l,
		.value = header->val.p,
		.value_len = header->val.l,
	};
	return list->n == ARRAY_SIZE(list->fields);
}

static void
explain(const struct sip_msg *message, int lang)
{
	struct list_of_fields list = {.n = 0};
	struct sipinfo_response response = {
		.size = sizeof response,
		.code = message->scode,
		.phrase = message->reason.p,
		.phrase_len = message->reason.l,
		.fields = list.fields,
		.body = (const char *)mbuf_buf(message->mb),
		.body_len = mbuf_get_left(message->mb),
	};
	const struct sipinfo_options options = {.size = sizeof options, .lang = lang, .width = 78};
	struct sipinfo_advice advice = {.size = sizeof advice};
	static char page[SIPINFO_PAGE_SIZE];

	for (struct le *e = list_head(&message->hdrl); e != NULL && !take(e, &list); e = e->next)
		;
	response.n_fields = list.n;
	if (list.n == ARRAY_SIZE(list.fields))
		response.flags |= SIPINFO_CONTEXT_PARTIAL;
	sipinfo_explain_response(&response, NULL, &options, page, sizeof page);
	fputs(page, stdout);
	sipinfo_diagnose_response(&response, NULL, &advice, NULL, NULL);
	sipinfo_advice_text(&advice, lang, page, sizeof page);
	printf("caller: %s\nstep: %s\n", sipinfo_advice_caller(&advice, lang), page);
}

/* Without a message the response is one that this program makes: 408 after Timer B, 503 without a way. */
static void
on_response(int error, const struct sip_msg *message, void *arg)
{
	int lang = *(int *)arg;

	if (message != NULL && message->scode < 200)
		return;
	if (message != NULL && message->scode >= 300)
		explain(message, lang);
	else if (message == NULL)
		printf("caller: %s\n", sipinfo_text(error == ETIMEDOUT ? 408 : 503, SIPINFO_TEXT_CALLER, lang));
	re_cancel();
}

static void
on_exit_sip(void *arg)
{
	(void)arg;
}

int
main(int argc, char **argv)
{
	const char *name = getenv("LANG");
	int lang = sipinfo_lang_from_name(name, SIZE_MAX);
	struct sip *sip = NULL;
	struct sa local;
	int error;

	if (argc != 2)
		return 2;
	libre_init();
	sa_set_str(&local, "127.0.0.1", 0);
	error = sip_alloc(&sip, NULL, 32, 32, 32, "sipinfo example", on_exit_sip, NULL);
	if (error == 0)
		error = sip_transp_add(sip, SIP_TRANSP_UDP, &local);
	if (error == 0)
		error = sip_requestf(NULL, sip, true, "INVITE", argv[1], NULL, NULL, NULL, on_response, &lang,
				     "To: <%s>\r\nFrom: <sip:alice@example.com>;tag=%016llx\r\n"
				     "Call-ID: %016llx\r\nCSeq: 1 INVITE\r\n"
				     "Contact: <sip:alice@127.0.0.1>\r\nSupported: 100rel\r\n"
				     "Content-Length: 0\r\n\r\n",
				     argv[1], rand_u64(), rand_u64());
	if (error == 0)
		re_main(NULL);
	else
		fprintf(stderr, "%s\n", strerror(error));
	sip_close(sip, true);
	mem_deref(sip);
	libre_close();
	return error != 0;
}
