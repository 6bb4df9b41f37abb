import type { Fact, MentionFact } from "../../model/fact.ts";
import { addressOf } from "../host.ts";

/** Addresses that a file of settings gives to whoever reads it. */
export interface Settings {
  tell(fact: Fact): void;
  addressesIn(path: string): readonly MentionFact[];
}

const SETTINGS_FILE = /\.(?:json5?|ya?ml|toml|ini|cfg|conf|txt)$/iu;
/** A file with more addresses is a list of them, and does not say which is meant. */
const MAX_ADDRESSES = 3;

/** `json.load(open("config.json"))["endpoint"]`: the reader knows the file and not the field. */
export function settingsOf(): Settings {
  const known = new Map<string, MentionFact[]>();
  return {
    tell(fact) {
      if (fact.kind !== "mention" || fact.what !== "url" || !SETTINGS_FILE.test(fact.at.path)) return;
      const list = known.get(fact.at.path) ?? [];
      if (list.length > MAX_ADDRESSES || list.some(({ value }) => value === fact.value)) return;
      known.set(fact.at.path, [...list, fact]);
    },
    addressesIn(path) {
      const list = known.get(path) ?? [];
      return list.length > MAX_ADDRESSES ? [] : list.filter(({ value }) => addressOf(value) !== null);
    },
  };
}
