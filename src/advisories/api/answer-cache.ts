import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { parseRecord, type OsvRecord } from "../osv-record.ts";
import { queryKey, type PackageQuery } from "../package-name.ts";

/** What OSV lists for a package: ids, and when each record was last changed. */
export const LISTED = z.array(z.object({ id: z.string(), modified: z.string().default("") }));
export type Listed = z.infer<typeof LISTED>;

const LIST_ANSWER = z.object({ asked: z.iso.datetime(), listed: LISTED });
const NAME_ANSWER = z.object({ asked: z.iso.datetime(), exists: z.boolean() });

/** OSV takes in new records within minutes; half a working day without one is what a second scan may cost. */
export const FRESH_MILLISECONDS = 4 * 3600 * 1000;

export interface Aged<T> {
  readonly value: T;
  /** ISO date on which it was asked. */
  readonly asked: string;
  readonly fresh: boolean;
}

/** Answers of one server on disk, with their age: asked again when old, used in need. Failing to write is no failure. */
export interface AnswerCache {
  list(query: PackageQuery): Promise<Aged<Listed> | null>;
  keepList(query: PackageQuery, listed: Listed): Promise<void>;
  /** The record, if it is the one of this date; "" takes any. */
  record(id: string, modified: string): Promise<OsvRecord | null>;
  keepRecord(id: string, document: unknown): Promise<void>;
  exists(query: PackageQuery): Promise<Aged<boolean> | null>;
  keepExists(query: PackageQuery, exists: boolean): Promise<void>;
}

export function openAnswerCache(folder: string, server: string, now: () => number): AnswerCache {
  const root = path.join(folder, digest(server).slice(0, 16));
  const inFolder = (kind: string, key: string): string => {
    const name = digest(key);
    return path.join(root, kind, name.slice(0, 2), `${name}.json`);
  };
  const aged = <T>(asked: string, value: T): Aged<T> => {
    const age = now() - Date.parse(asked);
    return { value, asked, fresh: age >= 0 && age < FRESH_MILLISECONDS };
  };
  const dated = (): string => new Date(now()).toISOString();
  const nameOf = (query: PackageQuery): string => queryKey({ ...query, version: null });
  return {
    async list(query) {
      const found = LIST_ANSWER.safeParse(await readJson(inFolder("lists", queryKey(query))));
      return found.success ? aged(found.data.asked, found.data.listed) : null;
    },
    keepList: (query, listed) => writeJson(inFolder("lists", queryKey(query)), { asked: dated(), listed }),
    async record(id, modified) {
      const record = parseRecord(await readJson(inFolder("records", id)));
      return record !== null && record.id === id && (modified === "" || record.modified === modified) ? record : null;
    },
    keepRecord: (id, document) => writeJson(inFolder("records", id), document),
    async exists(query) {
      const found = NAME_ANSWER.safeParse(await readJson(inFolder("names", nameOf(query))));
      return found.success ? aged(found.data.asked, found.data.exists) : null;
    },
    keepExists: (query, exists) => writeJson(inFolder("names", nameOf(query)), { asked: dated(), exists }),
  };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null; // not there, or cut off: it is asked for again
  }
}

async function writeJson(file: string, document: unknown): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(temporary, JSON.stringify(document), { mode: 0o600, flag: "wx" });
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined); // a cache only
  }
}
