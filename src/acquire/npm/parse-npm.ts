import { ScanError } from "../../model/scan-error.ts";
import type { Target } from "../../model/target.ts";
import { plainText } from "../../network/plain-text.ts";

/** Longest name that npm's registry takes (validate-npm-package-name). */
const MAX_NAME_LENGTH = 214;
/** Old packages have upper-case letters. */
const NAME = /^(?:@[a-z0-9~_-][a-z0-9._~-]*\/)?[a-z0-9~_-][a-z0-9._~-]*$/i;
/** Versions, ranges and tags; no `:` or `/`, which would make it a git, file, URL or alias specifier. */
const RANGE = /^[0-9A-Za-z.^~<>=|*+_ -]{1,256}$/;

/** `<name>[@range]`, the part after `npm:`. */
export function parseNpmReference(text: string): Extract<Target, { kind: "npm" }> {
  const at = text.indexOf("@", 1);
  const name = at === -1 ? text : text.slice(0, at);
  const range = at === -1 ? null : text.slice(at + 1).trim();
  const wrong = (what: string): ScanError =>
    new ScanError("usage", `npm:${plainText(text)}: ${what}`, {
      hint: "Write npm:name, npm:@scope/name or npm:name@1.2.3.",
    });
  if (name.length > MAX_NAME_LENGTH || !NAME.test(name) || name.includes("..") || name.startsWith("-")) {
    throw wrong("that is no package name");
  }
  if (range !== null && (!RANGE.test(range) || range.startsWith("-"))) throw wrong("that is no version or range");
  return { kind: "npm", name, range };
}
