/*
 * A module for baresip: when a call fails, it tells the caller why, in the log and as two events, and what to
 * do next. Every message goes to the call with its Call-ID, so several calls at once are kept apart.
 *
 *     cc -shared -fPIC -DHAVE_INTTYPES_H -DHAVE_STDBOOL_H sipinfo.c -o sipinfo.so \
 *         $(pkg-config --cflags --libs libre sipinfo)
 *
 * In baresip's config: "module_app sipinfo.so", and "sipinfo_language ru" for another language than $LANG.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <re.h>
#include <sipinfo/sipinfo.h>

/* What baresip 1.0 exports; Debian has no header for it. */
struct ua;
struct call;
typedef void(ua_event_h)(struct ua *ua, int event, struct call *call, const char *text, void *arg);
int uag_event_register(ua_event_h *handler, void *arg);
void uag_event_unregister(ua_event_h *handler);
const char *uag_event_str(int event);
void ua_event(struct ua *ua, int event, struct call *call, const char *format, ...);
struct sip *uag_sip(void);
const char *call_id(const struct call *call);
struct conf *conf_cur(void);
void info(const char *format, ...);

enum {
	/* baresip 1.0 has no event for modules: a number far behind its own */
	EVENT_SIPINFO = 1000,
	/* an event's text has to be shorter */
	EVENT_TEXT = 256,
	/* calls that are followed at once; the oldest is let go for one more */
	FOLLOWED = 16,
};

/* A call that is followed, by its Call-ID. */
struct followed {
	struct le le;
	struct sipinfo_call *call;
	char id[256];
};

static struct list calls;
static int lang;

static struct followed *
find(const char *id, size_t len)
{
	for (struct le *e = list_head(&calls); e != NULL; e = e->next) {
		struct followed *f = e->data;

		if (strlen(f->id) == len && memcmp(f->id, id, len) == 0)
			return f;
	}
	return NULL;
}

static void
drop(struct followed *f)
{
	if (f == NULL)
		return;
	list_unlink(&f->le);
	free(f->call);
	free(f);
}

static struct followed *
follow(const char *id, size_t len)
{
	struct followed *f = len < sizeof f->id ? calloc(1, sizeof *f) : NULL;
	void *memory = malloc(sipinfo_call_size());

	if (f == NULL || memory == NULL) {
		free(f);
		free(memory);
		return NULL;
	}
	if (list_count(&calls) == FOLLOWED)
		drop(list_head(&calls)->data);
	f->call = sipinfo_call_begin(memory, sipinfo_call_size());
	memcpy(f->id, id, len);
	list_append(&calls, &f->le, f);
	return f;
}

/* Every message that libre sends or receives. A call begins with INVITE. */
static void
on_message(bool sent, enum sip_transp transport, const struct sa *source, const struct sa *destination,
	   const uint8_t *bytes, size_t len, void *arg)
{
	static const char invite[] = "INVITE ";
	const struct sipinfo_message message = {
		.size = sizeof message,
		.bytes = (const char *)bytes,
		.len = len,
		.time = (int64_t)tmr_jiffies(),
		.way = sent ? SIPINFO_WAY_SENT : SIPINFO_WAY_RECEIVED,
	};
	size_t id_len;
	const char *id = sipinfo_message_call_id(message.bytes, len, &id_len);
	struct followed *f = id == NULL ? NULL : find(id, id_len);

	(void)transport, (void)source, (void)destination, (void)arg;
	if (f == NULL && id != NULL && len > sizeof invite - 1 && memcmp(bytes, invite, sizeof invite - 1) == 0)
		f = follow(id, id_len);
	if (f != NULL)
		sipinfo_call_add(f->call, &message);
}

static void
on_event(struct ua *ua, int event, struct call *call, const char *text, void *arg)
{
	char caller[EVENT_TEXT - 10], step[EVENT_TEXT - 10], summary[512];
	struct sipinfo_advice advice = {.size = sizeof advice};
	const char *id;
	struct followed *f;

	(void)text, (void)arg;
	if (call == NULL || strcmp(uag_event_str(event), "CALL_CLOSED") != 0)
		return;
	id = call_id(call);
	f = id == NULL ? NULL : find(id, strlen(id));
	if (f != NULL && sipinfo_call_result(f->call) == SIPINFO_RESULT_FAILED &&
	    sipinfo_call_diagnose(f->call, &advice, NULL, NULL)) {
		sipinfo_call_text(f->call, SIPINFO_TEXT_CALLER, lang, caller, sizeof caller);
		sipinfo_call_text(f->call, SIPINFO_TEXT_SUMMARY, lang, summary, sizeof summary);
		sipinfo_advice_text(&advice, lang, step, sizeof step);
		info("sipinfo: %s: %s\n", id, caller);
		info("sipinfo: %s: %d: %s %s\n", id, advice.code, summary, step);
		ua_event(ua, EVENT_SIPINFO, call, "caller: %s", caller);
		ua_event(ua, EVENT_SIPINFO, call, "step: %s", step);
	}
	drop(f);
}

static int
init(void)
{
	char name[32] = "";
	const char *wish = getenv("LANG");

	if (conf_get_str(conf_cur(), "sipinfo_language", name, sizeof name) == 0)
		wish = name;
	lang = sipinfo_lang_from_name(wish, SIZE_MAX);
	list_init(&calls);
	sip_set_trace_handler(uag_sip(), on_message);
	return uag_event_register(on_event, NULL);
}

static int
end(void)
{
	sip_set_trace_handler(uag_sip(), NULL);
	uag_event_unregister(on_event);
	while (list_head(&calls) != NULL)
		drop(list_head(&calls)->data);
	return 0;
}

EXPORT_SYM const struct mod_export exports = {"sipinfo", "application", init, end};
