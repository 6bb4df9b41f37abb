import type { Command } from "commander";
import { EXIT_CODES, TARGETS } from "./main.ts";

/** docs/skillscan.1, made from the program; man(7) macros only, so that every man shows it. */
export function manPage(program: Command, version: string): string {
  const [scan, ...others] = program.commands.toSorted((a, b) => order(a) - order(b));
  return `${[
    `.\\" Made by npm run docs from the program; do not edit.`,
    `.TH SKILLSCAN 1 "" "skillscan ${plain(version)}" "User Commands"`,
    ".SH NAME",
    "skillscan \\- supply\\-chain scanner for ClawHub skills and OpenClaw plugins",
    ".SH SYNOPSIS",
    ...[scan, ...others].flatMap((command) => (command === undefined ? [] : synopsis(command))).slice(0, -1),
    ".SH DESCRIPTION",
    roff(program.description()),
    "Nothing that is scanned is run, imported or resolved.",
    ".SH TARGETS",
    ...table(TARGETS),
    ...[scan, ...others].flatMap((command) => (command === undefined ? [] : chapter(command))),
    ".SH EXIT STATUS",
    ...table(EXIT_CODES),
    ".SH FILES",
    ".TP",
    ".B skillscan.policy.yaml",
    "What is acceptable; read from the working folder, never from what is scanned.",
    ".SH SEE ALSO",
    "README.md and docs/policy.md, which come with the program.",
  ].join("\n")}\n`;
}

/** `scan` is what most people want; the rest as the program lists it. */
function order(command: Command): number {
  return command.name() === "scan" ? 0 : 1;
}

function pathOf(command: Command): string {
  const { parent } = command;
  return parent === null ? command.name() : `${pathOf(parent)} ${command.name()}`;
}

function synopsis(command: Command): string[] {
  if (command.commands.length > 0) return command.commands.flatMap(synopsis);
  const usage = command.usage().replace("[options]", "").trim();
  return [`.B ${plain(pathOf(command))}`, `[\\fIoptions\\fR] ${roff(usage)}`.trimEnd(), ".br"];
}

function chapter(command: Command): string[] {
  if (command.commands.length > 0) return command.commands.flatMap(chapter);
  const help = command.createHelp();
  const options = help.visibleOptions(command).filter(({ long }) => long !== "--help");
  return [
    `.SH ${plain(pathOf(command)).toUpperCase()}`,
    roff(sentence(command.description())),
    ...command.registeredArguments.flatMap((argument) => [
      ".TP",
      `.I ${plain(argument.name())}`,
      roff(sentence(help.argumentDescription(argument))),
    ]),
    ...options.flatMap((option) => [
      ".TP",
      `.B ${plain(option.flags)}`,
      roff(sentence(help.optionDescription(option))),
    ]),
  ];
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?)]$/u.test(begun) ? begun : `${begun}.`;
}

/** Two columns, as help shows them, without their title. */
function table(help: string): string[] {
  return help.split("\n").flatMap((line) => {
    const [, term, text] = /^ {2}(\S.*?) {2,}(\S.*)$/u.exec(line) ?? [];
    return term === undefined || text === undefined ? [] : [".TP", `.B ${plain(term)}`, roff(text)];
  });
}

/** Text in lines of some 78 characters, in none of which a macro can start. */
function roff(text: string): string {
  const lines: string[] = [];
  for (const word of plain(text).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 78) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(/^[.']/u.test(word) ? `\\&${word}` : word);
  }
  return lines.join("\n");
}

function plain(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll('"', "\\(dq")
    .replaceAll("…", "...")
    .replaceAll(
      /[^\p{ASCII}]/gu,
      (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
    );
}
