import { createHash } from "node:crypto";

import { bytesOf, type Files } from "./fixtures.ts";

export interface FileEntry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly contentType: string;
}

export function digest(algorithm: "sha1" | "sha256" | "sha512", bytes: string | Uint8Array): Buffer {
  return createHash(algorithm).update(bytes).digest();
}

/** `files[]` of a version, as the registry lists them. */
export function fileEntries(files: Files): readonly FileEntry[] {
  return Object.entries(files).map(([path, content]) => {
    const bytes = bytesOf(content);
    const contentType = path.endsWith(".md") ? "text/markdown" : "text/plain";
    return { path, size: bytes.byteLength, sha256: digest("sha256", bytes).toString("hex"), contentType };
  });
}

/** The "source fingerprint" of a version: lines `path:sha256`, localeCompare order. */
export function sourceFingerprint(files: Files): string {
  const lines = fileEntries(files)
    .toSorted((a, b) => a.path.localeCompare(b.path))
    .map((file) => `${file.path}:${file.sha256}`);
  return digest("sha256", lines.join("\n")).toString("hex");
}

/** The content hash of a folder at GitHub: lines `path NUL size NUL sha256`. */
export function folderContentHash(files: Files): string {
  const lines = fileEntries(files)
    .toSorted((a, b) => a.path.localeCompare(b.path))
    .map((file) => [file.path, file.size, file.sha256].join("\0"));
  return digest("sha256", lines.join("\n")).toString("hex");
}
