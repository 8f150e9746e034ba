#include "page/finding-text.h"

#include "base/options.h"

/* With the title of a location. */
#define ARGUMENTS (FINDING_ARGUMENTS + 1)

static const char *
subject_text(const struct sipinfo_finding *f, enum sipinfo_text_kind kind, int lang)
{
	switch (f->subject) {
	case SUBJECT_TAG: return sipinfo_tag_text(f->handle, kind, lang);
	case SUBJECT_REFUSED_TAG:
		return kind == SIPINFO_TEXT_MEANING ? sipinfo_tag_text(f->handle, kind, lang)
						    : "";
	case SUBJECT_WARNING: return sipinfo_warning_text(f->number, kind, lang);
	case SUBJECT_CAUSE: return sipinfo_cause_text(f->number, kind, lang);
	case SUBJECT_REASON: return sipinfo_reason_text(f->handle, kind, lang);
	case SUBJECT_CODE:
		return kind == SIPINFO_TEXT_MEANING
			       ? sipinfo_text(f->number, SIPINFO_TEXT_SUMMARY, lang)
			       : "";
	case SUBJECT_LOCATION_ERROR: return sipinfo_geolocation_error_text(f->number, kind, lang);
	case SUBJECT_VENDOR: return sipinfo_vendor_text(f->handle, kind, lang);
	case SUBJECT_ALERT_ERROR: return sipinfo_alert_error_text(f->number, kind, lang);
	default: return "";
	}
}

void
sipinfo_finding_text_sentence(const struct sipinfo_finding *f, enum sipinfo_text_kind kind, int lang,
		 struct content *v)
{
	unsigned text = kind == SIPINFO_TEXT_FIX && f->without_fix
				? 0
				: sipinfo_finding_text_number(f->id, kind);
	const char *more = kind == SIPINFO_TEXT_MEANING || kind == SIPINFO_TEXT_FIX ||
					   f->subject == SUBJECT_VENDOR
				   ? subject_text(f, kind, lang)
				   : "";
	struct argument arguments[ARGUMENTS];
	size_t n = f->n_arguments;

	sipinfo_content_clear(v, DOC_JOINED);
	memcpy(arguments, f->arguments, n * sizeof arguments[0]);
	if (f->subject == SUBJECT_LOCATION) {
		const struct argument title = {
			.name = "title", .text = slice_of(sipinfo_cause_location_text(f->number, SIPINFO_TEXT_TITLE, lang))};

		arguments[n++] = title;
	}
	sipinfo_content_add_sentence(v, slice_of(sipinfo_text_string(text, lang)), arguments, n);
	if (*more == '\0')
		return;
	/* what to do about the thing that it names are further steps */
	if (v->n != 0)
		sipinfo_content_add_text(v, slice_of(kind == SIPINFO_TEXT_FIX ? "\n" : " "));
	sipinfo_content_add_text(v, slice_of(more));
}

size_t
sipinfo_finding_text_write(const struct content *v, int lang, char *buf, size_t size)
{
	CONTENT(step, DOC_ANY);
	struct doc d = {0};
	struct slice run;

	d.lang = lang;
	d.rtl = sipinfo_lang_is_rtl(lang);
	sipinfo_document_open(&d, buf, size);
	for (size_t i = 0; i < sipinfo_content_steps(v); i++) {
		struct reader reader;

		sipinfo_content_step(&step, v, i);
		doc_read(&d, &reader, &step);
		doc_puts(&d, i > 0 ? "\n" : "");
		while ((run = reader_next(&reader)).n > 0)
			sipinfo_document_write(&d, run);
	}
	return sipinfo_document_close(&d);
}

size_t
sipinfo_finding_text(const struct sipinfo_finding *finding, enum sipinfo_text_kind kind, int lang,
		     char *buf, size_t size)
{
	CONTENT(v, DOC_ANY);

	sipinfo_finding_text_sentence(finding, kind, lang, &v);
	return sipinfo_finding_text_write(&v, lang, buf, size);
}

