#include "document/document.h"

/* Options */

/* False if they are invalid. */
static bool
complete(const struct sipinfo_options *given, struct sipinfo_options *all)
{
	memset(all, 0, sizeof *all);
	return given == NULL ||
	       (sipinfo_options_take(all, sizeof *all, given,
				  SIZE_UP_TO(struct sipinfo_options, user)) &&
		all->width >= 0 && (all->flags & ~(unsigned)SIPINFO_FLAG_COLOR) == 0);
}

/* False for a format that does not exist. */
static bool
choose_renderer(struct renderer *r, int format)
{
	switch (format) {
	case SIPINFO_FORMAT_NONE:
	case SIPINFO_FORMAT_TEXT: sipinfo_render_text(r); return true;
	case SIPINFO_FORMAT_MARKDOWN: sipinfo_render_markdown(r); return true;
	case SIPINFO_FORMAT_HTML: sipinfo_render_html(r); return true;
	case SIPINFO_FORMAT_JSON: sipinfo_render_json(r); return true;
	default: return false;
	}
}

size_t
sipinfo_document_render(const struct sipinfo_options *options, char *buf, size_t size,
		    void (*compose)(struct doc *, const void *), const void *subject)
{
	struct sipinfo_options all;
	struct doc d = {0};

	if (buf == NULL)
		size = 0;
	if (size > 0)
		buf[0] = '\0';
	d.options = &all;
	if (!complete(options, &all) || !choose_renderer(&d.renderer, all.format))
		return 0;
	d.lang = sipinfo_lang_tag(all.lang) != NULL ? all.lang : sipinfo_lang_next(0);
	d.rtl = sipinfo_lang_is_rtl(d.lang);
	d.buf = buf;
	d.size = size;
	if (d.renderer.measures) {
		d.measuring = true;
		compose(&d, subject);
		d.measuring = false;
		d.layout.block = 0;
		d.layout.gap = d.layout.after_field = false;
	}
	compose(&d, subject);
	if (size > 0)
		buf[d.len < size ? d.len : d.size] = '\0';
	return d.len;
}

/* Output */

void
sipinfo_document_write(struct doc *d, const char *p, size_t n)
{
	if (d->measuring)
		return;
	if (!d->full && d->size > 0) {
		size_t room = d->size - 1 - d->len;

		if (n <= room) {
			memcpy(d->buf + d->len, p, n);
		} else {
			while (room > 0 && ((unsigned char)p[room] & 0xc0) == 0x80)
				room--;
			memcpy(d->buf + d->len, p, room);
			/* from now on size is where the text was cut */
			d->size = d->len + room;
			d->full = true;
		}
	}
	d->len += n;
}

void
sipinfo_document_puts(struct doc *d, const char *s)
{
	sipinfo_document_write(d, s, strlen(s));
}

/* Parts */

/* Parts for another audience are passed over, with all that is in them. */
static bool
skips(const struct doc *d, enum doc_audience audience)
{
	if (d->skipped > 0)
		return true;
	return audience != DOC_BOTH && (audience == DOC_DATA) != d->renderer.data;
}

void
sipinfo_document_begin_page(struct doc *d, const struct content *title)
{
	d->depth = d->level = 1;
	d->renderer.begin_page(d, title);
}

void
sipinfo_document_end_page(struct doc *d)
{
	d->renderer.end_page(d);
	d->depth = d->level = 0;
}

void
sipinfo_document_begin(struct doc *d, enum doc_audience audience, const char *key,
		       const struct content *heading)
{
	if (skips(d, audience)) {
		d->skipped++;
		return;
	}
	d->depth++;
	if (heading != NULL && heading->n > 0) {
		d->headed |= 1u << d->depth;
		d->level++;
	}
	d->renderer.begin_section(d, key, heading);
}

void
sipinfo_document_end(struct doc *d)
{
	if (d->skipped > 0) {
		d->skipped--;
		return;
	}
	d->renderer.end_section(d);
	if (d->headed >> d->depth & 1)
		d->level--;
	d->headed &= ~(1u << d->depth);
	d->depth--;
}

