// node --test: SIPINFO_PACKAGE is the folder that build.py has written.
import test from "node:test";
import { pathToFileURL } from "node:url";
import { checks } from "./checks.mjs";

const names = await import(pathToFileURL(`${process.env.SIPINFO_PACKAGE}/sipinfo.mjs`));
const sipinfo = await names.load();

for (const [name, check] of Object.entries(checks))
	test(name, () => check(sipinfo, names));
