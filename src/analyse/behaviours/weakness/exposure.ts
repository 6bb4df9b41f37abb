import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { tlsOff } from "./tls-off.ts";

/** Doors that stand open: a server for everybody, with a debugger that runs code for whoever asks; TLS without its check. */
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
  yield* tlsOff(index);
}
