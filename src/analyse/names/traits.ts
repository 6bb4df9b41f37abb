import { isRegistry } from "../dependencies/registry-hosts.ts";
import type { FactIndex } from "../fact-index.ts";
import { addressOf, registrable } from "../host.ts";
import { installsOf } from "./installs.ts";
import type { PopularSkill } from "./popular-skills.ts";

/** More would be a catalogue of links. */
const MAX_HOSTS = 80;
const MAX_INSTALLS = 20;

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
      // Every skill names them, and whoever fetches from them says so by installing.
      .filter((host) => !isRegistry(host))
      .toSorted()
      .slice(0, MAX_HOSTS),
    installs: installsOf(index)
      .map(({ subject }) => subject)
      .slice(0, MAX_INSTALLS),
  };
}
