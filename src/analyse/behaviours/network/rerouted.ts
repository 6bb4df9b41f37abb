import type { Fact } from "../../../model/fact.ts";
import type { Confidence, Match } from "../../../model/finding.ts";
import type { Operation } from "../../../model/operation.ts";
import { describeDestination, destinationOf, isNobodyElses, type Destination } from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import { registrable } from "../../host.ts";
import { confidenceFor, isInMarkdown } from "../../standing.ts";
import { step } from "../../step.ts";
import { isStranger } from "../../stranger.ts";
import { textsSay } from "../../texts-say.ts";
import { pathOf, writings } from "../persistence/written.ts";

type By = Extract<Operation, { op: "reroute" }>["by"];

interface Detour {
  readonly fact: Fact;
  readonly by: By;
  readonly address: string;
}

const MEANS: Readonly<Record<By, string>> = {
  proxy: "has programs reach the network through",
  "name-server": "has names of hosts looked up at",
  hosts: "has well-known names lead to",
};

/** What programs ask of others goes to somebody of whom no text speaks: he sees where they go, and may answer in their place. */
export function* rerouted(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const { fact, by, address } of detours(index)) {
    const standing = confidenceFor(fact, index);
    const destination = standing === null ? null : strangerAt(address, by);
    if (standing === null || destination === null) continue;
    const { host } = destination.address;
    const isManual = isInMarkdown(fact);
    const isKnown = isManual ? index.profile.domains.has(registrable(host)) : !isStranger(destination, index.profile);
    if (isKnown || seen.has(`${by} ${host}`)) continue;
    seen.add(`${by} ${host}`);
    const does = `${MEANS[by]} ${describeDestination(destination)} from now on`;
    yield {
      signature: "credential-access/rerouted-traffic",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${by} ${host}`,
      confidence: weigh(standing, isManual, index),
      message: does,
      chain: [step(fact, does)],
    };
  }
}

function weigh(standing: Confidence, isManual: boolean, index: FactIndex): Confidence {
  if (isManual) return standing === "high" ? "medium" : "low";
  return standing === "high" && !textsSay(index, PROXIES) ? "high" : "medium";
}

const PROXIES =
  /\b(?:prox(?:y|ies)|vpn|dns|resolvers?|name ?servers?|hosts file|\/etc\/hosts|gateway|mirror)\b|代理|プロキシ|прокси/iu;

function strangerAt(address: string, by: By): Destination | null {
  const destination = destinationOf(address.replace(/^socks\w{0,2}(?=:)/iu, "https"));
  if (destination === null || isNobodyElses(destination) || destination.class === "provider") return null;
  return by === "name-server" && EVERYBODYS.test(destination.address.host) ? null : destination;
}

/** Resolvers that their makers offer to everybody: Cloudflare, Google, Quad9, OpenDNS, AdGuard, AliDNS, 114DNS, DNSPod. */
const EVERYBODYS =
  /^(?:1\.[01]\.[01]\.[1-3]|8\.8\.(?:8\.8|4\.4)|9\.9\.9\.(?:9|1[0-2])|149\.112\.112\.\d{1,3}|208\.67\.22[02]\.22[02]|94\.140\.1[45]\.1[45]|223\.[56]\.[56]\.[56]|114\.114\.11[45]\.11[045]|119\.29\.29\.29|\[2[0-9a-f:]{4,40}\])$/u;

function* detours(index: FactIndex): Iterable<Detour> {
  for (const fact of index.operations("reroute")) {
    const { by, address } = fact.operation;
    if (address.text !== null) yield { fact, by, address: address.text };
  }
  for (const fact of writings(index)) {
    const path = pathOf(fact).slice(0, MAX_PATH);
    const content = fact.operation.content?.shape.slice(0, MAX_TEXT) ?? "";
    for (const { file, by, line } of FILES) {
      const isThere = fact.operation.op === "persist" ? file === PROFILES || file.test(path) : file.test(path);
      const address = isThere ? line.exec(content)?.[1] : undefined;
      if (address !== undefined) yield { fact, by, address };
    }
  }
}

const MAX_PATH = 400;
const MAX_TEXT = 8_000;

const PROFILES = /(?:^|\/)etc\/(?:environment|profile(?:\.d\/[^/]{1,60})?)$/u;

/** Files that say it for one kind of programs, and how. Sources: their manuals. */
const FILES: readonly { readonly file: RegExp; readonly by: By; readonly line: RegExp }[] = [
  {
    file: PROFILES,
    by: "proxy",
    line: /\b(?:https?|all)_proxy["']?[\s,]{0,3}[=\s]\s{0,3}["']?((?:(?:https?|socks\w{0,2}):\/\/)?[\w.@:-]{4,253})/iu,
  },
  {
    file: /(?:^|\/)(?:\.gitconfig|git\/config)$/u,
    by: "proxy",
    line: /^\s{0,8}proxy\s{0,4}=\s{0,4}["']?([^\s"']{4,253})/mu,
  },
  { file: /(?:^|\/)\.npmrc$/u, by: "proxy", line: /^(?:https?-)?proxy\s{0,4}=\s{0,4}["']?([^\s"']{4,253})/mu },
  {
    file: /(?:^|\/)(?:\.curlrc|\.wgetrc|pip\.conf|pip\.ini)$/u,
    by: "proxy",
    line: /^\s{0,8}(?:-{2})?(?:https?_)?proxy\s{0,4}[=\s]\s{0,4}["']?([^\s"']{4,253})/mu,
  },
  {
    file: /(?:^|\/)etc\/apt\/apt\.conf(?:\.d\/[^/]{1,60})?$/u,
    by: "proxy",
    line: /::Proxy\s{1,4}["']([^\s"']{4,253})/iu,
  },
  {
    file: /(?:^|[\\/])etc[\\/]resolv\.conf$/u,
    by: "name-server",
    line: /^\s{0,8}nameserver\s{1,8}([0-9a-f.:]{3,45})/mu,
  },
  {
    file: /(?:^|[\\/])etc[\\/]hosts$/u,
    by: "hosts",
    line: /^\s{0,8}(?!0\.0\.0\.0|127\.|255\.|::)((?:\d{1,3}\.){3}\d{1,3})\s{1,8}[\w-]{1,60}\.[\w.-]{2,200}/mu,
  },
];
