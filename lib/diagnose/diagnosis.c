#include "diagnose/diagnosis.h"

/* Behind those that are kept there is always room for one more. */
struct sipinfo_finding *
sipinfo_diagnosis_begin_about(struct diagnosis *d, enum sipinfo_finding_id id, const char *field)
{
	struct sipinfo_finding *f = &d->kept[d->n_kept];

	sipinfo_finding_begin(f, id, field);
	return f;
}

void
sipinfo_diagnosis_rest_on(const struct diagnosis *d, struct sipinfo_finding *f,
			  const struct source *source, struct slice value)
{
	f->has_value = true;
	f->value = value;
	if (source == &d->message && !source->parsed && value.n > 0)
		f->offset = (size_t)(value.p - source->bytes.p);
}

struct sipinfo_finding *
sipinfo_diagnosis_begin(struct diagnosis *d, enum sipinfo_finding_id id, struct slice value)
{
	struct sipinfo_finding *f =
		sipinfo_diagnosis_begin_about(d, id, sipinfo_names_text(d->name));

	sipinfo_diagnosis_rest_on(d, f, &d->message, value);
	return f;
}

/* Where there is no room: the last of the lightest goes, if they weigh less. */
static void
make_room(struct diagnosis *d, enum sipinfo_severity severity)
{
	size_t lightest = FINDINGS_KEPT;

	for (size_t i = FINDINGS_KEPT; i > 0; i--) {
		if (d->kept[i - 1].severity < severity) {
			severity = d->kept[i - 1].severity;
			lightest = i - 1;
		}
	}
	memmove(&d->kept[lightest], &d->kept[lightest + 1], (FINDINGS_KEPT - lightest) * sizeof d->kept[0]);
}

void
sipinfo_diagnosis_tell(struct diagnosis *d, const struct sipinfo_finding *f)
{
	if (d->cut && sipinfo_finding_is(f->id, FINDING_CUT))
		return;
	if (f->severity == SIPINFO_SEVERITY_ERROR)
		d->advice.n_errors++;
	else if (f->severity == SIPINFO_SEVERITY_WARNING)
		d->advice.n_warnings++;
	if (d->n_kept < FINDINGS_KEPT) {
		d->n_kept++;
		return;
	}
	d->n_left_out++;
	make_room(d, f->severity);
}

void
sipinfo_diagnosis_tell_left_out(struct diagnosis *d)
{
	struct sipinfo_finding *f = &d->kept[FINDINGS_KEPT - 1];

	make_room(d, SIPINFO_SEVERITY_ERROR);
	sipinfo_finding_begin(f, SIPINFO_FINDING_MORE_FINDINGS, NULL);
	sipinfo_finding_add_number(f, "count", to_int(d->n_left_out + 1));
}

void
sipinfo_diagnosis_tell_wire(struct diagnosis *d, enum sipinfo_finding_id id, struct slice value,
		  const char *name)
{
	struct sipinfo_finding *f = sipinfo_diagnosis_begin(d, id, value);

	if (name != NULL)
		sipinfo_finding_add_wire(f, name, value);
	sipinfo_diagnosis_tell(d, f);
}

bool
sipinfo_diagnosis_counts(struct diagnosis *d)
{
	d->values[d->name]++;
	if (d->values[d->name] <= VALUES_TOLD)
		return true;
	d->has_more_values = true;
	return false;
}

/* Whether the registry gives the header field that is being read a meaning in this response. */
bool
sipinfo_diagnosis_field_belongs(const struct diagnosis *d)
{
	return sipinfo_code_has_header(d->code, sipinfo_names_text(d->name));
}
