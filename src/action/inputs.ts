import * as z from "zod";
import { THRESHOLDS } from "../model/policy.ts";
import { ScanError } from "../model/scan-error.ts";

/** An input that is not given arrives as an empty text. */
const TEXT = z
  .string()
  .default("")
  .transform((text) => (text.trim() === "" ? null : text.trim()));
/** As @actions/core reads booleans: YAML 1.2's core schema. */
const SWITCH = z
  .string()
  .default("")
  .transform((text) => (text === "" ? "false" : text.trim().toLowerCase()))
  .pipe(z.enum(["true", "false"]))
  .transform((text) => text === "true");

export const OSV_CHOICES = ["api", "offline", "off"] as const;

function choice<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
): z.ZodType<Choices[number] | null> {
  return TEXT.pipe(z.enum(choices).nullable());
}

const INPUTS = z.object({
  path: TEXT.transform((text) =>
    (text ?? ".")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#")),
  ),
  failOn: choice(THRESHOLDS),
  policy: TEXT,
  baseline: TEXT,
  sarifFile: TEXT,
  osv: choice(OSV_CHOICES),
  comment: SWITCH,
  changedOnly: SWITCH,
  token: TEXT,
});
export type Inputs = z.infer<typeof INPUTS>;

/** Names of inputs in action.yml, beside their names here; action.yml hands each over as `INPUT_<NAME_WITH_UNDERSCORES>`. */
export const INPUT_NAMES: Readonly<Record<keyof Inputs, string>> = {
  path: "path",
  failOn: "fail-on",
  policy: "policy",
  baseline: "baseline",
  sarifFile: "sarif-file",
  osv: "osv",
  comment: "comment",
  changedOnly: "changed-only",
  token: "token",
};

export function inputVariable(name: string): string {
  return `INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}

/** Throws ScanError("usage") that names the input. */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): Inputs {
  const given = Object.fromEntries(
    Object.entries(INPUT_NAMES).map(([key, name]) => [key, environment[inputVariable(name)]]),
  );
  const parsed = INPUTS.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? "");
  const name = Object.hasOwn(INPUT_NAMES, key)
    ? Object.entries(INPUT_NAMES).find(([known]) => known === key)?.[1]
    : key;
  throw new ScanError("usage", `input ${name ?? key}: ${issue?.message ?? "not understood"}`);
}
