import type { DependencyFact, Fact } from "../../model/fact.ts";
import type { PackageRequest } from "./package-request.ts";

/** The fields that every fact shares. */
export type FactPlace = Pick<Fact, "at" | "layers" | "context" | "language" | "snippet">;

/** How a request reaches its manager; what is not said is a runtime dependency of a manifest. */
export type Manner = Partial<Pick<DependencyFact, "via" | "scope" | "index" | "executes" | "locked">>;

const USUAL = { via: "manifest", scope: "runtime", index: null, executes: false, locked: null } as const;

export function dependencyFact(request: PackageRequest, manner: Manner, place: FactPlace): DependencyFact {
  return { kind: "dependency", ...request, ...USUAL, ...manner, ...place };
}
