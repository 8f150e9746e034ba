#include "render/render.h"

#include "base/options.h"

/* False if they are invalid. */
static bool
complete(const struct sipinfo_options *given, struct sipinfo_options *all)
{
	memset(all, 0, sizeof *all);
	return given == NULL ||
	       (sipinfo_options_take(all, sizeof *all, given,
				  SIZE_UP_TO(struct sipinfo_options, user)) &&
		all->width >= 0 && (all->flags & ~(unsigned)(SIPINFO_FLAG_BOLD | SIPINFO_FLAG_BRIEF)) == 0);
}

size_t
sipinfo_render(const struct sipinfo_options *options, char *buf, size_t size,
	       void (*compose)(struct doc *, const void *), const void *subject)
{
	const struct composition composition = {compose, subject};
	struct sipinfo_options all;
	struct doc d = {.options = &all};

	sipinfo_document_open(&d, buf, size);
	if (!complete(options, &all))
		return 0;
	d.lang = sipinfo_lang_tag(all.lang) != NULL ? all.lang : sipinfo_lang_next(0);
	d.rtl = sipinfo_lang_is_rtl(d.lang);
	switch (all.format) {
	case SIPINFO_FORMAT_NONE:
	case SIPINFO_FORMAT_TEXT: sipinfo_render_text(&d, &composition); break;
	case SIPINFO_FORMAT_MARKDOWN: sipinfo_render_markdown(&d, &composition); break;
	case SIPINFO_FORMAT_HTML: sipinfo_render_html(&d, &composition); break;
	case SIPINFO_FORMAT_JSON: sipinfo_render_json(&d, &composition); break;
	default: return 0;
	}
	return sipinfo_document_close(&d);
}
