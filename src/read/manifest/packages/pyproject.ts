import type { DependencyFact } from "../../../model/fact.ts";
import { declare } from "../declare.ts";
import { reference, triggered, type Manifest } from "../manifest.ts";
import { child, descend, entriesOf, type ManifestNode } from "../syntax/node.ts";
import { tellIndexes } from "./python-indexes.ts";
import { tellList, tellTabled, uvSources } from "./python-lists.ts";

type Scope = DependencyFact["scope"];

/** pyproject.toml: PEP 621, PEP 518 and 735, the tables of uv, Poetry and PDM. */
export function readPyproject(manifest: Manifest, root: ManifestNode): void {
  const tools = child(root, "tool");
  const poetry = child(tools, "poetry");
  const project = child(root, "project") ?? poetry;
  if (project !== undefined) declare(manifest, "pyproject.toml", project);
  const sources = uvSources(descend(tools, "uv", "sources"));
  const list = (node: ManifestNode | undefined, scope: Scope): void => tellList(manifest, node, scope, sources);
  list(descend(root, "project", "dependencies"), "runtime");
  for (const { value } of entriesOf(descend(root, "project", "optional-dependencies"))) list(value, "optional");
  for (const { value } of entriesOf(child(root, "dependency-groups"))) list(value, "dev");
  // A build gets them and runs them, before anything of the project is there.
  list(descend(root, "build-system", "requires"), "runtime");
  for (const name of ["dev-dependencies", "constraint-dependencies", "override-dependencies"])
    list(descend(tools, "uv", name), name === "dev-dependencies" ? "dev" : "runtime");
  for (const { value } of entriesOf(descend(tools, "pdm", "dev-dependencies"))) list(value, "dev");
  tellBackend(manifest, child(root, "build-system"));
  tellIndexes(manifest, tools);
  tellPoetry(manifest, child(poetry, "dependencies"), "runtime");
  tellPoetry(manifest, child(poetry, "dev-dependencies"), "dev");
  for (const { key, value } of entriesOf(child(poetry, "group")))
    tellPoetry(manifest, child(value, "dependencies"), key === "main" ? "runtime" : "dev");
}

/** A backend inside the project runs its own code on `pip install .`. */
function tellBackend(manifest: Manifest, system: ManifestNode | undefined): void {
  const backend = child(system, "build-backend");
  if (backend?.kind === "scalar" && child(system, "backend-path") !== undefined) {
    reference(manifest, backend, "run", triggered(manifest.source, "install"));
  }
}

function tellPoetry(manifest: Manifest, table: ManifestNode | undefined, scope: Scope): void {
  for (const entry of entriesOf(table)) {
    if (entry.key === "python") continue;
    const items = entry.value.kind === "list" ? entry.value.items : [entry.value];
    for (const item of items) tellTabled(manifest, entry, item, scope);
  }
}
