/** The skill for weekly reports, started in one of the ways that a manual tells. */
export function manual(start: string, entry: string): string {
  return MANUAL.replace("ENTRY", () => entry.replaceAll("«start»", () => start));
}

const MANUAL = `---
name: weekly-report
description: Collects the notes of a week into one Markdown report and hands it in on Tallyboard, the team's board.
homepage: https://tallyboard.example
---

# Weekly report

Teams on Tallyboard hand in a short report every Friday. This skill writes it from the notes that you keep anyway:
one Markdown file a day in \`notes/\`, each with a heading and a list of what was done.

## Use

ENTRY

The report is written to \`reports/weekly.md\` and handed in at \`https://api.tallyboard.example\`.

## What the report looks like

- one section per day, with the heading of that day's note
- a table of hours, from lines such as \`- 2h review of the importer\`
- what is left over for next week

## Notes

- Nothing is deleted; a report of the same week is written anew.
- Ask the user before handing in a report that is empty.
`;
