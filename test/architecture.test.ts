import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const STEPS = [
  "model",
  "network",
  "acquire",
  "unpack",
  "verify",
  "read",
  "catalogue",
  "advisories",
  "analyse",
  "policy",
  "packs",
  "judge",
  "report",
];
/** Who may import whom; docs/architecture.md explains it. `root` is a file directly in src/. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  network: ["model"],
  acquire: ["model", "network"],
  unpack: ["model"],
  verify: ["model"],
  read: ["model"],
  catalogue: ["model"],
  analyse: ["model", "read", "catalogue"],
  advisories: ["model", "network"],
  policy: ["model"],
  judge: ["model", "policy"],
  packs: ["model", "policy", "catalogue", "analyse"],
  report: ["model"],
  cli: ["model", "report", "bench", "service", "pipeline", "tasks", "root"],
  service: ["model", "network", "report", "pipeline", "tasks", "root"],
  action: ["model", "network", "report", "pipeline", "tasks", "root"],
  bench: ["model", "root"],
  documents: ["model", "catalogue", "policy", "packs", "cli", "pipeline", "tasks", "root"],
  pipeline: STEPS,
  tasks: [...STEPS, "pipeline"],
  root: [...STEPS, "pipeline", "tasks"],
};
const NETWORK = /^(node:(net|tls|http|https|http2|dgram|dns)|undici|pacote|sigstore|@sigstore\/(sign|tuf))$/;
const MAY_REACH_NETWORK = new Set(["network", "acquire", "advisories", "cli", "service", "action"]);
/** Sigstore's own services: its root of trust where the user is online, and signing where the user asks for it. */
const MAY_REACH_SIGSTORE = /^src\/verify\/(trust\/refresh-trusted-root|sign\/sign-keyless)\.ts$/;
const CAN_EXECUTE = /^(node:(child_process|vm|inspector|repl)|execa)$/;
/** They start a program of ours or one the user asked for, never anything scanned. */
const MAY_START_PROGRAMS = /^src\/(advisories\/osv-scanner-program|service\/.*|action\/.*)\.ts$/;

const root = path.resolve(import.meta.dirname, "..");
const files = globSync("src/**/*.{ts,js}", { cwd: root }).toSorted();
const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));

test("there is something to look at", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(imports.length).toBeGreaterThan(files.length);
});

test("every step imports only what the table allows", () => {
  const broken = imports.flatMap(({ file, target }) => {
    if (!target.startsWith(".")) return [];
    const from = stepOf(file);
    const to = stepOf(path.posix.join(path.posix.dirname(file), target));
    return from === to || (MAY_IMPORT[from] ?? []).includes(to) ? [] : [`${file} imports ${target}`];
  });
  expect(broken).toEqual([]);
});

test("every folder of src is in the table", () => {
  expect([...new Set(files.map(stepOf))].filter((step) => !(step in MAY_IMPORT))).toEqual([]);
});

test("only acquire and the faces reach the network", () => {
  const broken = imports.filter(
    ({ file, target }) =>
      NETWORK.test(target) &&
      !MAY_REACH_NETWORK.has(stepOf(file)) &&
      !MAY_REACH_SIGSTORE.test(file) &&
      !isAddressCheck(file, target),
  );
  expect(broken).toEqual([]);
});

test("nothing can execute what is scanned", () => {
  expect(imports.filter(({ file, target }) => CAN_EXECUTE.test(target) && !MAY_START_PROGRAMS.test(file))).toEqual([]);
  const evaluating = files.filter((file) => /\beval\(|new Function\(/.test(withoutText(read(file))));
  expect(evaluating).toEqual([]);
});

test("scan.ts still fits on a screen or two", () => {
  expect(read("src/scan.ts").split("\n").length).toBeLessThan(200);
});

/** node:net is also where Node keeps its address arithmetic (isIP, BlockList), which opens no connection. */
function isAddressCheck(file: string, target: string): boolean {
  return (
    target === "node:net" &&
    /import \{ (BlockList|isIP|isIPv4|isIPv6)(, (BlockList|isIP|isIPv4|isIPv6))* \}/.test(read(file))
  );
}

function stepOf(file: string): string {
  const [, step = "", rest] = file.split("/");
  return rest === undefined ? "root" : step;
}

function importsOf(file: string): string[] {
  const found = read(file).matchAll(
    /^\s*(?:import|export)\b(?:[^;"'=]*?\bfrom\s*|\s*)["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? "");
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** Comments, strings and regular expressions may speak of eval; code may not. */
function withoutText(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\/\/[^\n]*/g, "")
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?:[^/\\\n]|\\.)+\//g, "");
}
