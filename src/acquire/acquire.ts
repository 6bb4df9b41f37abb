import { statSync } from "node:fs";
import path from "node:path";

import { lazily } from "../model/lazily.ts";
import { ScanError } from "../model/scan-error.ts";
import type { Acquired, Target } from "../model/target.ts";
import type { Http } from "../network/http.ts";
import { resolveOptions, type AcquireOptions, type ResolvedOptions } from "./options.ts";
import { localFacts, parseTarget } from "./parse-target.ts";
import { plainText } from "../network/plain-text.ts";

export type { AcquireOptions } from "./options.ts";

const loadDirectory = lazily(() => import("./folder/directory.ts"));

/** Fetches what a target names, as text or parsed. Throws ScanError. Fetchers load when they are needed. */
export async function acquire(target: string | Target, options: AcquireOptions = {}): Promise<Acquired> {
  const resolved = resolveOptions(options);
  const parsed = typeof target === "string" ? parseTarget(target, localFacts(resolved.workingDirectory)) : target;
  if (resolved.signal?.aborted === true) throw new ScanError("interrupted", "interrupted");
  switch (parsed.kind) {
    case "directory": {
      const { acquireDirectory } = await loadDirectory();
      return acquireDirectory(parsed, resolved);
    }
    case "file": {
      const { acquireFile } = await import("./folder/archive-file.ts");
      return acquireFile(parsed, resolved);
    }
    case "clawhub":
      return acquireByName(parsed, resolved);
    case "npm":
    case "github":
    case "url":
      break;
  }
  refuseOffline(parsed, resolved);
  if (parsed.kind === "npm") {
    const { acquireNpm } = await import("./npm/npm.ts");
    return acquireNpm(parsed, resolved);
  }
  if (parsed.kind === "github") {
    const { acquireGithub } = await import("./github/github.ts");
    return withHttp(resolved, (http) => acquireGithub(parsed, resolved, http));
  }
  const { acquireUrl } = await import("./url.ts");
  return withHttp(resolved, (http) => acquireUrl(parsed, resolved, http));
}

/** A bare word is a registry name even where a folder has that name: else what is scanned would depend on the place. */
async function acquireByName(
  target: Extract<Target, { kind: "clawhub" }>,
  options: ResolvedOptions,
): Promise<Acquired> {
  const folder = namesake(target, options.workingDirectory);
  const note = folder === null ? null : `a folder ${folder} exists here as well; scan it with ./${folder}`;
  try {
    refuseOffline(target, options);
    const { acquireClawhub } = await import("./clawhub/clawhub.ts");
    const acquired = await withHttp(options, (http) => acquireClawhub(target, options, http));
    return note === null ? acquired : { ...acquired, notes: [note, ...acquired.notes] };
  } catch (error) {
    if (note === null || !(error instanceof ScanError) || error.code === "interrupted") throw error;
    const hint = error.hint === null ? `Note: ${note}.` : `${error.hint} Note: ${note}.`;
    throw new ScanError(error.code, error.message, { hint, cause: error.cause });
  }
}

function namesake(target: Extract<Target, { kind: "clawhub" }>, workingDirectory: string): string | null {
  if (target.version !== null) return null;
  const names =
    target.owner === null ? [target.slug] : [`${target.owner}/${target.slug}`, `@${target.owner}/${target.slug}`];
  const found = names.find((name) =>
    statSync(path.resolve(workingDirectory, name), { throwIfNoEntry: false })?.isDirectory(),
  );
  return found === undefined ? null : plainText(found);
}

function refuseOffline(target: Target, options: ResolvedOptions): void {
  if (!options.offline) return;
  throw new ScanError("refused", `a target of the kind “${target.kind}” needs the network, which --offline forbids`, {
    hint: "Download it first and scan the folder or archive.",
  });
}

async function withHttp<Result>(options: ResolvedOptions, work: (http: Http) => Promise<Result>): Promise<Result> {
  const { createHttp } = await import("../network/http.ts");
  const http = createHttp(options);
  try {
    return await work(http);
  } finally {
    await http.close();
  }
}
