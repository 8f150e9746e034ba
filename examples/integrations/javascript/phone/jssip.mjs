// A page on JsSIP that calls ?to= over the WebSocket ?ws=, and tells the caller why the call failed.
import JsSIP from "jssip";
import { load } from "sipinfo";

const given = new URLSearchParams(location.search);
const show = (...texts) => { document.getElementById("told").textContent = texts.join("\n"); };

const sipinfo = await load();
const agent = new JsSIP.UA({
	uri: "sip:alice@example.com", register: false, sockets: [new JsSIP.WebSocketInterface(given.get("ws"))],
});

agent.on("newRTCSession", ({ session }) => {
	session.on("failed", ({ message }) => {
		const told = sipinfo.diagnose(message.data, { lang: navigator.language });
		show(told.caller, told.step);
	});
});

agent.on("connected", () => agent.call(given.get("to"), {
	mediaConstraints: { audio: false, video: false }, rtcOfferConstraints: { offerToReceiveAudio: true },
}));
agent.start();
