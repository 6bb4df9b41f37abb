import * as z from "zod";
import { OPERANDS } from "./operands.ts";

/** Longer expressions are lists of names, which `host:` and several conditions say better. */
export const MAX_EXPRESSION = 1_000;
/** Alternatives of one signature; each costs a pass over the facts. */
export const MAX_CONDITIONS = 50;

const MENTIONS = ["url", "host", "ip", "path", "email", "wallet-address"] as const;
const ORIGINS = [
  "environment",
  "file",
  "network",
  "command",
  "input",
  "module",
  "keychain",
  "clipboard",
  "browser-storage",
  "decoded",
] as const;

const EXPRESSION = z.string().min(1).max(MAX_EXPRESSION);
const EXPRESSIONS = z.union([EXPRESSION, z.array(EXPRESSION).min(1).max(MAX_CONDITIONS)]);
const HOSTS = z.union([z.string(), z.array(z.string()).min(1).max(1_000)]);

const OPERAND = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()).min(1),
  z.strictObject({
    matches: EXPRESSIONS.optional(),
    not: EXPRESSIONS.optional(),
    host: HOSTS.optional(),
    from: z.array(z.enum(ORIGINS)).min(1).optional(),
    encoded: z.boolean().optional(),
  }),
]);

const OPERATIONS = Object.keys(OPERANDS);
const OPERATION = z.enum(OPERATIONS);

const CONDITION = z.union([
  z.strictObject({
    operation: z.union([OPERATION, z.array(OPERATION).min(1)]),
    where: z.record(z.string(), OPERAND).optional(),
  }),
  z.strictObject({ instruction: EXPRESSIONS, not: EXPRESSIONS.optional(), to: z.enum(["agent", "person"]).optional() }),
  z.strictObject({ mention: z.enum(MENTIONS), host: HOSTS.optional(), matches: EXPRESSIONS.optional() }),
  z.strictObject({ dependency: EXPRESSIONS, ecosystem: z.string().optional() }),
  z.strictObject({ file: EXPRESSIONS }),
  z.strictObject({ text: EXPRESSIONS, in: EXPRESSIONS.optional() }),
]);
export type WrittenCondition = z.infer<typeof CONDITION>;
export type WrittenOperand = z.infer<typeof OPERAND>;

const CONDITIONS = z.array(CONDITION).min(1).max(MAX_CONDITIONS);

/** `match:` of a signature in a pack: what stands in place of a detector. */
export const MATCH_FILE = z
  .strictObject({
    any: CONDITIONS.optional(),
    all: CONDITIONS.optional(),
    within: z.enum(["file", "package"]).default("file"),
    standing: z.enum(["live", "shown", "any"]).default("shown"),
    message: z.string().min(1).max(300).optional(),
  })
  .refine(({ any, all }) => (any === undefined) !== (all === undefined), "has either any or all");
