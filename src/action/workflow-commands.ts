import { randomUUID } from "node:crypto";
import { cleanLine, cleanText } from "../report/clean-text.ts";

/**
 * The runner acts on lines of a step's output: on `::command` at the beginning, and on the old form, two number signs
 * and a bracket, anywhere (actions/runner, ActionCommand.cs). Text of a package must reach it only escaped or with
 * commands switched off.
 */
export const ANNOTATION_KINDS = ["error", "warning", "notice"] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

export interface Annotation {
  readonly kind: AnnotationKind;
  readonly title: string;
  readonly message: string;
  /** From the workspace, with `/`; absent: it is about no file. */
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
}

export function annotationCommand({ kind, title, message, file, line, endLine }: Annotation): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(endLine === undefined || line === undefined || endLine <= line ? [] : [`endLine=${endLine}`]),
    `title=${property(title)}`,
  ];
  return `::${kind} ${properties.join(",")}::${data(cleanText(message))}\n`;
}

/** As @actions/core escapes what follows the second `::`. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** As @actions/core escapes a value between `=` and `,`. */
function property(text: string): string {
  return data(cleanLine(text, 1_000)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Text of packages for the log: folded, and with commands switched off by a word that nobody can guess. */
export function logGroup(title: string, text: string): string {
  const word = randomUUID();
  return `::group::${data(cleanLine(title))}\n::stop-commands::${word}\n${text.trimEnd()}\n::${word}::\n::endgroup::\n`;
}
