import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ScanReport } from "../model/report.ts";
import { COMMENT_LIMIT, renderMarkdown, SUMMARY_LIMIT } from "../report/markdown.ts";
import { renderTerminal } from "../report/terminal.ts";
import { counted } from "../report/words.ts";
import { annotationsFor } from "./annotations.ts";
import { changedFiles } from "./changed-files.ts";
import { changedTargets } from "./changed-targets.ts";
import { commentMarker, putComment } from "./comment.ts";
import { writeDocuments } from "./documents.ts";
import { readSurroundings, type Surroundings } from "./event.ts";
import { openGithubApi, type GithubApi } from "./github-api.ts";
import { readInputs, type Inputs } from "./inputs.ts";
import { placeLinks } from "./place-links.ts";
import { changedRules, rulesFromInputs } from "./rules.ts";
import { setOutputs, summaryBytes } from "./runner-files.ts";
import { advisoriesFor, failureText, scanTargets, type Scanned } from "./scan-targets.ts";
import { exitCodeOf, resultOf } from "./verdict.ts";
import { annotationCommand, logGroup, type Annotation } from "./workflow-commands.ts";
import { openWorkspace, targetOf, type Workspace } from "./workspace.ts";

type Environment = Readonly<Record<string, string | undefined>>;
type Write = (text: string) => void;

/** The action: inputs → targets → scan → annotations, summary, documents, comment → outputs. Resolves to the exit code. */
export async function runAction(environment: Environment, write: Write): Promise<number> {
  try {
    return await run(environment, write);
  } catch (cause) {
    write(annotationCommand({ kind: "error", title: "skillscan", message: failureText(cause) }));
    return 2;
  }
}

async function run(environment: Environment, write: Write): Promise<number> {
  const inputs = readInputs(environment);
  const surroundings = await readSurroundings(environment);
  const workspace = await openWorkspace(environment["GITHUB_WORKSPACE"]);
  const api = inputs.token === null ? null : openGithubApi(surroundings.apiUrl, inputs.token, environment);
  try {
    const notes: Annotation[] = [];
    const note = (kind: Annotation["kind"], message: string): void => {
      notes.push({ kind, title: "skillscan", message });
    };
    const targets = await targetsOf(inputs, { workspace, surroundings, api, note });
    const scanned = await scanTargets(targets, {
      ...(await rulesFromInputs(inputs, workspace)),
      environment,
      workingDirectory: workspace.folder,
      advisories: advisoriesFor(inputs.osv ?? "api"),
      offline: (inputs.osv ?? "api") !== "api",
    });
    remarks(scanned, inputs, note);
    return await tell(scanned, notes, { inputs, surroundings, workspace, api, environment, write });
  } finally {
    await api?.close();
  }
}

interface Whereabouts {
  readonly workspace: Workspace;
  readonly surroundings: Surroundings;
  readonly api: GithubApi | null;
  readonly note: (kind: Annotation["kind"], message: string) => void;
}

async function targetsOf(
  inputs: Inputs,
  { workspace, surroundings, api, note }: Whereabouts,
): Promise<readonly string[]> {
  const targets = [];
  for (const given of inputs.path) targets.push(await targetOf(given, workspace));
  const hasRules = inputs.policy !== null || inputs.baseline !== null;
  if (!inputs.changedOnly && !hasRules) return targets;
  const changed = await changedFilesOrNull(workspace, surroundings, api);
  for (const file of changedRules(inputs, changed ?? [], workspace)) {
    note("warning", `This change touches ${file}, by which it is judged here. Review that first.`);
  }
  if (!inputs.changedOnly) return targets;
  if (changed === null) {
    note("notice", "Which files changed cannot be told here, so everything was scanned.");
    return targets;
  }
  const narrowed = await changedTargets(workspace.folder, targets, changed);
  return Promise.all(narrowed.map((target) => targetOf(target, workspace)));
}

/** A GitHub that does not answer must not keep the scan from being made, only make it a longer one. */
async function changedFilesOrNull(
  workspace: Workspace,
  surroundings: Surroundings,
  api: GithubApi | null,
): Promise<readonly string[] | null> {
  try {
    return await changedFiles(workspace.folder, surroundings, api);
  } catch {
    return null; // said by the caller, who scans everything
  }
}

