import type { Variant } from "../variant.ts";
import type { ThemeKind } from "./themes.ts";

/** An attack or its innocent twin as deeds, to be said in every voice. */
export interface Behaviour {
  /** Behaviours of one name stand in one row of the table, twins with their attack. */
  readonly group: string;
  readonly expected: Variant["expected"];
  /** Each "verb slot|>object|>tail"; see `step.ts`. */
  readonly steps: readonly string[];
  /** Said before the deeds, so that a word of theirs means something: "The relay is https://…". */
  readonly before?: string;
  /** Said after the deeds: why they are needed, or that nobody has to know. */
  readonly after?: string;
  readonly theme?: ThemeKind;
  readonly slots?: Readonly<Record<string, readonly string[]>>;
}

/** A behaviour that no verb at the beginning carries: whole passages, with `{slots}` and `[one|other]`. */
export interface Passage {
  readonly group: string;
  readonly expected: Variant["expected"];
  readonly texts: readonly string[];
  readonly theme?: ThemeKind;
}
