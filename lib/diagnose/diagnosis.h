/*
 * What the parts of the diagnosis share. source.c reads the message; option-tag.c, timer.c, contact.c,
 * origin.c, challenge.c and reason.c say what each header field means, check.c what is wrong with the
 * whole, advice.c what to do next.
 */
#ifndef DIAGNOSIS_H
#define DIAGNOSIS_H

#include "diagnose/finding.h"
#include "diagnose/source.h"

/* Of one header field, so many values are told one by one; the others are counted. */
#define VALUES_TOLD 16

/* So many findings are kept, the weightiest; the others are counted. */
#define FINDINGS_KEPT 128

/* The longest list of header fields that are missing, with its NUL. */
#define NAMES_SIZE 96

/* How much a Reason says about the failure, the most last. */
enum weight { WEIGHT_NONE, WEIGHT_OTHER, WEIGHT_SIP, WEIGHT_Q850, WEIGHT_NETWORK };

struct diagnosis {
	size_t n_kept, n_left_out;

	struct source message, request;
	bool has_request;
	bool is_request; /* the message itself is one */
	bool partial;    /* a header field that is not there is not called missing */
	bool pasted;     /* line ends, the last blank line and the body's length prove nothing */
	bool made_here;
	unsigned repeats;

	int code;
	int told_as; /* the code whose sentences tell what has happened */
	struct slice phrase;
	bool has_phrase;
	struct slice method_name; /* as in the first CSeq; may be empty */
	enum sipinfo_method method;

	/* The header field that is being read. */
	enum name name;
	const struct field *field;
	bool cut; /* the message ends inside it */
	uint32_t fields[NAME_COUNT], values[NAME_COUNT];
	bool has_more_values; /* than are told */

	/* header fields of which one has to be there, and those that should have been copied */
	char choice[NAMES_SIZE], missing[NAMES_SIZE];

	size_t unreadable_lines, control_lines;
	struct field unreadable, control; /* the first of each */

	bool timer_suffices; /* the request asks for what the response wants already */
	bool not_declined;   /* a 603 whose cause is not that of a call that somebody rejects */
	bool lacks_tag;      /* a request inside a dialog without the tags of it */
	bool reliable;       /* provisional, and PRACK is due */

	uint32_t challenges;
	bool md5;
	struct slice refused;   /* the realm of the last credentials that were refused */
	struct slice algorithm; /* of the first Digest challenge */
	struct slice algorithm_sent; /* of credentials that do not fit the challenge */
	bool algorithm_fits;

	uint32_t reasons, vendor_words;
	enum weight reason_weight;
	struct slice reason;
	int cause; /* the Q.850 cause of the reason that decides, 0 if it has none */
	bool media_refused; /* the offer in the request shows why */
	const struct sipinfo_vendor *vendor; /* of the first words of a product that are known */

	struct slice first_host; /* of the first Via; empty if it cannot be read */

	const char *proxy_sign, *endpoint_sign; /* header fields that show who made the response */
	int q[VALUES_TOLD];                     /* of the advice's values, in thousandths */
	struct sipinfo_advice advice;

	/* What follows is large, and need not be cleared. */
	struct sipinfo_finding kept[FINDINGS_KEPT + 1]; /* and the one that is being made */
	struct index message_index, request_index;
};

/* Whether it is a final response other than a success, and no request. */
static inline bool
sipinfo_diagnosis_refuses(const struct diagnosis *d)
{
	return d->code >= 300;
}

/* Diagnoses what the sources hold: then the findings are kept, and the advice is given. */
void
sipinfo_diagnosis_run(struct diagnosis *d);

/* False if the arguments make no sense. Each sets *d up for a diagnosis. */
bool
sipinfo_diagnosis_of_message(struct diagnosis *d, const char *message, size_t len,
			     const struct sipinfo_context *context);
bool
sipinfo_diagnosis_of_response(struct diagnosis *d, const struct sipinfo_response *response,
			      const struct sipinfo_context *context);

/* The same for what is in sources already. */
void
sipinfo_diagnosis_of_source(struct diagnosis *d, const struct source *message,
			    const struct source *request, unsigned flags);

/* Telling findings: begin one, add what its text names, tell it before the next one begins. */

/* About the header field that is being read; value is the part of it that it rests on. */
struct sipinfo_finding *
sipinfo_diagnosis_begin(struct diagnosis *d, enum sipinfo_finding_id id, struct slice value);
/* About the response as a whole, or a header field that is not there. */
struct sipinfo_finding *
sipinfo_diagnosis_begin_about(struct diagnosis *d, enum sipinfo_finding_id id, const char *field);
/* Then, if it rests on a value in this source, the message or the request: that, with its place in the message. */
void
sipinfo_diagnosis_rest_on(const struct diagnosis *d, struct sipinfo_finding *f,
			  const struct source *source, struct slice value);
void
sipinfo_diagnosis_tell(struct diagnosis *d, const struct sipinfo_finding *f);
/* All of that for a finding that names one thing of the message, or nothing (name is NULL). */
void
sipinfo_diagnosis_tell_wire(struct diagnosis *d, enum sipinfo_finding_id id, struct slice value,
		  const char *name);

/* Tells how many findings are left out; one more of the lightest makes room for it. */
void
sipinfo_diagnosis_tell_left_out(struct diagnosis *d);

/* Counts a value of the header field that is being read; false if it is one too many to be told. */
bool
sipinfo_diagnosis_counts(struct diagnosis *d);

/* Whether the registry gives the header field that is being read a meaning in this response. */
bool
sipinfo_diagnosis_field_belongs(const struct diagnosis *d);

#endif
