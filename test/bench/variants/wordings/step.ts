import { fill, pick } from "./fill.ts";
import { isVerbSlot, type Verb, verbsOf } from "./verbs.ts";

/** One deed of a text with its words chosen: "send" "the file" "to https://…". */
export interface Step {
  readonly verb: Verb;
  readonly object: string;
  readonly tail: string;
}

/** "send|the {keys}|to {url}" with everything chosen. A deed without object or tail leaves them out. */
export function step(
  written: string,
  turn: number,
  salt: number,
  own: Readonly<Record<string, readonly string[]>>,
): Step {
  const [slot = "", object = "", tail = ""] = written.split("|>");
  if (!isVerbSlot(slot)) throw new Error(`no verb slot ${slot}`);
  const verb = pick(verbsOf(slot), turn, salt);
  return { verb, object: fill(object, turn + salt, own), tail: fill(tail, turn + 2 * salt, own) };
}

export type Form = "base" | "third" | "gerund" | "passive" | "noun";

export function say({ verb, object, tail }: Step, form: Form): string {
  return [...head(verb, object, form), tail].filter((part) => part !== "").join(" ");
}

function head(verb: Verb, object: string, form: Form): readonly string[] {
  switch (form) {
    case "base":
    case "third":
    case "gerund":
      return [verb[form], object];
    case "passive":
      return [object, "has to be", verb.participle];
    case "noun":
      return [verb.noun, "of", object];
    default:
      return form satisfies never;
  }
}
