-- The routes of kamailio.cfg, in Lua, on the binding (../lua) for Kamailio's Lua 5.1.
--
-- GATEWAYS: where calls go, "sip:192.0.2.1:5060 sip:192.0.2.2:5060". PROFILE: how response codes become causes.

local sipinfo = require "sipinfo"
local gateways = {}
for uri in (os.getenv("GATEWAYS") or ""):gmatch("%S+") do
	gateways[#gateways + 1] = uri
end
local profile = os.getenv("PROFILE") or "rfc3398"
profile = sipinfo.profile_from_name(profile)

-- Keeps a message of the call for what explain() says.
local function remember()
	local id = KSR.pv.get("$ci")
	local n = KSR.htable.sht_inc("messages", id .. "::n")
	KSR.htable.sht_sets("messages", id .. "::" .. n, KSR.pv.get("$mb"))
end

-- The page of the whole call goes to the log.
local function explain()
	local id = KSR.pv.get("$ci")
	local call = sipinfo.call()
	for i = 1, KSR.htable.sht_get("messages", id .. "::n") or 0 do
		call:add(KSR.htable.sht_get("messages", id .. "::" .. i) or "")
	end
	for line in call:explain({width = 100}):gmatch("[^\n]+") do
		KSR.notice(id .. ": " .. line .. "\n")
	end
end

local function quoted(text)
	return '"' .. text:gsub('[\\"]', "\\%0") .. '"'
end

local function to_gateway(n)
	KSR.pv.seti("$avp(gateway)", n)
	KSR.pv.sets("$du", gateways[n])
	KSR.tm.t_on_reply("on_reply")
	KSR.tm.t_on_failure("on_failure")
	if KSR.tm.t_relay() < 0 then
		KSR.sl.sl_reply_error()
	end
end

function ksr_request_route()
	if KSR.maxfwd.process_maxfwd(10) < 0 then
		KSR.sl.sl_send_reply(483, "Too Many Hops")
	elseif KSR.is_CANCEL() or KSR.is_ACK() then
		if KSR.tm.t_check_trans() > 0 then
			KSR.tm.t_relay()
		end
	elseif KSR.pv.get("$tt") then
		KSR.rr.loose_route()
		KSR.tm.t_relay()
	elseif KSR.is_INVITE() and #gateways > 0 then
		remember()
		KSR.rr.record_route()
		-- the language of the caller, for the replies
		KSR.pv.seti("$avp(lang)", sipinfo.lang_from_name(KSR.hdr.get("Accept-Language") or ""))
		to_gateway(1)
	else
		KSR.sl.sl_send_reply(405, "Method Not Allowed")
	end
	return 1
end

-- A refusal on its way back gets what the caller may be told (Warning, RFC 3261 20.43), and the cause for a telephone
-- network behind it (Reason, RFC 3326), unless it has one. A challenge is none: the client answers it.
function on_reply()
	local code = KSR.pv.get("$rs")
	remember()
	if not sipinfo.is_failure(code) or sipinfo.retry(code) == sipinfo.RETRY_CREDENTIALS then
		return 1
	end
	local caller = sipinfo.text(code, sipinfo.TEXT_CALLER, KSR.pv.get("$avp(lang)") or 0)
	KSR.hdr.append("Warning: 399 " .. KSR.pv.get("$Ri") .. " " .. quoted(caller) .. "\r\n")
	local cause = sipinfo.cause_from_code(code, profile)
	-- FreeSWITCH has causes of its own, which Q.850 does not know
	if sipinfo.cause_class(cause) ~= sipinfo.CAUSE_CLASS_NONE and KSR.hdr.is_present("Reason") < 0 then
		KSR.hdr.append("Reason: Q.850;cause=" .. cause .. ";text=" .. quoted(sipinfo.cause_name(cause)) .. "\r\n")
	end
	return 1
end

-- Class and retry decide: another gateway is tried only where it could answer otherwise.
function on_failure()
	local code = KSR.pv.get("$T_reply_code")
	local retry = sipinfo.retry(code)
	local gateway = KSR.pv.get("$avp(gateway)")
	KSR.notice(KSR.pv.get("$ci") .. ": " .. code .. ": " .. sipinfo.vocabulary_name(sipinfo.VOCABULARY_CLASS, sipinfo.class(code)) ..
		", retry " .. sipinfo.vocabulary_name(sipinfo.VOCABULARY_RETRY, retry) .. "\n")
	if KSR.tm.t_is_canceled() < 0 and retry == sipinfo.RETRY_ELSEWHERE and gateways[gateway + 1] then
		to_gateway(gateway + 1)
	elseif sipinfo.is_failure(code) then
		explain()
	end
	return 1
end
