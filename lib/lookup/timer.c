#include "lookup/entry.h"

struct sipinfo_timer {
	struct entry entry;
	uint32_t value, milliseconds;
	uint8_t side;
	uint16_t codes;
};

#include "timer-data.h"

static const struct entry *
entry_of(const struct sipinfo_timer *timer)
{
	return timer != NULL ? &timer->entry : NULL;
}

const struct sipinfo_timer *
sipinfo_timer_from_name(const char *name, size_t len)
{
	const struct slice given = slice_given(name, len);

	for (size_t i = 0; i < ARRAY_LENGTH(timers); i++) {
		const char *full = sipinfo_entry_name(&timers[i].entry);
		const char *letter = match(full, full + strlen(full), "timer ");

		if (slice_is(given, full) || (letter != NULL && slice_is(given, letter)))
			return &timers[i];
	}
	return NULL;
}

const struct sipinfo_timer *
sipinfo_timer_next(const struct sipinfo_timer *timer)
{
	if (timer == NULL)
		return timers;
	return timer + 1 < timers + ARRAY_LENGTH(timers) ? timer + 1 : NULL;
}

const char *
sipinfo_timer_name(const struct sipinfo_timer *timer)
{
	return sipinfo_entry_name(entry_of(timer));
}

const char *
sipinfo_timer_value(const struct sipinfo_timer *timer)
{
	return timer != NULL ? sipinfo_table_string(timer->value) : NULL;
}

int64_t
sipinfo_timer_milliseconds(const struct sipinfo_timer *timer)
{
	return timer != NULL ? (int64_t)timer->milliseconds : -1;
}

enum sipinfo_timer_side_kind
sipinfo_timer_side(const struct sipinfo_timer *timer)
{
	return timer != NULL ? (enum sipinfo_timer_side_kind)timer->side : SIPINFO_TIMER_SIDE_NONE;
}

int
sipinfo_timer_code(const struct sipinfo_timer *timer, size_t i)
{
	return timer != NULL ? sipinfo_table_list(timer->codes, i) : 0;
}

const char *
sipinfo_timer_text(const struct sipinfo_timer *timer, enum sipinfo_text_kind kind, int lang)
{
	return sipinfo_entry_text(entry_of(timer), kind, lang);
}

const struct sipinfo_reference *
sipinfo_timer_reference(const struct sipinfo_timer *timer, size_t i)
{
	return sipinfo_entry_reference(entry_of(timer), i);
}
