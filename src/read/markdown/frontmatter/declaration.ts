import type { Context } from "../../../model/context.ts";
import type { DeclarationFact } from "../../../model/fact.ts";
import type { Source } from "../../../model/source.ts";
import { child, entriesOf, scalarText, textOf, textsOf, type ManifestNode } from "../../manifest/syntax/node.ts";
import { plainMixedWords } from "../../text/homoglyphs.ts";
import { factAt } from "../../text/place.ts";
import type { FoundSpec } from "./install-specs.ts";

/** One block of declarations and the node that holds it. */
export interface DeclaredBlock {
  readonly block: string;
  readonly node: ManifestNode;
}

/** The order in which ClawHub's registry looks for the runtime block; the first one is what its pages show. */
const RUNTIME_BLOCKS = ["clawdbot", "clawdis", "openclaw"];
const OWN_FIELDS = new Set([
  "requires",
  "install",
  "homepage",
  "primaryEnv",
  "always",
  "env",
  "author",
  "version",
  "bins",
]);
const isKnown = (key: string): boolean => RUNTIME_BLOCKS.includes(key);

/** Every block that declares something, the registry's order first: blocks that disagree are themselves telling. */
export function declaredBlocks(fields: ManifestNode, metadata: ManifestNode | undefined): readonly DeclaredBlock[] {
  const blocks: DeclaredBlock[] = [{ block: "frontmatter", node: fields }];
  const entries = entriesOf(metadata);
  for (const name of RUNTIME_BLOCKS) {
    for (const entry of entries)
      if (entry.key === name) blocks.push({ block: `frontmatter.metadata.${name}`, node: entry.value });
  }
  for (const entry of entriesOf(fields))
    if (isKnown(entry.key) && entry.value.kind === "map")
      blocks.push({ block: `frontmatter.${entry.key}`, node: entry.value });
  for (const entry of entries) {
    const isBlock = !isKnown(entry.key) && !OWN_FIELDS.has(entry.key) && entry.value.kind === "map";
    if (isBlock) blocks.push({ block: `frontmatter.metadata.${entry.key}`, node: entry.value });
  }
  if (metadata !== undefined && entries.some((entry) => OWN_FIELDS.has(entry.key)))
    blocks.push({ block: "frontmatter.metadata", node: metadata });
  return blocks;
}

export function declarationOf(
  { block, node }: DeclaredBlock,
  specs: readonly FoundSpec[],
  context: Context,
  source: Source,
): DeclarationFact {
  const requires = child(node, "requires");
  const required = requires?.kind === "map" ? requires : node;
  const links = child(node, "links");
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => scalarText(child(node, name))).find((text) => text !== null) ?? null;
  const description = first("description");
  return {
    kind: "declaration",
    block,
    name: first("name"),
    // As it is read: letters of another script that only look right must not hide a lure.
    description: description === null ? null : plainMixedWords(description),
    homepage:
      first("homepage", "website", "url", "repository", "repo") ??
      textOf(child(links, "homepage")) ??
      textOf(child(links, "repository")),
    author: first("author", "publisher", "maintainer") ?? textOf(child(child(node, "author"), "name")),
    requires: {
      bins: [
        ...textsOf(child(required, "bins")),
        ...textsOf(child(required, "anyBins")),
        ...(requires?.kind === "list" ? textsOf(requires) : []),
      ],
      env: [
        ...new Set([
          ...namesOf(child(required, "env")),
          ...namesOf(child(required, "environment")),
          ...namesOf(child(node, "envVars")),
          ...namesOf(child(node, "env")),
        ]),
      ],
    },
    primaryEnv: first("primaryEnv"),
    install: specs.map((found) => found.spec),
    hosts: [],
    ...factAt(source, node.start, node.end, context),
  };
}

/** Names of variables, however they are listed: strings, `{name, description}`, or a map from name to description. */
function namesOf(node: ManifestNode | undefined): readonly string[] {
  if (node?.kind === "map") return node.entries.map((entry) => entry.key);
  if (node?.kind !== "list") return textsOf(node);
  return node.items.flatMap((item) => {
    if (item.kind === "scalar") return [item.value];
    const name = textOf(child(item, "name")) ?? textOf(child(item, "key"));
    return name === null
      ? entriesOf(item)
          .slice(0, 1)
          .map((entry) => entry.key)
      : [name];
  });
}
