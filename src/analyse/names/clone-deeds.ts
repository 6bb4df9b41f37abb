import type { Fact } from "../../model/fact.ts";
import { secretsSent } from "../behaviours/exfiltration/secrets/secrets-sent.ts";
import { belongsTo } from "../behaviours/exfiltration/secrets/secret-owner.ts";
import { destinationOf } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { registrable } from "../host.ts";

/** What was added to another one's work sends secrets to whom they are not for, or runs what it fetches. */
export function isDeed(fact: Fact, index: FactIndex): boolean {
  if (fact.kind !== "operation") return false;
  const { operation } = fact;
  if (operation.op === "attach-shell") return true;
  if (operation.op === "download") return isRun(operation.url.shape, index);
  if (operation.op !== "send") return false;
  const destination = destinationOf(operation.destination);
  if (destination === null) return false;
  // That the copy names its own host says nothing for it: a key of somebody else's has no business there.
  return secretsSent({ ...fact, operation }, index).some(
    ({ secret }) => (secret.grave || secret.owners.length > 0) && !belongsTo(secret, destination),
  );
}

function isRun(url: string, index: FactIndex): boolean {
  const host = hostOf(url);
  return index
    .operations("evaluate")
    .some(({ operation }) =>
      operation.code.origins.some((origin) => origin.kind === "network" && hostOf(origin.url) === host && host !== ""),
    );
}

function hostOf(url: string): string {
  return registrable(/^[a-z]{2,6}:\/\/([^/?#\s]{1,253})/iu.exec(url)?.[1] ?? "");
}
