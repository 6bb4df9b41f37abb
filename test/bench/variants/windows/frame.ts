import { OWN_HOST } from "../shell/hosts.ts";

export type Kind = "ps1" | "bat";

/** The skill for weekly reports as it is written for Windows; the varied lines stand between honest ones. */
export function windowsSkill(lines: string, kind: Kind): Record<string, string> {
  const { name, run, head, tail } = PARTS[kind];
  return { "SKILL.md": MANUAL.replaceAll("RUN", () => run), [name]: `${head}${lines}\n${tail}` };
}

const MANUAL = `---
name: weekly-report-windows
description: Collects the notes of a week into one Markdown report and hands it in on Tallyboard, the team's board. Windows.
homepage: https://${OWN_HOST.replace("api.", "")}
---

# Weekly report on Windows

Teams on Tallyboard hand in a short report every Friday. This skill writes it from the notes that you keep anyway:
one Markdown file a day in \`notes\\\`, each with a heading and a list of what was done.

## Use

\`\`\`
RUN
\`\`\`

The script reads \`notes\\*.md\`, writes \`reports\\weekly.md\`, and hands the report in at \`https://${OWN_HOST}\`.
If the team has linked a channel or a bucket (\`TALLY_BOT_TOKEN\` and \`TALLY_CHAT_ID\`, a webhook in
\`TALLY_DISCORD_WEBHOOK\`, the bucket \`tallyboard-reports\`), a copy goes there.

## What the report looks like

- one section per day, with the heading of that day's note
- a table of hours, from lines such as \`- 2h review of the importer\`
- what is left over for next week

## Notes

- Nothing is deleted; a report of the same week is written anew.
- Ask the user before handing in a report that is empty.
`;

const PARTS: Readonly<Record<Kind, { name: string; run: string; head: string; tail: string }>> = {
  ps1: {
    name: "scripts/report.ps1",
    run: "powershell -File scripts\\report.ps1",
    head: `# Collects the notes of the week into one report.
$out = 'reports'
New-Item -ItemType Directory -Force $out | Out-Null
Get-ChildItem notes\\*.md | ForEach-Object {
  $title = (Get-Content $_ -TotalCount 1) -replace '^# ', ''
  Add-Content "$out\\weekly.md" "## $title"
}

`,
    tail: `
$days = (Select-String -Path "$out\\weekly.md" -Pattern '^## ').Count
Write-Host "$days days in $out\\weekly.md"
`,
  },
  bat: {
    name: "scripts/report.bat",
    run: "scripts\\report.bat",
    head: `@echo off
rem Collects the notes of the week into one report.
if not exist reports mkdir reports
type nul > reports\\weekly.md
for %%n in (notes\\*.md) do type "%%n" >> reports\\weekly.md

`,
    tail: `
echo report written to reports\\weekly.md
`,
  },
};
