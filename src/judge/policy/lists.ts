import type { PolicyReason, Setting, SubjectRules } from "../../model/policy.ts";
import { reason } from "./case.ts";

type Lists = Pick<SubjectRules, "allow" | "deny">;
type About = Partial<Pick<PolicyReason, "finding" | "capability" | "proof">>;

/** What two lists say about one subject: denied, not among the allowed, allowed by name, or nothing. */
export interface Ruling {
  readonly failure: PolicyReason | null;
  /** On the list of what is allowed. */
  readonly allowed: boolean;
}

/** `does` follows "denied: " and "not allowed: ": "contacts hooks.example". */
export function rule(
  name: string,
  lists: Lists,
  fits: (pattern: string) => boolean,
  does: string,
  about: About,
): Ruling {
  const denied = lastFit(lists.deny, fits);
  if (denied !== null) {
    const { at, setting } = denied;
    const message = `denied by “${setting.value}”: ${does}`;
    return { failure: reason("fail", `${name}.deny[${at}]`, setting.line, message, about), allowed: false };
  }
  if (lists.allow === null) return { failure: null, allowed: false };
  if (lastFit(lists.allow.value, fits) !== null) return { failure: null, allowed: true };
  return { failure: reason("fail", `${name}.allow`, lists.allow.line, `not allowed: ${does}`, about), allowed: false };
}

/** The last pattern that fits decides; one with `!` in front says no. */
function lastFit(
  list: readonly Setting<string>[],
  fits: (pattern: string) => boolean,
): { readonly at: number; readonly setting: Setting<string> } | null {
  for (const [at, setting] of [...list.entries()].toReversed()) {
    const { value } = setting;
    if (value.startsWith("!")) {
      if (fits(value.slice(1))) return null;
    } else if (fits(value)) return { at, setting };
  }
  return null;
}
