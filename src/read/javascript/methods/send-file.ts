import type * as t from "@babel/types";
import type { Evaluator } from "../run/evaluator.ts";
import type { Abstract } from "../values/abstract.ts";
import { toValue } from "../values/to-value.ts";
import { originsOf } from "../values/origins.ts";

/** expressjs.com, Response: `res.sendFile(path)` and `res.download(path)`; with a `root` Express stays inside of it. */
export function tellSentFile(
  on: Evaluator,
  receiver: Abstract,
  name: string,
  given: readonly Abstract[],
  node: t.Node,
): void {
  const [path] = given;
  if ((name !== "sendFile" && name !== "download") || path === undefined) return;
  const isAnswer = originsOf(receiver).some((origin) => origin.kind === "input" && origin.of === undefined);
  const hasRoot = given.some((each) => each.kind === "dictionary" && each.entries.has("root"));
  if (isAnswer && !hasRoot) on.emit(node, { op: "read-file", path: toValue(path) });
}
