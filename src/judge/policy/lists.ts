import type { PolicyReason, Setting, SubjectRules } from "../../model/policy.ts";
import { reason } from "./case.ts";

type Lists = Pick<SubjectRules, "allow" | "deny">;
type About = Partial<Pick<PolicyReason, "finding" | "capability" | "proof">>;

/** One pattern, taken apart once: a lock file of 5,000 packages is compared with a block list of 2,000. */
interface Entry<T> {
  readonly text: string;
  readonly line: number | null;
  readonly negated: boolean;
  fits(seen: T): boolean;
}

export interface CompiledLists<T> {
  readonly allow: Setting<readonly Entry<T>[]> | null;
  readonly deny: readonly Entry<T>[];
}

export function compileLists<T>(lists: Lists, compile: (pattern: string) => (seen: T) => boolean): CompiledLists<T> {
  const entry = ({ value, line }: Setting<string>): Entry<T> => {
    const negated = value.startsWith("!");
    return { text: value, line, negated, fits: compile(negated ? value.slice(1) : value) };
  };
  const { allow } = lists;
  return {
    allow: allow === null ? null : { value: allow.value.map(entry), line: allow.line },
    deny: lists.deny.map(entry),
  };
}

/** What two lists say about one subject: denied, not among the allowed, allowed by name, or nothing. */
export interface Ruling {
  readonly failure: PolicyReason | null;
  /** On the list of what is allowed. */
  readonly allowed: boolean;
}

/** `does` follows "denied: " and "not allowed: ": "contacts hooks.example". */
export function rule<T>(name: string, lists: CompiledLists<T>, seen: T, does: string, about: About): Ruling {
  const at = lastFit(lists.deny, seen);
  const denied = lists.deny[at];
  if (denied !== undefined) {
    const message = `denied by “${denied.text}”: ${does}`;
    return { failure: reason("fail", `${name}.deny[${at}]`, denied.line, message, about), allowed: false };
  }
  if (lists.allow === null) return { failure: null, allowed: false };
  if (lastFit(lists.allow.value, seen) !== -1) return { failure: null, allowed: true };
  return { failure: reason("fail", `${name}.allow`, lists.allow.line, `not allowed: ${does}`, about), allowed: false };
}

/** The last pattern that fits decides; one with `!` in front says no. -1: none fits. */
function lastFit<T>(list: readonly Entry<T>[], seen: T): number {
  const at = list.findLastIndex((entry) => entry.fits(seen));
  return list[at]?.negated === true ? -1 : at;
}
