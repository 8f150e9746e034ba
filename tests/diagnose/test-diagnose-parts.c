/* What single messages say, one condition at a time: the findings in their order, and the step. */
#include "guard.h"

#include <stdio.h>

#include "diagnose/advice.h"
#include "diagnose/diagnosis.h"
#include "expect.h"
#include "findings.h"

enum form { BYTES, FIELDS };

#define TIMES4(x) x x x x
#define TIMES16(x) TIMES4(TIMES4(x))
#define PASTED SIPINFO_CONTEXT_PASTED

static const struct {
	const char *message, *request;
	unsigned flags;
	enum form form; /* of the request */
	const char *findings; /* ? behind what is a note, *16 behind what is told so often in a row */
	enum sipinfo_action action;
} said[] = {
	/* steps */
	{ OTHER("UPDATE", "481 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_END_DIALOG },
	{ OTHER("INFO", "481 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_END_DIALOG },
	{ OTHER("PRACK", "481 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_END_DIALOG },
	{ OTHER("BYE", "481 X", ""),
	  NULL, SIPINFO_CONTEXT_MADE_HERE, BYTES,
	  "made-here? phrase-own?", SIPINFO_ACTION_NEVER },
	{ OTHER("BYE", "481 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_END_DIALOG },
	{ INVITE("420 X", "Unsupported: " SIXTEEN ",a17\r\n"),
	  REQUEST("INVITE", "k: zz\r\n"), 0, BYTES,
	  "phrase-own? unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested more-values?", SIPINFO_ACTION_NEVER },
	{ INVITE("420 X", "Unsupported: " SIXTEEN ",a17\r\n"),
	  REQUEST("INVITE", "Require: a1\r\n"), 0, BYTES,
	  "phrase-own? unsupported-tag-unknown refused-tag-requested? unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested unsupported-tag-unknown? refused-tag-not-requested more-values?", SIPINFO_ACTION_WITHOUT_TAGS },
	{ INVITE("420 X", "Unsupported: " SIXTEEN ",a17\r\n"),
	  REQUEST("INVITE", "k: " SIXTEEN "\r\n"), 0, BYTES,
	  "phrase-own? unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered unsupported-tag-unknown? refused-tag-offered more-values?", SIPINFO_ACTION_WITHOUT_TAGS },
	{ OTHER("OPTIONS", "425 X", "AlertMsg-Error: 100\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? alert-error method-unfit", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("OPTIONS", "486 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ OTHER("INFO", "425 X", "AlertMsg-Error: 100\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? alert-error method-unfit", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("INFO", "486 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? method-unfit", SIPINFO_ACTION_LATER },
	{ OTHER("UPDATE", "425 X", "AlertMsg-Error: 100\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? alert-error method-unfit", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("UPDATE", "486 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? method-unfit", SIPINFO_ACTION_LATER },
	{ OTHER("PRACK", "425 X", "AlertMsg-Error: 100\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? alert-error method-unfit", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("PRACK", "486 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? method-unfit", SIPINFO_ACTION_LATER },
	{ OTHER("MESSAGE", "425 X", "AlertMsg-Error: 100\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? alert-error", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("MESSAGE", "486 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ OTHER("INFO", "183 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? method-unfit", SIPINFO_ACTION_WAIT },
	{ OTHER("UPDATE", "200 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_UNNECESSARY },
	{ INVITE("422 X", "Min-SE: 0\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? min-se min-se-too-low", SIPINFO_ACTION_LONGER_TIMER },
	{ INVITE("422 X", "Min-SE: 90\r\n" "Min-SE: 91\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? min-se repeated-header", SIPINFO_ACTION_LONGER_TIMER },
	{ INVITE("422 X", "Min-SE: 90\r\n"),
	  REQUEST("INVITE", "Session-Expires: x\r\n"), 0, BYTES,
	  "phrase-own? min-se", SIPINFO_ACTION_LONGER_TIMER },
	{ OTHER("REGISTER", "423 X", "Min-Expires: 60\r\n" "Min-Expires: 61\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? min-expires repeated-header", SIPINFO_ACTION_LONGER_TIMER },
	{ OTHER("REGISTER", "423 X", "Min-Expires: 60\r\n"),
	  REQUEST("REGISTER", "Contact: <>;expires=5\r\n" "Expires: 7\r\n"), 0, BYTES,
	  "phrase-own? min-expires expires-requested?", SIPINFO_ACTION_LONGER_TIMER },
	{ OTHER("REGISTER", "423 X", "Min-Expires: 60\r\n"),
	  REQUEST("REGISTER", "Contact: <sip:c@d>;expires=5\r\n"), 0, BYTES,
	  "phrase-own? min-expires expires-requested?", SIPINFO_ACTION_LONGER_TIMER },
	{ INVITE("483 Too Many Hops", ""),
	  REQUEST("INVITE", ""), 0, BYTES,
	  "max-forwards-ample", SIPINFO_ACTION_NEVER },
	/* challenges and credentials */
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256-sess\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? challenge-without-md5", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? challenge-without-md5", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256-sess\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? challenge-without-md5", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=AKAv1-MD5\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? challenge? challenge-aka? challenge-without-qop?", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=X\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? challenge? challenge-algorithm-unknown challenge-without-qop?", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5-sess\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop?", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop?", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256\r\n" "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? challenge? challenge-without-qop? challenges? challenge-without-md5", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", realm=\"s\", nonce=\"n\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop?", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: ,\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_NEVER },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? credentials-refused challenge-without-qop? credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\", algorithm=MD5-sess\r\n"), 0, BYTES,
	  "phrase-own? challenge? credentials-refused challenge-without-qop? credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\", algorithm=\r\n"), 0, BYTES,
	  "phrase-own? challenge? credentials-refused challenge-without-qop? credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\", algorithm=SHA-256\r\n"), 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\", algorithm=SHA-256, Digest realm=\"s\", response=\"1\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? credentials-incomplete*2", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"s\", response=\"1\", algorithm=SHA-256, Digest realm=\"r\", response=\"1\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? credentials-refused challenge-without-qop? credentials-incomplete*2", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"s\", response=\"1\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\", realm=\"s\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? credentials-refused challenge-without-qop? credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Basic x, Digest realm=\"r\", response=\"1\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? credentials-refused challenge-without-qop? credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5\r\n" "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5\r\n" "WWW-Authenticate: Digest realm=\"s\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\"\r\n" "Authorization: Digest realm=\"s\", response=\"1\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? credentials-refused challenge-without-qop? challenge? challenge-without-qop? challenge? credentials-refused challenge-without-qop? challenges? credentials-incomplete*2", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=MD5\r\n" "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\", algorithm=SHA-256\r\n"), 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? challenge? challenge-without-qop? challenges? credentials-algorithm credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("407 X", "Proxy-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", "Proxy-Authorization: Digest realm=\"r\", response=\"1\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? credentials-refused challenge-without-qop? credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n"),
	  REQUEST("INVITE", TIMES16("Authorization: Digest realm=\"s\", response=\"1\"\r\n") "Authorization: Digest realm=\"s\", response=\"1\"\r\n"), 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? credentials-incomplete*16", SIPINFO_ACTION_CREDENTIALS },
	/* the form of a message */
	{ INVITE("478 X (478", ""),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("478 X (478/SL)", ""),
	  NULL, 0, BYTES,
	  "phrase-kamailio? code-unregistered from-proxy?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("478 X (478/TM)", ""),
	  NULL, 0, BYTES,
	  "phrase-kamailio? code-unregistered from-proxy?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("478 X (478/XX)", ""),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("478 X (/SL)", ""),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("478 X (478/SL) y", ""),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("478 X (478xSL)", ""),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("478 X (478x", ""),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("486 X", "Content-Type: text/plain\r\n"),
	  NULL, PASTED, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\nVia: SIP/2.0/UDP h\n\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? missing-copied-header", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\nVia: SIP/2.0/UDP h\nContent-Length: 3\n\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? missing-copied-header", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\nVia: SIP/2.0/UDP h\nContent-Length: 3\n\nabc",
	  NULL, 0, BYTES,
	  "phrase-own? missing-copied-header line-ends-lf?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\rVia: SIP/2.0/UDP h\r\r",
	  NULL, PASTED, BYTES,
	  "phrase-own? missing-copied-header", SIPINFO_ACTION_LATER },
	{ INVITE("180 X", "Require: 100rel\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reliable-provisional? missing-header-conditional", SIPINFO_ACTION_PRACK },
	{ INVITE("100 X", "Require: 100rel\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reliable-provisional?", SIPINFO_ACTION_PRACK },
	{ OTHER("PUBLISH", "200 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header-conditional*2", SIPINFO_ACTION_UNNECESSARY },
	{ OTHER("PUBLISH", "423 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("REGISTER", "423 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("SUBSCRIBE", "423 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("INVITE", "423 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? method-unfit missing-header", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("405 X", "Allow: BYE\r\n"),
	  REQUEST("INVITE", "Accept-Language:\r\n"), 0, BYTES,
	  "phrase-own? allow? method-refused", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("415 X", "Accept: x\r\n"),
	  REQUEST("INVITE", "Content-Type:\r\n"), 0, BYTES,
	  "phrase-own? accept?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("415 X", "Accept-Encoding: x\r\n"),
	  REQUEST("INVITE", "Content-Encoding:\r\n"), 0, BYTES,
	  "phrase-own? accept-encoding?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("489 X", "Allow-Events: x\r\n"),
	  REQUEST("INVITE", "Event:\r\n"), 0, BYTES,
	  "phrase-own? allow-events? method-unfit", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("416 X", ""),
	  REQUEST("INVITE", ""), 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("488 X", "Accept-Language:\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("415 X", "Accept:\r\n" "Accept-Encoding:\r\n" "Recv-Info:\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? accept-none? accept-encoding-none?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("469 X", "Recv-Info: a\r\n"),
	  REQUEST("INVITE", "Info-Package:\r\n"), 0, BYTES,
	  "phrase-own? recv-info? method-unfit", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("429 X", ""),
	  REQUEST("REFER", "Referred-By:\r\n"), 0, BYTES,
	  "other-request phrase-own?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("420 X", ""),
	  REQUEST("INVITE", "Require:\r\n"), 0, BYTES,
	  "phrase-own? missing-header", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("INVITE", "486 X", TIMES16("CSeq: x\r\n") "CSeq: x\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? cseq-unreadable*15 repeated-header more-values?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", TIMES16("Via:\r\n") "Via:\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? empty-header*15 via-hops? more-values?", SIPINFO_ACTION_LATER },
	/* causes that say nothing fit any code */
	{ INVITE("486 X", "Reason: Q.850;cause=16\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "Reason: Q.850;cause=31\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "Reason: Q.850;cause=127\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "Reason: Q.850;cause=41\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850 cause-mapping?", SIPINFO_ACTION_LATER },
	/* the host of the first Via, however short; none if it can't be read */
	{ "SIP/2.0 486 X\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1, SIP/2.0/UDP b;branch=z9hG4bK2\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own? via-hops?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\nVia: SIP/2.0/UDP, SIP/2.0/UDP b;branch=z9hG4bK2\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own? via-unreadable", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", TIMES16("Server: x\r\n") "Server: x\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? server?*16 repeated-header more-values?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "Server: Kamailio\r\n" "User-Agent: x\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? server?*2 from-proxy?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "User-Agent: x\r\n" "Allow: BYE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? server? from-endpoint?", SIPINFO_ACTION_LATER },
	{ INVITE("200 X", "Allow: BYE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header-conditional", SIPINFO_ACTION_ACK },
	{ INVITE("486 X", "Allow: BYE\r\n" "Allow: ACK\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? from-endpoint?", SIPINFO_ACTION_LATER },
	{ INVITE("405 X", "Allow: BYE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? allow? method-refused", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("405 X", "Allow: " SIXTEEN ",INVITE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? allow? allow-lists-method method-refused", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("405 X", "Allow: " SIXTEEN "\r\n" "Allow: INVITE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? allow?*2 allow-lists-method method-refused", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("405 X", "Allow: invite, INVITE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? allow? allow-lists-method method-refused", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("494 X", "Security-Server: x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1,x;y=1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? security-server?*16 more-values?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("486 X", "Security-Server: x\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("424 X", "Geolocation-Error: 999, 1000, x\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? location-error*3", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("425 X", "AlertMsg-Error: 100\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? alert-error method-unfit", SIPINFO_ACTION_AFTER_CHANGE },
	/* contacts */
	{ INVITE("302 X", "Contact: <sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<sip:a@b>,<>\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact?*16 more-values?", SIPINFO_ACTION_REDIRECTED },
	{ INVITE("302 X", "Contact: <>\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? contact-unreadable", SIPINFO_ACTION_NEVER },
	{ OTHER("INVITE", "607 X", "Call-Info: <sip:a@b>;purpose=jwscard\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? contact-card?", SIPINFO_ACTION_NEVER },
	{ INVITE("608 X", "Call-Info: <sip:a@b>;purpose=jwscard, <sip:a@b>;purpose=x, <sip:a@b>, <>\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? contact-card?", SIPINFO_ACTION_NEVER },
	{ INVITE("608 X", "Call-Info: <sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard,<sip:a@b>;purpose=jwscard\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? contact-card?*16 more-values?", SIPINFO_ACTION_NEVER },
	{ INVITE("486 X", "Call-Info: <sip:a@b>;purpose=jwscard\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("302 X", "Contact: <sip:b@example.com>\r\n"),
	  REQUEST("INVITE", ""), 0, FIELDS,
	  "phrase-own? redirect-contact? redirect-to-itself", SIPINFO_ACTION_NEVER },
	{ INVITE("302 X", "Contact: <sip:c@example.com>\r\n"),
	  REQUEST("INVITE", ""), 0, FIELDS,
	  "phrase-own? redirect-contact?", SIPINFO_ACTION_REDIRECTED },
	/* where it comes from */
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP 192.0.2.1;received=192.0.2.1\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP 192.0.2.1;received=192.0.2.2\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own? via-nat?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP 192.0.2.1;received\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP h;received=192.0.2.2\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP [2001:db8::1];received=2001:db8::1\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP [2001:db8::1];received=[2001:db8::1]\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP [2001:db8::1];received=2001:db8::2\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own? via-nat?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP [;received=1\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own? via-nat?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP [x;received=[y\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own? via-nat?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" "Via: SIP/2.0/UDP ;received=1\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  NULL, 0, BYTES,
	  "phrase-own? via-unreadable", SIPINFO_ACTION_LATER },
	/* whether it answers the request */
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, FIELDS,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: y@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: y@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: longer@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: longer@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: x\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: x\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 2 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 2 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, FIELDS,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK2\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK2\r\n" FROM "To: <sip:b@example.com>\r\nCall-ID: x@example.com\r\nCSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	/* what is cut off may have been the same */
	{ "SIP/2.0 486 X\r\n" FROM TO ID "CSeq: 1 INVITE\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4",
	  REQUEST("INVITE", ""), 0, BYTES,
	  "phrase-own? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" VIA FROM TO "CSeq: 1 INVITE\r\nCall-ID: x@exa",
	  REQUEST("INVITE", ""), 0, BYTES,
	  "phrase-own? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" VIA FROM TO "CSeq: 1 INVITE\r\nCall-ID: x@exa\r\n",
	  REQUEST("INVITE", ""), 0, BYTES,
	  "other-request phrase-own? cut-off", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\n" VIA FROM TO "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\n" VIA FROM TO ID "Max-Forwards: 70\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\nVia: SIP/2.0/UDP 192.0.2.1:5060\r\n" FROM TO ID "CSeq: 1 INVITE\r\n" END,
	  REQUEST("INVITE", ""), 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\nCall-ID: x@example.com\r\nCSeq: x\r\n" VIA FROM TO END,
	  REQUEST("INVITE", ""), 0, BYTES,
	  "other-request phrase-own? cseq-unreadable", SIPINFO_ACTION_LATER },
	/* reasons */
	{ INVITE("480 X", "Reason: SIP;cause=806\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-freeswitch", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=1006\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-other?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=606;text=\"USER_NOT_REGISTERED\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-freeswitch", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=606;text=\"x\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-sip?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=999\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-other?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=777\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-other?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=550\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-sip?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=200\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? completed-elsewhere?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: Q.850;cause=17;text=\"word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word \"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-text reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: Q.850;cause=17;text=\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-text reason-q850?", SIPINFO_ACTION_LATER },
	/* words are the same if five letters at their start are, or all letters of one */
	{ INVITE("480 X", "Reason: Q.850;cause=102;text=\"it expired\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850 cause-mapping?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: Q.850;cause=17;text=\"all users\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850 cause-mapping?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: Q.850;cause=102;text=\"a record\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-text reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=607;Q.850;cause=42\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-sip? reason-semicolon reason-q850 cause-mapping? reason-choice?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=607 ; Q.850;cause=42\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-sip? reason-semicolon reason-q850 cause-mapping? reason-choice?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=1;=x;Q.850;cause=1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-other? reason-semicolon reason-q850 cause-mapping? reason-choice?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=1;;=;Q.850\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-other? reason-semicolon reason-without-cause? reason-choice?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=1;Q.850=x\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-other?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=1;\"Q.850\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-other?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: Q.850;cause=16\\\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-escaped reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: \\\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-protocol-unknown? reason-without-cause?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-choice? more-values?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: Q.850;cause=16, SIP;cause=487\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850? reason-sip? reason-choice?", SIPINFO_ACTION_LATER },
	{ INVITE("183 X", "Reason: SIP;cause=200\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-sip?", SIPINFO_ACTION_WAIT },
	{ INVITE("183 X", "Reason: Q.850;cause=16, SIP;cause=487\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850? reason-sip?", SIPINFO_ACTION_WAIT },
	{ OTHER("BYE", "200 X", "Reason: SIP;cause=200\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-same-code?", SIPINFO_ACTION_UNNECESSARY },
	{ INVITE("603 X", "Reason: Q.850;cause=17\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850 not-declined? cause-mapping?", SIPINFO_ACTION_LATER },
	{ INVITE("603 X", "Reason: Q.850;cause=21\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850", SIPINFO_ACTION_LATER },
	{ INVITE("603 X", "Reason: Q.850;cause=17;text=\"Destination is not SIP registered\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-text reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("603 X", "Reason: Q.850;cause=17;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("603 X", "Reason: SIP;cause=603\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-same-code?", SIPINFO_ACTION_LATER },
	{ INVITE("603 X", "Reason: Q.850;cause=300\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850-unknown", SIPINFO_ACTION_LATER },
	{ INVITE("603 X", "Warning: 399 h \"MediaOfferError\"\r\n" "Reason: Q.850;cause=17\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? warning reason-q850 not-declined? cause-mapping?", SIPINFO_ACTION_LATER },
	{ INVITE("603 X", "X-Error: MediaOfferError\r\n" "Reason: Q.850;cause=17\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-field reason-q850 not-declined? cause-mapping?", SIPINFO_ACTION_LATER },
	{ REQUEST("BYE", "Reason: Q.850;cause=22;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "request? vendor-words reason-q850? dialog-tag-missing", SIPINFO_ACTION_NONE },
	{ REQUEST("BYE", "Reason: SIP;cause=200\r\n"),
	  NULL, 0, BYTES,
	  "request? completed-elsewhere? dialog-tag-missing", SIPINFO_ACTION_NONE },
	{ REQUEST("BYE", "Reason: Q.850;cause=16, SIP;cause=487\r\n"),
	  NULL, 0, BYTES,
	  "request? reason-q850? reason-sip? dialog-tag-missing reason-choice?", SIPINFO_ACTION_NONE },
	{ REQUEST("BYE", "Warning: 399 h \"x\"\r\n"),
	  NULL, 0, BYTES,
	  "request? warning dialog-tag-missing", SIPINFO_ACTION_NONE },
	{ REQUEST("BYE", "Warning: 399 h \"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "request? warning dialog-tag-missing", SIPINFO_ACTION_NONE },
	{ REQUEST("BYE", "X-Error: x\r\n"),
	  NULL, 0, BYTES,
	  "request? vendor-field dialog-tag-missing", SIPINFO_ACTION_NONE },
	{ INVITE("488 X", "Warning: 304 h \"x\"\r\n" "Warning: 399 h \"x\"\r\n"),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\na=crypto:1 x\r\n"), 0, BYTES,
	  "phrase-own? sdp-secure-refused warning?*2", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("486 X", "ms-diagnostics: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "ms-diagnostics-public: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-field", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "P-Cause: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-field", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "P-Other: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "X-Error:\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "X-yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-error: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "X-yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy-error: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "ms-diagnostics: 1;reason=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words", SIPINFO_ACTION_LATER },
	{ INVITE("183 X", "X-Error: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_WAIT },
	{ INVITE("486 X", TIMES16("X-Error: 1\r\n") "X-Error: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-field*16", SIPINFO_ACTION_LATER },
	{ INVITE("603 Network Blocked", ""),
	  NULL, 0, BYTES,
	  "network-blocked missing-header-conditional", SIPINFO_ACTION_NEVER },
	{ INVITE("603 Network Blocked", "Reason: Q.850;cause=21\r\n"),
	  NULL, 0, BYTES,
	  "network-blocked reason-q850", SIPINFO_ACTION_NEVER },
	{ INVITE("603 Call Rejected by CSE", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("480 Destination Unreachable", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	/* from which code on the request is to blame */
	{ INVITE("399 X", "Contact: <sip:c@d>\r\n"),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\n" END, 0, BYTES,
	  "phrase-own? code-unregistered redirect-contact?", SIPINFO_ACTION_REDIRECTED },
	{ INVITE("399 X", "Contact: <sip:c@d>\r\nReason: Q.850;cause=1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered redirect-contact? reason-q850", SIPINFO_ACTION_REDIRECTED },
	{ INVITE("400 X", "Contact: <sip:c@d>\r\n"),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\n" END, 0, BYTES,
	  "phrase-own? request-contact-missing max-forwards-missing from-endpoint?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("400 X", "Contact: <sip:c@d>\r\nReason: Q.850;cause=1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850 cause-mapping? from-endpoint?", SIPINFO_ACTION_AFTER_CHANGE },
	/* what is due under a condition */
	{ INVITE("183 X", "RSeq: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header-conditional", SIPINFO_ACTION_WAIT },
	{ INVITE("183 X", "RSeq: 1\r\n" "Require: 100rel\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reliable-provisional?", SIPINFO_ACTION_PRACK },
	{ OTHER("SUBSCRIBE", "200 X", "Contact: <sip:c@d>\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header-conditional", SIPINFO_ACTION_UNNECESSARY },
	{ OTHER("SUBSCRIBE", "200 X", "Expires: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header-conditional", SIPINFO_ACTION_UNNECESSARY },
	{ OTHER("PUBLISH", "489 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header-conditional", SIPINFO_ACTION_AFTER_CHANGE },
	{ OTHER("SUBSCRIBE", "489 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("421 X", "Require: sec-agree\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? required-tag missing-header-conditional", SIPINFO_ACTION_WITH_TAGS },
	{ INVITE("494 X", "Require: sec-agree\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? required-tag missing-header", SIPINFO_ACTION_WITH_TAGS },
	{ INVITE("200 X", "Contact: <sip:c@d>\r\n"),
	  "INVITE sip:b@example.com SIP/2.0\r\n" VIA FROM "To: <sip:b@example.com>\r\n" ID "CSeq: 1 INVITE\r\nRecord-Route: <sip:p>\r\n" END, 0, BYTES,
	  "phrase-own? missing-header-conditional", SIPINFO_ACTION_ACK },
	{ INVITE("200 X", "Contact: <sip:c@d>\r\n" "Record-Route: <sip:p>\r\n"),
	  "INVITE sip:b@example.com SIP/2.0\r\n" VIA FROM "To: <sip:b@example.com>\r\n" ID "CSeq: 1 INVITE\r\nRecord-Route: <sip:p>\r\n" END, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_ACK },
	{ INVITE("200 X", "Contact: <sip:c@d>\r\n"),
	  "INVITE sip:b@example.com SIP/2.0\r\n" VIA FROM TO ID "CSeq: 1 INVITE\r\nRecord-Route: <sip:p>\r\n" END, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_ACK },
	{ INVITE("200 X", "Contact: <sip:c@d>\r\n"),
	  REQUEST("INVITE", ""), 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_ACK },
	{ INVITE("401 X", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256\r\n"),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\", response=\"1\", algorithm=X\r\n"), 0, BYTES,
	  "phrase-own? challenge? challenge-without-qop? credentials-algorithm challenge-without-md5 credentials-incomplete", SIPINFO_ACTION_CREDENTIALS },
	/* on both sides of each limit */
	{ INVITE("480 X", "Reason: Q.850;cause=17;text=\"a bus\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850 cause-mapping?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: Q.850;cause=17;text=\"a taxi\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-text reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "X-error-yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-field", SIPINFO_ACTION_LATER },
	{ INVITE("486 X", "X-error-yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("483 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\n" VIA FROM "To: <sip:b@example.com>\r\n" ID "CSeq: 1 INVITE\r\nMax-Forwards: 9\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("483 X", ""),
	  "INVITE sip:b@example.com SIP/2.0\r\n" VIA FROM "To: <sip:b@example.com>\r\n" ID "CSeq: 1 INVITE\r\nMax-Forwards: 10\r\nContact: <sip:a@192.0.2.1>\r\n" END, 0, BYTES,
	  "phrase-own? max-forwards-ample", SIPINFO_ACTION_NEVER },
	{ INVITE("503 X", "Retry-After: 86400\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? retry-after-server", SIPINFO_ACTION_ELSEWHERE },
	{ INVITE("503 X", "Retry-After: 86401\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? retry-after-server retry-after-long", SIPINFO_ACTION_ELSEWHERE },
	{ INVITE("422 X", "Min-SE: 90\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? min-se", SIPINFO_ACTION_LONGER_TIMER },
	{ INVITE("422 X", "Min-SE: 90\r\n"),
	  REQUEST("INVITE", "Session-Expires: 90\r\n"), 0, BYTES,
	  "phrase-own? min-se session-expires-sufficient", SIPINFO_ACTION_NEVER },
	{ INVITE("422 X", "Min-SE: 90\r\n"),
	  REQUEST("INVITE", "Session-Expires: 89\r\n"), 0, BYTES,
	  "phrase-own? min-se session-expires-requested? session-expires-too-low", SIPINFO_ACTION_LONGER_TIMER },
	/* up to which code a response is no failure */
	{ INVITE("299 X", "Contact: <sip:c@d>\r\n" "User-Agent: x\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered server?", SIPINFO_ACTION_ACK },
	{ INVITE("299 X", "Contact: <sip:c@d>\r\n" "Allow: BYE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered", SIPINFO_ACTION_ACK },
	{ INVITE("299 X", "Contact: <sip:c@d>\r\n" "X-Error: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered", SIPINFO_ACTION_ACK },
	{ INVITE("299 X", "Contact: <sip:c@d>\r\n" "Reason: Q.850;cause=17\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered reason-q850?", SIPINFO_ACTION_ACK },
	{ INVITE("299 X", "Contact: <sip:c@d>\r\n" "Reason: Q.850;cause=17, SIP;cause=486\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered reason-q850? reason-sip?", SIPINFO_ACTION_ACK },
	{ INVITE("299 X", "Contact: <sip:c@d>\r\n" "Reason: SIP;cause=200\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? code-unregistered reason-sip?", SIPINFO_ACTION_ACK },
	{ INVITE("300 X", "Contact: <sip:c@d>\r\n" "User-Agent: x\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact? server? from-endpoint?", SIPINFO_ACTION_REDIRECTED },
	{ INVITE("300 X", "Contact: <sip:c@d>\r\n" "Allow: BYE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact? from-endpoint?", SIPINFO_ACTION_REDIRECTED },
	{ INVITE("300 X", "Contact: <sip:c@d>\r\n" "X-Error: 1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact? vendor-field", SIPINFO_ACTION_REDIRECTED },
	{ INVITE("300 X", "Contact: <sip:c@d>\r\n" "Reason: Q.850;cause=17\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact? reason-q850", SIPINFO_ACTION_REDIRECTED },
	{ INVITE("300 X", "Contact: <sip:c@d>\r\n" "Reason: Q.850;cause=17, SIP;cause=486\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact? reason-q850 reason-sip? reason-choice?", SIPINFO_ACTION_REDIRECTED },
	{ INVITE("300 X", "Contact: <sip:c@d>\r\n" "Reason: SIP;cause=200\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact? completed-elsewhere?", SIPINFO_ACTION_REDIRECTED },
	/* what is offered */
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 TCP/TLS/RTP/SAVPF 0\r\na=fingerprint:x\r\n"), 0, BYTES,
	  "phrase-own? sdp-webrtc-refused missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("406 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 TCP/TLS/RTP/SAVPF 0\r\na=fingerprint:x\r\n"), 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("606 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 TCP/TLS/RTP/SAVPF 0\r\na=fingerprint:x\r\n"), 0, BYTES,
	  "phrase-own? sdp-webrtc-refused", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("606 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\na=crypto:1 x\r\n"), 0, BYTES,
	  "phrase-own? sdp-secure-refused", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("415 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 TCP/TLS/RTP/SAVPF 0\r\na=fingerprint:x\r\n"), 0, BYTES,
	  "phrase-own? sdp-webrtc-refused content-type-sent? missing-header-choice", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("580 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 TCP/TLS/RTP/SAVPF 0\r\na=fingerprint:x\r\n"), 0, BYTES,
	  "phrase-own? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("580 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\na=crypto:1 x\r\na=des:qos mandatory e2e sendrecv\r\n"), 0, BYTES,
	  "phrase-own? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("486 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 TCP/TLS/RTP/SAVPF 0\r\na=fingerprint:x\r\n"), 0, BYTES,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVPF 0\r\na=fingerprint:x\r\n"), 0, BYTES,
	  "phrase-own? sdp-webrtc-refused missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVPF 0\r\na=fingerprint:x\r\n"),
	  NULL, 0, BYTES,
	  "request?", SIPINFO_ACTION_NONE },
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\na=fingerprint:x\r\n"), 0, BYTES,
	  "phrase-own? sdp-secure-refused missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\na=fingerprint:x\r\n"),
	  NULL, 0, BYTES,
	  "request?", SIPINFO_ACTION_NONE },
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\n"), 0, BYTES,
	  "phrase-own? sdp-key-missing missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVP 0\r\n"),
	  NULL, 0, BYTES,
	  "request? sdp-key-missing", SIPINFO_ACTION_NONE },
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 0 UDP/TLS/RTP/SAVPF 0\r\nm=audio 4000 RTP/AVP 0\r\n"), 0, BYTES,
	  "phrase-own? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ SDP("c=IN IP4 192.0.2.1\r\nm=audio 0 UDP/TLS/RTP/SAVPF 0\r\nm=audio 4000 RTP/AVP 0\r\n"),
	  NULL, 0, BYTES,
	  "request?", SIPINFO_ACTION_NONE },
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 0\r\n"), 0, BYTES,
	  "phrase-own? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 0\r\n"),
	  NULL, 0, BYTES,
	  "request?", SIPINFO_ACTION_NONE },
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVPF 0\r\n"), 0, BYTES,
	  "phrase-own? sdp-webrtc-refused sdp-key-missing missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/SAVPF 0\r\n"),
	  NULL, 0, BYTES,
	  "request? sdp-key-missing", SIPINFO_ACTION_NONE },
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 TCP/TLS/RTP/SAVPF 0\r\n"), 0, BYTES,
	  "phrase-own? sdp-webrtc-refused sdp-key-missing missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 TCP/TLS/RTP/SAVPF 0\r\n"),
	  NULL, 0, BYTES,
	  "request? sdp-key-missing", SIPINFO_ACTION_NONE },
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\n" TIMES16("m=audio 4000 RTP/SAVP 0\r\n") "m=audio 4000 RTP/SAVP 0\r\n"), 0, BYTES,
	  "phrase-own? sdp-key-missing*16 missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ SDP("c=IN IP4 192.0.2.1\r\n" TIMES16("m=audio 4000 RTP/SAVP 0\r\n") "m=audio 4000 RTP/SAVP 0\r\n"),
	  NULL, 0, BYTES,
	  "request? sdp-key-missing*16", SIPINFO_ACTION_NONE },
	{ INVITE("488 X", ""),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\nContent-Type: application/sdp\r\n\r\nnonsense", 0, BYTES,
	  "phrase-own? request-contact-missing max-forwards-missing sdp-unreadable missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("488 X", ""),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\nContent-Type: text/plain\r\n\r\nv=0", 0, BYTES,
	  "phrase-own? request-contact-missing max-forwards-missing missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\nContent-Type: application/sdp\r\n\r\nnonsense",
	  NULL, 0, BYTES,
	  "request? request-contact-missing max-forwards-missing sdp-unreadable", SIPINFO_ACTION_NONE },
	/* requests */
	{ "SUBSCRIBE sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 SUBSCRIBE\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-contact-missing request-header-missing", SIPINFO_ACTION_NONE },
	{ "REFER sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 REFER\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-contact-missing request-header-missing", SIPINFO_ACTION_NONE },
	{ "NOTIFY sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 NOTIFY\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-header-missing", SIPINFO_ACTION_NONE },
	{ "PUBLISH sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 PUBLISH\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-header-missing", SIPINFO_ACTION_NONE },
	{ "PRACK sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 PRACK\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-header-missing dialog-tag-missing", SIPINFO_ACTION_NONE },
	{ "UPDATE sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 UPDATE\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request? dialog-tag-missing", SIPINFO_ACTION_NONE },
	{ "INFO sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 INFO\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request? dialog-tag-missing", SIPINFO_ACTION_NONE },
	{ "INVITE sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-contact-missing", SIPINFO_ACTION_NONE },
	{ "OPTIONS sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request?", SIPINFO_ACTION_NONE },
	{ "FOO sip:b@c SIP/2.0\r\n" VIA FROM "To: <sip:b@c>\r\n" ID "CSeq: 1 FOO\r\nMax-Forwards: 70\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-method-unknown?", SIPINFO_ACTION_NONE },
	{ "INVITE <sip:b@c> SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-uri-brackets", SIPINFO_ACTION_NONE },
	{ "INVITE  SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-uri-unreadable", SIPINFO_ACTION_NONE },
	{ "INVITE b SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-uri-unreadable", SIPINFO_ACTION_NONE },
	{ "INVITE sip:b@c   SIP/2.0\r\n" DIALOG "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-line-space", SIPINFO_ACTION_NONE },
	{ "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 INVITA\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? cseq-method", SIPINFO_ACTION_NONE },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 INVITA\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? cseq-method", SIPINFO_ACTION_NONE },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 invite\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? cseq-method", SIPINFO_ACTION_NONE },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 1 invite\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END, 0, FIELDS,
	  "phrase-own?", SIPINFO_ACTION_LATER },
	{ "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: x\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-cseq-unreadable", SIPINFO_ACTION_NONE },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: x\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 4294967295 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-cseq-unreadable", SIPINFO_ACTION_NONE },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 4294967295 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 2147483648 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END,
	  NULL, 0, BYTES,
	  "request? request-cseq-unreadable", SIPINFO_ACTION_NONE },
	{ INVITE("486 X", ""),
	  "INVITE sip:b@c SIP/2.0\r\n" DIALOG "CSeq: 2147483648 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@b>\r\n" END, 0, FIELDS,
	  "other-request phrase-own?", SIPINFO_ACTION_LATER },
	{ REQUEST("INVITE", TIMES16("Authorization: Digest realm=\"r\"\r\n") "Authorization: Digest realm=\"r\"\r\n" "Authorization: Digest realm=\"r\"\r\n"),
	  NULL, 0, BYTES,
	  "request? credentials-incomplete*16", SIPINFO_ACTION_NONE },
	{ INVITE("486 X", ""),
	  REQUEST("INVITE", "Authorization: Digest realm=\"r\"\r\n"), 0, FIELDS,
	  "phrase-own? credentials-incomplete", SIPINFO_ACTION_LATER },
	{ INVITE("488 X", ""),
	  SDP("c=IN IP4 192.0.2.1\r\nm=audio 4000 UDP/TLS/RTP/SAVPF 0\r\na=fingerprint:x\r\n"), 0, FIELDS,
	  "phrase-own? sdp-webrtc-refused missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	/* what is left */
	{ "SIP/2.0 183 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own?", SIPINFO_ACTION_WAIT },
	{ "SIP/2.0 183 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\nContent-Length: 3\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own?", SIPINFO_ACTION_WAIT },
	{ "SIP/2.0 200 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own?", SIPINFO_ACTION_ACK },
	{ "SIP/2.0 200 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\nContent-Length: 3\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own?", SIPINFO_ACTION_ACK },
	{ "SIP/2.0 300 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? redirect-contact?", SIPINFO_ACTION_REDIRECTED },
	{ "SIP/2.0 300 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\nContent-Length: 3\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? redirect-contact?", SIPINFO_ACTION_REDIRECTED },
	{ "SIP/2.0 380 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? redirect-contact?", SIPINFO_ACTION_ELSEWHERE },
	{ "SIP/2.0 380 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\nContent-Length: 3\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? redirect-contact? missing-header-conditional", SIPINFO_ACTION_ELSEWHERE },
	{ "SIP/2.0 485 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? choice-contact?", SIPINFO_ACTION_REDIRECTED },
	{ "SIP/2.0 485 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\nContent-Length: 3\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? choice-contact?", SIPINFO_ACTION_REDIRECTED },
	{ "SIP/2.0 488 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? from-endpoint? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ "SIP/2.0 488 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\nContent-Length: 3\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? from-endpoint? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ "SIP/2.0 606 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? from-endpoint?", SIPINFO_ACTION_AFTER_CHANGE },
	{ "SIP/2.0 606 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\nContent-Length: 3\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? from-endpoint?", SIPINFO_ACTION_AFTER_CHANGE },
	{ "SIP/2.0 415 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? from-endpoint? missing-header-choice", SIPINFO_ACTION_AFTER_CHANGE },
	{ "SIP/2.0 415 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:b@c>\r\nContent-Length: 3\r\n\r\nabc",
	  NULL, PASTED, BYTES,
	  "phrase-own? from-endpoint? missing-header-choice", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("405 X", TIMES16("Allow: BYE\r\n") "Allow: BYE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? allow?*16 method-refused more-values?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("405 X", TIMES16("Allow: BYE\r\n") "Allow: INVITE\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? allow?*16 method-refused more-values?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("488 Not Acceptable Here B3", "User-Agent: Telnyx\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words server? from-endpoint? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("403 Forbidden D1", "User-Agent: Telnyx\r\n" "Reason: Q.850;cause=22;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words server? vendor-words reason-q850? from-endpoint?", SIPINFO_ACTION_NEVER },
	{ INVITE("488 Not Acceptable Here B3", "Server: Telnyx\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words server? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("403 Forbidden D1", "Server: Telnyx\r\n" "Reason: Q.850;cause=22;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words server? vendor-words reason-q850?", SIPINFO_ACTION_NEVER },
	{ INVITE("488 Not Acceptable Here B3", "User-Agent: x\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words? server? from-endpoint? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("403 Forbidden D1", "User-Agent: x\r\n" "Reason: Q.850;cause=22;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words? server? vendor-words reason-q850? from-endpoint?", SIPINFO_ACTION_NEVER },
	{ INVITE("488 Not Acceptable Here B3", "Server: x\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words? server? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("403 Forbidden D1", "Server: x\r\n" "Reason: Q.850;cause=22;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words? server? vendor-words reason-q850?", SIPINFO_ACTION_NEVER },
	{ INVITE("488 Not Acceptable Here B3", "Server: theTelnyx/1\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words server? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("403 Forbidden D1", "Server: theTelnyx/1\r\n" "Reason: Q.850;cause=22;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "vendor-words server? vendor-words reason-q850?", SIPINFO_ACTION_NEVER },
	{ INVITE("603 X", "Reason: Q.850;cause=22;text=\"MediaOfferError\", Q.850;cause=17\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words reason-q850? reason-q850 cause-mapping? reason-choice?", SIPINFO_ACTION_LATER },
	{ INVITE("488 X", "Reason: Q.850;cause=22;text=\"MediaOfferError\", Q.850;cause=22;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words reason-q850? vendor-words reason-q850? reason-choice? missing-header-recommended?", SIPINFO_ACTION_AFTER_CHANGE },
	{ INVITE("480 X", "Reason: SIP;cause=1,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2,SIP;cause=1;Q.850;cause=2\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-other?*2 reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-q850 cause-mapping? reason-other? reason-semicolon reason-choice? more-values?", SIPINFO_ACTION_LATER },
	{ INVITE("403 X", "Warning: 399 h \"SIP server x from INVITE does not match any SIP server configured for phone number id 1\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words", SIPINFO_ACTION_NEVER },
	{ "SIP/2.0 486 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContent-Length: 4294967295\r\n\r\nabc",
	  NULL, 0, BYTES,
	  "phrase-own? body-cut", SIPINFO_ACTION_LATER },
	/* the words of a reason, and the numbers of each protocol */
	{ INVITE("403 X", "Warning: 399 h \"SIP server x from INVITE does not match any SIP server configured for phone number id 11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words", SIPINFO_ACTION_NEVER },
	{ INVITE("403 X", "Warning: 399 h \"SIP server x from INVITE does not match any SIP server configured for phone number id 111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? warning", SIPINFO_ACTION_NEVER },
	{ INVITE("480 X", "Reason: Q.850;cause=17;text=\"a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a taxi\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-text reason-q850?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: Q.850;cause=17;text=\"a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a  taxi\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850 cause-mapping?", SIPINFO_ACTION_LATER },
	{ INVITE("603 X", "Reason: Q.850;cause=127\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850? not-declined", SIPINFO_ACTION_LATER },
	{ INVITE("603 X", "Reason: Q.850;cause=128\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850-unknown", SIPINFO_ACTION_LATER },
	{ OTHER("MESSAGE", "603 X", "Reason: Q.850;cause=17\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850 cause-mapping?", SIPINFO_ACTION_LATER },
	{ INVITE("603 Network Blocked", "Reason: Q.850;cause=17\r\n"),
	  NULL, 0, BYTES,
	  "network-blocked reason-q850 cause-mapping?", SIPINFO_ACTION_NEVER },
	{ INVITE("480 X", "Reason: SIP;cause=699\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-sip?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=500\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-sip?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=499\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-sip?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: ;Q.850;cause=1\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-unreadable reason-semicolon reason-q850 cause-mapping?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: Q.850;cause=17;text=\"a jazz\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-text reason-q850?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 480 X\r\n" DIALOG "CSeq: 1 INVITE\r\nReason: Q.850;cause=17;text=taxi",
	  NULL, 0, BYTES,
	  "phrase-own? reason-text reason-q850? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 480 X\r\n" DIALOG "CSeq: 1 INVITE\r\nReason: Q.850;cause=17;text=\"taxi ;-",
	  NULL, 0, BYTES,
	  "phrase-own? reason-text reason-q850? cut-off", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=200;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? completed-elsewhere?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=201;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words reason-sip?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=699;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words reason-sip?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? vendor-words reason-without-cause?", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: X;cause=1;text=\"MediaOfferError\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-protocol-unknown? vendor-words reason-other?", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 480 X\r\n" DIALOG "CSeq: 1 INVITE\r\nReason: Q.850;cause=17;text=user",
	  NULL, 0, BYTES,
	  "phrase-own? reason-q850 cause-mapping? cut-off", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=500;text=\"CRASH\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-freeswitch", SIPINFO_ACTION_LATER },
	{ INVITE("480 X", "Reason: SIP;cause=499;text=\"x\"\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? reason-sip?", SIPINFO_ACTION_LATER },
	{ INVITE("300 X", ""),
	  NULL, 0, BYTES,
	  "phrase-own? missing-header-recommended?", SIPINFO_ACTION_NEVER },
	{ INVITE("422 X", "Min-SE: 89\r\n"),
	  NULL, 0, BYTES,
	  "phrase-own? min-se min-se-too-low", SIPINFO_ACTION_LONGER_TIMER },
	/* what ends with the message */
	{ "SIP/2.0 302 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:a@b>;q=0.1",
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact? contact-q? cut-off", SIPINFO_ACTION_REDIRECTED },
	{ "SIP/2.0 302 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:a@b>;q=0.",
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact? contact-q? cut-off", SIPINFO_ACTION_REDIRECTED },
	{ "SIP/2.0 302 X\r\n" DIALOG "CSeq: 1 INVITE\r\nContact: <sip:a@b>;q=1",
	  NULL, 0, BYTES,
	  "phrase-own? redirect-contact? contact-q? cut-off", SIPINFO_ACTION_REDIRECTED },
	{ "SIP/2.0 486 X\r\n" FROM TO ID "CSeq: 1 INVITE\r\nVia: SIP/2.0/UDP 1",
	  NULL, 0, BYTES,
	  "phrase-own? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" FROM TO ID "CSeq: 1 INVITE\r\nVia: SIP/2.0/UDP [",
	  NULL, 0, BYTES,
	  "phrase-own? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" FROM TO ID "CSeq: 1 INVITE\r\nVia: SIP/2.0/UDP 1;received=[",
	  NULL, 0, BYTES,
	  "phrase-own? via-nat? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 404 Not here\r\n" DIALOG "CSeq: 1 INVITE\r\nServer: Kamaili",
	  NULL, 0, BYTES,
	  "vendor-words? server? cut-off", SIPINFO_ACTION_AFTER_CHANGE },
	{ "SIP/2.0 404 Not here\r\n" DIALOG "CSeq: 1 INVITE\r\nServer: xKamailio",
	  NULL, 0, BYTES,
	  "vendor-words server? cut-off", SIPINFO_ACTION_AFTER_CHANGE },
	{ "SIP/2.0 404 Not here\r\n" DIALOG "CSeq: 1 INVITE\r\nServer: ",
	  NULL, 0, BYTES,
	  "vendor-words? cut-off", SIPINFO_ACTION_AFTER_CHANGE },
	{ "SIP/2.0 480 X\r\n" DIALOG "CSeq: 1 INVITE\r\nReason: SIP;cause=1;Q.850",
	  NULL, 0, BYTES,
	  "phrase-own? reason-other? reason-semicolon reason-choice? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 480 X\r\n" DIALOG "CSeq: 1 INVITE\r\nReason: \\",
	  NULL, 0, BYTES,
	  "phrase-own? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 480 X\r\n" DIALOG "CSeq: 1 INVITE\r\nX-Error: 1",
	  NULL, 0, BYTES,
	  "phrase-own? vendor-field cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 503 X\r\n" DIALOG "CSeq: 1 INVITE\r\nRetry-After: 5",
	  NULL, 0, BYTES,
	  "phrase-own? retry-after-server cut-off", SIPINFO_ACTION_ELSEWHERE },
	{ "SIP/2.0 422 X\r\n" DIALOG "CSeq: 1 INVITE\r\nMin-SE: 9",
	  NULL, 0, BYTES,
	  "phrase-own? min-se cut-off", SIPINFO_ACTION_LONGER_TIMER },
	{ "SIP/2.0 405 X\r\n" DIALOG "CSeq: 1 INVITE\r\nAllow: INVITE",
	  NULL, 0, BYTES,
	  "phrase-own? allow? allow-lists-method method-refused cut-off", SIPINFO_ACTION_AFTER_CHANGE },
	{ "SIP/2.0 420 X\r\n" DIALOG "CSeq: 1 INVITE\r\nUnsupported: path",
	  REQUEST("INVITE", "Require: path\r\n"), 0, BYTES,
	  "phrase-own? unsupported-tag refused-tag-requested? cut-off", SIPINFO_ACTION_WITHOUT_TAGS },
	{ "SIP/2.0 401 X\r\n" DIALOG "CSeq: 1 INVITE\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256",
	  NULL, 0, BYTES,
	  "phrase-own? challenge? cut-off", SIPINFO_ACTION_CREDENTIALS },
	{ "SIP/2.0 486 X\r\n" DIALOG "CSeq: 1 INVITE\r\nTo: <sip:b@c>",
	  NULL, 0, BYTES,
	  "phrase-own? repeated-header cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" VIA FROM ID "CSeq: 1 INVITE\r\nTo: <sip:b@c>",
	  NULL, 0, BYTES,
	  "phrase-own? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" DIALOG "CSeq: 1 INVITE\r\nWarning:",
	  NULL, 0, BYTES,
	  "phrase-own? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" DIALOG "CSeq: 1 INVITE\r\nWarning:\r\n",
	  NULL, 0, BYTES,
	  "phrase-own? empty-header cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" DIALOG "CSeq: 1 INVITE\r\nno colon",
	  NULL, 0, BYTES,
	  "phrase-own? cut-off", SIPINFO_ACTION_LATER },
	{ "SIP/2.0 486 X\r\n" DIALOG "CSeq: 1 INVITE\r\nno colon\r\n",
	  NULL, 0, BYTES,
	  "phrase-own? line-unreadable cut-off", SIPINFO_ACTION_LATER },
};

struct names {
	char p[4096], last[64];
	int times; /* the last one */
};

static bool
add_name(const struct sipinfo_finding *f, void *user)
{
	struct names *names = user;
	size_t n = strlen(names->p);
	char name[64];

	snprintf(name, sizeof name, "%s%s", sipinfo_finding_name(sipinfo_finding_kind(f)),
		 sipinfo_finding_severity(f) == SIPINFO_SEVERITY_NOTE ? "?" : "");
	if (strcmp(name, names->last) == 0) {
		if (names->times++ > 1)
			*strrchr(names->p, '*') = '\0';
		n = strlen(names->p);
		snprintf(names->p + n, sizeof names->p - n, "*%d", names->times);
	} else {
		snprintf(names->p + n, sizeof names->p - n, "%s%s", n > 0 ? " " : "", name);
		snprintf(names->last, sizeof names->last, "%s", name);
		names->times = 1;
	}
	return true;
}

#define FIELDS_MAX 64

/* A request as a stack has read it. */
static void
give_fields(struct sipinfo_context *context, const char *request, struct sipinfo_name_value *fields)
{
	struct cursor cursor;
	struct start start;
	struct field field;
	struct body body;
	size_t n = 0;

	sipinfo_message_open(&cursor, text(request), &start);
	while (n < FIELDS_MAX && sipinfo_message_field(&cursor, &field)) {
		fields[n].name = field.name.p;
		fields[n].name_len = field.name.n;
		fields[n].value = field.value.p;
		fields[n++].value_len = field.value.n;
	}
	sipinfo_message_body(&cursor, &body);
	context->request_fields = fields;
	context->n_request_fields = n;
	context->request_uri = start.uri.p;
	context->request_uri_len = start.uri.n;
	context->request_body = body.bytes.p;
	context->request_body_len = body.bytes.n;
}

START_TEST(each)
{
	struct sipinfo_name_value fields[FIELDS_MAX];
	struct sipinfo_context context = { .size = sizeof context, .flags = said[_i].flags };
	struct sipinfo_advice advice = { .size = sizeof advice };
	struct names names = { .times = 0 };
	size_t n = strlen(said[_i].message), n_request = said[_i].request != NULL ? strlen(said[_i].request) : 0;
	struct guard message, request;

	guard_open(&message, n);
	guard_open(&request, n_request);
	if (said[_i].request != NULL && said[_i].form == FIELDS) {
		give_fields(&context, said[_i].request, fields);
	} else if (said[_i].request != NULL) {
		context.request = guard_place(&request, said[_i].request, n_request);
		context.request_len = n_request;
	}
	ck_assert(sipinfo_diagnose(guard_place(&message, said[_i].message, n), n, &context, &advice, add_name, &names));
	guard_close(&message);
	guard_close(&request);
	ck_assert_msg(strcmp(names.p, said[_i].findings) == 0, "%d: %s: %s", _i, names.p, said[_i].message);
	ck_assert_msg(advice.action == (int)said[_i].action, "%d: action %d: %s", _i, advice.action, said[_i].message);
}
END_TEST

/* What an advice says beside the step: code, code that tells, cause: flags; how many findings of weight: the one that says why. */
static const struct {
	const char *message, *request;
	unsigned flags, repeats;
	const char *advice;
} advised[] = {
	{ OTHER("BYE", "299 X", ""), NULL, 0, 0,
	  "299 299 0: NO_CALL ENDS_CALL IN_DIALOG; 0 errors, 1 warnings: code-unregistered" },
	{ OTHER("BYE", "300 X", ""), NULL, 0, 0,
	  "300 300 0: ENDS_CALL IN_DIALOG; 0 errors, 0 warnings: none" },
	{ OTHER("INFO", "299 X", ""), NULL, 0, 0,
	  "299 299 0: NO_CALL IN_DIALOG; 0 errors, 1 warnings: code-unregistered" },
	{ OTHER("UPDATE", "300 X", ""), NULL, 0, 0,
	  "300 300 0: IN_DIALOG; 0 errors, 0 warnings: none" },
	{ OTHER("CANCEL", "481 X", ""), NULL, 0, 0,
	  "481 481 0:; 0 errors, 0 warnings: none" },
	{ OTHER("PRACK", "200 OK", ""), NULL, 0, 0,
	  "200 200 0: NO_CALL IN_DIALOG; 0 errors, 0 warnings: none" },
	{ OTHER("OPTIONS", "486 X", ""), NULL, 0, 0,
	  "486 486 0:; 0 errors, 0 warnings: none" },
	{ OTHER("MESSAGE", "480 X", ""), NULL, 0, 0,
	  "480 480 0: NO_CALL; 0 errors, 0 warnings: none" },
	{ OTHER("MESSAGE", "202 X", ""), NULL, 0, 0,
	  "202 202 0:; 0 errors, 0 warnings: none" },
	{ OTHER("REFER", "202 X", ""), NULL, 0, 0,
	  "202 202 0:; 0 errors, 0 warnings: none" },
	{ OTHER("SUBSCRIBE", "202 X", ""), NULL, 0, 0,
	  "202 202 0: NO_CALL; 0 errors, 0 warnings: none" },
	{ OTHER("REGISTER", "401 X", ""), NULL, 0, 0,
	  "401 401 0:; 1 errors, 0 warnings: none" },
	{ OTHER("REGISTER", "423 X", ""), NULL, 0, 0,
	  "423 423 0:; 1 errors, 0 warnings: none" },
	{ OTHER("REGISTER", "200 X", ""), NULL, 0, 0,
	  "200 200 0: NO_CALL; 0 errors, 0 warnings: none" },
	{ OTHER("REGISTER", "503 X", ""), NULL, 0, 0,
	  "503 503 0:; 0 errors, 0 warnings: none" },
	{ OTHER("FOO", "486 X", ""), NULL, 0, 0,
	  "486 486 0: NO_CALL; 0 errors, 0 warnings: none" },
	{ OTHER("", "486 X", ""), NULL, 0, 0,
	  "486 486 0:; 1 errors, 0 warnings: cseq-unreadable" },
	{ OTHER("SUBSCRIBE", "489 X", ""), NULL, 0, 0,
	  "489 489 0:; 0 errors, 0 warnings: none" },
	{ INVITE("399 X", "Reason: Q.850;cause=1\r\n"), NULL, 0, 0,
	  "399 399 0:; 1 errors, 1 warnings: reason-q850" },
	{ INVITE("400 X", "Reason: Q.850;cause=1\r\n"), NULL, 0, 0,
	  "400 400 1:; 1 errors, 0 warnings: reason-q850" },
	{ INVITE("404 X", "Reason: Q.850;cause=1\r\n"), NULL, 0, 0,
	  "404 404 0:; 1 errors, 0 warnings: reason-q850" },
	{ INVITE("480 X", "Reason: Q.850;cause=18\r\n"), NULL, 0, 0,
	  "480 480 18:; 1 errors, 0 warnings: reason-q850" },
	{ INVITE("480 X", "Reason: Q.850;cause=16\r\n"), NULL, 0, 0,
	  "480 480 0:; 0 errors, 0 warnings: none" },
	{ INVITE("603 Network Blocked", "Reason: Q.850;cause=17\r\n"), NULL, 0, 0,
	  "603 608 0:; 2 errors, 0 warnings: network-blocked" },
	{ INVITE("603 X", "Reason: Q.850;cause=17\r\n"), NULL, 0, 0,
	  "603 603 17: NOT_DECLINED; 1 errors, 0 warnings: reason-q850" },
	{ INVITE("486 X", ""), NULL, SIPINFO_CONTEXT_MADE_HERE, 0,
	  "486 486 0: MADE_HERE; 0 errors, 0 warnings: none" },
	{ INVITE("200 X", ""), NULL, 0, 1,
	  "200 200 0: REPEATED; 1 errors, 1 warnings: missing-header-conditional" },
	{ INVITE("401 X", MD5), REQUEST("INVITE", CREDENTIALS), 0, 0,
	  "401 401 0: REFUSED_CREDENTIALS; 1 errors, 0 warnings: credentials-refused" },
	{ INVITE("299 Not here", ""), NULL, 0, 0,
	  "299 299 0:; 1 errors, 1 warnings: missing-header-conditional" },
	{ INVITE("183 X", "Reason: Q.850;cause=17\r\n"), NULL, 0, 0,
	  "183 183 0:; 0 errors, 0 warnings: none" },
	{ "SIP/3.0 200 OK\r\n\r\n", NULL, 0, 0,
	  "200 200 0:; 2 errors, 0 warnings: version" },
	{ INVITE("700 X", ""), NULL, 0, 0,
	  "0 0 0:; 1 errors, 0 warnings: code-out-of-range" },
};

START_TEST(each_advice)
{
	static const char *const flags[] = { "REFUSED_CREDENTIALS", "OFFERED_TAGS", "DONE_ALREADY", "MADE_HERE", "NO_CALL",
					     "REPEATED", "ENDS_CALL", "IN_DIALOG", "NOT_DECLINED" };
	const char *message = advised[_i].message, *request = advised[_i].request;
	const struct sipinfo_context context = { .size = sizeof context, .request = request,
						 .request_len = request != NULL ? strlen(request) : 0,
						 .flags = advised[_i].flags, .repeats = advised[_i].repeats };
	struct sipinfo_advice advice = { .size = sizeof advice };
	char got[512];
	size_t n;

	ck_assert(sipinfo_diagnose(message, strlen(message), &context, &advice, NULL, NULL));
	n = (size_t)snprintf(got, sizeof got, "%d %d %d:", advice.code, advice.told_as, advice.cause);
	for (unsigned flag = 0; flag < LENGTH(flags); flag++) {
		if ((advice.flags >> flag & 1) != 0)
			n += (size_t)snprintf(got + n, sizeof got - n, " %s", flags[flag]);
	}
	snprintf(got + n, sizeof got - n, "; %zu errors, %zu warnings: %s", advice.n_errors, advice.n_warnings,
		 advice.finding != 0 ? sipinfo_finding_name((enum sipinfo_finding_id)advice.finding) : "none");
	ck_assert_str_eq(got, advised[_i].advice);
}
END_TEST

START_TEST(findings)
{
	const enum sipinfo_finding_id none = (enum sipinfo_finding_id)9999;
	struct sipinfo_finding f;

	sipinfo_finding_begin(&f, SIPINFO_FINDING_VIA_NAT, "Via");
	sipinfo_finding_add_wire(&f, "host", text("h"));
	f.messages[0] = 7;
	ck_assert_ptr_null(sipinfo_finding_value(&f, NULL));
	ck_assert_ptr_null(sipinfo_finding_string(&f, NULL, NULL));
	ck_assert_str_eq(sipinfo_finding_string(&f, "host", NULL), "h");
	ck_assert_int_eq(sipinfo_finding_number(&f, "host"), -1);
	ck_assert_int_eq(sipinfo_finding_number(&f, "received"), -1);
	sipinfo_finding_add_protocol(&f, "field", "Via");
	ck_assert_int_eq(sipinfo_finding_number(&f, "field"), -1);
	ck_assert_uint_eq(sipinfo_finding_message(&f, 0), 7);
	ck_assert_uint_eq(sipinfo_finding_message(&f, FINDING_MESSAGES), 0);
	ck_assert_int_eq(sipinfo_finding_from_name("via-nat", SIZE_MAX), SIPINFO_FINDING_VIA_NAT);
	ck_assert_int_eq(sipinfo_finding_from_name("via-na", SIZE_MAX), SIPINFO_FINDING_NONE);
	ck_assert_int_eq(sipinfo_finding_next(none), SIPINFO_FINDING_NONE);
	ck_assert_int_eq(sipinfo_finding_weight(none), SIPINFO_SEVERITY_NONE);
	ck_assert(sipinfo_finding_says_why(none, 404));
	ck_assert(!sipinfo_finding_is(none, FINDING_OF_FORM));
}
END_TEST

/* The names of header fields of which a response needs one fit where they are gathered. */
START_TEST(choices_fit)
{
	for (int code = sipinfo_code_next(0); code != 0; code = sipinfo_code_next(code)) {
		const struct sipinfo_header *header;
		size_t n = 0;

		for (size_t i = 0; (header = sipinfo_code_header(code, i)) != NULL; i++)
			n += strlen(sipinfo_header_name(header)) + 2;
		ck_assert_msg(n < NAMES_SIZE || sipinfo_header_requirement(sipinfo_code_header(code, 0)) != SIPINFO_REQUIREMENT_MUST_ONE,
			      "%d", code);
	}
}
END_TEST

/* A phrase that a stack has read ends where its last byte is. */
START_TEST(phrases)
{
	static const struct {
		const char *phrase, *findings;
	} rows[] = {
		{ "(", "phrase-own? code-unregistered" },
		{ "X (", "phrase-own? code-unregistered" },
		{ "X (4", "phrase-own? code-unregistered" },
		{ "X (4/", "phrase-own? code-unregistered" },
		{ "X (4/S", "phrase-own? code-unregistered" },
		{ "X (4/SL", "phrase-own? code-unregistered" },
		{ "X (4/TM", "phrase-own? code-unregistered" },
		{ "(4/SL)", "phrase-kamailio? code-unregistered" },
		{ "X (4/TM)", "phrase-kamailio? code-unregistered" },
		{ "", "phrase-empty? code-unregistered" },
		{ " ", "phrase-empty? code-unregistered" },
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct sipinfo_response response = { .size = sizeof response, .code = 478 };
		const struct sipinfo_context context = { .size = sizeof context, .flags = SIPINFO_CONTEXT_PARTIAL };
		struct names names = { .times = 0 };
		struct guard guard;

		response.phrase_len = strlen(rows[i].phrase);
		guard_open(&guard, response.phrase_len);
		response.phrase = guard_place(&guard, rows[i].phrase, response.phrase_len);
		ck_assert(sipinfo_diagnose_response(&response, &context, NULL, add_name, &names));
		guard_close(&guard);
		ck_assert_str_eq(names.p, rows[i].findings);
	}
}
END_TEST

START_TEST(refused)
{
	struct sipinfo_response response = { .size = sizeof response, .code = 404 };
	struct sipinfo_context context = { .size = 3 };
	struct sipinfo_name_value field = { "Require", SIZE_MAX, "x", SIZE_MAX };
	struct sipinfo_advice advice = { .size = sizeof advice };

	ck_assert(!sipinfo_diagnose_response(&response, &context, NULL, NULL, NULL));
	/* no field is no request */
	context.size = sizeof context;
	context.request_fields = &field;
	ck_assert(sipinfo_diagnose_response(&response, &context, &advice, NULL, NULL));
	ck_assert_int_eq(advice.code, 404);
	/* what is no code is advice about none */
	response.code = 99;
	ck_assert(sipinfo_diagnose_response(&response, &context, &advice, NULL, NULL));
	ck_assert_int_eq(advice.code, 0);
	ck_assert_int_eq(advice.told_as, 0);
	ck_assert_int_eq(advice.action, SIPINFO_ACTION_NONE);
}
END_TEST

/* What a finding names: of the rows of findings.h, one after the other, the first such finding; a number where there is no text. */
static const char *const named[] = {
	"empty-input:",
	"not-a-response: line=HTTP/1.1 200 OK",
	"request: method=INVITE uri=sip:b@example.com",
	"code-missing:",
	"code-unreadable: text=4x4",
	"code-out-of-range: text=700",
	"version: version=SIP/3.0",
	"status-line-space:",
	"phrase-space-missing:",
	"phrase-empty:",
	"phrase-of-another-code: phrase=Bad Extension other=420 code=417",
	"phrase-own: phrase=No such user",
	"code-unregistered: code=499 as=400",
	"accepted-deprecated: method=SUBSCRIBE",
	"accepted-deprecated: method=REFER",
	"method-unfit: method=BYE code=180",
	"method-unfit: method=NOTIFY code=202",
	"timeout-to-non-invite: method=OPTIONS",
	"response-to-ack: method=ACK",
	"method-unknown: method=invite",
	"cseq-unreadable: value=1",
	"other-request: field=CSeq",
	"missing-header: code=420 field=Unsupported",
	"missing-header-choice: code=415 fields=Accept, Accept-Encoding, Accept-Language",
	"missing-header-recommended: code=302 field=Contact",
	"missing-copied-header: fields=CSeq",
	"to-tag-missing:",
	"cut-off:",
	"body-cut: length=5 missing=3",
	"body-extra: extra=3",
	"another-message:",
	"content-length-unreadable: value=x",
	"content-length-conflict:",
	"line-unreadable: line=7 text=no colon count=1",
	"control-character: line=7 count=1",
	"line-ends-lf:",
	"line-ends-cr:",
	"repeated-header: field=To count=2",
	"empty-header: field=Reason",
	"more-values: field=Unsupported count=17 told=16",
	"number-unreadable: field=Min-SE value=1x",
	"unsupported-tag: tag=100REL",
	"unsupported-tag-unknown: tag=100re",
	"refused-tag-requested: tag=path field=Proxy-Require",
	"refused-tag-not-requested: tag=path",
	"required-tag: tag=timer",
	"required-tag-unknown: tag=timers",
	"required-tag-offered: tag=timer field=Supported",
	"required-tag-not-offered: tag=100rel",
	"extension-in-use: tag=timer",
	"extension-not-offered: tag=100rel",
	"reliable-provisional:",
	"retry-after: seconds=5",
	"retry-after-server: seconds=5",
	"retry-after-long:",
	"retry-after-comment: comment=lunch",
	"retry-after-duration: duration=9",
	"retry-after-unreadable: value=-5",
	"min-se: seconds=1800",
	"min-se-too-low: seconds=89",
	"session-expires-requested: seconds=120 field=Session-Expires",
	"session-expires-sufficient: seconds=120 field=Session-Expires",
	"min-expires: seconds=60",
	"expires-requested: seconds=30 field=Contact",
	"expires-sufficient: seconds=60 field=Expires",
	"challenge: realm=r scheme=Digest algorithm=MD5",
	"challenge-stale:",
	"challenge-incomplete: parameter=nonce",
	"challenge-without-qop:",
	"challenge-auth-int:",
	"challenge-scheme: scheme=Basic",
	"challenge-algorithm-unknown: algorithm=ROT13",
	"challenge-without-md5: algorithm=SHA-256",
	"challenge-aka: algorithm=AKAv1-MD5",
	"challenges: count=2",
	"credentials-refused: realm=r",
	"allow: value=BYE",
	"allow-lists-method: method=INVITE",
	"accept: value=application/sdp",
	"accept-encoding: value=gzip",
	"accept-language: value=en",
	"content-type-sent: value=text/plain",
	"allow-events: value=presence",
	"event-requested: value=presence",
	"recv-info: value=dtmf",
	"recv-info-none:",
	"not-declined:",
	"not-declined:",
	"security-server: mechanism=tls",
	"location-error: error=100",
	"alert-error: error=100",
	"permission-missing: uri=sip:c@d",
	"contact-card: uri=https://x/",
	"warning: agent=h code=304 text=t",
	"warning-unregistered: agent=h code=396 text=t",
	"warning-unreadable: value=30 h \"t\"",
	"reason-q850: cause=17 name=User busy",
	"reason-q850-unknown: cause=128",
	"cause-location: location=LN",
	"cause-location-unknown: location=XX",
	"cause-mapping: cause=1 expected=404 code=480",
	"reason-sip: cause=486 phrase=Busy Here",
	"completed-elsewhere:",
	"reason-registered: protocol=preemption cause=1 name=UA Preemption",
	"reason-other: protocol=preemption cause=99",
	"reason-without-cause: protocol=SIP",
	"reason-protocol-unknown: protocol=X.25",
	"reason-unreadable: value=;cause=1",
	"reason-cause-unreadable: value=x",
	"reason-choice: value=Q.850;cause=1",
	"redirect-contact: uri=sip:c@d",
	"redirect-to-itself: uri=sip:b@example.com",
	"choice-contact: uri=sip:c@d",
	"contact-unreadable: value=*",
	"error-info: uri=sip:c@d",
	"server: product=x/1",
	"from-proxy: field=Server",
	"from-endpoint: field=Allow",
	"via-hops: count=2 host=192.0.2.1",
	"via-nat: received=192.0.2.9 host=10.0.0.1",
	"via-unreadable: value=SIP/2.0",
	"reason-same-code: cause=487 phrase=Request Terminated",
	"network-blocked:",
	"reason-freeswitch: cause=606 name=USER_NOT_REGISTERED",
	"made-here: code=408",
	"repeated-response: code=200 count=2",
	"refused-tag-offered: tag=path field=Supported",
	"more-findings: count=29",
	"method-refused: method=MESSAGE",
	"method-not-known: method=MESSAGE",
	"accept-none: value=",
	"accept-encoding-none: value=",
	"allow-none: value=",
	"contact-expires: uri=sip:a@b seconds=60",
	"redirect-expires: uri=sip:a@b seconds=60",
	"contact-q: uri=sip:a@b q=0.125",
	"contact-q-unreadable: uri=sip:a@b q=2",
	"missing-header-conditional: code=200 field=Contact",
	"missing-header-conditional: code=380 field=Content-Type",
	"missing-header-conditional: code=380 field=Content-Type",
	"phrase-kamailio: suffix=(477/SL) number=477 module=SL",
	"reason-text: text=0d8b;MediaOfferError cause=22 name=Number changed",
	"reason-semicolon: value=SIP;cause=607;text=\"x\";Q.850;cause=42",
	"reason-escaped: value=SIP;cause=607\\",
	"vendor-field: field=X-Twilio-Error value=32011 x",
	"request-version: line=INVITE sip:b@c SIP/3.0",
	"request-line-space:",
	"request-uri-brackets: uri=<sip:b@c>",
	"request-uri-unreadable: uri=12345",
	"request-method-unknown: method=invite",
	"request-header-missing: method=OPTIONS field=Call-ID",
	"request-contact-missing: method=INVITE field=Contact",
	"max-forwards-missing: method=INVITE field=Max-Forwards",
	"max-forwards-unreadable: value=256",
	"max-forwards-spent:",
	"max-forwards-ample: hops=70",
	"from-tag-missing:",
	"dialog-tag-missing: method=BYE field=To",
	"request-cseq-unreadable: value=2147483648 BYE",
	"cseq-method: cseq=INVITE method=BYE",
	"branch-old:",
	"content-length-missing: transport=TCP",
	"request-large: size=1496",
	"session-expires-too-low: seconds=89",
	"session-expires-below-min: seconds=90 least=91",
	"contact-star:",
	"credentials: realm=r username=a",
	"credentials-incomplete: parameter=username",
	"credentials-without-nc:",
	"sdp-unreadable: line=nonsense",
	"sdp-payload-twice: payload=0 name=GSM other=PCMU",
	"sdp-address-missing: media=audio",
	"sdp-address-zero: address=0.0.0.0 media=audio",
	"sdp-key-missing: protocol=RTP/SAVP",
	"sdp-precondition-failure: media=audio",
	"sdp-webrtc-refused: protocol=UDP/TLS/RTP/SAVPF media=audio",
	"sdp-secure-refused: protocol=RTP/SAVP",
	"vendor-words: product=Microsoft Teams Survivable Branch Appliance text=MediaOfferError",
	"credentials-algorithm: algorithm=SHA-256 sent=MD5",
};

struct wanted {
	enum sipinfo_finding_id id;
	char p[1024];
};

static void
write_parameters(const struct sipinfo_finding *f, struct wanted *w)
{
	const char *name;

	for (size_t i = 0; (name = sipinfo_finding_parameter(f, i)) != NULL; i++) {
		size_t len, n = strlen(w->p);
		const char *text = sipinfo_finding_string(f, name, &len);

		n += (size_t)snprintf(w->p + n, sizeof w->p - n, " %s=", name);
		if (text != NULL)
			snprintf(w->p + n, sizeof w->p - n, "%.*s", (int)len, text);
		else
			snprintf(w->p + n, sizeof w->p - n, "%lld", (long long)sipinfo_finding_number(f, name));
	}
}

static bool
write_named(const struct sipinfo_finding *f, void *user)
{
	struct wanted *w = user;

	/* what stands in the message has a value */
	ck_assert(sipinfo_finding_offset(f) == SIZE_MAX || sipinfo_finding_value(f, NULL) != NULL);
	if (sipinfo_finding_kind(f) != w->id)
		return true;
	write_parameters(f, w);
	return false;
}

START_TEST(names_all)
{
	const struct sipinfo_context context = context_of((size_t)_i, true);
	struct wanted wanted = { .id = finding_rows[_i].id };

	snprintf(wanted.p, sizeof wanted.p, "%s:", sipinfo_finding_name(wanted.id));
	ck_assert(sipinfo_diagnose(finding_rows[_i].hit, strlen(finding_rows[_i].hit), &context, NULL, write_named, &wanted));
	ck_assert_uint_eq(LENGTH(named), LENGTH(finding_rows));
	ck_assert_str_eq(wanted.p, named[_i]);
}
END_TEST

/* The first finding of a kind: header field, the value that it rests on, and what it names. */
static const struct {
	enum sipinfo_finding_id id;
	const char *message, *request;
	unsigned flags;
	const char *finding;
} told[] = {
	{ SIPINFO_FINDING_REASON_CHOICE, INVITE("480 X", "Reason: SIP;cause=486 ; Q.850;cause=16\r\n"), NULL, 0,
	  "Reason: \"SIP;cause=486\" value=SIP;cause=486" },
	{ SIPINFO_FINDING_REASON_CHOICE, INVITE("480 X", "Reason: STIR;cause=428, Q.850;cause=17\r\n"), NULL, 0,
	  "Reason: \"Q.850;cause=17\" value=Q.850;cause=17" },
	{ SIPINFO_FINDING_REASON_CHOICE, INVITE("480 X", "Reason: Preemption;cause=99, Q.850;cause=17\r\n"), NULL, 0,
	  "Reason: \"Q.850;cause=17\" value=Q.850;cause=17" },
	{ SIPINFO_FINDING_REASON_CHOICE, INVITE("480 X", "Reason: Preemption;cause=1, Q.850;cause=17\r\n"), NULL, 0,
	  "Reason: \"Preemption;cause=1\" value=Preemption;cause=1" },
	{ SIPINFO_FINDING_REASON_CHOICE, INVITE("480 X", "Reason: STIR;cause=428, SIP;cause=486\r\n"), NULL, 0,
	  "Reason: \"SIP;cause=486\" value=SIP;cause=486" },
	{ SIPINFO_FINDING_LINE_UNREADABLE, INVITE("404 X", "no colon\r\n" "none here\r\n"), NULL, 0,
	  "-: \"no colon\" line=7 text=no colon count=2" },
	{ SIPINFO_FINDING_LINE_UNREADABLE, INVITE("404 X", "a b: c\r\n"), NULL, 0,
	  "-: \"a b: c\" line=7 text=a b: c count=1" },
	{ SIPINFO_FINDING_LINE_UNREADABLE, INVITE("404 X", ": c\r\n"), NULL, 0,
	  "-: \"c\" line=7 text=c count=1" },
	{ SIPINFO_FINDING_LINE_UNREADABLE, "SIP/2.0 404 X\r\n To: x\r\n" DIALOG "\r\n", NULL, 0,
	  "-: \"To: x\" line=2 text=To: x count=1" },
	{ SIPINFO_FINDING_CONTROL_CHARACTER, INVITE("404 X", "A: \x01\r\nB: \x02\r\n"), NULL, 0,
	  "-: \"\001\" line=7 count=2" },
	{ SIPINFO_FINDING_CONTROL_CHARACTER, INVITE("404 X\x01", "A: \x01\r\nB: \x02\r\n"), NULL, 0,
	  "-: \"SIP/2.0 404 X\001\" line=1 count=3" },
	{ SIPINFO_FINDING_MORE_VALUES, INVITE("405 X", TIMES16("Allow: BYE\r\n") "Allow: BYE\r\nAllow: BYE\r\n"), NULL, 0,
	  "Allow: \"\" field=Allow count=18 told=16" },
	{ SIPINFO_FINDING_REPEATED_HEADER, INVITE("404 X", FROM FROM), NULL, 0,
	  "From: \"\" field=From count=3" },
	{ SIPINFO_FINDING_VIA_HOPS, INVITE("404 X", VIA "Via: SIP/2.0/UDP h\r\n"), NULL, 0,
	  "Via: \"\" count=3 host=192.0.2.1" },
	{ SIPINFO_FINDING_CHALLENGES, INVITE("401 X", MD5 MD5 MD5), NULL, 0,
	  "WWW-Authenticate: \"\" count=3" },
	{ SIPINFO_FINDING_CHALLENGES, INVITE("407 X", "Proxy-Authenticate: Digest realm=\"r\", nonce=\"n\"\r\n" "Proxy-Authenticate: Digest realm=\"s\", nonce=\"n\"\r\n"), NULL, 0,
	  "Proxy-Authenticate: \"\" count=2" },
	{ SIPINFO_FINDING_MISSING_COPIED_HEADER, "SIP/2.0 404 X\r\n\r\n", NULL, 0,
	  "-: \"\" fields=Via, From, To, Call-ID, CSeq" },
	{ SIPINFO_FINDING_PHRASE_KAMAILIO, INVITE("478 X (1) (478/TM)", ""), NULL, 0,
	  "-: \"(478/TM)\" suffix=(478/TM) number=478 module=TM" },
	{ SIPINFO_FINDING_BODY_EXTRA, INVITE("404 X", "") "a", NULL, 0,
	  "-: \"\" extra=1" },
	{ SIPINFO_FINDING_REQUEST_LARGE, REQUEST("INVITE", LARGE LARGE LARGE LARGE) "abc", NULL, 0,
	  "-: \"\" size=1496" },
	{ SIPINFO_FINDING_CREDENTIALS, REQUEST("INVITE", "Authorization: Digest username=\"a\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", Digest username=\"c\"\r\n"), NULL, 0,
	  "Authorization: \"r\" realm=r username=a" },
	{ SIPINFO_FINDING_CREDENTIALS_INCOMPLETE, REQUEST("INVITE", "Authorization: Digest username=\"a\", realm=\"r\", nonce=\"n\", uri=\"sip:b\", response=\"1\", Digest username=\"c\"\r\n"), NULL, 0,
	  "Authorization: \"Digest\" parameter=realm" },
};

static bool
write_whole(const struct sipinfo_finding *f, void *user)
{
	struct wanted *w = user;
	size_t len;
	const char *field = sipinfo_finding_field(f), *value = sipinfo_finding_value(f, &len);

	if (sipinfo_finding_kind(f) != w->id)
		return true;
	snprintf(w->p, sizeof w->p, "%s: \"%.*s\"", field != NULL ? field : "-", (int)len, value != NULL ? value : "");
	write_parameters(f, w);
	return false;
}

START_TEST(each_told)
{
	const char *message = told[_i].message, *request = told[_i].request;
	const struct sipinfo_context context = { .size = sizeof context, .request = request,
						 .request_len = request != NULL ? strlen(request) : 0,
						 .flags = told[_i].flags };
	struct wanted wanted = { .id = told[_i].id };

	ck_assert(sipinfo_diagnose(message, strlen(message), &context, NULL, write_whole, &wanted));
	ck_assert_str_eq(wanted.p, told[_i].finding);
}
END_TEST

struct tally {
	int told, errors, left_out;
};

static bool
tally_one(const struct sipinfo_finding *f, void *user)
{
	struct tally *t = user;

	t->errors += sipinfo_finding_severity(f) == SIPINFO_SEVERITY_ERROR;
	if (sipinfo_finding_kind(f) == SIPINFO_FINDING_MORE_FINDINGS)
		t->left_out = (int)sipinfo_finding_number(f, "count");
	else
		t->told++;
	return true;
}

/* What is not told is counted, and it is never what weighs most. */
START_TEST(left_out)
{
	static const char *const lines[] = {
		"Error-Info: <a:1>\r\n",   "Reason: SIP;cause=486\r\n", "Warning: 399 h \"t\"\r\n",    "X-Error: 1\r\n",
		"Contact: a:1;q=3\r\n",    "AlertMsg-Error: 1\r\n",     "Geolocation-Error: 1\r\n", "WWW-Authenticate: A x=1\r\n",
		"Via: x\r\n",
	};
	int total = -1;

	for (int n = 0; n <= (int)LENGTH(lines) * 16; n++) {
		struct sipinfo_advice advice = { .size = sizeof advice };
		struct tally tally = { .told = 0 };
		char message[8192] = "SIP/2.0 404 Not Found\r\n" VIA FROM TO ID;

		for (int i = 0; i < n; i++)
			snprintf(message + strlen(message), sizeof message - strlen(message), "%s", lines[i / 16]);
		snprintf(message + strlen(message), sizeof message - strlen(message), "%s", "CSeq: 1 OPTIONS\r\n" END);
		ck_assert(sipinfo_diagnose(message, strlen(message), NULL, &advice, tally_one, &tally));
		ck_assert_int_gt(tally.told + tally.left_out, total);
		total = tally.told + tally.left_out;
		ck_assert_int_eq(tally.left_out > 0, total > FINDINGS_KEPT);
		ck_assert_int_eq(tally.errors, (int)advice.n_errors);
	}
	ck_assert_int_gt(total, FINDINGS_KEPT + 9);
}
END_TEST

/* One of the lightest makes room for the number of those that are left out, errors only where all are. */
START_TEST(lightest)
{
	static const int counts[][3] = { { 140, 0, 0 }, { 60, 80, 0 }, { 80, 30, 30 }, { 0, 0, 140 } };
	static struct diagnosis d;

	for (size_t i = 0; i < LENGTH(counts); i++) {
		int left[3] = { 0, 0, 0 }, room = FINDINGS_KEPT - 1;

		memset(&d, 0, sizeof d);
		for (int s = 0; s < 3; s++) {
			for (int n = 0; n < counts[i][2 - s]; n++) {
				struct sipinfo_finding *f = sipinfo_diagnosis_begin_about(&d, SIPINFO_FINDING_CUT_OFF, NULL);

				f->severity = (enum sipinfo_severity)(SIPINFO_SEVERITY_NOTE + s);
				sipinfo_diagnosis_tell(&d, f);
			}
		}
		sipinfo_diagnosis_tell_left_out(&d);
		ck_assert_uint_eq(d.n_kept, FINDINGS_KEPT);
		ck_assert_int_eq(d.kept[room].id, SIPINFO_FINDING_MORE_FINDINGS);
		ck_assert_int_eq((int)sipinfo_finding_number(&d.kept[room], "count"), 140 - room);
		for (int k = 0; k < room; k++)
			left[SIPINFO_SEVERITY_ERROR - d.kept[k].severity]++;
		for (int s = 0; s < 3; s++) {
			ck_assert_int_eq(left[s], counts[i][s] < room ? counts[i][s] : room);
			room -= left[s];
		}
	}
}
END_TEST

/* A repeat refuses nothing a second time. */
START_TEST(repeats)
{
	struct sipinfo_context context = { .size = sizeof context, .request = REQUEST("INVITE", CREDENTIALS) };
	const char *message = INVITE("401 X", MD5);

	context.request_len = strlen(context.request);
	for (unsigned n = 0; n < 2; n++) {
		struct names names = { .times = 0 };

		context.repeats = n;
		ck_assert(sipinfo_diagnose(message, strlen(message), &context, NULL, add_name, &names));
		ck_assert_int_eq(strstr(names.p, "credentials-refused") != NULL, n == 0);
	}
}
END_TEST

/* What else is true of a finding, as the registry has it: its keys, and the codes that it explains. */
struct kind {
	enum sipinfo_finding_id id;
	unsigned flags;
	bool any; /* it explains every code */
	bool codes[700];
};

static void
check_kind(const struct kind *kind)
{
	for (unsigned flag = 1; flag <= FINDING_EXPLAINS; flag <<= 1)
		EXPECT(sipinfo_finding_is(kind->id, (enum finding_flag)flag) == ((kind->flags & flag) != 0),
		       "%s: flag %u", sipinfo_finding_name(kind->id), flag);
	for (int code = 100; code < 700; code++)
		EXPECT(sipinfo_finding_says_why(kind->id, code) == (kind->any || code < 300 || kind->codes[code]),
		       "%s: %d", sipinfo_finding_name(kind->id), code);
}

START_TEST(registry)
{
	static const char *const keys[] = { "cut = yes", "origin = yes", "shows-value = yes", "of-form = yes",
					    "explains = yes" };
	static const char explains[] = "refused-with = ";
	const char *samples = getenv("SIPINFO_SAMPLES");
	char path[1024], line[4096];
	struct kind kind = { .id = SIPINFO_FINDING_NONE };
	FILE *file;
	int n = 0;

	ck_assert_ptr_nonnull(samples);
	snprintf(path, sizeof path, "%s/../../lib/registry/findings.ini", samples);
	file = fopen(path, "r");
	ck_assert_msg(file != NULL, "%s", path);
	while (fgets(line, sizeof line, file) != NULL) {
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] == '[') {
			if (n++ > 0)
				check_kind(&kind);
			memset(&kind, 0, sizeof kind);
			kind.id = sipinfo_finding_from_name(line + 1, strcspn(line + 1, "]"));
			ck_assert_int_eq((int)kind.id, n);
			kind.any = true;
		}
		for (size_t i = 0; i < LENGTH(keys); i++) {
			if (strcmp(line, keys[i]) == 0)
				kind.flags |= 1u << i;
		}
		if (strncmp(line, explains, strlen(explains)) == 0) {
			kind.any = false;
			for (char *p = line + strlen(explains); *p >= '3' && *p <= '6'; p += strspn(p, " "))
				kind.codes[strtol(p, &p, 10) % 700] = true;
		}
	}
	fclose(file);
	check_kind(&kind);
	ck_assert_int_eq((int)sipinfo_finding_next((enum sipinfo_finding_id)n), SIPINFO_FINDING_NONE);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("diagnose parts");
	TCase *tcase = add_rows(suite, "said", each, LENGTH(said));

	tcase_add_loop_test(tcase, each_advice, 0, LENGTH(advised));
	tcase_add_test(tcase, findings);
	tcase_add_test(tcase, choices_fit);
	tcase_add_test(tcase, left_out);
	tcase_add_test(tcase, lightest);
	tcase_add_test(tcase, phrases);
	tcase_add_test(tcase, refused);
	tcase_add_loop_test(tcase, names_all, 0, LENGTH(finding_rows));
	tcase_add_loop_test(tcase, each_told, 0, LENGTH(told));
	tcase_add_test(tcase, repeats);
	tcase_add_test(tcase, registry);
	return run_suite(suite);
}