void
sipinfo_document_paragraph(struct doc *d, enum doc_audience audience, const char *key,
	      const struct content *value)
{
	if (!skips(d, audience))
		d->renderer.paragraph(d, key, value);
}

void
sipinfo_document_entry(struct doc *d, enum doc_audience audience, const char *key,
		       struct slice heading, const struct content *value)
{
	if (!skips(d, audience))
		d->renderer.entry(d, key, heading, value);
}

void
sipinfo_document_field(struct doc *d, enum doc_audience audience, const char *key,
		       struct slice label, const struct content *value)
{
	if (!skips(d, audience))
		d->renderer.field(d, key, label, value);
}

void
sipinfo_document_begin_list(struct doc *d, enum doc_audience audience, const char *key,
			    struct slice heading)
{
	if (skips(d, audience)) {
		d->skipped++;
		return;
	}
	d->headed_list = heading.n > 0;
	d->level += d->headed_list;
	d->renderer.begin_list(d, key, heading);
}

void
sipinfo_document_begin_item(struct doc *d)
{
	if (d->skipped > 0)
		return;
	d->in_item = true;
	d->renderer.begin_item(d);
}

void
sipinfo_document_end_item(struct doc *d)
{
	if (d->skipped > 0)
		return;
	d->renderer.end_item(d);
	d->in_item = false;
}

void
sipinfo_document_end_list(struct doc *d)
{
	if (d->skipped > 0) {
		d->skipped--;
		return;
	}
	d->renderer.end_list(d);
	d->level -= d->headed_list;
}

void
sipinfo_document_begin_table(struct doc *d, enum doc_audience audience, const char *key,
			     struct slice heading, const struct doc_column *columns, size_t n)
{
	if (skips(d, audience)) {
		d->skipped++;
		return;
	}
	d->columns = columns;
	d->n_columns = n;
	d->renderer.begin_table(d, key, heading, columns, n);
}

void
sipinfo_document_row(struct doc *d, const struct content *const *cells)
{
	if (d->skipped == 0)
		d->renderer.row(d, cells);
}

void
sipinfo_document_end_table(struct doc *d)
{
	if (d->skipped > 0)
		d->skipped--;
	else
		d->renderer.end_table(d);
}

/* Values */

void
sipinfo_content_clear(struct content *v, enum doc_join join)
{
	v->join = join;
	v->worded = false;
	v->n = 0;
}

struct content_item *
sipinfo_content_add(struct content *v, enum doc_type type)
{
	struct content_item *item;

	/* No list of the registry is longer; if one were, the page would show that something is
	 * missing. */
	if (v->n == DOC_ITEMS)
		v->n--;
	item = &v->items[v->n++];
	memset(item, 0, sizeof *item);
	item->type = type;
	if (v->n == DOC_ITEMS)
		item->note = slice_of("\xe2\x80\xa6");
	return item;
}

void
sipinfo_content_add_text(struct content *v, struct slice text)
{
	sipinfo_content_add(v, DOC_TEXT)->text = text;
}

const struct content *
sipinfo_content_set_text(struct content *v, const char *text)
{
	sipinfo_content_clear(v, DOC_ONE);
	if (text != NULL)
		sipinfo_content_add_text(v, slice_of(text));
	return v;
}

void
sipinfo_content_add_foreign(struct content *v, enum doc_origin origin, struct slice text)
{
	struct content_item *item = sipinfo_content_add(v, DOC_TEXT);

	item->origin = origin;
	item->text = text;
}

void
sipinfo_content_add_id(struct content *v, enum sipinfo_vocabulary vocabulary, int value, int lang)
{
	struct content_item *item;

	v->worded = true;
	if (sipinfo_id(vocabulary, value) == NULL)
		return;
	item = sipinfo_content_add(v, DOC_ID);
	item->id = sipinfo_id(vocabulary, value);
	item->text = slice_of(sipinfo_wording(vocabulary, value, lang));
}

