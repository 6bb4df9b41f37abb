import type { Value } from "../../../model/value.ts";
import { baseName, FROM_INPUT, interpreterOf, namesScript } from "../../interpreters.ts";
import type { Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";
import type { Call } from "../run/call.ts";
import { evaluates } from "./evaluates.ts";

/** Words of a command line that are looked at. */
const MAX_WORDS = 24;

/** `spawnSync("sh", { input: code })` runs what it is fed with, `spawnSync("curl", ["-d", "@-", url], { input })` sends it. */
export function tellFed(call: Call, program: Value, rest: readonly Value[], input: Abstract): void {
  const words = rest.slice(0, MAX_WORDS);
  const language = interpreterOf(program);
  if (language !== null && !namesScript(words.map(({ shape }) => shape))) evaluates(call, input, language);
  if (!/^(?:curl|wget|https?)$/u.test(baseName(program)) || !words.some(({ shape }) => FROM_INPUT.test(shape))) return;
  const destination = words.find(({ shape }) => /^https?:\/\//iu.test(shape));
  if (destination !== undefined)
    call.machine.emit(call.node, { op: "send", channel: "http", destination, payload: [toValue(input)] });
}
