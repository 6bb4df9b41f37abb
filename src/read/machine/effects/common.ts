import type { Effects, Machine } from "../machine.ts";
import { TEXT_FUNCTIONS, type TextMethod } from "../text-methods.ts";
import type { Effect } from "../machine.ts";
import { ENCRYPTS } from "./encrypt.ts";
import { SOCKET_METHODS } from "./sockets.ts";

/** A function of texts whose subject stands at `index` among its arguments. */
export function textFunction(method: TextMethod, index = 0): Effect {
  return ({ arguments: given }) => {
    const self = given[index];
    return self === undefined
      ? null
      : method(
          self,
          given.filter((_, at) => at !== index),
        );
  };
}

/** What is given comes out again. */
export const passOn: Effect = ({ arguments: given, receiver }) => given[0] ?? receiver;

export const COMMON: Effects = {
  ...SOCKET_METHODS,
  ...ENCRYPTS,
  sprintf: textFunction(TEXT_FUNCTIONS.format),
  chr: textFunction(TEXT_FUNCTIONS.fromCode),
  ord: textFunction(TEXT_FUNCTIONS.toCode),
};

export function tableOf<M extends Machine>(...effects: readonly Effects<M>[]): ReadonlyMap<string, Effect<M>> {
  return new Map(effects.flatMap((each) => Object.entries(each)));
}
