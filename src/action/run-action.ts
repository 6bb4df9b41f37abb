import { counted } from "../report/words.ts";
import { chooseTargets } from "./choose-targets.ts";
import { readSurroundings } from "./event.ts";
import { openGithubApi } from "./github-api.ts";
import { readInputs, type Inputs } from "./inputs.ts";
import { rulesFromInputs } from "./rules.ts";
import { advisoriesFor, failureText, scanTargets, type Scanned } from "./scan-targets.ts";
import { tell } from "./tell.ts";
import { annotationCommand, type Annotation } from "./workflow-commands.ts";
import { openWorkspace } from "./workspace.ts";

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
    const targets = await chooseTargets(inputs, { workspace, surroundings, api, note });
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

function remarks(
  { reports, failures }: Scanned,
  inputs: Inputs,
  note: (kind: Annotation["kind"], message: string) => void,
): void {
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
