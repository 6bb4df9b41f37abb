import type { JudgingSettings } from "./settings.ts";

/** The settings' name today: entries of a baseline expire, so with one a judgement is of its day. */
export function identityOn({ identity, rules }: JudgingSettings, today: Date = new Date()): string {
  return rules.baseline === undefined ? identity : `${identity} on ${today.toISOString().slice(0, 10)}`;
}
