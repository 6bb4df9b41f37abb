import { readFileSync } from "node:fs";
import path from "node:path";

/** Packages as `installed name@version`. */
export interface Answer {
  readonly all: ReadonlySet<string>;
  /** Null: the manager's answer does not tell. */
  readonly direct: ReadonlySet<string> | null;
}

/** What the manager itself lists: `ls.json` of npm, pnpm and yarn, `ls.txt` of Bun. */
export function managersAnswer(folder: string, lock: string): Answer {
  if (lock === "bun.lock") return bunAnswer(readFileSync(path.join(folder, "ls.txt"), "utf8"));
  const text = readFileSync(path.join(folder, "ls.json"), "utf8");
  if (lock === "yarn.lock") return text.startsWith('{"value"') ? berryAnswer(text) : yarnAnswer(text);
  return treeAnswer(JSON.parse(text));
}

const TREES = ["dependencies", "devDependencies", "optionalDependencies"] as const;

/** npm's and pnpm's nested answer; pnpm repeats a subtree only where it stands first. */
function treeAnswer(answer: unknown): Answer {
  const all = new Set<string>();
  const direct = new Set<string>();
  const visit = (node: unknown, depth: number): void => {
    for (const field of TREES) {
      for (const [name, child] of Object.entries(record(record(node)[field]))) {
        const { version } = record(child);
        if (typeof version === "string") {
          all.add(`${name}@${version}`);
          if (depth === 0) direct.add(`${name}@${version}`);
        }
        visit(child, depth + 1);
      }
    }
  };
  for (const project of Array.isArray(answer) ? answer : [answer]) visit(project, 0);
  return { all, direct };
}

/** Yarn 1: one tree, whose names are `name@version` at every depth; ranges stand where a package is shared. */
function yarnAnswer(text: string): Answer {
  const all = new Set<string>();
  for (const line of text.split("\n").filter((each) => each !== "")) {
    const { type, data } = record(JSON.parse(line));
    if (type !== "tree") continue;
    const stack: unknown[] = Array.isArray(record(data)["trees"]) ? [...list(record(data)["trees"])] : [];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { name, shadow, children } = record(next);
      if (typeof name === "string" && shadow !== true) all.add(name);
      stack.push(...list(children));
    }
  }
  return { all, direct: null };
}

/** Yarn since 2: a line for each package, `name@npm:version`. */
function berryAnswer(text: string): Answer {
  const all = new Set<string>();
  for (const line of text.split("\n").filter((each) => each !== "")) {
    const value = record(JSON.parse(line))["value"];
    const { children } = record(JSON.parse(line));
    const version = record(children)["Version"];
    if (typeof value !== "string" || typeof version !== "string" || value.includes("@workspace:")) continue;
    all.add(`${value.slice(0, value.indexOf("@", 1))}@${version}`);
  }
  return { all, direct: null };
}

/** Bun: `├── name@version`, deeper ones indented. */
function bunAnswer(text: string): Answer {
  const found = text.matchAll(/[├└]── (\S+@\S+)/gu);
  return { all: new Set([...found].map(([, id]) => id ?? "")), direct: null };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
