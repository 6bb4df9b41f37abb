import { align } from "./mapped-source.ts";
import { MAX_NODES, type Flaw, type ParsedDocument } from "./node.ts";
import { appendTable, newTable, openTable, put } from "./toml-tables.ts";
import { endLine, flaw, readKeys, readValue, skipBlank, skipLine, skipSpace, type TomlState } from "./toml-values.ts";

/** The largest lock files written in TOML have about 3 MB. */
export const MAX_TOML_LENGTH = 4_194_304;
/**
 * Reads TOML 1.0 as far as manifests need it: tables, arrays of tables, dotted keys and every kind of value. It does not
 * refuse what the standard forbids (a table given twice): each entry is kept. A line it cannot read is a flaw.
 */
export function parseToml(text: string): ParsedDocument {
  const flaws: Flaw[] = [];
  const state: TomlState = { text, at: text.startsWith("\u{FEFF}") ? 1 : 0, nodes: 0, flaws };
  const pieces: ParsedDocument["pieces"] = (node) => {
    const quote = /^(?:"""\r?\n?|'''\r?\n?|"|')/.exec(text.slice(node.start, node.start + 5))?.[0] ?? "";
    const closing = quote.trim().length;
    const raw = text.slice(node.start + quote.length, node.end - closing);
    return align(raw, node.value, node.start + quote.length, quote.startsWith('"') ? "backslash" : "none");
  };
  if (text.length > MAX_TOML_LENGTH) {
    flaws.push({
      code: "too-large",
      offset: 0,
      message: `TOML above ${MAX_TOML_LENGTH} characters was not taken apart`,
    });
    return { roots: [], flaws, pieces };
  }
  const root = newTable(0, text.length);
  let table = root;
  for (skipBlank(state); state.at < text.length && state.nodes < MAX_NODES; skipBlank(state)) {
    const start = state.at;
    const header = HEADER.exec(text.slice(start, start + MAX_HEADER));
    if (header !== null) {
      state.at += header[0].length;
      const span = { start, end: state.at };
      const keys = readKeys({ ...state, text: header[2] ?? "", at: 0 });
      table = header[1] === "[[" ? appendTable(root, keys, span) : openTable(root, keys, span);
      endLine(state);
      continue;
    }
    const keys = readKeys(state);
    skipSpace(state);
    if (keys.length === 0 || text[state.at] !== "=") {
      flaw(state, "unparsable", start, "this is not TOML");
      skipLine(state);
      continue;
    }
    state.at += 1;
    skipSpace(state);
    const value = readValue(state, 0);
    if (value === null) skipLine(state);
    else {
      put(table, keys, { start, end: value.end }, value);
      endLine(state);
    }
  }
  if (state.nodes >= MAX_NODES)
    flaw(state, "too-many", state.at, `more than ${MAX_NODES} values; the rest was not read`);
  return { roots: [root.node], flaws, pieces };
}

const MAX_HEADER = 1_000;
const HEADER = /^(\[\[?)([^\n#]{1,900}?)\]\]?(?=[ \t\r]*(?:\n|#|$))/;
