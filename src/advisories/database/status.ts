import { stat } from "node:fs/promises";
import path from "node:path";
import { ECOSYSTEMS, type Ecosystem } from "../../model/fact.ts";
import type { Environment } from "../../network/connection.ts";
import { OSV_ECOSYSTEMS } from "../package-name.ts";
import { databaseOf, ourCacheFolder } from "./locate.ts";
import { openEcosystem } from "./open-ecosystem.ts";

export interface EcosystemStatus {
  readonly ecosystem: Ecosystem;
  readonly file: string;
  readonly records: number;
  readonly malicious: number;
  readonly unreadable: number;
  /** ISO date of the newest record. */
  readonly newest: string | null;
  /** ISO date of the file. */
  readonly fetched: string;
  readonly megabytes: number;
}

export interface StatusOptions {
  readonly folder: string;
  readonly ecosystem: Ecosystem;
  readonly environment: Environment;
  readonly onIndexing: ((done: number, all: number) => void) | null;
}

/** What is known of one database; null: there is none. Indexes it where that was not done yet. */
export async function databaseStatus(options: StatusOptions): Promise<EcosystemStatus | null> {
  const { folder, ecosystem, environment, onIndexing } = options;
  const file = databaseOf(folder, ecosystem);
  if (file === null) return null;
  const { mtime, size } = await stat(file);
  const indexFolder = path.join(ourCacheFolder(environment), "osv-index");
  const open = await openEcosystem({ ecosystem, zip: file, indexFolder, signal: null, onProgress: onIndexing });
  const { records, malicious, unreadable, newest } = open.head;
  await open.close();
  const megabytes = Math.round(size / 100_000) / 10;
  return { ecosystem, file, records, malicious, unreadable, newest, fetched: mtime.toISOString(), megabytes };
}

/** `npm`, `pypi` …, with any letters' case; null: OSV has none of this name. */
export function ecosystemNamed(name: string): Ecosystem | null {
  return ECOSYSTEMS.find((each) => OSV_ECOSYSTEMS.has(each) && each.toLowerCase() === name.toLowerCase()) ?? null;
}
