import type { CommandWords, OptionWord } from "./program-tree.ts";

/** Conditions look at the words that are there already; the program's own options hold for `scan` and for no command. */
export function fishScript(tree: readonly CommandWords[]): string {
  return `# skillscan completion for fish
${tree.flatMap((words) => lines(words, tree)).join("\n")}
`;
}

function lines(
  { path, commands, options, arguments: known, files }: CommandWords,
  tree: readonly CommandWords[],
): readonly string[] {
  const top = tree.filter((each) => each.path !== "" && !each.path.includes(" ")).map((each) => each.path);
  const names = commands.map(({ name }) => name);
  const seen = path.split(" ").map((word) => `__fish_seen_subcommand_from ${word}`);
  const here = path === "" ? `not __fish_seen_subcommand_from ${top.join(" ")}` : seen.join("; and ");
  const before =
    names.length === 0 || path === "" ? here : `${here}; and not __fish_seen_subcommand_from ${names.join(" ")}`;
  return [
    ...(files ? [] : [`complete -c skillscan -n ${quote(here)} -f`]),
    ...commands.map(({ name, description }) => entry(before, `-a ${quote(name)}`, description)),
    ...known.map((word) => entry(here, `-a ${quote(word)}`, "")),
    ...options.map((option) => entry(names.length === 0 ? here : before, optionWords(option), option.description)),
  ];
}

function entry(condition: string, words: string, description: string): string {
  return `complete -c skillscan -n ${quote(condition)} ${words}${description === "" ? "" : ` -d ${quote(description)}`}`;
}

function optionWords({ flags, values }: OptionWord): string {
  const named = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(" ");
  if (values === null) return named;
  return values.length === 0 ? `${named} -r -F` : `${named} -x -a ${quote(values.join(" "))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
