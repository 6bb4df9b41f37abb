import type { JudgingSettings } from "./settings.ts";

/** The settings' name today: entries of a baseline and certificates expire, so with them a judgement is of its day. */
export function identityOn({ identity, rules }: JudgingSettings, today: Date = new Date()): string {
  return rules.baseline === undefined && rules.trust === undefined
    ? identity
    : `${identity} on ${today.toISOString().slice(0, 10)}`;
}
