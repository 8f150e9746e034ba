/* What the formats owe to every document, whatever it says. Whether they parse: test-format.py. */
#include <check.h>
#include <stdio.h>

#include "hostile.h"
#include "render/render.h"
#include "suite.h"

#define SIZE (64 * 1024)

static const int formats[] = {SIPINFO_FORMAT_TEXT, SIPINFO_FORMAT_MARKDOWN, SIPINFO_FORMAT_HTML,
			      SIPINFO_FORMAT_JSON};

static char page[SIZE];

static size_t
render(int format, void (*compose)(struct doc *, const void *), const void *subject)
{
	struct sipinfo_options options = {.size = sizeof options, .format = format};
	size_t n = sipinfo_render(&options, page, sizeof page, compose, subject);

	ck_assert_uint_lt(n, sizeof page);
	ck_assert_uint_eq(strlen(page), n);
	return n;
}

static size_t
count(char c)
{
	size_t n = 0;

	for (const char *p = page; *p != '\0'; p++)
		n += *p == c;
	return n;
}

/* No control character, none that is not seen, no byte that is not UTF-8. */
static void
expect_visible(int format, size_t number)
{
	const unsigned char *p = (const unsigned char *)page;

	while (*p != '\0') {
		int more = *p < 0x80 ? 0 : *p >= 0xf0 ? 3 : *p >= 0xe0 ? 2 : 1;

		EXPECT(*p == '\n' || (*p >= 0x20 && *p != 0x7f), "%d: control in %zu", format, number);
		EXPECT((*p & 0xc0) != 0x80 && *p != 0xc0 && *p != 0xc1 && *p < 0xf5,
		       "%d: no UTF-8 in %zu", format, number);
		EXPECT(!(*p == 0xc2 && p[1] < 0xa0), "%d: C1 control in %zu", format, number);
		EXPECT(!(*p == 0xe2 && p[1] == 0x80 && p[2] >= 0xa8 && p[2] <= 0xae),
		       "%d: bidirectional control in %zu", format, number);
		/* labels are ours, and in these a run from left to right may be isolated: see test-reader */
		EXPECT(!(*p == 0xe2 && p[1] == 0x81 && p[2] >= 0xa0 && p[2] <= 0xaf && p[2] != 0xa6 &&
			 p[2] != 0xa9),
		       "%d: isolate in %zu", format, number);
		p++;
		for (; more > 0; more--, p++)
			EXPECT((*p & 0xc0) == 0x80, "%d: broken UTF-8 in %zu", format, number);
	}
}

START_TEST(test_hostile_texts_change_no_structure)
{
	for (size_t i = 0; i < LENGTH(formats); i++) {
		for (int origin = DOC_OURS; origin <= DOC_WIRE; origin++) {
			struct hostile_subject subject = {.text = slice_of("x"),
							  .origin = (enum doc_origin)origin,
							  .without_ladder = formats[i] == SIPINFO_FORMAT_TEXT};
			size_t lines, tags, braces;

			render(formats[i], hostile_compose, &subject);
			lines = count('\n');
			tags = count('<') + count('>');
			braces = count('{');
			for (size_t j = 0; j < LENGTH(hostile); j++) {
				subject.text = slice_given(hostile[j].p, hostile[j].n);
				render(formats[i], hostile_compose, &subject);
				expect_visible(formats[i], j);
				EXPECT(count('\n') == lines, "%d: lines of %zu", formats[i], j);
				if (formats[i] == SIPINFO_FORMAT_HTML)
					EXPECT(count('<') + count('>') == tags, "tags of %zu", j);
				if (formats[i] == SIPINFO_FORMAT_JSON &&
				    strchr(hostile[j].p, '{') == NULL)
					EXPECT(count('{') == braces, "objects of %zu", j);
			}
		}
	}
}
END_TEST

