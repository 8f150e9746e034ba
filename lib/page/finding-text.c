#include "page/finding-text.h"

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
	const char *more = kind == SIPINFO_TEXT_MEANING || kind == SIPINFO_TEXT_FIX
				   ? subject_text(f, kind, lang)
				   : "";
	struct argument arguments[FINDING_ARGUMENTS + 1];
	size_t n = f->n_arguments;

	sipinfo_content_clear(v, DOC_JOINED);
	memcpy(arguments, f->arguments, n * sizeof arguments[0]);
	if (f->subject == SUBJECT_LOCATION) {
		const struct argument title = {
			.name = "title", .text = slice_of(sipinfo_cause_location_text(f->number, SIPINFO_TEXT_TITLE, lang))};

		arguments[n++] = title;
	}
	if (text != 0)
		sipinfo_content_add_sentence(v, slice_of(sipinfo_text_string(text, lang)),
					     arguments, n);
	if (text != 0 && more[0] != '\0')
		sipinfo_content_add_text(v, slice_of(" "));
	if (more[0] != '\0')
		sipinfo_content_add_text(v, slice_of(more));
}

static size_t
write(const struct content *v, int lang, char *buf, size_t size)
{
	char window[256];
	struct reader reader;
	struct doc d = {0};
	size_t n;

	d.lang = lang;
	d.rtl = sipinfo_lang_is_rtl(lang);
	d.buf = buf;
	d.size = buf != NULL ? size : 0;
	size = d.size;
	reader = sipinfo_document_reader(&d, v);
	while ((n = sipinfo_reader_read(&reader, window, sizeof window)) > 0)
		sipinfo_document_write(&d, window, n);
	if (size > 0)
		buf[d.len < size ? d.len : d.size] = '\0';
	return d.len;
}

size_t
sipinfo_finding_text(const struct sipinfo_finding *finding, enum sipinfo_text_kind kind, int lang,
		     char *buf, size_t size)
{
	struct content v;

	sipinfo_finding_text_sentence(finding, kind, lang, &v);
	return write(&v, lang, buf, size);
}

/* Advice */

static enum word
word_of(const struct sipinfo_step *s)
{
	switch (s->action) {
	case SIPINFO_ACTION_NOTHING: return WORD_STEP_NOTHING;
	case SIPINFO_ACTION_WAIT: return WORD_STEP_WAIT;
	case SIPINFO_ACTION_WITH_CREDENTIALS:
		return s->refused_credentials ? WORD_STEP_WITH_NEW_CREDENTIALS
					      : WORD_STEP_WITH_CREDENTIALS;
	case SIPINFO_ACTION_WITHOUT_TAGS: return WORD_STEP_WITHOUT_TAGS;
	case SIPINFO_ACTION_WITH_TAGS: return WORD_STEP_WITH_TAGS;
	case SIPINFO_ACTION_LONGER_TIMER:
		return s->code == SIPINFO_CODE_INTERVAL_TOO_BRIEF ? WORD_STEP_LONGER_EXPIRY
								  : WORD_STEP_LONGER_SESSION;
	case SIPINFO_ACTION_AT_CONTACTS:
		return s->code == SIPINFO_CODE_AMBIGUOUS ? WORD_STEP_CHOOSE_CONTACT
							 : WORD_STEP_AT_CONTACTS;
	case SIPINFO_ACTION_CHANGE: return WORD_STEP_CHANGE;
	case SIPINFO_ACTION_LATER:
		return s->has_seconds ? WORD_STEP_LATER_SECONDS : WORD_STEP_LATER;
	case SIPINFO_ACTION_ELSEWHERE:
		return s->has_seconds ? WORD_STEP_ELSEWHERE_SECONDS : WORD_STEP_ELSEWHERE;
	case SIPINFO_ACTION_GIVE_UP: return WORD_STEP_GIVE_UP;
	case SIPINFO_ACTION_END_DIALOG:
		return s->code == SIPINFO_CODE_REQUEST_TIMEOUT ? WORD_STEP_END_SILENT_DIALOG
							       : WORD_STEP_END_DIALOG;
	default: return WORD_STEP_NONE;
	}
}

static void
add_values(struct content *v, const struct sipinfo_step *s, int lang)
{
	for (size_t i = 0; i < s->n_values && i < VALUES_TOLD; i++) {
		if (i > 0) {
			sipinfo_content_add_text(v, word(WORD_PAGE_COMMA, lang));
			sipinfo_content_add_text(v, slice_of(" "));
		}
		/* an ellipsis takes an item of its own: there is room for so many */
		sipinfo_content_add_foreign(v, DOC_WIRE, s->values[i]);
	}
	if (s->n_values > VALUES_TOLD)
		sipinfo_content_add_text(v, slice_of(" \xe2\x80\xa6"));
}

void
sipinfo_finding_text_advice(const struct sipinfo_step *s, int lang, struct content *v)
{
	struct slice text = word(word_of(s), lang);
	const struct argument seconds = {
		.name = "seconds",
		.number = to_int(s->seconds),
	};
	const char *open;

	sipinfo_content_clear(v, DOC_JOINED);
	if (s->n_values == 0) {
		sipinfo_content_add_sentence(v, text, &seconds, 1);
		return;
	}
	open = memchr(text.p, '{', text.n);
	if (open == NULL) {
		sipinfo_content_add_text(v, text);
		return;
	}
	sipinfo_content_add_text(v, slice_make(text.p, open));
	add_values(v, s, lang);
	open = memchr(open, '}', (size_t)(slice_end(text) - open));
	if (open != NULL)
		sipinfo_content_add_text(v, slice_make(open + 1, slice_end(text)));
}

size_t
sipinfo_step_text(const struct sipinfo_step *step, int lang, char *buf, size_t size)
{
	struct content v;

	sipinfo_finding_text_advice(step, lang, &v);
	return write(&v, lang, buf, size);
}
