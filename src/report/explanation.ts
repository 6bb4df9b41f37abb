import type { Signature, SignatureExample } from "../model/signature.ts";
import { layout, wrap, type Layout } from "./terminal/layout.ts";

/** A signature as its author documented it, for `--explain`. */
export function renderExplanation(signature: Signature, columns: number | undefined): string {
  const to = layout(columns, false);
  const { severity, confidence, role, status } = signature;
  const maps = Object.entries(signature.maps).map(([taxonomy, ids]) => `${taxonomy} ${ids.join(", ")}`);
  return `${[
    signature.id,
    ...wrap(to, signature.title, "  "),
    "",
    ...wrap(to, `${severity}, confidence ${confidence}, ${role}, ${status} since ${signature.since}`, "  "),
    ...wrap(to, maps.join("; "), "  "),
    ...chapter(to, "Why it matters", [signature.rationale]),
    ...chapter(to, "What would clear it", [signature.remediation]),
    ...chapter(to, "Where it can be wrong", signature.falsePositives),
    ...chapter(to, "Found", signature.examples.match.map(sample)),
    ...chapter(to, "Not found", signature.examples.noMatch.map(sample)),
    ...chapter(to, "References", signature.references),
  ].join("\n")}\n`;
}

function chapter(to: Layout, title: string, paragraphs: readonly string[]): string[] {
  return paragraphs.length === 0 ? [] : ["", title, ...paragraphs.flatMap((text) => wrap(to, text, "    ", "  - "))];
}

function sample({ why, text, files }: SignatureExample): string {
  const shown =
    text ??
    Object.entries(files ?? {})
      .map(([path, content]) => `${path}: ${content}`)
      .join(" … ");
  return `${why}: ${shown.length > 300 ? `${shown.slice(0, 300)}…` : shown}`;
}