static void
compose_ladder(struct doc *d, const void *subject)
{
	static const char *const labels[] = {"INVITE", "100 Trying", "INVITE", "503 Service Unavailable",
					     "503 Service Unavailable", "ACK"};
	const struct ladder_arrow arrows[] = {
		{.number = 1, .from = 0, .to = 1, .label = slice_of(labels[0]), .count = 1, .time = 0},
		{.number = 2, .from = 1, .to = 0, .is_response = true, .label = slice_of(labels[1]), .count = 1, .time = 4},
		{.number = 3, .from = 1, .to = 2, .label = slice_of(labels[2]), .count = 7, .time = 10},
		{.number = 10, .from = 3, .to = 1, .is_response = true, .label = slice_of(labels[3]), .note = slice_of("(ours)"),
		 .count = 1, .time = 32010, .mark = SIPINFO_SEVERITY_ERROR},
		{.number = 11, .from = 1, .to = 0, .is_response = true, .label = slice_of(labels[4]), .count = 1, .time = 32011,
		 .mark = SIPINFO_SEVERITY_WARNING},
		{.number = 12, .from = 2, .to = 2, .label = slice_of(labels[5]), .count = 1, .time = -1},
	};
	const struct ladder ladder = {
		.n_parties = 4,
		.parties = {slice_of("192.0.2.10:5060"), slice_of("198.51.100.7:5060"),
			    slice_of("203.0.113.9"), slice_of("[2001:db8::1]:5060")},
		.n_arrows = LENGTH(arrows),
		.arrows = arrows,
	};
	CONTENT(title, 8);

	(void)subject;
	sipinfo_document_begin_page(d, sipinfo_content_set_text(&title, "T"));
	sipinfo_document_ladder(d, "messages", slice_of("Call"), &ladder);
	sipinfo_document_end_page(d);
}

