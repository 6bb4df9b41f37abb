import { HOLE, type Value } from "../../../model/value.ts";
import type { OperationOf } from "../../fact-index.ts";
import { interpreterOf } from "../../../read/interpreters.ts";

/** Options behind which code stands. */
export const CODE_FOLLOWS = /^(?:-[ilx]{0,3}c|-e|-r|--eval|-command|-encodedcommand|-enc|\/c)$/iu;

/** `[shell, "-c", code]` with code that comes from elsewhere: the whole of it, rather than a word. */
export function codeGiven({ operation }: OperationOf<"spawn">): Value | null {
  if (operation.shell || interpreterOf(operation.program) === null) return null;
  const flag = operation.arguments.findIndex(({ shape }) => CODE_FOLLOWS.test(shape));
  const code = flag === -1 ? undefined : operation.arguments[flag + 1];
  return code?.text === null && code.shape === HOLE ? code : null;
}