function remarks({ reports, failures }: Scanned, inputs: Inputs, note: Whereabouts["note"]): void {
  for (const failure of failures) note("error", failure);
  const incomplete = reports.filter(({ complete }) => !complete).length;
  if (incomplete > 0)
    note(
      "warning",
      `${counted(incomplete, "package")} could not be looked at whole; the summary says what was left out.`,
    );
  if (reports.length === 0 && failures.length === 0) {
    note("notice", inputs.changedOnly ? "No skill, plugin or other file was changed." : "There was nothing to scan.");
  } else if (reports.every(({ packageKind }) => packageKind === "folder") && !inputs.changedOnly) {
    note("notice", `No skill or plugin was found in ${inputs.path.join(", ")}; it was scanned as an ordinary folder.`);
  }
}

interface Telling {
  readonly inputs: Inputs;
  readonly surroundings: Surroundings;
  readonly workspace: Workspace;
  readonly api: GithubApi | null;
  readonly environment: Environment;
  readonly write: Write;
}

async function tell({ reports, failures }: Scanned, notes: readonly Annotation[], telling: Telling): Promise<number> {
  const { inputs, surroundings, workspace, environment, write } = telling;
  const failOn = inputs.failOn ?? "suspicious";
  const result = resultOf(reports, failOn);
  const linkTo = placeLinks(surroundings, workspace.folder);
  if (reports.length > 0) write(logGroup("skillscan: the whole report", logText(reports)));
  const commented = await comment(reports, failures, telling);

  const { shown, left } = annotationsFor(reports, [...notes, ...commented], workspace.folder);
  for (const annotation of shown) write(annotationCommand(annotation));
  if (left > 0) write(`skillscan: ${left} more findings are in the summary; GitHub shows ten annotations of a kind.\n`);

  const summary = environment["GITHUB_STEP_SUMMARY"] ?? "";
  if (summary !== "") {
    const limit = SUMMARY_LIMIT - (await summaryBytes(summary));
    const text = renderMarkdown(reports, { limit, linkTo, failures });
    if (Buffer.byteLength(text) <= limit) await appendFile(summary, text);
  }
  const folder = path.join(environment["RUNNER_TEMP"] ?? tmpdir(), "skillscan");
  const documents = await writeDocuments(reports, failures, {
    workspace,
    folder,
    sarifFile: inputs.sarifFile,
    surroundings,
  });
  await setOutputs(environment["GITHUB_OUTPUT"], {
    verdict: result.verdict,
    outcome: failures.length > 0 && result.outcome === "pass" ? "incomplete" : result.outcome,
    score: String(result.score),
    findings: String(result.findings),
    report: documents.json,
    html: documents.html,
    sarif: documents.sarif,
  });
  return exitCodeOf(result, failures.length, inputs.failOn);
}

/** The log of a step is for searching; hundreds of packages get a line each. */
const MOST_WHOLE = 20;

function logText(reports: readonly ScanReport[]): string {
  const detail = reports.length > MOST_WHOLE ? "quiet" : "normal";
  return renderTerminal(reports, { columns: 110, colour: false, detail });
}

/** A comment that cannot be written must not hide the verdict: it becomes a warning. */
async function comment(
  reports: readonly ScanReport[],
  failures: readonly string[],
  telling: Telling,
): Promise<readonly Annotation[]> {
  const { inputs, surroundings, workspace, api, environment } = telling;
  const { repository, pullRequest } = surroundings;
  if (!inputs.comment || pullRequest === null) return [];
  const warning = (message: string): readonly Annotation[] => [{ kind: "warning", title: "skillscan", message }];
  if (api === null || repository === null) return warning("comment: true needs the input token.");
  const key = [environment["GITHUB_WORKFLOW"], environment["GITHUB_JOB"], ...inputs.path].join("\n");
  const limit = COMMENT_LIMIT - commentMarker(key).length;
  const text = renderMarkdown(reports, { limit, linkTo: placeLinks(surroundings, workspace.folder), failures });
  const isNews =
    failures.length > 0 ||
    reports.some(({ verdict, complete, policy }) => verdict !== "clean" || !complete || policy?.decision === "fail");
  try {
    await putComment(api, { repository, pullRequest: pullRequest.number, key }, text, isNews);
    return [];
  } catch (cause) {
    return warning(`The comment could not be written: ${failureText(cause)}`);
  }
}
