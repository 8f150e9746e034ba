// What the package promises, for Node and for a browser: each check throws if it fails.

const lines = (...all) => all.concat("", "").join("\r\n");

export const INVITE = lines(
	"INVITE sip:bob@example.com SIP/2.0", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1", "From: <sip:alice@example.com>;tag=1",
	"To: <sip:bob@example.com>", "Call-ID: 1@192.0.2.1", "CSeq: 1 INVITE", "Max-Forwards: 70",
	"Contact: <sip:alice@192.0.2.1>", "Require: foo", "Content-Length: 0");
export const REFUSAL = lines(
	"SIP/2.0 420 Bad Extension", "Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1", "From: <sip:alice@example.com>;tag=1",
	"To: <sip:bob@example.com>;tag=2", "Call-ID: 1@192.0.2.1", "CSeq: 1 INVITE", "Unsupported: foo", "Content-Length: 0");

function equal(got, wanted, what) {
	if (JSON.stringify(got) !== JSON.stringify(wanted))
		throw new Error(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
}

function holds(condition, what) {
	if (!condition)
		throw new Error(what);
}

export const checks = {
	"texts and facts": (sip, { Text, Retry, Class, Profile, Method }) => {
		equal(sip.phrase(486), "Busy Here", "phrase");
		equal(sip.class(486), Class.REQUEST_FAILURE, "class");
		equal(sip.retry(503), Retry.ELSEWHERE, "retry");
		equal(sip.isFinal(180), false, "180 is not final");
		equal(sip.canAnswer(486, Method.INVITE), true, "486 answers INVITE");
		equal(sip.causeFromCode(486, Profile.RFC3398), 17, "cause");
		equal(sip.codeFromName("busy here"), 486, "a name");
		const { text, lang } = sip.withLang.text(486, Text.CALLER, "ru-RU");
		holds(text.includes("занята") && sip.langTag(lang) === "ru", "Russian");
		equal(sip.withLang.text(486, Text.CALLER, "xx").lang, sip.langFromName("en"), "English where there is nothing else");
		equal(sip.timerMilliseconds(sip.timerFromName("T1")), 500, "64 bits");
	},
	"every code": (sip, { Text }) => {
		let n = 0;
		for (let code = sip.codeNext(0); code !== 0; code = sip.codeNext(code), n++)
			holds(sip.text(code, Text.TITLE) && sip.text(code, Text.SUMMARY) && sip.text(code, Text.CALLER), `texts of ${code}`);
		holds(n > 70, `${n} codes`);
	},
	"handles": (sip) => {
		const tag = sip.tagFromName("100rel");
		equal(sip.tagName(tag), "100rel", "a tag");
		equal([sip.tagFromName("no such tag"), sip.tagName(0)], [0, null], "no tag");
	},
	"pages": (sip, { Format }) => {
		holds(sip.compare(183, 421).includes("183 Session Progress"), "a comparison");
		equal(JSON.parse(sip.describe(486, { format: Format.JSON, lang: "ru" })).code, 486, "JSON");
		holds(sip.describe(486, { format: Format.HTML }).startsWith("<article"), "HTML");
		equal(sip.describe(486, { format: 99 }), "", "options that make no sense");
	},
	"a refusal": (sip, { Action, Text }) => {
		const found = sip.diagnose(REFUSAL, { request: INVITE, lang: "vi" });
		equal([found.code, found.action, found.values], [420, Action.WITHOUT_TAGS, ["foo"]], "what to do next");
		const [first] = found.findings;
		equal([first.field, first.value, first.offset], ["Unsupported", "foo", REFUSAL.indexOf("foo")], "the bytes");
		holds(found.step && found.caller, "texts");
		// a build with --texts caller has none for engineers
		equal(first.summary !== "", sip.text(420, Text.MEANING) !== "", "the words of a finding");
		holds(sip.explain(REFUSAL, { request: INVITE, lang: "th", width: 78 }).includes("foo"), "a page");
		equal(sip.answers(REFUSAL, INVITE), true, "it answers");
		equal(sip.messageCallId(REFUSAL), "1@192.0.2.1", "Call-ID");
	},
	"any bytes": (sip) => {
		for (const given of ["", "\0", new Uint8Array(300).fill(255), REFUSAL.slice(0, 50), REFUSAL + "\0\x1b[31m", "x".repeat(500000)]) {
			holds(sip.explain(given).length > 0, "a page");
			sip.diagnose(given);
			sip.messages(given);
			sip.lines(given);
		}
	},
	"calls": (sip, { Result, Way, Action }) => {
		const calls = Array.from({ length: 20 }, () => sip.call());	// each has memory of its own
		calls.forEach((call, i) => {
			const own = (message) => message.replaceAll("1@192.0.2.1", `${i}@192.0.2.1`);
			holds(call.add(own(INVITE), { time: 0, way: Way.SENT }) && call.add(own(REFUSAL), { time: 20 }), "messages");
			holds(!call.add("no message"), "no message");
		});
		calls.forEach((call, i) => {
			equal([call.result, call.messages, call.id, call.from, call.to],
				[Result.FAILED, 2, `${i}@192.0.2.1`, "sip:alice@example.com", "sip:bob@example.com"], "a call");
			equal(call.diagnose().action, Action.WITHOUT_TAGS, "what to do next");
			holds(call.explain().includes("0.020"), "a ladder");
		});
	},
	"a trace and a log": (sip, { Way, Result }) => {
		const trace = `${INVITE}recv 300 bytes from udp/[192.0.2.2]:5060 at 10:03:31.200000:\n${REFUSAL}`;
		const messages = sip.messages(trace), call = sip.call();
		equal(messages.length, 2, "messages");
		equal([messages[1].time, messages[1].way, messages[1].source], [36211200, Way.RECEIVED, "192.0.2.2:5060"], "the second");
		messages.forEach((message) => call.add(message.bytes, message));
		equal(call.result, Result.FAILED, "result");
		const [line] = sip.lines("Call from 'a' to extension '1' rejected because extension not found in context 'b'.");
		holds(line.name && line.code === 404, "a line of Asterisk");
	},
	"the best response": (sip) => {
		equal(sip.bestResponse([486, 603, 404]), { code: 603, index: 1 }, "603");
		equal(sip.bestResponse([]), { code: 0, index: null }, "none");
	},
};