/* Advice */

static enum word
word_of_credentials(const struct sipinfo_advice *a)
{
	return (a->flags & SIPINFO_ADVICE_REFUSED_CREDENTIALS) != 0 ? WORD_STEP_OTHER_CREDENTIALS
								    : WORD_STEP_CREDENTIALS;
}

static enum word
word_of_end(const struct sipinfo_advice *a)
{
	if (a->code == SIPINFO_CODE_REQUEST_TIMEOUT)
		return WORD_STEP_END_SILENT_DIALOG;
	return (a->flags & SIPINFO_ADVICE_ENDS_CALL) != 0 ? WORD_STEP_END_LOST_BYE
							   : WORD_STEP_END_DIALOG;
}

static enum word
word_of_change(const struct sipinfo_advice *a)
{
	/* of a call that nothing has refused */
	if (a->code == 0)
		return WORD_STEP_CORRECT_FINDINGS;
	return (a->flags & SIPINFO_ADVICE_ENDS_CALL) != 0 ? WORD_STEP_BYE_NOT_DELIVERED
							   : WORD_STEP_AFTER_CHANGE;
}

/* What the program can do about a response that it made itself. */
static enum word
word_here(int code)
{
	switch (code) {
	case SIPINFO_CODE_REQUEST_TIMEOUT: return WORD_STEP_HERE_TIMEOUT;
	case SIPINFO_CODE_SERVICE_UNAVAILABLE: return WORD_STEP_HERE_NO_WAY;
	case SIPINFO_CODE_TEMPORARILY_UNAVAILABLE: return WORD_STEP_HERE_UNREGISTERED;
	default: return WORD_STEP_NONE;
	}
}

static enum word
word_of(const struct sipinfo_advice *a)
{
	if ((a->flags & SIPINFO_ADVICE_MADE_HERE) != 0 && word_here(a->code) != WORD_STEP_NONE)
		return word_here(a->code);
	switch ((enum sipinfo_action)a->action) {
	case SIPINFO_ACTION_UNNECESSARY:
		return a->code != 0 ? WORD_STEP_UNNECESSARY : WORD_STEP_CALL_UNNECESSARY;
	case SIPINFO_ACTION_ACK:
		return (a->flags & SIPINFO_ADVICE_REPEATED) != 0 ? WORD_STEP_ACK_AGAIN
								  : WORD_STEP_ACK;
	case SIPINFO_ACTION_WAIT:
		return a->code != 0 ? WORD_STEP_WAIT : WORD_STEP_CALL_WAIT;
	case SIPINFO_ACTION_PRACK: return WORD_STEP_PRACK;
	case SIPINFO_ACTION_CREDENTIALS: return word_of_credentials(a);
	case SIPINFO_ACTION_WITHOUT_TAGS:
		return (a->flags & SIPINFO_ADVICE_OFFERED_TAGS) != 0 ? WORD_STEP_WITHOUT_OFFERED_TAGS
								      : WORD_STEP_WITHOUT_TAGS;
	case SIPINFO_ACTION_WITH_TAGS: return WORD_STEP_WITH_TAGS;
	case SIPINFO_ACTION_LONGER_TIMER:
		return a->code == SIPINFO_CODE_INTERVAL_TOO_BRIEF ? WORD_STEP_LONGER_EXPIRY
								  : WORD_STEP_LONGER_SESSION;
	case SIPINFO_ACTION_REDIRECTED:
		return a->code == SIPINFO_CODE_AMBIGUOUS ? WORD_STEP_CHOOSE_CONTACT
							 : WORD_STEP_REDIRECTED;
	case SIPINFO_ACTION_AFTER_CHANGE: return word_of_change(a);
	case SIPINFO_ACTION_LATER:
		if (a->code == 0)
			return WORD_STEP_CORRECT_FINDINGS;
		return a->seconds >= 0 ? WORD_STEP_LATER_SECONDS : WORD_STEP_LATER;
	case SIPINFO_ACTION_ELSEWHERE:
		return a->seconds >= 0 ? WORD_STEP_ELSEWHERE_SECONDS : WORD_STEP_ELSEWHERE;
	case SIPINFO_ACTION_NEVER:
		return (a->flags & SIPINFO_ADVICE_DONE_ALREADY) != 0 ? WORD_STEP_DONE_ALREADY
								      : WORD_STEP_NEVER;
	case SIPINFO_ACTION_END_DIALOG: return word_of_end(a);
	default: return WORD_STEP_NONE;
	}
}

