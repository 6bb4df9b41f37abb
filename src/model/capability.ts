import type { Location } from "./location.ts";

export const CAPABILITY_KINDS = [
  "contacts-host",
  "runs-command",
  "reads-secret",
  "reads-file",
  "writes-file",
  "installs-package",
  "persists",
  "listens",
  "evaluates-code",
  "captures",
] as const;
export type CapabilityKind = (typeof CAPABILITY_KINDS)[number];

/** One thing that the package can do, as a person would list it. */
export interface Capability {
  readonly kind: CapabilityKind;
  /** The host, command, variable, path, package … */
  readonly subject: string;
  /** True when name, description, homepage, `requires` or `install` account for it. */
  readonly declared: boolean;
  /** First places where it shows; at most 5. */
  readonly at: readonly Location[];
}
