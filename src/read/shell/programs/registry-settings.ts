import type { Call } from "../run/call.ts";

/** Words behind a manager by which it is told once for all where packages come from. Source: the managers' manuals. */
const SETTINGS: readonly { readonly name: string; readonly words: RegExp; readonly adds?: boolean }[] = [
  { name: "go", words: /^env -w (?:\S+ )*["']?GOPROXY=(https?:\/\/[^\s,|"']+)/iu },
  { name: "gem", words: /^sources? (?:\S+ )*(?:-a|--add) (https?:\/\/\S+)/iu, adds: true },
  { name: "bundle", words: /^config (?:set )?(?:--\w+ )*mirror\.\S+ (https?:\/\/\S+)/iu },
  {
    name: "conda",
    words: /^config (?:\S+ )*(?:--(?:add|prepend|append) channels|--set channel_alias) (https?:\/\/\S+)/iu,
  },
  { name: "composer", words: /^config (?:\S+ )*repos?(?:itories)?\.\S+ (?:composer )?(https?:\/\/\S+)/iu },
  { name: "choco", words: /^sources? add (?:\S+ )*(?:-s|--source)[= ](https?:\/\/\S+)/iu, adds: true },
  { name: "cargo", words: /^(?:\S+ )*--config \S*registry\S*=["'\\]*(?:sparse\+)?(https?:\/\/[^\s"'\\]+)/iu },
];

/** Words of a command line that are looked at. */
const MAX_WORDS = 24;

export function tellRegistrySetting(call: Call): void {
  const name = /^(?:mamba|micromamba)$/u.test(call.name) ? "conda" : call.name;
  const known = SETTINGS.filter((each) => each.name === name);
  if (known.length === 0) return;
  const line = call.arguments
    .slice(0, MAX_WORDS)
    .map(({ value }) => value.shape)
    .join(" ");
  for (const { words, adds = false } of known) {
    const address = words.exec(line)?.[1];
    if (address !== undefined) call.registry(call.name, adds ? "adds" : "replaces", address);
  }
}