START_TEST(test_ladder)
{
	render(SIPINFO_FORMAT_TEXT, compose_ladder, NULL);
	ck_assert_str_eq(
		page,
		"T\n\nCall\n"
		"  A  192.0.2.10:5060\n  B  198.51.100.7:5060\n  C  203.0.113.9\n"
		"  D  [2001:db8::1]:5060\n\n"
		"                                                A         B         C         D\n"
		"     1   0.000  INVITE                          |-------->|         |         |\n"
		"     2   0.004  100 Trying                      |<--------|         |         |\n"
		"     3   0.010  INVITE x7                       |         |-------->|         |\n"
		"  ! 10  32.010  503 Service Unavailable (ours)  |         |<------------------|\n"
		"  ? 11  32.011  503 Service Unavailable         |<--------|         |         |\n"
		"    12          ACK                             |         |         *         |\n");
	render(SIPINFO_FORMAT_MARKDOWN, compose_ladder, NULL);
	ck_assert_str_eq(
		page,
		"# T\n"
		"\n"
		"## Call\n"
		"\n"
		"```mermaid\n"
		"sequenceDiagram\n"
		"    participant A as 192.0.2.10#58;5060\n"
		"    participant B as 198.51.100.7#58;5060\n"
		"    participant C as 203.0.113.9\n"
		"    participant D as #91;2001#58;db8#58;#58;1#93;#58;5060\n"
		"    A->>B: 1 0.000 INVITE\n"
		"    B-->>A: 2 0.004 100 Trying\n"
		"    B->>C: 3 0.010 INVITE x7\n"
		"    D--xB: 10 32.010 503 Service Unavailable (ours)\n"
		"    B-->>A: 11 32.011 503 Service Unavailable\n"
		"    C->>C: 12 ACK\n"
		"```\n");
	render(SIPINFO_FORMAT_HTML, compose_ladder, NULL);
	ck_assert_str_eq(
		page,
		"<article class=\"sipinfo\" lang=\"en\" dir=\"ltr\">\n"
		"<h1>T</h1>\n"
		"<h2>Call</h2>\n"
		"<figure class=\"ladder\" dir=\"ltr\">\n"
		"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 900 230\" width=\"900\" "
		"height=\"230\">\n"
		"<title>Call</title>\n"
		"<desc>1 192.0.2.10:5060 \xe2\x86\x92 198.51.100.7:5060: INVITE; 2 198.51.100.7:5060 "
		"\xe2\x86\x92 192.0.2.10:5060: 100 Trying; 3 198.51.100.7:5060 \xe2\x86\x92 203.0.113.9: INVITE "
		"x7; ! 10 [2001:db8::1]:5060 \xe2\x86\x92 198.51.100.7:5060: 503 Service Unavailable (ours); ? "
		"11 198.51.100.7:5060 \xe2\x86\x92 192.0.2.10:5060: 503 Service Unavailable; 12 203.0.113.9 "
		"\xe2\x86\x92 203.0.113.9: ACK</desc>\n"
		"<g font-family=\"monospace\" font-size=\"11\">\n"
		"<text x=\"231\" y=\"16\" text-anchor=\"middle\" fill=\"currentColor\">192.0.2.10:5060</text>\n"
		"<line x1=\"231\" y1=\"24\" x2=\"231\" y2=\"230\" stroke=\"currentColor\" opacity=\"0.4\"/>\n"
		"<text x=\"422\" y=\"16\" text-anchor=\"middle\" fill=\"currentColor\">198.51.100.7:5060</text>\n"
		"<line x1=\"422\" y1=\"24\" x2=\"422\" y2=\"230\" stroke=\"currentColor\" opacity=\"0.4\"/>\n"
		"<text x=\"613\" y=\"16\" text-anchor=\"middle\" fill=\"currentColor\">203.0.113.9</text>\n"
		"<line x1=\"613\" y1=\"24\" x2=\"613\" y2=\"230\" stroke=\"currentColor\" opacity=\"0.4\"/>\n"
		"<text x=\"804\" y=\"16\" text-anchor=\"middle\" "
		"fill=\"currentColor\">[2001:db8::1]:5060</text>\n"
		"<line x1=\"804\" y1=\"24\" x2=\"804\" y2=\"230\" stroke=\"currentColor\" opacity=\"0.4\"/>\n"
		"<g stroke=\"currentColor\" fill=\"currentColor\">\n"
		"<text x=\"56\" y=\"56\" text-anchor=\"end\" stroke=\"none\">1</text>\n"
		"<text x=\"124\" y=\"56\" text-anchor=\"end\" stroke=\"none\" opacity=\"0.7\">0.000</text>\n"
		"<text x=\"326\" y=\"51\" text-anchor=\"middle\" stroke=\"none\">INVITE</text>\n"
		"<line x1=\"231\" y1=\"56\" x2=\"422\" y2=\"56\"/>\n"
		"<polygon points=\"422,56 414,52 414,60\"/>\n"
		"</g>\n"
		"<g stroke=\"currentColor\" fill=\"currentColor\">\n"
		"<text x=\"56\" y=\"86\" text-anchor=\"end\" stroke=\"none\">2</text>\n"
		"<text x=\"124\" y=\"86\" text-anchor=\"end\" stroke=\"none\" opacity=\"0.7\">0.004</text>\n"
		"<text x=\"327\" y=\"81\" text-anchor=\"middle\" stroke=\"none\">100 Trying</text>\n"
		"<line x1=\"422\" y1=\"86\" x2=\"231\" y2=\"86\" stroke-dasharray=\"5 4\"/>\n"
		"<polygon points=\"231,86 239,82 239,90\"/>\n"
		"</g>\n"
		"<g stroke=\"currentColor\" fill=\"currentColor\">\n"
		"<text x=\"56\" y=\"116\" text-anchor=\"end\" stroke=\"none\">3</text>\n"
		"<text x=\"124\" y=\"116\" text-anchor=\"end\" stroke=\"none\" opacity=\"0.7\">0.010</text>\n"
		"<text x=\"517\" y=\"111\" text-anchor=\"middle\" stroke=\"none\">INVITE x7</text>\n"
		"<line x1=\"422\" y1=\"116\" x2=\"613\" y2=\"116\"/>\n"
		"<polygon points=\"613,116 605,112 605,120\"/>\n"
		"</g>\n"
		"<g class=\"error\" stroke=\"#d33\" fill=\"#d33\">\n"
		"<text x=\"56\" y=\"146\" text-anchor=\"end\" stroke=\"none\">! 10</text>\n"
		"<text x=\"124\" y=\"146\" text-anchor=\"end\" stroke=\"none\" opacity=\"0.7\">32.010</text>\n"
		"<text x=\"709\" y=\"141\" text-anchor=\"middle\" stroke=\"none\">503 Service Unavailable "
		"(ours)</text>\n"
		"<line x1=\"804\" y1=\"146\" x2=\"422\" y2=\"146\" stroke-dasharray=\"5 4\"/>\n"
		"<polygon points=\"422,146 430,142 430,150\"/>\n"
		"</g>\n"
		"<g stroke=\"currentColor\" fill=\"currentColor\">\n"
		"<text x=\"56\" y=\"176\" text-anchor=\"end\" stroke=\"none\">? 11</text>\n"
		"<text x=\"124\" y=\"176\" text-anchor=\"end\" stroke=\"none\" opacity=\"0.7\">32.011</text>\n"
		"<text x=\"327\" y=\"171\" text-anchor=\"middle\" stroke=\"none\">503 Service "
		"Unavailable</text>\n"
		"<line x1=\"422\" y1=\"176\" x2=\"231\" y2=\"176\" stroke-dasharray=\"5 4\"/>\n"
		"<polygon points=\"231,176 239,172 239,180\"/>\n"
		"</g>\n"
		"<g stroke=\"currentColor\" fill=\"currentColor\">\n"
		"<text x=\"56\" y=\"206\" text-anchor=\"end\" stroke=\"none\">12</text>\n"
		"<text x=\"623\" y=\"201\" stroke=\"none\">ACK</text>\n"
		"<circle cx=\"613\" cy=\"206\" r=\"4\"/>\n"
		"</g>\n"
		"</g>\n"
		"</svg>\n"
		"</figure>\n"
		"</article>\n");
	render(SIPINFO_FORMAT_HTML, compose_ladder, NULL);
	ck_assert_ptr_nonnull(strstr(page, "<desc>1 192.0.2.10:5060 \xe2\x86\x92 198.51.100.7:5060: INVITE; "));
	ck_assert_ptr_nonnull(strstr(page, "; ! 10 [2001:db8::1]:5060"));
	ck_assert_ptr_nonnull(strstr(page, ">? 11</text>"));
	render(SIPINFO_FORMAT_JSON, compose_ladder, NULL);
	ck_assert_str_eq(
		page,
		"{\"version\":2,\"messages\":{"
		"\"parties\":[{\"address\":\"192.0.2.10:5060\"},{\"address\":\"198.51.100.7:5060\"},"
		"{\"address\":\"203.0.113.9\"},{\"address\":\"[2001:db8::1]:5060\"}],\"messages\":["
		"{\"number\":1,\"from\":0,\"to\":1,"
		"\"label\":\"INVITE\",\"note\":null,\"count\":1,\"milliseconds\":0,\"severity\":null},"
		"{\"number\":2,\"from\":1,\"to\":0,"
		"\"label\":\"100 Trying\",\"note\":null,\"count\":1,\"milliseconds\":4,\"severity\":null},"
		"{\"number\":3,\"from\":1,\"to\":2,"
		"\"label\":\"INVITE\",\"note\":null,\"count\":7,\"milliseconds\":10,\"severity\":null},"
		"{\"number\":10,\"from\":3,\"to\":1,"
		"\"label\":\"503 Service Unavailable\",\"note\":\"(ours)\",\"count\":1,\"milliseconds\":32010,\"severity\":\"error\"},"
		"{\"number\":11,\"from\":1,\"to\":0,"
		"\"label\":\"503 Service Unavailable\",\"note\":null,\"count\":1,\"milliseconds\":32011,\"severity\":\"warning\"},"
		"{\"number\":12,\"from\":2,\"to\":2,"
		"\"label\":\"ACK\",\"note\":null,\"count\":1,\"milliseconds\":null,\"severity\":null}]}}\n");
}
END_TEST

