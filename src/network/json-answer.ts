import type { z } from "zod";

import { ScanError } from "../model/scan-error.ts";
import type { HttpAnswer } from "./http.ts";
import { shownUrl } from "./request-url.ts";

/** A registry document of a version with 10,000 files is about 2 MB. */
export const MAX_JSON_BYTES = 16 * 1024 * 1024;

/** The body of an answer as a document of the given shape; ScanError("bad-response") when it is anything else. */
export function jsonAnswer<Schema extends z.ZodType>(
  answer: HttpAnswer,
  schema: Schema,
  what: string,
): z.infer<Schema> {
  const where = shownUrl(answer.url);
  if (isHtml(answer)) {
    throw new ScanError("bad-response", `${where} answers with a web page instead of ${what}`, {
      hint: "Is this the base address of a registry? A sign-in page of a network or proxy looks like this, too.",
    });
  }
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(answer.bytes));
  } catch (cause) {
    throw new ScanError("bad-response", `${where}: ${what} is not valid JSON`, {
      hint: "The answer may have been cut off; try again.",
      cause,
    });
  }
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue === undefined ? "" : ` (at ${issue.path.map(String).join(".") || "the top"}: ${issue.message})`;
  throw new ScanError("bad-response", `${where}: ${what} has another form than expected${place}`, {
    hint: "The registry speaks another version of the interface than skillscan knows.",
    cause: parsed.error,
  });
}

export function isHtml(answer: HttpAnswer): boolean {
  if (/^text\/html\b/i.test(answer.headers.get("content-type") ?? "")) return true;
  const start = new TextDecoder("latin1").decode(answer.bytes.subarray(0, 64)).trimStart().toLowerCase();
  return start.startsWith("<!doctype html") || start.startsWith("<html");
}

/** The body of an error answer as text, whatever it is. */
export function textOf(answer: HttpAnswer): string {
  return new TextDecoder("utf-8").decode(answer.bytes);
}
