"""The routes of kamailio.cfg, in Python (KEMI), on the package for Python (../python).

GATEWAYS: where calls go, "sip:192.0.2.1:5060 sip:192.0.2.2:5060". PROFILE: how response codes become causes.
"""

import os

import KSR
import sipinfo

GATEWAYS = os.environ.get("GATEWAYS", "").split()
PROFILE = sipinfo.profile_from_name(os.environ.get("PROFILE", "rfc3398"))


def remember():
    """Keeps a message of the call for what explain() says."""
    call = KSR.pv.get("$ci")
    n = KSR.htable.sht_inc("messages", call + "::n")
    KSR.htable.sht_sets("messages", "%s::%d" % (call, n), KSR.pv.get("$mb"))


def explain():
    """The page of the whole call goes to the log."""
    name = KSR.pv.get("$ci")
    call = sipinfo.Call()
    for i in range(KSR.htable.sht_get("messages", name + "::n") or 0):
        call.add(KSR.htable.sht_get("messages", "%s::%d" % (name, i + 1)) or "")
    for line in call.explain(width=100).splitlines():
        if line:
            KSR.notice("%s: %s\n" % (name, line))


def quoted(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"')


def to_gateway(n):
    KSR.pv.seti("$avp(gateway)", n)
    KSR.pv.sets("$du", GATEWAYS[n])
    KSR.tm.t_on_reply("ksr_on_reply")
    KSR.tm.t_on_failure("ksr_on_failure")
    if KSR.tm.t_relay() < 0:
        KSR.sl.sl_reply_error()


def mod_init():
    return Routes()


class Routes:
    def child_init(self, rank):
        return 0

    # app_python3 looks for both with each message, and stumbles over them later if they are not there
    def ksr_reply_route(self, msg):
        return 1

    def ksr_onsend_route(self, msg):
        return 1

    def ksr_request_route(self, msg):
        if KSR.maxfwd.process_maxfwd(10) < 0:
            KSR.sl.sl_send_reply(483, "Too Many Hops")
        elif KSR.is_CANCEL() or KSR.is_ACK():
            if KSR.tm.t_check_trans() > 0:
                KSR.tm.t_relay()
        elif KSR.pv.get("$tt"):
            KSR.rr.loose_route()
            KSR.tm.t_relay()
        elif KSR.is_INVITE() and GATEWAYS:
            remember()
            KSR.rr.record_route()
            # the language of the caller, for the replies
            KSR.pv.seti("$avp(lang)", sipinfo.lang_from_name(KSR.hdr.get("Accept-Language") or ""))
            to_gateway(0)
        else:
            KSR.sl.sl_send_reply(405, "Method Not Allowed")
        return 1

    def ksr_on_reply(self, msg):
        """A refusal on its way back gets what the caller may be told, and the cause for a telephone network behind it."""
        remember()
        code = sipinfo.StatusCode(KSR.pv.get("$rs"))
        if not code.is_failure or code.retry == sipinfo.Retry.CREDENTIALS:
            return 1
        caller = code.caller(KSR.pv.get("$avp(lang)") or 0)
        KSR.hdr.append("Warning: 399 %s %s\r\n" % (KSR.pv.get("$Ri"), quoted(caller)))
        cause = code.causes.get(PROFILE, 0)
        # FreeSWITCH has causes of its own, which Q.850 does not know
        if sipinfo.cause_class(cause) and KSR.hdr.is_present("Reason") < 0:
            KSR.hdr.append("Reason: Q.850;cause=%d;text=%s\r\n" % (cause, quoted(sipinfo.cause_name(cause))))
        return 1

    def ksr_on_failure(self, msg):
        """Class and retry decide: another gateway is tried only where it could answer otherwise."""
        code = sipinfo.StatusCode(KSR.pv.get("$T_reply_code"))
        gateway = KSR.pv.get("$avp(gateway)")
        KSR.notice("%s: %d: %s, retry %s\n" % (
            KSR.pv.get("$ci"), code, sipinfo.vocabulary_name(sipinfo.Vocabulary.CLASS, code.kind),
            sipinfo.vocabulary_name(sipinfo.Vocabulary.RETRY, code.retry)))
        if KSR.tm.t_is_canceled() < 0 and code.retry == sipinfo.Retry.ELSEWHERE and gateway + 1 < len(GATEWAYS):
            to_gateway(gateway + 1)
        elif code.is_failure:
            explain()
        return 1