static void
compose_small(struct doc *d, const void *subject)
{
	const struct slice label = slice_of("Label");
	const struct doc_column columns[] = {{"name", slice_of("Name")}, {"retry", slice_of("Retry")}};
	CONTENT(v, DOC_ANY);
	CONTENT(w, DOC_ANY);
	CONTENT(empty, DOC_ANY);
	const struct content *const cells[] = {&v, &w};

	d->rtl = subject != NULL;
	sipinfo_content_clear(&empty, DOC_ONE);
	sipinfo_content_clear(&v, DOC_JOINED);
	sipinfo_content_add_text(&v, slice_of("T "));
	sipinfo_content_add_foreign(&v, DOC_PROTOCOL, slice_of("Re"));
	sipinfo_content_add_foreign(&v, DOC_WIRE, slice_of("<q>"));
	sipinfo_document_begin_page(d, &v);
	sipinfo_document_begin(d, DOC_PAGE, NULL, &v);
	sipinfo_document_field(d, DOC_BOTH, "page_only", label, &v);
	sipinfo_document_end(d);
	sipinfo_document_begin(d, DOC_DATA, "data_only", NULL);
	sipinfo_document_field(d, DOC_BOTH, "value", label, &v);
	sipinfo_document_field(d, DOC_BOTH, "empty", label, &empty);
	sipinfo_document_end(d);
	sipinfo_document_begin_list(d, DOC_BOTH, "list", slice_of("List"));
	for (int i = 0; i < 2; i++) {
		sipinfo_document_begin_item(d);
		sipinfo_content_clear(&v, DOC_ONE);
		sipinfo_content_add_text(&v, slice_of(i == 0 ? "one" : "two"));
		sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
		sipinfo_content_clear(&v, DOC_ONE);
		sipinfo_content_add_number(&v, i - 1);
		sipinfo_document_field(d, DOC_BOTH, "number", label, &v);
		sipinfo_document_field(d, DOC_PAGE, NULL, label, &v);
		sipinfo_document_end_item(d);
	}
	sipinfo_document_end_list(d);
	sipinfo_document_begin_list(d, DOC_DATA, "none", slice_of(""));
	sipinfo_document_end_list(d);
	sipinfo_content_clear(&w, DOC_LIST);
	sipinfo_content_add_id(&w, SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_LATER, d->lang);
	sipinfo_content_add_id(&w, SIPINFO_VOCABULARY_RETRY, SIPINFO_RETRY_NEVER, d->lang);
	sipinfo_document_begin_table(d, DOC_BOTH, "table", slice_of("Table"), columns, 2);
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
	sipinfo_document_end_page(d);
}

