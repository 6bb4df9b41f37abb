import { open } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { MOST_REQUEST_BYTES, type PolicyRequest } from "./request.ts";

const METADATA = z.looseObject({
  packageName: z.string(),
  requestedSpecifier: z.string().optional(),
  resolution: z.looseObject({ name: z.string(), version: z.string().min(1) }),
});

/** Throws unless the metadata speaks of the very package that the request is about: else something is being passed off. */
export async function checkNpmMetadata(request: PolicyRequest): Promise<void> {
  const { sourcePath, plugin, origin, source } = request;
  if (path.basename(sourcePath) !== "npm-package-metadata.json") {
    throw new Error("the only file that is asked about before a download is npm-package-metadata.json");
  }
  if (source?.kind !== "npm" || origin.type !== "plugin-npm" || plugin?.contentType !== "package") {
    throw new Error("metadata of npm came with a request that is not about npm");
  }
  const { packageName, requestedSpecifier, resolution } = METADATA.parse(JSON.parse(await readSmall(sourcePath)));
  const names = [packageName, resolution.name, plugin.packageName, origin["packageName"]];
  if (names.some((name) => name !== packageName))
    throw new Error("the metadata is about another package than the request");
  if (requestedSpecifier !== request.request.requestedSpecifier) {
    throw new Error("the metadata is about another version than the request");
  }
}

async function readSmall(file: string): Promise<string> {
  const handle = await open(file, "r");
  try {
    const facts = await handle.stat();
    if (!facts.isFile() || facts.size > MOST_REQUEST_BYTES) throw new Error("the metadata is no file of a usual size");
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}
