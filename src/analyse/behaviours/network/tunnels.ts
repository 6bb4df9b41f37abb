import type { Confidence, Match, Step } from "../../../model/finding.ts";
import type { Value } from "../../../model/value.ts";
import { describeDestination, destinationOf, isNobodyElses, type Destination } from "../../destination.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { registrable } from "../../host.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { isStranger } from "../../stranger.ts";
import { textsSay } from "../../texts-say.ts";

type Tunnel = OperationOf<"open-tunnel">;

/**
 * A machine that can be reached from outside. Who opens a tunnel for himself uses his own account and sees its address: it is
 * against him where the account or the relay is somebody else's, or somebody else is told where to knock.
 */
export function* tunnels(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const fact of index.operations("open-tunnel")) {
    const standing = confidenceFor(fact, index);
    const found = standing === null ? null : isInMarkdown(fact) ? inManual(fact, standing, index) : inCode(fact, index);
    if (standing === null || found === null) continue;
    const { relay, exposed } = fact.operation;
    const subject = `${show(relay)} ${show(exposed)}`;
    if (seen.has(subject)) continue;
    seen.add(subject);
    const does = `makes ${whatOf(exposed)} reachable from outside by way of ${show(relay)}`;
    yield {
      signature: "command-and-control/tunnel",
      at: fact.at,
      snippet: fact.snippet,
      subject,
      confidence: standing === "high" ? found.confidence : "medium",
      message: `${does}${found.because}`,
      chain: [step(fact, does), ...found.steps],
    };
  }
}

interface Found {
  readonly confidence: Confidence;
  readonly because: string;
  readonly steps: readonly Step[];
}

function inCode(fact: Tunnel, index: FactIndex): Found | null {
  const { relay, exposed, token } = fact.operation;
  const isTold = textsSay(index, TUNNEL);
  const teller = toldTo(fact, index);
  if (teller !== null) {
    const because = `, and tells ${teller.where} at which address`;
    return { confidence: isTold && !isGrave(exposed) ? "medium" : "high", because, steps: [teller.step] };
  }
  const because = isTold ? "" : ", of which no text speaks";
  if (isFixed(token)) {
    const account = ", on an account that the package brings along";
    return { confidence: isTold ? "medium" : "high", because: `${account}${because}`, steps: [] };
  }
  const destination = strangersRelay(relay);
  if (destination !== null && isStranger(destination, index.profile)) {
    const host = `, ${describeDestination(destination)}`;
    return { confidence: isGrave(exposed) ? "high" : "medium", because: `${host}${because}`, steps: [] };
  }
  if (isTold || (destination === null && relay.text === null) || (destination !== null && isOwn(destination, index)))
    return null;
  return { confidence: fact.context.trigger === "install" ? "high" : "medium", because, steps: [] };
}

/** A manual names its tunnel to the reader, who may start it; what leads to one fixed stranger he has no use for. */
function inManual(fact: Tunnel, standing: Confidence, index: FactIndex): Found | null {
  const { relay, exposed, token } = fact.operation;
  if (standing !== "high") return null;
  const destination = strangersRelay(relay);
  if (isFixed(token)) return { confidence: "medium", because: ", on an account that the text brings along", steps: [] };
  if (destination === null || isOwn(destination, index) || !isGrave(exposed)) return null;
  return { confidence: "medium", because: `, ${describeDestination(destination)}`, steps: [] };
}

/** Of homepage or description; that the command itself names it says nothing. */
function isOwn({ address }: Destination, { profile }: FactIndex): boolean {
  return profile.domains.has(registrable(address.host));
}

/** Somebody's own machine rather than a service where everybody has tunnels; null: nobody can say. */
function strangersRelay(relay: Value): Destination | null {
  const destination = destinationOf(relay.shape.replace(/^[^@/]{0,100}@/u, ""));
  if (destination === null || isNobodyElses(destination)) return null;
  return destination.class === "tunnel" || SERVICES.test(destination.address.host) ? null : destination;
}

/** Everybody has tunnels there. */
const SERVICES =
  /(?:^|\.)(?:ngrok\.com|ngrok\.io|trycloudflare\.com|cloudflare\.com|bore\.pub|localtunnel\.me|loca\.lt|tailscale\.com|zrok\.io|vscode\.dev|tmate\.io|uptermd\.upterm\.dev|sshx\.io|rustdesk\.com|anydesk\.com|serveo\.net|localhost\.run|pinggy\.io|gradio\.live)$/u;

const TUNNEL =
  /\b(?:tunnel\w{0,4}|ngrok|cloudflared|localtunnel|expos(?:e|es|ing)|public(?:ly)? (?:url|address|link|reachable|available)|from outside|over the internet|port[- ]forward\w{0,4}|remote (?:access|control|desktop|session|support)|reverse (?:ssh|proxy)|--share|tailscale|funnel|tmate|pair programming)\b|隧道|内网穿透|公网|トンネル|туннел|túnel|túneis|(?<!\p{L})tunnels?(?!\p{L})/iu;

/** Ports behind which somebody gets a shell, a desktop, containers, a browser or the agent itself. */
const GRAVE =
  /^(?:ssh:\/\/|rdp:\/\/|file:\/\/|unix:)|docker\.sock|terminal|(?:^|[:/])(?:22|23|2222|2375|2376|3389|5900|5901|5985|9222|18789|18791)$/iu;

function isGrave({ text, shape }: Value): boolean {
  // What is not named is all that can be reached from here: a proxy, or whatever the other side sets up.
  return text === null || GRAVE.test(shape);
}

function whatOf(exposed: Value): string {
  if (exposed.text === null) return "this machine";
  return /^\d{1,5}$/u.test(exposed.text) ? `port ${exposed.text} of this machine` : show(exposed);
}

/** A token or key that stands in the package: the account is its author's. */
function isFixed(token: Value | null): boolean {
  if (token?.text == null) return false;
  return token.text.length >= 8 && !/your|my[-_]|token|secret|x{3}|example|[<>{}$]|\.{3}/iu.test(token.text);
}

/** Who learns the address: a place that no text names gets something that the program finds out while it runs. */
function toldTo({ at }: Tunnel, index: FactIndex): { readonly where: string; readonly step: Step } | null {
  for (const fact of index.operations("send")) {
    const destination = destinationOf(fact.operation.destination);
    if (fact.at.path !== at.path || destination === null || isInMarkdown(fact)) continue;
    if (!isStranger(destination, index.profile)) continue;
    if (fact.operation.payload.every(({ text }) => text !== null)) continue;
    const where = describeDestination(destination);
    return { where, step: step(fact, `sends data to ${where}`) };
  }
  return null;
}