void
sipinfo_content_add_number(struct content *v, int number)
{
	struct content_item *item = sipinfo_content_add(v, DOC_NUMBER);
	unsigned rest = number < 0 ? 0u - (unsigned)number : (unsigned)number;
	char *p = item->digits + sizeof item->digits;

	item->number = number;
	*--p = '\0';
	do {
		*--p = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (number < 0)
		*--p = '-';
	memmove(item->digits, p, (size_t)(item->digits + sizeof item->digits - p));
}

void
sipinfo_content_add_bool(struct content *v, bool b, struct slice words)
{
	struct content_item *item = sipinfo_content_add(v, DOC_BOOL);

	item->number = b;
	item->text = words;
}

static const struct argument *
argument(struct slice name, const struct argument *arguments, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (slice_is(name, arguments[i].name))
			return &arguments[i];
	}
	return NULL;
}

void
sipinfo_content_add_sentence(struct content *v, struct slice text, const struct argument *arguments,
		   size_t n)
{
	const char *p = text.p, *end = slice_end(text);

	while (p < end) {
		const char *open = memchr(p, '{', (size_t)(end - p));
		const char *close = open ? memchr(open, '}', (size_t)(end - open)) : NULL;
		const struct argument *found =
			close ? argument(slice_make(open + 1, close), arguments, n) : NULL;

		if (found == NULL) {
			sipinfo_content_add_text(v, slice_make(p, end));
			return;
		}
		if (open > p)
			sipinfo_content_add_text(v, slice_make(p, open));
		if (found->wire)
			sipinfo_content_add_wire(v, found->text);
		else if (found->text.n > 0)
			sipinfo_content_add_foreign(v, DOC_PROTOCOL, found->text);
		else
			sipinfo_content_add_number(v, found->number);
		p = close + 1;
	}
}

/* Reading */

struct reader
sipinfo_reader_of(const struct doc *d, const struct content *value)
{
	struct reader r = {0};

	r.value = value;
	r.lang = d->lang;
	r.rtl = d->rtl && !d->renderer.data;
	return r;
}

struct reader
sipinfo_reader_of_text(struct slice text)
{
	struct reader r = {0};

	r.part = DOC_PART_TEXT;
	r.rest = text;
	return r;
}

/* What people read; without words that is the number. */
static struct slice
item_text(const struct content_item *item)
{
	return item->text.n > 0 ? item->text : slice_of(item->digits);
}

/* Whether the i-th item and the next one are one run from left to right. */
static bool
runs_on(const struct content *v, size_t i)
{
	return v->join == DOC_JOINED && i + 1 < v->n && v->items[i].origin != DOC_OURS &&
	       v->items[i].note.n == 0 && v->items[i + 1].origin != DOC_OURS;
}

bool
sipinfo_reader_next_part(struct reader *r)
{
	const struct content *v = r->value;

	while (v != NULL && r->item < v->n) {
		const struct content_item *item = r->current = &v->items[r->item];
		bool isolated = r->rtl && item->origin != DOC_OURS;
		bool separated = r->item + 1 < v->n && v->join != DOC_JOINED;
		bool noted = item->note.n > 0;

		r->rest = slice_of("");
		switch (r->step++) {
		case 0:
			r->part = DOC_PART_OPEN;
			if (isolated && (r->item == 0 || !runs_on(v, r->item - 1)))
				r->rest = slice_of("\xe2\x81\xa6"); /* left-to-right isolate */
			break;
		case 1:
			r->part = DOC_PART_TEXT;
			r->rest = item_text(item);
			break;
		case 2:
			r->part = DOC_PART_CLOSE;
			if (isolated && !runs_on(v, r->item))
				r->rest = slice_of("\xe2\x81\xa9"); /* pop directional isolate */
			break;
		case 3:
		case 4:
		case 5:
			r->part = DOC_PART_NOTE;
			if (noted)
				r->rest = r->step == 4   ? slice_of(" (")
					  : r->step == 5 ? item->note
							 : slice_of(")");
			break;
		case 6:
		case 7:
			r->part = DOC_PART_AFTER;
			if (separated)
				r->rest = r->step == 7 ? word(WORD_PAGE_COMMA, r->lang) : slice_of(" ");
			break;
		default:
			r->step = 0;
			r->item++;
			continue;
		}
		if (r->rest.n > 0)
			return true;
	}
	return false;
}

