#include "guard.h"

#include <stdbool.h>
#include <sipinfo/tag.h>

#include "suite.h"

static const struct sipinfo_tag *
find(const char *name)
{
	return sipinfo_tag_from_name(name, strlen(name));
}

START_TEST(names)
{
	const struct sipinfo_tag *tag = NULL;
	struct guard guard;
	int n = 0;

	guard_open(&guard, 64);
	while ((tag = sipinfo_tag_next(tag)) != NULL) {
		const char *name = sipinfo_tag_name(tag);
		size_t length = strlen(name);
		char upper[64];

		for (size_t i = 0; i <= length; i++)
			upper[i] =
				name[i] >= 'a' && name[i] <= 'z' ? (char)(name[i] - 32) : name[i];
		ck_assert_ptr_eq(sipinfo_tag_from_name(guard_place(&guard, name, length), length),
				 tag);
		ck_assert_ptr_eq(sipinfo_tag_from_name(guard_place(&guard, upper, length), length),
				 tag);
		ck_assert_ptr_ne(sipinfo_tag_from_name(name, length - 1), tag);
		ck_assert_ptr_ne(sipinfo_tag_from_name(name, length + 1), tag);
		n++;
	}
	guard_close(&guard);
	ck_assert_int_eq(n, 36);
}
END_TEST

START_TEST(near_misses)
{
	static const char *const cases[] = {
		"", "100", "100rell", " timer", "timer ", "timer,", "zzz", "!", "\xff",
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i]) == NULL, "\"%s\"", cases[i]);
	ck_assert_ptr_null(sipinfo_tag_from_name(NULL, 0));
	ck_assert_ptr_null(sipinfo_tag_from_name(NULL, 5));
	ck_assert_ptr_null(sipinfo_tag_from_name("timer", 0));
	ck_assert_ptr_null(sipinfo_tag_from_name("timer\0", 6));
}
END_TEST

START_TEST(texts)
{
	const struct sipinfo_tag *tag = NULL;

	while ((tag = sipinfo_tag_next(tag)) != NULL) {
		for (int kind = -1; kind < 12; kind++) {
			bool has = kind == SIPINFO_TEXT_TITLE || kind == SIPINFO_TEXT_MEANING ||
			           kind == SIPINFO_TEXT_FIX;

			EXPECT((sipinfo_tag_text(tag, (enum sipinfo_text_kind)kind, 0)[0] !=
				'\0') == has,
			       "%s, kind %d", sipinfo_tag_name(tag), kind);
		}
		ck_assert_ptr_nonnull(sipinfo_tag_reference(tag, 0));
		ck_assert_ptr_null(sipinfo_tag_reference(tag, 100));
	}
}
END_TEST

START_TEST(no_tag)
{
	ck_assert_ptr_null(sipinfo_tag_name(NULL));
	ck_assert_str_eq(sipinfo_tag_text(NULL, SIPINFO_TEXT_TITLE, 0), "");
	ck_assert_ptr_null(sipinfo_tag_reference(NULL, 0));
}
END_TEST

START_TEST(page)
{
	static char whole[8192];
	const struct sipinfo_tag *tag = NULL;

	do {
		size_t n = sipinfo_describe_tag(tag, NULL, whole, sizeof whole);

		EXPECT(n > 0 && n < sizeof whole && strlen(whole) == n, "%zu: %s", n, whole);
	} while ((tag = sipinfo_tag_next(tag)) != NULL);
	sipinfo_describe_tag(find("100rel"), NULL, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "PRACK"));
	sipinfo_describe_tag(NULL, NULL, whole, sizeof whole);
	ck_assert_ptr_nonnull(strstr(whole, "does not register"));
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"names", names},   {"near misses", near_misses}, {"texts", texts},
		{"no tag", no_tag}, {"page", page},
	};

	return run_units("tag", units, LENGTH(units));
}
