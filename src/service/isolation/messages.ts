import * as z from "zod";
import { DELIVERY_NOTE } from "../../tasks/delivery.ts";
import type { OperatorRules } from "../settings.ts";

/** The operator's rules, sent as the first message. Made and checked by the worker; nothing of a package is in them. */
export const CHILD_RULES = z.custom<OperatorRules>((value) => typeof value === "object" && value !== null);

/** From the worker to a child: one package to judge. */
export const JUDGE_REQUEST = z.object({
  id: z.int(),
  target: z.string(),
  /** The day in UTC by which entries of a baseline expire. */
  today: z.string(),
  note: DELIVERY_NOTE,
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type JudgeRequest = z.infer<typeof JUDGE_REQUEST>;

/** From a child: checked by the worker, because hostile bytes were parsed over there. */
export const CHILD_MESSAGE = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("report"), id: z.int(), report: z.string() }),
  z.object({ kind: z.literal("refused"), id: z.int(), code: z.string(), message: z.string() }),
  z.object({ kind: z.literal("crashed"), id: z.int(), message: z.string() }),
]);
export type ChildMessage = z.infer<typeof CHILD_MESSAGE>;

export const BREAKAGES = ["timed-out", "out-of-memory", "crashed", "not-started", "stopped"] as const;
export type Breakage = (typeof BREAKAGES)[number];

/** What became of one attempt. `refused`: the package cannot be judged at all, whoever tries. `broken`: try again. */
export type Attempt =
  | { readonly kind: "report"; readonly report: string; readonly milliseconds: number }
  | { readonly kind: "refused"; readonly code: string; readonly reason: string }
  | { readonly kind: "broken"; readonly code: Breakage; readonly reason: string };