/* The length of the well-formed UTF-8 character at p, 0 if there is none; *c is its number. */
static size_t
decode(const unsigned char *p, size_t n, unsigned long *c)
{
	static const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t length = p[0] < 0x80 ? 1 : p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;

	if (p[0] >= 0xf8 || (p[0] & 0xc0) == 0x80 || length > n)
		return 0;
	*c = length == 1 ? p[0] : p[0] & (0x7fu >> length);
	for (size_t i = 1; i < length; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (p[i] & 0x3f);
	}
	if (*c < least[length] || *c > 0x10ffff || (*c >= 0xd800 && *c <= 0xdfff))
		return 0;
	return length;
}

/* Characters that do something to the text around them instead of being seen. */
static bool
is_hidden(unsigned long c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || c == 0x180e ||
	       c == 0x200b || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff0 && c <= 0xfffb) ||
	       (c & 0xfffe) == 0xfffe || (c >= 0xe0000 && c <= 0xe0fff);
}

/* Makes a character visible: \x1B for a byte, \u202E for a character, \\ for a backslash. */
static size_t
escape(char *out, char kind, unsigned long c)
{
	static const char hex[] = "0123456789ABCDEF";
	int digits = kind == 'x' ? 2 : c > 0xffff ? 6 : 4;
	size_t n = 0;

	out[n++] = '\\';
	out[n++] = kind;
	if (kind == '\\')
		return n;
	for (int i = digits - 1; i >= 0; i--)
		out[n++] = hex[c >> (4 * i) & 15];
	return n;
}

#define LONGEST_ESCAPE 8

size_t
sipinfo_reader_read_part(struct reader *r, char *buf, size_t size)
{
	/* the marks around a run are ours, and meant to do what they do */
	bool as_is = r->part == DOC_PART_OPEN || r->part == DOC_PART_CLOSE;
	size_t n = 0;

	while (size - n >= LONGEST_ESCAPE && r->rest.n > 0) {
		const unsigned char *p = (const unsigned char *)r->rest.p;
		unsigned long c = 0;
		size_t length = decode(p, r->rest.n, &c);

		if (length == 0) {
			length = 1;
			n += escape(buf + n, 'x', p[0]);
		} else if (c == '\\') {
			n += escape(buf + n, '\\', 0);
		} else if (is_hidden(c) && !as_is) {
			n += escape(buf + n, c < 0x80 ? 'x' : 'u', c);
		} else {
			memcpy(buf + n, p, length);
			n += length;
		}
		r->rest = slice_make(r->rest.p + length, slice_end(r->rest));
	}
	return n;
}

size_t
sipinfo_reader_read(struct reader *r, char *buf, size_t size)
{
	size_t n = 0;

	while (size - n >= LONGEST_ESCAPE && (r->rest.n > 0 || sipinfo_reader_next_part(r)))
		n += sipinfo_reader_read_part(r, buf + n, size - n);
	return n;
}

bool
sipinfo_document_is_link(const char *url)
{
	static const char http[] = "http://", https[] = "https://", others[] = "-._~:/?#[]@!$&'()*+,;=%";
	size_t n = url != NULL ? strlen(url) : 0;

	if (!(n > sizeof http && memcmp(url, http, sizeof http - 1) == 0) &&
	    !(n > sizeof https && memcmp(url, https, sizeof https - 1) == 0))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!is_alphanumeric(url[i]) && memchr(others, url[i], sizeof others - 1) == NULL)
			return false;
	}
	return true;
}
