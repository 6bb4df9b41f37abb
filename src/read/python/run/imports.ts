import { unknown } from "../../value.ts";
import { NOTHING_KNOWN, partOfModule, reference, type Abstract, type Reference } from "../values/abstract.ts";
import { canonicalPath } from "./aliases.ts";
import { isKnownLibrary } from "../effects/registry.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Scope } from "./scope.ts";
import { isStandardModule } from "./standard-modules.ts";
import { field, fields, type PyNode } from "../parse/syntax-tree.ts";

/** Longest module path that is looked at. */
const MAX_MODULE_PATH = 300;
const ONLY_DOTS = /^\.{1,20}$/;
/** Modules of which every name is imported. */
const MAX_STARS = 16;

export function importNames(on: Evaluator, node: PyNode): void {
  for (const name of fields(node, "name")) {
    const [path, alias] = namesOf(on, name);
    const module = on.importModule(path, node);
    const [top = path] = path.split(".");
    if (alias !== null) on.scope.set(alias, module);
    else if (top === path || module.kind !== "reference") on.scope.set(top, module);
    else on.scope.set(top, module.state.module === undefined ? reference(top) : partOfModule(top, top, on.at(node)));
  }
}

export function importFrom(on: Evaluator, node: PyNode): void {
  const module = field(node, "module_name");
  if (module === null) return;
  const path = on.text.slice(module.start, Math.min(module.end, module.start + MAX_MODULE_PATH)).replaceAll(/\s+/g, "");
  const names = fields(node, "name");
  if (module.type === "relative_import") {
    for (const target of relativeTargets(
      path,
      names.map((name) => namesOf(on, name)[0]),
    )) {
      on.refer(node, "import", target);
    }
  }
  const source = module.type === "relative_import" ? relativeModule(path) : on.importModule(path, node);
  for (const name of names) {
    const [member, alias] = namesOf(on, name);
    on.scope.set(alias ?? member, memberOf(on, source, member, name));
  }
  if (!node.children.some((child) => child.type === "wildcard_import")) return;
  on.scope.module.stars.push(path);
  const own = source.kind === "reference" ? source.state.module : undefined;
  if (module.type === "relative_import")
    for (const target of relativeTargets(path, [])) on.refer(node, "import", target);
  if (
    source.kind === "reference" &&
    own !== undefined &&
    !ONLY_DOTS.test(own) &&
    on.scope.module.ownStars.length < MAX_STARS
  )
    on.scope.module.ownStars.push({ module: own, path: source.path, at: on.at(node) });
}

/** `from . import b`, `from .. import b`: b itself is the module. */
function relativeModule(path: string): Reference {
  const [target = "."] = ONLY_DOTS.test(path) ? [path] : relativeTargets(path, []);
  return reference(target, unknown(), { module: target });
}

function memberOf(on: Evaluator, source: Abstract, member: string, node: PyNode): Abstract {
  if (source.kind !== "reference") return NOTHING_KNOWN;
  const { module } = source.state;
  if (module === undefined) return reference(canonicalPath(`${source.path}.${member}`));
  const known = on.partOf(module, member, node);
  if (known !== null) return known;
  if (!ONLY_DOTS.test(module)) return partOfModule(module, `${source.path}.${member}`, on.at(node));
  const [target = "."] = relativeTargets(module, [member]);
  return partOfModule(target, target, on.at(node));
}

function namesOf(on: Evaluator, name: PyNode): readonly [string, string | null] {
  const target = name.type === "aliased_import" ? (field(name, "name") ?? name) : name;
  const alias = name.type === "aliased_import" ? field(name, "alias") : null;
  const path = on.text.slice(target.start, Math.min(target.end, target.start + MAX_MODULE_PATH)).replaceAll(/\s+/g, "");
  return [path, alias === null ? null : on.text.slice(alias.start, alias.end)];
}

/** `from .a import b` is ./a.py, `from . import b` is ./b.py, each further dot a folder up. */
function relativeTargets(path: string, names: readonly string[]): readonly string[] {
  const dots = /^\.{1,20}/.exec(path)?.[0].length ?? 1;
  const rest = path.slice(dots);
  const folder = dots === 1 ? "./" : "../".repeat(dots - 1);
  if (rest !== "") return [`${folder}${rest.replaceAll(".", "/")}.py`];
  return names.map((name) => `${folder}${name}.py`);
}

/** The module under this path, however it is reached: `import`, `__import__`, `importlib`, `sys.modules`. */
export function importModule(on: Evaluator, path: string, node: PyNode): Abstract {
  const [top = ""] = path.split(".");
  if (path.length > MAX_MODULE_PATH || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(path)) return NOTHING_KNOWN;
  if (!isStandardModule(top)) {
    on.refer(node, "import", path);
    // The reader does not know the package's files: a module of its own is found under this path or not at all.
    if (!isKnownLibrary(top)) {
      on.refer(node, "import", `${path.replaceAll(".", "/")}.py`);
      return partOfModule(path, path, on.at(node));
    }
  }
  return path === "builtins" || path === "__builtin__" ? reference("builtins") : reference(canonicalPath(path));
}

/** `from b import *`: which of several modules has the name is not known here, so that it may be from any. Null: none. */
export function memberOfStars(scope: Scope, name: string): Reference | null {
  const [star, ...others] = scope.ownStars;
  if (star === undefined) return null;
  const held = others.map(({ module, at }) => ({ kind: "module", target: module, name, at }) as const);
  return partOfModule(star.module, `${star.path}.${name}`, star.at, held);
}
