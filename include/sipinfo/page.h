/**
 * \file
 * Pages: everything that the library knows about a code, or about two, in one text.
 *
 * Every function that writes a page works as snprintf() does: it writes what
 * fits into \p size bytes, ends it with NUL when \p size > 0, and returns the
 * length of the whole page without the NUL. A page that did not fit is cut
 * between two characters, never inside of one. To learn the length, pass a
 * \p size of 0; \p buf may then be NULL. A NULL \p buf counts as size 0.
 *
 * They return 0, and write an empty string, if the options can't be understood
 * (see struct sipinfo_options). A page is never empty otherwise.
 *
 * They are thread-safe, do not allocate, and use less than 64 KiB of stack.
 */
#ifndef SIPINFO_PAGE_H
#define SIPINFO_PAGE_H

#include <stddef.h>
#include <stdint.h>

#include <sipinfo/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Recommended sizes. A later release may bring longer texts, so look at what is returned all the same. Since 0.1. */
enum sipinfo_page {
	/** has room for the longest page of this release about codes, causes, warn-codes and option tags: any kind, language and format. A page about messages may be longer. */
	SIPINFO_PAGE_SIZE = 131072
};

/** The formats. An unknown one makes the options invalid. Since 0.1. */
enum sipinfo_format {
	/** counts as SIPINFO_FORMAT_TEXT */
	SIPINFO_FORMAT_NONE = 0,
	/** plain text for a terminal or a log, ends in a line feed */
	SIPINFO_FORMAT_TEXT = 1,
	/** CommonMark with the tables of GFM: headings from level 1, ends in a line feed */
	SIPINFO_FORMAT_MARKDOWN = 2,
	/** one article element, to be put into a page: headings from h1, no style and no script */
	SIPINFO_FORMAT_HTML = 3,
	/** RFC 8259: one object, on one line that ends in a line feed; docs/json.md tells what is in it */
	SIPINFO_FORMAT_JSON = 4
};

/** Flags for struct sipinfo_options. An unknown one makes the options invalid. Since 0.1. */
enum sipinfo_flag {
	SIPINFO_FLAG_NONE = 0,
	/** SIPINFO_FORMAT_TEXT: headings in bold, by ECMA-48 control sequences */
	SIPINFO_FLAG_BOLD = 1,
	/**
	 * all formats but SIPINFO_FORMAT_JSON: less than everything. Of one code what it means, what to do and whether to try
	 * again; of two how they differ. It changes no other page.
	 */
	SIPINFO_FLAG_BRIEF = 2
};

/**
 * Say how much of a text fits on a line. An application that has a Unicode
 * library lends it to the library through this.
 *
 * \param s        UTF-8 text without line feeds, not ended by NUL
 * \param len      its length in bytes, at least 1
 * \param columns  the room on the line, at least 1
 * \param used     to be set to the columns that the returned bytes take,
 *                 without the blanks at their end
 * \param user     what the options say
 *
 * \return the number of bytes that go on this line: the most that fit and end
 *         where a line may be broken (or at the end of \p s); where there is no
 *         such place the most that fit; at least one whole character in any case.
 */
typedef size_t (*sipinfo_fit_fn)(const char *s, size_t len, int columns, int *used, void *user);

/**
 * How a page is to be written. Set everything to 0 and \p size to
 * sizeof (struct sipinfo_options), then what you want; 0 is a good default for
 * each member. Later releases may add members at the end.
 *
 * Options are invalid if \p size is 0, less than that of the first release or
 * more than 4096, or if bytes behind those that this release knows are not 0;
 * if \p format or \p flags hold an unknown value, or \p width is negative.
 *
 * Since 0.1.
 */
struct sipinfo_options {
	/** sizeof (struct sipinfo_options) */
	size_t size;
	/** a language id; 0 and those that are not compiled in mean English */
	int lang;
	/** one of enum sipinfo_format */
	int format;
	/** SIPINFO_FORMAT_TEXT: the columns of a line, from 40 to 240 (others count as the nearest of them); 0: lines are not wrapped */
	int width;
	/** a sum of enum sipinfo_flag */
	unsigned flags;
	/** SIPINFO_FORMAT_TEXT: how lines are measured and broken; NULL: at blanks, a character a column */
	sipinfo_fit_fn fit;
	/** passed to \p fit */
	void *user;
};

/**
 * Write the page of one code: what it means, when it is seen, what to do about
 * it, when to send it, and the facts with RFC and section.
 *
 * \param code     any number; a code that is not in the registry is described
 *                 by its class, and a number outside 100..699 as what it is
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_describe(int code, const struct sipinfo_options *options, char *buf, size_t size);

/**
 * Write the comparison of two codes: how they differ, what each means, when it
 * is seen, what to do about it, and when to send which.
 *
 * \param a        any number, as for sipinfo_describe()
 * \param b        any number
 * \param options  NULL for plain text in English, not wrapped
 * \param buf      where to write
 * \param size     the room there, in bytes
 *
 * \return the length of the page, or 0 if the options are invalid. Since 0.1.
 */
SIPINFO_EXPORT size_t
sipinfo_compare(int a, int b, const struct sipinfo_options *options, char *buf, size_t size);

#ifdef __cplusplus
}
#endif

#endif
