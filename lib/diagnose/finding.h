#ifndef FINDING_H
#define FINDING_H

#include "base/argument.h"
#include "lookup/table.h"

/* No finding has more. */
#define FINDING_ARGUMENTS 4
#define FINDING_MESSAGES 4

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
	SUBJECT_ALERT_ERROR,
	SUBJECT_VENDOR
};

struct sipinfo_finding {
	enum sipinfo_finding_id id;
	enum sipinfo_severity severity;
	const char *field;  /* NULL: none */
	bool has_value;
	bool without_fix; /* another finding says what to do */
	struct slice value;
	size_t offset;      /* of the value in the message, or NO_OFFSET */
	enum subject subject;
	int number;         /* of the subject */
	const void *handle; /* of a tag or a reason, which have no number */
	size_t n_arguments;
	struct argument arguments[FINDING_ARGUMENTS];
	uint32_t messages[FINDING_MESSAGES]; /* of a call: those that it rests on, 0 after the last */
};

/* Making findings: begin, then add what its text names. */

/* About the response as a whole, or a header field that is not there. */
void
sipinfo_finding_begin(struct sipinfo_finding *f, enum sipinfo_finding_id id, const char *field);
void
sipinfo_finding_add_wire(struct sipinfo_finding *f, const char *name, struct slice text);
void
sipinfo_finding_add_protocol(struct sipinfo_finding *f, const char *name, const char *text);
void
sipinfo_finding_add_number(struct sipinfo_finding *f, const char *name, int number);
void
sipinfo_finding_add_subject(struct sipinfo_finding *f, enum subject subject, int number);
/* The same for what has no number: an option tag or a reason. */
void
sipinfo_finding_add_handle(struct sipinfo_finding *f, enum subject subject, const void *handle);
/* What is true of some findings: the keys of findings.ini. */
enum finding_flag {
	FINDING_CUT = 1,	 /* it may be due to a message that ends inside the header field */
	FINDING_ORIGIN = 2,	 /* it says who sent the response */
	FINDING_SHOWS_VALUE = 4, /* its sentence shows the value that it rests on */
	FINDING_OF_FORM = 8,	 /* it is about the form of one message; not told of one in a call */
	FINDING_EXPLAINS = 16,	 /* it says why and what to do: the steps of the code are not told */
};

bool
sipinfo_finding_is(enum sipinfo_finding_id id, enum finding_flag flag);

/*
 * Whether it can be why a request was answered so: a fault of a message explains some codes only.
 * Where the request was not refused (a code below 300), it always can.
 */
bool
sipinfo_finding_says_why(enum sipinfo_finding_id id, int code);

/* The numbers of its texts, 0 if it has none. */
unsigned
sipinfo_finding_text_number(enum sipinfo_finding_id id, enum sipinfo_text_kind kind);

/* How much it weighs unless a message makes it less; SIPINFO_SEVERITY_NONE of no finding. */
enum sipinfo_severity
sipinfo_finding_weight(enum sipinfo_finding_id id);

#endif
