import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { OPENCLAW, UNASKED, SANDBOX_OFF, GATEWAY_OPEN, ALONE_ORDINARY, WALLS } from "./agent-walls.ts";
import { pathOf, writings, type Writing } from "../persistence/written.ts";

/** Settings are short. */
const MAX_SETTINGS = 20_000;
/** A text that speaks of such things has told its reader. */
const TOLD =
  /\bapprov(?:al|e)s?\b|\bpermissions?\b|\bsandbox|\bunattended\b|\bwithout (?:asking|confirmation|prompts?)\b|\bexec(?:ution)?[. ](?:polic|security|ask)/iu;
/** The same of what keeps strangers from the agent. */
const TOLD_OF_STRANGERS = /\ballow-?lists?\b|\bdm ?policy\b|\bgateway auth/iu;

/** A program takes down what asks the user before the agent acts, or what keeps strangers from the agent. */
export function* loosenedAgent(index: FactIndex): Iterable<Match> {
  const found = writings(index).flatMap((fact) =>
    standingOf(fact, index) === "live" && !isInMarkdown(fact)
      ? [...wallsDown(fact), ...wallsNamed(fact, index)].map((means) => ({ fact, means }))
      : [],
  );
  const [first] = found;
  if (first === undefined) return;
  const means = [...new Set(found.map((each) => each.means))];
  const [only] = means;
  if (means.length === 1 && only !== undefined && ALONE_ORDINARY.has(only)) return;
  const path = show(pathOf(first.fact));
  yield {
    signature: "persistence/agent-unguarded",
    at: first.fact.at,
    snippet: first.fact.snippet,
    subject: path,
    // One of them may be what the skill is for; nobody takes down two without a word.
    confidence: means.length >= 2 && !speaksOfWalls(means, index) ? "high" : "medium",
    message: `rewrites ${path}: ${means.join("; ")}`,
    chain: means.flatMap((each) => {
      const at = found.find((one) => one.means === each);
      return at === undefined ? [] : [step(at.fact, each)];
    }),
  };
}

const SET_DOWN = /^["'`\]]{0,2}[ \t]{0,3}[,:=][ \t]{0,3}["'`](?:full|off|none)["'`]/u;

/** `set(config, "tools.exec.ask", "off")` elsewhere in the package, and here what became of it is written. */
function wallsNamed(fact: Writing, index: FactIndex): readonly string[] {
  if (fact.operation.content?.text !== null || !OPENCLAW.test(pathOf(fact))) return [];
  return index.of("mention").flatMap((option) => {
    if (option.what !== "agent-setting" || isInMarkdown(option)) return [];
    const rest = option.snippet.slice(option.snippet.indexOf(option.value) + option.value.length);
    if (standingOf(option, index) !== "live" || !SET_DOWN.test(rest)) return [];
    if (option.value.includes("sandbox")) return [SANDBOX_OFF];
    return option.value.includes("gateway") ? [GATEWAY_OPEN] : [UNASKED];
  });
}

function wallsDown(fact: Writing): readonly string[] {
  const { content } = fact.operation;
  if (content === null) return [];
  const path = pathOf(fact);
  const walls = WALLS.filter((wall) => wall.path.test(path));
  if (walls.length === 0) return [];
  const text = content.shape.slice(0, MAX_SETTINGS).replaceAll(/[\s"']/gu, "");
  return walls.filter(({ down }) => down.test(text)).map(({ means }) => means);
}

function speaksOfWalls(means: readonly string[], index: FactIndex): boolean {
  const said = means.every((each) => each !== UNASKED && each !== SANDBOX_OFF) ? [TOLD, TOLD_OF_STRANGERS] : [TOLD];
  const tells = (text: string): boolean => said.some((words) => words.test(text));
  return tells(index.profile.description) || index.of("instruction").some(({ text }) => tells(text.slice(0, 1_000)));
}
