import { HOLE } from "../../model/value.ts";
import type { FactIndex, OperationOf } from "../fact-index.ts";
import type { Source } from "../flows/flows.ts";
import { secretOf, type Secret } from "../secrets.ts";
import type { Step } from "../../model/finding.ts";

export interface SentSecret {
  readonly secret: Secret;
  readonly source: Source;
  /** The file as it is, rather than something that was looked up in it. */
  readonly isWhole: boolean;
}

/** Every secret that reaches what is sent or the address that it is sent to. */
export function secretsSent(fact: OperationOf<"send">, index: FactIndex): readonly SentSecret[] {
  const { destination, payload } = fact.operation;
  const seen = new Map<string, SentSecret>();
  const typed = walletSecrets(index);
  for (const source of [...payload, destination].flatMap((value) => index.flows.sources(value))) {
    const secret = typed.has(placeOf(source.origin)) ? TYPED_WALLET : secretOf(source.origin);
    if (secret === null || seen.has(secret.label)) continue;
    // The agent's settings are opened to look something up; who sends the file as it is wants all that is in it.
    const isWhole =
      secret.kind === "agent-secrets" &&
      source.origin.kind === "file" &&
      payload.some((value) => value.shape === HOLE && value.origins.length === 1);
    seen.set(secret.label, { secret: isWhole ? { ...secret, grave: true } : secret, source, isWhole });
  }
  return [...seen.values()];
}

/** Recovery phrases and private keys that a user types in, by the place that asks for them. */
function walletSecrets(index: FactIndex): ReadonlySet<string> {
  return new Set(
    index
      .operations("read-secret")
      .flatMap(({ operation: { secret } }) => (secret.kind === "input" ? [placeOf(secret)] : [])),
  );
}

const TYPED_WALLET: Secret = {
  kind: "wallet",
  label: "the recovery phrase or key that was typed in",
  owners: [],
  grave: true,
};

export function placeOf({ at }: Pick<Step, "at">): string {
  return `${at.path}:${at.line}:${at.column}`;
}