START_TEST(test_document_in_each_format)
{
	render(SIPINFO_FORMAT_TEXT, compose_small, NULL);
	ck_assert_str_eq(page, "T Re<q>\n\nT Re<q>\n  Label  T Re<q>\n\nList\n"
			       "  - one\n\n    Label  -1\n    Label  -1\n\n"
			       "  - two\n\n    Label  0\n    Label  0\n\n"
			       "Table\n  Name  Retry\n  0     later, not at all\n");
	render(SIPINFO_FORMAT_MARKDOWN, compose_small, NULL);
	ck_assert_str_eq(page, "# T Re`<q>`\n\n## T Re`<q>`\n\n- **Label:** T Re`<q>`\n\n"
			       "## List\n\n* one\n\n  - **Label:** -1\n  - **Label:** -1\n\n"
			       "* two\n\n  - **Label:** 0\n  - **Label:** 0\n\n"
			       "## Table\n\n| Name | Retry |\n| --- | --- |\n"
			       "| 0 | later, not at all |\n");
	render(SIPINFO_FORMAT_HTML, compose_small, NULL);
	ck_assert_str_eq(page, "<article class=\"sipinfo\" lang=\"en\" dir=\"ltr\">\n"
			       "<h1>T Re<code dir=\"ltr\">&lt;q&gt;</code></h1>\n<section>\n"
			       "<h2>T Re<code dir=\"ltr\">&lt;q&gt;</code></h2>\n"
			       "<dl>\n<dt>Label</dt>\n<dd>T Re<code dir=\"ltr\">&lt;q&gt;</code></dd>\n"
			       "</dl>\n</section>\n<h2>List</h2>\n<ul>\n<li>\n<p>one</p>\n"
			       "<dl>\n<dt>Label</dt>\n<dd>-1</dd>\n<dt>Label</dt>\n<dd>-1</dd>\n</dl>\n"
			       "</li>\n<li>\n<p>two</p>\n"
			       "<dl>\n<dt>Label</dt>\n<dd>0</dd>\n<dt>Label</dt>\n<dd>0</dd>\n</dl>\n"
			       "</li>\n</ul>\n<h2>Table</h2>\n<table>\n<thead>\n<tr>\n"
			       "<th scope=\"col\">Name</th>\n<th scope=\"col\">Retry</th>\n</tr>\n"
			       "</thead>\n<tbody>\n<tr>\n<th scope=\"row\">0</th>\n"
			       "<td>later, not at all</td>\n</tr>\n"
			       "</tbody>\n</table>\n</article>\n");
	render(SIPINFO_FORMAT_JSON, compose_small, NULL);
	ck_assert_str_eq(page, "{\"version\":2,\"data_only\":{\"value\":\"T Re<q>\",\"empty\":null},"
			       "\"list\":[{\"text\":\"one\",\"number\":-1},{\"text\":\"two\",\"number\":0}],"
			       "\"none\":[],\"table\":[{\"name\":0,\"retry\":[\"later\",\"never\"],"
			       "\"retry_text\":[\"later\",\"not at all\"]}]}\n");
}
END_TEST

