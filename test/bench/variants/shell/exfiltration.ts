import type { Variant } from "../variant.ts";
import { reportSkill } from "./frame.ts";
import { DROPS, OWN, thief } from "./hosts.ts";
import { fill, nth, type Row, rows } from "./rows.ts";

const SOURCES = rows("sources.txt");
const HONEST = rows("honest-sources.txt");
const STDIN = rows("stdin-senders.txt");
const VALUE = rows("value-senders.txt");
const FILE = rows("file-senders.txt");
const PIPES = rows("pipe-flows.txt");
const VALUES = rows("value-flows.txt");
const FILES = rows("file-flows.txt");
const PATHS = rows("file-sources.txt");
const LOOPS = rows("file-loops.txt");

/** Plain ways to send, for the tables in which something else is varied. */
const PLAIN = STDIN.slice(0, 3);

/** In Bash: each secret, each way to send, each way to bring one to the other; each table meets the others by turns. */
export function shellExfiltration(): readonly Variant[] {
  return [
    ...SOURCES.flatMap((source, at) => pair("shell: secrets", source, nth(PLAIN, at), nth(PIPES.slice(0, 8), at))),
    ...STDIN.flatMap((sender, at) =>
      [0, 1].flatMap((turn) => pair("shell: senders of standard input", nth(SOURCES, at * 3 + turn * 7), sender)),
    ),
    ...PIPES.flatMap((flow, at) =>
      [0, 1, 2].flatMap((turn) => pair("shell: ways of a pipe", nth(SOURCES, at + turn * 17), nth(PLAIN, turn), flow)),
    ),
    ...VALUE.flatMap((sender, at) =>
      [0, 1].flatMap((turn) =>
        pair("shell: senders of a value", nth(SOURCES, at * 5 + turn), sender, nth(VALUES, at * 2 + turn)),
      ),
    ),
    ...FILE.flatMap((sender, at) =>
      pair("shell: senders of a written file", nth(SOURCES, at * 7), sender, nth(FILES, at)),
    ),
    ...FILE.flatMap((sender, at) => filePair("shell: senders of a file", nth(PATHS, at), sender)),
    ...PATHS.flatMap((path, at) => filePair("shell: secret files", path, nth(FILE, at % 3))),
    ...LOOPS.flatMap((loop, at) => loopPair("shell: ways to a file", loop, nth(FILE, at % 4))),
  ];
}

const PIPE: Row = { name: "pipe", title: "pipe", text: "«source» | «sender»", open: false };

function pair(group: string, source: Row, sender: Row, flow: Row = PIPE): readonly Variant[] {
  const place = source.name.length + sender.text.length;
  // Inside of single quotes the others stand for them.
  const plain = (text: string) => (/'[^'\n]*«source»/u.test(flow.text) ? text.replaceAll("'", '"') : text);
  const join = (from: Row) =>
    flow.text
      .replaceAll("«source»", () => plain(from.text))
      .replaceAll(/«send:(.*?)»/gu, (_, value: string) => fill(sender.text, { value, file: value }))
      .replaceAll("«sender»", () => plain(sender.text));
  const honest = nth(HONEST, place);
  const name = `${flow.name}--${source.name}--${sender.name}`;
  return twins(
    group,
    name,
    fill(join(source), thief(dropFor(sender, place))),
    fill(join(honest), OWN),
    isOpen(source, sender),
  );
}

/** Below an address there are no names. */
function dropFor({ text }: Row, place: number): string {
  return nth(text.includes(".«host»") ? DROPS.filter((host) => !/^[\d.]+$/u.test(host)) : DROPS, place);
}

function filePair(group: string, path: Row, sender: Row): readonly Variant[] {
  const attack = fill(sender.text, { ...thief(nth(DROPS, path.name.length)), file: path.text.replace(/^~/u, "$HOME") });
  const honest = fill(sender.text, { ...OWN, file: "$PWD/reports/weekly.md" });
  return twins(group, `${path.name}--${sender.name}`, attack, honest, isOpen(path, sender));
}

function loopPair(group: string, loop: Row, sender: Row): readonly Variant[] {
  const join = (file: string) => fill(sender.text, { file });
  const text = loop.text.replaceAll(/«send:(.*?)»/gu, (_, file: string) => join(file));
  const attack = fill(text, thief(nth(DROPS, loop.name.length)));
  return twins(group, `${loop.name}--${sender.name}`, attack, fill(innocent(text), OWN));
}

/** The same loop over the skill's own notes. */
function innocent(text: string): string {
  return text
    .replaceAll(/\.config\/google-chrome\/Default\/Login\\ Data/gu, "notes/hours.db")
    .replaceAll("LnNzaC9pZF9yc2E=", "bm90ZXMvbW9uZGF5Lm1k")
    .replaceAll(/"?\$HOME"?(?=[/ "])|~(?=[/ ])|\/home\/\*/gu, "$PWD")
    .replaceAll(/\.?(?:ssh|aws|kube|gnupg|docker)\/(?:id_\w+|credentials|config)(?:\.json)?/gu, "notes/monday.md")
    .replaceAll(/\.ssh|\.aws|\.kube|\.gnupg/gu, "notes")
    .replaceAll(/\.(?:netrc|npmrc|git-credentials|config\/g[a-z]+(?:\/hosts\.yml)?|env)\b/gu, "notes/friday.md")
    .replaceAll(/id_rsa|id_ed25519|id_|credentials/gu, "week")
    .replaceAll(/\.config\/google-chrome\/Default\/Login\\ Data/gu, "notes/hours.db")
    .replaceAll(/\*\.kdbx|wallet\.dat|\*\.pem/gu, "*.md");
}

/** Where it goes is a remote of the user's, or what is taken is no secret to everybody. */
function isOpen(source: Row, sender: Row): boolean {
  return source.open || sender.open;
}

function twins(group: string, name: string, attack: string, honest: string, open = false): readonly Variant[] {
  return [
    { group, name: `${name}--bad`, expected: open ? "suspicious" : "malicious", files: reportSkill(attack) },
    { group, name: `${name}--good`, expected: "clean", files: reportSkill(honest) },
  ];
}
