/*
 * A user agent on sofia-sip (nua) that calls one address, or several at once, and says why a call failed.
 * If the next step is one that a program can do, it does it, once: it leaves out the option tags that a
 * 420 refuses, or waits as long as Retry-After says.
 *
 *     cc call.c -o call $(pkg-config --cflags --libs sofia-sip-ua sipinfo)
 *     ./call [-r OPTION-TAGS] URI...
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sofia-sip/su_wait.h>
typedef struct agent agent;
typedef struct branch branch;
#define NUA_MAGIC_T agent
#define NUA_HMAGIC_T branch
#include <sofia-sip/nua.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/su_alloc.h>
#include <sipinfo/sipinfo.h>

enum { BRANCHES = 8, FIELDS = 64 };

struct branch {
	agent *agent;
	nua_handle_t *handle;
	const char *uri;
	char require[256]; /* option tags, a comma after each */
	int code;          /* 0: no final response yet */
	int tries;
};

struct agent {
	su_root_t *root;
	nua_t *nua;
	int lang;
	size_t n, left;
	struct branch branches[BRANCHES];
};

static void
invite(branch *b)
{
	b->tries++;
	b->handle = nua_handle(b->agent->nua, b, SIPTAG_TO_STR(b->uri), TAG_END());
	/* sofia-sip is to send nothing again on its own: the advice decides */
	nua_invite(b->handle, NUTAG_RETRY_COUNT(0), NUTAG_MEDIA_ENABLE(0),
		   SIPTAG_CONTENT_TYPE_STR("application/sdp"),
		   SIPTAG_PAYLOAD_STR("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\n"
				      "t=0 0\r\nm=audio 6002 RTP/AVP 0\r\n"),
		   TAG_IF(b->require[0] != '\0', SIPTAG_REQUIRE_STR(b->require)), TAG_END());
}

static void
invite_later(su_root_magic_t *magic, su_timer_t *timer, void *b)
{
	(void)magic;
	su_timer_destroy(timer);
	invite(b);
}

/* Leaves an option tag out. False if it is not there. */
static bool
drop(char *list, const char *tag, size_t len)
{
	for (char *p = list; *p != '\0';) {
		char *end = strchr(p, ',');

		if ((size_t)(end - p) == len && strncasecmp(p, tag, len) == 0) {
			memmove(p, end + 1, strlen(end + 1) + 1);
			return true;
		}
		p = end + 1;
	}
	return false;
}

/* Does the next step if it is one for a program. False if it is one for people. */
static bool
retry(branch *b, const struct sipinfo_advice *advice)
{
	su_timer_t *timer;
	bool changed = false;

	if (b->tries > 1)
		return false;
	if (advice->action == SIPINFO_ACTION_WITHOUT_TAGS) {
		for (size_t i = 0; i < advice->n_values && i < SIPINFO_ADVICE_VALUES; i++)
			changed |= drop(b->require, advice->values[i].p, advice->values[i].len);
		if (changed)
			invite(b);
		return changed;
	}
	if ((advice->action != SIPINFO_ACTION_LATER && advice->action != SIPINFO_ACTION_ELSEWHERE) ||
	    advice->seconds < 0 || advice->seconds > 60)
		return false;
	timer = su_timer_create(su_root_task(b->agent->root), (su_duration_t)advice->seconds * 1000);
	return timer != NULL && su_timer_set(timer, invite_later, b) == 0;
}

/* What sofia-sip has read goes in as it is. A final response without a message was made by sofia-sip itself. */
static void
explain(branch *b, int status, const char *phrase, const sip_t *sip)
{
	struct sipinfo_name_value fields[FIELDS];
	struct sipinfo_response response = {.size = sizeof response, .code = status, .fields = fields,
					    .phrase = phrase, .phrase_len = SIZE_MAX};
	struct sipinfo_advice advice = {.size = sizeof advice};
	const struct sipinfo_options options = {.size = sizeof options, .lang = b->agent->lang, .width = 78};
	static char page[SIPINFO_PAGE_SIZE], step[1024];
	su_home_t home[1] = {SU_HOME_INIT(home)};

	response.flags = sip == NULL || sip->sip_status == NULL ? SIPINFO_CONTEXT_MADE_HERE : 0;
	for (const sip_header_t *h = response.flags != 0 ? NULL : (const sip_header_t *)sip->sip_status;
	     h != NULL && response.n_fields < FIELDS; h = (const sip_header_t *)h->sh_succ) {
		const char *name = h->sh_class->hc_name;
		char *value = name != NULL ? sip_header_as_string(home, h) : NULL;

		if (value != NULL) /* it is not the status line, the empty line, or the body */
			fields[response.n_fields++] = (struct sipinfo_name_value){name, SIZE_MAX, value, SIZE_MAX};
	}
	sipinfo_explain_response(&response, NULL, &options, page, sizeof page);
	sipinfo_diagnose_response(&response, NULL, &advice, NULL, NULL);
	sipinfo_advice_text(&advice, b->agent->lang, step, sizeof step);
	printf("%s\ncaller: %s\nstep: %s\n", page, sipinfo_advice_caller(&advice, b->agent->lang), step);
	if (retry(b, &advice))
		b->code = 0;
	su_home_deinit(home);
}

/* All have answered: what a forking proxy would pass on is what counts. */
static void
conclude(agent *a)
{
	int codes[BRANCHES], best;
	size_t which;

	for (size_t i = 0; i < a->n; i++)
		codes[i] = a->branches[i].code;
	best = sipinfo_best_response(codes, a->n, &which);
	if (which < a->n)
		printf("best: %d from %s: %s\n", codes[which], a->branches[which].uri,
		       sipinfo_text(best, SIPINFO_TEXT_CALLER, a->lang));
	nua_shutdown(a->nua);
}

static void
on_event(nua_event_t event, int status, const char *phrase, nua_t *nua, agent *a, nua_handle_t *handle,
	 branch *b, const sip_t *sip, tagi_t tags[])
{
	(void)nua, (void)tags;
	if (event == nua_r_shutdown && status >= 200) {
		su_root_break(a->root);
	} else if (event == nua_r_invite && status >= 200 && b != NULL) {
		b->code = status;
		if (sipinfo_is_success(status)) {
			printf("answered: %s\n", b->uri);
			nua_ack(handle, TAG_END());
			nua_bye(handle, TAG_END());
		} else {
			explain(b, status, phrase, sip);
		}
		if (b->code != 0 && --a->left == 0 && !sipinfo_is_success(status))
			conclude(a);
	} else if (event == nua_r_bye && status >= 200) {
		conclude(a);
	}
}

int
main(int argc, char **argv)
{
	agent a = {0};
	const char *require = NULL, *lang = getenv("LANG");

	if (getopt(argc, argv, "r:") == 'r')
		require = optarg;
	a.lang = sipinfo_lang_from_name(lang, SIZE_MAX);
	su_init();
	a.root = su_root_create(NULL);
	a.nua = nua_create(a.root, on_event, &a, NUTAG_URL("sip:127.0.0.1:*"), TAG_END());
	for (int i = optind; i < argc && a.n < BRANCHES; i++, a.n++) {
		a.branches[i - optind] = (branch){.agent = &a, .uri = argv[i]};
		if (require != NULL)
			snprintf(a.branches[i - optind].require, sizeof a.branches[0].require, "%s,", require);
		invite(&a.branches[i - optind]);
	}
	a.left = a.n;
	if (a.n > 0)
		su_root_run(a.root);
	nua_destroy(a.nua);
	su_root_destroy(a.root);
	su_deinit();
	return 0;
}
