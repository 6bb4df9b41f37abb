import type { RegistryFact } from "../../../model/fact.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { place, tell, type Manifest } from "../manifest.ts";
import {
  child,
  descend,
  entriesOf,
  itemsOf,
  scalarText,
  stringsOf,
  textOf,
  type ManifestNode,
} from "../syntax/node.ts";

/** Tables of package indexes: `[[tool.uv.index]]`, `[[tool.poetry.source]]`, `[[tool.pdm.source]]`. */
const INDEXES = [
  ["uv", "index"],
  ["poetry", "source"],
  ["pdm", "source"],
] as const;

export function tellIndexes(manifest: Manifest, tools: ManifestNode | undefined): void {
  for (const [manager, key] of INDEXES)
    for (const index of itemsOf(descend(tools, manager, key))) tellIndex(manifest, manager, index);
  for (const { key, value } of entriesOf(child(tools, "uv"))) tellUvSetting(manifest, key, value);
}

/** uv: `default = true` or `explicit = true`; Poetry: `priority = "primary" | "supplemental" | "explicit"`. */
function tellIndex(manifest: Manifest, manager: string, index: ManifestNode): void {
  const url = child(index, "url");
  if (url?.kind !== "scalar" || !url.isString) return;
  const priority = textOf(child(index, "priority"));
  const isOnlyFor = priority === "explicit" || scalarText(child(index, "explicit")) === "true";
  const isFirst = scalarText(child(index, "default")) === "true" || priority === "primary" || priority === "default";
  const isAlone = manager === "poetry" && priority === null;
  const effect: RegistryFact["effect"] = isOnlyFor ? "bound" : isFirst || isAlone ? "replaces" : "adds";
  tell(manifest, registryFact(manager, effect, url.value, place(manifest.source, url), textOf(child(index, "name"))));
}

/** uv.toml has at its top what pyproject.toml has under `[tool.uv]`. */
export function readUvSettings(manifest: Manifest, root: ManifestNode): void {
  for (const index of itemsOf(child(root, "index"))) tellIndex(manifest, "uv", index);
  for (const { key, value } of entriesOf(root)) tellUvSetting(manifest, key, value);
}

function tellUvSetting(manifest: Manifest, key: string, value: ManifestNode): void {
  const effect = UV_SETTINGS.get(key);
  if (effect === undefined) return;
  for (const url of stringsOf(value))
    tell(manifest, registryFact("uv", effect, url.value, place(manifest.source, url)));
}

const UV_SETTINGS: ReadonlyMap<string, RegistryFact["effect"]> = new Map<string, RegistryFact["effect"]>([
  ["index-url", "replaces"],
  ["extra-index-url", "adds"],
  ["find-links", "adds"],
  ["allow-insecure-host", "trusts"],
]);
