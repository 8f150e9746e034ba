/*
 * A caller on liblinphone: it calls one address and says why the call failed. liblinphone does not hand out the
 * message; its error info has the code, the phrase, Warning, Retry-After and Reason, and that goes in.
 *
 *     cc call.c -o call $(pkg-config --cflags --libs linphone sipinfo) -llinphone
 *     ./call URI
 */
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <linphone/core.h>
#include <linphone/wrapper_utils.h>
#include <sipinfo/sipinfo.h>

static int lang;
static bool done;

/* Adds a header field if there is a value. */
static void
add(struct sipinfo_response *response, struct sipinfo_name_value *fields, const char *name, const char *value)
{
	if (value != NULL && value[0] != '\0')
		fields[response->n_fields++] =
			(struct sipinfo_name_value){name, SIZE_MAX, value, SIZE_MAX};
}

static void
explain(const LinphoneErrorInfo *info)
{
	const LinphoneErrorInfo *sub = linphone_error_info_get_sub_error_info(info);
	const char *phrase = linphone_error_info_get_phrase(info);
	struct sipinfo_name_value fields[3];
	struct sipinfo_response response = {
		.size = sizeof response,
		.code = linphone_error_info_get_protocol_code(info),
		.flags = SIPINFO_CONTEXT_PARTIAL, /* the other header fields are not known here */
		.phrase = phrase,
		.phrase_len = SIZE_MAX,
		.fields = fields,
	};
	struct sipinfo_advice advice = {.size = sizeof advice};
	const struct sipinfo_options options = {.size = sizeof options, .lang = lang, .width = 78};
	static char page[SIPINFO_PAGE_SIZE];
	char wait[16] = "", reason[256] = "";

	if (linphone_error_info_get_retry_after(info) > 0)
		snprintf(wait, sizeof wait, "%d", linphone_error_info_get_retry_after(info));
	if (sub != NULL && linphone_error_info_get_protocol(sub) != NULL)
		snprintf(reason, sizeof reason, "%s;cause=%d", linphone_error_info_get_protocol(sub),
			 linphone_error_info_get_protocol_code(sub));
	add(&response, fields, "Warning", linphone_error_info_get_warnings(info));
	add(&response, fields, "Retry-After", wait);
	add(&response, fields, "Reason", reason);
	sipinfo_explain_response(&response, NULL, &options, page, sizeof page);
	fputs(page, stdout);
	sipinfo_diagnose_response(&response, NULL, &advice, NULL, NULL);
	sipinfo_advice_text(&advice, lang, page, sizeof page);
	printf("caller: %s\nstep: %s\nretry: %s\n", sipinfo_advice_caller(&advice, lang), page,
	       sipinfo_vocabulary_text(SIPINFO_VOCABULARY_RETRY, (int)sipinfo_retry(response.code), lang));
}

static void
on_state(LinphoneCore *core, LinphoneCall *call, LinphoneCallState state, const char *text)
{
	(void)core, (void)text;
	if (state == LinphoneCallStateError || state == LinphoneCallStateEnd) {
		const LinphoneErrorInfo *info = linphone_call_get_error_info(call);

		if (sipinfo_is_failure(linphone_error_info_get_protocol_code(info)))
			explain(info);
		done = true;
	}
}

int
main(int argc, char **argv)
{
	const char *name = getenv("LANG");
	const struct timespec pause = {0, 20000000};
	LinphoneFactory *factory = linphone_factory_get();
	LinphoneCore *core = linphone_factory_create_core_3(factory, NULL, NULL, NULL);
	LinphoneCoreCbs *callbacks = linphone_factory_create_core_cbs(factory);
	LinphoneTransports *transports = linphone_core_get_transports(core);

	if (argc != 2)
		return 2;
	lang = sipinfo_lang_from_name(name, SIZE_MAX);
	linphone_core_cbs_set_call_state_changed(callbacks, on_state);
	linphone_core_add_callbacks(core, callbacks);
	linphone_core_enable_ipv6(core, FALSE);
	linphone_core_set_use_files(core, TRUE); /* no sound card is needed */
	linphone_transports_set_udp_port(transports, LC_SIP_TRANSPORT_RANDOM);
	linphone_transports_set_tcp_port(transports, LC_SIP_TRANSPORT_DISABLED);
	linphone_transports_set_tls_port(transports, LC_SIP_TRANSPORT_DISABLED);
	linphone_core_set_transports(core, transports);
	linphone_core_start(core);
	if (linphone_core_invite(core, argv[1]) == NULL)
		return 1;
	for (int i = 0; i < 500 && !done; i++) {
		linphone_core_iterate(core);
		nanosleep(&pause, NULL);
	}
	/* the ACK is still to be sent */
	for (int i = 0; i < 10; i++) {
		linphone_core_iterate(core);
		nanosleep(&pause, NULL);
	}
	linphone_core_stop(core);
	linphone_core_unref(core);
	return !done;
}
