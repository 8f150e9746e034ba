/* Texts that try to be more than text, and a document that has each of its parts made of one. */
#ifndef HOSTILE_H
#define HOSTILE_H

#include "document/ladder.h"

#define HOSTILE(literal) {literal, sizeof literal - 1}

static const struct {
	const char *p;
	size_t n;
} hostile[] = {
	/* control characters, escape sequences, line ends */
	HOSTILE("a\0b\x01\x08\x0b\x7f z"),
	HOSTILE("\x1b[31mred\x1b]0;title\x07\x9b 31m"),
	HOSTILE("one\r\ntwo\nthree\rfour\tfive\xc2\x85six\xe2\x80\xa8seven\xe2\x80\xa9"),
	/* bidirectional controls, invisible characters */
	HOSTILE("\xe2\x80\xae" "evil\xe2\x80\xac \xe2\x81\xa6x\xe2\x81\xa9 \xe2\x80\x8f\xd8\x9c"),
	HOSTILE("a\xe2\x80\x8b" "b\xef\xbb\xbf" "c\xf3\xa0\x81\x81"),
	/* joiners, fillers, selectors, format controls of scripts and of music */
	HOSTILE("a\xe2\x80\x8c" "b\xe2\x80\x8d" "c\xcd\x8f" "d\xe1\x85\x9f" "e\xef\xb8\x8f" "f\xe3\x85\xa4"),
	HOSTILE("g\xef\xbe\xa0" "h\xf0\x9d\x85\xb3" "i\xe1\xa0\x8b" "j\xf0\x9b\xb2\xa0" "k\xef\xb7\x90" "l"),
	/* broken, overlong and surrogate UTF-8 */
	HOSTILE("\xc3 \xe2\x82 \xf0\x9f\x98 \x80 \xff\xfe"),
	HOSTILE("\xc0\xaf \xe0\x80\xaf \xf0\x80\x80\xaf \xed\xa0\x80 \xf4\x90\x80\x80"),
	/* HTML */
	HOSTILE("<script>alert(1)</script>"),
	HOSTILE("</p></article><!-- <?x ?> <![CDATA[ ]]> -->"),
	HOSTILE("\" onclick=\"x\" ' & &amp; &lt;b&gt; &#60; &#x3c; &copy &notin; &"),
	HOSTILE("<https://example.com> <a@example.com> <b/>"),
	/* Markdown in a line */
	HOSTILE("[x](https://example.com) ![y](z.png) [z][1] [^1] \\[q](r)"),
	HOSTILE("*a* **b** _c_ __d__ ~e~ ~~f~~ ignore_early_media a_b_ _ *"),
	HOSTILE("`code` ``more`` ` \\` ```"),
	HOSTILE("`"),
	HOSTILE(" `x` "),
	HOSTILE("a|b || \\| \\\\| `c|d` |"),
	HOSTILE("a \\ b \\\\ c \\* d\\"),
	HOSTILE("https://example.com http://example.com ftp://example.com www.example.com WWW.x.org"),
	HOSTILE("sip:alice@example.com mailto:b.c+d@example.com e_f@example.com @g h@ a@@b.co"),
	HOSTILE("a@.xmpp b@_c.org"),
	HOSTILE("<]:1/&"),
	HOSTILE("look! x! !"),
	/* Markdown at the start of a line */
	HOSTILE("# one #"),
	HOSTILE("- one"),
	HOSTILE("+ one"),
	HOSTILE("* one"),
	HOSTILE("1. one"),
	HOSTILE("1) one"),
	HOSTILE("> one"),
	HOSTILE("--- | ---"),
	HOSTILE("==="),
	HOSTILE("***"),
	HOSTILE("```sh"),
	HOSTILE("~~~"),
	HOSTILE("    four blanks"),
	HOSTILE("[x]: https://example.com"),
	HOSTILE("| a | b |"),
	HOSTILE("486 Busy Here"),
	HOSTILE("1"),
	HOSTILE("1."),
	/* JSON */
	HOSTILE("\",\"x\":null} \\\" \\u0022 \\n /"),
	/* what is no trick at all */
	HOSTILE("Zaphod \xc3\x84\xc3\xb6 \xe6\x97\xa5\xe6\x9c\xac \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xf0\x9f\x98\x80"),
};