/* The sentence about a list, where there is only one thing in it. */
static enum word
word_of_one(enum word sentence)
{
	switch (sentence) {
	case WORD_STEP_WITHOUT_TAGS: return WORD_STEP_WITHOUT_TAG;
	case WORD_STEP_WITHOUT_OFFERED_TAGS: return WORD_STEP_WITHOUT_OFFERED_TAG;
	case WORD_STEP_WITH_TAGS: return WORD_STEP_WITH_TAG;
	case WORD_STEP_REDIRECTED: return WORD_STEP_REDIRECTED_TO_ONE;
	case WORD_STEP_CHOOSE_CONTACT: return WORD_STEP_CHOOSE_ONE_CONTACT;
	default: return sentence;
	}
}

static void
add_values(struct content *v, const struct sipinfo_advice *a, int lang)
{
	for (size_t i = 0; i < a->n_values && i < VALUES_TOLD; i++) {
		if (i > 0)
			sipinfo_content_add_text(v, word(WORD_SEPARATOR_COMMA, lang));
		/* an ellipsis takes an item of its own: there is room for so many */
		sipinfo_content_add_foreign(v, DOC_WIRE,
					    slice_given(a->values[i].p, a->values[i].len));
	}
	if (a->n_values > VALUES_TOLD)
		sipinfo_content_add_text(v, slice_of(" " ELLIPSIS));
}

void
sipinfo_finding_text_advice(const struct sipinfo_advice *a, int lang, struct content *v)
{
	enum word sentence = a->n_values == 1 ? word_of_one(word_of(a)) : word_of(a);
	struct slice text = word(sentence, lang);
	const struct argument seconds = {.name = "seconds", .number = a->seconds};
	const char *end = slice_end(text), *open = find_byte(text.p, end, '{');

	sipinfo_content_clear(v, DOC_JOINED);
	if (a->n_values == 0 || open == end) {
		sipinfo_content_add_sentence(v, text, &seconds, 1);
		return;
	}
	sipinfo_content_add_text(v, slice_make(text.p, open));
	add_values(v, a, lang);
	sipinfo_content_add_text(v, slice_make(find_byte(open, end, '}') + 1, end));
}

/* What happened, where the program made the response itself. */
static enum word
here(int code, enum word first)
{
	/* summaries and sentences for the caller stand in the same order */
	int offset = WORD_HERE_SUMMARY_OTHER - WORD_HERE_SUMMARY_TIMEOUT;

	switch (code) {
	case SIPINFO_CODE_REQUEST_TIMEOUT: offset = 0; break;
	case SIPINFO_CODE_SERVICE_UNAVAILABLE:
		offset = WORD_HERE_SUMMARY_NO_WAY - WORD_HERE_SUMMARY_TIMEOUT;
		break;
	case SIPINFO_CODE_TEMPORARILY_UNAVAILABLE:
		offset = WORD_HERE_SUMMARY_UNREGISTERED - WORD_HERE_SUMMARY_TIMEOUT;
		break;
	case SIPINFO_CODE_NOT_FOUND:
		offset = WORD_HERE_SUMMARY_UNKNOWN - WORD_HERE_SUMMARY_TIMEOUT;
		break;
	case SIPINFO_CODE_DECLINE:
		offset = WORD_HERE_SUMMARY_DECLINED - WORD_HERE_SUMMARY_TIMEOUT;
		break;
	case SIPINFO_CODE_BUSY_HERE:
		offset = WORD_HERE_SUMMARY_BUSY - WORD_HERE_SUMMARY_TIMEOUT;
		break;
	case SIPINFO_CODE_REQUEST_TERMINATED:
		offset = WORD_HERE_SUMMARY_TERMINATED - WORD_HERE_SUMMARY_TIMEOUT;
		break;
	default: break;
	}
	return (enum word)((int)first + offset);
}

