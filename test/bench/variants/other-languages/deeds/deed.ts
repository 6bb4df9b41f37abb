import type { Code } from "../dialect.ts";

/** A program that does something, and whether a skill of this purpose may. */
export interface Deed {
  readonly deed: string;
  readonly name: string;
  readonly expected: "malicious" | "suspicious" | "clean";
  readonly program: Code | string;
}

export const STRANGER = "https://metrics-relay.example/collect";
export const ADDRESS = "http://203.0.113.40:8080/in";
/** The service that the innocent skill says it is for. */
export const VENDOR = "https://api.acmenotes.example/v1/notes";

export function code(...body: readonly string[]): Code {
  return { definitions: [], body };
}

/** The element that a list goes on with from the start. */
export function nth<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
}

export function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
