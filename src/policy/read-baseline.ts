import path from "node:path";
import type { Baseline } from "../model/baseline.ts";
import { ScanError } from "../model/scan-error.ts";
import { BASELINE_FILE, MAX_BASELINE_BYTES } from "./baseline-file.ts";
import { readOwnFile } from "./own-file.ts";

/** Throws ScanError (`usage`) that names the first entry that is wrong. */
export function parseBaseline(text: string, file: string): Baseline {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new ScanError("usage", `${file} is no JSON`, { cause });
  }
  const parsed = BASELINE_FILE.safeParse(document);
  if (parsed.success) return { schema: parsed.data.schema, file, entries: parsed.data.entries };
  const [issue] = parsed.error.issues;
  const place =
    issue === undefined
      ? ""
      : issue.path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  throw new ScanError("usage", `${file}: ${place.replace(/^\./u, "")}: ${issue?.message ?? "not a baseline"}`, {
    hint: "skillscan baseline <target> -o FILE --reason … writes one",
  });
}

export async function readBaseline(file: string, workingDirectory: string): Promise<Baseline> {
  return parseBaseline(await readOwnFile(path.resolve(workingDirectory, file), file, MAX_BASELINE_BYTES), file);
}
