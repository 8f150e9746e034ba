/*
 * A call: what is kept of its messages, and what they say together. call.c takes them in,
 * call-dialog.c follows the dialogs, call-event.c transfers and subscriptions, call-media.c the offers and
 * answers, call-end.c concludes.
 */
#ifndef DIAGNOSE_CALL_H
#define DIAGNOSE_CALL_H

#include "diagnose/diagnosis.h"
#include "message/sdp.h"

#define CALL_TRANSACTIONS 64
#define CALL_DIALOGS 8
#define CALL_ROWS 64 /* the first so many, and the last so many */
#define CALL_REQUESTS 8
#define CALL_ROOM 8192
#define CALL_NOTED 96
#define CALL_TEXTS 16384
#define CALL_PARTIES 6 /* as many as a ladder has */
#define CALL_STREAMS 3
#define CALL_CODECS 12
#define CALL_CODEC_NAME 23
#define CALL_ROUTES 512
#define CALL_NONCES 16
#define NO_TIME (-1)

/* A string that is only compared: its first bytes, and a hash of all. */
struct key {
	uint32_t hash;
	uint16_t n;
	char p[42];
};

/* A string of which as much is kept as fits: an ellipsis stands for the rest. */
struct kept {
	uint16_t n;
	bool cut;
	char p[253];
};

/* One arrow of the ladder; several messages may have become one. */
struct call_row {
	uint32_t number;
	uint32_t count, copies; /* sent again; seen at another place */
	int64_t time;
	int from, to;           /* parties */
	int code;               /* 0: a request */
	bool is_reliable, has_sdp, has_reason;
	uint32_t cseq;
	enum sipinfo_method method;
	uint64_t branch;        /* hash of the last one, which is the client's */
	uint64_t top;           /* of the first one, which is that of the hop */
	uint64_t to_tag;
	char label[56];         /* the method, or code and phrase */
	uint8_t n_label;
	enum sipinfo_severity mark, end_mark; /* the second one by what the end shows */
};

enum call_protocol { PROTOCOL_NONE, PROTOCOL_AVP, PROTOCOL_SAVP, PROTOCOL_WEBRTC, PROTOCOL_OTHER };

struct call_stream {
	char type[16];
	uint8_t n_type;
	enum call_protocol protocol;
	char protocol_text[24];
	uint8_t n_protocol;
	uint32_t port;
	enum sdp_direction direction;
	size_t n_codecs;
	struct {
		char name[CALL_CODEC_NAME];
		uint8_t n;
	} codecs[CALL_CODECS];
	bool more_codecs;
	struct kept address;
};

struct call_media {
	uint32_t number; /* of the message; 0: none */
	size_t n;        /* of all streams */
	struct call_stream streams[CALL_STREAMS];
};

/* Credentials that were sent. */
struct nonce {
	uint64_t nonce;
	uint32_t nc, cseq;
	enum sipinfo_method method;
	uint64_t branch;
};

struct transaction {
	bool used, copy;       /* copy: of one that was seen at another place */
	struct key branch, top, from_tag;
	uint32_t cseq;
	enum sipinfo_method method;
	char method_text[16];
	uint8_t n_method;
	bool reverse;          /* from the callee's side */
	bool in_dialog, has_request;
	bool has_credentials;
	uint32_t request, response; /* numbers of messages */
	uint32_t sent;         /* times the request was sent, the first one included */
	uint32_t finals;       /* times a final response came */
	uint32_t acks;
	bool has_prack;
	bool cancelled, cancel_with_reason;
	int ringing;           /* the highest provisional response over 100 */
	int code;              /* final, or 0 */
	int64_t first, last, answered, answered_last, rang; /* rang: 180 was seen first */
	uint32_t rseq, rseq_count, reliable; /* reliable: number of the message */
	struct key via_host;
	struct kept from;      /* the URI */
	uint8_t slot;          /* of the request's bytes, from 1; 0: none */
	uint32_t slot_use;
};

struct dialog {
	bool used, confirmed;
	struct key tag;           /* of the callee */
	struct kept target;       /* Contact of the callee */
	char routes[CALL_ROUTES]; /* Record-Route of the 2xx, the URIs one after the other */
	uint16_t n_routes;
	size_t hops;              /* of them */
	bool routes_cut;
	uint32_t session_expires; /* 0: none */
	int64_t refreshed;
};

/* A finding whose texts are kept here. */
struct call_finding {
	bool whole; /* about the call, not about one message */
	struct sipinfo_finding finding; /* its slices lie in the texts */
};

struct call_slot {
	uint32_t use;
	uint32_t number;
	size_t n;
	char p[CALL_ROOM];
};

struct sipinfo_call {
	uint32_t n_messages, n_other, n_let_go, n_not_kept;
	bool has_id;
	struct key id_key;
	struct kept id, from, to, uri; /* of the first request */
	struct key caller_tag;
	struct key caller_uri;
	enum sipinfo_method method; /* of the first request */
	bool begins_inside;      /* the first request belongs to a dialog */
	int64_t start, end;      /* NO_TIME: none is known */
	struct kept caller_contact; /* as it leaves the caller */
	uint32_t caller_contact_number; /* of the first message that has it */
	struct kept far_contact;    /* as the callee's side sees it */
	size_t far_vias;
	struct kept caller_source, callee_source; /* from where INVITE and 2xx were sent */
	struct kept callee_software; /* in provisional responses */
	struct nonce nonces[CALL_NONCES];
	size_t n_nonces;

