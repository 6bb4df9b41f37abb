import { HOLE, type Value } from "../../../../model/value.ts";
import type { Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { placeOf, type SentSecret } from "./secrets-sent.ts";

/** In what is told, rather than where somebody signs in: a gateway takes the key of another as it is. */
export function isContent(
  foreign: readonly SentSecret[],
  { operation: { destination, payload } }: OperationOf<"send">,
): boolean {
  if (destination.text === null) return false;
  const names = new Set(foreign.map(({ secret }) => secret.label));
  const entries = new Set(foreign.map(({ source }) => placeOf(source.origin)));
  const holders = payload.filter(({ origins }) =>
    origins.some((origin) =>
      origin.kind === "environment"
        ? names.has(`$${origin.name ?? ""}`)
        : (origin.kind === "keychain" || origin.kind === "command") && entries.has(placeOf(origin)),
    ),
  );
  return holders.length > 0 && !holders.some(isSignIn);
}

/** Speaks of signing in, in whatever part. */
export function isSignIn({ shape }: Value): boolean {
  return SIGNS_IN.test(shape.slice(0, MAX_HEAD));
}

/** One key, where somebody signs in. */
export function isLogin({ shape }: Value): boolean {
  return ONE_LOGIN.test(shape.slice(0, MAX_HEAD));
}

const SIGNS_IN =
  /authorization|\b(?:password|passwd|pwd|passphrase|token|secret|credentials?)\b|\bbearer\b|\bbasic\b|api[-_]?key|^https?:|\bx-[a-z-]{1,30}(?:key|token|secret)\b/iu;
/** UTF-16 units of a head or body. */
const MAX_HEAD = 4_000;

/**
 * `Authorization: Bearer <one of them>` at a provider of many: nobody but the provider sees with what somebody signs in,
 * and no provider takes more than one key for it.
 */
export function isLoginAtProvider(
  { source: { origin } }: SentSecret,
  destination: Destination | null,
  { operation: { payload } }: OperationOf<"send">,
  { flows }: FactIndex,
): boolean {
  if (destination?.class !== "provider" && destination?.class !== "upload") return false;
  const here = payload.filter(({ origins }) => origins.includes(origin));
  // Handed over by another file: only what is open there can hold it. Not where anybody can read what is sent.
  const holders =
    here.length > 0 || destination.class === "upload"
      ? here
      : payload.filter(
          (value) => value.shape.includes(HOLE) && flows.sources(value).some((source) => source.origin === origin),
        );
  return holders.length > 0 && holders.every(isLogin);
}

const ONE_LOGIN = new RegExp(
  String.raw`^[^${HOLE}]*(?:authorization|x-[a-z-]{1,30}(?:key|token))["']?\s{0,2}[:=]\s{0,2}["']?(?:bearer |token |bot )?${HOLE}[^${HOLE}]*$`,
  "iu",
);
