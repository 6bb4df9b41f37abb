import { npmWord } from "../../packages/npm-request.ts";
import { fromAddress, fromRegistry, type PackageRequest } from "../../packages/package-request.ts";
import { constant } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { EMPTY } from "../run/values.ts";
import { parseOptions } from "./options.ts";
import { tellInstall } from "./tell-install.ts";

const PROGRAMS = /^(?:clawhub|clawdhub|skills|add-skill|openclaw|clawdbot|playbooks|@clawhub\/cli)$/u;

/** `npx clawhub install x`, `npx skills add owner/repo`: skills inside skills. */
export function tellSkillInstall(call: Call, program: string, rest: readonly Argument[]): void {
  const name = npmWord(program)?.name ?? "";
  if (!PROGRAMS.test(name)) return;
  const words = wordsOf(rest);
  if (name === "add-skill" && words.length > 0) tellSkills(call, name, words);
  else installSkills(call, name, words);
}

/** Options whose value is no skill: `skills install x --version 1.2.3`. */
const WITH_VALUE = { short: "a", long: "version tag registry site dir workdir agent profile" };

function wordsOf(given: readonly Argument[]): readonly Argument[] {
  return parseOptions(given, WITH_VALUE).operands;
}

function installSkills(call: Call, manager: string, words: readonly Argument[]): void {
  const verb = words.findIndex((each) => /^(?:install|add|i|update)$/u.test(each.value.shape));
  // `skills add x`, `openclaw skills install x`; but `openclaw cron add` is something else.
  if (verb === 0 || (verb === 1 && /^(?:skills?|hub)$/u.test(words[0]?.value.shape ?? "")))
    tellSkills(call, manager, words.slice(verb + 1));
}

function tellSkills(call: Call, manager: string, names: readonly Argument[]): void {
  const packages = names.map((each) => each.value).filter((value) => !value.shape.startsWith("<"));
  if (packages.length > 0) tellInstall(call, { manager, parse: skillWord }, packages);
}

/** A skill of the registry, `owner/slug`, or a repository's address. */
function skillWord(word: string): PackageRequest | null {
  if (/^(?:https?:\/\/|git@)/u.test(word)) return fromAddress("other", null, "git", word);
  const [, name, version] = /^(@?[\w-][\w.-]{0,100}(?:\/[\w.-]{1,100}){0,4})(?:@([\w.-]{1,60}))?$/u.exec(word) ?? [];
  return name === undefined ? null : fromRegistry("other", name, version ?? null);
}

const openclaw: Handler = (call) => {
  const words = wordsOf(call.arguments);
  installSkills(call, call.name, words);
  if (/^plugins?$/u.test(words[0]?.value.text ?? "") && /^(?:install|add)$/u.test(words[1]?.value.text ?? "")) {
    tellInstall(
      call,
      { manager: call.name, parse: npmWord },
      words.slice(2).map((each) => each.value),
    );
  }
  if (words[0]?.value.text === "cron" && words[1]?.value.text === "add") {
    const options = parseOptions(call.arguments, {
      short: "",
      long: "message system-event name at every cron to channel session",
    });
    call.tell({
      op: "persist",
      mechanism: "scheduled-task",
      target: constant(`${call.name} cron`),
      content: options.value("message", "system-event")?.value ?? null,
    });
  }
  return null;
};

const editor: Handler = (call) => {
  const extensions = parseOptions(call.arguments, { short: "", long: "install-extension" }).values("install-extension");
  if (extensions.length > 0)
    tellInstall(
      call,
      { manager: call.name, parse: skillWord },
      extensions.map((each) => each.value),
    );
  return extensions.length > 0 ? EMPTY : null;
};

export const skillHandlers: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(
    ["clawhub", "clawdhub", "openclaw", "clawdbot", "moltbot", "skills"].map((name) => [name, openclaw] as const),
  ),
  code: editor,
  cursor: editor,
  codium: editor,
  windsurf: editor,
};
