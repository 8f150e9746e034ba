#include "guard.h"

#include <limits.h>
#include <sipinfo/field.h>
#include <sipinfo/method.h>
#include <sipinfo/reference.h>

#include "suite.h"

static int
find(const char *name)
{
	return sipinfo_field_from_name(name, strlen(name));
}

START_TEST(names)
{
	struct guard guard;
	int n = 0;

	guard_open(&guard, 64);
	for (int field = sipinfo_field_next(0); field != 0; field = sipinfo_field_next(field)) {
		const char *name = sipinfo_field_name(field);
		const char *compact = sipinfo_field_compact(field);
		size_t length = strlen(name);

		ck_assert_int_eq(sipinfo_field_from_name(guard_place(&guard, name, length), length), field);
		ck_assert_uint_le(strlen(compact), 1);
		if (compact[0] != '\0')
			ck_assert_int_eq(sipinfo_field_from_name(guard_place(&guard, compact, 1), 1), field);
		ck_assert_int_ne(sipinfo_field_registration(field), SIPINFO_REGISTRATION_NONE);
		ck_assert_ptr_nonnull(
			sipinfo_reference_document(sipinfo_field_reference(field, 0)));
		ck_assert_int_eq(sipinfo_field_reference(field, 100), 0);
		n++;
	}
	guard_close(&guard);
	ck_assert_int_eq(n, 134);
	ck_assert_str_eq(sipinfo_field_name(find("CALL-id")), "Call-ID");
	ck_assert_str_eq(sipinfo_field_name(find("I")), "Call-ID");
	ck_assert_str_eq(sipinfo_field_compact(find("cseq")), "");
	ck_assert_int_eq(sipinfo_field_registration(find("Hide")), SIPINFO_REGISTRATION_DEPRECATED);
}
END_TEST

START_TEST(near_misses)
{
	static const char *const cases[] = {
		"", ":", "q", "1", "[", "`", "Call-I", "Call-ID:", "Call-IDs", " Via", "Via ",
		"X-Foo", "Call_ID", "\xe9",
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		ck_assert_msg(find(cases[i]) == 0, "\"%s\"", cases[i]);
	ck_assert_int_eq(sipinfo_field_from_name(NULL, 0), 0);
	ck_assert_int_eq(sipinfo_field_from_name(NULL, 1), 0);
	ck_assert_int_eq(sipinfo_field_from_name(NULL, 3), 0);
	ck_assert_int_eq(sipinfo_field_from_name("Via\0", 4), 0);
	ck_assert_int_eq(sipinfo_field_from_name("\0", 1), 0);
}
END_TEST

START_TEST(no_field)
{
	static const int numbers[] = {INT_MIN, -1, 0, 1000, INT_MAX};

	for (size_t i = 0; i < LENGTH(numbers); i++) {
		ck_assert_ptr_null(sipinfo_field_name(numbers[i]));
		ck_assert_ptr_null(sipinfo_field_compact(numbers[i]));
		ck_assert_int_eq(sipinfo_field_registration(numbers[i]), SIPINFO_REGISTRATION_NONE);
		ck_assert_int_eq(sipinfo_field_reference(numbers[i], 0), 0);
		ck_assert_ptr_null(sipinfo_method_text(numbers[i], SIPINFO_TEXT_MEANING, 0));
		ck_assert_int_eq(sipinfo_method_reference(numbers[i], 0), 0);
	}
	ck_assert_int_eq(sipinfo_field_next(INT_MAX), 0);
}
END_TEST

START_TEST(methods)
{
	for (int i = 1; sipinfo_method_name(i) != NULL; i++) {
		ck_assert_uint_gt(strlen(sipinfo_method_text(i, SIPINFO_TEXT_MEANING, 0)), 20);
		ck_assert_ptr_nonnull(sipinfo_reference_document(sipinfo_method_reference(i, 0)));
	}
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"names", names},
		{"near misses", near_misses},
		{"no field", no_field},
		{"methods", methods},
	};

	return run_units("field", units, LENGTH(units));
}
