import type { Ecosystem } from "../../model/fact.ts";
import type { Reader } from "../../model/source.ts";
import { readCargo } from "./cargo.ts";
import { dependency, manifestOf, type Manifest } from "./manifest.ts";
import { child, itemsOf, textOf, type ManifestNode } from "./node.ts";
import { parseToml } from "./parse-toml.ts";
import { collectPrompts } from "./prompts.ts";
import { readPyproject } from "./pyproject.ts";
import { tellFlaws } from "./tell-flaws.ts";
import { walkDocument } from "./walk.ts";

/** Lock files that list `[[package]]` with name and version. */
const LOCK_FILES: ReadonlyMap<string, Ecosystem> = new Map([
  ["uv.lock", "PyPI"],
  ["poetry.lock", "PyPI"],
  ["pylock.toml", "PyPI"],
  ["cargo.lock", "crates.io"],
]);

/** TOML: Python and Rust projects, their locks, settings with commands, servers and prompts. */
export const readToml: Reader = (source, reading) => {
  const document = parseToml(source.text);
  const manifest = manifestOf(source, reading, document);
  const ecosystem = LOCK_FILES.get(manifest.fileName);
  const isProject = manifest.fileName === "pyproject.toml" || manifest.fileName === "cargo.toml";
  tellFlaws(source, reading, document.flaws, isProject || ecosystem !== undefined);
  for (const root of document.roots) {
    if (ecosystem !== undefined) tellLocked(manifest, root, ecosystem);
    else if (manifest.fileName === "pyproject.toml") readPyproject(manifest, root);
    else if (manifest.fileName === "cargo.toml") readCargo(manifest, root);
  }
  if (ecosystem !== undefined) return;
  const prompts = collectPrompts(manifest);
  walkDocument(manifest, document.roots, prompts, source.context.trigger);
  prompts.finish();
};

function tellLocked(manifest: Manifest, root: ManifestNode, ecosystem: Ecosystem): void {
  for (const item of itemsOf(child(root, "package") ?? child(root, "packages"))) {
    const name = textOf(child(item, "name"));
    if (name === null) continue;
    dependency(manifest, item, {
      ecosystem,
      name,
      requested: null,
      resolved: textOf(child(item, "version")),
      via: "lock",
    });
  }
}
