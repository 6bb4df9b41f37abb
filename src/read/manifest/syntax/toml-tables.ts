import type { Entry, ManifestNode } from "./node.ts";

/** A TOML table while its document is read: later lines may add to it. */
export interface Table {
  readonly node: ManifestNode;
  readonly entries: Entry[];
  readonly tables: Map<string, Table>;
  /** Items of the arrays of tables inside, which go on growing. */
  readonly lists: Map<string, ManifestNode[]>;
}

export function newTable(start: number, end: number): Table {
  const entries: Entry[] = [];
  return { node: { kind: "map", start, end, entries }, entries, tables: new Map(), lists: new Map() };
}

export interface Header {
  readonly start: number;
  readonly end: number;
}

export function openTable(root: Table, keys: readonly string[], { start, end }: Header): Table {
  let table = root;
  for (const key of keys) {
    let next = table.tables.get(key);
    if (next === undefined) {
      next = newTable(start, end);
      table.tables.set(key, next);
      table.entries.push({ key, start, value: next.node });
    }
    table = next;
  }
  return table;
}

/** A further element of `[[key]]`. Tables below it, such as `[key.sub]`, belong to this element. */
export function appendTable(root: Table, keys: readonly string[], header: Header): Table {
  const { start, end } = header;
  const key = keys.at(-1) ?? "";
  const parent = openTable(root, keys.slice(0, -1), header);
  const table = newTable(start, end);
  parent.tables.set(key, table);
  let items = parent.lists.get(key);
  if (items === undefined) {
    items = [];
    parent.lists.set(key, items);
    parent.entries.push({ key, start, value: { kind: "list", start, end, items } });
  }
  items.push(table.node);
  return table;
}

export function put(table: Table, keys: readonly string[], header: Header, value: ManifestNode): void {
  const key = keys.at(-1) ?? "";
  openTable(table, keys.slice(0, -1), header).entries.push({ key, start: header.start, value });
}
