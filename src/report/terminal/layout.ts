import { styleText } from "node:util";
import stringWidth from "string-width";
import type { Severity } from "../../model/finding.ts";
import type { Verdict } from "../../model/report.ts";
import { cleanText } from "../clean-text.ts";

export type Tone = "bold" | "dim" | "red" | "yellow" | "green" | "cyan" | "magenta";

/** Where a report is shown. Everything printed from a package passes through `line` or `wrap`, which clean it. */
export interface Layout {
  readonly width: number;
  paint(tone: Tone | readonly Tone[], text: string): string;
}

export const NARROWEST = 40;
const WIDEST = 110; // longer lines are harder to read than wrapped ones

export function layout(columns: number | undefined, colour: boolean): Layout {
  return {
    width: Math.max(NARROWEST, Math.min(columns ?? 80, WIDEST)),
    paint(tone, text) {
      return colour ? styleText(typeof tone === "string" ? tone : [...tone], text, { validateStream: false }) : text;
    },
  };
}

export function verdictTone(verdict: Verdict): readonly Tone[] {
  switch (verdict) {
    case "clean":
      return ["bold", "green"];
    case "suspicious":
      return ["bold", "yellow"];
    case "malicious":
      return ["bold", "red"];
  }
}

export function severityTone(severity: Severity): Tone {
  switch (severity) {
    case "critical":
    case "high":
      return "red";
    case "medium":
      return "yellow";
    case "low":
    case "info":
      return "dim";
  }
}

/** Words on lines of at most `width` columns; every line begins with `indent`, the first with `first`. */
export function wrap(to: Layout, text: string, indent: string, first = indent): string[] {
  const lines: string[] = [];
  let line = first;
  let used = stringWidth(first);
  let empty = true;
  for (const word of cleanText(text).split(/\s+/u).filter(Boolean)) {
    for (const piece of pieces(word, to.width - stringWidth(indent))) {
      const wide = stringWidth(piece);
      if (!empty && used + 1 + wide > to.width) {
        lines.push(line);
        line = indent;
        used = stringWidth(indent);
        empty = true;
      }
      line += empty ? piece : ` ${piece}`;
      used += wide + (empty ? 0 : 1);
      empty = false;
    }
  }
  lines.push(line);
  return lines;
}

/** Wrapped and pale: what a reader may skip. */
export function dim(to: Layout, text: string, indent: string): string[] {
  return wrap(to, text, indent).map((line) => to.paint("dim", line));
}

/** A word wider than the line (a URL, a base64 run) is broken rather than left to the terminal. */
function pieces(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const character of word) {
    if (stringWidth(piece + character) > width) {
      found.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...found, piece];
}

/** One line, cut with `…` where it does not fit. */
export function fit(to: Layout, text: string, indent: string): string {
  const room = to.width - stringWidth(indent);
  const clean = cleanText(text).replaceAll(/[\n\t]/g, " ");
  if (stringWidth(clean) <= room) return indent + clean;
  let kept = "";
  for (const character of clean) {
    if (stringWidth(kept + character) > room - 1) break;
    kept += character;
  }
  return `${indent}${kept}…`;
}
