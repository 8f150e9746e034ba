// A page on SIP.js that calls ?to= over the WebSocket ?ws=, and tells the caller why the call failed.
import { Inviter, UserAgent } from "sip.js";
import { load } from "sipinfo";

const given = new URLSearchParams(location.search);
const show = (...texts) => { document.getElementById("told").textContent = texts.join("\n"); };

const sipinfo = await load();
const agent = new UserAgent({
	uri: UserAgent.makeURI("sip:alice@example.com"), transportOptions: { server: given.get("ws") }, logLevel: "error",
});

const onReject = ({ message }) => {
	const told = sipinfo.diagnose(message.data, { lang: navigator.language });
	show(told.caller, told.step);
};

await agent.start();
const session = new Inviter(agent, UserAgent.makeURI(given.get("to")), {
	sessionDescriptionHandlerOptions: { constraints: { audio: true, video: false } },
});
await session.invite({ requestDelegate: { onReject } });
