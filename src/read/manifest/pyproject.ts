import type { DependencyFact } from "../../model/fact.ts";
import { declare } from "./declare.ts";
import { constant } from "../value.ts";
import { dependency, operation, reference, triggered, type Manifest } from "./manifest.ts";
import { child, descend, entriesOf, itemsOf, scalarText, stringsOf, textOf, type ManifestNode } from "./node.ts";
import { parseRequirement } from "./python-requirement.ts";

/** pyproject.toml: PEP 621, PEP 518 and 735, and Poetry's tables. */
export function readPyproject(manifest: Manifest, root: ManifestNode): void {
  const project = child(root, "project") ?? descend(root, "tool", "poetry");
  if (project !== undefined) declare(manifest, "pyproject.toml", project);
  tellList(manifest, descend(root, "project", "dependencies"), "runtime");
  for (const { value } of entriesOf(descend(root, "project", "optional-dependencies")))
    tellList(manifest, value, "optional");
  for (const { value } of entriesOf(child(root, "dependency-groups"))) tellList(manifest, value, "dev");
  tellList(manifest, descend(root, "build-system", "requires"), "dev");
  tellBackend(manifest, child(root, "build-system"));
  for (const [manager, key] of INDEXES) {
    for (const index of itemsOf(descend(root, "tool", manager, key))) tellIndex(manifest, manager, child(index, "url"));
  }
  const poetry = descend(root, "tool", "poetry");
  tellPoetry(manifest, child(poetry, "dependencies"), "runtime");
  tellPoetry(manifest, child(poetry, "dev-dependencies"), "dev");
  for (const { value } of entriesOf(child(poetry, "group"))) tellPoetry(manifest, child(value, "dependencies"), "dev");
}

/** Tables of package indexes: `[[tool.uv.index]]`, `[[tool.poetry.source]]`, `[[tool.pdm.source]]`. */
const INDEXES = [
  ["uv", "index"],
  ["poetry", "source"],
  ["pdm", "source"],
] as const;

function tellIndex(manifest: Manifest, manager: string, url: ManifestNode | undefined): void {
  if (url?.kind !== "scalar" || !url.isString) return;
  operation(manifest, url, { op: "install", manager, packages: [constant(url.value)], source: "url", run: false });
}

/** A backend inside the project runs its own code on `pip install .`. */
function tellBackend(manifest: Manifest, system: ManifestNode | undefined): void {
  const backend = child(system, "build-backend");
  if (backend?.kind === "scalar" && child(system, "backend-path") !== undefined) {
    reference(manifest, backend, "run", triggered(manifest.source, "install"));
  }
}

function tellList(manifest: Manifest, list: ManifestNode | undefined, scope: DependencyFact["scope"]): void {
  for (const item of stringsOf(list)) {
    const found = parseRequirement(item.value);
    if (found !== null) dependency(manifest, item, { ecosystem: "PyPI", ...found, scope });
  }
}

function tellPoetry(manifest: Manifest, table: ManifestNode | undefined, scope: DependencyFact["scope"]): void {
  for (const { key, start, value } of entriesOf(table)) {
    if (key === "python") continue;
    const requested =
      scalarText(value) ??
      ["version", "git", "url", "path"].map((name) => textOf(child(value, name))).find((text) => text !== null) ??
      null;
    dependency(manifest, { start, end: value.end }, { ecosystem: "PyPI", name: key, requested, scope });
  }
}
