#include "diagnose/source.h"

struct source
sipinfo_source_of_bytes(const char *p, size_t n)
{
	struct source source = {0};

	source.bytes = slice_given(p, n);
	source.uri = source.body = slice_of("");
	return source;
}

struct source
sipinfo_source_of_fields(const struct sipinfo_name_value *fields, size_t n, sipinfo_field_fn field,
			 void *user)
{
	struct source source = {0};

	source.parsed = true;
	source.bytes = source.uri = source.body = slice_of("");
	source.fields = fields;
	source.n = fields != NULL ? n : 0;
	source.field = field;
	source.user = user;
	return source;
}

void
sipinfo_source_open(struct passage *p, const struct source *source)
{
	p->source = source;
	p->i = 0;
	if (source->index != NULL) {
		p->start = source->index->start;
		p->line = source->index->line;
		p->cursor = source->index->cursor;
	} else if (!source->parsed) {
		sipinfo_message_open(&p->cursor, source->bytes, &p->start);
		p->line = p->cursor.line - 1;
	}
}

/* Of what was read already. */
static bool
get(struct passage *p, struct sipinfo_name_value *pair)
{
	const struct source *source = p->source;

	if (source->field != NULL) {
		memset(pair, 0, sizeof *pair);
		if (!source->field(p->i, pair, source->user))
			return false;
	} else {
		if (p->i >= source->n)
			return false;
		*pair = source->fields[p->i];
	}
	p->i++;
	return true;
}

bool
sipinfo_source_next(struct passage *p, struct field *field)
{
	const struct index *index = p->source->index;
	struct sipinfo_name_value pair;

	if (index != NULL && p->i < index->n) {
		*field = index->fields[p->i++];
		return true;
	}
	if (!p->source->parsed) {
		p->i++;
		return sipinfo_message_field(&p->cursor, field);
	}
	if (!get(p, &pair))
		return false;
	field->name = slice_trim(slice_given(pair.name, pair.name_len));
	field->value = slice_trim(slice_given(pair.value, pair.value_len));
	field->line = p->i;
	field->offset = NO_OFFSET;
	field->odd = 0;
	return true;
}

enum name
sipinfo_source_name(const struct passage *p, const struct field *field)
{
	const struct index *index = p->source->index;

	return index != NULL && p->i <= index->n ? (enum name)index->names[p->i - 1]
						 : sipinfo_names_find(field->name);
}

void
sipinfo_source_index(struct source *source, struct index *index)
{
	struct passage p;

	source->index = NULL;
	/* what a function gives may cost it something, and an array is one already */
	if (source->parsed)
		return;
	sipinfo_source_open(&p, source);
	index->start = p.start;
	index->line = p.line;
	for (index->n = 0; index->n < INDEX_FIELDS; index->n++) {
		struct field *field = &index->fields[index->n];

		if (!sipinfo_message_field(&p.cursor, field))
			break;
		index->names[index->n] = (uint8_t)sipinfo_names_find(field->name);
	}
	index->cursor = p.cursor;
	source->index = index;
}

/* Past those that were remembered under another name. */
static void
pass_over(struct passage *p, enum name known)
{
	const struct index *index = p->source->index;
	const uint8_t *found;

	if (index == NULL || p->i >= index->n)
		return;
	found = memchr(index->names + p->i, (int)known, index->n - p->i);
	p->i = found != NULL ? (size_t)(found - index->names) : index->n;
}

/* Goes on to the next header field of that name. */
static bool
next_of_name(struct passage *p, const char *name, enum name known, struct field *field)
{
	for (pass_over(p, known); sipinfo_source_next(p, field); pass_over(p, known)) {
		if (sipinfo_names_is(field->name, name))
			return true;
	}
	return false;
}

bool
sipinfo_source_find(const struct source *source, const char *name, struct slice *value)
{
	struct passage p;
	struct field field;

	sipinfo_source_open(&p, source);
	if (next_of_name(&p, name, sipinfo_names_find(slice_of(name)), &field)) {
		*value = field.value;
		return true;
	}
	*value = slice_of("");
	return false;
}

bool
sipinfo_source_has_word(const struct source *source, const char *name, struct slice word)
{
	enum name known = sipinfo_names_find(slice_of(name));
	struct passage p;
	struct field field;
	struct slice token;

	sipinfo_source_open(&p, source);
	while (next_of_name(&p, name, known, &field)) {
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

struct slice
sipinfo_source_uri(const struct source *source)
{
	struct passage p;

	if (source->parsed)
		return source->uri;
	if (source->index != NULL)
		return source->index->start.uri;
	sipinfo_source_open(&p, source);
	return p.start.uri;
}

struct slice
sipinfo_source_body(const struct source *source)
{
	struct passage p;
	struct field field;
	struct body body;

	if (source->parsed)
		return source->body;
	sipinfo_source_open(&p, source);
	while (sipinfo_source_next(&p, &field))
		continue;
	sipinfo_message_body(&p.cursor, &body);
	return body.bytes;
}

struct slice
sipinfo_source_tag(const struct source *source, const char *name)
{
	struct address address;
	struct param tag;
	struct slice value;

	if (!sipinfo_source_find(source, name, &value))
		return value;
	sipinfo_value_read_address(value, &address);
	sipinfo_value_find_param(address.params, "tag", &tag);
	return tag.value;
}

struct slice
sipinfo_source_branch(const struct source *source, bool last)
{
	struct slice branch = slice_of(""), value;
	struct param param;
	struct passage p;
	struct field field;
	struct via via;

	sipinfo_source_open(&p, source);
	while (next_of_name(&p, "Via", NAME_VIA, &field)) {
		while (sipinfo_value_next(&field.value, &value)) {
			sipinfo_value_read_via(value, &via);
			sipinfo_value_find_param(via.params, "branch", &param);
			branch = param.value;
			if (!last)
				return branch;
		}
	}
	return branch;
}

bool
sipinfo_source_cseq(const struct source *source, struct cseq *cseq)
{
	struct slice value;

	sipinfo_source_find(source, "CSeq", &value);
	return sipinfo_value_read_cseq(value, cseq);
}
