#include "guard.h"

#include <limits.h>
#include <sipinfo/field.h>
#include <sipinfo/reference.h>

#include "suite.h"

static const struct sipinfo_field *
find(const char *name)
{
	return sipinfo_field_from_name(name, strlen(name));
}

START_TEST(names)
{
	const struct sipinfo_field *field = NULL;
	struct guard guard;
	int n = 0;

	guard_open(&guard, 64);
	while ((field = sipinfo_field_next(field)) != NULL) {
		const char *name = sipinfo_field_name(field);
		const char *compact = sipinfo_field_compact(field);
		size_t length = strlen(name);

		ck_assert_ptr_eq(
			sipinfo_field_from_name(guard_place(&guard, name, length), length), field);
		ck_assert_uint_le(strlen(compact), 1);
		if (compact[0] != '\0')
			ck_assert_ptr_eq(
				sipinfo_field_from_name(guard_place(&guard, compact, 1), 1), field);
		ck_assert_int_ne(sipinfo_field_registration(field), SIPINFO_REGISTRATION_NONE);
		ck_assert_ptr_nonnull(
			sipinfo_reference_document(sipinfo_field_reference(field, 0)));
		ck_assert_ptr_null(sipinfo_field_reference(field, 100));
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
		ck_assert_msg(find(cases[i]) == NULL, "\"%s\"", cases[i]);
	/* one byte is a compact form, or nothing */
	for (int c = 1; c < 256; c++) {
		const char name[] = {(char)c, '\0'};
		const struct sipinfo_field *field = find(name);

		if (field != NULL)
			ck_assert_int_eq(sipinfo_field_compact(field)[0], c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
	}
	ck_assert_ptr_null(sipinfo_field_from_name(NULL, 0));
	ck_assert_ptr_null(sipinfo_field_from_name(NULL, 1));
	ck_assert_ptr_null(sipinfo_field_from_name(NULL, 3));
	ck_assert_ptr_null(sipinfo_field_from_name("Via\0", 4));
	ck_assert_ptr_null(sipinfo_field_from_name("\0", 1));
}
END_TEST

START_TEST(no_field)
{
	ck_assert_ptr_null(sipinfo_field_name(NULL));
	ck_assert_ptr_null(sipinfo_field_compact(NULL));
	ck_assert_int_eq(sipinfo_field_registration(NULL), SIPINFO_REGISTRATION_NONE);
	ck_assert_ptr_null(sipinfo_field_reference(NULL, 0));
}
END_TEST

START_TEST(errors)
{
	static const int numbers[] = {INT_MIN, -1, 0, 299, 371, 400, 65536 + 370, INT_MAX};
	int n = 0;

	ck_assert_str_eq(sipinfo_geolocation_error_name(300), "Dereference Failure");
	ck_assert_str_eq(sipinfo_geolocation_error_text(300, SIPINFO_TEXT_TITLE, 0), "");
	for (int code = 0; (code = sipinfo_geolocation_error_next(code)) != 0; n++) {
		const char *name = sipinfo_geolocation_error_name(code);

		ck_assert_int_eq(sipinfo_geolocation_error_from_name(name, strlen(name)), code);
		ck_assert_str_ne(sipinfo_geolocation_error_text(code, SIPINFO_TEXT_MEANING, 0), "");
		ck_assert_str_ne(sipinfo_geolocation_error_text(code, SIPINFO_TEXT_FIX, 0), "");
		ck_assert_ptr_nonnull(sipinfo_geolocation_error_reference(code, 0));
	}
	ck_assert_int_gt(n, 0);
	ck_assert_str_eq(sipinfo_alert_error_name(103), "Alert payload was corrupted");
	ck_assert_str_eq(sipinfo_alert_error_text(103, SIPINFO_TEXT_TITLE, 0), "");
	for (int code = n = 0; (code = sipinfo_alert_error_next(code)) != 0; n++) {
		const char *name = sipinfo_alert_error_name(code);

		ck_assert_int_eq(sipinfo_alert_error_from_name(name, strlen(name)), code);
		ck_assert_str_ne(sipinfo_alert_error_text(code, SIPINFO_TEXT_MEANING, 0), "");
		ck_assert_str_ne(sipinfo_alert_error_text(code, SIPINFO_TEXT_FIX, 0), "");
		ck_assert_ptr_nonnull(sipinfo_alert_error_reference(code, 0));
	}
	ck_assert_int_gt(n, 0);
	for (size_t i = 0; i < LENGTH(numbers); i++) {
		ck_assert_ptr_null(sipinfo_geolocation_error_name(numbers[i]));
		ck_assert_str_eq(sipinfo_geolocation_error_text(numbers[i], SIPINFO_TEXT_FIX, 0), "");
		ck_assert_ptr_null(sipinfo_geolocation_error_reference(numbers[i], 0));
		ck_assert_ptr_null(sipinfo_alert_error_name(numbers[i]));
		ck_assert_str_eq(sipinfo_alert_error_text(numbers[i], SIPINFO_TEXT_FIX, 0), "");
		ck_assert_ptr_null(sipinfo_alert_error_reference(numbers[i], 0));
	}
	ck_assert_int_eq(sipinfo_geolocation_error_from_name(NULL, 3), 0);
	ck_assert_int_eq(sipinfo_geolocation_error_from_name("..", 2), 0);
	ck_assert_int_eq(sipinfo_alert_error_from_name("no such error", 13), 0);
}
END_TEST

int
main(void)
{
	const struct unit units[] = {
		{"names", names},
		{"near misses", near_misses},
		{"no field", no_field},
		{"errors", errors},
	};

	return run_units("field", units, LENGTH(units));
}
