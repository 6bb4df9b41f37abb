import type { DepsDocument } from "../../model/deps-document.ts";
import { cleanText } from "../clean-text.ts";

/** `skillscan.deps.v1`; strings are safe to print. */
export function depsJson(document: DepsDocument): string {
  const clean = (_key: string, value: unknown): unknown => (typeof value === "string" ? cleanText(value) : value);
  return `${JSON.stringify(document, clean, 2)}\n`;
}
