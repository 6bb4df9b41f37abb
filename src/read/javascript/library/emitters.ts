import type * as t from "@babel/types";
import { from, isFunction, join, type Abstract, type Dictionary } from "../values/abstract.ts";
import { originsOfAll } from "../values/origins.ts";
import type { Call, Machine } from "../run/call.ts";
import { addGathered } from "./http-request.ts";

const LISTENS = /^(?:on|once|addListener|prependListener|addEventListener)$/;
const HANDS_OUT = /^(?:emit|dispatchEvent|postMessage)$/;
/** Objects that hand what they are given to whoever listens; ports of a channel hand it to each other. */
const EMITTER =
  /(?:^|\.)(?:EventEmitter\d?|eventemitter3|events|mitt|EventTarget|BroadcastChannel|MessageChannel)\(\)(?:\.port[12])?\.\w+$/;

/** `emitter.emit(event, data)`: whoever listens gets it, before or after. */
export function hearEmitted(
  on: Machine,
  emitter: Dictionary,
  name: string,
  given: readonly Abstract[],
  node: t.Node,
): void {
  if (name === "emit") emitter.origins = join(emitter.origins, originsOfAll(given.slice(1)));
  else if (LISTENS.test(name)) {
    const known = emitter.origins.length;
    on.later(() => {
      if (emitter.origins.length === known) return;
      for (const each of given) if (isFunction(each)) on.invoke(each, [from(emitter.origins)], node);
    });
  }
}

/** The same of an emitter that is an object of a library. */
export function hearHandedOut({ machine, node, path, callee, given }: Call): void {
  if (!EMITTER.test(path)) return;
  const name = path.slice(path.lastIndexOf(".") + 1);
  if (HANDS_OUT.test(name)) for (const each of given) addGathered(callee, each);
  if (!LISTENS.test(name)) return;
  const { state } = callee;
  const known = state.gathered?.length ?? 0;
  machine.later(() => {
    const heard = state.gathered ?? [];
    if (heard.length === known) return;
    for (const each of given) if (isFunction(each)) machine.invoke(each, [from(heard), from(heard)], node);
  });
}
