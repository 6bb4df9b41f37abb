import type { DeclarationFact } from "../../model/fact.ts";
import { place, tell, type Manifest } from "./manifest.ts";
import { child, entriesOf, itemsOf, scalarText, textOf, textsOf, type ManifestNode } from "./syntax/node.ts";
import { personText } from "./person-text.ts";

/** Most names taken from one block: enough for people, bounded for reports. */
const MAX_NAMES = 500;

/** What a manifest says of itself; one fact a block. */
export function declare(
  manifest: Manifest,
  block: string,
  node: ManifestNode,
  more: Partial<DeclarationFact> = {},
): void {
  const requires = child(node, "requires");
  const links = child(node, "links");
  const repository = child(node, "repository");
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => scalarText(child(node, name))).find((text) => text !== null) ?? null;
  const at = { start: node.start, end: node.end };
  tell(manifest, {
    kind: "declaration",
    block,
    name: first("name", "displayName", "slug", "id"),
    description: first("description", "summary"),
    homepage:
      first("homepage", "homepage_url", "website") ??
      textOf(child(links, "homepage")) ??
      textOf(repository) ??
      textOf(child(repository, "url")),
    author: personText(
      child(node, "author") ??
        child(node, "publisher") ??
        child(node, "authors") ??
        child(node, "ownerHandle") ??
        child(node, "owner"),
    ),
    requires: {
      bins: [...textsOf(child(requires, "bins")), ...textsOf(child(requires, "anyBins"))].slice(0, MAX_NAMES),
      env: variableNames(node).slice(0, MAX_NAMES),
    },
    primaryEnv: first("primaryEnv"),
    install: [],
    hosts: itemsOf(child(node, "providerEndpoints"))
      .flatMap((endpoint) => textsOf(child(endpoint, "hosts")))
      .slice(0, MAX_NAMES),
    ...more,
    ...place(manifest.source, at),
  });
}

const VARIABLE_NAME = /^[A-Z][A-Z0-9_]{1,100}$/;
const VARIABLE_KEYS = new Set([
  "env",
  "envvars",
  "environment",
  "requiredenv",
  "anyof",
  "allof",
  "oneof",
  "providerauthenvvars",
  "channelenvvars",
]);
/** Schemas describe settings of any kind; their upper-case words are no variables. */
const NOT_DECLARED = new Set(["configschema", "channelconfigs", "schema", "mcpservers"]);

/** Names of variables under `env`, `envVars` and their kin, however they are nested; recursion is bounded by the parser. */
function variableNames(root: ManifestNode): readonly string[] {
  const names = new Set<string>();
  const visit = (node: ManifestNode, inside: boolean): void => {
    if (node.kind === "scalar") {
      if (inside && VARIABLE_NAME.test(node.value)) names.add(node.value);
    } else if (node.kind === "list") {
      for (const item of node.items) visit(item, inside);
    } else {
      for (const { key, value } of entriesOf(node)) {
        const lower = key.toLowerCase();
        if (NOT_DECLARED.has(lower)) continue;
        if (inside && VARIABLE_NAME.test(key)) names.add(key);
        visit(
          value,
          VARIABLE_KEYS.has(lower) || (inside && (value.kind !== "scalar" || lower === "name" || lower === "key")),
        );
      }
    }
  };
  visit(root, false);
  return [...names];
}
