import { fill, nth, type Row, rows } from "../shell/rows.ts";
import type { Variant } from "../variant.ts";
import { manual } from "./frame.ts";
import { ATTACKS, HONEST, type Payload } from "./payloads.ts";

const ENTRIES = rows(new URL("entries.txt", import.meta.url));
const CARRIERS = rows(new URL("carriers.txt", import.meta.url)).map(carrier);

/** From the manual to a deed over what starts programs: scripts, build files, hooks, images, two of them in a row. */
export function chains(): readonly Variant[] {
  return [
    ...CARRIERS.flatMap((each, at) =>
      ATTACKS.flatMap((_, turn) => pair("hops: one starter", [each], turn, nth(ENTRIES, at + turn))),
    ),
    ...CARRIERS.flatMap((each, at) =>
      [1, 4, 9].flatMap((step) =>
        pair("hops: two starters", [each, nth(CARRIERS, at + step)], at + step, nth(ENTRIES, at + step)),
      ),
    ),
    ...ENTRIES.flatMap((entry, at) =>
      ATTACKS.flatMap((_, turn) => pair("hops: beginnings", [nth(CARRIERS, at * 3)], turn, entry)),
    ),
  ];
}

interface Carrier {
  readonly name: string;
  readonly start: string;
  /** Runs by an installation: that it asks the network for anything is worth a look, whatever it is. */
  readonly open: boolean;
  readonly files: Readonly<Record<string, string>>;
}

function carrier({ name, text, title, open }: Row): Carrier {
  const files = text.split(/^--- /mu).slice(1);
  const start = title.split(" | ")[1] ?? "";
  return { name, start, open, files: Object.fromEntries(files.map((file) => halves(file))) };
}

function halves(file: string): readonly [string, string] {
  const end = file.indexOf("\n");
  return [file.slice(0, end).trim(), file.slice(end + 1)];
}

function pair(group: string, links: readonly Carrier[], turn: number, entry: Row): readonly Variant[] {
  const build = (payload: Payload): Record<string, string> => {
    let next = payload.next;
    const files: Record<string, string> = { ...payload.files };
    for (const link of links.toReversed()) {
      for (const [path, text] of Object.entries(link.files)) files[path] = fill(text, { next });
      next = link.start;
    }
    return { "SKILL.md": manual(next, entry.text), ...files };
  };
  const paths = links.flatMap((link) => Object.keys(link.files));
  if (new Set(paths).size < paths.length) return [];
  const attack = nth(ATTACKS, turn);
  const name = [entry.name, ...links.map((link) => link.name), attack.name].join("--");
  const honest: Variant = { group, name: `${name}--good`, expected: "clean", files: build(nth(HONEST, turn)) };
  return [
    { group, name: `${name}--bad`, expected: "malicious", files: build(attack) },
    ...(links.some(({ open }) => open) ? [] : [honest]),
  ];
}