	bool has_addresses;
	size_t n_parties;
	struct kept parties[CALL_PARTIES];
	struct key party_keys[CALL_PARTIES];

	struct call_row head[CALL_ROWS], tail[CALL_ROWS];
	uint32_t n_rows;

	struct transaction transactions[CALL_TRANSACTIONS];
	uint32_t n_transactions;
	struct dialog dialogs[CALL_DIALOGS];
	uint32_t n_dialogs;

	struct call_slot requests[CALL_REQUESTS];
	uint32_t n_requests;

	/* the failure that decides, and its request */
	int failure;             /* its code; 0: none */
	bool failure_in_dialog;
	enum sipinfo_method failure_method;
	uint32_t failure_number, failure_request;
	struct key failure_branch;
	unsigned failure_flags; /* of enum sipinfo_context_flag */
	uint32_t failure_attempts;
	struct call_slot decisive, decisive_request;
	/* the only message, as long as there is one */
	struct call_slot single;
	unsigned single_flags;

	struct call_media offer, answer;
	bool offer_answered, offer_requested; /* requested: it came in a request */
	uint32_t offer_cseq;
	struct key answer_tags[CALL_DIALOGS]; /* of the forks whose answer was compared */
	size_t n_answer_tags;

	bool answered, has_bye, bye_reverse, registered, succeeded, lost;
	bool broken;             /* the ACK got lost, and the callee's side gave up */
	bool no_prack;
	bool elsewhere;          /* another phone has taken the call */
	bool rang_out;           /* it rang, and nobody answered */
	bool unheard;            /* responses do not arrive */
	uint32_t success_cseq;   /* of the INVITE that was answered */
	uint32_t first_success;  /* number of the first 2xx to INVITE */
	int64_t bye_time;
	bool no_ack;
	uint32_t bare_success; /* a 2xx to INVITE that has no body for certain */

	char texts[CALL_TEXTS];
	size_t n_texts;
	struct call_finding noted[CALL_NOTED + 1]; /* and how many are left out */
	size_t n_noted, n_left_out;
	size_t n_noted_open, n_texts_open, n_left_out_open; /* before the end was concluded */

	/* for the whole */
	bool concluded;
	enum sipinfo_result result;
	struct sipinfo_advice advice;
	const struct sipinfo_finding *told[CALL_NOTED + 1 + FINDINGS_KEPT];
	size_t n_told;
	bool has_decisive;

	char message[2 * CALL_ROOM]; /* what was read already, as bytes */
	struct diagnosis work;
};

/* What the parts share. */

uint64_t
sipinfo_call_hash(struct slice s);
struct key
sipinfo_call_key(struct slice s);
bool
sipinfo_call_same(const struct key *a, const struct key *b);
/* Writes as much of it as there is room for, 3 bytes at least, an ellipsis for the rest, and returns how many bytes. */
size_t
sipinfo_call_keep_text(char *p, size_t room, struct slice s);
void
sipinfo_call_keep(struct kept *k, struct slice s);
struct slice
sipinfo_call_kept(const struct kept *k);

/* Notes a finding; its slices are copied. One that is there already gets the number of one more message. */
struct call_finding *
sipinfo_call_note(struct sipinfo_call *call, const struct sipinfo_finding *f, uint32_t number,
		  bool whole);

/* Whether a finding says what was noted already. */
bool
sipinfo_call_says_the_same(const struct sipinfo_finding *noted, const struct sipinfo_finding *f);

/* Begins a finding about the whole. */
void
sipinfo_call_begin_finding(struct sipinfo_finding *f, enum sipinfo_finding_id id);

/* How many arrows are kept: the first ones and the last ones. */
uint32_t
sipinfo_call_rows(const struct sipinfo_call *call);
/* The i-th of those that are kept. */
const struct call_row *
sipinfo_call_row(const struct sipinfo_call *call, uint32_t i);

/* Marks the row of a message. */
void
sipinfo_call_mark(struct sipinfo_call *call, uint32_t number, enum sipinfo_severity severity);

/* A message as it is taken in. */
struct taken {
	const struct sipinfo_message *given;
	struct source source;
	bool cut; /* not all of it was kept */
	struct start start;
	uint32_t number;
	int64_t time;
	bool is_request;
	int code;
	struct cseq cseq;
	enum sipinfo_method method;
	struct slice from_tag, to_tag, call_id, branch, top, via_host, contact, from, to;
	size_t vias;
	bool has_credentials, has_reason, has_sdp, reliable;
	struct slice reason, rack;
	bool has_rseq;
	uint32_t rseq;
	bool reverse;
	struct transaction *transaction;
	bool repeat;
};

/* call-dialog.c */
void
sipinfo_call_dialog_request(struct sipinfo_call *call, struct taken *t);
void
sipinfo_call_dialog_response(struct sipinfo_call *call, struct taken *t);

bool
sipinfo_call_same_target(struct slice a, struct slice b);

/* call-event.c: what single requests say about transfers, subscriptions and credentials. */
void
sipinfo_call_event(struct sipinfo_call *call, struct taken *t);
void
sipinfo_call_credentials(struct sipinfo_call *call, struct taken *t);

/* call-media.c */
void
sipinfo_call_media(struct sipinfo_call *call, struct taken *t);
void
sipinfo_call_media_end(struct sipinfo_call *call);

/* call-end.c: concludes, once; then result, advice and told are good. */
void
sipinfo_call_conclude(struct sipinfo_call *call);

/* More messages come: what was noted at the end is taken back. */
void
sipinfo_call_reopen(struct sipinfo_call *call);

#endif
