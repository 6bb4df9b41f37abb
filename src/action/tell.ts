import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ScanReport } from "../model/report.ts";
import { COMMENT_LIMIT, renderMarkdown, SUMMARY_LIMIT } from "../report/markdown.ts";
import { renderTerminal } from "../report/terminal.ts";
import { annotationsFor } from "./annotations.ts";
import { commentMarker, putComment } from "./comment.ts";
import { writeDocuments } from "./documents.ts";
import type { Surroundings } from "./event.ts";
import type { GithubApi } from "./github-api.ts";
import type { Inputs } from "./inputs.ts";
import { placeLinks } from "./place-links.ts";
import { setOutputs, summaryBytes } from "./runner-files.ts";
import { failureText, type Scanned } from "./scan-targets.ts";
import { exitCodeOf, resultOf } from "./verdict.ts";
import { annotationCommand, logGroup, type Annotation } from "./workflow-commands.ts";
import type { Workspace } from "./workspace.ts";

export interface Telling {
  readonly inputs: Inputs;
  readonly surroundings: Surroundings;
  readonly workspace: Workspace;
  readonly api: GithubApi | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly write: (text: string) => void;
}

/** Says it everywhere: log, annotations, summary, comment, documents, outputs. Resolves to the exit code. */
export async function tell(
  { reports, failures }: Scanned,
  notes: readonly Annotation[],
  telling: Telling,
): Promise<number> {
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