#define LRI "\xe2\x81\xa6"
#define PDI "\xe2\x81\xa9"

/* No language from right to left need be compiled in: the document says that it is. */
START_TEST(test_right_to_left_isolates)
{
	render(SIPINFO_FORMAT_TEXT, compose_small, "");
	ck_assert_ptr_nonnull(strstr(page, "T " LRI "Re<q>" PDI "\n"));
	render(SIPINFO_FORMAT_MARKDOWN, compose_small, "");
	ck_assert_ptr_nonnull(strstr(page, "# T " LRI "Re`<q>`" PDI "\n"));
	render(SIPINFO_FORMAT_HTML, compose_small, "");
	ck_assert_ptr_nonnull(strstr(page, "<dd>T <bdi dir=\"ltr\">Re<code dir=\"ltr\">&lt;q&gt;"
					   "</code></bdi></dd>"));
	render(SIPINFO_FORMAT_JSON, compose_small, "");
	ck_assert_ptr_nonnull(strstr(page, "\"T Re<q>\""));
}
END_TEST

START_TEST(test_every_format_is_cut_as_by_snprintf)
{
	static char part[SIZE];

	for (size_t i = 0; i < LENGTH(formats); i++) {
		struct sipinfo_options options = {.size = sizeof options, .format = formats[i]};
		size_t whole = sipinfo_describe(421, &options, page, sizeof page);

		ck_assert_uint_gt(whole, 0);
		ck_assert_uint_lt(whole, sizeof page);
		for (size_t size = 0; size < whole + 3; size++) {
			part[size] = '#';
			EXPECT(sipinfo_describe(421, &options, part, size) == whole, "%zu", size);
			EXPECT(part[size] == '#', "%zu: written past the end", size);
			EXPECT(size == 0 || strncmp(page, part, strlen(part)) == 0, "%zu", size);
			EXPECT(size == 0 || size > whole || strlen(part) + 4 >= size, "%zu", size);
		}
		ck_assert_str_eq(part, page);
	}
}
END_TEST

