import type { FactIndex } from "../fact-index.ts";
import { addressOf, registrable } from "../host.ts";
import { installsOf } from "./installs.ts";
import type { PopularSkill } from "./popular-skills.ts";

/** More would be a catalogue of links. */
const MAX_HOSTS = 80;
const MAX_INSTALLS = 20;

/** Every skill names them, and whoever fetches from them says so by installing. By their names, whatever comes behind. */
const PACKAGE_REGISTRY = /^(?:npmjs|pypi|crates|rubygems|yarnpkg|jsr)\./u;

export function isPackageRegistry(host: string): boolean {
  return PACKAGE_REGISTRY.test(host);
}

/** What a copy of a skill is compared with; null: its SKILL.md is too short to be told from others. */
export function traitsOf(index: FactIndex): Pick<PopularSkill, "marks" | "words" | "hosts" | "installs"> | null {
  const sketch = index.of("file").find((fact) => fact.form.is === "sketch");
  if (sketch === undefined || sketch.form.is !== "sketch") return null;
  const hosts = new Set<string>();
  for (const fact of index.of("mention")) {
    const address = fact.what === "url" || fact.what === "host" ? addressOf(fact.value) : null;
    if (address !== null) hosts.add(registrable(address.host));
  }
  for (const value of [
    ...index.operations("send").map(({ operation }) => operation.destination),
    ...index.operations("download").map(({ operation }) => operation.url),
    ...index.operations("connect").map(({ operation }) => operation.peer),
  ]) {
    const address = addressOf(value);
    if (address !== null) hosts.add(registrable(address.host));
  }
  return {
    marks: sketch.form.marks,
    words: sketch.form.words,
    hosts: [...hosts]
      .filter((host) => !isPackageRegistry(host))
      .toSorted()
      .slice(0, MAX_HOSTS),
    installs: installsOf(index)
      .map(({ subject }) => subject)
      .slice(0, MAX_INSTALLS),
  };
}
