import type { ServerResponse } from "node:http";

import { skillZip } from "./archives.ts";
import { bytesOf, type Files, type TestSkill, type TestVersion } from "./fixtures.ts";
import { send, sendText } from "./loopback-server.ts";
import { ownerIdOf } from "./store.ts";

/** The zip of a version, or what the skill's fixture makes of it. No digest in the headers, as at ClawHub. */
export function sendDownload(skill: TestSkill, version: TestVersion, response: ServerResponse): void {
  const fault = skill.download;
  const files = fault === undefined ? version.files : faultyFiles(version.files, fault);
  const zip = skillZip(files, { ownerId: ownerIdOf(skill), slug: skill.slug, version: version.version });
  const headers = {
    "content-type": "application/zip",
    "content-disposition": `attachment; filename="${skill.slug}-${version.version}.zip"`,
    "cache-control": "private, max-age=60",
  };
  switch (fault?.kind) {
    case "cut-connection":
      response.writeHead(200, { ...headers, "content-length": String(zip.byteLength) });
      response.write(zip.subarray(0, zip.byteLength / 2), () => response.destroy());
      return;
    case "cut-zip":
      send(response, 200, zip.subarray(0, zip.byteLength / 2), headers);
      return;
    case "endless":
      response.writeHead(200, {
        ...headers,
        ...(fault.announced === undefined ? {} : { "content-length": String(fault.announced) }),
      });
      pour(response, zip);
      return;
    case "silent":
      response.writeHead(200, headers);
      response.write(zip.subarray(0, 10));
      return;
    case "redirect":
      sendText(response, 302, "", { location: fault.location });
      return;
    case "html":
      send(response, 200, "<!DOCTYPE html><title>Sign in</title>", { "content-type": "text/html" });
      return;
    case "bytes":
      send(response, 200, fault.bytes, { "content-type": fault.contentType });
      return;
    case "tamper":
    case "omit":
    case "add":
    case undefined:
      send(response, 200, zip, headers);
  }
}

function faultyFiles(files: Files, fault: NonNullable<TestSkill["download"]>): Files {
  const copy = Object.entries(files);
  switch (fault.kind) {
    case "tamper":
      return Object.fromEntries(
        copy.map(([path, content]) => [path, path === fault.path ? flipped(content) : content]),
      );
    case "omit":
      return Object.fromEntries(copy.filter(([path]) => path !== fault.path));
    case "add":
      return { ...files, [fault.path]: fault.content };
    default:
      return files;
  }
}

/** The same length, one bit changed. */
function flipped(content: string | Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(bytesOf(content));
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  return bytes;
}

/** Zip bytes first, then zeros for as long as somebody listens. */
function pour(response: ServerResponse, start: Uint8Array): void {
  const block = Buffer.alloc(64 * 1024);
  const more = (): void => {
    if (response.destroyed) return;
    if (response.write(block)) setImmediate(more);
    else response.once("drain", more);
  };
  response.write(start, more);
}
