import type { MentionFact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import { destinationOf } from "../../destination.ts";
import type { FactIndex, FactOf } from "../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { step } from "../../step.ts";

/**
 * Keys that their issuers want in programs: posthog.com/docs/api ("project API key … safe to be public"),
 * docs.stripe.com/keys ("publishable"), supabase.com/docs (publishable keys), docs.mapbox.com (public tokens).
 */
const PUBLIC_KEY = /^(?:phc_|pk_(?:live|test)_|sb_publishable_|pk\.eyJ)/u;

/** Credentials in the open. */
export function* hardCodedSecrets(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("secret-literal")) {
    if (fact.placeholder || fact.context.role === "pattern" || fact.context.role === "licence") continue;
    if (PUBLIC_KEY.test(fact.value)) continue;
    yield {
      signature: "weakness/hard-coded-secret",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${fact.secret} ${fact.value.length}`,
      message: `contains a live-looking credential (${fact.secret})`,
      chain: [step(fact, `holds a credential (${fact.secret})`)],
      confidence: isHalf(fact, index) || isShownWithout(fact) ? "low" : weigh(fact, index),
    };
  }
}

function weigh(fact: FactOf<"secret-literal">, index: FactIndex): Confidence {
  switch (standingOf(fact, index)) {
    case "live":
      return "high";
    case "shown":
      return "medium";
    case "mentioned":
      return "low";
  }
}

/** The number of an AWS key stands in every log of what was done with it; it opens nothing without its secret. */
function isHalf(fact: FactOf<"secret-literal">, index: FactIndex): boolean {
  if (fact.secret !== "aws-access-key-id" || !isInMarkdown(fact)) return false;
  return !index
    .inFile(fact.at.path)
    .some((other) => other.kind === "secret-literal" && other.secret === "aws-secret-access-key");
}

/** Without an issuer's mark, in a manual beside the skill: what its examples are called. */
function isShownWithout(fact: FactOf<"secret-literal">): boolean {
  const { secret, at } = fact;
  return (
    (secret === "generic-api-key" || secret === "url-password") &&
    isInMarkdown(fact) &&
    !/(?:^|\/)(?:skill|readme)\.md$/iu.test(at.path)
  );
}

/** Tools that the agent is to trust behind addresses that anybody can take over. */
export function* endpoints(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("mention")) {
    if (fact.what !== "url" || !isGiven(fact)) continue;
    const destination = destinationOf(fact.value);
    if (destination === null) continue;
    const { address } = destination;
    if (
      destination.class === "tunnel" &&
      (fact.as === "code" || fact.as === "string" || fact.as === "field") &&
      /\/(?:mcp|sse|api|v\d)(?:[/?#]|$)/iu.test(address.path)
    ) {
      yield {
        signature: "weakness/tunnel-endpoint",
        at: fact.at,
        snippet: fact.snippet,
        subject: address.host,
        message: `has the agent trust ${address.host}, a tunnel whose name anybody can take over`,
        chain: [step(fact, `connects the agent to ${address.host}`)],
      };
    } else if (
      address.scheme === "http" &&
      destination.class === "other" &&
      /\/(?:mcp|sse)(?:[/?#]|$)/iu.test(address.path)
    ) {
      yield {
        signature: "weakness/plaintext-endpoint",
        at: fact.at,
        snippet: fact.snippet,
        subject: address.host,
        message: `has the agent take tools from ${address.host} without encryption`,
        chain: [step(fact, `connects to http://${address.host}`)],
      };
    }
  }
}

/** Settings in a manual are there to be copied; those in tests, patterns and warnings are not. */
function isGiven({ context }: MentionFact): boolean {
  if (context.negated) return false;
  return (
    context.role !== "test" && context.role !== "pattern" && context.role !== "output" && context.role !== "licence"
  );
}
