import type { PackageOrigin } from "../model/target.ts";

/** Which package it is, whatever its version; null where only its bytes say so: folders, files, addresses. */
export function packageOfOrigin({ kind, owner, name, reference }: PackageOrigin): string | null {
  switch (kind) {
    case "clawhub":
      return `clawhub:${owner === undefined ? "" : `@${owner.replace(/^@/u, "").toLowerCase()}/`}${name ?? reference}`;
    case "npm":
      return `npm:${name ?? reference}`;
    case "github":
      return reference.replace(/@[^/@]*$/u, "").toLowerCase();
    case "directory":
    case "file":
    case "url":
      return null;
  }
}
