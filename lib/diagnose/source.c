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

const struct field *
sipinfo_source_read(struct passage *p)
{
	struct field *field = &p->field;
	struct sipinfo_name_value pair;

	if (!p->source->parsed) {
		p->i++;
		return sipinfo_message_field(&p->cursor, field) ? field : NULL;
	}
	if (!get(p, &pair))
		return NULL;
	field->name = slice_trim(slice_given(pair.name, pair.name_len));
	field->value = slice_trim(slice_given(pair.value, pair.value_len));
	field->line = p->i;
	field->offset = NO_OFFSET;
	field->odd = 0;
	return field;
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

/* Goes on to the next header field of that name; NULL if there is none. */
static const struct field *
next_of_name(struct passage *p, const char *name, enum name known)
{
	const struct field *field;

	for (pass_over(p, known); (field = sipinfo_source_next(p)) != NULL; pass_over(p, known)) {
		if (sipinfo_names_is(field->name, name))
			break;
	}
	return field;
}

bool
sipinfo_source_find(const struct source *source, const char *name, struct slice *value)
{
	const struct field *field;
	struct passage p;

	sipinfo_source_open(&p, source);
	field = next_of_name(&p, name, sipinfo_names_find(slice_of(name)));
	*value = field != NULL ? field->value : slice_of("");
	return field != NULL;
}

bool
sipinfo_source_has_word(const struct source *source, const char *name, struct slice word)
{
	enum name known = sipinfo_names_find(slice_of(name));
	const struct field *field;
	struct slice rest, token;
	struct passage p;

	sipinfo_source_open(&p, source);
	while ((field = next_of_name(&p, name, known)) != NULL) {
		rest = field->value;
		while (sipinfo_value_next_token(&rest, &token)) {
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
	struct body body;

	if (source->parsed)
		return source->body;
	sipinfo_source_open(&p, source);
	while (sipinfo_source_next(&p) != NULL)
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
sipinfo_source_branch(const struct source *source)
{
	struct slice branch = slice_of(""), rest, value;
	const struct field *field;
	struct param param;
	struct passage p;
	struct via via;

	sipinfo_source_open(&p, source);
	while ((field = next_of_name(&p, "Via", NAME_VIA)) != NULL) {
		rest = field->value;
		while (sipinfo_value_next(&rest, &value)) {
			sipinfo_value_read_via(value, &via);
			sipinfo_value_find_param(via.params, "branch", &param);
			branch = param.value;
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