/* What the code says in the response to this request. */
static const char *
text_of(const struct sipinfo_advice *a, int code, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_text_for(code, (enum sipinfo_method)a->method,
				(a->flags & SIPINFO_ADVICE_IN_DIALOG) != 0, kind, lang);
}

const char *
sipinfo_finding_text_fix(const struct sipinfo_advice *a, int lang)
{
	return text_of(a, a->code, SIPINFO_TEXT_FIX, lang);
}

const char *
sipinfo_finding_text_summary(const struct sipinfo_advice *a, int lang)
{
	if (a->code == 0)
		return NULL;
	if ((a->flags & SIPINFO_ADVICE_MADE_HERE) != 0)
		return sipinfo_text_string(here(a->code, WORD_HERE_SUMMARY_TIMEOUT), lang);
	if ((a->flags & SIPINFO_ADVICE_NOT_DECLINED) != 0)
		return sipinfo_text_string(WORD_NOT_DECLINED_SUMMARY, lang);
	return text_of(a, a->told_as, SIPINFO_TEXT_SUMMARY, lang);
}

static bool
take_advice(const struct sipinfo_advice *given, struct sipinfo_advice *a)
{
	return given != NULL && sipinfo_options_take(a, sizeof *a, given,
						     SIZE_UP_TO(struct sipinfo_advice, vendor));
}

/* The response itself says what the phone has to change: no cause of the network knows better. */
static bool
asks_for_change(const struct sipinfo_advice *a)
{
	return a->action == SIPINFO_ACTION_CREDENTIALS || a->action == SIPINFO_ACTION_WITHOUT_TAGS ||
	       a->action == SIPINFO_ACTION_WITH_TAGS || a->action == SIPINFO_ACTION_LONGER_TIMER;
}

const char *
sipinfo_advice_caller(const struct sipinfo_advice *advice, int lang)
{
	struct sipinfo_advice a;
	const char *text = "";

	if (!take_advice(advice, &a) || a.code == 0 || (a.flags & SIPINFO_ADVICE_NO_CALL) != 0)
		return "";
	if ((a.flags & SIPINFO_ADVICE_MADE_HERE) != 0)
		return sipinfo_text_string(here(a.code, WORD_HERE_CALLER_TIMEOUT), lang);
	/* the other side has not heard of it */
	if ((a.flags & SIPINFO_ADVICE_ENDS_CALL) != 0 && a.action == SIPINFO_ACTION_AFTER_CHANGE)
		return sipinfo_text_string(WORD_CALL_CALLER_HUNG_UP, lang);
	if (a.vendor != NULL)
		text = sipinfo_vendor_text(a.vendor, SIPINFO_TEXT_CALLER, lang);
	if (*text == '\0' && a.cause != 0 && !asks_for_change(&a))
		text = sipinfo_cause_text(a.cause, SIPINFO_TEXT_CALLER, lang);
	if (*text == '\0' && (a.flags & SIPINFO_ADVICE_NOT_DECLINED) != 0)
		return sipinfo_text_string(WORD_NOT_DECLINED_CALLER, lang);
	return *text != '\0' ? text : text_of(&a, a.told_as, SIPINFO_TEXT_CALLER, lang);
}

size_t
sipinfo_advice_text(const struct sipinfo_advice *advice, int lang, char *buf, size_t size)
{
	struct sipinfo_advice a;
	CONTENT(v, DOC_ANY);

	if (!take_advice(advice, &a)) {
		if (buf != NULL && size > 0)
			buf[0] = '\0';
		return 0;
	}
	sipinfo_finding_text_advice(&a, lang, &v);
	return sipinfo_finding_text_write(&v, lang, buf, size);
}
