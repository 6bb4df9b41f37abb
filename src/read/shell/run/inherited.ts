import type { Context } from "../../../model/context.ts";
import type { Value } from "../../../model/value.ts";
import type { State } from "./state.ts";

/** What shell text inside shell text gets from the text around it. */
export interface Inherited {
  /** Looked at when the inner text is read: by then the outer one has been walked to its end. */
  readonly state: State;
  /** `$1` … of `sh -c code name a b`; null: those of the text around it. */
  readonly positional: readonly Value[] | null;
  readonly stdin: Value | null;
}

/** By the context that the inner text is handed on with: it comes back with its Source, unchanged. */
const inherited = new WeakMap<Context, Inherited>();

export function handDown(context: Context, what: Inherited): Context {
  const own = { ...context };
  inherited.set(own, what);
  return own;
}

export function inheritedBy(context: Context): Inherited | null {
  return inherited.get(context) ?? null;
}