START_TEST(test_unknown_format_is_refused)
{
	struct sipinfo_options options = {.size = sizeof options,
					  .format = SIPINFO_FORMAT_JSON + 1};

	page[0] = 'x';
	ck_assert_uint_eq(sipinfo_describe(421, &options, page, sizeof page), 0);
	ck_assert_str_eq(page, "");
	options.format = -1;
	ck_assert_uint_eq(sipinfo_describe(421, &options, page, sizeof page), 0);
}
END_TEST

/* So are a width and flags that are none; no options are those that are all 0. */
START_TEST(test_options)
{
	const struct sipinfo_options negative = {.size = sizeof negative, .width = -1},
				     flags = {.size = sizeof flags, .flags = 4},
				     both = {.size = sizeof both, .flags = SIPINFO_FLAG_BOLD | SIPINFO_FLAG_BRIEF},
				     zero = {.size = sizeof zero}, unsized = {.size = 0};
	static char other[SIZE];

	ck_assert_uint_eq(sipinfo_describe(421, &negative, page, sizeof page), 0);
	ck_assert_uint_eq(sipinfo_describe(421, &flags, page, sizeof page), 0);
	ck_assert_uint_eq(sipinfo_describe(421, &unsized, page, sizeof page), 0);
	ck_assert_uint_gt(sipinfo_describe(421, &both, page, sizeof page), 0);
	ck_assert_uint_gt(sipinfo_describe(421, &zero, page, sizeof page), 0);
	ck_assert_uint_eq(sipinfo_describe(421, NULL, other, sizeof other), strlen(page));
	ck_assert_str_eq(other, page);
}
END_TEST

START_TEST(test_links)
{
	ck_assert(sipinfo_reader_is_link("https://www.rfc-editor.org/rfc/rfc3261#section-21.4.16"));
	ck_assert(sipinfo_reader_is_link("http://example.com/?a=b&c=d"));
	ck_assert(!sipinfo_reader_is_link(NULL));
	ck_assert(!sipinfo_reader_is_link(""));
	ck_assert(sipinfo_reader_is_link("http://a"));
	ck_assert(sipinfo_reader_is_link("https://a"));
	ck_assert(!sipinfo_reader_is_link("http://"));
	ck_assert(!sipinfo_reader_is_link("https://"));
	ck_assert(!sipinfo_reader_is_link("h"));
	ck_assert(!sipinfo_reader_is_link("javascript:alert(1)"));
	ck_assert(!sipinfo_reader_is_link("//example.com/"));
	ck_assert(!sipinfo_reader_is_link("sip:a@example.com"));
	ck_assert(!sipinfo_reader_is_link("https://example.com/ x"));
	ck_assert(!sipinfo_reader_is_link("https://example.com/\n"));
	ck_assert(!sipinfo_reader_is_link("https://example.com/\">"));
	ck_assert(!sipinfo_reader_is_link("https://example.com/\xc3\xa4"));
}
END_TEST

/* What stands for a character depends on those beside it, and not on how far it is from the start. */

struct long_text {
	size_t before; /* bytes */
	const char *text;
};

static void
compose_long_text(struct doc *d, const void *given)
{
	const struct long_text *long_text = given;
	static char buf[4096];
	CONTENT(v, 1);

	memset(buf, 'x', long_text->before);
	strcpy(buf + long_text->before, long_text->text);
	sipinfo_content_set_text(&v, buf);
	sipinfo_document_begin_page(d, &v);
	sipinfo_document_paragraph(d, DOC_BOTH, "text", &v);
	sipinfo_document_end_page(d);
}

