/*
 * What the parts of the diagnosis share. source.c reads the message, diagnose-*.c say what each
 * header field means, sipinfo_check_end.c judges the whole, finding.c words it, step.c says what to do.
 */
#ifndef DIAGNOSIS_H
#define DIAGNOSIS_H

#include "document/document.h"
#include "message/message.h"

/* Of one header field, so many values are told one by one; the others are counted. */
#define VALUES_TOLD 16

#define NO_OFFSET ((size_t)-1)
#define FINDING_ARGUMENTS 4

/* What a finding names, so that its text can tell more about it. */
enum subject {
	SUBJECT_NONE,
	SUBJECT_TAG,         /* what it is, and what to do to support it */
	SUBJECT_REFUSED_TAG, /* what it is */
	SUBJECT_WARNING,
	SUBJECT_CAUSE,
	SUBJECT_LOCATION,
	SUBJECT_REASON,
	SUBJECT_CODE,
	SUBJECT_LOCATION_ERROR,
	SUBJECT_ALERT_ERROR
};

struct sipinfo_finding {
	enum sipinfo_finding_id id;
	enum sipinfo_severity severity;
	const char *field;  /* NULL: none */
	bool has_value;
	bool without_fix; /* another finding says what to do */
	struct slice value;
	size_t offset;      /* of the value in the response, or NO_OFFSET */
	enum subject subject;
	int number;         /* of the subject */
	size_t n_arguments;
	struct argument arguments[FINDING_ARGUMENTS];
};

struct sipinfo_step {
	enum sipinfo_action action;
	int code;
	bool refused_credentials;
	bool has_seconds;
	uint32_t seconds;
	size_t n_values; /* of all, even those that are not kept */
	struct slice values[VALUES_TOLD];
};

/* The header fields that the diagnosis reads; names in source.c. */
enum name {
	NAME_NONE,
	NAME_ACCEPT,
	NAME_ACCEPT_ENCODING,
	NAME_ACCEPT_LANGUAGE,
	NAME_ALERTMSG_ERROR,
	NAME_ALLOW,
	NAME_ALLOW_EVENTS,
	NAME_CALL_ID,
	NAME_CALL_INFO,
	NAME_CONTACT,
	NAME_CONTENT_TYPE,
	NAME_CSEQ,
	NAME_ERROR_INFO,
	NAME_FROM,
	NAME_GEOLOCATION_ERROR,
	NAME_MIN_EXPIRES,
	NAME_MIN_SE,
	NAME_PERMISSION_MISSING,
	NAME_PROXY_AUTHENTICATE,
	NAME_REASON,
	NAME_RECV_INFO,
	NAME_REQUIRE,
	NAME_RETRY_AFTER,
	NAME_RSEQ,
	NAME_SECURITY_SERVER,
	NAME_SERVER,
	NAME_TO,
	NAME_UNSUPPORTED,
	NAME_USER_AGENT,
	NAME_VIA,
	NAME_WARNING,
	NAME_WWW_AUTHENTICATE,
	NAME_COUNT
};

/* A message, as bytes or as header fields that somebody has read. */
struct source {
	bool parsed;
	struct slice message;
	const struct sipinfo_name_value *fields;
	size_t n;
};

struct passage {
	const struct source *source;
	struct cursor cursor;
	struct start start;
	size_t i;
};

/* How much a Reason says about the failure, the most last. */
enum weight { WEIGHT_NONE, WEIGHT_OTHER, WEIGHT_SIP, WEIGHT_Q850, WEIGHT_NETWORK };

struct diagnosis {
	sipinfo_finding_fn each;
	void *user;
	bool stopped;

	struct source response, request;
	bool has_request;
	bool partial; /* a header field that is not there is not called missing */
	bool pasted;  /* line ends, the last blank line and the body's length prove nothing */

	int code;
	int told_as; /* the code whose sentences tell what has happened */
	struct slice phrase;
	bool has_phrase;
	struct slice method_name; /* as in CSeq; may be empty */
	enum sipinfo_method method;

	/* The header field that is being read. */
	enum name name;
	struct field field;
	bool cut; /* the message ends inside it */
	uint32_t fields[NAME_COUNT], values[NAME_COUNT];

	size_t unreadable_lines, control_lines;
	struct field unreadable, control; /* the first of each */

	uint32_t challenges;
	bool md5;
	struct slice refused;   /* the realm of the last credentials that were refused */
	struct slice algorithm; /* of the first Digest challenge */

	uint32_t reasons;
	enum weight reason_weight;
	struct slice reason;
	int cause; /* the Q.850 cause of the reason that decides, 0 if it has none */

	struct via first_via; /* its host is empty if it cannot be read */

