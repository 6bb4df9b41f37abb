import type { Match } from "../../model/finding.ts";
import type { Value } from "../../model/value.ts";
import { destinationOf } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { show, step } from "../step.ts";

/** Flows that let a third party do harm through an honest skill. */
export function* injection(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    const { program, shell } = fact.operation;
    if (
      standingOf(fact, index) !== "live" ||
      !shell ||
      fact.language === "shell" ||
      program.text !== null ||
      !comesFromOutside(program)
    )
      continue;
    if (program.shape.length < 4) continue;
    yield {
      signature: "weakness/shell-injection",
      at: fact.at,
      snippet: fact.snippet,
      subject: show(program),
      message: `puts its input into a shell command: ${show(program)}`,
      chain: [step(fact, "runs a shell command that its input is part of")],
    };
  }
  for (const fact of index.operations("evaluate")) {
    if (
      standingOf(fact, index) !== "live" ||
      fact.operation.code.text !== null ||
      !comesFromOutside(fact.operation.code)
    )
      continue;
    if (fact.operation.language === "shell" || fact.language === "shell") continue;
    yield {
      signature: "weakness/code-injection",
      at: fact.at,
      snippet: fact.snippet,
      subject: fact.operation.language,
      message: `runs its input as ${fact.operation.language} code`,
      chain: [step(fact, "runs its input as code")],
    };
  }
  for (const fact of index.operations("deserialize")) {
    const { data, format } = fact.operation;
    const outside = data.origins.find((origin) => origin.kind === "network" || origin.kind === "input");
    if (standingOf(fact, index) !== "live" || outside === undefined) continue;
    yield {
      signature: "weakness/unsafe-deserialisation",
      at: fact.at,
      snippet: fact.snippet,
      subject: format,
      message: `turns ${outside.kind === "network" ? "what it downloads" : "its input"} into objects with ${format}, which can carry code`,
      chain: [step(fact, `deserialises with ${format}`)],
    };
  }
}

function comesFromOutside(value: Value): boolean {
  return value.origins.some((origin) => origin.kind === "input");
}

/** A server for everybody, with a debugger that runs code for whoever asks. */
export function* exposure(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("listen")) {
    const { host, port } = fact.operation;
    if (standingOf(fact, index) !== "live" || !/^(?:0\.0\.0\.0|::|\[::\]|\*)$/u.test(host.shape)) continue;
    const debug = /\bdebug\s{0,4}=\s{0,4}true\b/iu.test(fact.snippet);
    yield {
      signature: debug ? "weakness/debug-server" : "weakness/open-listener",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${show(host)}:${show(port)}`,
      message: `listens on every network interface${debug ? " with the debugger on: whoever reaches it can run code" : ""} (port ${show(port)})`,
      chain: [step(fact, `listens on ${show(host)}:${show(port)}`)],
    };
  }
  for (const fact of index.operations("disable-safeguard")) {
    if (fact.operation.safeguard !== "tls-verification" || standingOf(fact, index) !== "live") continue;
    yield {
      signature: "weakness/tls-off",
      at: fact.at,
      snippet: fact.snippet,
      subject: "tls",
      message: "switches off the check of TLS certificates",
      chain: [step(fact, "switches off the check of TLS certificates")],
    };
  }
}

/** Credentials in the open. */
export function* hardCodedSecrets(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("secret-literal")) {
    if (fact.placeholder || fact.context.role === "pattern" || fact.context.role === "licence") continue;
    const standing = standingOf(fact, index);
    yield {
      signature: "weakness/hard-coded-secret",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${fact.secret} ${fact.value.length}`,
      message: `contains a live-looking credential (${fact.secret})`,
      chain: [step(fact, `holds a credential (${fact.secret})`)],
      confidence: standing === "live" ? "high" : standing === "shown" ? "medium" : "low",
    };
  }
}

/** Tools that the agent is to trust behind addresses that anybody can take over. */
export function* endpoints(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("mention")) {
    if (fact.what !== "url" || standingOf(fact, index) === "mentioned") continue;
    const destination = destinationOf(fact.value);
    if (destination === null) continue;
    const { address } = destination;
    const serves = /\/(?:mcp|sse|api|v\d)(?:[/?#]|$)/iu.test(address.path);
    if (
      destination.class === "tunnel" &&
      serves &&
      (fact.as === "code" || fact.as === "string" || fact.as === "field")
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
