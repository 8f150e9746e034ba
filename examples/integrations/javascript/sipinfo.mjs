// What a SIP response means, and what to do about it: libsipinfo for JavaScript, as WebAssembly.
//
//   import { load } from "sipinfo";
//   const sipinfo = await load();
//   sipinfo.text(486, Text.CALLER, "ru");

import * as declared from "./interface.mjs";
export * from "./interface.mjs";

const { functions, layout, constants, Text, TraceResult } = declared;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const camel = (name) => name.replace(/^sipinfo_/, "").replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** Loads the library: from a URL, from bytes, from a module, or from beside this file. */
export async function load(source = new URL("./sipinfo.wasm", import.meta.url)) {
	if (source instanceof WebAssembly.Module)
		return new Library(source);
	if (source instanceof URL || typeof source === "string") {
		const url = new URL(source, import.meta.url);
		source = url.protocol === "file:" ? await (await import("node:fs/promises")).readFile(url)
			: await (await fetch(url)).arrayBuffer();
	}
	return new Library(await WebAssembly.compile(source));
}

class Library {
	#wasm;
	#floor;		// what is below stays: the calls
	#top;		// what is above is free
	#free = [];	// the memory of calls that are gone
	#gone = new FinalizationRegistry((pointer) => this.#free.push(pointer));
	#onFinding = null;

	constructor(module) {
		const imports = { sipinfo: { finding: (pointer) => (this.#onFinding(pointer), true) } };
		this.#wasm = new WebAssembly.Instance(module, imports).exports;
		this.#floor = this.#top = (this.#wasm.__heap_base.value + 15) & ~15;
		/** The same functions, but a text comes as {text, lang}: the language that it is in. */
		this.withLang = {};
		for (const [name, [kinds, answer]] of Object.entries(functions)) {
			this[camel(name)] = (...given) => this.#plain(name, kinds, answer, given);
			if (answer === "t")
				this.withLang[camel(name)] = (...given) => this.#scope(() => {
					const pointer = this.#wasm[name](...this.#arguments(kinds, given));
					return { text: this.#string(pointer), lang: this.#wasm.sipinfo_text_lang(pointer) };
				});
		}
	}

	// Memory

	#bytes(pointer, length) {
		return new Uint8Array(this.#wasm.memory.buffer, pointer, length);
	}

	#allocate(size) {
		const pointer = this.#top;
		this.#top += (size + 15) & ~15;
		const missing = this.#top - this.#wasm.memory.buffer.byteLength;
		if (missing > 0)
			this.#wasm.memory.grow(Math.ceil(missing / 65536));
		return pointer;
	}

	#scope(work) {
		const top = this.#top;
		try {
			return work();
		} finally {
			this.#top = top;
		}
	}

	#string(pointer) {
		if (pointer === 0)
			return null;
		const bytes = new Uint8Array(this.#wasm.memory.buffer, pointer);
		return decoder.decode(bytes.subarray(0, bytes.indexOf(0)));
	}

	#part(name, ...given) {
		const length = this.#allocate(4);
		const pointer = this.#wasm[name](...given, length);
		return pointer === 0 ? null : decoder.decode(this.#bytes(pointer, this.#get(length, "i32")));
	}

	#get(at, type) {
		const view = new DataView(this.#wasm.memory.buffer);
		return type === "i64" ? Number(view.getBigInt64(at, true)) : view.getUint32(at, true);
	}

