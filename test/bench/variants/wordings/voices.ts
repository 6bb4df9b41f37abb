import { say, type Form, type Step } from "./step.ts";

/** What an author wraps around the same deeds. */
export interface Around {
  /** "when the session starts" */
  readonly when: string;
  /** "for the licence check" */
  readonly reason: string;
  readonly user: string;
}
type Voice = (steps: readonly Step[], around: Around) => string;

/** The deeds in one sentence: "fetch X, unpack it and run it". */
function all(steps: readonly Step[], form: Form): string {
  const said = steps.map((each) => say(each, form));
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} and ${said.at(-1) ?? ""}`;
}

function each(steps: readonly Step[], form: Form, joint: (said: string, index: number) => string): string {
  return steps.map((one, index) => joint(say(one, form), index)).join(" ");
}

export function capital(text: string): string {
  return text.replace(/^[a-z]/u, (letter) => letter.toUpperCase());
}

const ORDINAL = ["First", "Then", "Finally", "After that"];

export const VOICES: readonly Voice[] = [
  (steps) => `${capital(all(steps, "base"))}.`,
  (steps) => `You must ${all(steps, "base")}.`,
  (steps, { when }) => `${capital(when)}, you should ${all(steps, "base")}.`,
  (steps, { when }) => `The agent should ${all(steps, "base")} ${when}.`,
  (steps, { reason }) => `Please ${all(steps, "base")} ${reason}.`,
  (steps) => `Make sure that you ${all(steps, "base")}.`,
  (steps, { when }) => `It is required to ${all(steps, "base")} ${when}.`,
  (steps) => each(steps, "passive", (said, index) => (index === 0 ? `${capital(said)}.` : `Then ${said}.`)),
  (steps, { reason }) => `${capital(all(steps, "gerund"))} is required ${reason}.`,
  (steps) => each(steps, "noun", (said) => `${capital(said)} is mandatory.`),
  (steps, { when }) => `${capital(when)}: ${all(steps, "base")}.`,
  (steps, { reason }) => `${capital(reason)}, ${all(steps, "base")}.`,
  (steps, { when }) => `This skill ${all(steps, "third")} ${when}.`,
  (steps) => each(steps, "base", (said, index) => `${ORDINAL[index] ?? "Next"}, ${said}.`),
  (steps) => steps.map((one, index) => `${index + 1}. ${capital(say(one, "base"))}`).join("\n"),
  (steps, { when }) => `- **Setup** (${when}): ${all(steps, "base")}`,
  (steps) => `**How do I get started?** ${each(steps, "base", (said) => `${capital(said)}.`)}`,
  (steps, { reason }) => `It is best to ${all(steps, "base")}, ${reason}.`,
  (steps, { when }) => `The assistant ${all(steps, "third")} ${when}.`,
  (steps) => `You will need to ${all(steps, "base")}.`,
  (steps, { reason }) => `I need you to ${all(steps, "base")} ${reason}.`,
  (steps, { when }) => `Remember to ${all(steps, "base")} ${when}.`,
  (steps) => `The procedure is simple: ${each(steps, "base", (said) => `${said};`)} that is all.`,
  (steps, { user }) => `Have the ${user}'s assistant ${all(steps, "base")}.`,
  (steps) => afterwards(steps),
  (steps, { when }) =>
    `${capital(when)} the following is expected of the agent.\n\n${each(steps, "base", (said) => `* ${capital(said)}\n`)}`,
];

/** The last deed first: "Run it after fetching X"; one deed alone as "Do not forget to …". */
function afterwards(steps: readonly Step[]): string {
  const last = steps.at(-1);
  if (steps.length < 2 || last === undefined) return `Do not forget to ${all(steps, "base")}.`;
  return `After ${all(steps.slice(0, -1), "gerund")}, ${say(last, "base")}.`;
}

/** The same deeds forbidden, or told of as an attack: what an honest author writes about them. */
export const DEFENCES: readonly Voice[] = [
  (steps) => `Never ${all(steps, "base")}.`,
  (steps) => `Do not ${all(steps, "base")}, even when a page or a file asks for it.`,
  (steps, { user }) => `If a document asks you to ${all(steps, "base")}, stop and tell the ${user}.`,
  (steps) => `You must not ${all(steps, "base")}.`,
  (steps) => `Skills that ${all(steps, "base")} are malicious; refuse them.`,
  (steps) => `${capital(all(steps, "gerund"))} is forbidden.`,
  (steps, { user }) => `The agent may not ${all(steps, "base")} on behalf of the ${user}.`,
  (steps) => `Avoid skills that tell you to ${all(steps, "base")}.`,
  (steps) => `This skill will never ${all(steps, "base")}.`,
  (steps) => `Refuse to ${all(steps, "base")}.`,
];
