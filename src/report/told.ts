import type { Finding } from "../model/finding.ts";

/** Findings of one signature and severity, for people: each deed with all places where it is done. */
export interface FindingGroup {
  readonly first: Finding;
  readonly deeds: readonly (readonly Finding[])[];
}

/** Puts together what one signature found, in the order of the first; programs get every finding by itself. */
export function told(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { readonly first: Finding; readonly byMessage: Map<string, Finding[]> }>();
  for (const finding of findings) {
    const key = `${finding.id} ${finding.severity} ${finding.confidence} ${finding.fix}`;
    const group = groups.get(key) ?? { first: finding, byMessage: new Map<string, Finding[]>() };
    groups.set(key, group);
    const same = group.byMessage.get(finding.message);
    if (same === undefined) group.byMessage.set(finding.message, [finding]);
    else same.push(finding);
  }
  return [...groups.values()].map(({ first, byMessage }) => ({ first, deeds: [...byMessage.values()] }));
}
