import { constant } from "../../value.ts";
import type { Effect, Machine } from "../run/script-machine.ts";
import { library, toValue, type Thing } from "../../machine/thing.ts";
import type { Span } from "../../machine/span.ts";
import { runCommand } from "../../machine/effects/commands.ts";
import { request } from "../../machine/effects/http.ts";

const URL = /https?:\/\/[^\s"'\u{FFFC}]{3,300}/u;

/** A program that is read from or written to: what it prints stands for it. */
export const openPipe: Effect = ({ machine, span, arguments: given }) => {
  const [command] = given;
  return command === undefined ? null : pipeTo([command], toValue(runCommand(machine, command, span)));
};

export function pipeTo(words: readonly Thing[], output: ReturnType<typeof toValue>): Thing {
  return library("pipe()", { words: [...words] }, output);
}

/** `curl -d @- https://…` gets what is written and sends it. */
export function writePipe(
  machine: Machine,
  pipe: Thing | null | undefined,
  given: readonly Thing[],
  span: Span,
): Thing | null {
  if (pipe?.path !== "pipe()") return null;
  const url = (pipe.state?.words ?? [])
    .map((each) => URL.exec(each.value.shape)?.[0])
    .find((each) => each !== undefined);
  if (url === undefined) return null;
  return request(machine, span, { url: constant(url), method: "POST", body: given.map((each) => toValue(each)) });
}