START_TEST(test_escaping_depends_on_no_place)
{
	/* all that looks at what comes next, and bytes that end a run in the middle */
	static const char text[] = "a_switch b_ c:d e:// f& g&h i&#j k@l m@ www.n o.p \x1b_q \xffr_s";
	const struct sipinfo_options options = {.size = sizeof options,
						.format = SIPINFO_FORMAT_MARKDOWN};

	for (size_t before = 1; before < 2200; before++) {
		const struct long_text given = {before, text};
		const char *found;
		size_t n = sipinfo_render(&options, page, sizeof page, compose_long_text, &given);

		EXPECT(n < sizeof page, "%zu bytes", n);
		found = strstr(page, "\n\nx");
		EXPECT(found != NULL, "no paragraph behind %zu bytes", before);
		EXPECT(strcmp(found + 2 + before,
			      "a_switch b\\_ c:d e\\:// f& g&amp;h i&amp;#j k`@`l m@ www\\.n o.p "
			      "\\\\x1B_q \\\\xFFr_s\n") == 0,
		       "behind %zu bytes: %s", before, found + 2 + before);
	}
}
END_TEST

static void
compose_cell(struct doc *d, const void *text)
{
	const struct doc_column columns[] = {{"text", slice_of("")}};
	CONTENT(title, 1);
	CONTENT(v, 1);
	const struct content *const cells[] = {&v};

	sipinfo_document_begin_page(d, sipinfo_content_set_text(&title, "T"));
	sipinfo_content_set_text(&v, text);
	sipinfo_document_begin_table(d, DOC_BOTH, "table", slice_of(""), columns, 1);
	sipinfo_document_row(d, cells);
	sipinfo_document_end_table(d);
	sipinfo_document_end_page(d);
}

/* Nor does that of one character among letters, in a cell of a table, too. */
START_TEST(test_each_character_at_each_place)
{
	static const int all[] = {SIPINFO_FORMAT_MARKDOWN, SIPINFO_FORMAT_HTML, SIPINFO_FORMAT_JSON};
	char text[128], shown[16] = "";

	for (size_t i = 0; i < LENGTH(all); i++) {
		const struct sipinfo_options options = {.size = sizeof options, .format = all[i]};

		for (char c = ' '; c < 0x7f; c++) {
			for (size_t before = 1; before < 40; before++) {
				/* what it becomes in a short text it becomes in a long one */
				size_t behind = before == 1 ? 1 : 41 - before;
				const char *found;

				memset(text, 'y', sizeof text);
				text[0] = 'Q';
				text[before + 1] = c;
				strcpy(text + before + 2 + behind, "z");
				sipinfo_render(&options, page, sizeof page, compose_cell, text);
				found = strstr(page, "Qy");
				EXPECT(found != NULL && strspn(found + 1, "y") >= before, "%d, %c: %s", all[i], c, page);
				found += 1 + before;
				if (before == 1)
					snprintf(shown, sizeof shown, "%.*s", (int)(strstr(found, "yz") - found), found);
				EXPECT(strncmp(found, shown, strlen(shown)) == 0 &&
					       strncmp(found + strlen(shown), text + before + 2, behind + 1) == 0,
				       "%d, %c behind %zu: not %s in %s", all[i], c, before, shown, page);
			}
		}
	}
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"hostile texts", test_hostile_texts_change_no_structure},
		{"ladder", test_ladder},
		{"a document in each format", test_document_in_each_format},
		{"right to left", test_right_to_left_isolates},
		{"cut", test_every_format_is_cut_as_by_snprintf},
		{"unknown format", test_unknown_format_is_refused},
		{"options", test_options},
		{"links", test_links},
		{"escaping", test_escaping_depends_on_no_place},
		{"each character", test_each_character_at_each_place},
	};

	return run_units("format", units, LENGTH(units));
}
