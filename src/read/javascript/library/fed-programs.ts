import type { Value } from "../../../model/value.ts";
import { interpreterOf, namesScript } from "../../interpreters.ts";
import { constant } from "../../value.ts";
import type { Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";
import type { Call } from "../run/call.ts";
import { evaluates } from "./evaluates.ts";

/** Words of a command line that are looked at. */
const MAX_WORDS = 24;
/** UTF-16 units of a command line. */
const MAX_LINE = 2_000;

/** `spawnSync("sh", { input: code })` runs what it is fed with. */
export function evaluatesFed(call: Call, program: Value, rest: readonly Value[], input: Abstract): void {
  const language = interpreterOf(program);
  if (language !== null && !namesScript(rest.slice(0, MAX_WORDS).map(({ shape }) => shape)))
    evaluates(call, input, language);
}

/** `curl -T - https://…`, `curl -d @- https://…`, `nc host port`: where a program sends what it is fed; null: nowhere. */
export function fedAddress(line: string): Value | null {
  const start = line.slice(0, MAX_LINE);
  if (/^(?:\S{0,100}\/)?(?:curl|wget|https?)\s/.test(start) && FROM_INPUT.test(start)) {
    const url = /https?:\/\/[^\s"'`|;]{3,300}/i.exec(start)?.[0];
    return url === undefined ? null : constant(url);
  }
  const peer = /^(?:\S{0,100}\/)?n(?:c|cat)\s+(?:-\S{1,20}\s+){0,6}['"]?([\w.-]{3,253})['"]?\s+['"]?(\d{1,5})\b/.exec(
    start,
  );
  return peer === null ? null : constant(`${peer[1] ?? ""}:${peer[2] ?? ""}`);
}

const FROM_INPUT = /(?:@-|=-|\s-T\s?-|\s--upload-file[ =]-|\s-)['"]?(?:\s|$)/;

export function sendsFed(call: Call, destination: Value, input: Abstract): void {
  call.machine.emit(call.node, { op: "send", channel: "http", destination, payload: [toValue(input)] });
}
