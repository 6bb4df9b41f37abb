import { SNIPPET_LENGTH } from "../../model/fact.ts";
import type { Reading, Source } from "../../model/source.ts";
import { parseRequirement } from "../manifest/python-requirement.ts";

/** The block that `uv run` and `pipx run` obey (PEP 723): comment lines between two marks. */
const BLOCK = /^# \/\/\/ script[ \t]{0,8}\r?\n((?:#[^\n]{0,2000}\n)+?)# \/\/\/[ \t]{0,8}$/mu;
const LIST = /^#[ \t]{0,8}dependencies[ \t]{0,8}=[ \t]{0,8}\[([^\]]{0,8000})\]/mu;
const ENTRY = /"([^"\n]{1,300})"|'([^'\n]{1,300})'/gu;
/** The block stands at the top. */
const MAX_HEAD = 16_384;

/** Packages that a script has installed before it runs. */
export function readScriptMetadata(source: Source, reading: Reading): void {
  const head = source.text.slice(0, MAX_HEAD);
  const block = head.includes("# /// script") ? BLOCK.exec(head) : null;
  const list = block?.[1] === undefined ? null : LIST.exec(block[1]);
  if (block === null || list?.[1] === undefined) return;
  const start = block.index + block[0].indexOf(list[0]) + list[0].indexOf("[") + 1;
  for (const entry of list[1].matchAll(ENTRY)) {
    const requirement = parseRequirement(entry[1] ?? entry[2] ?? "");
    if (requirement === null) continue;
    const at = start + entry.index + 1;
    const end = start + entry.index + entry[0].length - 1;
    reading.fact({
      kind: "dependency",
      at: source.locate(at, end),
      layers: source.layers,
      context: source.context,
      language: source.language,
      snippet: source.text.slice(at, Math.min(end, at + SNIPPET_LENGTH)),
      ecosystem: "PyPI",
      ...requirement,
      resolved: null,
      via: "manifest",
      scope: "runtime",
    });
  }
}
