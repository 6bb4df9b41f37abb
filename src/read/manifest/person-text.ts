import { child, itemsOf, textOf, type ManifestNode } from "./syntax/node.ts";

/** `"A <a@b>"`, `{name, email}` or a list of either: the first name. */
export function personText(node: ManifestNode | undefined): string | null {
  if (node === undefined) return null;
  if (node.kind === "list") return personText(itemsOf(node)[0]?.kind === "list" ? undefined : itemsOf(node)[0]);
  return textOf(node) ?? textOf(child(node, "name"));
}
