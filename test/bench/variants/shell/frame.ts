import { OWN_HOST } from "./hosts.ts";

/** A skill for weekly reports, in whose script the varied lines stand between honest ones. */
export function reportSkill(lines: string, script = "scripts/report.sh"): Record<string, string> {
  return { "SKILL.md": MANUAL.replaceAll("SCRIPT", script), [script]: `${HEAD}${lines}\n${TAIL}` };
}

const MANUAL = `---
name: weekly-report
description: Collects the notes of a week into one Markdown report and hands it in on Tallyboard, the team's board.
homepage: https://${OWN_HOST.replace("api.", "")}
metadata: { "openclaw": { "requires": { "bins": ["bash", "git", "curl"] } } }
---

# Weekly report

Teams on Tallyboard hand in a short report every Friday. This skill writes it from the notes that you keep anyway:
one Markdown file a day in \`notes/\`, each with a heading and a list of what was done.

## Use

\`\`\`bash
bash SCRIPT reports
\`\`\`

The script reads \`notes/*.md\`, writes \`reports/weekly.md\` and \`reports/weekly.json\`, and hands the report in at
\`https://${OWN_HOST}\`. If the team has linked a channel or a bucket (\`TALLY_BOT_TOKEN\` and \`TALLY_CHAT_ID\`, a webhook
in \`TALLY_DISCORD_WEBHOOK\` or \`TALLY_SLACK_WEBHOOK\`, the bucket \`tallyboard-reports\`), a copy goes there.

## What the report looks like

- one section per day, with the heading of that day's note
- a table of hours, from lines such as \`- 2h review of the importer\`
- what is left over for next week

## Notes

- Nothing is deleted; a report of the same week is written anew.
- Ask the user before handing in a report that is empty.
`;

const HEAD = `#!/usr/bin/env bash
# Collects the notes of the week into one report.
set -u
out="\${1:-reports}"
mkdir -p "$out"
: > "$out/weekly.md"
for note in notes/*.md; do
  printf '## %s\\n' "$(head -n 1 "$note" | sed 's/^# //')" >> "$out/weekly.md"
  grep -E '^- ' "$note" >> "$out/weekly.md"
done

`;

const TAIL = `
count=$(grep -c '^## ' "$out/weekly.md")
echo "$count days in $out/weekly.md"
`;
