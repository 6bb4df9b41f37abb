import type { Match } from "../../../model/finding.ts";
import { addressOf, isLocal, isRemote, type Address } from "../../host.ts";
import type { FactIndex } from "../../fact-index.ts";
import { standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";

/** Where agents listen for orders on the machine itself. Source: OpenClaw docs, "Gateway" (default port 18789). */
const GATEWAY_PORTS: ReadonlySet<string> = new Set(["18789", "18790"]);

/** What a service elsewhere says is handed to the agent on this machine: whoever holds the service holds the agent. */
export function* agentRelay(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("send")) {
    const { destination, payload } = fact.operation;
    const address = addressOf(destination);
    if (address === null || !isGateway(address) || standingOf(fact, index) !== "live") continue;
    const remote = payload.flatMap((value) => value.origins).find(isRemote);
    if (remote === undefined) continue;
    yield {
      signature: "weakness/agent-relay",
      at: fact.at,
      snippet: fact.snippet,
      subject: show(destination),
      message: `hands what a remote service sends to the agent's own gateway (${address.host}:${address.port ?? ""})`,
      chain: [
        { at: remote.at, layers: [], does: "takes what a remote service sends", snippet: "" },
        step(fact, "hands it to the agent's gateway"),
      ],
    };
  }
}

function isGateway({ host, port }: Address): boolean {
  return isLocal(host) && port !== null && GATEWAY_PORTS.has(port);
}
