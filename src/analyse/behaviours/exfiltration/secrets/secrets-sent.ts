import { HOLE, type Origin, type Value } from "../../../../model/value.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { OPENS_WHAT_IT_IS_GIVEN, type Source } from "../../../flows/flows.ts";
import { secretOf } from "../../../secrets.ts";
import type { Secret, SecretKind } from "../../../secrets/secret.ts";
import type { Step } from "../../../../model/finding.ts";
import { stepAt } from "../../../step.ts";
import { filesGivenPhrases } from "./given-phrase.ts";

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
  const given = filesGivenPhrases(index);
  for (const source of [...payload, destination].flatMap((value) => index.flows.sources(value))) {
    const isTyped = typed.has(placeOf(source.origin)) && !isOtherArgument(source.origin, payload);
    const isGiven = isFromCommandLine(source.origin) && given.has(source.origin.at.path);
    const secret = isTyped ? TYPED_WALLET : isGiven ? GIVEN_WALLET : secretOf(source.origin);
    if (secret === null || seen.has(secret.label)) continue;
    // Whoever connects to a browser has its address from there.
    const isBrowsers = source.origin.kind === "network" && secret.kind === "browser";
    if (isBrowsers && (isAddressOnly(source.origin, fact) || isToBrowser(fact))) continue;
    // Settings and logins are opened to look something up; who sends the file as it is wants all that is in it.
    const { origin } = source;
    const isWhole =
      FILES_OF_LOGINS.has(secret.kind) &&
      origin.kind === "file" &&
      payload.some((value) => isFileItself(value) || isAttached(value, origin.path));
    seen.set(secret.label, { secret: isWhole ? { ...secret, grave: true } : secret, source, isWhole });
  }
  return [...seen.values()];
}

/** Secrets whose way a chain shows. */
const MAX_SHOWN = 3;

/** Where each is read, and its way from there. */
export function readings(sent: readonly SentSecret[]): readonly Step[] {
  const shown = sent.slice(0, MAX_SHOWN);
  const reads = shown.map(({ secret, source: { origin, via } }) => {
    // A path that another file opens: it is read there, and named here.
    const isNamed = via.some(({ does }) => does === OPENS_WHAT_IT_IS_GIVEN);
    return stepAt(origin.at, `${isNamed ? "names" : "reads"} ${secret.label}`);
  });
  return [...reads, ...shown.flatMap(({ source }) => source.via)];
}

function isAddressOnly(origin: Origin, { operation: { destination, payload } }: OperationOf<"send">): boolean {
  return destination.origins.includes(origin) && !payload.some(({ origins }) => origins.includes(origin));
}

/** The address is what the browser itself has answered: what was read from it goes back to it. */
function isToBrowser({ operation: { destination } }: OperationOf<"send">): boolean {
  return (
    destination.shape === HOLE &&
    destination.origins.length > 0 &&
    destination.origins.every((origin) => origin.kind === "network" && secretOf(origin)?.kind === "browser")
  );
}

const FILES_OF_LOGINS: ReadonlySet<SecretKind> = new Set(["agent-secrets", "login-file"]);

/** `--data-binary @file`, or an archive of several: nothing but what is in them. */
function isFileItself({ shape, origins }: Value): boolean {
  return shape === HOLE && (origins.length === 1 || origins.every(({ kind }) => kind === "file"));
}

/** A part of a form that bears the file's own name (`filename=".env"`): it is sent as it is, under a head of its own. */
function isAttached({ shape, origins }: Value, path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return origins.length > 0 && shape.slice(0, MAX_BODY).includes(`filename="${name}"`);
}

const typedSecrets = new WeakMap<FactIndex, ReadonlySet<string>>();

/** Recovery phrases and private keys that a user types in, by the place that asks for them; kept, for every send asks. */
function walletSecrets(index: FactIndex): ReadonlySet<string> {
  let places = typedSecrets.get(index);
  if (places === undefined) {
    places = new Set(
      index
        .operations("read-secret")
        .flatMap(({ operation: { secret } }) =>
          secret.kind === "input" && secret.of !== "conversation" ? [placeOf(secret)] : [],
        ),
    );
    typedSecrets.set(index, places);
  }
  return places;
}

/** Fields of a form that has as many are named after what they hold. */
const MANY_FIELDS = 3;
const FIELD = new RegExp(String.raw`["']?([A-Za-z_]\w{0,40})["']?\s?[:=]\s?["']?${HOLE}`, "gu");
const HOLDS_WALLET = /priv|secret|seed|mnemonic|phrase|words|(?:^|_)pk$|key$/iu;
/** UTF-16 units of a body. */
const MAX_BODY = 4_000;

/** All arguments of a command line have one origin: that the key is among them says nothing of a form with the others. */
function isOtherArgument(origin: Origin, payload: readonly Value[]): boolean {
  if (!isFromCommandLine(origin)) return false;
  return payload
    .filter(({ origins }) => origins.includes(origin))
    .some(({ shape }) => {
      const names = [...shape.slice(0, MAX_BODY).matchAll(FIELD)].map(([, name = ""]) => name);
      return names.length >= MANY_FIELDS && !names.some((name) => HOLDS_WALLET.test(name));
    });
}

function isFromCommandLine(origin: Origin): boolean {
  return origin.kind === "input" && origin.of === "command-line";
}

const TYPED_WALLET: Secret = {
  kind: "wallet",
  label: "the recovery phrase or key that was typed in",
  owners: [],
  grave: true,
};

/** Of which an address may have been made, that anybody may see. */
export const GIVEN_WALLET: Secret = { ...TYPED_WALLET, label: "the recovery phrase that it is given to check" };

export function placeOf({ at }: Pick<Step, "at">): string {
  return `${at.path}:${at.line}:${at.column}`;
}
