import { compileGlob } from "./glob.ts";
import type { PackageOrigin } from "../model/target.ts";

/** Forms: `@handle`, `@handle#id` (both must fit: a handle can change hands), `id:…`, `npm:@scope`, `npm:name`, `github:owner`. */
const FORM =
  /^(?:@[\w.*-]{1,100}(?:#[\w:.-]{1,100})?|id:[\w:.-]{1,100}|npm:@?[\w.*/-]{1,200}|github:[\w.*-]{1,100}|\*)$/u;

export function isPublisherPattern(text: string): boolean {
  return FORM.test(text);
}

/** Names by which a pattern may know who published a package; empty: nobody is known. */
export function publisherNames(origin: PackageOrigin): readonly string[] {
  switch (origin.kind) {
    case "clawhub": {
      const handle = origin.owner === undefined ? null : `@${origin.owner.replace(/^@/u, "").toLowerCase()}`;
      return [
        ...(handle === null ? [] : [handle]),
        ...(origin.ownerId === undefined ? [] : [`id:${origin.ownerId}`]),
        ...(handle === null || origin.ownerId === undefined ? [] : [`${handle}#${origin.ownerId}`]),
      ];
    }
    case "npm": {
      const name = origin.name?.toLowerCase();
      if (name === undefined) return [];
      return name.startsWith("@") ? [`npm:${name}`, `npm:${name.split("/", 1)[0] ?? name}`] : [`npm:${name}`];
    }
    case "github": {
      const owner = /^github:([^/@\s]{1,100})\//u.exec(origin.reference)?.[1];
      return owner === undefined ? [] : [`github:${owner.toLowerCase()}`];
    }
    case "directory":
    case "file":
    case "url":
      return [];
  }
}

/** For all the names of one publisher. Handles, scopes and owners have no case; ids have. */
export function compilePublisher(pattern: string): (names: readonly string[]) => boolean {
  if (pattern === "*") return (names) => names.length > 0;
  const [name = "", id] = pattern.split("#", 2);
  const wanted = name.startsWith("id:") ? name : name.toLowerCase();
  const fits = compileGlob(id === undefined ? wanted : `${wanted}#${id}`);
  return (names) => names.some(fits);
}
