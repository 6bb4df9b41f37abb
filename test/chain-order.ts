import type { Finding } from "../src/model/finding.ts";

/** Has something run that comes from elsewhere. */
const RUNS =
  /^(?:has it run$|has a command (?:run|copied)|has pasted there|has it loaded into|has somebody else's command|runs what (?:it|was)|starts what was|installs it in|has the orders followed|has a text obeyed)/u;
/** Where it comes from, or that it is got. */
const NAMES =
  /^(?:names |says where|opens |sends the person to|holds |reads …\/assets|downloads |receives |has it downloaded|unpacks it)/u;
const GETS = /^(?:downloads |receives |has it downloaded|has an archive unpacked|unpacks it|gives the password)/u;

const SENDS = /^(?:sends |posts it|publishes it|has it (?:sent|handed in)|has .{1,30} sent(?: to|$))/u;
/** What is sent: it has been read, recorded or asked for. */
const READS =
  /^(?:reads |records |opens the file|has recorded|has the person say|has it read|names (?:keys|what is|several stores|a password|the recovery|their codes|[~.$]))/u;
const NAMES_PLACE =
  /^(?:says where to|names (?:a|one|somebody's) (?!program|text|password).*(?:outside|address|mailbox|others read))/u;

/** How something gets there, and nothing that is done with it. */
const PREPARES =
  /^(?:names |reads |downloads |receives |leads to |imports |has the agent run|holds what|passes |hands (?:it|them) on|gives the (?:password|words)|makes .* a program$|has it downloaded$|has an archive|says that nothing|runs (?:curl|wget|chmod|base64|sh|bash)$|looks for |opens the file|is run (?:on|by)|runs only)/u;
/** What the agent is to keep quiet about, think or be told beside it: no deed. */
const SAYS =
  /^(?:says |keeps it|has it go un|has a made-up|stands where|tells the agent|the same text|sets it beside|is about|makes it look)/u;

/** What a chain has in another order than it would happen, or leaves out. No chain of the corpus is excepted. */
export function wrongIn({ id, role, chain }: Pick<Finding, "id" | "role" | "chain">): readonly string[] {
  const does = chain.map((step) => step.does);
  const wrong: string[] = [];
  const check = (isWrong: boolean, what: string): void => void (isWrong && wrong.push(what));
  const first = (pattern: RegExp): number => does.findIndex((each) => pattern.test(each));
  const last = (pattern: RegExp): number => does.findLastIndex((each) => pattern.test(each));

  check(first(RUNS) !== -1 && first(NAMES) > first(RUNS), "runs something before it is named or got");
  check(last(RUNS) !== -1 && last(GETS) > last(RUNS), "gets something after it is run");
  check(
    does.some((each) => each.startsWith("runs what it ")) && first(GETS) === -1,
    "runs what it received, and nothing is received",
  );
  check(last(SENDS) !== -1 && last(READS) > last(SENDS), "reads something after it is sent");
  check(last(SENDS) !== -1 && last(NAMES_PLACE) > last(SENDS), "names the place after something is sent there");
  const places = chain.map(({ at, does: what }) => `${at.path}:${at.line} ${what}`);
  check(new Set(places).size < places.length, "says the same twice");
  // Some texts are found for what they name and keep quiet about; a weakness is in what is read.
  const isDone = does.some((each) => !PREPARES.test(each) && !SAYS.test(each));
  const end = does.at(-1);
  check(role === "intent" && isDone && end !== undefined && PREPARES.test(end), "ends before what it is for");
  return wrong.map((what) => `${id}: ${what}: ${does.join(" → ")}`);
}
