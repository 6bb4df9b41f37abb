import type { Reading, Source } from "../../model/source.ts";
import { parseToml } from "../manifest/syntax/parse-toml.ts";
import { child, descend } from "../manifest/syntax/node.ts";
import { manifestOf } from "../manifest/manifest.ts";
import { tellIndexes } from "../manifest/packages/python-indexes.ts";
import { tellList, uvSources } from "../manifest/packages/python-lists.ts";

/** The block that `uv run` and `pipx run` obey (PEP 723): comment lines between two marks. */
const BLOCK = /^# \/\/\/ script[ \t]{0,8}\r?\n((?:#[^\n]{0,2000}\n)+?)# \/\/\/[ \t]{0,8}\r?$/mu;
/** The block stands at the top. */
const MAX_HEAD = 65_536;

/** Packages that a script has installed before it runs. */
export function readScriptMetadata(source: Source, reading: Reading): void {
  const head = source.text.slice(0, MAX_HEAD);
  const block = head.includes("# /// script") ? BLOCK.exec(head) : null;
  if (block?.[1] === undefined) return;
  const before = block.index + block[0].indexOf("\n") + 1;
  // Blanks in the place of the comment signs: every offset stays that of the file.
  const toml = " ".repeat(before) + block[1].replaceAll(/^# ?/gmu, (sign) => " ".repeat(sign.length));
  const document = parseToml(toml);
  const manifest = manifestOf(source, reading, document);
  const [root] = document.roots;
  const tools = child(root, "tool");
  const sources = uvSources(descend(tools, "uv", "sources"));
  tellList(manifest, child(root, "dependencies"), "runtime", sources);
  tellIndexes(manifest, tools);
}
