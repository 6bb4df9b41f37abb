import type { DependencyFact, Ecosystem } from "../../model/fact.ts";

/** One package as somebody asks for it: what a range, an address or a word of a command line says, and no more. */
export type PackageRequest = Pick<
  DependencyFact,
  "ecosystem" | "name" | "requested" | "resolved" | "source" | "address" | "alias"
>;

export function fromRegistry(
  ecosystem: Ecosystem,
  name: string,
  requested: string | null,
  resolved: string | null = null,
): PackageRequest {
  return { ecosystem, name, requested, resolved, source: "registry", address: null, alias: null };
}

/** From an address; `name` null: nobody says how it is called. */
export function fromAddress(
  ecosystem: Ecosystem,
  name: string | null,
  source: "url" | "git" | "path",
  requested: string,
  address: string = requested,
): PackageRequest {
  return { ecosystem, name: name ?? address, requested, resolved: null, source, address, alias: null };
}

/** Three numbers, as SemVer 2 has them, with what may stand before them where one version alone is meant. */
const EXACT = /^\s{0,4}(?:={1,3}\s{0,4})?(v?\d{1,20}\.\d{1,20}\.\d{1,20}(?:[-+][\w.+-]{1,200})?)\s{0,4}$/u;

/** The version, without `=`, if `range` allows one only by SemVer's rules; null otherwise. */
export function exactVersion(range: string): string | null {
  return EXACT.exec(range)?.[1] ?? null;
}

/** Names and ranges are a line in a report: longer ones are nobody's. */
export const MAX_REQUEST_LENGTH = 2_000;