struct hostile_subject {
	struct slice text;
	enum doc_origin origin;
	bool rtl;
	bool without_ladder; /* its lines depend on how long the texts are */
};

static inline void
hostile_value(struct content *v, const struct hostile_subject *subject, enum doc_join join)
{
	sipinfo_content_clear(v, join);
	for (int i = 0; i < (join == DOC_ONE ? 1 : 2); i++)
		sipinfo_content_add_foreign(v, subject->origin, subject->text);
}

static inline void
hostile_compose(struct doc *d, const void *given)
{
	const struct hostile_subject *subject = given;
	const struct slice text = subject->text;
	const struct doc_column columns[] = {{"first", text}, {"second", text}};
	const struct ladder_arrow arrows[] = {
		{.number = 1, .from = 0, .to = 1, .label = text, .note = text, .count = 1, .time = -1},
		{.number = 2, .from = 1, .to = 0, .is_response = true, .label = text, .count = 3,
		 .time = 500, .mark = SIPINFO_SEVERITY_ERROR},
		{.number = 9, .from = 1, .to = 1, .label = text, .count = 1, .time = 64000,
		 .mark = SIPINFO_SEVERITY_WARNING},
	};
	const struct ladder ladder = {.n_parties = 2, .parties = {text, text}, .n_arrows = 3, .arrows = arrows};
	CONTENT(one, 1);
	CONTENT(pair, DOC_SHORT);
	const struct content *const cells[] = {&one, &pair};

	d->rtl = subject->rtl;
	hostile_value(&one, subject, DOC_ONE);
	hostile_value(&pair, subject, DOC_LIST);
	sipinfo_document_begin_page(d, &one);
	sipinfo_document_begin(d, DOC_BOTH, "section", &one);
	sipinfo_document_paragraph(d, DOC_BOTH, "paragraph", &one);
	sipinfo_document_entry(d, DOC_BOTH, "entry", text, &one);
	sipinfo_document_end(d);
	sipinfo_document_field(d, DOC_BOTH, "field", text, &one);
	sipinfo_document_field(d, DOC_BOTH, "pair", text, &pair);
	sipinfo_document_begin_list(d, DOC_BOTH, "list", text);
	for (int i = 0; i < 2; i++) {
		sipinfo_document_begin_item(d);
		sipinfo_document_paragraph(d, DOC_BOTH, "paragraph", &one);
		sipinfo_document_field(d, DOC_BOTH, "field", text, &one);
		sipinfo_document_entry(d, DOC_BOTH, "entry", text, &pair);
		sipinfo_document_end_item(d);
	}
	sipinfo_document_begin_item(d);
	sipinfo_document_field(d, DOC_BOTH, "field", text, &one);
	sipinfo_document_end_item(d);
	sipinfo_document_end_list(d);
	sipinfo_document_begin_table(d, DOC_BOTH, "table", text, columns, 2);
	sipinfo_document_row(d, cells);
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
	if (!subject->without_ladder) {
		sipinfo_document_ladder(d, "ladder", text, &ladder);
		sipinfo_document_ladder(d, "bare", slice_of(""), &ladder);
	}
	one.items[0].url = "https://example.com/a_(b)?c&copy;*d*#e";
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &one);
	one.items[0].url = "javascript:alert(1)";
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &one);
	one.items[0].url = "https://example.com/\"><script>";
	sipinfo_document_paragraph(d, DOC_PAGE, NULL, &one);
	hostile_value(&pair, subject, DOC_JOINED);
	sipinfo_document_paragraph(d, DOC_BOTH, "joined", &pair);
	sipinfo_document_end_page(d);
}

#endif
