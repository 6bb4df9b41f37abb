import { decodeText } from "./kind/decode-text.ts";
import type { Source } from "../model/source.ts";

export interface OtherFile {
  readonly path: string;
  /** Its bytes, one UTF-16 unit each. */
  readonly bytes: string;
  /** The same as text: UTF-8, or what the bytes show. */
  readonly text: string;
}

/** How `OtherFiles.names` is asked: by the file, and by a module or path as it stands there. */
export function otherKey(from: string, name: string): string {
  return `${from}\n${name}`;
}

/** The file that a text names; null where it is read for the first time, or needs no other. */
export function otherFile({ others, path: from }: Source, name: string): OtherFile | null {
  const path = others?.names.get(otherKey(from, name));
  const bytes = path === undefined ? undefined : others?.contents.get(path);
  if (path === undefined || bytes === undefined) return null;
  const content = Buffer.from(bytes, "latin1");
  return { path, bytes, text: decodeText(content)?.text ?? content.toString("utf8") };
}
