// libsipinfo for JavaScript. Written by generate.py: do not change it here.

/** Text as a string, or bytes as they came. */
export type Words = string | Uint8Array;
/** A BCP 47 tag, a value of Accept-Language, or the id of a language. */
export type Language = string | number;
/** A thing of the catalogue: a tag, a timer, a reference. 0 is none. */
export type Handle = number;

export interface Options {
  lang?: Language;
  /** one of Format */
  format?: number;
  /** columns of plain text; 0: lines are not wrapped */
  width?: number;
  flags?: number;
}

export interface ContextOptions extends Options {
  /** the request that the response answers */
  request?: Words;
  /** a sum of ContextFlag */
  contextFlags?: number;
  repeats?: number;
}

export interface FoundThing {
  /** one of FindingId */
  id: number;
  name: string;
  /** one of Severity */
  severity: number;
  field: string | null;
  value: string | null;
  offset: number | null;
  messages: number[];
  parameters: Record<string, string | number>;
  summary: string;
  meaning: string;
  /** steps in the order to try them */
  fix: string[];
}

export interface Diagnosis {
  code: number;
  toldAs: number;
  cause: number;
  /** one of Action */
  action: number;
  /** a sum of AdviceFlag */
  flags: number;
  /** one of Method */
  method: number;
  seconds: number | null;
  /** option tags, or addresses */
  values: string[];
  findings: FoundThing[];
  /** for the person at the phone; "" if there is nothing to tell */
  caller: string;
  /** what to do next */
  step: string;
}

export interface MessageOptions {
  /** milliseconds since any fixed point */
  time?: number;
  /** one of Way */
  way?: number;
  number?: number;
  source?: string;
  destination?: string;
  contextFlags?: number;
}

export interface TraceMessageFound extends Required<Omit<MessageOptions, "number">> {
  bytes: Uint8Array;
}

export interface CallObject {
  /** false if it is no message, or belongs to another call */
  add(message: Words, options?: MessageOptions): boolean;
  explain(options?: Options): string;
  diagnose(options?: Options): Diagnosis | null;
  text(kind: number, lang?: Language): string;
  /** one of Result */
  readonly result: number;
  readonly messages: number;
  readonly id: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface LineFound {
  name: string;
  code: number;
  cause: number;
  summary: string;
  fix: string[];
  text: string;
}

export interface Library {
  explain(message: Words, options?: ContextOptions): string;
  diagnose(message: Words, options?: ContextOptions): Diagnosis | null;
  call(): CallObject;
  bestResponse(codes: number[]): { code: number; index: number | null };
  messageCallId(message: Words): string | null;
  messages(trace: Words): TraceMessageFound[];
  lines(log: Words, lang?: Language): LineFound[];
  /** Each function that gives a text, with the language that the text is in. */
  readonly withLang: Record<string, (...given: unknown[]) => { text: string; lang: number }>;
  // PLAIN FUNCTIONS
}

/** Loads the library: from a URL, from bytes, from a module, or from beside this file. */
export function load(source?: URL | string | BufferSource | WebAssembly.Module): Promise<Library>;
