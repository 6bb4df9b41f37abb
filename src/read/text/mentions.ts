import type { MentionFact } from "../../model/fact.ts";
import type { Reading, Source } from "../../model/source.ts";
import { findAgentOptions } from "./agent-options.ts";
import { findIpAddresses, hostBehindUserinfo, obscuredIpAddress } from "./ip-addresses.ts";
import { factAt, lineAround, type PlaceAt } from "./place.ts";
import { isRefused } from "./refused-names.ts";
import { findSecretStores } from "./secret-stores.ts";
import { findSensitivePaths } from "./sensitive-paths.ts";
import { findSplitWallets } from "./split-wallets.ts";
import { findEmails, findHosts, findUrls, type FoundAddress } from "./urls.ts";
import { findWalletAddresses } from "./wallet-addresses.ts";
import { findWalletMoves } from "./wallet-moves.ts";

/** Of one file; a list of a million addresses says no more than its first thousands. */
export const MAX_MENTIONS = 3_000;
/** The same value in the same role again and again: the places near other facts matter, the fiftieth does not. */
export const MAX_REPEATS = 8;

/** Tells what was mentioned, each value a bounded number of times. Readers with a syntax tree use it for links too. */
export interface Mentions {
  add(mention: Pick<MentionFact, "what" | "value">, start: number, end: number, place?: ReturnType<PlaceAt>): void;
  /** One that the program names to turn it away. */
  addRefused(mention: Pick<MentionFact, "what" | "value">, start: number, end: number): void;
}

export function mentionsOf(source: Source, reading: Reading, placeAt: PlaceAt): Mentions {
  const told = new Map<string, number>();
  let count = 0;
  let isFull = false;
  const mentions: Mentions = {
    addRefused(mention, start, end) {
      const place = placeAt(start);
      mentions.add(mention, start, end, { ...place, context: { ...place.context, negated: true } });
    },
    add(mention, start, end, place = placeAt(start)) {
      const key = `${mention.what} ${place.as} ${place.context.role} ${place.context.negated} ${mention.value}`;
      const times = (told.get(key) ?? 0) + 1;
      if (times > MAX_REPEATS) return;
      if (count >= MAX_MENTIONS) {
        // Lists of addresses are data; what runs or asks is told by the readers of languages all the same.
        const { path } = source;
        if (!isFull)
          reading.gap({
            code: "too-many",
            path,
            message: `${path}: more than ${MAX_MENTIONS} addresses; the rest was not kept`,
            blocking: false,
          });
        isFull = true;
        return;
      }
      told.set(key, times);
      count += 1;
      const snippet = lineAround(source.text, start, end);
      reading.fact({
        kind: "mention",
        what: mention.what,
        value: mention.value,
        as: place.as,
        ...factAt(source, start, end, place.context),
        snippet,
      });
    },
  };
  return mentions;
}

/** Addresses, wallets and sensitive paths anywhere in a text. `skip`: offsets that a syntax tree has told already. */
export function scanMentions(text: string, mentions: Mentions, skip: (offset: number) => boolean = () => false): void {
  const urls = findUrls(text);
  const inUrl = coverage(urls);
  for (const url of urls) {
    if (skip(url.start)) continue;
    mentions.add(url, url.start, url.end);
    tellDisguise(url, mentions);
  }
  const emails = findEmails(text);
  const inEmail = coverage(emails);
  const covered = (offset: number): boolean => inUrl(offset) || inEmail(offset) || skip(offset);
  for (const found of [...findHosts(text, covered), ...findIpAddresses(text, covered), ...emails]) {
    if (!inUrl(found.start) && !skip(found.start)) mentions.add(found, found.start, found.end);
  }
  for (const wallet of findWalletAddresses(text)) {
    if (!inUrl(wallet.start)) mentions.add({ what: "wallet-address", value: wallet.value }, wallet.start, wallet.end);
  }
  for (const wallet of findSplitWallets(text))
    mentions.add({ what: "wallet-address", value: wallet.value }, wallet.start, wallet.end);
  for (const { move, start, end } of findWalletMoves(text))
    mentions.add({ what: "wallet-move", value: move }, start, end);
  for (const { what, value, start, end } of findAgentOptions(text)) mentions.add({ what, value }, start, end);
  for (const path of findSensitivePaths(text))
    if (!inUrl(path.start)) mentions.add({ what: "path", value: path.value }, path.start, path.end);
  for (const store of findSecretStores(text)) {
    if (inUrl(store.start)) continue;
    const mention = { what: "secret-store", value: store.value } as const;
    if (isRefused(text, store)) mentions.addRefused(mention, store.start, store.end);
    else mentions.add(mention, store.start, store.end);
  }
}

/** The address behind a number or behind a user name that looks like a host is told beside the URL as written. */
export function tellDisguise(url: FoundAddress, mentions: Mentions, place?: ReturnType<PlaceAt>): void {
  const ip = obscuredIpAddress(url.value);
  if (ip !== null) mentions.add({ what: "ip", value: ip }, url.start, url.end, place);
  const host = hostBehindUserinfo(url.value);
  if (host !== null) mentions.add({ what: "host", value: host }, url.start, url.end, place);
}

/** Whether an offset lies in one of the spans, for spans in order. */
function coverage(spans: readonly { readonly start: number; readonly end: number }[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = sorted.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = sorted[middle];
      if (span === undefined) return false;
      if (offset < span.start) high = middle - 1;
      else if (offset >= span.end) low = middle + 1;
      else return true;
    }
    return false;
  };
}
