import type { Language } from "../../model/language.ts";
import { actionRequest } from "../packages/action-request.ts";
import { embedScalar, dependency, reference, triggered, type Manifest } from "./manifest.ts";
import type { Piece } from "./syntax/mapped-source.ts";
import { child, entriesOf, itemsOf, textOf, type ManifestNode } from "./syntax/node.ts";
import { pathText, type TreePath } from "./syntax/tree-path.ts";
import { tellImage } from "./containers/image.ts";

/** GitHub's `shell:` values that are no POSIX shell. */
const SHELLS: Readonly<Record<string, Language>> = {
  pwsh: "powershell",
  powershell: "powershell",
  cmd: "batch",
  python: "python",
  node: "javascript",
};

/** GitHub workflows (`jobs`) and composite actions (`runs`). True when the document is one. */
export function readWorkflow(manifest: Manifest, root: ManifestNode): boolean {
  const jobs = child(root, "jobs");
  const runs = child(root, "runs");
  const steps = child(runs, "steps");
  const isWorkflow = jobs?.kind === "map" && (child(root, "on") !== undefined || child(root, "true") !== undefined);
  if (isWorkflow) {
    for (const { key, value } of jobs.entries) {
      const path: TreePath = { parent: { parent: null, step: "jobs" }, step: key };
      tellUses(manifest, child(value, "uses"));
      tellImage(manifest, child(value, "container"));
      tellImage(manifest, child(child(value, "container"), "image"));
      for (const service of entriesOf(child(value, "services"))) tellImage(manifest, child(service.value, "image"));
      tellSteps(manifest, child(value, "steps"), path, [child(root, "env"), child(value, "env")]);
    }
  } else if (steps?.kind === "list") tellSteps(manifest, steps, { parent: null, step: "runs" }, []);
  else if (runs?.kind === "map" && child(runs, "using") !== undefined) tellActionFiles(manifest, runs);
  else return false;
  return true;
}

type Environments = readonly (ManifestNode | undefined)[];

function tellSteps(
  manifest: Manifest,
  steps: ManifestNode | undefined,
  path: TreePath,
  environments: Environments,
): void {
  for (const [index, step] of itemsOf(steps).entries()) {
    tellUses(manifest, child(step, "uses"));
    const run = child(step, "run");
    if (run?.kind !== "scalar") continue;
    const shell = textOf(child(step, "shell"))?.split(/\s/)[0] ?? "";
    const language = (Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined) ?? "shell";
    const field = pathText({ parent: { parent: { parent: path, step: "steps" }, step: index }, step: "run" });
    const set = language === "shell" ? assignments([...environments, child(step, "env")], run.start) : [];
    embedScalar(manifest, run, language, field, triggered(manifest.source, "call"), (pieces) => [
      ...set,
      ...withoutExpressions(pieces),
    ]);
  }
}

/** `owner/repo/path@ref`: somebody else's code. `./path` is the repository's own, `docker://` an image. */
function tellUses(manifest: Manifest, uses: ManifestNode | undefined): void {
  if (uses?.kind !== "scalar") return;
  if (uses.value.startsWith("./")) {
    reference(manifest, uses, "run");
    return;
  }
  if (uses.value.startsWith("docker://")) {
    tellImage(manifest, uses);
    return;
  }
  dependency(manifest, uses, actionRequest(uses.value), { executes: true });
}

function tellActionFiles(manifest: Manifest, runs: ManifestNode): void {
  for (const key of ["main", "pre", "post", "image"]) {
    const file = child(runs, key);
    if (file?.kind !== "scalar" || file.value === "") continue;
    if (key === "image" && file.value.startsWith("docker://")) tellImage(manifest, file);
    else reference(manifest, file, "run");
  }
}

/** Variables that GitHub sets for a step; only those that it fills with secrets matter to what the step does. */
function assignments(environments: Environments, offset: number): readonly Piece[] {
  return environments.flatMap(entriesOf).flatMap(({ key, value }) => {
    const text = textOf(value);
    if (text === null || !/^[A-Za-z_]\w{0,100}$/.test(key) || !text.includes("secrets")) return [];
    const source = text.slice(0, MAX_VALUE).replaceAll(EXPRESSION, asShell);
    return /[`"\\\n]/.test(source) ? [] : [{ text: `${key}="${source}"\n`, offset, exact: false }];
  });
}

const MAX_VALUE = 2_000;

/** GitHub fills `${{ … }}` in before the shell sees the text; to the shell reader it is a variable, or all of them. */
function withoutExpressions(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => (piece.exact && piece.text.includes("${{") ? splitExpressions(piece) : [piece]));
}

const EXPRESSION = /\$\{\{[^{}\n]{0,500}\}\}/g;

/** `secrets.NAME` is the variable of that name, `toJSON(secrets)` the whole environment. */
function asShell(expression: string): string {
  const named = /\bsecrets\.([A-Za-z_]\w{0,100})/.exec(expression)?.[1];
  if (named !== undefined) return `\${${named}}`;
  return /\btoJSON\(\s{0,4}secrets\s{0,4}\)/i.test(expression) ? "$(env)" : "${WORKFLOW_EXPRESSION}";
}

function splitExpressions(piece: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let quote: Quote = "";
  for (const { 0: expression, index } of piece.text.matchAll(EXPRESSION)) {
    if (index > from) pieces.push({ text: piece.text.slice(from, index), offset: piece.offset + from, exact: true });
    quote = quoteAfter(piece.text.slice(from, index), quote);
    // GitHub knows no quotes: what a shell would leave alone between single ones is filled in all the same.
    const text = quote === "'" ? `'"${asShell(expression)}"'` : asShell(expression);
    pieces.push({ text, offset: piece.offset + index, exact: false });
    from = index + expression.length;
  }
  if (from < piece.text.length) pieces.push({ text: piece.text.slice(from), offset: piece.offset + from, exact: true });
  return pieces;
}

type Quote = "" | "'" | '"';

/** In which quotes a shell is at the end of a text that began in `quote`; a comment opens none. */
function quoteAfter(text: string, quote: Quote): Quote {
  let now = quote;
  for (const { 0: token } of text.matchAll(/\\[^\n]|(?<![^\s;])#[^\n]*|["']/g)) {
    if (token === "'" || token === '"') now = now === "" ? token : now === token ? "" : now;
    else if (now === "'" && token.endsWith("'")) now = "";
  }
  return now;
}
