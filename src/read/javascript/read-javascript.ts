import type { Reader } from "../../model/source.ts";
import { parseProgram } from "./parse/parse-program.ts";
import { survey } from "./parse/survey.ts";
import { Interpreter, MAX_STEPS } from "./run/interpreter.ts";
import { OtherModules } from "./run/other-modules.ts";
import { tellSecondKeys } from "../text/second-keys.ts";
import { Teller } from "./teller.ts";
import { startFolding } from "./values/add.ts";
import { tellUnread } from "../tell-unread.ts";

/** The registry takes no file above 10 MB. */
export const MAX_LENGTH = 10_485_760;
/** Nodes walked again in loops and calls: so that strings can be decoded, and a bundle still takes a second. */
const ALLOWANCE = 200_000;
const LARGE = 524_288;
const ALLOWANCE_IN_BUNDLES = 60_000;

/** JavaScript and TypeScript of any origin: files, snippets of manuals, strings that another text evaluates. */
export const readJavaScript: Reader = (source, reading) => {
  const { text, path } = source;
  const isFile = source.layers.length === 0;
  // Under another name the language was guessed: what does not parse runs nowhere as JavaScript, so nothing is missed.
  const isProgram = isFile && (text.startsWith("#!") || /\.(?:[cm]?[jt]sx?|es6|jsm|jse)$/iu.test(path));
  if (text.length > MAX_LENGTH) {
    tellUnread(source, reading, "too-large", `more than ${MAX_LENGTH} characters of JavaScript were not read`);
    return;
  }
  const parsed = parseProgram(text, isFile ? path : "", source.language === "typescript", isFile && !isProgram);
  if (parsed === null) {
    tellUnread(source, reading, "unparsable", "it does not parse as JavaScript, and was not read as such", {
      isHarmless: !isProgram,
    });
    return;
  }
  if (parsed.flaw !== null) {
    tellUnread(source, reading, "unparsable", `parts do not parse as JavaScript (${parsed.flaw}); the rest was read`, {
      isHarmless: !isProgram,
    });
  }
  tellSecondKeys(source, reading);
  startFolding();
  const teller = new Teller(source, reading);
  // In a bundle the pass would cost as much as all the rest; the interpreter comes everywhere, only in another order.
  const found = text.length > LARGE ? null : survey(parsed.program.program);
  for (const { name, node } of found?.modules ?? []) {
    if (!name.startsWith("data:")) teller.reference(node, "import", name);
  }
  const allowance = text.length > LARGE ? ALLOWANCE_IN_BUNDLES : ALLOWANCE;
  const others = source.others === undefined ? null : new OtherModules(source);
  const interpreter = new Interpreter(text, teller, allowance, others);
  interpreter.run(parsed.program.program, found?.hot ?? null);
  if (interpreter.isTooDeep) {
    tellUnread(source, reading, "too-deep", "code nested too deeply was not read");
  }
  if (interpreter.steps >= MAX_STEPS) {
    tellUnread(source, reading, "too-many", `more than ${MAX_STEPS} expressions; the rest was not read`);
  }
};