	// A pointer and a length
	#words(given) {
		const bytes = typeof given === "string" ? encoder.encode(given) : given ?? new Uint8Array();
		const pointer = this.#allocate(bytes.length + 1);
		this.#bytes(pointer, bytes.length).set(bytes);
		return [pointer, bytes.length];
	}

	#struct(name, values = {}) {
		const members = layout[name], at = this.#allocate(members.size);
		this.#bytes(at, members.size).fill(0);
		const view = new DataView(this.#wasm.memory.buffer);
		view.setUint32(at, members.size, true);
		for (const [member, value] of Object.entries(values)) {
			const [offset, type] = members[member];
			if (type === "i64")
				view.setBigInt64(at + offset, BigInt(value), true);
			else
				view.setInt32(at + offset, value, true);
		}
		return at;
	}

	#lang(lang = 0) {
		return typeof lang === "string" ? this.#wasm.sipinfo_lang_from_name(...this.#words(lang)) : lang;
	}

	#options({ lang = 0, format = 0, width = 0, flags = 0 } = {}) {
		return this.#struct("sipinfo_options", { lang: this.#lang(lang), format, width, flags });
	}

	#context({ request = null, contextFlags = 0, repeats = 0 } = {}) {
		const [pointer, length] = request === null ? [0, 0] : this.#words(request);
		return this.#struct("sipinfo_context", { request: pointer, request_len: length, flags: contextFlags, repeats });
	}

	// Functions

	#arguments(kinds, given) {
		return [...kinds].flatMap((kind, i) => {
			const value = given[i];
			switch (kind) {
			case "w": return this.#words(value);
			case "l": return [this.#lang(value)];
			case "o": return [this.#options(value)];
			case "I": return [BigInt(value ?? 0)];
			default: return [Number(value ?? 0)];
			}
		});
	}

	#plain(name, kinds, answer, given) {
		return this.#scope(() => {
			const all = this.#arguments(kinds, given);
			if (answer === "B")
				return this.#written(name, ...all);
			const value = this.#wasm[name](...all);
			return answer === "b" ? value !== 0 : answer === "I" ? Number(value)
				: answer === "s" || answer === "t" ? this.#string(value) : value;
		});
	}

	#written(name, ...given) {
		return this.#scope(() => {
			const size = this.#wasm[name](...given, 0, 0) + 1, buf = this.#allocate(size);
			this.#wasm[name](...given, buf, size);
			return this.#string(buf);
		});
	}

	/** The page of a response: what happened, why, and what to do next. */
	explain(message, options) {
		return this.#scope(() => this.#written("sipinfo_explain", ...this.#words(message), this.#context(options), this.#options(options)));
	}

	/** What a response says and what to do next, as data. */
	diagnose(message, options) {
		return this.#scope(() => this.#collect("sipinfo_diagnose", options, ...this.#words(message), this.#context(options)));
	}

	/** A call: messages are added, then it tells why it failed. */
	call() {
		const size = this.#wasm.sipinfo_call_size();
		const pointer = this.#free.pop() ?? (this.#floor = this.#allocate(size));
		const call = this.#wasm.sipinfo_call_begin(pointer, size);
		const scope = (work) => this.#scope(work);
		const object = {
			add: (message, { time = -1, way = 0, number = 0, source = "", destination = "", contextFlags = 0 } = {}) => scope(() => {
				const [bytes, len] = this.#words(message), from = this.#words(source), to = this.#words(destination);
				return this.#wasm.sipinfo_call_add(call, this.#struct("sipinfo_message", {
					bytes, len, time: Math.round(time), way, number, flags: contextFlags,
					source: from[0], source_len: from[1], destination: to[0], destination_len: to[1] })) !== 0;
			}),
			explain: (options) => scope(() => this.#written("sipinfo_explain_call", call, this.#options(options))),
			diagnose: (options) => scope(() => this.#collect("sipinfo_call_diagnose", options, call)),
			text: (kind, lang) => scope(() => this.#written("sipinfo_call_text", call, kind, this.#lang(lang))),
			get result() { return library.#wasm.sipinfo_call_result(call); },
			get messages() { return library.#wasm.sipinfo_call_messages(call); },
			get id() { return scope(() => library.#part("sipinfo_call_id", call)); },
			get from() { return scope(() => library.#part("sipinfo_call_from", call)); },
			get to() { return scope(() => library.#part("sipinfo_call_to", call)); },
		};
		const library = this;
		this.#gone.register(object, pointer);
		return object;
	}

	#collect(name, options, ...given) {
		const lang = this.#lang(options?.lang), findings = [];
		const advice = this.#struct("sipinfo_advice"), members = layout.sipinfo_advice;
		const signed = (member) => this.#get(advice + members[member][0], members[member][1]) | 0;
		const before = this.#onFinding;
		this.#onFinding = (pointer) => findings.push(this.#scope(() => this.#finding(pointer, lang)));
		try {
			if (!this.#wasm[name](...given, advice, this.#wasm.sipinfo_js_each(), 0))
				return null;
		} finally {
			this.#onFinding = before;
		}
		const seconds = this.#get(advice + members.seconds[0], "i64"), values = [];
		for (let i = 0; i < Math.min(signed("n_values"), constants.SIPINFO_ADVICE_VALUES); i++) {
			const at = advice + members.values[0] + i * layout.sipinfo_value.size;
			values.push(decoder.decode(this.#bytes(this.#get(at, "i32"), this.#get(at + 4, "i32"))));
		}
		return {
			code: signed("code"), toldAs: signed("told_as"), cause: signed("cause"), action: signed("action"), flags: signed("flags"),
			method: signed("method"), seconds: seconds < 0 ? null : seconds, values, findings,
			caller: this.#string(this.#wasm.sipinfo_advice_caller(advice, lang)) ?? "",
			step: this.#written("sipinfo_advice_text", advice, lang),
		};
	}

	#finding(pointer, lang) {
		const { sipinfo_finding_kind: kind, sipinfo_finding_offset: offset } = this.#wasm;
		const text = (which) => this.#written("sipinfo_finding_text", pointer, which, lang);
		const parameters = {}, messages = [];
		for (let i = 0, name; (name = this.#wasm.sipinfo_finding_parameter(pointer, i)) !== 0; i++)
			parameters[this.#string(name)] = this.#part("sipinfo_finding_string", pointer, name) ??
				Number(this.#wasm.sipinfo_finding_number(pointer, name));
		for (let i = 0, number; (number = this.#wasm.sipinfo_finding_message(pointer, i)) !== 0; i++)
			messages.push(number);
		return {
			id: kind(pointer), name: this.findingName(kind(pointer)), severity: this.#wasm.sipinfo_finding_severity(pointer),
			field: this.#string(this.#wasm.sipinfo_finding_field(pointer)), value: this.#part("sipinfo_finding_value", pointer),
			offset: offset(pointer) === -1 ? null : offset(pointer), messages, parameters,
			summary: text(Text.SUMMARY), meaning: text(Text.MEANING), fix: text(Text.FIX).split("\n").filter(Boolean),
		};
	}

	/** The code that a forking proxy forwards, and its place: {code, index}; index is null if none is final. */
	bestResponse(codes) {
		return this.#scope(() => {
			const array = this.#allocate(codes.length * 4 + 4), which = this.#allocate(4);
			new Int32Array(this.#wasm.memory.buffer, array, codes.length).set(codes);
			const code = this.#wasm.sipinfo_best_response(array, codes.length, which), index = this.#get(which, "i32");
			return { code, index: index < codes.length ? index : null };
		});
	}

	/** The Call-ID of a message, or null. */
	messageCallId(message) {
		return this.#scope(() => this.#part("sipinfo_message_call_id", ...this.#words(message)));
	}

	/** The SIP messages in what was pasted: each with what call.add() takes. */
	messages(trace) {
		return this.#scope(() => {
			let [text, len] = this.#words(trace);
			const size = Math.min(len, constants.SIPINFO_TRACE_LONGEST), buf = this.#allocate(size + 1), found = [];
			const state = this.#struct("sipinfo_trace"), message = this.#struct("sipinfo_trace_message");
			const at = (member) => message + layout.sipinfo_trace_message[member][0];
			while (this.#wasm.sipinfo_trace_read(state, text, len, 0, buf, size, message) === TraceResult.MESSAGE) {
				const used = this.#get(state + layout.sipinfo_trace.used[0], "i32");
				text += used;
				len -= used;
				found.push({
					bytes: this.#bytes(buf, this.#get(at("len"), "i32")).slice(), time: this.#get(at("milliseconds"), "i64"),
					way: this.#get(at("direction"), "i32"), source: this.#string(at("source")),
					destination: this.#string(at("destination")), contextFlags: this.#get(at("context_flags"), "i32"),
				});
			}
			return found;
		});
	}

	/** What lines of a log say: [{name, code, cause, summary, fix, text}]. */
	lines(log, lang) {
		return this.#scope(() => {
			const [text, len] = this.#words(log), line = this.#struct("sipinfo_line"), found = [], number = this.#lang(lang);
			const at = (member) => this.#get(line + layout.sipinfo_line[member][0], "i32");
			const told = (kind) => this.#string(this.#wasm.sipinfo_line_text(line, kind, number));
			for (let from = 0; this.#wasm.sipinfo_line_find(text, len, from, line) !== 0; from = at("offset") + at("length"))
				found.push({
					name: this.lineKindName(at("kind")), code: at("code"), cause: at("cause"), summary: told(Text.SUMMARY),
					fix: told(Text.FIX).split("\n").filter(Boolean), text: decoder.decode(this.#bytes(text + at("offset"), at("length"))),
				});
			return found;
		});
	}
}
