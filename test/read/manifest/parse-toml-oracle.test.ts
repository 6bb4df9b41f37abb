import { parse } from "smol-toml";
import { expect, test } from "vitest";
import type { ManifestNode } from "../../../src/read/manifest/syntax/node.ts";
import { parseToml } from "../../../src/read/manifest/syntax/parse-toml.ts";

// The library gives no places and stops at the first broken line, so it reads nothing here but the same texts.

function plain(node: ManifestNode): unknown {
  if (node.kind === "list") return node.items.map(plain);
  if (node.kind === "map") return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node.isString ? node.value : node.value.toLowerCase();
}

/** Numbers, dates and booleans as this project keeps them: as they are written. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value === "object" && value !== null && !(value instanceof Date))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner)]));
  return typeof value === "string" ? value : String(value);
}

test.each([
  "a = \"b\"\n[c]\nd = 'e'\n[c.f]\ng = true\n",
  "[[p]]\nn = 1\n[p.s]\nx = 'y'\n[[p]]\nn = 2\n[[p.q]]\nr = 3\n",
  'a.b.c = "d"\n"quoted.key".x = 1\n\'literal key\' = 2\n',
  "a = [1, [2, 3], { b = 'c', d.e = 'f' }, # comment\n  'last',\n]\n",
  "a = \"\"\"\none\ntwo \\\n   three\"\"\"\nb = '''\nraw \\n'''\n",
  String.raw`a = "tab\t nl\n quote\" uni\u00e9 \U0001F600"` + "\n",
  "# only\n\na = 1 # why\n\n[ t . u ]\r\nx = 'y'\r\n",
  "[a]\nb = {}\nc = []\n[d]\n",
  'a = """x""""\nb = """""quoted"" """\n',
  "[tool.\"a.b\"]\n'c' = 'd'\n[tool.'e f'.g]\nh = 'i'\n",
])("%j is what another reader of TOML makes of it", (text) => {
  const { roots, flaws } = parseToml(text);
  expect(flaws).toEqual([]);
  expect(roots.map(plain)).toEqual([written(parse(text))]);
});
