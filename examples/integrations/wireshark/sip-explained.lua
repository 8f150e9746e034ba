-- Wireshark and tshark: why a SIP request was refused, in the packet list's own tree and in filters.
--
--   tshark -r FILE -X lua_script:sip-explained.lua                      fields sipinfo.*, an expert info for each refusal
--   tshark -r FILE -X lua_script:sip-explained.lua -X lua_script1:calls -q     each call of the file, explained
--
-- It needs sipinfo.so (../lua) for Wireshark's Lua on package.cpath, or in this folder.
-- Other script arguments: lang=ru, width=100.

local here = debug.getinfo(1, "S").source:match("^@(.*/)") or "./"
package.cpath = here .. "?.so;" .. package.cpath
local sipinfo = require "sipinfo"

local options = {lang = sipinfo.lang_from_name(os.getenv("LANG") or ""), width = 100}
local explain_calls = false
for _, argument in ipairs({...}) do
	local name, value = argument:match("^(%w+)=(.*)$")
	if argument == "calls" then
		explain_calls = true
	elseif name == "lang" then
		options.lang = sipinfo.lang_from_name(value)
	elseif name == "width" then
		options.width = tonumber(value)
	end
end

local proto = Proto("sipinfo", "SIP explained")
local fields = {
	code = ProtoField.uint16("sipinfo.code", "Response code"),
	summary = ProtoField.string("sipinfo.summary", "What happened"),
	caller = ProtoField.string("sipinfo.caller", "For the caller"),
	finding = ProtoField.string("sipinfo.finding", "Found"),
	finding_id = ProtoField.string("sipinfo.finding.id", "Name of the finding"),
	fix = ProtoField.string("sipinfo.fix", "What to do about it"),
	step = ProtoField.string("sipinfo.step", "What to do next"),
	retry = ProtoField.string("sipinfo.retry", "Retry"),
	seconds = ProtoField.uint32("sipinfo.seconds", "Seconds to wait"),
	cause = ProtoField.uint16("sipinfo.cause", "Q.850 cause"),
}
local all = {}
for _, field in pairs(fields) do
	all[#all + 1] = field
end
proto.fields = all
local refused = ProtoExpert.new("sipinfo.refused", "Refused", expert.group.RESPONSE_CODE, expert.severity.WARN)
proto.experts = {refused}

local sip_field = Field.new("sip")
local calls, order = {}, {} -- a call by its Call-ID, and the Call-IDs as they came

-- Tells the call of a message about it, once for each frame.
local function follow(bytes, pinfo)
	local id = sipinfo.message_call_id(bytes)
	if not id or pinfo.visited then
		return calls[id or ""]
	end
	if not calls[id] then
		calls[id] = {call = sipinfo.call(), requests = {}}
		order[#order + 1] = id
	end
	calls[id].call:add(bytes, {
		time = math.floor(pinfo.rel_ts * 1000), number = pinfo.number,
		source = tostring(pinfo.src) .. ":" .. pinfo.src_port, destination = tostring(pinfo.dst) .. ":" .. pinfo.dst_port,
	})
	if not bytes:match("^SIP/2%.0 ") then
		calls[id].requests[bytes:match("\n[Cc][Ss][Ee][Qq]%s*:%s*([^\r\n]*)") or ""] = bytes
	end
	return calls[id]
end

-- The request that a response answers, if it is in the file.
local function request_of(call, bytes)
	local request = call and call.requests[bytes:match("\n[Cc][Ss][Ee][Qq]%s*:%s*([^\r\n]*)") or ""]
	return request and sipinfo.answers(bytes, request) and request or nil
end

local function lines(text)
	return text:gmatch("[^\n]+")
end

local function show(tree, bytes, call)
	local request = request_of(call, bytes)
	local found = sipinfo.diagnose(bytes, {lang = options.lang, request = request})
	local summary = sipinfo.text(found.told_as, sipinfo.TEXT_SUMMARY, options.lang)
	local part = tree:add(proto)
	part:set_generated()
	part:append_text(": " .. found.code .. " " .. sipinfo.text(found.code, sipinfo.TEXT_TITLE, options.lang))
	part:add(fields.code, found.code):set_generated()
	part:add(fields.summary, summary):set_generated()
	if found.caller then
		part:add(fields.caller, found.caller):set_generated()
	end
	for _, finding in ipairs(found.findings) do
		local one = part:add(fields.finding, finding.summary)
		one:set_generated()
		one:add(fields.finding_id, finding.id):set_generated()
		for line in lines(finding.fix) do
			one:add(fields.fix, line):set_generated()
		end
	end
	part:add(fields.retry, sipinfo.vocabulary_name(sipinfo.VOCABULARY_ACTION, found.action)):set_generated()
	part:add(fields.step, found.step):set_generated()
	if found.seconds then
		part:add(fields.seconds, found.seconds):set_generated()
	end
	if found.cause ~= 0 then
		part:add(fields.cause, found.cause):set_generated()
	end
	for line in lines((sipinfo.text(found.told_as, sipinfo.TEXT_FIX, options.lang))) do
		part:add(fields.fix, line):set_generated()
	end
	if sipinfo.is_failure(found.code) then
		part:add_proto_expert_info(refused, summary)
	end
end

function proto.dissector(_, pinfo, tree)
	for _, sip in ipairs({sip_field()}) do
		local bytes = sip.range:raw()
		local call = follow(bytes, pinfo)
		local code = tonumber(bytes:match("^SIP/2%.0 (%d%d%d)"))
		if code and code >= 300 then
			show(tree, bytes, call)
		end
	end
end

-- true: the fields of other dissectors are needed, whether a filter names one or not
register_postdissector(proto, true)

if explain_calls then
	local tap = Listener.new("frame", "sip")
	function tap.draw()
		for _, id in ipairs(order) do
			print(calls[id].call:explain(options))
		end
	end
end
