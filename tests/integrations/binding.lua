-- lua5.x test.lua: what the binding promises, on any Lua
local sipinfo = require "sipinfo"
local checks = 0

local function check(condition, what)
	checks = checks + 1
	if not condition then error(what, 2) end
end

local ru = sipinfo.lang_from_name("ru")
local text, lang = sipinfo.text(486, sipinfo.TEXT_CALLER, ru)
check(text:find("занята", 1, true) and lang == ru, "a text in Russian")
check(sipinfo.phrase(486) == "Busy Here" and sipinfo.class(486) == sipinfo.CLASS_REQUEST_FAILURE, "a phrase and a class")
check(sipinfo.retry(486) == sipinfo.RETRY_LATER and sipinfo.is_final(180) == false, "facts")
check(sipinfo.code_from_name("busy here") == 486 and sipinfo.cause_from_code(486, sipinfo.PROFILE_RFC3398) == 17, "names")
check(sipinfo.compare(183, 421):find("183 Session Progress", 1, true), "a comparison")
check(sipinfo.describe(486, {format = sipinfo.FORMAT_JSON}):find('"code":486', 1, true), "a page in JSON")
check(sipinfo.describe(486, {format = 99}) == "", "options that make no sense")

-- handles
local tag = sipinfo.tag_from_name("100rel")
check(sipinfo.tag_name(tag) == "100rel" and sipinfo.tag_from_name("no such tag") == nil, "a tag")
check(sipinfo.tag_name(nil) == nil, "no tag")
check(not pcall(sipinfo.timer_name, tag), "a handle of another kind is refused")
local n, timer = 0, sipinfo.timer_next(nil)
while timer do n, timer = n + 1, sipinfo.timer_next(timer) end
check(n > 10, "all timers")
check(sipinfo.reference_name(sipinfo.code_reference(486, 0)):find("RFC 3261", 1, true), "a reference")

-- a response
local invite = table.concat({"INVITE sip:bob@example.com SIP/2.0", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1",
	"From: <sip:alice@example.com>;tag=1", "To: <sip:bob@example.com>", "Call-ID: 1@192.0.2.1", "CSeq: 1 INVITE",
	"Max-Forwards: 70", "Contact: <sip:alice@192.0.2.1>", "Require: foo", "Content-Length: 0", "", ""}, "\r\n")
local refusal = table.concat({"SIP/2.0 420 Bad Extension", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1",
	"From: <sip:alice@example.com>;tag=1", "To: <sip:bob@example.com>;tag=2", "Call-ID: 1@192.0.2.1", "CSeq: 1 INVITE",
	"Unsupported: foo", "Content-Length: 0", "", ""}, "\r\n")
local found = sipinfo.diagnose(refusal, {request = invite})
check(found.code == 420 and found.action == sipinfo.ACTION_WITHOUT_TAGS and found.values[1] == "foo", "the next step")
check(#found.findings > 0 and found.findings[1].field == "Unsupported" and found.findings[1].fix ~= "", "findings")
check(found.findings[1].value == refusal:sub(found.findings[1].offset + 1, found.findings[1].offset + 3), "their bytes")
check(sipinfo.explain(refusal, {request = invite, lang = "ru", width = 78}):find("foo", 1, true), "a page")
check(sipinfo.answers(refusal, invite) and not sipinfo.answers(invite, ""), "an answer")
check(sipinfo.message_call_id(refusal) == "1@192.0.2.1", "a Call-ID")
check(select(2, sipinfo.best_response({486, 603, 404})) == 2 and sipinfo.best_response({}) == 0, "the best response")

-- a call, and a trace
local call = sipinfo.call()
check(call:add(invite, {time = 0, way = sipinfo.WAY_SENT}) and call:add(refusal, {time = 20}), "messages")
check(not call:add("no message"), "no message")
check(call:result() == sipinfo.RESULT_FAILED and call:messages() == 2 and call:id() == "1@192.0.2.1", "a call")
check(call:from() == "sip:alice@example.com" and call:to() == "sip:bob@example.com", "who called whom")
check(call:diagnose().caller ~= nil and call:text(sipinfo.TEXT_SUMMARY) ~= "", "why it failed")
check(call:explain({format = sipinfo.FORMAT_JSON}):find("420", 1, true), "its page")
local trace = sipinfo.messages("send 900 bytes to udp/[192.0.2.2]:5060 at 10:03:31.123456:\n" .. invite ..
	"\nrecv 300 bytes from udp/[192.0.2.2]:5060 at 10:03:31.200000:\n" .. refusal)
check(#trace == 2 and trace[2].bytes:find("420", 1, true), "a trace")
check(trace[1].time == 36211123 and trace[1].stamp == "10:03:31.123456" and trace[1].way == sipinfo.WAY_SENT, "a time")
local traced = sipinfo.call()
for _, message in ipairs(trace) do check(traced:add(message.bytes, message), "a message of a trace") end
check(traced:explain():find("0.077", 1, true), "the ladder has the times")
local line = sipinfo.lines("[1] chan_sip.c: Call from 'a' to extension '1' rejected because extension not found in context 'b'.")
check(#line == 1 and line[1].summary ~= "", "a line of a log")
check(not pcall(sipinfo.call().add, io.stdout, ""), "another object is refused")

print(_VERSION .. ": " .. checks .. " checks")
