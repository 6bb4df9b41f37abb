import type * as t from "@babel/types";
import { from, isFunction, join, type Abstract, type Dictionary } from "../values/abstract.ts";
import { originsOfAll } from "../values/origins.ts";
import type { Evaluator } from "../run/evaluator.ts";

/** `emitter.emit(event, data)`: whoever listens gets it, before or after. */
export function hearEmitted(
  on: Evaluator,
  emitter: Dictionary,
  name: string,
  given: readonly Abstract[],
  node: t.Node,
): void {
  if (name === "emit") emitter.origins = join(emitter.origins, originsOfAll(given.slice(1)));
  else if (/^(?:on|once|addListener)$/.test(name)) {
    const known = emitter.origins.length;
    on.later(() => {
      if (emitter.origins.length === known) return;
      for (const each of given) if (isFunction(each)) on.invoke(each, [from(emitter.origins)], node);
    });
  }
}
