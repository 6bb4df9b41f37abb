import { manual } from "../hops/frame.ts";
import { nth, rows } from "../shell/rows.ts";
import type { Variant } from "../variant.ts";
import { DEEDS, type Deed, type Language } from "./deeds.ts";

/** A deed that waits for a day, a machine, a user, a run, a signal; each in the languages that have the condition. */
export function triggers(): readonly Variant[] {
  return DEEDS.flatMap(({ language, attacks, honest, head }) =>
    rows(new URL(`${language}.txt`, import.meta.url)).flatMap((row) =>
      attacks.flatMap((attack, at): readonly Variant[] => {
        const group = `triggers: ${language}`;
        const build = (deed: Deed) => skill(language, `${head}${place(row.text, deed)}\n`);
        return [
          { group, name: `${row.name}--${at}--bad`, expected: "malicious", files: build(attack) },
          { group, name: `${row.name}--${at}--good`, expected: "clean", files: build(nth(honest, at)) },
        ];
      }),
    ),
  );
}

function place(text: string, deed: Deed): string {
  return text.replaceAll("«deed»", () => deed.text).replaceAll("«expr»", () => deed.text);
}

const START: Readonly<Record<Language, string>> = {
  sh: "bash scripts/report.sh",
  py: "python3 scripts/report.py",
  js: "node scripts/report.js",
  ps1: "pwsh scripts/report.ps1",
};

function skill(language: Language, script: string): Record<string, string> {
  const entry = "Run\n\n```bash\n«start»\n```";
  return { "SKILL.md": manual(START[language], entry), [`scripts/report.${language}`]: script };
}
