/*
 * A caller on PJSIP (pjsua-lib): it calls one address and says why the call failed, from the bytes that PJSIP has
 * received, with the request that it has sent at hand.
 *
 *     cc call.c -o call $(pkg-config --cflags --libs libpjproject sipinfo)
 *     ./call URI
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <pjsua-lib/pjsua.h>
#include <sipinfo/sipinfo.h>

static int lang;
static pj_bool_t done;

/* A final response that did not come from the network was made by PJSIP itself: there are no bytes of it. */
static void
explain_code(const pjsua_call_info *call)
{
	const struct sipinfo_response response = {
		.size = sizeof response,
		.code = (int)call->last_status,
		.flags = SIPINFO_CONTEXT_MADE_HERE,
		.phrase = call->last_status_text.ptr,
		.phrase_len = (size_t)call->last_status_text.slen,
	};
	struct sipinfo_advice advice = {.size = sizeof advice};

	sipinfo_diagnose_response(&response, NULL, &advice, NULL, NULL);
	printf("caller: %s\n", sipinfo_advice_caller(&advice, lang));
}

static void
explain_bytes(const pjsip_rx_data *received, const pjsip_tx_data *sent)
{
	const char *bytes = received->msg_info.msg_buf;
	size_t len = (size_t)received->msg_info.len;
	struct sipinfo_context context = {.size = sizeof context};
	const struct sipinfo_options options = {.size = sizeof options, .lang = lang, .width = 78};
	struct sipinfo_advice advice = {.size = sizeof advice};
	static char page[SIPINFO_PAGE_SIZE];

	if (sent != NULL && sent->buf.start != NULL) {
		context.request = sent->buf.start;
		context.request_len = (size_t)(sent->buf.cur - sent->buf.start);
	}
	sipinfo_explain(bytes, len, &context, &options, page, sizeof page);
	fputs(page, stdout);
	sipinfo_diagnose(bytes, len, &context, &advice, NULL, NULL);
	sipinfo_advice_text(&advice, lang, page, sizeof page);
	printf("caller: %s\nstep: %s\n", sipinfo_advice_caller(&advice, lang), page);
}

static void
on_call_state(pjsua_call_id id, pjsip_event *event)
{
	pjsua_call_info call;

	if (pjsua_call_get_info(id, &call) != PJ_SUCCESS || call.state != PJSIP_INV_STATE_DISCONNECTED)
		return;
	if (event->type == PJSIP_EVENT_TSX_STATE && event->body.tsx_state.type == PJSIP_EVENT_RX_MSG)
		explain_bytes(event->body.tsx_state.src.rdata, event->body.tsx_state.tsx->last_tx);
	else
		explain_code(&call);
	done = PJ_TRUE;
}

int
main(int argc, char **argv)
{
	pjsua_config config;
	pjsua_logging_config logging;
	pjsua_media_config media;
	pjsua_transport_config transport;
	pjsua_transport_id udp;
	pjsua_acc_id account;
	pj_str_t uri;

	if (argc != 2)
		return 2;
	lang = sipinfo_lang_from_name(getenv("LANG"), SIZE_MAX);
	uri = pj_str(argv[1]);
	pjsua_create();
	pjsua_config_default(&config);
	pjsua_logging_config_default(&logging);
	pjsua_media_config_default(&media);
	pjsua_transport_config_default(&transport);
	config.cb.on_call_state = on_call_state;
	logging.level = logging.console_level = 1;
	transport.bound_addr = transport.public_addr = pj_str("127.0.0.1");
	if (pjsua_init(&config, &logging, &media) != PJ_SUCCESS ||
	    pjsua_transport_create(PJSIP_TRANSPORT_UDP, &transport, &udp) != PJ_SUCCESS ||
	    pjsua_start() != PJ_SUCCESS)
		return 1;
	pjsua_set_null_snd_dev();
	pjsua_acc_add_local(udp, PJ_TRUE, &account);
	if (pjsua_call_make_call(account, &uri, NULL, NULL, NULL, NULL) != PJ_SUCCESS)
		return 1;
	for (int i = 0; i < 500 && !done; i++)
		pj_thread_sleep(20);
	pjsua_destroy();
	return !done;
}
