import type { ProofProblem, ProofProblemCode } from "../model/proof.ts";

/** What makes a signature file worthless before anything in it could be compared. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly problem: ProofProblem;

  constructor(code: ProofProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = { code, message };
  }
}

/** Parsers of hostile input throw what they like: every throw that is not ours means that the form is wrong. */
export function problemOf(error: unknown, what: string): ProofProblem {
  if (error instanceof Refusal) return error.problem;
  const reason = error instanceof Error ? error.message.slice(0, 200) : "it cannot be read";
  return { code: "MALFORMED", message: `${what}: ${reason}` };
}
