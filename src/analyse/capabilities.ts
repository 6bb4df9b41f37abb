import { compareTexts } from "../model/text-order.ts";
import type { Capability, CapabilityKind } from "../model/capability.ts";
import type { OperationFact } from "../model/fact.ts";
import type { Location } from "../model/location.ts";
import { isPlaceholderName } from "../read/packages/placeholder-name.ts";
import { HOLE, type Origin, type Value } from "../model/value.ts";
import type { FactIndex } from "./fact-index.ts";
import { addressOf } from "./host.ts";
import { accountsForHost } from "./profile.ts";
import { secretAtPath } from "./secrets/paths.ts";
import { secretOf } from "./secrets.ts";
import { standingOf } from "./standing.ts";

/** Places shown per capability: enough to check, not to drown. */
export const MAX_PLACES = 5;

interface Found {
  readonly kind: CapabilityKind;
  readonly subject: string;
  readonly declared: boolean;
}

/** What the package can do, declared or not, as a person would list it. Never a verdict by itself. */
export function capabilitiesOf(index: FactIndex): readonly Capability[] {
  const found = new Map<string, { readonly capability: Found; readonly at: Location[] }>();
  for (const fact of index.of("operation")) {
    if (standingOf(fact, index) === "mentioned") continue;
    for (const capability of abilitiesOf(fact, index)) {
      const key = `${capability.kind}\n${capability.subject}`;
      const entry = found.get(key);
      if (entry === undefined) found.set(key, { capability, at: [fact.at] });
      else if (
        entry.at.length < MAX_PLACES &&
        !entry.at.some((at) => at.path === fact.at.path && at.line === fact.at.line)
      )
        entry.at.push(fact.at);
    }
  }
  return [...found.values()]
    .map(({ capability, at }) => ({ ...capability, at }))
    .toSorted((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.subject, b.subject));
}

function abilitiesOf(fact: OperationFact, index: FactIndex): readonly Found[] {
  const { operation } = fact;
  const { profile } = index;
  switch (operation.op) {
    case "download":
      return hosts(operation.url, index);
    case "send":
      return [
        ...hosts(operation.destination, index),
        ...operation.payload.flatMap((value) => value.origins.flatMap((origin) => secrets(origin, index))),
      ];
    case "connect":
      return hosts(operation.peer, index);
    case "attach-shell":
      return hosts(operation.peer, index);
    case "spawn": {
      const name = commandName(operation.program);
      return name === null
        ? []
        : [{ kind: "runs-command", subject: name, declared: profile.bins.has(name) || profile.words.has(name) }];
    }
    case "evaluate":
      return operation.code.text !== null && operation.language === "shell"
        ? []
        : [{ kind: "evaluates-code", subject: operation.language, declared: false }];
    case "deserialize":
      return [{ kind: "evaluates-code", subject: operation.format, declared: false }];
    case "open-tunnel":
      return [
        {
          kind: "listens",
          subject: `${text(operation.relay)} (a tunnel)`,
          declared: /\b(?:tunnel|expos|share|public|remote)/iu.test(profile.description),
        },
      ];
    case "reroute":
      return hosts(operation.address, index);
    case "listen":
      return [
        {
          kind: "listens",
          subject: `${text(operation.host)}:${text(operation.port)}`,
          declared: /\b(?:server|listen|serve|webhook|daemon|dashboard)/iu.test(profile.description),
        },
      ];
    case "read-secret":
      return secrets(operation.secret, index);
    case "read-file":
      return file("reads-file", operation.path);
    case "write-file":
    case "delete-file":
      return file("writes-file", operation.path);
    case "make-executable":
    case "extract-archive":
    case "disable-safeguard":
    case "trust-authority":
    case "pay":
    case "escalate":
    case "write-clipboard":
    case "steer":
    case "encrypt-files":
    case "mine":
      return [];
    case "persist":
      return [
        {
          kind: "persists",
          subject: `${operation.mechanism}: ${text(operation.target)}`,
          declared: /\b(?:cron|schedul|startup|daemon|service|heartbeat|hook)/iu.test(profile.description),
        },
      ];
    case "install":
      return operation.packages.flatMap((value) =>
        value.text === null || (fact.layers.length > 0 && isPlaceholderName(value.text))
          ? []
          : [
              {
                kind: "installs-package" as const,
                subject: `${operation.manager} ${value.text}`,
                declared: profile.packages.has(value.text) || profile.words.has(value.text.toLowerCase()),
              },
            ],
      );
    case "capture":
      return [{ kind: "captures", subject: operation.source, declared: profile.words.has(operation.source) }];
  }
}

/** A name or an address: `$HOST`, `{region}` and what is left of broken URLs name nothing that could be contacted. */
const HOST = /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}._-]{0,252}[\p{L}\p{N}_])?|\[[0-9a-f:.]{2,45}\])$/u;

function hosts(value: Value, index: FactIndex): readonly Found[] {
  const address = addressOf(value);
  if (address === null || !HOST.test(address.host)) return [];
  const subject = isBelow(value, address.host) ? `….${address.host}` : address.host;
  return [{ kind: "contacts-host", subject, declared: accountsForHost(index.profile, address) }];
}

/** A name below the host whose first part is not known: `https://${id}.hooks.example`. */
function isBelow(value: Value, host: string): boolean {
  if (value.text !== null) return false;
  const authority = /^\s{0,8}["'<]?(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?([^/?#]{0,600})/iu.exec(value.shape)?.[1] ?? "";
  const name = authority.slice(authority.lastIndexOf("@") + 1).toLowerCase();
  return name.includes(`${HOLE}.${host}`);
}

function secrets(origin: Origin, index: FactIndex): readonly Found[] {
  const secret = secretOf(origin);
  if (secret === null) return [];
  const declared =
    origin.kind === "environment" &&
    origin.name !== null &&
    (index.profile.env.has(origin.name) || namedAfter(origin.name, index));
  return [{ kind: "reads-secret", subject: secret.label, declared }];
}

function namedAfter(variable: string, index: FactIndex): boolean {
  return variable
    .toLowerCase()
    .split("_")
    .some((word) => word.length >= 4 && index.profile.words.has(word));
}

/** Files outside the package's own folder say something; its own do not. */
function file(kind: "reads-file" | "writes-file", path: Value): readonly Found[] {
  const shape = path.shape.trim();
  if (!/^(?:~|\/|\$HOME|[A-Za-z]:\\|%\w+%)/u.test(shape) || /^\/(?:tmp|dev|var\/tmp)\b/u.test(shape)) return [];
  const secret = kind === "reads-file" ? secretAtPath(shape) : null;
  return [{ kind: secret === null ? kind : "reads-secret", subject: text(path), declared: false }];
}

function commandName(program: Value): string | null {
  const [word = ""] = program.shape.trim().split(/\s+/u);
  const name = word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1);
  return /^[\w.+-]{1,60}$/u.test(name) ? name : null;
}

function text(value: Value): string {
  return value.shape.replaceAll(HOLE, "…").slice(0, 120);
}
