#include "diagnose/source.h"

void
sipinfo_source_open(struct passage *p, const struct source *source)
{
	p->source = source;
	p->i = 0;
	if (!source->parsed)
		sipinfo_message_open(&p->cursor, source->message, &p->start);
}

bool
sipinfo_source_next(struct passage *p, struct field *field)
{
	const struct sipinfo_name_value *pair;

	if (!p->source->parsed)
		return sipinfo_message_field(&p->cursor, field);
	if (p->i >= p->source->n)
		return false;
	pair = &p->source->fields[p->i++];
	field->name = slice_trim(slice_given(pair->name, pair->name_len));
	field->value = slice_trim(slice_given(pair->value, pair->value_len));
	field->line = p->i;
	field->offset = NO_OFFSET;
	field->odd = 0;
	return true;
}

bool
sipinfo_source_find(const struct source *source, const char *name, struct slice *value)
{
	struct passage p;
	struct field field;

	sipinfo_source_open(&p, source);
	while (sipinfo_source_next(&p, &field)) {
		if (sipinfo_names_is(field.name, name)) {
			*value = field.value;
			return true;
		}
	}
	*value = slice_of("");
	return false;
}

bool
sipinfo_source_has_word(const struct source *source, const char *name, struct slice word)
{
	struct passage p;
	struct field field;
	struct slice token;

	sipinfo_source_open(&p, source);
	while (sipinfo_source_next(&p, &field)) {
		if (!sipinfo_names_is(field.name, name))
			continue;
		while (sipinfo_value_next_token(&field.value, &token)) {
			if (slice_same(token, word))
				return true;
		}
	}
	return false;
}

bool
sipinfo_source_has(const struct source *source, const char *name)
{
	struct slice value;

	return sipinfo_source_find(source, name, &value);
}