	const char *proxy_sign, *endpoint_sign; /* header fields that show who made the response */
	int q[VALUES_TOLD];                     /* of the step's values, in thousandths */
	struct sipinfo_step step;
};

/* Diagnoses what the sources hold; returns the code, or 0. */
int
sipinfo_diagnosis_run(struct diagnosis *d);

/* False if the arguments make no sense. Each sets *d up for a diagnosis that tells each. */
bool
sipinfo_diagnosis_of_message(struct diagnosis *d, const char *message, size_t len,
			  const struct sipinfo_context *context, sipinfo_finding_fn each,
			  void *user);
bool
sipinfo_diagnosis_of_response(struct diagnosis *d, const struct sipinfo_response *response,
			   const struct sipinfo_context *context, sipinfo_finding_fn each,
			   void *user);

enum name
sipinfo_names_find(struct slice name);
/* NULL for NAME_NONE. */
const char *
sipinfo_names_text(enum name name);

/* The header fields of a source, one by one. */
void
sipinfo_source_open(struct passage *p, const struct source *source);
bool
sipinfo_source_next(struct passage *p, struct field *field);

/* The value of the first header field of that name; false if there is none. */
bool
sipinfo_source_find(const struct source *source, const char *name, struct slice *value);

/* Whether a list of words in any header field of that name holds this one, in any case. */
bool
sipinfo_source_has_word(const struct source *source, const char *name, struct slice word);

/* Making findings: begin, add what its text names, tell. */

/* About the header field that is being read; value is the part of it that it rests on. */
void
sipinfo_finding_begin(struct diagnosis *d, struct sipinfo_finding *f, enum sipinfo_finding_id id,
	      struct slice value);
/* About the response as a whole, or a header field that is not there. */
void
sipinfo_finding_begin_whole(struct sipinfo_finding *f, enum sipinfo_finding_id id, const char *field);
void
sipinfo_finding_add_wire(struct sipinfo_finding *f, const char *name, struct slice text);
void
sipinfo_finding_add_protocol(struct sipinfo_finding *f, const char *name, const char *text);
void
sipinfo_finding_add_number(struct sipinfo_finding *f, const char *name, int number);
void
sipinfo_finding_add_subject(struct sipinfo_finding *f, enum subject subject, int number);
void
sipinfo_finding_tell(struct diagnosis *d, const struct sipinfo_finding *f);
/* All of that for a finding that names one thing of the message, or nothing (name is NULL). */
void
sipinfo_finding_tell_wire(struct diagnosis *d, enum sipinfo_finding_id id, struct slice value,
		  const char *name);

/* Counts a value of the header field that is being read; false if it is one too many to be told. */
bool
sipinfo_finding_counts(struct diagnosis *d);

/* What a number of seconds, or a count, is in an int. */
static inline int
to_int(size_t n)
{
	return n < 0x7fffffff ? (int)n : 0x7fffffff;
}

/* Whether the response has a header field of that name. */
bool
sipinfo_source_has(const struct diagnosis *d, const char *name);

static inline const char *
skip_digits(const char *p, const char *end)
{
	while (p < end && is_digit(*p))
		p++;
	return p;
}

/* The parts of the diagnosis. */
/* What is wrong with the status line. */
void
sipinfo_check_start(struct diagnosis *d);
/* What is wrong with the response as a whole, when all of its header fields are read. */
void
sipinfo_check_end(struct diagnosis *d, const struct passage *p);
void
sipinfo_field_diagnose(struct diagnosis *d);
void
sipinfo_origin_end(struct diagnosis *d);
void
sipinfo_field_request(struct diagnosis *d);
void
sipinfo_challenge_field(struct diagnosis *d);
void
sipinfo_challenge_end(struct diagnosis *d);
void
sipinfo_reason_field(struct diagnosis *d);
void
sipinfo_reason_end(struct diagnosis *d);
void
sipinfo_reason_warning_field(struct diagnosis *d);

/* The step. */
void
sipinfo_advice_add(struct diagnosis *d, struct slice value);
void
sipinfo_advice_add_contact(struct diagnosis *d, const struct address *address);
void
sipinfo_advice_seconds(struct diagnosis *d, uint32_t seconds);
void
sipinfo_advice_decide(struct diagnosis *d);

/* Words. */
void
sipinfo_finding_text_sentence(const struct sipinfo_finding *f, enum sipinfo_text kind, int lang,
		 struct content *v);
void
sipinfo_finding_text_advice(const struct sipinfo_step *s, int lang, struct content *v);
size_t
sipinfo_finding_text_write(const struct content *v, int lang, char *buf, size_t size);

#endif
